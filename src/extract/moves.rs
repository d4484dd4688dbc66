//! Which day takes the place of which: "on the 24th rather than the 17th", "the meetup planned for 8 April will be
//! on the 15th", "moved from 2 to 9 April".
//!
//! In come a [`Passage`] and a phrase or an offset of it; out come the words that put a day out of force, and the
//! days that a [`Move`] leads from and to. Saying "not the 17th" once is enough for it to be no meetup's day.

use std::ops::Range;

use chrono::{Datelike, Months, NaiveDate, Weekday};

use super::beside::{in_named_month, until};
use super::called_off::is_said_of_us;
use super::cues::{CueKind, Hit};
use super::lexicon::Language;
use super::moving::{NEAR, cue_of_move, days_of, follows, hits_near, is_conditional, leads, may_be_in_space};
use super::passage::Passage;
use super::phrase::{is_bare_weekday, is_dated, is_month, is_nth_of_a_month, says_which_weekday};
use super::resolve::{Fault, Resolution, resolve};
use super::scan::{DayForm, DayPhrase, TimePhrase};
use super::setting::Setting;
use super::wording::{end_of, is_little, joins};
use crate::base::source::{Span, first_bytes, last_bytes};

/// "Tuesday's" is no further from its new day than this.
const FORTNIGHT: i64 = 14;

/// A meetup that changes its day.
pub(super) struct Move {
    /// The day it was to be on.
    pub(super) old: NaiveDate,
    /// The day it is on.
    pub(super) new: NaiveDate,
}

