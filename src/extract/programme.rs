//! Entries of a programme that begin with no more than the number of a day, under the month they are of: "In February:"
//! over "13 – Cold War", a heading "October" over "23rd: Chinatown".
//!
//! And of one evening, whose entries begin with its hours. In come the passages of a post; out they go with a phrase for
//! each such number. What a month is the heading of is for [`topic`] to say.

use super::passage::Passages;
use super::scan::{DayForm, DayPhrase};
use super::topic;
use crate::base::source::{Span, first_bytes};

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
    let is_entry = passage.block.kind.is_entry();
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

/// "19.10" between "18.00" and "20.15" in the programme of one evening: whether what reads like a day is an hour, as other
/// entries of its list can be nothing else.
pub(super) fn is_an_hour(passages: &Passages, at: usize, phrase: &DayPhrase) -> bool {
    /// How many entries are looked at on each side.
    const MOST: usize = 12;
    let Some(passage) = passages.all.get(at) else { return false };
    let kind = passage.block.kind;
    let opens = phrase.span.start == 0 && phrase.year.is_none() && phrase.weekday.is_none();
    if !opens || !kind.is_entry() || hour(&passage.block.text).is_none() {
        return false;
    }
    let entries = |places: &mut dyn Iterator<Item = usize>| {
        let passages = places.take(MOST).map_while(|at| passages.all.get(at));
        // Minutes that are no month.
        let mut minutes =
            passages.take_while(|other| other.block.kind == kind).filter_map(|other| hour(&other.block.text));
        minutes.any(|minute| minute == 0 || minute > 12)
    };
    entries(&mut (0..at).rev()) || entries(&mut (at + 1..passages.all.len()))
}

/// The minutes of an hour with a dot that begins a text and is set off from more: "19.10".
fn hour(text: &str) -> Option<u32> {
    let head =
        text.split([' ', '\t', '\u{2013}', '-', ':']).next().filter(|head| (4..=5).contains(&head.len()))?;
    let (hour, minute) = head.split_once('.').filter(|(_, minute)| minute.len() == 2)?;
    hour.parse::<u32>().ok().filter(|hour| *hour < 24)?;
    minute.parse().ok().filter(|minute| *minute < 60)
}

#[cfg(test)]
mod tests {
    use super::{hour, opening_number};

    #[test]
    fn hours_that_begin_an_entry() {
        for (text, expected) in [
            ("19.10\tAdaptive music", Some(10)),
            ("18.00 doors", Some(0)),
            ("8.45–9.15 tea", Some(45)),
            ("19.10. Adaptive music", None),
            ("24.10 doors", None),
            ("1.5 litres", None),
            ("2024.10 release", None),
            ("doors", None),
        ] {
            assert_eq!(hour(text), expected, "{text}");
        }
    }

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
