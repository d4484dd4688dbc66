//! `tidings adopt`: takes the ids and dates out of feeds that the site publishes already, into the ledger.
//!
//! Feeds are files, read up to a size by [`old_feed`]. Which entry is whose is [`tidings::timeline::adopt`]'s
//! to say.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use tidings::base::sanitize::printable;
use tidings::base::time::AsOf;
use tidings::diagnostic::render::{Format, render};
use tidings::disk::{self, OutputFolder};
use tidings::pipeline::{LEDGER, read};
use tidings::timeline::adopt::{Fate, OldEntry, adopt};

use super::ExitStatus;
use super::old_feed;
use super::options::{AdoptOptions, Global};
use super::printer::Printer;
use super::site::{Opened, open};

/// The largest feed that is read, in bytes.
const MAX_FEED: u64 = 64 << 20;

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
    site.read_ledger(&options.output_folder, None)?;
    // A post that cannot be read is one that no entry finds.
    printer.diagnostics(&render(
        &site.diagnostics,
        &site.files(&site.diagnostics),
        Format::Full,
        printer.style(),
    ))?;
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
    let bytes = disk::read_bytes(path, MAX_FEED)?;
    old_feed::parse(&bytes, site_url)
        .with_context(|| format!("{} is not a feed that can be read", path.display()))
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
