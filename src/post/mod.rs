//! One source file, read: a [`Post`] with its front matter, its dates, its address and its body.
//!
//! In comes a [`SourceFile`] and the configuration; out goes a [`Post`], or diagnostics that say why
//! there is none. Rules for dates, titles, addresses and ids are Jekyll's, so that a blog that moves
//! over publishes the same entries.

pub mod date;
pub mod event_fields;
pub mod file_name;
pub mod front_matter;
pub mod liquid;
pub mod markup;
pub mod meaning;
pub mod permalink;
pub mod prose;
#[cfg(test)]
pub(crate) mod testing;
pub mod title;

mod defaults;
mod event_keys;
mod event_values;
mod fields;
mod read;

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset, NaiveDate};

pub use front_matter::FrontMatter;
pub use read::{Reading, read};

use crate::base::memory::{Lost, Memory, SetAside};
use crate::base::source::{SourceFile, Span};
use crate::base::value::Value;
use date::WrittenDate;

/// One post, read but not yet understood.
#[derive(Debug, Clone)]
pub struct Post {
    /// The file.
    pub source: SourceFile,
    /// Its front matter with the configuration's `defaults` merged in (defaults have empty spans).
    pub front_matter: FrontMatter,
    /// The body's bytes within the file.
    pub body_span: Span,
    /// The day in the file's name, where there is one.
    pub file_name_day: Option<NaiveDate>,
    /// `slug` of the front matter, else the file's name without day and extension:
    /// `our-december-meetup`.
    pub slug: String,
    /// The title as plain text: front matter, else made from the slug as Jekyll does.
    pub title: String,
    /// Where the title stands, if it does.
    pub title_span: Option<Span>,
    /// When it was published, with the site's true offset of that day.
    pub published_at: DateTime<FixedOffset>,
    /// Where the publishing day comes from.
    pub dated_by: DatedBy,
    /// `last_modified_at`, `updated` or `lastmod` of the front matter.
    pub modified_at: Option<DateTime<FixedOffset>>,
    /// The address, absolute and percent-encoded.
    pub permalink: String,
    /// The id that an entry for this post has before any ledger: the front matter's `id` or `guid`; on a
    /// site that jekyll-feed has served, the id it gave; else a tag URI (RFC 4151).
    pub entry_id: String,
    /// Earlier addresses (`redirect_from`), absolute.
    pub former_permalinks: Vec<String>,
    /// Tags, each once, original spelling.
    pub tags: Vec<String>,
    /// Categories.
    pub categories: Vec<String>,
    /// Names of the authors, the site's where the post names none.
    pub authors: Vec<String>,
    /// The language tag (`lang` of the post, else the site's); `None` where nobody says.
    pub lang: Option<String>,
    /// `description` or `excerpt` of the front matter.
    pub description: Option<String>,
    /// The lead image, absolute.
    pub image: Option<String>,
    /// `published: false` or `draft: true`.
    pub is_draft: bool,
    /// Whether its body has Liquid in it, and may name other posts.
    pub has_liquid: bool,
    /// Its file's text, while that is not held.
    text_aside: Option<SetAside>,
}

impl Post {
    /// Front-matter keys that name files of a post, in the order of preference for RSS, and what to call what
    /// they hold.
    pub const FILE_KEYS: [(&'static str, &'static str); 5] = fields::FILE_KEYS;

    /// The body's text.
    pub fn body(&self) -> &str {
        self.source.slice(self.body_span)
    }

    /// Lets go of its text, once nothing more is to be read in it: the texts of a large site are much to hold on to.
    pub fn leave_text(&mut self) {
        self.source.leave_text();
        self.text_aside = None;
    }

    /// Sets its text aside until it is read whole: the texts of a large site are much to hold on to.
    pub fn set_text_aside(&mut self, memory: &Memory) {
        let text = std::mem::take(&mut self.source.text);
        self.text_aside = Some(memory.set_aside(text.as_bytes().to_vec()));
    }

    /// It with its text, also where that was set aside.
    ///
    /// # Errors
    ///
    /// [`Lost`] where the text was set aside and is no longer there.
    pub fn whole(&self) -> Result<Cow<'_, Self>, Lost> {
        let Some(aside) = &self.text_aside else { return Ok(Cow::Borrowed(self)) };
        let bytes = aside.bytes()?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Lost)?.into();
        let source = SourceFile { text, ..self.source.clone() };
        Ok(Cow::Owned(Self { source, text_aside: None, ..self.clone() }))
    }

    /// Front-matter keys that give the id of a post's entry.
    const ENTRY_ID_KEYS: [&'static str; 2] = ["id", "guid"];

    /// Front-matter keys that name the event a post is about.
    pub const EVENT_ID_KEYS: [&'static str; 2] = ["event_id", "uid"];

    /// Lets go of its front matter but for ids and the files that belong to it: the rest is understood.
    pub fn leave_front_matter(&mut self) {
        let is_file = |key: &str| Self::FILE_KEYS.iter().any(|(known, _)| *known == key);
        let is_id = |key: &str| Self::ENTRY_ID_KEYS.contains(&key) || Self::EVENT_ID_KEYS.contains(&key);
        let is_needed = |key: &str| is_file(key) || is_id(key);
        self.front_matter.fields.retain(|field| is_needed(&field.key));
        self.front_matter.fields.shrink_to_fit();
    }

    /// What its front matter says of its picture and of the files that belong to it.
    pub fn file_values(&self) -> impl Iterator<Item = &Value> {
        fields::files(&self.front_matter)
    }

    /// Whether the front matter itself gives the entry's id.
    pub fn has_explicit_id(&self) -> bool {
        Self::ENTRY_ID_KEYS.iter().any(|key| self.front_matter.text(key).is_some())
    }

    /// Where its publishing day stands; the start of the file where only the file's name gives it.
    pub fn date_span(&self) -> Span {
        match self.dated_by {
            DatedBy::FrontMatter(span) | DatedBy::OtherKey(span) | DatedBy::EventDay(span) => span,
            DatedBy::FileName => Span::default(),
        }
    }

    /// The day that its author lived: that of publishing, but as it is written where no zone stands with its hour. Jekyll
    /// reads "2016-06-09 22:47:11" as UTC, two hours before midnight in Berlin; who wrote it meant that evening.
    pub fn written_on(&self) -> NaiveDate {
        let written = match self.dated_by {
            DatedBy::FrontMatter(span) | DatedBy::OtherKey(span) => {
                WrittenDate::parse(self.source.slice(span).trim_matches(['"', '\''])).ok()
            }
            DatedBy::FileName | DatedBy::EventDay(_) => None,
        };
        let day = written.filter(|written| written.zone.is_none()).map(|written| written.date);
        day.unwrap_or_else(|| self.published_on())
    }

    /// The local day of publishing, in the offset it was published with.
    pub fn published_on(&self) -> NaiveDate {
        self.published_at.date_naive()
    }
}

/// Where a post's publishing day comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatedBy {
    /// The front matter's `date`, and where its value stands.
    FrontMatter(Span),
    /// The file's name.
    FileName,
    /// Another key that says when the site published it (`published_at`, `created_at`), and where.
    OtherKey(Span),
    /// No publishing day is known: the event's own day stands in (`date_start` and the like).
    EventDay(Span),
}
