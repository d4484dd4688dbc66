//! HTTP over the files of a build: what `tidings serve` answers, and when it builds again.
//!
//! In come artifacts; out go answers from memory, compressed once a build. A [`Site`] holds the set that is
//! served and swaps it in one step: an answer holds on to the set that it began with, so that no answer ever
//! mixes two builds and no rebuild makes a client wait. A build that fails leaves the last good set in
//! place and is told of on `/healthz`.
//!
//! | File | What it keeps |
//! | --- | --- |
//! | `asset` | one file, in each encoding, with what its headers say |
//! | `set` | all files of one build, by path; unchanged ones are those of the build before |
//! | `answer` | request in, response out, by RFC 9110 |
//! | `negotiate`, `condition` | Accept-Encoding; If-Match and its kin, Range |
//! | `site`, `metrics` | the set being served, the last build, the counters |
//! | `operations` | `/healthz`, `/readyz`, `/metrics` |
//! | `connection`, `pace` | sockets: limits, slow clients, stopping with grace |
//! | `watch`, `rebuild` | when to build again |
//!
//! Nothing here reads a file or the time of day: the command hands in both.

mod answer;
mod asset;
mod condition;
mod connection;
mod metrics;
mod negotiate;
mod operations;
mod pace;
pub mod rebuild;
mod set;
mod site;
pub mod watch;

use std::time::Duration;

pub use connection::serve;
pub use metrics::Report;
pub use set::{Served, Set};
pub use site::Site;

/// How much of the machine clients may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections at once. One more takes the place of the one that has been still for longest.
    pub connections: usize,
    /// The head of a request in bytes, and what is read ahead; more is answered with 431. hyper takes no
    /// fewer than 8 KiB.
    pub head_bytes: usize,
    /// Lines in the head of a request; more are answered with 431.
    pub head_lines: usize,
    /// How long a client may take over the head of a request; an idle connection is closed after that too.
    pub head_time: Duration,
    /// How slowly a client may read: at least [`Limits::slowest_bytes`] in each such stretch of time.
    pub slowest_time: Duration,
    /// See [`Limits::slowest_time`].
    pub slowest_bytes: usize,
    /// How long answers under way may take once the server is asked to stop.
    pub drain_time: Duration,
}

impl Default for Limits {
    /// 900 connections stay below the 1024 files that systems let a process open unless told otherwise.
    fn default() -> Self {
        Self {
            connections: 900,
            head_bytes: 16 << 10,
            head_lines: 100,
            head_time: Duration::from_secs(20),
            slowest_time: Duration::from_secs(30),
            slowest_bytes: 16 << 10,
            drain_time: Duration::from_secs(10),
        }
    }
}
