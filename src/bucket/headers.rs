//! A file of the output in; what it is published with out: its media type, how long it may be kept, and
//! when it is uploaded.

use crate::emit::content_type::content_type;

/// When a file is uploaded. What others refer to goes first, so that whoever follows a link of a new file
/// finds a file there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Events, chapters, archives: what feeds and the page refer to.
    Leaf,
    /// Feeds and calendars.
    Feed,
    /// The list of feeds.
    List,
    /// The page, which refers to all of them.
    Page,
}

impl Stage {
    /// All of them, in their order.
    pub const ALL: [Self; 4] = [Self::Leaf, Self::Feed, Self::List, Self::Page];
}

/// What a file is published with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Headers {
    /// `Content-Type`.
    pub content_type: &'static str,
    /// `Cache-Control`.
    pub cache_control: &'static str,
    /// When it is uploaded.
    pub stage: Stage,
}

/// Feeds, calendars and the page change at any time, and are to be seen soon: five minutes spare a server
/// most of its requests, after which `ETag` answers.
const SOON: &str = "public, max-age=300, must-revalidate";

/// The manifest is read to decide what to do next: never from a cache.
pub(super) const NEVER: &str = "no-cache";

/// `Content-Type` of the manifest and of the publisher's own record.
pub(super) const JSON: &str = "application/json; charset=utf-8";

/// What the file at `path` is published with.
///
/// ```
/// use tidings::bucket::headers::headers;
///
/// let feed = headers("news.xml", b"<?xml version=\"1.0\"?><rss version=\"2.0\">");
/// assert_eq!(feed.content_type, "application/rss+xml; charset=utf-8");
/// ```
pub fn headers(path: &str, bytes: &[u8]) -> Headers {
    let content_type = content_type(path, bytes);
    let stage = match path {
        "index.html" => Stage::Page,
        "opml.xml" => Stage::List,
        _ if path.starts_with("events/") || path.starts_with("chapters/") || path.starts_with("archive/") => {
            Stage::Leaf
        }
        _ => Stage::Feed,
    };
    Headers { content_type, cache_control: SOON, stage }
}

/// Whether it is a feed that a hub tells subscribers of.
pub(super) fn is_feed(headers: Headers) -> bool {
    let kind = headers.content_type.split(';').next().unwrap_or_default();
    headers.stage == Stage::Feed
        && matches!(kind, "application/atom+xml" | "application/rss+xml" | "application/feed+json")
}
