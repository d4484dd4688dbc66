//! `tidings adopt`: takes the ids and dates out of feeds that the site publishes already, into the ledger.
//!
//! Feeds are files, read by feed-rs: RSS, Atom, RDF or JSON Feed. They are untrusted: read up to a size, no
//! entity of theirs is expanded, nothing they name is fetched. Which entry is whose is
//! [`tidings::timeline::adopt`]'s to say.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use feed_rs::model::{Entry, Text};
use feed_rs::parser::Builder;
use quick_xml::events::Event;
use tidings::base::sanitize::printable;
use tidings::base::time::AsOf;
use tidings::diagnostic::render::{Format, render};
use tidings::disk::{self, OutputFolder};
use tidings::pipeline::{LEDGER, read};
use tidings::timeline::adopt::{Fate, OldEntry, adopt};

use super::ExitStatus;
use super::options::{AdoptOptions, Global};
use super::printer::Printer;
use super::site::{Opened, open};

/// The largest feed that is read, in bytes.
const MAX_FEED: u64 = 64 << 20;

/// The deepest that a feed's elements may be nested: feed-rs goes down into some of them by recursion. JSON
/// has a limit of its own.
const MAX_DEPTH: usize = 256;

/// Runs the command.
pub(crate) fn run(
    options: &AdoptOptions,
    global: &Global,
    fallback: AsOf,
    printer: &Printer,
) -> Result<ExitStatus> {
    let mut site = match open(global, &options.posts_folder, fallback)? {
        Opened::Site(site) => site,
        Opened::Broken(found, sources) => {
            printer.diagnostics(&render(&found, &sources, Format::Full, printer.style()))?;
            return Ok(ExitStatus::Failed);
        }
    };
    let feeds: Vec<Vec<OldEntry>> = options
        .feeds
        .iter()
        .map(|path| read_feed(path, site.config.site.url.as_deref()))
        .collect::<Result<_>>()?;
    let output = OutputFolder::lock(&options.output_folder)?;
    site.read_ledger(&options.output_folder)?;
    // A post that cannot be read is one that no entry finds.
    printer.diagnostics(&render(&site.diagnostics, &site.files(), Format::Full, printer.style()))?;
    let reading = read(&site.sources, &site.ledger, &site.config, site.as_of);
    let adoption = adopt(&reading.posts, &reading.entries, &feeds, &site.ledger);
    if adoption.fates.iter().flatten().any(|fate| matches!(fate, Fate::Adopted(_))) {
        output.write_ledger(&adoption.ledger)?;
    }
    let mut report = Report::default();
    for ((path, entries), fates) in options.feeds.iter().zip(&feeds).zip(&adoption.fates) {
        for (entry, fate) in entries.iter().zip(fates) {
            report.add(path, entry, fate);
        }
    }
    printer.detail(&report.details)?;
    printer.diagnostics(&report.warnings)?;
    let ledger = options.output_folder.join(LEDGER);
    printer.summary(&format!(
        "{}: {} of {} entries adopted\n",
        ledger.display(),
        report.n_adopted,
        report.n_entries
    ))?;
    Ok(if report.n_adopted == report.n_entries { ExitStatus::Done } else { ExitStatus::Findings })
}

fn read_feed(path: &Path, site_url: Option<&str>) -> Result<Vec<OldEntry>> {
    let bytes = with_textual_ids(disk::read_bytes(path, MAX_FEED)?);
    if is_too_deep(&bytes) {
        bail!("{} nests elements deeper than feeds do", path.display());
    }
    // Entries without an id come with an empty one, not with one made up here.
    let parser = Builder::new().base_uri(site_url).id_generator(|_, _, _| String::new()).build();
    let feed = parser
        .parse(bytes.as_slice())
        .with_context(|| format!("{} is not a feed that can be read", path.display()))?;
    Ok(feed.entries.iter().map(old_entry).collect())
}

/// A JSON Feed whose ids are numbers, with the text of each: readers take them so (JSON Feed 1.1, "items"), and
/// feed-rs takes none of it. Anything else stays as it is.
fn with_textual_ids(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(mut feed) = serde_json::from_slice::<serde_json::Value>(&bytes) else { return bytes };
    let items = feed.get_mut("items").and_then(serde_json::Value::as_array_mut);
    for id in items.into_iter().flatten().filter_map(|item| item.get_mut("id")) {
        if let serde_json::Value::Number(number) = id {
            *id = number.to_string().into();
        }
    }
    serde_json::to_vec(&feed).unwrap_or(bytes)
}

/// Whether XML nests deeper than [`MAX_DEPTH`], as far as it can be read.
fn is_too_deep(bytes: &[u8]) -> bool {
    let mut reader = quick_xml::Reader::from_reader(bytes);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) if depth == MAX_DEPTH => return true,
            Ok(Event::Start(_)) => depth += 1,
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

fn old_entry(entry: &Entry) -> OldEntry {
    let links: Vec<String> = entry
        .links
        .iter()
        .filter(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"))
        .map(|link| link.href.clone())
        .collect();
    // Readers know an entry without an id by its link.
    let id = Some(entry.id.trim().to_owned()).filter(|id| !id.is_empty()).or_else(|| links.first().cloned());
    OldEntry {
        id: id.unwrap_or_default(),
        links,
        title: entry.title.as_ref().map(|Text { content, .. }| content.clone()),
        published: entry.published,
        updated: entry.updated,
    }
}

/// What is told of the entries.
#[derive(Default)]
struct Report {
    details: String,
    warnings: String,
    n_adopted: usize,
    n_entries: usize,
}

impl Report {
    fn add(&mut self, feed: &Path, entry: &OldEntry, fate: &Fate) {
        self.n_entries += 1;
        let id = printable(&entry.id);
        let (why, help) = match fate {
            Fate::Adopted(path) => {
                self.n_adopted += 1;
                let _ = writeln!(self.details, "adopted `{id}` for {}", printable(path));
                return;
            }
            Fate::NoPost => (
                "matches no post".to_owned(),
                "give its post this id with `guid:`, or its old address with `redirect_from:`",
            ),
            Fate::Taken(path, other) => (
                format!("is a second id of {}, which keeps `{}`", printable(path), printable(other)),
                "of two feeds, give the one that more people read first",
            ),
            Fate::Explicit(path) => (
                format!("is not the id that the front matter of {} gives", printable(path)),
                "take `id:`/`guid:` out of the post, or leave it as it is for an entry that is to be new",
            ),
        };
        let title = entry.title.as_deref().map(printable).unwrap_or_default();
        let day = entry.published.map(|at| at.format(", %Y-%m-%d").to_string()).unwrap_or_default();
        let _ = writeln!(
            self.warnings,
            "warning: entry `{id}` of {} {why}\n  note: it is \"{title}\"{day}\n  help: {help}",
            feed.display()
        );
    }
}
