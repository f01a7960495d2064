//! Releases of the program under test.

use chrono::NaiveDate;
use sqlx::AssertSqlSafe;

use super::samples::date;
use super::{Queries, Store, StoreError, Tx};

/// A release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// What it is called.
    pub version: String,
    /// The day it was released.
    pub released: Option<NaiveDate>,
    /// The commit it was made from.
    pub commit: Option<String>,
}

/// All of them, the newest first.
pub async fn all(store: &Store) -> Result<Vec<Release>, StoreError> {
    let sql = r#"SELECT version, CAST(released AS CHAR(32)), "commit" FROM ccextractor_version
                 WHERE version IS NOT NULL ORDER BY released DESC, id DESC"#;
    store
        .fetch_all(sql, &[], |row| {
            Ok(Release {
                version: row.text(0)?,
                released: row.opt_text_ref(1)?.and_then(date),
                commit: row.opt_text(2)?,
            })
        })
        .await
}

/// Makes a release known; gives its id. Version, day and commit are each unique:
/// one that is in use is a [`StoreError::Conflict`].
pub async fn insert(tx: &Tx, version: &str, released: NaiveDate, commit: &str) -> Result<i32, StoreError> {
    // A date has no form that could be bound alike on every engine, but its
    // literal is the same.
    let sql = format!(
        r#"INSERT INTO ccextractor_version (version, released, "commit") VALUES (?, '{released}', ?)"#
    );
    tx.execute(AssertSqlSafe(sql), &[version.into(), commit.into()]).await?;
    tx.fetch_one("SELECT id FROM ccextractor_version WHERE \"commit\" = ?", &[commit.into()], |row| {
        row.int32(0)
    })
    .await
}
