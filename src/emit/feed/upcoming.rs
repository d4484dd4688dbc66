//! The meetups to come as a feed, so that a reader announces the next one.
//!
//! In comes the timeline; out goes an entry for each meetup that has a day and is not over. Its id is
//! made of the meetup's own key, so that a moved meetup is the same entry, updated.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, Utc};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::entry::whole_seconds;
use super::{Entry, TAG_SPECIFIC};
use crate::config::Filter;
use crate::emit::SiteView;
use crate::emit::content::markdown::escape;
use crate::emit::content::text::{one_line, shorten};
use crate::emit::content::url::Resolver;
use crate::emit::enclosure::{self, Image};
use crate::timeline::{Meetup, MeetupStatus};

/// How many characters of an announcement the summary repeats.
const ABSTRACT_LENGTH: usize = 200;

/// The entries of the meetups to come that a filter lets through, newest first.
pub fn upcoming_entries(site: &SiteView, filter: &Filter, home_url: &str) -> Vec<Arc<Entry>> {
    let to_come = |meetup: &&Meetup| {
        // A usual day is no news.
        meetup.status != MeetupStatus::Unannounced
            && !meetup.is_placeholder
            && meetup.last_date.max(meetup.date).is_some_and(|day| day >= site.as_of.day_in(meetup.zone))
    };
    let meetups = site
        .timeline
        .meetups
        .iter()
        .map(Arc::as_ref)
        .filter(to_come)
        .filter(|meetup| matches(meetup, filter));
    let mut entries: Vec<Arc<Entry>> =
        meetups.map(|meetup| Arc::new(entry(meetup, site, home_url))).collect();
    entries.sort_by(|a, b| b.published_at.cmp(&a.published_at).then_with(|| a.id.cmp(&b.id)));
    entries
}

fn matches(meetup: &Meetup, filter: &Filter) -> bool {
    let any = |wanted: &[String], has: &dyn Fn(&str) -> bool| {
        wanted.is_empty() || wanted.iter().any(|name| has(name))
    };
    any(&filter.series, &|name| meetup.series.as_deref() == Some(name))
        && any(&filter.tags, &|name| meetup.tags.iter().any(|tag| tag.to_lowercase() == name.to_lowercase()))
        && any(&filter.venues, &|name| meetup.venue.as_deref().is_some_and(|venue| venue.contains(name)))
        && filter.categories.is_empty()
}

fn entry(meetup: &Meetup, site: &SiteView, home_url: &str) -> Entry {
    let resolver = Resolver::new(home_url);
    let absolute =
        |url: &Option<String>| url.as_deref().and_then(|url| resolver.link(url)).map(Cow::into_owned);
    let page_url = absolute(&meetup.page_url);
    let rsvp_url = absolute(&meetup.rsvp_url);
    let anchor = format!("#meetup-{}", utf8_percent_encode(&meetup.key, NON_ALPHANUMERIC));
    let page = page_url.clone().unwrap_or_else(|| home_url.to_owned());
    let published_at = in_zone(meetup, meetup.created_at);
    let image = absolute(&meetup.image).filter(|url| url.starts_with("http"));
    Entry {
        id: entry_id(meetup),
        // One post may announce two meetups; each entry has an address of its own.
        url: format!("{}{anchor}", page.split('#').next().unwrap_or_default()),
        title: title(meetup),
        summary: summary(meetup),
        html: html(meetup, rsvp_url.as_deref(), page_url.as_deref()).into(),
        published_at,
        updated_at: in_zone(meetup, meetup.modified_at).max(published_at),
        authors: site.config.site.authors.clone(),
        tags: meetup.tags.clone(),
        lang: None,
        image: image.map(|url| Image { media_type: enclosure::media_type(&url), length: None, url }),
        enclosures: Vec::new(),
        chapters_url: None,
        chapters: Vec::new(),
        lists_chapters: false,
        n_bytes: 0,
    }
    .counted()
}

fn in_zone(meetup: &Meetup, at: DateTime<Utc>) -> DateTime<FixedOffset> {
    whole_seconds(at.with_timezone(&meetup.zone).fixed_offset())
}

/// A tag URI (RFC 4151) of what never changes about a meetup: its UID and the day it was first named.
fn entry_id(meetup: &Meetup) -> String {
    let host = meetup.uid.rsplit('@').next().unwrap_or_default();
    let key = utf8_percent_encode(&meetup.key, TAG_SPECIFIC);
    format!("tag:{host},{}:/meetups/{key}", meetup.created_at.format("%Y-%m-%d"))
}

fn title(meetup: &Meetup) -> String {
    let state = match meetup.status {
        MeetupStatus::Cancelled => "Cancelled",
        MeetupStatus::Postponed => "Postponed",
        MeetupStatus::Tentative => "Next meetup, to be confirmed",
        MeetupStatus::Confirmed | MeetupStatus::Unannounced => "Next meetup",
    };
    let day = meetup.date.map(|day| day.format(", %-d %B %Y").to_string()).unwrap_or_default();
    format!("{state}: {}{day}", one_line(&meetup.title))
}

/// When and where, in one line.
fn when_and_where(meetup: &Meetup) -> String {
    let mut line = meetup.date.map(|day| day.format("%A, %-d %B %Y").to_string()).unwrap_or_default();
    if let Some(last) = meetup.last_date.filter(|last| Some(*last) != meetup.date) {
        let _ = write!(line, " to {}", last.format("%A, %-d %B %Y"));
    }
    if let Some(time) = meetup.time {
        let _ = write!(line, ", {}", time.format("%H:%M"));
        if let Some(end) = meetup.end_time {
            let _ = write!(line, "–{}", end.format("%H:%M"));
        }
        let _ = write!(line, " ({})", meetup.zone.name());
    }
    if let Some(venue) = &meetup.venue {
        let _ = write!(line, ", {}", one_line(venue));
    }
    line
}

fn summary(meetup: &Meetup) -> String {
    let words = meetup.notes.iter().chain(&meetup.abstract_text).map(|text| one_line(text));
    let words = words.collect::<Vec<_>>().join(" ");
    format!("{}. {}", when_and_where(meetup), shorten(&words, ABSTRACT_LENGTH)).trim().to_owned()
}

fn html(meetup: &Meetup, rsvp_url: Option<&str>, page_url: Option<&str>) -> String {
    let mut html = format!("<p><strong>{}</strong></p>\n", escape(&when_and_where(meetup)));
    for text in meetup.notes.iter().chain(&meetup.abstract_text) {
        let _ = writeln!(html, "<p>{}</p>", escape(&one_line(text)));
    }
    if !meetup.speakers.is_empty() {
        let speakers = meetup.speakers.iter().map(|name| format!("<li>{}</li>\n", escape(&one_line(name))));
        let _ = write!(html, "<ul>\n{}</ul>\n", speakers.collect::<String>());
    }
    let stream_url = meetup.stream_url.as_deref().filter(|url| url.starts_with("http"));
    for (url, label) in
        [(rsvp_url, "Sign up"), (stream_url, "Join online"), (page_url, "Read the announcement")]
    {
        if let Some(url) = url {
            let _ = writeln!(html, "<p><a href=\"{}\">{label}</a></p>", escape(url));
        }
    }
    html
}
