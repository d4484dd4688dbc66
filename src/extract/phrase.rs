//! What a day phrase is by itself: a whole day, a month, a weekday alone.
//!
//! In comes a [`DayPhrase`]; out comes whether it is one of a kind that several rules ask for.

use chrono::{Datelike, NaiveDate};

use super::scan::{DayForm, DayPhrase, Reach};

/// A day with its month.
pub(super) fn is_whole_day(phrase: &DayPhrase) -> bool {
    matches!(phrase.form, DayForm::Calendar { .. } | DayForm::Ambiguous { .. })
}

/// A month, and no day of it.
pub(super) fn is_month(phrase: &DayPhrase) -> bool {
    matches!(phrase.form, DayForm::Month { .. })
}

/// "The first Wednesday", of every month.
pub(super) fn is_rule(phrase: &DayPhrase) -> bool {
    matches!(phrase.form, DayForm::NthWeekday { month: None, months_ahead: None, .. })
}

/// "The first Wednesday of March".
pub(super) fn is_nth_of_a_month(phrase: &DayPhrase) -> bool {
    matches!(phrase.form, DayForm::NthWeekday { month: Some(_), .. })
}

/// "Thursday week", "Monday fortnight": a weekday that is counted from the coming one.
pub(super) fn is_weeks_after(phrase: &DayPhrase) -> bool {
    matches!(
        phrase.form,
        DayForm::WeekdayOnly {
            reach: Reach::NextWeek
                | Reach::WeekAfter
                | Reach::FortnightAfter
                | Reach::InWeeks(_)
                | Reach::WeekAfterNext
        }
    )
}

/// "This Friday": words before a weekday say which; alone it may be one that has been.
pub(super) fn says_which_weekday(phrase: &DayPhrase) -> bool {
    matches!(phrase.form, DayForm::WeekdayOnly { .. })
        && phrase.weekday.is_some_and(|(_, span)| span.start > phrase.span.start)
}

/// "Friday", and no word with it.
pub(super) fn is_bare_weekday(phrase: &DayPhrase) -> bool {
    is_coming_weekday(phrase) && !says_which_weekday(phrase)
}

/// "Friday", "this Friday": the next such day.
pub(super) fn is_coming_weekday(phrase: &DayPhrase) -> bool {
    matches!(phrase.form, DayForm::WeekdayOnly { reach: Reach::Coming })
}

/// "This Friday": the next one, and no Friday that has been.
pub(super) fn is_this_weekday(phrase: &DayPhrase) -> bool {
    is_coming_weekday(phrase) && says_which_weekday(phrase)
}

/// "Thursday the 16th": the number of a day with its weekday, and no month.
pub(super) fn is_number_of_a_weekday(phrase: &DayPhrase) -> bool {
    matches!(phrase.form, DayForm::DayOnly { .. }) && phrase.weekday.is_some()
}

/// A day of a month, be the month said or not.
pub(super) fn is_dated(phrase: &DayPhrase) -> bool {
    is_whole_day(phrase) || matches!(phrase.form, DayForm::DayOnly { .. })
}

/// The month and year of a phrase that gives only a month.
pub(super) fn month_of(phrase: &DayPhrase, posted: NaiveDate) -> Option<(i32, u32)> {
    let DayForm::Month { month: (month, _) } = phrase.form else { return None };
    let year = phrase.year.map_or_else(
        || if month < posted.month() { posted.year() + 1 } else { posted.year() },
        |(year, _)| year,
    );
    Some((year, month))
}
