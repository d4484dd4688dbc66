//! Whether the files of an output are as a build left them, by what the system says of them: none is read.
//!
//! In come paths below an output folder; out comes a digest of the number, the length and the times of each file. Where
//! it is the same, none of them was written, replaced or moved: when a file last changed in any way is for the system
//! alone to say. A copy of the folder has other numbers.

#![expect(clippy::disallowed_methods, reason = "part of disk.rs, where files are read and written")]

#[cfg(unix)]
use std::fs::{self, Metadata};
use std::path::Path;

use rayon::prelude::*;

use super::{OutputFolder, safe_relative};
use crate::base::digest::digest;

impl OutputFolder {
    /// How files of the folder stand; `None` where the system does not say it of each.
    pub fn standing(&self, paths: &[&str]) -> Option<String> {
        let say = |path: &&str| said_of(&self.path.join(safe_relative(path).ok()?));
        let said: Vec<String> = paths.par_iter().map(say).collect::<Option<_>>()?;
        Some(digest(paths.iter().copied().chain(said.iter().map(String::as_str))))
    }
}

/// What the system says of a file that is no link.
#[cfg(unix)]
fn said_of(file: &Path) -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    let data = fs::symlink_metadata(file).ok().filter(Metadata::is_file)?;
    let written = (data.mtime(), data.mtime_nsec());
    let changed = (data.ctime(), data.ctime_nsec());
    Some(format!("{} {} {} {written:?} {changed:?}", data.dev(), data.ino(), data.len()))
}

/// Elsewhere nobody says when a file last changed.
#[cfg(not(unix))]
fn said_of(_: &Path) -> Option<String> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_done_to_a_file_shows() {
        let folder = tempfile::tempdir().unwrap();
        let output = OutputFolder::lock(folder.path()).unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        fs::write(&one, "1").unwrap();
        fs::write(&other, "2").unwrap();
        let standing = || output.standing(&["one", "other"]);
        let first = standing();
        assert!(first.is_some());
        assert_eq!(standing(), first);
        let times = fs::metadata(&one).unwrap().modified().unwrap();
        // What takes less than the clock of the file system ticks shows in the number of the file.
        fs::write(folder.path().join("new"), "3").unwrap();
        fs::File::options().write(true).open(folder.path().join("new")).unwrap().set_modified(times).unwrap();
        fs::rename(folder.path().join("new"), &one).unwrap();
        assert_ne!(standing(), first);
        fs::remove_file(&other).unwrap();
        assert_eq!(standing(), None);
        std::os::unix::fs::symlink(&one, &other).unwrap();
        assert_eq!(standing(), None);
        assert_eq!(output.standing(&["../one"]), None);
    }
}
