//! A blog that moves shows its readers nothing twice, and says "updated" only where they see a change.
//!
//! Feeds are read back as a reader does it, by an independent parser: what has an id that it has not seen
//! is new to it.

use std::collections::{BTreeMap, BTreeSet};

use crate::site::Site;

/// The day of the build after the move.
const LATER: &str = "2024-04-05";

/// What a reader keeps of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    title: String,
    published: Option<String>,
    updated: Option<String>,
}

/// The entries of a feed by their ids.
fn entries(site: &Site, feed: &str) -> BTreeMap<String, Seen> {
    let bytes = site.read(&format!("output/{feed}"));
    let feed = feed_rs::parser::parse(bytes.as_bytes()).unwrap();
    let moment = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(|at| at.to_rfc3339());
    let entries = feed.entries.iter().map(|entry| {
        let title = entry.title.as_ref().map(|title| title.content.clone()).unwrap_or_default();
        let seen = Seen { title, published: moment(entry.published), updated: moment(entry.updated) };
        (entry.id.clone(), seen)
    });
    entries.collect()
}

/// The UIDs of a calendar.
fn uids(site: &Site) -> BTreeSet<String> {
    let calendar = site.read("output/calendar.ics").replace("\r\n ", "");
    calendar.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
}

/// Builds, moves, builds again: nothing is new to any reader, nothing has another day of publishing.
#[track_caller]
fn check(is_updated: bool, change: impl Fn(&Site)) -> Site {
    let site = Site::sample();
    let settings = site.read("tidings.yaml");
    site.write("tidings.yaml", format!("{settings}feeds: [{{ name: next, upcoming: true }}]\n"));
    site.build().expect(0);
    let feeds = ["rss.xml", "atom.xml", "feed.json"];
    let before = feeds.map(|feed| entries(&site, feed));
    let next_before = entries(&site, "next.atom");
    assert_eq!(next_before.len(), 1, "{next_before:?}");
    let uids_before = uids(&site);
    change(&site);
    site.build_at(LATER).expect(0);
    for (feed, before) in feeds.iter().zip(before) {
        let after = entries(&site, feed);
        assert_eq!(before.len(), 3, "{feed}");
        assert!(before.keys().eq(after.keys()), "{feed}: new to a reader: {:?}", after.keys());
        for (id, seen) in &after {
            assert_eq!(seen.published, before[id].published, "{feed}: {id} was published once");
        }
        let updated = |entries: &BTreeMap<String, Seen>| {
            entries.values().map(|seen| seen.updated.clone()).collect::<Vec<_>>()
        };
        if *feed != "rss.xml" {
            assert_eq!(updated(&before) != updated(&after), is_updated, "{feed}: {after:#?}");
        }
    }
    let next = entries(&site, "next.atom");
    assert!(next_before.keys().eq(next.keys()), "the next meetup is announced once: {next:?}");
    assert_eq!(uids(&site), uids_before, "nobody gets a meetup twice");
    site
}

fn rename(site: &Site, from: &str, to: &str) {
    let target = site.path(&format!("posts/{to}"));
    std::fs::create_dir_all(target.parent().unwrap()).unwrap();
    std::fs::rename(site.path(&format!("posts/{from}")), target).unwrap();
}

#[test]
fn a_renamed_file() {
    check(false, |site| rename(site, "2024-02-14-ants-february.md", "2024-02-14-bees-and-a-dance.md"));
    check(false, |site| rename(site, "2024-02-14-ants-february.md", "2024-02-15-ants-february.md"));
}

#[test]
fn a_renamed_file_with_another_title() {
    check(true, |site| {
        rename(site, "2024-02-14-ants-february.md", "2024-02-14-a-dance.md");
        site.edit("posts/2024-02-14-a-dance.md", "Ants and Bees, February 2024", "Ants and Bees: a dance");
    });
}

#[test]
fn files_in_other_folders() {
    check(false, |site| {
        for name in ["2024-01-10-ants-january.md", "2024-02-14-ants-february.md", "2024-03-13-ants-march.md"]
        {
            rename(site, name, &format!("2024/{name}"));
        }
    });
    check(false, |site| rename(site, "2024-03-13-ants-march.md", "2024-03-13-ants-march/index.md"));
}

#[test]
fn a_renamed_and_edited_file_that_says_so() {
    check(true, |site| {
        rename(site, "2024-02-14-ants-february.md", "2024-02-14-bees.md");
        site.edit("posts/2024-02-14-bees.md", "Alan Turing brought another", "Alan Turing got away");
        site.edit(
            "posts/2024-02-14-bees.md",
            "tags:",
            "redirect_from: /2024/02/14/ants-february.html\ntags:",
        );
    });
}

#[test]
fn another_title() {
    let site = check(true, |site| {
        site.edit(
            "posts/2024-02-14-ants-february.md",
            "Ants and Bees, February 2024",
            "Ants and Bees: a dance",
        );
    });
    assert!(entries(&site, "atom.xml").values().any(|seen| seen.title == "Ants and Bees: a dance"));
}

#[test]
fn another_date() {
    check(false, |site| {
        site.edit("posts/2024-02-14-ants-february.md", "tags:", "date: 2024-02-15 09:00:00 +0000\ntags:");
    });
}

#[test]
fn another_style_of_permalinks() {
    for style in ["pretty", "none", "/blog/:title/", "/:year/:title.html"] {
        check(false, |site| {
            let settings = site.read("tidings.yaml");
            site.write("tidings.yaml", format!("{settings}permalink: {style}\n"));
        });
    }
    check(false, |site| {
        site.edit("posts/2024-02-14-ants-february.md", "tags:", "permalink: /a-dance/\ntags:");
    });
}

