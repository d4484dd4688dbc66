//! A meetup as schema.org's `Event`, for search engines, and the way to put it into a page.
//!
//! Only what somebody stated is in it: no default duration becomes an `endDate`. A doubtful meetup has
//! no markup at all: schema.org has no word for "maybe", and a wrong day in a search result outlives its
//! correction.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat};
use chrono_tz::Tz;
use serde_json::{Map, Value, json};

use super::ical::{self, text};
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
    add("name", Some(ical::title(meetup, config).into()));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::test_meetup::{config, meetup};
    use crate::timeline::RecapLink;

    fn evening() -> Meetup {
        let mut meetup = meetup("july", "2023-07-12");
        meetup.time = "18:30:00".parse().ok();
        meetup.page_url = Some("https://example.org/blog/june/".into());
        meetup
    }

    #[track_caller]
    fn check(meetup: &Meetup, expected: &[(&str, Value)]) {
        let event = event(meetup, &config()).unwrap();
        for (name, value) in expected {
            assert_eq!(event.get(name).unwrap_or(&Value::Null), value, "{name} of {event}");
        }
    }

    #[test]
    fn what_is_stated_is_there_and_nothing_else() {
        insta::assert_snapshot!(format!("{:#}", event(&evening(), &config()).unwrap()), @r#"
        {
          "@context": "https://schema.org",
          "@type": "Event",
          "eventStatus": "https://schema.org/EventScheduled",
          "name": "Lisbon Systems: January",
          "organizer": {
            "@type": "Organization",
            "name": "Lisbon Systems",
            "url": "https://example.org/blog"
          },
          "startDate": "2023-07-12T18:30:00+01:00",
          "url": "https://example.org/blog/june/"
        }
        "#);
        let ends = Meetup { end_time: "01:00:00".parse().ok(), ..evening() };
        check(&ends, &[("endDate", "2023-07-13T01:00:00+01:00".into())]);
        let days = Meetup { time: None, last_date: "2023-07-13".parse().ok(), ..evening() };
        check(&days, &[("startDate", "2023-07-12".into()), ("endDate", "2023-07-13".into())]);
    }

    #[test]
    fn a_changed_plan_says_how_it_changed() {
        let before = ("2023-07-05".parse().unwrap(), "18:30:00".parse().ok());
        let moved = Meetup { moved_from: Some(before), ..evening() };
        let rescheduled = "https://schema.org/EventRescheduled";
        let previous = "2023-07-05T18:30:00+01:00";
        check(&moved, &[("eventStatus", rescheduled.into()), ("previousStartDate", previous.into())]);
        let start = ("startDate", Value::from("2023-07-12T18:30:00+01:00"));
        for (status, word) in
            [(MeetupStatus::Cancelled, "EventCancelled"), (MeetupStatus::Postponed, "EventPostponed")]
        {
            let status_url = format!("https://schema.org/{word}");
            let off = Meetup { status, moved_from: Some(before), ..evening() };
            check(
                &off,
                &[("eventStatus", status_url.into()), start.clone(), ("previousStartDate", Value::Null)],
            );
        }
    }

    #[test]
    fn a_doubtful_meetup_has_no_markup() {
        for status in [MeetupStatus::Tentative, MeetupStatus::Unannounced] {
            assert_eq!(event(&Meetup { status, ..evening() }, &config()), None);
        }
        assert_eq!(event(&Meetup { date: None, ..evening() }, &config()), None);
    }

    #[test]
    fn attendance_is_where_people_can_be() {
        let mode = |mode: &str| {
            ("eventAttendanceMode", Value::from(format!("https://schema.org/{mode}EventAttendanceMode")))
        };
        let place =
            json!({ "@type": "Place", "name": "Old Brewery, Lisbon", "address": "Old Brewery, Lisbon" });
        let stream = json!({ "@type": "VirtualLocation", "url": "https://video.example.org/live" });
        let there = Meetup { venue: Some("Old Brewery,\nLisbon".into()), ..evening() };
        check(&there, &[mode("Offline"), ("location", place.clone())]);
        let online = Meetup { stream_url: Some("https://video.example.org/live".into()), ..evening() };
        check(&online, &[mode("Online"), ("location", stream.clone())]);
        let both = Meetup { venue: there.venue.clone(), ..online };
        check(&both, &[mode("Mixed"), ("location", json!([place, stream]))]);
    }

    #[test]
    fn the_page_is_the_recap_once_there_is_one() {
        let recap = RecapLink {
            title: "What we saw".into(),
            url: "https://example.org/blog/july/".into(),
            video_url: None,
            talks: [].into(),
        };
        check(
            &Meetup { recap: Some(recap), ..evening() },
            &[("url", "https://example.org/blog/july/".into())],
        );
    }

    #[test]
    fn no_text_ends_the_script_element() {
        let hostile = "</script><script>alert('1 & 2')<!-- \u{2028}\u{2029}";
        let written = in_script(&event(&Meetup { title: hostile.into(), ..evening() }, &config()).unwrap());
        assert!(!written.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{written}");
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["name"], "</script><script>alert('1 & 2')<!--");
    }
}
