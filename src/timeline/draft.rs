//! A meetup in the making, and the signs by which a later post is known to speak of it.
//!
//! In comes what a post says; out comes whether it is said of a [`Draft`] already there, and the draft with
//! it taken in. The signs are tried in the order of [`Sign::ALL`], each over all drafts: one meetup that is
//! announced, corrected and moved by several posts stays one.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

use super::{Facts, MeetupStatus, Place};
use crate::extract::sign_up::is_rsvp_host;
use crate::extract::{Announcement, Change, Retraction, Scope};

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

/// A meetup that was put off may be given its new day up to so many days after the old one.
const NEW_DAY_WITHIN: i64 = 120;
/// Two announced days of a series this close are one meetup, unless the group meets that often.
const SAME_MEETUP: i64 = 6;
/// Where meetups are so many days apart, a month has one.
const MONTHLY: i64 = 21;

/// Days so far apart are of two meetups sooner than a day and its correction.
const APART: i64 = 3;

/// A move that does not name the day that is left is no further than this, in days, or it leaves one that is as soon.
const MOVED_WITHIN: i64 = 16;

/// How far a meetup may be moved, in days, by a post that does not name the day that is left: as far as two are apart,
/// where it is the one that is due.
fn most_moved(published: NaiveDate, draft: &Draft, gap: i64) -> i64 {
    let is_due = draft.facts.date.is_some_and(|date| (date - published).num_days() <= MOVED_WITHIN);
    if is_due { gap } else { gap.min(MOVED_WITHIN) }
}

/// Meetups in the making. Each goes when its meetup is made of it: all of them are much to hold on to.
pub(super) type Drafts = Vec<Box<Draft>>;

/// A meetup in the making.
pub(super) struct Draft {
    /// Who it is.
    pub(super) founding: Founding,
    /// Its series, by name.
    pub(super) series: Option<String>,
    /// The group, for its title.
    pub(super) group: Option<String>,
    /// Its title, where a post gives one.
    pub(super) title: Option<String>,
    /// When and where.
    pub(super) facts: Facts,
    /// Whether a post is about it, and does not only name it as the next.
    pub(super) is_own: bool,
    /// The weekday that is said with its day.
    pub(super) weekday: Option<Weekday>,
    /// The month, where no more is known.
    pub(super) month: Option<(i32, u32)>,
    /// The announcement that speaks last.
    pub(super) announcement: Option<(usize, usize)>,
    /// The post that tells of it.
    pub(super) recap: Option<usize>,
    /// Its number, where a post gives one.
    pub(super) number: Option<u32>,
    /// What is doubtful or called off, in sentences.
    pub(super) notes: Vec<String>,
    /// The post that last said of it that it is moved.
    pub(super) moved_by: Option<usize>,
    /// The day and start it had before it was moved.
    pub(super) moved_from: Option<(NaiveDate, Option<NaiveTime>)>,
    /// How often its posts changed what subscribers see.
    pub(super) changes: u32,
    /// When it was first named.
    pub(super) created_at: DateTime<Utc>,
    /// When a post last changed it.
    pub(super) modified_at: DateTime<Utc>,
}

impl Draft {
    /// The month of its day, or the one that is all that is known.
    pub(super) fn month(&self) -> Option<(i32, u32)> {
        self.facts.date.map(|date| (date.year(), date.month())).or(self.month)
    }

    /// Whether a post of a series, or of none, may speak of it: what has no series yet may be of any.
    pub(super) fn may_be_of(&self, series: Option<&str>) -> bool {
        series.is_none() || self.series.is_none() || self.series.as_deref() == series
    }

    /// Takes the series of a post that speaks of it, where it has none.
    pub(super) fn join_series(&mut self, place: &Place) {
        if self.series.is_none() {
            self.series.clone_from(&place.series);
            self.group.clone_from(&place.series_title);
        }
    }

