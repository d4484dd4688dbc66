//! How many slips are noticed: `mutate POSTS LABELS`.
//!
//! Takes every plain announcement of a blog with truth labels (status `ok`; weekday, day and month on one
//! line), changes one thing in it, and reads the post again with the posts before it and none after. A slip is
//! flagged where the announcement comes out as TENTATIVE, or a rule of level warning names it. The changes:
//! each other weekday; the day by 1 and by 7 either way; the month by 1 either way; the month of the heading
//! over it by 1 either way.
//!
//! A careful person can notice a slip from the post and those before it where
//!
//! - the weekday is not the one of the day, which is read as the first such day from the post on;
//! - the month has no such day;
//! - the heading over it names another month;
//! - the day is that of the post, or was within the [`LATELY`] days before it;
//! - the day is more than [`HORIZON`] days ahead;
//! - or the day leaves a habit that every one of the last [`HABIT`] meetups kept (the nth weekday of the
//!   month, by the labels' true days), in a group whose every announcement until then had kept it too.
//!
//! A day changed by 7 that offends none of these is an ordinary announcement, and not counted. Prints how
//! many of the noticeable slips are flagged, and on how many of the announcements as they stand an alarm is
//! false; ends with 1 under 98 or over 1 of 100.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own, which reads files and prints"
)]

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use serde::Deserialize;
use tidings::base::source::{LineIndex, SourceFile};
use tidings::base::time::{AsOf, instant};
use tidings::config::Config;
use tidings::diagnostic::Severity;
use tidings::disk;
use tidings::pipeline::read;
use tidings::timeline::{Ledger, MeetupStatus};

/// A day that was within so many days before the post is over, and not next year's.
const LATELY: i64 = 60;
/// No meetup is announced further ahead.
const HORIZON: i64 = 300;
/// So many meetups that all kept a habit make a person look twice at one that does not.
const HABIT: usize = 8;
/// Of 100 noticeable slips, how many must be flagged.
const FLAGGED: usize = 98;
/// Of 100 plain announcements, how many may be flagged.
const FALSE_ALARMS: usize = 1;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

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
    line: usize,
    status: String,
    date_text: Option<String>,
    heading: Option<String>,
}

