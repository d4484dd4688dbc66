//! Arguments in, exit code out; reads the clock and the environment, which nobody else does.

#![expect(clippy::disallowed_methods, reason = "the one place that reads the clock and the environment")]

mod cli;
mod commands;

use std::io::{self, Write as _};
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::SystemTime;

use anyhow::Context as _;
use chrono::DateTime;
use tidings::base::time::AsOf;
use tidings::disk::DiskError;

use commands::options::{Color, Command, Invocation};
use commands::printer::Printer;
use commands::{ExitStatus, Surroundings};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let invocation = match cli::parse(std::env::args_os()) {
        Ok(invocation) => invocation,
        Err(answer) => {
            // Help that nobody reads on is no failure.
            let _ = answer.print();
            return ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(ExitStatus::Failed as u8));
        }
    };
    choose_color(invocation.global.color);
    run(&invocation).unwrap_or_else(|error| report(&error)).into()
}

/// Held while an output is written.
static WRITING: Mutex<()> = Mutex::new(());

/// Ends a build at Ctrl-C, but never in the middle of writing: then it ends after it, with the new output whole.
fn end_when_interrupted() -> anyhow::Result<()> {
    #[expect(clippy::exit, reason = "a build has no place of its own to stop at")]
    ctrlc::set_handler(|| {
        let _writing = WRITING.lock();
        std::process::exit(i32::from(ExitStatus::Interrupted as u8));
    })
    .context("cannot listen for Ctrl-C")
}

/// What mimalloc is told while `serve` runs: to give memory back to the system at once, and to take no huge
/// pages. A build is quicker the other way and is over soon; a server would hold tens of megabytes that it
/// compressed with once, for as long as it lives.
#[cfg(feature = "serve")]
const GIVING_BACK: [(&str, &str); 2] = [("MIMALLOC_PURGE_DELAY", "0"), ("MIMALLOC_ALLOW_THP", "0")];

/// Begins the same process anew, with an allocator that gives memory back: it reads its settings only then.
/// Where that cannot be, it goes on as it is.
#[cfg(all(feature = "serve", unix))]
fn give_memory_back() {
    use std::os::unix::process::CommandExt as _;

    let is_told = GIVING_BACK.iter().all(|(name, _)| std::env::var_os(name).is_some());
    let mut arguments = std::env::args_os();
    if let (false, Ok(program), Some(name)) = (is_told, program(), arguments.next()) {
        let _ = std::process::Command::new(program).arg0(name).args(arguments).envs(GIVING_BACK).exec();
    }
}

fn run(invocation: &Invocation) -> anyhow::Result<ExitStatus> {
    if matches!(invocation.command, Command::Build(_)) {
        end_when_interrupted()?;
    }
    #[cfg(all(feature = "serve", unix))]
    if matches!(invocation.command, Command::Serve(_)) {
        give_memory_back();
    }
    let columns = terminal_size::terminal_size().map(|(width, _)| width.0);
    let printer = Printer::new(invocation.global.verbosity, columns);
    let variables = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect();
    let surroundings = Surroundings {
        moment,
        variables,
        writing: &WRITING,
        program,
        #[cfg(feature = "serve")]
        builds_without: GIVING_BACK.map(|(name, _)| name),
        #[cfg(feature = "serve")]
        socket: inherited_socket,
    };
    commands::run(invocation, &surroundings, &printer)
}

fn choose_color(color: Color) {
    let choice = match color {
        Color::Auto => anstream::ColorChoice::Auto,
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}

/// `SOURCE_DATE_EPOCH`, as reproducible builds set it (seconds since 1970, UTC), else now.
fn moment() -> anyhow::Result<AsOf> {
    let Some(seconds) = std::env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(AsOf(SystemTime::now().into()));
    };
    seconds
        .to_str()
        .and_then(|seconds| DateTime::from_timestamp(seconds.parse().ok()?, 0))
        .map(AsOf)
        .ok_or_else(|| anyhow::anyhow!("SOURCE_DATE_EPOCH is not a number of seconds since 1970"))
}

/// This program. On Linux by a name that stays its own when an update takes its place on the disk.
fn program() -> io::Result<std::path::PathBuf> {
    if cfg!(target_os = "linux") { Ok("/proc/self/exe".into()) } else { std::env::current_exe() }
}

/// The first socket that systemd hands over (`LISTEN_FDS`, `LISTEN_PID`), where it does.
#[cfg(feature = "serve")]
fn inherited_socket() -> io::Result<Option<std::net::TcpListener>> {
    listenfd::ListenFd::from_env().take_tcp_listener(0)
}

/// Says why a run failed, one cause a line; a reader that has gone away is no failure.
fn report(error: &anyhow::Error) -> ExitStatus {
    if is_broken_pipe(error) {
        return ExitStatus::Done;
    }
    let bold_red = anstyle::AnsiColor::BrightRed.on_default().bold();
    let mut stderr = anstream::stderr().lock();
    // Where standard error is gone too, there is nobody left to tell.
    let _ = writeln!(stderr, "{bold_red}error{bold_red:#}: {error}");
    for cause in error.chain().skip(1) {
        let _ = writeln!(stderr, "  cause: {cause}");
    }
    let help = error.chain().filter_map(|cause| cause.downcast_ref::<DiskError>()).find_map(DiskError::help);
    if let Some(help) = help {
        let _ = writeln!(stderr, "  help: {help}");
    }
    commands::status_of(error)
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
