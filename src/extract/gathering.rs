//! Words of gathering right beside a day: "see you on the 14th", "on 16 October we meet", "we ride again on the 31st".
//!
//! In come a [`Passage`] and a phrase of it; out comes the range of the words that say that a group meets on its day.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::apposition::in_apposition;
use super::beside::hits;
use super::cues::{CueKind, Hit};
use super::lexicon::table::Meaning;
use super::passage::Passage;
use super::phrase::{is_dated, is_month, is_weeks_after, is_whole_day};
use super::resolve::nth_of_month;
use super::scan::{DayForm, DayPhrase};
use super::wording::{end_of, is_little, joins};

/// "Next up for us is the 9th of May": nothing but little words, those that hedge and those for "again" stand between a
/// cue and the day.
pub(super) fn follows_at_once(passage: &Passage, cue: &Range<usize>, phrase: &DayPhrase) -> bool {
    const MOST: usize = 40;
    let between = cue.end..phrase.span.start;
    let text = passage.block.text.get(between.clone()).filter(|between| between.len() <= MOST);
    let is_hedged = |at: usize| {
        let mut hedges = hits(passage, CueKind::Hedge, &between);
        hedges.any(|hedge| hedge.range.contains(&at))
    };
    let is_nothing = |word: &str, at: usize| {
        let word = word.trim_matches(['\'', '\u{2019}', ':', '-', ',']);
        // "Our next one's".
        let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("\u{2019}s")).unwrap_or(word);
        word.is_empty()
            || joins(word, passage.lexicon)
            || passage.lexicon.again_words().contains(&word)
            || passage.lexicon.next_month().iter().any(|words| words.split(' ').any(|part| part == word))
            || is_hedged(at)
    };
    let at = |word: &str, text: &str| cue.end + (word.as_ptr().addr() - text.as_ptr().addr());
    is_settled(phrase)
        && text.is_some_and(|text| text.split_whitespace().all(|word| is_nothing(word, at(word, text))))
}

/// "See you January 14": words of gathering with the day right behind them.
pub(super) fn gathers_on(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    hits(passage, CueKind::Gathering, &sentence)
        .filter(|hit| hit.range.end <= phrase.span.start)
        .find(|hit| follows_at_once(passage, &hit.range, phrase))
        .map(|hit| hit.range.clone())
}

/// A text without what stands in its first brackets.
fn without_brackets(text: &str) -> String {
    match text.split_once('(').and_then(|(before, rest)| Some((before, rest.split_once(')')?.1))) {
        Some((before, behind)) => format!("{before}{behind}"),
        None => text.to_owned(),
    }
}

/// "See you all for the Christmas one on 14 December!": words of gathering open the sentence, its only day ends it or what
/// they are about, and nothing between is of another kind.
pub(super) fn opens_with_gathering(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// The most bytes between the words and the day.
    const FAR: usize = 80;
    const OF_ELSE: [CueKind; 9] = [
        CueKind::OtherEvent,
        CueKind::Deadline,
        CueKind::Until,
        CueKind::Told,
        CueKind::Past,
        CueKind::Cancel,
        CueKind::Reason,
        CueKind::Holiday,
        CueKind::If,
    ];
    let start = phrase.span.start;
    let sentence = passage.sentence(start);
    let text = &passage.block.text;
    let hit = hits(passage, CueKind::Gathering, &sentence).find(|hit| hit.range.end <= start)?;
    let before = text.get(sentence.start..hit.range.start)?;
    let between = text.get(hit.range.end..start).filter(|between| between.len() <= FAR)?;
    // "We'll be back in the autumn; Anna speaks on 5 May" is of two things.
    // "We'll meet (well, "meet") next on the 1st of October".
    let is_one = !without_brackets(between).contains([';', ':', '(', '\n', '\u{2013}', '\u{2014}']);
    let is_of_else = OF_ELSE.iter().any(|kind| passage.cue_in(*kind, &(sentence.start..start)).is_some());
    // What takes several days is no group's evening.
    let is_only = passage.days_in(&sentence).len() == 1 && phrase.until.is_none();
    let opens =
        before.len() <= FAR && before.split_whitespace().all(|word| is_little(word.trim_end_matches(',')));
    (is_dated(phrase) && opens && is_one && is_only && !is_of_else).then(|| hit.range.clone())
}

