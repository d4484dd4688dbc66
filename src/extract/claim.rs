//! What one post claims: an [`Announcement`] with its day, its details, the evidence for and against,
//! and what was turned down.
//!
//! A claim keeps the place it was read from and how it was read, so that `explain` can show both and so
//! that a later stage can weigh claims of different posts against each other.

use chrono::{NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::scan::Reason;
use crate::base::position::Position;
use crate::base::source::Span;

/// How a claim was read, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Provenance {
    /// The day in the file's name.
    FileName,
    /// The post's own `date`, where that is the meetup's day.
    PostDate,
    /// Running text.
    Prose,
    /// The post's title.
    Title,
    /// A front-matter key that holds the meetup's own day.
    FrontMatter,
    /// `next:` or `event:` of the front matter: wins over everything.
    Explicit,
}

/// A value, where it stands, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the file.
    pub span: Span,
    /// How it was read.
    pub provenance: Provenance,
}

impl<T> Claim<T> {
    /// A claim read from running text.
    pub fn prose(value: T, span: Span) -> Self {
        Self { value, span, provenance: Provenance::Prose }
    }
}

/// What the author says of an announced meetup's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum StatedStatus {
    /// It takes place.
    #[default]
    On,
    /// It probably takes place on that day ("most likely", "to be confirmed").
    Hedged,
    /// It was put off, and no new day is given.
    Postponed,
    /// It was called off.
    Cancelled,
}

/// One reason for or against a reading, as `explain` shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What kind of evidence.
    pub kind: EvidenceKind,
    /// What it says, in the post's words or as a day.
    pub says: String,
    /// Whether it speaks for the reading chosen.
    pub agrees: bool,
    /// How much it counts, in points; the sum decides.
    pub weight: i32,
    /// Where it stands, if it stands anywhere.
    pub span: Option<Span>,
}

/// The kinds of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EvidenceKind {
    /// A stated weekday.
    Weekday,
    /// A stated day of the month.
    Day,
    /// A stated month.
    Month,
    /// The month a heading names.
    HeadingMonth,
    /// A stated year.
    Year,
    /// When the post was published.
    PostDate,
    /// Words that announce: "next meetup", "join us".
    Cue,
    /// A label: "When:", "Date".
    Label,
    /// A time of day said with the date.
    Time,
    /// An RSVP link beside it.
    RsvpLink,
    /// The post's title.
    Title,
    /// A front-matter key, or the day the file or post is filed under.
    FrontMatter,
    /// It opens the post, which gives its hour further down.
    Opening,
    /// Where in the post it stands.
    Position,
    /// The group's habit.
    Cadence,
    /// The recap that followed.
    Recap,
    /// A correction, by another post or a note.
    Correction,
    /// Words that make it something else: past, a deadline, another event, a quotation.
    Context,
}

impl EvidenceKind {
    /// How people read it: `heading month`.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Weekday => "weekday",
            Self::Day => "day",
            Self::Month => "month",
            Self::HeadingMonth => "heading month",
            Self::Year => "year",
            Self::PostDate => "post date",
            Self::Cue => "cue",
            Self::Label => "label",
            Self::Time => "time",
            Self::RsvpLink => "RSVP link",
            Self::Title => "title",
            Self::FrontMatter => "front matter",
            Self::Opening => "opening",
            Self::Position => "position",
            Self::Cadence => "the group's habit",
            Self::Recap => "recap",
            Self::Correction => "correction",
            Self::Context => "context",
        }
    }
}

