//! What the site says of itself: `tidings.yaml`, or Jekyll's `_config.yml` beside the posts.
//!
//! Every key is optional; [`Config::default`] is a site with nothing said. Unknown keys are errors
//! with a suggestion, so that a slip never passes in silence.

pub mod cadence;
pub mod permalink;
pub mod reference;
pub mod sites;

mod jekyll;
mod page;
mod raw;
mod tidings;

use std::collections::BTreeMap;

use chrono_tz::Tz;

use self::cadence::Cadence;
use crate::base::position::Position;
use crate::base::source::SourceFile;
use crate::base::time::AsOf;
use crate::base::value::Field;
use crate::diagnostic::{Diagnostic, Severity};

/// All settings.
#[derive(Debug, Clone, Default)]
pub struct Config {
    /// `as_of`: the moment to build for, where the site pins one.
    pub as_of: Option<AsOf>,
    /// The site.
    pub site: Site,
    /// How posts are read.
    pub posts: Posts,
    /// Which front-matter keys hold what.
    pub fields: Fields,
    /// `series`: the meetup series of this blog; empty to recognise them.
    pub series: Vec<Series>,
    /// `cadence`: the habit of the one group of a blog without `series`; see [`Series::cadence`].
    pub cadence: Option<Cadence>,
    /// `feed`: the main feeds.
    pub feed: Feed,
    /// `feeds`: further feeds by filter.
    pub feeds: Vec<NamedFeed>,
    /// `calendar`: the calendars.
    pub calendar: Calendar,
    /// `calendars`: further calendars by filter.
    pub calendars: Vec<NamedCalendar>,
    /// `page`: the subscribe page.
    pub page: Page,
}

/// The subscribe page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// `page.css`: rules that follow the page's own.
    pub css: Option<String>,
    /// `page.header`: HTML at the top of the page.
    pub header: Option<String>,
    /// `page.footer`: HTML at its foot.
    pub footer: Option<String>,
}

/// Settings while they are read: two files, one over the other.
#[derive(Debug, Default)]
struct Layers {
    config: Config,
    url: Option<String>,
    baseurl: Option<String>,
    image: Option<String>,
}

impl Config {
    /// The configuration of `tidings.yaml` over that of Jekyll's `_config.yml`; each may be missing. With
    /// it come warnings of what `_config.yml` says and could not be taken.
    ///
    /// ```
    /// use tidings::base::source::SourceFile;
    /// use tidings::config::Config;
    ///
    /// let jekyll = SourceFile::new("_config.yml", "title: Old\nurl: https://example.org\nbaseurl: /blog\n");
    /// let own = SourceFile::new("tidings.yaml", "title: New\n");
    /// let (config, _) = Config::read(Some(&own), Some(&jekyll)).unwrap();
    /// assert_eq!(config.site.title.as_deref(), Some("New"));
    /// assert_eq!(config.site.url.as_deref(), Some("https://example.org/blog"));
    /// ```
    ///
    /// # Errors
    ///
    /// `C503` for a file that cannot be read, `C501` for a key of `tidings.yaml` that means nothing,
    /// `C502` for a value of it that cannot be taken: all of them at once.
    pub fn read(
        tidings: Option<&SourceFile>,
        jekyll: Option<&SourceFile>,
    ) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        let mut layers = Layers::default();
        let mut diagnostics = jekyll.map_or_else(Vec::new, |source| jekyll::apply(&mut layers, source));
        diagnostics.extend(tidings.map_or_else(Vec::new, |source| tidings::apply(&mut layers, source)));
        if diagnostics.iter().any(|found| found.severity == Severity::Error) {
            return Err(diagnostics);
        }
        Ok((layers.finish(), diagnostics))
    }
}

