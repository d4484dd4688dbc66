//! What the templates see: every text cleaned, every date written out, every address checked.
//!
//! In comes the page's view; out goes a tree of plain strings and lists of what makes them, so that a template only places
//! them.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::Datelike;
use minijinja::value::{Enumerator, Object, ObjectRepr, Serde, Value};
use serde::Serialize;

use super::strings::Strings;
use super::{FeedLink, PageView, dates};
use crate::base::direction::contained;
use crate::base::time::AsOf;
use crate::config::Config;
use crate::emit::address::web_address;
use crate::emit::data::starts_at;
use crate::emit::slot::{Slot, is_over};
use crate::emit::{ical, json_ld, links};
use crate::timeline::{Meetup, MeetupStatus, RecapLink, Talk};

/// How many posts that are no meetup's recap the page lists.
const POSTS_SHOWN: usize = 10;

/// The whole page.
#[derive(Debug, Serialize)]
pub(super) struct View {
    lang: String,
    site: SiteView,
    next: Option<MeetupView>,
    coming: Vec<MeetupView>,
    years: Vec<YearView>,
    calendars: Vec<CalendarView>,
    feeds: Vec<FeedView>,
    posts: Vec<PostView>,
    #[serde(skip)]
    json_ld: Option<String>,
}

#[derive(Debug, Serialize)]
struct SiteView {
    title: String,
    description: Option<String>,
    /// One line for search engines and link previews.
    summary: Option<String>,
    /// The page's own address.
    address: Option<String>,
    /// The blog.
    home: Option<String>,
    image: Option<String>,
    rights: Option<String>,
}

#[derive(Debug, Serialize)]
struct MeetupView {
    uid: String,
    title: String,
    badge: Option<Badge>,
    /// DTSTART, as `<time datetime>` wants it.
    datetime: Option<String>,
    date: Option<String>,
    times: Option<String>,
    /// The month, where it has no day.
    month: Option<String>,
    place: Option<String>,
    speakers: Option<String>,
    summary: Option<String>,
    notes: Vec<String>,
    rsvp: Option<String>,
    stream: Option<String>,
    page: Option<String>,
    add: Vec<LinkView>,
    recap: Option<RecapView>,
}

#[derive(Debug, Serialize)]
struct Badge {
    kind: &'static str,
    words: &'static str,
}

#[derive(Debug, Serialize)]
struct LinkView {
    href: String,
    /// `None` for the language's word for a download.
    label: Option<&'static str>,
    is_file: bool,
}

#[derive(Debug, Serialize)]
struct RecapView {
    href: Option<String>,
    video: Option<String>,
    talks: Vec<TalkView>,
}

#[derive(Debug, Serialize)]
struct TalkView {
    title: Option<String>,
    speakers: Option<String>,
    at: Option<String>,
    href: Option<String>,
}

#[derive(Debug, Serialize)]
struct YearView {
    year: i32,
    /// A [`Meetups`].
    meetups: Value,
}

/// Meetups that have been, each shown when the template comes to it: all of them at once, as values of a template,
/// would be most of what the page of a long history takes to make.
#[derive(Debug)]
struct Meetups {
    shown: Vec<Arc<Meetup>>,
    config: Arc<Config>,
    as_of: AsOf,
    strings: Strings,
}

impl Object for Meetups {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Seq
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let meetup = self.shown.get(key.as_usize()?)?;
        let view = MeetupView::new(meetup, (&self.config, self.as_of), &self.strings);
        Some(Value::from(Serde(&view)))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Seq(self.shown.len())
    }
}

#[derive(Debug, Serialize)]
struct FeedView {
    id: String,
    title: String,
    href: String,
    media_type: String,
    /// The whole address, where the site's is known.
    address: Option<String>,
}

#[derive(Debug, Serialize)]
struct CalendarView {
    #[serde(flatten)]
    feed: FeedView,
    is_main: bool,
    ways: Vec<LinkView>,
}