/// The words that put the day of a phrase out of force: a denial beside it, or that it was planned where another
/// day takes its place.
pub(super) fn out_of_force(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<Range<usize>> {
    conditional(passage, phrase)
        .or_else(|| corrected(passage, phrase))
        .or_else(|| struck_for_another(passage, phrase))
        .or_else(|| formerly(passage, phrase))
        .or_else(|| denied(passage, phrase.span))
        .or_else(|| would_have_been(passage, phrase))
        .or_else(|| denied_before_another(passage, phrase))
        .or_else(|| denied_by_a_weekday(passage, phrase, setting))
        .or_else(|| {
            let words = planned(passage, phrase)?;
            let is_moved = || moved_behind(passage, phrase);
            (successor(passage, phrase, &words).is_some() || is_moved()).then_some(words)
        })
}

/// "The third Wednesday would be the 21st, too close to Christmas. We bring it forward by a week": whether the next sentence moves
/// what was planned, and leaves its day to be said elsewhere.
fn moved_behind(passage: &Passage, planned: &DayPhrase) -> bool {
    let behind = passage.sentence_after(planned.span.start);
    let own = planned.span.end..passage.sentence(planned.span.start).end;
    behind.is_some_and(|behind| {
        passage.days_in(&own).is_empty()
            && passage.days_in(&behind).is_empty()
            && cue_of_move(passage, &behind)
                .is_some_and(|cue| !may_be_in_space(passage, cue) || is_said_of_us(passage, cue))
    })
}

/// "~~11 October~~ 18 October": a day that is struck out beside one that is not.
pub(super) fn struck_for_another(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let is_struck = |day: &DayPhrase| passage.block.is_struck(&(day.span.start..day.span.end));
    let others = || passage.days_in(&passage.sentence(phrase.span.start)).iter();
    (is_struck(phrase) && is_dated(phrase) && others().any(|day| is_dated(day) && !is_struck(day)))
        .then_some(phrase.span.start..phrase.span.end)
}

/// "Thursday 25 June, 8 pm (was: 18 June)": the words that open a bracket behind another day and say that its own held before.
fn formerly(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const LONGEST: usize = 32;
    let sentence = passage.sentence(phrase.span.start);
    let before = last_bytes(passage.block.text.get(sentence.start..phrase.span.start)?, LONGEST);
    let from = phrase.span.start - before.len();
    let open = before.rfind(['(', '['])?;
    let words = before[open + 1..].trim().trim_end_matches(':').trim_end().to_lowercase();
    let range = from + open + 1..phrase.span.start;
    let says = || passage.lexicon.formerly_words().contains(&words.as_str());
    let follows = || passage.days_in(&(sentence.start..from + open)).iter().any(is_dated);
    (is_dated(phrase) && says() && follows()).then_some(range)
}

/// The words that would move a meetup to the day of a phrase, if a condition came true.
fn conditional(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    let cue = passage.cue_in(CueKind::Postpone, &sentence).filter(|_| is_conditional(passage, &sentence))?;
    (cue.range.end <= phrase.span.start).then(|| cue.range.clone())
}

/// "The swap is on 16 March. This is incorrect. It is on 9 March": the sentence that takes a day back, where the next one
/// gives another in its place.
fn corrected(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const SHORT: usize = 80;
    if let Some(label) = labelled_correction(passage).filter(|_| is_dated(phrase)) {
        let behind = passage.sentence(phrase.span.start).end..passage.block.text.len();
        if passage.days_in(&behind).iter().any(is_dated) {
            return Some(label);
        }
    }
    let words = passage.sentence_after(phrase.span.start)?;
    // "That is wrong: it is the 9th".
    let colon = passage.block.text.get(words.clone())?.find(':');
    let words = words.start..colon.map_or(words.end, |colon| words.start + colon);
    let is_short = words.len() <= SHORT && passage.days_in(&words).is_empty();
    let is_day = is_dated(phrase) || matches!(phrase.form, DayForm::NthWeekday { .. });
    let takes_back = is_day && is_short && passage.holds_word(&words, passage.lexicon.wrong_words());
    let behind = words.end..passage.block.text.len();
    (takes_back && passage.days_in(&behind).iter().any(is_dated)).then_some(words)
}

/// "Correction: I told you that we would be back on the 3rd. It is the 10th": the label of a block that corrects.
fn labelled_correction(passage: &Passage) -> Option<Range<usize>> {
    let (_, colon) = passage.label()?;
    let cue = passage.cue_in(CueKind::Postpone, &(0..colon))?;
    let rest = passage.block.text.get(cue.range.end..colon)?;
    (!rest.contains(char::is_alphanumeric)).then(|| cue.range.clone())
}

/// The words that move a meetup to the day of a phrase.
pub(super) fn moved_to(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    let is_day = || is_dated(phrase) || in_week_left(passage, phrase, setting).is_some();
    let days = days_of(passage, &sentence).filter(|_| is_day())?;
    let words = |day: &DayPhrase| out_of_force(passage, day, setting);
    let Some(cue) = cue_of_move(passage, &sentence) else {
        if let Some(label) = labelled_correction(passage).filter(|_| words(phrase).is_none()) {
            let earlier = passage.days_in(&(0..sentence.start));
            return earlier.iter().any(|day| words(day).is_some()).then_some(label);
        }
        let (old, new) = days_of_move(passage, phrase.span.start, setting)?;
        return words(old).filter(|_| std::ptr::eq(new, phrase));
    };
    let is_last = !days.iter().any(|day| day.span.start > phrase.span.start && words(day).is_none());
    let follows =
        cue.range.end <= phrase.span.start || days.iter().any(|day| day.span.end <= phrase.span.start);
    (is_last && follows).then(|| cue.range.clone())
}

/// "I got the date wrong in my last post. The meetup is on 25 April": the sentence of a phrase, or the one before it, says of
/// the day given before that it was a slip.
pub(super) fn corrects_a_date(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// A longer sentence says more than that.
    const LONGEST: usize = 300;
    let sentence = passage.sentence(phrase.span.start);
    let before = passage.sentence_before(sentence.start);
    let says = |range: &Range<usize>| {
        range.len() <= LONGEST && passage.holds_word(range, passage.lexicon.wrong_date())
    };
    [Some(sentence), before].into_iter().flatten().find(says).filter(|_| is_dated(phrase))
}

/// "On the 15th and not the 8th": without a word that moves, another day is denied in the sentence of the one in its place.
pub(super) fn contrasted(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    if cue_of_move(passage, &sentence).is_some() {
        return None;
    }
    let (old, new) = days_of_move(passage, phrase.span.start, setting)?;
    denied(passage, old.span).filter(|_| std::ptr::eq(new, phrase) && sentence.contains(&old.span.start))
}

/// "Thursday 25 April works instead": behind the day, in its clause, what says that it takes the place of another.
pub(super) fn taken_instead(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 32;
    const LONGEST: usize = 64;
    let sentence = passage.sentence(phrase.span.start);
    let behind = first_bytes(passage.block.text.get(phrase.span.end..sentence.end)?, LONGEST);
    let clause = behind.split([',', ';', ':', '(', '\u{2013}', '\u{2014}', '.']).next()?;
    let clause = Some(clause.to_lowercase()).filter(|lower| lower.len() == clause.len())?;
    let found = passage.lexicon.substitute_words().iter().find_map(|word| {
        let at = clause.find(word).filter(|at| *at <= NEAR)?;
        let rest = clause.get(at + word.len()..)?;
        (!rest.starts_with(char::is_alphanumeric)).then_some(at..at + word.len())
    })?;
    let is_day = is_dated(phrase) && passage.cue_in(CueKind::Cancel, &sentence).is_none();
    is_day.then(|| phrase.span.end + found.start..phrase.span.end + found.end)
}

/// "On 25 April, a week later than planned": behind the day, what says that it takes the place of another.
pub(super) fn than_planned(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const NEAR: usize = 90;
    let sentence = passage.sentence(phrase.span.start);
    let behind = phrase.span.end..sentence.end.min(phrase.span.end + NEAR);
    let next = passage.days_in(&behind).first().map_or(behind.end, |next| next.span.start);
    let behind = behind.start..next;
    let says = is_dated(phrase) && passage.holds_word(&behind, passage.lexicon.than_planned());
    says.then_some(behind)
}

/// "As planned", "予定通り": a plan that is kept, and nothing that is not sure.
pub(super) fn is_kept(passage: &Passage, hit: &Hit) -> bool {
    let sentence = passage.sentence(hit.range.start);
    let before = passage.block.text.get(sentence.start..hit.range.start).unwrap_or_default();
    let behind = passage.block.text.get(hit.range.end..sentence.end).unwrap_or_default().trim_start();
    let last = end_of(before).split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let is_behind = passage.lexicon.language.has_postpositions();
    let words = passage.lexicon.as_words();
    words.contains(&last.as_str()) || is_behind && words.iter().any(|word| behind.starts_with(word))
}

/// "As previously announced": words of the past, or of what is not sure, that are of a plan.
pub(super) fn tells_of_a_plan(passage: &Passage, hit: &Hit) -> bool {
    let from = hit.range.start.saturating_sub(NEAR);
    passage.hits_in(&(from..hit.range.end)).iter().any(|plan| {
        plan.kind == CueKind::Planned
            && plan.range.start <= hit.range.start
            && plan.range.end >= hit.range.end
    })
}

/// The move that the sentence of an offset tells of, the days resolved as of the post.
pub(super) fn move_at(passage: &Passage, offset: usize, setting: &Setting) -> Option<Move> {
    let (old, new) = days_of_move(passage, offset, setting)?;
    let (before, after) = (in_its_month(passage, old, setting), in_its_month(passage, new, setting));
    // "From 9 to 16 April" reads like a range; where something is moved it is two days.
    let (before, after) = if std::ptr::eq(old, new) {
        (before.day?, before.until?)
    } else {
        let after = after.until.or(after.day)?;
        let in_its_week =
            |weekday| NaiveDate::from_isoywd_opt(after.iso_week().year(), after.iso_week().week(), weekday);
        let day = match old.form {
            DayForm::DayOnly { day, .. } if in_named_month(passage, old).is_none() => {
                nearest_of_number(day.0, after, setting.posted)
            }
            DayForm::WeekdayOnly { .. } => {
                let in_its_week = old.weekday.and_then(|(weekday, _)| in_its_week(weekday));
                // "Tuesday's is put back by a week, to the 10th": which is a Tuesday too.
                let is_near = |day: &NaiveDate| (after - *day).num_days().abs() <= FORTNIGHT;
                let in_its_week = in_its_week.filter(|day| *day != after).or(before.day.filter(is_near));
                // "No use for this Thursday, so we shift it to the 22nd".
                if says_which_weekday(old) { before.day } else { in_its_week }
            }
            _ => before.day,
        };
        (day?, after)
    };
    (before != after).then_some(Move { old: before, new: after })
}

/// "The evening of the 26th is moved to 3 May": of the days of a number, not long before the post, the one nearest to another
/// day.
fn nearest_of_number(number: u32, to: NaiveDate, posted: NaiveDate) -> Option<NaiveDate> {
    /// "On Friday we gave up. The evening of the 2nd is put off to the 9th".
    const DAYS: i64 = 7;
    let in_month = |month: Option<NaiveDate>| month?.with_day(1)?.with_day(number);
    let one = Months::new(1);
    let months = [Some(to), to.checked_sub_months(one), to.checked_add_months(one)];
    let days = months.into_iter().filter_map(in_month);
    let nearest = days
        .clone()
        .filter(|day| (posted - *day).num_days() <= DAYS)
        .min_by_key(|day| (to - *day).num_days().abs());
    nearest.or_else(|| days.clone().next())
}

/// "The 14 April meetup has been moved to the 21st": the phrase in the month of the day that is left before it.
pub(super) fn in_month_left(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<DayPhrase> {
    let DayForm::DayOnly { day: (number, _), months_ahead: None } = phrase.form else { return None };
    let sentence = passage.sentence(phrase.span.start);
    let is_open = phrase.weekday.is_none() && in_named_month(passage, phrase).is_none();
    let days = days_of(passage, &sentence).filter(|_| is_open)?;
    let is_moved = || cue_of_move(passage, &sentence).is_some();
    let old = match days.as_slice() {
        [old, new] if std::ptr::eq(*new, phrase) && (is_moved() || planned(passage, old).is_some()) => *old,
        [_] => planned_before(passage, &sentence)?,
        _ => return None,
    };
    let is_old = matches!(old.form, DayForm::Calendar { .. }) && old.until.is_none();
    let old = resolve(old, setting.posted, setting.order).day.filter(|_| is_old)?;
    let new = nearest_of_number(number, old, setting.posted).filter(|new| *new != old)?;
    Some(phrase.on(new, phrase.span))
}

/// "The meetup on Wednesday 25 March moves to Thursday": the weekday that is moved to, in the week of the day that is left
/// before it, or where that has begun in the next.
pub(super) fn in_week_left(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<DayPhrase> {
    let (weekday, _) = phrase.weekday.filter(|_| is_bare_weekday(phrase))?;
    let sentence = passage.sentence(phrase.span.start);
    let cue = cue_of_move(passage, &sentence)?;
    let is_led = leads(passage, cue, phrase.span, false) || follows(passage, cue, phrase.span);
    let old = match days_of(passage, &sentence)?.as_slice() {
        [old, new] if std::ptr::eq(*new, phrase) && (is_led || leads_from_day_to_day(passage, old, new)) => {
            *old
        }
        [_] if is_led => planned_before(passage, &sentence)?,
        _ => return None,
    };
    let old =
        resolve(old, setting.posted, setting.order).day.filter(|_| is_dated(old) && old.until.is_none())?;
    let week = old.week(Weekday::Mon).first_day();
    let mut days = week.iter_days().take(14).filter(|day| day.weekday() == weekday);
    let new = days.find(|day| *day > setting.posted && *day != old)?;
    Some(phrase.on(new, phrase.span))
}

/// "Vom 25. März auf Donnerstag": whether no more than words that lead from one day to the other stand between them.
fn leads_from_day_to_day(passage: &Passage, old: &DayPhrase, new: &DayPhrase) -> bool {
    let between = passage.block.text.get(old.span.end..new.span.start).unwrap_or_default().to_lowercase();
    let mut words = between.split_whitespace();
    let is_target = |word: &str| passage.lexicon.target_words().contains(&word);
    words.clone().any(is_target) && words.all(|word| is_target(word) || joins(word, passage.lexicon))
}

/// The one day of the sentence before another, where that says that it was planned, and the other that it is not to be.
pub(super) fn planned_before<'a>(passage: &'a Passage, sentence: &Range<usize>) -> Option<&'a DayPhrase> {
    let before = passage.sentence_before(sentence.start)?;
    let [old] = *days_of(passage, &before)?.as_slice() else { return None };
    planned(passage, old).filter(|_| sets_another_day(passage, sentence)).map(|_| old)
}

/// "We have moved it to the 21st", "This time it's the 21st": whether a sentence gives another day than the one before it.
fn sets_another_day(passage: &Passage, sentence: &Range<usize>) -> bool {
    const OPENING: usize = 24;
    let opening = sentence.start..sentence.end.min(sentence.start + OPENING);
    cue_of_move(passage, sentence).is_some()
        || passage.holds_word(&opening, passage.lexicon.this_time_words())
}

/// The day of a phrase, in the month that is named before it where one is.
pub(super) fn in_its_month(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Resolution {
    let in_month = in_named_month(passage, phrase)
        .or_else(|| in_month_left(passage, phrase, setting))
        .or_else(|| in_week_left(passage, phrase, setting));
    resolve(in_month.as_ref().unwrap_or(phrase), setting.posted, setting.order)
}

/// The phrases of the day left and of the day taken; the same one twice where it is a range.
fn days_of_move<'a>(
    passage: &'a Passage,
    offset: usize,
    setting: &Setting,
) -> Option<(&'a DayPhrase, &'a DayPhrase)> {
    let sentence = passage.sentence(offset);
    let days = days_of(passage, &sentence)?;
    if is_conditional(passage, &sentence) {
        return None;
    }
    let cue = cue_of_move(passage, &sentence);
    let is_old = |day: &&DayPhrase| out_of_force(passage, day, setting).is_some();
    // "It is not on Thursday, it is on Wednesday 23 October"; "on Tuesday instead of Wednesday" says what is usual.
    let is_left = |day: &&&DayPhrase| {
        let is_weekday = matches!(day.form, DayForm::WeekdayOnly { .. });
        let is_denied = |words: &Range<usize>| passage.cue_in(CueKind::Not, words).is_some();
        out_of_force(passage, day, setting)
            .is_some_and(|words| cue.is_some() || is_dated(day) || is_weekday && is_denied(&words))
    };
    if let Some(old) = days.iter().find(is_left) {
        let in_force = |day: &&&DayPhrase| !is_old(day) && until(passage, day).is_none();
        // "Instead of the 2nd we meet on the following Saturday, 9 June".
        let is_behind = |day: &&&DayPhrase| day.span.start > old.span.start && in_force(day);
        let behind = days.iter().find(|day| is_dated(day) && is_behind(day));
        let behind = behind.or_else(|| days.iter().find(is_behind));
        let new = behind.or_else(|| days.iter().rfind(in_force)).copied();
        let successor = || successor(passage, old, &planned(passage, old)?);
        return new.or_else(successor).map(|new| (*old, new));
    }
    let is_only = days.len() == 1;
    let old = taken_back(passage, offset).or_else(|| planned_before(passage, &sentence).filter(|_| is_only));
    if let Some(old) = old {
        return Some((old, *days.iter().find(|day| is_dated(day))?));
    }
    let cue = cue?;
    let is_led = |day: &DayPhrase| {
        let between = cue.range.end..day.span.start;
        between.len() <= 2 * NEAR && passage.cue_in(CueKind::Reason, &between).is_none()
    };
    // "We shift Sunday's outing to Tuesday, the council lets us in on Monday": the day that is moved to.
    let is_gone_to = |day: &DayPhrase| {
        let before = passage.block.text.get(sentence.start..day.span.start).map(end_of).unwrap_or_default();
        before.split_whitespace().next_back().is_some_and(|word| passage.lexicon.leads_to(word))
            && is_led(day)
    };
    let is_no_more = |day: &DayPhrase| is_bare_weekday(day) && in_week_left(passage, day, setting).is_none();
    let days: Vec<&DayPhrase> = days
        .into_iter()
        .filter(|day| !is_in_its_reason(passage, cue, day))
        .filter(|day| !is_of_an_event_in_brackets(passage, day))
        .collect();
    match days.as_slice() {
        // "Wednesday 30 November (on Tuesday the 29th the hall is let, so we move by a day)".
        [new, old] if is_dated(new) && is_concluded(passage, &sentence, old) => Some((old, new)),
        // "It will be on Wednesday 18 and no more on the Thursday".
        [new, old] if is_no_more(old) && is_dated(new) && is_led(new) => Some((old, new)),
        [old, new, _, ..] if is_gone_to(new) => Some((old, new)),
        [.., old, _] if is_of_another_month(passage, &sentence, old) => None,
        [.., old, new] => Some((old, new)),
        // "Has to move, since the café is closed from 9 to 13 January" moves nothing to the 13th.
        [only] if only.until.is_some() && is_led(only) => Some((only, only)),
        [only] => Some((left_before(passage, only, is_led(only), setting)?, *only)),
        [] => None,
    }
}

/// The day that the sentence of an offset or the one before it takes back: "That is wrong: it is the 9th".
fn taken_back(passage: &Passage, offset: usize) -> Option<&DayPhrase> {
    let last = passage.sentence_before(offset);
    let before = last.clone().and_then(|words| passage.sentence_before(words.start));
    let mut days = [before, last].into_iter().flatten().flat_map(|range| passage.days_in(&range));
    days.find(|old| corrected(passage, old).is_some())
}

/// "On 7 December, a week earlier than usual, since many of us leave by the 14th": a day that stands behind the words that
/// move something and in what they say why, where the day that it is moved to stands before them.
pub(super) fn is_in_its_reason(passage: &Passage, cue: &Hit, day: &DayPhrase) -> bool {
    let sentence = passage.sentence(cue.range.start);
    let is_moved_before = passage.days_in(&(sentence.start..cue.range.start)).iter().any(is_dated);
    is_moved_before && is_behind_a_reason(passage, cue, day)
}

/// "Because the speaker is ill on Wednesday": whether a reason begins between words that move something and a day behind them.
pub(super) fn is_behind_a_reason(passage: &Passage, cue: &Hit, day: &DayPhrase) -> bool {
    let between = cue.range.end..day.span.start.max(cue.range.end);
    day.span.start >= cue.range.end && passage.cue_in(CueKind::Reason, &between).is_some()
}

/// "In the middle of the world conference (online, 9 to 11 July)": a day in the brackets behind another's event.
pub(super) fn is_of_an_event_in_brackets(passage: &Passage, day: &DayPhrase) -> bool {
    let sentence = passage.sentence(day.span.start);
    let before = passage.block.text.get(sentence.start..day.span.start).unwrap_or_default();
    let before = last_bytes(before, 2 * NEAR);
    let from = day.span.start - before.len();
    let Some(open) = before.rfind('(').filter(|open| !before[*open..].contains(')')) else { return false };
    let hits = passage.hits_in(&(from..from + open));
    let last = hits.iter().rfind(|hit| matches!(hit.kind, CueKind::Noun | CueKind::OtherEvent));
    last.is_some_and(|last| last.kind == CueKind::OtherEvent)
}

/// "State of the Map is in July, so we move our evening to the 17th": words that move something, said of the group behind what
/// another's event is called.
pub(super) fn is_moved_by_us(passage: &Passage, sentence: &Range<usize>) -> bool {
    // "Verschieben wir unser Treffen".
    let is_we_behind = |cue: &Hit| {
        let behind = passage.block.text.get(cue.range.end..sentence.end).unwrap_or_default();
        behind.split_whitespace().next().is_some_and(|word| passage.lexicon.is_we(word))
    };
    let is_ours = |cue: &&Hit| {
        is_said_of_us(passage, cue)
            || is_we_behind(cue)
            || passage.holds_word(&cue.range, passage.lexicon.we_words())
    };
    let Some(cue) = cue_of_move(passage, sentence).filter(is_ours) else { return false };
    let behind = passage.hits_in(&(cue.range.end..sentence.end));
    !behind.iter().any(|hit| hit.kind == CueKind::OtherEvent)
}

/// "Our next meetup is on 21 March, and the one in April will be a week later than usual": whether a month that is not that of a
/// day stands between it and the words that move something.
pub(super) fn is_of_another_month(passage: &Passage, sentence: &Range<usize>, day: &DayPhrase) -> bool {
    let DayForm::Calendar { month: (month, _), .. } = day.form else { return false };
    let Some(cue) = cue_of_move(passage, sentence) else { return false };
    let between = day.span.end..cue.range.start.max(day.span.end);
    let mut months = passage.days_in(&between).iter();
    months.any(|other| matches!(other.form, DayForm::Month { month: (named, _) } if named != month))
}

/// "On Tuesday the 29th the hall is let, so we move": whether what moves something concludes from a day right before it.
fn is_concluded(passage: &Passage, sentence: &Range<usize>, day: &DayPhrase) -> bool {
    let Some(cue) = cue_of_move(passage, sentence).filter(|cue| cue.range.start >= day.span.end) else {
        return false;
    };
    passage.cue_in(CueKind::So, &(day.span.end..cue.range.start)).is_some()
        && passage.days_in(&(cue.range.end..sentence.end)).is_empty()
}

/// The day that the sentence of an offset moves a meetup from, where one before it has said so: as what was planned, what
/// is off, or as why it does not suit, where the words that move are said of the new day.
fn left_before<'a>(
    passage: &'a Passage,
    new: &DayPhrase,
    is_led: bool,
    setting: &Setting,
) -> Option<&'a DayPhrase> {
    let mut before = passage.sentence_before(new.span.start)?;
    // "Edit (24 February): people tell me that it is a holiday": when it was edited.
    if passage.is_note(&before) {
        before = passage.sentence_before(before.start)?;
    }
    let mut days = days_of(passage, &before)?;
    if days.is_empty() {
        days = days_of(passage, &passage.sentence_before(before.start)?)?;
    }
    let is_only = days.len() == 1;
    let old = days.pop()?;
    // "The last Thursday in December is the 29th and nobody will come. Instead there is a social on the 15th".
    let is_one_day = is_dated(old) || is_nth_of_a_month(old);
    let is_why = || is_led && is_one_day && is_why(passage, &before);
    let is_off = || is_led && is_only && is_called_off(passage, old, new, setting);
    (planned(passage, old).is_some() || is_why() || is_off()).then_some(old)
}

