//! Step: validate path, query, headers and body against the contract's own
//! schemas, and report every fault of a request at once.

mod body;
mod json;
mod params;
mod schema;

use std::collections::BTreeMap;
use std::time::Duration;

use axum::body::Body;
use axum::response::Response;
use http::StatusCode;
use http::request::Parts;
use serde_json::{Map, Value, json as value};

use super::context::Context;
use super::respond;
use crate::api::models::ErrorCode;
use crate::contract::{Operation, Problem, ReceivedBody};

pub use schema::Validators;

/// What has passed.
pub struct Valid {
    /// Path, query and header parameters.
    pub params: Map<String, Value>,
    /// The body.
    pub body: ReceivedBody,
}

/// Why a request did not pass.
pub struct Refusal {
    status: StatusCode,
    problem: Problem,
}

/// The faults of a request, by field.
#[derive(Debug, Default)]
pub struct Faults(BTreeMap<String, Vec<String>>);

impl Faults {
    /// Adds a fault, unless it is already there.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        let (messages, message) = (self.0.entry(field.into()).or_default(), message.into());
        if !messages.contains(&message) {
            messages.push(message);
        }
    }

    fn found(&self) -> bool {
        !self.0.is_empty()
    }
}

/// Validates a request. The body is read here, within `timeout`.
pub async fn request(
    validators: &Validators,
    operation: &'static Operation,
    parts: &mut Parts,
    content: Body,
    timeout: Duration,
) -> Result<Valid, Refusal> {
    let mut faults = Faults::default();
    let schemas = validators.of(operation);
    let params = params::read(operation, schemas, parts, &mut faults);
    let body = body::read(operation, schemas, parts, content, timeout, &mut faults).await?;
    if faults.found() {
        let problem = Problem::new(ErrorCode::ValidationError, "Request failed schema validation.")
            .with("fields", value!(faults.0));
        return Err(Refusal { status: StatusCode::BAD_REQUEST, problem });
    }
    Ok(Valid { params, body })
}

impl Refusal {
    /// The reply it becomes.
    pub fn into_response(self, context: &Context) -> Response {
        respond::problem(self.status, self.problem, context)
    }
}
