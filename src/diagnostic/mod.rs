//! What is wrong with the user's text, as plain data: a rule, a place, words, and what to do.
//!
//! What is wrong with the machine (a disk, a lock) is an error of the module that met it instead.

pub mod fix;
pub mod page;

pub mod render;
pub mod rule;

pub use rule::Rule;

use serde::{Deserialize, Serialize};

use crate::base::source::Span;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Good to know; never fails a run.
    Note,
    /// Something a subscriber may be misled by; published with care meanwhile.
    Warning,
    /// The post, or the whole build, cannot be published as it is.
    Error,
}

impl Severity {
    /// The word that messages begin with.
    ///
    /// ```
    /// assert_eq!(tidings::diagnostic::Severity::Warning.word(), "warning");
    /// ```
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Words under a second place in the same file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What is to be seen there.
    pub text: String,
}

/// A replacement that is certain: these bytes and no others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// The bytes to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// One finding about one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// The rule it breaks.
    pub rule: Rule,
    /// How bad it is, usually [`Rule::severity`].
    pub severity: Severity,
    /// The file, as [`crate::base::source::SourceFile::path`] or the configuration's own path.
    pub path: String,
    /// Where; an empty span at 0 when the whole file is meant.
    pub span: Span,
    /// What was found, lower case, no full stop.
    pub message: String,
    /// Words under the caret.
    pub label: Option<String>,
    /// Other places in the same file that matter.
    pub labels: Vec<Label>,
    /// What was done with it meanwhile.
    pub note: Option<String>,
    /// What the author can do.
    pub help: Option<String>,
    /// The unambiguous correction, where there is one.
    pub fix: Option<Fix>,
}

impl Diagnostic {
    /// A finding at the rule's own severity.
    pub fn new(rule: Rule, path: impl Into<String>, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            path: path.into(),
            span,
            message: message.into(),
            label: None,
            labels: Vec::new(),
            note: None,
            help: None,
            fix: None,
        }
    }

    /// Adds words under the caret.
    #[must_use]
    pub fn with_label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn with_place(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds what was done meanwhile.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Adds what the author can do.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a certain correction.
    #[must_use]
    pub fn with_fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into() });
        self
    }
}
