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

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use super::cadence::Cadence;
use super::draft::{Draft, Drafts, Founding, Sign, Word, speaks_of};
use super::facts::{choose_day, facts_of};
use super::telling::Blog;
use super::{Announced, Facts, MeetupStatus, Place, PostKind, Purpose, Timeline, checks};
use crate::base::source::Span;
use crate::config::Config;
use crate::diagnostic::Rule;
use crate::extract::{
    Announcement, Evidence, EvidenceKind, Extraction, Naming, Posture, Provenance, Retraction, Scope,
    StatedStatus, Told,
};
use crate::post::Post;

/// Days between an announced meetup and the day that a recap tells of, from which on it tells of another.
const APART: i64 = 10;

/// A recap published up to so many days after a meetup is taken for that meetup's.
const RECAP_AFTER: i64 = 20;
/// A recap's post may carry a day up to so many days before its meetup.
const RECAP_BEFORE: i64 = 4;
/// A post this much later than a stated day is late, not a sign that the meetup moved.
const RECAP_LATE: i64 = 6;
/// The fewest recaps that show whether they bear their meetup's day.
const FEWEST_PUNCTUAL: usize = 3;
/// How many of the latest meetups of a blog a post may speak of. More than a blog announces in years; it
/// keeps the time that a build takes in step with the number of posts.
const RECENT: usize = 500;

/// Groups that meet at least so often, in days, meet on every such weekday.
const WEEKLY: i64 = 9;

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
    purpose: Purpose,
) -> Reconciled {
    let mut fold = Fold {
        posts,
        extractions,
        config,
        places,
        // Most posts are about a meetup or announce one.
        drafts: Vec::with_capacity(posts.len()),
        announced: Vec::with_capacity(posts.len()),
        recap_dates: Vec::new(),
    };
    for at in 0..posts.len() {
        let recap_date = fold.join_recap(at);
        fold.recap_dates.push(recap_date);
        fold.apply_retractions(at);
        fold.join_announcements(at);
    }
    fold.finish(purpose)
}

