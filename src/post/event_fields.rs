//! What the front matter says of meetups: of the post's own (`event:`, or keys such as
//! `meeting_date`, `venue`, `rsvp`) and of the next one (`next:`).
//!
//! In comes a [`Post`]; out go [`EventFields`], each value with its place. A map that is there to say it
//! (`event:`, `next:`) is explicit and wins over prose; keys beside the others are evidence. A key counts
//! only where its value is what it should be: `location: London` on a post about trains makes no meetup,
//! and `start: here` no day. Text that may be a date in words is handed on, to be read as prose is.
//!
//! A written offset moves a time into the site's zone; a time without one is local.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::Post;
use super::date::{DateError, WrittenDate, WrittenZone};
use super::event_keys::{self, Role};
pub use super::event_values::StatedStatus;
use super::event_values::{day_and_clock, link, position, position_in, status, venue};
use super::fields::is_of_its_meetup;
use super::file_name::{self, FileNameDay};
use super::front_matter::{Field, FrontMatter, Node, Value};
use super::title;
use crate::base::clock;
use crate::base::position::Position;
use crate::base::source::Span;
use crate::base::spelling::nearest;
use crate::base::time::{goes_by, zone_of_letters};
use crate::config::{Config, DateIs};
use crate::diagnostic::{Diagnostic, Rule, Severity};

/// A value with its place and the key it stands under; the span is empty for a file's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file.
    pub span: Span,
    /// The key, as written; empty for the file's name.
    pub key: String,
}

/// What the front matter says of one meetup.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EventClaim {
    /// Whether a map says it that is there for nothing else.
    pub is_explicit: bool,
    /// The day.
    pub day: Option<Found<NaiveDate>>,
    /// Only its year and month, from a file's name.
    pub month: Option<Found<(i32, u32)>>,
    /// The last day.
    pub last_day: Option<Found<NaiveDate>>,
    /// The start.
    pub time: Option<Found<NaiveTime>>,
    /// The end.
    pub end_time: Option<Found<NaiveTime>>,
    /// The zone, as written: a name, an abbreviation, `+05:30`.
    pub zone: Option<Found<String>>,
    /// The place, on one line.
    pub venue: Option<Found<String>>,
    /// The place on the globe.
    pub position: Option<Found<Position>>,
    /// Where to sign up.
    pub url: Option<Found<String>>,
    /// Where to watch.
    pub stream_url: Option<Found<String>>,
    /// Where it stands.
    pub status: Option<Found<StatedStatus>>,
    /// What it is called.
    pub title: Option<Found<String>>,
    /// Values under a key for a day or time that are words: to be read as prose.
    pub unread: Vec<Found<String>>,
}

/// All that the front matter says of meetups.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EventFields {
    /// Of the post's own meetup.
    pub own: EventClaim,
    /// Of those to come, one for each map under `next`.
    pub next: Vec<EventClaim>,
    /// What cannot be what it should be.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads what the front matter of a post says of meetups.
///
/// ```
/// use tidings::base::source::SourceFile;
/// use tidings::config::Config;
/// use tidings::post::{event_fields::event_fields, read};
///
/// let text = "---\nnext: { date: 2023-01-11, time: '18:30' }\n---\n";
/// let source = SourceFile::new("2022-12-07-december.md", text);
/// let config = Config::default();
/// let post = read(&source, &config).post.unwrap();
/// let next = &event_fields(&post, &config).next[0];
/// assert_eq!(next.day.as_ref().unwrap().value.to_string(), "2023-01-11");
/// assert!(next.is_explicit);
/// ```
pub fn event_fields(post: &Post, config: &Config) -> EventFields {
    fields_of(&post.front_matter, &post.source.path, config)
}

/// The day that the front matter's `date` names, as it is written, with its time.
pub fn written_date(post: &Post) -> Option<Found<WrittenDate>> {
    let value = post.front_matter.get("date")?;
    let written = WrittenDate::parse(value.as_text()?).ok()?;
    Some(Found { value: written, span: value.span, key: "date".into() })
}

