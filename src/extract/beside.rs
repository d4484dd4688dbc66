//! What stands right beside a day phrase and decides what the day is of: the last day of something, another's
//! event, the day that a meetup is moved to.
//!
//! In come a [`Passage`] and a phrase of it; out comes the range of the words that decide, if there are any.

use std::ops::Range;

use chrono::NaiveDate;

use super::cues::{CueKind, Hit};
use super::lexicon::table::Meaning;
use super::moving::cue_of_move;
use super::passage::{Passage, Passages};
use super::phrase::{is_dated, is_month, is_rule, is_whole_day};
use super::resolve::resolve;
use super::rsvp::opens_to_sign_up;
use super::scan::{DayForm, DayPhrase, TimePhrase};
use super::setting::Setting;
use super::sign_up::signs_up_in;
use super::wording::{end_of, is_little, joins, leading_number, places_of};
use crate::base::source::{Span, first_bytes, last_bytes};
use crate::post::prose::BlockKind;

/// "until 3 May", "3 päivään asti": the last day of something, and no day on which people meet. "Bis zum
/// 3. Mai!" takes leave until then, and a meetup is moved "till" a day.
pub(super) fn until(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let (start, end) = (phrase.span.start, phrase.span.end);
    let sentence = passage.sentence(start);
    if cue_of_move(passage, &sentence).is_some() || takes_leave(passage, phrase).is_some() {
        return None;
    }
    let text = &passage.block.text;
    let is_short = |range: Range<usize>, most: usize| {
        text.get(range).is_some_and(|between| {
            between.trim().chars().count() <= most && !between.contains([',', '.', ':', '(', '\n', '\t'])
        })
    };
    let is_behind = passage.lexicon.language.has_postpositions();
    let hit = hits(passage, CueKind::Until, &sentence)
        .filter(|hit| !is_negated(passage, hit) && !is_of_an_invitation(passage, hit))
        .find(|hit| {
            let before = hit.range.end <= start && is_short(hit.range.end..start, 4);
            let behind = is_behind && hit.range.start >= end && is_short(end..hit.range.start, 3);
            before || behind
        })?;
    let rest = text.get(end..sentence.end).unwrap_or_default().trim_start();
    let takes_leave =
        opens(passage, &hit.range) && (rest.is_empty() || rest.starts_with([',', '!', '.', ';']));
    (!takes_leave).then(|| hit.range.clone())
}

/// "Bis zum 11. Oktober!", "até 22 de junho!": nothing but the day until which people take leave of each other.
pub(super) fn takes_leave(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// The most letters of what may stand between.
    const LITTLE: usize = 5;
    /// How far before it something may be asked for, in bytes.
    const NEAR: usize = 160;
    /// The most bytes of the time behind it.
    const LONGEST: usize = 32;
    if !passage.lexicon.language.takes_leave_until() || passage.block.kind != BlockKind::Paragraph {
        return None;
    }
    let (start, text) = (phrase.span.start, &passage.block.text);
    let sentence = passage.sentence(start);
    let rest = text.get(phrase.span.end..sentence.end)?.trim();
    let hit = hits(passage, CueKind::Until, &sentence).find(|hit| hit.range.end <= start)?;
    let between = text.get(hit.range.end..start)?.trim();
    let is_timed = || !passage.times_in(&(phrase.span.end..sentence.end)).is_empty();
    // "Until 13 June, happy hacking!"
    let is_wished = || rest.starts_with(',');
    let is_end =
        rest.starts_with('!') || rest.ends_with('!') && rest.len() <= LONGEST && (is_wished() || is_timed());
    let is_all = opens(passage, &hit.range) && between.chars().count() <= LITTLE && is_end;
    // "Meldet euch bitte an. Bis zum 11. Oktober!"
    let near = sentence.start.saturating_sub(NEAR)..sentence.start;
    let before = || last_bytes(&text[..sentence.start], NEAR).to_lowercase();
    let is_asked = || passage.cue_in(CueKind::Deadline, &near).is_some() || signs_up_in(&before());
    (is_all && !is_asked()).then(|| hit.range.clone())
}

/// Whether words are words of gathering as well.
fn invites(passage: &Passage, cue: &Range<usize>) -> bool {
    passage.hits_in(cue).iter().any(|hit| hit.kind == CueKind::Gathering && hit.range == *cue)
}

/// Whether a cue opens its sentence.
fn opens(passage: &Passage, cue: &Range<usize>) -> bool {
    let sentence = passage.sentence(cue.start);
    let before = passage.block.text.get(sentence.start..cue.start);
    before.is_some_and(|before| !before.contains(char::is_alphanumeric))
}

