//! Which feeds a site has, and their bytes: the main ones with their archives, those of tags, those
//! that the configuration names, and the list of them all.
//!
//! In comes a [`SiteView`]; out go artifacts. The body of each post is rendered once, whatever the
//! number of feeds it is in. The rules that hold for all:
//!
//! - Entries are newest first, ties by id; the clock is never read.
//! - Archives (RFC 5005, section 4) hold `feed.limit` entries each and are counted from the oldest
//!   post, so that a new post moves nothing between them. There are as many as it takes to hold what
//!   the main feed does not; all are full. Once another follows, no byte of an archive changes.
//! - A feed that holds all there is says so (`fh:complete`); a filtered feed that is cut to its limit
//!   says nothing, since the archives of the main feed have everything.

mod about;
mod slug;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use percent_encoding::utf8_percent_encode;
use rayon::prelude::*;

use super::body::{Body, Pieces};
use super::content::text::one_line;
use super::feed::chapters::render_chapters;
use super::feed::entry::{PostEntry, post_entry};
use super::feed::upcoming::upcoming_entries;
use super::feed::{Entry, Feed, Format, Frame, Paging, TAG_SPECIFIC, Written, room_for};
use super::{Artifact, SiteView, atom, json_feed, opml, rss};
use crate::base::memory::Lost;
use crate::base::source::Span;
use crate::config::{Filter, NamedFeed};
use crate::diagnostic::{Diagnostic, Rule};
use about::{About, Kind};
use slug::{path_slug, tag_slugs};

/// Feeds above this are not read to their end by some services.
const MAX_BYTES: usize = 512 * 1024;

/// How many entries of a feed are written at a time.
const ENTRIES_A_PIECE: usize = 32;

/// A document to write: a feed in one format.
struct Document {
    path: String,
    format: Format,
    feed: Arc<Feed>,
}

/// Every feed file of a site, and what is wrong with the posts as feeds show them.
pub fn artifacts(mut site: SiteView) -> (Vec<Artifact>, Vec<Diagnostic>) {
    let mut about = About::new(&site);
    let mut posts = post_entries(&mut site);
    let site = &site;
    posts.sort_by(|a, b| {
        b.entry.published_at.cmp(&a.entry.published_at).then_with(|| a.entry.id.cmp(&b.entry.id))
    });
    about.updated_at = posts.iter().map(|post| post.entry.updated_at).max();
    let mut artifacts = chapter_files(&mut posts, &about);
    let upcoming: Vec<Vec<Arc<Entry>>> =
        site.config.feeds.iter().map(|named| upcoming(named, site, &about)).collect();
    let lang = about.lang(&posts);

    let main = main_feed(site, &about, &posts, &lang);
    let tags = if site.config.feed.tags { tag_feeds(site, &about, &posts, &lang) } else { Vec::new() };
    let named = site.config.feeds.iter().zip(&upcoming);
    let named: Vec<_> =
        named.map(|(named, upcoming)| named_feed(named, upcoming, site, &about, &posts, &lang)).collect();

    artifacts.push(opml_file(&about, &main, &named, &tags));
    let groups = main.into_iter().chain(named).chain(tags);
    let documents: Vec<Document> = groups.flat_map(Group::documents).collect();
    let feeds: Vec<Artifact> = documents.par_iter().map(render).collect();
    let mut diagnostics: Vec<Diagnostic> = posts.into_iter().flat_map(|post| post.diagnostics).collect();
    diagnostics.extend(documents.iter().zip(&feeds).filter_map(|(document, feed)| too_large(document, feed)));
    artifacts.extend(feeds);
    (artifacts, diagnostics)
}

