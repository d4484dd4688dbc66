//! The elements that are open at a place in HTML, as deep as anyone nests them on purpose.
//!
//! In come start and end tags; out goes which of them to print. End tags that close nothing are
//! dropped, those that were forgotten are supplied, and elements deeper than [`MAX_DEPTH`] lose their
//! tags but not their text: a parser takes time in proportion to the depth for every one of them.

use std::collections::BTreeMap;

use html5ever::LocalName;

/// How many elements may be open at once.
const MAX_DEPTH: usize = 100;

const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// What a start tag closes where it was left open: HTML's optional end tags.
const IMPLIED_ENDS: [(&str, &[&str]); 9] = [
    ("p", &["p"]),
    ("li", &["p", "li"]),
    ("dt", &["p", "dt", "dd"]),
    ("dd", &["p", "dt", "dd"]),
    ("td", &["p", "td", "th"]),
    ("th", &["p", "td", "th"]),
    ("tr", &["p", "td", "th", "tr"]),
    ("tbody", &["p", "td", "th", "tr", "thead", "tbody"]),
    ("tfoot", &["p", "td", "th", "tr", "thead", "tbody"]),
];

/// Elements that end a paragraph.
const BLOCKS: [&str; 22] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "details",
    "div",
    "dl",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "ol",
    "pre",
    "table",
    "ul",
];

/// The elements that are open.
#[derive(Debug, Default)]
pub(super) struct OpenElements {
    stack: Vec<LocalName>,
    counts: BTreeMap<LocalName, usize>,
    n_headings: usize,
}

impl OpenElements {
    /// Notes a start tag; whether to print it.
    pub(super) fn start(&mut self, name: &LocalName) -> bool {
        let implied = IMPLIED_ENDS.iter().find(|(start, _)| *start == &**name).map(|(_, ends)| *ends);
        let implied = implied.or(BLOCKS.contains(&&**name).then_some(&["p"]));
        while self.stack.last().is_some_and(|last| implied.unwrap_or_default().contains(&&**last)) {
            self.pop();
        }
        let is_printed = self.stack.len() < MAX_DEPTH;
        if !VOID.contains(&&**name) {
            self.stack.push(name.clone());
            *self.counts.entry(name.clone()).or_default() += 1;
            self.n_headings += usize::from(is_heading(name));
        }
        is_printed
    }

    /// Notes an end tag; the end tags to print, the innermost first.
    pub(super) fn end(&mut self, name: &LocalName) -> Vec<LocalName> {
        let mut closed = Vec::new();
        if self.counts.get(name).is_none_or(|count| *count == 0) {
            return closed;
        }
        while let Some(last) = self.pop() {
            let is_wanted = last == *name;
            if self.stack.len() < MAX_DEPTH {
                closed.push(last);
            }
            if is_wanted {
                break;
            }
        }
        closed
    }

    fn pop(&mut self) -> Option<LocalName> {
        let last = self.stack.pop()?;
        if let Some(count) = self.counts.get_mut(&last) {
            *count -= 1;
        }
        self.n_headings -= usize::from(is_heading(&last));
        Some(last)
    }

    pub(super) fn is_in_heading(&self) -> bool {
        self.n_headings > 0
    }

    pub(super) fn is_in_paragraph(&self) -> bool {
        self.stack.iter().rev().take(MAX_DEPTH).any(|name| &**name == "p")
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[LocalName]) -> Vec<&str> {
        names.iter().map(|name| &**name).collect()
    }

    #[test]
    fn end_tags_close_what_is_open_and_nothing_else() {
        let mut open = OpenElements::default();
        for name in ["div", "b", "i", "br"] {
            assert!(open.start(&name.into()));
        }
        assert_eq!(names(&open.end(&"p".into())), [""; 0]);
        assert_eq!(names(&open.end(&"b".into())), ["i", "b"]);
        assert_eq!(names(&open.end(&"br".into())), [""; 0]);
        assert_eq!(names(&open.end(&"div".into())), ["div"]);
    }

    #[test]
    fn lists_without_end_tags_do_not_nest() {
        let mut open = OpenElements::default();
        assert!(open.start(&"ul".into()));
        assert!((0..1000).all(|_| open.start(&"li".into()) && open.start(&"p".into())));
    }

    #[test]
    fn what_is_nested_too_deep_loses_its_tags_in_pairs() {
        let mut open = OpenElements::default();
        assert_eq!((0..150).filter(|_| open.start(&"div".into())).count(), MAX_DEPTH);
        assert_eq!((0..150).map(|_| open.end(&"div".into()).len()).sum::<usize>(), MAX_DEPTH);
    }
}
