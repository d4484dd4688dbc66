//! The whole way from posts to files, read back by readers that are not the writers' own.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::*;
use crate::base::memory::Memory;
use crate::base::time::AsOf;
use crate::config::{Config, NamedFeed, Person};
use crate::emit::RecapFacts;
use crate::emit::content::contents;
use crate::post::Post;
use crate::post::testing::post;
use crate::timeline::identity::{PostDigests, entry_records};
use crate::timeline::ledger::{EntryRecord, Ledger};
use crate::timeline::{Meetup, MeetupStatus, Talk, Timeline};

/// One post of `tests/fixtures/torture`, by the name of its file.
macro_rules! torture {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../tests/fixtures/torture/_posts/", $name)))),+]
    };
}

const TORTURE: &[(&str, &str)] = torture![
    "2024-01-09-addresses.md",
    "2024-02-13-escaping.md",
    "2024-03-12-control-characters.md",
    "2024-04-09-scripts.md",
    "2024-05-14-embeds.md",
    "2024-06-11-liquid.md",
    "2024-07-09-nothing.md",
    "2024-08-13-structures.md",
    "2024-09-10-raw-html.md",
    "2024-10-08-unknown-liquid.md",
    "2024-11-12-long-words.md",
];

/// A site for tests, to change before it is built.
struct Site {
    config: Config,
    posts: Vec<Post>,
    timeline: Timeline,
    /// By the path of the post, where it is not what the post alone makes it.
    entries: BTreeMap<String, (String, EntryRecord)>,
    /// By the path of the post.
    recaps: BTreeMap<String, RecapFacts>,
}

impl Site {
    fn new(posts: Vec<Post>) -> Self {
        let mut config = Config::default();
        config.site.title = Some("Tea & Talks".into());
        config.site.description = Some("Tea, talks & friends".into());
        config.site.url = Some("https://torture.example".into());
        config.site.authors = vec![Person {
            name: "Ada Lovelace".into(),
            uri: Some("https://ada.example/".into()),
            email: Some("ada@torture.example".into()),
        }];
        config.site.image = Some("/logo.png".into());
        config.site.rights = Some("CC BY 4.0".into());
        config.site.hub = Some("https://hub.example/".into());
        Self {
            config,
            posts,
            timeline: Timeline::default(),
            entries: BTreeMap::new(),
            recaps: BTreeMap::new(),
        }
    }

    fn torture() -> Self {
        Self::new(TORTURE.iter().map(|(path, text)| post(path, text)).collect())
    }

    fn build(&self) -> (BTreeMap<String, Vec<u8>>, Vec<Diagnostic>) {
        let as_of = AsOf("2024-08-01T00:00:00Z".parse().unwrap());
        let path = |post: &Post| post.source.path.clone();
        let mut entries =
            entry_records(&self.posts, PostDigests::of_all(&self.posts), &Ledger::default(), as_of);
        for (entry, post) in entries.iter_mut().zip(&self.posts) {
            if let Some((id, record)) = self.entries.get(&path(post)) {
                *entry = (id.clone(), Arc::new(record.clone()));
            }
        }
        let recap = |post: &Post| self.recaps.get(&path(post)).cloned().unwrap_or_default();
        let recaps: Vec<RecapFacts> = self.posts.iter().map(recap).collect();
        let (artifacts, diagnostics) = artifacts(SiteView {
            config: &self.config,
            posts: self.posts.clone(),
            contents: contents(&self.posts, &self.config, &Memory::default()),
            timeline: &self.timeline,
            entries: &entries,
            recaps,
            file_sizes: &BTreeMap::from([("images/lead.png".to_owned(), 4711)]),
            as_of,
            id_root: None,
            templates: &BTreeMap::new(),
            memory: &Memory::default(),
        });
        let n_artifacts = artifacts.len();
        let files: BTreeMap<_, _> =
            artifacts.into_iter().map(|file| (file.path, file.body.bytes().into_owned())).collect();
        assert_eq!(files.len(), n_artifacts, "two artifacts have one path");
        (files, diagnostics)
    }
}

