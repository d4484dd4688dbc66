//! The day of the meetup that a post tells of, where its prose says when that was: "on Tuesday there were twenty of us".
//!
//! In come the weighed `Candidate`s of a post; out comes the one day before it that is [`Told`], and how it is said.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::candidate::Candidate;
use super::cues::CueKind;
use super::phrase::{is_bare_weekday, says_which_weekday};
use super::posture::Posture;
use super::scan::{DayForm, DayPhrase, Reach};
use super::setting::Setting;
use crate::base::source::Span;
use crate::post::prose::BlockKind;

/// When a meetup was, as its recap says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The day.
    pub day: NaiveDate,
    /// How it is said.
    pub naming: Naming,
    /// Whether the title gives it, or the head of the post tells of it as of those who met, and of nothing that is called
    /// off: "we had", "eleven of us".
    pub is_of_us: bool,
    /// Whether it is no day of the month that stands in a sentence which names neither a meetup nor those who met: on
    /// such a day may have been anything.
    pub is_ours: bool,
    /// Whether it is a day of the month in the first sentence of the post, which tells of it: what a recap begins with.
    pub opens: bool,
    /// The words, where prose has them.
    pub span: Option<Span>,
}

impl Told {
    /// A day that the front matter states.
    pub(super) fn stated(day: NaiveDate) -> Self {
        Self { day, naming: Naming::Day, is_of_us: false, is_ours: true, opens: false, span: None }
    }
}

/// How a day that has been is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Naming {
    /// Named: "on 5 May", or stated in the front matter.
    Day,
    /// By its weekday alone: "on Tuesday".
    Weekday,
    /// Counted, as "last night", which may be of something else.
    Counted,
}

/// The first day shortly before the post that its prose tells of.
pub(super) fn told_day(weighed: &[Candidate<'_>], setting: &Setting) -> Option<Told> {
    if setting.is_posted_unknown {
        return None;
    }
    let is_ahead = setting.posture == Posture::Ahead;
    let told = weighed.iter().filter(|candidate| !candidate.passage.block.is_quoted && candidate.at <= 5);
    let told = told.filter(|candidate| !is_ahead || candidate.opens_with_thanks(setting));
    // "This Saturday we open. … We will talk about it on Saturday": which one is said.
    let weekday = |candidate: &Candidate<'_>| candidate.phrase.weekday.map(|(weekday, _)| weekday);
    let is_soon = |day: &NaiveDate| (0..=7).contains(&(*day - setting.posted).num_days());
    let is_coming = |told: &Candidate<'_>| {
        let says_which = |candidate: &Candidate<'_>| {
            says_which_weekday(candidate.phrase) && candidate.resolution.day.is_none_or(|day| is_soon(&day))
        };
        weighed.iter().any(|candidate| says_which(candidate) && weekday(candidate) == weekday(told))
    };
    let is_recent = |day: &NaiveDate| (0..=21).contains(&(setting.posted - *day).num_days());
    let is_bare = |candidate: &Candidate<'_>| is_bare_weekday(candidate.phrase);
    let mut days = told
        .filter(|candidate| {
            !(candidate.is_by_the_way() || is_added(candidate) || is_counted_ahead(candidate))
        })
        .filter(|candidate| !(candidate.is_of_another_event() || is_bare(candidate) && is_coming(candidate)))
        .filter_map(|candidate| Some((candidate, candidate.told_day(setting).filter(is_recent)?)));
    let (first, day) = days.next()?;
    let (candidate, day) = days.find(|other| outdoes((first, day), *other)).unwrap_or((first, day));
    Some(as_told(candidate, day, setting))
}

/// "Seventeen heard Anne. Four of us also went to Stockholm last Saturday": what is told in addition, behind what was told first.
fn is_added(candidate: &Candidate<'_>) -> bool {
    /// How far before the day the word stands, in bytes.
    const NEAR: usize = 60;
    let passage = candidate.passage;
    let start = candidate.phrase.span.start;
    let sentence = passage.sentence(start);
    let near = start.saturating_sub(NEAR).max(sentence.start)..start;
    let is_thanks = passage.cue_in(CueKind::Past, &near).is_some();
    passage.sentence_before(start).is_some()
        && !is_thanks
        && passage.holds_word(&near, passage.lexicon.also_words())
}

