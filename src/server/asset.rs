//! One file as it is served: its bytes in each encoding, and what its headers say.
//!
//! In comes an artifact and the moment its bytes last changed; compression happens here, once. A file that
//! compression makes no smaller by a packet's worth is kept as it is.

use std::borrow::Cow;
use std::io::Write as _;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use flate2::write::GzEncoder;
use hyper::header::HeaderValue;

use super::negotiate::{Accepted, Encoding};
use crate::base::digest::file_digest;

/// Below this a file fits into one packet either way.
const WORTH_COMPRESSING: usize = 512;

/// How hard to compress, for brotli and for gzip. Brotli's next step takes four times the memory for a
/// hundredth of the size, its last two fifty times as long for a tenth.
const THOROUGHLY: (i32, u32) = (6, 9);

/// From so many bytes on, a client would wait longer for the compression than for the bytes it saves.
const LARGE: usize = 4 << 20;

/// How hard to compress what is [`LARGE`].
const QUICKLY: (i32, u32) = (5, 5);

/// Pages are asked for again each time; a 304 is cheap, and who looks at the page wants today's.
const PAGE_CACHE: &str = "no-cache";

/// Readers ask for feeds every few minutes at most.
const FEED_CACHE: &str = "public, max-age=300";

/// Feeds and calendars run nothing and load nothing, whatever a browser makes of them.
const FEED_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// A page without a policy of its own, which only a site's own template makes.
const PAGE_POLICY: &str = "base-uri 'self'; object-src 'none'; frame-ancestors 'none'";

/// One encoding of a file.
#[derive(Debug)]
pub(super) struct Variant {
    pub(super) encoding: Encoding,
    pub(super) bytes: Bytes,
    /// Strong, and this encoding's alone.
    pub(super) etag: HeaderValue,
}

/// One file.
#[derive(Debug)]
pub(super) struct Asset {
    /// The digest of its bytes, by which a later build recognizes it.
    pub(super) digest: String,
    pub(super) media_type: HeaderValue,
    pub(super) policy: HeaderValue,
    pub(super) cache: HeaderValue,
    pub(super) modified_at: SystemTime,
    pub(super) last_modified: HeaderValue,
    pub(super) identity: Variant,
    /// The compressed ones, where they are smaller.
    pub(super) compressed: Vec<Variant>,
}

impl Asset {
    /// Compresses a file. `modified_at` is taken in whole seconds, as HTTP's dates are.
    pub(super) fn new(media_type: &str, bytes: &[u8], modified_at: SystemTime) -> Self {
        let digest = file_digest(bytes);
        let modified_at = whole_seconds(modified_at);
        let is_page = media_type.starts_with("text/html");
        let policy = if is_page { page_policy(bytes) } else { FEED_POLICY.into() };
        Self {
            media_type: header(&with_charset(media_type), "application/octet-stream"),
            policy: header(&policy, FEED_POLICY),
            cache: HeaderValue::from_static(if is_page { PAGE_CACHE } else { FEED_CACHE }),
            last_modified: header(&httpdate::fmt_http_date(modified_at), "Thu, 01 Jan 1970 00:00:00 GMT"),
            modified_at,
            compressed: compressed(bytes, &digest),
            // Copied: a buffer that grew while it was written holds more than it needs.
            identity: Variant::new(Encoding::Identity, Bytes::copy_from_slice(bytes), &digest),
            digest,
        }
    }

    /// The encoding that suits a client best. One that refuses every encoding there is gets the bytes as
    /// they are, as RFC 9110, section 12.5.3, allows.
    pub(super) fn variant(&self, accepted: Accepted) -> &Variant {
        let of = |encoding| match encoding {
            Encoding::Identity => Some(&self.identity),
            Encoding::Brotli | Encoding::Gzip => {
                self.compressed.iter().find(|variant| variant.encoding == encoding)
            }
        };
        accepted.in_order().find_map(of).unwrap_or(&self.identity)
    }

    /// How many bytes it takes in memory, all encodings together.
    pub(super) fn n_bytes(&self) -> usize {
        self.identity.bytes.len() + self.compressed.iter().map(|variant| variant.bytes.len()).sum::<usize>()
    }
}

impl Variant {
    fn new(encoding: Encoding, bytes: Bytes, digest: &str) -> Self {
        let suffix = match encoding {
            Encoding::Brotli => "-br",
            Encoding::Gzip => "-gz",
            Encoding::Identity => "",
        };
        Self { encoding, bytes, etag: header(&format!("\"{digest}{suffix}\""), "\"\"") }
    }
}

