//! The read model: status, counts and times of each run in one row.
//!
//! Whoever changes a run computes its row in the same transaction. What another
//! program wrote is found by [`changed`] and computed afterwards.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use sqlx::AssertSqlSafe;
use tokio::task::JoinError;
use tracing::Instrument;

use super::judged::{self, Judged};
use super::suites::{self, places};
use super::tolerant::progress;
use super::{Engine, Param, Queries, Row, Store, StoreError, Tx};
use crate::api::models::RunStatus;
use crate::domain::run_state::is_terminal;
use crate::domain::run_status::{ProgressRow, SelectionSources, last, run_status, selection, times};
use crate::domain::suite::Suite;
use crate::domain::time::Timestamp;
use crate::domain::verdict::{Counts, Expectations, FileRow, ResultRow, judge};

/// How many runs are computed in one transaction.
pub const CHUNK: usize = 50;

/// What one run's row is computed from.
#[derive(Default)]
struct Sources {
    created_at: Option<Timestamp>,
    snapshot_id: Option<i32>,
    progress: Vec<ProgressRow>,
    selected: Vec<i32>,
    results: Vec<ResultRow>,
    files: Vec<FileRow>,
    /// How many rows there are, those included that cannot be read, and the
    /// newest progress row: what [`changed`] compares.
    result_count: usize,
    file_count: usize,
    progress_id: Option<i32>,
    /// Why some row cannot be read.
    unreadable: Option<StoreError>,
}

impl Sources {
    /// The value of a row, if it can be read.
    fn read<T>(&mut self, row: Result<T, StoreError>) -> Option<T> {
        row.map_err(|error| self.unreadable = Some(error)).ok()
    }

    /// The tests the run is about.
    fn selection(&self, snapshot: Option<&Suite>, active: &[i32]) -> Vec<i32> {
        let with_results: Vec<i32> = self.results.iter().map(|row| row.regression_test_id).collect();
        selection(SelectionSources {
            snapshot,
            rows: &self.selected,
            terminal: is_terminal(last(&self.progress).map(|row| row.status)),
            active,
            with_results: &with_results,
        })
    }
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
///
/// A run with a row that cannot be read gets the status `error` and no counts,
/// and is logged. It is computed again when its rows or the definitions change.
pub async fn compute(tx: &Tx, run_ids: &[i32]) -> Result<(), StoreError> {
    if run_ids.is_empty() {
        return Ok(());
    }
    let existing = lock(tx, run_ids).await?;
    let mut runs = gather(tx, run_ids).await?;
    gather_files(tx, &mut runs).await?;
    let snapshot_ids: BTreeSet<i32> = runs.values().filter_map(|run| run.snapshot_id).collect();
    let snapshots = suites::frozen(tx, &snapshot_ids.into_iter().collect::<Vec<_>>()).await?;
    let today = suites::today(tx, None).await?;
    let active = suites::active(tx).await?;
    let mut merged: HashMap<Option<i32>, Expectations> = HashMap::new();
    let samples_today = judged::Suites::of(&today);
    let mut samples: HashMap<i32, judged::Suites> = HashMap::new();
    let mut results: BTreeMap<i32, Vec<Judged>> = BTreeMap::new();
    let now = Timestamp::now();
    let mut rows = Vec::new();
    for (&run_id, run) in runs.iter().filter(|(id, _)| existing.contains(id)) {
        let snapshot: Option<&Suite> = run.snapshot_id.and_then(|id| snapshots.get(&id));
        let key = snapshot.and(run.snapshot_id);
        let expectations = merged.entry(key).or_insert_with(|| Expectations::merge(snapshot, &today));
        let (status, counts) = match &run.unreadable {
            Some(error) => {
                tracing::error!(run = run_id, %error, "a run cannot be read; it is shown with the status error");
                results.insert(run_id, Vec::new());
                (RunStatus::Error, Counts::default())
            }
            None => {
                let selected = run.selection(snapshot, &active);
                let judgement = judge(&selected, expectations, &run.results, &run.files);
                let frozen = run.snapshot_id.zip(snapshot);
                let frozen = frozen
                    .map(|(id, suite)| &*samples.entry(id).or_insert_with(|| judged::Suites::of(suite)));
                let suites: Vec<&judged::Suites> = frozen.into_iter().chain([&samples_today]).collect();
                results.insert(run_id, judged::rows(&judgement, &run.results, &suites));
                let counts = judgement.counts;
                let state = last(&run.progress).map(|row| row.status);
                (run_status(state, &counts, run.results.len()), counts)
            }
        };
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
            run.progress_id.into(),
            count(run.result_count),
            count(run.file_count),
            false.into(),
            now.into(),
        ]);
    }
    store_rows(tx, run_ids, rows).await?;
    judged::store(tx, &results).await
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

/// The tests a run was asked to run, as its counts have them.
pub async fn selected(store: &Store, run_id: i32) -> Result<Vec<i32>, StoreError> {
    let runs = gather(store, &[run_id]).await?;
    let Some(run) = runs.get(&run_id) else { return Ok(Vec::new()) };
    let ids: Vec<i32> = run.snapshot_id.into_iter().collect();
    let snapshots = suites::frozen(store, &ids).await?;
    let active = suites::active(store).await?;
    Ok(run.selection(snapshots.values().next(), &active))
}

