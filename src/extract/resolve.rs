//! From a phrase to a day: which one is meant, read from the day the post was published.
//!
//! In comes one [`DayPhrase`] and the day of its post; out comes a [`Resolution`]: the best reading, the
//! other days that may have been meant, and every way in which the phrase contradicts itself or the
//! calendar. Nothing is guessed silently: a reading that rests on more than the words has a [`Fault`].
//!
//! Without a stated year the first such day on or after the post is meant, so that a post of December
//! speaks of next January; but a day that was over at most [`PAST_WITHIN`] days before the post, and
//! returns only after more than [`TOO_FAR`] days, is past. A weekday settles the year where it fits in
//! one of the plausible years alone. What other posts say is for the timeline to weigh.

use chrono::{Datelike, Days, Months, NaiveDate, TimeDelta, Weekday};

use super::lexicon::DayOrder;
use super::scan::{DayForm, DayPhrase, Reach};

/// A day over no longer than this before the post is taken for past, rather than for next year's.
pub const PAST_WITHIN: i64 = 60;

/// A day further ahead than this is not what an announcement without a year means, when the same day
/// has just been.
pub const TOO_FAR: i64 = 300;

/// How many days about a contradicted date its weekday is looked for.
const NEARBY: i64 = 4;

/// Whole weeks are counted from a day that nobody says.
const WEEK: i64 = 7;

/// So many days after its meetup a recap may count from it.
const LATE: i64 = 4;

/// "Friday 14th" is certain when such a day is no further ahead than this.
const SETTLED_WITHIN: i64 = 45;

/// What a phrase comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolution {
    /// The best reading, where there is one.
    pub day: Option<NaiveDate>,
    /// The last day, for several days running.
    pub until: Option<NaiveDate>,
    /// Other days that may have been meant, the likeliest first; never the best reading itself.
    pub candidates: Vec<NaiveDate>,
    /// What is wrong or open, in the order it was found.
    pub faults: Vec<Fault>,
}

impl Resolution {
    /// Whether the phrase gives a day and nothing speaks against it.
    pub fn is_certain(&self) -> bool {
        self.day.is_some() && self.faults.is_empty()
    }

    fn of(day: NaiveDate) -> Self {
        Self { day: Some(day), ..Self::default() }
    }

    fn fault(fault: Fault) -> Self {
        Self { faults: vec![fault], ..Self::default() }
    }
}

/// A way in which a phrase contradicts itself or the calendar, or leaves the day open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The day falls on another weekday than the one said with it.
    WeekdayMismatch {
        /// The weekday that is written.
        stated: Weekday,
        /// The weekday of the date that is written.
        actual: Weekday,
    },
    /// The stated year makes the weekday wrong, a neighboring year makes it right.
    YearMismatch {
        /// The year that is written.
        stated: i32,
        /// The nearest year in which the weekday fits.
        fitting: i32,
    },
    /// No such day is in that month: "31 June".
    NoSuchDay,
    /// The day was over when the post was published.
    Past,
    /// The day is more than [`TOO_FAR`] days after the post.
    FarAhead,
    /// Day and month may be read either way round: "3/4".
    Ambiguous,
    /// Weeks are counted, and a post is not always of the day that they are counted from.
    Counted,
    /// "Next Thursday", before the Thursday of the same week: that one, or the one after it.
    EitherWeek,
    /// A weekday alone, its date counted from the day of the post.
    WeekdayOnly,
    /// A day of the month alone, its month counted from the day of the post.
    MonthUnsaid,
    /// A month alone, or a habit without a month: no day in particular.
    MonthOnly,
    /// The last day of a range comes before the first.
    RangeBackwards,
}

