//! What a worker has written to the log of its attempt.
//!
//! How long the log is, is what the lease says. Whoever appends locks the lease
//! alone, so that the bytes are written while nobody else writes and while the
//! token cannot be replaced: a restart ends the lease, too, and waits.

use chrono::TimeDelta;
use sqlx::AssertSqlSafe;

use crate::domain::run_state::is_terminal;
use crate::domain::time::Timestamp;
use crate::store::reports::{Attempt, Refusal, Standing, standing_in};
use crate::store::{Engine, Queries, Store, StoreError, Tx};

/// How many bytes of the log of a run are there for good, if a worker of ours writes it: more may
/// be on the disk, and be replaced. One statement.
pub async fn settled(store: &Store, run_id: i32) -> Result<Option<u64>, StoreError> {
    let sql = "SELECT l.log_size FROM run_lease l JOIN run_origin o ON o.run_id = l.run_id AND o.attempt = l.attempt
               WHERE l.run_id = ?";
    let size = store.fetch_optional(sql, &[run_id.into()], |row| row.int(0)).await?;
    Ok(size.map(|size| u64::try_from(size).unwrap_or(0)))
}

/// The log of an attempt, which nobody else may change until this is dropped.
#[must_use = "dropping it changes nothing"]
pub struct Held {
    tx: Tx,
    run_id: i32,
    lease: TimeDelta,
    standing: Standing,
    size: u64,
}

/// Holds the log of an attempt. An attempt without a lease has no token that
/// this is for.
pub async fn hold(store: &Store, attempt: &Attempt<'_>) -> Result<Result<Held, Refusal>, StoreError> {
    // Whoever has not got the token locks nothing.
    if let Err(refusal) = standing_in(store, attempt).await? {
        return Ok(Err(refusal));
    }
    let tx = store.begin().await?;
    let locking = if tx.engine() == Engine::Sqlite { "" } else { " FOR UPDATE" };
    let sql = format!("SELECT log_size, attempt FROM run_lease WHERE run_id = ?{locking}");
    let lease = tx
        .fetch_optional(AssertSqlSafe(sql), &[attempt.run_id.into()], |row| Ok((row.int(0)?, row.int32(1)?)))
        .await?;
    let standing = match standing_in(&tx, attempt).await? {
        Ok(standing) => standing,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let now = super::state(&tx, attempt.run_id).await?.attempt;
    let size = match lease {
        Some((size, of)) if of == now => u64::try_from(size).unwrap_or(0),
        _ => return Ok(Err(Refusal::WrongToken)),
    };
    Ok(Ok(Held { tx, run_id: attempt.run_id, lease: attempt.lease, standing, size }))
}

impl Held {
    /// How many bytes of the attempt's log there are.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Refuses a run that has ended.
    pub fn going_on(&self) -> Result<(), Refusal> {
        self.standing.going_on().map(drop)
    }

    /// Notes how many bytes there are now, which must be on the disk already,
    /// and renews the lease.
    pub async fn settle(self, size: u64) -> Result<(), StoreError> {
        if is_terminal(self.standing.status) {
            return Ok(());
        }
        // One statement: PostgreSQL looks up the run of a row that a transaction writes twice, which
        // waits for whoever reports a result, who waits for the lease.
        let sql = "UPDATE run_lease SET log_size = ?, renewed_at = ?,
                   expires_at = CASE WHEN expires_at IS NULL THEN NULL ELSE ? END WHERE run_id = ?";
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        let now = Timestamp::now();
        let params = [size.into(), now.into(), now.plus(self.lease).into(), self.run_id.into()];
        self.tx.execute(sql, &params).await?;
        self.tx.commit().await
    }
}
