//! Front matter: the settings at the head of a post, told from its body.
//!
//! In comes a file; out go its [`FrontMatter`] and where the body stands. Four ways to open it:
//! `---` (YAML, closed by `---` or `...`), `+++` (TOML, closed by `+++`), `{` (JSON, to the matching
//! brace), or nothing, and then the whole file is body, but for the bare header lines of Pelican and
//! Nikola (`header`). A byte-order mark and CRLF are no matter.
//!
//! A line `---` that opens no settings is a thematic break: without a closing line, and without
//! `key:` on the next line, the file is a post without front matter.
//!
//! One slip is read as it was surely meant, since it is so common and Jekyll goes on over it too: a
//! value with a second colon (`title: May: a recap`) that wants quotes. It is reported all the same.

mod controls;
mod header;

use crate::base::source::{SourceFile, Span};
use crate::base::{toml, yaml};
use crate::diagnostic::{Diagnostic, Rule, Severity};

pub use crate::base::value::{Field, Node, Value};
use controls::parse_without_controls;

/// The longest value that a help quotes whole, in bytes.
const MAX_QUOTED: usize = 200;

/// The front matter of one post.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its fields in the order of the file, defaults last.
    pub fields: Vec<Field>,
    /// How it was written.
    pub format: Format,
}

/// How front matter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// `---`: Jekyll, and most others.
    #[default]
    Yaml,
    /// `+++`: Hugo, Zola.
    Toml,
    /// `{`: Hugo.
    Json,
    /// `Title: May` and more such lines, or `.. title: May`, with nothing to open them: Pelican, Nikola.
    Header,
}

impl FrontMatter {
    /// The value of a key; the first where it stands twice.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.fields.iter().find(|field| field.key == key).map(|field| &field.value)
    }

    /// The text of a key that holds a scalar which is not empty.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Value::as_text)
    }
}

/// A file split into its front matter and its body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The settings.
    pub front_matter: FrontMatter,
    /// The bytes of the body.
    pub body_span: Span,
    /// What is odd and was read all the same.
    pub diagnostics: Vec<Diagnostic>,
}

/// Splits a file and reads its front matter.
///
/// ```
/// use tidings::base::source::SourceFile;
/// use tidings::post::front_matter;
///
/// let source = SourceFile::new("2022-12-07-december.md", "---\ntitle: December\n---\nHello\n");
/// let split = front_matter::parse(&source).unwrap();
/// assert_eq!(split.front_matter.text("title"), Some("December"));
/// assert_eq!(source.slice(split.body_span), "Hello\n");
/// ```
///
/// # Errors
///
/// `F101` for settings that cannot be read, `F102` for settings that are never closed.
pub fn parse(source: &SourceFile) -> Result<Split, Box<Diagnostic>> {
    let text: &str = &source.text;
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let first = line_at(text, start);
    let opening = text.get(start..first).unwrap_or_default().trim_end();
    match opening {
        "---" => yaml_block(source, start, first),
        "+++" => toml_block(source, start, first),
        _ if opens_json(opening, text.get(first..).unwrap_or_default()) => json_block(source, start),
        _ => Ok(header::split(source, start).unwrap_or_else(|| no_front_matter(source, start))),
    }
}

fn no_front_matter(source: &SourceFile, start: usize) -> Split {
    Split {
        front_matter: FrontMatter::default(),
        body_span: Span::new(start, source.text.len()),
        diagnostics: Vec::new(),
    }
}

/// The offset after the line that begins at `start`.
fn line_at(text: &str, start: usize) -> usize {
    text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| start + at + 1)
}

/// The first line from `start` on that is one of `closings`: where it begins, and where the next does.
fn closing_line(text: &str, start: usize, closings: &[&str]) -> Option<Span> {
    let mut at = start;
    while at < text.len() {
        let next = line_at(text, at);
        let line = text.get(at..next).unwrap_or_default();
        if closings.contains(&line.trim_end()) {
            return Some(Span::new(at, next));
        }
        at = next;
    }
    None
}

