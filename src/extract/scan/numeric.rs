//! Dates in numbers: "2024-05-30", "30.5.", "30.5.2024", "27/08/2020", "2024年9月5日".

use super::reader::Reader;
use super::{DayForm, DayPhrase, RangeEnd};
use crate::base::source::Span;
use crate::extract::lexicon::DayOrder;
use crate::extract::lexicon::table::{Meaning, Standing};

/// A number and its place.
type Part = (u32, Span);

impl Reader<'_, '_> {
    /// A date in numbers at `at`, and the token after it.
    pub(super) fn numeric_at(&self, at: usize, after_weekday: bool) -> Option<(DayPhrase, usize)> {
        if !self.starts_free(at) {
            return None;
        }
        let (mut phrase, mut next) = self
            .iso_at(at)
            .or_else(|| self.japanese_at(at))
            .or_else(|| self.parted_at(at, after_weekday))
            .or_else(|| self.days_before_numbers(at))?;
        if let Some((end, after)) = self.numeric_end(&phrase, next) {
            phrase.until = Some(end);
            phrase.span = self.span(at, after);
            next = after;
        }
        Some((phrase, next))
    }

    /// "– 5.5.2024" after a date in numbers.
    fn numeric_end(&self, phrase: &DayPhrase, next: usize) -> Option<(RangeEnd, usize)> {
        let after = self.range_mark(next).filter(|_| phrase.until.is_none())?;
        if let Some(found) = self.end_after_the_year(phrase, after) {
            return Some(found);
        }
        let (last, next) = self.iso_at(after).or_else(|| self.parted_at(after, true))?;
        let DayForm::Calendar { day, month } = last.form else { return None };
        let year = |phrase: &DayPhrase| phrase.year.map(|(year, _)| year);
        let same_year = year(&last) == year(phrase) || phrase.year.is_none();
        same_year.then_some((RangeEnd { day: day.0, month: Some(month.0) }, next))
    }

    /// "2026/1/30 to 2/1": behind a date that begins with its year, a month and a day.
    fn end_after_the_year(&self, phrase: &DayPhrase, at: usize) -> Option<(RangeEnd, usize)> {
        let DayForm::Calendar { day: (first, _), month: (month, month_span) } = phrase.form else {
            return None;
        };
        let is_year_first = phrase.year.is_some_and(|(_, span)| span.start < month_span.start);
        // "2026-01-30 – 10-12": those are hours.
        if !is_year_first || !self.is_mark(at + 1, '/') {
            return None;
        }
        let is_tight = self.is_glued(at + 1) && self.is_glued(at + 2) && self.ends_free(at + 3);
        let goes_on = self.is_glued(at + 3) && self.is_mark(at + 3, '/');
        let (last_month, ..) = self.part(at).filter(|(month, ..)| (1..=12).contains(month))?;
        let (day, ..) = self.part(at + 2).filter(|(day, ..)| (1..=31).contains(day))?;
        let is_later = (last_month, day) > (month, first);
        (is_tight && !goes_on && is_later).then_some((RangeEnd { day, month: Some(last_month) }, at + 3))
    }

    /// "3.–5.5.2024": the first day takes its month and year from the last.
    fn days_before_numbers(&self, at: usize) -> Option<(DayPhrase, usize)> {
        let dotted = !self.english && self.is_mark(at + 1, '.');
        let first = self.day_number(at).filter(|day| dotted && day.ordinal)?;
        let (mut phrase, next) = self.range_mark(first.next).and_then(|after| self.parted_at(after, true))?;
        let DayForm::Calendar { day, month } = phrase.form else { return None };
        phrase.form = DayForm::Calendar { day: (first.day, first.span), month };
        phrase.until = Some(RangeEnd { day: day.0, month: None });
        phrase.span = self.span(at, next);
        Some((phrase, next))
    }

    fn part(&self, at: usize) -> Option<(u32, u8, Span)> {
        let (value, digits) = self.number(at)?;
        Some((value, digits, self.tokens.get(at)?.span()))
    }

