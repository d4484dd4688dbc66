use super::*;
use crate::base::source::SourceFile;
use crate::config::Config;

fn config(text: &str) -> Config {
    let source = SourceFile::new("tidings.yaml", text);
    Config::read(Some(&source), None).unwrap_or_else(|error| panic!("{error:?}")).0
}

fn fields(front_matter: &str, config: &Config) -> EventFields {
    let source = SourceFile::new("2024-05-01-a.md", format!("---\n{front_matter}\n---\n"));
    let reading = super::super::read(&source, config);
    let post = reading.post.unwrap_or_else(|| panic!("{:?}", reading.diagnostics));
    event_fields(&post, config)
}

/// A claim on one line: day, last day, start, end, zone, place, link, state.
fn shown(claim: &EventClaim) -> String {
    fn part<T: std::fmt::Display>(name: &str, found: Option<&Found<T>>) -> Option<String> {
        found.map(|found| format!("{name}{}", found.value))
    }
    let time = |found: &Option<Found<NaiveTime>>| {
        found.as_ref().map(|found| found.value.format("%H:%M").to_string())
    };
    let parts = [
        part("", claim.day.as_ref()),
        part("to ", claim.last_day.as_ref()),
        time(&claim.time),
        time(&claim.end_time).map(|end| format!("-{end}")),
        part("", claim.zone.as_ref()),
        part("@ ", claim.venue.as_ref()),
        part("", claim.url.as_ref()),
        part("watch ", claim.stream_url.as_ref()),
        claim.status.as_ref().map(|found| format!("{:?}", found.value)),
        part("\"", claim.title.as_ref()),
        claim.unread.first().map(|found| format!("?{}", found.value)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(front_matter: &str, expected: &str) {
    let found = fields(front_matter, &Config::default());
    assert_eq!(shown(&found.own), expected, "{front_matter}");
    assert!(found.diagnostics.is_empty(), "{:?}", found.diagnostics);
}

#[test]
fn a_place_on_the_globe() {
    #[track_caller]
    fn check(front_matter: &str, expected: Option<&str>) {
        let found = fields(front_matter, &Config::default());
        let position = found.own.position.map(|found| found.value.joined(" "));
        assert_eq!(position.as_deref(), expected, "{front_matter}");
        assert!(found.diagnostics.is_empty(), "{front_matter}: {:?}", found.diagnostics);
    }
    let london = Some("51.507400 -0.127800");
    check("geo: 51.5074, -0.1278", london);
    check("geo: [51.5074, -0.1278]", london);
    check("coordinates: { lat: 51.5074, lng: -0.1278 }", london);
    check("lat: 51.5074\nlng: -0.1278", london);
    check("Latitude: '51.5074'\nLongitude: '-0.1278'", london);
    check("venue: { name: The Old Mill, lat: 51.5074, lon: -0.1278 }", london);
    check("event: { date: 2024-06-05, lat: 51.5074, long: -0.1278 }", london);
    check("event: { date: 2024-06-05, venue: { name: Mill, geo: '51.5074;-0.1278' } }", london);
    check("geo: London", None);
    check("lat: 51.5074", None);
    check("lat: 151.5074\nlng: -0.1278", None);
    let wrong = fields("event: { date: 2024-06-05, geo: here }", &Config::default());
    assert_eq!(wrong.diagnostics[0].rule.code(), "F108", "{:?}", wrong.diagnostics);
}

#[test]
fn keys_beside_the_others() {
    check("meetingdate: 2024-06-05", "2024-06-05");
    check("meeting_date: 2024-06-05\nvenue: Hall", "2024-06-05 @ Hall");
    check("event_date: 2024-06-05 18:30", "2024-06-05 18:30");
    check("date_start: '2024-06-05'\ntime_start: '18:00'\ntime_end: '22:00'", "2024-06-05 18:00 -22:00");
    check(
        "start_date: 2024-06-05 09:00:00\nend_date: 2024-06-07 17:00:00",
        "2024-06-05 to 2024-06-07 09:00 -17:00",
    );
    check("dateTime: 2024-06-05T18:30:00+02:00", "2024-06-05 18:30 +02:00");
    check("time: '18:00'\nplace: '<a href=\"https://maps.example\">The Pub</a>'", "18:00 @ The Pub");
    check("when: Wednesday the 5th of June, 7pm", "?Wednesday the 5th of June, 7pm");
    check("starts_at: 2024-06-05 6.30pm", "2024-06-05 18:30");
    check("when: 5 June 2024, 18:30 - 21:00", "2024-06-05 18:30 -21:00");
    check("when: 2024-06-05 10:00-12:00", "2024-06-05 10:00 -12:00");
    check("starts_at: 2024-06-05T18:00-05:00", "2024-06-05 18:00 -05:00");
    check("termin: 5.6.2024 um 19 Uhr", "2024-06-05 19:00");
}

#[test]
fn keys_of_other_languages() {
    check("datum: 5.6.2024\nuhrzeit: 19 Uhr\nort: Rathaus", "2024-06-05 19:00 @ Rathaus");
    check("fecha: 05/06/2024\nhora: 19:30\nlugar: La Casa", "2024-06-05 19:30 @ La Casa");
    check("jour: 2024-06-05\nheure: 18h30\nlieu: Mairie", "2024-06-05 18:30 @ Mairie");
    check("data: 2024-06-05\nora: 18:30 - 21:00\nluogo: Teatro", "2024-06-05 18:30 -21:00 @ Teatro");
    check("dato: 2024-06-05\nklokkeslett: kl. 18\nsted: Huset", "2024-06-05 18:00 @ Huset");
    check("開催日: 2024-06-05\n会場: 渋谷", "2024-06-05 @ 渋谷");
}

#[test]
fn what_is_not_what_the_key_should_hold_is_none() {
    check("start: here\nend: there", "?here");
    check("local: true\ndata: { a: 1 }\ntime: 12", "?12");
    check("address: https://example.org\nlocation: 42", "");
    check("location: TBA", "");
    check("meetup: Rust\nregister: soon\nstatus: Published", "");
    check("cancelled: false", "");
}

#[test]
fn places_are_one_line_of_text() {
    check("location: Institut<br/>Rue Haute, 3<br/>4000 Liège", "@ Institut, Rue Haute, 3, 4000 Liège");
    check("location: Tom &amp; Co\naddress: Main St 1", "@ Tom & Co, Main St 1");
    check("location: Hall, Main St 1\naddress: main st 1", "@ Hall, Main St 1");
    check("venue: { name: Hall, address: Main St 1, url: https://x.example }", "@ Hall, Main St 1");
    check("address: Main St 1", "@ Main St 1");
}

#[test]
fn links_are_links() {
    check("rsvp: https://x.example/1", "https://x.example/1");
    check("signup_link: '[here](https://x.example/1)'", "https://x.example/1");
    check("tickets: '<a href=\"https://x.example/1\">buy</a>'", "https://x.example/1");
    check(
        "links: { Forum: 'https://f.example/event', M: 'https://www.meetup.com/g/events/1/' }",
        "https://www.meetup.com/g/events/1/",
    );
    check("rsvp: 'javascript:alert(1)'", "");
    check("stream: https://x.example/live", "watch https://x.example/live");
}

#[test]
fn states() {
    check("cancelled: true", "Cancelled");
    check("is_canceled: yes", "Cancelled");
    check("status: Postponed", "Postponed");
    check("abgesagt: true", "Cancelled");
    check("event: { date: 2024-06-05, status: tentative }", "2024-06-05 Tentative");
}

#[test]
fn an_explicit_map_comes_before_the_keys_beside_it() {
    let config = Config::default();
    let found = fields(
        "meeting_date: 2024-06-01\nevent:\n  date: 2024-06-05\n  time: 18:30\n  end: 21:00\n  zone: Europe/Oslo\n  venue: Hall\n  url: https://x.example\n  title: June",
        &config,
    );
    assert_eq!(shown(&found.own), "2024-06-05 18:30 -21:00 Europe/Oslo @ Hall https://x.example \"June");
    assert!(found.own.is_explicit);
}

#[test]
fn the_next_meetups() {
    let config = Config::default();
    let next = |text: &str| fields(text, &config).next.iter().map(shown).collect::<Vec<_>>();
    assert_eq!(
        next("next: { date: 2024-06-05, time: '18:30', until: '21:00' }"),
        ["2024-06-05 18:30 -21:00"]
    );
    assert_eq!(next("next: 2024-06-05"), ["2024-06-05"]);
    assert_eq!(
        next("next:\n- { date: 2024-06-05 }\n- { date: 2024-07-03, status: cancelled }"),
        ["2024-06-05", "2024-07-03 Cancelled"]
    );
    assert_eq!(next("next: { date: first Wednesday of June }"), ["?first Wednesday of June"]);
    assert!(next("next: /2024/06/other-post/").is_empty(), "a link to the next page is no meetup");
    assert!(next("next: false").is_empty());
}

#[test]
fn an_offset_moves_a_time_into_the_sites_zone() {
    let config = config("timezone: Europe/London\n");
    assert_eq!(shown(&fields("start: 2024-06-05T17:30:00Z", &config).own), "2024-06-05 18:30");
    assert_eq!(shown(&fields("start: 2024-06-05 17:30:00", &config).own), "2024-06-05 17:30");
    assert_eq!(shown(&fields("start: 2024-06-05 19:15:00 MESZ", &config).own), "2024-06-05 19:15 MESZ");
}

#[test]
fn the_configuration_adds_keys_and_says_what_dates_are() {
    let config = config("fields: { date: [sitzung], venue: raum }\n");
    assert_eq!(
        shown(
            &fields("sitzung: 2024-06-05\nmeeting_date: 2024-06-01\nraum: Keller\nvenue: Hall", &config).own
        ),
        "2024-06-05 @ Keller"
    );
    let config = self::config("date_is: event\n");
    assert_eq!(shown(&fields("date: 2024-06-05 19:15:00 MEZ", &config).own), "2024-06-05 19:15 MEZ");
    let config = self::config("file_name_is: event\n");
    assert_eq!(shown(&fields("time: '19:00'", &config).own), "2024-05-01 19:00");
}

#[test]
fn a_pattern_reads_the_files_name() {
    let config = config("file_name: '%Y%m%d%H%M'\n");
    let read = |path: &str, config: &Config| {
        let source = SourceFile::new(path, "---\ndate: 2014-08-01\n---\n");
        event_fields(&super::super::read(&source, config).post.unwrap(), config).own
    };
    assert_eq!(shown(&read("201408131830-title.md", &config)), "2014-08-13 18:30");
    let config = self::config("file_name: '%Y-%m'\n");
    assert_eq!(read("2014-08-index.md", &config).month.unwrap().value, (2014, 8));
}

#[track_caller]
fn check_found(front_matter: &str, code: &str, slice: &str, help: &str) {
    let found = fields(front_matter, &Config::default());
    let text = format!("---\n{front_matter}\n---\n");
    let diagnostic = found.diagnostics.first().expect("something is found");
    assert_eq!(diagnostic.rule.code(), code);
    assert_eq!(text.get(diagnostic.span.start..diagnostic.span.end), Some(slice));
    assert!(diagnostic.help.as_deref().unwrap_or_default().contains(help), "{:?}", diagnostic.help);
    assert_ne!(diagnostic.severity, Severity::Error, "the post is fit to be published");
}

#[test]
fn what_cannot_be_read_is_said() {
    check_found("meeting_date: 2024-06-31", "F105", "2024-06-31", "2023-01-11");
    check_found("next: { date: 2024-02-30 }", "F105", "2024-02-30", "");
    check_found("next: { daet: 2024-06-05 }", "F108", "daet", "did you mean `date`?");
    check_found("next: { date: [1, 2] }", "F108", "[1, 2]", "2023-01-11 18:30");
    check_found("next: { date: 2024-06-05, end: late }", "F108", "late", "21:00");
    check_found(
        "event: { date: 2024-06-05, zone: Europe/Londn here }",
        "F110",
        "Europe/Londn here",
        "Europe/London",
    );
}

#[test]
fn every_value_knows_its_place() {
    let text = "---\nmeeting_date: 2024-06-05\nvenue: The Hall\n---\n";
    let source = SourceFile::new("2024-05-01-a.md", text);
    let config = Config::default();
    let own = event_fields(&super::super::read(&source, &config).post.unwrap(), &config).own;
    let day = own.day.unwrap();
    assert_eq!((source.slice(day.span), day.key.as_str()), ("2024-06-05", "meeting_date"));
    assert_eq!(source.slice(own.venue.unwrap().span), "The Hall");
}
