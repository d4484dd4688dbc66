//! A time zone in, its VTIMEZONE out (RFC 5545 section 3.6.5), made from the IANA database alone.
//!
//! Clients disagree on what a bare `TZID` means, so every file carries the rules of its zones. The
//! onsets (moments at which the offset changes) are found by probing the database. Onsets of
//! consecutive years that fit one yearly rule become one DAYLIGHT or STANDARD part with an `RRULE`;
//! what fits none (a fast that follows the moon, a decree) is a part with a `DTSTART` alone, never an
//! `RDATE` list, which some clients stumble over. A rule that the database keeps to its end has no
//! `UNTIL`, so that it holds for meetups added later; any other ends at its last onset.
//!
//! The result depends on the zone and on the meetups it is for, never on today.

use std::fmt::Write as _;
use std::mem;
use std::sync::OnceLock;

use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
    Weekday,
};
use chrono_tz::{OffsetComponents, Tz};

use crate::base::time::instant;

/// Onsets before this year matter only to meetups before it: many clients count time from here.
const EPOCH_YEAR: i32 = 1970;

/// Where the search for onsets begins.
const FIRST_YEAR: i32 = 1900;

/// The last year that the database spells out.
const LAST_YEAR: i32 = 2099;

/// How far apart the database is probed: less than half of the shortest time that an offset was ever
/// kept since 1970 (a week), as a test checks.
const STEP: TimeDelta = TimeDelta::days(3);

/// How long after the last meetup irregular onsets are still written: clients look a year ahead.
const LOOK_AHEAD: TimeDelta = TimeDelta::days(2 * 366);

/// Onsets closer than this belong to a zone whose clocks change every year.
const ABOUT_A_YEAR: TimeDelta = TimeDelta::days(400);

/// The content lines, not yet folded, of the VTIMEZONE of `zone`, good for every meetup between the
/// local times `from` and `until`.
///
/// ```
/// use chrono::NaiveDate;
/// use tidings::emit::vtimezone::vtimezone;
///
/// let evening = NaiveDate::from_ymd_opt(2023, 1, 11).unwrap().and_hms_opt(18, 30, 0).unwrap();
/// let lines = vtimezone(chrono_tz::Europe::London, evening, evening);
/// assert!(lines.contains(&"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU".to_owned()));
/// ```
pub fn vtimezone(zone: Tz, from: NaiveDateTime, until: NaiveDateTime) -> Vec<String> {
    ZoneHistory::new(zone).vtimezone(from, until)
}

/// Every onset of a zone, found once and asked for many files.
#[derive(Debug, Clone)]
pub struct ZoneHistory {
    zone: Tz,
    onsets: Vec<Onset>,
    /// What there is from each onset on, once a file has asked for it: those of one season share it.
    gathered: Vec<OnceLock<Vec<Gathered>>>,
}

/// The parts of one series of onsets.
#[derive(Debug, Clone)]
struct Gathered {
    /// When the series begins.
    first: Option<DateTime<Utc>>,
    /// The content lines of each part, with the time it begins at.
    parts: Vec<(NaiveDateTime, Vec<String>)>,
}

/// One change of a zone's offset.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Onset {
    at: DateTime<Utc>,
    /// The clock's reading at that moment, had it not been changed.
    local: NaiveDateTime,
    change: Change,
}

/// What changes at an onset. Onsets with different changes never share a part.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    /// Seconds east of UTC before.
    from: i32,
    /// Seconds east of UTC from then on.
    to: i32,
    part: Part,
    /// The abbreviation that the new offset goes by.
    name: String,
}

/// The two kinds of parts that a VTIMEZONE has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Standard,
    Daylight,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Standard => "STANDARD",
            Self::Daylight => "DAYLIGHT",
        }
    }
}

impl ZoneHistory {
    /// Finds the zone's onsets.
    pub fn new(zone: Tz) -> Self {
        let (mut onsets, mut at) = (Vec::new(), start_of(FIRST_YEAR).and_utc());
        let (end, mut offset) = (start_of(LAST_YEAR + 1).and_utc(), seconds_east(zone, at));
        while at < end {
            let next = at + STEP;
            let before = mem::replace(&mut offset, seconds_east(zone, next));
            if before != offset {
                onsets.push(Onset::new(zone, bisect(zone, at, next)));
            }
            at = next;
        }
        let gathered = vec![OnceLock::new(); onsets.len() + 1];
        Self { zone, onsets, gathered }
    }

