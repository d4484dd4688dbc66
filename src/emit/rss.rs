//! RSS 2.0 after the RSS Best Practices Profile: [`Feed`] in, bytes out.
//!
//! The document is the `rss` crate's. What its writer cannot do is done by `xml.rs`: text
//! with hexadecimal references, `atom:link` and `fh:` ahead of the items.
//!
//! | Element | Rule it keeps |
//! |---|---|
//! | `guid` | never a permalink, since it outlives the address |
//! | `pubDate`, `lastBuildDate` | RFC 822 with numeric offsets; no channel `pubDate`, which hides newer items |
//! | `description` | before `content:encoded`; plain text, escaped as the HTML that readers take it for |
//! | `dc:creator` | names; `author` would need an e-mail address |
//! | `enclosure` | at most one; length 0 means unknown |
//! | `media:content` | some readers look for pictures only there |
//! | `podcast:chapters` | the chapters of the video, for players that know Podcasting 2.0 |

use std::borrow::Cow;
use std::collections::BTreeMap;

use rss::extension::dublincore::DublinCoreExtension;
use rss::extension::{Extension, ExtensionMap};
use rss::{Category, Channel, Enclosure, Guid, Image, Item};

use super::enclosure::{self, media_type};
use super::feed::{self, Entry, Feed, Format, Frame, Written, rfc_822, rfc_3339};
use super::xml::{CONTENT, Finish, before, element, finish, push_with_contents, within};

/// The specification that `docs` names.
const DOCS: &str = "https://www.rssboard.org/rss-specification";

/// The namespace of Podcasting 2.0.
const PODCAST: &str = "https://podcastindex.org/namespace/1.0";

/// What stands behind the items.
const TAIL: &str = "\n  </channel>\n</rss>\n";

/// Writes a feed as RSS 2.0.
pub(super) const FRAME: Frame =
    Frame { head, entries: items, before: "\n    ", between: "\n    ", tail: TAIL, tail_of_none: TAIL };

fn head(feed: &Feed) -> Vec<u8> {
    let xml = channel(feed).pretty_write_to(Vec::new(), b' ', 2);
    let head = links(feed).iter().map(|link| element("atom:link", link)).chain(history(feed)).collect();
    let edits = Finish { container: "channel", head, hexadecimal_titles: true, ..Finish::default() };
    before(finish(xml, &edits), TAIL)
}

fn items(_: &Feed, entries: &[Written<'_>], out: &mut Vec<u8>) {
    let items = entries.iter().map(|one| item(one.entry)).collect();
    let xml = Channel { items, ..Channel::default() }.pretty_write_to(Vec::new(), b' ', 2);
    let edits = Finish { hexadecimal_titles: true, ..Finish::default() };
    let contents = entries.iter().map(|one| within_cdata(&one.html));
    push_with_contents(out, within(&finish(xml, &edits), "<item>", "</item>"), contents);
}

/// What is within a CDATA section cannot hold the section's end (XML 1.0, section 2.7): there a new one begins.
fn within_cdata(html: &str) -> Cow<'_, str> {
    if html.contains("]]>") { html.replace("]]>", "]]]]><![CDATA[>").into() } else { html.into() }
}

fn channel(feed: &Feed) -> Channel {
    Channel {
        title: feed.title.clone(),
        link: feed.home_url.clone(),
        description: text_or_html(&feed.description),
        language: Some(feed.lang.clone()),
        copyright: feed.rights.clone(),
        managing_editor: feed
            .authors
            .iter()
            .find_map(|author| author.email.as_ref().map(|email| format!("{email} ({})", author.name))),
        last_build_date: feed.updated_at.map(rfc_822),
        generator: Some(concat!("tidings ", env!("CARGO_PKG_VERSION")).into()),
        docs: Some(DOCS.into()),
        image: feed.image.as_ref().filter(|url| media_type(url) != Some("image/svg+xml")).map(|url| Image {
            url: url.clone(),
            title: feed.title.clone(),
            link: feed.home_url.clone(),
            ..Image::default()
        }),
        namespaces: namespaces(feed),
        ..Channel::default()
    }
}

