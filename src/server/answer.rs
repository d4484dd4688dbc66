//! One request in, one response out: a file of the set, or why not (RFC 9110).
//!
//! GET and HEAD alone; what the client has is answered with 304; a range is one of the bytes as they are,
//! whatever else the client could decode. Every answer says its media type, its policy and that nobody is
//! to guess.

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{
    ACCEPT_RANGES, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE,
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, LAST_MODIFIED, RANGE, RETRY_AFTER,
    VARY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode};

use super::asset::{Asset, Variant};
use super::condition::{Part, Verdict, part, weigh};
use super::negotiate::{Accepted, Encoding};
use super::set::Set;

/// For answers that are no file.
const BARE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// Answers a request from a set; `None` is a site that has not been built yet.
pub(super) fn answer<B>(set: Option<&Set>, request: &Request<B>) -> Response<Full<Bytes>> {
    let is_head = request.method() == Method::HEAD;
    if !is_head && request.method() != Method::GET {
        let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD are answered\n", false);
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let Some(set) = set else {
        let mut response = plain(StatusCode::SERVICE_UNAVAILABLE, "nothing is built yet\n", is_head);
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("1"));
        return response;
    };
    match set.find(request.uri().path()) {
        Some(asset) => file(asset, request.headers(), is_head),
        None => plain(StatusCode::NOT_FOUND, "not found\n", is_head),
    }
}

fn file(asset: &Asset, headers: &HeaderMap, is_head: bool) -> Response<Full<Bytes>> {
    // HEAD has no ranges (section 14.2).
    let wants_part = !is_head && headers.contains_key(RANGE);
    let variant = if wants_part { &asset.identity } else { asset.variant(Accepted::read(headers)) };
    let etag = variant.etag.to_str().unwrap_or_default();
    match weigh(headers, etag, asset.modified_at) {
        Verdict::Failed => return plain(StatusCode::PRECONDITION_FAILED, "it has changed\n", is_head),
        Verdict::NotModified => return not_modified(asset, variant),
        Verdict::Go => {}
    }
    let length = variant.bytes.len();
    let wanted = if wants_part { part(headers, etag, asset.modified_at, length) } else { Part::Whole };
    match wanted {
        Part::Whole => whole(asset, variant, is_head),
        Part::Stretch(range) => {
            let place = format!("bytes {}-{}/{length}", range.start, range.end.saturating_sub(1));
            let mut response = Response::new(Full::new(variant.bytes.slice(range)));
            *response.status_mut() = StatusCode::PARTIAL_CONTENT;
            describe(response.headers_mut(), asset, variant);
            response.headers_mut().insert(CONTENT_RANGE, number(place));
            response
        }
        Part::Outside => {
            let mut response = plain(StatusCode::RANGE_NOT_SATISFIABLE, "it has not so many bytes\n", false);
            response.headers_mut().insert(CONTENT_RANGE, number(format!("bytes */{length}")));
            response
        }
    }
}

fn whole(asset: &Asset, variant: &Variant, is_head: bool) -> Response<Full<Bytes>> {
    let body = if is_head { Bytes::new() } else { variant.bytes.clone() };
    let mut response = Response::new(Full::new(body));
    let headers = response.headers_mut();
    describe(headers, asset, variant);
    headers.insert(CONTENT_LENGTH, variant.bytes.len().into());
    response
}

/// What a 304 must say again (section 15.4.5), and no more.
fn not_modified(asset: &Asset, variant: &Variant) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::default());
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    headers.reserve(4);
    headers.insert(ETAG, variant.etag.clone());
    headers.insert(LAST_MODIFIED, asset.last_modified.clone());
    headers.insert(CACHE_CONTROL, asset.cache.clone());
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    response
}

fn describe(headers: &mut HeaderMap, asset: &Asset, variant: &Variant) {
    headers.reserve(11);
    headers.insert(CONTENT_TYPE, asset.media_type.clone());
    headers.insert(ETAG, variant.etag.clone());
    headers.insert(LAST_MODIFIED, asset.last_modified.clone());
    headers.insert(CACHE_CONTROL, asset.cache.clone());
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(CONTENT_SECURITY_POLICY, asset.policy.clone());
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let encoding = match variant.encoding {
        Encoding::Identity => {
            headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
            return;
        }
        Encoding::Brotli => "br",
        Encoding::Gzip => "gzip",
    };
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
}

/// An answer that is no file: a line of text.
fn plain(status: StatusCode, text: &'static str, is_head: bool) -> Response<Full<Bytes>> {
    let body = if is_head { Bytes::new() } else { Bytes::from_static(text.as_bytes()) };
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(CONTENT_LENGTH, text.len().into());
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(BARE_POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

/// Digits, and words that we put around them.
fn number(text: String) -> HeaderValue {
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("bytes */*"))
}
