//! Date and time phrases in prose, with their places: the grammar of `tidings help dates`.
//!
//! In comes plain text (Markup already taken off) and a language; out come the phrases found, in
//! order, and the look-alikes turned down, with the reason. No phrase is given a day here: that is
//! [`super::resolve`]'s, which knows when the post was published.
//!
//! One pass cuts the text into tokens (`tokens`), looking each word up once; a second goes along the
//! tokens (`reader` has the questions it asks of them) and tries, at each that can begin a phrase, the
//! forms in this order: numbers (`numeric`), days with a month (`calendar`), weekdays and counted days
//! (`day`), times (`time`, `zone`), and last what is to be turned down (`lookalike`). Every form looks
//! only a bounded number of tokens ahead, so that the time is linear in the text. [`help::page`] lists
//! the forms.
//!
//! A short name ("Sat", "mar.") or a name that is an ordinary word as well ("may") counts only beside a
//! day; nothing is made of a number for want of a better reading.

mod calendar;
mod day;
mod english;
pub mod help;
mod in_weeks;
mod japanese;
mod joined;
#[cfg(test)]
mod laws;
mod lookalike;
mod number;
mod numeric;
mod reader;
#[cfg(test)]
mod tests;
mod time;
mod tokens;
mod weekdays;
mod zone;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use self::reader::Reader;
use self::tokens::{Kind, tokenize};
use super::lexicon::{DayOrder, Language, Lexicon};
use crate::base::source::Span;

/// What [`scan`] found in one text. Spans are byte offsets into that text, always on character
/// boundaries, in order of their start, never overlapping.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scan {
    /// Days, or parts of days, that are spoken of.
    pub days: Vec<DayPhrase>,
    /// Times of day, single or as a range, and durations.
    pub times: Vec<TimePhrase>,
    /// What looked like a day or a time and is none.
    pub turned_down: Vec<TurnedDown>,
    /// Weeks that are spoken of, and no day of them.
    pub weeks: Vec<NamedWeek>,
}

/// "This week", "next week".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedWeek {
    /// The words.
    pub span: Span,
    /// How many weeks from that of the post: 0 or 1.
    pub ahead: u8,
}

/// One expression for a day, or for several days running ("5–7 May").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayPhrase {
    /// The whole expression.
    pub span: Span,
    /// How the day is given.
    pub form: DayForm,
    /// A weekday said with it, and where.
    pub weekday: Option<(Weekday, Span)>,
    /// A stated year (four digits), and where.
    pub year: Option<(i32, Span)>,
    /// For a range, the last day: day of month, and month where the range crosses one.
    pub until: Option<RangeEnd>,
}

impl DayPhrase {
    /// The phrase for a day that is known in full from elsewhere: from the words at a span.
    pub(super) fn on(&self, day: NaiveDate, span: Span) -> Self {
        let form = DayForm::Calendar { day: (day.day(), span), month: (day.month(), span) };
        Self { form, year: Some((day.year(), span)), ..self.clone() }
    }
}

/// The last day of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RangeEnd {
    /// The day of the month, 1 to 31.
    pub day: u32,
    /// The month, 1 to 12, as stated or taken over from the start.
    pub month: Option<u32>,
}

/// How a day is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayForm {
    /// A day of a month: "5th September", "September 5", "2020-09-05", "5.9.", "9月5日".
    Calendar {
        /// 1 to 31, and where it is written.
        day: (u32, Span),
        /// 1 to 12, and where it is written.
        month: (u32, Span),
    },
    /// Two numbers that may be day and month either way round: "3/4/2024". Only where both fit and
    /// the language does not decide.
    Ambiguous {
        /// The first number.
        first: u32,
        /// The second number.
        second: u32,
        /// Where both are written.
        span: Span,
    },
    /// "the first Wednesday of May", "last Tuesday of the month".
    NthWeekday {
        /// 1 to 5, or -1 for the last, -2 for the last but one.
        nth: i8,
        /// The weekday.
        weekday: Weekday,
        /// The month, where one is named.
        month: Option<(u32, Span)>,
        /// Which month where none is named: 0 this month, 1 next month; `None` when nothing is said
        /// ("the first Thursday of the month", "each month").
        months_ahead: Option<u32>,
    },
    /// A weekday alone: "on Wednesday", "next Tuesday", "this Thursday", "a week on Monday".
    WeekdayOnly {
        /// How it is counted from the day of the post.
        reach: Reach,
    },
    /// A day of the month alone, after an article or with a weekday: "on the 14th", "el viernes 29".
    DayOnly {
        /// 1 to 31, and where.
        day: (u32, Span),
        /// In which month, counted from the post's, where words near it say so: 1 next month.
        months_ahead: Option<u32>,
    },
    /// A count of days from the post: "today" 0, "tomorrow" 1, "in two weeks" 14.
    DaysAhead {
        /// How many days; negative for "yesterday".
        days: i32,
    },
    /// A month alone: "in November", "November 2024". Never a day.
    Month {
        /// 1 to 12, and where.
        month: (u32, Span),
    },
}

