//! Cue words in a block of prose: one pass finds every cue of every kind, with its place.
//!
//! In comes the text of a block and the language's [`Lexicon`]; out come [`Hit`]s in order. A cue counts
//! at word boundaries only; a meeting noun also as part of a compound ("Planungstreffen") in languages
//! that build them. Case does not matter.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::OnceLock;

use aho_corasick::automaton::Automaton as _;
use aho_corasick::dfa::DFA;
use aho_corasick::{Anchored, StartKind};

use super::lexicon::table::Meaning;
use super::lexicon::{Language, Lexicon};
use super::parted::Verbs;
use crate::base::source::{first_bytes, last_bytes};

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
    /// Says of what was spoken of that it is another's: "not ours".
    NotOurs,
    /// Gives a reason: "because of".
    Reason,
    /// Draws a conclusion: "so".
    So,
    /// Denies: "not".
    Not,
    /// Puts one thing in the place of another: "instead of".
    Instead,
    /// Tells of a plan: "originally".
    Planned,
    /// Turns to the opposite of what was denied: "but".
    But,
    /// Leads from one thing to the next: "then".
    Then,
    /// Names a day off: "Easter Monday".
    Holiday,
    /// Begins a condition: "if".
    If,
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
    /// What a cue may begin with: most words stop here.
    beginnings: Beginnings,
    kinds: Vec<CueKind>,
    verbs: Verbs,
    builds_compounds: bool,
}

/// A set of beginnings, four bytes each, by a hash of the kinds of bytes they are: it may say yes too often.
struct Beginnings(Vec<u64>);

impl Beginnings {
    /// How many kinds of bytes there are: each small letter, digits, the rest of ASCII, and four of what is beyond.
    const KINDS: u32 = 32;
    /// What may stand behind a word: neither a letter nor a digit.
    const ENDS: [u32; 5] = [0, 28, 29, 30, 31];
    /// The bits of a hash.
    const BITS: u32 = 16;

    fn of(patterns: &[String]) -> Self {
        let mut beginnings = Self(vec![0; 1 << Self::BITS >> 6]);
        for pattern in patterns {
            beginnings.insert(pattern.as_bytes());
        }
        beginnings
    }

    /// Adds all that a text may begin with where it begins with this word.
    fn insert(&mut self, word: &[u8]) {
        let ends_in_a_letter = word.last().is_some_and(u8::is_ascii_alphanumeric);
        let choices = |at: usize| match word.get(at) {
            Some(byte) => vec![Self::kind(*byte)],
            None if at == word.len() && ends_in_a_letter => Self::ENDS.to_vec(),
            None => (0..Self::KINDS).collect(),
        };
        for first in choices(0) {
            for second in choices(1) {
                for third in choices(2) {
                    for fourth in choices(3) {
                        let (place, bit) = Self::place([first, second, third, fourth]);
                        self.0[place] |= bit;
                    }
                }
            }
        }
    }

    /// Whether a text in small letters may begin with one of the words.
    fn hold(&self, text: &[u8]) -> bool {
        let kind = |at: usize| text.get(at).map_or(0, |byte| Self::kind(*byte));
        let (place, bit) = Self::place([kind(0), kind(1), kind(2), kind(3)]);
        self.0[place] & bit != 0
    }

    fn kind(byte: u8) -> u32 {
        match byte {
            b'a'..=b'z' => u32::from(byte - b'a') + 1,
            b'0'..=b'9' => 27,
            0x80.. => 28 + u32::from(byte & 3),
            _ => 0,
        }
    }

    fn place(kinds: [u32; 4]) -> (usize, u64) {
        /// Spreads numbers over all the bits (Knuth, The Art of Computer Programming, 6.4).
        const GOLDEN: u32 = 0x9E37_79B1;
        let number = kinds.into_iter().fold(0, |number, kind| number * Self::KINDS + kind);
        let hash = number.wrapping_mul(GOLDEN) >> (u32::BITS - Self::BITS);
        ((hash >> 6) as usize, 1 << (hash & 63))
    }
}

