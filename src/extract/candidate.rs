//! Every day phrase of a post, weighed: what speaks for its being the next meetup's, and what against.
//!
//! In come the [`Passages`] and what is known of the post; out comes one [`Candidate`] a phrase, with a
//! list of [`Evidence`] whose points add up. A phrase is announced from [`ENOUGH`] points on. The points
//! are the same for every blog and language: cues differ, weights do not.

use chrono::{Datelike, NaiveDate, Timelike};

use super::beside::{self, is_whole_day, next_meetup};
use super::claim::{Evidence, EvidenceKind, Rejection};
use super::cues::{CueKind, Hit};
use super::label::{is_label, label_in_sentence};
use super::lexicon::{DayOrder, Lexicon};
use super::moves;
use super::nearby::Nearby;
use super::passage::{Passage, Passages};
use super::posture::Posture;
use super::resolve::{Fault, Resolution, resolve};
use super::rsvp;
use super::scan::{DayForm, DayPhrase};
use super::siblings;
use crate::post::prose::BlockKind;

/// The points from which a phrase is an announcement.
pub(super) const ENOUGH: i32 = 30;

/// What is known of the post before its phrases are weighed.
pub(super) struct Setting {
    /// The day the post is read as published on.
    pub(super) posted: NaiveDate,
    /// Whether `posted` is only a stand-in, the publishing day being unknown.
    pub(super) is_posted_unknown: bool,
    /// The meetup's own day, where front matter, file name or `date` give it.
    pub(super) own_day: Option<NaiveDate>,
    /// The day in the file's name.
    pub(super) file_name_day: Option<NaiveDate>,
    /// Whether the post looks back or ahead.
    pub(super) posture: Posture,
    /// How numbers are ordered.
    pub(super) order: DayOrder,
}

/// A day phrase, weighed.
pub(super) struct Candidate<'a> {
    /// The index of its block.
    pub(super) at: usize,
    /// Its block.
    pub(super) passage: &'a Passage,
    /// The phrase.
    pub(super) phrase: &'a DayPhrase,
    /// The day it means.
    pub(super) resolution: Resolution,
    /// Why it is or is not announced.
    pub(super) evidence: Vec<Evidence>,
    /// The label that says that this is when the meetup is.
    pub(super) label: Option<Label>,
    /// Whether it is struck out.
    pub(super) is_struck: bool,
    /// Whether a noun, a label, the title or an RSVP link says that it is a meetup's.
    pub(super) is_about_a_meetup: bool,
    /// Whether its sentence names the next meetup.
    pub(super) names_next: bool,
    /// The month it falls in, where the words before it call the meetup by that month.
    pub(super) called_by_month: Option<u32>,
    /// What it is instead, where that is plain.
    pub(super) rejection: Option<Rejection>,
}

/// Where a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// Before the phrase, in its own line: "When: 4 May".
    Inline,
    /// In the heading over it.
    Heading,
}