/// The keys that are read, as a page of help.
pub fn keys_page() -> String {
    event_keys::page()
}

/// The day of the post's own meetup, for a post that does not say when it was published.
pub(super) fn own_day(front_matter: &FrontMatter, path: &str, config: &Config) -> Option<(NaiveDate, Span)> {
    fields_of(front_matter, path, config).own.day.map(|day| (day.value, day.span))
}

fn fields_of(front_matter: &FrontMatter, path: &str, config: &Config) -> EventFields {
    let mut reader = Reader { path, config, diagnostics: Vec::new() };
    let own = reader.own(front_matter);
    let is_next = |field: &&Field| event_keys::is_of_the_next(&field.key);
    let next = front_matter.fields.iter().filter(is_next).flat_map(|field| reader.next(field)).collect();
    EventFields { own, next, diagnostics: reader.diagnostics }
}

struct Reader<'a> {
    path: &'a str,
    config: &'a Config,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// The `event:` map first, then the keys beside it, then a `date` or a file's name that the
    /// configuration says is the meetup's.
    fn own(&mut self, front_matter: &FrontMatter) -> EventClaim {
        let mut claim = EventClaim::default();
        for key in ["event", "meetup", "meeting", "session"] {
            let Some(value) = front_matter.get(key) else { continue };
            match value.as_map() {
                Some(fields) if ["event", "meetup"].contains(&key) => {
                    claim.is_explicit = true;
                    self.explicit(&mut claim, fields);
                }
                Some(_) => {}
                None => self.bare_date(&mut claim, key, value),
            }
        }
        let fields = &self.config.fields;
        let passed_over = publishing_key(front_matter, self.path, self.config);
        let mut keys: Vec<_> = with_nested(front_matter)
            .filter(|field| passed_over.is_none_or(|passed_over| field.key != passed_over.key))
            .filter_map(|field| event_keys::role(&field.key, fields).map(|(role, rank)| (role, rank, field)))
            .collect();
        keys.sort_by_key(|(role, rank, _)| (*role, *rank));
        for (role, _, field) in keys {
            self.take(&mut claim, role, field, Saying::Beside);
        }
        halves(&mut claim, &front_matter.fields);
        links(&mut claim, front_matter);
        if is_of_its_meetup(front_matter, self.config)
            && let Some(field) = front_matter.fields.iter().find(|field| field.key == "date")
        {
            self.take(&mut claim, Role::Start, field, Saying::Beside);
        }
        self.file_name(&mut claim);
        claim
    }

    fn next(&mut self, field: &Field) -> Vec<EventClaim> {
        let value = &field.value;
        let values = value.as_list().map_or_else(|| vec![value], |values| values.iter().collect());
        let mut claims = Vec::new();
        for value in values {
            let mut claim = EventClaim { is_explicit: true, ..EventClaim::default() };
            match value.as_map() {
                Some(fields) => self.explicit(&mut claim, fields),
                None => self.bare_date(&mut claim, &field.key, value),
            }
            if claim != (EventClaim { is_explicit: true, ..EventClaim::default() }) {
                claims.push(claim);
            }
        }
        claims
    }

    fn explicit(&mut self, claim: &mut EventClaim, fields: &[Field]) {
        for field in fields {
            match event_keys::map_role(&field.key, &self.config.fields) {
                Some((role, _)) => self.take(claim, role, field, Saying::Explicitly),
                None => self.unknown_key(field),
            }
        }
        halves(claim, fields);
    }

    /// `next: 2023-01-11`. Other text there (a link to the next page) is none of ours.
    fn bare_date(&mut self, claim: &mut EventClaim, key: &str, value: &Value) {
        let Some(text) = value.as_text() else { return };
        if WrittenDate::parse(text) != Err(DateError::NotADate) {
            let field = Field { key: key.to_owned(), key_span: value.span, value: value.clone() };
            self.take(claim, Role::Start, &field, Saying::Explicitly);
        }
    }

    fn take(&mut self, claim: &mut EventClaim, role: Role, field: &Field, saying: Saying) {
        match role {
            Role::Start => self.start(claim, field, saying),
            Role::End => self.end(claim, field, saying),
            Role::Venue => {
                set(&mut claim.venue, field, venue(&field.value));
                set(&mut claim.position, field, field.value.as_map().and_then(position_in));
            }
            Role::Position => self.position(claim, field, saying),
            Role::Address => address(claim, field),
            Role::Url => set(&mut claim.url, field, link(&field.value)),
            Role::Stream => set(&mut claim.stream_url, field, link(&field.value)),
            Role::Status => set(&mut claim.status, field, status(&field.key, &field.value)),
            Role::Zone => self.zone(claim, field),
            Role::Title => set(&mut claim.title, field, field.value.scalar().map(title::plain)),
        }
    }

    fn position(&mut self, claim: &mut EventClaim, field: &Field, saying: Saying) {
        let found = position(&field.value);
        // One half of it is read with the other.
        let is_half = field.value.scalar().is_some_and(|text| text.trim().parse::<f64>().is_ok());
        if found.is_none() && !is_half && saying == Saying::Explicitly && !field.value.is_blank() {
            self.wrong_type(field, "a latitude and a longitude", "`[51.5074, -0.1278]`");
        }
        set(&mut claim.position, field, found);
    }

    fn start(&mut self, claim: &mut EventClaim, field: &Field, saying: Saying) {
        let Some(text) = self.words(field, saying) else { return };
        // "10:00-12:00" could be a time west of Greenwich; where a meetup's hours stand it is a span.
        let span = day_and_clock(text).filter(|(day, clock)| day.is_some() && clock.end > Some(clock.start));
        let written = if span.is_some() { Err(DateError::NotADate) } else { WrittenDate::parse(text) };
        match written {
            Ok(written) => {
                let (day, time, zone) = self.local(&written);
                set(&mut claim.day, field, Some(day));
                set(&mut claim.time, field, time);
                set(&mut claim.zone, field, zone);
            }
            Err(DateError::DoesNotExist) => self.does_not_exist(field, text),
            Err(DateError::NotADate) => match day_and_clock(text) {
                Some((day, clock)) => {
                    set(&mut claim.day, field, day);
                    set(&mut claim.time, field, Some(clock.start));
                    set(&mut claim.end_time, field, clock.end);
                    set(&mut claim.zone, field, clock.zone);
                }
                None => claim.unread.push(found(field, text.to_owned())),
            },
        }
    }

    fn end(&mut self, claim: &mut EventClaim, field: &Field, saying: Saying) {
        let Some(text) = self.words(field, saying) else { return };
        match WrittenDate::parse(text) {
            Ok(written) => {
                let (day, time, _) = self.local(&written);
                if claim.day.as_ref().is_some_and(|first| first.value != day) {
                    set(&mut claim.last_day, field, Some(day));
                }
                set(&mut claim.end_time, field, time);
            }
            Err(DateError::DoesNotExist) => self.does_not_exist(field, text),
            Err(DateError::NotADate) => match clock::parse(text) {
                Some(clock) => set(&mut claim.end_time, field, Some(clock.start)),
                None if saying == Saying::Explicitly => self.wrong_type(field, "a day or a time", "`21:00`"),
                None => {}
            },
        }
    }

    /// The text of a value for a day or time; complains of another shape where it is meant for one.
    fn words<'v>(&mut self, field: &'v Field, saying: Saying) -> Option<&'v str> {
        let text = field.value.as_text();
        if text.is_none() && saying == Saying::Explicitly && !field.value.is_blank() {
            self.wrong_type(field, "a day or a time", "`2023-01-11 18:30`");
        }
        text
    }

    /// The wall-clock day and time at the place, and the zone where none is needed to find them.
    fn local(&self, written: &WrittenDate) -> (NaiveDate, Option<NaiveTime>, Option<String>) {
        match (&written.zone, self.config.site.zone) {
            (Some(WrittenZone::Offset(_)), Some(zone)) => {
                let moment = written.moment(Some(zone), super::date::Unzoned::Local);
                (moment.date_naive(), Some(moment.time()), None)
            }
            (Some(WrittenZone::Offset(offset)), None) => {
                (written.date, written.time, Some(offset.to_string()))
            }
            (Some(WrittenZone::Named(name)), _) => (written.date, written.time, Some(name.clone())),
            (None, _) => (written.date, written.time, None),
        }
    }

    fn zone(&mut self, claim: &mut EventClaim, field: &Field) {
        let Some(text) = field.value.as_text().map(str::trim) else { return };
        if !self.is_zone(text) {
            let diagnostic = Diagnostic::new(
                Rule::UnknownZone,
                self.path,
                field.value.span,
                format!("`{text}` is no time zone of the IANA database"),
            );
            self.diagnostics.push(diagnostic.with_help("write it as `Europe/London`"));
            return;
        }
        set(&mut claim.zone, field, Some(text.to_owned()));
    }

    /// Whether a text is a zone of the database, a distance from UTC, or letters that stand for one zone or the site's own.
    fn is_zone(&self, text: &str) -> bool {
        // Which letters zones go by has long been settled.
        const A_YEAR: i32 = 2024;
        let written = || WrittenDate::parse(&format!("2000-01-01 00:00 {text}")).ok()?.zone;
        let is_known = |written| match written {
            WrittenZone::Offset(_) => true,
            WrittenZone::Named(letters) => {
                zone_of_letters(&letters).is_some()
                    || self.config.site.zone.is_some_and(|zone| goes_by(zone, &letters, A_YEAR))
            }
        };
        text.parse::<Tz>().is_ok() || written().is_some_and(is_known)
    }

    fn file_name(&mut self, claim: &mut EventClaim) {
        let name = file_name::parse(self.path, self.config);
        let field = Field {
            key: String::new(),
            key_span: Span::default(),
            value: Value { span: Span::default(), node: Node::Null },
        };
        if let Some(pattern) = &self.config.posts.file_name
            && let Some(moment) = file_name::named_moment(name.stem, pattern)
        {
            set(&mut claim.day, &field, moment.day);
            set(&mut claim.time, &field, moment.time);
            set(&mut claim.month, &field, moment.year.zip(moment.month));
        }
        if self.config.posts.file_name_is == DateIs::Event
            && let FileNameDay::Day(day) = name.day
        {
            set(&mut claim.day, &field, Some(day));
        }
    }

    fn does_not_exist(&mut self, field: &Field, text: &str) {
        let message = format!("`{}` is a date that does not exist", text.trim());
        let mut diagnostic = Diagnostic::new(Rule::InvalidDate, self.path, field.value.span, message)
            .with_note("no day is taken from it")
            .with_help("write it as `2023-01-11`, or with a time as `2023-01-11 18:30`");
        diagnostic.severity = Severity::Warning;
        self.diagnostics.push(diagnostic);
    }

    fn wrong_type(&mut self, field: &Field, wanted: &str, example: &str) {
        let message = format!("`{}` is not {wanted}", field.key);
        self.diagnostics.push(
            Diagnostic::new(Rule::WrongType, self.path, field.value.span, message)
                .with_note("passed over")
                .with_help(format!("write it as {example}")),
        );
    }

    fn unknown_key(&mut self, field: &Field) {
        let meant = nearest(&field.key, event_keys::map_key_names());
        let help = meant.map_or_else(
            || {
                "the keys are `date`, `time`, `end`, `until`, `venue`, `zone`, `url`, `status`, `title`"
                    .to_owned()
            },
            |name| format!("did you mean `{name}`?"),
        );
        let message = format!("`{}` means nothing for a meetup", field.key);
        self.diagnostics.push(
            Diagnostic::new(Rule::WrongType, self.path, field.key_span, message)
                .with_note("passed over")
                .with_help(help),
        );
    }
}

