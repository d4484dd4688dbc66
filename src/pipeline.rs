//! The whole of it, pure: posts, ledger, configuration and a moment in; every file's bytes out.
//!
//! [`compile`] reads no clock, disk, network or environment. `build`, `serve` and `publish` differ only in
//! what they do with its artifacts. Same input, same bytes, with any number of threads.

mod by_itself;
pub mod receipt;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use rayon::prelude::*;

use crate::base::digest::digest;
use crate::base::memory::Memory;
use crate::base::source::{SourceFile, Span};
use crate::base::time::AsOf;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::emit::content::{PostContent, contents};
use crate::emit::{self, Artifact, RecapFacts, SiteView, enclosure, feeds, ical};
use crate::extract::{Extraction, dating, habitual_day_first, habitual_language};
use crate::post::{self, Post, meaning};
use crate::timeline::Founding;
use crate::timeline::identity::{Ground, entry_records, identify};
use crate::timeline::ledger::{EntryRecord, Ledger};
use crate::timeline::placeholder::Usual;
use crate::timeline::reconcile::Reconciled;
use crate::timeline::{Meetup, Place, Purpose, Steady, Timeline, reconcile, series};
use by_itself::{Made, Maker};

/// Where the ledger is written, below the output folder.
pub const LEDGER: &str = "manifest.json";

/// Texts of so many bytes are much to hold on to while all that is made of them is held as well.
const MUCH_TEXT: usize = 64 << 20;

/// Everything a build makes.
#[derive(Debug)]
pub struct Compilation {
    /// The files, in the order of their paths; the ledger is not among them.
    pub artifacts: Vec<Artifact>,
    /// The next ledger. Its files are those that stay as the last build wrote them; of the others the digests are known
    /// when they are written.
    pub ledger: Ledger,
    /// What was found on the way.
    pub diagnostics: Vec<Diagnostic>,
    /// For which moments it is the same.
    pub steady: Steady,
    /// A digest of all that the files of the meetups were made of beside the meetups ([`emit::is_of_meetups`]).
    pub ground: String,
    /// Files of the site whose length was looked up, by their path on the site.
    pub local_files: BTreeSet<String>,
}

/// Posts taken in, before anything is made of them: the first half of a build.
#[derive(Debug)]
pub struct Prepared {
    posts: Vec<Post>,
    diagnostics: Vec<Diagnostic>,
    memory: Memory,
}

/// What the site holds beside its posts and is looked up on disk between the two halves of a build.
#[derive(Debug, Clone, Default)]
pub struct SiteFiles {
    /// Bytes of the files that [`Prepared::local_files`] names, by their path on the site.
    pub sizes: BTreeMap<String, u64>,
    /// Bytes of the files that [`Prepared::unknown_lengths`] names, by their address, as their hosts now tell.
    /// The ledger remembers them, so that a build that does not ask changes no feed.
    pub told_lengths: BTreeMap<String, u64>,
    /// Templates of the page that the site brings itself, by name.
    pub templates: BTreeMap<String, String>,
}

/// Posts read and understood, before anything is rendered: what `explain` needs.
#[derive(Debug)]
pub struct Reading {
    /// The posts, in the order they were published, drafts and future ones left out.
    pub posts: Vec<Post>,
    /// What each says.
    pub extractions: Vec<Extraction>,
    /// What all say together.
    pub timeline: Timeline,
    /// Each post's entry.
    pub entries: Vec<(String, Arc<EntryRecord>)>,
    /// The next ledger, without its files.
    pub ledger: Ledger,
    /// Whether the files of the meetups would come out as the last build wrote them, and lie there so.
    pub meetups_stand: bool,
    /// What was found on the way, including posts that cannot be read.
    pub diagnostics: Vec<Diagnostic>,
    /// For which moments it is the same.
    pub steady: Steady,
    /// What earlier builds made of the posts.
    pub memory: Memory,
}

impl Prepared {
    /// Reads every post, in parallel.
    pub fn new(sources: &[SourceFile], config: &Config) -> Self {
        Self::taking_in(sources.to_vec(), config, &Memory::default())
    }

