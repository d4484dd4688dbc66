//! The lengths of files on other hosts, asked for with `--online` and not otherwise.
//!
//! In come addresses; out go the bytes that a `HEAD` answer states for each. Posts are untrusted, so an
//! address must not be able to reach what only this machine or its network can: every address that a name
//! resolves to is checked, before each connection and thus after each redirect too, and no proxy is used.
//! Answers are bounded in size and time. No body is read.

use std::net::IpAddr;
use std::time::Duration;

use rayon::prelude::*;
use tidings::base::public_address::is_public;
use ureq::http::{Uri, header::CONTENT_LENGTH};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Error, config::Config};

/// How long one file may take, redirects included.
const PATIENCE: Duration = Duration::from_secs(10);

/// Redirects that are followed; podcast hosts count downloads with two or three in a row.
const MAX_REDIRECTS: u32 = 5;

/// The most bytes of headers that are read.
const MAX_HEADER: usize = 16 * 1024;

/// The most files that one build should ask for.
pub(crate) const MAX_FILES: usize = 500;

/// Asks hosts for the lengths of files.
pub(crate) struct Asker {
    agent: Agent,
}

impl Asker {
    /// Asks public hosts alone.
    pub(crate) fn new() -> Self {
        Self::with_check(is_public)
    }

    fn with_check(is_allowed: fn(IpAddr) -> bool) -> Self {
        let config = Config::builder()
            .timeout_global(Some(PATIENCE))
            .max_redirects(MAX_REDIRECTS)
            .max_response_header_size(MAX_HEADER)
            .proxy(None)
            .user_agent(concat!("tidings/", env!("CARGO_PKG_VERSION")))
            .build();
        let resolver = Checked { resolver: DefaultResolver::default(), is_allowed };
        Self { agent: Agent::with_parts(config, DefaultConnector::default(), resolver) }
    }

    /// The length of each file, or why it is not known, in the order of `urls`.
    pub(crate) fn lengths(&self, urls: Vec<String>) -> Vec<(String, Result<u64, String>)> {
        let ask = |url: String| {
            let length = self.length(&url);
            (url, length)
        };
        urls.into_par_iter().map(ask).collect()
    }

    fn length(&self, url: &str) -> Result<u64, String> {
        let answer = self.agent.head(url).call().map_err(|error| error.to_string())?;
        let length = answer.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok());
        length.and_then(|length| length.parse().ok()).ok_or_else(|| "the answer states no length".to_owned())
    }
}

/// Resolves names, and refuses them where one of their addresses is not allowed.
#[derive(Debug)]
struct Checked {
    resolver: DefaultResolver,
    is_allowed: fn(IpAddr) -> bool,
}

impl Resolver for Checked {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let addresses = self.resolver.resolve(uri, config, timeout)?;
        match addresses.iter().find(|address| !(self.is_allowed)(address.ip())) {
            Some(address) => Err(Error::BadUri(format!("{} is not a public address", address.ip()))),
            None => Ok(addresses),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead as _, BufReader, Write as _};
    use std::net::TcpListener;
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    /// A host on this machine that gives each request `answer`; the port, and the requests it got.
    fn host(answer: impl Fn(&str) -> String + Send + 'static) -> (u16, mpsc::Receiver<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (sender, requests) = mpsc::channel();
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
                let request = lines.next().unwrap_or(Ok(String::new())).unwrap();
                while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
                let _ = stream.write_all(answer(&request).as_bytes());
                let _ = sender.send(request);
            }
        });
        (port, requests)
    }

    fn one(asker: &Asker, url: &str) -> Result<u64, String> {
        asker.lengths(vec![url.to_owned()]).remove(0).1
    }

    #[test]
    fn the_length_is_that_of_the_answer() {
        let (port, requests) = host(|request| {
            if request.contains("/old") {
                "HTTP/1.1 302 Found\r\nLocation: /may.mp3\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .into()
            } else if request.contains("/may.mp3") {
                "HTTP/1.1 200 OK\r\nContent-Length: 12345678\r\nConnection: close\r\n\r\n".into()
            } else if request.contains("/chunked") {
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n".into()
            } else {
                "HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\nConnection: close\r\n\r\n".into()
            }
        });
        let asker = Asker::with_check(|_| true);
        let ask = |path: &str| one(&asker, &format!("http://127.0.0.1:{port}{path}"));
        assert_eq!(ask("/may.mp3"), Ok(12_345_678));
        assert_eq!(requests.recv().unwrap(), "HEAD /may.mp3 HTTP/1.1");
        assert_eq!(ask("/old"), Ok(12_345_678), "redirects are followed");
        assert!(ask("/chunked").is_err());
        assert!(ask("/gone").is_err_and(|reason| reason.contains("404")));
    }

    #[test]
    fn nothing_of_this_machine_is_reached_directly_by_name_or_by_redirect() {
        let (port, requests) =
            host(|_| "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\n".into());
        for inside in ["127.0.0.1", "localhost", "0.0.0.0", "[::1]", "2130706433", "0x7f.1"] {
            assert!(one(&Asker::new(), &format!("http://{inside}:{port}/secret")).is_err(), "{inside}");
        }
        assert!(requests.try_recv().is_err(), "a request was sent");

        let to = format!(
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:{port}/secret\r\nContent-Length: 0\r\n\r\n"
        );
        let (outside, _) = host(move |_| to.clone());
        let asker = Asker::with_check(|address| address == IpAddr::from([127, 0, 0, 1]));
        let refused = one(&asker, &format!("http://127.0.0.1:{outside}/"));
        assert!(refused.is_err_and(|reason| reason.contains("127.0.0.2 is not a public address")));
        assert!(requests.try_recv().is_err(), "a redirect was followed");
    }

    #[test]
    fn endless_answers_end() {
        let (port, _) = host(|_| format!("HTTP/1.1 200 OK\r\n{}\r\n", "X-Long: x\r\n".repeat(100_000)));
        assert!(one(&Asker::with_check(|_| true), &format!("http://127.0.0.1:{port}/")).is_err());
        let (port, _) = host(move |_| {
            "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".into()
        });
        assert!(one(&Asker::with_check(|_| true), &format!("http://127.0.0.1:{port}/")).is_err());
    }

    #[test]
    fn only_the_open_internet_is_public() {
        let public = ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14"];
        let inside = [
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "127.1.2.3",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "192.0.0.8",
            "198.18.0.1",
            "203.0.113.1",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "64:ff9b::7f00:1",
            "::ffff:10.0.0.1",
            "::7f00:1",
            "2001::1",
        ];
        for address in public {
            assert!(is_public(address.parse().unwrap()), "{address}");
        }
        for address in inside {
            assert!(!is_public(address.parse().unwrap()), "{address}");
        }
    }
}
