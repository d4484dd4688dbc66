//! Setting a site up: what its posts show, the settings that say so, and the file of its next recap.
//!
//! In come posts and the configuration there is; out come a [`Survey`], the text of a `tidings.yaml` with
//! a comment at every line, and, from [`recap`], a post to fill in. Nothing is guessed into force: what the
//! posts do not show stands there as a comment, and a series is written out only where the posts are then
//! understood exactly as they were without it.

pub mod generator;
pub mod recap;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;
use chrono_tz::Tz;

use self::generator::Generator;
use crate::base::source::SourceFile;
use crate::base::time::AsOf;
use crate::config::{Config, DateIs, Series};
use crate::extract::dating;
use crate::pipeline::{Reading, read};
use crate::timeline::cadence::Cadence;
use crate::timeline::{Ledger, MeetupStatus, PostKind};

/// What the posts of a site show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// How many posts are published.
    pub n_posts: usize,
    /// The days of the first and the last of them.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// Languages by their tags, with the number of posts in each, most first.
    pub languages: Vec<(&'static str, usize)>,
    /// What the dates of the posts mean.
    pub date_is: DateIs,
    /// The series, those with most recaps first.
    pub series: Vec<SeriesSeen>,
    /// Whether settings may name the series without changing what is understood.
    pub is_series_certain: bool,
}

/// One series that the posts show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesSeen {
    /// Its name, for addresses.
    pub name: String,
    /// Its title.
    pub title: String,
    /// How many recaps it has.
    pub n_recaps: usize,
    /// How many of its posts announce a meetup of their own.
    pub n_announcements: usize,
    /// The habit that its meetups show.
    pub cadence: Option<Cadence>,
}

/// Looks at the posts.
pub fn survey(sources: &[SourceFile], config: &Config, as_of: AsOf) -> Survey {
    let reading = read(sources, &Ledger::default(), config, as_of);
    let series = series(&reading);
    let named = Config { series: series.iter().map(settings_of).collect(), ..config.clone() };
    let is_series_certain = config.series.is_empty()
        && !series.is_empty()
        && says_the_same(&reading, &read(sources, &Ledger::default(), &named, as_of));
    let days = reading.posts.iter().map(crate::post::Post::published_on);
    Survey {
        n_posts: reading.posts.len(),
        days: days.clone().min().zip(days.max()),
        languages: languages(&reading),
        date_is: dating::settled(&reading.posts, config).posts.date_is,
        series,
        is_series_certain,
    }
}

fn languages(reading: &Reading) -> Vec<(&'static str, usize)> {
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for extraction in &reading.extractions {
        *counts.entry(extraction.language.tag()).or_default() += 1;
    }
    let mut languages: Vec<_> = counts.into_iter().collect();
    languages.sort_by_key(|(tag, n_posts)| (usize::MAX - n_posts, *tag));
    languages
}

fn series(reading: &Reading) -> Vec<SeriesSeen> {
    let mut seen: BTreeMap<&str, SeriesSeen> = BTreeMap::new();
    for place in &reading.timeline.places {
        let Some(name) = place.series.as_deref() else { continue };
        let series = seen.entry(name).or_insert_with(|| SeriesSeen {
            name: name.to_owned(),
            title: place.series_title.clone().unwrap_or_else(|| name.to_owned()),
            n_recaps: 0,
            n_announcements: 0,
            cadence: habit(reading, name),
        });
        series.n_recaps += usize::from(place.kind == PostKind::Recap);
        series.n_announcements += usize::from(place.kind == PostKind::Announcement);
    }
    // One post is no series yet.
    let is_series = |series: &SeriesSeen| series.n_recaps + series.n_announcements > 1;
    let mut series: Vec<SeriesSeen> = seen.into_values().filter(is_series).collect();
    series.sort_by_key(|series| usize::MAX - series.n_recaps - series.n_announcements);
    series
}

/// The habit of a series, from the meetups that were or will be.
fn habit(reading: &Reading, name: &str) -> Option<Cadence> {
    let meetups = reading.timeline.meetups.iter();
    let mut days: Vec<NaiveDate> = meetups
        .filter(|meetup| meetup.series.as_deref() == Some(name) && meetup.status == MeetupStatus::Confirmed)
        .filter_map(|meetup| meetup.date)
        .collect();
    days.sort_unstable();
    days.dedup();
    Cadence::learn(&days)
}

