//! Numbered headings: "2. April meetup" is the second section of a newsletter, and no 2 April.
//!
//! In come the [`Passages`] of a post; out they go without the days that such numbers make of months.

use std::collections::BTreeSet;

use super::passage::{Passage, Passages};
use super::scan::{DayForm, DayPhrase};
use crate::base::source::Span;

/// Reads the numbers of headings as no more than that.
pub(super) fn read(passages: &mut Passages) {
    let numbers: BTreeSet<u32> = passages.all.iter().filter_map(number_of).collect();
    let dots_ordinals = passages.lexicon.language.dots_ordinals();
    for heading in &mut passages.all {
        let Some(number) = number_of(heading) else { continue };
        let is_one_of_several =
            numbers.contains(&(number + 1)) || number > 0 && numbers.contains(&(number - 1));
        if !dots_ordinals || is_one_of_several {
            heading.scan.days.iter_mut().for_each(leave_out_the_number);
        }
    }
}

/// The number that a heading begins with, and a full stop behind it.
fn number_of(passage: &Passage) -> Option<u32> {
    let (number, rest) = passage.block.text.split_once('.').filter(|_| passage.is_heading())?;
    let is_short = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    number.parse().ok().filter(|_| is_short && rest.starts_with(' '))
}

/// Makes a day at the beginning of a heading the month that it names.
fn leave_out_the_number(day: &mut DayPhrase) {
    let DayForm::Calendar { day: (_, number), month: (month, at) } = day.form else { return };
    if number.start == 0 && day.year.is_none() {
        day.span = Span::new(at.start, day.span.end.max(at.end));
        day.form = DayForm::Month { month: (month, at) };
        day.until = None;
    }
}
