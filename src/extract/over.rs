//! Words that tell of what is over: "at last month's meetup", "we met", "thanks to everyone who came".
//!
//! In come a [`Passage`] and a day phrase of it; out come the words nearest to it that say that its day has been.

use std::ops::Range;

use super::beside::hits;
use super::cues::{CueKind, Hit};
use super::lexicon::table::{Meaning, Unit};
use super::moves::tells_of_a_plan;
use super::passage::Passage;
use super::scan::{DayForm, DayPhrase};
use super::wording::end_of;
use crate::base::source::first_bytes;

/// The words of its sentence, nearest to a phrase, that tell of something over.
pub(super) fn past(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// How far behind the other day ours stands, in bytes.
    const NEAR: usize = 120;
    let sentence = passage.sentence(phrase.span.start);
    // "Two weeks from last night", "four weeks on from last night": counted from what is over, to what is to come.
    let counted = |hit: &&Hit| {
        let before = passage.block.text.get(sentence.start..hit.range.start).map(end_of).unwrap_or_default();
        let last = before.split_whitespace().next_back().map(str::to_lowercase);
        // "A day earlier this month".
        let is_unit = |word: &str| {
            passage.lexicon.means(word, |meaning| matches!(meaning, Meaning::Unit(Unit::Day | Unit::Week)))
        };
        let is_from =
            last.is_some_and(|last| passage.lexicon.from_words().contains(&last.as_str()) || is_unit(&last));
        is_from
            || passage.days_in(&sentence).iter().any(|day| {
                matches!(day.form, DayForm::DaysAhead { days } if days > 0)
                    && (day.span.start..day.span.end).contains(&hit.range.start)
            })
    };
    // "Before the year is out": part of words that say more.
    let is_part = |hit: &&Hit| {
        let from = hit.range.start.saturating_sub(40).max(sentence.start);
        passage
            .hits_in(&(from..hit.range.end))
            .iter()
            .any(|more| more.range.start < hit.range.start && more.range.end >= hit.range.end)
    };
    // "Given last night's news, the meetup on 19 March is cancelled": the day of something else, and behind it ours.
    let is_of_another_day = |hit: &&Hit| {
        let between = hit.range.end..phrase.span.start.max(hit.range.end);
        between.len() <= NEAR
            && !passage.days_in(&hit.range).is_empty()
            && matches!(phrase.form, DayForm::Calendar { .. })
            && passage.cue_in(CueKind::Noun, &between).is_some()
    };
    // "(Yesterday the holiday, tomorrow a bridge) … next Wednesday": brackets that close before the day.
    let is_bracketed = |hit: &&Hit| {
        let before = passage.block.text.get(sentence.start..hit.range.start).map(end_of).unwrap_or_default();
        let opens = before.rfind('(').is_some_and(|open| !before[open..].contains(')'));
        let between = passage.block.text.get(hit.range.end..phrase.span.start).unwrap_or_default();
        opens && first_bytes(between, NEAR).contains(')')
    };
    hits(passage, CueKind::Past, &sentence)
        .filter(|hit| !counted(hit) && !is_part(hit) && !tells_of_a_plan(passage, hit))
        .filter(|hit| !is_of_another_day(hit) && !is_bracketed(hit))
        .map(|hit| hit.range.clone())
        .min_by_key(|range| range.start.abs_diff(phrase.span.start))
}
