//! Text for feeds: what XML may hold, plain text from HTML, and a summary at a word boundary.
//!
//! In comes text of any origin; out goes text that every XML parser takes. XML 1.0 (section 2.2)
//! forbids most control characters even when escaped, and one of them makes a reader refuse the
//! whole feed, so they are taken out here and nowhere else.

use std::borrow::Cow;

use crate::base::direction::contained;

/// The most characters that a summary has.
const SUMMARY_LENGTH: usize = 280;

/// Drops control characters and noncharacters, and turns CRLF and CR into LF, as an XML parser
/// would. Borrows text that is fine as it is.
///
/// XML forbids U+0000-0008, 000B, 000C, 000E-001F, FFFE and FFFF; the other ones (U+007F-009F, all
/// noncharacters) it only discourages, but HTML calls them errors, and they never show anything.
///
/// ```
/// use tidings::emit::content::text::xml_safe;
/// assert_eq!(xml_safe("a\u{0}b\r\nc"), "ab\nc");
/// ```
pub fn xml_safe(text: &str) -> Cow<'_, str> {
    if !may_hold_illegal(text) || !text.chars().any(|char| char == '\r' || is_illegal(char)) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' => safe.push('\n'),
            char if is_illegal(char) => {}
            char => safe.push(char),
        }
    }
    Cow::Owned(safe)
}

/// Joins the halves of characters that are written as two references: `&#xD83D;&#xDE00;` is 😀.
///
/// Editors that think in UTF-16 write so; to HTML and XML both halves are errors.
pub fn join_surrogates(text: &str) -> Cow<'_, str> {
    // `contains` is many times quicker than `find`, and most text has no reference in it.
    if !text.contains("&#") {
        return Cow::Borrowed(text);
    }
    let mut joined = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        let (before, references) = rest.split_at(at);
        let pair = reference(references).and_then(|(high, n_high)| {
            let (low, n_low) = reference(references.get(n_high..)?)?;
            let char = char::decode_utf16([high, low]).next()?.ok()?;
            (u32::from(char) > 0xFFFF).then_some((char, n_high + n_low))
        });
        let (char, length) = pair.map_or(('&', 1), |(char, length)| (char, length));
        joined.push_str(before);
        joined.push(char);
        rest = references.get(length..).unwrap_or_default();
    }
    if joined.is_empty() {
        return Cow::Borrowed(text);
    }
    joined.push_str(rest);
    Cow::Owned(joined)
}

/// The 16 bits that a numeric reference at the head of a text stands for, and its length.
fn reference(text: &str) -> Option<(u16, usize)> {
    let (digits, _) = text.strip_prefix("&#")?.get(..8.min(text.len() - 2))?.split_once(';')?;
    let value = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u16::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    Some((value.ok()?, "&#;".len() + digits.len()))
}

/// Whether a text may hold an illegal character, or CR: a quick look that spares most texts the slow one.
pub(super) fn may_hold_illegal(text: &str) -> bool {
    let may_start = |byte: u8| matches!(byte, 0..=8 | 0x0B..=0x1F | 0x7F | 0xC2 | 0xEF | 0xF0..);
    // Without a way out of the inner loop many bytes are looked at at once.
    text.as_bytes().chunks(256).any(|chunk| chunk.iter().fold(false, |any, byte| any | may_start(*byte)))
}

/// Whether a character must not be in a feed.
pub fn is_illegal(char: char) -> bool {
    let is_control = char.is_control() && !matches!(char, '\t' | '\n' | '\r');
    let is_noncharacter = matches!(char, '\u{FDD0}'..='\u{FDEF}') || u32::from(char) & 0xFFFE == 0xFFFE;
    is_control || is_noncharacter
}

/// One line of legal text: white space collapsed, illegal characters gone, its reading direction its own.
pub fn one_line(text: &str) -> String {
    let safe = xml_safe(text);
    let safe = contained(&safe);
    let mut line = String::with_capacity(safe.len());
    for word in safe.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The plain text of an HTML fragment: tags removed, entities decoded, on one line.
///
/// The fragment must be well-formed in the small (no `<` in text), as sanitised HTML is; text that
/// only looks like a tag, such as `Vec<T>` in a hand-written description, is kept.
///
/// ```
/// use tidings::emit::content::text::plain_text;
/// assert_eq!(plain_text("<p>Tea &amp; <em>talks</em><br>at six</p>"), "Tea & talks at six");
/// ```
pub fn plain_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        text.push_str(before);
        rest = tag;
        if !is_tag(tag) {
            text.push('<');
            rest = &tag[1..];
            continue;
        }
        // Without a `>` to come there is no tag to come either; looking again would take forever.
        let Some(close) = tag.find('>') else { break };
        let (tag, after) = tag.split_at(close + 1);
        if !is_inline(tag) {
            text.push(' ');
        }
        rest = after;
    }
    text.push_str(rest);
    one_line(&html_escape::decode_html_entities(&text))
}