/// Whatever a group does again on a day, it meets for it.
pub(super) fn meets_again(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    does_it_again(passage, phrase).or_else(|| is_done_again(passage, phrase))
}

/// "Nästa 2 april.", "Następne: 2 kwietnia o 18": a sentence that says no more than what comes next, and when.
pub(super) fn is_all_that_comes_next(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    let text = &passage.block.text;
    let is_first = |hit: &&Hit| {
        let before = text.get(sentence.start..hit.range.start);
        matches!(hit.kind, CueKind::Next | CueKind::NextWord)
            && before.is_some_and(|before| !before.contains(char::is_alphanumeric))
    };
    let next = passage.hits_in(&sentence).iter().find(is_first).filter(|_| is_dated(phrase))?;
    let only_joins = |range: Range<usize>| {
        let mut words = text.get(range).map(end_of)?.split(|c: char| !c.is_alphanumeric());
        Some(words.all(is_little))
    };
    let behind = phrase.span.end..sentence.end;
    // The hour may follow, and where.
    let behind =
        passage.times_in(&behind).first().map_or(behind.clone(), |time| behind.start..time.span.start);
    let is_all = only_joins(next.range.end..phrase.span.start)? && only_joins(behind)?;
    (is_all || is_labelled_by_its_weekday(passage, &next.range, phrase)).then(|| next.range.clone())
}

/// "Další pátek v garáži: 22. března": whether the next such weekday stands before a colon, and a day right behind it.
fn is_labelled_by_its_weekday(passage: &Passage, next: &Range<usize>, phrase: &DayPhrase) -> bool {
    const LONGEST: usize = 40;
    let label = passage.block.text.get(next.end..phrase.span.start).unwrap_or_default().trim_end();
    let named = passage.days_in(&(next.start..phrase.span.start)).first().and_then(|day| day.weekday);
    let DayForm::Calendar { .. } = phrase.form else { return false };
    label.len() <= LONGEST && label.ends_with(':') && named.is_some()
}

/// "Am 16. Oktober sehen wir uns": the day opens its clause, and words of gathering follow at once.
pub(super) fn opens_a_gathering(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const MOST: usize = 16;
    let sentence = passage.sentence(phrase.span.start);
    let text = &passage.block.text;
    let before = text.get(sentence.start..phrase.span.start)?;
    let clause = end_of(before).rsplit([',', ';', ':', '\u{2013}']).next()?;
    if !is_dated(phrase) || !clause.split_whitespace().all(is_little) {
        return None;
    }
    hits(passage, CueKind::Gathering, &sentence)
        .find(|hit| {
            let between = text.get(phrase.span.end..hit.range.start);
            // "On Thursday, 11 October, Anna will talk about soup".
            let between = between.map(|between| between.strip_prefix(',').unwrap_or(between));
            between.is_some_and(|between| between.len() <= MOST && !between.contains([',', '.', ':', '(']))
        })
        .map(|hit| hit.range.clone())
}

/// "We ride again on the last Sunday of July".
fn does_it_again(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// How far the word for the group stands before the day, in bytes.
    const FAR: usize = 60;
    /// Shorter ones say less: "as", "auch".
    const SHORTEST: usize = 5;
    let sentence = passage.sentence(phrase.span.start);
    let text = passage.block.text.get(sentence.start..phrase.span.start).map(end_of)?;
    let clause = text.rsplit([',', ';', ':', '(', '\u{2013}', '\u{2014}']).next()?;
    let start = phrase.span.start - clause.len();
    let words = || clause.split_whitespace();
    let is_again =
        |word: &str| word.chars().count() >= SHORTEST && passage.lexicon.again_words().contains(&word);
    let we = words().find(|word| passage.lexicon.is_we(word))?;
    let at = we.as_ptr().addr() - clause.as_ptr().addr();
    let rest = clause.get(at + we.len()..)?;
    let last = rest.split_whitespace().rev().find(|word| !is_little(word))?;
    (is_settled(phrase) && rest.len() <= FAR && is_again(last)).then(|| start + at..phrase.span.start)
}

