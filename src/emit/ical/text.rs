//! Values of content lines: TEXT, lists of TEXT, URIs and parameters, each made safe once.
//!
//! Titles and prose come from posts, which are untrusted: a line break in a title must not become a
//! property of its own, nor a quotation mark leave its parameter.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::Url;

use crate::base::direction::contained;

/// More blanks in a row say nothing, and a content line of blanks alone could not be folded.
const MAX_BLANKS: usize = 32;

/// What the URL standard leaves as it is and RFC 3986 section 2 does not allow.
const NOT_IN_URI: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Text with `\n` for every kind of line break and without characters that no client shows: controls,
/// noncharacters and the mark of broken text, nor what turns the text around it. A tab stays; long runs of
/// blanks are cut short.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let is_odd = |byte: u8| !matches!(byte, b' '..=b'~' | b'\n');
    // Without a way out of the loop many bytes are looked at at once.
    let is_plain = !text.bytes().fold(false, |any, byte| any | is_odd(byte));
    if is_plain && !text.contains("    ") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let (mut n_blanks, mut characters) = (0, text.chars().peekable());
    while let Some(character) = characters.next() {
        let character = match character {
            '\r' if characters.peek() == Some(&'\n') => continue,
            '\r' | '\u{2028}' | '\u{2029}' => '\n',
            kept => kept,
        };
        n_blanks = if matches!(character, ' ' | '\t') { n_blanks + 1 } else { 0 };
        if is_shown(character) && n_blanks <= MAX_BLANKS {
            out.push(character);
        }
    }
    Cow::Owned(contained(&out).into_owned())
}

/// One line of text: every run of blanks and line breaks is one space, and none stands at an end.
pub(crate) fn one_line(text: &str) -> String {
    let text = clean(text);
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A TEXT value (RFC 5545 section 3.3.11): a colon needs no backslash.
pub(crate) fn escape(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = &*text;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'\\' | b';' | b',' | b'\n')) {
        let (before, special) = rest.split_at(at);
        out.push_str(before);
        out.push_str(if special.starts_with('\n') { "\\n" } else { "\\" });
        // The character itself follows its backslash; a line end has become a letter.
        out.push_str(special[..1].trim_start_matches('\n'));
        rest = &special[1..];
    }
    out.push_str(rest);
    out
}

/// A list of TEXT values, as in CATEGORIES: sorted, each once, none empty; `None` for an empty list.
pub(crate) fn escape_list(items: &[String]) -> Option<String> {
    let mut items: Vec<String> =
        items.iter().map(|item| one_line(item)).filter(|item| !item.is_empty()).collect();
    items.sort();
    items.dedup();
    let items: Vec<String> = items.iter().map(|item| escape(item)).collect();
    (!items.is_empty()).then(|| items.join(","))
}

/// A URI in ASCII (RFC 3986), if the text is an absolute `http`, `https` or `mailto` address.
pub(crate) fn uri(text: &str) -> Option<String> {
    if is_plain_address(text) {
        return Some(text.to_owned());
    }
    parsed_uri(text)
}

/// Whether a text is an address that the URL standard would leave as it is, told without its parser: most are.
fn is_plain_address(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let Some((host, path)) = rest.split_once('/') else { return false };
    let is_label = |label: &str| {
        let is_usual = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        label.starts_with(|c: char| c.is_ascii_lowercase())
            && label.bytes().all(is_usual)
            && !label.starts_with("xn--")
    };
    let is_usual = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'_' | b'.' | b'/' | b'=' | b'&' | b'?' | b'#' | b'+')
    };
    host.split('.').all(is_label)
        && path.bytes().all(is_usual)
        // `.` and `..` lead to other folders.
        && !path.starts_with('.')
        && !path.contains("/.")
}

fn parsed_uri(text: &str) -> Option<String> {
    let url = Url::parse(text.trim()).ok()?;
    let is_linkable = match url.scheme() {
        "http" | "https" => url.host_str().is_some_and(|host| !host.is_empty()),
        "mailto" => !url.path().is_empty(),
        _ => false,
    };
    is_linkable.then(|| utf8_percent_encode(url.as_str(), NOT_IN_URI).to_string())
}

/// A parameter's value (RFC 5545 section 3.2), quoted where it must be. What cannot stand in one is
/// dropped; a double quote becomes a single one.
pub(crate) fn parameter(text: &str) -> String {
    let value = one_line(text).replace('"', "'");
    if value.contains([':', ';', ',']) { format!("\"{value}\"") } else { value }
}

/// At most `limit` characters, cut between words, with an ellipsis where something is missing.
pub(crate) fn cut(text: &str, limit: usize) -> String {
    if text.len() <= limit || text.chars().nth(limit).is_none() {
        return text.to_owned();
    }
    let Some(n_kept) = limit.checked_sub(1) else { return String::new() };
    let room = text.char_indices().nth(n_kept).map_or(text.len(), |(at, _)| at);
    let (kept, missing) = text.split_at(room);
    let is_whole = missing.starts_with(char::is_whitespace);
    // A single word longer than the room is cut where it has to be.
    let end = if is_whole { room } else { kept.rfind(char::is_whitespace).unwrap_or(room) };
    format!("{}\u{2026}", kept.get(..end).unwrap_or(kept).trim_end())
}

