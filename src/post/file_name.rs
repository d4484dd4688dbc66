//! What a file's name tells: its extension, a day, the slug; and, where `file_name` of the
//! configuration says how, the day, month and time of the meetup itself.
//!
//! Read without being told are Jekyll's `2022-12-07-slug.md` (also `2022-12-7` and `22-12-07`), the
//! same with `_` or `.` between or with nothing (`20221207-slug.md`), the day alone (`2022-12-07.md`),
//! and all of these as the name of a folder that holds an `index.md` (a Hugo page bundle).

use chrono::{NaiveDate, NaiveTime};

use crate::config::Config;

/// A file's name, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName<'a> {
    /// The part that names the post: the file's name, or its folder's for a page bundle, no extension.
    pub stem: &'a str,
    /// The path below the posts folder, without the extension.
    pub path: &'a str,
    /// The day it begins with.
    pub day: FileNameDay,
    /// What is left of the stem after the day.
    pub slug: &'a str,
}

/// The day in a file's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileNameDay {
    /// None.
    Absent,
    /// This one.
    Day(NaiveDate),
    /// It has the shape of one, and no calendar has that day.
    DoesNotExist,
}

impl FileNameDay {
    /// The day, where there is one.
    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Absent | Self::DoesNotExist => None,
        }
    }
}

/// What a name holds by the pattern that the configuration gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NamedMoment {
    /// The year.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: Option<u32>,
    /// The whole day, where the pattern has one.
    pub day: Option<NaiveDate>,
    /// The time.
    pub time: Option<NaiveTime>,
}

/// The extension by which a path is a post's: the longest that is configured. `None` for other files,
/// and for what Hugo keeps in `_index.md`.
///
/// ```
/// use tidings::config::Config;
/// use tidings::post::file_name::extension;
/// let config = Config::default();
/// assert_eq!(extension("2022-12-07-may.md", &config), Some("md"));
/// assert_eq!(extension("2022-12-07-may.jpg", &config), None);
/// ```
pub fn extension<'c>(path: &str, config: &'c Config) -> Option<&'c str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    if name.starts_with('.') || name.starts_with("_index.") {
        return None;
    }
    let fits = |extension: &&String| {
        name.strip_suffix(extension.as_str())
            .and_then(|stem| stem.strip_suffix('.'))
            .is_some_and(|stem| !stem.is_empty())
    };
    config.posts.extensions.iter().filter(fits).max_by_key(|extension| extension.len()).map(String::as_str)
}

/// Takes a path below the posts folder apart.
pub fn parse<'a>(path: &'a str, config: &Config) -> FileName<'a> {
    let without_extension = match extension(path, config) {
        Some(extension) => path.get(..path.len() - extension.len() - 1).unwrap_or(path),
        None => path.rsplit_once('.').map_or(path, |(stem, _)| stem),
    };
    // A page bundle is named by its folder; its address is the folder's.
    let bundle = without_extension.strip_suffix("/index").filter(|folder| !folder.is_empty());
    let path = bundle.unwrap_or(without_extension);
    let stem = path.rsplit('/').next().unwrap_or(path);
    let (day, slug) = leading_day(stem);
    FileName { stem, path, day, slug: slug.trim_end_matches('.') }
}

/// The day that a stem begins with, and the rest.
fn leading_day(stem: &str) -> (FileNameDay, &str) {
    let absent = (FileNameDay::Absent, stem);
    let Some(((year, month, day), length)) = separated(stem).or_else(|| run_together(stem)) else {
        return absent;
    };
    let rest = stem.get(length..).unwrap_or_default();
    let slug = match rest.chars().next() {
        None => stem,
        Some('-' | '_' | '.' | ' ') => rest.get(1..).unwrap_or_default(),
        Some(_) => return absent,
    };
    let found = NaiveDate::from_ymd_opt(year, month, day).map_or(FileNameDay::DoesNotExist, FileNameDay::Day);
    (found, slug)
}

