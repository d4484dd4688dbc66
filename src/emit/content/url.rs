//! Addresses in a post, made absolute: a feed reader has no page to resolve them against.
//!
//! In comes what an attribute holds, out goes an http(s) address (or `mailto:` and a few like it)
//! with nothing left to escape; or nothing, where the address would lead nowhere or run a script.
//! Resolution is the URL standard's, against the address of the post; `srcset` is split by the rules
//! of the HTML standard, since addresses may hold commas.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::Url;

/// What the URL standard leaves alone and feed readers do not take.
const UNSAFE: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// Schemes that lead somewhere without being fetched.
const OTHER_SCHEMES: [&str; 7] = ["mailto", "tel", "webcal", "irc", "ircs", "xmpp", "matrix"];

/// The kinds of picture that may stand in the page itself.
const INLINE_PICTURES: [&str; 5] =
    ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp", "data:image/avif"];

/// Resolves addresses against the address of one post.
#[derive(Debug, Clone)]
pub struct Resolver {
    base: Option<Url>,
}

impl Resolver {
    /// A resolver for the post at `permalink`.
    pub fn new(permalink: &str) -> Self {
        Self { base: Url::parse(permalink).ok() }
    }

    /// The absolute form of an address that a link may lead to.
    ///
    /// ```
    /// use tidings::emit::content::url::Resolver;
    /// let post = Resolver::new("https://example.org/blog/may/");
    /// assert_eq!(post.link("#talks").unwrap(), "https://example.org/blog/may/#talks");
    /// assert_eq!(post.link("//cdn.example/a b.png").unwrap(), "https://cdn.example/a%20b.png");
    /// assert_eq!(post.link("javascript:alert(1)"), None);
    /// ```
    pub fn link<'a>(&self, address: &'a str) -> Option<Cow<'a, str>> {
        let address = address.trim_matches(|char: char| char.is_ascii_whitespace() || char.is_control());
        if is_plain_web_address(address) {
            return Some(Cow::Borrowed(address));
        }
        let url = match &self.base {
            Some(base) => base.join(address).ok()?,
            None => Url::parse(address).ok()?,
        };
        let leads_somewhere = match url.scheme() {
            "http" | "https" => url.has_host(),
            scheme => OTHER_SCHEMES.contains(&scheme) && !url.path().is_empty(),
        };
        leads_somewhere.then(|| Cow::Owned(utf8_percent_encode(url.as_str(), UNSAFE).to_string()))
    }

    /// The absolute form of an address that a picture, a sound or a film is loaded from.
    pub fn source<'a>(&self, address: &'a str) -> Option<Cow<'a, str>> {
        let trimmed = address.trim();
        if trimmed.is_empty() {
            return None;
        }
        if trimmed.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:")) {
            let is_picture = INLINE_PICTURES.iter().any(|kind| trimmed.starts_with(kind));
            return is_picture.then(|| utf8_percent_encode(trimmed, UNSAFE).into());
        }
        self.link(trimmed).filter(|url| url.starts_with("http"))
    }

    /// A `srcset` with every candidate absolute; candidates that lead nowhere are left out.
    ///
    /// ```
    /// use tidings::emit::content::url::Resolver;
    /// let post = Resolver::new("https://example.org/may/");
    /// assert_eq!(
    ///     post.source_set("/a,b.png 1x, c.png 2x").unwrap(),
    ///     "https://example.org/a,b.png 1x, https://example.org/may/c.png 2x",
    /// );
    /// ```
    pub fn source_set(&self, set: &str) -> Option<String> {
        let mut result = String::with_capacity(set.len());
        let mut rest = set;
        loop {
            rest = rest.trim_start_matches(|char: char| char.is_ascii_whitespace() || char == ',');
            if rest.is_empty() {
                break;
            }
            let (candidate, descriptor);
            (candidate, descriptor, rest) = split_candidate(rest);
            let Some(url) = self.source(candidate) else { continue };
            if !result.is_empty() {
                result.push_str(", ");
            }
            result.push_str(&url);
            if !descriptor.is_empty() {
                result.push(' ');
                result.push_str(descriptor);
            }
        }
        (!result.is_empty()).then_some(result)
    }
}

