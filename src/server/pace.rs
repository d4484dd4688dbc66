//! A connection that notices when its client stops reading, and when it never ends a request.
//!
//! A client that takes fewer bytes than the limits ask for, in a stretch of time in which there were bytes
//! for it, is cut off: otherwise it would hold its answer for ever. So is one that does not come by its next
//! answer in time: an answer begins where the head of its request ends, so that whoever has got none is still
//! over a head, or idle. How long ago the connection last moved is noted for whoever needs its place more.
//!
//! hyper measures heads too, but sets a timer for each request and takes it down again, which costs a tenth of
//! a short answer. Here one timer stays as it was set, and is set anew when it comes, if it came too early.

use std::io;
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant as TimerInstant, Sleep};

use super::Limits;

/// When a connection last moved, in milliseconds since the server began.
#[derive(Debug)]
pub(super) struct Pulse {
    epoch: Instant,
    at: AtomicU64,
}

impl Pulse {
    pub(super) fn new(epoch: Instant) -> Self {
        let pulse = Self { epoch, at: AtomicU64::new(0) };
        pulse.beat();
        pulse
    }

    /// The connection moved.
    pub(super) fn beat(&self) {
        let since = u64::try_from(self.epoch.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.at.store(since, Ordering::Relaxed);
    }

    /// When it last did.
    pub(super) fn last(&self) -> u64 {
        self.at.load(Ordering::Relaxed)
    }

    fn last_moment(&self) -> Instant {
        self.epoch + Duration::from_millis(self.last())
    }
}

/// How much of what a client still sends is read after the last answer, and for how long.
///
/// A socket that is closed with bytes unread tells the client that the connection broke, and the client
/// throws away the answer that says why (RFC 9112, section 9.6).
const LINGER: (usize, Duration) = (1 << 20, Duration::from_secs(1));

/// A stretch of time in which a client has to take its bytes.
#[derive(Debug)]
struct Stretch {
    end: Pin<Box<Sleep>>,
    n_taken: usize,
}

impl Stretch {
    fn new(time: Duration) -> Self {
        Self { end: Box::pin(tokio::time::sleep(time)), n_taken: 0 }
    }
}

/// A stream whose client keeps a pace.
#[derive(Debug)]
pub(super) struct Paced<S> {
    stream: S,
    pulse: Arc<Pulse>,
    limits: Limits,
    /// When to look whether the client is still over the head of a request.
    head_end: Pin<Box<Sleep>>,
    /// Begins when the client does not take what there is for it.
    stretch: Option<Stretch>,
    /// Begins when the last answer is out.
    linger: Option<Stretch>,
}

impl<S> Paced<S> {
    pub(super) fn new(stream: S, pulse: Arc<Pulse>, limits: Limits) -> Self {
        let head_end = Box::pin(tokio::time::sleep(limits.head_time));
        Self { stream, pulse, limits, head_end, stretch: None, linger: None }
    }

    /// Waits with the client for what it has to say, which cannot be for ever unless it is busy reading.
    fn keep_time(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        loop {
            ready!(self.head_end.as_mut().poll(context));
            let now = Instant::now();
            let is_reading = self.stretch.is_some();
            let since = if is_reading { now } else { self.pulse.last_moment() };
            let end = since + self.limits.head_time;
            if end <= now {
                return Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "no request in time")));
            }
            self.head_end.as_mut().reset(TimerInstant::from_std(end));
        }
    }

    fn keep_pace(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        if let Poll::Ready(written) = written {
            let n_taken = *written.as_ref().unwrap_or(&0);
            self.pulse.beat();
            if let Some(stretch) = &mut self.stretch {
                stretch.n_taken += n_taken;
            }
            return Poll::Ready(written);
        }
        let Limits { slowest_time, slowest_bytes, .. } = self.limits;
        if self.stretch.as_ref().is_some_and(|stretch| stretch.n_taken >= slowest_bytes) {
            self.stretch = None;
        }
        let stretch = self.stretch.get_or_insert_with(|| Stretch::new(slowest_time));
        ready!(stretch.end.as_mut().poll(context));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client reads too slowly")))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Paced<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match Pin::new(&mut self.stream).poll_read(context, buffer) {
            Poll::Pending => self.keep_time(context),
            done @ Poll::Ready(_) => done,
        }
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.keep_pace(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let stream = Pin::new(&mut self.stream);
        let written = match pieces {
            // A head without a body: the system has less to do for one piece that is said to be one.
            [piece] => stream.poll_write(context, piece),
            _ => stream.poll_write_vectored(context, pieces),
        };
        self.keep_pace(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// An answer that is all written has kept the pace.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stretch = None;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Self { stream, linger, .. } = &mut *self;
        if linger.is_none() {
            ready!(Pin::new(&mut *stream).poll_shutdown(context))?;
        }
        let linger = linger.get_or_insert_with(|| Stretch::new(LINGER.1));
        while linger.n_taken < LINGER.0 && linger.end.as_mut().poll(context).is_pending() {
            let mut rest = [MaybeUninit::uninit(); 4096];
            let mut rest = ReadBuf::uninit(&mut rest);
            match ready!(Pin::new(&mut *stream).poll_read(context, &mut rest)) {
                Ok(()) if !rest.filled().is_empty() => linger.n_taken += rest.filled().len(),
                Ok(()) | Err(_) => break,
            }
        }
        Poll::Ready(Ok(()))
    }
}
