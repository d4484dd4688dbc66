//! Publishing, to a real server on loopback and to a folder: only what changed, in the right order, whole at
//! every moment, and never two at once.

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Command, Stdio};
use std::time::Duration;

use tidings::bucket::credentials::Environment;
use tidings::bucket::destination::Access;
use tidings::bucket::hub::{self, Reach};
use tidings::bucket::{Destination, Pace, PublishError, Published, Publisher};
use tidings::disk;

use crate::s3::{ACCESS_KEY, BUCKET, SECRET_KEY, Server, Silence, Stored};
use crate::site::{Ran, Site, files, ran};

/// The publisher's own object.
const RECORD: &str = ".tidings-publish.json";

/// A pace at which nobody has to wait.
const QUICK: Pace = Pace {
    renewal: Duration::from_millis(20),
    silence: Duration::from_millis(60),
    longest_wait: Duration::from_millis(400),
};

const DESTINATION: &str = "s3://feeds/ants";

/// The sample site, built, with feeds of its tags.
fn built() -> Site {
    let site = Site::sample();
    site.edit("tidings.yaml", "lang: en\n", "lang: en\nfeed: { tags: true }\n");
    site.build().expect(0);
    site
}

/// A change that adds, replaces and removes files.
fn change(site: &Site) {
    site.edit("posts/2024-03-13-ants-march.md", "Wednesday 10th April", "Thursday 11th April");
    site.edit("posts/2024-01-10-ants-january.md", "Ada Lovelace", "Ada King");
    std::fs::rename(
        site.path("posts/2024-02-14-ants-february.md"),
        site.path("posts/2024-02-14-ants-in-winter.md"),
    )
    .unwrap();
    site.edit("tidings.yaml", "feed: { tags: true }", "feed: { limit: 2 }");
    site.build().expect(0);
}

fn variables(secret: &str) -> Vec<(String, String)> {
    let all =
        [("AWS_ACCESS_KEY_ID", ACCESS_KEY), ("AWS_SECRET_ACCESS_KEY", secret), ("AWS_REGION", "us-east-1")];
    all.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
}

fn command(site: &Site, server: &Server, arguments: &[&str]) -> Command {
    let mut all = vec!["publish", DESTINATION, "--endpoint", &server.endpoint];
    all.extend_from_slice(arguments);
    let mut command = site.command(&all);
    command.envs(variables(SECRET_KEY));
    command
}

#[track_caller]
fn publish(site: &Site, server: &Server, arguments: &[&str]) -> Ran {
    ran(&command(site, server, arguments).output().unwrap())
}

/// Publishes from within the test, without waiting for those that were killed.
fn publish_quickly(site: &Site, server: &Server) -> Result<Published, PublishError> {
    publish_at(QUICK, site, server)
}

fn publish_at(pace: Pace, site: &Site, server: &Server) -> Result<Published, PublishError> {
    let destination = Destination::parse(DESTINATION, Some(&server.endpoint)).unwrap();
    let store = destination.open(&Environment::new(variables(SECRET_KEY)), Access::Write).unwrap();
    let build = disk::read_build(&site.path("output")).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let name = format!("{:?}", std::thread::current().id());
    runtime.block_on(Publisher::new(&store, &build, pace, &name, &|_| ()).publish())
}

/// What is published, without the publisher's record.
fn published(server: &Server) -> BTreeMap<String, Vec<u8>> {
    let objects = server.objects().into_iter();
    let below =
        objects.filter_map(|(key, stored)| Some((key.strip_prefix("ants/")?.to_owned(), stored.bytes)));
    below.filter(|(path, _)| path != RECORD).collect()
}

#[track_caller]
fn assert_published(server: &Server, site: &Site) {
    crate::site::assert_same(&published(server), &site.output(), "published and built");
}