impl Candidate<'_> {
    /// Whether its sentence announces or invites.
    pub(super) fn has_cue(&self) -> bool {
        self.evidence
            .iter()
            .any(|evidence| evidence.kind == EvidenceKind::Cue && evidence.agrees && evidence.weight >= 15)
    }

    /// Whether its sentence speaks of another's event.
    pub(super) fn is_of_another_event(&self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        self.passage.cue_in(CueKind::OtherEvent, &sentence).is_some()
    }

    /// Whether a label stands right before it.
    pub(super) fn is_labelled_inline(&self) -> bool {
        self.label == Some(Label::Inline)
    }

    /// Whether it is a whole day with which its item, row or line begins.
    pub(super) fn begins_its_entry(&self) -> bool {
        const LINE: usize = 160;
        let before = self.passage.block.text.get(..self.phrase.span.start).unwrap_or_default();
        let is_entry = match self.passage.block.kind {
            BlockKind::Item | BlockKind::Row => !before.chars().any(char::is_alphanumeric),
            BlockKind::Paragraph => {
                let after = self.passage.block.text.get(self.phrase.span.end..).unwrap_or_default();
                let is_short = || after.lines().next().is_none_or(|line| line.len() <= LINE);
                self.passage.begins_line(self.phrase.span.start) && is_short()
            }
            BlockKind::Title | BlockKind::Heading(_) => false,
        };
        is_entry && is_whole_day(self.phrase)
    }

    /// The sum of the evidence.
    pub(super) fn points(&self) -> i32 {
        points(&self.evidence)
    }

    /// Whether it is announced. Time, weekday and place in the post make no meetup: something must name one.
    pub(super) fn is_enough(&self) -> bool {
        self.rejection.is_none() && self.points() >= ENOUGH && self.is_about_a_meetup && self.says_when()
    }

    /// Whether anything says that something takes place on that day: "Wednesday's session was our twelfth" and "who
    /// completed a ride before his birthday on 4 September" only name one.
    fn says_when(&self) -> bool {
        let start = self.phrase.span.start;
        let sentence = self.passage.sentence(start);
        let behind = self.passage.block.text.get(self.phrase.span.end..).unwrap_or_default();
        let is_its = matches!(self.phrase.form, DayForm::WeekdayOnly { .. })
            && (behind.starts_with("'s") || behind.starts_with("\u{2019}s"));
        let is_told = || self.passage.cue_in(CueKind::Told, &(sentence.start..start)).is_some();
        let announces = |hit: &Hit| {
            !matches!(
                hit.kind,
                CueKind::Noun | CueKind::Told | CueKind::Past | CueKind::Reason | CueKind::Then
            )
        };
        let is_dated = self.phrase.weekday.is_some() && !is_its;
        is_dated
            || !(is_its || is_told())
            || self.label.is_some()
            || self.begins_its_entry()
            || !self.passage.times_in(&sentence).is_empty()
            || self.passage.hits_in(&sentence).iter().any(announces)
    }
}

/// What evidence comes to.
fn points(evidence: &[Evidence]) -> i32 {
    evidence.iter().map(|evidence| if evidence.agrees { evidence.weight } else { -evidence.weight }).sum()
}

/// Weighs every day phrase of a post.
pub(super) fn candidates<'a>(
    passages: &'a Passages,
    setting: &Setting,
    lexicon: &'static Lexicon,
) -> Vec<Candidate<'a>> {
    let mut found = Vec::new();
    for (at, passage) in passages.all.iter().enumerate() {
        for phrase in &passage.scan.days {
            let range = phrase.span.start..phrase.span.end;
            if passage.block.is_masked(&range) || beside::is_any_such_day(passage, phrase) {
                continue;
            }
            let in_month = beside::in_named_month(passage, phrase);
            let mut scale =
                Scale { passages, passage, at, phrase, setting, lexicon, in_month, evidence: Vec::new() };
            found.push(scale.weigh());
        }
    }
    siblings::join(&mut found, passages, setting);
    found
}

/// One phrase on the scale.
struct Scale<'a, 's> {
    passages: &'a Passages,
    passage: &'a Passage,
    at: usize,
    phrase: &'a DayPhrase,
    setting: &'s Setting,
    lexicon: &'static Lexicon,
    /// The phrase in the month that its sentence names before it, where it says none itself.
    in_month: Option<DayPhrase>,
    evidence: Vec<Evidence>,
}

