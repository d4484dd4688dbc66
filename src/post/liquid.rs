//! Liquid in posts, as far as Jekyll blogs use it: resolved where it can be, else left out.
//!
//! In comes a post; out goes its body with the Liquid in it resolved, and a warning (H601) with the
//! place of each tag, include, filter or variable that is not known here. Such a thing is left out:
//! subscribers never see a tag, and no tag is an error. A body without Liquid is borrowed as it is.
//!
//! Known: `{{ site.x }}`, `{{ page.x }}`, `{{ post.x }}`, literals, and the filters of `filter.rs`;
//! `post_url`, `link`, `raw`, `comment`, `highlight`, `assign`, `if`/`unless`/`elsif`/`else`, and
//! the videos of `shortcode.rs`. Within
//! code (fenced, or between backticks) only `raw` and `site.`/`page.` values are resolved; all else
//! stays as it is written, since a post about templates shows them.
//!
//! It is a subset of our own rather than the `liquid` crate, because that crate rejects a whole text
//! for one tag it does not know, while a blog's plugins and includes are always unknown here; and
//! because it gives no place in the file for a warning.

mod expression;
mod filter;
mod index;
mod shortcode;
mod value;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::base::source::Span;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::post::Post;
use crate::post::markup::Ahead;

use expression::{condition, evaluate};
pub use index::PostIndex;
use value::Value;

/// How deep conditions may be nested; deeper ones count as unknown.
const MAX_DEPTH: usize = 32;

/// How many bytes a mark may have; longer ones are text, so that looking for their ends takes no time.
const MAX_MARK: usize = 2000;

/// Blocks whose meaning is not known: left out with all they hold.
const UNKNOWN_BLOCKS: [&str; 5] = ["for", "case", "capture", "tablerow", "include_block"];

/// A body without Liquid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expansion<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// What was left out.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whether there is Liquid in a text.
pub fn has_liquid(text: &str) -> bool {
    text.contains("{{") || text.contains("{%")
}

/// Resolves the Liquid in a post's body.
pub fn expand<'a>(post: &'a Post, config: &'a Config, posts: &'a PostIndex) -> Expansion<'a> {
    let body = post.body();
    if !has_liquid(body) {
        return Expansion { text: Cow::Borrowed(body), diagnostics: Vec::new() };
    }
    let mut expander = Expander {
        scope: Scope { post, config, posts, assigned: BTreeMap::new() },
        output: String::with_capacity(body.len()),
        diagnostics: Vec::new(),
        branches: Vec::new(),
        code: Code::default(),
    };
    expander.expand(body);
    Expansion { text: Cow::Owned(expander.output), diagnostics: expander.diagnostics }
}

/// What names mean in a post.
struct Scope<'a> {
    post: &'a Post,
    config: &'a Config,
    posts: &'a PostIndex,
    assigned: BTreeMap<String, Value>,
}

/// A condition that is open.
struct Branch {
    tag: &'static str,
    /// Whether text is printed now.
    is_active: bool,
    /// Whether one of its parts was printed already, or none may be.
    is_done: bool,
}

struct Expander<'a> {
    scope: Scope<'a>,
    output: String,
    diagnostics: Vec<Diagnostic>,
    branches: Vec<Branch>,
    code: Code,
}

/// One `{{ … }}` or `{% … %}`: what it says, and its bytes in the body.
struct Mark<'t> {
    inner: &'t str,
    is_tag: bool,
    span: Span,
}

