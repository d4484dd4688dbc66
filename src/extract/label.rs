//! Labels: the words before a colon that say what stands behind it, "When: 4 May".
//!
//! In come a label or a place in a passage, and the labels of a language; out comes whether it is one of them.

use super::passage::Passage;
use super::phrase::is_whole_day;
use super::scan::DayPhrase;
use super::wording::is_little;

/// Whether a label is one of a list, or begins with one and a little more ("date & time").
pub(super) fn is_label(label: &str, labels: &[&str]) -> bool {
    labels.iter().any(|known| {
        label == *known
            || label.strip_prefix(known).is_some_and(|rest| {
                rest.starts_with([' ', '/', '&', ',']) && rest.split_whitespace().count() <= 3
            })
    })
}

/// "Spring dates: 16 March, 20 April, 18 May": the word for days before a colon, and behind it several of them in a row,
/// of which one is the phrase's.
pub(super) fn label_of_days(passage: &Passage, phrase: &DayPhrase, labels: &[&str]) -> Option<String> {
    /// The most bytes from the first day to the last, and before the colon.
    const NEAR: usize = 240;
    let sentence = passage.sentence(phrase.span.start);
    let from = sentence.start.max(phrase.span.start.saturating_sub(NEAR));
    let until = sentence.end.min(phrase.span.end + NEAR);
    let is_listed = |one: &DayPhrase, next: &DayPhrase| {
        let between = passage.block.text.get(one.span.end..next.span.start);
        between.is_some_and(|between| {
            let mut words = between.split(|c: char| c.is_whitespace() || c == ',');
            words.all(|word| word.is_empty() || word == "&" || is_little(word))
        })
    };
    let days = passage.days_in(&(from..until));
    let list = days.chunk_by(is_listed).find(|list| list.contains(phrase))?;
    let first = list.first().filter(|_| list.len() > 1 && list.iter().all(is_whole_day))?;
    let before = passage.block.text.get(from..first.span.start)?.trim_end().strip_suffix(':')?.to_lowercase();
    let mut words = before.split(|c: char| !c.is_alphanumeric());
    words.find(|word| labels.contains(word)).map(str::to_owned)
}

/// A label that begins the sentence of an offset: "… Wann: 4. Mai".
pub(super) fn label_in_sentence(passage: &Passage, offset: usize, labels: &[&str]) -> Option<String> {
    let sentence = passage.sentence(offset);
    let before = passage.block.text.get(sentence.start..offset)?;
    let colon = before.rfind(':')?;
    let label = before[..colon].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    is_label(&label, labels).then_some(label)
}
