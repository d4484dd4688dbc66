//! The life of a date, from the first word of it to the recap and after: what a subscriber sees of a meetup
//! when its posts are written, edited, renamed and deleted between builds.
//!
//! Each test is one row of such a life: posts come and go in a [`Site`], which builds as a scheduled job
//! would, keeps the ledger and lets a [`Subscriber`] import every build. Whatever the row, no build may
//! mislead an app; a row then says what is shown.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};
use tidings::base::source::SourceFile;
use tidings::base::time::AsOf;
use tidings::config::Config;
use tidings::diagnostic::{Diagnostic, Rule};
use tidings::pipeline::{Compilation, compile};
use tidings::timeline::Ledger;

use crate::subscriber::{Seen, Subscriber, read};

/// A blog, its last ledger and one subscriber.
pub(crate) struct Site {
    pub(crate) posts: BTreeMap<String, String>,
    pub(crate) config: Config,
    pub(crate) ledger: Ledger,
    pub(crate) subscriber: Subscriber,
    pub(crate) diagnostics: Vec<Diagnostic>,
}

impl Site {
    fn new() -> Self {
        Self::with_settings("")
    }

    pub(crate) fn with_settings(more: &str) -> Self {
        let settings = format!(
            "title: Someone's blog\nurl: https://systems.example\ntimezone: Europe/Lisbon\nlang: en\n{more}"
        );
        let settings = SourceFile::new("tidings.yaml", settings);
        let (config, _) = Config::read(Some(&settings), None).expect("the settings can be read");
        Self {
            posts: BTreeMap::new(),
            config,
            ledger: Ledger::default(),
            subscriber: Subscriber::default(),
            diagnostics: Vec::new(),
        }
    }

    /// Five recaps of second Thursdays, each of which announces the next meetup; the last one's is 11 April.
    fn of_habit() -> Self {
        let mut site = Self::new();
        let days = ["2023-11-09", "2023-12-14", "2024-01-11", "2024-02-08", "2024-03-14"];
        let next = ["14 December", "11 January", "8 February", "14 March", "11 April"];
        for (day, next) in days.into_iter().zip(next) {
            site.write(&recap_path(day), &recap(day, &format!("Our next meetup is on Thursday {next}.")));
        }
        site.build("2024-03-15");
        site
    }

    pub(crate) fn write(&mut self, path: &str, text: &str) {
        self.posts.insert(path.to_owned(), text.to_owned());
    }

    pub(crate) fn compile(&self, ledger: &Ledger, day: &str) -> Compilation {
        let sources: Vec<SourceFile> =
            self.posts.iter().map(|(path, text)| SourceFile::new(path.as_str(), text.as_str())).collect();
        let as_of = AsOf::parse(day, self.config.site.zone()).expect("a day");
        compile(&sources, ledger, &self.config, as_of)
    }

    /// Builds on the evening of a day and again each day for a week, which may change nothing.
    #[track_caller]
    fn build(&mut self, day: &str) {
        let first: NaiveDate = day.parse().expect("a day");
        let mut last: Option<BTreeMap<String, Seen>> = None;
        for later in 0..7 {
            let when = format!("{}T22:00:00Z", first + TimeDelta::days(later));
            let compilation = self.compile(&self.ledger, &when);
            let calendar = calendar(&compilation);
            self.subscriber.import(&calendar, &when);
            let events = read(&calendar);
            if let Some(last) = last.replace(events.clone()) {
                assert_eq!(last, events, "a build on a later day changed an event, {when}");
            } else {
                self.diagnostics = compilation.diagnostics;
            }
            self.ledger = compilation.ledger;
        }
        assert_eq!(self.subscriber.faults, Vec::<String>::new());
    }

    /// The only event from a day on.
    #[track_caller]
    fn only_from(&self, day: &str) -> &Seen {
        let day: NaiveDate = day.parse().expect("a day");
        let found: Vec<&Seen> = self.subscriber.events.values().filter(|event| event.day >= day).collect();
        assert_eq!(found.len(), 1, "{found:#?}");
        found[0]
    }

