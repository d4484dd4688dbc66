//! The disk: the only file that touches it. Reads posts, settings and the ledger; writes the output.
//!
//! A folder comes in; [`SourceFile`]s come out, sorted by path. Artifacts come in; files go out, each written
//! beside its place, synced and renamed, so that a crash leaves the old file or the new one and never half.
//! The ledger is written last: until then the next build starts from the old state. Only files that the
//! ledger names are ever removed, and drafts of a process that died. Nothing outside the folders handed in is touched, and no link is
//! followed out of the posts folder.

#![expect(clippy::disallowed_methods, reason = "the one place where files are read and written")]

mod draft;
mod lock;
mod receipt;
mod standing;
mod store;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

use rayon::prelude::*;
use thiserror::Error;

use crate::base::digest::file_digest;
use crate::base::source::{SourceFile, Span};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::emit::{Artifact, ical};
use crate::pipeline::LEDGER;
use crate::post::file_name;
use crate::timeline::Ledger;
use crate::timeline::ledger::{self, LedgerError};

pub use draft::{Written, write_atomic, write_new};
pub use lock::FolderLock;
pub use receipt::program;
pub use store::PostStore;

use draft::{Prepared, Ready, prepare, sync_file_system, sync_folder, write_atomic_by};

/// The largest post that is read, in bytes. No post of prose comes near it.
pub const MAX_POST: u64 = 8 << 20;

/// The largest ledger that is read, in bytes: that of half a million posts.
const MAX_LEDGER: u64 = 512 << 20;

/// Where a ledger that cannot be read is kept: somebody may mend it.
const UNREADABLE_LEDGER: &str = "manifest.json.unreadable";

/// The deepest folder that posts are looked for in.
const MAX_DEPTH: usize = 16;

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

