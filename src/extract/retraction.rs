//! Words that a meetup does not take place, or not when it was announced.
//!
//! In come the [`Passages`]; out come [`Retraction`]s. A sentence retracts when it calls off or puts off,
//! and speaks of a meetup (or of a day) before it does so: "the first talk has been postponed to the next
//! meetup" does not.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::against::denied_behind_a_colon;
use super::beside::next_meetup;
use super::called_off::{is_asked, is_said_of_us, stands_beside_a_day};
use super::claim::{Change, Retraction, Scope};
use super::cues::{CueKind, Hit};
use super::days_told::{DaysTold, day_of, days_told, is_spoken_of};
use super::lexicon::Language;
use super::moves::{is_moved_by_us, is_of_another_month, leads_elsewhere};
use super::moving::{cue_of_move, is_conditional, says_that_it_is_new};
use super::passage::{Passage, Passages};
use super::phrase::{is_bare_weekday, is_coming_weekday, is_dated, is_month, month_of};
use super::posture::Posture;
use super::resolve::resolve;
use super::rsvp::speaks_of_signing_up;
use super::scan::{DayForm, DayPhrase, NamedWeek, Reach};
use super::setting::Setting;
use super::shift;
use super::unnamed::{day_under_a_new_date, denied_number, moves_no_more, off_in_a_month};
use super::wording::{end_of, is_little, joins};
use crate::base::source::last_bytes;
use crate::post::prose::BlockKind;

/// What a post calls off.
pub(super) fn retractions(passages: &Passages, setting: &Setting) -> Vec<Retraction> {
    let mut found = Vec::new();
    let title = passages.title();
    let whole = |title: &Passage| 0..title.block.text.len();
    let calls_off =
        title.is_some_and(|title| changes(title, &whole(title)).is_some() && !is_dated_text(title));
    for (at, passage) in passages.all.iter().enumerate() {
        for sentence in &passage.sentences {
            let retraction = retraction(passage, sentence, setting, at, calls_off)
                .filter(|retraction| !stands_for_a_month(retraction, &found));
            // "On that day": what was said before says which.
            let is_dated =
                |one: &Retraction| one.date.is_some() || one.month.is_some() || one.new_date.is_some();
            let retraction = match retraction {
                Some(dated) if is_dated(&dated) => Some(dated),
                undated => added_later(passages, at, sentence, setting).or(undated),
            };
            let retraction = retraction.map(|one| as_of_its_note(passage, sentence, one));
            let retraction = retraction
                .or_else(|| none_on_a_day(passage, sentence, setting))
                .or_else(|| none_in_a_month(passage, sentence, setting, at))
                .or_else(|| under_a_new_date(passage, sentence, setting))
                .or_else(|| denied_entry(passage, sentence, setting))
                .or_else(|| by_a_number(passage, sentence, setting));
            if retraction.is_none() && says_it_is_put_off(passage, sentence) {
                let before = found.last_mut().filter(|before| is_right_before(before, passage, sentence));
                if let Some(before) = before {
                    before.change = Change::Postponed;
                }
            }
            let is_first = at == setting.head && sentence.start == 0;
            found.extend(retraction.or_else(|| titled(passage, sentence, is_first)));
        }
        found.extend(struck_entry(passages, at, setting));
    }
    leave_the_title(title, &mut found);
    // "#12 is postponed" over "the meetup on 7 March will not take place": it is to get another day.
    let puts_off = |title: &Passage| cue_of_move(title, &(0..title.block.text.len())).is_some();
    if title.is_some_and(puts_off) {
        found.iter_mut().filter(|one| one.is_lead).for_each(|one| one.change = Change::Postponed);
    }
    found
}

/// "UPDATE, 21 February: no meetup tomorrow", in a post of the 13th: what is counted there is counted from the day of the
/// note, and said of what the post announces.
fn as_of_its_note(passage: &Passage, sentence: &Range<usize>, retraction: Retraction) -> Retraction {
    let is_counted =
        |day: &DayPhrase| matches!(day.form, DayForm::DaysAhead { .. }) || is_coming_weekday(day);
    let mut days = passage.days_in(sentence).iter().filter(|day| !passage.is_day_of_a_note(day));
    let is_open = retraction.new_date.is_none() && days.all(is_counted);
    if !passage.is_added() || !is_open || retraction.month.is_some() {
        return retraction;
    }
    Retraction { date: None, is_lead: true, is_head: true, scope: Scope::Next, ..retraction }
}

/// "Cancelled" over "the meetup on 23 May is off": that one, and not whatever is due.
fn leave_the_title(title: Option<&Passage>, found: &mut Vec<Retraction>) {
    let headline = title.map(|title| title.span(title.sentence(0)));
    let is_dated = |one: &Retraction| one.date.is_some() || one.month.is_some() || one.new_date.is_some();
    if found.iter().any(is_dated) {
        found.retain(|one| is_dated(one) || one.scope != Scope::Next || Some(one.sentence_span) != headline);
    }
}

