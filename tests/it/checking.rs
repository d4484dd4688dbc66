//! `check` and `explain` at the command line: what is found, where it stands, and how a run ends.

use crate::site::{AS_OF, Ran, Site};

/// A site of one post of 13 March 2024, a Wednesday; its body begins at line 5.
fn site_of(body: &str) -> Site {
    let site = Site::empty();
    site.write(
        "tidings.yaml",
        "title: Ants and Bees\nurl: https://ants.example\ntimezone: Europe/London\nlang: en\n",
    );
    site.post("2024-03-13-ants.md", format!("---\ntitle: Ants and Bees\n---\n\n{body}\n"));
    site
}

fn check(site: &Site, options: &[&str]) -> Ran {
    site.run(&[&["check", "--as-of", "2024-03-14"], options].concat())
}

/// Asserts that the one finding has this place and code, and that people read these words beside it.
#[track_caller]
fn finds(body: &str, place_and_code: &str, words: &str) {
    let site = site_of(body);
    let concise = check(&site, &["--format", "concise"]).expect(0).stdout;
    assert!(concise.contains(place_and_code), "{body}: {concise}");
    assert_eq!(concise.lines().count(), 1, "{body}: {concise}");
    let full = check(&site, &[]).expect(0).stdout;
    assert!(full.contains(words), "{body}: `{words}` is not said:\n{full}");
}

#[test]
fn each_doubt_is_told_where_it_stands_and_why() {
    finds(
        "Our next meetup is on Wednesday 12th April.",
        "posts/2024-03-13-ants.md:5:23: warning[D201]",
        "the post says Wednesday, but 12 April 2024 is a Friday",
    );
    finds(
        "Our next meetup is on 4/5/2024.",
        "5:23: warning[D203]",
        "day and month can be read either way round",
    );
    finds(
        "Our next meetup is on 12 February 2024.",
        "5:23: warning[D204]",
        "Monday 12 February 2024 was over when the post was published",
    );
    finds(
        "Our next meetup is on 10 April 2026.",
        "5:23: warning[D205]",
        "Friday 10 April 2026 is unusually far ahead",
    );
    finds(
        "## Our April meetup\n\nOur next meetup is on Wednesday 8th May.",
        "7:23: warning[A305]",
        "the heading says April, the text Wednesday 8 May 2024",
    );
    finds(
        "## Our next meetup\n\nOur next meetup is on Wednesday 10th April 2024.\n\n* When: Wednesday 17th April 2024",
        "7:23: warning[A301]",
        "the post also says Wednesday 17 April 2024",
    );
    finds("Our next meetup is on 31 April at 7pm.", "5:23: warning[D202]", "there is no such day");
    finds("Our next meetup will be in April.", "5:28: note[A302]", "named without a day");
    finds(
        "Our next meetup is probably on Wednesday 10th April.",
        "5:32: note[A304]",
        "the post is not certain of the day",
    );
    finds(
        "Our next meetup, on Wednesday 10th April, is postponed.",
        "5:21: note[A308]",
        "the meetup is called off",
    );
}

#[test]
fn a_time_that_the_clocks_skip_or_repeat_is_told() {
    finds(
        "Our next meetup is on Sunday 31 March at 1:30am.",
        "5:42: warning[D206]: 01:30 does not exist on 2024-03-31 in Europe/London",
        "published from 02:00",
    );
    finds(
        "Our next meetup is on Sunday 27 October at 1:30am.",
        "5:44: note[D207]: 01:30 happens twice on 2024-10-27 in Europe/London",
        "the first is published",
    );
}

#[test]
fn a_link_of_another_meetup_is_told_with_the_post_that_had_it() {
    let site = Site::sample();
    site.edit("posts/2024-03-13-ants-march.md", "100000003", "100000002");
    let found = site.run(&["check", "--as-of", AS_OF]).expect(0).stdout;
    assert!(found.contains("this RSVP link was another meetup's"), "{found}");
    assert!(found.contains("also in 2024-02-14-ants-february.md"), "{found}");
}

#[test]
fn deny_says_from_which_level_a_run_fails() {
    let site = site_of("Our next meetup is probably on Wednesday 10th April.");
    check(&site, &[]).expect(0).says(&["1 note"]);
    check(&site, &["--deny", "warning"]).expect(0);
    check(&site, &["--deny", "note"]).expect(1);
    let clean = site_of("Our next meetup is on Wednesday 10th April.");
    let ran = check(&clean, &["--deny", "note"]).expect(0);
    assert_eq!(ran.stdout, "");
}