/// Every field, and those in the maps for what a generator does not know itself.
fn with_nested(front_matter: &FrontMatter) -> impl Iterator<Item = &Field> {
    let nested = event_keys::NESTED.iter().filter_map(|key| front_matter.get(key)?.as_map()).flatten();
    front_matter.fields.iter().chain(nested)
}

/// `datum: 2024-02-09` that tells when the post was published: no time and place stand beside it, and it
/// repeats the day in the file's name or is the only day there is.
pub(super) fn publishing_key<'a>(
    front_matter: &'a FrontMatter,
    path: &str,
    config: &Config,
) -> Option<&'a Field> {
    let field =
        front_matter.fields.iter().find(|field| event_keys::is_plain_date(&field.key, &config.fields))?;
    let day = WrittenDate::parse(field.value.as_text()?).ok().map(|written| written.date)?;
    let has_companion = with_nested(front_matter).any(|other| {
        let role = event_keys::role(&other.key, &config.fields);
        other.key != field.key && role.is_some_and(|(role, _)| matches!(role, Role::Start | Role::Venue))
    });
    let named = match file_name::parse(path, config).day {
        FileNameDay::Day(named) => Some(named),
        FileNameDay::Absent | FileNameDay::DoesNotExist => None,
    };
    let is_day = |key: &&str| {
        front_matter.get(key).and_then(Value::as_text).is_some_and(|text| WrittenDate::parse(text).is_ok())
    };
    let is_published_otherwise = is_day(&"date") || super::fields::PUBLISHED_KEYS.iter().any(is_day);
    let tells = named == Some(day) || named.is_none() && !is_published_otherwise;
    (tells && !has_companion && !config.posts.date_is.is_of_meetups()).then_some(field)
}

