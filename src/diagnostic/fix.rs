//! `check --fix`: certain corrections put into a text, every other byte kept.
//!
//! In comes the text of a file and the fixes of its diagnostics, in any order; out comes the text
//! with them applied. A fix that overlaps one already taken, or that does not lie on the text's
//! characters, is left out: the next run finds it again.

use super::Fix;

/// The text with every fix that fits; see the module for which do.
///
/// ```
/// use tidings::base::source::Span;
/// use tidings::diagnostic::{Fix, fix::apply};
/// let fix = Fix { span: Span::new(3, 12), replacement: "Saturday".into() };
/// assert_eq!(apply("on Wednesday 5 September", &[fix]), "on Saturday 5 September");
/// ```
pub fn apply(text: &str, fixes: &[Fix]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut kept_to = 0;
    for fix in applicable(text, fixes) {
        result.push_str(text.get(kept_to..fix.span.start).unwrap_or_default());
        result.push_str(&fix.replacement);
        kept_to = fix.span.end;
    }
    result.push_str(text.get(kept_to..).unwrap_or_default());
    result
}

/// The fixes that [`apply`] takes, in the order of the text: of two that overlap, or that insert at
/// one place, the one that starts first, then the shorter one, then the first given.
pub fn applicable<'a>(text: &str, fixes: &'a [Fix]) -> Vec<&'a Fix> {
    let mut in_order: Vec<&Fix> =
        fixes.iter().filter(|fix| text.get(fix.span.start..fix.span.end).is_some()).collect();
    in_order.sort_by_key(|fix| fix.span);
    let mut taken: Vec<&Fix> = Vec::with_capacity(in_order.len());
    for fix in in_order {
        let is_free =
            taken.last().is_none_or(|last| last.span.end <= fix.span.start && last.span != fix.span);
        if is_free {
            taken.push(fix);
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::source::Span;

    fn fix(start: usize, end: usize, replacement: &str) -> Fix {
        Fix { span: Span::new(start, end), replacement: replacement.into() }
    }

    #[track_caller]
    fn check(text: &str, fixes: &[Fix], expected: &str) {
        assert_eq!(apply(text, fixes), expected, "{text:?} with {fixes:?}");
    }

    #[test]
    fn fixes_are_applied_in_the_order_of_the_text() {
        check("one two three", &[fix(8, 13, "drei"), fix(0, 3, "eins")], "eins two drei");
        check("ab", &[fix(0, 1, ""), fix(1, 2, "B"), fix(2, 2, "!")], "B!");
    }

    #[test]
    fn of_overlapping_fixes_the_first_in_the_text_is_taken() {
        check("abcdef", &[fix(2, 5, "Y"), fix(1, 3, "X")], "aXdef");
        check("abc", &[fix(1, 1, "1"), fix(1, 1, "2")], "a1bc");
        check("abc", &[fix(0, 1, "x"), fix(0, 1, "x")], "xbc");
    }

    #[test]
    fn a_fix_that_is_not_on_the_texts_characters_is_left_out() {
        check("é!", &[fix(1, 2, "x")], "é!");
        check("ab", &[fix(1, 9, "x")], "ab");
        check("ab", &[Fix { span: Span { start: 2, end: 1 }, replacement: "x".into() }], "ab");
    }

    #[test]
    fn line_ends_and_marks_at_the_start_are_kept() {
        check("\u{feff}a\r\nb\r\n", &[fix(6, 7, "c")], "\u{feff}a\r\nc\r\n");
    }

    proptest! {
        #[test]
        fn every_other_byte_is_kept(
            text in "[a-zé\r\n]{0,40}",
            fixes in prop::collection::vec((0usize..50, 0usize..8, "[XYZ]{0,4}"), 0..8),
        ) {
            let fixes: Vec<Fix> =
                fixes.into_iter().map(|(start, len, words)| fix(start, start + len, &words)).collect();
            let fixed = apply(&text, &fixes);
            let taken = applicable(&text, &fixes);
            let removed: usize = taken.iter().map(|fix| fix.span.len()).sum();
            let added: usize = taken.iter().map(|fix| fix.replacement.len()).sum();
            prop_assert_eq!(fixed.len() + removed, text.len() + added);

            let mut expected: Vec<u8> = text.clone().into_bytes();
            for fix in taken.iter().rev() {
                expected.splice(fix.span.start..fix.span.end, fix.replacement.bytes());
            }
            prop_assert_eq!(fixed.into_bytes(), expected);
        }

        #[test]
        fn the_order_of_disjoint_fixes_does_not_matter(text in "[a-z]{12}") {
            let mut fixes = vec![fix(0, 2, "A"), fix(4, 4, "B"), fix(6, 9, "")];
            let forwards = apply(&text, &fixes);
            fixes.reverse();
            prop_assert_eq!(apply(&text, &fixes), forwards);
        }
    }
}