#[test]
fn another_domain_or_scheme() {
    check(false, |site| site.edit("tidings.yaml", "https://ants.example", "https://bees.example"));
    check(false, |site| site.edit("tidings.yaml", "https://ants.example", "http://ants.example"));
    check(false, |site| site.edit("tidings.yaml", "https://ants.example", "https://ants.example/blog"));
}

#[test]
fn everything_at_once() {
    let site = check(true, |site| {
        site.edit("tidings.yaml", "https://ants.example", "https://bees.example\npermalink: pretty");
        rename(site, "2024-02-14-ants-february.md", "2024-02-14-bees.md");
        site.edit("posts/2024-03-13-ants-march.md", "March 2024", "March");
    });
    let before = entries(&site, "atom.xml");
    site.build_at("2024-04-06").expect(0);
    assert_eq!(entries(&site, "atom.xml"), before, "and it stays so");
}

#[test]
fn a_post_gone_and_come_back_is_not_new() {
    let site = Site::sample();
    site.write(
        "old.xml",
        "<rss version=\"2.0\"><channel><title>x</title><item><guid>old</guid>\
        <link>https://ants.example/2024/02/14/ants-february.html</link>\
        <pubDate>Wed, 14 Feb 2024 22:15:00 +0000</pubDate></item></channel></rss>",
    );
    site.run(&["adopt", "old.xml"]).expect(0);
    site.build().expect(0);
    let before = entries(&site, "atom.xml");
    site.edit("posts/2024-02-14-ants-february.md", "tags:", "published: false\ntags:");
    site.build().expect(0);
    assert_eq!(entries(&site, "atom.xml").len(), 2, "withdrawn for a day");
    site.edit("posts/2024-02-14-ants-february.md", "published: false\n", "");
    site.build_at(LATER).expect(0);
    assert_eq!(entries(&site, "atom.xml"), before);
}

#[test]
fn updated_moves_where_a_subscriber_sees_a_change() {
    check(true, |site| site.edit("posts/2024-02-14-ants-february.md", "another", "a third"));
    check(true, |site| {
        site.edit("posts/2024-02-14-ants-february.md", "tags:", "last_modified_at: 2024-03-01\ntags:");
    });
    for file in ["video: /bees.mp4", "podcast: { url: /bees.mp3, length: 5 }", "image: /bees.jpg"] {
        check(true, |site| {
            site.edit("posts/2024-02-14-ants-february.md", "tags:", &format!("{file}\ntags:"));
        });
    }
    check(false, |site| site.edit("posts/2024-02-14-ants-february.md", "tags:", "layout: wide\ntags:"));
    check(false, |site| {
        let post = site.read("posts/2024-02-14-ants-february.md").replace('\n', "\r\n");
        site.write("posts/2024-02-14-ants-february.md", format!("{post}\r\n\r\n"));
    });
    check(false, |site| {
        site.write("_config.yml", "defaults: [{ scope: { path: \"\" }, values: { image: /new.png } }]\n");
    });
    check(false, |site| site.edit("tidings.yaml", "title: Ants and Bees", "title: Ants, Bees and Wasps"));
    check(false, |site| site.write("templates/style.css", "body { color: teal }\n"));
    check(false, |_| ());
}

#[test]
fn updated_is_the_moment_of_the_build_that_saw_the_change() {
    let site = check(true, |site| site.edit("posts/2024-02-14-ants-february.md", "another", "a third"));
    let february = entries(&site, "atom.xml").into_values().find(|seen| seen.title.contains("February"));
    // Midnight of the fifth of April in London, where the clocks have gone forward.
    assert_eq!(february.unwrap().updated.as_deref(), Some("2024-04-04T23:00:00+00:00"));
}

#[test]
fn a_post_that_is_left_out_calls_no_meetup_off() {
    let site = Site::sample();
    site.build().expect(0);
    let april = |site: &Site| {
        let calendar = site.read("output/upcoming.ics");
        let events: Vec<&str> = calendar.split("BEGIN:VEVENT").skip(1).collect();
        assert_eq!(events.len(), 1, "{calendar}");
        events[0].to_owned()
    };
    let before = april(&site);
    assert!(before.contains("20240410") && before.contains("STATUS:CONFIRMED"), "{before}");
    site.edit("posts/2024-03-13-ants-march.md", "title: Ants", "title: \"Ants");
    let ran =
        site.run(&["build", "--as-of", LATER, "--keep-going"]).expect(0).says(&["left out (--keep-going)"]);
    assert!(!ran.stderr.contains("X405"), "{}", ran.stderr);
    assert_eq!(april(&site), before, "what it announced is still on");
    site.edit("posts/2024-03-13-ants-march.md", "title: \"Ants", "title: Ants");
    site.build_at("2024-04-06").expect(0);
    assert_eq!(april(&site), before);
    assert_eq!(entries(&site, "atom.xml").len(), 3);
}

#[test]
fn a_meetup_that_no_post_announces_any_more_is_called_off() {
    let site = Site::sample();
    site.build().expect(0);
    let uids_before = uids(&site);
    site.edit("posts/2024-03-13-ants-march.md", "We meet again on Wednesday 10th April.", "We will see.");
    site.build_at(LATER).expect(0).says(&["warning[X405]", "2024-04-10", "published as CANCELLED"]);
    assert_eq!(uids(&site), uids_before);
    assert!(site.read("output/calendar.ics").contains("STATUS:CANCELLED"));
}
