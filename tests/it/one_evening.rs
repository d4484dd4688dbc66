//! One evening that several posts speak of under titles of their own is one meetup.

use tidings::base::source::SourceFile;

use crate::blog;

const SETTINGS: &str = "title: Group\nurl: https://group.example\ntimezone: Europe/London\n";

/// The days of a blog's meetups, each with its state.
fn meetups(posts: &[(&str, &str, &str)]) -> Vec<String> {
    let sources: Vec<SourceFile> = posts
        .iter()
        .enumerate()
        .map(|(at, (day, title, text))| {
            let head = format!("---\ntitle: \"{title}\"\ndate: {day}\nlang: en\n---\n");
            SourceFile::new(format!("{day}-{at}.md"), format!("{head}\n{text}\n"))
        })
        .collect();
    let reading = blog::read(SETTINGS, &sources, "2030-01-01T00:00:00Z");
    let told = reading.timeline.meetups.iter().filter_map(|one| Some((one.date?, one.status)));
    told.map(|(date, status)| format!("{date} {status:?}").to_lowercase()).collect()
}

#[test]
fn a_recap_and_an_announcement_in_series_of_their_own() {
    let found = meetups(&[
        ("2019-09-09", "Meetup #15: Sidecars", "See you on Thursday 19 September 2019 at 7pm."),
        ("2019-09-20", "Recap: Meetup #15", "Last night 40 of us met. Next one: Thursday 17 October."),
        ("2019-10-07", "Meetup #16: Traces", "See you on Thursday 17 October 2019 at 7pm."),
        ("2019-10-18", "Recap: Meetup #16", "Last night 45 of us met. Next one: Thursday 21 November."),
    ]);
    assert_eq!(found, ["2019-09-19 confirmed", "2019-10-17 confirmed", "2019-11-21 confirmed"]);
}

#[test]
fn a_meetup_that_is_moved_under_another_title() {
    let found = meetups(&[
        ("2020-05-01", "Recap: Meetup #20", "Last night we broke things. Next one: Thursday 4 June."),
        (
            "2020-05-29",
            "Recap: Chaos",
            "Yesterday evening we broke more. Next up is #21 on 18 June (Thu), 8pm.",
        ),
        ("2020-06-14", "Meetup #21 (note the new date)", "**Thu, 25 Jun 2020, 8pm** (was: 18 Jun)"),
    ]);
    assert!(!found.contains(&"2020-06-18 confirmed".to_owned()), "{found:?}");
    assert!(found.contains(&"2020-06-25 confirmed".to_owned()), "{found:?}");
}

/// Front matter gives a meetup its day, and a later post may still move it.
#[test]
fn a_title_that_says_that_it_is_put_off() {
    let event = "event: { date: 2018-01-18, time: '18:30' }";
    for (title, text) in [
        (
            "Postponed: GraalVM",
            "The talk is off tonight. We will make up for it on Thursday 25 January at 18:30.",
        ),
        ("Postponed by a week", "Ann is stuck in Hanover. The new date is Thursday 25 January at 18:30."),
        ("Update", "The meetup on 18 January is moved to 25 January."),
    ] {
        let sources = [
            (
                "2018-01-05-graalvm.md",
                format!("---\ntitle: GraalVM\n{event}\n---\nAnn talks about GraalVM.\n"),
            ),
            ("2018-01-18-storm.md", format!("---\ntitle: \"{title}\"\nlang: en\n---\n{text}\n")),
        ];
        let sources = sources.map(|(path, text)| SourceFile::new(path, text));
        let reading = blog::read(SETTINGS, &sources, "2030-01-01T00:00:00Z");
        let days: Vec<_> = reading.timeline.meetups.iter().map(|one| one.date.unwrap().to_string()).collect();
        assert_eq!(days, ["2018-01-25"], "{title}");
    }
}

#[test]
fn a_meetup_that_is_called_off_by_its_number() {
    let found = meetups(&[
        ("2020-01-17", "Recap: GitOps", "Last night we were 88. The next one is on 20 Feb (Thu)."),
        ("2020-02-08", "Notice", "So #19 on 20 Feb will not take place. We aren't setting a new date."),
    ]);
    assert_eq!(found.last().map(String::as_str), Some("2020-02-20 cancelled"), "{found:?}");
}

#[test]
fn two_meetups_of_a_day_at_hours_of_their_own() {
    let found = meetups(&[
        ("2019-09-02", "Workshop #3: Sidecars", "On Thursday 19 September 2019 at 10am we solder."),
        ("2019-09-03", "Talks #7: Traces", "See you on Thursday 19 September 2019 at 7pm."),
        ("2019-10-02", "Workshop #4: Traces", "On Thursday 17 October 2019 at 10am we solder."),
        ("2019-10-03", "Talks #8: Logs", "See you on Thursday 17 October 2019 at 7pm."),
    ]);
    assert_eq!(found.len(), 4, "{found:?}");
}

#[test]
fn an_evening_that_is_told_and_announced_on_its_own_day() {
    let found = meetups(&[
        ("2021-10-19", "Seminar 13", "**Tuesday, October 19, 2021, 6:30 PM**\n\nNext seminar: November 16."),
        ("2021-11-16", "Seminar 14", "**Tuesday, November 16, 2021, 6:30 PM**\n\nNext seminar: December 21."),
    ]);
    assert_eq!(found, ["2021-10-19 confirmed", "2021-11-16 confirmed", "2021-12-21 confirmed"]);
}

#[test]
fn a_meetup_that_a_post_moves_is_not_moved_once_more_by_the_next_one_in_it() {
    let found = meetups(&[
        ("2018-08-03", "August build night", "Last night we soldered. Next: Thursday 6 September."),
        (
            "2018-09-07",
            "September build night",
            "Last night we cut. Next: Thursday 4 October, and our Repair Day is on Saturday 20 October, 10am.",
        ),
        (
            "2018-10-05",
            "October build night",
            "**Update:** Repair Day moves back a week, to **Saturday 27 October**.\n\n\
             Last night we sewed. The November build night is on Thursday 1 November.",
        ),
    ]);
    assert!(found.contains(&"2018-10-27 confirmed".to_owned()), "{found:?}");
    assert!(found.contains(&"2018-11-01 confirmed".to_owned()), "{found:?}");
}