/// "We won't be doing talk night this Thursday. We're putting it back a week: 26 April": whether a sentence calls off its day
/// or denies it, not long before the one that is moved to.
fn is_called_off(passage: &Passage, old: &DayPhrase, new: &DayPhrase, setting: &Setting) -> bool {
    const LONG: i64 = 21;
    let sentence = passage.sentence(old.span.start);
    let is_off = passage.cue_in(CueKind::Cancel, &sentence).is_some()
        || is_dated(old) && denied(passage, old.span).is_some();
    let day_of = |phrase: &DayPhrase| in_its_month(passage, phrase, setting).day;
    let days = day_of(old).filter(|day| *day >= setting.posted).zip(day_of(new));
    is_off && days.is_some_and(|(old, new)| (new - old).num_days().abs() <= LONG)
}

/// "On 4 January too many of us are away. We slip by a week, to the 11th": a sentence of one day that names no meetup and
/// invites to none, before one that moves something, says why.
fn is_why(passage: &Passage, sentence: &Range<usize>) -> bool {
    let speaks_of_one = |hit: &Hit| {
        matches!(hit.kind, CueKind::Noun | CueKind::Next | CueKind::Invitation | CueKind::Gathering)
    };
    days_of(passage, sentence).is_some_and(|days| days.len() == 1)
        && !passage.hits_in(sentence).iter().any(speaks_of_one)
}

