//! OPML 2.0: the list of a site's feeds, for importing all of them at once.
//!
//! In come the feeds, the main one first; out goes one outline a feed: in RSS where there is one,
//! else in Atom, since a reader that imports both would show every entry twice. Feeds of tags are
//! below an outline of their own. It is a page of quick-xml: no maintained crate writes OPML without
//! a second XML parser.

use chrono::{DateTime, FixedOffset};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::feed::{Feed, Format, rfc_822};

/// Writes the list of feeds: `tags` are the feeds of tags.
pub fn render_opml(title: &str, feeds: &[&Feed], tags: &[&Feed]) -> Vec<u8> {
    let mut writer = Opml { writer: Writer::new_with_indent(Vec::new(), b' ', 2) };
    writer.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    writer.open("opml", &[("version", "2.0")]);
    writer.open("head", &[]);
    writer.text("title", title);
    let newest: Option<DateTime<FixedOffset>> = feeds.iter().filter_map(|feed| feed.updated_at).max();
    if let Some(at) = newest {
        writer.text("dateModified", &rfc_822(at));
    }
    writer.close("head");
    writer.open("body", &[]);
    for feed in feeds {
        writer.outline(feed);
    }
    if !tags.is_empty() {
        writer.open("outline", &[("text", "Tags")]);
        for feed in tags {
            writer.outline(feed);
        }
        writer.close("outline");
    }
    writer.close("body");
    writer.close("opml");
    let mut bytes = writer.writer.into_inner();
    bytes.push(b'\n');
    bytes
}

struct Opml {
    writer: Writer<Vec<u8>>,
}

impl Opml {
    fn outline(&mut self, feed: &Feed) {
        let rss = feed.addresses.get(Format::Rss);
        let Some(url) = rss.or_else(|| feed.addresses.get(Format::Atom)) else { return };
        let mut outline = BytesStart::new("outline");
        outline.push_attribute(("type", "rss"));
        if rss.is_some() {
            outline.push_attribute(("version", "RSS2"));
        }
        let attributes = [
            ("text", feed.title.as_str()),
            ("title", &feed.title),
            ("xmlUrl", url),
            ("htmlUrl", &feed.home_url),
            ("description", &feed.description),
            ("language", &feed.lang),
        ];
        for attribute in attributes {
            outline.push_attribute(attribute);
        }
        self.write(Event::Empty(outline));
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        let mut element = BytesStart::new(name);
        for attribute in attributes {
            element.push_attribute(*attribute);
        }
        self.write(Event::Start(element));
    }

    fn close(&mut self, name: &str) {
        self.write(Event::End(BytesEnd::new(name)));
    }

    fn text(&mut self, name: &str, text: &str) {
        self.open(name, &[]);
        self.write(Event::Text(BytesText::new(text)));
        self.close(name);
    }

    fn write(&mut self, event: Event) {
        self.writer.write_event(event).expect("writing to memory does not fail");
    }
}