/// Something in a reading that does not fit together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Doubt {
    /// The weekday said is not the day's.
    Weekday {
        /// What is said.
        stated: Weekday,
        /// What the day is.
        actual: Weekday,
    },
    /// The heading's month is not the sentence's.
    HeadingMonth {
        /// The month of the heading, 1 to 12.
        heading: u32,
        /// Where it stands.
        span: Span,
    },
    /// The day is over, or is that of this meetup.
    Past,
    /// It is the day of the post, which is the recap of another meetup.
    OwnDay,
    /// It is further ahead than meetups are announced.
    FarAhead,
    /// Day and month could be either way round.
    Ambiguous,
    /// It is counted in weeks, from a day that the post does not say.
    Counted,
    /// It is the weekday of this week, or of the following one.
    EitherWeek,
    /// The year does not fit.
    Year,
    /// The day does not exist.
    NoSuchDay,
    /// The post gives another day for the same meetup.
    OtherDay {
        /// That day.
        day: NaiveDate,
        /// Where it stands.
        span: Span,
    },
}

/// A start, an end and a zone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// When it starts.
    pub start: Option<Claim<NaiveTime>>,
    /// When it ends.
    pub end: Option<NaiveTime>,
    /// The zone said with it, as written.
    pub zone: Option<String>,
}

/// The passage of a post that announces a meetup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// The words that give the day; for "date to be announced", the words that promise it.
    pub span: Span,
    /// How the day was read.
    pub provenance: Provenance,
    /// The sentence around it, plain.
    pub sentence: String,
    /// Whether it is the post's own meetup (an announcement post), not the next one after a recap.
    pub is_own: bool,
    /// The best supported day; `None` when only a month, or nothing, is given.
    pub date: Option<NaiveDate>,
    /// The last day of several.
    pub last_date: Option<NaiveDate>,
    /// Other days it may be.
    pub candidates: Vec<NaiveDate>,
    /// The month, where only that is given.
    pub month: Option<(i32, u32)>,
    /// The weekday said, for judging by habit.
    pub weekday: Option<Weekday>,
    /// What does not fit together.
    pub doubts: Vec<Doubt>,
    /// What the author says of its state.
    pub status: StatedStatus,
    /// When on that day.
    pub times: Times,
    /// Where.
    pub venue: Option<Claim<String>>,
    /// Where on the globe.
    pub position: Option<Position>,
    /// Whether it is online.
    pub is_online: bool,
    /// Where a stream can be joined.
    pub stream_url: Option<String>,
    /// Where to sign up.
    pub rsvp_url: Option<Claim<String>>,
    /// Who speaks.
    pub speakers: Vec<String>,
    /// A title, where front matter gives one.
    pub title: Option<String>,
    /// Whether its sentence moves a meetup to this day ("has moved to 18 April").
    pub is_move: bool,
    /// The month, 1 to 12, that it is called by as the one meetup in it ("the May meetup is on the 12th").
    pub called_by_month: Option<u32>,
    /// Its number among the meetups of its group, where the post gives one: 14 in "#14 is on the 22nd".
    pub number: Option<u32>,
    /// A day it was moved from, said in the same passage.
    pub moved_from: Option<NaiveDate>,
    /// Why it is taken for an announcement, and why for this day.
    pub evidence: Vec<Evidence>,
}

impl Announcement {
    /// Whether the day is to be published as doubtful.
    pub fn is_doubtful(&self) -> bool {
        !self.doubts.is_empty() || self.status == StatedStatus::Hedged
    }
}

/// A post's word that meetups do not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retraction {
    /// Where.
    pub span: Span,
    /// The sentence, plain.
    pub sentence: String,
    /// Where the sentence stands.
    pub sentence_span: Span,
    /// The day called off, where one is said.
    pub date: Option<NaiveDate>,
    /// The month called off, where one is said.
    pub month: Option<(i32, u32)>,
    /// The Monday of the week called off, where that is all that is said of the day.
    pub week: Option<NaiveDate>,
    /// Whether it leads the post, so that the post is about it.
    pub is_lead: bool,
    /// Whether it stands in the title or in the first block below it.
    pub is_head: bool,
    /// Whether its day is said by the weekday alone.
    pub is_of_a_weekday: bool,
    /// The day that the meetup is moved to, where the sentence gives it.
    pub new_date: Option<NaiveDate>,
    /// The day that it leaves, where only the span between that and the new one is given.
    pub counted_from: Option<NaiveDate>,
    /// By how many days the meetup goes on, or back where that is negative, where the sentence gives neither day.
    pub by_days: Option<i64>,
    /// What becomes of the meetup.
    pub change: Change,
    /// Which meetups it speaks of where it gives no day.
    pub scope: Scope,
}

