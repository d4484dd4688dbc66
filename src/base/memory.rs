//! What is remembered of posts from one build to the next, so that nothing is worked out again of a post that has not
//! changed.
//!
//! In come a post and a way to make something of it; out comes what is made, or what an earlier build made of the same
//! and left in a [`Store`]. It is known by a digest of everything it is made of, the program included: with any store,
//! and with none, the same comes out. What is large need not be held meanwhile: it is [`Kept`], and recalled when it is
//! needed.

use std::borrow::Cow;
use std::fmt::{self, Debug};
use std::sync::Arc;

use super::digest::{DIGEST_LENGTH, digest, file_digest};

/// Where things are kept between builds.
pub trait Store: Debug + Send + Sync {
    /// What was kept under a key: all of it, or nothing.
    fn recall(&self, key: Key) -> Option<Vec<u8>>;

    /// Keeps something, and tells whether it can be recalled. A store that cannot may leave it: it is made again then.
    fn keep(&self, key: Key, bytes: &[u8]) -> bool;

    /// Keeps something for this build alone, and tells whether it can be recalled.
    fn set_aside(&self, key: Key, bytes: &[u8]) -> bool {
        self.keep(key, bytes)
    }
}

/// What something is kept under: a digest of what it is made of. There are several to a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key([u8; DIGEST_LENGTH / 2]);

impl Key {
    /// The digits of a digest as a key; `None` of any other text.
    ///
    /// ```
    /// use tidings::base::digest::digest;
    /// use tidings::base::memory::Key;
    /// let digest = digest(["a post"]);
    /// assert_eq!(Key::of(&digest).unwrap().to_string(), digest);
    /// assert_eq!(Key::of("a post"), None);
    /// ```
    pub fn of(digest: &str) -> Option<Self> {
        let is_digest = digest.len() == DIGEST_LENGTH && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u128::from_str_radix(digest, 16).ok().filter(|_| is_digest)?;
        Some(Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", u128::from_be_bytes(self.0))
    }
}

/// What can be kept.
pub trait Keep: Sized {
    /// It as bytes.
    fn to_kept(&self) -> Vec<u8>;

    /// It again from those bytes; `None` from any others.
    fn from_kept(bytes: Vec<u8>) -> Option<Self>;
}

/// What is remembered of posts; by default nothing.
#[derive(Debug, Clone, Default)]
pub struct Memory(Option<Arc<Remembered>>);

#[derive(Debug)]
struct Remembered {
    store: Arc<dyn Store>,
    program: String,
}

impl Memory {
    /// What a store has, for a program that is told from every other by its name.
    pub fn new(store: Arc<dyn Store>, program: &str) -> Self {
        Self(Some(Arc::new(Remembered { store, program: program.to_owned() })))
    }

    /// The part of it that holds one kind of thing: its name, and everything that it is made of beside the post.
    pub fn of(&self, kind: &str, ground: &impl Debug) -> Shelf {
        let with_ground = |remembered: &Arc<Remembered>| {
            let ground = digest([kind, &remembered.program, &format!("{ground:?}")]);
            (Arc::clone(remembered), ground)
        };
        Shelf(self.0.as_ref().map(with_ground))
    }

    /// Sets bytes aside that are needed once more in this build: where something can be kept, they are not held
    /// meanwhile.
    pub fn set_aside(&self, bytes: Vec<u8>) -> SetAside {
        let Some(remembered) = &self.0 else { return SetAside::Here(bytes.into()) };
        let key = Key::of(&file_digest(&bytes));
        match key.filter(|key| remembered.store.set_aside(*key, &bytes)) {
            Some(key) => SetAside::Kept(Kept { store: Arc::clone(&remembered.store), key }),
            None => SetAside::Here(bytes.into()),
        }
    }
}

/// Bytes that are needed once more.
#[derive(Debug, Clone)]
pub enum SetAside {
    /// Held.
    Here(Arc<[u8]>),
    /// Kept elsewhere.
    Kept(Kept),
}

impl SetAside {
    /// They again.
    ///
    /// # Errors
    ///
    /// [`Lost`] where they were kept and no longer are.
    pub fn bytes(&self) -> Result<Cow<'_, [u8]>, Lost> {
        match self {
            Self::Here(bytes) => Ok(Cow::Borrowed(bytes)),
            Self::Kept(kept) => kept.recall().map(Cow::Owned),
        }
    }
}

impl Keep for Vec<u8> {
    fn to_kept(&self) -> Vec<u8> {
        self.clone()
    }

    fn from_kept(bytes: Vec<u8>) -> Option<Self> {
        Some(bytes)
    }
}

/// Things of one kind, made in one way.
#[derive(Debug, Clone, Default)]
pub struct Shelf(Option<(Arc<Remembered>, String)>);

impl Shelf {
    /// What there is of a post, by its digest, else what is made of it now.
    pub fn recall_or<T: Keep>(&self, post: Option<Key>, make: impl FnOnce() -> T) -> T {
        self.recall_or_keep(post, make).0
    }

