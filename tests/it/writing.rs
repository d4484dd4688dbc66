//! Writing: one build at a time, only its own files, whole or not at all.

use std::collections::BTreeMap;
use std::fs::File;

use crate::site::{Site, assert_same};

#[test]
fn a_second_build_is_told_who_holds_the_lock() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    let lock = File::create(site.path("output/.tidings.lock")).unwrap();
    lock.lock().unwrap();
    site.write("output/.tidings.lock", "process 4711\n");
    site.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us all");
    site.build().expect(2).says(&[
        "another tidings is writing to output",
        "process 4711",
        "help: run it again",
    ]);
    lock.unlock().unwrap();
    site.build().expect(0).says(&["files written"]);
    let after = site.output();
    assert!(before.keys().eq(after.keys()), "no lock is left behind: {:?}", after.keys());
}

#[test]
fn the_lock_of_a_build_that_was_killed_stops_nobody() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    site.write("output/.tidings.lock", "process 4711\n");
    site.write("output/tags/gone/.rss.xml.tidings-new", "half of a fe");
    site.write("output/.mine", "a file of somebody else");
    site.build().expect(0);
    let mut after = site.output();
    assert_eq!(after.remove(".mine").as_deref(), Some("a file of somebody else".as_bytes()));
    assert_same(&before, &after, "what the killed build left is cleared away");
}

