//! The days that a sentence gives of what it calls off or puts off: the one that was to be, and the one in its place.
//!
//! In come a sentence of a [`Passage`] and the words in it that call off or put off; out come [`DaysTold`].

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::called_off::denies;
use super::cues::{CueKind, Hit};
use super::moves::{is_in_its_reason, move_at, out_of_force, taken_instead, than_planned};
use super::moving::{is_any_such_day, is_gone_to, is_none_of_a_month, leads, may_be_in_space};
use super::passage::Passage;
use super::phrase::{is_bare_weekday, is_month};
use super::resolve::last_day_of_number;
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase};
use super::setting::Setting;
use super::shift::left_for;
use crate::post::prose::BlockKind;

/// "No April edition", "pas de rencontre en avril (…)": the month that is called off, within the words that do or right behind.
pub(super) fn month_called_off<'a>(
    passage: &'a Passage,
    sentence: &Range<usize>,
    cue: &Hit,
) -> Option<&'a DayPhrase> {
    let behind = cue.range.start..sentence.end.max(cue.range.start);
    let month = passage.days_in(&behind).first().filter(|month| is_month(month))?;
    (month.span.start <= cue.range.end + 1 || leads(passage, cue, month.span, true)).then_some(month)
}

/// The days that a sentence gives of what it calls off or puts off.
pub(super) struct DaysTold {
    /// The day that was to be.
    pub(super) date: Option<NaiveDate>,
    /// The day in its place.
    pub(super) new_date: Option<NaiveDate>,
    /// Whether both are said.
    pub(super) is_move: bool,
    /// The day that the new one is counted from, where a span says how far off that is.
    pub(super) counted_from: Option<NaiveDate>,
    /// Whether the day is called planned.
    pub(super) is_plan: bool,
    /// The month that is counted from the post's: "this month".
    pub(super) counted_month: Option<(i32, u32)>,
}

pub(super) fn days_told(
    passage: &Passage,
    sentence: &Range<usize>,
    cue: &Hit,
    setting: &Setting,
) -> DaysTold {
    let cancels = cue.kind == CueKind::Cancel;
    let days = passage.days_in(sentence);
    // "On 7 May, and no April edition": what is called off is of that month.
    let names_a_month = cancels && month_called_off(passage, sentence, cue).is_some();
    let full: Vec<(usize, NaiveDate)> = days
        .iter()
        .filter(|day| !is_month(day) && !names_a_month && !is_none_of_a_month(passage, day))
        .filter(|day| !(is_bare_weekday(day) && is_any_such_day(passage, day) && days.len() > 1))
        .filter(|day| cancels || !is_in_its_reason(passage, cue, day))
        .filter(|day| !passage.is_day_of_a_note(day))
        .filter(|day| !cancels || is_spoken_of(passage, &cue.range, day.span.start..day.span.end))
        .filter_map(|day| Some((day.span.start, day_of(passage, day, cue, setting)?)))
        .collect();
    let mut full = nearest_to_come(full, cue, setting);
    // "To Tuesday, February 22 (2/22/22, you can't forget it)".
    full.dedup_by(|(_, again), (at, day)| again == day && *at >= cue.range.end);
    let moved = move_at(passage, sentence.start, setting);
    let is_plan = is_of_a_plan(passage, cue, &full);
    let is_denied = |day: &DayPhrase| out_of_force(passage, day, setting).is_some();
    let (date, new_date) = match (&moved, full.as_slice()) {
        (Some(moved), _) => (Some(moved.old), Some(moved.new)),
        // "The workshop isn't on the 25th".
        (None, [(_, old)]) if !cancels && (days.iter().all(is_denied) || denies(passage, cue)) => {
            (Some(*old), None)
        }
        // "Thursday 25 April works instead", "on 25 April, a week later than planned".
        (None, [(_, new)])
            if days
                .iter()
                .any(|day| taken_instead(passage, day).or(than_planned(passage, day)).is_some()) =>
        {
            (None, Some(*new))
        }
        // "[POSTPONED] Meetup #17, 15 December".
        (None, [(_, old)]) if !cancels && is_put_off_in_a_title(passage, cue, days) => (Some(*old), None),
        // "We are postponing Saturday's session".
        (None, [(at, old)]) if !cancels && *at >= cue.range.end && is_of_the_meetup(passage, *at) => {
            (Some(*old), None)
        }
        // "Wird auf den 25. April verschoben": in some languages the verb comes last.
        (None, [(at, new)])
            if !cancels
                && *at < cue.range.start
                && passage.days_in(&(*at..at + 1)).iter().any(|day| is_gone_to(passage, day)) =>
        {
            (None, Some(*new))
        }
        // "Has moved to 18 April".
        (None, [(at, new)]) if !cancels && *at >= cue.range.end && !is_plan => (None, Some(*new)),
        // "Easter is on the 21st, so we skip the session of 27 April".
        (None, full) => {
            let is_named = |(at, _): &&(usize, NaiveDate)| {
                let day = days.iter().find(|day| day.span.start == *at);
                cancels && day.is_some_and(|day| leads(passage, cue, day.span, true))
            };
            (full.iter().find(is_named).or(full.first()).map(|(_, day)| *day), None)
        }
    };
    let counted_from =
        new_date.filter(|_| date.is_none()).and_then(|new| left_by_a_span(passage, &full, new));
    let counted_month = counted_month(passage, sentence, cue, setting);
    DaysTold { date, new_date, counted_from, is_move: moved.is_some(), is_plan, counted_month }
}

