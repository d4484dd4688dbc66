//! VTIMEZONEs are evaluated by an expander of RFC 5545 that knows nothing of the writer, and compared
//! with the database at every change of a clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono_tz::TZ_VARIANTS;
use rayon::prelude::*;

use super::*;

/// Every zone, searched once for all tests.
static HISTORIES: LazyLock<Vec<ZoneHistory>> =
    LazyLock::new(|| TZ_VARIANTS.into_par_iter().map(ZoneHistory::new).collect());

fn day(year: i32, month: u32, day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(year, month, day).unwrap().and_time(NaiveTime::MIN)
}

/// What a client makes of a VTIMEZONE: onsets in UTC with the offset from then on, in order.
struct Expanded {
    onsets: Vec<(NaiveDateTime, i64)>,
    before: i64,
}

impl Expanded {
    fn new(lines: &[String], last_year: i32) -> Self {
        let mut onsets = Vec::new();
        let mut part: BTreeMap<&str, &str> = BTreeMap::new();
        for line in lines {
            let (name, value) = line.split_once(':').unwrap();
            match (name, value) {
                ("BEGIN", _) => part.clear(),
                ("END", "STANDARD" | "DAYLIGHT") => onsets.extend(expand(&part, last_year)),
                _ => assert!(part.insert(name, value).is_none(), "{line} twice"),
            }
        }
        onsets.sort_unstable();
        let before = onsets.first().expect("a part").1;
        Self { onsets: onsets.into_iter().map(|(at, _, to)| (at, to)).collect(), before }
    }

    fn offset_at(&self, at: NaiveDateTime) -> i64 {
        let n_past = self.onsets.partition_point(|(onset, _)| *onset <= at);
        n_past.checked_sub(1).map_or(self.before, |last| self.onsets[last].1)
    }
}

fn seconds(offset: &str) -> i64 {
    let digits = &offset[1..];
    let field = |at: usize| digits.get(at..at + 2).map_or(0, |field| field.parse::<i64>().unwrap());
    let east = field(0) * 3600 + field(2) * 60 + field(4);
    if offset.starts_with('-') { -east } else { east }
}

/// The onsets of one part: in UTC, the offset before, the offset after.
fn expand(part: &BTreeMap<&str, &str>, last_year: i32) -> Vec<(NaiveDateTime, i64, i64)> {
    let (from, to) = (seconds(part["TZOFFSETFROM"]), seconds(part["TZOFFSETTO"]));
    let start = NaiveDateTime::parse_from_str(part["DTSTART"], "%Y%m%dT%H%M%S").unwrap();
    let in_utc = |local: NaiveDateTime| local - TimeDelta::seconds(from);
    let Some(rule) = part.get("RRULE") else { return vec![(in_utc(start), from, to)] };
    let rule: BTreeMap<&str, &str> = rule.split(';').map(|field| field.split_once('=').unwrap()).collect();
    assert_eq!(rule["FREQ"], "YEARLY");
    let until =
        rule.get("UNTIL").map(|until| NaiveDateTime::parse_from_str(until, "%Y%m%dT%H%M%SZ").unwrap());
    let month: u32 = rule["BYMONTH"].parse().unwrap();
    let mut onsets = Vec::new();
    for year in start.date().year()..=last_year.max(start.date().year()) {
        for date in (1..=31).filter_map(|day| NaiveDate::from_ymd_opt(year, month, day)) {
            let local = date.and_time(start.time());
            let in_force = local >= start && until.is_none_or(|until| in_utc(local) <= until);
            if in_force && falls_on(&rule, date) {
                onsets.push((in_utc(local), from, to));
            }
        }
    }
    assert_eq!(onsets.first(), Some(&(in_utc(start), from, to)), "DTSTART is the rule's first onset");
    onsets
}

