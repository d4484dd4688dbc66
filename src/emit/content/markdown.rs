//! Markdown to HTML, as Jekyll's kramdown would print it, with absolute addresses.
//!
//! In comes the Markdown of a post; out goes HTML, and whether the author wrote any of it as HTML.
//! Where not, it is safe by construction: pulldown-cmark escapes all text and attributes, addresses
//! pass [`Resolver`], and the attributes that headings may carry are dropped. Footnotes get
//! kramdown's ids and its place at the end, so that their links lead to the right spot of the page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pulldown_cmark::{CowStr, Event, LinkType, Options, Parser, Tag, TagEnd, html};

use super::kramdown::strip_extensions;
use super::typography::settle_marks;
use super::url::Resolver;

/// Texts of links that only lead from a heading to itself.
pub const SELF_LINK_MARKS: [&str; 7] = ["", "#", "¶", "§", "🔗", "∞", "⚓"];

/// How many quotations and lists are printed one in another; browsers end at some five hundred elements.
const DEEPEST: usize = 100;

/// A body as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML.
    pub html: String,
    /// Whether it holds HTML that the author wrote, so that it must be sanitised.
    pub has_raw_html: bool,
    /// Addresses that lead nowhere from a reader, and are left out.
    pub dead_links: Vec<String>,
}

/// Renders Markdown.
pub fn render_markdown(markdown: &str, resolver: &Resolver) -> Rendered {
    let markdown = strip_extensions(markdown);
    let mut body = Body::new(resolver);
    let mut events = Vec::new();
    for event in Parser::new_ext(&markdown, options()) {
        if let Some(event) = body.step(event) {
            events.push(event);
        }
    }
    settle_marks(&mut events);
    let mut html = String::with_capacity(markdown.len() / 8 * 9 + 256);
    html::push_html(&mut html, events.into_iter());
    body.push_footnotes(&mut html);
    Rendered { html, has_raw_html: body.has_raw_html, dead_links: body.dead_links }
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
}

/// What is known of a body halfway through its events.
struct Body<'a> {
    resolver: &'a Resolver,
    has_raw_html: bool,
    dead_links: Vec<String>,
    /// How many quotations and lists are open, one in another.
    nesting: usize,
    /// Whether each link now open is printed.
    open_links: Vec<bool>,
    /// Whether each picture now open is printed; a picture's text is its `alt`.
    open_images: Vec<bool>,
    in_heading: bool,
    /// Labels of footnotes in the order of their first references.
    references: Vec<String>,
    /// The number of each of them, and how often the text refers to it.
    numbers: BTreeMap<String, (usize, usize)>,
    definitions: BTreeMap<String, Vec<Event<'a>>>,
    /// The footnote whose definition is being read.
    open_definition: Option<String>,
}

impl<'a> Body<'a> {
    fn new(resolver: &'a Resolver) -> Self {
        Self {
            resolver,
            has_raw_html: false,
            dead_links: Vec::new(),
            nesting: 0,
            open_links: Vec::new(),
            open_images: Vec::new(),
            in_heading: false,
            references: Vec::new(),
            numbers: BTreeMap::new(),
            definitions: BTreeMap::new(),
            open_definition: None,
        }
    }

