//! Dates as front matter writes them, and the moment that Jekyll makes of them.
//!
//! In comes the text of one value; out goes a [`WrittenDate`], which keeps apart what was written (a
//! wall-clock day and time, an offset or a zone's name) from the moment it stands for.
//!
//! Read are: `2016-03-02`, `2016-3-2`, `2016/03/02`, `2016-Mar-02`, `20160302`, `02.03.2016` and `02/03/2016` (day
//! first, as Ruby reads them), `2 March 2016`, `March 2nd, 2016`, `Wed, 02 Mar 2016`; each with a time
//! `19:15`, `19:15:00`, `19:15:00.5`, `7pm`, `7:15 pm`, after `T` or blanks; then `Z`, `+01:00`,
//! `+0100`, `+01`, an abbreviation or the name of a zone. Ten digits are seconds since 1970.
//!
//! Which moment that is, Jekyll decides in four ways, all kept by [`WrittenDate::moment`]: an offset
//! counts; `UTC`, `GMT`, the North American abbreviations that Ruby knows and those of the site's own zone
//! count as offsets; other zone names are passed over, the time being local; and a time with seconds and no zone is UTC, since
//! YAML's timestamps are, unless it stands in quotes (or in TOML).

use chrono::{
    DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc,
};
use chrono_tz::Tz;

use super::front_matter::FrontMatter;
use crate::base::time::place;

/// A date as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenDate {
    /// The day.
    pub date: NaiveDate,
    /// The wall-clock time, if there is one.
    pub time: Option<NaiveTime>,
    /// The zone said with it.
    pub zone: Option<WrittenZone>,
    /// Whether the form is YAML's own timestamp: year first, a time with seconds, no zone.
    pub is_timestamp: bool,
}

/// A zone said with a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenZone {
    /// A distance from UTC: `+01:00`, `Z`, `EST`.
    Offset(FixedOffset),
    /// Any other name, as written: `CET`, `Europe/London`.
    Named(String),
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// It has the shape of one, and no calendar has that day or clock that time: `2022-02-30`.
    DoesNotExist,
    /// It has another shape.
    NotADate,
}

/// What a time without a zone means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unzoned {
    /// UTC, where it has the form of YAML's timestamps: a plain value in YAML.
    Utc,
    /// The site's own time: a quoted value, TOML.
    Local,
}

impl WrittenDate {
    /// The `date` of a front matter, where there is one that can be read.
    pub(crate) fn of(front_matter: &FrontMatter) -> Option<Self> {
        Self::parse(front_matter.text("date")?).ok()
    }

