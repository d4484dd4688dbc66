//! Identity over time: permanent ids of entries, UIDs and revisions of meetups.
//!
//! In come what this build makes of the posts and the [`Ledger`] of the last one; out come the same
//! meetups with the UIDs they always had, and stamps that moved only where a subscriber sees a change.
//! A meetup's key is what its first announcing post is known by, never its day or title. Without a ledger
//! everything is derived again from the posts and comes out the same in every ordinary case.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{TimeDelta, Utc};

use super::ledger::{EntryRecord, EventRecord, Ledger, VERSION, digest};
use super::series::slug_of;
use super::{Meetup, MeetupStatus};
use crate::base::source::Span;
use crate::base::time::AsOf;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::post::Post;

/// The permanent identity of each post's entry, in the order of the posts.
pub fn entry_records(posts: &[Post], ledger: &Ledger, as_of: AsOf) -> Vec<(String, EntryRecord)> {
    let by_path: BTreeMap<&str, &String> =
        ledger.entries.iter().map(|(id, record)| (record.path.as_str(), id)).collect();
    let paths: BTreeSet<&str> = posts.iter().map(|post| post.source.path.as_str()).collect();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    posts
        .iter()
        .map(|post| {
            let id = known_id(post, ledger, &by_path, &paths).filter(|id| !taken.contains(*id));
            let id = id.cloned().unwrap_or_else(|| post.entry_id.clone());
            taken.insert(id.clone());
            let record = entry_record(post, ledger.entries.get(&id), as_of);
            (id, record)
        })
        .collect()
}

/// The id that the ledger has for a post: by front matter, by path, by a former address, or, for a renamed
/// post, by its unchanged text.
fn known_id<'a>(
    post: &Post,
    ledger: &'a Ledger,
    by_path: &BTreeMap<&str, &'a String>,
    paths: &BTreeSet<&str>,
) -> Option<&'a String> {
    if post.has_explicit_id() {
        return None;
    }
    if let Some(id) = by_path.get(post.source.path.as_str()) {
        return Some(id);
    }
    let text = post_digest(post);
    ledger.entries.iter().find_map(|(id, record)| {
        let is_gone = !paths.contains(record.path.as_str());
        let is_same = record.permalink == post.permalink
            || post.former_permalinks.contains(&record.permalink)
            || record.digest == text;
        (is_gone && is_same).then_some(id)
    })
}

fn entry_record(post: &Post, known: Option<&EntryRecord>, as_of: AsOf) -> EntryRecord {
    let digest = post_digest(post);
    let published = known.map_or(post.published_at, |known| known.published);
    let updated = match (post.modified_at, known) {
        (Some(modified), _) => modified.max(published),
        (None, Some(known)) if known.digest == digest => known.updated,
        // What subscribers see has changed since the last build.
        (None, Some(known)) => as_of.0.with_timezone(published.offset()).max(known.updated),
        (None, None) => published,
    };
    EntryRecord {
        path: post.source.path.clone(),
        permalink: post.permalink.clone(),
        published,
        updated,
        digest,
    }
}

/// A digest of what a subscriber sees of a post: its title and its text.
fn post_digest(post: &Post) -> String {
    digest([post.title.as_str(), post.body()])
}

/// Who a meetup is, before its UID is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// The post that first named it.
    pub post: usize,
    /// 0 for the post's own meetup, 1 for the first that it announces, and so on.
    pub ordinal: usize,
    /// `event_id`/`uid` of the front matter.
    pub explicit: Option<String>,
}

/// Gives every meetup its UID and its stamps, and brings back what no post names any more.
pub fn identify(
    mut meetups: Vec<Meetup>,
    foundings: &[Founding],
    posts: &[Post],
    entries: &[(String, EntryRecord)],
    ledger: &Ledger,
    config: &Config,
    as_of: AsOf,
) -> Identified {
    let host = host(config);
    let mut claimed: BTreeSet<String> = BTreeSet::new();
    let mut uids: Vec<Option<String>> = vec![None; meetups.len()];
    for (at, founding) in foundings.iter().enumerate() {
        let post_id = &entries[founding.post].0;
        let known = ledger
            .events
            .iter()
            .find(|(_, event)| event.post == *post_id && event.ordinal == founding.ordinal);
        if let Some((uid, _)) = known
            && claimed.insert(uid.clone())
        {
            uids[at] = Some(uid.clone());
        }
    }
    for at in 0..meetups.len() {
        let same_day = |event: &EventRecord| {
            event.meetup.date.is_some()
                && event.meetup.date == meetups[at].date
                && event.meetup.series == meetups[at].series
        };
        if uids[at].is_none()
            && let Some((uid, _)) =
                ledger.events.iter().find(|(uid, event)| !claimed.contains(*uid) && same_day(event))
        {
            claimed.insert(uid.clone());
            uids[at] = Some(uid.clone());
        }
    }
    let mut keys: BTreeSet<String> = ledger.events.values().map(|event| event.meetup.key.clone()).collect();
    let mut events = BTreeMap::new();
    for (at, meetup) in meetups.iter_mut().enumerate() {
        let known = uids[at].as_ref().and_then(|uid| ledger.events.get(uid));
        if let Some(known) = known {
            meetup.key.clone_from(&known.meetup.key);
            meetup.uid.clone_from(&known.meetup.uid);
        } else {
            meetup.key = new_key(&foundings[at], &posts[foundings[at].post], &mut keys);
            meetup.uid = format!("{}@{host}", meetup.key);
        }
        stamp(meetup, known, as_of);
        let record = EventRecord {
            post: entries[foundings[at].post].0.clone(),
            ordinal: foundings[at].ordinal,
            digest: meetup_digest(meetup),
            meetup: meetup.clone(),
        };
        events.insert(meetup.uid.clone(), record);
    }
    let (vanished, diagnostics) = vanished(ledger, &events, config, as_of);
    for record in vanished {
        meetups.push(record.meetup.clone());
        events.insert(record.meetup.uid.clone(), record);
    }
    let entries = entries.iter().cloned().collect();
    Identified {
        meetups,
        ledger: Ledger {
            version: VERSION,
            feed_root: ledger.feed_root.clone(),
            entries,
            events,
            files: BTreeMap::new(),
            withheld: BTreeSet::new(),
        },
        diagnostics,
    }
}

