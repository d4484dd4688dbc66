use std::sync::Arc;

use chrono_tz::Tz;
use html5gum::{DefaultEmitter, Token, Tokenizer};
use proptest::prelude::*;

use super::*;
use crate::timeline::{Meetup, MeetupStatus};

const DEFAULTS: BTreeMap<String, String> = BTreeMap::new();

fn feeds() -> Vec<FeedLink> {
    let feed = |title: &str, href: &str, media_type: &str| FeedLink {
        title: title.into(),
        href: href.into(),
        media_type: media_type.into(),
    };
    vec![
        feed("Harbour Systems", "calendar.ics", "text/calendar"),
        feed("RSS", "rss.xml", "application/rss+xml"),
        feed("Atom", "atom.xml", "application/atom+xml"),
        feed("JSON Feed", "feed.json", "application/feed+json"),
    ]
}

fn entries() -> Vec<PageEntry<'static>> {
    let entry = |title: &'static str, url: &'static str, date| PageEntry { title, url, date };
    vec![
        entry(
            "What happened in March",
            "https://harbour.example.org/2026/03/05/march.html",
            sample::ymd(2026, 3, 5),
        ),
        entry(
            "An interview with our host",
            "https://harbour.example.org/2026/02/10/interview.html",
            sample::ymd(2026, 2, 10),
        ),
    ]
}

/// Renders with the site's own templates, the sample's feeds and its entries.
fn try_render(
    timeline: &Timeline,
    config: &Config,
    as_of: &str,
    templates: &BTreeMap<String, String>,
) -> Result<String, PageError> {
    let as_of = AsOf::parse(as_of, Tz::Europe__London).unwrap();
    let (entries, feeds) = (entries(), feeds());
    let memory = &Memory::default();
    let view = PageView { timeline, config, as_of, entries: &entries, feeds: &feeds, templates, memory };
    Ok(String::from_utf8(index(&view)?.body.bytes().into_owned()).unwrap())
}

#[track_caller]
fn render(timeline: &Timeline, config: &Config, as_of: &str) -> String {
    try_render(timeline, config, as_of, &DEFAULTS).unwrap()
}

/// A page of one meetup, seen before it.
#[track_caller]
fn page_of(meetup: Meetup) -> String {
    render(&Timeline { meetups: vec![meetup.into()], ..Timeline::default() }, &sample::config(), "2026-05-01")
}

fn may() -> Meetup {
    Meetup::clone(&sample::timeline().meetups[2])
}

/// Tags with their attributes' names, as an independent tokenizer sees them, and the values of those
/// that hold addresses.
fn tags_and_addresses(html: &str) -> (Vec<String>, Vec<String>) {
    let (mut tags, mut addresses) = (Vec::new(), Vec::new());
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for token in Tokenizer::new_with_emitter(html, emitter).map(Result::unwrap) {
        match token {
            Token::StartTag(tag) => {
                let names: Vec<_> =
                    tag.attributes.keys().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
                tags.push(format!("{} {}", String::from_utf8_lossy(&tag.name), names.join(" ")));
                for (name, value) in &tag.attributes {
                    if [b"href".as_slice(), b"src"].contains(&name.as_slice()) {
                        addresses.push(String::from_utf8_lossy(value).into_owned());
                    }
                }
            }
            Token::EndTag(tag) => tags.push(format!("/{}", String::from_utf8_lossy(&tag.name))),
            Token::Error(error) => panic!("{error:?}"),
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) => {}
        }
    }
    (tags, addresses)
}

/// The body without style and script, for snapshots.
fn main_of(html: &str) -> &str {
    &html[html.find("<header").unwrap()..html.find("<script>").unwrap()]
}

#[test]
fn a_small_page() {
    let mut june = sample::meetup("june", "June <social>", Some(sample::ymd(2026, 6, 10)));
    june.status = MeetupStatus::Tentative;
    june.notes = vec!["The post says Tuesday.".into()];
    let timeline = Timeline { meetups: vec![may().into(), june.into()], ..Timeline::default() };
    insta::assert_snapshot!(main_of(&render(&timeline, &sample::config(), "2026-05-01")));
}

#[test]
fn the_head_names_feeds_calendar_and_policy() {
    let html = render(&sample::timeline(), &sample::config(), "2026-05-01");
    let head = &html[..html.find("<style>").unwrap()];
    let mut pieces = head.split("sha256-");
    let mut without_digests = pieces.next().unwrap().to_owned();
    for piece in pieces {
        without_digests.push_str("sha256-…");
        without_digests.push_str(&piece[piece.find('\'').unwrap()..]);
    }
    insta::assert_snapshot!(without_digests);
}

