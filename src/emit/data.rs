//! events.json: the timeline as plain JSON, for whoever builds on it.
//!
//! In comes the timeline; out goes one object whose shape `docs/events.schema.json` documents and
//! whose `version` changes when that shape does. Every key is always there, `null` where nothing is
//! known. `date`, `time` and `zone` are what people agreed on; `starts_at` and `ends_at` are the same
//! as instants (RFC 3339), or days where no time is stated. Addresses are `http(s)` or absent, and no text turns
//! the direction of what it is shown with. Nothing depends on the day of the build.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, Utc};
use serde::Serialize;

use super::Artifact;
use super::address::web_address;
use super::body::{Body, Pieces};
use crate::base::direction::contained;
use crate::base::memory::Lost;
use crate::base::time::place;
use crate::config::Config;
use crate::timeline::{Meetup, MeetupStatus, RecapLink, Talk, Timeline};

/// Where it lies, below the output folder.
pub(super) const PATH: &str = "events.json";

/// The version of the shape; it rises when a reader of the former one could stumble.
const VERSION: u32 = 1;

/// How many meetups are written at a time.
const MEETUPS_A_PIECE: usize = 128;

/// How a [`Document`] without meetups ends, from its list on.
const END_OF_NONE: &str = "]\n}\n";
/// How a [`Part`] begins.
const HEAD_OF_PART: &str = "{\n  \"meetups\": [";
/// How a [`Part`] ends, and a [`Document`] that has meetups.
const END_OF_PART: &str = "\n  ]\n}\n";

/// Writes events.json.
///
/// ```
/// use tidings::{config::Config, emit::data::events_json, timeline::Timeline};
/// let artifact = events_json(&Timeline::default(), &Config::default());
/// assert_eq!(artifact.path, "events.json");
/// assert!(artifact.body.bytes().starts_with(b"{\n  \"version\": 1"));
/// ```
pub fn events_json(timeline: &Timeline, config: &Config) -> Artifact {
    let site = SiteObject {
        title: config.site.title.as_deref(),
        url: config.site.url.as_deref().and_then(web_address),
        lang: config.site.lang.as_deref(),
        zone: config.site.zone().name(),
    };
    let none = pretty(&Document { version: VERSION, site, meetups: Vec::new() });
    let head = none.trim_end_matches(END_OF_NONE).to_owned();
    let events = Events { head, meetups: timeline.meetups.clone() };
    Artifact { path: PATH.into(), media_type: "application/json", body: Body::of(events) }
}

/// The file, some meetups a piece.
#[derive(Debug)]
struct Events {
    /// All that stands before the first meetup.
    head: String,
    meetups: Vec<Arc<Meetup>>,
}

impl Pieces for Events {
    fn count(&self) -> usize {
        self.meetups.len().div_ceil(MEETUPS_A_PIECE).max(1)
    }

    fn piece(&self, number: usize) -> Result<Vec<u8>, Lost> {
        let meetups = self.meetups.chunks(MEETUPS_A_PIECE).nth(number).unwrap_or_default();
        let mut text = if number == 0 { self.head.clone() } else { ",".to_owned() };
        if meetups.is_empty() {
            text.push_str(END_OF_NONE);
            return Ok(text.into_bytes());
        }
        let part =
            pretty(&Part { meetups: meetups.iter().map(|meetup| MeetupObject::new(meetup)).collect() });
        // Each string stands on a line of its own, and so is contained by itself.
        let part = contained(&part);
        let part = part.strip_prefix(HEAD_OF_PART).unwrap_or(&part);
        let is_last = number + 1 == self.count();
        text.push_str(if is_last { part } else { part.strip_suffix(END_OF_PART).unwrap_or(part) });
        Ok(text.into_bytes())
    }
}

fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("strings, numbers and lists always serialize");
    text.push('\n');
    text
}

/// The word for a state, RFC 5545's where it has one.
pub(crate) fn status_word(status: MeetupStatus) -> &'static str {
    match status {
        MeetupStatus::Confirmed => "confirmed",
        MeetupStatus::Tentative => "tentative",
        MeetupStatus::Cancelled => "cancelled",
        MeetupStatus::Postponed => "postponed",
        MeetupStatus::Unannounced => "tba",
    }
}

/// When a meetup starts: a day (`2026-05-06`) or, where a time is stated, an instant with the
/// offset of its zone on that day (`2026-05-06T18:30:00+01:00`).
pub(crate) fn starts_at(meetup: &Meetup) -> Option<String> {
    let date = meetup.date?;
    Some(meetup.time.map_or_else(|| date.to_string(), |time| local_instant(date, time, meetup)))
}

/// When it ends, in the same form; only what somebody stated (no default duration here). Days are
/// inclusive: the last day itself.
pub(crate) fn ends_at(meetup: &Meetup) -> Option<String> {
    let last = meetup.last_date.or(meetup.date)?;
    match (meetup.time, meetup.end_time) {
        (None, _) => meetup.last_date.map(|day| day.to_string()),
        (Some(_), None) => None,
        (Some(start), Some(end)) => {
            let is_past_midnight = meetup.last_date.is_none() && end <= start;
            let day = if is_past_midnight { last.checked_add_signed(TimeDelta::days(1))? } else { last };
            Some(local_instant(day, end, meetup))
        }
    }
}

