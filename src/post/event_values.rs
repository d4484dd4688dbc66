//! Values of a meetup's keys: a place on one line, a link, a state, a day with its hours.
//!
//! Each reader takes a value only where it is what its key should hold, and is silent otherwise.

use chrono::NaiveDate;

use super::date::WrittenDate;
use super::event_keys;
use super::front_matter::{Field, Node, Value};
use super::title;
use crate::base::clock::{self, Clock};
use crate::base::position::Position;

/// Where a meetup stands, as the front matter says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatedStatus {
    /// It takes place.
    Confirmed,
    /// The day is not certain.
    Tentative,
    /// It is called off.
    Cancelled,
    /// It is put off.
    Postponed,
}

/// A time, or a day and a time in any of its forms: `18h30`, `2024-06-05, 18:30 - 21:00`.
pub(super) fn day_and_clock(text: &str) -> Option<(Option<NaiveDate>, Clock)> {
    if let Some(clock) = clock::parse(text) {
        return Some((None, clock));
    }
    let blanks = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    blanks.filter_map(|at| text.split_at_checked(at)).find_map(|(day, rest)| {
        let day =
            WrittenDate::parse(day.trim_end_matches(',')).ok().filter(|written| written.time.is_none())?;
        Some((Some(day.date), clock::parse(rest)?))
    })
}

/// A place on one line: a text without markup, or the parts of a map. A link is no place, nor is a number.
pub(super) fn venue(value: &Value) -> Option<String> {
    let text = match &value.node {
        Node::Text(text) => text.clone(),
        Node::Map(_) => {
            let parts = ["name", "title", "venue", "address", "street", "city", "town"];
            let parts: Vec<String> = parts.iter().filter_map(|key| venue(value.get(key)?)).collect();
            parts.join(", ")
        }
        Node::List(values) => values.iter().filter_map(venue).collect::<Vec<_>>().join(", "),
        Node::Null | Node::Bool(_) => return None,
    };
    let lines = with_commas_for_breaks(&text);
    let parts: Vec<String> = title::plain(&lines)
        .split(',')
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect();
    let venue = parts.join(", ");
    let is_open = UNDECIDED.contains(&venue.to_lowercase().trim_matches(['.', '?']));
    let is_place = venue.chars().any(char::is_alphabetic) && !venue.contains("://") && !is_open;
    is_place.then_some(venue)
}

/// A place on the globe: `51.5074, -0.1278`, a list of both, latitude first, or a map.
pub(super) fn position(value: &Value) -> Option<Position> {
    match &value.node {
        Node::Text(text) => Position::parse(text),
        Node::List(values) => match values.as_slice() {
            [latitude, longitude] => Position::of(latitude.scalar()?, longitude.scalar()?),
            _ => None,
        },
        Node::Map(fields) => position_in(fields),
        Node::Null | Node::Bool(_) => None,
    }
}

/// The same among the fields of a map: under both their names, or under one for the two.
pub(super) fn position_in(fields: &[Field]) -> Option<Position> {
    let half = |is_it: fn(&str) -> bool| fields.iter().find(|field| is_it(&field.key))?.value.scalar();
    let halves = half(event_keys::is_latitude).zip(half(event_keys::is_longitude));
    halves.and_then(|(latitude, longitude)| Position::of(latitude, longitude)).or_else(|| {
        let is_both =
            |field: &&Field| matches!(event_keys::normalized(&field.key).as_str(), "geo" | "coordinates");
        position(&fields.iter().find(is_both).filter(|field| field.value.as_map().is_none())?.value)
    })
}

/// Words that stand where a place is still to be found.
const UNDECIDED: &[&str] = &[
    "tba",
    "tbd",
    "tbc",
    "t.b.a",
    "t.b.d",
    "ntb",
    "n.t.b",
    "to be announced",
    "to be confirmed",
    "to be decided",
    "to be determined",
    "wird noch bekannt gegeben",
];

/// `<br>` and line ends in a place are where an envelope would have a new line.
fn with_commas_for_breaks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(at) = rest.find(['<', '\n']) {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let name = tag.get(1..).unwrap_or_default();
        let is_break = name.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("br"));
        let length = if tag.starts_with('\n') {
            1
        } else {
            tag.find('>').filter(|_| is_break).map_or(1, |end| end + 1)
        };
        out.push_str(if length > 1 || tag.starts_with('\n') { ", " } else { "<" });
        rest = tag.get(length..).unwrap_or_default();
    }
    out + rest
}

/// A link: an address, or the address of a Markdown link or an anchor.
pub(super) fn link(value: &Value) -> Option<String> {
    let text = match &value.node {
        Node::Text(text) => text.trim(),
        Node::Map(_) => return ["url", "link", "href"].iter().find_map(|key| link(value.get(key)?)),
        Node::List(values) => return values.iter().find_map(link),
        Node::Null | Node::Bool(_) => return None,
    };
    let start = text.find("https://").or_else(|| text.find("http://"))?;
    let address = text.get(start..)?;
    let end = address
        .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | ')'))
        .unwrap_or(address.len());
    let address = address.get(..end)?;
    url::Url::parse(address).ok().filter(url::Url::has_host).map(|_| address.to_owned())
}

/// Words for the states of a meetup, in small letters.
const STATUS_WORDS: &[(StatedStatus, &[&str])] = &[
    (
        StatedStatus::Cancelled,
        &[
            "cancelled",
            "canceled",
            "abgesagt",
            "cancelado",
            "cancelada",
            "annulé",
            "annule",
            "annulée",
            "annullato",
            "geannuleerd",
            "odwołane",
            "odwolane",
            "inställt",
            "aflyst",
            "avlyst",
            "peruttu",
            "zrušeno",
            "iptal",
            "中止",
        ],
    ),
    (
        StatedStatus::Postponed,
        &[
            "postponed",
            "verschoben",
            "aplazado",
            "adiado",
            "reporté",
            "rimandato",
            "uitgesteld",
            "przełożone",
        ],
    ),
    (StatedStatus::Tentative, &["tentative", "provisional", "tbc"]),
    (StatedStatus::Confirmed, &["confirmed"]),
];

/// `cancelled: true`, `status: postponed`. Other words (`status: published`) are none of ours.
pub(super) fn status(key: &str, value: &Value) -> Option<StatedStatus> {
    let of = |word: &str| {
        let word = word.trim().to_lowercase();
        STATUS_WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(status, _)| *status)
    };
    match value.as_bool() {
        Some(true) => of(event_keys::normalized(key).trim_start_matches("is")),
        Some(false) => None,
        None => of(value.as_text()?),
    }
}
