//! What is particular to a language: names of months and weekdays (from chrono's locale data), and
//! one small table of relative words, time words and cues a language.

/// A language tidings reads dates in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English.
    English,
}

/// The words of one language (and English beside it, since blogs mix).
#[derive(Debug)]
pub struct Lexicon {
    /// The language.
    pub language: Language,
}
