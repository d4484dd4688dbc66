//! HTML that an author wrote, made ready for feeds; [`mod@super::sanitize`] has the last word on it.
//!
//! In comes HTML of any kind; out goes HTML in which every address is absolute, lazily loaded
//! pictures have their `src`, embedded frames are links, and headings do not link to themselves.
//! It is one walk over html5ever's tokens. Text is always escaped anew on the way, so that the
//! sanitiser cannot read as a tag what was not one here.

use std::cell::RefCell;
use std::fmt::Write as _;

use html5ever::LocalName;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use super::embed::embed;
use super::markdown::{Rendered, SELF_LINK_MARKS, escape};
use super::open_elements::OpenElements;
use super::sanitize::safe_style;
use super::url::Resolver;

/// Rewrites the HTML of a post.
pub fn rewrite_html(html: &str, resolver: &Resolver) -> Rendered {
    let state = State {
        resolver,
        html: String::with_capacity(html.len()),
        dead_links: Vec::new(),
        skipping: None,
        open: OpenElements::default(),
        open_anchors: Vec::new(),
        has_lazy_pictures: html.contains("data-src"),
    };
    let tokenizer = Tokenizer::new(Sink { state: RefCell::new(state) }, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(html.into());
    // It only ever stops early where the sink asks for it, which this one does not.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let state = tokenizer.sink.state.into_inner();
    Rendered { html: state.html, has_raw_html: true, dead_links: state.dead_links }
}

struct Sink<'a> {
    state: RefCell<State<'a>>,
}

/// A link within a heading, and where its text begins in the output.
struct Anchor {
    start: usize,
    is_printed: bool,
    is_decoration: bool,
}

struct State<'a> {
    resolver: &'a Resolver,
    html: String,
    dead_links: Vec<String>,
    /// The element whose content is left out, and how many of its kind are open.
    skipping: Option<(LocalName, usize)>,
    open: OpenElements,
    open_anchors: Vec<Anchor>,
    has_lazy_pictures: bool,
}

impl TokenSink for Sink<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut state = self.state.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => return state.start(&tag),
            Token::TagToken(tag) => state.end(&tag.name),
            Token::CharacterTokens(text) if state.skipping.is_none() => {
                html_escape::encode_text_to_string(&*text, &mut state.html);
            }
            Token::CharacterTokens(_)
            | Token::DoctypeToken(_)
            | Token::CommentToken(_)
            | Token::NullCharacterToken
            | Token::EOFToken
            | Token::ParseError(_) => {}
        }
        TokenSinkResult::Continue
    }
}

