//! Whether the evening hours of a blog's dates are those of its meetups, or of its posts.
//!
//! In come all posts of a site; out goes the configuration with `date_is` settled. [`meaning::settled`] tells by the
//! hours alone, and some write at the same hour of every evening; what the posts say of their days tells more.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use rayon::prelude::*;

use super::lexicon::Lexicon;
use super::passage::Passages;
use super::sign_up::is_event_page;
use super::{Extraction, Naming, Posture, details, extract, language_of};
use crate::config::{Config, DateIs};
use crate::post::date::WrittenDate;
use crate::post::event_fields::event_fields;
use crate::post::{DatedBy, Post, meaning};

/// The fewest posts with a start and no day that show a habit.
const FEWEST: usize = 3;

/// The configuration with `date_is` told from all posts, where it was left open.
pub fn settled(posts: &[Post], config: &Config) -> Config {
    let by_hours = meaning::settled(posts, config);
    if config.posts.date_is != DateIs::Auto {
        return by_hours;
    }
    if by_hours.posts.date_is.is_of_meetups() {
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
    if is_habit && belie_their_dates(posts, &published) {
        return published;
    }
    by_invitations(posts, &by_hours).unwrap_or(by_hours)
}

/// A blog whose posts invite, give the hour and no day, and are all dated on one weekday, by the day alone: nobody invites
/// without saying when, so the dates are those of the evenings.
fn by_invitations(posts: &[Post], config: &Config) -> Option<Config> {
    /// The latest posts tell; reading all of a large blog twice would cost as much as the build.
    const SAMPLE: usize = 24;
    const FEWEST: usize = 4;
    let sample: Vec<&Post> =
        posts.iter().rev().filter(|post| is_dated_by_the_day(post)).take(SAMPLE).collect();
    let weekday = sample.first()?.published_on().weekday();
    let n_alike = sample.iter().filter(|post| post.published_on().weekday() == weekday).count();
    if sample.len() < FEWEST || n_alike * 10 < sample.len() * 8 {
        return None;
    }
    let n_inviting = sample.par_iter().filter(|post| invites_without_a_day(post, config)).count();
    let by_file_name = sample.iter().all(|post| matches!(post.dated_by, DatedBy::FileName));
    let mut dated = config.clone();
    if by_file_name {
        dated.posts.file_name_is = DateIs::Event;
    } else {
        dated.posts.date_is = DateIs::Event;
    }
    let is_habit = n_inviting >= FEWEST && n_inviting * 2 > sample.len();
    (is_habit && !belie_their_dates(posts, &dated)).then_some(dated)
}

/// Whether a post is dated without an hour.
fn is_dated_by_the_day(post: &Post) -> bool {
    match post.dated_by {
        DatedBy::FileName => true,
        DatedBy::FrontMatter(_) => {
            WrittenDate::of(&post.front_matter).is_some_and(|date| date.time.is_none())
        }
        DatedBy::OtherKey(_) | DatedBy::EventDay(_) => false,
    }
}

/// "Doors: 6:30 pm", or the page of an event, in a post that looks back at nothing and gives no day of the next weeks but its
/// own.
fn invites_without_a_day(post: &Post, config: &Config) -> bool {
    const SOON: i64 = 20;
    let Ok(post) = &post.whole() else { return false };
    let extraction = extract(post, config);
    let mut days = extraction.announcements.iter().filter_map(|one| one.date);
    // "Tonight's seminar".
    if days.clone().any(|day| day == post.published_on()) {
        return true;
    }
    let gives_a_day = days.any(|day| (1..=SOON).contains(&(day - post.published_on()).num_days()));
    if gives_a_day || extraction.told.is_some() || extraction.posture == Posture::Back {
        return false;
    }
    // "meetup: https://www.meetup.com/…/events/298811340/": where people sign up for it.
    if event_fields(post, config).own.url.is_some_and(|page| is_event_page(&page.value)) {
        return true;
    }
    let (language, order) = language_of(post, config);
    let passages = Passages::read(post, Lexicon::of(language), order);
    details::times_anywhere(&passages).start.is_some()
}

/// Whether the posts name days enough, and more of them, up to the last post, lie beside all dates of posts than upon one.
fn belie_their_dates(posts: &[Post], config: &Config) -> bool {
    let dates: BTreeSet<NaiveDate> = posts.iter().map(Post::published_on).collect();
    let Some(last) = dates.last() else { return false };
    let whole = posts.par_iter().filter_map(|post| post.whole().ok());
    let named: Vec<NaiveDate> = whole.flat_map_iter(|post| named_days(&extract(&post, config))).collect();
    let n_told = named.iter().filter(|day| *day <= last).count();
    let n_met = named.iter().filter(|day| dates.contains(day)).count();
    n_told > 2 * n_met && 2 * n_told > posts.len()
}

/// The days that a post gives its meetups by name. "Last night" may have been written on any day.
fn named_days(extraction: &Extraction) -> Vec<NaiveDate> {
    let announced = extraction.announcements.iter().filter(|announced| !announced.is_doubtful());
    let told = extraction.told.filter(|told| told.naming != Naming::Counted && told.is_ours);
    announced.filter_map(|announced| announced.date).chain(told.map(|told| told.day)).collect()
}
