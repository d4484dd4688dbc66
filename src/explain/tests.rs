use super::*;
use crate::base::json::{to_json, to_json_line};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn view(date: Option<&str>, status: ExplainedStatus) -> View {
    View {
        date: date.map(day),
        last_date: None,
        time: NaiveTime::from_hms_opt(18, 30, 0),
        end_time: None,
        zone: Some("Europe/London".into()),
        venue: None,
        url: Some("https://example.org/rsvp".into()),
        status,
    }
}

#[test]
fn json_keeps_the_documented_fields_and_their_order() {
    let explanation = Explanation {
        posts: vec![PostExplanation {
            file: "2022-12-07-december.md".into(),
            kind: PostKind::Recap,
            series: Some("stitchers".into()),
            post_date: day("2022-12-07"),
            recap_date: Some(day("2022-12-07")),
            announces: vec![AnnouncementExplanation {
                line: 43,
                column: 62,
                text: "Wednesday 11th January".into(),
                passage: Passage::default(),
                as_announced: view(Some("2023-01-11"), ExplainedStatus::Confirmed),
                settled: SettledView {
                    view: view(None, ExplainedStatus::Tba),
                    uid: "stitchers-1@example.org".into(),
                    sequence: 1,
                },
                evidence: vec![EvidenceExplanation {
                    kind: EvidenceKind::HeadingMonth,
                    says: "January".into(),
                    agrees: true,
                    weight: 3,
                    file: None,
                    line: Some(41),
                    column: Some(5),
                }],
                diagnostics: vec![Rule::WeekdayMismatch],
                other_days: vec![OtherDay {
                    date: day("2023-01-04"),
                    weight: 2,
                    reason: "habit alone".into(),
                }],
            }],
            talks: vec![TalkExplanation {
                line: 24,
                title: Some("Knots".into()),
                speakers: vec!["Ada".into()],
                start_seconds: Some(747),
                url: None,
            }],
            turned_down: vec![TurnedDownExplanation {
                line: 24,
                column: 9,
                text: "12:27".into(),
                reason: "a place in a video".into(),
            }],
        }],
    };
    insta::assert_snapshot!(to_json_line(&explanation), @r#"{"posts":[{"file":"2022-12-07-december.md","kind":"recap","series":"stitchers","post_date":"2022-12-07","recap_date":"2022-12-07","announces":[{"line":43,"column":62,"text":"Wednesday 11th January","as_announced":{"date":"2023-01-11","time":"18:30","end_time":null,"zone":"Europe/London","venue":null,"url":"https://example.org/rsvp","status":"confirmed"},"settled":{"date":null,"time":"18:30","end_time":null,"zone":"Europe/London","venue":null,"url":"https://example.org/rsvp","status":"tba","uid":"stitchers-1@example.org","sequence":1},"evidence":[{"kind":"heading_month","says":"January","agrees":true,"weight":3,"line":41,"column":5}],"diagnostics":["D201"],"other_days":[{"date":"2023-01-04","weight":2,"reason":"habit alone"}]}],"talks":[{"line":24,"title":"Knots","speakers":["Ada"],"start_seconds":747,"url":null}],"turned_down":[{"line":24,"column":9,"text":"12:27","reason":"a place in a video"}]}]}"#);
    insta::assert_snapshot!(to_json(&explanation.posts[0].announces[0].settled), @r#"
        {
          "date": null,
          "time": "18:30",
          "end_time": null,
          "zone": "Europe/London",
          "venue": null,
          "url": "https://example.org/rsvp",
          "status": "tba",
          "uid": "stitchers-1@example.org",
          "sequence": 1
        }
        "#);
}

#[test]
fn a_meetup_put_off_without_a_new_day_reads_as_cancelled() {
    assert_eq!(ExplainedStatus::from(MeetupStatus::Postponed), ExplainedStatus::Cancelled);
    assert_eq!(ExplainedStatus::from(MeetupStatus::Unannounced), ExplainedStatus::Tba);
}
