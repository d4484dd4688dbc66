//! The details of an announced meetup: when on the day, whether online, and who speaks.
//!
//! In come the [`Passages`] and the place of the date; out come claims, each read from the sentence of
//! the date first, then from labelled lines and from what follows under the same heading. Nothing is
//! made up: what no post says stays unsaid.

use super::claim::{Claim, Times};
use super::cues::{CueKind, Hit};
use super::label::is_label;
use super::lexicon::Lexicon;
use super::lexicon::table::Meaning;
use super::moves::{is_move_of_hours, is_old_time};
use super::moving::cue_of_move;
use super::passage::{Passage, Passages};
use super::phrase::{is_dated, is_month, is_rule, is_whole_day};
use super::retraction::speaks_of_all;
use super::rsvp::speaks_of_signing_up;
use super::scan::{DayForm, DayPhrase, TimePhrase};
use super::wording::{is_little, places_of};
use crate::base::source::last_bytes;
use crate::post::prose::BlockKind;

/// Noon.
const NOON: chrono::NaiveTime = chrono::NaiveTime::from_hms_opt(12, 0, 0).expect("a time of day");

/// When on its day a meetup announced at an offset of a block is.
///
/// The sentence of the date comes first, then the rest of the block, then what follows under the same
/// heading; a list of times ("09:00 – Breakfast") starts with its first.
pub(super) fn times(passages: &Passages, at: usize, offset: usize) -> Times {
    let Some(passage) = passages.all.get(at) else { return Times::default() };
    let sentence = passage.sentence(offset);
    let in_sentence = passage.times_in(&sentence);
    let is_start =
        |time: &&TimePhrase| time.start.is_some() && !is_old_time(passage, time) && !is_an_end(passage, time);
    let after = |time: &&TimePhrase| is_start(time) && time.span.start >= offset;
    let same = in_sentence.iter().find(|time| after(time) && !opens_doors(passage, time));
    let is_before = |time: &&TimePhrase| is_start(time) && !is_of_the_day_before(passage, time, offset);
    let same = same.or_else(|| in_sentence.iter().rev().find(is_before));
    // A sentence with a day of its own gives that day's time.
    let is_anothers = |time: &TimePhrase| {
        let other = passage.sentence(time.span.start);
        other != sentence && passage.days_in(&other).iter().any(is_whole_day)
    };
    let rest = || {
        let mut times = passage.scan.times.iter();
        times.find(|time| {
            after(time) && !opens_doors(passage, time) && !is_anothers(time) && !is_deadline(passage, time)
        })
    };
    let same = same.or_else(rest);
    if let Some(time) = same {
        return read(passage, time);
    }
    for (_, next) in passages.following(at, 4) {
        let are_items = next.block.kind == BlockKind::Item && passage.block.kind == BlockKind::Item;
        if are_items && !next.scan.days.is_empty() {
            break;
        }
        let is_its = |time: &&TimePhrase| {
            let sentence = next.sentence(time.span.start);
            let is_of_another = |day: &DayPhrase| is_dated(day) || is_month(day);
            let is_of_another_day = next.days_in(&sentence).iter().any(is_of_another);
            time.start.is_some()
                && !is_deadline(next, time)
                && !is_of_another_day
                && !is_told(next, &sentence)
        };
        if let Some(time) = next.scan.times.iter().find(is_its) {
            return read(next, time);
        }
    }
    // "Our Wednesday talks (7pm)" over a list of days.
    let over = [passages.lead_in(at), passages.heading_of(at)];
    let over = over.into_iter().flatten().find_map(|over| Some((over, over.scan.times.first()?)));
    over.map(|(heading, time)| read(heading, time)).or_else(|| time_of_all(passages)).unwrap_or_default()
}

