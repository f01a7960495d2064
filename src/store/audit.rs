//! The audit log: who changed what, in the transaction that changed it.

use super::{Param, Queries, StoreError, Tx};
use crate::domain::time::Timestamp;

/// Who acts, and through which request.
#[derive(Clone, Debug, Default)]
pub struct Actor {
    /// The user, if one is known.
    pub user_id: Option<i32>,
    /// The user's name, or what acts instead: the command line, the server.
    pub name: Option<String>,
    /// The token the request came with.
    pub token_id: Option<i32>,
    /// Where from.
    pub address: Option<String>,
    /// The request.
    pub request_id: Option<String>,
    /// `operationId`, or the name of a command.
    pub operation: String,
}

/// What was changed.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// The kind of object, as in the contract's `x-audit`.
    pub object_type: &'a str,
    /// Its id.
    pub object_id: String,
    /// What it was, where that says something. Never a secret.
    pub old: Option<String>,
    /// What it is now. Never a secret.
    pub new: Option<String>,
}

/// Writes an entry.
pub async fn write(tx: &Tx, actor: &Actor, change: Change<'_>) -> Result<(), StoreError> {
    tx.execute(
        r#"INSERT INTO audit_log (at, actor_id, actor_name, token_id, operation, object_type, object_id,
           address, request_id, old_value, new_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"#,
        &[
            Timestamp::now().into(),
            actor.user_id.into(),
            actor.name.as_deref().into(),
            actor.token_id.into(),
            actor.operation.as_str().into(),
            change.object_type.into(),
            Param::from(change.object_id),
            actor.address.as_deref().into(),
            actor.request_id.as_deref().into(),
            change.old.into(),
            change.new.into(),
        ],
    )
    .await?;
    Ok(())
}
