//! Control characters in front matter, which YAML and feeds alike forbid: taken out before it is read.
//!
//! In comes a block that holds some; out goes the tree of the block without them, every place being
//! that of the file. Without this one stray byte in a title would keep a whole post from its readers.
//! The warning (H602) is that of the content, which looks at the whole file.

use crate::base::source::Span;
use crate::base::value::{Node, Value};
use crate::base::yaml::{Parsed, parse};

/// Reads a block without its control characters; none where it has none, or is wrong beyond them.
pub(super) fn parse_without_controls(block: &str, offset: usize) -> Option<Parsed> {
    let mut clean = String::with_capacity(block.len());
    // Where, in the clean text, characters are missing, and how many bytes until there.
    let mut missing: Vec<(usize, usize)> = Vec::new();
    let mut n_missing = 0;
    for char in block.chars() {
        if is_control(char) {
            n_missing += char.len_utf8();
            missing.push((clean.len(), n_missing));
        } else {
            clean.push(char);
        }
    }
    if missing.is_empty() {
        return None;
    }
    let mut parsed = parse(&clean, 0).ok()?;
    let in_file = |span: Span| {
        let before = |at: usize, inclusive: bool| {
            let n = missing.partition_point(|(gap, _)| *gap < at || (inclusive && *gap == at));
            n.checked_sub(1).and_then(|last| missing.get(last)).map_or(0, |(_, n_bytes)| *n_bytes)
        };
        let end = if span.is_empty() { before(span.end, true) } else { before(span.end, false) };
        Span::new(span.start + before(span.start, true), span.end + end).shifted(offset)
    };
    replace(&mut parsed.root, &in_file);
    for repeated in &mut parsed.repeated_keys {
        (repeated.earlier, repeated.later) = (in_file(repeated.earlier), in_file(repeated.later));
    }
    Some(parsed)
}

/// Whether YAML 1.2 (section 5.1) forbids a character.
fn is_control(char: char) -> bool {
    (char.is_control() && !matches!(char, '\t' | '\n' | '\r' | '\u{85}'))
        || matches!(char, '\u{FFFE}' | '\u{FFFF}')
}

fn replace(value: &mut Value, in_file: &impl Fn(Span) -> Span) {
    value.span = in_file(value.span);
    match &mut value.node {
        Node::List(values) => values.iter_mut().for_each(|value| replace(value, in_file)),
        Node::Map(fields) => {
            for field in fields {
                field.key_span = in_file(field.key_span);
                replace(&mut field.value, in_file);
            }
        }
        Node::Null | Node::Bool(_) | Node::Text(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_read_where_it_stands() {
        let block = "title: \u{1}A\u{8}b\u{fffe}\nti\u{0}tle2: [x, \u{1b}y]\nlast: z\n";
        let parsed = parse_without_controls(block, 4).unwrap();
        let text = |key: &str| parsed.root.get(key).unwrap();
        let written = |span: Span| &block[span.start - 4..span.end - 4];
        assert_eq!(text("title").as_text(), Some("Ab"));
        assert_eq!(written(text("title").span), "A\u{8}b");
        assert_eq!(text("title2").as_list().unwrap()[1].as_text(), Some("y"));
        assert_eq!(written(text("title2").as_list().unwrap()[1].span), "y");
        assert_eq!(written(text("last").span), "z");
    }

    #[test]
    fn a_block_without_any_and_one_that_is_wrong_are_for_others() {
        assert_eq!(parse_without_controls("title: x\n", 0), None);
        assert_eq!(parse_without_controls("title: [\u{1}\n", 0), None);
    }
}
