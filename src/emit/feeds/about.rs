//! What every feed of a site says of the site, and where its documents are.
//!
//! In comes the configuration, and the posts where it says nothing; out goes each feed with its head
//! filled. Nothing is made up: where no title is given it is the host's name, where no author is, the
//! group.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use url::Url;

use super::Group;
use crate::config::Person;
use crate::emit::SiteView;
use crate::emit::content::text::one_line;
use crate::emit::content::url::Resolver;
use crate::emit::feed::entry::PostEntry;
use crate::emit::feed::{Addresses, Entry, Feed, Format, Paging, language_tag};

/// What is the same in every feed of a site.
pub(super) struct About {
    pub(super) base_url: String,
    pub(super) home_url: String,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) authors: Vec<Person>,
    pub(super) rights: Option<String>,
    pub(super) image: Option<String>,
    pub(super) hub: Option<String>,
    pub(super) stated_lang: Option<String>,
    pub(super) as_of: DateTime<FixedOffset>,
    /// The newest moment of any post.
    pub(super) updated_at: Option<DateTime<FixedOffset>>,
    pub(super) id_root: String,
}

impl About {
    pub(super) fn new(site: &SiteView) -> Self {
        let config = &site.config.site;
        let home_url = config.url.clone().unwrap_or_else(|| first_origin(site));
        let resolver = Resolver::new(&home_url);
        let absolute =
            |url: &Option<String>| url.as_deref().and_then(|url| resolver.link(url)).map(Cow::into_owned);
        let host = Url::parse(&home_url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let host = host.unwrap_or_else(|| "localhost".to_owned());
        let stated = |text: &Option<String>| text.as_deref().map(one_line).filter(|text| !text.is_empty());
        let title = stated(&config.title).unwrap_or_else(|| host.clone());
        let as_of = site.as_of.0.with_timezone(&config.zone()).fixed_offset();
        let first_day = first_day(site).unwrap_or_else(|| as_of.date_naive());
        Self {
            base_url: config.output_url.as_deref().unwrap_or(&home_url).trim_end_matches('/').to_owned(),
            description: stated(&config.description).unwrap_or_else(|| title.clone()),
            authors: authors(&config.authors, &title),
            rights: stated(&config.rights),
            image: absolute(&config.image).filter(|url| url.starts_with("http")),
            hub: absolute(&config.hub),
            stated_lang: config.lang.as_deref().and_then(language_tag),
            as_of,
            updated_at: None,
            id_root: site.id_root.map_or_else(|| format!("tag:{host},{first_day}:"), str::to_owned),
            home_url: format!("{}/", home_url.trim_end_matches('/')),
            title,
        }
    }

    /// The language of the feeds: the site's, else that of most posts. Where nobody says, the words
    /// that are certain to be in a feed are our own, and those are English.
    pub(super) fn lang(&self, posts: &[PostEntry]) -> String {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for lang in posts.iter().filter_map(|post| post.entry.lang.as_deref()) {
            *counts.entry(lang).or_default() += 1;
        }
        let most = counts.iter().max_by_key(|(lang, count)| (**count, std::cmp::Reverse(**lang)));
        self.stated_lang
            .clone()
            .or_else(|| most.map(|(lang, _)| (*lang).to_owned()))
            .unwrap_or_else(|| "en".into())
    }

    pub(super) fn url(&self, path: &str) -> String {
        let url = format!("{}/{path}", self.base_url);
        Url::parse(&url).map_or(url, Into::into)
    }

    pub(super) fn addresses(&self, paths: &[(Format, String)]) -> Addresses {
        Addresses { by_format: paths.iter().map(|(format, path)| (*format, self.url(path))).collect() }
    }

    pub(super) fn group(
        &self,
        kind: &Kind,
        paths: Vec<(Format, String)>,
        paging: Paging,
        lang: &str,
        entries: Vec<Arc<Entry>>,
    ) -> Group {
        let feed = Feed {
            id: format!("{}{}", self.id_root, kind.id),
            title: kind.title.clone(),
            description: kind.description.clone(),
            home_url: self.home_url.clone(),
            lang: lang.to_owned(),
            updated_at: entries.iter().map(|entry| entry.updated_at).max().or(self.updated_at),
            as_of: self.as_of,
            authors: self.authors.clone(),
            rights: self.rights.clone(),
            image: self.image.clone(),
            hub: self.hub.clone(),
            addresses: self.addresses(&paths),
            paging,
            entries,
        };
        Group { paths, feed }
    }
}

/// The site's authors. RFC 4287, section 4.1.1: there must be one, and the group is who publishes.
fn authors(stated: &[Person], title: &str) -> Vec<Person> {
    let stated = stated.iter().map(|author| Person { name: one_line(&author.name), ..author.clone() });
    let mut authors: Vec<Person> = stated.filter(|author| !author.name.is_empty()).collect();
    if authors.is_empty() {
        authors.push(Person { name: title.to_owned(), ..Person::default() });
    }
    authors
}

/// The day of the oldest post.
fn first_day(site: &SiteView) -> Option<NaiveDate> {
    site.entries.iter().map(|(_, record)| record.published.date_naive()).min()
}

/// What tells one feed of a site from another.
pub(super) struct Kind {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) description: String,
}

/// Without a site address, the origin that the posts' own addresses have.
fn first_origin(site: &SiteView) -> String {
    let origins = site.posts.iter().filter_map(|post| Url::parse(&post.permalink).ok());
    origins.map(|url| url.origin().ascii_serialization()).min().unwrap_or_else(|| "http://localhost".into())
}
