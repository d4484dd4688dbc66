//! Where pulldown-cmark's smart punctuation and kramdown's differ: quotes at the edges of emphasis, links
//! and code, and guillemets.
//!
//! In come the events of a body with smart punctuation on; out come the same with `“` made `”` where it
//! closes, and `<<` and `>>` made `«` and `»`. Code is left alone. The parser looks at the characters
//! beside a quote in the source, so that in `"*Tea*",` it meets punctuation on both sides and guesses.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

/// Makes the marks of a body those that kramdown prints.
pub(super) fn settle_marks(events: &mut [Event]) {
    let mut in_code = false;
    for at in 0..events.len() {
        match events.get(at) {
            Some(Event::Start(Tag::CodeBlock(_))) => in_code = true,
            Some(Event::End(TagEnd::CodeBlock)) => in_code = false,
            Some(Event::Text(text)) if !in_code => {
                let closing = match &**text {
                    "“" => Some("”"),
                    "‘" => Some("’"),
                    _ => None,
                };
                if let Some(closing) = closing.filter(|_| closes(events, at)) {
                    events[at] = Event::Text(closing.into());
                } else {
                    settle_guillemets(events, at);
                }
            }
            _ => {}
        }
    }
}

/// Whether the quote at `at` follows a word or a span, and stands before what no quote opens.
fn closes(events: &[Event], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| events.get(before));
    let follows = match before {
        Some(Event::Text(text)) => {
            !text.ends_with(|last: char| last.is_whitespace() || "([{-–—“‘\"'".contains(last))
        }
        Some(Event::Code(_)) => true,
        Some(Event::End(tag)) => matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image | TagEnd::Strikethrough
        ),
        _ => false,
    };
    let ends = match events.get(at + 1) {
        Some(Event::Text(text)) => {
            text.starts_with(|next: char| next.is_whitespace() || ".,;:!?)]}’”".contains(next))
        }
        Some(Event::Start(_) | Event::Code(_) | Event::InlineHtml(_) | Event::Html(_)) => false,
        Some(_) | None => true,
    };
    follows && ends
}

/// Makes `<<` and `>>` of the text at `at` guillemets. The parser gives each `<` an event of its own.
fn settle_guillemets(events: &mut [Event], at: usize) {
    let Some([Event::Text(text), after @ ..]) = events.get_mut(at..) else { return };
    if &**text == "<"
        && let Some(Event::Text(next)) = after.first_mut()
        && let Some(rest) = next.strip_prefix('<')
    {
        (*text, *next) = ("«".into(), CowStr::from(rest.to_owned()));
    }
    if text.contains(">>") {
        *text = text.replace(" >>", "\u{a0}»").replace(">>", "»").into();
    }
}

#[cfg(test)]
mod tests {
    use super::super::markdown::render_markdown;
    use super::super::url::Resolver;

    /// The expectations are what kramdown prints.
    #[track_caller]
    fn check(markdown: &str, kramdown: &str) {
        let rendered = render_markdown(markdown, &Resolver::new("https://e.org/may/"));
        assert_eq!(rendered.html, format!("<p>{kramdown}</p>\n"), "{markdown}");
    }

    #[test]
    fn quotes_close_behind_spans() {
        check("\"*Tea*\", said \"**Ada**\".", "“<em>Tea</em>”, said “<strong>Ada</strong>”.");
        check("\"`tea`\" and '*talks*'", "“<code>tea</code>” and ‘<em>talks</em>’");
        check("\"a\" *b* \"c\"", "“a” <em>b</em> “c”");
        check("\"[A b\"](/x), c", "“<a href=\"https://e.org/x\">A b”</a>, c");
        check("*a* \"*b*\"", "<em>a</em> “<em>b</em>”");
    }

    #[test]
    fn guillemets_are_marks_except_in_code() {
        check("more >> and >>more<< and << a", "more\u{a0}» and\u{a0}»more« and « a");
        check("`a >> b` a > b", "<code>a &gt;&gt; b</code> a &gt; b");
        let code = render_markdown("    a >> \"b\"\n", &Resolver::new("https://e.org/"));
        assert_eq!(code.html, "<pre><code>a &gt;&gt; \"b\"\n</code></pre>\n");
    }
}
