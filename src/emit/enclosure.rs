//! Files that belong to a post: sound, film, slides and pictures, with their types and lengths.
//!
//! In comes front matter (`enclosure`, `podcast`, `audio`, `video`, `slides`: an address, a map with
//! `url`, `type`, `length`, `title`, `duration`, or a list of those); out go [`Enclosure`]s. The page
//! of a video is a link, not an enclosure: only what names a file, or says its type, is one. Lengths
//! come from the front matter, else from sizes that the caller knows, of local files by their path and of
//! others by their address; nothing is fetched here.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;

use super::content::lead_image;
use super::content::text::one_line;
use super::content::url::Resolver;
use crate::config::Config;
use crate::post::Post;
use crate::post::front_matter::Value;

/// The lead image of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its address.
    pub url: String,
    /// Its media type, by the name of the file.
    pub media_type: Option<&'static str>,
    /// Its bytes, where they are known.
    pub length: Option<u64>,
}

/// A file that belongs to an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// Its address.
    pub url: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes, where they are known.
    pub length: Option<u64>,
    /// What it is.
    pub title: String,
    /// How long it plays.
    pub seconds: Option<u32>,
}

const MEDIA_TYPES: [(&str, &str); 26] = [
    ("mp3", "audio/mpeg"),
    ("m4a", "audio/mp4"),
    ("ogg", "audio/ogg"),
    ("oga", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("wav", "audio/wav"),
    ("flac", "audio/flac"),
    ("mp4", "video/mp4"),
    ("m4v", "video/mp4"),
    ("webm", "video/webm"),
    ("ogv", "video/ogg"),
    ("mov", "video/quicktime"),
    ("pdf", "application/pdf"),
    ("zip", "application/zip"),
    ("epub", "application/epub+zip"),
    ("odp", "application/vnd.oasis.opendocument.presentation"),
    ("ppt", "application/vnd.ms-powerpoint"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("key", "application/vnd.apple.keynote"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("png", "image/png"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("svg", "image/svg+xml"),
];

/// The files of a post, each once, the one for RSS first.
pub fn enclosures(post: &Post, config: &Config, file_sizes: &BTreeMap<String, u64>) -> Vec<Enclosure> {
    let resolver = Resolver::new(&post.permalink);
    let mut enclosures: Vec<Enclosure> = Vec::new();
    for (key, label) in Post::FILE_KEYS {
        let Some(value) = post.front_matter.get(key) else { continue };
        let values = value.as_list().map_or_else(|| vec![value], |values| values.iter().collect());
        for enclosure in values.into_iter().filter_map(|value| enclosure(value, label, &resolver)) {
            if enclosures.iter().all(|known| known.url != enclosure.url) {
                let local = || known_length(&enclosure.url, config, file_sizes);
                let length = enclosure.length.or_else(local);
                enclosures.push(Enclosure { length, ..enclosure });
            }
        }
    }
    enclosures
}

/// The lead picture of a post: that of the front matter, else the first of its body.
pub fn image(
    post: &Post,
    first_image: Option<&str>,
    config: &Config,
    file_sizes: &BTreeMap<String, u64>,
) -> Option<Image> {
    let url = lead_image(post).or_else(|| first_image.map(str::to_owned))?;
    Some(Image {
        media_type: media_type(&url).filter(|media_type| media_type.starts_with("image/")),
        length: known_length(&url, config, file_sizes),
        url,
    })
}

/// Paths below the site's folder of the files whose sizes a post's entry tells: `images/may.jpg`.
pub fn local_files(post: &Post, config: &Config) -> Vec<String> {
    let enclosures = enclosures(post, config, &BTreeMap::new());
    let urls = enclosures
        .iter()
        .filter(|enclosure| enclosure.length.is_none())
        .map(|enclosure| enclosure.url.clone());
    urls.chain(lead_image(post)).filter_map(|url| local_path(&url, config)).collect()
}

/// Addresses of the files of a post whose lengths nothing tells.
pub fn unknown_lengths(post: &Post, config: &Config, file_sizes: &BTreeMap<String, u64>) -> Vec<String> {
    let enclosures = enclosures(post, config, file_sizes).into_iter();
    enclosures.filter(|enclosure| enclosure.length.is_none()).map(|enclosure| enclosure.url).collect()
}

fn known_length(url: &str, config: &Config, file_sizes: &BTreeMap<String, u64>) -> Option<u64> {
    let local = local_path(url, config).and_then(|path| file_sizes.get(&path));
    local.or_else(|| file_sizes.get(url)).copied()
}

/// Where a file of the site lies below its folder; none for files of other sites, and none that
/// would lie outside of it.
fn local_path(url: &str, config: &Config) -> Option<String> {
    let site = config.site.url.as_deref()?.trim_end_matches('/');
    let path = url.strip_prefix(site)?.strip_prefix('/')?;
    let path = path.split(['?', '#']).next()?;
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let is_inside = path
        .split('/')
        .all(|part| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0']));
    is_inside.then(|| path.into_owned())
}

fn enclosure(value: &Value, label: &str, resolver: &Resolver) -> Option<Enclosure> {
    let text = |keys: &[&str]| keys.iter().find_map(|key| value.get(key)?.as_text());
    let address = value.as_text().or_else(|| text(&["url", "src", "href", "file"]))?;
    let url = resolver.source(address).filter(|url| url.starts_with("http"))?.into_owned();
    let stated = text(&["type", "mime_type"]).map(str::trim).filter(|stated| is_media_type(stated));
    let media_type = stated.or_else(|| media_type(&url))?.to_owned();
    let title = text(&["title"]).map_or_else(|| label.to_owned(), one_line);
    Some(Enclosure {
        length: text(&["length", "size", "bytes", "size_in_bytes"]).and_then(|text| text.trim().parse().ok()),
        title: if title.is_empty() { one_line(&decoded(file_name(&url))) } else { title },
        seconds: text(&["duration", "duration_in_seconds"]).and_then(seconds),
        media_type,
        url,
    })
}

/// The media type of a file by the end of its name.
pub fn media_type(url: &str) -> Option<&'static str> {
    let (_, extension) = file_name(url).rsplit_once('.')?;
    MEDIA_TYPES
        .iter()
        .find(|(known, _)| extension.eq_ignore_ascii_case(known))
        .map(|(_, media_type)| *media_type)
}

fn file_name(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}

fn decoded(name: &str) -> std::borrow::Cow<'_, str> {
    percent_decode_str(name).decode_utf8_lossy()
}

fn is_media_type(text: &str) -> bool {
    let is_token = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".+-".contains(&byte))
    };
    text.split_once('/').is_some_and(|(kind, name)| is_token(kind) && is_token(name))
}

/// `754`, `12:34` or `1:02:03` in seconds.
fn seconds(text: &str) -> Option<u32> {
    text.trim().split(':').try_fold(0_u32, |sum, part| sum.checked_mul(60)?.checked_add(part.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::source::Span;
    use crate::post::front_matter::{Field, Node};
    use crate::post::testing::post;

    fn value(node: Node) -> Value {
        Value { span: Span::default(), node }
    }

    fn text(text: &str) -> Value {
        value(Node::Text(text.into()))
    }

    fn field(key: &str, value: Value) -> Field {
        Field { key: key.into(), key_span: Span::default(), value }
    }

    fn config() -> Config {
        let mut config = Config::default();
        config.site.url = Some("https://example.org".into());
        config
    }

    #[test]
    fn files_are_enclosures_and_pages_are_not() {
        let mut post = post(
            "2024-05-14-may.md",
            "---\nvideo: https://www.youtube.com/embed/abc\nslides: /a b.pdf\n---\n",
        );
        let file = field("enclosure", text("/may%20%3C5%3E.zip"));
        post.front_matter.fields.push(file);
        let map = vec![
            field("url", text("https://cdn.example/may")),
            field("type", text("audio/mpeg")),
            field("length", text("12345")),
            field("duration", text("1:02:03")),
        ];
        post.front_matter.fields.push(field("podcast", value(Node::Map(map))));
        let sizes = BTreeMap::from([("a b.pdf".to_owned(), 77)]);
        let found = enclosures(&post, &config(), &sizes);
        let found: Vec<_> = found
            .iter()
            .map(|f| (f.url.as_str(), f.media_type.as_str(), f.length, f.title.as_str(), f.seconds))
            .collect();
        assert_eq!(
            found,
            [
                ("https://example.org/may%20%3C5%3E.zip", "application/zip", None, "may <5>.zip", None),
                ("https://cdn.example/may", "audio/mpeg", Some(12345), "Audio", Some(3723)),
                ("https://example.org/a%20b.pdf", "application/pdf", Some(77), "Slides", None),
            ],
        );
        assert_eq!(unknown_lengths(&post, &config(), &sizes), ["https://example.org/may%20%3C5%3E.zip"]);
        let asked = BTreeMap::from([("https://example.org/may%20%3C5%3E.zip".to_owned(), 5)]);
        assert_eq!(enclosures(&post, &config(), &asked)[0].length, Some(5));
        assert_eq!(local_files(&post, &config()), ["may <5>.zip", "a b.pdf"]);
    }

    #[test]
    fn no_file_outside_the_site_is_asked_for() {
        for address in [
            "/%2e%2e/etc/passwd",
            "/..%2f..%2fetc/x",
            "/a%5c..%5cb.pdf",
            "https://other.example/x",
            "/c%3A/x",
            "/a%00b",
        ] {
            let resolver = Resolver::new("https://example.org/may/");
            let url = resolver.source(address).unwrap();
            let path = local_path(&url, &config());
            assert!(path.as_deref().is_none_or(|path| !path.contains("..")), "{address}: {path:?}");
        }
    }

    #[test]
    fn types_that_are_none_are_passed_over() {
        assert!(is_media_type("audio/mpeg"));
        assert!(!is_media_type("audio"));
        assert!(!is_media_type("audio/mp3; x\"<"));
        assert_eq!(media_type("https://e.org/a.MP3?x=1.pdf"), Some("audio/mpeg"));
        assert_eq!(media_type("https://e.org/mp3"), None);
    }
}
