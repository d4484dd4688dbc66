//! `tidings explain`: why a post's announcement came to the day it has, or what a text would be read as.

use std::collections::BTreeSet;
use std::io::{self, BufRead as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;
use serde::Deserialize;
use tidings::base::json::to_json;
use tidings::base::time::AsOf;
use tidings::config::Config;
use tidings::diagnostic::page::rule_page;
use tidings::diagnostic::render::{Format, render};
use tidings::explain::{explain, explain_text};
use tidings::pipeline::read;

use super::ExitStatus;
use super::explain_text::{posts_view, text_view};
use super::options::{AnswerFormat, ExplainOptions, Global, Subject};
use super::printer::Printer;
use super::site::{Opened, Site, open};

/// One line of `--stdin`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    text: String,
    posted: NaiveDate,
    #[serde(default)]
    lang: Option<String>,
}

/// Runs the command.
pub(crate) fn run(
    options: &ExplainOptions,
    global: &Global,
    fallback: AsOf,
    printer: &Printer,
) -> Result<ExitStatus> {
    match &options.subject {
        Subject::Rules(rules) => {
            let pages: Vec<String> = rules.iter().map(|rule| rule_page(*rule)).collect();
            printer.prose(&pages.join("\n"))?;
            Ok(ExitStatus::Done)
        }
        Subject::Text { text, posted, lang } => {
            let answer = explain_text(text, *posted, lang.as_deref(), &Config::default());
            let shown = match options.format {
                AnswerFormat::Text => text_view(&answer, printer.width()),
                AnswerFormat::Json => to_json(&answer),
            };
            Printer::product(&shown)?;
            Ok(ExitStatus::Done)
        }
        Subject::StandardInput => answer_lines(),
        Subject::Posts(posts) => explain_posts(posts, options, global, fallback, printer),
    }
}

/// Answers each line with a line.
fn answer_lines() -> Result<ExitStatus> {
    for (number, line) in io::stdin().lock().lines().enumerate() {
        let line = line.context("cannot read standard input")?;
        if line.trim().is_empty() {
            continue;
        }
        let question: Question =
            serde_json::from_str(&line).with_context(|| format!("line {} of standard input", number + 1))?;
        let answer =
            explain_text(&question.text, question.posted, question.lang.as_deref(), &Config::default());
        Printer::product(&format!("{}\n", serde_json::to_string(&answer)?))?;
    }
    Ok(ExitStatus::Done)
}

fn explain_posts(
    posts: &[PathBuf],
    options: &ExplainOptions,
    global: &Global,
    fallback: AsOf,
    printer: &Printer,
) -> Result<ExitStatus> {
    let site = match open(global, &options.posts_folder, fallback)? {
        Opened::Site(site) => site,
        Opened::Broken(found, sources) => {
            printer.diagnostics(&render(&found, &sources, Format::Full, printer.style()))?;
            return Ok(ExitStatus::Failed);
        }
    };
    let only = posts.iter().map(|post| find(&site, post)).collect::<Result<BTreeSet<String>>>()?;
    let reading = read(&site.sources, &site.ledger, &site.config, site.as_of);
    let broken: Vec<_> = site
        .diagnostics
        .iter()
        .chain(&reading.diagnostics)
        .filter(|found| found.severity == tidings::diagnostic::Severity::Error)
        .cloned()
        .collect();
    printer.diagnostics(&render(&broken, &site.files(&broken), Format::Full, printer.style()))?;
    let explanation = explain(&reading, &only);
    let shown = match options.format {
        AnswerFormat::Text => posts_view(&explanation, printer.width()),
        AnswerFormat::Json => to_json(&explanation),
    };
    Printer::product(&shown)?;
    Ok(if broken.is_empty() { ExitStatus::Done } else { ExitStatus::Findings })
}

/// The post that a path or a file's name means.
fn find(site: &Site, wanted: &Path) -> Result<String> {
    let below = wanted.strip_prefix(site.folder()).unwrap_or(wanted).to_string_lossy().replace('\\', "/");
    let is_meant = |path: &str| path == below || path.rsplit('/').next() == Some(below.as_str());
    match site.sources.iter().find(|source| is_meant(&source.path)) {
        Some(source) => Ok(source.path.clone()),
        None => bail!("there is no post `{}` in {}", wanted.display(), site.folder().display()),
    }
}
