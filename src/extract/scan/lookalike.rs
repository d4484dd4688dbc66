//! What looks like a date or a time and is none, with the reason it is turned down.

use super::reader::{Reader, is_currency};
use super::tokens::Kind;
use super::{Reason, TurnedDown};
use crate::extract::lexicon::table::{Meaning, Standing};

/// How far before a place in a video a date makes it a time of day after all.
const SAME_SENTENCE: usize = 6;

impl Reader<'_, '_> {
    /// A place in a video at `at`, with the token after it: "1:01:38", "(starting at 9:40)".
    pub(super) fn video_offset(&self, at: usize) -> Option<(TurnedDown, usize)> {
        let (first, _) = self.number(at)?;
        let part = |mark: usize| {
            self.is_glued_mark(mark, ':')
                && self.glued_number(mark + 1).is_some_and(|(value, digits)| digits == 2 && value < 60)
        };
        if !self.starts_free(at) || !part(at + 1) {
            return None;
        }
        let long = part(at + 3);
        let next = if long { at + 5 } else { at + 3 };
        let offset = (long && !self.is_near_day(at, 1)) || first > 24 || self.starts_in_video(at, next);
        let timed = self.has_any(next, &[Meaning::Am, Meaning::Pm, Meaning::Hour, Meaning::Zone]);
        (offset && !timed).then(|| (self.turned_down(at, next, Reason::VideoOffset), next))
    }

    /// Whether "starting at" in brackets, or brackets alone, stand around the time.
    fn starts_in_video(&self, at: usize, next: usize) -> bool {
        let mut place = at;
        let mut bracket = false;
        for _ in 0..4 {
            let Some(before) = place.checked_sub(1) else { break };
            let inner = self.is_mark(before, '[')
                || self.has_any(before, &[Meaning::At, Meaning::Starting, Meaning::Clock]);
            if self.is_mark(before, '(') {
                bracket = true;
                place = before;
                break;
            }
            if !inner {
                break;
            }
            bracket |= self.is_mark(before, '[') && self.is_mark(next, ']');
            place = before;
        }
        let spoken = (place..at).any(|between| self.has(between, Meaning::Starting));
        let closed = self.is_mark(place, '[') && self.is_mark(next, ']');
        bracket && (spoken || closed) && !self.is_near_day(place, SAME_SENTENCE)
    }

    /// What turned-down thing begins at `at`, and the token after it.
    pub(super) fn lookalike(&self, at: usize) -> Option<(TurnedDown, usize)> {
        match self.kind(at)? {
            Kind::Number(value, digits) => self.number_lookalike(at, value, digits),
            Kind::Word(_) => self.word_lookalike(at),
            Kind::Address => {
                let dated = self.slice(at).bytes().any(|byte| byte.is_ascii_digit());
                dated.then(|| (self.turned_down(at, at + 1, Reason::CodeOrAddress), at + 1))
            }
            Kind::Mark(_) | Kind::Break => None,
        }
    }

    fn number_lookalike(&self, at: usize, value: u32, digits: u8) -> Option<(TurnedDown, usize)> {
        let named = self.month_at(at + 1).is_some_and(|month| month.standing == Standing::Full);
        if named && (32..100).contains(&value) {
            return Some((self.turned_down(at, at + 2, Reason::NoSuchDay), at + 2));
        }
        let next = self.number_end(at);
        let glued_before = if self.is_glued(at) { at.checked_sub(1) } else { None };
        let before = glued_before.and_then(|before| self.mark(before));
        let reason = if before.is_some_and(is_currency)
            || self.mark(next).is_some_and(|mark| is_currency(mark) || mark == '%')
        {
            Reason::PriceOrAmount
        } else if self.has_glued(at, '.') {
            Reason::Version
        } else if before == Some('#') || self.starts_free(at) && self.is_glued(at + 1) && self.is_word(at + 1)
        {
            Reason::Ordinal
        } else if next > at + 1 || before == Some('+') || digits >= 7 {
            if self.no_such_day(at) { Reason::NoSuchDay } else { Reason::Number }
        } else if digits == 4 && (1900..2200).contains(&value) {
            Reason::YearAlone
        } else {
            return None;
        };
        let first = if before.is_some_and(|mark| is_currency(mark) || matches!(mark, '#' | '+')) {
            at - 1
        } else {
            at
        };
        Some((self.turned_down(first, next, reason), next))
    }

    /// Whether "2024-13-45" was meant as a date.
    fn no_such_day(&self, at: usize) -> bool {
        let part = |mark: usize| {
            let (value, digits) = self.glued_number(mark + 1).filter(|_| self.is_glued_mark(mark, '-'))?;
            (digits == 2).then_some(value)
        };
        let written = matches!(self.number(at), Some((1900..2200, 4))) && self.starts_free(at);
        let (Some(month), Some(day)) = (part(at + 1), part(at + 3)) else { return false };
        written && !self.is_glued(at + 5) && !((1..=12).contains(&month) && (1..=31).contains(&day))
    }

    /// Whether the number at `at` goes on with that mark and a number.
    fn has_glued(&self, at: usize, mark: char) -> bool {
        self.is_glued_mark(at + 1, mark) && self.glued_number(at + 2).is_some()
    }

    /// The token after a number and everything written on to it.
    fn number_end(&self, at: usize) -> usize {
        let mut next = at + 1;
        loop {
            let joined = self.mark(next).is_some_and(|mark| matches!(mark, '.' | ',' | ':' | '-' | '/'))
                && self.is_glued(next)
                && self.glued_number(next + 1).is_some();
            if joined {
                next += 2;
            } else if self.is_glued(next) && self.is_word(next) && self.slice(next).is_ascii() {
                next += 1;
            } else {
                return next;
            }
        }
    }

    fn word_lookalike(&self, at: usize) -> Option<(TurnedDown, usize)> {
        let standing = self.pick(at, |meaning| match meaning {
            Meaning::Month(_, standing) | Meaning::Weekday(_, standing) => Some(standing),
            _ => None,
        })?;
        let every = at > 0 && self.has(at - 1, Meaning::Every);
        let reason = if every { Reason::Habit } else { Reason::OrdinaryWord };
        let noted = match standing {
            Standing::Full | Standing::Ordinary => !self.is_unspaced(at),
            Standing::Short => self.is_capital(at),
        };
        noted.then(|| (self.turned_down(at, at + 1, reason), at + 1))
    }

    fn turned_down(&self, first: usize, next: usize, reason: Reason) -> TurnedDown {
        TurnedDown { span: self.span(first, next), reason }
    }
}
