//! What must hold for every text: the places that findings point at, and what reaches subscribers.
//!
//! In come results of the library's stages; a panic names the law that one of them breaks. What is written is
//! read by other programs than those that wrote it: roxmltree, serde_json, and html5ever's tree.

use std::collections::BTreeSet;

use html5ever::tendril::TendrilSink as _;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};
use tidings::base::source::Span;
use tidings::base::value::{Node, Value};
use tidings::config::Page;
use tidings::diagnostic::Diagnostic;
use tidings::emit::Artifact;
use tidings::emit::content::text::is_illegal;
use tidings::extract::Extraction;
use tidings::post::front_matter::Split;

use crate::inert::{assert_attribute_inert, assert_element_inert};

/// The longest line of a calendar, in bytes (RFC 5545, section 3.1).
const MAX_LINE: usize = 75;

/// Front matter and body are parts of the file.
pub(crate) fn split_lies_in(split: &Split, text: &str) {
    lies_in(split.body_span, text);
    assert_eq!(split.body_span.end, text.len(), "the body goes to the end");
    for field in &split.front_matter.fields {
        lies_in(field.key_span, text);
        value_lies_in(&field.value, text);
    }
    diagnostics_lie_in(&split.diagnostics, text);
}

fn value_lies_in(value: &Value, text: &str) {
    lies_in(value.span, text);
    match &value.node {
        Node::List(values) => values.iter().for_each(|value| value_lies_in(value, text)),
        Node::Map(fields) => fields.iter().for_each(|field| value_lies_in(&field.value, text)),
        Node::Null | Node::Bool(_) | Node::Text(_) => {}
    }
}

/// Every finding points at a part of the file.
pub(crate) fn diagnostics_lie_in(diagnostics: &[Diagnostic], text: &str) {
    for found in diagnostics {
        lies_in(found.span, text);
        found.labels.iter().for_each(|label| lies_in(label.span, text));
    }
}

/// Every claim points at a part of the file.
pub(crate) fn extraction_lies_in(extraction: &Extraction, text: &str) {
    for one in &extraction.announcements {
        lies_in(one.span, text);
        one.evidence.iter().filter_map(|evidence| evidence.span).for_each(|span| lies_in(span, text));
        one.venue.iter().for_each(|venue| lies_in(venue.span, text));
        one.rsvp_url.iter().for_each(|url| lies_in(url.span, text));
        one.times.start.iter().for_each(|start| lies_in(start.span, text));
    }
    for one in &extraction.retractions {
        lies_in(one.span, text);
        lies_in(one.sentence_span, text);
    }
    extraction.turned_down.iter().for_each(|down| lies_in(down.span, text));
}

fn lies_in(span: Span, text: &str) {
    assert!(span.start <= span.end, "{span:?} ends before it begins");
    assert!(text.get(span.start..span.end).is_some(), "{span:?} is no part of the text");
}

/// Nothing in it moves the cursor or turns the reading direction of a terminal.
pub(crate) fn can_be_shown(text: &str) {
    let is_obeyed = |char: char| char.is_control() && char != '\n' || is_directing(char);
    assert!(!text.contains(is_obeyed), "a terminal would obey {text:?}");
}

/// An address that stays on its site.
pub(crate) fn address_is_tame(address: &str) {
    assert!(!address.contains(|char: char| char.is_control() || char == ' '), "{address:?}");
    let decoded = address.to_lowercase().replace("%2e", ".");
    assert!(!decoded.split('/').any(|part| part == ".."), "{address:?}");
}

/// Text in which nothing is markup, and every character is one that XML takes.
pub(crate) fn is_plain(text: &str) {
    assert!(!text.contains(is_illegal) && !text.contains(['\n', '\r']), "{text:?}");
}

/// The texts of the feeds run nothing in whichever program shows them, and what is plain text holds no markup.
pub(crate) fn feeds_are_safe(feeds: &[Artifact]) {
    let mut all = BTreeSet::new();
    for feed in feeds {
        let bytes = feed.body.bytes();
        let text = String::from_utf8_lossy(&bytes);
        if feed.path.ends_with(".xml") {
            let read = roxmltree::Document::parse(&text).expect("it is XML");
            all.extend(read.descendants().filter(is_html).filter_map(|node| node.text()).map(str::to_owned));
        } else if feed.media_type.starts_with("application/feed+json") {
            let read: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
            for item in read["items"].as_array().expect("a feed has items") {
                all.insert(item["content_html"].as_str().expect("an item has content").to_owned());
                item["summary"].as_str().into_iter().for_each(is_plain);
            }
        }
    }
    all.iter().for_each(|html| html_is_safe(html));
}

/// What a reader takes for HTML: in Atom what says so, in RSS these two (RFC 4287, section 3.1.1; RSS 2.0,
/// "description").
fn is_html(node: &roxmltree::Node) -> bool {
    matches!(node.tag_name().name(), "encoded" | "description") || node.attribute("type") == Some("html")
}