    #[track_caller]
    fn check(&self, from: &str, day: &str, status: &str, sequence: i64) {
        let event = self.only_from(from);
        let seen = (event.day.to_string(), event.status, event.sequence);
        assert_eq!(seen, (day.to_owned(), status, sequence), "{event:#?}");
    }

    #[track_caller]
    fn check_says(&self, from: &str, words: &str) {
        let event = self.only_from(from);
        let lines = event.lines.replace("\r\n ", "").replace("\\,", ",");
        assert!(lines.contains(words), "{words:?} is not in\n{lines}");
    }

    fn uids(&self) -> Vec<&String> {
        self.subscriber.events.keys().collect()
    }
}

pub(crate) fn calendar(compilation: &Compilation) -> String {
    let found = compilation.artifacts.iter().find(|artifact| artifact.path == "calendar.ics");
    String::from_utf8(found.expect("a calendar").body.bytes().into_owned()).expect("calendars are UTF-8")
}

pub(crate) fn recap_path(day: &str) -> String {
    format!("{day}-lisbon-systems-{}.md", month(day).to_lowercase().replace(' ', "-"))
}

fn month(day: &str) -> String {
    day.parse::<NaiveDate>().expect("a day").format("%B %Y").to_string()
}

/// A recap of the meetup of a day, ending with a word on what comes next.
pub(crate) fn recap(day: &str, next: &str) -> String {
    format!(
        "---\ntitle: Lisbon Systems {}\ntags: [meetup, scheduling]\n---\n\
         We met for the tenth time, and we heard two talks.\n\nWe had a full house: thanks to everyone who came.\n\n## What comes next\n\n{next}\n",
        month(day)
    )
}

pub(crate) fn post(title: &str, text: &str) -> String {
    format!("---\ntitle: {title}\n---\n{text}\n")
}

const MARCH: &str = "2024-03-14";

#[test]
fn announced_without_a_time_it_takes_the_day() {
    let site = Site::of_habit();
    site.check("2024-04-01", "2024-04-11", "CONFIRMED", 0);
    site.check_says("2024-04-01", "SUMMARY:Lisbon Systems April 2024");
    site.check_says("2024-04-01", "Time to be announced.");
    assert!(!site.only_from("2024-04-01").lines.contains("CATEGORIES"), "those are the recap's tags");
}

#[test]
fn a_lone_post_names_the_meetup_by_its_own_title() {
    let mut site = Site::new();
    site.write(&recap_path(MARCH), &recap(MARCH, "Our next meetup is on Thursday 11 April."));
    site.build("2024-03-15");
    site.check_says("2024-04-01", "SUMMARY:Lisbon Systems April 2024");
}

#[test]
fn the_time_becomes_known_later() {
    let mut site = Site::of_habit();
    site.write(
        "2024-03-25-program.md",
        &post("April's program", "Join us for our next meetup on Thursday 11 April at 18:30."),
    );
    site.build("2024-03-25");
    site.check("2024-04-01", "2024-04-11", "CONFIRMED", 1);
    site.check_says("2024-04-01", "DTSTART;TZID=Europe/Lisbon:20240411T183000");
}

#[test]
fn a_doubtful_day_is_resolved() {
    let mut site = Site::of_habit();
    site.write(&recap_path(MARCH), &recap(MARCH, "Our next meetup is on Thursday 12 April."));
    site.build("2024-03-22");
    site.check("2024-04-01", "2024-04-11", "TENTATIVE", 1);
    site.check_says("2024-04-01", "(date to be confirmed)");
    site.write(&recap_path(MARCH), &recap(MARCH, "Our next meetup is on Friday 12 April."));
    site.build("2024-03-29");
    site.check("2024-04-01", "2024-04-12", "CONFIRMED", 2);
}

