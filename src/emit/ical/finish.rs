//! The last step of every `.ics` file: the `icalendar` crate's model in, bytes out.
//!
//! The crate models calendars and events well. Its writer, however, escapes no NAME, COLOR or other
//! property that it does not know, leaves carriage returns and control characters in text and quotation
//! marks in parameters, splits escapes when it folds, knows no VTIMEZONE, and puts the clock's time into
//! components without a DTSTAMP. So the model is walked here, and this file alone decides value types,
//! the order of properties, folding and line ends.

use icalendar::{Calendar, Component, Event, Property};

use super::text;

/// Octets in a line, its end not counted (RFC 5545 section 3.1).
const MAX_OCTETS: usize = 75;

/// The order in which an event's properties are written; others follow by name.
const EVENT_ORDER: [&str; 17] = [
    "UID",
    "DTSTART",
    "DTEND",
    "SUMMARY",
    "STATUS",
    "TRANSP",
    "X-MICROSOFT-CDO-BUSYSTATUS",
    "LOCATION",
    "GEO",
    "X-APPLE-STRUCTURED-LOCATION",
    "URL",
    "DESCRIPTION",
    "CATEGORIES",
    "ORGANIZER",
    "CONFERENCE",
    "IMAGE",
    "COLOR",
];

/// How a property's value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ValueType {
    /// Escaped.
    Text,
    /// As it is: dates, numbers, addresses, and lists whose items are escaped already.
    Raw,
    /// As it is, with a VALUE parameter: RFC 7986 gives the property no default type.
    Marked(&'static str),
}

impl ValueType {
    fn of(name: &str) -> Self {
        match name {
            "CONFERENCE" | "IMAGE" | "SOURCE" | "X-APPLE-STRUCTURED-LOCATION" => Self::Marked("URI"),
            "REFRESH-INTERVAL" => Self::Marked("DURATION"),
            "CATEGORIES" | "CREATED" | "DTEND" | "DTSTAMP" | "DTSTART" | "GEO" | "LAST-MODIFIED"
            | "ORGANIZER" | "SEQUENCE" | "URL" | "X-PUBLISHED-TTL" => Self::Raw,
            _ => Self::Text,
        }
    }
}

/// The bytes of an event, from BEGIN to END, without its stamps.
pub(super) fn event(event: &Event) -> String {
    let mut properties: Vec<&Property> = event.properties().values().collect();
    properties.extend(event.multi_properties().values().flatten());
    let rank = |name: &str| EVENT_ORDER.iter().position(|known| *known == name).unwrap_or(EVENT_ORDER.len());
    properties.sort_by_key(|property| rank(property.key()));

    let mut out = String::with_capacity(2_048);
    push_line(&mut out, "BEGIN:VEVENT");
    for property in properties {
        push_line(&mut out, &content_line(property));
    }
    push_line(&mut out, "END:VEVENT");
    out
}

/// Appends an event as [`event`] wrote it, with its stamps behind the UID.
pub(super) fn push_stamped(out: &mut String, event: &str, stamps: &[Property]) {
    const START: &str = "\r\nDTSTART";
    let at = event.find(START).map_or(event.len(), |at| at + "\r\n".len());
    let (head, rest) = event.split_at(at);
    out.push_str(head);
    for stamp in stamps {
        push_line(out, &content_line(stamp));
    }
    out.push_str(rest);
}

/// How a file begins: the calendar's properties in the order they were added.
pub(super) fn head(calendar: &Calendar) -> String {
    let mut out = String::with_capacity(1_024);
    push_line(&mut out, "BEGIN:VCALENDAR");
    for property in &calendar.properties {
        push_line(&mut out, &content_line(property));
    }
    out
}

/// Appends a zone: content lines that are not folded yet.
pub(super) fn push_zone(out: &mut String, lines: &[String]) {
    for line in lines {
        push_line(out, line);
    }
}

/// How every file ends.
pub(super) const TAIL: &str = "END:VCALENDAR\r\n";

fn content_line(property: &Property) -> String {
    let value_type = ValueType::of(property.key());
    let mut line = property.key().to_owned();
    if let ValueType::Marked(value) = value_type {
        line.push_str(";VALUE=");
        line.push_str(value);
    }
    for parameter in property.params().values() {
        line.push(';');
        line.push_str(parameter.key());
        line.push('=');
        line.push_str(&text::parameter(parameter.value()));
    }
    line.push(':');
    match value_type {
        ValueType::Text => line.push_str(&text::escape(property.value())),
        ValueType::Raw | ValueType::Marked(_) => line.push_str(property.value()),
    }
    line
}

