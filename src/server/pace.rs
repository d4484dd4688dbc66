//! A connection that notices when its client stops reading.
//!
//! A client that takes fewer bytes than the limits ask for, in a stretch of time in which there were bytes
//! for it, is cut off: otherwise it would hold its answer for ever. How long ago the connection last moved
//! is noted for whoever needs its place more.

use std::io;
use std::mem::MaybeUninit;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

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
}

/// How slowly a client may read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slowest {
    pub(super) time: Duration,
    pub(super) bytes: usize,
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

/// A stream whose writes keep a pace.
#[derive(Debug)]
pub(super) struct Paced<S> {
    stream: S,
    pulse: Arc<Pulse>,
    slowest: Slowest,
    /// Begins when the client does not take what there is for it.
    stretch: Option<Stretch>,
    /// Begins when the last answer is out.
    linger: Option<Stretch>,
}

impl<S> Paced<S> {
    pub(super) fn new(stream: S, pulse: Arc<Pulse>, slowest: Slowest) -> Self {
        Self { stream, pulse, slowest, stretch: None, linger: None }
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
        let slowest = self.slowest;
        if self.stretch.as_ref().is_some_and(|stretch| stretch.n_taken >= slowest.bytes) {
            self.stretch = None;
        }
        let stretch = self.stretch.get_or_insert_with(|| Stretch::new(slowest.time));
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
        Pin::new(&mut self.stream).poll_read(context, buffer)
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
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
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
