//! The counters behind `/metrics`, in the text form that Prometheus reads.

use std::fmt;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use chrono::{DateTime, Utc};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::{Registry, Unit};

use super::set::Set;

/// How a build went.
#[derive(Debug, Clone)]
pub struct Report {
    /// When it was.
    pub at: DateTime<Utc>,
    /// How long it took.
    pub took: Duration,
    /// Why nothing new is served, in a sentence; `None` where it is.
    pub failure: Option<String>,
    /// What was found, as `check --format json` says it.
    pub findings: serde_json::Value,
}

/// The statuses that are counted one by one; what else there is shares the last counter.
const STATUSES: [&str; 9] = ["200", "206", "304", "404", "405", "412", "416", "503", "other"];

/// What is counted.
#[derive(Debug)]
pub(super) struct Metrics {
    registry: Registry,
    responses: [Counter; STATUSES.len()],
    body_bytes: Counter,
    pub(super) connections: Counter,
    pub(super) open_connections: Gauge,
    pub(super) displaced: Counter,
    builds: Counter,
    failed_builds: Counter,
    is_fresh: Gauge,
    build_seconds: Gauge<f64, AtomicU64>,
    built_at: Gauge<f64, AtomicU64>,
    files: Gauge,
    file_bytes: Gauge,
}

impl Metrics {
    /// Counts an answer.
    pub(super) fn answered(&self, status: u16, body_bytes: u64) {
        let place = match status {
            200 => 0,
            206 => 1,
            304 => 2,
            404 => 3,
            405 => 4,
            412 => 5,
            416 => 6,
            503 => 7,
            _ => 8,
        };
        if let Some(counter) = self.responses.get(place) {
            counter.inc();
        }
        self.body_bytes.inc_by(body_bytes);
    }

    /// Notes what is served from now on.
    pub(super) fn serving(&self, set: &Set) {
        self.files.set(i64::try_from(set.len()).unwrap_or(i64::MAX));
        self.file_bytes.set(i64::try_from(set.n_bytes()).unwrap_or(i64::MAX));
    }

    /// Notes how a build went.
    pub(super) fn built(&self, report: &Report) {
        self.builds.inc();
        self.build_seconds.set(report.took.as_secs_f64());
        self.is_fresh.set(i64::from(report.failure.is_none()));
        if report.failure.is_some() {
            self.failed_builds.inc();
        } else {
            #[expect(clippy::cast_precision_loss, reason = "milliseconds of this age fit")]
            self.built_at.set(report.at.timestamp_millis() as f64 / 1000.0);
        }
    }

    /// All of them as text.
    pub(super) fn text(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("tidings");
        let by_status = Family::<[(&str, &str); 1], Counter>::default();
        registry.register("http_responses", "Answers by status", by_status.clone());
        let responses = STATUSES.map(|status| by_status.get_or_create_owned(&[("status", status)]));
        let mut metrics = Self {
            registry,
            responses,
            body_bytes: Counter::default(),
            connections: Counter::default(),
            open_connections: Gauge::default(),
            displaced: Counter::default(),
            builds: Counter::default(),
            failed_builds: Counter::default(),
            is_fresh: Gauge::default(),
            build_seconds: Gauge::default(),
            built_at: Gauge::default(),
            files: Gauge::default(),
            file_bytes: Gauge::default(),
        };
        metrics.register();
        metrics
    }
}

impl Metrics {
    fn register(&mut self) {
        let registry = &mut self.registry;
        let mut counter = |name: &str, help: &str, counter: &Counter| {
            registry.register(name, help, counter.clone());
        };
        counter("http_connections", "Connections taken", &self.connections);
        counter("http_connections_displaced", "Still connections that made place", &self.displaced);
        counter("builds", "Builds begun and ended", &self.builds);
        counter("builds_failed", "Builds after which nothing new is served", &self.failed_builds);
        registry.register_with_unit(
            "http_body",
            "Bytes in the bodies of answers",
            Unit::Bytes,
            self.body_bytes.clone(),
        );
        let mut gauge = |name: &str, help: &str, gauge: &Gauge| registry.register(name, help, gauge.clone());
        gauge("http_connections_open", "Connections at this moment", &self.open_connections);
        gauge("fresh", "1 where the last build is served, 0 where it failed", &self.is_fresh);
        gauge("files", "Files served", &self.files);
        registry.register_with_unit(
            "files",
            "Bytes of the files served, in all encodings",
            Unit::Bytes,
            self.file_bytes.clone(),
        );
        registry.register_with_unit(
            "last_build_duration",
            "How long the last build took",
            Unit::Seconds,
            self.build_seconds.clone(),
        );
        registry.register_with_unit(
            "served_build_timestamp",
            "When the build that is served was made",
            Unit::Seconds,
            self.built_at.clone(),
        );
    }
}
