//! From weighed phrases to announcements: which days a post announces, and what is doubtful about them.
//!
//! In come the [`Candidate`]s of a post; out come [`Announcement`]s, one a meetup, and everything turned
//! down with the reason. Two days for one meetup are one doubtful announcement; two meetups are two. A
//! post that names the next meetup and gives no day makes an announcement without one.

use chrono::{Datelike, NaiveDate, Weekday};

use super::beside::{meetup_of_month, next_meetup};
use super::candidate::{Candidate, ENOUGH};
use super::claim::long_weekday;
use super::claim::{
    Announcement, Claim, Doubt, Evidence, EvidenceKind, Provenance, Rejection, StatedStatus, Times,
    TurnedDown,
};
use super::conclusion::left_for;
use super::cues::CueKind;
use super::hedge::hedge;
use super::moves::{corrects_a_date, move_at};
use super::moving::{cue_of_move, may_be_in_space};
use super::nearby::Nearby;
use super::passage::{Passage, Passages};
use super::phrase::{is_whole_day, month_of};
use super::posture::Posture;
use super::relation::{Relation, is_full, number_of, relation};
use super::resolve::{Fault, resolve};
use super::scan::{DayForm, DayPhrase};
use super::setting::Setting;
use super::sign_up::{is_event_page, is_rsvp_host};
use super::wording::leading_number;
use super::{details, rsvp, shift, stranger, venue};
use crate::base::source::Span;
use crate::diagnostic::Rule;
use crate::post::prose::BlockKind;

/// The most meetups that one post announces: more is a calendar, and reading it must not take forever.
const MOST: usize = 60;

/// How many further places that give one day are read for what the first does not say.
const AGAIN: usize = 4;

/// What the phrases of a post come to.
#[derive(Default)]
pub(super) struct Found {
    /// The meetups announced, in the order of the text.
    pub(super) announcements: Vec<Announcement>,
    /// The rest.
    pub(super) turned_down: Vec<TurnedDown>,
    /// The days of further phrases for what is announced, in sentences that invite or give a time.
    pub(super) invited_again: Vec<(NaiveDate, Span)>,
}

/// Reads the announcements of a post from its weighed phrases.
pub(super) fn announcements(passages: &Passages, candidates: Vec<Candidate<'_>>, setting: &Setting) -> Found {
    let mut found = Found::default();
    let (enough, rest): (Vec<_>, Vec<_>) = candidates
        .into_iter()
        .partition(|candidate| candidate.is_enough() && candidate.resolution.day.is_some());
    let (elsewhere, enough): (Vec<_>, Vec<_>) =
        enough.into_iter().partition(|candidate| is_elsewhere(passages, candidate));
    for candidate in &elsewhere {
        found.turn_down(candidate, Rejection::OtherEvent);
    }
    let mut choice = choose(enough, &mut found, setting);
    let (no_days, rest): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|candidate| candidate.is_enough() && is_no_such_day(candidate));
    // "Our next meetup is on 31 April": announced, and nobody knows for when.
    choice.chosen.extend(no_days.into_iter().next().filter(|_| choice.chosen.is_empty()));
    for candidate in &rest {
        choice.doubts.extend(contradiction(choice.chosen.first(), candidate).map(|doubt| (0, doubt)));
        found.turn_down(candidate, candidate.rejection.unwrap_or(Rejection::NoCue));
    }
    let maker = Maker { passages, setting };
    for (at, candidate) in choice.chosen.iter().enumerate() {
        let doubts = choice.doubts.iter().filter(|(of, _)| *of == at).map(|(_, doubt)| doubt.clone());
        let again = choice.again.iter().filter(|(of, _)| *of == at).map(|(_, other)| other);
        let again: Vec<&Candidate<'_>> = again.take(AGAIN).collect();
        found.announcements.push(maker.announcement(candidate, &again, doubts.collect(), at == 0));
    }
    if found.announcements.is_empty() {
        found.announcements.extend(maker.without_a_day(&rest));
    }
    found.announcements.sort_by_key(|announcement| announcement.span);
    found
}

