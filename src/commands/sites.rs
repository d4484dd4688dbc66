//! `--sites sites.yaml`: one command over many sites, or over one shard of them.
//!
//! Each site is a run of its own: what goes wrong in one is noted and the next begins. Which sites are in a
//! shard depends on their names alone, so that any engine that runs indexed jobs shares them out without a
//! coordinator.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde::Serialize;
use tidings::config::sites::{self, Entry, Shard};
use tidings::diagnostic::render::{Format, Sources, render};
use tidings::disk;

use super::options::{AnswerFormat, BuildOptions, Global, SitesOptions};
use super::printer::Printer;
use super::{ExitStatus, Surroundings, build};

/// What an indexed job of Kubernetes calls a pod's index.
const INDEX_VARIABLE: &str = "JOB_COMPLETION_INDEX";

/// Where the number of pods is told, which Kubernetes does not say by itself.
const COUNT_VARIABLE: &str = "JOB_COMPLETIONS";

/// What one site came to.
#[derive(Debug, Default, Serialize)]
pub(super) struct Row {
    /// Files that were written or uploaded.
    pub(super) written: usize,
    /// Files that were removed.
    pub(super) removed: usize,
    /// Files that stayed as they were.
    pub(super) unchanged: usize,
    /// What is to be said of it: findings, or why it failed.
    pub(super) note: String,
}

/// One line of the summary.
#[derive(Serialize)]
struct Line<'a> {
    name: &'a str,
    status: &'static str,
    exit_status: u8,
    #[serde(flatten)]
    row: Row,
}

/// What `--format json` prints.
#[derive(Serialize)]
struct Answer<'a> {
    version: u32,
    shard: Option<String>,
    failed: usize,
    sites: &'a [Line<'a>],
}

/// A site of the file, with its paths as the program is to open them.
pub(super) struct Member {
    /// The entry.
    pub(super) entry: Entry,
    /// Its options, with its own configuration.
    pub(super) global: Global,
    /// Its posts.
    pub(super) posts_folder: PathBuf,
    /// Its output.
    pub(super) output_folder: PathBuf,
}

/// Builds many sites.
pub(super) fn build_all(
    options: &BuildOptions,
    sites: &SitesOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    run_all(sites, options.format, global, surroundings, printer, |member| {
        let options = BuildOptions {
            posts_folder: member.posts_folder.clone(),
            output_folder: member.output_folder.clone(),
            sites: None,
            ..options.clone()
        };
        let outcome = build::build(&options, &member.global, surroundings, printer)?;
        let row = Row {
            written: outcome.changes.created.len() + outcome.changes.updated.len(),
            removed: outcome.changes.removed.len(),
            unchanged: outcome.changes.n_unchanged,
            note: outcome.findings,
        };
        Ok((outcome.status, row))
    })
}

/// Runs one command for every site of the shard, and sums up.
pub(super) fn run_all(
    options: &SitesOptions,
    format: AnswerFormat,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
    run: impl Fn(&Member) -> Result<(ExitStatus, Row)>,
) -> Result<ExitStatus> {
    if global.config.is_some() {
        bail!("--config is for one site; with --sites each has its own `config:`");
    }
    let shard =
        options.shard.map_or_else(|| shard_of_job(&surroundings.variables), |shard| Ok(Some(shard)))?;
    let source = disk::read_text(&options.file)?
        .with_context(|| format!("there is no file of sites at {}", options.file.display()))?;
    let entries = match sites::read(&source) {
        Ok(entries) => entries,
        Err(found) => {
            let sources = Sources::default().with_file(&source);
            printer.diagnostics(&render(&found, &sources, Format::Full, printer.style()))?;
            return Ok(ExitStatus::Failed);
        }
    };
    let folder = options.file.parent().unwrap_or(Path::new(""));
    let mine = entries.into_iter().filter(|entry| shard.is_none_or(|shard| shard.has(&entry.name)));
    let members: Vec<Member> = mine.map(|entry| member(entry, folder, global)).collect();
    let mut lines = Vec::with_capacity(members.len());
    for member in &members {
        printer.summary(&format!("== {}\n", member.entry.name))?;
        lines.push(line_of(member, &run));
    }
    let n_failed = lines.iter().filter(|line| line.exit_status != ExitStatus::Done as u8).count();
    if format == AnswerFormat::Json {
        let shard = shard.map(|shard| shard.to_string());
        let answer = Answer { version: 1, shard, failed: n_failed, sites: &lines };
        Printer::product(&format!("{}\n", serde_json::to_string_pretty(&answer)?))?;
    }
    printer.summary(&table(&lines, shard, n_failed))?;
    Ok(if n_failed == 0 { ExitStatus::Done } else { ExitStatus::Findings })
}