/// "Op 10 september staan we er weer": the day comes first, then who meets, and that they do it again.
fn is_done_again(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const FEW: usize = 6;
    const SHORTEST: usize = 4;
    let sentence = passage.sentence(phrase.span.start);
    let text = passage.block.text.get(phrase.span.end..sentence.end)?;
    let clause = text.split([',', ';', ':', '(', '\u{2013}', '\u{2014}', '.']).next()?;
    // "On 28 July we are not there this year".
    if clause.split_whitespace().any(|word| passage.lexicon.denies(&word.to_lowercase())) {
        return None;
    }
    let mut words = clause.split_whitespace().take(FEW).map(str::to_lowercase);
    words.by_ref().take(2).find(|word| passage.lexicon.we_words().contains(&word.as_str()))?;
    words.find(|word| {
        word.chars().count() >= SHORTEST && passage.lexicon.again_words().contains(&word.as_str())
    })?;
    is_settled(phrase).then(|| phrase.span.end..phrase.span.end + clause.len())
}

/// "It's Tuesday 18 November", "c'est le 6 mai": what was spoken of is on that day.
pub(super) fn it_is(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    let before = end_of(passage.block.text.get(sentence.start..phrase.span.start)?);
    let bare = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_')).to_lowercase();
    let bare = bare.replace('\u{2019}', "'");
    // "It is on", "det er d.": a little word may stand between.
    let shorter = bare.rsplit_once(' ').filter(|(_, word)| is_little(word.trim_end_matches('.')));
    let ends_in = |text: &str, words: &str| {
        text.strip_suffix(words).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    let says = |words: &&&str| ends_in(&bare, words) || shorter.is_some_and(|(text, _)| ends_in(text, words));
    let words = passage.lexicon.it_is().iter().find(says)?;
    // "Chapter 8 will be our anniversary edition! It's going to be on the 2nd of September".
    let is_spoken_of = || {
        let before = passage.sentence_before(sentence.start);
        before.is_some_and(|before| {
            let says = |kind| passage.cue_in(kind, &before).is_some();
            says(CueKind::Noun) && ![CueKind::OtherEvent, CueKind::Past, CueKind::Told].into_iter().any(says)
        })
    };
    let is_whole = phrase.weekday.is_some() && is_settled(phrase) || is_dated(phrase) && is_spoken_of();
    is_whole.then(|| phrase.span.start.saturating_sub(words.len() + 1).max(sentence.start)..phrase.span.start)
}

/// "October will be the 16th", "so March is the 4th": a month, and no more than words that join it to one of its days.
pub(super) fn month_is(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 40;
    let sentence = passage.sentence(phrase.span.start);
    let start = phrase.span.start;
    let before = start.saturating_sub(NEAR).max(sentence.start)..start;
    let month = passage.days_in(&before).last().filter(|day| is_month(day))?;
    let between = passage.block.text.get(month.span.end..start)?;
    let is_open = matches!(phrase.form, DayForm::DayOnly { .. } | DayForm::NthWeekday { month: None, .. });
    let bare = between.strip_prefix("'s").or_else(|| between.strip_prefix("\u{2019}s"));
    let words = bare.unwrap_or(between);
    let says_is =
        bare.is_some() || words.split_whitespace().any(|word| passage.lexicon.copulas().contains(&word));
    // "January's likely the 5th".
    let hedge =
        passage.cue_in(CueKind::Hedge, &(month.span.end..start)).map(|hit| passage.words(hit.range.clone()));
    let is_hedge =
        |word: &str| hedge.as_ref().is_some_and(|hedge| hedge.split_whitespace().any(|part| part == word));
    (is_open
        && says_is
        && words.split_whitespace().all(|word| joins(word, passage.lexicon) || is_hedge(word)))
    .then_some(month.span.start..start)
}

/// "On Thursday 2 May we're running a workshop": a group says that it holds something, and what that is.
pub(super) fn holds_one(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const OF_ELSE: [CueKind; 5] =
        [CueKind::OtherEvent, CueKind::Deadline, CueKind::Cancel, CueKind::Told, CueKind::Past];
    /// How far from the day, in bytes.
    const FAR: usize = 120;
    let near = passage.around(&(phrase.span.start..phrase.span.end), FAR, FAR);
    let is_of_else = OF_ELSE.iter().any(|kind| passage.cue_in(*kind, &near).is_some());
    let noun = hits(passage, CueKind::Noun, &near).next().filter(|_| is_dated(phrase) && !is_of_else)?;
    passage.holds_word(&near, passage.lexicon.hold_words()).then(|| noun.range.clone())
}

/// "The first meetup of the summer is June 25", "our first date is the 25th": a word for a meetup, or for its day where the
/// group calls it its own, and what joins it to the phrase.
pub(super) fn meetup_is(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// How far the word stands before what joins, in bytes.
    const FAR: usize = 60;
    const OF_ELSE: [CueKind; 6] = [
        CueKind::OtherEvent,
        CueKind::Deadline,
        CueKind::Told,
        CueKind::Past,
        CueKind::Cancel,
        CueKind::Postpone,
    ];
    let (lexicon, start) = (passage.lexicon, phrase.span.start);
    let sentence = passage.sentence(start);
    let text = passage.block.text.get(sentence.start..start).map(end_of)?;
    let clause = text.rsplit([',', ';', ':', '(', '.', '\u{2013}', '\u{2014}']).next()?;
    let joining = clause.split_whitespace().rev().take_while(|word| joins(word, lexicon));
    let first = joining.clone().last()?;
    let name = clause.get(..first.as_ptr().addr() - clause.as_ptr().addr())?;
    let range = start - clause.len()..start - clause.len() + name.len();
    let is_joined = joining.into_iter().any(|word| lexicon.copulas().contains(&word));
    if !is_settled(phrase) || !is_joined || !passage.days_in(&range).is_empty() {
        return None;
    }
    let is_of_else = OF_ELSE.iter().any(|kind| passage.cue_in(*kind, &(range.start..start)).is_some())
        || passage.cue_in(CueKind::NotOurs, &sentence).is_some();
    let noun = hits(passage, CueKind::Noun, &range).last().map(|hit| hit.range.clone());
    let is_ours = || passage.holds_word(&range, lexicon.our_words());
    let own_date = || {
        let last = name.split_whitespace().last()?;
        let is_date = lexicon.when_labels().contains(&last.to_lowercase().as_str());
        let at = range.end - (name.len() - (last.as_ptr().addr() - name.as_ptr().addr()));
        (is_date && is_ours()).then(|| at..at + last.len())
    };
    let named =
        noun.or_else(own_date).filter(|named| range.end.saturating_sub(named.end) <= FAR && !is_of_else)?;
    Some(named.start..start)
}

/// "The third Wednesday, that's the 15th": a weekday of the month, by its number, with its day right behind it, where no
/// conclusion or change follows.
pub(super) fn nth_before(passage: &Passage, phrase: &DayPhrase, day: NaiveDate) -> Option<Range<usize>> {
    const NEAR: usize = 40;
    const BEHIND: usize = 300;
    const LONGEST: usize = 5;
    let start = phrase.span.start;
    let before = passage.days_in(&(start.saturating_sub(NEAR)..start)).last()?;
    let between = passage.block.text.get(before.span.end..start)?;
    // "El último jueves de mes, o sea el 30 de marzo".
    let is_it = || {
        let (words, behind) = between.rsplit_once(',')?;
        // "The first Tuesday, which is the 3rd".
        let is_short = |word: &str| joins(word, passage.lexicon) || word.len() <= LONGEST;
        let is_joined =
            behind.split_whitespace().all(is_short) && behind.split_whitespace().count() <= LONGEST;
        (words.trim().is_empty() && is_joined && is_dated(phrase)).then_some(())
    };
    in_apposition(passage, phrase).map(drop).or_else(is_it)?;
    let DayForm::NthWeekday { nth, weekday, .. } = before.form else { return None };
    let is_it = nth_of_month(day.year(), day.month(), (nth, weekday)) == Some(day);
    let behind = phrase.span.end..phrase.span.end + BEHIND;
    let own = phrase.span.end..passage.sentence(start).end.min(behind.end);
    let turns = |hit: &Hit| {
        matches!(
            hit.kind,
            CueKind::So | CueKind::But | CueKind::Instead | CueKind::Postpone | CueKind::Cancel
        )
    };
    let is_kept =
        !passage.hits_in(&behind).iter().any(turns) && passage.cue_in(CueKind::Holiday, &own).is_none();
    (is_it && is_kept).then_some(before.span.start..before.span.end)
}

/// "Talk night: Tuesday 14 June", "Last meetup before the holidays: 14 June": the name of a meetup before a colon, and behind
/// that a whole day with its weekday, or where it is the first or last of something.
pub(super) fn named_before_a_colon(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const FAR: usize = 60;
    let sentence = passage.sentence(phrase.span.start);
    let text = passage.block.text.get(sentence.start..phrase.span.start).map(end_of)?;
    let name = text.trim_end().trim_end_matches(['*', '_']).strip_suffix(':')?;
    let from = phrase.span.start - text.len();
    let range = from..from + name.len();
    let noun = hits(passage, CueKind::Noun, &range).last()?;
    let is_near = range.end.saturating_sub(noun.range.end) <= FAR && passage.days_in(&range).is_empty();
    let is_of_else = [CueKind::OtherEvent, CueKind::Deadline, CueKind::Cancel]
        .iter()
        .any(|kind| passage.cue_in(*kind, &range).is_some());
    let first = name.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    let is_end = |meaning| matches!(meaning, Meaning::Ordinal(1 | -1));
    let is_last =
        || passage.lexicon.means(&first.to_lowercase(), |meaning| is_end(*meaning)) && is_whole_day(phrase);
    let is_given = is_dated(phrase) && (phrase.weekday.is_some() || is_last());
    (is_given && is_near && !is_of_else).then(|| noun.range.clone())
}

/// "25 March: meetup #13", "25/03 — 13º encontro": an entry of a list that begins with its day, and at once names a meetup.
pub(super) fn entry_of_a_meetup(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 14;
    const OF_ELSE: [CueKind; 3] = [CueKind::OtherEvent, CueKind::Deadline, CueKind::Cancel];
    let is_entry = passage.block.kind.is_entry();
    let opens = !passage.block.text.get(..phrase.span.start)?.contains(char::is_alphanumeric);
    let behind = phrase.span.end..phrase.span.end + NEAR;
    let hits = passage.hits_in(&behind).iter();
    let noun = hits.clone().find(|hit| hit.kind == CueKind::Noun && hit.range.start >= phrase.span.end)?;
    let between = passage.block.text.get(phrase.span.end..noun.range.start)?;
    let is_mark = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() <= 1;
    let sentence = passage.sentence(phrase.span.start);
    let is_of_else = || OF_ELSE.iter().any(|kind| passage.cue_in(*kind, &sentence).is_some());
    (is_entry && opens && is_whole_day(phrase) && between.split_whitespace().all(is_mark) && !is_of_else())
        .then(|| noun.range.clone())
}

/// A day that words settle once the day of the post is known: "the 14th", "the last Thursday of next month", "a fortnight
/// from tonight".
fn is_settled(phrase: &DayPhrase) -> bool {
    /// Fewer days are said of much besides meetups.
    const LEAST: i32 = 5;
    match phrase.form {
        DayForm::NthWeekday { month, months_ahead, .. } => month.is_some() || months_ahead.is_some(),
        DayForm::DaysAhead { days } => days >= LEAST,
        _ => is_dated(phrase) || is_weeks_after(phrase),
    }
}
