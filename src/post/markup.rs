//! Raw HTML and templating inside Markdown, as a sequence of tokens.
//!
//! A reader of prose needs no document tree: only where words stand, which tags open and close, and
//! where links lead. Whatever is malformed is text or is passed over; nothing here can fail. Safe HTML
//! for feeds is not made here but in [`crate::emit`].

use std::borrow::Cow;

/// A piece of raw HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    /// Words as they are written.
    Text(&'a str),
    /// A character reference, `&` to `;`.
    Entity(&'a str),
    /// An opening (or self-closing) tag; its name, and `href` where it has one, as written.
    Open {
        /// The name as written, lower-case names being the rule in posts.
        name: &'a str,
        /// The value of `href`.
        href: Option<&'a str>,
    },
    /// A closing tag.
    Close {
        /// The name.
        name: &'a str,
    },
    /// A comment, declaration or processing instruction.
    Other,
}

/// The tokens of a piece of HTML, each with its byte offset.
///
/// ```
/// use tidings::post::markup::{Token, tokens};
/// let found: Vec<_> = tokens("a<br>b").collect();
/// assert_eq!(found[1], (Token::Open { name: "br", href: None }, 1));
/// ```
pub fn tokens(html: &str) -> impl Iterator<Item = (Token<'_>, usize)> {
    let mut at = 0;
    let mut ends = TagEnds { keep_quotes: true, are_left: true };
    std::iter::from_fn(move || {
        let rest = html.get(at..).filter(|rest| !rest.is_empty())?;
        let (token, length) = next_token(rest, &mut ends);
        let found = (token, at);
        at += length;
        Some(found)
    })
}

fn next_token<'a>(rest: &'a str, ends: &mut TagEnds) -> (Token<'a>, usize) {
    match rest.as_bytes()[0] {
        b'<' => tag(rest, ends).unwrap_or((Token::Text("<"), 1)),
        b'&' => entity(rest).unwrap_or((Token::Text("&"), 1)),
        _ => {
            let end = rest.find(['<', '&']).unwrap_or(rest.len());
            (Token::Text(&rest[..end]), end)
        }
    }
}

fn entity(rest: &str) -> Option<(Token<'_>, usize)> {
    let end = rest.bytes().take(34).position(|byte| byte == b';')?;
    let name = &rest[1..end];
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
    is_name.then(|| (Token::Entity(&rest[..=end]), end + 1))
}

fn tag<'a>(rest: &'a str, ends: &mut TagEnds) -> Option<(Token<'a>, usize)> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        let end = comment.find("-->").map_or(rest.len(), |end| end + 7);
        return Some((Token::Other, end));
    }
    let end = ends.of(rest)?;
    let inside = &rest[1..end];
    let token = if let Some(name) = inside.strip_prefix('/') {
        Token::Close { name: name.trim() }
    } else if inside.starts_with(['!', '?']) {
        Token::Other
    } else {
        let name_end = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
        let name = &inside[..name_end];
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        Token::Open { name, href: attribute(&inside[name_end..], "href") }
    };
    Some((token, end + 1))
}

/// Finds where tags end. What was looked for to the end of the text in vain is not looked for again: a text of
/// nothing but beginnings must not make this quadratic.
struct TagEnds {
    /// No quotation mark was left open so far: none of the `>` within them ends a tag.
    keep_quotes: bool,
    /// There may be a `>` ahead.
    are_left: bool,
}

impl TagEnds {
    /// The `>` that ends the tag a text begins with, not one within quotes.
    fn of(&mut self, rest: &str) -> Option<usize> {
        let end = if self.keep_quotes { unquoted_end(rest) } else { None };
        self.keep_quotes &= end.is_some();
        let end = end.or_else(|| if self.are_left { rest.find('>') } else { None });
        self.are_left = end.is_some();
        end
    }
}

fn unquoted_end(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in rest.bytes().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Where a mark stands next, not far ahead. What has been looked through is not looked through again: a text of nothing
/// but beginnings would take its length times that.
///
/// ```
/// use tidings::post::markup::Ahead;
/// let mut closing = Ahead::new("a {{ b }} {{ c }}", "}}", 8);
/// assert_eq!([closing.after(0), closing.after(5), closing.after(9)], [None, Some(7), Some(15)]);
/// ```
#[derive(Debug)]
pub struct Ahead<'t> {
    text: &'t str,
    mark: &'static str,
    /// The most bytes from an offset to the end of the mark.
    most: usize,
    /// Where the mark was seen last; all before `looked_to` has been looked through.
    seen: Option<usize>,
    looked_to: usize,
}

