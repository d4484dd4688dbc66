//! Jekyll's front-matter defaults: values that the configuration gives to all posts below a path.
//!
//! Scopes come in the order of their rank, the configuration has seen to that. A value of the post wins
//! over any default, maps are merged, and `categories` are added to each other.

use super::front_matter::{Field, FrontMatter, Node, Value};
use crate::config::Defaults;

/// Adds the values of each scope that holds the post: those of longer paths win, the post's own win over
/// all, and maps are merged.
pub(super) fn merge(front_matter: &mut FrontMatter, path: &str, defaults: &[Defaults]) {
    let mut merged: Vec<Field> = Vec::new();
    for scope in defaults.iter().filter(|scope| in_scope(path, &scope.path)) {
        for field in &scope.values {
            match merged.iter_mut().find(|known| known.key == field.key) {
                Some(known) => known.value = overlaid(&known.value, &field.value),
                None => merged.push(field.clone()),
            }
        }
    }
    for field in merged {
        match front_matter.fields.iter_mut().find(|own| own.key == field.key) {
            Some(own) if field.key == "categories" => own.value = united(&field.value, &own.value),
            Some(own) => own.value = overlaid(&field.value, &own.value),
            None => front_matter.fields.push(field),
        }
    }
}

/// Jekyll's scopes are paths below the site, ours below the posts folder.
fn in_scope(path: &str, scope: &str) -> bool {
    let scope = scope.trim_matches('/');
    let below_posts = scope.strip_prefix("_posts").map_or(scope, |rest| rest.trim_start_matches('/'));
    if !below_posts.contains('*') {
        return path.starts_with(below_posts);
    }
    let mut parts = path.split('/');
    below_posts.split('/').all(|wanted| parts.next().is_some_and(|part| matches_glob(part, wanted)))
}

/// One folder's or file's name against a pattern with `*`.
fn matches_glob(name: &str, pattern: &str) -> bool {
    let mut pieces = pattern.split('*');
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, between)) = pieces.split_last() else { return rest.is_empty() };
    for piece in between {
        let Some(at) = rest.find(piece) else { return false };
        rest = rest.get(at + piece.len()..).unwrap_or_default();
    }
    rest.ends_with(last)
}

/// `upper` over `lower`: nothing gives way, maps are merged, all else replaces.
fn overlaid(lower: &Value, upper: &Value) -> Value {
    match (&lower.node, &upper.node) {
        (_, Node::Null) => Value { span: upper.span, node: lower.node.clone() },
        (Node::Map(below), Node::Map(above)) => {
            let mut fields = above.clone();
            for field in below {
                match fields.iter_mut().find(|known| known.key == field.key) {
                    Some(known) => known.value = overlaid(&field.value, &known.value),
                    None => fields.push(field.clone()),
                }
            }
            Value { span: upper.span, node: Node::Map(fields) }
        }
        _ => upper.clone(),
    }
}

/// Categories of a default scope come before the post's own.
fn united(default: &Value, own: &Value) -> Value {
    let names = |value: &Value| -> Vec<Value> {
        match value.as_text() {
            Some(text) => text
                .split_whitespace()
                .map(|name| Value { span: value.span, node: Node::Text(name.to_owned()) })
                .collect(),
            None => value.as_list().unwrap_or_default().to_vec(),
        }
    };
    let mut all = names(default);
    all.extend(names(own));
    Value { span: own.span, node: Node::List(all) }
}