/// "Planerad till den 8 april": the word is part of words that invite.
fn is_of_an_invitation(passage: &Passage, hit: &Hit) -> bool {
    const LONGEST: usize = 40;
    let before = hit.range.start.saturating_sub(LONGEST)..hit.range.start;
    let mut cues = passage.hits_in(&before).iter().filter(|other| other.range.end > hit.range.start);
    cues.any(|cue| matches!(cue.kind, CueKind::Next | CueKind::Invitation | CueKind::Gathering))
}

/// "Won't be until 10 September": that is when it is, and no last day of anything.
fn is_negated(passage: &Passage, hit: &Hit) -> bool {
    let sentence = passage.sentence(hit.range.start);
    let before = passage.block.text.get(sentence.start..hit.range.start).unwrap_or_default();
    before.split_whitespace().rev().take(2).any(|word| passage.lexicon.denies(word))
}

/// "early bird until 3 May": a deadline cue shortly before the phrase.
pub(super) fn deadline(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// The most bytes between words that move something and what it is moved until.
    const RIGHT_BEHIND: usize = 8;
    if takes_leave(passage, phrase).is_some() {
        return None;
    }
    let sentence = passage.sentence(phrase.span.start);
    // "So we wait a week, until Monday 13 January": what is moved "until" a day.
    let is_until = |hit: &Hit| hits(passage, CueKind::Until, &sentence).any(|until| until.range == hit.range);
    let is_right_behind = |moved: &Hit, hit: &Hit| {
        (moved.range.end..=moved.range.end + RIGHT_BEHIND).contains(&hit.range.start)
    };
    let is_moved = |hit: &&Hit| {
        let moved = cue_of_move(passage, &sentence);
        is_until(hit) && moved.is_some_and(|moved| is_right_behind(moved, hit))
    };
    hits(passage, CueKind::Deadline, &sentence)
        .filter(|hit| hit.range.end <= phrase.span.start && !is_negated(passage, hit))
        .filter(|hit| !is_moved(hit))
        // "Kommt am 11. Oktober vorbei", and no "version 2 kommt am 11. Oktober".
        .filter(|hit| !opens(passage, &hit.range) || !invites(passage, &hit.range))
        .find(|hit| phrase.span.start - hit.range.end <= 25)
        .map(|hit| hit.range.clone())
}

/// "You can sign up from 1 April for the meetup on the 21st": a word of signing up, and the day it begins.
pub(super) fn sign_up_begins(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    let (start, end) = (phrase.span.start, phrase.span.end);
    let before = end_of(passage.block.text.get(sentence.start..start)?).to_lowercase();
    (signs_up_in(&before) && begins_a_time(passage, phrase) || opens_to_sign_up(passage, phrase))
        .then_some(start..end)
}

/// "From 1 April", "since 1 June": a day from which on something is so, and on which nothing need have been.
pub(super) fn begins_a_time(passage: &Passage, phrase: &DayPhrase) -> bool {
    let sentence = passage.sentence(phrase.span.start);
    let text = |range: Range<usize>| passage.block.text.get(range).unwrap_or_default();
    let before = end_of(text(sentence.start..phrase.span.start)).to_lowercase();
    // "From the 25th of May".
    let is_article = |word: &&str| passage.lexicon.means(word, |meaning| matches!(meaning, Meaning::Article));
    let article = before.split_whitespace().next_back().filter(is_article).unwrap_or_default();
    let before = before.trim_end().strip_suffix(article).unwrap_or(&before);
    // The word may be the article that the phrase begins with: "ab dem 1. April".
    let words = text(phrase.span.start..phrase.span.end).to_lowercase();
    let behind = text(phrase.span.end..sentence.end.max(phrase.span.end)).trim_start();
    let is_behind = passage.lexicon.language.has_postpositions();
    let leads = |word: &str| {
        let rest = before.trim_end().strip_suffix(word);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
            || words.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '))
            || is_behind && behind.starts_with(word)
    };
    passage.lexicon.from_words().iter().any(|word| leads(word))
}

/// "The April 13 meetup", "la serata del 15 ottobre", "work party this Sunday": what takes place is named right beside
/// the day.
pub(super) fn names_a_meetup(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const LONGEST: usize = 40;
    let (start, end) = (phrase.span.start, phrase.span.end);
    let noun = |range: Range<usize>, stands: &dyn Fn(&Hit) -> bool| {
        let mut nouns = passage.hits_in(&range).iter().filter(|hit| hit.kind == CueKind::Noun);
        nouns.find(|hit| stands(hit)).map(|hit| hit.range.clone())
    };
    let says_which = is_whole_day(phrase) || phrase.weekday.is_some_and(|(_, span)| span.start > start);
    let behind = noun(end..end + 2, &|hit| hit.range.start == end + 1);
    if let Some(behind) = behind.filter(|_| is_whole_day(phrase)) {
        return Some(start..behind.end);
    }
    let leads = |hit: &Hit| {
        let between = passage.block.text.get(hit.range.end..start);
        between.is_some_and(|words| {
            let mut words = words.split_whitespace();
            words.next().is_none_or(is_little) && words.next().is_none()
        })
    };
    let before = noun(start.saturating_sub(LONGEST)..start, &leads)?;
    says_which.then_some(before.start..end)
}

