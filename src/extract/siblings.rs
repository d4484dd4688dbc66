//! Days that stand in one list: what one of them is, the others are.
//!
//! In come the weighed [`Candidate`]s of a post; the entries beside one that is announced gain the points they
//! lack. It weighs no words itself.

use chrono::{Datelike, NaiveDate, Weekday};

use super::candidate::{Candidate, ENOUGH};
use super::claim::{Evidence, EvidenceKind, Rejection};
use super::cues::CueKind;
use super::passage::{Passage, Passages};
use super::phrase::{is_bare_weekday, is_month, month_of};
use super::relation::{is_full, leads_on};
use super::scan::DayForm;
use super::setting::Setting;

/// How many entries make a list of days.
const LIST: usize = 2;

/// Of so many days it is no accident that they fall on one weekday.
const FEWEST: usize = 3;

/// Entries of one list or table that begin with a day are of one kind: where one of them is a meetup's, so
/// are the rest. Not so where that one says for itself that it is the next meetup's.
pub(super) fn join(found: &mut [Candidate<'_>], passages: &Passages, setting: &Setting) {
    const BESIDE: i32 = 20;
    let is_entry = |one: &Candidate<'_>| one.passage.block.kind.is_entry();
    // "October" over a list, and "November" over the next: one programme.
    let is_month = |one: &Candidate<'_>| one.passage.is_heading() && is_month(one.phrase);
    let goes_on =
        |a: &Candidate<'_>, b: &Candidate<'_>| is_entry(a) && is_month(b) || is_month(a) && is_entry(b);
    let is_one_list = |a: &Candidate<'_>, b: &Candidate<'_>| {
        let is_alike = a.passage.block.kind == b.passage.block.kind && a.passage.heading == b.passage.heading;
        b.at - a.at <= 1 && (is_alike || goes_on(a, b))
    };
    leave_weekdays_of_lists(found, passages, setting.posted);
    join_headings(found, setting.posted);
    join_headed_sections(found, passages, setting.posted);
    join_in_sentences(found);
    join_rows(found, setting.posted);
    for run in found.chunk_by_mut(is_one_list) {
        weigh_list(run, passages, setting);
        let leads = |candidate: &Candidate<'_>| {
            let begins = candidate.begins_its_entry() || is_under_its_month(candidate, setting.posted);
            candidate.is_enough() && !candidate.names_next && begins
        };
        let Some(leader) = run.iter().find(|candidate| leads(candidate)) else { continue };
        let says = leader.passage.words(leader.phrase.span.start..leader.phrase.span.end);
        let sibling = |candidate: &Candidate<'_>| {
            candidate.begins_its_entry()
                && !candidate.is_enough()
                && candidate.rejection.is_none()
                && candidate.resolution.day.is_some_and(|day| day > setting.posted)
                && candidate.points() + BESIDE >= ENOUGH - 5
        };
        for candidate in run.iter_mut().filter(|candidate| sibling(candidate)) {
            let weight = BESIDE.max(ENOUGH - candidate.points());
            share(candidate, says.clone(), weight);
        }
    }
}

/// "June: first Thursday is a holiday, so no. We'll do it on Saturday, 3 June": whether its entry begins with the month of its day.
fn is_under_its_month(candidate: &Candidate<'_>, posted: NaiveDate) -> bool {
    let first = candidate.passage.scan.days.first().filter(|first| first.span.start == 0);
    let month = first.and_then(|month| month_of(month, posted));
    candidate.passage.block.kind.is_entry()
        && month.is_some()
        && month == candidate.resolution.day.map(|day| (day.year(), day.month()))
}

/// Counts for a day what is announced beside it.
fn share(candidate: &mut Candidate<'_>, says: String, weight: i32) {
    candidate.evidence.push(Evidence { kind: EvidenceKind::Context, says, agrees: true, weight, span: None });
    candidate.is_about_a_meetup = true;
}

/// Counts for a day what lets it be announced, and no more.
fn share_enough(candidate: &mut Candidate<'_>, says: String) {
    share(candidate, says, ENOUGH - candidate.points());
}

