//! API tokens.

use std::collections::{BTreeMap, HashMap};

use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::suites::places;
use super::{Param, Queries, Row, Store, StoreError, Tx};
use crate::domain::caller::{Account, role_from_stored};
use crate::domain::time::Timestamp;

/// A token and the account it belongs to, as authentication needs them.
#[derive(Debug)]
pub struct Candidate {
    /// The token's id.
    pub token_id: i32,
    /// Its first 16 characters.
    pub prefix: String,
    /// SHA-256 in lower-case hex, or an argon2id string.
    pub hash: String,
    /// A JSON array of scopes.
    pub scopes_json: String,
    /// The last instant it is valid.
    pub expires_at: Timestamp,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
    /// The account as it is now.
    pub account: Account,
}

macro_rules! candidates_where {
    () => {
        r#"SELECT t.id, t.token_hash, t.scopes_json, t.expires_at, t.revoked_at,
           u.id, u.name, u.email, u.role, u.github_login, t.token_prefix
           FROM api_token t JOIN "user" u ON u.id = t.user_id WHERE t.token_prefix "#
    };
}

/// The tokens that begin with one of `prefixes`: normally one each, but nothing
/// in the inherited schema makes prefixes unique. One statement. A row that
/// cannot be read is a token that is not known, and logged.
pub async fn candidates(store: &Store, prefixes: &[&str]) -> Result<Vec<Candidate>, StoreError> {
    let params: Vec<Param<'_>> = prefixes.iter().map(|&prefix| prefix.into()).collect();
    let sql = match prefixes {
        [] => return Ok(Vec::new()),
        [_] => concat!(candidates_where!(), "= ?").into_sql_str(),
        _ => AssertSqlSafe(format!("{}IN ({})", candidates_where!(), places(prefixes.len()))).into_sql_str(),
    };
    let rows = store.fetch_all(sql, &params, |row| Ok(candidate(row))).await?;
    let readable = rows.into_iter().filter_map(|row| {
        row.inspect_err(|error| tracing::error!(%error, "a token's row cannot be read")).ok()
    });
    Ok(readable.collect())
}

fn candidate(row: Row<'_>) -> Result<Candidate, StoreError> {
    Ok(Candidate {
        token_id: row.int32(0)?,
        hash: row.text(1)?,
        scopes_json: row.text(2)?,
        expires_at: row.time(3)?,
        revoked_at: row.opt_time(4)?,
        account: Account {
            user_id: row.int32(5)?,
            name: row.opt_text(6)?.unwrap_or_default(),
            email: row.opt_text(7)?.unwrap_or_default(),
            role: role_from_stored(row.opt_text_ref(8)?),
            github_login: row.opt_text(9)?,
        },
        prefix: row.text(10)?,
    })
}

/// A token to be stored.
#[derive(Debug)]
pub struct NewRow<'a> {
    /// The account it belongs to.
    pub user_id: i32,
    /// Unique among the account's tokens, the dead included.
    pub name: &'a str,
    /// SHA-256 in lower-case hex.
    pub hash: &'a str,
    /// Its first 16 characters.
    pub prefix: &'a str,
    /// A JSON array of scopes.
    pub scopes_json: &'a str,
    /// Now.
    pub created_at: Timestamp,
    /// The last instant it is valid.
    pub expires_at: Timestamp,
}

/// Stores a token and gives its id. A name the account has used before is a
/// [`StoreError::Conflict`].
pub async fn insert(tx: &Tx, token: &NewRow<'_>) -> Result<i32, StoreError> {
    tx.execute(
        "INSERT INTO api_token (user_id, token_name, token_hash, token_prefix, scopes_json, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
        &[
            token.user_id.into(),
            token.name.into(),
            token.hash.into(),
            token.prefix.into(),
            token.scopes_json.into(),
            token.created_at.into(),
            token.expires_at.into(),
        ],
    )
    .await?;
    tx.fetch_one(
        "SELECT id FROM api_token WHERE user_id = ? AND token_name = ?",
        &[token.user_id.into(), token.name.into()],
        |row| row.int32(0),
    )
    .await
}