    /// Reads a date, with whatever time and zone follow it.
    ///
    /// ```
    /// use tidings::post::date::WrittenDate;
    /// let written = WrittenDate::parse("2016-03-02 19:15:00 +0100").unwrap();
    /// assert_eq!(written.date.to_string(), "2016-03-02");
    /// assert_eq!(written.time.unwrap().to_string(), "19:15:00");
    /// assert!(WrittenDate::parse("2022-02-30").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let text = text.trim();
        if text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::from_unix(text);
        }
        let mut cursor = Cursor { rest: without_weekday(text) };
        let (date, is_year_first) = cursor.date()?;
        let date = date.ok_or(DateError::DoesNotExist)?;
        if cursor.at_end() {
            return Ok(Self { date, time: None, zone: None, is_timestamp: false });
        }
        cursor.separator()?;
        let clock = cursor.clock()?;
        let zone = cursor.zone()?;
        let (time, extra_days) = clock.value.ok_or(DateError::DoesNotExist)?;
        let date = date.checked_add_days(extra_days).ok_or(DateError::DoesNotExist)?;
        let is_timestamp = is_year_first && text.contains('-') && clock.has_seconds && zone.is_none();
        Ok(Self { date, time: Some(time), zone, is_timestamp })
    }

    fn from_unix(text: &str) -> Result<Self, DateError> {
        let seconds = text.parse().map_err(|_| DateError::NotADate)?;
        let at = DateTime::<Utc>::from_timestamp(seconds, 0).ok_or(DateError::NotADate)?.naive_utc();
        let zone = Some(WrittenZone::Offset(Utc.fix()));
        Ok(Self { date: at.date(), time: Some(at.time()), zone, is_timestamp: false })
    }

    /// The wall-clock day and time, midnight where there is no time.
    pub fn local(&self) -> NaiveDateTime {
        self.date.and_time(self.time.unwrap_or(NaiveTime::MIN))
    }

    /// The moment it stands for. Its offset is the site's; a site without a zone of its own takes the
    /// written one, so that the day stays the author's.
    pub fn moment(&self, zone: Option<Tz>, unzoned: Unzoned) -> DateTime<FixedOffset> {
        let site = zone.unwrap_or(Tz::UTC);
        if let Some(WrittenZone::Offset(offset)) = &self.zone {
            let at = in_offset(self.local(), *offset);
            return if zone.is_some() { at.with_timezone(&site).fixed_offset() } else { at };
        }
        if self.is_timestamp && unzoned == Unzoned::Utc {
            return site.from_utc_datetime(&self.local()).fixed_offset();
        }
        match self.offset_of_own_zone(site) {
            Some(offset) => in_offset(self.local(), offset).with_timezone(&site).fixed_offset(),
            None => place(self.local(), site).moment().fixed_offset(),
        }
    }

    /// An abbreviation that the site's own zone goes by in that year, as Ruby looks it up: `CET` said in
    /// July is an hour off in Berlin, and the author is taken at their word.
    fn offset_of_own_zone(&self, site: Tz) -> Option<FixedOffset> {
        let Some(WrittenZone::Named(name)) = &self.zone else { return None };
        [1, 7].into_iter().find_map(|month| {
            let first = NaiveDate::from_ymd_opt(self.date.year(), month, 1)?.and_time(NaiveTime::MIN);
            let at = place(first, site).moment();
            at.format("%Z").to_string().eq_ignore_ascii_case(name).then(|| at.offset().fix())
        })
    }
}

/// The moment of a wall-clock time at a fixed distance from UTC.
fn in_offset(local: NaiveDateTime, offset: FixedOffset) -> DateTime<FixedOffset> {
    let utc = local - TimeDelta::seconds(i64::from(offset.local_minus_utc()));
    offset.from_utc_datetime(&utc)
}

/// A time of day as it was read: `None` within where it has the shape of one and is none.
struct Clock {
    value: Option<(NaiveTime, chrono::Days)>,
    has_seconds: bool,
}

/// What is left to read of a date.
struct Cursor<'a> {
    rest: &'a str,
}

impl<'a> Cursor<'a> {
    fn at_end(&self) -> bool {
        self.rest.trim().is_empty()
    }

