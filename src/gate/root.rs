//! What is served at the root, beside the API: health for orchestrators,
//! metrics, the contract and its documentation.

use std::pin::Pin;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use http::header;

use super::authenticate::{self, Credentials};
use super::context::Context;
use super::{Front, Metrics, rate_limit, respond};
use crate::api::models::{ErrorCode, Scope};
use crate::contract::{Gate, Principal, Problem};
use crate::domain::authorize::require_scopes;
use crate::web;

/// Whether the server can do its work now.
pub trait Readiness: Send + Sync + 'static {
    /// `Err` says what is missing.
    fn ready(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>>;
}

/// The pages. `/healthz` and `/readyz` are for orchestrators, which ask often
/// and must not be told 429.
pub fn router<S: Credentials>(front: &Front<S>, ready: Arc<dyn Readiness>) -> axum::Router {
    let mut router = axum::Router::new()
        .route("/healthz", only(front, get(|| async { "alive\n" })))
        .route("/readyz", only(front, get(readyz).with_state(ready)))
        .route("/metrics", only(front, get(metrics::<S>).with_state(front.clone())));
    for path in web::paths() {
        let gate = front.clone();
        let page = move |request: Request| async move {
            match counted(&gate, &request) {
                Ok(()) => web::page(path, request.headers(), &gate.inner.options.site).await,
                Err(response) => response,
            }
        };
        router = router.route(path, only(front, get(page)));
    }
    for (path, leads_to) in web::ENTRANCES {
        let gate = front.clone();
        let entrance = move |request: Request| async move {
            counted(&gate, &request).map_or_else(|response| response, |()| web::entrance(leads_to))
        };
        router = router.route(path, only(front, get(entrance)));
    }
    router
}

/// Counts a request for a page, or says that there were too many.
fn counted<S: Credentials>(front: &Front<S>, request: &Request) -> Result<(), Response> {
    let gate = &*front.inner;
    rate_limit::count_address(&gate.limiter, &gate.metrics, &Context::of(request))
}

/// What every page allows.
const ALLOW: &str = "GET, HEAD, OPTIONS";

/// The other methods of a page are answered as those of an operation are.
fn only<S: Credentials>(front: &Front<S>, page: MethodRouter) -> MethodRouter {
    let (options, other) = (front.clone(), front.clone());
    page.options(move |request: Request| async move { options.options(ALLOW, request).await })
        .fallback(move |request: Request| async move { other.method_not_allowed(ALLOW, request).await })
}

/// `/metrics` alone, open, for an address of its own.
pub fn metrics_router(metrics: Metrics) -> axum::Router {
    axum::Router::new().route("/metrics", get(move || async move { exposition(&metrics) }))
}

async fn readyz(State(ready): State<Arc<dyn Readiness>>, request: Request) -> Response {
    let Err(missing) = ready.ready().await else { return "ready\n".into_response() };
    let problem = Problem::new(ErrorCode::Unavailable, format!("Not ready: {missing}."));
    respond::unavailable(problem, &Context::of(&request))
}

async fn metrics<S: Credentials>(State(front): State<Front<S>>, request: Request) -> Response {
    let context = Context::of(&request);
    let gate = &*front.inner;
    let caller = authenticate::bearer(&*gate.services, request.headers()).await;
    let caller = caller.map(|caller| Some(Principal::Account(caller)));
    if let Err(response) = rate_limit::count_read(&gate.limiter, &gate.metrics, &caller, &context) {
        return response;
    }
    let caller = match caller {
        Ok(caller) => caller,
        Err(refusal) => return refusal.into_response(&context),
    };
    context.trail.caller(caller.as_ref());
    let caller = caller.as_ref().and_then(Principal::account);
    match caller.map_or(Ok(()), |caller| require_scopes(caller, &[Scope::SystemRead])) {
        Ok(()) => exposition(&gate.metrics),
        Err(denial) => respond::forbidden(denial.into(), &context),
    }
}

fn exposition(metrics: &Metrics) -> Response {
    let (text, media) = metrics.text();
    ([(header::CONTENT_TYPE, media)], text).into_response()
}
