//! Judging one test of many runs again.
//!
//! An approval changes what is right for one output, and by that one result in
//! each of perhaps thousands of runs. They are all right in the transaction of
//! the approval, without reading the hundreds of other results of each run.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::AssertSqlSafe;

use super::suites::{self, places};
use super::{Param, Queries, StoreError, Tx, summaries, tally};
use crate::api::models::{ProgressStatus, ResultStatus, RunStatus};
use crate::domain::faults;
use crate::domain::run_status::run_status;
use crate::domain::signature::signature;
use crate::domain::verdict::{Counts, Expectations, FileRow, ResultRow, TestError, errors, result_status};

/// Runs in one round: a constant number of statements.
const ROUND: usize = 500;

/// One result as the read model has it, and the counts of its run.
struct Known {
    status: ResultStatus,
    errors: i32,
    run_status: Option<RunStatus>,
    counts: Counts,
    results: usize,
    snapshot_id: Option<i32>,
}

/// Judges a test anew in the runs named, by the definitions as this transaction
/// sees them, and brings the read model up to date. Runs whose row is out of
/// date anyway are left to those who compute them whole.
pub async fn rejudge(tx: &Tx, regression_test_id: i32, run_ids: &BTreeSet<i32>) -> Result<(), StoreError> {
    let run_ids: Vec<i32> = run_ids.iter().copied().collect();
    let mut turned = BTreeSet::new();
    for round in run_ids.chunks(ROUND) {
        let existing: Vec<i32> = summaries::lock(tx, round).await?.into_iter().collect();
        if existing.is_empty() {
            continue;
        }
        // Not before the runs are locked: whoever held them may have changed another
        // output of the test.
        let today = suites::today(tx, Some(&[regression_test_id])).await?;
        let known = known(tx, regression_test_id, &existing).await?;
        let snapshot_ids: BTreeSet<i32> = known.values().filter_map(|known| known.snapshot_id).collect();
        let snapshots = suites::frozen(tx, &snapshot_ids.into_iter().collect::<Vec<_>>()).await?;
        let mut merged: BTreeMap<Option<i32>, Expectations> = BTreeMap::new();
        let results = results(tx, regression_test_id, &existing).await?;
        let files = files(tx, regression_test_id, &existing).await?;
        let mut changes = Changes::default();
        for (run_id, known) in known {
            let Some(result) = results.get(&run_id) else { continue };
            let snapshot = known.snapshot_id.and_then(|id| snapshots.get(&id));
            let key = snapshot.and(known.snapshot_id);
            let expectations = merged.entry(key).or_insert_with(|| Expectations::merge(snapshot, &today));
            let expected = expectations.of(regression_test_id);
            let files: Vec<&FileRow> = files.get(&run_id).into_iter().flatten().collect();
            let found = errors(expected, result, &files);
            let status = result_status(expected, Some(result), &files);
            changes.add(run_id, &known, status, signature(&found, result.exit_code), &found);
        }
        turned.append(&mut changes.turned);
        changes.write(tx, regression_test_id).await?;
    }
    // Last, because it takes the floor's lock: who tallies waits for it while
    // holding locks of runs.
    tally::forget(tx, &turned).await
}

/// A row of the read model, but for whose it is.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Verdict {
    status: &'static str,
    signature: Option<String>,
    errors: i32,
    faults: Option<String>,
}

/// What is to be written, the same for as many runs as possible at once.
#[derive(Default)]
struct Changes {
    /// Runs by what their result is now.
    results: BTreeMap<Verdict, Vec<i32>>,
    /// Runs by what is added to the counts: passed, failed, missing, errors.
    counts: BTreeMap<[i32; 4], Vec<i32>>,
    /// Runs by their new status.
    statuses: BTreeMap<&'static str, Vec<i32>>,
    /// Runs in which the result has another status than before.
    turned: BTreeSet<i32>,
}

impl Changes {
    fn add(
        &mut self,
        run_id: i32,
        known: &Known,
        status: ResultStatus,
        signature: Option<String>,
        errors: &[TestError],
    ) {
        let count = i32::try_from(errors.len()).unwrap_or(i32::MAX);
        let verdict =
            Verdict { status: status.as_str(), signature, faults: faults::encode(errors), errors: count };
        self.results.entry(verdict).or_default().push(run_id);
        if status != known.status {
            self.turned.insert(run_id);
        }
        let mut delta = [0, 0, 0, count - known.errors];
        for (status, by) in [(known.status, -1), (status, 1)] {
            match status {
                ResultStatus::Pass => delta[0] += by,
                ResultStatus::Fail => delta[1] += by,
                ResultStatus::MissingOutput => delta[2] += by,
                ResultStatus::NotStarted => {}
            }
        }
        if delta == [0; 4] {
            return;
        }
        self.counts.entry(delta).or_default().push(run_id);
        let ended = [RunStatus::Pass, RunStatus::Fail, RunStatus::Incomplete, RunStatus::Error];
        if known.run_status.is_some_and(|status| ended.contains(&status)) {
            let counts = Counts {
                failed: known.counts.failed + delta[1],
                missing: known.counts.missing + delta[2],
                ..known.counts
            };
            let status = run_status(Some(ProgressStatus::Completed), &counts, known.results);
            self.statuses.entry(status.as_str()).or_default().push(run_id);
        }
    }

