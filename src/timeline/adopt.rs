//! Taking over what another program published: the ids and dates of its feeds, so that moving a blog shows
//! no subscriber anything twice.
//!
//! In come the entries of old feeds, one list a feed, and the posts with the records that a build would
//! give them; out comes the ledger with the old ids and dates in place of new ones, and what became of each
//! entry. An entry belongs to the post with its address (the present one or a former one), else to the post
//! with its id, else to the one post with its title and day. What a feed says is believed first given first
//! taken; an id in a post's own front matter is never overruled.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use url::Url;

use super::ledger::{EntryRecord, Ledger, VERSION};
use crate::post::Post;

/// An entry's day may differ by so many days from its post's: feeds give moments in other zones.
const DAY_TOLERANCE: i64 = 1;

/// One entry of a feed that was published before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OldEntry {
    /// What readers know it by: Atom's `id`, RSS's `guid`, else its link.
    pub id: String,
    /// Its addresses.
    pub links: Vec<String>,
    /// Its title, as plain text.
    pub title: Option<String>,
    /// When it was published.
    pub published: Option<DateTime<Utc>>,
    /// When it last changed.
    pub updated: Option<DateTime<Utc>>,
}

/// What became of one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// The post of this path has its id now.
    Adopted(String),
    /// No post is known by its address, its id, or its title and day.
    NoPost,
    /// It is of this post, which has already taken the other id from an earlier entry.
    Taken(String, String),
    /// It is of this post, whose front matter gives another id.
    Explicit(String),
}

/// What [`adopt`] comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Adoption {
    /// The ledger with the ids and dates taken over.
    pub ledger: Ledger,
    /// What became of each entry, feed by feed.
    pub fates: Vec<Vec<Fate>>,
}

/// Takes ids and dates out of feeds. `records` holds what a build gives the posts, in their order.
pub fn adopt(
    posts: &[Post],
    records: &[(String, Arc<EntryRecord>)],
    feeds: &[Vec<OldEntry>],
    ledger: &Ledger,
) -> Adoption {
    let mut taking = Taking { posts, records, taken: BTreeMap::new(), ledger: ledger.clone() };
    taking.ledger.version = VERSION;
    let fates = feeds
        .iter()
        .map(|feed| {
            let matched = matches(posts, records, feed);
            feed.iter().zip(matched).map(|(entry, post)| taking.take(entry, post)).collect()
        })
        .collect();
    Adoption { ledger: taking.ledger, fates }
}

struct Taking<'a> {
    posts: &'a [Post],
    records: &'a [(String, Arc<EntryRecord>)],
    /// The id that each post has taken.
    taken: BTreeMap<usize, String>,
    ledger: Ledger,
}

impl Taking<'_> {
    fn take(&mut self, entry: &OldEntry, post: Option<usize>) -> Fate {
        let Some((at, post)) = post.and_then(|at| Some((at, self.posts.get(at)?))) else {
            return Fate::NoPost;
        };
        let path = post.source.path.clone();
        if post.has_explicit_id() && post.entry_id != entry.id {
            return Fate::Explicit(path);
        }
        if let Some(other) = self.taken.get(&at).filter(|id| **id != entry.id) {
            return Fate::Taken(path, other.clone());
        }
        if self.taken.iter().any(|(other, id)| *other != at && *id == entry.id) {
            return Fate::NoPost;
        }
        self.taken.insert(at, entry.id.clone());
        self.record(at, entry);
        Fate::Adopted(path)
    }

    fn record(&mut self, at: usize, entry: &OldEntry) {
        let Some((derived, record)) = self.records.get(at) else { return };
        let offset = *record.published.offset();
        let published = entry.published.map_or(record.published, |at| at.with_timezone(&offset));
        let updated = entry.updated.map_or(published, |at| at.with_timezone(&offset)).max(published);
        self.ledger.entries.retain(|id, known| known.path != record.path || *id == entry.id);
        let record = EntryRecord { published, updated, ..EntryRecord::clone(record) };
        self.ledger.entries.insert(entry.id.clone(), Arc::new(record));
        for event in self.ledger.events.values_mut().filter(|event| event.post == *derived) {
            event.post.clone_from(&entry.id);
        }
    }
}