/// "The first shift is until half past twelve": when something ends, and no word of when it begins.
fn is_an_end(passage: &Passage, time: &TimePhrase) -> bool {
    const NEAR: usize = 40;
    let sentence = passage.sentence(time.span.start);
    let near =
        time.span.start.saturating_sub(NEAR).max(sentence.start)..sentence.end.min(time.span.end + NEAR);
    let is_behind = passage.lexicon.language.has_postpositions();
    // "Antes de las 5".
    let is_blank = |range: std::ops::Range<usize>| {
        let between = passage.block.text.get(range);
        between.is_some_and(|between| between.trim().is_empty() || is_little(between.trim()))
    };
    let stands = |hit: &Hit| {
        hit.kind == CueKind::Until
            && (is_blank(hit.range.end..time.span.start)
                || is_behind && is_blank(time.span.end..hit.range.start))
    };
    passage.hits_in(&near).iter().any(stands) && cue_of_move(passage, &sentence).is_none()
}

/// "RSVPs open a week ahead, at noon": a time of the sentence that is no meetup's.
fn is_deadline(passage: &Passage, time: &TimePhrase) -> bool {
    passage.cue_in(CueKind::Deadline, &passage.sentence(time.span.start)).is_some()
}

/// "All talks start at 7.15 pm", "jeweils um 19:30 Uhr": a sentence of the post that gives no day and speaks of all
/// there are.
fn time_of_all(passages: &Passages) -> Option<Times> {
    passages.all.iter().find_map(|passage| {
        let of_all = |sentence: &&std::ops::Range<usize>| {
            !passage.times_in(sentence).is_empty()
                && !speaks_of_signing_up(passage, sentence)
                && !is_told(passage, sentence)
                && !passage.days_in(sentence).iter().any(is_one_day)
                && (speaks_of_all(passage, sentence)
                    || passage.days_in(sentence).iter().any(is_rule)
                    || passage.holds_word(sentence, passages.lexicon.each_words()))
        };
        let sentence = passage.sentences.iter().find(of_all)?;
        let begins = |time: &&TimePhrase| time.start.is_some() && !is_an_end(passage, time);
        let time = passage.times_in(sentence).iter().find(begins)?;
        Some(read(passage, time))
    })
}

/// A day in particular: "5 May", "tomorrow".
fn is_one_day(phrase: &DayPhrase) -> bool {
    is_whole_day(phrase) || matches!(phrase.form, DayForm::DaysAhead { .. })
}

/// "At 8.47 all eleven arms waved": what has been, and no time of what is to come.
fn is_told(passage: &Passage, sentence: &std::ops::Range<usize>) -> bool {
    passage.cue_in(CueKind::Told, sentence).is_some() || passage.cue_in(CueKind::Past, sentence).is_some()
}

/// "On the 26th (18.30, Studio 4) and on 7 December", "le 8 avril à 19h, la suivante le 6 mai": no more than a little
/// word stands between another day and a time. A weekday alone is what a habit is told by ("every Tuesday, 7pm"),
/// and that time is of every day.
fn is_of_the_day_before(passage: &Passage, time: &TimePhrase, offset: usize) -> bool {
    let day = passage.days_in(&(0..time.span.start)).last().filter(|day| is_dated(day));
    let of = passage.days_in(&(offset..offset + 1)).first();
    let is_same = day.zip(of).is_some_and(|(day, of)| day.form == of.form);
    let between = day.and_then(|day| passage.block.text.get(day.span.end..time.span.start));
    let is_next = |between: &str| {
        let mut words = between.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        !between.contains('\n') && words.next().is_none_or(is_little) && words.next().is_none()
    };
    !is_same && between.is_some_and(is_next)
}

