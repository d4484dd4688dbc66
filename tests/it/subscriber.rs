//! A subscriber's calendar: what an app holds after importing every build of `calendar.ics`.
//!
//! In comes one build's file after the other, read with `calcard`, which had no part in writing it; out
//! comes what the subscriber sees on a day, and a list of everything that would have misled an app: a
//! SEQUENCE or a stamp that falls (RFC 5545 section 3.8.7.4), a change that SEQUENCE does not tell of, a
//! SEQUENCE that rises with no change to see, an event that is gone from one build to the next.

use std::collections::BTreeMap;

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use calcard::icalendar::{ICalendarStatus, ICalendarValue};
use chrono::NaiveDate;

/// An event as the app holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    /// Its first day.
    pub(crate) day: NaiveDate,
    /// How often it was changed.
    pub(crate) sequence: i64,
    /// `CONFIRMED`, `TENTATIVE` or `CANCELLED`.
    pub(crate) status: &'static str,
    /// Its title.
    pub(crate) summary: String,
    /// Its lines as they stand in the file.
    pub(crate) lines: String,
}

impl Seen {
    /// Its lines without those that tell of revisions.
    fn content(&self) -> Vec<&str> {
        const STAMPS: [&str; 3] = ["DTSTAMP:", "LAST-MODIFIED:", "SEQUENCE:"];
        self.lines.lines().filter(|line| !STAMPS.iter().any(|stamp| line.starts_with(stamp))).collect()
    }

    fn stamp(&self) -> &str {
        self.lines.lines().find_map(|line| line.strip_prefix("LAST-MODIFIED:")).unwrap_or_default()
    }
}

/// The calendar of one subscriber.
#[derive(Debug, Default)]
pub(crate) struct Subscriber {
    /// Its events by UID; those that a later build does not have any more stay.
    pub(crate) events: BTreeMap<String, Seen>,
    /// What would have misled an app, a sentence each.
    pub(crate) faults: Vec<String>,
}

impl Subscriber {
    /// Takes in one build's `calendar.ics`.
    pub(crate) fn import(&mut self, file: &str, when: &str) {
        let new = read(file);
        for uid in self.events.keys().filter(|uid| !new.contains_key(*uid)) {
            self.faults.push(format!("{when}: {uid} is gone"));
        }
        for (uid, event) in new {
            if let Some(old) = self.events.get(&uid) {
                self.faults.extend(fault(old, &event).map(|fault| format!("{when}: {uid} {fault}")));
            }
            self.events.insert(uid, event);
        }
    }
}

/// What of a new revision would mislead an app that holds the old one.
fn fault(old: &Seen, new: &Seen) -> Option<&'static str> {
    let is_changed = old.content() != new.content();
    if new.sequence < old.sequence {
        Some("has a SEQUENCE that fell")
    } else if new.stamp() < old.stamp() {
        Some("has a LAST-MODIFIED that fell")
    } else if is_changed && new.sequence == old.sequence {
        Some("changed without a new SEQUENCE")
    } else if is_changed && new.stamp() == old.stamp() {
        Some("changed without a new LAST-MODIFIED")
    } else if !is_changed && old.lines != new.lines {
        Some("has new stamps and no change")
    } else {
        None
    }
}

/// The events of a file by UID. A UID that stands twice is a fault of the file.
pub(crate) fn read(file: &str) -> BTreeMap<String, Seen> {
    let calendar = ICalendar::parse(file).expect("calcard reads the calendar");
    let components = calendar.components.iter();
    let events = components.filter(|component| component.component_type == ICalendarComponentType::VEvent);
    let lines = file.split("BEGIN:VEVENT\r\n").skip(1).filter_map(|rest| rest.split("END:VEVENT").next());
    let mut found = BTreeMap::new();
    for (event, lines) in events.zip(lines) {
        let uid = text(event, &ICalendarProperty::Uid);
        let earlier = found.insert(uid, seen(event, lines));
        assert!(earlier.is_none(), "a UID stands twice: {lines}");
    }
    found
}

fn seen(event: &ICalendarComponent, lines: &str) -> Seen {
    let sequence = match value(event, &ICalendarProperty::Sequence) {
        Some(ICalendarValue::Integer(sequence)) => *sequence,
        other => panic!("SEQUENCE is {other:?}"),
    };
    let status = match value(event, &ICalendarProperty::Status) {
        Some(ICalendarValue::Status(ICalendarStatus::Confirmed)) => "CONFIRMED",
        Some(ICalendarValue::Status(ICalendarStatus::Tentative)) => "TENTATIVE",
        Some(ICalendarValue::Status(ICalendarStatus::Cancelled)) => "CANCELLED",
        other => panic!("STATUS is {other:?}"),
    };
    let day = match value(event, &ICalendarProperty::Dtstart) {
        Some(ICalendarValue::PartialDateTime(at)) => at.year.zip(at.month).zip(at.day),
        other => panic!("DTSTART is {other:?}"),
    };
    let day = day.and_then(|((year, month), day)| {
        NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
    });
    Seen {
        day: day.expect("DTSTART has a day"),
        sequence,
        status,
        summary: text(event, &ICalendarProperty::Summary),
        lines: lines.to_owned(),
    }
}

fn value<'a>(event: &'a ICalendarComponent, property: &ICalendarProperty) -> Option<&'a ICalendarValue> {
    event.property(property)?.values.first()
}

fn text(event: &ICalendarComponent, property: &ICalendarProperty) -> String {
    value(event, property).and_then(ICalendarValue::as_text).unwrap_or_default().to_owned()
}
