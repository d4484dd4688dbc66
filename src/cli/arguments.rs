//! What may be typed: every command, flag and value, with its help, as clap derives it.
//!
//! A doc comment's first line is the short help, the rest the long one. Each command's help ends with
//! two examples. What the values mean for a command is for [`super`] to resolve.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use tidings::base::time::AsOf;
use tidings::config::sites::Shard;

use crate::commands::options::GivenAsOf;

/// Reads a meetup group's posts, finds the dates in the prose, and writes feeds and calendars.
///
/// The posts stay prose: nobody types a date twice. `build` writes RSS, Atom and JSON feeds of the
/// recaps and iCalendar files of the meetups; `check` says what is doubtful in a post before it is
/// published; `explain` says why a day was chosen.
#[derive(Debug, Parser)]
#[command(
    name = "tidings",
    version,
    propagate_version = true,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true,
    max_term_width = 100,
    after_long_help = "\
Exit status:
  0    done; there may be warnings
  1    a post is in error, or something was found that --deny or --strict does not let pass
  2    it could not run: a wrong option, settings that cannot be read, a folder that is not there
  3, 4 publish: another run is at work; the store cannot be reached or fails
  130  interrupted

Examples:
  tidings build --posts _posts --output public
      Write every feed and calendar of a Jekyll blog

  tidings check --format github
      Show what is doubtful on the lines of a pull request"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: GlobalArguments,
    #[command(subcommand)]
    pub(super) command: CommandArguments,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct GlobalArguments {
    /// The configuration file [default: tidings.yaml, else _config.yml beside the posts]
    #[arg(short, long, value_name = "PATH", global = true)]
    pub(super) config: Option<PathBuf>,
    /// The moment to build for: a day, or an RFC 3339 date-time
    ///
    /// What lies after it is "to come". Without it: the configuration's `as_of`, else
    /// `SOURCE_DATE_EPOCH`, else now.
    #[arg(long, value_name = "DATE", global = true, value_parser = parse_as_of)]
    pub(super) as_of: Option<GivenAsOf>,
    /// Whether to print in colors; `auto` honors `NO_COLOR` and `CLICOLOR_FORCE`
    #[arg(long, value_name = "WHEN", global = true, value_enum, default_value_t = ColorArgument::Auto)]
    pub(super) color: ColorArgument,
    /// Say less: once for no summary, twice for errors alone
    #[arg(short, long, global = true, action = ArgAction::Count, conflicts_with = "verbose")]
    pub(super) quiet: u8,
    /// Say more
    #[arg(short, long, global = true, action = ArgAction::Count)]
    pub(super) verbose: u8,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum ColorArgument {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum CommandArguments {
    Build(BuildArguments),
    Check(CheckArguments),
    Explain(ExplainArguments),
    Init(InitArguments),
    Adopt(AdoptArguments),
    New(NewArguments),
    #[cfg(feature = "publish")]
    Publish(PublishArguments),
    #[cfg(feature = "serve")]
    Serve(ServeArguments),
    Help(HelpArguments),
    Completions(CompletionsArguments),
    Man(ManArguments),
}

#[derive(Debug, Args)]
pub(super) struct PostsArgument {
    /// The folder of posts
    #[arg(long, value_name = "DIR", default_value = "posts")]
    pub(super) posts: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct OutputArgument {
    /// The folder to write to
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    pub(super) output: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct SitesArguments {
    /// A file that lists many sites, in place of --posts and --output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["posts", "output"])]
    pub(super) sites: Option<PathBuf>,
    /// Which part of them: the I-th of N, from 0 [default: `JOB_COMPLETION_INDEX` of `JOB_COMPLETIONS`, else all]
    #[arg(long, value_name = "I/N", requires = "sites", value_parser = Shard::parse)]
    pub(super) shard: Option<Shard>,
}

/// Write the feeds and the calendars
///
/// Reads every post, writes every file of the output that changed, and removes those it wrote
/// earlier and no longer makes. A post that cannot be read fails the build with the old output whole.
///
/// Exit status: 0 done, 1 a post is in error (or, with --strict, doubtful), 2 could not run; with --sites:
/// 0 every site is done, 1 some are not, 2 could not run.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings build
      Read posts/ and write output/

  tidings build --posts _posts --output public --as-of 2024-05-01
      Build a Jekyll blog as it was on the first of May")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub(super) posts: PostsArgument,
    #[command(flatten)]
    pub(super) output: OutputArgument,
    #[command(flatten)]
    pub(super) sites: SitesArguments,
    /// Leave out posts that are in error, instead of failing
    #[arg(long)]
    pub(super) keep_going: bool,
    /// Ask hosts for the lengths of enclosed files that neither the post nor the site's folder tells
    #[arg(long)]
    pub(super) online: bool,
    /// Fail on warnings too
    #[arg(long)]
    pub(super) strict: bool,
    /// How to say what was written
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = AnswerFormatArgument::Text)]
    pub(super) format: AnswerFormatArgument,
    /// Tell the server that began the build how it went
    #[arg(long, hide = true, conflicts_with = "format")]
    pub(super) for_server: bool,
}

/// Say what is wrong or doubtful in the posts, before they are published
///
/// Exit status: 0 nothing at or above the level of --deny, 1 something, 2 could not run.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings check --deny warning
      Fail where a subscriber might be misled

  tidings check --fix
      Correct what has one correction only, and show the rest")]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub(super) posts: PostsArgument,
    /// The level from which findings fail the run
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = LevelArgument::Error)]
    pub(super) deny: LevelArgument,
    /// How to write the findings; `text` is another word for `full`
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = FindingsFormatArgument::Full)]
    pub(super) format: FindingsFormatArgument,
    /// Correct in the posts what has one correction only; every other byte is kept
    #[arg(long)]
    pub(super) fix: bool,
}

