//! The read model: status, counts and times of each run in one row.
//!
//! Whoever changes a run computes its row in the same transaction. What another
//! program wrote is found by [`changed`] and computed afterwards.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sqlx::AssertSqlSafe;

use super::suites::{self, places};
use super::tolerant::progress;
use super::{Engine, Param, Queries, Store, StoreError, Tx};
use crate::domain::run_state::is_terminal;
use crate::domain::run_status::{ProgressRow, SelectionSources, last, run_status, selection, times};
use crate::domain::suite::Suite;
use crate::domain::time::Timestamp;
use crate::domain::verdict::{Expectations, FileRow, ResultRow, judge};

/// How many runs are computed in one transaction.
const CHUNK: usize = 50;

/// What one run's row is computed from.
#[derive(Default)]
struct Sources {
    exists: bool,
    created_at: Option<Timestamp>,
    snapshot_id: Option<i32>,
    progress: Vec<ProgressRow>,
    selected: Vec<i32>,
    results: Vec<ResultRow>,
    files: Vec<FileRow>,
}

/// Locks runs against every other writer until the transaction ends, and gives
/// those that exist. On SQLite the transaction itself is the lock.
pub async fn lock(tx: &Tx, run_ids: &[i32]) -> Result<BTreeSet<i32>, StoreError> {
    let locking = if tx.engine() == Engine::Sqlite { "" } else { " FOR UPDATE" };
    let sql = format!("SELECT id FROM test WHERE id IN ({}) ORDER BY id{locking}", places(run_ids.len()));
    let ids: Vec<Param<'_>> = run_ids.iter().map(|&id| id.into()).collect();
    Ok(tx.fetch_all(AssertSqlSafe(sql), &ids, |row| row.int32(0)).await?.into_iter().collect())
}

/// Computes and stores the rows of `run_ids`, a constant number of statements
/// for at most 50 of them.
pub async fn compute(tx: &Tx, run_ids: &[i32]) -> Result<(), StoreError> {
    if run_ids.is_empty() {
        return Ok(());
    }
    let runs = gather(tx, run_ids).await?;
    let snapshot_ids: BTreeSet<i32> = runs.values().filter_map(|run| run.snapshot_id).collect();
    let snapshots = suites::frozen(tx, &snapshot_ids.into_iter().collect::<Vec<_>>()).await?;
    let today = suites::today(tx, None).await?;
    let active = suites::active(tx).await?;
    let mut merged: HashMap<Option<i32>, Expectations> = HashMap::new();
    let now = Timestamp::now();
    let mut rows = Vec::new();
    for (&run_id, run) in runs.iter().filter(|(_, run)| run.exists) {
        let snapshot: Option<&Suite> = run.snapshot_id.and_then(|id| snapshots.get(&id));
        let key = snapshot.and(run.snapshot_id);
        let expectations = merged.entry(key).or_insert_with(|| Expectations::merge(snapshot, &today));
        let newest = last(&run.progress);
        let state = newest.map(|row| row.status);
        let with_results: Vec<i32> = run.results.iter().map(|row| row.regression_test_id).collect();
        let selected = selection(SelectionSources {
            snapshot,
            rows: &run.selected,
            terminal: is_terminal(state),
            active: &active,
            with_results: &with_results,
        });
        let counts = judge(&selected, expectations, &run.results, &run.files).counts;
        let status = run_status(state, &counts, run.results.len());
        let times = times(&run.progress, run.created_at);
        rows.push(vec![
            Param::from(run_id),
            status.as_str().into(),
            counts.total.into(),
            counts.passed.into(),
            counts.failed.into(),
            counts.missing.into(),
            counts.skipped.into(),
            counts.errors.into(),
            counts.duration_ms.into(),
            times.created_at.into(),
            times.queued_at.into(),
            times.started_at.into(),
            times.completed_at.into(),
            newest.map(|row| row.id).into(),
            count(run.results.len()),
            count(run.files.len()),
            false.into(),
            now.into(),
        ]);
    }
    store_rows(tx, run_ids, rows).await
}

fn count(n: usize) -> Param<'static> {
    i64::try_from(n).unwrap_or(i64::MAX).into()
}