/// "Wednesday 23 February, then 9 March. All at half past six": of days in a row that are whole weeks apart, the first is
/// a meetup's, and so are the rest.
fn join_in_sentences(found: &mut [Candidate<'_>]) {
    const WEEK: i64 = 7;
    for at in 1..found.len() {
        let (before, rest) = found.split_at_mut(at);
        let (Some(first), Some(next)) = (before.last(), rest.first_mut()) else { continue };
        let apart =
            next.resolution.day.zip(first.resolution.day).map(|(next, first)| (next - first).num_days());
        let is_joined = first.at == next.at
            && first.is_enough()
            && !next.is_enough()
            && next.rejection.is_none()
            && is_full(next)
            && apart.is_some_and(|days| days > 0 && days % WEEK == 0)
            && leads_on(next.passage, first.phrase, next.phrase);
        if is_joined {
            let says = first.passage.words(first.phrase.span.start..first.phrase.span.end);
            share_enough(next, says);
        }
    }
}

/// "So 9 October, 13 November, 11 December": a row of days to come in one sentence that are all of one weekday, weeks apart,
/// and of nothing else are when a group meets.
fn join_rows(found: &mut [Candidate<'_>], posted: NaiveDate) {
    const BETWEEN: usize = 10;
    const OF_ELSE: [CueKind; 4] = [CueKind::OtherEvent, CueKind::NotOurs, CueKind::Deadline, CueKind::Cancel];
    let is_next = |first: &Candidate<'_>, next: &Candidate<'_>| {
        let between = || first.passage.block.text.get(first.phrase.span.end..next.phrase.span.start);
        let is_row = |between: &str| {
            between.len() <= BETWEEN
                && !between.contains(['.', ';', '('])
                && between.contains([',', '&', ' '])
        };
        let is_later =
            first.resolution.day.zip(next.resolution.day).is_some_and(|(first, next)| first < next);
        first.at == next.at && is_later && between().is_some_and(is_row)
    };
    let is_open = |one: &Candidate<'_>| {
        let is_to_come = one.resolution.day.is_some_and(|day| day > posted);
        is_full(one) && one.phrase.until.is_none() && one.rejection.is_none() && is_to_come
    };
    for run in found.chunk_by_mut(is_next) {
        let sentence = run[0].passage.sentence(run[0].phrase.span.start);
        let is_of_else = OF_ELSE.iter().any(|kind| run[0].passage.cue_in(*kind, &sentence).is_some());
        if is_of_else || !run.iter().all(is_open) || !falls_on_one_weekday(run, FEWEST, is_open) {
            continue;
        }
        for candidate in run.iter_mut().filter(|candidate| !candidate.is_enough()) {
            share_enough(candidate, "a row of days, all of one weekday".to_owned());
            candidate.row_of = candidate.resolution.day.map(|day| day.weekday());
        }
    }
}

/// "## 13 September", "## 11 October", "## 8 November" over what is read or shown: headings that are days to come of one
/// weekday and nothing else are when a group meets.
fn join_headings(found: &mut [Candidate<'_>], posted: NaiveDate) {
    let is_entry = |candidate: &Candidate<'_>| {
        candidate.passage.is_heading()
            && is_full(candidate)
            && candidate.is_all_of_its_block()
            && candidate.rejection.is_none()
            && candidate.resolution.day.is_some_and(|day| day > posted)
    };
    if !falls_on_one_weekday(found, FEWEST, is_entry) {
        return;
    }
    for candidate in found.iter_mut().filter(|candidate| is_entry(candidate) && !candidate.is_enough()) {
        share_enough(candidate, "headings that are days, all of one weekday".to_owned());
    }
}

/// "### 16.11.2017: Testcontainers", "### 14.12.2017: Weihnachtsmarkt": headings that begin with days to come, some days apart,
/// and say what takes place then, at some hour.
fn join_headed_sections(found: &mut [Candidate<'_>], passages: &Passages, posted: NaiveDate) {
    /// The days of a conference are closer.
    const APART: i64 = 5;
    /// How many blocks of a section are looked at.
    const FEW: usize = 4;
    let is_section = |one: &Candidate<'_>| {
        let whole = 0..one.passage.block.text.len();
        one.heads_its_section()
            && !one.is_all_of_its_block()
            && is_full(one)
            && one.rejection.is_none()
            && one.resolution.is_certain()
            && one.resolution.day.is_some_and(|day| day > posted)
            && one.passage.cue_in(CueKind::OtherEvent, &whole).is_none()
    };
    let mut sections: Vec<&mut Candidate<'_>> = found.iter_mut().filter(|one| is_section(one)).collect();
    let mut days: Vec<NaiveDate> = sections.iter().filter_map(|one| one.resolution.day).collect();
    days.sort_unstable();
    let are_apart = || days.windows(2).all(|pair| (pair[1] - pair[0]).num_days() >= APART);
    // Releases have no hours.
    let has_hour = |one: &&mut Candidate<'_>| {
        let mut below = passages.following(one.at, FEW).map(|(_, below)| below);
        below.any(|below| below.scan.times.iter().any(|time| time.start.is_some()))
    };
    if days.len() < LIST || !are_apart() || !sections.iter().any(has_hour) {
        return;
    }
    for candidate in sections.iter_mut().filter(|one| !one.is_enough()) {
        share_enough(candidate, "headings that begin with days".to_owned());
    }
}

