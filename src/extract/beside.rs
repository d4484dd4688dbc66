//! What stands right beside a day phrase and decides what the day is of: the last day of something, another's
//! event, the day that a meetup is moved to.
//!
//! In come a [`Passage`] and a phrase of it; out comes the range of the words that decide, if there are any.

use std::ops::Range;

use super::candidate::{is_whole_day, next_meetup};
use super::cues::{CueKind, Hit};
use super::lexicon::Language;
use super::passage::Passage;
use super::scan::{DayForm, DayPhrase};
use crate::base::source::Span;

/// "until 3 May", "3 päivään asti": the last day of something, and no day on which people meet. "Bis zum
/// 3. Mai!" takes leave until then, and a meetup is moved "till" a day.
pub(super) fn until(passage: &Passage, phrase: &DayPhrase, language: Language) -> Option<Range<usize>> {
    let (start, end) = (phrase.span.start, phrase.span.end);
    let sentence = passage.sentence(start);
    if passage.cue_in(CueKind::Postpone, &sentence).is_some() {
        return None;
    }
    let text = &passage.block.text;
    let is_short = |range: Range<usize>, most: usize| {
        text.get(range).is_some_and(|between| {
            between.trim().chars().count() <= most && !between.contains([',', '.', ':', '(', '\n', '\t'])
        })
    };
    let is_behind = matches!(language, Language::Finnish | Language::Turkish | Language::Japanese);
    let hit = hits(passage, CueKind::Until, &sentence).find(|hit| {
        let before = hit.range.end <= start && is_short(hit.range.end..start, 4);
        let behind = is_behind && hit.range.start >= end && is_short(end..hit.range.start, 3);
        before || behind
    })?;
    let opens = text.get(sentence.start..hit.range.start).is_some_and(|before| before.trim().is_empty());
    let rest = text.get(end..sentence.end).unwrap_or_default().trim_start();
    let takes_leave = opens && (rest.is_empty() || rest.starts_with([',', '!', '.', ';']));
    (!takes_leave).then(|| hit.range.clone())
}

/// "early bird until 3 May": a deadline cue shortly before the phrase.
pub(super) fn deadline(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    hits(passage, CueKind::Deadline, &sentence)
        .filter(|hit| hit.range.end <= phrase.span.start)
        .find(|hit| phrase.span.start - hit.range.end <= 25)
        .map(|hit| hit.range.clone())
}

/// "After the conference on 20 May": another's event right before the phrase, with no more than a short
/// word between, whatever else the sentence names.
pub(super) fn other_event(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let start = phrase.span.start;
    let sentence = passage.sentence(start);
    hits(passage, CueKind::OtherEvent, &sentence)
        .filter(|hit| hit.range.end <= start)
        .find(|hit| {
            let between = passage.block.text.get(hit.range.end..start).unwrap_or_default();
            let mut words = between.split_whitespace();
            words.next().is_some_and(is_little) && words.next().is_none()
        })
        .map(|hit| hit.range.clone())
}

/// "On 20 May, before our next meetup on 12 June": the next meetup is named after the day and has a day of its
/// own behind it.
pub(super) fn is_before_the_next(passage: &Passage, phrase: &DayPhrase) -> bool {
    let rest = phrase.span.end..passage.sentence(phrase.span.start).end;
    next_meetup(passage, &rest)
        .is_some_and(|cue| passage.days_in(&(cue.end..rest.end)).iter().any(is_whole_day))
}

/// Whether a colon stands before the end of a text, with no more than little words behind it.
pub(super) fn is_led_by_a_colon(before: &str) -> bool {
    const COLONS: [char; 2] = [':', '\u{ff1a}'];
    // From the end back, no further than the first word that is none of both.
    let mut words = end_of(before).split_whitespace().rev();
    let last = words.find(|word| word.contains(COLONS) || !is_little(word));
    last.and_then(|word| word.rsplit_once(COLONS)).is_some_and(|(_, rest)| rest.is_empty() || is_little(rest))
}

