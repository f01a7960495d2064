//! Step: rate limit.

use axum::response::Response;
use http::StatusCode;
use http::request::Parts;
use percent_encoding::percent_decode_str;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::authenticate::Unauthenticated;
use super::context::Context;
use super::limiter::{Client, Limiter, Standing};
use super::metrics::Metrics;
use super::respond;
use crate::api::models::ErrorCode;
use crate::contract::{Location, Operation, Principal, Problem, RateClass};

/// A request that was counted for its address, because nobody has vouched for
/// its key yet.
#[must_use]
pub struct Counted(Option<Stranger>);

struct Stranger {
    class: RateClass,
    address: Client,
    key: Client,
}

/// Counts a request for its caller, or for its address where there is none:
/// a failed authentication counts against the address it comes from.
///
/// A public operation with a key is counted by that, as far as the service has
/// vouched for it within the window. So whoever guesses keys has the address's
/// window alone, and the keys of others nothing to fear from him.
pub fn count(
    limiter: &Limiter,
    metrics: &Metrics,
    operation: &Operation,
    parts: &Parts,
    caller: &Result<Option<Principal>, Unauthenticated>,
    context: &Context,
) -> Result<Counted, Response> {
    let class = operation.rate;
    let address = Client::at(context.address);
    let (client, stranger) = match key(operation, parts) {
        Some(key) if limiter.knows(class, &key) => (key, None),
        Some(key) => (address.clone(), Some(Stranger { class, address, key })),
        None => (client(class, caller, address), None),
    };
    settle(limiter.count(class, client), Some(operation), metrics, context)?;
    Ok(Counted(stranger))
}

/// Counts what is no operation as a read of its caller, or from its address.
pub fn count_read(
    limiter: &Limiter,
    metrics: &Metrics,
    caller: &Result<Option<Principal>, Unauthenticated>,
    context: &Context,
) -> Result<(), Response> {
    let client = client(RateClass::Read, caller, Client::at(context.address));
    settle(limiter.count(RateClass::Read, client), None, metrics, context)
}

/// Whom a request is counted for.
fn client(class: RateClass, caller: &Result<Option<Principal>, Unauthenticated>, address: Client) -> Client {
    match (class, caller) {
        (RateClass::Credential, _) | (_, Err(_) | Ok(None)) => address,
        (_, Ok(Some(Principal::Integration))) => Client::Integration,
        (RateClass::Machine, Ok(Some(Principal::Account(caller)))) => Client::Token(caller.token_id),
        (_, Ok(Some(Principal::Account(caller)))) => Client::User(caller.user_id),
    }
}

impl Counted {
    /// Counts the request for its key instead, if the service knows that.
    pub fn settle(self, limiter: &Limiter, context: &Context) {
        if let Some(Stranger { class, address, key }) = self.0
            && context.trail.vouched()
        {
            limiter.refund(class, address);
            context.trail.standing(limiter.count(class, key));
        }
    }
}

/// The client that the value of an operation's key stands for.
fn key(operation: &Operation, parts: &Parts) -> Option<Client> {
    let name = operation.rate_key?;
    let spec = operation.parameters.iter().find(|spec| spec.name == name)?;
    let mut hash = Sha256::new();
    match spec.location {
        Location::Path => {
            let place = operation.path.split('/').position(|part| {
                part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) == Some(name)
            })?;
            let text = parts.uri.path().split('/').nth(place)?;
            // Without the encoding: else one key would be many.
            percent_decode_str(text).for_each(|byte| hash.update([byte]));
        }
        Location::Header => hash.update(parts.headers.get(name)?.as_bytes()),
        Location::Query => return None,
    }
    Some(Client::Key(hash.finalize().into()))
}

/// Counts a request that is no operation, as a read from its address.
pub fn count_address(limiter: &Limiter, metrics: &Metrics, context: &Context) -> Result<(), Response> {
    settle(limiter.count(RateClass::Read, Client::at(context.address)), None, metrics, context)
}

fn settle(
    standing: Standing,
    operation: Option<&Operation>,
    metrics: &Metrics,
    context: &Context,
) -> Result<(), Response> {
    context.trail.standing(standing);
    if standing.allowed {
        return Ok(());
    }
    metrics.limited(standing.class);
    Err(too_many(standing, operation, context))
}

/// The 429, or a 503 of an operation that does not declare 429: its clients give
/// up on whatever begins with a 4.
pub fn too_many(standing: Standing, operation: Option<&Operation>, context: &Context) -> Response {
    let seconds = respond::whole_seconds(standing.reset).max(1);
    let (status, code) = match operation {
        Some(operation) if !operation.statuses.contains(&429) => {
            (StatusCode::SERVICE_UNAVAILABLE, ErrorCode::Unavailable)
        }
        _ => (StatusCode::TOO_MANY_REQUESTS, ErrorCode::RateLimited),
    };
    let problem = Problem::new(code, format!("Rate limit exceeded. Retry after {seconds} seconds."))
        .with("retry_after", json!(seconds))
        .with("limit", json!(standing.limit.requests))
        .with("window", json!(format!("{}s", standing.limit.window.as_secs())));
    let mut response = respond::problem(status, problem, context);
    response.headers_mut().insert("retry-after", seconds.into());
    response
}
