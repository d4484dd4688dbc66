//! `path:line:column: warning[D201]: message`: one line each, for editors and grep.

use std::fmt::Write as _;

use super::Located;
use crate::base::sanitize::printable;

/// One line a finding.
pub(super) fn render(findings: &[Located<'_>]) -> String {
    let mut lines = String::new();
    for found in findings {
        let start = found.range.start;
        let rule = found.diagnostic.rule;
        // Writing to a String cannot fail.
        let _ = writeln!(
            lines,
            "{}:{}:{}: {}[{}]: {}",
            printable(&found.path),
            start.line,
            start.column,
            found.diagnostic.severity.word(),
            rule.code(),
            printable(&found.diagnostic.message),
        );
    }
    lines
}
