//! One meetup as a VEVENT (RFC 5545 section 3.6.1, RFC 7986).
//!
//! Every property is set here, stamps and UID among them: the crate would fill a gap with the clock or
//! with chance. Whether a meetup has been is told by its recap, not by today, so that a later build
//! changes no byte.

use std::fmt::Write as _;

use icalendar::{Component, Event, EventLike, Property};

use super::text;
use crate::base::position::Position;
use crate::config::Config;
use crate::emit::slot::Slot;
use crate::timeline::{Meetup, MeetupStatus, RecapLink, Talk};

/// Characters in a DESCRIPTION: clients cut or hide more.
const MAX_DESCRIPTION: usize = 2000;

/// What a subscriber sees of a meetup that takes `slot`: its event without [`stamps`].
pub(super) fn event(meetup: &Meetup, slot: Slot, config: &Config) -> Event {
    let mut event = Event::new();
    event.uid(&text::one_line(&meetup.uid)).summary(&summary(meetup, config));
    add_slot(&mut event, slot);
    add_status(&mut event, meetup.status);
    add_optional(&mut event, meetup, config);
    let description = description(meetup, slot, config);
    if !description.is_empty() {
        event.description(&description);
    }
    event
}

/// The properties that say how often and when an event changed, not what it is.
pub(super) fn stamps(meetup: &Meetup) -> [Property; 4] {
    let modified = utc(meetup.modified_at.max(meetup.created_at));
    [
        Property::new("DTSTAMP", &modified),
        Property::new("CREATED", utc(meetup.created_at)),
        Property::new("LAST-MODIFIED", &modified),
        Property::new("SEQUENCE", meetup.sequence.to_string()),
    ]
}

/// SUMMARY: the title, with what some clients do not show of STATUS in words.
pub(crate) fn summary(meetup: &Meetup, config: &Config) -> String {
    let title = title(meetup, config);
    match meetup.status {
        MeetupStatus::Confirmed | MeetupStatus::Unannounced => title,
        MeetupStatus::Tentative if meetup.is_placeholder => format!("{title} (usual day, not announced)"),
        MeetupStatus::Tentative => format!("{title} (date to be confirmed)"),
        MeetupStatus::Cancelled => format!("CANCELLED: {title}"),
        MeetupStatus::Postponed => format!("POSTPONED: {title}"),
    }
}

/// The title alone; the calendar's where it says nothing, since SUMMARY must.
pub(crate) fn title(meetup: &Meetup, config: &Config) -> String {
    let title = text::one_line(&meetup.title);
    if title.is_empty() { super::calendar_title(config) } else { title }
}

/// LOCATION: the venue; "Online" where there is none and none is needed.
pub(crate) fn location(meetup: &Meetup) -> Option<String> {
    let venue = meetup.venue.as_deref().map(text::one_line).filter(|venue| !venue.is_empty());
    venue.or_else(|| meetup.is_online.then(|| "Online".to_owned()))
}

/// URL: the recap once it is there; before that where to sign up, unless nobody should any more; else the
/// page that announces it.
pub(crate) fn url(meetup: &Meetup) -> Option<String> {
    let recap = meetup.recap.as_ref().map(|recap| recap.url.as_str());
    let (rsvp, page) = (meetup.rsvp_url.as_deref(), meetup.page_url.as_deref());
    let candidates = if is_called_off(meetup) { [recap, page, rsvp] } else { [recap, rsvp, page] };
    candidates.into_iter().flatten().find_map(text::uri)
}

/// Whether the meetup does not take place on the day it is shown on.
pub(crate) const fn is_called_off(meetup: &Meetup) -> bool {
    matches!(meetup.status, MeetupStatus::Cancelled | MeetupStatus::Postponed)
}

