//! A client of HTTP that does as little as it can: bytes out, bytes in.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Longer than anything that is waited for takes.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// In the order they came, names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The value of a header that comes at most once.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(given, _)| given == name);
        let value = values.next().map(|(_, value)| value.as_str());
        assert!(values.next().is_none(), "{name} comes twice: {self:?}");
        value
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The headers as lines, without the date of the answer.
    pub(crate) fn shown(&self) -> String {
        let lines = self.headers.iter().filter(|(name, _)| name != "date");
        let lines: Vec<String> = lines.map(|(name, value)| format!("{name}: {value}")).collect();
        lines.join("\n")
    }
}

/// Opens a connection that waits for no more than [`PATIENCE`].
pub(crate) fn connect(server: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(server).expect("the server listens");
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// Sends bytes and reads until the server closes.
pub(crate) fn raw(server: SocketAddr, request: &[u8]) -> Vec<u8> {
    let mut stream = connect(server);
    // A server that refuses the first half closes before the second.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    answer
}

/// Asks for a path, with lines of the head besides.
#[track_caller]
pub(crate) fn ask(server: SocketAddr, method: &str, path: &str, lines: &[&str]) -> Answer {
    let lines = [lines, &[""]].concat().join("\r\n");
    let request =
        format!("{method} {path} HTTP/1.1\r\nhost: tidings.example\r\nconnection: close\r\n{lines}\r\n");
    let answer = raw(server, request.as_bytes());
    parse(&answer, method == "HEAD")
}

#[track_caller]
pub(crate) fn get(server: SocketAddr, path: &str) -> Answer {
    ask(server, "GET", path, &[])
}

/// Reads one answer, and asserts that its body is as long as it says.
#[track_caller]
pub(crate) fn parse(answer: &[u8], is_head: bool) -> Answer {
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("no head in {:?}", String::from_utf8_lossy(answer)));
    let head = String::from_utf8(answer[..end].to_vec()).expect("heads are ASCII");
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers = lines.map(|line| {
        let (name, value) = line.split_once(": ").expect("a header has a name and a value");
        (name.to_lowercase(), value.to_owned())
    });
    let answer = Answer { status, headers: headers.collect(), body: answer[end + 4..].to_vec() };
    if let Some(length) = answer.header("content-length").filter(|_| !is_head && status != 304) {
        assert_eq!(answer.body.len().to_string(), length, "the body is whole");
    }
    answer
}
