//! Whether a post looks back at a meetup or ahead to one.
//!
//! In come its `Passages`; out comes a [`Posture`]. Words of the title count most, then the words of
//! the first blocks; a video with places in it or minutes are signs of a recap, and so are a few sentences in
//! the past before anything invites.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::cues::{self, CueKind, Hit};
use super::lexicon::table::Meaning;
use super::lexicon::{DayOrder, Lexicon};
use super::passage::{Passage, Passages};
use super::phrase::{is_month, is_whole_day};
use super::resolve::resolve;
use super::scan::{DayForm, DayPhrase, Reach, Reason};
use crate::base::source::first_bytes;
use crate::post::Post;
use crate::post::prose::BlockKind;

/// Where a post looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Posture {
    /// Back: it tells of a meetup that has been.
    Back,
    /// Ahead: it invites to one.
    Ahead,
    /// Nothing decides.
    Unclear,
}

/// How many blocks at the head of a post decide.
const HEAD: usize = 6;

/// How much a word of the title counts.
const TITLE: usize = 3;

/// How many days ago a meetup may have been that a post tells of.
const RECENT: i64 = 21;

/// How many blocks open a post.
const OPENING: usize = 2;

/// How many sentences that tell of something count.
const MOST_TOLD: usize = 2;

/// "CALLED OFF: Field papers": whether the title opens with words that call off.
pub(super) fn is_titled_as_off(passages: &Passages) -> bool {
    let off = passages.cue_in_title(CueKind::Cancel);
    off.is_some_and(|(title, cue)| title.begins_line(cue.range.start))
}

/// Whether a tag or a category of a post says that it tells of something over: "recap".
pub(super) fn is_filed_as_past(post: &Post, lexicon: &'static Lexicon) -> bool {
    let mut names = post.tags.iter().chain(&post.categories);
    names.any(|name| {
        cues::hits(name, &cues::lower_in_place(name), lexicon)
            .iter()
            .any(|hit| hit.kind == CueKind::Past && hit.range.len() == name.len())
    })
}

/// "Minutes, 14 January", "Silvermine walk, 7 April": whether the title gives a day of the last weeks, and says nothing
/// of another's event, a deadline or a change.
pub(super) fn is_titled_with_a_past_day(passages: &Passages, posted: NaiveDate, order: DayOrder) -> bool {
    let is_recent = |day: &DayPhrase| {
        let day = resolve(day, posted, order).day.filter(|_| matches!(day.form, DayForm::Calendar { .. }));
        day.is_some_and(|day| (1..=RECENT).contains(&(posted - day).num_days()))
    };
    let changes = |hit: &Hit| {
        matches!(hit.kind, CueKind::OtherEvent | CueKind::Deadline | CueKind::Cancel | CueKind::Postpone)
    };
    passages.title().is_some_and(|title| {
        matches!(title.scan.days.as_slice(), [only] if is_recent(only)) && !title.hits.iter().any(changes)
    })
}

