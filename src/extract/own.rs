//! What the front matter says of the post's own meetup and of the next one, joined with its prose.
//!
//! In come a post and its configuration; [`Own::join`] merges what they say into what the prose announced.
//! `next:` and `event:` win over prose outright. A key that holds the meetup's day beats prose too, but
//! where prose gives another day for it, that is a contradiction: published as doubtful.

use chrono::{NaiveDate, NaiveTime};

use super::announcement::Found;
use super::claim::{Announcement, Claim, Doubt, Evidence, EvidenceKind, Provenance, StatedStatus, Times};
use super::lexicon::{DayOrder, Lexicon};
use super::passage::Passages;
use super::posture::Posture;
use super::resolve::resolve;
use super::scan::{DayForm, scan};
use super::setting::Setting;
use super::{details, posture, rsvp, venue};
use crate::base::source::Span;
use crate::config::{Config, DateIs};
use crate::diagnostic::Diagnostic;
use crate::post::event_fields::{self, EventClaim, event_fields, written_date};
use crate::post::{DatedBy, Post, meaning};

/// The longest that a meetup takes, in days. What takes longer is a project or a course.
const LONGEST: i64 = 14;

/// The post's own meetup and the next one, as the front matter has them.
pub(super) struct Own {
    meetup: EventClaim,
    next: Vec<EventClaim>,
    /// The publishing day is not known: the meetup's own day stands in for it.
    pub(super) is_posted_unknown: bool,
    /// How the own day is known.
    provenance: Provenance,
    /// What the front matter says of meetups and cannot mean.
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Own {
    /// Reads the front matter of a post, days in words as its language writes them.
    pub(super) fn read(post: &Post, config: &Config, (lexicon, order): (&'static Lexicon, DayOrder)) -> Self {
        let fields = event_fields(post, config);
        let mut own = fields.own;
        if own.day.is_none() {
            read_words(&mut own, post.published_on(), lexicon, order);
        }
        let takes = |first: &event_fields::Found<NaiveDate>, last: &event_fields::Found<NaiveDate>| {
            (last.value - first.value).num_days()
        };
        if let (Some(first), Some(last)) = (&own.day, &own.last_day)
            && takes(first, last) > LONGEST
        {
            own = EventClaim::default();
        }
        let mut provenance = if own.is_explicit { Provenance::Explicit } else { Provenance::FrontMatter };
        let mut is_posted_unknown = meaning::is_event_dated(post, config);
        if own.day.is_none() && !own.is_explicit {
            // A start without a day is the start of the day the post is filed under, but not where a key
            // says that this is when it was published.
            let has_time = own.time.is_some()
                && config.posts.date_is != DateIs::Published
                && !matches!(post.dated_by, DatedBy::OtherKey(_));
            if is_posted_unknown || has_time {
                provenance = if matches!(post.dated_by, DatedBy::FileName) {
                    Provenance::FileName
                } else {
                    Provenance::PostDate
                };
                Self::take_post_date(post, &mut own);
                is_posted_unknown = true;
            }
        }
        Self {
            meetup: own,
            next: fields.next,
            is_posted_unknown,
            provenance,
            diagnostics: fields.diagnostics,
        }
    }

    /// The post's date as its meetup's day, with the clock time written there.
    fn take_post_date(post: &Post, own: &mut EventClaim) {
        let written = written_date(post).filter(|_| matches!(post.dated_by, DatedBy::FrontMatter(_)));
        let Some(written) = written else {
            let day = post.file_name_day.unwrap_or_else(|| post.published_on());
            own.day = Some(event_fields::Found { value: day, span: post.date_span(), key: String::new() });
            return;
        };
        let found = |value| event_fields::Found { value, span: written.span, key: "date".into() };
        own.day =
            Some(event_fields::Found { value: written.value.date, span: written.span, key: "date".into() });
        if own.time.is_none() {
            own.time = written.value.time.filter(|time| *time != NaiveTime::MIN).map(found);
        }
    }

    /// The own meetup's day.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        self.meetup.day.as_ref().map(|day| day.value)
    }

    /// The day that prose is read from.
    pub(super) fn posted(&self, post: &Post) -> NaiveDate {
        match self.day().filter(|_| self.is_posted_unknown) {
            // Words like "next Wednesday" point at the meetup itself: count from a week before it.
            Some(day) if self.provenance != Provenance::FileName => day - chrono::TimeDelta::days(6),
            Some(day) => day,
            None => post.written_on(),
        }
    }

    /// The day of the meetup that the post tells of, where front matter says so.
    pub(super) fn recap_date(&self, post: &Post, posture: Posture) -> Option<NaiveDate> {
        let day = self.day()?;
        if self.is_posted_unknown {
            (posture == Posture::Back).then_some(day)
        } else {
            (day <= post.published_on()).then_some(day)
        }
    }

    /// Merges what the front matter says into what the prose announces.
    pub(super) fn join(&self, found: &mut Found, passages: &Passages, setting: &Setting) {
        let looks_back =
            setting.posture == Posture::Back && !self.meetup.is_explicit && self.meetup.status.is_none();
        let is_ahead = self
            .day()
            .is_some_and(|day| if self.is_posted_unknown { !looks_back } else { day >= setting.posted });
        if is_ahead && !(looks_back && self.day() == Some(setting.posted)) {
            self.join_own(found, passages, setting);
        } else if self.meetup.day.is_none() && !self.meetup.is_explicit {
            self.fill_from_keys(found);
        }
        for next in &self.next {
            Self::join_next(next, found, passages);
        }
        found.announcements.sort_by_key(|announcement| announcement.span);
    }

    /// The post's own meetup: one of those announced in prose if the days agree, or else by itself.
    fn join_own(&self, found: &mut Found, passages: &Passages, setting: &Setting) {
        let Some(day) = &self.meetup.day else { return };
        if let Some(moved) = self.moved_in_prose(found, passages, day.value) {
            moved.is_own = true;
            moved.moved_from = moved.moved_from.or(Some(day.value));
            return;
        }
        let same = found.announcements.iter().position(|announcement| announcement.date == Some(day.value));
        let at = same.unwrap_or_else(|| {
            found.announcements.push(bare(passages, day.span));
            found.announcements.len() - 1
        });
        // "Security night this Thursday. … Dates for the rest of the year": behind the day itself, and of several, others are further
        // meetups.
        let is_own = |(other, announcement): &(usize, &Announcement)| *other != at && announcement.is_own;
        let is_only = same.is_none() && found.announcements.iter().enumerate().filter(is_own).count() == 1;
        let others: Vec<(NaiveDate, Span)> = found
            .announcements
            .iter()
            .enumerate()
            .filter(|(other, one)| *other != at && self.contradicts(one, day.value, is_only))
            .filter_map(|(_, announcement)| Some((announcement.date?, announcement.span)))
            .collect();
        found.announcements[at].is_own = true;
        let merged = &mut found.announcements[at];
        fill(merged, &self.meetup, self.provenance);
        merged.doubts.retain(|doubt| !matches!(doubt, Doubt::OwnDay | Doubt::Past));
        // "CALLED OFF: Field papers", over the day that it was to be on.
        let is_unsaid = self.meetup.status.is_none() && merged.status == StatedStatus::On;
        if is_unsaid && posture::is_titled_as_off(passages) {
            merged.status = StatedStatus::Cancelled;
        }
        if self.meetup.is_explicit && self.meetup.status.is_none() && merged.status == StatedStatus::Hedged {
            merged.status = StatedStatus::On;
        }
        if !self.meetup.is_explicit {
            merged.doubts.extend(others.iter().map(|(day, span)| Doubt::OtherDay { day: *day, span: *span }));
            merged.candidates.extend(others.iter().map(|(day, _)| *day));
        }
        found.announcements.retain(|announcement| !others.iter().any(|(_, span)| *span == announcement.span));
        // The meetup to come may still be named in prose beside the one of the front matter.
        let keeps_others = setting.posture == Posture::Back || self.is_posted_unknown;
        found.announcements.retain(|announcement| announcement.date.is_some() || keeps_others);
    }

    /// "Update: the meetup is now on Thursday the 26th", over a post that is dated by the day it was to be on: the announcement
    /// that takes the place of that day.
    fn moved_in_prose<'a>(
        &self,
        found: &'a mut Found,
        passages: &Passages,
        day: NaiveDate,
    ) -> Option<&'a mut Announcement> {
        const FAR: i64 = 21;
        /// What words that name the next meetup weigh.
        const NEXT: i32 = 30;
        let is_date = self.meetup.day.as_ref().is_some_and(|day| day.key.is_empty() || day.key == "date");
        let is_inferred = is_date && !self.meetup.is_explicit;
        let is_added = |span: Span| {
            let mut notes = passages.all.iter().filter(|passage| passage.is_added());
            notes.any(|note| {
                let whole = note.span(0..note.block.text.len());
                (whole.start..whole.end).contains(&span.start)
            })
        };
        let is_of_the_date = |doubt: &Doubt| matches!(doubt, Doubt::OwnDay | Doubt::OtherDay { .. });
        // "Update: the recording is online. The next meetup is on 18 March."
        let is_the_next = |one: &Announcement| {
            let names_next =
                |evidence: &Evidence| evidence.kind == EvidenceKind::Cue && evidence.weight >= NEXT;
            !one.is_move && one.evidence.iter().any(names_next)
        };
        found.announcements.iter_mut().find(|one| {
            let is_near = one.date.is_some_and(|date| date != day && (date - day).num_days().abs() <= FAR);
            is_inferred
                && is_near
                && one.doubts.iter().all(is_of_the_date)
                && is_added(one.span)
                && !is_the_next(one)
        })
    }

    /// Whether a prose announcement gives another day for the post's own meetup, and no further meetup: where it is the only one,
    /// however far that is.
    fn contradicts(&self, announcement: &Announcement, day: NaiveDate, is_only: bool) -> bool {
        let is_near = announcement.date.is_some_and(|date| (date - day).num_days().abs() <= 6);
        let is_doubtful = announcement
            .doubts
            .iter()
            .any(|doubt| matches!(doubt, Doubt::Weekday { .. } | Doubt::Year | Doubt::Past));
        announcement.provenance < Provenance::Explicit
            && (is_near || is_doubtful || self.meetup.is_explicit && announcement.is_own && is_only)
    }

    /// Keys for place, time or link without a day complete the only announcement of the post.
    fn fill_from_keys(&self, found: &mut Found) {
        if let [only] = found.announcements.as_mut_slice()
            && only.is_own
        {
            let kept = only.provenance;
            fill(only, &self.meetup, kept);
        }
    }

    /// `next:` wins over what prose says of the meetup to come: that of the day it gives, else the first after
    /// the post's own, else the one that the post itself announces.
    fn join_next(next: &EventClaim, found: &mut Found, passages: &Passages) {
        let day = next.day.as_ref().map(|day| day.value);
        let may_replace = |one: &Announcement| match one.provenance {
            Provenance::Explicit => false,
            Provenance::Prose | Provenance::Title => true,
            Provenance::FileName | Provenance::PostDate | Provenance::FrontMatter => !one.is_own,
        };
        let in_prose = found.announcements.iter().enumerate().filter(|(_, one)| may_replace(one));
        let replaced = in_prose.min_by_key(|(_, one)| (day.is_some() && one.date != day, one.is_own));
        let replaced = replaced.map(|(at, _)| at);
        let span =
            next.day.as_ref().map(|day| day.span).or_else(|| next.status.as_ref().map(|status| status.span));
        let mut announcement = match replaced {
            Some(at) => found.announcements.remove(at),
            None => bare(passages, span.unwrap_or_default()),
        };
        if let Some(span) = span {
            announcement.span = span;
        }
        announcement.doubts.clear();
        announcement.candidates.clear();
        announcement.is_own &= replaced.is_some();
        if day.is_some() && announcement.date != day {
            // What prose says of another day goes with it.
            announcement.last_date = None;
            announcement.weekday = None;
            announcement.moved_from = None;
            announcement.date = day;
        }
        if announcement.status == StatedStatus::Hedged {
            announcement.status = StatedStatus::On;
        }
        fill(&mut announcement, next, Provenance::Explicit);
        found.announcements.push(announcement);
    }
}

