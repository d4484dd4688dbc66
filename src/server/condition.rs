//! Conditional and range headers in, what they come to for one representation out (RFC 9110, sections 13
//! and 14).
//!
//! Entity tags here are strong and differ from encoding to encoding, so that a tag names bytes. Dates have whole
//! seconds. What cannot be read is passed over, as the RFC asks.

use std::ops::Range;
use std::time::SystemTime;

use hyper::header::{
    HeaderMap, HeaderName, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, IF_UNMODIFIED_SINCE, RANGE,
};

/// What the conditions of a request come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Answer as if there were none.
    Go,
    /// 304: the client has it.
    NotModified,
    /// 412: the client wanted another.
    Failed,
}

/// Weighs the conditions of a GET or HEAD, in the order of section 13.2.2.
pub(super) fn weigh(headers: &HeaderMap, etag: &str, modified_at: SystemTime) -> Verdict {
    let is_failed = if headers.contains_key(IF_MATCH) {
        !names(headers, IF_MATCH, etag, is_same)
    } else {
        date(headers, &IF_UNMODIFIED_SINCE).is_some_and(|date| modified_at > date)
    };
    let is_known = if headers.contains_key(IF_NONE_MATCH) {
        names(headers, IF_NONE_MATCH, etag, is_same_weakly)
    } else {
        date(headers, &IF_MODIFIED_SINCE).is_some_and(|date| modified_at <= date)
    };
    match (is_failed, is_known) {
        (true, _) => Verdict::Failed,
        (false, true) => Verdict::NotModified,
        (false, false) => Verdict::Go,
    }
}

/// What part of the bytes is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// All of them.
    Whole,
    /// One stretch, never empty.
    Stretch(Range<usize>),
    /// One that lies outside.
    Outside,
}

/// Reads Range and If-Range for a representation of so many bytes. One stretch is answered; several, or
/// what is no range of bytes, are answered with the whole, as section 14.2 allows.
pub(super) fn part(headers: &HeaderMap, etag: &str, modified_at: SystemTime, length: usize) -> Part {
    let Some(range) = headers.get(RANGE).and_then(|value| value.to_str().ok()) else { return Part::Whole };
    if let Some(wanted) = headers.get(IF_RANGE) {
        let wanted = wanted.to_str().unwrap_or_default().trim();
        let is_same =
            is_same(wanted, etag) || httpdate::parse_http_date(wanted).is_ok_and(|date| date == modified_at);
        if !is_same {
            return Part::Whole;
        }
    }
    stretch(range, length)
}

fn stretch(range: &str, length: usize) -> Part {
    let Some((first, last)) = range
        .split_once('=')
        .filter(|(unit, set)| unit.trim().eq_ignore_ascii_case("bytes") && !set.contains(','))
        .and_then(|(_, set)| set.trim().split_once('-'))
    else {
        return Part::Whole;
    };
    match (number(first), number(last)) {
        (Some(first), _) if first >= length && (last.is_empty() || number(last) >= Some(first)) => {
            Part::Outside
        }
        (Some(first), Some(last)) if first <= last => {
            Part::Stretch(first..last.saturating_add(1).min(length))
        }
        (Some(first), None) if last.is_empty() => Part::Stretch(first..length),
        (None, Some(0)) if first.is_empty() => Part::Outside,
        (None, Some(_)) if first.is_empty() && length == 0 => Part::Outside,
        (None, Some(n_last)) if first.is_empty() => Part::Stretch(length.saturating_sub(n_last)..length),
        _ => Part::Whole,
    }
}

/// Digits alone; a number too large to hold is larger than any file.
fn number(digits: &str) -> Option<usize> {
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().unwrap_or(usize::MAX))
}

fn names(headers: &HeaderMap, name: HeaderName, etag: &str, is_same: fn(&str, &str) -> bool) -> bool {
    headers
        .get_all(name)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || is_same(tag, etag))
}

fn is_same(tag: &str, etag: &str) -> bool {
    tag == etag
}

/// A proxy that compresses by itself makes our tag weak.
fn is_same_weakly(tag: &str, etag: &str) -> bool {
    tag.strip_prefix("W/").unwrap_or(tag) == etag
}

