//! `tidings serve` as a whole: it builds, it watches, it goes on, it stops.

use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use tidings::base::time::AsOf;
use tidings::server::rebuild::{self, Built, Pace, Signal};
use tidings::server::{Set, Site as ServedSite};

use crate::client::{Answer, PATIENCE, ask, get};
use crate::site::{AS_OF, Site};

/// The program while it serves; it is killed where a test ends without stopping it.
struct Serving {
    child: Child,
    address: SocketAddr,
    said: Arc<Mutex<String>>,
}

impl Serving {
    fn start(site: &Site, arguments: &[&str]) -> Self {
        let own = ["serve", "--as-of", AS_OF, "--listen", "127.0.0.1:0"];
        Self::of(site.command(&[&own, arguments].concat()))
    }

    fn of(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the program runs");
        let (lines, said) = lines(&mut child);
        let address = lines
            .iter()
            .find_map(|line| Some(line.strip_prefix("listening on http://")?.split('/').next()?.to_owned()))
            .unwrap_or_else(|| panic!("it never listened:\n{}", said.lock().unwrap()));
        Self { child, address: address.parse().unwrap(), said }
    }

    fn get(&self, path: &str) -> Answer {
        get(self.address, path)
    }

    fn health(&self) -> serde_json::Value {
        serde_json::from_str(&self.get("/healthz").text()).unwrap()
    }

