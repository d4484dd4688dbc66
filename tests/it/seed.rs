//! One recap, as a group writes it: what subscribers get of it, before and after the meetup it announces.

use calcard::icalendar::ICalendar;

use crate::site::Site;

const RECAP: &str = r#"---
layout: post
title: "Rust by the Sea, December 2022"
author: Robin
tags: [Meetup, Video]
image: /images/december.jpg
---
{{ page.title }} was our last evening of the year. If you were not there, here is the recording:

<iframe width="560" height="315" src="https://www.youtube.com/embed/ddddddddddd" allowfullscreen></iframe>

After the pizza, [Edda Schmidt](https://example.net/edda) of Harbor Labs opened with
[Serving models at the edge](https://example.net/slides) (starting at [12:27](https://youtu.be/ddddddddddd?t=747)).

Then Aldo Rossi of Meridian took us on [a walk through the service mesh](/2022/11/mesh/)
(starting at [47:14](https://youtu.be/ddddddddddd?t=2834)).

Thanks to our sponsors, who keep the lights on. Use code SEA20 before 31st December for 20% off their conference.

### Our next meetup

We meet again on **Wednesday 11th January**, with speakers from Esker, Quay Systems and Moorings Bank.
[RSVP](https://www.meetup.com/rust-by-the-sea/events/288482984/), and bring a friend.
"#;

fn site() -> Site {
    let site = Site::empty();
    site.write(
        "_config.yml",
        "title: Rust by the Sea\nurl: https://sea.example\npermalink: pretty\ntimezone: Europe/London\n",
    );
    site.post("2022-12-07-rust-by-the-sea-december-2022.md", RECAP);
    site
}

/// The VEVENTs of a calendar, each with what it says by property name.
fn events(site: &Site, calendar: &str) -> Vec<String> {
    let text = site.read(&format!("output/{calendar}"));
    ICalendar::parse(&text).unwrap_or_else(|entry| panic!("{calendar} cannot be read: {entry:?}"));
    let unfolded = text.replace("\r\n ", "");
    let parts = unfolded.split("BEGIN:VEVENT\r\n").skip(1);
    parts.map(|part| part.split("END:VEVENT").next().unwrap_or_default().to_owned()).collect()
}

#[track_caller]
fn assert_holds(text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "`{word}` is missing:\n{text}");
    }
}

#[test]
fn the_day_after_the_next_meetup_is_to_come() {
    let site = site();
    site.build_at("2022-12-08").expect(0);
    let upcoming = events(&site, "upcoming.ics");
    assert_eq!(upcoming.len(), 1, "{upcoming:?}");
    assert_holds(
        &upcoming[0],
        &[
            "DTSTART;VALUE=DATE:20230111\r\n",
            "URL:https://www.meetup.com/rust-by-the-sea/events/288482984/\r\n",
            "STATUS:CONFIRMED\r\n",
            "Esker",
            "Quay Systems",
            "Moorings Bank",
        ],
    );
    let all = events(&site, "calendar.ics");
    assert_eq!(all.len(), 2, "the one that was, and the one to come");
    let was = all.iter().find(|event| event.contains("DTSTART;VALUE=DATE:20221207")).expect("December's");
    assert_holds(was, &["ddddddddddd"]);
    for calendar in ["upcoming.ics", "calendar.ics"] {
        assert!(
            !site.read(&format!("output/{calendar}")).contains("20221231"),
            "a sponsor's day is no meetup"
        );
    }
}

#[test]
fn the_feeds_hold_the_recap_whole() {
    let site = site();
    site.build_at("2022-12-08").expect(0);
    for path in ["rss.xml", "atom.xml", "feed.json"] {
        let bytes = site.read(&format!("output/{path}"));
        let feed = feed_rs::parser::parse(bytes.as_bytes()).unwrap();
        assert_eq!(feed.entries.len(), 1, "{path}");
        let entry = &feed.entries[0];
        let title = entry.title.as_ref().map(|title| title.content.as_str());
        assert_eq!(title, Some("Rust by the Sea, December 2022"), "{path}");
        let link = "https://sea.example/2022/12/07/rust-by-the-sea-december-2022/";
        assert!(entry.links.iter().any(|known| known.href == link), "{path}: {:?}", entry.links);
        assert_eq!(entry.published.map(|at| at.to_rfc3339()).as_deref(), Some("2022-12-07T00:00:00+00:00"));
        assert!(
            entry.authors.iter().any(|author| author.name.contains("Robin")),
            "{path}: {:?}",
            entry.authors
        );
        let tags: Vec<&str> = entry.categories.iter().map(|category| category.term.as_str()).collect();
        assert!(tags.contains(&"Meetup") && tags.contains(&"Video"), "{path}: {tags:?}");
        let content = entry.content.as_ref().and_then(|content| content.body.as_deref()).unwrap_or_default();
        assert_holds(
            content,
            &[
                "Rust by the Sea, December 2022 was our last evening",
                "Serving models at the edge",
                "a walk through the service mesh",
                "href=\"https://sea.example/2022/11/mesh/\"",
                "ddddddddddd",
                "Esker",
            ],
        );
        assert!(!content.contains("<iframe") && !content.contains("{{"), "{path}: {content}");
        assert!(bytes.contains("https://sea.example/images/december.jpg"), "{path} has the image");
    }
}

#[test]
fn after_the_next_meetup_nothing_is_to_come_and_nothing_is_lost() {
    let site = site();
    site.build_at("2022-12-08").expect(0);
    site.build_at("2023-02-01").expect(0);
    assert_eq!(events(&site, "upcoming.ics").len(), 0);
    assert_eq!(events(&site, "calendar.ics").len(), 2);
}

#[test]
fn front_matter_beats_the_prose() {
    let site = site();
    site.edit(
        "posts/2022-12-07-rust-by-the-sea-december-2022.md",
        "author: Robin",
        "author: Robin\nnext: { date: 2023-07-12, time: \"18:30\", end: \"21:00\", venue: \"Pier Hall\", status: tentative }",
    );
    site.build_at("2022-12-08").expect(0);
    let upcoming = events(&site, "upcoming.ics");
    assert_eq!(upcoming.len(), 1, "{upcoming:?}");
    assert_holds(
        &upcoming[0],
        &[
            "DTSTART;TZID=Europe/London:20230712T183000\r\n",
            "DTEND;TZID=Europe/London:20230712T210000\r\n",
            "LOCATION:Pier Hall\r\n",
            "STATUS:TENTATIVE\r\n",
        ],
    );
    assert_holds(
        &site.read("output/upcoming.ics"),
        &["BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n", "BEGIN:DAYLIGHT"],
    );
}
