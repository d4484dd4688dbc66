//! What speaks against a day phrase on the scale: that its day is over, a deadline, another's event, a habit.
//!
//! In comes a [`Scale`] that bears what speaks for the phrase; out come the [`Evidence`] against it and, where that is
//! plain, what the day is instead.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::apposition;
use super::beside;
use super::candidate::{ENOUGH, points};
use super::claim::{EvidenceKind, Rejection};
use super::cues::{CueKind, Hit};
use super::days_told::month_called_off;
use super::moving::leads;
use super::passage::Passage;
use super::phrase::{is_dated, is_number_of_a_weekday, is_rule, is_whole_day, month_of};
use super::posture::Posture;
use super::resolve::{Fault, Resolution, resolve};
use super::scale::Scale;
use super::scan::{DayForm, DayPhrase};
use super::wording::{end_of, is_little};
use super::{conclusion, counted, moves, over, told_later};
use crate::base::source::{first_bytes, last_bytes};
use crate::post::prose::BlockKind;

/// Cues of what the group itself does.
const OF_OURS: [CueKind; 5] =
    [CueKind::Noun, CueKind::Gathering, CueKind::Next, CueKind::NextWord, CueKind::Invitation];

/// No more than a blank, an article or an open mark stands between, in bytes.
const RIGHT_BEFORE: usize = 4;

