//! The usual days that nobody has announced yet, where an organizer asks for them with `cadence:`.
//!
//! In come the meetups that posts tell of and the stated habit; out come placeholders: TENTATIVE meetups on
//! the usual days of this month and the next [`HORIZON`]. A turn (a month, or a usual day where there are
//! several a month) is filled by a meetup of the series, wherever in it that is, and has no placeholder then;
//! `identity` lets the meetup take over the placeholder's UID. A meetup that is announced for a month, and
//! no more, becomes its month's placeholder. A turn that a post calls off is CANCELLED. When its day is over
//! a placeholder goes without a word: it never was a meetup, and nobody called it off. Its UID is remembered,
//! so that a recap that comes all the same is the same event. A habit that was only learnt from past meetups
//! makes none of this.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Months, NaiveDate, NaiveTime, Utc};

use super::ledger::Ledger;
use super::series::slug_of;
use super::telling::month_and_year;
use super::{Meetup, MeetupStatus, Timeline};
use crate::base::time::{AsOf, instant};
use crate::config::cadence::{Cadence, end_of_month};
use crate::config::{Config, Series};
use crate::extract::{Extraction, Retraction, Scope};
use crate::post::Post;

/// Months after the present one whose usual days are shown.
pub const HORIZON: u32 = 3;

/// How many of the latest meetups tell which weeks a group meets in.
const LATEST: usize = 12;

/// A habit that an organizer stated, and the series that has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habit<'a> {
    cadence: &'a Cadence,
    /// `None` where the blog names no series: all its meetups are one group's.
    series: Option<&'a Series>,
    /// Whether a meetup of no known series counts as this group's.
    is_sole: bool,
}

impl<'a> Habit<'a> {
    /// Every habit that the configuration states.
    pub(super) fn all(config: &'a Config) -> Vec<Self> {
        let is_sole = config.series.len() <= 1;
        let of_series =
            config.series.iter().filter_map(|series| Some((series.cadence.as_ref()?, Some(series))));
        let of_blog = config.cadence.iter().map(|cadence| (cadence, None));
        of_series.chain(of_blog).map(|(cadence, series)| Self { cadence, series, is_sole }).collect()
    }

    /// Whether it is the habit of a series, by its name.
    fn is_of(&self, series: Option<&str>) -> bool {
        match (self.series, series) {
            (None, _) => true,
            (Some(own), Some(series)) => own.name == series,
            (Some(_), None) => self.is_sole,
        }
    }

    /// Whether a meetup has the turn that comes on a usual day, or had it before it was moved.
    pub(super) fn is_turn_of(&self, usual: NaiveDate, meetup: &Meetup) -> bool {
        let days = [meetup.date, meetup.last_date, meetup.moved_from.map(|(day, _)| day)];
        self.is_of(meetup.series.as_deref())
            && days.into_iter().flatten().any(|day| self.cadence.is_turn(usual, day))
    }

    /// Whether a meetup without a day is announced for the month of a usual day, the only one there is.
    pub(super) fn is_month_of(&self, usual: NaiveDate, meetup: &Meetup) -> bool {
        let is_month = meetup.date.is_none() && meetup.month == Some((usual.year(), usual.month()));
        is_month && self.is_of(meetup.series.as_deref()) && self.cadence.is_monthly()
    }
}

/// The last day that placeholders are made for.
pub(super) fn horizon(today: NaiveDate) -> Option<NaiveDate> {
    end_of_month(today, HORIZON)
}

/// What placeholders are made from.
#[derive(Debug, Clone, Copy)]
pub struct Usual<'a> {
    /// The posts.
    pub posts: &'a [Post],
    /// What each says.
    pub extractions: &'a [Extraction],
    /// What earlier builds published.
    pub ledger: &'a Ledger,
    /// The configuration.
    pub config: &'a Config,
    /// The moment of this build.
    pub as_of: AsOf,
}

/// A turn that comes.
#[derive(Debug, Clone, Copy)]
struct Turn<'a> {
    habit: Habit<'a>,
    day: NaiveDate,
}

