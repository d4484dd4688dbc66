//! What a feed is, whatever its format: one model, three writers.
//!
//! In come posts and meetups, out go [`Feed`]s of [`Entry`]s with every text plain or safe and every
//! address absolute, so that [`super::rss`], [`super::atom`] and [`super::json_feed`] only write. They
//! publish the same entries, ids, titles, moments and HTML: a reader may change formats and sees
//! nothing twice. Each field says what it becomes.

pub mod chapters;
pub mod entry;
pub mod upcoming;

use std::borrow::Cow;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

use super::html::Html;
use crate::base::memory::Lost;
use crate::config::Person;
use crate::emit::enclosure::{Enclosure, Image};
use chapters::{Chapter, chapter_list};

/// What a tag URI (RFC 4151) need not escape in its specific part.
pub(super) const TAG_SPECIFIC: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// A format that feeds are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// RSS 2.0 with the Best Practices Profile.
    Rss,
    /// Atom, RFC 4287.
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl Format {
    /// All of them, in the order they are listed in.
    pub const ALL: [Self; 3] = [Self::Rss, Self::Atom, Self::Json];

    /// The media type to serve and to link it with.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Rss => "application/rss+xml",
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }

    /// Its name in the configuration.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rss => "rss",
            Self::Atom => "atom",
            Self::Json => "json",
        }
    }
}

/// How a format writes a feed: what stands around the entries, and some of the entries at a time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// Writes everything before the entries.
    pub(super) head: fn(&Feed) -> Vec<u8>,
    /// Writes some of the entries behind what is there.
    pub(super) entries: fn(&Feed, &[Written<'_>], &mut Vec<u8>),
    /// What stands before the first entry.
    pub(super) before: &'static str,
    /// What stands between two entries.
    pub(super) between: &'static str,
    /// What stands after the last entry.
    pub(super) tail: &'static str,
    /// What stands after the head where there is no entry.
    pub(super) tail_of_none: &'static str,
}

/// An entry that is being written, and its HTML.
pub(super) struct Written<'a> {
    pub(super) entry: &'a Entry,
    pub(super) html: Cow<'a, str>,
}

impl<'a> Written<'a> {
    /// An entry with its HTML, which is read again where it is kept.
    pub(super) fn new(entry: &'a Entry) -> Result<Self, Lost> {
        let html = entry.html.text()?;
        let list = entry.chapter_list();
        Ok(Self { entry, html: if list.is_empty() { html } else { html + Cow::Owned(list) } })
    }
}

/// Room for what a format makes of some entries: markup is escaped, and every entry has its metadata.
pub(super) fn room_for(entries: &[Written<'_>]) -> Vec<u8> {
    let bytes = entries.iter().map(|one| one.html.len() / 4 * 6 + one.entry.summary.len() + 2_048).sum();
    Vec::with_capacity(bytes)
}

/// One document's addresses, a format each; absolute.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addresses {
    /// The formats it is published in, and where.
    pub by_format: Vec<(Format, String)>,
}

impl Addresses {
    /// Where it is published in a format.
    pub fn get(&self, format: Format) -> Option<&str> {
        self.by_format.iter().find(|(known, _)| *known == format).map(|(_, url)| url.as_str())
    }
}

/// A feed, or one archived part of it.
#[derive(Debug, Clone)]
pub struct Feed {
    /// Atom `id`. The archived parts of a feed have the feed's.
    pub id: String,
    /// RSS `title`, Atom `title`, JSON `title`: plain text, not empty.
    pub title: String,
    /// RSS `description`, Atom `subtitle`, JSON `description`: plain text, not empty.
    pub description: String,
    /// RSS `link`, Atom `link rel=alternate`, JSON `home_page_url`.
    pub home_url: String,
    /// RSS `language`, Atom `xml:lang`, JSON `language`: a BCP 47 tag.
    pub lang: String,
    /// RSS `lastBuildDate`, Atom `updated`: the newest moment of its entries; without any,
    /// that of all posts, and none where there are no posts either.
    pub updated_at: Option<DateTime<FixedOffset>>,
    /// Atom `updated` without any post, since RFC 4287 section 4.2.15 requires one.
    pub as_of: DateTime<FixedOffset>,
    /// RSS `managingEditor` (with an e-mail address), Atom `author`, JSON `authors`; never empty.
    pub authors: Vec<Person>,
    /// RSS `copyright`, Atom `rights`.
    pub rights: Option<String>,
    /// RSS `image` (unless SVG), Atom `logo`, JSON `icon`.
    pub image: Option<String>,
    /// RSS and Atom `link rel=hub`, JSON `hubs`.
    pub hub: Option<String>,
    /// RSS and Atom `link rel=self`, JSON `feed_url`; the others become `rel=alternate`.
    pub addresses: Addresses,
    /// What else there is to read.
    pub paging: Paging,
    /// RSS `item`, Atom `entry`, JSON `items`: newest first, ties by id.
    pub entries: Vec<Arc<Entry>>,
}