/// Whether a `<` opens a tag of HTML's or a comment.
fn is_tag(text: &str) -> bool {
    let name = tag_name(text);
    let is_name = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    (is_name && !name.is_empty()) || text.starts_with("<!--")
}

/// The name in a tag: `em` in `</em>`.
fn tag_name(tag: &str) -> &str {
    let name = tag.strip_prefix('<').unwrap_or(tag);
    let name = name.strip_prefix('/').unwrap_or(name);
    let end = name.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(name.len());
    &name[..end]
}

/// Whether a tag stands within a word or line, so that nothing separates the text around it.
fn is_inline(tag: &str) -> bool {
    matches!(
        tag_name(tag),
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "del"
            | "dfn"
            | "em"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "var"
    )
}

/// The summary of a post: its description, else the first paragraph of `html` that holds text.
///
/// Plain text of at most 280 characters, cut at the end of a sentence where one ends in its second
/// half, else between words, with an ellipsis.
pub fn summarise(description: Option<&str>, html: &str) -> String {
    let described = description.map(plain_text).filter(|text| !text.is_empty());
    let text = described.or_else(|| first_paragraph(html)).unwrap_or_else(|| plain_text(html));
    shorten(&text, SUMMARY_LENGTH)
}

fn first_paragraph(html: &str) -> Option<String> {
    let mut rest = html;
    while let Some(start) = rest.find("<p") {
        rest = &rest[start..];
        let is_paragraph = tag_name(rest) == "p";
        let end = if is_paragraph { rest.find("</p>")? } else { "<p".len() };
        if is_paragraph {
            let text = plain_text(&rest[..end]);
            if !text.is_empty() {
                return Some(text);
            }
        }
        rest = &rest[end..];
    }
    None
}

/// Cuts `text` to at most `length` characters, never within a word unless one word fills it all.
pub fn shorten(text: &str, length: usize) -> String {
    let Some((limit, _)) = text.char_indices().nth(length) else {
        return text.to_owned();
    };
    let head = &text[..limit];
    let sentence = [". ", "! ", "? "].iter().filter_map(|end| head.rfind(end)).max();
    if let Some(end) = sentence.filter(|end| *end >= limit / 2) {
        return text[..=end].to_owned();
    }
    let head = &text[..text.char_indices().nth(length.saturating_sub(1)).map_or(limit, |(at, _)| at)];
    let words = head.rfind(' ').map_or(head, |end| &head[..end]);
    format!("{}…", words.trim_end_matches([',', ';', ':', '-', '–', '—', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_plain(html: &str, expected: &str) {
        assert_eq!(plain_text(html), expected);
    }

    #[test]
    fn plain_text_reads_as_the_page_does() {
        check_plain("<p>Tea &amp; talks</p>", "Tea & talks");
        check_plain("a<br>b", "a b");
        check_plain("<li>one</li><li>two</li>", "one two");
        check_plain("<strong>W</strong>ord", "Word");
        check_plain("a &lt; b", "a < b");
        check_plain("i < 3 and Vec<T>", "i < 3 and Vec<T>");
        check_plain("unclosed <p", "unclosed <p");
        check_plain("", "");
    }

    #[test]
    fn illegal_characters_go_and_the_rest_stays() {
        assert_eq!(
            xml_safe("a\u{1}\u{8}\u{b}\u{c}\u{e}\u{1f}\u{7f}\u{85}\u{fdd0}\u{fffe}\u{ffff}\u{10ffff}b\tc\n"),
            "ab\tc\n"
        );
        assert_eq!(xml_safe("\r\n\r"), "\n\n");
        assert!(matches!(xml_safe("\u{feff}fine \u{202e}rtl 🎉 \u{fffd}"), Cow::Borrowed(_)));
    }

    #[test]
    fn halves_of_a_character_are_joined() {
        let joined = |text| join_surrogates(text).into_owned();
        assert_eq!(joined("a &#xD83D;&#xDE00; &#55357;&#56832; b"), "a 😀 😀 b");
        assert_eq!(joined("&#xD83D; &#xDE00; &#65;&#66; &#xé;"), "&#xD83D; &#xDE00; &#65;&#66; &#xé;");
        assert!(matches!(join_surrogates("a &amp; b"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_summary_is_the_first_paragraph_with_words() {
        assert_eq!(
            summarise(None, "<pre>x</pre><p><img src=\"a\"></p><p>Hello <b>you</b>.</p>"),
            "Hello you."
        );
        assert_eq!(summarise(Some("  Two *talks* &amp; tea "), "<p>x</p>"), "Two *talks* & tea");
        assert_eq!(summarise(None, "<ul><li>only a list</li></ul>"), "only a list");
    }

    #[test]
    fn a_cut_never_falls_within_a_word() {
        assert_eq!(shorten("one two three", 9), "one two…");
        assert_eq!(shorten("One two. Three four", 12), "One two.");
        assert_eq!(shorten("short", 9), "short");
        assert_eq!(shorten("ééééé ééééé", 8), "ééééé…");
        assert_eq!(shorten("unbroken", 4), "unb…");
    }
}