/// "After the conference on 20 May", "the private view is on 20 May": another's event right before the phrase, with no
/// more than short words between, whatever else the sentence names.
pub(super) fn other_event(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    // "On Saturday 11th and Sunday 12th": what the first of two days is of, the second is.
    let before = passage.days_in(&(sentence.start..phrase.span.start)).last().filter(|before| {
        let between = passage.block.text.get(before.span.end..phrase.span.start).unwrap_or_default();
        between.split_whitespace().count() <= 1
            && between.split_whitespace().all(|word| is_little(word) || word == "&")
    });
    let start = before.map_or(phrase.span.start, |before| before.span.start);
    hits(passage, CueKind::OtherEvent, &sentence)
        .filter(|hit| hit.range.end <= start)
        .find(|hit| {
            let between = passage.block.text.get(hit.range.end..start).unwrap_or_default();
            // "PyCon Ireland is on the 11th".
            let is_name =
                |word: &&str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
            let mut words = between.split_whitespace().skip_while(is_name);
            words.next().is_some_and(is_little)
                && words.next().is_none_or(is_little)
                && words.next().is_none()
        })
        .map(|hit| hit.range.clone())
}

/// "The fair is on 12 May. It's not ours, but some of us will go": words behind a day, in its sentence or at the head of
/// the next, that say of what takes place that it is another's.
pub(super) fn disclaimed(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 40;
    let sentence = passage.sentence(phrase.span.start);
    let rest = phrase.span.end..sentence.end.min(phrase.span.end + 4 * NEAR);
    let own = hits(passage, CueKind::NotOurs, &rest).next();
    let next = || {
        let next = passage.sentence_after(phrase.span.start)?;
        hits(passage, CueKind::NotOurs, &(next.start..next.end.min(next.start + NEAR))).next()
    };
    let hit = own.or_else(next)?;
    let is_of_another = !passage.days_in(&(phrase.span.end..hit.range.start)).is_empty();
    (!is_of_another).then(|| hit.range.clone())
}

/// "It's Easter Monday on 1 April", "9 May is a holiday": the name of a day off, with no more than little words and one
/// that joins between it and the day.
pub(super) fn holiday(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const MOST: usize = 3;
    let (start, end) = (phrase.span.start, phrase.span.end);
    let text = |range: Range<usize>| passage.block.text.get(range).unwrap_or_default();
    let is_joined = |between: &str| {
        !between.contains([',', '.', ';', ':', '(', '\n', '\t'])
            && between.split_whitespace().count() <= MOST
            // "Le 18, c'est l'Ascension".
            && between.split([' ', '\'', '\u{2019}']).all(|word| word.is_empty() || joins(word, passage.lexicon))
    };
    // "A holiday, and a Wednesday | 1 May": what the row of a table is about.
    if passage.block.kind == BlockKind::Row
        && let Some(first) =
            passage.hits.first().filter(|hit| hit.kind == CueKind::Holiday && hit.range.start == 0)
    {
        return Some(first.range.clone());
    }
    // "Easter Monday on 1 April": its weekday may be the phrase's.
    let is_within = |hit: &Hit| hit.range.start < start && hit.range.end > start && hit.range.end < end;
    let is_named =
        |hit: &&Hit| is_within(hit) || hit.range.end <= start && is_joined(text(hit.range.end..start));
    let is_called = |hit: &&Hit| {
        let behind = text(end..hit.range.start);
        // "The second Monday's Columbus Day", "the 8th, and that is Corpus Christi".
        let is_one_word = matches!(behind.trim(), "'s" | "\u{2019}s");
        let between = behind.strip_prefix(',').unwrap_or(behind);
        hit.range.start >= end && (is_one_word || !between.trim().is_empty() && is_joined(between))
    };
    hits(passage, CueKind::Holiday, &passage.sentence(start))
        .find(|hit| is_named(hit) || is_called(hit))
        .map(|hit| hit.range.clone())
}

