//! Step: rate limit.

use axum::response::Response;
use http::StatusCode;
use serde_json::json;

use super::authenticate::Unauthenticated;
use super::context::Context;
use super::limiter::{Client, Limiter, Standing};
use super::metrics::Metrics;
use super::respond;
use crate::api::models::ErrorCode;
use crate::contract::{Caller, Problem, RateClass};

/// Counts a request for its caller, or for its address where there is none:
/// a failed authentication counts against the address it comes from.
pub fn count(
    limiter: &Limiter,
    metrics: &Metrics,
    class: RateClass,
    caller: &Result<Option<Caller>, Unauthenticated>,
    context: &Context,
) -> Result<(), Response> {
    let client = match (class, caller) {
        (RateClass::Machine, Ok(Some(caller))) => Client::Token(caller.token_id),
        (RateClass::Credential, _) | (_, Err(_) | Ok(None)) => Client::at(context.address),
        (_, Ok(Some(caller))) => Client::User(caller.user_id),
    };
    settle(limiter.count(class, client), metrics, context)
}

/// Counts a request that is no operation, as a read from its address.
pub fn count_address(limiter: &Limiter, metrics: &Metrics, context: &Context) -> Result<(), Response> {
    settle(limiter.count(RateClass::Read, Client::at(context.address)), metrics, context)
}

fn settle(standing: Standing, metrics: &Metrics, context: &Context) -> Result<(), Response> {
    context.trail.standing(standing);
    if standing.allowed {
        return Ok(());
    }
    metrics.limited(standing.class);
    Err(too_many(standing, context))
}

/// The 429.
pub fn too_many(standing: Standing, context: &Context) -> Response {
    let seconds = respond::whole_seconds(standing.reset).max(1);
    let problem =
        Problem::new(ErrorCode::RateLimited, format!("Rate limit exceeded. Retry after {seconds} seconds."))
            .with("retry_after", json!(seconds))
            .with("limit", json!(standing.limit.requests))
            .with("window", json!(format!("{}s", standing.limit.window.as_secs())));
    let mut response = respond::problem(StatusCode::TOO_MANY_REQUESTS, problem, context);
    response.headers_mut().insert("retry-after", seconds.into());
    response
}
