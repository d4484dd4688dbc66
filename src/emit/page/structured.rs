//! The next meetup as schema.org's `Event`, for search engines.
//!
//! In comes a meetup; out goes JSON-LD, or nothing where the day is doubtful: schema.org has no
//! "maybe", and a wrong day in search results is worse than none.

use serde_json::{Value, json};

use crate::config::Config;
use crate::emit::address::web_address;
use crate::emit::data::{ends_at, starts_at};
use crate::timeline::{Meetup, MeetupStatus};

/// The meetup as an `Event`.
pub(super) fn event(meetup: &Meetup, config: &Config) -> Option<Value> {
    let state = match meetup.status {
        MeetupStatus::Confirmed if meetup.moved_from.is_some() => "EventRescheduled",
        MeetupStatus::Confirmed => "EventScheduled",
        MeetupStatus::Cancelled => "EventCancelled",
        MeetupStatus::Postponed => "EventPostponed",
        MeetupStatus::Tentative | MeetupStatus::Unannounced => return None,
    };
    let attendance = match (meetup.is_online, &meetup.venue) {
        (true, Some(_)) => "MixedEventAttendanceMode",
        (true, None) => "OnlineEventAttendanceMode",
        (false, _) => "OfflineEventAttendanceMode",
    };
    let place =
        meetup.venue.as_ref().map(|venue| json!({ "@type": "Place", "name": venue, "address": venue }));
    let stream = meetup.stream_url.as_deref().or(meetup.rsvp_url.as_deref()).and_then(web_address);
    let online =
        stream.filter(|_| meetup.is_online).map(|url| json!({ "@type": "VirtualLocation", "url": url }));
    let fields = [
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!("Event"))),
        ("name", Some(json!(meetup.title))),
        ("startDate", Some(json!(starts_at(meetup)?))),
        ("endDate", ends_at(meetup).map(Value::from)),
        ("previousStartDate", meetup.moved_from.map(|(day, _)| json!(day.to_string()))),
        ("eventStatus", Some(json!(format!("https://schema.org/{state}")))),
        ("eventAttendanceMode", Some(json!(format!("https://schema.org/{attendance}")))),
        ("location", place.or(online)),
        ("url", meetup.page_url.as_deref().and_then(web_address).map(Value::from)),
        ("description", meetup.abstract_text.clone().map(Value::from)),
        ("image", meetup.image.as_deref().and_then(web_address).map(Value::from)),
        ("organizer", organizer(config)),
    ];
    Some(fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}

fn organizer(config: &Config) -> Option<Value> {
    let name = config.site.title.as_deref()?;
    let url = config.site.url.as_deref().and_then(web_address);
    Some(json!({ "@type": "Organization", "name": name, "url": url }))
}

/// JSON that cannot end the script element it stands in, nor open a comment there.
pub(super) fn in_script(value: &Value) -> String {
    let escaped = |c: char| matches!(c, '<' | '>' | '&' | '\u{2028}' | '\u{2029}');
    value.to_string().chars().fold(String::new(), |mut text, c| {
        if escaped(c) {
            text.push_str(&format!("\\u{:04x}", u32::from(c)))
        } else {
            text.push(c)
        }
        text
    })
}