/// An entry of a list that begins with a day.
struct Listed<'a> {
    at: usize,
    over: Option<&'a Passage>,
    weekday: Weekday,
}

/// "Our next evenings, always on a Friday:" over a list of Fridays, "we keep to Thursdays, at half past seven" in a text
/// with a list of several: the weekday is that of the days below it.
fn leave_weekdays_of_lists(found: &mut [Candidate<'_>], passages: &Passages, posted: NaiveDate) {
    let entry = |candidate: &Candidate<'_>| {
        let weekday = candidate.resolution.day?.weekday();
        let listed = Listed { at: candidate.at, over: passages.lead_in(candidate.at), weekday };
        candidate.begins_its_entry().then_some(listed)
    };
    let listed: Vec<Listed<'_>> = found.iter().filter_map(entry).collect();
    let mut habits: Vec<(Weekday, String)> = Vec::new();
    for candidate in found.iter_mut() {
        let weekday = candidate.resolution.day.map(|day| day.weekday());
        let is_it = |listed: &&Listed<'_>| Some(listed.weekday) == weekday;
        let is_over =
            |listed: &Listed<'_>| listed.over.is_some_and(|over| std::ptr::eq(over, candidate.passage));
        let is_bare = is_bare_weekday(candidate.phrase);
        let is_rule = is_bare || matches!(candidate.phrase.form, DayForm::NthWeekday { month: None, .. });
        let is_of_several = || {
            let has_hour = candidate.has_evidence(EvidenceKind::Time, 1);
            is_bare
                && has_hour
                && listed.iter().filter(is_it).filter(|one| one.at > candidate.at).count() >= LIST
        };
        if is_rule && (listed.iter().filter(is_it).any(is_over) || is_of_several()) {
            let says = candidate.passage.words(candidate.phrase.span.start..candidate.phrase.span.end);
            habits.extend(weekday.filter(|_| candidate.rejection.is_none()).map(|weekday| (weekday, says)));
            candidate.rejection = candidate.rejection.or(Some(Rejection::Outweighed));
        }
    }
    for candidate in found.iter_mut().filter(|candidate| candidate.rejection.is_none()) {
        let day = candidate.resolution.day.filter(|day| *day > posted && candidate.begins_its_entry());
        let is_its = |(habit, _): &&(Weekday, String)| day.map(|day| day.weekday()) == Some(*habit);
        if let Some((_, says)) = habits.iter().find(is_its).filter(|_| !candidate.is_enough()) {
            share_enough(candidate, says.clone());
        }
    }
}