    fn iso_at(&self, at: usize) -> Option<(DayPhrase, usize)> {
        let (year, 4, year_span) = self.part(at)? else { return None };
        let mark = self.mark(at + 1).filter(|mark| matches!(mark, '-' | '/' | '.'))?;
        let tight = (at + 1..at + 5).all(|place| self.is_glued(place));
        if !tight || !self.is_mark(at + 3, mark) || !self.ends_free(at + 5) {
            return None;
        }
        let month =
            self.part(at + 2).filter(|(month, digits, _)| (1..=12).contains(month) && *digits <= 2)?;
        let day = self.part(at + 4).filter(|(day, digits, _)| (1..=31).contains(day) && *digits <= 2)?;
        let year = Some((i32::try_from(year).ok()?, year_span));
        Some((self.calendar(at, at + 5, (day.0, day.2), (month.0, month.2), year), at + 5))
    }

    /// Whether a date in numbers may end before `at`: no more of the number, no letter but ISO's T.
    fn ends_free(&self, at: usize) -> bool {
        if !self.is_glued(at) {
            return true;
        }
        match self.mark(at) {
            Some('-') => !self.is_glued(at + 1),
            Some('.' | '/' | ':') => self.glued_number(at + 1).is_none(),
            Some('%' | '+') => false,
            Some(_) => true,
            None => {
                let unspaced = !self.slice(at).is_ascii();
                let before_time =
                    self.slice(at).eq_ignore_ascii_case("t") && self.glued_number(at + 1).is_some();
                !self.is_word(at) || unspaced || before_time
            }
        }
    }

    /// "2024年9月5日", "9月5日".
    fn japanese_at(&self, at: usize) -> Option<(DayPhrase, usize)> {
        let dated = self.has(at + 1, Meaning::YearMark);
        let year = if dated { self.part(at).filter(|(_, digits, _)| *digits == 4) } else { None };
        let start = if year.is_some() { at + 2 } else { at };
        if !self.has(start + 1, Meaning::MonthMark) {
            return None;
        }
        let year = year.and_then(|(year, _, span)| Some((i32::try_from(year).ok()?, span)));
        let (month, _, month_span) = self.part(start).filter(|(month, ..)| (1..=12).contains(month))?;
        let day = self.part(start + 2).filter(|(day, ..)| (1..=31).contains(day));
        if let Some((day, _, day_span)) = day.filter(|_| self.has(start + 3, Meaning::DayMark)) {
            return Some((
                self.calendar(at, start + 4, (day, day_span), (month, month_span), year),
                start + 4,
            ));
        }
        let form = DayForm::Month { month: (month, month_span) };
        let phrase = DayPhrase { span: self.span(at, start + 2), form, weekday: None, year, until: None };
        Some((phrase, start + 2))
    }

    /// "30.5.", "30.5.2024", "27/08/2020", "5-7-2024", "5. 9. 2024".
    fn parted_at(&self, at: usize, after_weekday: bool) -> Option<(DayPhrase, usize)> {
        let (first, _, first_span) = self.part(at).filter(|(_, digits, _)| *digits <= 2)?;
        let mark = self.mark(at + 1).filter(|mark| matches!(mark, '-' | '/' | '.'))?;
        let (second, _, second_span) = self.part(at + 2).filter(|(_, digits, _)| *digits <= 2)?;
        let tight = self.is_glued(at + 1) && self.is_glued(at + 2);
        let parted = self.is_glued(at + 1) && (tight || mark == '.');
        if !parted || first == 0 || second == 0 || self.is_version(at) {
            return None;
        }
        let end = at + 3;
        let year = if self.is_glued_mark(end, mark) {
            let may_be_short = tight && mark != '-' && (after_weekday || !(self.english && mark == '.'));
            self.short_or_long_year(end + 1, may_be_short, tight)
        } else {
            None
        };
        let doubtful = year.is_none();
        if doubtful && !self.stands_without_year(at, mark, tight, after_weekday, (first, second)) {
            return None;
        }
        let next = match year {
            Some(_) => end + 2,
            None => end + usize::from(mark == '.' && self.is_glued_mark(end, '.')),
        };
        let (first, second) = ((first, first_span), (second, second_span));
        Some((self.ordered(at, next, mark, first, second, year)?, next))
    }

    /// Whether "version", in most languages of Europe, stands before the number.
    fn is_version(&self, at: usize) -> bool {
        let start = at.checked_sub(1).and_then(|before| self.slice(before).get(..4));
        start
            .is_some_and(|start| ["vers", "wers", "verz"].iter().any(|word| start.eq_ignore_ascii_case(word)))
    }

