//! A value of Liquid, as far as posts need them, and how it is printed.

use std::borrow::Cow;

/// A value, as far as posts need them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Nil,
    Bool(bool),
    Text(String),
}

impl Value {
    /// What is printed for it.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Nil => "".into(),
            Self::Bool(true) => "true".into(),
            Self::Bool(false) => "false".into(),
            Self::Text(text) => text.as_str().into(),
        }
    }

    pub(super) fn is_true(&self) -> bool {
        !matches!(self, Self::Nil | Self::Bool(false))
    }
}
