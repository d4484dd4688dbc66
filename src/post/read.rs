//! One [`SourceFile`] and the configuration in, a [`Post`] out: dates, title, address, id.
//!
//! Reading never fails as such: a [`Reading`] holds the post where there is one, and always what was
//! found on the way. A post without a date is an error, never given one (a draft is passed over).
//!
//! The publishing day, first found first taken: a key of `fields.published`; `date` (unless `date_is:
//! event`); the day in the file's name (unless `file_name_is: event`); another key that says when a post
//! was published. Where none of these speaks of publishing, the meetup's own day stands in.

use chrono::{DateTime, FixedOffset, NaiveTime};

use super::date::{DateError, Unzoned, WrittenDate};
use super::event_fields::{own_day, publishing_key};
use super::file_name::{self, FileName, FileNameDay};
use super::front_matter::{self, Format, FrontMatter, Value};
use super::liquid::has_liquid;
use super::permalink::{self, Parts};
use super::title;
use super::{DatedBy, Post};
use super::{defaults, fields};
use crate::base::source::{SourceFile, Span};
use crate::base::time::place;
use crate::config::permalink::{template, unknown_placeholder};
use crate::config::{Config, DateIs};
use crate::diagnostic::{Diagnostic, Rule, Severity};

/// What became of one file.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The post; `None` with an error among the diagnostics, or for a draft without a date.
    pub post: Option<Post>,
    /// What was found wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads one post.
///
/// ```
/// use tidings::base::source::SourceFile;
/// use tidings::config::Config;
///
/// let source = SourceFile::new("2022-12-07-december.md", "---\ntitle: December\n---\nHello\n");
/// let post = tidings::post::read(&source, &Config::default()).post.unwrap();
/// assert_eq!(post.title, "December");
/// assert_eq!(post.published_at.to_rfc3339(), "2022-12-07T00:00:00+00:00");
/// assert_eq!(post.permalink, "/2022/12/07/december.html");
/// ```
pub fn read(source: &SourceFile, config: &Config) -> Reading {
    let mut split = match front_matter::parse(source) {
        Ok(split) => split,
        Err(diagnostic) => return Reading { post: None, diagnostics: vec![*diagnostic] },
    };
    let mut front_matter = std::mem::take(&mut split.front_matter);
    defaults::merge(&mut front_matter, &source.path, &config.posts.defaults);
    let mut reader = Reader {
        name: file_name::parse(&source.path, config),
        source,
        front_matter,
        config,
        diagnostics: split.diagnostics,
    };
    let post = reader.post(split.body_span);
    Reading { post, diagnostics: reader.diagnostics }
}

