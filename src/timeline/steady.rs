//! How long what is known of a site stays as it is, were nothing written or edited meanwhile.
//!
//! In come the meetups, the moments at which posts are published, and a moment; out comes the stretch of time
//! around it in which the same input makes the same output. It ends where a day that means something begins or
//! ends, in the meetup's zone or the site's, or a post falls due. Rather too short than too long.

use std::sync::Arc;

use chrono::{DateTime, Days, FixedOffset, Months, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::Meetup;
use super::placeholder::Habit;
use crate::base::time::{AsOf, instant};
use crate::config::Config;

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// A stretch of time in which a build of the same input makes the same output.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steady {
    /// Its first moment; none where it has always been so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<DateTime<Utc>>,
    /// The first moment after it; none where it stays so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<DateTime<Utc>>,
}

impl Steady {
    /// The stretch around a moment.
    pub(crate) fn around(
        as_of: AsOf,
        meetups: &[Arc<Meetup>],
        falling_due: &[DateTime<FixedOffset>],
        config: &Config,
    ) -> Self {
        let site = config.site.zone();
        let mut steady = Self::default();
        for moment in falling_due {
            steady.end_at(moment.with_timezone(&Utc), as_of);
        }
        let mut zones = vec![site];
        for meetup in meetups {
            if !zones.contains(&meetup.zone) {
                zones.push(meetup.zone);
            }
        }
        for zone in zones {
            let counted = meetups.iter().filter(|meetup| zone == site || zone == meetup.zone);
            steady.end_at_midnights(counted.flat_map(|meetup| days_that_count(meetup, config)), zone, as_of);
        }
        // Usual days come into sight day by day.
        if !Habit::all(config).is_empty() {
            let today = as_of.day_in(site);
            steady.end_at_midnights([Some(today), today.succ_opt()].into_iter().flatten(), site, as_of);
        }
        steady
    }

    /// Whether a moment lies in it.
    pub fn holds(&self, as_of: AsOf) -> bool {
        self.from.is_none_or(|from| from <= as_of.0) && self.until.is_none_or(|until| as_of.0 < until)
    }

    /// Ends it where the last of the days so far began, and where the first of those to come does.
    fn end_at_midnights(&mut self, days: impl Iterator<Item = NaiveDate>, zone: Tz, as_of: AsOf) {
        let today = as_of.day_in(zone);
        let (mut last, mut next) = (None, None);
        for day in days {
            if day <= today {
                last = last.max(Some(day));
            } else {
                next = Some(next.map_or(day, |next: NaiveDate| next.min(day)));
            }
        }
        for day in [last, next].into_iter().flatten() {
            self.end_at(instant(day.and_time(NaiveTime::MIN), zone), as_of);
        }
    }

    /// Ends it at a moment, before or after the one it is around.
    fn end_at(&mut self, moment: DateTime<Utc>, as_of: AsOf) {
        if moment <= as_of.0 {
            self.from = self.from.max(Some(moment));
        } else {
            self.until = Some(self.until.map_or(moment, |until| until.min(moment)));
        }
    }
}

/// Days whose beginning may change what is said of a meetup.
fn days_that_count(meetup: &Meetup, config: &Config) -> impl Iterator<Item = NaiveDate> {
    // It may run past midnight, and for as long as the configuration takes one to be.
    let assumed = u64::from(config.calendar.duration_minutes / DAY);
    let around = move |day: NaiveDate| {
        let later = [0, 1, 2, assumed + 1, assumed + 2];
        later.into_iter().filter_map(move |n_days| day.checked_add_days(Days::new(n_days)))
    };
    // "In June" is said until June is over.
    let of_month = meetup.month.and_then(|(year, month)| NaiveDate::from_ymd_opt(year, month, 1));
    let after_month = of_month.and_then(|first| first.checked_add_months(Months::new(1)));
    let days = [meetup.date, meetup.last_date].into_iter().flatten().flat_map(around);
    days.chain(after_month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> AsOf {
        AsOf(text.parse().unwrap())
    }

    fn meetup(date: Option<&str>, month: Option<(i32, u32)>, zone: Tz) -> Arc<Meetup> {
        let date = date.map(|date| date.parse().unwrap());
        let unknown = Meetup::unknown("ants".into(), zone, at("2024-05-01T00:00:00Z").0);
        Arc::new(Meetup { date, month, ..unknown })
    }

    #[track_caller]
    fn check(steady: Steady, from: Option<&str>, until: Option<&str>) {
        let written =
            |moment: Option<DateTime<Utc>>| moment.map(|moment| moment.format("%FT%H:%M").to_string());
        assert_eq!((written(steady.from).as_deref(), written(steady.until).as_deref()), (from, until));
    }

    #[test]
    fn a_meetup_ends_it_at_the_midnights_of_its_day() {
        let meetups = [meetup(Some("2024-06-12"), None, chrono_tz::Europe::Berlin)];
        let config = Config::default();
        let around = |moment| Steady::around(at(moment), &meetups, &[], &config);
        check(around("2024-06-01T00:00:00Z"), None, Some("2024-06-11T22:00"));
        // The site keeps UTC.
        check(around("2024-06-11T23:00:00Z"), Some("2024-06-11T22:00"), Some("2024-06-12T00:00"));
        check(around("2024-07-01T00:00:00Z"), Some("2024-06-14T00:00"), None);
    }

    #[test]
    fn a_month_ends_it_when_it_is_over() {
        let meetups = [meetup(None, Some((2024, 6)), Tz::UTC)];
        let steady = Steady::around(at("2024-06-20T00:00:00Z"), &meetups, &[], &Config::default());
        check(steady, None, Some("2024-07-01T00:00"));
    }

    #[test]
    fn a_post_ends_it_when_it_falls_due() {
        let due = ["2024-06-20T19:00:00+02:00".parse().unwrap()];
        let steady = Steady::around(at("2024-06-20T00:00:00Z"), &[], &due, &Config::default());
        check(steady, None, Some("2024-06-20T17:00"));
        assert!(steady.holds(at("2024-06-20T16:59:59Z")) && !steady.holds(at("2024-06-20T17:00:00Z")));
    }

    #[test]
    fn usual_days_end_it_at_midnight() {
        let settings = crate::base::source::SourceFile::new("tidings.yaml", "cadence: first Wednesday\n");
        let (config, _) = Config::read(Some(&settings), None).unwrap();
        let steady = Steady::around(at("2024-06-20T08:00:00Z"), &[], &[], &config);
        check(steady, Some("2024-06-20T00:00"), Some("2024-06-21T00:00"));
    }
}