/// "Has moved to the Red Lion": a move to another place, on the day that it was to be. Words behind it that say of a day
/// that it is another ("to a later date") leave it one in time.
pub(super) fn leads_elsewhere(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    let mut behind = cue.range.end..sentence.end.max(cue.range.end);
    let says = |range: &Range<usize>| {
        let text = passage.block.text.get(range.clone()).unwrap_or_default();
        text.split_whitespace().any(|word| word.chars().any(char::is_alphabetic))
    };
    // "Das Treffen wird in die Bibliothek verlegt": where it goes stands before the words that end the sentence.
    if !says(&behind) && passage.lexicon.language.ends_with_its_verb() {
        let day = passage.days_in(&(sentence.start..cue.range.start)).last();
        behind = day.map_or(sentence.start, |day| day.span.end).min(cue.range.start)..cue.range.start;
    }
    let goes_on = says(&behind);
    let is_in_time =
        passage.holds_word(&behind, passage.lexicon.later_words()) || !passage.days_in(&behind).is_empty();
    may_be_in_space(passage, cue) && goes_on && !is_in_time
}

/// "The meetup on 7 February has moved to the Red Lion": the words that move it, behind its day.
pub(super) fn moved_elsewhere(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let sentence = passage.sentence(phrase.span.start);
    let cue = cue_of_move(passage, &sentence).filter(|cue| cue.range.start >= phrase.span.end)?;
    (is_dated(phrase) && leads_elsewhere(passage, &sentence, cue)).then(|| cue.range.clone())
}

