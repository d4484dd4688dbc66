//! What a reader is offered to subscribe to, and what it then gets: archives, feeds by filter, what is not to
//! be seen yet. Read back by an independent parser.

use std::collections::BTreeSet;

use crate::site::{Site, assert_same};

/// Ids of a feed's entries, in its order.
fn ids(site: &Site, feed: &str) -> Vec<String> {
    let feed = feed_rs::parser::parse(site.read(&format!("output/{feed}")).as_bytes()).unwrap();
    feed.entries.iter().map(|entry| entry.id.clone()).collect()
}

fn titles(site: &Site, feed: &str) -> Vec<String> {
    let feed = feed_rs::parser::parse(site.read(&format!("output/{feed}")).as_bytes()).unwrap();
    feed.entries.iter().map(|entry| entry.title.as_ref().unwrap().content.clone()).collect()
}

/// A blog with a post a month, and further settings.
fn monthly(n_posts: u32, settings: &str) -> Site {
    let site = Site::empty();
    site.write("tidings.yaml", format!("title: Ants\nurl: https://ants.example\n{settings}"));
    for month in 1..=n_posts {
        add(&site, month);
    }
    site
}

fn add(site: &Site, month: u32) {
    let (year, month) = (2023 + (month - 1) / 12, (month - 1) % 12 + 1);
    let text = format!("---\ntitle: Ants of {year}-{month}\n---\nWhat they did in month {month}.\n");
    site.post(&format!("{year}-{month:02}-08-ants.md"), text);
}

/// Every id that a reader finds which goes back from document to document, and how many those are.
fn walk(site: &Site, start: &str, relation: &str) -> (BTreeSet<String>, usize) {
    let (mut path, mut found, mut n_documents) = (start.to_owned(), BTreeSet::new(), 0);
    loop {
        found.extend(ids(site, &path));
        n_documents += 1;
        let text = site.read(&format!("output/{path}"));
        let line = text.lines().find(|line| line.contains(relation));
        let Some((_, url)) = line.and_then(|line| line.split_once("https://ants.example/")) else {
            return (found, n_documents);
        };
        url.split('"').next().unwrap().clone_into(&mut path);
    }
}

#[test]
fn a_new_post_changes_no_archive() {
    let site = monthly(10, "feed: { limit: 3 }\n");
    let mut before = None;
    for n_posts in 10..=12 {
        add(&site, n_posts);
        site.build().expect(0);
        for (start, relation) in
            [("rss.xml", "prev-archive"), ("atom.xml", "prev-archive"), ("feed.json", "next_url")]
        {
            let (found, n_documents) = walk(&site, start, relation);
            assert_eq!((found.len(), n_documents), (n_posts as usize, 4), "{start}");
        }
        let mut archives = site.output();
        archives.retain(|path, _| path.starts_with("archive/"));
        assert_eq!(archives.len(), 9);
        if let Some(before) = before {
            assert_same(&before, &archives, "with one post more");
        }
        before = Some(archives);
    }
}

#[test]
fn ids_of_the_front_matter_are_taken_as_they_are() {
    let site = Site::sample();
    site.edit("posts/2024-01-10-ants-january.md", "tags:", "id: one & only\ntags:");
    site.edit("posts/2024-02-14-ants-february.md", "tags:", "guid: https://old.example/?p=2\ntags:");
    let ran = site.build().expect(0).says(&["warning[F112]: the entry id `one & only` is no URI"]);
    assert_eq!(ran.stderr.matches("F112").count(), 1, "{}", ran.stderr);
    for feed in ["rss.xml", "atom.xml", "feed.json"] {
        assert_eq!(ids(&site, feed)[1..], ["https://old.example/?p=2", "one & only"], "{feed}");
    }
}

#[test]
fn two_entries_with_one_id_are_an_error() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    let known = ids(&site, "atom.xml")[0].clone();
    for front_matter in ["guid: https://old.example/?p=2".to_owned(), format!("id: \"{known}\"")] {
        site.edit("posts/2024-01-10-ants-january.md", "tags:", &format!("{front_matter}\ntags:"));
        site.edit("posts/2024-02-14-ants-february.md", "tags:", &format!("{front_matter}\ntags:"));
        site.build().expect(1).says(&[
            "error[X401]",
            "2024-02-14-ants-february.md",
            "2024-01-10-ants-january.md",
            "nothing was written",
        ]);
        assert_same(&before, &site.output(), "an error");
        site.edit("posts/2024-02-14-ants-february.md", &format!("{front_matter}\n"), "");
        if front_matter.starts_with("id") {
            // One that another post's entry has had from its first day.
            site.build().expect(1).says(&["error[X401]", "2024-01-10-ants-january.md"]);
        }
        site.edit("posts/2024-01-10-ants-january.md", &format!("{front_matter}\n"), "");
    }
}