#[test]
fn what_cannot_be_read_fails_with_its_line() {
    let site = site_of("See you.");
    site.post("2024-03-20-bees.md", "---\ntitle: \"Bees\n---\n");
    let ran = check(&site, &["--format", "concise"]).expect(1);
    assert!(ran.stdout.contains("posts/2024-03-20-bees.md:"), "{}", ran.stdout);
    assert!(ran.stdout.contains("error["), "{}", ran.stdout);
}

#[test]
fn fix_corrects_the_weekday_of_a_complete_date_and_nothing_else() {
    let site = site_of("Our next meetup is on Tuesday 12th April 2024.  \nBring  cake.\t");
    check(&site, &["--fix"]).expect(0).says(&["1 corrected"]);
    assert_eq!(
        site.read("posts/2024-03-13-ants.md"),
        "---\ntitle: Ants and Bees\n---\n\nOur next meetup is on Friday 12th April 2024.  \nBring  cake.\t\n"
    );
    // Without a year the number may be the slip as well.
    let doubtful = site_of("Our next meetup is on Tuesday 12th April.");
    let before = doubtful.read("posts/2024-03-13-ants.md");
    check(&doubtful, &["--fix"]).expect(0).says(&["0 corrected", "1 warning"]);
    assert_eq!(doubtful.read("posts/2024-03-13-ants.md"), before);
}

#[test]
fn explain_shows_what_spoke_for_a_day_and_what_was_turned_down() {
    let site = site_of("Our next meetup is on Wednesday 10th April at 7pm. We are on v1.2.3.");
    let ran = site.run(&["explain", "2024-03-13-ants.md", "--as-of", "2024-03-14"]).expect(0);
    for words in [
        "cue: Our next meetup",
        "weekday: Wednesday",
        "result",
        "Wednesday 10 April 2024, 19:00",
        "it is a version number",
    ] {
        assert!(ran.stdout.contains(words), "`{words}` is not shown:\n{}", ran.stdout);
    }
    site.run(&["explain", "nobody.md"]).expect(2).says(&["there is no post `nobody.md` in posts"]);
}

#[test]
fn explain_reads_a_sentence_without_any_site() {
    let site = Site::empty();
    let sentence = "Our next meetup is on Wednesday 12th April at 7pm, 1:01:38 long.";
    let ran = site.run(&["explain", "--text", sentence, "--posted", "2024-03-13"]).expect(0);
    assert_eq!(
        ran.stdout,
        "read in `en`, posted Wednesday 13 March 2024\n\
         \x20   1:23  `Wednesday 12th April`: Friday 12 April 2024 (announced)\n\
         \x20         warning[D201]: weekday mismatch\n\
         \x20   1:47  `7pm`: 19:00\n\
         \n\
         \x20 turned down\n\
         \x20   1:52  `1:01:38`: it is a place in a video\n"
    );
    site.run(&["explain", "--text", sentence]).expect(2).says(&["--posted"]);
}

#[test]
fn explain_answers_one_question_a_line() {
    let answers = ask(
        "{\"text\":\"Nächstes Treffen am 9. April um 19 Uhr.\",\"posted\":\"2024-03-13\",\"lang\":\"de\"}\n\n\
         {\"text\":\"Our next meetup is on 10 April.\",\"posted\":\"2024-03-13\"}\n",
    )
    .expect(0)
    .stdout;
    let answers: Vec<serde_json::Value> =
        answers.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 2, "an empty line asks nothing");
    assert_eq!(answers[0]["dates"][0]["date"], "2024-04-09");
    assert_eq!(answers[0]["dates"][0]["is_announced"], true);
    assert_eq!(answers[0]["times"][0]["time"], "19:00");
    assert_eq!(answers[1]["lang"], "en");
    assert_eq!(answers[1]["dates"][0]["date"], "2024-04-10");
    ask("\n{\n").expect(2).says(&["line 2 of standard input"]);
}

/// Runs `explain --stdin` on these lines.
fn ask(lines: &str) -> Ran {
    use std::io::Write as _;
    use std::process::Stdio;
    let site = Site::empty();
    let mut command = site.command(&["explain", "--stdin"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    crate::site::ran(&child.wait_with_output().unwrap())
}

#[test]
fn explain_prints_the_page_of_a_rule() {
    let site = Site::empty();
    let ran = site.run(&["explain", "D201"]).expect(0);
    assert!(ran.stdout.starts_with("D201: weekday-mismatch (warning)\n"), "{}", ran.stdout);
    site.run(&["explain", "D999"]).expect(2).says(&["there is no rule `D999`"]);
}
