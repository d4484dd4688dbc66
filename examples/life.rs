//! A simulated life of a blog: `life POSTS LABELS`.
//!
//! Replays a blog with truth labels as a scheduled job would have built it: on the evening of each post's
//! day, on the morning of each meetup, with the posts of the days before, and two months after the last post.
//! The ledger goes from build to build, and every build's calendar.ics into the calendar of a subscriber.
//! Days without a post or a meetup are left out: with the same posts and the ledger that came of them no
//! VEVENT changes, which `cargo test` holds day by day. In the end
//!
//! - each meetup that really was (the recap's `recap_date_true`, the announcement's `date_true`) stands there
//!   once and on its day, and no other does; one whose true day no post ever tells is left out;
//! - no build has misled an app: see `tests/it/subscriber.rs`;
//! - of the mornings of meetups whose true day a post published before had given, at least 99 in 100 showed
//!   the meetup on that day. Meetups that no post gave the true day of are listed.
//!
//! Prints these figures and ends with 1 where one of them does not hold.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own, which reads files and prints"
)]

#[path = "../tests/it/subscriber.rs"]
mod subscriber;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::Deserialize;
use tidings::base::source::SourceFile;
use tidings::base::time::{AsOf, instant};
use tidings::config::Config;
use tidings::disk;
use tidings::emit::ical;
use tidings::pipeline::read;
use tidings::timeline::Ledger;

use subscriber::{Seen, Subscriber};

/// Of 100 mornings on which the day could be known, how many must show it.
const FLOOR: usize = 99;

/// What a label says of a post, as far as it matters here.
#[derive(Deserialize)]
struct Label {
    file: String,
    kind: String,
    post_date: NaiveDate,
    recap_date_true: Option<NaiveDate>,
    next: Option<Next>,
}

/// What a label says of the announced meetup.
#[derive(Deserialize)]
struct Next {
    date_literal: Option<NaiveDate>,
    date_true: Option<NaiveDate>,
}

