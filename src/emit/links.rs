//! Links that put a meetup, or a whole calendar, into somebody's calendar.
//!
//! In come a meetup or the configuration, out go addresses for the subscribe page: no script, no
//! tracker. "Add" links make a copy that later changes do not reach; only a subscription follows. So
//! meetups that are over or called off have none.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::ical::{self, text};
use super::slot::{Slot, is_over, is_shown};
use crate::base::time::AsOf;
use crate::config::Config;
use crate::timeline::Meetup;

/// Everything but RFC 3986's unreserved characters: a blank is `%20`, since some readers keep a `+`.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Characters of a description in a link: servers refuse long addresses.
const MAX_DETAILS: usize = 600;

/// Ways to copy one meetup into a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddLinks {
    /// Google Calendar.
    pub google: String,
    /// Outlook on the web.
    pub outlook: String,
    /// Yahoo.
    pub yahoo: String,
    /// The `.ics` file, below the output.
    pub file: String,
}

/// Ways to subscribe to one calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubscribeLinks {
    /// Opens the calendar program of a desktop or a phone. Never `webcals:`, which iOS refuses.
    pub webcal: String,
    /// Google Calendar, which wants a `webcal:` address and refuses `https:`.
    pub google: String,
    /// Outlook on the web.
    pub outlook: String,
    /// The plain address, to copy.
    pub address: String,
}

/// The links of a meetup; `None` where it is over, called off or in no calendar.
pub fn add_links(meetup: &Meetup, config: &Config, as_of: AsOf) -> Option<AddLinks> {
    let slot = Slot::of(meetup, config).filter(|_| is_shown(meetup, config))?;
    // A copy of a usual day would stay where it is when the meetup is announced for another.
    if ical::is_called_off(meetup) || meetup.is_placeholder || is_over(meetup, slot, as_of) {
        return None;
    }
    let words = Words {
        title: ical::summary(meetup, config),
        details: details(meetup),
        location: ical::location(meetup).unwrap_or_default(),
    };
    Some(AddLinks {
        google: google(&words, slot),
        outlook: outlook(&words, slot),
        yahoo: yahoo(&words, slot),
        file: ical::event_path(meetup),
    })
}

/// The links of a calendar at `path` below the output; `None` where nobody says where that is published.
///
/// ```
/// use tidings::config::Config;
/// use tidings::emit::links::subscribe_links;
///
/// let mut config = Config::default();
/// config.site.url = Some("https://example.org".into());
/// let links = subscribe_links(&config, "calendar.ics").unwrap();
/// assert_eq!(links.webcal, "webcal://example.org/calendar.ics");
/// ```
pub fn subscribe_links(config: &Config, path: &str) -> Option<SubscribeLinks> {
    let address = format!("{}/{path}", ical::output_url(config)?);
    let (_, rest) = address.split_once("://")?;
    let webcal = format!("webcal://{rest}");
    let google = address_of("https://calendar.google.com/calendar/r", &[("cid", &webcal)]);
    let name = ical::calendar_title(config);
    let outlook =
        address_of("https://outlook.live.com/calendar/0/addfromweb", &[("url", &address), ("name", &name)]);
    Some(SubscribeLinks { webcal, google, outlook, address })
}

struct Words {
    title: String,
    details: String,
    location: String,
}

fn details(meetup: &Meetup) -> String {
    let prose = meetup.notes.iter().map(String::as_str).chain(meetup.abstract_text.as_deref());
    let prose = prose.map(text::one_line).collect::<Vec<_>>().join("\n");
    let link = ical::url(meetup).unwrap_or_default();
    format!("{}\n{link}", text::cut(&prose, MAX_DETAILS)).trim().to_owned()
}

/// Local times with their zone, so that a change of the rules reaches the copy; an end of days is
/// exclusive.
fn google(words: &Words, slot: Slot) -> String {
    let (dates, zone) = match slot {
        Slot::Days { first, after_last } => (format!("{}/{}", basic(first), basic(after_last)), None),
        Slot::Hours { start, end, .. } => {
            let local = |at: DateTime<Tz>| at.naive_local().format("%Y%m%dT%H%M%S").to_string();
            (format!("{}/{}", local(start), local(end)), Some(start.timezone().name()))
        }
    };
    let mut values = vec![("action", "TEMPLATE"), ("text", &words.title), ("dates", &dates)];
    values.extend(zone.map(|zone| ("ctz", zone)));
    values.extend([("details", words.details.as_str()), ("location", &words.location)]);
    address_of("https://calendar.google.com/calendar/render", &values)
}

/// Moments with their `Z`: without one Outlook takes the reader's own zone.
fn outlook(words: &Words, slot: Slot) -> String {
    let (start, end, all_day) = match slot {
        Slot::Days { first, after_last } => (first.to_string(), after_last.to_string(), Some("true")),
        Slot::Hours { start, end, .. } => {
            let utc = |at: DateTime<Tz>| at.with_timezone(&Utc).format("%Y-%m-%dT%H:%M:%SZ").to_string();
            (utc(start), utc(end), None)
        }
    };
    let mut values =
        vec![("path", "/calendar/action/compose"), ("rru", "addevent"), ("subject", &words.title)];
    values.extend([("startdt", start.as_str()), ("enddt", &end)]);
    values.extend(all_day.map(|value| ("allday", value)));
    values.extend([("body", words.details.as_str()), ("location", &words.location)]);
    address_of("https://outlook.live.com/calendar/0/deeplink/compose", &values)
}