    /// As [`vtimezone`], without searching again.
    pub fn vtimezone(&self, from: NaiveDateTime, until: NaiveDateTime) -> Vec<String> {
        let start = self.first_onset(from);
        let horizon = instant(until, self.zone) + LOOK_AHEAD;
        let mut parts: Vec<(NaiveDateTime, Vec<String>)> = self
            .gathered(start)
            .iter()
            .filter(|series| series.first.is_some_and(|first| first <= horizon))
            .flat_map(|series| series.parts.iter().cloned())
            .collect();
        if self.onsets.get(start).is_none_or(|first| first.at > instant(from, self.zone)) {
            parts.push(self.opening_part(from));
        }
        parts.sort();

        let mut lines = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{}", self.zone.name())];
        lines.extend(parts.into_iter().flat_map(|(_, lines)| lines));
        lines.push("END:VTIMEZONE".to_owned());
        lines
    }

    /// The series of onsets from one on.
    fn gathered(&self, start: usize) -> &[Gathered] {
        let gather = || {
            let all = gather(&self.onsets[start..]);
            let one = |series: &Series| Gathered {
                first: series.onsets.first().map(|first| first.at),
                parts: series.parts(),
            };
            all.iter().map(one).collect()
        };
        self.gathered.get(start).map(|known| known.get_or_init(gather)).map_or(&[], Vec::as_slice)
    }

    /// Where the onsets begin: with the last one that is not after the first meetup; where the clocks change every
    /// year, from the one before it, so that both parts are in force when the meetups begin.
    fn first_onset(&self, from: NaiveDateTime) -> usize {
        let earliest = start_of(opening_year(from)).and_utc();
        let known_from = self.onsets.partition_point(|onset| onset.at < earliest);
        let known = &self.onsets[known_from..];
        let first_meetup = instant(from, self.zone);
        let n_before = known.partition_point(|onset| onset.at <= first_meetup);
        let follow_closely =
            |pair: &[Onset]| matches!(pair, [earlier, later] if later.at - earlier.at < ABOUT_A_YEAR);
        let yearly = n_before >= 2
            && known.get(n_before - 2..n_before).is_some_and(follow_closely)
            && known.get(n_before - 1..=n_before).is_some_and(follow_closely);
        known_from + n_before.saturating_sub(if yearly { 2 } else { 1 })
    }

    /// For a zone that never changed its clocks before the first meetup: the offset it has always had.
    fn opening_part(&self, from: NaiveDateTime) -> (NaiveDateTime, Vec<String>) {
        let local = start_of(opening_year(from)).min(from);
        let offset = self.zone.offset_from_utc_datetime(&local);
        let east = offset.fix().local_minus_utc();
        let change = Change { from: east, to: east, part: Part::Standard, name: offset.to_string() };
        (local, change.lines(local, None))
    }
}

impl Onset {
    /// The onset at a moment where the zone is known to have one.
    fn new(zone: Tz, at: DateTime<Utc>) -> Self {
        let before = zone.offset_from_utc_datetime(&(at.naive_utc() - TimeDelta::seconds(1)));
        let after = zone.offset_from_utc_datetime(&at.naive_utc());
        let from = before.fix().local_minus_utc();
        // Dublin's winter and Morocco's fast are "daylight time" of less than nothing: there it is the
        // way out of it that puts the clocks forward.
        let saved = after.dst_offset();
        let leaves_negative = saved.is_zero() && before.dst_offset() < TimeDelta::zero();
        let part = if saved > TimeDelta::zero() || leaves_negative { Part::Daylight } else { Part::Standard };
        let change = Change { from, to: after.fix().local_minus_utc(), part, name: after.to_string() };
        Self { at, local: at.naive_utc() + TimeDelta::seconds(from.into()), change }
    }

