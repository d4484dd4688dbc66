//! A post's body as HTML that any feed reader can show: whole, safe, and with absolute addresses.
//!
//! In comes a [`Post`]; out goes its [`Content`], the same for every format, made once. The steps:
//! Liquid is resolved ([`crate::post::liquid`]), Markdown becomes HTML ([`markdown`]), HTML that the
//! author wrote is made ready ([`raw_html`]) and sanitised ([`mod@sanitize`]), and characters that XML
//! forbids are dropped ([`text`]). A post without HTML of its own needs no sanitising: everything in
//! it was escaped and resolved when it was printed.

pub mod embed;
pub mod kramdown;
pub mod markdown;
mod open_elements;
pub mod raw_html;
pub mod sanitize;
pub mod text;
mod typography;
pub mod url;

use std::borrow::Cow;
use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::base::memory::{Keep, Memory, Shelf};
use crate::base::source::Span;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::post::Post;
use crate::post::liquid::{self, PostIndex};

use self::url::Resolver;
use super::html::{Html, html_of};
use markdown::{Rendered, escape, render_markdown};
use raw_html::rewrite_html;
use sanitize::sanitize;

/// What feeds show of one post.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// The whole post, safe and self-contained; never empty.
    pub html: String,
    /// One or two sentences of plain text; never empty.
    pub summary: String,
    /// The first picture of the body, absolute.
    pub first_image: Option<String>,
    /// What had to be left out.
    pub diagnostics: Vec<Diagnostic>,
}

impl Keep for Content {
    /// A line of JSON with all but the HTML, then the HTML as it is: it is most of it, and would be escaped.
    fn to_kept(&self) -> Vec<u8> {
        let rest = Rest {
            summary: Cow::Borrowed(&self.summary),
            first_image: Cow::Borrowed(&self.first_image),
            diagnostics: Cow::Borrowed(&self.diagnostics),
        };
        let mut bytes = serde_json::to_vec(&rest).unwrap_or_default();
        bytes.push(b'\n');
        bytes.extend_from_slice(self.html.as_bytes());
        bytes
    }

    fn from_kept(bytes: Vec<u8>) -> Option<Self> {
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let Rest { summary, first_image, diagnostics } = serde_json::from_slice(&bytes[..end]).ok()?;
        Some(Self {
            html: html_of(bytes)?,
            summary: summary.into_owned(),
            first_image: first_image.into_owned(),
            diagnostics: diagnostics.into_owned(),
        })
    }
}

/// A content without its HTML.
#[derive(Serialize, Deserialize)]
struct Rest<'a> {
    summary: Cow<'a, str>,
    first_image: Cow<'a, Option<String>>,
    diagnostics: Cow<'a, [Diagnostic]>,
}

/// What feeds show of one post, its HTML where it is kept.
#[derive(Debug, Clone)]
pub struct PostContent {
    /// The whole post.
    pub html: Html,
    /// As of [`Content`].
    pub summary: String,
    /// As of [`Content`].
    pub first_image: Option<String>,
    /// As of [`Content`].
    pub diagnostics: Vec<Diagnostic>,
}

/// Renders the bodies of all posts, or takes what earlier builds made of them. What can be kept is not held.
pub fn contents(posts: &[Post], config: &Config, memory: &Memory) -> Vec<PostContent> {
    let renderer = Renderer::new(posts, config, memory);
    posts.par_iter().map(|post| renderer.content(post)).collect()
}

/// What renders the bodies of a site's posts, one by one.
#[derive(Debug)]
pub struct Renderer<'a> {
    index: PostIndex,
    remembered: Shelf,
    config: &'a Config,
}

impl<'a> Renderer<'a> {
    /// That of some posts, with what earlier builds made of them.
    pub fn new(posts: &[Post], config: &'a Config, memory: &Memory) -> Self {
        let asks = posts.iter().any(|post| post.has_liquid);
        let index = if asks { PostIndex::new(posts) } else { PostIndex::default() };
        Self { index, remembered: memory.of("content", config), config }
    }

    /// What feeds show of one of the posts.
    pub fn content(&self, post: &Post) -> PostContent {
        let render = || render(post, self.config, &self.index);
        // A body with Liquid may name other posts.
        let (content, kept) = if post.has_liquid {
            (render(), None)
        } else {
            self.remembered.recall_or_keep(post.source.digest, render)
        };
        let Content { html, summary, first_image, diagnostics } = content;
        let html = match kept {
            Some(kept) => Html::Kept(kept, html.len()),
            None => html.into(),
        };
        PostContent { html, summary, first_image, diagnostics }
    }
}