/// `datum: 18. Juni 2024 um 19 Uhr`: the first value in words that holds a day, read as prose is.
fn read_words(own: &mut EventClaim, posted: NaiveDate, lexicon: &'static Lexicon, order: DayOrder) {
    let read = own.unread.iter().find_map(|words| {
        let scan = scan(&words.value, lexicon, order);
        let day = scan.days.iter().find(|day| matches!(day.form, DayForm::Calendar { .. }))?;
        let resolution = resolve(day, posted, order);
        let found = event_fields::Found {
            value: resolution.day.filter(|_| resolution.is_certain())?,
            span: words.span,
            key: words.key.clone(),
        };
        let time = scan.times.first().and_then(|time| Some((time.start?, time.end)));
        Some((found, time))
    });
    let Some((day, time)) = read else { return };
    let of = |value| event_fields::Found { value, span: day.span, key: day.key.clone() };
    if let Some((start, end)) = time.filter(|_| own.time.is_none()) {
        own.time = Some(of(start));
        own.end_time = own.end_time.take().or(end.map(of));
    }
    own.day = Some(day);
}

/// An announcement of which nothing is known yet but where its day stands, completed from labelled lines.
fn bare(passages: &Passages, span: Span) -> Announcement {
    Announcement {
        span,
        provenance: Provenance::FrontMatter,
        sentence: String::new(),
        is_own: true,
        date: None,
        last_date: None,
        candidates: Vec::new(),
        month: None,
        weekday: None,
        doubts: Vec::new(),
        status: StatedStatus::On,
        times: details::times_anywhere(passages),
        venue: venue::venue(passages, 0, 0),
        position: None,
        is_online: details::is_online(passages, 0, 0),
        stream_url: None,
        rsvp_url: rsvp::rsvp_link(passages, 0, 0, true),
        speakers: Vec::new(),
        title: None,
        is_move: false,
        called_by_month: None,
        number: None,
        moved_from: None,
        evidence: Vec::new(),
    }
}

