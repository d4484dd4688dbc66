//! Identity over time: permanent ids of entries, UIDs and revisions of meetups.
//!
//! In come what this build makes of the posts and the [`Ledger`] of the last one; out come the same
//! meetups with the UIDs they always had, and stamps that moved only where a subscriber sees a change.
//! A meetup's key is what its first announcing post is known by, never its day or title. Without a ledger
//! everything is derived again from the posts and comes out the same in every ordinary case.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::draft::Founding;
use super::ledger::{EntryRecord, EventRecord, Ledger, VERSION};
use super::placeholder::{self, Habit};
use super::series::slug_of;
use super::{Meetup, MeetupStatus};
use crate::base::digest::digest;
use crate::base::memory::{Memory, SetAside};
use crate::base::source::Span;
use crate::base::time::AsOf;
use crate::base::value::Value;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Rule};
use crate::post::Post;

/// Bytes of the shortest text that a renamed post is known by; shorter ones may be anybody's ("See you there!").
const MIN_TELLING_TEXT: usize = 40;

/// What the entry of a post is known by, and by which a change of it is seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostDigests {
    /// Of what a subscriber reads: title and text.
    digest: String,
    /// Of the text, where it is long enough to tell one post from all others.
    text: Option<String>,
    /// Of the picture and the files that the front matter gives it.
    files: Option<String>,
}

impl PostDigests {
    /// Those of a post.
    pub fn of(post: &Post) -> Self {
        Self { digest: post_digest(post), text: text_digest(post), files: files_digest(post) }
    }

    /// Those of each of some posts.
    pub fn of_all(posts: &[Post]) -> Vec<Self> {
        posts.iter().map(Self::of).collect()
    }
}

/// The permanent identity of each post's entry, in the order of the posts and their digests.
pub fn entry_records(
    posts: &[Post],
    digests: Vec<PostDigests>,
    ledger: &Ledger,
    as_of: AsOf,
) -> Vec<(String, Arc<EntryRecord>)> {
    let by_path: BTreeMap<&str, &String> =
        ledger.entries.iter().map(|(id, record)| (record.path.as_str(), id)).collect();
    let paths: BTreeSet<&str> = posts.iter().map(|post| post.source.path.as_str()).collect();
    let gone: Vec<(&String, &Arc<EntryRecord>)> =
        ledger.entries.iter().filter(|(_, record)| !paths.contains(record.path.as_str())).collect();
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    let mut ids: Vec<&str> = Vec::with_capacity(posts.len());
    // One after another: no id goes to two posts.
    for (post, digests) in posts.iter().zip(&digests) {
        let known = known_id(post, digests, &by_path, &gone).map(String::as_str);
        let id = known.filter(|id| !taken.contains(id)).unwrap_or(&post.entry_id);
        taken.insert(id);
        ids.push(id);
    }
    let record = |((id, post), digests): ((&str, &Post), PostDigests)| {
        let record = entry_record(post, digests, ledger.entries.get(id).map(Arc::as_ref), as_of);
        (id.to_owned(), Arc::new(record))
    };
    ids.into_par_iter().zip(posts).zip(digests).map(record).collect()
}

/// The id that the ledger has for a post: by front matter, by path, by an address, or, for a renamed post, by
/// its unchanged title and text, or its text alone. The surest sign goes first.
fn known_id<'a>(
    post: &Post,
    PostDigests { digest, text, .. }: &PostDigests,
    by_path: &BTreeMap<&str, &'a String>,
    gone: &[(&'a String, &'a Arc<EntryRecord>)],
) -> Option<&'a String> {
    if post.has_explicit_id() {
        return None;
    }
    if let Some(id) = by_path.get(post.source.path.as_str()) {
        return Some(id);
    }
    if gone.is_empty() {
        return None;
    }
    let signs: [&dyn Fn(&EntryRecord) -> bool; 4] = [
        &|record| record.permalink == post.permalink,
        &|record| post.former_permalinks.contains(&record.permalink),
        &|record| record.digest == *digest,
        &|record| text.is_some() && record.text == *text,
    ];
    signs.iter().find_map(|is_same| gone.iter().find(|(_, record)| is_same(record)).map(|(id, _)| *id))
}

