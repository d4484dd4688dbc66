//! The details of an announced meetup: when on the day, where, and who speaks.
//!
//! In come the [`Passages`] and the place of the date; out come claims, each read from the sentence of
//! the date first, then from labelled lines and from what follows under the same heading. Nothing is
//! made up: what no post says stays unsaid.

use std::ops::Range;

use super::candidate::is_label;
use super::claim::{Claim, Times};
use super::cues::CueKind;
use super::lexicon::Lexicon;
use super::passage::{Passage, Passages};
use super::scan::TimePhrase;
use crate::post::prose::BlockKind;

/// The longest name of a place, in characters.
const MAX_VENUE: usize = 100;

/// When on its day a meetup announced at an offset of a block is.
///
/// The sentence of the date comes first, then the rest of the block, then what follows under the same
/// heading; a list of times ("09:00 – Breakfast") starts with its first.
pub(super) fn times(passages: &Passages, at: usize, offset: usize) -> Times {
    let Some(passage) = passages.all.get(at) else { return Times::default() };
    let sentence = passage.sentence(offset);
    let in_sentence = |time: &&TimePhrase| time.start.is_some() && sentence.contains(&time.span.start);
    let after = |time: &&TimePhrase| in_sentence(time) && time.span.start >= offset;
    let same = passage.scan.times.iter().find(after);
    let same = same.or_else(|| passage.scan.times.iter().rev().find(in_sentence));
    let same = same
        .or_else(|| passage.scan.times.iter().find(|time| time.start.is_some() && time.span.start >= offset));
    if let Some(time) = same {
        return read(passage, time);
    }
    for (_, next) in passages.following(at, 4) {
        if !next.scan.days.is_empty()
            && next.block.kind == BlockKind::Item
            && passage.block.kind == BlockKind::Item
        {
            break;
        }
        if let Some(time) = next.scan.times.iter().find(|time| time.start.is_some()) {
            return read(next, time);
        }
    }
    Times::default()
}

/// A labelled time ("Time: 19:00") or the first row of a timetable anywhere in the post.
pub(super) fn times_anywhere(passages: &Passages, lexicon: &Lexicon) -> Times {
    let labelled = passages
        .all
        .iter()
        .filter(|passage| passage.label().is_some_and(|(label, _)| is_label(&label, lexicon.when_labels())));
    for passage in labelled {
        if let Some(time) = passage.scan.times.iter().find(|time| time.start.is_some()) {
            return read(passage, time);
        }
    }
    timetable(passages).unwrap_or_default()
}

/// The first row of a run of at least two items that begin with a time, one later than the other.
fn timetable(passages: &Passages) -> Option<Times> {
    let first_time = |passage: &Passage| {
        let time = passage.scan.times.iter().find(|time| time.start.is_some())?;
        (passage.block.kind != BlockKind::Paragraph && time.span.start <= 3).then(|| time.clone())
    };
    passages.all.windows(2).find_map(|pair| {
        let (earlier, later) = (first_time(&pair[0])?, first_time(&pair[1])?);
        (earlier.start < later.start).then(|| Times { end: None, ..read(&pair[0], &earlier) })
    })
}

fn read(passage: &Passage, time: &TimePhrase) -> Times {
    let span = passage.span(time.span.start..time.span.end);
    let end = time.end.or_else(|| {
        let minutes = i64::from(time.duration_minutes?);
        time.start.map(|start| start + chrono::TimeDelta::minutes(minutes))
    });
    Times {
        start: time.start.map(|start| Claim::prose(start, span)),
        end,
        zone: time.zone.as_ref().map(|(zone, _)| zone.clone()),
    }
}

/// Where a meetup announced at an offset of a block is.
pub(super) fn venue(
    passages: &Passages,
    at: usize,
    offset: usize,
    lexicon: &Lexicon,
) -> Option<Claim<String>> {
    labelled_venue(passages, at, lexicon)
        .or_else(|| venue_in_sentence(passages.all.get(at)?, offset, lexicon))
        .or_else(|| venue_after(passages, at, offset, lexicon))
}

/// "Venue: …", or the first block under a heading that says so; near the date, else anywhere.
fn labelled_venue(passages: &Passages, at: usize, lexicon: &Lexicon) -> Option<Claim<String>> {
    let mut places: Vec<usize> = (0..passages.all.len()).collect();
    places.sort_by_key(|place| place.abs_diff(at));
    places.into_iter().find_map(|place| {
        let passage = passages.all.get(place)?;
        let inline = inline_label(passage, lexicon);
        inline.or_else(|| {
            let (label, _) = passage.label().filter(|_| passage.is_heading())?;
            let is_venue = is_label(&label, lexicon.venue_labels());
            let (_, next) = passages.following(place, 1).next().filter(|_| is_venue)?;
            first_place(next, 0..next.block.text.len(), lexicon)
        })
    })
}

