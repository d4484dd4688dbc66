//! All posts together: each meetup once, with the day it really is.
//!
//! In come the posts, in the order they were published, with what each says; out comes a [`Timeline`]. It
//! is one fold: a post joins its recap, its corrections and its announcements to the meetups known so far.
//! The precedence, strongest first:
//!
//! 1. explicit front matter;
//! 2. the recap, whose own day settles where the meetup was;
//! 3. a later post over an earlier one;
//! 4. what is stated over what is doubtful.
//!
//! "As announced" is what was known after the announcing post; "settled" is what is known after all.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

use super::cadence::Cadence;
use super::facts::{choose_day, facts_of};
use super::identity::Founding;
use super::series::title_stem;
use super::{Announced, Facts, Meetup, MeetupStatus, Place, PostKind, RecapLink, Timeline, checks};
use crate::base::time::instant;
use crate::config::Config;
use crate::diagnostic::Rule;
use crate::extract::lexicon::Language;
use crate::extract::rsvp::is_rsvp_host;
use crate::extract::{Announcement, Evidence, EvidenceKind, Extraction, Provenance, Retraction};
use crate::post::Post;

/// A recap published up to so many days after a meetup is taken for that meetup's.
const RECAP_AFTER: i64 = 20;
/// A recap's post may carry a day up to so many days before its meetup.
const RECAP_BEFORE: i64 = 4;
/// A post this much later than a stated day is late, not a sign that the meetup moved.
const RECAP_LATE: i64 = 6;
/// The fewest recaps that show whether they bear their meetup's day.
const FEWEST_PUNCTUAL: usize = 3;
/// A meetup that was put off may be given its new day up to so many days after the old one.
const NEW_DAY_WITHIN: i64 = 120;
/// How many of the latest meetups of a blog a post may speak of. More than a blog announces in years; it
/// keeps the time that a build takes in step with the number of posts.
const RECENT: usize = 500;
/// Two announced days of a series this close are one meetup, unless the group meets that often.
const SAME_MEETUP: i64 = 6;

/// A timeline whose meetups have no UIDs yet, and who each of them is.
#[derive(Debug, Default)]
pub struct Reconciled {
    /// The timeline.
    pub timeline: Timeline,
    /// One a meetup, in the same order.
    pub foundings: Vec<Founding>,
}

/// Reconciles what all posts say. Posts come in the order they were published.
pub fn reconcile(
    posts: &[Post],
    extractions: &[Extraction],
    places: Vec<Place>,
    config: &Config,
) -> Reconciled {
    let mut fold = Fold {
        posts,
        extractions,
        config,
        places,
        drafts: Vec::new(),
        announced: Vec::new(),
        recap_dates: Vec::new(),
    };
    for at in 0..posts.len() {
        let recap_date = fold.join_recap(at);
        fold.recap_dates.push(recap_date);
        fold.apply_retractions(at);
        fold.join_announcements(at);
    }
    fold.finish()
}

/// A meetup in the making.
struct Draft {
    founding: Founding,
    series: Option<String>,
    /// The group, for its title.
    group: Option<String>,
    title: Option<String>,
    facts: Facts,
    is_own: bool,
    month: Option<(i32, u32)>,
    /// The announcement that speaks last.
    announcement: Option<(usize, usize)>,
    recap: Option<usize>,
    notes: Vec<String>,
    moved_from: Option<(NaiveDate, Option<NaiveTime>)>,
    changes: u32,
    created_at: DateTime<Utc>,
    modified_at: DateTime<Utc>,
}

impl Draft {
    fn month(&self) -> Option<(i32, u32)> {
        self.facts.date.map(|date| (date.year(), date.month())).or(self.month)
    }

