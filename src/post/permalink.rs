//! The address of a post, as Jekyll makes it: a style or template filled in, slugs, percent-encoding.
//!
//! In comes a template and what a post has to fill it; out goes a path that starts with `/`. The rules
//! are those of Jekyll 4: `:title` keeps capitals and the marks `._~!$&'()+,;=@`, `:slug` does not,
//! `:categories` are in small letters, `..` and doubled slashes vanish.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::config::permalink::{known, placeholders};

/// What RFC 3986, section 3.3, does not take in a path, except `%`, which [`encode_path`] looks at.
const NOT_IN_A_PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The same for a value set into a template, where `?`, `#` and `%` are characters like any other.
const NOT_IN_A_SEGMENT: &AsciiSet = &NOT_IN_A_PATH.add(b'?').add(b'#').add(b'%');

/// What fills a template.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// The slug before it is made fit for an address: `slug` of the front matter, else of the file name.
    pub slug: &'a str,
    /// The file's name without its extension.
    pub file_stem: &'a str,
    /// The file's path below the posts folder, without its extension.
    pub path: &'a str,
    /// The categories in order.
    pub categories: &'a [String],
    /// When the post was published, in the site's zone.
    pub published_at: DateTime<FixedOffset>,
}

/// How the words of an address are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlugStyle {
    /// Letters and digits in small letters, everything else a hyphen.
    Plain,
    /// Capitals and `._~!$&'()+,;=@` stay.
    Pretty,
}

/// Fills a template: a path with a slash before it, percent-encoded.
pub fn fill(template: &str, parts: &Parts<'_>) -> String {
    let mut path = String::from("/");
    let mut done = 0;
    for (at, name) in placeholders(template) {
        let Some(name) = known(name) else { continue };
        path.push_str(template.get(done..at).unwrap_or_default());
        path.push_str(&utf8_percent_encode(&value(name, parts), NOT_IN_A_SEGMENT).to_string());
        done = at + 1 + name.len();
    }
    path.push_str(template.get(done..).unwrap_or_default());
    encode_path(&tidy(&path)).into_owned()
}

/// Percent-encodes a path; what is encoded already stays.
///
/// ```
/// use tidings::post::permalink::encode_path;
/// assert_eq!(encode_path("/a b/ü/%20%"), "/a%20b/%C3%BC/%20%25");
/// ```
pub fn encode_path(path: &str) -> Cow<'_, str> {
    let encoded: Cow<'_, str> = utf8_percent_encode(path, NOT_IN_A_PATH).into();
    if !encoded.contains('%') {
        return encoded;
    }
    let mut out = String::with_capacity(encoded.len());
    let mut rest: &str = &encoded;
    while let Some(at) = rest.find('%') {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let is_escape = after.bytes().skip(1).take(2).filter(u8::is_ascii_hexdigit).count() == 2;
        out.push_str(if is_escape { "%" } else { "%25" });
        rest = after.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The words of an address, from a title, a file name or a category.
///
/// ```
/// use tidings::post::permalink::{SlugStyle, slugify};
/// assert_eq!(slugify("The _config.yml File", SlugStyle::Plain), "the-config-yml-file");
/// assert_eq!(slugify("The _config.yml File", SlugStyle::Pretty), "The-_config.yml-File");
/// ```
pub fn slugify(text: &str, style: SlugStyle) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut in_gap = false;
    for character in text.chars() {
        if stays(character, style) {
            slug.push(character);
            in_gap = false;
        } else if !in_gap {
            slug.push('-');
            in_gap = true;
        }
    }
    let slug = slug.strip_prefix('-').unwrap_or(&slug);
    let slug = slug.strip_suffix('-').unwrap_or(slug);
    match style {
        SlugStyle::Plain => slug.to_lowercase(),
        SlugStyle::Pretty => slug.to_owned(),
    }
}

fn stays(character: char, style: SlugStyle) -> bool {
    let is_word = if character.is_ascii() {
        character.is_ascii_alphanumeric()
    } else {
        matches!(
            character.general_category_group(),
            GeneralCategoryGroup::Letter | GeneralCategoryGroup::Mark
        ) || character.general_category() == GeneralCategory::DecimalNumber
    };
    is_word || (style == SlugStyle::Pretty && "._~!$&'()+,;=@".contains(character))
}