impl Layers {
    /// Puts together what takes both files: addresses, and what Liquid calls `site.*`.
    fn finish(self) -> Config {
        let mut config = self.config;
        let site = &mut config.site;
        let path = self.baseurl.unwrap_or_default();
        let path = path.trim_matches('/');
        site.baseurl = if path.is_empty() { String::new() } else { format!("/{path}") };
        site.url = self.url.as_deref().map(|url| joined(url, &site.baseurl));
        site.image = self.image.map(|image| match &site.url {
            Some(url) if !image.contains("://") => {
                joined(url, &format!("/{}", image.trim_start_matches('/')))
            }
            _ => image,
        });
        let zone = site.zone.map(|zone| zone.name().to_owned());
        let said = [
            ("title", site.title.clone()),
            ("description", site.description.clone()),
            ("url", self.url),
            ("baseurl", Some(site.baseurl.clone())),
            ("lang", site.lang.clone()),
            ("timezone", zone),
        ];
        for (key, value) in said {
            if let Some(value) = value {
                site.variables.insert(key.to_owned(), value);
            }
        }
        config
    }
}

/// An address and a path, percent-encoded, without a slash at the end.
fn joined(url: &str, path: &str) -> String {
    let text = format!("{url}{path}");
    let address = url::Url::parse(&text).map_or(text, String::from);
    address.trim_end_matches('/').to_owned()
}

/// The site that the posts are published on.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// `title`.
    pub title: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `url` + `baseurl`, without a slash at the end: `https://example.org/blog`.
    pub url: Option<String>,
    /// `baseurl` alone, for Liquid.
    pub baseurl: String,
    /// `lang`: a BCP 47 tag.
    pub lang: Option<String>,
    /// The language most posts are in, told from them: decides for a post too short to tell by itself.
    pub habitual_lang: Option<String>,
    /// Whether the dates in numbers of its posts put the day first ("27/8/2020") or the month ("8/27/2020"), where they
    /// tell; read off the posts.
    pub habitual_day_first: Option<bool>,
    /// `timezone`: where the meetups are; UTC where nobody says.
    pub zone: Option<Tz>,
    /// `author`/`authors`.
    pub authors: Vec<Person>,
    /// `image`, `logo` or `avatar`: absolute address of a picture of the site.
    pub image: Option<String>,
    /// `rights`: the licence line.
    pub rights: Option<String>,
    /// `feeds_url`: where the output folder is published; the site's url where nobody says.
    pub output_url: Option<String>,
    /// `hub`: the `WebSub` hub.
    pub hub: Option<String>,
    /// Every scalar of the site's configuration by dotted key, for Liquid's `site.*`.
    pub variables: BTreeMap<String, String>,
    /// Whether jekyll-feed made the site's feed until now, so that its ids go on.
    pub has_jekyll_feed: bool,
}

impl Site {
    /// The zone of the site's days: what it says, else UTC.
    pub fn zone(&self) -> Tz {
        self.zone.unwrap_or(Tz::UTC)
    }
}

/// A person, as feeds name authors.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// A page about them.
    pub uri: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
}

/// How posts are read.
#[derive(Debug, Clone)]
pub struct Posts {
    /// `extensions`: without the dot, longest match first.
    pub extensions: Vec<String>,
    /// `permalink`: a Jekyll style name or template.
    pub permalink: String,
    /// `future`: whether posts dated after the build are published.
    pub future: bool,
    /// `defaults`: front matter by path, Jekyll's scopes, those of higher rank last.
    pub defaults: Vec<Defaults>,
    /// `date_is`: what a post's `date` means.
    pub date_is: DateIs,
    /// `file_name_is`: what a day in a file's name means.
    pub file_name_is: DateIs,
    /// `file_name`: how a file's name begins with the day, or day and time, of its meetup, in
    /// strftime's letters: `%Y%m%d%H%M`.
    pub file_name: Option<String>,
}

impl Default for Posts {
    fn default() -> Self {
        Self {
            extensions: ["md", "markdown", "mkd", "mkdown", "html", "htm"].map(String::from).to_vec(),
            permalink: "date".into(),
            future: false,
            defaults: Vec::new(),
            date_is: DateIs::Auto,
            file_name_is: DateIs::Auto,
            file_name: None,
        }
    }
}

/// What a date that a post carries means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateIs {
    /// Told from the post and its neighbours.
    #[default]
    Auto,
    /// The day the post was published.
    Published,
    /// The day of the meetup itself.
    Event,
    /// The day of the meetup itself where it carries an hour of the evening, as nearly all of a site's do; nobody writes it.
    Evening,
}

