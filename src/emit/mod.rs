//! Timeline and posts in, artifacts out: the bytes of every file, and nothing written anywhere.

mod address;
pub mod atom;
pub mod body;
pub mod content;
pub mod content_type;
pub mod data;
pub mod enclosure;
pub mod feed;
pub mod feeds;
pub mod html;
pub mod ical;
pub mod json_feed;
pub mod json_ld;
pub mod links;
pub mod opml;
pub mod page;
pub mod rss;
pub mod slot;
#[cfg(test)]
pub(crate) mod test_meetup;
pub mod vtimezone;
mod xml;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::base::memory::Memory;
use crate::base::source::Span;
use crate::base::time::AsOf;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::post::Post;
use crate::timeline::ledger::EntryRecord;
use crate::timeline::{Talk, Timeline};
use body::Body;
use content::PostContent;

/// The page to subscribe from, below the output folder.
pub const PAGE: &str = "index.html";

/// One file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// The path below the output folder, with `/` between its parts.
    pub path: String,
    /// The media type to serve it with.
    pub media_type: &'static str,
    /// What is in it.
    pub body: Body,
}

/// Everything that the feeds are made from.
#[derive(Debug)]
pub struct SiteView<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// The posts to publish, in any order.
    pub posts: Vec<Post>,
    /// The content of each of them.
    pub contents: Vec<PostContent>,
    /// The meetups, for feeds of what is to come.
    pub timeline: &'a Timeline,
    /// Id and dates of each of their entries.
    pub entries: &'a [(String, Arc<EntryRecord>)],
    /// What each of them tells of its meetup.
    pub recaps: Vec<RecapFacts>,
    /// Bytes of the local files that [`enclosure::local_files`] asks for, by their path on the site.
    pub file_sizes: &'a BTreeMap<String, u64>,
    /// The moment of the build: what is after it is to come.
    pub as_of: AsOf,
    /// What the ids of the feeds begin with, where the ledger knows; see [`feeds::id_root`].
    pub id_root: Option<&'a str>,
    /// Templates of the page that the site brings itself, by name.
    pub templates: &'a BTreeMap<String, String>,
    /// Where what is large can be set aside.
    pub memory: &'a Memory,
}

/// What a post tells of the meetup it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecapFacts {
    /// The series' name, for filters.
    pub series: Option<String>,
    /// The talks, in order.
    pub talks: Arc<[Talk]>,
}

/// Whether a file is made of the meetups, and of no post's content: page, data and calendars, all that [`artifacts`]
/// makes beside the feeds. Where nothing that they are made of has changed they can stay as they are.
pub fn is_of_meetups(path: &str) -> bool {
    let is_calendar = || Path::new(path).extension().is_some_and(|extension| extension == "ics");
    [PAGE, data::PATH].contains(&path) || is_calendar()
}

/// Every file of the output but the ledger, in the order of their paths.
pub fn artifacts(site: SiteView) -> (Vec<Artifact>, Vec<Diagnostic>) {
    // None of them needs another's bytes. What the feeds hold is the most, and so is made last: the page of many
    // meetups takes much room while it is rendered.
    let (page, calendars) = rayon::join(
        || page::index(&page_view(&site, &page_entries(&site), &feed_links(&site))),
        || ical::artifacts(site.timeline, site.config, site.as_of),
    );
    let events = data::events_json(site.timeline, site.config);
    let (mut artifacts, mut diagnostics) = feeds::artifacts(site);
    artifacts.extend(calendars);
    artifacts.push(events);
    match page {
        Ok(page) => artifacts.push(page),
        Err(error) => diagnostics.push(broken_template(&error)),
    }
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    (artifacts, diagnostics)
}

/// Every file that is made of posts and not of meetups, in the order of their paths.
pub fn artifacts_of_posts(site: SiteView) -> (Vec<Artifact>, Vec<Diagnostic>) {
    let (mut artifacts, diagnostics) = feeds::artifacts(site);
    artifacts.sort_by(|a, b| a.path.cmp(&b.path));
    (artifacts, diagnostics)
}

fn page_view<'a>(
    site: &'a SiteView<'_>,
    entries: &'a [page::PageEntry<'a>],
    feeds: &'a [page::FeedLink],
) -> page::PageView<'a> {
    page::PageView {
        timeline: site.timeline,
        config: site.config,
        as_of: site.as_of,
        entries,
        feeds,
        templates: site.templates,
        memory: site.memory,
    }
}

/// The entries of the page, newest first.
fn page_entries<'a>(site: &'a SiteView<'_>) -> Vec<page::PageEntry<'a>> {
    let entry = |post: &'a Post| page::PageEntry {
        title: &post.title,
        url: &post.permalink,
        date: post.published_on(),
    };
    site.posts.iter().rev().map(entry).collect()
}

/// The main feeds and the calendar, as the page links them.
fn feed_links(site: &SiteView) -> Vec<page::FeedLink> {
    // calendar.ics is the calendar to subscribe to; upcoming.ics alone would lose what has been.
    let main = [
        (ical::CALENDAR, "iCalendar", ical::MEDIA_TYPE),
        ("atom.xml", "Atom", feed::Format::Atom.media_type()),
        ("rss.xml", "RSS", feed::Format::Rss.media_type()),
        ("feed.json", "JSON Feed", feed::Format::Json.media_type()),
    ];
    let title = site.config.site.title.clone().unwrap_or_default();
    let link = |(path, format, media_type): (&str, &str, &str)| {
        let title = if title.is_empty() { format.to_owned() } else { format!("{title} ({format})") };
        page::FeedLink { title, href: path.to_owned(), media_type: media_type.to_owned() }
    };
    main.into_iter().map(link).collect()
}

fn broken_template(error: &page::PageError) -> Diagnostic {
    let place = error.line.map(|line| format!(" line {line}:")).unwrap_or_default();
    let path = format!("templates/{}", error.template);
    Diagnostic::new(Rule::BrokenTemplate, path, Span::default(), format!("{place} {}", error.reason).trim())
        .with_help("correct the template, or take it out of the templates folder")
}
