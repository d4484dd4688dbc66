//! Verbs that stand in two parts: "wir sagen das Treffen am Donnerstag ab", "wij gelasten de bijeenkomst af".
//!
//! In comes a text in small letters; out come the places of the parts that end their clauses, where the verb stands before
//! in it. What lies between is said of what is called off.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::wording::is_little;

/// The longest clause that is looked through, in bytes.
const LONGEST: usize = 200;

/// What ends a clause.
const MARKS: [char; 12] = ['.', ',', ';', ':', '!', '?', '(', ')', '\n', '\t', '\u{2013}', '\u{2014}'];

/// The last words of clauses that are the second part of a verb of theirs that calls off.
pub(super) fn called_off(lower: &str, lexicon: &Lexicon) -> Vec<Range<usize>> {
    let pairs: Vec<(&str, &str)> =
        lexicon.parted_cues().iter().filter_map(|cue| cue.split_once(' ')).collect();
    if pairs.is_empty() {
        return Vec::new();
    }
    let ends = |(at, clause)| second_part(at, clause, &pairs);
    if lexicon.language.ends_with_its_verb() {
        return clauses(lower).filter_map(ends).collect();
    }
    clauses(lower).filter_map(|(at, clause)| ends((at, up_to_a_little_word(clause, &pairs)))).collect()
}

/// "We called last night off at three o'clock": a clause as far as the second part of a verb that a little word follows.
fn up_to_a_little_word<'a>(clause: &'a str, pairs: &[(&str, &str)]) -> &'a str {
    let mut seconds = pairs.iter().map(|(_, second)| *second);
    seconds
        .find_map(|second| {
            let (at, _) = clause.match_indices(second).find(|(at, _)| {
                let behind = clause[at + second.len()..].strip_prefix(' ').unwrap_or_default();
                let next = behind.split(' ').next().unwrap_or_default();
                clause[..*at].ends_with(' ') && !next.is_empty() && is_little(next)
            })?;
            Some(&clause[..at + second.len()])
        })
        .unwrap_or(clause)
}

/// The clauses of a text and where each begins. "Am 11. Oktober": behind a number a point ends none.
fn clauses(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_mark = |at: usize, c: char| {
        MARKS.contains(&c) && !(c == '.' && text[..at].ends_with(|before: char| before.is_ascii_digit()))
    };
    let mut start = 0;
    let ends = text.char_indices().filter(move |(at, c)| is_mark(*at, *c)).chain([(text.len(), ' ')]);
    ends.map(move |(end, mark)| {
        let clause = (start, &text[start..end]);
        start = (end + mark.len_utf8()).min(text.len());
        clause
    })
}

/// Where the second part of a verb ends a clause that begins at an offset.
fn second_part(at: usize, clause: &str, pairs: &[(&str, &str)]) -> Option<Range<usize>> {
    let clause = clause.trim_end();
    let (before, last) = clause.rsplit_once(' ').filter(|_| clause.len() <= LONGEST)?;
    // "Fällt aus" is one cue, and found as such.
    let (before, _) = before.rsplit_once(' ')?;
    let mut verbs = pairs.iter().filter(|(_, second)| *second == last).map(|(verb, _)| *verb);
    let holds = |verb: &str| before.split(|c: char| !c.is_alphanumeric()).any(|word| word == verb);
    let end = at + clause.len();
    verbs.any(holds).then(|| end - last.len()..end)
}

#[cfg(test)]
mod tests {
    use super::called_off;
    use crate::extract::lexicon::{Language, Lexicon};

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
        ] {
            let found = called_off(text, german);
            assert_eq!(found.first().map(|range| &text[range.clone()]), expected, "{text}");
        }
        assert!(called_off("we say the meetup ab", Lexicon::of(Language::English)).is_empty());
    }
}
