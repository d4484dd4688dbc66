//! `sites.yaml`: many sites, one entry each, and which of them a shard builds.
//!
//! A file comes in; out go the entries, or a diagnostic with a place for each slip of it. Paths are those
//! of the file: they start from its folder, which is for the caller to know.

use std::collections::BTreeMap;
use std::fmt;

use sha2::{Digest as _, Sha256};

use super::raw::{self, Settings};
use crate::base::source::{SourceFile, Span};
use crate::base::value::Value;
use crate::diagnostic::{Diagnostic, Severity};

/// The keys of a site.
const KEYS: &[&str] = &["name", "posts", "config", "output", "destination", "endpoint"];

/// One site of many.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// `name`: what it is called in the summary, and what its shard is told from.
    pub name: String,
    /// `posts`: the folder of posts.
    pub posts: String,
    /// `config`: its settings; those beside its posts where none are named.
    pub config: Option<String>,
    /// `output`: the folder to write; `output/NAME` where none is named.
    pub output: String,
    /// `destination`: where it is published.
    pub destination: Option<String>,
    /// `endpoint`: the store's address, where it is not the vendor's own.
    pub endpoint: Option<String>,
}

/// Reads `sites.yaml`.
///
/// ```
/// use tidings::base::source::SourceFile;
/// use tidings::config::sites;
///
/// let file = SourceFile::new("sites.yaml", "sites:\n  - { name: ants, posts: ants/_posts }\n");
/// assert_eq!(sites::read(&file).unwrap()[0].output, "output/ants");
/// ```
///
/// # Errors
///
/// Every slip of the file at once: `C503` for a file that cannot be read, `C501` for keys that mean nothing,
/// `C502` for values that cannot be taken, names and folders that stand twice, and a file without a site.
pub fn read(source: &SourceFile) -> Result<Vec<Entry>, Vec<Diagnostic>> {
    let root = raw::parse(source).map_err(|diagnostic| vec![*diagnostic])?;
    let mut settings = Settings::new(source);
    settings.keys_among(&root, &["sites"], "here");
    let mut entries = Vec::new();
    let mut names: BTreeMap<String, Span> = BTreeMap::new();
    let mut outputs: BTreeMap<String, Span> = BTreeMap::new();
    for map in settings.maps(&root, "sites") {
        settings.keys_among(map, KEYS, "in `sites`");
        let Some(entry) = entry(&mut settings, map) else { continue };
        once(&mut settings, &mut names, &entry.name, span(map, "name"), "the name");
        once(&mut settings, &mut outputs, normal(&entry.output), span(map, "output"), "the output folder");
        entries.push(entry);
    }
    let is_clean = settings.diagnostics.iter().all(|found| found.severity < Severity::Error);
    if is_clean && entries.is_empty() {
        settings.wrong(root.span, "there is no site", "write `sites: [{ name: ants, posts: ants/_posts }]`");
    }
    if settings.diagnostics.is_empty() { Ok(entries) } else { Err(settings.diagnostics) }
}

fn entry(settings: &mut Settings<'_>, map: &Value) -> Option<Entry> {
    let name = required(settings, map, "name", "ants");
    let posts = required(settings, map, "posts", "ants/_posts");
    let config = settings.text(map, "config");
    let output = settings.text(map, "output");
    let destination = settings.text(map, "destination");
    let endpoint = settings.url(map, "endpoint");
    let name = name?;
    if !is_name(&name) {
        let message = format!("`{name}` is no name of a site");
        settings.wrong(span(map, "name"), message, "names are of letters, digits, `-`, `_` and `.`");
        return None;
    }
    let output = output.unwrap_or_else(|| format!("output/{name}"));
    Some(Entry { name, posts: posts?, config, output, destination, endpoint })
}

fn required(settings: &mut Settings<'_>, map: &Value, key: &str, example: &str) -> Option<String> {
    if map.get(key).is_none_or(Value::is_blank) {
        settings.wrong(map.span, format!("a site has no `{key}`"), format!("write `{key}: {example}`"));
        return None;
    }
    settings.text(map, key)
}

/// A name stands in summaries and, where no output is named, in a path.
fn is_name(name: &str) -> bool {
    !name.starts_with('.') && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

fn span(map: &Value, key: &str) -> Span {
    map.get(key).map_or(map.span, |value| value.span)
}

/// A folder, however it is written.
fn normal(path: &str) -> &str {
    path.trim_start_matches("./").trim_end_matches('/')
}

fn once(settings: &mut Settings<'_>, seen: &mut BTreeMap<String, Span>, text: &str, span: Span, what: &str) {
    if seen.insert(text.to_owned(), span).is_some() {
        let message = format!("{what} `{text}` stands twice");
        settings.wrong(span, message, "two sites would take turns to overwrite each other");
    }
}

/// One part of many sites: the `index`-th of `count`, from 0.
///
/// Which part a site is in depends on its name and the count alone: not on the order of the file, nor on
/// what other sites there are.
///
/// ```
/// use tidings::config::sites::Shard;
///
/// let shards: Vec<Shard> = ["0/3", "1/3", "2/3"].iter().map(|text| Shard::parse(text).unwrap()).collect();
/// assert_eq!(shards.iter().filter(|shard| shard.has("ants")).count(), 1);
/// assert!(Shard::parse("3/3").is_err());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    index: u64,
    count: u64,
}

