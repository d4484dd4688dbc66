//! The group's habit, learnt from the days it has met: "first Wednesday", "every second Thursday".
//!
//! In come past days, in order; out comes a [`Cadence`], or nothing where no habit shows. It is only ever
//! used to judge a stated day or to choose between contradicting ones, never to invent a meetup.

use std::fmt;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use crate::extract::long_weekday;

/// How many of the latest meetups count. Habits change; what was ten years ago says little.
const WINDOW: usize = 12;

/// The fewest meetups that show a habit.
const FEWEST: usize = 3;

/// A habit, and how often it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cadence {
    /// The rule.
    pub rule: CadenceRule,
    /// How many of the latest meetups keep it.
    pub kept: usize,
    /// How many were looked at.
    pub seen: usize,
}

/// A rule that days follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CadenceRule {
    /// The nth weekday of a month: 1 to 4, or -1 for the last.
    Monthly {
        /// Which one.
        nth: i8,
        /// Of which weekday.
        weekday: Weekday,
    },
    /// Every so many weeks on one weekday.
    Weekly {
        /// 1 to 3.
        weeks: u8,
        /// The latest meetup, to count from.
        from: NaiveDate,
    },
}

impl Cadence {
    /// The habit that the latest days show: the rule that most of them keep, if more than half do.
    ///
    /// ```
    /// use tidings::timeline::cadence::Cadence;
    /// let days = ["2022-02-02", "2022-03-02", "2022-04-06", "2022-05-04"].map(|day| day.parse().unwrap());
    /// assert_eq!(Cadence::learn(&days).unwrap().to_string(), "first Wednesday of the month");
    /// ```
    pub fn learn(days: &[NaiveDate]) -> Option<Self> {
        let latest = &days[days.len().saturating_sub(WINDOW)..];
        if latest.len() < FEWEST {
            return None;
        }
        let monthly = latest.iter().flat_map(|day| {
            let nth = i8::try_from((day.day() - 1) / 7 + 1).unwrap_or(1);
            [nth, -1].map(|nth| CadenceRule::Monthly { nth, weekday: day.weekday() })
        });
        let best_monthly = monthly
            .map(|rule| Self {
                rule,
                kept: latest.iter().filter(|day| rule.fits(**day)).count(),
                seen: latest.len(),
            })
            .max_by_key(|cadence| {
                (cadence.kept, matches!(cadence.rule, CadenceRule::Monthly { nth: 1.., .. }))
            })?;
        let weekly = Self::learn_weekly(latest);
        let best = weekly.filter(|weekly| weekly.kept > best_monthly.kept).unwrap_or(best_monthly);
        (best.kept * 2 > best.seen).then_some(best)
    }

    fn learn_weekly(latest: &[NaiveDate]) -> Option<Self> {
        let from = *latest.last()?;
        let gaps: Vec<i64> = latest.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
        (1..=3u8)
            .map(|weeks| {
                let kept = gaps.iter().filter(|gap| **gap == i64::from(weeks) * 7).count();
                Self { rule: CadenceRule::Weekly { weeks, from }, kept: kept + 1, seen: latest.len() }
            })
            .max_by_key(|cadence| cadence.kept)
    }

    /// Whether a day keeps the habit.
    pub fn fits(&self, day: NaiveDate) -> bool {
        self.rule.fits(day)
    }

    /// The day that the habit gives nearest to another.
    pub fn nearest(&self, day: NaiveDate) -> Option<NaiveDate> {
        (0..=16).find_map(|away| {
            let days = TimeDelta::days(away);
            [day.checked_add_signed(days), day.checked_sub_signed(days)]
                .into_iter()
                .flatten()
                .find(|day| self.fits(*day))
        })
    }

    /// Whether a day is exactly a week off from a habit that the latest meetups kept without fail, as a slip of
    /// the calendar makes it: the second Wednesday, of a group that has always met on the first.
    pub fn is_a_week_off(&self, day: NaiveDate) -> bool {
        const STRICT: usize = 8;
        let week = TimeDelta::days(7);
        let near = [day.checked_add_signed(week), day.checked_sub_signed(week)];
        let is_strict = self.kept == self.seen && self.seen >= STRICT;
        is_strict && !self.fits(day) && near.into_iter().flatten().any(|near| self.fits(near))
    }

