//! `tidings serve`: a build, then HTTP over what it made; again at each change and at midnight.
//!
//! A rebuild is `tidings build`, run as a program of its own: into the output folder with its lock and its
//! ledger, so that ids and revisions live on; and whatever memory it takes, and however it ends, the server
//! neither keeps the one nor shares the other. What it wrote is read, held to its digests, and served from
//! memory. Where it fails, what was served stays, or what an earlier run left whole.

use std::ffi::OsString;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::SystemTime;

use anyhow::{Context as _, Result};
use tidings::base::time::AsOf;
use tidings::disk;
use tidings::emit::content_type::content_type;
use tidings::server::rebuild::{self, Built, Pace, Signal};
use tidings::server::watch::{Origins, Watch};
use tidings::server::{self, Limits, Served, Set, Site};
use tokio::sync::oneshot;

use super::build::Told;
use super::options::{Color, GivenAsOf, Global, ServeOptions, Verbosity};
use super::printer::Printer;
use super::site::{SETTINGS, TEMPLATES_FOLDER, site_folder};
use super::{ExitStatus, Surroundings};

/// Runs the command until it is told to stop.
pub(crate) fn run(
    options: &ServeOptions,
    global: &Global,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    let (listener, is_inherited) = listener(options, surroundings)?;
    log_to_stderr(global.verbosity);
    let (signals, heard) = mpsc::channel();
    let watch = options.is_watching.then(|| Watch::new(origins(options, global), signals.clone()));
    let watch = watch.transpose().context("--no-watch serves without watching")?;
    let (verdict, judged) = oneshot::channel();
    let site = Arc::new(Site::new());
    let mut builder = Builder { options, global, surroundings, printer: *printer, watch };
    let address = listener.local_addr()?;
    let whose = if is_inherited { ", a socket handed over" } else { "" };
    printer.summary(&format!("listening on http://{address}/{whose}\n"))?;
    std::thread::scope(|scope| {
        let (builder, built_for) = (&mut builder, &site);
        let building = scope.spawn(move || builder.run(built_for, &heard, verdict));
        let stopped = server::serve(listener, Arc::clone(&site), &Limits::default(), stopped(judged));
        // A build under way ends first: it leaves nothing half done, and no lock.
        let _ = signals.send(Signal::Stop);
        let built = building.join();
        let status = stopped.context("cannot serve")?;
        built.map_err(|_| anyhow::anyhow!("the builder broke down"))?;
        Ok(status)
    })
}

/// The socket handed over, else a new one.
fn listener(options: &ServeOptions, surroundings: &Surroundings) -> Result<(TcpListener, bool)> {
    let inherited = (surroundings.socket)().context("the socket handed over cannot be used")?;
    if let Some(listener) = inherited {
        // A copy is closed in programs that this one starts; what is handed over is not.
        return Ok((listener.try_clone()?, true));
    }
    let listener =
        TcpListener::bind(options.listen).with_context(|| format!("cannot listen on {}", options.listen))?;
    Ok((listener, false))
}

/// Warnings always, each request with `-v`.
fn log_to_stderr(verbosity: Verbosity) {
    let level = match verbosity {
        Verbosity::Silent => tracing::Level::ERROR,
        Verbosity::Quiet | Verbosity::Normal => tracing::Level::WARN,
        Verbosity::Verbose => tracing::Level::INFO,
    };
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_max_level(level).with_ansi(false).init();
}

/// Comes true when the program is to stop, with the status to stop with.
async fn stopped(judged: oneshot::Receiver<ExitStatus>) -> ExitStatus {
    let judged = async {
        match judged.await {
            Ok(status) => status,
            // The builder has none to give: it is content.
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        status = judged => status,
        () = terminated() => ExitStatus::Done,
        Ok(()) = tokio::signal::ctrl_c() => ExitStatus::Interrupted,
    }
}

/// Comes true at SIGTERM, where there is such a thing.
async fn terminated() {
    #[cfg(unix)]
    if let Ok(mut signal) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        signal.recv().await;
        return;
    }
    std::future::pending::<()>().await;
}

/// What a site is made from, by the names that are given and by those that they resolve to.
fn origins(options: &ServeOptions, global: &Global) -> Origins {
    let posts = &options.posts_folder;
    let site = site_folder(posts);
    let folders = [posts.clone(), site.join(TEMPLATES_FOLDER)];
    let beside = [SETTINGS, "_config.yml", "_config.yaml"];
    let settings = global.config.iter().cloned().chain(beside.iter().map(|name| site.join(name)));
    let names = |path: &Path| [std::path::absolute(path).unwrap_or_else(|_| path.into()), resolved(path)];
    Origins {
        folders: folders.iter().flat_map(|folder| names(folder)).collect(),
        files: settings.chain([SETTINGS.into()]).flat_map(|file| names(&file)).collect(),
        passed_over: names(&options.output_folder).into(),
    }
}

/// A file that is not there yet is resolved by the folder that it will be in.
fn resolved(path: &Path) -> std::path::PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.into());
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) if !disk::exists(&path) => disk::resolved(parent).join(name),
        _ => disk::resolved(&path),
    }
}

/// Builds, in a thread of its own.
struct Builder<'a> {
    options: &'a ServeOptions,
    global: &'a Global,
    surroundings: &'a Surroundings,
    printer: Printer,
    watch: Option<Watch>,
}

