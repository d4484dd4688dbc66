use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime, TimeZone as _};
use chrono_tz::Tz;
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::config::Site;
use crate::emit::page::sample;

const SCHEMA: &str = include_str!("../../../docs/events.schema.json");

static VALIDATOR: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
});

#[track_caller]
fn validated(timeline: &Timeline, config: &Config) -> Value {
    let value: Value = serde_json::from_slice(&events_json(timeline, config).body.bytes()).unwrap();
    let problems: Vec<String> =
        VALIDATOR.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert_eq!(problems, Vec::<String>::new());
    value
}

#[test]
fn the_sample_is_what_the_schema_says() {
    let value = validated(&sample::timeline(), &sample::config());
    assert_eq!(value["meetups"].as_array().unwrap().len(), sample::timeline().meetups.len());
    validated(&Timeline::default(), &Config::default());
}

#[test]
fn the_schema_refuses_what_it_does_not_know() {
    let whole: Value =
        serde_json::from_slice(&events_json(&sample::timeline(), &sample::config()).body.bytes()).unwrap();
    let wrong: [(&str, Value); 7] = [
        ("/meetups/2/date", "6 May 2026".into()),
        ("/meetups/2/date", Value::Null),
        ("/meetups/2/time", "6pm".into()),
        ("/meetups/2/status", "maybe".into()),
        ("/meetups/2/rsvp_url", "javascript:alert(1)".into()),
        ("/meetups/5/date", "2026-09-02".into()),
        ("/version", 2.into()),
    ];
    for (pointer, value) in wrong {
        let mut changed = whole.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        assert!(!VALIDATOR.is_valid(&changed), "{pointer}");
    }
    let mut missing = whole;
    missing["meetups"][0].as_object_mut().unwrap().remove("venue");
    assert!(!VALIDATOR.is_valid(&missing));
}

#[test]
fn one_meetup_is_written_whole() {
    let mut meetup = Meetup::clone(&sample::timeline().meetups[2]);
    meetup.moved_from =
        NaiveDate::from_ymd_opt(2026, 5, 5).map(|day| (day, NaiveTime::from_hms_opt(19, 0, 0)));
    let timeline = Timeline { meetups: vec![meetup.into()], ..Timeline::default() };
    validated(&timeline, &sample::config());
    let artifact = events_json(&timeline, &sample::config());
    assert_eq!((artifact.path.as_str(), artifact.media_type), ("events.json", "application/json"));
    insta::assert_snapshot!(String::from_utf8(artifact.body.bytes().into_owned()).unwrap());
}

#[track_caller]
fn check(zone: Tz, date: &str, time: Option<&str>, end: Option<&str>, expected: (&str, Option<&str>)) {
    let parse = |text: &str| text.parse::<NaiveTime>().unwrap();
    let mut meetup = sample::meetup("m", "M", date.parse().ok());
    (meetup.zone, meetup.time, meetup.end_time) = (zone, time.map(parse), end.map(parse));
    assert_eq!((starts_at(&meetup).as_deref(), ends_at(&meetup).as_deref()), (Some(expected.0), expected.1));
}

#[test]
fn instants_carry_the_offset_of_their_day() {
    let london = Tz::Europe__London;
    check(london, "2026-05-06", None, None, ("2026-05-06", None));
    check(london, "2026-05-06", Some("18:30:00"), None, ("2026-05-06T18:30:00+01:00", None));
    check(london, "2026-01-07", Some("18:30:00"), None, ("2026-01-07T18:30:00+00:00", None));
    let over_midnight = Some("2026-05-07T01:00:00+01:00");
    check(
        london,
        "2026-05-06",
        Some("22:00:00"),
        Some("01:00:00"),
        ("2026-05-06T22:00:00+01:00", over_midnight),
    );
    // Half an hour of daylight saving; a start within the gap is the first moment after it.
    check(
        Tz::Australia__Lord_Howe,
        "2026-01-07",
        Some("18:30:00"),
        None,
        ("2026-01-07T18:30:00+11:00", None),
    );
    check(london, "2026-03-29", Some("01:30:00"), None, ("2026-03-29T02:00:00+01:00", None));
}

#[test]
fn an_address_that_is_no_web_address_is_left_out() {
    let mut meetup = sample::meetup("m", "M", NaiveDate::from_ymd_opt(2026, 5, 6));
    meetup.rsvp_url = Some("javascript:alert(1)".into());
    meetup.image = Some("data:image/svg+xml,<svg onload=alert(1)>".into());
    let config =
        Config { site: Site { url: Some("file:///etc".into()), ..Site::default() }, ..Config::default() };
    let value = validated(&Timeline { meetups: vec![meetup.into()], ..Timeline::default() }, &config);
    assert_eq!(value["meetups"][0]["rsvp_url"], Value::Null);
    assert_eq!(value["meetups"][0]["image"], Value::Null);
    assert_eq!(value["site"]["url"], Value::Null);
}

proptest! {
    #[test]
    fn whatever_is_written_in_a_post_the_schema_holds(
        title in any::<String>(),
        address in any::<String>(),
        path in any::<String>(),
        minutes in 0_u32..1440,
        day in 0_i64..20_000,
        seconds in any::<Option<u32>>(),
    ) {
        let date = NaiveDate::default() + TimeDelta::days(day);
        let mut meetup = sample::meetup(&title, &title, Some(date));
        if meetup.key.is_empty() {
            meetup.key.push('k');
        }
        meetup.time = NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0);
        meetup.end_time = NaiveTime::from_hms_opt(23 - minutes / 60, minutes % 60, 0);
        meetup.rsvp_url = Some(address.clone());
        meetup.page_url = Some(format!("https://example.org/{path}"));
        meetup.notes = vec![title.clone()];
        meetup.created_at = Utc.timestamp_opt(day * 86_400, 0).unwrap();
        let talk = Talk { line: 1, title: Some(title.clone()), speakers: vec![], start_seconds: seconds, url: None };
        meetup.recap = Some(RecapLink { title, url: address, video_url: None, talks: [talk].into() });
        validated(&Timeline { meetups: vec![meetup.into()], ..Timeline::default() }, &Config::default());
    }
}