/// Reads `phrase` as of `posted`, the day its post was published.
///
/// ```
/// use chrono::NaiveDate;
/// use tidings::extract::lexicon::{DayOrder, Language, Lexicon};
/// use tidings::extract::resolve::resolve;
/// use tidings::extract::scan::scan;
/// let found = scan("See you on Wednesday 11th January", Lexicon::of(Language::English), DayOrder::Unknown);
/// let posted = NaiveDate::from_ymd_opt(2022, 12, 7).unwrap();
/// let resolution = resolve(&found.days[0], posted, DayOrder::Unknown);
/// assert_eq!(resolution.day, NaiveDate::from_ymd_opt(2023, 1, 11));
/// assert!(resolution.is_certain());
/// ```
pub fn resolve(phrase: &DayPhrase, posted: NaiveDate, order: DayOrder) -> Resolution {
    let mut resolution = match phrase.form {
        DayForm::Calendar { day, month } => calendar(phrase, day.0, month.0, posted),
        DayForm::Ambiguous { first, second, .. } => ambiguous(phrase, first, second, posted, order),
        DayForm::NthWeekday { nth, weekday, month, months_ahead } => {
            let year = phrase.year.map(|(year, _)| year);
            nth_weekday((nth, weekday), month.map(|(month, _)| month), months_ahead, year, posted)
        }
        DayForm::WeekdayOnly { reach } => weekday_only(phrase, reach, posted),
        DayForm::DayOnly { day, months_ahead: Some(ahead) } => {
            day_of_month_ahead(phrase, day.0, ahead, posted)
        }
        DayForm::DayOnly { day, months_ahead: None } => day_only(phrase, day.0, posted),
        DayForm::DaysAhead { days } => counted(phrase, i64::from(days), posted),
        DayForm::Month { .. } => Resolution::fault(Fault::MonthOnly),
    };
    set_until(&mut resolution, phrase);
    if let Some(day) = resolution.day {
        resolution.candidates.retain(|candidate| *candidate != day);
    }
    resolution
}

/// "In two weeks": of the post's day, or of the meetup's that it tells of a few days later.
fn counted(phrase: &DayPhrase, days: i64, posted: NaiveDate) -> Resolution {
    let after = |n_days| posted.checked_add_signed(TimeDelta::days(n_days));
    let (mut faults, candidates) = match days {
        ..0 => (vec![Fault::Past], Vec::new()),
        // "Two weeks from last night" is no whole number of weeks.
        WEEK.. if days % WEEK == 0 => {
            (vec![Fault::Counted], (1..=LATE).filter_map(|late| after(days - late)).collect())
        }
        0.. => (Vec::new(), Vec::new()),
    };
    let mismatch = after(days).zip(phrase.weekday).filter(|(day, (weekday, _))| day.weekday() != *weekday);
    faults
        .extend(mismatch.map(|(day, (stated, _))| Fault::WeekdayMismatch { stated, actual: day.weekday() }));
    Resolution { day: after(days), faults, candidates, ..Resolution::default() }
}

/// Days between two dates, positive when `later` is later.
fn gap(earlier: NaiveDate, later: NaiveDate) -> i64 {
    later.signed_duration_since(earlier).num_days()
}

fn fits(day: NaiveDate, weekday: Option<Weekday>) -> bool {
    weekday.is_none_or(|weekday| day.weekday() == weekday)
}

fn calendar(phrase: &DayPhrase, day: u32, month: u32, posted: NaiveDate) -> Resolution {
    let weekday = phrase.weekday.map(|(weekday, _)| weekday);
    match phrase.year {
        Some((year, _)) => with_year((year, month, day), weekday, posted),
        None => without_year(month, day, weekday, posted),
    }
}

fn with_year((year, month, day): (i32, u32, u32), weekday: Option<Weekday>, posted: NaiveDate) -> Resolution {
    let Some(date) = NaiveDate::from_ymd_opt(year, month, day) else {
        return no_such_day(year, month, weekday);
    };
    let mut resolution = Resolution::of(date);
    if let Some(stated) = weekday.filter(|stated| *stated != date.weekday()) {
        let fitting = [year + 1, year - 1]
            .into_iter()
            .filter_map(|near| NaiveDate::from_ymd_opt(near, month, day))
            .filter(|near| near.weekday() == stated)
            .min_by_key(|near| (near < &posted, gap(posted, *near).abs()));
        resolution.faults.push(Fault::WeekdayMismatch { stated, actual: date.weekday() });
        if let Some(near) = fitting {
            resolution.faults.push(Fault::YearMismatch { stated: year, fitting: near.year() });
            resolution.candidates.push(near);
        }
        add_candidates(&mut resolution, date, stated, posted);
    }
    note_distance(&mut resolution, date, posted);
    resolution
}

