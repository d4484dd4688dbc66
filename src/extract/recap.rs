//! What a post tells of a meetup that has been: its talks with their places in the video, its sponsors,
//! its video and its pictures.
//!
//! In come the post and its `Passages`; out comes a [`Recap`]. Talks are the lines that hold a link into
//! a video, or a heading followed by one.

use std::cell::LazyCell;
use std::sync::{Arc, LazyLock};

use aho_corasick::AhoCorasick;
use serde::{Deserialize, Serialize};

use super::claim::Claim;
use super::passage::{Passage, Passages};
use super::wording::places_of;
use crate::base::source::LineIndex;
use crate::post::Post;
use crate::post::prose::Link;

/// The facts of a meetup that has been.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recap {
    /// Its talks, in order. Meetup and entry share them.
    pub talks: Arc<[Talk]>,
    /// The recording.
    pub video_url: Option<Claim<String>>,
    /// Sponsors: names and addresses.
    pub sponsors: Vec<(String, String)>,
}

/// One talk of a recap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// The line of the post it is told on, from 1.
    pub line: usize,
    /// Its title, where one is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who spoke.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub speakers: Vec<String>,
    /// Where it starts in the video.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_seconds: Option<u32>,
    /// The link to that place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// Reads the facts of a recap.
pub(super) fn recap(post: &Post, passages: &Passages) -> Recap {
    let lines = LazyCell::new(|| LineIndex::new(&post.source.text));
    let mut talks = Vec::new();
    for passage in &passages.all {
        for link in &passage.block.links {
            if let Some(seconds) = offset_of(&link.url) {
                talks.push(talk(post, passage, link, seconds, &lines));
            }
        }
    }
    talks.sort_by_key(|talk| talk.start_seconds);
    talks.dedup_by_key(|talk| talk.start_seconds);
    Recap { talks: talks.into(), video_url: video(post, passages), sponsors: sponsors(passages) }
}

/// The seconds that a link into a video starts at: `t=747`, `t=12m27s`, `start=747`, `#t=747`.
///
/// ```
/// use tidings::extract::recap::offset_of;
/// assert_eq!(offset_of("https://youtu.be/abc?t=747"), Some(747));
/// assert_eq!(offset_of("https://www.youtube.com/watch?v=abc&t=1h2m3s"), Some(3723));
/// assert_eq!(offset_of("https://example.org/?t=747"), None);
/// ```
pub fn offset_of(url: &str) -> Option<u32> {
    const HOSTS: [&str; 5] =
        ["youtu.be/", "youtube.com/", "youtube-nocookie.com/", "vimeo.com/", "media.ccc.de/"];
    let is_video = HOSTS.iter().any(|host| url.contains(host));
    let query = url.split_once(['?', '#']).map(|(_, query)| query).filter(|_| is_video)?;
    let value = query
        .split(['&', '#', '?'])
        .find_map(|pair| pair.strip_prefix("t=").or_else(|| pair.strip_prefix("start=")))?;
    seconds_of(value)
}

