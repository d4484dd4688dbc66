//! The disk: the only file that touches it. Reads posts, settings and the ledger; writes the output.
//!
//! A folder comes in; [`SourceFile`]s come out, sorted by path. Artifacts come in; files go out, each written
//! beside its place, synced and renamed, so that a crash leaves the old file or the new one and never half.
//! The ledger is written last: until then the next build starts from the old state. Only files that the
//! ledger names are ever removed. Nothing outside the folders handed in is touched, and no link is
//! followed out of the posts folder.

#![expect(clippy::disallowed_methods, reason = "the one place where files are read and written")]

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use thiserror::Error;

use crate::base::source::{SourceFile, Span};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::emit::Artifact;
use crate::emit::body::Body;
use crate::pipeline::LEDGER;
use crate::post::file_name;
use crate::timeline::Ledger;
use crate::timeline::ledger::{self, FileDigest, file_digest};

/// The largest post that is read, in bytes. No post of prose comes near it.
pub const MAX_POST: u64 = 8 << 20;

/// The deepest folder that posts are looked for in.
const MAX_DEPTH: usize = 16;

/// The file in the output folder that holds the lock.
const LOCK: &str = ".tidings.lock";

/// Where posts are in sites of Jekyll, Hugo, Zola, Eleventy and Astro.
const USUAL_FOLDERS: &[&str] = &[
    "_posts",
    "posts",
    "content/posts",
    "content/post",
    "content/blog",
    "content/news",
    "src/posts",
    "src/content/blog",
    "docs/_posts",
    "blog",
];

/// How many pieces of a file are made side by side before they are written.
const PIECES_AT_A_TIME: usize = 8;

/// How often the lock is tried for where its file is taken away at that moment.
const LOCK_ATTEMPTS: usize = 8;

