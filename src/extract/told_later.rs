//! Days on which more is to be told: "on Friday we'll announce the date", "the speakers will be announced on Friday".
//!
//! In come a [`Passage`] and a phrase of it; out come the words that say of its day that it is no more than that.

use std::ops::Range;

use super::passage::Passage;
use super::scan::DayPhrase;
use super::wording::places_of;
use crate::base::source::{first_bytes, last_bytes};

/// The words right behind a day, or shortly before it in its clause, by which more is told on it.
pub(super) fn tells_more(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    tells_behind(passage, phrase).or_else(|| is_told_of_before(passage, phrase))
}

/// "On Friday we'll announce": not "the meetup on 8 December will be announced", in which they are of the meetup.
fn tells_behind(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const LONGEST: usize = 32;
    let sentence = passage.sentence(phrase.span.start);
    let behind = first_bytes(passage.block.text.get(phrase.span.end..sentence.end)?, LONGEST).to_lowercase();
    let words = behind.trim_start_matches([' ', ',']);
    let start = phrase.span.end + behind.len() - words.len();
    let found = passage.lexicon.telling_words().iter().find(|told| words.starts_with(**told))?;
    Some(start..start + found.len())
}

/// "We'll announce the date on Friday".
fn is_told_of_before(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 48;
    /// What may stand between the words and the day.
    const FAR: usize = 24;
    let sentence = passage.sentence(phrase.span.start);
    let before = last_bytes(passage.block.text.get(sentence.start..phrase.span.start)?, NEAR);
    let from = phrase.span.start - before.len();
    let lower = before.to_lowercase();
    let is_near = |range: &Range<usize>| {
        let between = before.get(range.end..).unwrap_or_default();
        between.len() <= FAR && !between.contains([',', ';', ':', '(', '.'])
    };
    let ranges = passage.lexicon.telling_words().iter().filter_map(|told| {
        let at = places_of(&lower, told).last().filter(|_| lower.len() == before.len())?;
        Some(at..at + told.len()).filter(is_near)
    });
    ranges
        .map(|range| from + range.start..from + range.end)
        .find(|range| passage.days_in(&(range.end..phrase.span.start)).is_empty())
}