/// Some readers take the description of a feed for HTML, some for text: only what would be markup is escaped.
fn text_or_html(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let begins_reference = chars.peek().is_some_and(|next| next.is_alphanumeric() || *next == '#');
        match char {
            '<' => written.push_str("&lt;"),
            '&' if begins_reference => written.push_str("&amp;"),
            other => written.push(other),
        }
    }
    written
}

fn namespaces(feed: &Feed) -> BTreeMap<String, String> {
    let history = feed.paging.history_element().map(|_| ("fh", super::atom::HISTORY));
    [
        ("atom", "http://www.w3.org/2005/Atom"),
        ("content", "http://purl.org/rss/1.0/modules/content/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("media", super::atom::MEDIA),
        ("podcast", PODCAST),
    ]
    .into_iter()
    .chain(history)
    .map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned()))
    .collect()
}

/// The attributes of each `atom:link` of the channel.
fn links(feed: &Feed) -> Vec<Vec<(&'static str, &str)>> {
    let mut links = Vec::new();
    for (format, url) in &feed.addresses.by_format {
        let rel = if *format == Format::Rss { "self" } else { "alternate" };
        links.push(vec![("rel", rel), ("type", format.media_type()), ("href", url.as_str())]);
    }
    if let Some(hub) = &feed.hub {
        links.push(vec![("rel", "hub"), ("href", hub)]);
    }
    for (rel, to) in feed.paging.links() {
        if let Some(url) = to.get(Format::Rss) {
            links.push(vec![("rel", rel), ("type", Format::Rss.media_type()), ("href", url)]);
        }
    }
    links
}

fn history<'f>(feed: &Feed) -> Option<quick_xml::events::BytesStart<'f>> {
    feed.paging.history_element().map(|name| element(name, &[]))
}

fn item(entry: &Entry) -> Item {
    Item {
        title: Some(entry.title.clone()),
        link: Some(entry.url.clone()),
        description: Some(html_escape::encode_text(&entry.summary).into_owned()),
        categories: entry.tags.iter().map(|tag| Category { name: tag.clone(), domain: None }).collect(),
        enclosure: entry.enclosures.first().map(enclosure),
        guid: Some(Guid { value: entry.id.clone(), permalink: false }),
        pub_date: Some(rfc_822(entry.published_at)),
        content: Some(CONTENT.into()),
        extensions: extensions(entry),
        dublin_core_ext: (!entry.authors.is_empty()).then(|| DublinCoreExtension {
            creators: entry.authors.iter().map(|author| author.name.clone()).collect(),
            ..DublinCoreExtension::default()
        }),
        ..Item::default()
    }
}

fn enclosure(enclosure: &enclosure::Enclosure) -> Enclosure {
    Enclosure {
        url: enclosure.url.clone(),
        length: enclosure.length.unwrap_or(0).to_string(),
        mime_type: enclosure.media_type.clone(),
    }
}

fn extensions(entry: &Entry) -> ExtensionMap {
    let mut extensions = ExtensionMap::new();
    if entry.updated_at > entry.published_at {
        let updated = Extension {
            name: "atom:updated".into(),
            value: Some(rfc_3339(entry.updated_at)),
            ..Extension::default()
        };
        extensions.entry("atom".into()).or_default().insert("updated".into(), vec![updated]);
    }
    for (name, attributes) in entry.image.iter().flat_map(super::atom::media) {
        let local = name.trim_start_matches("media:").to_owned();
        let extension = Extension { name: name.into(), attrs: attributes, ..Extension::default() };
        extensions.entry("media".into()).or_default().insert(local, vec![extension]);
    }
    if let Some(url) = &entry.chapters_url {
        let attrs = [("url", url.as_str()), ("type", feed::chapters::MEDIA_TYPE)];
        let chapters = Extension {
            name: "podcast:chapters".into(),
            attrs: attrs.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
            ..Extension::default()
        };
        extensions.entry("podcast".into()).or_default().insert("chapters".into(), vec![chapters]);
    }
    extensions
}
