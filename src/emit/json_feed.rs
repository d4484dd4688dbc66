//! JSON Feed 1.1: [`Feed`] in, bytes out.
//!
//! Keys are in the order of the specification and written by a serializer, so that no title can
//! break the document. Older entries are behind `next_url`; where the chapters of a video are is
//! told in a `_podcast` extension, with `about` as the specification asks.

use serde::Serialize;

use super::enclosure::Enclosure;
use super::feed::{Feed, Format, Frame, Paging, Written, chapters, rfc_3339, room_for};
use crate::config::Person;

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    feed_url: Option<&'a str>,
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    icon: Option<&'a str>,
    authors: Vec<Author<'a>>,
    language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hubs: Vec<Hub<'a>>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Hub<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    url: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    tags: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Attachment<'a>>,
    #[serde(rename = "_podcast", skip_serializing_if = "Option::is_none")]
    podcast: Option<Podcast<'a>>,
}

#[derive(Serialize)]
struct Attachment<'a> {
    url: &'a str,
    mime_type: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    size_in_bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration_in_seconds: Option<u32>,
}

#[derive(Serialize)]
struct Podcast<'a> {
    about: &'static str,
    chapters_url: &'a str,
}

/// Some of the items, as a document writes them.
#[derive(Serialize)]
struct Items<'a> {
    items: Vec<Item<'a>>,
}

/// Writes a feed as JSON Feed 1.1.
pub(super) const FRAME: Frame =
    Frame { head, entries: items, before: "\n", between: ",\n", tail: "\n  ]\n}\n", tail_of_none: "]\n}\n" };

fn head(feed: &Feed) -> Vec<u8> {
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.home_url,
        feed_url: feed.addresses.get(Format::Json),
        description: &feed.description,
        next_url: next_url(&feed.paging),
        icon: feed.image.as_deref(),
        authors: feed.authors.iter().map(author).collect(),
        language: &feed.lang,
        hubs: feed.hub.iter().map(|url| Hub { kind: "WebSub", url }).collect(),
        items: Vec::new(),
    };
    let mut bytes = to_bytes(&document);
    bytes.truncate(bytes.len() - "]\n}".len());
    bytes
}

fn items(feed: &Feed, entries: &[Written<'_>], out: &mut Vec<u8>) {
    let items = entries.iter().map(|one| item(one, &feed.lang)).collect();
    let mut bytes = room_for(entries);
    serde_json::to_writer_pretty(&mut bytes, &Items { items }).expect("text and numbers always serialize");
    out.extend_from_slice(&bytes["{\n  \"items\": [\n".len()..bytes.len() - "\n  ]\n}".len()]);
}

fn to_bytes(document: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec_pretty(document).expect("text and numbers always serialize")
}

fn next_url(paging: &Paging) -> Option<&str> {
    match paging {
        Paging::Newest | Paging::Complete => None,
        Paging::Subscription { previous } => previous.get(Format::Json),
        Paging::Archive { previous, .. } => previous.as_ref()?.get(Format::Json),
    }
}

fn author(person: &Person) -> Author<'_> {
    Author { name: &person.name, url: person.uri.as_deref() }
}

fn item<'a>(Written { entry, html }: &'a Written<'_>, feed_lang: &str) -> Item<'a> {
    Item {
        id: &entry.id,
        url: &entry.url,
        title: &entry.title,
        content_html: html,
        summary: &entry.summary,
        image: entry.image.as_ref().map(|image| image.url.as_str()),
        date_published: rfc_3339(entry.published_at),
        date_modified: rfc_3339(entry.updated_at),
        authors: entry.authors.iter().map(author).collect(),
        tags: &entry.tags,
        language: entry.lang.as_deref().filter(|lang| *lang != feed_lang),
        attachments: entry.enclosures.iter().map(attachment).collect(),
        podcast: entry
            .chapters_url
            .as_deref()
            .map(|chapters_url| Podcast { about: chapters::ABOUT, chapters_url }),
    }
}

fn attachment(enclosure: &Enclosure) -> Attachment<'_> {
    Attachment {
        url: &enclosure.url,
        mime_type: &enclosure.media_type,
        title: &enclosure.title,
        size_in_bytes: enclosure.length,
        duration_in_seconds: enclosure.seconds,
    }
}