/// "… Where: the pub" on a line of its own.
fn inline_label(passage: &Passage, lexicon: &Lexicon) -> Option<Claim<String>> {
    passage.sentences.iter().find_map(|sentence| {
        let text = &passage.block.text[sentence.clone()];
        let colon = text.find([':', '\t', '\u{ff1a}']).filter(|at| text[..*at].chars().count() <= 30)?;
        let label = text[..colon].trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        let is_venue = is_label(&label, lexicon.venue_labels()) && !passage.is_heading();
        let start = sentence.start + colon + text[colon..].chars().next().map_or(1, char::len_utf8);
        is_venue.then(|| place_claim(passage, start..sentence.end)).flatten()
    })
}

/// In a block under "Where?": a linked name, else a name after a preposition, else its first line.
fn first_place(passage: &Passage, range: Range<usize>, lexicon: &Lexicon) -> Option<Claim<String>> {
    let line_end = passage.block.text[range.clone()].find('\n').map_or(range.end, |at| range.start + at);
    let line = range.start..line_end;
    let is_prose = passage.block.text[line.clone()].split_whitespace().count() > 9;
    if is_prose {
        let named = |link: &&crate::post::prose::Link| {
            line.contains(&link.text.start) && !passage.block.is_masked(&link.text)
        };
        if let Some(link) = passage.block.links.iter().find(named) {
            return place_claim(passage, link.text.clone());
        }
        return name_after_preposition(passage, &line, lexicon);
    }
    place_claim(passage, line)
}

/// "… at the Chandos" after the date or before it, within its sentence.
fn venue_in_sentence(passage: &Passage, offset: usize, lexicon: &Lexicon) -> Option<Claim<String>> {
    let sentence = passage.sentence(offset);
    let after_date =
        passage.scan.days.iter().find(|day| day.span.start >= offset).map_or(offset, |day| day.span.end);
    let after = after_date.min(sentence.end)..sentence.end;
    name_after_preposition(passage, &after, lexicon)
        .or_else(|| name_after_preposition(passage, &(sentence.start..offset.min(sentence.end)), lexicon))
        .or_else(|| online_word(passage, &sentence))
}

/// The sentences that follow the date's, at most two, and the next block.
fn venue_after(passages: &Passages, at: usize, offset: usize, lexicon: &Lexicon) -> Option<Claim<String>> {
    let passage = passages.all.get(at)?;
    let end = passage.sentence(offset).end;
    let rest = passage.sentences.iter().filter(|sentence| sentence.start >= end).take(2);
    for sentence in rest {
        let found =
            name_after_preposition(passage, sentence, lexicon).or_else(|| online_word(passage, sentence));
        if found.is_some() {
            return found;
        }
    }
    let (_, next) = passages.following(at, 2).find(|(_, next)| next.block.kind == BlockKind::Paragraph)?;
    let whole = 0..next.block.text.len();
    name_after_preposition(next, &whole, lexicon).or_else(|| online_word(next, &whole))
}

fn online_word(passage: &Passage, range: &Range<usize>) -> Option<Claim<String>> {
    let hit = passage.cue_in(CueKind::Online, range)?;
    let span = passage.span(hit.range.clone());
    Some(Claim::prose(passage.words(hit.range.clone()), span))
}

/// A name after "at", "@", "bei", "en" …: a linked one, else a run of words that begin with a capital.
fn name_after_preposition(
    passage: &Passage,
    range: &Range<usize>,
    lexicon: &Lexicon,
) -> Option<Claim<String>> {
    let text = &passage.block.text;
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let mut best: Option<(usize, Range<usize>)> = None;
    for preposition in lexicon.venue_prepositions() {
        let mut from = range.start;
        while let Some(found) = lower.get(from..range.end).and_then(|rest| rest.find(preposition)) {
            let start = from + found;
            let end = start + preposition.len();
            from = end;
            let stands_alone = is_word_end(text, start) && text[end..].starts_with(char::is_whitespace);
            if !stands_alone && *preposition != "@" {
                continue;
            }
            if let Some(name) = name_at(passage, end, range.end)
                && best.as_ref().is_none_or(|(at, _)| start < *at)
            {
                best = Some((start, name));
            }
        }
    }
    best.and_then(|(_, name)| place_claim(passage, name))
}

fn is_word_end(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
}