fn yahoo(words: &Words, slot: Slot) -> String {
    let (start, end) = match slot {
        // Yahoo counts the last day in.
        Slot::Days { first, .. } => (basic(first), basic(slot.last_day())),
        Slot::Hours { start, end, .. } => {
            let utc = |at: DateTime<Tz>| at.with_timezone(&Utc).format("%Y%m%dT%H%M%SZ").to_string();
            (utc(start), utc(end))
        }
    };
    let mut values = vec![("v", "60"), ("title", words.title.as_str()), ("st", &start), ("et", &end)];
    if matches!(slot, Slot::Days { .. }) {
        values.push(("dur", "allday"));
    }
    values.extend([("desc", words.details.as_str()), ("in_loc", &words.location)]);
    address_of("https://calendar.yahoo.com/", &values)
}

fn basic(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// An address with its query; values that say nothing are left out.
fn address_of(base: &str, values: &[(&str, &str)]) -> String {
    let values = values.iter().filter(|(_, value)| !value.is_empty());
    let pairs: Vec<String> =
        values.map(|(name, value)| format!("{name}={}", utf8_percent_encode(value, VALUE))).collect();
    format!("{base}?{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::test_meetup::{config, meetup};
    use crate::timeline::MeetupStatus;

    fn as_of(day: &str) -> AsOf {
        AsOf::parse(day, Tz::UTC).unwrap()
    }

    fn evening() -> Meetup {
        let mut meetup = meetup("july", "2023-07-12");
        meetup.title = "Queues & more + \"fun\"".into();
        meetup.time = "18:30:00".parse().ok();
        meetup.end_time = "21:00:00".parse().ok();
        meetup.venue = Some("Old Brewery, Lisbon".into());
        meetup.rsvp_url = Some("https://rsvp.example.org/1".into());
        meetup
    }

    #[test]
    fn an_evening_is_added_in_its_zone_or_in_utc() {
        let links = add_links(&evening(), &config(), as_of("2023-07-01")).unwrap();
        insta::assert_snapshot!(links.google, @r#"https://calendar.google.com/calendar/render?action=TEMPLATE&text=Queues%20%26%20more%20%2B%20%22fun%22&dates=20230712T183000%2F20230712T210000&ctz=Europe%2FLisbon&details=https%3A%2F%2Frsvp.example.org%2F1&location=Old%20Brewery%2C%20Lisbon"#);
        insta::assert_snapshot!(links.outlook, @r#"https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject=Queues%20%26%20more%20%2B%20%22fun%22&startdt=2023-07-12T17%3A30%3A00Z&enddt=2023-07-12T20%3A00%3A00Z&body=https%3A%2F%2Frsvp.example.org%2F1&location=Old%20Brewery%2C%20Lisbon"#);
        insta::assert_snapshot!(links.yahoo, @r#"https://calendar.yahoo.com/?v=60&title=Queues%20%26%20more%20%2B%20%22fun%22&st=20230712T173000Z&et=20230712T200000Z&desc=https%3A%2F%2Frsvp.example.org%2F1&in_loc=Old%20Brewery%2C%20Lisbon"#);
        assert_eq!(links.file, "events/july.ics");
    }

    #[test]
    fn whole_days_are_added_as_days() {
        let days = Meetup { time: None, end_time: None, last_date: "2023-07-13".parse().ok(), ..evening() };
        let links = add_links(&days, &config(), as_of("2023-07-01")).unwrap();
        assert!(links.google.contains("&dates=20230712%2F20230714&details="), "{}", links.google);
        assert!(
            links.outlook.contains("&startdt=2023-07-12&enddt=2023-07-14&allday=true&"),
            "{}",
            links.outlook
        );
        assert!(links.yahoo.contains("&st=20230712&et=20230713&dur=allday&"), "{}", links.yahoo);
    }

    #[test]
    fn nothing_is_added_that_is_over_called_off_or_held_back() {
        let on = |meetup: &Meetup, day: &str| add_links(meetup, &config(), as_of(day)).is_some();
        assert!(on(&evening(), "2023-07-12"));
        assert!(!on(&evening(), "2023-07-13"));
        for status in [MeetupStatus::Cancelled, MeetupStatus::Postponed] {
            assert!(!on(&Meetup { status, ..evening() }, "2023-07-01"));
        }
        let doubtful = Meetup { status: MeetupStatus::Tentative, ..evening() };
        assert!(on(&doubtful, "2023-07-01"));
        let mut config = config();
        config.calendar.hold_doubtful = true;
        assert_eq!(add_links(&doubtful, &config, as_of("2023-07-01")), None);
    }

    #[test]
    fn a_subscription_is_offered_in_the_ways_that_clients_accept() {
        let links = subscribe_links(&config(), "calendar.ics").unwrap();
        assert_eq!(links.address, "https://example.org/blog/calendar.ics");
        assert_eq!(links.webcal, "webcal://example.org/blog/calendar.ics");
        assert_eq!(
            links.google,
            "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fexample.org%2Fblog%2Fcalendar.ics"
        );
        assert_eq!(
            links.outlook,
            "https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fexample.org%2Fblog%2Fcalendar.ics\
             &name=Lisbon%20Systems"
        );
        let mut elsewhere = config();
        elsewhere.site.output_url = Some("https://feeds.example.org/".into());
        let links = subscribe_links(&elsewhere, "calendar.ics").unwrap();
        assert_eq!(links.address, "https://feeds.example.org/calendar.ics");
        assert_eq!(subscribe_links(&Config::default(), "calendar.ics"), None);
    }
}
