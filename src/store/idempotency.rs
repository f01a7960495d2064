//! Replies kept so that a repeated request gets the same one.
//!
//! A reply is stored in the transaction that did the work, so either both are
//! there or neither. Of two requests at once with one key, one waits for the
//! other: on SQLite for the write lock, elsewhere for the unique index.

use chrono::Duration;
use sqlx::SqlSafeStr;

use super::{Queries, Store, StoreError, Tx};
use crate::domain::time::Timestamp;

/// How long a reply is kept at most, and normally.
pub const LIFETIME: Duration = Duration::hours(24);

/// What a key stands for: who used it, on which operation, with what body.
#[derive(Clone, Debug)]
pub struct Key<'a> {
    /// The caller, as `user:7`.
    pub caller: &'a str,
    /// `operationId`.
    pub operation: &'a str,
    /// The client's key, 1 to 255 characters.
    pub key: &'a str,
    /// SHA-256 of the request, in hex.
    pub fingerprint: &'a str,
    /// How long the reply holds, [`LIFETIME`] at most.
    pub lifetime: Duration,
}

/// What is known of a key.
#[derive(Debug, PartialEq, Eq)]
pub enum Known {
    /// Nothing.
    New,
    /// The same request was made: its status and reply.
    Reply(i32, String),
    /// Another request was made with it.
    OtherRequest,
}

/// Looks a key up, forgetting it if its time is over.
pub async fn look_up(tx: &Tx, key: &Key<'_>, now: Timestamp) -> Result<Known, StoreError> {
    tx.execute(
        "DELETE FROM idempotency_key WHERE caller = ? AND operation = ? AND idem_key = ? AND created_at < ?",
        &[key.caller.into(), key.operation.into(), key.key.into(), now.minus(key.lifetime).into()],
    )
    .await?;
    peek(tx, key, now).await
}

/// Looks a key up without locking anything: what is not there yet may be about
/// to be. One statement.
pub async fn peek(db: &(impl Queries + Sync), key: &Key<'_>, now: Timestamp) -> Result<Known, StoreError> {
    let sql = "SELECT fingerprint, status, reply FROM idempotency_key
               WHERE caller = ? AND operation = ? AND idem_key = ? AND created_at >= ?"
        .into_sql_str();
    let row = db
        .fetch_optional(
            sql,
            &[key.caller.into(), key.operation.into(), key.key.into(), now.minus(key.lifetime).into()],
            |row| Ok((row.text(0)?, row.int32(1)?, row.text(2)?)),
        )
        .await?;
    Ok(match row {
        None => Known::New,
        Some((fingerprint, status, reply)) if fingerprint == key.fingerprint => Known::Reply(status, reply),
        Some(_) => Known::OtherRequest,
    })
}

/// Keeps a reply. A [`StoreError::Conflict`] means that another request with
/// the key was faster.
pub async fn keep(
    tx: &Tx,
    key: &Key<'_>,
    status: i32,
    reply: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO idempotency_key (caller, operation, idem_key, fingerprint, status, reply, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
        &[
            key.caller.into(),
            key.operation.into(),
            key.key.into(),
            key.fingerprint.into(),
            status.into(),
            reply.into(),
            now.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Forgets every key whose time is over; gives how many there were.
pub async fn sweep(store: &Store, now: Timestamp) -> Result<u64, StoreError> {
    store.execute("DELETE FROM idempotency_key WHERE created_at < ?", &[now.minus(LIFETIME).into()]).await
}