fn seconds_of(value: &str) -> Option<u32> {
    if let Ok(seconds) = value.trim_end_matches('s').parse::<u32>() {
        return Some(seconds);
    }
    let mut total: u32 = 0;
    let mut digits = String::new();
    for c in value.chars() {
        let factor = match c {
            '0'..='9' => {
                digits.push(c);
                continue;
            }
            'h' => 3_600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        let count: u32 = digits.parse().ok()?;
        total = total.checked_add(count.checked_mul(factor)?)?;
        digits.clear();
    }
    Some(total)
}

fn talk(post: &Post, passage: &Passage, jump: &Link, seconds: u32, index: &LineIndex) -> Talk {
    let sentence = passage.sentence(jump.text.start);
    let words = passage.words(sentence.clone());
    let line = index.position(&post.source.text, passage.span(jump.text.clone()).start).line;
    Talk {
        line,
        title: quoted_title(&words).or_else(|| title_after_cue(&words)),
        speakers: speaker(&words).into_iter().collect(),
        start_seconds: Some(seconds),
        url: Some(jump.url.clone()),
    }
}

/// A title in quotation marks.
fn quoted_title(sentence: &str) -> Option<String> {
    const PAIRS: [(char, char); 6] = [
        ('"', '"'),
        ('\u{201c}', '\u{201d}'),
        ('\u{201e}', '\u{201c}'),
        ('\u{ab}', '\u{bb}'),
        ('\u{2018}', '\u{2019}'),
        ('\u{300c}', '\u{300d}'),
    ];
    PAIRS.iter().find_map(|(open, close)| {
        let start = sentence.find(*open)? + open.len_utf8();
        let length = sentence[start..].find(*close)?;
        let title = sentence[start..start + length].trim().trim_end_matches([',', '.']);
        (title.chars().count() >= 4).then(|| title.to_string())
    })
}

/// "a talk on X (starting at …": X.
fn title_after_cue(sentence: &str) -> Option<String> {
    const CUES: [&str; 8] = [
        "talk on ",
        "talking about ",
        "talk about ",
        "spoke about ",
        "talked about ",
        "presented ",
        "discussed ",
        "presentation on ",
    ];
    let start =
        CUES.iter().filter_map(|cue| places_of(sentence, cue).next().map(|at| at + cue.len())).min()?;
    let rest = &sentence[start..];
    let end = rest.find(" (").or_else(|| rest.find(['.', ';'])).unwrap_or(rest.len());
    let title = rest[..end].trim().trim_matches(['"', '\u{201c}', '\u{201d}', ',']);
    (title.chars().count() >= 4 && title.chars().count() <= 140).then(|| title.to_string())
}

/// The first run of two or three capitalised words that is followed by "from", "of" or "with".
fn speaker(sentence: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let is_name = |word: &str| {
        let bare = word.trim_end_matches([',', '.']);
        bare.starts_with(char::is_uppercase)
            && bare.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '.' | '\u{2019}'))
    };
    words.iter().enumerate().find_map(|(at, word)| {
        if !matches!(*word, "from" | "of" | "at" | "with" | "von" | "de" | "(from") || at == 0 {
            return None;
        }
        let start = words[..at].iter().rposition(|word| !is_name(word)).map_or(0, |before| before + 1);
        let name = words[start..at].join(" ");
        (at - start >= 2 && at - start <= 4).then(|| name.trim_end_matches(',').to_string())
    })
}

/// The recording: front matter's, else the first video that the post links to or embeds.
fn video(post: &Post, passages: &Passages) -> Option<Claim<String>> {
    for key in ["video", "video_url", "youtube", "recording", "video_link"] {
        if let Some(value) = post.front_matter.get(key)
            && let Some(text) = value.as_text().filter(|text| text.starts_with("http"))
        {
            return Some(Claim {
                value: watch_page(text),
                span: value.span,
                provenance: super::claim::Provenance::FrontMatter,
            });
        }
    }
    let links =
        passages.all.iter().flat_map(|passage| passage.block.links.iter().map(move |link| (passage, link)));
    links.into_iter().find(|(_, link)| offset_of(&link.url).is_some()).map(|(passage, link)| {
        let url = link.url.split(['?', '&']).next().unwrap_or(&link.url);
        let page =
            if link.url.contains("watch?") { link.url.split("&t=").next().unwrap_or(&link.url) } else { url };
        Claim::prose(page.to_string(), passage.span(link.text.clone()))
    })
}

/// The page to watch a video on, where an embed's address is given.
fn watch_page(url: &str) -> String {
    let id = url.split_once("youtube.com/embed/").or_else(|| url.split_once("youtube-nocookie.com/embed/"));
    match id
        .map(|(_, rest)| rest.split(['?', '&', '/']).next().unwrap_or_default())
        .filter(|id| !id.is_empty())
    {
        Some(id) => format!("https://www.youtube.com/watch?v={id}"),
        None => url.to_string(),
    }
}

/// Finds the words that thank sponsors.
static SPONSORING: LazyLock<AhoCorasick> = LazyLock::new(|| {
    const CUES: [&str; 9] = [
        "sponsor",
        "support",
        "patrocin",
        "hosting us",
        "grateful",
        "unterstütz",
        "soutien",
        "apoyo",
        "dank an",
    ];
    let builder = AhoCorasick::builder().ascii_case_insensitive(true).build(CUES);
    // The patterns are constants of this program, far below the automaton's limits.
    builder.expect("a few short patterns")
});

/// The links of a sentence that thanks sponsors.
fn sponsors(passages: &Passages) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for passage in &passages.all {
        for sentence in &passage.sentences {
            let links = passage.links_in(sentence);
            if links.is_empty() {
                continue;
            }
            if !SPONSORING.is_match(&passage.block.text[sentence.clone()]) {
                continue;
            }
            for link in links {
                let entry = (passage.words(link.text.clone()), link.url.clone());
                if !found.contains(&entry) {
                    found.push(entry);
                }
            }
        }
    }
    found
}
