//! The HTML of an entry: here, or kept where its post's content is, and read again when a feed is written.
//!
//! The contents of all posts are the most that a build of a large site makes, and each is written three times at
//! most. What is kept is not held in memory meanwhile.

use std::borrow::Cow;

use crate::base::memory::{Keep, Kept, Lost};

/// HTML, safe and self-contained.
#[derive(Debug, Clone)]
pub struct Html {
    /// Where what it begins with is kept; `None` where all of it is here.
    kept: Option<Kept>,
    /// What it goes on with.
    here: String,
    n_bytes: usize,
}

impl Html {
    /// That of a content which is kept, so many bytes of it.
    pub fn kept(kept: Kept, n_bytes: usize) -> Self {
        Self { kept: Some(kept), here: String::new(), n_bytes }
    }

    /// The same with more behind it.
    #[must_use]
    pub fn with(mut self, more: &str) -> Self {
        self.here.push_str(more);
        self.n_bytes += more.len();
        self
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// [`Lost`] where it was kept and no longer is.
    pub fn text(&self) -> Result<Cow<'_, str>, Lost> {
        let Some(kept) = &self.kept else { return Ok(Cow::Borrowed(&self.here)) };
        let KeptHtml(mut html) = kept.recall()?;
        html.push_str(&self.here);
        Ok(Cow::Owned(html))
    }

    /// How long it is.
    pub const fn n_bytes(&self) -> usize {
        self.n_bytes
    }
}

impl From<String> for Html {
    fn from(html: String) -> Self {
        Self { kept: None, n_bytes: html.len(), here: html }
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
