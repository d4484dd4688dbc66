//! Settings that nothing opens: Pelican's `Title: May` lines, and Nikola's `.. title: May`, alone or in a
//! comment.
//!
//! In comes a file; out goes its [`Split`], or nothing where its first lines are prose. Every line up to the
//! first blank one (to the comment's end, in Nikola's) has to be a key and a value, and one of the keys has
//! to be `title`: a post that opens with "Note: bring a laptop" has no settings. Keys are kept in small
//! letters, since Pelican makes no difference.

use super::{Field, Format, FrontMatter, Node, Split, Value, line_at};
use crate::base::source::{SourceFile, Span};

/// The settings at the head of a file, from `start` on.
pub(super) fn split(source: &SourceFile, start: usize) -> Option<Split> {
    let text: &str = &source.text;
    let first = text.get(start..line_at(text, start))?.trim_end();
    let (mut at, is_comment) = if first == "<!--" { (line_at(text, start), true) } else { (start, false) };
    let mark = if text.get(at..)?.starts_with(".. ") { ".. " } else { "" };
    if is_comment && mark.is_empty() {
        return None;
    }
    let mut fields: Vec<Field> = Vec::new();
    while at < text.len() {
        let next = line_at(text, at);
        let line = text.get(at..next)?;
        at = match line.trim() {
            "" if is_comment => next,
            "" => break,
            "-->" if is_comment => break,
            _ => {
                fields.push(field(line, at, mark)?);
                next
            }
        };
    }
    let has_title = fields.iter().any(|field| field.key == "title");
    (has_title && fields.len() > 1).then(|| Split {
        front_matter: FrontMatter { fields, format: Format::Header },
        body_span: Span::new(line_at(text, at), text.len()),
        diagnostics: Vec::new(),
    })
}

/// `Key: value` after the mark, with its places.
fn field(line: &str, at: usize, mark: &str) -> Option<Field> {
    let rest = line.strip_prefix(mark)?;
    let (key, value) = rest.split_once(':')?;
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    if key.is_empty() || !key.chars().all(is_name) {
        return None;
    }
    let key_start = at + mark.len();
    let text = value.trim();
    let value_start = key_start + key.len() + 1 + (value.len() - value.trim_start().len());
    let node = if text.is_empty() { Node::Null } else { Node::Text(text.to_owned()) };
    Some(Field {
        key: key.to_lowercase(),
        key_span: Span::new(key_start, key_start + key.len()),
        value: Value { span: Span::new(value_start, value_start + text.len()), node },
    })
}
