//! What a publisher has to do: a build, what the destination is known to hold and what it lists in; a plan
//! out.
//!
//! A file is left alone where the destination lists it with the right size, the record has the digest of
//! these bytes for it, and the `ETag` is still the one that was recorded. Without a record the manifest at
//! the destination has the digests. Everything else is uploaded: the new before the changed, and by
//! stage (`Stage`) what others refer to before what refers to it. Removed is what was published from here, is
//! listed, and is no longer part of the build.

use std::collections::{BTreeMap, BTreeSet};

use super::headers::{Headers, headers};
use super::record::{RECORD, Record};
use super::store::Listed;
use crate::base::digest::file_digest;
use crate::disk::Build;
use crate::pipeline::LEDGER;

/// What the destination is known to hold.
#[derive(Debug, Default)]
pub struct Known {
    /// The publisher's record.
    pub record: Option<Record>,
    /// Digests by path, as the manifest there has them.
    pub manifest: BTreeMap<String, String>,
    /// Whether the manifest there is the build's own.
    pub has_manifest: bool,
    /// What it lists.
    pub listed: BTreeMap<String, Listed>,
}

/// What is to be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files to upload, in this order.
    pub uploads: Vec<Upload>,
    /// Files to remove afterwards.
    pub removals: Vec<String>,
    /// Whether the manifest is to be written.
    pub writes_manifest: bool,
    /// How many files are there already as they should be.
    pub n_unchanged: usize,
}

/// A file to upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its path.
    pub path: String,
    /// What it is published with.
    pub headers: Headers,
    /// Whether nothing is at its path yet.
    pub is_new: bool,
}

impl Plan {
    /// What brings the destination to this build.
    pub fn new(build: &Build, known: &Known) -> Self {
        let mut plan = Self { writes_manifest: !known.has_manifest, ..Self::default() };
        for (path, bytes) in &build.files {
            if is_there(path, bytes, known) {
                plan.n_unchanged += 1;
            } else {
                let is_new = !known.listed.contains_key(path);
                plan.uploads.push(Upload { path: path.clone(), headers: headers(path, bytes), is_new });
            }
        }
        plan.uploads.sort_by_key(|upload| (upload.headers.stage, !upload.is_new));
        let recorded = known.record.iter().flat_map(|record| record.files.keys());
        let published: BTreeSet<&String> = recorded.chain(known.manifest.keys()).collect();
        let is_gone = |path: &&String| {
            let path = path.as_str();
            !build.files.contains_key(path)
                && known.listed.contains_key(path)
                && path != LEDGER
                && path != RECORD
        };
        plan.removals = published.into_iter().filter(is_gone).cloned().collect();
        plan
    }

    /// What it comes to, carried out.
    pub fn fulfilled(self) -> Published {
        let (new, changed): (Vec<Upload>, Vec<Upload>) =
            self.uploads.into_iter().partition(|upload| upload.is_new);
        let paths = |uploads: Vec<Upload>| uploads.into_iter().map(|upload| upload.path).collect();
        Published {
            created: paths(new),
            updated: paths(changed),
            removed: self.removals,
            n_unchanged: self.n_unchanged,
            untold: Vec::new(),
        }
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.uploads.is_empty() && self.removals.is_empty() && !self.writes_manifest
    }
}

fn is_there(path: &str, bytes: &[u8], known: &Known) -> bool {
    let Some(listed) = known.listed.get(path).filter(|listed| listed.size == bytes.len() as u64) else {
        return false;
    };
    let digest = file_digest(bytes);
    match &known.record {
        Some(record) => record.files.get(path).is_some_and(|held| {
            let is_same_object = held.e_tag.is_none() || listed.e_tag.is_none() || held.e_tag == listed.e_tag;
            held.digest.as_deref() == Some(&digest) && is_same_object
        }),
        None => known.manifest.get(path) == Some(&digest),
    }
}

