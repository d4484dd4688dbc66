//! Days that a conclusion leaves behind: "The first Monday is the 2nd, a bank holiday, so we meet on the 9th".
//!
//! In comes a phrase of a [`Passage`]; out comes the word that draws the conclusion, where what follows puts another day
//! in the place of the phrase's. Nobody need say that anything was moved.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, TimeDelta};

use super::beside::in_named_month;
use super::called_off::is_said_of_us;
use super::cues::CueKind;
use super::lexicon::table::{Meaning, Unit};
use super::moves::in_its_month;
use super::moving::cue_of_move;
use super::passage::Passage;
use super::phrase::{is_bare_weekday, is_dated, is_nth_of_a_month, is_weeks_after};
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase};
use super::setting::Setting;
use crate::base::source::last_bytes;

/// How far behind the day the conclusion is drawn, and how far before it people may be said to gather, in bytes.
const WITHIN: usize = 400;

/// The most bytes between the word that concludes and the day that it leads to.
const NEAR: usize = 90;

/// How close before that word the words of gathering may stand, in bytes: "ci troviamo dunque il 9".
const CLOSE: usize = 24;

/// The most bytes between words that call off and the day that they call off.
const RIGHT_BEFORE: usize = 12;

/// The most days between the two.
const FAR: i64 = 27;

