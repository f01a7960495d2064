//! The accept loop: who may connect, and how long they may do nothing.
//!
//! `axum::serve` sets no header-read timeout, and hyper-util's choice between
//! HTTP/1 and HTTP/2 waits for ever on a client that sends nothing. So the
//! first bytes are read here, under a timeout, and the choice is made by them.

use std::future::pending;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::{http1, http2};
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulConnection;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::ServiceExt;

use super::address::Peer;
use super::metrics::Metrics;
use super::stall::{Activity, Impatient, Taken};

/// The beginning of every HTTP/2 connection (RFC 9113, section 3.4).
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// The figures of the loop.
#[derive(Clone, Debug)]
pub struct AcceptOptions {
    /// The most connections at once; more wait in the kernel's queue.
    pub connections: usize,
    /// Over HTTP/1, how long a client may take for the head of a request, and
    /// how long a connection may idle before it. Over HTTP/2, how long a
    /// connection may go on without a request that runs or a reply that is
    /// being taken, whatever else is sent, and how long a ping may go without
    /// an answer. With both, how long the first bytes may take.
    pub head_timeout: Duration,
    /// How long a client may go without taking a byte of what is sent to it.
    pub stall: Duration,
    /// How long running requests get to finish once the server is to stop.
    pub drain: Duration,
}

/// Serves until `stop` is done, then lets running requests finish. Returns
/// whether all of them did.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    metrics: Metrics,
    options: AcceptOptions,
    stop: impl Future<Output = ()>,
) -> bool {
    let places = Arc::new(Semaphore::new(options.connections));
    let open = TaskTracker::new();
    let stopping = CancellationToken::new();
    tokio::pin!(stop);
    loop {
        let accepted = async {
            let place = places.clone().acquire_owned().await;
            (place, listener.accept().await)
        };
        tokio::select! {
            () = &mut stop => break,
            (place, accepted) = accepted => match accepted {
                Ok((stream, address)) => {
                    let connection = Connection {
                        router: router.clone(),
                        address,
                        head_timeout: options.head_timeout,
                        stall: options.stall,
                        stopping: stopping.clone(),
                    };
                    let counted = Open::new(metrics.clone());
                    open.spawn(async move {
                        connection.serve(stream).await;
                        drop((place, counted));
                    });
                }
                Err(error) => pause(&error).await,
            },
        }
    }
    drop(listener);
    stopping.cancel();
    open.close();
    tokio::time::timeout(options.drain, open.wait()).await.is_ok()
}

/// A failed accept is the client's fault, or a lack of file descriptors, which
/// goes by with time.
async fn pause(error: &io::Error) {
    let clients =
        [io::ErrorKind::ConnectionAborted, io::ErrorKind::ConnectionReset, io::ErrorKind::ConnectionRefused];
    if !clients.contains(&error.kind()) {
        tracing::error!(%error, "a connection could not be accepted");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// Counts a connection for as long as it lives.
struct Open(Metrics);

impl Open {
    fn new(metrics: Metrics) -> Self {
        metrics.connections().inc();
        Self(metrics)
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.connections().dec();
    }
}

struct Connection {
    router: Router,
    address: SocketAddr,
    head_timeout: Duration,
    stall: Duration,
    stopping: CancellationToken,
}

impl Connection {
    async fn serve(self, mut stream: TcpStream) {
        // Replies are written whole; waiting for more would only delay them.
        let _ = stream.set_nodelay(true);
        let first = tokio::select! {
            // What has been sent is served, even if it came just before the end.
            biased;
            first = tokio::time::timeout(self.head_timeout, first_bytes(&mut stream)) => first,
            // A client that has sent nothing has nothing to wait for.
            () = self.stopping.cancelled() => return,
        };
        let Ok(Ok(first)) = first else { return };
        if first.is_empty() {
            return;
        }
        let is_http2 = first == PREFACE;
        let io = TokioIo::new(Impatient::new(Rewound { first, read: 0, stream }, self.stall));
        let (router, peer) = (self.router, Peer(self.address));
        let answer = move |request: hyper::Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(peer);
            router.clone().oneshot(request)
        };
        let ended = if is_http2 {
            let mut builder = http2::Builder::new(TokioExecutor::new());
            builder
                .timer(TokioTimer::new())
                .keep_alive_interval(Some(self.head_timeout))
                .keep_alive_timeout(self.head_timeout)
                .max_concurrent_streams(100)
                .max_header_list_size(64 * 1024);
            let activity = Activity::default();
            let watched = activity.clone();
            let service = service_fn(move |request| {
                let (activity, running) = (watched.clone(), watched.begin());
                let reply = answer(request);
                async move {
                    let reply = reply.await;
                    drop(running);
                    reply.map(|reply| reply.map(|body| Taken::new(body, activity)))
                }
            });
            let last = self.head_timeout + self.stall;
            let (idle, lost) = (activity.quiet_for(self.head_timeout), activity.quiet_for(last));
            finish(builder.serve_connection(io, service), &self.stopping, idle, lost).await
        } else {
            let mut builder = http1::Builder::new();
            builder.timer(TokioTimer::new()).header_read_timeout(self.head_timeout);
            // Idling falls under the timeout for the head of the next request.
            let connection = builder.serve_connection(io, service_fn(answer));
            finish(connection, &self.stopping, pending(), pending()).await
        };
        if let Err(error) = ended {
            tracing::debug!(%error, "a connection ended early");
        }
    }
}

/// Runs a connection. It is asked to end when the server stops or when it is
/// idle, and cut off when that leads nowhere and it is lost.
async fn finish<C: GracefulConnection>(
    connection: C,
    stopping: &CancellationToken,
    idle: impl Future<Output = ()>,
    lost: impl Future<Output = ()>,
) -> Result<(), C::Error> {
    tokio::pin!(connection);
    tokio::select! {
        // What has been sent is served, even if it came just before the end.
        biased;
        ended = &mut connection => return ended,
        () = stopping.cancelled() => {}
        () = idle => {}
    }
    connection.as_mut().graceful_shutdown();
    tokio::select! {
        biased;
        ended = connection => ended,
        () = lost => Ok(()),
    }
}

/// Reads until it is clear whether this is HTTP/2. An empty result is a client
/// that hung up.
async fn first_bytes(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut first = Vec::with_capacity(PREFACE.len());
    let mut byte = [0; PREFACE.len()];
    while first.len() < PREFACE.len() && PREFACE.starts_with(&first) {
        let missing = PREFACE.len() - first.len();
        let n = stream.read(&mut byte[..missing]).await?;
        if n == 0 {
            first.clear();
            break;
        }
        first.extend_from_slice(&byte[..n]);
    }
    Ok(first)
}

/// A stream whose first bytes have been read already.
struct Rewound {
    first: Vec<u8>,
    read: usize,
    stream: TcpStream,
}

impl AsyncRead for Rewound {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.read < self.first.len() {
            let n = buffer.remaining().min(self.first.len() - self.read);
            buffer.put_slice(&self.first[self.read..self.read + n]);
            self.read += n;
            return Poll::Ready(Ok(()));
        }
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl AsyncWrite for Rewound {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, slices)
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
