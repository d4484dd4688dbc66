//! What is known after all posts: each meetup once, with its day, its state and what was said of it.

pub mod adopt;
pub mod cadence;
pub mod checks;
mod draft;
pub mod facts;
pub mod identity;
pub mod ledger;
pub mod placeholder;
pub mod reconcile;
pub mod series;
pub mod steady;
mod telling;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use draft::Founding;
pub use facts::Facts;
pub use ledger::Ledger;
pub use reconcile::reconcile;
pub use series::{Place, PostKind};
pub use steady::Steady;

use crate::base::memory::SetAside;
use crate::base::position::Position;
use crate::diagnostic::{Diagnostic, Rule};
use crate::extract::Evidence;
/// What a recap tells of each talk, as [`RecapLink`] holds it.
pub use crate::extract::recap::Talk;

/// What posts are read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be explained: why they are read as they are stays with what they say.
    Explanation,
    /// To be published.
    Build,
}

/// Every meetup of a site, in the order of their days; those without a day last.
#[derive(Debug, Clone, Default)]
pub struct Timeline {
    /// The meetups. The ledger holds the same ones.
    pub meetups: Vec<Arc<Meetup>>,
    /// Where each post belongs, in the order of the posts.
    pub places: Vec<Place>,
    /// What became of each post's announcements, in the order of the posts and of the text; none for a build.
    pub announced: Vec<Vec<Announced>>,
    /// For each announcement, the index of its meetup.
    pub joined: Vec<Vec<usize>>,
    /// The day of the meetup that each post recaps.
    pub recap_dates: Vec<Option<NaiveDate>>,
    /// What a subscriber sees of each meetup, by UID, as far as the ledger's digests asked for it.
    pub seen: BTreeMap<String, SetAside>,
    /// What does not fit together.
    pub diagnostics: Vec<Diagnostic>,
}

impl Timeline {
    /// Puts the meetups in the order of their days, those without one last. It hangs on nothing but the meetups.
    pub fn sort(&mut self) {
        let mut order: Vec<usize> = (0..self.meetups.len()).collect();
        let key = |at: usize| {
            let meetup = &self.meetups[at];
            (meetup.date.is_none(), meetup.date, meetup.time, &meetup.uid)
        };
        order.sort_unstable_by(|one, other| key(*one).cmp(&key(*other)));
        let mut places = vec![0; order.len()];
        for (place, was_at) in order.iter().enumerate() {
            places[*was_at] = place;
        }
        for joined in self.joined.iter_mut().flatten() {
            *joined = places[*joined];
        }
        let mut meetups: Vec<Option<Arc<Meetup>>> = self.meetups.drain(..).map(Some).collect();
        self.meetups = order.into_iter().filter_map(|at| meetups[at].take()).collect();
    }
}

/// What became of one announcement.
#[derive(Debug, Clone)]
pub struct Announced {
    /// Which of the post's announcements.
    pub announcement: usize,
    /// The key of the meetup it belongs to.
    pub key: String,
    /// What was known from the posts up to this one.
    pub as_announced: Facts,
    /// What all posts together say.
    pub settled: Facts,
    /// Evidence that other posts give.
    pub evidence: Vec<Evidence>,
    /// Rules it breaks.
    pub rules: Vec<Rule>,
}

/// One occurrence of a meetup.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Meetup {
    /// What never changes: the key of its UID and of its file's name.
    pub key: String,
    /// `key@host`: the UID of its VEVENT.
    pub uid: String,
    /// The series' name, for filters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
    /// One line: the group and the topic, without any prefix for its state.
    pub title: String,
    /// Where it stands.
    pub status: MeetupStatus,
    /// The local day; `None` for "date to be announced" (never in a calendar).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// The last day, where it takes several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_date: Option<NaiveDate>,
    /// The start, where somebody stated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<NaiveTime>,
    /// The end, where somebody stated it; at or before `time` it is on the next day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<NaiveTime>,
    /// The zone of `time`.
    pub zone: Tz,
    /// The place, one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// Whether it is (also) online.
    pub is_online: bool,
    /// Where it is on the globe, where front matter or configuration says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// Where a stream can be joined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stream_url: Option<String>,
    /// Where to sign up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rsvp_url: Option<String>,
    /// The page of the announcement (or of the recap for one known only from it), absolute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_url: Option<String>,
    /// The month spoken of where no day is known: year and month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub month: Option<(i32, u32)>,
    /// Who speaks: names and organisations, as announced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<String>,
    /// The sentence(s) of the announcement as plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abstract_text: Option<String>,
    /// What is doubtful, moved or cancelled, one plain sentence each; first lines of DESCRIPTION.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Whether it is no more than the usual day by `cadence:`, which no post has announced.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_placeholder: bool,
    /// The day and start it had before it was moved, as last published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_from: Option<(NaiveDate, Option<NaiveTime>)>,
    /// The recap, once it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recap: Option<RecapLink>,
    /// Tags of the post it is known by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// A picture, absolute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// How often what subscribers see has changed.
    pub sequence: u32,
    /// The moment of the first post that named it.
    pub created_at: DateTime<Utc>,
    /// The moment of the last change that subscribers see.
    pub modified_at: DateTime<Utc>,
}

impl Meetup {
    /// A meetup of which nothing is known but its key.
    pub fn unknown(key: String, zone: Tz, created_at: DateTime<Utc>) -> Self {
        Self {
            key,
            uid: String::new(),
            series: None,
            title: String::new(),
            status: MeetupStatus::Unannounced,
            date: None,
            last_date: None,
            time: None,
            end_time: None,
            zone,
            venue: None,
            is_online: false,
            position: None,
            stream_url: None,
            rsvp_url: None,
            page_url: None,
            month: None,
            speakers: Vec::new(),
            abstract_text: None,
            notes: Vec::new(),
            is_placeholder: false,
            moved_from: None,
            recap: None,
            tags: Vec::new(),
            image: None,
            sequence: 0,
            created_at,
            modified_at: created_at,
        }
    }
}

/// The recap of a meetup that has been.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecapLink {
    /// Its title.
    pub title: String,
    /// Its page, absolute.
    pub url: String,
    /// The video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video_url: Option<String>,
    /// The talks, in order.
    #[serde(default, skip_serializing_if = "<[Talk]>::is_empty")]
    pub talks: Arc<[Talk]>,
}

/// Where a meetup stands, in RFC 5545's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetupStatus {
    /// Stated without contradiction, or settled by its recap.
    Confirmed,
    /// The day is doubtful.
    Tentative,
    /// Called off.
    Cancelled,
    /// Put off without a new day; shown as cancelled.
    Postponed,
    /// A meetup without a day: "date to be announced".
    Unannounced,
}
