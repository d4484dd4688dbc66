//! The `page` key of `tidings.yaml`: what the subscribe page holds beside its own.
//!
//! In comes its map; out comes a [`Page`] of rules and snippets as they were written. They are the site
//! owner's words, not a post's: nothing is taken out of them. What they may do is for the page's
//! Content-Security-Policy to say. The name of a file in their place is a slip: it would be shown as text, or
//! style nothing.

use std::path::Path;

use super::Page;
use super::raw::Settings;
use crate::base::value::Value;

/// Reads the map.
pub(super) fn read(settings: &mut Settings<'_>, map: &Value) -> Page {
    settings.known_keys(map, "page");
    Page {
        css: text(settings, map, "css", |text| !text.contains('{') && !text.contains('@')),
        header: text(settings, map, "header", is_file_name),
        footer: text(settings, map, "footer", is_file_name),
    }
}

fn text(
    settings: &mut Settings<'_>,
    map: &Value,
    key: &str,
    is_slip: impl FnOnce(&str) -> bool,
) -> Option<String> {
    let text = settings.text(map, key)?;
    if !is_slip(&text) {
        return Some(text);
    }
    let span = map.get(key).map_or(map.span, |value| value.span);
    let (what, help) = match key {
        "css" => {
            ("style rules", "write the rules after `css: |`; a whole style sheet goes to templates/style.css")
        }
        _ => ("HTML", "write the HTML itself after a `|`"),
    };
    settings.wrong(span, format!("`{text}` is not {what}"), help);
    None
}

/// `header.html`, `includes/footer.htm`: one word with an extension of HTML.
fn is_file_name(text: &str) -> bool {
    let name = Path::new(text);
    !text.contains(char::is_whitespace)
        && !text.contains('<')
        && name
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("html") || end.eq_ignore_ascii_case("htm"))
}