#[derive(Debug, Serialize)]
struct PostView {
    title: String,
    href: Option<String>,
    datetime: String,
    date: String,
}

impl View {
    pub(super) fn new(page: &PageView, strings: &Strings) -> Self {
        let (ahead, mut past): (Vec<_>, Vec<_>) = page
            .timeline
            .meetups
            .iter()
            .filter(|meetup| meetup.date.is_some() || is_awaited(meetup, page))
            .partition(|meetup| is_ahead(meetup, page));
        past.reverse();
        let show = |meetup: &&Arc<Meetup>| MeetupView::new(meetup, (page.config, page.as_of), strings);
        let mut coming: Vec<MeetupView> = ahead.iter().map(show).collect();
        let next = (!coming.is_empty()).then(|| coming.remove(0));
        let (calendars, feeds): (Vec<_>, Vec<_>) =
            page.feeds.iter().partition(|feed| feed.media_type.starts_with("text/calendar"));
        Self {
            lang: page_language(page.config, strings),
            site: SiteView::new(page.config, next.as_ref(), strings),
            json_ld: ahead
                .first()
                .and_then(|meetup| json_ld::event(meetup, page.config))
                .map(|event| lines(&json_ld::in_script(&event))),
            next,
            coming,
            years: by_year(&past, page, strings),
            calendars: numbered(&calendars, |at, feed| CalendarView::new(at, feed, page.config)),
            feeds: numbered(&feeds, |at, feed| FeedView::new(&format!("feed-{at}"), feed, page.config)),
            posts: further_posts(page, strings),
        }
    }

    /// The next meetup for search engines, safe within a script element.
    pub(super) fn json_ld(&self) -> Option<String> {
        self.json_ld.clone()
    }
}

/// Whether its last day is not over. One with a recap has been, were it today.
fn is_ahead(meetup: &Meetup, page: &PageView) -> bool {
    let has_time_left = |slot| !is_over(meetup, slot, page.as_of);
    let is_to_come = meetup.date.is_none() || Slot::of(meetup, page.config).is_some_and(has_time_left);
    is_to_come && meetup.recap.is_none()
}

/// Whether a meetup without a day may still come: its month is not over, or, where not even a month
/// is known, none with a day has been since it was spoken of.
fn is_awaited(meetup: &Meetup, page: &PageView) -> bool {
    let today = page.as_of.day_in(meetup.zone);
    if let Some(month) = meetup.month {
        return month >= (today.year(), today.month());
    }
    let spoken_of_on = meetup.created_at.with_timezone(&meetup.zone).date_naive();
    !page.timeline.meetups.iter().filter_map(|other| other.date).any(|day| spoken_of_on < day && day < today)
}

/// The tag the page is marked with: the site's own where the page speaks its language.
fn page_language(config: &Config, strings: &Strings) -> String {
    let said = config.site.lang.as_deref().unwrap_or_default().replace('_', "-");
    let is_tag =
        said.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    let is_spoken = said.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case(strings.tag));
    if is_tag && is_spoken { said } else { strings.tag.to_owned() }
}

fn by_year(past: &[&Arc<Meetup>], page: &PageView, strings: &Strings) -> Vec<YearView> {
    let config = Arc::new(page.config.clone());
    past.chunk_by(|one, other| one.date.map(|day| day.year()) == other.date.map(|day| day.year()))
        .filter_map(|meetups| {
            let year = meetups.first()?.date?.year();
            let shown = meetups.iter().map(|meetup| Arc::clone(meetup)).collect();
            let (config, as_of, strings) = (Arc::clone(&config), page.as_of, *strings);
            Some(YearView { year, meetups: Value::from_object(Meetups { shown, config, as_of, strings }) })
        })
        .collect()
}

fn numbered<T>(feeds: &[&FeedLink], show: impl Fn(usize, &FeedLink) -> Option<T>) -> Vec<T> {
    feeds.iter().enumerate().filter_map(|(at, feed)| show(at + 1, feed)).collect()
}

