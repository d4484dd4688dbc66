//! The tokens of one text with the questions that every form of the grammar asks of them.

use chrono::Weekday;

use super::tokens::{Kind, Token};
use crate::base::source::Span;
use crate::extract::lexicon::table::{Meaning, Standing};
use crate::extract::lexicon::{DayOrder, Lexicon};

/// A text in tokens, and how to read what is doubtful in it.
pub(super) struct Reader<'t, 'l> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token<'l>>,
    /// Whether the text is English: months and weekdays have capitals, dots part hours only at times.
    pub(super) english: bool,
    pub(super) order: DayOrder,
    pub(super) lexicon: &'l Lexicon,
    /// One past the last token of the latest day phrase.
    pub(super) day_end: Option<usize>,
}

/// A number that can be a day of a month.
#[derive(Debug, Clone, Copy)]
pub(super) struct DayNumber {
    pub(super) day: u32,
    pub(super) span: Span,
    pub(super) next: usize,
    /// Whether it is marked as one: "5th", "5.", "5日".
    pub(super) ordinal: bool,
}

/// A month's or a weekday's name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Name<T> {
    pub(super) value: T,
    pub(super) span: Span,
    pub(super) next: usize,
    pub(super) standing: Standing,
    /// Whether an abbreviation's dot follows.
    pub(super) dotted: bool,
}

