//! The command line: what may be typed, its help, and the way from there to one command's options.
//!
//! In come the arguments; out goes an [`Invocation`] without a trace of clap, or clap's own answer
//! (help, version, a usage error). One definition a flag feeds help, completions and manual pages.
//! Nothing is read but the arguments: no file, no clock, no environment.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::error::ErrorKind;
use clap::{ArgAction, Args, CommandFactory as _, Parser, Subcommand, ValueEnum};
use tidings::base::time::AsOf;
use tidings::diagnostic::render::Format;
use tidings::diagnostic::{Rule, Severity};

use crate::commands::options::{
    AdoptOptions, AnswerFormat, BuildOptions, CheckOptions, Color, Command, ExplainOptions, GivenAsOf,
    Global, InitOptions, Invocation, NewOptions, Subject, Topic, Verbosity,
};

/// Reads a command line.
///
/// # Errors
///
/// Clap's answer, which knows whether it is help that was asked for or a usage error, and its exit
/// code.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Invocation, clap::Error> {
    let arguments = Arguments::try_parse_from(arguments)?;
    let command = resolve(arguments.command)?;
    Ok(Invocation { global: arguments.global.into(), command })
}

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
Examples:
  tidings build --posts _posts --output public
      Write every feed and calendar of a Jekyll blog

  tidings check --format github
      Show what is doubtful on the lines of a pull request"
)]
struct Arguments {
    #[command(flatten)]
    global: GlobalArguments,
    #[command(subcommand)]
    command: CommandArguments,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
struct GlobalArguments {
    /// The configuration file [default: tidings.yaml, else _config.yml beside the posts]
    #[arg(short, long, value_name = "PATH", global = true)]
    config: Option<PathBuf>,
    /// The moment to build for: a day, or an RFC 3339 date-time
    ///
    /// What lies after it is "to come". Without it: the configuration's `as_of`, else
    /// `SOURCE_DATE_EPOCH`, else now.
    #[arg(long, value_name = "DATE", global = true, value_parser = parse_as_of)]
    as_of: Option<GivenAsOf>,
    /// Whether to print in colors; `auto` honors `NO_COLOR` and `CLICOLOR_FORCE`
    #[arg(long, value_name = "WHEN", global = true, value_enum, default_value_t = ColorArgument::Auto)]
    color: ColorArgument,
    /// Say less: once for no summary, twice for errors alone
    #[arg(short, long, global = true, action = ArgAction::Count, conflicts_with = "verbose")]
    quiet: u8,
    /// Say more
    #[arg(short, long, global = true, action = ArgAction::Count)]
    verbose: u8,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ColorArgument {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
enum CommandArguments {
    Build(BuildArguments),
    Check(CheckArguments),
    Explain(ExplainArguments),
    Init(InitArguments),
    Adopt(AdoptArguments),
    New(NewArguments),
    Help(HelpArguments),
    Completions(CompletionsArguments),
    Man(ManArguments),
}

#[derive(Debug, Args)]
struct PostsArgument {
    /// The folder of posts
    #[arg(long, value_name = "DIR", default_value = "posts")]
    posts: PathBuf,
}

#[derive(Debug, Args)]
struct OutputArgument {
    /// The folder to write to
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    output: PathBuf,
}

/// Write the feeds and the calendars
///
/// Reads every post, writes every file of the output that changed, and removes those it wrote
/// earlier and no longer makes. A post that cannot be read fails the build with the old output whole.
///
/// Exit status: 0 done, 1 a post is in error (or, with --strict, doubtful), 2 could not run.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings build
      Read posts/ and write output/

  tidings build --posts _posts --output public --as-of 2024-05-01
      Build a Jekyll blog as it was on the first of May")]
struct BuildArguments {
    #[command(flatten)]
    posts: PostsArgument,
    #[command(flatten)]
    output: OutputArgument,
    /// Leave out posts that are in error, instead of failing
    #[arg(long)]
    keep_going: bool,
    /// Fail on warnings too
    #[arg(long)]
    strict: bool,
    /// How to say what was written
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = AnswerFormatArgument::Text)]
    format: AnswerFormatArgument,
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
struct CheckArguments {
    #[command(flatten)]
    posts: PostsArgument,
    /// The level from which findings fail the run
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = LevelArgument::Error)]
    deny: LevelArgument,
    /// How to write the findings; `text` is another word for `full`
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = FindingsFormatArgument::Full)]
    format: FindingsFormatArgument,
    /// Correct in the posts what has one correction only; every other byte is kept
    #[arg(long)]
    fix: bool,
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
struct ExplainArguments {
    /// Posts, by path or by file name; codes of rules, such as D201; or `-` for standard input
    #[arg(value_name = "POST", conflicts_with_all = ["text", "stdin"])]
    subjects: Vec<String>,
    #[command(flatten)]
    posts: PostsArgument,
    /// How to write the answer
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = AnswerFormatArgument::Text)]
    format: AnswerFormatArgument,
    /// A text to read instead of posts
    #[arg(long, value_name = "TEXT", requires = "posted", conflicts_with = "stdin")]
    text: Option<String>,
    /// The day the text was posted
    #[arg(long, value_name = "DATE", requires = "text")]
    posted: Option<NaiveDate>,
    /// The language of the text [default: detected]
    #[arg(long, value_name = "TAG", requires = "text")]
    lang: Option<String>,
    /// Read JSON objects, one a line: {"text", "posted", "lang"}; answer one a line
    #[arg(long)]
    stdin: bool,
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
struct InitArguments {
    #[command(flatten)]
    posts: PostsArgument,
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
struct AdoptArguments {
    /// RSS, Atom or JSON feeds, as files
    #[arg(value_name = "FEED", required = true)]
    feeds: Vec<PathBuf>,
    #[command(flatten)]
    posts: PostsArgument,
    #[command(flatten)]
    output: OutputArgument,
}

/// Write the file of the next recap, with its date and title filled in
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings new
      Begin the recap of the latest meetup that has none