/// The newest entries that are not linked as a recap or an announcement already.
fn further_posts(page: &PageView, strings: &Strings) -> Vec<PostView> {
    let linked: BTreeSet<&str> = page
        .timeline
        .meetups
        .iter()
        .flat_map(|meetup| {
            [meetup.page_url.as_deref(), meetup.recap.as_ref().map(|recap| recap.url.as_str())]
        })
        .flatten()
        .collect();
    page.entries
        .iter()
        .filter(|entry| !linked.contains(entry.url))
        .take(POSTS_SHOWN)
        .map(|entry| PostView {
            title: line(entry.title),
            href: web_address(entry.url),
            datetime: entry.date.to_string(),
            date: dates::day(entry.date, strings),
        })
        .collect()
}

impl SiteView {
    fn new(config: &Config, next: Option<&MeetupView>, strings: &Strings) -> Self {
        let site = &config.site;
        let description = site.description.as_deref().map(line).filter(|text| !text.is_empty());
        let title = site.title.as_deref().map(line).filter(|text| !text.is_empty());
        let upcoming = next.and_then(|next| {
            let state = next.badge.as_ref().map(|badge| format!(" ({})", badge.words)).unwrap_or_default();
            let times = next.times.as_ref().map(|times| format!(", {times}")).unwrap_or_default();
            Some(format!("{}: {}{times}{state}. {}", strings.next_meetup, next.date.as_ref()?, next.title))
        });
        Self {
            title: title.unwrap_or_else(|| strings.meetups.to_owned()),
            summary: upcoming.or_else(|| description.clone()),
            description,
            address: ical::output_url(config).map(|url| format!("{url}/")),
            home: site.url.as_deref().and_then(web_address),
            image: site.image.as_deref().and_then(web_address),
            rights: site.rights.as_deref().map(line),
        }
    }
}

impl MeetupView {
    fn new(meetup: &Meetup, (config, as_of): (&Config, AsOf), strings: &Strings) -> Self {
        let address = |text: &Option<String>| text.as_deref().and_then(web_address);
        let is_on = !ical::is_called_off(meetup);
        Self {
            uid: line(&meetup.uid),
            title: line(&meetup.title),
            badge: badge(meetup, strings),
            datetime: starts_at(meetup),
            date: dates::days(meetup, strings),
            times: dates::times(meetup, strings),
            month: meetup
                .month
                .filter(|_| meetup.date.is_none())
                .and_then(|month| dates::month(month, strings)),
            place: place_line(meetup, strings),
            speakers: names(&meetup.speakers),
            summary: meetup.abstract_text.as_deref().map(lines).filter(|text| !text.is_empty()),
            notes: notes(meetup, strings),
            rsvp: address(&meetup.rsvp_url).filter(|_| is_on),
            stream: address(&meetup.stream_url).filter(|_| is_on),
            page: address(&meetup.page_url),
            add: add_links(meetup, config, as_of),
            recap: meetup.recap.as_ref().map(RecapView::new),
        }
    }
}

fn badge(meetup: &Meetup, strings: &Strings) -> Option<Badge> {
    let (kind, words) = match meetup.status {
        MeetupStatus::Tentative if meetup.is_placeholder => ("doubtful", strings.usual),
        MeetupStatus::Tentative => ("doubtful", strings.tentative),
        MeetupStatus::Cancelled => ("off", strings.cancelled),
        MeetupStatus::Postponed => ("off", strings.postponed),
        MeetupStatus::Confirmed | MeetupStatus::Unannounced => return None,
    };
    Some(Badge { kind, words })
}

fn place_line(meetup: &Meetup, strings: &Strings) -> Option<String> {
    let venue = meetup.venue.as_deref().map(line).filter(|text| !text.is_empty());
    match (venue, meetup.is_online) {
        (Some(venue), true) if venue != strings.online => Some(format!("{venue} + {}", strings.online)),
        (None, true) => Some(strings.online.to_owned()),
        (venue, _) => venue,
    }
}