    /// The event to print for `event`; none where it is dropped or belongs to a footnote.
    fn step(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match &event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.open_definition = Some(label.to_string());
                return None;
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                self.open_definition = None;
                return None;
            }
            _ => {}
        }
        let event = self.translate(event)?;
        let Some(label) = &self.open_definition else { return Some(event) };
        self.definitions.entry(label.clone()).or_default().push(event);
        None
    }

    fn translate(&mut self, event: Event<'a>) -> Option<Event<'a>> {
        match event {
            Event::Start(tag) => self.start(tag).map(Event::Start),
            Event::End(tag @ (TagEnd::BlockQuote(_) | TagEnd::List(_))) => {
                let is_printed = self.nesting <= DEEPEST;
                self.nesting = self.nesting.saturating_sub(1);
                is_printed.then_some(Event::End(tag))
            }
            Event::End(TagEnd::Item) if self.nesting > DEEPEST => None,
            Event::End(TagEnd::Link) => self.open_links.pop()?.then_some(Event::End(TagEnd::Link)),
            Event::End(TagEnd::Image) => self.open_images.pop()?.then_some(Event::End(TagEnd::Image)),
            Event::End(TagEnd::Heading(level)) => {
                self.in_heading = false;
                Some(Event::End(TagEnd::Heading(level)))
            }
            Event::Text(text) if self.in_heading && self.open_links.last() == Some(&false) => {
                (!SELF_LINK_MARKS.contains(&text.trim())).then_some(Event::Text(text))
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.has_raw_html = true;
                Some(event)
            }
            Event::FootnoteReference(label) => Some(Event::InlineHtml(self.reference(&label).into())),
            // Form controls do not survive readers; a character does.
            Event::TaskListMarker(done) => Some(Event::Text(if done { "☑ " } else { "☐ " }.into())),
            event => Some(event),
        }
    }

    fn start(&mut self, tag: Tag<'a>) -> Option<Tag<'a>> {
        match tag {
            Tag::Link { link_type, dest_url, title, id } => {
                let is_self_link = self.in_heading && dest_url.starts_with('#');
                let dest_url = if is_self_link { None } else { self.absolute(link_type, dest_url) };
                self.open_links.push(dest_url.is_some());
                Some(Tag::Link { link_type, dest_url: dest_url?, title, id })
            }
            Tag::Image { link_type, dest_url, title, id } => {
                let source = self.resolver.source(&dest_url).map(|url| url.into_owned().into());
                self.open_images.push(source.is_some());
                if source.is_none() {
                    self.dead_links.push(dest_url.to_string());
                }
                Some(Tag::Image { link_type, dest_url: source?, title, id })
            }
            Tag::Heading { level, id, classes, .. } => {
                self.in_heading = true;
                Some(Tag::Heading { level, id, classes, attrs: Vec::new() })
            }
            Tag::BlockQuote(_) | Tag::List(_) => {
                self.nesting += 1;
                (self.nesting <= DEEPEST).then_some(tag)
            }
            Tag::Item if self.nesting > DEEPEST => None,
            tag => Some(tag),
        }
    }

    fn absolute(&mut self, link_type: LinkType, address: CowStr<'a>) -> Option<CowStr<'a>> {
        if link_type == LinkType::Email {
            // The writer puts `mailto:` before it.
            return Some(address);
        }
        match self.resolver.link(&address) {
            Some(url) if *url == *address => Some(address),
            Some(url) => Some(url.into_owned().into()),
            None => {
                self.dead_links.push(address.to_string());
                None
            }
        }
    }

    /// kramdown's mark in the text.
    fn reference(&mut self, label: &str) -> String {
        if !self.numbers.contains_key(label) {
            self.references.push(label.to_owned());
        }
        let (number, n_references) =
            self.numbers.entry(label.to_owned()).or_insert((self.references.len(), 0));
        let id = escape(&reference_id(label, *n_references));
        *n_references += 1;
        let number = *number;
        let href = self.fragment(&format!("fn:{label}"));
        format!("<sup id=\"{id}\"><a href=\"{href}\" class=\"footnote\">{number}</a></sup>")
    }

    /// The absolute address of a place in the post, escaped for an attribute.
    fn fragment(&self, id: &str) -> String {
        escape(&self.resolver.link(&format!("#{id}")).unwrap_or_default())
    }

    /// The link from a footnote back to the `nth` place that refers to it.
    fn back_link(&self, label: &str, nth: usize) -> String {
        let href = self.fragment(&reference_id(label, nth));
        let number = if nth == 0 { String::new() } else { format!("<sup>{}</sup>", nth + 1) };
        format!(" <a href=\"{href}\" class=\"reversefootnote\">↩{number}</a>")
    }

    /// The footnotes that are referred to, in order; one may refer to the next.
    fn push_footnotes(&mut self, html: &mut String) {
        if self.references.is_empty() {
            return;
        }
        html.push_str("<div class=\"footnotes\">\n<ol>\n");
        for label in std::mem::take(&mut self.references) {
            let mut events = self.definitions.remove(&label).unwrap_or_default();
            let n_references = self.numbers.get(&label).map_or(0, |(_, n_references)| *n_references);
            let back: String = (0..n_references).map(|nth| self.back_link(&label, nth)).collect();
            settle_marks(&mut events);
            let ends_in_paragraph = matches!(events.last(), Some(Event::End(TagEnd::Paragraph)));
            let at = events.len() - usize::from(ends_in_paragraph);
            events.insert(at, Event::InlineHtml(back.into()));
            let _ = writeln!(html, "<li id=\"{}\">", escape(&format!("fn:{label}")));
            html::push_html(html, events.into_iter());
            html.push_str("</li>\n");
        }
        html.push_str("</ol>\n</div>\n");
    }
}

/// kramdown's id of the `nth` place that refers to a footnote.
fn reference_id(label: &str, nth: usize) -> String {
    if nth == 0 { format!("fnref:{label}") } else { format!("fnref:{label}:{nth}") }
}

/// Escapes text for HTML, inside or outside an attribute.
pub fn escape(text: &str) -> String {
    html_escape::encode_double_quoted_attribute(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        let rendered = render_markdown(markdown, &Resolver::new("https://e.org/may/"));
        assert_eq!(rendered.html, expected, "{markdown}");
        assert!(!rendered.has_raw_html, "{markdown}");
    }

    #[test]
    fn what_blogs_use_is_understood() {
        check("\"Tea\" -- it's...", "<p>“Tea” – it’s…</p>\n");
        check("a ~~b~~ [c](d)", "<p>a <del>b</del> <a href=\"https://e.org/may/d\">c</a></p>\n");
        check("Term\n: Meaning\n", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>\n");
        check("- [x] done\n- [ ] open\n", "<ul>\n<li>☑ done</li>\n<li>☐ open</li>\n</ul>\n");
        check(
            "```rust\nlet a = \"<b>\";\n```\n",
            "<pre><code class=\"language-rust\">let a = \"&lt;b&gt;\";\n</code></pre>\n",
        );
        check("<me@e.org>", "<p><a href=\"mailto:me@e.org\">me@e.org</a></p>\n");
        check(
            "| a | b |\n|---|--:|\n| 1 | 2 |\n",
            "<table><thead><tr><th>a</th><th style=\"text-align: right\">b</th></tr></thead><tbody>\n<tr><td>1</td><td style=\"text-align: right\">2</td></tr>\n</tbody></table>\n",
        );
    }

    #[test]
    fn headings_keep_their_id_and_lose_the_rest() {
        check("## Talks {#talks .x onclick=alert(1)}", "<h2 id=\"talks\" class=\"x\">Talks</h2>\n");
        check("## [Talks](#talks)", "<h2>Talks</h2>\n");
        check("## Talks [#](#talks)", "<h2>Talks </h2>\n");
        check(
            "## Talks at [Arm](https://arm.example/)",
            "<h2>Talks at <a href=\"https://arm.example/\">Arm</a></h2>\n",
        );
    }

    #[test]
    fn footnotes_are_kramdowns() {
        check(
            "One[^a] and two[^b], one again[^a].\n\n[^b]: Second.\n\n[^a]: First.\n",
            "<p>One<sup id=\"fnref:a\"><a href=\"https://e.org/may/#fn:a\" class=\"footnote\">1</a></sup> and \
             two<sup id=\"fnref:b\"><a href=\"https://e.org/may/#fn:b\" class=\"footnote\">2</a></sup>, one \
             again<sup id=\"fnref:a:1\"><a href=\"https://e.org/may/#fn:a\" class=\"footnote\">1</a></sup>.</p>\n\
             <div class=\"footnotes\">\n<ol>\n<li id=\"fn:a\">\n<p>First. \
             <a href=\"https://e.org/may/#fnref:a\" class=\"reversefootnote\">↩</a> \
             <a href=\"https://e.org/may/#fnref:a:1\" class=\"reversefootnote\">↩<sup>2</sup></a></p>\n</li>\n\
             <li id=\"fn:b\">\n<p>Second. <a href=\"https://e.org/may/#fnref:b\" class=\"reversefootnote\">↩</a></p>\n\
             </li>\n</ol>\n</div>\n",
        );
        check("Nothing[^x] there.", "<p>Nothing[^x] there.</p>\n");
    }

    #[test]
    fn a_link_that_leads_nowhere_leaves_its_text() {
        let rendered =
            render_markdown("[a](javascript:x) ![b](mailto:c)", &Resolver::new("https://e.org/may/"));
        assert_eq!(rendered.html, "<p>a b</p>\n");
        assert_eq!(rendered.dead_links, ["javascript:x", "mailto:c"]);
    }

    #[test]
    fn html_of_the_author_is_noticed() {
        for markdown in ["<b>a</b>", "text <br> text", "<div>\n\na\n\n</div>", "<!-- c -->"] {
            assert!(render_markdown(markdown, &Resolver::new("https://e.org/")).has_raw_html, "{markdown}");
        }
    }
}
