//! The disk fails, or the program is killed, at every single call to the system that touches the site.
//!
//! A library of a few lines (`faults/shim.c`, compiled here with the `cc` that Rust links with) stands between
//! the program and the system. It counts the calls on the site's files, and ends the process at the n-th or lets
//! that one fail. Every n of every command that writes is tried: what is published stays whole, and the next
//! plain run comes to the same bytes as one that nothing disturbed.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use rayon::prelude::*;

use crate::site::{AS_OF, Ran, Site, ran};

/// Files by their path; `None` for folders.
type Tree = BTreeMap<String, Option<Vec<u8>>>;

/// A command that writes, and the site it is run on.
struct Scenario {
    before: Tree,
    arguments: &'static [&'static str],
    /// The site after an undisturbed run.
    after: Tree,
    /// How an undisturbed run ends, and one after it.
    statuses: [i32; 2],
}

/// What becomes of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The process is killed before it.
    Kill,
    /// The process is killed when half of what it writes is written.
    Torn,
    /// It fails with this error, and all others are made.
    Error(i32),
    /// It fails with this error, and so do all that follow.
    ErrorFromHere(i32),
}

const NO_ACCESS: i32 = rustix::io::Errno::ACCESS.raw_os_error();
const BROKEN: i32 = rustix::io::Errno::IO.raw_os_error();
const FULL: i32 = rustix::io::Errno::NOSPC.raw_os_error();
const READ_ONLY: i32 = rustix::io::Errno::ROFS.raw_os_error();

/// Which calls are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Calls {
    Read,
    Write,
}

