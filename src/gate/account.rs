//! Step: failed logins to one account, counted before any hashing.
//!
//! An operation of the class `credential` names the account by its body's
//! `email`. The attempt is counted before it is made, so that parallel ones
//! cannot slip through, and taken back unless it fails with 401.

use http::StatusCode;

use super::limiter::{Client, Limiter, Standing};
use crate::contract::{Fault, Operation, RateClass, ReceivedBody, Reply};

/// An attempt that has been counted, if it is one.
pub struct Attempt(Option<Client>);

/// Counts an attempt; refuses the one too many.
pub fn reserve(limiter: &Limiter, operation: &Operation, body: &ReceivedBody) -> Result<Attempt, Standing> {
    let account = match body {
        ReceivedBody::Json(body) if operation.rate == RateClass::Credential => body.get("email"),
        _ => None,
    };
    let Some(account) = account.and_then(|value| value.as_str()) else { return Ok(Attempt(None)) };
    let client = Client::Account(account.to_lowercase());
    let standing = limiter.count(RateClass::Credential, client.clone());
    if standing.allowed { Ok(Attempt(Some(client))) } else { Err(standing) }
}

impl Attempt {
    /// Takes the attempt back unless it failed.
    pub fn settle(self, limiter: &Limiter, reply: &Result<Reply, Fault>) {
        let failed = reply.as_ref().is_ok_and(|reply| reply.status == StatusCode::UNAUTHORIZED);
        if let Some(client) = self.0
            && !failed
        {
            limiter.refund(RateClass::Credential, client);
        }
    }
}
