//! Titles: from the text of the front matter, from a heading, from a slug, and with typographer's
//! quotes for the feeds.
//!
//! A title is plain text: tags and Markdown are taken off and entities decoded, so that a writer of a
//! feed escapes it once and a reader sees what the author meant. `Vec<T>` is no tag and stays.

use pulldown_cmark::{Event, Parser};

/// Elements that titles are marked up with. Another word in angle brackets is text.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "div", "em", "font", "h1", "h2", "h3",
    "i", "img", "ins", "kbd", "mark", "p", "q", "s", "script", "small", "span", "strike", "strong",
    "style", "sub", "sup", "svg", "tt", "u", "var", "wbr",
];

/// A title as plain text, on one line.
///
/// ```
/// use tidings::post::title::plain;
/// assert_eq!(plain("Rust &amp;  *friends* <b>again</b>"), "Rust & friends again");
/// assert_eq!(plain("Vec<T> & you"), "Vec<T> & you");
/// ```
pub fn plain(text: &str) -> String {
    let text = one_line(text);
    if !text.contains(['<', '&', '*', '_', '`', '[', '\\']) {
        return text;
    }
    // The word before keeps a title such as `1. Treffen` or `# 5` from being a list or a heading.
    let paragraph = format!("x {text}");
    let mut out = String::with_capacity(paragraph.len());
    let mut dropped_element = None;
    for event in Parser::new(&paragraph) {
        match event {
            Event::Text(text) | Event::Code(text) if dropped_element.is_none() => out.push_str(&text),
            Event::InlineHtml(tag) | Event::Html(tag) => match element(&tag) {
                Some(name) => {
                    let drops = matches!(name, "script" | "style") && !tag.starts_with("</");
                    dropped_element = drops.then_some(name);
                }
                None if dropped_element.is_none() && !tag.starts_with("<!") => out.push_str(&tag),
                None => {}
            },
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    one_line(out.strip_prefix("x ").unwrap_or(&out))
}

/// A title made of a slug, each word with a capital, as Jekyll does it.
///
/// ```
/// assert_eq!(tidings::post::title::from_slug("our-MAY-meetup"), "Our May Meetup");
/// ```
pub fn from_slug(slug: &str) -> String {
    let words: Vec<String> = slug.split('-').filter(|word| !word.is_empty()).map(capitalized).collect();
    words.join(" ")
}

/// The text of a level-one heading that opens a body, and where it stands within it.
pub fn heading(body: &str) -> Option<(String, std::ops::Range<usize>)> {
    let start = body.len() - body.trim_start().len();
    let line = body.get(start..)?.lines().next()?;
    let text = line.strip_prefix("# ")?.trim().trim_end_matches('#').trim();
    let at = start + line.find(text)?;
    let title = plain(text);
    (!title.is_empty()).then(|| (title, at..at + text.len()))
}

/// Straight quotes made curly, `--` and `---` dashes, `...` an ellipsis: what jekyll-feed puts into the
/// titles of a feed (kramdown's rules).
///
/// ```
/// use tidings::post::title::smart;
/// assert_eq!(smart("It's \"quoted\" -- and so on..."), "It’s “quoted” – and so on…");
/// ```
pub fn smart(title: &str) -> String {
    if !title.contains(['"', '\'', '-', '.', '<', '>']) {
        return title.to_owned();
    }
    let characters: Vec<char> = title.chars().collect();
    let mut out = String::with_capacity(title.len());
    let mut rest: &[char] = &characters;
    while let Some((&first, after)) = rest.split_first() {
        let (length, replaced) = quotes(rest).or_else(|| symbol(rest)).unwrap_or((1, String::from(first)));
        out.push_str(&replaced);
        rest = rest.get(length..).unwrap_or(after);
    }
    out
}

/// White space to single blanks, none at the ends.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    let Some(first) = characters.next() else { return String::new() };
    // A capital of two letters (`ß`) has only its first one large, as in Ruby.
    let mut upper = first.to_uppercase();
    let head: String = upper.next().into_iter().collect();
    let tail: String = upper.flat_map(char::to_lowercase).collect();
    head + &tail + &characters.as_str().to_lowercase()
}

/// The known element that a tag opens or closes.
fn element(tag: &str) -> Option<&'static str> {
    let name = tag.trim_start_matches(['<', '/']);
    let length = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name.get(..length)?.to_ascii_lowercase();
    ELEMENTS.iter().find(|element| **element == name).copied()
}

