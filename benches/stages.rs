//! What each stage takes, and the whole: reading posts, extracting claims, reconciling, emitting files.
//!
//! Over generated blogs (see `support/blog.rs`), and over real posts where `../shared/corpus` is there.
//! `cargo bench -- emit` runs one stage.

mod support;

use std::fmt;
use std::path::Path;

use chrono::NaiveDate;
use divan::{Bencher, black_box, counter::BytesCount};
use tidings::base::source::SourceFile;
use tidings::base::time::AsOf;
use tidings::config::Config;

use tidings::extract::extract;
use tidings::pipeline::SiteFiles;
use tidings::timeline::ledger::Ledger;
use tidings::{disk, pipeline, post};

/// Real posts, where they are to be had.
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/cloud-native-london/_posts");
/// The day after the last of them.
const CORPUS_AS_OF: NaiveDate = NaiveDate::from_ymd_opt(2022, 12, 8).expect("a day of the calendar");

/// As the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// A blog to measure with.
#[derive(Clone, Copy)]
enum Blog {
    Corpus,
    Generated(usize),
}

impl fmt::Display for Blog {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Corpus => out.write_str("corpus"),
            Self::Generated(n_posts) => write!(out, "{n_posts} posts"),
        }
    }
}

fn blogs() -> Vec<Blog> {
    let mut blogs = vec![Blog::Generated(100), Blog::Generated(1_000)];
    // Asked of the program's own reader: nothing there, nothing measured.
    if disk::read_posts(Path::new(CORPUS), &Config::default()).is_ok() {
        blogs.push(Blog::Corpus);
    }
    blogs
}

/// The posts, and the moment to build them for.
fn load(blog: Blog, config: &Config) -> (Vec<SourceFile>, AsOf) {
    let (sources, day) = match blog {
        Blog::Corpus => {
            let folder = disk::read_posts(Path::new(CORPUS), config).expect("the corpus is readable");
            (folder.sources, CORPUS_AS_OF)
        }
        Blog::Generated(n_posts) => {
            let posts = support::blog::posts(n_posts, 1);
            let sources = posts.map(|post| SourceFile::new(post.file_name, post.text)).collect();
            (sources, support::blog::as_of(n_posts))
        }
    };
    let as_of = AsOf::parse(&day.to_string(), config.site.zone()).expect("a day is a moment");
    (sources, as_of)
}

fn n_bytes(sources: &[SourceFile]) -> BytesCount {
    BytesCount::new(sources.iter().map(|source| source.text.len()).sum::<usize>())
}

/// Everything in the feeds, as a site that publishes its whole history has it.
fn config() -> Config {
    let mut config = Config::default();
    config.site.url = Some("https://blog.example".into());
    config.site.title = Some("A blog of many groups".into());
    config.feed.limit = None;
    config
}

/// Files to posts: front matter, dates, addresses.
#[divan::bench(args = blogs())]
fn read(bencher: Bencher<'_, '_>, blog: Blog) {
    let config = config();
    let (sources, _) = load(blog, &config);
    bencher.counter(n_bytes(&sources)).bench(|| {
        for source in &sources {
            black_box(post::read(source, &config));
        }
    });
}

/// Posts to claims, on one core.
#[divan::bench(name = "extract", args = blogs())]
fn extract_claims(bencher: Bencher<'_, '_>, blog: Blog) {
    let config = config();
    let (sources, _) = load(blog, &config);
    let posts: Vec<_> = sources.iter().filter_map(|source| post::read(source, &config).post).collect();
    bencher.counter(n_bytes(&sources)).bench(|| {
        for post in &posts {
            black_box(extract(post, &config));
        }
    });
}

/// One post of so many KB: the time grows as the post does.
#[divan::bench(args = [1, 3, 10, 100, 1_000])]
fn extract_post_of_kb(bencher: Bencher<'_, '_>, kb: usize) {
    let config = config();
    let (sources, _) = load(Blog::Generated(1_000), &config);
    let mut text = sources[0].text.to_string();
    let mut bodies =
        sources.iter().filter_map(|source| source.text.split_once("\n---\n")).map(|(_, body)| body);
    while text.len() < kb * 1_000 {
        text.push_str(bodies.next().unwrap_or(".\n"));
    }
    let mut end = kb * 1_000;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    let source = SourceFile::new(sources[0].path.clone(), text);
    let post = post::read(&source, &config).post.expect("a generated post is readable");
    bencher.counter(n_bytes(&[source])).bench(|| extract(&post, &config));
}

/// Files to what is known of every meetup: all but the rendering.
#[divan::bench(args = blogs())]
fn reconcile(bencher: Bencher<'_, '_>, blog: Blog) {
    let config = config();
    let (sources, as_of) = load(blog, &config);
    let ledger = Ledger::default();
    bencher.counter(n_bytes(&sources)).bench(|| pipeline::read(&sources, &ledger, &config, as_of));
}

/// What is known to the bytes of every file.
#[divan::bench(name = "emit", args = blogs())]
fn emit_files(bencher: Bencher<'_, '_>, blog: Blog) {
    let config = config();
    let (sources, as_of) = load(blog, &config);
    let (files, ledger) = (SiteFiles::default(), Ledger::default());
    bencher
        .counter(n_bytes(&sources))
        .with_inputs(|| pipeline::read(&sources, &ledger, &config, as_of))
        .bench_values(|reading| pipeline::emit(reading, &files, &ledger, &config, as_of));
}

/// The whole build, without the disk.
#[divan::bench(args = blogs())]
fn compile(bencher: Bencher<'_, '_>, blog: Blog) {
    let config = config();
    let (sources, as_of) = load(blog, &config);
    let ledger = Ledger::default();
    bencher.counter(n_bytes(&sources)).bench(|| pipeline::compile(&sources, &ledger, &config, as_of));
}
