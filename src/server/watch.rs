//! Changes of posts, settings and templates in; one signal a burst out.
//!
//! The folders around them are watched too, one level deep, so that a folder that is put in place of the
//! old one (a checkout, a link that is moved) is noticed. Reading is no change, and neither is what lies in
//! the output folder or has a hidden name: a build makes both.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

use notify_debouncer_full::notify::{self, EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, NoCache, new_debouncer_opt};

use super::rebuild::Signal;

/// How long to wait for a burst of changes to end: editors write a file in several steps.
const BURST: Duration = Duration::from_millis(150);

/// What makes a site.
#[derive(Debug, Clone, Default)]
pub struct Origins {
    /// Folders whose every file counts, by every name that the system may call them.
    pub folders: Vec<PathBuf>,
    /// Files that count.
    pub files: Vec<PathBuf>,
    /// Folders that do not count, though they may lie in one that does.
    pub passed_over: Vec<PathBuf>,
}

impl Origins {
    /// Whether a change of this path changes the site.
    fn include(&self, path: &Path) -> bool {
        if self.passed_over.iter().any(|folder| path.starts_with(folder)) {
            return false;
        }
        let in_folder =
            self.folders.iter().filter_map(|folder| path.strip_prefix(folder).ok()).any(|below| {
                !below.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'))
            });
        in_folder || self.files.iter().any(|file| file == path)
    }

    /// Folders that hold the folders and the files.
    fn around(&self) -> Vec<&Path> {
        let mut around: Vec<&Path> =
            self.folders.iter().chain(&self.files).filter_map(|path| path.parent()).collect();
        around.sort_unstable();
        around.dedup();
        around
    }
}

/// Watches until it is dropped.
#[derive(Debug)]
pub struct Watch {
    debouncer: Debouncer<RecommendedWatcher, NoCache>,
    origins: Origins,
}

/// What cannot be watched, and why.
#[derive(Debug, thiserror::Error)]
#[error("changes cannot be watched for")]
pub struct WatchError(#[from] notify::Error);

impl Watch {
    /// Sends on `changes` after each burst of changes.
    ///
    /// # Errors
    ///
    /// Where the system gives no way to watch: often a limit on the number of watches.
    pub fn new(origins: Origins, changes: Sender<Signal>) -> Result<Self, WatchError> {
        let watched = origins.clone();
        let tell = move |found: DebounceEventResult| {
            let is_change = match found {
                Ok(events) => events.iter().any(|event| {
                    let is_reading = matches!(event.kind, EventKind::Access(_));
                    event.need_rescan()
                        || (!is_reading && event.paths.iter().any(|path| watched.include(path)))
                }),
                // What was missed is not known: look again.
                Err(_) => true,
            };
            if is_change {
                // Where nobody listens any more the program is ending.
                let _ = changes.send(Signal::Changed);
            }
        };
        let debouncer = new_debouncer_opt(BURST, None, tell, NoCache, notify::Config::default())?;
        let mut watch = Self { debouncer, origins };
        watch.again()?;
        Ok(watch)
    }

    /// Begins anew: a folder that was put in place of one that was watched is another to the system. Who
    /// reads the folders next misses nothing.
    ///
    /// # Errors
    ///
    /// Where a folder around them cannot be watched.
    pub fn again(&mut self) -> Result<(), WatchError> {
        for folder in self.origins.around() {
            let _ = self.debouncer.unwatch(folder);
            // Of several names for one folder some may not be there.
            if folder.is_absolute() {
                self.debouncer.watch(folder, RecursiveMode::NonRecursive)?;
            }
        }
        for folder in &self.origins.folders {
            let _ = self.debouncer.unwatch(folder);
            match self.debouncer.watch(folder, RecursiveMode::Recursive) {
                Err(error) if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) => {
                    return Err(error.into());
                }
                // One that is not there yet is noticed by the folder around it.
                Ok(()) | Err(_) => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_settings_and_templates_count_and_what_a_build_writes_does_not() {
        let origins = Origins {
            folders: vec!["/site/posts".into(), "/site/templates".into()],
            files: vec!["/site/tidings.yaml".into()],
            passed_over: vec!["/site/posts/output".into()],
        };
        for path in ["/site/posts", "/site/posts/a.md", "/site/posts/a/b.md", "/site/tidings.yaml"] {
            assert!(origins.include(Path::new(path)), "{path}");
        }
        for path in ["/site", "/site/output/a", "/site/posts/output/a", "/site/posts/.a.swp", "/site/x.yaml"]
        {
            assert!(!origins.include(Path::new(path)), "{path}");
        }
    }
}
