//! The zone said with a time: "CET", "(UTC+2)", "+0100", "Europe/London", "Z".

use super::reader::Reader;
use crate::base::source::Span;
use crate::extract::lexicon::table::Meaning;

impl Reader<'_, '_> {
    /// A zone at `at`: "CET", "(UTC+2)", "+0100", "Europe/London", "Z".
    pub(super) fn zone_at(&self, at: usize) -> (Option<(String, Span)>, usize) {
        let bracketed = self.is_mark(at, '(');
        let start = at + usize::from(bracketed);
        let Some(next) = self.zone_end(start) else { return (None, at) };
        let span = self.span(start, next);
        let written = self.text.get(span.start..span.end).unwrap_or_default().to_owned();
        let closes = bracketed && self.is_mark(next, ')');
        (Some((written, span)), next + usize::from(closes))
    }

    fn zone_end(&self, at: usize) -> Option<usize> {
        if self.has(at, Meaning::Region) && self.is_capital(at) && self.is_glued_mark(at + 1, '/') {
            let city = at + 2;
            let parts = self.is_glued(city) && self.is_word(city);
            let longer =
                self.is_glued_mark(city + 1, '_') && self.is_glued(city + 2) && self.is_word(city + 2);
            return parts.then_some(city + 1 + 2 * usize::from(longer));
        }
        if self.has(at, Meaning::Zone) && self.slice(at).bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Some(self.offset_end(at + 1).filter(|_| self.is_glued(at + 1)).unwrap_or(at + 1));
        }
        self.offset_end(at)
            .filter(|end| end - at == 4 || self.number(at + 1).is_some_and(|(_, digits)| digits == 4))
    }

    /// "+2", "-5", "+0530", "+05:30".
    fn offset_end(&self, at: usize) -> Option<usize> {
        if !matches!(self.mark(at), Some('+' | '-')) {
            return None;
        }
        let (value, digits) = self.glued_number(at + 1)?;
        let hours = match digits {
            1 | 2 => value,
            4 => value / 100,
            _ => return None,
        };
        let minutes = self.is_glued_mark(at + 2, ':') && self.glued_number(at + 3).is_some();
        (hours <= 14).then_some(at + 2 + 2 * usize::from(minutes))
    }
}
