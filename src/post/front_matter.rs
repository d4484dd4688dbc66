//! Front matter: the settings at the head of a post, each value with its place in the file.

use crate::base::source::Span;

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

/// The front matter of one post.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its fields in the order of the file, defaults last.
    pub fields: Vec<Field>,
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

    /// The value of a key of a mapping.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_map()?.iter().find(|field| field.key == key).map(|field| &field.value)
    }
}
