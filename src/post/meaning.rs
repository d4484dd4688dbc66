//! What a blog's dates mean: the day a post was published, or the day of the meetup itself.
//!
//! In come all posts of a site, since one alone cannot tell; out goes the configuration with `date_is`
//! settled. A blog whose `date` keys nearly all carry a clock time of the evening, to the minute, dates its
//! posts by the meetup; so does one whose posts name a place or a start and no other day.

use super::date::WrittenDate;
use super::fields::{is_of_an_evening, is_of_its_meetup};
use super::{DatedBy, Post};
use crate::config::{Config, DateIs};

/// The fewest posts that show a habit of dating.
const FEWEST: usize = 3;

/// The configuration with `date_is` told from all posts, where it was left open.
pub fn settled(posts: &[Post], config: &Config) -> Config {
    let mut settled = config.clone();
    if config.posts.date_is == DateIs::Auto {
        settled.posts.date_is = if dates_by_meetup(posts) { DateIs::Evening } else { DateIs::Auto };
    }
    settled
}

/// Whether nearly every `date` is an evening hour to the minute, and a few hours recur.
fn dates_by_meetup(posts: &[Post]) -> bool {
    let dated: Vec<&Post> =
        posts.iter().filter(|post| matches!(post.dated_by, DatedBy::FrontMatter(_))).collect();
    let clocks: Vec<chrono::NaiveTime> = dated
        .iter()
        .filter_map(|post| WrittenDate::of(&post.front_matter)?.time)
        .filter(|time| is_of_an_evening(*time))
        .collect();
    let mut distinct = clocks.clone();
    distinct.sort_unstable();
    distinct.dedup();
    dated.len() >= FEWEST && clocks.len() * 10 >= dated.len() * 8 && distinct.len() * 2 <= clocks.len()
}

/// Whether a post's own date is its meetup's day under a settled configuration.
pub fn is_event_dated(post: &Post, config: &Config) -> bool {
    match post.dated_by {
        DatedBy::FrontMatter(_) => is_of_its_meetup(&post.front_matter, config),
        DatedBy::FileName => config.posts.file_name_is == DateIs::Event,
        DatedBy::OtherKey(_) => false,
        DatedBy::EventDay(_) => true,
    }
}
