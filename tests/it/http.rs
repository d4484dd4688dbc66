//! What the server answers, over real sockets, with limits short enough to wait for.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, UNIX_EPOCH};

use insta::assert_snapshot;
use tidings::server::{Limits, Served, Set, Site, serve};
use tokio::sync::oneshot;

use crate::client::{PATIENCE, ask, connect, get, parse, raw};

/// A server of its own for one test.
struct Running {
    address: SocketAddr,
    site: Arc<Site>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    fn start(set: Option<Set>, limits: Limits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let site = Arc::new(Site::new());
        if let Some(set) = set {
            site.serve(set);
        }
        let (stop, stopped) = oneshot::channel();
        let served = Arc::clone(&site);
        let thread = std::thread::spawn(move || {
            serve(listener, served, &limits, stopped).unwrap().ok();
        });
        Self { address, site, stop: Some(stop), thread: Some(thread) }
    }

    /// With the sample files and the usual limits.
    fn sample() -> Self {
        Self::start(Some(sample()), Limits::default())
    }

    fn begin_to_stop(&mut self) {
        self.stop.take().map(|stop| stop.send(()));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.begin_to_stop();
        let ended = self.thread.take().map(JoinHandle::join);
        assert!(std::thread::panicking() || matches!(ended, Some(Ok(()))), "the server broke down");
    }
}

/// 1994-11-06 08:49:37 UTC, the RFC's own example.
const MODIFIED: u64 = 784_111_777;

fn file(path: &str, media_type: &str, bytes: impl Into<Vec<u8>>) -> Served {
    let modified_at = UNIX_EPOCH + Duration::from_millis(MODIFIED * 1000 + 250);
    Served { path: path.into(), media_type: media_type.into(), bytes: bytes.into(), modified_at }
}

fn feed() -> String {
    format!("<rss>{}</rss>", "<item>one more evening</item>".repeat(200))
}

fn sample() -> Set {
    let files = vec![
        file("index.html", "text/html; charset=utf-8", "<p>hello"),
        file("rss.xml", "application/rss+xml", feed()),
        file("events/a b.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR\r\n"),
    ];
    Set::new(files, None)
}