/// The name that begins at an offset, articles and "our usual" passed over.
fn name_at(passage: &Passage, from: usize, limit: usize) -> Option<Range<usize>> {
    const PASSED: [&str; 40] = [
        "the",
        "our",
        "usual",
        "new",
        "old",
        "beautiful",
        "lovely",
        "friends",
        "offices",
        "office",
        "of",
        "their",
        "de",
        "der",
        "dem",
        "den",
        "das",
        "die",
        "im",
        "am",
        "le",
        "la",
        "les",
        "l",
        "el",
        "los",
        "las",
        "lo",
        "il",
        "o",
        "a",
        "na",
        "no",
        "do",
        "da",
        "het",
        "onze",
        "nuestra",
        "nossa",
        "unserem",
    ];
    let text = &passage.block.text;
    let mut at = from;
    for _ in 0..5 {
        at += text[at..limit].len() - text[at..limit].trim_start().len();
        if let Some(link) = passage
            .block
            .links
            .iter()
            .find(|link| link.text.start == at && !passage.block.is_masked(&link.text))
        {
            return Some(link.text.clone());
        }
        let word_end = text[at..limit].find(|c: char| !c.is_alphanumeric()).map_or(limit, |end| at + end);
        let word = &text[at..word_end];
        let starts_time = passage.scan.times.iter().any(|time| time.span.start == at)
            || passage.scan.days.iter().any(|day| day.span.start <= at && at < day.span.end);
        if word.is_empty() || starts_time {
            return None;
        }
        if word.starts_with(char::is_uppercase)
            || word.starts_with(|c: char| c.is_ascii_digit()) && has_name_after(&text[word_end..limit])
        {
            return Some(at..name_end(passage, at, limit));
        }
        if !PASSED.contains(&word.to_lowercase().as_str()) {
            return None;
        }
        at = word_end;
        if text[at..limit].starts_with(['\'', '\u{2019}']) {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    None
}

/// A house number is followed by a street.
fn has_name_after(rest: &str) -> bool {
    rest.trim_start().starts_with(char::is_uppercase)
}

/// Where a name ends: before a comma, a full stop, a bracket, a dash, or a word that is no part of names.
fn name_end(passage: &Passage, start: usize, limit: usize) -> usize {
    const PARTS: [&str; 12] = ["of", "de", "do", "da", "the", "&", "del", "der", "la", "van", "di", "du"];
    let text = &passage.block.text;
    let mut end = start;
    let mut at = start;
    for piece in text[start..limit].split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let bare = word.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '(']);
        let is_name = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '&')
            || PARTS.contains(&bare);
        if !is_name || word.starts_with(['(', '-', '\u{2013}']) {
            break;
        }
        if !PARTS.contains(&bare) {
            end = at + bare.len();
        }
        at += piece.len();
        if bare.len() < word.len() {
            break;
        }
    }
    end.max(start)
}

/// A place as published: one line, no label, no trailing punctuation, not too long.
fn place_claim(passage: &Passage, range: Range<usize>) -> Option<Claim<String>> {
    let words = passage.words(range.clone());
    let trimmed = words
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | '(' | '*' | '-'));
    if trimmed.chars().filter(|c| c.is_alphanumeric()).count() < 2 {
        return None;
    }
    let short: String = trimmed.chars().take(MAX_VENUE).collect();
    Some(Claim::prose(short, passage.span(range)))
}

/// Whether the sentence of the date, the blocks after it or its heading say that it is online.
pub(super) fn is_online(passages: &Passages, at: usize, offset: usize) -> bool {
    let Some(passage) = passages.all.get(at) else { return false };
    let sentence = passage.sentence(offset);
    let title = passages.all.first().filter(|first| first.block.kind == BlockKind::Title);
    passage.cue_in(CueKind::Online, &sentence).is_some()
        || title.is_some_and(|title| title.cue_in(CueKind::Online, &(0..title.block.text.len())).is_some())
}

/// "joined by speakers from A, B and C": who is named after the date.
pub(super) fn speakers(passage: &Passage, offset: usize) -> Vec<String> {
    const CUES: [&str; 14] = [
        "speakers from ",
        "speaker from ",
        "talks from ",
        "talks by ",
        "speakers include folks from ",
        "folks from ",
        "speakers include ",
        "speakers: ",
        "speakers are ",
        "with speakers ",
        "mit vorträgen von ",
        "vorträge von ",
        "charlas de ",
        "interventions de ",
    ];
    let end = passage.sentence(offset).end;
    let start = passage.sentence(offset).start;
    let following =
        passage.sentences.iter().find(|sentence| sentence.start == end).map_or(end, |sentence| sentence.end);
    let text = &passage.block.text[start..following];
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return Vec::new();
    }
    let found = CUES.iter().filter_map(|cue| lower.find(cue).map(|at| at + cue.len())).min();
    let Some(from) = found else { return Vec::new() };
    let sentence_end = passage.sentence(start + from).end - start;
    split_names(&text[from..sentence_end.max(from)])
}

/// The names of a list in prose: parted by commas and "and", without what follows a full stop.
fn split_names(list: &str) -> Vec<String> {
    let list = list.trim().trim_end_matches(['.', '!', '?']);
    list.replace(" and ", ", ")
        .replace(" und ", ", ")
        .replace(" y ", ", ")
        .replace(" et ", ", ")
        .split(',')
        .map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "))
        .map(|name| name.trim_start_matches("and ").to_string())
        .take_while(|name| {
            name.is_empty() || name.starts_with(|c: char| !c.is_lowercase()) || name.chars().count() < 25
        })
        .filter(|name| !name.is_empty() && name != "more" && name.chars().count() <= 60)
        .collect()
}
