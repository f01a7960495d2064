//! Changing the suite: tests, their outputs and variants, categories.
//!
//! Every change is one transaction with its line in the audit log. It locks
//! what it changes first, and from the top down: a test before its outputs, an
//! output before the runs that are judged anew. So of two that want the same
//! thing the second sees what the first has done.
//!
//! What is right for an output has changed the verdict of runs when the
//! transaction ends. Whether a test is active matters only for runs of the
//! original platform that have not ended and select nothing: the background
//! computes those.

pub mod categories;
pub mod definitions;
pub mod outputs;
pub mod variants;

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use sqlx::AssertSqlSafe;

use super::audit::{self, Actor, Change};
use super::{Engine, Queries, StoreError, Tx};

/// What makes a reading statement lock its rows until the transaction ends. On
/// SQLite the transaction itself is the lock.
fn locking(tx: &Tx) -> &'static str {
    if tx.engine() == Engine::Sqlite { "" } else { " FOR UPDATE" }
}

/// Locks a test; false if there is none.
async fn lock_test(tx: &Tx, test_id: i32) -> Result<bool, StoreError> {
    let sql = format!("SELECT id FROM regression_test WHERE id = ?{}", locking(tx));
    Ok(tx.fetch_optional(AssertSqlSafe(sql), &[test_id.into()], |row| row.int32(0)).await?.is_some())
}

/// The id of the row this transaction has just inserted.
pub(super) async fn inserted(tx: &Tx) -> Result<i32, StoreError> {
    let sql = match tx.engine() {
        Engine::Sqlite => "SELECT last_insert_rowid()",
        Engine::Postgres => "SELECT lastval()",
        Engine::MySql => "SELECT CAST(LAST_INSERT_ID() AS SIGNED)",
    };
    tx.fetch_one(sql, &[], |row| row.int32(0)).await
}

/// How many runs that have not ended select a test. One of the original
/// platform that names none selects all that are active.
async fn awaiting(tx: &Tx, test_id: i32) -> Result<i64, StoreError> {
    let sql =
        "SELECT COUNT(DISTINCT c.test_id) FROM customized_test c LEFT JOIN run_summary s ON s.run_id = c.test_id
         WHERE c.regression_id = ? AND (s.run_id IS NULL OR s.status IN ('queued', 'running'))";
    let naming = tx.fetch_one(sql, &[test_id.into()], |row| row.int(0)).await?;
    let sql = "SELECT COUNT(*) FROM test t LEFT JOIN run_summary s ON s.run_id = t.id
         LEFT JOIN run_origin o ON o.run_id = t.id
         WHERE (s.run_id IS NULL OR s.status IN ('queued', 'running')) AND o.snapshot_id IS NULL
         AND NOT EXISTS (SELECT 1 FROM customized_test c WHERE c.test_id = t.id AND c.regression_id IS NOT NULL)
         AND EXISTS (SELECT 1 FROM regression_test r WHERE r.id = ? AND r.active = TRUE)";
    Ok(naming + tx.fetch_one(sql, &[test_id.into()], |row| row.int(0)).await?)
}

/// The runs with a result of a test that are judged by today's definitions
/// alone.
async fn judged_by_today(tx: &Tx, test_id: i32) -> Result<BTreeSet<i32>, StoreError> {
    let sql = "SELECT r.test_id FROM test_result r LEFT JOIN run_origin o ON o.run_id = r.test_id
         WHERE r.regression_test_id = ? AND o.snapshot_id IS NULL";
    let runs = tx.fetch_all(sql, &[test_id.into()], |row| row.int32(0)).await?;
    Ok(runs.into_iter().collect())
}

/// What a change replaces and what it sets, for the audit log.
#[derive(Default)]
struct Told {
    old: Map<String, Value>,
    new: Map<String, Value>,
}

impl Told {
    /// Notes a property, if its value is another one; says whether it is.
    fn changes(&mut self, name: &str, old: impl Into<Value>, new: impl Into<Value>) -> bool {
        let (old, new) = (old.into(), new.into());
        let differ = old != new;
        if differ {
            self.old.insert(name.to_owned(), old);
            self.new.insert(name.to_owned(), new);
        }
        differ
    }

    /// Whether nothing changes.
    fn is_empty(&self) -> bool {
        self.new.is_empty()
    }
}

/// Writes down what became of something: one of `old` and `new` is nothing
/// where it is made or removed.
async fn write_down(
    tx: &Tx,
    actor: &Actor,
    object_type: &'static str,
    id: i32,
    old: Option<Value>,
    new: Option<Value>,
) -> Result<(), StoreError> {
    let text = |value: Value| value.to_string();
    let change = Change { object_type, object_id: id.to_string(), old: old.map(text), new: new.map(text) };
    audit::write(tx, actor, change).await
}