#[test]
fn a_feed_says_all_that_clients_and_caches_need() {
    let server = Running::sample();
    let answer = get(server.address, "/rss.xml");
    assert_eq!((answer.status, answer.text()), (200, feed()));
    assert!(answer.header("date").is_some_and(|date| httpdate::parse_http_date(date).is_ok()));
    assert_snapshot!(answer.shown(), @r#"
    content-type: application/rss+xml; charset=utf-8
    etag: "9bd2d86b97fe08f3ab9802467d46de32"
    last-modified: Sun, 06 Nov 1994 08:49:37 GMT
    cache-control: public, max-age=300
    vary: accept-encoding
    content-security-policy: default-src 'none'; frame-ancestors 'none'; sandbox
    x-content-type-options: nosniff
    accept-ranges: bytes
    content-length: 5811
    connection: close
    "#);
}

#[test]
fn the_page_is_asked_for_again_each_time_and_is_not_framed() {
    let server = Running::sample();
    for path in ["/", "/index.html", "/?utm_source=news"] {
        let answer = get(server.address, path);
        assert_eq!((answer.status, answer.text().as_str()), (200, "<p>hello"), "{path}");
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(answer.header("cache-control"), Some("no-cache"));
        assert!(answer.header("content-security-policy").unwrap().contains("frame-ancestors 'none'"));
    }
}

#[test]
fn head_says_the_same_without_the_body() {
    let server = Running::sample();
    for lines in [&[][..], &["accept-encoding: gzip"], &["accept-encoding: br"], &["range: bytes=0-0"]] {
        let head = ask(server.address, "HEAD", "/rss.xml", lines);
        let without_range: Vec<&str> =
            lines.iter().filter(|line| !line.starts_with("range")).copied().collect();
        let whole = ask(server.address, "GET", "/rss.xml", &without_range);
        assert_eq!((head.status, head.shown()), (200, whole.shown()), "{lines:?}");
        assert_eq!(head.header("content-length"), Some(whole.body.len().to_string().as_str()));
        assert!(head.body.is_empty());
    }
    assert_eq!(ask(server.address, "HEAD", "/nothing", &[]).status, 404);
}

#[test]
fn the_encoding_is_the_clients_to_choose() {
    let server = Running::sample();
    let answer = |accepted: &str| {
        let line = format!("accept-encoding: {accepted}");
        let answer = ask(server.address, "GET", "/rss.xml", &[&line]);
        assert_eq!(answer.header("vary"), Some("accept-encoding"));
        answer
    };
    let (packed, plain) = (answer("gzip"), answer("identity"));
    let mut unpacked = String::new();
    flate2::read::GzDecoder::new(&packed.body[..]).read_to_string(&mut unpacked).unwrap();
    assert_eq!((packed.header("content-encoding"), unpacked), (Some("gzip"), feed()));
    let smallest = answer("gzip, deflate, br, zstd");
    let mut unpacked = String::new();
    brotli::Decompressor::new(&smallest.body[..], 4096).read_to_string(&mut unpacked).unwrap();
    assert_eq!((smallest.header("content-encoding"), unpacked), (Some("br"), feed()));
    assert_eq!(answer("br;q=0.5, gzip").header("content-encoding"), Some("gzip"));
    assert_eq!(plain.header("content-encoding"), None);
    assert_eq!(answer("identity;q=0").text(), feed(), "better than nothing");
    let tags: BTreeSet<_> = [&packed, &smallest, &plain].map(|answer| answer.header("etag")).into();
    assert_eq!(tags.len(), 3, "a strong tag names bytes: {tags:?}");
}

#[test]
fn what_the_client_has_is_not_sent_again() {
    let server = Running::sample();
    for encoding in ["accept-encoding: gzip", "accept-encoding: br", "accept-encoding: identity"] {
        let first = ask(server.address, "GET", "/rss.xml", &[encoding]);
        let tag = format!("if-none-match: {}", first.header("etag").unwrap());
        let since = format!("if-modified-since: {}", first.header("last-modified").unwrap());
        for (method, line) in [("GET", &tag), ("HEAD", &tag), ("GET", &since), ("HEAD", &since)] {
            let again = ask(server.address, method, "/rss.xml", &[encoding, line]);
            assert_eq!((again.status, again.body.len()), (304, 0), "{method} {line}");
            for name in ["etag", "last-modified", "cache-control", "vary"] {
                assert_eq!(again.header(name), first.header(name), "{name}");
            }
            assert_eq!(again.header("content-encoding"), None);
            assert!(again.header("date").is_some());
        }
        let other = ask(server.address, "GET", "/rss.xml", &[encoding, "if-none-match: \"other\"", &since]);
        assert_eq!(other.status, 200, "the tag decides");
        let other = ask(server.address, "GET", "/rss.xml", &[encoding, "if-match: \"other\""]);
        assert_eq!(other.status, 412);
    }
}

#[test]
fn a_part_is_one_of_the_bytes_as_they_are() {
    let server = Running::sample();
    let length = feed().len();
    let part = |lines: &[&str]| {
        let lines = [&["accept-encoding: gzip, br"], lines].concat();
        ask(server.address, "GET", "/rss.xml", &lines)
    };
    let first = part(&["range: bytes=0-4"]);
    assert_eq!((first.status, first.text().as_str()), (206, "<rss>"));
    assert_eq!(first.header("content-range"), Some(format!("bytes 0-4/{length}").as_str()));
    assert_eq!(first.header("content-encoding"), None);
    let last = part(&["range: bytes=-6"]);
    assert_eq!((last.status, last.text().as_str()), (206, "</rss>"));
    let outside = part(&[&format!("range: bytes={length}-")]);
    assert_eq!(
        (outside.status, outside.header("content-range")),
        (416, Some(format!("bytes */{length}").as_str()))
    );
    let tag = format!("if-range: {}", first.header("etag").unwrap());
    assert_eq!(part(&["range: bytes=0-4", &tag]).status, 206);
    let stale = part(&["range: bytes=0-4", "if-range: \"old\""]);
    assert_eq!((stale.status, stale.body.len()), (200, length), "another file now: all of it");
    assert_eq!(part(&["range: bytes=0-1,4-5"]).status, 200);
}

#[test]
fn nothing_but_the_sites_files_is_there() {
    let server = Running::sample();
    assert_eq!(get(server.address, "/events/a%20b.ics").status, 200);
    for path in [
        "/../Cargo.toml",
        "/events/../rss.xml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
        "/etc/passwd",
        "/.tidings.lock",
        "/manifest.json",
        "/rss.xml%00.html",
        "/%ff",
        "/events/",
    ] {
        let answer = get(server.address, path);
        assert_eq!((answer.status, answer.text().as_str()), (404, "not found\n"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
    }
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"] {
        let answer = ask(server.address, method, "/rss.xml", &[]);
        assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
}

#[test]
fn before_the_first_build_it_is_alive_and_not_ready() {
    let server = Running::start(None, Limits::default());
    let answer = get(server.address, "/rss.xml");
    assert_eq!((answer.status, answer.header("retry-after")), (503, Some("1")));
    assert_eq!(get(server.address, "/readyz").status, 503);
    let health = get(server.address, "/healthz");
    assert_eq!(health.status, 200);
    assert!(health.text().contains("\"status\": \"starting\""), "{}", health.text());
    server.site.serve(sample());
    assert_eq!(get(server.address, "/rss.xml").status, 200);
    assert_eq!(get(server.address, "/readyz").status, 200);
}

#[test]
fn the_metrics_count() {
    let server = Running::sample();
    get(server.address, "/rss.xml");
    get(server.address, "/nothing");
    let answer = get(server.address, "/metrics");
    assert!(answer.header("content-type").unwrap().starts_with("application/openmetrics-text"));
    let text = answer.text();
    for line in [
        "tidings_http_responses_total{status=\"200\"} 1",
        "tidings_http_responses_total{status=\"404\"} 1",
        "tidings_http_connections_total 3",
        "tidings_files 3",
        "# EOF",
    ] {
        assert!(text.lines().any(|given| given == line), "no `{line}` in\n{text}");
    }
    let types = text.lines().filter(|line| line.starts_with("# TYPE"));
    let named: BTreeSet<_> = types.clone().collect();
    assert_eq!(named.len(), types.count(), "each is described once");
}

#[test]
fn what_is_no_request_is_refused() {
    let server = Running::sample();
    let check = |request: &[u8], status: u16| {
        let answer = parse(&raw(server.address, request), false);
        assert_eq!(answer.status, status, "{:?}", String::from_utf8_lossy(&request[..request.len().min(60)]));
    };
    check(b"nonsense\r\n\r\n", 400);
    check(b"GET / HTTP/9.9\r\n\r\n", 400);
    check(b"GET /\x01 HTTP/1.1\r\n\r\n", 400);
    check(b"GET / HTTP/1.1\r\nno colon\r\n\r\n", 400);
    check(b"GET / HTTP/1.1\r\nname : value\r\n\r\n", 400);
    check(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400);
    check(format!("GET / HTTP/1.1\r\nx: {}\r\n\r\n", "y".repeat(100_000)).as_bytes(), 431);
    check(format!("GET /{} HTTP/1.1\r\n\r\n", "y".repeat(100_000)).as_bytes(), 431);
    check(format!("GET / HTTP/1.1\r\n{}\r\n", "x: y\r\n".repeat(200)).as_bytes(), 431);
    let two = b"GET / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n";
    check(two, 400);
    assert!(
        raw(server.address, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").is_empty(),
        "HTTP/2 goes without a word"
    );
    assert_eq!(get(server.address, "/").status, 200, "and everyone else is served");
}

/// What a request says is in no answer: neither in its lines nor in its text.
#[test]
fn a_request_cannot_split_an_answer() {
    let server = Running::sample();
    let plain = |path: &str| get(server.address, path).headers.len();
    let line = "%0d%0aset-cookie:%20a=b%0d%0a%0d%0a<script>";
    for path in ["/rss.xml", "/nowhere", "/"] {
        let expected = plain(path);
        for asked in [format!("{path}?x={line}"), format!("{path}?{line}"), format!("{path}{line}")] {
            let answer = get(server.address, &asked);
            let shown = answer.shown();
            assert!(answer.header("set-cookie").is_none() && !shown.contains("a=b"), "{asked}: {shown}");
            assert!(
                !answer.text().contains("<script>%")
                    && answer.headers.len() <= expected.max(plain("/nowhere"))
            );
        }
        for header in [
            "host: evil.example",
            "x-forwarded-host: evil.example",
            "if-none-match: \"evil.example\"",
            "referer: https://evil.example/",
            "origin: https://evil.example",
            "range: bytes=evil.example",
        ] {
            let answer = ask(server.address, "GET", path, &[header]);
            assert!(!answer.shown().contains("evil.example"), "{header}: {}", answer.shown());
        }
    }
}

#[test]
fn one_connection_takes_many_requests() {
    let server = Running::sample();
    let mut stream = connect(server.address);
    let request = "GET / HTTP/1.1\r\nhost: a\r\n\r\n".repeat(3);
    stream.write_all(request.as_bytes()).unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 4);
}

/// Reads until the server closes, and returns how long that took.
fn until_closed(mut stream: TcpStream) -> Duration {
    let began = Instant::now();
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    began.elapsed()
}

#[test]
fn who_never_ends_a_request_is_cut_off_while_others_are_served() {
    let limits = Limits { head_time: Duration::from_millis(400), ..Limits::default() };
    let server = Running::start(Some(sample()), limits);
    let is_over = Arc::new(AtomicBool::new(false));
    let slow: Vec<_> = (0..20)
        .map(|_| {
            let mut stream = connect(server.address);
            let is_over = Arc::clone(&is_over);
            std::thread::spawn(move || {
                stream.write_all(b"GET / HTTP/1.1\r\nx: ").unwrap();
                // One byte at a time, as slowloris does, until it is shown the door.
                while !is_over.load(Ordering::Relaxed) && stream.write_all(b"y").is_ok() {
                    std::thread::sleep(Duration::from_millis(20));
                }
                assert!(until_closed(stream) < PATIENCE, "it is cut off");
            })
        })
        .collect();
    for _ in 0..20 {
        assert_eq!(get(server.address, "/").status, 200);
    }
    for thread in slow {
        thread.join().unwrap();
    }
    is_over.store(true, Ordering::Relaxed);
    let idle = connect(server.address);
    assert!(until_closed(idle) < PATIENCE, "who says nothing at all is cut off too");
}

#[test]
fn a_crowd_that_says_nothing_keeps_nobody_out() {
    let limits = Limits { connections: 8, ..Limits::default() };
    let server = Running::start(Some(sample()), limits);
    let crowd: Vec<TcpStream> = (0..200).map(|_| connect(server.address)).collect();
    for _ in 0..20 {
        assert_eq!(get(server.address, "/").status, 200);
    }
    let metrics = get(server.address, "/metrics").text();
    let value = |name: &str| -> i64 {
        let line = metrics.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_else(|| panic!("no {name} in {metrics}")).trim().parse().unwrap()
    };
    assert!(value("tidings_http_connections_open ") <= 8, "{metrics}");
    assert!(value("tidings_http_connections_displaced_total ") >= 192, "{metrics}");
    drop(crowd);
}

#[test]
fn who_does_not_read_is_cut_off_while_others_are_served() {
    let limits = Limits { slowest_time: Duration::from_millis(300), ..Limits::default() };
    // More than the system keeps for a connection.
    let large = vec![b'x'; 24 << 20];
    let files = vec![file("large", "text/plain", large.clone()), file("index.html", "text/html", "i")];
    let set = Set::new(files, None);
    let server = Running::start(Some(set), limits);
    let mut deaf = connect(server.address);
    deaf.write_all(b"GET /large HTTP/1.1\r\nhost: a\r\n\r\n").unwrap();
    let is_open = |name: &str| get(server.address, "/metrics").text().lines().any(|line| line == name);
    // The deaf one and the one that asks.
    let began = Instant::now();
    while !is_open("tidings_http_connections_open 1") {
        assert!(began.elapsed() < PATIENCE, "it is still there");
        std::thread::sleep(Duration::from_millis(20));
    }
    let mut taken = Vec::new();
    let _ = deaf.read_to_end(&mut taken);
    assert!(taken.len() < large.len(), "it was cut off");
    assert_eq!(get(server.address, "/large").body, large, "who reads gets all of it");
}

#[test]
fn stopping_lets_answers_under_way_end() {
    let large = vec![b'x'; 8 << 20];
    let set = Set::new(vec![file("large", "text/plain", large.clone())], None);
    let mut server = Running::start(Some(set), Limits::default());
    let mut stream = connect(server.address);
    stream.write_all(b"GET /large HTTP/1.1\r\nhost: a\r\n\r\n").unwrap();
    let mut first = vec![0; 1000];
    stream.read_exact(&mut first).unwrap();
    let idle = connect(server.address);
    server.begin_to_stop();
    assert!(until_closed(idle) < PATIENCE, "idle ones are let go");
    stream.read_to_end(&mut first).unwrap();
    assert_eq!(parse(&first, false).body, large);
    drop(server.thread.take().map(JoinHandle::join));
    assert!(TcpStream::connect(server.address).is_err(), "nobody listens any more");
    server.thread = Some(std::thread::spawn(|| ()));
}

#[test]
fn answers_under_way_end_within_a_time() {
    let limits = Limits { drain_time: Duration::from_millis(200), ..Limits::default() };
    let set = Set::new(vec![file("large", "text/plain", vec![b'x'; 24 << 20])], None);
    let server = Running::start(Some(set), limits);
    let mut deaf = connect(server.address);
    deaf.write_all(b"GET /large HTTP/1.1\r\nhost: a\r\n\r\n").unwrap();
    deaf.read_exact(&mut [0; 100]).unwrap();
    let began = Instant::now();
    drop(server);
    assert!(began.elapsed() < PATIENCE);
}

#[test]
fn an_answer_is_of_one_build_whatever_happens_meanwhile() {
    /// Each build's feed says its number in every line.
    fn build(number: usize) -> Vec<Served> {
        vec![file("rss.xml", "text/plain", format!("{number}\n").repeat(20_000 + number % 7))]
    }
    let server = Running::start(Some(Set::new(build(0), None)), Limits::default());
    let (is_over, n_read) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for encoding in ["identity", "gzip", "identity", "br"] {
            let (address, is_over, n_read) = (server.address, &is_over, &n_read);
            scope.spawn(move || {
                while !is_over.load(Ordering::Relaxed) {
                    let line = format!("accept-encoding: {encoding}");
                    let answer = ask(address, "GET", "/rss.xml", &[&line]);
                    let mut text = String::new();
                    match answer.header("content-encoding") {
                        Some("gzip") => {
                            flate2::read::GzDecoder::new(&answer.body[..]).read_to_string(&mut text)
                        }
                        Some(_) => {
                            brotli::Decompressor::new(&answer.body[..], 4096).read_to_string(&mut text)
                        }
                        None => (&answer.body[..]).read_to_string(&mut text),
                    }
                    .unwrap();
                    let number: usize = text.lines().next().unwrap().parse().unwrap();
                    assert_eq!(text.lines().count(), 20_000 + number % 7);
                    assert!(text.lines().all(|line| line.parse() == Ok(number)), "two builds in one answer");
                    n_read.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        for number in 1..40 {
            let before = server.site.set();
            server.site.serve(Set::new(build(number), before.as_deref()));
        }
        let began = Instant::now();
        while n_read.load(Ordering::Relaxed) < 20 && began.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(10));
        }
        is_over.store(true, Ordering::Relaxed);
    });
    assert!(n_read.load(Ordering::Relaxed) >= 20);
}
