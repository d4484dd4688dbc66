//! The names of places in prose: where one begins and ends, and whether it says itself that it is a place.
//!
//! In come a [`Passage`] and an offset behind a word such as "at"; out comes the range of a name, articles passed over,
//! or the [`Claim`] that is published. Whether a meetup is there is for [`super::venue`] to say.

use std::ops::Range;

use super::claim::Claim;
use super::cues::{CueKind, Hit};
use super::lexicon::table::Meaning;
use super::lexicon::{Language, Lexicon};
use super::passage::Passage;
use super::sign_up::is_rsvp_host;
use crate::post::prose::Link;

/// The longest name of a place, in characters.
const MAX_VENUE: usize = 100;

/// Words that may stand within a name, which may be of another language than the post.
const PARTS: [&str; 12] = ["of", "de", "do", "da", "the", "&", "del", "der", "la", "van", "di", "du"];

/// Services that people write to each other on, or sign up with: no place to go to.
const SERVICES: [&str; 25] = [
    "slack",
    "discord",
    "twitter",
    "mastodon",
    "bluesky",
    "linkedin",
    "facebook",
    "instagram",
    "telegram",
    "whatsapp",
    "signal",
    "matrix",
    "youtube",
    "twitch",
    "github",
    "gitlab",
    "meetup",
    "meetup.com",
    "eventbrite",
    "luma",
    "connpass",
    "xing",
    "zoom",
    "tito",
    "irc",
];

/// What stands for a place that is not known yet, in any of the languages.
const LEFT_OPEN: [&str; 3] = ["tba", "tbc", "tbd"];

/// Whether a word is what places are called.
pub(super) fn is_place(word: &str, lexicon: &Lexicon) -> bool {
    let word = bare(word).to_lowercase();
    lexicon.venue_nouns().contains(&word.as_str()) || lexicon.is_own_venue_noun(&word)
}

/// A word without the marks around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether one of the words is what places are called, and not what takes place there: "workshop".
pub(super) fn names_a_place(passage: &Passage, range: Range<usize>) -> bool {
    let Some(words) = passage.block.text.get(range.clone()) else { return false };
    words.split_whitespace().any(|word| {
        let at = range.start + word.as_ptr().addr() - words.as_ptr().addr();
        let is_meeting = |hit: &Hit| hit.kind == CueKind::Noun && hit.range.end >= at + word.len();
        is_place(word, passage.lexicon) && !passage.hits_in(&(at..at + 1)).iter().any(is_meeting)
    })
}