/// "Wednesday isn't happening. It's postponed.": a sentence that says no more.
fn says_it_is_put_off(passage: &Passage, sentence: &Range<usize>) -> bool {
    let cue = passage.cue_in(CueKind::Postpone, sentence);
    cue.is_some_and(|cue| says_no_more(passage, sentence, cue)) && passage.days_in(sentence).is_empty()
}

fn is_right_before(before: &Retraction, passage: &Passage, sentence: &Range<usize>) -> bool {
    let last = passage.sentence_before(sentence.start).map(|last| passage.span(last));
    last == Some(before.sentence_span) && before.new_date.is_none()
}

/// How far from its beginning an entry gives its day, in bytes.
const OPENING: usize = 4;

/// How many blocks after the title lead a post: what they call off is what the post is about.
const LEAD: usize = 3;

fn retraction(
    passage: &Passage,
    sentence: &Range<usize>,
    setting: &Setting,
    at: usize,
    is_titled: bool,
) -> Option<Retraction> {
    let cue = changes(passage, sentence)?;
    let cancels = cue.kind == CueKind::Cancel;
    if changes_nothing(passage, sentence, cue) {
        return None;
    }
    let told = days_told(passage, sentence, cue, setting);
    let DaysTold { date, new_date, counted_from, is_move, .. } = told;
    let is_elsewhere = || leads_elsewhere(passage, sentence, cue) || says_only_instead(passage, cue);
    if !cancels && new_date.is_none() && is_elsewhere() {
        return None;
    }
    // "We called off last night's meetup": what is over, and has a day that was to be.
    let is_to_come = |day: NaiveDate| day > setting.posted;
    let is_past =
        is_over(passage, sentence, cue) && date.is_none_or(is_to_come) && !new_date.is_some_and(is_to_come);
    let is_of_a_meetup = is_of_a_meetup(passage, sentence, cue, &told, is_titled);
    if !is_of_a_meetup || passage.block.is_quoted && !passage.is_added() || is_past {
        return None;
    }
    let days = passage.days_in(sentence);
    let of_it =
        |day: &&DayPhrase| !cancels || is_spoken_of(passage, &cue.range, day.span.start..day.span.end);
    let month = days.iter().filter(of_it).find_map(|day| month_of(day, setting.posted));
    let month = month.or(told.counted_month.filter(|_| date.is_none()));
    let is_dated = date.is_some() || month.is_some() || new_date.is_some();
    let is_lead = at <= LEAD;
    let is_about_it = is_lead && setting.posture != Posture::Back;
    let is_of_the_meetup = calls_off_the_meetup(passage, sentence, cue) || refers_back(passage, cue);
    let scope = match scope_of(passage, sentence) {
        _ if is_dated => Scope::Named,
        Scope::Named if is_about_it && is_of_the_meetup => Scope::Next,
        scope => scope,
    };
    // "She has to cancel her talk" leads a post as well.
    let is_lead = is_lead && (is_dated || is_of_the_meetup || passage.is_heading());
    let said = said(passage, sentence, cue);
    let change = if !cancels || is_move { Change::Postponed } else { said.change };
    let is_open = |day: &DayPhrase| {
        is_bare_weekday(day) || matches!(day.form, DayForm::WeekdayOnly { reach: Reach::Next })
    };
    let is_its =
        |day: &DayPhrase| is_open(day) && date.is_some() && day_of(passage, day, cue, setting) == date;
    let is_of_a_weekday = days.iter().any(is_its);
    let by_days = shift::days_by(passage, sentence, cue).filter(|_| !cancels);
    let week = week_of(passage, sentence, cue, setting.posted).filter(|_| !is_dated);
    let said = Retraction { is_head: at <= setting.head, is_of_a_weekday, by_days, week, ..said };
    Some(Retraction { date, month, is_lead, new_date, counted_from, change, scope, ..said })
}

/// Whether words that call off or put off are no word on a meetup that was to be.
fn changes_nothing(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    !is_said_of_its_row(passage, cue)
        || is_not_before(passage, cue)
        || sets_off(passage, cue)
        || is_conditional(passage, sentence)
        || is_asked(passage, sentence, cue)
        || gives_way_to_another(passage, sentence, cue)
        || moves_a_part(passage, sentence, cue)
        || is_of_a_later_month(passage, sentence, cue)
        || says_that_it_is_new(passage, cue)
        || shift::led_to_its_day(passage, sentence, cue)
        || is_brought_along(passage, sentence, cue)
}