#[test]
fn everything_is_published_with_its_type_and_for_how_long_it_may_be_kept() {
    let (site, server) = (built(), Server::start());
    publish(&site, &server, &[])
        .expect(0)
        .says(&["s3://feeds/ants: ", "files uploaded, 0 removed, 0 unchanged"]);
    assert_published(&server, &site);
    let objects = server.objects();
    let event = objects.keys().find(|key| key.starts_with("ants/events/")).unwrap().clone();
    for (key, content_type) in [
        ("ants/atom.xml", "application/atom+xml; charset=utf-8"),
        ("ants/rss.xml", "application/rss+xml; charset=utf-8"),
        ("ants/feed.json", "application/feed+json; charset=utf-8"),
        ("ants/events.json", "application/json; charset=utf-8"),
        ("ants/calendar.ics", "text/calendar; charset=utf-8"),
        (event.as_str(), "text/calendar; charset=utf-8"),
        ("ants/index.html", "text/html; charset=utf-8"),
        ("ants/opml.xml", "text/x-opml; charset=utf-8"),
    ] {
        assert_eq!(objects[key].content_type.as_deref(), Some(content_type), "{key}");
        assert_eq!(
            objects[key].cache_control.as_deref(),
            Some("public, max-age=300, must-revalidate"),
            "{key}"
        );
    }
    assert_eq!(objects["ants/manifest.json"].cache_control.as_deref(), Some("no-cache"));
}

#[test]
fn media_types_are_those_of_the_emitters() {
    use tidings::base::source::SourceFile;
    use tidings::base::time::AsOf;
    let site = built();
    change(&site);
    let source = |(path, bytes): (String, Vec<u8>)| SourceFile::new(path, String::from_utf8(bytes).unwrap());
    let posts: Vec<SourceFile> = files(&site.path("posts")).into_iter().map(source).collect();
    let settings = SourceFile::new("tidings.yaml", site.read("tidings.yaml"));
    let (config, _) = tidings::config::Config::read(Some(&settings), None).unwrap();
    let as_of = AsOf::parse(crate::site::AS_OF, config.site.zone()).unwrap();
    let compilation =
        tidings::pipeline::compile(&posts, &tidings::timeline::Ledger::default(), &config, as_of);
    assert!(compilation.artifacts.iter().any(|artifact| artifact.path.starts_with("archive/")));
    let bare = |media_type: &str| media_type.split(';').next().unwrap().to_owned();
    for artifact in &compilation.artifacts {
        let headers = tidings::bucket::headers::headers(&artifact.path, &artifact.body.bytes());
        assert_eq!(bare(headers.content_type), bare(artifact.media_type), "{}", artifact.path);
        assert!(headers.content_type.ends_with("; charset=utf-8"), "{}", artifact.path);
    }
}

#[test]
fn only_what_changed_is_uploaded_and_only_what_was_published_is_removed() {
    let (site, server) = (built(), Server::start());
    publish(&site, &server, &[]).expect(0);
    server.place("ants/robots.txt", b"mine");
    server.place("ants/events/mine.ics", b"mine");
    server.place("bees/rss.xml", b"others");
    let before = server.objects();
    server.take_writes();
    publish(&site, &server, &[]).expect(0).says(&["0 files uploaded, 0 removed"]);
    assert_eq!(server.take_writes(), [], "nothing to do writes nothing");
    change(&site);
    publish(&site, &server, &[]).expect(0);
    let (after, writes) = (server.objects(), server.take_writes());
    let gone: Vec<&String> = before.keys().filter(|key| !after.contains_key(*key)).collect();
    assert!(gone.iter().all(|key| key.starts_with("ants/tags/")) && !gone.is_empty(), "{gone:?}");
    for key in ["ants/robots.txt", "ants/events/mine.ics", "bees/rss.xml"] {
        assert_eq!(before.get(key), after.get(key), "{key}");
    }
    for (verb, key) in writes.iter().filter(|(_, key)| !key.ends_with(RECORD)) {
        assert_ne!(
            before.get(key).map(|stored| &stored.bytes),
            after.get(key).map(|stored| &stored.bytes),
            "{verb} {key}"
        );
    }
}

