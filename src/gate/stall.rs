//! Clients that do not take what they asked for, and clients that ask for
//! nothing: both would hold their connection for good.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};
use std::time::{Duration, Instant};

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use hyper::body::{Frame, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

/// A stream that fails once a write has waited for so long without a byte
/// being taken.
pub struct Impatient<S> {
    stream: S,
    patience: Duration,
    /// Made when a write first has to wait, which with most clients is never.
    alarm: Option<Pin<Box<Sleep>>>,
    waiting: bool,
}

impl<S> Impatient<S> {
    /// A stream whose writes may wait for `patience`.
    pub fn new(stream: S, patience: Duration) -> Self {
        Self { stream, patience, alarm: None, waiting: false }
    }

    /// What comes of a write, given what the stream says of it.
    fn written(&mut self, cx: &mut Context<'_>, write: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        if write.is_ready() {
            self.waiting = false;
            return write;
        }
        let patience = self.patience;
        let alarm = self.alarm.get_or_insert_with(|| Box::pin(tokio::time::sleep(patience)));
        if !self.waiting {
            self.waiting = true;
            alarm.as_mut().reset(tokio::time::Instant::now() + patience);
        }
        ready!(alarm.as_mut().poll(cx));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "the client does not read")))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Impatient<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Impatient<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let write = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.written(cx, write)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let write = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        self.written(cx, write)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// What happens on one HTTP/2 connection. Its pings do not count: a client may
/// answer them for ever without asking for anything.
#[derive(Clone)]
pub struct Activity(Arc<Inner>);

struct Inner {
    /// How much of what runs waits for the server, and not for the client.
    running: AtomicUsize,
    last: Mutex<Instant>,
}

impl Default for Activity {
    fn default() -> Self {
        Self(Arc::new(Inner { running: AtomicUsize::new(0), last: Mutex::new(Instant::now()) }))
    }
}

impl Activity {
    /// Something runs until the result is dropped.
    pub fn begin(&self) -> Running {
        self.0.running.fetch_add(1, Ordering::SeqCst);
        Running(self.clone())
    }

    /// Comes to its end once nothing has run or been taken for `patience`.
    pub async fn quiet_for(&self, patience: Duration) {
        loop {
            let last = *self.last();
            let quiet = match self.0.running.load(Ordering::SeqCst) {
                0 => last.elapsed(),
                _ => Duration::ZERO,
            };
            if quiet >= patience {
                return;
            }
            tokio::time::sleep(patience - quiet).await;
        }
    }

    fn last(&self) -> std::sync::MutexGuard<'_, Instant> {
        self.0.last.lock().unwrap_or_else(|poison| poison.into_inner())
    }
}

/// Something that runs.
pub struct Running(Activity);

impl Drop for Running {
    fn drop(&mut self) {
        *self.0.last() = Instant::now();
        self.0.0.running.fetch_sub(1, Ordering::SeqCst);
    }
}

/// A reply's body. It is asked for a frame only when the client has room for
/// one, so each that it gives is a sign of life.
pub struct Taken {
    body: Body,
    activity: Activity,
    /// The client waits for the frame that is on its way.
    coming: Option<Running>,
}

impl Taken {
    /// `body`, watched.
    pub fn new(body: Body, activity: Activity) -> Self {
        Self { body, activity, coming: None }
    }
}

impl HttpBody for Taken {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if self.coming.is_none() {
            self.coming = Some(self.activity.begin());
        }
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        self.coming = None;
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    use super::*;

    const SHORT: Duration = Duration::from_millis(100);
    const LONG: Duration = Duration::from_secs(30);

    #[tokio::test]
    async fn a_write_fails_once_nothing_is_taken() {
        let (stream, mut client) = tokio::io::duplex(1);
        let mut stream = Impatient::new(stream, SHORT);
        // Slowly is no reason to give up.
        let reading = tokio::spawn(async move {
            for _ in 0..6 {
                tokio::time::sleep(SHORT / 4).await;
                client.read_u8().await.unwrap();
            }
            client
        });
        stream.write_all(b"abcdef").await.unwrap();
        let _client = reading.await.unwrap();
        let failed = tokio::time::timeout(LONG, stream.write_all(b"gh")).await.expect("an end");
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::TimedOut);
    }

    #[tokio::test]
    async fn what_runs_is_not_quiet() {
        let activity = Activity::default();
        let begun = Instant::now();
        let running = activity.begin();
        assert!(tokio::time::timeout(SHORT * 3, activity.quiet_for(SHORT)).await.is_err());
        drop(running);
        let mut body = Taken::new(Body::from("x"), activity.clone());
        assert!(body.frame().await.unwrap().is_ok());
        // The body is still there, but nobody asks for more of it.
        tokio::time::timeout(LONG, activity.quiet_for(SHORT)).await.expect("an end");
        assert!(begun.elapsed() >= SHORT * 4);
    }
}
