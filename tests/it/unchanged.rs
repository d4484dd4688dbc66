//! A build that has nothing to do leaves everything as it is, and one that has something does all of it.
//!
//! On a site of many posts a build leaves a receipt, by which the next one sees that it would make the same, and what
//! it made of each post. What the next makes has to be what a build makes that knows of neither, whatever happened in
//! between.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::SystemTime;

use proptest::prelude::*;

use crate::site::{self, Ran, Site, assert_same};

/// Enough of them that a receipt is left.
const N_POSTS: usize = 500;

/// The receipt, below the output folder.
const RECEIPT: &str = ".tidings.receipt";

/// What was made of the posts, below the output folder.
const MEMORY: &str = ".tidings.memory";

/// Days to build for: some apart, as a few turn something from to come into past.
const DAYS: [&str; 4] = ["2024-04-01", "2024-04-10", "2024-04-11", "2024-06-01"];

/// What may happen between two builds.
#[derive(Debug, Clone)]
enum Event {
    Nothing,
    EditPost(usize),
    EditWords(usize),
    EditTitle(usize),
    RemovePost(usize),
    AddPost,
    EditSettings(&'static str),
    AddTemplate,
    GrowSlides,
    EditOutput(&'static str),
    RemoveOutput(&'static str),
    EditLedger,
    OtherDay(usize),
}

fn event() -> impl Strategy<Value = Event> {
    let output = || {
        prop::sample::select(vec![
            "rss.xml",
            "calendar.ics",
            "events/ants-january.ics",
            "index.html",
            "events.json",
            "feed.json",
        ])
    };
    let settings = prop::sample::select(vec!["# A remark.\n", "calendar: { color: teal }\n"]);
    prop_oneof![
        Just(Event::Nothing),
        (0..N_POSTS).prop_map(Event::EditPost),
        (0..N_POSTS).prop_map(Event::EditWords),
        (0..N_POSTS).prop_map(Event::EditTitle),
        (0..N_POSTS).prop_map(Event::RemovePost),
        Just(Event::AddPost),
        settings.prop_map(Event::EditSettings),
        Just(Event::AddTemplate),
        Just(Event::GrowSlides),
        output().prop_map(Event::EditOutput),
        output().prop_map(Event::RemoveOutput),
        Just(Event::EditLedger),
        (0..DAYS.len()).prop_map(Event::OtherDay),
    ]
}

/// Many short posts beside those of the sample, the last of which announces a meetup of 10 April 2024.
fn large_site() -> Site {
    let site = Site::sample();
    for number in 0..N_POSTS {
        site.post(&post_name(number), format!("---\ntitle: Note {number}\n---\nWords, {number} of them.\n"));
    }
    site.post("2023-12-01-slides.md", "---\ntitle: Slides\nslides: /files/slides.pdf\n---\nThey are here.\n");
    site.write("files/slides.pdf", "0123456789");
    site
}

fn post_name(number: usize) -> String {
    format!("{}-{:02}-{:02}-note-{number}.md", 2000 + number / 336, 1 + number / 28 % 12, 1 + number % 28)
}

impl Event {
    fn happen(&self, site: &Site, day: &mut &'static str) {
        let append = |path: &str, more: &str| {
            let text = site.read(path);
            site.write(path, text + more);
        };
        match self {
            Self::Nothing => {}
            Self::EditPost(number) => site.post(
                &post_name(*number),
                "---\ntitle: Edited\n---\nOur next meetup is on Thursday 25 April 2024 at 19:00.\n",
            ),
            Self::EditWords(number) => {
                site.post(&post_name(*number), format!("---\ntitle: Note {number}\n---\nOther words.\n"));
            }
            Self::EditTitle(number) => site
                .post(&post_name(*number), format!("---\ntitle: Another\n---\nWords, {number} of them.\n")),
            Self::RemovePost(number) => {
                drop(std::fs::remove_file(site.path("posts").join(post_name(*number))));
            }
            Self::AddPost => site.post("2024-03-20-added.md", "---\ntitle: Added\n---\nMore.\n"),
            // A key that is there twice is an error.
            Self::EditSettings(line) if site.read("tidings.yaml").contains(line) => {}
            Self::EditSettings(line) => append("tidings.yaml", line),
            Self::AddTemplate => site.write("templates/index.html", "<p>{{ site.title }}</p>"),
            Self::GrowSlides => append("files/slides.pdf", "more"),
            Self::EditOutput(path) => site.write(&format!("output/{path}"), "by hand"),
            Self::RemoveOutput(path) => drop(std::fs::remove_file(site.path("output").join(path))),
            Self::EditLedger => {
                let ledger = site.read("output/manifest.json");
                site.write("output/manifest.json", ledger.replacen("\"sequence\":0", "\"sequence\":4", 1));
            }
            Self::OtherDay(number) => *day = DAYS[*number],
        }
    }
}

fn build(site: &Site, output: &str, day: &str) -> Ran {
    site.run(&["build", "-q", "--as-of", day, "--output", output])
}

/// The files of an output folder, without what one build leaves to the next.
fn output(site: &Site, folder: &str) -> BTreeMap<String, Vec<u8>> {
    let mut files = site::files(&site.path(folder));
    files.remove(RECEIPT);
    files.remove(MEMORY);
    files
}

/// When each file was written.
fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let time = |path: &String| std::fs::metadata(folder.join(path)).unwrap().modified().unwrap();
    site::files(folder).into_keys().map(|path| (path.clone(), time(&path))).collect()
}

#[test]
fn a_build_of_the_same_says_the_same_and_touches_nothing() {
    let site = large_site();
    site.edit("posts/2024-03-13-ants-march.md", "Wednesday", "Tuesday");
    let first = build(&site, "output", DAYS[0]).expect(0).says(&["D201"]);
    for left in [RECEIPT, MEMORY] {
        assert!(site.path("output").join(left).exists());
    }
    let written = times(&site.path("output"));
    let again = build(&site, "output", DAYS[0]).expect(0);
    assert_eq!(again.stderr, first.stderr);
    assert_eq!(times(&site.path("output")), written);
    site.run(&["build", "--strict", "--as-of", DAYS[0]]).expect(1).says(&["D201", "nothing was written"]);
}

#[test]
fn a_small_site_has_nothing_beside_its_output() {
    let site = Site::sample();
    site.build().expect(0);
    for left in [RECEIPT, MEMORY] {
        assert!(!site.path("output").join(left).exists());
    }
}

#[test]
fn of_posts_that_have_not_changed_nothing_is_made_again() {
    let length = |site: &Site| std::fs::metadata(site.path("output").join(MEMORY)).unwrap().len();
    let site = large_site();
    build(&site, "output", DAYS[0]).expect(0);
    let before = length(&site);
    let mut day = DAYS[0];
    Event::EditPost(7).happen(&site, &mut day);
    build(&site, "output", DAYS[0]).expect(0);
    let made = length(&site) - before;
    assert!(made > 0 && made < before / 100, "{made} bytes more than {before}");
    site.edit("tidings.yaml", "lang: en", "lang: de");
    build(&site, "output", DAYS[0]).expect(0);
    assert!(length(&site) < before * 3 / 2, "settings change what is made of every post: what was made goes");
}

#[test]
fn a_first_build_that_is_refused_leaves_nothing() {
    let site = large_site();
    site.post("2024-03-21-broken.md", "---\ntitle: [\n---\nWords.\n");
    build(&site, "output", DAYS[0]).expect(1);
    assert!(!site.path("output").exists());
}

#[test]
fn what_is_found_in_a_ledger_is_said_once() {
    let site = large_site();
    build(&site, "output", DAYS[0]).expect(0);
    site.post("2024-03-13-ants-march.md", "---\ntitle: Ants and Bees, March 2024\n---\nIt was fine.\n");
    build(&site, "output", DAYS[0]).expect(0).says(&["X405"]);
    let again = build(&site, "output", DAYS[0]).expect(0);
    assert!(!again.stderr.contains("X405"), "{}", again.stderr);
}

#[cfg(unix)]
#[test]
fn no_link_in_place_of_a_receipt_is_followed() {
    let site = large_site();
    site.write("mine.txt", "mine");
    std::fs::create_dir(site.path("output")).unwrap();
    std::os::unix::fs::symlink(site.path("mine.txt"), site.path("output").join(RECEIPT)).unwrap();
    build(&site, "output", DAYS[0]).expect(0);
    assert_eq!(site.read("mine.txt"), "mine");
    assert!(site.path("output").join(RECEIPT).symlink_metadata().unwrap().is_file());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_output_is_that_of_a_build_without_a_receipt(
        events in prop::collection::vec(event(), 1..6),
    ) {
        let site = large_site();
        let mut day = DAYS[0];
        build(&site, "output", day).expect(0);
        for event in &events {
            event.happen(&site, &mut day);
            for (path, bytes) in output(&site, "output") {
                site.write(&format!("without/{path}"), bytes);
            }
            for path in site::files(&site.path("without")).into_keys() {
                if [RECEIPT, MEMORY].contains(&path.as_str()) || !site.path("output").join(&path).exists() {
                    std::fs::remove_file(site.path("without").join(path)).unwrap();
                }
            }
            let told = build(&site, "output", day);
            let without = build(&site, "without", day);
            prop_assert_eq!(told.status, without.status);
            prop_assert_eq!(&told.stderr, &without.stderr.replace("without", "output"), "after {:?}", event);
            assert_same(&output(&site, "output"), &output(&site, "without"), &format!("after {event:?}"));
        }
    }
}