impl State<'_> {
    fn start(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let raw = raw_kind(&tag.name);
        if let Some((skipped, depth)) = &mut self.skipping {
            *depth += usize::from(*skipped == tag.name && raw.is_none());
        } else {
            self.start_shown(&tag.name, tag);
        }
        raw.map_or(TokenSinkResult::Continue, TokenSinkResult::RawData)
    }

    fn start_shown(&mut self, name: &str, tag: &Tag) {
        match name {
            "iframe" | "frame" => {
                self.push_embed(tag, "src");
                self.skip(tag);
            }
            "embed" => self.push_embed(tag, "src"),
            "object" if attribute(tag, "data").is_some() => {
                self.push_embed(tag, "data");
                self.skip(tag);
            }
            "noscript" if self.has_lazy_pictures => self.skip(tag),
            "script" | "style" | "noembed" | "noframes" | "textarea" | "title" | "template" | "select"
            | "svg" | "math" | "head" => self.skip(tag),
            "a" if self.open.is_in_heading() => self.start_anchor(tag),
            _ => {
                if self.open.start(&tag.name) {
                    self.push_tag(printed_name(name), tag);
                }
            }
        }
    }

    fn skip(&mut self, tag: &Tag) {
        let is_void = &*tag.name == "frame" || (tag.self_closing && matches!(&*tag.name, "svg" | "math"));
        if !is_void {
            self.skipping = Some((tag.name.clone(), 1));
        }
    }

    fn end(&mut self, name: &LocalName) {
        if let Some((skipped, depth)) = &mut self.skipping {
            if skipped == name {
                *depth -= 1;
                if *depth == 0 {
                    self.skipping = None;
                }
            }
        } else if &**name == "a" && !self.open_anchors.is_empty() {
            self.end_anchor();
        } else {
            for closed in self.open.end(name) {
                let _ = write!(self.html, "</{}>", printed_name(&closed));
            }
            if !self.open.is_in_heading() {
                self.open_anchors.clear();
            }
        }
    }

    fn start_anchor(&mut self, tag: &Tag) {
        let leads_here = attribute(tag, "href").is_none_or(|href| href.trim_start().starts_with('#'));
        if !leads_here {
            self.push_tag("a", tag);
        }
        let class = attribute(tag, "class").unwrap_or_default();
        self.open_anchors.push(Anchor {
            start: self.html.len(),
            is_printed: !leads_here,
            is_decoration: leads_here && (class.contains("anchor") || class.contains("headerlink")),
        });
    }

    fn end_anchor(&mut self) {
        let Some(anchor) = self.open_anchors.pop() else { return };
        if anchor.is_printed {
            self.html.push_str("</a>");
            return;
        }
        let text = self.html.get(anchor.start..).unwrap_or_default().trim();
        if SELF_LINK_MARKS.contains(&text) || (anchor.is_decoration && text.chars().count() <= 2) {
            self.html.truncate(anchor.start);
        }
    }

    /// Prints a tag with its addresses made absolute.
    fn push_tag(&mut self, name: &str, tag: &Tag) {
        let start = self.html.len();
        let mut has_source = false;
        self.html.push('<');
        self.html.push_str(name);
        for attr in &tag.attrs {
            let (key, value) = (&*attr.name.local, &*attr.value);
            let lazy = key.strip_prefix("data-").filter(|rest| matches!(*rest, "src" | "srcset"));
            let is_placeholder = self.has_lazy_pictures
                && matches!(key, "src" | "srcset")
                && attribute(tag, &format!("data-{key}")).is_some();
            if is_placeholder {
                continue;
            }
            if let Some(value) = self.absolute(name, lazy.unwrap_or(key), value) {
                self.push_attribute(lazy.unwrap_or(key), &value);
                has_source |= matches!(lazy.unwrap_or(key), "src" | "srcset");
            }
        }
        if name == "img" && !has_source {
            // A broken picture shows nothing that its text does not say.
            self.html.truncate(start);
            self.html.push_str(&escape(attribute(tag, "alt").unwrap_or_default()));
            return;
        }
        self.html.push('>');
    }

    fn push_attribute(&mut self, key: &str, value: &str) {
        // Odd names (`<a "b">`) mean nothing, and must not change what the rest means.
        if key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':')) {
            let _ = write!(self.html, " {key}=\"");
            html_escape::encode_double_quoted_attribute_to_string(value, &mut self.html);
            self.html.push('"');
        }
    }

    /// The value to print for an attribute; none to leave it out.
    fn absolute(&mut self, element: &str, key: &str, value: &str) -> Option<String> {
        let resolved = match key {
            "href" | "cite" | "longdesc" | "action" | "formaction" | "xlink:href" => {
                self.resolver.link(value).map(std::borrow::Cow::into_owned)
            }
            "src" | "poster" | "data" | "background" => {
                self.resolver.source(value).map(std::borrow::Cow::into_owned)
            }
            "srcset" => self.resolver.source_set(value),
            "style" => return safe_style(value),
            _ => return Some(value.to_owned()),
        };
        if resolved.is_none() && matches!(element, "a" | "img" | "source" | "video" | "audio") {
            self.dead_links.push(value.to_owned());
        }
        resolved
    }

    /// Prints a link for an embedded frame.
    fn push_embed(&mut self, tag: &Tag, key: &str) {
        let lazy = format!("data-{key}");
        let address = attribute(tag, &lazy).or_else(|| attribute(tag, key)).unwrap_or_default();
        let Some(url) = self.resolver.source(address).filter(|url| url.starts_with("http")) else { return };
        let Some(embed) = embed(&url) else { return };
        let title = attribute(tag, "title").map(str::trim).filter(|title| !title.is_empty());
        let label = match title {
            Some(title) if embed.thumbnail.is_some() => format!("{}: {title}", embed.label),
            Some(title) => title.to_owned(),
            None => embed.label,
        };
        let (url, label) = (escape(&embed.url), escape(&label));
        let is_block = !self.open.is_in_paragraph();
        let _ = write!(self.html, "{}<a href=\"{url}\">", if is_block { "<p>" } else { "" });
        if let Some(thumbnail) = embed.thumbnail {
            let _ = write!(self.html, "<img src=\"{}\" alt=\"\"><br>", escape(&thumbnail));
        }
        let _ = write!(self.html, "{label}</a>{}", if is_block { "</p>" } else { "" });
    }
}