impl Scale<'_, '_> {
    /// What makes it something else. The plainest reason is kept.
    pub(super) fn weigh_against(&mut self, resolution: &Resolution, names_next: bool) -> Option<Rejection> {
        let sentence = self.passage.sentence(self.phrase.span.start);
        let mut rejection = None;
        if self.passage.block.is_quoted && !self.is_of_a_notice() {
            self.add(EvidenceKind::Context, 25, false, "a quotation".into(), None);
            rejection = Some(Rejection::Quoted);
        }
        let day = resolution.day.filter(|_| !self.setting.is_posted_unknown);
        let is_over = resolution.faults.iter().any(|fault| matches!(fault, Fault::Past))
            || day.is_some_and(|day| day < self.setting.posted);
        let is_history = self.is_history(day, &sentence, names_next);
        if is_history {
            self.add(EvidenceKind::PostDate, 100, false, self.setting.posted.to_string(), None);
            rejection = rejection.or(Some(Rejection::Past));
        } else if is_over && !names_next {
            self.add(EvidenceKind::PostDate, 40, false, self.setting.posted.to_string(), None);
            rejection = rejection.or(Some(Rejection::Past));
        }
        if let Some(hit) = over::past(self.passage, self.phrase).filter(|_| !names_next) {
            // A past cue far from a day that is plainly to come is about something else.
            let is_to_come = day.is_some_and(|day| day > self.setting.posted);
            let is_near = hit.start.abs_diff(self.phrase.span.end) <= 30
                || hit.end.abs_diff(self.phrase.span.start) <= 30;
            // "Our May meetup on 5/9 will be a recap of the conference".
            let is_its_months = is_to_come && self.meetup_of_its_month().is_some();
            let weight = if is_to_come && !is_near || is_its_months { 5 } else { 30 };
            self.add(EvidenceKind::Context, weight, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Past));
        }
        let is_told_of_today = matches!(self.phrase.form, DayForm::DaysAhead { days: 0 })
            && self.passage.cue_in(CueKind::Told, &sentence).is_some();
        if day == Some(self.setting.posted) && (is_told_of_today || !self.is_of_today(names_next)) {
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
        let is_habit = is_rule(self.form_source());
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
    fn weigh_words_beside(&mut self, sentence: &Range<usize>, names_next: bool) -> Option<Rejection> {
        let mut rejection = None;
        if let Some(hit) = beside::until(self.passage, self.phrase) {
            self.add(EvidenceKind::Context, 100, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Deadline));
        } else if let Some(hit) = beside::deadline(self.passage, self.phrase)
            .or_else(|| deadline_of_its_entry(self.passage, self.phrase))
            && beside::number_of_a_meetup(self.passage, self.phrase).is_none()
        {
            let weight = if self.follows_right_behind(&hit) { 60 } else { 40 };
            self.add(EvidenceKind::Context, weight, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Deadline));
        }
        if self.begins_what_else() {
            self.add(EvidenceKind::Context, 60, false, "the first day of something".into(), None);
            rejection = rejection.or(Some(Rejection::OtherEvent));
        }
        let is_no_meetup = || {
            beside::sign_up_begins(self.passage, self.phrase)
                .or_else(|| told_later::tells_more(self.passage, self.phrase))
        };
        if let Some(hit) = is_no_meetup() {
            self.add(EvidenceKind::Context, 60, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Deadline));
        }
        if self.weigh_other_events(sentence, names_next) {
            rejection = rejection.or(Some(Rejection::OtherEvent));
        }
        if moves::struck_for_another(self.passage, self.phrase).is_some() {
            rejection = rejection.or(Some(Rejection::Struck));
        }
        if let Some(hit) = moves::out_of_force(self.passage, self.phrase, self.setting) {
            self.add(EvidenceKind::Context, 100, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Outweighed));
        }
        let is_behind = self.passage.lexicon.language.has_postpositions();
        if let Some(hit) = self.denied(sentence) {
            self.add(EvidenceKind::Context, 100, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Outweighed));
        }
        if let Some(hit) = beside::is_of_a_reason(self.passage, self.phrase).filter(|_| !is_behind) {
            self.add(EvidenceKind::Context, 60, false, self.passage.words(hit.clone()), Some(hit));
            rejection = rejection.or(Some(Rejection::Outweighed));
        }
        let day = self.resolve().day;
        if let Some(hit) = conclusion::left_behind(self.passage, self.phrase, day, self.setting) {
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

    /// The words by which it is no meetup's day at all.
    fn denied(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        none_of_it(self.passage, self.phrase)
            .or_else(|| denied_right_before(self.passage, self.phrase))
            .or_else(|| denied_behind_a_colon(self.passage, self.phrase))
            .or_else(|| said_by_the_way(self.passage, self.phrase))
            .or_else(|| counted::only_counts(self.passage, self.phrase, self.setting))
            .or_else(|| self.is_in_a_month_off())
            .or_else(|| self.is_beside_what_is_off(sentence))
            .or_else(|| self.is_left_with_its_number(sentence))
            .or_else(|| self.is_too_soon())
            .or_else(|| self.is_why_it_is_off(sentence))
    }

    /// "A pipe burst at the pub at noon today. Tomorrow's meetup is off": what came about on the day of a post that calls
    /// something off, in a sentence that speaks of nothing of the group's.
    fn is_why_it_is_off(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let is_today = matches!(self.phrase.form, DayForm::DaysAhead { days: 0 });
        let is_of_ours = |hit: &Hit| {
            OF_OURS.contains(&hit.kind) || matches!(hit.kind, CueKind::Cancel | CueKind::Postpone)
        };
        if !is_today || self.passage.hits_in(sentence).iter().any(is_of_ours) {
            return None;
        }
        let after = self.passage.sentence_after(sentence.start);
        let behind = after.and_then(|after| self.passage.cue_in(CueKind::Cancel, &after));
        let is_off = behind.is_some() || self.passages.cue_in_title(CueKind::Cancel).is_some();
        is_off.then(|| sentence.clone())
    }

    /// "In two days we won't find another hall": a count of days, and right behind it that something is not done by then.
    fn is_too_soon(&self) -> Option<Range<usize>> {
        let counted = matches!(self.phrase.form, DayForm::DaysAhead { days } if days > 1);
        let behind = self.phrase.span.end..self.phrase.span.end + 2;
        let denies = self.passage.cue_in(CueKind::Not, &behind).filter(|_| counted)?;
        // "Übermorgen nicht" is of a day that is called by its name.
        let is_count =
            self.passage.block.text.get(self.phrase.span.start..self.phrase.span.end)?.contains(' ');
        is_count.then(|| denies.range.clone())
    }

    /// "The third Wednesday would be the 21st. We bring it forward by a week": a usual day whose number right behind it is out of
    /// force.
    fn is_left_with_its_number(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        const NEAR: usize = 24;
        let behind = self.phrase.span.end..sentence.end.min(self.phrase.span.end + NEAR);
        let is_usual = matches!(self.phrase.form, DayForm::NthWeekday { .. });
        let number = self.passage.days_in(&behind).first().filter(|day| is_usual && is_dated(day))?;
        moves::out_of_force(self.passage, number, self.setting)
    }

    /// "Which comes out on 3 December", under "Next meetup": whether words lead to that very day.
    fn follows_right_behind(&self, words: &Range<usize>) -> bool {
        let between = self.phrase.span.start.checked_sub(words.end);
        between.is_some_and(|between| between <= RIGHT_BEFORE)
    }

    /// "- August: no meetup. The parade is on the 25th": a day in an entry of a list on a month that there is none in, where nothing
    /// more is said of people who gather.
    fn is_in_a_month_off(&self) -> Option<Range<usize>> {
        const SHORT: usize = 60;
        const OF_OURS: [CueKind; 4] =
            [CueKind::Noun, CueKind::Gathering, CueKind::Instead, CueKind::Postpone];
        let first = self.passage.sentences.first().filter(|first| first.len() <= SHORT)?;
        let month = self.passage.days_in(first).first()?;
        let cancel = self.passage.cue_in(CueKind::Cancel, first)?;
        let month = month_of(month, self.setting.posted)?;
        let day = self.resolve().day?;
        let sentence = self.passage.sentence(self.phrase.span.start);
        let is_behind = self.passage.block.kind == BlockKind::Item && sentence.start >= first.end;
        let has = |kind| self.passage.cue_in(kind, &sentence).is_some();
        let is_reason = is_behind && month == (day.year(), day.month()) && !OF_OURS.into_iter().any(has);
        is_reason.then(|| cancel.range.clone())
    }

    /// "No session in December (the last Thursday is the 27th)", "with the strike on the 19th we have called off the evening of the
    /// 20th": another day of a sentence than the one or the month that it calls off, and nobody gathers on it.
    fn is_beside_what_is_off(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        const OF_OURS: [CueKind; 6] = [
            CueKind::Gathering,
            CueKind::Next,
            CueKind::Invitation,
            CueKind::Instead,
            CueKind::Postpone,
            CueKind::But,
        ];
        let (passage, phrase) = (self.passage, self.phrase);
        let cue = passage.cue_in(CueKind::Cancel, sentence)?;
        if OF_OURS.into_iter().any(|kind| passage.cue_in(kind, sentence).is_some()) {
            return None;
        }
        let month =
            month_called_off(passage, sentence, cue).and_then(|month| month_of(month, self.setting.posted));
        let is_in_it = |month| {
            phrase.span.start > cue.range.start
                && self.resolve().day.is_some_and(|day| month == (day.year(), day.month()))
        };
        let called_off = || passage.days_in(sentence).iter().find(|day| leads(passage, cue, day.span, true));
        let is_another = || called_off().is_some_and(|day| !std::ptr::eq(day, phrase) && is_dated(day));
        (month.is_some_and(is_in_it) || month.is_none() && is_another()).then(|| cue.range.clone())
    }

    /// "takes place from 18 to 21 July": several days, of nothing that a meetup is called, and nobody is to come.
    fn is_of_several_days(&self, sentence: &Range<usize>) -> bool {
        let has = |kind| self.passage.cue_in(kind, sentence).is_some();
        self.phrase.until.is_some() && !has(CueKind::Noun) && !has(CueKind::Gathering)
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
        let resolved = |phrase: &DayPhrase| resolve(phrase, self.setting.posted, self.setting.order);
        let mut whole = self.passage.days_in(&sentence).iter().filter(|phrase| is_whole_day(phrase));
        let behind = self.passage.days_in(&(self.phrase.span.end..sentence.end)).first();
        let beside = || apposition::in_apposition(self.passage, behind?);
        whole.any(|phrase| {
            let day = resolved(phrase).day;
            day.is_some_and(|day| day > self.setting.posted && day.weekday() == weekday)
        }) || beside().is_some_and(|phrase| resolved(&phrase).is_certain())
    }

    /// Whether the sentence speaks of another's event, right before the phrase or anywhere.
    fn weigh_other_events(&mut self, sentence: &Range<usize>, names_next: bool) -> bool {
        if let Some(hit) = self.holiday(sentence) {
            self.add(EvidenceKind::Context, 100, false, self.passage.words(hit.clone()), Some(hit));
            return true;
        }
        if moves::is_of_an_event_in_brackets(self.passage, self.phrase) {
            self.add(EvidenceKind::Context, 100, false, "in brackets behind another event".into(), None);
            return true;
        }
        if let Some(hit) = beside::disclaimed(self.passage, self.phrase) {
            self.add(EvidenceKind::Context, 60, false, self.passage.words(hit.clone()), Some(hit));
            return true;
        }
        if let Some(hit) = beside::other_event(self.passage, self.phrase) {
            let weight = if beside::is_before_the_next(self.passage, self.phrase) { 100 } else { 60 };
            self.add(EvidenceKind::Context, weight, false, self.passage.words(hit.clone()), Some(hit));
            return true;
        } else if let Some(hit) = beside::in_the_place_of_ours(self.passage, self.phrase) {
            self.add(EvidenceKind::Context, 60, false, self.passage.words(hit.clone()), Some(hit));
            return true;
        } else if let Some(hit) = beside::any_other_event(self.passage, sentence, self.phrase.span.start)
            .filter(|_| !names_next && !self.is_moved_here_by_us(sentence))
            .cloned()
        {
            // "FOSDEM PGDay, Brussels | 31 January": an entry that names nothing of ours is that event's.
            let is_entry = self.passage.block.kind.is_entry();
            let has = |kind| self.passage.cue_in(kind, sentence).is_some();
            let is_its = is_entry && !has(CueKind::Noun) && !has(CueKind::Gathering);
            let weight = if is_its { 60 } else { 20 };
            self.add(
                EvidenceKind::Context,
                weight,
                false,
                self.passage.words(hit.range.clone()),
                Some(hit.range),
            );
            return true;
        }
        false
    }

    /// "State of the Map is in July, so we move our evening to Saturday the 17th".
    fn is_moved_here_by_us(&self, sentence: &Range<usize>) -> bool {
        moves::moved_to(self.passage, self.phrase, self.setting).is_some()
            && moves::is_moved_by_us(self.passage, sentence)
    }

    /// "> Wednesday, October 19 — 5:30 p.m. — Bluenose, 5th floor": a few lines set in as a quotation that give a day to come
    /// in full, with its weekday or an hour, and tell of nothing, are what the post itself announces.
    pub(super) fn is_of_a_notice(&self) -> bool {
        const LONGEST: usize = 400;
        const QUOTES: [char; 6] = ['"', '\'', '\u{201c}', '\u{201e}', '\u{ab}', '\u{2018}'];
        let text = &self.passage.block.text;
        if !self.passage.block.is_quoted || text.len() > LONGEST || text.starts_with(QUOTES) {
            return false;
        }
        let whole = 0..text.len();
        let has_hour = || self.passage.scan.times.iter().any(|time| time.start.is_some());
        let tells =
            || [CueKind::Told, CueKind::Past].iter().any(|kind| self.passage.cue_in(*kind, &whole).is_some());
        self.phrase_is_full()
            && (self.phrase.weekday.is_some() || has_hour())
            && !tells()
            && self.resolve().day.is_some_and(|day| day > self.setting.posted)
    }

    /// "From 14 June there are the championships": a day from which on something is so, in a sentence that speaks of no
    /// meetup and of nobody who gathers.
    fn begins_what_else(&self) -> bool {
        let sentence = self.passage.sentence(self.phrase.span.start);
        // "From Friday next week": a word of the day itself.
        let is_within = |hit: &Hit| (self.phrase.span.start..self.phrase.span.end).contains(&hit.range.start);
        let is_of_ours = |hit: &Hit| OF_OURS.contains(&hit.kind) && !is_within(hit);
        // "The building is closed from Saturday the 14th".
        let is_number = is_number_of_a_weekday(self.phrase);
        let is_count =
            matches!(self.phrase.form, DayForm::DaysAhead { days: 1.. } | DayForm::WeekdayOnly { .. });
        self.phrase.until.is_none()
            && (self.phrase_is_full() || is_number || is_count)
            && beside::begins_a_time(self.passage, self.phrase)
            && !self.passage.hits_in(&sentence).iter().any(is_of_ours)
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

    /// "Huhtikuun toisena keskiviikkona": some languages name the month first, a phrase of its own.
    fn is_of_the_month_before(&self, day: Option<NaiveDate>) -> bool {
        const NEAR: usize = 12;
        let start = self.phrase.span.start;
        let sentence = self.passage.sentence(start).start..start;
        let before = self.passage.days_in(&sentence).last().filter(|before| start - before.span.end <= NEAR);
        let month = before.and_then(|before| month_of(before, self.setting.posted));
        month.is_some() && month == day.map(|day| (day.year(), day.month()))
    }

    /// Whether a day can only have been. Nobody writes the year before last by mistake; and "there was a motion about this
    /// back on 27 February" tells of a bare day that would be months ahead.
    fn is_history(&self, day: Option<NaiveDate>, sentence: &Range<usize>, names_next: bool) -> bool {
        const FAR: i64 = 150;
        let (posted, phrase) = (self.setting.posted, self.phrase);
        let is_long_ago =
            phrase.year.is_some_and(|(year, _)| year < posted.year() - 1 && !self.setting.is_posted_unknown);
        let is_bare = phrase.year.is_none() && phrase.weekday.is_none();
        let is_far = day.is_some_and(|day| (day - posted).num_days() > FAR);
        let is_told = || self.passage.cue_in(CueKind::Told, &(sentence.start..phrase.span.start)).is_some();
        is_long_ago || is_bare && is_far && !names_next && is_told()
    }

    /// The name of a day off that the sentence calls the phrase's day by, or another phrase of that day.
    fn holiday(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        /// More days in a sentence are a calendar.
        const MOST: usize = 8;
        let resolved = |phrase| resolve(phrase, self.setting.posted, self.setting.order).day;
        let own = beside::holiday(self.passage, self.phrase);
        own.or_else(|| {
            let day = self.resolve().day?;
            let all = self.passage.days_in(sentence).iter().take(MOST);
            let mut days = all.filter(|phrase| resolved(phrase) == Some(day));
            days.find_map(|phrase| beside::holiday(self.passage, phrase))
        })
    }
}

/// "10 March: deadline to stand for the board": the first word that an entry of a list says of its day.
fn deadline_of_its_entry(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// Marks and an article: " – the deadline".
    const FEW: usize = 10;
    let is_entry = passage.block.kind.is_entry();
    let before = passage.block.text.get(..phrase.span.start)?;
    let behind = phrase.span.end..phrase.span.end + FEW;
    let hits = passage.hits_in(&behind);
    let hit = hits.iter().find(|hit| hit.kind == CueKind::Deadline && hit.range.start >= phrase.span.end)?;
    let between = passage.block.text.get(phrase.span.end..hit.range.start)?;
    let is_first = between.split(|c: char| !c.is_alphanumeric()).all(is_little);
    (is_entry && is_first && !before.contains(char::is_alphanumeric)).then(|| hit.range.clone())
}

/// "So no gaming tomorrow": the words that there is none of something on a day, whatever it is.
fn none_of_it(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const FEW: usize = 2;
    const LONGEST: usize = 60;
    let start = passage.sentence(phrase.span.start).start;
    let before = start..phrase.span.start;
    let text = passage.block.text.get(before.clone()).filter(|text| text.len() <= LONGEST)?;
    let so = passage.cue_in(CueKind::So, &before).filter(|so| so.range.start <= start + FEW);
    let at = so.map_or(0, |so| so.range.end - start);
    let said = text.get(at..)?.trim_start_matches([' ', ',', ':']).to_lowercase();
    let named = passage.lexicon.behind_none(&said)?;
    let is_little =
        (1..=FEW).contains(&named.split_whitespace().count()) && !named.contains([',', ';', ':', '(']);
    is_little.then_some(before)
}

/// "No first Thursday because of the holiday": the word for none right before a usual day.
fn denied_right_before(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    let before = passage.block.text.get(..phrase.span.start).map(end_of)?.trim_end();
    let word = before.split_whitespace().next_back()?;
    let is_usual = matches!(phrase.form, DayForm::NthWeekday { .. });
    let is_none = is_usual && passage.lexicon.no_words().contains(&word.to_lowercase().as_str());
    is_none.then(|| phrase.span.start.saturating_sub(word.len() + 1)..phrase.span.start)
}

/// "Dinsdag 2 mei: niet. Dan is het vakantie.": the one word that an entry says of its day.
pub(super) fn denied_behind_a_colon(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    const LONGEST: usize = 12;
    let behind = first_bytes(passage.block.text.get(phrase.span.end..)?, LONGEST);
    let said = behind.trim_start().strip_prefix(':')?.trim_start();
    let word = said.split(|c: char| !c.is_alphanumeric()).next()?;
    let rest = said.get(word.len()..)?;
    let is_all = rest.is_empty() || rest.starts_with(['.', '!', ',', ';', '(', '\n']);
    let lower = word.to_lowercase();
    let lexicon = passage.lexicon;
    // "17 February: off."
    let calls_off =
        || lexicon.parted_cues().iter().any(|cue| cue.split_once(' ').is_some_and(|(_, last)| last == lower));
    let says_no = lexicon.denies(&lower) || lexicon.no_words().contains(&lower.as_str()) || calls_off();
    let start = phrase.span.end + behind.len() - said.len();
    (is_all && says_no && is_dated(phrase)).then(|| start..start + word.len())
}

/// "On 18 April we talk about King's Day (27 April)", "the day before the releases (17.3, on the 13th)": a day in brackets that
/// hold no cue, behind another of its block that stands in none, is of the word before them.
fn said_by_the_way(passage: &Passage, phrase: &DayPhrase) -> Option<Range<usize>> {
    /// So many phrases back is the other one looked for: every phrase of a block asks.
    const FEW: usize = 4;
    const SHORT: usize = 40;
    let text = &passage.block.text;
    let before = text.get(..phrase.span.start)?;
    let (_, within) = last_bytes(before, SHORT).rsplit_once('(')?;
    let opens = before.get(..before.len() - within.len() - 1)?;
    let is_plain = !within.contains(')')
        && passage.hits_in(&(opens.len()..phrase.span.end)).is_empty()
        && passage.times_in(&(opens.len()..phrase.span.end)).is_empty();
    let closes = text.get(phrase.span.end..)?.starts_with(')');
    let is_name = opens.trim_end().ends_with(char::is_alphabetic);
    let days = passage.days_in(&(0..opens.len()));
    // "The last Tuesday before the concert (6 December)" is that Tuesday.
    let names_a_weekday = |day: &DayPhrase| {
        let is_open = matches!(day.form, DayForm::WeekdayOnly { .. } | DayForm::NthWeekday { .. });
        is_open && passage.sentence(phrase.span.start).contains(&day.span.start)
    };
    let is_alone = days.last().is_none_or(|day| day.span.end + 1 < opens.len() && !names_a_weekday(day));
    let is_open = |day: &DayPhrase| {
        is_dated(day) && !text.get(..day.span.start).is_some_and(|before| before.ends_with('('))
    };
    let has_other = days.iter().rev().take(FEW).any(is_open);
    (closes && is_plain && is_name && is_alone && has_other && phrase.weekday.is_none())
        .then(|| opens.len()..phrase.span.end + 1)
}