    /// Waits until something is so.
    #[track_caller]
    fn wait(&self, what: &str, mut is_so: impl FnMut(&Self) -> bool) {
        let began = Instant::now();
        while !is_so(self) {
            let said = self.said.lock().unwrap().clone();
            assert!(began.elapsed() < PATIENCE, "{what}: not yet. It said:\n{said}\n{}", self.health());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[track_caller]
    fn wait_for_status(&self, status: &str) {
        self.wait(status, |serving| serving.health()["status"] == status);
    }

    #[cfg(unix)]
    fn signal(&mut self, signal: &str) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        self.child.wait().unwrap().code()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the program says, line by line and all together.
fn lines(child: &mut Child) -> (Receiver<String>, Arc<Mutex<String>>) {
    let stderr = BufReader::new(child.stderr.take().unwrap());
    let (sender, lines) = channel();
    let said = Arc::new(Mutex::new(String::new()));
    let all = Arc::clone(&said);
    std::thread::spawn(move || {
        for line in stderr.lines().map_while(Result::ok) {
            *all.lock().unwrap() += &(line.clone() + "\n");
            let _ = sender.send(line);
        }
    });
    (lines, said)
}

#[test]
fn it_serves_what_a_build_writes_and_no_more() {
    let site = Site::sample();
    let serving = Serving::start(&site, &[]);
    serving.wait_for_status("ok");
    let output = site.output();
    assert!(output.contains_key("calendar.ics") && output.contains_key("manifest.json"));
    for (path, bytes) in output {
        let answer = serving.get(&format!("/{}", path.replace(' ', "%20")));
        if path == "manifest.json" {
            assert_eq!(answer.status, 404, "what tidings remembers is nobody's business");
        } else {
            assert_eq!((answer.status, &answer.body), (200, &bytes), "{path}");
            assert!(answer.header("content-type") != Some("application/octet-stream"), "{path}");
        }
    }
    let page = serving.get("/");
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("style-src 'sha256-") && policy.contains("frame-ancestors 'none'"), "{policy}");
}

#[test]
fn it_builds_again_at_a_change_and_keeps_the_last_good_build() {
    let site = Site::sample();
    let serving = Serving::start(&site, &[]);
    serving.wait_for_status("ok");
    let before = serving.get("/rss.xml");
    site.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us all");
    serving.wait("an edited post", |serving| serving.get("/rss.xml").text().contains("watched us all"));
    let after = serving.get("/rss.xml");
    assert_ne!(before.header("etag"), after.header("etag"));
    let event = "/events/2024-02-14-ants-and-bees.ics";
    assert_eq!(serving.get("/rss.xml").header("last-modified"), after.header("last-modified"), "{event}");

    site.post("2024-03-20-broken.md", "---\ntitle: [\n---\nWe meet again.\n");
    serving.wait_for_status("stale");
    assert_eq!(serving.get("/rss.xml"), Answer { headers: serving.get("/rss.xml").headers, ..after.clone() });
    assert_eq!(serving.get("/readyz").status, 200);
    let health = serving.get("/healthz");
    assert_eq!(health.status, 200, "starting it again would not help");
    let health: serde_json::Value = serde_json::from_str(&health.text()).unwrap();
    let found = &health["last_build"]["findings"]["diagnostics"][0];
    assert_eq!((&found["code"], &found["file"]), (&"F101".into(), &"posts/2024-03-20-broken.md".into()));
    assert!(serving.get("/metrics").text().contains("\ntidings_fresh 0\n"));

    site.post("2024-03-20-broken.md", "---\ntitle: Mended\n---\nWe meet again.\n");
    serving.wait_for_status("ok");
    assert!(serving.get("/rss.xml").text().contains("Mended"));
    assert!(serving.get("/metrics").text().contains("\ntidings_fresh 1\n"));
}

#[test]
fn settings_templates_and_a_folder_put_in_place_of_another_are_noticed() {
    let site = Site::sample();
    let serving = Serving::start(&site, &[]);
    serving.wait_for_status("ok");
    site.edit("tidings.yaml", "Ants and Bees", "Bees and Ants");
    serving.wait("settings", |serving| serving.get("/rss.xml").text().contains("Bees and Ants"));
    site.write("templates/index.html.jinja", "<p>my own page");
    serving.wait("a template", |serving| serving.get("/").text() == "<p>my own page");
    std::fs::create_dir(site.path("new")).unwrap();
    std::fs::write(site.path("new/2024-01-10-new.md"), "---\ntitle: Another blog\n---\nHello.\n").unwrap();
    std::fs::rename(site.path("posts"), site.path("old")).unwrap();
    std::fs::rename(site.path("new"), site.path("posts")).unwrap();
    serving.wait("another folder", |serving| serving.get("/rss.xml").text().contains("Another blog"));
    site.edit("posts/2024-01-10-new.md", "Hello.", "Goodbye.");
    serving.wait("a change in it", |serving| serving.get("/rss.xml").text().contains("Goodbye."));
}

#[test]
fn its_own_writing_is_no_change() {
    let site = Site::sample();
    let serving = Serving::start(&site, &[]);
    serving.wait_for_status("ok");
    site.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us all");
    serving.wait("an edited post", |serving| serving.get("/rss.xml").text().contains("watched us all"));
    let n_builds = || {
        let metrics = serving.get("/metrics").text();
        let line = metrics.lines().find_map(|line| line.strip_prefix("tidings_builds_total "));
        line.unwrap().parse::<usize>().unwrap()
    };
    // Longer than a burst is waited for: a build that woke itself would be at its third by then.
    std::thread::sleep(Duration::from_millis(600));
    assert!(n_builds() <= 3, "{} builds after one change", n_builds());
}

#[test]
fn started_with_a_broken_post_it_serves_what_an_earlier_run_left() {
    let site = Site::sample();
    site.post("2024-03-20-broken.md", "---\ntitle: [\n---\n");
    let serving = Serving::start(&site, &[]);
    serving.wait("a first build", |serving| !serving.health()["last_build"].is_null());
    assert_eq!((serving.get("/rss.xml").status, serving.get("/readyz").status), (503, 503));
    drop(serving);

    std::fs::remove_file(site.path("posts/2024-03-20-broken.md")).unwrap();
    let serving = Serving::start(&site, &[]);
    serving.wait_for_status("ok");
    let before: Vec<Answer> = ["/", "/rss.xml", "/atom.xml", "/feed.json", "/opml.xml", "/calendar.ics"]
        .map(|path| serving.get(path))
        .into();
    drop(serving);

    site.post("2024-03-20-broken.md", "---\ntitle: [\n---\n");
    let serving = Serving::start(&site, &[]);
    serving.wait_for_status("stale");
    for (path, before) in
        ["/", "/rss.xml", "/atom.xml", "/feed.json", "/opml.xml", "/calendar.ics"].iter().zip(before)
    {
        let after = serving.get(path);
        assert_eq!((after.status, after.shown(), after.body), (200, before.shown(), before.body), "{path}");
    }
}

#[test]
fn without_watching_a_broken_post_ends_it() {
    let site = Site::sample();
    site.post("2024-03-20-broken.md", "---\ntitle: [\n---\n");
    let ran = site.run(&["serve", "--no-watch", "--as-of", AS_OF, "--listen", "127.0.0.1:0"]);
    ran.expect(1).says(&["error[F101]", "nothing was written: 1 error"]);
}

#[test]
fn a_machine_that_fails_is_told_of_and_tried_again() {
    let site = Site::sample();
    let serving = Serving::start(&site, &[]);
    serving.wait_for_status("ok");
    // As another build holds it.
    let lock = std::fs::File::create(site.path("output/.tidings.lock")).unwrap();
    lock.lock().unwrap();
    site.edit("posts/2024-03-13-ants-march.md", "watched us", "watched us all");
    serving.wait_for_status("stale");
    let health = serving.health();
    let failure = health["last_build"]["failure"].as_str().unwrap();
    assert!(failure.contains("another tidings is writing to output"), "{failure}");
    lock.unlock().unwrap();
    serving.wait("another try", |serving| serving.get("/rss.xml").text().contains("watched us all"));
    assert_eq!(serving.health()["status"], "ok");
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let site = Site::sample();
    site.run(&["serve", "--listen", &address]).expect(2).says(&["cannot listen on", &address]);
    site.run(&["serve", "--listen", "nowhere"]).expect(2).says(&["--listen"]);
}

#[test]
fn the_log_is_silent_unless_asked_and_never_holds_a_query() {
    let site = Site::sample();
    let quiet = Serving::start(&site, &[]);
    quiet.wait_for_status("ok");
    quiet.get("/rss.xml?token=secret");
    let loud = Serving::start(&site, &["-v"]);
    loud.wait_for_status("ok");
    ask(loud.address, "GET", "/rss.xml?token=secret", &[]);
    loud.wait("a line", |serving| serving.said.lock().unwrap().contains("path=\"/rss.xml\" status=200"));
    assert!(!loud.said.lock().unwrap().contains("secret"));
    assert!(!quiet.said.lock().unwrap().contains("rss.xml"), "{}", quiet.said.lock().unwrap());
}

#[cfg(unix)]
#[test]
fn it_stops_when_told_and_leaves_no_lock() {
    for (signal, status) in [("-TERM", 0), ("-INT", 130)] {
        let site = Site::sample();
        let mut serving = Serving::start(&site, &["--no-watch"]);
        serving.wait_for_status("ok");
        assert_eq!(serving.signal(signal), Some(status));
        assert!(!site.path("output/.tidings.lock").exists());
    }
}

/// As systemd does it: the socket is file 3, and two variables say so.
#[cfg(unix)]
#[test]
fn a_socket_that_is_handed_over_is_taken() {
    let site = Site::sample();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut command = Command::new("sh");
    command
        .args([
            "-c",
            "exec 3<&0 0</dev/null; LISTEN_FDS=1 LISTEN_PID=$$ exec \"$0\" serve --listen 192.0.2.1:1",
        ])
        .arg(env!("CARGO_BIN_EXE_tidings"))
        .current_dir(site.path("."))
        .stdin(Stdio::from(std::os::fd::OwnedFd::from(listener)));
    let serving = Serving::of(command);
    assert_eq!(serving.address, address);
    serving.wait_for_status("ok");
    assert_eq!(serving.get("/rss.xml").status, 200);
}

fn built(at: &str, is_worth_retrying: bool) -> Built {
    Built {
        at: at.parse::<DateTime<Utc>>().unwrap(),
        set: Some(Set::default()),
        failure: is_worth_retrying.then(|| "the disk is full".into()),
        findings: serde_json::Value::Null,
        is_worth_retrying,
        zone: Some(chrono_tz::Europe::London),
    }
}

#[test]
fn it_builds_again_at_the_sites_midnight_and_after_a_failure() {
    let times = ["2024-07-01T22:59:59Z", "2024-07-01T23:00:01Z", "2024-07-01T23:00:02Z"];
    let site = ServedSite::new();
    let (signals, heard) = channel();
    let mut n_builds = 0;
    let mut build = |_: Option<&Set>| {
        n_builds += 1;
        match n_builds {
            1 => built(times[0], false),
            // Midnight in London: the disk is full at that moment.
            2 => built(times[1], true),
            _ => {
                signals.send(Signal::Stop).unwrap();
                built(times[2], false)
            }
        }
    };
    let first = rebuild::once(&site, &mut build);
    let clock = || AsOf(times[1].parse().unwrap());
    let pace = Pace { look: Duration::from_millis(5), retry: Duration::from_millis(5) };
    rebuild::keep(&site, first, &mut build, &heard, &clock, pace);
    assert_eq!(n_builds, 3);
}
