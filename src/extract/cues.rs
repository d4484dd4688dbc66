//! Cue words in a block of prose: one pass finds every cue of every kind, with its place.
//!
//! In comes the text of a block and the language's [`Lexicon`]; out come [`Hit`]s in order. A cue counts
//! at word boundaries only; a meeting noun also as part of a compound ("Planungstreffen") in languages
//! that build them. Case does not matter.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::automaton::Automaton as _;
use aho_corasick::dfa::DFA;
use aho_corasick::{Anchored, StartKind};

use super::lexicon::table::Meaning;
use super::lexicon::{Language, Lexicon};

/// What a cue says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum CueKind {
    /// Names the next meetup: "next meetup", "our next".
    Next,
    /// The language's word for "next", alone: counts with a noun behind it.
    NextWord,
    /// Invites or speaks of what is to come: "join us", "will take place".
    Invitation,
    /// Speaks of gathering: "see you", "we meet".
    Gathering,
    /// What a meetup is called.
    Noun,
    /// Tells of something over.
    Past,
    /// Is what people tell in: "we had", "thanks to".
    Told,
    /// Leaves the date open.
    Hedge,
    /// Calls off.
    Cancel,
    /// Puts off.
    Postpone,
    /// Makes a date a deadline.
    Deadline,
    /// Stands beside the last day of something: "until", "by".
    Until,
    /// Makes an event another's.
    OtherEvent,
    /// Says that there is no place to go to.
    Online,
}

/// A cue found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// What it says.
    pub(super) kind: CueKind,
    /// Where, in the block's text.
    pub(super) range: Range<usize>,
}

/// The cues of a language, ready to be looked for.
struct CueIndex {
    automaton: DFA,
    /// Which two bytes a cue may begin with: most words stop here.
    beginnings: Beginnings,
    kinds: Vec<CueKind>,
    builds_compounds: bool,
}

/// A set of pairs of bytes.
struct Beginnings(Vec<u64>);

impl Beginnings {
    fn of(patterns: &[String]) -> Self {
        let mut bits = vec![0; 256 * 256 / 64];
        for pattern in patterns {
            match pattern.as_bytes() {
                [first, second, ..] => Self::insert(&mut bits, *first, *second),
                [first] => (0..=u8::MAX).for_each(|second| Self::insert(&mut bits, *first, second)),
                [] => {}
            }
        }
        Self(bits)
    }

    fn insert(bits: &mut [u64], first: u8, second: u8) {
        let (word, bit) = Self::place(first, second);
        bits[word] |= bit;
    }

    fn hold(&self, first: u8, second: u8) -> bool {
        let (word, bit) = Self::place(first, second);
        self.0[word] & bit != 0
    }

    fn place(first: u8, second: u8) -> (usize, u64) {
        let number = usize::from(first) << 8 | usize::from(second);
        (number / 64, 1 << (number % 64))
    }
}

/// How the names of conferences end that have such names: `DjangoCon`, `RustConf`, `DevFest`.
const CONFERENCES: [&str; 5] = ["Con", "CON", "Conf", "Fest", "Faire"];