/// "Thu 28 Nov: the alumni meet", under "Elsewhere".
fn is_elsewhere(passages: &Passages, candidate: &Candidate<'_>) -> bool {
    let Candidate { at, passage, phrase, names_next, .. } = *candidate;
    !names_next && Nearby { passages, passage, at, phrase }.is_elsewhere()
}

/// Phrases that are enough, sorted out: one for each meetup.
#[derive(Default)]
struct Choice<'a> {
    /// The best phrase of each meetup, the best of all first.
    chosen: Vec<Candidate<'a>>,
    /// Further phrases for the day of a chosen one.
    again: Vec<(usize, Candidate<'a>)>,
    /// What contradicts a chosen one.
    doubts: Vec<(usize, Doubt)>,
}

/// Chooses a phrase for each meetup. What is struck out counts only where nothing stands in its place.
fn choose<'a>(mut enough: Vec<Candidate<'a>>, found: &mut Found, setting: &Setting) -> Choice<'a> {
    let mut choice = Choice::default();
    let is_corrected = enough.iter().any(|candidate| !candidate.is_struck);
    enough.sort_by_key(|candidate| std::cmp::Reverse(candidate.points()));
    for candidate in enough {
        if is_corrected && candidate.is_struck {
            found.turn_down(&candidate, Rejection::Struck);
            continue;
        }
        if choice.chosen.len() >= MOST {
            found.turn_down(&candidate, Rejection::Outweighed);
            continue;
        }
        let relation = match relation(&choice.chosen, &candidate, setting) {
            Relation::Contradicts(_) if is_an_entry_beside(&choice, &candidate) => Relation::Another,
            relation => relation,
        };
        match relation {
            Relation::Another if is_a_strangers(&choice, &candidate, &setting.group) => {
                found.turn_down(&candidate, Rejection::OtherEvent);
            }
            Relation::Another if is_only_named(&choice, &candidate) => {
                found.turn_down(&candidate, Rejection::NoCue);
            }
            Relation::Another => choice.chosen.push(candidate),
            Relation::Same(at) => {
                found.turn_down(&candidate, Rejection::Repeated);
                let sentence = candidate.passage.sentence(candidate.phrase.span.start);
                // "March should hold on its normal day, which is the 18th": a number alone may be of any month.
                let is_number = matches!(candidate.phrase.form, DayForm::DayOnly { .. });
                let is_open = is_number && candidate.phrase.weekday.is_none() && candidate.in_month.is_none();
                let invites = !is_open && candidate.has_cue()
                    || candidate.has_evidence(EvidenceKind::Time, 1)
                    || cue_of_move(candidate.passage, &sentence).is_some()
                    || candidate.phrase.weekday.is_some() && is_whole_day(candidate.phrase);
                let span = candidate.passage.span(candidate.phrase.span.start..candidate.phrase.span.end);
                found
                    .invited_again
                    .extend(candidate.resolution.day.filter(|_| invites).map(|day| (day, span)));
                choice.again.push((at, candidate));
            }
            Relation::Contradicts(at) => {
                let chosen = &mut choice.chosen[at];
                let is_added = |one: &Candidate<'_>| one.passage.is_added() && one.resolution.is_certain();
                let is_corrected = is_added(&candidate) != is_added(chosen);
                let is_surer = if is_corrected { is_added(&candidate) } else { is_surer(&candidate, chosen) };
                let other = if is_surer { std::mem::replace(chosen, candidate) } else { candidate };
                // "Update: the meetup is on the 29th", over what was written of the 28th.
                if !is_corrected {
                    choice.doubts.push((at, other_day(&other)));
                }
                found.turn_down(&other, Rejection::Outweighed);
            }
            Relation::Outweighed => found.turn_down(&candidate, Rejection::Outweighed),
        }
    }
    choice
}