    /// Is called off, put off or moved by a post.
    pub(super) fn retract(
        &mut self,
        retraction: &Retraction,
        (post, published): (usize, NaiveDate),
        moment: DateTime<Utc>,
    ) {
        // A title and the text below it put it off by one week, not by two.
        if retraction.by_days.is_some() && self.moved_by == Some(post) {
            return;
        }
        let mut facts = self.facts.clone();
        // Of one that has been moved before nobody knows from which day a week is counted.
        let by = retraction.by_days.filter(|_| self.moved_by.is_none()).map(TimeDelta::days);
        let counted = by.and_then(|by| facts.date?.checked_add_signed(by));
        // Nobody tells of what did not take place, or is still to.
        self.recap = None;
        if let Some(day) = retraction.new_date.or(counted) {
            (facts.date, facts.last_date) = (Some(day), None);
            facts.status = MeetupStatus::Confirmed;
            self.notes.clear();
        } else {
            let is_off = retraction.change != Change::Postponed;
            facts.status = if is_off { MeetupStatus::Cancelled } else { MeetupStatus::Postponed };
            self.notes = vec![format!("The post of {published} says: {}", retraction.sentence)];
        }
        self.take(facts, moment);
    }

    /// Takes new facts, counting a change where a subscriber sees one.
    pub(super) fn take(&mut self, facts: Facts, at: DateTime<Utc>) {
        let was_real = self.facts.date.is_some();
        let see = |facts: &Facts| {
            (
                facts.date,
                facts.last_date,
                facts.time,
                facts.end_time,
                facts.venue.clone(),
                facts.position,
                facts.status,
            )
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

/// How far the day that a move leaves may be from the one known of its meetup, in days: it may have been given wrong.
const FORTNIGHT: i64 = 14;

/// What a post says of a meetup that may be known already.
pub(super) struct Word<'a> {
    /// Which post.
    pub(super) post: usize,
    /// Its day.
    pub(super) published: NaiveDate,
    /// What it announces.
    pub(super) announcement: &'a Announcement,
    /// When and where.
    pub(super) facts: &'a Facts,
}

/// A sign that a post speaks of a meetup announced before.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sign {
    /// The same day.
    Day,
    /// The day it is moved from.
    MovedFrom,
    /// The page of the event to sign up on.
    RsvpLink,
    /// Its number, and a day no further off than a meetup is moved.
    Number,
    /// A day close by, where the group does not meet that often.
    NearDay,
    /// The month, where one of the two gives no more.
    Month,
    /// It is called by its month, in which a meetup is known already.
    ItsMonth,
    /// The day it was moved from.
    Back,
    /// Words that move a meetup, and its day within the usual time between two.
    MoveWords,
    /// It was put off, and this is the next day given.
    NewDay,
}

impl Sign {
    /// The surest first.
    pub(super) const ALL: [Self; 10] = [
        Self::Day,
        Self::MovedFrom,
        Self::RsvpLink,
        Self::Number,
        Self::NearDay,
        Self::Month,
        Self::ItsMonth,
        Self::Back,
        Self::MoveWords,
        Self::NewDay,
    ];
}

impl Word<'_> {
    /// Whether a meetup is still to be spoken of: not over by the post, or put off.
    pub(super) fn can_be_of(&self, draft: &Draft) -> bool {
        let is_to_come =
            |known: NaiveDate| known >= self.published || self.facts.date.is_some_and(|date| known >= date);
        draft.recap.is_none()
            && (draft.facts.status == MeetupStatus::Postponed || draft.facts.date.is_none_or(is_to_come))
    }

