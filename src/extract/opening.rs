//! A post that opens with its day and gives the hour further down: "This Thursday we end the year with a quiz. … We begin at
//! half past six".
//!
//! In comes a phrase of the [`Passages`]; out come the words of the hour, where they belong to it.

use chrono::Timelike;

use super::cues::{CueKind, Hit};
use super::passage::{Passage, Passages};
use super::phrase::{is_coming_weekday, is_dated, is_month};
use super::scan::{DayForm, DayPhrase, TimePhrase};
use super::wording::is_little;
use crate::post::prose::BlockKind;

/// How many blocks behind its day the hour stands.
const FEW: usize = 3;

/// No day further on than this opens a post, in bytes.
const OPENING: usize = 40;

/// The first hour of a day at which anybody meets.
const MORNING: u32 = 8;

/// The hour that a post gives for the day which its first sentence opens with.
pub(super) fn hour_of_the_opening(passages: &Passages, at: usize, phrase: &DayPhrase) -> Option<String> {
    let passage = passages.all.get(at)?;
    if at != passages.head() || passage.block.kind != BlockKind::Paragraph || !opens(passage, phrase) {
        return None;
    }
    let below = passages.all.iter().skip(at + 1).take(FEW);
    let below = below.take_while(|below| below.block.kind == BlockKind::Paragraph);
    let mut blocks = std::iter::once((passage, phrase.span.end)).chain(below.map(|below| (below, 0)));
    let (block, from, time) = blocks.find_map(|(block, from)| {
        let hour = block.scan.times.iter().find(|time| time.span.start >= from && is_hour(time))?;
        Some((block, from, hour))
    })?;
    // Another day before it has that hour.
    let is_its = block.days_in(&(from..time.span.start)).iter().all(is_month);
    is_its.then(|| block.words(time.span.start..time.span.end))
}

/// Whether a day soon to come, and little words before it, open a sentence in which nothing is said of what has been, of what
/// is off or of other things.
fn opens(passage: &Passage, phrase: &DayPhrase) -> bool {
    let is_soon = is_coming_weekday(phrase)
        || is_dated(phrase)
        || matches!(phrase.form, DayForm::DaysAhead { days } if days > 0);
    let before = passage.block.text.get(..phrase.span.start.min(OPENING)).unwrap_or_default();
    let sentence = passage.sentence(phrase.span.start);
    let is_else = |hit: &Hit| {
        matches!(
            hit.kind,
            CueKind::Past
                | CueKind::Told
                | CueKind::Cancel
                | CueKind::Postpone
                | CueKind::OtherEvent
                | CueKind::NotOurs
                | CueKind::Deadline
                | CueKind::Hedge
        )
    };
    is_soon
        && phrase.span.start <= OPENING
        && before.split(|c: char| !c.is_alphanumeric()).all(is_little)
        && passage.days_in(&sentence).len() == 1
        && !passage.hits_in(&sentence).iter().any(is_else)
}

fn is_hour(time: &TimePhrase) -> bool {
    time.start.is_some_and(|start| time.half_unsaid || start.hour() >= MORNING)
}