    fn digits(&mut self, most: usize) -> Option<&'a str> {
        let length = self.rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
        let (digits, rest) = self.rest.split_at(length);
        self.rest = rest;
        (length > 0).then_some(digits)
    }

    fn number(&mut self, most: usize) -> Option<u32> {
        self.digits(most)?.parse().ok()
    }

    fn letters(&mut self) -> &'a str {
        let length = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
        let (letters, rest) = self.rest.split_at(length);
        self.rest = rest;
        letters
    }

    fn take(&mut self, wanted: char) -> bool {
        let Some(rest) = self.rest.strip_prefix(wanted) else { return false };
        self.rest = rest;
        true
    }

    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// The day, `None` where it has the shape of one and does not exist; and whether the year is first.
    fn date(&mut self) -> Result<(Option<NaiveDate>, bool), DateError> {
        if self.rest.starts_with(char::is_alphabetic) {
            return self.month_first().map(|date| (date, false));
        }
        let first = self.digits(8).ok_or(DateError::NotADate)?;
        match first.len() {
            8 => Ok((compact(first), true)),
            4 => self.year_first(first).map(|date| (date, true)),
            1 | 2 => self.day_first(first).map(|date| (date, false)),
            _ => Err(DateError::NotADate),
        }
    }

    /// `2016-03-02`, `2016/03/02`, `2016-Mar-02`, `2016 March 2`.
    fn year_first(&mut self, year: &str) -> Result<Option<NaiveDate>, DateError> {
        let separator = self.date_separator()?;
        let month = if starts_with_digit(self.rest) && separator != ' ' {
            self.number(2).ok_or(DateError::NotADate)?
        } else {
            self.month_name()?
        };
        if !self.take(separator) {
            return Err(DateError::NotADate);
        }
        let day = self.number(2).ok_or(DateError::NotADate)?;
        Ok(year.parse().ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day)))
    }

    /// `02.03.2016`, `02/03/2016`, `2 March 2016`.
    fn day_first(&mut self, day: &str) -> Result<Option<NaiveDate>, DateError> {
        let day = day.parse().map_err(|_| DateError::NotADate)?;
        let month = if self.rest.starts_with(['.', '/', '-'])
            && self.rest.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        {
            let separator = self.date_separator()?;
            let month = self.number(2).ok_or(DateError::NotADate)?;
            if !self.take(separator) {
                return Err(DateError::NotADate);
            }
            month
        } else {
            self.ordinal_ending();
            self.rest = self.rest.trim_start_matches(['.', '-', ' ']);
            self.month_name()?
        };
        self.rest = self.rest.trim_start_matches(['.', ',', ' ', '-']);
        let year = self.year()?;
        Ok(NaiveDate::from_ymd_opt(year, month, day))
    }

    /// `March 2nd, 2016`.
    fn month_first(&mut self) -> Result<Option<NaiveDate>, DateError> {
        let month = self.month_name()?;
        self.rest = self.rest.trim_start_matches(['.', ' ']);
        let day = self.number(2).ok_or(DateError::NotADate)?;
        self.ordinal_ending();
        self.rest = self.rest.trim_start_matches([',', ' ']);
        let year = self.year()?;
        Ok(NaiveDate::from_ymd_opt(year, month, day))
    }

    fn year(&mut self) -> Result<i32, DateError> {
        let digits = self.digits(4).filter(|digits| digits.len() == 4).ok_or(DateError::NotADate)?;
        digits.parse().map_err(|_| DateError::NotADate)
    }

    fn date_separator(&mut self) -> Result<char, DateError> {
        ['-', '/', '.', ' '].into_iter().find(|separator| self.take(*separator)).ok_or(DateError::NotADate)
    }

    fn ordinal_ending(&mut self) {
        for ending in ["st", "nd", "rd", "th"] {
            if let Some(rest) = self.rest.strip_prefix(ending) {
                self.rest = rest;
                return;
            }
        }
    }

    fn month_name(&mut self) -> Result<u32, DateError> {
        let name = self.letters();
        let month = name.parse::<chrono::Month>().map_err(|_| DateError::NotADate)?;
        Ok(month.number_from_month())
    }

    /// `T`, or blanks, or a comma, or "at".
    fn separator(&mut self) -> Result<(), DateError> {
        if self.rest.starts_with(['T', 't']) && self.rest.get(1..).is_some_and(starts_with_digit) {
            self.rest = self.rest.get(1..).unwrap_or_default();
            return Ok(());
        }
        let rest = self.rest.trim_start_matches([' ', '\t', ',', '@']);
        if rest.len() == self.rest.len() {
            return Err(DateError::NotADate);
        }
        self.rest = rest.strip_prefix("at ").unwrap_or(rest).trim_start();
        Ok(())
    }

    fn clock(&mut self) -> Result<Clock, DateError> {
        let mut hour = self.number(2).ok_or(DateError::NotADate)?;
        let (mut minute, mut second, mut has_seconds) = (0, 0, false);
        let has_minutes = self.take(':');
        if has_minutes {
            minute = self.number(2).ok_or(DateError::NotADate)?;
            has_seconds = self.take(':');
        }
        if has_seconds {
            second = self.number(2).ok_or(DateError::NotADate)?;
            if self.take('.') {
                // Nothing that is published is finer than a second.
                self.digits(usize::MAX);
            }
        }
        self.skip_blanks();
        let half = self.half_of_day();
        if !has_minutes && half.is_none() {
            return Err(DateError::NotADate);
        }
        if let Some(is_afternoon) = half {
            if !(1..=12).contains(&hour) {
                return Ok(Clock { value: None, has_seconds });
            }
            hour = hour % 12 + if is_afternoon { 12 } else { 0 };
        }
        let is_midnight_after = hour == 24 && minute == 0 && second == 0;
        let (hour, days) = if is_midnight_after { (0, 1) } else { (hour, 0) };
        let time = NaiveTime::from_hms_opt(hour, minute, second);
        Ok(Clock { value: time.map(|time| (time, chrono::Days::new(days))), has_seconds })
    }

    /// `pm`, `a.m.`: whether it is the afternoon.
    fn half_of_day(&mut self) -> Option<bool> {
        let lower = self.rest.get(..4.min(self.rest.len())).unwrap_or(self.rest).to_ascii_lowercase();
        for (name, is_afternoon) in [("a.m.", false), ("p.m.", true), ("am", false), ("pm", true)] {
            let Some(after) = lower.strip_prefix(name) else { continue };
            if !after.starts_with(char::is_alphabetic) {
                self.rest = self.rest.get(name.len()..).unwrap_or_default();
                return Some(is_afternoon);
            }
        }
        None
    }

    fn zone(&mut self) -> Result<Option<WrittenZone>, DateError> {
        let text = self.rest.trim().trim_matches(['(', ')']);
        let text = ["Uhr", "uhr", "uur", "hrs", "h"]
            .iter()
            .find_map(|word| text.strip_prefix(word))
            .unwrap_or(text)
            .trim();
        self.rest = "";
        if text.is_empty() {
            return Ok(None);
        }
        zone(text).map(Some).ok_or(DateError::NotADate)
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Without "Wed, " or "Wednesday " before a day.
fn without_weekday(text: &str) -> &str {
    let length = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(length);
    let is_weekday = word.parse::<chrono::Weekday>().is_ok();
    if is_weekday { rest.trim_start_matches(['.', ',', ' ']) } else { text }
}

/// `20160302`.
fn compact(digits: &str) -> Option<NaiveDate> {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    NaiveDate::from_ymd_opt(i32::try_from(part(0..4)?).ok()?, part(4..6)?, part(6..8)?)
}

/// A zone: `Z`, `+01:00`, `+0100`, `+01`, an abbreviation that Ruby knows, or any other name.
fn zone(text: &str) -> Option<WrittenZone> {
    let sign = match text.chars().next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return named_zone(text),
    };
    let mut cursor = Cursor { rest: text.trim_start_matches(['+', '-', '\u{2212}']) };
    let hours = cursor.number(2)?;
    cursor.take(':');
    let minutes = cursor.number(2).unwrap_or(0);
    if !cursor.at_end() || hours > 14 || minutes > 59 {
        return None;
    }
    offset(sign * i32::try_from(hours * 60 + minutes).ok()?)
}

