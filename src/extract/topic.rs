//! The month that a block speaks of: "June: the 12th, at six", "For October we chose a play. The last Sunday is the 29th".
//!
//! In comes the place of a day phrase; out comes the phrase in the month that was named before it, and the words that
//! make the month what the block is about. Whoever tells a group what there is in June, and then says a day in June, says
//! when it meets.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::cues::CueKind;
use super::nearby::Nearby;
use super::passage::{Passage, Passages};
use super::phrase::is_dated;
use super::posture::Posture;
use super::scan::{DayForm, DayPhrase};
use super::setting::Setting;
use crate::base::source::{Span, first_bytes};

/// How far before a day its month is named, in bytes.
const FAR: usize = 240;

/// How far from the beginning of a sentence a month stands that the sentence is about: "Now for December".
const OPENING: usize = 12;

/// The phrase in the month that its block has named before it, where it says none itself and no other day in full stands
/// between.
pub(super) fn in_month_before(nearby: &Nearby<'_>) -> Option<DayPhrase> {
    let phrase = nearby.phrase;
    let over = || month_over(nearby.passages, nearby.at).filter(|_| !is_habit_below_a_day(nearby));
    let (month, year) = named_before(nearby.passage, phrase).or_else(over)?;
    let form = match phrase.form {
        DayForm::DayOnly { day, months_ahead: None } => DayForm::Calendar { day, month },
        DayForm::NthWeekday { nth, weekday, month: None, months_ahead: None } => {
            DayForm::NthWeekday { nth, weekday, month: Some(month), months_ahead: None }
        }
        _ => return None,
    };
    Some(DayPhrase { form, year: phrase.year.or(year), ..phrase.clone() })
}

/// The phrase in the month after the post's, where its sentence says "next month", or the one before it does and no other
/// event is spoken of there: "Next month is our quiz. We meet on the 19th".
pub(super) fn in_next_month(nearby: &Nearby<'_>) -> Option<DayPhrase> {
    /// "On the 19th of the next month".
    const BEHIND: usize = 24;
    let (passage, phrase) = (nearby.passage, nearby.phrase);
    let next_month = Some(1);
    let form = match phrase.form {
        DayForm::DayOnly { day, months_ahead: None } => DayForm::DayOnly { day, months_ahead: next_month },
        DayForm::NthWeekday { nth, weekday, month: None, months_ahead: None } => {
            DayForm::NthWeekday { nth, weekday, month: None, months_ahead: next_month }
        }
        _ => return None,
    };
    let says_so = |range: Range<usize>| passage.holds_word(&range, passage.lexicon.next_month());
    let is_said = || says_so(passage.around(&(phrase.span.start..phrase.span.end), FAR, BEHIND));
    let is_said_before = || {
        let range = passage.sentence_before(phrase.span.start)?;
        let is_anothers = [CueKind::OtherEvent, CueKind::Deadline].map(|kind| passage.cue_in(kind, &range));
        let is_short = range.len() <= FAR;
        (is_short && is_anothers.iter().all(Option::is_none) && says_so(range)).then_some(())
    };
    (is_said() || is_said_before().is_some()).then(|| DayPhrase { form, ..phrase.clone() })
}

/// "It's on the 8th, as usual at the Mill", first of all below "December meetup: Lea on traits": the phrase in the month that
/// the title calls the meetup by, where that is this one or soon to come.
pub(super) fn in_titled_month(nearby: &Nearby<'_>, setting: &Setting) -> Option<DayPhrase> {
    const SOON: u32 = 2;
    /// How far into the post it may stand, in bytes.
    const FIRST: usize = 160;
    let (passage, phrase) = (nearby.passage, nearby.phrase);
    let is_first = nearby.at <= setting.head
        && phrase.span.start <= FIRST
        && passage.sentence(phrase.span.start).start == 0;
    if !is_first || setting.posture == Posture::Back || passage.months().next().is_some() {
        return None;
    }
    let title =
        nearby.passages.title().filter(|title| title.hits.iter().any(|hit| hit.kind == CueKind::Noun))?;
    let month = nearby.passages.title_month().filter(|_| !title.scan.days.iter().any(is_dated))?;
    let is_soon = (month + 12 - setting.posted.month()) % 12 <= SOON;
    let form = match phrase.form {
        DayForm::DayOnly { day, months_ahead: None } => {
            DayForm::Calendar { day, month: (month, phrase.span) }
        }
        DayForm::NthWeekday { nth, weekday, month: None, months_ahead: None } => {
            DayForm::NthWeekday { nth, weekday, month: Some((month, phrase.span)), months_ahead: None }
        }
        _ => return None,
    };
    is_soon.then(|| DayPhrase { form, ..phrase.clone() })
}