fn settings_of(series: &SeriesSeen) -> Series {
    Series {
        name: series.name.clone(),
        title: Some(series.title.clone()),
        titles: vec![series.title.to_lowercase()],
        ..Series::default()
    }
}

/// Whether two readings place every post and date every meetup alike.
fn says_the_same(one: &Reading, other: &Reading) -> bool {
    let meetups = |reading: &Reading| {
        let meetups = reading.timeline.meetups.iter();
        meetups
            .map(|meetup| (meetup.series.clone(), meetup.date, meetup.time, meetup.status))
            .collect::<Vec<_>>()
    };
    let places = |reading: &Reading| {
        let places = reading.timeline.places.iter();
        places.map(|place| (place.kind, place.series.clone())).collect::<Vec<_>>()
    };
    places(one) == places(other) && meetups(one) == meetups(other)
}

/// The text of a `tidings.yaml`. `known` are the settings in force already (Jekyll's), `generator` what the
/// settings of another program say, `zone` the answer to where the meetups are, where it was asked.
pub fn settings(survey: &Survey, known: &Config, generator: &Generator, zone: Option<Tz>) -> String {
    let site = &known.site;
    let mut text = String::from(
        "# Settings of tidings for this site. Every key is optional; `tidings help config` lists them all.\n",
    );
    let is_jekyll = site.variables.contains_key("url") || site.title.is_some();
    if is_jekyll {
        text.push_str("# What _config.yml says holds where nothing is said here.\n");
    }
    if !generator.path.is_empty() {
        let _ = writeln!(
            text,
            "# What stands in {} is taken from there; tidings does not read it again.",
            generator.path
        );
    }
    let title = survey.series.first().map(|series| series.title.as_str());
    let title = generator.title.as_deref().or(title);
    let zone = zone.or(generator.zone).map(Tz::name);
    let known_zone = site.zone.map(Tz::name);
    line(
        &mut text,
        "What feeds and calendars are called.",
        "title",
        site.title.as_deref(),
        title,
        "My Group",
    );
    let url = "Where the posts are published. Ids and addresses rest on it: set it before the first build.";
    line(&mut text, url, "url", site.url.as_deref(), generator.url.as_deref(), "https://example.org");
    let address =
        "How the address of a post is made: `date`, `pretty`, or a template. Compare it with one of yours.";
    let in_force = is_jekyll.then_some(known.posts.permalink.as_str());
    line(&mut text, address, "permalink", in_force, generator.permalink.as_deref(), "/posts/:slug/");
    let zoned = "Where the meetups are. Without it no time of day can be placed on a calendar.";
    line(&mut text, zoned, "timezone", known_zone, zone, "Europe/London");
    let lang = generator.lang.as_deref().or(sole_language(survey));
    let spoken = format!("The language of the posts: {}.", languages_text(survey));
    line(&mut text, &spoken, "lang", site.lang.as_deref(), lang, "en");
    push_dates(&mut text, survey);
    push_series(&mut text, survey);
    text
}

/// One key: as found, else as a comment with what is in force or an example.
fn line(text: &mut String, about: &str, key: &str, known: Option<&str>, found: Option<&str>, example: &str) {
    let _ = match (known, found) {
        (Some(known), _) => write!(text, "\n# {about}\n# {key}: {}\n", quoted(known)),
        (None, Some(found)) => write!(text, "\n# {about}\n{key}: {}\n", quoted(found)),
        (None, None) => write!(text, "\n# {about}\n# {key}: {}\n", quoted(example)),
    };
}

fn push_dates(text: &mut String, survey: &Survey) {
    let _ = match survey.date_is {
        DateIs::Event | DateIs::Evening => write!(
            text,
            "\n# What the `date` of a post means: the posts carry the hour of an evening, so it is their meetup's.\n\
             date_is: event\n"
        ),
        DateIs::Auto | DateIs::Published => write!(
            text,
            "\n# What the `date` of a post means: here the day it was published (`event`: the meetup's own day).\n\
             # date_is: published\n"
        ),
    };
}

