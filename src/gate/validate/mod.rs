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

/// The most fields that are reported. A body of 256 KiB has room for 100,000
/// faults, and the reply that names each would be a hundred times as long.
const MOST_FIELDS: usize = 100;

/// The longest name of a field that is repeated, in bytes: a client may have
/// made it up.
const LONGEST_NAME: usize = 100;

/// The faults of a request, by field.
#[derive(Debug, Default)]
pub struct Faults {
    fields: BTreeMap<String, Vec<String>>,
}

impl Faults {
    /// Adds a fault, unless it is already there.
    pub fn add(&mut self, field: impl Into<String>, message: impl Into<String>) {
        let mut field = field.into();
        field.truncate(field.floor_char_boundary(LONGEST_NAME));
        if self.full() && !self.fields.contains_key(&field) {
            return;
        }
        let (messages, message) = (self.fields.entry(field).or_default(), message.into());
        if !messages.contains(&message) {
            messages.push(message);
        }
    }

    /// Whether there is no room for more, and looking for it a waste.
    pub fn full(&self) -> bool {
        self.fields.len() >= MOST_FIELDS
    }

    fn found(&self) -> bool {
        !self.fields.is_empty()
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
        let mut problem = Problem::new(ErrorCode::ValidationError, "Request failed schema validation.")
            .with("fields", value!(faults.fields));
        if faults.full() {
            problem = problem.with("truncated", value!(true));
        }
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