/// "In two weeks, the 21st": a number right behind the count that leads to it is of no day that has been.
fn is_counted_ahead(candidate: &Candidate<'_>) -> bool {
    const PAUSE: usize = 6;
    let start = candidate.phrase.span.start;
    let before = candidate.passage.days_in(&(0..start)).last();
    let counts = |day: &DayPhrase| matches!(day.form, DayForm::DaysAhead { days } if days > 0);
    before.is_some_and(|before| counts(before) && start.saturating_sub(before.span.end) <= PAUSE)
}

/// What is known of a day that is told.
fn as_told(candidate: &Candidate<'_>, day: NaiveDate, setting: &Setting) -> Told {
    let span = candidate.passage.span(candidate.phrase.span.start..candidate.phrase.span.end);
    let naming = match candidate.phrase.form {
        DayForm::DaysAhead { .. } => Naming::Counted,
        DayForm::WeekdayOnly { .. } => Naming::Weekday,
        _ => Naming::Day,
    };
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let is_dated = matches!(candidate.phrase.form, DayForm::Calendar { .. });
    let is_of_us = candidate.passage.block.kind == BlockKind::Title
        || candidate.at <= setting.head + 1 && is_told_of_us(candidate, naming, setting);
    let says_none = || candidate.passage.holds_word(&sentence, candidate.passage.lexicon.no_words());
    // "Tuesday 23 February, 7 pm, full house", "on Saturday (3.8.) there were 34": nobody says so much of a release.
    let is_told_in_full = candidate.gives_its_weekday() || !candidate.passage.times_in(&sentence).is_empty();
    let is_number = matches!(candidate.phrase.form, DayForm::DayOnly { .. });
    // "- The draft of 16 September": in an entry, and not its own day.
    let is_in_an_entry =
        candidate.passage.block.kind.is_entry() && !candidate.begins_its_entry() && !is_told_in_full;
    let is_ours = candidate.passage.is_heading()
        || candidate.is_labelled_inline()
        || !(is_dated || is_number)
        || !is_in_an_entry
            && (is_number
                || candidate.is_of_those_who_met()
                || is_told_in_full
                || candidate.is_led_by_thanks())
            && !says_none();
    let opens = is_dated && (candidate.opens_the_post(setting) || candidate.stands_over_the_post(setting));
    Told { day, naming, is_of_us, is_ours, opens, span: Some(span) }
}

