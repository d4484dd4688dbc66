//! A day with its month: "5 May", "May 5th, 2024", "5–7 May", "5 and 12 October", "30 April – 2 May".

use super::reader::{DayNumber, Name, Reader};
use super::{DayForm, DayPhrase, RangeEnd};
use crate::base::source::Span;
use crate::extract::lexicon::table::{Meaning, Standing};

/// No list of days is followed any further.
const MOST_DAYS: usize = 12;

/// Days of one month, as they are written together.
#[derive(Debug)]
pub(super) struct Days {
    first: Item,
    more: Vec<Item>,
    month: (u32, Span),
    year: Option<(i32, Span)>,
    pub(super) next: usize,
}

#[derive(Debug, Clone, Copy)]
struct Item {
    day: DayNumber,
    until: Option<RangeEnd>,
    /// The first token and the one after the last.
    tokens: (usize, usize),
}

impl Days {
    /// Whether they are several that are listed.
    pub(super) fn are_several(&self) -> bool {
        !self.more.is_empty()
    }

    /// Whether they are a range.
    pub(super) fn is_range(&self) -> bool {
        self.first.until.is_some()
    }

    /// The phrases, in order; the first and the last take the tokens from `start` and to `next`.
    pub(super) fn phrases(self, reader: &Reader, start: usize, next: usize) -> Vec<DayPhrase> {
        let count = self.more.len();
        let (month, year) = (self.month, self.year);
        std::iter::once(self.first)
            .chain(self.more)
            .enumerate()
            .map(|(index, item)| DayPhrase {
                span: reader.span(
                    if index == 0 { start } else { item.tokens.0 },
                    if index == count { next } else { item.tokens.1 },
                ),
                form: DayForm::Calendar { day: (item.day.day, item.day.span), month },
                weekday: None,
                year,
                until: item.until,
            })
            .collect()
    }
}

impl Reader<'_, '_> {
    /// Days with a month at `at`, the day or the month first.
    pub(super) fn days_at(&self, at: usize, with_weekday: bool) -> Option<Days> {
        if self.number(at).is_some() {
            self.day_then_month(at, with_weekday)
        } else {
            self.ordinal_word_then_month(at).or_else(|| self.month_then_day(at, with_weekday))
        }
    }

    fn day_then_month(&self, at: usize, with_weekday: bool) -> Option<Days> {
        let (first, more, after) = self.day_list(at)?;
        let month = self.month_after_day(after)?;
        // "Seminar 18 on March 15".
        if self.slice(after).eq_ignore_ascii_case("on") && self.day_number(month.next).is_some() {
            return None;
        }
        let sure = with_weekday || first.day.ordinal || first.until.is_some();
        // "R blev 30 i august": a word for "in" as well, behind a bare number.
        if self.has(after, Meaning::Of) && self.has(after, Meaning::Ahead) && !sure {
            return None;
        }
        let mut days = Days { first, more, month: (month.value, month.span), year: None, next: month.next };
        self.end_in_month(&mut days);
        self.take_year(&mut days);
        let doubtful = self.english || !self.is_full_month(month.span);
        let needs_care = month.standing == Standing::Ordinary && !month.dotted && doubtful;
        // "On 21 March we have been in a big room": a capital, and the word for a day before the number.
        let is_led = at.checked_sub(1).is_some_and(|before| self.slice(before).eq_ignore_ascii_case("on"));
        let is_named = self.english && is_led && self.is_capital(month.next - 1);
        let clean = self.is_clean(days.next) || !needs_care || self.is_capital(days.next) || is_named;
        (sure || days.year.is_some() || clean).then_some(days)
    }

    /// Whether a span is the whole name of a month, "maj" in "den 15 maj": an ordinary word alone, but not
    /// after a number. Abbreviations such as "mar" are doubtful there too.
    fn is_full_month(&self, span: Span) -> bool {
        const FULL: [&str; 9] = ["maj", "mai", "mei", "mars", "marts", "mart", "ocak", "ekim", "aralık"];
        let written = self.text.get(span.start..span.end).unwrap_or_default().to_lowercase();
        FULL.contains(&written.as_str())
    }

    /// "first of June", "premier mai", "the eleventh of July". Words for 2 to 5 count other things as well, and
    /// need "of" after them.
    fn ordinal_word_then_month(&self, at: usize) -> Option<Days> {
        let of = self.has(at + 1, Meaning::Of);
        let day = self.pick(at, |meaning| match meaning {
            Meaning::Ordinal(1) => Some(1),
            Meaning::Ordinal(nth) if of => u32::try_from(nth).ok(),
            Meaning::DayWord(day) => Some(u32::from(day)),
            _ => None,
        })?;
        let month = self.month_after_day(at + 1)?;
        if month.standing != Standing::Full {
            return None;
        }
        let day = DayNumber { day, span: self.span(at, at + 1), next: at + 1, ordinal: true };
        let first = Item { day, until: None, tokens: (at, at + 1) };
        let mut days =
            Days { first, more: Vec::new(), month: (month.value, month.span), year: None, next: month.next };
        self.take_year(&mut days);
        Some(days)
    }

    /// The month after a day, past "of" and "the", or glued to it by a dash.
    fn month_after_day(&self, at: usize) -> Option<Name<u32>> {
        let dashed = self.is_glued(at) && (self.is_mark(at, '-') || self.is_mark(at, '/'));
        let at = if dashed && self.is_glued(at + 1) { at + 1 } else { at };
        self.month_at(self.skip(at, 2, &[], &[Meaning::Of, Meaning::Article]))
    }