    /// A year of four digits, or of two where it may be: "Wed 25.9.13" is no version.
    fn short_or_long_year(&self, at: usize, may_be_short: bool, tight: bool) -> Option<(i32, Span)> {
        let (value, digits, span) = self.part(at).filter(|_| self.is_glued(at) || !tight)?;
        let value = i32::try_from(value).ok()?;
        match digits {
            4 if (1800..2200).contains(&value) && self.ends_free(at + 1) => Some((value, span)),
            2 if self.ends_free(at + 1) && may_be_short => Some((2000 + value, span)),
            _ => None,
        }
    }

    /// Whether two numbers without a year are a date: only where something beside them says so.
    fn stands_without_year(
        &self,
        at: usize,
        mark: char,
        tight: bool,
        after_weekday: bool,
        (first, second): (u32, u32),
    ) -> bool {
        let end = at + 3;
        if self.glued_number(end + 1).is_some() && self.is_glued(end) || self.is_time(at) {
            return false;
        }
        // "21.10 (poniedziałek)", "7/5 kl. 9".
        let named = !(self.english && mark == '.')
            && (self.is_mark(end, '(') && self.weekday_at(end + 1).is_some()
                || self.is_named_behind(at, end, second));
        let timed = mark == '/'
            && (self.has_any(end, &[Meaning::At, Meaning::Clock]) || self.is_mark(end, '@'))
            && self.number(end + 1).is_some_and(|(hour, digits)| hour <= 24 && digits <= 2)
            || mark == '/' && self.is_mark(end, ',') && !self.is_glued(end + 1) && self.is_time(end + 1);
        if tight && (named || timed) && (first, second) != (24, 7) {
            return true;
        }
        let leading = [Meaning::Article, Meaning::To, Meaning::At, Meaning::Of, Meaning::DayMark];
        let led = at.checked_sub(1).is_some_and(|before| self.has_any(before, &leading));
        match mark {
            // "Fri 30.06.", "Sun 9.6", and not "Fri 7.30".
            '.' if self.english => {
                let is_short = matches!(self.number(at + 2), Some((_, 1)));
                let is_no_hour =
                    first > 23 || is_short || self.is_glued_mark(end, '.') && self.is_mark(end + 1, ',');
                // "It comes on 16.05": both of two digits, and no price or version behind "on".
                let is_on = at.checked_sub(1).is_some_and(|on| self.slice(on).eq_ignore_ascii_case("on"));
                let is_written_out = self.is_written_out(at) && first > 12;
                // "21.12., Thursday": two dots, and a weekday behind them.
                let is_dotted = self.is_glued_mark(end, '.');
                let behind = end + 1 + usize::from(self.is_mark(end + 1, ',') || self.is_mark(end + 1, '('));
                // "26.06., 18:30".
                let is_timed = is_dotted && self.is_written_out(at) && self.is_mark(end + 1, ',');
                let is_named = is_dotted && self.weekday_at(behind).is_some()
                    || is_timed && first > 12 && self.is_time(behind);
                tight
                    && second <= 12
                    && (after_weekday && is_no_hour
                        || is_named
                        || is_on && is_written_out && self.is_clean(end))
            }
            '.' => self.stands_dotted(at, tight, after_weekday, led, second),
            '/' => {
                let round_the_clock = (first, second) == (24, 7);
                (after_weekday
                    || led
                    || self.is_next(at)
                    || self.fills_cell(at, end)
                    || self.opens_an_entry(at, end)
                    || self.is_set_off(at, end, (first, second))
                    || self.is_in_a_series(at))
                    && !round_the_clock
                    && !self.has(end, Meaning::Of)
                    && self.ends_free(end)
            }
            _ => false,
        }
    }