    /// Is called off, put off or moved by a post.
    fn retract(&mut self, retraction: &Retraction, published: NaiveDate, moment: DateTime<Utc>) {
        let mut facts = self.facts.clone();
        if let Some(day) = retraction.new_date {
            (facts.date, facts.last_date) = (Some(day), None);
            facts.status = MeetupStatus::Confirmed;
            self.notes.clear();
        } else {
            let is_off = !retraction.is_postponed;
            facts.status = if is_off { MeetupStatus::Cancelled } else { MeetupStatus::Postponed };
            self.notes = vec![format!("The post of {published} says: {}", retraction.sentence)];
        }
        self.take(facts, moment);
    }

    /// Takes new facts, counting a change where a subscriber sees one.
    fn take(&mut self, facts: Facts, at: DateTime<Utc>) {
        let was_real = self.facts.date.is_some();
        let see = |facts: &Facts| {
            (facts.date, facts.last_date, facts.time, facts.end_time, facts.venue.clone(), facts.status)
        };
        if was_real && see(&facts) != see(&self.facts) {
            self.changes += 1;
        }
        if facts != self.facts {
            self.modified_at = self.modified_at.max(at);
        }
        if let (Some(old), Some(new)) = (self.facts.date, facts.date)
            && old != new
        {
            self.moved_from = Some((old, self.facts.time));
        }
        self.facts = facts;
    }
}

/// What a post says of a meetup that may be known already.
struct Word<'a> {
    post: usize,
    published: NaiveDate,
    announcement: &'a Announcement,
    facts: &'a Facts,
}

/// A sign that a post speaks of a meetup announced before.
#[derive(Debug, Clone, Copy)]
enum Sign {
    /// The same day.
    Day,
    /// The day it is moved from.
    MovedFrom,
    /// The page of the event to sign up on.
    RsvpLink,
    /// A day close by, where the group does not meet that often.
    NearDay,
    /// The month, where one of the two gives no more.
    Month,
    /// Words that move a meetup, and its day within the usual time between two.
    MoveWords,
    /// It was put off, and this is the next day given.
    NewDay,
}

impl Sign {
    /// The surest first.
    const ALL: [Self; 7] = [
        Self::Day,
        Self::MovedFrom,
        Self::RsvpLink,
        Self::NearDay,
        Self::Month,
        Self::MoveWords,
        Self::NewDay,
    ];
}

impl Word<'_> {
    /// Whether a meetup is still to be spoken of: not over by the post, or put off.
    fn can_be_of(&self, draft: &Draft) -> bool {
        let is_to_come =
            |known: NaiveDate| known >= self.published || self.facts.date.is_some_and(|date| known >= date);
        draft.recap.is_none()
            && (draft.facts.status == MeetupStatus::Postponed || draft.facts.date.is_none_or(is_to_come))
    }

    fn shows(&self, sign: Sign, draft: &Draft, gap: i64) -> bool {
        let days = self.facts.date.zip(draft.facts.date);
        let is_other_post = draft.founding.post != self.post;
        let apart = |limit: i64| days.is_some_and(|(new, old)| (new - old).num_days().abs() <= limit);
        match sign {
            Sign::Day => days.is_some_and(|(new, old)| new == old),
            Sign::MovedFrom => {
                self.announcement.moved_from.is_some() && draft.facts.date == self.announcement.moved_from
            }
            Sign::RsvpLink => {
                is_other_post
                    && self.event_page().is_some_and(|page| draft.facts.rsvp_url.as_deref() == Some(page))
            }
            Sign::NearDay => is_other_post && apart(SAME_MEETUP.min(gap / 2)),
            Sign::Month => {
                is_other_post && days.is_none() && self.month().is_some() && self.month() == draft.month()
            }
            Sign::MoveWords => is_other_post && self.announcement.is_move && apart(gap),
            Sign::NewDay => {
                is_other_post
                    && draft.facts.status == MeetupStatus::Postponed
                    && days.is_some_and(|(new, old)| (1..=NEW_DAY_WITHIN).contains(&(new - old).num_days()))
            }
        }
    }

    fn month(&self) -> Option<(i32, u32)> {
        self.facts.date.map(|date| (date.year(), date.month())).or(self.announcement.month)
    }

    /// The link, where it is the page of one event and not that of a group.
    fn event_page(&self) -> Option<&str> {
        let link = self.facts.rsvp_url.as_deref()?;
        (is_rsvp_host(link) && link.contains("/events/")).then_some(link)
    }
}