/// Whether a sentence says that a time holds no more: "at 8pm instead of 7pm".
pub(super) fn is_old_time(passage: &Passage, time: &TimePhrase) -> bool {
    denied(passage, time.span).is_some()
}

/// Whether a range of times leads from the old hour to the new: "moves from 7pm to 8pm".
pub(super) fn is_move_of_hours(passage: &Passage, time: &TimePhrase) -> bool {
    let sentence = passage.sentence(time.span.start);
    let before = sentence.start.max(time.span.start.saturating_sub(NEAR))..time.span.start;
    let mut cues = passage.hits_in(&before).iter().filter(|hit| hit.kind == CueKind::Postpone);
    time.end.is_some() && cues.any(|cue| leads(passage, cue, time.span, false))
}

/// "Not on Tuesday the 12th but on Wednesday", "instead of the 17th", "17.4. sijaan": a denial right beside a day or a
/// time, with no more than little words and one that joins between them.
fn denied(passage: &Passage, span: Span) -> Option<Range<usize>> {
    let language = passage.lexicon.language;
    let denies_behind = matches!(language, Language::Turkish | Language::Japanese);
    // "If not on 6 May": that denies nothing.
    let is_of_a_condition = |hit: &Hit| {
        let before = hit.range.start.saturating_sub(NEAR)..hit.range.start;
        let is_if = |other: &Hit| other.kind == CueKind::If && other.range.end + 1 == hit.range.start;
        passage.hits_in(&before).iter().any(is_if)
    };
    let has_another = || {
        let days = passage.days_in(&passage.sentence(span.start));
        days.iter().any(|day| is_dated(day) && day.span != span)
    };
    let stands = |hit: &Hit| match hit.kind {
        CueKind::Not if is_of_a_condition(hit) => false,
        CueKind::Instead if takes_place(passage, hit) => false,
        CueKind::Not if denies_behind => follows(passage, hit, span),
        CueKind::Not if ends_with(passage, hit) && follows(passage, hit, span) => true,
        CueKind::Instead if language.has_postpositions() => follows(passage, hit, span),
        // "Instead of the usual evening on the 20th".
        CueKind::Instead => leads(passage, hit, span, has_another()),
        CueKind::Not => leads(passage, hit, span, false),
        _ => false,
    };
    hits_near(passage, span).iter().find(|hit| stands(hit)).map(|hit| hit.range.clone())
}