/// Say why a day was chosen, or what a rule means
///
/// For posts: the sentence with its date underlined, the evidence for and against, what was turned
/// down, and the result. Without a post: all of them.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings explain 2024-05-01-may.md
      Why the post's announcement came to the day it has

  tidings explain --text \"our next meetup is on 5 June\" --posted 2024-05-01
      What a sentence would be read as")]
pub(super) struct ExplainArguments {
    /// Posts, by path or by file name; codes of rules, such as D201; or `-` for standard input
    #[arg(value_name = "POST", conflicts_with_all = ["text", "stdin"])]
    pub(super) subjects: Vec<String>,
    #[command(flatten)]
    pub(super) posts: PostsArgument,
    /// How to write the answer
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = AnswerFormatArgument::Text)]
    pub(super) format: AnswerFormatArgument,
    /// A text to read instead of posts, with --posted; without a value, or as `-`, the same as --stdin
    #[arg(long, value_name = "TEXT", num_args = 0..=1, default_missing_value = "-", conflicts_with = "stdin")]
    pub(super) text: Option<String>,
    /// The day the text was posted
    #[arg(long, value_name = "DATE", requires = "text")]
    pub(super) posted: Option<NaiveDate>,
    /// The language of the text [default: detected]
    #[arg(long, value_name = "TAG", requires = "text")]
    pub(super) lang: Option<String>,
    /// Read JSON objects, one a line: {"text", "posted", "lang"}; answer one a line
    #[arg(long)]
    pub(super) stdin: bool,
}

/// Write a commented tidings.yaml from what the posts show
///
/// An existing one is never overwritten.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings init
      Look at posts/ and write tidings.yaml

  tidings init --posts _posts --config site/tidings.yaml
      The same for a Jekyll blog, written elsewhere")]
pub(super) struct InitArguments {
    #[command(flatten)]
    pub(super) posts: PostsArgument,
}

/// Take over the ids of a feed that the site publishes already
///
/// Entries keep the ids that subscribers' readers know, so that moving to tidings shows them nothing
/// twice.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings adopt old/feed.xml
      Take the ids out of the feed published until now

  tidings adopt old/rss.xml old/atom.xml --posts _posts
      Take them out of two feeds, for a Jekyll blog")]
pub(super) struct AdoptArguments {
    /// RSS, Atom or JSON feeds, as files
    #[arg(value_name = "FEED", required = true)]
    pub(super) feeds: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) posts: PostsArgument,
    #[command(flatten)]
    pub(super) output: OutputArgument,
}

/// Write the file of the next recap, with its date and title filled in
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings new
      Begin the recap of the latest meetup that has none

  tidings new --posts _posts
      The same for a Jekyll blog")]
pub(super) struct NewArguments {
    #[command(flatten)]
    pub(super) posts: PostsArgument,
}

/// Bring an object store or a folder up to what `build` wrote
///
/// Uploads the files that changed, those first that others refer to and the manifest last, then removes
/// what was published earlier and is gone. A run that was cut off is taken up by the next. Two runs at once
/// never mix: the second waits for the first. Credentials come from the environment and the files that the
/// store's own tools keep. With a `hub:` in the configuration, the hub is told which feeds changed.
///
/// Exit status: 0 done or nothing to do (a hub that could not be told is a warning, and is told by the next
/// run), 2 could not run, 3 another publisher is at work or came first, 4 the store could not be reached or
/// failed. After 3 and 4 the same command may be run again. With --sites: 0 every site is done, 1 some are
/// not, 2 could not run.
#[cfg(feature = "publish")]
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings publish s3://feeds.example.org/ants
      Upload what changed in output/ since the last time

  tidings publish s3://feeds/ants --endpoint https://s3.example.org --dry-run
      Show what would be done, at a store of another vendor")]
