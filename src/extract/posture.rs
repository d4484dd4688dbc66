//! Whether a post looks back at a meetup or ahead to one.
//!
//! In come its `Passages`; out comes a [`Posture`]. Words of the title count most, then the words of
//! the first blocks; a video with places in it or minutes are signs of a recap.

use super::cues::CueKind;
use super::passage::Passages;
use super::scan::Reason;
use crate::post::prose::BlockKind;

/// Where a post looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Posture {
    /// Back: it tells of a meetup that has been.
    Back,
    /// Ahead: it invites to one.
    Ahead,
    /// Nothing decides.
    Unclear,
}

/// How many blocks at the head of a post decide.
const HEAD: usize = 6;

/// Reads the posture of a post.
pub(super) fn posture(passages: &Passages) -> Posture {
    let n_video_places = passages
        .all
        .iter()
        .flat_map(|passage| &passage.scan.turned_down)
        .filter(|down| down.reason == Reason::VideoOffset)
        .count();
    let mut back = if n_video_places >= 2 { 3 } else { 0 };
    let mut ahead = 0;
    let mut body_blocks = 0;
    for passage in &passages.all {
        let is_title = passage.block.kind == BlockKind::Title;
        if !is_title {
            body_blocks += 1;
        }
        if body_blocks > HEAD {
            break;
        }
        let weight = if is_title { 3 } else { 1 };
        // Where a post has begun to look back, its passage on the next meetup is what every recap ends with.
        let is_end_of_recap = back > 0 && passage.hits.iter().any(|hit| hit.kind == CueKind::Next);
        for hit in &passage.hits {
            match hit.kind {
                CueKind::Past => back += weight,
                CueKind::Invitation | CueKind::Next if !is_end_of_recap => ahead += weight,
                _ => {}
            }
        }
    }
    match back.cmp(&ahead) {
        std::cmp::Ordering::Greater => Posture::Back,
        std::cmp::Ordering::Less => Posture::Ahead,
        std::cmp::Ordering::Equal => Posture::Unclear,
    }
}
