//! Untrusted text on its way to a terminal: what would move the cursor, change colors or turn the
//! reading direction is shown instead of obeyed.
//!
//! In comes any text; out comes text that a terminal prints as it stands. Nothing else is changed,
//! and text that is harmless already is handed back as it is.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The picture of NUL; those of the other control characters follow it in order (Unicode's block
/// "Control Pictures").
const PICTURE_OF_NUL: u32 = 0x2400;

/// The picture of DEL.
const PICTURE_OF_DEL: char = '\u{2421}';

/// One line of text, safe to print: control characters as their pictures, a tab as a blank, bidi
/// controls as their code point.
///
/// ```
/// use tidings::base::sanitize::printable;
/// assert_eq!(printable("café"), "café");
/// assert_eq!(printable("a\u{1b}[31mb\nc"), "a␛[31mb␊c");
/// assert_eq!(printable("a\u{202e}b"), "a<U+202E>b");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '\t' => safe.push(' '),
            '\0'..='\u{1f}' => {
                safe.extend(char::from_u32(PICTURE_OF_NUL + u32::from(character)));
            }
            '\u{7f}' => safe.push(PICTURE_OF_DEL),
            _ if is_unsafe(character) => {
                // Writing to a String cannot fail.
                let _ = write!(safe, "<U+{:04X}>", u32::from(character));
            }
            _ => safe.push(character),
        }
    }
    Cow::Owned(safe)
}

/// Several lines of text, safe to print: as [`printable`], with the line feeds left alone.
///
/// ```
/// use tidings::base::sanitize::printable_lines;
/// assert_eq!(printable_lines("one\r\ntwo\u{7}"), "one␍\ntwo␇");
/// ```
pub fn printable_lines(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|character| character != '\n' && is_unsafe(character)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.split('\n').map(printable).collect::<Vec<_>>().join("\n"))
}

/// Text in which what [`printable`] shows stands as a stand-in of as many bytes, so that offsets into it stay
/// true, for a renderer that shows C0 controls and line feeds itself.
///
/// ```
/// use tidings::base::sanitize::stand_ins;
/// assert_eq!(stand_ins("a\u{9b}31m\u{200f}b\n"), "a·31m\u{fffd}b\n");
/// ```
pub fn stand_ins(text: &str) -> Cow<'_, str> {
    let is_wide = |character: char| is_unsafe(character) && !character.is_ascii();
    if !text.chars().any(is_wide) {
        return Cow::Borrowed(text);
    }
    let stand_in = |character: char| match character.len_utf8() {
        _ if !is_wide(character) => character,
        2 => '\u{b7}',
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(stand_in).collect())
}

/// Whether a terminal would obey the character: C0 and C1 controls, the bidirectional controls of
/// UAX #9, the two line separators, and interlinear annotation.
fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{061c}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(printable(text), expected, "{text:?}");
    }

    #[test]
    fn harmless_text_of_any_script_is_left_alone() {
        for text in ["", "plain", "žluťoučký", "日本語", "שלום", "👩‍💻 emoji joined"] {
            check(text, text);
            assert!(matches!(printable(text), Cow::Borrowed(_)), "{text:?} was copied");
        }
    }

    #[test]
    fn what_a_terminal_obeys_is_shown() {
        check("\u{1b}]0;title\u{7}", "␛]0;title␇");
        check("\u{9b}31m", "<U+009B>31m");
        check("a\tb\u{7f}", "a b␡");
        check("\u{2066}x\u{2069}\u{200f}", "<U+2066>x<U+2069><U+200F>");
        check("a\u{2028}b", "a<U+2028>b");
    }

    proptest! {
        #[test]
        fn nothing_unsafe_comes_through(text in any::<String>()) {
            prop_assert!(!printable(&text).chars().any(is_unsafe));
            let kept = stand_ins(&text);
            prop_assert!(!kept.chars().any(|character| is_unsafe(character) && !character.is_ascii()));
            prop_assert_eq!(kept.len(), text.len());
            prop_assert_eq!(printable_lines(&text).split('\n').count(), text.split('\n').count());
        }
    }
}
