//! Files that are written whole or not at all.
//!
//! In come bytes and the place they are for; a draft lies beside the place, is synced, and takes it in one step.
//! A place that has the bytes already is left alone. A draft that never takes its place is removed again.

#![expect(clippy::disallowed_methods, reason = "part of disk.rs, where files are read and written")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{DiskError, lock};
use crate::base::digest::{FileDigest, file_digest};
use crate::emit::body::Body;

/// How many pieces of a file are made side by side before they are written.
const PIECES_AT_A_TIME: usize = 8;

/// How much is gathered before it is written, in bytes.
const BUFFER: usize = 64 * 1024;

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

/// Writes a file whole or not at all: beside its place, synced, renamed. A file that has these bytes
/// already is not touched, so that its time stays and servers can answer "not modified".
///
/// # Errors
///
/// [`DiskError::Write`] with the file that could not be written.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<Written, DiskError> {
    write_atomic_by(path, |out| out.write_all(bytes)).map(|(written, _)| written)
}

/// The same with what writes it, for what is not to be held in memory as a whole; with its digest.
pub(super) fn write_atomic_by(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<Digested>) -> io::Result<()>,
) -> Result<(Written, String), DiskError> {
    let unwritable = |source| DiskError::Write { path: path.to_path_buf(), source };
    let digested = Digested { draft: Draft::beside(path), digest: FileDigest::default() };
    let mut out = BufWriter::with_capacity(BUFFER, digested);
    write(&mut out).map_err(unwritable)?;
    let Digested { draft, digest } = out.into_inner().map_err(|error| unwritable(error.into_error()))?;
    let digest = digest.finish();
    let Some(ready) = draft.finish().map_err(unwritable)? else { return Ok((Written::Unchanged, digest)) };
    ready.sync()?;
    let folder = ready.folder();
    let written = ready.take_place()?;
    sync_folder(&folder).map_err(unwritable)?;
    Ok((written, digest))
}

/// A file in the making, and the digest of what it has so far.
pub(super) struct Digested<'a> {
    draft: Draft<'a>,
    digest: FileDigest,
}

impl Write for Digested<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.digest.update(bytes);
        self.draft.write(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A file made ready, and its digest.
pub(super) struct Prepared {
    /// Lies beside its place; `None` where the place has these bytes already.
    pub(super) ready: Option<Ready>,
    pub(super) digest: String,
}

/// Makes one file ready, piece by piece. `there` is the digest of what the place has, where that is known.
pub(super) fn prepare(place: &Path, body: &Body, there: Option<&str>) -> Result<Prepared, DiskError> {
    let unwritable = |source| DiskError::Write { path: place.to_path_buf(), source };
    let lost = |lost| unwritable(io::Error::other(lost));
    if let (Some(there), 1) = (there, body.n_pieces()) {
        let digest = file_digest(&body.piece(0).map_err(lost)?);
        if digest == there {
            return Ok(Prepared { ready: None, digest });
        }
    }
    let mut draft = Draft::beside(place);
    let mut digest = FileDigest::default();
    let n_pieces = body.n_pieces();
    // Some at a time: all of them may be far more than there is memory.
    for first in (0..n_pieces).step_by(PIECES_AT_A_TIME) {
        let numbers = first..n_pieces.min(first + PIECES_AT_A_TIME);
        let pieces: Vec<_> = numbers.into_par_iter().map(|number| body.piece(number)).collect();
        for piece in pieces {
            let piece = piece.map_err(lost)?;
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
pub(super) struct Ready {
    place: PathBuf,
    beside: Option<PathBuf>,
    pub(super) is_new: bool,
}

impl Ready {
    fn new(place: &Path, is_new: bool) -> Self {
        Self { place: place.to_path_buf(), beside: None, is_new }
    }

    /// Where the file is to lie; from here on it is removed again unless it takes its place.
    fn lie_beside(&mut self) -> &Path {
        self.beside.insert(lock::beside(&self.place))
    }

    /// Waits until the disk has it.
    pub(super) fn sync(&self) -> Result<(), DiskError> {
        let Some(beside) = &self.beside else { return Ok(()) };
        let synced = File::open(beside).and_then(|file| file.sync_all());
        synced.map_err(|source| DiskError::Write { path: self.place.clone(), source })
    }

    pub(super) fn folder(&self) -> PathBuf {
        self.place.parent().unwrap_or_else(|| Path::new(".")).to_path_buf()
    }

    /// Takes its place, in one step.
    pub(super) fn take_place(mut self) -> Result<Written, DiskError> {
        if let Some(beside) = &self.beside {
            fs::rename(beside, &self.place)
                .map_err(|source| DiskError::Write { path: self.place.clone(), source })?;
        }
        self.beside = None;
        Ok(if self.is_new { Written::Created } else { Written::Updated })
    }

    /// Takes its place where that is free.
    fn take_free_place(mut self) -> io::Result<()> {
        if let Some(beside) = &self.beside {
            rename_new(beside, &self.place)?;
        }
        self.beside = None;
        Ok(())
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

/// Writes a file where there is none, whole or not at all, and never over one.
///
/// # Errors
///
/// [`DiskError::Exists`] where there is a file already, [`DiskError::Locked`] where another process is writing
/// it, [`DiskError::Write`] where none can be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => DiskError::Exists { path: path.to_path_buf() },
        _ => DiskError::Write { path: path.to_path_buf(), source },
    };
    let mut ready = Ready::new(path, true);
    let folder = ready.folder();
    fs::create_dir_all(&folder).map_err(failed)?;
    let beside = lock::beside(path);
    let mut file =
        OpenOptions::new().create(true).truncate(false).write(true).open(&beside).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => ready.beside = Some(beside),
        Err(TryLockError::WouldBlock) => return Err(DiskError::Locked { path: folder, holder: None }),
        Err(TryLockError::Error(source)) => return Err(failed(source)),
    }
    // Another process may have brought this very file to its place before it was locked here.
    if path.symlink_metadata().is_ok() {
        return Err(DiskError::Exists { path: path.to_path_buf() });
    }
    file.set_len(0).and_then(|()| file.write_all(bytes)).and_then(|()| file.sync_all()).map_err(failed)?;
    ready.take_free_place().map_err(failed)?;
    sync_folder(&folder).map_err(failed)
}

/// Renames a file where its new name is free.
#[cfg(target_os = "linux")]
fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        Ok(()) => Ok(()),
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => link_new(from, to),
        Err(error) => Err(error.into()),
    }
}

/// Renames a file where its new name is free.
#[cfg(not(target_os = "linux"))]
fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    link_new(from, to)
}

/// The same in two steps, for systems that cannot do it in one: a link is never made over a file.
fn link_new(from: &Path, to: &Path) -> io::Result<()> {
    fs::hard_link(from, to).and_then(|()| fs::remove_file(from))
}

/// Waits until the disk has everything of the file system that holds a folder; whether it could.
#[cfg(target_os = "linux")]
pub(super) fn sync_file_system(folder: &Path) -> bool {
    File::open(folder).is_ok_and(|folder| rustix::fs::syncfs(folder).is_ok())
}

/// Elsewhere files are synced one by one.
#[cfg(not(target_os = "linux"))]
pub(super) fn sync_file_system(_: &Path) -> bool {
    false
}

/// Makes a rename last through a power cut, where the system can.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder) {
        Ok(folder) if cfg!(unix) => folder.sync_all(),
        Ok(_) | Err(_) => Ok(()),
    }
}