/// A digest, a media type of ours and a date hold nothing that a header may not; a policy out of a site's
/// own template might.
fn header(text: &str, otherwise: &'static str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(otherwise))
}

/// Text and XML say that they are UTF-8; JSON always is, and its media types have no such parameter
/// (RFC 8259, section 11).
fn with_charset(media_type: &str) -> Cow<'_, str> {
    let is_text = media_type.starts_with("text/") || media_type.ends_with("xml");
    if is_text && !media_type.contains("charset") {
        format!("{media_type}; charset=utf-8").into()
    } else {
        media_type.into()
    }
}

/// The page's own policy as a header, which also says what a `meta` element cannot: who may frame it.
fn page_policy(page: &[u8]) -> String {
    let marker = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let page = String::from_utf8_lossy(page);
    match page.split_once(marker).and_then(|(_, rest)| rest.split_once('"')) {
        Some((policy, _)) => format!("{policy}; frame-ancestors 'none'"),
        None => PAGE_POLICY.into(),
    }
}

fn whole_seconds(at: SystemTime) -> SystemTime {
    let seconds = at.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    UNIX_EPOCH + Duration::from_secs(seconds)
}

fn compressed(bytes: &[u8], digest: &str) -> Vec<Variant> {
    if bytes.len() < WORTH_COMPRESSING {
        return Vec::new();
    }
    let (quality, level) = if bytes.len() < LARGE { THOROUGHLY } else { QUICKLY };
    [(Encoding::Brotli, brotli(bytes, quality)), (Encoding::Gzip, gzip(bytes, level))]
        .into_iter()
        .filter_map(|(encoding, packed)| Some((encoding, packed?)))
        .filter(|(_, packed)| packed.len() < bytes.len())
        // Copied to their exact size.
        .map(|(encoding, packed)| Variant::new(encoding, Bytes::copy_from_slice(&packed), digest))
        .collect()
}

/// Writing to memory does not fail; if it did, the file would be served as it is.
fn brotli(bytes: &[u8], quality: i32) -> Option<Vec<u8>> {
    let (size_hint, lgwin) = (bytes.len(), window(bytes.len()));
    let parameters = brotli::enc::BrotliEncoderParams { quality, size_hint, lgwin, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).ok()?;
    Some(packed)
}

/// The window in which a file has itself in view, as the power of two that brotli names it by (RFC 7932, section
/// 9.1): a larger one would be memory for nothing.
fn window(length: usize) -> i32 {
    (10..22).find(|power| length <= (1 << power) - 16).unwrap_or(22)
}

fn gzip(bytes: &[u8], level: u32) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_says_its_charset_and_json_does_not() {
        for (media_type, expected) in [
            ("text/x-opml", "text/x-opml; charset=utf-8"),
            ("application/rss+xml", "application/rss+xml; charset=utf-8"),
            ("text/calendar; charset=utf-8", "text/calendar; charset=utf-8"),
            ("application/feed+json", "application/feed+json"),
        ] {
            assert_eq!(with_charset(media_type), expected);
        }
    }

    #[test]
    fn the_page_keeps_its_own_policy() {
        let page = b"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";
        assert_eq!(page_policy(page), "default-src 'none'; frame-ancestors 'none'");
        assert_eq!(page_policy(b"<p>mine"), PAGE_POLICY);
        let split = b"<meta http-equiv=\"Content-Security-Policy\" content=\"a\r\nSet-Cookie: b\">";
        let asset = Asset::new("text/html", split, UNIX_EPOCH);
        assert_eq!(asset.policy, FEED_POLICY, "a line break cannot start a header");
    }

    #[test]
    fn a_window_shows_the_whole_file_and_is_one_that_brotli_knows() {
        for (length, expected) in
            [(0, 10), (1008, 10), (1009, 11), (65_520, 16), (65_521, 17), (4 << 20, 22), (1 << 30, 22)]
        {
            assert_eq!(window(length), expected, "{length}");
        }
    }

    #[test]
    fn what_compression_makes_no_smaller_is_kept_as_it_is() {
        let noise: Vec<u8> =
            (0..100u32).flat_map(|n| file_digest(&n.to_le_bytes()).into_bytes()).collect::<Vec<_>>();
        let text = Asset::new("text/plain", &b"all work and no play ".repeat(100), UNIX_EPOCH);
        assert_eq!(text.compressed.len(), 2);
        assert_eq!(Asset::new("text/plain", b"short", UNIX_EPOCH).compressed.len(), 0);
        // Hexadecimal digits pack to about half: they are worth it, whichever way.
        assert!(Asset::new("text/plain", &noise, UNIX_EPOCH).n_bytes() > noise.len());
    }
}
