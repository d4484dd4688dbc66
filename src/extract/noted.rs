//! A day that was written wrong, and the note below that puts it right: "Tuesday 12 December. … Edit: Tuesday is the 11th".
//!
//! In come the [`Passages`] and what they announce; out it goes with the day of the note. Notes that move a meetup or call it
//! off are [`retraction`](super::retraction)'s. Of a note that gives its own day, days are counted from that.

use chrono::NaiveDate;

use super::announcement::Found;
use super::claim::{Announcement, Doubt, Evidence, EvidenceKind};
use super::cues::CueKind;
use super::lexicon::DayOrder;
use super::passage::{Passage, Passages};
use super::phrase::{is_coming_weekday, is_dated};
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase};
use super::setting::Setting;

/// A slip is no further than this from the day that is meant, in days.
const NEAR: i64 = 7;

/// "Update 20/06: … refunds on Saturday": reads the weekdays of a note, and the days that it counts, from its own day.
pub(super) fn read(passages: &mut Passages, posted: NaiveDate, order: DayOrder) {
    for note in passages.all.iter_mut().filter(|passage| passage.is_added()) {
        let own = note.scan.days.iter().find(|day| is_dated(day) && note.is_day_of_a_note(day));
        let Some(own) = own.and_then(|own| resolve(own, posted, order).day) else { continue };
        // What is called off there is read as of the note by itself.
        let counted = |day: &DayPhrase| {
            let is_counted = is_coming_weekday(day) || matches!(day.form, DayForm::DaysAhead { .. });
            let is_off = note.cue_in(CueKind::Cancel, &note.sentence(day.span.start)).is_some();
            Some(day.on(resolve(day, own, order).day.filter(|_| is_counted && !is_off)?, day.span))
        };
        let days = note.scan.days.iter().map(|day| counted(day).unwrap_or_else(|| day.clone())).collect();
        note.scan.days = days;
    }
}

/// Puts the days right that notes correct.
pub(super) fn correct(passages: &Passages, found: &mut Found, setting: &Setting) {
    for note in passages.all.iter().filter(|passage| passage.is_added()) {
        let Some((day, evidence)) = only_day(note, setting) else { continue };
        let start = note.span(0..note.block.text.len()).start;
        let is_slip = |one: &Announcement| {
            let is_near = one.date.is_some_and(|slip| slip != day && (slip - day).num_days().abs() <= NEAR);
            is_near
                && one.span.end <= start
                && one.doubts.iter().any(|doubt| matches!(doubt, Doubt::Weekday { .. }))
        };
        let Some(at) = found.announcements.iter().rposition(is_slip) else { continue };
        let slip = &mut found.announcements[at];
        slip.date = Some(day);
        slip.candidates.clear();
        slip.doubts.retain(|doubt| !matches!(doubt, Doubt::Weekday { .. }));
        slip.evidence.push(evidence);
        let of_the_note =
            found.announcements.iter().position(|one| one.date == Some(day) && one.span.start >= start);
        if let Some(again) = of_the_note {
            found.announcements.remove(again);
        }
    }
}

/// The one day that a note gives, where it neither moves anything nor calls it off.
fn only_day(note: &Passage, setting: &Setting) -> Option<(NaiveDate, Evidence)> {
    let whole = 0..note.block.text.len();
    let changes =
        [CueKind::Cancel, CueKind::Postpone].iter().any(|kind| note.cue_in(*kind, &whole).is_some());
    let mut given = note.scan.days.iter().filter(|day| is_dated(day) && !note.is_day_of_a_note(day));
    let first = given.next().filter(|_| !changes)?;
    let day_of = |phrase| resolve(phrase, setting.posted, setting.order).day;
    let day = day_of(first)?;
    let span = first.span.start..first.span.end;
    let evidence = Evidence {
        kind: EvidenceKind::Correction,
        says: note.words(span.clone()),
        agrees: true,
        weight: 10,
        span: Some(note.span(span)),
    };
    given.all(|other| day_of(other) == Some(day)).then_some((day, evidence))
}
