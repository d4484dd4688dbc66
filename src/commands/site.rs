//! A site as a command meets it: its settings found and read, its posts, its ledger, the moment.
//!
//! In come the global options and a posts folder; out comes a [`Site`], or the findings that stop the run.
//! Settings are `--config`, else `tidings.yaml` beside the posts folder or in the current folder; under
//! them lies Jekyll's `_config.yml` beside the posts folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use tidings::base::memory::Memory;
use tidings::base::source::{SourceFile, Span};
use tidings::base::time::AsOf;
use tidings::config::Config;
use tidings::diagnostic::render::Sources;
use tidings::diagnostic::{Diagnostic, Rule};
use tidings::disk::{self, PostsFolder};
use tidings::emit::page::TEMPLATES;
use tidings::pipeline::{Compilation, LEDGER, Prepared, SiteFiles, render};
use tidings::timeline::Ledger;

use super::online::{Asker, MAX_FILES};
use super::options::Global;

/// The name of the settings file.
pub(crate) const SETTINGS: &str = "tidings.yaml";

/// The folder beside the posts where a site keeps templates of its own.
pub(crate) const TEMPLATES_FOLDER: &str = "templates";

/// Everything a command works on.
pub(crate) struct Site {
    /// The settings.
    pub(crate) config: Config,
    /// The posts.
    pub(crate) sources: Vec<SourceFile>,
    /// What earlier builds published.
    pub(crate) ledger: Ledger,
    /// The moment it is about.
    pub(crate) as_of: AsOf,
    /// What was found while reading.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// The posts folder as it was given, and the settings files.
    folder: PathBuf,
    pub(crate) settings: Vec<SourceFile>,
    /// The ledger's file, once it was looked for.
    ledger_path: Option<PathBuf>,
    /// Lengths of files that other hosts told, by their address.
    told_lengths: BTreeMap<String, u64>,
    /// Whether the posts' texts were let go.
    has_left_texts: bool,
}

/// A site, or findings in the settings that stop the run.
pub(crate) enum Opened {
    /// It could be read.
    Site(Box<Site>),
    /// Its settings are in error.
    Broken(Vec<Diagnostic>, Sources),
}

/// A site's settings, or findings in them that stop the run.
pub(crate) enum Settings {
    /// They could be read.
    Read {
        /// What they say.
        config: Box<Config>,
        /// What was found on the way.
        diagnostics: Vec<Diagnostic>,
        /// The files they stand in.
        files: Vec<SourceFile>,
    },
    /// They are in error.
    Broken(Vec<Diagnostic>, Sources),
}

/// Reads a site's settings, without its posts.
pub(crate) fn read_settings(global: &Global, folder: &Path) -> Result<Settings> {
    let own = own_settings(global, folder)?;
    let jekyll = beside(folder, "_config.yml")?.or(beside(folder, "_config.yaml")?);
    let files: Vec<SourceFile> = own.iter().chain(&jekyll).cloned().collect();
    Ok(match Config::read(own.as_ref(), jekyll.as_ref()) {
        Ok((config, diagnostics)) => Settings::Read { config: Box::new(config), diagnostics, files },
        Err(found) => Settings::Broken(found, files.iter().fold(Sources::default(), Sources::with_file)),
    })
}

/// Reads a site, without its ledger.
pub(crate) fn open(global: &Global, folder: &Path, fallback: AsOf) -> Result<Opened> {
    let (config, mut diagnostics, settings) = match read_settings(global, folder)? {
        Settings::Read { config, diagnostics, files } => (*config, diagnostics, files),
        Settings::Broken(found, sources) => return Ok(Opened::Broken(found, sources)),
    };
    let PostsFolder { sources, diagnostics: found } = disk::read_posts(folder, &config)?;
    diagnostics.extend(found);
    let as_of = global.as_of(config.as_of, fallback, config.site.zone());
    Ok(Opened::Site(Box::new(Site {
        config,
        sources,
        ledger: Ledger::default(),
        as_of,
        diagnostics,
        folder: folder.into(),
        settings,
        ledger_path: None,
        told_lengths: BTreeMap::new(),
        has_left_texts: false,
    })))
}

impl Site {
    /// Reads what earlier builds published. Who goes on to write locks the folder first. `text` is that of the ledger,
    /// where it has been read.
    pub(crate) fn read_ledger(&mut self, output: &Path, text: Option<&str>) -> Result<()> {
        let known = text.and_then(|text| Ledger::parse(text).ok());
        let (ledger, found) = match known {
            Some(ledger) => (ledger, None),
            None => disk::read_ledger(output)?,
        };
        self.ledger = ledger;
        self.ledger_path = Some(output.join(LEDGER));
        self.diagnostics.extend(found);
        Ok(())
    }

    /// The files that findings are about. Posts that a build has let go of are read again.
    pub(crate) fn files(&self, found: &[Diagnostic]) -> Sources {
        let paths: BTreeSet<&str> = found.iter().map(|found| found.path.as_str()).collect();
        let posts = self.sources.iter().filter(|source| paths.contains(source.path.as_str()));
        let posts: Vec<SourceFile> = posts.map(|source| self.with_text(source)).collect();
        let posts = Sources::new(&self.folder.to_string_lossy(), &posts);
        let sources = self.settings.iter().fold(posts, Sources::with_file);
        match &self.ledger_path {
            Some(path) => sources.with_ledger(&path.to_string_lossy()),
            None => sources,
        }
    }