    /// The same, with what earlier builds made of the posts. Where they are large and nobody else holds on to them, their
    /// texts are not held until they are needed.
    pub fn taking_in(sources: Vec<SourceFile>, config: &Config, memory: &Memory) -> Self {
        let n_bytes: usize = sources.iter().map(|source| source.text.len()).sum();
        Self::setting_aside(sources, config, memory, n_bytes > MUCH_TEXT)
    }

    fn setting_aside(sources: Vec<SourceFile>, config: &Config, memory: &Memory, is_much: bool) -> Self {
        let read = |source: SourceFile| {
            let mut reading = post::read(&source, config);
            drop(source);
            if is_much && let Some(post) = &mut reading.post {
                post.set_text_aside(memory);
            }
            reading
        };
        let read: Vec<post::Reading> = sources.into_par_iter().map(read).collect();
        let mut posts = Vec::with_capacity(read.len());
        let mut diagnostics = Vec::new();
        for reading in read {
            diagnostics.extend(reading.diagnostics);
            posts.extend(reading.post);
        }
        posts.sort_by(|a, b| (a.published_at, &a.source.path).cmp(&(b.published_at, &b.source.path)));
        Self { posts, diagnostics, memory: memory.clone() }
    }

    /// Files of the site whose length enclosures give, by their path on the site.
    pub fn local_files(&self, config: &Config) -> BTreeSet<String> {
        self.posts.iter().flat_map(|post| enclosure::local_files(post, config)).collect()
    }

    /// Addresses of enclosed files whose length neither their post nor `sizes` tells.
    pub fn unknown_lengths(&self, config: &Config, sizes: &BTreeMap<String, u64>) -> BTreeSet<String> {
        self.posts.iter().flat_map(|post| enclosure::unknown_lengths(post, config, sizes)).collect()
    }

    /// Reconciles what the posts say, and keeps all of it.
    pub fn read(self, ledger: &Ledger, config: &Config, as_of: AsOf) -> Reading {
        self.understood(ledger, config, as_of, Purpose::Explanation).identified(ledger, None, as_of)
    }

    fn understood(self, ledger: &Ledger, config: &Config, as_of: AsOf, purpose: Purpose) -> Understood {
        let Self { mut posts, mut diagnostics, memory } = self;
        let unsettled = config;
        let mut config = config.clone();
        config.site.habitual_day_first = habitual_day_first(&posts);
        config.site.habitual_lang = habitual_language(&posts).map(|language| language.tag().to_owned());
        let config = dating::settled(&posts, &config);
        let known = PublishedBefore::new(ledger);
        let falling_due = posts.iter().map(|post| post.published_at).collect();
        posts.retain(|post| is_published(post, &config, as_of, &known, &mut diagnostics));
        diagnostics.extend(clock_behind(&posts, &config, as_of));
        diagnostics.extend(duplicates(&posts));
        let maker = match purpose {
            Purpose::Explanation => Maker::explaining(&config),
            Purpose::Build => Maker::building(&posts, unsettled, &config, &memory),
        };
        let Made { mut extractions, digests, contents, lost: without } = maker.make_all(&mut posts);
        diagnostics.extend(without.iter().map(|path| lost(path)));
        let each = extractions.iter_mut();
        diagnostics.extend(each.flat_map(|extraction| std::mem::take(&mut extraction.diagnostics)));
        let entries = entry_records(&posts, digests, ledger, as_of);
        if purpose == Purpose::Build {
            // From here on an entry goes by the id of its record; the posts' own would be held twice.
            for post in &mut posts {
                post.entry_id = String::new();
            }
        }
        let places = series::places(&posts, &extractions, &config);
        series::turn_down_elsewhere(&posts, &mut extractions, &places);
        let Reconciled { mut timeline, foundings } =
            reconcile(&posts, &extractions, places, &config, purpose);
        diagnostics.append(&mut timeline.diagnostics);
        let usual = Usual { posts: &posts, extractions: &extractions, ledger, config: &config, as_of };
        let placeholders = usual.placeholders(&mut timeline);
        Understood {
            posts,
            extractions,
            timeline,
            foundings,
            placeholders,
            falling_due,
            contents,
            entries,
            config,
            diagnostics,
            memory,
        }
    }
}