/// The post of each entry of one feed: the surest signs of all entries first, and no post twice but for
/// the same id.
fn matches(posts: &[Post], records: &[(String, Arc<EntryRecord>)], feed: &[OldEntry]) -> Vec<Option<usize>> {
    let addresses = addresses(posts);
    let ids: BTreeMap<&str, usize> = posts
        .iter()
        .zip(records)
        .enumerate()
        .flat_map(|(at, (post, (id, _)))| [(post.entry_id.as_str(), at), (id.as_str(), at)])
        .collect();
    let by_link =
        |entry: &OldEntry| entry.links.iter().find_map(|link| addresses.get(&address_of(link)).copied());
    let by_id = |entry: &OldEntry| {
        ids.get(entry.id.as_str()).or_else(|| addresses.get(&address_of(&entry.id))).copied()
    };
    let mut matched: Vec<Option<usize>> =
        feed.iter().map(|entry| by_link(entry).or_else(|| by_id(entry))).collect();
    let mut known: BTreeSet<usize> = matched.iter().flatten().copied().collect();
    for (entry, matched) in feed.iter().zip(&mut matched).filter(|(_, matched)| matched.is_none()) {
        *matched = by_title(posts, entry).filter(|at| known.insert(*at));
    }
    matched
}

/// The one post with an entry's title and day.
fn by_title(posts: &[Post], entry: &OldEntry) -> Option<usize> {
    let title = plain(entry.title.as_deref()?);
    let published = entry.published?;
    let is_it = |post: &Post| {
        let day: NaiveDate = published.with_timezone(post.published_at.offset()).date_naive();
        plain(&post.title) == title && (day - post.published_on()).num_days().abs() <= DAY_TOLERANCE
    };
    let mut fitting = posts.iter().enumerate().filter(|(_, post)| is_it(post)).map(|(at, _)| at);
    fitting.next().filter(|_| fitting.next().is_none())
}

/// A title without what programs write in different ways: entities, space, letters' size.
fn plain(title: &str) -> String {
    let decoded = html_escape::decode_html_entities(title);
    decoded.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Every address of every post; present ones go before former ones.
fn addresses(posts: &[Post]) -> BTreeMap<String, usize> {
    let mut addresses = BTreeMap::new();
    for (at, post) in posts.iter().enumerate() {
        addresses.entry(address_of(&post.permalink)).or_insert(at);
    }
    for (at, former) in posts
        .iter()
        .enumerate()
        .flat_map(|(at, post)| post.former_permalinks.iter().map(move |former| (at, former)))
    {
        addresses.entry(address_of(former)).or_insert(at);
    }
    addresses
}

/// What two spellings of one address share: no scheme, no `index.html`, `.html` or slash at the end, no
/// fragment, and nothing that feeds add to count their readers.
fn address_of(link: &str) -> String {
    let Ok(mut url) = Url::parse(link.trim()) else { return path_of(link.trim()) };
    let counted = |key: &str| key.starts_with("utm_");
    let kept: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(key, _)| !counted(key))
        .map(|(key, value)| (key.into(), value.into()))
        .collect();
    url.set_query(None);
    if !kept.is_empty() {
        url.query_pairs_mut().extend_pairs(kept);
    }
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let host = url.host_str().unwrap_or_default();
    format!("{}{}{query}", host.strip_prefix("www.").unwrap_or(host), path_of(url.path()))
}

