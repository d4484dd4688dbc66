//! What the fuzz targets share: one stage of tidings each, run within a limit of time and held to its laws.
//!
//! A text comes in; nothing comes out. A broken law or a second of computing is a panic, which the fuzzer
//! keeps with the text that caused it. Memory and real hangs are limited by the fuzzer itself (`fuzz/run`).

mod laws;
#[path = "../../src/commands/old_feed.rs"]
mod old_feed;
mod stage;

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};
use tidings::timeline::Ledger;

/// The most that one text may take to compute, of any size that the targets see.
const MAX_TIME: Duration = Duration::from_secs(1);

/// So large is a text that [`repeated`] makes: enough for what is quadratic to show.
const REPEATED: usize = 64 << 10;

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

/// The body of a post as HTML, and all that is written of it.
pub fn content(text: &str) {
    let Some((content, built)) = within_limit(|| stage::content(text)) else { return };
    laws::diagnostics_lie_in(&content.diagnostics, text);
    laws::html_is_safe(&content.html);
    laws::is_plain(&content.summary);
    laws::artifacts_are_whole(&built);
}

/// What a post announces and tells, and the calendars of it. The language is the text's own, or what its
/// front matter says.
pub fn dates(text: &str) {
    let Some((extraction, built)) = within_limit(|| stage::dates(text)) else { return };
    laws::extraction_lies_in(&extraction, text);
    laws::artifacts_are_whole(&built);
}

/// A feed that was published before.
pub fn adopt(bytes: &[u8]) {
    let Some((n_entries, adoption)) = within_limit(|| stage::adopt(bytes)) else { return };
    assert_eq!(adoption.fates.iter().flatten().count(), n_entries, "each entry has a fate");
    let written = String::from_utf8(adoption.ledger.to_bytes()).expect("a ledger is text");
    assert!(Ledger::parse(&written).is_ok(), "what adopt writes, the next build reads");
}

/// The settings of a site, as its own file and as Jekyll's; then a build under them.
pub fn config(text: &str) {
    let found = within_limit(|| stage::config(text));
    laws::diagnostics_lie_in(&found, text);
}

/// A part of a text many times over, for what takes more than linear time: `1` is the stage, `a` stands before,
/// `b` is repeated, `c` stands after in `1a\u{1}b\u{1}c`.
pub fn repeated(input: &str) {
    let mut characters = input.chars();
    let stage = characters.next();
    let mut parts = characters.as_str().splitn(3, '\u{1}');
    let mut part = || parts.next().unwrap_or_default();
    let (before, unit, after) = (part(), part(), part());
    if unit.is_empty() {
        return;
    }
    let run = |length: usize| {
        let text = format!("{before}{}{after}", unit.repeat(length / unit.len() + 1));
        match stage {
            Some('1') => drop(stage::front_matter(&text)),
            Some('2') => drop(stage::content(&text)),
            Some('3') => drop(stage::dates(&text)),
            Some('4') => drop(stage::config(&text)),
            Some('5') => drop(stage::adopt(text.as_bytes())),
            _ => {}
        }
    };
    let ((), quarter) = timed(|| run(REPEATED / 4));
    let ((), whole) = timed(|| run(REPEATED));
    assert!(whole < quarter * 8 + NOISE, "four times the text takes {whole:?} after {quarter:?}");
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
