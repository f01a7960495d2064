//! Accounts.

use sqlx::AssertSqlSafe;

use super::{Engine, Queries, Row, Store, StoreError, Tx};
use crate::api::models::Role;
use crate::domain::caller::role_from_stored;

/// An account.
#[derive(Clone, Debug)]
pub struct User {
    /// The account's id.
    pub id: i32,
    /// Its name; empty in some old rows.
    pub name: String,
    /// Its address; empty in some old rows.
    pub email: String,
    /// Its role; an unknown stored one is the least.
    pub role: Role,
    /// The linked GitHub account.
    pub github_login: Option<String>,
    /// The stored password hash, in whatever format.
    pub password: String,
}

fn user(row: Row<'_>) -> Result<User, StoreError> {
    Ok(User {
        id: row.int32(0)?,
        name: row.opt_text(1)?.unwrap_or_default(),
        email: row.opt_text(2)?.unwrap_or_default(),
        role: role_from_stored(row.opt_text_ref(3)?),
        github_login: row.opt_text(4)?,
        password: row.text(5)?,
    })
}

/// The columns of an account.
macro_rules! users_where {
    () => {
        r#"SELECT id, name, email, role, github_login, password FROM "user" WHERE "#
    };
}

/// What makes a reading statement lock its rows until the transaction ends. On
/// SQLite the transaction itself is the lock. Rows that refer to an account need
/// not wait, where the engine can tell.
fn locking(tx: &Tx) -> &'static str {
    match tx.engine() {
        Engine::Sqlite => "",
        Engine::Postgres => " FOR NO KEY UPDATE",
        Engine::MySql => " FOR UPDATE",
    }
}

/// The account with exactly this address. MySQL's `=` follows the column's
/// collation, so the comparison is made again here.
pub async fn by_email(store: &Store, email: &str) -> Result<Option<User>, StoreError> {
    let found = match store.fetch_all(concat!(users_where!(), "email = ?"), &[email.into()], user).await {
        // What cannot be stored is not there.
        Err(StoreError::Unstorable(_)) => return Ok(None),
        found => found?,
    };
    Ok(found.into_iter().find(|user| user.email == email))
}

/// The same, to be changed: nobody else changes it, or any admin, until the
/// transaction ends. The admins are locked first and by id, so that two who
/// take a role away wait for each other and the second sees what the first did.
pub async fn to_change(tx: &Tx, email: &str) -> Result<Option<User>, StoreError> {
    admins(tx).await?;
    let sql = format!(concat!(users_where!(), "email = ?{}"), locking(tx));
    let found = tx.fetch_all(AssertSqlSafe(sql), &[email.into()], user).await?;
    Ok(found.into_iter().find(|user| user.email == email))
}

/// An account as it is now, which nobody else changes until the transaction
/// ends.
pub async fn lock(tx: &Tx, id: i32) -> Result<Option<User>, StoreError> {
    let sql = format!(concat!(users_where!(), "id = ?{}"), locking(tx));
    tx.fetch_optional(AssertSqlSafe(sql), &[id.into()], user).await
}

/// Every account, by id.
pub async fn all(store: &Store) -> Result<Vec<User>, StoreError> {
    store
        .fetch_all(
            r#"SELECT id, name, email, role, github_login, password FROM "user" ORDER BY id"#,
            &[],
            user,
        )
        .await
}

/// Makes an account and gives its id. A name or address in use is a
/// [`StoreError::Conflict`].
pub async fn insert(tx: &Tx, name: &str, email: &str, role: Role, password: &str) -> Result<i32, StoreError> {
    tx.execute(
        r#"INSERT INTO "user" (name, email, role, password) VALUES (?, ?, ?, ?)"#,
        &[name.into(), email.into(), role.as_str().into(), password.into()],
    )
    .await?;
    tx.fetch_one(r#"SELECT id FROM "user" WHERE email = ?"#, &[email.into()], |row| row.int32(0)).await
}

/// Gives an account another role.
pub async fn set_role(tx: &Tx, id: i32, role: Role) -> Result<(), StoreError> {
    tx.execute(r#"UPDATE "user" SET role = ? WHERE id = ?"#, &[role.as_str().into(), id.into()]).await?;
    Ok(())
}

/// Gives an account another password hash.
pub async fn set_password(tx: &Tx, id: i32, password: &str) -> Result<(), StoreError> {
    tx.execute(r#"UPDATE "user" SET password = ? WHERE id = ?"#, &[password.into(), id.into()]).await?;
    Ok(())
}

/// Links an account to a GitHub account, or unlinks it.
pub async fn set_github_login(tx: &Tx, id: i32, login: Option<&str>) -> Result<(), StoreError> {
    tx.execute(r#"UPDATE "user" SET github_login = ? WHERE id = ?"#, &[login.into(), id.into()]).await?;
    Ok(())
}

/// Overwrites what identifies an account, as the original platform does, and
/// its password with one that never matches; its FTP account is disabled. If somebody has taken the name or
/// the address that a deactivated account gets, a suffix tells them apart.
pub async fn anonymise(tx: &Tx, id: i32) -> Result<(), StoreError> {
    let taken = tx
        .fetch_one(
            r#"SELECT COUNT(*) FROM "user" WHERE id <> ? AND (name = ? OR email = ?)"#,
            &[id.into(), format!("Anonymous {id}").into(), format!("unknown{id}@ccextractor.org").into()],
            |row| row.int(0),
        )
        .await?;
    let suffix = if taken == 0 {
        String::new()
    } else {
        format!("-{}", crate::domain::token::run_token().expose().get(..8).unwrap_or_default())
    };
    tx.execute(
        r#"UPDATE "user" SET name = ?, email = ?, password = '!', github_token = NULL, github_login = NULL WHERE id = ?"#,
        &[
            format!("Anonymous {id}{suffix}").into(),
            format!("unknown{id}{suffix}@ccextractor.org").into(),
            id.into(),
        ],
    )
    .await?;
    tx.execute("UPDATE ftpd SET status = '0' WHERE user_id = ?", &[id.into()]).await?;
    Ok(())
}

/// How many admins there are. Their rows are locked.
pub async fn admins(tx: &Tx) -> Result<usize, StoreError> {
    let sql = format!(
        r#"SELECT id FROM "user" WHERE role = 'admin' AND password <> '!' ORDER BY id{}"#,
        locking(tx)
    );
    Ok(tx.fetch_all(AssertSqlSafe(sql), &[], |row| row.int32(0)).await?.len())
}
