//! Labels: the words before a colon that say what stands behind it, "When: 4 May".
//!
//! In come a label or a place in a passage, and the labels of a language; out comes whether it is one of them.

use super::passage::Passage;

/// Whether a label is one of a list, or begins with one and a little more ("date & time").
pub(super) fn is_label(label: &str, labels: &[&str]) -> bool {
    labels.iter().any(|known| {
        label == *known
            || label.strip_prefix(known).is_some_and(|rest| {
                rest.starts_with([' ', '/', '&', ',']) && rest.split_whitespace().count() <= 3
            })
    })
}

/// A label that begins the sentence of an offset: "… Wann: 4. Mai".
pub(super) fn label_in_sentence(passage: &Passage, offset: usize, labels: &[&str]) -> Option<String> {
    let sentence = passage.sentence(offset);
    let before = passage.block.text.get(sentence.start..offset)?;
    let colon = before.rfind(':')?;
    let label = before[..colon].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    is_label(&label, labels).then_some(label)
}
