//! A made-up group for the tests of the page and of events.json.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;

use crate::config::{Config, Site};
use crate::timeline::{Meetup, MeetupStatus, RecapLink, Talk, Timeline};

pub(super) fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn hm(hour: u32, minute: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// A confirmed meetup with a day and nothing more.
pub(crate) fn meetup(key: &str, title: &str, date: Option<NaiveDate>) -> Meetup {
    let noted_at = Utc.with_ymd_and_hms(2026, 4, 1, 9, 0, 0).unwrap();
    Meetup {
        uid: format!("{key}@example.org"),
        title: title.into(),
        status: if date.is_some() { MeetupStatus::Confirmed } else { MeetupStatus::Unannounced },
        date,
        ..Meetup::unknown(key.into(), Tz::Europe__London, noted_at)
    }
}

fn talk(title: Option<&str>, speaker: &str, start_seconds: Option<u32>) -> Talk {
    let url = start_seconds.map(|at| format!("https://video.example.org/watch?v=abc&t={at}"));
    Talk { line: 1, title: title.map(String::from), speakers: vec![speaker.into()], start_seconds, url }
}

/// A group with a next meetup, a doubtful, a cancelled and an undated one, and two that were.
pub(crate) fn timeline() -> Timeline {
    let mut march = meetup("march", "Harbour Systems: caches and queues", Some(ymd(2026, 3, 4)));
    march.time = hm(18, 30);
    march.recap = Some(RecapLink {
        title: "What happened in March".into(),
        url: "https://harbour.example.org/2026/03/05/march.html".into(),
        video_url: Some("https://video.example.org/watch?v=abc".into()),
        talks: [
            talk(Some("Caches that tell the truth"), "Ada Ferry", Some(747)),
            talk(Some("Queues <all> the way down"), "Grace Pier & friends", Some(3723)),
            talk(None, "Linus Quay", None),
        ]
        .into(),
    });
    let mut last_year = meetup("december", "Harbour Systems: lightning talks", Some(ymd(2025, 12, 3)));
    last_year.status = MeetupStatus::Cancelled;
    last_year.page_url = Some("https://harbour.example.org/2025/11/06/november.html".into());
    let mut may = meetup("may", "Harbour Systems: storage night", Some(ymd(2026, 5, 6)));
    (may.time, may.end_time) = (hm(18, 30), hm(21, 0));
    may.venue = Some("The Boathouse, 12 Quay Street, Bristol".into());
    may.rsvp_url = Some("https://meet.example.org/harbour/events/1?a=1&b=2".into());
    may.page_url = Some("https://harbour.example.org/2026/04/02/april.html".into());
    may.speakers = vec!["Mary Anchor (Keel Labs)".into(), "Tim Rudder".into()];
    may.abstract_text = Some("An evening on how disks fail, and what to do about it.".into());
    let mut june = meetup("june", "Harbour Systems: June", Some(ymd(2026, 6, 10)));
    june.status = MeetupStatus::Tentative;
    june.notes = vec!["The post says Tuesday 10 June, which is a Wednesday.".into()];
    june.rsvp_url = Some("https://meet.example.org/harbour/events/2".into());
    let mut july = meetup("july", "Harbour Systems: summer social", Some(ymd(2026, 7, 1)));
    july.status = MeetupStatus::Cancelled;
    july.is_online = true;
    let mut september = meetup("september", "Harbour Systems: September", None);
    september.month = Some((2026, 9));
    let meetups = [last_year, march, may, june, july, september].map(Arc::new).into();
    Timeline { meetups, ..Timeline::default() }
}

pub(crate) fn config() -> Config {
    Config {
        site: Site {
            title: Some("Harbour Systems".into()),
            description: Some("A monthly evening on how systems are built and kept running.".into()),
            url: Some("https://harbour.example.org".into()),
            lang: Some("en-GB".into()),
            zone: Some(Tz::Europe__London),
            rights: Some("CC BY 4.0".into()),
            ..Site::default()
        },
        ..Config::default()
    }
}
