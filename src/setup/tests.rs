use super::*;

fn sources(posts: &[(&str, &str)]) -> Vec<SourceFile> {
    posts.iter().map(|(path, text)| SourceFile::new(*path, *text)).collect()
}

const POSTS: &[(&str, &str)] = &[
    (
        "2024-01-10-ants-january.md",
        "---\ntitle: Ants and Bees, January\n---\nAda spoke of ants ([12:30](https://youtu.be/aaaaaaaaaaa?t=750)), Grace of bees\n([45:10](https://youtu.be/aaaaaaaaaaa?t=2710)).\n\n### Our next meetup\n\nWe meet again on Wednesday 14th February.\n",
    ),
    (
        "2024-02-14-ants-february.md",
        "---\ntitle: Ants and Bees, February\n---\nAda spoke of ants ([12:30](https://youtu.be/aaaaaaaaaaa?t=750)), Grace of bees\n([45:10](https://youtu.be/aaaaaaaaaaa?t=2710)).\n\n### Our next meetup\n\nWe meet again on Wednesday 13th March.\n",
    ),
    (
        "2024-03-13-ants-march.md",
        "---\ntitle: Ants and Bees, March\n---\nAda spoke of ants ([12:30](https://youtu.be/aaaaaaaaaaa?t=750)), Grace of bees\n([45:10](https://youtu.be/aaaaaaaaaaa?t=2710)).\n\n### Our next meetup\n\nWe meet again on Wednesday 10th April.\n",
    ),
    (
        "2024-03-20-hives.md",
        "---\ntitle: What is in a hive\n---\nWax, brood, honey and more bees than you can count.\n",
    ),
];

fn as_of() -> AsOf {
    AsOf("2024-04-01T00:00:00Z".parse().unwrap())
}

/// What is written reads back as settings under which the posts say what they said before.
#[track_caller]
fn check_same(posts: &[(&str, &str)]) -> String {
    let sources = sources(posts);
    let known = Config::default();
    let survey = survey(&sources, &known, as_of());
    let text = settings(&survey, &known, &Generator::default(), Some(Tz::Europe__London));
    let written = SourceFile::new("tidings.yaml", text.as_str());
    let (config, found) =
        Config::read(Some(&written), None).unwrap_or_else(|found| panic!("{found:?}\n{text}"));
    assert!(found.is_empty(), "{found:?}");
    let of = |config: &Config| read(&sources, &Ledger::default(), config, as_of());
    assert!(says_the_same(&of(&known), &of(&config)), "{text}");
    text
}

#[test]
fn settings_say_what_the_posts_show() {
    insta::assert_snapshot!(check_same(POSTS), @r#"
    # Settings of tidings for this site. Every key is optional; `tidings help config` lists them all.

    # What feeds and calendars are called.
    title: "Ants and Bees"

    # Where the posts are published. Ids and addresses rest on it: set it before the first build.
    # url: "https://example.org"

    # How the address of a post is made: `date`, `pretty`, or a template. Compare it with one of yours.
    # permalink: "/posts/:slug/"

    # Where the meetups are. Without it no time of day can be placed on a calendar.
    timezone: "Europe/London"

    # The language of the posts: en in 4 posts.
    lang: "en"

    # What the `date` of a post means: here the day it was published (`event`: the meetup's own day).
    # date_is: published

    # The meetup series of the blog, by the titles of their posts.
    series:
      # 3 recaps; second Wednesday of the month, 4 of the last 4
      - name: "ants-and-bees"
        title: "Ants and Bees"
        match: { title: "Ants and Bees" }
        # To show the usual days of the next three months, marked as not announced:
        # cadence: "second Wednesday of the month"
        # Where posts do not say when it starts and where it is:
        # time: "18:30"
        # venue: "Town Hall"
    "#);
}

#[test]
fn a_series_that_would_change_by_being_named_is_a_comment() {
    let mut posts = POSTS.to_vec();
    posts.push((
        "2024-03-21-talk.md",
        "---\ntitle: \"What Ants and Bees mean to me\"\n---\nA talk, written up.\n",
    ));
    let text = check_same(&posts);
    assert!(text.contains("\n# series:\n") && text.contains("#   - name: \"ants-and-bees\""), "{text}");
}

#[test]
fn a_site_without_posts_gets_settings_too() {
    let text = check_same(&[]);
    assert!(text.contains("# title: \"My Group\"") && text.contains("#   - name: our-meetup"), "{text}");
}

#[test]
fn what_is_in_force_already_is_not_said_again() {
    let jekyll =
        SourceFile::new("_config.yml", "title: \"Quote \\\" it\"\nurl: https://ants.example\nlang: en\n");
    let (known, _) = Config::read(None, Some(&jekyll)).unwrap();
    let text = settings(&survey(&sources(POSTS), &known, as_of()), &known, &Generator::default(), None);
    assert!(text.contains("# title: \"Quote \\\" it\"") && text.contains("# lang: \"en\""), "{text}");
    assert!(text.contains("# timezone: \"Europe/London\""), "{text}");
}

#[test]
fn the_table_is_short() {
    let survey = survey(&sources(POSTS), &Config::default(), as_of());
    insta::assert_snapshot!(table(&survey, None), @"
    posts       4, 2024-01-10 to 2024-03-20
    language    en in 4 posts
    time zone   not said
    dates       the day the post was published
    series      Ants and Bees: 3 recaps; second Wednesday of the month, 4 of the last 4
    ");
}