    async fn write(self, tx: &Tx, regression_test_id: i32) -> Result<(), StoreError> {
        for (verdict, runs) in self.results {
            let set = [
                Param::from(verdict.status),
                verdict.signature.into(),
                verdict.errors.into(),
                verdict.faults.into(),
                regression_test_id.into(),
            ];
            let sql = "UPDATE result_summary SET status = ?, signature = ?, error_count = ?, faults = ?
                       WHERE regression_test_id = ? AND run_id";
            update(tx, sql, &set, &runs).await?;
        }
        for (delta, runs) in self.counts {
            let sql =
                "UPDATE run_summary SET passed = passed + ?, failed = failed + ?, missing = missing + ?,
                       errors = errors + ? WHERE run_id";
            update(tx, sql, &delta.map(Param::from), &runs).await?;
        }
        for (status, runs) in self.statuses {
            update(tx, "UPDATE run_summary SET status = ? WHERE run_id", &[status.into()], &runs).await?;
        }
        Ok(())
    }
}

/// Runs an update that ends before `IN (...)`.
async fn update(tx: &Tx, sql: &str, set: &[Param<'_>], runs: &[i32]) -> Result<(), StoreError> {
    let mut params = set.to_vec();
    params.extend(runs.iter().map(|&id| Param::from(id)));
    tx.execute(AssertSqlSafe(format!("{sql} IN ({})", places(runs.len()))), &params).await?;
    Ok(())
}

fn ids(regression_test_id: i32, run_ids: &[i32]) -> (String, Vec<Param<'static>>) {
    let params = [regression_test_id].iter().chain(run_ids).map(|&id| Param::from(id)).collect();
    (places(run_ids.len()), params)
}

async fn known(
    tx: &Tx,
    regression_test_id: i32,
    run_ids: &[i32],
) -> Result<BTreeMap<i32, Known>, StoreError> {
    let (places, params) = ids(regression_test_id, run_ids);
    let sql = format!(
        "SELECT x.run_id, x.status, x.error_count, s.status, s.total, s.passed, s.failed, s.missing, s.skipped,
         s.errors, s.duration_ms, s.result_count, o.snapshot_id
         FROM result_summary x JOIN run_summary s ON s.run_id = x.run_id
         LEFT JOIN run_origin o ON o.run_id = x.run_id
         WHERE x.regression_test_id = ? AND s.stale = FALSE AND x.run_id IN ({places})"
    );
    let rows = tx.fetch_all(AssertSqlSafe(sql), &params, |row| {
        let known = Known {
            status: ResultStatus::parse(row.text_ref(1)?).unwrap_or(ResultStatus::NotStarted),
            errors: row.int32(2)?,
            run_status: RunStatus::parse(row.text_ref(3)?),
            counts: Counts {
                total: row.int32(4)?,
                passed: row.int32(5)?,
                failed: row.int32(6)?,
                missing: row.int32(7)?,
                skipped: row.int32(8)?,
                errors: row.int32(9)?,
                duration_ms: row.opt_int(10)?,
            },
            results: usize::try_from(row.int32(11)?).unwrap_or_default(),
            snapshot_id: row.opt_int32(12)?,
        };
        Ok((row.int32(0)?, known))
    });
    Ok(rows.await?.into_iter().collect())
}

async fn results(
    tx: &Tx,
    regression_test_id: i32,
    run_ids: &[i32],
) -> Result<BTreeMap<i32, ResultRow>, StoreError> {
    let (places, params) = ids(regression_test_id, run_ids);
    let sql = format!(
        "SELECT test_id, exit_code, expected_rc, runtime FROM test_result
         WHERE regression_test_id = ? AND test_id IN ({places})"
    );
    let rows = tx.fetch_all(AssertSqlSafe(sql), &params, |row| {
        let result = ResultRow {
            regression_test_id,
            exit_code: row.opt_int(1)?,
            expected_rc: row.opt_int(2)?,
            runtime_ms: row.opt_int(3)?,
        };
        Ok((row.int32(0)?, result))
    });
    Ok(rows.await?.into_iter().collect())
}

async fn files(
    tx: &Tx,
    regression_test_id: i32,
    run_ids: &[i32],
) -> Result<BTreeMap<i32, Vec<FileRow>>, StoreError> {
    let (places, params) = ids(regression_test_id, run_ids);
    let sql = format!(
        "SELECT test_id, regression_test_output_id, got FROM test_result_file
         WHERE regression_test_id = ? AND test_id IN ({places})"
    );
    let rows = tx.fetch_all(AssertSqlSafe(sql), &params, |row| {
        Ok((row.int32(0)?, FileRow { regression_test_id, output_id: row.int32(1)?, got: row.opt_text(2)? }))
    });
    let mut files: BTreeMap<i32, Vec<FileRow>> = BTreeMap::new();
    for (run_id, file) in rows.await? {
        files.entry(run_id).or_default().push(file);
    }
    Ok(files)
}
