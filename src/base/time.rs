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

/// Whose clocks the letters of a zone stand for, be it summer or winter there; `None` for letters that stand for the
/// clocks of several countries (IST), and for those that nobody knows.
///
/// ```
/// use tidings::base::time::zone_of_letters;
/// assert_eq!(zone_of_letters("CET"), Some(chrono_tz::Europe::Berlin));
/// assert_eq!(zone_of_letters("IST"), None);
/// ```
pub fn zone_of_letters(letters: &str) -> Option<Tz> {
    Some(match letters.to_ascii_uppercase().as_str() {
        "Z" | "UTC" | "GMT" => Tz::UTC,
        "BST" => Tz::Europe__London,
        "WET" | "WEST" => Tz::Europe__Lisbon,
        "CET" | "CEST" | "MEZ" | "MESZ" | "MEST" => Tz::Europe__Berlin,
        "EET" | "EEST" => Tz::Europe__Helsinki,
        "TRT" => Tz::Europe__Istanbul,
        "MSK" => Tz::Europe__Moscow,
        "ET" | "EST" | "EDT" => Tz::America__New_York,
        "CT" | "CST" | "CDT" => Tz::America__Chicago,
        "MT" | "MST" | "MDT" => Tz::America__Denver,
        "PT" | "PST" | "PDT" => Tz::America__Los_Angeles,
        "AKST" => Tz::America__Anchorage,
        "HST" => Tz::Pacific__Honolulu,
        "BRT" => Tz::America__Sao_Paulo,
        "ART" => Tz::America__Argentina__Buenos_Aires,
        "CLT" => Tz::America__Santiago,
        "COT" => Tz::America__Bogota,
        "PET" => Tz::America__Lima,
        "WAT" => Tz::Africa__Lagos,
        "CAT" => Tz::Africa__Maputo,
        "EAT" => Tz::Africa__Nairobi,
        "SAST" => Tz::Africa__Johannesburg,
        "JST" => Tz::Asia__Tokyo,
        "KST" => Tz::Asia__Seoul,
        "HKT" => Tz::Asia__Hong_Kong,
        "SGT" => Tz::Asia__Singapore,
        "PHT" => Tz::Asia__Manila,
        "WIB" => Tz::Asia__Jakarta,
        "AWST" => Tz::Australia__Perth,
        "ACST" | "ACDT" => Tz::Australia__Adelaide,
        "AEST" | "AEDT" => Tz::Australia__Sydney,
        "NZST" | "NZDT" => Tz::Pacific__Auckland,
        _ => return None,
    })
}

/// Whether a zone goes by some letters at any time of a year.
pub fn goes_by(zone: Tz, letters: &str, year: i32) -> bool {
    [1, 7].into_iter().filter_map(|month| NaiveDate::from_ymd_opt(year, month, 1)).any(|first| {
        place(first.and_time(NaiveTime::MIN), zone)
            .moment()
            .format("%Z")
            .to_string()
            .eq_ignore_ascii_case(letters)
    })
}

/// No gap of the database is longer than a day (Samoa skipped one); walk out of it by the minute.
fn after_gap(local: NaiveDateTime, zone: Tz) -> DateTime<Tz> {
    (1..=26 * 60)
        .find_map(|minutes| zone.from_local_datetime(&(local + TimeDelta::minutes(minutes))).earliest())
        .unwrap_or_else(|| zone.from_utc_datetime(&local))
}