/// `2022-12-07`, `2022_12_7`, `22-12-07`: year, month and day, and the length of it all.
fn separated(stem: &str) -> Option<((i32, u32, u32), usize)> {
    let separator = stem.chars().find(|c| !c.is_ascii_digit()).filter(|c| matches!(c, '-' | '_' | '.'))?;
    let mut parts = stem.splitn(3, separator);
    let (year, month, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let day = rest.get(..length)?;
    let is_day = (1..=2).contains(&month.len()) && (1..=2).contains(&day.len());
    let year_number: i32 = year.parse().ok()?;
    let year_number = match year.len() {
        4 => year_number,
        // Ruby's window for years of two digits; only Jekyll's own form has them.
        2 if separator == '-' && month.len() == 2 && day.len() == 2 && rest.len() > length => {
            if year_number < 69 { 2000 + year_number } else { 1900 + year_number }
        }
        _ => return None,
    };
    let numbers = (year_number, month.parse().ok()?, day.parse().ok()?);
    is_day.then_some((numbers, year.len() + month.len() + day.len() + 2))
}

/// `20221207`, of our times.
fn run_together(stem: &str) -> Option<((i32, u32, u32), usize)> {
    let digits = stem.get(..stem.bytes().take_while(u8::is_ascii_digit).count())?;
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let (year, month, day) = (i32::try_from(part(0..4)?).ok()?, part(4..6)?, part(6..8)?);
    (digits.len() == 8 && (1990..2100).contains(&year) && (1..=12).contains(&month))
        .then_some(((year, month, day), 8))
}

/// What the stem of a path begins with by `file_name` of the configuration, such as `%Y%m%d%H%M`.
///
/// ```
/// use tidings::post::file_name::named_moment;
/// let moment = named_moment("201408131830-title", "%Y%m%d%H%M").unwrap();
/// assert_eq!(moment.day.unwrap().to_string(), "2014-08-13");
/// assert_eq!(moment.time.unwrap().to_string(), "18:30:00");
/// let moment = named_moment("2014-08-index", "%Y-%m").unwrap();
/// assert_eq!((moment.year, moment.month, moment.day), (Some(2014), Some(8), None));
/// ```
pub fn named_moment(stem: &str, pattern: &str) -> Option<NamedMoment> {
    use chrono::format::{Parsed, StrftimeItems, parse_and_remainder};
    let mut parsed = Parsed::new();
    parse_and_remainder(&mut parsed, stem, StrftimeItems::new(pattern)).ok()?;
    let moment = NamedMoment {
        year: parsed.year(),
        month: parsed.month(),
        day: parsed.to_naive_date().ok(),
        time: parsed.to_naive_time().ok(),
    };
    (moment != NamedMoment::default()).then_some(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, day: Option<&str>, slug: &str) {
        let config = Config::default();
        let name = parse(path, &config);
        assert_eq!(name.day.day(), day.map(|day| day.parse().unwrap()), "{path}");
        assert_eq!(name.slug, slug, "{path}");
    }

    #[test]
    fn jekylls_names() {
        check("2022-12-07-december.md", Some("2022-12-07"), "december");
        check("2022-12-7-december.markdown", Some("2022-12-07"), "december");
        check("22-12-07-december.md", Some("2022-12-07"), "december");
        check("talks/2022/2022-12-07-december.md", Some("2022-12-07"), "december");
        check("2016-05-08-trailing..md", Some("2016-05-08"), "trailing");
        check("2016-05-10--lead-hyphen-.md", Some("2016-05-10"), "-lead-hyphen-");
        check("2016-05-17-ext.html.md", Some("2016-05-17"), "ext.html");
    }

    #[test]
    fn other_names() {
        check("2022-12-07.md", Some("2022-12-07"), "2022-12-07");
        check("20221207-december.md", Some("2022-12-07"), "december");
        check("2022_12_07_december.md", Some("2022-12-07"), "december");
        check("2022-12-07 our december.md", Some("2022-12-07"), "our december");
        check("december.md", None, "december");
        check("2022-december-index.md", None, "2022-december-index");
        check("201408131830-title.md", None, "201408131830-title");
        check("12345678-title.md", None, "12345678-title");
        check("1.2.3-release.md", None, "1.2.3-release");
    }

    #[test]
    fn page_bundles_are_named_by_their_folder() {
        check("2022-12-07-december/index.md", Some("2022-12-07"), "december");
        check("meetups/december/index.md", None, "december");
        check("index.md", None, "index");
    }

    #[test]
    fn a_day_that_does_not_exist_is_told_from_none() {
        let config = Config::default();
        assert_eq!(parse("2022-02-30-x.md", &config).day, FileNameDay::DoesNotExist);
        assert_eq!(parse("2022-02-30-x.md", &config).slug, "x");
        assert_eq!(parse("20220230-x.md", &config).day, FileNameDay::DoesNotExist);
    }

    #[test]
    fn the_longest_extension_counts() {
        let mut config = Config::default();
        config.posts.extensions = vec!["erb".into(), "html.md.erb".into()];
        assert_eq!(parse("a/2020-january-index.html.md.erb", &config).slug, "2020-january-index");
        assert_eq!(extension("x.md", &config), None);
        assert_eq!(extension(".erb", &config), None);
        assert_eq!(extension("_index.erb", &config), None);
    }

    #[test]
    fn patterns_say_what_a_name_holds() {
        assert_eq!(named_moment("title", "%Y%m%d%H%M"), None);
        assert_eq!(named_moment("2014-13-title", "%Y-%m"), None);
        let moment = named_moment("2014-08-13-1830", "%Y-%m-%d-%H%M").unwrap();
        assert_eq!(moment.time, NaiveTime::from_hms_opt(18, 30, 0));
        let moment = named_moment("2020-january-index", "%Y-%B").unwrap();
        assert_eq!((moment.year, moment.month), (Some(2020), Some(1)));
    }
}