fn path_of(path: &str) -> String {
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let path = decoded.strip_suffix("/index.html").unwrap_or(&decoded);
    path.strip_suffix(".html").unwrap_or(path).trim_end_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::SourceFile;
    use crate::base::time::AsOf;
    use crate::config::Config;
    use crate::timeline::identity::{PostDigests, entry_records};

    const POSTS: [(&str, &str); 3] = [
        ("2024-01-10-ants.md", "---\ntitle: Ants & bees\nredirect_from: /old/ants/\n---\nAnts.\n"),
        ("2024-02-14-bees.md", "---\ntitle: Bees\n---\nBees.\n"),
        ("2024-03-13-cats.md", "---\ntitle: Cats\nguid: urn:cats\n---\nCats.\n"),
    ];

    fn posts() -> Vec<Post> {
        let site = SourceFile::new("tidings.yaml", "url: https://ants.example\npermalink: pretty\n");
        let (config, _) = Config::read(Some(&site), None).unwrap();
        let read = |(path, text)| crate::post::read(&SourceFile::new(path, text), &config).post.unwrap();
        POSTS.map(read).to_vec()
    }

    fn entry(id: &str, link: &str, title: &str, published: &str) -> OldEntry {
        OldEntry {
            id: id.into(),
            links: Some(link.to_owned()).filter(|link| !link.is_empty()).into_iter().collect(),
            title: Some(title.to_owned()).filter(|title| !title.is_empty()),
            published: published.parse().ok(),
            updated: None,
        }
    }

    fn adopted(feeds: &[Vec<OldEntry>]) -> Adoption {
        let posts = posts();
        let as_of = AsOf("2024-05-01T00:00:00Z".parse().unwrap());
        let records = entry_records(&posts, PostDigests::of_all(&posts), &Ledger::default(), as_of);
        adopt(&posts, &records, feeds, &Ledger::default())
    }

    #[track_caller]
    fn check(entry: &OldEntry, path: Option<&str>) {
        let adoption = adopted(&[vec![entry.clone()]]);
        let expected = path.map_or(Fate::NoPost, |path| Fate::Adopted(path.into()));
        assert_eq!(adoption.fates, [[expected]], "{entry:?}");
        let known = adoption.ledger.entries.get(&entry.id).map(|record| record.path.as_str());
        assert_eq!(known, path, "{entry:?}");
    }

    #[test]
    fn an_entry_finds_its_post() {
        let bees = Some("2024-02-14-bees.md");
        check(&entry("a", "https://ants.example/2024/02/14/bees/", "", ""), bees);
        check(&entry("a", "http://www.ants.example/2024/02/14/bees.html?utm_source=rss", "", ""), bees);
        check(&entry("a", "https://ants.example/2024/02/14/bees/index.html#more", "", ""), bees);
        check(&entry("a", "https://ants.example/old/ants", "", ""), Some("2024-01-10-ants.md"));
        check(&entry("http://ants.example/2024/02/14/bees/", "https://proxy.example/1", "", ""), bees);
        check(&entry("a", "https://old.example/?p=7", "BEES", "2024-02-13T23:30:00Z"), bees);
        check(&entry("a", "", "Ants &amp; bees", "2024-01-10T09:00:00Z"), Some("2024-01-10-ants.md"));
    }

    #[test]
    fn what_fits_no_post_is_not_forced_on_one() {
        check(&entry("a", "https://ants.example/", "", ""), None);
        check(&entry("a", "https://old.example/?p=7", "Bees", "2023-02-14T09:00:00Z"), None);
        check(&entry("a", "https://old.example/?p=7", "Bees", ""), None);
        check(&entry("a", "https://ants.example/2024/02/14/bees/?page=2", "", ""), None);
    }

    #[test]
    fn of_two_ids_for_one_post_the_first_is_taken() {
        let link = "https://ants.example/2024/02/14/bees/";
        let adoption = adopted(&[vec![entry("one", link, "", "")], vec![entry("two", link, "", "")]]);
        assert_eq!(adoption.fates[1], [Fate::Taken("2024-02-14-bees.md".into(), "one".into())]);
        assert_eq!(adoption.ledger.entries.keys().collect::<Vec<_>>(), ["one"]);
    }

    #[test]
    fn front_matter_is_not_overruled() {
        let link = "https://ants.example/2024/03/13/cats/";
        let adoption = adopted(&[vec![entry("a", link, "", ""), entry("urn:cats", link, "", "")]]);
        let path = "2024-03-13-cats.md".to_owned();
        assert_eq!(adoption.fates, [[Fate::Explicit(path.clone()), Fate::Adopted(path)]]);
    }

    #[test]
    fn a_build_after_it_keeps_ids_and_dates() {
        let link = "https://ants.example/2024/02/14/bees/";
        let old = OldEntry {
            updated: "2024-02-20T10:00:00Z".parse().ok(),
            ..entry("urn:old:7", link, "", "2024-02-14T18:30:00Z")
        };
        let ledger = adopted(&[vec![old]]).ledger;
        let as_of = AsOf("2024-06-01T00:00:00Z".parse().unwrap());
        let posts = posts();
        let records = entry_records(&posts, PostDigests::of_all(&posts), &ledger, as_of);
        let (id, record) = &records[1];
        assert_eq!(id, "urn:old:7");
        assert_eq!(record.published.to_rfc3339(), "2024-02-14T18:30:00+00:00");
        assert_eq!(record.updated.to_rfc3339(), "2024-02-20T10:00:00+00:00");
    }

    proptest::proptest! {
        #[test]
        fn any_entry_is_taken_without_panic(id in "\\PC*", link in "\\PC*|https?://ants.example/\\PC*") {
            adopted(&[vec![entry(&id, &link, &id, "2024-02-14T18:30:00Z")]]);
        }
    }
}