/// What went wrong with the disk.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum DiskError {
    /// A file or folder cannot be read.
    #[error("cannot read {}", path.display())]
    Read {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file or folder cannot be written.
    #[error("cannot write {}", path.display())]
    Write {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The posts folder is not there, or is no folder.
    #[error("there is no folder of posts at {}{}", path.display(), usual.map(|usual| format!("; `--posts {usual}` is one")).unwrap_or_default())]
    NoPostsFolder {
        /// Where it was looked for.
        path: PathBuf,
        /// A folder in the current one where posts usually are.
        usual: Option<&'static str>,
    },
    /// Another build has the output folder.
    #[error("another tidings is writing to {}{}", path.display(), holder.as_deref().map(|holder| format!(" ({holder})")).unwrap_or_default())]
    Locked {
        /// The output folder.
        path: PathBuf,
        /// What the other one says of itself.
        holder: Option<String>,
    },
    /// There is no build in the output folder.
    #[error("there is no build in {}: `tidings build` makes one", path.display())]
    NoBuild {
        /// The output folder.
        path: PathBuf,
    },
    /// A file of the output is not what the build wrote.
    #[error("{} is not as the build wrote it: run `tidings build` again", path.display())]
    ChangedSince {
        /// The file.
        path: PathBuf,
    },
    /// A file that is never overwritten is there already.
    #[error("{} is there already and is not overwritten", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// An artifact would be written outside the output folder.
    #[error("the path {path:?} leads out of the output folder")]
    OutsidePath {
        /// The path.
        path: String,
    },
    /// The ledger was written by a newer program.
    #[error("{}: {reason}", path.display())]
    NewerLedger {
        /// The ledger.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
}

/// The posts of a folder, and what cannot be read of it.
#[derive(Debug, Default)]
pub struct PostsFolder {
    /// The posts, sorted by path.
    pub sources: Vec<SourceFile>,
    /// Files that look like posts and cannot be read.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads every post below a folder, in the order of their paths.
///
/// # Errors
///
/// [`DiskError::NoPostsFolder`] where the folder is missing. A single post that cannot be read is a
/// diagnostic.
pub fn read_posts(folder: &Path, config: &Config) -> Result<PostsFolder, DiskError> {
    if !folder.is_dir() {
        let usual = USUAL_FOLDERS.iter().copied().find(|usual| Path::new(usual).is_dir());
        return Err(DiskError::NoPostsFolder { path: folder.to_path_buf(), usual });
    }
    let mut walk = Walk { root: resolved(folder), config, found: PostsFolder::default() };
    walk.folder(folder, "", 0)?;
    let mut found = walk.found;
    found.sources.sort_by(|a, b| a.path.cmp(&b.path));
    found.diagnostics.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// The way through a folder of posts.
struct Walk<'a> {
    /// The folder, without links in its path: what lies elsewhere is not read.
    root: PathBuf,
    config: &'a Config,
    found: PostsFolder,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), DiskError> {
        let unreadable = |source| DiskError::Read { path: folder.to_path_buf(), source };
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name();
            let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else { continue };
            let path = if prefix.is_empty() { name.to_string() } else { format!("{prefix}/{name}") };
            self.entry(&entry.path(), &path, depth)?;
        }
        Ok(())
    }

    fn entry(&mut self, file: &Path, path: &str, depth: usize) -> Result<(), DiskError> {
        let is_post = file_name::extension(path, self.config).is_some();
        // What a link leads to counts, so that one post may be two; folders are not followed, for loops.
        let why = match fs::metadata(file) {
            Ok(data) if data.is_dir() && is_post => "it is a folder".to_owned(),
            Ok(data) if data.is_dir() && depth < MAX_DEPTH && !file.is_symlink() => {
                return self.folder(file, path, depth + 1);
            }
            // Whoever sends a post may send a link, and what it leads to is published.
            Ok(data) if data.is_file() && is_post && self.is_elsewhere(file) => {
                "it is a link out of the posts folder".to_owned()
            }
            Ok(data) if data.is_file() && is_post => {
                match read_post(file, path, data.len()) {
                    Ok(source) => self.found.sources.push(source),
                    Err(diagnostic) => self.found.diagnostics.push(*diagnostic),
                }
                return Ok(());
            }
            Err(_) if is_post && file.is_symlink() => "it is a link to nothing".to_owned(),
            Err(error) if is_post => error.to_string(),
            Ok(_) | Err(_) => return Ok(()),
        };
        self.found.diagnostics.push(unreadable_post(path, &why));
        Ok(())
    }

    fn is_elsewhere(&self, file: &Path) -> bool {
        file.is_symlink() && !fs::canonicalize(file).is_ok_and(|target| target.starts_with(&self.root))
    }
}

fn unreadable_post(path: &str, why: &str) -> Diagnostic {
    let message = format!("the post cannot be read: {why}");
    Diagnostic::new(Rule::UnreadablePost, path, Span::default(), message)
        .with_help("move it out of the posts folder, or give it another extension")
}

fn read_post(file: &Path, path: &str, length: u64) -> Result<SourceFile, Box<Diagnostic>> {
    if length > MAX_POST {
        let message =
            format!("the post is {} MiB large; posts are read up to {} MiB", length >> 20, MAX_POST >> 20);
        return Err(Box::new(
            Diagnostic::new(Rule::PostTooLarge, path, Span::default(), message)
                .with_help("keep pictures and data out of the post, and link to them"),
        ));
    }
    let bytes =
        read_at_most(file, MAX_POST).map_err(|error| Box::new(unreadable_post(path, &error.to_string())))?;
    String::from_utf8(bytes).map(|text| SourceFile::new(path, text)).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..valid].split(|byte| *byte == b'\n').count();
        let message = format!("byte {} of the post, on line {line}, is not UTF-8", valid + 1);
        Box::new(
            Diagnostic::new(Rule::NotUtf8, path, Span::default(), message)
                .with_help("save the file as UTF-8, for example with `iconv -f latin1 -t utf-8`"),
        )
    })
}

