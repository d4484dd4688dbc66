//! Weekdays of a week that is counted: "in two weeks, on Tuesday", "Tuesday the week after next".
//!
//! In come the day phrases of a text, in order; out come the same, with a weekday and the weeks beside it made one. By itself
//! such a weekday would be the coming one, and the weeks another day.

use super::{DayForm, DayPhrase, Reach};
use crate::base::source::{first_bytes, last_bytes};
use crate::extract::lexicon::Lexicon;
use crate::extract::lexicon::table::Meaning;

/// The most bytes between a weekday and its weeks.
const NEAR: usize = 12;

/// The most weeks that people count.
const MOST: i32 = 12;

/// More days than these are counted to a weekday that is not said for itself: "tomorrow, Saturday".
const FEW_DAYS: i32 = 2;

/// Joins weekdays with the weeks that are counted to them.
pub(super) fn join_weekdays_with_weeks(days: &mut Vec<DayPhrase>, text: &str, lexicon: &Lexicon) {
    days.dedup_by(|second, first| {
        let Some(joined) = in_counted_weeks(first, second, text, lexicon) else { return false };
        *first = joined;
        true
    });
    for day in days.iter_mut().filter(|day| is_open(day)) {
        if is_in_the_week_after_next(day, text, lexicon) {
            day.form = DayForm::WeekdayOnly { reach: Reach::WeekAfterNext };
        }
    }
}

/// Whether it is a weekday of which nothing says which one it is.
fn is_open(day: &DayPhrase) -> bool {
    matches!(day.form, DayForm::WeekdayOnly { reach: Reach::Coming })
}

/// "In two weeks, on Tuesday", "on Tuesday in two weeks": the weekday in that week; "in ten days, on Saturday" and "today in
/// two weeks" count their day.
fn in_counted_weeks(
    first: &DayPhrase,
    second: &DayPhrase,
    text: &str,
    lexicon: &Lexicon,
) -> Option<DayPhrase> {
    let between = text.get(first.span.end..second.span.start).filter(|between| between.len() <= NEAR)?;
    let (days, weekday) = match (&first.form, &second.form) {
        (DayForm::DaysAhead { days }, _)
            if is_open(second) && leads(between, lexicon) && !is_counted_on(second, text, lexicon) =>
        {
            (*days, second)
        }
        (_, DayForm::DaysAhead { days }) if is_open(first) && between.trim().is_empty() => (*days, first),
        (DayForm::DaysAhead { days: from @ 0..=2 }, DayForm::DaysAhead { days })
            if days % 7 == 0 && between.trim().is_empty() =>
        {
            let form = DayForm::DaysAhead { days: from + days };
            return Some(DayPhrase { form, span: first.span.join(second.span), ..first.clone() });
        }
        _ => return None,
    };
    let weeks = u8::try_from(days / 7).ok().filter(|_| days > 0 && days / 7 <= MOST)?;
    let form = match days % 7 {
        0 => DayForm::WeekdayOnly { reach: Reach::InWeeks(weeks) },
        _ if days > FEW_DAYS => DayForm::DaysAhead { days },
        _ => return None,
    };
    Some(DayPhrase { form, span: first.span.join(second.span), ..weekday.clone() })
}

/// "The Thursday after Heritage Day": whether words behind a weekday count it from something else.
fn is_counted_on(day: &DayPhrase, text: &str, lexicon: &Lexicon) -> bool {
    let behind = text.get(day.span.end..).and_then(|behind| behind.strip_prefix(' ')).unwrap_or_default();
    let mut counting = lexicon.counting_words().iter().chain(lexicon.counting_back_words());
    counting
        .any(|words| behind.strip_prefix(*words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))
}

/// Whether no more than a comma or a bracket and words like "on" stand before a weekday.
fn leads(between: &str, lexicon: &Lexicon) -> bool {
    /// The most letters of "we", "v".
    const LITTLE: usize = 2;
    let words = between.trim_start_matches([',', ' ', '(', '\u{2013}', '\u{2014}']).split_whitespace();
    let joins = |word: &str| lexicon.means(word, |meaning| matches!(meaning, Meaning::And | Meaning::Or));
    let is_little =
        |word: &str| word.chars().count() <= LITTLE && word.chars().all(char::is_alphabetic) && !joins(word);
    words.map(str::to_lowercase).all(|word| lexicon.stands_before_a_day(&word) || is_little(&word))
}

/// "The week after next, on Tuesday", "Dienstag übernächster Woche": whether words beside a weekday say so.
fn is_in_the_week_after_next(day: &DayPhrase, text: &str, lexicon: &Lexicon) -> bool {
    const FAR: usize = 40;
    let before = last_bytes(text.get(..day.span.start).unwrap_or_default(), FAR).to_lowercase();
    let behind = first_bytes(text.get(day.span.end..).unwrap_or_default(), FAR).to_lowercase();
    lexicon.week_after_next().iter().any(|words| {
        let is_before = before.rfind(words).is_some_and(|at| leads(&before[at + words.len()..], lexicon));
        let is_behind = || {
            let (between, rest) = behind.split_once(words)?;
            let is_whole = !rest.starts_with(char::is_alphanumeric);
            (between.len() <= NEAR && is_whole && between.split_whitespace().count() <= 2).then_some(())
        };
        is_before || is_behind().is_some()
    })
}