    /// Whether two numbers with a dot between, tight or not, are a date in a language that writes them so.
    fn stands_dotted(&self, at: usize, tight: bool, after_weekday: bool, led: bool, second: u32) -> bool {
        let end = at + 3;
        let closed = self.is_glued_mark(end, '.');
        let is_month = second <= 12;
        // "niedzielny wyjazd (16.06)".
        let bracketed = at.checked_sub(1).is_some_and(|before| self.is_mark(before, '('))
            && self.is_mark(end, ')')
            && self.has_two_digits(at + 2);
        // "10.10" in the first cell of a row, "5.12 – a film" in a list.
        let is_entry = is_month && (at == 0 && self.fills_cell(at, end) || self.opens_a_line(at, end));
        // "12.03. Beete aufräumen" on a line of its own.
        let begins = || {
            let before = self.tokens.get(at).and_then(|token| self.text.get(..token.span().start));
            before.is_some_and(|before| {
                let line = before.trim_end_matches([' ', '\t']);
                line.is_empty() || line.ends_with('\n')
            })
        };
        let is_listed = closed && self.is_written_out(at) && begins();
        let opens = at.checked_sub(1).is_none_or(|before| !self.is_word(before));
        let goes_on = self.kind(end + 1).is_some() && !self.is_capital(end + 1);
        // "Nähdään 15.4.", and not "Python 3.4."
        let ends_text = self.kind(end + 1).is_none() && at > 0 && !self.is_capital(at - 1);
        let follows =
            self.is_placed(at, end) || bracketed || is_listed || closed && (opens || goes_on || ends_text);
        if tight {
            after_weekday || led && self.ends_free(end + 1) || is_month && follows || is_entry
        } else {
            closed && (after_weekday || led || self.fills_cell(at, end + 1) || goes_on && is_month)
        }
    }

    /// "Widzimy się 18.04 o 18:00", "tavataan siis 26.10. Kello": two digits each, behind a word in small letters, which the
    /// name of what has versions is not, and before a pause or an hour.
    fn is_placed(&self, at: usize, end: usize) -> bool {
        // "The second one falls into the holidays, but we keep it: 30.01, at 16:00".
        let is_led = at.checked_sub(1).is_some_and(|before| {
            self.is_mark(before, ':')
                || self.is_word(before)
                    && !self.is_capital(before)
                    && !self.has_any(before, &[Meaning::At, Meaning::Clock])
        });
        let is_pause = self.mark(end).is_some_and(|mark| matches!(mark, ',' | ';' | '!' | ')'));
        let closes = self.is_glued_mark(end, '.');
        is_led
            && self.is_written_out(at)
            && (closes || is_pause || self.has_any(end, &[Meaning::At, Meaning::Clock]))
    }

    /// "05.03": whether both numbers, with a mark between, are of two digits.
    fn is_written_out(&self, at: usize) -> bool {
        self.has_two_digits(at) && self.has_two_digits(at + 2)
    }

    fn has_two_digits(&self, at: usize) -> bool {
        matches!(self.number(at), Some((_, 2)))
    }

    /// "13.02 | niedziela": the weekday behind a day and a month of two digits.
    fn is_named_behind(&self, at: usize, end: usize, month: u32) -> bool {
        let is_month = month <= 12 && self.has_two_digits(at + 2);
        is_month && self.weekday_at(end).is_some_and(|weekday| weekday.standing == Standing::Full)
    }

    /// "Next meeting 3/11": whether what is next is named right before the number.
    fn is_next(&self, at: usize) -> bool {
        const FEW: usize = 2;
        let before = (1..=FEW).map_while(|back| at.checked_sub(back)).take_while(|at| self.is_word(*at));
        before.into_iter().any(|at| self.has(at, Meaning::Next))
    }

    /// Whether "16/10", with nothing to lead it, can be nothing but a date: its weekday follows in brackets, or
    /// only one way round gives a day ("10/17"), or the language puts the day first and both are written out.
    /// A mark out of ten and the shape of a screen are none.
    fn is_set_off(&self, at: usize, end: usize, (first, second): (u32, u32)) -> bool {
        if self.is_mark(end, '(') && self.weekday_at(end + 1).is_some() {
            return true;
        }
        let one_way = (first > 12) != (second > 12);
        let written_out = !self.english && self.is_written_out(at);
        let is_mark = second == 10 && first <= 10 || (first, second) == (16, 9);
        let counts = at.checked_sub(1).is_some_and(|before| self.number(before).is_some());
        (one_way || written_out) && !is_mark && !counts && self.is_clean(end)
    }

    /// "Next up: 5/10", "11/12 – the members choose", "7/2" in a list: the numbers are all that there is, or all that
    /// stands behind a colon, or open the text and a dash or a colon parts them from what takes place then.
    fn opens_an_entry(&self, at: usize, end: usize) -> bool {
        let is_behind_a_colon = at.checked_sub(1).is_none_or(|before| self.is_mark(before, ':'));
        is_behind_a_colon && self.kind(end).is_none() || self.opens_a_line(at, end)
    }