#[test]
fn doubtful_days_can_be_held_back() {
    let mut site = Site::with_settings("calendar:\n  doubtful: hold\n");
    site.write(&recap_path(MARCH), &recap(MARCH, "Our next meetup is on Thursday 12 April."));
    site.build("2024-03-15");
    assert_eq!(site.uids().len(), 1, "the one of March alone");
    site.write(&recap_path(MARCH), &recap(MARCH, "Our next meetup is on Friday 12 April."));
    site.build("2024-03-22");
    site.check("2024-04-01", "2024-04-12", "CONFIRMED", 0);
}

#[test]
fn a_later_post_moves_it() {
    let mut site = Site::of_habit();
    let text = "Our April meetup moves from Thursday 11 April to Thursday 18 April.";
    site.write("2024-03-25-moved.md", &post("A new day for April", text));
    site.build("2024-03-25");
    site.check("2024-04-01", "2024-04-18", "CONFIRMED", 1);
    site.check_says("2024-04-01", "Moved from Thursday 11 April 2024.");
}

#[test]
fn a_later_post_moves_it_and_names_the_new_day_alone() {
    let mut site = Site::of_habit();
    let text = "The April meetup has moved to Thursday 18 April.";
    site.write("2024-03-25-moved.md", &post("Change of plans", text));
    site.build("2024-03-25");
    site.check("2024-04-01", "2024-04-18", "CONFIRMED", 1);
}

#[test]
fn in_whatever_words_it_is_moved_there_is_one_event() {
    for text in [
        "The meetup planned for Thursday 11 April will take place on Thursday 18 April.",
        "Our April meetup is on Thursday 18 April rather than the 11th.",
        "The April meetup will not take place on 11 April but on Thursday 18 April.",
        "Our next meetup was supposed to be on 11 April. The room is gone. We'll meet on 18 April instead.",
        "Join us for our meetup on Thursday 18 April (not 11 April, as announced).",
        "The meetup is moved by a week, to Thursday 18 April.",
    ] {
        let mut site = Site::of_habit();
        site.write("2024-03-25-moved.md", &post("A new day for April", text));
        site.build("2024-03-25");
        site.check("2024-04-01", "2024-04-18", "CONFIRMED", 1);
    }
}

#[test]
fn a_new_hour_calls_nothing_off() {
    let mut site = Site::of_habit();
    let text = "Our next meetup on Thursday 11 April starts at 18:30 instead of 19:00.";
    site.write("2024-03-25-hour.md", &post("A new hour", text));
    site.build("2024-03-25");
    site.check("2024-04-01", "2024-04-11", "CONFIRMED", 1);
    site.check_says("2024-04-01", "DTSTART;TZID=Europe/Lisbon:20240411T183000");
}

#[test]
fn an_edit_of_the_announcement_moves_it() {
    let mut site = Site::of_habit();
    site.write(&recap_path(MARCH), &recap(MARCH, "Our next meetup is on Thursday 18 April."));
    site.build("2024-03-22");
    site.check("2024-04-01", "2024-04-18", "CONFIRMED", 1);
    site.check_says("2024-04-01", "Moved from Thursday 11 April 2024.");
    site.write(&recap_path(MARCH), &recap(MARCH, "Our next meetup is on Thursday 11 April."));
    site.build("2024-03-29");
    site.check("2024-04-01", "2024-04-11", "CONFIRMED", 2);
}

#[test]
fn a_move_told_when_it_is_announced_has_no_second_event() {
    let mut site = Site::new();
    let next = "We're moving our next meetup from Thursday 11 April to Thursday 18 April.";
    site.write(&recap_path(MARCH), &recap(MARCH, next));
    site.build("2024-03-15");
    site.check("2024-04-01", "2024-04-18", "CONFIRMED", 0);
    site.check_says("2024-04-01", "Moved from Thursday 11 April 2024.");
}

