//! The publisher's record: an object beside the published files that says what is at each path, and who
//! is publishing.
//!
//! It is written when a run begins, now and then while it goes on, and when it ends, each time on condition
//! that nobody else wrote it since. So it is three things in one: a claim, which a second publisher meets;
//! a journal, from which a run that was cut off is taken up; and the list of what may be removed.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::PublishError;

/// Where the record lies.
pub const RECORD: &str = ".tidings-publish.json";

/// The version of the record's form.
const VERSION: u32 = 1;

/// What is known of a destination.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The version of the form.
    pub version: u32,
    /// Who wrote it: a name of its own for every run.
    pub publisher: String,
    /// How often that run has written it, so that no two states are the same bytes.
    pub turn: u64,
    /// Whether that run ended. One that did not is at work, or was cut off.
    pub is_done: bool,
    /// What is at each path that was published to.
    pub files: BTreeMap<String, Held>,
    /// Paths of feeds that changed and that the hub was not told of yet.
    #[serde(default)]
    pub untold: BTreeSet<String>,
}

/// What is at a path.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// A digest of its bytes; none while it is being replaced, when it may be the old file or the new one.
    pub digest: Option<String>,
    /// The `ETag` that the store gave it.
    pub e_tag: Option<String>,
}

impl Record {
    /// The record of a run that begins, with what an earlier one left.
    pub fn begin(earlier: Option<&Self>, publisher: &str) -> Self {
        let earlier = earlier.cloned().unwrap_or_default();
        Self { version: VERSION, publisher: publisher.into(), turn: 0, is_done: false, ..earlier }
    }

    /// Reads a record. One that is not what was written counts as none.
    ///
    /// # Errors
    ///
    /// [`PublishError::Newer`] where a newer program wrote it.
    pub fn parse(bytes: &[u8]) -> Result<Option<Self>, PublishError> {
        #[derive(Deserialize)]
        struct Form {
            version: u32,
        }
        let Ok(form) = serde_json::from_slice::<Form>(bytes) else { return Ok(None) };
        if form.version > VERSION {
            let reason = format!("was written by a newer tidings (form {})", form.version);
            return Err(PublishError::Newer { path: RECORD, reason });
        }
        Ok(serde_json::from_slice(bytes).ok())
    }

    /// Its bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        // A struct of maps, texts and numbers always serializes.
        serde_json::to_vec(self).unwrap_or_default()
    }
}