#[test]
fn nothing_is_published_before_its_time() {
    let site = monthly(2, "timezone: America/New_York\n");
    site.post("2023-02-10-draft.md", "---\ntitle: A draft\npublished: false\n---\nNot yet.\n");
    site.post("2023-02-11-draft.md", "---\ntitle: Another\ndraft: true\n---\nNot yet.\n");
    site.post("2023-03-08-later.md", "---\ntitle: Later\n---\nThen.\n");
    // Still the seventh of March in New York.
    site.build_at("2023-03-08T04:59:00Z").expect(0).says(&["F109", "2023-03-08-later.md"]);
    assert_eq!(titles(&site, "atom.xml"), ["Ants of 2023-2", "Ants of 2023-1"]);
    site.build_at("2023-03-08T05:00:00Z").expect(0);
    assert_eq!(titles(&site, "rss.xml"), ["Later", "Ants of 2023-2", "Ants of 2023-1"]);
    let settings = site.read("tidings.yaml");
    site.write("tidings.yaml", format!("{settings}future: true\n"));
    site.build_at("2023-02-20").expect(0);
    assert_eq!(titles(&site, "feed.json"), ["Later", "Ants of 2023-2", "Ants of 2023-1"]);
}

#[test]
fn every_feed_on_the_list_is_there_and_is_what_it_says() {
    let site = Site::sample();
    let settings = site.read("tidings.yaml");
    site.write(
        "tidings.yaml",
        format!(
            "{settings}compat: jekyll\nfeed: {{ tags: true }}\nseries: [{{ name: ants, match: {{ title: Ants }} }}]\n\
            feeds:\n  - {{ name: recaps, series: ants, title: Recaps, limit: 2 }}\n  - {{ name: news, categories: news }}\n  \
            - {{ name: of/bees, tags: bees, formats: [atom] }}\n  - {{ name: next, upcoming: true, title: What is next }}\n"
        ),
    );
    site.post("2024-03-20-news.md", "---\ntitle: Our new hall\ncategories: [News]\n---\nIt has a roof.\n");
    site.build().expect(0);
    let expected = |path: &str| titles(&site, path).len();
    assert_eq!(
        (expected("recaps.rss"), expected("news.json"), expected("of/bees.atom"), expected("next.atom")),
        (2, 1, 1, 1)
    );
    assert_eq!(titles(&site, "news.atom"), ["Our new hall"]);
    assert!(!site.path("output/of/bees.rss").exists());
    assert_eq!(ids(&site, "feed.xml"), ids(&site, "atom.xml"));
    assert!(site.read("output/feed.xml").contains("href=\"https://ants.example/feed.xml\" rel=\"self\""));
    let list = site.read("output/opml.xml");
    let mut own_ids = BTreeSet::new();
    let addresses: Vec<&str> =
        list.split("xmlUrl=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    for address in &addresses {
        let path = address.strip_prefix("https://ants.example/").unwrap();
        let feed = feed_rs::parser::parse(site.read(&format!("output/{path}")).as_bytes()).unwrap();
        let itself = feed.links.iter().find(|link| link.rel.as_deref() == Some("self")).unwrap();
        assert_eq!(itself.href, *address);
        own_ids.insert(feed.title.unwrap().content);
    }
    assert_eq!((addresses.len(), own_ids.len()), (8, 8), "{addresses:?}");
}

#[test]
fn what_a_build_does_not_ask_for_is_said() {
    let site = Site::sample();
    let slides: Vec<String> = (0..501).map(|n| format!("http://127.0.0.1:1/{n}.pdf")).collect();
    let slides = slides.join(", ");
    site.edit("posts/2024-01-10-ants-january.md", "tags:", &format!("slides: [{slides}]\ntags:"));
    let ran = site.run(&["build", "--as-of", crate::site::AS_OF, "--online"]).expect(0);
    assert_eq!(ran.stderr.matches("is not a public address").count(), 500, "{}", ran.stderr);
    ran.says(&["500 files: 1 more were not asked for", "note: published with length 0"]);
}
