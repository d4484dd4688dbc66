//! Which posts belong together, and which of them are recaps.
//!
//! In come the posts and what was extracted from each; out comes a [`Place`] a post: its series and its
//! kind. A configured series decides by its matches. Without one, posts whose titles share a stem (the
//! title without months, numbers and what follows a colon) with a post that announces are one series.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::config::{Config, Series};
use crate::extract::claim::TurnedDown;
use crate::extract::lexicon::DayOrder;
use crate::extract::lexicon::Lexicon;
use crate::extract::scan::{DayForm, scan};
use crate::extract::{Announcement, Extraction, Posture, Provenance, Rejection};
use crate::post::Post;

/// The fewest posts of one title that make a series beside which no smaller one counts.
const MAIN: usize = 3;

/// What sort of post it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PostKind {
    /// It tells of a meetup that has been.
    Recap,
    /// It announces a meetup of its own.
    Announcement,
    /// Neither.
    Other,
}

/// Where a post belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What sort of post it is.
    pub kind: PostKind,
    /// The name of its series, for addresses and filters.
    pub series: Option<String>,
    /// The title of its series, for people.
    pub series_title: Option<String>,
}

/// Places every post.
pub fn places(posts: &[Post], extractions: &[Extraction], config: &Config) -> Vec<Place> {
    if config.series.is_empty() {
        by_stem(posts, extractions)
    } else {
        by_config(posts, extractions, &config.series)
    }
}

fn by_config(posts: &[Post], extractions: &[Extraction], series: &[Series]) -> Vec<Place> {
    posts
        .iter()
        .zip(extractions)
        .map(|(post, extraction)| {
            let found = series.iter().find(|series| matches(series, post));
            let kind = match found {
                Some(_) if calls_off(extraction) => PostKind::Other,
                Some(_) if is_own_announcement(extraction) && extraction.posture != Posture::Back => {
                    PostKind::Announcement
                }
                Some(_) => PostKind::Recap,
                None if is_own_announcement(extraction) => PostKind::Announcement,
                None => PostKind::Other,
            };
            Place {
                kind,
                series: found.map(|series| series.name.clone()),
                series_title: found.map(|series| series.title.clone().unwrap_or_else(|| series.name.clone())),
            }
        })
        .collect()
}

/// Every list that is not empty must match; a series without any list matches every post.
fn matches(series: &Series, post: &Post) -> bool {
    let title = post.title.to_lowercase();
    let name = post.source.path.rsplit('/').next().unwrap_or_default().to_lowercase();
    let has = |list: &[String], test: &dyn Fn(&str) -> bool| {
        list.is_empty() || list.iter().any(|item| test(&item.to_lowercase()))
    };
    has(&series.file_names, &|part| name.contains(part))
        && has(&series.titles, &|part| title.contains(part))
        && has(&series.tags, &|tag| post.tags.iter().any(|own| own.to_lowercase() == tag))
        && has(&series.categories, &|category| {
            post.categories.iter().any(|own| own.to_lowercase() == category)
        })
}

/// The posts of one stem.
#[derive(Default)]
struct Stem {
    members: Vec<usize>,
    /// Posts that announce a meetup other than their own.
    next: usize,
    announcing: usize,
    back: usize,
    own: usize,
    title: String,
}

fn by_stem(posts: &[Post], extractions: &[Extraction]) -> Vec<Place> {
    let stems: Vec<String> =
        posts.iter().zip(extractions).map(|(post, extraction)| stem(&post.title, extraction)).collect();
    let mut groups: BTreeMap<&str, Stem> = BTreeMap::new();
    for (at, (post, extraction)) in posts.iter().zip(extractions).enumerate() {
        let group = groups.entry(stems[at].as_str()).or_default();
        group.members.push(at);
        group.announcing += usize::from(!extraction.announcements.is_empty());
        group.next += usize::from(extraction.announcements.iter().any(|announcement| !announcement.is_own));
        group.back += usize::from(extraction.posture == Posture::Back || extraction.recap.talks.len() >= 2);
        group.own += usize::from(is_own_announcement(extraction));
        if group.title.is_empty() {
            group.title = display_stem(&post.title, &stems[at]);
        }
    }
    // Where most posts that name a next meetup are of other titles, no series is what the blog has of meetups.
    let naming_next: usize = groups.values().map(|group| group.next).sum();
    let is_main =
        |(stem, group): (&&str, &Stem)| !stem.is_empty() && group.is_main() && group.next * 2 >= naming_next;
    let has_main = groups.iter().any(is_main);
    (0..posts.len())
        .map(|at| {
            let group = &groups[stems[at].as_str()];
            // Beside a series of some length, two posts that share a title are no second one.
            let is_series = group.members.len() >= if has_main { MAIN } else { 2 }
                && group.announcing > 0
                && !stems[at].is_empty();
            let series = is_series.then(|| slug_of(&group.title)).filter(|slug| !slug.is_empty());
            Place {
                kind: kind(&extractions[at], is_series.then_some(group), has_main),
                series_title: series.is_some().then(|| group.title.clone()),
                series,
            }
        })
        .collect()
}

