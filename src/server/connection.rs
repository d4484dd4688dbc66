//! Sockets in, answers out, until it is asked to stop.
//!
//! One thread waits for all connections; answers come from memory, so that none holds up another. Their
//! number is limited. Where it is reached, the connection that has been still for longest makes place: a
//! crowd of idle or slow clients can fill every place and still keeps nobody out. hyper holds the head of a
//! request to its size (431) and its grammar (400), [`Paced`] to its time, and clients to reading on.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use futures::future;
use http_body_util::{Either, Full};
use hyper::body::{Body as _, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::AbortHandle;

use super::Limits;
use super::operations::{self, PATHS};
use super::pace::{Paced, Pulse};
use super::site::Site;

/// After how many answers sockets are looked at again, where all are busy. Answers take microseconds: more of
/// them than is usual between two looks keep no one waiting.
const ANSWERS_BETWEEN_LOOKS: u32 = 256;

/// How long to wait where the system has no file descriptor left.
const EXHAUSTED: Duration = Duration::from_millis(20);

/// Serves a site on a socket until `stop` comes true and the answers under way are out; returns what it
/// came to.
///
/// # Errors
///
/// Where the socket cannot be waited for. What goes wrong with one connection ends that one alone.
pub fn serve<T>(
    listener: std::net::TcpListener,
    site: Arc<Site>,
    limits: &Limits,
    stop: impl Future<Output = T>,
) -> io::Result<T> {
    listener.set_nonblocking(true)?;
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().event_interval(ANSWERS_BETWEEN_LOOKS).build()?;
    runtime.block_on(async {
        let listener = TcpListener::from_std(listener)?;
        Ok(Server::new(site, limits).accept_until(listener, stop).await)
    })
}

struct Server {
    site: Arc<Site>,
    operations: TowerToHyperService<Router>,
    http: http1::Builder,
    limits: Limits,
    places: Arc<Semaphore>,
    seats: Arc<Seats>,
    epoch: Instant,
    graceful: GracefulShutdown,
}

impl Server {
    fn new(site: Arc<Site>, limits: &Limits) -> Self {
        let mut http = http1::Builder::new();
        // No timer for each head: `Paced` has one for them all.
        http.header_read_timeout(None).max_buf_size(limits.head_bytes).max_headers(limits.head_lines);
        Self {
            operations: TowerToHyperService::new(operations::router(Arc::clone(&site))),
            site,
            http,
            limits: *limits,
            places: Arc::new(Semaphore::new(limits.connections)),
            seats: Arc::default(),
            epoch: Instant::now(),
            graceful: GracefulShutdown::new(),
        }
    }

    async fn accept_until<T>(self, listener: TcpListener, stop: impl Future<Output = T>) -> T {
        let mut stop = pin!(stop);
        let mut n_taken = 0;
        let came_to = loop {
            let accepted = tokio::select! {
                biased;
                came_to = &mut stop => break came_to,
                accepted = listener.accept() => accepted,
            };
            match accepted {
                Ok((stream, peer)) => {
                    n_taken += 1;
                    if let Some(place) = self.place().await {
                        self.begin(n_taken, stream, peer, place);
                    }
                }
                // A client that is gone already is none of ours; where no descriptor is left, one is made.
                Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
                Err(error) => {
                    tracing::warn!(%error, "cannot take a connection");
                    self.displace();
                    tokio::time::sleep(EXHAUSTED).await;
                }
            }
        };
        drop(listener);
        if tokio::time::timeout(self.limits.drain_time, self.graceful.shutdown()).await.is_err() {
            tracing::warn!("answers were cut off: their clients took too long over them");
        }
        came_to
    }

    /// A place for one more connection, made if need be.
    async fn place(&self) -> Option<OwnedSemaphorePermit> {
        let places = Arc::clone(&self.places);
        if let Ok(place) = Arc::clone(&places).try_acquire_owned() {
            return Some(place);
        }
        self.displace();
        places.acquire_owned().await.ok()
    }

    fn displace(&self) {
        if self.seats.displace() {
            self.site.metrics.displaced.inc();
        }
    }

    fn begin(&self, id: u64, stream: TcpStream, peer: SocketAddr, place: OwnedSemaphorePermit) {
        // An answer goes out when it is whole; waiting for more to send would only delay it.
        let _ = stream.set_nodelay(true);
        let pulse = Arc::new(Pulse::new(self.epoch));
        let seat = Seat { id, seats: Arc::clone(&self.seats), site: Arc::clone(&self.site), _place: place };
        self.site.metrics.connections.inc();
        self.site.metrics.open_connections.inc();
        let io = TokioIo::new(Paced::new(stream, Arc::clone(&pulse), self.limits));
        let (site, operations) = (Arc::clone(&self.site), self.operations.clone());
        let service = service_fn(move |request| respond(&site, &operations, request, peer));
        let connection = self.graceful.watch(self.http.serve_connection(io, service));
        let task = tokio::spawn(async move {
            let _seat = seat;
            if let Err(error) = connection.await {
                tracing::debug!(%peer, %error, "a connection ended early");
            }
        });
        // The task begins when this one waits, so that it cannot be gone before it is listed.
        self.seats.list().insert(id, (pulse, task.abort_handle()));
    }
}

type Answer = Response<Either<Full<Bytes>, Body>>;

/// Answers one request. A file is looked up straight away: there is nothing to route among files, and nothing
/// to wait for.
fn respond(
    site: &Arc<Site>,
    operations: &TowerToHyperService<Router>,
    request: Request<Incoming>,
    peer: SocketAddr,
) -> impl Future<Output = Result<Answer, Infallible>> + use<> {
    use hyper::service::Service as _;
    // The query is left out of the log: it may hold what is nobody's business.
    let seen = tracing::enabled!(target: ACCESS, tracing::Level::INFO).then(|| Seen {
        began: Instant::now(),
        peer,
        method: request.method().clone(),
        path: request.uri().path().to_owned(),
    });
    if !PATHS.contains(&request.uri().path()) {
        let answer = site.answer(&request).map(Either::Left);
        account(site, seen, &answer);
        return future::Either::Left(future::ready(Ok(answer)));
    }
    let (site, answering) = (Arc::clone(site), operations.call(request));
    future::Either::Right(async move {
        let answer = answering.await?.map(Either::Right);
        account(&site, seen, &answer);
        Ok(answer)
    })
}

/// What the access log says of a request.
struct Seen {
    began: Instant,
    peer: SocketAddr,
    method: Method,
    path: String,
}

/// Counts an answer, and logs it where that is wanted.
fn account(site: &Site, seen: Option<Seen>, answer: &Answer) {
    let (status, bytes) = (answer.status().as_u16(), answer.body().size_hint().lower());
    site.metrics.answered(status, bytes);
    if let Some(Seen { began, peer, method, path }) = seen {
        let micros = began.elapsed().as_micros();
        tracing::info!(target: ACCESS, %peer, %method, path, status, bytes, micros);
    }
}

/// What the access log's lines are filed under.
const ACCESS: &str = "tidings::access";

/// The connections there are, with when each last moved.
#[derive(Debug, Default)]
struct Seats(Mutex<BTreeMap<u64, (Arc<Pulse>, AbortHandle)>>);

impl Seats {
    fn list(&self) -> MutexGuard<'_, BTreeMap<u64, (Arc<Pulse>, AbortHandle)>> {
        // Each change is one insertion or removal: a list that a panic left is whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the connection that has been still for longest.
    fn displace(&self) -> bool {
        let mut list = self.list();
        let stillest = list.iter().min_by_key(|(_, (pulse, _))| pulse.last()).map(|(id, _)| *id);
        let Some((_, task)) = stillest.and_then(|id| list.remove(&id)) else { return false };
        drop(list);
        task.abort();
        true
    }
}

/// A connection's place, given back when it ends in whatever way.
struct Seat {
    id: u64,
    seats: Arc<Seats>,
    site: Arc<Site>,
    _place: OwnedSemaphorePermit,
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.seats.list().remove(&self.id);
        self.site.metrics.open_connections.dec();
    }
}
