//! `tidings build`: posts in, the output folder brought up to date.
//!
//! Nothing is written while a post is in error, unless `--keep-going` leaves such posts out. An output
//! folder that already is what it should be is not touched.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::Result;
use serde::Serialize;
use tidings::base::source::{SourceFile, Span};
use tidings::diagnostic::render::{Format, render};
use tidings::diagnostic::{Diagnostic, Rule, Severity};
use tidings::disk::{Changes, OutputFolder};
use tidings::pipeline::Compilation;

use super::options::{AnswerFormat, BuildOptions, Global};
use super::printer::Printer;
use super::site::{Opened, Site, open};
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

/// What building one site came to.
pub(crate) struct Outcome {
    /// How it ended.
    pub(crate) status: ExitStatus,
    /// What was written.
    pub(crate) changes: Changes,
    /// What was found, counted.
    pub(crate) findings: String,
}

/// Runs the command.
pub(crate) fn run(
    options: &BuildOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    let outcome = build(options, global, surroundings, printer)?;
    match outcome.status {
        ExitStatus::Done => report(options, &outcome, printer)?,
        ExitStatus::Findings => {
            printer.summary(&format!("nothing was written: {}\n", outcome.findings))?;
        }
        _ => {}
    }
    Ok(outcome.status)
}

/// Builds one site, printing what was found in it and nothing else.
pub(crate) fn build(
    options: &BuildOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<Outcome> {
    let ended =
        |status, changes, found: &[Diagnostic]| Ok(Outcome { status, changes, findings: count(found) });
    let mut site = match open(global, &options.posts_folder, surroundings.fallback)? {
        Opened::Site(site) => site,
        Opened::Broken(found, sources) => {
            printer.diagnostics(&render(&found, &sources, Format::Full, printer.style()))?;
            return ended(ExitStatus::Failed, Changes::default(), &found);
        }
    };
    let output = OutputFolder::lock(&options.output_folder)?;
    site.read_ledger(&options.output_folder)?;
    if options.online {
        site.ask_lengths();
    }
    let progress = printer.progress(&format!("{} posts", site.sources.len()));
    let mut compilation = site.compile(&site.sources)?;
    progress.finish_and_clear();
    let mut found = site.diagnostics.clone();
    found.append(&mut compilation.diagnostics);
    if site.sources.is_empty() && !has_errors(&found) {
        found.push(no_posts(&site));
    }
    if options.keep_going {
        (compilation, found) = without_bad_posts(&mut site, compilation, found)?;
    }
    printer.diagnostics(&render(&found, &site.files(), Format::Full, printer.style()))?;
    let is_denied = options.strict && found.iter().any(|found| found.severity >= Severity::Warning);
    if has_errors(&found) || is_denied {
        return ended(ExitStatus::Findings, Changes::default(), &found);
    }
    // Nothing is lost with a lock that a panic has poisoned: it guards no value.
    let _writing = surroundings.writing.lock();
    let changes = output.write(&compilation.artifacts, compilation.ledger, &site.ledger)?;
    ended(ExitStatus::Done, changes, &found)
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
    let again = site.compile(&kept)?;
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

fn report(options: &BuildOptions, outcome: &Outcome, printer: &Printer) -> Result<()> {
    let changes = &outcome.changes;
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
        outcome.findings,
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
