//! Whether the evening hours of a blog's dates are those of its meetups, or of its posts.
//!
//! In come all posts of a site; out goes the configuration with `date_is` settled. [`meaning::settled`] tells by the
//! hours alone, and some write at the same hour of every evening; what the posts say of their days tells more.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rayon::prelude::*;

use super::{Extraction, Naming, extract};
use crate::config::{Config, DateIs};
use crate::post::event_fields::event_fields;
use crate::post::{Post, meaning};

/// The fewest posts with a start and no day that show a habit.
const FEWEST: usize = 3;

/// The configuration with `date_is` told from all posts, where it was left open.
pub fn settled(posts: &[Post], config: &Config) -> Config {
    let by_hours = meaning::settled(posts, config);
    if config.posts.date_is != DateIs::Auto {
        return by_hours;
    }
    if by_hours.posts.date_is == DateIs::Event {
        return if belie_their_dates(posts, config) { config.clone() } else { by_hours };
    }
    // `begin: "19:30"` and no day: that of the post, unless what the posts say is never on such a day.
    let gives_a_start_alone = |post: &&Post| {
        let own = event_fields(post, config).own;
        own.time.is_some() && own.day.is_none()
    };
    let is_habit = posts.iter().filter(gives_a_start_alone).take(FEWEST).count() == FEWEST;
    let mut published = by_hours.clone();
    published.posts.date_is = DateIs::Published;
    if is_habit && belie_their_dates(posts, &published) { published } else { by_hours }
}

/// Whether more of the days that posts name, up to the last of them, lie beside all dates of posts than upon one.
fn belie_their_dates(posts: &[Post], config: &Config) -> bool {
    let dates: BTreeSet<NaiveDate> = posts.iter().map(Post::published_on).collect();
    let Some(last) = dates.last() else { return false };
    let named: Vec<NaiveDate> =
        posts.par_iter().flat_map_iter(|post| named_days(&extract(post, config))).collect();
    let n_told = named.iter().filter(|day| *day <= last).count();
    let n_met = named.iter().filter(|day| dates.contains(day)).count();
    n_told > 2 * n_met
}

/// The days that a post gives its meetups by name. "Last night" may have been written on any day.
fn named_days(extraction: &Extraction) -> Vec<NaiveDate> {
    let announced = extraction.announcements.iter().filter(|announced| !announced.is_doubtful());
    let told = extraction.told.filter(|told| told.naming != Naming::Counted && told.is_ours);
    announced.filter_map(|announced| announced.date).chain(told.map(|told| told.day)).collect()
}
