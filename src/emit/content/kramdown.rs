//! What kramdown, Jekyll's Markdown, knows beyond `CommonMark`, taken out before that is read.
//!
//! In comes Markdown; out goes the same Markdown without attribute lists (`{: .wide}`,
//! `[a](b){:target="_blank"}`), extensions (`{::comment}…{:/comment}`), abbreviation definitions
//! (`*[HTML]: …`) and the placeholder of a table of contents (`* TOC` over `{:toc}`). They style or
//! furnish the site's page; in a feed they would be shown as they are written. An address with blanks
//! (`![](/the evening.jpg)`) is put in angle brackets, without which it is no address to `CommonMark`.
//! Code is left alone.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::post::liquid::{head, next_fence};

/// How many bytes an attribute list may have, so that looking for its end takes no time.
const MAX_LIST: usize = 500;

/// Takes kramdown's own marks out of Markdown. Borrows a text that has none.
///
/// ```
/// use tidings::emit::content::kramdown::strip_extensions;
/// let text = "[slides](/may.pdf){:target=\"_blank\"} of May\n{: .wide}\n";
/// assert_eq!(strip_extensions(text), "[slides](/may.pdf) of May\n");
/// ```
pub fn strip_extensions(markdown: &str) -> Cow<'_, str> {
    if !markdown.contains("{:") && !markdown.contains("*[") && !has_open_address(markdown) {
        return Cow::Borrowed(markdown);
    }
    let mut stripped = String::with_capacity(markdown.len());
    let mut fence = None;
    let mut in_comment = false;
    for line in markdown.split_inclusive('\n') {
        let trimmed = line.trim();
        if in_comment {
            in_comment = !trimmed.contains("{:/");
            continue;
        }
        let was_code = fence.is_some();
        fence = next_fence(fence, trimmed);
        if was_code || fence.is_some() || line.starts_with("    ") || line.starts_with('\t') {
            stripped.push_str(line);
        } else if trimmed.starts_with("{::comment}") {
            in_comment = !trimmed.contains("{:/");
        } else if is_list_alone(trimmed) {
            drop_contents_placeholder(&mut stripped, trimmed);
        } else if !is_abbreviation(trimmed) {
            strip_spans(&mut stripped, &bracket_addresses(line));
        }
    }
    Cow::Owned(stripped)
}

/// Whether a line is one attribute list or extension and nothing else.
fn is_list_alone(trimmed: &str) -> bool {
    trimmed.starts_with("{:") && attribute_list_length(trimmed) == Some(trimmed.len())
}

/// `* TOC` stands for the contents only where the next line says `{:toc}`.
fn drop_contents_placeholder(stripped: &mut String, list: &str) {
    if list.trim_start_matches("{:").trim_start().starts_with("toc") {
        let end = stripped.trim_end_matches('\n').rfind('\n').map_or(0, |at| at + 1);
        if stripped.get(end..).is_some_and(|line| line.starts_with(['*', '-', '+', '1'])) {
            stripped.truncate(end);
        }
    }
}

/// Whether a line defines an abbreviation: `*[HTML]: HyperText Markup Language`.
fn is_abbreviation(trimmed: &str) -> bool {
    trimmed
        .strip_prefix("*[")
        .and_then(|rest| rest.split_once("]:"))
        .is_some_and(|(name, _)| !name.contains(']'))
}

/// Whether an address with blanks may be in a text.
fn has_open_address(markdown: &str) -> bool {
    let behind = |(at, _)| markdown.get(at + 1..)?.strip_prefix('(');
    markdown.match_indices(']').filter_map(behind).any(|rest| open_address(rest).is_some())
}

/// Puts addresses that hold blanks in angle brackets.
fn bracket_addresses(line: &str) -> Cow<'_, str> {
    let is_odd = |text: &str| text.matches('`').count() % 2 == 1;
    let mut parts = line.split("](");
    let mut bracketed = String::from(parts.next().unwrap_or_default());
    let mut is_changed = false;
    let mut is_code = is_odd(&bracketed);
    for rest in parts {
        bracketed.push_str("](");
        match open_address(rest).filter(|_| !is_code) {
            Some(address) => {
                let _ = write!(bracketed, "<{address}>{}", &rest[address.len()..]);
                is_changed = true;
            }
            None => bracketed.push_str(rest),
        }
        is_code ^= is_odd(rest);
    }
    if is_changed { Cow::Owned(bracketed) } else { Cow::Borrowed(line) }
}