/// The phrase of a list in the year that is named over it, where all of the list has been by then: "2019, looking back" over
/// "19 January: concurrency", "23 March: Go for Java people".
pub(super) fn in_year_over(nearby: &Nearby<'_>, posted: NaiveDate) -> Option<DayPhrase> {
    /// The fewest entries of a year that is looked back on.
    const FEWEST: usize = 3;
    /// How many entries are looked at on each side.
    const MOST: usize = 40;
    let (passages, phrase) = (nearby.passages, nearby.phrase);
    let is_entry = |passage: &Passage| passage.block.kind.is_entry();
    let has_no_year = |day: &DayPhrase| matches!(day.form, DayForm::Calendar { .. }) && day.year.is_none();
    if !is_entry(nearby.passage) || !has_no_year(phrase) {
        return None;
    }
    let over = [passages.lead_in(nearby.at), passages.heading_of(nearby.at)];
    let over = over.into_iter().flatten();
    // "Next dates" is of the time to come, whatever year the title names.
    let is_of_the_next = |over: &Passage| over.cue_in(CueKind::Next, &(0..over.block.text.len())).is_some();
    if over.clone().any(is_of_the_next) {
        return None;
    }
    let named = over.chain(passages.title()).find_map(|over| only_year(&over.block.text));
    let year = named.filter(|year| *year <= posted.year())?;
    let day_in_it = |passage: &Passage| {
        let day = passage.scan.days.iter().find(|day| has_no_year(day))?;
        let DayForm::Calendar { day, month } = day.form else { return None };
        NaiveDate::from_ymd_opt(year, month.0, day.0)
    };
    let entries = |places: &mut dyn Iterator<Item = usize>| -> Vec<Option<NaiveDate>> {
        let passages = places.map_while(|at| passages.all.get(at)).take_while(|passage| is_entry(passage));
        passages.take(MOST).map(day_in_it).collect()
    };
    let before = entries(&mut (0..nearby.at).rev());
    let list = [before, entries(&mut (nearby.at..passages.all.len()))].concat();
    let days: Vec<NaiveDate> = list.into_iter().flatten().collect();
    let has_been = days.len() >= FEWEST && days.iter().all(|day| *day <= posted);
    let stated = Some((year, Span::new(phrase.span.end, phrase.span.end)));
    has_been.then(|| DayPhrase { year: stated, ..phrase.clone() })
}

/// The year that a text names, where it names one.
fn only_year(text: &str) -> Option<i32> {
    /// How far it is looked for, in bytes: each entry below a heading asks.
    const FAR: usize = 200;
    let words = first_bytes(text, FAR).split(|c: char| !c.is_alphanumeric());
    let mut years =
        words.filter(|word| word.len() == 4 && word.starts_with("20")).filter_map(|word| word.parse().ok());
    years.next().filter(|_| years.next().is_none())
}

/// "Next month it's Anna's turn, on the 14th": the words with which the sentence of a day begins, where they put it in the
/// month after this, or that say so beside those who meet.
pub(super) fn next_month_spoken_of(nearby: &Nearby<'_>) -> Option<Range<usize>> {
    const OF_ELSE: [CueKind; 8] = [
        CueKind::OtherEvent,
        CueKind::Reason,
        CueKind::Deadline,
        CueKind::Until,
        CueKind::Told,
        CueKind::Past,
        CueKind::Cancel,
        CueKind::Holiday,
    ];
    let (passage, phrase) = (nearby.passage, nearby.phrase);
    let sentence = passage.sentence(phrase.span.start);
    let before = sentence.start..phrase.span.start;
    let is_of_else = || OF_ELSE.iter().any(|kind| passage.cue_in(*kind, &sentence).is_some());
    let is_only = || is_dated(phrase) && passage.days_in(&sentence).len() == 1;
    // What is quick to tell comes first: every day of every post is asked.
    if before.is_empty()
        || before.len() > FAR
        || !is_only()
        || is_of_else()
        || !passage.holds_word(&before, passage.lexicon.next_month())
    {
        return None;
    }
    // "In March our venue closes. Next month is long; Anna is away until the 14th" names those who meet as well.
    let opening = before.start..before.end.min(before.start + 2 * OPENING);
    let opens = passage.holds_word(&opening, passage.lexicon.next_month());
    let is_of_us =
        [CueKind::Gathering, CueKind::Noun].iter().any(|kind| passage.cue_in(*kind, &before).is_some())
            || passage.holds_word(&before, passage.lexicon.we_words());
    (opens || is_of_us).then_some(before)
}

/// A month and a year, each with its place.
pub(super) type MonthAndYear = ((u32, Span), Option<(i32, Span)>);

fn named_before(passage: &Passage, phrase: &DayPhrase) -> Option<MonthAndYear> {
    let before = phrase.span.start.saturating_sub(FAR)..phrase.span.start;
    let has_month = |day: &&DayPhrase| matches!(day.form, DayForm::Calendar { .. } | DayForm::Month { .. });
    let last = passage.days_in(&before).iter().rfind(has_month)?;
    month_of(last).map(|month| (month, last.year))
}