#[test]
fn the_policy_names_exactly_what_the_page_holds() {
    let mut config = sample::config();
    config.page.css = Some("h1 { color: teal }\r\n/* </style><img src=x> */".into());
    let html = render(&sample::timeline(), &config, "2026-05-01");
    let mut digests = Vec::new();
    for (open, close) in [("<style>", "</style>"), ("<script>", "</script>")] {
        digests.extend(html.split(open).skip(1).map(|rest| digest(rest.split(close).next().unwrap())));
    }
    assert_eq!(digests.len(), 3);
    for digest in &digests {
        assert!(html.contains(digest), "{digest}");
    }
    assert_eq!(html.matches("sha256-").count(), 3);
    assert!(!tags_and_addresses(&html).0.iter().any(|tag| tag.starts_with("img")));
}

/// Asserts which titles stand under the next meetup, under those to come and under those that were.
#[track_caller]
fn check_places(as_of: &str, next: Option<&str>, coming: &[&str], past: &[&str]) {
    let html = render(&sample::timeline(), &sample::config(), as_of);
    let uids = |class: &str| -> Vec<String> {
        let section =
            html.split("<section ").find(|section| section.starts_with(&format!("class=\"{class}")));
        let section = section.unwrap_or_default();
        section.split("data-uid=\"").skip(1).map(|rest| rest.split('@').next().unwrap().to_owned()).collect()
    };
    assert_eq!(
        (uids("next"), uids("coming"), uids("past")),
        (
            next.into_iter().map(String::from).collect(),
            coming.iter().map(|uid| (*uid).to_owned()).collect(),
            past.iter().map(|uid| (*uid).to_owned()).collect(),
        )
    );
}

#[test]
fn the_moment_parts_what_is_to_come_from_what_was() {
    check_places("2026-05-01", Some("may"), &["june", "july", "september"], &["march", "december"]);
    check_places("2026-05-06", Some("may"), &["june", "july", "september"], &["march", "december"]);
    check_places("2026-05-06T22:30:00Z", Some("may"), &["june", "july", "september"], &["march", "december"]);
    check_places("2026-05-06T23:30:00Z", Some("june"), &["july", "september"], &["may", "march", "december"]);
    check_places("2026-09-30", Some("september"), &[], &["july", "june", "may", "march", "december"]);
    check_places("2026-10-01", None, &[], &["july", "june", "may", "march", "december"]);
}

#[test]
fn a_recap_on_the_day_itself_makes_it_past() {
    let mut timeline = sample::timeline();
    let recap = timeline.meetups[1].recap.clone();
    Arc::make_mut(&mut timeline.meetups[2]).recap = recap;
    let html = render(&timeline, &sample::config(), "2026-05-06");
    assert!(html.contains("class=\"next is-doubtful\""));
    assert!(html.find("data-uid=\"may@").unwrap() > html.find("class=\"past\"").unwrap());
}

#[test]
fn nothing_announced_is_said() {
    let html = render(&Timeline::default(), &sample::config(), "2026-05-01");
    assert!(html.contains("No meetup is announced yet."));
    assert!(!html.contains("id=\"past\"") && !html.contains("id=\"coming\""));
}

/// Asserts a phrase in the page of the May meetup once it was changed.
#[track_caller]
fn check_may(change: impl FnOnce(&mut Meetup), present: &[&str], absent: &[&str]) {
    let mut meetup = may();
    change(&mut meetup);
    let html = page_of(meetup);
    let main = main_of(&html);
    for phrase in present {
        assert!(main.contains(phrase), "no {phrase} in\n{main}");
    }
    for phrase in absent {
        assert!(!main.contains(phrase), "{phrase} in\n{main}");
    }
}

