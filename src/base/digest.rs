//! Digests: text or bytes in, a short name out that no other text or bytes have.
//!
//! Half of SHA-256, in hexadecimal: 32 digits, on every machine the same.

use sha2::{Digest as _, Sha256};

/// How many digits a digest has.
pub const DIGEST_LENGTH: usize = 32;

/// A short, stable digest of text.
///
/// ```
/// use tidings::base::digest::digest;
/// assert_eq!(digest(["a", "b"]).len(), 32);
/// assert_ne!(digest(["ab"]), digest(["a", "b"]));
/// ```
pub fn digest<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize()[..16])
}

/// A digest of a file's bytes.
pub fn file_digest(bytes: &[u8]) -> String {
    let mut digest = FileDigest::default();
    digest.update(bytes);
    digest.finish()
}

/// A digest of a file that comes in pieces: the same as [`file_digest`] of the whole.
#[derive(Debug, Clone, Default)]
pub struct FileDigest(Sha256);

impl FileDigest {
    /// Takes the next piece.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all pieces.
    pub fn finish(self) -> String {
        hex(&self.0.finalize()[..16])
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| DIGITS[usize::from(digit)]).collect()
}