/// "Saturday, 22 April, 10 am: a workshop", below "Wednesday, 19 April, 7 pm: meetup #14": where the body gives the best day
/// more than once, a line that begins with another in full is no correction of it.
fn is_an_entry_beside(choice: &Choice<'_>, candidate: &Candidate<'_>) -> bool {
    const PLAIN: i32 = 10;
    let is_given_again = choice.again.iter().any(|(of, other)| *of == 0 && other.at != candidate.at);
    is_given_again
        && candidate.phrase.span.start == 0
        && is_full(candidate)
        && candidate.phrase.weekday.is_some()
        && candidate.resolution.is_certain()
        && candidate.has_evidence(EvidenceKind::Time, PLAIN)
}

/// "The Ruby group meets on Thursday", beside the meetup of the group's own. Where there is no other, the group may be it.
fn is_a_strangers(choice: &Choice<'_>, candidate: &Candidate<'_>, group: &[String]) -> bool {
    !choice.chosen.is_empty() && stranger::host(candidate.passage, candidate.phrase, group).is_some()
}

/// "Le Club Agile organise un coding dojo le 6 décembre", below the meetup that a post invites to: a day beside no more than
/// the name of something that people meet for.
fn is_only_named(choice: &Choice<'_>, candidate: &Candidate<'_>) -> bool {
    const PLAIN: i32 = 10;
    // The meetup of the post is given with its hour, under a label or in the title.
    let is_sure = |first: &Candidate<'_>| {
        let kinds = [EvidenceKind::Time, EvidenceKind::Label];
        first.passage.block.kind == BlockKind::Title
            || kinds.iter().any(|kind| first.has_evidence(*kind, PLAIN))
    };
    let is_beside_one = choice.chosen.first().is_some_and(is_sure);
    let says_more = candidate.evidence.iter().any(|evidence| {
        let speaks = matches!(
            evidence.kind,
            EvidenceKind::Label
                | EvidenceKind::Time
                | EvidenceKind::RsvpLink
                | EvidenceKind::FrontMatter
                | EvidenceKind::Title
        );
        evidence.agrees
            && (speaks && evidence.weight >= PLAIN
                || evidence.kind == EvidenceKind::Cue && evidence.weight > PLAIN
                || evidence.kind == EvidenceKind::Context)
    });
    is_beside_one && !says_more && !candidate.names_next
}

/// "The September meetup (18 September)", and below it "Thursday 19 September": a weekday that fits speaks for its day.
fn is_surer(candidate: &Candidate<'_>, chosen: &Candidate<'_>) -> bool {
    const CLOSE: i64 = 7;
    let days = candidate.resolution.day.zip(chosen.resolution.day);
    let is_close = days.is_some_and(|(a, b)| (a - b).num_days().abs() <= CLOSE);
    is_close
        && is_full(candidate)
        && candidate.phrase.weekday.is_some()
        && chosen.phrase.weekday.is_none()
        && candidate.resolution.is_certain()
}

/// "When: 5 May" against a chosen 12 May: a labelled day that is not announced still speaks of the meetup.
fn contradiction(first: Option<&Candidate<'_>>, candidate: &Candidate<'_>) -> Option<Doubt> {
    let first = first.filter(|first| !first.passage.block.is_quoted)?;
    let is_anothers = matches!(candidate.rejection, Some(Rejection::Deadline | Rejection::OtherEvent));
    // "Dates: the concert is on 10 December, tickets from 1 November": a sentence says both, of two things.
    let is_one_sentence = first.at == candidate.at
        && first.passage.sentence(first.phrase.span.start).contains(&candidate.phrase.span.start);
    let is_history = candidate.rejection == Some(Rejection::Past)
        && candidate
            .phrase
            .year
            .zip(first.resolution.day)
            .is_some_and(|((year, _), day)| year + 1 < day.year());
    let is_plain = candidate.is_labelled_inline()
        && !is_one_sentence
        && !is_history
        && is_full(candidate)
        && !candidate.passage.block.is_quoted
        && !is_anothers;
    (is_plain && first.resolution.day != candidate.resolution.day).then(|| other_day(candidate))
}

impl Found {
    fn turn_down(&mut self, candidate: &Candidate<'_>, reason: Rejection) {
        let span = candidate.passage.span(candidate.phrase.span.start..candidate.phrase.span.end);
        self.turned_down.push(TurnedDown { span, reason, date: candidate.resolution.day });
    }
}