/// How the tokenizer must read what follows a tag, by the HTML standard.
fn raw_kind(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(RawKind::ScriptData),
        "style" | "iframe" | "noembed" | "noframes" | "xmp" => Some(RawKind::Rawtext),
        "textarea" | "title" => Some(RawKind::Rcdata),
        _ => None,
    }
}

/// What an element is printed as: the old ones for code are `pre`.
fn printed_name(name: &str) -> &str {
    match name {
        "xmp" | "listing" | "plaintext" => "pre",
        name => name,
    }
}

fn attribute<'t>(tag: &'t Tag, key: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attr| &*attr.name.local == key).map(|attr| &*attr.value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(rewrite_html(html, &Resolver::new("https://e.org/may/")).html, expected, "{html}");
    }

    #[test]
    fn every_address_becomes_absolute() {
        check(
            "<a href=\"/a\" title=\"x &amp; y\">b</a>",
            "<a href=\"https://e.org/a\" title=\"x &amp; y\">b</a>",
        );
        check(
            "<img src=a.png srcset='b.png 2x'>",
            "<img src=\"https://e.org/may/a.png\" srcset=\"https://e.org/may/b.png 2x\">",
        );
        check(
            "<video poster=p.jpg src=v.mp4></video>",
            "<video poster=\"https://e.org/may/p.jpg\" src=\"https://e.org/may/v.mp4\"></video>",
        );
        check("<q cite=\"#x\">y</q>", "<q cite=\"https://e.org/may/#x\">y</q>");
        check("<a href=\"javascript:x\">b</a>", "<a>b</a>");
        check("<img src=\"javascript:x\" alt=\"a <b>\">, <img>", "a &lt;b&gt;, ");
    }

    #[test]
    fn lazy_pictures_get_their_source() {
        check(
            "<img src=\"data:image/gif;base64,R0\" data-src=\"/a.png\">",
            "<img src=\"https://e.org/a.png\">",
        );
        check("<img data-srcset=\"/a.png 2x\">", "<img srcset=\"https://e.org/a.png 2x\">");
        check(
            "<img data-src=/a.png><noscript><img src=/a.png></noscript>",
            "<img src=\"https://e.org/a.png\">",
        );
        check(
            "<noscript><img src=/a.png></noscript>",
            "<noscript><img src=\"https://e.org/a.png\"></noscript>",
        );
    }

    #[test]
    fn frames_become_links() {
        check(
            "<iframe src=\"//www.youtube.com/embed/abc\" title=\"Talk <1>\">x</iframe> end",
            "<p><a href=\"https://www.youtube.com/watch?v=abc\"><img src=\"https://i.ytimg.com/vi/abc/hqdefault.jpg\" alt=\"\"><br>\
             YouTube video: Talk &lt;1&gt;</a></p> end",
        );
        check("<iframe srcdoc=\"<script>x</script>\"></iframe>end", "end");
        check("<iframe src=\"javascript:x\"></iframe>end", "end");
        check(
            "<object data=\"/a.swf\"><embed src=\"/a.swf\"></object>end",
            "<p><a href=\"https://e.org/a.swf\">Embedded content from e.org</a></p>end",
        );
    }

    #[test]
    fn headings_do_not_link_to_themselves() {
        check("<h2>A <a class=\"anchor\" href=\"#a\">#</a></h2>", "<h2>A </h2>");
        check("<h2><a href=\"#a\">A</a></h2>", "<h2>A</h2>");
        check("<h2><a href=\"/a\">A</a></h2>", "<h2><a href=\"https://e.org/a\">A</a></h2>");
        check("<p><a href=\"#a\">A</a></p>", "<p><a href=\"https://e.org/may/#a\">A</a></p>");
    }

    #[test]
    fn scripts_go_with_all_they_hold() {
        check("a<script>if (a < b) { \"<p>\" }</script>b", "ab");
        check("a<style>p > b {}</style>b", "ab");
        check("a<svg><title>x</title><script>y</script></svg>b", "ab");
        check("a<script>never closed <p>", "a");
    }
}
