//! One JSON object for programs: `{"version": 1, "diagnostics": [...]}`.
//!
//! `version` rises when a field changes its meaning or goes; new fields may come at any time. Lines
//! and columns count from 1, columns count characters, and an end is one past the last character.

use serde::Serialize;

use super::{Located, Range};
use crate::base::json::to_json;

/// The version of this format.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    version: u32,
    diagnostics: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    file: &'a str,
    #[serde(flatten)]
    place: Place,
    message: &'a str,
    label: Option<&'a str>,
    labels: Vec<Label<'a>>,
    note: Option<&'a str>,
    help: Option<&'a str>,
    fix: Option<Fix<'a>>,
}

#[derive(Serialize)]
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Label<'a> {
    #[serde(flatten)]
    place: Place,
    text: &'a str,
}

#[derive(Serialize)]
struct Fix<'a> {
    #[serde(flatten)]
    place: Place,
    replacement: &'a str,
}

/// All findings as one indented object with a line break at its end.
pub(super) fn render(findings: &[Located<'_>]) -> String {
    let diagnostics = findings.iter().map(finding).collect();
    to_json(&Report { version: VERSION, diagnostics })
}

fn finding<'a>(found: &'a Located<'_>) -> Finding<'a> {
    let diagnostic = found.diagnostic;
    Finding {
        code: diagnostic.rule.code(),
        name: diagnostic.rule.name(),
        severity: diagnostic.severity.word(),
        file: &found.path,
        place: found.range.into(),
        message: &diagnostic.message,
        label: diagnostic.label.as_deref(),
        labels: found.labels.iter().map(|(range, text)| Label { place: (*range).into(), text }).collect(),
        note: diagnostic.note.as_deref(),
        help: diagnostic.help.as_deref(),
        fix: found.fix.map(|(range, replacement)| Fix { place: range.into(), replacement }),
    }
}

impl From<Range> for Place {
    fn from(range: Range) -> Self {
        Self {
            line: range.start.line,
            column: range.start.column,
            end_line: range.end.line,
            end_column: range.end.column,
        }
    }
}
