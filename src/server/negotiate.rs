//! Accept-Encoding in, the best encoding out (RFC 9110, section 12.5.3).

use hyper::header::{ACCEPT_ENCODING, HeaderMap};

/// How the bytes of an answer are encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Encoding {
    /// Brotli (RFC 7932).
    Brotli,
    /// gzip (RFC 1952).
    Gzip,
    /// As they are.
    Identity,
}

/// What a client takes of each encoding, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Accepted {
    brotli: u16,
    gzip: u16,
    identity: u16,
}

impl Accepted {
    /// Reads every Accept-Encoding line. Without one, only the bytes as they are will do: a client that
    /// can decode says so.
    pub(super) fn read(headers: &HeaderMap) -> Self {
        let (mut brotli, mut gzip, mut identity, mut any) = (None, None, None, None);
        for line in headers.get_all(ACCEPT_ENCODING) {
            for element in line.to_str().unwrap_or_default().split(',') {
                let (coding, parameters) = element.split_once(';').unwrap_or((element, ""));
                let slot = match coding.trim() {
                    coding if coding.eq_ignore_ascii_case("br") => &mut brotli,
                    coding if coding.eq_ignore_ascii_case("gzip") => &mut gzip,
                    coding if coding.eq_ignore_ascii_case("x-gzip") => &mut gzip,
                    coding if coding.eq_ignore_ascii_case("identity") => &mut identity,
                    "*" => &mut any,
                    _ => continue,
                };
                *slot = Some(weight(parameters));
            }
        }
        Self {
            brotli: brotli.or(any).unwrap_or(0),
            gzip: gzip.or(any).unwrap_or(0),
            // Acceptable unless refused, and the last choice unless asked for.
            identity: identity.or(any.filter(|any| *any == 0)).unwrap_or(1),
        }
    }

    /// The encodings that will do, the best first; of two equal ones the smaller.
    pub(super) fn in_order(self) -> impl Iterator<Item = Encoding> {
        let mut weighed = [
            (self.brotli, Encoding::Brotli),
            (self.gzip, Encoding::Gzip),
            (self.identity, Encoding::Identity),
        ];
        weighed.sort_by(|(one, _), (other, _)| other.cmp(one));
        weighed.into_iter().filter(|(weight, _)| *weight > 0).map(|(_, encoding)| encoding)
    }
}

/// `q=0.5` in thousandths; what cannot be read counts as refused.
fn weight(parameters: &str) -> u16 {
    let Some(value) = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then(|| value.trim())
    }) else {
        return 1000;
    };
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let is_number = fraction.len() <= 3 && fraction.bytes().all(|byte| byte.is_ascii_digit());
    match whole {
        "1" if fraction.bytes().all(|byte| byte == b'0') => 1000,
        "0" if is_number => format!("{fraction:0<3}").parse().unwrap_or(0),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lines: &[&'static str], expected: &[Encoding]) {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(ACCEPT_ENCODING, hyper::header::HeaderValue::from_static(line));
        }
        let order: Vec<Encoding> = Accepted::read(&headers).in_order().collect();
        assert_eq!(order, expected, "{lines:?}");
    }

    #[test]
    fn the_client_chooses_and_the_smaller_breaks_ties() {
        use Encoding::{Brotli, Gzip, Identity};
        check(&[], &[Identity]);
        check(&[""], &[Identity]);
        check(&["gzip, deflate, br"], &[Brotli, Gzip, Identity]);
        check(&["gzip"], &[Gzip, Identity]);
        check(&["X-GZip"], &[Gzip, Identity]);
        check(&["br;q=0.2, gzip;q=0.8"], &[Gzip, Brotli, Identity]);
        check(&["br;q=0, gzip"], &[Gzip, Identity]);
        check(&["gzip;q=0"], &[Identity]);
        check(&["identity, gzip;q=0.5"], &[Identity, Gzip]);
        check(&["*"], &[Brotli, Gzip, Identity]);
        check(&["*;q=0"], &[]);
        check(&["gzip, *;q=0"], &[Gzip]);
        check(&["gzip, identity;q=0"], &[Gzip]);
        check(&["br;q=0.001", "gzip ; Q=0.5"], &[Gzip, Brotli, Identity]);
        check(&["gzip;q=2"], &[Identity]);
        check(&["gzip;q=0.0001"], &[Identity]);
        check(&["deflate, zstd"], &[Identity]);
    }
}
