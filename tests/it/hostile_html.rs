//! The known ways of running a script from HTML, Markdown and Liquid, each in posts of its own, through a whole
//! build: no file of the output holds one that works. `tests/clients/hostile` asks a browser the same.

use html5gum::{DefaultEmitter, Token, Tokenizer};

use crate::inert::{assert_attribute_inert, assert_element_inert};
use crate::site::Site;

/// What is tried, each with its name.
const ATTACKS: &str = include_str!("../fixtures/xss/attacks.txt");

/// Properties of calendars that posts have a say in, and those around them.
const PROPERTIES: &[&str] = &[
    "BEGIN",
    "CALSCALE",
    "CATEGORIES",
    "CREATED",
    "DESCRIPTION",
    "DTEND",
    "DTSTAMP",
    "DTSTART",
    "DURATION",
    "END",
    "GEO",
    "IMAGE",
    "LAST-MODIFIED",
    "LOCATION",
    "METHOD",
    "NAME",
    "PRODID",
    "REFRESH-INTERVAL",
    "SEQUENCE",
    "SOURCE",
    "STATUS",
    "SUMMARY",
    "TRANSP",
    "TZID",
    "TZNAME",
    "TZOFFSETFROM",
    "TZOFFSETTO",
    "UID",
    "URL",
    "VERSION",
    "CONFERENCE",
    "CLASS",
    "COMMENT",
    "RDATE",
    "RRULE",
    "ATTACH",
];

fn attacks() -> Vec<(&'static str, String)> {
    let blocks = ATTACKS.split("\n%% ").skip(1);
    blocks
        .map(|block| {
            let (name, text) = block.split_once('\n').expect("a name and an attack");
            (name, text.trim_end().replace('␀', "\0").replace('␌', "\u{c}"))
        })
        .collect()
}

/// A site with two posts an attack: Markdown with the attack in every value, and HTML.
fn site() -> Site {
    let site = Site::empty();
    let settings = "title: Ants\nurl: https://ants.example\ntimezone: Europe/London\nfeed: { limit: all }\n";
    site.write("tidings.yaml", settings);
    for (number, (_, attack)) in attacks().iter().enumerate() {
        let (year, month, day) = (2010 + number / 24, number / 2 % 12 + 1, number % 2 * 14 + 1);
        let value = serde_json::to_string(attack).unwrap();
        let front_matter = format!(
            "title: {value}\ndescription: {value}\nauthor: {value}\ntags: [{value}]\nimage: {value}\nid: {number}\n\
             redirect_from: {value}\nnext: {{ date: {year}-{month:02}-28, time: '19:00', venue: {value}, \
             title: {value}, url: {value}, status: {value} }}\n"
        );
        let date = format!("{year}-{month:02}-{day:02}");
        site.post(&format!("{date}-a{number}.md"), format!("---\n{front_matter}---\n{attack}\n"));
        site.post(&format!("{date}-b{number}.html"), format!("---\ntitle: B{number}\n---\n{attack}\n"));
    }
    site
}

/// Asserts that nothing in HTML runs, by a tokenizer that is not the sanitiser's.
#[track_caller]
fn assert_inert(html: &str, place: &str) {
    for token in Tokenizer::new_with_emitter(html, DefaultEmitter::default()) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        assert_element_inert(&name, &format!("{place}:\n{html}"));
        for (key, value) in &tag.attributes {
            let key = String::from_utf8_lossy(key);
            assert_attribute_inert(&key, &String::from_utf8_lossy(value), &format!("{place}:\n{html}"));
        }
    }
}

#[test]
fn a_corpus_of_scripts_runs_in_no_feed() {
    let site = site();
    site.build().expect(0);
    let n_posts = attacks().len() * 2;
    for path in ["rss.xml", "atom.xml"] {
        let text = site.read(&format!("output/{path}"));
        let feed = roxmltree::Document::parse(&text).unwrap();
        // Atom says where it is HTML; RSS is HTML in these (RFC 4287, section 3.1.1; RSS 2.0, "description").
        let is_html = |node: &roxmltree::Node| {
            matches!(node.tag_name().name(), "encoded" | "description")
                || node.attribute("type") == Some("html")
        };
        let all: Vec<&str> = feed.descendants().filter(is_html).filter_map(|node| node.text()).collect();
        assert!(all.len() >= n_posts, "{path} has {} texts of HTML", all.len());
        for html in all {
            assert_inert(html, path);
        }
        let links =
            feed.descendants().filter(|node| matches!(node.tag_name().name(), "link" | "enclosure" | "uri"));
        for link in links {
            let address =
                link.attribute("href").or(link.attribute("url")).or(link.text()).unwrap_or_default();
            assert!(address.starts_with("http"), "{path}: {address}");
        }
    }
    let feed: serde_json::Value = serde_json::from_str(&site.read("output/feed.json")).unwrap();
    let items = feed["items"].as_array().unwrap();
    assert_eq!(items.len(), n_posts);
    for item in items {
        assert_inert(item["content_html"].as_str().unwrap(), "feed.json");
        for key in ["url", "external_url", "image", "banner_image"] {
            let address = item.get(key).map_or("https:", |address| address.as_str().unwrap());
            assert!(address.starts_with("http"), "{key}: {address}");
        }
    }
}

#[test]
fn a_corpus_of_scripts_runs_on_no_page_and_in_no_calendar() {
    let site = site();
    site.build().expect(0);
    let html = site.read("output/index.html");
    let mut in_script = false;
    for token in Tokenizer::new_with_emitter(&html, DefaultEmitter::default()) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                in_script = *tag.name == b"script" && !tag.attributes.contains_key(&b"type"[..]);
                for (key, value) in &tag.attributes {
                    let (key, value) = (String::from_utf8_lossy(key), String::from_utf8_lossy(value));
                    assert_attribute_inert(&key, &value, "index.html");
                }
            }
            Token::String(text) if in_script => {
                assert!(
                    !String::from_utf8_lossy(&text).contains("alert"),
                    "a script of a post is on the page"
                );
            }
            _ => {}
        }
    }
    for (path, bytes) in site.output() {
        if path.rsplit('.').next() == Some("ics") {
            assert_calendar_is_ours(&path, &String::from_utf8(bytes).unwrap());
        }
    }
    let events: serde_json::Value = serde_json::from_str(&site.read("output/events.json")).unwrap();
    let meetups = events["meetups"].as_array().unwrap();
    assert!(meetups.len() > attacks().len() / 4);
    for meetup in meetups {
        for key in ["rsvp_url", "page_url", "stream_url", "image"] {
            let address = meetup[key].as_str().unwrap_or("https:");
            assert!(address.starts_with("http"), "{key}: {address}");
        }
    }
}

/// Asserts that a calendar has our properties alone, and that its addresses are of the web.
#[track_caller]
pub(crate) fn assert_calendar_is_ours(path: &str, text: &str) {
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        assert!(!line.contains(|char: char| char.is_control()), "{path}: {line:?}");
        let end = line.find([':', ';']).unwrap_or_else(|| panic!("{path}: {line:?} is no property"));
        let (name, value) = line.split_at(end);
        assert!(
            PROPERTIES.contains(&name.to_uppercase().as_str()) || name.starts_with("X-"),
            "{path}: {line:?}"
        );
        let is_address = matches!(name, "URL" | "IMAGE" | "CONFERENCE" | "SOURCE" | "ATTACH");
        assert!(!is_address || value.contains(":http"), "{path}: {line:?}");
    }
}
