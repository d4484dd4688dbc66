//! Whole calendars, read back with two parsers that share nothing with the writer.

use std::collections::BTreeMap;

use calcard::icalendar::{ICalendar, ICalendarProperty};
use chrono::{LocalResult, NaiveDate, NaiveTime, TimeDelta, TimeZone as _};
use icalendar::{Component, DatePerhapsTime};
use proptest::prelude::*;

use super::*;
use crate::base::position::Position;
use crate::base::time::place;
use crate::emit::test_meetup::{config, meetup};
use crate::timeline::{MeetupStatus, RecapLink, Talk};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn time(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

fn as_of(text: &str) -> AsOf {
    AsOf::parse(text, Tz::UTC).unwrap()
}

fn recap() -> RecapLink {
    let talk = |title: Option<&str>, start_seconds| Talk {
        line: 1,
        title: title.map(Into::into),
        speakers: vec!["Ines".into()],
        start_seconds,
        url: None,
    };
    RecapLink {
        title: "What we saw".into(),
        url: "https://example.org/blog/recap/".into(),
        video_url: Some("https://video.example.org/1".into()),
        talks: [talk(Some("Queues"), Some(747)), talk(None, None)].into(),
    }
}

fn build(meetups: &[Meetup], config: &Config, at: &str) -> BTreeMap<String, String> {
    let timeline =
        Timeline { meetups: meetups.iter().cloned().map(Arc::new).collect(), ..Timeline::default() };
    let artifacts = artifacts(&timeline, config, as_of(at));
    artifacts
        .into_iter()
        .map(|file| (file.path, String::from_utf8(file.body.bytes().into_owned()).unwrap()))
        .collect()
}

/// The unfolded lines of the one event of a meetup.
fn vevent(meetup: &Meetup, config: &Config) -> Vec<String> {
    let files = build(std::slice::from_ref(meetup), config, "2023-01-01");
    let text = files[&event_path(meetup)].replace("\r\n ", "");
    let lines = text.split("\r\n").skip_while(|line| *line != "BEGIN:VEVENT");
    lines.take_while(|line| *line != "END:VEVENT").skip(1).map(Into::into).collect()
}

/// Checks that the event has these lines, and no line for a property that is named alone.
#[track_caller]
fn check(change: impl FnOnce(&mut Meetup), expected: &[&str]) {
    let mut meetup = meetup("january", "2023-01-11");
    change(&mut meetup);
    let lines = vevent(&meetup, &config());
    for expected in expected {
        if expected.contains(':') {
            assert!(lines.iter().any(|line| line == expected), "{expected}\nnot in\n{}", lines.join("\n"));
        } else {
            assert!(
                !lines.iter().any(|line| line.starts_with(expected)),
                "{expected}\nin\n{}",
                lines.join("\n")
            );
        }
    }
}

#[test]
fn without_a_time_it_takes_the_whole_day() {
    check(
        |_| (),
        &["DTSTART;VALUE=DATE:20230111", "DTEND;VALUE=DATE:20230112", "DESCRIPTION:Time to be announced."],
    );
    check(
        |it| it.last_date = Some(day("2023-01-13")),
        &["DTSTART;VALUE=DATE:20230111", "DTEND;VALUE=DATE:20230114"],
    );
    check(|it| it.last_date = Some(day("2023-01-09")), &["DTEND;VALUE=DATE:20230112"]);
}

#[test]
fn with_a_time_it_is_local_to_its_zone() {
    let timed = |end: Option<&str>| {
        let end = end.map(time);
        move |it: &mut Meetup| (it.time, it.end_time) = (Some(time("18:30:00")), end)
    };
    check(
        timed(Some("21:00:00")),
        &[
            "DTSTART;TZID=Europe/Lisbon:20230111T183000",
            "DTEND;TZID=Europe/Lisbon:20230111T210000",
            "DESCRIPTION",
        ],
    );
    check(timed(Some("01:00:00")), &["DTEND;TZID=Europe/Lisbon:20230112T010000"]);
    check(timed(Some("18:30:00")), &["DTEND;TZID=Europe/Lisbon:20230112T183000"]);
    check(
        timed(None),
        &[
            "DTEND;TZID=Europe/Lisbon:20230111T203000",
            "DESCRIPTION:The end is not announced (shown: 2 hours).",
        ],
    );
    let days = |it: &mut Meetup| {
        timed(Some("12:00:00"))(it);
        it.last_date = Some(day("2023-01-13"));
    };
    check(days, &["DTSTART;TZID=Europe/Lisbon:20230111T183000", "DTEND;TZID=Europe/Lisbon:20230113T120000"]);
}

#[test]
fn a_start_that_the_clocks_skip_is_moved_out_of_the_gap() {
    let at = |date: &str, start: &str| {
        let (date, start) = (day(date), time(start));
        move |it: &mut Meetup| (it.date, it.time) = (Some(date), Some(start))
    };
    check(at("2023-03-26", "01:30:00"), &["DTSTART;TZID=Europe/Lisbon:20230326T020000"]);
    // Twice on that night: the reading is written as it is, which means the first of the two.
    check(at("2023-10-29", "01:30:00"), &["DTSTART;TZID=Europe/Lisbon:20231029T013000"]);
    check(at("2023-03-25", "23:30:00"), &["DTEND;TZID=Europe/Lisbon:20230326T020000"]);
}

#[test]
fn its_state_is_said_in_every_way_that_clients_read() {
    let state = |status| move |it: &mut Meetup| it.status = status;
    check(
        state(MeetupStatus::Confirmed),
        &[
            "SUMMARY:Lisbon Systems: January",
            "STATUS:CONFIRMED",
            "TRANSP:OPAQUE",
            "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        ],
    );
    check(
        state(MeetupStatus::Tentative),
        &[
            "SUMMARY:Lisbon Systems: January (date to be confirmed)",
            "STATUS:TENTATIVE",
            "TRANSP:TRANSPARENT",
            "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        ],
    );
    for (status, summary) in [
        (MeetupStatus::Cancelled, "SUMMARY:CANCELLED: Lisbon Systems: January"),
        (MeetupStatus::Postponed, "SUMMARY:POSTPONED: Lisbon Systems: January"),
    ] {
        let expected = [
            summary,
            "STATUS:CANCELLED",
            "TRANSP:TRANSPARENT",
            "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
            "DESCRIPTION",
        ];
        check(state(status), &expected);
    }
}

#[test]
fn its_address_is_where_to_go_next() {
    let links = |it: &mut Meetup| {
        it.rsvp_url = Some("https://rsvp.example.org/1".into());
        it.page_url = Some("https://example.org/blog/january/".into());
    };
    check(links, &["URL:https://rsvp.example.org/1"]);
    let cancelled = |it: &mut Meetup| {
        links(it);
        it.status = MeetupStatus::Cancelled;
    };
    check(cancelled, &["URL:https://example.org/blog/january/"]);
    let held = |it: &mut Meetup| {
        links(it);
        it.recap = Some(recap());
    };
    check(held, &["URL:https://example.org/blog/recap/"]);
    check(|it| it.page_url = Some("javascript:alert(1)".into()), &["URL"]);
}

#[test]
fn a_place_on_the_globe_is_written_where_it_is_known() {
    let at_the_mill = |it: &mut Meetup| {
        it.venue = Some("The \"Old\" Mill, Lisbon".into());
        it.position = Position::parse("38.7223, -9.1393");
    };
    let map =
        "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=\"The 'Old' Mill, Lisbon\":geo:38.722300,-9.139300";
    check(at_the_mill, &["GEO:38.722300;-9.139300", map]);
    check(
        |it| it.position = Position::parse("38.7223, -9.1393"),
        &["GEO:38.722300;-9.139300", "X-APPLE-STRUCTURED-LOCATION"],
    );
}

#[test]
fn what_is_optional_is_there_when_known() {
    check(
        |_| (),
        &["LOCATION", "URL", "CONFERENCE", "IMAGE", "CATEGORIES", "ORGANIZER", "COLOR", "GEO", "RRULE"],
    );
    let full = |it: &mut Meetup| {
        it.venue = Some("Old Brewery, 1 High Street, Lisbon".into());
        it.stream_url = Some("https://video.example.org/live".into());
        it.image = Some("https://example.org/group é.JPG?w=1".into());
        it.tags = vec!["Video".into(), "Meetup, monthly".into(), "Video".into()];
    };
    check(
        full,
        &[
            "LOCATION:Old Brewery\\, 1 High Street\\, Lisbon",
            "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Livestream:https://video.example.org/live",
            "IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=image/jpeg:https://example.org/group%20%C3%A9.JPG?w=1",
            "CATEGORIES:Meetup\\, monthly,Video",
        ],
    );
    check(|it| it.is_online = true, &["LOCATION:Online"]);
    let mut config = config();
    config.calendar.organizer = Some("hello@example.org".into());
    let lines = vevent(&meetup("january", "2023-01-11"), &config);
    assert!(lines.contains(&"ORGANIZER;CN=Lisbon Systems:mailto:hello@example.org".into()));
}

#[test]
fn a_description_tells_everything_in_order() {
    let mut meetup = meetup("january", "2023-01-11");
    meetup.notes = vec!["Moved from Wed 4 Jan.".into()];
    meetup.speakers = vec!["Acme".into(), "Initech, Inc.".into()];
    meetup.abstract_text = Some("An evening\nabout queues.\n\nBring a laptop.".into());
    meetup.rsvp_url = Some("https://rsvp.example.org/1".into());
    meetup.page_url = Some("https://example.org/blog/december/".into());
    let told = |meetup: &Meetup| {
        let lines = vevent(meetup, &config());
        let line = lines.iter().find_map(|line| line.strip_prefix("DESCRIPTION:")).unwrap();
        line.replace("\\n", "\n").replace('\\', "")
    };
    insta::assert_snapshot!(told(&meetup), @r#"
    Moved from Wed 4 Jan.
    Time to be announced.

    An evening about queues.

    Bring a laptop.

    Speakers: Acme, Initech, Inc.

    RSVP: https://rsvp.example.org/1
    Announcement: https://example.org/blog/december/
    "#);
    meetup.notes.clear();
    meetup.recap = Some(recap());
    insta::assert_snapshot!(told(&meetup), @r#"
    Recap, What we saw: https://example.org/blog/recap/
    Video: https://video.example.org/1

    Talks:
    - 12:27 Queues (Ines)
    - Ines

    An evening about queues.

    Bring a laptop.

    Speakers: Acme, Initech, Inc.

    Announcement: https://example.org/blog/december/
    "#);
}

#[test]
fn a_long_description_keeps_its_links() {
    let long = |it: &mut Meetup| {
        it.abstract_text = Some("überaus lang, ".repeat(800));
        it.rsvp_url = Some("https://rsvp.example.org/1".into());
    };
    let mut meetup = meetup("january", "2023-01-11");
    long(&mut meetup);
    let lines = vevent(&meetup, &config());
    let description = lines.iter().find(|line| line.starts_with("DESCRIPTION:")).unwrap();
    let plain = description.replace("\\n", "\n").replace("\\,", ",");
    assert!(plain.ends_with("\u{2026}\n\nRSVP: https://rsvp.example.org/1"), "{plain}");
    assert!((1980..=2000).contains(&(plain.chars().count() - "DESCRIPTION:".len())));
}

#[test]
fn a_title_cannot_become_a_property() {
    check(
        |it| it.title = "Queues\r\nATTENDEE:mailto:evil@example.org\nEND:VEVENT".into(),
        &["SUMMARY:Queues ATTENDEE:mailto:evil@example.org END:VEVENT", "ATTENDEE"],
    );
}

#[test]
fn a_small_calendar_to_the_byte() {
    let mut january = meetup("january", "2023-01-11");
    january.time = Some(time("18:30:00"));
    january.venue = Some("Old Brewery".into());
    let files = build(&[january], &config(), "2022-12-08");
    assert!(files["calendar.ics"].ends_with("\r\n"));
    insta::assert_snapshot!(files["calendar.ics"].replace("\r\n", "\n"), @r#"
    BEGIN:VCALENDAR
    PRODID:-//tidings//tidings//EN
    VERSION:2.0
    CALSCALE:GREGORIAN
    uid:9f09c12b-fe0b-82cf-81c1-b46c6a08df33
    SOURCE;VALUE=URI:https://example.org/blog/calendar.ics
    LAST-MODIFIED:20221207T000000Z
    URL:https://example.org/blog
    NAME:Lisbon Systems
    X-WR-CALNAME:Lisbon Systems
    DESCRIPTION:Every meetup of Lisbon Systems\, past and to come
    X-WR-CALDESC:Every meetup of Lisbon Systems\, past and to come
    REFRESH-INTERVAL;VALUE=DURATION:PT12H
    X-PUBLISHED-TTL:PT12H
    X-WR-TIMEZONE:Europe/Lisbon
    BEGIN:VTIMEZONE
    TZID:Europe/Lisbon
    BEGIN:DAYLIGHT
    DTSTART:20220327T010000
    TZOFFSETFROM:+0000
    TZOFFSETTO:+0100
    TZNAME:WEST
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20221030T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0000
    TZNAME:WET
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:january@example.org
    DTSTAMP:20221207T000000Z
    CREATED:20221207T000000Z
    LAST-MODIFIED:20221207T000000Z
    SEQUENCE:0
    DTSTART;TZID=Europe/Lisbon:20230111T183000
    DTEND;TZID=Europe/Lisbon:20230111T203000
    SUMMARY:Lisbon Systems: January
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    LOCATION:Old Brewery
    DESCRIPTION:The end is not announced (shown: 2 hours).
    END:VEVENT
    END:VCALENDAR
    "#);
    insta::assert_snapshot!(files["events/january.ics"].replace("\r\n", "\n"), @r#"
    BEGIN:VCALENDAR
    PRODID:-//tidings//tidings//EN
    VERSION:2.0
    CALSCALE:GREGORIAN
    URL:https://example.org/blog
    BEGIN:VTIMEZONE
    TZID:Europe/Lisbon
    BEGIN:DAYLIGHT
    DTSTART:20220327T010000
    TZOFFSETFROM:+0000
    TZOFFSETTO:+0100
    TZNAME:WEST
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20221030T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0000
    TZNAME:WET
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:january@example.org
    DTSTAMP:20221207T000000Z
    CREATED:20221207T000000Z
    LAST-MODIFIED:20221207T000000Z
    SEQUENCE:0
    DTSTART;TZID=Europe/Lisbon:20230111T183000
    DTEND;TZID=Europe/Lisbon:20230111T203000
    SUMMARY:Lisbon Systems: January
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    LOCATION:Old Brewery
    DESCRIPTION:The end is not announced (shown: 2 hours).
    END:VEVENT
    END:VCALENDAR
    "#);
}

#[test]
fn upcoming_holds_what_is_not_over_and_is_never_without_a_component() {
    let mut night = meetup("night", "2023-01-10");
    (night.time, night.end_time) = (Some(time("22:00:00")), Some(time("00:00:00")));
    let meetups = [night, meetup("january", "2023-01-11"), meetup("february", "2023-02-01")];
    let keys = |at: &str| {
        let upcoming = build(&meetups, &config(), at).remove("upcoming.ics").unwrap();
        assert_eq!(upcoming.matches("BEGIN:VTIMEZONE").count(), 1);
        ["night", "january", "february"]
            .into_iter()
            .filter(|key| upcoming.contains(&format!("UID:{key}@")))
            .collect::<Vec<_>>()
    };
    assert_eq!(keys("2023-01-01"), ["night", "january", "february"]);
    assert_eq!(keys("2023-01-11T23:59:00Z"), ["january", "february"]);
    assert_eq!(keys("2023-01-12"), ["february"]);
    assert!(keys("2023-02-02").is_empty());
    let empty = build(&[], &Config::default(), "2023-02-02");
    assert!(empty["calendar.ics"].contains("TZID:UTC\r\n"));
}

#[test]
fn an_event_has_the_same_bytes_in_every_file_and_on_every_day() {
    let mut meetups = [meetup("january", "2023-01-11"), meetup("february", "2023-02-01")];
    meetups[1].time = Some(time("18:30:00"));
    meetups[1].tags = vec!["Rust".into()];
    let mut config = config();
    let filter = Filter { tags: vec!["rust".into()], ..Filter::default() };
    config.calendars = vec![NamedCalendar { name: "rust".into(), title: None, filter }];
    let (early, late) = (build(&meetups, &config, "2022-12-08"), build(&meetups, &config, "2024-01-01"));
    for meetup in &meetups {
        let event = event_of(&early[&event_path(meetup)], &meetup.uid);
        for file in ["calendar.ics", "upcoming.ics"] {
            assert_eq!(event_of(&early[file], &meetup.uid), event);
        }
        assert_eq!(event_of(&late["calendar.ics"], &meetup.uid), event);
    }
    assert_eq!(early["calendar.ics"], late["calendar.ics"]);
    let rust = &early["calendars/rust.ics"];
    assert!(rust.contains("UID:february@") && !rust.contains("UID:january@"));
    assert!(rust.contains("NAME:Lisbon Systems: rust\r\n"));
}

fn event_of(file: &str, uid: &str) -> String {
    let mut events =
        file.split("BEGIN:VEVENT\r\n").filter(|event| event.starts_with(&format!("UID:{uid}\r\n")));
    let event = events.next().unwrap().split("END:VEVENT").next().unwrap();
    assert!(events.next().is_none(), "{uid} twice");
    event.to_owned()
}

#[test]
fn doubtful_meetups_can_be_held_and_those_without_a_day_are_nowhere() {
    let mut doubtful = meetup("doubtful", "2023-01-11");
    doubtful.status = MeetupStatus::Tentative;
    let mut someday = meetup("someday", "2023-01-11");
    (someday.status, someday.date) = (MeetupStatus::Unannounced, None);
    let mut config = config();
    let meetups = [doubtful, someday];
    assert!(build(&meetups, &config, "2023-01-01").contains_key("events/doubtful.ics"));
    config.calendar.hold_doubtful = true;
    let files = build(&meetups, &config, "2023-01-01");
    assert_eq!(files.keys().collect::<Vec<_>>(), ["calendar.ics", "upcoming.ics"]);
    assert!(!files["calendar.ics"].contains("VEVENT"));
    assert_eq!(visible_event(&meetups[0], &config), None);
}

#[test]
fn stamps_are_not_what_subscribers_see() {
    let meetup = meetup("january", "2023-01-11");
    let mut restamped = meetup.clone();
    restamped.sequence = 3;
    restamped.modified_at += TimeDelta::days(1);
    restamped.created_at += TimeDelta::hours(1);
    let seen = visible_event(&meetup, &config());
    assert_eq!(visible_event(&restamped, &config()), seen);
    let moved = Meetup { date: Some(day("2023-01-12")), ..meetup };
    assert_ne!(visible_event(&moved, &config()), seen);
}

#[test]
fn a_key_is_a_file_below_its_folder_and_no_other() {
    #[track_caller]
    fn check(key: &str, expected: &str) {
        assert_eq!(safe_name(key), expected);
    }
    check("cloud-native-january", "cloud-native-january");
    check("../../etc/passwd", "etc-passwd-3754d6cb");
    check("a/b", "a-b-c14cddc0");
    check("a\\b", "a-b-c62016d0");
    check("", "e3b0c442");
    check("Übung", "bung-c9ebdab8");
    assert!(safe_name(&"x".repeat(5000)).len() < 120);
}

#[test]
fn a_feed_keeps_its_identity_with_its_address() {
    let uid = |config: &Config| {
        let file = build(&[], config, "2023-01-01").remove("calendar.ics").unwrap();
        file.split("\r\n").find_map(|line| line.strip_prefix("uid:")).map(str::to_owned)
    };
    let (here, mut there) = (config(), config());
    there.site.title = Some("Another title".into());
    assert_eq!(uid(&here), uid(&there));
    assert_eq!(uid(&here).as_deref(), Some(uuid_of("https://example.org/blog/calendar.ics").as_str()));
    assert_eq!(uid(&Config::default()), None, "an address that nobody stated is no identity");
    let digits = uuid_of("https://example.org/calendar.ics");
    assert_eq!(digits.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
    assert!(digits.split('-').nth(2).unwrap().starts_with('8'));
}

/// What a reader makes of one event: UID and moments in UTC; days begin at midnight UTC.
type Moments = BTreeMap<String, (DateTime<Utc>, DateTime<Utc>)>;

fn expected_moments(meetups: &[Meetup], config: &Config) -> Moments {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let moments = meetups.iter().map(|meetup| match Slot::of(meetup, config).unwrap() {
        Slot::Days { first, after_last } => (meetup.uid.clone(), (midnight(first), midnight(after_last))),
        Slot::Hours { start, end, .. } => (meetup.uid.clone(), (start.to_utc(), end.to_utc())),
    });
    moments.collect()
}

fn read_with_calcard(file: &str) -> Moments {
    let calendar = ICalendar::parse(file).unwrap();
    let events = calendar.expand_dates(Tz::UTC, 10_000).events;
    let moments = events
        .into_iter()
        .filter_map(calcard::icalendar::dates::CalendarEvent::try_into_date_time)
        .map(|event| {
            let component = &calendar.components[event.comp_id as usize];
            let uid =
                component.property(&ICalendarProperty::Uid).unwrap().values[0].as_text().unwrap().to_owned();
            (uid, (event.start.to_utc(), event.end.to_utc()))
        });
    moments.collect()
}

fn read_with_icalendar(file: &str) -> Moments {
    let calendar: Calendar = file.parse().unwrap();
    let moment = |at: DatePerhapsTime| match at {
        DatePerhapsTime::Date(day) => day.and_time(NaiveTime::MIN).and_utc(),
        DatePerhapsTime::DateTime(at) => at.try_into_utc().unwrap(),
    };
    let events = calendar.events().map(|event| {
        let (start, end) = (event.get_start().unwrap(), event.get_end().unwrap());
        (event.get_uid().unwrap().to_owned(), (moment(start), moment(end)))
    });
    events.collect()
}

/// Titles, places and prose that have broken calendars, in zones with odd clocks, on days when they change.
fn hostile() -> Vec<Meetup> {
    let rows = [
        ("commas, semicolons; \"quotes\" \\", Tz::Europe__London, "2023-03-26", "01:30:00"),
        ("line\r\nbreaks\rin\na title", Tz::America__New_York, "2023-11-05", "00:30:00"),
        ("emoji 👩‍👩‍👧‍👦🏳️‍🌈👩‍👩‍👧‍👦🏳️‍🌈👩‍👩‍👧‍👦🏳️‍🌈👩‍👩‍👧‍👦🏳️‍🌈👩‍👩‍👧‍👦", Tz::Asia__Kolkata, "2023-01-11", "18:30:00"),
        ("10 kB", Tz::Australia__Lord_Howe, "2023-10-01", "02:15:00"),
        ("controls \u{0}\u{7}\u{85}", Tz::Africa__Casablanca, "2024-04-14", "02:30:00"),
        ("separators \u{2028}\u{2029}", Tz::America__Sao_Paulo, "2018-11-04", "00:30:00"),
        ("BEGIN:VEVENT", Tz::Pacific__Apia, "2011-12-31", "00:00:00"),
        ("   ", Tz::UTC, "1971-01-01", "23:59:00"),
    ];
    let rows = rows.into_iter().enumerate().map(|(number, (title, zone, date, start))| {
        let mut meetup = meetup(&format!("hostile-{number}"), date);
        (meetup.title, meetup.zone, meetup.time) = (title.into(), zone, Some(time(start)));
        meetup.venue = Some(format!("{title}; again"));
        meetup.abstract_text = Some(format!("{title}, ").repeat(10_000 / title.len()));
        meetup.tags = vec![title.into(), "a,b".into()];
        meetup
    });
    rows.collect()
}

#[track_caller]
fn check_read_back(meetups: &[Meetup]) {
    let config = config();
    let expected = expected_moments(meetups, &config);
    for (path, file) in build(meetups, &config, "1970-01-01") {
        let own: Moments = if path.starts_with("events/") {
            expected
                .iter()
                .filter(|(uid, _)| path == format!("events/{}.ics", uid.split('@').next().unwrap()))
                .map(|(uid, at)| (uid.clone(), *at))
                .collect()
        } else {
            expected.clone()
        };
        assert_eq!(read_with_calcard(&file), own, "calcard, {path}");
        assert_eq!(read_with_icalendar(&file), own, "icalendar, {path}");
    }
}

#[test]
fn hostile_posts_are_read_back_at_the_same_moments() {
    check_read_back(&hostile());
}

#[test]
fn a_thousand_meetups_are_in_order_and_all_there() {
    let mut meetups: Vec<Meetup> = (0..1000)
        .map(|number| {
            let date = day("2005-01-01") + TimeDelta::days(i64::from(number) * 7 % 7300);
            let mut meetup = meetup(&format!("meetup-{number}"), &date.to_string());
            meetup.time = (number % 3 > 0).then(|| time("19:00:00"));
            meetup
        })
        .collect();
    let file = build(&meetups, &config(), "2023-01-01").remove("calendar.ics").unwrap();
    assert_eq!(read_with_calcard(&file), expected_moments(&meetups, &config()));
    assert_eq!(file.matches("BEGIN:VTIMEZONE").count(), 1);
    meetups.reverse();
    assert_eq!(
        build(&meetups, &config(), "2023-01-01")["calendar.ics"],
        file,
        "whatever the order of the timeline"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_and_time_is_read_back(
        title in any::<String>(),
        prose in any::<String>(),
        at in 0_i64..2_000_000_000,
        zone in prop::sample::select(chrono_tz::TZ_VARIANTS.to_vec()),
    ) {
        let local = DateTime::from_timestamp(at, 0).unwrap().with_timezone(&zone).naive_local();
        let mut meetup = meetup("any", &local.date().to_string());
        (meetup.title, meetup.abstract_text) = (title.clone(), Some(prose));
        (meetup.zone, meetup.time) = (zone, Some(local.time()));
        let files = build(&[meetup.clone()], &config(), "2023-01-01");
        let file = &files["events/any.ics"];
        let expected = expected_moments(&[meetup], &config());
        // Of an hour that comes twice the first is meant (RFC 5545, section 3.3.5); calcard leaves out what begins or ends in
        // one.
        let end = expected["any@example.org"].1.with_timezone(&zone).naive_local();
        match zone.from_local_datetime(&local) {
            LocalResult::Ambiguous(first, _) => {
                prop_assert_eq!(expected["any@example.org"].0, first.to_utc());
            }
            _ if matches!(zone.from_local_datetime(&end), LocalResult::Ambiguous(..)) => {}
            LocalResult::Single(_) | LocalResult::None => prop_assert_eq!(read_with_calcard(file), expected),
        }
        let calendar: Calendar = file.parse().unwrap();
        let events: Vec<_> = calendar.events().collect();
        prop_assert_eq!(events.len(), 1);
        let expected = text::one_line(&title);
        let expected = if expected.is_empty() { "Lisbon Systems".to_owned() } else { expected };
        prop_assert_eq!(events[0].get_summary(), Some(expected.as_str()));
    }
}

#[test]
fn the_moment_written_is_the_one_that_place_decides() {
    let mut meetup = meetup("gap", "2023-03-26");
    meetup.time = Some(time("01:30:00"));
    let moments = expected_moments(&[meetup.clone()], &config());
    let placed = place(day("2023-03-26").and_time(time("01:30:00")), meetup.zone).moment();
    assert_eq!(moments["gap@example.org"].0, placed.to_utc());
}
