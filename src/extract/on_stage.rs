//! Days on which somebody speaks: "on 8 December Lea will talk about traits", "am 8. Dezember spricht Lea über Traits".
//!
//! In come a [`Passage`] and a phrase of it; out come the words behind its day that say who speaks.

use std::ops::Range;

use super::cues::CueKind;
use super::lexicon::table::Meaning;
use super::passage::Passage;
use super::phrase::{is_nth_of_a_month, is_whole_day};
use super::scan::DayPhrase;
use super::wording::{end_of, is_little};
use crate::base::source::first_bytes;

/// How far behind a day the name and the verb are looked for, in bytes.
const NEAR: usize = 80;

/// The most words of a name.
const NAME: usize = 6;

/// The verb right behind a day and its subject, in either order.
pub(super) fn speaks_on(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const OF_ELSE: [CueKind; 4] = [CueKind::OtherEvent, CueKind::NotOurs, CueKind::Deadline, CueKind::Cancel];
    let sentence = passage.sentence(phrase.span.start);
    let is_of_else = || OF_ELSE.iter().any(|kind| passage.cue_in(*kind, &sentence).is_some());
    // "For the release of 25 September Hanna talks about it": that is the release's.
    let before = end_of(passage.block.text.get(sentence.start..phrase.span.start)?);
    let leads = |word: &str| {
        is_little(word.trim_end_matches(['\'', '\u{2019}']))
            || passage.lexicon.stands_before_a_day(&word.to_lowercase())
    };
    let opens = || before.split_whitespace().all(leads);
    if !(is_whole_day(phrase) || is_nth_of_a_month(phrase)) || !opens() || is_of_else() {
        return None;
    }
    let behind = first_bytes(passage.block.text.get(phrase.span.end..sentence.end)?, NEAR);
    let words: Vec<&str> = behind.trim_start_matches([' ', ',']).split_whitespace().collect();
    let n_words = verb_first(passage, &words).or_else(|| name_first(passage, &words))?;
    // "Speaks at the conference": it is held elsewhere.
    let is_elsewhere = |word: &&str| passage.lexicon.venue_prepositions().contains(word);
    let last = words.get(n_words - 1).filter(|_| !words.get(n_words).is_some_and(is_elsewhere))?;
    let end = last.as_ptr().addr() - behind.as_ptr().addr() + last.len();
    Some(phrase.span.end..phrase.span.end + end)
}

/// "Spricht Lea": in languages whose verb follows what a sentence begins with. The number of words.
fn verb_first(passage: &Passage, words: &[&str]) -> Option<usize> {
    let n_verb = verb_at(passage, words)?;
    words.get(n_verb).filter(|name| is_name(name)).map(|_| n_verb + 1)
}

/// "Lea will talk", "Lea and Jo present": the number of words.
fn name_first(passage: &Passage, words: &[&str]) -> Option<usize> {
    let joins = |word: &str| passage.lexicon.means(word, |meaning| *meaning == Meaning::And);
    let n_name = words.iter().take_while(|word| is_name(word) || joins(word)).count();
    let rest = words.get(n_name..).filter(|_| (1..=NAME).contains(&n_name))?;
    Some(n_name + verb_at(passage, rest)?)
}

/// How many words at the head of some are a verb of speaking.
fn verb_at(passage: &Passage, words: &[&str]) -> Option<usize> {
    let n_parts = |verb: &&str| verb.split(' ').count();
    let is_head =
        |verb: &&str| words.get(..n_parts(verb)).is_some_and(|head| head.iter().copied().eq(verb.split(' ')));
    passage.lexicon.speaking_words().iter().copied().find(is_head).map(|verb| n_parts(&verb))
}

/// Whether a word may be of a name.
fn is_name(word: &&str) -> bool {
    let word = word.trim_end_matches([',', '.']);
    word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\''))
}
