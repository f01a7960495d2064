//! The hand-written half of the contract: the types that generated code
//! stands on.
//!
//! Here is what every operation shares (the shape of the operation table, of
//! what the gate hands to a service and of what a service answers). What
//! differs from operation to operation is generated. No rule lives here, and
//! nothing that touches the database or the file store.

mod body;
mod field;
mod operation;
mod received;
mod reply;
mod verbatim;

pub use body::{Binary, Form, Meter, Part, Stream};
pub use bytes::Bytes;
pub use chrono::NaiveDate as Date;
pub use field::Field;
pub use operation::{
    BodyKind, BodySpec, DEFAULT_MAX_BODY, Location, Operation, ParameterSpec, RateClass, Shape, Switch,
    VerbatimSpec,
};
pub use received::{Origin, Received, ReceivedBody, Vouch};
pub use reply::{Fault, Page, Problem, Reply, ReplyBody, Slice, Stalled, Unreadable};
pub use verbatim::{Verbatim, Written};

pub use crate::domain::caller::{Caller, Principal};
pub use crate::domain::secret::Secret;
pub use crate::domain::time::Timestamp;

use axum::extract::Request;
use axum::response::Response;

/// An operation and the service method that answers it, for services `S`.
pub trait Endpoint<S>: Send + 'static {
    /// The operation's row in the table.
    const OPERATION: &'static Operation;

    /// Decodes what the gate has validated, calls the service and encodes its
    /// answer.
    fn call(services: &S, received: Received) -> impl Future<Output = Result<Reply, Fault>> + Send;
}

/// What the generated router passes requests to.
pub trait Gate: Clone + Send + Sync + 'static {
    /// The services behind the gate.
    type Services: Send + Sync + 'static;

    /// Takes a request through every step to the endpoint and back.
    fn pass<E: Endpoint<Self::Services>>(&self, request: Request) -> impl Future<Output = Response> + Send;

    /// Answers `OPTIONS` with the methods in `allow`.
    fn options(&self, allow: &'static str, request: Request) -> impl Future<Output = Response> + Send;

    /// Answers a method that the path does not have.
    fn method_not_allowed(
        &self,
        allow: &'static str,
        request: Request,
    ) -> impl Future<Output = Response> + Send;
}
