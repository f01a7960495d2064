//! What stands around every request, matched or not.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use futures_util::FutureExt;
use http::{HeaderValue, StatusCode};
use tracing::Instrument;

use super::address::Peer;
use super::context::Context;
use super::metrics::Metrics;
use super::{GateOptions, request_id, respond, security_headers, unread};
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

/// Request id, trace span, panic guard, timeout, headers, log.
pub async fn around(State(outer): State<Outer>, mut request: Request, next: Next) -> Response {
    let context = outer.context(&request);
    let span = tracing::info_span!("request", id = context.request_id);
    let method = request.method().clone();
    request.extensions_mut().insert(context.clone());
    let (request, rest) = unread::watch(request);

    let guarded = AssertUnwindSafe(next.run(request)).catch_unwind();
    let timed = tokio::time::timeout(outer.options.request_timeout, guarded);
    let mut response = match timed.instrument(span).await {
        Ok(Ok(response)) => response,
        // The panic itself has been logged by the hook, with its place.
        Ok(Err(_)) => respond::fault(&Fault::internal("a handler panicked"), &context),
        Err(_) => {
            let problem = Problem::new(ErrorCode::Timeout, "The request took too long.");
            respond::problem(StatusCode::SERVICE_UNAVAILABLE, problem, &context)
        }
    };

    rest.settle(&mut response).await;
    let headers = response.headers_mut();
    if let Ok(id) = HeaderValue::try_from(context.request_id.as_str()) {
        headers.insert(request_id::HEADER, id);
    }
    if let Some(standing) = context.trail.last_standing() {
        respond::rate_limit_headers(headers, &standing);
    }
    security_headers::put(headers, context.https);

    let took = context.arrived.elapsed();
    let operation = context.trail.operation_id();
    let status = response.status().as_u16();
    outer.metrics.handled(operation, status, took);
    tracing::info!(
        request_id = context.request_id,
        operation,
        method = method.as_str(),
        user_id = context.trail.user_id(),
        status,
        duration_ms = took.as_secs_f64() * 1e3,
        "handled"
    );
    response
}