/// How the names of conferences end that have such names: `DjangoCon`, `RustConf`, `DevFest`. All of them
/// begin with one of [`CAPITALS`].
const CONFERENCES: [&str; 6] = ["Con", "CON", "Conf", "Fest", "Faire", "Camp"];

const CAPITALS: [u8; 2] = [b'C', b'F'];

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
            (CueKind::Cancel, lexicon.skip_cues()),
            (CueKind::Postpone, lexicon.postpone_cues()),
            (CueKind::Deadline, lexicon.deadline_cues()),
            (CueKind::Until, lexicon.until()),
            (CueKind::OtherEvent, lexicon.other_event_cues()),
            (CueKind::OtherEvent, lexicon.disclaimers()),
            (CueKind::NotOurs, lexicon.disclaimers()),
            (CueKind::Reason, lexicon.reason_cues()),
            (CueKind::So, lexicon.so_words()),
            (CueKind::Not, lexicon.negation()),
            (CueKind::Instead, lexicon.instead_cues()),
            (CueKind::Planned, lexicon.planned_cues()),
            (CueKind::But, lexicon.but_cues()),
            (CueKind::Then, lexicon.then_cues()),
            (CueKind::Holiday, lexicon.holiday_cues()),
            (CueKind::If, lexicon.if_cues()),
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
        let builds_compounds = lexicon.language.builds_compounds();
        // In one way alone is it ever walked, and for both it would be twice as large.
        let start_kind = if builds_compounds { StartKind::Unanchored } else { StartKind::Anchored };
        // The patterns are constants of this program, far below the automaton's limits.
        let automaton = DFA::builder().start_kind(start_kind).build(&patterns);
        let automaton = automaton.expect("a few hundred short patterns");
        let beginnings = Beginnings::of(&patterns);
        Self { automaton, beginnings, kinds, verbs: Verbs::of(lexicon), builds_compounds }
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
            if may_begin && self.beginnings.hold(&text[at..]) {
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
        // "Won't" is no form of "won".
        let behind = lower.get(hit.range.end..).unwrap_or_default();
        let ends = ends && !["'t", "\u{2019}t"].iter().any(|not| behind.starts_with(not));
        let is_compound = self.builds_compounds && hit.kind == CueKind::Noun && hit.range.len() >= 5;
        (starts && ends) || (is_compound && (starts || ends))
    }
}

/// Whether a cue holds the language's word for "next" or "upcoming".
fn names_the_next(lexicon: &Lexicon, cue: &str) -> bool {
    let says_next = |word: &str| lexicon.means(word, |meaning| matches!(meaning, Meaning::Next));
    cue.split([' ', '\'']).any(says_next) || lexicon.coming_cues().contains(&cue)
}

/// Lower-cases character by character, keeping every byte offset; a line end becomes a blank.
pub(super) fn lower_in_place(text: &str) -> String {
    let mut lower = text.to_owned().into_bytes();
    lower.make_ascii_lowercase();
    for byte in &mut lower {
        *byte = if matches!(byte, b'\n' | b'\t') { b' ' } else { *byte };
    }
    if !text.is_ascii() {
        lower_beyond_ascii(text, &mut lower);
    }
    // Only whole characters were put in the place of others.
    String::from_utf8(lower).unwrap_or_default()
}

/// Lower-cases the characters beyond ASCII whose small form is as long as they are.
fn lower_beyond_ascii(text: &str, lower: &mut [u8]) {
    let mut at = 0;
    while let Some(next) = text.as_bytes()[at..].iter().position(|byte| !byte.is_ascii()) {
        at += next;
        let Some(c) = text[at..].chars().next() else { return };
        let end = at + c.len_utf8();
        let mut small = c.to_lowercase();
        if let (Some(only), None) = (small.next(), small.next())
            && only.len_utf8() == c.len_utf8()
        {
            only.encode_utf8(&mut lower[at..end]);
        }
        at = end;
    }
}