/// "August's first Thursday would be the 6th, but we're having the month off": a day that would have been, and behind it that
/// there is none.
fn would_have_been(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const FAR: usize = 160;
    let behind = phrase.span.end..passage.sentence(phrase.span.start).end.min(phrase.span.end + FAR);
    let would = passage.cue_in(CueKind::Planned, &(behind.start..(behind.start + 2).min(behind.end)))?;
    let but = passage.cue_in(CueKind::But, &(would.range.end..behind.end.max(would.range.end)))?;
    let rest = but.range.end..behind.end.max(but.range.end);
    let is_off = passage.cue_in(CueKind::Cancel, &rest).is_some()
        || passage.holds_word(&rest, passage.lexicon.pause_cues());
    is_off.then(|| would.range.clone())
}

/// "Findet statt am Montag": whether a word that is also one for "instead" is the second part of a verb before it.
fn takes_place(passage: &Passage, hit: &Hit) -> bool {
    let word = passage.cue_words(hit);
    let sentence = passage.sentence(hit.range.start);
    let before = passage.block.text.get(sentence.start..hit.range.start).unwrap_or_default();
    let before = last_bytes(before, NEAR);
    let from = hit.range.start - before.len();
    let before = before.to_lowercase();
    let holds = |verb: &str| before.split(|c: char| !c.is_alphanumeric()).any(|one| one == verb);
    let mut pairs = passage.lexicon.held_in_parts().iter().filter_map(|pair| pair.split_once(' '));
    // "Findet am Dienstag statt am Montag statt".
    let is_open = || passage.days_in(&(from..hit.range.start)).is_empty();
    pairs.any(|(verb, second)| second == word && holds(verb)) && is_open()
}