#[test]
fn what_others_refer_to_goes_first_the_manifest_last_and_removals_after_it() {
    let (site, server) = (built(), Server::start());
    publish(&site, &server, &[]).expect(0);
    change(&site);
    server.take_writes();
    publish(&site, &server, &[]).expect(0);
    let writes = server.take_writes();
    let rank = |(verb, key): &(&str, String)| match (*verb, key.strip_prefix("ants/").unwrap()) {
        ("DELETE", _) => Some(5),
        (_, RECORD) => None,
        (_, "manifest.json") => Some(4),
        (_, "index.html" | "opml.xml") => Some(3),
        (_, path)
            if path.starts_with("events/")
                || path.starts_with("archive/")
                || path.starts_with("chapters/") =>
        {
            Some(1)
        }
        _ => Some(2),
    };
    let ranks: Vec<u8> = writes.iter().filter_map(rank).collect();
    assert!(ranks.is_sorted() && BTreeSet::from_iter(&ranks).len() == 5, "{writes:?}");
    assert_eq!(writes.first(), Some(&("PUT", format!("ants/{RECORD}"))), "the claim comes first");
    assert_eq!(writes.last(), Some(&("PUT", format!("ants/{RECORD}"))), "the record ends it");
}

#[test]
fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let (site, server) = (built(), Server::start());
    publish(&site, &server, &[]).expect(0);
    change(&site);
    let before = server.objects();
    let said = publish(&site, &server, &["--dry-run"]).expect(0).says(&["would be uploaded"]);
    assert!(said.stdout.contains("update rss.xml (application/rss+xml; charset=utf-8)\n"), "{}", said.stdout);
    assert!(said.stdout.contains("create archive/rss-0001.xml") && said.stdout.contains("remove tags/"));
    assert!(said.stdout.contains("write manifest.json\n"));
    assert_eq!(before, server.objects());
    let json = publish(&site, &server, &["--dry-run", "--format", "json", "-q"]).expect(0);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    let lines = said.stdout.lines();
    assert_eq!(
        json["created"].as_array().unwrap().len(),
        lines.filter(|line| line.starts_with("create ")).count()
    );
    assert_eq!((&json["version"], &json["dry_run"]), (&1.into(), &true.into()));
    assert_eq!(before, server.objects());
}

/// The heart of it: killed at every write, before it takes effect and after, in a first publication and in a
/// later one. Whatever is there is whole, of the old build or of the new one; nothing refers to what is not
/// there; and the next run brings it to the new build.
#[test]
fn killed_at_every_step_leaves_whole_files_and_the_next_run_heals() {
    let (site, server) = (built(), Server::start());
    let empty = server.objects();
    let nothing = BTreeMap::new();
    let n_steps = kill_everywhere(&site, &server, &empty, &nothing);
    assert!(n_steps > 10, "{n_steps}");
    let (old_objects, old) = (server.objects(), site.output());
    change(&site);
    let n_steps = kill_everywhere(&site, &server, &old_objects, &old);
    assert!(n_steps > 10, "{n_steps}");
}

/// Kills a run at each of its writes, starting from the same objects; how many there are.
fn kill_everywhere(
    site: &Site,
    server: &Server,
    start: &BTreeMap<String, Stored>,
    old: &BTreeMap<String, Vec<u8>>,
) -> usize {
    let new = site.output();
    server.restore(start);
    server.take_writes();
    publish(site, server, &["-qq"]).expect(0);
    let n_writes = server.take_writes().len();
    for number in 1..=n_writes {
        // That a write took effect and nobody was told matters where conditions stand: claim, manifest, record.
        let is_conditional = number == 1 || number + 12 > n_writes;
        let silences: &[Silence] =
            if is_conditional { &[Silence::Before, Silence::After] } else { &[Silence::Before] };
        for silence in silences {
            server.restore(start);
            assert!(killed_at(site, server, number, *silence), "there are {n_writes} writes");
            let place = format!("killed {silence:?} write {number}: {:?}", server.take_writes());
            assert_whole(&published(server), old, &new, &place);
            publish_quickly(site, server).unwrap_or_else(|error| panic!("{place}: {error}"));
            assert_published(server, site);
        }
    }
    n_writes
}