/// The fold so far.
struct Fold<'a> {
    posts: &'a [Post],
    extractions: &'a [Extraction],
    config: &'a Config,
    places: Vec<Place>,
    drafts: Drafts,
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
        self.drafts.iter().map(Box::as_ref).enumerate().skip(self.oldest_recent())
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
                matches!(draft.facts.status, MeetupStatus::Confirmed) && draft.series.as_deref() == series
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
        let stated = extraction.told.map(|told| told.day);
        let day = stated.unwrap_or(published);
        // One that looks back on talks, or from there to the next meetup, comes out on the day of its meetup.
        let is_report = extraction.posture == Posture::Back
            && (!extraction.announcements.is_empty() || reports_talks(extraction));
        let is_of_anybody = self.places[at].series.is_none() && !is_report && !extraction.tells_of_us();
        let nearest = self.recapped(at, day).filter(|draft| !self.is_of_another_evening(at, *draft));
        let recapped = nearest.filter(|draft| {
            // Nobody tells of a meetup before its day; a day less may be the clock's.
            let date = self.drafts[*draft].facts.date;
            let announces = |date| extraction.announcements.iter().any(|one| one.date == Some(date));
            let calls_off = |date| extraction.retractions.iter().any(|one| one.date == Some(date));
            let is_held = |date: NaiveDate| {
                let ahead = (date - published).num_days();
                let is_its_month = extraction.title_month == Some(date.month());
                let looks_back = extraction.posture == Posture::Back && !announces(date);
                !calls_off(date) && (ahead <= 0 || looks_back && (ahead == 1 || is_its_month))
            };
            // "Some of us went to the mountains yesterday. This Thursday we meet elsewhere."
            let is_named = extraction.told.is_some_and(|told| told.naming == Naming::Day);
            match date {
                Some(date) if stated.is_some() => is_named || date <= published,
                Some(date) => is_held(date),
                None => true,
            }
        });
        match recapped {
            // A post of no series that says no day: when its meetup was is not known.
            Some(draft) if is_of_anybody && stated.is_none() => {
                // Nobody tells of a meetup before its day.
                let date = self.drafts[draft].facts.date.filter(|date| *date <= published);
                if date.is_some() {
                    self.drafts[draft].recap = Some(at);
                }
                date
            }
            // What nobody announced may be another group's, and so close before a meetup to come it is none.
            None if is_of_anybody || nearest.is_some() && stated.is_some() => None,
            None if stated.is_none() && self.only_reminds(at) => {
                self.places[at].kind = PostKind::Announcement;
                None
            }
            Some(draft) => self.settle(draft, at, day, stated.is_some()),
            None if self.tells_its_day(at) => Some(self.recap_alone(at, day)),
            None => None,
        }
    }

    /// "At the meeting of last night", "the last one was on Sunday 14 December", weeks behind the day of an announced meetup:
    /// it tells of another evening.
    fn is_of_another_evening(&self, at: usize, draft: usize) -> bool {
        let tells_of_one = |told: &Told| match told.naming {
            Naming::Counted => told.is_of_us,
            Naming::Day => told.is_ours && told.span.is_some(),
            Naming::Weekday => false,
        };
        let told = self.extractions[at].told.filter(tells_of_one);
        let days = told.zip(self.drafts[draft].facts.date).map(|(told, date)| (told.day - date).num_days());
        days.is_some_and(|days| days > APART)
    }

    /// Whether a recap that nothing announced says when its meetup was: in words; or by coming out on the day, as those of
    /// its series have so far, and those of a month, where they speak of no other in that month.
    fn tells_its_day(&self, at: usize) -> bool {
        let extraction = &self.extractions[at];
        let published = self.posts[at].published_on();
        let is_of_its_month = extraction.is_of_the_month(published.month());
        if let Some(told) = extraction.told {
            let tells_first = |calls_off: Span| {
                let is_first = |told: Span| told.start < calls_off.start;
                extraction.tells_of_a_meetup && extraction.told_span().is_some_and(is_first)
            };
            let mut leading = extraction.retractions.iter().filter(|retraction| retraction.is_lead);
            let is_its_day = told.is_ours || told.opens && extraction.posture == Posture::Back;
            return is_its_day
                && (told.naming != Naming::Counted
                    || leading.all(|retraction| tells_first(retraction.span)));
        }
        if is_of_its_month {
            return !announces_in(extraction, published);
        }
        // A report of talks is dated by their evening; of anything else that is known where the series has shown it.
        let series = self.places[at].series.as_deref();
        series.is_some() && (reports_talks(extraction) || self.is_punctual(series))
    }

    /// The open meetup of the series nearest to a recap's day.
    fn recapped(&self, at: usize, day: NaiveDate) -> Option<usize> {
        let series = &self.places[at].series;
        // Series that nobody has configured are told by their titles: "Recap: Meetup #17" is of "Meetup #17".
        let is_told = self.config.series.is_empty() && self.extractions[at].told.is_some();
        let is_its_day = |draft: &Draft| is_told && draft.facts.date == Some(day);
        let open = self.recent().filter(|(_, draft)| {
            draft.recap.is_none()
                && draft.founding.post != at
                && (draft.may_be_of(series.as_deref()) || is_its_day(draft))
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
                // A meetup of no series was announced in a post of another title; it comes behind the series' own.
                let is_strange = draft.series != *series && series.is_some();
                let is_near = window.contains(&late) && (!is_strange || (0..=RECAP_LATE).contains(&late));
                (is_near && !is_off).then_some((is_strange, late.abs(), index))
            }
            (None, Some(month)) => {
                (month == (day.year(), day.month())).then_some((false, RECAP_AFTER, index))
            }
            (None, None) => None,
        })
        .min()
        .map(|(_, _, index)| index)
    }

    /// Whether all that a post announces is known already, as in a reminder that reads like the end of a recap.
    fn only_reminds(&self, at: usize) -> bool {
        let announcements = &self.extractions[at].announcements;
        let published = self.posts[at].published_on();
        let gap = usual_gap(&self.history(self.places[at].series.as_deref()));
        let is_known = |announcement: &Announcement| {
            let facts = facts_of(announcement, announcement.date, self.config.site.zone);
            self.known(at, announcement, &facts, gap).is_some()
        };
        !announcements.is_empty()
            && announcements.iter().all(|one| one.date > Some(published) && is_known(one))
    }

    /// The recap settles when its meetup was.
    fn settle(&mut self, index: usize, at: usize, day: NaiveDate, is_stated: bool) -> Option<NaiveDate> {
        let moment = self.moment(at);
        let habit = Cadence::learn(&self.history(self.drafts[index].series.as_deref()));
        let is_punctual = self.is_punctual(self.drafts[index].series.as_deref());
        let tells_its_day = is_punctual || self.tells_its_day(at);
        let gap = usual_gap(&self.history(self.drafts[index].series.as_deref()));
        let is_weekday = self.extractions[at].told.is_some_and(|told| told.naming == Naming::Weekday);
        let is_told_too = |date| self.extractions[at].also_told.contains(&date);
        let draft = &mut self.drafts[index];
        let mut facts = draft.facts.clone();
        // "Last night" may be when the pictures came; what was announced stands against it.
        let was_announced = draft.announcement.is_some() && facts.status == MeetupStatus::Confirmed;
        let is_named = self.extractions[at].names_a_day_of_ours();
        let settled = match facts.date {
            // "On the Tuesday there were nine of us", of the one that was announced and not of the last.
            Some(date) if is_weekday && is_told_late(date, day, gap, was_announced) => Some(date),
            Some(date) if is_stated && was_announced && !is_named && date <= day => Some(date),
            // "Rain came on Saturday, and on Sunday the sun was out": of two days told, the announced one.
            Some(date) if is_stated && is_told_too(date) => Some(date),
            _ if is_stated => Some(day),
            None => tells_its_day.then_some(day),
            Some(date) if facts.status == MeetupStatus::Tentative && date > day => Some(day),
            Some(date) => {
                let late = (day - date).num_days();
                let fits =
                    day.weekday() == date.weekday() || habit.as_ref().is_some_and(|habit| habit.fits(day));
                Some(if late > RECAP_LATE && fits && is_punctual { day } else { date })
            }
        };
        facts.date = settled;
        if facts.last_date.zip(settled).is_some_and(|(last, settled)| last < settled) {
            facts.last_date = None;
        }
        if settled.is_some_and(|settled| settled <= day)
            && matches!(facts.status, MeetupStatus::Tentative | MeetupStatus::Unannounced)
        {
            facts.status = MeetupStatus::Confirmed;
        }
        draft.take(facts, moment);
        draft.join_series(&self.places[at]);
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
            position: None,
            rsvp_url: None,
            status: MeetupStatus::Confirmed,
        };
        self.drafts.push(Box::new(Draft {
            founding: Founding { post: at, ordinal: 0, explicit: self.explicit_key(at) },
            series: self.places[at].series.clone(),
            group: self.places[at].series_title.clone(),
            title: None,
            facts,
            is_own: true,
            weekday: None,
            month: None,
            announcement: None,
            recap: Some(at),
            number: None,
            notes: Vec::new(),
            moved_by: None,
            moved_from: None,
            changes: 0,
            created_at: moment,
            modified_at: moment,
        }));
        day
    }

    fn explicit_key(&self, at: usize) -> Option<String> {
        let front_matter = &self.posts[at].front_matter;
        Post::EVENT_ID_KEYS.iter().find_map(|key| front_matter.text(key)).map(str::to_string)
    }

    /// What a post calls off or moves, of the meetups announced before it.
    fn apply_retractions(&mut self, at: usize) {
        let published = self.posts[at].published_on();
        let moment = self.moment(at);
        let series = self.places[at].series.clone();
        if self.extractions[at].retractions.is_empty() {
            return;
        }
        let gap = usual_gap(&self.history(series.as_deref()));
        let oldest = self.oldest_recent();
        let is_derived = self.config.series.is_empty();
        for retraction in &self.extractions[at].retractions {
            let retraction = &self.of_a_meetup_to_come(at, retraction);
            let called = self.called_in_a_title(at, retraction);
            let is_meant = |draft: &&mut Draft| {
                let is_to_come = draft.facts.date.is_some_and(|date| date >= published);
                let is_open = if is_to_come {
                    draft.recap.is_none()
                } else {
                    was_called_off(retraction, draft, published, at)
                };
                // What a post announces itself, knowing what it calls off, stands.
                let is_its_own = draft.announcement.is_some_and(|(post, _)| post == at);
                let is_of_a_month = retraction.date.is_none() && retraction.month.is_some();
                is_open
                    && !(is_its_own && is_of_a_month)
                    && (draft.may_be_of(series.as_deref())
                        || is_derived && retraction.date == draft.facts.date)
                    && (speaks_of(retraction, draft, published, gap)
                        || called.as_ref() == Some(&draft.founding))
            };
            let mut meant: Vec<&mut Draft> =
                self.drafts.iter_mut().map(Box::as_mut).skip(oldest).filter(is_meant).collect();
            // A move is one meetup's, and so is "the next"; several can be called off in one sentence.
            let is_one = retraction.is_a_move() || retraction.scope == Scope::Next;
            meant.sort_by_key(|draft| draft.facts.date.map(|date| retraction.distance_to(date, published)));
            for draft in meant.into_iter().take(if is_one { 1 } else { usize::MAX }) {
                draft.retract(retraction, (at, published), moment);
                draft.moved_by = retraction.is_a_move().then_some(at).or(draft.moved_by);
            }
        }
    }

    /// "O encontro de quinta-feira foi cancelado": the day of a weekday that was called off, as it is told, is the coming one
    /// where a meetup is known on that and none on the last. "No meetup next Thursday" is of this week's in the same way.
    fn of_a_meetup_to_come(&self, at: usize, retraction: &Retraction) -> Retraction {
        const WEEK: u64 = 7;
        let published = self.posts[at].published_on();
        let is_known = |day: NaiveDate| self.recent().any(|(_, draft)| draft.facts.date == Some(day));
        let is_open = retraction.is_of_a_weekday && retraction.new_date.is_none();
        let last = retraction.date.filter(|day| *day < published && is_open);
        let coming = last.and_then(|last| last.checked_add_days(Days::new(WEEK)));
        let is_meant =
            |coming: &NaiveDate| *coming >= published && is_known(*coming) && !last.is_some_and(is_known);
        let following = retraction.date.filter(|day| *day > published && is_open);
        let this_weeks = following.and_then(|following| following.checked_sub_days(Days::new(WEEK)));
        let is_this_weeks =
            |day: &NaiveDate| *day >= published && is_known(*day) && !following.is_some_and(is_known);
        let date = coming.filter(is_meant).or(this_weeks.filter(is_this_weeks)).or(retraction.date);
        Retraction { date, ..retraction.clone() }
    }

    /// The meetup soon to come that a title calls off by a name which its announcement has as well, and that of no
    /// other does.
    fn called_in_a_title(&self, at: usize, retraction: &Retraction) -> Option<Founding> {
        const SOON: i64 = 14;
        if retraction.scope != Scope::Titled {
            return None;
        }
        let published = self.posts[at].published_on();
        let named = names_in(&retraction.sentence);
        let to_come = self.recent().map(|(_, draft)| draft).filter(|draft| {
            let days = draft.facts.date.map(|date| (date - published).num_days());
            days.is_some_and(|days| (0..=SOON).contains(&days)) && draft.founding.post != at
        });
        let mut called = to_come.filter(|draft| {
            let said = draft.announcement.map(|(post, number)| &self.extractions[post].announcements[number]);
            said.is_some_and(|one| names_in(&one.sentence).iter().any(|word| named.contains(word)))
        });
        let only = called.next()?;
        called.next().is_none().then(|| only.founding.clone())
    }

    fn join_announcements(&mut self, at: usize) {
        let n_announced = self.extractions[at].announcements.len();
        let entries = (0..n_announced).map(|number| self.join_announcement(at, number)).collect();
        self.announced.push(entries);
    }

    fn join_announcement(&mut self, at: usize, number: usize) -> Entry {
        let announcement = &self.extractions[at].announcements[number];
        let place = &self.places[at];
        let is_own = announcement.is_own && place.kind != PostKind::Recap;
        let history = self.history(place.series.as_deref());
        let cadence = Cadence::learn(&history);
        let (date, evidence) = choose_day(announcement, self.posts[at].published_on(), cadence.as_ref());
        let date = self.announced_reading(at, announcement, date).or(date);
        let facts = facts_of(announcement, date, self.config.site.zone);
        let rules = checks::rules_of(announcement, date, cadence.as_ref());
        let known = self.recapped_here(at, &facts);
        let draft = match known.or_else(|| self.known(at, announcement, &facts, usual_gap(&history))) {
            Some(draft) => {
                self.update(draft, at, number, facts.clone());
                draft
            }
            None => self.found(at, number, is_own, facts.clone()),
        };
        let as_announced = Facts { status: self.drafts[draft].facts.status, ..facts };
        Entry { draft, as_announced, evidence, rules }
    }

    /// The meetup that a post is the recap of, where it gives its day once more: on the day itself it may read like both.
    fn recapped_here(&self, at: usize, facts: &Facts) -> Option<usize> {
        let day = self.recap_dates.get(at).copied().flatten().filter(|day| facts.date == Some(*day))?;
        let is_it = |draft: &Draft| draft.recap == Some(at) && draft.facts.date == Some(day);
        self.recent().find(|(_, draft)| is_it(draft)).map(|(index, _)| index)
    }

    /// "Next Saturday", a week apart by two readings: the one on which a meetup is announced already, where none is on the
    /// other.
    fn announced_reading(
        &self,
        at: usize,
        announcement: &Announcement,
        date: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        const WEEK: i64 = 7;
        let (date, published) = (date?, self.posts[at].published_on());
        let series = self.places[at].series.as_deref();
        let is_open = |day: NaiveDate| {
            self.recent().any(|(_, draft)| {
                draft.facts.date == Some(day) && draft.recap.is_none() && draft.may_be_of(series)
            })
        };
        let other = |day: &&NaiveDate| **day > published && (**day - date).num_days().abs() == WEEK;
        let other = announcement.candidates.iter().find(other).copied()?;
        (!announcement.is_move && !is_open(date) && is_open(other)).then_some(other)
    }

    /// The meetup that an announcement speaks of again, by the surest sign that any open one shows.
    fn known(&self, at: usize, announcement: &Announcement, facts: &Facts, gap: i64) -> Option<usize> {
        let series = self.places[at].series.as_deref();
        let word = Word { post: at, published: self.posts[at].published_on(), announcement, facts };
        let is_meant = |draft: &Draft| {
            word.can_be_of(draft)
                && (draft.may_be_of(series)
                    || self.is_the_same_evening(draft, facts, announcement.moved_from))
        };
        let open: Vec<(usize, &Draft)> = self.recent().filter(|(_, draft)| is_meant(draft)).collect();
        // Of several, the one whose day is the least far from what is said.
        let apart = |draft: &Draft| Some((draft.facts.date? - facts.date?).num_days().abs());
        let shows = |sign: &Sign| {
            let showing = open.iter().filter(|(_, draft)| word.shows(*sign, draft, gap));
            showing.min_by_key(|(_, draft)| apart(draft).unwrap_or(i64::MAX))
        };
        Sign::ALL.iter().find_map(shows).map(|(at, _)| *at)
    }

    /// Whether a meetup of another series is the one on a day: series that nobody has configured are told by their titles,
    /// and "Meetup #12" and "After meetup #11" may well speak of one.
    fn is_the_same_evening(&self, draft: &Draft, facts: &Facts, left: Option<NaiveDate>) -> bool {
        const HOURS: i64 = 2;
        let times = facts.time.zip(draft.facts.time);
        let is_at_another_hour = times.is_some_and(|(one, other)| (one - other).num_hours().abs() >= HOURS);
        let is_its_day = |day: Option<NaiveDate>| day.is_some() && day == draft.facts.date;
        self.config.series.is_empty() && (is_its_day(facts.date) && !is_at_another_hour || is_its_day(left))
    }

    /// A later post speaks of a known meetup: what it says replaces, what it leaves out stays.
    fn update(&mut self, index: usize, at: usize, number: usize, new: Facts) {
        let moment = self.moment(at);
        let announcement = &self.extractions[at].announcements[number];
        let draft = &mut self.drafts[index];
        let is_weaker = draft.announcement.is_some_and(|(post, other)| {
            self.extractions[post].announcements[other].provenance == Provenance::Explicit
                && announcement.provenance != Provenance::Explicit
                && !(announcement.is_move && post != at)
        });
        let old = draft.facts.clone();
        let (old_date, new_date) = (old.date, new.date);
        // Another place is not where the old one was.
        let is_there = new.venue.is_none() || new.venue == old.venue || is_weaker;
        let facts = Facts {
            date: if is_weaker { old.date } else { new.date.or(old.date) },
            last_date: if is_weaker { old.last_date } else { new.last_date.or(old.last_date) },
            time: new.time.filter(|_| !is_weaker).or(old.time),
            end_time: new.end_time.filter(|_| !is_weaker).or(old.end_time),
            zone: new.zone.or(old.zone),
            position: new.position.filter(|_| !is_weaker).or(old.position.filter(|_| is_there)),
            venue: new.venue.filter(|_| !is_weaker).or(old.venue),
            rsvp_url: new.rsvp_url.or(old.rsvp_url),
            // A word without a day says nothing new of the day that is known.
            status: match new.status {
                MeetupStatus::Unannounced => old.status,
                status => status,
            },
        };
        let n_changes = draft.changes;
        draft.take(facts, moment);
        if old_date.is_some() && new_date.is_some() && draft.changes == n_changes {
            // Other words and another page to read them on are seen as well.
            draft.changes += 1;
            draft.modified_at = draft.modified_at.max(moment);
        }
        draft.join_series(&self.places[at]);
        if new_date.is_none() && old_date.is_some() {
            return;
        }
        draft.announcement = Some((at, number));
        draft.weekday = announcement.weekday;
        draft.number = announcement.number.or(draft.number);
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
        // "#12 is off" over "see you on 15 March" is no name for that one.
        let takes_place = announcement.status == StatedStatus::On;
        let is_named = is_own && !(takes_place && self.extractions[at].opens_with_calling_off());
        let title = announcement.title.clone().or_else(|| is_named.then(|| self.posts[at].title.clone()));
        let moved_from = announcement.moved_from.map(|day| (day, None));
        self.drafts.push(Box::new(Draft {
            founding: Founding { post: at, ordinal, explicit: self.explicit_key(at).filter(|_| is_own) },
            series: self.places[at].series.clone(),
            group: self.places[at].series_title.clone(),
            title,
            notes: checks::notes_of(announcement, facts.date),
            facts,
            is_own,
            weekday: announcement.weekday,
            month: announcement.month,
            announcement: Some((at, number)),
            recap: None,
            number: announcement.number,
            moved_by: None,
            moved_from,
            changes: 0,
            created_at: moment,
            modified_at: moment,
        }));
        self.drafts.len() - 1
    }

    fn finish(mut self, purpose: Purpose) -> Reconciled {
        let joined =
            self.announced.iter().map(|entries| entries.iter().map(|entry| entry.draft).collect()).collect();
        let mut announced = Vec::new();
        let mut diagnostics = Vec::new();
        for (at, entries) in std::mem::take(&mut self.announced).into_iter().enumerate() {
            let of = |(number, entry): (usize, Entry)| Announced {
                announcement: number,
                key: String::new(),
                settled: self.drafts[entry.draft].facts.clone(),
                evidence: self.evidence(entry.draft, &entry.as_announced, entry.evidence),
                as_announced: entry.as_announced,
                rules: entry.rules,
            };
            let of_post: Vec<Announced> = entries.into_iter().enumerate().map(of).collect();
            let (post, extraction) = (&self.posts[at], &self.extractions[at]);
            diagnostics.extend(checks::of_post(post, extraction, &of_post, self.config));
            // On a large site all of them are much to hold on to.
            if purpose == Purpose::Explanation {
                announced.push(of_post);
            }
        }
        diagnostics.extend(checks::reused_links(self.posts, self.extractions));
        let blog = Blog { posts: self.posts, extractions: self.extractions, config: self.config };
        let of = |draft: Box<Draft>| (Arc::new(blog.meetup(&draft)), draft.founding);
        let (meetups, foundings) = self.drafts.into_iter().map(of).unzip();
        Reconciled {
            foundings,
            timeline: Timeline {
                meetups,
                places: self.places,
                announced,
                joined,
                recap_dates: self.recap_dates,
                diagnostics,
                ..Timeline::default()
            },
        }
    }

    /// The evidence of other posts: the habit before it, the recap after it.
    fn evidence(&self, draft: usize, as_announced: &Facts, mut evidence: Vec<Evidence>) -> Vec<Evidence> {
        let draft = &self.drafts[draft];
        if let (Some(recap), Some(day)) = (draft.recap, draft.facts.date) {
            let says = format!("{day}, by {}", self.posts[recap].source.path);
            let agrees = as_announced.date == Some(day);
            evidence.push(Evidence { kind: EvidenceKind::Recap, says, agrees, weight: 10, span: None });
        }
        evidence
    }
}