/// What a run did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// Paths of files that were not there.
    pub created: Vec<String>,
    /// Paths of files that were replaced.
    pub updated: Vec<String>,
    /// Paths of files that were removed.
    pub removed: Vec<String>,
    /// How many files were there already.
    pub n_unchanged: usize,
    /// Paths of feeds that the hub has yet to be told of, from this run and from earlier ones.
    pub untold: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::super::record::Held;
    use super::*;

    fn build(files: &[(&str, &str)]) -> Build {
        let files = files.iter().map(|(path, text)| ((*path).into(), text.as_bytes().to_vec())).collect();
        Build { files, manifest: b"{}".to_vec() }
    }

    fn listed(files: &[(&str, &str, &str)]) -> BTreeMap<String, Listed> {
        let one = |text: &str, e_tag: &str| Listed { size: text.len() as u64, e_tag: Some(e_tag.into()) };
        files.iter().map(|(path, text, e_tag)| ((*path).into(), one(text, e_tag))).collect()
    }

    fn record(files: &[(&str, &str, &str)]) -> Record {
        let held = |text: &str, e_tag: &str| Held {
            digest: Some(file_digest(text.as_bytes())),
            e_tag: Some(e_tag.into()),
        };
        let files = files.iter().map(|(path, text, e_tag)| ((*path).into(), held(text, e_tag))).collect();
        Record { files, is_done: true, ..Record::begin(None, "a") }
    }

    #[track_caller]
    fn uploads(build: &Build, known: &Known, expected: &[&str]) {
        let plan = Plan::new(build, known);
        let paths: Vec<&str> = plan.uploads.iter().map(|upload| upload.path.as_str()).collect();
        assert_eq!(paths, expected);
    }

    #[test]
    fn what_others_refer_to_goes_first_and_new_before_changed() {
        let files = [
            ("archive/rss-0001.xml", "<rss/>"),
            ("archive/rss-0002.xml", "<rss/>"),
            ("calendar.ics", "c"),
            ("events/a.ics", "a"),
            ("index.html", "i"),
            ("opml.xml", "<opml/>"),
            ("rss.xml", "<rss/>"),
        ];
        let there = listed(&[("archive/rss-0001.xml", "old", "1"), ("calendar.ics", "old", "2")]);
        let order = [
            "archive/rss-0002.xml",
            "events/a.ics",
            "archive/rss-0001.xml",
            "rss.xml",
            "calendar.ics",
            "opml.xml",
            "index.html",
        ];
        uploads(&build(&files), &Known { listed: there, ..Known::default() }, &order);
    }

    #[test]
    fn what_is_there_is_left_alone() {
        let there = [("a.ics", "a", "1")];
        let known = || Known {
            listed: listed(&there),
            record: Some(record(&there)),
            has_manifest: true,
            ..Known::default()
        };
        assert!(Plan::new(&build(&[("a.ics", "a")]), &known()).is_empty());
        uploads(&build(&[("a.ics", "b")]), &known(), &["a.ics"]);
        let overwritten = Known { listed: listed(&[("a.ics", "x", "2")]), ..known() };
        uploads(&build(&[("a.ics", "a")]), &overwritten, &["a.ics"]);
        let shorter = Known { listed: listed(&[("a.ics", "", "1")]), ..known() };
        uploads(&build(&[("a.ics", "a")]), &shorter, &["a.ics"]);
    }

    #[test]
    fn without_a_record_the_manifest_has_the_digests() {
        let manifest = [("a.ics".to_owned(), file_digest(b"a"))].into();
        let known = Known { listed: listed(&[("a.ics", "a", "1")]), manifest, ..Known::default() };
        uploads(&build(&[("a.ics", "a")]), &known, &[]);
        uploads(&build(&[("a.ics", "b")]), &known, &["a.ics"]);
    }

    #[test]
    fn a_file_that_was_being_replaced_is_uploaded_again() {
        let there = [("a.ics", "a", "1")];
        let mut record = record(&there);
        record.files.insert("a.ics".into(), Held::default());
        let known = Known { listed: listed(&there), record: Some(record), ..Known::default() };
        uploads(&build(&[("a.ics", "a")]), &known, &["a.ics"]);
    }

    #[test]
    fn only_what_was_published_from_here_is_removed() {
        let there = [("a.ics", "a", "1"), ("old.ics", "o", "2"), (RECORD, "r", "3"), (LEDGER, "m", "4")];
        let mut all = there.to_vec();
        all.push(("mine.txt", "m", "5"));
        let known = Known { listed: listed(&all), record: Some(record(&there)), ..Known::default() };
        assert_eq!(Plan::new(&build(&[("a.ics", "a")]), &known).removals, ["old.ics"]);
    }
}
