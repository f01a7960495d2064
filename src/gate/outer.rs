//! What stands around every request, matched or not.

use std::panic::AssertUnwindSafe;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use futures_util::FutureExt;
use http::{HeaderValue, Method};
use tracing::Instrument;

use super::address::Peer;
use super::context::Context;
use super::metrics::Metrics;
use super::{GateOptions, expiry, request_id, respond, security_headers, unread};
use crate::api::models::ErrorCode;
use crate::contract::{Fault, Problem};

/// What it works with; each request gets a clone.
#[derive(Clone)]
pub struct Outer {
    options: Arc<GateOptions>,
    metrics: Metrics,
}

impl Outer {
    /// With these figures.
    pub fn new(options: GateOptions, metrics: Metrics) -> Self {
        Self { options: Arc::new(options), metrics }
    }

    fn context(&self, request: &Request) -> Context {
        let peer = request.extensions().get::<Peer>().copied();
        Context {
            request_id: request_id::of(request.headers()),
            address: self.options.proxies.client(peer, request.headers()),
            https: self.options.proxies.https(peer, request.headers()),
            arrived: std::time::Instant::now(),
            trail: Default::default(),
        }
    }
}

/// The status of a request that got no reply, because its client hung up
/// before. No reply ever has it; the number is nginx's.
const CLIENT_CLOSED_REQUEST: u16 = 499;

/// Logs and counts a request when it is dropped: a client that hangs up ends
/// the handling of its request at any point, and must not go unseen for that.
struct Handled<'a> {
    metrics: &'a Metrics,
    context: &'a Context,
    method: Method,
    status: u16,
}

impl Drop for Handled<'_> {
    fn drop(&mut self) {
        let took = self.context.arrived.elapsed();
        let operation = self.context.trail.operation_id();
        self.metrics.handled(operation, self.status, took);
        tracing::info!(
            request_id = self.context.request_id,
            operation,
            method = self.method.as_str(),
            user_id = self.context.trail.user_id(),
            status = self.status,
            duration_ms = took.as_secs_f64() * 1e3,
            "handled"
        );
    }
}

/// What comes of `work`; nothing once it has taken `limit`, of which a body that
/// the service reads takes none as long as it keeps coming: it may be large.
async fn in_time<T>(limit: Duration, context: &Context, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let mut since = context.arrived;
    loop {
        match tokio::time::timeout_at((since + limit).into(), &mut work).await {
            Ok(done) => return Some(done),
            Err(_) => since = context.trail.body_moved_at().filter(|moved| *moved > since)?,
        }
    }
}

/// Request id, trace span, panic guard, timeout, headers, log.
pub async fn around(State(outer): State<Outer>, mut request: Request, next: Next) -> Response {
    let context = Arc::new(outer.context(&request));
    let span = tracing::info_span!("request", id = context.request_id);
    let mut handled = Handled {
        metrics: &outer.metrics,
        context: &context,
        method: request.method().clone(),
        status: CLIENT_CLOSED_REQUEST,
    };
    request.extensions_mut().insert(context.clone());
    let (request, rest) = unread::watch(request);

    let guarded = AssertUnwindSafe(next.run(request)).catch_unwind();
    let timed = in_time(outer.options.request_timeout, &context, guarded);
    let mut response = match timed.instrument(span).await {
        Some(Ok(response)) => response,
        // The panic itself has been logged by the hook, with its place.
        Some(Err(_)) => respond::fault(&Fault::internal("a handler panicked"), &context),
        None => {
            let problem = Problem::new(ErrorCode::Timeout, "The request took too long.");
            respond::unavailable(problem, &context)
        }
    };

    rest.settle(&mut response).await;
    handled.status = response.status().as_u16();
    let headers = response.headers_mut();
    // All that follows, so that the map grows once.
    headers.reserve(12);
    if let Ok(id) = HeaderValue::try_from(context.request_id.as_str()) {
        headers.insert(request_id::HEADER, id);
    }
    if let Some(standing) = context.trail.last_standing() {
        respond::rate_limit_headers(headers, &standing);
    }
    if let Some(at) = context.trail.token_ends_at()
        && let Ok(at) = HeaderValue::try_from(at.to_string())
    {
        headers.insert(expiry::HEADER, at);
    }
    security_headers::put(headers, context.https);
    response
}