/// Every cue of a text, given in small letters as well, in order of where it starts, the longest first.
pub(super) fn hits(text: &str, lower: &str, lexicon: &'static Lexicon) -> Vec<Hit> {
    let index = CueIndex::of(lexicon);
    let mut found: Vec<Hit> = Vec::new();
    index.matches(lower.as_bytes(), |kind, range| {
        found.extend(Some(Hit { kind, range }).filter(|hit| index.stands(lower, hit)));
    });
    // "BarCamp" is what its group calls its own.
    let is_noun =
        |conference: &Hit| found.iter().any(|hit| hit.kind == CueKind::Noun && hit.range == conference.range);
    let conferences: Vec<Hit> = conferences(text).filter(|conference| !is_noun(conference)).collect();
    found.extend(conferences);
    let parted = index.verbs.call_off(lower, lexicon).into_iter();
    found.extend(parted.map(|range| Hit { kind: CueKind::Cancel, range }));
    for hit in &mut found {
        hit.kind = whose(hit, lower, lexicon);
    }
    found.retain(|hit| hit.kind != CueKind::Deadline || !names_a_closing(hit, lower, lexicon));
    // "No new date" calls off nothing that "new date" puts off.
    let postpones = found.iter().filter(|hit| hit.kind == CueKind::Postpone);
    let puts_off: HashSet<usize> = postpones.map(|hit| hit.range.end).collect();
    let nouns = found.iter().filter(|noun| !puts_off.contains(&noun.range.end));
    let none: Vec<Hit> = nouns.filter_map(|noun| none_of(noun, lower, lexicon)).collect();
    found.extend(none);
    found.sort_by_key(|hit| (hit.range.start, usize::MAX - hit.range.end));
    drop_denied(&mut found, lower, lexicon.language);
    deny_gatherings(&mut found, lower, lexicon);
    found
}