/// How a weekday without a date is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Said alone, or with "this", "coming": the next such day.
    Coming,
    /// "next Tuesday": in the following calendar week in most languages, else the next such day.
    Next,
    /// "Tuesday next week", "samedi de la semaine prochaine": in the following calendar week.
    NextWeek,
    /// "a week on Monday", "Monday week": the coming one and seven days more.
    WeekAfter,
    /// "Saturday fortnight": the coming one and two weeks more.
    FortnightAfter,
    /// "in two weeks, on Tuesday": in the calendar week so many ahead, or so many weeks from the post.
    InWeeks(u8),
    /// "Tuesday the week after next": in the second calendar week from that of the post.
    WeekAfterNext,
    /// "last Tuesday", "viernes pasado": already over.
    Past,
    /// "the Saturday before last": over, and another one since.
    BeforeLast,
}

/// A time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimePhrase {
    /// The whole expression, range and zone included.
    pub span: Span,
    /// When it starts; `None` for a bare duration.
    pub start: Option<NaiveTime>,
    /// When it ends, for a range.
    pub end: Option<NaiveTime>,
    /// How long it takes, in minutes, when that is what is said.
    pub duration_minutes: Option<u32>,
    /// A zone said with it, as written ("CET", "UTC+2", "Europe/Paris", "Z").
    pub zone: Option<(String, Span)>,
    /// Whether the half of the day is left open: "at 6:30", with neither am nor pm, in a text whose
    /// language counts to twelve. `start` is then the time as written.
    pub half_unsaid: bool,
}

/// A look-alike, and why it is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnedDown {
    /// Where.
    pub span: Span,
    /// Why.
    pub reason: Reason,
}

/// Why something that looks like a date or a time is not taken for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Reason {
    /// A place in a video: "1:01:38", "starting at 12:27".
    VideoOffset,
    /// "v1.24.3", "2.0".
    Version,
    /// "£5.30", "10 %".
    PriceOrAmount,
    /// "6th anniversary", "meetup #12", "5G".
    Ordinal,
    /// A month or weekday name used as an ordinary word: "may", "We", "march".
    OrdinaryWord,
    /// A year with nothing else: "the first of 2023".
    YearAlone,
    /// Inside code, a link's address or an e-mail address.
    CodeOrAddress,
    /// A telephone number, a postcode, a house number.
    Number,
    /// A day that no month has: "45 June", "2024-13-45". ("31 June" is a phrase; it is for
    /// [`super::resolve`] to find that June has no such day.)
    NoSuchDay,
    /// A habit, no day in particular: "every Wednesday".
    Habit,
}

/// Finds every date and time phrase of `text`.
///
/// `order` decides "3/4/2024" in English text; with [`DayOrder::Unknown`] it stays
/// [`DayForm::Ambiguous`]. Other languages put the day first.
///
/// ```
/// use tidings::extract::lexicon::{DayOrder, Language, Lexicon};
/// use tidings::extract::scan::scan;
/// let text = "Join us on Wednesday 11th January at 7pm.";
/// let found = scan(text, Lexicon::of(Language::English), DayOrder::Unknown);
/// let span = found.days[0].span;
/// assert_eq!(&text[span.start..span.end], "Wednesday 11th January");
/// assert_eq!(found.times[0].start, chrono::NaiveTime::from_hms_opt(19, 0, 0));
/// ```
pub fn scan(text: &str, lexicon: &Lexicon, order: DayOrder) -> Scan {
    let tokens = tokenize(text, lexicon.words());
    let english = lexicon.language == Language::English;
    let mut reader = Reader { text, tokens, english, order, lexicon, day_end: None };
    let mut found = Scan::default();
    let mut at = 0;
    while at < reader.tokens.len() {
        at = step(&mut reader, &mut found, at);
    }
    let is_apart = |week: &NamedWeek| {
        let after = found.days.partition_point(|day| day.span.end <= week.span.start);
        found.days.get(after).is_none_or(|day| day.span.start >= week.span.end)
    };
    found.weeks.retain(is_apart);
    in_weeks::join_weekdays_with_weeks(&mut found.days, text, lexicon);
    joined::join_days_in_a_row(&mut found.days, text, lexicon);
    found
}

/// Reads what begins at the token `at`, and tells which token comes next.
fn step(reader: &mut Reader, found: &mut Scan, at: usize) -> usize {
    let numeric = match reader.kind(at) {
        Some(Kind::Number(..)) => true,
        Some(Kind::Word([]) | Kind::Break) | None => return at + 1,
        Some(Kind::Mark(mark)) if mark != '@' => return at + 1,
        Some(Kind::Word(_) | Kind::Mark(_) | Kind::Address) => false,
    };
    let days = if numeric { reader.day_from_number(at) } else { reader.day_from_word(at) };
    if let Some((phrases, next)) = days {
        return take_days(reader, found, phrases, next);
    }
    found.weeks.extend(reader.week_at(at));
    if let Some((turned_down, next)) = if numeric { reader.video_offset(at) } else { None } {
        found.turned_down.push(turned_down);
        return next;
    }
    if let Some((time, next)) = reader.time_at(at) {
        found.times.push(time);
        return next;
    }
    if let Some((phrases, next)) = reader.month_alone(at) {
        return take_days(reader, found, phrases, next);
    }
    if let Some((turned_down, next)) = reader.lookalike(at) {
        found.turned_down.push(turned_down);
        return next;
    }
    at + 1
}

fn take_days(reader: &mut Reader, found: &mut Scan, phrases: Vec<DayPhrase>, next: usize) -> usize {
    found.days.extend(phrases);
    reader.day_end = Some(next);
    next
}
