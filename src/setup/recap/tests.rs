use super::*;
use crate::base::source::SourceFile;
use crate::pipeline::read;
use crate::timeline::Ledger;

const BODY: &str = "Ada spoke of ants ([12:30](https://youtu.be/aaaaaaaaaaa?t=750)), Grace of bees\n([45:10](https://youtu.be/aaaaaaaaaaa?t=2710)).\n\n### Our next meetup\n\nWe meet again on Wednesday";

fn recap(title: &str, rest: &str, next: &str) -> String {
    format!("---\ntitle: {title}\n{rest}---\n{BODY} {next}.\n")
}

fn next(posts: &[(&str, String)], as_of: &str) -> Option<NewRecap> {
    let sources: Vec<SourceFile> =
        posts.iter().map(|(path, text)| SourceFile::new(*path, text.as_str())).collect();
    let config = Config::default();
    let as_of = AsOf::parse(as_of, chrono_tz::UTC).unwrap();
    next_recap(&read(&sources, &Ledger::default(), &config, as_of), &config, as_of)
}

fn year() -> Vec<(&'static str, String)> {
    let shared = "layout: post\ntags:\n  - meetup\n  - ants\n";
    vec![
        ("2024-10-09-ants-october.md", recap("Ants and Bees, October 2024", shared, "13th November")),
        (
            "2024-11-13-ants-november.md",
            recap("\"Ants and Bees, November 2024: queens\"", shared, "11th December"),
        ),
        ("2024-12-11-ants-december.md", recap("Ants and Bees, December 2024", shared, "8th January")),
    ]
}

#[test]
fn the_next_recap_is_ready_to_be_filled_in() {
    let recap = next(&year(), "2025-01-09").unwrap();
    assert_eq!(recap.path, "2025-01-08-ants-january.md");
    insta::assert_snapshot!(recap.text, @r#"
    ---
    title: "Ants and Bees, January 2025"
    layout: post
    tags:
      - meetup
      - ants
    published: false # take this line out when the recap is written
    # The next meetup, where the text below does not say or is to be overruled:
    # next:
    #   date: 2030-12-31
    #   time: "18:30"
    #   venue: Where it is
    #   url: https://example.org/sign-up
    ---

    <!-- What was said, and by whom; a talk's place in the video as a link, such as ([12:30](https://youtu.be/…?t=750)). -->


    <!-- When you meet next, in a sentence: the weekday, the day and the month, and the link to sign up. -->
    "#);
}

#[test]
fn written_out_it_changes_nothing_until_it_is_published() {
    let mut posts = year();
    let before = next(&posts, "2025-01-09");
    let recap = before.clone().unwrap();
    posts.push(("2025-01-08-ants-january.md", recap.text.clone()));
    assert_eq!(next(&posts, "2025-01-09"), before, "a draft is not read");
    let published = recap.text.lines().filter(|line| !line.starts_with("published:"));
    posts.pop();
    posts.push(("2025-01-08-ants-january.md", published.collect::<Vec<_>>().join("\n")));
    assert_eq!(next(&posts, "2025-01-09"), None, "the recap is there, and announces nothing by itself");
}

#[track_caller]
fn check(path: &str, title: &str, rest: &str, new_path: &str, new_title: &str) {
    let mut posts = year();
    posts[2] = (path, recap(title, rest, "8th January"));
    let recap = next(&posts, "2025-01-09").unwrap();
    assert_eq!(recap.path, new_path);
    assert!(recap.text.contains(&format!("\ntitle: \"{new_title}\"\n")), "{}", recap.text);
}

#[test]
fn it_is_named_as_the_one_before() {
    let (old, new) = ("Ants and Bees, December 2024", "Ants and Bees, January 2025");
    check("2024/2024-12-11-ants.md", old, "", "2025/2025-01-08-ants-and-bees-january-2025.md", new);
    check("2024-12-11-ants-dec-2024/index.md", old, "", "2025-01-08-ants-jan-2025/index.md", new);
    check(
        "2024-12-11-x.markdown",
        "Ants and Bees",
        "",
        "2025-01-08-ants-and-bees-january-2025.markdown",
        new,
    );
    check(
        "2024-12-11-x.md",
        "\"Ants and Bees #9: more\"",
        "",
        "2025-01-08-ants-and-bees-10.md",
        "Ants and Bees #10",
    );
    // The title of the one before was never changed.
    check(
        "2024-12-11-x.md",
        "Ants and Bees, November 2024",
        "",
        "2025-01-08-ants-and-bees-january-2025.md",
        new,
    );
    check("december.md", old, "date: 2024-12-11\n", "january.md", new);
    check("2024-12-11 Ants December.md", old, "", "2025-01-08 Ants January.md", new);
    check("20241211_ants.md", old, "", "20250108_ants-and-bees-january-2025.md", new);
    check("2024-12-11.md", old, "", "2025-01-08.md", new);
}

#[test]
fn a_date_is_written_as_the_one_before() {
    let mut posts = year();
    posts[2].1 = recap("Ants and Bees, December 2024", "date: 2024-12-11 21:00:00 +0000\n", "8th January");
    let text = next(&posts, "2025-01-09").unwrap().text;
    assert!(text.contains("\ndate: 2025-01-08 21:00:00 +0000\n"), "{text}");
}

fn bundles<'a>(october: &'a str, november: &'a str) -> [(&'static str, &'a str); 2] {
    [("ants-october/index.md", october), ("ants-november/index.md", november)]
}

