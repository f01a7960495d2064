//! Which worker has a run, and until when.
//!
//! A lease is written with the lock of its run held, but for what is appended to a
//! log, which locks the lease alone, and for [`renew_alone`], which says whose it is.

pub mod claims;
pub mod expiry;
pub mod job;
pub mod log;

use chrono::TimeDelta;
use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::{Queries, Store, StoreError, Tx};
use crate::api::models::RunStatus;
use crate::domain::time::Timestamp;
use crate::store::tolerant::word;

/// How a job stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// 1, and one more with every restart.
    pub attempt: i32,
    /// The run's status.
    pub status: RunStatus,
    /// Until when the job is the worker's; nothing once the run has ended.
    pub expires_at: Option<Timestamp>,
}

/// How the job stands. The run's row in the read model must be up to date. One
/// statement.
pub async fn state(db: &(impl Queries + Sync), run_id: i32) -> Result<State, StoreError> {
    let sql = "SELECT COALESCE(o.attempt, 1), s.status, l.expires_at FROM test t
               LEFT JOIN run_summary s ON s.run_id = t.id LEFT JOIN run_origin o ON o.run_id = t.id
               LEFT JOIN run_lease l ON l.run_id = t.id WHERE t.id = ?"
        .into_sql_str();
    db.fetch_one(sql, &[run_id.into()], |row| {
        Ok(State {
            attempt: row.int32(0)?,
            status: row
                .opt_text_ref(1)?
                .map_or(RunStatus::Queued, |text| word(text, RunStatus::parse, RunStatus::Queued)),
            expires_at: row.opt_time(2)?,
        })
    })
    .await
}

/// Leaves the job with its worker for as long as `lease` from now on, if it has
/// a lease. One statement.
pub async fn renew(tx: &Tx, run_id: i32, lease: TimeDelta) -> Result<(), StoreError> {
    let now = Timestamp::now();
    tx.execute(RENEW, &[now.into(), now.plus(lease).into(), run_id.into()]).await?;
    Ok(())
}

/// The same without a transaction, if this is the token of the run: the lease of the
/// next attempt has the same row.
pub async fn renew_alone(
    store: &Store,
    run_id: i32,
    token: &str,
    lease: TimeDelta,
) -> Result<(), StoreError> {
    let now = Timestamp::now();
    let sql =
        AssertSqlSafe(format!("{RENEW} AND run_id IN (SELECT id FROM test WHERE id = ? AND token = ?)"));
    let params = [now.into(), now.plus(lease).into(), run_id.into(), run_id.into(), token.into()];
    store.execute(sql, &params).await?;
    Ok(())
}

const RENEW: &str =
    "UPDATE run_lease SET renewed_at = ?, expires_at = ? WHERE run_id = ? AND expires_at IS NOT NULL";

/// Ends the lease of a run, if it has one.
pub async fn release(tx: &Tx, run_id: i32) -> Result<(), StoreError> {
    let sql = "UPDATE run_lease SET expires_at = NULL WHERE run_id = ? AND expires_at IS NOT NULL";
    tx.execute(sql, &[run_id.into()]).await?;
    Ok(())
}
