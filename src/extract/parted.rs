//! Verbs that stand in two parts: "wir sagen das Treffen am Donnerstag ab", "wij gelasten de bijeenkomst af".
//!
//! In comes a text in small letters; out come the places of the parts that end their clauses, where the verb stands before
//! in it. What lies between is said of what is called off.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::wording::{is_little, places_of};
use crate::base::source::last_bytes;

/// The longest clause that is looked through, in bytes.
const LONGEST: usize = 200;

/// What ends a clause.
const MARKS: [char; 12] = ['.', ',', ';', ':', '!', '?', '(', ')', '\n', '\t', '\u{2013}', '\u{2014}'];

/// The verbs of a language that call off and stand in two parts.
pub(super) struct Verbs {
    /// First and second part of each.
    pairs: Vec<(&'static str, &'static str)>,
    /// The second parts, each once.
    seconds: Vec<&'static str>,
}

impl Verbs {
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let pairs: Vec<_> = lexicon.parted_cues().iter().filter_map(|cue| cue.split_once(' ')).collect();
        let mut seconds: Vec<_> = pairs.iter().map(|(_, second)| *second).collect();
        seconds.sort_unstable();
        seconds.dedup();
        Self { pairs, seconds }
    }

    /// The last words of clauses that are the second part of a verb of theirs that calls off.
    pub(super) fn call_off(&self, lower: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
        // Most texts hold no such word: it is looked for first, and its clause then.
        let parts =
            self.seconds.iter().flat_map(|second| places_of(lower, second).map(move |at| (at, *second)));
        let parts = parts.filter(|(at, second)| ends_its_clause(&lower[at + second.len()..], lexicon));
        let ends = parts.filter(|(at, second)| is_behind_its_verb(&lower[..*at], second, &self.pairs));
        let mut found: Vec<Range<usize>> = ends.map(|(at, second)| at..at + second.len()).collect();
        found.sort_unstable_by_key(|part| part.start);
        found
    }
}

/// Whether a clause is over at the beginning of a text; "we called last night off at three o'clock": in a language whose
/// clauses end with no part of their verb, a little word may follow as well.
fn ends_its_clause(behind: &str, lexicon: &Lexicon) -> bool {
    let rest = behind.trim_start();
    let next =
        behind.strip_prefix(' ').and_then(|rest| rest.split(|c| c == ' ' || MARKS.contains(&c)).next());
    let goes_on = next.is_some_and(|next| !next.is_empty() && is_little(next));
    rest.is_empty() || rest.starts_with(MARKS) || (goes_on && !lexicon.language.ends_with_its_verb())
}

/// Whether a verb of which this is the second part stands in the clause that a text ends with, and not right at its end:
/// "fällt aus" is one cue, and found as such.
fn is_behind_its_verb(before: &str, second: &str, pairs: &[(&str, &str)]) -> bool {
    let Some(before) = before.strip_suffix(' ') else { return false };
    let near = last_bytes(before, LONGEST - second.len());
    let mark = near.char_indices().rev().find(|(at, c)| is_mark(&near[..*at], *c));
    let clause = match mark {
        Some((at, c)) => &near[at + c.len_utf8()..],
        None if near.len() == before.len() => near,
        None => return false,
    };
    let words = clause.rsplit_once(' ').map(|(words, _)| words).unwrap_or_default();
    let mut words = words.split(|c: char| !c.is_alphanumeric());
    words.any(|word| pairs.contains(&(word, second)))
}

/// Whether a character behind a text ends a clause. "Am 11. Oktober": behind a number a point ends none.
fn is_mark(before: &str, c: char) -> bool {
    MARKS.contains(&c) && !(c == '.' && before.ends_with(|before: char| before.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::Verbs;
    use crate::extract::lexicon::{Language, Lexicon};

    fn called_off(text: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
        Verbs::of(lexicon).call_off(text, lexicon)
    }

    #[test]
    fn the_second_part_ends_its_clause() {
        let german = Lexicon::of(Language::German);
        for (text, expected) in [
            ("wir sagen das treffen am donnerstag ab.", Some("ab")),
            ("wir sagen das treffen am 11. oktober leider ab, tut uns leid", Some("ab")),
            ("am donnerstag fällt das treffen aus", Some("aus")),
            ("wir sagen euch ab sofort bescheid.", None),
            ("das treffen fällt aus.", None),
            ("wir sagen bescheid. der bus fährt um acht ab.", None),
            ("das treffen sagen wir am 3. märz um acht ab.", Some("ab")),
        ] {
            let found = called_off(text, german);
            assert_eq!(found.first().map(|range| &text[range.clone()]), expected, "{text}");
        }
        let english = Lexicon::of(Language::English);
        let found = called_off("we called last night off at three, and call the next one off too", english);
        assert_eq!(found, [21..24, 57..60]);
        assert!(called_off("we call off, as we kick off", english).is_empty());
        let long = format!("we call {} off.", "a b c d ".repeat(100));
        assert!(called_off(&long, english).is_empty());
        assert!(called_off("we say the meetup ab", Lexicon::of(Language::English)).is_empty());
    }
}
