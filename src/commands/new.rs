//! `tidings new`: writes the file of the next recap, and prints its path; never over a file.

use anyhow::{Result, bail};
use tidings::base::time::AsOf;
use tidings::diagnostic::render::{Format, render};
use tidings::disk;
use tidings::pipeline::read;
use tidings::setup::recap::next_recap;

use super::ExitStatus;
use super::options::{Global, NewOptions};
use super::printer::Printer;
use super::site::{Opened, open};

/// Runs the command.
pub(crate) fn run(
    options: &NewOptions,
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
    let reading = read(&site.sources, &site.ledger, &site.config, site.as_of);
    let Some(recap) = next_recap(&reading, &site.config, site.as_of) else {
        bail!("no meetup waits for its recap: the posts announce none after the last one told of");
    };
    let path = options.posts_folder.join(&recap.path);
    disk::write_new(&path, recap.text.as_bytes())?;
    Printer::product(&format!("{}\n", path.display()))?;
    printer.summary("it is a draft until the line in its front matter that says so is taken out\n")?;
    Ok(ExitStatus::Done)
}
