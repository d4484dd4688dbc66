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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, bytes: &str, expected: &str) {
        assert_eq!(content_type(path, bytes.as_bytes()), expected, "{path}");
    }

    #[test]
    fn a_file_is_what_it_begins_with_and_else_what_its_name_says() {
        check("news.xml", "<rss version=\"2.0\">", "application/rss+xml; charset=utf-8");
        check(
            "news.xml",
            "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "application/atom+xml; charset=utf-8",
        );
        check("list.xml", "<opml version=\"2.0\">", "text/x-opml; charset=utf-8");
        check("sitemap.xml", "<urlset>", "application/xml; charset=utf-8");
        check(
            "x.json",
            "{\"version\":\"https://jsonfeed.org/version/1.1\"}",
            "application/feed+json; charset=utf-8",
        );
        check("chapters/a.json", "{}", "application/json+chapters; charset=utf-8");
        check("events.json", "{}", "application/json; charset=utf-8");
        check("events/a.ics", "", "text/calendar; charset=utf-8");
        check("style.css", "", "text/css; charset=utf-8");
        check("script.js", "", "text/javascript; charset=utf-8");
        check("robots.txt", "", "text/plain; charset=utf-8");
        check("a.svg", "", "image/svg+xml; charset=utf-8");
        check("a.png", "", "image/png");
        // What nobody knows is never taken for a page.
        check("a.exe", "<html>", "application/octet-stream");
    }
}
