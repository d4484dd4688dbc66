//! How the phrases of a post stand to each other: whether a second day is another meetup's, the same one's
//! again, or contradicts the first.
//!
//! In come [`Candidate`]s that are enough by themselves; out comes a [`Relation`]. Two days for one meetup are a
//! contradiction to be shown; two meetups are never merged, nor one split.

use chrono::{Datelike, NaiveDate};

use super::beside::{names_a_meetup, number_behind, number_of_a_meetup};
use super::candidate::{Candidate, Label};
use super::claim::EvidenceKind;
use super::cues::{CueKind, Hit};
use super::gathering::month_is;
use super::label::is_label;
use super::moves::{Move, is_of_another_month, move_at};
use super::moving::cue_of_move;
use super::passage::Passage;
use super::phrase::{is_number_of_a_weekday, is_this_weekday, is_whole_day};
use super::rsvp::speaks_of_signing_up;
use super::scan::{DayForm, DayPhrase};
use super::setting::Setting;
use super::wording::{is_little, leading_number};
use crate::post::prose::BlockKind;

/// How a phrase stands to those already chosen.
pub(super) enum Relation {
    /// It is another meetup's.
    Another,
    /// It is the day of a chosen one.
    Same(usize),
    /// It is another day for a chosen one's meetup.
    Contradicts(usize),
    /// It is worth less than a chosen one, and not plainly another meetup's.
    Outweighed,
}

