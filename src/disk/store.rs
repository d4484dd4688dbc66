//! What builds make of posts, kept beside their output: a file to which each build adds what it made anew.
//!
//! In come keys and bytes; out come the bytes of a key again, in this run or a later one. Nothing depends on the file
//! being there: a record that is cut short or damaged is none, and a file that cannot be written costs the next
//! build some time. It lies beside the lock, where nothing that a build names can be, and is neither served nor
//! published.
//!
//! The file is [`MAGIC`], then records: the key, the bytes' digest, their number (four bytes, least first), the bytes.

#![expect(clippy::disallowed_methods, reason = "part of disk.rs, where files are read and written")]

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::OutputFolder;
use crate::base::digest::{DIGEST_LENGTH, file_digest};
use crate::base::memory::{Key, Store};

/// The file in an output folder that holds it.
const NAME: &str = ".tidings.memory";

/// What the file begins with. Another program's is made anew.
const MAGIC: &[u8] = b"tidings memory 1\n";

/// What stands before the bytes of a record: key, digest, number.
const HEAD: usize = DIGEST_LENGTH + DIGEST_LENGTH + 4;

/// How many bytes are gathered before they are written.
const GATHERED: usize = 256 * 1024;

/// The largest record, in bytes: what is made of the largest post may be a few times its length.
const MAX_RECORD: usize = 64 << 20;

/// A store in a file.
#[derive(Debug)]
pub struct PostStore {
    path: PathBuf,
    /// Whether the file was not there.
    is_new: bool,
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    /// Open for reading anywhere, and for writing at its end.
    file: Arc<File>,
    places: HashMap<Key, Place>,
    /// How long the file is.
    n_written: u64,
    /// Records that are to be written behind it.
    gathered: Vec<u8>,
    /// Whether the build that it serves was written.
    is_settled: bool,
}

/// Where a record lies. There are several to a post.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// That of its bytes, behind its head.
    offset: u64,
    length: u32,
    /// Whether this run asked for it, and what came was whole, or wrote it.
    is_used: bool,
    /// Whether it is of no use to a later run.
    is_aside: bool,
}

impl OutputFolder {
    /// What earlier builds kept; `None` where nothing can be kept.
    pub fn store(&self) -> Option<PostStore> {
        PostStore::open(&self.path.join(NAME)).ok()
    }
}

impl PostStore {
    fn open(path: &Path) -> io::Result<Self> {
        let is_file = fs::symlink_metadata(path).is_ok_and(|data| data.is_file());
        let there = if is_file { OpenOptions::new().read(true).append(true).open(path).ok() } else { None };
        let there = there.and_then(|mut file| Some((places(&mut file).ok()??, file)));
        let is_new = there.is_none();
        let (places, file) = if let Some(there) = there { there } else { (HashMap::new(), made(path)?) };
        let n_written = file.metadata()?.len();
        let inner =
            Inner { file: Arc::new(file), places, n_written, gathered: Vec::new(), is_settled: false };
        Ok(Self { path: path.to_path_buf(), is_new, inner: Mutex::new(inner) })
    }

    /// Ends a run whose build was written. Where most of the file is of posts as they are no longer, it is written
    /// anew without them.
    pub fn settle(&self) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.is_settled = true;
        // What cannot be written is not missed, and half a record is none.
        let _ = inner.write().and_then(|()| {
            let used = inner.places.values().filter(|place| place.is_lasting()).map(Place::record);
            if inner.n_written > 2 * used.sum::<u64>() + MAGIC.len() as u64 {
                inner.write_anew(&self.path)?;
            }
            Ok(())
        });
    }
}

impl Drop for PostStore {
    /// Where nothing came of a first build, nothing of it stays.
    fn drop(&mut self) {
        let inner = self.inner.get_mut().unwrap_or_else(PoisonError::into_inner);
        if self.is_new && !inner.is_settled {
            let _ = fs::remove_file(&self.path);
        }
    }
}

impl Store for PostStore {
    fn recall(&self, key: Key) -> Option<Vec<u8>> {
        let (file, place) = self.inner.lock().unwrap_or_else(PoisonError::into_inner).find(key)?;
        // Others go on meanwhile.
        if place.is_used {
            return read(&file, place.offset, place.n_bytes()).ok();
        }
        let mut record = read_record(&file, place).ok()?;
        let bytes = record.split_off(HEAD);
        let is_whole = file_digest(&bytes).as_bytes() == &record[DIGEST_LENGTH..2 * DIGEST_LENGTH];
        if is_whole {
            let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
            inner.places.entry(key).and_modify(|place| place.is_used = true);
        }
        is_whole.then_some(bytes)
    }