async fn store_rows(tx: &Tx, run_ids: &[i32], rows: Vec<Vec<Param<'_>>>) -> Result<(), StoreError> {
    let ids: Vec<Param<'_>> = run_ids.iter().map(|&id| id.into()).collect();
    tx.execute(
        AssertSqlSafe(format!("DELETE FROM run_summary WHERE run_id IN ({})", places(ids.len()))),
        &ids,
    )
    .await?;
    let Some(width) = rows.first().map(Vec::len) else { return Ok(()) };
    let values = vec![format!("({})", places(width)); rows.len()].join(", ");
    let sql = format!(
        "INSERT INTO run_summary (run_id, status, total, passed, failed, missing, skipped, errors, duration_ms,
         created_at, queued_at, started_at, completed_at, progress_id, result_count, file_count, stale, computed_at)
         VALUES {values}"
    );
    tx.execute(AssertSqlSafe(sql), &rows.into_iter().flatten().collect::<Vec<_>>()).await?;
    Ok(())
}

async fn gather(tx: &Tx, run_ids: &[i32]) -> Result<BTreeMap<i32, Sources>, StoreError> {
    let ids: Vec<Param<'_>> = run_ids.iter().map(|&id| id.into()).collect();
    let places = places(ids.len());
    let mut runs: BTreeMap<i32, Sources> = run_ids.iter().map(|&id| (id, Sources::default())).collect();
    for id in lock(tx, run_ids).await? {
        runs.entry(id).or_default().exists = true;
    }
    let sql = format!("SELECT run_id, created_at, snapshot_id FROM run_origin WHERE run_id IN ({places})");
    let rows = tx
        .fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, row.time(1)?, row.opt_int32(2)?)))
        .await?;
    for (run_id, created_at, snapshot_id) in rows {
        let run = runs.entry(run_id).or_default();
        run.created_at = Some(created_at);
        run.snapshot_id = snapshot_id;
    }
    let sql = format!(
        r#"SELECT test_id, id, status, "timestamp" FROM test_progress WHERE test_id IN ({places}) ORDER BY id"#
    );
    let rows = tx
        .fetch_all(AssertSqlSafe(sql), &ids, |row| {
            let status = progress(row.text_ref(2)?);
            Ok((row.int32(0)?, ProgressRow { id: row.int32(1)?, status, timestamp: row.time(3)? }))
        })
        .await?;
    for (run_id, progress) in rows {
        runs.entry(run_id).or_default().progress.push(progress);
    }
    let sql = format!(
        "SELECT test_id, regression_id FROM customized_test WHERE regression_id IS NOT NULL AND test_id IN ({places})"
    );
    for (run_id, test_id) in
        tx.fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, row.int32(1)?))).await?
    {
        runs.entry(run_id).or_default().selected.push(test_id);
    }
    let sql = format!(
        "SELECT test_id, regression_test_id, exit_code, expected_rc, runtime FROM test_result WHERE test_id IN ({places})"
    );
    let rows = tx
        .fetch_all(AssertSqlSafe(sql), &ids, |row| {
            let result = ResultRow {
                regression_test_id: row.int32(1)?,
                exit_code: row.opt_int(2)?,
                expected_rc: row.opt_int(3)?,
                runtime_ms: row.opt_int(4)?,
            };
            Ok((row.int32(0)?, result))
        })
        .await?;
    for (run_id, result) in rows {
        runs.entry(run_id).or_default().results.push(result);
    }
    let sql = format!(
        "SELECT test_id, regression_test_id, regression_test_output_id, got FROM test_result_file WHERE test_id IN ({places})"
    );
    let rows = tx
        .fetch_all(AssertSqlSafe(sql), &ids, |row| {
            let file = FileRow {
                regression_test_id: row.int32(1)?,
                output_id: row.int32(2)?,
                got: row.opt_text(3)?,
            };
            Ok((row.int32(0)?, file))
        })
        .await?;
    for (run_id, file) in rows {
        runs.entry(run_id).or_default().files.push(file);
    }
    Ok(runs)
}

/// Computes the rows of any number of runs, in transactions of their own.
/// `done` hears of each step. A run whose rows cannot be read holds up no
/// other: it fails last, and by name.
pub async fn recompute(
    store: &Store,
    run_ids: &[i32],
    mut done: impl FnMut(usize) + Send,
) -> Result<(), StoreError> {
    let mut unreadable = Ok(());
    for chunk in run_ids.chunks(CHUNK) {
        match recompute_together(store, chunk).await {
            Err(StoreError::Internal(_)) => {
                for &run_id in chunk {
                    match recompute_together(store, &[run_id]).await {
                        Err(StoreError::Internal(reason)) => {
                            unreadable = Err(StoreError::Internal(format!("run {run_id}: {reason}")));
                        }
                        other => other?,
                    }
                }
            }
            other => other?,
        }
        done(chunk.len());
    }
    unreadable
}

