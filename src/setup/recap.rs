//! The file of the next recap, ready to be filled in.
//!
//! In come the posts and the timeline; out goes a [`NewRecap`]: the meetup that waits for its recap (the
//! latest that has been, else the next to come), under a title and a file name made as those of the recap
//! before it, with the front matter that the last two recaps share. It is a draft until a line is taken out,
//! so that no subscriber is shown an empty post.

use std::fmt::Write as _;
use std::sync::Arc;

use chrono::{Datelike, Locale, NaiveDate};

use crate::base::time::AsOf;
use crate::config::Config;
use crate::extract::lexicon::Language;
use crate::pipeline::Reading;
use crate::post::front_matter::{Field, Format};
use crate::post::{Post, file_name};
use crate::timeline::series::slug_of;
use crate::timeline::{Meetup, MeetupStatus};

/// Keys of the front matter that are one post's own.
const OWN_KEYS: &[&str] = &[
    "title",
    "date",
    "slug",
    "permalink",
    "id",
    "guid",
    "uid",
    "event_id",
    "redirect_from",
    "description",
    "excerpt",
    "next",
    "event",
    "published",
    "draft",
    "updated",
    "lastmod",
    "last_modified_at",
    "video",
];

/// A post to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRecap {
    /// Its path below the posts folder.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The next recap; `None` where no meetup waits for one.
pub fn next_recap(reading: &Reading, config: &Config, as_of: AsOf) -> Option<NewRecap> {
    let meetup = waiting(&reading.timeline.meetups, as_of.day_in(config.site.zone()))?;
    let day = meetup.date?;
    let before = recaps_before(reading, meetup);
    let model = before.last().map(|(post, day)| Model { post, day: *day });
    let locale = locale(reading, model.as_ref(), config);
    let title = title(meetup, model.as_ref(), day, locale, config);
    let path = path(model.as_ref(), &title, day, locale, config);
    let text = text(meetup, &before, &title, &path, config);
    Some(NewRecap { path, text })
}

/// A recap that the next one is made after.
struct Model<'a> {
    post: &'a Post,
    day: NaiveDate,
}

/// The latest meetup that has been since the last recap and has none, else the next to come.
fn waiting(meetups: &[Arc<Meetup>], today: NaiveDate) -> Option<&Meetup> {
    let is_on = |meetup: &&Meetup| matches!(meetup.status, MeetupStatus::Confirmed | MeetupStatus::Tentative);
    let told = meetups.iter().filter(|meetup| meetup.recap.is_some()).filter_map(|meetup| meetup.date).max();
    let open = || {
        meetups.iter().map(Arc::as_ref).filter(is_on).filter(|meetup| {
            meetup.recap.is_none() && meetup.date.is_some_and(|day| told.is_none_or(|told| day > told))
        })
    };
    let is_over = |meetup: &&Meetup| meetup.date.is_some_and(|day| day <= today);
    open()
        .filter(is_over)
        .max_by_key(|meetup| meetup.date)
        .or_else(|| open().min_by_key(|meetup| meetup.date))
}

/// The recaps of the meetup's series with the days they tell of, in order.
fn recaps_before<'a>(reading: &'a Reading, meetup: &Meetup) -> Vec<(&'a Post, NaiveDate)> {
    let places = reading.timeline.places.iter();
    let all = reading.posts.iter().zip(&reading.timeline.recap_dates).zip(places);
    let of_series = |series: Option<&str>| {
        let ours = all.clone().filter(|(_, place)| series.is_none() || place.series.as_deref() == series);
        ours.filter_map(|((post, day), _)| Some((post, (*day)?))).collect::<Vec<_>>()
    };
    let recaps = of_series(meetup.series.as_deref());
    if recaps.is_empty() { of_series(None) } else { recaps }
}

fn locale(reading: &Reading, model: Option<&Model>, config: &Config) -> Locale {
    let stated = config.site.lang.as_deref().and_then(Language::from_tag);
    let of_model = || {
        let model = model?;
        let at = reading.posts.iter().position(|post| post.source.path == model.post.source.path)?;
        reading.extractions.get(at).map(|extraction| extraction.language)
    };
    stated.or_else(of_model).unwrap_or(Language::English).locale()
}

/// The title of the recap before with this meetup's month, year and number in it; else the group and month.
fn title(meetup: &Meetup, model: Option<&Model>, day: NaiveDate, locale: Locale, config: &Config) -> String {
    let head = model.map(|model| model.post.title.split([':', '|']).next().unwrap_or_default().trim_end());
    let renewed = head.zip(model).and_then(|(head, model)| renewed(head, model.day, day, locale));
    renewed.unwrap_or_else(|| {
        let group = head.or(config.site.title.as_deref()).unwrap_or(&meetup.title);
        format!("{group}, {}", day.format_localized("%B %Y", locale))
    })
}

