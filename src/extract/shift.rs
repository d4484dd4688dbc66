//! Meetups that go to a day which is not written: "is postponed by a week", "moves to the following Tuesday", "to the Friday
//! of that week".
//!
//! In come the [`Passages`] and the day of the post; out they go with a phrase on the new day, in the place of the words that
//! count it from the day left. Where a sentence writes the new day, or gives more than one, nothing is counted.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::cues::{CueKind, Hit};
use super::lexicon::DayOrder;
use super::lexicon::table::{Meaning, Unit};
use super::moves::{is_behind_a_reason, planned_before, than_planned};
use super::moving::{cue_of_move, is_gone_to, leads};
use super::passage::{Passage, Passages};
use super::phrase::{is_bare_weekday, is_coming_weekday, is_dated, is_month};
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase};
use super::wording::{is_little, joins};
use crate::base::source::{Span, first_bytes, last_bytes};

/// A longer sentence says more than that.
const LONGEST: usize = 300;

/// How far from the words that move something, or from a weekday, the words stand that count, in bytes.
const NEAR: usize = 40;

/// Reads the days that are counted from those left.
pub(super) fn read(passages: &mut Passages, posted: NaiveDate, order: DayOrder) {
    for passage in &mut passages.all {
        let moved = |sentence: &Range<usize>| moved_to(passage, sentence, posted, order);
        let found: Vec<DayPhrase> = passage.sentences.iter().filter_map(moved).collect();
        for phrase in found {
            let days = &mut passage.scan.days;
            days.retain(|day| day.span.end <= phrase.span.start || phrase.span.end <= day.span.start);
            let at = days.partition_point(|day| day.span.start < phrase.span.start);
            days.insert(at, phrase);
        }
    }
}

/// How many days something goes by, where a sentence says so of no day in particular: "The meetup is postponed by a week".
pub(super) fn days_by(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> Option<i64> {
    if sentence.len() > LONGEST || !passage.days_in(sentence).iter().all(is_month) {
        return None;
    }
    let from = object_of(passage, sentence, cue).map_or(sentence.start, |noun| noun.range.end);
    by_a_span(passage, sentence, cue, from).map(|(days, _)| days.num_days())
}

/// The day that a meetup leaves for another which the sentence also says how far off is: "postponed by a week, to 5 November".
pub(super) fn left_for(passage: &Passage, phrase: &DayPhrase, new: NaiveDate) -> Option<NaiveDate> {
    let sentence = passage.sentence(phrase.span.start);
    let cue = cue_of_move(passage, &sentence).filter(|_| sentence.len() <= LONGEST)?;
    let is_only = passage.days_in(&sentence).iter().filter(|day| is_dated(day)).count() == 1;
    let object = object_of(passage, &sentence, cue);
    let from = object.map_or(cue.range.end, |noun| noun.range.end);
    let (by, span) = by_a_span(passage, &(sentence.start..phrase.span.start), cue, from)?;
    (is_only && span.end <= phrase.span.start).then(|| new.checked_sub_signed(by)).flatten()
}

/// "We're pushing the December meetup back a week": the name of what is moved, behind the words that move it.
fn object_of<'a>(passage: &'a Passage, sentence: &Range<usize>, cue: &Hit) -> Option<&'a Hit> {
    const FEW: usize = 3;
    let mut nouns =
        passage.hits_in(&(cue.range.end..sentence.end)).iter().filter(|hit| hit.kind == CueKind::Noun);
    let is_object = |noun: &&Hit| {
        let between = passage.block.text.get(cue.range.end..noun.range.start).unwrap_or_default();
        !between.contains([',', ';', ':', '(', '.']) && between.split_whitespace().nth(FEW).is_none()
    };
    nouns.next().filter(is_object)
}

/// "The meetup is on the 9th, pushed back a week": whether the only day of a sentence is the one that something has gone to.
pub(super) fn led_to_its_day(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    let mut dated = passage.days_in(sentence).iter().filter(|day| is_dated(day));
    let is_new = |day: &DayPhrase| day.span.end <= cue.range.start && is_said_to_be(passage, day);
    cue.kind == CueKind::Postpone
        && sentence.len() <= LONGEST
        && dated.next().is_some_and(is_new)
        && dated.next().is_none()
        && by_a_span(passage, sentence, cue, sentence.start).is_some()
}

