//! `tidings init`: looks at the posts and writes a commented tidings.yaml; never over one.

use std::io::{self, BufRead, IsTerminal as _, Write};
use std::path::Path;

use anyhow::{Context as _, Result};
use chrono_tz::Tz;
use tidings::base::time::AsOf;
use tidings::diagnostic::render::{Format, render};
use tidings::disk::{self, DiskError};
use tidings::setup::generator::{self, FILES, Generator};
use tidings::setup::{settings, survey, table};

use super::ExitStatus;
use super::options::{Global, InitOptions};
use super::printer::Printer;
use super::site::{Opened, SETTINGS, open, site_folder};

/// How many folders around the posts are looked through for another program's settings: posts lie in
/// `content/posts` or `src/content/blog`.
const FOLDERS_AROUND: usize = 3;

/// Runs the command.
pub(crate) fn run(
    options: &InitOptions,
    global: &Global,
    fallback: AsOf,
    printer: &Printer,
) -> Result<ExitStatus> {
    let folder = site_folder(&options.posts_folder);
    let beside = if folder.as_os_str() == "." { SETTINGS.into() } else { folder.join(SETTINGS) };
    let path = global.config.clone().unwrap_or(beside);
    if disk::exists(&path) {
        return Err(DiskError::Exists { path }.into());
    }
    let reading = Global { config: None, ..*global };
    let site = match open(&reading, &options.posts_folder, fallback)? {
        Opened::Site(site) => site,
        Opened::Broken(found, sources) => {
            printer.diagnostics(&render(&found, &sources, Format::Full, printer.style()))?;
            return Ok(ExitStatus::Failed);
        }
    };
    let survey = survey(&site.sources, &site.config, site.as_of);
    let generator = generator(&options.posts_folder)?;
    let is_known = site.config.site.zone.or(generator.zone).is_some();
    let is_asked = !is_known && io::stdin().is_terminal() && io::stderr().is_terminal();
    let zone = if is_asked { ask_zone(&mut io::stdin().lock(), &mut io::stderr().lock())? } else { None };
    disk::write_new(&path, settings(&survey, &site.config, &generator, zone).as_bytes())?;
    Printer::product(&table(&survey, zone.or(site.config.site.zone).or(generator.zone)))?;
    printer.summary(&format!("{}: written; read it through before the first build\n", path.display()))?;
    Ok(ExitStatus::Done)
}

/// What Hugo's or Zola's settings say, where there are such in a folder around the posts.
fn generator(posts: &Path) -> Result<Generator> {
    for site in posts.ancestors().skip(1).take(FOLDERS_AROUND) {
        let below = posts.strip_prefix(site).unwrap_or(posts).to_string_lossy().replace('\\', "/");
        for file in FILES {
            let read = disk::read_text(&site.join(file))?;
            if let Some(found) = read.and_then(|source| generator::generator(&source, &below)) {
                return Ok(found);
            }
        }
    }
    Ok(Generator::default())
}

/// Asks where the meetups are, until the answer is a zone or empty.
fn ask_zone(answers: &mut impl BufRead, questions: &mut impl Write) -> Result<Option<Tz>> {
    loop {
        write!(questions, "Time zone of the meetups, such as Europe/London (empty: leave it open): ")?;
        questions.flush()?;
        let mut answer = String::new();
        let n_read = answers.read_line(&mut answer).context("cannot read the answer")?;
        match answer.trim() {
            "" => return Ok(None),
            name => match name.parse() {
                Ok(zone) => return Ok(Some(zone)),
                Err(_) if n_read == 0 => return Ok(None),
                Err(_) => writeln!(questions, "No time zone is called that.")?,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(answers: &str, expected: Option<Tz>) {
        let mut questions = Vec::new();
        assert_eq!(ask_zone(&mut answers.as_bytes(), &mut questions).unwrap(), expected);
        let n_asked = String::from_utf8(questions).unwrap().matches("Time zone of").count();
        assert_eq!(n_asked, answers.lines().count().max(1));
    }

    #[test]
    fn the_zone_is_asked_for_until_it_is_one() {
        check("Europe/Berlin\n", Some(Tz::Europe__Berlin));
        check("Berlin\nEurope/Berlin\n", Some(Tz::Europe__Berlin));
        check("\n", None);
        check("", None);
    }
}
