//! The commands: options in, exit status out; the product on standard output, all else on standard
//! error.
//!
//! One file a command. What is wrong with a post is printed and decides the status; what is wrong
//! with the machine is an error, which `main.rs` prints.

mod adopt;
mod build;
mod check;
mod explain;
pub(crate) mod explain_text;
pub(crate) mod help;
mod init;
mod new;
mod online;
pub(crate) mod options;
pub(crate) mod printer;
#[cfg(feature = "serve")]
mod serve;
mod site;

use anyhow::Result;
use tidings::base::time::AsOf;

use options::{Command, Invocation};
use printer::Printer;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(feature = "serve"), expect(dead_code, reason = "`serve` alone is interrupted"))]
pub(crate) enum ExitStatus {
    /// Done; there may have been warnings.
    Done = 0,
    /// Posts are in error, or what was to be denied was found.
    Findings = 1,
    /// It could not run: usage, configuration, disk.
    Failed = 2,
    /// Interrupted from the keyboard.
    Interrupted = 130,
}

impl From<ExitStatus> for std::process::ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}

/// What the surroundings of the program give, which `main.rs` alone asks.
#[derive(Clone, Copy)]
pub(crate) struct Surroundings {
    /// `SOURCE_DATE_EPOCH`, else now.
    pub(crate) moment: fn() -> Result<AsOf>,
    /// This program, to be run again.
    #[cfg(feature = "serve")]
    pub(crate) program: fn() -> std::io::Result<std::path::PathBuf>,
    /// A listening socket that whoever started the program has handed over.
    #[cfg(feature = "serve")]
    pub(crate) socket: fn() -> std::io::Result<Option<std::net::TcpListener>>,
}

/// Runs one command.
pub(crate) fn run(
    invocation: &Invocation,
    surroundings: Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    let global = &invocation.global;
    // The moment to build for where neither the command line nor the configuration gives one.
    let fallback = (surroundings.moment)()?;
    match &invocation.command {
        Command::Page(topic) => Printer::product(&help::page(*topic))?,
        Command::Print(text) => Printer::product(text)?,
        Command::Explain(options) => return explain::run(options, global, fallback, printer),
        Command::Build(options) => return build::run(options, global, fallback, printer),
        Command::Check(options) => return check::run(options, global, fallback, printer),
        Command::Adopt(options) => return adopt::run(options, global, fallback, printer),
        Command::Init(options) => return init::run(options, global, fallback, printer),
        #[cfg(feature = "serve")]
        Command::Serve(options) => return serve::run(options, global, surroundings, printer),
        Command::New(options) => return new::run(options, global, fallback, printer),
    }
    Ok(ExitStatus::Done)
}