/// "Given last night's news, the meetup of 19 March is cancelled": a day that is over is not what is called off, where one to
/// come stands nearer to the words.
fn nearest_to_come(days: Vec<(usize, NaiveDate)>, cue: &Hit, setting: &Setting) -> Vec<(usize, NaiveDate)> {
    let is_to_come = |(at, day): &&(usize, NaiveDate)| *day >= setting.posted && *at < cue.range.start;
    let nearest = days.iter().rfind(is_to_come).map_or(0, |(at, _)| *at);
    days.into_iter().filter(|(at, day)| *day >= setting.posted || *at >= nearest).collect()
}

/// Whether a title says of its only day that it is put off, in words that do not lead to it, and of no other place.
fn is_put_off_in_a_title(passage: &Passage, cue: &Hit, days: &[DayPhrase]) -> bool {
    let [day] = days else { return false };
    passage.block.kind == BlockKind::Title
        && !may_be_in_space(passage, cue)
        && day.span.start >= cue.range.end
        && !leads(passage, cue, day.span, true)
}

/// "Postponed by a week, to 5 November": the day that is left, where one of those told is the new one.
fn left_by_a_span(passage: &Passage, told: &[(usize, NaiveDate)], new: NaiveDate) -> Option<NaiveDate> {
    let (at, _) = told.iter().find(|(_, day)| *day == new)?;
    left_for(passage, passage.days_in(&(*at..at + 1)).first()?, new)
}

/// "Saturday's session", "the 5 May meetup": whether the name of a meetup follows the day that begins at an offset.
fn is_of_the_meetup(passage: &Passage, at: usize) -> bool {
    const NEAR: usize = 4;
    let Some(day) = passage.days_in(&(at..at + 1)).first() else { return false };
    let behind = day.span.end..day.span.end + NEAR;
    passage.cue_in(CueKind::Noun, &behind).is_some()
}

/// The day of a phrase in a sentence that calls off or puts off. "Saturday's was called off": where it is told, a weekday
/// is the last one before the post.
pub(super) fn day_of(
    passage: &Passage,
    phrase: &DayPhrase,
    cue: &Hit,
    setting: &Setting,
) -> Option<NaiveDate> {
    const NEAR: usize = 12;
    let day = resolve(phrase, setting.posted, setting.order).day?;
    let from = cue.range.start.saturating_sub(NEAR).max(passage.sentence(cue.range.start).start);
    let near =
        if phrase.span.end <= cue.range.start { from.max(phrase.span.end) } else { from }..cue.range.end;
    let tells = |hit: &Hit| matches!(hit.kind, CueKind::Told | CueKind::Past);
    let is_told = cue.kind == CueKind::Cancel && passage.hits_in(&near).iter().any(tells);
    if let (DayForm::DayOnly { day: (number, _), .. }, None, true) = (&phrase.form, phrase.weekday, is_told) {
        return last_day_of_number(*number, setting.posted);
    }
    let is_told = is_told && is_bare_weekday(phrase);
    let back = if day == setting.posted { Days::new(0) } else { Days::new(7) };
    if is_told { day.checked_sub_days(back) } else { Some(day) }
}

/// "No meetup this month", "we skip next month": the month that words count from the post's.
fn counted_month(
    passage: &Passage,
    sentence: &Range<usize>,
    cue: &Hit,
    setting: &Setting,
) -> Option<(i32, u32)> {
    const NEAR: usize = 30;
    let lexicon = passage.lexicon;
    let near = passage.around(&cue.range, NEAR, NEAR);
    // "There was no games night" tells of one that has been.
    if passage.cue_in(CueKind::Told, sentence).is_some() {
        return None;
    }
    let says = |words: &[&str]| passage.holds_word(&near, words);
    let ahead = if says(lexicon.this_month()) { 0 } else { u32::from(says(lexicon.next_month())) };
    let month = setting.posted.checked_add_months(Months::new(ahead))?;
    (ahead > 0 || says(lexicon.this_month())).then(|| (month.year(), month.month()))
}

/// "We have to postpone what was planned for 22 November", "the harvest was planned for 28 June, but we had to cancel
/// it": the plan of a day is what is put off or called off.
fn is_of_a_plan(passage: &Passage, cue: &Hit, days: &[(usize, NaiveDate)]) -> bool {
    const NEAR: usize = 40;
    let is_planned = |range: Range<usize>| passage.cue_in(CueKind::Planned, &range).is_some();
    let behind = days.iter().find(|(at, _)| *at >= cue.range.end);
    let before = days.iter().rfind(|(at, _)| *at < cue.range.start);
    behind.is_some_and(|(at, _)| is_planned(cue.range.end..*at))
        || cue.kind == CueKind::Cancel
            && before.is_some_and(|(at, _)| is_planned(at.saturating_sub(NEAR)..*at))
}

/// Whether a day is the one that a cue calls off: said before it, within it, or right after it.
pub(super) fn is_spoken_of(passage: &Passage, cue: &Range<usize>, day: Range<usize>) -> bool {
    let text = |range: Range<usize>| passage.block.text.get(range);
    let between = text(cue.end..day.start);
    // "No meetup tomorrow night".
    let is_within = cue.contains(&day.start);
    // "[CANCELLED] Meetup #17, 15 December".
    let is_its_title = || passage.block.kind == BlockKind::Title && passage.scan.days.len() == 1;
    // "Of the evening of the 15th we still speak; the lunch we had to cancel."
    is_within
        || is_its_title()
        || text(day.end..cue.start).is_some_and(|between| !between.contains(';'))
        || between.is_some_and(|between| between.len() <= 60 && !between.contains([',', ';']))
}
