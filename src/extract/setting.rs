//! What is known of a post before its phrases are weighed.

use chrono::NaiveDate;

use super::lexicon::DayOrder;
use super::posture::Posture;

/// What is known of the post before its phrases are weighed.
pub(super) struct Setting {
    /// The day the post is read as published on.
    pub(super) posted: NaiveDate,
    /// Whether `posted` is only a stand-in, the publishing day being unknown.
    pub(super) is_posted_unknown: bool,
    /// The meetup's own day, where front matter, file name or `date` give it.
    pub(super) own_day: Option<NaiveDate>,
    /// The day in the file's name.
    pub(super) file_name_day: Option<NaiveDate>,
    /// Whether the post looks back or ahead.
    pub(super) posture: Posture,
    /// The first block that says something, behind the title and a greeting.
    pub(super) head: usize,
    /// Whether its title says that it tells of something over: "November recap".
    pub(super) is_titled_as_past: bool,
    /// How numbers are ordered.
    pub(super) order: DayOrder,
    /// The words of the site's title, in small letters: what the group is called.
    pub(super) group: Vec<String>,
}
