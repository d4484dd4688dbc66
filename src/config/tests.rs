use super::*;
use crate::base::source::LineIndex;

fn tidings(text: &str) -> Result<Config, Vec<Diagnostic>> {
    Config::read(Some(&SourceFile::new("tidings.yaml", text)), None).map(|(config, _)| config)
}

#[track_caller]
fn read(text: &str) -> Config {
    tidings(text).unwrap_or_else(|found| panic!("{text}: {found:#?}"))
}

/// One slip: its code, its line and column, words of the message and of the help.
#[track_caller]
fn check_slip(text: &str, code: &str, place: (usize, usize), message: &str, help: &str) {
    let found = tidings(text).expect_err("it is refused");
    let first = &found[0];
    let at = LineIndex::new(text).position(text, first.span.start);
    assert_eq!((first.rule.code(), at.line, at.column), (code, place.0, place.1), "{first:?}");
    assert!(first.message.contains(message), "{}", first.message);
    assert!(first.help.as_deref().unwrap_or_default().contains(help), "{:?}", first.help);
}

#[test]
fn unknown_keys_are_named_with_the_one_that_was_meant() {
    check_slip("tilte: My group\n", "C501", (1, 1), "`tilte`", "did you mean `title`?");
    check_slip("feed:\n  limitt: 3\n", "C501", (2, 3), "in `feed`", "did you mean `limit`?");
    check_slip(
        "series:\n  - name: a\n    mach: {}\n",
        "C501",
        (3, 5),
        "in `series`",
        "did you mean `match`?",
    );
    check_slip(
        "calendar: { wibble: 1 }\n",
        "C501",
        (1, 13),
        "`wibble`",
        "the keys here are `title`, `duration`",
    );
}

#[test]
fn wrong_values_are_named_with_what_to_write() {
    check_slip(
        "timezone: Europe/Londn\n",
        "C502",
        (1, 11),
        "unknown time zone `Europe/Londn`",
        "did you mean `Europe/London`?",
    );
    check_slip("timezone: london\n", "C502", (1, 11), "`london`", "did you mean `Europe/London`?");
    check_slip("timezone: New York\n", "C502", (1, 11), "`New York`", "did you mean `America/New_York`?");
    check_slip("feed: { limit: many }\n", "C502", (1, 16), "whole number", "limit: 1");
    check_slip("feed: { limit: 0 }\n", "C502", (1, 16), "from 1", "");
    check_slip("feed: { content: ful }\n", "C502", (1, 18), "cannot be `ful`", "did you mean `full`?");
    check_slip("feed: [1]\n", "C502", (1, 7), "takes a mapping", "");
    check_slip("url: example.org\n", "C502", (1, 6), "no address", "https://example.org");
    check_slip("url: 'javascript:alert(1)'\n", "C502", (1, 6), "no address", "");
    check_slip("permalink: pritty\n", "C502", (1, 12), "`pritty`", "did you mean `pretty`?");
    check_slip("permalink: /:yaer/:title/\n", "C502", (1, 12), "`:yaer`", "did you mean `:year`?");
    check_slip("date_is: evnt\n", "C502", (1, 10), "`evnt`", "did you mean `event`?");
    check_slip("future: maybe\n", "C502", (1, 9), "`true` or `false`", "future: true");
    check_slip("lang: english language\n", "C502", (1, 7), "no language tag", "`en`");
    check_slip("as_of: yesterday\n", "C502", (1, 8), "no date", "2022-12-08");
    check_slip("series:\n- { name: a, time: late }\n", "C502", (2, 20), "time of day", "18:30");
    check_slip("series:\n- { title: a }\n", "C502", (2, 3), "needs a `name`", "our-group");
    check_slip("series: 5\n", "C502", (1, 9), "list of mappings", "");
    check_slip("calendar: { color: teel }\n", "C502", (1, 20), "`teel`", "did you mean `teal`?");
    check_slip("calendar: { duration: long }\n", "C502", (1, 23), "`long`", "1h30");
    check_slip("calendar: { organizer: Ada }\n", "C502", (1, 24), "e-mail", "hello@example.org");
    check_slip("feeds: [{ name: ../../etc }]\n", "C502", (1, 17), "no name for a file", "");
    check_slip("feeds: [{ name: a, formats: [pdf] }]\n", "C502", (1, 29), "`pdf`", "`rss`");
    check_slip("calendars: [{ title: a }]\n", "C502", (1, 13), "`name`", "");
    check_slip("file_name: day\n", "C502", (1, 12), "`day`", "%Y");
    check_slip("file_name: '%Y%Q'\n", "C502", (1, 12), "`%Y%Q`", "%Y");
    check_slip("file_name: '%H%M'\n", "C502", (1, 12), "`%H%M`", "%Y");
    check_slip("title: [a]\n", "C502", (1, 8), "takes text, not a list", "");
}