    fn keep(&self, key: Key, bytes: &[u8]) -> bool {
        let length = u32::try_from(bytes.len()).ok().filter(|_| bytes.len() <= MAX_RECORD);
        let Some(length) = length else { return false };
        let digest = file_digest(bytes);
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.gathered.extend_from_slice(key.to_string().as_bytes());
        inner.gathered.extend_from_slice(digest.as_bytes());
        inner.gathered.extend_from_slice(&length.to_le_bytes());
        inner.gathered.extend_from_slice(bytes);
        let offset = inner.n_written + (inner.gathered.len() - bytes.len()) as u64;
        inner.places.insert(key, Place { offset, length, is_used: true, is_aside: false });
        inner.gathered.len() < GATHERED || inner.write().is_ok()
    }

    fn set_aside(&self, key: Key, bytes: &[u8]) -> bool {
        let is_there = self.recall(key).is_some_and(|there| there == bytes) || self.keep(key, bytes);
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.places.get_mut(&key).is_some_and(|place| {
            place.is_aside = true;
            is_there
        })
    }
}

impl Place {
    /// Whether a later run may ask for it.
    const fn is_lasting(&self) -> bool {
        self.is_used && !self.is_aside
    }

    const fn n_bytes(&self) -> usize {
        self.length as usize
    }

    /// The length of its record.
    const fn record(&self) -> u64 {
        HEAD as u64 + self.length as u64
    }
}

impl Inner {
    /// Where a record is, once it can be read.
    fn find(&mut self, key: Key) -> Option<(Arc<File>, Place)> {
        let place = *self.places.get(&key)?;
        if place.offset >= self.n_written {
            self.write().ok()?;
        }
        Some((Arc::clone(&self.file), place))
    }

    fn write(&mut self) -> io::Result<()> {
        let written = (&*self.file).write_all(&self.gathered);
        self.gathered.clear();
        // Where not all of it could be written, no more is read or written behind what could.
        self.n_written = self.file.metadata()?.len();
        written
    }

    /// Puts a file in place of this one that holds what this run asked for and what it kept.
    fn write_anew(&self, path: &Path) -> io::Result<()> {
        let beside = super::lock::beside(path);
        // A link that lies there is not followed.
        let _ = fs::remove_file(&beside);
        let mut file = io::BufWriter::new(made(&beside)?);
        let mut used: Vec<&Place> = self.places.values().filter(|place| place.is_lasting()).collect();
        used.sort_unstable_by_key(|place| place.offset);
        for place in used {
            file.write_all(&read_record(&self.file, *place)?)?;
        }
        file.flush()?;
        fs::rename(&beside, path)
    }
}

/// A new file without records.
fn made(path: &Path) -> io::Result<File> {
    // Made anew: what lies there may be a link that somebody sent.
    let _ = fs::remove_file(path);
    let mut file = OpenOptions::new().read(true).append(true).create_new(true).open(path)?;
    file.write_all(MAGIC)?;
    Ok(file)
}

/// A record that is written, with its head.
fn read_record(file: &File, place: Place) -> io::Result<Vec<u8>> {
    read(file, place.offset - HEAD as u64, HEAD + place.n_bytes())
}

/// Some bytes of a file, whoever else reads it.
#[cfg(unix)]
fn read(file: &File, offset: u64, n_bytes: usize) -> io::Result<Vec<u8>> {
    use std::os::unix::fs::FileExt as _;
    let mut bytes = vec![0; n_bytes];
    file.read_exact_at(&mut bytes, offset)?;
    Ok(bytes)
}