/// How a phrase stands to those chosen before it, which are at least as well supported.
pub(super) fn relation(chosen: &[Candidate<'_>], candidate: &Candidate<'_>, setting: &Setting) -> Relation {
    let day = candidate.resolution.day;
    if let Some(at) = chosen.iter().position(|other| covers(other, day)) {
        return Relation::Same(at);
    }
    let Some(best) = chosen.first() else { return Relation::Another };
    if stands_on_its_own(best, candidate) || takes_anothers_place(best, candidate, setting) {
        return Relation::Another;
    }
    let is_move = best.at == candidate.at && {
        let sentence = best.passage.sentence(best.phrase.span.start);
        sentence.contains(&candidate.phrase.span.start) && cue_of_move(best.passage, &sentence).is_some()
    };
    let is_close = match (best.resolution.day, day) {
        (Some(a), Some(b)) => {
            (a - b).num_days().abs() <= 3 || (a.day() == b.day() && is_full(best) && is_full(candidate))
        }
        _ => false,
    };
    let is_title = |candidate: &Candidate<'_>| candidate.passage.block.kind == BlockKind::Title;
    let speaks_of_it = candidate.is_labelled_inline() && !is_one_sentence(best, candidate)
        || best.is_labelled_inline() && candidate.names_next
        || is_title(candidate)
        || is_title(best) && (is_close || candidate.names_next)
        || is_close && candidate.has_cue();
    if !is_move && is_full(candidate) && speaks_of_it {
        Relation::Contradicts(0)
    } else {
        Relation::Outweighed
    }
}

/// Whether a chosen phrase gives this day, alone or within its range.
fn covers(chosen: &Candidate<'_>, day: Option<NaiveDate>) -> bool {
    let (Some(first), Some(day)) = (chosen.resolution.day, day) else { return false };
    first == day || chosen.resolution.until.is_some_and(|last| (first..=last).contains(&day))
}

/// Whether a second phrase announces a meetup of its own: a further row of a list, or a sentence that
/// itself names the next one or has its own time or link.
fn stands_on_its_own(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let is_row = |kind: BlockKind| kind.is_entry();
    if best.at != candidate.at && is_row(best.passage.block.kind) && is_row(candidate.passage.block.kind) {
        // One entry that names the next meetup makes no meetups of the others.
        return !best.is_labelled_inline()
            || !best.names_next
            || candidate.has_cue()
            || candidate.label.is_some();
    }
    let apart = best.at != candidate.at;
    if gives_its_own_day(best, candidate)
        || is_today_before_the_next(best, candidate)
        || is_of_a_programme(best, candidate)
    {
        return true;
    }
    if best.begins_its_entry() && candidate.begins_its_entry() && !is_moved(best) {
        return true;
    }
    if apart && best.heads_its_section() && candidate.heads_its_section() {
        return true;
    }
    let days_apart = match (best.resolution.day, candidate.resolution.day) {
        (Some(a), Some(b)) => (a - b).num_days().abs(),
        _ => 0,
    };
    let has_own = |kind| candidate.has_evidence(kind, 10);
    let is_same_sentence_list = !apart
        && !is_moved(best)
        && (candidate.names_next
            || are_listed(best, candidate)
            || are_listed_with_names(best, candidate)
            || have_details_each(best, candidate)
            || have_times_each(best, candidate)
            || have_weekdays_each(best, candidate)
            || is_after_cancelled(best, candidate));
    (apart
        && days_apart > 3
        && candidate.names_next
        && (has_own(EvidenceKind::Time)
            || has_own(EvidenceKind::RsvpLink)
            || candidate.passage.heading != best.passage.heading
            || is_another_month(best, candidate)))
        || (days_apart > 3 && (is_appointment(best, candidate) || gathers_apart(best, candidate)))
        || (apart && is_another_blocks(best, candidate))
        || is_of_its_month(best, candidate)
        || is_titled_with_another_month(best, candidate)
        || (!apart
            && !is_one_sentence(best, candidate)
            && is_another_month(best, candidate)
            && candidate.has_cue()
            && (best.names_next || names_its_meetup(best) || gathers(best))
            && (names_its_meetup(candidate) || gathers(candidate)))
        || (is_same_sentence_list && days_apart > 3)
        || (days_apart > 3 && are_of_two_numbers(best, candidate))
        || (days_apart > 3 && are_of_two_months(best, candidate))
        || (!apart
            && days_apart > 3
            && !(is_moved(best) && is_moved(candidate))
            && follows_then(best, candidate))
}

/// "The May meetup was to be on the 28th. We shift it to 4 June. The June meetup stays on the 25th": what is moved from one day to
/// another, both said, is not the meetup of a third.
fn takes_anothers_place(best: &Candidate<'_>, candidate: &Candidate<'_>, setting: &Setting) -> bool {
    const CLOSE: i64 = 3;
    let moved = move_at(candidate.passage, candidate.phrase.span.start, setting);
    let days = best.resolution.day.zip(candidate.resolution.day);
    let is_third = |moved: Move| {
        Some(moved.new) == candidate.resolution.day
            && days.is_some_and(|(third, new)| third != moved.old && (third - new).num_days().abs() > CLOSE)
    };
    !is_one_sentence(best, candidate)
        && !is_moved(best)
        && is_moved(candidate)
        && is_full(candidate)
        && moved.is_some_and(is_third)
}

/// Whether the block of a second phrase, which is not that of the first, makes it another meetup's.
fn is_another_blocks(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    // "La rentrée : le mardi 20 septembre", below a day in July.
    let is_said = candidate.has_cue() || candidate.is_labelled_inline() && candidate.resolution.is_certain();
    is_another_month(best, candidate) && is_said && candidate.phrase.weekday.is_some()
        || opens_apart(best, candidate)
        || comes_back_later(best, candidate)
        || is_called_by_its_day(best, candidate)
        || are_labelled_apart(best, candidate)
        || is_the_one_after(best, candidate)
}

/// "This Thursday we end the year. … What comes next: 11 January": the day that a post opens with is no other's weeks away.
fn opens_apart(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const CLOSE: i64 = 3;
    let days = best.resolution.day.zip(candidate.resolution.day);
    let is_apart = days.is_some_and(|(best, day)| (best - day).num_days().abs() > CLOSE);
    is_apart && candidate.has_evidence(EvidenceKind::Opening, 1)
}

/// "Then the group takes the summer off. We're back on September 18", below a day in June: a day on which people gather, more
/// than a month later.
fn comes_back_later(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const MONTH: i64 = 31;
    let days = best.resolution.day.zip(candidate.resolution.day);
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let before = sentence.start..candidate.phrase.span.start;
    let we_gather = candidate.passage.cue_in(CueKind::Gathering, &before).is_some()
        && candidate.passage.holds_word(&before, candidate.passage.lexicon.we_words());
    days.is_some_and(|(first, later)| (later - first).num_days() > MONTH)
        && is_full(candidate)
        && candidate.resolution.is_certain()
        && !candidate.is_of_another_event()
        && !is_moved(candidate)
        && we_gather
}

/// "The one after that is on 5 May.", in a paragraph of its own: a short sentence that opens with what comes next or then.
fn is_the_one_after(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const OPENING: usize = 32;
    const SHORT: usize = 120;
    const CLOSE: i64 = 3;
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let opening = sentence.start..candidate.phrase.span.start.min(sentence.start + OPENING);
    let opens = [CueKind::Then, CueKind::Next].iter().any(|kind| {
        let cue = candidate.passage.cue_in(*kind, &opening);
        cue.is_some_and(|cue| cue.range.end <= candidate.phrase.span.start)
    });
    let days = best.resolution.day.zip(candidate.resolution.day);
    let is_later = days.is_some_and(|(a, b)| (b - a).num_days() > CLOSE);
    let has = |kind| candidate.passage.cue_in(kind, &sentence).is_some();
    opens
        && is_later
        && (is_full(candidate) || is_number_of_a_weekday(candidate.phrase))
        && candidate.resolution.is_certain()
        && sentence.len() <= SHORT
        && ![CueKind::OtherEvent, CueKind::Deadline, CueKind::Until].into_iter().any(has)
        && !is_moved(candidate)
}

/// "We ride again on Sunday the 31st. There is a planning meeting on Tuesday 12 July (7.30pm)": two sentences, and each
/// gives a day by itself, with its weekday and a time or words that invite. So does a line of a list.
fn gives_its_own_day(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const CLOSE: i64 = 3;
    const SURE: i32 = 30;
    /// Words that announce, and words that gather.
    const PLAIN: i32 = 30;
    let apart = best.resolution.day.zip(candidate.resolution.day).map(|(a, b)| (a - b).num_days().abs());
    if apart.is_none_or(|days| days <= CLOSE)
        || is_one_sentence(best, candidate)
        || best.at == candidate.at && is_moved(best)
        || is_moved(candidate)
    {
        return false;
    }
    let has_time = candidate.has_evidence(EvidenceKind::Time, 10);
    // "Our next meetup is on 6 October": what a sponsor invites to before it is none.
    let is_before = candidate.resolution.day < best.resolution.day;
    if best.names_next && is_before && !candidate.names_next && !has_time {
        return false;
    }
    let is_row = candidate.passage.block.kind.is_entry();
    let said_in_its_sentence = candidate
        .evidence
        .iter()
        .filter(|evidence| evidence.kind == EvidenceKind::Cue && evidence.agrees && evidence.span.is_some());
    let names_it = names_a_meetup(candidate.passage, candidate.phrase).is_some();
    let has_weekday = !matches!(candidate.phrase.form, DayForm::DaysAhead { .. })
        && candidate.has_evidence(EvidenceKind::Weekday, 0);
    let is_named = has_weekday && (has_time || candidate.has_cue())
        || is_full(candidate) && has_time && (names_it || candidate.has_cue())
        || said_in_its_sentence.map(|evidence| evidence.weight).sum::<i32>() >= PLAIN
        || is_row && candidate.begins_its_entry();
    is_named
        && candidate.points() >= SURE
        && (candidate.resolution.is_certain() || is_the_coming_one(candidate))
        && !candidate.is_labelled_inline()
        && !candidate.is_of_another_event()
        && best.passage.block.kind != BlockKind::Title
}

/// "12 | 11 February 2021 | Operators", "13 | 8 April 2021 | to be defined" below the meetup that a post invites to: a row of a
/// table with a column for the day; or one of a row of days in a sentence.
fn is_of_a_programme(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const CLOSE: i64 = 3;
    /// Further away, a day without a year may be one that has been: "7 | 17 January | Helm | 38 people".
    const FAR: i64 = 100;
    let days = best.resolution.day.zip(candidate.resolution.day);
    let days = days.map(|(first, later)| (later - first).num_days());
    let is_row = candidate.passage.block.kind == BlockKind::Row
        && candidate.label == Some(Label::Heading)
        && is_full(candidate)
        && candidate.resolution.is_certain()
        && days.is_some_and(|days| days > CLOSE && (days <= FAR || candidate.phrase.year.is_some()))
        && !candidate.is_of_another_event();
    let is_later = days.is_some_and(|days| days > CLOSE);
    is_row || candidate.row_of.is_some() || is_later && is_listed_in_a_programme(candidate)
}

/// "The autumn programme is filling up: 29 October is *Careers*, 26 November is *Maps*": a day that what is planned begins
/// with, or goes on with behind a comma.
fn is_listed_in_a_programme(candidate: &Candidate<'_>) -> bool {
    /// How far before it the programme may be named, in bytes.
    const NEAR: usize = 240;
    let Candidate { passage, phrase, .. } = *candidate;
    let sentence = passage.sentence(phrase.span.start);
    let before = phrase.span.start.saturating_sub(NEAR).max(sentence.start)..phrase.span.start;
    let text = passage.block.text.get(before.clone()).unwrap_or_default();
    let colon = text.find(':').map(|colon| before.start + colon);
    let is_set_off = || {
        let words = text.rsplit([':', ',', ';']).next().unwrap_or_default();
        words.split_whitespace().all(is_little)
    };
    let rest = passage.block.text.get(phrase.span.end..sentence.end).unwrap_or_default().trim_start();
    let first = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let says_what =
        rest.starts_with([':', '\u{2013}', '\u{2014}', '(']) || passage.lexicon.copulas().contains(&first);
    let is_named =
        |colon: usize| passage.holds_word(&(before.start..colon), passage.lexicon.programme_words());
    is_full(candidate)
        && candidate.resolution.is_certain()
        && !candidate.is_of_another_event()
        && says_what
        && is_set_off()
        && colon.is_some_and(is_named)
}

/// "See you tonight at half past six! Our next seminar is on December 14."
fn is_today_before_the_next(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const CLOSE: i64 = 3;
    let is_today = matches!(candidate.phrase.form, DayForm::DaysAhead { days: 0 });
    let is_before = (candidate.at, candidate.phrase.span.start) < (best.at, best.phrase.span.start);
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let has = |kind| candidate.passage.cue_in(kind, &sentence).is_some();
    let days = best.resolution.day.zip(candidate.resolution.day);
    is_today
        && is_before
        && best.names_next
        && days.is_some_and(|(next, today)| (next - today).num_days() > CLOSE)
        && (has(CueKind::Gathering) || candidate.has_evidence(EvidenceKind::Time, 10))
        && ![CueKind::Told, CueKind::Past, CueKind::Cancel, CueKind::OtherEvent].into_iter().any(has)
}

/// "This Thursday": which one is said.
fn is_the_coming_one(candidate: &Candidate<'_>) -> bool {
    is_this_weekday(candidate.phrase) && candidate.resolution.candidates.is_empty()
}

fn is_one_sentence(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let sentence = best.passage.sentence(best.phrase.span.start);
    best.at == candidate.at && sentence.contains(&candidate.phrase.span.start)
}

/// "Date: Thursday, 14 August" under "Dojo", and "Date: Saturday, 23 August" under "8th meetup"; "When: Thursday, November 21,
/// 5:30 pm", and far below, under "December", "our social on Tuesday, December 10, at six".
fn are_labelled_apart(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const FAR: i64 = 7;
    let is_whole =
        |one: &Candidate<'_>| is_full(one) && one.phrase.weekday.is_some() && one.resolution.is_certain();
    let has_time = |one: &Candidate<'_>| one.has_evidence(EvidenceKind::Time, 10);
    let days = best.resolution.day.zip(candidate.resolution.day);
    let are_far = || days.is_some_and(|(a, b)| (a - b).num_days().abs() > FAR);
    let is_labelled = [best, candidate].map(Candidate::is_labelled_inline);
    let are_timed = has_time(best) && has_time(candidate) && are_far();
    is_whole(best)
        && is_whole(candidate)
        && best.passage.heading != candidate.passage.heading
        && !(is_moved(best) && is_moved(candidate))
        && (is_labelled == [true, true] || is_labelled[1] && are_timed)
}

/// "The June 11 meeting will be in the library", beside a day in August: a meetup is called by its day.
fn is_called_by_its_day(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let named = names_a_meetup(candidate.passage, candidate.phrase);
    is_another_month(best, candidate) && named.is_some_and(|named| named.end > candidate.phrase.span.end)
}

/// "March's meetup is locked in for the 2nd", beside a day in February: a meetup is called by the month of its day.
fn is_of_its_month(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let month = best.resolution.day.map(|day| day.month());
    // "At our August meetup, on the 16th, and we'll move the talk that was planned": behind the day, of something else.
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let is_moved = || {
        let cue = cue_of_move(candidate.passage, &sentence);
        cue.is_some_and(|cue| cue.range.start < candidate.phrase.span.start)
    };
    candidate.called_by_month.is_some() && candidate.called_by_month != month && !is_moved()
}

/// "Meetup #15: 18 February" as a title, and below it "our meetup in March will be on the 18th".
fn is_titled_with_another_month(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let month = candidate.resolution.day.map(|day| day.month());
    candidate.passage.block.kind == BlockKind::Title
        && best.called_by_month.is_some()
        && best.called_by_month != month
        && is_full(candidate)
        && !is_moved(candidate)
}

/// Whether its sentence says what takes place.
fn names_its_meetup(candidate: &Candidate<'_>) -> bool {
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let names = |hit: &Hit| matches!(hit.kind, CueKind::Noun | CueKind::Next | CueKind::NextWord);
    candidate.passage.hits_in(&sentence).iter().any(names)
}

/// "Session 6 is on 17 March. Session 7 will follow on the 31st": two meetups by their numbers.
fn are_of_two_numbers(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let number = |of: &Candidate<'_>| number_of(of).or_else(|| number_behind_a_noun(of));
    number(best).zip(number(candidate)).is_some_and(|(a, b)| a != b)
}

/// The number of the meetup that stands right beside a day: 8 in "GGD #8: 13 June".
pub(super) fn number_of(of: &Candidate<'_>) -> Option<u32> {
    let beside =
        number_of_a_meetup(of.passage, of.phrase).or_else(|| number_behind(of.passage, of.phrase))?;
    let words = of.passage.block.text.get(beside)?;
    leading_number(words.trim_start_matches(|c: char| !c.is_ascii_digit())).map(|(number, _)| number)
}

/// "Session 6 is on 17 March": a number behind the name of a meetup, before its day.
fn number_behind_a_noun(of: &Candidate<'_>) -> Option<u32> {
    let sentence = of.passage.sentence(of.phrase.span.start).start..of.phrase.span.start;
    let mut nouns = of.passage.hits_in(&sentence).iter().filter(|hit| hit.kind == CueKind::Noun);
    nouns.find_map(|noun| {
        let behind = of.passage.block.text.get(noun.range.end..)?.trim_start_matches([' ', '#', '\u{a0}']);
        leading_number(behind).map(|(number, _)| number)
    })
}

/// "October will be the 16th. November's the 20th": each month is said to be on a day of its own.
fn are_of_two_months(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let is_its = |of: &Candidate<'_>| month_is(of.passage, of.phrase).is_some();
    is_another_month(best, candidate) && is_its(best) && is_its(candidate)
}

/// Whether its sentence speaks of gathering, or of something that takes place.
fn gathers(candidate: &Candidate<'_>) -> bool {
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let gathers = |hit: &Hit| matches!(hit.kind, CueKind::Gathering | CueKind::Invitation);
    !speaks_of_signing_up(candidate.passage, &sentence)
        && candidate.passage.hits_in(&sentence).iter().any(gathers)
}

/// Weeks apart, on another day of another month: no slip of the pen, but two meetups.
fn is_another_month(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const WEEKS: i64 = 14;
    let days = best.resolution.day.zip(candidate.resolution.day);
    days.is_some_and(|(a, b)| (a - b).num_days().abs() > WEEKS && a.day() != b.day())
        && is_full(best)
        && is_full(candidate)
}

/// "Our concert is on Sunday 11 December at five", in a paragraph of its own: what gives a day in full, with
/// weekday, time and what it is, is another meetup.
fn is_appointment(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let has_time = candidate.passage.times_in(&sentence).iter().any(|time| time.start.is_some());
    let names_it = candidate.passage.cue_in(CueKind::Noun, &sentence).is_some();
    let is_others = candidate.passage.cue_in(CueKind::OtherEvent, &sentence).is_some();
    let is_prose = |candidate: &Candidate<'_>| candidate.passage.block.kind == BlockKind::Paragraph;
    is_full(candidate)
        && is_prose(candidate)
        && is_prose(best)
        && !(best.at == candidate.at && sentence.contains(&best.phrase.span.start))
        && candidate.phrase.weekday.is_some()
        && has_time
        && names_it
        && !is_others
        && candidate.resolution.is_certain()
        && !candidate.is_labelled_inline()
        && !is_moved(candidate)
}

/// "On Monday 1 December we rehearse as usual": beside an appointment, a day on which people gather is another
/// meetup's.
fn gathers_apart(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    is_appointment(candidate, best)
        && is_full(candidate)
        && candidate.phrase.weekday.is_some()
        && candidate.resolution.is_certain()
        && candidate.passage.cue_in(CueKind::Gathering, &sentence).is_some()
        && !best.names_next
        && !is_moved(candidate)
}

/// "2 July, 3 September and 5 November", "2 July, then 3 September": whole days with no more than a little word between one
/// and the next.
fn are_listed(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const MOST: usize = 12;
    let (a, b) = (best.phrase.span, candidate.phrase.span);
    let listed = best.passage.days_in(&(a.start.min(b.start)..a.start.max(b.start) + 1));
    let is_gap = |pair: &[DayPhrase]| leads_on(best.passage, &pair[0], &pair[1]);
    listed.len() <= MOST && listed.windows(2).all(is_gap) && is_full(best) && is_full(candidate)
}

/// "Dates: 8 December social, 15 December talks, 12 January social": behind a label for dates, days with a few words each, a
/// comma between one and the next.
fn are_listed_with_names(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const MOST: usize = 12;
    const LONGEST: usize = 40;
    const OF_ELSE: [CueKind; 4] =
        [CueKind::Deadline, CueKind::OtherEvent, CueKind::Cancel, CueKind::Postpone];
    let passage = best.passage;
    let (a, b) = (best.phrase.span.start, candidate.phrase.span.start);
    let Some((label, end)) = passage.label().filter(|(_, end)| *end <= a.min(b)) else { return false };
    let listed = passage.days_in(&(end..a.max(b) + 1));
    let is_next = |pair: &[DayPhrase]| {
        let gap = pair[0].span.end..pair[1].span.start;
        let between = passage.block.text.get(gap.clone()).unwrap_or_default();
        between.len() <= LONGEST
            && between.matches([',', ';']).count() == 1
            && !passage.hits_in(&gap).iter().any(|hit| OF_ELSE.contains(&hit.kind))
    };
    is_label(&label, passage.lexicon.when_labels())
        && listed.len() <= MOST
        && listed.iter().all(is_whole_day)
        && listed.windows(2).all(is_next)
}

/// Whether no more than a little word, or one such as "then", stands between a day and the next.
pub(super) fn leads_on(passage: &Passage, day: &DayPhrase, next: &DayPhrase) -> bool {
    const FEW: usize = 3;
    let gap = day.span.end..next.span.start;
    passage.block.text.get(gap.clone()).is_some_and(|between| {
        let words = || between.split_whitespace().map(|word| word.trim_matches(','));
        let is_joined = |word: &str| word == "&" || word.is_empty() || is_little(word);
        // ", und dann noch einmal am": words for "again" beside the one that leads on.
        let is_again = |word: &str| is_joined(word) || passage.lexicon.again_words().contains(&word);
        let then = passage.cue_in(CueKind::Then, &gap);
        let is_then = |word: &str| {
            let at = gap.start + (word.as_ptr().addr() - between.as_ptr().addr());
            then.is_some_and(|then| then.range.contains(&at))
        };
        let is_short = || words().filter(|word| !word.is_empty()).nth(1).is_none();
        // "On 19 September and on 14 November".
        let is_plain = words().all(is_joined);
        is_short() && (is_plain || then.is_some())
            || is_plain && words().count() <= FEW
            || then.is_some() && words().all(|word| is_again(word) || is_then(word))
    })
}

/// "The workshop on the 26th (18.30, Studio 4) and the party on 7 December (venue tbc)": each has its own brackets.
fn have_details_each(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let has_brackets = |of: &Candidate<'_>| {
        let behind = of.passage.block.text.get(of.phrase.span.end..).unwrap_or_default();
        behind.trim_start().starts_with('(')
    };
    has_brackets(best) && has_brackets(candidate)
}