fn falls_on(rule: &BTreeMap<&str, &str>, date: NaiveDate) -> bool {
    let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let by_day = rule.get("BYDAY").is_none_or(|by_day| {
        let (nth, weekday) = by_day.split_at(by_day.len() - 2);
        weekdays[date.weekday().num_days_from_monday() as usize] == weekday
            && match nth {
                "" => true,
                "-1" => date.day() + 7 > last_day(date),
                nth => (date.day() - 1) / 7 + 1 == nth.parse::<u32>().unwrap(),
            }
    });
    let by_month_day = rule
        .get("BYMONTHDAY")
        .is_none_or(|days| days.split(',').any(|day| day.parse::<u32>().unwrap() == date.day()));
    by_day && by_month_day
}

fn last_day(date: NaiveDate) -> u32 {
    (28..=31).filter(|day| date.with_day(*day).is_some()).max().unwrap()
}

#[track_caller]
fn check_instants(zone: Tz, lines: &[String], from: NaiveDateTime, until: NaiveDateTime) {
    let expanded = Expanded::new(lines, until.date().year());
    let mut instants = Vec::new();
    let mut at = from;
    let mut offset = seconds_east(zone, at.and_utc());
    while at < until {
        let next = at + TimeDelta::hours(60);
        instants.push(at);
        let before = mem::replace(&mut offset, seconds_east(zone, next.and_utc()));
        if before != offset {
            let onset = bisect(zone, at.and_utc(), next.and_utc()).naive_utc();
            instants.extend([-86_400, -3600, -1, 0, 1, 3600, 86_400].map(|s| onset + TimeDelta::seconds(s)));
        }
        at = next;
    }
    for at in instants.into_iter().filter(|at| *at >= from && *at < until) {
        let expected = i64::from(seconds_east(zone, at.and_utc()));
        assert_eq!(expanded.offset_at(at), expected, "{} at {at}Z\n{}", zone.name(), lines.join("\n"));
    }
}

#[test]
fn every_zone_is_right_from_1990_to_2040() {
    HISTORIES.par_iter().for_each(|history| {
        let (from, until) = (day(1990, 1, 1), day(2040, 12, 31));
        check_instants(history.zone, &history.vtimezone(from, until), from, until);
    });
}

#[test]
fn every_zone_is_right_around_a_single_evening() {
    HISTORIES.par_iter().for_each(|history| {
        for year in [1971, 1996, 2007, 2016, 2024, 2031] {
            let evening = day(year, 5, 11) + TimeDelta::hours(19);
            let first = instant(evening, history.zone).naive_utc();
            let lines = history.vtimezone(evening, evening);
            check_instants(history.zone, &lines, first, first + TimeDelta::days(700));
        }
    });
}

#[test]
fn a_rule_in_force_holds_for_meetups_added_later() {
    use chrono_tz::{Africa, America, Asia, Australia, Europe, Pacific};
    let zones = [
        Europe::London,
        Europe::Dublin,
        Europe::Chisinau,
        America::New_York,
        America::Santiago,
        America::Nuuk,
        America::Asuncion,
        Africa::Cairo,
        Asia::Jerusalem,
        Asia::Beirut,
        Australia::Lord_Howe,
        Pacific::Easter,
        Pacific::Norfolk,
    ];
    for zone in zones {
        let evening = day(2026, 5, 11);
        check_instants(zone, &vtimezone(zone, evening, evening), evening, day(2099, 6, 1));
    }
}

#[test]
fn no_offset_was_kept_for_less_than_the_step_of_the_search() {
    for history in HISTORIES.iter() {
        let recent: Vec<_> = history.onsets.iter().filter(|onset| onset.local.year() >= EPOCH_YEAR).collect();
        for pair in recent.windows(2) {
            assert!(pair[1].at - pair[0].at >= STEP * 2, "{} {}", history.zone.name(), pair[0].local);
        }
    }
}

