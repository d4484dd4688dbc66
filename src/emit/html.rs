//! The HTML of an entry: here, or kept where its post's content is, and read again when a feed is written.
//!
//! The contents of all posts are the most that a build of a large site makes, and each is written three times at
//! most. What is kept is not held in memory meanwhile.

use std::borrow::Cow;

use crate::base::memory::{Keep, Kept, Lost};

/// HTML, safe and self-contained.
#[derive(Debug, Clone)]
pub enum Html {
    /// Held.
    Here(String),
    /// Kept with a content, so many bytes of it.
    Kept(Kept, usize),
}

impl Html {
    /// All of it.
    ///
    /// # Errors
    ///
    /// [`Lost`] where it was kept and no longer is.
    pub fn text(&self) -> Result<Cow<'_, str>, Lost> {
        match self {
            Self::Here(html) => Ok(Cow::Borrowed(html)),
            Self::Kept(kept, _) => kept.recall().map(|KeptHtml(html)| Cow::Owned(html)),
        }
    }

    /// How long it is.
    pub const fn n_bytes(&self) -> usize {
        match self {
            Self::Here(html) => html.len(),
            Self::Kept(_, n_bytes) => *n_bytes,
        }
    }
}

impl From<String> for Html {
    fn from(html: String) -> Self {
        Self::Here(html)
    }
}

/// The HTML of a record that is kept: all behind its first line.
pub(super) fn html_of(mut bytes: Vec<u8>) -> Option<String> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    bytes.drain(..=end);
    String::from_utf8(bytes).ok()
}

/// The HTML of a content that is kept, with nothing else of it.
struct KeptHtml(String);

impl Keep for KeptHtml {
    fn to_kept(&self) -> Vec<u8> {
        self.0.as_bytes().to_vec()
    }

    fn from_kept(bytes: Vec<u8>) -> Option<Self> {
        html_of(bytes).map(Self)
    }
}