struct Reader<'a> {
    source: &'a SourceFile,
    name: FileName<'a>,
    front_matter: FrontMatter,
    config: &'a Config,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn post(&mut self, body_span: Span) -> Option<Post> {
        let is_draft =
            fields::is_draft(&self.front_matter) || self.source.path.split('/').any(|part| part == "_drafts");
        let (published_at, dated_by) = match self.published() {
            Some(published) => published,
            None if is_draft => return None,
            None => {
                self.complain_of_no_date();
                return None;
            }
        };
        let (title, title_span) = self.title(body_span);
        let slug =
            self.front_matter.get("slug").and_then(Value::scalar).unwrap_or(self.name.slug).trim().to_owned();
        let categories = fields::categories(&self.front_matter, self.categories_of_path());
        let path = self.path(&slug, &categories, published_at);
        let site = &self.config.site;
        let authors = fields::authors(&self.front_matter);
        Some(Post {
            source: self.source.clone(),
            has_liquid: has_liquid(self.source.slice(body_span)),
            body_span,
            file_name_day: self.name.day.day(),
            title,
            title_span,
            published_at,
            dated_by,
            modified_at: self.modified_at(),
            permalink: absolute(self.config, &path),
            entry_id: self.entry_id(&path, &slug, published_at),
            former_permalinks: self.former_permalinks(),
            tags: fields::tags(&self.front_matter),
            categories,
            authors: if authors.is_empty() {
                site.authors.iter().map(|author| author.name.clone()).collect()
            } else {
                authors
            },
            lang: fields::language(&self.front_matter).or_else(|| site.lang.clone()),
            description: fields::description(&self.front_matter),
            image: fields::image(&self.front_matter).map(|image| absolute_file(self.config, image)),
            slug,
            is_draft,
            front_matter: std::mem::take(&mut self.front_matter),
            text_aside: None,
        })
    }

    fn published(&mut self) -> Option<(DateTime<FixedOffset>, DatedBy)> {
        let posts = &self.config.posts;
        let configured: Vec<&str> = self.config.fields.published.iter().map(String::as_str).collect();
        if let Some((at, span)) = self.first_moment(&configured, Severity::Error) {
            return Some((at, DatedBy::OtherKey(span)));
        }
        if posts.date_is != DateIs::Event
            && let Some((at, span)) = self.first_moment(&["date"], Severity::Error)
        {
            return Some((at, DatedBy::FrontMatter(span)));
        }
        if self.diagnostics.iter().any(|found| found.rule == Rule::InvalidDate) {
            return None;
        }
        if posts.file_name_is != DateIs::Event && posts.file_name.is_none() {
            match self.name.day {
                FileNameDay::Day(day) => {
                    let at = place(day.and_time(NaiveTime::MIN), self.config.site.zone()).moment();
                    return Some((at.fixed_offset(), DatedBy::FileName));
                }
                FileNameDay::DoesNotExist => return self.complain_of_file_name(),
                FileNameDay::Absent => {}
            }
        }
        if let Some((at, span)) = self.first_moment(fields::PUBLISHED_KEYS, Severity::Warning) {
            return Some((at, DatedBy::OtherKey(span)));
        }
        if let Some(field) = publishing_key(&self.front_matter, &self.source.path, self.config) {
            let key = field.key.clone();
            if let Some((at, span)) = self.first_moment(&[&key], Severity::Warning) {
                return Some((at, DatedBy::OtherKey(span)));
            }
        }
        let (day, span) = own_day(&self.front_matter, &self.source.path, self.config)?;
        let at = place(day.and_time(NaiveTime::MIN), self.config.site.zone()).moment();
        Some((at.fixed_offset(), DatedBy::EventDay(span)))
    }

    /// The moment of the first of `keys` that holds a date. A value that is none is complained of,
    /// except that `published` may as well be true or false.
    fn first_moment(&mut self, keys: &[&str], severity: Severity) -> Option<(DateTime<FixedOffset>, Span)> {
        for key in keys {
            let Some(value) = self.front_matter.get(key).filter(|value| !value.is_blank()) else { continue };
            let span = value.span;
            let Some(text) = value.as_text() else {
                if severity == Severity::Error {
                    let message = format!("`{key}` is {}, not a date", value.kind());
                    self.invalid_date(span, message, severity);
                    return None;
                }
                continue;
            };
            match WrittenDate::parse(text) {
                Ok(written) => {
                    return Some((written.moment(self.config.site.zone, self.unzoned(span)), span));
                }
                Err(error) => {
                    let message = match error {
                        DateError::DoesNotExist => format!("`{}` is a date that does not exist", text.trim()),
                        DateError::NotADate => format!("`{}` cannot be read as a date", text.trim()),
                    };
                    self.invalid_date(span, message, severity);
                    if severity == Severity::Error {
                        return None;
                    }
                }
            }
        }
        None
    }

    /// A plain YAML value follows YAML's rule for times without a zone; quotes and TOML do not.
    fn unzoned(&self, span: Span) -> Unzoned {
        let is_plain = !self.source.slice(span).starts_with(['"', '\'']);
        if self.front_matter.format == Format::Yaml && is_plain { Unzoned::Utc } else { Unzoned::Local }
    }

    fn invalid_date(&mut self, span: Span, message: String, severity: Severity) {
        let mut diagnostic = Diagnostic::new(Rule::InvalidDate, &self.source.path, span, message)
            .with_help("write it as `2022-12-07`, or with a time as `2022-12-07 19:00 +0100`");
        if severity != Severity::Error {
            diagnostic = diagnostic.with_note("passed over");
        }
        diagnostic.severity = severity;
        self.diagnostics.push(diagnostic);
    }

    fn complain_of_file_name<T>(&mut self) -> Option<T> {
        let message = format!("the file name `{}` begins with a date that does not exist", self.name.stem);
        self.diagnostics.push(
            Diagnostic::new(Rule::InvalidDate, &self.source.path, Span::default(), message)
                .with_help("rename the file, or say `date: 2022-12-07` in the front matter"),
        );
        None
    }

    fn complain_of_no_date(&mut self) {
        if self
            .diagnostics
            .iter()
            .any(|found| found.rule == Rule::InvalidDate && found.severity == Severity::Error)
        {
            return;
        }
        let message = "neither the front matter nor the file name says when this was published";
        self.diagnostics.push(
            Diagnostic::new(Rule::NoDate, &self.source.path, Span::default(), message).with_help(
                "add `date: 2022-12-07` to the front matter, or begin the file name with the day: `2022-12-07-title.md`",
            ),
        );
    }

    fn modified_at(&mut self) -> Option<DateTime<FixedOffset>> {
        self.first_moment(fields::MODIFIED_KEYS, Severity::Warning).map(|(at, _)| at)
    }

    /// The front matter's, else a heading's that opens the body, else one made of the file's name. A
    /// site that jekyll-feed has served keeps the titles it had, and Jekyll takes no heading.
    fn title(&mut self, body_span: Span) -> (String, Option<Span>) {
        let keys =
            if self.config.site.has_jekyll_feed { &fields::TITLE_KEYS[..1] } else { fields::TITLE_KEYS };
        let mut titles = keys.iter().filter_map(|key| Some((key, self.front_matter.get(key)?)));
        if let Some((key, value)) = titles.find(|(_, value)| !value.is_blank()) {
            let span = value.span;
            if let Some(text) = value.scalar().map(title::plain).filter(|title| !title.is_empty()) {
                return (text, Some(span).filter(|span| !span.is_empty()));
            }
            let message = format!("`{key}` is {}, not text", value.kind());
            self.diagnostics.push(
                Diagnostic::new(Rule::WrongType, &self.source.path, span, message)
                    .with_note("the title is made of the file's name")
                    .with_help("put the title in quotes"),
            );
        }
        if !self.config.site.has_jekyll_feed
            && let Some((text, range)) = title::heading(self.source.slice(body_span))
        {
            return (text, Some(Span::new(range.start, range.end).shifted(body_span.start)));
        }
        (title::from_slug(self.name.slug), None)
    }

    /// Folders above `_posts` are categories in Jekyll.
    fn categories_of_path(&self) -> Vec<String> {
        let Some((above, _)) = self.source.path.split_once("/_posts/") else { return Vec::new() };
        above.split('/').filter(|part| !part.is_empty()).map(String::from).collect()
    }

    /// The path of the post's address.
    fn path(&mut self, slug: &str, categories: &[String], published_at: DateTime<FixedOffset>) -> String {
        let zone = self.config.site.zone();
        let parts = Parts {
            slug,
            file_stem: self.name.stem,
            path: self.name.path,
            categories,
            published_at: published_at.with_timezone(&zone).fixed_offset(),
        };
        let own = self.front_matter.get("permalink").or_else(|| self.front_matter.get("url"));
        let own = own.and_then(|value| Some((value.as_text()?.trim(), value.span)));
        let Some((own, span)) = own else {
            return permalink::fill(template(&self.config.posts.permalink), &parts);
        };
        if is_whole(own) {
            return permalink::encode_path(own).into_owned();
        }
        if own.contains("{{") || own.contains("{%") {
            // Eleventy fills these in; what they would come to is not known here.
            let message = "the permalink is a template of another program";
            self.diagnostics.push(
                Diagnostic::new(Rule::WrongType, &self.source.path, span, message)
                    .with_note("the post gets the address that the configuration makes")
                    .with_help(
                        "set `permalink:` in tidings.yaml to what the addresses look like: `/:year/:title/`",
                    ),
            );
            return permalink::fill(template(&self.config.posts.permalink), &parts);
        }
        let path = permalink::fill(own, &parts);
        if let Some(name) = unknown_placeholder(own) {
            let message = format!("`:{name}` means nothing in a permalink");
            self.diagnostics.push(
                Diagnostic::new(Rule::WrongType, &self.source.path, span, message)
                    .with_note("it stays in the address as it is")
                    .with_help("placeholders are `:year`, `:month`, `:day`, `:title`, `:slug`, `:categories` and the like"),
            );
        }
        path
    }

    fn entry_id(&mut self, path: &str, slug: &str, published_at: DateTime<FixedOffset>) -> String {
        let mut own = Post::ENTRY_ID_KEYS.iter().filter_map(|key| self.front_matter.get(key));
        if let Some((own, span)) = own.find_map(|value| Some((value.scalar()?.trim(), value.span))) {
            if url::Url::parse(own).is_err() {
                let message = format!("the entry id `{own}` is no URI");
                let found = Diagnostic::new(Rule::RelativeId, &self.source.path, span, message)
                    .with_note("published as it is; readers of Atom may know the entry by another id")
                    .with_help("for an entry that nobody has seen yet, `tag:example.org,2024-05-14:/may` is a good id");
                self.diagnostics.push(found);
            }
            return own.to_owned();
        }
        if self.config.site.has_jekyll_feed {
            // jekyll-feed: the folder of the address, and the slug as it is written.
            let trimmed = path.trim_end_matches('/');
            let folder = trimmed.rsplit_once('/').map_or("", |(folder, _)| folder);
            return absolute(self.config, &permalink::encode_path(&format!("{folder}/{slug}")));
        }
        let authority = self.config.site.url.as_deref().and_then(|url| url::Url::parse(url).ok());
        let authority = authority.as_ref().and_then(url::Url::host_str).unwrap_or("localhost");
        let slug = permalink::encode_path(slug).replace(['?', '#'], "-");
        format!("tag:{authority},{}:/{slug}", published_at.format("%Y-%m-%d"))
    }

    /// `redirect_from` of jekyll-redirect-from, `aliases` of Hugo.
    fn former_permalinks(&self) -> Vec<String> {
        let values = ["redirect_from", "aliases"].iter().filter_map(|key| self.front_matter.get(key));
        let paths = values.flat_map(fields::scalars).map(|path| absolute_file(self.config, path.trim()));
        fields::distinct(paths.collect())
    }
}

/// Whether it is an address of the web and no path. Other schemes (`javascript://`, `file://`) lead nowhere
/// from a reader, or run something.
fn is_whole(address: &str) -> bool {
    let is_scheme =
        |scheme: &str| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    address.split_once("://").is_some_and(|(scheme, _)| is_scheme(scheme))
}

/// A path of the site as an address; the path alone where the site's own address is unknown.
fn absolute(config: &Config, path: &str) -> String {
    if is_whole(path) {
        return path.to_owned();
    }
    format!("{}{path}", config.site.url.as_deref().unwrap_or_default())
}

/// A file or page of the site that the front matter names, as an address.
fn absolute_file(config: &Config, path: &str) -> String {
    if let Some(rest) = path.strip_prefix("//") {
        return format!("https://{rest}");
    }
    if is_whole(path) {
        return permalink::encode_path(path).into_owned();
    }
    absolute(
        config,
        &permalink::encode_path(&format!("/{}", path.trim_start_matches("./").trim_start_matches('/'))),
    )
}

#[cfg(test)]
mod tests;