/// "January 24 – kick-off, February 28 – workshop": days to come that begin the entries of one list and say what
/// takes place are a programme.
fn weigh_list(run: &mut [Candidate<'_>], passages: &Passages, setting: &Setting) {
    const PROGRAMME: i32 = 10;
    const LED_PROGRAMME: i32 = 15;
    // "Forthcoming meetings (Village Hall, 7.30 p.m.)" over paragraphs that each begin with a day.
    let first_at = run.iter().find(|one| !one.passage.is_heading()).map(|candidate| candidate.at);
    let over_first = first_at.and_then(|at| passages.lead_in(at));
    let is_headed =
        over_first.is_some_and(|over| over.cue_in(CueKind::Noun, &(0..over.block.text.len())).is_some());
    let is_open = over_first.is_some_and(|over| over.block.text.trim_end().ends_with([':', '\u{ff1a}']));
    let is_entry = |candidate: &Candidate<'_>| {
        let is_list = candidate.passage.block.kind.is_entry();
        (is_list || is_headed && (is_open || candidate.phrase.weekday.is_some()))
            && candidate.begins_its_entry()
            && candidate.rejection.is_none()
            && candidate.resolution.day.is_some_and(|day| day > setting.posted)
    };
    let Some(first) = first_at else { return };
    let over = [over_first, passages.heading_of(first)];
    let is_anothers =
        |over: &Passage| over.cue_in(CueKind::OtherEvent, &(0..over.block.text.len())).is_some();
    if over.into_iter().flatten().any(is_anothers)
        || run.iter().filter(|candidate| is_entry(candidate)).count() < LIST
    {
        return;
    }
    // "Some dates that people have been asking about:".
    let is_led = is_open && is_headed;
    let is_calendar = is_list_of_one_weekday(run) && over_first.is_none_or(may_lead_a_calendar);
    // "We've set the rest of the year:" over "Thu 24 Nov: LoRa" and "Thu 8 Dec: soldering".
    let is_set_by_us = is_open && over_first.is_some_and(says_we);
    let says_weekday = |candidate: &Candidate<'_>| candidate.phrase.weekday.is_some();
    let is_told = is_set_by_us && run.iter().filter(|candidate| is_entry(candidate)).all(says_weekday);
    let fewest = if is_told { LIST } else { FEWEST };
    let is_habit = falls_on_one_weekday(run, fewest, is_entry) && !over_first.is_some_and(is_of_deadlines);
    let weight = if is_led || is_calendar { LED_PROGRAMME } else { PROGRAMME };
    for candidate in run.iter_mut().filter(|candidate| is_entry(candidate)) {
        if is_habit {
            let weight = weight.max(ENOUGH - candidate.points());
            share(candidate, "a list of days, all of one weekday".to_owned(), weight);
            continue;
        }
        let says = "a list of days".to_owned();
        let kind = EvidenceKind::Context;
        // Days and hours, one a line: that is when something takes place.
        candidate.is_about_a_meetup |= is_calendar || candidate.has_evidence(EvidenceKind::Time, 0);
        candidate.evidence.push(Evidence { kind, says, agrees: true, weight, span: None });
    }
}

/// "What is left before Christmas: mardi 18 novembre, mardi 25 novembre, mardi 2 décembre": entries that are days of one
/// weekday and nothing else are when a group meets, whatever they are called.
fn is_list_of_one_weekday(run: &[Candidate<'_>]) -> bool {
    let weekday = |candidate: &Candidate<'_>| candidate.resolution.day.map(|day| day.weekday());
    let says_it =
        |candidate: &Candidate<'_>| candidate.phrase.weekday.is_some() && candidate.is_all_of_its_block();
    run.len() >= FEWEST
        && run.iter().all(|candidate| says_it(candidate) && weekday(candidate) == weekday(&run[0]))
}

/// "26 January, 16 February, 23 March": entries whose days are all of one weekday, said or not, are when a group meets. Of
/// three other days that is once in fifty times.
fn falls_on_one_weekday(
    run: &[Candidate<'_>],
    fewest: usize,
    is_entry: impl Fn(&Candidate<'_>) -> bool,
) -> bool {
    let entries = || run.iter().filter(|candidate| is_entry(candidate));
    let mut weekdays = entries().filter_map(|candidate| Some(candidate.resolution.day?.weekday()));
    let first = weekdays.next();
    entries().count() >= fewest && weekdays.all(|weekday| Some(weekday) == first)
}

/// Whether what stands over a list says that its days are of nothing else: deadlines, what is off, what has been.
fn may_lead_a_calendar(over: &Passage) -> bool {
    !is_of_deadlines(over) && over.cue_in(CueKind::Told, &(0..over.block.text.len())).is_none()
}

/// Whether those who meet say it, of themselves.
fn says_we(over: &Passage) -> bool {
    const SHORT: usize = 300;
    let whole = 0..over.block.text.len();
    whole.len() <= SHORT && over.holds_word(&whole, over.lexicon.we_words())
}

/// Whether it speaks of deadlines or of what is off.
fn is_of_deadlines(over: &Passage) -> bool {
    let whole = 0..over.block.text.len();
    [CueKind::Deadline, CueKind::Cancel].iter().any(|kind| over.cue_in(*kind, &whole).is_some())
}
