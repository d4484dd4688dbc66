//! `tidings publish`: what `build` wrote, brought to an object store or a folder.
//!
//! The folder is read whole and held to its manifest before anything is uploaded, so that what is published
//! is one build. Only after all of it is there, the hub of the configuration is told.

use std::fmt::Write as _;
use std::hash::{BuildHasher as _, RandomState};

use anyhow::Result;
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

use super::options::{AnswerFormat, Global, PublishOptions};
use super::printer::Printer;
use super::site::{Settings, read_settings};
use super::{ExitStatus, Surroundings};

/// What `--format json` prints.
#[derive(Serialize)]
struct Answer<'a> {
    version: u32,
    destination: &'a str,
    dry_run: bool,
    created: &'a [String],
    updated: &'a [String],
    removed: &'a [String],
    unchanged: usize,
    /// Addresses of feeds that the hub was told of.
    told: &'a [String],
    /// Why it could not be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    hub_error: Option<&'a str>,
}

/// What the hub was told, and what was in the way.
#[derive(Default)]
struct Told {
    feeds: Vec<String>,
    error: Option<String>,
}

/// Runs the command.
pub(crate) fn run(
    options: &PublishOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    let config = match read_settings(global, &options.posts_folder)? {
        Settings::Read { config, .. } => config,
        Settings::Broken(found, sources) => {
            printer.diagnostics(&render(&found, &sources, Format::Full, printer.style()))?;
            return Ok(ExitStatus::Failed);
        }
    };
    let destination = Destination::parse(&options.destination, options.endpoint.as_deref())?;
    let build = disk::read_build(&options.output_folder)?;
    let environment = Environment::new(surroundings.variables.clone());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    if options.is_dry_run {
        let store = destination.open(&environment, Access::Read)?;
        let plan = runtime.block_on(publisher(&store, &build, "", &|_| ()).plan())?;
        return show_plan(options, &destination, &plan, printer);
    }
    let store = destination.open(&environment, Access::Write)?;
    let name = name_of_run();
    let (published, told) = runtime.block_on(async {
        let tell = |step: Step<'_>| say(step, printer);
        let publisher = publisher(&store, &build, &name, &tell);
        let published = publisher.publish().await?;
        let told = tell_hub(&publisher, &published, &config).await?;
        Ok::<_, PublishError>((published, told))
    })?;
    report(options, &destination, &published, &told, printer)?;
    Ok(ExitStatus::Done)
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
fn say(step: Step<'_>, printer: &Printer) {
    let _ = match step {
        Step::Waiting => printer.summary("waiting: another publisher is at work there, or was cut off\n"),
        Step::Planned(n_files) => printer.detail(&format!("{n_files} files to upload\n")),
        Step::Uploaded(path) => printer.detail(&format!("uploaded {path}\n")),
        Step::Removed(path) => printer.detail(&format!("removed {path}\n")),
    };
}

/// Tells the hub of every feed that changed, this time or at a time when it could not be told.
async fn tell_hub(
    publisher: &Publisher<'_>,
    published: &Published,
    config: &Config,
) -> Result<Told, PublishError> {
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
    publisher.note_told().await?;
    Ok(Told { feeds, error: None })
}

fn show_plan(
    options: &PublishOptions,
    destination: &Destination,
    plan: &Plan,
    printer: &Printer,
) -> Result<ExitStatus> {
    let of = |is_new: bool| -> Vec<String> {
        plan.uploads
            .iter()
            .filter(|upload| upload.is_new == is_new)
            .map(|upload| upload.path.clone())
            .collect()
    };
    if options.format == AnswerFormat::Json {
        let answer = Answer {
            version: 1,
            destination: &destination.to_string(),
            dry_run: true,
            created: &of(true),
            updated: &of(false),
            removed: &plan.removals,
            unchanged: plan.n_unchanged,
            told: &[],
            hub_error: None,
        };
        Printer::product(&format!("{}\n", serde_json::to_string_pretty(&answer)?))?;
    } else {
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
        Printer::product(&lines)?;
    }
    printer.summary(&format!(
        "{destination}: {} files would be uploaded, {} removed, {} are there already\n",
        plan.uploads.len(),
        plan.removals.len(),
        plan.n_unchanged,
    ))?;
    Ok(ExitStatus::Done)
}

fn report(
    options: &PublishOptions,
    destination: &Destination,
    published: &Published,
    told: &Told,
    printer: &Printer,
) -> Result<()> {
    if options.format == AnswerFormat::Json {
        let answer = Answer {
            version: 1,
            destination: &destination.to_string(),
            dry_run: false,
            created: &published.created,
            updated: &published.updated,
            removed: &published.removed,
            unchanged: published.n_unchanged,
            told: &told.feeds,
            hub_error: told.error.as_deref(),
        };
        Printer::product(&format!("{}\n", serde_json::to_string_pretty(&answer)?))?;
    }
    if let Some(error) = &told.error {
        printer.diagnostics(&format!("warning: {error}; the next run tries again\n"))?;
    }
    let n_uploaded = published.created.len() + published.updated.len();
    let hub = match told.feeds.len() {
        0 => String::new(),
        n_feeds => format!("; the hub was told of {n_feeds} feeds"),
    };
    printer.summary(&format!(
        "{destination}: {n_uploaded} files uploaded, {} removed, {} unchanged{hub}\n",
        published.removed.len(),
        published.n_unchanged,
    ))?;
    Ok(())
}
