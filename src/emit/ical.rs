//! The calendars: every meetup with a day, as RFC 5545 and RFC 7986 want it and as clients read it.
//!
//! In comes the timeline, which has decided every day, state, UID and revision; out go
//!
//! - `calendar.ics`: all meetups there ever were, the one to subscribe to;
//! - `upcoming.ics`: those whose last day is not over on the as-of day;
//! - `events/<key>.ics`: each alone, to import; without the properties that make Outlook open a new
//!   calendar for it;
//! - `calendars/<name>.ics`: the configuration's further calendars.
//!
//! A meetup's VEVENT has the same bytes in all of them, and depends on no clock. Meetups without a day
//! are in none. Every file holds the VTIMEZONE of each zone that it names, and one at least: a calendar
//! without a component is not valid (RFC 5545 section 3.6).

mod event;
mod finish;
pub(crate) mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use icalendar::{Calendar, Property};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

pub(crate) use self::event::{is_called_off, location, summary, title, url};
use super::Artifact;
use super::body::{Body, Pieces};
use super::slot::{Slot, is_over, is_shown};
use super::vtimezone::ZoneHistory;
use crate::base::memory::{Lost, SetAside};
use crate::base::time::{AsOf, instant};
use crate::config::{Config, Filter, NamedCalendar};
use crate::timeline::{Meetup, Timeline};

/// What to serve calendars with (RFC 5545 section 8.1).
pub(super) const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// Names the program but not its version: an upgrade alone changes no byte.
pub(crate) const PRODID: &str = "-//tidings//tidings//EN";

/// The calendar of every meetup, below the output folder.
pub const CALENDAR: &str = "calendar.ics";

/// How many events of a calendar are written at a time.
const EVENTS_A_PIECE: usize = 128;

/// Octets of a key that a file's name keeps.
const MAX_NAME: usize = 100;

/// Every calendar file of a site. What they hold is made when it is asked for, but for the texts of the events,
/// which they share.
pub fn artifacts(timeline: &Timeline, config: &Config, as_of: AsOf) -> Vec<Artifact> {
    let all = entries(timeline, config);
    let desk = Arc::new(Desk::new(&all, config));
    let title = calendar_title(config);
    let about = format!("Every meetup of {title}, past and to come");
    let mut artifacts = vec![desk.subscription(CALENDAR, &title, &about, all.clone(), config)];
    let upcoming = all.iter().filter(|entry| !is_over(&entry.meetup, entry.slot, as_of)).cloned().collect();
    let about = format!("The meetups of {title} that are still to come");
    let upcoming =
        desk.subscription("upcoming.ics", &format!("{title} (upcoming)"), &about, upcoming, config);
    artifacts.push(upcoming);
    for named in &config.calendars {
        let own = all.iter().filter(|entry| matches(&named.filter, &entry.meetup)).cloned().collect();
        let title = named.title.as_deref().map_or_else(|| format!("{title}: {}", named.name), text::one_line);
        let about = format!("{title}, past and to come");
        artifacts.push(desk.subscription(&named_path(named), &title, &about, own, config));
    }
    artifacts.extend(all.into_iter().map(|entry| {
        let path = event_path(&entry.meetup);
        let file = EventFile { desk: Arc::clone(&desk), entry };
        Artifact { path, media_type: MEDIA_TYPE, body: Body::Pieces(Arc::new(file)) }
    }));
    artifacts
}

/// Where the file of one meetup is, below the output: fixed by its key, whatever else changes.
pub fn event_path(meetup: &Meetup) -> String {
    format!("events/{}.ics", safe_name(&meetup.key))
}

/// Where a calendar of the configuration is, below the output.
pub fn named_path(calendar: &NamedCalendar) -> String {
    format!("calendars/{}.ics", safe_name(&calendar.name))
}

/// What a subscriber sees of a meetup: its VEVENT without SEQUENCE and stamps, `None` where no calendar
/// shows it. Equal text means that nothing has changed.
pub fn visible_event(meetup: &Meetup, config: &Config) -> Option<String> {
    let slot = Slot::of(meetup, config).filter(|_| is_shown(meetup, config))?;
    Some(finish::event(&event::event(meetup, slot, config)))
}

/// The title of the site's calendar.
pub(crate) fn calendar_title(config: &Config) -> String {
    let titles = [&config.calendar.title, &config.site.title];
    let titles = titles.into_iter().flatten().map(|title| text::one_line(title));
    titles.into_iter().find(|title| !title.is_empty()).unwrap_or_else(|| "Meetups".to_owned())
}

/// Where the output is published, without a slash at the end.
pub(crate) fn output_url(config: &Config) -> Option<String> {
    let url = config.site.output_url.as_deref().or(config.site.url.as_deref())?;
    Some(text::uri(url)?.trim_end_matches('/').to_owned())
}

/// One meetup that calendars show.
#[derive(Debug)]
struct Entry {
    meetup: Arc<Meetup>,
    slot: Slot,
    /// Its VEVENT without stamps.
    seen: SetAside,
}