fn main() -> Result<ExitCode> {
    let mut arguments = std::env::args().skip(1);
    let (posts, labels) = arguments.next().zip(arguments.next()).context("usage: mutate POSTS LABELS")?;
    let blog = Blog::read(Path::new(&posts), Path::new(&labels))?;
    let (mut n_plain, mut n_noticeable, mut n_flagged) = (0_usize, 0_usize, 0_usize);
    let (mut false_alarms, mut missed) = (Vec::new(), Vec::new());
    for at in 0..blog.labels.len() {
        let Some(plain) = blog.plain(at) else { continue };
        n_plain += 1;
        if let Some(why) = blog.flag(at, &blog.sources[at], plain.next.line) {
            false_alarms.push(format!("{}: {why}", blog.labels[at].file));
        }
        for mutant in plain.mutants() {
            let Some(reason) = blog.reason(at, &plain, mutant) else { continue };
            let source = plain.with(&blog.sources[at], mutant);
            n_noticeable += 1;
            match blog.flag(at, &source, plain.next.line) {
                Some(_) => n_flagged += 1,
                None => missed.push(format!("{}: {mutant:?}: {reason}", blog.labels[at].file)),
            }
        }
    }
    println!("noticeable slips flagged: {n_flagged} of {n_noticeable}");
    for missed in &missed {
        println!("  missed {missed}");
    }
    println!("false alarms: {} of {n_plain} plain announcements", false_alarms.len());
    for alarm in &false_alarms {
        println!("  {alarm}");
    }
    let holds = n_flagged * 100 >= n_noticeable * FLAGGED
        && false_alarms.len() * 100 <= n_plain * FALSE_ALARMS
        && n_plain > 0;
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A blog and the truth about it, in the order of its posts: those that tell of meetups or announce them.
struct Blog {
    labels: Vec<Label>,
    sources: Vec<SourceFile>,
    config: Config,
}

impl Blog {
    fn read(folder: &Path, labels: &Path) -> Result<Self> {
        let settings = folder.parent().map(|parent| parent.join("_config.yml"));
        let settings = settings.map(|path| disk::read_text(&path)).transpose()?.flatten();
        let config = Config::read(None, settings.as_ref()).map(|(config, _)| config);
        let config = config.ok().context("the blog's settings cannot be read")?;
        let text = std::fs::read_to_string(labels)?;
        let all: Vec<Label> = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        let mut told: Vec<Label> =
            all.into_iter().filter(|label| label.kind != "other" || label.next.is_some()).collect();
        told.sort_by(|a, b| (a.post_date, &a.file).cmp(&(b.post_date, &b.file)));
        let sources = told.iter().map(|label| {
            let source = disk::read_text(&folder.join(&label.file))?.context("a labelled post is missing")?;
            Ok(SourceFile::new(label.file.as_str(), source.text))
        });
        let sources = sources.collect::<Result<_>>()?;
        Ok(Self { labels: told, sources, config })
    }

    /// The announcement of a post, where it is plain.
    fn plain(&self, at: usize) -> Option<Plain<'_>> {
        let next = self.labels[at].next.as_ref().filter(|next| next.status == "ok")?;
        let words = Words::read(next.date_text.as_deref()?)?;
        let heading = next.heading.as_deref().and_then(month_in);
        let lines: Vec<&str> = self.sources[at].text.lines().collect();
        let text = next.date_text.as_deref()?;
        lines.get(next.line - 1)?.contains(text).then_some(Plain { next, words, heading })
    }

    /// Why a careful person would notice a slip; nothing where nobody could.
    fn reason(&self, at: usize, plain: &Plain<'_>, mutant: Mutant) -> Option<String> {
        let posted = self.labels[at].post_date;
        let (words, heading) = plain.mutated(mutant);
        let Some(day) = words.first_from(posted) else { return Some("no such day".into()) };
        if heading.is_some_and(|heading| heading != words.month) {
            return Some("the heading names another month".into());
        }
        if day.weekday() != words.weekday {
            return Some(format!("{day} is a {}", day.weekday()));
        }
        let lately = words.in_year(posted.year()).or(words.in_year(posted.year() - 1));
        if day == posted || lately.is_some_and(|was| (1..=LATELY).contains(&(posted - was).num_days())) {
            return Some("the day is over".into());
        }
        if (day - posted).num_days() > HORIZON {
            return Some("far ahead".into());
        }
        let nth = self.habit(at)?;
        (nth != nth_of(day)).then(|| format!("{day} leaves the habit of {nth:?}"))
    }

    /// The habit that the last meetups before a post, and its own, have all kept.
    fn habit(&self, at: usize) -> Option<(u32, Weekday)> {
        let days: Vec<NaiveDate> =
            self.labels[..=at].iter().filter_map(|label| label.recap_date_true).collect();
        let latest = days.get(days.len().checked_sub(HABIT)?..)?;
        let nth = nth_of(*latest.last()?);
        latest.iter().all(|day| nth_of(*day) == nth).then_some(nth)
    }

    /// Why a post's announcement is flagged, with the posts before it known.
    fn flag(&self, at: usize, source: &SourceFile, line: usize) -> Option<String> {
        let mut sources = self.sources[..at].to_vec();
        sources.push(source.clone());
        let late = self.labels[at].post_date + TimeDelta::days(1);
        let as_of = AsOf(instant(late.and_hms_opt(0, 0, 0)?, self.config.site.zone()));
        let reading = read(&sources, &Ledger::default(), &self.config, as_of);
        let post = reading.posts.iter().position(|post| post.source.path == source.path)?;
        let lines = LineIndex::new(&source.text);
        let found = reading.timeline.announced[post].iter().find_map(|announced| {
            let announcement = &reading.extractions[post].announcements[announced.announcement];
            let is_tentative = announced.as_announced.status == MeetupStatus::Tentative;
            let is_here = lines.position(&source.text, announcement.span.start).line == line;
            (is_here && is_tentative).then(|| format!("tentative: {:?}", announcement.doubts))
        });
        found.or_else(|| {
            reading
                .diagnostics
                .iter()
                .filter(|found| found.path == source.path && found.severity >= Severity::Warning)
                .find(|found| lines.position(&source.text, found.span.start).line == line)
                .map(|found| format!("{}: {}", found.rule.code(), found.message))
        })
    }
}

/// The nth weekday of its month that a day is.
fn nth_of(day: NaiveDate) -> (u32, Weekday) {
    (day.day0() / 7 + 1, day.weekday())
}

fn month_in(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(month_number)
}

fn month_number(word: &str) -> Option<u32> {
    MONTHS.iter().zip(1..).find(|(name, _)| **name == word).map(|(_, month)| month)
}

