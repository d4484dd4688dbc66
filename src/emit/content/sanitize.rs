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
    "acronym",
    "address",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
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
    "padding",
    "text-align",
    "text-decoration",
    "vertical-align",
    "white-space",
    "width",
];

/// Words that a style may say; all else is a length or a number.
const STYLE_WORDS: &[&str] = &[
    "auto",
    "bold",
    "both",
    "bottom",
    "center",
    "collapse",
    "dashed",
    "dotted",
    "italic",
    "left",
    "medium",
    "middle",
    "none",
    "normal",
    "nowrap",
    "right",
    "solid",
    "top",
    "underline",
];

const SCHEMES: &[&str] =
    &["http", "https", "mailto", "tel", "webcal", "irc", "ircs", "xmpp", "matrix", "data"];

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

/// What of a `style` attribute only lays out its own element; none where nothing does.
///
/// ```
/// use tidings::emit::content::sanitize::safe_style;
/// assert_eq!(safe_style("position: fixed; width: 50%").unwrap(), "width: 50%");
/// assert_eq!(safe_style("float: expression(alert(1))"), None);
/// ```
pub fn safe_style(style: &str) -> Option<String> {
    let is_safe = |declaration: &&str| {
        declaration.split_once(':').is_some_and(|(property, value)| {
            STYLE_PROPERTIES.contains(&property.trim().to_ascii_lowercase().as_str())
                && value.split_whitespace().all(|word| STYLE_WORDS.contains(&word) || is_length(word))
        })
    };
    let safe: Vec<&str> = style.split(';').map(str::trim).filter(is_safe).collect();
    (!safe.is_empty()).then(|| safe.join("; "))
}

/// `12`, `1.5em` or `50%`.
fn is_length(word: &str) -> bool {
    let unit = word.trim_start_matches(|char: char| char.is_ascii_digit() || char == '.');
    unit.len() < word.len()
        && matches!(unit, "" | "%" | "px" | "em" | "ex" | "pt" | "cm" | "mm" | "in" | "pc")
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
        assert_eq!(safe_style("background:url(https://e.org/x)"), None);
        assert_eq!(
            safe_style("WIDTH: 12px; color: red;; text-align:center"),
            Some("WIDTH: 12px; text-align:center".into())
        );
        assert_eq!(safe_style("margin: -9999px"), None);
    }
}