/// The shard of an indexed job, where one is running.
fn shard_of_job(variables: &BTreeMap<String, String>) -> Result<Option<Shard>> {
    let Some(index) = variables.get(INDEX_VARIABLE) else { return Ok(None) };
    // Without the number each pod would build every site, and all would get in each other's way.
    let count = variables.get(COUNT_VARIABLE).with_context(|| {
        format!("{INDEX_VARIABLE} is set, but neither --shard nor {COUNT_VARIABLE} says of how many")
    })?;
    let shard = Shard::new(index, count);
    Ok(Some(shard.with_context(|| {
        format!("{INDEX_VARIABLE} and {COUNT_VARIABLE} are no shard: `{index}` of `{count}`, counted from 0")
    })?))
}

fn member(entry: Entry, folder: &Path, global: &Global) -> Member {
    let config = entry.config.as_ref().map(|path| folder.join(path));
    Member {
        global: Global { config, ..global.clone() },
        posts_folder: folder.join(&entry.posts),
        output_folder: folder.join(&entry.output),
        entry,
    }
}

/// Runs one site. An error, or a fault of the program itself, is that site's alone.
fn line_of<'a>(member: &'a Member, run: &impl Fn(&Member) -> Result<(ExitStatus, Row)>) -> Line<'a> {
    let ran = catch_unwind(AssertUnwindSafe(|| run(member)));
    let failed = |status, note: String| (status, Row { note, ..Row::default() });
    let (status, row) = match ran {
        Ok(Ok(done)) => done,
        Ok(Err(error)) => failed(super::status_of(&error), format!("{error:#}")),
        Err(_) => failed(ExitStatus::Failed, "the program failed; please report it".into()),
    };
    Line { name: &member.entry.name, status: status.word(), exit_status: status as u8, row }
}

fn table(lines: &[Line], shard: Option<Shard>, n_failed: usize) -> String {
    let longest = |column: &dyn Fn(&Line) -> usize| lines.iter().map(column).max().unwrap_or_default();
    let name = longest(&|line| line.name.chars().count()).max(4);
    let status = longest(&|line| line.status.len()).max(6);
    let mut table = format!("{:name$}  {:status$}  written  removed  unchanged\n", "site", "status");
    for line in lines {
        let Row { written, removed, unchanged, note } = &line.row;
        let _ = writeln!(
            table,
            "{:name$}  {:status$}  {written:>7}  {removed:>7}  {unchanged:>9}  {note}",
            line.name, line.status,
        );
    }
    let shard = shard.map(|shard| format!(" (shard {shard})")).unwrap_or_default();
    let _ = writeln!(table, "{} sites{shard}, {n_failed} failed", lines.len());
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(given: &[(&str, &str)]) -> BTreeMap<String, String> {
        given.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
    }

    #[test]
    fn an_indexed_job_says_which_shard_it_is() {
        assert_eq!(shard_of_job(&variables(&[])).unwrap(), None);
        assert_eq!(shard_of_job(&variables(&[(COUNT_VARIABLE, "4")])).unwrap(), None);
        let shard = shard_of_job(&variables(&[(INDEX_VARIABLE, "3"), (COUNT_VARIABLE, "4")])).unwrap();
        assert_eq!(shard, Some(Shard::parse("3/4").unwrap()));
        for wrong in [&[(INDEX_VARIABLE, "3")][..], &[(INDEX_VARIABLE, "4"), (COUNT_VARIABLE, "4")]] {
            assert!(shard_of_job(&variables(wrong)).is_err(), "{wrong:?}");
        }
    }
}
