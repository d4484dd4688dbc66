//! `tidings build`: posts in, the output folder brought up to date.
//!
//! Nothing is written while a post is in error, unless `--keep-going` leaves such posts out. An output
//! folder that already is what it should be is not touched.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::Result;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use tidings::base::memory::Memory;
use tidings::base::source::{SourceFile, Span};
use tidings::diagnostic::render::{Format, Sources, Style, render};
use tidings::diagnostic::{Diagnostic, Rule, Severity};
use tidings::disk::{Changes, OutputFolder};
use tidings::pipeline::Compilation;

use super::options::{AnswerFormat, BuildOptions, Global};
use super::printer::Printer;
use super::site::{Opened, SETTINGS, Site, open};
use super::unchanged::{Last, Made, Making};
use super::{ExitStatus, Surroundings};

/// What `--format json` prints.
#[derive(Serialize)]
struct Answer<'a> {
    version: u32,
    created: &'a [String],
    updated: &'a [String],
    removed: &'a [String],
    unchanged: usize,
}

/// What `--for-server` prints, for the server that began the build.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Told {
    /// Why nothing was written.
    pub(crate) failure: Option<String>,
    /// What was found, as `check --format json` says it.
    pub(crate) findings: serde_json::Value,
    /// Whose midnight makes another day of the site; `None` where its moment is pinned.
    pub(crate) zone: Option<Tz>,
    /// Whether another try may go better with nothing changed: the disk was full, another build ran.
    pub(crate) is_worth_retrying: bool,
}

impl Told {
    /// What a machine that failed leaves to tell.
    pub(crate) fn machine(error: &anyhow::Error) -> Self {
        let failure = Some(format!("{error:#}"));
        Self { failure, findings: serde_json::Value::Null, zone: None, is_worth_retrying: true }
    }
}

/// Runs the command.
pub(crate) fn run(
    options: &BuildOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    let attempt = attempt(options, global, surroundings, printer);
    if options.is_for_server {
        let told = attempt.as_ref().map_or_else(Told::machine, Attempt::told);
        Printer::product(&serde_json::to_string(&told)?)?;
    }
    let attempt = attempt?;
    attempt.print_findings(printer)?;
    match &attempt.outcome {
        Outcome::Written { changes, .. } => report(options, changes, &attempt.found, printer)?,
        Outcome::Refused => printer.summary(&format!("nothing was written: {}\n", count(&attempt.found)))?,
        Outcome::BrokenSettings => {}
    }
    Ok(attempt.status())
}

/// What building one of many sites came to.
pub(crate) struct Built {
    /// How it ended.
    pub(crate) status: ExitStatus,
    /// What was written.
    pub(crate) changes: Changes,
    /// What was found, counted.
    pub(crate) findings: String,
}

