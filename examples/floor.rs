//! The least that a feed generator can do, to measure tidings against: `floor POSTS OUTPUT`.
//!
//! Reads every file, splits off the front matter, turns the body into HTML with pulldown-cmark on all
//! cores, and writes rss.xml, atom.xml and feed.json with everything in them, and an .ics file for each post.
//! It finds no date in the prose, makes no link absolute, cleans nothing, remembers nothing, syncs nothing and
//! compares nothing with what is there.
#![allow(clippy::disallowed_methods, reason = "a program of its own, which reads and writes files")]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context;
use rayon::prelude::*;

struct Entry {
    day: String,
    title: String,
    url: String,
    html: String,
}

/// What makes one of the three files.
type Writer = fn(&[Entry]) -> String;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (posts, output) = arguments.next().zip(arguments.next()).context("usage: floor POSTS OUTPUT")?;
    let mut paths = Vec::new();
    for file in std::fs::read_dir(&posts).with_context(|| format!("cannot read {}", posts.display()))? {
        paths.push(file?.path());
    }
    paths.sort_unstable_by(|left, right| right.cmp(left));
    let entries = paths.par_iter().map(|path| entry(path)).collect::<anyhow::Result<Vec<_>>>()?;
    std::fs::create_dir_all(&output)?;
    let writers: [(&str, Writer); 3] = [("rss.xml", rss), ("atom.xml", atom), ("feed.json", json)];
    writers.par_iter().try_for_each(|(name, write)| std::fs::write(output.join(name), write(&entries)))?;
    let events = output.join("events");
    std::fs::create_dir_all(&events)?;
    entries.par_iter().try_for_each(|entry| {
        let stem = entry.url.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        std::fs::write(events.join(format!("{stem}.ics")), event(entry))
    })?;
    Ok(())
}

fn entry(path: &Path) -> anyhow::Result<Entry> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let (front, body) = text
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .with_context(|| format!("no front matter in {}", path.display()))?;
    let title = front.lines().find_map(|line| line.strip_prefix("title: ")).unwrap_or_default();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let mut html = String::with_capacity(body.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(body, options()));
    Ok(Entry {
        day: stem.get(..10).unwrap_or_default().to_owned(),
        title: title.trim_matches('"').to_owned(),
        url: format!("https://blog.example/{stem}/"),
        html,
    })
}

fn options() -> pulldown_cmark::Options {
    use pulldown_cmark::Options;
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
}

fn rss(entries: &[Entry]) -> String {
    let mut feed = with_room(entries);
    feed.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Blog</title><link>https://blog.example/</link><description>Blog</description>\n");
    for Entry { day, title, url, html } in entries {
        let (title, html) = (html_escape::encode_text(title), html_escape::encode_text(html));
        let _ = writeln!(
            feed,
            "<item><title>{title}</title><link>{url}</link><guid>{url}</guid><pubDate>{day}</pubDate><content:encoded>{html}</content:encoded></item>"
        );
    }
    feed + "</channel></rss>\n"
}

fn atom(entries: &[Entry]) -> String {
    let mut feed = with_room(entries);
    feed.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>https://blog.example/</id><title>Blog</title>\n");
    for Entry { day, title, url, html } in entries {
        let (title, html) = (html_escape::encode_text(title), html_escape::encode_text(html));
        let _ = writeln!(
            feed,
            "<entry><id>{url}</id><title>{title}</title><link href=\"{url}\"/><updated>{day}T00:00:00Z</updated><content type=\"html\">{html}</content></entry>"
        );
    }
    feed + "</feed>\n"
}

fn json(entries: &[Entry]) -> String {
    let items: Vec<_> = entries
        .iter()
        .map(|Entry { day, title, url, html }| {
            serde_json::json!({ "id": url, "url": url, "title": title, "date_published": format!("{day}T00:00:00Z"), "content_html": html })
        })
        .collect();
    serde_json::json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Blog", "items": items })
        .to_string()
}

fn event(Entry { day, title, url, .. }: &Entry) -> String {
    let day = day.replace('-', "");
    format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//floor//EN\r\nBEGIN:VEVENT\r\nUID:{url}\r\nDTSTAMP:{day}T000000Z\r\nDTSTART;VALUE=DATE:{day}\r\nSUMMARY:{title}\r\nURL:{url}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
}

fn with_room(entries: &[Entry]) -> String {
    String::with_capacity(entries.iter().map(|entry| entry.html.len() * 3 / 2 + 500).sum())
}