/// Says that the text of a post was set aside and is not there any more: nothing is published without it.
fn lost(path: &str) -> Diagnostic {
    let message = "what was read of the post is no longer there";
    Diagnostic::new(Rule::UnreadablePost, path, Span::default(), message)
        .with_help("build again; the disk may be full, or somebody removes files from the output folder")
}

/// What all posts say together, before it has ids.
struct Understood {
    posts: Vec<Post>,
    extractions: Vec<Extraction>,
    timeline: Timeline,
    /// Who the meetups are, in their order.
    foundings: Vec<Founding>,
    /// Usual days that no meetup fills.
    placeholders: Vec<Meetup>,
    /// When each post is published, those of the future among them.
    falling_due: Vec<DateTime<FixedOffset>>,
    /// The content of each post, for a build.
    contents: Vec<PostContent>,
    /// Each post's entry.
    entries: Vec<(String, Arc<EntryRecord>)>,
    /// The configuration, with what the posts show of the site.
    config: Config,
    diagnostics: Vec<Diagnostic>,
    memory: Memory,
}

impl Understood {
    /// A digest of all that the files of the meetups are made of beside the meetups: the settings, the page's templates,
    /// and what the page shows of each post.
    fn ground(&self, templates: &BTreeMap<String, String>) -> String {
        let settings = [format!("{:?}", self.config)];
        let templates = templates.iter().flat_map(|(name, text)| [name.clone(), text.clone()]);
        let post =
            |post: &Post| [post.title.clone(), post.permalink.clone(), post.published_on().to_string()];
        let texts = settings.into_iter().chain(templates).chain(self.posts.iter().flat_map(post));
        let texts: Vec<String> = texts.collect();
        digest(texts.iter().map(String::as_str))
    }

    /// Gives entries and meetups their ids. `ground` is what their files are made of beside them, where they are to be
    /// made.
    fn identified(self, ledger: &Ledger, ground: Option<&str>, as_of: AsOf) -> Reading {
        let Self { posts, extractions, mut timeline, entries, config, mut diagnostics, memory, .. } = self;
        let meetups = std::mem::take(&mut timeline.meetups);
        let visible = |meetup: &Meetup| ical::visible_event(meetup, &config);
        let is_same_ground = ground.is_some() && ledger.ground.as_deref() == ground;
        let ground = Ground {
            posts: &posts,
            entries: &entries,
            ledger,
            config: &config,
            as_of,
            shows_the_same: is_same_ground,
            memory: &memory,
            visible: &visible,
        };
        let mut identified = identify(meetups, &self.foundings, self.placeholders, &ground);
        identified.ledger.keep_absent(ledger);
        diagnostics.extend(identified.diagnostics);
        timeline.meetups = identified.meetups;
        timeline.seen = identified.seen;
        for (entries, joined) in timeline.announced.iter_mut().zip(&timeline.joined) {
            for (announced, meetup) in entries.iter_mut().zip(joined) {
                announced.key.clone_from(&timeline.meetups[*meetup].key);
            }
        }
        timeline.sort();
        let steady = Steady::around(as_of, &timeline.meetups, &self.falling_due, &config);
        diagnostics.sort_by(|a, b| (&a.path, a.span, a.rule).cmp(&(&b.path, b.span, b.rule)));
        let meetups_stand = is_same_ground && identified.ledger.events == ledger.events;
        let ledger = identified.ledger;
        Reading { posts, extractions, timeline, entries, ledger, meetups_stand, diagnostics, steady, memory }
    }
}

/// Reads posts and reconciles what they say.
pub fn read(sources: &[SourceFile], ledger: &Ledger, config: &Config, as_of: AsOf) -> Reading {
    Prepared::new(sources, config).read(ledger, config, as_of)
}

/// Makes every file of the output, for a site that has nothing but posts.
pub fn compile(sources: &[SourceFile], ledger: &Ledger, config: &Config, as_of: AsOf) -> Compilation {
    render(Prepared::new(sources, config), &SiteFiles::default(), ledger, config, as_of)
}

