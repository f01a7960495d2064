//! GitHub accounts whose runs nobody wants. They are known by their number;
//! which of our users an account belongs to, only its login tells, and that
//! only GitHub knows.

use serde_json::json;

use super::audit::{self, Actor, Change};
use super::text::pattern;
use super::{Queries, Row, Store, StoreError, Tx, run_changes, turns, users};

/// A blocked account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// The number GitHub has given it.
    pub user_id: i64,
    /// Why it is blocked.
    pub comment: String,
}

/// A page of the blocked accounts, by number, and how many there are. Two
/// statements.
pub async fn list(store: &Store, limit: i32, offset: i32) -> Result<(Vec<Blocked>, i64), StoreError> {
    let total = store.fetch_one("SELECT COUNT(*) FROM blocked_users", &[], |row| row.int(0)).await?;
    let sql = "SELECT user_id, comment FROM blocked_users ORDER BY user_id LIMIT ? OFFSET ?";
    let page = store
        .fetch_all(sql, &[limit.into(), offset.into()], |row| {
            Ok(Blocked { user_id: row.int(0)?, comment: row.opt_text(1)?.unwrap_or_default() })
        })
        .await?;
    Ok((page, total))
}

/// Whose runs are canceled when an account is blocked.
#[derive(Clone, Copy, Debug)]
pub struct Waiting<'a> {
    /// The account's login.
    pub login: &'a str,
    /// The URL of the main repository. Its runs are only those of the users who
    /// made them, even if the account owns it.
    pub main_url: &'a str,
    /// What the canceled runs say.
    pub message: &'a str,
}

/// Blocks an account, and cancels its runs that wait; whether it was not blocked
/// before. One that another blocks at the same time is a
/// [`StoreError::Conflict`].
pub async fn block(
    tx: &Tx,
    user_id: i32,
    comment: &str,
    waiting: Option<Waiting<'_>>,
    actor: &Actor,
) -> Result<bool, StoreError> {
    // Before anything is read: a run that one of them is making, or somebody is
    // restarting, at this moment is either there when runs are looked for, or is
    // refused.
    take_turn(tx).await?;
    if let Some(Waiting { login, .. }) = waiting {
        let sql = r#"SELECT id FROM "user" WHERE LOWER(github_login) = ? ORDER BY id"#;
        let linked = tx.fetch_all(sql, &[login.to_lowercase().into()], |row| row.int32(0)).await?;
        for id in linked {
            users::lock(tx, id).await?;
        }
    }
    if find(tx, user_id.into()).await?.is_some() {
        return Ok(false);
    }
    let sql = "INSERT INTO blocked_users (user_id, comment) VALUES (?, ?)";
    tx.execute(sql, &[user_id.into(), comment.into()]).await?;
    let mut told = json!({ "comment": comment });
    if let Some(waiting) = waiting {
        let canceled = cancel(tx, waiting, actor).await?;
        told["github_login"] = json!(waiting.login);
        told["canceled_runs"] = json!(canceled);
    }
    let change = Change {
        object_type: "blocked_user",
        object_id: user_id.to_string(),
        old: None,
        new: Some(told.to_string()),
    };
    audit::write(tx, actor, change).await?;
    Ok(true)
}

/// What is said of a blocked account; nothing if it is not blocked.
async fn find(tx: &Tx, user_id: i64) -> Result<Option<String>, StoreError> {
    let sql = "SELECT comment FROM blocked_users WHERE user_id = ?";
    tx.fetch_optional(sql, &[user_id.into()], |row| Ok(row.opt_text(0)?.unwrap_or_default())).await
}

