//! Time as this program uses it: the moment it is asked about, and a meetup's local start.
//!
//! Nothing here reads a clock. `main.rs` does, once, and hands an [`AsOf`] down.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// The moment a build is about. What is in its future is "upcoming".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsOf(pub DateTime<Utc>);

impl AsOf {
    /// The calendar day it is, at this moment, in `zone`.
    pub fn day_in(self, zone: Tz) -> NaiveDate {
        self.0.with_timezone(&zone).date_naive()
    }

    /// Reads `2022-12-08` (midnight in `zone`) or an RFC 3339 date-time.
    ///
    /// ```
    /// use tidings::base::time::AsOf;
    /// let as_of = AsOf::parse("2022-07-08", chrono_tz::Europe::London).unwrap();
    /// assert_eq!(as_of.0.to_rfc3339(), "2022-07-07T23:00:00+00:00");
    /// ```
    pub fn parse(text: &str, zone: Tz) -> Option<Self> {
        if let Ok(day) = text.parse::<NaiveDate>() {
            return Some(Self(instant(day.and_time(NaiveTime::MIN), zone)));
        }
        DateTime::parse_from_rfc3339(text).ok().map(|at| Self(at.with_timezone(&Utc)))
    }
}

/// How a local wall-clock time falls in its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalTime {
    /// It happens once.
    Once(DateTime<Tz>),
    /// It happens twice, the clocks going back: the first is meant.
    Twice(DateTime<Tz>),
    /// It does not happen, the clocks going forward: the first moment after the gap.
    Never(DateTime<Tz>),
}

impl LocalTime {
    /// The moment taken.
    pub fn moment(self) -> DateTime<Tz> {
        match self {
            Self::Once(at) | Self::Twice(at) | Self::Never(at) => at,
        }
    }
}

/// Places a local wall-clock time in a zone: the first of two, or the end of the gap it falls into.
pub fn place(local: NaiveDateTime, zone: Tz) -> LocalTime {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) => LocalTime::Once(at),
        LocalResult::Ambiguous(first, _) => LocalTime::Twice(first),
        LocalResult::None => LocalTime::Never(after_gap(local, zone)),
    }
}

/// The instant of a local wall-clock time, as [`place`] decides it.
pub fn instant(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    place(local, zone).moment().with_timezone(&Utc)
}

/// No gap of the database is longer than a day (Samoa skipped one); walk out of it by the minute.
fn after_gap(local: NaiveDateTime, zone: Tz) -> DateTime<Tz> {
    (1..=26 * 60)
        .find_map(|minutes| zone.from_local_datetime(&(local + TimeDelta::minutes(minutes))).earliest())
        .unwrap_or_else(|| zone.from_utc_datetime(&local))
}