/// "10 January (with postponed porridge!)": what is put off is what the meetup comes with.
fn is_brought_along(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    let before = passage.block.text.get(sentence.start..cue.range.start).map(end_of).unwrap_or_default();
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let word = last.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    passage.lexicon.with_words().contains(&word.as_str())
}

/// "No meetup next week": the Monday of the week that is named in the clause that calls off or puts off.
fn week_of(passage: &Passage, sentence: &Range<usize>, cue: &Hit, posted: NaiveDate) -> Option<NaiveDate> {
    const NEAR: usize = 60;
    let near =
        sentence.start.max(cue.range.start.saturating_sub(NEAR))..sentence.end.min(cue.range.end + NEAR);
    let is_of_it = |week: &&NamedWeek| {
        let between = (week.span.end.min(cue.range.end))..(week.span.start.max(cue.range.start));
        let between =
            passage.block.text.get(between.start..between.end.max(between.start)).unwrap_or_default();
        !between.contains([';', ':', '(', ')', '\u{2013}', '\u{2014}'])
    };
    let week = passage.weeks_in(&near).iter().find(is_of_it)?;
    // On a Sunday, "this week" is the one that begins.
    let from = if posted.weekday() == Weekday::Sun && week.ahead == 0 { posted.succ_opt()? } else { posted };
    from.week(Weekday::Mon).first_day().checked_add_days(Days::new(7 * u64::from(week.ahead)))
}

/// "No hay charlas sino un asado: viernes 14": what there is none of, and right behind it what there is instead, on the only
/// day that is given.
fn gives_way_to_another(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    const NEAR: usize = 40;
    let behind = cue.range.start..sentence.end.min(cue.range.end + NEAR);
    let but = passage.cue_in(CueKind::But, &behind).filter(|_| cue.kind == CueKind::Cancel);
    but.is_some_and(|but| {
        !gives_a_day(passage, sentence.start..but.range.end)
            && gives_a_day(passage, but.range.end..sentence.end)
    })
}

/// "Our next meetup is on 21 March, and the one in April will be a week later than usual": nothing is known of that one to be moved.
fn is_of_a_later_month(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    let first = passage.days_in(sentence).first().filter(|_| cue.kind == CueKind::Postpone);
    first.is_some_and(|day| is_of_another_month(passage, sentence, day))
}

/// "At our August meetup, on the 16th, and we'll move the talk that was planned": what is put off, right behind the words, is a
/// part, and no day is given for it.
fn moves_a_part(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    const FEW: usize = 2;
    let behind = passage.block.text.get(cue.range.end..sentence.end).unwrap_or_default();
    let mut words = behind.split_whitespace().take(FEW).map(str::to_lowercase);
    let is_part = words.any(|word| passage.lexicon.part_nouns().contains(&word.as_str()));
    cue.kind == CueKind::Postpone
        && is_part
        && gives_a_day(passage, sentence.start..cue.range.start)
        && !gives_a_day(passage, cue.range.end..sentence.end)
}

/// Whether a date is written within the words of a range.
fn gives_a_day(passage: &Passage, range: Range<usize>) -> bool {
    passage.days_in(&range).iter().any(is_dated)
}

/// "We're going up the hill to the university instead": a word that says no more than that one thing stands for another, and
/// puts off nothing by itself.
fn says_only_instead(passage: &Passage, cue: &Hit) -> bool {
    let words = passage.cue_words(cue);
    passage.lexicon.substitute_words().contains(&words)
}

/// Whether what a sentence calls off or puts off is a meetup: one that it names, or whose day it gives.
fn is_of_a_meetup(
    passage: &Passage,
    sentence: &Range<usize>,
    cue: &Hit,
    told: &DaysTold,
    is_titled: bool,
) -> bool {
    let is_dated = told.date.is_some();
    let is_of_a_day = || stands_beside_a_day(passage, sentence, cue) || do_not_gather(passage, cue);
    let is_of_its_day = || is_dated && (is_titled || is_of_a_day()) || told.is_move || told.is_plan;
    names_a_meetup(passage, sentence, cue)
        || refers_back(passage, cue) && is_of_no_other(passage, sentence)
        || is_dated_by_its_block(passage, cue, told.date)
        || do_not_meet_in_a_month(passage, sentence, cue)
        || told.counted_month.is_some() && denies_that_we_gather(passage, cue)
        || told.new_date.is_some() && (moves_no_more(passage, sentence, cue) || passage.is_added())
        || is_of_its_day() && is_of_no_other(passage, sentence)
}

