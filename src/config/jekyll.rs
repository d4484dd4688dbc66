//! Jekyll's `_config.yml`: what it says of the site, where `tidings.yaml` does not.
//!
//! It belongs to another program: keys that mean nothing here are fine, and a value that cannot be taken
//! is left out with a warning. Only a file that cannot be read at all is an error.

use super::Layers;
use super::permalink;
use super::raw::{self, Settings};
use super::tidings::{defaults, is_language};
use crate::base::source::SourceFile;
use crate::base::value::{Node, Value};
use crate::diagnostic::{Diagnostic, Rule, Severity};

/// Applies what `_config.yml` says.
pub(super) fn apply(layers: &mut Layers, source: &SourceFile) -> Vec<Diagnostic> {
    let root = match raw::parse(source) {
        Ok(root) => root,
        Err(diagnostic) => return vec![*diagnostic],
    };
    let mut settings = Settings::new(source);
    layers.url = settings.url(&root, "url");
    layers.baseurl = settings.text(&root, "baseurl");
    layers.image = ["image", "logo", "avatar"].iter().find_map(|key| picture(root.get(key)?));
    let site = &mut layers.config.site;
    site.title = settings.text(&root, "title").or_else(|| settings.text(&root, "name"));
    site.description = settings.text(&root, "description");
    site.zone = settings.zone(&root, "timezone");
    site.authors = settings.people(&root).unwrap_or_default();
    site.lang = language(&root);
    site.has_jekyll_feed = ["plugins", "gems"].iter().any(|key| lists(root.get(key), "jekyll-feed"));
    variables(&root, "", &mut site.variables);
    let posts = &mut layers.config.posts;
    let of_posts =
        root.get("collections").and_then(|all| all.get("posts")).and_then(|posts| posts.get("permalink"));
    let style = of_posts.or_else(|| root.get("permalink")).and_then(Value::as_text).map(str::trim);
    if let Some(style) = style.filter(|style| permalink::unknown_placeholder(style).is_none()) {
        style.clone_into(&mut posts.permalink);
    }
    posts.future = settings.flag(&root, "future").unwrap_or(false);
    posts.defaults = defaults(&mut settings, &root);
    settings.diagnostics.into_iter().filter_map(softened).collect()
}

/// Another program's file is not ours to refuse: its slips are warnings.
fn softened(mut diagnostic: Diagnostic) -> Option<Diagnostic> {
    if diagnostic.rule == Rule::UnknownKey {
        return None;
    }
    diagnostic.severity = Severity::Warning;
    Some(diagnostic.with_note("left out"))
}

fn lists(value: Option<&Value>, name: &str) -> bool {
    let names = value.and_then(Value::as_list).unwrap_or_default();
    names.iter().any(|value| value.as_text().is_some_and(|text| text.trim() == name))
}

fn language(root: &Value) -> Option<String> {
    let text = ["lang", "locale", "language"].iter().find_map(|key| root.get(key)?.as_text())?;
    let tag = text.trim().split('.').next().unwrap_or_default().replace('_', "-");
    is_language(&tag).then_some(tag)
}

fn picture(value: &Value) -> Option<String> {
    let text = value
        .as_text()
        .or_else(|| ["path", "url", "src"].iter().find_map(|key| value.get(key)?.as_text()))?;
    Some(text.trim().to_owned())
}

/// Every scalar by its dotted key: `author.name`.
fn variables(value: &Value, prefix: &str, variables: &mut std::collections::BTreeMap<String, String>) {
    match &value.node {
        Node::Map(fields) => {
            for field in fields {
                let key =
                    if prefix.is_empty() { field.key.clone() } else { format!("{prefix}.{}", field.key) };
                self::variables(&field.value, &key, variables);
            }
        }
        Node::Text(_) | Node::Bool(_) => {
            if let Some(text) = value.scalar() {
                variables.insert(prefix.to_owned(), text.to_owned());
            }
        }
        Node::List(_) | Node::Null => {}
    }
}
