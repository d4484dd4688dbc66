//! What a subscriber sees of a meetup's when and where, and which day of several is meant.
//!
//! In come an [`Announcement`] and the group's habit; out come [`Facts`]. The precedence, strongest first:
//! explicit front matter; what is stated and agrees with itself; of contradicting days the one with the
//! most points in [`choose_day`], which is TENTATIVE; no day at all, which is "to be announced".

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;

use super::MeetupStatus;
use super::cadence::Cadence;
use crate::base::position::Position;
use crate::base::time::{goes_by, zone_of_letters};
use crate::extract::{Announcement, Doubt, Evidence, EvidenceKind, Provenance, StatedStatus};

/// When and where, as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The local day.
    pub date: Option<NaiveDate>,
    /// The last day of several.
    pub last_date: Option<NaiveDate>,
    /// The start, where stated.
    pub time: Option<NaiveTime>,
    /// The end, where stated.
    pub end_time: Option<NaiveTime>,
    /// The zone of the times, where anybody says.
    pub zone: Option<Tz>,
    /// The place.
    pub venue: Option<String>,
    /// Where it is on the globe.
    pub position: Option<Position>,
    /// Where to sign up.
    pub rsvp_url: Option<String>,
    /// Where it stands.
    pub status: MeetupStatus,
}

/// Reads the facts of an announcement. `zone` is the site's.
pub fn facts_of(announcement: &Announcement, date: Option<NaiveDate>, zone: Option<Tz>) -> Facts {
    let status = match (announcement.status, date) {
        (StatedStatus::Cancelled, _) => MeetupStatus::Cancelled,
        (StatedStatus::Postponed, _) => MeetupStatus::Postponed,
        (_, None) => MeetupStatus::Unannounced,
        (_, Some(_)) if announcement.is_doubtful() => MeetupStatus::Tentative,
        (StatedStatus::On | StatedStatus::Hedged, Some(_)) => MeetupStatus::Confirmed,
    };
    Facts {
        date,
        last_date: announcement.last_date.filter(|last| date.is_some_and(|first| *last > first)),
        time: announcement.times.start.as_ref().map(|start| start.value),
        end_time: announcement.times.end,
        zone: date.and_then(|date| zone_of(announcement, date, zone)),
        venue: announcement.venue.as_ref().map(|venue| venue.value.clone()),
        position: announcement.position,
        rsvp_url: announcement.rsvp_url.as_ref().map(|url| url.value.clone()),
        status,
    }
}

/// The zone of the times: the one said with them, else the site's. Letters that the site's own zone goes by ("CET" in
/// June) are how people name their own wall clock; others are those of another one. `None` where they may be several.
fn zone_of(announcement: &Announcement, date: NaiveDate, site: Option<Tz>) -> Option<Tz> {
    let Some(said) = announcement.times.zone.as_deref() else { return site };
    if let Ok(zone) = said.parse::<Tz>()
        && said.contains('/')
    {
        return Some(zone);
    }
    let noon = date.and_hms_opt(12, 0, 0)?;
    let offset = |zone: Tz| zone.offset_from_utc_datetime(&noon).fix().local_minus_utc() / 60;
    if let Some(minutes) = offset_minutes(said) {
        return site.filter(|zone| offset(*zone) == minutes).or_else(|| fixed_zone(minutes));
    }
    let meant = zone_of_letters(said);
    let is_its_own = |zone: &Tz| {
        goes_by(*zone, said, date.year()) || meant.is_some_and(|meant| offset(meant) == offset(*zone))
    };
    site.filter(is_its_own).or(meant)
}

/// The distance from UTC that is written as such, in minutes: "+02:00", "UTC+2".
fn offset_minutes(said: &str) -> Option<i32> {
    let text = said.trim_start_matches(|c: char| c.is_alphabetic()).trim();
    let text = if text.len() <= 3 { format!("{text}:00") } else { text.to_string() };
    let padded =
        if text.len() == 5 && text.contains(':') { format!("{}0{}", &text[..1], &text[1..]) } else { text };
    let stamp = format!("2000-01-01T00:00:00{padded}");
    let parsed = DateTime::parse_from_str(&stamp, "%Y-%m-%dT%H:%M:%S%z").ok()?;
    Some(parsed.offset().local_minus_utc() / 60)
}

/// The zone of the database with a fixed distance from UTC; only whole hours have one.
fn fixed_zone(minutes: i32) -> Option<Tz> {
    let hours = minutes / 60;
    match (minutes % 60, hours) {
        (0, 0) => Some(Tz::UTC),
        // The database counts these the other way round: Etc/GMT-1 is an hour ahead.
        (0, _) => format!("Etc/GMT{:+}", -hours).parse().ok(),
        _ => None,
    }
}

/// The day that an announcement is best read as, and what the habit says of it. Of other days than the one
/// stated only those after the post come in question.
pub fn choose_day(
    announcement: &Announcement,
    published: NaiveDate,
    cadence: Option<&Cadence>,
) -> (Option<NaiveDate>, Vec<Evidence>) {
    let Some(stated) = announcement.date else { return (None, Vec::new()) };
    let is_settled = announcement.provenance == Provenance::Explicit || announcement.doubts.is_empty();
    let chosen = if is_settled {
        stated
    } else {
        let mut best = (points(stated, announcement, cadence) + 1, stated);
        for day in announcement.candidates.iter().filter(|day| **day > published) {
            let points = points(*day, announcement, cadence);
            if points > best.0 {
                best = (points, *day);
            }
        }
        best.1
    };
    let evidence = cadence.map(|cadence| Evidence {
        kind: EvidenceKind::Cadence,
        says: cadence.to_string(),
        agrees: cadence.fits(chosen),
        weight: 3,
        span: None,
    });
    (Some(chosen), evidence.into_iter().collect())
}

/// How well a day agrees with what is stated and with the habit.
fn points(day: NaiveDate, announcement: &Announcement, cadence: Option<&Cadence>) -> i32 {
    let mut points = 0;
    if announcement.weekday == Some(day.weekday()) {
        points += 2;
    }
    if announcement.date.is_some_and(|stated| stated.day() == day.day()) {
        points += 1;
    }
    for doubt in &announcement.doubts {
        match doubt {
            Doubt::HeadingMonth { heading, .. } if *heading == day.month() => points += 2,
            Doubt::OwnDay | Doubt::Past if announcement.date == Some(day) => points -= 3,
            _ => {}
        }
    }
    if cadence.is_some_and(|cadence| cadence.fits(day)) {
        points += 3;
    }
    points
}