    /// An UNTIL (in UTC, as RFC 5545 section 3.3.10 wants it in a VTIMEZONE) that takes this onset in and
    /// not the next year's, for readers too that overlook its `Z`, as python-dateutil does.
    fn until(&self) -> NaiveDateTime {
        self.local.max(self.at.naive_utc())
    }
}

impl Change {
    /// One part of a VTIMEZONE, with the properties that it must have and no others.
    fn lines(&self, start: NaiveDateTime, rule: Option<String>) -> Vec<String> {
        let mut lines = vec![
            format!("BEGIN:{}", self.part.name()),
            format!("DTSTART:{}", start.format("%Y%m%dT%H%M%S")),
            format!("TZOFFSETFROM:{}", utc_offset(self.from)),
            format!("TZOFFSETTO:{}", utc_offset(self.to)),
            format!("TZNAME:{}", self.name),
        ];
        lines.extend(rule.map(|rule| format!("RRULE:{rule}")));
        lines.push(format!("END:{}", self.part.name()));
        lines
    }
}

/// Onsets of consecutive years that one yearly rule gives.
struct Series<'a> {
    onsets: Vec<&'a Onset>,
    /// Every rule that gives all of them; the first is the one to write.
    rules: Vec<Rule>,
}

/// Sorts onsets into series, each as long as it can be. It begins with the latest, so that the rule in
/// force gets all of its years before older rules, which may resemble it for some, get theirs.
fn gather(onsets: &[Onset]) -> Vec<Series<'_>> {
    let mut series: Vec<Series<'_>> = Vec::new();
    for onset in onsets.iter().rev() {
        if !series.iter_mut().rev().any(|series| series.takes(onset)) {
            series.push(Series { onsets: vec![onset], rules: Rule::all_for(onset.local.date()) });
        }
    }
    for series in &mut series {
        series.onsets.reverse();
    }
    series
}

impl<'a> Series<'a> {
    /// Adds the onset if it is what the series has in the year before its latest addition.
    fn takes(&mut self, onset: &'a Onset) -> bool {
        let Some(last) = self.onsets.last() else { return false };
        if last.local.year() != onset.local.year() + 1
            || last.local.time() != onset.local.time()
            || last.change != onset.change
        {
            return false;
        }
        let theirs = Rule::all_for(onset.local.date());
        let shared: Vec<Rule> = self.rules.iter().filter(|rule| theirs.contains(rule)).copied().collect();
        if shared.is_empty() {
            return false;
        }
        self.rules = shared;
        self.onsets.push(onset);
        true
    }

    /// Whether the database keeps the rule to its end.
    fn is_open(&self) -> bool {
        self.onsets.last().is_some_and(|last| last.local.year() >= LAST_YEAR - 1)
    }

    /// The parts that give this series: one, or one for each month that its rule reaches into.
    fn parts(&self) -> Vec<(NaiveDateTime, Vec<String>)> {
        let Some(rule) = self.rules.first() else { return Vec::new() };
        let mut parts = Vec::new();
        for clause in rule.clauses() {
            let own: Vec<_> =
                self.onsets.iter().filter(|onset| onset.local.month() == clause.month).collect();
            let (Some(first), Some(last)) = (own.first(), own.last()) else { continue };
            let rule = match (own.len(), self.is_open()) {
                (_, true) => Some(clause.text),
                (1, false) => None,
                (_, false) => {
                    Some(format!("{};UNTIL={}", clause.text, last.until().format("%Y%m%dT%H%M%SZ")))
                }
            };
            parts.push((first.local, first.change.lines(first.local, rule)));
        }
        parts
    }
}

/// A way to say on which day of a year an onset falls. In order of preference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// The last such weekday of the month.
    Last { month: u32, weekday: Weekday },
    /// The first, second, third or fourth.
    Nth { month: u32, weekday: Weekday, nth: u32 },
    /// The first such weekday on or after a day; the seven days may reach into the next month ("the
    /// last Thursday at 24:00" is a Friday from the 26th on).
    OnOrAfter { month: u32, weekday: Weekday, day: u32 },
    /// A fixed day.
    Day { month: u32, day: u32 },
}