#[test]
fn many_builds_at_once_leave_one_whole_output() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    let children: Vec<_> = (0..6)
        .map(|_| {
            let mut command = site.command(&["build", "--as-of", crate::site::AS_OF, "-qq"]);
            command.stderr(std::process::Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut child in children {
        let status = child.wait().unwrap().code();
        assert!(matches!(status, Some(0 | 2)), "done, or told of another: {status:?}");
    }
    assert_same(&before, &site.output(), "six builds at once");
}

#[test]
fn only_what_was_written_is_removed() {
    let site = Site::sample();
    site.build().expect(0);
    site.write("output/robots.txt", "mine");
    site.write("output/events/mine.ics", "mine");
    let event = site
        .output()
        .into_keys()
        .find(|path| path.starts_with("events/") && path != "events/mine.ics")
        .expect("there are events");
    site.write("tidings.yaml", format!("{}feed: {{ tags: true }}\n", site.read("tidings.yaml")));
    site.build().expect(0);
    let tag = site.output().into_keys().find(|path| path.starts_with("tags/")).expect("tags have feeds");
    site.write(&format!("output/{tag}"), "edited by hand");
    site.edit("tidings.yaml", "feed: { tags: true }\n", "");
    site.build().expect(0).says(&["removed"]);
    let after = site.output();
    assert_eq!(after["robots.txt"], b"mine");
    assert_eq!(after["events/mine.ics"], b"mine");
    assert_eq!(after[&tag], b"edited by hand", "what somebody changed is theirs");
    assert!(after.contains_key(&event));
    assert_eq!(after.keys().filter(|path| path.starts_with("tags/")).count(), 1, "{:?}", after.keys());
}

#[cfg(unix)]
#[test]
fn a_failed_write_leaves_the_old_output_whole() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    site.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us all");
    let set = |mode| {
        let folder = site.path("output");
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    set(0o555);
    let is_bound = File::create(site.path("output/probe")).is_err();
    if is_bound {
        site.build().expect(2).says(&["cannot write"]);
    }
    set(0o755);
    let _ = std::fs::remove_file(site.path("output/probe"));
    assert_same(&before, &site.output(), "a folder that is read only");
}

#[test]
fn a_file_that_cannot_be_replaced_fails_the_build_and_the_next_one_mends_it() {
    let site = Site::sample();
    site.build().expect(0);
    site.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us all");
    std::fs::remove_file(site.path("output/rss.xml")).unwrap();
    site.write("output/rss.xml/in-the-way.txt", "a folder");
    let ledger = site.read("output/manifest.json");
    site.build().expect(2).says(&["cannot write", "rss.xml"]);
    assert_eq!(site.read("output/manifest.json"), ledger, "the ledger is written last");
    let left = site.output().into_keys().find(|path| path.contains("tidings-new"));
    assert_eq!(left, None, "nothing half written is left");
    std::fs::remove_dir_all(site.path("output/rss.xml")).unwrap();
    site.build().expect(0);
    let reference = Site::sample();
    reference.build().expect(0);
    reference.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us all");
    reference.build().expect(0);
    assert_same(&reference.output(), &site.output(), "mended");
}

#[cfg(unix)]
#[test]
fn no_link_leads_a_write_out_of_the_output() {
    let site = Site::sample();
    site.write("precious.txt", "precious");
    std::fs::create_dir(site.path("output")).unwrap();
    std::os::unix::fs::symlink("../precious.txt", site.path("output/rss.xml")).unwrap();
    site.build().expect(0);
    assert_eq!(site.read("precious.txt"), "precious", "a link is replaced, not written through");
}

/// Spoils the ledger: it is derived again, and kept for whoever can mend it.
#[track_caller]
fn check_spoiled(site: &Site, before: &BTreeMap<String, Vec<u8>>, broken: &[u8], why: &str) {
    site.write("output/manifest.json", broken);
    site.build().expect(0).says(&["warning[X407]", "output/manifest.json", "derived from the posts again"]);
    let mut after = site.output();
    assert_eq!(after.remove("manifest.json.unreadable").as_deref(), Some(broken), "{why}");
    assert_same(before, &after, why);
    assert!(!site.build().expect(0).stderr.contains("X407"), "{why}: one build mends it");
    std::fs::remove_file(site.path("output/manifest.json.unreadable")).unwrap();
}

#[test]
fn a_ledger_that_is_none_is_derived_again() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    let whole = &before["manifest.json"];
    for broken in
        ["", "{", "[]", "null", "{\"version\": 1}", "{\"version\": 1, \"entries\": 7}", "\u{feff}{}"]
    {
        check_spoiled(&site, &before, broken.as_bytes(), broken);
    }
    check_spoiled(&site, &before, b"\xff\xfe\x00{", "no text");
    check_spoiled(&site, &before, &[whole.as_slice(), b"}"].concat(), "something after its end");
    check_spoiled(&site, &before, &[b"<<<<<<< HEAD\n", whole.as_slice()].concat(), "a merge gone wrong");
    check_spoiled(&site, &before, "[".repeat(100_000).as_bytes(), "nested without end");
}

#[test]
fn a_ledger_cut_off_anywhere_is_derived_again() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    let whole = &before["manifest.json"];
    // In the middle of names, of values, between records and just before the end.
    let steps = (1..whole.len()).step_by(whole.len() / 17).chain([whole.len() - 2]);
    for length in steps {
        check_spoiled(&site, &before, &whole[..length], &format!("cut off after {length} bytes"));
    }
    // Without its last line break it is whole.
    site.write("output/manifest.json", &whole[..whole.len() - 1]);
    assert!(!site.build().expect(0).stderr.contains("X407"));
    assert_same(&before, &site.output(), "without its last line break");
}

#[test]
fn a_ledger_that_is_gone_is_missed() {
    let site = Site::sample();
    site.write("output/calendar.ics", "BEGIN:VCALENDAR\r\nPRODID:-//another//EN\r\n");
    assert!(!site.build().expect(0).stderr.contains("X410"), "that of another program is none of a build");
    let before = site.output();
    std::fs::remove_file(site.path("output/manifest.json")).unwrap();
    site.build().expect(0).says(&[
        "warning[X410]",
        "output/manifest.json",
        "put back that of the last build",
    ]);
    assert_same(&before, &site.output(), "without a ledger");
    assert!(!site.build().expect(0).stderr.contains("X410"), "it is said once");
}

