//! What stands around the sentence of a day: the sentence before it, the lead-in of its list, the heading over it.
//!
//! In comes the place of a day phrase; out come the words there that announce, invite or name a meetup. "Next up is
//! May. We are aiming for the 25th": what a sentence does not say, the one before it may.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::beside;
use super::cues::{CueKind, Hit};
use super::passage::{Passage, Passages};
use super::phrase::is_whole_day;
use super::scan::{DayForm, DayPhrase};
use crate::post::prose::BlockKind;

/// The place of a day phrase in its post.
pub(super) struct Nearby<'a> {
    /// The post.
    pub(super) passages: &'a Passages,
    /// The phrase's block.
    pub(super) passage: &'a Passage,
    /// The index of that block.
    pub(super) at: usize,
    /// The phrase.
    pub(super) phrase: &'a DayPhrase,
}

impl<'a> Nearby<'a> {
    /// The next meetup named in the sentence before a phrase for a day, or in the heading over the block.
    pub(super) fn next_meetup(&self, day: Option<NaiveDate>) -> Option<String> {
        let before = self.passage.sentence_before(self.phrase.span.start);
        // Where that sentence gives a day, this one is another's: "Before that, on 8 June, …".
        let before = before.filter(|range| !self.passage.days_in(range).iter().any(is_whole_day));
        if let Some(range) = before.clone().and_then(|range| beside::next_meetup(self.passage, &range)) {
            return Some(self.passage.words(range));
        }
        if let Some(range) = before.filter(|range| self.is_next_month(range, day)) {
            return Some(self.passage.words(range));
        }
        let over = [self.passages.lead_in(self.at), self.heading()];
        over.into_iter().flatten().find_map(|over| {
            beside::next_meetup(over, &(0..over.block.text.len())).map(|range| over.words(range))
        })
    }

    /// "Elsewhere", "Autres événements": the heading over a block, the lead-in of its list or its own label, where it makes
    /// what is below it that of others.
    pub(super) fn is_elsewhere(&self) -> bool {
        const LONGEST: usize = 48;
        let says = |passage: &Passage, end: usize| {
            let range = 0..end.min(passage.block.text.len());
            let is_short = range.len() <= LONGEST;
            is_short && passage.holds_word(&range, passage.lexicon.elsewhere_words())
        };
        // "Not by us, but nice: …"
        let disclaims = |passage: &Passage, end: usize| passage.cue_in(CueKind::NotOurs, &(0..end)).is_some();
        // What stands behind the list of others is the group's own again: "Next one is March 8".
        let is_entry = self.passage.block.kind.is_entry();
        let is_first = self.passage.heading.is_none_or(|heading| self.at == heading + 1);
        let heading = self.passages.heading_of(self.at).filter(|_| is_entry || is_first);
        let over = [self.passages.lead_in(self.at), heading];
        over.into_iter().flatten().any(|over| says(over, over.block.text.len()))
            || self
                .passage
                .label()
                .is_some_and(|(_, end)| says(self.passage, end) || disclaims(self.passage, end))
            || self.passage.sentences.first().is_some_and(|first| says(self.passage, first.end))
    }