impl DiskError {
    /// What to do about it, where there is more to say than what went wrong. Nothing that was published is harmed
    /// by any of these, and the next run does what this one left undone.
    pub fn help(&self) -> Option<&'static str> {
        use io::ErrorKind::{NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match self {
            Self::Write { source, .. } => Some(match source.kind() {
                StorageFull | QuotaExceeded => "make room on the disk and run it again",
                PermissionDenied => "give this user the right to write there, or choose another folder",
                ReadOnlyFilesystem => "make the file system writable, or choose another folder",
                _ => "look after the disk or what is in the way there, and run it again",
            }),
            Self::Read { source, .. } => match source.kind() {
                PermissionDenied => Some("give this user the right to read it"),
                NotFound => None,
                _ => Some("look after the file and its disk, and run it again"),
            },
            Self::Locked { .. } => Some("run it again when that one has ended"),
            Self::NoPostsFolder { .. }
            | Self::NoBuild { .. }
            | Self::ChangedSince { .. }
            | Self::Exists { .. }
            | Self::OutsidePath { .. }
            | Self::NewerLedger { .. } => None,
        }
    }
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
    let is_folder = match fs::metadata(folder) {
        Ok(data) => data.is_dir(),
        Err(error) if is_absence(&error) => false,
        Err(source) => return Err(DiskError::Read { path: folder.to_path_buf(), source }),
    };
    if !is_folder {
        let usual = USUAL_FOLDERS.iter().copied().find(|usual| Path::new(usual).is_dir());
        return Err(DiskError::NoPostsFolder { path: folder.to_path_buf(), usual });
    }
    let mut walk = Walk { root: resolved(folder), config, files: Vec::new(), diagnostics: Vec::new() };
    walk.folder(folder, "", 0)?;
    let Walk { mut files, mut diagnostics, .. } = walk;
    // What is read side by side is held side by side, and goes so.
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let read: Vec<_> = files.par_iter().map(|post| read_post(&post.file, &post.path, post.length)).collect();
    let mut sources = Vec::with_capacity(read.len());
    for read in read {
        match read {
            Ok(source) => sources.push(source),
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    diagnostics.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(PostsFolder { sources, diagnostics })
}

/// The way through a folder of posts.
struct Walk<'a> {
    /// The folder, without links in its path: what lies elsewhere is not read.
    root: PathBuf,
    config: &'a Config,
    /// Posts to read.
    files: Vec<PostFile>,
    /// Files that look like posts and are none.
    diagnostics: Vec<Diagnostic>,
}

/// A post that was come upon.
struct PostFile {
    file: PathBuf,
    /// Its path below the posts folder.
    path: String,
    length: u64,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), DiskError> {
        let unreadable = |source| DiskError::Read { path: folder.to_path_buf(), source };
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = entry.file_name();
            let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else { continue };
            let path = if prefix.is_empty() { name.to_string() } else { format!("{prefix}/{name}") };
            self.entry(&entry, &path, depth)?;
        }
        Ok(())
    }

    fn entry(&mut self, entry: &fs::DirEntry, path: &str, depth: usize) -> Result<(), DiskError> {
        let file = entry.path();
        let kind = entry.file_type();
        let is_link = kind.as_ref().is_ok_and(fs::FileType::is_symlink);
        let is_post = file_name::extension(path, self.config).is_some();
        // What a link leads to counts, so that one post may be two; folders are not followed, for loops.
        let why = match fs::metadata(&file) {
            Ok(data) if data.is_dir() && is_post => "it is a folder".to_owned(),
            Ok(data) if data.is_dir() && depth < MAX_DEPTH && !is_link => {
                return self.folder(&file, path, depth + 1);
            }
            // Whoever sends a post may send a link, and what it leads to is published.
            Ok(data) if data.is_file() && is_post && is_link && self.is_elsewhere(&file) => {
                "it is a link out of the posts folder".to_owned()
            }
            Ok(data) if data.is_file() && is_post => {
                self.files.push(PostFile { file, path: path.to_owned(), length: data.len() });
                return Ok(());
            }
            Err(_) if is_post && is_link => "it is a link to nothing".to_owned(),
            Err(error) if is_post => error.to_string(),
            // What posts are in there is not known: going on would call their meetups off.
            Err(source) if kind.is_ok_and(|kind| kind.is_dir()) => {
                return Err(DiskError::Read { path: file, source });
            }
            Ok(_) | Err(_) => return Ok(()),
        };
        self.diagnostics.push(unreadable_post(path, &why));
        Ok(())
    }

    fn is_elsewhere(&self, link: &Path) -> bool {
        !fs::canonicalize(link).is_ok_and(|target| target.starts_with(&self.root))
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

/// Reads the text of a ledger: one that is no text, or larger than any, cannot be used.
fn read_ledger_text(path: &Path) -> Result<Option<Result<String, LedgerError>>, DiskError> {
    let unreadable = |source| DiskError::Read { path: path.to_path_buf(), source };
    let length = match fs::metadata(path) {
        Ok(data) => data.len(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(unreadable(source)),
    };
    if length > MAX_LEDGER {
        let reason = format!("it is larger than {} MiB", MAX_LEDGER >> 20);
        return Ok(Some(Err(LedgerError::Malformed(reason))));
    }
    let bytes = read_at_most(path, MAX_LEDGER).map_err(unreadable)?;
    Ok(Some(String::from_utf8(bytes).map_err(|error| LedgerError::Malformed(error.to_string()))))
}

/// Whether a file or folder is there.
pub fn exists(path: &Path) -> bool {
    path.exists()
}

/// Whether an error says that there is no such file, and not that it cannot be read.
fn is_absence(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidFilename
    )
}

/// The lengths of files in a site's folder, for enclosures: only those below it.
///
/// # Errors
///
/// [`DiskError::Read`] where the system does not tell whether there is such a file.
pub fn file_length(site: &Path, path: &str) -> Result<Option<u64>, DiskError> {
    let Ok(relative) = safe_relative(path.trim_start_matches('/')) else { return Ok(None) };
    let path = site.join(relative);
    match fs::metadata(&path) {
        Ok(data) => Ok(Some(data.len()).filter(|_| data.is_file())),
        Err(error) if is_absence(&error) => Ok(None),
        Err(source) => Err(DiskError::Read { path, source }),
    }
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
    ledger::files(&read_ledger_text(&output.join(LEDGER)).ok()??.ok()?)
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
    let path = output.join(LEDGER);
    let Some(text) = read_ledger_text(&path)? else {
        return Ok((Ledger::default(), holds_a_calendar(output).then(ledger_missing)));
    };
    match text.and_then(|text| Ledger::parse(&text)) {
        Ok(ledger) => Ok((ledger, None)),
        Err(error @ LedgerError::Newer { .. }) => {
            Err(DiskError::NewerLedger { path, reason: error.to_string() })
        }
        Err(error @ LedgerError::Malformed(_)) => {
            let message = format!("the ledger is not used: {error}");
            let found = Diagnostic::new(Rule::LedgerUnreadable, LEDGER, Span::default(), message)
                .with_note("ids, revisions and dates are derived from the posts again")
                .with_help(format!(
                    "put back the manifest.json of the last build, or mend this one: a build keeps it as \
                     {UNREADABLE_LEDGER}"
                ));
            Ok((Ledger { is_in_place_of_unreadable: true, ..Ledger::default() }, Some(found)))
        }
    }
}

/// Whether a build has left its calendar in an output folder; that of another program does not count.
fn holds_a_calendar(output: &Path) -> bool {
    /// The longest head of a calendar, before its first event, in bytes.
    const HEAD: u64 = 4096;
    let mut head = Vec::new();
    let read =
        File::open(output.join(ical::CALENDAR)).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.is_ok() && head.windows(ical::PRODID.len()).any(|window| window == ical::PRODID.as_bytes())
}

fn ledger_missing() -> Diagnostic {
    let message = "there is a calendar of an earlier build here, and no manifest.json beside it";
    Diagnostic::new(Rule::LedgerMissing, LEDGER, Span::default(), message)
        .with_note("it remembers what subscribers have seen; without it every revision begins at 0 again")
        .with_help("put back that of the last build, and keep it with the output; a first build that was ended early leaves none")
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
    let no_build = || DiskError::NoBuild { path: output.to_path_buf() };
    let path = output.join(LEDGER);
    let manifest = read_ledger_text(&path)?.ok_or_else(no_build)?.map_err(|_| no_build())?;
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
    lock: FolderLock,
    /// What the system said of each file of the ledger, where all lie there as it has them.
    as_written: Option<BTreeMap<String, String>>,
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
    /// How all files that were written or stayed stand, as far as the system says it.
    pub standing: Option<String>,
    /// The digest of the ledger, where it was written or stayed.
    pub ledger: Option<String>,
}

impl OutputFolder {
    /// Creates the folder if need be and locks it.
    ///
    /// # Errors
    ///
    /// [`DiskError::Locked`] where another build has it, [`DiskError::Write`] where it cannot be written.
    pub fn lock(path: &Path) -> Result<Self, DiskError> {
        Ok(Self { path: path.to_path_buf(), lock: FolderLock::take(path)?, as_written: None })
    }

    /// Writes the ledger alone.
    ///
    /// # Errors
    ///
    /// [`DiskError::Write`] where it cannot be written; the old one is whole then.
    pub fn write_ledger(&self, ledger: &Ledger) -> Result<Written, DiskError> {
        let written = self.lock.tidy(self.put_ledger(ledger, ledger.is_in_place_of_unreadable));
        written.map(|(written, _)| written)
    }

    /// Writes the ledger; its digest with what became of it.
    fn put_ledger(&self, ledger: &Ledger, keeps_unreadable: bool) -> Result<(Written, String), DiskError> {
        let path = self.path.join(LEDGER);
        if keeps_unreadable {
            keep_beside(&path, &self.path.join(UNREADABLE_LEDGER))?;
        }
        write_atomic_by(&path, |out| ledger.write_to(out))
    }

    /// Writes what changed, removes what earlier builds made and this one does not, the ledger last, with
    /// the digest of every file. The files that it names already stay as they are.
    ///
    /// # Errors
    ///
    /// [`DiskError`] at the first file that cannot be written. Files renamed by then are new, all others
    /// old, and the ledger is the old one, so that the next build finishes the work.
    pub fn write(
        &self,
        artifacts: Vec<Artifact>,
        ledger: Ledger,
        old: &Ledger,
    ) -> Result<Changes, DiskError> {
        self.lock.tidy(self.write_all(artifacts, ledger, old))
    }

    fn write_all(
        &self,
        artifacts: Vec<Artifact>,
        mut ledger: Ledger,
        old: &Ledger,
    ) -> Result<Changes, DiskError> {
        let mut changes = Changes { n_unchanged: ledger.files.len(), ..Changes::default() };
        let mut folders = BTreeSet::new();
        let drafts = self.prepare(&artifacts, old)?;
        self.sync(drafts.iter().filter_map(|draft| draft.ready.as_ref()))?;
        let mut moves = Vec::new();
        // What a file was made of is let go here: a ledger of many meetups takes much room while it is written.
        for (Artifact { path, .. }, draft) in artifacts.into_iter().zip(drafts) {
            ledger.files.insert(path.clone(), draft.digest);
            match draft.ready {
                Some(ready) => moves.push((path, ready)),
                None => changes.n_unchanged += 1,
            }
        }
        // Nothing ever leads to a file that is not there yet: what is new comes first, and the page, which
        // leads to all of them, last.
        moves.sort_by_key(|(path, ready)| (is_page(path), !ready.is_new));
        for (path, ready) in moves {
            folders.insert(ready.folder());
            match ready.take_place()? {
                Written::Created => changes.created.push(path),
                Written::Updated | Written::Unchanged => changes.updated.push(path),
            }
        }
        changes.created.sort();
        changes.updated.sort();
        for folder in folders {
            sync_folder(&folder).map_err(|source| DiskError::Write { path: folder.clone(), source })?;
        }
        for (path, digest) in &old.files {
            if !ledger.files.contains_key(path) && self.remove(path, digest)? {
                changes.removed.push(path.clone());
            }
        }
        let (written, digest) = self.put_ledger(&ledger, old.is_in_place_of_unreadable)?;
        changes.ledger = Some(digest);
        match written {
            Written::Created => changes.created.push(LEDGER.into()),
            Written::Updated => changes.updated.push(LEDGER.into()),
            Written::Unchanged => changes.n_unchanged += 1,
        }
        changes.standing = self.standing(&ledger.files, &changes);
        Ok(changes)
    }

    /// Makes every file that changes ready beside its place, several at a time. Where one cannot be made,
    /// none takes its place.
    fn prepare(&self, artifacts: &[Artifact], old: &Ledger) -> Result<Vec<Prepared>, DiskError> {
        let places: Vec<PathBuf> = artifacts
            .iter()
            .map(|artifact| Ok(self.path.join(safe_relative(&artifact.path)?)))
            .collect::<Result<_, DiskError>>()?;
        let folders: BTreeSet<&Path> = places.iter().filter_map(|place| place.parent()).collect();
        for folder in folders {
            let unwritable = |source| DiskError::Write { path: folder.to_path_buf(), source };
            fs::create_dir_all(folder).map_err(unwritable)?;
        }
        let made_ready = |(artifact, place): (&Artifact, &PathBuf)| {
            let there = old.files.get(&artifact.path).filter(|_| self.as_written.is_some());
            prepare(place, &artifact.body, there.map(String::as_str))
        };
        artifacts.par_iter().zip(&places).map(made_ready).collect()
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

    /// Removes a file of an earlier build, unless somebody has changed it since, and the folders that it
    /// leaves empty.
    fn remove(&self, path: &str, digest: &str) -> Result<bool, DiskError> {
        let Ok(relative) = safe_relative(path) else { return Ok(false) };
        let file = self.path.join(&relative);
        let unwritable = |source| DiskError::Write { path: file.clone(), source };
        let is_there = match fs::read(&file) {
            Ok(bytes) if file_digest(&bytes) == digest => true,
            Ok(_) => return Ok(false),
            // A build that was ended here has removed it, and maybe not its folder.
            Err(error) if error.kind() == io::ErrorKind::NotFound => false,
            Err(error) if error.kind() == io::ErrorKind::IsADirectory => return Ok(false),
            // Nobody would know of it any more.
            Err(source) => return Err(DiskError::Read { path: file, source }),
        };
        if is_there {
            fs::remove_file(&file).map_err(unwritable)?;
        }
        for folder in relative.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
            use io::ErrorKind::{DirectoryNotEmpty, NotADirectory, NotFound};
            match fs::remove_dir(self.path.join(folder)) {
                Ok(()) => {}
                Err(error) if error.kind() == NotFound => {}
                Err(error) if matches!(error.kind(), DirectoryNotEmpty | NotADirectory) => break,
                Err(source) => return Err(unwritable(source)),
            }
        }
        Ok(is_there)
    }
}

/// Gives a file that is about to be replaced a second name, under which it stays, whatever its size.
fn keep_beside(path: &Path, kept: &Path) -> Result<(), DiskError> {
    let unwritable = |source| DiskError::Write { path: kept.to_path_buf(), source };
    match fs::remove_file(kept) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(unwritable(error)),
        Ok(()) | Err(_) => {}
    }
    // Where there are no second names it goes by its new one alone.
    fs::hard_link(path, kept).or_else(|_| fs::rename(path, kept)).map_err(unwritable)
}

