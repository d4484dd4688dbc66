//! Atom (RFC 4287) with archives (RFC 5005): [`Feed`] in, bytes out.
//!
//! The document is the `atom_syndication` crate's. What its writer cannot do is done by
//! `xml.rs`: the encoding in the declaration, `fh:` ahead of the entries, `xml:lang` on an
//! entry. Titles and summaries are `type="text"` (section 3.1.1.1), content is escaped HTML with the
//! post's address as `xml:base`, and the feed always has an author (section 4.1.1).

use std::collections::BTreeMap;

use atom_syndication::extension::{Extension, ExtensionMap};
use atom_syndication::{
    Category, Content, Entry as AtomEntry, Feed as AtomFeed, Generator, Link, Person as AtomPerson, Text,
    WriteConfig,
};

use super::enclosure::Image;
use super::feed::{Entry, Feed, Format, Frame, Written};
use super::xml::{CONTENT, Finish, before, element, finish, push_with_contents, within};
use crate::config::Person;

/// The namespace of RFC 5005, section 2.
pub(super) const HISTORY: &str = "http://purl.org/syndication/history/1.0";

/// The namespace of Media RSS.
pub(super) const MEDIA: &str = "http://search.yahoo.com/mrss/";

/// How the crate writes.
const WRITING: WriteConfig = WriteConfig { write_document_declaration: false, indent_size: Some(2) };

/// What stands behind the entries.
const TAIL: &str = "\n</feed>\n";

/// Writes a feed as Atom.
pub(super) const FRAME: Frame =
    Frame { head, entries, before: "\n  ", between: "\n  ", tail: TAIL, tail_of_none: TAIL };

fn head(feed: &Feed) -> Vec<u8> {
    let xml = atom_feed(feed).write_with_config(Vec::new(), WRITING);
    let head = feed.paging.history_element().map(|name| element(name, &[])).into_iter().collect();
    before(finish(xml, &Finish { container: "feed", head, ..Finish::default() }), TAIL)
}

fn entries(feed: &Feed, entries: &[Written<'_>], out: &mut Vec<u8>) {
    let atom = AtomFeed {
        entries: entries.iter().map(|one| atom_entry(one.entry)).collect(),
        ..AtomFeed::default()
    };
    let xml = atom.write_with_config(Vec::new(), WRITING);
    let lang = |one: &Written<'_>| one.entry.lang.clone().filter(|lang| *lang != feed.lang);
    let edits =
        Finish { entry: "entry", entry_langs: entries.iter().map(lang).collect(), ..Finish::default() };
    let contents = entries.iter().map(|one| quick_xml::escape::escape(&*one.html));
    push_with_contents(out, within(&finish(xml, &edits), "<entry", "</entry>"), contents);
}

fn atom_feed(feed: &Feed) -> AtomFeed {
    let history = feed.paging.history_element().map(|_| ("fh".to_owned(), HISTORY.to_owned()));
    let media = std::iter::once(("media".to_owned(), MEDIA.to_owned()));
    AtomFeed {
        title: Text::plain(feed.title.as_str()),
        id: feed.id.clone(),
        updated: feed.updated_at.unwrap_or(feed.as_of),
        authors: feed.authors.iter().map(person).collect(),
        generator: Some(Generator {
            value: "tidings".into(),
            uri: None,
            version: Some(env!("CARGO_PKG_VERSION").into()),
        }),
        links: links(feed),
        logo: feed.image.clone(),
        rights: feed.rights.as_deref().map(Text::plain),
        subtitle: Some(Text::plain(feed.description.as_str())),
        namespaces: media.chain(history).collect(),
        lang: Some(feed.lang.clone()),
        ..AtomFeed::default()
    }
}

fn links(feed: &Feed) -> Vec<Link> {
    let mut links = vec![link("alternate", &feed.home_url, Some("text/html"))];
    for (format, url) in &feed.addresses.by_format {
        let rel = if *format == Format::Atom { "self" } else { "alternate" };
        links.push(link(rel, url, Some(format.media_type())));
    }
    links.extend(feed.hub.as_deref().map(|hub| link("hub", hub, None)));
    for (rel, to) in feed.paging.links() {
        links.extend(to.get(Format::Atom).map(|url| link(rel, url, Some(Format::Atom.media_type()))));
    }
    links
}

fn link(rel: &str, href: &str, media_type: Option<&str>) -> Link {
    Link { href: href.into(), rel: rel.into(), mime_type: media_type.map(str::to_owned), ..Link::default() }
}

fn person(person: &Person) -> AtomPerson {
    AtomPerson {
        name: person.name.clone(),
        email: person.email.clone(),
        uri: person.uri.clone(),
        ..AtomPerson::default()
    }
}

fn atom_entry(entry: &Entry) -> AtomEntry {
    AtomEntry {
        title: Text::plain(entry.title.as_str()),
        id: entry.id.clone(),
        updated: entry.updated_at,
        authors: entry.authors.iter().map(person).collect(),
        categories: entry
            .tags
            .iter()
            .map(|tag| Category { term: tag.clone(), scheme: None, label: None })
            .collect(),
        links: entry_links(entry),
        published: Some(entry.published_at),
        summary: Some(Text::plain(entry.summary.as_str())),
        content: Some(Content {
            base: Some(entry.url.clone()),
            value: Some(CONTENT.into()),
            content_type: Some("html".into()),
            ..Content::default()
        }),
        extensions: extensions(entry),
        ..AtomEntry::default()
    }
}

fn entry_links(entry: &Entry) -> Vec<Link> {
    let page = Link { hreflang: entry.lang.clone(), ..link("alternate", &entry.url, Some("text/html")) };
    let enclosures = entry.enclosures.iter().map(|enclosure| Link {
        title: Some(enclosure.title.clone()),
        length: enclosure.length.map(|length| length.to_string()),
        ..link("enclosure", &enclosure.url, Some(&enclosure.media_type))
    });
    let chapters =
        entry.chapters_url.iter().map(|url| link("related", url, Some(super::feed::chapters::MEDIA_TYPE)));
    std::iter::once(page).chain(enclosures).chain(chapters).collect()
}

fn extensions(entry: &Entry) -> ExtensionMap {
    let mut extensions = ExtensionMap::new();
    for (name, mut attributes) in entry.image.iter().flat_map(media) {
        // The crate writes the attributes of an extension as they are.
        for value in attributes.values_mut() {
            *value = quick_xml::escape::escape(&**value).into_owned();
        }
        let local = name.trim_start_matches("media:").to_owned();
        let extension = Extension { name: name.into(), attrs: attributes, ..Extension::default() };
        extensions.entry("media".into()).or_default().insert(local, vec![extension]);
    }
    extensions
}

/// The elements of Media RSS for a picture: some clients read the one, some the other.
pub(super) fn media(image: &Image) -> Vec<(&'static str, BTreeMap<String, String>)> {
    let url = ("url".to_owned(), image.url.clone());
    let mut content = BTreeMap::from([url.clone(), ("medium".to_owned(), "image".to_owned())]);
    content.extend(image.media_type.map(|media_type| ("type".to_owned(), media_type.to_owned())));
    content.extend(image.length.map(|length| ("fileSize".to_owned(), length.to_string())));
    vec![("media:content", content), ("media:thumbnail", BTreeMap::from([url]))]
}