/// "Doors 6:15pm, talks 6:45pm": when one may come in, where the sentence also says when it starts.
fn opens_doors(passage: &Passage, time: &TimePhrase) -> bool {
    const NEAR: usize = 32;
    let before = passage.block.text.get(..time.span.start).unwrap_or_default();
    let clause = before.rsplit([',', '.', ';', '(']).next().unwrap_or_default();
    // "Doors at 6" may be the phrase.
    let clause = passage.block.text.get(before.len() - clause.len()..time.span.end).unwrap_or_default();
    let clause = clause.to_lowercase();
    let near = last_bytes(&clause, NEAR);
    let is_door = passage.lexicon.door_words().iter().any(|word| near.contains(word));
    let is_later = |other: &TimePhrase| other.start.is_some() && other.span.start > time.span.start;
    is_door && passage.times_in(&passage.sentence(time.span.start)).iter().any(is_later)
}

/// A labelled time ("Time: 19:00") or the first row of a timetable anywhere in the post.
pub(super) fn times_anywhere(passages: &Passages) -> Times {
    let labelled = passages.all.iter().filter(|passage| {
        passage.label().is_some_and(|(label, _)| is_label(&label, passages.lexicon.when_labels()))
    });
    for passage in labelled {
        if let Some(time) = passage.scan.times.iter().find(|time| time.start.is_some()) {
            return read(passage, time);
        }
    }
    timetable(passages).unwrap_or_default()
}

/// The first row of a run of at least two items that begin with a time, one later than the other.
fn timetable(passages: &Passages) -> Option<Times> {
    let first_time = |passage: &Passage| {
        let time = passage.scan.times.iter().find(|time| time.start.is_some())?;
        // "Doors: 6:30 pm" over "Talks: 7 pm".
        let label = passage.label().map_or(0, |(_, end)| end);
        (passage.block.kind != BlockKind::Paragraph && time.span.start <= label + 3).then(|| time.clone())
    };
    passages.all.windows(2).find_map(|pair| {
        let (earlier, later) = (first_time(&pair[0])?, first_time(&pair[1])?);
        (earlier.start < later.start).then(|| Times { end: None, ..read(&pair[0], &earlier) })
    })
}

/// "At 6:30", neither am nor pm said: meetups are held after work, not before it. From nine on either may
/// be meant, and what is written stands.
fn in_the_evening(start: chrono::NaiveTime, half_unsaid: bool) -> chrono::NaiveTime {
    use chrono::Timelike;
    if half_unsaid && (1..=7).contains(&start.hour()) { start + chrono::TimeDelta::hours(12) } else { start }
}

/// "At 8": breakfast or the evening, and nobody says which.
fn is_left_open(time: &TimePhrase) -> bool {
    use chrono::Timelike;
    time.half_unsaid && time.start.is_some_and(|start| start.hour() == 8)
}

fn read(passage: &Passage, time: &TimePhrase) -> Times {
    if is_left_open(time) {
        return Times::default();
    }
    let span = passage.span(time.span.start..time.span.end);
    let start = time.start.map(|start| in_the_evening(start, time.half_unsaid));
    let is_moved = start != time.start;
    if is_move_of_hours(passage, time) {
        let start = time.end.map(|start| Claim::prose(in_the_evening(start, time.half_unsaid), span));
        return Times { start, end: None, zone: time.zone.as_ref().map(|(zone, _)| zone.clone()) };
    }
    let end = time.end.or_else(|| {
        let minutes = i64::from(time.duration_minutes?);
        time.start.map(|start| start + chrono::TimeDelta::minutes(minutes))
    });
    // "7:30–9:30": what begins in the evening ends in the evening.
    // "10 to 2": so does what begins before noon, behind it.
    let is_half_open = is_moved || time.half_unsaid && start.is_some_and(|start| start < NOON);
    let is_before = |end: &chrono::NaiveTime| start.is_some_and(|start| *end <= start);
    let end =
        end.map(|end| if is_half_open && is_before(&end) { end + chrono::TimeDelta::hours(12) } else { end });
    Times {
        start: start.map(|start| Claim::prose(start, span)),
        end,
        zone: time.zone.as_ref().map(|(zone, _)| zone.clone()),
    }
}

