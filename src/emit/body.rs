//! The bytes of a file: whole, or in pieces that are made as they are asked for.
//!
//! The feeds of a large blog are many times as large as what they are made of. In pieces they are written
//! without ever being in memory as a whole; each piece depends on nothing but its number, so that pieces
//! can be made side by side and always come out the same.

use std::borrow::Cow;
use std::fmt::Debug;
use std::io::{self, Write};
use std::sync::Arc;

use crate::base::memory::{Lost, Memory, SetAside};

/// The bytes of one file.
#[derive(Debug, Clone)]
pub enum Body {
    /// All at once.
    Whole(Vec<u8>),
    /// One after another.
    Pieces(Arc<dyn Pieces>),
}

/// A file in pieces: what they make one after another is the file.
pub trait Pieces: Debug + Send + Sync {
    /// How many there are.
    fn count(&self) -> usize;

    /// Makes one of them; the first is number 0.
    ///
    /// # Errors
    ///
    /// [`Lost`] where what it is made of was kept and no longer is.
    fn piece(&self, number: usize) -> Result<Vec<u8>, Lost>;
}

impl Body {
    /// A file that comes in pieces; one of a single piece is made at once.
    pub fn of(pieces: impl Pieces + 'static) -> Self {
        let whole = if pieces.count() == 1 { pieces.piece(0).ok() } else { None };
        // What cannot be made is told where it is asked for.
        whole.map_or_else(|| Self::Pieces(Arc::new(pieces)), Self::Whole)
    }

    /// How many pieces there are.
    pub fn n_pieces(&self) -> usize {
        match self {
            Self::Whole(_) => 1,
            Self::Pieces(pieces) => pieces.count(),
        }
    }

    /// One of the pieces; the first is number 0.
    ///
    /// # Errors
    ///
    /// [`Lost`] where what it is made of was kept and no longer is.
    pub fn piece(&self, number: usize) -> Result<Cow<'_, [u8]>, Lost> {
        match self {
            Self::Whole(bytes) => Ok(Cow::Borrowed(bytes)),
            Self::Pieces(pieces) => pieces.piece(number).map(Cow::Owned),
        }
    }

    /// All of it, where nothing that it is made of is kept elsewhere.
    ///
    /// # Panics
    ///
    /// Where something is, and was lost.
    ///
    /// ```
    /// use tidings::emit::body::Body;
    /// assert_eq!(*Body::from(b"a file".to_vec()).bytes(), *b"a file");
    /// ```
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Whole(bytes) => Cow::Borrowed(bytes),
            Self::Pieces(pieces) => {
                let piece = |number| pieces.piece(number).expect("nothing is kept elsewhere");
                Cow::Owned((0..pieces.count()).flat_map(piece).collect())
            }
        }
    }
}

/// How large a part of a file is that is set aside.
const ASIDE: usize = 256 * 1024;

/// A file that is made from its beginning to its end. What is large is set aside, part by part, where anything can be.
#[derive(Debug)]
pub(super) struct Growing<'a> {
    memory: &'a Memory,
    parts: Vec<SetAside>,
    gathered: Vec<u8>,
}

impl<'a> Growing<'a> {
    pub(super) const fn new(memory: &'a Memory) -> Self {
        Self { memory, parts: Vec::new(), gathered: Vec::new() }
    }

    /// The file, whole.
    pub(super) fn grown(mut self) -> Body {
        if self.parts.is_empty() {
            return Body::Whole(self.gathered);
        }
        self.parts.push(self.memory.set_aside(self.gathered));
        Body::Pieces(Arc::new(Parts(self.parts)))
    }
}

impl Write for Growing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.extend_from_slice(bytes);
        if self.gathered.len() >= ASIDE {
            self.parts.push(self.memory.set_aside(std::mem::take(&mut self.gathered)));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A file that is set aside.
#[derive(Debug)]
struct Parts(Vec<SetAside>);

impl Pieces for Parts {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn piece(&self, number: usize) -> Result<Vec<u8>, Lost> {
        let part = self.0.get(number).map(SetAside::bytes).transpose()?;
        Ok(part.map(Cow::into_owned).unwrap_or_default())
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Whole(bytes)
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Body {}