/// Makes every file of the output.
pub fn render(
    prepared: Prepared,
    files: &SiteFiles,
    ledger: &Ledger,
    config: &Config,
    as_of: AsOf,
) -> Compilation {
    let local_files = prepared.local_files(config);
    let mut understood = prepared.understood(ledger, config, as_of, Purpose::Build);
    let recaps = recaps(&understood.extractions, &understood.timeline);
    // What each post said has come to what is known of the meetups. On a large site it is much to hold on to.
    std::mem::take(&mut understood.extractions).into_par_iter().for_each(drop);
    understood.posts.par_iter_mut().for_each(Post::leave_text);
    let contents = std::mem::take(&mut understood.contents);
    let ground = understood.ground(&files.templates);
    let mut reading = understood.identified(ledger, Some(&ground), as_of);
    reading.ledger.lengths.extend(files.told_lengths.clone());
    let Emitted { artifacts, standing, diagnostics: found, feed_root } =
        emit_recaps(&mut reading, recaps, contents, files, ledger, config, as_of);
    let mut diagnostics = reading.diagnostics;
    diagnostics.extend(found);
    diagnostics.sort_by(|a, b| (&a.path, a.span, a.rule).cmp(&(&b.path, b.span, b.rule)));
    let ledger = Ledger { feed_root: Some(feed_root), files: standing, ..reading.ledger };
    Compilation { artifacts, ledger, diagnostics, steady: reading.steady, ground, local_files }
}

/// What the emitters make of a reading.
#[derive(Debug)]
pub struct Emitted {
    /// The files, in the order of their paths.
    pub artifacts: Vec<Artifact>,
    /// Digests of the files that stay as the last build wrote them, by their path.
    pub standing: BTreeMap<String, String>,
    /// What was found on the way.
    pub diagnostics: Vec<Diagnostic>,
    /// What the ids of the feeds begin with.
    pub feed_root: String,
}

/// The second half of a build: what is known, as files.
pub fn emit(
    mut reading: Reading,
    files: &SiteFiles,
    ledger: &Ledger,
    config: &Config,
    as_of: AsOf,
) -> Emitted {
    let recaps = recaps(&reading.extractions, &reading.timeline);
    let contents = contents(&reading.posts, config, &reading.memory);
    emit_recaps(&mut reading, recaps, contents, files, ledger, config, as_of)
}

/// The same of what is known of the posts, which go with it.
fn emit_recaps(
    reading: &mut Reading,
    recaps: Vec<RecapFacts>,
    contents: Vec<PostContent>,
    files: &SiteFiles,
    ledger: &Ledger,
    config: &Config,
    as_of: AsOf,
) -> Emitted {
    let mut file_sizes = files.sizes.clone();
    file_sizes.extend(reading.ledger.lengths.clone());
    let view = SiteView {
        config,
        posts: std::mem::take(&mut reading.posts),
        contents,
        timeline: &reading.timeline,
        entries: &reading.entries,
        recaps,
        file_sizes: &file_sizes,
        as_of,
        id_root: ledger.feed_root.as_deref(),
        templates: &files.templates,
        memory: &reading.memory,
    };
    let stand = reading.meetups_stand && ledger.files.contains_key(emit::PAGE);
    let feed_root = feeds::id_root(&view);
    let (artifacts, diagnostics) = if stand { emit::artifacts_of_posts(view) } else { emit::artifacts(view) };
    let mut standing = BTreeMap::new();
    if stand {
        let files = ledger.files.iter().filter(|(path, _)| emit::is_of_meetups(path));
        standing.extend(files.map(|(path, digest)| (path.clone(), digest.clone())));
    }
    Emitted { artifacts, standing, diagnostics, feed_root }
}

/// What each post tells of its meetup.
fn recaps(extractions: &[Extraction], timeline: &Timeline) -> Vec<RecapFacts> {
    let facts = |(extraction, place): (&Extraction, &Place)| RecapFacts {
        series: place.series.clone(),
        talks: Arc::clone(&extraction.recap.talks),
    };
    extractions.iter().zip(&timeline.places).map(facts).collect()
}