/// Everything but the files.
async fn gather(db: &(impl Queries + Sync), run_ids: &[i32]) -> Result<BTreeMap<i32, Sources>, StoreError> {
    let ids: Vec<Param<'_>> = run_ids.iter().map(|&id| id.into()).collect();
    let places = places(ids.len());
    let mut runs: BTreeMap<i32, Sources> = run_ids.iter().map(|&id| (id, Sources::default())).collect();
    let sql = format!("SELECT run_id, created_at, snapshot_id FROM run_origin WHERE run_id IN ({places})");
    let origin = |row: Row<'_>| Ok((row.time(1)?, row.opt_int32(2)?));
    for (run_id, row) in
        db.fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, origin(row)))).await?
    {
        let run = runs.entry(run_id).or_default();
        if let Some((created_at, snapshot_id)) = run.read(row) {
            run.created_at = Some(created_at);
            run.snapshot_id = snapshot_id;
        }
    }
    let sql = format!(
        r#"SELECT test_id, id, status, "timestamp" FROM test_progress WHERE test_id IN ({places}) ORDER BY id"#
    );
    let event = |row: Row<'_>| {
        Ok(ProgressRow { id: row.int32(1)?, status: progress(row.text_ref(2)?), timestamp: row.time(3)? })
    };
    let rows =
        db.fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, row.int32(1)?, event(row)))).await?;
    for (run_id, id, row) in rows {
        let run = runs.entry(run_id).or_default();
        run.progress_id = Some(id);
        let row = run.read(row);
        run.progress.extend(row);
    }
    let sql = format!(
        "SELECT test_id, regression_id FROM customized_test WHERE regression_id IS NOT NULL AND test_id IN ({places})"
    );
    for (run_id, test_id) in
        db.fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, row.int32(1)?))).await?
    {
        runs.entry(run_id).or_default().selected.push(test_id);
    }
    let sql = format!(
        "SELECT test_id, regression_test_id, exit_code, expected_rc, runtime FROM test_result WHERE test_id IN ({places})"
    );
    let result = |row: Row<'_>| {
        Ok(ResultRow {
            regression_test_id: row.int32(1)?,
            exit_code: row.opt_int(2)?,
            expected_rc: row.opt_int(3)?,
            runtime_ms: row.opt_int(4)?,
        })
    };
    for (run_id, row) in
        db.fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, result(row)))).await?
    {
        let run = runs.entry(run_id).or_default();
        run.result_count += 1;
        let row = run.read(row);
        run.results.extend(row);
    }
    Ok(runs)
}

/// Adds what the tests of the runs wrote.
async fn gather_files(
    db: &(impl Queries + Sync),
    runs: &mut BTreeMap<i32, Sources>,
) -> Result<(), StoreError> {
    let ids: Vec<Param<'_>> = runs.keys().map(|&id| id.into()).collect();
    let sql = format!(
        "SELECT test_id, regression_test_id, regression_test_output_id, got FROM test_result_file WHERE test_id IN ({})",
        places(ids.len())
    );
    let file = |row: Row<'_>| {
        Ok(FileRow { regression_test_id: row.int32(1)?, output_id: row.int32(2)?, got: row.opt_text(3)? })
    };
    for (run_id, row) in db.fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, file(row)))).await? {
        let run = runs.entry(run_id).or_default();
        run.file_count += 1;
        let row = run.read(row);
        run.files.extend(row);
    }
    Ok(())
}

/// Computes the rows of any number of runs, in transactions of their own.
/// `done` hears of each step. Readers, too, have this done, and a step that was
/// begun is ended even when whoever wants it hangs up.
pub async fn recompute(
    store: &Store,
    run_ids: &[i32],
    mut done: impl FnMut(usize) + Send,
) -> Result<(), StoreError> {
    for chunk in run_ids.chunks(CHUNK) {
        let task = tokio::spawn(step(store.clone(), chunk.to_vec()).in_current_span());
        match task.await.map_err(JoinError::try_into_panic) {
            Ok(computed) => computed?,
            Err(Ok(panic)) => std::panic::resume_unwind(panic),
            Err(Err(_)) => return Err(StoreError::Unavailable("the server stops".to_owned())),
        }
        done(chunk.len());
    }
    Ok(())
}

/// One step: a transaction.
async fn step(store: Store, run_ids: Vec<i32>) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    compute(&tx, &run_ids).await?;
    tx.commit().await
}

/// Every run with a row, by id. One statement.
pub async fn all(store: &Store) -> Result<Vec<i32>, StoreError> {
    store.fetch_all("SELECT run_id FROM run_summary ORDER BY run_id", &[], |row| row.int32(0)).await
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
             LEFT JOIN (SELECT test_id, COUNT(*) AS n FROM test_result GROUP BY test_id) r ON r.test_id = s.run_id
             LEFT JOIN (SELECT test_id, COUNT(*) AS n FROM test_result_file GROUP BY test_id) f
             ON f.test_id = s.run_id
             WHERE COALESCE(s.progress_id, 0) <> COALESCE(p.newest, 0)
             OR s.result_count <> COALESCE(r.n, 0) OR s.file_count <> COALESCE(f.n, 0)",
            &[],
            |row| row.int32(0),
        )
        .await
}
