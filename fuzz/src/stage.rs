//! The stages of tidings that the targets run: a text comes in, what the library makes of it goes out.
//!
//! Each takes a text as it would stand in a file of a small site, and calls the library as the program does, for
//! its own stage alone: a whole build would spend nearly all of its time on what no text changes.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use tidings::base::memory::Memory;
use tidings::base::source::SourceFile;
use tidings::base::time::AsOf;
use tidings::config::{Config, Page};
use tidings::diagnostic::Diagnostic;
use tidings::diagnostic::render::{Format, Sources, Style, render};
use tidings::emit::content::contents;
use tidings::emit::feed::chapters::{chapter_list, chapters};
use tidings::emit::{Artifact, RecapFacts, SiteView, data, feeds, ical};
use tidings::pipeline;
use tidings::post::{self, Post, Reading, front_matter};
use tidings::timeline::adopt::{Adoption, adopt as take_over};
use tidings::timeline::identity::{PostDigests, entry_records};
use tidings::timeline::ledger::EntryRecord;
use tidings::timeline::{Ledger, Meetup, Talk, Timeline};

use crate::old_feed;

type Split = Result<front_matter::Split, Box<Diagnostic>>;

/// What does not hang on the text, made once.
static FIXED: LazyLock<Fixed> = LazyLock::new(Fixed::new);

struct Fixed {
    config: Config,
    as_of: AsOf,
    /// Two posts of a site that an old feed may know, and their entries.
    posts: Vec<Post>,
    entries: Vec<(String, Arc<EntryRecord>)>,
    /// A post that settings are tried on.
    source: SourceFile,
}

impl Fixed {
    fn new() -> Self {
        let settings = SourceFile::new(
            "tidings.yaml",
            "title: Ants\nurl: https://ants.example/blog\ntimezone: Europe/London\nfeed: { tags: true }\nfuture: true\n",
        );
        let config = Config::read(Some(&settings), None).expect("the settings are good").0;
        let as_of = AsOf("2024-06-01T00:00:00Z".parse().expect("it is a moment"));
        let names = ["2024-01-10-ants.md", "2024-02-14-bees.md"];
        let text = "---\nredirect_from: /old/\n---\nHello\n";
        let read = |name: &&str| post::read(&SourceFile::new(*name, text), &config).post;
        let posts: Vec<Post> = names.iter().filter_map(read).collect();
        let entries = entry_records(&posts, PostDigests::of_all(&posts), &Ledger::default(), as_of);
        let source = SourceFile::new("2024-05-14-may.md", "We meet again on Tuesday 11 June.\n");
        Self { config, as_of, posts, entries, source }
    }
}

/// The front matter of a post, the post, and what is said of it.
pub(crate) fn front_matter(text: &str) -> (Split, Reading, String) {
    let source = SourceFile::new("2024-05-14-may.md", text);
    let split = front_matter::parse(&source);
    let reading = post::read(&source, &FIXED.config);
    let shown = render(&reading.diagnostics, &Sources::new("", [&source]), Format::Full, Style::PLAIN);
    (split, reading, shown)
}

/// The feeds of a post, with what had to be left out of them.
pub(crate) fn content(text: &str) -> Option<(Vec<Artifact>, Vec<Diagnostic>)> {
    let name = if text.starts_with('<') { "2024-05-14-may.html" } else { "2024-05-14-may.md" };
    let posts = vec![post::read(&SourceFile::new(name, text), &FIXED.config).post?];
    let view = SiteView {
        config: &FIXED.config,
        contents: contents(&posts, &FIXED.config, &Memory::default()),
        timeline: &Timeline::default(),
        entries: &entry_records(&posts, PostDigests::of_all(&posts), &Ledger::default(), FIXED.as_of),
        posts,
        recaps: vec![RecapFacts::default()],
        file_sizes: &BTreeMap::new(),
        as_of: FIXED.as_of,
        id_root: None,
        templates: &BTreeMap::new(),
        memory: &Memory::default(),
    };
    Some(feeds::artifacts(view))
}

/// What a post says of meetups.
pub(crate) struct Dates {
    /// What was read of it.
    pub(crate) reading: pipeline::Reading,
    /// Its calendars and its events.json.
    pub(crate) files: Vec<Artifact>,
    /// The events that the calendars show.
    pub(crate) shown: Vec<String>,
    /// The HTML that lists its talks.
    pub(crate) talks: String,
}

/// What a post says of meetups, and the calendars that this makes.
pub(crate) fn dates(text: &str) -> Dates {
    let Fixed { config, as_of, .. } = &*FIXED;
    let source = SourceFile::new("2024-05-14-may.md", text);
    let reading = pipeline::read(&[source], &Ledger::default(), config, *as_of);
    let is_shown = |meetup: &&Arc<Meetup>| ical::visible_event(meetup, config).is_some();
    let shown = reading.timeline.meetups.iter().filter(is_shown).map(|meetup| meetup.uid.clone());
    let shown: Vec<String> = shown.collect();
    let mut files = vec![data::events_json(&reading.timeline, config)];
    if !shown.is_empty() {
        // Nothing of the text is in an empty one, and its time zone takes longer than all else.
        files.extend(ical::artifacts(&reading.timeline, config, *as_of));
    }
    let talks = reading.extractions.iter().flat_map(|extraction| &*extraction.recap.talks);
    let talks: Vec<Talk> = talks.cloned().collect();
    let talks = chapter_list(&chapters(&talks, "https://ants.example/blog/may.html"));
    Dates { reading, files, shown, talks }
}

/// How many entries a feed has, and the ledger that takes them over.
pub(crate) fn adopt(bytes: &[u8]) -> Option<(usize, Adoption)> {
    let entries = old_feed::parse(bytes, Some("https://ants.example/blog")).ok()?;
    let n_entries = entries.len();
    Some((n_entries, take_over(&FIXED.posts, &FIXED.entries, &[entries], &Ledger::default())))
}

/// What is wrong with settings, as the site's own and as Jekyll's; under those that are good, the build of a post.
pub(crate) fn config(text: &str) -> (Vec<Diagnostic>, Vec<Artifact>, Page) {
    let own = SourceFile::new("tidings.yaml", text);
    let jekyll = SourceFile::new("_config.yml", text);
    let mut found = Vec::new();
    let mut good = None;
    for (own, jekyll) in [(Some(&own), None), (None, Some(&jekyll))] {
        match Config::read(own, jekyll) {
            Ok((config, warnings)) => {
                found.extend(warnings);
                good.get_or_insert(config);
            }
            Err(errors) => found.extend(errors),
        }
    }
    let build = |config: Config| {
        let sources = std::slice::from_ref(&FIXED.source);
        (pipeline::compile(sources, &Ledger::default(), &config, FIXED.as_of).artifacts, config.page)
    };
    let (files, owners) = good.map(build).unwrap_or_default();
    (found, files, owners)
}