    fn month_then_day(&self, at: usize, with_weekday: bool) -> Option<Days> {
        let month = self.month_at(at)?;
        if let Some(days) = self.month_then_day_in_brackets(at, month) {
            return Some(days);
        }
        let place = self.skip(month.next, 1, &[], &[Meaning::Article]);
        let day = self.day_number(place).filter(|_| !self.is_time(place))?;
        // "November | 19 | 11/16": the number of the meetup, and behind it its day.
        let is_numeric = self.numeric_at(day.next, false).is_some()
            || self.number(day.next).is_some()
                && self.is_mark(day.next + 1, '/')
                && self.number(day.next + 2).is_some();
        if self.fills_cell(at, month.next) && self.fills_cell(place, day.next) && is_numeric {
            return None;
        }
        // "El encuentro de octubre al 18 de octubre".
        if place > month.next && self.month_after_day(day.next).is_some() {
            return None;
        }
        let mut first = Item { day, until: None, tokens: (at, day.next) };
        let mut next = day.next;
        if let Some((until, after)) = self.range_end_after_month(day.next) {
            first.until = Some(until);
            first.tokens.1 = after;
            next = after;
        }
        let (more, next) = self.more_days(next);
        let mut days = Days { first, more, month: (month.value, month.span), year: None, next };
        self.take_year(&mut days);
        let named = month.standing == Standing::Full || (self.english && month.standing == Standing::Short);
        let english = self.english && (named || self.is_capital(at));
        let sure = with_weekday || day.ordinal || days.year.is_some() || english || month.dotted;
        let usual = named || month.standing == Standing::Ordinary && self.english;
        (sure || (usual && self.is_clean(days.next))).then_some(days)
    }

    /// "February (17th)", "März (17.)": what stands in the brackets is a day and no more.
    fn month_then_day_in_brackets(&self, at: usize, month: Name<u32>) -> Option<Days> {
        let open = Some(month.next).filter(|open| self.is_mark(*open, '('))?;
        let day = self.day_number(open + 1).filter(|day| day.ordinal && self.is_mark(day.next, ')'))?;
        let next = day.next + 1;
        let first = Item { day, until: None, tokens: (at, next) };
        Some(Days { first, more: Vec::new(), month: (month.value, month.span), year: None, next })
    }

    /// "– 7", "– May 7", after "May 5".
    fn range_end_after_month(&self, at: usize) -> Option<(RangeEnd, usize)> {
        let after = self.range_mark(at)?;
        let month = self.month_at(after);
        let place = month.map_or(after, |month| month.next);
        let end = self.day_number(place).filter(|_| !self.is_time(place))?;
        let clean = end.ordinal || month.is_some() || self.is_clean(end.next);
        let then_month = month.is_none() && self.month_after_day(end.next).is_some();
        (clean && !then_month)
            .then(|| (RangeEnd { day: end.day, month: month.map(|month| month.value) }, end.next))
    }

    /// "and 12", "& 12th", after "October 5".
    fn more_days(&self, mut at: usize) -> (Vec<Item>, usize) {
        let mut more = Vec::new();
        while more.len() < MOST_DAYS && (self.has(at, Meaning::And) || self.is_mark(at, '&')) {
            let Some(day) = self.day_number(at + 1).filter(|_| !self.is_time(at + 1)) else { break };
            if self.month_after_day(day.next).is_some() || !(day.ordinal || self.is_clean(day.next)) {
                break;
            }
            more.push(Item { day, until: None, tokens: (at + 1, day.next) });
            at = day.next;
        }
        (more, at)
    }

    /// "5", "5–7", "5, 12 and 19": days before a month, with the token after them.
    fn day_list(&self, at: usize) -> Option<(Item, Vec<Item>, usize)> {
        let first = self.day_item(at, self.day_at(at)?);
        let mut more = Vec::new();
        let mut next = first.tokens.1;
        while more.len() < MOST_DAYS {
            let joined = self.has(next, Meaning::And) || matches!(self.mark(next), Some('&' | ','));
            // "Der 13. und der 27. Januar", "a 13 e a 27 de Janeiro".
            let place = self.skip(next + 1, 2, &[], &[Meaning::Article, Meaning::To, Meaning::DaySign]);
            let Some(day) = (if joined { self.day_number(place) } else { None }) else { break };
            let item = self.day_item(place, day);
            next = item.tokens.1;
            more.push(item);
        }
        Some((first, more, next))
    }

    fn day_item(&self, at: usize, day: DayNumber) -> Item {
        let end = self.range_mark(day.next).and_then(|after| self.day_number(after));
        // "3./4. Dezember": the next day, and no fraction.
        let is_next = |end: &DayNumber| end.day == day.day + 1 && end.ordinal == day.ordinal;
        let slashed =
            || self.day_number(day.next + 1).filter(|end| self.is_mark(day.next, '/') && is_next(end));
        match end.or_else(slashed) {
            Some(end) => {
                let until = Some(RangeEnd { day: end.day, month: None });
                Item { day, until, tokens: (at, end.next) }
            }
            None => Item { day, until: None, tokens: (at, day.next) },
        }
    }

    /// "– 2 May", after "30 April".
    fn end_in_month(&self, days: &mut Days) {
        if days.first.until.is_some() || !days.more.is_empty() {
            return;
        }
        let end = self.range_mark(days.next).and_then(|after| self.day_number(after));
        if let Some((end, month)) = end.and_then(|end| Some((end, self.month_after_day(end.next)?))) {
            days.first.until = Some(RangeEnd { day: end.day, month: Some(month.value) });
            days.next = month.next;
        }
    }

    fn take_year(&self, days: &mut Days) {
        let dashed = self.is_glued_mark(days.next, '-') && self.is_glued(days.next + 1);
        let found = if dashed { self.year_at(days.next + 1) } else { self.year_after(days.next) };
        if let Some((year, span, next)) = found {
            days.year = Some((year, span));
            days.next = next;
        }
    }
}
