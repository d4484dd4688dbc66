//! `tidings.yaml`: each key that it gives wins over what the site's own configuration says.

use super::raw::{self, Settings};
use super::{
    Cadence, Calendar, Config, DateIs, Defaults, Feed, Fields, Filter, Layers, NamedCalendar, NamedFeed,
    Posts, Series, Site, page, permalink, reference,
};
use crate::base::position::Position;
use crate::base::source::{SourceFile, Span};
use crate::base::spelling::nearest;
use crate::base::time::AsOf;
use crate::base::value::{Field, Node, Value};
use crate::diagnostic::Diagnostic;

/// Longest time between two fetches of a calendar that makes sense: a year of hours.
const MAX_REFRESH_HOURS: u32 = 24 * 366;

/// Longest meetup, in minutes: a week.
const MAX_DURATION: u32 = 7 * 24 * 60;

/// Applies the keys of `tidings.yaml`.
pub(super) fn apply(layers: &mut Layers, source: &SourceFile) -> Vec<Diagnostic> {
    let root = match raw::parse(source) {
        Ok(root) => root,
        Err(diagnostic) => return vec![*diagnostic],
    };
    let mut settings = Settings::new(source);
    settings.known_keys(&root, "");
    site(&mut settings, layers, &root);
    let config = &mut layers.config;
    posts(&mut settings, &mut config.posts, &root);
    if let Some(map) = settings.map(&root, "fields") {
        config.fields = fields(&mut settings, map);
    }
    if root.get("series").is_some() {
        config.series =
            settings.maps(&root, "series").into_iter().map(|map| series(&mut settings, map)).collect();
    }
    config.cadence = sole_cadence(&mut settings, config, &root);
    feed(&mut settings, config, &root);
    if root.get("feeds").is_some() {
        config.feeds =
            settings.maps(&root, "feeds").into_iter().map(|map| named_feed(&mut settings, map)).collect();
    }
    if let Some(map) = settings.map(&root, "calendar") {
        calendar(&mut settings, &mut config.calendar, map);
    }
    if root.get("calendars").is_some() {
        let maps = settings.maps(&root, "calendars");
        config.calendars = maps.into_iter().map(|map| named_calendar(&mut settings, map)).collect();
    }
    if let Some(map) = settings.map(&root, "page") {
        config.page = page::read(&mut settings, map);
    }
    as_of(&mut settings, config, &root);
    settings.diagnostics
}

/// Puts a value in its place where the file gives one.
fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

/// The same for a place that may be empty.
fn set_some<T>(place: &mut Option<T>, value: Option<T>) {
    if value.is_some() {
        *place = value;
    }
}

fn site(settings: &mut Settings<'_>, layers: &mut Layers, root: &Value) {
    set_some(&mut layers.url, settings.url(root, "url"));
    set_some(&mut layers.baseurl, settings.text(root, "baseurl"));
    set_some(&mut layers.image, settings.text(root, "image"));
    let site: &mut Site = &mut layers.config.site;
    set_some(&mut site.title, settings.text(root, "title"));
    set_some(&mut site.description, settings.text(root, "description"));
    set_some(&mut site.lang, language(settings, root));
    set_some(&mut site.zone, settings.zone(root, "timezone"));
    set_some(&mut site.rights, settings.text(root, "rights"));
    set_some(&mut site.output_url, settings.url(root, "output_url"));
    set_some(&mut site.hub, settings.url(root, "hub"));
    set(&mut site.authors, settings.people(root));
}

fn language(settings: &mut Settings<'_>, root: &Value) -> Option<String> {
    let text = settings.text(root, "lang")?;
    let tag = text.replace('_', "-");
    if is_language(&tag) {
        return Some(tag);
    }
    let span = root.get("lang").map_or(Span::default(), |value| value.span);
    settings.wrong(span, format!("`{text}` is no language tag"), "write it as `en` or `pt-BR`");
    None
}

/// The shape of a BCP 47 tag.
pub(super) fn is_language(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric());
    (2..=3).contains(&first.len())
        && first.chars().all(|c| c.is_ascii_alphabetic())
        && tag.split('-').all(is_part)
}

fn posts(settings: &mut Settings<'_>, posts: &mut Posts, root: &Value) {
    const MEANINGS: &[(&str, DateIs)] =
        &[("auto", DateIs::Auto), ("published", DateIs::Published), ("event", DateIs::Event)];
    let extensions: Vec<String> = settings
        .texts(root, "extensions")
        .into_iter()
        .map(|name| name.trim_start_matches('.').to_owned())
        .collect();
    if !extensions.is_empty() {
        posts.extensions = extensions;
    }
    set(&mut posts.permalink, permalink_style(settings, root));
    set(&mut posts.future, settings.flag(root, "future"));
    set(&mut posts.date_is, settings.one_of(root, "date_is", MEANINGS));
    set(&mut posts.file_name_is, settings.one_of(root, "file_name_is", MEANINGS));
    set_some(&mut posts.file_name, file_name(settings, root));
    if root.get("defaults").is_some() {
        posts.defaults = defaults(settings, root);
    }
}

