//! Where text goes: the product to standard output, everything else to standard error.
//!
//! Text comes in colors; the streams take them out where a terminal, `NO_COLOR` or `--color` wants
//! none.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

use anyhow::Context as _;
use indicatif::ProgressBar;
use tidings::diagnostic::render::Style;

use super::options::Verbosity;

/// The narrowest that text is wrapped to.
const NARROWEST: usize = 40;

/// How often a sign of progress moves.
const TICK: Duration = Duration::from_millis(100);

/// Columns where no terminal says how many it has.
const DEFAULT_WIDTH: usize = 100;

/// Prints for one run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Printer {
    verbosity: Verbosity,
    width: usize,
}

impl Printer {
    /// A printer for a terminal of `columns`, if there is one.
    pub(crate) fn new(verbosity: Verbosity, columns: Option<u16>) -> Self {
        let width = columns.map_or(DEFAULT_WIDTH, usize::from).max(NARROWEST);
        Self { verbosity, width }
    }

    /// How many columns there are.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// How diagnostics are drawn.
    pub(crate) fn style(&self) -> Style {
        Style { is_colored: true, width: self.width }
    }

    /// Prints what the command is for.
    pub(crate) fn product(text: &str) -> anyhow::Result<()> {
        let mut stdout = anstream::stdout().lock();
        let written = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
        written.context("cannot write to standard output")
    }

    /// Prints prose as the product, wrapped at the terminal's width.
    pub(crate) fn prose(&self, text: &str) -> anyhow::Result<()> {
        Self::product(&textwrap::fill(text, self.width))
    }

    /// Prints diagnostics beside the product: unless errors alone are wanted.
    pub(crate) fn diagnostics(&self, text: &str) -> io::Result<()> {
        self.at_least(Verbosity::Quiet, text)
    }

    /// Prints a summary.
    pub(crate) fn summary(&self, text: &str) -> io::Result<()> {
        self.at_least(Verbosity::Normal, text)
    }

    /// Shows on a terminal that something takes its time, and what; nothing with `-q` or elsewhere.
    pub(crate) fn progress(&self, what: &str) -> ProgressBar {
        let is_shown = self.verbosity == Verbosity::Normal && io::stderr().is_terminal();
        if !is_shown {
            return ProgressBar::hidden();
        }
        let progress = ProgressBar::new_spinner().with_message(what.to_owned());
        progress.enable_steady_tick(TICK);
        progress
    }

    /// Prints what was done in detail.
    pub(crate) fn detail(&self, text: &str) -> io::Result<()> {
        self.at_least(Verbosity::Verbose, text)
    }

    fn at_least(&self, verbosity: Verbosity, text: &str) -> io::Result<()> {
        if self.verbosity < verbosity {
            return Ok(());
        }
        anstream::stderr().lock().write_all(text.as_bytes())
    }
}
