//! The finishing pass: what the feed crates' writers cannot say, said in their XML.
//!
//! In comes the XML of `rss` or `atom_syndication`, indented; out goes the same document with the
//! encoding in its declaration, elements of the head that those crates would put behind the entries
//! or not at all, `xml:lang` on entries, and text escaped as the RSS profile asks. Text passes
//! through as it is: nothing is unescaped, nothing escaped twice.

use quick_xml::events::{BytesDecl, BytesEnd, BytesRef, BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// What to change in a document.
#[derive(Default)]
pub(super) struct Finish<'a> {
    /// The element of an entry: what is put into the head goes before the first.
    pub(super) entry: &'static str,
    /// The element that holds the entries.
    pub(super) container: &'static str,
    /// Empty elements for the head.
    pub(super) head: Vec<BytesStart<'a>>,
    /// The language of each entry that has its own.
    pub(super) entry_langs: Vec<Option<&'a str>>,
    /// Whether text spells `&` and `<` as hexadecimal references, which alone no reader takes for
    /// markup (RSS Best Practices Profile, "title").
    pub(super) hexadecimal_references: bool,
}

/// Rewrites a document.
pub(super) fn finish<E: std::fmt::Debug>(xml: Result<Vec<u8>, E>, finish: &Finish) -> Vec<u8> {
    let xml = xml.expect("writing to memory does not fail");
    let mut pass = Pass {
        finish,
        writer: Writer::new(Vec::with_capacity(xml.len() + 1024)),
        n_entries: 0,
        has_head: false,
        in_empty: false,
    };
    pass.write(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
    pass.write(Event::Text(BytesText::from_escaped("\n")));
    let text = std::str::from_utf8(&xml).expect("the crates write UTF-8");
    let mut reader = Reader::from_str(text);
    let mut in_prolog = true;
    loop {
        let event = reader.read_event().expect("the crates write well-formed XML");
        in_prolog &= !matches!(event, Event::Start(_));
        match event {
            Event::Eof => break,
            _ if in_prolog => {}
            event => pass.step(event),
        }
    }
    let mut bytes = pass.writer.into_inner();
    bytes.push(b'\n');
    bytes
}

struct Pass<'f> {
    finish: &'f Finish<'f>,
    writer: Writer<Vec<u8>>,
    n_entries: usize,
    has_head: bool,
    /// Whether an element that was written as empty waits for its end tag.
    in_empty: bool,
}

impl Pass<'_> {
    fn step(&mut self, event: Event) {
        match event {
            Event::Text(_) | Event::End(_) if self.in_empty => {
                self.in_empty = matches!(event, Event::Text(_));
            }
            // The crates' indented writers leave room between the tags of an empty element.
            Event::Start(element) if element.name().as_ref().starts_with(b"media:") => {
                self.in_empty = true;
                self.write(Event::Empty(element));
            }
            Event::Start(element) => self.start(element),
            Event::End(element) => self.end(element),
            Event::GeneralRef(reference) if self.finish.hexadecimal_references => {
                let code = match &*reference {
                    b"amp" => "#x26",
                    b"lt" => "#x3C",
                    b"gt" => "#x3E",
                    other => {
                        return self.write(Event::GeneralRef(BytesRef::new(String::from_utf8_lossy(other))));
                    }
                };
                self.write(Event::GeneralRef(BytesRef::new(code)));
            }
            event => self.write(event),
        }
    }

    fn start(&mut self, mut element: BytesStart) {
        let name = element.name();
        if name.as_ref() == self.finish.entry.as_bytes() {
            self.write_head(true);
            if let Some(Some(lang)) = self.finish.entry_langs.get(self.n_entries) {
                element.push_attribute(("xml:lang", *lang));
            }
            self.n_entries += 1;
        }
        self.write(Event::Start(element));
    }

    fn end(&mut self, element: BytesEnd) {
        if element.name().as_ref() == self.finish.container.as_bytes() {
            self.write_head(false);
        }
        self.write(Event::End(element));
    }

    /// Puts the head's elements a line each: before the first entry, else at the end.
    fn write_head(&mut self, before_entry: bool) {
        if std::mem::replace(&mut self.has_head, true) {
            return;
        }
        let depth = if self.finish.container == "channel" { 2 } else { 1 };
        let inner = format!("\n{}", "  ".repeat(depth));
        for element in &self.finish.head {
            if !before_entry {
                self.write(Event::Text(BytesText::from_escaped("  ")));
            }
            self.write(Event::Empty(element.borrow()));
            let line = if before_entry { inner.as_str() } else { inner.strip_suffix("  ").unwrap_or(&inner) };
            self.write(Event::Text(BytesText::from_escaped(line)));
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