fn permalink_style(settings: &mut Settings<'_>, root: &Value) -> Option<String> {
    let style = settings.text(root, "permalink")?;
    let span = root.get("permalink").map_or(Span::default(), |value| value.span);
    if let Some(name) = permalink::unknown_placeholder(&style) {
        let help = nearest(name, permalink::known_placeholders()).map_or_else(
            || "placeholders are `:year`, `:month`, `:day`, `:title` and the like".into(),
            |name| format!("did you mean `:{name}`?"),
        );
        settings.wrong(span, format!("`:{name}` means nothing in a permalink"), help);
        return None;
    }
    if permalink::template(&style) == style && !style.contains(['/', ':']) {
        let help = nearest(&style, permalink::STYLES.iter().map(|(name, _)| *name)).map_or_else(
            || "it is `date`, `pretty`, `ordinal`, `weekdate`, `none` or a template".into(),
            |name| format!("did you mean `{name}`?"),
        );
        settings.wrong(span, format!("unknown permalink style `{style}`"), help);
        return None;
    }
    Some(style)
}

fn file_name(settings: &mut Settings<'_>, root: &Value) -> Option<String> {
    use chrono::format::{Item, StrftimeItems};
    let pattern = settings.text(root, "file_name")?;
    let mut items = StrftimeItems::new(&pattern);
    let is_readable = items.all(|item| !matches!(item, Item::Error));
    let names_a_day = ["%m", "%b", "%B", "%d", "%j", "%F"].iter().any(|part| pattern.contains(part));
    if is_readable && names_a_day {
        return Some(pattern);
    }
    let span = root.get("file_name").map_or(Span::default(), |value| value.span);
    let message = format!("`{pattern}` does not say where in a file's name the day stands");
    settings.wrong(span, message, "write it with `%Y`, `%m`, `%d`, `%H`, `%M`: `%Y%m%d%H%M`");
    None
}

/// Jekyll's `defaults`, in the order of their rank: longer paths later, with a type after without.
pub(super) fn defaults(settings: &mut Settings<'_>, root: &Value) -> Vec<Defaults> {
    let mut ranked: Vec<(usize, bool, Defaults)> = Vec::new();
    for map in settings.maps(root, "defaults") {
        settings.known_keys(map, "defaults[]");
        let scope = map.get("scope");
        let in_scope = |key| scope.and_then(|scope| scope.get(key)).and_then(Value::scalar);
        let path = in_scope("path").unwrap_or_default().trim_matches('/').to_owned();
        let kind = in_scope("type");
        if !matches!(kind, None | Some("posts" | "post")) {
            continue;
        }
        let values = map.get("values").and_then(Value::as_map).unwrap_or_default().to_vec();
        ranked.push((
            path.len(),
            kind.is_some(),
            Defaults { path, values: values.into_iter().map(unplaced).collect() },
        ));
    }
    ranked.sort_by_key(|(length, has_type, _)| (*length, *has_type));
    ranked.into_iter().map(|(_, _, defaults)| defaults).collect()
}

/// The field without its places: they are in the configuration, and posts have places of their own.
fn unplaced(field: Field) -> Field {
    Field { key: field.key, key_span: Span::default(), value: unplaced_value(field.value) }
}

fn unplaced_value(value: Value) -> Value {
    let node = match value.node {
        Node::List(values) => Node::List(values.into_iter().map(unplaced_value).collect()),
        Node::Map(fields) => Node::Map(fields.into_iter().map(unplaced).collect()),
        node @ (Node::Null | Node::Bool(_) | Node::Text(_)) => node,
    };
    Value { span: Span::default(), node }
}

fn fields(settings: &mut Settings<'_>, map: &Value) -> Fields {
    settings.known_keys(map, "fields");
    Fields {
        date: settings.texts(map, "date"),
        time: settings.texts(map, "time"),
        end: settings.texts(map, "end"),
        venue: settings.texts(map, "venue"),
        url: settings.texts(map, "url"),
        status: settings.texts(map, "status"),
        published: settings.texts(map, "published"),
    }
}

