//! What happens to every request, one file a step.
//!
//! [`outer`] stands around everything, the unmatched included: request id,
//! trace span, panic guard, timeout, headers. [`pass`](Front::pass) is the way
//! of an operation: authenticate, rate limit, authorize, validate, service,
//! respond. The steps obey the operation table; none of them knows a single
//! operation by name.

pub mod accept;
mod account;
pub mod address;
mod authenticate;
mod authorize;
mod context;
mod expiry;
pub mod limiter;
pub mod metrics;
mod outer;
mod rate_limit;
mod request_id;
mod respond;
mod root;
mod security_headers;
mod serve;
mod stall;
mod unread;
mod validate;

use std::sync::Arc;
use std::time::Duration;

use axum::extract::Request;
use axum::response::Response;
use http::StatusCode;

use crate::api;
use crate::api::models::ErrorCode;
use crate::contract::{Endpoint, Gate, Problem};
use crate::web::Site;

pub use address::TrustedProxies;
pub use authenticate::{Credentials, Openings};
pub use limiter::RateLimits;
pub use metrics::Metrics;
pub use root::{Readiness, metrics_router};

use context::Context;
use limiter::Limiter;
use validate::Validators;

/// The figures the gate works with.
#[derive(Clone, Debug)]
pub struct GateOptions {
    /// The rate limits.
    pub limits: RateLimits,
    /// The proxies whose `X-Forwarded-*` headers are believed.
    pub proxies: TrustedProxies,
    /// What opens operations beside the tokens of accounts.
    pub openings: Openings,
    /// How long a request may take until its reply begins.
    pub request_timeout: Duration,
    /// How long a client may take to send a body.
    pub body_timeout: Duration,
    /// What the documents at the root say of this place.
    pub site: Site,
}

/// The gate in front of services `S`.
pub struct Front<S> {
    inner: Arc<Inner<S>>,
}

struct Inner<S> {
    services: Arc<S>,
    validators: Validators,
    limiter: Limiter,
    expiring: expiry::Told,
    metrics: Metrics,
    options: GateOptions,
}

impl<S> Clone for Front<S> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone() }
    }
}

impl<S: Credentials> Front<S> {
    /// A gate in front of `services`.
    pub fn new(services: Arc<S>, metrics: Metrics, options: GateOptions) -> Self {
        let limiter = Limiter::new(options.limits.clone());
        let (validators, expiring) = (Validators::compile(), expiry::Told::default());
        let inner = Inner { services, validators, limiter, expiring, metrics, options };
        Self { inner: Arc::new(inner) }
    }

    /// The answer where nothing is.
    fn nowhere(&self, context: &Context) -> Response {
        match rate_limit::count_address(&self.inner.limiter, &self.inner.metrics, context) {
            Ok(()) => {
                let problem = Problem::new(ErrorCode::NotFound, "There is nothing at this address.");
                respond::problem(StatusCode::NOT_FOUND, problem, context)
            }
            Err(response) => response,
        }
    }

    /// The request's way through the steps, each of which may answer instead
    /// of passing it on.
    async fn steps<E: Endpoint<S>>(&self, context: &Context, request: Request) -> Result<Response, Response> {
        let gate = &*self.inner;
        let operation = E::OPERATION;
        context.trail.operation(operation);
        let (mut parts, body) = request.into_parts();

        let caller =
            authenticate::caller(&*gate.services, &gate.options.openings, operation, &parts.headers).await;
        let counted = rate_limit::count(&gate.limiter, &gate.metrics, operation, &parts, &caller, context)?;
        let caller = caller.map_err(|refusal| refusal.into_response(context))?;
        context.trail.caller(caller.as_ref());
        gate.expiring.note(caller.as_ref(), context);
        authorize::check(operation, caller.as_ref())
            .map_err(|problem| respond::forbidden(problem, context))?;
        let valid =
            validate::request(&gate.validators, operation, &mut parts, body, gate.options.body_timeout)
                .await
                .map_err(|refusal| refusal.into_response(context))?;
        let attempt = account::reserve(&gate.limiter, operation, &valid.body).map_err(|over| {
            context.trail.standing(over);
            gate.metrics.limited(operation.rate);
            rate_limit::too_many(over, Some(operation), context)
        })?;
        let reply = serve::call::<E, S>(&gate.services, context.receive(operation, caller, valid)).await;
        attempt.settle(&gate.limiter, &reply);
        counted.settle(&gate.limiter, context);
        Ok(respond::reply(reply, &parts.uri, context))
    }
}

impl<S: Credentials> Gate for Front<S> {
    type Services = S;

    async fn pass<E: Endpoint<S>>(&self, request: Request) -> Response {
        let context = Context::of(&request);
        if has_empty_segment(&request) {
            return self.nowhere(&context);
        }
        match self.steps::<E>(&context, request).await {
            Ok(response) | Err(response) => response,
        }
    }

    async fn options(&self, allow: &'static str, request: Request) -> Response {
        let context = Context::of(&request);
        if has_empty_segment(&request) {
            return self.nowhere(&context);
        }
        match rate_limit::count_address(&self.inner.limiter, &self.inner.metrics, &context) {
            Ok(()) => respond::options(allow),
            Err(response) => response,
        }
    }

    async fn method_not_allowed(&self, allow: &'static str, request: Request) -> Response {
        let context = Context::of(&request);
        if has_empty_segment(&request) {
            return self.nowhere(&context);
        }
        match rate_limit::count_address(&self.inner.limiter, &self.inner.metrics, &context) {
            Ok(()) => respond::method_not_allowed(allow, &context),
            Err(response) => response,
        }
    }
}

/// The router takes nothing between two slashes for a parameter's value, though
/// not at the end of a path. No parameter is ever empty.
fn has_empty_segment(request: &Request) -> bool {
    request.uri().path().contains("//")
}

/// The whole HTTP surface: the contract's operations, the pages at the root,
/// and an answer for everything else.
pub fn router<S>(front: &Front<S>, ready: Arc<dyn Readiness>) -> axum::Router
where
    S: Credentials + api::router::Api,
{
    around(front, ready, api::router::router(front.clone()))
}

/// Operations, which pass through `front`, with everything around them. A test
/// of the gate brings operations that misbehave.
pub fn around<S: Credentials>(
    front: &Front<S>,
    ready: Arc<dyn Readiness>,
    operations: axum::Router,
) -> axum::Router {
    let nowhere = front.clone();
    let layer = outer::Outer::new(front.inner.options.clone(), front.inner.metrics.clone());
    operations
        .merge(root::router(front, ready))
        .fallback(move |request: Request| async move { nowhere.nowhere(&Context::of(&request)) })
        .layer(axum::middleware::from_fn_with_state(layer, outer::around))
}
