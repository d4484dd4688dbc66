//! A meetup as schema.org's `Event`, for search engines, and the way to put it into a page.
//!
//! Only what somebody stated is in it: no default duration becomes an `endDate`. A doubtful meetup has
//! no markup at all: schema.org has no word for "maybe", and a wrong day in a search result outlives its
//! correction.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat};
use chrono_tz::Tz;
use serde_json::{Map, Value, json};

use super::ical::text;
use super::slot::Slot;
use crate::base::time::place;
use crate::config::Config;
use crate::timeline::{Meetup, MeetupStatus};

/// The markup of a meetup; `None` where its day is doubtful or unknown.
pub fn event(meetup: &Meetup, config: &Config) -> Option<Value> {
    let status = status(meetup)?;
    let slot = Slot::of(meetup, config)?;
    let mut event = Map::new();
    let mut add = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            event.insert(name.to_owned(), value);
        }
    };
    add("@context", Some("https://schema.org".into()));
    add("@type", Some("Event".into()));
    add("name", Some(text::one_line(&meetup.title).into()));
    add("eventStatus", Some(format!("https://schema.org/{status}").into()));
    let (start, end) = stated_times(meetup, slot);
    add("startDate", Some(start.into()));
    add("endDate", end.map(Value::from));
    let previous = meetup.moved_from.filter(|_| status == "EventRescheduled");
    add("previousStartDate", previous.map(|(day, time)| moment(day, time, meetup.zone).into()));
    let (mode, locations) = attendance(meetup);
    add("eventAttendanceMode", mode.map(|mode| format!("https://schema.org/{mode}").into()));
    add("location", locations);
    add("url", page(meetup).map(Value::from));
    add("organizer", organizer(config));
    add("image", meetup.image.as_deref().and_then(text::uri).map(Value::from));
    let about = meetup.abstract_text.as_deref().map(text::one_line).filter(|about| !about.is_empty());
    add("description", about.map(Value::from));
    Some(Value::Object(event))
}

/// The JSON of a value as it can stand in a `script` element: no text in it can end the element.
///
/// ```
/// use tidings::emit::json_ld::in_script;
/// assert_eq!(in_script(&"</script>".into()), r#""\u003c/script\u003e""#);
/// ```
pub fn in_script(value: &Value) -> String {
    let plain = value.to_string();
    let mut out = String::with_capacity(plain.len());
    for character in plain.chars() {
        match character {
            // These stand within strings only, where JSON lets them be escaped.
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            other => out.push(other),
        }
    }
    out
}

fn status(meetup: &Meetup) -> Option<&'static str> {
    match meetup.status {
        MeetupStatus::Confirmed if meetup.moved_from.is_some() => Some("EventRescheduled"),
        MeetupStatus::Confirmed => Some("EventScheduled"),
        MeetupStatus::Cancelled => Some("EventCancelled"),
        MeetupStatus::Postponed => Some("EventPostponed"),
        MeetupStatus::Tentative | MeetupStatus::Unannounced => None,
    }
}

/// Start and end: days where no time is known, else moments with their offset.
fn stated_times(meetup: &Meetup, slot: Slot) -> (String, Option<String>) {
    match slot {
        Slot::Days { first, .. } => {
            let last = slot.last_day();
            (first.to_string(), (last > first).then(|| last.to_string()))
        }
        Slot::Hours { start, end, end_is_assumed } => {
            let last = meetup.last_date.filter(|last| *last > start.date_naive());
            let end = if end_is_assumed { last.map(|last| last.to_string()) } else { Some(rfc3339(end)) };
            (rfc3339(start), end)
        }
    }
}

fn moment(day: NaiveDate, time: Option<NaiveTime>, zone: Tz) -> String {
    time.map_or_else(|| day.to_string(), |time| rfc3339(place(day.and_time(time), zone).moment()))
}

fn rfc3339(at: DateTime<Tz>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// How one can be there, and where; nothing of it where nobody says.
fn attendance(meetup: &Meetup) -> (Option<&'static str>, Option<Value>) {
    let venue = meetup.venue.as_deref().map(text::one_line).filter(|venue| !venue.is_empty());
    let place = venue.map(|venue| json!({ "@type": "Place", "name": venue, "address": venue }));
    let is_online = meetup.is_online || meetup.stream_url.is_some();
    let stream = [&meetup.stream_url, &meetup.rsvp_url, &meetup.page_url];
    let stream = stream.into_iter().flatten().find_map(|url| text::uri(url));
    let online = stream.filter(|_| is_online).map(|url| json!({ "@type": "VirtualLocation", "url": url }));
    match (place, is_online) {
        (Some(place), true) => (
            Some("MixedEventAttendanceMode"),
            Some(online.map_or_else(|| place.clone(), |online| json!([place, online]))),
        ),
        (Some(place), false) => (Some("OfflineEventAttendanceMode"), Some(place)),
        (None, true) => (Some("OnlineEventAttendanceMode"), online),
        (None, false) => (None, None),
    }
}

/// The page about it on the site itself, else where to sign up.
fn page(meetup: &Meetup) -> Option<String> {
    let recap = meetup.recap.as_ref().map(|recap| recap.url.as_str());
    [recap, meetup.page_url.as_deref(), meetup.rsvp_url.as_deref()].into_iter().flatten().find_map(text::uri)
}

fn organizer(config: &Config) -> Option<Value> {
    let name = config.site.title.as_deref().map(text::one_line).filter(|name| !name.is_empty())?;
    let mut organizer = json!({ "@type": "Organization", "name": name });
    if let (Some(url), Some(fields)) =
        (config.site.url.as_deref().and_then(text::uri), organizer.as_object_mut())
    {
        fields.insert("url".to_owned(), url.into());
    }
    Some(organizer)
}