#[test]
fn the_state_of_the_next_meetup_is_said_plainly() {
    let sign_up = "href=\"https://meet.example.org/";
    check_may(
        |_| {},
        &[sign_up, "Add to calendar", "18:30–21:00 BST, Europe/London"],
        &["badge", "Cancelled"],
    );
    check_may(
        |m| m.status = MeetupStatus::Cancelled,
        &["<section class=\"next is-off\"", "<p class=\"badge\">Cancelled</p>"],
        &[sign_up, "Add to calendar"],
    );
    check_may(|m| m.status = MeetupStatus::Postponed, &["<p class=\"badge\">Postponed</p>"], &[sign_up]);
    check_may(
        |m| m.status = MeetupStatus::Tentative,
        &["<section class=\"next is-doubtful\"", "<p class=\"badge\">Date to be confirmed</p>", sign_up],
        &[],
    );
    check_may(
        |m| m.time = None,
        &["Time to be announced", "datetime=\"2026-05-06\""],
        &["18:30", "Europe/London"],
    );
    check_may(
        |m| (m.time, m.status) = (None, MeetupStatus::Cancelled),
        &["<p class=\"badge\">Cancelled</p>"],
        &["Time to be announced"],
    );
    check_may(
        |m| m.moved_from = Some((sample::ymd(2026, 5, 5), None)),
        &["<p>Moved from Tuesday 5 May 2026</p>"],
        &[],
    );
    check_may(
        |m| m.last_date = Some(sample::ymd(2026, 5, 7)),
        &["Wednesday 6 May 2026 – Thursday 7 May 2026"],
        &[],
    );
    check_may(|m| m.is_online = true, &["Bristol + Online"], &[]);
}

#[test]
fn a_held_meetup_is_shown_but_not_offered_to_calendars() {
    let mut config = sample::config();
    config.calendar.hold_doubtful = true;
    let mut meetup = may();
    meetup.status = MeetupStatus::Tentative;
    let html =
        render(&Timeline { meetups: vec![meetup.into()], ..Timeline::default() }, &config, "2026-05-01");
    assert!(html.contains("Date to be confirmed"));
    assert!(!html.contains("events/may.ics"));
}

#[test]
fn a_doubtful_day_is_not_told_to_search_engines() {
    let mut meetup = may();
    assert!(page_of(meetup.clone()).contains("\"startDate\":\"2026-05-06T18:30:00+01:00\""));
    meetup.status = MeetupStatus::Tentative;
    assert!(!page_of(meetup).contains("ld+json"));
}

#[test]
fn the_page_speaks_the_sites_language() {
    let mut config = sample::config();
    config.site.lang = Some("de_AT".into());
    let html =
        render(&Timeline { meetups: vec![may().into()], ..Timeline::default() }, &config, "2026-05-01");
    assert!(html.contains("<html lang=\"de-AT\">"));
    assert!(html.contains("Nächstes Treffen") && html.contains("Mittwoch, 6. Mai 2026"));
    assert!(!html.contains("Next meetup") && !html.contains("Wednesday"));
    config.site.lang = Some("hu".into());
    assert!(render(&sample::timeline(), &config, "2026-05-01").contains("<html lang=\"en\">"));
    config.site.lang = Some("en\"><script>".into());
    assert!(render(&sample::timeline(), &config, "2026-05-01").contains("<html lang=\"en\">"));
}

#[test]
fn every_language_renders_with_its_own_words() {
    for strings in strings::ALL {
        let mut config = sample::config();
        config.site.lang = Some(strings.tag.into());
        let html = render(&sample::timeline(), &config, "2026-05-01");
        for words in [strings.next_meetup, strings.subscribe, strings.tentative, strings.past_meetups] {
            assert!(html.contains(&*html_escape::encode_quoted_attribute(words)), "{}: {words}", strings.tag);
        }
    }
}

#[test]
fn without_an_address_only_the_file_is_offered() {
    let mut config = sample::config();
    config.site.url = None;
    let html = render(&sample::timeline(), &config, "2026-05-01");
    assert!(html.contains("<a class=\"button main\" href=\"calendar.ics\" download>"));
    assert!(!html.contains("webcal:") && !html.contains("<code") && !html.contains("canonical"));
}

/// Asserts that a post's text changes no tag of the page.
fn assert_inert(text: &str) {
    let with = |text: &str| {
        let mut timeline = sample::timeline();
        let meetups = timeline.meetups.iter_mut().map(Arc::make_mut);
        for (at, meetup) in meetups.enumerate() {
            meetup.title = format!("x{text}");
            meetup.uid = format!("{at}{text}@example.org");
            meetup.venue = Some(format!("x{text}"));
            meetup.abstract_text = Some(format!("x{text}"));
            meetup.speakers = vec![format!("x{text}")];
            meetup.notes = vec![format!("x{text}")];
            for talk in meetup.recap.iter_mut().flat_map(|recap| Arc::make_mut(&mut recap.talks)) {
                talk.title = Some(format!("x{text}"));
                talk.speakers = vec![format!("x{text}")];
            }
        }
        let mut config = sample::config();
        config.site.title = Some(format!("x{text}"));
        config.site.description = Some(format!("x{text}"));
        config.site.rights = Some(format!("x{text}"));
        render(&timeline, &config, "2026-05-01")
    };
    let (plain, hostile) = (with(""), with(text));
    assert_eq!(tags_and_addresses(&plain).0, tags_and_addresses(&hostile).0, "{text:?}");
    assert!(!hostile.contains(['\0', '\u{202E}']), "{text:?}");
}