/// "The May meetup is on the 12th", "Marraskuun tapaaminen on 12.11.": the meetup of a month, by that month's name, with
/// the day in it behind.
pub(super) fn meetup_of_its_month(passage: &Passage, phrase: &DayPhrase, month: u32) -> Option<Range<usize>> {
    const FAR: usize = 48;
    /// The same for a day that is given in full.
    const VERY_FAR: usize = 140;
    /// ", which will be on".
    const RELATIVE: usize = 18;
    let before = passage.sentence(phrase.span.start).start..phrase.span.start;
    let range = meetup_of_month(passage, &before, month)?;
    let clause = passage.block.text.get(range.end..phrase.span.start)?;
    // "At our August meetup, on Wednesday 16 August", "the June meetup stays where it was, on the 25th", "our June meetup,
    // which is on June 13".
    let is_led = |rest: &str| rest.len() <= RELATIVE && rest.split_whitespace().skip(1).all(is_little);
    let apposed = clause.rsplit_once(',').filter(|(_, rest)| is_led(rest));
    let clause = apposed.map_or(clause, |(clause, _)| clause);
    // "The August evening is the one of shooting stars, up on the hill: Saturday 10 August".
    let is_alone = || passage.days_in(&(range.end..phrase.span.start)).is_empty();
    let is_full = is_whole_day(phrase) && phrase.weekday.is_some();
    let is_said_in_full =
        is_full && clause.len() <= VERY_FAR && !clause.contains([';', '?', '!']) && is_alone();
    let is_plain = clause.len() <= FAR && !clause.contains([',', '.', ';']);
    (is_plain || is_said_in_full).then_some(range)
}

/// "The May meetup": the words of a range that name the meetup of a month.
pub(super) fn meetup_of_month(passage: &Passage, range: &Range<usize>, month: u32) -> Option<Range<usize>> {
    const NEAR: usize = 12;
    const LONGEST: usize = 40;
    let named = passage.days_in(range).iter().rfind(|day| is_month(day))?;
    let is_it = matches!(named.form, DayForm::Month { month: (named, _) } if named == month);
    let is_near = |hit: &&Hit| {
        hit.kind == CueKind::Noun
            && hit.range.end + NEAR >= named.span.start
            && hit.range.start <= named.span.end + NEAR
    };
    let near = range.start.max(named.span.start.saturating_sub(NEAR + LONGEST))
        ..range.end.min(named.span.end + NEAR + 1);
    let noun = passage.hits_in(&near).iter().find(is_near).filter(|_| is_it)?;
    Some(noun.range.start.min(named.span.start)..noun.range.end.max(named.span.end))
}

/// "October 10 after that", behind a sentence with a day: the words say which comes next.
pub(super) fn comes_then(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 12;
    let before = passage.sentence_before(phrase.span.start)?;
    passage.days_in(&before).iter().find(|day| is_whole_day(day))?;
    let sentence = passage.sentence(phrase.span.start);
    let (first, last) = (phrase.span.start.saturating_sub(2 * NEAR), phrase.span.end + NEAR);
    let near = first.max(sentence.start)..last.min(sentence.end);
    let hit = hits(passage, CueKind::Then, &near).next().filter(|_| is_whole_day(phrase))?;
    Some(hit.range.clone())
}

/// "Because the café is closed from 9 to 13 January": a day of the clause that gives a reason, before anything is said of
/// people who gather.
pub(super) fn is_of_a_reason(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const MARKS: [char; 6] = [',', ';', ':', '(', '\u{2013}', '\u{2014}'];
    const LONGEST: usize = 160;
    let from = phrase.span.start.saturating_sub(LONGEST);
    let before = passage.sentence(phrase.span.start).start.max(from)..phrase.span.start;
    let reason = passage.hits_in(&before).iter().rfind(|hit| hit.kind == CueKind::Reason)?;
    let clause = reason.range.end..phrase.span.start;
    let gathers = |hit: &Hit| {
        matches!(hit.kind, CueKind::Gathering | CueKind::Invitation | CueKind::Next | CueKind::Postpone)
    };
    let is_one_clause = !passage.block.text.get(clause.clone())?.contains(MARKS);
    (is_one_clause && !passage.hits_in(&clause).iter().any(gathers)).then(|| reason.range.clone())
}

/// "Instead of ours we go to the fair on 23 July": the words that put something in the place of the group's meetup, where
/// what is done on the day is not called a meetup, and nobody gathers.
pub(super) fn in_the_place_of_ours(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 30;
    const OF_OURS: [CueKind; 4] = [CueKind::Noun, CueKind::Gathering, CueKind::Invitation, CueKind::Next];
    let sentence = passage.sentence(phrase.span.start);
    let instead = hits(passage, CueKind::Instead, &(sentence.start..phrase.span.start)).next()?;
    let behind = instead.range.end..(instead.range.end + NEAR).min(phrase.span.start);
    let is_ours = passage.holds_word(&behind, passage.lexicon.our_words());
    let noun = hits(passage, CueKind::Noun, &behind).next().map_or(behind.end, |noun| noun.range.end);
    let rest = noun..sentence.end.max(noun);
    let is_of_ours = OF_OURS.into_iter().any(|kind| passage.cue_in(kind, &rest).is_some());
    (is_ours && !is_of_ours).then(|| instead.range.clone())
}