/// Whether a map says it that is there for nothing else, or a key beside the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Saying {
    Explicitly,
    Beside,
}

/// Hosts where people sign up for meetups.
const SIGN_UP_HOSTS: &[&str] = &[
    "meetup.com/",
    "eventbrite.",
    "lu.ma/",
    "luma.com/",
    "guild.host/",
    "connpass.com/",
    "doorkeeper.jp/",
    "ti.to/",
    "attending.io/",
];

/// An address completes the place's name, or stands for it.
fn address(claim: &mut EventClaim, field: &Field) {
    let Some(address) = venue(&field.value) else { return };
    match &mut claim.venue {
        Some(venue) if venue.value.to_lowercase().contains(&address.to_lowercase()) => {}
        Some(venue) => venue.value = format!("{}, {address}", venue.value),
        None => set(&mut claim.venue, field, Some(address)),
    }
}

/// `lat:` and `lng:` beside each other.
fn halves(claim: &mut EventClaim, fields: &[Field]) {
    if let Some(field) = fields.iter().find(|field| event_keys::is_latitude(&field.key)) {
        set(&mut claim.position, field, position_in(fields));
    }
}

/// `links: { Meetup: https://… }`: the one that leads to a place for signing up.
fn links(claim: &mut EventClaim, front_matter: &FrontMatter) {
    let fields = front_matter.get("links").and_then(Value::as_map).unwrap_or_default();
    let signing_up = |field: &&Field| {
        let link = link(&field.value).unwrap_or_default();
        SIGN_UP_HOSTS.iter().any(|host| link.contains(host)) && link.contains("/event")
    };
    if let Some(field) = fields.iter().find(signing_up) {
        set(&mut claim.url, field, link(&field.value));
    }
}

fn found<T>(field: &Field, value: T) -> Found<T> {
    Found { value, span: field.value.span, key: field.key.clone() }
}

/// The first that says something counts.
fn set<T>(place: &mut Option<Found<T>>, field: &Field, value: Option<T>) {
    if place.is_none() {
        *place = value.map(|value| found(field, value));
    }
}

#[cfg(test)]
mod tests;