/// The entries of a site's posts. Each post goes when its entry is made: on a large site both are much to hold on to.
fn post_entries(site: &mut SiteView) -> Vec<PostEntry> {
    let (posts, contents) = (std::mem::take(&mut site.posts), std::mem::take(&mut site.contents));
    let recaps = std::mem::take(&mut site.recaps);
    let site = &*site;
    let each = posts.into_par_iter().zip(contents).zip(recaps).zip(site.entries);
    each.map(|(((post, content), recap), known)| post_entry(post, content, recap, known, site)).collect()
}

/// What the ids of a site's feeds begin with: a tag URI of the site's host and its first day. It is
/// what the ledger should keep, since an older post may turn up and a host may change.
pub fn id_root(site: &SiteView) -> String {
    About::new(site).id_root
}

/// A feed in every format it has, each with its path.
struct Group {
    paths: Vec<(Format, String)>,
    feed: Feed,
}

impl Group {
    fn documents(self) -> Vec<Document> {
        let feed = Arc::new(self.feed);
        self.paths
            .into_iter()
            .map(|(format, path)| Document { path, format, feed: Arc::clone(&feed) })
            .collect()
    }
}

fn chapter_files(posts: &mut [PostEntry], about: &About) -> Vec<Artifact> {
    let mut files = Vec::new();
    for post in posts.iter_mut().filter(|post| !post.entry.chapters.is_empty()) {
        let path = format!("chapters/{}-{}.json", post.published_on, path_slug(&post.slug));
        Arc::make_mut(&mut post.entry).chapters_url = Some(about.url(&path));
        let body = Body::Pieces(Arc::new(ChapterFile(Arc::clone(&post.entry))));
        files.push(Artifact { path, media_type: super::feed::chapters::MEDIA_TYPE, body });
    }
    files
}

/// The chapters of an entry as a file, in one piece.
#[derive(Debug)]
struct ChapterFile(Arc<Entry>);

impl Pieces for ChapterFile {
    fn count(&self) -> usize {
        1
    }

    fn piece(&self, _: usize) -> Result<Vec<u8>, Lost> {
        Ok(render_chapters(&self.0.title, &self.0.chapters))
    }
}

/// The main feed, feed.xml where wanted, and the archives.
fn main_feed(site: &SiteView, about: &About, posts: &[PostEntry], lang: &str) -> Vec<Group> {
    let kind =
        Kind { id: "/feed".into(), title: about.title.clone(), description: about.description.clone() };
    let paths = paths("rss.xml", "atom.xml", "feed.json");
    let current = about.addresses(&paths);
    let limit = site.config.feed.limit.unwrap_or(usize::MAX).max(1);
    let n_archives = posts.len().saturating_sub(limit).div_ceil(limit);
    let archive_addresses = |number: usize| about.addresses(&archive_paths(number));
    let newest = posts.iter().take(limit).map(|post| Arc::clone(&post.entry)).collect();
    let paging = match n_archives {
        0 => Paging::Complete,
        last => Paging::Subscription { previous: archive_addresses(last) },
    };
    let mut groups = vec![about.group(&kind, paths, paging, lang, newest)];
    if site.config.feed.jekyll_path {
        groups.extend(jekyll_alias(groups.first(), about));
    }
    for number in (1..=n_archives).rev() {
        let paging = Paging::Archive {
            current: current.clone(),
            previous: (number > 1).then(|| archive_addresses(number - 1)),
            next: (number < n_archives).then(|| archive_addresses(number + 1)),
        };
        let oldest_first = posts.iter().rev().skip((number - 1) * limit).take(limit);
        let mut entries: Vec<Arc<Entry>> = oldest_first.map(|post| Arc::clone(&post.entry)).collect();
        entries.reverse();
        groups.push(about.group(&kind, archive_paths(number), paging, lang, entries));
    }
    groups
}

/// The Atom feed at jekyll-feed's path, with its own address in it: readers that subscribed there
/// stay there.
fn jekyll_alias(main: Option<&Group>, about: &About) -> Option<Group> {
    let mut feed = main?.feed.clone();
    let paths = vec![(Format::Atom, "feed.xml".to_owned())];
    feed.addresses.by_format.retain(|(format, _)| *format != Format::Atom);
    feed.addresses.by_format.extend(about.addresses(&paths).by_format);
    Some(Group { paths, feed })
}