async fn recompute_together(store: &Store, run_ids: &[i32]) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    compute(&tx, run_ids).await?;
    tx.commit().await
}

/// Runs without a row. One statement over all runs.
pub async fn absent(store: &Store) -> Result<Vec<i32>, StoreError> {
    store
        .fetch_all(
            "SELECT t.id FROM test t LEFT JOIN run_summary s ON s.run_id = t.id WHERE s.run_id IS NULL ORDER BY t.id",
            &[],
            |row| row.int32(0),
        )
        .await
}

/// Runs whose row was marked as out of date.
pub async fn stale(store: &Store) -> Result<Vec<i32>, StoreError> {
    store
        .fetch_all("SELECT run_id FROM run_summary WHERE stale = TRUE ORDER BY run_id", &[], |row| {
            row.int32(0)
        })
        .await
}

/// What the search for foreign changes remembers from one time to the next.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    run_id: i64,
    progress_id: i64,
}

/// Runs that another program has made or changed since `seen`: new ones, ones
/// with new progress, and, of those not ended before `recent`, ones whose
/// rows are not those the row was computed from. Three statements.
pub async fn changed(store: &Store, seen: &mut Seen, recent: Timestamp) -> Result<BTreeSet<i32>, StoreError> {
    let newest = store
        .fetch_one(
            "SELECT (SELECT COALESCE(MAX(id), 0) FROM test), (SELECT COALESCE(MAX(id), 0) FROM test_progress)",
            &[],
            |row| Ok(Seen { run_id: row.int(0)?, progress_id: row.int(1)? }),
        )
        .await?;
    let mut runs = BTreeSet::new();
    if newest.run_id != seen.run_id || newest.progress_id != seen.progress_id {
        let rows = store
            .fetch_all(
                "SELECT t.id FROM test t LEFT JOIN run_summary s ON s.run_id = t.id
                 WHERE t.id > ? AND s.run_id IS NULL
                 UNION SELECT p.test_id FROM test_progress p JOIN run_summary s ON s.run_id = p.test_id
                 WHERE p.id > ? AND (s.progress_id IS NULL OR s.progress_id < p.id)",
                // Ids are given before they are visible: a transaction that
                // began earlier may end later. So a margin is looked at again.
                &[(seen.run_id - MARGIN).into(), (seen.progress_id - MARGIN).into()],
                |row| row.int32(0),
            )
            .await?;
        runs.extend(rows);
    }
    let rows = store
        .fetch_all(
            "SELECT s.run_id FROM run_summary s
             WHERE (s.status IN ('queued', 'running') OR s.completed_at >= ?) AND
             (s.result_count <> (SELECT COUNT(*) FROM test_result r WHERE r.test_id = s.run_id)
             OR s.file_count <> (SELECT COUNT(*) FROM test_result_file f WHERE f.test_id = s.run_id)
             OR COALESCE(s.progress_id, 0) <>
             (SELECT COALESCE(MAX(p.id), 0) FROM test_progress p WHERE p.test_id = s.run_id))",
            &[recent.into()],
            |row| row.int32(0),
        )
        .await?;
    runs.extend(rows);
    *seen = newest;
    Ok(runs)
}

/// How far back ids are looked at again.
const MARGIN: i64 = 1000;

/// Every run whose rows are not those its summary was computed from, over the
/// whole history: for what [`changed`] cannot see, such as an old run that the
/// original platform has restarted. One statement.
pub async fn drifted(store: &Store) -> Result<Vec<i32>, StoreError> {
    store
        .fetch_all(
            "SELECT s.run_id FROM run_summary s LEFT JOIN
             (SELECT test_id, MAX(id) AS newest FROM test_progress GROUP BY test_id) p ON p.test_id = s.run_id
             WHERE COALESCE(s.progress_id, 0) <> COALESCE(p.newest, 0)",
            &[],
            |row| row.int32(0),
        )
        .await
}
