//! Front-matter values in the shapes that blogs give them: one text or several, a person or a map of
//! one, a picture's path or a map with it.

use chrono::{NaiveTime, Timelike};

use super::date::WrittenDate;
use super::front_matter::{FrontMatter, Node, Value};
use crate::config::{Config, DateIs};

/// Keys that say when a post was published, beside `date`; the first with a date counts.
pub(super) const PUBLISHED_KEYS: &[&str] = &[
    "published_at",
    "publishDate",
    "publish_date",
    "publishdate",
    "pubDate",
    "pubdate",
    "pub_date",
    "published_on",
    "date_published",
    "datePublished",
    "published",
    "posted_at",
    "posted_on",
    "posted",
    "created_at",
    "createdAt",
    "created",
    "date_created",
    "dateCreated",
];

/// Keys that say when a post was last changed.
pub(super) const MODIFIED_KEYS: &[&str] = &[
    "last_modified_at",
    "lastmod",
    "updated",
    "updated_at",
    "updatedAt",
    "date_modified",
    "dateModified",
    "modified",
    "modified_at",
    "last_updated",
];

/// Keys that hold the lead image.
const IMAGE_KEYS: &[&str] = &["image", "featured_image", "cover", "cover_image", "thumbnail", "teaser"];

/// Keys that name files of a post, in the order of preference for RSS, and what to call what they hold.
pub(super) const FILE_KEYS: [(&str, &str); 5] =
    [("enclosure", ""), ("podcast", "Audio"), ("audio", "Audio"), ("video", "Video"), ("slides", "Slides")];

/// What a title is called, that of generators first.
pub(super) const TITLE_KEYS: &[&str] = &[
    "title",
    "titel",
    "titre",
    "titolo",
    "titulo",
    "título",
    "tytul",
    "tytuł",
    "tittel",
    "rubrik",
    "otsikko",
    "nadpis",
    "タイトル",
];

/// Keys that sum a post up.
const DESCRIPTION_KEYS: &[&str] = &["description", "excerpt", "summary"];

/// Keys that name a language.
const LANGUAGE_KEYS: &[&str] = &["lang", "language", "locale"];

/// Whether `date` is the day of the post's own meetup under a configuration that is settled.
pub(super) fn is_of_its_meetup(front_matter: &FrontMatter, config: &Config) -> bool {
    // Some meet on a Saturday afternoon, at two.
    let is_round = |time: NaiveTime| {
        (9..16).contains(&time.hour()) && time.second() == 0 && time.minute().is_multiple_of(30)
    };
    let is_hour = |time: NaiveTime| is_of_an_evening(time) || is_round(time);
    let is_evening = || WrittenDate::of(front_matter).is_some_and(|date| date.time.is_none_or(is_hour));
    let is_its = match config.posts.date_is {
        DateIs::Event => true,
        DateIs::Evening => is_evening(),
        DateIs::Auto | DateIs::Published => false,
    };
    is_its && !is_dated_by_publishing(front_matter)
}

/// Whether a time of day is one at which people meet, to the minute: not the moment at which somebody wrote.
pub(super) fn is_of_an_evening(time: NaiveTime) -> bool {
    (16..=21).contains(&time.hour()) && time.second() == 0 && time.minute().is_multiple_of(5)
}

/// Whether a key says that a post was published on the day of its `date`: where dates are those of meetups, that one is news.
pub(super) fn is_dated_by_publishing(front_matter: &FrontMatter) -> bool {
    let day_of = |value: &Value| WrittenDate::parse(value.as_text()?).ok().map(|written| written.date);
    let dated = front_matter.get("date").and_then(day_of);
    dated.is_some() && dated == first(front_matter, PUBLISHED_KEYS).and_then(day_of)
}

/// The first of `keys` that holds a scalar.
pub(super) fn first<'a>(front_matter: &'a FrontMatter, keys: &[&str]) -> Option<&'a Value> {
    keys.iter().filter_map(|key| front_matter.get(key)).find(|value| value.scalar().is_some())
}

/// A scalar, or each scalar of a list.
pub(super) fn scalars(value: &Value) -> Vec<&str> {
    match &value.node {
        Node::List(values) => values.iter().filter_map(Value::scalar).collect(),
        Node::Text(_) | Node::Bool(_) | Node::Null | Node::Map(_) => value.scalar().into_iter().collect(),
    }
}