/// Runs the program until the server falls silent and kills it there; `false` where it came to its end.
fn killed_at(site: &Site, server: &Server, n_writes: usize, silence: Silence) -> bool {
    let silent = server.fall_silent(n_writes, silence);
    let mut child = command(site, server, &["-qq"]).stderr(Stdio::null()).spawn().unwrap();
    let is_killed = loop {
        if silent.recv_timeout(Duration::from_millis(2)).is_ok() {
            child.kill().unwrap();
            child.wait().unwrap();
            break true;
        }
        if let Some(status) = child.try_wait().unwrap() {
            assert_eq!(status.code(), Some(0));
            break silent.try_recv().is_ok();
        }
    };
    server.speak();
    is_killed
}

/// Every file is that of the old build or of the new one, and what it links to is there.
#[track_caller]
fn assert_whole(
    there: &BTreeMap<String, Vec<u8>>,
    old: &BTreeMap<String, Vec<u8>>,
    new: &BTreeMap<String, Vec<u8>>,
    place: &str,
) {
    for (path, bytes) in there {
        let is_whole = old.get(path) == Some(bytes) || new.get(path) == Some(bytes);
        assert!(is_whole, "{place}: {path} is of neither build");
    }
    // What somebody may know of: everything of the build that the manifest stands for, or the page of a first
    // one. Files that are being removed are in no build any more, and lead to each other.
    let build = if there.get("manifest.json") == new.get("manifest.json") { new } else { old };
    let is_known = |path: &&String| {
        if old.is_empty() { *path == "index.html" } else { build.contains_key(*path) }
    };
    let mut reached: BTreeSet<&String> = there.keys().filter(is_known).collect();
    let mut open: Vec<&String> = reached.iter().copied().filter(|path| *path != "manifest.json").collect();
    while let Some(path) = open.pop() {
        let text = String::from_utf8_lossy(&there[path]);
        let is_named = |other: &str| {
            text.contains(&format!("https://ants.example/{other}"))
                || text.contains(&format!("href=\"{other}\""))
        };
        for other in old.keys().chain(new.keys()).filter(|other| is_named(other)) {
            assert!(there.contains_key(other), "{place}: {path} leads to {other}, which is not there");
            if reached.insert(other) {
                open.push(other);
            }
        }
    }
    let manifest = there.get("manifest.json");
    assert!(
        manifest.is_none() || manifest == old.get("manifest.json") || manifest == new.get("manifest.json")
    );
    if manifest.is_some() && manifest == new.get("manifest.json") && manifest != old.get("manifest.json") {
        for (path, bytes) in new {
            assert_eq!(there.get(path), Some(bytes), "{place}: {path} is behind the manifest");
        }
    }
}

#[test]
fn a_run_that_was_cut_off_is_taken_up_where_it_ended() {
    let (site, server) = (built(), Server::start());
    let n_files = site.output().len();
    // Long enough a pause for the journal to be written: the run waits at the manifest.
    assert!(killed_at(&site, &server, n_files + 2, Silence::Before), "the last write but one");
    server.take_writes();
    publish_quickly(&site, &server).unwrap();
    let again: Vec<_> = server.take_writes().into_iter().filter(|(_, key)| !key.ends_with(RECORD)).collect();
    assert_eq!(again, [("PUT", "ants/manifest.json".to_owned())], "all others are there");
    assert_published(&server, &site);
}

#[test]
fn what_was_damaged_at_the_store_is_mended_by_a_publication() {
    let (site, server) = (built(), Server::start());
    publish(&site, &server, &[]).expect(0);
    let rss = published(&server)["rss.xml"].clone();
    server.place("ants/rss.xml", &vec![b'x'; rss.len()]);
    publish(&site, &server, &[]).expect(0).says(&["1 files uploaded"]);
    assert_published(&server, &site);
}

#[test]
fn without_its_record_the_manifest_says_what_is_there() {
    let (site, server) = (built(), Server::start());
    publish(&site, &server, &[]).expect(0);
    let mut objects = server.objects();
    objects.remove(&format!("ants/{RECORD}"));
    server.restore(&objects);
    change(&site);
    publish(&site, &server, &[]).expect(0);
    assert_published(&server, &site);
}

