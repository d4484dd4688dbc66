//! The finishing pass: what the feed crates' writers cannot say, said in their XML.
//!
//! In comes the XML of `rss` or `atom_syndication`, indented; out goes the same document with the
//! encoding in its declaration, elements at the end of its head that those crates would put behind the
//! entries or not at all, `xml:lang` on entries, and text escaped as the RSS profile asks. What is not
//! changed is copied as it is: nothing is unescaped, nothing escaped twice.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::events::{BytesDecl, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// What to change in a document.
#[derive(Default)]
pub(super) struct Finish<'a> {
    /// The element of an entry.
    pub(super) entry: &'static str,
    /// The element that ends with the head, where there is no entry.
    pub(super) container: &'static str,
    /// Empty elements to end the head with.
    pub(super) head: Vec<BytesStart<'a>>,
    /// The language of each entry that has its own.
    pub(super) entry_langs: Vec<Option<String>>,
    /// Whether titles spell `&` and `<` as hexadecimal references, which alone no reader takes for
    /// markup (RSS Best Practices Profile, "title"). Addresses do not: some readers leave them as they are.
    pub(super) hexadecimal_titles: bool,
}

/// Rewrites a document.
pub(super) fn finish<E: std::fmt::Debug>(xml: Result<Vec<u8>, E>, finish: &Finish) -> Vec<u8> {
    let xml = xml.expect("writing to memory does not fail");
    let text = std::str::from_utf8(&xml).expect("the crates write UTF-8");
    let mut pass = Pass {
        finish,
        text,
        copied: 0,
        writer: Writer::new(Vec::with_capacity(xml.len() + xml.len() / 16 + 1024)),
        n_entries: 0,
        in_empty: false,
        in_title: false,
    };
    pass.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    pass.write(Event::Text(BytesText::from_escaped("\n")));
    let mut reader = Reader::from_str(text);
    let mut in_prolog = true;
    let mut at = 0;
    loop {
        let event = reader.read_event().expect("the crates write well-formed XML");
        let range = at..usize::try_from(reader.buffer_position()).expect("the document is in memory");
        at = range.end;
        if in_prolog && !matches!(event, Event::Start(_)) {
            pass.copied = range.end;
            continue;
        }
        in_prolog = false;
        match event {
            Event::Eof => break,
            event => pass.step(event, &range),
        }
    }
    pass.copy_up_to(text.len());
    let mut bytes = pass.writer.into_inner();
    bytes.push(b'\n');
    bytes
}

/// What stands in place of an entry's content until [`push_with_contents`]: a character that XML forbids (XML 1.0,
/// section 2.2), so that no other text is or holds it.
pub(super) const CONTENT: &str = "\u{FFFF}";

/// Puts a document's part behind what is there, with the content of each entry in its place. Contents are most of a
/// feed: the crates would copy them several times, and the finishing pass read all of their markup.
pub(super) fn push_with_contents<'e>(
    out: &mut Vec<u8>,
    part: &[u8],
    contents: impl Iterator<Item = Cow<'e, str>>,
) {
    let text = std::str::from_utf8(part).expect("the crates write UTF-8");
    let mut parts = text.split(CONTENT);
    out.extend_from_slice(parts.next().unwrap_or_default().as_bytes());
    for (content, after) in contents.zip(parts) {
        out.extend_from_slice(content.as_bytes());
        out.extend_from_slice(after.as_bytes());
    }
}

/// What of a document stands before its end.
pub(super) fn before(mut document: Vec<u8>, end: &str) -> Vec<u8> {
    let is_end = document.ends_with(end.as_bytes());
    assert!(is_end, "the crates indent their elements");
    document.truncate(document.len() - end.len());
    document
}

/// What of a document stands from the first `open` to the last `close`.
pub(super) fn within<'d>(document: &'d [u8], open: &str, close: &str) -> &'d [u8] {
    let text = std::str::from_utf8(document).expect("the crates write UTF-8");
    let start = text.find(open).expect("there is an entry");
    let end = text.rfind(close).expect("an entry ends") + close.len();
    &document[start..end]
}

struct Pass<'f, 't> {
    finish: &'f Finish<'f>,
    text: &'t str,
    /// Up to where the text is copied or replaced.
    copied: usize,
    writer: Writer<Vec<u8>>,
    n_entries: usize,
    /// Whether an element that was written as empty waits for its end tag.
    in_empty: bool,
    /// Whether text is that of a title.
    in_title: bool,
}

impl Pass<'_, '_> {
    fn step(&mut self, event: Event, range: &Range<usize>) {
        match &event {
            Event::Start(element) => self.in_title = element.name().as_ref() == b"title",
            Event::End(_) => self.in_title = false,
            _ => {}
        }
        match event {
            Event::Text(_) | Event::End(_) if self.in_empty => {
                self.in_empty = matches!(event, Event::Text(_));
                self.copied = range.end;
            }
            // The crates' indented writers leave room between the tags of an empty element.
            Event::Start(element)
                if [b"media:".as_slice(), b"podcast:"]
                    .iter()
                    .any(|prefix| element.name().as_ref().starts_with(prefix)) =>
            {
                self.in_empty = true;
                self.replace(range, Event::Empty(element));
            }
            Event::Start(element) if element.name().as_ref() == self.finish.entry.as_bytes() => {
                self.entry(element, range);
            }
            Event::End(element) if element.name().as_ref() == self.finish.container.as_bytes() => {
                self.copy_up_to(range.start);
                self.write_head();
            }
            Event::GeneralRef(reference) if self.in_title && self.finish.hexadecimal_titles => {
                let code = match &*reference {
                    b"amp" => "&#x26;",
                    b"lt" => "&#x3C;",
                    b"gt" => "&#x3E;",
                    _ => return,
                };
                self.replace(range, Event::Text(BytesText::from_escaped(code)));
            }
            _ => {}
        }
    }

    fn entry(&mut self, mut element: BytesStart, range: &Range<usize>) {
        if let Some(Some(lang)) = self.finish.entry_langs.get(self.n_entries) {
            element.push_attribute(("xml:lang", lang.as_str()));
            self.replace(range, Event::Start(element));
        }
        self.n_entries += 1;
    }

    /// Puts the head's elements a line each, before the end of what holds them.
    fn write_head(&mut self) {
        // RSS has its channel within another element.
        let line = if self.finish.container == "channel" { "\n  " } else { "\n" };
        for element in &self.finish.head {
            self.write(Event::Text(BytesText::from_escaped("  ")));
            self.write(Event::Empty(element.borrow()));
            self.write(Event::Text(BytesText::from_escaped(line)));
        }
    }

    /// Writes an event in place of what is in a range.
    fn replace(&mut self, range: &Range<usize>, event: Event) {
        self.copy_up_to(range.start);
        self.write(event);
        self.copied = range.end;
    }

    fn copy_up_to(&mut self, end: usize) {
        if self.copied < end {
            self.writer.get_mut().extend_from_slice(&self.text.as_bytes()[self.copied..end]);
            self.copied = end;
        }
    }

    fn write(&mut self, event: Event) {
        self.writer.write_event(event).expect("writing to memory does not fail");
    }
}

/// An empty element with attributes, for the head.
pub(super) fn element<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut element = BytesStart::new(name);
    for attribute in attributes {
        element.push_attribute(*attribute);
    }
    element
}
