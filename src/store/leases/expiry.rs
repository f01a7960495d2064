//! Leases that were not renewed: the worker is taken to be lost.

use sqlx::AssertSqlSafe;

use super::claims::is_over;
use crate::api::models::{ProgressStatus, RunStatus};
use crate::domain::lease::{AfterLoss, LOST, after_loss};
use crate::domain::time::Timestamp;
use crate::store::audit::{self, Actor, Change};
use crate::store::run_changes::{add_event, begin_again, state};
use crate::store::{Engine, Queries, Store, StoreError, Tx, summaries};

/// Leases looked at in one go.
const ROUND: i32 = 100;

/// What the audit log calls the server when it takes a run from its worker.
const OPERATION: &str = "leaseExpiry";

/// Takes runs from workers that were not heard of until now: queues them again,
/// or ends those that have lost too many workers. Says how many it took.
///
/// Several servers may do so at once: each lease is looked at again when its
/// run is locked.
pub async fn expire(store: &Store, now: Timestamp) -> Result<usize, StoreError> {
    let sql = "SELECT run_id FROM run_lease WHERE expires_at < ? ORDER BY expires_at LIMIT ?";
    let late = store.fetch_all(sql, &[now.into(), ROUND.into()], |row| row.int32(0)).await?;
    let mut lost = 0;
    for run_id in late {
        if expire_one(store, run_id, now).await? {
            lost += 1;
        }
    }
    Ok(lost)
}

async fn expire_one(store: &Store, run_id: i32, now: Timestamp) -> Result<bool, StoreError> {
    let tx = store.begin().await?;
    if summaries::lock(&tx, &[run_id]).await?.is_empty() {
        return Ok(false);
    }
    let Some((expires_at, losses)) = lease(&tx, run_id).await? else { return Ok(false) };
    if expires_at.is_none_or(|at| at >= now) {
        return Ok(false);
    }
    let current = state(&tx, run_id).await?;
    if is_over(current) {
        // Another program has ended or restarted the run.
        super::release(&tx, run_id).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let actor =
        Actor { name: Some("server".to_owned()), operation: OPERATION.to_owned(), ..Actor::default() };
    match after_loss(losses) {
        AfterLoss::Again => {
            begin_again(&tx, run_id, true, &actor).await?;
        }
        AfterLoss::End => {
            add_event(&tx, run_id, ProgressStatus::Canceled, LOST, Timestamp::now()).await?;
            summaries::compute(&tx, &[run_id]).await?;
            let change = Change {
                object_type: "run",
                object_id: run_id.to_string(),
                old: Some(RunStatus::Running.to_string()),
                new: Some(LOST.to_owned()),
            };
            audit::write(&tx, &actor, change).await?;
        }
    }
    let sql = "UPDATE run_lease SET expires_at = NULL, losses = losses + 1 WHERE run_id = ?";
    tx.execute(sql, &[run_id.into()]).await?;
    tx.commit().await?;
    tracing::warn!(run = run_id, losses = losses + 1, "the worker of a run was not heard of in time");
    Ok(true)
}

/// Until when a run is its worker's, and how many it has lost before.
async fn lease(tx: &Tx, run_id: i32) -> Result<Option<(Option<Timestamp>, i32)>, StoreError> {
    let locking = if tx.engine() == Engine::Sqlite { "" } else { " FOR UPDATE" };
    let sql = format!("SELECT expires_at, losses FROM run_lease WHERE run_id = ?{locking}");
    tx.fetch_optional(AssertSqlSafe(sql), &[run_id.into()], |row| Ok((row.opt_time(0)?, row.int32(1)?))).await
}
