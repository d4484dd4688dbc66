//! Which addresses out of a post may become a link: absolute `http` and `https`, and nothing else.
//!
//! In comes text that a post or the configuration gave; out goes the address as a browser would read
//! it (WHATWG URL), so that what was checked is what is followed. A tab inside `java\tscript:` or a
//! leading blank hides nothing, since the parser that judges is the kind of parser that follows.

use url::Url;

/// The address in its normal form; `None` where it is relative, malformed or of another scheme.
pub(crate) fn web_address(text: &str) -> Option<String> {
    let url = Url::parse(text).ok()?;
    (matches!(url.scheme(), "http" | "https") && url.has_host()).then(|| url.into())
}

/// Where the output is published, ending in a slash, and nothing where no one says.
pub(crate) fn output_base(site: &crate::config::Site) -> Option<Url> {
    let text = site.output_url.as_deref().or(site.url.as_deref())?;
    Url::parse(&format!("{}/", web_address(text)?.trim_end_matches('/'))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Site;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(web_address(text).as_deref(), expected, "{text:?}");
    }

    #[test]
    fn only_web_addresses_become_links() {
        check("https://example.org/a b", Some("https://example.org/a%20b"));
        check("HTTP://Example.org", Some("http://example.org/"));
        check("https://example.org/\"><script>", Some("https://example.org/%22%3E%3Cscript%3E"));
        check("javascript:alert(1)", None);
        check("java\tscript:alert(1)", None);
        check(" JavaScript:alert(1)", None);
        check("data:text/html,<script>alert(1)</script>", None);
        check("vbscript:x", None);
        check("file:///etc/passwd", None);
        check("//example.org/", None);
        check("/2024/05/may", None);
        check("https://", None);
        check("", None);
    }

    #[test]
    fn the_outputs_own_address_wins_over_the_sites_and_ends_in_one_slash() {
        let mut site = Site { url: Some("https://example.org/blog".into()), ..Site::default() };
        assert_eq!(output_base(&site).map(String::from).as_deref(), Some("https://example.org/blog/"));
        site.output_url = Some("https://example.org/feeds//".into());
        assert_eq!(output_base(&site).map(String::from).as_deref(), Some("https://example.org/feeds/"));
        site.output_url = Some("feeds".into());
        assert_eq!(output_base(&site), None);
    }
}
