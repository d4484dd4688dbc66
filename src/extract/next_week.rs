//! Weekdays of the week to come, where another part of the text says so: "our social is next week: Wednesday, as usual", "next
//! week we meet again. Wednesday, 7 pm".
//!
//! In come the [`Passages`]; out they go with such weekdays counted in the following calendar week. By itself "Wednesday" is
//! the next one, which may be that of this week.

use std::ops::Range;

use super::cues::CueKind;
use super::lexicon::table::Meaning;
use super::passage::{Passage, Passages};
use super::phrase::is_coming_weekday;
use super::scan::{DayForm, DayPhrase, Reach};
use crate::base::source::Span;

/// How far from a weekday its week may be named in its sentence, in bytes.
const NEAR: usize = 120;

/// How far into a sentence a weekday stands that the one before it is about, in bytes: "On ".
const OPENING: usize = 8;

/// What says that nothing is, or tells of what has been.
const DENIALS: [CueKind; 4] = [CueKind::Cancel, CueKind::Not, CueKind::Told, CueKind::Past];

/// Reads the weekdays of the week to come.
pub(super) fn read(passages: &mut Passages) {
    let is_titled = passages.title().is_some_and(|title| {
        let whole = 0..title.block.text.len();
        names_next_week(title, &whole) && title.scan.days.is_empty() && speaks_of_a_meetup(title, &whole)
    });
    let head = passages.head();
    for (at, passage) in passages.all.iter_mut().enumerate() {
        let is_first = is_titled && at == head;
        // Without a week of its own nothing in it says which one is meant.
        if passage.scan.weeks.is_empty() && !is_first {
            continue;
        }
        let is_meant = |place: usize| {
            let day = &passage.scan.days[place];
            is_coming_weekday(day)
                && is_open(passage, day)
                && (is_said_in_its_sentence(passage, day)
                    || is_said_before(passage, day)
                    || is_first && place == 0 && !is_denied(passage, &passage.sentence(day.span.start)))
        };
        let meant: Vec<usize> = (0..passage.scan.days.len()).filter(|place| is_meant(*place)).collect();
        for place in meant {
            passage.scan.days[place].form = DayForm::WeekdayOnly { reach: Reach::NextWeek };
        }
    }
}

/// "Wednesday", "no sábado"; not "this Wednesday".
fn is_open(passage: &Passage, day: &DayPhrase) -> bool {
    let words = passage.block.text.get(day.span.start..day.span.end).unwrap_or_default();
    let first = words.split_whitespace().next().unwrap_or_default().to_lowercase();
    // "Na quarta" is "on" as much as "this".
    let is_on = passage.lexicon.venue_prepositions().contains(&first.as_str());
    let is_this = passage.lexicon.means(&first, |meaning| matches!(meaning, Meaning::This));
    is_on || !is_this
}

/// "Our social is next week: Wednesday", "on Wednesday, next week": the week is named beside the weekday, and no other day
/// between them.
fn is_said_in_its_sentence(passage: &Passage, day: &DayPhrase) -> bool {
    /// "Wednesday (next week)".
    const RIGHT_BEHIND: usize = 2;
    let sentence = passage.sentence(day.span.start);
    let before = sentence.start.max(day.span.start.saturating_sub(NEAR))..day.span.start;
    let week = passage.weeks_in(&before).last().filter(|week| week.ahead == 1).map(|week| week.span);
    let is_assumed = |week: Span| passage.cue_in(CueKind::If, &(sentence.start..week.start)).is_some();
    let is_before =
        week.is_some_and(|week| is_one_clause(passage, week.end..day.span.start) && !is_assumed(week));
    let behind = day.span.end..sentence.end.min(day.span.end + RIGHT_BEHIND + 1);
    is_before || names_next_week(passage, &behind)
}

/// Whether nothing between a week and a weekday makes them two things.
fn is_one_clause(passage: &Passage, between: Range<usize>) -> bool {
    let text = passage.block.text.get(between.clone()).unwrap_or_default();
    let parts =
        [CueKind::OtherEvent, CueKind::If, CueKind::But, CueKind::So, CueKind::Instead, CueKind::Then];
    // "Next week's meetup moves from Wednesday to Thursday".
    let is_weekday = |day: &DayPhrase| matches!(day.form, DayForm::WeekdayOnly { .. });
    let moves = passage.cue_in(CueKind::Postpone, &between).is_some();
    passage.days_in(&between).iter().all(|day| moves && is_weekday(day))
        && !text.contains(';')
        && !holds_any(passage, &DENIALS, &between)
        && !holds_any(passage, &parts, &between)
}

/// "Next week we meet again. Wednesday, 7 pm": the sentence before one that begins with the weekday speaks of a meetup of that
/// week, and of no day.
fn is_said_before(passage: &Passage, day: &DayPhrase) -> bool {
    let sentence = passage.sentence(day.span.start);
    if day.span.start > sentence.start + OPENING {
        return false;
    }
    let Some(before) = passage.sentence_before(sentence.start) else { return false };
    names_next_week(passage, &before)
        && passage.days_in(&before).is_empty()
        && speaks_of_a_meetup(passage, &before)
        && !is_denied(passage, &before)
        && !is_denied(passage, &sentence)
}

fn names_next_week(passage: &Passage, range: &Range<usize>) -> bool {
    passage.weeks_in(range).iter().any(|week| week.ahead == 1)
}

fn speaks_of_a_meetup(passage: &Passage, range: &Range<usize>) -> bool {
    let kinds = [CueKind::Noun, CueKind::Gathering, CueKind::Next, CueKind::Invitation];
    holds_any(passage, &kinds, range) && passage.cue_in(CueKind::OtherEvent, range).is_none()
}

/// Whether words say that nothing is or that it is moved, or tell of what has been.
fn is_denied(passage: &Passage, range: &Range<usize>) -> bool {
    holds_any(passage, &DENIALS, range) || passage.cue_in(CueKind::Postpone, range).is_some()
}

fn holds_any(passage: &Passage, kinds: &[CueKind], range: &Range<usize>) -> bool {
    kinds.iter().any(|kind| passage.cue_in(*kind, range).is_some())
}