/// "We meet on Thursday 10 January", and a block behind it "We meet on the first Thursday of the month", both under
/// "January": where the day is given, what is said of every month is the habit.
fn is_habit_below_a_day(nearby: &Nearby<'_>) -> bool {
    /// How many blocks back the day is looked for.
    const FEW: usize = 6;
    /// How many phrases of a block are looked at.
    const FIRST: usize = 8;
    let heading = nearby.passage.heading.map_or(0, |heading| heading + 1);
    let above = nearby.passages.all.get(heading..nearby.at).unwrap_or_default();
    let gives_a_day = |passage: &Passage| passage.scan.days.iter().take(FIRST).any(is_dated);
    matches!(nearby.phrase.form, DayForm::NthWeekday { .. }) && above.iter().rev().take(FEW).any(gives_a_day)
}

/// The month that the heading over a block says, or the lead-in of its list.
pub(super) fn month_over(passages: &Passages, at: usize) -> Option<MonthAndYear> {
    let (_, only) = month_heading(passages, at)?;
    month_of(only).map(|month| (month, only.year))
}

/// The heading over a block and its phrase, where it says no more than a month; or what leads in to it and begins or ends
/// with one: "Now for December:", "For November the plan is:".
fn month_heading(passages: &Passages, at: usize) -> Option<(&Passage, &DayPhrase)> {
    let month = |over: &'_ Passage| match over.scan.days.as_slice() {
        [only] => month_of(only).is_some(),
        _ => false,
    };
    let is_of_it = |over: &&Passage| {
        let only = over.scan.days.first().map_or(Span::default(), |day| day.span);
        let rest = over.block.text.get(only.end..).unwrap_or_default();
        let is_one_sentence = over.sentence(only.start).end >= over.block.text.trim_end().len();
        let opens = only.start <= OPENING && is_one_sentence && rest.trim_end().ends_with(':');
        opens || !rest.contains(char::is_alphanumeric)
    };
    let over = passages.lead_in(at).filter(|over| month(over)).filter(is_of_it);
    let heading = || passages.heading_of(at).filter(|over| month(over) && is_all(over, &over.scan.days[0]));
    let over = over.or_else(heading)?;
    Some((over, over.scan.days.first()?))
}

fn month_of(day: &DayPhrase) -> Option<(u32, Span)> {
    match day.form {
        DayForm::Month { month } => Some(month),
        _ => None,
    }
}

/// Whether a heading says no more than a month.
fn is_all(heading: &Passage, month: &DayPhrase) -> bool {
    let text = &heading.block.text;
    let rest = [text.get(..month.span.start), text.get(month.span.end..)];
    rest.into_iter().flatten().all(|rest| !rest.contains(char::is_alphabetic))
}

/// "No open gaming": that there is none of what is no mere part of a meetup, in the words right behind its month.
fn says_none(passage: &Passage, range: Range<usize>) -> bool {
    let is_part = passage.holds_word(&range, passage.lexicon.part_nouns());
    let words = passage.block.text.get(range).unwrap_or_default();
    let words = words.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    !is_part && passage.lexicon.behind_none(&words).is_some()
}

/// The words that make a month what a sentence before the phrase, its own or the heading is about.
pub(super) fn month_spoken_of(nearby: &Nearby<'_>, month: u32) -> Option<(String, Option<Range<usize>>)> {
    let (passage, phrase) = (nearby.passage, nearby.phrase);
    let before = phrase.span.start.saturating_sub(FAR)..phrase.span.start;
    let is_it = |day: &&DayPhrase| matches!(day.form, DayForm::Month { month: (named, _) } if named == month);
    let opens = |day: &&DayPhrase| {
        let sentence = passage.sentence(day.span.start);
        let is_anothers = passage.cue_in(CueKind::OtherEvent, &sentence).is_some();
        let is_told = passage.cue_in(CueKind::Told, &(sentence.start..phrase.span.start)).is_some();
        // "July: no open gaming, the first Saturday is the 7th".
        let is_off = passage.cue_in(CueKind::Cancel, &(sentence.start..phrase.span.start)).is_some()
            || says_none(passage, day.span.end..phrase.span.start.min(day.span.end + OPENING));
        day.span.start - sentence.start <= OPENING && !is_anothers && !is_told && !is_off
    };
    let own = passage.days_in(&before).iter().filter(is_it).rfind(opens);
    if let Some(own) = own {
        let range = own.span.start..own.span.end;
        return Some((passage.words(range.clone()), Some(range)));
    }
    let (heading, only) = month_heading(nearby.passages, nearby.at).filter(|(_, only)| is_it(only))?;
    Some((heading.words(only.span.start..only.span.end), None))
}
