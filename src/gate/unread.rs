//! What a client has sent and nobody has read, because the reply was there
//! before: a 401, a 404, a 413.
//!
//! A connection on which something is left cannot serve another request, and a
//! client that still sends when it is closed may never see its reply: it would take
//! a 401 for a broken connection, and send it all again. So the rest is read and
//! thrown away, unless it is too much or takes too long; then the reply says that
//! the connection ends with it.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, HttpBody};
use axum::extract::Request;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, Version, header};
use http_body_util::BodyExt;
use hyper::body::{Frame, SizeHint};

/// The largest rest that is read, in bytes: more than any JSON that the contract
/// lets anybody send.
const LARGEST: u64 = 16 << 20;

/// How long a reply waits for the rest.
const PATIENCE: Duration = Duration::from_secs(1);

/// Where the rest of a body will be found.
#[derive(Default)]
pub struct Rest {
    /// Nothing, where nothing was sent.
    body: Option<Arc<Mutex<Option<Body>>>>,
    /// Nothing can be done, or has to be: HTTP/2 ends the stream alone.
    multiplexed: bool,
    /// The client waits to be told before it sends the body.
    waits: bool,
}

/// Keeps an eye on a request's body.
pub fn watch(request: Request) -> (Request, Rest) {
    if request.body().is_end_stream() {
        return (request, Rest::default());
    }
    let body = Arc::default();
    let rest = Rest {
        body: Some(Arc::clone(&body)),
        multiplexed: request.version() == Version::HTTP_2,
        waits: request.headers().contains_key(header::EXPECT),
    };
    (request.map(|inner| Body::new(Watched { inner: Some(inner), rest: body })), rest)
}

impl Rest {
    /// Reads the rest, or says in the reply that the connection ends.
    pub async fn settle(self, response: &mut Response) {
        let Some(body) = self.body else { return };
        let rest = body.lock().unwrap_or_else(|poison| poison.into_inner()).take();
        let Some(rest) = rest.filter(|_| !self.multiplexed) else { return };
        let readable = rest.size_hint().upper().is_some_and(|length| length <= LARGEST);
        let read = readable
            && !self.waits
            && matches!(tokio::time::timeout(PATIENCE, discard(rest)).await, Ok(true));
        if !read {
            response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
    }
}

/// Whether the end was reached.
async fn discard(mut body: Body) -> bool {
    while let Some(frame) = body.frame().await {
        if frame.is_err() {
            return false;
        }
    }
    true
}

/// A body that leaves behind what was not read of it.
struct Watched {
    inner: Option<Body>,
    rest: Arc<Mutex<Option<Body>>>,
}

impl HttpBody for Watched {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match &mut self.inner {
            Some(inner) => Pin::new(inner).poll_frame(cx),
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.inner.as_ref().is_none_or(HttpBody::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.as_ref().map_or_else(|| SizeHint::with_exact(0), HttpBody::size_hint)
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if let Some(inner) = self.inner.take().filter(|inner| !inner.is_end_stream()) {
            *self.rest.lock().unwrap_or_else(|poison| poison.into_inner()) = Some(inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use futures_util::stream::{self, StreamExt};

    use super::*;

    /// What the reply to a request says of the connection, if the body was
    /// left alone or read.
    async fn said(request: Request, read: bool) -> Option<HeaderValue> {
        let (request, rest) = watch(request);
        let body = request.into_body();
        if read {
            body.collect().await.unwrap();
        } else {
            drop(body);
        }
        let mut response = Response::default();
        rest.settle(&mut response).await;
        response.headers().get(header::CONNECTION).cloned()
    }

    fn post(body: impl Into<Body>) -> Request {
        Request::post("/").body(body.into()).unwrap()
    }

    /// A chunk, and then nothing more, without an end.
    fn stalling() -> Body {
        Body::from_stream(stream::iter([Ok::<_, Infallible>("x")]).chain(stream::pending()))
    }

    #[tokio::test]
    async fn a_connection_on_which_nothing_is_left_stays_open() {
        assert_eq!(said(post(""), false).await, None);
        assert_eq!(said(post("a few bytes"), true).await, None);
        assert_eq!(said(post("a few bytes"), false).await, None);
        assert_eq!(said(post(vec![0; LARGEST as usize + 1]), true).await, None);
    }

    #[tokio::test]
    async fn a_client_is_told_where_its_connection_ends() {
        let close = Some(HeaderValue::from_static("close"));
        assert_eq!(said(post(vec![0; LARGEST as usize + 1]), false).await, close);
        assert_eq!(said(post(stalling()), false).await, close);
        let mut waiting = post("a few bytes");
        waiting.headers_mut().insert(header::EXPECT, HeaderValue::from_static("100-continue"));
        assert_eq!(said(waiting, false).await, close);
    }

    #[tokio::test]
    async fn one_stream_of_many_ends_alone() {
        let mut request = post(stalling());
        *request.version_mut() = Version::HTTP_2;
        assert_eq!(said(request, false).await, None);
    }
}
