//! A group's habit in its organizer's words: `cadence: first Wednesday`, `every second Thursday`,
//! `last Tuesday but not in December`.
//!
//! In comes the text of the key; out comes a [`Cadence`] that lists the usual days, or the word that means
//! nothing in it. Only what an organizer wrote down is read here: a habit learnt from past meetups is
//! `timeline::cadence`'s and never puts anything on a calendar.
//!
//! | Written | Means |
//! |---|---|
//! | `first Wednesday`, `2nd Thu of the month`, `last Tuesday` | that weekday of each month |
//! | `first and third Monday` | both |
//! | `every Tuesday`, `every second Thursday`, `every other Friday`, `every two weeks on Monday` | a number of weeks apart |
//! | `… from 2024-01-04` | not before that day; weeks are counted from it |
//! | `… but not in July and August` | those months have none |

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// Weeks between two meetups, at most.
const MAX_WEEKS: u8 = 12;

/// A stated habit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cadence {
    words: String,
    rule: Rule,
    from: Option<NaiveDate>,
    /// Months without one, 1 to 12.
    except: BTreeSet<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Rule {
    /// The nth weekday of each month: 1 to 5, or -1 for the last.
    Monthly { nths: BTreeSet<i8>, weekday: Weekday },
    /// Every so many weeks.
    Weekly { weeks: u8, weekday: Weekday },
}

impl Cadence {
    /// Reads a habit.
    ///
    /// ```
    /// use tidings::config::cadence::Cadence;
    ///
    /// let cadence = Cadence::parse("last Tuesday, but not in December").unwrap();
    /// let days = cadence.days("2024-11-01".parse().unwrap(), "2025-01-31".parse().unwrap(), &[]);
    /// assert_eq!(days.map(|day| day.to_string()).collect::<Vec<_>>(), ["2024-11-26", "2025-01-28"]);
    /// ```
    ///
    /// # Errors
    ///
    /// What cannot be understood, in words that follow "it".
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut reading = Reading::default();
        let lower = text.to_lowercase();
        let parts = lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
        for word in parts.map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()) {
            if !reading.take(word) {
                return Err(format!("says `{word}`, which is not understood"));
            }
        }
        let (rule, from, except) = reading.finish()?;
        Ok(Self { words: text.split_whitespace().collect::<Vec<_>>().join(" "), rule, from, except })
    }

    /// The organizer's words.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The usual days from one day to another, both included. Where weeks are counted and nobody said from
    /// when, most of the days `known` to have been decide; there are none where none is known.
    pub fn days(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        known: &[NaiveDate],
    ) -> impl Iterator<Item = NaiveDate> {
        let first = self.from.map_or(first, |from| from.max(first));
        let phase = self.phase(known);
        let is_usual = move |day: &NaiveDate| !self.except.contains(&day.month()) && self.fits(*day, phase);
        first.iter_days().take_while(move |day| *day <= last).filter(is_usual)
    }

    /// Whether a meetup of `day` is the one that would usually be on `usual`: that of the same month, or,
    /// where there are several a month, the nearest.
    pub fn is_turn(&self, usual: NaiveDate, day: NaiveDate) -> bool {
        match self.reach() {
            None => (usual.year(), usual.month()) == (day.year(), day.month()),
            Some(reach) => (usual - day).num_days().abs() <= reach,
        }
    }

    /// Whether there is one turn a month.
    pub fn is_monthly(&self) -> bool {
        self.reach().is_none()
    }

    /// What tells one turn from the others: its month, or its day where there are several a month.
    pub fn turn(&self, usual: NaiveDate) -> String {
        usual.format(if self.is_monthly() { "%Y-%m" } else { "%Y-%m-%d" }).to_string()
    }

    /// How far from the usual day a meetup is still its turn's; `None` where the month decides.
    fn reach(&self) -> Option<i64> {
        match &self.rule {
            Rule::Monthly { nths, .. } if nths.len() == 1 => None,
            Rule::Monthly { .. } => Some(6),
            Rule::Weekly { weeks, .. } => Some((i64::from(*weeks) * 7 - 1) / 2),
        }
    }

    /// Which of every so many weeks: the one that most of the days are in, of equals the latest's.
    fn phase(&self, known: &[NaiveDate]) -> Option<i64> {
        let Rule::Weekly { weeks, weekday } = self.rule else { return Some(0) };
        if weeks == 1 {
            return Some(0);
        }
        if let Some(from) = self.from {
            return Some(week_of(next_on(from, weekday), weeks));
        }
        let phases: Vec<i64> =
            known.iter().filter(|day| day.weekday() == weekday).map(|day| week_of(*day, weeks)).collect();
        let count = |phase: i64| phases.iter().filter(|other| **other == phase).count();
        phases.iter().copied().max_by_key(|phase| count(*phase))
    }

    fn fits(&self, day: NaiveDate, phase: Option<i64>) -> bool {
        match &self.rule {
            Rule::Monthly { nths, weekday } if day.weekday() == *weekday => {
                let nth = i8::try_from(day.day0() / 7 + 1).unwrap_or_default();
                let is_last = (day + Days::new(7)).month() != day.month();
                nths.contains(&nth) || (is_last && nths.contains(&-1))
            }
            Rule::Weekly { weeks, weekday } => {
                day.weekday() == *weekday && Some(week_of(day, *weeks)) == phase
            }
            Rule::Monthly { .. } => false,
        }
    }
}