/// "On 3/15 at 6:30 pm, and on 4/12, also at 6:30 pm": each day has a time behind it, before the next day.
fn have_times_each(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let has_time = |of: &Candidate<'_>| {
        let end = of.passage.sentence(of.phrase.span.start).end;
        let rest = of.phrase.span.end..end;
        let next = of.passage.days_in(&rest).first().map_or(end, |day| day.span.start);
        of.passage.times_in(&(rest.start..next)).iter().any(|time| time.start.is_some())
    };
    is_one_sentence(best, candidate)
        && is_full(best)
        && is_full(candidate)
        && has_time(best)
        && has_time(candidate)
}

/// "Nov 24 (Wed) at the café and Dec 8 (Wed)": each day is given in full, with its weekday.
fn have_weekdays_each(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const NEAR: usize = 80;
    let (a, b) = (best.phrase.span, candidate.phrase.span);
    let is_sure =
        |of: &Candidate<'_>| of.phrase.weekday.is_some() && is_full(of) && of.resolution.is_certain();
    let is_near = a.start.max(b.start).saturating_sub(a.end.min(b.end)) <= NEAR;
    is_one_sentence(best, candidate) && is_near && is_sure(best) && is_sure(candidate)
}

/// "The 14 April meetup is cancelled, so we meet again on 12 May": the first is called off, and people gather on the other.
fn is_after_cancelled(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    let (a, b) = (best.phrase.span, candidate.phrase.span);
    let between = best.passage.hits_in(&(a.end.min(b.end)..a.start.max(b.start)));
    let cancel = between.iter().position(|hit| hit.kind == CueKind::Cancel);
    let gathers = |hit: &Hit| matches!(hit.kind, CueKind::Gathering | CueKind::Next | CueKind::Invitation);
    is_one_sentence(best, candidate) && cancel.is_some_and(|at| between[at + 1..].iter().any(gathers))
}