fn value(name: &str, parts: &Parts<'_>) -> String {
    let format = match name {
        "title" => return slugify(parts.slug, SlugStyle::Pretty),
        "slug" => return slugify(parts.slug, SlugStyle::Plain),
        "name" => return slugify(parts.file_stem, SlugStyle::Plain),
        "path" => return parts.path.to_owned(),
        "collection" => return "posts".into(),
        "output_ext" => return ".html".into(),
        "categories" => return distinct(parts.categories.iter().map(|category| category.to_lowercase())),
        "slugified_categories" => {
            return distinct(parts.categories.iter().map(|category| slugify(category, SlugStyle::Plain)));
        }
        "year" => "%Y",
        "month" => "%m",
        "day" => "%d",
        "hour" => "%H",
        "minute" => "%M",
        "second" => "%S",
        "i_day" => "%-d",
        "i_month" => "%-m",
        "short_month" => "%b",
        "long_month" => "%B",
        "short_year" => "%y",
        "w_year" => "%G",
        "week" => "%V",
        "w_day" => "%u",
        "short_day" => "%a",
        "long_day" => "%A",
        "y_day" => "%j",
        _ => return String::new(),
    };
    parts.published_at.format(format).to_string()
}

fn distinct(words: impl Iterator<Item = String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        if !kept.contains(&word) {
            kept.push(word);
        }
    }
    kept.join("/")
}

/// Takes `..`, `./` and doubled slashes out, so that no address leads out of the site.
fn tidy(path: &str) -> String {
    // An encoded dot is a dot (RFC 3986, section 6.2.2.2): browsers go up for `%2e%2e` as well.
    let path = path.replace("%2e", ".").replace("%2E", ".").replace("..", "/").replace("./", "");
    let mut out = String::with_capacity(path.len());
    for character in path.chars() {
        if character != '/' || !out.ends_with('/') {
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::permalink::template;

    /// Each right side is what Jekyll 4.3 gave for the post on the left.
    #[track_caller]
    fn check(style: &str, slug: &str, categories: &[&str], jekyll: &str) {
        let categories: Vec<String> = categories.iter().map(ToString::to_string).collect();
        let parts = Parts {
            slug,
            file_stem: "2016-05-03-dots.in.name",
            path: "2016-05-03-dots.in.name",
            categories: &categories,
            published_at: "2016-05-03T17:05:09+02:00".parse().unwrap(),
        };
        assert_eq!(fill(template(style), &parts), jekyll);
    }

    #[test]
    fn styles() {
        check("pretty", "may", &[], "/2016/05/03/may/");
        check("date", "may", &["One", "two", "one"], "/one/two/2016/05/03/may.html");
        check("ordinal", "may", &["Big Cat"], "/big%20cat/2016/124/may.html");
        check("weekdate", "may", &[], "/2016/W18/Tue/may.html");
        check("none", "may", &[], "/may.html");
    }

    #[test]
    fn templates() {
        check("/:year/:i_month/:i_day/:slug:output_ext", "My Own_Slug!", &[], "/2016/5/3/my-own-slug.html");
        check(
            "/x/:hour/:minute/:second/:month_:day/:name",
            "may",
            &[],
            "/x/17/05/09/05_03/2016-05-03-dots-in-name",
        );
        check(
            "/b/:short_year-:y_day-:w_year-:week-:short_month-:long_day/:slugified_categories/:title",
            "may",
            &["Süß", "b/c"],
            "/b/16-124-2016-18-May-Tuesday/s%C3%BC%C3%9F/b-c/may",
        );
        check("blog/:title", "may", &[], "/blog/may");
        check("/own/", "may", &[], "/own/");
        check("own.html", "may", &[], "/own.html");
    }

    #[test]
    fn slugs_of_odd_file_names() {
        check("pretty", "Title_With CAPS & more", &[], "/2016/05/03/Title_With-CAPS-&-more/");
        check("pretty", "weird%%20per?c#ent[x]+y,z@q", &[], "/2016/05/03/weird-20per-c-ent-x-+y,z@q/");
        check("pretty", "ünïcode-ß", &[], "/2016/05/03/%C3%BCn%C3%AFcode-%C3%9F/");
        check("pretty", "multi..dots", &[], "/2016/05/03/multi/dots/");
        check("pretty", "-lead-hyphen-", &[], "/2016/05/03/lead-hyphen/");
        check("pretty", "बैठक", &[], "/2016/05/03/%E0%A4%AC%E0%A5%88%E0%A4%A0%E0%A4%95/");
    }

    #[test]
    fn no_address_leads_out_of_the_site() {
        check("/../../:title", "../../etc/passwd", &[], "/-/-etc-passwd");
        check("//example.org/:title", "may", &["a"], "/example.org/may");
        check("/%2e%2E/.%2e/%2e/:title", "%2e%2e", &[], "/2e-2e");
    }
}
