//! Entries of a programme that begin with no more than the number of a day, under the month they are of: "In February:"
//! over "13 – Cold War", a heading "October" over "23rd: Chinatown".
//!
//! In come the passages of a post; out they go with a phrase for each such number. What a month is the heading of is for
//! [`topic`] to say.

use super::passage::Passages;
use super::scan::{DayForm, DayPhrase};
use super::topic;
use crate::base::source::{Span, first_bytes};
use crate::post::prose::BlockKind;

/// Reads the numbers. The month and the year of such a phrase stand in another block, so that their places are that of the
/// number.
pub(super) fn read_numbers(passages: &mut Passages) {
    for at in 0..passages.all.len() {
        let Some(phrase) = numbered_day(passages, at) else { continue };
        let scan = &mut passages.all[at].scan;
        scan.turned_down.retain(|down| down.span.start >= phrase.span.end);
        scan.days.insert(0, phrase);
    }
}

fn numbered_day(passages: &Passages, at: usize) -> Option<DayPhrase> {
    let passage = passages.all.get(at)?;
    let is_entry = matches!(passage.block.kind, BlockKind::Item | BlockKind::Row);
    let (day, end) = opening_number(&passage.block.text).filter(|_| is_entry)?;
    let begins = passage.scan.days.first().is_some_and(|first| first.span.start < end);
    let ((month, _), year) = topic::month_over(passages, at).filter(|_| !begins)?;
    let span = Span { start: 0, end };
    let form = DayForm::Calendar { day: (day, span), month: (month, span) };
    Some(DayPhrase { span, form, weekday: None, year: year.map(|(year, _)| (year, span)), until: None })
}

/// The number of a day that begins a text and is set off from what takes place then, and where it ends.
fn opening_number(text: &str) -> Option<(u32, usize)> {
    const ORDINALS: [&str; 4] = ["st", "nd", "rd", "th"];
    const LONGEST: usize = 8;
    let head = first_bytes(text, LONGEST);
    let digits = head.bytes().take_while(u8::is_ascii_digit).count();
    let day = head.get(..digits)?.parse().ok().filter(|day| digits <= 2 && (1..=31).contains(day))?;
    let behind = &head[digits..];
    let ordinal = ORDINALS.iter().find_map(|suffix| behind.strip_prefix(suffix));
    let rest = ordinal.unwrap_or(behind);
    let dashed = rest.trim_start_matches(' ').strip_prefix(['-', '\u{2013}', '\u{2014}']);
    let is_set_off = rest.starts_with([':', '\t'])
        || dashed.is_some_and(|rest| rest.starts_with(' '))
        || ordinal.is_some() && rest.starts_with([' ', ',']);
    is_set_off.then(|| (day, head.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::opening_number;

    #[test]
    fn numbers_that_begin_an_entry() {
        for (text, expected) in [
            ("13 – Cold War", Some((13, 2))),
            ("23rd: Chinatown", Some((23, 4))),
            ("7\tMiddlemarch", Some((7, 1))),
            ("1st Body Heat", Some((1, 3))),
            ("13 people came", None),
            ("13-inch screens", None),
            ("32: no day", None),
            ("130 – a bus", None),
            ("0: nothing", None),
            ("Body Heat", None),
        ] {
            assert_eq!(opening_number(text), expected, "{text}");
        }
    }
}