impl Expander<'_> {
    fn expand(&mut self, body: &str) {
        let mut at = 0;
        while let Some(mark) = next_mark(body, at) {
            self.push(body.get(at..mark.span.start).unwrap_or_default());
            at = self.step(body, &mark);
        }
        self.push(body.get(at..).unwrap_or_default());
    }

    /// Prints what a mark stands for; returns where to go on.
    fn step(&mut self, body: &str, mark: &Mark) -> usize {
        let (name, arguments) = split_word(mark.inner);
        if mark.is_tag && name == "raw" {
            let (content, end) = block(body, mark.span.end, "raw");
            self.push(content);
            return end;
        }
        if self.code.is_open(&self.output) && (mark.is_tag || !is_of_site_or_page(mark.inner)) {
            self.push(body.get(mark.span.start..mark.span.end).unwrap_or_default());
            return mark.span.end;
        }
        if !mark.is_tag {
            self.print(mark);
            return mark.span.end;
        }
        match name {
            "comment" => block(body, mark.span.end, "comment").1,
            "highlight" => {
                let (content, end) = block(body, mark.span.end, "highlight");
                self.push_code(arguments, content);
                end
            }
            name if UNKNOWN_BLOCKS.contains(&name) => {
                self.unknown(mark, &format!("Liquid tag `{name}`"));
                block(body, mark.span.end, name).1
            }
            _ => {
                self.tag(name, arguments, mark);
                mark.span.end
            }
        }
    }

    fn tag(&mut self, name: &str, arguments: &str, mark: &Mark) {
        match name {
            "if" => self.open("if", arguments, mark, true),
            "unless" => self.open("unless", arguments, mark, false),
            "elsif" => self.otherwise(Some(arguments), mark),
            "else" => self.otherwise(None, mark),
            "endif" | "endunless" => {
                self.branches.pop();
            }
            _ if !self.is_active() => {}
            "assign" => self.assign(arguments, mark),
            "post_url" | "link" => {
                let scope = &self.scope;
                let target = evaluate_or_text(arguments, scope);
                let url = if name == "link" {
                    scope.posts.link(&target, scope.config)
                } else {
                    scope.posts.post_url(&target)
                };
                match url {
                    Some(url) => self.push(&url),
                    None => self.left_out(mark, format!("`{name}` names `{target}`, which is no post here")),
                }
            }
            name => match shortcode::video_frame(name, arguments) {
                Some(frame) => self.push(&frame),
                None => self.unknown(mark, &format!("Liquid tag `{}`", describe(name, arguments))),
            },
        }
    }

    fn is_active(&self) -> bool {
        self.branches.last().is_none_or(|branch| branch.is_active)
    }

    fn push(&mut self, text: &str) {
        if self.is_active() {
            self.output.push_str(text);
        }
    }

    fn open(&mut self, tag: &'static str, arguments: &str, mark: &Mark, wanted: bool) {
        let enclosing = self.is_active();
        let known = if enclosing && self.branches.len() < MAX_DEPTH {
            condition(arguments, &self.scope)
        } else {
            None
        };
        if enclosing && known.is_none() {
            self.unknown(mark, &format!("Liquid condition `{arguments}`"));
        }
        let is_active = enclosing && known == Some(wanted);
        self.branches.push(Branch { tag, is_active, is_done: !enclosing || known.is_none() || is_active });
    }

    /// `else`, or `elsif` with its condition.
    fn otherwise(&mut self, arguments: Option<&str>, mark: &Mark) {
        let Some(branch) = self.branches.last() else {
            return self.unknown(mark, "Liquid tag `else` outside a condition");
        };
        if branch.is_done {
            self.set_active(false);
            return;
        }
        match arguments.map(|arguments| condition(arguments, &self.scope)) {
            None | Some(Some(true)) => self.set_active(true),
            Some(Some(false)) => {}
            Some(None) => self.unknown(mark, "Liquid condition"),
        }
    }

    fn set_active(&mut self, is_active: bool) {
        if let Some(branch) = self.branches.last_mut() {
            debug_assert!(matches!(branch.tag, "if" | "unless"));
            branch.is_active = is_active;
            branch.is_done |= is_active;
        }
    }

    fn print(&mut self, mark: &Mark) {
        if !self.is_active() {
            return;
        }
        if let Some((name, arguments)) = shortcode::parse_shortcode(mark.inner) {
            match shortcode::video_frame(name, arguments) {
                Some(frame) => self.push(&frame),
                None => self.unknown(mark, &format!("shortcode `{name}`")),
            }
            return;
        }
        match evaluate(mark.inner, &self.scope) {
            Ok(value) => self.push(&value.text()),
            Err(unknown) => self.unknown(mark, &unknown),
        }
    }

    fn assign(&mut self, arguments: &str, mark: &Mark) {
        let value =
            arguments.split_once('=').map(|(name, value)| (name.trim(), evaluate(value, &self.scope)));
        match value {
            Some((name, Ok(value))) => {
                self.scope.assigned.insert(name.to_owned(), value);
            }
            Some((_, Err(unknown))) => self.unknown(mark, &unknown),
            None => self.unknown(mark, "Liquid tag `assign` without a value"),
        }
    }

    /// Code as HTML. Braces are escaped so that nothing after this takes them for a mark.
    fn push_code(&mut self, arguments: &str, content: &str) {
        let language: String = split_word(arguments)
            .0
            .chars()
            .filter(|char| char.is_ascii_alphanumeric() || "-_+#".contains(*char))
            .collect();
        let code = html_escape::encode_text(content.trim_matches('\n')).replace('{', "&#123;");
        self.push(&format!("<pre><code class=\"language-{language}\">{code}\n</code></pre>"));
    }

    fn unknown(&mut self, mark: &Mark, what: &str) {
        self.left_out(mark, format!("{what} is not known here"));
    }

    fn left_out(&mut self, mark: &Mark, message: String) {
        let post = self.scope.post;
        let span = mark.span.shifted(post.body_span.start);
        self.diagnostics.push(
            Diagnostic::new(Rule::UnknownLiquid, &*post.source.path, span, message)
                .with_note("left out of the feeds, so that subscribers do not see it")
                .with_help(
                    "write what it stands for as Markdown or HTML, or put it in `{% raw %}` to show it",
                ),
        );
    }
}