/// Whether of two days told in a block the second is the meetup's, and not the first.
fn outdoes(
    (first, day): (&Candidate<'_>, NaiveDate),
    (candidate, other): (&Candidate<'_>, NaiveDate),
) -> bool {
    // "The answer came on Thursday, and yesterday we were twelve": the one that is counted.
    let is_counted =
        || is_bare_weekday(first.phrase) && matches!(candidate.phrase.form, DayForm::DaysAhead { .. });
    // "On the 5th we did idioms, and on Tuesday everybody rang home": of a number and another, the later.
    let is_number = || matches!(first.phrase.form, DayForm::DayOnly { .. }) && other > day;
    // "Kaum war Fasching (am 5. März) vorbei, standen wir gestern …": what a bracket says is by the way.
    let is_by_the_way = || {
        let is_dated = matches!(first.phrase.form, DayForm::Calendar { .. });
        is_dated && first.is_in_brackets() && !candidate.is_in_brackets()
    };
    candidate.at == first.at
        && (is_counted()
            || is_number()
            || is_by_the_way()
            || came_together(first, candidate)
            || other > day && is_met_behind(first, candidate))
}

/// "After the vote on 15 August the town was tense, so we came together a week later, on the 27th".
fn came_together(first: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    const FAR: usize = 300;
    let (start, end) = (first.phrase.span.end, candidate.phrase.span.start);
    let has = |kind| candidate.passage.cue_in(kind, &(start..end)).is_some();
    // "The first Thursday was the 6th, and the fair is on. So we began last Thursday, the 20th": in the next sentence as well.
    let is_near = end.checked_sub(start).is_some_and(|between| between <= FAR);
    // "On Saturday fourteen of us were out": who counts those who came has told of the meetup.
    is_near
        && has(CueKind::So)
        && !first.counts_those_who_came()
        && [CueKind::Gathering, CueKind::Postpone, CueKind::Told].into_iter().any(has)
}

/// "Rust 1.39 came out on 7 November, and on Tuesday night we had a room full": a day of the calendar of which no meetup and
/// nobody is said anything, and behind it the weekday of those who met.
fn is_met_behind(first: &Candidate<'_>, candidate: &Candidate<'_>) -> bool {
    /// How far before the first who met may be named, in bytes.
    const NEAR: usize = 200;
    let is_dated = matches!(first.phrase.form, DayForm::Calendar { .. }) && first.phrase.weekday.is_none();
    let sentence = first.passage.sentence(first.phrase.span.start);
    let start = first.phrase.span.start;
    let before = start.saturating_sub(NEAR).max(sentence.start)..start;
    let has = |kind| first.passage.cue_in(kind, &before).is_some();
    is_dated
        && is_bare_weekday(candidate.phrase)
        && sentence.contains(&candidate.phrase.span.start)
        && !first.passage.holds_word(&before, first.passage.lexicon.we_words())
        && ![CueKind::Noun, CueKind::Gathering].into_iter().any(has)
}

/// Whether the sentence of a day tells of those who meet.
fn is_told_of_us(candidate: &Candidate<'_>, naming: Naming, setting: &Setting) -> bool {
    let form = &candidate.phrase.form;
    let sentence = candidate.passage.sentence(candidate.phrase.span.start);
    let has = |kind| candidate.passage.cue_in(kind, &sentence).is_some();
    let tells = has(CueKind::Told);
    match naming {
        // "A few notes from last night", under "November recap".
        Naming::Counted => candidate.is_of_those_who_met() || setting.is_titled_as_past && tells,
        // "A pipe went on Tuesday, they tell us" is of nobody's evening; "Wednesday last saw eleven of us" is.
        Naming::Weekday => {
            let is_past = matches!(form, DayForm::WeekdayOnly { reach: Reach::Past | Reach::BeforeLast });
            // "On Saturday we held our eleventh session".
            let is_ours = candidate.calls_it_ours() && candidate.is_of_us();
            is_past && (tells || has(CueKind::Past)) && candidate.is_of_those_who_met()
                || tells && is_ours
                || candidate.goes_on_to_tell()
        }
        // "Our meetup on 20 February was great", "on 25 May we were at the hub".
        Naming::Day => {
            let is_one_day = matches!(form, DayForm::Calendar { .. }) && candidate.phrase.until.is_none();
            tells && (candidate.calls_it_ours() || is_one_day && candidate.is_of_us())
        }
    }
}

/// The days beside the one told that its sentence tells of by their weekday.
pub(super) fn also_told(weighed: &[Candidate<'_>], setting: &Setting, told: Option<&Told>) -> Vec<NaiveDate> {
    let Some(told) = told.filter(|told| told.naming == Naming::Weekday) else { return Vec::new() };
    let Some(span) = told.span else { return Vec::new() };
    let is_beside = |candidate: &&Candidate<'_>| {
        let sentence = candidate.passage.sentence(candidate.phrase.span.start);
        let sentence = candidate.passage.span(sentence);
        matches!(candidate.phrase.form, DayForm::WeekdayOnly { .. })
            && (sentence.start..sentence.end).contains(&span.start)
    };
    let days = weighed.iter().filter(is_beside).filter_map(|candidate| candidate.told_day(setting));
    days.filter(|day| *day != told.day).collect()
}