struct Fold<'a> {
    posts: &'a [Post],
    extractions: &'a [Extraction],
    config: &'a Config,
    places: Vec<Place>,
    drafts: Vec<Draft>,
    announced: Vec<Vec<Entry>>,
    recap_dates: Vec<Option<NaiveDate>>,
}

/// An announcement and the meetup it joined.
struct Entry {
    draft: usize,
    as_announced: Facts,
    evidence: Vec<Evidence>,
    rules: Vec<Rule>,
}

impl Fold<'_> {
    fn moment(&self, at: usize) -> DateTime<Utc> {
        self.posts[at].published_at.with_timezone(&Utc)
    }

    /// The meetups that a post may still be about, and those that show a habit: the latest of the blog.
    fn recent(&self) -> impl Iterator<Item = (usize, &Draft)> {
        self.drafts.iter().enumerate().skip(self.oldest_recent())
    }

    fn oldest_recent(&self) -> usize {
        self.drafts.len().saturating_sub(RECENT)
    }

    /// The days that the series has met on, before a post, in order.
    fn history(&self, series: Option<&str>) -> Vec<NaiveDate> {
        let mut days: Vec<NaiveDate> = self
            .recent()
            .map(|(_, draft)| draft)
            .filter(|draft| {
                draft.series.as_deref() == series && matches!(draft.facts.status, MeetupStatus::Confirmed)
            })
            .filter_map(|draft| draft.facts.date)
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// Joins a recap to the meetup it tells of, or makes one; the meetup's day.
    fn join_recap(&mut self, at: usize) -> Option<NaiveDate> {
        let extraction = &self.extractions[at];
        if self.places[at].kind != PostKind::Recap {
            return None;
        }
        let published = self.posts[at].published_on();
        let stated = extraction.recap_date;
        let day = stated.unwrap_or(published);
        match self.recapped(at, day) {
            Some(draft) => Some(self.settle(draft, at, day, stated.is_some())),
            None => Some(self.recap_alone(at, day)),
        }
    }

    /// The open meetup of the series nearest to a recap's day.
    fn recapped(&self, at: usize, day: NaiveDate) -> Option<usize> {
        let series = &self.places[at].series;
        let open = self.recent().filter(|(_, draft)| {
            draft.recap.is_none()
                && draft.founding.post != at
                && (draft.series == *series || series.is_none())
        });
        open.filter_map(|(index, draft)| match (draft.facts.date, draft.month) {
            (Some(date), _) => {
                let late = (day - date).num_days();
                let is_off = matches!(draft.facts.status, MeetupStatus::Cancelled | MeetupStatus::Postponed);
                let window = if draft.facts.status == MeetupStatus::Tentative {
                    -10..=RECAP_AFTER
                } else {
                    -RECAP_BEFORE..=RECAP_AFTER
                };
                (window.contains(&late) && !is_off).then_some((late.abs(), index))
            }
            (None, Some(month)) => (month == (day.year(), day.month())).then_some((RECAP_AFTER, index)),
            (None, None) => None,
        })
        .min()
        .map(|(_, index)| index)
    }

    /// The recap settles when its meetup was.
    fn settle(&mut self, index: usize, at: usize, day: NaiveDate, is_stated: bool) -> NaiveDate {
        let moment = self.moment(at);
        let habit = Cadence::learn(&self.history(self.drafts[index].series.as_deref()));
        let is_punctual = self.is_punctual(self.drafts[index].series.as_deref());
        let draft = &mut self.drafts[index];
        let mut facts = draft.facts.clone();
        let settled = match facts.date {
            None => day,
            Some(_) if is_stated => day,
            Some(date) if facts.status == MeetupStatus::Tentative => {
                if date <= day && (day - date).num_days() <= 1 { date } else { day }
            }
            Some(date) => {
                let late = (day - date).num_days();
                let fits =
                    day.weekday() == date.weekday() || habit.as_ref().is_some_and(|habit| habit.fits(day));
                if late > RECAP_LATE && fits && is_punctual { day } else { date }
            }
        };
        facts.date = Some(settled);
        if facts.last_date.is_some_and(|last| last < settled) {
            facts.last_date = None;
        }
        if matches!(facts.status, MeetupStatus::Tentative | MeetupStatus::Unannounced) {
            facts.status = MeetupStatus::Confirmed;
        }
        draft.take(facts, moment);
        draft.notes.clear();
        draft.recap = Some(at);
        draft.changes += 1;
        draft.modified_at = draft.modified_at.max(moment);
        settled
    }

    /// Whether the recaps of a series have so far borne the day of their meetup, so that another day means
    /// something.
    fn is_punctual(&self, series: Option<&str>) -> bool {
        let late: Vec<bool> = self
            .recent()
            .map(|(_, draft)| draft)
            .filter(|draft| draft.series.as_deref() == series && draft.announcement.is_some())
            .filter_map(|draft| Some(self.posts[draft.recap?].published_on() != draft.facts.date?))
            .collect();
        let n_late = late.iter().filter(|late| **late).count();
        late.len() >= FEWEST_PUNCTUAL && n_late * 5 <= late.len()
    }

    /// A meetup known only from its recap.
    fn recap_alone(&mut self, at: usize, day: NaiveDate) -> NaiveDate {
        let moment = self.moment(at);
        let facts = Facts {
            date: Some(day),
            last_date: None,
            time: None,
            end_time: None,
            zone: self.config.site.zone,
            venue: None,
            rsvp_url: None,
            status: MeetupStatus::Confirmed,
        };
        self.drafts.push(Draft {
            founding: Founding { post: at, ordinal: 0, explicit: self.explicit_key(at) },
            series: self.places[at].series.clone(),
            group: self.places[at].series_title.clone(),
            title: None,
            facts,
            is_own: true,
            month: None,
            announcement: None,
            recap: Some(at),
            notes: Vec::new(),
            moved_from: None,
            changes: 0,
            created_at: moment,
            modified_at: moment,
        });
        day
    }

    fn explicit_key(&self, at: usize) -> Option<String> {
        let front_matter = &self.posts[at].front_matter;
        front_matter.text("event_id").or_else(|| front_matter.text("uid")).map(str::to_string)
    }

    /// What a post calls off or moves, of the meetups announced before it.
    fn apply_retractions(&mut self, at: usize) {
        let published = self.posts[at].published_on();
        let moment = self.moment(at);
        let series = self.places[at].series.clone();
        if self.extractions[at].retractions.is_empty() {
            return;
        }
        let gap = self.usual_gap(series.as_deref());
        let oldest = self.oldest_recent();
        for retraction in &self.extractions[at].retractions {
            let is_meant = |draft: &&mut Draft| {
                let is_open = draft.recap.is_none() && draft.facts.date.is_some_and(|date| date >= published);
                let is_ours = series.is_none() || draft.series == series || draft.series.is_none();
                is_open && is_ours && speaks_of(retraction, draft, gap)
            };
            // A move is one meetup's; several can be called off in one sentence.
            let n_meant = if retraction.new_date.is_some() { 1 } else { usize::MAX };
            for draft in self.drafts.iter_mut().skip(oldest).filter(is_meant).take(n_meant) {
                draft.retract(retraction, published, moment);
            }
        }
    }

    fn join_announcements(&mut self, at: usize) {
        let mut entries = Vec::new();
        for number in 0..self.extractions[at].announcements.len() {
            entries.push(self.join_announcement(at, number));
        }
        self.announced.push(entries);
    }

    fn join_announcement(&mut self, at: usize, number: usize) -> Entry {
        let announcement = &self.extractions[at].announcements[number];
        let place = &self.places[at];
        let is_own = announcement.is_own && place.kind != PostKind::Recap;
        let cadence = Cadence::learn(&self.history(place.series.as_deref()));
        let (date, evidence) = choose_day(announcement, self.posts[at].published_on(), cadence.as_ref());
        let facts = facts_of(announcement, date, self.config.site.zone);
        let rules = checks::rules_of(announcement, date, cadence.as_ref());
        let draft = match self.known(at, announcement, &facts) {
            Some(draft) => {
                self.update(draft, at, number, facts.clone());
                draft
            }
            None => self.found(at, number, is_own, facts.clone()),
        };
        let as_announced = Facts { status: self.drafts[draft].facts.status, ..facts };
        Entry { draft, as_announced, evidence, rules }
    }

    /// The meetup that an announcement speaks of again, by the surest sign that any open one shows.
    fn known(&self, at: usize, announcement: &Announcement, facts: &Facts) -> Option<usize> {
        let series = &self.places[at].series;
        let word = Word { post: at, published: self.posts[at].published_on(), announcement, facts };
        let gap = self.usual_gap(series.as_deref());
        let is_ours = |draft: &Draft| draft.series == *series || draft.series.is_none() || series.is_none();
        Sign::ALL.iter().find_map(|sign| {
            self.recent()
                .find(|(_, draft)| is_ours(draft) && word.can_be_of(draft) && word.shows(*sign, draft, gap))
                .map(|(at, _)| at)
        })
    }

    /// The median of the days between meetups of a series; a month where nobody knows.
    fn usual_gap(&self, series: Option<&str>) -> i64 {
        let days = self.history(series);
        let mut gaps: Vec<i64> = days.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
        gaps.sort_unstable();
        gaps.get(gaps.len() / 2).copied().unwrap_or(30)
    }

    /// A later post speaks of a known meetup: what it says replaces, what it leaves out stays.
    fn update(&mut self, index: usize, at: usize, number: usize, new: Facts) {
        let moment = self.moment(at);
        let announcement = &self.extractions[at].announcements[number];
        let draft = &mut self.drafts[index];
        let is_weaker = draft.announcement.is_some_and(|(post, other)| {
            self.extractions[post].announcements[other].provenance == Provenance::Explicit
                && announcement.provenance != Provenance::Explicit
        });
        let old = draft.facts.clone();
        let (old_date, new_date) = (old.date, new.date);
        let facts = Facts {
            date: if is_weaker { old.date } else { new.date.or(old.date) },
            last_date: if is_weaker { old.last_date } else { new.last_date.or(old.last_date) },
            time: new.time.filter(|_| !is_weaker).or(old.time),
            end_time: new.end_time.filter(|_| !is_weaker).or(old.end_time),
            zone: new.zone.or(old.zone),
            venue: new.venue.filter(|_| !is_weaker).or(old.venue),
            rsvp_url: new.rsvp_url.or(old.rsvp_url),
            // A word without a day says nothing new of the day that is known.
            status: match new.status {
                MeetupStatus::Unannounced => old.status,
                status => status,
            },
        };
        draft.take(facts, moment);
        if draft.series.is_none() {
            draft.series.clone_from(&self.places[at].series);
            draft.group.clone_from(&self.places[at].series_title);
        }
        if new_date.is_none() && old_date.is_some() {
            return;
        }
        draft.announcement = Some((at, number));
        draft.notes = checks::notes_of(announcement, draft.facts.date);
        if announcement.title.is_some() {
            draft.title.clone_from(&announcement.title);
        }
        if announcement.is_own && self.places[at].kind == PostKind::Announcement {
            draft.is_own = true;
            draft.title = draft.title.take().or_else(|| Some(self.posts[at].title.clone()));
        }
    }

    fn found(&mut self, at: usize, number: usize, is_own: bool, facts: Facts) -> usize {
        let announcement = &self.extractions[at].announcements[number];
        let moment = self.moment(at);
        let ordinal = if is_own && number == 0 { 0 } else { number + 1 };
        let title = announcement.title.clone().or_else(|| is_own.then(|| self.posts[at].title.clone()));
        let moved_from = announcement.moved_from.map(|day| (day, None));
        self.drafts.push(Draft {
            founding: Founding { post: at, ordinal, explicit: self.explicit_key(at).filter(|_| is_own) },
            series: self.places[at].series.clone(),
            group: self.places[at].series_title.clone(),
            title,
            notes: checks::notes_of(announcement, facts.date),
            facts,
            is_own,
            month: announcement.month,
            announcement: Some((at, number)),
            recap: None,
            moved_from,
            changes: 0,
            created_at: moment,
            modified_at: moment,
        });
        self.drafts.len() - 1
    }

    fn finish(self) -> Reconciled {
        let meetups: Vec<Meetup> = self.drafts.iter().map(|draft| self.meetup(draft)).collect();
        let announced = self.announced.iter().map(|entries| {
            let of = |(number, entry): (usize, &Entry)| Announced {
                announcement: number,
                key: String::new(),
                as_announced: entry.as_announced.clone(),
                settled: self.drafts[entry.draft].facts.clone(),
                evidence: self.evidence(entry),
                rules: entry.rules.clone(),
            };
            entries.iter().enumerate().map(of).collect()
        });
        let announced: Vec<Vec<Announced>> = announced.collect();
        let joined =
            self.announced.iter().map(|entries| entries.iter().map(|entry| entry.draft).collect()).collect();
        let diagnostics = checks::diagnostics(self.posts, self.extractions, &announced, self.config);
        Reconciled {
            foundings: self.drafts.iter().map(|draft| draft.founding.clone()).collect(),
            timeline: Timeline {
                meetups,
                places: self.places,
                announced,
                joined,
                recap_dates: self.recap_dates,
                diagnostics,
            },
        }
    }

    /// The evidence of other posts: the habit before it, the recap after it.
    fn evidence(&self, entry: &Entry) -> Vec<Evidence> {
        let mut evidence = entry.evidence.clone();
        let draft = &self.drafts[entry.draft];
        if let (Some(recap), Some(day)) = (draft.recap, draft.facts.date) {
            let says = format!("{day}, by {}", self.posts[recap].source.path);
            let agrees = entry.as_announced.date == Some(day);
            evidence.push(Evidence { kind: EvidenceKind::Recap, says, agrees, weight: 10, span: None });
        }
        evidence
    }

    /// A draft as subscribers see it.
    fn meetup(&self, draft: &Draft) -> Meetup {
        let announcement =
            draft.announcement.map(|(post, number)| &self.extractions[post].announcements[number]);
        let page = draft.announcement.map_or(draft.founding.post, |(post, _)| post);
        // A recap that names the next meetup has tags and a picture of its own meetup, not of that one.
        let own_post = draft.recap.or_else(|| draft.is_own.then_some(draft.founding.post));
        let facts = &draft.facts;
        let series = self.series_of(draft);
        let time = facts.time.or_else(|| series.and_then(|series| series.time));
        let mut notes = draft.notes.clone();
        // A wall-clock time without a zone would be shown at another hour somewhere: it stays words.
        let (time, end_time) = match (time, facts.zone) {
            (Some(time), None) => {
                notes.push(format!("Starts at {} local time.", time.format("%H:%M")));
                (None, None)
            }
            (time, _) => (time, facts.end_time.or_else(|| series.and_then(|series| series.end))),
        };
        Meetup {
            key: String::new(),
            uid: String::new(),
            series: draft.series.clone(),
            title: self.title(draft),
            status: facts.status,
            date: facts.date,
            last_date: facts.last_date,
            time,
            end_time: end_time.filter(|_| time.is_some()),
            zone: facts.zone.unwrap_or_else(|| self.config.site.zone()),
            venue: facts.venue.clone().or_else(|| series.and_then(|series| series.venue.clone())),
            is_online: announcement.is_some_and(|announcement| announcement.is_online),
            stream_url: announcement.and_then(|announcement| announcement.stream_url.clone()),
            rsvp_url: facts.rsvp_url.clone(),
            page_url: Some(self.posts[page].permalink.clone()),
            month: draft.month,
            speakers: announcement.map(|announcement| announcement.speakers.clone()).unwrap_or_default(),
            abstract_text: self.abstract_text(draft, announcement),
            notes,
            moved_from: draft.moved_from,
            recap: draft.recap.map(|recap| self.recap_link(recap)),
            tags: own_post.map(|post| self.posts[post].tags.clone()).unwrap_or_default(),
            image: own_post.and_then(|post| self.posts[post].image.clone()),
            sequence: draft.changes,
            created_at: draft.created_at,
            modified_at: draft.modified_at,
        }
    }

    fn series_of(&self, draft: &Draft) -> Option<&crate::config::Series> {
        self.config.series.iter().find(|series| Some(&series.name) == draft.series.as_ref())
    }

    /// The recap's title once it is there; else the post's own; else the group and the month.
    fn title(&self, draft: &Draft) -> String {
        if let Some(recap) = draft.recap {
            return self.posts[recap].title.clone();
        }
        if let Some(title) = &draft.title {
            return title.clone();
        }
        let (post, extraction) = (&self.posts[draft.founding.post], &self.extractions[draft.founding.post]);
        let group = draft.group.clone().or_else(|| title_stem(post, extraction));
        let group = group.or_else(|| self.config.site.title.clone()).unwrap_or_else(|| post.title.clone());
        match draft.facts.date {
            Some(date) => format!("{group} {}", month_and_year(date, self.config.site.lang.as_deref())),
            None => group,
        }
    }

    fn abstract_text(&self, draft: &Draft, announcement: Option<&Announcement>) -> Option<String> {
        match draft.recap {
            Some(recap) => self.posts[recap].description.clone(),
            None => {
                announcement.map(|announcement| announcement.sentence.clone()).filter(|text| !text.is_empty())
            }
        }
    }

    fn recap_link(&self, at: usize) -> RecapLink {
        let recap = &self.extractions[at].recap;
        RecapLink {
            title: self.posts[at].title.clone(),
            url: self.posts[at].permalink.clone(),
            video_url: recap.video_url.as_ref().map(|video| video.value.clone()),
            talks: recap.talks.clone(),
        }
    }
}