/// A file may grow while it is read; what is read does not.
fn read_at_most(file: &Path, most: u64) -> io::Result<Vec<u8>> {
    let file = File::open(file)?;
    let length = file.metadata()?.len().min(most);
    // One byte of room is left, or the end of the file would be looked for in a buffer of its own.
    let mut bytes = Vec::with_capacity(usize::try_from(length + 1).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::Error::other("it grows while it is read")) } else { Ok(bytes) }
}

/// Reads a text file that may be missing.
///
/// # Errors
///
/// [`DiskError::Read`] where it is there and cannot be read.
pub fn read_text(path: &Path) -> Result<Option<SourceFile>, DiskError> {
    match read_at_most(path, MAX_POST) {
        Ok(bytes) => String::from_utf8(bytes)
            .map(|text| Some(SourceFile::new(path.to_string_lossy(), text)))
            .map_err(|error| DiskError::Read { path: path.to_path_buf(), source: io::Error::other(error) }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(DiskError::Read { path: path.to_path_buf(), source }),
    }
}

/// Reads a file that must be there, of at most so many bytes.
///
/// # Errors
///
/// [`DiskError::Read`] where it is missing, larger, or cannot be read.
pub fn read_bytes(path: &Path, most: u64) -> Result<Vec<u8>, DiskError> {
    let unreadable = |source| DiskError::Read { path: path.to_path_buf(), source };
    if fs::metadata(path).map_err(unreadable)?.len() > most {
        let message = format!("it is larger than {} MiB", most >> 20);
        return Err(unreadable(io::Error::other(message)));
    }
    read_at_most(path, most).map_err(unreadable)
}

/// Reads a text file that is too large for [`read_text`], such as a ledger.
fn read_whole(path: &Path) -> Result<Option<String>, DiskError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(DiskError::Read { path: path.to_path_buf(), source }),
    }
}

/// Whether a file or folder is there.
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// The lengths of files in a site's folder, for enclosures: only those below it.
pub fn file_length(site: &Path, path: &str) -> Option<u64> {
    let relative = safe_relative(path.trim_start_matches('/')).ok()?;
    fs::metadata(site.join(relative)).ok().filter(fs::Metadata::is_file).map(|data| data.len())
}

/// When a file last changed, where the system knows.
pub fn modified_at(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// A path without links in it, where it is there; else as it was.
pub fn resolved(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}

/// What the last build wrote into an output folder: digests by path; `None` where no ledger says.
pub fn written_files(output: &Path) -> Option<BTreeMap<String, String>> {
    ledger::files(&read_whole(&output.join(LEDGER)).ok()??)
}

/// Reads a file that a build wrote into an output folder.
///
/// # Errors
///
/// [`DiskError::OutsidePath`] where the path leads out of the folder, [`DiskError::Read`] where there is no
/// such file.
pub fn read_written(output: &Path, path: &str) -> Result<Vec<u8>, DiskError> {
    let file = output.join(safe_relative(path)?);
    fs::read(&file).map_err(|source| DiskError::Read { path: file, source })
}

/// The ledger of an output folder, with a diagnostic where it is there and cannot be used.
///
/// # Errors
///
/// [`DiskError::NewerLedger`] where a newer program wrote it: building on would lose what it knows.
pub fn read_ledger(output: &Path) -> Result<(Ledger, Option<Diagnostic>), DiskError> {
    use crate::timeline::ledger::LedgerError;
    let path = output.join(LEDGER);
    let Some(text) = read_whole(&path)? else { return Ok((Ledger::default(), None)) };
    match Ledger::parse(&text) {
        Ok(ledger) => Ok((ledger, None)),
        Err(LedgerError::Newer { found }) => {
            let reason = LedgerError::Newer { found }.to_string();
            Err(DiskError::NewerLedger { path, reason })
        }
        Err(error) => {
            let message = format!("the ledger is not used: {error}");
            let found = Diagnostic::new(Rule::LedgerUnreadable, LEDGER, Span::default(), message)
                .with_note("ids, revisions and dates are derived from the posts again")
                .with_help("put back the manifest.json of the last build, if there is a copy");
            Ok((Ledger::default(), Some(found)))
        }
    }
}

/// A whole build as it lies in an output folder, to be published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Build {
    /// The files by their path, without the manifest.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The bytes of `manifest.json`.
    pub manifest: Vec<u8>,
}

