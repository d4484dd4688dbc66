//! What is being served, and how the last build went.
//!
//! Many connections read it at once and never wait; a build puts a whole set in place of the one before.

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use bytes::Bytes;
use chrono::{DateTime, Utc};
use http_body_util::Full;
use hyper::{Request, Response};
use serde::Serialize;

use super::answer::answer;
use super::metrics::{Metrics, Report};
use super::set::Set;

/// A site that is served while it is built again and again.
#[derive(Debug, Default)]
pub struct Site {
    set: ArcSwapOption<Set>,
    report: ArcSwapOption<Report>,
    pub(super) metrics: Metrics,
}

/// What `/healthz` answers.
#[derive(Debug, Serialize)]
pub(super) struct Health {
    /// `ok`; `stale` where the last build failed and an older one is served; `starting` where none is yet.
    status: &'static str,
    files: usize,
    bytes: usize,
    last_build: Option<LastBuild>,
}

#[derive(Debug, Serialize)]
struct LastBuild {
    at: DateTime<Utc>,
    seconds: f64,
    failure: Option<String>,
    findings: serde_json::Value,
}

impl Site {
    /// A site of which nothing is built yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The set that is served.
    pub fn set(&self) -> Option<Arc<Set>> {
        self.set.load_full()
    }

    /// Serves a set from now on. Answers under way keep the one that they began with.
    pub fn serve(&self, set: Set) {
        self.metrics.serving(&set);
        self.set.store(Some(Arc::new(set)));
    }

    /// Notes how a build went.
    pub fn note(&self, report: Report) {
        self.metrics.built(&report);
        self.report.store(Some(Arc::new(report)));
    }

    /// Whether there is anything to serve.
    pub fn is_ready(&self) -> bool {
        self.set.load().is_some()
    }

    pub(super) fn answer<B>(&self, request: &Request<B>) -> Response<Full<Bytes>> {
        answer(self.set.load().as_deref(), request)
    }

    pub(super) fn health(&self) -> Health {
        let (set, report) = (self.set.load(), self.report.load());
        let has_failed = report.as_ref().is_some_and(|report| report.failure.is_some());
        Health {
            status: match (set.is_some(), has_failed) {
                (true, false) => "ok",
                (true, true) => "stale",
                (false, _) => "starting",
            },
            files: set.as_ref().map_or(0, |set| set.len()),
            bytes: set.as_ref().map_or(0, |set| set.n_bytes()),
            last_build: report.as_ref().map(|report| LastBuild {
                at: report.at,
                seconds: report.took.as_secs_f64(),
                failure: report.failure.clone(),
                findings: report.findings.clone(),
            }),
        }
    }
}