impl<'l> Reader<'_, 'l> {
    pub(super) fn kind(&self, at: usize) -> Option<Kind<'l>> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// The meanings of the word at `at`; none for what is no known word.
    pub(super) fn meanings(&self, at: usize) -> &'l [Meaning] {
        match self.kind(at) {
            Some(Kind::Word(meanings)) => meanings,
            Some(Kind::Number(..) | Kind::Mark(_) | Kind::Address | Kind::Break) | None => &[],
        }
    }

    pub(super) fn has(&self, at: usize, meaning: Meaning) -> bool {
        self.meanings(at).contains(&meaning)
    }

    pub(super) fn has_any(&self, at: usize, wanted: &[Meaning]) -> bool {
        self.meanings(at).iter().any(|meaning| wanted.contains(meaning))
    }

    /// The first meaning that `choose` takes.
    pub(super) fn pick<T>(&self, at: usize, choose: impl Fn(Meaning) -> Option<T>) -> Option<T> {
        self.meanings(at).iter().find_map(|meaning| choose(*meaning))
    }

    pub(super) fn number(&self, at: usize) -> Option<(u32, u8)> {
        match self.kind(at)? {
            Kind::Number(value, digits) => Some((value, digits)),
            Kind::Word(_) | Kind::Mark(_) | Kind::Address | Kind::Break => None,
        }
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        match self.kind(at)? {
            Kind::Mark(mark) => Some(mark),
            Kind::Word(_) | Kind::Number(..) | Kind::Address | Kind::Break => None,
        }
    }

    pub(super) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// Whether `at` is that mark, with no space before it.
    pub(super) fn is_glued_mark(&self, at: usize, mark: char) -> bool {
        self.is_glued(at) && self.is_mark(at, mark)
    }

    /// Whether the token at `at` follows the one before without a space.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// A number right after the token before it.
    pub(super) fn glued_number(&self, at: usize) -> Option<(u32, u8)> {
        if self.is_glued(at) { self.number(at) } else { None }
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Word(_)))
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.capital)
    }

    pub(super) fn slice(&self, at: usize) -> &str {
        self.tokens.get(at).and_then(|token| self.text.get(token.start..token.end)).unwrap_or_default()
    }

    /// From the token `first` to the one before `next`.
    pub(super) fn span(&self, first: usize, next: usize) -> Span {
        let start = self.tokens.get(first).map_or(0, |token| token.start);
        let end = next.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |token| token.end);
        Span::new(start, end)
    }

    /// Whether a word of a script without spaces stands at `at`.
    pub(super) fn is_unspaced(&self, at: usize) -> bool {
        self.slice(at).chars().next_back().is_some_and(|last| ('\u{2e80}'..='\u{9fff}').contains(&last))
    }

    /// Whether the number at `at` begins a quantity of its own: not "v2", "£5", "#5", "3.5", "x/5".
    pub(super) fn starts_free(&self, at: usize) -> bool {
        if !self.is_glued(at) {
            return true;
        }
        let Some(before) = at.checked_sub(1) else { return true };
        match self.kind(before) {
            None | Some(Kind::Break) => true,
            Some(Kind::Word(_)) => self.is_unspaced(before) || self.slice(before).ends_with(['\'', '’']),
            Some(Kind::Number(..) | Kind::Address) => false,
            Some(Kind::Mark(mark)) => match mark {
                '-' | '_' => !self.is_glued(before),
                ':' => self.is_glued(before) && before > 0 && self.is_word(before - 1),
                '\'' => !self.is_glued(before) || before > 0 && self.is_word(before - 1),
                '.' | '/' | '#' | '+' | '=' | '@' | '\\' | '&' | '%' => false,
                other => !is_currency(other),
            },
        }
    }

    /// Whether what stands at `at` can follow a date: the end, a mark, a known word or a name, but not
    /// an ordinary word that would be counted ("5 people").
    pub(super) fn is_clean(&self, at: usize) -> bool {
        match self.kind(at) {
            None | Some(Kind::Break | Kind::Address | Kind::Number(..)) => true,
            Some(Kind::Mark(mark)) => !is_currency(mark) && !matches!(mark, '%' | '+' | '°' | '/'),
            Some(Kind::Word(meanings)) => {
                let counted = |meaning: &Meaning| {
                    matches!(meaning, Meaning::Unit(_) | Meaning::Hour | Meaning::Am | Meaning::Pm)
                };
                if meanings.is_empty() {
                    self.is_capital(at) || self.is_unspaced(at)
                } else {
                    !meanings.iter().any(counted)
                }
            }
        }
    }

    /// The token after a mark or word of a range ("–", "to") at `at`.
    pub(super) fn range_mark(&self, at: usize) -> Option<usize> {
        (self.is_mark(at, '-') || self.has(at, Meaning::To)).then_some(at + 1)
    }

    /// A day of a month at `at`, wherever it stands.
    pub(super) fn day_number(&self, at: usize) -> Option<DayNumber> {
        let (day, digits) = self.number(at)?;
        if !(1..=31).contains(&day) || digits > 2 {
            return None;
        }
        let (next, ordinal) = self.day_suffix(at + 1)?;
        Some(DayNumber { day, span: self.tokens.get(at)?.span(), next, ordinal })
    }

    /// A day of a month that begins at `at`.
    pub(super) fn day_at(&self, at: usize) -> Option<DayNumber> {
        self.day_number(at).filter(|_| self.starts_free(at))
    }

    /// What follows a day's digits: the token after its suffix, and whether there is one; `None` when
    /// what follows makes the number something else.
    fn day_suffix(&self, at: usize) -> Option<(usize, bool)> {
        if !self.is_glued(at) {
            // "El martes 11 o el martes 18" chooses, and "10 de mayo" goes on.
            let spelled = self.has(at, Meaning::Suffix) && !self.has_any(at, &[Meaning::Of, Meaning::Or]);
            return Some(if spelled { (at + 1, true) } else { (at, false) });
        }
        let after_number = self.glued_number(at + 1).is_some();
        match self.kind(at)? {
            Kind::Word(meanings) if meanings.contains(&Meaning::Suffix) => Some((at + 1, true)),
            Kind::Word(meanings) if meanings.contains(&Meaning::DayMark) => Some((at + 1, true)),
            Kind::Word(meanings) => {
                let time = |meaning: &Meaning| matches!(meaning, Meaning::Hour | Meaning::MinuteMark);
                (self.is_unspaced(at) && !meanings.iter().any(time)).then_some((at, false))
            }
            Kind::Mark('.') if after_number => None,
            Kind::Mark('.') if self.month_at(at + 1).is_some() => Some((at + 1, true)),
            Kind::Mark('.') if !self.english && self.kind(at + 1).is_some() => Some((at + 1, true)),
            Kind::Mark('°') => Some((at + 1, true)),
            Kind::Mark('\'' | ':') if self.is_glued(at + 1) && self.has(at + 1, Meaning::Suffix) => {
                Some((at + 2, true))
            }
            Kind::Mark('-') if self.is_glued(at + 1) && self.is_word(at + 1) => {
                self.month_at(at + 1).map(|_| (at, false))
            }
            Kind::Mark(',' | ':' | '/' | '\'') if after_number => None,
            Kind::Mark('%' | '+') | Kind::Number(..) | Kind::Address => None,
            Kind::Mark(mark) => (!is_currency(mark)).then_some((at, false)),
            Kind::Break => Some((at, false)),
        }
    }

    /// A month's name at `at`.
    pub(super) fn month_at(&self, at: usize) -> Option<Name<u32>> {
        let (month, standing) = self.pick(at, |meaning| match meaning {
            Meaning::Month(month, standing) => Some((u32::from(month), standing)),
            _ => None,
        })?;
        Some(self.name(at, month, standing))
    }

    /// A weekday's name at `at`.
    pub(super) fn weekday_at(&self, at: usize) -> Option<Name<Weekday>> {
        let (weekday, standing) = self.pick(at, |meaning| match meaning {
            Meaning::Weekday(weekday, standing) => Some((weekday, standing)),
            _ => None,
        })?;
        // "On the 2nd of December", in the half of a Norwegian post that says it in English.
        let is_preposition =
            self.slice(at).eq_ignore_ascii_case("on") && self.slice(at + 1).eq_ignore_ascii_case("the");
        if is_preposition {
            return None;
        }
        let mut name = self.name(at, weekday, standing);
        // "Sat. October 22": the stop shortens it, though "sat" is a word that may end a sentence.
        let is_month = |meaning: &Meaning| matches!(meaning, Meaning::Month(..));
        if !name.dotted && self.is_glued_mark(at + 1, '.') && self.meanings(at + 2).iter().any(is_month) {
            (name.next, name.dotted) = (at + 2, true);
        }
        Some(name)
    }

    fn name<T>(&self, at: usize, value: T, standing: Standing) -> Name<T> {
        // "Until 10 May. The next one …": a name that need not be short ends its sentence.
        let ends = standing == Standing::Ordinary && !self.is_glued(at + 2) && self.is_capital(at + 2);
        let dotted = standing != Standing::Full && self.is_glued_mark(at + 1, '.') && !ends;
        let next = at + 1 + usize::from(dotted);
        Name { value, span: self.span(at, at + 1), next, standing, dotted }
    }

    /// "Hrs" behind hours and minutes in one; "8 dicembre 2026 ore 19" gives a year, and what follows it.
    pub(super) fn is_hours_mark(&self, at: usize) -> bool {
        self.english && self.has(at, Meaning::Hour)
    }

    fn four_digits(&self, at: usize) -> bool {
        self.number(at).is_some_and(|(_, digits)| digits == 4)
    }

    /// Whether a word stands at `at` that says from when a doors' time holds: "6 for 6:30".
    fn is_for(&self, at: usize) -> bool {
        self.english && self.slice(at).eq_ignore_ascii_case("for")
    }

    /// A year at `at`: four digits, or two after an apostrophe.
    pub(super) fn year_at(&self, at: usize) -> Option<(i32, Span, usize)> {
        if self.is_mark(at, '\'') {
            let (value, digits) = self.glued_number(at + 1)?;
            let year = i32::try_from(value).ok()?;
            return (digits == 2).then(|| (2000 + year, self.span(at, at + 2), at + 2));
        }
        let (value, digits) = self.number(at)?;
        let written_on = self.is_glued(at) && at > 0 && self.is_word(at - 1) && !self.is_unspaced(at - 1);
        if written_on || digits != 4 || !(1800..2200).contains(&value) {
            return None;
        }
        let follows = at + 1;
        // "1900 hrs", "1830 for 1900": the hour.
        let is_hour = || self.is_hours_mark(follows) || self.four_digits(follows + 1) && self.is_for(follows);
        if is_hour() {
            return None;
        }
        if self.is_glued(follows) {
            let glued = self.glued_number(follows + 1).is_some();
            match self.kind(follows)? {
                Kind::Word(_) if !self.is_unspaced(follows) => return None,
                Kind::Mark(':' | '.' | ',' | '/' | '-') if glued => return None,
                Kind::Mark('%') => return None,
                _ => {}
            }
        }
        Some((i32::try_from(value).ok()?, self.span(at, follows), follows))
    }

    /// A year at `at`, or after a comma or "of" there.
    pub(super) fn year_after(&self, at: usize) -> Option<(i32, Span, usize)> {
        let skip = self.is_mark(at, ',') || self.has(at, Meaning::Of);
        self.year_at(at).or_else(|| if skip { self.year_at(at + 1) } else { None })
    }

    /// Skips up to `most` tokens that are among `marks` or mean one of `meanings`.
    pub(super) fn skip(&self, mut at: usize, most: usize, marks: &[char], meanings: &[Meaning]) -> usize {
        for _ in 0..most {
            let passed =
                self.mark(at).is_some_and(|mark| marks.contains(&mark)) || self.has_any(at, meanings);
            if !passed {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether the latest day phrase ended at most `within` tokens before `at`.
    pub(super) fn is_near_day(&self, at: usize, within: usize) -> bool {
        self.day_end.is_some_and(|end| end <= at && at - end <= within)
    }

    /// Whether a sentence begins at `at`.
    pub(super) fn is_sentence_start(&self, at: usize) -> bool {
        match at.checked_sub(1).and_then(|before| self.kind(before)) {
            None | Some(Kind::Break) => true,
            Some(Kind::Mark(mark)) => {
                matches!(mark, '.' | '!' | '?' | ':' | '#' | '*' | '"' | '•' | '-' | '“')
            }
            Some(Kind::Word(_) | Kind::Number(..) | Kind::Address) => false,
        }
    }
}

/// Marks of money.
pub(super) fn is_currency(mark: char) -> bool {
    matches!(mark, '£' | '$' | '€' | '¥' | '₹' | '₺' | '₽' | '￥')
}