/// Another's event anywhere in the sentence of a phrase that starts there; not where it is no more than a reason:
/// "because of carnival".
pub(super) fn any_other_event<'a>(
    passage: &'a Passage,
    sentence: &Range<usize>,
    start: usize,
) -> Option<&'a Hit> {
    let is_behind = passage.lexicon.language.has_postpositions();
    let is_reason = |hit: &Hit| {
        hits(passage, CueKind::Reason, sentence).any(|reason| {
            let before = passage.block.text.get(reason.range.end..hit.range.start);
            let behind = passage.block.text.get(hit.range.end..reason.range.start);
            before.is_some_and(|between| !between.contains([',', ';', ':', '(']))
                || is_behind && behind.is_some_and(|between| between.trim().is_empty())
        })
    };
    // "A break for JSConf (18 October), so we meet again on 15 November": it has its own day, and people gather on ours.
    let has_its_own_day = |hit: &Hit| {
        let between = |day: &DayPhrase| passage.block.text.get(hit.range.end..day.span.start);
        let behind = passage.days_in(&(hit.range.end..start)).first();
        let own = behind.filter(|day| {
            between(day).is_some_and(|between| between.len() <= 30 && !between.contains([',', ';', '.']))
        });
        own.is_some_and(|own| {
            let rest = own.span.end..start;
            passage.hits_in(&rest).iter().any(|cue| matches!(cue.kind, CueKind::Gathering | CueKind::Next))
        })
    };
    // "We see each other on 13 November, with a tournament".
    let is_behind_ours =
        |hit: &Hit| hit.range.start > start && is_led_by_a_gathering(passage, sentence, start);
    hits(passage, CueKind::OtherEvent, sentence)
        .find(|hit| !is_reason(hit) && !has_its_own_day(hit) && !is_behind_ours(hit))
}

/// "We see each other on 13 November": words of people who gather right before a day.
fn is_led_by_a_gathering(passage: &Passage, sentence: &Range<usize>, day: usize) -> bool {
    hits(passage, CueKind::Gathering, &(sentence.start..day)).last().is_some_and(|hit| {
        let between = passage.block.text.get(hit.range.end..day).unwrap_or_default();
        between.split_whitespace().count() <= 2 && between.split_whitespace().all(is_little)
    })
}

/// "Save the date: our evening in November will be on the 27th": words that invite, and a colon, begin the sentence.
pub(super) fn invites_with_a_colon(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// "Same time next month: July 9".
    const FEW: usize = 3;
    let sentence = passage.sentence(phrase.span.start);
    let text = passage.block.text.get(sentence.start..phrase.span.start)?;
    let opens_at =
        sentence.start + text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let opens = opens_at..opens_at + 1;
    let invites = |hit: &&Hit| matches!(hit.kind, CueKind::Invitation | CueKind::Gathering);
    let hit = passage.hits_in(&opens).iter().find(invites)?;
    let behind = passage.block.text.get(hit.range.end..phrase.span.start)?;
    let until_colon = behind.split_once(':').map(|(words, _)| words)?;
    (until_colon.split_whitespace().nth(FEW).is_none() && !until_colon.contains([',', '.', '(']))
        .then(|| hit.range.clone())
}

/// "On Monday 25 September we have a guest. 18:00, lab 2.", "Friday 9 June. There is cake. Doors at 7.": the time in one
/// of the next sentences, where that begins with it or is short, and no other day stands between.
pub(super) fn time_behind<'a>(passage: &'a Passage, phrase: &DayPhrase) -> Option<&'a TimePhrase> {
    const SENTENCES: usize = 3;
    const MARKS: usize = 3;
    const SHORT: usize = 100;
    let mut at = phrase.span.start;
    for _ in 0..SENTENCES {
        let next = passage.sentence_after(at)?;
        if !passage.days_in(&next).is_empty() {
            return None;
        }
        let opens = next.start..(next.start + MARKS).min(next.end);
        let within = if next.len() <= SHORT { &next } else { &opens };
        let mut times = passage.times_in(within).iter();
        if let Some(time) = times.find(|time| time.start.is_some()) {
            return Some(time);
        }
        at = next.start;
    }
    None
}