/// The phrase in the month of the day that a conclusion before it leaves: "would fall on 4 April … so on the 11th".
pub(super) fn in_month_left(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<DayPhrase> {
    if !matches!(phrase.form, DayForm::DayOnly { .. }) || phrase.weekday.is_some() {
        return None;
    }
    let day = left_for(passage, phrase, setting)?;
    let new = resolve(phrase, day, setting.order).day.filter(|new| (*new - day).num_days() <= FAR)?;
    Some(phrase.on(new, phrase.span))
}

/// "Juni: der 8. ist ein Feiertag. Wir treffen uns einen Tag früher, am Mittwoch": a weekday that is days from the day last
/// spoken of, and not the next one there is.
pub(super) fn days_from_it(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<DayPhrase> {
    const NEAR: usize = 40;
    const HALF_A_WEEK: i64 = 3;
    let start = phrase.span.start;
    let sentence = passage.sentence(start);
    let text = &passage.block.text;
    let led =
        last_bytes(text.get(sentence.start..start).filter(|_| is_bare_weekday(phrase))?, NEAR).to_lowercase();
    let is_unit =
        |word: &&str| passage.lexicon.means(word, |meaning| matches!(meaning, Meaning::Unit(Unit::Day)));
    let is_count =
        |word: &&str| passage.lexicon.means(word, |meaning| matches!(meaning, Meaning::Cardinal(_)));
    let words: Vec<&str> = led.split_whitespace().collect();
    words.windows(2).find(|pair| is_count(&pair[0]) && is_unit(&pair[1]))?;
    let days = passage.days_in(&(start.saturating_sub(WITHIN)..start));
    let left = days.iter().rfind(|day| is_dated(day))?;
    let left = in_its_month(passage, left, setting).day?;
    let (weekday, _) = phrase.weekday?;
    let mut near =
        (-HALF_A_WEEK..=HALF_A_WEEK).filter_map(|off| left.checked_add_signed(TimeDelta::days(off)));
    let new = near.find(|new| new.weekday() == weekday && *new >= setting.posted)?;
    Some(phrase.on(new, phrase.span))
}

/// The day that a conclusion leaves for that of a phrase.
pub(super) fn left_for(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<NaiveDate> {
    let before = phrase.span.start.saturating_sub(WITHIN)..phrase.span.start;
    let left = passage.days_in(&before).iter().rfind(|day| is_dated(day) || is_nth_of_a_month(day))?;
    let day = resolve(left, setting.posted, setting.order).day?;
    let so = left_behind(passage, left, Some(day), setting)?;
    (so.end <= phrase.span.start).then_some(day)
}

/// The word behind a phrase that leads to another day in its place, in its sentence or in the next.
pub(super) fn left_behind(
    passage: &Passage,
    phrase: &DayPhrase,
    day: Option<NaiveDate>,
    setting: &Setting,
) -> Option<Range<usize>> {
    let is_one_day = is_dated(phrase)
        || matches!(phrase.form, DayForm::NthWeekday { .. } | DayForm::DaysAhead { days: 1.. });
    let day = day.filter(|_| is_one_day)?;
    let day_of = |other: &DayPhrase| {
        let in_month = in_named_month(passage, other);
        // "4 April … so it's a week later, on the 11th": a number is one of the days after.
        let is_number = matches!(other.form, DayForm::DayOnly { .. }) && other.weekday.is_none();
        let from = if is_number && in_month.is_none() { day } else { setting.posted };
        resolve(in_month.as_ref().unwrap_or(other), from, setting.order).day
    };
    let own = passage.sentence(phrase.span.start);
    let end = passage.sentence_after(phrase.span.start).map_or(own.end, |next| next.end);
    let region = phrase.span.end..end.min(phrase.span.end + WITHIN);
    let so = passage.cue_in(CueKind::So, &region).map(|so| so.range.clone());
    let so = so.or_else(|| full_stop_behind_the_usual_day(passage, phrase))?;
    let sentence = passage.sentence(so.start);
    let leads_to =
        |range: Range<usize>| passage.days_in(&range).iter().find(|new| is_dated(new) || is_weeks_after(new));
    // "So we decided to push it a week. That's 12 November."
    // "So we won't do that. We shift by a week: Wednesday 8 January."
    let behind = || {
        let next = passage.sentence_after(so.start)?;
        let moves = |range| cue_of_move(passage, range);
        moves(&sentence).or_else(|| moves(&next).filter(|cue| is_said_of_us(passage, cue)))?;
        leads_to(next.start..next.end.min(next.start + NEAR))
    };
    let new = leads_to(so.end..sentence.end.min(so.end + NEAR)).or_else(behind)?;
    let new_day = day_of(new)?;
    // "The plumbers come in the week of the 14th, so there's no game night on the 18th": nothing is put in its place.
    let called_off = passage.cue_in(CueKind::Cancel, &(so.end..new.span.start));
    if called_off.is_some_and(|cue| new.span.start - cue.range.end <= RIGHT_BEFORE) {
        return None;
    }
    let is_meant = |kind| {
        // "The evening in March is therefore on the 24th": a sentence of its own.
        let is_one = own.contains(&so.start);
        let from = so.start.saturating_sub(if is_one { CLOSE } else { NEAR }).max(sentence.start);
        passage.cue_in(kind, &(from..sentence.end.max(new.span.start).min(so.end + WITHIN))).is_some()
    };
    let meets = [
        CueKind::Gathering,
        CueKind::Invitation,
        CueKind::Postpone,
        CueKind::Instead,
        CueKind::Next,
        CueKind::Noun,
    ];
    // "The next social would fall on 4 April": said against the day before any reason is given.
    let own_before = own.start.max(phrase.span.start.saturating_sub(WITHIN))..phrase.span.start;
    let is_planned = passage.cue_in(CueKind::Planned, &own_before).is_some();
    let is_near = (new_day - day).num_days().abs() <= FAR && new_day != day;
    let between = passage.days_in(&(phrase.span.end..so.start));
    let is_last = between.iter().all(|other| !is_dated(other) || day_of(other) == Some(day));
    let is_given_up = is_last && (is_planned || so.is_empty() || is_given_up(passage, phrase, &so));
    (is_near && is_given_up && (is_planned || meets.into_iter().any(is_meant))).then_some(so)
}

/// "The first Monday of January is the 3rd, everybody will still be away. We meet on the 10th": the end of a sentence that says
/// which day the usual one is, and nothing of people who gather, before one that does.
fn full_stop_behind_the_usual_day(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// "Is the 3rd".
    const FEW: usize = 3;
    /// How many phrases back the usual day is looked for.
    const LAST: usize = 2;
    let own = passage.sentence(phrase.span.start);
    let next = passage.sentence_after(phrase.span.start)?;
    let before = own.start..phrase.span.end;
    let usual = passage.days_in(&before).iter().rev().take(LAST).find(|day| is_nth_of_a_month(day))?;
    let rest = passage.block.text.get(usual.span.end..own.end)?;
    let mut words = rest.split_whitespace().take(FEW);
    let is_copula = words.next().is_some_and(|word| passage.lexicon.copulas().contains(&word));
    let says_which = is_copula && words.any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let has = |kind, range: &Range<usize>| passage.cue_in(kind, range).is_some();
    let behind = usual.span.end..own.end;
    let is_near = own.end - usual.span.end <= WITHIN && next.len() <= WITHIN;
    let is_open = || [CueKind::Gathering, CueKind::Noun].into_iter().any(|kind| has(kind, &behind));
    (says_which && is_near && !is_open() && has(CueKind::Gathering, &next)).then_some(next.start..next.start)
}

/// Whether the words between a day and the conclusion speak against it. Where the group is said to meet on that day,
/// nothing less than "but" does: "We meet on the 2nd. It was full last time, so we meet on the 9th as well".
fn is_given_up(passage: &Passage, phrase: &DayPhrase, so: &Range<usize>) -> bool {
    let own = passage.sentence(phrase.span.start);
    let from = own.start.max(phrase.span.start.saturating_sub(WITHIN));
    let until = own.end.min(so.start.saturating_sub(CLOSE));
    let has = |kind, range: Range<usize>| passage.cue_in(kind, &range).is_some();
    let gathers = [CueKind::Gathering, CueKind::Invitation, CueKind::Next]
        .into_iter()
        .any(|kind| has(kind, from..until));
    !gathers || has(CueKind::But, phrase.span.end..so.start)
}
