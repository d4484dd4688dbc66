//! A source file, a span of it, and the way from a byte offset to a line and a column.
//!
//! Spans are byte offsets into the file as it was read, so that a finding can always be shown under
//! a caret, and so that a fix can replace exactly the bytes it means.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::memory::Key;

/// One file as it was read: a path below the posts folder, with forward slashes, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path below the folder it was read from, with `/` between its parts.
    pub path: String,
    /// The whole text, front matter included.
    pub text: Arc<str>,
    /// A digest of both, where what is made of the file may be remembered.
    pub digest: Option<Key>,
}

impl SourceFile {
    /// A source file from its path and text.
    pub fn new(path: impl Into<String>, text: impl Into<Arc<str>>) -> Self {
        Self { path: path.into(), text: text.into(), digest: None }
    }

    /// Lets go of the text.
    pub fn leave_text(&mut self) {
        self.text = Arc::default();
    }

    /// The text under a span; empty where the span does not lie on character boundaries of the file.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }
}

/// A half-open range of bytes, `start..end`, in a [`SourceFile`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The same span, `offset` bytes further on.
    #[must_use]
    pub const fn shifted(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Its length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds no byte.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }
}

/// A place as an editor shows it: both count from 1, and columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character within the line, from 1.
    pub column: usize,
}

/// The last character boundary at or before an offset.
pub(crate) fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let offset = offset.min(text.len());
    (0..=offset).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

/// The end of a text, at most so many bytes of it.
pub(crate) fn last_bytes(text: &str, most: usize) -> &str {
    let mut start = text.len().saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// The beginning of a text, at most so many bytes of it.
pub(crate) fn first_bytes(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Where the lines of a text begin.
///
/// ```
/// use tidings::base::source::LineIndex;
/// let text = "first\nzwölf Uhr";
/// let index = LineIndex::new(text);
/// let place = index.position(text, text.find("Uhr").unwrap());
/// assert_eq!((place.line, place.column), (2, 7));
/// ```
#[derive(Debug, Clone)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// How many characters begin before each [`STEP`] of bytes: a line may be without end, and hold many places.
    counts: Vec<usize>,
}

/// How many bytes are counted through for a column at most.
const STEP: usize = 4096;

impl LineIndex {
    /// Notes the start of each line of `text`.
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        let counts = text.as_bytes().chunks(STEP).scan(0, |count, step| {
            let before = *count;
            *count += n_characters(step);
            Some(before)
        });
        Self { starts, counts: counts.collect() }
    }

    /// The line and column of a byte offset of the same text.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        Position { line, column: self.count(text, offset) - self.count(text, start) + 1 }
    }

    /// How many characters begin before an offset.
    fn count(&self, text: &str, offset: usize) -> usize {
        let step = (offset / STEP).min(self.counts.len().saturating_sub(1));
        let before = self.counts.get(step).copied().unwrap_or_default();
        before + n_characters(&text.as_bytes()[step * STEP..offset])
    }
}

/// How many characters begin in some bytes of a text.
fn n_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !matches!(byte, 0x80..=0xBF)).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// However long a line is, its columns count its characters.
        #[test]
        fn columns_count_characters(unit in "[a-zé日😀]{1,9}", n_units in 1_usize..2_000, at in 0_usize..20_000) {
            let text = format!("a\n{}\nb", unit.repeat(n_units));
            let offset = floor_char_boundary(&text, at);
            let line_start = text[..offset].rfind('\n').map_or(0, |line_end| line_end + 1);
            let place = LineIndex::new(&text).position(&text, offset);
            prop_assert_eq!(place.line, text[..offset].matches('\n').count() + 1);
            prop_assert_eq!(place.column, text[line_start..offset].chars().count() + 1);
        }
    }
}
