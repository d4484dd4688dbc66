//! The blogs of `tests/corpus/stories` and of the folders beside it, written for this: what a reader knows of every
//! meetup after the last post is what the timeline has.
//!
//! One folder a group, with its posts over some months and `truth.json`: each meetup once, with the day it really was or
//! is to be. Moved, put off, corrected and called off meetups are one each. The shares are what the program does today,
//! and never less; a meetup that no blog tells of is worse than one that is missed.

use std::path::Path;

use serde_json::Value;
use tidings::base::source::SourceFile;
use tidings::timeline::{Meetup, MeetupStatus};

use crate::blog;

/// What is held of a corpus of blogs: the least share of the meetups whose day is right, and the most days on which no
/// meetup is, of those that there are.
struct Held {
    folder: &'static str,
    least_meetups: u32,
    least_right: f64,
    most_extra: f64,
}

#[test]
fn every_meetup_of_a_blog_is_there_once_on_its_day() {
    check(&Held { folder: "stories", least_meetups: 200, least_right: 0.958, most_extra: 0.019 });
}

#[test]
fn so_is_every_meetup_of_blogs_with_more_voices() {
    check(&Held { folder: "more-stories", least_meetups: 300, least_right: 0.833, most_extra: 0.095 });
}

#[test]
fn so_is_every_meetup_of_further_blogs() {
    check(&Held { folder: "further-stories", least_meetups: 300, least_right: 0.95, most_extra: 0.02 });
}

#[test]
fn so_is_every_meetup_of_later_blogs() {
    check(&Held { folder: "later-stories", least_meetups: 300, least_right: 0.855, most_extra: 0.032 });
}

#[test]
fn so_is_every_meetup_of_recent_blogs() {
    check(&Held { folder: "recent-stories", least_meetups: 300, least_right: 0.865, most_extra: 0.084 });
}

#[test]
fn so_is_every_meetup_of_plain_blogs() {
    check(&Held { folder: "plain-stories", least_meetups: 300, least_right: 0.845, most_extra: 0.034 });
}

#[test]
fn so_is_every_meetup_of_lively_blogs() {
    check(&Held { folder: "lively-stories", least_meetups: 300, least_right: 0.839, most_extra: 0.083 });
}

#[test]
fn so_is_every_meetup_of_ordinary_blogs() {
    check(&Held { folder: "ordinary-stories", least_meetups: 400, least_right: 0.92, most_extra: 0.036 });
}

#[test]
fn most_meetups_of_everyday_blogs_are_right() {
    check(&Held { folder: "everyday-stories", least_meetups: 150, least_right: 0.808, most_extra: 0.045 });
}

#[test]
fn so_are_those_of_blogs_with_much_beside_meetups() {
    check(&Held { folder: "noisy-stories", least_meetups: 500, least_right: 0.937, most_extra: 0.087 });
}

#[test]
fn so_are_those_of_blogs_far_and_wide() {
    check(&Held { folder: "wide-stories", least_meetups: 500, least_right: 0.916, most_extra: 0.036 });
}

#[test]
fn so_are_those_of_blogs_of_many_habits() {
    check(&Held { folder: "habits-stories", least_meetups: 190, least_right: 0.922, most_extra: 0.047 });
}

#[test]
fn most_meetups_of_blogs_that_change_their_plans_are_right() {
    check(&Held { folder: "changing-stories", least_meetups: 100, least_right: 0.888, most_extra: 0.149 });
}

#[test]
fn so_are_those_of_chatty_blogs() {
    check(&Held { folder: "chatty-stories", least_meetups: 500, least_right: 0.97, most_extra: 0.028 });
}

#[test]
fn so_are_those_of_steady_blogs() {
    check(&Held { folder: "steady-stories", least_meetups: 200, least_right: 0.947, most_extra: 0.029 });
}

#[test]
fn so_are_those_of_common_blogs() {
    check(&Held { folder: "common-stories", least_meetups: 300, least_right: 0.964, most_extra: 0.023 });
}

#[test]
fn so_are_those_of_varied_blogs() {
    check(&Held { folder: "varied-stories", least_meetups: 220, least_right: 0.905, most_extra: 0.045 });
}

#[test]
fn so_are_those_of_mixed_blogs() {
    check(&Held { folder: "mixed-stories", least_meetups: 210, least_right: 0.905, most_extra: 0.035 });
}

fn check(held: &Held) {
    let (mut wanted, mut lost, mut extra) = (0, Vec::new(), Vec::new());
    for group in folders(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(held.folder)) {
        let name = group.file_name().unwrap().to_string_lossy().into_owned();
        let truth: Value =
            serde_json::from_str(&std::fs::read_to_string(group.join("truth.json")).unwrap()).unwrap();
        let mut found = meetups(&group);
        for one in truth.as_array().unwrap() {
            wanted += 1;
            let is_off = one["status"] == "cancelled" || one["status"] == "postponed";
            let is_it = |(day, off): &(String, bool)| one["date"] == day.as_str() && *off == is_off;
            match found.iter().position(is_it) {
                Some(at) => drop(found.remove(at)),
                None => lost.push(format!("{name}: {} {}", one["date"], one["status"])),
            }
        }
        extra.extend(found.into_iter().map(|(day, off)| format!("{name}: {day} off: {off}")));
    }
    assert!(wanted > held.least_meetups, "{wanted} meetups");
    let share = |n: usize| f64::from(u32::try_from(n).unwrap()) / f64::from(wanted);
    let right = 1.0 - share(lost.len());
    assert!(right >= held.least_right, "{right:.3} of {wanted}; lost:\n{}", lost.join("\n"));
    let more = share(extra.len());
    assert!(more <= held.most_extra, "{more:.3} of {wanted} in vain:\n{}", extra.join("\n"));
}

/// The day of every meetup of a blog, and whether it is off.
fn meetups(group: &Path) -> Vec<(String, bool)> {
    let settings = "title: Group\nurl: https://group.example\ntimezone: Europe/London\n";
    let mut sources: Vec<SourceFile> = std::fs::read_dir(group)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md" || extension == "markdown"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            SourceFile::new(name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let reading = blog::read(settings, &sources, "2030-01-01T00:00:00Z");
    let is_off = |meetup: &Meetup| matches!(meetup.status, MeetupStatus::Cancelled | MeetupStatus::Postponed);
    let dated = reading.timeline.meetups.iter().filter_map(|one| Some((one.date?.to_string(), is_off(one))));
    dated.collect()
}

fn folders(root: &Path) -> Vec<std::path::PathBuf> {
    let mut all: Vec<_> = std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}
