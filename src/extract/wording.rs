//! Words around a phrase: which of them name nothing, and what a text begins or ends with.
//!
//! In comes text; out comes what it says of itself, in any language.

use super::lexicon::Lexicon;
use crate::base::source::last_bytes;

/// The last few words of a text: a sentence without white space is one word, and every phrase of it asks.
pub(super) fn end_of(text: &str) -> &str {
    const MOST: usize = 160;
    last_bytes(text, MOST)
}

/// Where a word stands in a text, in order. Most texts hold none, which `contains` tells much sooner than a search that is
/// made ready to find all.
pub(super) fn places_of<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = usize> {
    let all = text.contains(word).then(|| text.match_indices(word));
    all.into_iter().flatten().map(|(at, _)| at)
}

/// A word too short to name a thing.
pub(super) fn is_little(word: &str) -> bool {
    word.chars().count() <= 3 && word.chars().all(char::is_alphabetic)
}

/// Whether a word does no more than join a name to its day: a little one, "will".
pub(super) fn joins(word: &str, lexicon: &Lexicon) -> bool {
    is_little(word) || lexicon.copulas().contains(&word)
}

/// The number of one to three digits that a text begins with, as meetups are numbered, and how many they are.
pub(super) fn leading_number(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = text.get(..digits).filter(|_| (1..=3).contains(&digits))?;
    Some((number.parse().ok()?, digits))
}

/// Whether a colon stands before the end of a text, with no more than little words behind it.
pub(super) fn is_led_by_a_colon(before: &str) -> bool {
    const COLONS: [char; 2] = [':', '\u{ff1a}'];
    // From the end back, no further than the first word that is none of both.
    let mut words = end_of(before).split_whitespace().rev();
    let last = words.find(|word| word.contains(COLONS) || !is_little(word));
    last.and_then(|word| word.rsplit_once(COLONS)).is_some_and(|(_, rest)| rest.is_empty() || is_little(rest))
}