/// "GGD #8: 13 June", "#44 is on 12 November": the number of a meetup, right before its day.
pub(super) fn number_of_a_meetup(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const MARKS: [&str; 6] = ["#", "Nr. ", "No. ", "n\u{ba} ", "n\u{b0} ", "\u{10d}. "];
    let start = phrase.span.start;
    let sentence = passage.sentence(start);
    let before = end_of(passage.block.text.get(sentence.start..start)?);
    let (mark, length) =
        MARKS.iter().filter_map(|mark| Some((places_of(before, mark).last()?, mark.len()))).max()?;
    let (_, digits) = leading_number(&before[mark + length..])?;
    let between = before[mark + length + digits..].split_whitespace();
    let mut between = between.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_its = between.all(|word| word.is_empty() || joins(word, passage.lexicon));
    let at = start - before.len() + mark;
    is_its.then(|| at..at + length + digits)
}

/// "September 18 is crit #5": the number of a meetup behind its day, with a word or two between.
pub(super) fn number_behind(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 32;
    let sentence = passage.sentence(phrase.span.start);
    let rest = first_bytes(passage.block.text.get(phrase.span.end..sentence.end)?, NEAR);
    let (between, number) = rest.split_once('#')?;
    let mut words = between.split_whitespace();
    let is_copula =
        words.next().is_some_and(|word| passage.lexicon.copulas().contains(&word.to_lowercase().as_str()));
    let (_, digits) = leading_number(number)?;
    let start = phrase.span.end + between.len();
    let is_its = is_copula && !between.contains([',', '.', ';', ':', '(']) && words.nth(2).is_none();
    is_its.then(|| start..start + 1 + digits)
}

/// "Der nächste Datenfrühschoppen", below a title that names one: whatever it is, it is what the post is about.
pub(super) fn next_of_the_title(
    passages: &Passages,
    passage: &Passage,
    phrase: &DayPhrase,
) -> Option<Range<usize>> {
    const SHORTEST: usize = 5;
    // Every phrase of the post asks.
    const LONGEST_TITLE: usize = 300;
    let before = passage.sentence(phrase.span.start).start..phrase.span.start;
    let title = passages.title().filter(|title| title.block.text.len() <= LONGEST_TITLE)?;
    let names_it = |word: &str| {
        let is_in = |named: &str| named.to_lowercase() == word.to_lowercase();
        word.chars().nth(SHORTEST - 1).is_some()
            && title.block.text.split(|c: char| !c.is_alphanumeric()).any(is_in)
    };
    let is_next = |kind| matches!(kind, CueKind::Next | CueKind::NextWord);
    passage.hits_in(&before).iter().filter(|hit| is_next(hit.kind)).find_map(|hit| {
        let rest = passage.block.text.get(hit.range.end..before.end)?;
        let word = rest.split_whitespace().next()?.trim_matches(|c: char| !c.is_alphanumeric());
        let end = hit.range.end + (word.as_ptr().addr() - rest.as_ptr().addr()) + word.len();
        names_it(word).then_some(hit.range.start..end)
    })
}

/// "On 20 May, before our next meetup on 12 June": the next meetup is named after the day and has a day of its
/// own behind it.
pub(super) fn is_before_the_next(passage: &Passage, phrase: &DayPhrase) -> bool {
    let rest = phrase.span.end..passage.sentence(phrase.span.start).end;
    next_meetup(passage, &rest)
        .is_some_and(|cue| passage.days_in(&(cue.end..rest.end)).iter().any(is_whole_day))
}

/// "In a fortnight, on the 30th": whether the sentence also counts weeks to about the day of a phrase, or, for a
/// phrase that counts them, whether it also says which day that is.
pub(super) fn is_counted_too(
    passage: &Passage,
    phrase: &DayPhrase,
    day_of: impl Fn(&DayPhrase) -> Option<NaiveDate>,
) -> bool {
    const LEAST: i32 = 5;
    const NEAR: i64 = 3;
    /// "In four weeks (26 June)": right beside each other they are one day, whichever day was counted from.
    const BESIDE: i64 = 6;
    const GAP: usize = 6;
    let counts = |phrase: &DayPhrase| matches!(phrase.form, DayForm::DaysAhead { days } if days >= LEAST);
    let (is_count, is_said) = (counts(phrase), is_dated(phrase));
    let is_other = |other: &&DayPhrase| {
        other.until.is_none() && (is_count && is_dated(other) || is_said && counts(other))
    };
    let sentence = passage.sentence(phrase.span.start);
    let mut others = passage.days_in(&sentence).iter().filter(is_other).peekable();
    others.peek().is_some()
        && others.any(|other| {
            let days = day_of(phrase).zip(day_of(other));
            let (last, first) =
                (other.span.start.max(phrase.span.start), other.span.end.min(phrase.span.end));
            let gap = last.saturating_sub(first);
            let most = if gap <= GAP { BESIDE } else { NEAR };
            days.is_some_and(|(day, other)| (day - other).num_days().abs() <= most)
        })
}

