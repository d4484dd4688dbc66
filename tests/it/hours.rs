//! The hour a meetup is at, where its post says in which zone, and what is told of front matter that cannot be: nobody
//! is sent there at the hour of another country.

use tidings::base::source::SourceFile;
use tidings::base::time::place;
use tidings::diagnostic::Rule;
use tidings::pipeline::Reading;

use crate::blog;

fn read(zone: &str, text: &str) -> Reading {
    let zone = if zone.is_empty() { String::new() } else { format!("timezone: {zone}\n") };
    let settings = format!("title: Ants\nurl: https://ants.example\n{zone}");
    blog::read(&settings, &[SourceFile::new("2024-01-04-ants.md", text)], "2024-01-05T12:00:00Z")
}

/// The start that is published, and what else is said of it.
fn starts(reading: &Reading) -> String {
    let to_come = reading.timeline.meetups.iter().filter(|meetup| meetup.sequence == 0);
    let mut starts: Vec<String> = to_come
        .filter(|meetup| meetup.recap.is_none())
        .map(|meetup| {
            let date = meetup.date.unwrap();
            let start = meetup.time.map(|time| place(date.and_time(time), meetup.zone).moment().to_rfc3339());
            format!("{} {}", start.unwrap_or_else(|| date.to_string()), meetup.notes.join(" "))
        })
        .collect();
    starts.sort();
    starts.join(" + ").trim().to_owned()
}

#[test]
fn letters_of_another_zone_give_its_hour() {
    let rows = [
        ("Europe/London", "Wednesday 7 February 2024 at 6pm CET", "2024-02-07T18:00:00+01:00"),
        ("Europe/London", "Wednesday 10 July 2024 at 6pm CET", "2024-07-10T18:00:00+02:00"),
        ("Europe/London", "Wednesday 10 July 2024 at 6pm CEST", "2024-07-10T18:00:00+02:00"),
        ("Europe/London", "Wednesday 7 February 2024 at 6pm PST", "2024-02-07T18:00:00-08:00"),
        ("Europe/London", "Wednesday 10 July 2024 at 18:00 EDT", "2024-07-10T18:00:00-04:00"),
        ("America/New_York", "Wednesday 10 July 2024 at 18:00 GMT", "2024-07-10T18:00:00+00:00"),
        ("America/New_York", "Wednesday 10 July 2024 at 18:00 CEST", "2024-07-10T18:00:00+02:00"),
        // The site's own wall clock, whatever the season.
        ("Europe/London", "Wednesday 10 July 2024 at 18:00 GMT", "2024-07-10T18:00:00+01:00"),
        ("Europe/Berlin", "Wednesday 10 July 2024 at 18:00 CET", "2024-07-10T18:00:00+02:00"),
        ("Europe/Berlin", "Wednesday 7 February 2024 at 18:00 MEZ", "2024-02-07T18:00:00+01:00"),
        ("America/New_York", "Wednesday 10 July 2024 at 18:00 EST", "2024-07-10T18:00:00-04:00"),
        ("America/Phoenix", "Wednesday 10 July 2024 at 18:00 MST", "2024-07-10T18:00:00-07:00"),
        ("Asia/Kolkata", "Wednesday 10 July 2024 at 18:00 IST", "2024-07-10T18:00:00+05:30"),
        ("Europe/Dublin", "Wednesday 10 July 2024 at 18:00 IST", "2024-07-10T18:00:00+01:00"),
        ("Asia/Shanghai", "Wednesday 10 July 2024 at 18:00 CST", "2024-07-10T18:00:00+08:00"),
        ("", "Wednesday 7 February 2024 at 6pm CET", "2024-02-07T18:00:00+01:00"),
        // India's or Israel's: the day alone, and the hour in words.
        ("Europe/London", "Wednesday 7 February 2024 at 6pm IST", "2024-02-07 Starts at 18:00 local time."),
    ];
    let wrong = rows.iter().filter_map(|(zone, when, expected)| {
        let text = format!("---\ntitle: Ants\n---\nOur next meetup is on {when}.\n");
        let found = starts(&read(zone, &text));
        (found != *expected).then(|| format!("{zone}: {when}\n    {found}, and not {expected}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_zone_in_front_matter_that_is_none_is_told() {
    let text = |zone: &str| {
        format!(
            "---\ntitle: Ants\nnext:\n  date: 2024-02-07\n  time: \"18:00\"\n  zone: {zone}\n---\nHello.\n"
        )
    };
    for zone in ["Europe/Pariss", "XYZ", "IST"] {
        let reading = read("Europe/London", &text(zone));
        assert!(reading.diagnostics.iter().any(|found| found.rule == Rule::UnknownZone), "{zone}");
    }
    for (zone, expected) in [
        ("CET", "2024-02-07T18:00:00+01:00"),
        ("America/New_York", "2024-02-07T18:00:00-05:00"),
        ("+05:00", "2024-02-07T18:00:00+05:00"),
        ("GMT", "2024-02-07T18:00:00+00:00"),
    ] {
        let reading = read("Europe/London", &text(zone));
        assert_eq!(reading.diagnostics, [], "{zone}");
        assert_eq!(starts(&reading), expected, "{zone}");
    }
}

#[test]
fn a_day_in_front_matter_that_there_is_not_is_told() {
    let text = "---\ntitle: Ants\nnext: { date: 2024-02-30 }\n---\nOur next meetup is on 7 February 2024.\n";
    let reading = read("Europe/London", text);
    let found = reading.diagnostics.iter().find(|found| found.rule == Rule::InvalidDate).expect("it is told");
    assert_eq!(&text[found.span.start..found.span.end], "2024-02-30");
}