/// "17 September | cancelled", "moved to 24 September"; not "17 September | Partitioning for people who put it off": what a
/// row says of its day opens a cell, or stands in that of the day.
fn is_said_of_its_row(passage: &Passage, cue: &Hit) -> bool {
    const FEW: usize = 2;
    if passage.block.kind != BlockKind::Row {
        return true;
    }
    let text = &passage.block.text;
    let start = text.get(..cue.range.start).and_then(|before| before.rfind('\t')).map_or(0, |tab| tab + 1);
    let before = start..cue.range.start;
    let opens = text.get(before.clone()).is_some_and(|words| words.split_whitespace().nth(FEW).is_none());
    opens || !passage.days_in(&before).is_empty()
}

/// "No meetup in December. Instead there is a mixer on 12 December": the day stands for what is called off, and no
/// meetup of another month is moved to it.
fn stands_for_a_month(retraction: &Retraction, before: &[Retraction]) -> bool {
    let month = retraction.new_date.map(|day| (day.year(), day.month()));
    let is_it = |called_off: &Retraction| called_off.change != Change::Postponed && called_off.month == month;
    retraction.date.is_none() && month.is_some() && before.iter().any(is_it)
}

/// "No knitting tonight", "Tomorrow no knitting!": a title that says that there is none, of whatever a group does, on a day.
fn none_on_a_day(passage: &Passage, sentence: &Range<usize>, setting: &Setting) -> Option<Retraction> {
    const FEW: usize = 2;
    let text = passage.block.text.get(sentence.clone()).filter(|_| passage.block.kind == BlockKind::Title)?;
    let [day] = passage.days_in(sentence) else { return None };
    let lower = Some(text.to_lowercase()).filter(|lower| lower.len() == text.len())?;
    let opens = day.span.start == sentence.start;
    let from = if opens { day.span.end - sentence.start } else { 0 };
    let words = lower.get(from..)?.trim_start();
    let rest = passage.lexicon.behind_none(words)?;
    let start = sentence.start + lower.len() - words.len();
    let no = start..start + words.len() - rest.len();
    let named = passage.block.text.get(no.end..if opens { sentence.end } else { day.span.start })?;
    let is_part = named
        .split_whitespace()
        .any(|word| passage.lexicon.part_nouns().contains(&word.to_lowercase().as_str()));
    let n_words = named.split_whitespace().filter(|word| !is_little(word)).count();
    // "No drinks tomorrow" says it of all that is; "No talk on 5 May" may leave the rest.
    let is_near = matches!(day.form, DayForm::DaysAhead { .. } | DayForm::WeekdayOnly { .. });
    let is_of_a_day = n_words <= FEW && (!is_part || is_near) && is_of_no_other(passage, sentence);
    let date = resolve(day, setting.posted, setting.order).day.filter(|_| is_of_a_day)?;
    let cue = Hit { kind: CueKind::Cancel, range: no };
    Some(Retraction { date: Some(date), is_lead: true, ..said(passage, sentence, &cue) })
}

/// "October is cancelled", "wir machen im Oktober Pause".
fn none_in_a_month(
    passage: &Passage,
    sentence: &Range<usize>,
    setting: &Setting,
    at: usize,
) -> Option<Retraction> {
    let (month, clause) = off_in_a_month(passage, sentence, setting).filter(|_| !passage.block.is_quoted)?;
    let cue = Hit { kind: CueKind::Cancel, range: clause };
    Some(Retraction { month: Some(month), is_lead: at <= LEAD, ..said(passage, sentence, &cue) })
}

/// "New date! 18 October, same place".
fn under_a_new_date(passage: &Passage, sentence: &Range<usize>, setting: &Setting) -> Option<Retraction> {
    let day = day_under_a_new_date(passage, sentence, setting).filter(|_| !passage.block.is_quoted)?;
    let cue = Hit { kind: CueKind::Postpone, range: sentence.clone() };
    Some(Retraction { new_date: Some(day), is_lead: true, ..said(passage, sentence, &cue) })
}

/// "Wednesday 7 February: no.": an entry that denies its day calls off what was announced for it.
fn denied_entry(passage: &Passage, sentence: &Range<usize>, setting: &Setting) -> Option<Retraction> {
    let day = passage.days_in(sentence).first()?;
    let cue = Hit { kind: CueKind::Cancel, range: denied_behind_a_colon(passage, day)? };
    let date = resolve(day, setting.posted, setting.order).day?;
    Some(Retraction { date: Some(date), ..said(passage, sentence, &cue) })
}

/// "25 March (not 18!)".
fn by_a_number(passage: &Passage, sentence: &Range<usize>, setting: &Setting) -> Option<Retraction> {
    let (range, old, new) = denied_number(passage, sentence, setting).filter(|_| !passage.block.is_quoted)?;
    let cue = Hit { kind: CueKind::Postpone, range };
    let said = said(passage, sentence, &cue);
    Some(Retraction { date: Some(old), new_date: Some(new), is_lead: true, ..said })
}