impl Scenario {
    fn new(site: &Site, arguments: &'static [&'static str], statuses: [i32; 2]) -> Self {
        let before = tree(&site.path("."));
        site.run(arguments).expect(statuses[0]);
        let after = tree(&site.path("."));
        assert_ne!(before, after, "{arguments:?} writes nothing");
        site.run(arguments).expect(statuses[1]);
        assert_eq!(tree(&site.path(".")), after, "{arguments:?} writes something else the second time");
        Self { before, arguments, after, statuses }
    }

    fn site(&self) -> Site {
        let site = Site::empty();
        for (path, bytes) in &self.before {
            match bytes {
                Some(bytes) => site.write(path, bytes),
                None => std::fs::create_dir_all(site.path(path)).unwrap(),
            }
        }
        site
    }

    /// The calls of an undisturbed run: "write output/rss.xml".
    fn calls(&self, calls: Calls) -> Vec<String> {
        let site = self.site();
        let (_, made) = self.run(&site, calls, 0, Fault::Kill);
        assert_tree(&site, &self.after, "nothing disturbed it");
        made
    }

    /// Runs the command with a fault at one call; `None` where it was killed.
    fn run(&self, site: &Site, calls: Calls, at: usize, fault: Fault) -> (Option<Ran>, Vec<String>) {
        let log = tempfile::NamedTempFile::new().unwrap();
        let (kind, stays) = match fault {
            Fault::Kill => ("kill".to_owned(), "0"),
            Fault::Torn => ("torn".to_owned(), "0"),
            Fault::Error(error) => (error.to_string(), "0"),
            Fault::ErrorFromHere(error) => (error.to_string(), "1"),
        };
        let mut command = site.command(self.arguments);
        command
            .env("LD_PRELOAD", shim())
            .env("FAULT_FOLDER", site.path("").canonicalize().unwrap())
            .env("FAULT_ON", if calls == Calls::Read { "read" } else { "write" })
            .env("FAULT_LOG", log.path())
            .env("FAULT_AT", at.to_string())
            .env("FAULT_KIND", kind)
            .env("FAULT_STAYS", stays)
            // One after the other, so that the n-th call is the same in each run.
            .env("RAYON_NUM_THREADS", "1");
        let output = command.output().unwrap();
        let made = std::fs::read_to_string(log.path()).unwrap().lines().map(str::to_owned).collect();
        let is_killed = output.status.signal() == Some(9);
        (if is_killed { None } else { Some(ran(&output)) }, made)
    }

    /// Nobody who reads the site now is worse off: every file is the old one or the new one, and what the page
    /// leads to is there.
    fn assert_whole(&self, site: &Site, when: &str) {
        let now = tree(&site.path("."));
        let published: BTreeMap<&String, &Vec<u8>> = now
            .iter()
            .filter(|(path, _)| !is_draft(path) && !path.ends_with(".tidings.lock"))
            .filter_map(|(path, bytes)| Some((path, bytes.as_ref()?)))
            .collect();
        for (path, bytes) in &published {
            let is_known = [&self.before, &self.after]
                .iter()
                .any(|tree| tree.get(*path).is_some_and(|known| known.as_ref() == Some(bytes)));
            assert!(is_known, "{when}: {path} is neither the old file nor the new one");
        }
        for (path, bytes) in &self.before {
            let is_kept = bytes.is_none() || !self.after.contains_key(path) || now.contains_key(path);
            assert!(is_kept, "{when}: {path} is gone");
        }
        let ledger = "output/manifest.json";
        if self.before.get(ledger) != self.after.get(ledger) && now.get(ledger) == self.after.get(ledger) {
            for (path, bytes) in self.after.iter().filter(|(path, _)| path.starts_with("output/")) {
                assert_eq!(now.get(path), Some(bytes), "{when}: the ledger came before {path}");
            }
        }
        if let Some(page) = published.get(&"output/index.html".to_owned()) {
            let page = String::from_utf8_lossy(page);
            for path in
                self.before.keys().chain(self.after.keys()).filter_map(|path| path.strip_prefix("output/"))
            {
                let is_led_to = page.contains(&format!("/{path}\""));
                let is_there = now.contains_key(&format!("output/{path}"));
                assert!(!is_led_to || is_there, "{when}: the page leads to {path}");
            }
        }
        for (path, mark) in [("output/calendar.ics", "UID:"), ("output/atom.xml", "<id>")] {
            let before = marked(self.before.get(path).and_then(Option::as_ref), mark);
            let kept = marked(now.get(path).and_then(Option::as_ref), mark);
            assert!(before.is_subset(&kept), "{when}: {path} has lost some of {before:?}");
        }
    }

    /// A plain run comes to what an undisturbed one comes to, and nothing lies about.
    fn assert_heals(&self, site: &Site, when: &str) {
        // Where all is as it was, a run is an undisturbed one.
        if tree(&site.path(".")) == self.before {
            return;
        }
        let ran = site.run(self.arguments);
        assert!(self.statuses.contains(&ran.status), "{when}, then: {}\n{}", ran.status, ran.stderr);
        assert_tree(site, &self.after, &format!("{when}, and run again"));
    }

    /// Kills the command at each call that writes, before it and, where it can be, in the middle.
    fn kill_everywhere(&self) {
        let calls = self.calls(Calls::Write);
        assert!(calls.len() >= 3, "only {calls:?} were seen");
        let faults: Vec<(usize, Fault)> = calls
            .iter()
            .enumerate()
            .flat_map(|(number, call)| {
                let torn = call.starts_with("write ").then_some((number + 1, Fault::Torn));
                [(number + 1, Fault::Kill)].into_iter().chain(torn)
            })
            .collect();
        faults.par_iter().for_each(|(at, fault)| {
            let site = self.site();
            let (ran, made) = self.run(&site, Calls::Write, *at, *fault);
            let when = format!("{:?}: {fault:?} at {at}, {}", self.arguments, calls[at - 1]);
            assert!(ran.is_none(), "{when}: it was not killed");
            assert_eq!(made, calls[..*at], "{when}: other calls than in the first run");
            self.assert_whole(&site, &when);
            self.assert_heals(&site, &when);
        });
    }

    /// Lets each call fail that can fail so. The command says what and what to do, and ends with one of
    /// `statuses`; or, where it can do without, is done.
    fn fail_everywhere(&self, of: Calls, fault: Fault, can_fail: impl Fn(&str) -> bool, statuses: &[i32]) {
        let calls = self.calls(of);
        let numbers: Vec<usize> = (1..=calls.len()).filter(|at| can_fail(&calls[at - 1])).collect();
        assert!(!numbers.is_empty(), "none of {calls:?} can fail with {fault:?}");
        numbers.into_par_iter().for_each(|at| {
            let site = self.site();
            let (ran, _) = self.run(&site, of, at, fault);
            let when = format!("{:?}: {fault:?} at {at}, {}", self.arguments, calls[at - 1]);
            let ran = ran.expect("nobody kills it");
            if ran.status == self.statuses[0] {
                let mut now = tree(&site.path("."));
                now.retain(|path, _| !path.ends_with(".tidings.lock"));
                assert!(now == self.after, "{when}: it says it is done:\n{}", ran.stderr);
            } else {
                assert!(statuses.contains(&ran.status), "{when}: {}\n{}", ran.status, ran.stderr);
                let file = calls[at - 1].rsplit(['/', ' ']).next().unwrap();
                let file = file.trim_start_matches('.').trim_end_matches(".tidings-new");
                let said = ran.stderr + &ran.stdout;
                for word in ["(os error", "help: ", file] {
                    assert!(said.contains(word), "{when}: no `{word}` in\n{said}");
                }
            }
            self.assert_whole(&site, &when);
            self.assert_heals(&site, &when);
        });
    }
}

