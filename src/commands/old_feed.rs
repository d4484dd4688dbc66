//! A feed that a site published before, as [`super::adopt`] needs it: bytes in, entries out.
//!
//! Read by feed-rs: RSS, Atom, RDF or JSON Feed. Feeds are untrusted: none that nests deeper than feeds do
//! is read on, no entity of theirs is expanded, and nothing they name is fetched. An entry without an id
//! is known by its link, as readers know it; no id is made up.

use anyhow::{Result, bail};
use feed_rs::model::{Entry, Text};
use feed_rs::parser::Builder;
use quick_xml::events::Event;
use tidings::timeline::adopt::OldEntry;

/// The deepest that a feed's elements may be nested: feed-rs goes down into some of them by recursion. JSON
/// has a limit of its own.
const MAX_DEPTH: usize = 256;

/// Reads the entries of a feed. Addresses in it are relative to `site_url`.
pub(super) fn parse(bytes: Vec<u8>, site_url: Option<&str>) -> Result<Vec<OldEntry>> {
    let bytes = with_textual_ids(bytes);
    if is_too_deep(&bytes) {
        bail!("it nests elements deeper than feeds do");
    }
    // Entries without an id come with an empty one, not with one made up here.
    let parser = Builder::new().base_uri(site_url).id_generator(|_, _, _| String::new()).build();
    Ok(parser.parse(bytes.as_slice())?.entries.iter().map(old_entry).collect())
}

/// A JSON Feed whose ids are numbers, with the text of each: readers take them so (JSON Feed 1.1, "items"), and
/// feed-rs takes none of it. Anything else stays as it is.
fn with_textual_ids(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(mut feed) = serde_json::from_slice::<serde_json::Value>(&bytes) else { return bytes };
    let items = feed.get_mut("items").and_then(serde_json::Value::as_array_mut);
    for id in items.into_iter().flatten().filter_map(|item| item.get_mut("id")) {
        if let serde_json::Value::Number(number) = id {
            *id = number.to_string().into();
        }
    }
    serde_json::to_vec(&feed).unwrap_or(bytes)
}

/// Whether XML nests deeper than [`MAX_DEPTH`], as far as it can be read.
fn is_too_deep(bytes: &[u8]) -> bool {
    let mut reader = quick_xml::Reader::from_reader(bytes);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) if depth == MAX_DEPTH => return true,
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

fn old_entry(entry: &Entry) -> OldEntry {
    let links: Vec<String> = entry
        .links
        .iter()
        .filter(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"))
        .map(|link| link.href.clone())
        .collect();
    // Readers know an entry without an id by its link.
    let id = Some(entry.id.trim().to_owned()).filter(|id| !id.is_empty()).or_else(|| links.first().cloned());
    OldEntry {
        id: id.unwrap_or_default(),
        links,
        title: entry.title.as_ref().map(|Text { content, .. }| content.clone()),
        published: entry.published,
        updated: entry.updated,
    }
}
