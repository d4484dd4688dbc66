//! Timeline and posts in, artifacts out: the bytes of every file, and nothing written anywhere.

pub mod ical;
pub mod json_ld;
pub mod links;
pub mod slot;
#[cfg(test)]
pub(crate) mod test_meetup;
pub mod vtimezone;

/// One file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// The path below the output folder, with `/` between its parts.
    pub path: String,
    /// The media type to serve it with.
    pub media_type: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}