/// How often a build is read again where another one is written meanwhile.
const READ_ATTEMPTS: usize = 3;

/// Reads the build that an output folder holds: the files that its manifest names, each with the digest that
/// stands there. Files of others beside them are not part of it.
///
/// # Errors
///
/// [`DiskError::NoBuild`] where there is no manifest, [`DiskError::ChangedSince`] where a file is not what the
/// build wrote, [`DiskError::NewerLedger`] where a newer program built it.
pub fn read_build(output: &Path) -> Result<Build, DiskError> {
    let mut read = read_build_once(output);
    for _ in 1..READ_ATTEMPTS {
        // A build that is being written changes its files before the manifest that names them.
        if !matches!(read, Err(DiskError::ChangedSince { .. })) {
            break;
        }
        read = read_build_once(output);
    }
    read
}

fn read_build_once(output: &Path) -> Result<Build, DiskError> {
    use crate::timeline::ledger::LedgerError;
    let no_build = || DiskError::NoBuild { path: output.to_path_buf() };
    let path = output.join(LEDGER);
    let manifest = read_whole(&path)?.ok_or_else(no_build)?;
    let ledger = Ledger::parse(&manifest).map_err(|error| match error {
        LedgerError::Newer { .. } => DiskError::NewerLedger { path, reason: error.to_string() },
        LedgerError::Malformed(_) => no_build(),
    })?;
    // Adopting ids writes a manifest before anything is built.
    if ledger.files.is_empty() {
        return Err(no_build());
    }
    let read = |(name, digest): (&String, &String)| {
        let file = output.join(safe_relative(name)?);
        match fs::read(&file) {
            Ok(bytes) if file_digest(&bytes) == *digest => Ok((name.clone(), bytes)),
            Ok(_) => Err(DiskError::ChangedSince { path: file }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                Err(DiskError::ChangedSince { path: file })
            }
            Err(source) => Err(DiskError::Read { path: file, source }),
        }
    };
    let files = ledger.files.par_iter().map(read).collect::<Result<_, _>>()?;
    Ok(Build { files, manifest: manifest.into_bytes() })
}

/// An output folder that this process alone writes to, until it is dropped.
#[derive(Debug)]
pub struct OutputFolder {
    path: PathBuf,
    /// Whether the folder was made for this lock; one that stays empty goes with it.
    is_new: bool,
    /// Holding the file open holds the lock; the system releases it however the process ends.
    _lock: File,
}

impl Drop for OutputFolder {
    /// Takes the lock's file away while it is still held, so that it is not published with the rest.
    fn drop(&mut self) {
        let _ = fs::remove_file(self.path.join(LOCK));
        if self.is_new {
            let _ = fs::remove_dir(&self.path);
        }
    }
}

/// What writing changed, as paths below the output folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that were not there.
    pub created: Vec<String>,
    /// Files whose bytes changed.
    pub updated: Vec<String>,
    /// Files of earlier builds that are no longer made.
    pub removed: Vec<String>,
    /// How many files stayed as they were.
    pub n_unchanged: usize,
}

/// What became of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It was not there.
    Created,
    /// Its bytes changed.
    Updated,
    /// It had these bytes already and was not touched.
    Unchanged,
}

