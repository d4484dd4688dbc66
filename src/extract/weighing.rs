//! Every day phrase of a post, weighed: what speaks for its being the next meetup's, and what against.
//!
//! In come the [`Passages`] and what is known of the post; out comes one [`Candidate`] a phrase.

use chrono::Datelike;

use super::apposition;
use super::beside;
use super::candidate::Candidate;
use super::claim::Rejection;
use super::cues::CueKind;
use super::moving::is_any_such_day;
use super::nearby::Nearby;
use super::passage::{Passage, Passages};
use super::phrase::{is_bare_weekday, is_coming_weekday, is_dated, is_number_of_a_weekday, is_whole_day};
use super::posture::Posture;
use super::resolve::resolve;
use super::scale::Scale;
use super::scan::DayPhrase;
use super::setting::Setting;
use super::wording::is_little;
use super::{conclusion, counted, moves, programme, siblings, topic, week_of};
use crate::base::source::Span;
use crate::post::prose::BlockKind;

/// Weighs every day phrase of a post.
pub(super) fn candidates<'a>(passages: &'a Passages, setting: &Setting) -> Vec<Candidate<'a>> {
    let mut found = Vec::new();
    for (at, passage) in passages.all.iter().enumerate() {
        for phrase in &passage.scan.days {
            let range = phrase.span.start..phrase.span.end;
            let counted = counted::on_the_day_after(passage, phrase, setting);
            let is_no_day = || {
                counted.is_none() && is_any_such_day(passage, phrase)
                    || programme::is_an_hour(passages, at, phrase)
                    || passage.is_day_of_a_note(phrase)
            };
            if passage.block.is_masked(&range) || is_no_day() {
                continue;
            }
            let nearby = Nearby { passages, passage, at, phrase };
            let in_month = counted
                .or_else(|| week_of::in_the_week_of(passage, phrase, setting))
                .or_else(|| beside::next_after_a_whole_day(passage, phrase, setting))
                .or_else(|| beside::in_named_month(passage, phrase))
                .or_else(|| topic::in_next_month(&nearby))
                .or_else(|| topic::in_titled_month(&nearby, setting))
                .or_else(|| topic::in_year_over(&nearby, setting.posted))
                .or_else(|| in_month_of_its_block(&nearby, setting))
                .or_else(|| in_its_weekdays_month(&nearby, setting))
                .or_else(|| on_the_day_spoken_of(&nearby, setting))
                .or_else(|| conclusion::in_month_left(passage, phrase, setting))
                .or_else(|| moves::in_month_left(passage, phrase, setting))
                .or_else(|| moves::in_week_left(passage, phrase, setting))
                .or_else(|| conclusion::days_from_it(passage, phrase, setting));
            let mut scale = Scale { passages, passage, at, phrase, setting, in_month, evidence: Vec::new() };
            let mut candidate = scale.weigh();
            // "The swap on Saturday was packed".
            let is_told = setting.posture == Posture::Back
                && (is_bare_weekday(phrase) || is_number_of_a_weekday(phrase))
                && candidate.told_day(setting).is_some_and(|day| day < setting.posted);
            let is_later = |day| week_of::is_of_a_later_month(passage, phrase, day);
            if candidate.in_month.is_none() && candidate.resolution.day.is_some_and(is_later) {
                candidate.rejection = candidate.rejection.or(Some(Rejection::Outweighed));
            }
            let is_past =
                is_told || candidate.counts_what_has_been() || candidate.has_just_been(setting.posted);
            candidate.rejection = candidate.rejection.or(is_past.then_some(Rejection::Past));
            found.push(candidate);
        }
    }
    siblings::join(&mut found, passages, setting);
    found
}

/// The phrase in the month that its block or heading has named, where that is still to come.
pub(super) fn in_month_of_its_block(nearby: &Nearby<'_>, setting: &Setting) -> Option<DayPhrase> {
    let phrase = topic::in_month_before(nearby)?;
    let day = resolve(&phrase, setting.posted, setting.order).day?;
    (day > setting.posted).then_some(phrase)
}

/// The phrase with the weekday that stands beside it, where that says which month it is of.
pub(super) fn in_its_weekdays_month(nearby: &Nearby<'_>, setting: &Setting) -> Option<DayPhrase> {
    let phrase = apposition::in_apposition(nearby.passage, nearby.phrase)?;
    resolve(&phrase, setting.posted, setting.order).is_certain().then_some(phrase)
}

/// "9 and 10 May. We leave on Saturday at eight", "Now on Thursday" over "the Thursday, the 21st": a weekday alone is that
/// of the day to come that the block has given before it, or the head of the post below its title.
pub(super) fn on_the_day_spoken_of(nearby: &Nearby<'_>, setting: &Setting) -> Option<DayPhrase> {
    const NEAR: usize = 400;
    const SOON: i64 = 45;
    const HEAD: usize = 3;
    const LIST: usize = 12;
    let (passage, phrase) = (nearby.passage, nearby.phrase);
    // "No sábado": an article says no more than the weekday alone.
    let is_bare = |span: Span| {
        let words = passage.block.text.get(phrase.span.start..span.start).unwrap_or_default();
        is_coming_weekday(phrase) && words.split_whitespace().all(is_little)
    };
    let (weekday, _) = phrase.weekday.filter(|(_, span)| is_bare(*span))?;
    let sentence = passage.sentence(phrase.span.start);
    // A weekday that is told of has been, and one that is called off stands against the days that are given.
    if [CueKind::Told, CueKind::Cancel].iter().any(|kind| passage.cue_in(*kind, &sentence).is_some()) {
        return None;
    }
    let day_in = |passage: &Passage, other: &DayPhrase| {
        let apposed = apposition::in_apposition(passage, other);
        let other = apposed.as_ref().unwrap_or(other);
        let says_which = is_whole_day(other) || is_dated(other) && other.weekday.is_some();
        let found = resolve(other, setting.posted, setting.order);
        let first = found.day?;
        let last = found.until.unwrap_or(first);
        let mut days = first.iter_days().take_while(|day| *day <= last).take(7);
        let day = days.find(|day| day.weekday() == weekday)?;
        let is_soon = (1..=SOON).contains(&(day - setting.posted).num_days());
        (says_which && is_soon).then_some((day, other.span))
    };
    let before = sentence.start.saturating_sub(NEAR)..sentence.start;
    let own = passage.days_in(&before).iter().rev().find_map(|other| day_in(passage, other));
    let below = || {
        let is_title = passage.block.kind == BlockKind::Title;
        let mut head = nearby.passages.all.iter().skip(1).take(HEAD).filter(|_| is_title);
        head.find_map(|below| below.scan.days.iter().take(HEAD).find_map(|other| day_in(below, other)))
    };
    // "29 and 30 July (Saturday and Sunday)" over a list of what there is on Saturday and on Sunday.
    let over = || {
        let is_entry = passage.block.kind.is_entry();
        let above = nearby.passages.all.get(..nearby.at)?.iter().rev().take(LIST);
        let mut above =
            above.skip_while(|above| above.block.kind == passage.block.kind).take(1).filter(|_| is_entry);
        above.find_map(|above| above.scan.days.iter().take(HEAD).find_map(|other| day_in(above, other)))
    };
    let (day, span) = own.or_else(below).or_else(over)?;
    Some(phrase.on(day, span))
}
