//! Links that put a calendar, or one meetup, into a reader's calendar app.
//!
//! In comes a calendar's address or a meetup; out goes an address of the app's own web page, with
//! every value percent-encoded (a blank is `%20`; several apps show a plus sign as such).

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::base::time::instant;
use crate::config::Config;
use crate::timeline::Meetup;

/// Everything but RFC 3986's unreserved characters.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

fn encode(text: &str) -> String {
    utf8_percent_encode(text, VALUE).to_string()
}

/// The `webcal:` form of a calendar's web address: what Apple's and most other apps subscribe to.
pub(super) fn webcal(address: &str) -> Option<String> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    Some(format!("webcal://{rest}"))
}

/// Google's page for adding a calendar by address; it wants the `webcal:` form.
pub(super) fn google_subscribe(address: &str) -> Option<String> {
    Some(format!("https://calendar.google.com/calendar/r?cid={}", encode(&webcal(address)?)))
}

/// Outlook's page for adding a calendar by address.
pub(super) fn outlook_subscribe(address: &str, name: &str) -> String {
    format!("https://outlook.live.com/calendar/0/addfromweb?url={}&name={}", encode(address), encode(name))
}

/// Google's form for one event, filled in.
pub(super) fn add_to_google(meetup: &Meetup, config: &Config) -> Option<String> {
    let dates = match Slot::of(meetup, config)? {
        Slot::Days(first, after) => format!("{}/{}", first.format("%Y%m%d"), after.format("%Y%m%d")),
        Slot::Time(start, end) => {
            let local =
                |at: DateTime<Utc>| at.with_timezone(&meetup.zone).format("%Y%m%dT%H%M%S").to_string();
            format!("{}/{}&ctz={}", local(start), local(end), encode(meetup.zone.name()))
        }
    };
    Some(format!(
        "https://calendar.google.com/calendar/render?action=TEMPLATE&text={}&dates={dates}&details={}&location={}",
        encode(&meetup.title),
        encode(&details(meetup)),
        encode(meetup.venue.as_deref().unwrap_or_default()),
    ))
}

/// Outlook's form for one event, filled in.
pub(super) fn add_to_outlook(meetup: &Meetup, config: &Config) -> Option<String> {
    let times = match Slot::of(meetup, config)? {
        Slot::Days(first, after) => format!("startdt={first}&enddt={after}&allday=true"),
        Slot::Time(start, end) => {
            let utc = |at: DateTime<Utc>| encode(&at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
            format!("startdt={}&enddt={}", utc(start), utc(end))
        }
    };
    Some(format!(
        "https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent\
         &subject={}&{times}&body={}&location={}",
        encode(&meetup.title),
        encode(&details(meetup)),
        encode(meetup.venue.as_deref().unwrap_or_default()),
    ))
}

/// Yahoo's form for one event, filled in.
pub(super) fn add_to_yahoo(meetup: &Meetup, config: &Config) -> Option<String> {
    let times = match Slot::of(meetup, config)? {
        Slot::Days(first, after) => {
            let last = after.pred_opt()?;
            format!("st={}&et={}&dur=allday", first.format("%Y%m%d"), last.format("%Y%m%d"))
        }
        Slot::Time(start, end) => {
            format!("st={}&et={}", start.format("%Y%m%dT%H%M%SZ"), end.format("%Y%m%dT%H%M%SZ"))
        }
    };
    Some(format!(
        "https://calendar.yahoo.com/?v=60&title={}&{times}&desc={}&in_loc={}",
        encode(&meetup.title),
        encode(&details(meetup)),
        encode(meetup.venue.as_deref().unwrap_or_default()),
    ))
}

/// What an app's form is filled with.
enum Slot {
    /// The first day, and the day after the last.
    Days(NaiveDate, NaiveDate),
    /// Start and end.
    Time(DateTime<Utc>, DateTime<Utc>),
}

impl Slot {
    fn of(meetup: &Meetup, config: &Config) -> Option<Self> {
        let first = meetup.date?;
        let last = meetup.last_date.unwrap_or(first);
        let Some(start) = meetup.time else { return Some(Self::Days(first, last.succ_opt()?)) };
        let starts_at = instant(first.and_time(start), meetup.zone);
        let ends_at = match meetup.end_time {
            Some(end) if meetup.last_date.is_none() && end <= start => {
                instant(first.succ_opt()?.and_time(end), meetup.zone)
            }
            Some(end) => instant(last.and_time(end), meetup.zone),
            None => {
                starts_at.checked_add_signed(TimeDelta::minutes(config.calendar.duration_minutes.into()))?
            }
        };
        Some(Self::Time(starts_at, ends_at))
    }
}

fn details(meetup: &Meetup) -> String {
    [&meetup.abstract_text, &meetup.rsvp_url, &meetup.page_url]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The meetup's own file, relative to the page.
pub(super) fn event_file(meetup: &Meetup) -> String {
    format!("events/{}.ics", encode(&meetup.key))
}
