//! "The 24th" in English, which counts as well as it dates: what a sentence goes on with behind a day, and behind what is
//! counted.
//!
//! In comes the token behind the number; out comes whether the number may be a day.

use super::reader::Reader;

/// What a sentence goes on with behind "the 24th" that counts nothing.
/// An apostrophe ends a word: "isn't" begins with "isn".
const GO_ON: [&str; 33] = [
    "for", "with", "as", "so", "if", "but", "when", "where", "which", "unless", "because", "same", "again",
    "instead", "rather", "not", "is", "was", "isn", "wasn", "will", "won", "has", "hasn", "since", "then",
    "it", "we", "should", "would", "next", "until", "till",
];

/// What "on the 5th" counts rather than being a day.
const COUNTED: [&str; 38] = [
    "anniversary",
    "birthday",
    "floor",
    "day",
    "week",
    "weekend",
    "month",
    "year",
    "time",
    "attempt",
    "try",
    "go",
    "edition",
    "meetup",
    "meeting",
    "event",
    "session",
    "round",
    "hole",
    "lap",
    "mile",
    "page",
    "slide",
    "minute",
    "hour",
    "century",
    "street",
    "avenue",
    "st",
    "ave",
    "ballot",
    "move",
    "episode",
    "chapter",
    "bar",
    "fret",
    "level",
    "row",
];

/// Who a sentence goes on with behind "the 24th and".
const PRONOUNS: [&str; 4] = ["we", "i", "it", "there"];

impl Reader<'_, '_> {
    /// "The 24th for cake", "on the 24th and we", "on the 24th we": whether a sentence goes on at a token as it does behind a
    /// day, and not behind what is counted.
    pub(super) fn goes_on_in_english(&self, at: usize, is_on: bool) -> bool {
        let word = self.slice(at);
        let is_of_a_day =
            is_on && self.is_word(at) && self.weekday_at(at).is_none() && !COUNTED.contains(&word);
        let is_and = || word == "and" && PRONOUNS.contains(&self.slice(at + 1).to_lowercase().as_str());
        is_of_a_day || GO_ON.contains(&word) || is_and()
    }
}