/// A rule, or its share within one month, as the value of an RRULE (RFC 5545 section 3.3.10).
struct Clause {
    month: u32,
    text: String,
}

impl Rule {
    /// Every rule that gives `day` in its year.
    fn all_for(day: NaiveDate) -> Vec<Self> {
        let (month, weekday) = (day.month(), day.weekday());
        let mut rules = Vec::with_capacity(10);
        if day + Days::new(7) > last_of_month(day) {
            rules.push(Self::Last { month, weekday });
        }
        let nth = day.day0() / 7 + 1;
        if nth <= 4 {
            rules.push(Self::Nth { month, weekday, nth });
        }
        rules.extend((0..7).map(|back| day - Days::new(back)).filter_map(|start| {
            // A window out of February would begin on another day in leap years.
            let stays = start.month() == month || start.month() != 2;
            stays.then_some(Self::OnOrAfter { month: start.month(), weekday, day: start.day() })
        }));
        rules.push(Self::Day { month, day: day.day() });
        rules
    }

    fn clauses(self) -> Vec<Clause> {
        let clause =
            |month: u32, rest: String| Clause { month, text: format!("FREQ=YEARLY;BYMONTH={month};{rest}") };
        match self {
            Self::Last { month, weekday } => vec![clause(month, format!("BYDAY=-1{}", two_letters(weekday)))],
            Self::Nth { month, weekday, nth } => {
                vec![clause(month, format!("BYDAY={nth}{}", two_letters(weekday)))]
            }
            Self::Day { month, day } => vec![clause(month, format!("BYMONTHDAY={day}"))],
            Self::OnOrAfter { month, weekday, day } => {
                let in_month = |month: u32, days: Vec<u32>| {
                    let days: Vec<String> = days.iter().map(u32::to_string).collect();
                    clause(month, format!("BYDAY={};BYMONTHDAY={}", two_letters(weekday), days.join(",")))
                };
                let n_days = days_in(month);
                let mut clauses =
                    vec![in_month(month, (day..day + 7).filter(|day| *day <= n_days).collect())];
                if day + 6 > n_days {
                    clauses.push(in_month(month % 12 + 1, (1..=day + 6 - n_days).collect()));
                }
                clauses
            }
        }
    }
}

/// The moment within `(early, late]` from which the later offset holds.
fn bisect(zone: Tz, early: DateTime<Utc>, late: DateTime<Utc>) -> DateTime<Utc> {
    let (mut early, mut late) = (early, late);
    let before = seconds_east(zone, early);
    while late - early > TimeDelta::seconds(1) {
        let middle = early + TimeDelta::seconds((late - early).num_seconds() / 2);
        if seconds_east(zone, middle) == before {
            early = middle;
        } else {
            late = middle;
        }
    }
    late
}

fn seconds_east(zone: Tz, at: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
}

/// A UTC-OFFSET (RFC 5545 section 3.3.14): seconds only where there are some, and no negative zero.
fn utc_offset(seconds_east: i32) -> String {
    let (sign, seconds) = (if seconds_east < 0 { '-' } else { '+' }, seconds_east.unsigned_abs());
    let mut text = format!("{sign}{:02}{:02}", seconds / 3600, seconds / 60 % 60);
    if seconds % 60 != 0 {
        // Writing to a String cannot fail.
        let _ = write!(text, "{:02}", seconds % 60);
    }
    text
}

fn opening_year(from: NaiveDateTime) -> i32 {
    if from.year() < EPOCH_YEAR { FIRST_YEAR } else { EPOCH_YEAR }
}

fn start_of(year: i32) -> NaiveDateTime {
    NaiveDate::from_yo_opt(year, 1).unwrap_or_default().and_time(NaiveTime::MIN)
}

fn last_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).map_or(day, |first| first + Months::new(1) - Days::new(1))
}

/// Days of a month in a year that is not a leap year.
fn days_in(month: u32) -> u32 {
    NaiveDate::from_ymd_opt(2001, month, 1).map_or(31, |first| last_of_month(first).day())
}

const fn two_letters(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests;