fn paths(rss: &str, atom: &str, json: &str) -> Vec<(Format, String)> {
    vec![(Format::Rss, rss.into()), (Format::Atom, atom.into()), (Format::Json, json.into())]
}

fn archive_paths(number: usize) -> Vec<(Format, String)> {
    let path = |name: &str, extension: &str| format!("archive/{name}-{number:04}.{extension}");
    paths(&path("rss", "xml"), &path("atom", "xml"), &path("feed", "json"))
}

fn tag_feeds(site: &SiteView, about: &About, posts: &[PostEntry], lang: &str) -> Vec<Group> {
    let oldest_first = posts.iter().rev().flat_map(|post| &post.entry.tags);
    let tags = tag_slugs(oldest_first.map(String::as_str));
    let mut entries: BTreeMap<String, Vec<Arc<Entry>>> = BTreeMap::new();
    for entry in posts.iter().map(|post| &post.entry) {
        let spelled: BTreeSet<String> = entry.tags.iter().map(|tag| tag.to_lowercase()).collect();
        for tag in spelled {
            entries.entry(tag).or_default().push(Arc::clone(entry));
        }
    }
    let limit = site.config.feed.limit.unwrap_or(usize::MAX).max(1);
    let group = |(slug, tag): (&String, &String)| {
        let kind = Kind {
            id: format!("/tags/{}", utf8_percent_encode(slug, TAG_SPECIFIC)),
            title: format!("{}: {tag}", about.title),
            description: format!("{}: posts tagged {tag}", about.title),
        };
        let folder = |name: &str| format!("tags/{slug}/{name}");
        let paths = paths(&folder("rss.xml"), &folder("atom.xml"), &folder("feed.json"));
        let entries = entries.get(&tag.to_lowercase()).cloned().unwrap_or_default();
        cut(about, &kind, paths, lang, entries, limit)
    };
    tags.iter().map(group).collect()
}

fn upcoming(named: &NamedFeed, site: &SiteView, about: &About) -> Vec<Arc<Entry>> {
    if named.upcoming { upcoming_entries(site, &named.filter, &about.home_url) } else { Vec::new() }
}

fn named_feed(
    named: &NamedFeed,
    upcoming: &[Arc<Entry>],
    site: &SiteView,
    about: &About,
    posts: &[PostEntry],
    lang: &str,
) -> Group {
    let name = named.name.split('/').map(path_slug).collect::<Vec<_>>().join("/");
    let title = named.title.as_deref().map(one_line).filter(|title| !title.is_empty());
    let kind = Kind {
        id: format!("/feeds/{}", utf8_percent_encode(&name, TAG_SPECIFIC)),
        title: title.unwrap_or_else(|| format!("{}: {}", about.title, one_line(&named.name))),
        description: about.description.clone(),
    };
    let wanted =
        |format: &Format| named.formats.is_empty() || named.formats.iter().any(|name| name == format.name());
    let paths =
        Format::ALL.into_iter().filter(wanted).map(|format| (format, format!("{name}.{}", format.name())));
    let entries: Vec<Arc<Entry>> = if named.upcoming {
        upcoming.to_vec()
    } else {
        let posts = posts.iter().filter(|post| lets_through(&named.filter, post));
        posts.map(|post| Arc::clone(&post.entry)).collect()
    };
    let limit = named.limit.or(site.config.feed.limit).unwrap_or(usize::MAX).max(1);
    cut(about, &kind, paths.collect(), lang, entries, limit)
}

