//! Text whose reading direction stays its own: nothing in it turns the text that a reader shows around it.
//!
//! In comes text of any origin; out goes the same text without Unicode's embeddings and overrides (U+202A to
//! U+202E), and with isolates (U+2066 to U+2069) only where they are closed on their own line. An override can
//! show `gnp.exe` as `exe.png`, and one left open in a title reorders the list that the title stands in; UAX #9
//! (section 2) has isolates do whatever they did well. The marks U+200E, U+200F and U+061C, which right-to-left
//! titles are written with, reach no further than their neighbors and stay.

use std::borrow::Cow;

/// Closes an isolate.
const POP_ISOLATE: char = '\u{2069}';

/// The text without what would reach beyond it.
///
/// ```
/// use tidings::base::direction::contained;
/// assert_eq!(contained("gnp\u{202e}exe."), "gnpexe.");
/// assert_eq!(contained("\u{2067}שלום\u{2069} and \u{2066}on"), "\u{2067}שלום\u{2069} and on");
/// ```
pub fn contained(text: &str) -> Cow<'_, str> {
    // All of them begin with one byte in UTF-8, which most texts do not hold.
    if !text.as_bytes().contains(&0xE2) || !text.contains(is_formatting) {
        return Cow::Borrowed(text);
    }
    let mut dropped: Vec<usize> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '\u{2066}'..='\u{2068}' => open.push(at),
            POP_ISOLATE if open.pop().is_some() => {}
            '\n' => dropped.append(&mut open),
            character if is_formatting(character) => dropped.push(at),
            _ => {}
        }
    }
    dropped.append(&mut open);
    dropped.sort_unstable();
    let mut dropped = dropped.into_iter().peekable();
    let kept = text.char_indices().filter(|(at, _)| dropped.next_if_eq(at).is_none());
    Cow::Owned(kept.map(|(_, character)| character).collect())
}

/// The explicit formatting characters of UAX #9, but for the implicit marks.
fn is_formatting(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(contained(text), expected, "{text:?}");
    }

    #[test]
    fn overrides_and_embeddings_go() {
        check("a\u{202e}b\u{202c}c", "abc");
        check("\u{202a}a\u{202b}b\u{202d}c", "abc");
    }

    #[test]
    fn isolates_stay_in_pairs() {
        check("\u{2066}a\u{2068}b\u{2069}\u{2069}", "\u{2066}a\u{2068}b\u{2069}\u{2069}");
        check("\u{2066}a\u{2067}b\u{2069}", "a\u{2067}b\u{2069}");
        check("a\u{2069}b", "ab");
        check("\u{2066}a\nb\u{2069}", "a\nb");
    }

    #[test]
    fn text_of_any_script_is_left_alone() {
        for text in ["plain", "שלום\u{200f}!", "日本語 – “quoted” …", "👩\u{200d}💻"] {
            assert!(matches!(contained(text), Cow::Borrowed(_)), "{text:?} was copied");
        }
    }

    proptest! {
        #[test]
        fn every_line_closes_what_it_opens(text in "[a\n\u{202a}-\u{202e}\u{2066}-\u{2069}]{0,40}") {
            let contained = contained(&text);
            for line in contained.lines() {
                let mut depth = 0_i32;
                for character in line.chars() {
                    let is_override = ('\u{202a}'..='\u{202e}').contains(&character);
                    prop_assert!(!is_override, "{line:?}");
                    depth += i32::from(('\u{2066}'..='\u{2068}').contains(&character));
                    depth -= i32::from(character == POP_ISOLATE);
                    prop_assert!(depth >= 0, "{line:?}");
                }
                prop_assert_eq!(depth, 0, "{:?}", line);
            }
            prop_assert_eq!(super::contained(&contained), &*contained);
        }
    }
}
