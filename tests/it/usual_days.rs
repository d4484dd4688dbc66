//! Usual days: what a subscriber sees where `cadence:` asks for the days that nobody has announced yet.
//!
//! A [`Blog`] builds as time passes and lets a subscriber import every build. A placeholder may leave without
//! a word once its day is over; apart from that no build may mislead an app, and a build on a later day
//! changes nothing of an event that it still has.

use chrono::{Datelike, NaiveDate, TimeDelta};
use tidings::timeline::Ledger;

use crate::life_of_a_date::{Site, calendar, post, recap, recap_path};
use crate::subscriber::{Seen, read};

const SERIES: &str = "series:\n  - name: systems\n    title: Lisbon Systems\n    match: { title: Lisbon Systems }\n    time: '18:30'\n    cadence: second Thursday\n";
const USUAL: &str = "(usual day, not announced)";

struct Blog {
    site: Site,
    today: NaiveDate,
}

impl Blog {
    /// A recap of March that announces nothing, read on its evening.
    fn new(settings: &str) -> Self {
        let mut site = Site::with_settings(settings);
        site.write(&recap_path("2024-03-14"), &recap("2024-03-14", "See you soon."));
        let mut blog = Self { site, today: "2024-03-13".parse().unwrap() };
        blog.pass("2024-03-15");
        blog
    }

    /// Builds on evenings after the last one, to a day: every third, those of posts, and the last.
    #[track_caller]
    fn pass(&mut self, to: &str) {
        let to: NaiveDate = to.parse().unwrap();
        let mut last = None;
        while self.today < to {
            self.today += TimeDelta::days(1);
            let has_news = self.site.posts.keys().any(|path| path.starts_with(&self.today.to_string()));
            let is_third = self.today.num_days_from_ce() % 3 == 0;
            if !(has_news || is_third || self.today == to || last.is_none()) {
                continue;
            }
            let when = format!("{}T22:00:00Z", self.today);
            let compilation = self.site.compile(&self.site.ledger, &when);
            let file = calendar(&compilation);
            let (events, today) = (read(&file), self.today);
            let is_spent = |event: &Seen| event.day < today && is_usual(event);
            self.site.subscriber.events.retain(|uid, event| events.contains_key(uid) || !is_spent(event));
            self.site.subscriber.import(&file, &when);
            if let Some(last) = last.replace(events.clone()).filter(|_| !has_news) {
                let changed: Vec<_> =
                    events.iter().filter(|(uid, event)| differs(&last, uid, event)).collect();
                assert!(changed.is_empty(), "a build on a later day changed an event, {when}: {changed:#?}");
            }
            self.site.ledger = compilation.ledger;
            self.site.diagnostics.extend(compilation.diagnostics);
        }
        assert_eq!(self.site.subscriber.faults, Vec::<String>::new());
    }

    /// The days from April on that the calendar shows, each with its state.
    fn shown(&self) -> Vec<String> {
        let events = self.site.subscriber.events.values();
        let mut days: Vec<String> = events
            .filter(|event| event.day > "2024-04-01".parse().unwrap())
            .map(|event| {
                let is_open = event.summary.ends_with(USUAL);
                let state = if is_open { "usual" } else { event.status };
                format!("{} {state} {}", event.day.format("%m-%d"), event.sequence)
            })
            .collect();
        days.sort();
        days
    }

    #[track_caller]
    fn check(&self, expected: &[&str]) {
        assert_eq!(self.shown(), expected, "{:#?}", self.site.subscriber.events);
    }

    fn uid_of(&self, day: &str) -> String {
        let day: NaiveDate = day.parse().unwrap();
        let mut events = self.site.subscriber.events.iter();
        events.find(|(_, event)| event.day == day).map(|(uid, _)| uid.clone()).expect("an event on that day")
    }

    fn artifact(&self, path: &str) -> String {
        let compilation = self.site.compile(&self.site.ledger, &format!("{}T22:00:00Z", self.today));
        let found = compilation.artifacts.into_iter().find(|artifact| artifact.path == path);
        String::from_utf8(found.expect(path).body.bytes().into_owned()).unwrap().replace("\r\n ", "")
    }
}