impl<'a> Scale<'a, '_> {
    fn weigh(&mut self) -> Candidate<'a> {
        let resolution = self.slipped_year().unwrap_or_else(|| self.resolve());
        let mut names_next = self.weigh_cues();
        let label = self.weigh_labels();
        names_next |= label == Some(Label::Inline) && self.is_labelled_next();
        self.weigh_surroundings();
        self.weigh_day(&resolution);
        let rejection = self.weigh_against(&resolution, names_next);
        let is_about_a_meetup = self.is_about_a_meetup(resolution.day);
        Candidate {
            at: self.at,
            passage: self.passage,
            phrase: self.phrase,
            resolution,
            evidence: std::mem::take(&mut self.evidence),
            label,
            is_struck: self.passage.block.is_struck(&(self.phrase.span.start..self.phrase.span.end)),
            names_next,
            called_by_month: self.meetup_of_its_month().and_then(|_| Some(self.resolve().day?.month())),
            is_about_a_meetup,
            rejection,
        }
    }

    /// What stands around the sentence of the phrase.
    fn nearby(&self) -> Nearby<'a> {
        Nearby { passages: self.passages, passage: self.passage, at: self.at, phrase: self.phrase }
    }

    /// The day of the phrase, in the month that its sentence has named before it.
    fn resolve(&self) -> Resolution {
        resolve(self.form_source(), self.setting.posted, self.setting.order)
    }

    /// The phrase, with the month that its sentence has named before it.
    fn form_source(&self) -> &DayPhrase {
        self.in_month.as_ref().unwrap_or(self.phrase)
    }

    fn add(
        &mut self,
        kind: EvidenceKind,
        weight: i32,
        agrees: bool,
        says: String,
        range: Option<std::ops::Range<usize>>,
    ) {
        let span = range.map(|range| self.passage.span(range));
        self.evidence.push(Evidence { kind, says, agrees, weight, span });
    }

    /// Words in the sentence, the sentence before and the heading; whether the next meetup is named.
    fn weigh_cues(&mut self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let mut names_next = false;
        if let Some(hit) = next_meetup(self.passage, &sentence) {
            names_next = true;
            self.add(EvidenceKind::Cue, 30, true, self.passage.words(hit.clone()), Some(hit));
        } else if let Some(hit) = self.passage.cue_in(CueKind::Next, &sentence).cloned() {
            // "The next one", "upcoming": the next of what is not said, unless the day follows at once.
            let weight = if beside::follows_at_once(self.passage, &hit.range, self.phrase) { 30 } else { 10 };
            self.add(EvidenceKind::Cue, weight, true, self.passage.words(hit.range.clone()), Some(hit.range));
        } else if let Some(hit) = beside::next_of_the_title(self.passages, self.passage, self.phrase) {
            names_next = true;
            self.add(EvidenceKind::Cue, 30, true, self.passage.words(hit.clone()), Some(hit));
        } else if let Some(words) = self.nearby().next_meetup(self.resolve().day) {
            names_next = true;
            self.add(EvidenceKind::Cue, 20, true, words, None);
        }
        if !names_next && let Some(words) = self.nearby().next_in_heading() {
            self.add(EvidenceKind::Cue, 15, true, words, None);
        }
        if let Some(hit) = self.passage.cue_in(CueKind::Invitation, &sentence).cloned() {
            self.add(EvidenceKind::Cue, 15, true, self.passage.words(hit.range.clone()), Some(hit.range));
        } else if let Some(words) = self.nearby().invitation_to_a_list() {
            self.add(EvidenceKind::Cue, 15, true, words, None);
        } else if let Some(hit) = self.nearby().cue(CueKind::Invitation) {
            self.add(EvidenceKind::Cue, 5, true, hit, None);
        }
        self.weigh_words_of_announcement();
        if let Some(hit) = self.passage.cue_in(CueKind::Noun, &sentence).cloned() {
            self.add(EvidenceKind::Cue, 10, true, self.passage.words(hit.range.clone()), Some(hit.range));
        } else if let Some(hit) = self.nearby().cue(CueKind::Noun) {
            self.add(EvidenceKind::Cue, 5, true, hit, None);
        }
        names_next
    }

    /// The words right beside it that announce: each counts by itself.
    fn weigh_words_of_announcement(&mut self) {
        let (passage, phrase) = (self.passage, self.phrase);
        let of_month = self.meetup_of_its_month();
        if let Some((passage, range)) = &of_month {
            let span = Some(passage.span(range.clone()));
            let says = passage.words(range.clone());
            self.evidence.push(Evidence { kind: EvidenceKind::Cue, says, agrees: true, weight: 15, span });
        }
        let found = [
            (10, beside::invites_with_a_colon(passage, phrase)),
            (15, beside::number_of_a_meetup(passage, phrase)),
            (10, beside::names_a_meetup(passage, phrase)),
            (15, beside::comes_then(passage, phrase).filter(|_| of_month.is_none())),
            (15, beside::gathers_on(passage, phrase)),
            (15, beside::opens_a_gathering(passage, phrase)),
            (15, moves::moved_to(passage, phrase, self.setting, self.lexicon)),
            (15, moves::moved_elsewhere(passage, phrase, self.lexicon)),
        ];
        for (weight, range) in found {
            if let Some(range) = range {
                self.add(EvidenceKind::Cue, weight, true, passage.words(range.clone()), Some(range));
            }
        }
        if !matches!(phrase.form, DayForm::DaysAhead { .. }) && self.is_counted_too() {
            self.add(EvidenceKind::Context, 15, true, "the weeks to it are counted".into(), None);
        }
    }

    /// "When: 4 May", or a heading "Date & time" over it.
    fn weigh_labels(&mut self) -> Option<Label> {
        let is_when = |label: &str| is_label(label, self.lexicon.when_labels());
        let own = self
            .passage
            .label()
            .filter(|(_, end)| *end <= self.phrase.span.start && self.is_first_day_after(*end))
            .map(|(label, _)| label)
            .filter(|label| is_when(label));
        let inline = own
            .or_else(|| label_in_sentence(self.passage, self.phrase.span.start, self.lexicon.when_labels()));
        let heading = || {
            let heading = self.passages.heading_of(self.at)?;
            let near = self.passage.heading.is_some_and(|at| self.at - at <= 4);
            heading.label().map(|(label, _)| label).filter(|label| near && is_when(label))
        };
        let column = || {
            let head = self.passages.column_head(self.at, self.phrase.span.start)?.to_lowercase();
            is_when(&head).then_some(head)
        };
        let (label, words) = match inline {
            Some(words) => (Label::Inline, words),
            None => (Label::Heading, heading().or_else(column)?),
        };
        self.add(EvidenceKind::Label, 25, true, words, None);
        Some(label)
    }

    /// Whether a label that ends at an offset still speaks of this day: no other day stands between, or no
    /// sentence ends there.
    fn is_first_day_after(&self, label_end: usize) -> bool {
        let start = self.phrase.span.start;
        self.passage.sentence(start).start < label_end || self.passage.days_in(&(label_end..start)).is_empty()
    }

    /// "Next: 4 May": the label has the language's word for "next".
    fn is_labelled_next(&self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let before = sentence.start..self.phrase.span.start;
        let is_next = |kind| matches!(kind, CueKind::Next | CueKind::NextWord);
        self.passage.hits_in(&before).iter().any(|hit| is_next(hit.kind))
    }

    /// A time, a weekday, an RSVP link, the title, the top of the post.
    fn weigh_surroundings(&mut self) {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let near = self.passage.times_in(&sentence).iter().find(|time| time.start.is_some());
        if let Some(time) = near {
            let range = time.span.start..time.span.end;
            self.add(EvidenceKind::Time, 10, true, self.passage.words(range.clone()), Some(range));
        }
        if let Some((_, span)) = self.phrase.weekday {
            let range = span.start..span.end;
            self.add(EvidenceKind::Weekday, 5, true, self.passage.words(range.clone()), Some(range));
        } else if let DayForm::WeekdayOnly { .. } = self.phrase.form {
            let range = self.phrase.span.start..self.phrase.span.end;
            self.add(EvidenceKind::Weekday, 5, true, self.passage.words(range), None);
        }
        let linked = self.passage.rsvp_link.and_then(|at| self.passage.block.links.get(at));
        if let Some(link) = linked {
            let weight = if rsvp::is_event_page(&link.url) { 20 } else { 15 };
            self.add(EvidenceKind::RsvpLink, weight, true, link.url.clone(), None);
        } else if self.passages.following(self.at, 2).any(|(_, next)| next.rsvp_link.is_some()) {
            self.add(EvidenceKind::RsvpLink, 5, true, "the block after it".into(), None);
        }
        if self.is_appointment() {
            self.add(EvidenceKind::Time, 10, true, "an appointment".into(), None);
        }
        if self.passage.block.kind == BlockKind::Title && self.phrase_is_full() {
            let says = self.passage.words(self.passage.sentence(self.phrase.span.start));
            self.add(EvidenceKind::Title, 20, true, says, None);
        } else if self.at <= 3 {
            self.add(EvidenceKind::Position, 5, true, "the top of the post".into(), None);
        }
        if self.setting.posture == Posture::Ahead {
            self.add(EvidenceKind::Position, 10, true, "the post looks ahead".into(), None);
        }
        self.weigh_title();
    }

    /// Day, month and time, with the weekday or with words of gathering, soon after the post: on a group's
    /// blog, people who give all of them make an appointment, whatever words they choose.
    fn is_appointment(&self) -> bool {
        const SOON: i64 = 70;
        let sentence = self.passage.sentence(self.phrase.span.start);
        let has_time = self
            .passage
            .times_in(&sentence)
            .iter()
            .any(|time| time.start.is_some() && time.span.start >= self.phrase.span.start)
            || beside::is_followed_by_a_time(self.passage, self.phrase);
        let resolution = self.resolve();
        let day = resolution.day;
        // "Giovedì 12 alle 20.45": the weekday says which month.
        let is_settled = matches!(self.phrase.form, DayForm::DayOnly { .. })
            && self.phrase.weekday.is_some()
            && resolution.is_certain();
        let is_soon = day.is_some_and(|day| (1..=SOON).contains(&(day - self.setting.posted).num_days()));
        let is_nth = self.is_nth_of_a_month();
        let is_meant = self.phrase.weekday.is_some()
            || is_nth
            || self.passage.cue_in(CueKind::Gathering, &sentence).is_some()
            || self.is_evening_after_a_colon(&sentence);
        is_meant && (self.phrase_is_full() || is_nth || is_settled) && has_time && is_soon
    }

    /// "April is about Rust: 11 April, 19:30": what stands before the colon is what takes place then.
    fn is_evening_after_a_colon(&self, sentence: &std::ops::Range<usize>) -> bool {
        let text = &self.passage.block.text;
        let before = text.get(sentence.start..self.phrase.span.start).unwrap_or_default();
        let is_evening = |time: &super::scan::TimePhrase| {
            let hour = time.start.map(|start| start.hour());
            hour.is_some_and(|hour| hour >= 16 || time.half_unsaid && (5..=8).contains(&hour))
        };
        self.passage.times_in(sentence).iter().any(is_evening) && beside::is_led_by_a_colon(before)
    }

    /// A title that names a meetup makes a day in the head of its post more likely to be that meetup's.
    fn weigh_title(&mut self) {
        let title = self.passages.all.first().filter(|first| first.block.kind == BlockKind::Title);
        let Some(title) = title.filter(|_| self.at > 0 && self.at <= 4) else { return };
        if let Some(hit) = title.cue_in(CueKind::Noun, &(0..title.block.text.len())) {
            self.add(EvidenceKind::Title, 10, true, title.words(hit.range.clone()), None);
        }
    }

    /// "The last Thursday of March".
    fn is_nth_of_a_month(&self) -> bool {
        matches!(self.form_source().form, DayForm::NthWeekday { month: Some(_), .. })
    }

    fn phrase_is_full(&self) -> bool {
        is_whole_day(self.form_source())
    }

    /// "Our Wednesday talks (7pm)" over a list of Wednesdays.
    fn weigh_heading(&mut self, day: NaiveDate) {
        let Some(heading) = self.passages.heading_of(self.at).filter(|_| self.phrase_is_full()) else {
            return;
        };
        let is_its_weekday = |phrase: &&DayPhrase| {
            matches!(phrase.form, DayForm::WeekdayOnly { .. })
                && phrase.weekday.is_some_and(|(weekday, _)| weekday == day.weekday())
        };
        let Some(weekday) = heading.scan.days.iter().find(is_its_weekday) else { return };
        let says = heading.words(weekday.span.start..weekday.span.end);
        self.add(EvidenceKind::Weekday, 10, true, says, None);
        if let Some(time) = heading.scan.times.iter().find(|time| time.start.is_some()) {
            self.add(EvidenceKind::Time, 10, true, heading.words(time.span.start..time.span.end), None);
        }
    }

    /// "Huhtikuun toisena keskiviikkona": some languages name the month first, a phrase of its own.
    fn is_of_the_month_before(&self, day: Option<NaiveDate>) -> bool {
        const NEAR: usize = 12;
        let start = self.phrase.span.start;
        let sentence = self.passage.sentence(start).start..start;
        let before = self.passage.days_in(&sentence).last().filter(|before| start - before.span.end <= NEAR);
        let month = before.and_then(|before| month_of(before, self.setting.posted));
        month.is_some() && month == day.map(|day| (day.year(), day.month()))
    }

    /// Agreement with days known otherwise.
    fn weigh_day(&mut self, resolution: &Resolution) {
        let Some(day) = resolution.day else { return };
        self.weigh_heading(day);
        let has_time = self.evidence.iter().any(|evidence| evidence.kind == EvidenceKind::Time);
        if self.setting.own_day == Some(day) {
            self.add(EvidenceKind::FrontMatter, 25, true, day.to_string(), None);
        } else if self.setting.file_name_day == Some(day) && has_time && self.setting.posture != Posture::Back
        {
            self.add(EvidenceKind::FrontMatter, 15, true, day.to_string(), None);
        }
        if day > self.setting.posted && (self.phrase_is_full() || self.is_nth_of_a_month()) {
            // Meetups are announced weeks ahead, not seasons.
            let weight = if (day - self.setting.posted).num_days() <= 100 { 10 } else { 5 };
            let says = format!("posted {}, before it", self.setting.posted);
            self.add(EvidenceKind::PostDate, weight, true, says, None);
        }
    }

    /// What makes it something else. The plainest reason is kept.
    fn weigh_against(&mut self, resolution: &Resolution, names_next: bool) -> Option<Rejection> {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let mut rejection = None;
        if self.passage.block.is_quoted {
            self.add(EvidenceKind::Context, 25, false, "a quotation".into(), None);
            rejection = Some(Rejection::Quoted);
        }
        let day = resolution.day.filter(|_| !self.setting.is_posted_unknown);
        let is_over = resolution.faults.iter().any(|fault| matches!(fault, Fault::Past))
            || day.is_some_and(|day| day < self.setting.posted);
        // Nobody writes the year before last by mistake.
        let is_history = self.phrase.year.is_some_and(|(year, _)| {
            year < self.setting.posted.year() - 1 && !self.setting.is_posted_unknown
        });
        if is_history {
            self.add(EvidenceKind::PostDate, 100, false, self.setting.posted.to_string(), None);
            rejection = rejection.or(Some(Rejection::Past));
        } else if is_over && !names_next {
            self.add(EvidenceKind::PostDate, 40, false, self.setting.posted.to_string(), None);
            rejection = rejection.or(Some(Rejection::Past));
        }
        if let Some(hit) = beside::past(self.passage, self.phrase).filter(|_| !names_next) {
            // A past cue far from a day that is plainly to come is about something else.
            let is_to_come = day.is_some_and(|day| day > self.setting.posted);
            let is_near = hit.start.abs_diff(self.phrase.span.end) <= 30
                || hit.end.abs_diff(self.phrase.span.start) <= 30;
            let weight = if is_to_come && !is_near { 5 } else { 30 };
            self.add(EvidenceKind::Context, weight, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Past));
        }
        if day == Some(self.setting.posted) && !self.is_of_today(names_next) {
            self.add(
                EvidenceKind::PostDate,
                40,
                false,
                format!("the day of the post, {}", self.setting.posted),
                None,
            );
            rejection = rejection.or(Some(Rejection::OwnDay));
        }
        rejection = rejection.or(self.weigh_words_beside(&sentence, names_next));
        if self.is_of_several_days(&sentence) && !names_next {
            // A group that meets for an evening says what takes it away for days.
            self.add(EvidenceKind::Context, 20, false, "several days".into(), None);
        }
        let is_habit =
            matches!(self.form_source().form, DayForm::NthWeekday { month: None, months_ahead: None, .. });
        if is_habit && !names_next && !self.is_of_the_month_before(resolution.day) {
            self.add(EvidenceKind::Context, 40, false, "a habit".into(), None);
        }
        if resolution.faults.iter().any(|fault| matches!(fault, Fault::FarAhead)) && !names_next {
            self.add(EvidenceKind::PostDate, 20, false, self.setting.posted.to_string(), None);
        }
        let is_weak = points(&self.evidence) < ENOUGH;
        rejection.filter(|_| is_weak)
    }

    /// The words right beside it that make it a deadline, another's day or none, and days that say more.
    fn weigh_words_beside(
        &mut self,
        sentence: &std::ops::Range<usize>,
        names_next: bool,
    ) -> Option<Rejection> {
        let mut rejection = None;
        if let Some(hit) = beside::until(self.passage, self.phrase, self.lexicon) {
            self.add(EvidenceKind::Context, 100, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Deadline));
        } else if let Some(hit) = beside::deadline(self.passage, self.phrase, self.lexicon) {
            self.add(EvidenceKind::Context, 40, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Deadline));
        }
        if let Some(hit) = beside::sign_up_begins(self.passage, self.phrase, self.lexicon) {
            self.add(EvidenceKind::Context, 60, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Deadline));
        }
        if self.weigh_other_events(sentence, names_next) {
            rejection = rejection.or(Some(Rejection::OtherEvent));
        }
        if let Some(hit) = moves::out_of_force(self.passage, self.phrase, self.setting, self.lexicon) {
            self.add(EvidenceKind::Context, 100, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Outweighed));
        }
        let is_count = matches!(self.phrase.form, DayForm::DaysAhead { .. });
        if is_count && self.is_counted_too() {
            self.add(EvidenceKind::Context, 60, false, "the sentence says which day".into(), None);
            rejection = rejection.or(Some(Rejection::Outweighed));
        }
        if self.is_weekday_of_a_whole_day() {
            self.add(EvidenceKind::Context, 60, false, "the weekday of a day given in full".into(), None);
            rejection = rejection.or(Some(Rejection::Outweighed));
        }
        rejection
    }

    /// "takes place from 18 to 21 July": several days, of nothing that a meetup is called, and nobody is to come.
    fn is_of_several_days(&self, sentence: &std::ops::Range<usize>) -> bool {
        let has = |kind| self.passage.cue_in(kind, sentence).is_some();
        self.phrase.until.is_some() && !has(CueKind::Noun) && !has(CueKind::Gathering)
    }

    /// "See you on January 17th, 2023", said in December 2023: people still write the year that ends.
    fn slipped_year(&self) -> Option<Resolution> {
        const SOON: i64 = 100;
        let (stated, _) = self.phrase.year?;
        let written = self.resolve().day.filter(|day| *day < self.setting.posted)?;
        let meant = written.with_year(stated + 1)?;
        let is_soon = (1..=SOON).contains(&(meant - self.setting.posted).num_days());
        beside::gathers_on(self.passage, self.phrase).filter(|_| is_soon)?;
        let faults = vec![Fault::YearMismatch { stated, fitting: meant.year() }];
        Some(Resolution { day: Some(meant), until: None, candidates: vec![written], faults })
    }

    /// The words that call the meetup by the month of its day, in the sentence or over the list.
    fn meetup_of_its_month(&self) -> Option<(&'a Passage, std::ops::Range<usize>)> {
        let month = self.resolve().day.filter(|day| *day > self.setting.posted)?.month();
        let beside = beside::meetup_of_its_month(self.passage, self.phrase, month);
        beside.map(|range| (self.passage, range)).or_else(|| self.nearby().meetup_of_month(month))
    }

    fn is_counted_too(&self) -> bool {
        let (posted, order) = (self.setting.posted, self.setting.order);
        beside::is_counted_too(self.passage, self.phrase, |phrase| resolve(phrase, posted, order).day)
    }

    /// "Four weeks from Monday, that is Monday 9 April": the sentence says in full which Monday.
    fn is_weekday_of_a_whole_day(&self) -> bool {
        let weekday = match self.form_source().form {
            DayForm::WeekdayOnly { .. } => self.phrase.weekday.map(|(weekday, _)| weekday),
            DayForm::NthWeekday { weekday, month: None, .. } => Some(weekday),
            _ => None,
        };
        let Some(weekday) = weekday else { return false };
        let sentence = self.passage.sentence(self.phrase.span.start);
        let mut whole = self.passage.days_in(&sentence).iter().filter(|phrase| is_whole_day(phrase));
        whole.any(|phrase| {
            let day = resolve(phrase, self.setting.posted, self.setting.order).day;
            day.is_some_and(|day| day > self.setting.posted && day.weekday() == weekday)
        })
    }

    /// Whether the sentence speaks of another's event, right before the phrase or anywhere.
    fn weigh_other_events(&mut self, sentence: &std::ops::Range<usize>, names_next: bool) -> bool {
        if let Some(hit) = beside::holiday(self.passage, self.phrase) {
            self.add(EvidenceKind::Context, 100, false, self.passage.words(hit.clone()), Some(hit));
            return true;
        }
        if let Some(hit) = beside::other_event(self.passage, self.phrase) {
            let weight = if beside::is_before_the_next(self.passage, self.phrase) { 100 } else { 60 };
            self.add(EvidenceKind::Context, weight, false, self.passage.words(hit.clone()), Some(hit));
            return true;
        } else if let Some(hit) =
            beside::any_other_event(self.passage, sentence, self.phrase.span.start, self.lexicon)
                .filter(|_| !names_next)
                .cloned()
        {
            self.add(
                EvidenceKind::Context,
                20,
                false,
                self.passage.words(hit.range.clone()),
                Some(hit.range),
            );
            return true;
        }
        false
    }

    fn is_about_a_meetup(&self, day: Option<NaiveDate>) -> bool {
        let is_to_come = day.is_none_or(|day| day > self.setting.posted);
        let title = self.passages.all.first().filter(|first| first.block.kind == BlockKind::Title);
        let sentence = self.passage.sentence(self.phrase.span.start);
        let is_noun = |passage: &Passage, range: &std::ops::Range<usize>| {
            passage.cue_in(CueKind::Noun, range).is_some()
        };
        // "New date for #12": what the post moves is what it has announced.
        let puts_off = |title: &Passage| title.hits.iter().any(|hit| hit.kind == CueKind::Postpone);
        let names = |kind| self.evidence.iter().any(|evidence| evidence.kind == kind && evidence.agrees);
        // The title of a recap names the meetup that has been: a bare day below it may be that of a release.
        let is_titled_otherwise = self.setting.posture == Posture::Back
            && self.phrase.weekday.is_none()
            && !names(EvidenceKind::Time);
        names(EvidenceKind::Label)
            || names(EvidenceKind::RsvpLink)
            || self
                .evidence
                .iter()
                .any(|evidence| evidence.kind == EvidenceKind::FrontMatter && evidence.weight >= 25)
            || is_noun(self.passage, &sentence)
            || is_to_come && self.passage.cue_in(CueKind::Gathering, &sentence).is_some()
            || is_to_come && self.is_followed_by_a_gathering()
            || self.is_appointment()
            || is_to_come && beside::number_of_a_meetup(self.passage, self.phrase).is_some()
            || self.nearby().invitation_to_a_list().is_some()
            || is_to_come && beside::comes_then(self.passage, self.phrase).is_some()
            || self.nearby().cue(CueKind::Noun).is_some()
            || self.nearby().cue(CueKind::Next).is_some()
            || self.passage.cue_in(CueKind::Next, &sentence).is_some()
            || !is_titled_otherwise && title.is_some_and(|title| is_noun(title, &(0..title.block.text.len())))
            || !is_titled_otherwise && names(EvidenceKind::Title)
            || is_to_come && title.is_some_and(puts_off) && self.phrase_is_full()
            || self.passage.is_heading() && self.phrase_is_full() && names(EvidenceKind::Time)
    }

    /// "On 5 September we begin. We gather at seven": the sentence after a whole day speaks of gathering.
    fn is_followed_by_a_gathering(&self) -> bool {
        let after = self.passage.sentence_after(self.phrase.span.start);
        let after = after.filter(|range| self.phrase_is_full() && self.passage.days_in(range).is_empty());
        after.is_some_and(|range| self.passage.cue_in(CueKind::Gathering, &range).is_some())
    }

    /// Whether a phrase for the day of the post invites to that very evening.
    fn is_of_today(&self, names_next: bool) -> bool {
        let says = |kind, least| {
            self.evidence
                .iter()
                .any(|evidence| evidence.kind == kind && evidence.agrees && evidence.weight >= least)
        };
        names_next
            || says(EvidenceKind::Time, 1)
            || says(EvidenceKind::Label, 1)
            || says(EvidenceKind::FrontMatter, 1)
            || says(EvidenceKind::Title, 20) && self.setting.posture != Posture::Back
            || says(EvidenceKind::Cue, 15)
    }
}

/// The month and year of a phrase that gives only a month.
pub(super) fn month_of(phrase: &DayPhrase, posted: NaiveDate) -> Option<(i32, u32)> {
    let DayForm::Month { month: (month, _) } = phrase.form else { return None };
    let year = phrase.year.map_or_else(
        || if month < posted.month() { posted.year() + 1 } else { posted.year() },
        |(year, _)| year,
    );
    Some((year, month))
}
