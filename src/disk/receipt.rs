//! The receipt that a build leaves beside its output, and whether the output is still as it was written.
//!
//! In comes an output folder; out comes what the last build was made of. Nothing depends on a receipt being
//! there: one that cannot be written or read costs the next build some time. It lies beside the lock, where
//! nothing that a build names can be, and is neither served nor published.

#![expect(clippy::disallowed_methods, reason = "part of disk.rs, where files are read and written")]

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::time::UNIX_EPOCH;

use rayon::prelude::*;

use super::{Changes, OutputFolder, read_at_most, read_ledger_text, safe_relative};
use crate::base::digest::FileDigest;
use crate::pipeline::LEDGER;
use crate::pipeline::receipt::Receipt;
use crate::timeline::ledger;

/// The file in an output folder that holds its receipt.
const RECEIPT: &str = ".tidings.receipt";

/// The largest receipt that is read, in bytes: one with many findings.
const MAX_RECEIPT: u64 = 64 << 20;

/// How much of a file is looked at at a time, in bytes.
const CHUNK: usize = 64 * 1024;

impl OutputFolder {
    /// What the last build was made of, where it left word.
    pub fn receipt(&self) -> Option<Receipt> {
        Receipt::parse(&self.receipt_text()?)
    }

    /// Leaves word of what a build was made of. One that says so already is not touched.
    pub fn keep_receipt(&self, receipt: &Receipt) {
        let (path, text) = (self.path.join(RECEIPT), receipt.to_text());
        if self.receipt_text().is_some_and(|there| there == text) {
            return;
        }
        // Made anew: what lies there may be a link that somebody sent. Half of one is none, so that it is not
        // waited for, and what cannot be written is not missed.
        let _ = fs::remove_file(&path);
        let made = OpenOptions::new().write(true).create_new(true).open(&path);
        if made.and_then(|mut file| file.write_all(text.as_bytes())).is_err() {
            let _ = fs::remove_file(&path);
        }
    }

    fn receipt_text(&self) -> Option<String> {
        let path = self.path.join(RECEIPT);
        let is_file = fs::symlink_metadata(&path).is_ok_and(|data| data.is_file());
        let bytes = if is_file { read_at_most(&path, MAX_RECEIPT).ok() } else { None };
        String::from_utf8(bytes?).ok()
    }

    /// The text of the ledger, where there is one that can be read.
    pub fn ledger_text(&self) -> Option<String> {
        read_ledger_text(&self.path.join(LEDGER)).ok()??.ok()
    }

    /// That nothing changed, where every file that a ledger names is as it was written.
    pub fn unchanged(&self, ledger: &str) -> Option<Changes> {
        let files = ledger::files(ledger)?;
        let all: Vec<_> = files.iter().map(|(path, digest)| (path.as_str(), digest.as_str())).collect();
        self.has(&all).then(|| Changes { n_unchanged: files.len() + 1, ..Changes::default() })
    }

    /// Whether each of these files, by path, lies there with the digest beside it.
    pub fn has(&self, files: &[(&str, &str)]) -> bool {
        let is_as_written = |(path, digest): &(&str, &str)| {
            safe_relative(path)
                .is_ok_and(|path| file_digest(&self.path.join(path)).is_ok_and(|found| found == *digest))
        };
        files.par_iter().all(is_as_written)
    }
}

/// The digest of a file, without holding it in memory.
fn file_digest(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut digest = FileDigest::default();
    let mut chunk = vec![0; CHUNK];
    loop {
        match file.read(&mut chunk)? {
            0 => return Ok(digest.finish()),
            n_read => digest.update(&chunk[..n_read]),
        }
    }
}

/// What tells a program from every other, as far as the system knows without reading it: where it lies, how
/// long it is, when it was written and when it came there.
///
/// # Errors
///
/// Where the system does not say.
pub fn program(path: &Path) -> io::Result<String> {
    let place = fs::canonicalize(path)?;
    let data = fs::metadata(path)?;
    let written_at = data.modified()?.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    let version = env!("CARGO_PKG_VERSION");
    let (length, written_at) = (data.len(), written_at.as_nanos());
    Ok(format!("{version} {} {length} {written_at} {}", place.display(), came_there_at(&data)))
}

#[cfg(unix)]
fn came_there_at(data: &fs::Metadata) -> i64 {
    use std::os::unix::fs::MetadataExt as _;
    data.ctime()
}

#[cfg(not(unix))]
fn came_there_at(_: &fs::Metadata) -> i64 {
    0
}
