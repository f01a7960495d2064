//! The read model of results: one row for each test that counts in a run.
//!
//! The rows are written together with the run's own row, and only those that
//! differ from what is there: a report changes one test of hundreds.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::AssertSqlSafe;

use super::suites::places;
use super::{Param, Queries, StoreError, Tx, tally};
use crate::api::models::ResultStatus;
use crate::domain::faults;
use crate::domain::signature::signature;
use crate::domain::suite::Suite;
use crate::domain::verdict::{Judgement, ResultRow, TestError};

/// Rows in one statement: SQLite takes 32,766 parameters.
const ROWS: usize = 4000;

/// Changed tests of a run from which on all its rows are written again.
const MANY: usize = 100;

/// How one test of a run went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The test's id.
    pub regression_test_id: i32,
    /// Its sample.
    pub sample_id: Option<i32>,
    /// How it went.
    pub status: &'static str,
    /// What failures that look the same have in common.
    pub signature: Option<String>,
    /// How many things are wrong with it.
    pub error_count: i32,
    /// Which, as [`faults`] writes them.
    pub faults: Option<String>,
}

/// The rows of a run, by test id. Of two suites that know a test the first
/// says which sample it runs on.
pub fn rows(judgement: &Judgement, results: &[ResultRow], suites: &[&Suites]) -> Vec<Judged> {
    let mut errors: BTreeMap<i32, Vec<TestError>> = BTreeMap::new();
    for error in &judgement.errors {
        errors.entry(error.regression_test_id).or_default().push(*error);
    }
    let exit_codes: BTreeMap<i32, Option<i64>> =
        results.iter().map(|row| (row.regression_test_id, row.exit_code)).collect();
    let row = |(&regression_test_id, &status): (&i32, &ResultStatus)| {
        let errors = errors.get(&regression_test_id).map_or(&[][..], |errors| errors);
        Judged {
            regression_test_id,
            sample_id: suites.iter().find_map(|suite| suite.0.get(&regression_test_id).copied().flatten()),
            status: status.as_str(),
            signature: signature(errors, exit_codes.get(&regression_test_id).copied().flatten()),
            error_count: i32::try_from(errors.len()).unwrap_or(i32::MAX),
            faults: faults::encode(errors),
        }
    };
    judgement.tests.iter().map(row).collect()
}

/// Which sample each test of a suite runs on.
pub struct Suites(BTreeMap<i32, Option<i32>>);

impl Suites {
    /// Those of a suite.
    pub fn of(suite: &Suite) -> Self {
        Self(suite.tests.iter().map(|test| (test.regression_test_id, test.sample_id)).collect())
    }
}

/// Stores the rows of the runs in `wanted`, and no others of theirs. One
/// statement where nothing has changed.
pub async fn store(tx: &Tx, wanted: &BTreeMap<i32, Vec<Judged>>) -> Result<(), StoreError> {
    let mut there = stored(tx, wanted.keys().copied()).await?;
    let mut gone: Vec<(i32, Option<Vec<i32>>)> = Vec::new();
    let mut new: Vec<(i32, &Judged)> = Vec::new();
    for (&run_id, rows) in wanted {
        let mut old = there.remove(&run_id).unwrap_or_default();
        let mut stale = Vec::new();
        let mut changed = Vec::new();
        for row in rows {
            match old.remove(&row.regression_test_id) {
                Some(same) if same == *row => continue,
                Some(_) => stale.push(row.regression_test_id),
                None => {}
            }
            changed.push((run_id, row));
        }
        stale.extend(old.into_keys());
        if stale.len() > MANY {
            gone.push((run_id, None));
            new.extend(rows.iter().map(|row| (run_id, row)));
        } else {
            if !stale.is_empty() {
                gone.push((run_id, Some(stale)));
            }
            new.extend(changed);
        }
    }
    let changed: BTreeSet<i32> =
        gone.iter().map(|(run_id, _)| *run_id).chain(new.iter().map(|(run_id, _)| *run_id)).collect();
    delete(tx, &gone).await?;
    for chunk in new.chunks(ROWS) {
        insert(tx, chunk).await?;
    }
    tally::forget(tx, &changed).await
}

/// The rows of runs as they are stored.
async fn stored(
    tx: &Tx,
    run_ids: impl Iterator<Item = i32>,
) -> Result<BTreeMap<i32, BTreeMap<i32, Judged>>, StoreError> {
    let ids: Vec<Param<'_>> = run_ids.map(Param::from).collect();
    let mut found: BTreeMap<i32, BTreeMap<i32, Judged>> = BTreeMap::new();
    if ids.is_empty() {
        return Ok(found);
    }
    let sql = format!(
        "SELECT run_id, regression_test_id, sample_id, status, signature, error_count, faults FROM result_summary
         WHERE run_id IN ({})",
        places(ids.len())
    );
    let rows = tx.fetch_all(AssertSqlSafe(sql), &ids, |row| {
        let judged = Judged {
            regression_test_id: row.int32(1)?,
            sample_id: row.opt_int32(2)?,
            // A word that is none of ours equals nothing, so its row is written again.
            status: ResultStatus::parse(row.text_ref(3)?).map_or("", ResultStatus::as_str),
            signature: row.opt_text(4)?,
            error_count: row.int32(5)?,
            faults: row.opt_text(6)?,
        };
        Ok((row.int32(0)?, judged))
    });
    for (run_id, row) in rows.await? {
        found.entry(run_id).or_default().insert(row.regression_test_id, row);
    }
    Ok(found)
}

/// Deletes rows of runs: those of the tests named, or all.
async fn delete(tx: &Tx, gone: &[(i32, Option<Vec<i32>>)]) -> Result<(), StoreError> {
    if gone.is_empty() {
        return Ok(());
    }
    let mut params: Vec<Param<'_>> = Vec::new();
    let mut conditions = Vec::new();
    for (run_id, tests) in gone {
        params.push((*run_id).into());
        match tests {
            None => conditions.push("run_id = ?".to_owned()),
            Some(tests) => {
                params.extend(tests.iter().map(|&id| Param::from(id)));
                conditions.push(format!("(run_id = ? AND regression_test_id IN ({}))", places(tests.len())));
            }
        }
    }
    let sql = format!("DELETE FROM result_summary WHERE {}", conditions.join(" OR "));
    tx.execute(AssertSqlSafe(sql), &params).await?;
    Ok(())
}

async fn insert(tx: &Tx, rows: &[(i32, &Judged)]) -> Result<(), StoreError> {
    let values = vec!["(?, ?, ?, ?, ?, ?, ?)"; rows.len()].join(", ");
    let params: Vec<Param<'_>> = rows
        .iter()
        .flat_map(|(run_id, row)| {
            [
                (*run_id).into(),
                row.regression_test_id.into(),
                row.sample_id.into(),
                row.status.into(),
                row.signature.as_deref().into(),
                row.error_count.into(),
                row.faults.as_deref().into(),
            ]
        })
        .collect();
    let sql = format!(
        "INSERT INTO result_summary (run_id, regression_test_id, sample_id, status, signature, error_count, faults)
         VALUES {values}"
    );
    tx.execute(AssertSqlSafe(sql), &params).await?;
    Ok(())
}