  tidings new --posts _posts
      The same for a Jekyll blog")]
struct NewArguments {
    #[command(flatten)]
    posts: PostsArgument,
}

/// Print the help of a command, or a page: dates, config, rules
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings help dates
      Every way of writing a date that is understood

  tidings help build
      The help of a command")]
struct HelpArguments {
    /// `dates`, `config`, `rules`, or the name of a command
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
}

/// Print a completion script
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  tidings completions bash > ~/.local/share/bash-completion/completions/tidings
      For bash

  tidings completions fish > ~/.config/fish/completions/tidings.fish
      For fish")]
struct CompletionsArguments {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    shell: clap_complete::Shell,
}

/// Print a manual page in roff
#[derive(Debug, Args)]
#[command(hide = true)]
struct ManArguments {
    /// The command [default: the program as a whole]
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum LevelArgument {
    /// Everything that is worth saying
    Note,
    /// What a subscriber may be misled by
    Warning,
    /// What cannot be published
    Error,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FindingsFormatArgument {
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
enum AnswerFormatArgument {
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

fn resolve(arguments: CommandArguments) -> Result<Command, clap::Error> {
    Ok(match arguments {
        CommandArguments::Build(build) => Command::Build(build.into()),
        CommandArguments::Check(check) => Command::Check(check.into()),
        CommandArguments::Explain(explain) => Command::Explain(ExplainOptions {
            format: explain.format.into(),
            posts_folder: explain.posts.posts.clone(),
            subject: subject(explain)?,
        }),
        CommandArguments::Init(init) => Command::Init(InitOptions { posts_folder: init.posts.posts }),
        CommandArguments::Adopt(adopt) => Command::Adopt(AdoptOptions {
            feeds: adopt.feeds,
            posts_folder: adopt.posts.posts,
            output_folder: adopt.output.output,
        }),
        CommandArguments::New(new) => Command::New(NewOptions { posts_folder: new.posts.posts }),
        CommandArguments::Help(help) => help_on(help.topic.as_deref())?,
        CommandArguments::Completions(wanted) => Command::Print(completions(wanted.shell)),
        CommandArguments::Man(man) => Command::Print(manual_page(man.command.as_deref())?),
    })
}

/// What `explain` is asked about.
fn subject(arguments: ExplainArguments) -> Result<Subject, clap::Error> {
    if let (Some(text), Some(posted)) = (arguments.text, arguments.posted) {
        return Ok(Subject::Text { text, posted, lang: arguments.lang });
    }
    let subjects = arguments.subjects;
    if arguments.stdin || subjects == ["-"] {
        return Ok(Subject::StandardInput);
    }
    if let Some(code) = subjects.iter().find(|subject| is_code(subject) && Rule::find(subject).is_none()) {
        let words = format!("there is no rule `{code}`; `tidings help rules` lists them");
        return Err(definition(Some("explain"))?.error(ErrorKind::ValueValidation, words));
    }
    let rules: Vec<Rule> = subjects.iter().filter_map(|subject| Rule::find(subject)).collect();
    if rules.is_empty() {
        return Ok(Subject::Posts(subjects.into_iter().map(PathBuf::from).collect()));
    }
    if rules.len() < subjects.len() {
        let words = "rules and posts are explained one after the other, not at once";
        return Err(definition(Some("explain"))?.error(ErrorKind::ArgumentConflict, words));
    }
    Ok(Subject::Rules(rules))
}

/// Whether it has the shape of a rule's code: a letter and three digits.
fn is_code(subject: &str) -> bool {
    matches!(subject.as_bytes(), [letter, digits @ ..]
        if letter.is_ascii_alphabetic() && digits.len() == 3 && digits.iter().all(u8::is_ascii_digit))
}

/// A page, or the long help of the program or of one of its commands.
fn help_on(topic: Option<&str>) -> Result<Command, clap::Error> {
    let page = match topic {
        Some("dates") => Topic::Dates,
        Some("config") => Topic::Config,
        Some("rules") => Topic::Rules,
        Some(_) | None => {
            let help = definition(topic)?.render_long_help();
            return Ok(Command::Print(help.ansi().to_string()));
        }
    };
    Ok(Command::Page(page))
}

/// The completion script of a shell.
fn completions(shell: clap_complete::Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "tidings", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The manual page of the program or of one of its commands, in roff.
fn manual_page(command: Option<&str>) -> Result<String, clap::Error> {
    let mut page = Vec::new();
    let version = concat!("tidings ", env!("CARGO_PKG_VERSION"));
    clap_mangen::Man::new(definition(command)?).source(version).render(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// The definition of the program or of one of its commands, global flags included.
fn definition(command: Option<&str>) -> Result<clap::Command, clap::Error> {
    let mut program = Arguments::command();
    program.build();
    let Some(name) = command else { return Ok(program) };
    if let Some(found) = program.find_subcommand(name) {
        return Ok(found.clone());
    }
    let words = format!("there is no command or page `{name}`");
    Err(program.error(ErrorKind::InvalidSubcommand, words))
}

impl From<GlobalArguments> for Global {
    fn from(arguments: GlobalArguments) -> Self {
        Self {
            config: arguments.config,
            as_of: arguments.as_of,
            color: match arguments.color {
                ColorArgument::Auto => Color::Auto,
                ColorArgument::Always => Color::Always,
                ColorArgument::Never => Color::Never,
            },
            verbosity: match (arguments.quiet, arguments.verbose) {
                (0, 0) => Verbosity::Normal,
                (0, _) => Verbosity::Verbose,
                (1, _) => Verbosity::Quiet,
                (_, _) => Verbosity::Silent,
            },
        }
    }
}

impl From<BuildArguments> for BuildOptions {
    fn from(arguments: BuildArguments) -> Self {
        Self {
            posts_folder: arguments.posts.posts,
            output_folder: arguments.output.output,
            keep_going: arguments.keep_going,
            strict: arguments.strict,
            format: arguments.format.into(),
        }
    }
}

impl From<CheckArguments> for CheckOptions {
    fn from(arguments: CheckArguments) -> Self {
        Self {
            posts_folder: arguments.posts.posts,
            deny: match arguments.deny {
                LevelArgument::Note => Severity::Note,
                LevelArgument::Warning => Severity::Warning,
                LevelArgument::Error => Severity::Error,
            },
            format: match arguments.format {
                FindingsFormatArgument::Full => Format::Full,
                FindingsFormatArgument::Concise => Format::Concise,
                FindingsFormatArgument::Json => Format::Json,
                FindingsFormatArgument::Github => Format::Github,
                FindingsFormatArgument::Sarif => Format::Sarif,
            },
            fix: arguments.fix,
        }
    }
}

impl From<AnswerFormatArgument> for AnswerFormat {
    fn from(argument: AnswerFormatArgument) -> Self {
        match argument {
            AnswerFormatArgument::Text => Self::Text,
            AnswerFormatArgument::Json => Self::Json,
        }
    }
}

#[cfg(test)]
mod tests;