/// What [`identify`] comes to.
#[derive(Debug)]
pub struct Identified {
    /// The meetups with UIDs and stamps; those that vanished last.
    pub meetups: Vec<Meetup>,
    /// The next ledger, without its files.
    pub ledger: Ledger,
    /// What vanished.
    pub diagnostics: Vec<Diagnostic>,
}

/// The site's host, which makes UIDs unique in the world (RFC 7986, section 5.3).
fn host(config: &Config) -> String {
    let parsed = config.site.url.as_deref().and_then(|url| url::Url::parse(url).ok());
    parsed.and_then(|url| url.host_str().map(str::to_string)).unwrap_or_else(|| "tidings.invalid".into())
}

/// A key from the founding post's slug, made unique by its date's year, then by counting.
fn new_key(founding: &Founding, post: &Post, taken: &mut BTreeSet<String>) -> String {
    let slug = slug_of(&post.slug);
    let base = match (&founding.explicit, founding.ordinal) {
        (Some(explicit), _) => slug_of(explicit),
        (None, 0) => slug,
        (None, 1) => format!("{slug}-next"),
        (None, ordinal) => format!("{slug}-next-{ordinal}"),
    };
    let stem = slug_of(
        post.source.path.rsplit('/').next().unwrap_or_default().split('.').next().unwrap_or_default(),
    );
    let named = if base.is_empty() { stem.clone() } else { base };
    let choices = [named.clone(), format!("{stem}-{}", founding.ordinal)];
    let numbered = (2..).map(|n| format!("{named}-{n}"));
    let key = choices.into_iter().chain(numbered).find(|key| !key.is_empty() && !taken.contains(key));
    let key = key.unwrap_or(named);
    taken.insert(key.clone());
    key
}

/// SEQUENCE and the stamps: as before where nothing changed, one revision on where something did.
fn stamp(meetup: &mut Meetup, known: Option<&EventRecord>, as_of: AsOf) {
    let Some(known) = known else { return };
    meetup.created_at = known.meetup.created_at;
    if meetup_digest(meetup) == known.digest {
        meetup.sequence = known.meetup.sequence;
        meetup.modified_at = known.meetup.modified_at;
        meetup.moved_from = known.meetup.moved_from;
        return;
    }
    meetup.sequence = known.meetup.sequence + 1;
    meetup.modified_at = as_of.0.max(known.meetup.modified_at + TimeDelta::seconds(1));
    let was = (known.meetup.date, known.meetup.time);
    if let (Some(day), true) = (was.0, meetup.date.is_some() && was.0 != meetup.date) {
        meetup.moved_from = Some((day, was.1));
    }
}

/// A digest of everything of a meetup that a subscriber can see: all but its identity and its stamps.
fn meetup_digest(meetup: &Meetup) -> String {
    let seen = Meetup {
        key: String::new(),
        uid: String::new(),
        sequence: 0,
        moved_from: None,
        created_at: chrono::DateTime::<Utc>::MIN_UTC,
        modified_at: chrono::DateTime::<Utc>::MIN_UTC,
        ..meetup.clone()
    };
    digest([serde_json::to_string(&seen).unwrap_or_default().as_str()])
}

/// Published meetups that no post names any more: what is over stays as it was, what was to come is
/// cancelled, once.
fn vanished(
    ledger: &Ledger,
    events: &BTreeMap<String, EventRecord>,
    config: &Config,
    as_of: AsOf,
) -> (Vec<EventRecord>, Vec<Diagnostic>) {
    let today = as_of.day_in(config.site.zone());
    let mut kept = Vec::new();
    let mut diagnostics = Vec::new();
    for (uid, record) in ledger.events.iter().filter(|(uid, _)| !events.contains_key(*uid)) {
        let Some(date) = record.meetup.date else { continue };
        let mut record = record.clone();
        let is_off = matches!(record.meetup.status, MeetupStatus::Cancelled | MeetupStatus::Postponed);
        if date >= today && !is_off && !ledger.withheld.contains(&record.post) {
            record.meetup.status = MeetupStatus::Cancelled;
            record.meetup.notes = vec!["No post announces this meetup any more.".into()];
            record.meetup.sequence += 1;
            record.meetup.modified_at = as_of.0.max(record.meetup.modified_at + TimeDelta::seconds(1));
            record.digest = meetup_digest(&record.meetup);
            let message = format!("the meetup of {date} (`{uid}`) is no longer named by any post");
            diagnostics.push(
                Diagnostic::new(Rule::AnnouncementVanished, "manifest.json", Span::default(), message)
                    .with_note("published as CANCELLED, since subscribers have it in their calendars")
                    .with_help("say in a post that it is off, or put the announcement back"),
            );
        }
        kept.push(record);
    }
    (kept, diagnostics)
}