/// What a sentence says of where the day goes that it gives, or that the one before it calls planned.
fn moved_to(
    passage: &Passage,
    sentence: &Range<usize>,
    posted: NaiveDate,
    order: DayOrder,
) -> Option<DayPhrase> {
    if sentence.len() > LONGEST {
        return None;
    }
    let cue = cue_of_move(passage, sentence)?;
    let left = day_left(passage, sentence, cue).or_else(|| {
        let is_open = passage.days_in(sentence).iter().all(|day| !is_dated(day));
        let before = || planned_before(passage, sentence).or_else(|| concluded_from(passage, sentence));
        before().filter(|left| is_open && is_dated(left))
    })?;
    let old = resolve(left, posted, order).day.filter(|day| *day >= posted)?;
    let from = left.span.end.max(sentence.start);
    let (new, span) = weekday_from(passage, from..sentence.end, old).or_else(|| {
        let (by, span) = by_a_span(passage, sentence, cue, from)?;
        let new = old.checked_add_signed(by)?;
        Some((new, agreeing(passage, cue, from..sentence.end, new, span)?))
    })?;
    (new > posted && new != old).then(|| DayPhrase { span, weekday: None, ..left.on(new, span) })
}

/// The one day that a sentence gives, where it is that which something is moved from.
fn day_left<'a>(passage: &'a Passage, sentence: &Range<usize>, cue: &Hit) -> Option<&'a DayPhrase> {
    let mut dated = passage.days_in(sentence).iter().filter(|day| is_dated(day));
    let is_named = |day: &&DayPhrase| {
        is_coming_weekday(day) || matches!(day.form, DayForm::DaysAhead { days } if days >= 0)
    };
    // "Thursday's meetup", "tomorrow's meetup".
    let named = || passage.days_in(sentence).iter().find(|day| !is_month(day)).filter(is_named);
    let left = dated.next().or_else(named).filter(|left| left.until.is_none())?;
    let is_before = left.span.end <= cue.range.start;
    let is_object = || cue.range.end <= left.span.start && leads(passage, cue, left.span, true);
    let is_new = || is_gone_to(passage, left) || is_said_to_be(passage, left);
    let is_left = (is_before || is_object()) && !is_new() && than_planned(passage, left).is_none();
    (dated.next().is_none() && is_left).then_some(left)
}

/// "Thursday 9 March there is a rail strike. So we shift by two weeks": the last day before the sentence of a conclusion.
fn concluded_from<'a>(passage: &'a Passage, sentence: &Range<usize>) -> Option<&'a DayPhrase> {
    passage.cue_in(CueKind::So, sentence)?;
    let before = passage.sentence_before(sentence.start)?;
    passage.days_in(&before).last()
}

/// "The meetup is on the 9th, pushed back a week": whether a verb says right before a day that it is then.
fn is_said_to_be(passage: &Passage, day: &DayPhrase) -> bool {
    let before =
        last_bytes(passage.block.text.get(..day.span.start).unwrap_or_default(), NEAR).to_lowercase();
    before.split_whitespace().rev().take(2).any(|word| passage.lexicon.copulas().contains(&word))
}

/// "The following Tuesday", "the Friday of that week": the weekday behind the day left, counted from it.
fn weekday_from(passage: &Passage, behind: Range<usize>, old: NaiveDate) -> Option<(NaiveDate, Span)> {
    let mut days = passage.days_in(&behind).iter().filter(|day| !is_month(day));
    let phrase = days.next().filter(|day| matches!(day.form, DayForm::WeekdayOnly { .. }))?;
    let (weekday, _) = phrase.weekday.filter(|_| days.next().is_none())?;
    let first = if is_of_that_week(passage, phrase) {
        old.week(Weekday::Mon).first_day()
    } else if is_following(passage, behind.start, phrase) {
        old.succ_opt()?
    } else {
        return None;
    };
    let new = first.iter_days().take(7).find(|day| day.weekday() == weekday)?;
    Some((new, phrase.span))
}

fn is_of_that_week(passage: &Passage, phrase: &DayPhrase) -> bool {
    let near = passage.around(&(phrase.span.start..phrase.span.end), NEAR, NEAR);
    passage.holds_word(&near, passage.lexicon.that_week_words())
}

/// Whether words within a weekday's phrase or right before it count it on, or such words end its clause.
fn is_following(passage: &Passage, from: usize, phrase: &DayPhrase) -> bool {
    const WORD: usize = 20;
    let words = passage.lexicon.following_words();
    let near = passage.around(&(phrase.span.start..phrase.span.end), WORD, 0);
    let own = near.start.max(from)..near.end;
    let behind = first_bytes(passage.block.text.get(phrase.span.end..).unwrap_or_default(), NEAR);
    let ends_with = |word: &&str| {
        let rest = behind.trim_start().strip_prefix(*word);
        rest.is_some_and(|rest| !rest.trim_start().starts_with(char::is_alphanumeric))
    };
    passage.holds_word(&own, words) || words.iter().any(ends_with)
}