#[test]
fn postponed_and_given_a_new_day_later() {
    let mut site = Site::of_habit();
    site.write("2024-04-02-postponed.md", &post("Postponed", "Our meetup on 11 April is postponed."));
    site.build("2024-04-02");
    site.check("2024-04-01", "2024-04-11", "CANCELLED", 1);
    site.check_says("2024-04-01", "SUMMARY:POSTPONED: ");
    site.write("2024-04-16-new-day.md", &post("A new day", "Our next meetup is on Thursday 25 April."));
    site.build("2024-04-16");
    site.check("2024-04-01", "2024-04-25", "CONFIRMED", 2);
}

#[test]
fn a_later_post_cancels_it() {
    let words = [
        "The meetup on 11 April is cancelled.",
        "Our April meetup is cancelled, sorry.",
        "Our next meetup is cancelled: the venue is closed.",
    ];
    for text in words {
        let mut site = Site::of_habit();
        site.write("2024-04-02-cancelled.md", &post("Sad news", text));
        site.build("2024-04-02");
        site.check("2024-04-01", "2024-04-11", "CANCELLED", 1);
        site.check_says("2024-04-01", "SUMMARY:CANCELLED: ");
    }
}

#[test]
fn an_edit_of_the_announcement_cancels_it() {
    let mut site = Site::of_habit();
    let next = "Our next meetup on Thursday 11 April is cancelled.";
    site.write(&recap_path(MARCH), &recap(MARCH, next));
    site.build("2024-03-22");
    site.check("2024-04-01", "2024-04-11", "CANCELLED", 1);
}

#[test]
fn a_month_without_a_meetup_makes_none_and_cancels_what_was_announced() {
    let mut site = Site::of_habit();
    site.write("2024-04-02-break.md", &post("A break", "There will be no meetup in April."));
    site.build("2024-04-02");
    site.check("2024-04-01", "2024-04-11", "CANCELLED", 1);
    let mut site = Site::of_habit();
    site.write("2024-04-02-break.md", &post("A break", "There will be no meetup in August."));
    site.build("2024-04-02");
    site.check("2024-04-01", "2024-04-11", "CONFIRMED", 0);
}

#[test]
fn held_and_told_of_on_the_day_late_or_early() {
    for posted in ["2024-04-11", "2024-04-14", "2024-04-16", "2024-04-23", "2024-04-10"] {
        let mut site = Site::of_habit();
        let text = recap("2024-04-11", "See you soon.");
        site.write(&recap_path(posted), &text);
        site.build("2024-04-24");
        site.check("2024-04-01", "2024-04-11", "CONFIRMED", 1);
        site.check_says("2024-04-01", "https://systems.example/");
        assert!(site.only_from("2024-04-01").lines.contains("CATEGORIES"), "now the tags are its own");
    }
}

#[test]
fn a_renamed_recap_stays_with_its_meetup() {
    let mut site = Site::of_habit();
    let text = recap("2024-04-11", "See you soon.");
    site.write(&recap_path("2024-04-11"), &text);
    site.build("2024-04-12");
    let uids = site.uids().into_iter().cloned().collect::<Vec<_>>();
    site.posts.remove(&recap_path("2024-04-11"));
    site.write("2024-04-11-an-evening-on-schedulers.md", &text);
    site.build("2024-04-19");
    assert_eq!(site.uids(), uids.iter().collect::<Vec<_>>());
}

#[test]
fn an_announcement_deleted_before_its_day_is_cancelled_once() {
    let mut site = Site::of_habit();
    site.write(&recap_path(MARCH), &recap(MARCH, "See you soon."));
    site.build("2024-03-22");
    site.check("2024-04-01", "2024-04-11", "CANCELLED", 1);
    assert!(site.diagnostics.iter().any(|found| found.rule == Rule::AnnouncementVanished));
    site.write(&recap_path(MARCH), &recap(MARCH, "Our next meetup is on Thursday 11 April."));
    site.build("2024-03-29");
    site.check("2024-04-01", "2024-04-11", "CONFIRMED", 2);
}

#[test]
fn an_edit_that_takes_the_day_away_puts_it_off() {
    let mut site = Site::of_habit();
    site.write(&recap_path(MARCH), &recap(MARCH, "See you at our next meetup in April!"));
    site.build("2024-03-22");
    site.check("2024-04-01", "2024-04-11", "CANCELLED", 1);
    site.check_says("2024-04-01", "SUMMARY:POSTPONED: ");
}