/// "Sunday not!", "zondag niet!": whether a sentence ends with a cue.
fn ends_with(passage: &Passage, hit: &Hit) -> bool {
    let sentence = passage.sentence(hit.range.start);
    let behind = passage.block.text.get(hit.range.end..sentence.end).unwrap_or_default();
    !behind.contains(char::is_alphanumeric)
}

/// "Will not take place on 8 April but on 15 April": denied somewhere before the day, and another follows the word
/// that turns to the opposite.
fn denied_before_another(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let span = phrase.span;
    let denies =
        |hit: &&Hit| matches!(hit.kind, CueKind::Not | CueKind::Cancel) && hit.range.end <= span.start;
    let denial = hits_near(passage, span).iter().find(denies)?;
    let rest = span.end..passage.sentence(span.start).end;
    let next = passage.days_in(&rest).first().filter(|next| until(passage, next).is_none())?;
    // "NOT on the second Tuesday (the 9th) but two days later, on Thursday, April 11".
    let is_counted = |hit: &Hit| {
        let between = passage.block.text.get(hit.range.end..next.span.start).unwrap_or_default();
        is_dated(next) && between.len() <= NEAR / 2 && !between.contains(['.', ';', ':', '(', '\n', '\t'])
    };
    let turns = |hit: &&Hit| {
        let between = passage.block.text.get(span.end..hit.range.start).unwrap_or_default();
        hit.kind == CueKind::But
            && between.chars().filter(|c| c.is_alphanumeric()).count() <= 4
            && (leads(passage, hit, next.span, false) || is_counted(hit))
    };
    hits_near(passage, span).iter().find(turns)?;
    Some(denial.range.clone())
}