/// A text that names a month or a number, with the next in its place; `None` where it names none. The month
/// of the day before is looked for first, since a word such as "May" is not always a month.
fn renewed(text: &str, was: NaiveDate, is: NaiveDate, locale: Locale) -> Option<String> {
    for format in ["%B", "%b"] {
        let named = |day: NaiveDate| day.format_localized(format, locale).to_string();
        let months = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(was.year(), month, 1));
        let replaced =
            std::iter::once(was).chain(months).find_map(|month| with_word(text, &named(month), &named(is)));
        if let Some(replaced) = replaced {
            let year = |day: NaiveDate| day.year().to_string();
            return Some(with_word(&replaced, &year(was), &year(is)).unwrap_or(replaced));
        }
    }
    let (head, number) = text.rsplit_once('#')?;
    let n_digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = number.split_at(n_digits);
    let next = digits.parse::<u32>().ok()?.checked_add(1)?;
    Some(format!("{head}#{next}{rest}"))
}

/// Replaces a word that stands on its own, whatever its letters' size, which is kept.
fn with_word(text: &str, word: &str, replacement: &str) -> Option<String> {
    let is_letter = |c: char| c.is_alphanumeric();
    for (at, _) in text.char_indices() {
        let Some(found) = text.get(at..at + word.len()) else { continue };
        let before = text.get(..at)?.chars().next_back();
        let after = text.get(at + word.len()..)?;
        let is_alone = !before.is_some_and(is_letter) && !after.chars().next().is_some_and(is_letter);
        if is_alone && found.to_lowercase() == word.to_lowercase() {
            let is_small = found.chars().next().is_some_and(char::is_lowercase);
            let new = if is_small { replacement.to_lowercase() } else { replacement.to_owned() };
            return Some(format!("{}{new}{after}", text.get(..at)?));
        }
    }
    None
}

/// Beside the recap before, named as it is.
fn path(model: Option<&Model>, title: &str, day: NaiveDate, locale: Locale, config: &Config) -> String {
    let slug = slug_of(title);
    let Some(model) = model else { return format!("{day}-{slug}.md") };
    let path = model.post.source.path.as_str();
    let name = file_name::parse(path, config);
    let extension = file_name::extension(path, config).unwrap_or("md");
    let slug = renewed(name.slug, model.day, day, locale).unwrap_or(slug);
    let stem = match (name.day.day(), name.stem.strip_suffix(name.slug)) {
        (None, _) => slug,
        (Some(_), Some("") | None) => day_as_in(name.stem, day),
        (Some(_), Some(before)) => format!("{}{slug}", day_as_in(before, day)),
    };
    let folder = name.path.strip_suffix(name.stem).unwrap_or_default();
    let folder = with_word(folder, &model.day.year().to_string(), &day.year().to_string())
        .unwrap_or_else(|| folder.to_owned());
    let is_bundle = path.strip_prefix(name.path).is_some_and(|rest| rest.starts_with("/index."));
    format!("{folder}{stem}{}.{extension}", if is_bundle { "/index" } else { "" })
}

/// A day as another is written, with what follows it: `2024-12-11-`, `2024_12_11 `, `20241211-`.
fn day_as_in(written: &str, day: NaiveDate) -> String {
    let digits = written.trim_end_matches(|c: char| !c.is_ascii_digit());
    let after = written.get(digits.len()..).unwrap_or_default();
    match digits.chars().find(|c| !c.is_ascii_digit()) {
        Some(between) => format!("{}{after}", day.format(&format!("%Y{between}%m{between}%d"))),
        None => format!("{}{after}", day.format("%Y%m%d")),
    }
}

fn text(meetup: &Meetup, before: &[(&Post, NaiveDate)], title: &str, path: &str, config: &Config) -> String {
    let model = before.last().map(|(post, _)| *post);
    let is_toml = model.is_some_and(|post| post.front_matter.format == Format::Toml);
    let (fence, sign) = if is_toml { ("+++", " =") } else { ("---", ":") };
    let mut text = format!("{fence}\ntitle{sign} {}\n", serde_json::Value::from(title));
    if let Some(date) = date(meetup, model, path, config) {
        let _ = writeln!(text, "date{sign} {date}");
    }
    let shared = shared_fields(before);
    for line in &shared.lines {
        let _ = writeln!(text, "{line}");
    }
    // Before the tables: below the head of one it would be a key of that table.
    let draft = draft(model, path, config);
    let _ = writeln!(text, "{draft} # take this line out when the recap is written");
    for (name, lines) in &shared.tables {
        let _ = writeln!(text, "[{name}]\n{}", lines.join("\n"));
    }
    text.push_str(if is_toml { NEXT_TOML } else { NEXT_YAML });
    let _ = write!(text, "{fence}\n\n");
    text.push_str("<!-- What was said, and by whom; a talk's place in the video as a link, such as ([12:30](https://youtu.be/…?t=750)). -->\n\n");
    for speaker in &meetup.speakers {
        let _ = writeln!(text, "* {speaker}");
    }
    text.push_str("\n<!-- When you meet next, in a sentence: the weekday, the day and the month, and the link to sign up. -->\n");
    text
}