    /// "11/10, 8/11 and 13/12": whether numbers beside it in a row of such numbers can be nothing but a date.
    fn is_in_a_series(&self, at: usize) -> bool {
        /// How many of the row are looked at on each side.
        const MOST: usize = 12;
        /// The tokens of one of them.
        const LENGTH: usize = 3;
        let is_pair = |at: usize| {
            self.is_mark(at + 1, '/')
                && (at + 1..at + LENGTH).all(|place| self.is_glued(place))
                && self.number(at + 2).is_some()
        };
        let pair = |at: usize| {
            let ((first, _), (second, _)) = (self.number(at)?, self.number(at + 2)?);
            is_pair(at).then_some((first, second))
        };
        let joins = |at: usize| self.is_mark(at, ',') || self.has(at, Meaning::And);
        let behind = std::iter::successors(Some(at), |at| {
            let next = self.skip(at + LENGTH, 2, &[','], &[Meaning::And]);
            (next > at + LENGTH && pair(next).is_some()).then_some(next)
        });
        let before = std::iter::successors(Some(at), |at| {
            let n_joining = (1..=2).take_while(|back| at.checked_sub(*back).is_some_and(joins)).count();
            let place = at.checked_sub(n_joining + LENGTH)?;
            (n_joining > 0 && pair(place).is_some()).then_some(place)
        });
        let is_a_date = |at: usize| {
            pair(at).is_some_and(|(first, second)| {
                (first > 12) != (second > 12) && first.max(second) <= 31 && self.is_clean(at + LENGTH)
            })
        };
        behind.skip(1).take(MOST).chain(before.skip(1).take(MOST)).any(is_a_date)
    }

    /// Whether the numbers open the text, and a dash or a colon parts them from more.
    fn opens_a_line(&self, at: usize, end: usize) -> bool {
        let is_dash = self.mark(end).is_some_and(|mark| matches!(mark, '-' | '\u{2013}' | '\u{2014}' | ':'));
        at == 0 && is_dash && !self.is_glued(end) && self.kind(end + 1).is_some()
    }

    /// Whether the tokens from `at` to before `end` are all of a table's cell.
    pub(super) fn fills_cell(&self, at: usize, end: usize) -> bool {
        let (Some(first), Some(last)) =
            (self.tokens.get(at), end.checked_sub(1).and_then(|at| self.tokens.get(at)))
        else {
            return false;
        };
        let before = self.text.get(..first.span().start).unwrap_or_default();
        let after = self.text.get(last.span().end..).unwrap_or_default();
        let is_last = after.is_empty() && before.ends_with('\t');
        (before.is_empty() || before.ends_with('\t')) && after.starts_with('\t') || is_last
    }

    /// Decides which of two numbers is the day.
    fn ordered(
        &self,
        at: usize,
        next: usize,
        mark: char,
        first: Part,
        second: Part,
        year: Option<(i32, Span)>,
    ) -> Option<DayPhrase> {
        let order = if mark == '.' || !self.english { DayOrder::DayFirst } else { self.order };
        let day_first = (1..=31).contains(&first.0) && second.0 <= 12;
        let month_first = mark != '.' && (1..=31).contains(&second.0) && first.0 <= 12;
        match (day_first, month_first, order) {
            (false, false, _) => None,
            (true, true, DayOrder::Unknown) if first.0 != second.0 => {
                let span = first.1.join(second.1);
                let form = DayForm::Ambiguous { first: first.0, second: second.0, span };
                Some(DayPhrase { span: self.span(at, next), form, weekday: None, year, until: None })
            }
            (true, true, DayOrder::MonthFirst) | (false, true, _) => {
                Some(self.calendar(at, next, second, first, year))
            }
            (true, _, _) => Some(self.calendar(at, next, first, second, year)),
        }
    }

    fn calendar(
        &self,
        at: usize,
        next: usize,
        day: Part,
        month: Part,
        year: Option<(i32, Span)>,
    ) -> DayPhrase {
        let form = DayForm::Calendar { day, month };
        DayPhrase { span: self.span(at, next), form, weekday: None, year, until: None }
    }
}