/// Builds one of many sites, printing what was found in it and nothing else.
pub(crate) fn build(
    options: &BuildOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<Built> {
    let attempt = attempt(options, global, surroundings, printer)?;
    attempt.print_findings(printer)?;
    let (status, findings) = (attempt.status(), count(&attempt.found));
    let changes = match attempt.outcome {
        Outcome::Written { changes, .. } => changes,
        Outcome::Refused | Outcome::BrokenSettings => Changes::default(),
    };
    Ok(Built { status, changes, findings })
}

/// A build that was carried as far as the posts allow.
struct Attempt {
    found: Vec<Diagnostic>,
    files: Sources,
    outcome: Outcome,
}

/// What came of a build.
enum Outcome {
    /// The output is up to date.
    Written { changes: Changes, zone: Option<Tz> },
    /// Posts are in error, or what was to be denied was found: nothing was written.
    Refused,
    /// The settings cannot be read.
    BrokenSettings,
}

impl Attempt {
    fn status(&self) -> ExitStatus {
        match self.outcome {
            Outcome::Written { .. } => ExitStatus::Done,
            Outcome::Refused => ExitStatus::Findings,
            Outcome::BrokenSettings => ExitStatus::Failed,
        }
    }

    fn print_findings(&self, printer: &Printer) -> Result<()> {
        printer.diagnostics(&render(&self.found, &self.files, Format::Full, printer.style()))?;
        Ok(())
    }

    fn told(&self) -> Told {
        let (failure, zone) = match &self.outcome {
            Outcome::Written { zone, .. } => (None, *zone),
            Outcome::Refused => (Some(format!("in the posts: {}", count(&self.found))), None),
            Outcome::BrokenSettings => (Some("the settings cannot be read".into()), None),
        };
        let findings = render(&self.found, &self.files, Format::Json, Style::PLAIN);
        let findings = serde_json::from_str(&findings).unwrap_or_default();
        Told { failure, findings, zone, is_worth_retrying: false }
    }
}

/// Builds, and prints nothing but progress.
fn attempt(
    options: &BuildOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<Attempt> {
    let mut site = match open(global, &options.posts_folder, (surroundings.moment)()?)? {
        Opened::Site(site) => site,
        Opened::Broken(found, files) => {
            return Ok(Attempt { found, files, outcome: Outcome::BrokenSettings });
        }
    };
    let mut output = OutputFolder::lock(&options.output_folder)?;
    let is_pinned = global.as_of.is_some() || site.config.as_of.is_some();
    let zone = (!is_pinned).then(|| site.config.site.zone());
    let making = Making::of(&mut site, options, surroundings)?;
    let last = making.as_ref().and_then(|making| making.last(&site, &output));
    if let Some((making, last)) = making.as_ref().zip(last.as_ref())
        && let Some((found, changes)) = making.unchanged(last, &site, &output)?
        && !is_refused(options, &found)
    {
        let files = site.files(&found);
        return Ok(Attempt { found, files, outcome: Outcome::Written { changes, zone } });
    }
    site.read_ledger(&options.output_folder, last.as_ref().map(Last::ledger))?;
    // Where the same was made and does not lie there somebody has changed it: nothing is taken on trust.
    let last = making.as_ref().zip(last).filter(|(making, last)| !making.is_of_the_same(last));
    site.ledger.ground = last.and_then(|(_, last)| last.ground(&site.ledger, &mut output));
    if options.online {
        site.ask_lengths()?;
    }
    let progress = printer.progress(&format!("{} posts", site.sources.len()));
    let store = making.as_ref().and_then(|_| output.store()).map(Arc::new);
    let memory = making.as_ref().zip(store.clone()).map(|(making, store)| making.memory(store));
    let mut compilation = compile(&mut site, options, &memory.unwrap_or_default())?;
    progress.finish_and_clear();
    let mut found = findings(&site, &mut compilation);
    if options.keep_going {
        (compilation, found) = without_bad_posts(&mut site, compilation, found)?;
    }
    let files = site.files(&found);
    if is_refused(options, &found) {
        return Ok(Attempt { found, files, outcome: Outcome::Refused });
    }
    // Nothing is lost with a lock that a panic has poisoned: it guards no value.
    let _writing = surroundings.writing.lock();
    let changes = output.write(compilation.artifacts, compilation.ledger, &site.ledger)?;
    if let Some(store) = store {
        store.settle();
    }
    if let Some(making) = making {
        let Compilation { steady, ground, local_files, .. } = compilation;
        let (ledger, standing) = (changes.ledger.clone(), changes.standing.clone());
        let made = Made { steady, ground, ledger, standing, local_files };
        making.keep(&site, &output, made, &found)?;
    }
    Ok(Attempt { found, files, outcome: Outcome::Written { changes, zone } })
}

/// Makes the output of all posts, and lets go of their texts. Who may leave posts out needs these once more.
fn compile(site: &mut Site, options: &BuildOptions, memory: &Memory) -> Result<Compilation> {
    let prepared =
        if options.keep_going { site.prepare(&site.sources, memory) } else { site.prepare_all(memory) };
    site.compile(prepared)
}

/// All that was found, in the settings, the posts and the site as a whole.
fn findings(site: &Site, compilation: &mut Compilation) -> Vec<Diagnostic> {
    let mut found = site.diagnostics.clone();
    found.append(&mut compilation.diagnostics);
    if site.sources.is_empty() && !has_errors(&found) {
        found.push(no_posts(site));
    }
    if site.config.site.url.is_none() && !site.sources.is_empty() {
        found.push(no_address());
    }
    found
}

/// Whether nothing is to be written for what was found.
fn is_refused(options: &BuildOptions, found: &[Diagnostic]) -> bool {
    has_errors(found) || (options.strict && found.iter().any(|found| found.severity >= Severity::Warning))
}

fn has_errors(found: &[Diagnostic]) -> bool {
    found.iter().any(|found| found.severity == Severity::Error)
}

fn no_posts(site: &Site) -> Diagnostic {
    let extensions = site.config.posts.extensions.join(", ");
    let message = format!("there is no post in {}", site.folder().display());
    Diagnostic::new(Rule::UnreadablePost, "", Span::default(), message)
        .with_help(format!("posts are files with the extension {extensions}; `extensions:` names others"))
}

fn no_address() -> Diagnostic {
    let message = "the site's address is not known; links in the feeds lead to http://localhost/";
    Diagnostic::new(Rule::NoAddress, SETTINGS, Span::default(), message)
        .with_help("give it: `url: https://example.org`, or let `tidings init` write the settings")
}

/// Leaves out the posts in error and compiles the others. What was wrong is said, as a warning.
fn without_bad_posts(
    site: &mut Site,
    compilation: Compilation,
    found: Vec<Diagnostic>,
) -> Result<(Compilation, Vec<Diagnostic>)> {
    let errors: Vec<Diagnostic> =
        found.iter().filter(|found| found.severity == Severity::Error).cloned().collect();
    let bad: BTreeSet<&str> = errors.iter().map(|error| error.path.as_str()).collect();
    let kept: Vec<SourceFile> =
        site.sources.iter().filter(|source| !bad.contains(source.path.as_str())).cloned().collect();
    if errors.is_empty() || kept.is_empty() {
        return Ok((compilation, found));
    }
    site.ledger.withhold(&bad);
    let again = site.compile(site.prepare(&kept, &Memory::default()))?;
    let is_mended = |error: &Diagnostic| {
        !again.diagnostics.iter().any(|still| (still.rule, &still.path) == (error.rule, &error.path))
    };
    let left_out = errors.into_iter().filter(is_mended).map(|error| {
        let left_out = Diagnostic { severity: Severity::Warning, ..error };
        left_out.with_note("the post is left out (--keep-going)")
    });
    let of_site = site.diagnostics.iter().filter(|found| found.severity != Severity::Error).cloned();
    let found = left_out.chain(of_site).chain(again.diagnostics.iter().cloned()).collect();
    Ok((again, found))
}

fn report(options: &BuildOptions, changes: &Changes, found: &[Diagnostic], printer: &Printer) -> Result<()> {
    if options.format == AnswerFormat::Json {
        let answer = Answer {
            version: 1,
            created: &changes.created,
            updated: &changes.updated,
            removed: &changes.removed,
            unchanged: changes.n_unchanged,
        };
        Printer::product(&format!("{}\n", serde_json::to_string_pretty(&answer)?))?;
    }
    let mut details = String::new();
    for (word, paths) in
        [("created", &changes.created), ("updated", &changes.updated), ("removed", &changes.removed)]
    {
        for path in paths {
            let _ = writeln!(details, "{word} {path}");
        }
    }
    printer.detail(&details)?;
    let written = changes.created.len() + changes.updated.len();
    printer.summary(&format!(
        "{}: {written} files written, {} removed, {} unchanged; {}\n",
        options.output_folder.display(),
        changes.removed.len(),
        changes.n_unchanged,
        count(found),
    ))?;
    Ok(())
}

/// "2 errors, 1 warning".
pub(crate) fn count(found: &[Diagnostic]) -> String {
    let of = |severity, word: &str| {
        let n = found.iter().filter(|found| found.severity == severity).count();
        (n > 0).then(|| format!("{n} {word}{}", if n == 1 { "" } else { "s" }))
    };
    let parts: Vec<String> =
        [of(Severity::Error, "error"), of(Severity::Warning, "warning"), of(Severity::Note, "note")]
            .into_iter()
            .flatten()
            .collect();
    if parts.is_empty() { "no findings".into() } else { parts.join(", ") }
}
