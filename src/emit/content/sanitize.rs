//! The last word on HTML that an author wrote: only what readers show, and nothing that runs.
//!
//! In comes HTML from [`super::raw_html`]; out goes HTML with the elements and attributes of the
//! tables below. The list is what feed validators and readers let pass: no script, style, form,
//! frame, svg or math, no event handlers, and of `style` only properties that lay out a table or a
//! picture. The work is ammonia's, which parses as browsers do.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "main",
    "mark",
    "nav",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href", "hreflang"]),
    ("audio", &["controls", "loop", "muted", "preload", "src"]),
    ("bdo", &["dir"]),
    ("blockquote", &["cite"]),
    ("col", &["span", "align"]),
    ("colgroup", &["span", "align"]),
    ("del", &["cite", "datetime"]),
    ("details", &["open"]),
    ("hr", &["align", "width"]),
    ("img", &["align", "alt", "decoding", "height", "loading", "sizes", "src", "srcset", "width"]),
    ("ins", &["cite", "datetime"]),
    ("li", &["value"]),
    ("ol", &["reversed", "start", "type"]),
    ("q", &["cite"]),
    ("source", &["media", "sizes", "src", "srcset", "type"]),
    ("table", &["align", "border", "cellpadding", "cellspacing", "summary", "width"]),
    ("td", &["align", "colspan", "headers", "rowspan", "valign"]),
    ("th", &["align", "colspan", "headers", "rowspan", "scope", "valign"]),
    ("time", &["datetime"]),
    ("track", &["default", "kind", "label", "src", "srclang"]),
    ("video", &["controls", "height", "loop", "muted", "poster", "preload", "src", "width"]),
];

const GLOBAL_ATTRIBUTES: &[&str] = &["class", "dir", "id", "lang", "role", "style", "title"];

/// None of them takes an address, covers the reader's own interface or hides text.
const STYLE_PROPERTIES: &[&str] = &[
    "border",
    "border-collapse",
    "border-radius",
    "border-spacing",
    "clear",
    "float",
    "font-style",
    "font-weight",
    "height",
    "list-style-type",
    "margin",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "max-height",
    "max-width",
    "padding",
    "text-align",
    "text-decoration",
    "vertical-align",
    "white-space",
    "width",
];

const SCHEMES: &[&str] = &["http", "https", "mailto", "tel", "webcal", "irc", "ircs", "data"];

static SANITIZER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let attributes: HashMap<_, _> =
        ATTRIBUTES.iter().map(|(element, names)| (*element, names.iter().copied().collect())).collect();
    let mut builder = Builder::empty();
    builder
        .tags(set(ELEMENTS))
        .tag_attributes(attributes)
        .generic_attributes(set(GLOBAL_ATTRIBUTES))
        .generic_attribute_prefixes(set(&["aria-"]))
        .filter_style_properties(set(STYLE_PROPERTIES))
        .url_schemes(set(SCHEMES))
        .url_relative(UrlRelative::Deny)
        .link_rel(None)
        .strip_comments(true);
    builder
});

/// Sanitises HTML whose addresses are absolute already.
///
/// ```
/// use tidings::emit::content::sanitize::sanitize;
/// assert_eq!(sanitize("<p onclick=x>Hi<script>y()</script>"), "<p>Hi</p>");
/// ```
pub fn sanitize(html: &str) -> String {
    SANITIZER.clean(html).to_string()
}

fn set(names: &[&'static str]) -> HashSet<&'static str> {
    names.iter().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(sanitize(html), expected);
    }

    #[test]
    fn what_readers_show_stays() {
        let figure = "<figure class=\"wide\" id=\"f\"><picture><source srcset=\"https://e.org/a.webp 2x\" \
                      type=\"image/webp\"><img src=\"https://e.org/a.png\" alt=\"A\" loading=\"lazy\"></picture>\
                      <figcaption>A</figcaption></figure>";
        check(figure, figure);
        let table =
            "<table><tbody><tr><td style=\"text-align:right\" colspan=\"2\">1</td></tr></tbody></table>";
        check(table, table);
        let details = "<details open=\"\"><summary>More</summary><p>Text</p></details>";
        check(details, details);
    }

    #[test]
    fn style_cannot_reach_beyond_its_element() {
        check("<p style=\"position:fixed;top:0;width:50%\">a</p>", "<p style=\"width:50%\">a</p>");
        check("<p style=\"background:url(https://e.org/x)\">a</p>", "<p style=\"\">a</p>");
    }
}