/// The address with blanks that a link's or picture's text goes on with, up to its title or its end.
///
/// Only a path is one: `[see](also the others)` is prose.
fn open_address(rest: &str) -> Option<&str> {
    let line = head(rest, MAX_LIST).split('\n').next()?;
    let mut depth = 0;
    let end = line.find(|char| {
        depth += i32::from(char == '(') - i32::from(char == ')');
        depth < 0
    })?;
    let inner = line.get(..end)?;
    let address =
        [" \"", " '"].iter().find_map(|title| inner.split_once(title)).map_or(inner, |(before, _)| before);
    let address = address.trim_end();
    let is_path = address.starts_with(['/', '.']) || address.contains("://");
    (is_path && address.contains(' ') && !address.contains(['<', '>', '\\'])).then_some(address)
}

/// Copies a line without the attribute lists behind its spans.
fn strip_spans(stripped: &mut String, line: &str) {
    let mut rest = line;
    let mut n_backticks = 0;
    while let Some(at) = rest.find("{:") {
        let (before, list) = rest.split_at(at);
        n_backticks += before.matches('`').count();
        stripped.push_str(before);
        let follows_span = before.ends_with([')', ']', '*', '_', '`', '>', '~', '"']);
        let is_extension = list.starts_with("{::") || list.starts_with("{:/");
        let length = attribute_list_length(list)
            .filter(|_| n_backticks % 2 == 0 && (follows_span || is_extension || before.trim().is_empty()));
        if length.is_none() {
            stripped.push_str("{:");
        }
        rest = list.split_at(length.unwrap_or("{:".len())).1;
    }
    stripped.push_str(rest);
}

/// The length of the attribute list that a text starts with, its braces included.
///
/// A list is classes, ids, key-value pairs and names: anything else in braces is the author's.
fn attribute_list_length(text: &str) -> Option<usize> {
    let line = head(text, MAX_LIST).split('\n').next()?;
    let mut quote = None;
    let end = line.find(|char| {
        match quote {
            Some(open) if open == char => quote = None,
            None if matches!(char, '"' | '\'') => quote = Some(char),
            Some(_) | None => {}
        }
        char == '}' && quote.is_none()
    })?;
    let inner = line.get(2..end)?;
    let mut words = inner.split_whitespace();
    let is_names = words.next().is_some_and(is_name) && words.all(|word| word.starts_with(['.', '#']));
    let is_list = inner.starts_with([' ', ':', '/', '.', '#']) || inner.contains('=') || is_names;
    is_list.then_some(end + 1)
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        assert_eq!(strip_extensions(markdown), expected);
    }

    #[test]
    fn attribute_lists_go() {
        check("text\n{: .lead #top}\n\nmore", "text\n\nmore");
        check(
            "![](a.png){: width=\"300\"} and [b](c){:target=\"_blank\"}{:rel='x}'}\n",
            "![](a.png) and [b](c)\n",
        );
        check("*bold*{:.red} word", "*bold* word");
        check("`x`{:.language-ruby} word", "`x` word");
        check("* one\n{: .x}\n* two\n", "* one\n* two\n");
        check("* {:.x} one\n", "* {:.x} one\n");
    }

    #[test]
    fn code_and_other_braces_stay() {
        check("```\n{: .x}\n```\n{: .y}\n", "```\n{: .x}\n```\n");
        check("~~~~\n```\n{:a}\n~~~~\n", "~~~~\n```\n{:a}\n~~~~\n");
        check("    {: .x}\n", "    {: .x}\n");
        check("`a){:target=\"b\"}`\n", "`a){:target=\"b\"}`\n");
        check("a set {: x} and f(x){: never closed\n", "a set {: x} and f(x){: never closed\n");
    }

    #[test]
    fn addresses_may_hold_blanks() {
        check("![a b](/the evening (2).jpg)\n", "![a b](</the evening (2).jpg>)\n");
        check("[a](./b c.pdf 'The c') [d](/e f)\n", "[a](<./b c.pdf> 'The c') [d](</e f>)\n");
        check("[a](/b.pdf \"Title here\")\n", "[a](/b.pdf \"Title here\")\n");
        check("[see](also the others), `[a](/b c)`\n", "[see](also the others), `[a](/b c)`\n");
        check("[a](</b c>)\n\n    [a](/b c)\n", "[a](</b c>)\n\n    [a](/b c)\n");
    }

    #[test]
    fn extensions_abbreviations_and_contents_go() {
        check("a\n{::comment}\nsecret\n{:/comment}\nb\n", "a\nb\n");
        check("{::nomarkdown}<b>x</b>{:/}\n", "<b>x</b>\n");
        check("*[CNCF]: Cloud Native Computing Foundation\nCNCF\n", "CNCF\n");
        check("Intro\n\n* TOC\n{:toc}\n\n## One\n", "Intro\n\n\n## One\n");
        check("1. Contents\n{:toc .x}\n", "");
    }
}