fn date(headers: &HeaderMap, name: &HeaderName) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(name)?.to_str().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use hyper::header::HeaderValue;

    use super::*;

    const ETAG: &str = "\"abc\"";
    /// 1994-11-06 08:49:37 UTC.
    const MODIFIED: u64 = 784_111_777;

    fn headers(lines: &[(HeaderName, &'static str)]) -> HeaderMap {
        lines.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect()
    }

    #[track_caller]
    fn check(lines: &[(HeaderName, &'static str)], expected: Verdict) {
        let modified_at = UNIX_EPOCH + Duration::from_secs(MODIFIED);
        assert_eq!(weigh(&headers(lines), ETAG, modified_at), expected, "{lines:?}");
    }

    #[test]
    fn tags_come_before_dates() {
        use Verdict::{Failed, Go, NotModified};
        let (same, before) = ("Sun, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:36 GMT");
        check(&[], Go);
        check(&[(IF_NONE_MATCH, "\"abc\"")], NotModified);
        check(&[(IF_NONE_MATCH, "W/\"abc\"")], NotModified);
        check(&[(IF_NONE_MATCH, "\"x\", \"abc\"")], NotModified);
        check(&[(IF_NONE_MATCH, "*")], NotModified);
        check(&[(IF_NONE_MATCH, "\"x\"")], Go);
        check(&[(IF_NONE_MATCH, "abc")], Go);
        check(&[(IF_NONE_MATCH, "\"x\""), (IF_MODIFIED_SINCE, same)], Go);
        check(&[(IF_MODIFIED_SINCE, same)], NotModified);
        check(&[(IF_MODIFIED_SINCE, "Sunday, 06-Nov-94 08:49:37 GMT")], NotModified);
        check(&[(IF_MODIFIED_SINCE, before)], Go);
        check(&[(IF_MODIFIED_SINCE, "yesterday")], Go);
        check(&[(IF_MATCH, "\"abc\"")], Go);
        check(&[(IF_MATCH, "*")], Go);
        check(&[(IF_MATCH, "W/\"abc\"")], Failed);
        check(&[(IF_MATCH, "\"x\"")], Failed);
        check(&[(IF_UNMODIFIED_SINCE, same)], Go);
        check(&[(IF_UNMODIFIED_SINCE, before)], Failed);
        check(&[(IF_MATCH, "\"abc\""), (IF_UNMODIFIED_SINCE, before)], Go);
    }

    #[track_caller]
    fn check_range(range: &str, length: usize, expected: &Part) {
        assert_eq!(&stretch(range, length), expected, "{range} of {length}");
    }

    #[test]
    fn one_range_is_answered() {
        use Part::{Outside, Stretch, Whole};
        check_range("bytes=0-0", 10, &Stretch(0..1));
        check_range("bytes=2-5", 10, &Stretch(2..6));
        check_range("bytes=2-", 10, &Stretch(2..10));
        check_range("bytes=-3", 10, &Stretch(7..10));
        check_range("bytes=-30", 10, &Stretch(0..10));
        check_range("bytes=5-99999999999999999999999", 10, &Stretch(5..10));
        check_range("Bytes = 9-9", 10, &Stretch(9..10));
        check_range("bytes=10-", 10, &Outside);
        check_range("bytes=99999999999999999999999-", 10, &Outside);
        check_range("bytes=-0", 10, &Outside);
        check_range("bytes=-5", 0, &Outside);
        check_range("bytes=5-2", 10, &Whole);
        check_range("bytes=50-20", 10, &Whole);
        check_range("bytes=0-1,3-4", 10, &Whole);
        check_range("lines=0-1", 10, &Whole);
        check_range("bytes=a-b", 10, &Whole);
        check_range("bytes=-", 10, &Whole);
        check_range("bytes", 10, &Whole);
    }

    #[test]
    fn a_range_is_for_the_bytes_that_the_client_began_with() {
        let modified_at = UNIX_EPOCH + Duration::from_secs(MODIFIED);
        for (validator, expected) in [
            ("\"abc\"", Part::Stretch(0..1)),
            ("W/\"abc\"", Part::Whole),
            ("\"old\"", Part::Whole),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Part::Stretch(0..1)),
            ("Sun, 06 Nov 1994 08:49:38 GMT", Part::Whole),
        ] {
            let headers = headers(&[(RANGE, "bytes=0-0"), (IF_RANGE, validator)]);
            assert_eq!(part(&headers, ETAG, modified_at, 10), expected, "{validator}");
        }
    }
}
