//! Settings as written: typed values out of a [`Value`] tree, and a diagnostic for each that is wrong.
//!
//! Whatever cannot be taken is reported with its place and left at its default, so that one run names
//! every slip of a file.

use chrono::NaiveTime;
use chrono_tz::{TZ_VARIANTS, Tz};

use super::Person;
use super::reference;
use crate::base::clock;
use crate::base::source::{SourceFile, Span};
use crate::base::spelling::nearest;
use crate::base::value::{Node, Value};
use crate::base::yaml;
use crate::diagnostic::{Diagnostic, Rule};

/// A file's settings, and what was found wrong with them.
pub(super) struct Settings<'a> {
    path: &'a str,
    /// What was found wrong so far.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads the YAML of a configuration: a mapping, or nothing at all.
pub(super) fn parse(source: &SourceFile) -> Result<Value, Box<Diagnostic>> {
    let text: &str = source.text.strip_prefix('\u{feff}').unwrap_or(&source.text);
    let offset = source.text.len() - text.len();
    let parsed = yaml::parse(text, offset).map_err(|error| {
        let message = format!("the configuration cannot be read: {}", error.message);
        let diagnostic = Diagnostic::new(Rule::ConfigSyntax, &source.path, error.span, message)
            .with_label("reading stopped here")
            .with_help("check the quotes, colons and indentation on this line and the one above");
        Box::new(diagnostic)
    })?;
    match parsed.root.node {
        Node::Map(_) => Ok(parsed.root),
        Node::Null => Ok(Value { span: parsed.root.span, node: Node::Map(Vec::new()) }),
        Node::Bool(_) | Node::Text(_) | Node::List(_) => {
            let message = format!("the configuration is {}, not `key: value` lines", parsed.root.kind());
            Err(Box::new(
                Diagnostic::new(Rule::ConfigSyntax, &source.path, parsed.root.span, message)
                    .with_help("write one `key: value` a line; `tidings help config` lists the keys"),
            ))
        }
    }
}

impl<'a> Settings<'a> {
    pub(super) fn new(source: &'a SourceFile) -> Self {
        Self { path: &source.path, diagnostics: Vec::new() }
    }

    /// Complains of each key of a map that the reference does not list below `prefix`.
    pub(super) fn known_keys(&mut self, map: &Value, prefix: &str) {
        let names: Vec<&str> = reference::below(prefix).collect();
        if prefix.is_empty() {
            self.keys_among(map, &names, "here");
        } else {
            self.keys_among(map, &names, &format!("in `{}`", prefix.trim_end_matches("[]")));
        }
    }

    /// Complains of each key of a map that is none of `names`.
    pub(super) fn keys_among(&mut self, map: &Value, names: &[&str], place: &str) {
        for field in map.as_map().unwrap_or_default() {
            if names.contains(&field.key.as_str()) {
                continue;
            }
            let help = nearest(&field.key, names.iter().copied()).map_or_else(
                || {
                    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
                    format!("the keys here are {}", quoted.join(", "))
                },
                |name| format!("did you mean `{name}`?"),
            );
            let message = format!("`{}` is no key that means anything {place}", field.key);
            self.diagnostics
                .push(Diagnostic::new(Rule::UnknownKey, self.path, field.key_span, message).with_help(help));
        }
    }

