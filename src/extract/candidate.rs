//! A day phrase that has been weighed: what it is of, and whether its sentence tells of what has been.
//!
//! In comes what [`super::weighing`] has found; out comes what a [`Candidate`] answers. Its list of [`Evidence`] adds up to
//! points; it is announced from [`ENOUGH`] points on. The points are the same for every blog and language: cues differ,
//! weights do not.

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::beside;
use super::claim::{Evidence, EvidenceKind, Rejection};
use super::cues::{CueKind, Hit};
use super::lexicon::table::Meaning;
use super::moves;
use super::passage::Passage;
use super::phrase::{is_bare_weekday, is_dated, is_month, is_whole_day, says_which_weekday};
use super::posture::Posture;
use super::resolve::{Resolution, last_day_of_number};
use super::scan::{DayForm, DayPhrase, Reach, TimePhrase};
use super::setting::Setting;
use super::wording::is_little;
use crate::base::source::{first_bytes, last_bytes};
use crate::post::prose::BlockKind;

/// The points from which a phrase is an announcement.
pub(super) const ENOUGH: i32 = 30;

/// The words of a sentence that looks ahead, and does not tell of what has been.
const LOOKS_AHEAD: [CueKind; 4] = [CueKind::Next, CueKind::Invitation, CueKind::Cancel, CueKind::Deadline];