/// The first day on a weekday, from a day on.
fn next_on(from: NaiveDate, weekday: Weekday) -> NaiveDate {
    from.iter_days().take(7).find(|day| day.weekday() == weekday).unwrap_or(from)
}

/// Which of every `weeks` weeks a day is in.
fn week_of(day: NaiveDate, weeks: u8) -> i64 {
    i64::from(day.num_days_from_ce()).div_euclid(7).rem_euclid(i64::from(weeks))
}

/// The last day of the month that is so many after a day's.
pub fn end_of_month(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(Months::new(months + 1))?.pred_opt()
}

/// The words read so far.
#[derive(Debug, Default)]
struct Reading {
    weekday: Option<Weekday>,
    nths: BTreeSet<i8>,
    is_every: bool,
    is_of_month: bool,
    weeks: Option<u8>,
    from: Option<NaiveDate>,
    except: BTreeSet<u32>,
    /// What the next words are about.
    part: Part,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Part {
    #[default]
    Rule,
    From,
    Except,
}

impl Reading {
    /// Takes a word; whether it means anything.
    fn take(&mut self, word: &str) -> bool {
        match word {
            "not" | "except" | "but" | "without" | "never" | "no" => self.part = Part::Except,
            "from" | "since" | "starting" => self.part = Part::From,
            "and" | "or" | "in" | "the" | "on" | "of" | "a" | "meetup" | "meetups" => {}
            word => {
                return match self.part {
                    Part::Rule => self.take_rule(word),
                    Part::From => self.take_from(word),
                    Part::Except => self.take_except(word),
                };
            }
        }
        true
    }

    fn take_rule(&mut self, word: &str) -> bool {
        match word {
            "every" | "each" => self.is_every = true,
            "month" | "monthly" => self.is_of_month = true,
            "week" | "weeks" | "weekly" => self.weeks = self.weeks.or(Some(1)),
            "fortnight" | "fortnightly" | "biweekly" | "other" => self.weeks = Some(2),
            word => {
                if let Some(weekday) = weekday(word) {
                    return self.weekday.replace(weekday).is_none_or(|former| former == weekday);
                }
                if let Some(nth) = nth(word) {
                    self.nths.insert(nth);
                } else if let Some(weeks) = number(word) {
                    self.weeks = Some(weeks);
                } else {
                    return false;
                }
            }
        }
        true
    }

    fn take_from(&mut self, word: &str) -> bool {
        self.from = word.parse().ok().or(self.from);
        word.parse::<NaiveDate>().is_ok()
    }

    fn take_except(&mut self, word: &str) -> bool {
        month(word).is_some_and(|month| {
            self.except.insert(month);
            true
        })
    }