impl Retraction {
    /// Whether a day is in the week that it speaks of; `None` where it names none, or the day itself.
    pub fn is_of_the_week_of(&self, day: NaiveDate) -> Option<bool> {
        let week = self.week.filter(|_| self.date.is_none() && self.new_date.is_none())?;
        Some((0..7).contains(&(day - week).num_days()))
    }

    /// How far a meetup's day is from what it speaks of, in days; none is nearer than the one that it leaves.
    pub(crate) fn distance_to(&self, day: NaiveDate, published: NaiveDate) -> i64 {
        if self.counted_from == Some(day) {
            -1
        } else {
            (day - self.new_date.unwrap_or(published)).num_days().abs()
        }
    }

    /// Whether it says which day the meetup goes to.
    pub fn is_a_move(&self) -> bool {
        self.new_date.is_some() || self.by_days.is_some()
    }
}

/// What a retraction says of a meetup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Change {
    /// It was called off.
    CalledOff,
    /// There is none: "no meetup in August". Nothing that was announced need be called off.
    None,
    /// It was put off.
    Postponed,
}

/// Which meetups a retraction without a day speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// Only those that its day or month names, or that its post is about.
    Named,
    /// The one that is called by a name in the title ("Repair Day is off"), which its announcement has as well.
    Titled,
    /// The next one ("the next meetup is cancelled"; "the meetup is cancelled", where the post is about nothing else).
    Next,
    /// All that are to come ("all meetups until further notice").
    All,
}

/// A phrase that is no announcement, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnedDown {
    /// Where.
    pub span: Span,
    /// Why.
    pub reason: Rejection,
    /// The day it would have been.
    pub date: Option<NaiveDate>,
}

/// Why a phrase is no announcement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rejection {
    /// It is no date at all.
    NotADate(Reason),
    /// Nothing near it announces a meetup.
    NoCue,
    /// It is over by the day of the post.
    Past,
    /// It is the day this post tells of.
    OwnDay,
    /// It is a deadline.
    Deadline,
    /// It is another event's.
    OtherEvent,
    /// It is quoted.
    Quoted,
    /// It is struck out, and another day stands in its place.
    Struck,
    /// The same day is already announced elsewhere in the post.
    Repeated,
    /// A better supported day of the post is taken instead.
    Outweighed,
}

impl Rejection {
    /// The reason in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotADate(reason) => words_of(reason),
            Self::NoCue => "nothing near it announces a meetup",
            Self::Past => "it is over by the day of the post",
            Self::OwnDay => "it is the day this post tells of",
            Self::Deadline => "it is a deadline",
            Self::OtherEvent => "it is another event's",
            Self::Quoted => "it is quoted",
            Self::Struck => "it is struck out, and another day stands in its place",
            Self::Repeated => "the same day is already announced in this post",
            Self::Outweighed => "a better supported day of this post is taken instead",
        }
    }
}

/// The scanner's reason in words.
const fn words_of(reason: Reason) -> &'static str {
    match reason {
        Reason::VideoOffset => "it is a place in a video",
        Reason::Version => "it is a version number",
        Reason::PriceOrAmount => "it is a price or an amount",
        Reason::Ordinal => "it counts something, such as meetups or years",
        Reason::OrdinaryWord => "it is an ordinary word here",
        Reason::YearAlone => "it is a year with no day",
        Reason::CodeOrAddress => "it is code or an address",
        Reason::Number => "it is a number of another kind",
        Reason::NoSuchDay => "no calendar has that day",
        Reason::Habit => "it is the group's habit, and no day in particular",
    }
}

/// The English name of a weekday.
pub fn long_weekday(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}
