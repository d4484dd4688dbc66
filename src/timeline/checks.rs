//! What does not fit together, in words: diagnostics for the author, notes for subscribers.
//!
//! In come announcements with their doubts and what became of them; out come [`Diagnostic`]s with the
//! place, what is published meanwhile and what to do, and the plain sentences that DESCRIPTION begins with.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::cadence::Cadence;
use super::{Announced, MeetupStatus};
use crate::base::source::Span;
use crate::base::time::{LocalTime, place};
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::extract::{Announcement, Doubt, EvidenceKind, Extraction, Provenance, StatedStatus, long_weekday};
use crate::post::Post;

/// The rules that an announcement breaks.
pub(super) fn rules_of(
    announcement: &Announcement,
    date: Option<NaiveDate>,
    cadence: Option<&Cadence>,
) -> Vec<Rule> {
    let mut rules: Vec<Rule> = announcement.doubts.iter().map(rule_of).collect();
    match announcement.status {
        StatedStatus::Hedged => rules.push(Rule::HedgedDate),
        StatedStatus::Cancelled | StatedStatus::Postponed => rules.push(Rule::Cancelled),
        StatedStatus::On => {}
    }
    // A day that does not exist is no missing one.
    if date.is_none() && !rules.contains(&Rule::NoSuchDay) {
        rules.push(Rule::MonthOnly);
    }
    let leaves_habit =
        |cadence: &Cadence| cadence.is_settled() && date.is_some_and(|date| !cadence.fits(date));
    if let Some(cadence) = cadence.filter(|cadence| leaves_habit(cadence) && !announcement.is_doubtful()) {
        let is_slip = !announcement.is_move
            && announcement.provenance != Provenance::Explicit
            && date.is_some_and(|date| cadence.is_a_week_off(date));
        rules.push(if is_slip { Rule::CadenceDoubt } else { Rule::CadenceMismatch });
    }
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn rule_of(doubt: &Doubt) -> Rule {
    match doubt {
        Doubt::Weekday { .. } => Rule::WeekdayMismatch,
        Doubt::HeadingMonth { .. } => Rule::HeadingMonthMismatch,
        Doubt::Past => Rule::DateInThePast,
        Doubt::OwnDay => Rule::OwnDayAnnounced,
        Doubt::FarAhead => Rule::DateFarAhead,
        Doubt::Ambiguous => Rule::AmbiguousNumericDate,
        Doubt::Counted => Rule::CountedDay,
        Doubt::EitherWeek => Rule::EitherWeek,
        Doubt::Year => Rule::YearMismatch,
        Doubt::NoSuchDay => Rule::NoSuchDay,
        Doubt::OtherDay { .. } => Rule::ConflictingDays,
    }
}

/// What subscribers are told of an announcement's doubts.
pub(super) fn notes_of(announcement: &Announcement, date: Option<NaiveDate>) -> Vec<String> {
    let mut notes = Vec::new();
    let words = announcement.sentence.as_str();
    match announcement.status {
        StatedStatus::Cancelled => notes.push("This meetup is cancelled.".to_string()),
        StatedStatus::Postponed => {
            notes.push("This meetup is postponed; there is no new date yet.".to_string());
        }
        StatedStatus::Hedged if date.is_some() => {
            notes.push(format!("The date is not certain yet. The post says: {words}"));
        }
        StatedStatus::Hedged | StatedStatus::On => {}
    }
    if let (Some(date), false) = (date, announcement.doubts.is_empty()) {
        let reasons: Vec<String> =
            announcement.doubts.iter().map(|doubt| reason(doubt, announcement)).collect();
        notes.push(format!(
            "The date is doubtful: {}. Shown on {}, the best supported day. The post says: {words}",
            reasons.join("; "),
            long_day(date),
        ));
    }
    notes
}

/// A doubt as a clause of a sentence.
fn reason(doubt: &Doubt, announcement: &Announcement) -> String {
    let stated = announcement.date.map(long_day).unwrap_or_default();
    match doubt {
        Doubt::Weekday { stated: weekday, actual } => {
            let day = announcement.date.map(|date| date.format("%-d %B %Y").to_string()).unwrap_or_default();
            format!("the post says {}, but {day} is a {}", long_weekday(*weekday), long_weekday(*actual))
        }
        Doubt::HeadingMonth { heading, .. } => {
            format!("the heading says {}, the text {stated}", month_name(*heading))
        }
        Doubt::Past => format!("{stated} was over when the post was published"),
        Doubt::OwnDay => format!("{stated} is the day of the post itself"),
        Doubt::FarAhead => format!("{stated} is unusually far ahead"),
        Doubt::Ambiguous => "day and month can be read either way round".to_string(),
        Doubt::Counted => "the post only counts the weeks to it".to_string(),
        Doubt::EitherWeek => "“next” may be of this week or of the following one".to_string(),
        Doubt::Year => "the year does not fit".to_string(),
        Doubt::NoSuchDay => "there is no such day".to_string(),
        Doubt::OtherDay { day, .. } => format!("the post also says {}", long_day(*day)),
    }
}

/// "Wednesday 5 October 2022".
pub fn long_day(date: NaiveDate) -> String {
    format!("{} {}", long_weekday(date.weekday()), date.format("%-d %B %Y"))
}

fn month_name(month: u32) -> String {
    NaiveDate::from_ymd_opt(2000, month, 1).map(|day| day.format("%B").to_string()).unwrap_or_default()
}

/// What to tell the author of a post of what became of its announcements.
pub(super) fn of_post(
    post: &Post,
    extraction: &Extraction,
    announced: &[Announced],
    config: &Config,
) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    for entry in announced {
        let announcement = &extraction.announcements[entry.announcement];
        all.extend(entry.rules.iter().map(|rule| diagnostic(post, announcement, entry, *rule)));
        all.extend(time_diagnostic(post, announcement, entry, config));
    }
    all
}