/// Reads the posture of a post, by its day and the order that its days are written in. Whether a day is known to be its own
/// meetup's counts: the past that such a post tells of is its speakers'. So does whether it is filed as telling of
/// something over.
pub(super) fn posture(
    passages: &Passages,
    posted: (NaiveDate, DayOrder),
    has_own_day: bool,
    is_filed_as_past: bool,
) -> Posture {
    let n_video_places = passages
        .all
        .iter()
        .flat_map(|passage| &passage.scan.turned_down)
        .filter(|down| down.reason == Reason::VideoOffset)
        .count();
    let mut back = if n_video_places >= 2 || is_filed_as_past { TITLE } else { 0 };
    let mut ahead = 0;
    let tells_of_others = has_own_day || is_dated_in_a_heading(passages) || calls_off_at_its_head(passages);
    let mut told = if tells_of_others { MOST_TOLD } else { 0 };
    let mut body_blocks = 0;
    for passage in &passages.all {
        let is_title = passage.block.kind == BlockKind::Title;
        if !is_title {
            body_blocks += 1;
        }
        if body_blocks > HEAD {
            break;
        }
        let weight = if is_title { TITLE } else { 1 };
        // Where a post has begun to look back, its passage on the next meetup is what every recap ends with.
        let looks_ahead = |kind| matches!(kind, CueKind::Next | CueKind::Invitation | CueKind::Gathering);
        let has = |looks: &dyn Fn(CueKind) -> bool| passage.hits.iter().any(|hit| looks(hit.kind));
        let is_end_of_recap =
            back > 0 && has(&|kind| kind == CueKind::Next) || back > ahead && has(&looks_ahead);
        let is_of_last_night = tells_of_last_night(passage);
        // "We are back!" over what was done on Saturday.
        if body_blocks == 1 && !is_title && ahead >= TITLE && opens_with_what_was(passages, passage) {
            ahead = 0;
        }
        let is_opening = ahead == 0 || ahead == 1 && body_blocks <= OPENING && is_of_last_night;
        if !is_title && is_opening && told < MOST_TOLD {
            let more = (n_told(passage) + usize::from(is_of_last_night)).min(MOST_TOLD - told);
            told += more;
            back += more;
        }
        for hit in &passage.hits {
            match hit.kind {
                CueKind::Past if is_of_news(passage, hit) => {}
                CueKind::Past => back += weight,
                CueKind::Invitation if is_told(passage, hit) => {}
                CueKind::Invitation if !is_title && is_of_what_has_been(passage, hit, posted) => back += 1,
                CueKind::Invitation | CueKind::Next if !is_end_of_recap => ahead += weight,
                _ => {}
            }
        }
    }
    match back.cmp(&ahead) {
        std::cmp::Ordering::Greater => Posture::Back,
        std::cmp::Ordering::Less => Posture::Ahead,
        std::cmp::Ordering::Equal => Posture::Unclear,
    }
}

/// Whether the title says that the post tells of something over.
pub(super) fn is_titled_as_past(passages: &Passages) -> bool {
    passages.cue_in_title(CueKind::Past).is_some()
}

/// Whether the first sentence with a day, under a title without one, tells of a weekday and invites to nothing.
fn opens_with_what_was(passages: &Passages, passage: &Passage) -> bool {
    // "January: we are back!" gives none.
    let is_day = |day: &DayPhrase| !is_month(day);
    let has_day = passages.title().is_some_and(|title| title.scan.days.iter().any(is_day));
    // "How good to see you again! On Thursday there were 28 of us".
    let first = passage.sentences.iter().take(2).find(|sentence| !passage.days_in(sentence).is_empty());
    let Some(first) = first.filter(|_| !has_day) else { return false };
    let is_weekday =
        |day: &DayPhrase| matches!(day.form, DayForm::WeekdayOnly { .. } | DayForm::DaysAhead { days: ..0 });
    let looks_elsewhere = |hit: &Hit| {
        matches!(hit.kind, CueKind::Next | CueKind::Invitation | CueKind::Holiday | CueKind::OtherEvent)
    };
    passage.cue_in(CueKind::Told, first).is_some()
        && passage.days_in(first).iter().all(is_weekday)
        && !passage.hits_in(first).iter().any(looks_elsewhere)
}

/// Whether the head of a post names a meetup, or its title says that it tells of something over.
pub(super) fn names_a_meetup(passages: &Passages) -> bool {
    const TOP: usize = 3;
    passages.all.iter().take(TOP).any(|passage| {
        let is_title = passage.block.kind == BlockKind::Title;
        let tells = |kind| kind == CueKind::Noun || is_title && kind == CueKind::Past;
        passage.hits.iter().any(|hit| tells(hit.kind))
    })
}

/// Whether the title calls the post a newsletter.
pub(super) fn is_a_newsletter(passages: &Passages) -> bool {
    let is_one =
        |title: &Passage| title.holds_word(&(0..title.block.text.len()), title.lexicon.newsletter_words());
    passages.title().is_some_and(is_one)
}

/// Whether the title or a heading at the head of the post gives a whole day.
fn is_dated_in_a_heading(passages: &Passages) -> bool {
    let mut headings = passages.all.iter().take(HEAD).filter(|passage| passage.is_heading());
    headings.any(|heading| heading.scan.days.iter().any(|day| matches!(day.form, DayForm::Calendar { .. })))
}