fn local_instant(date: NaiveDate, time: NaiveTime, meetup: &Meetup) -> String {
    place(date.and_time(time), meetup.zone).moment().to_rfc3339_opts(SecondsFormat::Secs, false)
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn utc(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    site: SiteObject<'a>,
    meetups: Vec<MeetupObject<'a>>,
}

/// Some of the meetups: all that is written between [`HEAD_OF_PART`] and [`END_OF_PART`].
#[derive(Serialize)]
struct Part<'a> {
    meetups: Vec<MeetupObject<'a>>,
}

#[derive(Serialize)]
struct SiteObject<'a> {
    title: Option<&'a str>,
    url: Option<String>,
    lang: Option<&'a str>,
    zone: &'static str,
}

#[derive(Serialize)]
struct MeetupObject<'a> {
    uid: &'a str,
    key: &'a str,
    series: Option<&'a str>,
    title: &'a str,
    status: &'static str,
    date: Option<String>,
    last_date: Option<String>,
    time: Option<String>,
    end_time: Option<String>,
    zone: &'static str,
    starts_at: Option<String>,
    ends_at: Option<String>,
    month: Option<String>,
    is_placeholder: bool,
    moved_from: Option<FormerSlot>,
    venue: Option<&'a str>,
    is_online: bool,
    position: Option<PositionObject>,
    stream_url: Option<String>,
    rsvp_url: Option<String>,
    page_url: Option<String>,
    image: Option<String>,
    speakers: &'a [String],
    summary: Option<&'a str>,
    notes: &'a [String],
    tags: &'a [String],
    recap: Option<RecapObject<'a>>,
    sequence: u32,
    created_at: String,
    modified_at: String,
}

#[derive(Serialize)]
struct PositionObject {
    latitude: f64,
    longitude: f64,
}

#[derive(Serialize)]
struct FormerSlot {
    date: String,
    time: Option<String>,
}

#[derive(Serialize)]
struct RecapObject<'a> {
    title: &'a str,
    url: Option<String>,
    video_url: Option<String>,
    talks: Vec<TalkObject<'a>>,
}

#[derive(Serialize)]
struct TalkObject<'a> {
    title: Option<&'a str>,
    speakers: &'a [String],
    start_seconds: Option<u32>,
    url: Option<String>,
}

impl<'a> MeetupObject<'a> {
    fn new(meetup: &'a Meetup) -> Self {
        let address = |text: &Option<String>| text.as_deref().and_then(web_address);
        Self {
            uid: &meetup.uid,
            key: &meetup.key,
            series: meetup.series.as_deref(),
            title: &meetup.title,
            status: status_word(meetup.status),
            date: meetup.date.map(|date| date.to_string()),
            last_date: meetup.last_date.map(|date| date.to_string()),
            time: meetup.time.map(clock),
            end_time: meetup.end_time.map(clock),
            zone: meetup.zone.name(),
            starts_at: starts_at(meetup),
            ends_at: ends_at(meetup),
            month: meetup.month.map(|(year, month)| format!("{year:04}-{month:02}")),
            is_placeholder: meetup.is_placeholder,
            moved_from: meetup
                .moved_from
                .map(|(date, time)| FormerSlot { date: date.to_string(), time: time.map(clock) }),
            venue: meetup.venue.as_deref(),
            is_online: meetup.is_online,
            position: meetup.position.map(|position| PositionObject {
                latitude: position.latitude(),
                longitude: position.longitude(),
            }),
            stream_url: address(&meetup.stream_url),
            rsvp_url: address(&meetup.rsvp_url),
            page_url: address(&meetup.page_url),
            image: address(&meetup.image),
            speakers: &meetup.speakers,
            summary: meetup.abstract_text.as_deref(),
            notes: &meetup.notes,
            tags: &meetup.tags,
            recap: meetup.recap.as_ref().map(RecapObject::new),
            sequence: meetup.sequence,
            created_at: utc(meetup.created_at),
            modified_at: utc(meetup.modified_at),
        }
    }
}

impl<'a> RecapObject<'a> {
    fn new(recap: &'a RecapLink) -> Self {
        Self {
            title: &recap.title,
            url: web_address(&recap.url),
            video_url: recap.video_url.as_deref().and_then(web_address),
            talks: recap.talks.iter().map(TalkObject::new).collect(),
        }
    }
}

impl<'a> TalkObject<'a> {
    fn new(talk: &'a Talk) -> Self {
        Self {
            title: talk.title.as_deref(),
            speakers: &talk.speakers,
            start_seconds: talk.start_seconds,
            url: talk.url.as_deref().and_then(web_address),
        }
    }
}

#[cfg(test)]
mod tests;
