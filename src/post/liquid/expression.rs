//! Liquid's values: variables, literals, filters in a row, and conditions.

use super::Scope;
use super::filter;
use super::value::Value;
use crate::post::Post;
use crate::post::front_matter::{Node, Value as FrontValue};

/// The longest text that a value may grow to by its filters.
const MAX_LENGTH: usize = 1 << 16;

/// The value of `variable | filter: argument | …`, or what of it is not known.
pub(super) fn evaluate(expression: &str, scope: &Scope) -> Result<Value, String> {
    let mut parts = split_outside_quotes(expression, '|').into_iter();
    let mut value = operand(parts.next().unwrap_or_default(), scope)?;
    for part in parts {
        let (name, arguments) = part.split_once(':').unwrap_or((part, ""));
        let arguments: Vec<Value> = split_outside_quotes(arguments, ',')
            .into_iter()
            .filter(|argument| !argument.is_empty())
            .map(|argument| operand(argument, scope))
            .collect::<Result<_, _>>()?;
        let name = name.trim();
        value = filter::apply(name, value, &arguments, scope.config)
            .ok_or_else(|| format!("Liquid filter `{name}`"))?;
        if value.text().len() > MAX_LENGTH {
            return Err(format!("value of Liquid filter `{name}`, longer than any text of a post,"));
        }
    }
    Ok(value)
}

/// Whether a condition holds; none where it cannot be told.
pub(super) fn condition(text: &str, scope: &Scope) -> Option<bool> {
    // Liquid reads `and` and `or` from the right, without precedence.
    for (word, is_and) in [(" and ", true), (" or ", false)] {
        if let Some((left, right)) = text.split_once(word).filter(|(left, _)| !left.contains(" or ")) {
            let (left, right) = (condition(left, scope)?, condition(right, scope)?);
            return Some(if is_and { left && right } else { left || right });
        }
    }
    for operator in ["==", "!=", " contains "] {
        if let Some((left, right)) = text.split_once(operator) {
            let (left, right) = (operand(left, scope).ok()?, operand(right, scope).ok()?);
            return Some(match operator {
                "==" => left == right,
                "!=" => left != right,
                _ => left.text().contains(&*right.text()),
            });
        }
    }
    let has_comparison = text.contains(['<', '>', '|']);
    if has_comparison { None } else { operand(text, scope).ok().map(|value| value.is_true()) }
}

/// A literal or a variable.
fn operand(text: &str, scope: &Scope) -> Result<Value, String> {
    let text = text.trim();
    let literal = ['"', '\''].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote));
    if let Some(literal) = literal {
        return Ok(Value::Text(literal.to_owned()));
    }
    match text {
        "" | "nil" | "null" | "blank" | "empty" => return Ok(Value::Nil),
        "true" => return Ok(Value::Bool(true)),
        "false" => return Ok(Value::Bool(false)),
        number if number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-') => {
            return Ok(Value::Text(number.to_owned()));
        }
        _ => {}
    }
    if let Some(value) = scope.assigned.get(text) {
        return Ok(value.clone());
    }
    let unknown = || format!("Liquid variable `{text}`");
    match text.split_once('.') {
        Some(("site", key)) => site(key, scope).ok_or_else(unknown),
        Some(("page" | "post", key)) => page(key, scope.post).ok_or_else(unknown),
        Some(_) | None => Err(unknown()),
    }
}

/// A setting of the site: nil where there is none, unknown where it is not a setting.
fn site(key: &str, scope: &Scope) -> Option<Value> {
    let site = &scope.config.site;
    if let Some(text) = site.variables.get(key) {
        return Some(setting(text));
    }
    let text = match key {
        "title" => site.title.as_deref(),
        "description" => site.description.as_deref(),
        "baseurl" => Some(site.baseurl.as_str()),
        "url" => site.url.as_deref().map(|url| url.strip_suffix(site.baseurl.as_str()).unwrap_or(url)),
        "lang" => site.lang.as_deref(),
        // The clock, and what only a whole site has.
        "time" | "posts" | "pages" | "tags" | "categories" | "static_files" | "collections" => return None,
        key if key.starts_with("data.") => return None,
        _ => None,
    };
    Some(text.map_or(Value::Nil, setting))
}

fn setting(text: &str) -> Value {
    match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        text => Value::Text(text.to_owned()),
    }
}

fn page(key: &str, post: &Post) -> Option<Value> {
    let text = match key {
        "title" => post.title.clone(),
        "url" => ::url::Url::parse(&post.permalink)
            .map_or_else(|_| post.permalink.clone(), |url| url.path().to_owned()),
        "slug" => post.slug.clone(),
        "path" => format!("_posts/{}", post.source.path),
        "date" => post.published_at.format("%Y-%m-%d %H:%M:%S %z").to_string(),
        "content" | "excerpt" | "next" | "previous" => return None,
        key => return Some(front_value(key, post)),
    };
    Some(Value::Text(text))
}

fn front_value(key: &str, post: &Post) -> Value {
    let mut keys = key.split('.');
    let first = keys.next().and_then(|key| post.front_matter.get(key));
    keys.fold(first, |value, key| value.and_then(|value| value.get(key))).map_or(Value::Nil, node)
}

fn node(value: &FrontValue) -> Value {
    match &value.node {
        Node::Null | Node::Map(_) => Value::Nil,
        Node::Bool(bool) => Value::Bool(*bool),
        Node::Text(text) => Value::Text(text.clone()),
        Node::List(values) => {
            Value::Text(values.iter().filter_map(FrontValue::as_text).collect::<Vec<_>>().concat())
        }
    }
}

/// The parts of a text between separators that are not in quotes.
fn split_outside_quotes(text: &str, separator: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut quote) = (0, None);
    for (at, char) in text.char_indices() {
        match quote {
            Some(open) if open == char => quote = None,
            None if matches!(char, '"' | '\'') => quote = Some(char),
            None if char == separator => {
                parts.push(text.get(start..at).unwrap_or_default().trim());
                start = at + char.len_utf8();
            }
            Some(_) | None => {}
        }
    }
    parts.push(text.get(start..).unwrap_or_default().trim());
    parts
}