/// Whether a post begins with calling a meetup off or moving it: "was cancelled" tells of none that has been.
fn calls_off_at_its_head(passages: &Passages) -> bool {
    let mut head = passages.all.iter().take(2);
    head.any(|passage| passage.hits.iter().any(|hit| matches!(hit.kind, CueKind::Cancel | CueKind::Postpone)))
}

/// "I had promised to be there": words that invite elsewhere, in a sentence that has begun to tell.
fn is_told(passage: &Passage, invitation: &Hit) -> bool {
    let before = passage.sentence(invitation.range.start).start..invitation.range.start;
    passage.cue_in(CueKind::Told, &before).is_some()
}

/// Room for two words, in bytes.
const TWO_WORDS: usize = 48;

/// "Nos juntamos 26 personas", "nos reunimos el jueves 14 de marzo", some days later: words that invite in the present tense,
/// which is that of the past as well, with how many came or a day that is over.
fn is_of_what_has_been(passage: &Passage, invitation: &Hit, (posted, order): (NaiveDate, DayOrder)) -> bool {
    /// Every invitation of a sentence asks, so a longer one is not looked through.
    const LONGEST: usize = 1_000;
    let lexicon = passage.lexicon;
    let sentence = passage.sentence(invitation.range.start);
    if sentence.len() > LONGEST {
        return false;
    }
    let behind = passage.block.text.get(invitation.range.end..sentence.end).unwrap_or_default();
    let mut words = first_bytes(behind, TWO_WORDS).split_whitespace();
    let is_number = words.next().is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let is_people =
        |word: &str| lexicon.means(&word.to_lowercase(), |meaning| matches!(meaning, Meaning::People));
    let is_over = |day: &DayPhrase| {
        let is_whole = matches!(day.form, DayForm::Calendar { .. } | DayForm::DaysAhead { days: ..0 });
        let day = resolve(day, posted, order).day.filter(|_| is_whole);
        day.is_some_and(|day| (1..=RECENT).contains(&(posted - day).num_days()))
    };
    is_number && words.next().is_some_and(is_people) || passage.days_in(&sentence).iter().any(is_over)
}

/// "Our host told us yesterday that the floor will be sanded": words of the past that tell when news came.
fn is_of_news(passage: &Passage, past: &Hit) -> bool {
    let is_day = !passage.days_in(&past.range).is_empty();
    is_day && passage.is_news(&passage.sentence(past.range.start))
}

/// "There were eleven of us last night": whether a block tells of the evening before the post.
fn tells_of_last_night(passage: &Passage) -> bool {
    let is_last_night = |day: &DayPhrase| matches!(day.form, DayForm::DaysAhead { days: -2..=-1 });
    passage.sentences.iter().any(|sentence| {
        passage.cue_in(CueKind::Told, sentence).is_some()
            && passage.days_in(sentence).iter().any(is_last_night)
            && !passage.is_news(sentence)
    })
}

/// How many sentences of a block tell of what has been, and neither invite nor name what is next.
fn n_told(passage: &Passage) -> usize {
    let is_past = |day: &DayPhrase| {
        matches!(day.form, DayForm::DaysAhead { days } if days < 0)
            || matches!(day.form, DayForm::WeekdayOnly { reach: Reach::Past | Reach::BeforeLast })
    };
    // "2025-03-12: talk evening, to be filled" is a line of a programme.
    let is_dated_entry = passage.block.kind.is_entry() && passage.scan.days.iter().any(is_whole_day);
    let is_of_a_day = |hit: &Hit| {
        let mut days = passage.scan.days.iter();
        days.any(|day| (day.span.start..day.span.end).contains(&hit.range.start))
    };
    let tells = |sentence: &&std::ops::Range<usize>| {
        let hits = passage.hits_in(sentence);
        let names_a_past_day = passage.days_in(sentence).iter().any(is_past);
        (names_a_past_day
            || hits.iter().any(|hit| hit.kind == CueKind::Told && !is_of_a_day(hit) && !is_dated_entry))
            && !(names_a_past_day && passage.is_news(sentence))
            && !hits.iter().any(|hit| match hit.kind {
                CueKind::Next => true,
                CueKind::Invitation => !is_told(passage, hit),
                _ => false,
            })
    };
    passage.sentences.iter().filter(tells).count()
}
