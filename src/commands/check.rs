//! `tidings check`: what is wrong or doubtful in the posts, before they are published.
//!
//! Nothing is written but, with `--fix`, the posts themselves: corrections that are certain, and no other
//! byte.

use anyhow::Result;
use tidings::base::memory::Memory;
use tidings::base::source::SourceFile;
use tidings::base::time::AsOf;
use tidings::diagnostic::fix::{applicable, apply};
use tidings::diagnostic::render::{Format, render};
use tidings::diagnostic::{Diagnostic, Fix};
use tidings::disk::{FolderLock, write_atomic};

use super::ExitStatus;
use super::build::count;
use super::options::{CheckOptions, Global};
use super::printer::Printer;
use super::site::{Opened, Site, open};

/// Runs the command.
pub(crate) fn run(
    options: &CheckOptions,
    global: &Global,
    fallback: AsOf,
    printer: &Printer,
) -> Result<ExitStatus> {
    let mut site = match open(global, &options.posts_folder, fallback)? {
        Opened::Site(site) => site,
        Opened::Broken(found, sources) => {
            Printer::product(&render(&found, &sources, options.format, printer.style()))?;
            return Ok(ExitStatus::Failed);
        }
    };
    let mut found = findings(&site)?;
    if options.fix {
        let fixed = fix(&mut site, &found)?;
        printer.summary(&format!("{fixed} corrected\n"))?;
        if fixed > 0 {
            found = findings(&site)?;
        }
    }
    Printer::product(&render(&found, &site.files(&found), options.format, printer.style()))?;
    if options.format == Format::Full {
        printer.summary(&format!("{}\n", count(&found)))?;
    }
    let is_denied = found.iter().any(|found| found.severity >= options.deny);
    Ok(if is_denied { ExitStatus::Findings } else { ExitStatus::Done })
}

fn findings(site: &Site) -> Result<Vec<Diagnostic>> {
    let mut found = site.diagnostics.clone();
    found.extend(site.compile(site.prepare(&site.sources, &Memory::default()))?.diagnostics);
    Ok(found)
}

/// Writes the certain corrections into the posts; how many there were.
fn fix(site: &mut Site, found: &[Diagnostic]) -> Result<usize> {
    let folder = site.folder().to_path_buf();
    let lock = FolderLock::take(&folder)?;
    let mut n_fixed = 0;
    for source in &mut site.sources {
        let fixes: Vec<Fix> = found
            .iter()
            .filter(|found| found.path == source.path)
            .filter_map(|found| found.fix.clone())
            .collect();
        let certain: Vec<Fix> = applicable(&source.text, &fixes).into_iter().cloned().collect();
        if certain.is_empty() {
            continue;
        }
        n_fixed += certain.len();
        let text = apply(&source.text, &certain);
        lock.tidy(write_atomic(&folder.join(&source.path), text.as_bytes()))?;
        *source = SourceFile::new(source.path.clone(), text);
    }
    Ok(n_fixed)
}