fn is_no_such_day(candidate: &Candidate<'_>) -> bool {
    candidate.resolution.faults.iter().any(|fault| matches!(fault, Fault::NoSuchDay))
}

fn other_day(candidate: &Candidate<'_>) -> Doubt {
    let span = candidate.passage.span(candidate.phrase.span.start..candidate.phrase.span.end);
    Doubt::OtherDay { day: candidate.resolution.day.unwrap_or_default(), span }
}

/// Turns a chosen phrase into an announcement.
struct Maker<'a> {
    passages: &'a Passages,
    setting: &'a Setting,
}

impl Maker<'_> {
    /// `again` are other places of the post that give the same day: what the first does not say, they may. What the post
    /// says of hours and of signing up far from any day is of its `first` meetup, and of no other that it mentions.
    fn announcement(
        &self,
        candidate: &Candidate<'_>,
        again: &[&Candidate<'_>],
        mut doubts: Vec<Doubt>,
        is_first: bool,
    ) -> Announcement {
        let offset = candidate.phrase.span.start;
        let passage = candidate.passage;
        let mut date = candidate.resolution.day;
        let moved = move_at(passage, offset, self.setting).filter(|moved| {
            [Some(moved.old), Some(moved.new)].contains(&date) || candidate.resolution.until.is_some()
        });
        let moved_again = |other: &&Candidate<'_>| {
            let moved = move_at(other.passage, other.phrase.span.start, self.setting);
            moved.filter(|moved| Some(moved.new) == date)
        };
        let moved = moved.or_else(|| again.iter().find_map(moved_again));
        if let Some(moved) = &moved {
            date = Some(moved.new);
            doubts.retain(|doubt| !matches!(doubt, Doubt::OtherDay { .. }));
        }
        doubts.extend(self.doubts_of(candidate, date));
        let is_own = self.is_own(candidate) || again.iter().any(|other| self.is_own(other));
        let reads_all = is_own && is_first;
        let mut announcement = self.frame(passage, candidate.at, offset, reads_all);
        for other in again {
            complete(
                &mut announcement,
                &self.frame(other.passage, other.at, other.phrase.span.start, reads_all),
            );
        }
        announcement.is_own = is_own;
        if candidate.is_struck {
            announcement.status = StatedStatus::Cancelled;
        }
        announcement.span = passage.span(candidate.phrase.span.start..candidate.phrase.span.end);
        announcement.provenance =
            if passage.block.kind == BlockKind::Title { Provenance::Title } else { Provenance::Prose };
        announcement.last_date = candidate.resolution.until.filter(|_| moved.is_none());
        announcement.candidates = self.other_days(candidate, date);
        announcement.date = date;
        announcement.weekday = weekday_of(candidate);
        announcement.is_move |= moved.is_some() || self.corrects_a_date(candidate);
        announcement.is_move |= is_first && is_full(candidate) && self.is_titled_as_put_off();
        let is_its_month = |month: &u32| date.is_some_and(|day| day.month() == *month);
        announcement.called_by_month = candidate.called_by_month.filter(is_its_month);
        announcement.number = number_of(candidate).or_else(|| self.number_in_the_title().filter(|_| is_own));
        announcement.moved_from = moved.map(|moved| moved.old).or_else(|| self.day_left(candidate, date?));
        if let Some(hedge) = hedge(candidate, self.setting) {
            announcement.status = StatedStatus::Hedged;
            announcement.evidence.push(hedge);
        }
        announcement.evidence.splice(0..0, candidate.evidence.iter().cloned());
        announcement.evidence.extend(self.parts(candidate, date));
        announcement.doubts = doubts;
        announcement
    }

    /// The day that a meetup leaves, where what is said around its new one gives that.
    fn day_left(&self, candidate: &Candidate<'_>, date: NaiveDate) -> Option<NaiveDate> {
        let Candidate { passage, phrase, .. } = *candidate;
        let concluded = left_for(passage, phrase, self.setting).filter(|left| *left != date);
        concluded.or_else(|| shift::left_for(passage, phrase, date))
    }

    /// Everything that does not depend on the day.
    fn frame(&self, passage: &Passage, at: usize, offset: usize, is_own: bool) -> Announcement {
        let sentence = passage.sentence(offset);
        let mut times = details::times(self.passages, at, offset);
        if times.start.is_none() && is_own {
            times = details::times_anywhere(self.passages);
        }
        let venue = venue::venue(self.passages, at, offset);
        Announcement {
            span: passage.span(sentence.clone()),
            provenance: Provenance::Prose,
            sentence: passage.words(sentence.clone()),
            is_own,
            date: None,
            last_date: None,
            candidates: Vec::new(),
            month: None,
            weekday: None,
            doubts: Vec::new(),
            status: StatedStatus::On,
            times,
            is_online: details::is_online(self.passages, at, offset),
            stream_url: rsvp::stream_link(passage, &sentence),
            venue,
            position: None,
            rsvp_url: rsvp::rsvp_link(self.passages, at, offset, is_own),
            speakers: details::speakers(passage, offset),
            title: None,
            is_move: cue_of_move(passage, &sentence).is_some(),
            called_by_month: None,
            number: None,
            moved_from: None,
            evidence: Vec::new(),
        }
    }

    /// The post's own meetup, and not the next after the one it tells of.
    fn is_own(&self, candidate: &Candidate<'_>) -> bool {
        let day = candidate.resolution.day;
        let has_time = candidate.evidence.iter().any(|evidence| evidence.kind == EvidenceKind::Time);
        let is_filed_under = self.setting.file_name_day == day && has_time && candidate.passage.is_heading();
        let agrees = self.setting.own_day.is_some() && self.setting.own_day == day;
        let is_title =
            candidate.passage.block.kind == BlockKind::Title && self.setting.posture != Posture::Back;
        let looks_ahead = match self.setting.posture {
            Posture::Ahead => !self.is_next_after_something(candidate),
            Posture::Unclear => candidate.at <= 4 && !self.is_next_after_something(candidate),
            Posture::Back => false,
        };
        agrees
            || is_title
            || self.is_of_the_title(candidate)
            || is_filed_under
            || looks_ahead
                && !self.is_under_next_heading(candidate)
                && !self.is_of_another_month(candidate)
                && !self.is_last_word(candidate)
    }

    /// Whether the sentence, the one before it or the title says of the day given before that it was a slip.
    fn corrects_a_date(&self, candidate: &Candidate<'_>) -> bool {
        let is_titled =
            |title: &Passage| title.holds_word(&(0..title.block.text.len()), title.lexicon.wrong_date());
        corrects_a_date(candidate.passage, candidate.phrase).is_some()
            || self.passages.title().is_some_and(is_titled)
    }

    /// "Postponed: GraalVM": whether the title says of something that it is put off, and not to another place.
    fn is_titled_as_put_off(&self) -> bool {
        let cue = self.passages.cue_in_title(CueKind::Postpone);
        cue.is_some_and(|(title, cue)| !may_be_in_space(title, cue))
    }

    /// "#14: date settled": the one number in the title; not that of one that it calls off.
    fn number_in_the_title(&self) -> Option<u32> {
        let title = &self
            .passages
            .title()
            .filter(|_| self.passages.cue_in_title(CueKind::Cancel).is_none())?
            .block
            .text;
        let (_, behind) = title.split_once('#').filter(|(_, behind)| !behind.contains('#'))?;
        leading_number(behind).map(|(number, _)| number)
    }

    /// "April meetup: a talk on bakeries … When: 27 April": a label gives the day of the meetup that the title names by
    /// its month, whatever the post tells of those who speak there.
    fn is_of_the_title(&self, candidate: &Candidate<'_>) -> bool {
        let title = self.passages.title();
        let day = candidate.resolution.day.filter(|day| *day > self.setting.posted);
        let is_named = |title: &Passage| {
            let whole = 0..title.block.text.len();
            title.cue_in(CueKind::Past, &whole).is_none()
                && day.is_some_and(|day| meetup_of_month(title, &whole, day.month()).is_some())
        };
        let leads = self.setting.posture != Posture::Back || candidate.at <= 1;
        let is_plain = candidate.is_labelled_inline() || leads && !candidate.names_next;
        is_plain && title.is_some_and(is_named)
    }

    /// "Thanks for a cracking year. — We kick off on 15 January": the day stands in the last words of a post that
    /// has spoken of something else, as at the end of a recap.
    fn is_last_word(&self, candidate: &Candidate<'_>) -> bool {
        let has_label = candidate.label.is_some();
        let is_prose = |passage: &Passage| passage.block.kind == BlockKind::Paragraph;
        let is_to_come = |day: &DayPhrase| {
            let resolved = resolve(day, self.setting.posted, self.setting.order).day;
            is_whole_day(day) && resolved.is_none_or(|day| day > self.setting.posted)
        };
        let looks_ahead = |passage: &Passage| {
            let is_ahead = |kind| matches!(kind, CueKind::Next | CueKind::Invitation | CueKind::Gathering);
            passage.hits.iter().any(|hit| is_ahead(hit.kind)) || passage.scan.days.iter().any(is_to_come)
        };
        let mut before = self.passages.all[..candidate.at].iter().filter(|passage| !passage.is_heading());
        let is_last = self.passages.all[candidate.at + 1..]
            .iter()
            .all(|passage| passage.scan.days.is_empty() && passage.scan.times.is_empty());
        !has_label
            && !candidate.begins_its_entry()
            && is_prose(candidate.passage)
            && is_last
            && before.clone().next().is_some()
            && before.all(|passage| is_prose(passage) && !looks_ahead(passage))
    }

    /// The next meetup, named below a first paragraph about something else: that of a recap.
    fn is_next_after_something(&self, candidate: &Candidate<'_>) -> bool {
        let is_body = |passage: &&Passage| !passage.is_heading();
        let Some(first) = self.passages.all.iter().find(is_body) else { return false };
        let looks_ahead = |kind| matches!(kind, CueKind::Next | CueKind::Invitation | CueKind::Gathering);
        candidate.names_next
            && !std::ptr::eq(first, candidate.passage)
            && first.block.kind == BlockKind::Paragraph
            && first.scan.days.is_empty()
            && !first.hits.iter().any(|hit| looks_ahead(hit.kind))
    }

    /// The title names the month of another meetup: "March 2024", and the day is in April.
    fn is_of_another_month(&self, candidate: &Candidate<'_>) -> bool {
        let months: Vec<u32> = self.passages.title().into_iter().flat_map(Passage::months).collect();
        let of = candidate.resolution.day.map(|day| day.month());
        !months.is_empty() && of.is_some_and(|month| !months.contains(&month))
    }

    fn is_under_next_heading(&self, candidate: &Candidate<'_>) -> bool {
        self.passages
            .heading_of(candidate.at)
            .is_some_and(|heading| heading.cue_in(CueKind::Next, &(0..heading.block.text.len())).is_some())
    }

    fn doubts_of(&self, candidate: &Candidate<'_>, date: Option<NaiveDate>) -> Vec<Doubt> {
        let mut doubts: Vec<Doubt> = candidate.resolution.faults.iter().filter_map(doubt_of).collect();
        if let (Some(day), Some((month, span))) = (date, self.heading_month(candidate))
            && day.month() != month
        {
            doubts.push(Doubt::HeadingMonth { heading: month, span });
        }
        let is_own_day = date == Some(self.setting.posted)
            && self.setting.posture == Posture::Back
            && !self.is_own(candidate);
        // "Monday", on a Monday: today, or in a week.
        let is_weekday_of_today = matches!(candidate.phrase.form, DayForm::WeekdayOnly { .. })
            && date == Some(self.setting.posted)
            && !self.setting.is_posted_unknown
            && self.setting.own_day != date;
        if is_own_day && is_full(candidate) || is_weekday_of_today {
            doubts.push(Doubt::OwnDay);
        }
        doubts
    }

    /// The month that the heading over a block names, where it names only one.
    fn heading_month(&self, candidate: &Candidate<'_>) -> Option<(u32, Span)> {
        let heading =
            self.passages.heading_of(candidate.at).filter(|heading| !self.is_post_title(heading))?;
        let mut months = heading.scan.days.iter().filter_map(|day| match day.form {
            DayForm::Month { month: (month, span) } => Some((month, heading.span(span.start..span.end))),
            _ => None,
        });
        match (months.next(), months.next()) {
            (Some(month), None) => Some(month),
            _ => None,
        }
    }

    /// "# Notes of the October meeting" on top of a post names the post, and no meetup below it.
    fn is_post_title(&self, heading: &Passage) -> bool {
        let is_first = |passage: &&Passage| passage.block.kind != BlockKind::Title;
        let first = self.passages.all.iter().find(is_first);
        heading.block.kind == BlockKind::Heading(1) && first.is_some_and(|first| std::ptr::eq(first, heading))
    }

    /// Other days it may be: those the resolver names, and in a month the heading names the same weekday.
    fn other_days(&self, candidate: &Candidate<'_>, date: Option<NaiveDate>) -> Vec<NaiveDate> {
        let mut days = candidate.resolution.candidates.clone();
        if let (Some(day), Some((month, _))) = (date, self.heading_month(candidate))
            && day.month() != month
        {
            let year =
                if month < day.month() && day.month() - month > 6 { day.year() + 1 } else { day.year() };
            days.extend(NaiveDate::from_ymd_opt(year, month, day.day()));
            let nth = u8::try_from((day.day() - 1) / 7 + 1).unwrap_or(1);
            days.extend(NaiveDate::from_weekday_of_month_opt(year, month, day.weekday(), nth));
        }
        days.retain(|other| Some(*other) != date && *other > self.setting.posted);
        days.dedup();
        days
    }

    /// What the parts of the phrase say of the day chosen.
    fn parts(&self, candidate: &Candidate<'_>, date: Option<NaiveDate>) -> Vec<Evidence> {
        let mut parts = Vec::new();
        let mut part = |kind, says: String, agrees, span: Span| {
            let span = Some(candidate.passage.span(span.start..span.end));
            parts.push(Evidence { kind, says, agrees, weight: 0, span });
        };
        // A weekday that agrees is already on the scale.
        if let Some((weekday, span)) = candidate.phrase.weekday
            && date.is_none_or(|day| day.weekday() != weekday)
        {
            part(EvidenceKind::Weekday, long_weekday(weekday).into(), false, span);
        }
        if let DayForm::Calendar { day, month } = &candidate.phrase.form {
            part(EvidenceKind::Day, day.0.to_string(), date.is_some_and(|date| date.day() == day.0), day.1);
            part(
                EvidenceKind::Month,
                month.0.to_string(),
                date.is_some_and(|date| date.month() == month.0),
                month.1,
            );
        }
        if let Some((year, span)) = candidate.phrase.year {
            part(EvidenceKind::Year, year.to_string(), date.is_some_and(|day| day.year() == year), span);
        }
        if let Some((month, span)) = self.heading_month(candidate) {
            let agrees = date.is_some_and(|day| day.month() == month);
            parts.push(Evidence {
                kind: EvidenceKind::HeadingMonth,
                says: month.to_string(),
                agrees,
                weight: 0,
                span: Some(span),
            });
        }
        parts
    }

    /// "See you in November!": the next meetup named, and no day given. The first such sentence counts.
    fn without_a_day(&self, rest: &[Candidate<'_>]) -> Option<Announcement> {
        let posted = self.setting.posted;
        let month_only = rest.iter().find(|candidate| {
            let sentence = candidate.passage.sentence(candidate.phrase.span.start);
            let mut links = candidate.passage.links_in(&sentence).iter();
            let is_linked = links.any(|link| is_event_page(&link.url));
            let is_to_come = month_of(candidate.phrase, posted)
                .is_some_and(|month| month > (posted.year(), posted.month()));
            is_to_come
                && (candidate.names_next || is_linked)
                && candidate.points() >= ENOUGH
                && candidate.rejection.is_none()
        });
        if let Some(candidate) = month_only {
            let offset = candidate.phrase.span.start;
            let mut announcement = self.frame(candidate.passage, candidate.at, offset, false);
            announcement.span = candidate.passage.span(offset..candidate.phrase.span.end);
            announcement.month = month_of(candidate.phrase, self.setting.posted);
            announcement.times = Times::default();
            announcement.evidence.clone_from(&candidate.evidence);
            return Some(announcement);
        }
        self.passages.all.iter().enumerate().find_map(|(at, passage)| {
            let linked = passage.block.links.iter().find(|link| {
                is_rsvp_host(&link.url) && next_meetup(passage, &passage.sentence(link.text.start)).is_some()
            })?;
            let mut announcement = self.frame(passage, at, linked.text.start, false);
            announcement.span = passage.span(linked.text.clone());
            announcement.rsvp_url = Some(Claim::prose(linked.url.clone(), announcement.span));
            announcement.times = Times::default();
            Some(announcement)
        })
    }
}

