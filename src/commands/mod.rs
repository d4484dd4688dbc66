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
mod old_feed;
mod online;
pub(crate) mod options;
pub(crate) mod printer;
#[cfg(feature = "publish")]
mod publish;
#[cfg(feature = "serve")]
mod serve;
mod site;
mod sites;
mod unchanged;

use std::collections::BTreeMap;
use std::sync::Mutex;

use anyhow::Result;
use tidings::base::time::AsOf;

use options::{Command, Invocation};
use printer::Printer;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExitStatus {
    /// Done; there may have been warnings.
    Done = 0,
    /// Posts are in error, or what was to be denied was found.
    Findings = 1,
    /// It could not run: usage, configuration, disk.
    Failed = 2,
    /// Another publisher is at work, or came first.
    #[cfg(feature = "publish")]
    Busy = 3,
    /// A store could not be reached, or failed time and again.
    #[cfg(feature = "publish")]
    StoreFailed = 4,
    /// Interrupted from the keyboard.
    Interrupted = 130,
}

impl ExitStatus {
    /// The status in a word, as summaries of many runs say it.
    fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Findings => "findings",
            Self::Failed => "failed",
            #[cfg(feature = "publish")]
            Self::Busy => "busy",
            #[cfg(feature = "publish")]
            Self::StoreFailed => "store-failed",
            Self::Interrupted => "interrupted",
        }
    }
}

impl From<ExitStatus> for std::process::ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}

/// What a run finds around it, which `main.rs` alone asks.
pub(crate) struct Surroundings {
    /// `SOURCE_DATE_EPOCH`, else now.
    pub(crate) moment: fn() -> Result<AsOf>,
    /// The environment's variables, those that are text.
    pub(crate) variables: BTreeMap<String, String>,
    /// Held while an output is written: Ctrl-C waits for it, so that it never ends with half of one.
    pub(crate) writing: &'static Mutex<()>,
    /// This program: to be run again, and to be told from another.
    pub(crate) program: fn() -> std::io::Result<std::path::PathBuf>,
    /// Variables that are set for the server alone, and for none of the builds that it runs.
    #[cfg(feature = "serve")]
    pub(crate) builds_without: [&'static str; 2],
    /// A listening socket that whoever started the program has handed over.
    #[cfg(feature = "serve")]
    pub(crate) socket: fn() -> std::io::Result<Option<std::net::TcpListener>>,
}

/// Runs one command.
pub(crate) fn run(
    invocation: &Invocation,
    surroundings: &Surroundings,
    printer: &Printer,
) -> Result<ExitStatus> {
    let global = &invocation.global;
    // The moment to build for where neither the command line nor the configuration gives one.
    let fallback = (surroundings.moment)()?;
    match &invocation.command {
        Command::Page(topic) => Printer::product(&help::page(*topic))?,
        Command::Print(text) => Printer::product(text)?,
        Command::Explain(options) => return explain::run(options, global, fallback, printer),
        Command::Build(options) => match &options.sites {
            Some(sites) => return sites::build_all(options, sites, global, surroundings, printer),
            None => return build::run(options, global, surroundings, printer),
        },
        Command::Check(options) => return check::run(options, global, fallback, printer),
        Command::Adopt(options) => return adopt::run(options, global, fallback, printer),
        Command::Init(options) => return init::run(options, global, fallback, printer),
        #[cfg(feature = "serve")]
        Command::Serve(options) => return serve::run(options, global, surroundings, printer),
        Command::New(options) => return new::run(options, global, fallback, printer),
        #[cfg(feature = "publish")]
        Command::Publish(options) => return publish::run(options, global, surroundings, printer),
    }
    Ok(ExitStatus::Done)
}

/// How a run ends that could not go on.
pub(crate) fn status_of(error: &anyhow::Error) -> ExitStatus {
    #[cfg(feature = "publish")]
    if let Some(error) = error.chain().find_map(|cause| cause.downcast_ref()) {
        return publish::status_of(error);
    }
    let _ = error;
    ExitStatus::Failed
}
