//! One day phrase on the scale: what speaks for its being the next meetup's.
//!
//! In come a phrase, its place in the post and what is known of the post; out comes a [`Candidate`] with its
//! [`Evidence`]: cues, labels, times, weekdays, the title. What speaks against it is in `against`.

use std::ops::Range;

use chrono::{Datelike, NaiveDate, Timelike, Weekday};

use super::apposition;
use super::beside::{self, next_meetup};
use super::candidate::{Candidate, Label};
use super::claim::long_weekday;
use super::claim::{Evidence, EvidenceKind};
use super::cues::CueKind;
use super::gathering::{
    entry_of_a_meetup, follows_at_once, gathers_on, holds_one, is_all_that_comes_next, it_is, meets_again,
    meetup_is, month_is, named_before_a_colon, nth_before, opens_a_gathering, opens_with_gathering,
};
use super::label::{is_label, label_in_sentence, label_of_days};
use super::nearby::Nearby;
use super::on_stage::speaks_on;
use super::opening::hour_of_the_opening;
use super::passage::{Passage, Passages};
use super::phrase::{
    is_dated, is_nth_of_a_month, is_number_of_a_weekday, is_this_weekday, is_weeks_after, is_whole_day,
};
use super::posture::Posture;
use super::resolve::{Fault, Resolution, nth_of_month, resolve};
use super::scan::{DayForm, DayPhrase, Reach, TimePhrase};
use super::setting::Setting;
use super::sign_up::is_event_page;
use super::wording::is_led_by_a_colon;
use super::{conclusion, moves, topic};
use crate::post::prose::BlockKind;

/// The longest text over a list, in bytes, that each of its entries is weighed by.
const LONGEST_LEAD_IN: usize = 400;

/// One phrase on the scale.
pub(super) struct Scale<'a, 's> {
    pub(super) passages: &'a Passages,
    pub(super) passage: &'a Passage,
    pub(super) at: usize,
    pub(super) phrase: &'a DayPhrase,
    pub(super) setting: &'s Setting,
    /// The phrase in the month that its sentence names before it, where it says none itself.
    pub(super) in_month: Option<DayPhrase>,
    pub(super) evidence: Vec<Evidence>,
}

