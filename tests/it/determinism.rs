//! The same posts, settings, ledger and moment give the same bytes: wherever, whenever and however often
//! the program is run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::site::{AS_OF, Site, assert_same, files, ran};

/// The sample's output, to compare with.
fn reference() -> BTreeMap<String, Vec<u8>> {
    let site = Site::sample();
    site.build().expect(0);
    site.output()
}

/// Builds with variables of the environment set.
#[track_caller]
fn check_environment(variables: &[(&str, &str)]) {
    let site = Site::sample();
    let mut command = site.command(&["build", "--as-of", AS_OF]);
    ran(&command.envs(variables.iter().copied()).output().unwrap()).expect(0);
    assert_same(&reference(), &site.output(), &format!("{variables:?}"));
}

#[test]
fn the_environment_changes_nothing() {
    check_environment(&[("TZ", "Pacific/Kiritimati")]);
    check_environment(&[("TZ", "America/Los_Angeles"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")]);
    check_environment(&[("LANG", "C"), ("LC_ALL", "C")]);
    check_environment(&[("HOME", "/nonexistent"), ("USER", "somebody")]);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    check_environment(&[("RAYON_NUM_THREADS", "1")]);
    check_environment(&[("RAYON_NUM_THREADS", "8")]);
}

#[test]
fn the_order_in_which_posts_were_written_changes_nothing() {
    let site = Site::sample();
    let posts = files(&site.path("posts"));
    std::fs::remove_dir_all(site.path("posts")).unwrap();
    for (name, text) in posts.iter().rev() {
        site.post(name, text);
    }
    site.build().expect(0);
    assert_same(&reference(), &site.output(), "posts written the other way round");
}

#[test]
fn where_the_program_is_run_changes_nothing() {
    let site = Site::sample();
    let path = |name: &str| site.path(name).to_string_lossy().into_owned();
    let (posts, output, settings) = (path("posts"), path("output"), path("tidings.yaml"));
    let mut command = site
        .command(&["build", "--posts", &posts, "--output", &output, "--config", &settings, "--as-of", AS_OF]);
    ran(&command.current_dir("/").output().unwrap()).expect(0);
    assert_same(&reference(), &site.output(), "another working folder");
}

#[test]
fn the_moment_may_come_from_the_environment() {
    let site = Site::sample();
    let output = site.command(&["build"]).env("SOURCE_DATE_EPOCH", "1711926000").output().unwrap();
    ran(&output).expect(0);
    assert_same(&reference(), &site.output(), "2024-03-31T23:00:00Z, where London has the first of April");
}

fn times(folder: &Path) -> BTreeMap<PathBuf, SystemTime> {
    files(folder)
        .keys()
        .map(|path| (folder.join(path), std::fs::metadata(folder.join(path)).unwrap().modified().unwrap()))
        .collect()
}

#[test]
fn a_second_build_touches_no_file() {
    let site = Site::sample();
    site.build().expect(0);
    let before = times(&site.path("output"));
    let ran = site.build().expect(0).says(&["0 files written, 0 removed"]);
    assert_eq!(times(&site.path("output")), before, "{}", ran.stderr);
}

/// The VEVENTs of a calendar by their UIDs.
fn events(calendar: &str) -> BTreeMap<String, String> {
    let unfolded = calendar.replace("\r\n ", "");
    unfolded
        .split("BEGIN:VEVENT\r\n")
        .skip(1)
        .map(|event| {
            let uid = event.lines().find(|line| line.starts_with("UID:")).expect("a VEVENT has a UID");
            let (event, _) = event.split_once("END:VEVENT").expect("a VEVENT ends");
            (uid.to_owned(), event.to_owned())
        })
        .collect()
}

#[test]
fn a_day_that_passes_changes_no_event() {
    let site = Site::sample();
    site.build().expect(0);
    let before = events(&site.read("output/calendar.ics"));
    assert_eq!(before.len(), 4, "three that were and one to come");
    for as_of in ["2024-04-02", "2024-04-11", "2025-01-01"] {
        site.build_at(as_of).expect(0);
        assert_eq!(events(&site.read("output/calendar.ics")), before, "as of {as_of}");
    }
}

#[test]
fn a_lost_ledger_changes_nothing_that_was_not_edited() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    std::fs::remove_dir_all(site.path("output")).unwrap();
    site.build().expect(0);
    assert_same(&before, &site.output(), "built anew");
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing_that_is_read() {
    let site = Site::sample();
    for (name, text) in files(&site.path("posts")) {
        let text = String::from_utf8(text).unwrap();
        site.post(&name, format!("\u{feff}{}", text.replace('\n', "\r\n")));
    }
    site.build().expect(0);
    let reference = reference();
    for path in ["atom.xml", "calendar.ics", "rss.xml"] {
        assert_eq!(
            String::from_utf8_lossy(&site.output()[path]),
            String::from_utf8_lossy(&reference[path]),
            "{path}"
        );
    }
}