#[test]
fn many_publishers_at_once_leave_one_whole_build() {
    let (one, other, server) = (built(), built(), Server::start());
    change(&other);
    for _ in 0..8 {
        std::thread::scope(|scope| {
            for site in [&one, &other, &one, &other] {
                scope.spawn(|| match publish_quickly(site, &server) {
                    Ok(_) | Err(PublishError::Busy(_)) => {}
                    Err(error) => panic!("{error}"),
                });
            }
        });
        let there = published(&server);
        let is_one = there["manifest.json"] == one.output()["manifest.json"];
        assert_published(&server, if is_one { &one } else { &other });
    }
}

#[test]
fn a_publisher_at_work_is_left_alone_and_one_that_fell_silent_is_not() {
    let (site, server) = (built(), Server::start());
    let key = format!("ants/{RECORD}");
    let claim = |turn: u32| {
        format!("{{\"version\":1,\"publisher\":\"other\",\"turn\":{turn},\"is_done\":false,\"files\":{{}}}}")
    };
    server.place(&key, claim(0).as_bytes());
    let patient = Pace { silence: Duration::from_secs(1), longest_wait: Duration::from_secs(2), ..QUICK };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| publish_at(patient, &site, &server));
        for turn in 1..10_000 {
            if other.is_finished() {
                break;
            }
            server.place(&key, claim(turn).as_bytes());
            std::thread::sleep(Duration::from_millis(10));
        }
        let error = other.join().unwrap().unwrap_err();
        assert!(matches!(error, PublishError::Busy(_)), "{error}");
    });
    assert_eq!(published(&server), BTreeMap::new(), "nothing was written beside it");
    publish_quickly(&site, &server).unwrap();
    assert_published(&server, &site);
}

#[test]
fn a_store_that_fails_now_and_then_is_tried_again() {
    let (site, server) = (built(), Server::start());
    server.fail(3);
    publish(&site, &server, &[]).expect(0);
    assert_published(&server, &site);
}

#[test]
fn no_secret_is_in_any_output() {
    let (site, server) = (built(), Server::start());
    let wrong = "wr0ng/secret+of-somebody";
    for (arguments, secret) in
        [(vec!["-vv"], SECRET_KEY), (vec!["-vv"], wrong), (vec!["-vv", "--dry-run"], wrong)]
    {
        let mut command = command(&site, &server, &arguments);
        command.envs(variables(secret)).env("AWS_SESSION_TOKEN", "a/session+token");
        let output = ran(&command.output().unwrap());
        assert_eq!(output.status, if secret == wrong { 2 } else { 0 }, "{}", output.stderr);
        for hidden in [secret, "a/session+token", "wr0ng%2Fsecret", ACCESS_KEY] {
            let all = format!("{}{}", output.stdout, output.stderr);
            assert!(!all.contains(hidden), "{hidden} is shown: {all}");
        }
    }
    for hidden in server.objects().values() {
        assert!(!String::from_utf8_lossy(&hidden.bytes).contains(SECRET_KEY));
    }
}

#[test]
fn what_cannot_be_published_is_told_by_the_status() {
    let (site, server) = (Site::sample(), Server::start());
    publish(&site, &server, &[]).expect(2).says(&["there is no build in output", "`tidings build`"]);
    site.build().expect(0);
    site.run(&["publish", "output"]).expect(2).says(&["file:///srv/feeds"]);
    site.run(&["publish", "s3://a:topsecret@feeds"]).expect(2).says(&["the environment"]);
    site.write("output/rss.xml", "edited");
    publish(&site, &server, &[]).expect(2).says(&["rss.xml is not as the build wrote it"]);
    assert_eq!(server.objects(), BTreeMap::new());
    assert_eq!(BUCKET, "feeds");
}

