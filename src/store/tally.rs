//! Totals over long histories.
//!
//! Counting a hundred thousand results takes a hundred times as long as reading
//! a page of them. So results are tallied, some hundred run ids at a time, from
//! the oldest on, up to a floor that stays behind the newest runs: below it the
//! tally tells, above it results are counted. Each bucket holds the results of
//! all runs up to its end, so one is enough to look at. Whoever changes a result
//! below the floor lowers it to there, in the same transaction. Both that and
//! the tallying hold the locks of the runs concerned, so neither can miss the
//! other.

use std::collections::BTreeSet;

use sqlx::AssertSqlSafe;

use super::{Engine, Param, Queries, Store, StoreError, Tx};
use crate::api::models::ResultStatus;

/// Run ids in one bucket.
const BUCKET: i64 = 500;

/// The newest run ids are left alone: their results are still to come, and a
/// transaction that makes a run may end after one that makes a later one.
const MARGIN: i64 = 250;

/// Has the results of these runs, and of all later ones, counted anew. Touches
/// nothing while the runs are newer than the floor, so those who report at once
/// do not wait for each other here.
pub(super) async fn forget(tx: &Tx, run_ids: &BTreeSet<i32>) -> Result<(), StoreError> {
    let Some(&oldest) = run_ids.first() else { return Ok(()) };
    let bucket = i64::from(oldest) / BUCKET * BUCKET;
    tx.execute("UPDATE tally_floor SET run_id = ? WHERE run_id > ?", &[bucket.into(), oldest.into()]).await?;
    Ok(())
}

/// Tallies the bucket above the floor, unless that is too new. Gives whether
/// there was one.
pub async fn step(store: &Store) -> Result<bool, StoreError> {
    let floor = "SELECT run_id FROM tally_floor WHERE id = 1";
    // Cheap, and outside of any transaction: mostly there is nothing to do.
    let (at, newest) = store
        .fetch_one(
            "SELECT (SELECT run_id FROM tally_floor WHERE id = 1), (SELECT COALESCE(MAX(run_id), 0) FROM run_summary)",
            &[],
            |row| Ok((row.int(0)?, row.int(1)?)),
        )
        .await?;
    if at + BUCKET + MARGIN > newest {
        return Ok(false);
    }
    let tx = store.begin().await?;
    // Ids may be far apart: the next bucket is that of the next run.
    let next = tx
        .fetch_optional("SELECT MIN(run_id) FROM run_summary WHERE run_id >= ?", &[at.into()], |row| {
            row.opt_int(0)
        })
        .await?
        .flatten();
    let Some(next) = next.filter(|next| next / BUCKET * BUCKET + BUCKET + MARGIN <= newest) else {
        return Ok(false);
    };
    let bucket = next / BUCKET;
    let (from, to) = (bucket * BUCKET, (bucket + 1) * BUCKET);
    let locking = if tx.engine() == Engine::Sqlite { "" } else { " FOR UPDATE" };
    let sql = format!("SELECT id FROM test WHERE id >= ? AND id < ? ORDER BY id{locking}");
    tx.fetch_all(AssertSqlSafe(sql), &[from.into(), to.into()], |row| row.int32(0)).await?;
    tx.execute("DELETE FROM result_tally WHERE bucket = ?", &[bucket.into()]).await?;
    let before = tx
        .fetch_one("SELECT MAX(bucket) FROM result_tally WHERE bucket < ?", &[(at / BUCKET).into()], |row| {
            row.opt_int(0)
        })
        .await?;
    tx.execute(
        "INSERT INTO result_tally (bucket, sample_id, regression_test_id, status, results)
         SELECT ?, q.sample_id, q.regression_test_id, q.status, SUM(q.results) FROM
         (SELECT sample_id, regression_test_id, status, results FROM result_tally WHERE bucket = ?
         UNION ALL SELECT sample_id, regression_test_id, status, COUNT(*) AS results FROM result_summary
         WHERE run_id >= ? AND run_id < ? AND sample_id IS NOT NULL
         GROUP BY sample_id, regression_test_id, status) q
         GROUP BY q.sample_id, q.regression_test_id, q.status",
        &[bucket.into(), before.into(), from.into(), to.into()],
    )
    .await?;
    // Where somebody has lowered the floor since, this bucket is not the next.
    if tx.fetch_one(floor, &[], |row| row.int(0)).await? != at {
        return Ok(true);
    }
    tx.execute("UPDATE tally_floor SET run_id = ? WHERE id = 1 AND run_id = ?", &[to.into(), at.into()])
        .await?;
    tx.commit().await?;
    Ok(true)
}

/// How many results a sample has: of one test of it, or of all; of one status,
/// or of every. One statement.
pub async fn count(
    store: &Store,
    sample_id: i32,
    regression_test_id: Option<i32>,
    status: Option<ResultStatus>,
) -> Result<i64, StoreError> {
    let mut conditions = "sample_id = ?".to_owned();
    let mut params: Vec<Param<'_>> = vec![sample_id.into()];
    if let Some(status) = status {
        conditions.push_str(" AND status = ?");
        params.push(status.as_str().into());
    }
    if let Some(id) = regression_test_id {
        conditions.push_str(" AND regression_test_id = ?");
        params.push(id.into());
    }
    let sql = format!(
        "SELECT (SELECT COALESCE(CAST(SUM(results) AS {bigint}), 0) FROM result_tally WHERE {conditions}
         AND bucket = (SELECT MAX(bucket) FROM result_tally
         WHERE bucket < (SELECT run_id / {BUCKET} FROM tally_floor WHERE id = 1)))
         + (SELECT COUNT(*) FROM result_summary WHERE {conditions}
         AND run_id >= (SELECT run_id FROM tally_floor WHERE id = 1))",
        bigint = if store.engine() == Engine::MySql { "SIGNED" } else { "BIGINT" },
    );
    let twice: Vec<Param<'_>> = params.iter().chain(&params).cloned().collect();
    store.fetch_one(AssertSqlSafe(sql), &twice, |row| row.int(0)).await
}