    /// Whether it shows a sign of a meetup, in a series whose meetups are `gap` days apart.
    pub(super) fn shows(&self, sign: Sign, draft: &Draft, gap: i64) -> bool {
        let days = self.facts.date.zip(draft.facts.date);
        // What a post has spoken of by another day is not what it speaks of now.
        let speaks_last = draft.announcement.map(|(post, _)| post);
        let numbers = self.announcement.number.zip(draft.number);
        let is_another = numbers.is_some_and(|(new, old)| new != old);
        let is_other_post = draft.founding.post != self.post && speaks_last != Some(self.post) && !is_another;
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
            Sign::Number => {
                is_other_post
                    && self.announcement.number.is_some()
                    && self.announcement.number == draft.number
                    && apart(NEW_DAY_WITHIN)
            }
            Sign::NearDay => {
                // "Repair Day moves to Saturday the 27th. … The build night is on the 1st": it is not moved twice.
                is_other_post
                    && draft.moved_by != Some(self.post)
                    && apart(SAME_MEETUP.min(gap / 2))
                    && !self.is_before_another(draft)
                    && !self.is_beside_another(draft)
            }
            Sign::Month => {
                is_other_post && days.is_none() && self.month().is_some() && self.month() == draft.month()
            }
            Sign::ItsMonth => {
                is_other_post
                    && self.announcement.called_by_month.is_some()
                    && gap >= MONTHLY
                    && self.month() == draft.month()
            }
            Sign::Back => {
                let old = draft.moved_from.map(|(day, _)| day);
                is_other_post && old.is_some() && old == self.facts.date
            }
            Sign::MoveWords => {
                // Where the day that is left is given, and is weeks from this meetup's, it is another's.
                let is_left = |old: NaiveDate| {
                    draft.facts.date.is_some_and(|day| (old - day).num_days().abs() <= FORTNIGHT)
                };
                is_other_post
                    && self.announcement.is_move
                    && self.announcement.moved_from.is_none_or(is_left)
                    && apart(most_moved(self.published, draft, gap))
            }
            Sign::NewDay => {
                is_other_post
                    && draft.facts.status == MeetupStatus::Postponed
                    && days.is_some_and(|(new, old)| (1..=NEW_DAY_WITHIN).contains(&(new - old).num_days()))
            }
        }
    }

    /// "The last rehearsal before it is on Monday": an earlier day, on another weekday than the one said of the known one,
    /// is no correction of it unless something is moved.
    fn is_before_another(&self, draft: &Draft) -> bool {
        let days = self.facts.date.zip(draft.facts.date);
        let is_before = days.is_some_and(|(new, old)| (old - new).num_days() >= APART);
        let weekdays = self.announcement.weekday.zip(draft.weekday);
        is_before && !self.announcement.is_move && weekdays.is_some_and(|(new, old)| new != old)
    }

    /// "On Sunday at 8:45 we go to Dozza", days before the Tuesday evening at nine: another weekday and hours another part
    /// of the day are of another meetup unless something is moved.
    fn is_beside_another(&self, draft: &Draft) -> bool {
        const HOURS: i64 = 4;
        let weekdays = self.announcement.weekday.zip(draft.weekday);
        let times = self.facts.time.zip(draft.facts.time);
        weekdays.is_some_and(|(new, old)| new != old)
            && times.is_some_and(|(new, old)| (new - old).num_hours().abs() >= HOURS)
            && !self.announcement.is_move
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

/// Whether a retraction speaks of a meetup. A move that names neither the old day nor its month is of one
/// whose day is no further from the new one than meetups are from each other.
pub(super) fn speaks_of(retraction: &Retraction, draft: &Draft, published: NaiveDate, gap: i64) -> bool {
    let Some(day) = draft.facts.date else { return false };
    if let Some(is_it) = retraction.is_of_the_week_of(day) {
        return is_it;
    }
    match (retraction.date, retraction.month, retraction.new_date) {
        (Some(date), _, _) => date == day,
        (None, Some(month), _) => month == (day.year(), day.month()),
        (None, None, Some(new)) => (new - day).num_days().abs() <= most_moved(published, draft, gap),
        (None, None, None) => !matches!(retraction.scope, Scope::Named | Scope::Titled),
    }
}
