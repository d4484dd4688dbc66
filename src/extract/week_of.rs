//! Days that only name their week, or a month in which a weekday is: "the Tuesday of the week of 7 December", "our January
//! meetup is on Tuesday".
//!
//! In come a [`Passage`] and a phrase of it; out comes whether a day or a weekday is none by itself, and the weekday in the
//! week that is named.

use chrono::{Datelike, NaiveDate, Weekday};

use super::passage::Passage;
use super::phrase::{is_bare_weekday, is_dated, is_whole_day};
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase};
use super::setting::Setting;
use crate::base::source::last_bytes;

/// How far from a weekday its week or its month is named, in bytes.
const NEAR: usize = 60;

/// "The week of 7 December", "w/c 7 December", "7 Aralık haftası": whether words right beside a day make it a week.
pub(super) fn names_a_week(passage: &Passage, phrase: &DayPhrase) -> bool {
    const LONGEST: usize = 32;
    let before = passage.block.text.get(..phrase.span.start).unwrap_or_default();
    let before = last_bytes(before, LONGEST).to_lowercase();
    let ends_with = |words: &&str| {
        let rest = before.trim_end().strip_suffix(*words);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    let behind = passage.block.text.get(phrase.span.end..).unwrap_or_default().trim_start();
    let is_behind = passage.lexicon.language.has_postpositions();
    let says_so = |words: &&str| if is_behind { behind.starts_with(*words) } else { ends_with(words) };
    is_dated(phrase) && passage.lexicon.week_of_words().iter().any(says_so)
}

/// "In the week of 7 December, on Tuesday": the weekday in the week that its sentence names.
pub(super) fn in_the_week_of(passage: &Passage, phrase: &DayPhrase, setting: &Setting) -> Option<DayPhrase> {
    let (weekday, _) = phrase.weekday.filter(|_| is_bare_weekday(phrase))?;
    // Every weekday of a sentence asks, so a long one is not looked through.
    let near = passage.around(&(phrase.span.start..phrase.span.end), NEAR, NEAR);
    let named = passage.days_in(&near).iter().find(|day| names_a_week(passage, day))?;
    let day = resolve(named, setting.posted, setting.order).day?;
    let mut days = day.week(Weekday::Mon).first_day().iter_days().take(7);
    Some(phrase.on(days.find(|day| day.weekday() == weekday)?, phrase.span))
}

/// "Our January meetup is on Tuesday", "on Tuesday in January", said in November: whether the weekday is one of a month to
/// come, and not the coming one.
pub(super) fn is_of_a_later_month(passage: &Passage, phrase: &DayPhrase, day: NaiveDate) -> bool {
    /// "In" and an article.
    const RIGHT_BEHIND: usize = 8;
    let sentence = passage.sentence(phrase.span.start);
    let before = phrase.span.start.saturating_sub(NEAR).max(sentence.start)..phrase.span.start;
    let behind = phrase.span.end..phrase.span.end + RIGHT_BEHIND;
    let days = passage.days_in(&before);
    let is_alone = !days.iter().any(|day| is_whole_day(day) || is_dated(day));
    // "The call for January is open; see you on Tuesday": a clause of its own.
    let is_one_clause = |named: &&DayPhrase| {
        let between = passage.block.text.get(named.span.end..phrase.span.start).unwrap_or_default();
        !between.contains([';', ':', '(', ')', '\u{2013}', '\u{2014}'])
    };
    let named = days.last().filter(is_one_clause).or_else(|| passage.days_in(&behind).first());
    let is_later = |named: &DayPhrase| match named.form {
        DayForm::Month { month: (month, _) } => (1..=6).contains(&((month + 12 - day.month()) % 12)),
        _ => false,
    };
    is_bare_weekday(phrase) && is_alone && named.is_some_and(is_later)
}
