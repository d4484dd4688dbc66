//! `/healthz`, `/readyz` and `/metrics`: for whoever runs the server, not for those who read the site.
//!
//! `/healthz` answers 200 as long as the server lives, with what it serves and how the last build went: a
//! broken post is no reason to start it again. `/readyz` answers 200 once there is something to serve.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use hyper::StatusCode;
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, X_CONTENT_TYPE_OPTIONS,
};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use super::site::Site;

/// The paths that are answered here, and are no file's.
pub(super) const PATHS: [&str; 3] = ["/healthz", "/readyz", "/metrics"];

const JSON: &str = "application/json";
const TEXT: &str = "text/plain; charset=utf-8";
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// The routes.
pub(super) fn router(site: Arc<Site>) -> Router {
    let always = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
    };
    Router::new()
        .route("/healthz", get(health))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
        .layer(always(CACHE_CONTROL, "no-store"))
        .layer(always(X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(always(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"))
        .layer(CatchPanicLayer::new())
        .with_state(site)
}

async fn health(State(site): State<Arc<Site>>) -> Response {
    match serde_json::to_string_pretty(&site.health()) {
        Ok(text) => ([(CONTENT_TYPE, JSON)], text + "\n").into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn ready(State(site): State<Arc<Site>>) -> Response {
    let (status, text) = if site.is_ready() {
        (StatusCode::OK, "ready\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "nothing is built yet\n")
    };
    (status, [(CONTENT_TYPE, TEXT)], text).into_response()
}

async fn metrics(State(site): State<Arc<Site>>) -> Response {
    match site.metrics.text() {
        Ok(text) => ([(CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