/// The first image candidate of a `srcset`: its address, its descriptor, and what follows.
///
/// An address runs to the next white space; commas at its end belong to the list. Without one, a
/// descriptor runs to the next comma outside parentheses.
fn split_candidate(text: &str) -> (&str, &str, &str) {
    let end = text.find(|char: char| char.is_ascii_whitespace()).unwrap_or(text.len());
    let (address, rest) = text.split_at(end);
    let trimmed = address.trim_end_matches(',');
    if trimmed.len() < address.len() {
        return (trimmed, "", rest);
    }
    let mut depth = 0_usize;
    let comma = rest.find(|char| {
        match char {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        char == ',' && depth == 0
    });
    let (descriptor, rest) = rest.split_at(comma.unwrap_or(rest.len()));
    (address, descriptor.trim(), rest)
}

/// Whether an address is absolute and holds nothing to escape: by far the most are.
fn is_plain_web_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) else {
        return false;
    };
    rest.starts_with(|char: char| char.is_ascii_alphanumeric())
        && !rest.contains("/.")
        && rest.bytes().all(|byte| {
            byte.is_ascii_graphic()
                && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post() -> Resolver {
        Resolver::new("https://example.org/blog/2024/05/may/")
    }

    #[track_caller]
    fn check_link(address: &str, expected: Option<&str>) {
        assert_eq!(post().link(address).as_deref(), expected, "{address:?}");
    }

    #[test]
    fn links_become_absolute() {
        check_link("https://example.net/a?b=c#d", Some("https://example.net/a?b=c#d"));
        check_link("/images/a.png", Some("https://example.org/images/a.png"));
        check_link("a.png", Some("https://example.org/blog/2024/05/may/a.png"));
        check_link("../april/", Some("https://example.org/blog/2024/05/april/"));
        check_link("#fn:1", Some("https://example.org/blog/2024/05/may/#fn:1"));
        check_link("?page=2", Some("https://example.org/blog/2024/05/may/?page=2"));
        check_link("", Some("https://example.org/blog/2024/05/may/"));
        check_link("//cdn.example/x", Some("https://cdn.example/x"));
        check_link("/café menü.pdf", Some("https://example.org/caf%C3%A9%20men%C3%BC.pdf"));
        check_link("/a?q={x}|y", Some("https://example.org/a?q=%7Bx%7D%7Cy"));
        check_link("mailto:hello@example.org", Some("mailto:hello@example.org"));
        check_link("HTTPS://Example.ORG/a", Some("https://example.org/a"));
    }

    #[test]
    fn links_that_lead_nowhere_or_run_scripts_are_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "vbscript:x",
            "data:text/html,<script>",
            "file:///etc/passwd",
            "http://",
            "https://",
            "blob:https://example.org/1",
            "about:blank",
            "mailto:",
            "view-source:https://example.org",
        ] {
            check_link(address, None);
        }
    }

    #[test]
    fn a_post_without_an_address_still_has_its_absolute_links() {
        let post = Resolver::new("/may/");
        assert_eq!(post.link("/a"), None);
        assert_eq!(post.link("https://example.net/ä").as_deref(), Some("https://example.net/%C3%A4"));
    }

    #[track_caller]
    fn check_set(set: &str, expected: Option<&str>) {
        assert_eq!(Resolver::new("https://e.org/p/").source_set(set).as_deref(), expected, "{set:?}");
    }

    #[test]
    fn source_sets_are_split_as_the_standard_says() {
        check_set("a.png", Some("https://e.org/p/a.png"));
        check_set("a.png 1x, /b.png 2x", Some("https://e.org/p/a.png 1x, https://e.org/b.png 2x"));
        check_set("a.png,b.png 2x", Some("https://e.org/p/a.png,b.png 2x"));
        check_set("a.png, b.png", Some("https://e.org/p/a.png, https://e.org/p/b.png"));
        check_set(
            "/w_100,h_50/a.png 100w,/b.png 200w",
            Some("https://e.org/w_100,h_50/a.png 100w, https://e.org/b.png 200w"),
        );
        check_set(" , //c.example/x 1.5x ,", Some("https://c.example/x 1.5x"));
        check_set("javascript:x 1x, a.png 2x", Some("https://e.org/p/a.png 2x"));
        check_set("javascript:x", None);
        check_set("", None);
    }

    #[test]
    fn pictures_may_be_inline_and_nothing_else_may() {
        assert!(post().source("data:image/png;base64,AAAA").is_some());
        assert_eq!(post().source("data:image/svg+xml,<svg onload=alert(1)>"), None);
        assert_eq!(post().source("data:text/html,x"), None);
        assert_eq!(post().source(""), None);
        assert_eq!(post().source("mailto:a@b.example"), None);
    }
}