/// "On 5 March, then on 2 April": the words between two days of a block lead from one to the next.
fn follows_then(best: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const FAR: usize = 160;
    let is_first = best.phrase.span.start < candidate.phrase.span.start;
    let (first, second) = if is_first { (best, candidate) } else { (candidate, best) };
    let (from, to) = (first.phrase.span.end, second.phrase.span.start);
    let is_later = first.resolution.day.zip(second.resolution.day).is_some_and(|(a, b)| a < b);
    // "Vote on Wednesday! And then come to our workshop on Saturday".
    let is_said = is_first || candidate.has_cue();
    // "October 10 after that" as well.
    let to = to.max(second.passage.sentence(to).end.min(second.phrase.span.end + 16));
    is_later
        && is_said
        && from < to
        && to - from <= FAR
        && first.passage.cue_in(CueKind::Then, &(from..to)).is_some()
}

/// Whether its sentence moves a meetup.
pub(super) fn is_moved(candidate: &Candidate<'_>) -> bool {
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let first = candidate.passage.days_in(&sentence).first();
    let is_another = || first.is_some_and(|day| is_of_another_month(candidate.passage, &sentence, day));
    cue_of_move(candidate.passage, &sentence).is_some() && !is_another()
}

/// Whether it is a day with its month, be it said in the words before.
pub(super) fn is_full(candidate: &Candidate<'_>) -> bool {
    is_whole_day(candidate.phrase) || candidate.in_month.is_some()
}
