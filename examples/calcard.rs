//! What `calcard`, a reader of iCalendar that had no part in writing, sees in files:
//! `cargo run --example calcard -- FILE…`.
//!
//! Prints one JSON object an event, as `tests/clients/read_calendars.py` compares them with what other
//! calendar programs see.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own, which reads files and prints"
)]

use anyhow::{Result, anyhow};
use calcard::common::timezone::Tz;
use calcard::icalendar::dates::CalendarEvent;
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarProperty, ICalendarStatus, ICalendarValue};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// More events than any file has; calcard asks for some end.
const MANY: usize = 100_000;

fn main() -> Result<()> {
    for path in std::env::args().skip(1) {
        let calendar = ICalendar::parse(std::fs::read_to_string(&path)?)
            .map_err(|found| anyhow!("{path}: calcard cannot read it: {found:?}"))?;
        let expanded = calendar.expand_dates(Tz::UTC, MANY);
        if let Some(error) = expanded.errors.first() {
            return Err(anyhow!("{path}: calcard: {error:?}"));
        }
        for event in expanded.events.into_iter().filter_map(CalendarEvent::try_into_date_time) {
            let component = calendar.components.get(event.comp_id as usize);
            let component = component.ok_or_else(|| anyhow!("{path}: an event without a component"))?;
            println!("{}", seen(&path, component, event.start.to_utc(), event.end.to_utc()));
        }
    }
    Ok(())
}

fn seen(path: &str, event: &ICalendarComponent, start: DateTime<Utc>, end: DateTime<Utc>) -> Value {
    let value = |property| event.property(&property).and_then(|found| found.values.first());
    let text = |property| value(property).and_then(ICalendarValue::as_text).unwrap_or_default();
    let is_day = matches!(value(ICalendarProperty::Dtstart),
        Some(ICalendarValue::PartialDateTime(at)) if at.hour.is_none());
    let pattern = if is_day { "%Y-%m-%d" } else { "%Y-%m-%dT%H:%M:%S.000Z" };
    let status = match value(ICalendarProperty::Status) {
        Some(ICalendarValue::Status(ICalendarStatus::Confirmed)) => "CONFIRMED",
        Some(ICalendarValue::Status(ICalendarStatus::Tentative)) => "TENTATIVE",
        Some(ICalendarValue::Status(ICalendarStatus::Cancelled)) => "CANCELLED",
        _ => "",
    };
    json!({
        "file": path,
        "uid": text(ICalendarProperty::Uid),
        "start": start.format(pattern).to_string(),
        "end": end.format(pattern).to_string(),
        "title": text(ICalendarProperty::Summary),
        "location": text(ICalendarProperty::Location),
        "status": status,
    })
}
