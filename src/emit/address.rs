//! Which addresses out of a post may become a link on a page: absolute `http` and `https` ones, and
//! nothing else.
//!
//! In comes text that a post or the configuration gave; out goes the address as a browser would read
//! it (WHATWG URL) in RFC 3986's characters, so that what was checked is what is followed. A tab
//! inside `java\tscript:` or a leading blank hides nothing, since the parser that judges is the kind of
//! parser that follows.

use super::ical::text;

/// The address in its normal form; `None` where it is relative, malformed or of another scheme.
pub(crate) fn web_address(address: &str) -> Option<String> {
    text::uri(address).filter(|uri| uri.starts_with("https://") || uri.starts_with("http://"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(web_address(text).as_deref(), expected, "{text:?}");
    }

    #[test]
    fn only_web_addresses_become_links() {
        check("https://example.org/a b", Some("https://example.org/a%20b"));
        check("HTTP://Example.org", Some("http://example.org/"));
        check("https://example.org/\"><script>", Some("https://example.org/%22%3E%3Cscript%3E"));
        check("https://example.org/[a]|b^c", Some("https://example.org/[a]%7Cb%5Ec"));
        check("mailto:host@example.org", None);
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
}