/// DTSTART and DTEND (RFC 5545 sections 3.8.2.4 and 3.8.2.2): days without a zone, or local times with
/// one. Never floating, and never UTC for a place.
fn add_slot(event: &mut Event, slot: Slot) {
    let [start, end] = match slot {
        Slot::Days { first, after_last } => [("DTSTART", first), ("DTEND", after_last)].map(|(name, day)| {
            Property::new(name, day.format("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
        }),
        Slot::Hours { start, end, .. } => [("DTSTART", start), ("DTEND", end)].map(|(name, at)| {
            let local = at.naive_local().format("%Y%m%dT%H%M%S").to_string();
            Property::new(name, local).add_parameter("TZID", at.timezone().name()).done()
        }),
    };
    event.append_property(start).append_property(end);
}

/// STATUS, and what tells clients that do not heed it whether the evening is taken.
fn add_status(event: &mut Event, status: MeetupStatus) {
    let (status, transparency, busy) = match status {
        MeetupStatus::Confirmed => ("CONFIRMED", "OPAQUE", "BUSY"),
        MeetupStatus::Tentative | MeetupStatus::Unannounced => ("TENTATIVE", "TRANSPARENT", "TENTATIVE"),
        MeetupStatus::Cancelled | MeetupStatus::Postponed => ("CANCELLED", "TRANSPARENT", "FREE"),
    };
    event
        .add_property("STATUS", status)
        .add_property("TRANSP", transparency)
        .add_property("X-MICROSOFT-CDO-BUSYSTATUS", busy);
}

fn add_optional(event: &mut Event, meetup: &Meetup, config: &Config) {
    if let Some(location) = location(meetup) {
        event.location(&location);
    }
    if let Some(position) = meetup.position {
        add_position(event, position, location(meetup).as_deref());
    }
    if let Some(url) = url(meetup) {
        event.add_property("URL", url);
    }
    if let Some(tags) = text::escape_list(&meetup.tags) {
        event.add_property("CATEGORIES", tags);
    }
    if let Some(stream) = meetup.stream_url.as_deref().and_then(text::uri) {
        let conference = Property::new("CONFERENCE", stream)
            .add_parameter("FEATURE", "VIDEO")
            .add_parameter("LABEL", "Livestream")
            .done();
        event.append_property(conference);
    }
    if let Some(image) = meetup.image.as_deref().and_then(text::uri) {
        let mut property = Property::new("IMAGE", &image).add_parameter("DISPLAY", "BADGE").done();
        if let Some(media_type) = image_type(&image) {
            property.add_parameter("FMTTYPE", media_type);
        }
        event.append_property(property);
    }
    if let Some(organizer) =
        config.calendar.organizer.as_deref().and_then(|address| text::uri(&format!("mailto:{address}")))
    {
        let name = super::calendar_title(config);
        event.append_property(Property::new("ORGANIZER", organizer).add_parameter("CN", &name).done());
    }
}

/// GEO (RFC 5545 section 3.8.1.6), and what makes Apple Calendar draw the map: the same place under the
/// words of LOCATION.
fn add_position(event: &mut Event, position: Position, location: Option<&str>) {
    event.add_property("GEO", position.joined(";"));
    if let Some(location) = location {
        let place = Property::new("X-APPLE-STRUCTURED-LOCATION", format!("geo:{}", position.joined(",")))
            .add_parameter("X-TITLE", location)
            .done();
        event.append_property(place);
    }
}

/// The media type that an address of a picture ends in.
fn image_type(address: &str) -> Option<&'static str> {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let (_, extension) = path.rsplit_once('.')?;
    match extension.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => Some("image/jpeg"),
        "png" => Some("image/png"),
        "gif" => Some("image/gif"),
        "webp" => Some("image/webp"),
        "avif" => Some("image/avif"),
        "svg" => Some("image/svg+xml"),
        _ => None,
    }
}

/// DESCRIPTION: plain text, readable in every client. First what has changed or is doubtful; then, after
/// the evening, what it brought; then the announcement. Links keep their place when prose must be cut.
fn description(meetup: &Meetup, slot: Slot, config: &Config) -> String {
    let mut notes: Vec<String> = moved(meetup).into_iter().collect();
    notes.extend(meetup.notes.iter().map(|note| text::one_line(note)));
    notes.extend(unstated(meetup, slot, config));
    let recap = meetup.recap.as_ref();
    let prose = [
        recap.map(talks),
        meetup.abstract_text.as_deref().map(paragraphs),
        speakers(&meetup.speakers).map(|names| format!("Speakers: {names}")),
    ];
    let mut blocks = [
        joined(notes, "\n"),
        recap.map(recap_links).unwrap_or_default(),
        joined(prose.into_iter().flatten(), "\n\n"),
        announcement_links(meetup),
    ];
    let n_other = [0, 1, 3].map(|at: usize| blocks[at].chars().count() + 2).iter().sum();
    blocks[2] = text::cut(&blocks[2], MAX_DESCRIPTION.saturating_sub(n_other));
    text::cut(&joined(blocks, "\n\n"), MAX_DESCRIPTION)
}