/// `include video.html`, for a message.
fn describe(name: &str, arguments: &str) -> String {
    match split_word(arguments).0 {
        "" => name.to_owned(),
        first => format!("{name} {first}"),
    }
}

fn evaluate_or_text(text: &str, scope: &Scope) -> String {
    let text = text.trim();
    let quoted = text.starts_with(['"', '\'']);
    if quoted {
        evaluate(text, scope).map(|value| value.text().into_owned()).unwrap_or_default()
    } else {
        text.to_owned()
    }
}

fn is_of_site_or_page(inner: &str) -> bool {
    ["site.", "page."].iter().any(|prefix| inner.starts_with(prefix))
}

/// The next mark at or after a byte of the body. One that is never closed is text.
fn next_mark(body: &str, from: usize) -> Option<Mark<'_>> {
    let mut at = from;
    let [mut tag_end, mut output_end] = ["%}", "}}"].map(|close| Ahead::new(body, close, MAX_MARK));
    loop {
        let rest = body.get(at..)?;
        let is_open = |at: &usize| matches!(rest.as_bytes().get(at + 1), Some(b'{' | b'%'));
        let start = at + rest.match_indices('{').map(|(at, _)| at).find(is_open)?;
        let is_tag = body.get(start..)?.starts_with("{%");
        let end = if is_tag { &mut tag_end } else { &mut output_end };
        let inner_start = start + 2;
        let closed = end.after(inner_start).and_then(|end| body.get(inner_start..end));
        // Before any empty line.
        let Some(inner) = closed.filter(|inner| !inner.contains("\n\n")) else {
            at = inner_start;
            continue;
        };
        let span = Span::new(start, inner_start + inner.len() + 2);
        let inner = inner.trim_matches(|char: char| char.is_whitespace() || char == '-');
        return Some(Mark { inner, is_tag, span });
    }
}

/// The content of a block up to its end tag, and where to go on; an unclosed block ends with the body.
fn block<'t>(body: &'t str, from: usize, name: &str) -> (&'t str, usize) {
    let end_name = format!("end{name}");
    let mut at = from;
    while let Some(mark) = next_tag(body, at) {
        if split_word(mark.inner).0 == end_name {
            return (body.get(from..mark.span.start).unwrap_or_default(), mark.span.end);
        }
        at = mark.span.end;
    }
    (body.get(from..).unwrap_or_default(), body.len())
}

/// The next `{% … %}`, whatever stands between: in a raw block braces mean nothing.
fn next_tag(body: &str, from: usize) -> Option<Mark<'_>> {
    let rest = body.get(from..)?;
    let start = rest.find("{%")?;
    let inner = rest.get(start + 2..)?;
    let length = inner.find("%}")?;
    // An opening brace before the end belongs to another tag: start from that one.
    let skipped = inner.get(..length)?.rfind("{%").map_or(0, |at| at + 2);
    let text = inner.get(skipped..length)?.trim_matches(|char: char| char.is_whitespace() || char == '-');
    let begin = from + start + skipped;
    Some(Mark { inner: text, is_tag: true, span: Span::new(begin, from + start + 2 + length + 2) })
}

/// The first word of a text, and the rest without the space around it.
fn split_word(text: &str) -> (&str, &str) {
    let text = text.trim();
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    (word, rest.trim())
}

/// Whether the end of a growing text is within code: only what was added since is looked at.
#[derive(Default)]
struct Code {
    seen: usize,
    line_start: usize,
    n_backticks: usize,
    fence: Option<(char, usize)>,
}

impl Code {
    fn is_open(&mut self, output: &str) -> bool {
        for (at, byte) in output.bytes().enumerate().skip(self.seen) {
            match byte {
                b'`' => self.n_backticks += 1,
                b'\n' => {
                    let line = output.get(self.line_start..at).unwrap_or_default();
                    self.fence = next_fence(self.fence, line.trim());
                    (self.line_start, self.n_backticks) = (at + 1, 0);
                }
                _ => {}
            }
        }
        self.seen = output.len();
        self.fence.is_some() || self.n_backticks % 2 == 1
    }
}

/// The first `limit` bytes of a text, or a little less to end between characters.
pub(crate) fn head(text: &str, limit: usize) -> &str {
    let end = (0..=limit.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// The code fence that is open after a line, given the one that was open before it.
pub(crate) fn next_fence(open: Option<(char, usize)>, trimmed: &str) -> Option<(char, usize)> {
    let Some(mark) = trimmed.chars().next().filter(|char| matches!(char, '`' | '~')) else {
        return open;
    };
    let after = trimmed.trim_start_matches(mark);
    let length = trimmed.len() - after.len();
    match open {
        None if length >= 3 && !(mark == '`' && after.contains('`')) => Some((mark, length)),
        Some((open_mark, open_length)) if mark == open_mark && length >= open_length && after.is_empty() => {
            None
        }
        open => open,
    }
}

#[cfg(test)]
mod tests;
