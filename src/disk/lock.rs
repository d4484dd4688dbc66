//! The lock of a folder: one process writes to it at a time.
//!
//! In comes a folder; as long as the [`FolderLock`] of it lives, every other process is told who has it. The
//! system releases a lock however a process ends, but its file stays where the process was killed. That file
//! says so to whoever locks next: drafts that lie about are cleared away before anything is written.

#![expect(clippy::disallowed_methods, reason = "part of disk.rs, where files are read and written")]

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use super::{DiskError, MAX_DEPTH};

/// The file in a folder that holds its lock.
const LOCK: &str = ".tidings.lock";

/// How the names of drafts end, which lie beside the place of a file until they take it.
const DRAFT: &str = ".tidings-new";

/// How often the lock is tried for where its file is taken away at that moment.
const ATTEMPTS: usize = 8;

/// A folder that this process alone writes to, until it is dropped.
#[derive(Debug)]
pub struct FolderLock {
    path: PathBuf,
    /// Whether the folder was made for this lock; one that stays empty goes with it.
    is_new: bool,
    /// Whether drafts lie about that could not be cleared away.
    is_untidy: AtomicBool,
    /// Holding the file open holds the lock.
    _file: File,
}

impl FolderLock {
    /// Creates the folder if need be, locks it, and clears away what a process that was killed left in it.
    ///
    /// # Errors
    ///
    /// [`DiskError::Locked`] where another process has it, [`DiskError::Write`] where it cannot be written.
    pub fn take(path: &Path) -> Result<Self, DiskError> {
        let unwritable = |source| DiskError::Write { path: path.to_path_buf(), source };
        let is_new = !path.exists();
        fs::create_dir_all(path).map_err(unwritable)?;
        for _ in 0..ATTEMPTS {
            if let Some(Taken { file, is_left_over }) = try_take(path)? {
                let is_untidy = AtomicBool::new(is_left_over);
                let lock = Self { path: path.to_path_buf(), is_new, is_untidy, _file: file };
                if is_left_over {
                    lock.clear_away()?;
                }
                return Ok(lock);
            }
        }
        Err(DiskError::Locked { path: path.to_path_buf(), holder: None })
    }

    /// Hands on what came of writing. Where that failed, drafts that the failure left are cleared away; where
    /// that fails too, it is left to the next process.
    ///
    /// # Errors
    ///
    /// The one handed in.
    pub fn tidy<T>(&self, written: Result<T, DiskError>) -> Result<T, DiskError> {
        if written.is_err() {
            self.is_untidy.store(true, Ordering::Relaxed);
            // What went wrong first is what is told.
            let _ = self.clear_away();
        }
        written
    }

    fn clear_away(&self) -> Result<(), DiskError> {
        remove_drafts(&self.path, 0)?;
        self.is_untidy.store(false, Ordering::Relaxed);
        Ok(())
    }
}

impl Drop for FolderLock {
    /// Takes the lock's file away while it is still held, so that it is not published with the rest.
    fn drop(&mut self) {
        if self.is_untidy.load(Ordering::Relaxed) {
            return;
        }
        let _ = fs::remove_file(self.path.join(LOCK));
        if self.is_new {
            let _ = fs::remove_dir(&self.path);
        }
    }
}

/// A lock that was taken.
struct Taken {
    file: File,
    /// Whether its file lay there: whoever held it did not come to its end.
    is_left_over: bool,
}

/// Opens the lock's file and locks it; `None` where the file was taken away in between by the process that
/// held it, so that another may hold a new one of the same name.
fn try_take(folder: &Path) -> Result<Option<Taken>, DiskError> {
    let path = folder.join(LOCK);
    let unwritable = |source| DiskError::Write { path: path.clone(), source };
    let opened = OpenOptions::new().create_new(true).read(true).write(true).open(&path);
    let (mut file, is_left_over) = match opened {
        Ok(file) => (file, false),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            match OpenOptions::new().read(true).write(true).open(&path) {
                Ok(file) => (file, true),
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
                Err(source) => return Err(unwritable(source)),
            }
        }
        Err(source) => return Err(unwritable(source)),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let holder = fs::read_to_string(&path)
                .ok()
                .map(|text| text.trim().to_string())
                .filter(|text| !text.is_empty());
            return Err(DiskError::Locked { path: folder.to_path_buf(), holder });
        }
        Err(TryLockError::Error(source)) => return Err(unwritable(source)),
    }
    // A file that cannot be signed stays: it may be another's by now, and stops nobody.
    let own = format!("process {}\n", std::process::id());
    file.set_len(0).and_then(|()| file.write_all(own.as_bytes())).map_err(unwritable)?;
    match fs::read_to_string(&path) {
        Ok(text) => Ok((text == own).then_some(Taken { file, is_left_over })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(DiskError::Read { path, source }),
    }
}

/// Where the draft of a file lies until it takes its place.
pub(super) fn beside(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!(".{name}{DRAFT}"))
}

/// Removes every draft below a folder; links are not followed.
fn remove_drafts(folder: &Path, depth: usize) -> Result<(), DiskError> {
    let unreadable = |source| DiskError::Read { path: folder.to_path_buf(), source };
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let kind = entry.file_type().map_err(unreadable)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if kind.is_dir() && depth < MAX_DEPTH {
            remove_drafts(&entry.path(), depth + 1)?;
        } else if kind.is_file() && name.starts_with('.') && name.ends_with(DRAFT) {
            let path = entry.path();
            fs::remove_file(&path).map_err(|source| DiskError::Write { path, source })?;
        }
    }
    Ok(())
}
