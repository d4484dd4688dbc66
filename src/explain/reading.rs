//! From what was read to what is explained: fills [`super`]'s model from a [`Reading`] or from a bare text.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    AnnouncementExplanation, EvidenceExplanation, Explanation, FoundDate, FoundTime, OtherDay, Passage,
    PostExplanation, SettledView, TalkExplanation, TextExplanation, TurnedDownExplanation, View,
};
use crate::base::source::{LineIndex, SourceFile, Span};
use crate::config::Config;
use crate::extract::lexicon::{DayOrder, Language, Lexicon};
use crate::extract::resolve::resolve;
use crate::extract::scan::scan;
use crate::extract::{Announcement, Evidence, Extraction, detect, extract};
use crate::pipeline::Reading;
use crate::post::{self, Post, prose};
use crate::timeline::{Announced, Facts, Meetup, Timeline};

/// What was made of each post, in the order of their files; only of those named, where any are.
pub fn explain(reading: &Reading, only: &BTreeSet<String>) -> Explanation {
    let mut posts: Vec<PostExplanation> = reading
        .posts
        .iter()
        .enumerate()
        .filter(|(_, post)| only.is_empty() || only.contains(&post.source.path))
        .map(|(at, post)| Explainer::new(post, &reading.extractions[at]).post(at, &reading.timeline))
        .collect();
    posts.sort_by(|a, b| a.file.cmp(&b.file));
    Explanation { posts }
}

/// A post with the way to its lines.
struct Explainer<'a> {
    post: &'a Post,
    extraction: &'a Extraction,
    lines: LineIndex,
}

impl<'a> Explainer<'a> {
    fn new(post: &'a Post, extraction: &'a Extraction) -> Self {
        Self { post, extraction, lines: LineIndex::new(&post.source.text) }
    }

    fn place(&self, span: Span) -> (usize, usize) {
        let place = self.lines.position(&self.post.source.text, span.start);
        (place.line, place.column)
    }

    fn words(&self, span: Span) -> String {
        self.post.source.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn post(&self, at: usize, timeline: &Timeline) -> PostExplanation {
        let entries = &timeline.announced[at];
        let announces = entries.iter().zip(&timeline.joined[at]).map(|(announced, meetup)| {
            let announcement = &self.extraction.announcements[announced.announcement];
            self.announcement(announcement, announced, &timeline.meetups[*meetup])
        });
        PostExplanation {
            file: self.post.source.path.clone(),
            kind: timeline.places[at].kind,
            series: timeline.places[at].series.clone(),
            post_date: self.post.published_on(),
            recap_date: timeline.recap_dates[at],
            announces: announces.collect(),
            talks: self.talks(),
            turned_down: self.turned_down(),
        }
    }

    fn announcement(
        &self,
        announcement: &Announcement,
        announced: &Announced,
        meetup: &Meetup,
    ) -> AnnouncementExplanation {
        let (line, column) = self.place(announcement.span);
        let evidence = announcement.evidence.iter().chain(&announced.evidence);
        AnnouncementExplanation {
            line,
            column,
            text: self.words(announcement.span),
            passage: self.passage(announcement.span),
            as_announced: view(&announced.as_announced),
            settled: SettledView {
                view: view(&announced.settled),
                uid: meetup.uid.clone(),
                sequence: meetup.sequence,
            },
            evidence: evidence.map(|evidence| self.evidence(evidence)).collect(),
            diagnostics: announced.rules.clone(),
            other_days: other_days(announcement, announced.as_announced.date),
        }
    }

    /// The lines that hold a span, without their ends.
    fn passage(&self, span: Span) -> Passage {
        let text = &self.post.source.text;
        let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at);
        Passage { text: text[start..end].to_string(), mark: span.start - start..span.end - start }
    }

    fn evidence(&self, evidence: &Evidence) -> EvidenceExplanation {
        let place = evidence.span.map(|span| self.place(span));
        EvidenceExplanation {
            kind: evidence.kind,
            says: evidence.says.clone(),
            agrees: evidence.agrees,
            weight: evidence.weight.unsigned_abs(),
            file: None,
            line: place.map(|(line, _)| line),
            column: place.map(|(_, column)| column),
        }
    }

    fn talks(&self) -> Vec<TalkExplanation> {
        let talks = self.extraction.recap.talks.iter();
        talks
            .map(|talk| TalkExplanation {
                line: talk.line,
                title: talk.title.clone(),
                speakers: talk.speakers.clone(),
                start_seconds: talk.start_seconds,
                url: talk.url.clone(),
            })
            .collect()
    }