fn joined(blocks: impl IntoIterator<Item = String>, between: &str) -> String {
    blocks.into_iter().filter(|block| !block.is_empty()).collect::<Vec<_>>().join(between)
}

/// When the meetup was to be before it was moved, until it has been.
fn moved(meetup: &Meetup) -> Option<String> {
    let (day, time) = meetup.moved_from.filter(|_| meetup.recap.is_none() && !is_called_off(meetup))?;
    let time = time.map(|time| format!(", {}", time.format("%H:%M"))).unwrap_or_default();
    Some(format!("Moved from {}{time}.", day.format("%A %-d %B %Y")))
}

/// What nobody has said and the calendar shows all the same.
fn unstated(meetup: &Meetup, slot: Slot, config: &Config) -> Option<String> {
    if meetup.recap.is_some() || is_called_off(meetup) {
        return None;
    }
    let takes_several_days = meetup.last_date > meetup.date;
    match slot {
        Slot::Days { .. } if !takes_several_days => Some("Time to be announced.".to_owned()),
        Slot::Hours { end_is_assumed: true, .. } if !takes_several_days => {
            let shown = duration(config.calendar.duration_minutes);
            Some(format!("The end is not announced (shown: {shown})."))
        }
        Slot::Days { .. } | Slot::Hours { .. } => None,
    }
}

fn duration(minutes: u32) -> String {
    let plural = |n: u32, unit: &str| format!("{n} {unit}{}", if n == 1 { "" } else { "s" });
    match (minutes / 60, minutes % 60) {
        (0, minutes) => plural(minutes, "minute"),
        (hours, 0) => plural(hours, "hour"),
        (hours, minutes) => format!("{} {}", plural(hours, "hour"), plural(minutes, "minute")),
    }
}

fn recap_links(recap: &RecapLink) -> String {
    let title = text::one_line(&recap.title);
    let label = if title.is_empty() { "Recap".to_owned() } else { format!("Recap, {title}") };
    lines([(label.as_str(), Some(recap.url.as_str())), ("Video", recap.video_url.as_deref())])
}

fn announcement_links(meetup: &Meetup) -> String {
    let is_ahead = meetup.recap.is_none() && !is_called_off(meetup);
    let recap = meetup.recap.as_ref().map(|recap| recap.url.as_str());
    lines([
        ("Livestream", meetup.stream_url.as_deref().filter(|_| is_ahead)),
        ("RSVP", meetup.rsvp_url.as_deref().filter(|_| is_ahead)),
        ("Announcement", meetup.page_url.as_deref().filter(|page| Some(*page) != recap)),
    ])
}

/// "Label: address" for each address that is one.
fn lines<const N: usize>(links: [(&str, Option<&str>); N]) -> String {
    let known = links.into_iter().filter_map(|(label, link)| Some(format!("{label}: {}", text::uri(link?)?)));
    known.collect::<Vec<_>>().join("\n")
}

/// One line a talk: "12:27 Title (Speaker)".
fn talks(recap: &RecapLink) -> String {
    let lines = recap.talks.iter().filter_map(talk);
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() { String::new() } else { format!("Talks:\n{}", lines.join("\n")) }
}

fn talk(talk: &Talk) -> Option<String> {
    let title = talk.title.as_deref().map(text::one_line).filter(|title| !title.is_empty());
    let what = match (title, speakers(&talk.speakers)) {
        (Some(title), Some(names)) => format!("{title} ({names})"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => return None,
    };
    let mut line = String::from("- ");
    if let Some(seconds) = talk.start_seconds {
        // Writing to a String cannot fail.
        let _ = write!(line, "{} ", offset(seconds));
    }
    line.push_str(&what);
    if let Some(url) = talk.url.as_deref().and_then(text::uri) {
        let _ = write!(line, ": {url}");
    }
    Some(line)
}

/// A place in a video as players show it: `12:27`, `1:02:03`.
fn offset(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 { format!("{minutes}:{seconds:02}") } else { format!("{hours}:{minutes:02}:{seconds:02}") }
}

fn speakers(names: &[String]) -> Option<String> {
    let names: Vec<String> =
        names.iter().map(|name| text::one_line(name)).filter(|name| !name.is_empty()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Text whose paragraphs stay apart, every one of them one line.
fn paragraphs(prose: &str) -> String {
    let prose = text::clean(prose);
    prose.split("\n\n").map(text::one_line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn utc(at: chrono::DateTime<chrono::Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}