fn series(settings: &mut Settings<'_>, map: &Value) -> Series {
    settings.known_keys(map, "series[]");
    let title = settings.text(map, "title");
    let name = settings.text(map, "name").unwrap_or_default();
    if name.is_empty() {
        settings.wrong(
            map.span,
            "a series needs a `name`",
            "add `name: our-group`: it goes into addresses and ids",
        );
    }
    let mut series = Series {
        name,
        title,
        time: settings.time(map, "time"),
        end: settings.time(map, "end"),
        venue: settings.text(map, "venue"),
        position: position(settings, map),
        cadence: cadence(settings, map),
        ..Series::default()
    };
    if let Some(matched) = settings.map(map, "match") {
        settings.known_keys(matched, "series[].match");
        series.file_names = settings.texts(matched, "file_name");
        series.titles = settings.texts(matched, "title");
        series.tags = settings.texts(matched, "tag");
        series.categories = settings.texts(matched, "category");
    }
    series
}

/// Latitude and longitude in one text or in a list.
fn position(settings: &mut Settings<'_>, map: &Value) -> Option<Position> {
    let parts = settings.texts(map, "geo");
    let found = Position::parse(&parts.join(" "));
    if found.is_none() && !parts.is_empty() {
        let span = map.get("geo").map_or(map.span, |value| value.span);
        let text = parts.join(", ");
        settings.wrong(
            span,
            format!("`{text}` is no latitude and longitude"),
            "write it as `51.5074, -0.1278`",
        );
    }
    found
}

/// The group's habit in words; without one no calendar shows a day that nobody announced.
fn cadence(settings: &mut Settings<'_>, map: &Value) -> Option<Cadence> {
    let text = settings.text(map, "cadence")?;
    let span = map.get("cadence").map_or(map.span, |value| value.span);
    let help = "write it as `first Wednesday`, `every second Thursday` or `last Tuesday but not in December`";
    Cadence::parse(&text)
        .map_err(|why| settings.wrong(span, format!("`{text}` is no habit: it {why}"), help))
        .ok()
}

/// The habit of a blog's one group. Where series are named, each has its own.
fn sole_cadence(settings: &mut Settings<'_>, config: &Config, root: &Value) -> Option<Cadence> {
    let found = cadence(settings, root)?;
    if config.series.is_empty() {
        return Some(found);
    }
    let span = root.get("cadence").map_or(root.span, |value| value.span);
    settings.wrong(span, "which of the `series` meets so is not said", "move `cadence` into the series");
    None
}

fn feed(settings: &mut Settings<'_>, config: &mut Config, root: &Value) {
    const COMPATIBLE: &[(&str, bool)] = &[("jekyll", true), ("none", false)];
    if let Some(is_jekyll) = settings.one_of(root, "compat", COMPATIBLE) {
        config.feed.jekyll_path = is_jekyll;
        config.site.has_jekyll_feed |= is_jekyll;
    }
    let Some(map) = settings.map(root, "feed") else { return };
    settings.known_keys(map, "feed");
    let feed: &mut Feed = &mut config.feed;
    if let Some(limit) = limit(settings, map) {
        feed.limit = limit.entries();
    }
    set(&mut feed.full_content, settings.one_of(map, "content", &[("full", true), ("summary", false)]));
    set(&mut feed.tags, settings.flag(map, "tags"));
}

/// How many entries a feed holds.
enum Limit {
    All,
    Newest(u32),
}

impl Limit {
    fn entries(self) -> Option<usize> {
        match self {
            Self::All => None,
            Self::Newest(number) => usize::try_from(number).ok(),
        }
    }
}

/// A number, or `all`.
fn limit(settings: &mut Settings<'_>, map: &Value) -> Option<Limit> {
    if map.get("limit").and_then(Value::as_text).is_some_and(|text| text.trim() == "all") {
        return Some(Limit::All);
    }
    settings.number(map, "limit", 1..=1_000_000).map(Limit::Newest)
}

fn filter(settings: &mut Settings<'_>, map: &Value) -> Filter {
    Filter {
        series: settings.texts(map, "series"),
        tags: settings.texts(map, "tags"),
        categories: settings.texts(map, "categories"),
        venues: settings.texts(map, "venues"),
    }
}

fn named_feed(settings: &mut Settings<'_>, map: &Value) -> NamedFeed {
    settings.known_keys(map, "feeds[]");
    let formats = settings.texts(map, "formats");
    for format in &formats {
        if !["rss", "atom", "json"].contains(&format.as_str()) {
            let span = map.get("formats").map_or(map.span, |value| value.span);
            settings.wrong(
                span,
                format!("unknown format `{format}`"),
                "formats are `rss`, `atom` and `json`",
            );
        }
    }
    NamedFeed {
        name: output_name(settings, map),
        title: settings.text(map, "title"),
        filter: filter(settings, map),
        upcoming: settings.flag(map, "upcoming").unwrap_or(false),
        limit: limit(settings, map).and_then(Limit::entries),
        formats,
    }
}