/// "Our hackathon", "at their own meeting": the word before it makes an event the group's own or another's, whatever it
/// is called.
fn whose(event: &Hit, lower: &str, lexicon: &Lexicon) -> CueKind {
    const NEAR: usize = 40;
    let is_led_by = |words: &[&str]| {
        let before = lower.get(..event.range.start).and_then(|before| before.strip_suffix(' '));
        before.is_some_and(|before| words.iter().any(|word| ends_in(before, word)))
    };
    // "Their own next meetup", "o encontro deles".
    let is_theirs = || {
        const FEW: usize = 2;
        let before = last_bytes(lower.get(..event.range.start).unwrap_or_default(), NEAR);
        let mut words = before.strip_suffix(' ').unwrap_or_default();
        for _ in 0..FEW {
            let (rest, last) = words.rsplit_once(' ').unwrap_or_default();
            if last.is_empty() || !last.chars().all(char::is_alphanumeric) {
                break;
            }
            if lexicon.their_words().iter().any(|word| ends_in(rest, word)) {
                return true;
            }
            words = rest;
        }
        let behind = lower.get(event.range.end..).and_then(|behind| behind.strip_prefix(' '));
        let next = behind.and_then(|behind| behind.split(|c: char| !c.is_alphanumeric()).next());
        next.is_some_and(|next| lexicon.their_words().contains(&next))
    };
    // "KubeCon debrief", "RubyConf AU wash-up".
    let is_spoken_of = || {
        let behind = lower.get(event.range.end..).map(|behind| first_bytes(behind, NEAR)).unwrap_or_default();
        let (_, second) = behind.trim_start().split_once(' ').unwrap_or_default();
        let begins = |text: &str, word: &str| {
            text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        behind.starts_with(' ')
            && lexicon
                .debrief_words()
                .iter()
                .any(|word| begins(behind.trim_start(), word) || begins(second, word))
    };
    match event.kind {
        CueKind::OtherEvent if is_led_by(lexicon.our_words()) || is_spoken_of() => CueKind::Noun,
        CueKind::Noun if is_led_by(lexicon.their_words()) || is_theirs() => CueKind::OtherEvent,
        kind => kind,
    }
}

/// "Aperitivo di chiusura", "soirée de clôture": what is called by its closing is a meetup, and no deadline.
fn names_a_closing(closing: &Hit, lower: &str, lexicon: &Lexicon) -> bool {
    let words = || lower.get(..closing.range.start)?.strip_suffix(' ')?.rsplit_once(' ');
    words().is_some_and(|(before, of)| {
        lexicon.means(of, |meaning| matches!(meaning, Meaning::Of))
            && lexicon.meeting_nouns().iter().any(|noun| ends_in(before, noun))
    })
}

/// Whether a text ends in a word, or in a run of words, and not within a longer one.
fn ends_in(text: &str, word: &str) -> bool {
    text.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// "No meetup", "keinen Flicktreff", "won't be a regular session": words that say that there is none, and the name of a
/// meetup behind them, call it off.
fn none_of(noun: &Hit, lower: &str, lexicon: &Lexicon) -> Option<Hit> {
    const NEAR: usize = 40;
    const FEW: usize = 3;
    /// The most bytes of a compound before the noun in it.
    const LONGEST_WORD: usize = 80;
    if noun.kind != CueKind::Noun
        || is_opposed(noun, lower, lexicon)
        || lexicon.part_nouns().contains(&lower.get(noun.range.clone())?)
    {
        return None;
    }
    // In a text without blanks all that stands before may be one word.
    let near = last_bytes(lower.get(..noun.range.start)?, NEAR + LONGEST_WORD);
    let before = last_bytes(near.trim_end_matches(char::is_alphanumeric), NEAR);
    let clause = before.rsplit(|c: char| !c.is_alphanumeric() && !" '\u{2019}".contains(c)).next()?;
    let mut words = clause.trim_end();
    for _ in 0..FEW {
        if let Some(no) = lexicon.no_words().iter().find(|no| ends_in(words, no)) {
            let start = words.as_ptr().addr() - lower.as_ptr().addr() + words.len() - no.len();
            return Some(Hit { kind: CueKind::Cancel, range: start..noun.range.end });
        }
        words = words.trim_end_matches(|c: char| c != ' ').trim_end();
    }
    None
}

/// "No talk but a quiz", "kein Vortrag, sondern ein Quiz": whether what is denied is named for its opposite.
fn is_opposed(noun: &Hit, lower: &str, lexicon: &Lexicon) -> bool {
    const NEAR: usize = 40;
    let behind = first_bytes(lower.get(noun.range.end..).unwrap_or_default(), NEAR);
    let mut words = behind.strip_prefix(',').unwrap_or(behind).trim_start().split(' ');
    let is_but = words.next().is_some_and(|word| lexicon.but_cues().contains(&word));
    // "No meetup, but see you in April" calls off.
    let is_one = |meaning: &Meaning| matches!(meaning, Meaning::Cardinal(1) | Meaning::Article);
    is_but && words.next().is_some_and(|word| lexicon.means(word, is_one))
}

/// "Is not cancelled", "won't be postponed", "entfällt nicht": words that call off or put off, and are denied, say that
/// nothing changes. They are no cues, and neither are words that deny and would call off by themselves.
fn drop_denied(hits: &mut Vec<Hit>, lower: &str, language: Language) {
    /// How far a denial stands from what it denies, in bytes.
    const NEAR: usize = 24;
    let denies_behind = matches!(
        language,
        Language::German
            | Language::Dutch
            | Language::Swedish
            | Language::Danish
            | Language::Norwegian
            | Language::Turkish
            | Language::Japanese
    );
    let changes = |hit: &Hit| matches!(hit.kind, CueKind::Cancel | CueKind::Postpone);
    let touches = |first: usize, second: usize, most: usize| {
        let between = lower.get(first..second);
        between.is_some_and(|between| {
            between.chars().all(|c| c.is_alphabetic() || c == ' ')
                && between.split_whitespace().count() <= most
                && between.split_whitespace().all(|word| word.chars().count() <= 4)
        })
    };
    let mut denied = vec![false; hits.len()];
    for (at, denial) in hits.iter().enumerate().filter(|(_, hit)| hit.kind == CueKind::Not) {
        let is_near = |(_, hit): &(usize, &Hit)| hit.range.start <= denial.range.end + NEAR;
        let behind = hits.iter().enumerate().skip(at + 1).take_while(is_near);
        // "Will not be held but postponed": that is not denied.
        for (other, hit) in behind.take_while(|(_, hit)| hit.kind != CueKind::But) {
            if changes(hit) && touches(denial.range.end, hit.range.start, 2) {
                denied[other] = true;
                // "Won't be" calls off, where no other words follow that do.
                let same = at.saturating_sub(1)..(at + 2).min(hits.len());
                same.filter(|same| hits[*same].range == denial.range).for_each(|same| denied[same] = true);
            }
        }
        let is_near = |(_, hit): &(usize, &Hit)| hit.range.start + 2 * NEAR >= denial.range.start;
        let before = hits[..at].iter().enumerate().rev().take_while(is_near).filter(|_| denies_behind);
        for (other, hit) in before.filter(|(_, hit)| changes(hit)) {
            // "Einen Ersatztermin gibt es nicht".
            let most = if hit.kind == CueKind::Postpone { 2 } else { 0 };
            denied[other] |= touches(hit.range.end, denial.range.start, most);
        }
    }
    let mut denied = denied.into_iter();
    hits.retain(|hit| !(denied.next().unwrap_or_default() && changes(hit)));
}

/// "We will not meet on 10 October", "am 10. Oktober treffen wir uns nicht": words of gathering that are denied call off.
/// They invite to nothing, and name none.
fn deny_gatherings(hits: &mut Vec<Hit>, lower: &str, lexicon: &Lexicon) {
    let invites = |hit: &Hit| matches!(hit.kind, CueKind::Gathering | CueKind::Invitation);
    let denied = hits.iter().enumerate().filter(|(_, hit)| invites(hit));
    let ranges = denied.filter_map(|(at, _)| denial_of(hits, at, lower, lexicon));
    // One of several words of gathering is denied with the others.
    let denied = ranges.fold(Vec::new(), |mut denied: Vec<Range<usize>>, range| {
        match denied.last_mut().filter(|last| range.start < last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => denied.push(range),
        }
        denied
    });
    if denied.is_empty() {
        return;
    }
    // In the order of the text, as the cues are.
    let is_within = |hit: &Hit| {
        let next = denied.partition_point(|denied| denied.end <= hit.range.start);
        denied.get(next).is_some_and(|denied| denied.start < hit.range.end)
    };
    let says = |hit: &Hit| invites(hit) || matches!(hit.kind, CueKind::Next | CueKind::Noun);
    hits.retain(|hit| !(says(hit) && is_within(hit)));
    hits.extend(denied.into_iter().map(|range| Hit { kind: CueKind::Cancel, range }));
    hits.sort_by_key(|hit| (hit.range.start, usize::MAX - hit.range.end));
}

/// The words of gathering at a place among the cues with those that deny them, where nothing is put against them ("not on
/// the 3rd but on the 10th"), nothing asked or assumed, and no place or company alone denied.
fn denial_of(hits: &[Hit], at: usize, lower: &str, lexicon: &Lexicon) -> Option<Range<usize>> {
    /// How far the words beside it reach, in bytes.
    const NEAR: usize = 24;
    /// How far a condition stands before it and an opposite behind it, in bytes.
    const FAR: usize = 60;
    let range = &hits[at].range;
    let own = lower.get(range.clone())?;
    if own.split_whitespace().any(|word| lexicon.denies(word)) {
        return None;
    }
    let is_little = |word: &str| word.chars().count() <= 4 && word.chars().all(char::is_alphabetic);
    let before = last_bytes(lower.get(..range.start)?, NEAR);
    let mut words = before.rsplit(' ').skip(1).take(2);
    let denies_before =
        before.ends_with(' ').then(|| words.find(|word| lexicon.denies(word) || !is_little(word)));
    let denies_before = denies_before.flatten().filter(|word| lexicon.denies(word));
    let behind = first_bytes(lower.get(range.end..)?, NEAR);
    // "Am Donnerstag treffen wir uns ausnahmsweise nicht".
    let adds_nothing = |word: &&str| lexicon.sadly_words().contains(word);
    let word_behind = behind
        .strip_prefix(' ')
        .and_then(|behind| behind.split(|c: char| !c.is_alphanumeric()).find(|word| !adds_nothing(word)));
    let denied = match (denies_before, word_behind.filter(|word| lexicon.denies(word))) {
        (Some(word), _) => word.as_ptr().addr() - lower.as_ptr().addr()..range.end,
        (None, Some(word)) => range.start..word.as_ptr().addr() - lower.as_ptr().addr() + word.len(),
        (None, None) => return None,
    };
    let mut before = hits[..at].iter().rev().take_while(|hit| hit.range.start + FAR >= denied.start);
    let mut behind = hits[at..].iter().take_while(|hit| hit.range.start <= denied.end + FAR);
    let is_assumed = before.clone().any(|hit| hit.kind == CueKind::If);
    let is_opposed = behind.clone().any(|hit| hit.kind == CueKind::But);
    // "Won't be", "findet nicht statt": words that call off by themselves.
    let calls_off = |hit: &Hit| {
        hit.kind == CueKind::Cancel && hit.range.start < denied.end && denied.start < hit.range.end
    };
    let is_said = before.any(calls_off) || behind.any(calls_off);
    let rest = first_bytes(lower.get(denied.end..)?, FAR);
    let is_asked = rest.split(['.', '!']).next().is_some_and(|rest| rest.contains('?'));
    let is_of_a_day = || ends_or_dates(rest, lexicon) || stands_behind_a_day(lower, denied.start, lexicon);
    (!is_assumed && !is_opposed && !is_said && !is_asked && is_of_a_day()).then_some(denied)
}

/// "Pojutrze nie widzimy się w klubie": whether the word right before an offset is one for a day.
fn stands_behind_a_day(lower: &str, at: usize, lexicon: &Lexicon) -> bool {
    const NEAR: usize = 24;
    let before = last_bytes(lower.get(..at).unwrap_or_default(), NEAR);
    let last =
        before.strip_suffix(' ').and_then(|before| before.rsplit(|c: char| !c.is_alphanumeric()).next());
    let names = |meaning: &Meaning| matches!(meaning, Meaning::DaysAhead(days) if *days >= 0);
    last.is_some_and(|word| lexicon.means(word, names))
}

/// Whether a clause is over at the beginning of a text, or goes on with a day.
fn ends_or_dates(rest: &str, lexicon: &Lexicon) -> bool {
    let rest = rest.trim_start_matches([' ', '*', '_']);
    let mut words = rest.split(|c: char| !c.is_alphanumeric()).take(3);
    let is_day = |word: &str| {
        let names = |meaning: &Meaning| matches!(meaning, Meaning::Month(..) | Meaning::Weekday(..));
        word.starts_with(|c: char| c.is_ascii_digit()) || lexicon.means(word, names)
    };
    // "Não venham nesta quinta".
    let leads = |word: &str| lexicon.means(word, |meaning| matches!(meaning, Meaning::This | Meaning::Next));
    let says = |word: &&str| is_day(word) || word.chars().count() > 3 && !leads(word);
    !rest.starts_with(char::is_alphanumeric) || words.find(says).is_some_and(is_day)
}

/// Names that only conferences have, whole.
fn conferences(text: &str) -> impl Iterator<Item = Hit> {
    let capitals = text.bytes().enumerate().filter(|(_, byte)| CAPITALS.contains(byte));
    capitals.flat_map(move |(at, _)| {
        let ends = CONFERENCES.into_iter().filter(move |end| text[at..].starts_with(end));
        ends.filter_map(move |end| conference(text, at..at + end.len()))
    })
}

/// The whole name of a conference whose end stands in a range.
fn conference(text: &str, end: Range<usize>) -> Option<Hit> {
    // "PyConFR", "PyConDE".
    let country = text[end.end..].bytes().take(2).take_while(u8::is_ascii_uppercase).count();
    let end = end.start..end.end + country;
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
                let mut found = |kind, range| hits.push(Hit { kind, range });
                if index.builds_compounds {
                    index.walk(Anchored::No, bytes, 0, &mut found);
                } else {
                    (0..bytes.len()).for_each(|at| index.walk(Anchored::Yes, bytes, at, &mut found));
                }
            });
            prop_assert_eq!(quick, whole);
        }
    }
}