fn is_usual(event: &Seen) -> bool {
    event.status != "CONFIRMED" && event.lines.replace("\r\n ", "").contains("-usual-")
}

fn differs(last: &std::collections::BTreeMap<String, Seen>, uid: &str, event: &Seen) -> bool {
    last.get(uid).is_some_and(|last| last != event)
}

#[test]
fn without_the_key_nothing_is_shown_however_settled_the_habit() {
    let mut blog = Blog::new("");
    for (day, next) in
        [("2023-11-09", "14 December"), ("2023-12-14", "11 January"), ("2024-01-11", "8 February")]
    {
        blog.site.write(&recap_path(day), &recap(day, &format!("Our next meetup is on Thursday {next}.")));
    }
    blog.pass("2024-03-20");
    blog.check(&[]);
}

#[test]
fn a_placeholder_is_announced_moved_and_told_of_under_one_uid() {
    let mut blog = Blog::new(SERIES);
    blog.check(&["04-11 usual 0", "05-09 usual 0", "06-13 usual 0"]);
    let uid = blog.uid_of("2024-04-11");

    blog.site.write(
        "2024-03-20-april.md",
        &post("Lisbon Systems in April", "Our next meetup is on Thursday 11 April at 19:00."),
    );
    blog.pass("2024-03-25");
    blog.check(&["04-11 CONFIRMED 1", "05-09 usual 0", "06-13 usual 0"]);
    assert_eq!(blog.uid_of("2024-04-11"), uid);

    blog.site.write(
        "2024-03-27-moved.md",
        &post("Lisbon Systems moves", "Our April meetup moves from Thursday 11 April to Wednesday 17 April."),
    );
    blog.pass("2024-04-10");
    blog.check(&["04-17 CONFIRMED 2", "05-09 usual 0", "06-13 usual 0", "07-11 usual 0"]);
    assert_eq!(blog.uid_of("2024-04-17"), uid);

    blog.site.write(&recap_path("2024-04-17"), &recap("2024-04-17", "See you soon."));
    blog.pass("2024-04-20");
    blog.check(&["04-17 CONFIRMED 3", "05-09 usual 0", "06-13 usual 0", "07-11 usual 0"]);
    assert_eq!(blog.uid_of("2024-04-17"), uid);
}

#[test]
fn a_meetup_on_another_day_of_the_month_takes_the_placeholder_over() {
    let mut blog = Blog::new(SERIES);
    let uid = blog.uid_of("2024-04-11");
    blog.site.write(
        "2024-03-20-april.md",
        &post("Lisbon Systems in April", "Our next meetup is on Tuesday 23 April."),
    );
    blog.pass("2024-03-25");
    blog.check(&["04-23 CONFIRMED 1", "05-09 usual 0", "06-13 usual 0"]);
    assert_eq!(blog.uid_of("2024-04-23"), uid);
    let lines = &blog.site.subscriber.events[&uid].lines;
    assert!(!lines.contains("Moved from"), "nobody had announced the other day: {lines}");
}

#[test]
fn a_month_alone_is_announced_on_the_usual_day() {
    let mut blog = Blog::new(SERIES);
    let uid = blog.uid_of("2024-04-11");
    blog.site.write(&recap_path("2024-03-14"), &recap("2024-03-14", "See you at our next meetup in April!"));
    blog.pass("2024-03-20");
    blog.check(&["04-11 usual 1", "05-09 usual 0", "06-13 usual 0"]);
    blog.site
        .write(&recap_path("2024-03-14"), &recap("2024-03-14", "Our next meetup is on Thursday 18 April."));
    blog.pass("2024-03-25");
    blog.check(&["04-18 CONFIRMED 2", "05-09 usual 0", "06-13 usual 0"]);
    assert_eq!(blog.uid_of("2024-04-18"), uid);
}

