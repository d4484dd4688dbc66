//! Times of day as settings write them: `18:30`, `6.30pm`, `18h30`, `19 Uhr`, `18:30 - 21:00`.
//!
//! One value in, a start, perhaps an end and a zone's name out. Whatever else stands there makes it no
//! time; prose is read elsewhere.

use chrono::NaiveTime;

/// A time of day, or a span of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Clock {
    /// The start.
    pub(crate) start: NaiveTime,
    /// The end, for a span.
    pub(crate) end: Option<NaiveTime>,
    /// A zone said after it, as written.
    pub(crate) zone: Option<String>,
}

/// Words that stand before a time, in small letters.
const LEADING_WORDS: &[&str] = &[
    "at", "from", "um", "ab", "von", "kl", "kl.", "klo", "à", "a", "alle", "ore", "às", "las", "om", "de",
    "dalle", "o", "v", "od",
];

/// Words that stand after one.
const TRAILING_WORDS: &[&str] = &[
    "uhr", "uur", "hrs", "hr", "hs", "horas", "heures", "o'clock", "local", "time", "onwards", "sharp",
    "hod", "hod.",
];

/// Words between a start and an end.
const RANGE_WORDS: &[&str] =
    &["to", "until", "till", "bis", "-", "–", "—", "à", "a", "tot", "do", "til", "till", "al", "alle", "até"];

/// Reads a time, or a span between two.
pub(crate) fn parse(text: &str) -> Option<Clock> {
    let spaced = text.trim().replace(['–', '—'], "-").replace('-', " - ").to_lowercase();
    let original: Vec<&str> = text.split_whitespace().collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut words = words.as_slice();
    while let Some((first, rest)) = words.split_first() {
        if !LEADING_WORDS.contains(first) {
            break;
        }
        words = rest;
    }
    let (start, rest) = time(words)?;
    let Some((_, after)) = rest.split_first().filter(|(word, _)| RANGE_WORDS.contains(word)) else {
        return Some(Clock { start: start.alone()?, end: None, zone: zone(rest, &original).ok()? });
    };
    let (end, rest) = time(after)?;
    let zone = zone(rest, &original).ok()?;
    // "6-8pm": the half of the day is said once for both.
    let half = start.half.or(end.half.filter(|_| start.hour <= 12));
    Some(Clock { start: start.at(half)?, end: Some(end.at(end.half)?), zone })
}

/// A time before it is known in which half of the day it is.
#[derive(Debug, Clone, Copy)]
struct Reading {
    hour: u32,
    minute: u32,
    half: Option<Half>,
    /// Whether anything but a number showed that it is a time.
    is_marked: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

impl Reading {
    /// A time with nothing beside it: a number alone is one only as an hour of the afternoon.
    fn alone(self) -> Option<NaiveTime> {
        if !self.is_marked && self.half.is_none() && self.hour < 13 {
            return None;
        }
        self.at(self.half)
    }

