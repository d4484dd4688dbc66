//! Words that a meetup does not take place, or not when it was announced.
//!
//! In come the [`Passages`]; out come [`Retraction`]s. A sentence retracts when it calls off or puts off,
//! and speaks of a meetup (or of a day) before it does so: "the first talk has been postponed to the next
//! meetup" does not.

use std::ops::Range;

use chrono::NaiveDate;

use super::beside::{is_whole_day, next_meetup};
use super::candidate::{Setting, month_of};
use super::claim::{Retraction, Scope};
use super::cues::{CueKind, Hit};
use super::lexicon::Lexicon;
use super::moves::{cue_of_move, is_conditional, move_at};
use super::passage::{Passage, Passages};
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase};
use crate::post::prose::BlockKind;

/// What a post calls off.
pub(super) fn retractions(passages: &Passages, setting: &Setting, lexicon: &Lexicon) -> Vec<Retraction> {
    let mut found = Vec::new();
    for (at, passage) in passages.all.iter().enumerate() {
        for sentence in &passage.sentences {
            let retraction = retraction(passage, sentence, setting, lexicon, at <= LEAD);
            found.extend(retraction.or_else(|| added_later(passages, at, sentence, setting, lexicon)));
        }
    }
    found
}

/// How many blocks after the title lead a post: what they call off is what the post is about.
const LEAD: usize = 3;

fn retraction(
    passage: &Passage,
    sentence: &Range<usize>,
    setting: &Setting,
    lexicon: &Lexicon,
    is_lead: bool,
) -> Option<Retraction> {
    let cancel = passage.cue_in(CueKind::Cancel, sentence);
    let cue = cancel.or_else(|| cue_of_move(passage, sentence))?;
    if is_not_before(passage, cue) || is_conditional(passage, sentence) {
        return None;
    }
    let noun_is_near = passage.hits_in(sentence).iter().any(|hit| {
        hit.kind == CueKind::Noun
            && hit.range.start <= cue.range.end
            && cue.range.start.saturating_sub(hit.range.end) <= 60
    });
    let noun_follows = cancel.is_some()
        && passage.hits_in(sentence).iter().any(|hit| {
            hit.kind == CueKind::Noun
                && hit.range.start >= cue.range.end
                && hit.range.start - cue.range.end <= 40
        });
    let days = passage.days_in(sentence);
    let full: Vec<(usize, NaiveDate)> = days
        .iter()
        .filter(|day| !matches!(day.form, DayForm::Month { .. }))
        .filter(|day| cancel.is_none() || is_spoken_of(passage, &cue.range, day.span.start..day.span.end))
        .filter_map(|day| Some((day.span.start, resolve(day, setting.posted, setting.order).day?)))
        .collect();
    let moved = move_at(passage, sentence.start, setting, lexicon);
    let (date, new_date) = match (&moved, full.as_slice()) {
        (Some(moved), _) => (Some(moved.old), Some(moved.new)),
        // "Has moved to 18 April".
        (None, [(at, new)]) if cancel.is_none() && *at >= cue.range.end => (None, Some(*new)),
        (None, days) => (days.first().map(|(_, day)| *day), None),
    };
    let is_past = passage.cue_in(CueKind::Past, sentence).is_some();
    let is_headline = passage.block.kind == BlockKind::Title;
    // "Web-Montag am 27.11. fällt aus": a title with a day speaks of what the group does, whatever it is called.
    let is_dated_headline = is_headline && cancel.is_some() && date.is_some();
    if !(noun_is_near || noun_follows || is_dated_headline) || passage.block.is_quoted || is_past {
        return None;
    }
    let month = days.iter().find_map(|day| month_of(day, setting.posted));
    let is_dated = date.is_some() || month.is_some() || new_date.is_some();
    let scope = if is_dated { Scope::Named } else { scope_of(passage, sentence, lexicon) };
    Some(Retraction {
        span: passage.span(cue.range.clone()),
        sentence: passage.words(sentence.clone()),
        sentence_span: passage.span(sentence.clone()),
        date,
        month,
        new_date,
        is_postponed: cancel.is_none() || moved.is_some(),
        is_lead,
        scope,
    })
}

/// "[Edit, 12 March: cancelled.]": a note that calls off, and names nothing, is of the day to come that stands before it,
/// in its block or the one above.
fn added_later(
    passages: &Passages,
    at: usize,
    sentence: &Range<usize>,
    setting: &Setting,
    lexicon: &Lexicon,
) -> Option<Retraction> {
    let passage = passages.all.get(at)?;
    let cue = passage.cue_in(CueKind::Cancel, sentence)?;
    let text = passage.block.text.get(sentence.clone())?.to_lowercase();
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let is_note = lexicon
        .note_words()
        .iter()
        .any(|word| text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)));
    let to_come = |day: &DayPhrase| {
        let day = resolve(day, setting.posted, setting.order).day.filter(|_| is_whole_day(day));
        day.filter(|day| *day > setting.posted)
    };
    let above = at.checked_sub(1).and_then(|above| passages.all.get(above));
    let before = passage.days_in(&(0..sentence.start)).iter().rev().filter(|_| is_note);
    let over = above.into_iter().flat_map(|above| above.scan.days.iter().rev()).filter(|_| is_note);
    Some(Retraction {
        span: passage.span(cue.range.clone()),
        sentence: passage.words(sentence.clone()),
        sentence_span: passage.span(sentence.clone()),
        date: Some(before.chain(over).find_map(to_come)?),
        month: None,
        new_date: None,
        is_postponed: false,
        is_lead: false,
        scope: Scope::Named,
    })
}

/// Which meetups a sentence without a day speaks of.
fn scope_of(passage: &Passage, sentence: &Range<usize>, lexicon: &Lexicon) -> Scope {
    let is_headline = passage.block.kind == BlockKind::Title;
    if !is_headline && speaks_of_all(passage, sentence, lexicon) {
        Scope::All
    } else if next_meetup(passage, sentence).is_some() {
        Scope::Next
    } else {
        Scope::Named
    }
}

/// "The next session won't be until 10 September": that is when it is. "Cancelled until further notice" calls off.
fn is_not_before(passage: &Passage, cue: &Hit) -> bool {
    let right_behind = cue.range.end..cue.range.end + 2;
    let words = passage.block.text.get(cue.range.clone()).unwrap_or_default();
    let is_not = words.contains("n't") || words.contains("n\u{2019}t") || words.contains("not ");
    is_not && passage.cue_in(CueKind::Until, &right_behind).is_some()
}

/// Whether a day is the one that a cue calls off: said before it, or right after it.
fn is_spoken_of(passage: &Passage, cue: &Range<usize>, day: Range<usize>) -> bool {
    let between = passage.block.text.get(cue.end..day.start);
    day.end <= cue.start
        || between.is_some_and(|between| between.len() <= 60 && !between.contains([',', ';']))
}

/// "All our meetups".
pub(super) fn speaks_of_all(passage: &Passage, sentence: &Range<usize>, lexicon: &Lexicon) -> bool {
    holds_word(passage, sentence, lexicon.all_words())
}

/// Whether one of some words, in lower case, stands in a sentence.
pub(super) fn holds_word(passage: &Passage, sentence: &Range<usize>, words: &[&str]) -> bool {
    let text = format!(" {} ", passage.words(sentence.clone()).to_lowercase());
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || c > '\u{2e80}');
    words.iter().any(|word| {
        text.match_indices(word).any(|(at, _)| {
            is_edge(text[..at].chars().next_back()) && is_edge(text[at + word.len()..].chars().next())
        })
    })
}