    /// A post as it was read, or, once its text was let go, as it is now; one that has gone meanwhile has none.
    fn with_text(&self, source: &SourceFile) -> SourceFile {
        let is_left = self.has_left_texts;
        let again = || disk::read_text(&self.folder.join(&source.path)).ok().flatten();
        match is_left.then(again).flatten() {
            Some(file) => SourceFile { path: source.path.clone(), ..file },
            None => source.clone(),
        }
    }

    /// Takes in some of the posts, with what earlier builds made of them.
    pub(crate) fn prepare(&self, sources: &[SourceFile], memory: &Memory) -> Prepared {
        Prepared::taking_in(sources.to_vec(), &self.config, memory)
    }

    /// Takes in all posts, and lets go of their texts: what a build makes of a large site takes enough memory without
    /// them.
    pub(crate) fn prepare_all(&mut self, memory: &Memory) -> Prepared {
        let sources = self.sources.clone();
        self.sources.iter_mut().for_each(SourceFile::leave_text);
        self.has_left_texts = true;
        Prepared::taking_in(sources, &self.config, memory)
    }

    /// Makes every file of the output from posts, with what the site's folder holds beside them: templates of the page,
    /// and the lengths of files that entries enclose.
    pub(crate) fn compile(&self, prepared: Prepared) -> Result<Compilation> {
        let files = SiteFiles {
            sizes: self.local_lengths(&prepared)?,
            told_lengths: self.told_lengths.clone(),
            templates: self.templates()?,
        };
        // Among the threads that read the posts: what these leave is used again there, and nowhere else.
        Ok(rayon::scope(|_| render(prepared, &files, &self.ledger, &self.config, self.as_of)))
    }

    /// The templates of the page that the site brings itself, by name.
    pub(crate) fn templates(&self) -> Result<BTreeMap<String, String>> {
        let folder = site_folder(&self.folder).join(TEMPLATES_FOLDER);
        let mut templates = BTreeMap::new();
        for (name, _) in TEMPLATES {
            if let Some(template) = disk::read_text(&folder.join(name))? {
                templates.insert((*name).into(), template.text.to_string());
            }
        }
        Ok(templates)
    }

    /// Asks other hosts for the lengths of enclosed files that nothing here tells: those that no earlier build
    /// was told first, so that a site with more files than one build asks for has them all after a few.
    pub(crate) fn ask_lengths(&mut self) -> Result<()> {
        let prepared = Prepared::new(&self.sources, &self.config);
        let local = self.local_lengths(&prepared)?;
        let mut urls: Vec<String> = prepared.unknown_lengths(&self.config, &local).into_iter().collect();
        urls.sort_by_key(|url| self.ledger.lengths.contains_key(url));
        let n_unknown = urls.iter().filter(|url| !self.ledger.lengths.contains_key(*url)).count();
        urls.truncate(MAX_FILES);
        for (url, length) in Asker::new().lengths(urls) {
            match length {
                Ok(length) => drop(self.told_lengths.insert(url, length)),
                Err(_) if self.ledger.lengths.contains_key(&url) => {}
                Err(reason) => self.diagnostics.push(unknown_length(&url, &reason)),
            }
        }
        if n_unknown > MAX_FILES {
            self.diagnostics.push(not_asked(n_unknown - MAX_FILES));
        }
        Ok(())
    }

    fn local_lengths(&self, prepared: &Prepared) -> Result<BTreeMap<String, u64>> {
        let mut lengths = BTreeMap::new();
        for path in prepared.local_files(&self.config) {
            if let Some(length) = self.file_length(&path)? {
                lengths.insert(path, length);
            }
        }
        Ok(lengths)
    }

    /// The length of a file of the site, by its path on the site.
    pub(crate) fn file_length(&self, path: &str) -> Result<Option<u64>> {
        Ok(disk::file_length(site_folder(&self.folder), path)?)
    }

    /// The posts folder as it was given.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}

fn unknown_length(url: &str, reason: &str) -> Diagnostic {
    let message = format!("the length of `{url}` could not be asked for: {reason}");
    Diagnostic::new(Rule::UnknownLength, "", Span::default(), message)
        .with_note("published with length 0, which means unknown")
        .with_help("give `length:` beside the address of the file")
}

fn not_asked(n_files: usize) -> Diagnostic {
    let message =
        format!("a build asks for the lengths of {MAX_FILES} files: {n_files} more were not asked for");
    Diagnostic::new(Rule::UnknownLength, "", Span::default(), message)
        .with_note("published with length 0, which means unknown")
        .with_help("build once more with `--online`: lengths that were told are remembered")
}

fn own_settings(global: &Global, folder: &Path) -> Result<Option<SourceFile>> {
    if let Some(path) = &global.config {
        let source = disk::read_text(path)?;
        return source.map(Some).with_context(|| format!("there is no configuration at {}", path.display()));
    }
    // `tidings build` in a site's folder finds its settings there, and so does `--posts SITE/_posts`.
    if let Some(found) = beside(folder, SETTINGS)? {
        return Ok(Some(found));
    }
    let is_here = folder.is_relative() && folder.components().count() == 1;
    Ok(if is_here { disk::read_text(Path::new(SETTINGS))? } else { None })
}

/// The folder that holds the posts folder: the site's own.
pub(crate) fn site_folder(posts: &Path) -> &Path {
    posts.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn beside(folder: &Path, name: &str) -> Result<Option<SourceFile>> {
    let site = site_folder(folder);
    let path = if site == Path::new(".") { PathBuf::from(name) } else { site.join(name) };
    Ok(disk::read_text(&path)?)
}
