//! What is made of one post by itself: what it says, what its entry is known by, and its content.
//!
//! A post comes in, and its text goes, which on a large site is much to hold on to. Of what a build makes the next one
//! takes what has not changed: it is kept as bytes, and comes back as the same.

use std::sync::Arc;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::base::memory::{Keep, Lost, Memory, Shelf};
use crate::config::Config;
use crate::emit::content::{PostContent, Renderer};
use crate::extract::{Extraction, extract};
use crate::post::Post;
use crate::timeline::identity::PostDigests;

/// What is made of posts, each by itself.
pub(super) struct Made {
    /// What each says.
    pub(super) extractions: Vec<Extraction>,
    /// What the entry of each is known by.
    pub(super) digests: Vec<PostDigests>,
    /// What feeds show of each, for a build; none for an explanation.
    pub(super) contents: Vec<PostContent>,
    /// The paths of posts whose text is lost: they are not among the posts any more.
    pub(super) lost: Vec<String>,
}

/// What makes it.
pub(super) struct Maker<'a> {
    config: &'a Config,
    building: Option<Building<'a>>,
}

/// What it takes to build: what earlier builds understood, and what renders contents.
struct Building<'a> {
    remembered: Shelf,
    renderer: Renderer<'a>,
}

impl<'a> Maker<'a> {
    /// For an explanation: what is said stays with the reasons for it, and posts with their texts.
    pub(super) fn explaining(config: &'a Config) -> Self {
        Self { config, building: None }
    }

    /// For a build, under the configuration as it was read and as the posts settle it.
    pub(super) fn building(posts: &[Post], read: &'a Config, settled: &'a Config, memory: &Memory) -> Self {
        let remembered = memory.of("extraction", &(read, settled));
        let building = Building { remembered, renderer: Renderer::new(posts, read, memory) };
        Self { config: settled, building: Some(building) }
    }

    /// Makes it of all posts, in parallel.
    pub(super) fn make_all(self, posts: &mut Vec<Post>) -> Made {
        let parts = |post: &mut Post| match self.make(post) {
            Ok((Understanding { extraction, digests }, content)) => {
                (Some(extraction), (Some(digests), content))
            }
            Err(Lost) => (None, (None, None)),
        };
        let (extractions, (digests, contents)): (Vec<_>, (Vec<_>, Vec<_>)) =
            posts.par_iter_mut().map(parts).unzip();
        let mut is_made = extractions.iter().map(Option::is_some);
        let lost = posts.extract_if(.., |_| !is_made.next().unwrap_or_default()).map(|post| post.source.path);
        Made {
            lost: lost.collect(),
            // Each in the room that it has: there are many.
            extractions: extractions.into_iter().flatten().collect(),
            digests: digests.into_iter().flatten().collect(),
            contents: contents.into_iter().flatten().collect(),
        }
    }

    fn make(&self, post: &mut Post) -> Result<(Understanding, Option<PostContent>), Lost> {
        let whole = post.whole()?;
        let understand = || Understanding::of(&whole, self.config);
        let Some(Building { remembered, renderer }) = &self.building else {
            return Ok((understand(), None));
        };
        let understanding = remembered.recall_or(whole.source.digest, || understand().without_reasons());
        let content = Some(renderer.content(&whole));
        // A finding may quote the text still: where a day is in doubt.
        let mut announced = understanding.extraction.announcements.iter();
        let is_sure = announced.all(|announcement| announcement.doubts.is_empty());
        let text = if is_sure { Arc::default() } else { Arc::clone(&whole.source.text) };
        post.leave_text();
        post.leave_front_matter();
        post.source.text = text;
        Ok((understanding, content))
    }
}

/// What is kept of it.
#[derive(Debug, Serialize, Deserialize)]
struct Understanding {
    extraction: Extraction,
    digests: PostDigests,
}

impl Understanding {
    /// That of a post, with the reasons for it.
    fn of(post: &Post, config: &Config) -> Self {
        Self { extraction: extract(post, config), digests: PostDigests::of(post) }
    }

    /// Drops the reasons, which only `explain` tells.
    fn without_reasons(self) -> Self {
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