/// Whether the sentence of the date, the blocks after it or its heading say that it is online.
pub(super) fn is_online(passages: &Passages, at: usize, offset: usize) -> bool {
    let Some(passage) = passages.all.get(at) else { return false };
    let sentence = passage.sentence(offset);
    let title = passages.title();
    passage.cue_in(CueKind::Online, &sentence).is_some()
        || title.is_some_and(|title| title.cue_in(CueKind::Online, &(0..title.block.text.len())).is_some())
}

/// "joined by speakers from A, B and C": who is named after the date.
pub(super) fn speakers(passage: &Passage, offset: usize) -> Vec<String> {
    let std::ops::Range { start, end } = passage.sentence(offset);
    let following =
        passage.sentences.iter().find(|sentence| sentence.start == end).map_or(end, |sentence| sentence.end);
    let text = &passage.block.text[start..following];
    let lower = text.to_ascii_lowercase();
    // The first, and of two that begin at one place the longer: "speakers include folks from".
    let found = passage.lexicon.speaker_cues().iter().filter_map(|cue| {
        let at = places_of(&lower, cue).next()?;
        let end = at + cue.len();
        text.get(end..)?.starts_with(' ').then_some((at, end))
    });
    let Some((_, cue)) = found.min_by_key(|(at, end)| (*at, usize::MAX - end)) else { return Vec::new() };
    let sentence_end = passage.sentence(start + cue).end - start;
    split_names(&text[cue..sentence_end.max(cue)], passage.lexicon)
}

/// The names of a list in prose: parted by commas and "and", up to the first words that are no name.
fn split_names(list: &str, lexicon: &Lexicon) -> Vec<String> {
    let list = list.trim().trim_end_matches(['.', '!', '?']);
    let joins = |word: &str| lexicon.means(word, |meaning| matches!(meaning, Meaning::And));
    let words = list.split_whitespace().map(|word| if joins(word) { "," } else { word });
    let parted = words.collect::<Vec<_>>().join(" ");
    let mut names = Vec::new();
    for item in parted.split(',').map(str::trim).filter(|item| !item.is_empty()) {
        // "Ada from A, from B".
        let whence = |word: &str| {
            lexicon.from_words().contains(&word) || lexicon.means(word, |meaning| *meaning == Meaning::Of)
        };
        let item = item.split_once(' ').filter(|(word, _)| whence(word)).map_or(item, |(_, rest)| rest);
        let name = leading_name(item);
        if name.is_empty() {
            break;
        }
        if name.chars().count() <= 60 {
            names.push(name.to_string());
        }
        // "JPMorgan Chase will be there": the list is over.
        if name.len() < item.len() {
            break;
        }
    }
    names
}

/// The words at the head of a text that are a name: capitalised or with a capital or digit in them, small
/// ones only between two such.
fn leading_name(text: &str) -> &str {
    let mut end = 0;
    let mut at = 0;
    let mut small = 0;
    for piece in text.split_inclusive(' ') {
        let word = piece.trim_end();
        if word.chars().any(|c| c.is_uppercase() || c.is_ascii_digit())
            || word == "&"
            || (at == 0 && word.len() > 3)
        {
            end = at + word.len();
            small = 0;
        } else {
            small += 1;
        }
        if small > 1 {
            break;
        }
        at += piece.len();
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::lexicon::Language;

    fn names(list: &str) -> Vec<String> {
        split_names(list, Lexicon::of(Language::English))
    }

    #[test]
    fn a_list_of_speakers_ends_where_the_names_end() {
        assert_eq!(
            names("esynergy, WSO2 Inc., and JPMorgan Chase"),
            ["esynergy", "WSO2 Inc.", "JPMorgan Chase"]
        );
        assert_eq!(names("from Kong, Lightstep and Harness."), ["Kong", "Lightstep", "Harness"]);
        assert_eq!(names("JPMorgan Chase will be there, and so, we hope, will you"), ["JPMorgan Chase"]);
    }
}
