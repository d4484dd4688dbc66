//! Words that a meetup does not take place, or not when it was announced.
//!
//! In come the [`Passages`]; out come [`Retraction`]s. A sentence retracts when it calls off or puts off,
//! and speaks of a meetup (or of a day) before it does so: "the first talk has been postponed to the next
//! meetup" does not.

use std::ops::Range;

use chrono::NaiveDate;

use super::beside::{in_named_month, negated, next_meetup};
use super::candidate::{Setting, month_of};
use super::claim::{Retraction, Scope};
use super::cues::{CueKind, Hit};
use super::lexicon::Lexicon;
use super::passage::{Passage, Passages};
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase};
use crate::post::prose::BlockKind;

/// What a post calls off.
pub(super) fn retractions(passages: &Passages, setting: &Setting) -> Vec<Retraction> {
    let mut found = Vec::new();
    for (at, passage) in passages.all.iter().enumerate() {
        for sentence in &passage.sentences {
            found.extend(retraction(passage, sentence, setting, at <= LEAD));
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
    is_lead: bool,
) -> Option<Retraction> {
    let cancel = passage.cue_in(CueKind::Cancel, sentence);
    let cue = cancel.or_else(|| passage.cue_in(CueKind::Postpone, sentence))?;
    if is_not_before(passage, cue) {
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
    // "has moved to 18 April", "from 11 April to 18 April": the last day is the new one.
    let (date, new_date) = match full.as_slice() {
        [(at, new)] if cancel.is_none() && *at >= cue.range.end => (None, Some(*new)),
        [(_, old), (_, new)] if cancel.is_none() => (Some(*old), Some(*new)),
        days => (days.first().map(|(_, day)| *day), None),
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
    let scope = if is_dated { Scope::Named } else { scope_of(passage, sentence) };
    Some(Retraction {
        span: passage.span(cue.range.clone()),
        sentence: passage.words(sentence.clone()),
        sentence_span: passage.span(sentence.clone()),
        date,
        month,
        new_date,
        is_postponed: cancel.is_none(),
        is_lead,
        scope,
    })
}

/// Which meetups a sentence without a day speaks of.
fn scope_of(passage: &Passage, sentence: &Range<usize>) -> Scope {
    let is_headline = passage.block.kind == BlockKind::Title;
    if !is_headline && speaks_of_all(passage, sentence) {
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
    day.end <= cue.start || between.is_some_and(|between| between.len() <= 60 && !between.contains(','))
}

/// "All our meetups".
pub(super) fn speaks_of_all(passage: &Passage, sentence: &Range<usize>) -> bool {
    const ALL: [&str; 12] = [
        "all ",
        "alle ",
        "tous ",
        "toutes ",
        "todas ",
        "todos ",
        "tutti ",
        "wszystkie ",
        "alla ",
        "kaikki ",
        "všechny ",
        "tüm ",
    ];
    let words = passage.words(sentence.clone()).to_lowercase();
    ALL.iter().any(|all| words.contains(all))
}

/// Two days in one sentence that moves a meetup: "from 2 April to 9 April". The old day and the new. "On the 9th,
/// not the 2nd" says which is which.
pub(super) fn move_in_sentence(
    passage: &Passage,
    offset: usize,
    setting: &Setting,
    lexicon: &Lexicon,
) -> Option<(NaiveDate, NaiveDate)> {
    let sentence = passage.sentence(offset);
    passage.cue_in(CueKind::Postpone, &sentence)?;
    let days = passage.days_in(&sentence).iter().filter(|day| !matches!(day.form, DayForm::Month { .. }));
    let (old, new): (Vec<&DayPhrase>, Vec<&DayPhrase>) =
        days.partition(|day| negated(passage, day, lexicon).is_some());
    let days: Vec<NaiveDate> = old
        .into_iter()
        .chain(new)
        .flat_map(|day| {
            // "From 9 to 16 April" reads like a range; where something is moved it is two days.
            let in_month = in_named_month(passage, day);
            let resolution = resolve(in_month.as_ref().unwrap_or(day), setting.posted, setting.order);
            [resolution.day, resolution.until]
        })
        .flatten()
        .collect();
    match days.as_slice() {
        [.., old, new] if old != new => Some((*old, *new)),
        _ => None,
    }
}