/// A feed without archives: the newest entries, and whether they are all.
fn cut(
    about: &About,
    kind: &Kind,
    paths: Vec<(Format, String)>,
    lang: &str,
    mut entries: Vec<Arc<Entry>>,
    limit: usize,
) -> Group {
    let paging = if entries.len() > limit { Paging::Newest } else { Paging::Complete };
    entries.truncate(limit);
    about.group(kind, paths, paging, lang, entries)
}

fn lets_through(filter: &Filter, post: &PostEntry) -> bool {
    let any = |wanted: &[String], has: &[String]| {
        wanted.is_empty()
            || wanted.iter().any(|name| has.iter().any(|other| other.to_lowercase() == name.to_lowercase()))
    };
    (filter.series.is_empty()
        || filter.series.iter().any(|name| Some(name.as_str()) == post.series.as_deref()))
        && any(&filter.tags, &post.entry.tags)
        && any(&filter.categories, &post.categories)
}

fn opml_file(about: &About, main: &[Group], named: &[Group], tags: &[Group]) -> Artifact {
    // The archives and the alias are not for subscribing to.
    let listed: Vec<&Feed> = main.iter().take(1).chain(named).map(|group| &group.feed).collect();
    let tags: Vec<&Feed> = tags.iter().map(|group| &group.feed).collect();
    let bytes = opml::render_opml(&about.title, &listed, &tags);
    Artifact { path: "opml.xml".into(), media_type: "text/x-opml", body: bytes.into() }
}

fn render(document: &Document) -> Artifact {
    let Document { path, format, feed } = document;
    let pieces = FeedPieces { format: *format, feed: Arc::clone(feed) };
    Artifact { path: path.clone(), media_type: format.media_type(), body: Body::of(pieces) }
}

/// A feed as a file: the first piece begins with its head, the last ends with its tail.
#[derive(Debug)]
struct FeedPieces {
    format: Format,
    feed: Arc<Feed>,
}

impl FeedPieces {
    fn frame(&self) -> Frame {
        match self.format {
            Format::Rss => rss::FRAME,
            Format::Atom => atom::FRAME,
            Format::Json => json_feed::FRAME,
        }
    }
}

impl Pieces for FeedPieces {
    fn count(&self) -> usize {
        self.feed.entries.len().div_ceil(ENTRIES_A_PIECE).max(1)
    }

    fn piece(&self, number: usize) -> Result<Vec<u8>, Lost> {
        let frame = self.frame();
        let entries = self.feed.entries.chunks(ENTRIES_A_PIECE).nth(number).unwrap_or_default();
        let entries: Vec<Written<'_>> =
            entries.iter().map(|entry| Written::new(entry)).collect::<Result<_, Lost>>()?;
        let is_first = number == 0;
        let mut bytes = if is_first { (frame.head)(&self.feed) } else { room_for(&entries) };
        if entries.is_empty() {
            bytes.extend_from_slice(frame.tail_of_none.as_bytes());
            return Ok(bytes);
        }
        bytes.extend_from_slice(if is_first { frame.before } else { frame.between }.as_bytes());
        (frame.entries)(&self.feed, &entries, &mut bytes);
        if number + 1 == self.count() {
            bytes.extend_from_slice(frame.tail.as_bytes());
        }
        Ok(bytes)
    }
}

/// A feed that some services would not read to its end. What is written in pieces is not measured as a
/// whole: its content alone is too large, or it is not.
fn too_large(document: &Document, artifact: &Artifact) -> Option<Diagnostic> {
    let size = match &artifact.body {
        Body::Whole(bytes) => bytes.len(),
        Body::Pieces(_) => document.feed.entries.iter().map(|entry| entry.n_bytes).sum(),
    };
    (size > MAX_BYTES).then(|| {
        Diagnostic::new(
            Rule::FeedTooLarge,
            "",
            Span::default(),
            format!("`{}` has {} KiB; some readers stop at 512 KiB", artifact.path, size / 1024),
        )
        .with_help("lower `feed.limit`, so that fewer posts are in one file")
    })
}

#[cfg(test)]
mod tests;
