//! Weekdays that stand right beside a day: "second Tuesday, July 9", "the Saturday after, i.e. the 17th", "1 September, a
//! Tuesday".
//!
//! In come a [`Passage`] and a phrase of it; out comes the weekday, or the phrase with it.

use chrono::Weekday;

use super::passage::Passage;
use super::phrase::is_coming_weekday;
use super::scan::{DayForm, DayPhrase};
use super::wording::{is_little, joins};

/// "On Thursday morning (9 August)", "second Tuesday, July 9": the weekday right before a day, in brackets or behind a
/// comma.
pub(super) fn weekday_before(passage: &Passage, phrase: &DayPhrase) -> Option<Weekday> {
    const NEAR: usize = 48;
    let start = phrase.span.start;
    let before = passage.days_in(&(start.saturating_sub(NEAR)..start)).last()?;
    let between = passage.block.text.get(before.span.end..start)?;
    let is_bracketed = between.ends_with('(') && !between.contains([',', '.', ';', ':']);
    // "The Tuesday after that, 4/8".
    let is_apart = between.strip_suffix(", ").is_some_and(|words| {
        words.split_whitespace().count() <= 2 && words.chars().all(|c| c.is_alphabetic() || c == ' ')
    });
    before.weekday.filter(|_| is_bracketed || is_apart).map(|(weekday, _)| weekday)
}

/// "The 1st of September, a Tuesday": the weekday right behind a day and a comma.
pub(super) fn weekday_behind(passage: &Passage, phrase: &DayPhrase) -> Option<Weekday> {
    const NEAR: usize = 12;
    let end = phrase.span.end;
    let next = passage.days_in(&(end..end + NEAR)).first().filter(|next| is_coming_weekday(next))?;
    let between = passage.block.text.get(end..next.span.start)?.strip_prefix(", ")?;
    let is_little =
        between.split_whitespace().all(|word| is_little(word) || word.chars().count() <= NEAR / 2);
    next.weekday.filter(|_| is_little).map(|(weekday, _)| weekday)
}

/// "On the Saturday after, i.e. the 17th", "el miércoles siguiente, el 10": a day without its month, behind a weekday and a
/// comma; the weekday says which month.
pub(super) fn in_apposition(passage: &Passage, phrase: &DayPhrase) -> Option<DayPhrase> {
    const NEAR: usize = 40;
    const FEW: usize = 4;
    let start = phrase.span.start;
    let sentence = passage.sentence(start);
    let before = passage.days_in(&(start.saturating_sub(NEAR).max(sentence.start)..start)).last()?;
    let weekday = match before.form {
        DayForm::WeekdayOnly { .. } => before.weekday?,
        DayForm::NthWeekday { weekday, .. } => (weekday, before.span),
        _ => return None,
    };
    let between = passage.block.text.get(before.span.end..start)?;
    // "The second Sunday is the 9th".
    let is_it = || {
        let mut words = between.split_whitespace();
        let is = words.clone().any(|word| passage.lexicon.copulas().contains(&word));
        (is && words.all(|word| joins(word, passage.lexicon))).then_some(("", between))
    };
    let (words, behind) = between.rsplit_once([',', '(', '\u{2013}', '\u{2014}']).or_else(is_it)?;
    let is_long = |word: &&str| !is_little(word);
    let says_more = words.contains([',', '.', ';', ':', '('])
        || words.split_whitespace().any(|word| passage.lexicon.is_we(word));
    let leads =
        behind.split_whitespace().all(|word| is_little(word) || word.len() <= FEW && word.ends_with('.'));
    let is_open = matches!(phrase.form, DayForm::DayOnly { .. }) && phrase.weekday.is_none();
    (is_open && leads && !says_more && words.split_whitespace().filter(is_long).count() <= 1)
        .then(|| DayPhrase { weekday: Some(weekday), ..phrase.clone() })
}