    /// The heading over the block, as far as it speaks of what stands in it: under "Next meetup" a paragraph has given the day
    /// before one says "The student conference is on 23 October".
    pub(super) fn heading(&self) -> Option<&'a Passage> {
        /// How many blocks back the day is looked for.
        const FEW: usize = 6;
        /// How many phrases of a block are looked at.
        const FIRST: usize = 8;
        let heading = self.passage.heading?;
        let before = self.passage.block.text.get(..self.phrase.span.start).unwrap_or_default();
        let is_within =
            self.passage.block.kind == BlockKind::Paragraph && before.contains(char::is_alphanumeric);
        let above = self.passages.all.get(heading + 1..self.at).unwrap_or_default();
        let gives_a_day = |passage: &Passage| passage.scan.days.iter().take(FIRST).any(is_whole_day);
        let is_given = is_within && above.iter().rev().take(FEW).any(gives_a_day);
        self.passages.heading_of(self.at).filter(|_| !is_given)
    }

    /// "Next up is May.", before a day in May.
    fn is_next_month(&self, before: &Range<usize>, day: Option<NaiveDate>) -> bool {
        let month = day.map(|day| day.month());
        let mut days = self.passage.days_in(before).iter();
        self.passage.cue_in(CueKind::Next, before).is_some()
            && self.passage.cue_in(CueKind::OtherEvent, before).is_none()
            && days
                .any(|day| matches!(day.form, DayForm::Month { month: (named, _) } if Some(named) == month))
    }

    /// "Coming up", "Next week" over the block: the next of what is not said.
    pub(super) fn next_in_heading(&self) -> Option<String> {
        const FEW: usize = 3;
        // "What's next? Four weeks on from last night: Thursday 13 April".
        let before = self.passage.sentence_before(self.phrase.span.start).filter(|range| {
            let words = self.passage.block.text.get(range.clone()).unwrap_or_default();
            words.split_whitespace().nth(FEW).is_none()
        });
        // "Next one. We'd normally say the 7th, but …".
        let sentence = self.passage.sentence(self.phrase.span.start);
        let before = before.filter(|_| self.passage.cue_in(CueKind::But, &sentence).is_none());
        if let Some(hit) = before.and_then(|range| self.passage.cue_in(CueKind::Next, &range)) {
            return Some(self.passage.words(hit.range.clone()));
        }
        let over = [self.passages.lead_in(self.at), self.heading()];
        over.into_iter().flatten().find_map(|over| {
            let whole = 0..over.block.text.len();
            let is_short = over.block.text.split_whitespace().nth(FEW).is_none();
            let next =
                || over.cue_in(CueKind::NextWord, &whole).filter(|hit| is_short && hit.range.start <= 2);
            let hit = over.cue_in(CueKind::Next, &whole).or_else(next)?;
            let is_anothers = over.cue_in(CueKind::OtherEvent, &whole).is_some() || is_of_a_place(over, hit);
            (!is_anothers).then(|| over.words(hit.range.clone()))
        })
    }

    /// "Mark your calendars:" leads in to a list of days.
    pub(super) fn invitation_to_a_list(&self) -> Option<String> {
        let over = self.passages.lead_in(self.at)?;
        let hit = over.cue_in(CueKind::Invitation, &(0..over.block.text.len()))?;
        Some(over.words(hit.range.clone()))
    }

    /// A cue in the sentence before, or in the heading over the block.
    pub(super) fn cue(&self, kind: CueKind) -> Option<String> {
        let before = self.passage.sentence_before(self.phrase.span.start);
        let in_sentence = before.and_then(|range| self.passage.cue_in(kind, &range).cloned());
        if let Some(hit) = in_sentence {
            return Some(self.passage.words(hit.range));
        }
        let over = [self.passages.lead_in(self.at), self.passages.heading_of(self.at)];
        over.into_iter().flatten().find_map(|over| {
            let hit = over.cue_in(kind, &(0..over.block.text.len()))?;
            Some(over.words(hit.range.clone()))
        })
    }

    /// "The April meetup is therefore:", over a list that begins with the whole day: the words that name the meetup of a
    /// month, with their block.
    pub(super) fn meetup_of_month(&self, month: u32) -> Option<(&'a Passage, Range<usize>)> {
        let over = self.passages.lead_in(self.at).filter(|_| is_whole_day(self.phrase))?;
        let last = over.sentence(over.block.text.trim_end().len());
        Some((over, beside::meetup_of_month(over, &last, month)?))
    }
}

/// "Coming up around town": behind the words come more than a little one, and none that names a meetup or a month.
fn is_of_a_place(heading: &Passage, next: &Hit) -> bool {
    const LONG: usize = 4;
    const MANY: usize = 2;
    let behind = next.range.end..heading.block.text.len();
    let words = heading.block.text.get(behind.clone()).unwrap_or_default().split_whitespace();
    let long = words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() >= LONG).count();
    long >= MANY && heading.days_in(&behind).is_empty() && heading.cue_in(CueKind::Noun, &behind).is_none()
}
