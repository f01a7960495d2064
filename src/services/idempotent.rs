//! Requests that make something, and may be repeated.
//!
//! What is made, its line in the audit log and the reply that is kept for the
//! key are one transaction. A refusal is not kept: the request may be repeated
//! when its reason is gone.

use chrono::Duration;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Services;
use crate::contract::{Caller, Fault, Origin, Principal, Problem};
use crate::domain::digest::sha256_hex;
use crate::domain::time::Timestamp;
use crate::store::idempotency::{self, Known};
use crate::store::{StoreError, Tx};

/// How often a write is tried: two requests may make the same row, or the same
/// key, at once, and the second then finds what the first has made.
pub(super) const TRIES: usize = 4;

/// What a write comes to that was in somebody's way each time: there is too much
/// going on.
pub(super) fn given_up(error: StoreError) -> StoreError {
    if error.is_passing() { StoreError::Unavailable(format!("after {TRIES} tries, {error}")) } else { error }
}

/// Tries a write again when another one has made, or removed, what it meets, or
/// when the database has ended it for another one's sake.
macro_rules! settled {
    ($write:expr) => {{
        let mut tries = 1;
        loop {
            let outcome: Result<_, $crate::store::StoreError> = $write.await;
            match outcome {
                Err(error) if error.is_passing() && tries < $crate::services::idempotent::TRIES => {
                    tries += 1;
                }
                settled => break settled.map_err($crate::services::idempotent::given_up),
            }
        }
    }};
}
pub(super) use settled;

/// What a creating request asks for.
pub(super) trait Creation: Sync {
    /// What it answers when it has succeeded.
    type Made: Serialize + DeserializeOwned + Send;
    /// The operation's response.
    type Response: Send;
    /// The status of success.
    const STATUS: i32 = 201;

    /// The response of success.
    fn created(made: Self::Made) -> Self::Response;

    /// The response to a key that was used with another request.
    fn unprocessable(problem: Problem) -> Self::Response;

    /// Makes it in this transaction, which somebody else commits; or gives the
    /// response that refuses it, and then nothing is written.
    fn make(
        &self,
        tx: &Tx,
        now: Timestamp,
    ) -> impl Future<Output = Result<Result<Self::Made, Self::Response>, StoreError>> + Send;
}

/// What a request with an `Idempotency-Key` is known by.
pub(super) struct Key {
    caller: String,
    operation: &'static str,
    key: String,
    fingerprint: String,
    lifetime: Duration,
}

/// How long what a machine asks for without a key is known again: its client gives
/// up long before.
const RECOGNISED: Duration = Duration::minutes(15);

impl Key {
    /// The key, if one was sent. `asked` is all that tells the request from
    /// another one: the body, and what the path names.
    pub fn of(
        caller: &Caller,
        origin: &Origin,
        key: Option<String>,
        asked: &impl Serialize,
    ) -> Result<Option<Self>, Fault> {
        let Some(key) = key else { return Ok(None) };
        let fingerprint = sha256_hex(&serde_json::to_vec(asked).map_err(Fault::internal)?);
        let caller = format!("user:{}", caller.user_id);
        let lifetime = idempotency::LIFETIME;
        Ok(Some(Self { caller, operation: origin.operation, key, fingerprint, lifetime }))
    }

    /// The key of a request that a machine may repeat without one: then it is known
    /// by what it asks. Two machines are two callers, whoever made their tokens.
    pub fn of_machine(caller: &Principal, origin: &Origin, key: Option<String>, fingerprint: String) -> Self {
        let caller = match caller {
            Principal::Account(caller) => format!("token:{}", caller.token_id),
            Principal::Integration => "integration".to_owned(),
        };
        let (key, lifetime) = match key {
            Some(key) => (key, idempotency::LIFETIME),
            // No key that a client sends has a blank in it.
            None => (format!("body {fingerprint}"), RECOGNISED),
        };
        Self { caller, operation: origin.operation, key, fingerprint, lifetime }
    }

    /// What only the same request by the same caller has.
    pub fn name(&self) -> String {
        format!("{} {} {}", self.caller, self.operation, self.key)
    }

    fn stored(&self) -> idempotency::Key<'_> {
        idempotency::Key {
            caller: &self.caller,
            operation: self.operation,
            key: &self.key,
            fingerprint: &self.fingerprint,
            lifetime: self.lifetime,
        }
    }
}

impl Services {
    /// What to answer to a key that was used before. Locks nothing: what is not
    /// there yet may be about to be. One statement, or none without a key.
    pub(super) async fn replied<C: Creation>(
        &self,
        key: Option<&Key>,
    ) -> Result<Option<C::Response>, StoreError> {
        let Some(key) = key else { return Ok(None) };
        answer::<C>(idempotency::peek(&self.store, &key.stored(), Timestamp::now()).await?)
    }

    /// Makes what is asked for, once for each key.
    pub(super) async fn create<C: Creation>(
        &self,
        creation: &C,
        key: Option<&Key>,
    ) -> Result<C::Response, StoreError> {
        settled!(self.try_to_create(creation, key))
    }

    /// One try: everything, the kept reply included, or nothing.
    async fn try_to_create<C: Creation>(
        &self,
        creation: &C,
        key: Option<&Key>,
    ) -> Result<C::Response, StoreError> {
        let now = Timestamp::now();
        let tx = self.store.begin().await?;
        if let Some(key) = key
            && let Some(reply) = answer::<C>(idempotency::look_up(&tx, &key.stored(), now).await?)?
        {
            return Ok(reply);
        }
        let made = match creation.make(&tx, now).await? {
            Ok(made) => made,
            Err(refusal) => {
                drop(tx);
                // What refuses it may be what the same request has just made,
                // while this one waited for it.
                return Ok(self.replied::<C>(key).await?.unwrap_or(refusal));
            }
        };
        if let Some(key) = key {
            let reply = serde_json::to_string(&made)
                .map_err(|error| StoreError::Internal(format!("a reply cannot be written: {error}")))?;
            idempotency::keep(&tx, &key.stored(), C::STATUS, &reply, now).await?;
        }
        tx.commit().await?;
        Ok(C::created(made))
    }
}

/// The answer to a request whose key was used before.
fn answer<C: Creation>(known: Known) -> Result<Option<C::Response>, StoreError> {
    Ok(match known {
        Known::New => None,
        Known::Reply(_, reply) => {
            let made = serde_json::from_str(&reply)
                .map_err(|error| StoreError::Internal(format!("a kept reply cannot be read: {error}")))?;
            Some(C::created(made))
        }
        Known::OtherRequest => {
            let message = "This key was used with another request in the last 24 hours.";
            Some(C::unprocessable(Problem::unprocessable("Idempotency-Key", message)))
        }
    })
}
