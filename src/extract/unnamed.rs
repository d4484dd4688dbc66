//! Changes said without a name for what they change: "October is cancelled", "wir machen im Oktober Pause", "New date! 18
//! October, same place".
//!
//! In come a sentence and its [`Passage`]; out comes what it calls off or moves, where it says nothing of anything else.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};

use super::cues::{CueKind, Hit};
use super::lexicon::{Language, Lexicon};
use super::passage::Passage;
use super::phrase::{is_dated, is_month, is_whole_day, month_of};
use super::resolve::resolve;
use super::setting::Setting;
use super::wording::{is_little, joins};
use crate::base::source::first_bytes;

/// The longest clause that says no more than that a month is off, in bytes.
const LONGEST: usize = 80;

/// The month that a clause of a sentence calls off, and the clause: it is of that month, of the group, and of nothing else.
pub(super) fn off_in_a_month(
    passage: &Passage,
    sentence: &Range<usize>,
    setting: &Setting,
) -> Option<((i32, u32), Range<usize>)> {
    let days = passage.days_in(sentence);
    let month = days.first().filter(|month| is_month(month) && days.len() == 1)?;
    let clause = clause_around(passage, sentence, month.span.start..month.span.end);
    let before = passage.block.text.get(clause.start..month.span.start)?;
    let behind = passage.block.text.get(month.span.end..clause.end)?;
    // "Der Oktober-Termin fällt aus"; not "October's talk is cancelled".
    let names_one = |rest: &str| {
        let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
        let lexicon = passage.lexicon;
        lexicon.meeting_nouns().contains(&word.as_str()) && !lexicon.part_nouns().contains(&word.as_str())
            || lexicon.later_words().contains(&word.as_str())
    };
    let (behind, is_name) = match behind.strip_prefix('-') {
        Some(rest) => (rest.trim_start_matches(char::is_alphanumeric), names_one(rest)),
        None => (behind, true),
    };
    if clause.len() > LONGEST || !is_name || behind.starts_with(['\'', '\u{2019}', '-']) {
        return None;
    }
    // "Wir machen im Oktober Pause": what calls off is said around the month and the word that leads to it.
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '\u{2019}');
        words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let (before, behind) = (words(before), words(behind));
    let is_all = |without: &[String]| {
        let cues = cues_that_call_off(passage.lexicon);
        let mut held = without.iter().filter_map(|word| cues.get(word.as_str())).flatten().peekable();
        if held.peek().is_none() {
            return false;
        }
        let text = without.join(" ");
        held.any(|cue| {
            let Some(rest) = around(&text, cue) else { return false };
            rest.split(' ').all(|word| says_nothing(passage, word))
        })
    };
    let mut without = [&before[..], &behind[..]].concat();
    let is_off = is_all(&without) || {
        // The word that leads to the month.
        let led = before.len().checked_sub(1).filter(|led| joins(&before[*led], passage.lexicon));
        led.is_some_and(|led| {
            without.remove(led);
            is_all(&without)
        })
    };
    let tells = [CueKind::Told, CueKind::Past, CueKind::If, CueKind::OtherEvent, CueKind::Deadline];
    let is_of_else = tells.iter().any(|kind| passage.cue_in(*kind, &clause).is_some());
    let month = month_of(month, setting.posted).filter(|_| is_off && !is_of_else)?;
    Some((month, clause))
}

/// The day of a sentence that follows one that says no more than that there is a new one: "New date! 18 October".
pub(super) fn day_under_a_new_date(
    passage: &Passage,
    sentence: &Range<usize>,
    setting: &Setting,
) -> Option<NaiveDate> {
    let before = passage.sentence_before(sentence.start)?;
    let cue = passage.cue_in(CueKind::Postpone, &before)?;
    let text = |range: Range<usize>| passage.block.text.get(range).unwrap_or_default();
    let around = [text(before.start..cue.range.start), text(cue.range.end..before.end)];
    let is_all = !around.concat().contains(char::is_alphanumeric);
    let names_the_day = passage.lexicon.new_date().contains(&passage.cue_words(cue));
    let [day] = passage.days_in(sentence) else { return None };
    let opens = day.span.start < sentence.start + LONGEST / 2;
    resolve(day, setting.posted, setting.order)
        .day
        .filter(|_| is_all && names_the_day && opens && is_dated(day))
}

