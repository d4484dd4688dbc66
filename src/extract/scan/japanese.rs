//! "4月の第2水曜日", "第2水曜日": the nth weekday as Japanese counts it, the month first and 第 before the number;
//! "15日（土）": a day and its weekday.

use super::day::Found;
use super::reader::Reader;
use super::{DayForm, DayPhrase};
use crate::extract::lexicon::table::Meaning;

impl Reader<'_, '_> {
    /// "15日（土）": a day of an unsaid month, which its weekday in brackets makes sure.
    pub(super) fn bracketed_weekday(&self, at: usize) -> Option<Found> {
        let day = self.day_at(at).filter(|_| self.has(at + 1, Meaning::DayMark))?;
        let (phrases, next) = self.closed(vec![self.day_phrase(at, &day, day.next)], at, day.next);
        phrases.first().is_some_and(|phrase| phrase.weekday.is_some()).then_some((phrases, next))
    }

    /// The nth weekday whose month, or whose number, is at `at`.
    pub(super) fn numbered_weekday(&self, at: usize) -> Option<Found> {
        let month = self.number(at).filter(|_| self.has(at + 1, Meaning::MonthMark));
        let number = match month {
            Some(_) => (at + 2..=at + 4).find(|place| self.number(*place).is_some())?,
            None => at,
        };
        let token = self.tokens.get(number)?.span();
        let from = month.and_then(|_| self.tokens.get(at + 1)).map_or(0, |mark| mark.span().end);
        let before = self.text.get(from..token.start)?;
        if !before.ends_with('第') || month.is_some() && before.chars().count() > 2 {
            return None;
        }
        let (nth, _) = self.number(number).filter(|(nth, _)| (1..=5).contains(nth))?;
        let weekday = self.weekday_at(number + 1)?;
        let month = match month {
            Some((month, _)) if (1..=12).contains(&month) => Some((month, self.tokens.get(at)?.span())),
            Some(_) => return None,
            None => None,
        };
        let form = DayForm::NthWeekday {
            nth: i8::try_from(nth).ok()?,
            weekday: weekday.value,
            month,
            months_ahead: None,
        };
        let weekday_said = Some((weekday.value, weekday.span));
        let span = self.span(at, weekday.next);
        let phrase = DayPhrase { span, form, weekday: weekday_said, year: None, until: None };
        Some((vec![phrase], weekday.next))
    }
}