    fn at(self, half: Option<Half>) -> Option<NaiveTime> {
        let hour = match half {
            None => self.hour,
            Some(_) if !(1..=12).contains(&self.hour) => return None,
            Some(Half::Morning) => self.hour % 12,
            Some(Half::Afternoon) => self.hour % 12 + 12,
        };
        NaiveTime::from_hms_opt(if hour == 24 { 0 } else { hour }, self.minute, 0)
    }
}

/// One time at the head of the words, with the words that belong to it, and the words after it.
fn time<'a>(words: &'a [&'a str]) -> Option<(Reading, &'a [&'a str])> {
    let (first, mut rest) = words.split_first()?;
    if let Some(hour) = ["noon", "mittag", "midi", "mediodía", "midday"].contains(first).then_some(12) {
        return Some((Reading { hour, minute: 0, half: None, is_marked: true }, rest));
    }
    let mut reading = numbers(first)?;
    if let Some((word, after)) = rest.split_first()
        && let Some(half) = half(word)
    {
        reading.half = Some(half);
        rest = after;
    }
    while let Some((word, after)) = rest.split_first() {
        if !TRAILING_WORDS.contains(word) && *word != "h" {
            break;
        }
        reading.is_marked = true;
        rest = after;
    }
    Some((reading, rest))
}

fn half(word: &str) -> Option<Half> {
    match word.trim_end_matches(',') {
        "am" | "a.m." | "a.m" => Some(Half::Morning),
        "pm" | "p.m." | "p.m" => Some(Half::Afternoon),
        _ => None,
    }
}

/// `18:30`, `18.30`, `18h30`, `18h`, `1830`, `7pm`, `18:30:00`, `19uhr`.
fn numbers(word: &str) -> Option<Reading> {
    let word = word.trim_end_matches(',');
    let length = word.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = word.split_at(length);
    let unmarked = |hour, minute| Reading { hour, minute, half: None, is_marked: false };
    if length == 4 && rest.is_empty() {
        return Some(Reading {
            is_marked: true,
            ..unmarked(digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?)
        });
    }
    if !(1..=2).contains(&length) {
        return None;
    }
    let hour = digits.parse().ok()?;
    let Some(after) = rest.strip_prefix([':', '.', 'h']) else {
        return ended(unmarked(hour, 0), rest);
    };
    let n_digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let (minutes, mut rest) = after.split_at(n_digits);
    if n_digits == 0 && rest.is_empty() && word.ends_with('h') {
        return Some(Reading { is_marked: true, ..unmarked(hour, 0) });
    }
    if n_digits != 2 {
        return None;
    }
    if let Some(seconds) = rest.strip_prefix(':') {
        rest = seconds.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    ended(Reading { is_marked: true, ..unmarked(hour, minutes.parse().ok()?) }, rest)
}

/// A time with what is written right behind it.
fn ended(reading: Reading, rest: &str) -> Option<Reading> {
    match rest {
        "" => Some(reading),
        "h" | "uhr" | "hrs" => Some(Reading { is_marked: true, ..reading }),
        _ => half(rest).map(|half| Reading { half: Some(half), ..reading }),
    }
}

/// Something that stands after a time and is no zone.
struct NoZone;

/// The zone that is all that is left, in the author's spelling.
fn zone(rest: &[&str], original: &[&str]) -> Result<Option<String>, NoZone> {
    let Some((word, after)) = rest.split_first() else { return Ok(None) };
    let written = original.last().ok_or(NoZone)?.trim_matches(['(', ')']);
    let is_last = after.is_empty() && word.trim_matches(['(', ')']).eq_ignore_ascii_case(written);
    let is_name =
        written.contains('/') && written.chars().all(|c| c.is_ascii_alphabetic() || "/_".contains(c));
    let is_short = (2..=5).contains(&written.len()) && written.chars().all(|c| c.is_ascii_uppercase());
    if is_last && (is_name || is_short) { Ok(Some(written.to_owned())) } else { Err(NoZone) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown = parse(text).map_or("none".to_owned(), |clock| {
            let end = clock.end.map_or(String::new(), |end| format!("-{}", end.format("%H:%M")));
            let zone = clock.zone.map_or(String::new(), |zone| format!(" {zone}"));
            format!("{}{end}{zone}", clock.start.format("%H:%M"))
        });
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn times() {
        check("18:30", "18:30");
        check("18:30:00", "18:30");
        check("6.30pm", "18:30");
        check("6:30 PM", "18:30");
        check("7 p.m.", "19:00");
        check("18h30", "18:30");
        check("18h", "18:00");
        check("18 h", "18:00");
        check("19:00 Uhr", "19:00");
        check("um 19 Uhr", "19:00");
        check("kl. 18.00", "18:00");
        check("20.00 uur", "20:00");
        check("1830", "18:30");
        check("19", "19:00");
        check("noon", "12:00");
        check("12am", "00:00");
    }

    #[test]
    fn spans() {
        check("18:30-21:00", "18:30-21:00");
        check("18:30 – 21:00", "18:30-21:00");
        check("6-8pm", "18:00-20:00");
        check("11am to 1pm", "11:00-13:00");
        check("19 bis 22 Uhr", "19:00-22:00");
        check("de 18h30 à 21h", "18:30-21:00");
        check("22:00-24:00", "22:00-00:00");
    }

    #[test]
    fn zones() {
        check("18:30 CET", "18:30 CET");
        check("6:30pm (PST)", "18:30 PST");
        check("18:30 Europe/London", "18:30 Europe/London");
    }

    #[test]
    fn what_is_no_time() {
        for text in
            ["", "7", "soon", "25:00", "18:75", "13pm", "2 hours", "18:30 at the pub", "5 min", "2022-05-01"]
        {
            check(text, "none");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC*") {
            let _ = parse(&text);
        }
    }
}