impl Entry {
    fn push_to(&self, out: &mut String) -> Result<(), Lost> {
        let seen = self.seen.bytes()?;
        let seen = std::str::from_utf8(&seen).map_err(|_| Lost)?;
        finish::push_stamped(out, seen, &event::stamps(&self.meetup));
        Ok(())
    }
}

/// All of them, by start and UID.
fn entries(timeline: &Timeline, config: &Config) -> Vec<Arc<Entry>> {
    let shown = timeline.meetups.par_iter().filter(|meetup| is_shown(meetup, config));
    let mut entries: Vec<Arc<Entry>> = shown
        .filter_map(|meetup| {
            let slot = Slot::of(meetup, config)?;
            let seen = match timeline.seen.get(&meetup.uid) {
                Some(seen) => seen.clone(),
                None => SetAside::Here(visible_event(meetup, config)?.into_bytes().into()),
            };
            debug_assert_eq!(
                seen.bytes().as_deref().ok(),
                visible_event(meetup, config).as_deref().map(str::as_bytes)
            );
            Some(Arc::new(Entry { meetup: Arc::clone(meetup), slot, seen }))
        })
        .collect();
    entries.sort_by_cached_key(|entry| {
        (instant(entry.slot.local_start(), entry.meetup.zone), entry.meetup.uid.clone())
    });
    entries
}

fn matches(filter: &Filter, meetup: &Meetup) -> bool {
    let is = |wanted: &String, found: &str| wanted.to_lowercase() == found.to_lowercase();
    let has_tag = |wanted: &[String]| {
        wanted.is_empty() || wanted.iter().any(|wanted| meetup.tags.iter().any(|tag| is(wanted, tag)))
    };
    let series = meetup.series.as_deref().unwrap_or_default();
    let venue = meetup.venue.as_deref().unwrap_or_default().to_lowercase();
    (filter.series.is_empty() || filter.series.iter().any(|wanted| is(wanted, series)))
        && has_tag(&filter.tags)
        && has_tag(&filter.categories)
        && (filter.venues.is_empty()
            || filter.venues.iter().any(|wanted| venue.contains(&wanted.to_lowercase())))
}

/// The local times from the first to the last of some meetups in one zone.
type LocalSpan = (NaiveDateTime, NaiveDateTime);

/// What the files of one build share.
#[derive(Debug)]
struct Desk {
    /// Of the zones that any meetup or the site names.
    histories: BTreeMap<&'static str, ZoneHistory>,
    site_zone: Tz,
    /// From the first to the last of all meetups, whatever their zone.
    whole: LocalSpan,
    /// How the file of a single meetup begins. A name would make Outlook open a new calendar for it.
    head_of_single: String,
}

impl Desk {
    fn new(entries: &[Arc<Entry>], config: &Config) -> Self {
        let site_zone = config.site.zone();
        let mut histories = BTreeMap::new();
        for zone in entries.iter().map(|entry| entry.meetup.zone).chain([site_zone]) {
            histories.entry(zone.name()).or_insert_with(|| ZoneHistory::new(zone));
        }
        let mut calendar = bare_calendar();
        if let Some(url) = config.site.url.as_deref().and_then(text::uri) {
            calendar.append_property(Property::new("URL", url));
        }
        Self { histories, site_zone, whole: span_of(entries), head_of_single: finish::head(&calendar) }
    }

    /// A calendar to subscribe to.
    fn subscription(
        &self,
        path: &str,
        title: &str,
        about: &str,
        entries: Vec<Arc<Entry>>,
        config: &Config,
    ) -> Artifact {
        let zones = self.zones_of(&entries);
        let mut calendar = bare_calendar();
        let mut add = |name: &str, value: &str| {
            calendar.append_property(Property::new(name, value));
        };
        if let Some(base) = output_url(config) {
            let address = format!("{base}/{path}");
            // In small letters, which RFC 5545 section 2 allows: vdirsyncer takes the first line that begins
            // with "UID:" for the event's own, and would keep a single event of the whole calendar.
            add("uid", &uuid_of(&address));
            add("SOURCE", &address);
        }
        if let Some(modified) =
            entries.iter().map(|entry| entry.meetup.modified_at.max(entry.meetup.created_at)).max()
        {
            add("LAST-MODIFIED", &modified.format("%Y%m%dT%H%M%SZ").to_string());
        }
        if let Some(url) = config.site.url.as_deref().and_then(text::uri) {
            add("URL", &url);
        }
        add("NAME", title);
        add("X-WR-CALNAME", title);
        add("DESCRIPTION", about);
        add("X-WR-CALDESC", about);
        let refresh = format!("PT{}H", config.calendar.refresh_hours.max(1));
        add("REFRESH-INTERVAL", &refresh);
        add("X-PUBLISHED-TTL", &refresh);
        if let Some(color) = config.calendar.color.as_deref() {
            add("COLOR", &text::one_line(color));
        }
        if let [(zone, _)] = zones.as_slice() {
            add("X-WR-TIMEZONE", zone.name());
        }
        let mut head = finish::head(&calendar);
        self.push_zones(&mut head, &zones);
        let file = CalendarFile { head, entries };
        Artifact { path: path.to_owned(), media_type: MEDIA_TYPE, body: Body::of(file) }
    }