/// "~~Wednesday, November 16~~" over "Wednesday, November 30": an entry that is struck out, and another in its place.
fn struck_entry(passages: &Passages, at: usize, setting: &Setting) -> Option<Retraction> {
    let (struck, next) = (passages.all.get(at)?, passages.all.get(at + 1)?);
    let ([old], Some(new)) = (struck.scan.days.as_slice(), next.scan.days.first()) else { return None };
    let is_struck = |of: &Passage, day: &DayPhrase| of.block.is_struck(&(day.span.start..day.span.end));
    let is_one_list = struck.block.kind == next.block.kind && next.block.kind == BlockKind::Item;
    let is_replaced = is_dated(old) && is_struck(struck, old) && is_dated(new) && !is_struck(next, new);
    if !is_one_list || !is_replaced || new.span.start > OPENING {
        return None;
    }
    let day_of = |day| resolve(day, setting.posted, setting.order).day;
    let range = old.span.start..old.span.end;
    let said = said(struck, &range, &Hit { kind: CueKind::Postpone, range: range.clone() });
    Some(Retraction { date: Some(day_of(old)?), new_date: Some(day_of(new)?), is_lead: true, ..said })
}

/// "Repair Day is off", "Jonkershoek: postponed": a title that calls off what is no known name of a meetup; or "CANCELLED." on
/// top of all that was announced.
fn titled(passage: &Passage, sentence: &Range<usize>, is_first: bool) -> Option<Retraction> {
    let is_said_first =
        |cue: &&Hit| is_first && cue.kind == CueKind::Cancel && says_no_more(passage, sentence, cue);
    let cue = changes(passage, sentence)
        .filter(|cue| passage.block.kind == BlockKind::Title || is_said_first(cue))?;
    let is_plain = passage.days_in(sentence).is_empty()
        && !is_not_before(passage, cue)
        && !sets_off(passage, cue)
        && !is_conditional(passage, sentence)
        && is_of_no_other(passage, sentence);
    // "Cancelled": whatever is due; "the lid is off" is of the lid.
    let before = passage.block.text.get(sentence.start..cue.range.start).unwrap_or_default();
    let is_all = says_no_more(passage, sentence, cue) && !before.contains(char::is_alphanumeric);
    let scope = if is_all { Scope::Next } else { Scope::Titled };
    is_plain.then(|| Retraction {
        scope,
        is_lead: is_first,
        is_head: is_first,
        ..said(passage, sentence, cue)
    })
}

/// What the words of a sentence say that call off or put off, of no day and nowhere in particular.
fn said(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> Retraction {
    Retraction {
        span: passage.span(cue.range.clone()),
        sentence: passage.words(sentence.clone()),
        sentence_span: passage.span(sentence.clone()),
        date: None,
        month: None,
        week: None,
        new_date: None,
        counted_from: None,
        by_days: None,
        change: change_of(passage, cue),
        is_lead: false,
        is_head: false,
        is_of_a_weekday: false,
        scope: Scope::Named,
    }
}

/// What becomes of a meetup by some words that call off or put off.
fn change_of(passage: &Passage, cue: &Hit) -> Change {
    match cue.kind {
        CueKind::Cancel if passage.holds_word(&cue.range, passage.lexicon.no_words()) => Change::None,
        CueKind::Cancel => Change::CalledOff,
        _ => Change::Postponed,
    }
}

/// The words of a range that call off or put off.
fn changes<'a>(passage: &'a Passage, range: &Range<usize>) -> Option<&'a Hit> {
    passage.cue_in(CueKind::Cancel, range).or_else(|| cue_of_move(passage, range))
}

/// "We'll skip that one": words that call off what was spoken of.
fn refers_back(passage: &Passage, cue: &Hit) -> bool {
    let words = passage.cue_words(cue);
    passage.lexicon.skip_cues().contains(&words)
}

/// Whether a block gives a day.
fn is_dated_text(passage: &Passage) -> bool {
    passage.scan.days.iter().any(|day| !is_month(day))
}

/// "We won't be getting together on the 26th": the group is who does not, and gathering is what it does not.
fn do_not_gather(passage: &Passage, cue: &Hit) -> bool {
    const NEAR: usize = 16;
    let near = cue.range.start..cue.range.end + NEAR;
    let gathers = |hit: &Hit| matches!(hit.kind, CueKind::Gathering | CueKind::Invitation);
    cue.kind == CueKind::Cancel && is_said_of_us(passage, cue) && passage.hits_in(&near).iter().any(gathers)
}