/// Posts that earlier builds published, by their path and date.
struct PublishedBefore<'a>(BTreeSet<(&'a str, DateTime<FixedOffset>)>);

impl<'a> PublishedBefore<'a> {
    fn new(ledger: &'a Ledger) -> Self {
        Self(ledger.entries.values().map(|record| (record.path.as_str(), record.published)).collect())
    }

    fn has(&self, post: &Post) -> bool {
        self.0.contains(&(post.source.path.as_str(), post.published_at))
    }
}

/// Drafts stay out; posts of the future do until then, unless the site publishes them at once. A post
/// whose date is its meetup's own day is no post of the future, and neither is one that subscribers have:
/// the clock has gone back, and taking it away would call its meetups off.
fn is_published(
    post: &Post,
    config: &Config,
    as_of: AsOf,
    known: &PublishedBefore<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    if post.is_draft {
        return false;
    }
    let is_left_out = is_future(post, config, as_of) && !known.has(post);
    if is_left_out {
        let message =
            format!("the post is dated {}, after this build", post.published_at.format("%Y-%m-%d %H:%M %:z"));
        let found = Diagnostic::new(Rule::FuturePost, &post.source.path, post.date_span(), message);
        diagnostics.push(
            found
                .with_note("left out of the feeds until then")
                .with_help("`future: true` publishes it at once"),
        );
    }
    !is_left_out
}

fn is_future(post: &Post, config: &Config, as_of: AsOf) -> bool {
    post.published_at > as_of.0 && !config.posts.future && !meaning::is_event_dated(post, config)
}

/// Says that the moment of this build is before that of an earlier one, with the latest post that shows it.
fn clock_behind(posts: &[Post], config: &Config, as_of: AsOf) -> Option<Diagnostic> {
    let ahead = posts.iter().filter(|post| is_future(post, config, as_of));
    let latest = ahead.max_by_key(|post| post.published_at)?;
    let moment = |at: DateTime<FixedOffset>| at.format("%Y-%m-%d %H:%M %:z").to_string();
    let message = format!(
        "this build is for {}, and a post dated {} is published already",
        moment(as_of.0.fixed_offset()),
        moment(latest.published_at)
    );
    let found = Diagnostic::new(Rule::ClockBehind, &latest.source.path, latest.date_span(), message);
    Some(
        found
            .with_note("what subscribers have stays published, and no date of theirs goes back")
            .with_help("set the clock or `--as-of`; `published: false` in a post takes it back"),
    )
}