impl Usual<'_> {
    /// The placeholders of every stated habit, without UIDs; meetups of a month become that of their month.
    pub fn placeholders(&self, timeline: &mut Timeline) -> Vec<Meetup> {
        let mut made = Vec::new();
        for habit in Habit::all(self.config) {
            for day in self.days(habit, timeline) {
                let turn = Turn { habit, day };
                if self.is_filled(turn, timeline) {
                    continue;
                }
                let is_months = |meetup: &Arc<Meetup>| {
                    meetup.status == MeetupStatus::Unannounced && habit.is_month_of(day, meetup)
                };
                match timeline.meetups.iter().position(is_months) {
                    Some(at) => {
                        let status = self.status(turn, timeline);
                        status.put(Arc::make_mut(&mut timeline.meetups[at]), turn);
                    }
                    None => made.extend(self.placeholder(turn, timeline)),
                }
            }
        }
        made
    }

    /// The usual days within the horizon.
    fn days(&self, habit: Habit<'_>, timeline: &Timeline) -> Vec<NaiveDate> {
        let today = self.as_of.day_in(self.config.site.zone());
        let Some(last) = horizon(today) else { return Vec::new() };
        let ours = timeline.meetups.iter().filter(|meetup| habit.is_of(meetup.series.as_deref()));
        let mut known: Vec<NaiveDate> = ours.filter_map(|meetup| meetup.date).collect();
        known.sort_unstable();
        let latest = known.get(known.len().saturating_sub(LATEST)..).unwrap_or_default();
        habit.cadence.days(today, last, latest).collect()
    }

    /// Whether a meetup has the turn, be it one that no post names any more: that is called off, not usual.
    fn is_filled(&self, turn: Turn<'_>, timeline: &Timeline) -> bool {
        let seen = self.ledger.events.values().filter(|event| !event.digest.is_empty());
        let real = seen.map(|event| &event.meetup).filter(|meetup| !meetup.is_placeholder);
        timeline.meetups.iter().chain(real).any(|meetup| turn.habit.is_turn_of(turn.day, meetup))
    }

    fn placeholder(&self, turn: Turn<'_>, timeline: &Timeline) -> Option<Meetup> {
        let Turn { habit, day } = turn;
        let site = &self.config.site;
        // The group as its latest post names it.
        let place = timeline.places.iter().rfind(|place| place.series.is_some());
        let (series, title) = match habit.series {
            Some(series) => (Some(&series.name), series.title.as_ref().or(Some(&series.name))),
            None => place.map_or((None, None), |place| (place.series.as_ref(), place.series_title.as_ref())),
        };
        let group = title.or(site.title.as_ref()).map_or("Meetup", String::as_str);
        let stem = series.map_or_else(|| slug_of(group), |series| slug_of(series));
        let key = format!("{stem}-usual-{}", habit.cadence.turn(day));
        let status = self.status(turn, timeline);
        let was_seen =
            |event: &super::ledger::EventRecord| event.meetup.key == key && !event.digest.is_empty();
        if status.is_of_all && !self.ledger.events.values().any(was_seen) {
            return None;
        }
        let created_at = self.first_shown(day);
        let time = habit.series.and_then(|series| series.time).filter(|_| site.zone.is_some());
        let mut meetup = Meetup {
            title: format!("{group} {}", month_and_year(day, site.lang.as_deref())),
            series: series.cloned(),
            time,
            end_time: habit.series.and_then(|series| series.end).filter(|_| time.is_some()),
            venue: habit.series.and_then(|series| series.venue.clone()),
            position: habit.series.and_then(|series| series.position),
            ..Meetup::unknown(key, site.zone(), created_at)
        };
        status.put(&mut meetup, turn);
        Some(meetup)
    }

    /// When a usual day came within the horizon.
    fn first_shown(&self, day: NaiveDate) -> DateTime<Utc> {
        let month = day.with_day(1).and_then(|first| first.checked_sub_months(Months::new(HORIZON)));
        instant(month.unwrap_or(day).and_time(NaiveTime::MIN), self.config.site.zone())
    }

    /// How a turn stands that no meetup has.
    fn status(&self, turn: Turn<'_>, timeline: &Timeline) -> Status {
        let words = turn.habit.cadence.words();
        let Some((post, retraction)) = self.retraction(turn, timeline) else {
            let note = format!("The usual day ({words}). Nothing is announced yet.");
            return Status { note, called_off: None, is_of_all: false };
        };
        let note = format!("The post of {} says: {}", post.published_on(), retraction.sentence);
        let called_off = Some(post.published_at.with_timezone(&Utc));
        Status { note, called_off, is_of_all: retraction.scope == Scope::All }
    }

    /// The latest post that calls a turn off.
    fn retraction(&self, turn: Turn<'_>, timeline: &Timeline) -> Option<(&Post, &Retraction)> {
        let said = self.posts.iter().zip(self.extractions).zip(&timeline.places).rev();
        let of_group = said.filter(|(_, place)| turn.habit.is_of(place.series.as_deref()));
        let mut all = of_group.flat_map(|((post, extraction), _)| {
            extraction.retractions.iter().map(move |retraction| (post, retraction))
        });
        all.find(|(post, retraction)| turn.is_called_off(post, retraction, timeline))
    }
}

impl Turn<'_> {
    /// Whether a post's words call this turn off.
    fn is_called_off(self, post: &Post, retraction: &Retraction, timeline: &Timeline) -> bool {
        let published = post.published_on();
        if retraction.new_date.is_some() || self.day < published {
            return false;
        }
        if let Some(is_it) = retraction.is_of_the_week_of(self.day) {
            return is_it;
        }
        let mut ours = timeline.meetups.iter().filter(|meetup| self.habit.is_of(meetup.series.as_deref()));
        match (retraction.date, retraction.month, retraction.scope) {
            (Some(day), _, _) => self.habit.cadence.is_turn(self.day, day),
            (None, Some(month), _) => month == (self.day.year(), self.day.month()),
            (None, None, Scope::Next) => {
                let is_before = |day: NaiveDate| (published..self.day).contains(&day);
                let is_first = self.habit.cadence.days(published, self.day, &[]).count() == 1;
                is_first && !ours.any(|meetup| meetup.date.is_some_and(is_before))
            }
            (None, None, Scope::All) => {
                !ours.any(|meetup| meetup.created_at > post.published_at.with_timezone(&Utc))
            }
            (None, None, Scope::Named | Scope::Titled) => false,
        }
    }
}

/// How a turn stands that no meetup has.
struct Status {
    note: String,
    /// When a post called it off.
    called_off: Option<DateTime<Utc>>,
    /// Whether that post called off everything to come: what nobody has seen need not be called off.
    is_of_all: bool,
}

impl Status {
    fn put(self, meetup: &mut Meetup, turn: Turn<'_>) {
        meetup.is_placeholder = true;
        meetup.date = Some(turn.day);
        meetup.notes.push(self.note);
        meetup.status = MeetupStatus::Tentative;
        if let Some(moment) = self.called_off {
            meetup.status = MeetupStatus::Cancelled;
            meetup.modified_at = meetup.modified_at.max(moment);
            meetup.sequence += 1;
        }
    }
}