fn entry_record(post: &Post, digests: PostDigests, known: Option<&EntryRecord>, as_of: AsOf) -> EntryRecord {
    let PostDigests { digest, text, files } = digests;
    let published = known.map_or(post.published_at, |known| known.published);
    let updated = match (post.modified_at, known) {
        (Some(modified), _) => modified.max(published),
        (None, Some(known)) if (&known.digest, &known.files) == (&digest, &files) => known.updated,
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
        text,
        files,
    }
}

/// A digest of what a subscriber reads of a post: its title and its text.
fn post_digest(post: &Post) -> String {
    digest([post.title.as_str(), &*text(post)])
}

/// A digest of a post's text, where it is long enough to tell one post from all others.
fn text_digest(post: &Post) -> Option<String> {
    let text = text(post);
    (text.len() >= MIN_TELLING_TEXT).then(|| digest([&*text]))
}

/// A post's text. How lines end, and empty ones around it, are seen by nobody.
fn text(post: &Post) -> Cow<'_, str> {
    let body = post.body();
    if !body.as_bytes().contains(&b'\r') {
        return Cow::Borrowed(body.trim_start_matches('\n').trim_end());
    }
    let text = body.replace("\r\n", "\n");
    Cow::Owned(text.trim_start_matches('\n').trim_end().to_owned())
}

/// A digest of the picture and the files that the front matter gives a post, as they are written there: a
/// site that moves changes none of them. Apart from the text, so that a renamed post is known by its text.
fn files_digest(post: &Post) -> Option<String> {
    let texts: Vec<&str> = post.file_values().flat_map(Value::texts).collect();
    (!texts.is_empty()).then(|| digest(texts))
}

/// What identity rests on, beside the meetups themselves.
pub struct Ground<'a> {
    /// The posts.
    pub posts: &'a [Post],
    /// Each post's entry, in the same order.
    pub entries: &'a [(String, Arc<EntryRecord>)],
    /// What the last build published.
    pub ledger: &'a Ledger,
    /// The configuration.
    pub config: &'a Config,
    /// The moment of this build.
    pub as_of: AsOf,
    /// Whether a meetup that is as the ledger has it looks to a subscriber as it did then.
    pub shows_the_same: bool,
    /// Where what a subscriber sees can be set aside.
    pub memory: &'a Memory,
    /// What a subscriber sees of a meetup, without its stamps; nothing where no calendar shows it.
    pub visible: &'a (dyn Fn(&Meetup) -> Option<String> + Sync),
}

/// What [`identify`] comes to.
#[derive(Debug)]
pub struct Identified {
    /// The meetups with UIDs and stamps; those that vanished last.
    pub meetups: Vec<Arc<Meetup>>,
    /// The next ledger, without its files.
    pub ledger: Ledger,
    /// What a subscriber sees of the meetups, by UID, where that had to be asked.
    pub seen: BTreeMap<String, SetAside>,
    /// What vanished.
    pub diagnostics: Vec<Diagnostic>,
}

/// Gives every meetup its UID and its stamps, and brings back what no post names any more. `placeholders` are
/// usual days that no meetup fills.
pub fn identify(
    mut meetups: Vec<Arc<Meetup>>,
    foundings: &[Founding],
    placeholders: Vec<Meetup>,
    ground: &Ground<'_>,
) -> Identified {
    let ledger = ground.ledger;
    let known = known_uids(&meetups, foundings, ground);
    let host = host(ground.config);
    let mut keys: BTreeSet<String> = ledger.events.values().map(|event| event.meetup.key.clone()).collect();
    let mut events = BTreeMap::new();
    let mut seen = BTreeMap::new();
    let known: Vec<Option<&EventRecord>> =
        known.into_iter().map(|uid| uid.and_then(|uid| ledger.events.get(uid))).collect();
    for ((meetup, founding), known) in meetups.iter_mut().zip(foundings).zip(&known) {
        let meetup = Arc::make_mut(meetup);
        if let Some(known) = known {
            meetup.key.clone_from(&known.meetup.key);
            meetup.uid.clone_from(&known.meetup.uid);
            keep_day(meetup, known, ground);
        } else {
            meetup.key = new_key(founding, &ground.posts[founding.post], &mut keys);
            meetup.uid = format!("{}@{host}", meetup.key);
        }
    }
    let stamped = meetups.par_iter_mut().zip(known);
    let stamped = stamped.map(|(meetup, known)| stamp(Arc::make_mut(meetup), known, ground));
    let sights: Vec<Sight> = stamped.collect();
    for ((meetup, founding), sight) in meetups.iter().zip(foundings).zip(sights) {
        let digest = sight.keep(meetup, &mut seen);
        let (post, ordinal) = (ground.entries[founding.post].0.clone(), founding.ordinal);
        events.insert(meetup.uid.clone(), EventRecord { post, ordinal, digest, meetup: Arc::clone(meetup) });
    }
    for placeholder in placeholders {
        if let Some(record) = placeholder_record(placeholder, &host, &events, ground, &mut seen) {
            meetups.push(Arc::clone(&record.meetup));
            events.insert(record.meetup.uid.clone(), record);
        }
    }
    let (vanished, diagnostics) = vanished(&events, ground, &mut seen);
    for record in vanished {
        if !is_spent(&record.meetup, ground) {
            meetups.push(Arc::clone(&record.meetup));
        }
        events.insert(record.meetup.uid.clone(), record);
    }
    let entries = ground.entries.iter().cloned().collect();
    let feed_root = ledger.feed_root.clone();
    let ledger = Ledger {
        version: VERSION,
        feed_root,
        lengths: ledger.lengths.clone(),
        entries,
        events,
        ..Ledger::default()
    };
    Identified { meetups, ledger, seen, diagnostics }
}