impl<'t> Ahead<'t> {
    /// Nothing looked through yet.
    pub fn new(text: &'t str, mark: &'static str, most: usize) -> Self {
        Self { text, mark, most, seen: None, looked_to: 0 }
    }

    /// The first behind an offset, which is never less than the one before.
    pub fn after(&mut self, offset: usize) -> Option<usize> {
        let limit = offset.saturating_add(self.most).min(self.text.len());
        self.seen = self.seen.filter(|seen| *seen >= offset);
        let from = offset.max(self.looked_to);
        if self.seen.is_none() && from < limit {
            let window = self.text.as_bytes().get(from..limit).unwrap_or_default();
            let at = window.windows(self.mark.len()).position(|bytes| bytes == self.mark.as_bytes());
            self.seen = at.map(|at| from + at);
            // The mark may begin in the last bytes of the window.
            self.looked_to = self.seen.unwrap_or((limit + 1).saturating_sub(self.mark.len()));
        }
        self.seen.filter(|seen| seen + self.mark.len() <= limit)
    }
}

/// The value of an attribute, as written.
fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        let at = rest.find(name)?;
        let is_start = rest[..at].ends_with(|c: char| c.is_whitespace());
        let after = rest[at + name.len()..].trim_start();
        let Some(value) = after.strip_prefix('=').map(str::trim_start).filter(|_| is_start) else {
            rest = &rest[at + name.len()..];
            continue;
        };
        return match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next(),
            _ => value.split(|c: char| c.is_whitespace()).next(),
        };
    }
}

/// The character that a reference stands for; the reference itself where it is not known.
pub fn decode_entity(entity: &str) -> Cow<'_, str> {
    html_escape::decode_html_entities(entity)
}

/// The body with Liquid, ERB and kramdown's attribute lists blanked out, byte for byte.
///
/// Offsets stay what they were, so that a place found in the result is a place in the file.
///
/// ```
/// use tidings::post::markup::blank_templating;
/// assert_eq!(blank_templating("a {{ b }} c"), "a         c");
/// ```
pub fn blank_templating(body: &str) -> Cow<'_, str> {
    const PAIRS: [(&str, &str); 5] = [("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("{:", "}"), ("{#", "}")];
    /// The most bytes of a tag.
    const LONGEST: usize = 2_000;
    if !body.contains(['{', '%']) {
        return Cow::Borrowed(body);
    }
    let mut out = String::with_capacity(body.len());
    let mut closings = PAIRS.map(|(_, close)| Ahead::new(body, close, LONGEST));
    let mut rest = body;
    while let Some(at) = rest.find(['{', '<']) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let pair = PAIRS.iter().zip(&mut closings).find(|((open, _), _)| from.starts_with(open));
        let closed = pair.and_then(|((open, close), closing)| {
            let start = body.len() - from.len();
            Some(closing.after(start + open.len())? + close.len() - start)
        });
        let (taken, replacement) = match closed {
            Some(end) => (end, blanks(&from[..end])),
            None => (1, from[..1].to_string()),
        };
        out.push_str(&replacement);
        rest = &from[taken..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// As many bytes of white space, line ends kept.
fn blanks(text: &str) -> String {
    text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_html_is_text() {
        let all = |html| tokens(html).map(|(token, _)| token).collect::<Vec<_>>();
        assert_eq!(all("a < b"), [Token::Text("a "), Token::Text("<"), Token::Text(" b")]);
        assert_eq!(all("AT&T;"), [Token::Text("AT"), Token::Entity("&T;")]);
        assert_eq!(all("<a title='>' href=x>"), [Token::Open { name: "a", href: Some("x") }]);
        assert_eq!(all("<!-- <b> -->c"), [Token::Other, Token::Text("c")]);
    }

    #[test]
    fn blanking_keeps_every_offset() {
        for body in ["x {% if a %}é{% endif %} y", "{{ unclosed", "a {: .b} c", "日本 <%= t %> 語"] {
            assert_eq!(blank_templating(body).len(), body.len(), "{body}");
        }
    }
}