#[test]
fn a_zone_with_summer_time_has_two_parts_in_force() {
    let evening = day(2023, 1, 11) + TimeDelta::hours(18);
    insta::assert_snapshot!(vtimezone(chrono_tz::Europe::London, evening, evening).join("\n"), @r#"
    BEGIN:VTIMEZONE
    TZID:Europe/London
    BEGIN:DAYLIGHT
    DTSTART:20220327T010000
    TZOFFSETFROM:+0000
    TZOFFSETTO:+0100
    TZNAME:BST
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20221030T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0000
    TZNAME:GMT
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    "#);
}

#[test]
fn a_zone_without_summer_time_has_one_part() {
    let evening = day(2023, 1, 11) + TimeDelta::hours(18);
    insta::assert_snapshot!(vtimezone(chrono_tz::Asia::Kolkata, evening, evening).join("\n"), @r#"
    BEGIN:VTIMEZONE
    TZID:Asia/Kolkata
    BEGIN:STANDARD
    DTSTART:19700101T000000
    TZOFFSETFROM:+0530
    TZOFFSETTO:+0530
    TZNAME:IST
    END:STANDARD
    END:VTIMEZONE
    "#);
}

#[test]
fn a_zone_that_gave_summer_time_up_starts_there() {
    let evening = day(2023, 1, 11) + TimeDelta::hours(18);
    insta::assert_snapshot!(vtimezone(chrono_tz::America::Sao_Paulo, evening, evening).join("\n"), @r#"
    BEGIN:VTIMEZONE
    TZID:America/Sao_Paulo
    BEGIN:STANDARD
    DTSTART:20190217T000000
    TZOFFSETFROM:-0200
    TZOFFSETTO:-0300
    TZNAME:-03
    END:STANDARD
    END:VTIMEZONE
    "#);
}

#[test]
fn a_rule_that_reaches_into_the_next_month_has_a_part_for_each() {
    let evening = day(2025, 1, 11) + TimeDelta::hours(18);
    insta::assert_snapshot!(vtimezone(chrono_tz::Africa::Cairo, evening, evening).join("\n"), @r#"
    BEGIN:VTIMEZONE
    TZID:Africa/Cairo
    BEGIN:DAYLIGHT
    DTSTART:20240426T000000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0300
    TZNAME:EEST
    RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=-1FR
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20241101T000000
    TZOFFSETFROM:+0300
    TZOFFSETTO:+0200
    TZNAME:EET
    RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=FR;BYMONTHDAY=1
    END:STANDARD
    BEGIN:STANDARD
    DTSTART:20251031T000000
    TZOFFSETFROM:+0300
    TZOFFSETTO:+0200
    TZNAME:EET
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=FR;BYMONTHDAY=26,27,28,29,30,31
    END:STANDARD
    END:VTIMEZONE
    "#);
}

#[test]
fn rules_that_changed_end_with_their_last_onset() {
    let lines = vtimezone(chrono_tz::America::New_York, day(2005, 6, 1), day(2008, 6, 1));
    insta::assert_snapshot!(lines.join("\n"), @r#"
    BEGIN:VTIMEZONE
    TZID:America/New_York
    BEGIN:STANDARD
    DTSTART:20041031T020000
    TZOFFSETFROM:-0400
    TZOFFSETTO:-0500
    TZNAME:EST
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:20050403T020000
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0400
    TZNAME:EDT
    RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z
    END:DAYLIGHT
    BEGIN:DAYLIGHT
    DTSTART:20070311T020000
    TZOFFSETFROM:-0500
    TZOFFSETTO:-0400
    TZNAME:EDT
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
    END:DAYLIGHT
    BEGIN:STANDARD
    DTSTART:20071104T020000
    TZOFFSETFROM:-0400
    TZOFFSETTO:-0500
    TZNAME:EST
    RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
    END:STANDARD
    END:VTIMEZONE
    "#);
}

#[test]
fn a_fast_that_follows_the_moon_is_written_onset_by_onset() {
    let evening = day(2023, 1, 11);
    let lines = vtimezone(chrono_tz::Africa::Casablanca, evening, evening);
    assert!(!lines.iter().any(|line| line.starts_with("RDATE")));
    let n_parts = lines.iter().filter(|line| line.starts_with("DTSTART")).count();
    assert!((4..=8).contains(&n_parts), "only those around the meetup:\n{}", lines.join("\n"));
}
