//! Two days in a row that "and" joins are one range: "9 and 10 May", "Saturday 11 and Sunday 12 May".
//!
//! In come the day phrases of a text, in order; out come the same with such days made one. What takes place on both is
//! one event of two days, and no choice between them.

use super::{DayForm, DayPhrase, RangeEnd};
use crate::base::source::Span;
use crate::extract::lexicon::Lexicon;
use crate::extract::lexicon::table::Meaning;

/// The most bytes between two days that "and" joins.
const NEAR: usize = 12;

/// Joins days that follow each other in the calendar and in the text.
pub(super) fn join_days_in_a_row(days: &mut Vec<DayPhrase>, text: &str, lexicon: &Lexicon) {
    days.dedup_by(|second, first| {
        let is_next =
            || next_day(first, second).filter(|_| is_joined(first.span, second.span, text, lexicon));
        let is_last = || last_day(first, second).filter(|_| is_until(first.span, second.span, text, lexicon));
        let Some(end) = is_next().or_else(is_last) else { return false };
        first.until = Some(RangeEnd { day: end, month: None });
        first.span.end = second.span.end;
        first.year = first.year.or(second.year);
        true
    });
}

/// The day of the month of the second, where it is the day after the first or after the end of its range.
fn next_day(first: &DayPhrase, second: &DayPhrase) -> Option<u32> {
    let (DayForm::Calendar { day: (from, _), month: (month, _) }, DayForm::Calendar { day, month: other }) =
        (&first.form, &second.form)
    else {
        return None;
    };
    let is_one_month = *month == other.0 && first.until.is_none_or(|until| until.month.is_none());
    let last = first.until.map_or(*from, |until| until.day);
    let is_next = second.until.is_none() && is_one_month && last + 1 == day.0;
    is_next.then_some(day.0)
}

/// The day of the month of the second, where both say their weekday and a few days lie between: "from Sunday 1 May to
/// Tuesday 3 May".
fn last_day(first: &DayPhrase, second: &DayPhrase) -> Option<u32> {
    const FEW: u32 = 4;
    let (
        DayForm::Calendar { day: (from, _), month: (month, _) },
        DayForm::Calendar { day: (to, _), month: other },
    ) = (&first.form, &second.form)
    else {
        return None;
    };
    let is_whole = first.weekday.is_some() && second.weekday.is_some();
    let is_open = first.until.is_none() && second.until.is_none() && *month == other.0;
    (is_whole && is_open && *from < *to && to - from <= FEW).then_some(*to)
}

/// Whether no more than the word for "to" stands between two days.
fn is_until(first: Span, second: Span, text: &str, lexicon: &Lexicon) -> bool {
    let between = text.get(first.end..second.start).filter(|between| between.len() <= NEAR);
    between.is_some_and(|between| {
        let mut words = between.split_whitespace();
        let is_to = |word: &str| lexicon.means(&word.to_lowercase(), |meaning| *meaning == Meaning::To);
        words.next().is_some_and(is_to) && words.next().is_none()
    })
}

fn is_joined(first: Span, second: Span, text: &str, lexicon: &Lexicon) -> bool {
    let between = text.get(first.end..second.start).filter(|between| between.len() <= NEAR);
    let means = |word: &str, meaning: Meaning| lexicon.means(&word.to_lowercase(), |other| *other == meaning);
    let is_and =
        |word: &str| word == "&" || word == "+" || means(word, Meaning::And) && !means(word, Meaning::Or);
    between.is_some_and(|between| {
        let mut words = between.split_whitespace().peekable();
        words.peek().is_some_and(|word| is_and(word))
            && words.all(|word| is_and(word) || means(word, Meaning::Article))
    })
}