fn month_name(month: u32) -> &'static str {
    usize::try_from(month).ok().and_then(|month| MONTHS.get(month - 1)).copied().unwrap_or_default()
}

/// "Wednesday 5th August".
#[derive(Clone)]
struct Words {
    weekday: Weekday,
    day: u32,
    has_suffix: bool,
    month: u32,
}

impl Words {
    fn read(text: &str) -> Option<Self> {
        let [weekday, day, month] = text.split_whitespace().collect::<Vec<_>>().try_into().ok()?;
        let digits = day.trim_end_matches(char::is_alphabetic);
        Some(Self {
            weekday: weekday.parse().ok()?,
            day: digits.parse().ok()?,
            has_suffix: digits != day,
            month: month_number(month)?,
        })
    }

    fn write(&self) -> String {
        let suffix = match self.day {
            _ if !self.has_suffix => "",
            1 | 21 | 31 => "st",
            2 | 22 => "nd",
            3 | 23 => "rd",
            _ => "th",
        };
        let weekday = tidings::extract::long_weekday(self.weekday);
        format!("{weekday} {}{suffix} {}", self.day, month_name(self.month))
    }

    fn in_year(&self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
    }

    /// The first such day on or after another.
    fn first_from(&self, posted: NaiveDate) -> Option<NaiveDate> {
        let years = posted.year()..=posted.year() + 1;
        years.filter_map(|year| self.in_year(year)).find(|day| *day >= posted)
    }
}

/// One change.
#[derive(Debug, Clone, Copy)]
enum Mutant {
    Weekday(Weekday),
    Day(i32),
    Month(i32),
    HeadingMonth(i32),
}

/// A plain announcement.
struct Plain<'a> {
    next: &'a Next,
    words: Words,
    heading: Option<u32>,
}

impl Plain<'_> {
    fn mutants(&self) -> Vec<Mutant> {
        let weekdays = std::iter::successors(Some(self.words.weekday.succ()), |day| Some(day.succ()));
        let weekdays = weekdays.take(6).map(Mutant::Weekday);
        let days = [-7, -1, 1, 7].map(Mutant::Day);
        let months = [-1, 1].map(Mutant::Month);
        let headings = [-1, 1].map(Mutant::HeadingMonth).into_iter().filter(|_| self.heading.is_some());
        weekdays.chain(days).chain(months).chain(headings).filter(|mutant| self.can_be(*mutant)).collect()
    }

    /// Days past the end of the month are of the next one, which is another change.
    fn can_be(&self, mutant: Mutant) -> bool {
        match mutant {
            Mutant::Day(by) => (1..=31).contains(&self.words.day.saturating_add_signed(by)),
            Mutant::Weekday(_) | Mutant::Month(_) | Mutant::HeadingMonth(_) => true,
        }
    }

    fn mutated(&self, mutant: Mutant) -> (Words, Option<u32>) {
        let moved = |month: u32, by: i32| (month + 11).saturating_add_signed(by) % 12 + 1;
        let (mut words, mut heading) = (self.words.clone(), self.heading);
        match mutant {
            Mutant::Weekday(weekday) => words.weekday = weekday,
            Mutant::Day(by) => words.day = words.day.saturating_add_signed(by),
            Mutant::Month(by) => words.month = moved(words.month, by),
            Mutant::HeadingMonth(by) => heading = heading.map(|month| moved(month, by)),
        }
        (words, heading)
    }

    /// The post with the change in it.
    fn with(&self, source: &SourceFile, mutant: Mutant) -> SourceFile {
        let (words, heading) = self.mutated(mutant);
        let stated = self.next.date_text.as_deref().unwrap_or_default();
        let over = self.next.heading.as_deref().unwrap_or("\0");
        let mut lines: Vec<String> = source.text.lines().map(str::to_owned).collect();
        if let Some(line) = lines.get_mut(self.next.line - 1) {
            *line = line.replacen(stated, &words.write(), 1);
        }
        if let (Some(old), Some(new)) = (self.heading, heading) {
            let above = lines.iter_mut().take(self.next.line).rev();
            let found = above.into_iter().find(|line| line.starts_with('#') && line.contains(over));
            if let Some(line) = found {
                *line = line.replacen(month_name(old), month_name(new), 1);
            }
        }
        SourceFile::new(source.path.as_str(), lines.join("\n") + "\n")
    }
}
