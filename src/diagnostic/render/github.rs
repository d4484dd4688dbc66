//! GitHub's workflow commands: `::warning file=…,line=…,col=…,title=…::message`.
//!
//! Printed in a workflow they become annotations on the lines of a pull request. A command is one
//! line; `%`, line ends, and in properties `:` and `,`, are percent-encoded, as the runner decodes
//! them. Everything a post may hold is encoded, so that no post can smuggle in a command.

use std::fmt::Write as _;

use super::Located;
use crate::base::sanitize::printable_lines;
use crate::diagnostic::Severity;

/// One command a finding.
pub(super) fn render(findings: &[Located<'_>]) -> String {
    let mut commands = String::new();
    for found in findings {
        let (start, end, rule) = (found.range.start, found.range.end, found.diagnostic.rule);
        // Writing to a String cannot fail.
        let _ = write!(
            commands,
            "::{} file={},line={},col={},endLine={}",
            command(found.diagnostic.severity),
            property(&found.path),
            start.line,
            start.column,
            end.line,
        );
        if start.line == end.line {
            let _ = write!(commands, ",endColumn={}", end.column);
        }
        let title = format!("{}: {}", rule.code(), rule.name());
        let _ = writeln!(commands, ",title={}::{}", property(&title), data(&words(found)));
    }
    commands
}

/// GitHub's name for a severity.
const fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Note => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// Everything the finding says, one line each.
fn words(found: &Located<'_>) -> String {
    let mut words = found.diagnostic.message.clone();
    if let Some(label) = &found.diagnostic.label {
        let _ = write!(words, ": {label}");
    }
    for (kind, text) in [("note", &found.diagnostic.note), ("help", &found.diagnostic.help)] {
        if let Some(text) = text {
            let _ = write!(words, "\n{kind}: {text}");
        }
    }
    words
}

/// The message of a command.
fn data(text: &str) -> String {
    printable_lines(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a command's property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