/// "Wednesday 8 January, and after that it's the 22nd": a number that comes next in a sentence is of the day before it.
pub(super) fn next_after_a_whole_day(
    passage: &Passage,
    phrase: &DayPhrase,
    setting: &Setting,
) -> Option<DayPhrase> {
    /// The most days from one to the next.
    const FAR: i64 = 45;
    let DayForm::DayOnly { months_ahead: None, .. } = phrase.form else { return None };
    let sentence = passage.sentence(phrase.span.start);
    let before =
        passage.days_in(&(sentence.start..phrase.span.start)).last().filter(|day| is_whole_day(day))?;
    hits(passage, CueKind::Then, &(before.span.end..phrase.span.start)).next()?;
    let first = resolve(before, setting.posted, setting.order).day.filter(|day| *day >= setting.posted)?;
    let day = resolve(phrase, first, setting.order).day?;
    (0..=FAR).contains(&(day - first).num_days()).then(|| phrase.on(day, phrase.span))
}

/// The phrase with the month that its sentence names before it: "join us in June, the last Thursday of the
/// month", "em abril … no dia 18".
pub(super) fn in_named_month(passage: &Passage, phrase: &DayPhrase) -> Option<DayPhrase> {
    let is_number = matches!(phrase.form, DayForm::DayOnly { .. });
    let is_open = is_rule(phrase) || is_number;
    let start = phrase.span.start;
    if let DayForm::Ambiguous { first, second, span } = phrase.form {
        return in_the_month_it_has(passage, phrase, (first, second, span));
    }
    let before = passage.sentence(start).start..start;
    let has_month =
        |day: &&DayPhrase| !matches!(day.form, DayForm::WeekdayOnly { .. } | DayForm::DayOnly { .. });
    let (named, named_month) = match passage.days_in(&before).iter().rfind(has_month).filter(|_| is_open) {
        Some(named) => match named.form {
            DayForm::Month { month } => (named, month),
            // "The last Saturday of June, as you would expect, the 29th".
            DayForm::NthWeekday { month: Some(month), .. } if is_number => (named, month),
            _ => return None,
        },
        None => month_moved_in(passage, phrase)?,
    };
    let form = match phrase.form {
        DayForm::NthWeekday { nth, weekday, months_ahead, .. } => {
            DayForm::NthWeekday { nth, weekday, month: Some(named_month), months_ahead }
        }
        DayForm::DayOnly { day, .. } => DayForm::Calendar { day, month: named_month },
        _ => return None,
    };
    Some(DayPhrase { form, year: phrase.year.or(named.year), ..phrase.clone() })
}

/// The words that move to the day of a phrase, where the sentence before gives the day that is left and its month.
pub(super) fn moved_within_its_month(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    month_moved_in(passage, phrase)?;
    cue_of_move(passage, &passage.sentence(phrase.span.start)).map(|cue| cue.range.clone())
}

/// "The second Saturday of April is the 13th, but the hall is taken. We're moving to the 20th": the month that the sentence
/// before gives the day which a later one of it takes the place of.
fn month_moved_in<'a>(passage: &'a Passage, phrase: &DayPhrase) -> Option<(&'a DayPhrase, (u32, Span))> {
    let DayForm::DayOnly { day: (later, _), .. } = phrase.form else { return None };
    let sentence = passage.sentence(phrase.span.start);
    cue_of_move(passage, &sentence)?;
    let days = passage.days_in(&passage.sentence_before(sentence.start)?);
    let named = days.iter().rev().find_map(|day| match day.form {
        DayForm::Calendar { month, .. }
        | DayForm::NthWeekday { month: Some(month), .. }
        | DayForm::Month { month } => Some((day, month)),
        _ => None,
    });
    let is_earlier = |day: &DayPhrase| match day.form {
        DayForm::Calendar { day: (earlier, _), .. } | DayForm::DayOnly { day: (earlier, _), .. } => {
            earlier < later
        }
        _ => false,
    };
    named.filter(|_| days.last().is_some_and(is_earlier))
}

/// "See you in March: 3/12": the block has named the month that one of the numbers is.
fn in_the_month_it_has(
    passage: &Passage,
    phrase: &DayPhrase,
    (first, second, span): (u32, u32, Span),
) -> Option<DayPhrase> {
    /// So many phrases back is it looked for: every phrase of a block asks.
    const MOST: usize = 60;
    let before = passage.days_in(&(0..phrase.span.start)).iter().rev().take(MOST);
    let mut months = before.filter_map(|named| match named.form {
        DayForm::Month { month: (month, _) } => Some(month),
        _ => None,
    });
    let month = months.next()?;
    let day = match (first == month, second == month) {
        (true, false) => second,
        (false, true) => first,
        _ => return None,
    };
    Some(DayPhrase { form: DayForm::Calendar { day: (day, span), month: (month, span) }, ..phrase.clone() })
}

