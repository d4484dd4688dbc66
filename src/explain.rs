//! What `tidings explain` answers, as plain data: what a post announces, what speaks for and against
//! it, and what became of it.
//!
//! In comes nothing: these types are filled from a timeline and its evidence. Out goes JSON whose
//! fields keep their names and their order from release to release, or the view for
//! people that the command draws. `line` and `column` count from 1 and columns count characters;
//! dates are local calendar days, times are local wall-clock time in `zone`.
//!
//! ```
//! use tidings::base::json::to_json;
//! use tidings::explain::Explanation;
//! assert_eq!(to_json(&Explanation { posts: Vec::new() }), "{\n  \"posts\": []\n}\n");
//! ```

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};
use serde::{Serialize, Serializer};

use crate::diagnostic::Rule;
pub use crate::extract::EvidenceKind;
pub use crate::timeline::PostKind;

mod reading;

pub use reading::{explain, explain_text};

use crate::timeline::MeetupStatus;

/// The answer for one post or several, in the order of their files.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explanation {
    /// One answer a post.
    pub posts: Vec<PostExplanation>,
}

/// What one post says.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PostExplanation {
    /// The path below the posts folder.
    pub file: String,
    /// What sort of post it is.
    pub kind: PostKind,
    /// The series it belongs to.
    pub series: Option<String>,
    /// The day it was published.
    pub post_date: NaiveDate,
    /// The day of the meetup that it tells of.
    pub recap_date: Option<NaiveDate>,
    /// The meetups it announces, in the order of the text.
    pub announces: Vec<AnnouncementExplanation>,
    /// The talks it tells of.
    pub talks: Vec<TalkExplanation>,
    /// What looks like a date or a time in it and was not taken for one.
    pub turned_down: Vec<TurnedDownExplanation>,
}

/// One announced meetup: where the post says so, what it came to, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AnnouncementExplanation {
    /// The line of the date's words.
    pub line: usize,
    /// The character they start at.
    pub column: usize,
    /// The words that give the date, as written.
    pub text: String,
    /// The passage around them, for the view for people.
    #[serde(skip)]
    pub passage: Passage,
    /// What was known from posts up to this one.
    pub as_announced: View,
    /// What is known from all posts.
    pub settled: SettledView,
    /// What speaks for and against the day.
    pub evidence: Vec<EvidenceExplanation>,
    /// The rules that this announcement breaks.
    pub diagnostics: Vec<Rule>,
    /// Other days that were weighed, the best supported first.
    pub other_days: Vec<OtherDay>,
}

/// A passage of a post with a marked part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Passage {
    /// The passage as it stands in the post: a sentence, a heading, a front-matter line.
    pub text: String,
    /// The marked bytes of `text`.
    pub mark: Range<usize>,
}

/// A meetup as seen from some set of posts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct View {
    /// The local day; null while it is to be announced.
    pub date: Option<NaiveDate>,
    /// The last day of a meetup that takes several; left out for all others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_date: Option<NaiveDate>,
    /// The start, where one is stated.
    #[serde(serialize_with = "clock_time")]
    pub time: Option<NaiveTime>,
    /// The end, where one is stated.
    #[serde(serialize_with = "clock_time")]
    pub end_time: Option<NaiveTime>,
    /// The IANA zone of the times.
    pub zone: Option<String>,
    /// Where it is.
    pub venue: Option<String>,
    /// Where to sign up.
    pub url: Option<String>,
    /// How sure it is.
    pub status: ExplainedStatus,
}

/// A meetup as all posts together have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SettledView {
    /// Its day, times, place and state.
    #[serde(flatten)]
    pub view: View,
    /// Its UID in the calendars.
    pub uid: String,
    /// How often what subscribers see has changed.
    pub sequence: u32,
}

/// How sure a meetup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ExplainedStatus {
    /// Stated without contradiction, or settled.
    Confirmed,
    /// The day is doubtful.
    Tentative,
    /// Called off or put off.
    Cancelled,
    /// The day is to be announced.
    Tba,
}

impl From<MeetupStatus> for ExplainedStatus {
    fn from(status: MeetupStatus) -> Self {
        match status {
            MeetupStatus::Confirmed => Self::Confirmed,
            MeetupStatus::Tentative => Self::Tentative,
            MeetupStatus::Cancelled | MeetupStatus::Postponed => Self::Cancelled,
            MeetupStatus::Unannounced => Self::Tba,
        }
    }
}

/// One thing that speaks for the chosen day, or against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EvidenceExplanation {
    /// What sort of evidence.
    pub kind: EvidenceKind,
    /// What it says: words of the post, or a day.
    pub says: String,
    /// Whether it agrees with the chosen day.
    pub agrees: bool,
    /// How much it counts.
    pub weight: u32,
    /// The post it stands in, where that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Its line; null for what no single line says, such as the group's habit.
    pub line: Option<usize>,
    /// The character it starts at.
    pub column: Option<usize>,
}

/// A day that was weighed and lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherDay {
    /// The day.
    pub date: NaiveDate,
    /// The sum of what spoke for it.
    pub weight: u32,
    /// Why it lost: "it is a Saturday, the post says Wednesday".
    pub reason: String,
}

/// One talk of a recap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TalkExplanation {
    /// The line it is told on.
    pub line: usize,
    /// Its title, where one is given.
    pub title: Option<String>,
    /// Who spoke.
    pub speakers: Vec<String>,
    /// Where it starts in the video.
    pub start_seconds: Option<u32>,
    /// The link to that place.
    pub url: Option<String>,
}

/// What looks like a date or a time and was not taken for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurnedDownExplanation {
    /// Its line.
    pub line: usize,
    /// The character it starts at.
    pub column: usize,
    /// The words.
    pub text: String,
    /// Why not: "a place in a video".
    pub reason: String,
}

/// The answer for a text of its own, without any other post: every date and time found in it, and
/// every one turned down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextExplanation {
    /// The day it is read as posted on.
    pub posted: NaiveDate,
    /// The language it is read in.
    pub lang: String,
    /// The days found.
    pub dates: Vec<FoundDate>,
    /// The times found.
    pub times: Vec<FoundTime>,
    /// What looks like one and is none.
    pub turned_down: Vec<TurnedDownExplanation>,
}

/// A day found in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundDate {
    /// Its line.
    pub line: usize,
    /// The character it starts at.
    pub column: usize,
    /// The words.
    pub text: String,
    /// The day; null where the words do not decide one.
    pub date: Option<NaiveDate>,
    /// The last day of a range.
    pub last_date: Option<NaiveDate>,
    /// Whether the words announce the next meetup.
    pub is_announced: bool,
    /// The rules it breaks.
    pub diagnostics: Vec<Rule>,
}

/// A time found in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FoundTime {
    /// Its line.
    pub line: usize,
    /// The character it starts at.
    pub column: usize,
    /// The words.
    pub text: String,
    /// The start; null for a duration alone.
    #[serde(serialize_with = "clock_time")]
    pub time: Option<NaiveTime>,
    /// The end of a range.
    #[serde(serialize_with = "clock_time")]
    pub end_time: Option<NaiveTime>,
    /// How long it takes, where that is said.
    pub duration_minutes: Option<u32>,
    /// The zone, as written.
    pub zone: Option<String>,
}

/// `18:30`, or null. The signature is serde's.
#[expect(clippy::ref_option, reason = "serde hands over a reference to the field")]
fn clock_time<S: Serializer>(time: &Option<NaiveTime>, serializer: S) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => serializer.collect_str(&time.format("%H:%M")),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests;