/// Nothing in it runs, loads a document or asks for input, read once and read again.
pub(crate) fn html_is_safe(html: &str) {
    assert!(!html.contains(is_illegal), "{html:?} holds what XML forbids");
    let tree = parsed(html);
    tree_is_safe(&tree.document, html);
    let mut again = Vec::new();
    let document = SerializableHandle::from(tree.document.clone());
    html5ever::serialize(&mut again, &document, html5ever::serialize::SerializeOpts::default())
        .expect("memory can be written to");
    let again = String::from_utf8(again).expect("HTML is text");
    tree_is_safe(&parsed(&again).document, html);
}

/// As the content of an element, which adds no `<body>` of its own.
fn parsed(html: &str) -> RcDom {
    let context = QualName::new(None, ns!(html), local_name!("div"));
    parse_fragment(RcDom::default(), ParseOpts::default(), context, Vec::new(), false).one(html)
}

fn tree_is_safe(root: &Handle, html: &str) {
    // By a list of our own: a tree may be deeper than the stack.
    let mut open = vec![root.clone()];
    while let Some(node) = open.pop() {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            assert_element_inert(&name.local, html);
            for attribute in attrs.borrow().iter() {
                assert_attribute_inert(&attribute.name.local, &attribute.value, html);
            }
        }
        open.extend(node.children.borrow().iter().cloned());
    }
}

/// Every file stays in its folder and can be read by the programs it is for.
pub(crate) fn files_are_whole(files: &[Artifact]) {
    for file in files {
        let path = &file.path;
        assert!(is_tame_path(path), "{path:?} is no name in the output folder");
        let bytes = file.body.bytes();
        let text = std::str::from_utf8(&bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"));
        match path.rsplit('.').next() {
            Some("xml" | "opml") => {
                let options = roxmltree::ParsingOptions { nodes_limit: 1 << 20, ..Default::default() };
                let read = roxmltree::Document::parse_with_options(text, options);
                assert!(read.is_ok(), "{path}: {read:?} in {text:?}");
            }
            Some("json") => {
                let read = serde_json::from_str::<serde_json::Value>(text);
                assert!(read.is_ok(), "{path}: {read:?} in {text:?}");
            }
            Some("ics") => calendar_is_whole(path, text),
            _ => {}
        }
    }
}

/// Nothing turns the page's direction but what its owner wrote into it, which stands there as it was written.
pub(crate) fn page_keeps_its_direction(files: &[Artifact], owners: &Page) {
    let Some(page) = files.iter().find(|file| file.path == "index.html") else { return };
    let bytes = page.body.bytes();
    let html = String::from_utf8_lossy(&bytes);
    let snippets = [&owners.css, &owners.header, &owners.footer];
    let by_owner: usize =
        snippets.into_iter().flatten().map(|snippet| snippet.matches(is_directing).count()).sum();
    assert_eq!(html.matches(is_directing).count(), by_owner, "what turns the direction of {html:?}");
}

/// The calendar of all meetups holds these, each once, and no other.
pub(crate) fn calendar_holds(files: &[Artifact], shown: &[String]) {
    let calendar = files.iter().find(|file| file.path == "calendar.ics");
    let bytes = calendar.map(|calendar| calendar.body.bytes()).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).replace("\r\n ", "");
    let mut read: Vec<&str> = text.split("\r\n").filter_map(|line| line.strip_prefix("UID:")).collect();
    let mut shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    read.sort_unstable();
    shown.sort_unstable();
    assert_eq!(read, shown, "the events of {text:?}");
}

fn is_tame_path(path: &str) -> bool {
    let is_tame = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.contains(|char: char| char.is_control() || "\\:".contains(char))
    };
    path.split('/').all(is_tame) && !path.contains(is_directing)
}

/// Each line is folded, and each is the beginning of a property, of a part, or the continuation of one.
fn calendar_is_whole(path: &str, text: &str) {
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{path} has no end: {text:?}");
    let mut depth = 0_usize;
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= MAX_LINE, "{path}: {line:?} is not folded");
        assert!(!line.contains(|char: char| char.is_control() && char != '\t'), "{path}: {line:?}");
        let is_property = line.starts_with(|char: char| char.is_ascii_alphabetic());
        assert!(
            is_property && line.contains([':', ';']) || line.starts_with(' '),
            "{path}: {line:?} in {text:?}"
        );
        depth += usize::from(line.starts_with("BEGIN:"));
        assert!(!line.starts_with("BEGIN:VALARM") || depth > 1, "{path}: an alarm of its own");
        if line.starts_with("END:") {
            depth = depth.checked_sub(1).expect("every part begins before it ends");
        }
    }
    assert_eq!(depth, 0, "{path}: a part is not closed");
}

/// The embeddings, overrides and isolates of UAX #9.
fn is_directing(char: char) -> bool {
    matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
