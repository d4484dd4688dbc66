//! `tidings publish`: what `build` wrote, brought to an object store or a folder.
//!
//! The folder is read whole and held to its manifest before anything is uploaded, so that what is published
//! is one build. Only after all of it is there, the hub of the configuration is told.

use std::fmt::Write as _;
use std::hash::{BuildHasher as _, RandomState};

use anyhow::{Context as _, Result};
use indicatif::ProgressBar;
use serde::Serialize;
use tidings::bucket::credentials::Environment;
use tidings::bucket::destination::Access;
use tidings::bucket::hub::{self, Reach};
use tidings::bucket::plan::Plan;
use tidings::bucket::publisher::Step;
use tidings::bucket::store::Store;
use tidings::bucket::{Destination, Pace, PublishError, Published, Publisher};
use tidings::config::Config;
use tidings::diagnostic::render::{Format, render};
use tidings::disk::{self, Build};

use super::options::{AnswerFormat, Global, PublishOptions, SitesOptions};
use super::printer::Printer;
use super::site::{Settings, read_settings};
use super::sites::{self, Row};
use super::{ExitStatus, Surroundings};

/// What `--format json` prints.
#[derive(Serialize)]
struct Answer {
    version: u32,
    destination: String,
    dry_run: bool,
    created: Vec<String>,
    updated: Vec<String>,
    removed: Vec<String>,
    unchanged: usize,
    /// Addresses of feeds that the hub was told of.
    told: Vec<String>,
    /// Why it could not be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    hub_error: Option<String>,
}

/// What the hub was told, and what was in the way.
#[derive(Clone, Default)]
struct Told {
    feeds: Vec<String>,
    error: Option<String>,
}

/// What a destination came to.
enum Outcome {
    /// It was published to.
    Published(Published, Told),
    /// This would be done.
    Planned(Plan),
}

/// Runs the command.
pub(crate) fn run(
    options: &PublishOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    if let Some(sites) = &options.sites {
        return publish_all(options, sites, global, surroundings, printer);
    }
    let destination = Destination::parse(&options.destination, options.endpoint.as_deref())?;
    match publish(options, &destination, global, surroundings, printer)? {
        Some(outcome) => {
            report(options, &destination, &outcome, printer)?;
            Ok(ExitStatus::Done)
        }
        None => Ok(ExitStatus::Failed),
    }
}

/// Publishes many sites.
fn publish_all(
    options: &PublishOptions,
    sites: &SitesOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    sites::run_all(sites, options.format, global, surroundings, printer, |member| {
        let address =
            member.entry.destination.clone().context("the file of sites gives it no `destination`")?;
        let options = PublishOptions {
            destination: address,
            endpoint: member.entry.endpoint.clone(),
            posts_folder: member.posts_folder.clone(),
            output_folder: member.output_folder.clone(),
            sites: None,
            ..options.clone()
        };
        let destination = Destination::parse(&options.destination, options.endpoint.as_deref())?;
        let outcome = publish(&options, &destination, &member.global, surroundings, printer)?;
        Ok(match outcome {
            Some(outcome) => (ExitStatus::Done, row(&outcome, &destination)),
            None => {
                (ExitStatus::Failed, Row { note: "its configuration is in error".into(), ..Row::default() })
            }
        })
    })
}

fn row(outcome: &Outcome, destination: &Destination) -> Row {
    match outcome {
        Outcome::Published(published, told) => Row {
            written: published.created.len() + published.updated.len(),
            removed: published.removed.len(),
            unchanged: published.n_unchanged,
            note: told.error.clone().unwrap_or_else(|| destination.to_string()),
        },
        Outcome::Planned(plan) => Row {
            written: plan.uploads.len(),
            removed: plan.removals.len(),
            unchanged: plan.n_unchanged,
            note: format!("{destination} (nothing is done yet)"),
        },
    }
}

/// Publishes one site; `None` where its configuration is in error, which is said.
fn publish(
    options: &PublishOptions,
    destination: &Destination,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<Option<Outcome>> {
    let config = match read_settings(global, &options.posts_folder)? {
        Settings::Read { config, .. } => config,
        Settings::Broken(found, sources) => {
            printer.diagnostics(&render(&found, &sources, Format::Full, printer.style()))?;
            return Ok(None);
        }
    };
    let build = disk::read_build(&options.output_folder)?;
    let environment = Environment::new(surroundings.variables.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    if options.is_dry_run {
        let store = destination.open(&environment, Access::Read)?;
        let plan = runtime.block_on(publisher(&store, &build, "", &|_| ()).plan())?;
        return Ok(Some(Outcome::Planned(plan)));
    }
    let store = destination.open(&environment, Access::Write)?;
    let name = name_of_run();
    let progress = printer.progress(&format!("publishing to {destination}"));
    let ended = runtime.block_on(async {
        let tell = |step: Step<'_>| say(step, printer, &progress);
        let run = publisher(&store, &build, &name, &tell);
        let published = run.publish().await?;
        let told = tell_hub(&run, &published, &config).await?;
        Ok::<_, PublishError>((published, told))
    });
    progress.finish_and_clear();
    let (published, told) = ended?;
    if let Some(error) = &told.error {
        printer.diagnostics(&format!("warning: {error}; the next run tries again\n"))?;
    }
    Ok(Some(Outcome::Published(published, told)))
}

/// How a run ends that could not publish.
pub(super) fn status_of(error: &PublishError) -> ExitStatus {
    match error {
        PublishError::Busy(_) => ExitStatus::Busy,
        PublishError::Store { .. } => ExitStatus::StoreFailed,
        _ => ExitStatus::Failed,
    }
}

fn publisher<'a>(
    store: &'a Store,
    build: &'a Build,
    name: &'a str,
    tell: &'a dyn Fn(Step<'_>),
) -> Publisher<'a> {
    Publisher::new(store, build, Pace::default(), name, tell)
}