fn named_zone(text: &str) -> Option<WrittenZone> {
    let is_name = if text.contains('/') {
        text.chars().all(|c| c.is_ascii_alphanumeric() || "/_+-".contains(c))
    } else {
        (2..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_uppercase())
    };
    let hours = match text.to_ascii_uppercase().as_str() {
        "Z" | "UTC" | "GMT" => 0,
        "EDT" => -4,
        "EST" | "CDT" => -5,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        _ => return is_name.then(|| WrittenZone::Named(text.to_owned())),
    };
    offset(hours * 60)
}

fn offset(minutes: i32) -> Option<WrittenZone> {
    FixedOffset::east_opt(minutes * 60).map(WrittenZone::Offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each right side is what Jekyll 4.3 with jekyll-feed published for a site in this zone.
    #[track_caller]
    fn check(text: &str, jekyll: &str) {
        let written = WrittenDate::parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        let moment = written.moment(Some(Tz::Europe__Berlin), Unzoned::Utc);
        assert_eq!(moment.to_rfc3339(), jekyll, "{text}");
    }

    #[test]
    fn moments_are_jekylls() {
        check("2016-03-02", "2016-03-02T00:00:00+01:00");
        check("2016-3-2", "2016-03-02T00:00:00+01:00");
        check("2016/03/02", "2016-03-02T00:00:00+01:00");
        check("20160302", "2016-03-02T00:00:00+01:00");
        check("02.03.2016", "2016-03-02T00:00:00+01:00");
        check("03/04/2016", "2016-04-03T00:00:00+02:00");
        check("March 2, 2016", "2016-03-02T00:00:00+01:00");
        check("2016-Mar-2", "2016-03-02T00:00:00+01:00");
        check("2016 March 2", "2016-03-02T00:00:00+01:00");
        check("30-Mar-1999", "1999-03-30T00:00:00+02:00");
        check("2 March 2016 19:00", "2016-03-02T19:00:00+01:00");
        check("Wed, 02 Mar 2016 19:00:00 GMT", "2016-03-02T20:00:00+01:00");
        check("2016-03-02 19:15", "2016-03-02T19:15:00+01:00");
        check("2016-03-02T19:15", "2016-03-02T19:15:00+01:00");
        check("2016-3-2 9:05", "2016-03-02T09:05:00+01:00");
        check("2016-03-02 7pm", "2016-03-02T19:00:00+01:00");
        check("2016-03-02 19:15 Uhr", "2016-03-02T19:15:00+01:00");
        check("2016-03-02 24:00", "2016-03-03T00:00:00+01:00");
        check("2016-03-02 19:15:00 +0100", "2016-03-02T19:15:00+01:00");
        check("2016-03-02 19:15:00 +01", "2016-03-02T19:15:00+01:00");
        check("2016-03-02 19:15:00+05:30", "2016-03-02T14:45:00+01:00");
        check("2016-03-02 23:30:00 -0500", "2016-03-03T05:30:00+01:00");
        check("2016-03-02T19:15:00.000-05:00", "2016-03-03T01:15:00+01:00");
        check("2016-03-02T19:15:00Z", "2016-03-02T20:15:00+01:00");
        check("2016-03-02 19:15:00 UTC", "2016-03-02T20:15:00+01:00");
        check("2016-03-02 19:15:00 EST", "2016-03-03T01:15:00+01:00");
    }

    #[test]
    fn a_timestamp_without_zone_is_utc_and_other_times_are_local() {
        check("2016-03-02 19:15:00", "2016-03-02T20:15:00+01:00");
        check("2016-07-02 19:15:00", "2016-07-02T21:15:00+02:00");
        check("2016-03-02 19:15:00.123", "2016-03-02T20:15:00+01:00");
        check("2016-03-02 19:15:00 MEZ", "2016-03-02T19:15:00+01:00");
        check("2016-03-02 19:15 CET", "2016-03-02T19:15:00+01:00");
        check("2016-07-02 19:15:00 CEST", "2016-07-02T19:15:00+02:00");
        check("2016-07-02 19:15:00 CET", "2016-07-02T20:15:00+02:00");
        check("2016/07/02 19:15:00", "2016-07-02T19:15:00+02:00");
        check("2016-03-02 19:15:00 Europe/London", "2016-03-02T19:15:00+01:00");
        let quoted = WrittenDate::parse("2016-03-02 19:15:00").unwrap();
        let moment = quoted.moment(Some(Tz::Europe__Berlin), Unzoned::Local);
        assert_eq!(moment.to_rfc3339(), "2016-03-02T19:15:00+01:00");
    }

    #[test]
    fn a_site_without_zone_keeps_the_written_offset() {
        let written = WrittenDate::parse("2016-04-21 00:30:00 +0200").unwrap();
        assert_eq!(written.moment(None, Unzoned::Utc).to_rfc3339(), "2016-04-21T00:30:00+02:00");
        let written = WrittenDate::parse("2016-04-21 00:30").unwrap();
        assert_eq!(written.moment(None, Unzoned::Utc).to_rfc3339(), "2016-04-21T00:30:00+00:00");
    }

    #[test]
    fn what_is_no_date_is_told_from_a_date_that_does_not_exist() {
        for text in ["2022-02-30", "2022-13-01", "31.04.2022", "31 June 2022", "2022-01-01 25:00", "20221301"]
        {
            assert_eq!(WrittenDate::parse(text), Err(DateError::DoesNotExist), "{text}");
        }
        for text in [
            "",
            "soon",
            "2022",
            "2022-03",
            "12:30",
            "2022-01-01x",
            "2022-01-01 noon",
            "2022-01-01 7 pmZ",
            "2022 03 04",
            "99",
            "v1.2.3",
        ] {
            assert_eq!(WrittenDate::parse(text), Err(DateError::NotADate), "{text}");
        }
    }

    #[test]
    fn seconds_since_1970_are_utc() {
        let written = WrittenDate::parse("1655300464").unwrap();
        assert_eq!(written.moment(None, Unzoned::Utc).to_rfc3339(), "2022-06-15T13:41:04+00:00");
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC*") {
            let _ = WrittenDate::parse(&text);
        }
    }
}
