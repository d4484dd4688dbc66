//! The view for people of `tidings explain`: the sentence with its date underlined, what speaks for
//! and against the day, what was turned down, and the result.
//!
//! In comes the model of [`tidings::explain`] and a width; out goes text in colors that reads the
//! same without them. Nothing is wider than the width but a single word that cannot be broken, and
//! what a post holds is shown, never obeyed.

mod sheet;

use anstyle::{AnsiColor, Style};
use chrono::{NaiveDate, NaiveTime};
use tidings::base::sanitize::printable;
use tidings::diagnostic::{Rule, Severity};
use tidings::explain::{
    AnnouncementExplanation, EvidenceExplanation, ExplainedStatus, Explanation, FoundDate, FoundTime,
    OtherDay, PostExplanation, PostKind, SettledView, TalkExplanation, TextExplanation,
    TurnedDownExplanation, View,
};

use sheet::{Sheet, painted};

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const GREEN: Style = AnsiColor::Green.on_default();
const YELLOW: Style = AnsiColor::Yellow.on_default();
const RED: Style = AnsiColor::Red.on_default();

/// Every post of an answer, a blank line between two.
pub(crate) fn posts_view(explanation: &Explanation, width: usize) -> String {
    let pages: Vec<String> = explanation.posts.iter().map(|post| post_view(post, width)).collect();
    pages.join("\n")
}

/// The answer for a text of its own.
pub(crate) fn text_view(explanation: &TextExplanation, width: usize) -> String {
    let mut sheet = Sheet::new(width);
    let posted = long_day(explanation.posted);
    sheet.line("", &format!("read in `{}`, posted {posted}", printable(&explanation.lang)));
    if explanation.dates.is_empty() && explanation.times.is_empty() {
        sheet.line("  ", "no date and no time found");
    }
    for date in &explanation.dates {
        found_date(&mut sheet, date);
    }
    for time in &explanation.times {
        found_time(&mut sheet, time);
    }
    turned_down(&mut sheet, &explanation.turned_down);
    sheet.into_text()
}

fn post_view(post: &PostExplanation, width: usize) -> String {
    let mut sheet = Sheet::new(width);
    sheet.line("", &painted(BOLD, &printable(&post.file)));
    sheet.line("  ", &character(post));
    if post.announces.is_empty() {
        sheet.gap();
        sheet.line("  ", "announces no meetup");
    }
    for announcement in &post.announces {
        sheet.gap();
        announced(&mut sheet, announcement);
    }
    talks(&mut sheet, &post.talks);
    turned_down(&mut sheet, &post.turned_down);
    sheet.into_text()
}

/// What sort of post it is, in one sentence.
fn character(post: &PostExplanation) -> String {
    let kind = match (post.kind, post.recap_date) {
        (PostKind::Recap, Some(day)) => format!("recap of {}", long_day(day)),
        (PostKind::Recap, None) => "recap".into(),
        (PostKind::Announcement, _) => "announcement".into(),
        (PostKind::Other, _) => "neither recap nor announcement".into(),
    };
    let series = post.series.as_deref().map(|name| format!(", series `{}`", printable(name)));
    format!("{kind}, posted {}{}", long_day(post.post_date), series.unwrap_or_default())
}

fn announced(sheet: &mut Sheet, announcement: &AnnouncementExplanation) {
    let place = place(announcement.line, announcement.column);
    sheet.passage(&format!("  {place}  "), &announcement.passage, &announcement.text);
    sheet.gap();
    for evidence in &announcement.evidence {
        weighed(sheet, evidence);
    }
    for other in &announcement.other_days {
        lost(sheet, other);
    }
    if !announcement.evidence.is_empty() || !announcement.other_days.is_empty() {
        sheet.gap();
    }
    results(sheet, &announcement.as_announced, &announcement.settled);
    for rule in &announcement.diagnostics {
        broken(sheet, "    ", *rule);
    }
}

fn weighed(sheet: &mut Sheet, evidence: &EvidenceExplanation) {
    let side = if evidence.agrees { painted(GREEN, "for    ") } else { painted(RED, "against") };
    let file = evidence.file.as_deref().map(|file| format!("{}:", printable(file)));
    let place = evidence.line.map(|line| match evidence.column {
        Some(column) => format!("{line}:{column}"),
        None => line.to_string(),
    });
    let source = match (file.unwrap_or_default(), place) {
        (file, None) if file.is_empty() => String::new(),
        (file, place) => {
            let source = format!("{file}{}", place.unwrap_or_default());
            format!("  {}", painted(DIM, source.trim_end_matches(':')))
        }
    };
    let words = format!("{}: {}{source}", evidence.kind.words(), printable(&evidence.says));
    sheet.line(&format!("    {side} {:>3}  ", evidence.weight), &words);
}

fn lost(sheet: &mut Sheet, other: &OtherDay) {
    let words = format!("{}: {}", long_day(other.date), printable(&other.reason));
    sheet.line(&format!("    {} {:>3}  ", painted(YELLOW, "lost   "), other.weight), &words);
}

/// What was announced and what is settled: once, where both are the same.
fn results(sheet: &mut Sheet, announced: &View, settled: &SettledView) {
    if *announced == settled.view {
        result(sheet, "result", announced);
    } else {
        result(sheet, "as announced", announced);
        result(sheet, "settled", &settled.view);
    }
    let uid = format!("UID {}, revision {}", printable(&settled.uid), settled.sequence);
    sheet.line(result_indent(sheet), &painted(DIM, &uid));
}