/// The cues of a kind within a sentence, in order.
pub(super) fn hits<'a>(
    passage: &'a Passage,
    kind: CueKind,
    sentence: &Range<usize>,
) -> impl Iterator<Item = &'a Hit> + use<'a> {
    passage.hits_in(sentence).iter().filter(move |hit| hit.kind == kind)
}

/// Words that name the next meetup: a cue that holds what is next ("next meetup"), or one that is followed
/// by it ("our next monthly meetup"). "The next conference" names another thing.
pub(super) fn next_meetup(passage: &Passage, range: &Range<usize>) -> Option<Range<usize>> {
    let is_next = |hit: &&Hit| matches!(hit.kind, CueKind::Next | CueKind::NextWord);
    let cues = passage.hits_in(range).iter().filter(is_next);
    cues.into_iter().find_map(|cue| {
        // A compound may begin before the cue in it.
        let near = cue.range.start.saturating_sub(40)..cue.range.end + 26;
        let noun = passage
            .hits_in(&near)
            .iter()
            .find(|hit| hit.kind == CueKind::Noun && hit.range.end > cue.range.start)?;
        let end = noun.range.end.max(cue.range.end);
        // Nothing else stands between: "the next conference, and our meetup" is about a conference.
        let between = passage.block.text.get(cue.range.end..noun.range.start).unwrap_or_default();
        let is_direct =
            !between.contains([',', '.', ';', ':', '(', '\u{2013}', '\u{2014}']) && !between.contains(" - ");
        let is_other = passage
            .hits_in(&(cue.range.start..end))
            .iter()
            .any(|hit| hit.kind == CueKind::OtherEvent && hit.range.end <= end);
        (is_direct && !is_other && range.contains(&(end - 1)))
            .then(|| cue.range.start.min(noun.range.start)..end)
    })
}

/// "The first meetup after the summer is therefore on 19 September": words that name the first one of what is to come, before
/// its day.
pub(super) fn first_meetup(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// How far before the noun "first" is looked for, in bytes.
    const NEAR: usize = 24;
    let sentence = passage.sentence(phrase.span.start);
    let before = sentence.start..phrase.span.start;
    let is_of_else = |hit: &Hit| {
        matches!(
            hit.kind,
            CueKind::Told
                | CueKind::Past
                | CueKind::OtherEvent
                | CueKind::Deadline
                | CueKind::Until
                | CueKind::Cancel
        )
    };
    let noun = passage.hits_in(&before).iter().find(|hit| hit.kind == CueKind::Noun)?;
    let words = passage.block.text.get(sentence.start..noun.range.start)?;
    let word = last_bytes(words, NEAR).split_whitespace().next_back()?;
    let is_first = |meaning: &Meaning| matches!(meaning, Meaning::Ordinal(1));
    let is_named = words.ends_with(' ') && passage.lexicon.means(&word.to_lowercase(), is_first);
    let is_its_only_day = passage.days_in(&before).is_empty();
    if !is_named || !is_its_only_day || !is_whole_day(phrase) {
        return None;
    }
    let holds = |words: &[&str]| passage.holds_word(&before, words);
    // "Als erster Termin steht irrtümlich der 26.", "a group is being founded in Dessau, the first meetup is on …".
    let is_of_others = holds(passage.lexicon.group_nouns()) && !holds(passage.lexicon.our_words());
    let is_told = passage.hits_in(&sentence).iter().any(is_of_else) || holds(passage.lexicon.wrong_words());
    (!is_told && !is_of_others).then(|| noun.range.start - 1 - word.len()..noun.range.end)
}

/// "With the election coming up on 2 July": words that are no meetup's stand before the cue, in its clause.
pub(super) fn is_of_another_thing(passage: &Passage, cue: &Hit) -> bool {
    const LONG: usize = 4;
    let sentence = passage.sentence(cue.range.start);
    let words = passage.block.text.get(cue.range.clone()).unwrap_or_default();
    let before = passage.block.text.get(sentence.start..cue.range.start).unwrap_or_default();
    let clause = end_of(before).rsplit([',', ';', ':', '(']).next().unwrap_or_default();
    let start = cue.range.start - clause.len();
    passage.lexicon.coming_cues().contains(&words.to_lowercase().as_str())
        && clause.split_whitespace().any(|word| word.chars().count() >= LONG)
        && passage.cue_in(CueKind::Noun, &(start..cue.range.start)).is_none()
}