/// "Treffen wir uns nicht": words of gathering that are denied of the group.
fn denies_that_we_gather(passage: &Passage, cue: &Hit) -> bool {
    let words = passage.block.text.get(cue.range.clone()).unwrap_or_default();
    let mut words = words.split_whitespace().skip(1);
    cue.kind == CueKind::Cancel && words.any(|word| passage.lexicon.is_we(word))
}

/// "We won't meet in December": who meets, that they do not, and the month right behind it.
fn do_not_meet_in_a_month(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    let month = passage.days_in(&(cue.range.end..sentence.end)).first().filter(|day| is_month(day));
    let between = month.and_then(|month| passage.block.text.get(cue.range.end..month.span.start));
    let is_direct = |words: &str| words.split_whitespace().all(|word| joins(word, passage.lexicon));
    cue.kind == CueKind::Cancel && is_said_of_us(passage, cue) && between.is_some_and(is_direct)
}

/// Whether the title, an item or a row gives the day itself: "Web-Montag am 27.11. fällt aus" over a post speaks of what
/// the group does, whatever it is called, and so does "Wednesday 7 February: cancelled" in a list, which says above what
/// its lines are about.
fn is_dated_by_its_block(passage: &Passage, cue: &Hit, date: Option<NaiveDate>) -> bool {
    // "April fällt aus" for a title.
    let names_a_month = || passage.scan.days.iter().all(is_month) && !passage.scan.days.is_empty();
    match passage.block.kind {
        BlockKind::Title => date.is_some() || cue.kind == CueKind::Cancel && names_a_month(),
        BlockKind::Item | BlockKind::Row => date.is_some(),
        BlockKind::Heading(_) | BlockKind::Paragraph => false,
    }
}

/// "We have agreed to move it from 4 to 11 May": where a meetup is known on the day that is left, it is that one, unless
/// the sentence speaks of a deadline or another's event.
fn is_of_no_other(passage: &Passage, sentence: &Range<usize>) -> bool {
    let is_of = |kind| passage.cue_in(kind, sentence).is_some();
    !is_of(CueKind::Deadline)
        && (!is_of(CueKind::OtherEvent) || is_moved_by_us(passage, sentence))
        && !speaks_of_signing_up(passage, sentence)
}

/// Whether a sentence names a meetup near the words that call off or put off.
fn names_a_meetup(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    const NEAR_BEFORE: usize = 60;
    const NEAR_BEHIND: usize = 40;
    // "We have to postpone our February meetup"; not "the talk is postponed to the next meetup".
    let is_object = |noun: &Hit| {
        let between = passage.block.text.get(cue.range.end..noun.range.start).unwrap_or_default();
        cue.kind == CueKind::Cancel || !between.split_whitespace().any(|word| passage.lexicon.leads_to(word))
    };
    // "There is no guest talk": a meetup may go without.
    let goes_without = |noun: &Hit| {
        let words = passage.cue_words(cue);
        let says_none = || passage.lexicon.no_words().iter().any(|no| words.ends_with(no));
        is_part(passage, noun) && (says_none() || is_somebodys(passage, noun))
    };
    // "#19 on 20 February will not take place".
    let before = passage.block.text.get(sentence.start..cue.range.start).unwrap_or_default();
    let words = last_bytes(before, NEAR_BEFORE);
    if words.rsplit_once('#').is_some_and(|(_, number)| number.starts_with(|c: char| c.is_ascii_digit())) {
        return true;
    }
    let nouns =
        passage.hits_in(sentence).iter().filter(|hit| hit.kind == CueKind::Noun && !goes_without(hit));
    nouns.into_iter().any(|noun| {
        if noun.range.start >= cue.range.end {
            noun.range.start - cue.range.end <= NEAR_BEHIND && is_object(noun)
        } else {
            // "The meetup on 7 March on the forensics of phones is postponed": its day says more than its topic.
            let between = noun.range.end..cue.range.start;
            let most = if passage.days_in(&between).is_empty() { NEAR_BEFORE } else { 2 * NEAR_BEFORE };
            between.len() <= most
        }
    })
}

/// Whether a word for a meetup is one for a part of it: "talk".
fn is_part(passage: &Passage, noun: &Hit) -> bool {
    let words = passage.cue_words(noun);
    passage.lexicon.part_nouns().contains(&words)
}