/// Where older and newer entries are: RFC 5005, sections 2 and 4; JSON Feed's `next_url`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Paging {
    /// The newest entries; the others are nowhere. Nothing is written.
    #[default]
    Newest,
    /// Every entry there is: `fh:complete`.
    Complete,
    /// The newest entries of a feed with archives: `link rel=prev-archive`.
    Subscription {
        /// The newest archive.
        previous: Addresses,
    },
    /// An archive: `fh:archive`, `link rel=current`.
    Archive {
        /// The feed it is part of.
        current: Addresses,
        /// The archive before it: `link rel=prev-archive`, JSON `next_url`.
        previous: Option<Addresses>,
        /// The archive after it: `link rel=next-archive`.
        next: Option<Addresses>,
    },
}

impl Paging {
    /// The links to write, as relation and document.
    pub fn links(&self) -> Vec<(&'static str, &Addresses)> {
        match self {
            Self::Newest | Self::Complete => Vec::new(),
            Self::Subscription { previous } => vec![("prev-archive", previous)],
            Self::Archive { current, previous, next } => {
                let previous = previous.iter().map(|to| ("prev-archive", to));
                let next = next.iter().map(|to| ("next-archive", to));
                std::iter::once(("current", current)).chain(previous).chain(next).collect()
            }
        }
    }

    /// The element of RFC 5005 that says what the document is.
    pub(super) const fn history_element(&self) -> Option<&'static str> {
        match self {
            Self::Complete => Some("fh:complete"),
            Self::Archive { .. } => Some("fh:archive"),
            Self::Newest | Self::Subscription { .. } => None,
        }
    }
}

/// One entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// RSS `guid isPermaLink="false"`, Atom `id`, JSON `id`: never changes, never used twice.
    pub id: String,
    /// RSS `link`, Atom `link rel=alternate`, JSON `url`.
    pub url: String,
    /// RSS `title`, Atom `title`, JSON `title`: plain text on one line.
    pub title: String,
    /// RSS `description` (escaped as HTML), Atom `summary`, JSON `summary`: plain text.
    pub summary: String,
    /// RSS `content:encoded`, Atom `content type=html`, JSON `content_html`: safe and self-contained.
    pub html: Html,
    /// RSS `pubDate`, Atom `published`, JSON `date_published`.
    pub published_at: DateTime<FixedOffset>,
    /// RSS `atom:updated` (if later), Atom `updated`, JSON `date_modified`; never before it.
    pub updated_at: DateTime<FixedOffset>,
    /// RSS `dc:creator`, Atom `author`, JSON `authors`; may be empty.
    pub authors: Vec<Person>,
    /// RSS `category`, Atom `category`, JSON `tags`: each once, original spelling.
    pub tags: Vec<String>,
    /// Atom `xml:lang`, JSON `language`, where it is not the feed's.
    pub lang: Option<String>,
    /// RSS and Atom `media:content` and `media:thumbnail`, JSON `image`.
    pub image: Option<Image>,
    /// RSS `enclosure` (the first), Atom `link rel=enclosure`, JSON `attachments`.
    pub enclosures: Vec<Enclosure>,
    /// RSS `podcast:chapters`, Atom `link rel=related`, JSON `_podcast`: the chapters of its video.
    pub chapters_url: Option<String>,
    /// Those chapters.
    pub chapters: Vec<Chapter>,
    /// Whether its HTML goes on with a list of them.
    pub lists_chapters: bool,
    /// Bytes of its HTML and its summary, counted once: every feed that it is in asks.
    pub n_bytes: usize,
}

impl Entry {
    /// What its HTML goes on with.
    fn chapter_list(&self) -> String {
        if self.lists_chapters && !self.chapters.is_empty() {
            chapter_list(&self.chapters)
        } else {
            String::new()
        }
    }

    /// It with its bytes counted.
    pub(super) fn counted(mut self) -> Self {
        self.n_bytes = self.html.n_bytes() + self.chapter_list().len() + self.summary.len();
        self
    }
}

/// A moment as Atom and JSON Feed want it: RFC 3339 with the offset it happened in.
pub fn rfc_3339(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A moment as RSS wants it: RFC 822 with two digits for the day and four for the year.
///
/// ```
/// use chrono::DateTime;
/// use tidings::emit::feed::rfc_822;
/// let at = DateTime::parse_from_rfc3339("2024-03-04T18:30:00+01:00").unwrap();
/// assert_eq!(rfc_822(at), "Mon, 04 Mar 2024 18:30:00 +0100");
/// ```
pub fn rfc_822(at: DateTime<FixedOffset>) -> String {
    at.format("%a, %d %b %Y %H:%M:%S %z").to_string()
}

/// A language tag as BCP 47 spells it: `en-US`, where a site writes `en_US`.
pub fn language_tag(lang: &str) -> Option<String> {
    let tag = lang.trim().split('.').next().unwrap_or_default().replace('_', "-");
    let mut parts = tag.split('-');
    let is_language = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let is_tag =
        parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    (is_language && is_tag).then_some(tag)
}