fn yaml_block(source: &SourceFile, start: usize, first: usize) -> Result<Split, Box<Diagnostic>> {
    let text: &str = &source.text;
    let Some(closing) = closing_line(text, first, &["---", "..."]) else {
        let next = text.get(first..line_at(text, first)).unwrap_or_default();
        if is_key_line(next) {
            return Err(unclosed(source, Span::new(start, start + 3), "---"));
        }
        return Ok(no_front_matter(source, start));
    };
    let block = source.slice(Span::new(first, closing.start));
    let body_span = Span::new(closing.end, text.len());
    match yaml::parse(block, first) {
        Ok(parsed) => finish(source, parsed, Format::Yaml, body_span),
        Err(error) => {
            if let Some((parsed, slips)) = quoted_values(block, first, &error) {
                let mut split = finish(source, parsed, Format::Yaml, body_span)?;
                split.diagnostics.extend(slips.into_iter().map(|slip| unquoted(source, slip)));
                return Ok(split);
            }
            let parsed = parse_without_controls(block, first).ok_or_else(|| syntax(source, &error))?;
            finish(source, parsed, Format::Yaml, body_span)
        }
    }
}

fn toml_block(source: &SourceFile, start: usize, first: usize) -> Result<Split, Box<Diagnostic>> {
    let Some(closing) = closing_line(&source.text, first, &["+++"]) else {
        return Err(unclosed(source, Span::new(start, start + 3), "+++"));
    };
    let block = source.slice(Span::new(first, closing.start));
    let root = toml::parse(block, first).map_err(|error| syntax(source, &error))?;
    let parsed = yaml::Parsed { root, repeated_keys: Vec::new() };
    finish(source, parsed, Format::Toml, Span::new(closing.end, source.text.len()))
}

/// JSON is read by the YAML reader, whose flow style holds it.
fn json_block(source: &SourceFile, start: usize) -> Result<Split, Box<Diagnostic>> {
    let Some(length) = json_length(source.text.get(start..).unwrap_or_default()) else {
        return Err(unclosed(source, Span::new(start, start + 1), "}"));
    };
    let block = source.slice(Span::new(start, start + length));
    let parsed = yaml::parse(block, start).map_err(|error| syntax(source, &error))?;
    let body_start = line_at(&source.text, start + length);
    finish(source, parsed, Format::Json, Span::new(body_start, source.text.len()))
}

fn finish(
    source: &SourceFile,
    parsed: yaml::Parsed,
    format: Format,
    body_span: Span,
) -> Result<Split, Box<Diagnostic>> {
    let span = parsed.root.span;
    let fields = match parsed.root.node {
        Node::Map(fields) => fields,
        Node::Null => Vec::new(),
        node => {
            let message =
                format!("the front matter is {}, not `key: value` lines", Value { span, node }.kind());
            return Err(Box::new(
                Diagnostic::new(Rule::FrontMatterSyntax, &source.path, span, message)
                    .with_help("write one `key: value` a line between the two `---`"),
            ));
        }
    };
    let repeated = parsed.repeated_keys.iter().map(|repeated| {
        Diagnostic::new(
            Rule::RepeatedKey,
            &source.path,
            repeated.later,
            format!("`{}` is given twice", repeated.key),
        )
        .with_place(repeated.earlier, "given here first")
        .with_note("the last value counts, as in Jekyll")
        .with_help("take one of the two out")
    });
    let diagnostics = repeated.collect();
    Ok(Split { front_matter: FrontMatter { fields, format }, body_span, diagnostics })
}