fn diagnostic(post: &Post, announcement: &Announcement, entry: &Announced, rule: Rule) -> Diagnostic {
    let words = post.source.slice(announcement.span).split_whitespace().collect::<Vec<_>>().join(" ");
    let doubt = announcement.doubts.iter().find(|doubt| rule_of(doubt) == rule);
    let message = match rule {
        Rule::WeekdayMismatch => "weekday does not match the date".to_string(),
        Rule::HeadingMonthMismatch => "announced month is not the heading's".to_string(),
        Rule::MonthOnly => "the next meetup is named without a day".to_string(),
        Rule::Cancelled => "the meetup is called off".to_string(),
        Rule::CadenceMismatch => "the day is not the one of the group's habit".to_string(),
        Rule::CadenceDoubt => "the day is a week off from the group's habit".to_string(),
        Rule::DateInThePast => "the announced day is already over".to_string(),
        Rule::OwnDayAnnounced => "the day announced is that of the post itself".to_string(),
        Rule::ConflictingDays => "the post gives two days for one meetup".to_string(),
        Rule::HedgedDate => "the post is not certain of the day".to_string(),
        other => format!("`{words}`: {}", other.name().replace('-', " ")),
    };
    let mut found = Diagnostic::new(rule, &post.source.path, announcement.span, message);
    found.label = doubt.map(|doubt| reason(doubt, announcement)).or_else(|| {
        cadence_words(entry).filter(|_| matches!(rule, Rule::CadenceMismatch | Rule::CadenceDoubt))
    });
    match doubt {
        Some(Doubt::HeadingMonth { heading, span }) => {
            found = found.with_place(*span, format!("the heading says {}", month_name(*heading)));
        }
        Some(Doubt::OtherDay { day, span }) => {
            found = found.with_place(*span, format!("{} here", long_day(*day)));
        }
        _ => {}
    }
    if let (Some(date), MeetupStatus::Tentative, true) =
        (entry.as_announced.date, entry.as_announced.status, doubt.is_some() || rule == Rule::HedgedDate)
    {
        found = found
            .with_note(format!(
                "published on {} as TENTATIVE until a post or front matter settles it",
                long_day(date)
            ))
            .with_help(help(announcement, date));
        found.fix = fix(announcement, date, rule, &words);
    }
    found
}

