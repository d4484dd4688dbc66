//! What each command is asked to do: plain data, resolved from the command line, without its parser.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use tidings::base::time::{AsOf, instant};
use tidings::config::sites::Shard;
use tidings::diagnostic::render::Format;
use tidings::diagnostic::{Rule, Severity};

/// A command line, understood.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Invocation {
    /// What holds for every command.
    pub(crate) global: Global,
    /// The command.
    pub(crate) command: Command,
}

/// What holds for every command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Global {
    /// `--config`.
    pub(crate) config: Option<PathBuf>,
    /// `--as-of`.
    pub(crate) as_of: Option<GivenAsOf>,
    /// `--color`.
    pub(crate) color: Color,
    /// `-q` and `-v`.
    pub(crate) verbosity: Verbosity,
}

impl Global {
    /// The moment to build for: `--as-of`, else the one that the configuration pins, else `fallback`
    /// (`SOURCE_DATE_EPOCH`, else now).
    pub(crate) fn as_of(&self, pinned: Option<AsOf>, fallback: AsOf, zone: Tz) -> AsOf {
        match self.as_of {
            Some(GivenAsOf::Day(day)) => AsOf(instant(day.and_time(NaiveTime::MIN), zone)),
            Some(GivenAsOf::Moment(as_of)) => as_of,
            None => pinned.unwrap_or(fallback),
        }
    }
}

/// A moment given on the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GivenAsOf {
    /// The first moment of a day, in the site's zone.
    Day(NaiveDate),
    /// A moment.
    Moment(AsOf),
}

/// Whether to print in colors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Color {
    /// On terminals that want them.
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

/// How much to say beside the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verbosity {
    /// Errors alone.
    Silent,
    /// No summaries.
    Quiet,
    /// Diagnostics and summaries.
    Normal,
    /// And what was done, file by file.
    Verbose,
}

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Write feeds and calendars.
    Build(BuildOptions),
    /// Say what is wrong in posts.
    Check(CheckOptions),
    /// Say why.
    Explain(ExplainOptions),
    /// Write a configuration.
    Init(InitOptions),
    /// Take over the ids of a feed.
    Adopt(AdoptOptions),
    /// Begin the next recap.
    New(NewOptions),
    /// Bring a store up to the output.
    #[cfg(feature = "publish")]
    Publish(PublishOptions),
    /// Serve what a build makes, over HTTP.
    #[cfg(feature = "serve")]
    Serve(ServeOptions),
    /// Print a page of the documentation.
    Page(Topic),
    /// Print a text that the command line itself has made: help, a completion script, a manual page.
    Print(String),
}

/// A page of the documentation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    /// Every form of date that is understood.
    Dates,
    /// Every key of the configuration.
    Config,
    /// Every rule.
    Rules,
}

/// How `build` and `explain` answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AnswerFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Many sites at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SitesOptions {
    /// `--sites`: the file that lists them.
    pub(crate) file: PathBuf,
    /// `--shard`: which of them.
    pub(crate) shard: Option<Shard>,
}

/// `tidings build`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(crate) struct BuildOptions {
    /// `--posts`.
    pub(crate) posts_folder: PathBuf,
    /// `--output`.
    pub(crate) output_folder: PathBuf,
    /// `--keep-going`: leave out posts that are in error.
    pub(crate) keep_going: bool,
    /// `--online`.
    pub(crate) online: bool,
    /// `--strict`: fail on warnings too.
    pub(crate) strict: bool,
    /// `--sites`: many sites, in place of the one.
    pub(crate) sites: Option<SitesOptions>,
    /// `--format`.
    pub(crate) format: AnswerFormat,
    /// `--for-server`: tell the server that began the build how it went.
    pub(crate) is_for_server: bool,
}

/// `tidings check`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CheckOptions {
    /// `--posts`.
    pub(crate) posts_folder: PathBuf,
    /// `--deny`: the level from which findings fail the run.
    pub(crate) deny: Severity,
    /// `--format`.
    pub(crate) format: Format,
    /// `--fix`: correct what has one correction only.
    pub(crate) fix: bool,
}

/// `tidings explain`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ExplainOptions {
    /// `--posts`.
    pub(crate) posts_folder: PathBuf,
    /// `--format`.
    pub(crate) format: AnswerFormat,
    /// What is asked about.
    pub(crate) subject: Subject,
}

/// What `explain` is asked about.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Posts by path or file name; all of them where none is named.
    Posts(Vec<PathBuf>),
    /// Rules.
    Rules(Vec<Rule>),
    /// A text of its own.
    Text {
        /// `--text`.
        text: String,
        /// `--posted`.
        posted: NaiveDate,
        /// `--lang`.
        lang: Option<String>,
    },
    /// One JSON object a line on standard input, one answer a line.
    StandardInput,
}

/// `tidings init`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct InitOptions {
    /// `--posts`.
    pub(crate) posts_folder: PathBuf,
}

/// `tidings adopt`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct AdoptOptions {
    /// The feeds, as files.
    pub(crate) feeds: Vec<PathBuf>,
    /// `--posts`.
    pub(crate) posts_folder: PathBuf,
    /// `--output`.
    pub(crate) output_folder: PathBuf,
}

/// `tidings new`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NewOptions {
    /// `--posts`.
    pub(crate) posts_folder: PathBuf,
}

/// `tidings publish`.
#[cfg(feature = "publish")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PublishOptions {
    /// The destination.
    pub(crate) destination: String,
    /// `--endpoint`.
    pub(crate) endpoint: Option<String>,
    /// `--posts`.
    pub(crate) posts_folder: PathBuf,
    /// `--output`.
    pub(crate) output_folder: PathBuf,
    /// `--sites`: many sites, in place of the one.
    pub(crate) sites: Option<SitesOptions>,
    /// `--dry-run`: show what would be done.
    pub(crate) is_dry_run: bool,
    /// `--format`.
    pub(crate) format: AnswerFormat,
}

/// `tidings serve`.
#[cfg(feature = "serve")]
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// `--posts`.
    pub(crate) posts_folder: PathBuf,
    /// `--output`.
    pub(crate) output_folder: PathBuf,
    /// `--listen`: where, unless a socket is handed over.
    pub(crate) listen: std::net::SocketAddr,
    /// `--no-watch` denies it: build again on changes and at midnight.
    pub(crate) is_watching: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn global(as_of: Option<GivenAsOf>) -> Global {
        Global { config: None, as_of, color: Color::Auto, verbosity: Verbosity::Normal }
    }

    #[test]
    fn the_command_line_beats_the_configuration_which_beats_the_clock() {
        let moment = |text| AsOf::parse(text, Tz::UTC).unwrap();
        let (pinned, now) = (moment("2024-02-02"), moment("2024-03-03"));
        let day = GivenAsOf::Day("2024-07-01".parse().unwrap());
        let as_of = |given, pinned| global(given).as_of(pinned, now, Tz::Europe__London);
        assert_eq!(as_of(Some(day), Some(pinned)), moment("2024-06-30T23:00:00Z"));
        assert_eq!(as_of(Some(GivenAsOf::Moment(moment("2024-01-01"))), Some(pinned)), moment("2024-01-01"));
        assert_eq!(as_of(None, Some(pinned)), pinned);
        assert_eq!(as_of(None, None), now);
    }

    #[test]
    fn verbosity_is_ordered() {
        assert!(Verbosity::Silent < Verbosity::Quiet && Verbosity::Normal < Verbosity::Verbose);
    }
}