pub(super) struct PublishArguments {
    /// Where to: `s3://BUCKET/PREFIX`, `gs://BUCKET/PREFIX`, `az://CONTAINER/PREFIX` or `file:///FOLDER`
    #[arg(value_name = "DEST", required_unless_present = "sites", conflicts_with = "sites")]
    pub(super) destination: Option<String>,
    /// The folder that `build` wrote
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    pub(super) output: PathBuf,
    /// The folder of posts, beside which the configuration is looked for
    #[arg(long, value_name = "DIR", default_value = "posts")]
    pub(super) posts: PathBuf,
    /// The address of a store that is not the vendor's own
    #[arg(long, value_name = "URL", conflicts_with = "sites")]
    pub(super) endpoint: Option<String>,
    #[command(flatten)]
    pub(super) sites: SitesArguments,
    /// Show what would be done, and do nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// How to say what was done
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = AnswerFormatArgument::Text)]
    pub(super) format: AnswerFormatArgument,
}

/// Serve the feeds, the calendars and the page over HTTP
///
/// Builds as `build` does, into the output folder, and serves what it made from memory, on this machine
/// alone unless --listen says otherwise. Builds again when posts, settings or templates change and at the
/// site's midnight; where that fails, the last good build stays and /healthz says why. A socket handed over
/// by systemd takes the place of --listen. With -v every request is logged.
///
/// Exit status: 0 stopped by SIGTERM, 1 a post is in error (with --no-watch), 2 could not run,
/// 130 interrupted from the keyboard.
#[cfg(feature = "serve")]
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings serve
      Look at posts/ on http://127.0.0.1:8080/ while writing

  tidings serve --listen 0.0.0.0:80 --posts _posts
      Serve a Jekyll blog's feeds to everyone")]
pub(super) struct ServeArguments {
    #[command(flatten)]
    pub(super) posts: PostsArgument,
    #[command(flatten)]
    pub(super) output: OutputArgument,
    /// The address and port to listen on; port 0 takes a free one and says which
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080")]
    pub(super) listen: std::net::SocketAddr,
    /// Build again on changes and at midnight [default]
    #[arg(long, overrides_with = "no_watch")]
    pub(super) watch: bool,
    /// Build once
    #[arg(long)]
    pub(super) no_watch: bool,
}

/// Print the help of a command, or a page: dates, config, rules
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings help dates
      Every way of writing a date that is understood

  tidings help build
      The help of a command")]
pub(super) struct HelpArguments {
    /// `dates`, `config`, `rules`, or the name of a command
    #[arg(value_name = "TOPIC")]
    pub(super) topic: Option<String>,
}

/// Print a completion script
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings completions bash > ~/.local/share/bash-completion/completions/tidings
      For bash

  tidings completions fish > ~/.config/fish/completions/tidings.fish
      For fish")]
pub(super) struct CompletionsArguments {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    pub(super) shell: clap_complete::Shell,
}

/// Print a manual page in roff
#[derive(Debug, Args)]
#[command(hide = true)]
pub(super) struct ManArguments {
    /// The command [default: the program as a whole]
    #[arg(value_name = "COMMAND")]
    pub(super) command: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum LevelArgument {
    /// Everything that is worth saying
    Note,
    /// What a subscriber may be misled by
    Warning,
    /// What cannot be published
    Error,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum FindingsFormatArgument {
    /// The line, a caret under the words, a help
    #[value(alias = "text")]
    Full,
    /// One line each
    Concise,
    /// One JSON object
    Json,
    /// Annotations on the lines of a pull request
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum AnswerFormatArgument {
    /// For people
    Text,
    /// For programs
    Json,
}

/// A day, or an RFC 3339 date-time; which moment a day begins at is the site's zone to say.
fn parse_as_of(text: &str) -> Result<GivenAsOf, &'static str> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Ok(GivenAsOf::Day(day));
    }
    AsOf::parse(text, chrono_tz::Tz::UTC)
        .map(GivenAsOf::Moment)
        .ok_or("a day such as 2024-05-01 or a date-time such as 2024-05-01T18:30:00+02:00 is expected")
}