/// An hour, in minutes.
const HOUR: u32 = 60;

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
    /// The weekday of a row of days in one sentence that it is one of.
    pub(super) row_of: Option<Weekday>,
    /// Whether its sentence names the next meetup.
    pub(super) names_next: bool,
    /// The month it falls in, where the words before it call the meetup by that month.
    pub(super) called_by_month: Option<u32>,
    /// The phrase in the month that is named before it, where it says none itself.
    pub(super) in_month: Option<DayPhrase>,
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
        self.has_evidence(EvidenceKind::Cue, 15)
    }

    /// Whether something of a kind speaks for it, and with how many points at least.
    pub(super) fn has_evidence(&self, kind: EvidenceKind, least: i32) -> bool {
        self.evidence
            .iter()
            .any(|evidence| evidence.kind == kind && evidence.agrees && evidence.weight >= least)
    }

    /// "Seven inches fell in a day": how long something took, in a sentence that tells.
    pub(super) fn counts_what_has_been(&self) -> bool {
        if !matches!(self.phrase.form, DayForm::DaysAhead { days: 1.. }) {
            return false;
        }
        let leads =
            |word: &str| self.passage.lexicon.means(word, |meaning| matches!(meaning, Meaning::Ahead));
        let words = self.passage.words(self.phrase.span.start..self.phrase.span.end).to_lowercase();
        let is_count = words.split_whitespace().next().is_some_and(leads);
        let sentence = self.passage.sentence(self.phrase.span.start);
        let has = |kind| self.passage.cue_in(kind, &sentence).is_some();
        is_count && has(CueKind::Told) && !LOOKS_AHEAD.into_iter().any(has)
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
        // "February: the 9th".
        let month = self.passage.scan.days.first().filter(|first| {
            let opens = first.span.start == 0 && first.span.end <= self.phrase.span.start;
            opens && self.in_month.is_some() && is_month(first)
        });
        let from = month.map_or(0, |month| month.span.end);
        let before = self.passage.block.text.get(from..self.phrase.span.start).unwrap_or_default();
        let is_entry = match self.passage.block.kind {
            BlockKind::Item | BlockKind::Row => !before.chars().any(char::is_alphanumeric),
            BlockKind::Paragraph => {
                let after = self.passage.block.text.get(self.phrase.span.end..).unwrap_or_default();
                let is_short = || after.lines().next().is_none_or(|line| line.len() <= LINE);
                self.passage.begins_line(self.phrase.span.start) && is_short()
            }
            BlockKind::Title | BlockKind::Heading(_) => false,
        };
        is_entry && (is_whole_day(self.phrase) || month.is_some())
    }

    /// "## 13 September", "### 16.11.2017: Testcontainers": whether it is all of a heading, or what one begins with, set off
    /// from what takes place.
    pub(super) fn heads_its_section(&self) -> bool {
        const MARKS: [char; 4] = [':', '\u{2013}', '\u{2014}', '-'];
        let behind = self.passage.block.text.get(self.phrase.span.end..).unwrap_or_default();
        let is_set_off = self.phrase.span.start == 0 && behind.trim_start().starts_with(MARKS);
        self.passage.is_heading() && (is_set_off || self.is_all_of_its_block())
    }

    /// "## 13 September": whether a day is all that its block says.
    pub(super) fn is_all_of_its_block(&self) -> bool {
        let text = &self.passage.block.text;
        let around = [text.get(..self.phrase.span.start), text.get(self.phrase.span.end..)];
        around.into_iter().flatten().all(|words| !words.contains(char::is_alphanumeric))
    }

    /// The day that it may tell of. "Thirty of you turned up on Saturday": a weekday, in a sentence that tells of those who
    /// met, is the last one before the post.
    pub(super) fn told_day(&self, setting: &Setting) -> Option<NaiveDate> {
        let posted = setting.posted;
        let sentence = self.passage.sentence(self.phrase.span.start);
        let is_bare_weekday = match self.phrase.form {
            DayForm::WeekdayOnly { reach: Reach::Coming } => true,
            DayForm::DayOnly { day: (day, _), .. } => return self.told_number(day, setting),
            DayForm::DaysAhead { days: 0 } => false,
            _ if self.is_of_no_evening(&sentence, setting) => return None,
            _ => return self.resolution.day,
        };
        let has = |kind| self.passage.cue_in(kind, &sentence).is_some();
        // Every weekday of a sentence asks, so a long one is not looked through.
        let opens = || {
            let second = self.passage.sentences.get(1).map_or(0, |second| second.start);
            self.at <= setting.head && sentence.start <= second
        };
        // "This Saturday: a new venue" over "the air conditioning has given up, and we did not want to take the risk".
        let is_announced = self.rejection.is_none() && says_which_weekday(self.phrase);
        let is_counted = || setting.posture != Posture::Ahead && opens() && self.counts_those_who_came();
        let is_told = has(CueKind::Told)
            || has(CueKind::Past)
            || opens() && self.goes_on_to_tell() && !is_announced
            || is_bare_weekday && (is_counted() || opens() && self.counts_those_who_gathered(setting));
        // "I was up there this morning" is of nobody else.
        let is_today = matches!(self.phrase.form, DayForm::DaysAhead { days: 0 });
        let is_of_those_who_met =
            || has(CueKind::Gathering) || self.is_of_those_who_met() || opens() && !is_today;
        // "Saturday's rehearsal begins at 15:30": nobody tells the hour of what has been.
        // "On Sunday at six eighteen of us gathered at the gate".
        let tells_of_us = || {
            let is_told = setting.posture == Posture::Back && opens() && has(CueKind::Told);
            let has_hour = self.passage.times_in(&sentence).iter().any(|time| time.start.is_some());
            // "Sábado choveu das 15h10 às 15h25": the verb follows at once.
            let at_once = self.phrase.span.end..self.phrase.span.end + 2;
            let tells_at_once = || self.passage.cue_in(CueKind::Told, &at_once).is_some();
            is_told && has_hour && (self.speaks_of_us(&sentence) || tells_at_once())
        };
        // "Seven minutes into the talk" is neither an hour nor how long an evening takes.
        let is_minutes = |time: &TimePhrase| time.duration_minutes.is_some_and(|minutes| minutes < HOUR);
        let is_its = |time: &TimePhrase| !is_minutes(time) && self.bracket_before(time.span.start).is_none();
        let has_time = is_bare_weekday
            && self.passage.times_in(&sentence).iter().any(is_its)
            && !has(CueKind::Past)
            && !tells_of_us();
        let is_anothers = is_bare_weekday && (self.is_of_a_thing() || self.is_with_its_number(posted));
        if !is_told
            || self.is_news(&sentence, setting)
            || has_time
            || is_anothers
            || self.looks_ahead(&sentence)
            || !is_of_those_who_met()
        {
            return None;
        }
        if !is_bare_weekday {
            return self.resolution.day;
        }
        let (weekday, _) = self.phrase.weekday?;
        let back = (7 + posted.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
        posted.checked_sub_days(Days::new(back.into())).filter(|day| *day < posted)
    }

    /// "Our host told us yesterday that …", in a post that is titled as no recap.
    fn is_news(&self, sentence: &Range<usize>, setting: &Setting) -> bool {
        !setting.is_titled_as_past && self.passage.is_news(sentence)
    }

    /// Whether a day that has been is none that people met on: that of news or of something else, or one that is denied.
    fn is_of_no_evening(&self, sentence: &Range<usize>, setting: &Setting) -> bool {
        let is_else = match self.phrase.form {
            DayForm::DaysAhead { .. } => self.is_news(sentence, setting),
            // "This time not on the last Saturday, but on the last but one".
            DayForm::WeekdayOnly { .. } => moves::out_of_force(self.passage, self.phrase, setting).is_some(),
            _ => false,
        };
        is_else || self.is_of_something_else()
    }

    /// Whether a sentence invites or names what is next; "Thursday's meetup was the first one in person" has begun to tell.
    fn looks_ahead(&self, sentence: &Range<usize>) -> bool {
        let told = self.passage.cue_in(CueKind::Told, sentence).map(|told| told.range.end);
        let has_begun_to_tell = |hit: &Hit| told.is_some_and(|told| told <= hit.range.start);
        // "It came out on 7 February, and on Wednesday we had a full house": that has its own day.
        let has_its_own_day = |hit: &Hit| {
            // "Ist am 7. Februar erschienen".
            const BEFORE: usize = 24;
            const BEHIND: usize = 48;
            let from = hit.range.start.saturating_sub(BEFORE).max(sentence.start);
            let around = from..self.phrase.span.start.min(hit.range.end + BEHIND).max(from);
            hit.range.end <= self.phrase.span.start && self.passage.days_in(&around).iter().any(is_dated)
        };
        // "Thirty of you came out on Wednesday night": words for a release that are of people as well.
        let is_of_people = |hit: &Hit| {
            let tells = |told: &Hit| told.kind == CueKind::Told && told.range.start == hit.range.start;
            is_bare_weekday(self.phrase) && self.passage.hits_in(&hit.range).iter().any(tells)
        };
        self.passage.hits_in(sentence).iter().any(|hit| {
            LOOKS_AHEAD.contains(&hit.kind)
                && (hit.kind != CueKind::Invitation || !has_begun_to_tell(hit))
                && !(hit.kind == CueKind::Deadline && (has_its_own_day(hit) || is_of_people(hit)))
        })
    }

    /// "Giovedì 16 hanno un concerto": the number right behind it is that of such a day to come, and counts nothing.
    fn is_with_its_number(&self, posted: NaiveDate) -> bool {
        const MONTHS: u32 = 2;
        let behind = self.passage.block.text.get(self.phrase.span.end..).unwrap_or_default();
        let digits: String = behind.trim_start().chars().take_while(char::is_ascii_digit).take(3).collect();
        let Ok(number) = digits.parse::<u32>() else { return false };
        let Some((weekday, _)) = self.phrase.weekday else { return false };
        let in_month = |ahead| posted.with_day(1)?.checked_add_months(Months::new(ahead))?.with_day(number);
        let mut days = (0..MONTHS).filter_map(in_month);
        days.any(|day| day >= posted && day.weekday() == weekday)
    }

    /// "I hope everyone has dug out from Tuesday's blizzard": the weekday is that of something which is no meetup.
    fn is_of_a_thing(&self) -> bool {
        const NEAR: usize = 4;
        let behind = self.passage.block.text.get(self.phrase.span.end..).unwrap_or_default();
        let owns = ["'s ", "\u{2019}s "].iter().any(|its| behind.starts_with(its));
        let (start, end) = (self.phrase.span.start, self.phrase.span.end);
        let opens = self.passage.sentence(start).start == start;
        owns && !opens && self.passage.cue_in(CueKind::Noun, &(end..end + NEAR + 2)).is_none()
    }

    /// "At the café on the 17th we passed our thousandth item": the last day of that number, where its sentence tells of
    /// those who met.
    fn told_number(&self, day: u32, setting: &Setting) -> Option<NaiveDate> {
        const NEAR: usize = 24;
        let posted = setting.posted;
        // What is read as the next such day, and is the post's own, is none that has been.
        let day_to_come = self.resolution.day.filter(|day| *day != posted)?;
        if let Some(day) = self.told_weekday_and_number(day, setting) {
            return Some(day);
        }
        if day_to_come < posted || self.in_month.is_some() || self.phrase.weekday.is_some() {
            return Some(day_to_come).filter(|_| !self.is_of_something_else());
        }
        let sentence = self.passage.sentence(self.phrase.span.start);
        let has = |kind| self.passage.cue_in(kind, &sentence).is_some();
        // "Ramadan started on the 23rd, so for our Muslim friends …" is of something else.
        let (start, end) = (self.phrase.span.start, self.phrase.span.end);
        let near = self.passage.around(&(start..end), NEAR, NEAR);
        let is_of_us = self.passage.cue_in(CueKind::Noun, &near).is_some()
            || self.passage.holds_word(&near, self.passage.lexicon.we_words());
        let is_told = (has(CueKind::Told) || has(CueKind::Past)) && is_of_us;
        // "The Leonids (peak on the 17th) gave us nine": what is said by the way is of something else.
        let is_plain = is_told
            && !self.is_in_brackets()
            && !LOOKS_AHEAD.into_iter().any(has)
            && !self.is_of_something_else();
        last_day_of_number(day, posted).filter(|_| is_plain)
    }

    /// Whether a bracket of its sentence is open where it stands.
    pub(super) fn is_in_brackets(&self) -> bool {
        self.bracket_before(self.phrase.span.start).is_some()
    }

    /// Where the bracket opens that an offset of its sentence stands in.
    fn bracket_before(&self, offset: usize) -> Option<usize> {
        /// How far before it a bracket is looked for, in bytes: each day of a long sentence may ask.
        const FAR: usize = 400;
        let sentence = self.passage.sentence(offset);
        let before = last_bytes(self.passage.block.text.get(sentence.start..offset)?, FAR);
        before
            .rfind('(')
            .filter(|open| Some(*open) > before.rfind(')'))
            .map(|open| offset - before.len() + open)
    }

    /// "The day that the leak was announced (8 April, over breakfast)": a day in brackets behind what is no meetup.
    pub(super) fn is_by_the_way(&self) -> bool {
        const NEAR: usize = 40;
        let Some(open) = self.bracket_before(self.phrase.span.start) else { return false };
        let sentence = self.passage.sentence(open);
        let before = open.saturating_sub(NEAR).max(sentence.start)..open;
        let is_behind = |words: &str| words.contains(char::is_alphanumeric);
        matches!(self.phrase.form, DayForm::Calendar { .. } | DayForm::DaysAhead { .. })
            && self.passage.block.text.get(before.clone()).is_some_and(is_behind)
            && self.passage.cue_in(CueKind::Noun, &before).is_none()
    }

    /// "Ce jeudi 16, changement d'ambiance. Jean-Marie avait préparé un exposé", posted on the 20th: a weekday with its number,
    /// days ago, in a post that looks back and goes on to tell.
    fn told_weekday_and_number(&self, day: u32, setting: &Setting) -> Option<NaiveDate> {
        const DAYS: i64 = 10;
        /// "On ", "W ".
        const LEAD: usize = 4;
        let (weekday, _) = self.phrase.weekday?;
        let last = last_day_of_number(day, setting.posted).filter(|last| last.weekday() == weekday)?;
        let sentence = self.passage.sentence(self.phrase.span.start);
        let next = self.passage.sentence_after(sentence.start);
        let tells = |range: &Range<usize>| self.passage.cue_in(CueKind::Told, range).is_some();
        let looks_ahead = LOOKS_AHEAD
            .into_iter()
            .chain([CueKind::Gathering])
            .any(|kind| self.passage.cue_in(kind, &sentence).is_some());
        let opens = self.phrase.span.start - sentence.start <= LEAD;
        let is_recent = (setting.posted - last).num_days() <= DAYS && (opens || self.is_of_those_who_met());
        let is_told =
            setting.posture == Posture::Back && (tells(&sentence) || next.is_some_and(|next| tells(&next)));
        (is_recent && is_told && !looks_ahead && self.in_month.is_none()).then_some(last)
    }

    /// "Carnival ended on Tuesday the 21st", a week later: the weekday and its number of the days before, behind words that tell.
    pub(super) fn has_just_been(&self, posted: NaiveDate) -> bool {
        const DAYS: i64 = 10;
        /// How far before it the words that tell stand, in bytes.
        const NEAR: usize = 120;
        let (DayForm::DayOnly { day: (number, _), .. }, Some((weekday, _))) =
            (&self.phrase.form, self.phrase.weekday)
        else {
            return false;
        };
        let sentence = self.passage.sentence(self.phrase.span.start);
        let last = last_day_of_number(*number, posted).filter(|last| last.weekday() == weekday);
        let is_recent = last.is_some_and(|last| (posted - last).num_days() <= DAYS);
        let start = self.phrase.span.start;
        let before = start.saturating_sub(NEAR).max(sentence.start)..start;
        let has = |kind| self.passage.cue_in(kind, &before).is_some();
        is_recent && has(CueKind::Told) && !LOOKS_AHEAD.into_iter().any(has)
    }

    /// "El sábado nos juntamos 26 personas": words of gathering that may be of the past as well, and right behind them how many
    /// came.
    fn counts_those_who_gathered(&self, setting: &Setting) -> bool {
        const NEAR: usize = 4;
        let behind = self.phrase.span.end..self.passage.sentence(self.phrase.span.start).end;
        let Some(gathers) = self.passage.cue_in(CueKind::Gathering, &behind) else { return false };
        let rest = self.passage.block.text.get(gathers.range.end..behind.end).unwrap_or_default();
        let is_number = first_bytes(rest, NEAR).trim_start().starts_with(|c: char| c.is_ascii_digit());
        let is_time = !self.passage.times_in(&(gathers.range.end..gathers.range.end + NEAR)).is_empty();
        setting.posture == Posture::Back && is_number && !is_time
    }

    /// "34 people on Tuesday": a number opens the sentence, and no verb is needed.
    pub(super) fn counts_those_who_came(&self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let before = self.passage.block.text.get(sentence.start..self.phrase.span.start);
        let first = before.and_then(|before| before.split_whitespace().next()).map(str::to_lowercase);
        // "Forty on Tuesday", "twenty-three of us on Saturday".
        let is_number = |word: &str| {
            word.bytes().all(|byte| byte.is_ascii_digit())
                || self.passage.lexicon.many_words().contains(&word.split('-').next().unwrap_or(word))
                || self.passage.lexicon.means(word, |meaning| matches!(meaning, Meaning::Cardinal(_)))
        };
        // "On Saturday fourteen mappers covered nine squares".
        let (end, rest) = (self.phrase.span.end, self.passage.block.text.get(self.phrase.span.end..));
        let next = rest.and_then(|rest| rest.split_whitespace().next()).map(str::to_lowercase);
        let is_time = || !self.passage.times_in(&(end..end + 2)).is_empty();
        let opens = before.is_some_and(|before| before.split_whitespace().all(is_little));
        first.is_some_and(|word| is_number(&word))
            || opens && next.is_some_and(|word| is_number(&word)) && !is_time()
    }

    /// "Cracking light on Saturday. We set off at five": no verb says so before the next sentence, which tells of us.
    pub(super) fn goes_on_to_tell(&self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let has = |kind, range: &Range<usize>| self.passage.cue_in(kind, range).is_some();
        let next = self.passage.sentence_after(sentence.start);
        // "On Saturday evening" names none.
        let names_a_meetup = || {
            let hits = self.passage.hits_in(&sentence).iter();
            let mut hits = hits.filter(|hit| hit.range.start > self.phrase.span.end + 1);
            hits.any(|hit| matches!(hit.kind, CueKind::Noun | CueKind::Gathering))
        };
        next.is_some_and(|next| {
            has(CueKind::Told, &next)
                && self.passage.holds_word(&next, self.passage.lexicon.we_words())
                && !names_a_meetup()
                && !LOOKS_AHEAD.into_iter().any(|kind| has(kind, &next))
        })
    }

    /// "Thanks for the social on 9 January. We were nineteen": words that tell stand before it, and the next sentence tells of
    /// us.
    pub(super) fn opens_with_thanks(&self, setting: &Setting) -> bool {
        const FEW: usize = 4;
        let sentence = self.passage.sentence(self.phrase.span.start);
        let opening = sentence.start..(sentence.start + FEW).min(sentence.end);
        let thanks = self.passage.hits_in(&opening).iter().find(|hit| {
            matches!(hit.kind, CueKind::Told | CueKind::Past) && hit.range.end <= self.phrase.span.start
        });
        let is_head = self.at <= setting.head + 1 && self.passage.sentences.first() == Some(&sentence);
        let to_come = LOOKS_AHEAD.into_iter().any(|kind| self.passage.cue_in(kind, &sentence).is_some());
        is_head && thanks.is_some() && is_dated(self.phrase) && !to_come
    }

    /// Whether words that tell stand before it, and the next sentence goes on to tell.
    pub(super) fn is_led_by_thanks(&self) -> bool {
        let start = self.phrase.span.start;
        let before = self.passage.sentence(start).start..start;
        self.passage.cue_in(CueKind::Told, &before).is_some() && self.goes_on_to_tell()
    }

    /// "On 13 September Anna talked about solder": whether it leads the first sentence of the post, which goes on to tell and
    /// gives no other day.
    pub(super) fn opens_the_post(&self, setting: &Setting) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let behind = self.phrase.span.end..sentence.end;
        self.at <= setting.head
            && self.passage.sentences.first() == Some(&sentence)
            && self.phrase.until.is_none()
            && self.passage.days_in(&sentence).len() == 1
            && self.passage.cue_in(CueKind::Told, &behind).is_some()
            && self.passage.cue_in(CueKind::Deadline, &sentence).is_none()
            && !self.is_in_brackets()
    }

    /// "10 November 2026. A full house.", "10 November, a full house.", "(10 November, the Mill, 40 people)": whether it is all
    /// that the first sentence of the post says, or leads a short one or the bracket that the first block is.
    pub(super) fn stands_over_the_post(&self, setting: &Setting) -> bool {
        const SHORT: usize = 60;
        const MARKS: [&str; 5] = [",", ":", " \u{2013}", " \u{2014}", " -"];
        let text = &self.passage.block.text;
        let sentence = self.passage.sentence(self.phrase.span.start);
        let is_bare =
            |range: Range<usize>| !text.get(range).unwrap_or_default().contains(char::is_alphanumeric);
        let leads = is_bare(0..self.phrase.span.start) && self.phrase.until.is_none();
        let is_bracket =
            || text.starts_with('(') && text.trim_end().ends_with(')') && text.matches(')').count() == 1;
        let behind = text.get(self.phrase.span.end..sentence.end).unwrap_or_default();
        let is_short = || sentence.len() <= SHORT && MARKS.iter().any(|mark| behind.starts_with(mark));
        self.at <= setting.head
            && leads
            && self.resolution.day.is_some_and(|day| day < setting.posted)
            && (is_bare(self.phrase.span.end..sentence.end) || is_short() || is_bracket())
    }

    /// "Up to twenty outdoors since 1 June", "version 2 was released on the 6th".
    fn is_of_something_else(&self) -> bool {
        let is_right_before = |cue: Range<usize>| {
            let between = cue.end..self.phrase.span.start;
            self.passage.days_in(&between).is_empty()
        };
        let sentence = self.passage.sentence(self.phrase.span.start);
        // "Yesterday, on 27 April, version 6 came out": nothing there is of those who met.
        let is_of_a_release =
            || self.passage.cue_in(CueKind::Deadline, &sentence).is_some() && !self.is_of_those_who_met();
        beside::begins_a_time(self.passage, self.phrase)
            || beside::holiday(self.passage, self.phrase).is_some()
            || is_of_a_release()
            || beside::deadline(self.passage, self.phrase).is_some_and(is_right_before)
    }

    /// "Eleven of us squashed round the table last night": whether its sentence speaks of a meetup or of those who met.
    pub(super) fn is_of_those_who_met(&self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        self.passage.cue_in(CueKind::Noun, &sentence).is_some() || self.speaks_of_us(&sentence)
    }

    /// "Our meetup on 20 February was great", "on Tuesday 20 February we met for the first time".
    pub(super) fn calls_it_ours(&self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let has = |kind| self.passage.cue_in(kind, &sentence).is_some();
        let is_ours = || self.passage.holds_word(&sentence, self.passage.lexicon.our_words());
        has(CueKind::Noun) && is_ours() && !has(CueKind::OtherEvent)
    }

    /// Whether its sentence says "we" or "us".
    pub(super) fn is_of_us(&self) -> bool {
        self.speaks_of_us(&self.passage.sentence(self.phrase.span.start))
    }

    /// Whether a sentence says "we" or "us". Every day of it asks, so a long one is not looked through.
    fn speaks_of_us(&self, sentence: &Range<usize>) -> bool {
        const LONGEST: usize = 4_000;
        sentence.len() <= LONGEST && self.passage.holds_word(sentence, self.passage.lexicon.we_words())
    }

    /// "Saturday 3 August", "Saturday (3.8.)", and not "last Saturday, the 3rd".
    pub(super) fn gives_its_weekday(&self) -> bool {
        let lexicon = self.passage.lexicon;
        let is_last = |word: &str| lexicon.means(word, |meaning| matches!(meaning, Meaning::Past));
        let words = self.passage.words(self.phrase.span.start..self.phrase.span.end).to_lowercase();
        self.phrase.weekday.is_some() && !words.split_whitespace().any(is_last)
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
        let is_told = || self.passage.cue_in(CueKind::Told, &(sentence.start..start)).is_some();
        let announces = |hit: &Hit| {
            !matches!(
                hit.kind,
                CueKind::Noun
                    | CueKind::Told
                    | CueKind::Past
                    | CueKind::Reason
                    | CueKind::Then
                    | CueKind::Until
            )
        };
        let is_weekday = matches!(self.phrase.form, DayForm::WeekdayOnly { .. });
        let is_its = is_weekday && (behind.starts_with("'s") || behind.starts_with("\u{2019}s"));
        let is_bare = is_weekday && !says_which_weekday(self.phrase);
        let is_dated = self.phrase.weekday.is_some() && !is_its && !is_bare;
        is_dated
            || !(is_its || is_told())
            || self.label.is_some()
            || self.begins_its_entry()
            || !self.passage.times_in(&sentence).is_empty()
            || self.passage.hits_in(&sentence).iter().any(announces)
    }
}

/// What evidence comes to.
pub(super) fn points(evidence: &[Evidence]) -> i32 {
    evidence.iter().map(|evidence| if evidence.agrees { evidence.weight } else { -evidence.weight }).sum()
}
