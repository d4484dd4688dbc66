//! Doubt that stands beside a day: "probably on 3 May", "on 3 May, if all goes well", "on 3 May. Date to be confirmed."
//!
//! In comes a [`Candidate`] that is announced; out comes the [`Evidence`] against it, where the words leave its day open
//! and not the place, the speaker or a plan that is no longer in force.

use std::ops::Range;

use super::candidate::Candidate;
use super::claim::{Evidence, EvidenceKind};
use super::cues::{CueKind, Hit};
use super::lexicon::Language;
use super::lexicon::table::Meaning;
use super::moves::{is_kept, out_of_force, tells_of_a_plan};
use super::passage::Passage;
use super::phrase::is_dated;
use super::relation::is_moved;
use super::scan::DayPhrase;
use super::setting::Setting;
use super::wording::is_little;
use crate::base::source::Span;

/// What leaves the day of a phrase open.
pub(super) fn hedge(candidate: &Candidate<'_>, setting: &Setting) -> Option<Evidence> {
    let start = candidate.phrase.span.start;
    let sentence = candidate.passage.sentence(start);
    // "Planned for 15 May, moved to 22 May": what was planned is the old day.
    let from = if is_moved(candidate) { start } else { sentence.start };
    let is_of_the_old_day = |hit: &Hit| {
        let mut days = candidate.passage.days_in(&sentence).iter();
        tells_of_a_plan(candidate.passage, hit)
            && days.any(|day| {
                out_of_force(candidate.passage, day, setting)
                    .is_some_and(|words| words.contains(&hit.range.start))
            })
    };
    let hit = candidate.passage.hits_in(&(from..sentence.end)).iter().find(|hit| {
        hit.kind == CueKind::Hedge
            && !is_kept(candidate.passage, hit)
            && !is_of_the_old_day(hit)
            && near(hit.range.start, candidate.phrase.span)
            && !is_of_something_else(candidate, hit.range.start)
    });
    let hit = hit.or_else(|| behind(candidate)).map(|hit| hit.range.clone());
    let range = hit.or_else(|| alternative(candidate.passage, candidate.phrase))?;
    Some(Evidence {
        kind: EvidenceKind::Context,
        says: candidate.passage.words(range.clone()),
        agrees: false,
        weight: 10,
        span: Some(candidate.passage.span(range)),
    })
}

/// "Tuesday the 11th or Tuesday the 18th", "Mittwoch, der 5., oder Mittwoch, der 12.": the words between a day and another
/// that stands for choice beside it.
fn alternative(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 24;
    let text = &passage.block.text;
    let sentence = passage.sentence(phrase.span.start);
    let is_choice = |between: &Range<usize>| {
        let words = text.get(between.clone()).filter(|words| words.len() <= NEAR).unwrap_or_default();
        let mut words =
            words.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
        let is_or =
            |word: &str| passage.lexicon.means(&word.to_lowercase(), |meaning| *meaning == Meaning::Or);
        let mut says_or = false;
        words.all(|word| {
            says_or |= is_or(word);
            is_or(word) || is_little(word)
        }) && says_or
    };
    let before = passage.days_in(&(sentence.start..phrase.span.start)).last();
    let behind = passage.days_in(&(phrase.span.end..sentence.end)).first();
    let between = [
        before.filter(|day| is_dated(day)).map(|day| day.span.end..phrase.span.start),
        behind.filter(|day| is_dated(day)).map(|day| phrase.span.end..day.span.start),
    ];
    between.into_iter().flatten().find(is_choice).filter(|_| is_dated(phrase))
}

/// "On 14 May. Date to be confirmed.": the next sentence is no more than a hedge, or doubts the date by that name.
fn behind<'a>(candidate: &Candidate<'a>) -> Option<&'a Hit> {
    const FEW: usize = 2;
    const NEAR: usize = 24;
    let passage = candidate.passage;
    let after = passage.sentence_after(candidate.phrase.span.start)?;
    if !passage.days_in(&after).is_empty() || !passage.times_in(&after).is_empty() {
        return None;
    }
    let text = |range: Range<usize>| passage.block.text.get(range).unwrap_or_default();
    let is_all = |hit: &Hit| {
        let before = text(after.start..hit.range.start).split_whitespace();
        let rest = before.chain(text(hit.range.end..after.end).split_whitespace());
        let mut words = rest.filter(|word| word.contains(char::is_alphabetic));
        words.by_ref().take(FEW).all(is_little) && words.next().is_none()
    };
    let names_the_date = |hit: &Hit| {
        let before = text(after.start..hit.range.start).to_lowercase();
        let mut words = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        before.len() <= NEAR && words.any(|word| candidate.passage.lexicon.when_labels().contains(&word))
    };
    let mut hedges = passage.hits_in(&after).iter().filter(|hit| hit.kind == CueKind::Hedge);
    hedges.find(|hit| is_all(hit) || names_the_date(hit))
}

/// "5 May, venue to be confirmed": after the day, in a clause of its own, the place or the speaker is open.
fn is_of_something_else(candidate: &Candidate<'_>, hedge: usize) -> bool {
    if is_of_the_place(candidate.passage, hedge) {
        return true;
    }
    let between = candidate.passage.block.text.get(candidate.phrase.span.end..hedge).unwrap_or_default();
    let Some(at) = between.rfind([',', ';', '(', '\u{2013}', '\u{3001}', '\t']) else { return false };
    let clause = between[at..].to_lowercase();
    let says = |word: &str| {
        candidate.passage.lexicon.venue_labels().contains(&word)
            || candidate.passage.lexicon.topic_words().contains(&word)
    };
    // "場所は未定です": words without blanks between them.
    let names = |label: &&str| !label.is_ascii() && clause.contains(*label);
    if candidate.passage.lexicon.language == Language::Japanese
        && candidate.passage.lexicon.venue_labels().iter().any(names)
    {
        return true;
    }
    clause.split(|c: char| !c.is_alphanumeric()).any(says)
}

/// "Probably in our new office", "@ TBD": words that lead to a place stand beside, and no day behind.
fn is_of_the_place(passage: &Passage, hedge: usize) -> bool {
    const NEAR: usize = 24;
    let Some(hit) = passage.hits_in(&(hedge..hedge + 1)).iter().find(|hit| hit.kind == CueKind::Hedge) else {
        return false;
    };
    let end = hit.range.end;
    // "At 5:45pm @ TBD".
    let before = passage.block.text.get(..hedge).and_then(|before| before.split_whitespace().next_back());
    if before.is_some_and(|word| passage.lexicon.venue_prepositions().contains(&word)) {
        return true;
    }
    let next = passage.block.text.get(end..).unwrap_or_default().split_whitespace().next();
    let leads = next.is_some_and(|word| passage.lexicon.venue_prepositions().contains(&word));
    leads && passage.days_in(&(end..end + NEAR)).is_empty() && passage.times_in(&(end..end + NEAR)).is_empty()
}

/// A hedge counts before the phrase, or soon after it: "on 3 May, if all goes well".
fn near(at: usize, phrase: Span) -> bool {
    if at < phrase.start { phrase.start - at <= 60 } else { at >= phrase.end && at - phrase.end <= 50 }
}