/// Cancels an account's runs that wait: those of its repositories, and those
/// made by whoever has linked it. Says which.
async fn cancel(tx: &Tx, waiting: Waiting<'_>, actor: &Actor) -> Result<Vec<i32>, StoreError> {
    let login = waiting.login.to_lowercase();
    // All that begin with it.
    let repositories = pattern(&format!("https://github.com/{login}/"));
    let repositories = repositories.trim_start_matches('%');
    let sql = r#"SELECT t.id FROM test t LEFT JOIN fork f ON f.id = t.fork_id
        LEFT JOIN run_origin o ON o.run_id = t.id LEFT JOIN "user" u ON u.id = o.owner_id
        WHERE NOT EXISTS (SELECT 1 FROM test_progress p WHERE p.test_id = t.id)
        AND (LOWER(u.github_login) = ?
            OR (LOWER(f.github) LIKE ? ESCAPE '!' AND LOWER(f.github) <> ?)) ORDER BY t.id"#;
    let params = [login.as_str().into(), repositories.into(), waiting.main_url.to_lowercase().into()];
    let runs = tx.fetch_all(sql, &params, |row| row.int32(0)).await?;
    run_changes::cancel_waiting(tx, &runs, waiting.message, actor).await
}

/// Blocks an account no more; whether it was blocked.
pub async fn unblock(store: &Store, user_id: i32, actor: &Actor) -> Result<bool, StoreError> {
    let tx = store.begin().await?;
    let comment = find(&tx, user_id.into()).await?;
    if tx.execute("DELETE FROM blocked_users WHERE user_id = ?", &[user_id.into()]).await? == 0 {
        return Ok(false);
    }
    let change = Change {
        object_type: "blocked_user",
        object_id: user_id.to_string(),
        old: Some(json!({ "comment": comment.unwrap_or_default() }).to_string()),
        new: None,
    };
    audit::write(&tx, actor, change).await?;
    tx.commit().await?;
    Ok(true)
}

/// Whose a run is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// The login that its owner has linked.
    pub owner_login: Option<String>,
    /// The URL of its repository.
    pub fork_url: Option<String>,
}

/// Whose a run is; nothing if there is no such run. One statement.
pub async fn whose(store: &Store, run_id: i32) -> Result<Option<Whose>, StoreError> {
    let sql = r#"SELECT u.github_login, f.github FROM test t LEFT JOIN fork f ON f.id = t.fork_id
        LEFT JOIN run_origin o ON o.run_id = t.id LEFT JOIN "user" u ON u.id = o.owner_id WHERE t.id = ?"#;
    let whose = |row: Row<'_>| Ok(Whose { owner_login: row.opt_text(0)?, fork_url: row.opt_text(1)? });
    store.fetch_optional(sql, &[run_id.into()], whose).await
}

/// Makes everybody else who blocks an account, or looks whether one is blocked
/// before a run is started again, wait until the transaction ends.
pub async fn take_turn(tx: &Tx) -> Result<(), StoreError> {
    turns::take(tx, "blocked-users").await
}

/// Whether one of these accounts is blocked.
pub async fn any_of(tx: &Tx, accounts: &[i64]) -> Result<bool, StoreError> {
    for &account in accounts {
        if find(tx, account).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether any account is blocked, as this transaction sees it.
pub async fn any_in(tx: &Tx) -> Result<bool, StoreError> {
    let sql = "SELECT user_id FROM blocked_users LIMIT 1";
    Ok(tx.fetch_optional(sql, &[], |row| row.int(0)).await?.is_some())
}

/// Whether any account is blocked.
pub async fn any(store: &Store) -> Result<bool, StoreError> {
    let sql = "SELECT user_id FROM blocked_users LIMIT 1";
    Ok(store.fetch_optional(sql, &[], |row| row.int(0)).await?.is_some())
}

/// Whether the account of this number, which a user has linked, is blocked; of
/// an account whose number is not known, whether any is. It stays so until the
/// transaction ends: [`block`] waits for it.
pub async fn blocks(tx: &Tx, user_id: i32, account: Option<i64>) -> Result<bool, StoreError> {
    users::lock(tx, user_id).await?;
    Ok(match account {
        Some(account) => find(tx, account).await?.is_some(),
        None => any_in(tx).await?,
    })
}
