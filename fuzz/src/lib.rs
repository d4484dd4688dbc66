//! What the fuzz targets share: one stage of tidings each, run within a limit of time and held to its laws.
//!
//! A text comes in; nothing comes out. A broken law or a second of computing is a panic, which the fuzzer
//! keeps with the text that caused it. Memory and real hangs are limited by the fuzzer itself (`fuzz/run`).

#[path = "../../tests/it/inert.rs"]
mod inert;
mod laws;
#[path = "../../src/commands/old_feed.rs"]
mod old_feed;
mod stage;

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};
use tidings::timeline::Ledger;

/// The most that a text which a target is given may take to compute: they are of a few kilobytes.
const MAX_TIME: Duration = Duration::from_secs(1);

/// The most that a text of [`LARGEST`] may take. A release does the same in a third to a fifth of the time; the
/// slowest known, a megabyte of `>`, takes 6 s here.
const MAX_TIME_OF_LARGEST: Duration = Duration::from_secs(10);

/// The largest text that [`repeated`] makes.
const LARGEST: usize = 1 << 20;

/// So much may two runs differ for no reason.
const NOISE: Duration = Duration::from_millis(100);

/// The text of an input, if it is text.
pub fn text(input: &[u8]) -> Option<&str> {
    std::str::from_utf8(input).ok()
}

/// The settings of a file, then the post that it is.
pub fn front_matter(text: &str) {
    let (split, reading, shown) = within_limit(|| stage::front_matter(text));
    match split {
        Ok(split) => laws::split_lies_in(&split, text),
        Err(found) => laws::diagnostics_lie_in(std::slice::from_ref(&*found), text),
    }
    laws::diagnostics_lie_in(&reading.diagnostics, text);
    laws::can_be_shown(&shown);
    if let Some(post) = reading.post {
        laws::address_is_tame(&post.permalink);
    }
}

/// The body of a post as HTML, in the feeds that hold it.
pub fn content(text: &str) {
    let Some((feeds, found)) = within_limit(|| stage::content(text)) else { return };
    laws::diagnostics_lie_in(&found, text);
    laws::files_are_whole(&feeds);
    laws::feeds_are_safe(&feeds);
}

/// What a post announces and tells, and the calendars of it. The language is the text's own, or what its
/// front matter says.
pub fn dates(text: &str) {
    let dates = within_limit(|| stage::dates(text));
    laws::diagnostics_lie_in(&dates.reading.diagnostics, text);
    for extraction in &dates.reading.extractions {
        laws::extraction_lies_in(extraction, text);
    }
    laws::files_are_whole(&dates.files);
    laws::calendar_holds(&dates.files, &dates.shown);
    laws::html_is_safe(&dates.talks);
}

/// A feed that was published before.
pub fn adopt(bytes: &[u8]) {
    let Some((n_entries, adoption)) = within_limit(|| stage::adopt(bytes)) else { return };
    assert_eq!(adoption.fates.iter().flatten().count(), n_entries, "each entry has a fate");
    let mut written = Vec::new();
    adoption.ledger.write_to(&mut written).expect("memory can be written");
    let written = String::from_utf8(written).expect("a ledger is text");
    assert!(Ledger::parse(&written).is_ok(), "what adopt writes, the next build reads");
}

/// The settings of a site, as its own file and as Jekyll's; then a build under them.
pub fn config(text: &str) {
    let (found, files, owners) = within_limit(|| stage::config(text));
    laws::diagnostics_lie_in(&found, text);
    laws::files_are_whole(&files);
    laws::page_keeps_its_direction(&files, &owners);
}

/// A part of a text many times over, for what takes more than linear time, and up to a megabyte of it where
/// that may take longer than [`MAX_TIME_OF_LARGEST`].
pub fn repeated(input: &str) {
    let Some(repeated) = Repeated::parse(input) else { return };
    let (quarter, whole) = (repeated.time(LARGEST / 64), repeated.time(LARGEST / 16));
    assert!(whole < quarter * 8 + NOISE, "four times the text takes {whole:?} after {quarter:?}");
    // As if it grew by a linear part and a quadratic one: w = 4l + 16s after q = l + s.
    let squared = whole.saturating_sub(quarter * 4) / 12;
    let linear = quarter.saturating_sub(squared);
    if linear * 64 + squared * 64 * 64 > MAX_TIME_OF_LARGEST / 2 {
        let taken = repeated.time(LARGEST);
        assert!(taken < MAX_TIME_OF_LARGEST, "a megabyte takes {taken:?}");
    }
}

/// An input of [`repeated`], `1a\u{1}b\u{1}c`: the stage, what stands before, what is repeated, what stands after.
struct Repeated<'a> {
    stage: fn(&str),
    before: &'a str,
    unit: &'a str,
    after: &'a str,
}

impl<'a> Repeated<'a> {
    fn parse(input: &'a str) -> Option<Self> {
        let mut characters = input.chars();
        let stage: fn(&str) = match characters.next()? {
            '1' => |text| drop(stage::front_matter(text)),
            '2' => |text| drop(stage::content(text)),
            '3' => |text| drop(stage::dates(text)),
            '4' => |text| drop(stage::config(text)),
            '5' => |text| drop(stage::adopt(text.as_bytes())),
            _ => return None,
        };
        let mut parts = characters.as_str().splitn(3, '\u{1}');
        let before = parts.next()?;
        let unit = parts.next().filter(|unit| !unit.is_empty())?;
        Some(Self { stage, before, unit, after: parts.next().unwrap_or_default() })
    }

    /// How long a text of this many bytes takes.
    fn time(&self, length: usize) -> Duration {
        let Self { stage, before, unit, after } = self;
        let text = format!("{before}{}{after}", unit.repeat(length / unit.len()));
        timed(|| stage(&text)).1
    }
}

/// What it comes to; panics where that takes longer than [`MAX_TIME`].
fn within_limit<T>(run: impl FnOnce() -> T) -> T {
    let (result, taken) = timed(run);
    assert!(taken < MAX_TIME, "it takes {taken:?}");
    result
}

/// What it comes to, and how long it computes, on however busy a machine.
fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let computed = || Duration::try_from(clock_gettime(ClockId::ProcessCPUTime)).unwrap_or_default();
    let began = computed();
    let result = run();
    (result, computed().saturating_sub(began))
}