/// "We had to move it to Thursday the 18th": whether a sentence says of one day that something moves to it, and names
/// nothing that does.
pub(super) fn moves_no_more(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    const STRANGE: usize = 1;
    if sentence.len() > LONGEST || cue.kind != CueKind::Postpone {
        return false;
    }
    let mut days = passage.days_in(sentence).iter().filter(|day| is_dated(day));
    let (Some(day), None) = (days.next(), days.next()) else { return false };
    let text = |range: Range<usize>| passage.block.text.get(range).unwrap_or_default();
    let day = day.span.start..day.span.end;
    let (first, second) =
        if day.start < cue.range.start { (day, cue.range.clone()) } else { (cue.range.clone(), day) };
    let parts =
        [text(sentence.start..first.start), text(first.end..second.start), text(second.end..sentence.end)];
    let words = parts.iter().flat_map(|part| part.split(|c: char| !c.is_alphabetic()));
    let strange = words.filter(|word| !says_nothing(passage, &word.to_lowercase()));
    strange.count() <= STRANGE
}

/// "#16: 25 March (not 18!)": the day that a bare number denies, right behind the one in its place and in the same month, and
/// the words that do.
pub(super) fn denied_number(
    passage: &Passage,
    sentence: &Range<usize>,
    setting: &Setting,
) -> Option<(Range<usize>, NaiveDate, NaiveDate)> {
    const NEAR: usize = 24;
    const MARKS: [char; 4] = [',', '(', '[', ' '];
    let new = passage.days_in(sentence).last().filter(|day| is_whole_day(day) && day.until.is_none())?;
    let behind = first_bytes(passage.block.text.get(new.span.end..sentence.end)?, NEAR);
    let said = behind.trim_start_matches(MARKS);
    let (word, rest) = said.split_once(' ')?;
    let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let is_all = rest.get(number.len()..).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let denies = is_all && said.len() < behind.len() && passage.lexicon.denies(&word.to_lowercase());
    let day = resolve(new, setting.posted, setting.order).day.filter(|_| denies)?;
    let old = day.with_day(number.parse().ok()?).filter(|old| *old != day)?;
    let start = new.span.end + behind.len() - said.len();
    Some((start..start + word.len(), old, day))
}

/// The cues that may call off a month, by the longest word of each: most sentences hold none of these.
fn cues_that_call_off(lexicon: &Lexicon) -> &'static HashMap<&'static str, Vec<&'static str>> {
    static BUILT: [OnceLock<HashMap<&'static str, Vec<&'static str>>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    BUILT[lexicon.language as usize].get_or_init(|| {
        let mut cues: HashMap<&'static str, Vec<&'static str>> = HashMap::new();
        for cue in lexicon.cancel_cues().iter().chain(lexicon.pause_cues()).copied() {
            let longest = cue.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
            cues.entry(longest).or_default().push(cue);
        }
        cues
    })
}

/// The clause of a sentence around a range: from one mark to the next.
fn clause_around(passage: &Passage, sentence: &Range<usize>, range: Range<usize>) -> Range<usize> {
    const MARKS: [char; 9] = [',', ';', ':', '(', ')', '\n', '\t', '\u{2013}', '\u{2014}'];
    let text = &passage.block.text;
    let before = text.get(sentence.start..range.start).unwrap_or_default();
    let behind = text.get(range.end..sentence.end).unwrap_or_default();
    let start =
        before.char_indices().rfind(|(_, c)| MARKS.contains(c)).map_or(0, |(at, c)| at + c.len_utf8());
    let end = behind.find(MARKS).unwrap_or(behind.len());
    sentence.start + start..range.end + end
}

/// What stands around some words in a text of words and single blanks.
fn around(text: &str, words: &str) -> Option<String> {
    let at = text.match_indices(words).map(|(at, _)| at).find(|at| {
        let (before, behind) = (&text[..*at], &text[at + words.len()..]);
        (before.is_empty() || before.ends_with(' ')) && (behind.is_empty() || behind.starts_with(' '))
    })?;
    Some(format!("{}{}", &text[..at], &text[at + words.len()..]))
}

/// Whether a word adds nothing to what is off: a little one, the group, its meetup, or regret.
fn says_nothing(passage: &Passage, word: &str) -> bool {
    let lexicon = passage.lexicon;
    is_little(word)
        || word.is_empty()
        || joins(word, lexicon)
        || lexicon.is_we(word)
        || lexicon.our_words().contains(&word)
        || lexicon.sadly_words().contains(&word)
        || lexicon.meeting_nouns().contains(&word) && !lexicon.part_nouns().contains(&word)
}
