//! The way rustc shows it: the line, a caret under the words, a note and a help.
//!
//! Only the lines from the first marked place to the last are handed to annotate-snippets, which
//! trims long ones. Where they are longer than any prose, second places become notes, or the place is
//! named without its line, so that a hostile post costs no more than any other.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

use super::{Located, Style};
use crate::base::sanitize::{printable, stand_ins};
use crate::base::source::{Span, floor_char_boundary};
use crate::diagnostic::{Diagnostic, Label, Severity};

/// The longest excerpt that is drawn, in bytes.
const LONGEST_EXCERPT: usize = 64 * 1024;

/// The longest line in it, in bytes: drawing takes time by the square of its length.
const LONGEST_LINE: usize = 8 * 1024;

/// Every finding, a blank line between two.
pub(super) fn render(findings: &[Located<'_>], style: Style) -> String {
    let renderer = if style.is_colored { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(style.width);
    let drawn: Vec<String> = findings.iter().map(|found| draw(found, &renderer)).collect();
    drawn.join("\n")
}

/// One finding, with a line break at its end.
fn draw(found: &Located<'_>, renderer: &Renderer) -> String {
    let title = title(found.diagnostic);
    let own = within(found.text, found.diagnostic.span);
    let places = found.diagnostic.labels.iter().map(|label| within(found.text, label.span));
    let group = if let Some(excerpt) = excerpt(found, places.fold(own, Span::join)) {
        title.element(snippet(found, excerpt, &found.diagnostic.labels))
    } else if let Some(excerpt) = excerpt(found, own) {
        with_places_as_notes(title.element(snippet(found, excerpt, &[])), found)
    } else {
        with_places_as_notes(without_lines(title, found), found)
    };
    let mut text = renderer.render(&[with_advice(group, found)]);
    text.push('\n');
    text
}

fn title(diagnostic: &Diagnostic) -> Title<'_> {
    let level = match diagnostic.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    level.primary_title(printable(&diagnostic.message)).id(diagnostic.rule.code())
}

/// The bytes of the lines that a span of the text's characters touches; `None` for a finding about a whole file, and where
/// they are too long.
fn excerpt(found: &Located<'_>, span: Span) -> Option<Range<usize>> {
    if found.text.is_empty() || found.diagnostic.span == Span::default() {
        return None;
    }
    // Many findings may be in one line without end: it is not looked through for each.
    let bytes = found.text.as_bytes();
    let first = span.start.saturating_sub(LONGEST_LINE + 1);
    let behind = bytes.len().min(span.end + LONGEST_LINE + 1);
    let before = bytes[first..span.start].iter().rposition(|byte| *byte == b'\n');
    let after = bytes[span.end..behind].iter().position(|byte| *byte == b'\n');
    let start = before.map(|at| first + at + 1).or((first == 0).then_some(0))?;
    let end = after.map(|at| span.end + at).or((behind == bytes.len()).then_some(behind))?;
    let is_short = end - start <= LONGEST_EXCERPT
        && found.text[start..end].split('\n').all(|line| line.len() <= LONGEST_LINE);
    is_short.then_some(start..end)
}

/// The span cut down to the text's characters.
fn within(text: &str, span: Span) -> Span {
    let start = floor_char_boundary(text, span.start);
    Span::new(start, floor_char_boundary(text, span.end).max(start))
}

fn snippet<'a>(
    found: &'a Located<'_>,
    excerpt: Range<usize>,
    labels: &'a [Label],
) -> Snippet<'a, Annotation<'a>> {
    let marked = |kind: AnnotationKind, span| {
        let place = within(found.text, span);
        kind.span(place.start - excerpt.start..place.end - excerpt.start)
    };
    let label = found.diagnostic.label.as_deref().map(printable);
    let others =
        labels.iter().map(|other| marked(AnnotationKind::Context, other.span).label(printable(&other.text)));
    let lines_skipped =
        found.text[excerpt.start..within(found.text, found.diagnostic.span).start].matches('\n');
    // The renderer shows C0 controls and what turns the direction, but no C1 control.
    Snippet::source(stand_ins(&found.text[excerpt.clone()]))
        .path(printable(&found.path))
        .line_start(found.range.start.line - lines_skipped.count())
        .annotation(marked(AnnotationKind::Primary, found.diagnostic.span).label(label))
        .annotations(others)
}

/// Second places that are not drawn, in words.
fn with_places_as_notes<'a>(group: Group<'a>, found: &'a Located<'_>) -> Group<'a> {
    group.elements(
        found.labels.iter().map(|(range, text)| {
            Level::NOTE.message(format!("line {}: {}", range.start.line, printable(text)))
        }),
    )
}

/// The place by name, and what would have stood under the caret as a note.
fn without_lines<'a>(title: Title<'a>, found: &'a Located<'_>) -> Group<'a> {
    let origin = Origin::path(printable(&found.path));
    let group = if found.diagnostic.span == Span::default() {
        title.element(origin)
    } else {
        title.element(origin.line(found.range.start.line).char_column(found.range.start.column))
    };
    group.elements(found.diagnostic.label.iter().map(|label| Level::NOTE.message(printable(label))))
}

/// What was done meanwhile, and what the author can do.
fn with_advice<'a>(group: Group<'a>, found: &'a Located<'_>) -> Group<'a> {
    let diagnostic = found.diagnostic;
    let replacement = found.fix.map(|(_, replacement)| {
        let words = format!("`tidings check --fix` puts `{}` there", printable(replacement));
        Level::HELP.message(words)
    });
    group
        .elements(diagnostic.note.iter().map(|note| Level::NOTE.message(printable(note))))
        .elements(diagnostic.help.iter().map(|help| Level::HELP.message(printable(help))))
        .elements(replacement)
}
