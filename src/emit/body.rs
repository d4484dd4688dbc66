//! The bytes of a file: whole, or in pieces that are made as they are asked for.
//!
//! The feeds of a large blog are many times as large as what they are made of. In pieces they are written
//! without ever being in memory as a whole; each piece depends on nothing but its number, so that pieces
//! can be made side by side and always come out the same.

use std::borrow::Cow;
use std::fmt::Debug;
use std::sync::Arc;

use crate::base::memory::Lost;

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
