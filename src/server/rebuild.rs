//! When to build again: at a change, at the site's midnight, and after a machine that failed.
//!
//! In come a build, a clock and a channel that tells of changes; the site's set and report are what comes
//! of it. Nothing here waits for a client, and no client waits for this.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::metrics::Report;
use super::set::Set;
use super::site::Site;
use crate::base::time::AsOf;

/// What the builder hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// Something that the site is made from has changed.
    Changed,
    /// The program is ending.
    Stop,
}

/// What a build came to.
#[derive(Debug, Clone)]
pub struct Built<S = Set> {
    /// The moment that it was made for.
    pub at: DateTime<Utc>,
    /// The files to serve from now on; `None` leaves the ones before.
    pub set: Option<S>,
    /// Why its files are not served, in a sentence.
    pub failure: Option<String>,
    /// What was found, as `check --format json` says it.
    pub findings: serde_json::Value,
    /// Whether another try may go better with nothing changed: the disk was full, another build ran.
    pub is_worth_retrying: bool,
    /// The zone whose midnight makes another day of the site; `None` where its moment is pinned.
    pub zone: Option<Tz>,
}

/// How often to look.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// How often the day is looked at: a machine that slept or whose clock was set is right soon after.
    pub look: Duration,
    /// How soon a machine that failed is tried again.
    pub retry: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { look: Duration::from_secs(20), retry: Duration::from_secs(2) }
    }
}

/// Builds once, serves what it made, and returns how it went without the files.
pub fn once(site: &Site, build: &mut dyn FnMut(Option<&Set>) -> Built) -> Built<()> {
    let before = site.set();
    let began = Instant::now();
    let made = build(before.as_deref());
    if let Some(set) = made.set {
        site.serve(set);
    }
    site.note(Report {
        at: made.at,
        took: began.elapsed(),
        failure: made.failure.clone(),
        findings: made.findings.clone(),
    });
    Built {
        at: made.at,
        set: None,
        failure: made.failure,
        findings: made.findings,
        is_worth_retrying: made.is_worth_retrying,
        zone: made.zone,
    }
}

/// Builds again whenever there is reason to, until it hears that the program is ending. `last` is how the
/// build before went.
pub fn keep(
    site: &Site,
    mut last: Built<()>,
    build: &mut dyn FnMut(Option<&Set>) -> Built,
    heard: &Receiver<Signal>,
    clock: &dyn Fn() -> AsOf,
    pace: Pace,
) {
    loop {
        let wait = if last.is_worth_retrying { pace.retry } else { pace.look };
        let has_reason = match heard.recv_timeout(wait) {
            Ok(Signal::Changed) => true,
            Err(RecvTimeoutError::Timeout) => {
                let is_another_day = |zone| is_another_day(AsOf(last.at), clock(), zone);
                last.is_worth_retrying || last.zone.is_some_and(is_another_day)
            }
            Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return,
        };
        // One build answers every change that came before it began.
        while let Ok(signal) = heard.try_recv() {
            if signal == Signal::Stop {
                return;
            }
        }
        if has_reason {
            last = once(site, build);
        }
    }
}

fn is_another_day(built_at: AsOf, now: AsOf, zone: Tz) -> bool {
    built_at.day_in(zone) != now.day_in(zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_the_sites_own() {
        let at = |text| AsOf::parse(text, Tz::UTC).unwrap();
        let check = |before, now, zone, expected| {
            assert_eq!(is_another_day(at(before), at(now), zone), expected, "{before} {now} {zone}");
        };
        check("2024-07-01T22:59:59Z", "2024-07-01T23:00:00Z", Tz::Europe__London, true);
        check("2024-07-01T22:59:59Z", "2024-07-01T23:00:00Z", Tz::UTC, false);
        check("2024-07-01T00:00:00Z", "2024-07-01T22:59:59Z", Tz::Europe__London, false);
        check("2024-07-02T12:00:00Z", "2024-07-01T12:00:00Z", Tz::UTC, true);
    }
}