/// Says so where a day is over, or a long way off.
fn note_distance(resolution: &mut Resolution, day: NaiveDate, posted: NaiveDate) {
    let ahead = gap(posted, day);
    if ahead < 0 {
        resolution.faults.push(Fault::Past);
    } else if ahead > TOO_FAR {
        resolution.faults.push(Fault::FarAhead);
    }
}

fn without_year(month: u32, day: u32, weekday: Option<Weekday>, posted: NaiveDate) -> Resolution {
    // A leap day waits up to eight years; a weekday never chooses so far, only the day itself does.
    let on = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    let years = posted.year() - 1..=posted.year() + 1;
    let Some(next) = (posted.year()..=posted.year() + 8).filter_map(on).find(|date| *date >= posted) else {
        return no_such_day(posted.year(), month, weekday);
    };
    let before = (posted.year() - 8..=posted.year()).rev().filter_map(on).find(|date| *date < posted);
    let recent = before.filter(|before| gap(*before, posted) <= PAST_WITHIN && gap(posted, next) > TOO_FAR);
    let usual = recent.unwrap_or(next);
    let plausible = [Some(next), before].into_iter().flatten().filter(|date| years.contains(&date.year()));
    let by_weekday = plausible
        .filter(|date| (-PAST_WITHIN..=TOO_FAR).contains(&gap(posted, *date)) && fits(*date, weekday))
        .min_by_key(|date| (*date != usual, gap(posted, *date).abs()));
    let best = by_weekday.unwrap_or(usual);
    let mut resolution = Resolution::of(best);
    if let Some(stated) = weekday.filter(|stated| *stated != best.weekday()) {
        resolution.faults.push(Fault::WeekdayMismatch { stated, actual: best.weekday() });
        add_candidates(&mut resolution, best, stated, posted);
    }
    if recent.is_some() {
        push_new(&mut resolution.candidates, Some(next));
    }
    note_distance(&mut resolution, best, posted);
    resolution
}

/// "31 June": the last day of the month, and the first of the next, may have been meant.
fn no_such_day(year: i32, month: u32, weekday: Option<Weekday>) -> Resolution {
    let mut resolution = Resolution::fault(Fault::NoSuchDay);
    if let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) {
        let following = first.checked_add_months(Months::new(1));
        let near = [following.and_then(|next| next.pred_opt()), following];
        resolution.candidates.extend(near.into_iter().flatten().filter(|day| fits(*day, weekday)));
    }
    resolution
}

/// Days that a wrong weekday may have stood for: that weekday near the date, the same number in the
/// months about it, and that weekday in the same week of the month.
fn add_candidates(resolution: &mut Resolution, date: NaiveDate, stated: Weekday, posted: NaiveDate) {
    let mut near: Vec<NaiveDate> = (-NEARBY..=NEARBY)
        .filter_map(|offset| date.checked_add_signed(TimeDelta::days(offset)))
        .filter(|day| day.weekday() == stated)
        .collect();
    near.sort_by_key(|day| gap(date, *day).abs());
    let same_number = [date.checked_add_months(Months::new(1)), date.checked_sub_months(Months::new(1))];
    let same_number =
        same_number.into_iter().flatten().filter(|day| day.day() == date.day() && day.weekday() == stated);
    let nth = u8::try_from(date.day0() / 7 + 1).unwrap_or(1);
    let same_week = NaiveDate::from_weekday_of_month_opt(date.year(), date.month(), stated, nth);
    for day in near.into_iter().chain(same_number).chain(same_week) {
        if day >= posted || date < posted {
            push_new(&mut resolution.candidates, Some(day));
        }
    }
}

fn push_new(list: &mut Vec<NaiveDate>, day: Option<NaiveDate>) {
    if let Some(day) = day.filter(|day| !list.contains(day)) {
        list.push(day);
    }
}