fn cadence_words(entry: &Announced) -> Option<String> {
    let habit = entry.evidence.iter().find(|evidence| evidence.kind == EvidenceKind::Cadence)?;
    Some(format!("the group meets on the {}", habit.says))
}

fn help(announcement: &Announcement, date: NaiveDate) -> String {
    let explicit = format!("set `next: {{ date: {date} }}` in the front matter");
    if announcement.date == Some(date) {
        format!("correct the sentence, or {explicit}")
    } else {
        format!("did you mean {}? Correct the sentence, or {explicit}", long_day(date))
    }
}

/// Only a weekday that contradicts an otherwise complete date, with nothing else in doubt, is certain
/// enough to be rewritten: the date of another sentence or heading may be the slip.
fn fix(
    announcement: &Announcement,
    date: NaiveDate,
    rule: Rule,
    words: &str,
) -> Option<crate::diagnostic::Fix> {
    let is_only = announcement.doubts.len() == 1 && rule == Rule::WeekdayMismatch;
    let Some(Doubt::Weekday { stated, actual }) = announcement.doubts.first().filter(|_| is_only) else {
        return None;
    };
    let has_year = announcement.evidence.iter().any(|evidence| evidence.kind == EvidenceKind::Year);
    let name = long_weekday(*stated);
    let at = words.find(name)?;
    let is_certain =
        has_year && announcement.date == Some(date) && announcement.provenance == Provenance::Prose;
    let start = announcement.span.start + at;
    is_certain.then(|| crate::diagnostic::Fix {
        span: Span::new(start, start + name.len()),
        replacement: long_weekday(*actual).into(),
    })
}

/// A start that the clocks skip or repeat on that day, or a time whose zone nobody says.
fn time_diagnostic(
    post: &Post,
    announcement: &Announcement,
    entry: &Announced,
    config: &Config,
) -> Option<Diagnostic> {
    let start = announcement.times.start.as_ref()?;
    let date = entry.as_announced.date?;
    let Some(zone) = entry.as_announced.zone else {
        let message = "a time is stated, but nothing says in which time zone";
        return Some(
            Diagnostic::new(Rule::UnstatedZone, &post.source.path, start.span, message)
                .with_note("the calendar shows the whole day and gives the time in words")
                .with_help("set `timezone: Europe/London`, or your own, in tidings.yaml"),
        );
    };
    let site = config.site.zone();
    match place(date.and_time(start.value), zone) {
        LocalTime::Once(_) => None,
        LocalTime::Twice(_) => Some(Diagnostic::new(
            Rule::TimeTwice,
            &post.source.path,
            start.span,
            format!(
                "{} happens twice on {date} in {site}: the first is published",
                start.value.format("%H:%M")
            ),
        )),
        LocalTime::Never(at) => Some(
            Diagnostic::new(
                Rule::TimeInGap,
                &post.source.path,
                start.span,
                format!("{} does not exist on {date} in {site}", start.value.format("%H:%M")),
            )
            .with_note(format!("published from {}", at.format("%H:%M"))),
        ),
    }
}

/// One event's RSVP page in two posts that announce different days.
pub(super) fn reused_links(posts: &[Post], extractions: &[Extraction]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<&str, (usize, Option<NaiveDate>)> = BTreeMap::new();
    let mut found = Vec::new();
    for (at, (post, extraction)) in posts.iter().zip(extractions).enumerate() {
        for announcement in &extraction.announcements {
            let Some(link) = announcement.rsvp_url.as_ref().filter(|link| link.value.contains("/events/"))
            else {
                continue;
            };
            match seen.get(link.value.as_str()) {
                Some((other, date)) if *date != announcement.date && *other != at => found.push(
                    Diagnostic::new(
                        Rule::ReusedRsvpLink,
                        &post.source.path,
                        link.span,
                        "this RSVP link was another meetup's",
                    )
                    .with_label(format!("also in {}", posts[*other].source.path)),
                ),
                Some(_) => {}
                None => {
                    seen.insert(&link.value, (at, announcement.date));
                }
            }
        }
    }
    found
}