/// Renders the body of a post.
pub fn render(post: &Post, config: &Config, posts: &PostIndex) -> Content {
    let expansion = liquid::expand(post, config, posts);
    let mut diagnostics = expansion.diagnostics;
    diagnostics.extend(illegal_character(post));
    let joined = text::join_surrogates(&expansion.text);
    let source = text::xml_safe(&joined);
    let resolver = Resolver::new(&post.permalink);
    let mut rendered = if is_html(&post.source.path) {
        Rendered { html: source.into_owned(), has_raw_html: true, dead_links: Vec::new() }
    } else {
        render_markdown(&source, &resolver)
    };
    if rendered.has_raw_html {
        let rewritten = rewrite_html(&rendered.html, &resolver);
        rendered.html = sanitize(&rewritten.html);
        rendered.dead_links.extend(rewritten.dead_links);
    }
    diagnostics.extend(dead_links(post, &rendered.dead_links));
    // Once more: `&#1;` is a control character only now.
    let mut html = match text::xml_safe(&rendered.html) {
        Cow::Borrowed(_) => rendered.html,
        Cow::Owned(html) => html,
    };
    if html.contains(char::REPLACEMENT_CHARACTER) && !post.body().contains(char::REPLACEMENT_CHARACTER) {
        // What HTML makes of `&#0;` and of half a character.
        html = html.replace(char::REPLACEMENT_CHARACTER, "");
    }
    let mut summary = text::summarise(post.description.as_deref(), &html);
    if summary.is_empty() {
        summary = text::one_line(&post.title);
    }
    if summary.is_empty() {
        summary = text::one_line(&post.slug);
    }
    let first_image = first_image(&html);
    if let (None, Some(image)) = (&first_image, lead_image(post)) {
        // A picture that only the page's template shows would be missing from the feed.
        html.insert_str(0, &format!("<p><img src=\"{}\" alt=\"\"></p>\n", escape(&image)));
    }
    if html.trim().is_empty() {
        html = format!("<p>{}</p>\n", html_escape::encode_text(&summary));
    }
    Content { html, summary, first_image, diagnostics }
}

/// The lead image of the front matter, if it is one that can be loaded.
pub fn lead_image(post: &Post) -> Option<String> {
    let image = post.image.as_deref()?;
    Resolver::new(&post.permalink).source(image).filter(|url| url.starts_with("http")).map(Cow::into_owned)
}

fn is_html(path: &str) -> bool {
    let extension = path.rsplit('.').next().unwrap_or_default();
    extension.eq_ignore_ascii_case("html") || extension.eq_ignore_ascii_case("htm")
}

/// The address of the first picture in printed HTML, where attributes are always in double quotes.
fn first_image(html: &str) -> Option<String> {
    // `contains` is many times quicker than `split_once`, and most posts have no picture.
    let (_, image) = if html.contains("<img ") { html.split_once("<img ")? } else { return None };
    let (tag, _) = image.split_once('>')?;
    let (_, source) = tag.split_once("src=\"")?;
    let (address, _) = source.split_once('"')?;
    address.starts_with("http").then(|| html_escape::decode_html_entities(address).into_owned())
}

fn illegal_character(post: &Post) -> Option<Diagnostic> {
    let text = &post.source.text;
    if !text::may_hold_illegal(text) {
        return None;
    }
    let (at, char) = text.char_indices().find(|(_, char)| text::is_illegal(*char))?;
    let message = format!("control character U+{:04X} that XML forbids", u32::from(char));
    Some(
        Diagnostic::new(
            Rule::IllegalCharacter,
            &*post.source.path,
            Span::new(at, at + char.len_utf8()),
            message,
        )
        .with_note("left out of the feeds: one such character makes a whole feed unreadable"),
    )
}

/// The most dead addresses of a post that are told one by one: each is looked for in all of the post.
const MOST_DEAD_LINKS: usize = 100;

/// Each dead address of a post, once.
fn dead_links(post: &Post, addresses: &[String]) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let distinct: Vec<&String> = addresses.iter().filter(|address| seen.insert(*address)).collect();
    let mut found: Vec<Diagnostic> =
        distinct.iter().take(MOST_DEAD_LINKS).map(|address| dead_link(post, address)).collect();
    if distinct.len() > MOST_DEAD_LINKS {
        let message =
            format!("{} more addresses lead nowhere from a reader", distinct.len() - MOST_DEAD_LINKS);
        let rule = Rule::RelativeLink;
        found.push(Diagnostic::new(rule, &*post.source.path, Span::default(), message));
    }
    found
}

fn dead_link(post: &Post, address: &str) -> Diagnostic {
    let at = post.body().find(address).filter(|_| !address.is_empty());
    let span =
        at.map_or_else(Span::default, |at| Span::new(at, at + address.len()).shifted(post.body_span.start));
    Diagnostic::new(
        Rule::RelativeLink,
        &*post.source.path,
        span,
        format!("`{address}` leads nowhere from a reader"),
    )
    .with_note("its text stays in the feeds, without the link")
    .with_help("give an http or https address, or one that is relative to the post")
}

#[cfg(test)]
mod tests;