#[test]
fn a_day_that_passes_unannounced_leaves_nothing_and_a_late_recap_is_the_same_event() {
    let mut blog = Blog::new(SERIES);
    let uid = blog.uid_of("2024-04-11");
    blog.pass("2024-04-11");
    blog.check(&["04-11 usual 0", "05-09 usual 0", "06-13 usual 0", "07-11 usual 0"]);
    blog.pass("2024-04-12");
    blog.check(&["05-09 usual 0", "06-13 usual 0", "07-11 usual 0"]);
    blog.site.write(&recap_path("2024-04-11"), &recap("2024-04-11", "See you soon."));
    blog.pass("2024-04-14");
    blog.check(&["04-11 CONFIRMED 1", "05-09 usual 0", "06-13 usual 0", "07-11 usual 0"]);
    assert_eq!(blog.uid_of("2024-04-11"), uid);
}

#[test]
fn a_month_called_off_is_cancelled_in_the_posts_words() {
    for words in ["There will be no meetup in May.", "No meetup in May.", "Our May meetup is cancelled."] {
        let mut blog = Blog::new(SERIES);
        blog.site.write("2024-03-20-may.md", &post("Lisbon Systems: a break", words));
        blog.pass("2024-03-25");
        blog.check(&["04-11 usual 0", "05-09 CANCELLED 1", "06-13 usual 0"]);
        let event = &blog.site.subscriber.events[&blog.uid_of("2024-05-09")];
        assert_eq!(event.status, "CANCELLED", "{words}");
        assert!(event.summary.starts_with("CANCELLED: "), "{}", event.summary);
        blog.pass("2024-05-10");
        blog.check(&["06-13 usual 0", "07-11 usual 0", "08-08 usual 0"]);
    }
}

#[test]
fn the_next_one_called_off_is_the_next_usual_day_and_no_other() {
    let mut blog = Blog::new(SERIES);
    blog.site.write("2024-03-20-off.md", &post("Lisbon Systems: sad news", "Our next meetup is cancelled."));
    blog.pass("2024-03-25");
    let cancelled = |day: &str| blog.site.subscriber.events[&blog.uid_of(day)].status == "CANCELLED";
    assert!(cancelled("2024-04-11") && !cancelled("2024-05-09"), "{:?}", blog.shown());
}

#[test]
fn a_pause_calls_off_what_was_shown_and_shows_no_more() {
    let mut blog = Blog::new(SERIES);
    blog.site.write(
        "2024-03-20-pause.md",
        &post("Lisbon Systems: a pause", "All our meetups are cancelled until further notice."),
    );
    blog.pass("2024-06-14");
    blog.check(&[]);
    assert!(!blog.artifact("upcoming.ics").contains("VEVENT"));
    blog.site.write(
        "2024-06-15-again.md",
        &post("Lisbon Systems is back", "Our next meetup is on Thursday 11 July."),
    );
    blog.pass("2024-06-20");
    blog.check(&["07-11 CONFIRMED 0", "08-08 usual 0", "09-12 usual 0"]);
}

#[test]
fn an_announcement_that_disappears_is_cancelled_and_not_usual_again() {
    let mut blog = Blog::new(SERIES);
    blog.site.write(
        "2024-03-20-april.md",
        &post("Lisbon Systems in April", "Our next meetup is on Thursday 11 April."),
    );
    blog.pass("2024-03-22");
    blog.site.posts.remove("2024-03-20-april.md");
    blog.pass("2024-03-25");
    blog.check(&["04-11 CANCELLED 2", "05-09 usual 0", "06-13 usual 0"]);
    assert!(!blog.site.subscriber.events[&blog.uid_of("2024-04-11")].lines.contains("usual day"));
    assert!(blog.site.diagnostics.iter().any(|found| found.rule.code() == "X405"));
}

