//! Writing: one build at a time, only its own files, whole or not at all.

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
    site.build().expect(2).says(&["another tidings is writing to output", "process 4711"]);
    lock.unlock().unwrap();
    site.build().expect(0).says(&["files written"]);
    let after = site.output();
    assert!(before.keys().eq(after.keys()), "no lock is left behind: {:?}", after.keys());
}

#[test]
fn the_lock_of_a_build_that_was_killed_stops_nobody() {
    let site = Site::sample();
    site.write("output/.tidings.lock", "process 4711\n");
    site.build().expect(0);
    assert!(!site.path("output/.tidings.lock").exists());
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

#[test]
fn a_truncated_ledger_is_derived_again() {
    let site = Site::sample();
    site.build().expect(0);
    let before = site.output();
    for broken in ["", "{", "[]", "null", "{\"version\": 1}", "{\"version\": 1, \"entries\": 7}"] {
        site.write("output/manifest.json", broken);
        site.build().expect(0).says(&[
            "warning[X407]",
            "output/manifest.json",
            "derived from the posts again",
        ]);
        assert_same(&before, &site.output(), broken);
    }
    site.write("output/manifest.json", &before["manifest.json"][..1000]);
    site.build().expect(0).says(&["X407"]);
    assert_same(&before, &site.output(), "truncated");
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