impl CueIndex {
    fn of(lexicon: &'static Lexicon) -> &'static Self {
        static BUILT: [OnceLock<CueIndex>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        BUILT[lexicon.language as usize].get_or_init(|| Self::build(lexicon))
    }

    fn build(lexicon: &Lexicon) -> Self {
        let lists = [
            (CueKind::Gathering, lexicon.gathering_cues()),
            (CueKind::Noun, lexicon.meeting_nouns()),
            (CueKind::Past, lexicon.past_cues()),
            (CueKind::Told, lexicon.told_cues()),
            (CueKind::Hedge, lexicon.hedge_cues()),
            (CueKind::Cancel, lexicon.cancel_cues()),
            (CueKind::Postpone, lexicon.postpone_cues()),
            (CueKind::Deadline, lexicon.deadline_cues()),
            (CueKind::Until, lexicon.until()),
            (CueKind::OtherEvent, lexicon.other_event_cues()),
            (CueKind::Online, lexicon.online_words()),
        ];
        let mut patterns: Vec<String> = Vec::new();
        let mut kinds = Vec::new();
        let mut add = |cue: &str, kind: CueKind| {
            patterns.push(cue.to_string());
            kinds.push(kind);
            // Blogs write the typographic apostrophe as often as the plain one.
            if cue.contains('\'') {
                patterns.push(cue.replace('\'', "\u{2019}"));
                kinds.push(kind);
            }
        };
        for cue in lexicon.next_cues() {
            add(cue, if names_the_next(lexicon, cue) { CueKind::Next } else { CueKind::Invitation });
        }
        for word in lexicon.next_words() {
            add(word, CueKind::NextWord);
        }
        for (kind, cues) in lists {
            for cue in cues {
                add(cue, kind);
            }
        }
        // The patterns are constants of this program, far below the automaton's limits.
        let automaton = DFA::builder().start_kind(StartKind::Both).build(&patterns);
        let automaton = automaton.expect("a few hundred short patterns");
        let builds_compounds = !matches!(
            lexicon.language,
            Language::English
                | Language::French
                | Language::Spanish
                | Language::Italian
                | Language::Portuguese
        );
        Self { automaton, beginnings: Beginnings::of(&patterns), kinds, builds_compounds }
    }

    /// Calls `found` with every cue that begins where a word may begin; within words as well where the
    /// language builds compounds. Every byte of every post comes by here, so the automaton is walked here.
    fn matches(&self, text: &[u8], mut found: impl FnMut(CueKind, Range<usize>)) {
        if self.builds_compounds {
            return self.walk(Anchored::No, text, 0, &mut found);
        }
        let mut before = b' ';
        for (at, byte) in text.iter().enumerate() {
            // Behind a character beyond ASCII, such as a quotation mark, anything may begin.
            let may_begin = !before.is_ascii_alphanumeric() || !byte.is_ascii_alphanumeric();
            before = *byte;
            if may_begin && self.beginnings.hold(*byte, text.get(at + 1).copied().unwrap_or(b' ')) {
                self.walk(Anchored::Yes, text, at, &mut found);
            }
        }
    }

    /// Walks the automaton from an offset on: anchored, for cues that begin there alone.
    fn walk(
        &self,
        anchored: Anchored,
        text: &[u8],
        start: usize,
        found: &mut impl FnMut(CueKind, Range<usize>),
    ) {
        let automaton = &self.automaton;
        let Ok(mut state) = automaton.start_state(anchored) else { return };
        for (at, byte) in text.iter().enumerate().skip(start) {
            state = automaton.next_state(anchored, state, *byte);
            if !automaton.is_special(state) {
                continue;
            }
            if automaton.is_dead(state) {
                return;
            }
            if !automaton.is_match(state) {
                continue;
            }
            for number in 0..automaton.match_len(state) {
                let pattern = automaton.match_pattern(state, number);
                let begins_at = at + 1 - automaton.pattern_len(pattern);
                // A cue that another ends with is found where it begins itself.
                if anchored == Anchored::No || begins_at == start {
                    found(self.kinds[pattern.as_usize()], begins_at..at + 1);
                }
            }
        }
    }

    /// Whether what was found is a word, or a part of one that counts.
    fn stands(&self, lower: &str, hit: &Hit) -> bool {
        let (starts, ends) = (is_boundary(lower, hit.range.start), is_boundary(lower, hit.range.end));
        let is_compound = self.builds_compounds && hit.kind == CueKind::Noun && hit.range.len() >= 5;
        (starts && ends) || (is_compound && (starts || ends))
    }
}

/// Whether a cue holds the language's word for "next" or "upcoming".
fn names_the_next(lexicon: &Lexicon, cue: &str) -> bool {
    let says_next = |word: &str| {
        lexicon
            .words()
            .get(word)
            .is_some_and(|entry| entry.meanings.iter().any(|meaning| matches!(meaning, Meaning::Next)))
    };
    cue.split([' ', '\'']).any(says_next) || matches!(cue, "upcoming" | "coming up" | "up next" | "次回")
}

/// Lower-cases character by character, keeping every byte offset; a line end becomes a blank.
fn lower_in_place(text: &str) -> String {
    if text.is_ascii() {
        let lower = text.bytes().map(|byte| match byte {
            b'\n' | b'\t' => ' ',
            byte => char::from(byte.to_ascii_lowercase()),
        });
        return lower.collect();
    }
    text.chars()
        .map(|c| {
            if c.is_ascii() {
                return if matches!(c, '\n' | '\t') { ' ' } else { c.to_ascii_lowercase() };
            }
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(only), None) if only.len_utf8() == c.len_utf8() => only,
                _ => c,
            }
        })
        .collect()
}

