//! Words that move something, and the days of their sentence that they can be of.
//!
//! In come a [`Passage`] and a sentence of it; out come the [`Hit`] that moves a meetup to another day, and the phrases that
//! stand right before or behind such words.

use std::ops::Range;

use super::cues::{CueKind, Hit};
use super::passage::Passage;
use super::phrase::{is_bare_weekday, is_dated, is_month};
use super::scan::{DayForm, DayPhrase};
use super::week_of::names_a_week;
use super::wording::{end_of, is_little, joins};
use crate::base::source::{Span, first_bytes};

/// The most days of a sentence that moves something: more is a calendar.
pub(super) const MOST: usize = 12;

/// How far from a day the words stand that put it out of force, in bytes.
pub(super) const NEAR: usize = 60;

/// The words of a sentence that move a meetup to another day; not those that move it by hours.
pub(super) fn cue_of_move<'a>(passage: &'a Passage, sentence: &Range<usize>) -> Option<&'a Hit> {
    let cue = passage.cue_in(CueKind::Postpone, sentence)?;
    let mut starts: Vec<_> = passage.times_in(sentence).iter().filter_map(|time| time.start).collect();
    starts.dedup();
    let is_followed = passage.times_in(sentence).iter().any(|time| leads(passage, cue, time.span, false));
    let days = days_of(passage, sentence);
    let leads_to_a_day = |days: &Vec<&DayPhrase>| days.iter().any(|day| leads(passage, cue, day.span, false));
    let n_days = days.as_ref().map_or(MOST, Vec::len);
    let is_of_hours =
        n_days <= 1 && (starts.len() > 1 && !days.is_some_and(|days| leads_to_a_day(&days)) || is_followed);
    (!is_of_hours && !is_conditional(passage, sentence) && !leads_to_a_place(passage, cue)).then_some(cue)
}

/// "Rob is moving to Calgary on Friday": whether a name that is no day's stands right behind words that move something to it.
fn leads_to_a_place(passage: &Passage, cue: &Hit) -> bool {
    let text = &passage.block.text;
    let last = text.get(cue.range.clone()).and_then(|words| words.rsplit(' ').next()).unwrap_or_default();
    let is_target =
        |word: &&str| passage.lexicon.target_words().iter().any(|target| word.eq_ignore_ascii_case(target));
    // "Is moving" and "moving to" are cues.
    let behind = text.get(cue.range.end..).and_then(|behind| behind.strip_prefix(' ')).unwrap_or_default();
    let mut words = behind.split(' ');
    let target = Some(last).filter(is_target).or_else(|| words.next().filter(is_target));
    let name = words.next().filter(|_| target.is_some()).unwrap_or_default();
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_name = name.starts_with(char::is_uppercase) && name.chars().all(char::is_alphabetic);
    is_name && may_be_in_space(passage, cue) && !passage.lexicon.means(&name.to_lowercase(), |_| true)
}

/// The days of a sentence, months left out; `None` where there are too many.
pub(super) fn days_of<'a>(passage: &'a Passage, sentence: &Range<usize>) -> Option<Vec<&'a DayPhrase>> {
    let days = passage.days_in(sentence);
    // "On 15 July (a Tuesday as well)"; "Update 18/10: it moves to the 27th".
    let is_no_meetups =
        |day: &DayPhrase| is_month(day) || is_any_such_day(passage, day) || passage.is_day_of_a_note(day);
    let is_one = |day: &&DayPhrase| !is_no_meetups(day);
    (days.len() <= MOST).then(|| days.iter().filter(is_one).collect())
}

/// "If it snows again we'll move to 20 February": what is moved or called off in a sentence that begins with a condition
/// is not, so far.
pub(super) fn is_conditional(passage: &Passage, sentence: &Range<usize>) -> bool {
    let text = passage.block.text.get(sentence.clone()).unwrap_or_default();
    let opens = sentence.start + text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let begins = passage.hits_in(&(opens..opens + 1)).iter().any(|hit| hit.kind == CueKind::If);
    let changes = |hit: &Hit| matches!(hit.kind, CueKind::Postpone | CueKind::Cancel);
    begins && passage.hits_in(sentence).iter().any(changes)
}

/// Whether words that move something may lead to another place as well as to another day: "has moved", not "postponed".
pub(super) fn may_be_in_space(passage: &Passage, cue: &Hit) -> bool {
    let words = passage.cue_words(cue);
    let begins =
        |stem: &str| words.match_indices(stem).any(|(at, _)| !words[..at].ends_with(char::is_alphabetic));
    passage.lexicon.place_words().iter().any(|stem| begins(stem))
}

