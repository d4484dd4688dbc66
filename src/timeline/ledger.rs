//! The ledger: what was published before, so that ids stay and revisions count.
//!
//! In comes `manifest.json` of the last build; out goes the next one's. It holds, for every entry, its
//! permanent id, when it was published and last changed and a digest of what subscribers saw; for every
//! meetup the same and its whole last state, so that one no post names any more can still be published as
//! cancelled; the lengths that other hosts told; and a digest of every file written. A ledger that cannot be read counts as none.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::Meetup;

/// The version of the ledger's form. A newer one is not read.
pub const VERSION: u32 = 1;

/// What earlier builds published.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Ledger {
    /// [`VERSION`] of the program that wrote it.
    pub version: u32,
    /// What the ids of the site's feeds begin with.
    #[serde(default)]
    pub feed_root: Option<String>,
    /// Bytes of enclosed files on other hosts, by their address: what a build asked for once.
    #[serde(default)]
    pub lengths: BTreeMap<String, u64>,
    /// Entries by their permanent id.
    pub entries: BTreeMap<String, Arc<EntryRecord>>,
    /// Meetups by their UID.
    pub events: BTreeMap<String, EventRecord>,
    /// Digests of the files written, by their path below the output folder.
    pub files: BTreeMap<String, String>,
    /// Ids of entries whose posts this build leaves out; see [`Ledger::withhold`].
    #[serde(skip)]
    pub withheld: BTreeSet<String>,
    /// What the build that wrote it made the files of the meetups of, beside the meetups, where this is known and all of
    /// these files lie there as they were written; see [`crate::pipeline::Compilation::ground`].
    #[serde(skip)]
    pub ground: Option<String>,
    /// Whether it stands in for one that is there and cannot be read.
    #[serde(skip)]
    pub is_in_place_of_unreadable: bool,
}

/// One entry as it was last published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryRecord {
    /// The path of its post.
    pub path: String,
    /// Its address.
    pub permalink: String,
    /// When it was published. Never moves.
    pub published: DateTime<FixedOffset>,
    /// When what subscribers see of it last changed.
    pub updated: DateTime<FixedOffset>,
    /// A digest of the post's own text: title and body.
    pub digest: String,
    /// A digest of its body alone, where that is long enough to know the post by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// A digest of the picture and the files of its front matter, where it has any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub files: Option<String>,
}

/// One meetup as it was last published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventRecord {
    /// The id of the entry that first named it.
    pub post: String,
    /// Which of that post's meetups: 0 its own, 1 the first it announces.
    pub ordinal: usize,
    /// A digest of what subscribers see of it.
    pub digest: String,
    /// Its whole state.
    pub meetup: Arc<Meetup>,
}

/// Why a ledger cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LedgerError {
    /// It is not the JSON that was written.
    #[error("it cannot be read: {0}")]
    Malformed(String),
    /// A newer program wrote it.
    #[error("it was written by a newer tidings (form {found}, this program reads up to {VERSION})")]
    Newer {
        /// Its version.
        found: u32,
    },
}

impl Ledger {
    /// Reads `manifest.json`.
    ///
    /// # Errors
    ///
    /// [`LedgerError`] where it is malformed or newer than this program.
    pub fn parse(text: &str) -> Result<Self, LedgerError> {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let malformed = |error: serde_json::Error| LedgerError::Malformed(error.to_string());
        let version: Version = serde_json::from_str(text).map_err(malformed)?;
        if version.version > VERSION {
            return Err(LedgerError::Newer { found: version.version });
        }
        serde_json::from_str(text).map_err(malformed)
    }

    /// Writes `manifest.json`: a line a record, so that a change is a line of a diff.
    ///
    /// # Errors
    ///
    /// Where it cannot be written there.
    pub fn write_to(&self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(b"{\n")?;
        write_field(out, "version", &self.version)?;
        write_field(out, "feed_root", &self.feed_root)?;
        if !self.lengths.is_empty() {
            write_records(out, "lengths", &self.lengths)?;
            out.write_all(b",\n")?;
        }
        write_records(out, "entries", &self.entries)?;
        out.write_all(b",\n")?;
        write_records(out, "events", &self.events)?;
        out.write_all(b",\n")?;
        write_records(out, "files", &self.files)?;
        out.write_all(b"\n}\n")
    }

    /// Says which posts, by their paths, cannot be read in this build: what they announced is not called off
    /// by their silence.
    pub fn withhold(&mut self, paths: &BTreeSet<&str>) {
        let withheld = self.entries.iter().filter(|(_, record)| paths.contains(record.path.as_str()));
        self.withheld = withheld.map(|(id, _)| id.clone()).collect();
    }

    /// Keeps what an older ledger knows of entries that are in neither this one nor at a path of it: a post
    /// that is withdrawn for a while comes back with the id and the dates that readers know.
    pub fn keep_absent(&mut self, older: &Self) {
        let paths: BTreeSet<&str> = self.entries.values().map(|record| record.path.as_str()).collect();
        let absent: Vec<(String, Arc<EntryRecord>)> = older
            .entries
            .iter()
            .filter(|(id, record)| !self.entries.contains_key(*id) && !paths.contains(record.path.as_str()))
            .map(|(id, record)| (id.clone(), Arc::clone(record)))
            .collect();
        self.entries.extend(absent);
    }
}

fn write_field(out: &mut impl Write, name: &str, value: &impl Serialize) -> io::Result<()> {
    out.write_all(b"  ")?;
    write_json(out, name)?;
    out.write_all(b": ")?;
    write_json(out, value)?;
    out.write_all(b",\n")
}

fn write_records(
    out: &mut impl Write,
    name: &str,
    records: &BTreeMap<String, impl Serialize>,
) -> io::Result<()> {
    out.write_all(b"  ")?;
    write_json(out, name)?;
    out.write_all(b": {")?;
    for (number, (key, record)) in records.iter().enumerate() {
        out.write_all(if number == 0 { b"\n    " } else { b",\n    " })?;
        write_json(out, key)?;
        out.write_all(b": ")?;
        write_json(out, record)?;
    }
    out.write_all(if records.is_empty() { b"}" } else { b"\n  }" })
}

fn write_json(out: &mut impl Write, value: &(impl Serialize + ?Sized)) -> io::Result<()> {
    serde_json::to_writer(out, value).map_err(io::Error::from)
}

/// Digests of the files that the build of a ledger wrote, by their path; nothing else of it is kept.
pub fn files(text: &str) -> Option<BTreeMap<String, String>> {
    #[derive(Deserialize)]
    struct Files {
        files: BTreeMap<String, String>,
    }
    serde_json::from_str(text).ok().map(|Files { files }| files)
}