#[test]
fn hostile_texts_stay_text() {
    for text in [
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<!-- <script>",
        "--><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "&lt;script&gt;&#x3c;script&#62;",
        "</title></style></textarea><svg onload=alert(1)>",
        "]]><![CDATA[<b>",
        "{{ 7 * 7 }}{% raw %}{# c #}",
        "\0\u{1}\u{7f}\u{85}\u{FFFE}\u{FDD0}",
        "\u{202E}gnp.exe\u{2066}",
        "\r\n\tline\u{2028}separator",
    ] {
        assert_inert(text);
    }
}

#[test]
fn templates_are_not_written_by_posts() {
    let mut meetup = may();
    meetup.title = "{{ 7 * 7 }} {% include 'x' %}".into();
    assert!(page_of(meetup).contains("{{ 7 * 7 }} {% include &#x27;x&#x27; %}"));
}

#[test]
fn only_web_addresses_are_followed() {
    for address in
        ["javascript:alert(1)", "JAVA\tSCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x"]
    {
        let mut timeline = sample::timeline();
        for meetup in timeline.meetups.iter_mut().map(Arc::make_mut) {
            let hostile = Some(address.to_owned());
            meetup.rsvp_url.clone_from(&hostile);
            meetup.page_url.clone_from(&hostile);
            meetup.stream_url.clone_from(&hostile);
            if let Some(recap) = &mut meetup.recap {
                address.clone_into(&mut recap.url);
                recap.video_url.clone_from(&hostile);
                for talk in Arc::make_mut(&mut recap.talks) {
                    talk.url.clone_from(&hostile);
                }
            }
        }
        let html = render(&timeline, &sample::config(), "2026-05-01");
        let local = ["#main", "calendar.ics", "rss.xml", "atom.xml", "feed.json", "events/"];
        for found in tags_and_addresses(&html).1 {
            let is_expected = ["https://", "webcal://"].iter().any(|scheme| found.starts_with(scheme))
                || local.iter().any(|path| found.starts_with(path));
            assert!(is_expected, "{address}: {found}");
        }
    }
}

#[test]
fn a_site_may_replace_a_template_its_style_and_its_snippets() {
    let own = BTreeMap::from([
        ("add.html.jinja".to_owned(), "<p>{{ meetup.title }}</p>".to_owned()),
        ("style.css".to_owned(), "body{margin:0}".to_owned()),
    ]);
    let mut config = sample::config();
    config.page.header = Some("<nav><a href=\"/\">Home</a></nav>".into());
    config.page.footer = Some("<p>Imprint</p>".into());
    let html = try_render(&sample::timeline(), &config, "2026-05-01", &own).unwrap();
    assert!(html.contains("<p>Harbour Systems: storage night</p>") && !html.contains("Add to calendar"));
    assert!(html.contains("<style>body{margin:0}</style>") && html.contains(&digest("body{margin:0}")));
    assert!(html.contains("<nav><a href=\"/\">Home</a></nav>") && html.contains("<p>Imprint</p>"));
}

#[track_caller]
fn check_broken(source: &str, expected: &str) {
    let own = BTreeMap::from([("next.html.jinja".to_owned(), source.to_owned())]);
    let error = try_render(&sample::timeline(), &sample::config(), "2026-05-01", &own).unwrap_err();
    assert_eq!(error.to_string(), expected);
}

#[test]
fn a_broken_template_names_its_place() {
    check_broken("<p>\n{{ nextt.title }}</p>", "template `next.html.jinja`, line 2: undefined value");
    check_broken("{{ t.greeting }}", "template `next.html.jinja`, line 1: undefined value");
    check_broken("<p>\n{% if %}</p>", "template `next.html.jinja`, line 2: unexpected end of block");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_text_breaks_the_page(text in any::<String>()) {
        assert_inert(&text);
    }
}
