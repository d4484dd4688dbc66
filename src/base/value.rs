//! A tree of settings, as YAML, TOML or JSON wrote it: each key and each value with its place.
//!
//! Front matter and configuration are both read into it, by [`super::yaml`] and its neighbors; what
//! a value means is for them to say. Scalars stay text: only [`Value::as_bool`] gives one a meaning.

use super::source::Span;

/// A value of YAML, TOML or JSON front matter, with the bytes it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// Its bytes in the file; empty where it came from the configuration's defaults.
    pub span: Span,
    /// What it is.
    pub node: Node,
}

/// The shape of a value. Scalars keep the text they were written with: `2022` may be a year or a
/// tag, and `2022-12-07 19:00` is for [`super`] to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Nothing, `null` or `~`.
    Null,
    /// A plain `true` or `false`.
    Bool(bool),
    /// Any other scalar, as written.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// A mapping, in the order of the file.
    Map(Vec<Field>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// The key's bytes in the file.
    pub key_span: Span,
    /// The value.
    pub value: Value,
}

impl Value {
    /// The text of a scalar that is not empty.
    pub fn as_text(&self) -> Option<&str> {
        match &self.node {
            Node::Text(text) if !text.trim().is_empty() => Some(text),
            Node::Text(_) | Node::Null | Node::Bool(_) | Node::List(_) | Node::Map(_) => None,
        }
    }

    /// The fields of a mapping.
    pub fn as_map(&self) -> Option<&[Field]> {
        match &self.node {
            Node::Map(fields) => Some(fields),
            Node::Null | Node::Bool(_) | Node::Text(_) | Node::List(_) => None,
        }
    }

    /// The values of a list.
    pub fn as_list(&self) -> Option<&[Value]> {
        match &self.node {
            Node::List(values) => Some(values),
            Node::Null | Node::Bool(_) | Node::Text(_) | Node::Map(_) => None,
        }
    }

    /// The text of every scalar in it that is not empty, in order.
    pub fn texts(&self) -> Vec<&str> {
        match &self.node {
            Node::List(values) => values.iter().flat_map(Self::texts).collect(),
            Node::Map(fields) => fields.iter().flat_map(|field| field.value.texts()).collect(),
            Node::Null | Node::Bool(_) | Node::Text(_) => self.as_text().into_iter().collect(),
        }
    }

    /// The value of a key of a mapping.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_map()?.iter().find(|field| field.key == key).map(|field| &field.value)
    }

    /// The text of any scalar that is not empty, `true` and `false` among them.
    pub fn scalar(&self) -> Option<&str> {
        match &self.node {
            Node::Bool(true) => Some("true"),
            Node::Bool(false) => Some("false"),
            Node::Text(_) | Node::Null | Node::List(_) | Node::Map(_) => self.as_text(),
        }
    }

    /// Yes or no: `true` and `false`, and YAML 1.1's `yes`, `no`, `on`, `off`, as Jekyll reads them.
    pub fn as_bool(&self) -> Option<bool> {
        match &self.node {
            Node::Bool(flag) => Some(*flag),
            Node::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
                "yes" | "on" | "true" => Some(true),
                "no" | "off" | "false" => Some(false),
                _ => None,
            },
            Node::Null | Node::List(_) | Node::Map(_) => None,
        }
    }

    /// Whether it holds nothing: null, or text without a character to see.
    pub fn is_blank(&self) -> bool {
        match &self.node {
            Node::Null => true,
            Node::Text(text) => text.trim().is_empty(),
            Node::List(values) => values.is_empty(),
            Node::Map(fields) => fields.is_empty(),
            Node::Bool(_) => false,
        }
    }

    /// What it is, in the words of a message: "a list".
    pub fn kind(&self) -> &'static str {
        match &self.node {
            Node::Null => "nothing",
            Node::Bool(_) => "true or false",
            Node::Text(_) => "text",
            Node::List(_) => "a list",
            Node::Map(_) => "a mapping",
        }
    }
}