/// The timeline's own sentences; where it has none, at least the day it was moved from.
fn notes(meetup: &Meetup, strings: &Strings) -> Vec<String> {
    let said: Vec<String> =
        meetup.notes.iter().map(|note| line(note)).filter(|note| !note.is_empty()).collect();
    match meetup.moved_from {
        Some((day, time)) if said.is_empty() => {
            let time = time.map(|time| format!(", {}", dates::time(time, strings))).unwrap_or_default();
            vec![format!("{} {}{time}", strings.moved_from, dates::day(day, strings))]
        }
        _ => said,
    }
}

/// Ways to copy one event; none for what is off, over, without a day or kept off the calendars.
fn add_links(meetup: &Meetup, config: &Config, as_of: AsOf) -> Vec<LinkView> {
    let links = links::add_links(meetup, config, as_of).filter(|_| meetup.recap.is_none());
    let Some(links) = links else { return Vec::new() };
    vec![
        LinkView { href: links.google, label: Some("Google"), is_file: false },
        LinkView { href: links.outlook, label: Some("Outlook"), is_file: false },
        LinkView { href: links.yahoo, label: Some("Yahoo"), is_file: false },
        LinkView { href: links.file, label: None, is_file: true },
    ]
}

impl RecapView {
    fn new(recap: &RecapLink) -> Self {
        Self {
            href: web_address(&recap.url),
            video: recap.video_url.as_deref().and_then(web_address),
            talks: recap.talks.iter().map(TalkView::new).filter(TalkView::says_something).collect(),
        }
    }
}

impl TalkView {
    fn new(talk: &Talk) -> Self {
        Self {
            title: talk.title.as_deref().map(line).filter(|text| !text.is_empty()),
            speakers: names(&talk.speakers),
            at: talk.start_seconds.map(dates::offset),
            href: talk.url.as_deref().and_then(web_address),
        }
    }

    fn says_something(&self) -> bool {
        self.title.is_some() || self.speakers.is_some()
    }
}

impl FeedView {
    fn new(id: &str, feed: &FeedLink, config: &Config) -> Option<Self> {
        let is_relative = matches!(url::Url::parse(&feed.href), Err(url::ParseError::RelativeUrlWithoutBase));
        let href = if is_relative { feed.href.clone() } else { web_address(&feed.href)? };
        let address = if is_relative {
            ical::output_url(config).and_then(|base| web_address(&format!("{base}/{href}")))
        } else {
            Some(href.clone())
        };
        Some(Self {
            id: id.to_owned(),
            title: line(&feed.title),
            href,
            media_type: feed.media_type.clone(),
            address,
        })
    }
}

impl CalendarView {
    fn new(at: usize, link: &FeedLink, config: &Config) -> Option<Self> {
        let feed = FeedView::new(&format!("calendar-{at}"), link, config)?;
        let app = |label, href| LinkView { href, label: Some(label), is_file: false };
        let apps = links::subscribe_links(config, &feed.href)
            .filter(|links| web_address(&links.address) == feed.address)
            .map(|links| {
                [
                    app("Apple Calendar", links.webcal),
                    app("Google Calendar", links.google),
                    app("Outlook", links.outlook),
                ]
            });
        let file = LinkView { href: feed.href.clone(), label: None, is_file: true };
        Some(Self { ways: apps.into_iter().flatten().chain([file]).collect(), is_main: at == 1, feed })
    }
}

fn names(all: &[String]) -> Option<String> {
    let all: Vec<String> = all.iter().map(|name| line(name)).filter(|name| !name.is_empty()).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// Text on one line, without what HTML forbids and without marks that would turn the text around it.
fn line(text: &str) -> String {
    lines(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same with its line breaks kept.
fn lines(text: &str) -> String {
    contained(text)
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || is_noncharacter(*c)))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// HTML, 13.2.3.5: noncharacters are parse errors.
fn is_noncharacter(c: char) -> bool {
    matches!(u32::from(c), 0xFDD0..=0xFDEF) || u32::from(c) & 0xFFFE == 0xFFFE
}