/// Two posts with one address or one id.
fn duplicates(posts: &[Post]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut permalinks: BTreeSet<&str> = BTreeSet::new();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for post in posts {
        let first = |by: &dyn Fn(&Post) -> bool| {
            posts.iter().find(|other| by(other)).map(|other| other.source.path.clone()).unwrap_or_default()
        };
        if !permalinks.insert(&post.permalink) {
            let other = first(&|other| other.permalink == post.permalink);
            let message = format!("the address `{}` is also that of {other}", post.permalink);
            found.push(
                Diagnostic::new(Rule::DuplicatePermalink, &post.source.path, Span::default(), message)
                    .with_help("give one of them a `permalink:` or a `slug:` of its own"),
            );
        }
        if !ids.insert(&post.entry_id) {
            let other = first(&|other| other.entry_id == post.entry_id);
            let message = format!("the entry id `{}` is also that of {other}", post.entry_id);
            found.push(
                Diagnostic::new(Rule::DuplicateId, &post.source.path, Span::default(), message)
                    .with_help("give one of them an `id:` of its own"),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::base::memory::{Key, Store};

    /// A store that loses what it has from a moment on.
    #[derive(Debug, Default)]
    struct Shop {
        kept: Mutex<BTreeMap<Key, Vec<u8>>>,
        is_lossy: bool,
    }

    impl Store for Shop {
        fn recall(&self, key: Key) -> Option<Vec<u8>> {
            self.kept.lock().unwrap().get(&key).filter(|_| !self.is_lossy).cloned()
        }

        fn keep(&self, key: Key, bytes: &[u8]) -> bool {
            self.kept.lock().unwrap().insert(key, bytes.to_vec());
            true
        }
    }

    /// A build of two posts, one with a date in doubt and one with Liquid, with their texts set aside or not.
    fn build_with(memory: &Memory, is_much: bool) -> Compilation {
        let sources = vec![
            SourceFile::new("2024-05-14-may.md", "---\nid: may\n---\nWe meet again on Tuesday 12 June.\n"),
            SourceFile::new("2024-06-13-june.md", "It was good, see {% post_url 2024-05-14-may %}.\n"),
        ];
        let config = Config::default();
        let prepared = Prepared::setting_aside(sources, &config, memory, is_much);
        assert!(!is_much || prepared.posts.iter().all(|post| post.body().is_empty()));
        let as_of = AsOf("2024-07-01T00:00:00Z".parse().unwrap());
        render(prepared, &SiteFiles::default(), &Ledger::default(), &config, as_of)
    }

    #[test]
    fn texts_that_are_set_aside_change_nothing() {
        let held = build_with(&Memory::default(), false);
        assert!(held.diagnostics.iter().any(|found| found.rule == Rule::WeekdayMismatch));
        let memory = Memory::new(Arc::new(Shop::default()), "one");
        for memory in [Memory::default(), memory] {
            let aside = build_with(&memory, true);
            assert_eq!(aside.artifacts, held.artifacts);
            assert_eq!(aside.ledger, held.ledger);
            assert_eq!(aside.diagnostics, held.diagnostics);
        }
    }

    #[test]
    fn a_text_that_is_lost_is_an_error() {
        let shop = Shop { is_lossy: true, ..Shop::default() };
        let built = build_with(&Memory::new(Arc::new(shop), "one"), true);
        let lost = built.diagnostics.iter().filter(|found| found.rule == Rule::UnreadablePost);
        assert_eq!(lost.count(), 2, "{:?}", built.diagnostics);
        assert!(built.diagnostics.iter().any(|found| found.severity == crate::diagnostic::Severity::Error));
    }

    #[test]
    fn a_length_that_a_host_told_is_remembered() {
        let settings = SourceFile::new("tidings.yaml", "title: Ants\nurl: https://ants.example\n");
        let (config, _) = Config::read(Some(&settings), None).unwrap();
        let text = "---\ntitle: May\nslides: https://files.example/may.pdf\n---\nIt was.\n";
        let sources = [SourceFile::new("2024-05-14-may.md", text)];
        let as_of = AsOf("2024-06-01T00:00:00Z".parse().unwrap());
        let build = |ledger: &Ledger, told: &[(&str, u64)]| {
            let told_lengths = told.iter().map(|(url, length)| ((*url).to_owned(), *length)).collect();
            let files = SiteFiles { told_lengths, ..SiteFiles::default() };
            render(Prepared::new(&sources, &config), &files, ledger, &config, as_of)
        };
        let lengths = |built: &Compilation| {
            let rss = built.artifacts.iter().find(|artifact| artifact.path == "rss.xml").unwrap();
            let rss = String::from_utf8_lossy(&rss.body.bytes()).into_owned();
            let after = rss.split("length=\"").skip(1);
            after.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
        };
        let url = "https://files.example/may.pdf";
        let unasked = build(&Ledger::default(), &[]);
        assert_eq!(lengths(&unasked), ["0"]);
        let asked = build(&unasked.ledger, &[(url, 123_456)]);
        assert_eq!(lengths(&asked), ["123456"]);
        let mut written = Vec::new();
        asked.ledger.write_to(&mut written).unwrap();
        let later = build(&Ledger::parse(&String::from_utf8(written).unwrap()).unwrap(), &[]);
        assert_eq!(lengths(&later), ["123456"]);
        assert_eq!(later.ledger.lengths, asked.ledger.lengths);
        assert_eq!(lengths(&build(&later.ledger, &[(url, 7)])), ["7"], "what is told now goes before");
    }
}