    fn finish(mut self) -> Result<(Rule, Option<NaiveDate>, BTreeSet<u32>), String> {
        let weekday = self.weekday.ok_or("names no weekday")?;
        // "every second Thursday" counts weeks; "every second Thursday of the month" does not.
        let counted = self.nths.first().copied().filter(|nth| *nth > 0 && self.nths.len() == 1);
        if let Some(weeks) = counted
            .filter(|_| self.is_every && !self.is_of_month && self.weeks.is_none_or(|weeks| weeks == 1))
        {
            self.weeks = u8::try_from(weeks).ok();
            self.nths.clear();
        }
        let is_weekly = self.weeks.is_some() || (self.is_every && self.nths.is_empty());
        let rule = match (self.nths.is_empty(), is_weekly) {
            (true, true) => Rule::Weekly { weeks: self.weeks.unwrap_or(1), weekday },
            (false, false) => Rule::Monthly { nths: self.nths, weekday },
            (true, false) => return Err("does not say which one of the month".to_owned()),
            (false, true) => return Err("counts weeks and days of the month at once".to_owned()),
        };
        match self.part {
            Part::Except if self.except.is_empty() => Err("names no month after `not`".to_owned()),
            Part::From if self.from.is_none() => Err("names no day after `from`".to_owned()),
            _ => Ok((rule, self.from, self.except)),
        }
    }
}

/// "wednesday", "wed", "wednesdays".
fn weekday(word: &str) -> Option<Weekday> {
    let one = word.strip_suffix("days").map(|stem| format!("{stem}day"));
    one.as_deref().unwrap_or(word).parse().ok()
}

/// "august", "aug".
fn month(word: &str) -> Option<u32> {
    word.parse::<chrono::Month>().ok().map(|month| month.number_from_month())
}

fn nth(word: &str) -> Option<i8> {
    match word {
        "first" | "1st" => Some(1),
        "second" | "2nd" => Some(2),
        "third" | "3rd" => Some(3),
        "fourth" | "4th" => Some(4),
        "fifth" | "5th" => Some(5),
        "last" => Some(-1),
        _ => None,
    }
}

fn number(word: &str) -> Option<u8> {
    const WORDS: [&str; 4] = ["one", "two", "three", "four"];
    let spelt = WORDS.iter().position(|known| *known == word).and_then(|at| u8::try_from(at + 1).ok());
    spelt.or_else(|| word.parse().ok()).filter(|weeks| (1..=MAX_WEEKS).contains(weeks))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 4] = ["2023-12-07", "2023-12-21", "2023-12-28", "2024-01-04"];

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The usual days of the first quarter of 2024.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let known = KNOWN.map(day);
        let days = Cadence::parse(text).map(|cadence| {
            let days = cadence.days(day("2024-01-01"), day("2024-03-31"), &known);
            days.map(|day| day.format("%m-%d").to_string()).collect::<Vec<_>>().join(" ")
        });
        assert_eq!(days.as_deref(), Ok(expected), "{text}");
    }

    #[track_caller]
    fn check_refused(text: &str, expected: &str) {
        let refused = Cadence::parse(text).expect_err(text);
        assert!(refused.contains(expected), "{text}: {refused}");
    }

    #[test]
    fn weekdays_of_the_month() {
        check("first Wednesday", "01-03 02-07 03-06");
        check("1st Wed", "01-03 02-07 03-06");
        check("every first Wednesday of the month", "01-03 02-07 03-06");
        check("the first Wednesday of each month", "01-03 02-07 03-06");
        check("second Thursday of the month", "01-11 02-08 03-14");
        check("every second Thursday of the month", "01-11 02-08 03-14");
        check("monthly on the last Tuesday", "01-30 02-27 03-26");
        check("first and third Mondays", "01-01 01-15 02-05 02-19 03-04 03-18");
        check("fifth Thursday", "02-29");
    }

    #[test]
    fn weeks_apart() {
        check(
            "every Thursday",
            "01-04 01-11 01-18 01-25 02-01 02-08 02-15 02-22 02-29 03-07 03-14 03-21 03-28",
        );
        check("weekly on Thursdays from 2024-03-10", "03-14 03-21 03-28");
        check("every third Thursday from 2024-01-09", "01-11 02-01 02-22 03-14");
        check("every three weeks on Thursday, since 2024-01-09", "01-11 02-01 02-22 03-14");
    }

    #[test]
    fn most_of_the_known_days_say_which_weeks() {
        // The one of 28 December is out of step, and so is that of 4 January, which is not.
        check("every second Thursday", "01-04 01-18 02-01 02-15 02-29 03-14 03-28");
        check("every other Thursday from 2024-01-11", "01-11 01-25 02-08 02-22 03-07 03-21");
    }

    #[test]
    fn without_a_day_to_count_from_there_is_none() {
        let cadence = Cadence::parse("every second Thursday").unwrap();
        assert_eq!(cadence.days(day("2024-01-01"), day("2024-03-31"), &[]).count(), 0);
    }

    #[test]
    fn months_without_one() {
        check("last Tuesday but not in February", "01-30 03-26");
        check("last Tuesday, except January, Feb. and Dec", "03-26");
        check("first Wednesday (never in March)", "01-03 02-07");
        check("first Wednesday from 2024-02-01 but not in March", "02-07");
    }

    #[test]
    fn what_is_not_understood_is_named() {
        check_refused("sometimes", "`sometimes`");
        check_refused("first Wednesday at 18:30", "`at`");
        check_refused("Wednesday", "which one of the month");
        check_refused("first", "names no weekday");
        check_refused("", "names no weekday");
        check_refused("first Wednesday but not", "names no month");
        check_refused("first Wednesday from tomorrow", "`tomorrow`");
        check_refused("first Wednesday or Thursday", "`thursday`");
        check_refused("every 400 weeks on Monday", "`400`");
        check_refused("last Monday every two weeks", "at once");
    }

    #[test]
    fn a_meetup_on_another_day_is_its_turns() {
        #[track_caller]
        fn check(text: &str, usual: &str, other: &str, expected: bool) {
            assert_eq!(
                Cadence::parse(text).unwrap().is_turn(day(usual), day(other)),
                expected,
                "{text} {other}"
            );
        }
        check("first Wednesday", "2024-05-01", "2024-05-31", true);
        check("first Wednesday", "2024-05-01", "2024-04-30", false);
        check("every Thursday", "2024-05-02", "2024-05-05", true);
        check("every Thursday", "2024-05-02", "2024-05-06", false);
        check("first and third Monday", "2024-05-06", "2024-05-13", false);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*|([a-z]{1,6}[ ,]){0,6}(first|every|last|not|mon|may|2|from|2024-02-30| )*") {
            if let Ok(cadence) = Cadence::parse(&text) {
                let known = (0..7).map(|at| day("2024-01-01") + Days::new(at)).collect::<Vec<_>>();
                let days = cadence.days(day("2024-01-01"), day("2026-01-01"), &known).count();
                proptest::prop_assert!(days > 0 || !cadence.except.is_empty() || cadence.from.is_some());
            }
        }
    }
}