/// The last few words of a text: a sentence without white space is one word, and every phrase of it asks.
fn end_of(text: &str) -> &str {
    const MOST: usize = 160;
    let mut start = text.len().saturating_sub(MOST);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// What joins "the next one" to its day, where it is no little word.
const COPULAS: [&str; 26] = [
    "saranno",
    "serán",
    "serão",
    "will",
    "should",
    "sera",
    "será",
    "sarà",
    "wird",
    "sein",
    "sollte",
    "devrait",
    "être",
    "debería",
    "dovrebbe",
    "essere",
    "deve",
    "zijn",
    "blir",
    "bliver",
    "bude",
    "będzie",
    "pidetään",
    "ist",
    "jest",
    "olacak",
];

/// "Next up for us is the 9th of May": nothing but little words stands between a cue and the day.
pub(super) fn follows_at_once(passage: &Passage, cue: &Range<usize>, phrase: &DayPhrase) -> bool {
    const MOST: usize = 30;
    let range = cue.end..phrase.span.start;
    let is_full =
        matches!(phrase.form, DayForm::Calendar { .. } | DayForm::Ambiguous { .. } | DayForm::DayOnly { .. });
    let between = passage.block.text.get(range).filter(|between| between.len() <= MOST);
    is_full
        && between.is_some_and(|between| {
            between
                .split_whitespace()
                .map(|word| word.trim_matches(['\'', '\u{2019}', ':', '-']))
                .all(|word| is_little(word) || COPULAS.contains(&word))
        })
}

/// A word too short to name a thing.
pub(super) fn is_little(word: &str) -> bool {
    word.chars().count() <= 3 && word.chars().all(char::is_alphabetic)
}

/// The words that move a meetup to this day, the last of its sentence.
pub(super) fn moved_to(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let start = phrase.span.start;
    let sentence = passage.sentence(start);
    let days = passage.days_in(&sentence);
    let is_last = !days.iter().any(|day| day.span.start > start);
    let hit = hits(passage, CueKind::Postpone, &sentence).next()?;
    let follows = days.iter().any(|day| day.span.end <= start) || hit.range.end <= start;
    let is_full =
        matches!(phrase.form, DayForm::Calendar { .. } | DayForm::Ambiguous { .. } | DayForm::DayOnly { .. });
    (is_last && follows && is_full).then(|| hit.range.clone())
}

/// "Not on Tuesday the 12th but on Wednesday": a negation right before the day, with no more than a little word
/// and one that joins between them.
pub(super) fn negated(passage: &Passage, phrase: &DayPhrase, language: Language) -> Option<Range<usize>> {
    const MOST: usize = 3;
    const NOT: [&str; 11] = ["not", "nicht", "pas", "non", "não", "niet", "nie", "inte", "ikke", "ej", "ei"];
    let start = phrase.span.start;
    let sentence = passage.sentence(start);
    let before = end_of(passage.block.text.get(sentence.start..start)?);
    if before.trim_end().ends_with([',', ';', ':', '.', '(']) {
        return None;
    }
    for word in before.split_whitespace().rev().take(MOST) {
        let at = start - before.len() + word.as_ptr().addr() - before.as_ptr().addr();
        let lower = word.to_lowercase();
        let is_not = NOT.contains(&lower.as_str()) || language == Language::Spanish && lower == "no";
        if is_not {
            return Some(at..at + word.len());
        }
        if !(is_little(word) || COPULAS.contains(&lower.as_str())) {
            return None;
        }
    }
    None
}

/// "See you January 14": words of gathering with the day right behind them.
pub(super) fn gathers_on(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    hits(passage, CueKind::Gathering, &sentence)
        .filter(|hit| hit.range.end <= phrase.span.start)
        .find(|hit| follows_at_once(passage, &hit.range, phrase))
        .map(|hit| hit.range.clone())
}

/// The phrase with the month that its sentence names before it: "join us in June, the last Thursday of the
/// month", "em abril … no dia 18".
pub(super) fn in_named_month(passage: &Passage, phrase: &DayPhrase) -> Option<DayPhrase> {
    let is_open = matches!(
        phrase.form,
        DayForm::NthWeekday { month: None, months_ahead: None, .. } | DayForm::DayOnly { .. }
    );
    let start = phrase.span.start;
    if let DayForm::Ambiguous { first, second, span } = phrase.form {
        return in_the_month_it_has(passage, phrase, (first, second, span));
    }
    let before = passage.sentence(start).start..start;
    let named = passage.days_in(&before).last().filter(|_| is_open)?;
    let DayForm::Month { month: named_month } = named.form else { return None };
    let form = match phrase.form {
        DayForm::NthWeekday { nth, weekday, months_ahead, .. } => {
            DayForm::NthWeekday { nth, weekday, month: Some(named_month), months_ahead }
        }
        DayForm::DayOnly { day } => DayForm::Calendar { day, month: named_month },
        _ => return None,
    };
    Some(DayPhrase { form, year: phrase.year.or(named.year), ..phrase.clone() })
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
fn hits<'a>(
    passage: &'a Passage,
    kind: CueKind,
    sentence: &Range<usize>,
) -> impl Iterator<Item = &'a Hit> + use<'a> {
    passage.hits_in(sentence).iter().filter(move |hit| hit.kind == kind)
}