/// "By a week", "o tydzień", "eine Woche": how far something is moved, right behind the words that move it and what they are
/// of, or right before them where they come last.
fn by_a_span(
    passage: &Passage,
    sentence: &Range<usize>,
    cue: &Hit,
    from: usize,
) -> Option<(TimeDelta, Span)> {
    let behind = cue.range.end.max(from)..sentence.end.max(cue.range.end);
    let before = from.min(cue.range.start)..cue.range.start;
    let (days, span) = span_in(passage, &cue.range)
        .filter(|(_, span)| span.end == cue.range.end)
        .or_else(|| first_span(passage, behind))
        .or_else(|| last_span(passage, before))?;
    let near = passage.around(&cue.range, NEAR, NEAR);
    let says = |words: &[&str]| passage.holds_word(&near, words);
    let is_earlier = says(passage.lexicon.earlier_words());
    let is_open = says(passage.lexicon.either_way_words()) && !is_earlier || goes_on_choosing(passage, span);
    let sign = if is_earlier { -1 } else { 1 };
    (!is_open).then(|| (TimeDelta::days(sign * days), span))
}

/// "By a week or two": whether another span may be meant as well.
fn goes_on_choosing(passage: &Passage, span: Span) -> bool {
    let behind = passage.block.text.get(span.end..).unwrap_or_default().split_whitespace().next();
    behind.is_some_and(|word| passage.lexicon.means(word, |meaning| matches!(meaning, Meaning::Or)))
}

/// "By a day, to Thursday": where the new day is written, whether as a span or as the weekday behind it; nowhere, where another day
/// is given as well.
fn agreeing(passage: &Passage, cue: &Hit, behind: Range<usize>, new: NaiveDate, span: Span) -> Option<Span> {
    let is_another = |day: &&DayPhrase| {
        let is_apart = day.span.end <= span.start || span.end <= day.span.start;
        is_apart && !is_month(day) && !is_behind_a_reason(passage, cue, day)
    };
    let mut others = passage.days_in(&behind).iter().filter(is_another);
    let Some(other) = others.next() else { return Some(span) };
    let is_it = is_bare_weekday(other) && other.weekday.is_some_and(|(weekday, _)| weekday == new.weekday());
    (is_it && others.next().is_none()).then_some(other.span)
}

/// A span of days right at the beginning of a range.
fn first_span(passage: &Passage, range: Range<usize>) -> Option<(i64, Span)> {
    let near = first_bytes(passage.block.text.get(range.clone())?, NEAR);
    let clause = near.split([',', ';', ':', '(', '.', '\n', '\t']).next()?;
    span_in(passage, &(range.start..range.start + clause.len()))
}

/// A span of days right at the end of a range.
fn last_span(passage: &Passage, range: Range<usize>) -> Option<(i64, Span)> {
    /// "Se o dva týdny".
    const FEW: usize = 4;
    let near = last_bytes(passage.block.text.get(range.clone())?, NEAR);
    let clause = near.rsplit([',', ';', ':', ')', '.', '\n', '\t']).next()?;
    let mut starts: Vec<usize> = words_of(clause).map(|(at, _)| range.end - clause.len() + at).collect();
    starts.drain(..starts.len().saturating_sub(FEW));
    let (days, span) = starts.into_iter().find_map(|start| span_in(passage, &(start..range.end)))?;
    let rest = passage.block.text.get(span.end..range.end)?;
    let lead = passage.block.text.get(range.end - clause.len()..span.start)?.split_whitespace().next_back();
    // "Um mindestens eine Woche": a word before it that says more than where it goes.
    let is_plain = passage.lexicon.language.has_postpositions()
        || lead.is_none_or(|word| joins(&word.to_lowercase(), passage.lexicon));
    (is_plain && rest.split_whitespace().all(is_little)).then_some((days, span))
}

/// The words of a text, and where they begin.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| (word.as_ptr().addr() - text.as_ptr().addr(), word))
}

/// The first span of days or weeks among the words of a range, behind no more than little words.
fn span_in(passage: &Passage, range: &Range<usize>) -> Option<(i64, Span)> {
    let text = passage.block.text.get(range.clone())?;
    let lexicon = passage.lexicon;
    let count = |word: &str| {
        let counted = lexicon.pick(word, |meaning| match meaning {
            Meaning::Cardinal(count) => Some(i64::from(*count)),
            _ => None,
        });
        counted.or_else(|| word.parse().ok()).filter(|count| (1..=31).contains(count))
    };
    let length = |word: &str| {
        lexicon.pick(word, |meaning| match meaning {
            Meaning::Unit(Unit::Day) => Some(1),
            Meaning::Unit(Unit::Week) => Some(7),
            _ => None,
        })
    };
    let mut number = None;
    for (at, word) in words_of(text) {
        let (start, lower) = (range.start + at, word.to_lowercase());
        if let Some(length) = length(&lower) {
            let is_one = lexicon.language.moves_by_a_bare_unit();
            let (first, count) = number.or(is_one.then_some((start, 1)))?;
            return Some((count * length, Span::new(first, start + word.len())));
        }
        number = count(&lower).map(|count| (start, count));
        // "Pushing it back a week": a part of the words that move.
        let is_of_a_move =
            || lexicon.postpone_cues().iter().any(|cue| cue.split(' ').any(|part| part == lower));
        if number.is_none() && !is_little(word) && !is_of_a_move() {
            return None;
        }
    }
    None
}