fn main() -> Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let (posts, labels) = arguments.next().zip(arguments.next()).context("usage: life POSTS LABELS")?;
    let blog = Blog::read(Path::new(&posts), Path::new(&labels))?;
    let mut life = Life::default();
    let mornings = blog.meetups();
    for day in blog.days() {
        if mornings.contains(&day) {
            life.build(&blog, day, Hour::Morning);
            life.wake(&blog, day);
        }
        life.build(&blog, day, Hour::Evening);
    }
    Ok(if life.report(&blog) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A blog and the truth about it.
struct Blog {
    sources: Vec<(NaiveDate, SourceFile)>,
    labels: Vec<Label>,
    config: Config,
}

impl Blog {
    fn read(folder: &Path, labels: &Path) -> Result<Self> {
        let settings = folder.parent().map(|parent| parent.join("_config.yml"));
        let settings = settings.map(|path| disk::read_text(&path)).transpose()?.flatten();
        let config = Config::read(None, settings.as_ref()).map(|(config, _)| config);
        let mut config = config.ok().context("the blog's settings cannot be read")?;
        config.site.zone = Some(chrono_tz::Europe::London);
        let text = std::fs::read_to_string(labels)?;
        let labels: Vec<Label> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        let days: BTreeMap<&str, NaiveDate> =
            labels.iter().map(|label| (label.file.as_str(), label.post_date)).collect();
        let sources = disk::read_posts(folder, &config)?.sources;
        let dated = |source: SourceFile| Some((*days.get(source.path.as_str())?, source));
        let sources = sources.into_iter().filter_map(dated).collect();
        Ok(Self { sources, labels, config })
    }

    /// The days on which each meetup really was, or was to be when the posts end.
    fn meetups(&self) -> BTreeSet<NaiveDate> {
        let recaps = self.labels.iter().filter_map(|label| label.recap_date_true);
        let announced = self.labels.iter().filter_map(|label| label.next.as_ref()?.date_true);
        recaps.chain(announced).collect()
    }

    /// Whether any post ever gave a day: as an announcement's, or as that of a recap.
    fn told(&self, day: NaiveDate) -> bool {
        let is_recaps = |label: &Label| label.recap_date_true == Some(day) && label.post_date == day;
        let last = self.sources.iter().map(|(day, _)| *day).max().unwrap_or(day);
        self.gave(day, last + TimeDelta::days(1)) || self.labels.iter().any(is_recaps)
    }

    /// Whether a day is that of a recap whose true day nobody knows or no post tells.
    fn is_of_unknown_day(&self, day: NaiveDate) -> bool {
        self.labels.iter().any(|label| {
            let late = (label.post_date - day).num_days();
            let is_unknown = label.recap_date_true.is_none_or(|day| !self.told(day));
            label.kind == "recap" && is_unknown && (0..7).contains(&late)
        })
    }

    /// The days on which anything can change, and one long after.
    fn days(&self) -> BTreeSet<NaiveDate> {
        let posts = self.sources.iter().map(|(day, _)| *day);
        let after = posts.clone().max().map(|day| day + TimeDelta::days(60));
        posts.chain(self.meetups()).chain(after).collect()
    }

    /// Whether a post published before a day gave another as the day of the meetup.
    fn gave(&self, day: NaiveDate, before: NaiveDate) -> bool {
        self.labels.iter().any(|label| {
            let next = label.next.as_ref().filter(|_| label.post_date < before);
            next.is_some_and(|next| next.date_true == Some(day) && next.date_literal == Some(day))
        })
    }
}

/// When a build runs.
#[derive(Clone, Copy)]
enum Hour {
    /// Before the posts of the day.
    Morning,
    /// After them.
    Evening,
}

/// What became of the blog so far.
#[derive(Default)]
struct Life {
    ledger: Ledger,
    subscriber: Subscriber,
    n_builds: usize,
    seen: BTreeSet<NaiveDate>,
    missed: Vec<String>,
    unknowable: Vec<NaiveDate>,
}

impl Life {
    fn build(&mut self, blog: &Blog, day: NaiveDate, hour: Hour) {
        let (hour, last) = match hour {
            Hour::Morning => (6, day - TimeDelta::days(1)),
            Hour::Evening => (23, day),
        };
        let published: Vec<SourceFile> =
            blog.sources.iter().filter(|(day, _)| *day <= last).map(|(_, source)| source.clone()).collect();
        let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let as_of = AsOf(instant(day.and_time(time), blog.config.site.zone()));
        let reading = read(&published, &self.ledger, &blog.config, as_of);
        let artifacts = ical::artifacts(&reading.timeline, &blog.config, as_of);
        if let Some(calendar) = artifacts.iter().find(|artifact| artifact.path == "calendar.ics") {
            self.subscriber
                .import(&String::from_utf8_lossy(&calendar.body.bytes()), &format!("{day} {hour}:00"));
        }
        self.ledger = reading.ledger;
        self.n_builds += 1;
    }

    /// What the subscriber's calendar shows as taking place.
    fn shown(&self) -> impl Iterator<Item = &Seen> {
        self.subscriber.events.values().filter(|event| event.status != "CANCELLED")
    }

    /// The subscriber looks at the calendar on the morning of a meetup.
    fn wake(&mut self, blog: &Blog, day: NaiveDate) {
        if self.shown().any(|event| event.day == day) {
            self.seen.insert(day);
        } else if blog.gave(day, day) {
            let near = self.subscriber.events.values();
            let near = near.filter(|event| (event.day - day).num_days().abs() <= 20);
            let near: Vec<String> =
                near.map(|event| format!("{} {} {}", event.day, event.status, event.summary)).collect();
            self.missed.push(format!("{day}: shown instead: {near:?}"));
        } else {
            self.unknowable.push(day);
        }
    }

    fn report(&self, blog: &Blog) -> bool {
        let meetups = blog.meetups();
        let (told, untold): (Vec<NaiveDate>, Vec<NaiveDate>) =
            meetups.iter().partition(|day| blog.told(**day));
        let mut events: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        self.shown().for_each(|event| *events.entry(event.day).or_default() += 1);
        let wrong: Vec<NaiveDate> = told.iter().copied().filter(|day| events.get(day) != Some(&1)).collect();
        let is_extra = |day: &NaiveDate| !meetups.contains(day) && !blog.is_of_unknown_day(*day);
        let extra: Vec<NaiveDate> = events.keys().copied().filter(is_extra).collect();
        let known = self.seen.iter().filter(|day| blog.gave(**day, **day)).count();
        let knowable = known + self.missed.len();
        println!("builds: {}", self.n_builds);
        println!("meetups on their day in the end: {} of {}", told.len() - wrong.len(), told.len());
        for day in &untold {
            println!("  left out, since no post tells the day: {day}");
        }
        for day in &wrong {
            println!("  not once on its day: {day}");
        }
        for day in &extra {
            println!("  no meetup was on: {day}");
        }
        println!("builds that would have misled an app: {}", self.subscriber.faults.len());
        self.subscriber.faults.iter().for_each(|fault| println!("  {fault}"));
        println!("mornings that showed a day that could be known: {known} of {knowable}");
        self.missed.iter().for_each(|missed| println!("  missed {missed}"));
        println!("meetups whose day no post had given: {}", self.unknowable.len());
        self.unknowable.iter().for_each(|day| println!("  {day}"));
        let is_faultless = wrong.is_empty() && extra.is_empty() && self.subscriber.faults.is_empty();
        is_faultless && known * 100 >= knowable * FLOOR
    }
}