impl DateIs {
    /// Whether it may be the day of a meetup itself.
    pub fn is_of_meetups(self) -> bool {
        matches!(self, Self::Event | Self::Evening)
    }
}

/// Values for the posts below a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defaults {
    /// A folder below the site, empty for all.
    pub path: String,
    /// The values; their spans are empty, since they stand in no post.
    pub values: Vec<Field>,
}

/// Names of front-matter keys beside the built-in ones, in order of preference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// Keys that hold the meetup's own day, or day and time.
    pub date: Vec<String>,
    /// Keys that hold its start.
    pub time: Vec<String>,
    /// Keys that hold its end.
    pub end: Vec<String>,
    /// Keys that hold its place.
    pub venue: Vec<String>,
    /// Keys that hold its RSVP link.
    pub url: Vec<String>,
    /// Keys that say its state (`cancelled: true`).
    pub status: Vec<String>,
    /// Keys that hold the day the post was published.
    pub published: Vec<String>,
}

/// One series of meetups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Series {
    /// A name for addresses: `cloud-native-london`.
    pub name: String,
    /// The title that calendars show.
    pub title: Option<String>,
    /// Posts whose file name starts with one of these.
    pub file_names: Vec<String>,
    /// Posts whose title holds one of these.
    pub titles: Vec<String>,
    /// Posts with one of these tags.
    pub tags: Vec<String>,
    /// Posts with one of these categories.
    pub categories: Vec<String>,
    /// `time`: when its meetups start, where the posts never say.
    pub time: Option<chrono::NaiveTime>,
    /// `end`: when they end.
    pub end: Option<chrono::NaiveTime>,
    /// `venue`: where they are, where the posts never say.
    pub venue: Option<String>,
    /// `geo`: where on the globe its venue is.
    pub position: Option<Position>,
    /// `cadence`: the habit of its group, where the calendars are to show the usual days that are not
    /// announced yet.
    pub cadence: Option<Cadence>,
}

/// The main feeds.
#[derive(Debug, Clone)]
pub struct Feed {
    /// `feed.limit`: how many entries the main feeds hold; `None` for all.
    pub limit: Option<usize>,
    /// `feed.content`: full content, or the summary alone.
    pub full_content: bool,
    /// `feed.tags`: whether each tag gets feeds of its own.
    pub tags: bool,
    /// `compat: jekyll`: also write feed.xml.
    pub jekyll_path: bool,
}

impl Default for Feed {
    fn default() -> Self {
        Self { limit: Some(30), full_content: true, tags: false, jekyll_path: false }
    }
}

/// What a further feed or calendar holds: everything that matches each list which is not empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Names of series.
    pub series: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Categories.
    pub categories: Vec<String>,
    /// Venues (calendars).
    pub venues: Vec<String>,
}

/// A further feed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedFeed {
    /// `name`: its path below the output, without extension.
    pub name: String,
    /// Its title.
    pub title: Option<String>,
    /// What it holds.
    pub filter: Filter,
    /// `upcoming: true`: the meetups to come instead of posts.
    pub upcoming: bool,
    /// How many entries.
    pub limit: Option<usize>,
    /// `rss`, `atom`, `json`; empty for all three.
    pub formats: Vec<String>,
}

/// A further calendar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NamedCalendar {
    /// `name`: its path below the output, without extension.
    pub name: String,
    /// Its title.
    pub title: Option<String>,
    /// What it holds.
    pub filter: Filter,
}

/// The calendars.
#[derive(Debug, Clone)]
pub struct Calendar {
    /// `calendar.title`.
    pub title: Option<String>,
    /// `calendar.duration`: minutes that a meetup with a start and no end takes.
    pub duration_minutes: u32,
    /// `calendar.doubtful: hold` keeps tentative meetups off the calendars.
    pub hold_doubtful: bool,
    /// `calendar.refresh`: hours between a client's fetches.
    pub refresh_hours: u32,
    /// `calendar.color`: a CSS3 color name.
    pub color: Option<String>,
    /// `calendar.organizer`: an e-mail address.
    pub organizer: Option<String>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self {
            title: None,
            duration_minutes: 120,
            hold_doubtful: false,
            refresh_hours: 12,
            color: None,
            organizer: None,
        }
    }
}

#[cfg(test)]
mod tests;
