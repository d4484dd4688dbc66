//! Whether a build has anything to do: the same posts and settings, upon the same ledger, in a time in which they
//! make the same output, all of which still lies there.
//!
//! In come a site that is read and its output folder; out comes what the last build found, to be said again. Every
//! file is looked at, those that came in and those that went out: an output that somebody changed is built again.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;
use tidings::base::digest::digest;
use tidings::base::memory::{Key, Memory};
use tidings::base::source::SourceFile;
use tidings::diagnostic::Diagnostic;
use tidings::disk::{self, Changes, OutputFolder, PostStore};
use tidings::emit::is_of_meetups;
use tidings::pipeline::LEDGER;
use tidings::pipeline::receipt::{Receipt, inputs};
use tidings::timeline::{Ledger, Steady};

use super::Surroundings;
use super::options::BuildOptions;
use super::site::Site;

/// From so many posts on. Fewer are built in less time than a person notices, without a file more beside them.
const MANY_POSTS: usize = 500;

/// What the last build left.
pub(crate) struct Last {
    receipt: Receipt,
    ledger: String,
}

impl Last {
    /// The text of the ledger that it wrote.
    pub(crate) fn ledger(&self) -> &str {
        &self.ledger
    }

    /// What the files of the meetups were made of beside the meetups, where all of them lie there as they were written.
    pub(crate) fn ground(self, ledger: &Ledger, output: &mut OutputFolder) -> Option<String> {
        if output.is_as_written(&ledger.files, self.receipt.standing.as_deref()) {
            return Some(self.receipt.ground);
        }
        let files = ledger.files.iter().filter(|(path, _)| is_of_meetups(path));
        let files: Vec<_> = files.map(|(path, digest)| (path.as_str(), digest.as_str())).collect();
        output.has(&files).then_some(self.receipt.ground)
    }
}

/// What a build tells of itself to the next one.
pub(crate) struct Made {
    /// For which moments it holds.
    pub(crate) steady: Steady,
    /// [`Compilation::ground`](tidings::pipeline::Compilation::ground) of it.
    pub(crate) ground: String,
    /// The digest of its ledger.
    pub(crate) ledger: Option<String>,
    /// How its files stand.
    pub(crate) standing: Option<String>,
    /// Files of the site whose length it asked for.
    pub(crate) local_files: BTreeSet<String>,
}

/// What a build is made by and of.
pub(crate) struct Making {
    program: String,
    inputs: String,
}

impl Making {
    /// That of a build whose outcome these tell, and to each of its posts a digest; `None` where there are few posts,
    /// other hosts are asked, posts may be left out, or the program cannot be told from others.
    pub(crate) fn of(
        site: &mut Site,
        options: &BuildOptions,
        surroundings: &Surroundings,
    ) -> Result<Option<Self>> {
        if site.sources.len() < MANY_POSTS || options.online || options.keep_going {
            return Ok(None);
        }
        let Ok(program) = (surroundings.program)().and_then(|program| disk::program(&program)) else {
            return Ok(None);
        };
        let templates = site.templates()?;
        let settings = site.settings.iter().map(|file| (file.path.as_str(), &*file.text));
        let templates = templates.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let found = site.diagnostics.iter().map(|found| (found.path.as_str(), found.message.as_str()));
        site.sources.par_iter_mut().for_each(give_digest);
        let digests: Vec<String> = site.sources.iter().map(digest_of).collect();
        let all_posts = site.sources.iter().zip(&digests);
        let all_posts = all_posts.map(|(post, digest)| (post.path.as_str(), digest.as_str()));
        let texts = [("settings", "")].into_iter().chain(settings);
        let texts = texts.chain([("templates", "")]).chain(templates).chain([("found", "")]).chain(found);
        let inputs = inputs(texts.chain([("posts", "")]).chain(all_posts));
        Ok(Some(Self { program, inputs }))
    }

    /// What a store has of the posts.
    pub(crate) fn memory(&self, store: Arc<PostStore>) -> Memory {
        Memory::new(store, &self.program)
    }

    /// What the last build made and left word of, where this program did it and it is still the same time to it.
    pub(crate) fn last(&self, site: &Site, output: &OutputFolder) -> Option<Last> {
        let (receipt, ledger) = output.receipt().zip(output.ledger_text())?;
        receipt.fits(&self.program, &ledger, site.as_of).then_some(Last { receipt, ledger })
    }

    /// Whether the last build was made of the same.
    pub(crate) fn is_of_the_same(&self, last: &Last) -> bool {
        last.receipt.inputs == self.inputs
    }

    /// What the last build found, and that nothing changed, where this one would make what lies there.
    pub(crate) fn unchanged(
        &self,
        last: &Last,
        site: &Site,
        output: &OutputFolder,
    ) -> Result<Option<(Vec<Diagnostic>, Changes)>> {
        let Last { receipt, ledger } = last;
        if !self.is_of_the_same(last) {
            return Ok(None);
        }
        for (path, size) in &receipt.sizes {
            if site.file_length(path)? != *size {
                return Ok(None);
            }
        }
        Ok(output.unchanged(ledger).map(|changes| (receipt.findings.clone(), changes)))
    }

    /// Leaves word for the next build, once the output is written.
    pub(crate) fn keep(
        self,
        site: &Site,
        output: &OutputFolder,
        made: Made,
        found: &[Diagnostic],
    ) -> Result<()> {
        // What is found in a ledger is news of the build that changes it, and of no other.
        let is_news = found.iter().any(|found| found.path == LEDGER);
        let Some(ledger) = made.ledger.filter(|_| !is_news) else { return Ok(()) };
        let sizes = made.local_files.iter().map(|path| Ok((path.clone(), site.file_length(path)?)));
        output.keep_receipt(&Receipt {
            program: self.program,
            inputs: self.inputs,
            ledger,
            sizes: sizes.collect::<Result<_>>()?,
            standing: made.standing,
            ground: made.ground,
            steady: made.steady,
            findings: found.to_vec(),
        });
        Ok(())
    }
}

fn give_digest(post: &mut SourceFile) {
    post.digest = Key::of(&digest([post.path.as_str(), &*post.text]));
}

/// The digest of a post that has one.
fn digest_of(post: &SourceFile) -> String {
    post.digest.map(|digest| digest.to_string()).unwrap_or_default()
}