/// A token as it is listed.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The token's id.
    pub id: i32,
    /// The account it belongs to.
    pub user_id: i32,
    /// Its name.
    pub name: String,
    /// Its first 16 characters.
    pub prefix: String,
    /// A JSON array of scopes.
    pub scopes_json: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// The last instant it is valid.
    pub expires_at: Timestamp,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Timestamp>,
}

/// A page of the tokens of `owner`, or of everybody's, the newest first, and
/// how many there are in all. Two statements.
pub async fn list(
    store: &Store,
    owner: Option<i32>,
    limit: i32,
    offset: i32,
) -> Result<(Vec<Listed>, i64), StoreError> {
    let everybody = owner.is_none();
    let owner = owner.unwrap_or_default();
    let total = store
        .fetch_one(
            "SELECT COUNT(*) FROM api_token WHERE user_id = ? OR ? = 1",
            &[owner.into(), i32::from(everybody).into()],
            |row| row.int(0),
        )
        .await?;
    let rows = store
        .fetch_all(
            "SELECT t.id, t.user_id, t.token_name, t.token_prefix, t.scopes_json, t.created_at, t.expires_at,
             t.revoked_at, g.last_used_at
             FROM api_token t LEFT JOIN token_usage g ON g.token_id = t.id
             WHERE t.user_id = ? OR ? = 1 ORDER BY t.created_at DESC, t.id DESC LIMIT ? OFFSET ?",
            &[owner.into(), i32::from(everybody).into(), limit.into(), offset.into()],
            |row| {
                Ok(Listed {
                    id: row.int32(0)?,
                    user_id: row.int32(1)?,
                    name: row.text(2)?,
                    prefix: row.text(3)?,
                    scopes_json: row.text(4)?,
                    created_at: row.time(5)?,
                    expires_at: row.time(6)?,
                    revoked_at: row.opt_time(7)?,
                    last_used_at: row.opt_time(8)?,
                })
            },
        )
        .await?;
    Ok((rows, total))
}

/// Whose token this is, and its name.
pub async fn owner(tx: &Tx, token_id: i32) -> Result<Option<(i32, String)>, StoreError> {
    tx.fetch_optional("SELECT user_id, token_name FROM api_token WHERE id = ?", &[token_id.into()], |row| {
        Ok((row.int32(0)?, row.text(1)?))
    })
    .await
}

/// Revokes a token; `false` if it was revoked before, which keeps its time.
pub async fn revoke(tx: &Tx, token_id: i32, now: Timestamp) -> Result<bool, StoreError> {
    let touched = tx
        .execute(
            "UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
            &[now.into(), token_id.into()],
        )
        .await?;
    Ok(touched > 0)
}

/// Revokes every live token of an account; gives how many there were.
pub async fn revoke_all(tx: &Tx, user_id: i32, now: Timestamp) -> Result<u64, StoreError> {
    tx.execute(
        "UPDATE api_token SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL",
        &[now.into(), user_id.into()],
    )
    .await
}

/// Notes when tokens were last used. A token that is gone by now is skipped.
pub async fn note_usage(store: &Store, used: &HashMap<i32, Timestamp>) -> Result<(), StoreError> {
    if used.is_empty() {
        return Ok(());
    }
    // In the same order everywhere: two servers at once must not wait for each
    // other.
    let used: BTreeMap<i32, Timestamp> = used.iter().map(|(&id, &at)| (id, at)).collect();
    // Two may find a row absent at once; the second finds it the next time.
    let mut tries = 0;
    loop {
        match try_note_usage(store, &used).await {
            Err(StoreError::Conflict { .. }) if tries < 10 => tries += 1,
            done => return done,
        }
    }
}

async fn try_note_usage(store: &Store, used: &BTreeMap<i32, Timestamp>) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    for (&token_id, &at) in used {
        let touched = tx
            .execute(
                "UPDATE token_usage SET last_used_at = ? WHERE token_id = ?",
                &[at.into(), token_id.into()],
            )
            .await?;
        if touched == 0 {
            tx.execute(
                "INSERT INTO token_usage (token_id, last_used_at) SELECT id, ? FROM api_token t WHERE id = ?
                 AND NOT EXISTS (SELECT 1 FROM token_usage g WHERE g.token_id = t.id)",
                &[at.into(), token_id.into()],
            )
            .await?;
        }
    }
    tx.commit().await
}