impl OutputFolder {
    /// Creates the folder if need be and locks it.
    ///
    /// # Errors
    ///
    /// [`DiskError::Locked`] where another build has it, [`DiskError::Write`] where it cannot be written.
    pub fn lock(path: &Path) -> Result<Self, DiskError> {
        let unwritable = |source| DiskError::Write { path: path.to_path_buf(), source };
        let is_new = !path.exists();
        fs::create_dir_all(path).map_err(unwritable)?;
        for _ in 0..LOCK_ATTEMPTS {
            if let Some(lock) = try_lock(path, &path.join(LOCK))? {
                return Ok(Self { path: path.to_path_buf(), is_new, _lock: lock });
            }
        }
        Err(DiskError::Locked { path: path.to_path_buf(), holder: None })
    }

    /// Writes the ledger alone.
    ///
    /// # Errors
    ///
    /// [`DiskError::Write`] where it cannot be written; the old one is whole then.
    pub fn write_ledger(&self, ledger: &Ledger) -> Result<Written, DiskError> {
        write_atomic(&self.path.join(LEDGER), &ledger.to_bytes())
    }

    /// Writes what changed, removes what earlier builds made and this one does not, the ledger last, with
    /// the digest of every file.
    ///
    /// # Errors
    ///
    /// [`DiskError`] at the first file that cannot be written. Files renamed by then are new, all others
    /// old, and the ledger is the old one, so that the next build finishes the work.
    pub fn write(
        &self,
        artifacts: &[Artifact],
        mut ledger: Ledger,
        old: &Ledger,
    ) -> Result<Changes, DiskError> {
        let mut changes = Changes::default();
        let mut folders = BTreeSet::new();
        let drafts = self.prepare(artifacts)?;
        self.sync(drafts.iter().filter_map(|draft| draft.ready.as_ref()))?;
        for (artifact, draft) in artifacts.iter().zip(drafts) {
            ledger.files.insert(artifact.path.clone(), draft.digest);
            let Some(ready) = draft.ready else {
                changes.n_unchanged += 1;
                continue;
            };
            folders.insert(ready.folder());
            match ready.take_place()? {
                Written::Created => changes.created.push(artifact.path.clone()),
                Written::Updated | Written::Unchanged => changes.updated.push(artifact.path.clone()),
            }
        }
        for folder in folders {
            sync_folder(&folder).map_err(|source| DiskError::Write { path: folder.clone(), source })?;
        }
        for (path, digest) in &old.files {
            if !ledger.files.contains_key(path) && self.remove(path, digest)? {
                changes.removed.push(path.clone());
            }
        }
        match self.write_ledger(&ledger)? {
            Written::Created => changes.created.push(LEDGER.into()),
            Written::Updated => changes.updated.push(LEDGER.into()),
            Written::Unchanged => changes.n_unchanged += 1,
        }
        Ok(changes)
    }

    /// Makes every file that changes ready beside its place, several at a time. Where one cannot be made,
    /// none takes its place.
    fn prepare(&self, artifacts: &[Artifact]) -> Result<Vec<Prepared>, DiskError> {
        let places: Vec<PathBuf> = artifacts
            .iter()
            .map(|artifact| Ok(self.path.join(safe_relative(&artifact.path)?)))
            .collect::<Result<_, DiskError>>()?;
        let folders: BTreeSet<&Path> = places.iter().filter_map(|place| place.parent()).collect();
        for folder in folders {
            let unwritable = |source| DiskError::Write { path: folder.to_path_buf(), source };
            fs::create_dir_all(folder).map_err(unwritable)?;
        }
        artifacts.par_iter().zip(&places).map(|(artifact, place)| prepare(place, &artifact.body)).collect()
    }