/// Every cue of a text, in order of where it starts, the longest first.
pub(super) fn hits(text: &str, lexicon: &'static Lexicon) -> Vec<Hit> {
    let index = CueIndex::of(lexicon);
    let lower = lower_in_place(text);
    let mut found: Vec<Hit> = Vec::new();
    index.matches(lower.as_bytes(), |kind, range| {
        found.extend(Some(Hit { kind, range }).filter(|hit| index.stands(&lower, hit)));
    });
    found.extend(conferences(text));
    found.sort_by_key(|hit| (hit.range.start, usize::MAX - hit.range.end));
    found
}

/// Names that only conferences have, whole.
fn conferences(text: &str) -> impl Iterator<Item = Hit> {
    CONFERENCES.into_iter().flat_map(move |end| {
        let ends = if text.contains(end) { text } else { "" };
        ends.match_indices(end).filter_map(move |(at, _)| conference(text, at..at + end.len()))
    })
}

/// The whole name of a conference whose end stands in a range.
fn conference(text: &str, end: Range<usize>) -> Option<Hit> {
    let is_end = !text[end.end..].starts_with(char::is_alphanumeric);
    let name = &text[..end.start];
    if !is_end || !name.ends_with(char::is_alphabetic) {
        return None;
    }
    let start = name.trim_end_matches(char::is_alphanumeric).len();
    Some(Hit { kind: CueKind::OtherEvent, range: start..end.end })
}

/// Whether a word may start or end at an offset. Japanese has no blanks between words.
fn is_boundary(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at(at);
    match (before.chars().next_back(), after.chars().next()) {
        (Some(left), Some(right)) => !is_word(left) || !is_word(right) || is_cjk(left) || is_cjk(right),
        _ => true,
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Cues found from where words begin are all that there are at the borders of words.
        #[test]
        fn no_cue_is_passed_over(
            words in prop::collection::vec("[a-z]{1,4}|next|meetup|see you|join us|l'|\u{201c}next|é|-|n't| {1,2}", 0..30),
            language in prop::sample::select(Language::ALL.to_vec()),
        ) {
            let text = words.concat();
            let index = CueIndex::of(Lexicon::of(language));
            let lower = lower_in_place(&text);
            let collect = |walk: &dyn Fn(&mut Vec<Hit>)| {
                let mut hits = Vec::new();
                walk(&mut hits);
                hits.retain(|hit| index.stands(&lower, hit));
                hits.sort_by_key(|hit| (hit.range.start, hit.range.end, hit.kind));
                hits
            };
            let bytes = lower.as_bytes();
            let quick = collect(&|hits| index.matches(bytes, |kind, range| hits.push(Hit { kind, range })));
            let whole = collect(&|hits| {
                index.walk(Anchored::No, bytes, 0, &mut |kind, range| hits.push(Hit { kind, range }));
            });
            prop_assert_eq!(quick, whole);
        }
    }
}
