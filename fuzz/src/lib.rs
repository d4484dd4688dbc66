//! What the fuzz targets share: one stage of tidings each, run within a limit of time and held to its laws.
//!
//! A text comes in; nothing comes out. A broken law or a second of computing is a panic, which the fuzzer
//! keeps with the text that caused it. Memory and real hangs are limited by the fuzzer itself (`fuzz/run`).

mod laws;
#[path = "../../src/commands/old_feed.rs"]
mod old_feed;

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};
use tidings::base::source::SourceFile;
use tidings::base::time::AsOf;
use tidings::config::Config;
use tidings::diagnostic::render::{Format, Sources, Style, render};
use tidings::emit::content;
use tidings::extract::extract;
use tidings::pipeline::{self, Compilation};
use tidings::post::liquid::PostIndex;
use tidings::post::{self, Post, front_matter};
use tidings::timeline::Ledger;

/// The most that one text may take to compute, of any size that the targets see.
const MAX_TIME: Duration = Duration::from_secs(1);

/// So large is a text that [`repeated`] makes. Instrumented code takes about four times as long as other code:
/// a second for this is a second for a megabyte.
const REPEATED: usize = 256 << 10;

/// So much may two runs differ for no reason.
const NOISE: Duration = Duration::from_millis(100);

/// The text of an input, if it is text.
pub fn text(input: &[u8]) -> Option<&str> {
    std::str::from_utf8(input).ok()
}

/// The settings of a file, then the post that it is.
pub fn front_matter(text: &str) {
    within_limit(|| {
        let source = SourceFile::new("2024-05-14-may.md", text);
        match front_matter::parse(&source) {
            Ok(split) => laws::split_lies_in(&split, &source.text),
            Err(found) => laws::diagnostics_lie_in(std::slice::from_ref(&*found), &source.text),
        }
        let reading = post::read(&source, &Config::default());
        laws::diagnostics_lie_in(&reading.diagnostics, &source.text);
        laws::can_be_shown(&render(
            &reading.diagnostics,
            &Sources::new("", [&source]),
            Format::Full,
            Style::PLAIN,
        ));
        if let Some(post) = reading.post {
            laws::post_is_tame(&post);
        }
    });
}

/// The body of a post as HTML, and all that is written of it.
pub fn content(text: &str) {
    within_limit(|| {
        let name = if text.starts_with('<') { "2024-05-14-may.html" } else { "2024-05-14-may.md" };
        let Some(post) = read_post(name, text) else { return };
        let content = content::render(&post, &settings(), &PostIndex::new([&post]));
        laws::diagnostics_lie_in(&content.diagnostics, text);
        laws::html_is_safe(&content.html);
        laws::is_plain(&content.summary);
        laws::artifacts_are_whole(&build(name, text));
    });
}

/// What a post announces and tells, and the calendars of it. The language is the text's own, or what its
/// front matter says.
pub fn dates(text: &str) {
    within_limit(|| {
        let name = "2024-05-14-may.md";
        let Some(post) = read_post(name, text) else { return };
        laws::extraction_lies_in(&extract(&post, &settings()), text);
        laws::artifacts_are_whole(&build(name, text));
    });
}

/// A feed that was published before.
pub fn adopt(bytes: &[u8]) {
    within_limit(|| {
        let site = Some("https://ants.example/blog");
        let Ok(entries) = old_feed::parse(bytes.to_vec(), site) else { return };
        let names = ["2024-01-10-ants.md", "2024-02-14-bees.md"];
        let posts: Vec<Post> = names
            .iter()
            .filter_map(|name| read_post(name, "---\nredirect_from: /old/\n---\nHello\n"))
            .collect();
        let records = tidings::timeline::identity::entry_records(&posts, &Ledger::default(), as_of());
        let n_entries = entries.len();
        let adoption = tidings::timeline::adopt::adopt(&posts, &records, &[entries], &Ledger::default());
        assert_eq!(adoption.fates.iter().flatten().count(), n_entries, "each entry has a fate");
        let written = String::from_utf8(adoption.ledger.to_bytes()).expect("a ledger is text");
        assert!(Ledger::parse(&written).is_ok(), "what adopt writes, the next build reads");
    });
}

/// The settings of a site, as its own file and as Jekyll's; then a build under them.
pub fn config(text: &str) {
    within_limit(|| {
        let own = SourceFile::new("tidings.yaml", text);
        let jekyll = SourceFile::new("_config.yml", text);
        for (own, jekyll) in [(Some(&own), None), (None, Some(&jekyll))] {
            match Config::read(own, jekyll) {
                Ok((config, found)) => {
                    laws::diagnostics_lie_in(&found, text);
                    let post = SourceFile::new("2024-05-14-may.md", "We meet again on Tuesday 11 June.\n");
                    pipeline::compile(&[post], &Ledger::default(), &config, as_of());
                }
                Err(found) => laws::diagnostics_lie_in(&found, text),
            }
        }
    });
}

/// A part of a text many times over, for what takes more than linear time: `1` is the stage, `a` stands before,
/// `b` is repeated, `c` stands after in `1a\u{1}b\u{1}c`.
pub fn repeated(input: &str) {
    let mut characters = input.chars();
    let stage = characters.next();
    let mut parts = characters.as_str().splitn(3, '\u{1}');
    let mut part = || parts.next().unwrap_or_default();
    let (before, unit, after) = (part(), part(), part());
    if unit.is_empty() {
        return;
    }
    let run = |length: usize| {
        let text = format!("{before}{}{after}", unit.repeat(length / unit.len() + 1));
        match stage {
            Some('1') => front_matter(&text),
            Some('2') => content(&text),
            Some('3') => dates(&text),
            Some('4') => config(&text),
            Some('5') => adopt(text.as_bytes()),
            _ => {}
        }
    };
    let quarter = time_of(|| run(REPEATED / 4));
    let whole = time_of(|| run(REPEATED));
    assert!(whole < quarter * 8 + NOISE, "four times the text takes {whole:?} after {quarter:?}");
}

/// Runs it, and panics where it takes longer than [`MAX_TIME`].
fn within_limit(run: impl FnOnce()) {
    let taken = time_of(run);
    assert!(taken < MAX_TIME, "it takes {taken:?}");
}

/// How long it computes, on however busy a machine.
fn time_of(run: impl FnOnce()) -> Duration {
    let computed = || Duration::try_from(clock_gettime(ClockId::ProcessCPUTime)).unwrap_or_default();
    let began = computed();
    run();
    computed().saturating_sub(began)
}

fn as_of() -> AsOf {
    AsOf("2024-06-01T00:00:00Z".parse().expect("it is a moment"))
}

fn settings() -> Config {
    let settings =
        "title: Ants\nurl: https://ants.example/blog\ntimezone: Europe/London\nfeed: { tags: true }\n";
    Config::read(Some(&SourceFile::new("tidings.yaml", settings)), None).expect("the settings are good").0
}

fn read_post(name: &str, text: &str) -> Option<Post> {
    post::read(&SourceFile::new(name, text), &settings()).post
}

fn build(name: &str, text: &str) -> Compilation {
    pipeline::compile(&[SourceFile::new(name, text)], &Ledger::default(), &settings(), as_of())
}
