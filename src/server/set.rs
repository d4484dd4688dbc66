//! All files of one build, by path: what is served until the next build takes its place.
//!
//! A file whose bytes are those of the set before is taken from it, compressed as it is; only what changed
//! costs anything.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::asset::Asset;
use crate::base::digest::file_digest;

/// What a request for a folder is answered with.
const INDEX: &str = "index.html";

/// One file to serve.
#[derive(Debug, Clone)]
pub struct Served {
    /// The path below the site's root, with `/` between its parts.
    pub path: String,
    /// The media type.
    pub media_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// When the bytes last changed.
    pub modified_at: SystemTime,
}

/// The files of one build. Cheap to read from many threads, never changed.
#[derive(Debug, Default)]
pub struct Set {
    assets: BTreeMap<String, Arc<Asset>>,
}

impl Set {
    /// Takes in the files of a build; `before` is the set that is served until now.
    ///
    /// A changed file never keeps its Last-Modified: of two changes in one second the later one counts as
    /// the next second's, since HTTP's dates could not tell them apart.
    pub fn new(files: Vec<Served>, before: Option<&Self>) -> Self {
        let assets = files.into_iter().map(|file| {
            let older = before.and_then(|before| before.assets.get(&file.path));
            let asset = match older {
                Some(same) if same.digest == file_digest(&file.bytes) => Arc::clone(same),
                _ => Arc::new(changed(&file, older)),
            };
            (file.path, asset)
        });
        Self { assets: assets.collect() }
    }

    /// Takes in the files that a build lists by path with their digests, reading those alone that the set
    /// before does not hold, one at a time. `None` where one is not what is listed, so that no mixture of
    /// builds is taken for one.
    pub fn gather(
        listed: BTreeMap<String, String>,
        before: Option<&Self>,
        read: &dyn Fn(&str) -> Option<Served>,
    ) -> Option<Self> {
        let assets = listed.into_iter().map(|(path, digest)| {
            let older = before.and_then(|before| before.assets.get(&path));
            let asset = match older {
                Some(same) if same.digest == digest => Arc::clone(same),
                _ => Arc::new(changed(&read(&path)?, older)),
            };
            (asset.digest == digest).then_some((path, asset))
        });
        Some(Self { assets: assets.collect::<Option<_>>()? })
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.assets.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.assets.is_empty()
    }

    /// How many bytes they take in memory, in all encodings.
    pub fn n_bytes(&self) -> usize {
        self.assets.values().map(|asset| asset.n_bytes()).sum()
    }

    /// The file of a request's path, percent-encoded as it came. There is no way from here to a disk:
    /// `..` is only a name that no file has.
    pub(super) fn find(&self, path: &str) -> Option<&Arc<Asset>> {
        let path = path.strip_prefix('/')?;
        if path.is_empty() {
            return self.assets.get(INDEX);
        }
        if !path.contains('%') {
            return self.assets.get(path);
        }
        let decoded = percent_encoding::percent_decode_str(path).decode_utf8().ok()?;
        self.assets.get(decoded.as_ref())
    }
}

fn changed(file: &Served, older: Option<&Arc<Asset>>) -> Asset {
    let after = older.map(|older| older.modified_at + Duration::from_secs(1));
    let modified_at = after.map_or(file.modified_at, |after| file.modified_at.max(after));
    Asset::new(&file.media_type, &file.bytes, modified_at)
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    fn file(path: &str, bytes: &str, second: u64) -> Served {
        Served {
            path: path.into(),
            media_type: "text/plain".into(),
            bytes: bytes.into(),
            modified_at: UNIX_EPOCH + Duration::from_secs(second),
        }
    }

    #[test]
    fn what_did_not_change_is_taken_over() {
        let first = Set::new(vec![file("a", "same", 5), file("b", "old", 5)], None);
        let second =
            Set::new(vec![file("a", "same", 9), file("b", "new", 5), file("c", "c", 5)], Some(&first));
        assert!(Arc::ptr_eq(&first.assets["a"], &second.assets["a"]));
        assert_eq!(second.assets["b"].modified_at, UNIX_EPOCH + Duration::from_secs(6));
        assert_eq!(second.assets["c"].modified_at, UNIX_EPOCH + Duration::from_secs(5));
    }

    #[test]
    fn what_is_listed_is_read_where_it_changed_and_must_be_what_is_listed() {
        let first = Set::new(vec![file("a", "same", 5), file("b", "old", 5)], None);
        let listed = |b: &str| {
            [("a", "same"), ("b", b)].map(|(path, bytes)| (path.into(), file_digest(bytes.as_bytes()))).into()
        };
        let read = |path: &str| {
            assert_eq!(path, "b", "`a` did not change");
            Some(file(path, "new", 9))
        };
        let second = Set::gather(listed("new"), Some(&first), &read).unwrap();
        assert!(Arc::ptr_eq(&first.assets["a"], &second.assets["a"]));
        assert_eq!(&second.assets["b"].identity.bytes[..], b"new");
        assert!(Set::gather(listed("newer"), Some(&first), &read).is_none(), "of another build");
        assert!(Set::gather(listed("new"), Some(&first), &|_| None).is_none(), "gone");
    }

    #[test]
    fn paths_are_names_and_nothing_else() {
        let set = Set::new(vec![file("index.html", "i", 0), file("tags/a b/ä.xml", "t", 0)], None);
        for path in ["/", "/index.html", "/%69ndex.html", "/tags/a%20b/%C3%A4.xml"] {
            assert!(set.find(path).is_some(), "{path}");
        }
        for path in ["", "index.html", "//index.html", "/./index.html", "/tags", "/tags/", "/..%2findex.html"]
        {
            assert!(set.find(path).is_none(), "{path}");
        }
        for path in ["/%ff", "/%", "/%2", "/%00", "/tags/../index.html", "/index.html/", "*"] {
            assert!(set.find(path).is_none(), "{path}");
        }
    }
}