/// A name that no other run has: the claims of two runs must never be the same bytes, or each would take the
/// other's for its own.
fn name_of_run() -> String {
    format!("{:016x}{:016x}", RandomState::new().hash_one(0), RandomState::new().hash_one(1))
}

/// Says what goes on. A standard error that is gone must not end a run that publishes.
fn say(step: Step<'_>, printer: &Printer, progress: &ProgressBar) {
    const WAITING: &str = "waiting: another publisher is at work there, or was cut off\n";
    let _ = match step {
        Step::Waiting => progress.suspend(|| printer.summary(WAITING)),
        Step::Planned(n_files) => {
            progress.set_length(n_files as u64);
            printer.detail(&format!("{n_files} files to upload\n"))
        }
        Step::Uploaded(path) => {
            progress.inc(1);
            progress.set_message(format!(
                "{} of {}: {path}",
                progress.position(),
                progress.length().unwrap_or(0)
            ));
            printer.detail(&format!("uploaded {path}\n"))
        }
        Step::Removed(path) => printer.detail(&format!("removed {path}\n")),
    };
}

/// Tells the hub of every feed that changed, this time or at a time when it could not be told.
async fn tell_hub(run: &Publisher<'_>, published: &Published, config: &Config) -> Result<Told, PublishError> {
    let site = &config.site;
    let Some(hub) = site.hub.as_deref().filter(|_| !published.untold.is_empty()) else {
        return Ok(Told::default());
    };
    let Some(base) = site.output_url.as_deref().or(site.url.as_deref()) else {
        let error = "the hub was not told: nothing says where the feeds are (`url:` or `output_url:`)";
        return Ok(Told { error: Some(error.into()), ..Told::default() });
    };
    let feeds: Vec<String> =
        published.untold.iter().map(|path| format!("{}/{path}", base.trim_end_matches('/'))).collect();
    if let Err(error) = hub::tell(hub, &feeds, Reach::Public).await {
        return Ok(Told { error: Some(error.to_string()), ..Told::default() });
    }
    run.note_told().await?;
    Ok(Told { feeds, error: None })
}

fn report(
    options: &PublishOptions,
    destination: &Destination,
    outcome: &Outcome,
    printer: &Printer,
) -> Result<()> {
    if options.format == AnswerFormat::Json {
        let answer = answer(outcome, destination);
        Printer::product(&format!("{}\n", serde_json::to_string_pretty(&answer)?))?;
    }
    match outcome {
        Outcome::Planned(plan) => {
            if options.format == AnswerFormat::Text {
                Printer::product(&plan_in_words(plan))?;
            }
            printer.summary(&format!(
                "{destination}: {} files would be uploaded, {} removed, {} are there already\n",
                plan.uploads.len(),
                plan.removals.len(),
                plan.n_unchanged,
            ))?;
        }
        Outcome::Published(published, told) => {
            let hub = match told.feeds.len() {
                0 => String::new(),
                n_feeds => format!("; the hub was told of {n_feeds} feeds"),
            };
            printer.summary(&format!(
                "{destination}: {} files uploaded, {} removed, {} unchanged{hub}\n",
                published.created.len() + published.updated.len(),
                published.removed.len(),
                published.n_unchanged,
            ))?;
        }
    }
    Ok(())
}

fn answer(outcome: &Outcome, destination: &Destination) -> Answer {
    let (published, told, dry_run) = match outcome {
        Outcome::Published(published, told) => (published.clone(), told.clone(), false),
        Outcome::Planned(plan) => (plan.clone().fulfilled(), Told::default(), true),
    };
    Answer {
        version: 1,
        destination: destination.to_string(),
        dry_run,
        created: published.created,
        updated: published.updated,
        removed: published.removed,
        unchanged: published.n_unchanged,
        told: told.feeds,
        hub_error: told.error,
    }
}

fn plan_in_words(plan: &Plan) -> String {
    let mut lines = String::new();
    for upload in &plan.uploads {
        let word = if upload.is_new { "create" } else { "update" };
        let _ = writeln!(lines, "{word} {} ({})", upload.path, upload.headers.content_type);
    }
    if plan.writes_manifest {
        lines.push_str("write manifest.json\n");
    }
    for path in &plan.removals {
        let _ = writeln!(lines, "remove {path}");
    }
    lines
}
