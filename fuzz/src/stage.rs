//! The stages of tidings that the targets run: a text comes in, what the library makes of it goes out.
//!
//! Each takes a text as it would stand in a file of a small site, and calls the library as the program does.

use tidings::base::source::SourceFile;
use tidings::base::time::AsOf;
use tidings::config::Config;
use tidings::diagnostic::Diagnostic;
use tidings::diagnostic::render::{Format, Sources, Style, render};
use tidings::emit::content::{self, Content};
use tidings::extract::{Extraction, extract};
use tidings::pipeline::{self, Compilation};
use tidings::post::liquid::PostIndex;
use tidings::post::{self, Post, Reading, front_matter};
use tidings::timeline::Ledger;
use tidings::timeline::adopt::{Adoption, adopt as take_over};
use tidings::timeline::identity::entry_records;

use crate::old_feed;

type Split = Result<front_matter::Split, Box<Diagnostic>>;

/// The front matter of a post, the post, and what is said of it.
pub(crate) fn front_matter(text: &str) -> (Split, Reading, String) {
    let source = SourceFile::new("2024-05-14-may.md", text);
    let split = front_matter::parse(&source);
    let reading = post::read(&source, &Config::default());
    let shown = render(&reading.diagnostics, &Sources::new("", [&source]), Format::Full, Style::PLAIN);
    (split, reading, shown)
}

/// The HTML of a post, and a build of it.
pub(crate) fn content(text: &str) -> Option<(Content, Compilation)> {
    let name = if text.starts_with('<') { "2024-05-14-may.html" } else { "2024-05-14-may.md" };
    let post = read_post(name, text)?;
    Some((content::render(&post, &settings(), &PostIndex::new([&post])), build(name, text)))
}

/// What a post says of meetups, and a build of it.
pub(crate) fn dates(text: &str) -> Option<(Extraction, Compilation)> {
    let name = "2024-05-14-may.md";
    let post = read_post(name, text)?;
    Some((extract(&post, &settings()), build(name, text)))
}

/// How many entries a feed has, and the ledger that takes them over.
pub(crate) fn adopt(bytes: &[u8]) -> Option<(usize, Adoption)> {
    let entries = old_feed::parse(bytes.to_vec(), Some("https://ants.example/blog")).ok()?;
    let names = ["2024-01-10-ants.md", "2024-02-14-bees.md"];
    let text = "---\nredirect_from: /old/\n---\nHello\n";
    let posts: Vec<Post> = names.iter().filter_map(|name| read_post(name, text)).collect();
    let records = entry_records(&posts, &Ledger::default(), as_of());
    Some((entries.len(), take_over(&posts, &records, &[entries], &Ledger::default())))
}

/// What is wrong with settings, as the site's own and as Jekyll's; where nothing is, a build under them.
pub(crate) fn config(text: &str) -> Vec<Diagnostic> {
    let own = SourceFile::new("tidings.yaml", text);
    let jekyll = SourceFile::new("_config.yml", text);
    let mut all = Vec::new();
    for (own, jekyll) in [(Some(&own), None), (None, Some(&jekyll))] {
        match Config::read(own, jekyll) {
            Ok((config, found)) => {
                all.extend(found);
                let post = SourceFile::new("2024-05-14-may.md", "We meet again on Tuesday 11 June.\n");
                pipeline::compile(&[post], &Ledger::default(), &config, as_of());
            }
            Err(found) => all.extend(found),
        }
    }
    all
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