impl<'a> Scale<'a, '_> {
    pub(super) fn weigh(&mut self) -> Candidate<'a> {
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
            row_of: None,
            in_month: self.in_month.take(),
            rejection,
        }
    }

    /// What stands around the sentence of the phrase.
    fn nearby(&self) -> Nearby<'a> {
        Nearby { passages: self.passages, passage: self.passage, at: self.at, phrase: self.phrase }
    }

    /// The day of the phrase, in the month that its sentence has named before it.
    pub(super) fn resolve(&self) -> Resolution {
        resolve(self.form_source(), self.setting.posted, self.setting.order)
    }

    /// The phrase, with the month that its sentence has named before it.
    pub(super) fn form_source(&self) -> &DayPhrase {
        self.in_month.as_ref().unwrap_or(self.phrase)
    }

    pub(super) fn add(
        &mut self,
        kind: EvidenceKind,
        weight: i32,
        agrees: bool,
        says: String,
        range: Option<Range<usize>>,
    ) {
        let span = range.map(|range| self.passage.span(range));
        self.evidence.push(Evidence { kind, says, agrees, weight, span });
    }

    /// Words in the sentence, the sentence before and the heading; whether the next meetup is named.
    fn weigh_cues(&mut self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let mut names_next = false;
        let next = next_meetup(self.passage, &sentence);
        if let Some(hit) = next.or_else(|| beside::first_meetup(self.passage, self.phrase)) {
            names_next = true;
            self.add(EvidenceKind::Cue, 30, true, self.passage.words(hit.clone()), Some(hit));
        } else if let Some(hit) = self.passage.cue_in(CueKind::Next, &sentence).cloned() {
            // "The next one", "upcoming": the next of what is not said, unless the day follows at once.
            let is_its = follows_at_once(self.passage, &hit.range, self.phrase)
                && !beside::is_of_another_thing(self.passage, &hit);
            let weight = if is_its { 30 } else { 10 };
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
        if let Some(hit) = self.noun_beside(&sentence) {
            self.add(EvidenceKind::Cue, 10, true, self.passage.words(hit.clone()), Some(hit));
        } else if let Some(hit) = self.nearby().cue(CueKind::Noun) {
            self.add(EvidenceKind::Cue, 5, true, hit, None);
        }
        names_next
    }

    /// What its sentence says takes place. The "afternoon" of "this afternoon" does not.
    fn noun_beside(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let is_count = matches!(self.phrase.form, DayForm::DaysAhead { days: 0 });
        let within = self.phrase.span.start..self.phrase.span.end;
        let mut nouns = self.passage.hits_in(sentence).iter().filter(|hit| hit.kind == CueKind::Noun);
        let noun = nouns.find(|hit| !(is_count && within.contains(&hit.range.start)))?;
        Some(noun.range.clone())
    }

    /// The words right beside it that announce: each counts by itself.
    fn weigh_words_of_announcement(&mut self) {
        let (passage, phrase) = (self.passage, self.phrase);
        let of_month = self.meetup_of_its_month();
        let topic = if of_month.is_none() { self.month_spoken_of() } else { None };
        if let Some((says, range)) = topic {
            self.add(EvidenceKind::Cue, 15, true, says, range);
        }
        if let Some((passage, range)) = &of_month {
            let span = Some(passage.span(range.clone()));
            let says = passage.words(range.clone());
            self.evidence.push(Evidence { kind: EvidenceKind::Cue, says, agrees: true, weight: 15, span });
        }
        // A name behind the day ("the April 13 meetup") is the day's; one before it may be a part of what is said.
        let named = beside::names_a_meetup(passage, phrase);
        let of_the_day =
            if named.as_ref().is_some_and(|range| range.start < phrase.span.start) { 5 } else { 10 };
        let found = [
            (15, beside::invites_with_a_colon(passage, phrase)),
            (15, beside::number_of_a_meetup(passage, phrase)),
            (25, beside::number_behind(passage, phrase)),
            (of_the_day, named),
            (15, beside::comes_then(passage, phrase).filter(|_| of_month.is_none())),
            (20, topic::next_month_spoken_of(&self.nearby())),
            (15, gathers_on(passage, phrase).or_else(|| opens_with_gathering(passage, phrase))),
            (15, opens_a_gathering(passage, phrase)),
            (15, speaks_on(passage, phrase)),
            (15, it_is(passage, phrase)),
            (25, month_is(passage, phrase)),
            (15, meetup_is(passage, phrase)),
            (15, holds_one(passage, phrase)),
            (15, self.nth_before()),
            (10, named_before_a_colon(passage, phrase)),
            (15, entry_of_a_meetup(passage, phrase)),
            (20, meets_again(passage, phrase)),
            (30, is_all_that_comes_next(passage, phrase)),
            (25, beside::takes_leave(passage, phrase)),
            (15, moves::moved_to(passage, phrase, self.setting)),
            (10, moves::contrasted(passage, phrase, self.setting)),
            (15, moves::corrects_a_date(passage, phrase)),
            (10, beside::moved_within_its_month(passage, phrase)),
            (15, moves::moved_elsewhere(passage, phrase)),
            (15, moves::taken_instead(passage, phrase)),
        ];
        for (weight, range) in found {
            if let Some(range) = range {
                self.add(EvidenceKind::Cue, weight, true, passage.words(range.clone()), Some(range));
            }
        }
        if let Some(left) = conclusion::left_for(passage, phrase, self.setting) {
            self.add(EvidenceKind::Context, 15, true, format!("in the place of {left}"), None);
        }
        let is_counted = self.is_counted_too() || self.is_weeks_ahead_too();
        if !matches!(phrase.form, DayForm::DaysAhead { .. }) && is_counted {
            self.add(EvidenceKind::Context, 15, true, "the weeks to it are counted".into(), None);
        }
    }

    /// "When: 4 May", or a heading "Date & time" over it.
    fn weigh_labels(&mut self) -> Option<Label> {
        let is_when = |label: &str| is_label(label, self.passage.lexicon.when_labels());
        let own = self
            .passage
            .label()
            .filter(|(_, end)| *end <= self.phrase.span.start && self.is_first_day_after(*end))
            .map(|(label, _)| label)
            .filter(|label| is_when(label));
        let inline = own.or_else(|| {
            label_in_sentence(self.passage, self.phrase.span.start, self.passage.lexicon.when_labels())
        });
        let inline =
            inline.or_else(|| label_of_days(self.passage, self.phrase, self.passage.lexicon.when_labels()));
        let heading = || {
            let heading = self.nearby().heading()?;
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
        if let Some(time) = near.or_else(|| beside::time_behind(self.passage, self.phrase)) {
            let range = time.span.start..time.span.end;
            self.add(EvidenceKind::Time, 10, true, self.passage.words(range.clone()), Some(range));
        } else if let Some(time) = self.time_of_the_evening() {
            self.add(EvidenceKind::Time, 10, true, time, None);
        }
        if let Some(time) = self.time_over_its_list() {
            self.add(EvidenceKind::Time, 10, true, time, None);
        }
        if let Some((_, span)) = self.phrase.weekday {
            let range = span.start..span.end;
            self.add(EvidenceKind::Weekday, 5, true, self.passage.words(range.clone()), Some(range));
        } else if let DayForm::WeekdayOnly { .. } | DayForm::DaysAhead { days: 1..=2 } = self.phrase.form {
            let range = self.phrase.span.start..self.phrase.span.end;
            self.add(EvidenceKind::Weekday, 5, true, self.passage.words(range), None);
        } else if let Some(weekday) = self.weekday_beside().or_else(|| Some(self.form_source().weekday?.0)) {
            self.add(EvidenceKind::Weekday, 5, true, long_weekday(weekday).into(), None);
        }
        let linked = self.passage.rsvp_link.and_then(|at| self.passage.block.links.get(at));
        if let Some(link) = linked {
            let weight = if is_event_page(&link.url) { 20 } else { 15 };
            self.add(EvidenceKind::RsvpLink, weight, true, link.url.clone(), None);
        } else if self.passages.following(self.at, 2).any(|(_, next)| next.rsvp_link.is_some()) {
            self.add(EvidenceKind::RsvpLink, 5, true, "the block after it".into(), None);
        }
        if let Some(time) = self.hour_of_the_opening() {
            self.add(EvidenceKind::Opening, 30, true, time, None);
        }
        if self.is_appointment() {
            self.add(EvidenceKind::Time, 10, true, "an appointment".into(), None);
        }
        if self.is_of_a_notice() {
            self.add(EvidenceKind::Context, 15, true, "a notice".into(), None);
        }
        if self.opens_the_title() {
            let says = self.passage.words(self.passage.sentence(self.phrase.span.start));
            self.add(EvidenceKind::Title, 20, true, says, None);
        } else if self.passage.block.kind == BlockKind::Title && self.phrase_is_full() {
            let says = self.passage.words(self.passage.sentence(self.phrase.span.start));
            // "Saturday 10 May 2025": who writes that much into a title says when the meetup is.
            let weight = if self.phrase.weekday.is_some() && self.phrase.year.is_some() { 35 } else { 20 };
            self.add(EvidenceKind::Title, weight, true, says, None);
        } else if self.at <= 3 {
            self.add(EvidenceKind::Position, 5, true, "the top of the post".into(), None);
        }
        if self.setting.posture == Posture::Ahead {
            self.add(EvidenceKind::Position, 10, true, "the post looks ahead".into(), None);
        }
        self.weigh_title();
    }

    /// What a post that does not look back gives for the day which it opens with.
    fn hour_of_the_opening(&self) -> Option<String> {
        let is_to_come = self.resolve().day.is_some_and(|day| day > self.setting.posted);
        let looks_back = self.setting.posture == Posture::Back;
        if is_to_come && !looks_back {
            hour_of_the_opening(self.passages, self.at, self.phrase)
        } else {
            None
        }
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
            || beside::time_behind(self.passage, self.phrase).is_some()
            || self.is_at_the_same_time();
        let resolution = self.resolve();
        let day = resolution.day;
        let is_today = self.invites_today() && self.has_an_evening_right_behind();
        let is_settled = is_today
            || self.is_of_its_weekdays_month(&resolution)
            || matches!(self.phrase.form, DayForm::DaysAhead { days } if days > 0)
            || is_this_weekday(self.phrase)
            || is_weeks_after(self.phrase);
        let is_soon =
            is_today || day.is_some_and(|day| (1..=SOON).contains(&(day - self.setting.posted).num_days()));
        let is_nth = self.is_nth_of_a_month();
        let is_meant = self.form_source().weekday.is_some()
            || matches!(self.phrase.form, DayForm::DaysAhead { .. })
            || is_nth
            || self.weekday_beside().is_some()
            || self.is_said_before()
            || self.passage.cue_in(CueKind::Gathering, &sentence).is_some()
            || self.is_evening_after_a_colon(&sentence)
            || self.opens_with_an_evening(&sentence);
        is_meant && (self.phrase_is_full() || is_nth || is_settled) && has_time && is_soon
    }

    /// "The chairs are here! 14 September, 5.30 pm, at the office": near the top of a post a sentence begins with a day and its
    /// hour.
    fn opens_with_an_evening(&self, sentence: &Range<usize>) -> bool {
        const TOP: usize = 3;
        let before = self.passage.block.text.get(sentence.start..self.phrase.span.start).unwrap_or_default();
        let before = before.trim_end();
        self.at <= TOP
            && self.passage.block.kind == BlockKind::Paragraph
            && (before.is_empty() || before.ends_with(['!', '?', '.']))
            && self.has_an_evening_right_behind()
    }

    /// "Today, 19:00": an hour of the evening, with no more than a mark or a little word between.
    fn has_an_evening_right_behind(&self) -> bool {
        const PAUSE: usize = 6;
        let behind = self.phrase.span.end..self.phrase.span.end + PAUSE;
        self.passage.times_in(&behind).first().is_some_and(is_evening)
    }

    /// "This Saturday, 17 April, same time": right behind the day come words that gather where and when people always do.
    fn is_at_the_same_time(&self) -> bool {
        const PAUSE: usize = 3;
        let behind = self.phrase.span.end..self.phrase.span.end + PAUSE;
        self.passage.cue_in(CueKind::Gathering, &behind).is_some()
    }

    /// The weekday of the month, by its number, right before its day.
    fn nth_before(&self) -> Option<Range<usize>> {
        let day = self.resolve().day.filter(|day| *day > self.setting.posted)?;
        nth_before(self.passage, self.phrase, day)
    }

    /// "Next Thursday it's games! 12 November, 19:00": the sentence before speaks of the same day by its weekday.
    fn is_said_before(&self) -> bool {
        const FEW: usize = 4;
        let day = self.resolve().day;
        let before = self.passage.sentence_before(self.phrase.span.start);
        before.is_some_and(|before| {
            let is_it = |other: &DayPhrase| {
                let is_weekday = matches!(other.form, DayForm::WeekdayOnly { .. });
                is_weekday && resolve(other, self.setting.posted, self.setting.order).day == day
            };
            day.is_some() && self.passage.days_in(&before).iter().rev().take(FEW).any(is_it)
        })
    }

    /// "Giovedì 12 alle 20.45", "Saturday the 19th": the weekday says which month.
    fn is_of_its_weekdays_month(&self, resolution: &Resolution) -> bool {
        is_number_of_a_weekday(self.form_source()) && resolution.is_certain()
    }

    /// "Always from 2 to 5 pm:" over a list of days: the time of each.
    fn time_over_its_list(&self) -> Option<String> {
        let is_entry = self.passage.block.kind.is_entry();
        let over = self.passages.lead_in(self.at).filter(|_| is_entry && self.phrase_is_full())?;
        if over.block.text.len() > LONGEST_LEAD_IN {
            return None;
        }
        let is_told = over.cue_in(CueKind::Told, &(0..over.block.text.len())).is_some();
        let time = over.scan.times.iter().find(|time| time.start.is_some() && !is_told)?;
        let before = self.passage.block.text.get(..self.phrase.span.start)?;
        let opens = !before.contains(char::is_alphanumeric);
        opens.then(|| over.words(time.span.start..time.span.end))
    }

    /// "See you tonight" for a title, over "Doors at 18:30": the first hour that the head of the post gives.
    fn time_of_the_evening(&self) -> Option<String> {
        const HEAD: usize = 3;
        let is_meant = self.is_said_of_today() || self.is_titled_by_its_weekday();
        if self.passage.block.kind != BlockKind::Title || !is_meant {
            return None;
        }
        let first = |below: &'a Passage| below.scan.times.iter().find(|time| time.start.is_some());
        let mut head = self.passages.all.iter().skip(1).take(HEAD);
        let (below, time) = head.find_map(|below| Some((below, first(below)?)))?;
        // "Tonight from 19:00" says it better than the title.
        let is_today = |day: &DayPhrase| matches!(day.form, DayForm::DaysAhead { days: 0 });
        let is_said_below = below.days_in(&below.sentence(time.span.start)).iter().any(is_today);
        (!is_said_below).then(|| below.words(time.span.start..time.span.end))
    }

    /// "Meetup on Tuesday" for a title, over a post that looks at no other day.
    fn is_titled_by_its_weekday(&self) -> bool {
        let is_weekday = matches!(
            self.phrase.form,
            DayForm::WeekdayOnly { reach: Reach::Coming | Reach::Next | Reach::NextWeek }
        );
        let whole = 0..self.passage.block.text.len();
        is_weekday
            && self.passage.scan.days.len() == 1
            && self.setting.posture != Posture::Back
            && self.passage.cue_in(CueKind::Noun, &whole).is_some()
            && self.passages.all.iter().skip(1).all(|below| below.scan.days.is_empty())
    }

    /// "Tonight", in a post that does not look back.
    fn is_said_of_today(&self) -> bool {
        matches!(self.phrase.form, DayForm::DaysAhead { days: 0 }) && self.setting.posture != Posture::Back
    }

    /// "We meet tonight at 18:30": a post of that day invites to it and gives the hour.
    fn invites_today(&self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let has_time = self.evidence.iter().any(|evidence| evidence.kind == EvidenceKind::Time);
        // "Today is Pancake Day, and in a week at six we meet".
        let is_all = matches!(self.passage.days_in(&sentence), [_]);
        let is_told = || self.passage.cue_in(CueKind::Told, &sentence).is_some();
        self.is_said_of_today() && has_time && is_all && !is_told()
    }

    /// "Second Tuesday, July 9": the weekday right before the phrase, where it is that of its day.
    fn weekday_beside(&self) -> Option<Weekday> {
        let day = self.resolve().day?;
        apposition::weekday_before(self.passage, self.phrase)
            .or_else(|| apposition::weekday_behind(self.passage, self.phrase))
            .filter(|weekday| *weekday == day.weekday())
    }

    /// "April is about Rust: 11 April, 19:30": what stands before the colon is what takes place then.
    fn is_evening_after_a_colon(&self, sentence: &Range<usize>) -> bool {
        let text = &self.passage.block.text;
        let before = text.get(sentence.start..self.phrase.span.start).unwrap_or_default();
        self.passage.times_in(sentence).iter().any(is_evening) && is_led_by_a_colon(before)
    }

    /// A title that names a meetup makes a day in the head of its post more likely to be that meetup's.
    fn weigh_title(&mut self) {
        let title = self.passages.title();
        let Some(title) = title.filter(|_| self.at > 0 && self.at <= 4) else { return };
        if let Some(hit) = title.cue_in(CueKind::Noun, &(0..title.block.text.len())) {
            self.add(EvidenceKind::Title, 10, true, title.words(hit.range.clone()), None);
        }
    }

    /// "Tomorrow: the autumn special", "Thursday week": the title begins with when.
    fn opens_the_title(&self) -> bool {
        let is_ahead = matches!(self.phrase.form, DayForm::DaysAhead { days } if days > 0);
        let is_count = is_ahead
            || is_weeks_after(self.phrase)
            || is_this_weekday(self.phrase)
            || self.time_of_the_evening().is_some();
        let text = &self.passage.block.text;
        let before = text.get(..self.phrase.span.start).unwrap_or_default();
        let behind = text.get(self.phrase.span.end..).unwrap_or_default().trim_start();
        self.passage.block.kind == BlockKind::Title
            && is_count
            && !before.contains(char::is_alphanumeric)
            && (behind.is_empty() || behind.starts_with([':', ',', '!', '-', '\u{2013}', '\u{2014}']))
    }

    /// "The last Thursday of March".
    pub(super) fn is_nth_of_a_month(&self) -> bool {
        is_nth_of_a_month(self.form_source())
    }

    pub(super) fn phrase_is_full(&self) -> bool {
        is_whole_day(self.form_source())
    }

    /// "Our Wednesday talks (7pm)" over a list of Wednesdays.
    fn weigh_heading(&mut self, day: NaiveDate) {
        let over = self.passages.lead_in(self.at).or_else(|| self.passages.heading_of(self.at));
        let is_short = |over: &&Passage| over.block.text.len() <= LONGEST_LEAD_IN;
        let Some(heading) = over.filter(|_| self.phrase_is_full()).filter(is_short) else { return };
        let is_its_weekday = |phrase: &&DayPhrase| {
            let is_bare = matches!(phrase.form, DayForm::WeekdayOnly { .. })
                && phrase.weekday.is_some_and(|(weekday, _)| weekday == day.weekday());
            is_bare || is_nth_weekday(phrase, day)
        };
        let Some(weekday) = heading.scan.days.iter().find(is_its_weekday) else { return };
        let says = heading.words(weekday.span.start..weekday.span.end);
        self.add(EvidenceKind::Weekday, 10, true, says, None);
        if let Some(time) = heading.scan.times.iter().find(|time| time.start.is_some()) {
            self.add(EvidenceKind::Time, 10, true, heading.words(time.span.start..time.span.end), None);
        }
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
        let is_plain = self.phrase_is_full()
            || self.is_nth_of_a_month()
            || self.is_of_its_weekdays_month(resolution)
            || matches!(self.phrase.form, DayForm::DaysAhead { days: 1..=2 })
            || is_weeks_after(self.phrase)
            || is_this_weekday(self.phrase);
        if day > self.setting.posted && is_plain {
            // Meetups are announced weeks ahead, not seasons.
            let weight = if (day - self.setting.posted).num_days() <= 100 { 10 } else { 5 };
            let says = format!("posted {}, before it", self.setting.posted);
            self.add(EvidenceKind::PostDate, weight, true, says, None);
        } else if self.invites_today() {
            self.add(EvidenceKind::PostDate, 10, true, format!("posted {day}, on the day"), None);
        }
    }

    /// "See you on January 17th, 2023", said in December 2023: people still write the year that ends.
    fn slipped_year(&self) -> Option<Resolution> {
        const SOON: i64 = 100;
        let (stated, _) = self.phrase.year?;
        let written = self.resolve().day.filter(|day| *day < self.setting.posted)?;
        let meant = written.with_year(stated + 1)?;
        let is_soon = (1..=SOON).contains(&(meant - self.setting.posted).num_days());
        let weekday = self.phrase.weekday.map(|(weekday, _)| weekday);
        let is_its_weekday = weekday == Some(meant.weekday()) && weekday != Some(written.weekday());
        let calls_it = || {
            gathers_on(self.passage, self.phrase)
                .or_else(|| beside::meetup_of_its_month(self.passage, self.phrase, meant.month()))
        };
        if !is_soon || !is_its_weekday && calls_it().is_none() {
            return None;
        }
        let faults = vec![Fault::YearMismatch { stated, fitting: meant.year() }];
        Some(Resolution { day: Some(meant), until: None, candidates: vec![written], faults })
    }

    /// The words that call the meetup by the month of its day, in the sentence or over the list.
    pub(super) fn meetup_of_its_month(&self) -> Option<(&'a Passage, Range<usize>)> {
        let month = self.resolve().day.filter(|day| *day > self.setting.posted)?.month();
        let beside = beside::meetup_of_its_month(self.passage, self.phrase, month);
        beside.map(|range| (self.passage, range)).or_else(|| self.nearby().meetup_of_month(month))
    }

    /// The words that make the month of its day what the block is about.
    fn month_spoken_of(&self) -> Option<(String, Option<Range<usize>>)> {
        let day = self.resolve().day.filter(|day| *day > self.setting.posted)?;
        let sentence = self.passage.sentence(self.phrase.span.start);
        let is_of_else = [CueKind::Deadline, CueKind::OtherEvent]
            .into_iter()
            .any(|kind| self.passage.cue_in(kind, &sentence).is_some());
        let says_it = !is_of_else && (is_dated(self.form_source()) || self.is_nth_of_a_month());
        topic::month_spoken_of(&self.nearby(), day.month()).filter(|_| says_it)
    }

    /// "Wednesday week, on the 24th of October": the sentence counts weeks to its weekday before it gives the day.
    fn is_weeks_ahead_too(&self) -> bool {
        self.counted_weekday().is_some()
    }

    /// The weekday before it that is counted in weeks, and is the same day.
    fn counted_weekday(&self) -> Option<&'a DayPhrase> {
        const NEAR: usize = 40;
        let before = self.phrase.span.start.saturating_sub(NEAR)..self.phrase.span.start;
        let weekday = self.passage.days_in(&before).last()?;
        let day = resolve(weekday, self.setting.posted, self.setting.order).day?;
        let is_it = is_weeks_after(weekday) && is_dated(self.form_source());
        (is_it && self.resolve().day == Some(day)).then_some(weekday)
    }

    pub(super) fn is_counted_too(&self) -> bool {
        let (posted, order) = (self.setting.posted, self.setting.order);
        beside::is_counted_too(self.passage, self.form_source(), |phrase| resolve(phrase, posted, order).day)
    }

    pub(super) fn is_about_a_meetup(&self, day: Option<NaiveDate>) -> bool {
        let is_to_come = day.is_none_or(|day| day > self.setting.posted) || self.invites_today();
        let title = self.passages.title();
        let sentence = self.passage.sentence(self.phrase.span.start);
        let is_noun =
            |passage: &Passage, range: &Range<usize>| passage.cue_in(CueKind::Noun, range).is_some();
        // "New date for #12": what the post moves is what it has announced.
        let puts_off = |title: &Passage| title.hits.iter().any(|hit| hit.kind == CueKind::Postpone);
        let names = |kind| self.evidence.iter().any(|evidence| evidence.kind == kind && evidence.agrees);
        let is_invited = self.passage.cue_in(CueKind::Invitation, &sentence).is_some();
        // The title of a recap names the meetup that has been: a bare day below it may be that of a release.
        let is_titled_otherwise = self.setting.posture == Posture::Back
            && self.phrase.weekday.is_none()
            && !names(EvidenceKind::Time)
            && !self.is_weeks_ahead_too();
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
            || names(EvidenceKind::Opening)
            || self.is_of_a_notice()
            || self.opens_the_title()
            || is_to_come && self.time_over_its_list().is_some()
            || is_to_come && it_is(self.passage, self.phrase).is_some()
            || is_to_come && speaks_on(self.passage, self.phrase).is_some()
            || is_to_come && month_is(self.passage, self.phrase).is_some()
            || is_to_come
                && meets_again(self.passage, self.counted_weekday().unwrap_or(self.phrase)).is_some()
            || is_to_come && beside::takes_leave(self.passage, self.phrase).is_some()
            || is_to_come && topic::next_month_spoken_of(&self.nearby()).is_some()
            || is_to_come && meetup_is(self.passage, self.phrase).is_some()
            || is_to_come && self.nth_before().is_some()
            || is_to_come && self.phrase_is_full() && names(EvidenceKind::Time) && is_invited
            || is_to_come && beside::number_of_a_meetup(self.passage, self.phrase).is_some()
            || is_to_come && beside::number_behind(self.passage, self.phrase).is_some()
            || self.nearby().invitation_to_a_list().is_some()
            || is_to_come && beside::comes_then(self.passage, self.phrase).is_some()
            || self.month_spoken_of().is_some()
            || is_to_come && moves::moved_to(self.passage, self.phrase, self.setting).is_some()
            || is_to_come && moves::corrects_a_date(self.passage, self.phrase).is_some()
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
}

/// Whether a time is one at which people meet in the evening.
fn is_evening(time: &TimePhrase) -> bool {
    let hour = time.start.map(|start| start.hour());
    hour.is_some_and(|hour| hour >= 16 || time.half_unsaid && (5..=8).contains(&hour))
}

/// "Always on the last Saturday of the month": whether a day is such a one.
fn is_nth_weekday(rule: &DayPhrase, day: NaiveDate) -> bool {
    let DayForm::NthWeekday { nth, weekday, month: None, months_ahead: None } = rule.form else {
        return false;
    };
    nth_of_month(day.year(), day.month(), (nth, weekday)) == Some(day)
}
