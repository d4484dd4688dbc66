//! A feed that a site published before, as [`super::adopt`] needs it: bytes in, entries out.
//!
//! Read by feed-rs: RSS, Atom, RDF or JSON Feed. Feeds are untrusted: none that nests deeper than feeds do
//! is read on, no entity of theirs is expanded, and nothing they name is fetched. An entry without an id
//! is known by its link, as readers know it; no id is made up.

use anyhow::{Result, bail};
use feed_rs::model::{Entry, Text};
use feed_rs::parser::Builder;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use tidings::timeline::adopt::OldEntry;

/// The deepest that a feed's elements may be nested: feed-rs goes down into some of them by recursion. JSON
/// has a limit of its own.
const MAX_DEPTH: usize = 256;

/// Reads the entries of a feed. Addresses in it are relative to `site_url`.
pub(super) fn parse(bytes: &[u8], site_url: Option<&str>) -> Result<Vec<OldEntry>> {
    let bytes = with_textual_ids(bytes).unwrap_or_else(|| without_playing_times(bytes));
    if is_too_deep(&bytes) {
        bail!("it nests elements deeper than feeds do");
    }
    // Entries without an id come with an empty one, not with one made up here.
    let parser = Builder::new().base_uri(site_url).id_generator(|_, _, _| String::new()).build();
    Ok(parser.parse(bytes.as_slice())?.entries.iter().map(old_entry).collect())
}

/// A JSON Feed with its ids as text where they are numbers: readers take them so (JSON Feed 1.1, "items"), and
/// feed-rs takes none of it. `None` for what is no JSON.
fn with_textual_ids(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut feed: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    let items = feed.get_mut("items").and_then(serde_json::Value::as_array_mut);
    for id in items.into_iter().flatten().filter_map(|item| item.get_mut("id")) {
        if let serde_json::Value::Number(number) = id {
            *id = number.to_string().into();
        }
    }
    serde_json::to_vec(&feed).ok()
}

/// XML without the elements that say when something plays and for how long: feed-rs panics at numbers beyond 64
/// bits in them, and nothing here asks for them. What cannot be read as XML stays as it is.
fn without_playing_times(bytes: &[u8]) -> Vec<u8> {
    let mut reader = lenient_reader(bytes);
    let mut kept = Vec::with_capacity(bytes.len());
    let (mut depth, mut from) = (0_usize, 0);
    loop {
        let before = position(&reader);
        let Some(event) = next_event(&mut reader) else { break };
        match event {
            Event::Empty(start) if depth == 0 && is_timed(&start, &reader) => {
                kept.extend_from_slice(&bytes[from..before]);
                from = position(&reader);
            }
            Event::Start(start) if depth > 0 || is_timed(&start, &reader) => {
                if depth == 0 {
                    kept.extend_from_slice(&bytes[from..before]);
                }
                depth += 1;
            }
            Event::End(_) if depth > 0 => {
                depth -= 1;
                from = position(&reader);
            }
            _ => {}
        }
    }
    // An element that never ends takes the rest with it, as it would for any reader.
    if depth == 0 {
        kept.extend_from_slice(&bytes[from..]);
    }
    kept
}

/// Whether an element has times, by the name that feed-rs takes it for: as the feed's encoding has it, behind
/// the last colon.
fn is_timed(start: &BytesStart, reader: &Reader<&[u8]>) -> bool {
    let name = start.name();
    let Ok(name) = reader.decoder().decode(name.as_ref()) else { return false };
    matches!(name.rsplit(':').next(), Some("duration" | "text" | "thumbnail"))
}

fn lenient_reader(bytes: &[u8]) -> Reader<&[u8]> {
    let mut reader = Reader::from_reader(bytes);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    reader
}

/// What is read next, `None` at the end. Where XML is not well-formed ("R&D"), feed-rs reads on behind it in some
/// elements; so all that it may come to is read here.
fn next_event<'a>(reader: &mut Reader<&'a [u8]>) -> Option<Event<'a>> {
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return None,
            Ok(event) => return Some(event),
            Err(quick_xml::Error::IllFormed(_)) => {}
            Err(_) => return None,
        }
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// Whether XML nests deeper than [`MAX_DEPTH`], as far as it can be read.
fn is_too_deep(bytes: &[u8]) -> bool {
    let mut reader = lenient_reader(bytes);
    let mut depth = 0_usize;
    while let Some(event) = next_event(&mut reader) {
        match event {
            Event::Start(_) if depth == MAX_DEPTH => return true,
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
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