/// "Date: Tuesday 27 January (moved!)": in brackets behind the day that a label gives, words for a move say that it is the new
/// one.
pub(super) fn says_that_it_is_new(passage: &Passage, cue: &Hit) -> bool {
    let before = passage.block.text.get(..cue.range.start).unwrap_or_default();
    let label = passage.label().map(|(_, colon)| colon);
    let day = passage.days_in(&(0..cue.range.start)).last();
    let is_right_behind = |day: &DayPhrase| {
        let between = passage.block.text.get(day.span.end..cue.range.start).unwrap_or_default();
        between.trim() == "(" && label.is_some_and(|colon| colon <= day.span.start)
    };
    before.ends_with('(') && may_be_in_space(passage, cue) && day.is_some_and(is_right_behind)
}

/// Whether no more than little words stand between a cue and the phrase behind it; the name of what is held as well
/// where that may be: "the previously announced meeting on 8 April".
pub(super) fn leads(passage: &Passage, hit: &Hit, span: Span, may_name: bool) -> bool {
    const LITTLE: usize = 4;
    // "Au lieu du 18": the article is of the words and of the day.
    if hit.range.start < span.start && (span.start + 1..span.end).contains(&hit.range.end) {
        return true;
    }
    let range = hit.range.end..span.start;
    let Some(between) = passage.block.text.get(range.clone()) else { return false };
    let is_name = |word: &str| {
        let at = range.start + word.as_ptr().addr() - between.as_ptr().addr();
        let nouns = passage.hits_in(&range);
        nouns.iter().any(|hit| hit.kind == CueKind::Noun && hit.range.contains(&at))
    };
    let words: Vec<&str> = between.split_whitespace().take(LITTLE + 1).collect();
    // "The extra evening of Thursday": a word before the name is of it.
    let is_of_a_name = |at: usize| words.get(at + 1).is_some_and(|next| is_name(next));
    let leads = |(at, word): (usize, &&str)| {
        joins(&word.to_lowercase(), passage.lexicon)
            || hit.kind == CueKind::Postpone && passage.lexicon.target_words().contains(word)
            || may_name && (word.chars().count() <= LITTLE || is_name(word) || is_of_a_name(at))
    };
    !between.contains([',', ';', ':', '.', '(', ')', '\n', '\t'])
        && words.len() <= LITTLE
        && words.iter().enumerate().all(leads)
}

/// Whether a cue stands right behind the phrase, with no more than one little word between.
pub(super) fn follows(passage: &Passage, hit: &Hit, span: Span) -> bool {
    let Some(between) = passage.block.text.get(span.end..hit.range.start) else { return false };
    let mut words = between.split_whitespace();
    let is_short = words.next().is_none_or(|word| word.chars().count() <= 4) && words.next().is_none();
    is_short && !between.contains([',', ';', ':', '.', '(', '\n', '\t'])
}

/// "Auf den 25. April", "18 Ekim'e": whether a word for where something goes stands right before a day, or right behind it;
/// it may be the article that the day begins with.
pub(super) fn is_gone_to(passage: &Passage, day: &DayPhrase) -> bool {
    let targets = passage.lexicon.target_words();
    if passage.lexicon.language.has_postpositions() {
        let behind = passage.block.text.get(day.span.end..).unwrap_or_default();
        let mut words =
            behind.trim_start_matches(['\'', '\u{2019}', ' ']).split(|c: char| !c.is_alphanumeric());
        return words.next().is_some_and(|word| targets.contains(&word));
    }
    let sentence = passage.sentence(day.span.start);
    let before = passage.block.text.get(sentence.start..day.span.start).map(end_of).unwrap_or_default();
    let mut to = before.split_whitespace().rev().take(2).take_while(|word| is_little(word));
    to.any(|word| targets.contains(&word.to_lowercase().as_str()))
}

/// The cues right before and behind a phrase, within its sentence.
pub(super) fn hits_near(passage: &Passage, span: Span) -> &[Hit] {
    let sentence = passage.sentence(span.start);
    let start = span.start.saturating_sub(NEAR).max(sentence.start);
    let end = (span.end + NEAR).min(sentence.end);
    passage.hits_in(&(start..end))
}

