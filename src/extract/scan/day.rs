//! Days that begin with a weekday, an article or a count: "Wednesday 11th January", "next Tuesday",
//! "first Thursday of the month", "on the 14th", "in two weeks", "tomorrow".

use chrono::Weekday;

use super::calendar::Days;
use super::reader::{Name, Reader, is_currency};
use super::{DayForm, DayPhrase, NamedWeek, RangeEnd, Reach};
use crate::base::source::Span;
use crate::extract::lexicon::table::{Meaning, Standing, Unit};

/// Phrases of one expression, and the token after them.
pub(super) type Found = (Vec<DayPhrase>, usize);

/// What may stand between a weekday and its date.
const BETWEEN: [char; 6] = [',', '(', '-', ':', '*', '_'];

impl Reader<'_, '_> {
    /// A phrase that begins with a number.
    pub(super) fn day_from_number(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.numbered_weekday(at) {
            return Some(found);
        }
        if let Some((phrase, next)) = self.numeric_at(at, false) {
            return Some(self.closed(vec![phrase], at, next));
        }
        self.with_month(at)
            .or_else(|| self.days_of_a_weekday(at))
            .or_else(|| self.nth_weekday(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.bracketed_weekday(at))
            .or_else(|| self.with_weekday_behind(at))
            .or_else(|| self.day_put_aside(at))
            .or_else(|| self.ordinal_alone(at))
    }

    /// "Widzimy się 24. (środa, 18:00)".
    fn with_weekday_behind(&self, at: usize) -> Option<Found> {
        let day = self.day_at(at).filter(|day| day.ordinal && self.is_mark(day.next, '('))?;
        self.weekday_at(day.next + 1).filter(|weekday| weekday.standing == Standing::Full)?;
        Some(self.closed(vec![self.day_phrase(at, &day, day.next)], at, day.next))
    }

    /// "August meetup: 25th.": an English ordinal between a colon and the end.
    fn ordinal_alone(&self, at: usize) -> Option<Found> {
        let is_led = at.checked_sub(1).is_some_and(|before| self.is_mark(before, ':'));
        let day = self.day_number(at).filter(|day| self.english && is_led && day.ordinal)?;
        let ends =
            self.kind(day.next).is_none() || matches!(self.mark(day.next), Some('.' | ',' | '(' | '!' | ';'));
        ends.then(|| (vec![self.day_phrase(at, &day, day.next)], day.next))
    }

    /// A phrase that begins with a word.
    pub(super) fn day_from_word(&self, at: usize) -> Option<Found> {
        let begins = |meaning: &Meaning| {
            matches!(
                meaning,
                Meaning::Ordinal(_)
                    | Meaning::DayWord(_)
                    | Meaning::Weekday(..)
                    | Meaning::Month(..)
                    | Meaning::Next
                    | Meaning::AfterNext
                    | Meaning::This
                    | Meaning::Past
                    | Meaning::Ahead
                    | Meaning::Cardinal(_)
                    | Meaning::Article
                    | Meaning::Of
                    | Meaning::DaySign
                    | Meaning::DaysAhead(_)
            )
        };
        if !self.meanings(at).iter().any(begins) {
            return None;
        }
        self.nth_weekday(at)
            .or_else(|| self.weekday_led(at))
            .or_else(|| self.with_month(at))
            .or_else(|| self.counted(at))
            .or_else(|| self.day_only(at))
            .or_else(|| self.days_ahead(at))
    }

    fn with_month(&self, at: usize) -> Option<Found> {
        // "Der 13. und der 27. Januar": the article is of the first of several.
        let led = || {
            let place = at + usize::from(self.has(at, Meaning::Article));
            self.number(place).and_then(|_| self.days_at(place, false)).filter(Days::are_several)
        };
        let days = self.days_at(at, false).or_else(led)?;
        let next = days.next;
        Some(self.closed(days.phrases(self, at, next), at, next))
    }

    /// Takes a weekday that follows the date into the phrases: "22nd October (Saturday)".
    pub(super) fn closed(&self, mut phrases: Vec<DayPhrase>, at: usize, next: usize) -> Found {
        let opened = self.skip(next, 2, &[',', '('], &[]);
        let bracketed = opened > next && self.is_mark(opened - 1, '(');
        // "On the 22nd (a Wednesday)".
        let named = opened + usize::from(bracketed && self.has(opened, Meaning::Cardinal(1)));
        let Some(weekday) = self.weekday_at(named) else { return (phrases, next) };
        let sure = weekday.standing == Standing::Full || bracketed || self.is_capital(opened);
        let own_date = self.date_after_weekday(weekday.next).is_some();
        // "The 29th (Thursday, back to normal)": the bracket says more than that.
        let closes = self.is_mark(weekday.next, ')');
        let goes_on = self.is_mark(weekday.next, ',');
        if !sure || own_date || phrases.len() > 1 || (bracketed && !closes && !goes_on) {
            return (phrases, next);
        }
        let next = weekday.next + usize::from(bracketed && closes);
        if let Some(phrase) = phrases.first_mut() {
            phrase.weekday = Some((weekday.value, weekday.span));
            phrase.span = self.span(at, next);
        }
        (phrases, next)
    }

    /// Where the date after a weekday begins, if one does.
    fn date_after_weekday(&self, next: usize) -> Option<usize> {
        let place = self.skip(next, 3, &BETWEEN, &[Meaning::Article, Meaning::Of, Meaning::DaySign]);
        let dated = self.numeric_at(place, true).is_some() || self.days_at(place, true).is_some();
        dated.then_some(place)
    }

    /// "Wednesday 11th January", "Saturday 14th", "next Tuesday", "viernes pasado", "Monday week".
    fn weekday_led(&self, at: usize) -> Option<Found> {
        let reach = self.reach_word(at);
        let start = if reach.is_some() && self.weekday_at(at + 1).is_some() { at + 1 } else { at };
        let reach = reach.filter(|_| start > at);
        let weekday = self.weekday_at(start)?;
        // "Every Friday", "every other Friday".
        let is_other = |word: usize| {
            self.slice(word).eq_ignore_ascii_case("other")
                || self.meanings(word).iter().any(|meaning| matches!(meaning, Meaning::Ordinal(_)))
        };
        let every = at.checked_sub(1).map(|before| before - usize::from(before > 0 && is_other(before)));
        if reach.is_none() && every.is_some_and(|every| self.has(every, Meaning::Every)) {
            return None;
        }
        // "The last Tuesday is also the last day of the month".
        let is_of_a_month = self.english
            && reach == Some(Reach::Past)
            && self.has(at, Meaning::Ordinal(-1))
            && at.checked_sub(1).is_some_and(|before| self.has(before, Meaning::Article));
        if is_of_a_month && self.date_after_weekday(weekday.next).is_none() {
            let form =
                DayForm::NthWeekday { nth: -1, weekday: weekday.value, month: None, months_ahead: None };
            return Some((vec![self.weekday_phrase(at, weekday.next, weekday, form)], weekday.next));
        }
        let (weekday, from) = self.first_of_weekdays(weekday);
        if let Some(place) = self.date_after_weekday(from) {
            return self.dated(at, weekday, place);
        }
        self.weekday_pair(at, weekday)
            .or_else(|| self.weekday_and_day(at, start, weekday))
            .or_else(|| self.weekday_alone(at, start, weekday, reach))
    }

    /// "Friday to Sunday", "Saturday and Sunday": the first, and the token after the last.
    fn first_of_weekdays(&self, first: Name<Weekday>) -> (Name<Weekday>, usize) {
        let joined = || self.has(first.next, Meaning::And).then_some(first.next + 1);
        let last = self.range_mark(first.next).or_else(joined).and_then(|after| self.weekday_at(after));
        let Some(last) = last else { return (first, first.next) };
        let place = self.skip(last.next, 3, &BETWEEN, &[Meaning::Article, Meaning::Of]);
        if self.days_at(place, true).is_some_and(|days| days.is_range()) {
            (first, last.next)
        } else {
            (first, first.next)
        }
    }

    fn dated(&self, at: usize, weekday: Name<Weekday>, place: usize) -> Option<Found> {
        let (mut phrases, mut next) = if let Some((mut phrase, next)) = self.numeric_at(place, true) {
            phrase.span = self.span(at, next);
            (vec![phrase], next)
        } else {
            let days = self.days_at(place, true)?;
            let next = days.next;
            (days.phrases(self, at, next), next)
        };
        let bracketed = place > weekday.next && self.is_mark(place - 1, '(') && self.is_mark(next, ')');
        next += usize::from(bracketed);
        if let Some(phrase) = phrases.first_mut() {
            phrase.weekday = Some((weekday.value, weekday.span));
        }
        Some((phrases, next))
    }

    /// "Tue 3rd and Thu 5th September", "Sunday 1 to Tuesday 3 December": the first takes its month (and
    /// year) from the second.
    fn weekday_pair(&self, at: usize, weekday: Name<Weekday>) -> Option<Found> {
        let place = self.skip(weekday.next, 2, &[','], &[Meaning::Article, Meaning::DaySign]);
        let day = self.day_at(place)?;
        let range = self.range_mark(day.next);
        let joined = self.has(day.next, Meaning::And) || self.is_mark(day.next, '&');
        let after = range.or_else(|| joined.then_some(day.next + 1))?;
        let other = self.weekday_at(self.skip(after, 1, &[], &[Meaning::Article]))?;
        let second = self.date_after_weekday(other.next)?;
        let (mut phrases, next) = self.dated(after, other, second)?;
        let DayForm::Calendar { day: last, month } = phrases.first()?.form else { return None };
        let mut first = DayPhrase {
            span: self.span(at, day.next),
            form: DayForm::Calendar { day: (day.day, day.span), month },
            weekday: Some((weekday.value, weekday.span)),
            year: phrases.first()?.year,
            until: None,
        };
        if range.is_some() && phrases.len() == 1 {
            first.until = Some(RangeEnd { day: last.0, month: None });
            first.span = self.span(at, next);
            return Some((vec![first], next));
        }
        phrases.insert(0, first);
        Some((phrases, next))
    }

    /// "Saturday 14th", "el viernes 29", "next Tuesday (17th)".
    fn weekday_and_day(&self, at: usize, start: usize, weekday: Name<Weekday>) -> Option<Found> {
        if let Some(found) = self.weekday_and_bracketed_day(at, weekday) {
            return Some(found);
        }
        let place = self.skip(weekday.next, 2, &[','], &[Meaning::Article, Meaning::DaySign]);
        let day = self.day_at(place).filter(|_| !self.is_time(place)).or_else(|| self.day_in_words(place))?;
        let sure = day.ordinal || (self.is_clean(day.next) && !self.is_mark(day.next, '-'));
        let named = match weekday.standing {
            Standing::Full => true,
            Standing::Ordinary if at < start => true,
            Standing::Short | Standing::Ordinary => weekday.dotted || day.ordinal && self.is_capital(start),
        };
        // "On Thursday 26 of us met".
        let counts_people = self.has(day.next, Meaning::People);
        if !sure || !named || counts_people || (self.is_mark(place.wrapping_sub(1), ',') && !day.ordinal) {
            return None;
        }
        let until = self.end_of_month_days(day.day, day.next);
        // "Thursday the 19th of this month".
        let (_, months_ahead, behind) = self.month_of_nth(day.next);
        let next = until.map_or(if months_ahead.is_some() { behind } else { day.next }, |(_, next)| next);
        let phrase = DayPhrase {
            span: self.span(at, next),
            form: DayForm::DayOnly { day: (day.day, day.span), months_ahead },
            weekday: Some((weekday.value, weekday.span)),
            year: None,
            until: until.map(|(end, _)| end),
        };
        Some((vec![phrase], next))
    }

    /// "Tuesday (17th)", "Tuesday (the 17th)".
    fn weekday_and_bracketed_day(&self, at: usize, weekday: Name<Weekday>) -> Option<Found> {
        // "Saturday week (the 19th)": the day in brackets says which.
        let (_, opened) = self.reach_after(weekday.next);
        if !self.is_mark(opened, '(') {
            return None;
        }
        let place = self.skip(opened + 1, 1, &[], &[Meaning::Article, Meaning::DaySign]);
        let day = self.day_number(place).filter(|day| day.ordinal && self.is_mark(day.next, ')'))?;
        let phrase = DayPhrase {
            span: self.span(at, day.next + 1),
            form: DayForm::DayOnly { day: (day.day, day.span), months_ahead: None },
            weekday: Some((weekday.value, weekday.span)),
            year: None,
            until: None,
        };
        Some((vec![phrase], day.next + 1))
    }

    /// "–16th" after a day that has no month; "al 25" in languages that write no more than the article.
    fn end_of_month_days(&self, day: u32, at: usize) -> Option<(RangeEnd, usize)> {
        let ordinal =
            || self.range_mark(at).and_then(|after| self.day_number(after)).filter(|end| end.ordinal);
        let led = || {
            let is_led = !self.english && self.has(at, Meaning::Article) && !self.is_time(at + 1);
            let end = self.day_at(at + 1).filter(|end| is_led && end.day > day)?;
            let is_counted = self.has_any(end.next, &[Meaning::Hour, Meaning::Of]);
            let is_marked =
                self.mark(end.next).is_some_and(|mark| is_currency(mark) || matches!(mark, '%' | '/'));
            (!is_counted && !is_marked && self.month_at(end.next).is_none()).then_some(end)
        };
        let end = ordinal().or_else(led)?;
        Some((RangeEnd { day: end.day, month: None }, end.next))
    }

    fn weekday_alone(
        &self,
        at: usize,
        start: usize,
        weekday: Name<Weekday>,
        reach: Option<Reach>,
    ) -> Option<Found> {
        let (after, next) = self.reach_after(weekday.next);
        // "På lördag nästa vecka", "no sábado passado" is this Saturday's no more.
        let counts = |reach: &Reach| {
            matches!(
                reach,
                Reach::NextWeek
                    | Reach::WeekAfter
                    | Reach::WeekAfterNext
                    | Reach::FortnightAfter
                    | Reach::Past
                    | Reach::BeforeLast
            )
        };
        let is_past = self.has(start, Meaning::Past);
        let reach = after.filter(counts).or(reach).or(after).or_else(|| self.reach_before(at));
        let reach = reach.or(is_past.then_some(Reach::Past));
        let named = match weekday.standing {
            Standing::Full => true,
            Standing::Ordinary => {
                (reach.is_some() || self.is_gone_to(start, next)) && self.slice(start).chars().count() > 3
            }
            Standing::Short => false,
        };
        let form = DayForm::WeekdayOnly { reach: reach.unwrap_or(Reach::Coming) };
        named.then(|| (vec![self.weekday_phrase(at, next, weekday, form)], next))
    }

    /// "Foi transferido para quinta.": whether a word for where something goes stands before a weekday that is an ordinary word
    /// as well, and nothing behind it that it could be said of.
    fn is_gone_to(&self, start: usize, next: usize) -> bool {
        let is_target = |before| self.lexicon.target_words().contains(&self.slice(before));
        let is_led = start.checked_sub(1).is_some_and(is_target);
        is_led && !self.english && (!self.is_word(next) || self.has(next, Meaning::At))
    }

    fn weekday_phrase(&self, at: usize, next: usize, weekday: Name<Weekday>, form: DayForm) -> DayPhrase {
        let weekday = Some((weekday.value, weekday.span));
        DayPhrase { span: self.span(at, next), form, weekday, year: None, until: None }
    }

    /// "Tuesday next", "Monday week", "Wednesday next week", "viernes pasado": how the weekday is
    /// counted, and the token after.
    fn reach_after(&self, next: usize) -> (Option<Reach>, usize) {
        let week = |at| self.has(at, Meaning::Unit(Unit::Week));
        if let Some(after) = self.next_week(next) {
            return (Some(Reach::NextWeek), after);
        }
        if week(next) {
            return (Some(Reach::WeekAfter), next + 1);
        }
        if let Some(reach) = self.weeks_after(next).and_then(reach_of_weeks) {
            return (Some(reach), next + 1);
        }
        let reach = self.reach_word(next);
        if reach.is_some() && week(next + 1) {
            return (reach.map(of_a_week), next + 2);
        }
        // "Wednesday last saw eleven of us"; in most languages nothing else follows a weekday.
        let is_over = matches!(reach, Some(Reach::Past | Reach::BeforeLast));
        let closes = !self.english || !self.is_word(next + 1) || is_over;
        if closes && reach.is_some() && self.weekday_at(next + 1).is_none() && !self.month_follows(next + 1) {
            return (reach, next + 1);
        }
        (None, next)
    }

    /// The token after "next week", "de la semaine prochaine", "w przyszłym tygodniu".
    fn next_week(&self, at: usize) -> Option<usize> {
        const LEADING: [Meaning; 4] = [Meaning::Of, Meaning::Article, Meaning::At, Meaning::Ahead];
        let place = self.skip(at, 2, &[], &LEADING);
        let (is_next, is_week) =
            (|at| self.has(at, Meaning::Next), |at| self.has(at, Meaning::Unit(Unit::Week)));
        let says_so =
            is_next(place) && is_week(place + 1) || is_week(place) && is_next(place + 1) && !self.english;
        says_so.then_some(place + 2)
    }

    /// "This week", "next week", "la semana que viene" at a token.
    pub(super) fn week_at(&self, at: usize) -> Option<NamedWeek> {
        let is_week = |at| self.has(at, Meaning::Unit(Unit::Week));
        if self.has(at, Meaning::This) && is_week(at + 1) {
            return Some(NamedWeek { span: self.span(at, at + 2), ahead: 0 });
        }
        let begins = self.has(at, Meaning::Next) || is_week(at);
        let next = begins.then(|| self.next_week(at)).flatten()?;
        Some(NamedWeek { span: self.span(at, next), ahead: 1 })
    }

    /// "Week" in "Monday week", "en huit" in "jeudi en huit".
    fn weeks_after(&self, at: usize) -> Option<u32> {
        self.pick(at, |meaning| match meaning {
            Meaning::WeeksAfter(weeks) => Some(u32::from(weeks)),
            _ => None,
        })
    }

    fn reach_word(&self, at: usize) -> Option<Reach> {
        self.pick(at, |meaning| match meaning {
            Meaning::Next => Some(Reach::Next),
            Meaning::AfterNext => Some(Reach::WeekAfter),
            Meaning::This => Some(Reach::Coming),
            Meaning::Past => Some(Reach::Past),
            Meaning::BeforeLast => Some(Reach::BeforeLast),
            _ => None,
        })
    }

    /// "last week on" before a weekday.
    fn reach_before(&self, at: usize) -> Option<Reach> {
        let skipped = at > 0 && self.has(at - 1, Meaning::Article);
        let week = at.checked_sub(1 + usize::from(skipped))?;
        let word = week.checked_sub(1).filter(|_| self.has(week, Meaning::Unit(Unit::Week)))?;
        self.reach_word(word).map(of_a_week)
    }

    fn month_follows(&self, at: usize) -> bool {
        self.month_at(at).is_some() || self.has(at, Meaning::Unit(Unit::Month))
    }

    /// "first Wednesday of May", "2nd Tuesday of the month", "ostatni wtorek miesiąca".
    fn nth_weekday(&self, at: usize) -> Option<Found> {
        let (nth, place) = self.nth_at(at)?;
        let weekday = self.weekday_at(place).filter(|weekday| weekday.standing != Standing::Short)?;
        let (month, months_ahead, mut next) = self.month_of_nth(weekday.next);
        let named = month.is_some() || next > weekday.next;
        let dotted = self.number(at).is_some() && !self.is_word(place - 1);
        if !named && (nth < 0 || dotted || self.has_any(at, &[Meaning::Next, Meaning::Past])) {
            return None;
        }
        if !named && self.date_after_weekday(weekday.next).is_some() {
            return None;
        }
        let mut year = None;
        if let Some((value, span, after)) = month.and_then(|_| self.year_after(next)) {
            year = Some((value, span));
            next = after;
        }
        let form = DayForm::NthWeekday { nth, weekday: weekday.value, month, months_ahead };
        let mut phrase = self.weekday_phrase(at, next, weekday, form);
        phrase.year = year;
        Some((vec![phrase], next))
    }

    /// "first", "1st", "1.".
    fn nth_at(&self, at: usize) -> Option<(i8, usize)> {
        let word = self.pick(at, |meaning| match meaning {
            Meaning::Ordinal(nth) => Some((nth, at + 1)),
            _ => None,
        });
        word.or_else(|| {
            let number = self.day_at(at).filter(|number| number.ordinal && number.day <= 5)?;
            Some((i8::try_from(number.day).ok()?, number.next))
        })
    }

    /// The month of "first Wednesday": its name, how many months ahead, and the token after.
    pub(super) fn month_of_nth(&self, at: usize) -> (Option<(u32, Span)>, Option<u32>, usize) {
        let place = self.skip(at, 3, &[], &[Meaning::Of, Meaning::Ahead, Meaning::Article, Meaning::Every]);
        if let Some(month) = self.month_at(place) {
            let standing = month.standing != Standing::Ordinary || place > at;
            return if standing {
                (Some((month.value, month.span)), None, month.next)
            } else {
                (None, None, at)
            };
        }
        // "The second Tuesday of the new year".
        if self.has(place, Meaning::NewYear) && place > at {
            return (Some((1, self.span(place, place + 1))), None, place + 1);
        }
        let ahead = self.pick(place, |meaning| match meaning {
            Meaning::Next => Some(1),
            Meaning::This => Some(0),
            _ => None,
        });
        let noun = place + usize::from(ahead.is_some());
        if self.has(noun, Meaning::Unit(Unit::Month)) {
            let after = self.pick(noun + 1, |meaning| (meaning == Meaning::Next).then_some(1));
            return (None, ahead.or(after), noun + 1 + usize::from(after.is_some()));
        }
        (None, None, at)
    }

    /// "in two weeks", "two weeks from now", "a week on Monday".
    fn counted(&self, at: usize) -> Option<Found> {
        let led = self.has(at, Meaning::Ahead);
        let place = if led { at + 1 } else { at };
        let count = self.count_at(place)?;
        let is_fortnight = self.english && self.slice(place + 1).eq_ignore_ascii_case("fortnight");
        let unit = self.pick(place + 1, |meaning| match meaning {
            Meaning::Unit(Unit::Week) => Some(7),
            Meaning::Unit(Unit::Day) => Some(1),
            _ => None,
        });
        let each = unit.or(is_fortnight.then_some(14))?;
        let after = place + 2;
        let days = i32::try_from(count).ok()?.checked_mul(each)?;
        // "A week on Thursday", "two weeks from Thursday", "two weeks from last night", "a week tomorrow".
        let is_from = self.english && self.slice(after).eq_ignore_ascii_case("from");
        let start = if is_from { after + 1 } else { self.skip(after, 1, &[], &[Meaning::Article]) };
        let weekday = self.weekday_at(start).filter(|weekday| weekday.standing == Standing::Full && !led);
        let reach = u32::try_from(days / 7).ok().filter(|_| days % 7 == 0).and_then(reach_of_weeks);
        if let Some((weekday, reach)) = weekday.zip(reach) {
            let form = DayForm::WeekdayOnly { reach };
            return Some((vec![self.weekday_phrase(at, weekday.next, weekday, form)], weekday.next));
        }
        let from =
            self.counted_from(start).filter(|from| is_from || self.english && start == after && *from >= 0);
        if let Some(from) = from {
            let days = days.checked_add(from)?;
            return Some((vec![self.ahead_phrase(at, start + 1, days)], start + 1));
        }
        // "2週間後": the unit itself may say so.
        let is_said = self.has(place + 1, Meaning::Later);
        let later = self.has(after, Meaning::Later);
        // "In two weeks' time".
        let is_time = self.mark(after).is_some_and(|mark| matches!(mark, '\'' | '\u{2019}'))
            && self.english
            && self.slice(after + 1).eq_ignore_ascii_case("time");
        let next = after + usize::from(later) + if is_time { 2 } else { 0 };
        (led || later || is_said).then(|| (vec![self.ahead_phrase(at, next, days)], next))
    }

    fn counted_from(&self, at: usize) -> Option<i32> {
        self.pick(at, |meaning| match meaning {
            Meaning::DaysAhead(days) => Some(i32::from(days)),
            _ => None,
        })
    }

    fn count_at(&self, at: usize) -> Option<u32> {
        let word = self.pick(at, |meaning| match meaning {
            Meaning::Cardinal(count) => Some(u32::from(count)),
            _ => None,
        });
        word.or_else(|| self.number(at).map(|(count, _)| count).filter(|count| (1..=60).contains(count)))
    }

    fn ahead_phrase(&self, at: usize, next: usize, days: i32) -> DayPhrase {
        let form = DayForm::DaysAhead { days };
        DayPhrase { span: self.span(at, next), form, weekday: None, year: None, until: None }
    }

    /// "tomorrow", "heute", "d'aujourd'hui en huit".
    fn days_ahead(&self, at: usize) -> Option<Found> {
        let days = self.counted_from(at)?;
        let weeks = self.weeks_after(at + 1).filter(|_| (0..=2).contains(&days));
        let later = weeks.and_then(|weeks| i32::try_from(7 * weeks).ok()).unwrap_or_default();
        let next = at + 1 + usize::from(weeks.is_some());
        Some((vec![self.ahead_phrase(at, next, days + later)], next))
    }

    /// A month with no day: "in November", "November 2024".
    pub(super) fn month_alone(&self, at: usize) -> Option<Found> {
        if let Some(month) = self.month_of_a_name(at) {
            return Some(month);
        }
        let month = self.month_at(at)?;
        let year = self.year_after(month.next);
        let next = year.map_or(month.next, |(.., next)| next);
        let before = [Meaning::Ahead, Meaning::Of, Meaning::Next, Meaning::This];
        let led = at > 0 && self.has_any(at - 1, &before);
        let capital = self.is_capital(at) || !self.english;
        let alone = match month.standing {
            Standing::Full => capital,
            Standing::Short => month.dotted && led || capital && self.opens_a_topic(at, month.next),
            Standing::Ordinary if self.english => {
                capital
                    && (month.value == 5 || self.slice(at).len() > 3)
                    && (led
                        || !self.is_sentence_start(at)
                        || self.starts_heading(month.next)
                        || self.is_said_to_be_on_a_day(month.next)
                        || self.opens_a_topic(at, month.next))
            }
            Standing::Ordinary => led && !self.is_capital(at) && self.slice(at).chars().count() > 3,
        };
        let dated = year.is_some() && (capital || month.standing == Standing::Full);
        if !alone && !dated {
            return None;
        }
        let form = DayForm::Month { month: (month.value, month.span) };
        let year = year.map(|(year, span, _)| (year, span));
        Some((vec![DayPhrase { span: self.span(at, next), form, weekday: None, year, until: None }], next))
    }

    /// "Das Oktobertreffen", "październikowe spotkanie", "Aralık buluşması": the month that a meetup is called by.
    fn month_of_a_name(&self, at: usize) -> Option<Found> {
        let named = self.pick(at, |meaning| match meaning {
            Meaning::MonthOf(month) => Some(u32::from(month)),
            _ => None,
        });
        let before_its_name = || {
            let month =
                self.month_at(at).filter(|month| month.standing == Standing::Ordinary && !self.english)?;
            (self.is_capital(at) && self.has(month.next, Meaning::Meeting)).then_some(month.value)
        };
        let month = named.or_else(before_its_name)?;
        let span = self.span(at, at + 1);
        let form = DayForm::Month { month: (month, span) };
        Some((vec![DayPhrase { span, form, weekday: None, year: None, until: None }], at + 1))
    }

    /// "Feb: we climb outside", "March's meeting": a month that begins the text, before a colon or what it has.
    fn opens_a_topic(&self, at: usize, next: usize) -> bool {
        let has =
            self.mark(next).is_some_and(|mark| matches!(mark, '\'' | '\u{2019}')) && self.is_glued(next);
        at == 0 && (self.is_mark(next, ':') || has && self.slice(next + 1).eq_ignore_ascii_case("s"))
    }

    /// "March is the 9th", "March is Tuesday the 10th": what follows a month says on which day it is.
    fn is_said_to_be_on_a_day(&self, at: usize) -> bool {
        let is = self.lexicon.copulas().contains(&self.slice(at));
        let place = self.skip(at + 1, 2, &[], &[Meaning::Article, Meaning::At]);
        let behind = self.weekday_at(place).map_or(place, |weekday| weekday.next);
        let place = if behind > place { self.skip(behind, 2, &[','], &[Meaning::Article]) } else { place };
        is && place > at + 1 && self.day_number(place).is_some_and(|day| day.ordinal)
    }

    /// Whether what follows a month at the start of a sentence makes it a heading: "May Meetup".
    fn starts_heading(&self, at: usize) -> bool {
        self.has(at, Meaning::Meeting)
            || self.kind(at).is_none()
            || self.is_capital(at) && self.slice(at) != "I"
    }
}

/// How a weekday is counted where the word for it is said of the week: "next week", "übernächste Woche".
fn of_a_week(reach: Reach) -> Reach {
    match reach {
        Reach::Next => Reach::NextWeek,
        Reach::WeekAfter => Reach::WeekAfterNext,
        _ => reach,
    }
}

/// How a weekday is counted that comes so many weeks after the coming one.
fn reach_of_weeks(weeks: u32) -> Option<Reach> {
    match weeks {
        1 => Some(Reach::WeekAfter),
        2 => Some(Reach::FortnightAfter),
        _ => None,
    }
}