/// "The talk by Ann", "der Vortrag von Anna", "Ann's workshop": a part that is one person's.
fn is_somebodys(passage: &Passage, noun: &Hit) -> bool {
    let sentence = passage.sentence(noun.range.start);
    let text = |range: Range<usize>| passage.block.text.get(range).unwrap_or_default();
    let is_name = |word: &str| word.starts_with(char::is_uppercase);
    let mut behind = text(noun.range.end..sentence.end).split_whitespace();
    let is_by = behind.next().is_some_and(|word| is_little(word) && !is_name(word))
        && behind.next().is_some_and(is_name);
    let last =
        end_of(text(sentence.start..noun.range.start)).split_whitespace().next_back().unwrap_or_default();
    let owns = last.strip_suffix("'s").or_else(|| last.strip_suffix("\u{2019}s"));
    // "Annas Vortrag".
    let owns = owns.or_else(|| last.strip_suffix('s').filter(|_| passage.lexicon.language.owns_with_an_s()));
    let is_day = |owner: &str| passage.lexicon.full_weekday(&owner.to_lowercase()).is_some();
    let is_article =
        |word: &str| passage.days_in(&(noun.range.end..noun.range.end + word.len() + 2)).is_empty();
    // "Anna had to cancel her talk".
    let is_theirs = passage.lexicon.person_owns().contains(&last.to_lowercase().as_str());
    is_by && is_article("by a") || is_theirs || owns.is_some_and(|owner| is_name(owner) && !is_day(owner))
}

/// Whether what a sentence calls off or puts off was so: "last month's meetup was cancelled"; not "is cancelled; the
/// next one will be announced".
fn is_over(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    /// How far behind the other day the words stand, in bytes.
    const NEAR: usize = 160;
    // "We had to cancel it": the verb of the words themselves.
    let is_its_own = |past: &Hit| past.range.start < cue.range.end && cue.range.start < past.range.end;
    // "Given last night's news, the meetup on 19 March is cancelled": the day of something else.
    let is_of_another_day = |past: &Hit| {
        let between = past.range.end..cue.range.start.max(past.range.end);
        between.len() <= NEAR
            && !passage.days_in(&past.range).is_empty()
            && passage.days_in(&between).iter().any(is_dated)
    };
    // "Of two talks none was left, so we're not meeting on Wednesday": what is concluded is not over.
    let is_why = |past: &Hit| {
        let between = past.range.end..cue.range.start.max(past.range.end);
        passage.cue_in(CueKind::So, &between).is_some()
    };
    let tells =
        |hit: &&Hit| hit.kind == CueKind::Past && !is_its_own(hit) && !is_of_another_day(hit) && !is_why(hit);
    passage.hits_in(sentence).iter().filter(tells).any(|past| {
        let between = passage.block.text.get(cue.range.end..past.range.start);
        between.is_none_or(|between| !between.contains([',', ';', ':', '\u{2013}', '\u{2014}', '(']))
    })
}

/// "[Edit, 12 March: cancelled.]": a note that calls off, and names nothing, is of the day to come that stands before it,
/// in its block or the one above.
fn added_later(
    passages: &Passages,
    at: usize,
    sentence: &Range<usize>,
    setting: &Setting,
) -> Option<Retraction> {
    const FEW: usize = 8;
    let passage = passages.all.get(at)?;
    let cue = passage.cue_in(CueKind::Cancel, sentence)?;
    let is_note = passage.is_note(sentence);
    let to_come = |day: &DayPhrase| {
        let day = resolve(day, setting.posted, setting.order).day.filter(|_| is_dated(day));
        day.filter(|day| *day > setting.posted)
    };
    // "The July meeting would be on the 10th. The hall is flooded. Cancelled."
    // "26 October is a holiday. The games evening on that day is cancelled."
    let is_of_that_day =
        || passage.holds_word(sentence, passage.lexicon.that_day()) && names_a_meetup(passage, sentence, cue);
    let is_of_what_was_said =
        says_no_more(passage, sentence, cue) || refers_back(passage, cue) || is_of_that_day();
    let is_plain =
        is_of_what_was_said && passage.days_in(sentence).is_empty() && !is_conditional(passage, sentence);
    let above = at.checked_sub(1).and_then(|above| passages.all.get(above));
    // However many days the block gives: the last few are those it speaks of.
    let before = passage.days_in(&(0..sentence.start)).iter().rev().take(FEW).filter(|_| is_note || is_plain);
    let over = above.into_iter().flat_map(|above| above.scan.days.iter().rev().take(FEW)).filter(|_| is_note);
    let date = before.chain(over).find_map(to_come)?;
    Some(Retraction { date: Some(date), ..said(passage, sentence, cue) })
}

/// "Cancelled.", "It is off.": words that call off, and beside them no more than little ones.
fn says_no_more(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    let text = |range: Range<usize>| passage.block.text.get(range).unwrap_or_default();
    let around = [text(sentence.start..cue.range.start), text(cue.range.end..sentence.end)];
    let mut words = around.into_iter().flat_map(|words| words.split(|c: char| !c.is_alphanumeric()));
    // "雨天中止": two letters say more in a language that parts no words.
    passage.lexicon.language != Language::Japanese && words.all(|word| word.is_empty() || is_little(word))
}