/// Appends a content line, folded, with CRLF.
fn push_line(out: &mut String, line: &str) {
    let (mut rest, mut room) = (line, MAX_OCTETS);
    while rest.len() > room {
        let (piece, later) = rest.split_at(fold_at(rest, room));
        out.push_str(piece);
        out.push_str("\r\n ");
        // The blank that marks a continuation counts.
        (rest, room) = (later, MAX_OCTETS - 1);
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// Where to fold: at a character's border, not within an escape, and before something other than a
/// blank, so that no line holds blanks alone; readers that trim lines would lose it.
fn fold_at(line: &str, room: usize) -> usize {
    let borders = || (1..=room).rev().filter(|at| line.is_char_boundary(*at));
    let is_good = |at: &usize| {
        let (before, after) = line.split_at(*at);
        let n_backslashes = before.len() - before.trim_end_matches('\\').len();
        n_backslashes % 2 == 0 && !after.starts_with([' ', '\t'])
    };
    borders().find(is_good).or_else(|| borders().next()).unwrap_or(room)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(line: &str) -> String {
        let mut out = String::new();
        push_line(&mut out, line);
        out
    }

    #[track_caller]
    fn check(line: &str, expected: &str) {
        assert_eq!(folded(line), expected);
    }

    #[test]
    fn a_line_of_75_octets_stays_whole() {
        let line = "x".repeat(75);
        check(&line, &format!("{line}\r\n"));
        check(&format!("{line}y"), &format!("{line}\r\n y\r\n"));
    }

    #[test]
    fn a_fold_never_splits_a_character_or_an_escape() {
        let lead = "x".repeat(74);
        check(&format!("{lead}é"), &format!("{lead}\r\n é\r\n"));
        check(&format!("{lead}\\nafter"), &format!("{lead}\r\n \\nafter\r\n"));
        check(&format!("{}\\\\\\,", "x".repeat(72)), &format!("{}\\\\\r\n \\,\r\n", "x".repeat(72)));
    }

    #[test]
    fn no_line_begins_or_consists_of_blanks() {
        let lead = "x".repeat(70);
        check(&format!("{lead}y{}z", " ".repeat(10)), &format!("{lead}\r\n y{}z\r\n", " ".repeat(10)));
    }

    #[test]
    fn types_are_marked_and_parameters_closed() {
        let conference = Property::new("CONFERENCE", "https://example.org/live")
            .add_parameter("LABEL", "Live\r\nX:\"y\"")
            .done();
        assert_eq!(
            content_line(&conference),
            "CONFERENCE;VALUE=URI;LABEL=\"Live X:'y'\":https://example.org/live"
        );
        assert_eq!(content_line(&Property::new("NAME", "A, b\nX-EVIL:1")), "NAME:A\\, b\\nX-EVIL:1");
    }

    #[test]
    fn an_unknown_property_follows_the_known_ones() {
        let mut probe = Event::new();
        probe.add_property("X-LATER", "1").add_property("SUMMARY", "s").add_property("UID", "u");
        assert_eq!(event(&probe), "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:s\r\nX-LATER:1\r\nEND:VEVENT\r\n");
    }

    proptest! {
        #[test]
        fn unfolding_gives_the_line_back(text in any::<String>()) {
            let line = format!("SUMMARY:{}", text::escape(&text));
            let folded = folded(&line);
            prop_assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
        }

        #[test]
        fn every_line_keeps_the_limits(text in "[\\\\,;\n a-c \té😀]{0,600}") {
            let folded = folded(&format!("SUMMARY:{}", text::escape(&text)));
            let lines: Vec<&str> = folded.strip_suffix("\r\n").unwrap().split("\r\n").collect();
            for (at, line) in lines.iter().enumerate() {
                prop_assert!(line.len() <= MAX_OCTETS, "{line:?}");
                prop_assert!(!line.trim().is_empty());
                let n_backslashes = line.len() - line.trim_end_matches('\\').len();
                prop_assert!(at + 1 == lines.len() || n_backslashes % 2 == 0, "{line:?}");
            }
        }
    }
}