/// Some bytes of a file. An open file is read at one place, and so by one at a time.
#[cfg(not(unix))]
fn read(mut file: &File, offset: u64, n_bytes: usize) -> io::Result<Vec<u8>> {
    use std::io::{Seek as _, SeekFrom};
    static READING: Mutex<()> = Mutex::new(());
    let _reading = READING.lock().unwrap_or_else(PoisonError::into_inner);
    file.seek(SeekFrom::Start(offset))?;
    let mut bytes = vec![0; n_bytes];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// Where each record of a file lies; `None` for a file of another kind. Half a record at its end, of a run that was
/// ended, is cut off.
fn places(file: &mut File) -> io::Result<Option<HashMap<Key, Place>>> {
    let n_bytes = file.metadata()?.len();
    let mut reader = BufReader::new(&mut *file);
    let mut magic = [0; MAGIC.len()];
    if n_bytes < MAGIC.len() as u64 {
        return Ok(None);
    }
    reader.read_exact(&mut magic)?;
    if magic != MAGIC {
        return Ok(None);
    }
    let mut places = HashMap::new();
    let mut end = MAGIC.len() as u64;
    let mut head = [0; HEAD];
    while end + HEAD as u64 <= n_bytes {
        reader.read_exact(&mut head)?;
        let Some((key, place)) = place(&head, end + HEAD as u64) else { break };
        let after = end + place.record();
        if after > n_bytes {
            break;
        }
        reader.seek_relative(i64::from(place.length))?;
        places.insert(key, place);
        end = after;
    }
    if end < n_bytes {
        file.set_len(end)?;
    }
    Ok(Some(places))
}

/// The key of a record and where its bytes lie, by its head.
fn place(head: &[u8; HEAD], offset: u64) -> Option<(Key, Place)> {
    let (key, length) = (&head[..DIGEST_LENGTH], &head[2 * DIGEST_LENGTH..]);
    let key = Key::of(std::str::from_utf8(key).ok()?)?;
    let length = u32::from_le_bytes(length.try_into().ok()?);
    Some((key, Place { offset, length, is_used: false, is_aside: false }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(number: u32) -> Key {
        Key::of(&format!("{number:032}")).unwrap()
    }

    fn settled(path: &Path, keep: &[(u32, &str)], recall: &[u32]) -> Vec<Option<String>> {
        let store = PostStore::open(path).unwrap();
        let recalled = recall
            .iter()
            .map(|number| store.recall(key(*number)).map(|bytes| String::from_utf8(bytes).unwrap()));
        let recalled = recalled.collect();
        for (number, text) in keep {
            store.keep(key(*number), text.as_bytes());
        }
        store.settle();
        recalled
    }

    #[test]
    fn what_is_kept_is_there_in_the_next_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        settled(&path, &[(1, "one"), (2, "")], &[]);
        let found = settled(&path, &[(3, "three")], &[1, 2, 3]);
        assert_eq!(found, [Some("one".into()), Some(String::new()), None]);
        assert_eq!(settled(&path, &[], &[3, 1, 2])[0].as_deref(), Some("three"));
    }

    #[test]
    fn what_is_kept_can_be_recalled_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = PostStore::open(&folder.path().join(NAME)).unwrap();
        let long = vec![b'x'; GATHERED];
        assert!(store.keep(key(1), b"one") && store.keep(key(2), &long) && store.keep(key(3), b"three"));
        assert_eq!(store.recall(key(3)).as_deref(), Some(b"three".as_slice()));
        assert_eq!(store.recall(key(1)).as_deref(), Some(b"one".as_slice()));
        assert!(store.keep(key(4), b"four"));
        assert_eq!(store.recall(key(2)), Some(long));
        assert_eq!(store.recall(key(4)).as_deref(), Some(b"four".as_slice()));
    }

    #[test]
    fn what_nobody_asks_for_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let long = "long ".repeat(1_000);
        settled(&path, &[(1, &long), (2, "two"), (3, &long)], &[]);
        let before = fs::metadata(&path).unwrap().len();
        settled(&path, &[(4, "four")], &[2]);
        assert!(fs::metadata(&path).unwrap().len() < before / 10);
        assert_eq!(settled(&path, &[], &[1, 2, 4]), [None, Some("two".into()), Some("four".into())]);
    }

    #[test]
    fn what_is_set_aside_is_not_for_later_runs() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let long = "long ".repeat(1_000);
        let length = || fs::metadata(&path).unwrap().len();
        for _ in 0..2 {
            let store = PostStore::open(&path).unwrap();
            assert!(store.keep(key(1), b"one") && store.set_aside(key(2), long.as_bytes()));
            assert_eq!(store.recall(key(2)).as_deref(), Some(long.as_bytes()));
            assert!(store.set_aside(key(2), long.as_bytes()));
            store.settle();
            assert!(length() < 1_000, "{}", length());
        }
        assert_eq!(settled(&path, &[], &[1, 2]), [Some("one".to_owned()), None]);
    }

    #[test]
    fn nothing_is_left_of_a_first_build_that_wrote_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        PostStore::open(&path).unwrap().keep(key(1), b"one");
        assert!(!path.exists());
    }

    #[test]
    fn damage_costs_no_more_than_what_was_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        let whole = |path: &Path| {
            let _ = fs::remove_file(path);
            settled(path, &[(1, "one"), (2, "two")], &[]);
            fs::read(path).unwrap()
        };
        let bytes = whole(&path);
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1;
            fs::write(&path, &damaged).unwrap();
            let found = settled(&path, &[], &[1, 2]);
            assert!(found[0].as_deref().is_none_or(|text| text == "one"), "byte {at}: {found:?}");
            assert!(found[1].as_deref().is_none_or(|text| text == "two"), "byte {at}: {found:?}");
            fs::write(&path, &bytes[..at]).unwrap();
            let found = settled(&path, &[(3, "three")], &[1, 2]);
            assert!(found[0].as_deref().is_none_or(|text| text == "one"), "cut at {at}: {found:?}");
            assert_eq!(settled(&path, &[], &[3]), [Some("three".to_owned())], "cut at {at}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join(NAME), folder.path().join("other"));
        fs::write(&other, "mine").unwrap();
        std::os::unix::fs::symlink(&other, &path).unwrap();
        settled(&path, &[(1, "one")], &[]);
        assert_eq!(fs::read_to_string(&other).unwrap(), "mine");
        assert!(fs::symlink_metadata(&path).unwrap().is_file());
    }
}