#[test]
fn a_post_deleted_after_the_day_takes_nothing_back() {
    let mut site = Site::of_habit();
    site.posts.remove(&recap_path(MARCH));
    site.build("2024-05-01");
    site.check("2024-04-01", "2024-04-11", "CONFIRMED", 0);
}

#[test]
fn a_renamed_file_changes_no_uid() {
    let mut site = Site::of_habit();
    let before = site.only_from("2024-04-01").clone();
    let text = site.posts.remove(&recap_path(MARCH)).unwrap();
    site.write("2024-03-14-an-evening-in-march.md", &text);
    site.build("2024-03-22");
    assert_eq!(site.uids().len(), 6);
    assert_eq!(site.only_from("2024-04-01").day, before.day);
}

#[test]
fn edits_of_title_wording_and_venue_change_no_uid() {
    let mut site = Site::of_habit();
    let next = "Join us for our next meetup on Thursday 11 April at the Old Mill.";
    site.write(
        &recap_path(MARCH),
        &recap(MARCH, next)
            .replace("title: Lisbon Systems", "title: 'Lisbon Systems:")
            .replace("March 2024\n", "March 2024, with queues'\n"),
    );
    site.build("2024-03-22");
    site.check("2024-04-01", "2024-04-11", "CONFIRMED", 1);
    assert_eq!(site.uids().len(), 6);
}

#[test]
fn a_lost_ledger_gives_the_same_uids() {
    let mut site = Site::of_habit();
    site.write(&recap_path("2024-04-11"), &recap("2024-04-11", "Our next meetup is on Thursday 9 May."));
    site.build("2024-04-12");
    let uids = site.uids().into_iter().cloned().collect::<Vec<_>>();
    let calendar = calendar(&site.compile(&Ledger::default(), "2024-04-30"));
    assert_eq!(read(&calendar).keys().collect::<Vec<_>>(), uids.iter().collect::<Vec<_>>());
    for (uid, event) in read(&calendar) {
        assert!(event.sequence >= site.subscriber.events[&uid].sequence, "{uid} fell");
    }
}

#[test]
fn a_new_domain_changes_no_uid() {
    let mut site = Site::of_habit();
    let uids = site.uids().into_iter().cloned().collect::<Vec<_>>();
    site.config.site.url = Some("https://elsewhere.example".into());
    site.build("2024-03-22");
    assert_eq!(site.uids(), uids.iter().collect::<Vec<_>>());
}

#[test]
fn an_unrelated_post_changes_nothing() {
    let mut site = Site::of_habit();
    let before = site.subscriber.events.clone();
    site.write("2024-03-20-on-tea.md", &post("On tea", "Green tea wants water that is not quite boiling."));
    site.build("2024-03-22");
    assert_eq!(site.subscriber.events, before);
}

#[test]
fn a_meetup_taken_out_of_a_post_leaves_the_others_theirs() {
    let mut site = Site::new();
    let both = "Our next meetup is on Thursday 11 April at 18:30.\n\n## And then\n\nThe next meetup after that is on Thursday 9 May at 18:30.";
    site.write(&recap_path(MARCH), &recap(MARCH, both));
    site.build("2024-03-15");
    let days: Vec<String> = site.subscriber.events.values().map(|event| event.day.to_string()).collect();
    assert!(days.contains(&"2024-04-11".to_owned()) && days.contains(&"2024-05-09".to_owned()), "{days:?}");
    site.write(&recap_path(MARCH), &recap(MARCH, "The next meetup is on Thursday 9 May at 18:30."));
    site.build("2024-03-22");
    let april: Vec<&Seen> =
        site.subscriber.events.values().filter(|event| event.day.to_string() == "2024-04-11").collect();
    assert_eq!(april[0].status, "CANCELLED");
    site.check("2024-05-01", "2024-05-09", "CONFIRMED", 1);
}