impl Shard {
    /// Reads `I/N`.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let expected =
            || "a shard is written `I/N`, with I from 0 to N-1: `0/4` is the first of four".to_owned();
        let (index, count) = text.split_once('/').ok_or_else(expected)?;
        Self::new(index, count).ok_or_else(expected)
    }

    /// The shard of an indexed job, as its index and its number of completions are written.
    pub fn new(index: &str, count: &str) -> Option<Self> {
        let (index, count) = (index.trim().parse().ok()?, count.trim().parse().ok()?);
        (index < count).then_some(Self { index, count })
    }

    /// Whether a site of that name is in it: the first eight bytes of the name's SHA-256, as a big-endian
    /// number, modulo the count.
    pub fn has(self, name: &str) -> bool {
        let digest = Sha256::digest(name.as_bytes());
        let number = digest.iter().take(8).fold(0, |number: u64, byte| (number << 8) | u64::from(*byte));
        number % self.count == self.index
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.index, self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::LineIndex;

    #[track_caller]
    fn refused(text: &str, place: &str, message: &str, help: &str) {
        let source = SourceFile::new("sites.yaml", text);
        let found = read(&source).expect_err(text);
        let index = LineIndex::new(&source.text);
        let said: Vec<String> = found
            .iter()
            .map(|found| {
                let position = index.position(&source.text, found.span.start);
                format!(
                    "{}:{} {} | {}",
                    position.line,
                    position.column,
                    found.message,
                    found.help.as_deref().unwrap_or_default()
                )
            })
            .collect();
        assert!(said.iter().any(|said| *said == format!("{place} {message} | {help}")), "{said:#?}");
    }

    #[test]
    fn entries_are_read_with_their_defaults() {
        let source = SourceFile::new(
            "sites.yaml",
            "sites:\n  - name: ants\n    posts: ants/_posts\n    config: ants/tidings.yaml\n    output: out/ants\n    \
             destination: s3://feeds/ants\n    endpoint: https://s3.example.org\n  - { name: bees, posts: bees }\n",
        );
        let [ants, bees] = &read(&source).unwrap()[..] else { panic!("not two") };
        assert_eq!(
            (ants.output.as_str(), ants.destination.as_deref()),
            ("out/ants", Some("s3://feeds/ants"))
        );
        assert_eq!(ants.endpoint.as_deref(), Some("https://s3.example.org"));
        assert_eq!((bees.output.as_str(), bees.config.as_deref()), ("output/bees", None));
    }

    #[test]
    fn slips_are_told_with_their_places() {
        let nearest = "`post` is no key that means anything in `sites`";
        refused("sites:\n  - name: a\n    post: b\n", "3:5", nearest, "did you mean `posts`?");
        refused(
            "site:\n  - name: a\n",
            "1:1",
            "`site` is no key that means anything here",
            "did you mean `sites`?",
        );
        refused("sites:\n  - name: a\n", "2:5", "a site has no `posts`", "write `posts: ants/_posts`");
        let twice = "sites:\n  - {name: a, posts: a}\n  - {name: a, posts: b, output: c}\n";
        refused(
            twice,
            "3:12",
            "the name `a` stands twice",
            "two sites would take turns to overwrite each other",
        );
        let twice = "sites:\n  - {name: a, posts: a, output: o}\n  - {name: b, posts: b, output: ./o/}\n";
        let help = "two sites would take turns to overwrite each other";
        refused(twice, "3:33", "the output folder `o` stands twice", help);
        let help = "names are of letters, digits, `-`, `_` and `.`";
        refused("sites:\n  - {name: ../a, posts: a}\n", "2:12", "`../a` is no name of a site", help);
        let help = "write `sites: [{ name: ants, posts: ants/_posts }]`";
        refused("sites: []\n", "1:1", "there is no site", help);
    }

    #[test]
    fn shards_are_stable_and_share_all_sites() {
        let names: Vec<String> = (0..1000).map(|number| format!("group-{number}")).collect();
        let shards: Vec<Shard> = (0..7).map(|index| Shard { index, count: 7 }).collect();
        for name in &names {
            assert_eq!(shards.iter().filter(|shard| shard.has(name)).count(), 1, "{name}");
        }
        for shard in &shards {
            let n_sites = names.iter().filter(|name| shard.has(name)).count();
            assert!((100..190).contains(&n_sites), "{shard} has {n_sites}");
        }
        // Pinned: a site that changes its shard between releases would be built twice or not at all.
        let of = |name: &str| shards.iter().position(|shard| shard.has(name)).unwrap();
        assert_eq!(["ants", "bees", "cloud-native-london"].map(of), [4, 1, 0]);
    }

    #[test]
    fn a_shard_that_is_none_is_refused() {
        for text in ["", "1", "2/2", "-1/2", "a/b", "0/0", "1/2/3"] {
            assert!(Shard::parse(text).is_err(), "{text}");
        }
        assert_eq!(Shard::parse("0/2").unwrap().to_string(), "0/2");
    }
}
