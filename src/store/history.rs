//! How the tests of a sample went, over all runs.

use sqlx::AssertSqlSafe;

use super::text::exactly;
use super::tolerant::word;
use super::{Engine, Param, Queries, Row, Store, StoreError, runs, tally};
use crate::api::models::{Platform, ResultStatus};
use crate::domain::time::Timestamp;

/// How a test went in a run.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The run's id.
    pub run_id: i32,
    /// The test's id.
    pub regression_test_id: i32,
    /// How it went.
    pub status: ResultStatus,
    /// The same for failures that look the same.
    pub signature: Option<String>,
    /// What the run was on; an unknown stored one is shown as `linux`.
    pub platform: Platform,
    /// The run's branch.
    pub branch: String,
    /// The run's commit.
    pub commit: String,
    /// When the run ended, else when testing began.
    pub tested_at: Option<Timestamp>,
}

/// The results wanted; all of the sample's by default.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Of this sample.
    pub sample_id: i32,
    /// Only of this test.
    pub regression_test_id: Option<i32>,
    /// Only of this status.
    pub status: Option<ResultStatus>,
    /// Only in runs of this branch, exactly.
    pub branch: Option<String>,
    /// Only in runs on this platform.
    pub platform: Option<Platform>,
    /// Only in runs created then or later.
    pub created_after: Option<Timestamp>,
    /// Only in runs created then or earlier.
    pub created_before: Option<Timestamp>,
}

/// Whether a test belongs to a sample, or did in some run.
pub async fn has_test(store: &Store, sample_id: i32, test_id: i32) -> Result<bool, StoreError> {
    for sql in [
        "SELECT id FROM regression_test WHERE sample_id = ? AND id = ?",
        "SELECT run_id FROM result_summary WHERE sample_id = ? AND regression_test_id = ? LIMIT 1",
    ] {
        let found =
            store.fetch_optional(sql, &[sample_id.into(), test_id.into()], |row| row.int32(0)).await?;
        if found.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A page of results, the newest run first and then by test, and the length of
/// the whole list. Three statements; runs marked as out of date are mended
/// first.
pub async fn list(
    store: &Store,
    filter: &Filter,
    limit: i32,
    offset: i32,
) -> Result<(Vec<Entry>, i64), StoreError> {
    runs::mend(store).await?;
    let total = count(store, filter).await?;
    if i64::from(offset) >= total {
        return Ok((Vec::new(), total));
    }
    let (wanted, mut params) = wanted(filter, store.engine());
    // What is passed over is only looked up in the index.
    let sql = format!(
        r#"SELECT q.run_id, q.regression_test_id, q.status, q.signature, t.platform, t.branch, t."commit",
           s.completed_at, s.started_at
           FROM (SELECT q.run_id, q.regression_test_id {wanted}
           ORDER BY q.run_id DESC, q.regression_test_id LIMIT ? OFFSET ?) p
           JOIN result_summary q ON q.run_id = p.run_id AND q.regression_test_id = p.regression_test_id
           JOIN run_summary s ON s.run_id = q.run_id JOIN test t ON t.id = q.run_id
           ORDER BY q.run_id DESC, q.regression_test_id"#
    );
    params.extend([limit.into(), offset.into()]);
    Ok((store.fetch_all(AssertSqlSafe(sql), &params, entry).await?, total))
}

/// How many results there are. What can be tallied is not counted.
async fn count(store: &Store, filter: &Filter) -> Result<i64, StoreError> {
    let Filter { sample_id, regression_test_id, status, branch, platform, created_after, created_before } =
        filter;
    if (branch, platform, created_after, created_before) == (&None, &None, &None, &None) {
        return tally::count(store, *sample_id, *regression_test_id, *status).await;
    }
    let (wanted, params) = wanted(filter, store.engine());
    let sql = format!("SELECT COUNT(*) {wanted}");
    store.fetch_one(AssertSqlSafe(sql), &params, |row| row.int(0)).await
}

/// The results wanted as `q`, with no more tables than the filter needs.
fn wanted(filter: &Filter, engine: Engine) -> (String, Vec<Param<'_>>) {
    let mut wheres = vec!["q.sample_id = ?".to_owned()];
    let mut params: Vec<Param<'_>> = vec![filter.sample_id.into()];
    let mut add = |condition: &str, param| {
        wheres.push(condition.to_owned());
        params.push(param);
    };
    if let Some(test_id) = filter.regression_test_id {
        add("q.regression_test_id = ?", test_id.into());
    }
    if let Some(status) = filter.status {
        add("q.status = ?", status.as_str().into());
    }
    if let Some(branch) = &filter.branch {
        add(&exactly(engine, "t.branch"), branch.into());
    }
    if let Some(platform) = filter.platform {
        // As `entry` shows it: what is not Windows is Linux.
        let shown = match platform {
            Platform::Windows => "TRIM(t.platform) = ?",
            Platform::Linux => "TRIM(t.platform) <> ?",
        };
        add(shown, Platform::Windows.as_str().into());
    }
    if let Some(after) = filter.created_after {
        add("s.created_at >= ?", after.into());
    }
    if let Some(before) = filter.created_before {
        add("s.created_at <= ?", before.into());
    }
    let of_run = filter.created_after.is_some() || filter.created_before.is_some();
    let of_test = filter.branch.is_some() || filter.platform.is_some();
    let run = if of_run { "JOIN run_summary s ON s.run_id = q.run_id" } else { "" };
    let test = if of_test { "JOIN test t ON t.id = q.run_id" } else { "" };
    (format!("FROM result_summary q {run} {test} WHERE {}", wheres.join(" AND ")), params)
}

fn entry(row: Row<'_>) -> Result<Entry, StoreError> {
    Ok(Entry {
        run_id: row.int32(0)?,
        regression_test_id: row.int32(1)?,
        status: word(row.text_ref(2)?, ResultStatus::parse, ResultStatus::Fail),
        signature: row.opt_text(3)?,
        platform: word(row.text_ref(4)?, Platform::parse, Platform::Linux),
        branch: row.text(5)?,
        commit: row.text(6)?,
        tested_at: row.opt_time(7)?.or(row.opt_time(8)?),
    })
}