#[test]
fn what_is_no_yaml_is_refused_with_its_place() {
    check_slip("title: \"unclosed\nurl: x\n", "C503", (1, 8), "cannot be read", "quotes");
    check_slip("just words\n", "C503", (1, 1), "not `key: value` lines", "tidings help config");
    let found = Config::read(None, Some(&SourceFile::new("_config.yml", "a: b: c\n"))).unwrap_err();
    assert_eq!((found[0].rule.code(), found[0].path.as_str()), ("C503", "_config.yml"));
}

#[test]
fn every_slip_is_named_in_one_run() {
    let found = tidings("tilte: a\nfutur: b\ntimezone: Mars\n").unwrap_err();
    assert_eq!(found.len(), 3);
}

#[test]
fn an_empty_file_says_nothing() {
    for text in ["", "# nothing\n", "---\n", "title:\nfeed:\n"] {
        let config = read(text);
        assert_eq!((config.site.title, config.feed.limit), (None, Some(30)), "{text:?}");
    }
}

#[test]
fn every_key_of_the_reference_is_taken() {
    for key in reference::KEYS {
        let text = nested(key.path, key.example);
        let config = read(&text);
        let is_parent = reference::KEYS
            .iter()
            .any(|other| other.path.starts_with(key.path) && other.path.len() > key.path.len());
        let differs = format!("{config:?}") != format!("{:?}", read(&without(key.path)));
        assert!(
            differs || is_parent || key.path.starts_with("defaults"),
            "{} changes nothing: {text}",
            key.path
        );
    }
}

/// YAML that gives one key of the reference a value, with what its list needs beside it.
fn nested(path: &str, value: &str) -> String {
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    let inner = if rest.is_empty() { value.to_owned() } else { nested(rest, value) };
    match name.strip_suffix("[]") {
        Some("defaults") => format!("defaults: [{{ {inner} }}]"),
        Some(name) if rest == "name" => format!("{name}: [{{ {inner} }}]"),
        Some(name) => format!("{name}: [{{ name: plain, {inner} }}]"),
        None if rest.is_empty() => format!("{name}: {inner}"),
        None => format!("{name}: {{ {inner} }}"),
    }
}

/// The same without the key.
fn without(path: &str) -> String {
    match path.split_once("[].") {
        Some(("defaults", _)) | None => String::new(),
        Some((list, _)) => format!("{list}: [{{ name: plain }}]"),
    }
}

#[test]
fn the_page_names_every_key() {
    let page = reference::page();
    for key in reference::KEYS {
        assert!(page.contains(key.path.rsplit('.').next().unwrap()), "{}", key.path);
        assert!(page.contains(key.example));
    }
}

#[test]
fn series_feeds_and_calendars() {
    let config = read(
        "series:\n- name: ours\n  title: Our Meetup\n  match: { file_name: [ours-, our-], title: Ours, tag: meetup }\n  time: 6.30pm\n  end: '21:00'\n  venue: Hall\n\
         feed: { limit: all, content: summary, tags: yes }\n\
         feeds: [{ name: talks/rust, tags: [rust], limit: all, formats: [atom] }, { name: next, upcoming: true }]\n\
         calendar: { duration: 1h30, doubtful: hold, refresh: 6, color: Teal, organizer: 'mailto:a@example.org' }\n\
         calendars: [{ name: hall, venues: Hall }]\n",
    );
    let series = &config.series[0];
    assert_eq!(series.file_names, ["ours-", "our-"]);
    assert_eq!(series.time.unwrap().to_string(), "18:30:00");
    assert_eq!((config.feed.limit, config.feed.full_content, config.feed.tags), (None, false, true));
    assert_eq!((config.feeds[0].name.as_str(), config.feeds[1].upcoming), ("talks/rust", true));
    assert_eq!(config.calendar.duration_minutes, 90);
    assert!(config.calendar.hold_doubtful);
    assert_eq!(config.calendar.color.as_deref(), Some("teal"));
    assert_eq!(config.calendar.organizer.as_deref(), Some("a@example.org"));
    assert_eq!(config.calendars[0].filter.venues, ["Hall"]);
}