/// Takes over every value that the front matter gives.
fn fill(announcement: &mut Announcement, claim: &EventClaim, provenance: Provenance) {
    if let Some(day) = &claim.day {
        let says =
            if day.key.is_empty() { day.value.to_string() } else { format!("{}: {}", day.key, day.value) };
        let span = (!day.span.is_empty()).then_some(day.span);
        announcement.evidence.push(Evidence {
            kind: EvidenceKind::FrontMatter,
            says,
            agrees: true,
            weight: 50,
            span,
        });
        announcement.date = Some(day.value);
        announcement.provenance = provenance;
    }
    if let Some(last) = &claim.last_day {
        announcement.last_date = Some(last.value);
    }
    if claim.time.is_some() || claim.end_time.is_some() {
        let start = claim.time.as_ref().map(|time| Claim { value: time.value, span: time.span, provenance });
        let kept = announcement.times.clone();
        announcement.times = Times {
            start: start.or(kept.start),
            end: claim.end_time.as_ref().map(|end| end.value).or(kept.end),
            zone: claim.zone.as_ref().map(|zone| zone.value.clone()).or(kept.zone),
        };
    } else if let Some(zone) = &claim.zone {
        announcement.times.zone = Some(zone.value.clone());
    }
    if let Some(position) = &claim.position {
        announcement.position = Some(position.value);
    }
    if let Some(venue) = &claim.venue {
        announcement.venue = Some(Claim { value: venue.value.clone(), span: venue.span, provenance });
    }
    if let Some(url) = &claim.url {
        announcement.rsvp_url = Some(Claim { value: url.value.clone(), span: url.span, provenance });
    }
    if let Some(stream) = &claim.stream_url {
        announcement.stream_url = Some(stream.value.clone());
        announcement.is_online = true;
    }
    if let Some(title) = &claim.title {
        announcement.title = Some(title.value.clone());
    }
    if let Some(status) = &claim.status {
        announcement.status = match status.value {
            event_fields::StatedStatus::Cancelled => StatedStatus::Cancelled,
            event_fields::StatedStatus::Postponed => StatedStatus::Postponed,
            event_fields::StatedStatus::Tentative => StatedStatus::Hedged,
            event_fields::StatedStatus::Confirmed => StatedStatus::On,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::SourceFile;
    use crate::post::read;

    fn announced(front_matter: &str, body: &str, date_is: DateIs) -> Vec<Announcement> {
        let text = format!("---\ntitle: Ants and Bees\n{front_matter}\n---\n\n{body}\n");
        let mut config = Config::default();
        config.posts.date_is = date_is;
        let post = read(&SourceFile::new("2024-04-02-ants.md", text), &config).post.unwrap();
        crate::extract::extract(&post, &config).announcements
    }

    #[track_caller]
    fn the_one(front_matter: &str, body: &str) -> Announcement {
        let mut all = announced(front_matter, body, DateIs::Auto);
        assert_eq!(all.len(), 1, "{front_matter} / {body}: {all:?}");
        all.remove(0)
    }

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    const SENTENCE: &str = "Our next meetup is on Wednesday 10th April at 7pm.";

    #[test]
    fn next_brings_every_value_that_it_gives() {
        let next = the_one(
            "next: { start: '2024-06-07 18:30', end: 2024-06-08, venue: The Hive, timezone: Europe/Paris, geo: '51.5, -0.1', \
             stream: 'https://live.example/', rsvp: 'https://rsvp.example/', title: Two days of ants }",
            "See you.",
        );
        assert_eq!((next.date, next.last_date), (day("2024-06-07"), day("2024-06-08")));
        assert_eq!(next.times.start.unwrap().value.to_string(), "18:30:00");
        assert!(next.times.zone.is_some());
        assert_eq!(next.venue.unwrap().value, "The Hive");
        assert!(next.position.is_some());
        assert_eq!(next.stream_url.as_deref(), Some("https://live.example/"));
        assert!(next.is_online, "what is streamed can be followed from anywhere");
        assert_eq!(next.rsvp_url.unwrap().value, "https://rsvp.example/");
        assert_eq!(next.title.as_deref(), Some("Two days of ants"));
    }

    #[test]
    fn next_replaces_the_day_that_the_prose_states() {
        for body in
            [SENTENCE, "Join us on Wednesday 10th April at 7pm.", "We had fun. Next: Wed 10 April, 7pm."]
        {
            let next = the_one("next: { date: 2024-04-17 }", body);
            assert_eq!((next.date, next.provenance), (day("2024-04-17"), Provenance::Explicit), "{body}");
            assert_eq!(next.times.start.unwrap().value.to_string(), "19:00:00", "{body}");
        }
        let both =
            announced("event_date: 2024-04-09\nnext: { date: 2024-05-14 }", "See you there.", DateIs::Auto);
        let days: Vec<_> = both.iter().map(|one| (one.date, one.is_own)).collect();
        assert_eq!(days, [(day("2024-04-09"), true), (day("2024-05-14"), false)], "the own meetup stays");
    }

    #[test]
    fn a_day_close_by_in_prose_contradicts_that_of_a_key() {
        let own = the_one("event_date: 2024-04-09", SENTENCE);
        assert_eq!(own.date, day("2024-04-09"));
        assert!(
            matches!(own.doubts.as_slice(), [Doubt::OtherDay { day: other, .. }] if Some(*other) == day("2024-04-10")),
            "{:?}",
            own.doubts
        );
        assert_eq!(own.candidates.last().copied(), day("2024-04-10"));
        let explicit = the_one("event: { date: 2024-04-09 }", SENTENCE);
        assert!(explicit.doubts.is_empty(), "`event:` is outright: {:?}", explicit.doubts);
    }

    #[test]
    fn where_the_date_is_the_meetups_it_brings_the_time_as_well() {
        let own = announced("date: 2024-04-10 19:00", "Join us for talks on ants.", DateIs::Event);
        let [own] = own.as_slice() else { panic!("{own:?}") };
        assert_eq!((own.date, own.is_own), (day("2024-04-10"), true));
        assert_eq!(
            own.times.start.as_ref().map(|start| start.value.to_string()).as_deref(),
            Some("19:00:00")
        );
        let filed = announced("time: '18:30'", "Join us for talks on ants.", DateIs::Event);
        let [filed] = filed.as_slice() else { panic!("{filed:?}") };
        assert_eq!((filed.date, filed.provenance), (day("2024-04-02"), Provenance::FileName));
        assert_eq!(
            filed.times.start.as_ref().map(|start| start.value.to_string()).as_deref(),
            Some("18:30:00")
        );
    }

    #[test]
    fn what_takes_longer_than_two_weeks_is_no_meetup() {
        let within = announced("start_date: 2024-06-07\nend_date: 2024-06-21", "See you.", DateIs::Auto);
        assert_eq!(within.len(), 1, "two weeks are a festival");
        let beyond = announced("start_date: 2024-06-07\nend_date: 2024-06-22", "See you.", DateIs::Auto);
        assert!(beyond.is_empty(), "{beyond:?}");
    }
}