    fn turned_down(&self) -> Vec<TurnedDownExplanation> {
        let all = self.extraction.turned_down.iter().map(|down| {
            let (line, column) = self.place(down.span);
            TurnedDownExplanation {
                line,
                column,
                text: self.words(down.span),
                reason: down.reason.words().into(),
            }
        });
        all.collect()
    }
}

fn view(facts: &Facts) -> View {
    View {
        date: facts.date,
        last_date: facts.last_date,
        time: facts.time,
        end_time: facts.end_time,
        zone: facts.time.and(facts.zone).map(|zone| zone.name().to_string()),
        venue: facts.venue.clone(),
        url: facts.rsvp_url.clone(),
        status: facts.status.into(),
    }
}

fn other_days(announcement: &Announcement, chosen: Option<NaiveDate>) -> Vec<OtherDay> {
    let stated = announcement.date.into_iter().chain(announcement.candidates.iter().copied());
    let mut seen = BTreeSet::new();
    stated
        .filter(|day| Some(*day) != chosen && seen.insert(*day))
        .map(|date| OtherDay {
            date,
            weight: 0,
            reason: if announcement.date == Some(date) {
                "what the words say at face value".into()
            } else {
                "another reading of the words".into()
            },
        })
        .collect()
}

/// Every date and time of a text on its own, read as posted on a day; its language is detected where
/// none is given.
///
/// ```
/// use tidings::config::Config;
/// use tidings::explain::explain_text;
/// let posted = "2024-05-01".parse().unwrap();
/// let found = explain_text("our next meetup is on 5 June at 7pm", posted, None, &Config::default());
/// assert_eq!(found.dates[0].date, "2024-06-05".parse().ok());
/// assert!(found.dates[0].is_announced);
/// ```
pub fn explain_text(text: &str, posted: NaiveDate, lang: Option<&str>, config: &Config) -> TextExplanation {
    let stated = lang.or(config.site.lang.as_deref());
    let language = stated.and_then(Language::from_tag).or_else(|| detect(text)).unwrap_or(Language::English);
    let order = DayOrder::from_tag(stated.unwrap_or(language.tag()));
    let lexicon = Lexicon::of(language);
    let lines = LineIndex::new(text);
    let announced = announced_in(text, posted, language, config);
    let mut answer = TextExplanation {
        posted,
        lang: stated.unwrap_or(language.tag()).to_string(),
        dates: Vec::new(),
        times: Vec::new(),
        turned_down: Vec::new(),
    };
    for block in prose::read(text, 0).blocks {
        let found = scan(&block.text, lexicon, order);
        let place = |span: Span| {
            let span = block.source_span(span.start..span.end);
            let place = lines.position(text, span.start);
            (place.line, place.column, text.get(span.start..span.end).unwrap_or_default().to_string(), span)
        };
        for day in found.days.iter().filter(|day| !block.is_masked(&(day.span.start..day.span.end))) {
            let (line, column, words, _) = place(day.span);
            let resolution = resolve(day, posted, order);
            answer.dates.push(FoundDate {
                line,
                column,
                text: words,
                date: resolution.day,
                last_date: resolution.until,
                is_announced: resolution.day.is_some() && announced.contains(&resolution.day),
                diagnostics: crate::extract::rules_of_faults(&resolution.faults),
            });
        }
        for time in &found.times {
            let (line, column, words, _) = place(time.span);
            let zone = time.zone.as_ref().map(|(zone, _)| zone.clone());
            answer.times.push(FoundTime {
                line,
                column,
                text: words,
                time: time.start,
                end_time: time.end,
                duration_minutes: time.duration_minutes,
                zone,
            });
        }
        for down in &found.turned_down {
            let (line, column, words, _) = place(down.span);
            let reason = crate::extract::Rejection::NotADate(down.reason).words().into();
            answer.turned_down.push(TurnedDownExplanation { line, column, text: words, reason });
        }
    }
    answer
}

/// The days that the text announces, were it a post of that day.
fn announced_in(
    text: &str,
    posted: NaiveDate,
    language: Language,
    config: &Config,
) -> BTreeSet<Option<NaiveDate>> {
    let mut config = config.clone();
    config.site.lang = Some(language.tag().to_string());
    let source = SourceFile::new(format!("{posted}-text.md"), text);
    let Some(post) = post::read(&source, &config).post else { return BTreeSet::new() };
    extract(&post, &config).announcements.iter().map(|announcement| announcement.date).collect()
}