/// Blanks before a result: as many as its name and its own indent take, where both are on one line.
fn result_indent(sheet: &Sheet) -> &'static str {
    if sheet.is_narrow() { "      " } else { "                  " }
}

fn result(sheet: &mut Sheet, name: &str, view: &View) {
    let status = match view.status {
        ExplainedStatus::Confirmed => painted(GREEN, "confirmed"),
        ExplainedStatus::Tentative => painted(YELLOW, "tentative"),
        ExplainedStatus::Cancelled => painted(RED, "cancelled"),
        ExplainedStatus::Tba => painted(YELLOW, "date to be announced"),
    };
    let when = when(view);
    let separator = if when.is_empty() { "" } else { ", " };
    let indent = result_indent(sheet);
    let words = format!("{when}{separator}{status}");
    if sheet.is_narrow() {
        sheet.line("    ", &painted(BOLD, name));
        sheet.line(indent, &words);
    } else {
        sheet.line(&format!("    {}  ", painted(BOLD, &format!("{name:12}"))), &words);
    }
    for words in [&view.venue, &view.url].into_iter().flatten() {
        sheet.line(indent, &printable(words));
    }
}

/// Day and time: `Wednesday 11 January 2023, 18:30 to 21:00 (Europe/London)`.
fn when(view: &View) -> String {
    let Some(date) = view.date else { return String::new() };
    let last = view.last_date.map(|last| format!(" to {}", long_day(last))).unwrap_or_default();
    let day = format!("{}{last}", long_day(date));
    let Some(time) = view.time else { return format!("{day}, all day") };
    let zone = view.zone.as_deref().map(|zone| format!(" ({})", printable(zone))).unwrap_or_default();
    format!("{day}, {}{zone}", hours(time, view.end_time))
}

fn hours(start: NaiveTime, end: Option<NaiveTime>) -> String {
    let start = start.format("%H:%M");
    end.map_or_else(|| start.to_string(), |end| format!("{start} to {}", end.format("%H:%M")))
}

fn broken(sheet: &mut Sheet, indent: &str, rule: Rule) {
    let color = match rule.severity() {
        Severity::Note => GREEN,
        Severity::Warning => YELLOW,
        Severity::Error => RED,
    };
    let code = painted(color, &format!("{}[{}]", rule.severity().word(), rule.code()));
    sheet.line(indent, &format!("{code}: {}", rule.name().replace('-', " ")));
}

fn talks(sheet: &mut Sheet, talks: &[TalkExplanation]) {
    heading(sheet, "talks", talks.len());
    for talk in talks {
        let title = talk.title.as_deref().unwrap_or("(no title)");
        let speakers = talk.speakers.join(", ");
        let by = if speakers.is_empty() { String::new() } else { format!(", by {}", printable(&speakers)) };
        let start = talk.start_seconds.map(|start| format!(" at {}", offset(start))).unwrap_or_default();
        let prefix = format!("  {}  ", painted(DIM, &format!("{:>5}", talk.line)));
        sheet.line(&prefix, &format!("{}{by}{start}", printable(title)));
    }
}

fn turned_down(sheet: &mut Sheet, turned_down: &[TurnedDownExplanation]) {
    heading(sheet, "turned down", turned_down.len());
    for one in turned_down {
        let prefix = format!("  {}  ", place(one.line, one.column));
        sheet.line(&prefix, &format!("`{}`: {}", printable(&one.text), printable(&one.reason)));
    }
}

fn heading(sheet: &mut Sheet, words: &str, n_lines: usize) {
    if n_lines > 0 {
        sheet.gap();
        sheet.line("  ", &painted(BOLD, words));
    }
}

fn found_date(sheet: &mut Sheet, found: &FoundDate) {
    let day = match (found.date, found.last_date) {
        (Some(day), Some(last)) => format!("{} to {}", long_day(day), long_day(last)),
        (Some(day), None) => long_day(day),
        (None, _) => "no single day".into(),
    };
    let announced = if found.is_announced { " (announced)" } else { "" };
    let prefix = format!("  {}  ", place(found.line, found.column));
    sheet.line(&prefix, &format!("`{}`: {day}{announced}", printable(&found.text)));
    for rule in &found.diagnostics {
        broken(sheet, "          ", *rule);
    }
}

fn found_time(sheet: &mut Sheet, found: &FoundTime) {
    let start = found.time.map(|start| hours(start, found.end_time));
    let duration = found.duration_minutes.map(|minutes| format!("{minutes} minutes"));
    let zone = found.zone.as_deref().map(|zone| printable(zone).into_owned());
    let words: Vec<String> = start.into_iter().chain(duration).chain(zone).collect();
    let prefix = format!("  {}  ", place(found.line, found.column));
    sheet.line(&prefix, &format!("`{}`: {}", printable(&found.text), words.join(", ")));
}

/// Line and column, as wide as most of them.
fn place(line: usize, column: usize) -> String {
    painted(DIM, &format!("{:>6}", format!("{line}:{column}")))
}

/// `Wednesday 11 January 2023`.
fn long_day(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// A place in a video: `12:27`, `1:02:03`.
fn offset(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests;