/// The folder's files and folders by their path below it.
fn tree(folder: &Path) -> Tree {
    fn collect(folder: &Path, prefix: &str, found: &mut Tree) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                collect(&entry.path(), &format!("{path}/"), found);
                found.insert(path, None);
            } else {
                found.insert(path, Some(std::fs::read(entry.path()).unwrap()));
            }
        }
    }
    let mut found = Tree::new();
    collect(folder, "", &mut found);
    found
}

#[track_caller]
fn assert_tree(site: &Site, wanted: &Tree, when: &str) {
    let now = tree(&site.path("."));
    let differing: Vec<&String> =
        now.keys().chain(wanted.keys()).filter(|path| now.get(*path) != wanted.get(*path)).collect();
    assert!(differing.is_empty(), "{when}: {differing:?} differ");
}

fn is_draft(path: &str) -> bool {
    path.ends_with(".tidings-new")
}

/// The lines of a file that begin with a mark.
fn marked<'a>(bytes: Option<&'a Vec<u8>>, mark: &str) -> BTreeSet<&'a str> {
    let text = bytes.map_or("", |bytes| std::str::from_utf8(bytes).unwrap());
    text.lines().map(str::trim_start).filter(|line| line.starts_with(mark)).collect()
}

/// The library that stands between, compiled once.
fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/faults/shim.c");
        let shim = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("faults-{}.so", std::process::id()));
        let cc = Command::new("cc").args(["-shared", "-fPIC", "-O1", "-o"]).arg(&shim).arg(&source).output();
        let output =
            cc.expect("`cc`, which Rust links with, is needed to try what happens when the disk fails");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        shim
    })
}

const SETTINGS: &str = "title: Ants and Bees\nurl: https://ants.example\ntimezone: Europe/London\nlang: en\n";
const JANUARY: &str = "---\ntitle: Ants in January\ntags: [ants]\n---\nWe met.\n\n\
    ### Our next meetup\n\nWe meet again on Wednesday 14th February.\n";
const FEBRUARY: &str = "---\ntitle: Ants in February\ntags: [bees]\n---\nWe met again.\n\n\
    ### Our next meetup\n\nWe meet again on Wednesday 13th March.\n";
const BUILD: &[&str] = &["build", "--as-of", AS_OF];

/// A small site that nobody has built.
fn new_site() -> Site {
    let site = Site::empty();
    site.write("tidings.yaml", SETTINGS);
    site.post("2024-01-10-ants.md", JANUARY);
    site
}

fn first_build() -> Scenario {
    Scenario::new(&new_site(), BUILD, [0, 0])
}