/// The name that begins at an offset, articles and "our usual" passed over.
pub(super) fn name_at(passage: &Passage, from: usize, limit: usize) -> Option<Range<usize>> {
    let text = &passage.block.text;
    let mut at = from;
    for _ in 0..5 {
        at += text[at..limit].len() - text[at..limit].trim_start().len();
        if let Some(link) = named_links(passage, &(at..at + 1)).next() {
            return Some(link.text.clone());
        }
        let word_end = text[at..limit].find(|c: char| !c.is_alphanumeric()).map_or(limit, |end| at + end);
        let word = &text[at..word_end];
        if word.is_empty() || is_date_or_time(passage, at) || passage.block.is_masked(&(at..word_end)) {
            return None;
        }
        // "In a pub" says nothing; "à la médiathèque", in a language with more articles, says which.
        let is_known = passage.lexicon.language != Language::English
            && passage.lexicon.is_own_venue_noun(&word.to_lowercase());
        if begins_name(word, &text[word_end..limit]) || is_known {
            return Some(at..name_end(passage, at, limit));
        }
        if let Some(name) = room_of(passage, at, limit) {
            return Some(name);
        }
        if !passage.lexicon.passed_words().contains(&word.to_lowercase().as_str()) {
            return None;
        }
        at = word_end;
        if text[at..limit].starts_with(['\'', '\u{2019}']) {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    None
}

/// "The reading room of the City Museum", "the rugby club, Station Road": a few small words that end with what places are
/// called, and the name that says which.
fn room_of(passage: &Passage, start: usize, limit: usize) -> Option<Range<usize>> {
    const FEW: usize = 4;
    let text = passage.block.text.get(start..limit)?;
    let mut at = start;
    let mut is_room = false;
    for piece in text.split_inclusive(char::is_whitespace).take(FEW) {
        let word = piece.trim_end();
        if !word.starts_with(char::is_lowercase) || is_date_or_time(passage, at) {
            return None;
        }
        let lower = word.to_lowercase();
        if is_room
            && (passage.lexicon.means(&lower, |meaning| matches!(meaning, Meaning::Of))
                || passage.lexicon.venue_prepositions().contains(&lower.as_str()))
        {
            let name = name_behind(passage, at + piece.len(), limit)?;
            return Some(start..name_end(passage, name, limit));
        }
        is_room = is_place(word, passage.lexicon);
        at += piece.len();
        if is_room && word.ends_with(',') {
            let rest = passage.block.text.get(at..limit)?;
            let address = rest.split([',', '.', ';', '\n']).next()?;
            let is_address = address.split_whitespace().all(|word| !word.starts_with(char::is_lowercase));
            let is_named = is_address && names_a_place(passage, at..at + address.len());
            return is_named.then_some(start..at + address.trim_end().len());
        }
    }
    None
}

/// Where a name with a capital begins, articles passed over.
fn name_behind(passage: &Passage, from: usize, limit: usize) -> Option<usize> {
    let text = passage.block.text.get(from..limit)?;
    let mut at = from;
    for piece in text.split_inclusive(char::is_whitespace).take(2) {
        let word = piece.trim_end();
        if word.starts_with(char::is_uppercase) {
            return (!is_date_or_time(passage, at)).then_some(at);
        }
        if !passage.lexicon.passed_words().contains(&word) {
            return None;
        }
        at += piece.len();
    }
    None
}

pub(super) fn is_date_or_time(passage: &Passage, at: usize) -> bool {
    // No date or time is longer than this.
    let near = at.saturating_sub(80)..at + 1;
    passage.times_in(&near).iter().any(|time| at < time.span.end)
        || passage.days_in(&near).iter().any(|day| at < day.span.end)
}

/// A capital, or a house number that is followed by a street.
fn begins_name(word: &str, rest: &str) -> bool {
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    word.starts_with(char::is_uppercase) || is_number && rest.trim_start().starts_with(char::is_uppercase)
}

/// Where a name ends: before a comma, a full stop, a bracket, a dash, or a word that is no part of names.
pub(super) fn name_end(passage: &Passage, start: usize, limit: usize) -> usize {
    let text = &passage.block.text;
    let mut end = start;
    let mut at = start;
    for piece in text[start..limit].split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let bare = word.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '(']);
        let is_name = bare.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '&')
            || is_place(bare, passage.lexicon);
        if !(is_name || PARTS.contains(&bare))
            || is_date_or_time(passage, at)
            || word.starts_with(['(', '-', '\u{2013}'])
        {
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

/// A place as published: one line, no label, no trailing punctuation, not too long, no address.
pub(super) fn place_claim(passage: &Passage, range: Range<usize>) -> Option<Claim<String>> {
    let words = passage.words(range.clone());
    let trimmed = words.trim_matches(|c: char| c.is_whitespace() || ",.;:(*-!?\"".contains(c));
    let is_name = trimmed.chars().filter(|c| c.is_alphanumeric()).count() >= 2;
    let is_left_open = passage
        .hits_in(&range)
        .iter()
        .any(|hit| hit.kind == CueKind::Hedge && hit.range.len() >= trimmed.len());
    let first = trimmed.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_none = SERVICES.contains(&first.as_str()) || LEFT_OPEN.contains(&first.as_str());
    if !is_name || is_left_open || is_none || trimmed.contains("://") {
        return None;
    }
    let short: String = trimmed.chars().take(MAX_VENUE).collect();
    Some(Claim::prose(short, passage.span(range)))
}

/// Links of a range whose words are a name, not an address, a sign-up or a note.
pub(super) fn named_links<'a>(passage: &'a Passage, range: &Range<usize>) -> impl Iterator<Item = &'a Link> {
    passage.links_in(range).iter().filter(|link| {
        let words = passage.words(link.text.clone());
        let is_name = words.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        let is_short = words.split_whitespace().count() <= 6;
        let is_elsewhere = link.url.starts_with('#') || is_rsvp_host(&link.url);
        is_name && is_short && !is_elsewhere && !passage.block.is_masked(&link.text)
    })
}
