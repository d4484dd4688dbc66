use tidings::explain::{EvidenceKind, Passage};

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plain(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

fn evidence(
    kind: EvidenceKind,
    says: &str,
    agrees: bool,
    weight: u32,
    column: Option<usize>,
) -> EvidenceExplanation {
    let line = column.map(|_| 51);
    EvidenceExplanation { kind, says: says.into(), agrees, weight, file: None, line, column }
}

/// A post whose sentence contradicts itself, and whose meetup a later post settled.
fn doubtful() -> Explanation {
    let sentence =
        "Our next meetup will be Wednesday 5th September, when we'll be joined by\nspeakers from the Mill.";
    let as_announced = View {
        date: Some(day("2020-09-02")),
        last_date: None,
        time: None,
        end_time: None,
        zone: None,
        venue: None,
        url: Some("https://example.org/rsvp".into()),
        status: ExplainedStatus::Tentative,
    };
    let settled = View {
        time: NaiveTime::from_hms_opt(18, 30, 0),
        end_time: NaiveTime::from_hms_opt(21, 0, 0),
        zone: Some("Europe/London".into()),
        venue: Some("The Old Mill".into()),
        status: ExplainedStatus::Confirmed,
        ..as_announced.clone()
    };
    let announcement = AnnouncementExplanation {
        line: 51,
        column: 25,
        text: "Wednesday 5th September".into(),
        passage: Passage { text: sentence.into(), mark: 24..47 },
        as_announced,
        settled: SettledView { view: settled, uid: "mill-2020-08@example.org".into(), sequence: 1 },
        evidence: vec![
            evidence(EvidenceKind::Weekday, "Wednesday", true, 40, Some(25)),
            evidence(
                EvidenceKind::Cadence,
                "first Wednesday of the month, 17 of the last 18",
                true,
                25,
                None,
            ),
            EvidenceExplanation {
                file: Some("2020-09-02-september.md".into()),
                ..evidence(EvidenceKind::Recap, "2020-09-02", true, 100, None)
            },
            evidence(EvidenceKind::Day, "5th", false, 30, Some(35)),
        ],
        diagnostics: vec![Rule::WeekdayMismatch],
        other_days: vec![OtherDay {
            date: day("2020-09-05"),
            weight: 30,
            reason: "the post says Wednesday".into(),
        }],
    };
    Explanation {
        posts: vec![PostExplanation {
            file: "2020-08-05-august.md".into(),
            kind: PostKind::Recap,
            series: Some("mill".into()),
            post_date: day("2020-08-05"),
            recap_date: Some(day("2020-08-05")),
            announces: vec![announcement],
            talks: vec![TalkExplanation {
                line: 24,
                title: Some("Knots for everyone".into()),
                speakers: vec!["Ada".into(), "Ben".into()],
                start_seconds: Some(3723),
                url: None,
            }],
            turned_down: vec![TurnedDownExplanation {
                line: 24,
                column: 9,
                text: "1:02:03".into(),
                reason: "a place in a video".into(),
            }],
        }],
    }
}

#[test]
fn a_doubtful_announcement_shows_sentence_evidence_and_result() {
    insta::assert_snapshot!(plain(&posts_view(&doubtful(), 80)), @r"
        2020-08-05-august.md
          recap of Wednesday 5 August 2020, posted Wednesday 5 August 2020, series
          `mill`

           51:25  Our next meetup will be Wednesday 5th September, when we'll be joined
                                          ^^^^^^^^^^^^^^^^^^^^^^^
                  by speakers from the Mill.

            for      40  weekday: Wednesday  51:25
            for      25  the group's habit: first Wednesday of the month, 17 of the last
                         18
            for     100  recap: 2020-09-02  2020-09-02-september.md
            against  30  day: 5th  51:35
            lost     30  Saturday 5 September 2020: the post says Wednesday

            as announced  Wednesday 2 September 2020, all day, tentative
                          https://example.org/rsvp
            settled       Wednesday 2 September 2020, 18:30 to 21:00 (Europe/London),
                          confirmed
                          The Old Mill
                          https://example.org/rsvp
                          UID mill-2020-08@example.org, revision 1
            warning[D201]: weekday mismatch

          talks
             24  Knots for everyone, by Ada, Ben at 1:02:03

          turned down
            24:9  `1:02:03`: a place in a video
        ");
}

#[test]
fn a_narrow_terminal_gets_the_same_words() {
    let narrow = plain(&posts_view(&doubtful(), 40));
    let words = |text: &str| {
        text.split_whitespace().filter(|word| !word.starts_with('^')).map(String::from).collect::<Vec<_>>()
    };
    assert_eq!(words(&narrow), words(&plain(&posts_view(&doubtful(), 200))));
    for line in narrow.lines() {
        let is_one_word = line.split_whitespace().count() == 1;
        assert!(line.chars().count() <= 40 || is_one_word, "{line:?}");
    }
    insta::assert_snapshot!(narrow, @r"
        2020-08-05-august.md
          recap of Wednesday 5 August 2020,
          posted Wednesday 5 August 2020, series
          `mill`

           51:25  Our next meetup will be
                  Wednesday 5th September, when
                  ^^^^^^^^^^^^^^^^^^^^^^^
                  we'll be joined by speakers
                  from the Mill.

            for      40  weekday: Wednesday
                         51:25
            for      25  the group's habit:
                         first Wednesday of the
                         month, 17 of the last
                         18
            for     100  recap: 2020-09-02
                         2020-09-02-september.md
            against  30  day: 5th  51:35
            lost     30  Saturday 5 September
                         2020: the post says
                         Wednesday

            as announced
              Wednesday 2 September 2020, all
              day, tentative
              https://example.org/rsvp
            settled
              Wednesday 2 September 2020, 18:30
              to 21:00 (Europe/London),
              confirmed
              The Old Mill
              https://example.org/rsvp
              UID mill-2020-08@example.org,
              revision 1
            warning[D201]: weekday mismatch

          talks
             24  Knots for everyone, by Ada, Ben
                 at 1:02:03

          turned down
            24:9  `1:02:03`: a place in a video
        ");
}

#[test]
fn colors_can_be_taken_out_and_leave_nothing_behind() {
    let colored = posts_view(&doubtful(), 80);
    assert!(colored.contains("\u{1b}["));
    assert!(!plain(&colored).contains('\u{1b}'));
}

#[test]
fn a_post_without_announcement_says_so() {
    let mut explanation = doubtful();
    explanation.posts[0].announces.clear();
    explanation.posts[0].talks.clear();
    explanation.posts[0].turned_down.clear();
    explanation.posts[0].kind = PostKind::Other;
    insta::assert_snapshot!(plain(&posts_view(&explanation, 80)), @r"
        2020-08-05-august.md
          neither recap nor announcement, posted Wednesday 5 August 2020, series `mill`

          announces no meetup
        ");
}

#[test]
fn a_text_shows_every_date_and_time_found() {
    let explanation = TextExplanation {
        posted: day("2024-05-01"),
        lang: "en".into(),
        dates: vec![
            FoundDate {
                line: 1,
                column: 24,
                text: "5 June".into(),
                date: Some(day("2024-06-05")),
                last_date: None,
                is_announced: true,
                diagnostics: Vec::new(),
            },
            FoundDate {
                line: 2,
                column: 1,
                text: "31 June".into(),
                date: None,
                last_date: None,
                is_announced: false,
                diagnostics: vec![Rule::NoSuchDay],
            },
        ],
        times: vec![FoundTime {
            line: 1,
            column: 31,
            text: "7pm to 9pm CET".into(),
            time: NaiveTime::from_hms_opt(19, 0, 0),
            end_time: NaiveTime::from_hms_opt(21, 0, 0),
            duration_minutes: None,
            zone: Some("CET".into()),
        }],
        turned_down: Vec::new(),
    };
    insta::assert_snapshot!(plain(&text_view(&explanation, 80)), @r"
        read in `en`, posted Wednesday 1 May 2024
            1:24  `5 June`: Wednesday 5 June 2024 (announced)
             2:1  `31 June`: no single day
                  warning[D202]: no such day
            1:31  `7pm to 9pm CET`: 19:00 to 21:00, CET
        ");
    let nothing = TextExplanation { dates: Vec::new(), times: Vec::new(), ..explanation };
    assert!(plain(&text_view(&nothing, 80)).contains("no date and no time found"));
}