    /// Waits until the disk has every file: a few one by one, many with one sync of the whole file system
    /// where the system can.
    fn sync<'a>(&self, all_ready: impl Iterator<Item = &'a Ready>) -> Result<(), DiskError> {
        /// From so many files on, one sync of everything is quicker.
        const MANY: usize = 16;
        let all_ready: Vec<&Ready> = all_ready.collect();
        if all_ready.len() >= MANY && sync_file_system(&self.path) {
            return Ok(());
        }
        all_ready.into_iter().try_for_each(Ready::sync)
    }

    /// Removes a file of an earlier build, unless somebody has changed it since.
    fn remove(&self, path: &str, digest: &str) -> Result<bool, DiskError> {
        let Ok(relative) = safe_relative(path) else { return Ok(false) };
        let file = self.path.join(relative);
        match fs::read(&file) {
            Ok(bytes) if file_digest(&bytes) == digest => {
                fs::remove_file(&file).map_err(|source| DiskError::Write { path: file.clone(), source })?;
                if let Some(parent) = file.parent().filter(|parent| *parent != self.path) {
                    // Only an empty folder goes; one that holds anything else stays.
                    let _ = fs::remove_dir(parent);
                }
                Ok(true)
            }
            Ok(_) | Err(_) => Ok(false),
        }
    }
}

/// Opens the lock's file and locks it; `None` where the file was taken away in between by the process that
/// held it, so that another may hold a new one of the same name.
fn try_lock(folder: &Path, file: &Path) -> Result<Option<File>, DiskError> {
    let unwritable = |source| DiskError::Write { path: folder.to_path_buf(), source };
    let mut lock = OpenOptions::new()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(file)
        .map_err(unwritable)?;
    match lock.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let holder = fs::read_to_string(file)
                .ok()
                .map(|text| text.trim().to_string())
                .filter(|text| !text.is_empty());
            return Err(DiskError::Locked { path: folder.to_path_buf(), holder });
        }
        Err(TryLockError::Error(source)) => return Err(unwritable(source)),
    }
    let own = format!("process {}\n", std::process::id());
    lock.set_len(0).and_then(|()| lock.write_all(own.as_bytes())).map_err(unwritable)?;
    Ok(fs::read_to_string(file).is_ok_and(|text| text == own).then_some(lock))
}

/// A path below a folder: no root, no `..`, nothing but plain names.
fn safe_relative(path: &str) -> Result<PathBuf, DiskError> {
    let candidate = Path::new(path);
    let is_plain = !path.is_empty()
        && !path.contains(['\\', '\0'])
        && candidate.components().all(|part| matches!(part, Component::Normal(_)));
    if is_plain { Ok(candidate.to_path_buf()) } else { Err(DiskError::OutsidePath { path: path.into() }) }
}

/// Writes a file whole or not at all: beside its place, synced, renamed. A file that has these bytes
/// already is not touched, so that its time stays and servers can answer "not modified".
///
/// # Errors
///
/// [`DiskError::Write`] with the file that could not be written.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<Written, DiskError> {
    let unwritable = |source| DiskError::Write { path: path.to_path_buf(), source };
    let mut draft = Draft::beside(path);
    draft.write(bytes).map_err(unwritable)?;
    let Some(ready) = draft.finish().map_err(unwritable)? else { return Ok(Written::Unchanged) };
    ready.sync()?;
    let folder = ready.folder();
    let written = ready.take_place()?;
    sync_folder(&folder).map_err(unwritable)?;
    Ok(written)
}

/// A file made ready, and its digest.
struct Prepared {
    /// Lies beside its place; `None` where the place has these bytes already.
    ready: Option<Ready>,
    digest: String,
}