/// A build that makes files, changes some and removes others.
fn next_build() -> Scenario {
    let site = new_site();
    site.write("tidings.yaml", format!("{SETTINGS}feed: {{ tags: true }}\n"));
    site.run(BUILD).expect(0);
    site.write("tidings.yaml", SETTINGS);
    site.post("2024-02-14-ants.md", FEBRUARY);
    let scenario = Scenario::new(&site, BUILD, [0, 0]);
    let gone = |path: &&String| !scenario.after.contains_key(*path);
    assert!(scenario.before.keys().filter(gone).count() >= 2, "nothing is removed");
    scenario
}

fn adopt() -> Scenario {
    let site = new_site();
    site.run(BUILD).expect(0);
    site.write(
        "old.xml",
        "<rss version=\"2.0\"><channel><title>Ants</title><link>https://ants.example/</link>\
         <description>Old</description><item><title>Ants in January</title><guid>ants-1</guid>\
         <link>https://ants.example/2024/01/10/ants.html</link>\
         <pubDate>Wed, 10 Jan 2024 20:00:00 GMT</pubDate></item></channel></rss>",
    );
    Scenario::new(&site, &["adopt", "old.xml", "--as-of", AS_OF], [0, 0])
}

fn begin_recap() -> Scenario {
    // Once it is there, nothing waits for its recap any more, or it is not written over.
    Scenario::new(&new_site(), &["new", "--as-of", "2024-02-20"], [0, 2])
}

fn begin_settings() -> Scenario {
    let site = new_site();
    std::fs::remove_file(site.path("tidings.yaml")).unwrap();
    Scenario::new(&site, &["init", "--as-of", AS_OF], [0, 2])
}

fn fix_posts() -> Scenario {
    let site = new_site();
    site.post("2024-02-14-ants.md", FEBRUARY.replace("title: Ants in", "title: Ants: in"));
    site.post("2024-01-10-ants.md", JANUARY.replace("title: Ants in", "title: Ants: in"));
    Scenario::new(&site, &["check", "--fix", "--as-of", AS_OF], [0, 0])
}

#[test]
fn killed_in_a_first_build() {
    first_build().kill_everywhere();
}

#[test]
fn killed_in_a_build_that_changes_makes_and_removes_files() {
    next_build().kill_everywhere();
}

#[test]
fn killed_while_ids_are_adopted() {
    adopt().kill_everywhere();
}

#[test]
fn killed_while_a_file_is_begun() {
    begin_recap().kill_everywhere();
    begin_settings().kill_everywhere();
}

#[test]
fn killed_while_posts_are_corrected() {
    fix_posts().kill_everywhere();
}

#[test]
fn a_call_that_writes_fails_once() {
    for scenario in [next_build(), adopt(), begin_recap(), begin_settings(), fix_posts()] {
        scenario.fail_everywhere(Calls::Write, Fault::Error(BROKEN), |_| true, &[2]);
    }
}

#[test]
fn the_disk_is_full_from_some_call_on() {
    // Who takes something away needs no room.
    let needs_room = |call: &str| !call.starts_with("unlink ") && !call.starts_with("rmdir ");
    next_build().fail_everywhere(Calls::Write, Fault::ErrorFromHere(FULL), needs_room, &[2]);
}

/// What a file system refuses that is read only, or a user without the right.
fn needs_a_right(call: &str) -> bool {
    ["open ", "mkdir ", "rename ", "unlink ", "rmdir "].iter().any(|name| call.starts_with(name))
}

#[test]
fn nothing_may_be_written_from_some_call_on() {
    for error in [READ_ONLY, NO_ACCESS] {
        next_build().fail_everywhere(Calls::Write, Fault::ErrorFromHere(error), needs_a_right, &[2]);
    }
}

#[test]
fn a_call_that_reads_fails() {
    for scenario in [next_build(), adopt(), fix_posts()] {
        scenario.fail_everywhere(Calls::Read, Fault::Error(BROKEN), |_| true, &[1, 2]);
    }
    next_build().fail_everywhere(
        Calls::Read,
        Fault::Error(NO_ACCESS),
        |call| !call.starts_with("read"),
        &[1, 2],
    );
}