#[test]
fn a_folder_is_published_to_as_well() {
    let site = built();
    let address = format!("file://{}", site.path("public").display());
    let said = site.run(&["publish", &address, "--dry-run"]).expect(0);
    assert!(said.stdout.contains("create rss.xml") && !site.path("public").exists(), "{}", said.stdout);
    site.run(&["publish", &address]).expect(0).says(&["0 removed, 0 unchanged"]);
    site.write("public/mine.txt", "mine");
    let there = || {
        let mut there = files(&site.path("public"));
        assert!(there.remove(RECORD).is_some() && there.remove("mine.txt").is_some());
        there
    };
    crate::site::assert_same(&there(), &site.output(), "a first publication");
    site.run(&["publish", &address]).expect(0).says(&["0 files uploaded, 0 removed"]);
    change(&site);
    site.run(&["publish", &address]).expect(0);
    crate::site::assert_same(&there(), &site.output(), "a second publication");
    let lock = std::fs::File::create(site.path("public/.tidings.lock")).unwrap();
    lock.lock().unwrap();
    site.run(&["publish", &address]).expect(3).says(&["another publisher is writing to the folder"]);
}

#[test]
fn a_folder_whose_publisher_was_cut_off_is_healed_at_once() {
    let site = built();
    let address = format!("file://{}", site.path("public").display());
    site.run(&["publish", &address]).expect(0);
    let record = site.read(&format!("public/{RECORD}"));
    site.write(&format!("public/{RECORD}"), record.replace("\"is_done\":true", "\"is_done\":false"));
    site.write("public/rss.xml", "half");
    site.run(&["publish", &address]).expect(0).says(&["1 files uploaded"]);
}

#[test]
fn the_hub_is_told_after_success_and_only_on_the_public_internet() {
    let (site, server) = (built(), Server::start());
    site.edit("tidings.yaml", "lang: en\n", "lang: en\nhub: http://127.0.0.1:9/hub\n");
    site.build().expect(0);
    let said = publish(&site, &server, &["--format", "json"]).expect(0);
    assert!(said.stderr.contains("127.0.0.1 is not on the public internet"), "{}", said.stderr);
    let json: serde_json::Value = serde_json::from_str(&said.stdout).unwrap();
    assert!(json["hub_error"].as_str().unwrap().contains("not on the public internet"));
    // What the hub was not told of is kept for the next run.
    let record = &server.objects()[&format!("ants/{RECORD}")];
    assert!(
        String::from_utf8_lossy(&record.bytes)
            .contains("\"untold\":[\"atom.xml\",\"feed.json\",\"rss.xml\",\"tags/")
    );
    site.edit("tidings.yaml", "http://127.0.0.1:9/hub", "http://localhost:9/hub");
    let said = publish(&site, &server, &[]).expect(0);
    assert!(said.stderr.contains("localhost leads to"), "{}", said.stderr);
}

#[test]
fn the_hub_is_posted_to_and_its_redirects_are_not_followed() {
    let answers = |status: &'static str| {
        use std::io::{Read as _, Write as _};
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/hub", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let (mut socket, _) = listener.accept().unwrap();
            let (mut request, mut buffer) = (Vec::new(), [0; 1024]);
            while !request.ends_with(b"rss.xml") {
                let n_read = socket.read(&mut buffer).unwrap();
                request.extend_from_slice(&buffer[..n_read]);
            }
            write!(socket, "HTTP/1.1 {status}\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n")
                .unwrap();
            String::from_utf8(request).unwrap()
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let feeds = ["https://ants.example/rss.xml".to_owned()];
        (runtime.block_on(hub::tell(&address, &feeds, Reach::Anywhere)), server.join().unwrap())
    };
    let (told, request) = answers("204 No Content");
    told.unwrap();
    assert!(request.starts_with("POST /hub HTTP/1.1\r\n"), "{request}");
    assert!(
        request.ends_with("\r\n\r\nhub.mode=publish&hub.url=https%3A%2F%2Fants.example%2Frss.xml"),
        "{request}"
    );
    let (told, _) = answers("302 Found");
    assert!(told.unwrap_err().to_string().contains("it answers 302"));
}