/// "Dne 24. dubna, ne 17. dubna": the word for "not" is the short name of another weekday than that of the day.
fn denied_by_a_weekday(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<Range<usize>> {
    let (_, span) = phrase.weekday?;
    let range = span.start..span.end;
    let is_mismatch = |fault: &Fault| matches!(fault, Fault::WeekdayMismatch { .. });
    let word = passage.block.text.get(range.clone())?.to_lowercase();
    let denies = passage.lexicon.negation().contains(&word.as_str());
    (denies && resolve(phrase, setting.posted, setting.order).faults.iter().any(is_mismatch)).then_some(range)
}

/// "The meetup planned for 8 April", "das für den 8. April geplante Treffen"; not "is planned for 8 April".
fn planned(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let is_attribute =
        passage.lexicon.language.has_postpositions() || passage.lexicon.language == Language::German;
    let holds = |hit: &Hit| {
        let sentence = passage.sentence(hit.range.start);
        let before = end_of(passage.block.text.get(sentence.start..hit.range.start).unwrap_or_default());
        before
            .split_whitespace()
            .rev()
            .take(2)
            .any(|word| passage.lexicon.copulas().contains(&word.to_lowercase().as_str()))
    };
    let mut hits = hits_near(passage, phrase.span).iter().filter(|hit| hit.kind == CueKind::Planned);
    let hit = hits.find(|hit| {
        (leads(passage, hit, phrase.span, true) || is_attribute && follows(passage, hit, phrase.span))
            && !holds(hit)
    });
    hit.map(|hit| hit.range.clone())
}

/// The day that takes the place of a planned one: the next of the sentence, where the words between speak of the
/// same meetup, or that of a sentence behind which says that something is moved.
fn successor<'a>(passage: &'a Passage, planned: &DayPhrase, words: &Range<usize>) -> Option<&'a DayPhrase> {
    /// The most sentences that say why.
    const REASONS: usize = 3;
    let sentence = passage.sentence(planned.span.start);
    let in_force = |day: &&DayPhrase| !is_month(day) && until(passage, day).is_none();
    // "The talk planned for 8 April": no meetup's plan.
    let mut hits = passage.hits_in(&sentence).iter();
    hits.find(|hit| {
        matches!(hit.kind, CueKind::Noun | CueKind::Next | CueKind::Invitation | CueKind::Gathering)
    })?;
    // "Das für den 8. April geplante Treffen": what was planned may be named behind the day.
    let n_names = usize::from(words.start >= planned.span.end);
    let rest = planned.span.end..sentence.end;
    if let Some(next) = passage.days_in(&rest).first() {
        return Some(next).filter(in_force).filter(|next| is_same_meetup(passage, planned, next, n_names));
    }
    let mut behind = passage.sentence_after(planned.span.start)?;
    // "The room is gone": why, in sentences of its own.
    for _ in 0..REASONS {
        if passage.days_in(&behind).is_empty() && !sets_another_day(passage, &behind) {
            behind = passage.sentence_after(behind.start)?;
        }
    }
    passage.days_in(&behind).iter().find(in_force).filter(|_| sets_another_day(passage, &behind))
}

/// Whether what stands between two days says something of the one meetup, and names no other: it names at most
/// `n_names` in all.
fn is_same_meetup(passage: &Passage, old: &DayPhrase, new: &DayPhrase, n_names: usize) -> bool {
    let range = old.span.end..new.span.start;
    let between = passage.block.text.get(range.clone()).unwrap_or_default();
    let hits = passage.hits_in(&range);
    let is_next = |hit: &Hit| matches!(hit.kind, CueKind::Next | CueKind::NextWord);
    // Names lie within names.
    let (mut names, mut end) = (0, range.start);
    for noun in hits.iter().filter(|hit| hit.kind == CueKind::Noun) {
        names += usize::from(noun.range.start >= end);
        end = end.max(noun.range.end);
    }
    let is_new = hits.iter().any(is_next) || names > n_names;
    let says = between.split_whitespace().filter(|word| !is_little(word)).count();
    !is_new
        && between.len() <= 2 * NEAR
        && (says > 0 && between.split_whitespace().count() > 1 || !between.is_ascii())
}