fn push_series(text: &mut String, survey: &Survey) {
    let mark = if survey.is_series_certain { "" } else { "# " };
    let about = match (survey.series.is_empty(), survey.is_series_certain) {
        (true, _) => {
            "The meetup series of the blog. None was recognised; name one for its recaps to be found."
        }
        (false, true) => "The meetup series of the blog, by the titles of their posts.",
        (false, false) => {
            "The meetup series of the blog, as they are recognised without being named. Named by title, as\n\
             # below, more or fewer posts would belong to them."
        }
    };
    let _ = write!(text, "\n# {about}\n{mark}series:\n");
    for series in &survey.series {
        let habit = series.cadence.as_ref().map(|cadence| format!("; {}", habit_text(cadence)));
        let _ = write!(
            text,
            "  # {}{}\n{mark}  - name: {}\n{mark}    title: {title}\n{mark}    match: {{ title: {title} }}\n",
            count_text(series),
            habit.unwrap_or_default(),
            quoted(&series.name),
            title = quoted(&series.title),
        );
        if let Some(cadence) = &series.cadence {
            let _ = write!(
                text,
                "    # To show the usual days of the next three months, marked as not announced:\n    # cadence: {}\n",
                quoted(&cadence.to_string())
            );
        }
        let _ = write!(
            text,
            "    # Where posts do not say when it starts and where it is:\n    # time: \"18:30\"\n    # venue: \"Town Hall\"\n"
        );
    }
    if survey.series.is_empty() {
        text.push_str("#   - name: our-meetup\n#     match: { title: \"Our Meetup\" }\n");
    }
}

/// The language that nearly all posts are in.
fn sole_language(survey: &Survey) -> Option<&'static str> {
    let (tag, n_posts) = survey.languages.first()?;
    (n_posts * 10 >= survey.n_posts * 9).then_some(tag)
}

fn languages_text(survey: &Survey) -> String {
    let parts: Vec<String> = survey
        .languages
        .iter()
        .map(|(tag, n_posts)| format!("{tag} in {}", n_of(*n_posts, "post")))
        .collect();
    if parts.is_empty() { "not known yet".into() } else { parts.join(", ") }
}

fn habit_text(cadence: &Cadence) -> String {
    format!("{}, {} of the last {}", cadence, cadence.kept, cadence.seen)
}

fn count_text(series: &SeriesSeen) -> String {
    let parts = [(series.n_recaps, "recap"), (series.n_announcements, "announcement")];
    let parts = parts.into_iter().filter(|(n, _)| *n > 0).map(|(n, word)| n_of(n, word));
    parts.collect::<Vec<_>>().join(", ")
}

fn n_of(n: usize, word: &str) -> String {
    format!("{n} {word}{}", if n == 1 { "" } else { "s" })
}

/// Text as YAML's double-quoted style, of which JSON's strings are a part.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The survey as a short table.
pub fn table(survey: &Survey, zone: Option<Tz>) -> String {
    let days = survey.days.map(|(first, last)| format!(", {first} to {last}")).unwrap_or_default();
    let dates = match survey.date_is {
        DateIs::Event | DateIs::Evening => "the day of the post's own meetup",
        DateIs::Auto | DateIs::Published => "the day the post was published",
    };
    let mut rows = vec![
        ("posts", format!("{}{days}", survey.n_posts)),
        ("language", languages_text(survey)),
        ("time zone", zone.map_or("not said".into(), |zone| zone.name().to_owned())),
        ("dates", dates.into()),
    ];
    for series in &survey.series {
        let habit = series.cadence.as_ref().map_or("no habit seen".into(), habit_text);
        rows.push(("series", format!("{}: {}; {habit}", series.title, count_text(series))));
    }
    if survey.series.is_empty() {
        rows.push(("series", "none recognised".into()));
    }
    rows.into_iter().fold(String::new(), |mut table, (name, value)| {
        let _ = writeln!(table, "{name:<10}  {}", crate::base::sanitize::printable(&value));
        table
    })
}

#[cfg(test)]
mod tests;