    /// The same, and where it can be recalled once more in this build; nowhere where nothing can be kept.
    pub fn recall_or_keep<T: Keep>(&self, post: Option<Key>, make: impl FnOnce() -> T) -> (T, Option<Kept>) {
        let Some(((remembered, ground), post)) = self.0.as_ref().zip(post) else { return (make(), None) };
        let Some(key) = Key::of(&digest([ground.as_str(), &post.to_string()])) else { return (make(), None) };
        let kept = Kept { store: Arc::clone(&remembered.store), key };
        if let Ok(known) = kept.recall() {
            return (known, Some(kept));
        }
        let anew: T = make();
        let is_kept = kept.store.keep(kept.key, &anew.to_kept());
        (anew, Some(kept).filter(|_| is_kept))
    }
}

/// Where something is kept.
#[derive(Debug, Clone)]
pub struct Kept {
    store: Arc<dyn Store>,
    key: Key,
}

/// Why something that was kept cannot be recalled: its store has lost it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("what was made of a post is no longer there where it was kept")]
pub struct Lost;

impl Kept {
    /// It again.
    ///
    /// # Errors
    ///
    /// [`Lost`] where its store has it no longer.
    pub fn recall<T: Keep>(&self) -> Result<T, Lost> {
        self.store.recall(self.key).and_then(T::from_kept).ok_or(Lost)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Mutex;

    use super::*;

    #[derive(Debug, Default)]
    struct Shop(Mutex<BTreeMap<Key, Vec<u8>>>);

    impl Store for Shop {
        fn recall(&self, key: Key) -> Option<Vec<u8>> {
            self.0.lock().unwrap().get(&key).cloned()
        }

        fn keep(&self, key: Key, bytes: &[u8]) -> bool {
            self.0.lock().unwrap().insert(key, bytes.to_vec());
            true
        }
    }

    impl Keep for String {
        fn to_kept(&self) -> Vec<u8> {
            self.as_bytes().to_vec()
        }

        fn from_kept(bytes: Vec<u8>) -> Option<Self> {
            Self::from_utf8(bytes).ok()
        }
    }

    #[test]
    fn a_thing_is_made_once_for_each_program_kind_ground_and_text() {
        let shop = Arc::new(Shop::default());
        let memory = |program: &str| Memory::new(Arc::clone(&shop) as Arc<dyn Store>, program);
        let make = |memory: &Memory, text: &str, kind: &str, ground: u32, made: &str| {
            memory.of(kind, &ground).recall_or(Key::of(&digest(["a.md", text])), || made.to_owned())
        };
        assert_eq!(make(&memory("one"), "text", "kind", 1, "first"), "first");
        assert_eq!(make(&memory("one"), "text", "kind", 1, "again"), "first");
        assert_eq!(make(&memory("two"), "text", "kind", 1, "program"), "program");
        assert_eq!(make(&memory("one"), "edited", "kind", 1, "post"), "post");
        assert_eq!(make(&memory("one"), "text", "other", 1, "kind"), "kind");
        assert_eq!(make(&memory("one"), "text", "kind", 2, "ground"), "ground");
        assert_eq!(make(&Memory::default(), "text", "kind", 1, "nothing kept"), "nothing kept");
        assert_eq!(memory("one").of("kind", &1).recall_or(None, || "no digest".to_owned()), "no digest");
    }

    #[test]
    fn what_is_kept_is_recalled_until_its_store_loses_it() {
        let shop = Arc::new(Shop::default());
        let post = Key::of(&digest(["a.md"]));
        let memory = Memory::new(Arc::clone(&shop) as Arc<dyn Store>, "one");
        let (made, kept) = memory.of("kind", &()).recall_or_keep(post, || "made".to_owned());
        let kept = kept.unwrap();
        assert_eq!((made, kept.recall()), ("made".to_owned(), Ok("made".to_owned())));
        shop.0.lock().unwrap().clear();
        assert_eq!(kept.recall::<String>(), Err(Lost));
        assert!(Memory::default().of("kind", &()).recall_or_keep(post, String::new).1.is_none());
    }

    #[test]
    fn what_is_set_aside_is_there_again() {
        let shop = Arc::new(Shop::default());
        let memory = Memory::new(Arc::clone(&shop) as Arc<dyn Store>, "one");
        for memory in [memory.clone(), memory, Memory::default()] {
            let aside = memory.set_aside(b"a page".to_vec());
            assert_eq!(aside.bytes().as_deref(), Ok(b"a page".as_slice()));
        }
        assert_eq!(shop.0.lock().unwrap().len(), 1, "the same is kept once");
    }

    #[test]
    fn what_cannot_be_read_is_made_again() {
        let shop = Arc::new(Shop::default());
        let post = Key::of(&digest(["a.md"]));
        let memory = Memory::new(Arc::clone(&shop) as Arc<dyn Store>, "one");
        let make = |made: &str| memory.of("kind", &()).recall_or(post, || made.to_owned());
        assert_eq!(make("first"), "first");
        shop.0.lock().unwrap().values_mut().for_each(|kept| *kept = vec![0xff]);
        assert_eq!(make("second"), "second");
        assert_eq!(make("third"), "second");
    }
}
