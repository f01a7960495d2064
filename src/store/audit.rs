//! The audit log: who changed what, in the transaction that changed it.

use sqlx::AssertSqlSafe;

use super::suites::places;
use super::{Engine, Param, Queries, Row, Store, StoreError, Tx, slices};
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

/// An entry as it was written.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its id: the order of entries.
    pub id: i64,
    /// When.
    pub at: Timestamp,
    /// Who acted.
    pub actor: Actor,
    /// The kind of object that was changed.
    pub object_type: String,
    /// Its id.
    pub object_id: String,
    /// What it was.
    pub old: Option<String>,
    /// What it became.
    pub new: Option<String>,
}

/// The entries wanted; all of them by default. Texts are compared exactly.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter<'a> {
    /// Only older ones than this.
    pub before_id: Option<i64>,
    /// Only by this user.
    pub actor_id: Option<i32>,
    /// Only through this operation or command.
    pub operation: Option<&'a str>,
    /// Only of this kind of object.
    pub object_type: Option<&'a str>,
    /// Only of the object of this id.
    pub object_id: Option<&'a str>,
    /// Only written then or later.
    pub from: Option<Timestamp>,
    /// Only written then or earlier.
    pub until: Option<Timestamp>,
}

/// Entries, the newest first, and whether there are older ones. Two statements.
/// There are fewer than the limit where they are too large.
pub async fn list(store: &Store, filter: &Filter<'_>, limit: i32) -> Result<(Vec<Entry>, bool), StoreError> {
    let mut wheres: Vec<String> = Vec::new();
    let mut params: Vec<Param<'_>> = Vec::new();
    for (condition, value) in [
        ("id < ?", filter.before_id.map(Param::from)),
        ("actor_id = ?", filter.actor_id.map(Param::from)),
        ("at >= ?", filter.from.map(Param::from)),
        ("at <= ?", filter.until.map(Param::from)),
    ] {
        if let Some(value) = value {
            wheres.push(condition.to_owned());
            params.push(value);
        }
    }
    for (column, text) in [
        ("operation", filter.operation),
        ("object_type", filter.object_type),
        ("object_id", filter.object_id),
    ] {
        let Some(text) = text else { continue };
        wheres.push(format!("{column} = ?"));
        params.push(text.into());
        if store.engine() == Engine::MySql {
            // Its collations take no notice of blanks at the end.
            wheres.push(format!("CAST({column} AS BINARY) = CAST(? AS BINARY)"));
            params.push(text.into());
        }
    }
    let conditions =
        if wheres.is_empty() { String::new() } else { format!("WHERE {}", wheres.join(" AND ")) };
    let sql = format!(
        "SELECT id, COALESCE(OCTET_LENGTH(old_value), 0), COALESCE(OCTET_LENGTH(new_value), 0)
         FROM audit_log {conditions} ORDER BY id DESC LIMIT ?"
    );
    params.push((i64::from(limit) + 1).into());
    let sizes = |row: Row<'_>| Ok((row.int(0)?, row.int(1)?.saturating_add(row.int(2)?)));
    let found: Vec<(i64, i64)> = store.fetch_all(AssertSqlSafe(sql), &params, sizes).await?;
    let wanted = usize::try_from(limit).unwrap_or_default();
    let ids = slices::fitting(found.get(..wanted).unwrap_or(&found));
    let more = found.len() > ids.len();
    if ids.is_empty() {
        return Ok((Vec::new(), more));
    }
    let sql = format!(
        "SELECT id, at, actor_id, actor_name, token_id, operation, object_type, object_id, address, request_id,
         old_value, new_value FROM audit_log WHERE id IN ({}) ORDER BY id DESC",
        places(ids.len())
    );
    let params: Vec<Param<'_>> = ids.iter().map(|&id| id.into()).collect();
    Ok((store.fetch_all(AssertSqlSafe(sql), &params, entry).await?, more))
}

fn entry(row: Row<'_>) -> Result<Entry, StoreError> {
    Ok(Entry {
        id: row.int(0)?,
        at: row.time(1)?,
        actor: Actor {
            user_id: row.opt_int32(2)?,
            name: row.opt_text(3)?,
            token_id: row.opt_int32(4)?,
            operation: row.text(5)?,
            address: row.opt_text(8)?,
            request_id: row.opt_text(9)?,
        },
        object_type: row.text(6)?,
        object_id: row.text(7)?,
        old: row.opt_text(10)?,
        new: row.opt_text(11)?,
    })
}