fn ambiguous(phrase: &DayPhrase, first: u32, second: u32, posted: NaiveDate, order: DayOrder) -> Resolution {
    let day_first = calendar(phrase, first, second, posted);
    let month_first = calendar(phrase, second, first, posted);
    let weekday_decides = phrase.weekday.is_some() && day_first.is_certain() != month_first.is_certain();
    match order {
        DayOrder::DayFirst => day_first,
        DayOrder::MonthFirst => month_first,
        DayOrder::Unknown if weekday_decides => {
            if day_first.is_certain() {
                day_first
            } else {
                month_first
            }
        }
        DayOrder::Unknown => {
            let early = |resolution: &Resolution| (resolution.faults.len(), resolution.day);
            let (mut best, other) = if early(&day_first) <= early(&month_first) {
                (day_first, month_first)
            } else {
                (month_first, day_first)
            };
            best.faults.insert(0, Fault::Ambiguous);
            push_new(&mut best.candidates, other.day);
            best
        }
    }
}

/// The nth weekday of a month; negative counts from its end.
pub(super) fn nth_of_month(year: i32, month: u32, (nth, weekday): (i8, Weekday)) -> Option<NaiveDate> {
    if let Ok(nth) = u8::try_from(nth) {
        return NaiveDate::from_weekday_of_month_opt(year, month, weekday, nth);
    }
    let end = NaiveDate::from_ymd_opt(year, month, 1)?.checked_add_months(Months::new(1))?.pred_opt()?;
    let back = (7 + end.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
    let weeks = u64::from(nth.unsigned_abs()).saturating_sub(1) * 7;
    end.checked_sub_days(Days::new(u64::from(back) + weeks)).filter(|day| day.month() == month)
}

fn nth_weekday(
    nth: (i8, Weekday),
    month: Option<u32>,
    months_ahead: Option<u32>,
    year: Option<i32>,
    posted: NaiveDate,
) -> Resolution {
    let Some(month) = month else {
        return nth_of_coming(nth, months_ahead, posted);
    };
    if let Some(year) = year {
        let Some(day) = nth_of_month(year, month, nth) else { return Resolution::fault(Fault::NoSuchDay) };
        let mut resolution = Resolution::of(day);
        note_distance(&mut resolution, day, posted);
        return resolution;
    }
    let in_year = |year| nth_of_month(year, month, nth);
    let next = [posted.year(), posted.year() + 1].into_iter().filter_map(in_year).find(|day| *day >= posted);
    let before = [posted.year(), posted.year() - 1].into_iter().filter_map(in_year).find(|day| *day < posted);
    let Some(next) = next else { return Resolution::fault(Fault::NoSuchDay) };
    let recent = before.filter(|day| gap(*day, posted) <= PAST_WITHIN && gap(posted, next) > TOO_FAR);
    let best = recent.unwrap_or(next);
    let mut resolution = Resolution::of(best);
    if recent.is_some() {
        resolution.candidates.push(next);
    }
    note_distance(&mut resolution, best, posted);
    resolution
}

/// "the first Thursday of the month": the next one, which the words alone do not make an announcement.
fn nth_of_coming(nth: (i8, Weekday), months_ahead: Option<u32>, posted: NaiveDate) -> Resolution {
    let in_month = |ahead: u32| {
        let month = posted.with_day(1)?.checked_add_months(Months::new(ahead))?;
        nth_of_month(month.year(), month.month(), nth)
    };
    if let Some(ahead) = months_ahead {
        let Some(day) = in_month(ahead) else { return Resolution::fault(Fault::NoSuchDay) };
        let mut resolution = Resolution::of(day);
        note_distance(&mut resolution, day, posted);
        return resolution;
    }
    let day = (0..=12).filter_map(in_month).find(|day| *day >= posted);
    Resolution { day, faults: vec![Fault::MonthOnly], ..Resolution::default() }
}

/// The weekday in the calendar week so many behind that of the post.
fn in_week(posted: NaiveDate, weekday: Weekday, weeks: u64) -> Option<NaiveDate> {
    let monday = posted.week(Weekday::Mon).first_day();
    monday.checked_add_days(Days::new(7 * weeks + u64::from(weekday.num_days_from_monday())))
}

/// The weekday nearest to so many weeks from the post.
fn nearest(posted: NaiveDate, weekday: Weekday, weeks: u64) -> Option<NaiveDate> {
    let then = posted.checked_add_days(Days::new(7 * weeks))?;
    (-3..=3)
        .filter_map(|off| then.checked_add_signed(TimeDelta::days(off)))
        .find(|day| day.weekday() == weekday)
}

fn weekday_only(phrase: &DayPhrase, reach: Reach, posted: NaiveDate) -> Resolution {
    let Some((weekday, _)) = phrase.weekday else { return Resolution::fault(Fault::WeekdayOnly) };
    let ahead = (7 + weekday.num_days_from_monday() - posted.weekday().num_days_from_monday()) % 7;
    let coming = posted.checked_add_days(Days::new(u64::from(ahead)));
    let later = |day: Option<NaiveDate>, days| day.and_then(|day| day.checked_add_days(Days::new(days)));
    let mut resolution = Resolution { faults: vec![Fault::WeekdayOnly], ..Resolution::default() };
    let today = ahead == 0;
    let (day, other) = match reach {
        Reach::Coming if today => (coming, later(coming, 7)),
        Reach::Coming => (coming, None),
        Reach::Next => {
            let monday = posted.checked_sub_days(Days::new(posted.weekday().num_days_from_monday().into()));
            let following = later(monday, 7 + u64::from(weekday.num_days_from_monday()));
            let next = if today { later(coming, 7) } else { coming };
            resolution.faults.extend((following != next).then_some(Fault::EitherWeek));
            (following, next)
        }
        Reach::NextWeek => {
            resolution.faults.clear();
            (in_week(posted, weekday, 1), None)
        }
        Reach::WeekAfter => {
            resolution.faults.clear();
            (later(coming, 7), None)
        }
        Reach::FortnightAfter => {
            resolution.faults.clear();
            (later(coming, 14), None)
        }
        Reach::WeekAfterNext => {
            resolution.faults.clear();
            (in_week(posted, weekday, 2), None)
        }
        Reach::InWeeks(weeks) => {
            resolution.faults.clear();
            let day = in_week(posted, weekday, weeks.into());
            let nearest = nearest(posted, weekday, weeks.into());
            resolution.faults.extend((day != nearest).then_some(Fault::EitherWeek));
            (day, nearest)
        }
        Reach::Past | Reach::BeforeLast => {
            resolution.faults.push(Fault::Past);
            let weeks_before = if reach == Reach::BeforeLast { 7 } else { 0 };
            let back = weeks_before + if today { 7 } else { 7 - u64::from(ahead) };
            (posted.checked_sub_days(Days::new(back)), None)
        }
    };
    resolution.day = day;
    resolution.candidates.extend(other);
    resolution
}

fn day_only(phrase: &DayPhrase, day: u32, posted: NaiveDate) -> Resolution {
    let weekday = phrase.weekday.map(|(weekday, _)| weekday);
    let in_month = |ahead: u32| posted.with_day(1)?.checked_add_months(Months::new(ahead))?.with_day(day);
    let coming: Vec<NaiveDate> = (0..=3).filter_map(in_month).filter(|day| *day >= posted).collect();
    // Nobody says "on the 14th" of the day on which it is written.
    let later = coming.iter().copied().find(|day| *day > posted || weekday.is_some());
    let Some(first) = later.or(coming.first().copied()) else {
        return Resolution::fault(Fault::NoSuchDay);
    };
    let fitting = coming.iter().copied().find(|day| *day >= first && fits(*day, weekday));
    let best = fitting.filter(|day| gap(posted, *day) <= 70).unwrap_or(first);
    let mut resolution = Resolution::of(best);
    if let Some(stated) = weekday.filter(|stated| *stated != best.weekday()) {
        resolution.faults.push(Fault::WeekdayMismatch { stated, actual: best.weekday() });
        add_candidates(&mut resolution, best, stated, posted);
    }
    // The weekday settles the month, but not months ahead.
    if weekday.is_none() || gap(posted, best) > SETTLED_WITHIN {
        resolution.faults.push(Fault::MonthUnsaid);
        for day in coming.iter().take(2) {
            push_new(&mut resolution.candidates, Some(*day));
        }
        push_new(&mut resolution.candidates, Some(first));
    }
    resolution
}

/// "Next month … on the 19th". A post of the first days of a month may count from the one that its meetup was in.
fn day_of_month_ahead(phrase: &DayPhrase, day: u32, ahead: u32, posted: NaiveDate) -> Resolution {
    let weekday = phrase.weekday.map(|(weekday, _)| weekday);
    let in_month = |ahead: u32| posted.with_day(1)?.checked_add_months(Months::new(ahead))?.with_day(day);
    let is_late = posted.day() <= u32::try_from(LATE).unwrap_or_default();
    let before = ahead.checked_sub(1).filter(|_| is_late).and_then(in_month);
    let Some(best) = in_month(ahead) else { return Resolution::fault(Fault::NoSuchDay) };
    let mut resolution = Resolution::of(best);
    if weekday.is_none() && before.is_some() {
        resolution.faults.push(Fault::Counted);
        push_new(&mut resolution.candidates, before);
    }
    let Some(stated) = weekday.filter(|stated| *stated != best.weekday()) else { return resolution };
    if let Some(before) = before.filter(|before| before.weekday() == stated) {
        return Resolution::of(before);
    }
    resolution.faults.push(Fault::WeekdayMismatch { stated, actual: best.weekday() });
    add_candidates(&mut resolution, best, stated, posted);
    resolution
}

/// Places the end of a range after its start.
fn set_until(resolution: &mut Resolution, phrase: &DayPhrase) {
    let (Some(day), Some(end)) = (resolution.day, phrase.until) else { return };
    let month = end.month.unwrap_or_else(|| day.month());
    let year = if month < day.month() { day.year() + 1 } else { day.year() };
    match NaiveDate::from_ymd_opt(year, month, end.day) {
        Some(until) if until >= day => resolution.until = Some(until),
        Some(_) => resolution.faults.push(Fault::RangeBackwards),
        None => resolution.faults.push(Fault::NoSuchDay),
    }
}

/// The last day before another that has a number in its month.
pub(super) fn last_day_of_number(number: u32, before: NaiveDate) -> Option<NaiveDate> {
    let month = if before.day() > number { Some(before) } else { before.checked_sub_months(Months::new(1)) };
    month?.with_day(number)
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::{Language, Lexicon};
    use super::super::scan::scan;
    use super::*;

    fn read(posted: &str, text: &str, order: DayOrder) -> Resolution {
        let found = scan(text, Lexicon::of(Language::English), DayOrder::Unknown);
        resolve(&found.days[0], posted.parse().unwrap(), order)
    }

    /// The day, "..last day", " ?" and the candidates, " !" and the faults.
    #[track_caller]
    fn check(posted: &str, text: &str, expected: &str) {
        let resolution = read(posted, text, DayOrder::Unknown);
        let mut found = resolution.day.map_or_else(|| "none".to_owned(), |day| day.to_string());
        found += &resolution.until.map(|until| format!("..{until}")).unwrap_or_default();
        for candidate in &resolution.candidates {
            found += " ?";
            found += &candidate.to_string();
        }
        for fault in &resolution.faults {
            found += " !";
            found += match fault {
                Fault::WeekdayMismatch { .. } => "weekday",
                Fault::YearMismatch { .. } => "year",
                Fault::NoSuchDay => "no such day",
                Fault::Past => "past",
                Fault::FarAhead => "far",
                Fault::Ambiguous => "ambiguous",
                Fault::WeekdayOnly => "weekday only",
                Fault::Counted => "counted",
                Fault::EitherWeek => "either week",
                Fault::MonthUnsaid => "month unsaid",
                Fault::MonthOnly => "month only",
                Fault::RangeBackwards => "backwards",
            };
        }
        assert_eq!(found, expected, "{text}, posted {posted}");
    }

    #[test]
    fn years_that_are_not_stated() {
        check("2022-12-07", "Wednesday 11th January", "2023-01-11");
        check("2022-12-07", "11 January", "2023-01-11");
        check("2022-06-01", "6 July", "2022-07-06");
        check("2022-06-10", "6 June", "2022-06-06 ?2023-06-06 !past");
        check("2022-01-05", "20 December", "2021-12-20 ?2022-12-20 !past");
        check("2022-09-01", "6 June", "2023-06-06");
        check("2022-06-10", "10 June", "2022-06-10");
        check("2023-06-10", "29 February", "2024-02-29");
        check("2020-12-20", "Tuesday 29 December", "2020-12-29");
    }

    #[test]
    fn contradictions() {
        check(
            "2020-08-05",
            "Wednesday 5th September",
            "2020-09-05 ?2020-09-02 ?2020-09-09 ?2020-08-05 !weekday",
        );
        check("2023-02-06", "Friday 6th February", "2023-02-06 ?2023-02-10 !weekday");
        check("2025-04-06", "Tuesday, May 9, 2025", "2025-05-09 ?2025-05-06 ?2025-05-13 !weekday");
        check(
            "2023-12-20",
            "Wednesday, 10 January 2023",
            "2023-01-10 ?2024-01-10 ?2023-01-11 !weekday !year !past",
        );
        check("2023-05-01", "31 June", "none ?2023-06-30 ?2023-07-01 !no such day");
        check("2023-05-01", "3 May 2021", "2021-05-03 !past");
        check("2023-05-01", "3 May 2024", "2024-05-03 !far");
    }

    #[test]
    fn numbers_either_way_round() {
        check("2024-03-20", "3/4/2024", "2024-04-03 ?2024-03-04 !ambiguous");
        check("2024-03-20", "Wednesday 3/4/2024", "2024-04-03");
        assert_eq!(
            read("2024-01-20", "3/4/2024", DayOrder::MonthFirst).day,
            NaiveDate::from_ymd_opt(2024, 3, 4)
        );
        assert_eq!(
            read("2024-01-20", "3/4/2024", DayOrder::DayFirst).day,
            NaiveDate::from_ymd_opt(2024, 4, 3)
        );
    }

    #[test]
    fn counted_days() {
        check("2024-05-15", "first Wednesday of June", "2024-06-05");
        check("2024-05-15", "last Wednesday of May", "2024-05-29");
        check("2024-05-15", "first Wednesday of the month", "2024-06-05 !month only");
        check("2024-05-15", "second Tuesday of next month", "2024-06-11");
        check("2024-05-15", "fifth Monday of June", "2025-06-30 !far");
        check("2024-05-15", "on Friday", "2024-05-17 !weekday only");
        check("2024-05-15", "next Friday", "2024-05-24 ?2024-05-17 !weekday only !either week");
        check("2024-05-15", "next Monday", "2024-05-20 !weekday only");
        check("2024-05-15", "a week on Friday", "2024-05-24");
        check("2024-05-15", "last Friday", "2024-05-10 !weekday only !past");
        check("2024-05-15", "tomorrow", "2024-05-16");
        check(
            "2024-05-15",
            "in two weeks",
            "2024-05-29 ?2024-05-28 ?2024-05-27 ?2024-05-26 ?2024-05-25 !counted",
        );
        check("2024-05-15", "in November", "none !month only");
    }

    #[test]
    fn days_of_an_unsaid_month() {
        check("2024-05-15", "Friday 17th", "2024-05-17");
        check("2024-05-15", "on the 14th", "2024-06-14 ?2024-07-14 !month unsaid");
        check("2024-05-15", "Friday 14th", "2024-06-14");
    }

    #[test]
    fn ranges() {
        check("2024-04-15", "5–7 May", "2024-05-05..2024-05-07");
        check("2024-04-15", "30 December – 2 January", "2024-12-30..2025-01-02");
        check("2024-04-15", "7–5 May", "2024-05-07 !backwards");
    }
}
