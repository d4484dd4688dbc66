//! Posts for the tests of other modules: enough of a reader for front matter of `key: text` lines.

use chrono::NaiveDate;

use super::front_matter::{Field, FrontMatter, Node, Value};
use super::liquid::has_liquid;
use super::{DatedBy, Post};
use crate::base::source::{SourceFile, Span};

/// A post with a file name that starts with its day; its front matter is `key: text` lines.
pub(crate) fn post(path: &str, text: &str) -> Post {
    let (head, body_start) = match text.strip_prefix("---\n").and_then(|rest| rest.split_once("---\n")) {
        Some((head, body)) => (head, text.len() - body.len()),
        None => ("", 0),
    };
    let fields: Vec<Field> = head.lines().filter_map(|line| line.split_once(": ")).map(field).collect();
    let front_matter = FrontMatter { fields, ..FrontMatter::default() };
    let name = path.rsplit('/').next().unwrap().split('.').next().unwrap();
    let day: NaiveDate = name[..10].parse().unwrap();
    Post {
        source: SourceFile::new(path, text),
        body_span: Span::new(body_start, text.len()),
        file_name_day: Some(day),
        slug: name[11..].to_owned(),
        title: front_matter.text("title").unwrap_or("Untitled").trim_matches('"').to_owned(),
        title_span: None,
        published_at: day.and_hms_opt(0, 0, 0).unwrap().and_utc().fixed_offset(),
        dated_by: DatedBy::FileName,
        modified_at: None,
        permalink: format!("https://example.org/{name}/"),
        entry_id: format!("https://example.org/{name}"),
        former_permalinks: Vec::new(),
        tags: list(&front_matter, "tags"),
        categories: Vec::new(),
        authors: vec!["Ada Lovelace".into()],
        lang: Some("en".into()),
        description: front_matter.text("description").map(str::to_owned),
        image: front_matter.text("image").map(str::to_owned),
        is_draft: false,
        front_matter,
        has_liquid: has_liquid(&text[body_start..]),
        text_aside: None,
    }
}

fn list(front_matter: &FrontMatter, key: &str) -> Vec<String> {
    let text = front_matter.text(key).unwrap_or_default().trim_matches(['[', ']']);
    text.split(", ").filter(|tag| !tag.is_empty()).map(|tag| tag.trim_matches('"').to_owned()).collect()
}

fn field((key, value): (&str, &str)) -> Field {
    let value = Value { span: Span::default(), node: Node::Text(value.to_owned()) };
    Field { key: key.to_owned(), key_span: Span::default(), value }
}