/// The UID that each meetup was published with. The surest sign first, over all meetups: the same post and
/// the same day; then the same place in the same post, so that an edited day moves the meetup; last the same
/// day in the same series, for a meetup whose first post has gone. No UID goes to two meetups.
fn known_uids<'a>(
    meetups: &[Arc<Meetup>],
    foundings: &[Founding],
    ground: &Ground<'a>,
) -> Vec<Option<&'a String>> {
    let published = Published::new(ground.ledger);
    let mut uids: Vec<Option<&String>> = vec![None; meetups.len()];
    let mut claimed: BTreeSet<&String> = BTreeSet::new();
    for sign in [Sign::PostAndDay, Sign::PostAndPlace, Sign::SeriesAndDay] {
        for (at, (meetup, founding)) in meetups.iter().zip(foundings).enumerate() {
            if uids[at].is_some() {
                continue;
            }
            let post = &ground.entries[founding.post].0;
            let found = published
                .that_may_be(sign, meetup, post)
                .iter()
                .find(|(uid, event)| !claimed.contains(uid) && sign.is_on(event, meetup, founding, post));
            if let Some((uid, _)) = found {
                claimed.insert(uid);
                uids[at] = Some(uid);
            }
        }
    }
    take_over(&mut uids, meetups, ground);
    uids
}

/// The meetups of the last build, by what they are looked for by; each list by UID.
struct Published<'a> {
    by_post: BTreeMap<&'a str, Vec<(&'a String, &'a EventRecord)>>,
    by_day: BTreeMap<NaiveDate, Vec<(&'a String, &'a EventRecord)>>,
}

impl<'a> Published<'a> {
    fn new(ledger: &'a Ledger) -> Self {
        let mut published = Self { by_post: BTreeMap::new(), by_day: BTreeMap::new() };
        for event in &ledger.events {
            published.by_post.entry(&event.1.post).or_default().push(event);
            if let Some(day) = event.1.meetup.date {
                published.by_day.entry(day).or_default().push(event);
            }
        }
        published
    }

    /// Those that may show a sign.
    fn that_may_be(&self, sign: Sign, meetup: &Meetup, post: &str) -> &[(&'a String, &'a EventRecord)] {
        let found = match sign {
            Sign::PostAndDay | Sign::PostAndPlace => self.by_post.get(post),
            Sign::SeriesAndDay => meetup.date.and_then(|day| self.by_day.get(&day)),
        };
        found.map(Vec::as_slice).unwrap_or_default()
    }
}

