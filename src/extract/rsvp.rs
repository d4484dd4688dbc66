//! Where people sign up: which links are RSVP links, and which of several belongs to an announcement.
//!
//! A link to a service that events are signed up for on is one; a link whose words say so counts as well, wherever it leads.

use std::ops::Range;

use super::claim::Claim;
use super::cues::CueKind;
use super::passage::{Passage, Passages};
use super::scan::DayPhrase;
use super::sign_up::{Introduced, LinkUse, is_event_page, is_rsvp_host, signs_up_in};
use super::wording::places_of;
use crate::base::source::last_bytes;
use crate::post::prose::Link;

/// "RSVPs open two weeks ahead, at noon": whether a sentence is about signing up.
pub(super) fn speaks_of_signing_up(passage: &Passage, sentence: &Range<usize>) -> bool {
    let text = passage.block.text.get(sentence.clone()).unwrap_or_default().to_lowercase();
    passage.cue_in(CueKind::Deadline, sentence).is_some() || signs_up_in(&text)
}

/// "Registration opens after the holiday, 20 October", "Zapisy na czternastkę startują 8 marca": what it is that begins on the
/// day, and that it does, in a few words before it.
pub(super) fn opens_to_sign_up(passage: &Passage, phrase: &DayPhrase) -> bool {
    const FAR: usize = 80;
    const CLOSE: usize = 32;
    let sentence = passage.sentence(phrase.span.start);
    let before = passage.block.text.get(sentence.start..phrase.span.start).unwrap_or_default();
    let before = last_bytes(before, FAR);
    if !passage.times_in(&(phrase.span.start - before.len()..phrase.span.start)).is_empty() {
        return false;
    }
    let text = before.to_lowercase();
    // "Zapisy: Meetup, ruszają w poniedziałek 10 września".
    let is_labelled = || text.find(':').is_some_and(|colon| colon <= CLOSE && signs_up_in(&text[..colon]));
    passage.lexicon.opening_words().iter().any(|opens| {
        places_of(&text, opens).any(|at| {
            let is_word = !text[..at].ends_with(char::is_alphanumeric)
                && !text[at + opens.len()..].starts_with(char::is_alphanumeric);
            let before = last_bytes(&text[..at], CLOSE);
            let is_beside = || !before.contains(['.', ',', ';', ':', '!', '?']) && signs_up_in(before);
            is_word && (is_beside() || is_labelled())
        })
    })
}

/// The link to sign up with for an announcement in a block: the best of the block itself, of the blocks
/// around it, and, for a post's own meetup, of the whole post.
pub(super) fn rsvp_link(
    passages: &Passages,
    at: usize,
    offset: usize,
    is_own: bool,
) -> Option<Claim<String>> {
    let passage = passages.all.get(at)?;
    if let Some(found) = best(passage, Some(offset)) {
        return Some(found);
    }
    for (_, next) in passages.following(at, 6) {
        if let Some(found) = best(next, None) {
            return Some(found);
        }
    }
    let section = passage.heading.unwrap_or(at);
    for before in passages.all.get(section..at)?.iter().rev() {
        if let Some(found) = best(before, None) {
            return Some(found);
        }
    }
    if is_own { passages.all.iter().find_map(|passage| best(passage, None)) } else { None }
}

fn link_use(passage: &Passage, link: &Link) -> LinkUse {
    let is_web = is_web(&link.url);
    LinkUse {
        is_event_page: is_event_page(&link.url),
        is_rsvp_host: is_rsvp_host(&link.url),
        is_worded: is_web && signs_up(passage, link),
        introduced: match () {
            () if !is_web || !signs_up_around(passage, link, true) => Introduced::Nowhere,
            () if !signs_up_around(passage, link, false) => Introduced::BesideTheDay,
            () => Introduced::Anywhere,
        },
    }
}

/// The best link of a block: an event's page, else one whose words sign up.
fn best(passage: &Passage, after: Option<usize>) -> Option<Claim<String>> {
    let links = &passage.block.links;
    if links.is_empty() {
        return None;
    }
    let nearest = |is_wanted: &dyn Fn(&LinkUse) -> bool| {
        let wanted = links.iter().zip(passage.link_uses(link_use)).filter(|(_, used)| is_wanted(used));
        let distance = |link: &Link| after.map_or(link.text.start, |offset| link.text.start.abs_diff(offset));
        wanted.map(|(link, _)| link).min_by_key(|link| distance(link))
    };
    let found = nearest(&|used| used.is_event_page)
        .or_else(|| nearest(&|used| used.is_worded))
        // The group's page there, where it stands beside the day itself.
        .or_else(|| nearest(&|used| after.is_some() && used.is_rsvp_host))
        .or_else(|| {
            let least = if after.is_some() { Introduced::BesideTheDay } else { Introduced::Anywhere };
            nearest(&|used| used.introduced >= least)
        })?;
    Some(Claim::prose(found.url.clone(), passage.span(found.text.clone())))
}

fn is_web(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

fn signs_up(passage: &Passage, link: &Link) -> bool {
    let words = passage.words(link.text.clone()).to_lowercase();
    signs_up_in(&words)
}

/// "Sign up [here](…)", "Anmeldung: https://…": the words right beside a link sign up. Not where its sentence
/// speaks of another's event, nor, away from the announced day, where it gives a day of its own.
fn signs_up_around(passage: &Passage, link: &Link, is_beside_the_day: bool) -> bool {
    const BEFORE: usize = 40;
    const BEHIND: usize = 24;
    const LONGEST: usize = 16;
    let sentence = passage.sentence(link.text.start);
    let is_anothers = passage
        .hits_in(&sentence)
        .iter()
        .any(|hit| matches!(hit.kind, CueKind::OtherEvent) && !link.text.contains(&hit.range.start));
    let words = passage.block.text.get(link.text.clone()).unwrap_or_default();
    let is_bare = words.contains("://") || words.chars().nth(LONGEST).is_none();
    if is_anothers || !is_bare || !is_beside_the_day && !passage.days_in(&sentence).is_empty() {
        return false;
    }
    let text = &passage.block.text;
    let boundary = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let from = boundary(link.text.start.saturating_sub(BEFORE)).max(sentence.start);
    let to = boundary(link.text.end + BEHIND).min(sentence.end).max(link.text.end);
    [from..link.text.start, link.text.end..to]
        .into_iter()
        .filter_map(|range| text.get(range))
        .any(|around| signs_up_in(&around.to_lowercase()))
}

/// The link to a stream in a sentence that says the meetup is online.
pub(super) fn stream_link(passage: &Passage, range: &Range<usize>) -> Option<String> {
    const STREAMS: [&str; 8] = [
        "youtube.com",
        "youtu.be",
        "twitch.tv",
        "zoom.us",
        "meet.google.com",
        "meet.jit.si",
        "bbb.",
        "bigbluebutton",
    ];
    passage.cue_in(CueKind::Online, range)?;
    let is_stream = |url: &str| is_web(url) && STREAMS.iter().any(|host| url.contains(host));
    passage.links_in(range).iter().find(|link| is_stream(&link.url)).map(|link| link.url.clone())
}