/// Takes over details that are not known yet.
pub(super) fn complete(announcement: &mut Announcement, other: &Announcement) {
    let is_heading_like = announcement.sentence.chars().count() < other.sentence.chars().count();
    if announcement.times.start.is_none() {
        announcement.times.clone_from(&other.times);
    }
    if announcement.venue.is_none() {
        announcement.venue.clone_from(&other.venue);
    }
    if announcement.rsvp_url.is_none() {
        announcement.rsvp_url.clone_from(&other.rsvp_url);
    }
    if announcement.speakers.is_empty() {
        announcement.speakers.clone_from(&other.speakers);
    }
    if announcement.stream_url.is_none() {
        announcement.stream_url.clone_from(&other.stream_url);
    }
    announcement.is_online |= other.is_online;
    if is_heading_like {
        announcement.sentence.clone_from(&other.sentence);
    }
}

fn weekday_of(candidate: &Candidate<'_>) -> Option<Weekday> {
    candidate.phrase.weekday.map(|(weekday, _)| weekday).or(match candidate.phrase.form {
        DayForm::NthWeekday { weekday, .. } => Some(weekday),
        _ => None,
    })
}

/// The rules that a phrase breaks by itself.
pub fn rules_of_faults(faults: &[Fault]) -> Vec<Rule> {
    let rule = |fault: &Fault| match fault {
        Fault::WeekdayMismatch { .. } => Some(Rule::WeekdayMismatch),
        Fault::YearMismatch { .. } => Some(Rule::YearMismatch),
        Fault::NoSuchDay => Some(Rule::NoSuchDay),
        Fault::Past => Some(Rule::DateInThePast),
        Fault::FarAhead => Some(Rule::DateFarAhead),
        Fault::Ambiguous => Some(Rule::AmbiguousNumericDate),
        Fault::Counted => Some(Rule::CountedDay),
        Fault::EitherWeek => Some(Rule::EitherWeek),
        Fault::MonthOnly => Some(Rule::MonthOnly),
        Fault::WeekdayOnly | Fault::MonthUnsaid | Fault::RangeBackwards => None,
    };
    faults.iter().filter_map(rule).collect()
}

fn doubt_of(fault: &Fault) -> Option<Doubt> {
    Some(match fault {
        Fault::WeekdayMismatch { stated, actual } => Doubt::Weekday { stated: *stated, actual: *actual },
        Fault::NoSuchDay => Doubt::NoSuchDay,
        Fault::Past => Doubt::Past,
        Fault::FarAhead => Doubt::FarAhead,
        Fault::Ambiguous => Doubt::Ambiguous,
        Fault::Counted => Doubt::Counted,
        Fault::EitherWeek => Doubt::EitherWeek,
        Fault::YearMismatch { .. } => Doubt::Year,
        Fault::WeekdayOnly | Fault::MonthUnsaid | Fault::MonthOnly | Fault::RangeBackwards => return None,
    })
}