/// Makes one file ready, piece by piece.
fn prepare(place: &Path, body: &Body) -> Result<Prepared, DiskError> {
    let unwritable = |source| DiskError::Write { path: place.to_path_buf(), source };
    let mut draft = Draft::beside(place);
    let mut digest = FileDigest::default();
    let n_pieces = body.n_pieces();
    // Some at a time: all of them may be far more than there is memory.
    for first in (0..n_pieces).step_by(PIECES_AT_A_TIME) {
        let numbers = first..n_pieces.min(first + PIECES_AT_A_TIME);
        let pieces: Vec<Cow<'_, [u8]>> = numbers.into_par_iter().map(|number| body.piece(number)).collect();
        for piece in pieces {
            digest.update(&piece);
            draft.write(&piece).map_err(unwritable)?;
        }
    }
    Ok(Prepared { ready: draft.finish().map_err(unwritable)?, digest: digest.finish() })
}

/// A file in the making. As long as what comes is what the place has, nothing is written.
struct Draft<'a> {
    place: &'a Path,
    /// What the place has, as far as it has been the same.
    existing: Option<File>,
    /// How many bytes have been the same.
    n_same: u64,
    /// The file beside the place, from the first byte on that differs.
    new: Option<(Ready, File)>,
}

impl<'a> Draft<'a> {
    fn beside(place: &'a Path) -> Self {
        let existing = File::open(place).ok().filter(|file| file.metadata().is_ok_and(|data| data.is_file()));
        Self { place, existing, n_same: 0, new: None }
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.new.is_none() && self.existing.as_mut().is_some_and(|file| goes_on_with(file, bytes)) {
            self.n_same += bytes.len() as u64;
            return Ok(());
        }
        self.file()?.write_all(bytes)
    }

    /// The file beside the place, begun with what has been the same.
    fn file(&mut self) -> io::Result<&mut File> {
        if self.new.is_none() {
            let mut ready = Ready::new(self.place, self.existing.is_none());
            let mut file = File::create(ready.lie_beside())?;
            if self.n_same > 0 {
                io::copy(&mut File::open(self.place)?.take(self.n_same), &mut file)?;
            }
            self.new = Some((ready, file));
        }
        self.new.as_mut().map(|(_, file)| file).ok_or_else(|| io::Error::other("no file was begun"))
    }

    /// The file, ready; `None` where the place has these bytes already.
    fn finish(mut self) -> io::Result<Option<Ready>> {
        let is_same = match &mut self.existing {
            Some(existing) => self.new.is_none() && existing.read(&mut [0])? == 0,
            None => false,
        };
        if is_same {
            return Ok(None);
        }
        self.file()?;
        Ok(self.new.map(|(ready, _)| ready))
    }
}

/// Whether a file goes on with these bytes, which are read off it.
fn goes_on_with(file: &mut File, bytes: &[u8]) -> bool {
    let mut buffer = [0; 16 * 1024];
    bytes.chunks(buffer.len()).all(|chunk| {
        let there = &mut buffer[..chunk.len()];
        file.read_exact(there).is_ok() && there == chunk
    })
}

/// A file that lies beside its place; until it takes it nothing has changed, and where it never
/// does it is removed.
#[derive(Debug)]
struct Ready {
    place: PathBuf,
    beside: Option<PathBuf>,
    is_new: bool,
}

impl Ready {
    fn new(place: &Path, is_new: bool) -> Self {
        Self { place: place.to_path_buf(), beside: None, is_new }
    }

    /// Where the file is to lie; from here on it is removed again unless it takes its place.
    fn lie_beside(&mut self) -> &Path {
        let name = self.place.file_name().unwrap_or_default().to_string_lossy();
        let beside = self.folder().join(format!(".{name}.tidings-new"));
        self.beside.insert(beside)
    }

    /// Waits until the disk has it.
    fn sync(&self) -> Result<(), DiskError> {
        let Some(beside) = &self.beside else { return Ok(()) };
        let synced = File::open(beside).and_then(|file| file.sync_all());
        synced.map_err(|source| DiskError::Write { path: self.place.clone(), source })
    }

    fn folder(&self) -> PathBuf {
        self.place.parent().unwrap_or_else(|| Path::new(".")).to_path_buf()
    }