    /// Whether the habit is kept nearly always, over enough meetups to lean on.
    pub fn is_settled(&self) -> bool {
        self.seen >= 5 && self.kept * 10 >= self.seen * 8
    }
}

impl CadenceRule {
    fn fits(self, day: NaiveDate) -> bool {
        match self {
            Self::Monthly { nth, weekday } if day.weekday() == weekday => {
                let from_start = i8::try_from((day.day() - 1) / 7 + 1).unwrap_or(1);
                let is_last = (day + TimeDelta::days(7)).month() != day.month();
                if nth > 0 { from_start == nth } else { is_last }
            }
            Self::Monthly { .. } => false,
            Self::Weekly { weeks, from } => (day - from).num_days().rem_euclid(i64::from(weeks) * 7) == 0,
        }
    }
}

impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.rule {
            CadenceRule::Monthly { nth, weekday } => {
                let which = match nth {
                    1 => "first",
                    2 => "second",
                    3 => "third",
                    4 => "fourth",
                    5 => "fifth",
                    _ => "last",
                };
                write!(f, "{which} {} of the month", long_weekday(weekday))
            }
            CadenceRule::Weekly { weeks, from } => {
                let every = match weeks {
                    1 => "every",
                    2 => "every second",
                    _ => "every third",
                };
                write!(f, "{every} {}", long_weekday(from.weekday()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(days: &[&str], expected: Option<&str>) {
        let days: Vec<NaiveDate> = days.iter().map(|day| day.parse().unwrap()).collect();
        assert_eq!(Cadence::learn(&days).map(|cadence| cadence.to_string()).as_deref(), expected);
    }

    #[test]
    fn habits_are_recognised() {
        check(&["2024-01-30", "2024-02-27", "2024-03-26", "2024-04-30"], Some("last Tuesday of the month"));
        check(
            &["2024-01-04", "2024-01-18", "2024-02-01", "2024-02-15", "2024-02-29"],
            Some("every second Thursday"),
        );
        check(&["2024-01-04", "2024-01-11", "2024-01-18", "2024-01-25"], Some("every Thursday"));
        check(
            &["2022-01-05", "2022-02-02", "2022-03-02", "2022-04-13"],
            Some("first Wednesday of the month"),
        );
    }

    #[test]
    fn no_habit_is_made_up() {
        check(&["2024-01-04", "2024-02-12"], None);
        check(&["2024-01-01", "2024-02-13", "2024-03-27", "2024-04-11", "2024-06-21"], None);
    }

    #[test]
    fn a_week_off_counts_only_against_a_habit_without_exception() {
        let first = |month| NaiveDate::from_weekday_of_month_opt(2022, month, Weekday::Wed, 1).unwrap();
        let mut days: Vec<NaiveDate> = (1..=8).map(first).collect();
        let cadence = Cadence::learn(&days).unwrap();
        assert!(cadence.is_a_week_off("2022-09-14".parse().unwrap()));
        assert!(!cadence.is_a_week_off("2022-09-07".parse().unwrap()), "it is the habit's day");
        assert!(!cadence.is_a_week_off("2022-09-21".parse().unwrap()), "two weeks off is meant");
        assert!(!cadence.is_a_week_off("2022-09-13".parse().unwrap()), "another weekday is meant");
        days[3] += TimeDelta::days(7);
        assert!(!Cadence::learn(&days).unwrap().is_a_week_off("2022-09-14".parse().unwrap()));
    }

    #[test]
    fn the_nearest_day_by_habit() {
        let days = ["2020-05-06", "2020-06-03", "2020-07-01", "2020-08-05"].map(|day| day.parse().unwrap());
        let cadence = Cadence::learn(&days).unwrap();
        assert_eq!(cadence.nearest("2020-09-05".parse().unwrap()), "2020-09-02".parse().ok());
    }
}