/// Whether a line starts a mapping: `key:` at its end or before a blank.
fn is_key_line(line: &str) -> bool {
    let Some((key, rest)) = line.trim_end().split_once(':') else { return false };
    let is_name = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    is_name && (rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// `{` alone on the first line with a key below it, or `{"`: not Liquid, not an attribute list.
fn opens_json(first_line: &str, rest: &str) -> bool {
    match first_line.strip_prefix('{').map(str::trim_start) {
        Some("") => rest.trim_start().starts_with('"'),
        Some(after) => after.starts_with('"'),
        None => false,
    }
}

/// The bytes up to the brace that closes the first one, braces in strings left aside.
fn json_length(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' if !in_string => depth += 1,
            b'}' if !in_string => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// A value that was read as if it stood in quotes: its bytes, and the text in quotes.
struct UnquotedValue {
    span: Span,
    replacement: String,
}

/// Reads the block again with quotes round each value of the outermost level that holds `: `.
/// Places stay right because the quoting is undone in the tree, by looking values up by their line.
fn quoted_values(
    block: &str,
    offset: usize,
    error: &yaml::SyntaxError,
) -> Option<(yaml::Parsed, Vec<UnquotedValue>)> {
    let mut attempt = block.to_owned();
    let mut slips: Vec<UnquotedValue> = Vec::new();
    let mut at = error.span.start.checked_sub(offset)?;
    // One line a round: each slip is found by the reader itself, never guessed beforehand.
    for _ in 0..16 {
        let slip = unquoted_value(block, at)?;
        if slips.iter().any(|known| known.span == slip.span.shifted(offset)) {
            return None;
        }
        // Same length, so that every other span holds: the value becomes a placeholder, set below.
        attempt.replace_range(slip.span.start..slip.span.end, &"x".repeat(slip.span.len()));
        slips.push(UnquotedValue { span: slip.span.shifted(offset), ..slip });
        match yaml::parse(&attempt, offset) {
            Ok(mut parsed) => {
                restore(&mut parsed.root, block, offset, &slips)?;
                return Some((parsed, slips));
            }
            Err(error) => at = error.span.start.checked_sub(offset)?,
        }
    }
    None
}

/// The plain value of the outermost level on the line of byte `at`, where it holds a second `: `.
fn unquoted_value(block: &str, at: usize) -> Option<UnquotedValue> {
    let line_start = block.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let line = block.get(line_start..line_at(block, line_start))?;
    let colon = line.find(':')?;
    let value = line.get(colon + 1..)?;
    let text = value.trim();
    let is_plain = text.chars().next().is_some_and(char::is_alphanumeric);
    if !is_key_line(line) || !is_plain || !text.contains(": ") || text.contains(" #") {
        return None;
    }
    let start = line_start + colon + 1 + (value.len() - value.trim_start().len());
    let replacement = format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    Some(UnquotedValue { span: Span::new(start, start + text.len()), replacement })
}

/// Puts the text of each slip back in place of its placeholder.
fn restore(root: &mut Value, block: &str, offset: usize, slips: &[UnquotedValue]) -> Option<()> {
    let Node::Map(fields) = &mut root.node else { return None };
    for slip in slips {
        let field = fields.iter_mut().find(|field| field.value.span == slip.span)?;
        let range = slip.span.start - offset..slip.span.end - offset;
        field.value.node = Node::Text(block.get(range)?.to_owned());
    }
    Some(())
}

fn unquoted(source: &SourceFile, slip: UnquotedValue) -> Diagnostic {
    let message = "a value with a colon in it needs quotes";
    let mut diagnostic = Diagnostic::new(Rule::FrontMatterSyntax, &source.path, slip.span, message)
        .with_label("YAML takes the second `: ` for another key")
        .with_note("read as if it stood in quotes; Jekyll drops the whole front matter of such a post")
        .with_help(format!("write {}", slip.replacement))
        .with_fix(slip.span, slip.replacement);
    diagnostic.severity = Severity::Warning;
    diagnostic
}

fn syntax(source: &SourceFile, error: &yaml::SyntaxError) -> Box<Diagnostic> {
    let message = format!("the front matter cannot be read: {}", error.message);
    let diagnostic = Diagnostic::new(Rule::FrontMatterSyntax, &source.path, error.span, message)
        .with_label("reading stopped here")
        .with_help(advice(source, error));
    Box::new(diagnostic)
}

/// What most often is behind an error at this place.
fn advice(source: &SourceFile, error: &yaml::SyntaxError) -> String {
    let line_start =
        source.text.get(..error.span.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line = source.text.get(line_start..line_at(&source.text, line_start)).unwrap_or_default();
    let value = line.split_once(':').map_or("", |(_, value)| value.trim());
    // A hostile value may be as long as its file; what helps is short.
    let quoted = Some(value).filter(|value| value.len() <= MAX_QUOTED).map(|value| value.replace('\'', "''"));
    let quoted = quoted.map_or_else(|| "'…'".to_owned(), |value| format!("'{value}'"));
    if line.starts_with('\t') {
        "indent with spaces: YAML takes no tabs there".into()
    } else if value.starts_with(['{', '[']) {
        format!("close the bracket, or put the value in quotes: {quoted}")
    } else if value.starts_with(['@', '`', '%', '&', '*', '!', '|', '>']) || value.contains(": ") {
        format!("put the value in quotes: {quoted}")
    } else if value.starts_with(['"', '\'']) {
        "close the quotes; a quote within them is written \\\" between double and '' between single ones"
            .into()
    } else {
        "check the quotes, colons and indentation on this line and the one above".into()
    }
}

fn unclosed(source: &SourceFile, span: Span, mark: &str) -> Box<Diagnostic> {
    let message = "the front matter is opened and never closed";
    let diagnostic = Diagnostic::new(Rule::FrontMatterUnclosed, &source.path, span, message)
        .with_label("opened here")
        .with_help(format!("add a line `{mark}` after the last setting"));
    Box::new(diagnostic)
}

#[cfg(test)]
mod tests;