    /// Takes its place, in one step.
    fn take_place(mut self) -> Result<Written, DiskError> {
        if let Some(beside) = &self.beside {
            fs::rename(beside, &self.place)
                .map_err(|source| DiskError::Write { path: self.place.clone(), source })?;
        }
        self.beside = None;
        Ok(if self.is_new { Written::Created } else { Written::Updated })
    }
}

impl Drop for Ready {
    /// Nothing of a write that failed is left lying about.
    fn drop(&mut self) {
        if let Some(beside) = &self.beside {
            let _ = fs::remove_file(beside);
        }
    }
}

/// Writes a file where there is none, and never over one.
///
/// # Errors
///
/// [`DiskError::Exists`] where there is a file already, [`DiskError::Write`] where none can be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => DiskError::Exists { path: path.to_path_buf() },
        _ => DiskError::Write { path: path.to_path_buf(), source },
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|source| {
        // Half a file would be taken for a whole one.
        let _ = fs::remove_file(path);
        DiskError::Write { path: path.to_path_buf(), source }
    })
}

/// Waits until the disk has everything of the file system that holds a folder; whether it could.
#[cfg(target_os = "linux")]
fn sync_file_system(folder: &Path) -> bool {
    File::open(folder).is_ok_and(|folder| rustix::fs::syncfs(folder).is_ok())
}

/// Elsewhere files are synced one by one.
#[cfg(not(target_os = "linux"))]
fn sync_file_system(_: &Path) -> bool {
    false
}

/// Makes a rename last through a power cut, where the system can.
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder) {
        Ok(folder) if cfg!(unix) => folder.sync_all(),
        Ok(_) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(path: &str, bytes: &str) -> Artifact {
        Artifact { path: path.into(), media_type: "text/plain", body: bytes.as_bytes().to_vec().into() }
    }

    fn written(output: &Path) -> Ledger {
        read_ledger(output).unwrap().0
    }

    #[test]
    fn only_files_once_written_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let output = OutputFolder::lock(folder.path()).unwrap();
        let first = [artifact("a.txt", "a"), artifact("events/b.ics", "b"), artifact("events/c.ics", "c")];
        output.write(&first, Ledger { version: 1, ..Ledger::default() }, &Ledger::default()).unwrap();
        let first = written(folder.path());
        fs::write(folder.path().join("events/mine.ics"), "mine").unwrap();
        fs::write(folder.path().join("events/c.ics"), "changed by hand").unwrap();
        let second = [artifact("a.txt", "a")];
        let changes = output.write(&second, Ledger::default(), &first).unwrap();
        assert_eq!(changes.removed, ["events/b.ics"]);
        assert!(folder.path().join("events/mine.ics").exists());
        assert!(folder.path().join("events/c.ics").exists());
    }

    #[test]
    fn an_unchanged_file_keeps_its_time() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.txt");
        assert_eq!(write_atomic(&file, b"a").unwrap(), Written::Created);
        let before = fs::metadata(&file).unwrap().modified().unwrap();
        assert_eq!(write_atomic(&file, b"a").unwrap(), Written::Unchanged);
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), before);
        assert_eq!(write_atomic(&file, b"b").unwrap(), Written::Updated);
    }

    #[test]
    fn a_second_build_is_told_who_holds_the_lock() {
        let folder = tempfile::tempdir().unwrap();
        let first = OutputFolder::lock(folder.path()).unwrap();
        let error = OutputFolder::lock(folder.path()).unwrap_err();
        assert!(error.to_string().contains(&format!("process {}", std::process::id())), "{error}");
        drop(first);
        OutputFolder::lock(folder.path()).unwrap();
    }

    #[test]
    fn no_path_leaves_the_folder() {
        for path in ["../a", "/etc/passwd", "a/../../b", "", "a\\..\\b", "./a/.."] {
            assert!(safe_relative(path).is_err(), "{path}");
        }
        assert!(safe_relative("events/a b.ics").is_ok());
    }
}
