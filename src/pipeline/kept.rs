//! What a build makes of one post by itself, and keeps for the next one: what the post says, and what its entry is
//! known by. A post comes in; bytes go out and come back in as the same.

use serde::{Deserialize, Serialize};

use crate::base::memory::Keep;
use crate::config::Config;
use crate::extract::{Extraction, extract};
use crate::post::Post;
use crate::timeline::identity::PostDigests;

/// What is made of a post, whatever other posts say.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Understanding {
    /// What it says.
    pub(super) extraction: Extraction,
    /// What its entry is known by.
    pub(super) digests: PostDigests,
}

impl Understanding {
    /// That of a post, with the reasons for it.
    pub(super) fn of(post: &Post, config: &Config) -> Self {
        Self { extraction: extract(post, config), digests: PostDigests::of(post) }
    }

    /// Drops the reasons, which only `explain` tells.
    pub(super) fn without_reasons(self) -> Self {
        Self { extraction: self.extraction.without_reasons(), ..self }
    }
}

impl Keep for Understanding {
    fn to_kept(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    fn from_kept(bytes: Vec<u8>) -> Option<Self> {
        serde_json::from_slice(&bytes).ok()
    }
}