const NEXT_YAML: &str = "\
# The next meetup, where the text below does not say or is to be overruled:
# next:
#   date: 2030-12-31
#   time: \"18:30\"
#   venue: Where it is
#   url: https://example.org/sign-up
";

const NEXT_TOML: &str = "\
# The next meetup, where the text below does not say or is to be overruled:
# [next]
# date = 2030-12-31
# time = \"18:30\"
# venue = \"Where it is\"
# url = \"https://example.org/sign-up\"
";

/// The date, where recaps carry one in their front matter or the file's name has none.
fn date(meetup: &Meetup, model: Option<&Post>, path: &str, config: &Config) -> Option<String> {
    let day = meetup.date?.to_string();
    let is_named = file_name::parse(path, config).day.day().is_some();
    match model.and_then(|post| post.front_matter.text("date")) {
        Some(written) => {
            let rest = written.get(day.len()..).filter(|_| written.parse::<NaiveDate>().is_err());
            let is_iso = written.get(..day.len()).is_some_and(|day| day.parse::<NaiveDate>().is_ok());
            Some(format!("{day}{}", rest.filter(|_| is_iso).unwrap_or_default()))
        }
        None => (!is_named).then_some(day),
    }
}

/// What keeps the post from being published, in the words of the program that the site is made with: a
/// blog of Jekyll's names its posts by their day and knows no `draft`; the others know no `published`.
fn draft(model: Option<&Post>, path: &str, config: &Config) -> &'static str {
    let is_toml = model.is_some_and(|post| post.front_matter.format == Format::Toml);
    let knows_draft = model.is_some_and(|post| post.front_matter.get("draft").is_some());
    let is_named_by_day = file_name::parse(path, config).day.day().is_some() && !path.contains("/index.");
    match (is_toml, knows_draft || !is_named_by_day) {
        (true, _) => "draft = true",
        (false, true) => "draft: true",
        (false, false) => "published: false",
    }
}

/// Fields that the last two recaps write alike, as they are written there.
#[derive(Default)]
struct Shared<'a> {
    /// Those of the front matter itself.
    lines: Vec<&'a str>,
    /// Those of TOML's tables, by the table's name.
    tables: Vec<(&'a str, Vec<&'a str>)>,
}

fn shared_fields<'a>(before: &[(&'a Post, NaiveDate)]) -> Shared<'a> {
    let [.., (one, _), (other, _)] = before else { return Shared::default() };
    let fields = one.front_matter.fields.iter().filter(|field| !OWN_KEYS.contains(&field.key.as_str()));
    let table = |field: &'a Field| {
        let theirs = other.front_matter.get(&field.key)?.as_map()?;
        let lines = alike(one, field.value.as_map()?.iter(), other, theirs);
        (!lines.is_empty()).then_some((field.key.as_str(), lines))
    };
    Shared {
        lines: alike(one, fields.clone(), other, &other.front_matter.fields),
        tables: fields.filter(|field| is_table(one, field)).filter_map(table).collect(),
    }
}

/// The texts of fields that both posts write alike, tables aside.
fn alike<'a>(
    one: &'a Post,
    fields: impl Iterator<Item = &'a Field>,
    other: &Post,
    theirs: &[Field],
) -> Vec<&'a str> {
    let theirs: Vec<&str> = theirs.iter().map(|field| written(other, field)).collect();
    fields
        .filter(|field| !field.value.span.is_empty() && !is_table(one, field))
        .map(|field| written(one, field))
        .filter(|text| !text.is_empty() && theirs.contains(text))
        .collect()
}

/// Whether it is a table of TOML under a head of its own, or a list of such.
fn is_table(post: &Post, field: &Field) -> bool {
    post.front_matter.format == Format::Toml && written(post, field).starts_with('[')
}

fn written<'a>(post: &'a Post, field: &Field) -> &'a str {
    post.source.slice(field.key_span.join(field.value.span)).trim_end()
}

#[cfg(test)]
mod tests;
