//! Writes a calendar that is hard on readers, for `tests/clients/` to read with real ones.
//!
//! `cargo run --example torture -- FOLDER [HOW-MANY]`: a thousand meetups, or as many as asked for, over five decades in zones with odd rules,
//! with every state, and with text that has broken other people's calendars. The same folder always gets
//! the same bytes.

#![expect(clippy::disallowed_methods, reason = "an example writes where it is told")]

use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use tidings::base::time::AsOf;
use tidings::config::{Config, Filter, NamedCalendar};
use tidings::emit::ical;
use tidings::timeline::{Meetup, MeetupStatus, RecapLink, Talk, Timeline};

/// Zones whose clocks do what few expect. Morocco's is not among them: it gave up its rule of Ramadan in 2026,
/// which not every reader's zone data, and not yet `chrono-tz`, knows.
const ZONES: [Tz; 17] = [
    Tz::Europe__London,
    Tz::America__New_York,
    Tz::Asia__Kolkata,
    Tz::Australia__Lord_Howe,
    Tz::America__Nuuk,
    Tz::America__Sao_Paulo,
    Tz::Africa__Cairo,
    Tz::Europe__Dublin,
    Tz::Asia__Kathmandu,
    Tz::Pacific__Apia,
    Tz::Asia__Gaza,
    Tz::America__Caracas,
    Tz::Europe__Istanbul,
    Tz::Asia__Tehran,
    Tz::Pacific__Chatham,
    Tz::America__Santiago,
    Tz::UTC,
];

/// Titles that broke somebody's calendar.
const TITLES: [&str; 9] = [
    "Commas, semicolons; colons: and \"quotes\"",
    "A title\r\nATTENDEE:mailto:evil@example.org",
    "Backslash \\ alone, C:\\two; \\",
    "Emoji 👩‍👩‍👧‍👦🏳️‍🌈 across every fold 👩‍👩‍👧‍👦🏳️‍🌈 of a line 👩‍👩‍👧‍👦🏳️‍🌈 of 75 octets 👩‍👩‍👧‍👦",
    "老虎機器學習聚會第一百二十三次活動在倫敦東區的老啤酒廠舉行請準時到場謝謝大家支持我們的社群",
    "Zażółć gęślą jaźń \u{7}with\u{0} controls\u{85}and\u{2028}separators",
    "                                        blanks                                        ",
    "קפה ושיחה על קוד פתוח — מפגש חודשי",
    "BEGIN:VEVENT",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("usage: torture FOLDER [HOW-MANY]")?;
    let n_meetups: u32 = arguments.next().map_or(Ok(1000), |number| number.parse())?;
    let days_apart = 16_000 / n_meetups.max(1);
    let as_of = AsOf::parse("2024-03-01", Tz::UTC).ok_or("a day")?;
    let timeline = Timeline {
        meetups: (0..n_meetups)
            .map(|number| meetup(number, days_apart).map(Arc::new))
            .collect::<Option<_>>()
            .ok_or("a day")?,
        ..Timeline::default()
    };
    for artifact in ical::artifacts(&timeline, &config(), as_of) {
        let path = Path::new(&folder).join(artifact.path);
        std::fs::create_dir_all(path.parent().ok_or("a folder")?)?;
        std::fs::write(path, artifact.body.bytes())?;
    }
    Ok(())
}

fn config() -> Config {
    let mut config = Config::default();
    config.site.title = Some("Torture, \"London\"; the group".into());
    config.site.url = Some("https://example.org/blog".into());
    config.site.zone = Some(Tz::Europe__London);
    config.calendar.organizer = Some("hello@example.org".into());
    config.calendar.color = Some("steelblue".into());
    config.calendars = vec![
        NamedCalendar {
            name: "rust".into(),
            title: Some("Rust, only".into()),
            filter: Filter { tags: vec!["rust".into()], ..Filter::default() },
        },
        NamedCalendar {
            name: "none".into(),
            title: None,
            filter: Filter { series: vec!["no such series".into()], ..Filter::default() },
        },
    ];
    config
}

fn meetup(number: u32, days_apart: u32) -> Option<Meetup> {
    let zone = *ZONES.iter().cycle().nth(number as usize)?;
    let date =
        NaiveDate::from_ymd_opt(1992, 1, 2)?.checked_add_days(Days::new(u64::from(number * days_apart)))?;
    // Every hour of the day comes up, those that the clocks skip or repeat among them.
    let time = NaiveTime::from_hms_opt(number * 7 % 24, number * 15 % 60, 0)?;
    let created_at: DateTime<Utc> = date.checked_sub_days(Days::new(20))?.and_time(NaiveTime::MIN).and_utc();
    let is_past = number.is_multiple_of(3);
    Some(Meetup {
        key: format!("meetup-{number}"),
        uid: format!("meetup-{number}@example.org"),
        series: Some("torture".into()),
        title: TITLES.iter().cycle().nth(number as usize).copied()?.into(),
        status: match number % 10 {
            7 => MeetupStatus::Tentative,
            8 => MeetupStatus::Cancelled,
            9 => MeetupStatus::Postponed,
            _ => MeetupStatus::Confirmed,
        },
        date: Some(date),
        last_date: (number.is_multiple_of(11)).then(|| date + Days::new(2)),
        time: (!number.is_multiple_of(4)).then_some(time),
        end_time: (number.is_multiple_of(5)).then(|| NaiveTime::from_hms_opt(1, 30, 0)).flatten(),
        zone,
        venue: (number.is_multiple_of(2)).then(|| "The \"Old\" Brewery, 1; High Street,\r\nLondon".into()),
        is_online: number % 3 == 1,
        position: None,
        stream_url: (number % 3 == 1).then(|| "https://video.example.org/live?a=1,2;b=3".into()),
        rsvp_url: Some(format!("https://rsvp.example.org/é v/{number}?q={{x|y}}")),
        page_url: Some(format!("https://example.org/blog/{number}/")),
        month: None,
        speakers: vec!["Ada, Countess of Lovelace".into(), "Grace; Hopper".into()],
        abstract_text: Some(prose(number)),
        notes: (number % 10 == 7)
            .then(|| "The post says Wednesday 5 and Thursday 6.".into())
            .into_iter()
            .collect(),
        is_placeholder: false,
        moved_from: None,
        recap: is_past.then(|| recap(number)),
        tags: vec!["rust".into(), "b, c".into(), "rust".into(), "d;e\\f".into()]
            .split_off((number % 4) as usize),
        image: Some(format!("https://example.org/images/{number} é.jpeg?w=1,2")),
        sequence: number % 4,
        created_at,
        modified_at: created_at + Days::new(3),
    })
}

/// From nothing to 10 kB, in words of many octets.
fn prose(number: u32) -> String {
    let sentence = "Wir freuen uns auf „Überraschungen“, Gespräche; und — natürlich — 🥨.\nBring\ta friend\\colleague, too. ";
    sentence.repeat((number % 101) as usize)
}

fn recap(number: u32) -> RecapLink {
    RecapLink {
        title: "What happened, in short; \\o/".into(),
        url: format!("https://example.org/blog/recap-{number}/"),
        video_url: Some("https://video.example.org/watch?v=1".into()),
        talks: (1..=number as usize % 5)
            .map(|line| Talk {
                line,
                title: Some("Ownership, borrowed".into()),
                speakers: vec!["Ada".into()],
                start_seconds: Some(747),
                url: Some("https://video.example.org/watch?v=1&t=747".into()),
            })
            .collect(),
    }
}