    /// The zones that a file names, each with the times it must be right for; the site's own, for all the
    /// meetups there are, where it names none.
    fn zones_of(&self, entries: &[Arc<Entry>]) -> Vec<(Tz, LocalSpan)> {
        let mut spans: BTreeMap<&'static str, (Tz, LocalSpan)> = BTreeMap::new();
        for entry in entries {
            let Slot::Hours { start, end, .. } = entry.slot else { continue };
            let (start, end, zone) = (start.naive_local(), end.naive_local(), entry.meetup.zone);
            let (_, span) = spans.entry(zone.name()).or_insert((zone, (start, end)));
            *span = (span.0.min(start), span.1.max(end));
        }
        if spans.is_empty() {
            return vec![(self.site_zone, self.whole)];
        }
        spans.into_values().collect()
    }

    fn push_zones(&self, out: &mut String, zones: &[(Tz, LocalSpan)]) {
        for (zone, (from, until)) in zones {
            if let Some(history) = self.histories.get(zone.name()) {
                finish::push_zone(out, &history.vtimezone(*from, *until));
            }
        }
    }
}

/// A calendar of many events, some a piece.
#[derive(Debug)]
struct CalendarFile {
    /// All that stands before the events.
    head: String,
    entries: Vec<Arc<Entry>>,
}

impl Pieces for CalendarFile {
    fn count(&self) -> usize {
        self.entries.len().div_ceil(EVENTS_A_PIECE).max(1)
    }

    fn piece(&self, number: usize) -> Result<Vec<u8>, Lost> {
        let entries = self.entries.chunks(EVENTS_A_PIECE).nth(number).unwrap_or_default();
        let mut out = if number == 0 { self.head.clone() } else { String::new() };
        for entry in entries {
            entry.push_to(&mut out)?;
        }
        if number + 1 == self.count() {
            out.push_str(finish::TAIL);
        }
        Ok(out.into_bytes())
    }
}

/// A calendar of one event, to import.
#[derive(Debug)]
struct EventFile {
    desk: Arc<Desk>,
    entry: Arc<Entry>,
}

impl Pieces for EventFile {
    fn count(&self) -> usize {
        1
    }

    fn piece(&self, _: usize) -> Result<Vec<u8>, Lost> {
        let mut out = self.desk.head_of_single.clone();
        self.desk.push_zones(&mut out, &self.desk.zones_of(std::slice::from_ref(&self.entry)));
        self.entry.push_to(&mut out)?;
        out.push_str(finish::TAIL);
        Ok(out.into_bytes())
    }
}

fn bare_calendar() -> Calendar {
    let mut calendar = Calendar::empty();
    for (name, value) in [("PRODID", PRODID), ("VERSION", "2.0"), ("CALSCALE", "GREGORIAN")] {
        calendar.append_property(Property::new(name, value));
    }
    calendar
}

fn span_of(entries: &[Arc<Entry>]) -> LocalSpan {
    let starts = || entries.iter().map(|entry| entry.slot.local_start());
    // Where there is no meetup at all no time depends on the zone, so any moment does.
    let some_moment = DateTime::<Utc>::UNIX_EPOCH.naive_utc();
    (starts().min().unwrap_or(some_moment), starts().max().unwrap_or(some_moment))
}

/// A UUID that follows from an address (RFC 9562 section 5.8: version 8, here from SHA-256).
fn uuid_of(address: &str) -> String {
    let digest = Sha256::digest(address.as_bytes());
    let mut bytes = [0_u8; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, from)| *byte = from);
    let number = u128::from_be_bytes(bytes);
    let number = number & !(0xF << 76) & !(0b11 << 62) | (8 << 76) | (0b10 << 62);
    let hex = format!("{number:032x}");
    let mut uuid = String::with_capacity(36);
    for (at, digit) in hex.chars().enumerate() {
        if [8, 12, 16, 20].contains(&at) {
            uuid.push('-');
        }
        uuid.push(digit);
    }
    uuid
}

/// A file name from a key: itself if it is one on every system, else what is left of it and a digest of
/// it, so that different keys never share a file and none leads out of its folder.
fn safe_name(key: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let kept: String =
        key.bytes().map(|byte| if is_plain(byte) { char::from(byte) } else { '-' }).take(MAX_NAME).collect();
    let kept = kept.trim_matches(['.', '-']);
    if kept == key && !kept.is_empty() {
        return kept.to_owned();
    }
    let digest = Sha256::digest(key.as_bytes());
    let digest = digest.iter().take(4).fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    if kept.is_empty() { format!("{digest:08x}") } else { format!("{kept}-{digest:08x}") }
}

#[cfg(test)]
mod tests;
