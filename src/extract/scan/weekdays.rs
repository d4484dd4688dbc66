//! The days of one weekday in a row: "les mardis 9, 16, 23 et 30", "Tuesdays 7, 14 and 21".
//!
//! In comes the first number; out come the days, without a month, each with the weekday that stands before them.

use chrono::Weekday;

use super::day::Found;
use super::reader::{DayNumber, Reader};
use super::{DayForm, DayPhrase};
use crate::extract::lexicon::table::Meaning;

/// The most days of one weekday that a month has.
const MOST: usize = 5;

/// Days in a week.
const WEEK: u32 = 7;

impl Reader<'_, '_> {
    /// At least two days, each whole weeks behind the one before: other numbers behind a weekday count something.
    pub(super) fn days_of_a_weekday(&self, at: usize) -> Option<Found> {
        let before = at.checked_sub(1)?;
        let first = self.day_number(at).filter(|_| !self.is_time(at))?;
        let weekday = (self.weekday_of_several(before)?, self.span(before, at));
        let mut days = vec![first];
        while let Some(day) = self.next_listed(days.last()?).filter(|_| days.len() < MOST) {
            days.push(day);
        }
        let next = days.last().filter(|last| days.len() > 1 && self.is_clean(last.next))?.next;
        let phrase = |day: &DayNumber| DayPhrase {
            span: day.span,
            form: DayForm::DayOnly { day: (day.day, day.span), months_ahead: None },
            weekday: Some(weekday),
            year: None,
            until: None,
        };
        Some((days.iter().map(phrase).collect(), next))
    }

    /// The weekday that a word names, or that is left of its plural: "mardis", "Tuesdays", "dinsdagen".
    fn weekday_of_several(&self, at: usize) -> Option<Weekday> {
        const ENDING: usize = 2;
        let word = self.slice(at).to_lowercase();
        let stems = (0..=ENDING).filter_map(|cut| word.get(..word.len().checked_sub(cut)?));
        let mut weekdays = stems.filter_map(|stem| self.lexicon.full_weekday(stem));
        weekdays.next()
    }

    fn next_listed(&self, before: &DayNumber) -> Option<DayNumber> {
        let is_parted = self.is_mark(before.next, ',');
        let after = before.next + usize::from(is_parted);
        let is_joined = self.has(after, Meaning::And) || self.is_mark(after, '&');
        let day = self.day_number(after + usize::from(is_joined)).filter(|_| is_parted || is_joined)?;
        (day.day > before.day && (day.day - before.day).is_multiple_of(WEEK)).then_some(day)
    }
}