/// A meetup that no subscriber has seen takes over the placeholder of its turn, and with it the UID that they
/// know.
fn take_over<'a>(uids: &mut [Option<&'a String>], meetups: &[Arc<Meetup>], ground: &Ground<'a>) {
    let habits = Habit::all(ground.config);
    let placeholders: Vec<(&String, &EventRecord)> =
        ground.ledger.events.iter().filter(|(_, event)| event.meetup.is_placeholder).collect();
    if placeholders.is_empty() {
        return;
    }
    let mut taken: BTreeSet<&String> = uids.iter().copied().flatten().collect();
    for (uid, meetup) in uids.iter_mut().zip(meetups) {
        let is_unseen =
            |uid: &String| ground.ledger.events.get(uid).is_none_or(|event| event.digest.is_empty());
        if !uid.is_none_or(is_unseen) {
            continue;
        }
        let is_its = |event: &EventRecord| {
            let has_turn = |day| {
                habits.iter().any(|habit| habit.is_turn_of(day, meetup) || habit.is_month_of(day, meetup))
            };
            let is_same_series = event.meetup.series == meetup.series || meetup.series.is_none();
            is_same_series && event.meetup.date.is_some_and(has_turn)
        };
        let mut placeholders = placeholders.iter();
        if let Some((placeholder, _)) =
            placeholders.find(|(uid, event)| !taken.contains(uid) && is_its(event))
        {
            taken.insert(placeholder);
            *uid = Some(placeholder);
        }
    }
}

/// A placeholder with its UID and stamps; nothing where a meetup has taken its UID over.
fn placeholder_record(
    mut meetup: Meetup,
    host: &str,
    events: &BTreeMap<String, EventRecord>,
    ground: &Ground<'_>,
    seen: &mut BTreeMap<String, SetAside>,
) -> Option<EventRecord> {
    let known = ground.ledger.events.values().find(|event| event.meetup.key == meetup.key);
    meetup.uid = known.map_or_else(|| format!("{}@{host}", meetup.key), |known| known.meetup.uid.clone());
    if events.contains_key(&meetup.uid) {
        return None;
    }
    let digest = stamp(&mut meetup, known, ground).keep(&meetup, seen);
    Some(EventRecord { post: String::new(), ordinal: 0, digest, meetup: Arc::new(meetup) })
}

/// Whether it is a placeholder whose day is over. It goes without a word, and its UID stays known.
fn is_spent(meetup: &Meetup, ground: &Ground<'_>) -> bool {
    let today = ground.as_of.day_in(ground.config.site.zone());
    meetup.is_placeholder && meetup.date.is_none_or(|day| day < today)
}

/// A sign that a meetup is one of those published before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    PostAndDay,
    PostAndPlace,
    SeriesAndDay,
}

impl Sign {
    fn is_on(self, event: &EventRecord, meetup: &Meetup, founding: &Founding, post: &str) -> bool {
        let is_same_post = event.post == post;
        let is_same_day = meetup.date.is_some() && event.meetup.date == meetup.date;
        match self {
            Self::PostAndDay => is_same_post && is_same_day,
            Self::PostAndPlace => is_same_post && event.ordinal == founding.ordinal,
            Self::SeriesAndDay => {
                let (was, is) = (&event.meetup.series, &meetup.series);
                is_same_day && (was == is || was.is_none() || is.is_none())
            }
        }
    }
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

/// A published meetup whose day no post gives any more does not vanish: put off if it was to come, as it
/// was if it is over.
fn keep_day(meetup: &mut Meetup, known: &EventRecord, ground: &Ground<'_>) {
    let was = &known.meetup;
    let has_lost_it = meetup.date.is_none() || meetup.is_placeholder;
    let was_real = !was.is_placeholder && !known.digest.is_empty();
    let Some(day) = was.date.filter(|_| has_lost_it && was_real) else { return };
    let is_to_come = day >= ground.as_of.day_in(ground.config.site.zone());
    let is_off = matches!(was.status, MeetupStatus::Cancelled | MeetupStatus::Postponed);
    if is_to_come && !is_off {
        meetup.status = MeetupStatus::Postponed;
        meetup.is_placeholder = false;
        meetup.date = Some(day);
        (meetup.last_date, meetup.time, meetup.end_time) = (was.last_date, was.time, was.end_time);
        meetup.zone = was.zone;
        meetup.notes = vec!["No post gives the day any more; there is no new one yet.".into()];
    } else {
        meetup.clone_from(was);
    }
}

/// SEQUENCE and the stamps: as before where nothing changed, one revision on where something did. Returns
/// what a subscriber sees now.
fn stamp(meetup: &mut Meetup, known: Option<&EventRecord>, ground: &Ground<'_>) -> Sight {
    let Some(known) = known else { return Sight::of(meetup, ground) };
    let was = &known.meetup;
    meetup.created_at = was.created_at;
    meetup.moved_from = moved_from(meetup, was);
    (meetup.sequence, meetup.modified_at) = (was.sequence, was.modified_at);
    if ground.shows_the_same && *meetup == **was {
        return Sight { visible: None, digest: known.digest.clone() };
    }
    let sight = Sight::of(meetup, ground);
    if sight.digest != known.digest {
        // What nobody has seen has no revisions to count.
        meetup.sequence = was.sequence + u32::from(!known.digest.is_empty());
        meetup.modified_at = ground.as_of.0.max(was.modified_at + TimeDelta::seconds(1));
    }
    sight
}

/// The day and start that subscribers saw before the last move.
fn moved_from(meetup: &Meetup, was: &Meetup) -> Option<(NaiveDate, Option<NaiveTime>)> {
    // A usual day that nobody announced is no day to have moved from.
    if was.is_placeholder || meetup.is_placeholder {
        return meetup.moved_from;
    }
    let (Some(old), Some(new)) = (was.date, meetup.date) else {
        return was.moved_from.or(meetup.moved_from);
    };
    let is_later = matches!((was.time, meetup.time), (Some(old), Some(new)) if old != new);
    let before =
        if old != new || is_later { Some((old, was.time)) } else { was.moved_from.or(meetup.moved_from) };
    before.filter(|before| *before != (new, meetup.time))
}

/// What a subscriber sees of a meetup, and its digest; both empty where nobody sees anything.
struct Sight {
    visible: Option<SetAside>,
    digest: String,
}

impl Sight {
    fn of(meetup: &Meetup, ground: &Ground<'_>) -> Self {
        let visible = (ground.visible)(meetup);
        let digest = visible.as_deref().map(|visible| digest([visible])).unwrap_or_default();
        Self { visible: visible.map(|visible| ground.memory.set_aside(visible.into_bytes())), digest }
    }

