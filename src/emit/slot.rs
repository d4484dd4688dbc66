//! A meetup in, the stretch of time that it takes out: whole days, or hours in its zone.
//!
//! Calendars, links and JSON-LD all show the same stretch, so it is worked out here and nowhere else.
//! A time that nobody stated is never invented: without a start the meetup takes whole days. With a
//! start but no end, calendars need some end (RFC 5545 section 3.6.1 would make it zero minutes long):
//! they get the configured duration, and [`Slot::Hours::end_is_assumed`] says so. An end at or before
//! the start is on the next day. A start that the clocks skip is moved to the end of the gap, and of
//! two the first is taken, as [`place`] decides.

use std::ops::Range;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::base::time::{AsOf, place};
use crate::config::Config;
use crate::timeline::{Meetup, MeetupStatus};

/// Years that a DATE can hold (RFC 5545 section 3.3.4 has four digits), the day after included.
const WRITABLE_YEARS: Range<i32> = 1..9999;

/// The stretch of time that a meetup takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// Whole days, no time being known.
    Days {
        /// The first day.
        first: NaiveDate,
        /// The day after the last one: ends of days are exclusive (RFC 5545 section 3.8.2.2).
        after_last: NaiveDate,
    },
    /// From one moment to another.
    Hours {
        /// The start.
        start: DateTime<Tz>,
        /// The end, always after the start.
        end: DateTime<Tz>,
        /// Whether the end is the configured duration's, nobody having stated one.
        end_is_assumed: bool,
    },
}

impl Slot {
    /// The stretch of a meetup; `None` without a day.
    pub fn of(meetup: &Meetup, config: &Config) -> Option<Self> {
        let first = meetup.date.filter(|day| WRITABLE_YEARS.contains(&day.year()))?;
        let last = meetup.last_date.filter(|last| *last > first).unwrap_or(first);
        let Some(time) = meetup.time else {
            return Some(Self::Days { first, after_last: last.checked_add_days(Days::new(1))? });
        };
        let start = place(first.and_time(time), meetup.zone).moment();
        let end = match meetup.end_time {
            Some(end) if end > time || last > first => last.and_time(end),
            Some(end) => last.and_time(end) + Days::new(1),
            None => last.and_time(time) + assumed_duration(config),
        };
        let end = place(end, meetup.zone).moment();
        // Around a change of the clocks a later reading can be an earlier moment.
        let end = if end > start { end } else { start + assumed_duration(config) };
        Some(Self::Hours { start, end, end_is_assumed: meetup.end_time.is_none() })
    }

    /// The last local day that it touches. One that ends at midnight does not touch the day after.
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Days { after_last, .. } => after_last.pred_opt().unwrap_or(after_last),
            Self::Hours { end, .. } => (end.naive_local() - TimeDelta::seconds(1)).date(),
        }
    }

    /// The local reading of its start, midnight for whole days: what it is sorted by.
    pub fn local_start(self) -> NaiveDateTime {
        match self {
            Self::Days { first, .. } => first.and_time(NaiveTime::MIN),
            Self::Hours { start, .. } => start.naive_local(),
        }
    }
}

/// Whether the meetup's last day has passed at the meetup's own place.
pub fn is_over(meetup: &Meetup, slot: Slot, as_of: AsOf) -> bool {
    slot.last_day() < as_of.day_in(meetup.zone)
}

/// Whether calendars show the meetup at all: it has a day, and is not held back for its doubts.
pub fn is_shown(meetup: &Meetup, config: &Config) -> bool {
    match meetup.status {
        MeetupStatus::Unannounced => false,
        MeetupStatus::Tentative => !config.calendar.hold_doubtful && meetup.date.is_some(),
        MeetupStatus::Confirmed | MeetupStatus::Cancelled | MeetupStatus::Postponed => meetup.date.is_some(),
    }
}

fn assumed_duration(config: &Config) -> TimeDelta {
    TimeDelta::minutes(config.calendar.duration_minutes.max(1).into())
}
