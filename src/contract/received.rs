//! What the gate hands to a service.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use tokio_util::sync::CancellationToken;

use super::{Caller, Fault, Form, Principal, Stream, Written};

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Origin {
    /// The client's address; behind a trusted proxy the one it reports.
    pub address: Option<IpAddr>,
    /// The request's id.
    pub request_id: String,
    /// When the request's head was there.
    pub arrived: Instant,
    /// `operationId`.
    pub operation: &'static str,
    /// Canceled once nobody waits for the reply any more.
    pub gone: CancellationToken,
    /// For a service to say that it knows the key by which the operation is
    /// counted.
    pub vouch: Vouch,
}

/// Whether the service knows the key by which a public operation is counted
/// (`x-rate-key` in the contract), as the token of a run. Until it says so, a
/// request is counted for its address: else each guess would have a window of
/// its own.
#[derive(Clone, Debug, Default)]
pub struct Vouch(Arc<AtomicBool>);

impl Vouch {
    /// Says that the key is known.
    pub fn give(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether that was said.
    pub fn given(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// A request that has passed the gate: authenticated, allowed and valid.
#[derive(Debug)]
pub struct Received {
    /// Who asks; always there unless the operation is public, or made so by a
    /// setting.
    pub caller: Option<Principal>,
    /// Where it comes from.
    pub origin: Origin,
    /// Path, query and header parameters by their names on the wire.
    pub params: Map<String, Value>,
    /// The body.
    pub body: ReceivedBody,
}

/// A body that has passed the gate.
#[derive(Debug)]
pub enum ReceivedBody {
    /// None was sent, or none is taken.
    Empty,
    /// Validated by its schema.
    Json(Value),
    /// The same, with its text: some of it is kept as it was written.
    AsWritten(Value, Written),
    /// To be read part by part.
    Form(Form),
    /// To be read as it comes.
    Stream(Stream),
}

impl Received {
    /// The account that asks.
    pub fn caller(&mut self) -> Result<Caller, Fault> {
        match self.principal()? {
            Principal::Account(caller) => Ok(caller),
            Principal::Integration => Err(Fault::internal("an account's operation was passed without one")),
        }
    }

    /// Who asks, be it no account.
    pub fn principal(&mut self) -> Result<Principal, Fault> {
        self.caller.take().ok_or_else(|| Fault::internal("a protected operation was passed without a caller"))
    }

    /// The account that asks, if it had to say so.
    pub fn known_caller(&mut self) -> Result<Option<Caller>, Fault> {
        if self.caller.is_none() { Ok(None) } else { self.caller().map(Some) }
    }

    /// Where it comes from.
    pub fn origin(&self) -> Origin {
        self.origin.clone()
    }

    /// The parameters, typed.
    pub fn params<T: DeserializeOwned>(&mut self) -> Result<T, Fault> {
        decode(Value::Object(std::mem::take(&mut self.params)))
    }

    /// The JSON body, typed.
    pub fn body<T: DeserializeOwned>(&mut self) -> Result<T, Fault> {
        self.optional_body()?.ok_or_else(|| Fault::internal("a required body was let through empty"))
    }

    /// The JSON body, typed, if there is one.
    pub fn optional_body<T: DeserializeOwned>(&mut self) -> Result<Option<T>, Fault> {
        match std::mem::replace(&mut self.body, ReceivedBody::Empty) {
            ReceivedBody::Json(value) => decode(value).map(Some),
            ReceivedBody::AsWritten(Value::Object(values), written) => {
                written.decode(values).map(Some).map_err(undecoded)
            }
            ReceivedBody::Empty => Ok(None),
            _ => Err(Fault::internal("a JSON body was let through as something else")),
        }
    }

    /// The form body.
    pub fn form(&mut self) -> Result<Form, Fault> {
        match std::mem::replace(&mut self.body, ReceivedBody::Empty) {
            ReceivedBody::Form(form) => Ok(form),
            _ => Err(Fault::internal("a form was let through as something else")),
        }
    }

    /// The binary body.
    pub fn stream(&mut self) -> Result<Stream, Fault> {
        match std::mem::replace(&mut self.body, ReceivedBody::Empty) {
            ReceivedBody::Stream(stream) => Ok(stream),
            _ => Err(Fault::internal("a stream was let through as something else")),
        }
    }
}

/// What satisfies its schema must decode; if it does not, schema and type
/// disagree, which is the server's fault.
fn decode<T: DeserializeOwned>(value: Value) -> Result<T, Fault> {
    serde_json::from_value(value).map_err(undecoded)
}

fn undecoded(error: serde_json::Error) -> Fault {
    Fault::internal(format!("a valid request did not decode: {error}"))
}