    /// Puts it with the others, by the meetup's UID, and leaves the digest.
    fn keep(self, meetup: &Meetup, seen: &mut BTreeMap<String, SetAside>) -> String {
        if let Some(visible) = self.visible {
            seen.insert(meetup.uid.clone(), visible);
        }
        self.digest
    }
}

/// Published meetups that no post names any more: what is over stays as it was, what was to come is
/// cancelled, once.
fn vanished(
    events: &BTreeMap<String, EventRecord>,
    ground: &Ground<'_>,
    seen: &mut BTreeMap<String, SetAside>,
) -> (Vec<EventRecord>, Vec<Diagnostic>) {
    let today = ground.as_of.day_in(ground.config.site.zone());
    let mut kept = Vec::new();
    let mut diagnostics = Vec::new();
    for (uid, record) in ground.ledger.events.iter().filter(|(uid, _)| !events.contains_key(*uid)) {
        let Some(date) = record.meetup.date.filter(|_| !record.digest.is_empty()) else { continue };
        let mut record = record.clone();
        let is_off = matches!(record.meetup.status, MeetupStatus::Cancelled | MeetupStatus::Postponed);
        let is_usual = record.meetup.is_placeholder;
        // A usual day that lies too far ahead was shown by a build whose clock was ahead of this one's.
        let is_far = is_usual && placeholder::horizon(today).is_some_and(|last| date > last);
        if date >= today && !is_off && !is_far && !ground.ledger.withheld.contains(&record.post) {
            let note = if is_usual {
                "This is no usual day any more."
            } else {
                "No post announces this meetup any more."
            };
            let meetup = Arc::make_mut(&mut record.meetup);
            meetup.status = MeetupStatus::Cancelled;
            meetup.notes = vec![note.into()];
            meetup.sequence += 1;
            meetup.modified_at = ground.as_of.0.max(meetup.modified_at + TimeDelta::seconds(1));
            record.digest = Sight::of(&record.meetup, ground).keep(&record.meetup, seen);
            if !is_usual {
                diagnostics.push(vanished_diagnostic(uid, date));
            }
        }
        kept.push(record);
    }
    (kept, diagnostics)
}

fn vanished_diagnostic(uid: &str, date: NaiveDate) -> Diagnostic {
    let message = format!("the meetup of {date} (`{uid}`) is no longer named by any post");
    Diagnostic::new(Rule::AnnouncementVanished, "manifest.json", Span::default(), message)
        .with_note("published as CANCELLED, since subscribers have it in their calendars")
        .with_help("say in a post that it is off, or put the announcement back")
}