#[track_caller]
fn check_draft(posts: [(&'static str, &str); 2], wanted: &str, absent: &str) {
    let texts = ["13th November", "11th December"];
    let recaps =
        posts.iter().zip(texts).map(|((path, head), next)| (*path, format!("{head}{BODY} {next}.\n")));
    let text = next(&recaps.collect::<Vec<_>>(), "2024-12-12").unwrap().text;
    assert!(text.contains(wanted) && !text.contains(absent), "{text}");
}

#[test]
fn a_draft_is_one_for_the_program_that_makes_the_site() {
    let hugo = |day: &str, author: &str| {
        format!(
            "+++\ntitle = \"Ants\"\ndate = {day}\ntags = [\"ants\"]\n[params]\nauthor = \"{author}\"\nkind = \"recap\"\n[[resources]]\nsrc = \"a\"\n+++\n"
        )
    };
    let (october, november) = (hugo("2024-10-09", "Ada"), hugo("2024-11-13", "Grace"));
    check_draft(
        bundles(&october, &november),
        "tags = [\"ants\"]\ndraft = true # take this line out when the recap is written\n[params]\nkind = \"recap\"\n#",
        "author",
    );
    let yaml = ["---\ntitle: Ants\ndate: 2024-10-09\n---\n", "---\ntitle: Ants\ndate: 2024-11-13\n---\n"];
    check_draft(bundles(yaml[0], yaml[1]), "\ndraft: true #", "published:");
    check_draft(
        [("ants-october.md", yaml[0]), ("ants-november.md", yaml[1])],
        "\ndraft: true #",
        "published:",
    );
    let jekyll = [("2024-10-09-ants.md", yaml[0]), ("2024-11-13-ants.md", yaml[1])];
    check_draft(jekyll, "\npublished: false #", "draft:");
    let with_draft = "---\ntitle: Ants\ndraft: false\n---\n";
    check_draft([jekyll[0], ("2024-11-13-ants.md", with_draft)], "\ndraft: true #", "published:");
}

#[test]
fn before_the_meetup_it_is_for_the_one_to_come() {
    assert_eq!(next(&year(), "2024-12-20").unwrap().path, "2025-01-08-ants-january.md");
    assert_eq!(next(&[], "2024-12-20"), None);
}

#[test]
fn a_word_is_replaced_only_where_it_stands_alone() {
    assert_eq!(with_word("maybe in may", "May", "June").as_deref(), Some("maybe in june"));
    assert_eq!(with_word("Mayday", "May", "June"), None);
    assert_eq!(with_word("März", "März", "April").as_deref(), Some("April"));
}

proptest::proptest! {
    #[test]
    fn any_title_is_renewed_without_panic(title in "\\PC*|(#|[0-9]|December|İ|ß| )*") {
        let day = |text: &str| text.parse().unwrap();
        let _ = renewed(&title, day("2024-12-11"), day("2025-01-08"), Locale::tr_TR);
    }
}