#[test]
fn another_habit_moves_the_placeholders_and_none_calls_them_off() {
    let mut blog = Blog::new(SERIES);
    let uid = blog.uid_of("2024-04-11");
    let settings = |text: &str| Site::with_settings(text).config;
    blog.site.config = settings(&SERIES.replace("second Thursday", "last Tuesday but not in May"));
    blog.pass("2024-03-20");
    blog.check(&["04-30 usual 1", "05-09 CANCELLED 1", "06-25 usual 1"]);
    assert_eq!(blog.uid_of("2024-04-30"), uid);
    assert_eq!(blog.site.subscriber.events[&blog.uid_of("2024-05-09")].status, "CANCELLED");
    blog.site.config = settings(&SERIES.replace("    cadence: second Thursday\n", ""));
    blog.pass("2024-03-25");
    assert!(blog.site.subscriber.events.values().all(|event| !event.summary.contains(USUAL)));
    blog.pass("2024-07-01");
    blog.check(&[]);
}

#[test]
fn a_blog_without_series_has_one_habit() {
    let mut blog = Blog::new("cadence: every second Thursday\n");
    blog.check(&[]);
    blog.site
        .write(&recap_path("2024-02-29"), &recap("2024-02-29", "Our next meetup is on Thursday 14 March."));
    blog.pass("2024-03-17");
    blog.check(&[
        "04-11 usual 0",
        "04-25 usual 0",
        "05-09 usual 0",
        "05-23 usual 0",
        "06-06 usual 0",
        "06-20 usual 0",
    ]);
    let uid = blog.uid_of("2024-04-11");
    blog.site
        .write(&recap_path("2024-03-14"), &recap("2024-03-14", "Our next meetup is on Friday 12 April."));
    blog.pass("2024-03-20");
    assert_eq!(blog.uid_of("2024-04-12"), uid);
}

#[test]
fn every_file_says_plainly_what_it_is() {
    let blog = Blog::new(SERIES);
    for path in ["calendar.ics", "upcoming.ics", "events/systems-usual-2024-04.ics"] {
        let file = blog.artifact(path);
        let event =
            file.split("BEGIN:VEVENT").find(|event| event.contains("systems-usual-2024-04@")).unwrap();
        for line in [
            "SUMMARY:Lisbon Systems April 2024 (usual day\\, not announced)",
            "STATUS:TENTATIVE",
            "TRANSP:TRANSPARENT",
            "DTSTART;TZID=Europe/Lisbon:20240411T183000",
            "DESCRIPTION:The usual day (second Thursday). Nothing is announced yet.",
            "CREATED:20240101T000000Z",
            "DTSTAMP:20240101T000000Z",
        ] {
            assert!(event.contains(line), "{path} lacks {line}: {event}");
        }
    }
    let events: serde_json::Value = serde_json::from_str(&blog.artifact("events.json")).unwrap();
    let marks: Vec<_> =
        events["meetups"].as_array().unwrap().iter().map(|event| &event["is_placeholder"]).collect();
    assert_eq!(marks, [false, true, true, true]);
    let page = blog.artifact("index.html");
    assert!(page.contains("Usual day, not announced yet"), "{page}");
    assert!(!page.contains("calendar.google.com/calendar/render"), "a copy would not follow");
    assert!(!page.contains("application/ld+json"), "search engines are told of no day that is not announced");
    for feed in ["atom.xml", "rss.xml", "feed.json"] {
        assert!(!blog.artifact(feed).contains("sual"), "{feed}");
    }
}

#[test]
fn no_feed_of_what_is_to_come_tells_of_usual_days() {
    let blog = Blog::new(&format!("{SERIES}feeds: [{{ name: next, upcoming: true, formats: [atom] }}]\n"));
    assert!(!blog.artifact("next.atom").contains("<entry>"));
}

#[test]
fn doubtful_days_held_back_are_usual_ones_too() {
    let blog = Blog::new(&format!("{SERIES}calendar: {{ doubtful: hold }}\n"));
    blog.check(&[]);
}

#[test]
fn a_lost_ledger_gives_placeholders_the_same_bytes() {
    let mut blog = Blog::new(SERIES);
    blog.pass("2024-04-02");
    let fresh = calendar(&blog.site.compile(&Ledger::default(), "2024-04-02T22:00:00Z"));
    assert_eq!(read(&fresh), blog.site.subscriber.events);
}
