//! The command line: what may be typed, its help, and the way from there to one command's options.
//!
//! In come the arguments; out goes an [`Invocation`] without a trace of clap, or clap's own answer
//! (help, version, a usage error). One definition a flag feeds help, completions and manual pages.
//! Nothing is read but the arguments: no file, no clock, no environment.

mod arguments;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Parser as _};
use tidings::diagnostic::render::Format;
use tidings::diagnostic::{Rule, Severity};

use crate::commands::options::{
    AdoptOptions, AnswerFormat, BuildOptions, CheckOptions, Color, Command, ExplainOptions, Global,
    InitOptions, Invocation, NewOptions, SitesOptions, Subject, Topic, Verbosity,
};

use arguments::{
    AnswerFormatArgument, Arguments, BuildArguments, CheckArguments, ColorArgument, CommandArguments,
    ExplainArguments, FindingsFormatArgument, GlobalArguments, LevelArgument, SitesArguments,
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
        #[cfg(feature = "publish")]
        CommandArguments::Publish(publish) => Command::Publish(publish.into()),
        #[cfg(feature = "serve")]
        CommandArguments::Serve(serve) => Command::Serve(crate::commands::options::ServeOptions {
            posts_folder: serve.posts.posts,
            output_folder: serve.output.output,
            listen: serve.listen,
            is_watching: serve.watch || !serve.no_watch,
        }),
        CommandArguments::Help(help) => help_on(help.topic.as_deref())?,
        CommandArguments::Completions(wanted) => Command::Print(completions(wanted.shell)),
        CommandArguments::Man(man) => Command::Print(manual_page(man.command.as_deref())?),
    })
}

/// What `explain` is asked about.
fn subject(arguments: ExplainArguments) -> Result<Subject, clap::Error> {
    let is_standard_input = arguments.stdin || arguments.text.as_deref() == Some("-");
    match (arguments.text, arguments.posted) {
        (Some(text), Some(posted)) => return Ok(Subject::Text { text, posted, lang: arguments.lang }),
        (Some(_), None) if !is_standard_input => {
            let words = "say with --posted on which day the text was posted";
            return Err(definition(Some("explain"))?.error(ErrorKind::MissingRequiredArgument, words));
        }
        (Some(_) | None, _) => {}
    }
    let subjects = arguments.subjects;
    if is_standard_input || subjects == ["-"] {
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

fn sites(arguments: SitesArguments) -> Option<SitesOptions> {
    arguments.sites.map(|file| SitesOptions { file, shard: arguments.shard })
}

impl From<BuildArguments> for BuildOptions {
    fn from(arguments: BuildArguments) -> Self {
        Self {
            posts_folder: arguments.posts.posts,
            output_folder: arguments.output.output,
            keep_going: arguments.keep_going,
            online: arguments.online,
            strict: arguments.strict,
            sites: sites(arguments.sites),
            format: arguments.format.into(),
            is_for_server: arguments.for_server,
        }
    }
}

#[cfg(feature = "publish")]
impl From<arguments::PublishArguments> for crate::commands::options::PublishOptions {
    fn from(arguments: arguments::PublishArguments) -> Self {
        Self {
            destination: arguments.destination.unwrap_or_default(),
            sites: sites(arguments.sites),
            endpoint: arguments.endpoint,
            posts_folder: arguments.posts,
            output_folder: arguments.output,
            is_dry_run: arguments.dry_run,
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