#[test]
fn the_pages_own_rules_and_snippets() {
    let page = read("page:\n  css: |\n    h1 { color: teal }\n  header: <b>Ants</b>\n  footer: ''\n").page;
    assert_eq!(page.css.as_deref(), Some("h1 { color: teal }"));
    assert_eq!((page.header.as_deref(), page.footer), (Some("<b>Ants</b>"), None));
    check_slip(
        "page: { css: ants.css }\n",
        "C502",
        (1, 14),
        "`ants.css` is not style rules",
        "templates/style.css",
    );
    check_slip("page: { footer: inc/foot.html }\n", "C502", (1, 17), "is not HTML", "write the HTML itself");
    check_slip("page: { heder: x }\n", "C501", (1, 9), "in `page`", "did you mean `header`?");
}

#[test]
fn an_as_of_day_begins_at_the_sites_midnight() {
    let config = read("as_of: 2022-07-08\ntimezone: Europe/London\n");
    assert_eq!(config.as_of.unwrap().0.to_rfc3339(), "2022-07-07T23:00:00+00:00");
}

const JEKYLL: &str = "# a site\ntitle: Old\nauthor: ada\ndescription: 'One line'\navatar: /me.png\nurl: https://Example.org/\nbaseurl: \"/blog/\"\n\
    permalink: pretty\ntimezone: Europe/Berlin\nlocale: de_DE\nfuture: true\nplugins:\n  - jekyll-feed\nfooter-links:\n  github: ada\npaginate: 12\n";

#[test]
fn jekylls_configuration_says_what_tidings_yaml_does_not() {
    let jekyll = SourceFile::new("_config.yml", JEKYLL);
    let own = SourceFile::new("tidings.yaml", "title: New\ntimezone: Europe/London\n");
    let (config, found) = Config::read(Some(&own), Some(&jekyll)).unwrap();
    assert!(found.is_empty(), "{found:?}");
    let site = &config.site;
    assert_eq!((site.title.as_deref(), site.zone()), (Some("New"), Tz::Europe__London));
    assert_eq!(site.url.as_deref(), Some("https://example.org/blog"));
    assert_eq!(site.image.as_deref(), Some("https://example.org/blog/me.png"));
    assert_eq!((site.lang.as_deref(), site.authors[0].name.as_str()), (Some("de-DE"), "ada"));
    assert!(site.has_jekyll_feed && config.posts.future);
    assert_eq!(config.posts.permalink, "pretty");
    let variable = |key| site.variables.get(key).map(String::as_str);
    assert_eq!(variable("title"), Some("New"));
    assert_eq!(variable("footer-links.github"), Some("ada"));
    assert_eq!((variable("url"), variable("baseurl")), (Some("https://example.org"), Some("/blog")));
}

#[test]
fn a_slip_in_jekylls_configuration_is_a_warning() {
    let jekyll =
        SourceFile::new("_config.yml", "timezone: Mars\nurl: ''\nbaseurl:\ntitle: A\nwhatever: { a: [1] }\n");
    let (config, found) = Config::read(None, Some(&jekyll)).unwrap();
    assert_eq!((found.len(), found[0].severity), (1, Severity::Warning));
    assert_eq!((config.site.title.as_deref(), config.site.url), (Some("A"), None));
}

#[test]
fn the_permalink_of_the_posts_collection_counts() {
    let jekyll = SourceFile::new(
        "_config.yml",
        "permalink: pretty\ncollections: { posts: { permalink: '/:year/:title' } }\n",
    );
    assert_eq!(Config::read(None, Some(&jekyll)).unwrap().0.posts.permalink, "/:year/:title");
}
