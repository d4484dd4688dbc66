//! TOML text to a [`Value`] tree with the place of every key and scalar: Hugo's and Zola's front matter.
//!
//! Numbers and dates stay text, as they were written, so that a value means the same in TOML as in
//! YAML. The `toml` crate refuses deep nesting and keys given twice.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::source::Span;
use super::value::{Field, Node, Value};
use super::yaml::SyntaxError;

/// Reads TOML that stands `offset` bytes into its file.
///
/// ```
/// let root = tidings::base::toml::parse("title = 'May'\ndate = 2022-05-04\n", 0).unwrap();
/// assert_eq!(root.get("date").unwrap().as_text(), Some("2022-05-04"));
/// ```
pub fn parse(text: &str, offset: usize) -> Result<Value, SyntaxError> {
    let table = DeTable::parse(text).map_err(|error| {
        let range = error.span().unwrap_or(text.len()..text.len());
        SyntaxError {
            span: Span::new(range.start, range.end).shifted(offset),
            message: error.message().lines().next().unwrap_or_default().to_owned(),
        }
    })?;
    let fields = Reader { text, offset }.fields(table.get_ref());
    Ok(Value { span: Span::new(offset, offset + text.len()), node: Node::Map(fields) })
}

struct Reader<'a> {
    text: &'a str,
    offset: usize,
}

impl Reader<'_> {
    fn fields(&self, table: &DeTable<'_>) -> Vec<Field> {
        let mut fields: Vec<_> = table
            .iter()
            .map(|(key, value)| Field {
                key: key.get_ref().to_string(),
                key_span: self.span(key),
                value: self.value(value),
            })
            .collect();
        fields.sort_by_key(|field| field.key_span.start);
        fields
    }

    fn value(&self, value: &Spanned<DeValue<'_>>) -> Value {
        let node = match value.get_ref() {
            DeValue::String(text) => Node::Text(text.to_string()),
            DeValue::Boolean(flag) => Node::Bool(*flag),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
                Node::Text(self.text.get(value.span()).unwrap_or_default().trim().to_owned())
            }
            DeValue::Array(values) => Node::List(values.iter().map(|value| self.value(value)).collect()),
            DeValue::Table(table) => Node::Map(self.fields(table)),
        };
        Value { span: self.span(value), node }
    }

    fn span<T>(&self, spanned: &Spanned<T>) -> Span {
        let range = spanned.span();
        Span::new(range.start, range.end).shifted(self.offset)
    }
}