/// "Because of snow, the meetup is postponed", "we have to cancel the meetup": that one, and no part of it and none
/// elsewhere, is what a sentence without a day puts off or calls off.
fn calls_off_the_meetup(passage: &Passage, sentence: &Range<usize>, cue: &Hit) -> bool {
    const NEAR_BEHIND: usize = 20;
    let parts = [',', ';', ':', '(', ')', '\u{2013}', '\u{2014}'];
    // "Leider müssen wir das Treffen nächste Woche absagen": the verb comes last, and says before whom it is of.
    let language = passage.lexicon.language;
    let (few, near_before) = if language.ends_with_its_verb() { (4, 40) } else { (2, 24) };
    let text = |range: Range<usize>| passage.block.text.get(range);
    let is_near = |between: Range<usize>, most: usize| {
        let words = text(between).filter(|words| words.len() <= most && !words.contains(parts));
        // "Das Treffen nächste Woche leider".
        let is_name = |word: &str| !language.capitalises_nouns() && word.starts_with(char::is_uppercase);
        words.is_some_and(|words| !words.split_whitespace().any(is_name))
    };
    let begins_its_clause = |noun: &Hit| {
        let clause = text(sentence.start..noun.range.start).and_then(|before| before.rsplit(parts).next());
        clause.is_some_and(|clause| clause.split_whitespace().nth(few).is_none())
    };
    let tells = [CueKind::Told, CueKind::Past, CueKind::OtherEvent, CueKind::Instead, CueKind::If];
    // "Findet nicht statt": the last word is no other's that stands in its place.
    let is_of_the_cue = |hit: &Hit| {
        hit.kind == CueKind::Instead && cue.range.start <= hit.range.start && hit.range.end <= cue.range.end
    };
    let is_told = |hit: &Hit| tells.contains(&hit.kind) && !is_of_the_cue(hit);
    !passage.hits_in(sentence).iter().any(is_told)
        && passage.hits_in(sentence).iter().filter(|hit| hit.kind == CueKind::Noun).any(|noun| {
            // "Annas Vortrag fällt aus, dafür spricht Ben".
            if is_part(passage, noun) && is_somebodys(passage, noun) {
                return false;
            }
            // "Push the meetup back".
            cue.kind == CueKind::Postpone && cue.range.contains(&noun.range.start)
                || begins_its_clause(noun) && is_near(noun.range.end..cue.range.start, near_before)
                || is_near(cue.range.end..noun.range.start, NEAR_BEHIND)
        })
}

/// Which meetups a sentence without a day speaks of.
fn scope_of(passage: &Passage, sentence: &Range<usize>) -> Scope {
    let is_headline = passage.block.kind == BlockKind::Title;
    if !is_headline && speaks_of_all_meetups(passage, sentence) {
        Scope::All
    } else if next_meetup(passage, sentence).is_some() {
        Scope::Next
    } else {
        Scope::Named
    }
}

/// "The next session won't be until 10 September": that is when it is. "Cancelled until further notice" calls off.
fn is_not_before(passage: &Passage, cue: &Hit) -> bool {
    let right_behind = cue.range.end..cue.range.end + 2;
    let words = passage.block.text.get(cue.range.clone()).unwrap_or_default();
    words.split_whitespace().any(|word| passage.lexicon.denies(word))
        && passage.cue_in(CueKind::Until, &right_behind).is_some()
}

/// "The evening is off to a good start": it has begun, and is not called off.
fn sets_off(passage: &Passage, cue: &Hit) -> bool {
    let goes_on = |start: &&str| {
        let own = start.split(' ').next().map_or(0, str::len);
        let at = cue.range.end.saturating_sub(own);
        let rest = passage.block.text.get(at..).and_then(|words| words.strip_prefix(start));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    cue.kind == CueKind::Cancel && passage.lexicon.start_cues().iter().any(goes_on)
}

/// "All our meetups are off": the word for all stands right before what they are called. Not so "We're all ill, so the
/// meetup is off".
fn speaks_of_all_meetups(passage: &Passage, sentence: &Range<usize>) -> bool {
    const NEAR: usize = 30;
    passage.hits_in(sentence).iter().filter(|hit| hit.kind == CueKind::Noun).any(|noun| {
        let before = passage.block.text.get(sentence.start..noun.range.start).unwrap_or_default();
        let clause = last_bytes(before, NEAR).rsplit([',', ';', ':']).next().unwrap_or_default();
        speaks_of_all(passage, &(noun.range.start - clause.len()..noun.range.start))
    })
}

/// "All our meetups".
pub(super) fn speaks_of_all(passage: &Passage, sentence: &Range<usize>) -> bool {
    passage.holds_word(sentence, passage.lexicon.all_words())
}
