//! A post as an entry: what the ledger knows of it, its content, and the files that belong to it.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, Timelike};

use super::chapters::chapters;
use super::{Entry, language_tag};
use crate::config::Person;
use crate::diagnostic::Diagnostic;
use crate::emit::content::PostContent;
use crate::emit::content::markdown::escape;
use crate::emit::content::text::one_line;
use crate::emit::{RecapFacts, SiteView, enclosure};
use crate::post::Post;
use crate::post::title::{plain, smart};
use crate::timeline::ledger::EntryRecord;

/// An entry, and what there is beside it.
pub struct PostEntry {
    /// The day its post was published.
    pub published_on: NaiveDate,
    /// Its post's slug.
    pub slug: String,
    /// Its post's categories.
    pub categories: Vec<String>,
    /// The name of its meetup's series.
    pub series: Option<String>,
    /// The entry.
    pub entry: Arc<Entry>,
    /// What had to be left out of it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Makes the entry of a post, of which the ledger knows an id and a record.
pub fn post_entry(
    post: Post,
    content: PostContent,
    recap: RecapFacts,
    (id, record): &(String, Arc<EntryRecord>),
    site: &SiteView,
) -> PostEntry {
    let published_at = whole_seconds(record.published);
    let updated_at = whole_seconds(record.updated);
    let chapters = chapters(&recap.talks, &post.permalink);
    let is_whole = site.config.feed.full_content;
    let html = if is_whole { content.html } else { format!("<p>{}</p>\n", escape(&content.summary)).into() };
    let mut title = one_line(&post.title);
    if site.config.site.has_jekyll_feed {
        // Readers mark an entry whose title changes: it stays as jekyll-feed gave it.
        title = smart(&title);
    }
    let entry = Entry {
        id: one_line(id),
        title: if title.is_empty() { one_line(&post.slug) } else { title },
        summary: content.summary,
        html,
        published_at,
        updated_at: updated_at.max(published_at),
        authors: authors(&post, &site.config.site.authors),
        tags: distinct(&post.tags),
        lang: post.lang.as_deref().and_then(language_tag),
        image: enclosure::image(&post, content.first_image.as_deref(), site.config, site.file_sizes),
        enclosures: enclosure::enclosures(&post, site.config, site.file_sizes),
        chapters,
        lists_chapters: is_whole,
        n_bytes: 0,
        chapters_url: None,
        url: post.permalink,
    };
    PostEntry {
        published_on: post.published_at.date_naive(),
        slug: post.slug,
        categories: post.categories,
        series: recap.series,
        entry: Arc::new(entry.counted()),
        diagnostics: content.diagnostics,
    }
}

/// The post's authors, as plain text; what the site knows of a person is told with the name.
fn authors(post: &Post, known: &[Person]) -> Vec<Person> {
    let mut authors: Vec<Person> = Vec::new();
    for name in post.authors.iter().map(|name| one_line(&plain(name))).filter(|name| !name.is_empty()) {
        if authors.iter().all(|author| author.name != name) {
            let person = known.iter().find(|person| one_line(&person.name) == name).cloned();
            authors.push(Person { name, ..person.unwrap_or_default() });
        }
    }
    authors
}

/// Tags on one line each, each once.
fn distinct(tags: &[String]) -> Vec<String> {
    let mut distinct: Vec<String> = Vec::new();
    for tag in tags.iter().map(|tag| one_line(tag)).filter(|tag| !tag.is_empty()) {
        if !distinct.contains(&tag) {
            distinct.push(tag);
        }
    }
    distinct
}

/// The writers differ in how they print fractions of a second; no post has any.
pub(super) fn whole_seconds(at: DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    at.with_nanosecond(0).unwrap_or(at)
}