impl Builder<'_> {
    /// Builds once, then whenever there is reason to. Without watching, a first build that fails is the
    /// whole run's failure.
    fn run(&mut self, site: &Site, heard: &Receiver<Signal>, verdict: oneshot::Sender<ExitStatus>) {
        let is_watching = self.watch.is_some();
        let surroundings = self.surroundings;
        let mut status = ExitStatus::Done;
        let mut build = |before: Option<&Set>| {
            let (built, came_to) = self.build(before);
            status = came_to;
            built
        };
        let first = rebuild::once(site, &mut build);
        if is_watching {
            let clock = || (surroundings.moment)().unwrap_or(AsOf(first.at));
            let last = first.clone();
            rebuild::keep(site, last, &mut build, heard, &clock, Pace::default());
        } else if first.failure.is_some() {
            let _ = verdict.send(status);
        }
    }

    fn build(&mut self, before: Option<&Set>) -> (Built, ExitStatus) {
        let watched = self.watch.as_mut().map_or(Ok(()), Watch::again);
        let tried = watched.map_err(anyhow::Error::from).and_then(|()| self.run_build());
        let (told, mut status) = tried.unwrap_or_else(|error| {
            // Where standard error is gone there is still /healthz to tell.
            let _ = self.printer.diagnostics(&format!("not built: {error:#}\n"));
            (Told::machine(&error), ExitStatus::Failed)
        });
        let Told { failure, findings, zone, is_worth_retrying } = told;
        let at =
            (self.surroundings.moment)().map_or_else(|_| SystemTime::UNIX_EPOCH.into(), |moment| moment.0);
        let mut built = Built { at, set: None, failure, findings, is_worth_retrying, zone };
        // Where nothing is served yet, what an earlier run left is better than nothing.
        if built.failure.is_none() || before.is_none() {
            built.set = self.written(before);
        }
        if built.failure.is_none() && built.set.is_none() {
            built.failure = Some("the output folder was changed meanwhile".into());
            built.is_worth_retrying = true;
            status = ExitStatus::Failed;
        }
        (built, status)
    }

    /// Runs `tidings build`, which says on standard error what it finds.
    fn run_build(&self) -> Result<(Told, ExitStatus)> {
        let program = (self.surroundings.program)().context("this program cannot be found again")?;
        let mut command = Command::new(&program);
        command
            .args(["build", "--for-server", "--posts"])
            .arg(&self.options.posts_folder)
            .arg("--output")
            .arg(&self.options.output_folder)
            .args(global_arguments(self.global))
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        for name in self.surroundings.builds_without {
            command.env_remove(name);
        }
        apart(&mut command);
        let output = command
            .spawn()
            .and_then(std::process::Child::wait_with_output)
            .with_context(|| format!("{} cannot be run", program.display()))?;
        let status = match output.status.code() {
            Some(0) => ExitStatus::Done,
            Some(1) => ExitStatus::Findings,
            Some(_) | None => ExitStatus::Failed,
        };
        let told = serde_json::from_slice(&output.stdout)
            .with_context(|| format!("the build said nothing ({})", output.status))?;
        Ok((told, status))
    }

    /// What the last build wrote into the output folder, if it is all there.
    fn written(&self, before: Option<&Set>) -> Option<Set> {
        let output = &self.options.output_folder;
        let listed = disk::written_files(output).filter(|listed| !listed.is_empty())?;
        let read = |path: &str| {
            let bytes = disk::read_written(output, path).ok()?;
            Some(Served {
                path: path.into(),
                media_type: media_type(path, &bytes).into(),
                // A build does not touch a file that stays as it is: its time is that of its last change.
                modified_at: disk::modified_at(&output.join(path))?,
                bytes,
            })
        };
        Set::gather(listed, before, &read)
    }
}

/// The global options as they were given.
fn global_arguments(global: &Global) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = Vec::new();
    if let Some(path) = &global.config {
        arguments.extend(["--config".into(), path.into()]);
    }
    match global.as_of {
        Some(GivenAsOf::Day(day)) => arguments.extend(["--as-of".into(), day.to_string().into()]),
        Some(GivenAsOf::Moment(at)) => arguments.extend(["--as-of".into(), at.0.to_rfc3339().into()]),
        None => {}
    }
    let color = match global.color {
        Color::Auto => "auto",
        Color::Always => "always",
        Color::Never => "never",
    };
    arguments.extend(["--color".into(), color.into()]);
    match global.verbosity {
        Verbosity::Silent => arguments.push("-qq".into()),
        Verbosity::Quiet => arguments.push("-q".into()),
        Verbosity::Normal => {}
        Verbosity::Verbose => arguments.push("-v".into()),
    }
    arguments
}

/// Keeps Ctrl-C at the terminal from the build: the server ends when it is done.
fn apart(command: &mut Command) {
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    // The socket handed over is the server's alone.
    command.env_remove("LISTEN_FDS").env_remove("LISTEN_PID");
}

/// The media type of a file of a build, without its charset: the server says it where the type has one.
fn media_type(path: &str, bytes: &[u8]) -> &'static str {
    let content_type = content_type(path, bytes);
    content_type.split_once(';').map_or(content_type, |(media_type, _)| media_type)
}