#[test]
fn a_ledger_larger_than_any_is_not_read() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    // A file of one hole: it takes no room.
    File::create(site.path("output/manifest.json")).unwrap().set_len(1 << 33).unwrap();
    site.build().expect(0).says(&["warning[X407]", "larger than 512 MiB"]);
    std::fs::remove_file(site.path("output/manifest.json.unreadable")).unwrap();
    assert_same(&before, &site.output(), "larger than any");
}

#[test]
fn published_stays_published_where_the_clock_goes_back() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    for moment in ["1970-01-01", "2024-02-01", "2024-03-12T23:00:00Z"] {
        let ran = site.build_at(moment).expect(0);
        let ran = ran.says(&["warning[X409]", "2024-03-13", "--as-of"]);
        assert!(!ran.stderr.contains("X405") && !ran.stderr.contains("F109"), "{moment}:\n{}", ran.stderr);
        for path in ["atom.xml", "rss.xml", "feed.json", "calendar.ics"] {
            let after = site.output();
            let [old, new] = [&before[path], &after[path]].map(|bytes| String::from_utf8_lossy(bytes));
            assert_eq!(old, new, "{moment}: {path}");
        }
    }
    site.build().expect(0);
    assert_same(&before, &site.output(), "the clock is right again");
    // A post that is new, and one that is edited, are stamped no earlier than what subscribers have.
    site.edit("posts/2024-03-13-ants-march.md", "Wednesday 10th April", "Wednesday 17th April");
    site.build_at("2024-02-01").expect(0).says(&["X409"]);
    let calendar = site.read("output/calendar.ics");
    let stamps: Vec<&str> = calendar.lines().filter_map(|line| line.strip_prefix("DTSTAMP:")).collect();
    let latest = stamps.iter().max().unwrap();
    assert!(*latest > "20240313T000000Z", "the moved meetup is stamped {stamps:?}");
}

#[test]
fn a_newer_ledger_is_left_alone() {
    let site = Site::sample();
    site.build().expect(0);
    site.write("output/manifest.json", "{\"version\": 99, \"what\": \"is new\"}");
    let before = site.output();
    site.build().expect(2).says(&["manifest.json", "newer tidings"]);
    assert_same(&before, &site.output(), "what the newer one wrote");
}

#[test]
fn a_ledger_edited_by_hand_removes_nothing_outside_the_output() {
    let site = Site::sample();
    site.build().expect(0);
    site.write("precious.txt", "precious");
    let digest = {
        let manifest: serde_json::Value = serde_json::from_str(&site.read("output/manifest.json")).unwrap();
        manifest["files"]["rss.xml"].as_str().unwrap().to_owned()
    };
    let rss = site.read("output/rss.xml");
    site.write("copy.xml", &rss);
    let planted = format!("\"files\": {{\n    \"../copy.xml\": \"{digest}\",");
    site.edit("output/manifest.json", "\"files\": {", &planted);
    site.build().expect(0);
    assert_eq!(site.read("copy.xml"), rss);
}

/// The build is stopped where it reads a template that never comes.
#[cfg(unix)]
#[test]
fn ctrl_c_ends_a_build_with_130_and_the_old_output_whole() {
    use std::process::Command;
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    site.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us all");
    std::fs::create_dir(site.path("templates")).unwrap();
    let pipe = site.path("templates/index.html.jinja");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let mut child = site.command(&["build", "--as-of", crate::site::AS_OF, "-qq"]).spawn().unwrap();
    // Opens once the build reads it.
    let writer = std::fs::OpenOptions::new().write(true).open(&pipe).unwrap();
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    drop(writer);
    let mut after = site.output();
    after.remove(".tidings.lock");
    assert_same(&before, &after, "interrupted");
    std::fs::remove_file(&pipe).unwrap();
    site.build().expect(0).says(&["files written"]);
}
