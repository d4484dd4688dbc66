//! Diagnostics in, text out: one file a format, all over the same places.
//!
//! Whatever the format, findings come in the order of path, place and code, lines and columns count
//! from 1, and columns count characters. Nothing is printed here; the command does that.

mod concise;
mod full;
mod github;
mod json;
mod sarif;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{Diagnostic, Rule};
use crate::base::source::{LineIndex, Position, SourceFile, Span, floor_char_boundary};

/// How findings are written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// As rustc does: the line, a caret, a note and a help.
    #[default]
    Full,
    /// One line each: `path:line:column: warning[D201]: message`.
    Concise,
    /// One JSON object.
    Json,
    /// Workflow commands, which GitHub shows on the lines of a pull request.
    Github,
    /// SARIF 2.1.0, which code-scanning services take.
    Sarif,
}

/// How [`Format::Full`] is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Whether with colors (ANSI escapes).
    pub is_colored: bool,
    /// Columns to draw in; longer lines are trimmed.
    pub width: usize,
}

impl Style {
    /// Without colors, as wide as a wide terminal.
    pub const PLAIN: Self = Self { is_colored: false, width: 120 };
}

/// The files that findings are about, and how their paths are shown.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    prefix: String,
    files: BTreeMap<String, IndexedFile>,
    ledger: Option<String>,
}

/// A file with its lines.
#[derive(Debug, Clone)]
struct IndexedFile {
    shown_path: String,
    source: SourceFile,
    /// Counted when the first finding about it is shown: most files have none.
    lines: OnceLock<LineIndex>,
}

impl Sources {
    /// Posts, whose paths are shown below `prefix`: the posts folder as the user gave it.
    pub fn new<'a>(prefix: &str, posts: impl IntoIterator<Item = &'a SourceFile>) -> Self {
        let mut sources = Self { prefix: shown_prefix(prefix), ..Self::default() };
        for post in posts {
            let shown_path = format!("{}{}", sources.prefix, post.path);
            sources.insert(shown_path, post);
        }
        sources
    }

    /// And a file outside the posts folder, such as the configuration, shown with the path it has.
    #[must_use]
    pub fn with_file(mut self, file: &SourceFile) -> Self {
        self.insert(file.path.replace('\\', "/"), file);
        self
    }

    /// And the ledger, which findings about what was published before are about, with the path it has.
    #[must_use]
    pub fn with_ledger(mut self, path: &str) -> Self {
        self.ledger = Some(path.replace('\\', "/"));
        self
    }

    fn insert(&mut self, shown_path: String, source: &SourceFile) {
        let file = IndexedFile { shown_path, source: source.clone(), lines: OnceLock::new() };
        self.files.insert(source.path.clone(), file);
    }

    /// The path of a finding as it is shown: of a file that could not be read too.
    fn shown_path(&self, diagnostic: &Diagnostic) -> String {
        match self.files.get(&diagnostic.path) {
            Some(file) => file.shown_path.clone(),
            None if matches!(
                diagnostic.rule,
                Rule::LedgerUnreadable | Rule::LedgerMissing | Rule::AnnouncementVanished
            ) =>
            {
                self.ledger.clone().unwrap_or_else(|| diagnostic.path.clone())
            }
            None if diagnostic.rule.code().starts_with('C') => diagnostic.path.replace('\\', "/"),
            None => format!("{}{}", self.prefix, diagnostic.path),
        }
    }

    fn located<'a>(&'a self, diagnostic: &'a Diagnostic) -> Located<'a> {
        let file = self.files.get(&diagnostic.path);
        let range = |span| file.map_or(Range::START, |file| file.range(span));
        Located {
            diagnostic,
            path: self.shown_path(diagnostic),
            range: range(diagnostic.span),
            labels: diagnostic.labels.iter().map(|label| (range(label.span), label.text.as_str())).collect(),
            fix: diagnostic.fix.as_ref().map(|fix| (range(fix.span), fix.replacement.as_str())),
            text: file.map_or("", |file| &file.source.text),
        }
    }
}

impl IndexedFile {
    fn range(&self, span: Span) -> Range {
        let text = &self.source.text;
        let lines = self.lines.get_or_init(|| LineIndex::new(text));
        let position = |offset: usize| lines.position(text, floor_char_boundary(text, offset));
        Range { start: position(span.start), end: position(span.end.max(span.start)) }
    }
}

/// A span as an editor shows it; `end` is one past the last character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    start: Position,
    end: Position,
}

impl Range {
    /// Where a finding about a whole file is shown.
    const START: Self = Self { start: Position { line: 1, column: 1 }, end: Position { line: 1, column: 1 } };
}

/// A finding with every place it names as line and column.
#[derive(Debug)]
struct Located<'a> {
    diagnostic: &'a Diagnostic,
    path: String,
    range: Range,
    labels: Vec<(Range, &'a str)>,
    fix: Option<(Range, &'a str)>,
    text: &'a str,
}

/// The findings as text, in the order of path, place and code.
///
/// ```
/// use tidings::base::source::{SourceFile, Span};
/// use tidings::diagnostic::render::{Format, Sources, Style, render};
/// use tidings::diagnostic::{Diagnostic, Rule};
///
/// let post = SourceFile::new("may.md", "See you on 31 June!");
/// let found = Diagnostic::new(Rule::NoSuchDay, "may.md", Span::new(11, 18), "June has 30 days");
/// let sources = Sources::new("posts", [&post]);
/// assert_eq!(
///     render(&[found], &sources, Format::Concise, Style::PLAIN),
///     "posts/may.md:1:12: warning[D202]: June has 30 days\n"
/// );
/// ```
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, format: Format, style: Style) -> String {
    let mut located: Vec<Located<'_>> = diagnostics.iter().map(|found| sources.located(found)).collect();
    located.sort_by(|one, other| order(one).cmp(&order(other)));
    match format {
        Format::Full => full::render(&located, style),
        Format::Concise => concise::render(&located),
        Format::Json => json::render(&located),
        Format::Github => github::render(&located),
        Format::Sarif => sarif::render(&located),
    }
}

/// Path, place, code; then what tells two findings of one rule at one place apart.
fn order<'a>(located: &'a Located<'_>) -> (&'a str, Span, &'static str, &'a str) {
    let Diagnostic { rule, span, message, .. } = located.diagnostic;
    (&located.path, *span, rule.code(), message)
}

/// The posts folder as a prefix: forward slashes, one at its end, no `./` before it; nothing for the
/// folder one is in.
fn shown_prefix(folder: &str) -> String {
    let folder = folder.replace('\\', "/");
    let mut below = folder.as_str();
    while let Some(rest) = below.strip_prefix("./") {
        below = rest.trim_start_matches('/');
    }
    match below.trim_end_matches('/') {
        "" if folder.starts_with('/') => "/".into(),
        "" | "." => String::new(),
        path => format!("{path}/"),
    }
}

#[cfg(test)]
mod tests;
