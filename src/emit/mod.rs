//! Timeline and posts in, artifacts out: the bytes of every file, and nothing written anywhere.

mod address;
pub mod data;
pub mod ical;
pub mod json_ld;
pub mod links;
pub mod page;
pub mod slot;
pub mod vtimezone;

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

use crate::base::time::AsOf;
use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::extract::Extraction;
use crate::post::Post;
use crate::timeline::Timeline;
use crate::timeline::ledger::EntryRecord;

/// Everything that the emitters look at.
#[derive(Debug, Clone, Copy)]
pub struct SiteView<'a> {
    /// The configuration.
    pub config: &'a Config,
    /// The moment of the build.
    pub as_of: AsOf,
    /// The posts, in the order they were published.
    pub posts: &'a [Post],
    /// What each says.
    pub extractions: &'a [Extraction],
    /// Each post's permanent id and dates.
    pub entries: &'a [(String, EntryRecord)],
    /// What all say together.
    pub timeline: &'a Timeline,
}

/// Every file of the output but the ledger.
pub fn artifacts(view: &SiteView<'_>) -> (Vec<Artifact>, Vec<Diagnostic>) {
    let _ = view;
    (Vec::new(), Vec::new())
}