/// Whether people open it in a browser.
fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "html")
}

/// A path below a folder: no root, no `..`, nothing but plain names.
fn safe_relative(path: &str) -> Result<PathBuf, DiskError> {
    let candidate = Path::new(path);
    let is_plain = !path.is_empty()
        && !path.contains(['\\', '\0'])
        && candidate.components().all(|part| matches!(part, Component::Normal(_)));
    if is_plain { Ok(candidate.to_path_buf()) } else { Err(DiskError::OutsidePath { path: path.into() }) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::memory::Lost;
    use crate::emit::body::{Body, Pieces};

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
        output.write(first.into(), Ledger { version: 1, ..Ledger::default() }, &Ledger::default()).unwrap();
        let first = written(folder.path());
        fs::write(folder.path().join("events/mine.ics"), "mine").unwrap();
        fs::write(folder.path().join("events/c.ics"), "changed by hand").unwrap();
        let second = [artifact("a.txt", "a")];
        let changes = output.write(second.into(), Ledger::default(), &first).unwrap();
        assert_eq!(changes.removed, ["events/b.ics"]);
        assert!(folder.path().join("events/mine.ics").exists());
        assert!(folder.path().join("events/c.ics").exists());
    }

    /// A file whose bytes were kept and are no longer.
    #[derive(Debug)]
    struct Gone;

    impl Pieces for Gone {
        fn count(&self) -> usize {
            1
        }

        fn piece(&self, _: usize) -> Result<Vec<u8>, Lost> {
            Err(Lost)
        }
    }

    #[test]
    fn where_something_kept_is_lost_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let output = OutputFolder::lock(folder.path()).unwrap();
        let gone = Artifact { path: "b.txt".into(), media_type: "text/plain", body: Body::of(Gone) };
        let artifacts = vec![artifact("a.txt", "a"), gone];
        let error = output.write(artifacts, Ledger::default(), &Ledger::default()).unwrap_err();
        assert!(error.to_string().ends_with("b.txt"), "{error}");
        let cause = std::error::Error::source(&error).unwrap();
        assert_eq!(cause.to_string(), Lost.to_string());
        assert!(!folder.path().join("a.txt").exists());
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