fn is_shown(character: char) -> bool {
    let is_damage = matches!(character, '\u{FFFD}' | '\u{FFFE}' | '\u{FFFF}' | '\u{FEFF}');
    matches!(character, '\n' | '\t') || (!character.is_control() && !is_damage)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(f: impl Fn(&str) -> String, cases: &[(&str, &str)]) {
        for (input, expected) in cases {
            assert_eq!(f(input), *expected, "of {input:?}");
        }
    }

    #[test]
    fn text_is_escaped_once_and_loses_what_no_client_shows() {
        check(
            escape,
            &[
                ("plain: text", "plain: text"),
                ("a, b; c\\d", "a\\, b\\; c\\\\d"),
                ("one\r\ntwo\rthree\nfour", "one\\ntwo\\nthree\\nfour"),
                ("one\u{2028}two\u{2029}", "one\\ntwo\\n"),
                ("be\u{7}ll\u{0} \u{85}\u{9f}\u{7f}", "bell "),
                ("tab\tstays", "tab\tstays"),
                ("\u{feff}mark \u{fffd}", "mark "),
                ("literal \\n", "literal \\\\n"),
            ],
        );
    }

    #[test]
    fn a_title_is_one_line() {
        check(
            one_line,
            &[
                ("  A\r\nB \t C\u{a0}D ", "A B C D"),
                ("\n", ""),
                ("X\nATTENDEE:mailto:a@b", "X ATTENDEE:mailto:a@b"),
            ],
        );
    }

    #[test]
    fn lists_are_sorted_and_hold_each_item_once() {
        let list =
            |items: &[&str]| escape_list(&items.iter().map(|item| (*item).to_owned()).collect::<Vec<_>>());
        assert_eq!(list(&["b", "a, c", " b", "", "\n"]).as_deref(), Some("a\\, c,b"));
        assert_eq!(list(&[" "]), None);
    }

    #[test]
    fn only_absolute_web_and_mail_addresses_are_uris() {
        check(
            |text| uri(text).unwrap_or_default(),
            &[
                ("https://example.org/a b", "https://example.org/a%20b"),
                ("https://example.org/ä?q={x|y}^`\\", "https://example.org/%C3%A4?q=%7Bx%7Cy%7D%5E%60%5C"),
                ("https://bücher.example/", "https://xn--bcher-kva.example/"),
                ("https://example.org/\r\nX-EVIL:1", "https://example.org/X-EVIL:1"),
                ("mailto:us@example.org", "mailto:us@example.org"),
                ("javascript:alert(1)", ""),
                ("/relative", ""),
                ("data:text/html,x", ""),
            ],
        );
    }

    #[test]
    fn a_parameter_cannot_be_left() {
        check(
            parameter,
            &[
                ("Group", "Group"),
                ("A \"B\" C\r\nX-EVIL:1", "\"A 'B' C X-EVIL:1\""),
                ("London; the group, tonight", "\"London; the group, tonight\""),
            ],
        );
    }

    #[test]
    fn long_text_is_cut_between_words() {
        check(
            |text| cut(text, 10),
            &[
                ("ten chars.", "ten chars."),
                ("eleven char", "eleven\u{2026}"),
                ("nine char and more", "nine char\u{2026}"),
                ("unbreakable", "unbreakab\u{2026}"),
                ("ääää öööö üüüü", "ääää öööö\u{2026}"),
            ],
        );
    }

    fn unescape(text: &str) -> String {
        let (mut out, mut characters) = (String::new(), text.chars());
        while let Some(character) = characters.next() {
            match (character, character == '\\') {
                (_, true) => out.extend(characters.next().map(|next| if next == 'n' { '\n' } else { next })),
                (plain, false) => out.push(plain),
            }
        }
        out
    }

    proptest! {
        #[test]
        fn escaping_loses_nothing_but_controls(text in any::<String>()) {
            prop_assert_eq!(unescape(&escape(&text)), clean(&text));
        }

        #[test]
        fn escaped_text_is_one_line_without_bare_separators(text in "[\\\\,;a\r\n\u{2028}]{0,40}") {
            let escaped = escape(&text);
            prop_assert!(!escaped.contains(char::is_control));
            let bare = escaped.replace("\\\\", "").replace("\\,", "").replace("\\;", "").replace("\\n", "");
            prop_assert!(!bare.contains([',', ';', '\\']), "{}", escaped);
        }

        #[test]
        fn a_cut_text_fits(text in any::<String>(), limit in 0_usize..40) {
            prop_assert!(cut(&text, limit).chars().count() <= limit);
        }

        #[test]
        fn uris_are_ascii_and_stay_what_they_are(path in any::<String>()) {
            if let Some(once) = uri(&format!("https://example.org/{path}")) {
                prop_assert!(once.is_ascii() && !once.contains(|c: char| c.is_whitespace() || c.is_control()));
                let again = uri(&once);
                prop_assert_eq!(again.as_deref(), Some(once.as_str()));
            }
        }

        #[test]
        fn addresses_that_pass_by_the_parser_are_what_it_makes_of_them(
            text in "https?://([a-z0-9-]{1,4}|xn--a|[.]){1,4}(/?([a-zA-Z0-9_.?#=&+-]|%2e|[.]{1,2}){0,3}){0,4}",
        ) {
            prop_assert_eq!(uri(&text), parsed_uri(&text));
        }
    }
}
