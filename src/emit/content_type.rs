//! A file of the output in; its media type out, for whoever hands it on: the server and the publisher.
//!
//! Feeds may be named as one likes, so that their names do not say what they are: their first bytes do.

/// How many bytes say what an XML or JSON file is.
const HEAD: usize = 1024;

/// The media type of the file at `path`, with the charset of everything that is text.
///
/// ```
/// use tidings::emit::content_type::content_type;
///
/// let feed = b"<?xml version=\"1.0\"?><rss version=\"2.0\">";
/// assert_eq!(content_type("news.xml", feed), "application/rss+xml; charset=utf-8");
/// ```
pub fn content_type(path: &str, bytes: &[u8]) -> &'static str {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let has = |words: &str| head.contains(words);
    match path.rsplit('.').next().unwrap_or_default() {
        "ics" => "text/calendar; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "xml" if has("<opml") => "text/x-opml; charset=utf-8",
        "xml" if has("<rss") => "application/rss+xml; charset=utf-8",
        "xml" if has("<feed") => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "json" if has("https://jsonfeed.org/version/") => "application/feed+json; charset=utf-8",
        "json" if path.starts_with("chapters/") => "application/json+chapters; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}