/// A character that no XML can hold, wherever an author can write it, and the end of a CDATA section.
const FORBIDDEN: &str = "---
title: \"One \\uffff\"
tags: [\"\\uffff\", \"b \\uffff\"]
author: \"\\uffff Ann\"
image: \"/a\\uffff.png\"
slides: \"/slides\\uffff.pdf\"
lang: \"en\\uffff\"
---
First \u{ffff} words, `]]>` and &#xffff; [a link](/b\u{ffff}).
";

#[test]
fn what_xml_forbids_moves_no_content() {
    let posts =
        [("2024-01-09-one.md", FORBIDDEN), ("2024-02-13-two.md", "---\ntitle: Two\n---\nThe other one.\n")];
    let (files, _) = Site::new(posts.map(|(path, text)| post(path, text)).into()).build();
    check_well_formed(&files);
    let json = read(&files, "feed.json");
    for path in ["rss.xml", "atom.xml"] {
        for (entry, same) in read(&files, path).iter().zip(&json) {
            assert_eq!((&entry[0], &entry[3]), (&same[0], &same[3]), "{path}");
        }
    }
    assert!(json[0][3].contains("The other one.") && json[1][3].contains("First"), "{json:?}");
}

/// The feeds of a build as an independent reader sees them: id, title, link and content of each entry.
#[track_caller]
fn read(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Vec<[String; 4]> {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    let feed = feed_rs::parser::parse(bytes.as_slice()).unwrap_or_else(|error| panic!("{path}: {error}"));
    let entry = |entry: feed_rs::model::Entry| {
        [
            entry.id,
            entry.title.unwrap().content,
            entry.links.first().unwrap().href.clone(),
            entry.content.unwrap().body.unwrap().trim().to_owned(),
        ]
    };
    feed.entries.into_iter().map(entry).collect()
}

fn ids(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Vec<String> {
    read(files, path).into_iter().map(|[id, ..]| id).collect()
}

fn text<'f>(files: &'f BTreeMap<String, Vec<u8>>, path: &str) -> &'f str {
    std::str::from_utf8(&files[path]).unwrap()
}

/// Every XML file is read by an XML parser that is not the writers' own.
#[track_caller]
fn check_well_formed(files: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in files {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(
            !text.chars().any(|char| char == '\r' || crate::emit::content::text::is_illegal(char)),
            "{path}"
        );
        if path.rsplit('.').next() == Some("json") {
            serde_json::from_str::<serde_json::Value>(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        } else {
            assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<"), "{path}");
            roxmltree::Document::parse(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        }
    }
}

fn monthly(n_posts: u32) -> Vec<Post> {
    let months = (0..n_posts).map(|month| (2020 + month / 12, month % 12 + 1));
    months
        .map(|(year, month)| post(&format!("{year}-{month:02}-07-m{year}{month:02}.md"), "Hello *you*.\n"))
        .collect()
}

#[test]
fn a_torture_blog_is_the_same_in_every_format() {
    let mut site = Site::torture();
    site.config.feed.tags = true;
    site.config.feed.jekyll_path = true;
    let (files, _) = site.build();
    check_well_formed(&files);
    let atom = read(&files, "atom.xml");
    assert_eq!(atom.len(), TORTURE.len());
    assert_eq!(read(&files, "feed.xml"), atom);
    assert_eq!(read(&files, "rss.xml"), atom);
    let json: serde_json::Value = serde_json::from_slice(&files["feed.json"]).unwrap();
    for (item, [id, title, url, html]) in json["items"].as_array().unwrap().iter().zip(&atom) {
        assert_eq!([&item["id"], &item["title"], &item["url"]], [id.as_str(), title, url]);
        assert_eq!(item["content_html"].as_str().unwrap().trim(), html.trim());
    }
    for [id, _, _, html] in &atom {
        for never in ["<script", "javascript:", " on", "<iframe", "<form", "{% include", "{% for", "=\"/"] {
            let markup =
                html.split('<').skip(1).filter_map(|tag| Some(format!("<{}>", tag.split_once('>')?.0)));
            let shown = if never.starts_with('{') { html.clone() } else { markup.collect() };
            assert!(!shown.contains(never), "{id} holds {never}");
        }
    }
    let titles: Vec<_> = atom.iter().map(|[_, title, ..]| title.as_str()).collect();
    assert_eq!(titles[9], "Vec<T> & you: <3 it's 'fine' ]]>");
    assert_eq!(titles[8], "Control characters");
}

#[test]
fn what_was_left_out_of_a_torture_blog_is_said() {
    let (_, diagnostics) = Site::torture().build();
    let mut said: Vec<_> = diagnostics
        .iter()
        .map(|found| format!("{} {}: {}", found.rule.code(), found.path, found.message))
        .collect();
    said.sort();
    insta::assert_snapshot!(said.join("\n"), @r#"
    H601 2024-06-11-liquid.md: Liquid tag `include gallery.html` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid filter `unknown_filter` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid tag `capture` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid tag `case` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid tag `endraw` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid tag `for` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid tag `gist 1234` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid tag `include video.html` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid tag `include_relative other.md` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid tag `unknown tag="x"` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid variable `site.data.people.ada` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid variable `unclosed
    {% unclosed
    {% endfor %} {% endif %} {%- raw -%} {{ raw` is not known here
    H601 2024-10-08-unknown-liquid.md: Liquid variable `x` is not known here
    H601 2024-10-08-unknown-liquid.md: `post_url` names `2001-01-01-gone`, which is no post here
    H602 2024-03-12-control-characters.md: control character U+0001 that XML forbids
    H603 2024-01-09-addresses.md: `http://` leads nowhere from a reader
    H603 2024-01-09-addresses.md: `javascript:alert(1)` leads nowhere from a reader
    H603 2024-09-10-raw-html.md: ` javascript:alert(1)` leads nowhere from a reader
    H603 2024-09-10-raw-html.md: `JaVa	ScRiPt:alert(1)` leads nowhere from a reader
    H603 2024-09-10-raw-html.md: `` leads nowhere from a reader
    H603 2024-09-10-raw-html.md: `data:text/html,x` leads nowhere from a reader
    H603 2024-09-10-raw-html.md: `vbscript:x` leads nowhere from a reader
    "#);
}

#[test]
fn a_small_site_in_every_format() {
    let mut recap = post(
        "2022-12-07-december.md",
        "---\ntitle: December & friends\ntags: [Meetup, C++]\nimage: /images/december.jpg?a=1&b=2\naudio: /december.mp3\n---\n\
         Two talks at [the attic](/attic/).\n\n![](/images/december.jpg)\n",
    );
    recap.published_at = DateTime::parse_from_rfc3339("2022-12-07T19:00:00+01:00").unwrap();
    let mut site =
        Site::new(vec![recap, post("2022-11-02-november.md", "---\ntitle: November\n---\nHello.\n")]);
    let talk = |title: &str, start| Talk {
        line: 1,
        title: Some(title.into()),
        speakers: vec!["Grace".into()],
        start_seconds: Some(start),
        url: Some(format!("https://youtu.be/abc?t={start}")),
    };
    let facts = RecapFacts { talks: [talk("One", 60), talk("Two", 4000)].into(), ..RecapFacts::default() };
    site.recaps.insert("2022-12-07-december.md".into(), facts);
    let updated_at = DateTime::parse_from_rfc3339("2022-12-09T08:00:00+01:00").unwrap();
    let as_of = AsOf("2022-12-10T00:00:00Z".parse().unwrap());
    let digests = PostDigests::of_all(&site.posts);
    let (_, record) = entry_records(&site.posts, digests, &Ledger::default(), as_of).remove(0);
    let record = EntryRecord { updated: updated_at, ..EntryRecord::clone(&record) };
    site.entries.insert("2022-12-07-december.md".into(), ("urn:kept".into(), record));
    let (files, diagnostics) = site.build();
    assert_eq!(diagnostics, []);
    check_well_formed(&files);
    for path in ["rss.xml", "atom.xml", "feed.json", "opml.xml", "chapters/2022-12-07-december.json"] {
        insta::assert_snapshot!(path.replace(['/', '.'], "_"), text(&files, path));
    }
}

#[test]
fn archives_hold_what_the_main_feed_does_not_and_never_change() {
    let mut site = Site::new(monthly(11));
    site.config.feed.limit = Some(3);
    let (before, _) = site.build();
    assert_eq!(ids(&before, "atom.xml").len(), 3);
    let archived: Vec<String> =
        (1..=3).flat_map(|number| ids(&before, &format!("archive/atom-{number:04}.xml"))).collect();
    assert_eq!(archived.len(), 9);
    let held: BTreeSet<String> = archived.into_iter().chain(ids(&before, "atom.xml")).collect();
    assert_eq!(held.len(), 11, "every post is somewhere");
    assert!(!before.contains_key("archive/atom-0004.xml"));

    site.posts = monthly(14);
    let (after, _) = site.build();
    for (path, bytes) in before.iter().filter(|(path, _)| path.starts_with("archive/")) {
        // The last one only learns what follows it.
        let grown =
            text(&after, path).lines().filter(|line| !line.contains("next-archive")).collect::<String>();
        assert_eq!(
            grown,
            std::str::from_utf8(bytes)
                .unwrap()
                .lines()
                .filter(|line| !line.contains("next-archive"))
                .collect::<String>(),
            "{path}"
        );
    }
    for path in ["archive/atom-0001.xml", "archive/rss-0002.xml", "archive/feed-0003.json"] {
        assert_eq!(before[path], after[path], "{path}");
    }
}

#[test]
fn a_reader_can_walk_back_through_the_archives() {
    let mut site = Site::new(monthly(10));
    site.config.feed.limit = Some(2);
    let (files, _) = site.build();
    for (start, relation) in
        [("atom.xml", "prev-archive"), ("rss.xml", "prev-archive"), ("feed.json", "next_url")]
    {
        let (mut path, mut found) = (start.to_owned(), BTreeSet::new());
        let mut n_documents = 0;
        loop {
            n_documents += 1;
            found.extend(ids(&files, &path));
            let line = text(&files, &path).lines().find(|line| line.contains(relation));
            let Some((_, url)) = line.and_then(|line| line.split_once("https://torture.example/")) else {
                break;
            };
            path = url.split('"').next().unwrap().to_owned();
        }
        assert_eq!((found.len(), n_documents), (10, 5), "{start}");
    }
    let archive = text(&files, "archive/atom-0001.xml");
    assert!(archive.contains("<fh:archive/>") && archive.contains("rel=\"current\""));
    assert!(!archive.contains("prev-archive"));
}

#[test]
fn a_feed_that_holds_everything_says_so() {
    let (files, _) = Site::new(monthly(3)).build();
    assert!(text(&files, "rss.xml").contains("<fh:complete/>"));
    assert!(text(&files, "atom.xml").contains("<fh:complete/>"));
    let mut site = Site::new(monthly(40));
    site.config.feed.limit = None;
    let (files, _) = site.build();
    assert_eq!(ids(&files, "rss.xml").len(), 40);
    assert!(!files.keys().any(|path| path.starts_with("archive/")));
}

#[test]
fn titles_are_typeset_where_jekyll_feed_did_so() {
    let title = |has_jekyll_feed| {
        let mut site = Site::new(vec![post("2024-01-09-a.md", "---\ntitle: It's \"tea\"...\n---\n")]);
        site.config.site.has_jekyll_feed = has_jekyll_feed;
        read(&site.build().0, "atom.xml").remove(0)[1].clone()
    };
    assert_eq!(title(true), "It’s “tea”…");
    assert_eq!(title(false), "It's \"tea\"...");
}

/// Readers take an RSS description for HTML (RSS Advisory Board's profile, "description"), that of the feed as well.
#[test]
fn a_tag_is_no_markup_in_the_description_of_its_feed() {
    let mut tagged = post("2024-01-09-a.md", "Hello.");
    tagged.tags = vec!["<script>x</script> & co".into()];
    let mut site = Site::new(vec![tagged]);
    site.config.feed.tags = true;
    let (files, _) = site.build();
    let path = files.keys().find(|path| path.starts_with("tags/") && path.ends_with("rss.xml")).unwrap();
    let rss = roxmltree::Document::parse(text(&files, path)).unwrap();
    let description =
        rss.descendants().find(|node| node.has_tag_name("description")).unwrap().text().unwrap();
    assert!(description.ends_with("posts tagged &lt;script>x&lt;/script> & co"), "{description}");
}

#[test]
fn the_order_of_posts_does_not_matter() {
    let mut site = Site::torture();
    site.config.feed.tags = true;
    let (files, _) = site.build();
    site.posts.reverse();
    assert_eq!(site.build().0, files);
}

#[test]
fn a_site_without_posts_has_feeds() {
    let (files, _) = Site::new(Vec::new()).build();
    check_well_formed(&files);
    assert!(!text(&files, "rss.xml").contains("lastBuildDate"));
    assert!(text(&files, "atom.xml").contains("<updated>2024-08-01T00:00:00+00:00</updated>"));
}

#[test]
fn named_feeds_hold_what_their_filter_lets_through() {
    let mut site = Site::new(monthly(6));
    site.posts[1].tags = vec!["Kubernetes".into()];
    site.posts[2].tags = vec!["kubernetes".into()];
    site.posts[2].categories = vec!["talks".into()];
    let facts = RecapFacts { series: Some("attic".into()), ..RecapFacts::default() };
    site.recaps.insert(site.posts[3].source.path.clone(), facts);
    let named = |name: &str, filter: Filter| NamedFeed { name: name.into(), filter, ..NamedFeed::default() };
    let tags = vec!["Kubernetes".into()];
    site.config.feeds = vec![
        named("k8s", Filter { tags: tags.clone(), ..Filter::default() }),
        named("both", Filter { tags, categories: vec!["talks".into()], ..Filter::default() }),
        named("series/attic", Filter { series: vec!["attic".into()], ..Filter::default() }),
        NamedFeed {
            limit: Some(2),
            formats: vec!["json".into()],
            title: Some("Two".into()),
            ..named("../two", Filter::default())
        },
    ];
    let (files, _) = site.build();
    check_well_formed(&files);
    assert_eq!(ids(&files, "k8s.rss").len(), 2);
    assert_eq!(ids(&files, "both.atom"), ids(&files, "both.json"));
    assert_eq!(ids(&files, "both.atom").len(), 1);
    assert_eq!(ids(&files, "series/attic.rss").len(), 1);
    let two = files.keys().find(|path| path.ends_with("/two.json")).unwrap();
    assert!(!two.contains(".."), "{two}");
    let two: serde_json::Value = serde_json::from_slice(&files[two]).unwrap();
    assert_eq!((two["title"].as_str().unwrap(), two["items"].as_array().unwrap().len()), ("Two", 2));
    assert!(text(&files, "opml.xml").contains("xmlUrl=\"https://torture.example/series/attic.rss\""));
}

fn meetup(key: &str, day: &str) -> Meetup {
    let at: DateTime<Utc> = "2024-07-01T10:00:00Z".parse().unwrap();
    Meetup {
        uid: format!("{key}@torture.example"),
        title: "Tea & Talks in August".into(),
        status: MeetupStatus::Confirmed,
        date: Some(day.parse::<NaiveDate>().unwrap()),
        time: NaiveTime::from_hms_opt(18, 30, 0),
        venue: Some("The <attic>".into()),
        rsvp_url: Some("https://rsvp.example/1?a=b&c=d".into()),
        page_url: Some("https://torture.example/july/".into()),
        speakers: vec!["Ada".into()],
        abstract_text: Some("We meet again.".into()),
        ..Meetup::unknown(key.into(), chrono_tz::Europe::Berlin, at)
    }
}

#[test]
fn meetups_to_come_are_a_feed() {
    let mut site = Site::new(monthly(1));
    site.config.feeds = vec![NamedFeed { name: "upcoming".into(), upcoming: true, ..NamedFeed::default() }];
    let meetups = [("over", "2024-07-31"), ("today", "2024-08-01"), ("next", "2024-08-13")];
    site.timeline.meetups = meetups.map(|(key, day)| Arc::new(meetup(key, day))).into();
    Arc::make_mut(&mut site.timeline.meetups[2]).modified_at += chrono::TimeDelta::days(2);
    let (files, _) = site.build();
    check_well_formed(&files);
    let [id, title, url, html] = read(&files, "upcoming.atom").swap_remove(0);
    assert_eq!(id, "tag:torture.example,2024-07-01:/meetups/next");
    assert_eq!(title, "Next meetup: Tea & Talks in August, 13 August 2024");
    assert_eq!(url, "https://torture.example/july/#meetup-next");
    assert_eq!(
        html,
        "<p><strong>Tuesday, 13 August 2024, 18:30 (Europe/Berlin), The &lt;attic&gt;</strong></p>\n\
         <p>We meet again.</p>\n<ul>\n<li>Ada</li>\n</ul>\n\
         <p><a href=\"https://rsvp.example/1?a=b&amp;c=d\">Sign up</a></p>\n\
         <p><a href=\"https://torture.example/july/\">Read the announcement</a></p>",
    );
    assert_eq!(ids(&files, "upcoming.rss").len(), 2, "a meetup of the day is still to come");
    assert!(text(&files, "upcoming.atom").contains("<updated>2024-07-03T12:00:00+02:00</updated>"));

    Arc::make_mut(&mut site.timeline.meetups[2]).date = NaiveDate::from_ymd_opt(2024, 8, 20);
    assert_eq!(ids(&site.build().0, "upcoming.atom")[0], id, "a moved meetup is the same entry");

    site.timeline.meetups.clear();
    let (files, _) = site.build();
    assert!(
        text(&files, "upcoming.rss")
            .contains("<lastBuildDate>Tue, 07 Jan 2020 00:00:00 +0000</lastBuildDate>")
    );
}

#[test]
fn a_post_of_a_megabyte_is_whole_in_the_feed_and_warned_of() {
    let paragraph = "One of *many* paragraphs with a [link](/a) & more.\n\n";
    let body = paragraph.repeat(1_100_000 / paragraph.len());
    let (files, diagnostics) = Site::new(vec![post("2024-01-01-long.md", &body)]).build();
    check_well_formed(&files);
    let [.., html] = read(&files, "rss.xml").swap_remove(0);
    assert_eq!(html.matches("<p>").count(), body.matches("many").count());
    assert_eq!(diagnostics.iter().map(|found| found.rule.code()).collect::<Vec<_>>(), ["H604"; 3]);
}

mod w3c;

mod laws {
    use proptest::prelude::*;

    use super::*;

    /// Text that is likely to hurt: markup, entities, ends of sections, controls, directions.
    fn nasty() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<String>(),
            any::<char>().prop_map(String::from),
            proptest::sample::select(vec![
                "]]>",
                "<![CDATA[",
                "<",
                ">",
                "&",
                "&amp;",
                "&#x0;",
                "&#1;",
                "\u{0}",
                "\u{b}",
                "\u{fffe}",
                "\u{202e}",
                "\u{feff}",
                "🎉",
                "{{",
                "}}",
                "{%",
                "%}",
                "{:",
                "<script>",
                "</p>",
                "<img src=x onerror=y>",
                "<!--",
                "-->",
                "`",
                "```\n",
                "\n\n",
                "[a](javascript:b)",
                "](",
                "<a href='",
                "\r\n",
                "[^1]",
                "[^1]: note",
                "| a |\n|---|\n",
                "<?xml",
                "\u{85}",
                "&nbsp;",
                "<plaintext>",
                "<svg>",
                "<table>",
                "# ",
            ])
            .prop_map(str::to_owned),
        ];
        proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn no_title_and_no_body_breaks_a_feed(title in nasty(), body in nasty(), tag in nasty(), file in nasty()) {
            let mut nasty = post("2024-01-01-nasty.md", &body);
            nasty.title = title;
            nasty.tags = vec![tag];
            nasty.image = Some(format!("/image.png?{file}"));
            nasty.authors.push(file.clone());
            nasty.description = Some(file);
            let mut site = Site::new(vec![nasty]);
            site.config.feed.tags = true;
            let (files, _) = site.build();
            check_well_formed(&files);
            let atom = roxmltree::Document::parse(text(&files, "atom.xml")).unwrap();
            let json: serde_json::Value = serde_json::from_slice(&files["feed.json"]).unwrap();
            let in_atom = |name: &str| {
                let entry = atom.descendants().find(|node| node.has_tag_name("entry")).unwrap();
                entry.children().find(|node| node.tag_name().name() == name).unwrap().text().unwrap_or_default().to_owned()
            };
            let item = &json["items"][0];
            prop_assert_eq!(in_atom("title"), item["title"].as_str().unwrap());
            prop_assert_eq!(in_atom("content"), item["content_html"].as_str().unwrap());
            prop_assert!(!item["content_html"].as_str().unwrap().trim().is_empty());
            prop_assert!(!item["summary"].as_str().unwrap().is_empty());
            let rss = files.keys().filter(|path| path.ends_with("rss.xml"));
            for read in rss.map(|path| roxmltree::Document::parse(text(&files, path)).unwrap()) {
                let mut descriptions = read.descendants().filter(|node| node.has_tag_name("description"));
                // Readers take it for HTML.
                prop_assert!(descriptions.all(|node| !node.text().unwrap_or_default().contains('<')));
            }
        }
    }
}

#[test]
fn a_feed_written_in_pieces_is_one_feed() {
    let n_posts = 2 * ENTRIES_A_PIECE + 1;
    let mut site = Site::new(monthly(u32::try_from(n_posts).unwrap()));
    site.config.feed.limit = None;
    let (files, _) = site.build();
    check_well_formed(&files);
    let (rss, atom, json) = (ids(&files, "rss.xml"), ids(&files, "atom.xml"), ids(&files, "feed.json"));
    assert_eq!((rss.len(), &rss, &rss), (n_posts, &atom, &json));
    // The same lines stand between entries of one piece and of two.
    for (path, between) in
        [("rss.xml", "</item>\n    <item>"), ("atom.xml", "</entry>\n  <entry"), ("feed.json", "},\n    {")]
    {
        assert!(text(&files, path).matches(between).count() >= n_posts - 1, "{path}");
    }
}