/// Categories as Jekyll gathers them: `categories` (a text is split at blanks), then `category`.
pub(super) fn categories(front_matter: &FrontMatter, from_path: Vec<String>) -> Vec<String> {
    let mut names = from_path;
    for value in
        [front_matter.get("categories"), in_taxonomies(front_matter, "categories")].into_iter().flatten()
    {
        match value.as_text() {
            Some(text) => names.extend(text.split_whitespace().map(String::from)),
            None => names.extend(scalars(value).into_iter().map(String::from)),
        }
    }
    if let Some(value) = front_matter.get("category") {
        names.extend(scalars(value).into_iter().map(String::from));
    }
    distinct(names)
}

/// Tags as Jekyll gathers them: `tag`, else `tags`, whose text is split at blanks, or at commas.
pub(super) fn tags(front_matter: &FrontMatter) -> Vec<String> {
    if let Some(value) = front_matter.get("tag").filter(|value| !value.is_blank()) {
        return distinct(scalars(value).into_iter().map(String::from).collect());
    }
    let Some(value) = front_matter.get("tags").or_else(|| in_taxonomies(front_matter, "tags")) else {
        return Vec::new();
    };
    let names = match value.as_text() {
        Some(text) if text.contains(',') => text.split(',').map(|tag| tag.trim().to_owned()).collect(),
        Some(text) => text.split_whitespace().map(String::from).collect(),
        None => scalars(value).into_iter().map(String::from).collect(),
    };
    distinct(names)
}

/// Zola keeps tags and categories in a table `taxonomies`.
fn in_taxonomies<'a>(front_matter: &'a FrontMatter, key: &str) -> Option<&'a Value> {
    front_matter.get("taxonomies")?.get(key)
}

/// Names of the authors: `author` or `authors`, each a text or a map with a `name`.
pub(super) fn authors(front_matter: &FrontMatter) -> Vec<String> {
    let Some(value) =
        ["author", "authors"].iter().filter_map(|key| front_matter.get(key)).find(|value| !value.is_blank())
    else {
        return Vec::new();
    };
    let people = value.as_list().map_or_else(|| vec![value], |values| values.iter().collect());
    let name = |person: &Value| {
        person.scalar().or_else(|| person.get("name")?.scalar()).map(str::trim).map(String::from)
    };
    distinct(people.into_iter().filter_map(name).collect())
}

/// The lead image as it is written: a path or an address.
pub(super) fn image(front_matter: &FrontMatter) -> Option<&str> {
    IMAGE_KEYS.iter().filter_map(|key| front_matter.get(key)).find_map(image_of)
}

/// What the post itself says of its picture and its files.
pub(super) fn files(front_matter: &FrontMatter) -> impl Iterator<Item = &Value> {
    let keys = IMAGE_KEYS.iter().copied().chain(FILE_KEYS.map(|(key, _)| key));
    // A default of the configuration has an empty span, and is the site's.
    keys.filter_map(|key| front_matter.get(key)).filter(|value| !value.span.is_empty())
}

fn image_of(value: &Value) -> Option<&str> {
    match &value.node {
        Node::Text(_) => value.as_text().map(str::trim),
        Node::List(values) => values.first().and_then(image_of),
        Node::Map(_) => {
            ["path", "url", "src", "feature", "image"].iter().find_map(|key| image_of(value.get(key)?))
        }
        Node::Null | Node::Bool(_) => None,
    }
}

/// The language tag, as BCP 47 writes it.
pub(super) fn language(front_matter: &FrontMatter) -> Option<String> {
    let tag = first(front_matter, LANGUAGE_KEYS)?.scalar()?.trim().replace('_', "-");
    // A locale may name an encoding: `de_DE.UTF-8`.
    let tag = tag.split('.').next().unwrap_or_default();
    let is_tag = (2..=3).contains(&tag.split('-').next().unwrap_or_default().len())
        && tag.split('-').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric()));
    is_tag.then(|| tag.to_owned())
}

/// What sums the post up, in the author's words.
pub(super) fn description(front_matter: &FrontMatter) -> Option<String> {
    first(front_matter, DESCRIPTION_KEYS).and_then(Value::scalar).map(super::title::plain)
}

/// `published: false`, `draft: true`, `status: draft`.
pub(super) fn is_draft(front_matter: &FrontMatter) -> bool {
    let flag = |key| front_matter.get(key).and_then(Value::as_bool);
    let status = front_matter.text("status").map(str::to_ascii_lowercase);
    flag("published") == Some(false)
        || flag("draft") == Some(true)
        || matches!(status.as_deref(), Some("draft" | "unpublished" | "private"))
}

/// Each once, in order, none empty.
pub(super) fn distinct(names: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::with_capacity(names.len());
    for name in names {
        if !name.trim().is_empty() && !kept.contains(&name) {
            kept.push(name);
        }
    }
    kept
}
