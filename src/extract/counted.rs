//! Weekdays that are counted from another day: "the Thursday after Heritage Day (24 September)", "the Tuesday before 24
//! December".
//!
//! In come a [`Passage`] and a weekday of it; out comes the weekday as a day, where the one that it is counted from is given
//! behind it, or before it by the same name.

use std::ops::Range;

use chrono::{Datelike, TimeDelta};

use super::cues::{CueKind, Hit};
use super::moving::{counting_back_behind, counting_words_behind};
use super::passage::Passage;
use super::phrase::{is_dated, is_whole_day};
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase};
use super::setting::Setting;

/// How far behind the words that count the other day may be given, in bytes.
const NEAR: usize = 60;

/// How far before them it may have been given by its name, in bytes.
const WITHIN: usize = 300;

/// The phrase on the day that it is counted to.
pub(super) fn on_the_day_after(
    passage: &Passage,
    phrase: &DayPhrase,
    setting: &Setting,
) -> Option<DayPhrase> {
    let from = anchor(passage, phrase, setting)?;
    let from = resolve(from, setting.posted, setting.order).day?;
    let (weekday, _) = phrase.weekday?;
    let is_back = counting_back_behind(passage, phrase).is_some();
    let mut week =
        (1..=7).filter_map(|off| from.checked_add_signed(TimeDelta::days(if is_back { -off } else { off })));
    let day = week.find(|day| day.weekday() == weekday)?;
    Some(phrase.on(day, phrase.span))
}

/// Whether a day is no more than what a weekday before it is counted from: the words that count.
pub(super) fn only_counts(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<Range<usize>> {
    if !is_dated(phrase) {
        return None;
    }
    let before = phrase.span.start.saturating_sub(NEAR * 2)..phrase.span.start;
    let weekday = passage.days_in(&before).last()?;
    let is_it = anchor(passage, weekday, setting).is_some_and(|anchor| std::ptr::eq(anchor, phrase));
    is_it.then_some(weekday.span.start..weekday.span.end)
}

/// The day that a weekday is counted from.
fn anchor<'a>(passage: &'a Passage, phrase: &DayPhrase, setting: &Setting) -> Option<&'a DayPhrase> {
    if !matches!(phrase.form, DayForm::WeekdayOnly { .. }) {
        return None;
    }
    let counts = counting_words_behind(passage, phrase).or_else(|| counting_back_behind(passage, phrase))?;
    let sentence = passage.sentence(phrase.span.start);
    let behind = counts.end..sentence.end.min(counts.end + NEAR);
    let next = passage.days_in(&behind).first().filter(|next| is_dated(next));
    let (weekday, _) = phrase.weekday?;
    // "The Thursday after the fair, 2 October", "the Saturday after, that is the 17th" is that day itself.
    let is_itself = |next: &DayPhrase| {
        let day = resolve(next, setting.posted, setting.order).day;
        !is_whole_day(next) || day.is_none_or(|day| day.weekday() == weekday)
    };
    let is_plain = |next: &&DayPhrase| {
        let between = passage.block.text.get(counts.end..next.span.start).unwrap_or_default();
        !(between.contains([';', ':', ')', '\n', '\t']) || between.contains(',') && is_itself(next))
    };
    next.filter(is_plain).or_else(|| named_before(passage, phrase, &counts))
}

/// "The Fleece is shut for the bank holiday (25th), so it is the Thursday after the bank holiday".
fn named_before<'a>(
    passage: &'a Passage,
    phrase: &DayPhrase,
    counts: &Range<usize>,
) -> Option<&'a DayPhrase> {
    const FEW: usize = 12;
    let holiday = passage.cue_in(CueKind::Holiday, &(counts.end..counts.end + FEW))?;
    let before = phrase.span.start.saturating_sub(WITHIN)..phrase.span.start;
    let is_it =
        |hit: &&Hit| hit.kind == CueKind::Holiday && passage.cue_words(hit) == passage.cue_words(holiday);
    let mut named = passage.hits_in(&before).iter().filter(is_it);
    named.find_map(|hit| {
        let behind = hit.range.end..(hit.range.end + FEW).min(phrase.span.start);
        let day = passage.days_in(&behind).first().filter(|day| is_dated(day))?;
        let between = passage.block.text.get(hit.range.end..day.span.start)?;
        (between.trim() == "(").then_some(day)
    })
}