/// Quotes at the head of `text`, or after its first character: how many characters to replace, and
/// with what. The rules and their order are kramdown's (`smart_quotes.rb`).
fn quotes(text: &[char]) -> Option<(usize, String)> {
    let first = *text.first()?;
    let at = |index: usize| text.get(index).copied();
    let is_quote = |c: Option<char>| matches!(c, Some('"' | '\''));
    if !is_quote(Some(first)) && (first == '\\' || !is_quote(at(1))) {
        return None;
    }
    if is_quote(Some(first))
        && let Some(found) = quote_first(text)
    {
        return Some(found);
    }
    let lead = usize::from(first.is_whitespace());
    let before: String = text.iter().take(lead).collect();
    let follows_word = |index: usize| at(index).is_some_and(is_word);
    match (at(lead), at(lead + 1)) {
        (Some('"'), Some('\'')) if follows_word(lead + 2) => return Some((lead + 2, before + "“‘")),
        (Some('\''), Some('"')) if follows_word(lead + 2) => return Some((lead + 2, before + "‘“")),
        (Some('\''), Some(a))
            if a.is_ascii_digit()
                && at(lead + 2).is_some_and(|b| b.is_ascii_digit())
                && at(lead + 3) == Some('s') =>
        {
            return Some((lead + 1, before + "’"));
        }
        _ => {}
    }
    if lead == 1 && is_quote(at(1)) && follows_word(2) {
        return Some((2, before + opening(at(1)?)));
    }
    if is_quote(at(1)) && !matches!(first, ' ' | '\\' | '\t' | '\r' | '\n' | '[' | '{' | '(' | '-') {
        return Some((2, format!("{first}{}", closing(at(1)?))));
    }
    if is_quote(Some(first)) {
        let ends = at(1).is_none_or(char::is_whitespace) || (at(1) == Some('s') && !follows_letter(at(2)));
        return Some((1, if ends { closing(first) } else { opening(first) }.to_owned()));
    }
    Some((2, format!("{first}{}", opening(at(1)?))))
}

/// The two rules for a quote before emphasis and before punctuation.
fn quote_first(text: &[char]) -> Option<(usize, String)> {
    let (first, rest) = text.split_first()?;
    let next = *rest.first()?;
    let marks = rest.iter().take(2).take_while(|c| matches!(c, '_' | '*')).count();
    if marks > 0 && rest.get(marks).or(rest.get(1)).is_some_and(|c| !c.is_whitespace()) {
        return Some((1, opening(*first).to_owned()));
    }
    let before_dots = rest.get(1) == Some(&'.') && rest.get(2) == Some(&'.');
    let touches_word = follows_letter(rest.get(1).copied()) != (next == '_');
    (next.is_ascii_punctuation() && next != '&' && !before_dots && !touches_word)
        .then(|| (1, closing(*first).to_owned()))
}

fn follows_letter(next: Option<char>) -> bool {
    next.is_some_and(|c| c.is_alphanumeric() || c == '_')
}

/// Ruby's `\w`.
fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}

fn opening(quote: char) -> &'static str {
    if quote == '"' { "“" } else { "‘" }
}

fn closing(quote: char) -> &'static str {
    if quote == '"' { "”" } else { "’" }
}

/// A typographic symbol at the head of `text`.
fn symbol(text: &[char]) -> Option<(usize, String)> {
    const SYMBOLS: &[(&str, &str)] = &[
        ("---", "—"),
        ("--", "–"),
        ("...", "…"),
        ("\\<<", "<<"),
        ("\\>>", ">>"),
        ("<< ", "«\u{a0}"),
        (" >>", "\u{a0}»"),
        ("<<", "«"),
        (">>", "»"),
    ];
    let (written, meant) =
        SYMBOLS.iter().find(|(written, _)| written.chars().eq(text.iter().copied().take(written.len())))?;
    Some((written.len(), (*meant).to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_plain(text: &str, expected: &str) {
        assert_eq!(plain(text), expected);
    }

    #[test]
    fn plain_titles() {
        check_plain("  A   'b'\n c ", "A 'b' c");
        check_plain("1. Treffen *heute*", "1. Treffen heute");
        check_plain("C# & F_sharp_", "C# & F_sharp_");
        check_plain("`async fn` in [Rust](https://example.org)", "async fn in Rust");
        check_plain("Tom &amp; Jerry &lt;3", "Tom & Jerry <3");
        check_plain("<script>alert(1)</script>May<br/>recap", "Mayrecap");
        check_plain("2 * 3 * 4 < 5", "2 * 3 * 4 < 5");
        check_plain("a <!-- hidden --> b", "a b");
    }

    /// Each right side is what Jekyll's `smartify` makes of the left one.
    #[track_caller]
    fn check_smart(title: &str, jekyll: &str) {
        assert_eq!(smart(title), jekyll);
    }

    #[test]
    fn smart_titles() {
        check_smart("It's \"quoted\" -- and ... 1 < 2 --- x", "It’s “quoted” – and … 1 < 2 — x");
        check_smart("A 'b' c", "A ‘b’ c");
        check_smart(
            "'90s music O'Neil 10\" rule",
            "90s music O’Neil 10” rule".replacen("90s", "’90s", 1).as_str(),
        );
        check_smart("[\"a\", \"b\"]", "[“a”, “b”]");
        check_smart("plain", "plain");
        check_smart("\"& B", "“& B");
        check_smart("'\"So\" it's\", he said", "‘“So” it’s”, he said");
        check_smart("(\"a\") --\"b\"", "(“a”) –“b”");
        check_smart("\\<<a>> << b >>", "<<a» «\u{a0}b\u{a0}»");
    }

    #[test]
    fn titles_of_slugs() {
        assert_eq!(from_slug("Title_With CAPS & more"), "Title_with caps & more");
        assert_eq!(from_slug("ünïcode-ß"), "Ünïcode Ss");
        assert_eq!(from_slug("multi..dots"), "Multi..dots");
        assert_eq!(from_slug("-lead-hyphen-"), "Lead Hyphen");
    }

    #[test]
    fn a_heading_that_opens_the_body() {
        assert_eq!(heading("\n# May *recap* #\n\ntext"), Some(("May recap".into(), 3..14)));
        assert_eq!(heading("text\n\n# Later"), None);
        assert_eq!(heading("## Second level"), None);
    }
}
