//! Cue words in a block of prose: one pass finds every cue of every kind, with its place.
//!
//! In comes the text of a block and the language's [`Lexicon`]; out come [`Hit`]s in order. A cue counts
//! at word boundaries only; a meeting noun also as part of a compound ("Planungstreffen") in languages
//! that build them. Case does not matter.

use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::Anchored;
use aho_corasick::automaton::Automaton as _;
use aho_corasick::dfa::DFA;

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
    cues: Vec<Cue>,
    builds_compounds: bool,
}

/// What a pattern of the automaton stands for.
#[derive(Clone, Copy)]
enum Cue {
    /// A word or a phrase.
    Words(CueKind),
    /// The end of a name that only conferences have, such as `DjangoCon`, `RustConf`, `DevFest`, in the
    /// spellings that count.
    Conference(&'static [&'static str]),
}

/// How the names of conferences end, in small letters and as they are written.
const CONFERENCES: [(&str, &[&str]); 4] =
    [("con", &["Con", "CON"]), ("conf", &["Conf"]), ("fest", &["Fest"]), ("faire", &["Faire"])];

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
            (CueKind::Hedge, lexicon.hedge_cues()),
            (CueKind::Cancel, lexicon.cancel_cues()),
            (CueKind::Postpone, lexicon.postpone_cues()),
            (CueKind::Deadline, lexicon.deadline_cues()),
            (CueKind::Until, lexicon.until()),
            (CueKind::OtherEvent, lexicon.other_event_cues()),
            (CueKind::Online, lexicon.online_words()),
        ];
        let mut patterns: Vec<String> = Vec::new();
        let mut cues = Vec::new();
        let mut add = |cue: &str, kind: CueKind| {
            patterns.push(cue.to_string());
            cues.push(Cue::Words(kind));
            // Blogs write the typographic apostrophe as often as the plain one.
            if cue.contains('\'') {
                patterns.push(cue.replace('\'', "\u{2019}"));
                cues.push(Cue::Words(kind));
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
        for (end, spellings) in CONFERENCES {
            patterns.push(end.to_string());
            cues.push(Cue::Conference(spellings));
        }
        // The patterns are constants of this program, far below the automaton's limits.
        let automaton = DFA::new(&patterns).expect("a few hundred short patterns");
        let builds_compounds = !matches!(
            lexicon.language,
            Language::English
                | Language::French
                | Language::Spanish
                | Language::Italian
                | Language::Portuguese
        );
        Self { automaton, cues, builds_compounds }
    }

    /// Calls `found` with everything that a pattern matches, overlapping or not. This is the loop that
    /// every byte of every post goes through, so it walks the automaton itself.
    fn matches(&self, text: &[u8], mut found: impl FnMut(Cue, Range<usize>)) {
        let automaton = &self.automaton;
        let Ok(mut state) = automaton.start_state(Anchored::No) else { return };
        for (at, byte) in text.iter().enumerate() {
            state = automaton.next_state(Anchored::No, state, *byte);
            if !automaton.is_special(state) || !automaton.is_match(state) {
                continue;
            }
            for number in 0..automaton.match_len(state) {
                let pattern = automaton.match_pattern(state, number);
                found(self.cues[pattern.as_usize()], at + 1 - automaton.pattern_len(pattern)..at + 1);
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
    index.matches(lower.as_bytes(), |cue, range| {
        found.extend(match cue {
            Cue::Words(kind) => Some(Hit { kind, range }).filter(|hit| index.stands(&lower, hit)),
            Cue::Conference(spellings) => conference(text, range, spellings),
        });
    });
    found.sort_by_key(|hit| (hit.range.start, usize::MAX - hit.range.end));
    found
}

/// The whole name of a conference whose end stands in a range.
fn conference(text: &str, end: Range<usize>, spellings: &[&str]) -> Option<Hit> {
    let is_spelled = spellings.contains(&text.get(end.clone())?);
    let is_end = !text[end.end..].starts_with(char::is_alphanumeric);
    let name = &text[..end.start];
    if !is_spelled || !is_end || !name.ends_with(char::is_alphabetic) {
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
