//! The chapters of a meetup's video: a file for players, and a list for people.
//!
//! In come the talks of a recap with their places in the video; out goes a document of Podcasting
//! 2.0 (`JSON Chapters 1.2`), and the same as a plain list of links for the end of the post. One
//! talk alone is no table of contents. Every format links the file.

use std::fmt::Write as _;

use serde::Serialize;

use crate::emit::content::markdown::escape;
use crate::emit::content::text::one_line;
use crate::emit::content::url::Resolver;
use crate::timeline::Talk;

/// The media type of a chapters file.
pub const MEDIA_TYPE: &str = "application/json+chapters";

/// Where the format is described.
pub const ABOUT: &str =
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md";

/// One talk's place in a video.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// The second it starts at.
    #[serde(rename = "startTime")]
    pub start_seconds: u32,
    /// What it is: the talk's title and who gave it.
    pub title: String,
    /// The link to that place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

#[derive(Serialize)]
struct Document<'a> {
    version: &'static str,
    title: &'a str,
    chapters: &'a [Chapter],
}

/// The chapters that talks make, in the order of the video; empty where there are not at least two.
pub fn chapters(talks: &[Talk], permalink: &str) -> Vec<Chapter> {
    let resolver = Resolver::new(permalink);
    let mut chapters: Vec<Chapter> = talks.iter().filter_map(|talk| chapter(talk, &resolver)).collect();
    chapters.sort_by_key(|chapter| chapter.start_seconds);
    chapters.dedup_by_key(|chapter| chapter.start_seconds);
    if chapters.len() < 2 { Vec::new() } else { chapters }
}

fn chapter(talk: &Talk, resolver: &Resolver) -> Option<Chapter> {
    let speakers = one_line(&talk.speakers.join(", "));
    let title = talk.title.as_deref().map(one_line).filter(|title| !title.is_empty());
    let title = match title {
        Some(title) if speakers.is_empty() => title,
        Some(title) => format!("{title} ({speakers})"),
        None if speakers.is_empty() => return None,
        None => speakers,
    };
    let url = talk.url.as_deref().and_then(|url| resolver.link(url)).map(std::borrow::Cow::into_owned);
    Some(Chapter { start_seconds: talk.start_seconds?, title, url })
}

/// The chapters as a file for players.
pub fn render_chapters(title: &str, chapters: &[Chapter]) -> Vec<u8> {
    let mut bytes = to_bytes(&Document { version: "1.2.0", title, chapters });
    bytes.push(b'\n');
    bytes
}

fn to_bytes(document: &Document) -> Vec<u8> {
    serde_json::to_vec_pretty(document).expect("text and numbers always serialize")
}

/// The chapters as HTML.
pub fn chapter_list(chapters: &[Chapter]) -> String {
    let mut html = String::from("<h2>Chapters</h2>\n<ul>\n");
    for chapter in chapters {
        let (time, title) = (clock(chapter.start_seconds), escape(&chapter.title));
        let time = match &chapter.url {
            Some(url) => format!("<a href=\"{}\">{time}</a>", escape(url)),
            None => time,
        };
        let _ = writeln!(html, "<li>{time} {title}</li>");
    }
    html.push_str("</ul>\n");
    html
}

/// `12:27`, or `1:02:03` from an hour on.
fn clock(seconds: u32) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(title: Option<&str>, speaker: &str, start_seconds: Option<u32>) -> Talk {
        let url = start_seconds.map(|at| format!("https://youtu.be/abc?t={at}&x=1"));
        Talk { line: 1, title: title.map(Into::into), speakers: vec![speaker.into()], start_seconds, url }
    }

    #[test]
    fn talks_with_places_are_chapters_in_the_order_of_the_video() {
        let talks = [
            talk(None, "Grace", Some(3723)),
            talk(Some("A <b> of C"), "Ada", Some(747)),
            talk(Some("X"), "Y", None),
        ];
        let chapters = chapters(&talks, "https://e.org/may/");
        assert_eq!(
            chapter_list(&chapters),
            "<h2>Chapters</h2>\n<ul>\n\
             <li><a href=\"https://youtu.be/abc?t=747&amp;x=1\">12:27</a> A &lt;b&gt; of C (Ada)</li>\n\
             <li><a href=\"https://youtu.be/abc?t=3723&amp;x=1\">1:02:03</a> Grace</li>\n</ul>\n",
        );
        let file: serde_json::Value = serde_json::from_slice(&render_chapters("May", &chapters)).unwrap();
        assert_eq!(file["version"], "1.2.0");
        assert_eq!(file["chapters"][0]["startTime"], 747);
    }

    #[test]
    fn one_chapter_is_none() {
        assert_eq!(chapters(&[talk(None, "Ada", Some(1)), talk(None, "Bo", Some(1))], "https://e.org/"), []);
    }
}
