//! Whether the files of an output are as a build left them, by what the system says of them: none is read.
//!
//! In come paths below an output folder; out comes a digest of the number, the length and the times of each file. Where
//! it is the same, none of them was written, replaced or moved: when a file last changed in any way is for the system
//! alone to say. A copy of the folder has other numbers.

#![expect(clippy::disallowed_methods, reason = "part of disk.rs, where files are read and written")]

use std::collections::{BTreeMap, BTreeSet};
#[cfg(unix)]
use std::fs::{self, Metadata};
use std::path::Path;

use rayon::prelude::*;

use super::{Changes, OutputFolder, safe_relative};
use crate::base::digest::digest;

impl OutputFolder {
    /// Takes it that all files of a ledger lie there as they were written, where they stand as they did then: as
    /// [`Changes::standing`] says it.
    pub fn is_as_written(&mut self, files: &BTreeMap<String, String>, standing: Option<&str>) -> bool {
        let said = standing.and_then(|_| self.said_of_all(files.keys()));
        self.as_written = said.filter(|said| Some(&*digest_of(said)) == standing);
        self.as_written.is_some()
    }

    /// How files stand after some of them have changed; `None` where the system does not say it of each.
    pub(super) fn standing(&self, files: &BTreeMap<String, String>, changes: &Changes) -> Option<String> {
        let anew: BTreeSet<&String> = changes.created.iter().chain(&changes.updated).collect();
        let before = self.as_written.as_ref();
        let known = |path: &String| before.filter(|_| !anew.contains(path)).and_then(|said| said.get(path));
        let mut said = self.said_of_all(files.keys().filter(|path| known(path).is_none()))?;
        for path in files.keys() {
            if let Some(known) = known(path) {
                said.insert(path.clone(), known.clone());
            }
        }
        Some(digest_of(&said))
    }

    fn said_of_all<'a>(&self, paths: impl Iterator<Item = &'a String>) -> Option<BTreeMap<String, String>> {
        let say = |path: &String| Some((path.clone(), said_of(&self.path.join(safe_relative(path).ok()?))?));
        paths.collect::<Vec<_>>().into_par_iter().map(say).collect()
    }
}

fn digest_of(said: &BTreeMap<String, String>) -> String {
    digest(said.iter().flat_map(|(path, said)| [path.as_str(), said.as_str()]))
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
        let mut output = OutputFolder::lock(folder.path()).unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("one"), "1").unwrap();
        fs::write(path("other"), "2").unwrap();
        let files = |names: &[&str]| names.iter().map(|name| ((*name).to_owned(), String::new())).collect();
        let both = files(&["one", "other"]);
        let standing = output.standing(&both, &Changes::default());
        assert!(output.is_as_written(&both, standing.as_deref()));
        let times = fs::metadata(path("one")).unwrap().modified().unwrap();
        // What takes less time than the clock of the file system takes to tick shows in the number of the file.
        fs::write(path("new"), "3").unwrap();
        fs::File::options().write(true).open(path("new")).unwrap().set_modified(times).unwrap();
        fs::rename(path("new"), path("one")).unwrap();
        assert_eq!(output.standing(&both, &Changes::default()), standing, "nothing is asked twice");
        let changes = Changes { updated: vec!["one".into()], ..Changes::default() };
        let after = output.standing(&both, &changes);
        assert_ne!(after, standing);
        assert!(!output.is_as_written(&both, standing.as_deref()));
        assert!(output.is_as_written(&both, after.as_deref()));
        fs::remove_file(path("other")).unwrap();
        assert!(!output.is_as_written(&both, after.as_deref()));
        std::os::unix::fs::symlink(path("one"), path("other")).unwrap();
        assert_eq!(output.standing(&both, &Changes::default()), None);
        assert_eq!(output.standing(&files(&["../one"]), &Changes::default()), None);
    }
}