/// "On a Sunday": any of them, and no day in particular.
pub(super) fn is_any_such_day(passage: &Passage, phrase: &DayPhrase) -> bool {
    let before = passage.block.text.get(..phrase.span.start).unwrap_or_default().trim_end();
    let ends_with = |word: &&str| {
        let at = before.len().saturating_sub(word.len());
        before.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(word))
            && !before[..at].ends_with(char::is_alphanumeric)
    };
    matches!(phrase.form, DayForm::WeekdayOnly { .. })
        && (passage.lexicon.indefinite_words().iter().any(ends_with)
            || is_none_of_a_month(passage, phrase)
            || is_of_a_rhythm(passage, phrase)
            || is_counted_from_another(passage, phrase))
        || matches!(phrase.form, DayForm::DaysAhead { .. }) && is_quoted(passage, phrase)
        || names_a_week(passage, phrase)
}

/// "We meet once a month, Saturday afternoon": the weekday of all that there are.
fn is_of_a_rhythm(passage: &Passage, phrase: &DayPhrase) -> bool {
    /// How far before it people may be said to meet so often, in bytes.
    const NEAR: usize = 40;
    let sentence = passage.sentence(phrase.span.start);
    let near = phrase.span.start.saturating_sub(NEAR).max(sentence.start)..phrase.span.start;
    let says_more = [CueKind::Next, CueKind::So].iter().any(|kind| passage.cue_in(*kind, &near).is_some());
    is_bare_weekday(phrase) && !says_more && passage.holds_word(&near, passage.lexicon.rhythm_words())
}

/// "There's no Wednesday meeting in July": the weekday on which those of that month would be.
pub(super) fn is_none_of_a_month(passage: &Passage, phrase: &DayPhrase) -> bool {
    let before = passage.block.text.get(..phrase.span.start).unwrap_or_default().trim_end();
    let last = before.rsplit(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
    let denies = || passage.lexicon.no_words().iter().any(|word| last.eq_ignore_ascii_case(word));
    let behind = || phrase.span.end..passage.sentence(phrase.span.start).end;
    is_bare_weekday(phrase) && denies() && passage.days_in(&behind()).first().is_some_and(is_month)
}

/// "They keep saying “tomorrow”": somebody's word for a day, and no day.
fn is_quoted(passage: &Passage, phrase: &DayPhrase) -> bool {
    const OPEN: [char; 5] = ['"', '\u{201c}', '\u{ab}', '\u{bb}', '\u{201e}'];
    const CLOSE: [char; 5] = ['"', '\u{201d}', '\u{bb}', '\u{ab}', '\u{201c}'];
    let before = passage.block.text.get(..phrase.span.start).unwrap_or_default();
    let behind = passage.block.text.get(phrase.span.end..).unwrap_or_default();
    before.ends_with(OPEN) && behind.starts_with(CLOSE)
}

/// "The Saturday after that", "the Wednesday after Labor Day": a weekday that is counted from something else.
fn is_counted_from_another(passage: &Passage, phrase: &DayPhrase) -> bool {
    counting_words_behind(passage, phrase).is_some() || counting_back_behind(passage, phrase).is_some()
}

/// The words right behind a weekday that count it from something else.
pub(super) fn counting_words_behind(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    words_behind(passage, phrase, passage.lexicon.counting_words())
}

/// "The Tuesday before Christmas", "the Tuesday before 24 December": the words right behind a weekday that count it back, from
/// a holiday or a day; "by Tuesday before noon" counts nothing.
pub(super) fn counting_back_behind(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const FEW: usize = 16;
    let words = words_behind(passage, phrase, passage.lexicon.counting_back_words())?;
    let near = words.end..words.end + FEW;
    let is_day = || passage.days_in(&near).first().is_some_and(is_dated);
    let is_feast = || {
        let behind = first_bytes(passage.block.text.get(words.end..).unwrap_or_default(), 2 * FEW);
        passage.holds_word(&(words.end..words.end + behind.len()), passage.lexicon.high_days())
    };
    (passage.cue_in(CueKind::Holiday, &near).is_some() || is_day() || is_feast()).then_some(words)
}

fn words_behind(passage: &Passage, phrase: &DayPhrase, known: &[&str]) -> Option<Range<usize>> {
    let behind = passage.block.text.get(phrase.span.end..)?.strip_prefix(' ')?;
    let is_said = |words: &&&str| {
        behind.strip_prefix(**words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let words = known.iter().find(is_said)?;
    let start = phrase.span.end + 1;
    Some(start..start + words.len())
}
