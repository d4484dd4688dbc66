//! A meetup as subscribers see it, put together from the posts that speak of it.
//!
//! In come a [`Draft`] and the posts; out comes a [`Meetup`] without a UID. Before its recap it has the
//! words of the announcement, after that those of the recap. What the posts never say comes from the
//! configuration of its series, and nothing else is made up.

use std::sync::Arc;

use chrono::NaiveDate;

use super::draft::Draft;
use super::series::title_stem;
use super::{Meetup, RecapLink};
use crate::config::{Config, Series};
use crate::extract::lexicon::Language;
use crate::extract::{Announcement, Extraction};
use crate::post::Post;

/// What meetups are told from.
#[derive(Clone, Copy)]
pub(super) struct Blog<'a> {
    /// The posts.
    pub(super) posts: &'a [Post],
    /// What each says.
    pub(super) extractions: &'a [Extraction],
    /// The configuration.
    pub(super) config: &'a Config,
}

impl Blog<'_> {
    /// A draft as subscribers see it.
    pub(super) fn meetup(&self, draft: &Draft) -> Meetup {
        let announcement =
            draft.announcement.map(|(post, number)| &self.extractions[post].announcements[number]);
        let page = draft.announcement.map_or(draft.founding.post, |(post, _)| post);
        // A recap that names the next meetup has tags and a picture of its own meetup, not of that one.
        let own_post = draft.recap.or_else(|| draft.is_own.then_some(draft.founding.post));
        let facts = &draft.facts;
        let series = self.series_of(draft);
        let time = facts.time.or_else(|| series.and_then(|series| series.time));
        let mut notes = draft.notes.clone();
        // A wall-clock time without a zone would be shown at another hour somewhere: it stays words.
        let (time, end_time) = match (time, facts.zone) {
            (Some(time), None) => {
                notes.push(format!("Starts at {} local time.", time.format("%H:%M")));
                (None, None)
            }
            (time, _) => (time, facts.end_time.or_else(|| series.and_then(|series| series.end))),
        };
        Meetup {
            key: String::new(),
            uid: String::new(),
            series: draft.series.clone(),
            title: self.title(draft),
            status: facts.status,
            date: facts.date,
            last_date: facts.last_date,
            time,
            end_time: end_time.filter(|_| time.is_some()),
            zone: facts.zone.unwrap_or_else(|| self.config.site.zone()),
            venue: facts.venue.clone().or_else(|| series.and_then(|series| series.venue.clone())),
            is_online: announcement.is_some_and(|announcement| announcement.is_online),
            position: facts
                .position
                .or_else(|| series.filter(|_| facts.venue.is_none()).and_then(|series| series.position)),
            stream_url: announcement.and_then(|announcement| announcement.stream_url.clone()),
            rsvp_url: facts.rsvp_url.clone(),
            page_url: Some(self.posts[page].permalink.clone()),
            month: draft.month,
            speakers: announcement.map(|announcement| announcement.speakers.clone()).unwrap_or_default(),
            abstract_text: self.abstract_text(draft, announcement),
            notes,
            is_placeholder: false,
            moved_from: draft.moved_from,
            recap: draft.recap.map(|recap| self.recap_link(recap)),
            tags: own_post.map(|post| self.posts[post].tags.clone()).unwrap_or_default(),
            image: own_post.and_then(|post| self.posts[post].image.clone()),
            sequence: draft.changes,
            created_at: draft.created_at,
            modified_at: draft.modified_at,
        }
    }

    fn series_of(&self, draft: &Draft) -> Option<&Series> {
        self.config.series.iter().find(|series| Some(&series.name) == draft.series.as_ref())
    }

    /// The recap's title once it is there; else the post's own; else the group and the month.
    fn title(&self, draft: &Draft) -> String {
        if let Some(recap) = draft.recap {
            return self.posts[recap].title.clone();
        }
        if let Some(title) = &draft.title {
            return title.clone();
        }
        let (post, extraction) = (&self.posts[draft.founding.post], &self.extractions[draft.founding.post]);
        // "Called off: the February meetup" names none of those that it goes on to announce.
        let stem = || title_stem(post, extraction).filter(|_| !extraction.opens_with_calling_off());
        let group = draft.group.clone().or_else(stem);
        let group = group.or_else(|| self.config.site.title.clone()).unwrap_or_else(|| post.title.clone());
        match draft.facts.date {
            Some(date) => format!("{group} {}", month_and_year(date, self.config.site.lang.as_deref())),
            None => group,
        }
    }

    fn abstract_text(&self, draft: &Draft, announcement: Option<&Announcement>) -> Option<String> {
        match draft.recap {
            Some(recap) => self.posts[recap].description.clone(),
            None => {
                announcement.map(|announcement| announcement.sentence.clone()).filter(|text| !text.is_empty())
            }
        }
    }

    fn recap_link(&self, at: usize) -> RecapLink {
        let recap = &self.extractions[at].recap;
        RecapLink {
            title: self.posts[at].title.clone(),
            url: self.posts[at].permalink.clone(),
            video_url: recap.video_url.as_ref().map(|video| video.value.clone()),
            talks: Arc::clone(&recap.talks),
        }
    }
}

/// "January 2023" in the site's language.
pub(super) fn month_and_year(date: NaiveDate, lang: Option<&str>) -> String {
    let language = lang.and_then(Language::from_tag).unwrap_or(Language::English);
    date.format_localized("%B %Y", language.locale()).to_string()
}
