//! Timeline and posts in, artifacts out: the bytes of every file, and nothing written anywhere.

pub mod atom;
pub mod content;
pub mod enclosure;
pub mod feed;
pub mod feeds;
pub mod json_feed;
pub mod opml;
pub mod rss;
mod xml;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use crate::base::time::AsOf;
use crate::config::Config;
use crate::post::Post;
use crate::timeline::{Talk, Timeline};

/// One file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// The path below the output folder, with `/` between its parts.
    pub path: String,
    /// The media type to serve it with.
    pub media_type: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Everything that the feeds are made from.
#[derive(Debug, Clone, Copy)]
pub struct SiteView<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// The posts to publish, in any order.
    pub posts: &'a [Post],
    /// The meetups, for feeds of what is to come.
    pub timeline: &'a Timeline,
    /// What was published before, by the path of the post.
    pub records: &'a BTreeMap<String, EntryRecord>,
    /// What a post tells of its meetup, by the path of the post.
    pub recaps: &'a BTreeMap<String, RecapFacts>,
    /// Bytes of the local files that [`enclosure::local_files`] asks for, by their path on the site.
    pub file_sizes: &'a BTreeMap<String, u64>,
    /// The moment of the build: what is after it is to come.
    pub as_of: AsOf,
    /// What the ids of the feeds begin with, where the ledger knows; see [`feeds::id_root`].
    pub id_root: Option<&'a str>,
}

/// What the ledger knows of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRecord {
    /// Its id, for ever.
    pub id: String,
    /// When it was first published.
    pub published_at: DateTime<FixedOffset>,
    /// When what subscribers see of it last changed.
    pub updated_at: DateTime<FixedOffset>,
}

/// What a post tells of the meetup it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecapFacts {
    /// The series' name, for filters.
    pub series: Option<String>,
    /// The talks, in order.
    pub talks: Vec<Talk>,
    /// The page of the video.
    pub video_url: Option<String>,
}
