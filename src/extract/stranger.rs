//! Events that a sentence gives to somebody by name: "The Ruby group meets on Thursday", "le Club Agile organise un atelier".
//!
//! In come a [`Passage`], a phrase of it and what the group itself is called; out comes the name of another host. Beside
//! the meetup that a post announces, such a day is that host's.

use std::ops::Range;

use super::cues::CueKind;
use super::passage::Passage;
use super::scan::DayPhrase;
use super::wording::is_little;

/// The longest subject of a sentence, in bytes.
const LONGEST: usize = 60;

/// The longest sentence that is looked at, in bytes: each of its days may ask.
const SENTENCE: usize = 400;

/// The longest label before a sentence, in bytes: "Other news:".
const LABEL: usize = 24;

/// The words that name the host of what takes place on the day of a phrase, where that is another than the group with a
/// name of these words.
pub(super) fn host(passage: &Passage, phrase: &DayPhrase, group: &[String]) -> Option<Range<usize>> {
    let lexicon = passage.lexicon;
    let mut sentence = passage.sentence(phrase.span.start);
    if sentence.len() > SENTENCE {
        return None;
    }
    let ours = lexicon.we_words().iter().chain(lexicon.our_words()).copied();
    if passage.holds_word(&sentence, &ours.collect::<Vec<_>>()) {
        return None;
    }
    let text = passage.block.text.get(sentence.clone())?;
    if let Some(colon) = text.find(": ").filter(|colon| *colon <= LABEL) {
        sentence.start += colon + 2;
    }
    let subject =
        subject_of_a_group(passage, &sentence, phrase).or_else(|| subject_of_a_host(passage, &sentence))?;
    let words = passage.block.text.get(subject.clone())?;
    let is_named = names(words, lexicon.group_nouns());
    let is_own = is_named.iter().any(|name| group.contains(&name.to_lowercase()));
    (!is_named.is_empty() && !is_own).then_some(subject)
}

/// "The Ruby group" before "meets": from the beginning of a sentence to its first word of gathering or its day.
fn subject_of_a_group(
    passage: &Passage,
    sentence: &Range<usize>,
    phrase: &DayPhrase,
) -> Option<Range<usize>> {
    let gathers = |range: &Range<usize>| passage.cue_in(CueKind::Gathering, range).map(|hit| hit.range.start);
    let end = gathers(&(sentence.start..phrase.span.start)).unwrap_or(phrase.span.start);
    let subject = sentence.start..end.min(sentence.start + LONGEST);
    let words = passage.block.text.get(subject.clone())?;
    let is_clause = !words.contains([',', ';', ':', '(']);
    (is_clause && passage.holds_word(&subject, passage.lexicon.group_nouns())).then_some(subject)
}

/// "Le Club Agile" before "organise": from the beginning of a sentence to what the host does.
fn subject_of_a_host(passage: &Passage, sentence: &Range<usize>) -> Option<Range<usize>> {
    let text = passage.block.text.get(sentence.clone())?;
    let lower = text.to_lowercase();
    let verbs = passage.lexicon.host_verbs().iter();
    let verb = verbs.filter_map(|verb| {
        let at = lower.find(verb)?;
        let is_word =
            lower[..at].ends_with(' ') && !lower[at + verb.len()..].starts_with(char::is_alphanumeric);
        is_word.then_some(at)
    });
    let end = verb.min().filter(|end| *end <= LONGEST && lower.len() == text.len())?;
    let subject = text.get(..end).filter(|subject| !subject.contains([',', ';', ':', '(']))?;
    (subject.split_whitespace().count() > 1 || subject.starts_with(char::is_uppercase))
        .then_some(sentence.start..sentence.start + end)
}

/// The names in a subject: its words with a capital that are neither its article nor the word for a group.
fn names<'a>(subject: &'a str, groups: &[&str]) -> Vec<&'a str> {
    let words = subject.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).enumerate();
    words
        .filter(|(at, word)| {
            let is_article = *at == 0 && is_little(word);
            let is_group = groups.contains(&word.to_lowercase().as_str());
            word.starts_with(char::is_uppercase) && !is_article && !is_group
        })
        .map(|(_, word)| word)
        .collect()
}
