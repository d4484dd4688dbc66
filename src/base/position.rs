//! A place on the globe, as people write it: degrees of latitude and longitude.
//!
//! In comes text such as `51.5074, -0.1278`; out comes a [`Position`] in millionths of a degree (a hand's
//! breadth), which compares exactly and writes the same digits everywhere. Nothing is looked up: a place that
//! nobody gave in degrees has none.

use serde::{Deserialize, Serialize};

const MICRO: i32 = 1_000_000;

/// Degrees north and east, in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Position {
    latitude: i32,
    longitude: i32,
}

impl Position {
    /// Reads a latitude and a longitude.
    pub fn of(latitude: &str, longitude: &str) -> Option<Self> {
        let (latitude, longitude) = (micro_degrees(latitude)?, micro_degrees(longitude)?);
        let is_on_globe = latitude.abs() <= 90 * MICRO && longitude.abs() <= 180 * MICRO;
        is_on_globe.then_some(Self { latitude, longitude })
    }

    /// Reads both from one text: `51.5074, -0.1278`, `51.5074;-0.1278`, `geo:51.5074,-0.1278`.
    ///
    /// ```
    /// use tidings::base::position::Position;
    /// assert_eq!(Position::parse("51.5074, -0.1278").unwrap().joined(";"), "51.507400;-0.127800");
    /// assert_eq!(Position::parse("London"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_prefix("geo:").unwrap_or(text);
        let mut parts =
            text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).filter(|part| !part.is_empty());
        let (latitude, longitude) = (parts.next()?, parts.next()?);
        parts.next().is_none().then(|| Self::of(latitude, longitude))?
    }

    /// Latitude and longitude with six digits each, and something between.
    pub fn joined(self, between: &str) -> String {
        format!("{}{between}{}", decimal(self.latitude), decimal(self.longitude))
    }

    /// Degrees north.
    pub fn latitude(self) -> f64 {
        f64::from(self.latitude) / f64::from(MICRO)
    }

    /// Degrees east.
    pub fn longitude(self) -> f64 {
        f64::from(self.longitude) / f64::from(MICRO)
    }
}

fn micro_degrees(text: &str) -> Option<i32> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let fraction: String = fraction.chars().chain("000000".chars()).take(6).collect();
    Some(sign * (whole.parse::<i32>().ok()? * MICRO + fraction.parse::<i32>().ok()?))
}

fn decimal(micro: i32) -> String {
    let sign = if micro < 0 { "-" } else { "" };
    let micro = micro.unsigned_abs();
    let unit = MICRO.unsigned_abs();
    format!("{sign}{}.{:06}", micro / unit, micro % unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(Position::parse(text).map(|position| position.joined(" ")).as_deref(), expected, "{text}");
    }

    #[test]
    fn positions_are_read_exactly() {
        check("51.5074, -0.1278", Some("51.507400 -0.127800"));
        check("geo:-33.8688,151.2093", Some("-33.868800 151.209300"));
        check("51;0", Some("51.000000 0.000000"));
        check("+51.50740123 \u{2212}0.1278999999", Some("51.507401 -0.127899"));
        check("90 180", Some("90.000000 180.000000"));
    }

    #[test]
    fn what_is_none_is_refused() {
        for text in
            ["", "London", "51.5", "51.5, -0.1, 7", "91, 0", "0, 181", "1e1, 2", "--1, 2", ".5, 1", "9999, 1"]
        {
            check(text, None);
        }
    }
}