fn named_calendar(settings: &mut Settings<'_>, map: &Value) -> NamedCalendar {
    settings.known_keys(map, "calendars[]");
    NamedCalendar {
        name: output_name(settings, map),
        title: settings.text(map, "title"),
        filter: filter(settings, map),
    }
}

/// A path below the output: it must not lead out of it.
fn output_name(settings: &mut Settings<'_>, map: &Value) -> String {
    let name = settings.text(map, "name").unwrap_or_default();
    let is_part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))
    };
    if name.split('/').all(is_part) {
        return name;
    }
    let span = map.get("name").map_or(map.span, |value| value.span);
    let message = if name.is_empty() {
        "a `name` is needed".to_owned()
    } else {
        format!("`{name}` is no name for a file")
    };
    settings.wrong(span, message, "write it with letters, digits, `-` and `/`: `name: talks/rust`");
    String::new()
}

fn calendar(settings: &mut Settings<'_>, calendar: &mut Calendar, map: &Value) {
    settings.known_keys(map, "calendar");
    set_some(&mut calendar.title, settings.text(map, "title"));
    set(&mut calendar.duration_minutes, duration(settings, map));
    let words = [("publish", false), ("hold", true)];
    set(&mut calendar.hold_doubtful, settings.one_of(map, "doubtful", &words));
    set(&mut calendar.refresh_hours, settings.number(map, "refresh", 1..=MAX_REFRESH_HOURS));
    set_some(&mut calendar.color, color(settings, map));
    set_some(&mut calendar.organizer, organizer(settings, map));
}

/// Minutes, or `2h`, `1h30`, `1:30`, `90min`.
fn duration(settings: &mut Settings<'_>, map: &Value) -> Option<u32> {
    let text = settings.text(map, "duration")?.to_lowercase();
    let minutes = minutes(&text.replace(' ', ""));
    let minutes = minutes.filter(|minutes| (1..=MAX_DURATION).contains(minutes));
    if minutes.is_none() {
        let span = map.get("duration").map_or(map.span, |value| value.span);
        settings.wrong(
            span,
            format!("`{text}` is no length of a meetup"),
            "write minutes, or hours as `2h` or `1h30`",
        );
    }
    minutes
}

fn minutes(text: &str) -> Option<u32> {
    let bare =
        ["minutes", "mins", "min", "m"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text);
    let hours = ["hours", "hour", "h", ":"].iter().find_map(|unit| bare.split_once(unit));
    match hours {
        None => bare.parse().ok(),
        Some((hours, "")) => hours.parse::<u32>().ok()?.checked_mul(60),
        Some((hours, rest)) => hours
            .parse::<u32>()
            .ok()?
            .checked_mul(60)?
            .checked_add(rest.parse().ok().filter(|rest| *rest < 60)?),
    }
}

/// RFC 7986, section 5.9: a name of CSS3.
fn color(settings: &mut Settings<'_>, map: &Value) -> Option<String> {
    let name = settings.text(map, "color")?.to_lowercase();
    if reference::COLORS.contains(&name.as_str()) {
        return Some(name);
    }
    let span = map.get("color").map_or(map.span, |value| value.span);
    let help = nearest(&name, reference::COLORS.iter().copied()).map_or_else(
        || "calendars take a color name of CSS3, such as `teal`".into(),
        |name| format!("did you mean `{name}`?"),
    );
    settings.wrong(span, format!("`{name}` is no name of a color"), help);
    None
}

fn organizer(settings: &mut Settings<'_>, map: &Value) -> Option<String> {
    let text = settings.text(map, "organizer")?;
    let address = text.strip_prefix("mailto:").unwrap_or(&text);
    let is_address =
        address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
            && !address.contains(char::is_whitespace);
    if is_address {
        return Some(address.to_owned());
    }
    let span = map.get("organizer").map_or(map.span, |value| value.span);
    settings.wrong(span, format!("`{text}` is no e-mail address"), "write it as `hello@example.org`");
    None
}

/// Read last: a day alone begins at midnight of the site's zone.
fn as_of(settings: &mut Settings<'_>, config: &mut Config, root: &Value) {
    let Some(text) = settings.text(root, "as_of") else { return };
    config.as_of = AsOf::parse(&text, config.site.zone());
    if config.as_of.is_none() {
        let span = root.get("as_of").map_or(root.span, |value| value.span);
        settings.wrong(
            span,
            format!("`{text}` is no date"),
            "write it as `2022-12-08` or `2022-12-08T09:00:00Z`",
        );
    }
}