/// Whether a retraction speaks of a meetup. A move that names neither the old day nor its month is of one
/// whose day is no further from the new one than meetups are from each other.
fn speaks_of(retraction: &Retraction, draft: &Draft, gap: i64) -> bool {
    let Some(day) = draft.facts.date else { return false };
    match (retraction.date, retraction.month, retraction.new_date) {
        (Some(date), _, _) => date == day,
        (None, Some(month), _) => month == (day.year(), day.month()),
        (None, None, Some(new)) => (new - day).num_days().abs() <= gap,
        (None, None, None) => retraction.is_general,
    }
}

/// "January 2023" in the site's language.
fn month_and_year(date: NaiveDate, lang: Option<&str>) -> String {
    let language = lang.and_then(Language::from_tag).unwrap_or(Language::English);
    date.format_localized("%B %Y", language.locale()).to_string()
}

/// The moment that a meetup is over, for what is still to come.
pub fn over_at(meetup: &Meetup) -> Option<DateTime<Utc>> {
    let last = meetup.last_date.or(meetup.date)?;
    let end = match (meetup.time, meetup.end_time) {
        (Some(start), Some(end)) if end <= start => last.succ_opt()?.and_time(end),
        (Some(_), Some(end)) => last.and_time(end),
        _ => last.succ_opt()?.and_time(NaiveTime::MIN),
    };
    Some(instant(end, meetup.zone))
}