/// The words of a sentence that may name something, in lower case: those of some length.
fn names_in(sentence: &str) -> BTreeSet<String> {
    const SHORTEST: usize = 5;
    let words = sentence.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() >= SHORTEST).map(str::to_lowercase).collect()
}

/// Whether a day stands against a weekday that is told: whole weeks before the last such day, and sooner than the next meetup;
/// or announced, and so long before it that the weekday is of something else ("on Friday the law came into force").
fn is_told_late(date: NaiveDate, told: NaiveDate, gap: i64, was_announced: bool) -> bool {
    const WEEK: i64 = 7;
    let late = (told - date).num_days();
    let is_weeks_late = gap > WEEKLY && (1..gap).contains(&late) && late % WEEK == 0;
    is_weeks_late || was_announced && late > APART
}

/// "Saturday's was called off": whether a post says of a day that has been that nothing was, or that it is still to be,
/// and no other tells of it.
fn was_called_off(retraction: &Retraction, draft: &Draft, published: NaiveDate, post: usize) -> bool {
    retraction.date.is_some()
        && retraction.date == draft.facts.date
        && retraction.new_date.is_none_or(|day| day >= published)
        && draft.recap.is_none_or(|recap| recap == post)
}

/// The median of the days between meetups; a month where nobody knows.
fn usual_gap(days: &[NaiveDate]) -> i64 {
    let mut gaps: Vec<i64> = days.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
    gaps.sort_unstable();
    gaps.get(gaps.len() / 2).copied().unwrap_or(30)
}

/// Whether a post tells of several talks.
fn reports_talks(extraction: &Extraction) -> bool {
    extraction.recap.talks.len() >= 2
}

/// Whether a post announces a meetup in the month it came out in: "March" on its title is that one's.
fn announces_in(extraction: &Extraction, published: NaiveDate) -> bool {
    let month = |day: NaiveDate| (day.year(), day.month());
    extraction.announcements.iter().any(|one| one.date.map(month) == Some(month(published)))
}