/// Turns down, in posts beside the site's series, what reads like a talk given elsewhere: an event of the
/// post's own day, or one of several days while the group meets for evenings.
pub fn turn_down_elsewhere(posts: &[Post], extractions: &mut [Extraction], places: &[Place]) {
    let n_recaps = places.iter().filter(|place| is_main_recap(place)).count();
    if n_recaps < MAIN {
        return;
    }
    for ((post, extraction), place) in posts.iter().zip(extractions).zip(places) {
        if place.series.is_some() {
            continue;
        }
        let is_elsewhere = |announcement: &Announcement| {
            announcement.provenance < Provenance::FrontMatter
                && (announcement.date == Some(post.published_on()) || announcement.last_date.is_some())
        };
        let (elsewhere, kept) = std::mem::take(&mut extraction.announcements)
            .into_iter()
            .partition::<Vec<Announcement>, _>(is_elsewhere);
        extraction.announcements = kept;
        extraction.turned_down.extend(elsewhere.into_iter().map(|announcement| TurnedDown {
            span: announcement.span,
            reason: Rejection::OtherEvent,
            date: announcement.date,
        }));
        extraction.turned_down.sort_by_key(|down| down.span);
    }
}

fn is_main_recap(place: &Place) -> bool {
    place.series.is_some() && place.kind == PostKind::Recap
}

impl Stem {
    /// A series of recaps: most of its posts look back or announce the next meetup, and few announce
    /// their own.
    fn is_recaps(&self) -> bool {
        let n = self.members.len();
        (self.back * 2 >= n || self.next * 2 >= n) && self.own * 2 <= n
    }

    /// A series of recaps that is long enough to be what the blog has of meetups.
    fn is_main(&self) -> bool {
        self.members.len() >= MAIN && self.announcing > 0 && self.is_recaps()
    }
}

fn kind(extraction: &Extraction, group: Option<&Stem>, has_main: bool) -> PostKind {
    let looks_back = extraction.posture == Posture::Back || extraction.told.is_some();
    let own = is_own_announcement(extraction);
    match group {
        _ if calls_off(extraction) => PostKind::Other,
        // A series of recaps: one of its posts that reads like an invitation is still a recap.
        Some(group) if group.is_recaps() => PostKind::Recap,
        Some(_) | None if own => PostKind::Announcement,
        Some(_) if looks_back => PostKind::Recap,
        // Beside a series, a lone post that looks back is a talk elsewhere or an interview.
        None if !has_main && looks_back && tells(extraction) => PostKind::Recap,
        // A post that names the next meetup, and is no invitation to it, tells of the one before.
        None if !has_main && !extraction.announcements.is_empty() => PostKind::Recap,
        Some(_) | None => PostKind::Other,
    }
}

/// Whether what a post tells is a meetup's.
fn tells(extraction: &Extraction) -> bool {
    extraction.tells_of_a_meetup
        || extraction.tells_of_us()
        || !extraction.announcements.is_empty()
        || extraction.recap.talks.len() >= 2
}

/// Whether a post is there to call a meetup off or to move it, and tells of none that has been.
fn calls_off(extraction: &Extraction) -> bool {
    let looks_back = extraction.posture == Posture::Back || extraction.told.is_some();
    let tells = looks_back && !extraction.opens_with_calling_off()
        || !extraction.recap.talks.is_empty()
        || is_own_announcement(extraction);
    !tells && extraction.retractions.iter().any(|retraction| retraction.is_lead)
}

fn is_own_announcement(extraction: &Extraction) -> bool {
    extraction.announcements.iter().any(|announcement| announcement.is_own)
}

/// A title without dates, numbers and what follows a colon or a dash, in lower case.
fn stem(title: &str, extraction: &Extraction) -> String {
    let head = title.split([':', '|']).next().unwrap_or(title);
    let head = head.split(" - ").next().unwrap_or(head).split(" \u{2013} ").next().unwrap_or(head);
    let lexicon = Lexicon::of(extraction.language);
    let mut text = head.to_string();
    let found = scan(head, lexicon, DayOrder::Unknown);
    for day in found.days.iter().rev() {
        if !matches!(day.form, DayForm::DaysAhead { .. }) {
            text.replace_range(day.span.start..day.span.end, " ");
        }
    }
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A title without dates, numbers and what follows a colon, as people write it; nothing where that is all
/// it has.
pub(super) fn title_stem(post: &Post, extraction: &Extraction) -> Option<String> {
    Some(display_stem(&post.title, &stem(&post.title, extraction))).filter(|stem| !stem.is_empty())
}

/// The words of a title that are in its stem, as they are written there.
fn display_stem(title: &str, stem: &str) -> String {
    let mut wanted = stem.split(' ').peekable();
    let mut shown = Vec::new();
    for word in title.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        if wanted.peek().is_some_and(|next| *next == word.to_lowercase()) {
            wanted.next();
            shown.push(word);
        }
    }
    shown.join(" ")
}

/// A name for addresses: lower-case words and hyphens.
pub(crate) fn slug_of(text: &str) -> String {
    let mut slug = String::new();
    for c in text.to_lowercase().chars() {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_string()
}