    /// A value that is wrong: what is wrong with it, and what to write instead.
    pub(super) fn wrong(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(Rule::InvalidValue, self.path, span, message).with_help(help));
    }

    fn wrong_kind(&mut self, key: &str, value: &Value, wanted: &str, example: &str) {
        let message = match value.scalar() {
            Some(text) => format!("`{key}` takes {wanted}, not `{text}`"),
            None => format!("`{key}` takes {wanted}, not {}", value.kind()),
        };
        self.wrong(value.span, message, format!("write it as `{key}: {example}`"));
    }

    /// A text.
    pub(super) fn text(&mut self, map: &Value, key: &str) -> Option<String> {
        let value = map.get(key)?;
        if value.is_blank() {
            return None;
        }
        let text = value.scalar().map(|text| text.trim().to_owned());
        if text.is_none() {
            self.wrong_kind(key, value, "text", "some text");
        }
        text
    }

    /// A text or a list of them.
    pub(super) fn texts(&mut self, map: &Value, key: &str) -> Vec<String> {
        let Some(value) = map.get(key) else { return Vec::new() };
        let values = value.as_list().map_or_else(|| vec![value], |values| values.iter().collect());
        let mut texts = Vec::new();
        for value in values {
            match value.scalar() {
                Some(text) => texts.push(text.trim().to_owned()),
                None if value.is_blank() => {}
                None => self.wrong_kind(key, value, "text, or a list of texts", "[one, two]"),
            }
        }
        texts
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, map: &Value, key: &str) -> Option<bool> {
        let value = map.get(key).filter(|value| !value.is_blank())?;
        let flag = value.as_bool();
        if flag.is_none() {
            self.wrong_kind(key, value, "`true` or `false`", "true");
        }
        flag
    }

    /// A whole number within bounds.
    pub(super) fn number(
        &mut self,
        map: &Value,
        key: &str,
        bounds: std::ops::RangeInclusive<u32>,
    ) -> Option<u32> {
        let value = map.get(key).filter(|value| !value.is_blank())?;
        let number = value.as_text().and_then(|text| text.trim().parse().ok());
        let number = number.filter(|number| bounds.contains(number));
        if number.is_none() {
            let wanted = format!("a whole number from {} to {}", bounds.start(), bounds.end());
            self.wrong_kind(key, value, &wanted, &bounds.start().max(&1).to_string());
        }
        number
    }

    /// One of some words.
    pub(super) fn one_of<T: Copy>(&mut self, map: &Value, key: &str, words: &[(&str, T)]) -> Option<T> {
        let value = map.get(key).filter(|value| !value.is_blank())?;
        let text = value.scalar().unwrap_or_default().trim();
        if let Some((_, meant)) = words.iter().find(|(word, _)| *word == text) {
            return Some(*meant);
        }
        let listed: Vec<_> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
        let message = match value.scalar() {
            Some(text) => format!("`{key}` cannot be `{text}`"),
            None => format!("`{key}` cannot be {}", value.kind()),
        };
        let help = match nearest(text, words.iter().map(|(word, _)| *word)) {
            Some(word) => format!("did you mean `{word}`?"),
            None => format!("it is one of {}", listed.join(", ")),
        };
        self.wrong(value.span, message, help);
        None
    }

    /// A time of day.
    pub(super) fn time(&mut self, map: &Value, key: &str) -> Option<NaiveTime> {
        let value = map.get(key).filter(|value| !value.is_blank())?;
        let clock = value
            .as_text()
            .and_then(clock::parse)
            .filter(|clock| clock.end.is_none() && clock.zone.is_none());
        if clock.is_none() {
            self.wrong_kind(key, value, "a time of day", "'18:30'");
        }
        clock.map(|clock| clock.start)
    }

    /// A time zone of the IANA database.
    pub(super) fn zone(&mut self, map: &Value, key: &str) -> Option<Tz> {
        let value = map.get(key).filter(|value| !value.is_blank())?;
        let text = value.scalar().unwrap_or_default().trim();
        if let Ok(zone) = text.parse() {
            return Some(zone);
        }
        let help = nearest_zone(text).map_or_else(
            || "write a name such as `Europe/London`".to_owned(),
            |name| format!("did you mean `{name}`?"),
        );
        self.wrong(value.span, format!("unknown time zone `{text}`"), help);
        None
    }

    /// An address that starts with `http://` or `https://`, without a slash at its end.
    pub(super) fn url(&mut self, map: &Value, key: &str) -> Option<String> {
        let value = map.get(key).filter(|value| !value.is_blank())?;
        let text = value.scalar().unwrap_or_default().trim();
        let url = url::Url::parse(text)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
        if url.is_none() {
            let message = format!("`{key}` is no address of a site: `{text}`");
            self.wrong(value.span, message, "write the whole address: `https://example.org`");
        }
        url.map(|url| url.as_str().trim_end_matches('/').to_owned())
    }

    /// The maps of a list; a map alone is a list of one.
    pub(super) fn maps<'v>(&mut self, map: &'v Value, key: &str) -> Vec<&'v Value> {
        let Some(value) = map.get(key).filter(|value| !value.is_blank()) else { return Vec::new() };
        let values = value.as_list().map_or_else(|| vec![value], |values| values.iter().collect());
        let mut maps = Vec::new();
        for value in values {
            if value.as_map().is_some() {
                maps.push(value);
            } else {
                self.wrong_kind(key, value, "a list of mappings", "[{ name: … }]");
            }
        }
        maps
    }

    /// A mapping.
    pub(super) fn map<'v>(&mut self, map: &'v Value, key: &str) -> Option<&'v Value> {
        let value = map.get(key).filter(|value| !value.is_blank())?;
        if value.as_map().is_none() {
            self.wrong_kind(key, value, "a mapping", "{ … }");
            return None;
        }
        Some(value)
    }

    /// `author` and `authors`: names, or maps with `name`, `url` and `email`.
    pub(super) fn people(&mut self, map: &Value) -> Option<Vec<Person>> {
        let key = ["authors", "author"]
            .into_iter()
            .find(|key| map.get(key).is_some_and(|value| !value.is_blank()))?;
        let value = map.get(key)?;
        let values = value.as_list().map_or_else(|| vec![value], |values| values.iter().collect());
        let mut people = Vec::new();
        for value in values {
            let part =
                |names: &[&str]| names.iter().find_map(|name| value.get(name)?.scalar()).map(String::from);
            match value.scalar().map(String::from).or_else(|| part(&["name"])) {
                Some(name) => {
                    people.push(Person { name, uri: part(&["url", "uri"]), email: part(&["email"]) });
                }
                None => self.wrong_kind(key, value, "a name, or a mapping with `name`", "{ name: Ada }"),
            }
        }
        Some(people)
    }
}

/// The zone that a slip most likely meant: the nearest name, or the one whose city it is.
fn nearest_zone(text: &str) -> Option<&'static str> {
    let names = || TZ_VARIANTS.iter().map(|zone| zone.name());
    let city = |name: &&str| {
        name.rsplit('/').next().is_some_and(|city| city.eq_ignore_ascii_case(&text.replace(' ', "_")))
    };
    names().find(city).or_else(|| nearest(text, names()))
}
