//! What the W3C's feed validator warns of, as far as a writer can get it wrong. The validator itself is in no
//! package registry; these are its rules, by their names, over the torture blog.

use roxmltree::{Document, Node};

use super::*;

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    node.children().find(|child| child.tag_name().name() == name).unwrap_or_else(|| panic!("no {name}"))
}

fn torture_with_archives() -> BTreeMap<String, Vec<u8>> {
    let mut site = Site::torture();
    site.config.feed.limit = Some(4);
    site.config.feed.tags = true;
    site.config.feed.jekyll_path = true;
    site.build().0
}

/// Each XML feed with its path.
fn each_feed(check: impl Fn(&str, Node)) {
    for (path, bytes) in torture_with_archives() {
        let is_feed = path.rsplit('.').next() == Some("xml") && path != "opml.xml";
        if is_feed {
            let document = Document::parse(std::str::from_utf8(&bytes).unwrap()).unwrap();
            check(&path, document.root_element());
        }
    }
}

#[test]
fn a_document_names_itself_once_and_where_the_rest_is() {
    each_feed(|path, root| {
        let channel = if root.tag_name().name() == "rss" { child(root, "channel") } else { root };
        let rels: Vec<&str> = channel
            .children()
            .filter(|node| node.has_tag_name((ATOM, "link")))
            .filter_map(|link| link.attribute("rel"))
            .collect();
        let n = |rel: &str| rels.iter().filter(|known| **known == rel).count();
        assert_eq!(n("self"), 1, "{path}: MissingSelf, DuplicateAtomLink");
        let is_archive = path.starts_with("archive/");
        assert_eq!(n("current"), usize::from(is_archive), "{path}: MissingCurrentInArchive");
        let ids: Vec<&str> = root
            .descendants()
            .filter(|node| {
                matches!(node.tag_name().name(), "guid")
                    || node.parent_element().is_some_and(|parent| parent.has_tag_name((ATOM, "entry")))
                        && node.tag_name().name() == "id"
            })
            .filter_map(|id| id.text())
            .collect();
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "{path}: DuplicateEntries");
    });
}

#[test]
fn items_of_rss_have_what_readers_need_in_the_order_they_need_it() {
    each_feed(|path, root| {
        for item in root.descendants().filter(|node| node.has_tag_name("item")) {
            let names: Vec<&str> =
                item.children().filter(Node::is_element).map(|node| node.tag_name().name()).collect();
            let place = |name: &str| names.iter().position(|known| *known == name);
            assert!(place("description") < place("encoded"), "{path}: NeedDescriptionBeforeContent");
            assert!(
                names.iter().filter(|name| **name == "enclosure").count() <= 1,
                "{path}: DuplicateEnclosure"
            );
            assert_eq!(
                child(item, "guid").attribute("isPermaLink"),
                Some("false"),
                "{path}: InvalidPermalink"
            );
            let date = child(item, "pubDate").text().unwrap();
            assert!(
                DateTime::parse_from_rfc2822(date).is_ok() && date.len() == 31,
                "{path}: InvalidRFC2822Date"
            );
            assert!(!names.contains(&"author"), "{path}: InvalidContact");
            assert!(url::Url::parse(child(item, "link").text().unwrap()).is_ok(), "{path}: InvalidFullLink");
        }
    });
}

#[test]
fn content_holds_nothing_relative_and_nothing_that_runs() {
    const RISKS: &[&str] =
        &["<script", "<iframe", "<object", "<embed", "<style", "<svg", "<math", "<form", "<base"];
    each_feed(|path, root| {
        for content in
            root.descendants().filter(|node| matches!(node.tag_name().name(), "encoded" | "content"))
        {
            let html = content.text().unwrap_or_default();
            assert!(RISKS.iter().all(|risk| !html.contains(risk)), "{path}: SecurityRisk");
            for key in ["href", "src", "poster", "cite", "data"] {
                let attribute = format!(" {key}=\"");
                let values = html.split(&attribute).skip(1).filter_map(|rest| rest.split('"').next());
                for value in values {
                    assert!(url::Url::parse(value).is_ok(), "{path}: ContainsRelRef: {value}");
                }
            }
        }
    });
}

#[test]
fn a_channel_tells_who_writes_it_and_in_which_language() {
    each_feed(|path, root| {
        if root.tag_name().name() == "rss" {
            let channel = child(root, "channel");
            let editor = child(channel, "managingEditor").text().unwrap();
            assert_eq!(editor, "ada@torture.example (Ada Lovelace)", "{path}: InvalidContact");
            let image = child(channel, "image");
            for name in ["title", "link"] {
                assert_eq!(
                    child(image, name).text(),
                    child(channel, name).text(),
                    "{path}: ImageLinkDoesntMatch"
                );
            }
            assert!(
                child(channel, "language").text().is_some_and(|lang| lang.len() >= 2),
                "{path}: MissingLanguage"
            );
        } else {
            assert!(child(child(root, "author"), "name").text().is_some(), "{path}: MissingAuthor");
        }
    });
}
