//! The files of a run, as far as rows know of them.

use sqlx::AssertSqlSafe;

use super::tolerant::word;
use super::{Param, Queries, Store, StoreError};
use crate::api::models::Platform;
use crate::domain::suite::Suite;

/// What the files of a run are called after.
#[derive(Clone, Copy, Debug)]
pub struct Subject {
    /// What it ran on; an unknown stored one is `linux`.
    pub platform: Platform,
    /// The snapshot it was created with.
    pub snapshot_id: Option<i32>,
}

/// The run, if there is one. One statement.
pub async fn subject(store: &Store, run_id: i32) -> Result<Option<Subject>, StoreError> {
    store
        .fetch_optional(
            "SELECT t.platform, o.snapshot_id FROM test t LEFT JOIN run_origin o ON o.run_id = t.id
             WHERE t.id = ?",
            &[run_id.into()],
            |row| {
                let platform = word(row.text_ref(0)?, Platform::parse, Platform::Linux);
                Ok(Subject { platform, snapshot_id: row.opt_int32(1)? })
            },
        )
        .await
}

/// Which files of outputs are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What was expected, and what was produced where it was not the baseline
    /// of the day.
    Both,
    /// What was expected.
    Expected,
    /// What was produced.
    Actual,
}

/// A file of an output.
#[derive(Clone, Debug)]
pub struct OutputFile {
    /// The test's id.
    pub regression_test_id: i32,
    /// The output's id.
    pub output_id: i32,
    /// It was produced; else it was expected.
    pub actual: bool,
    /// Its hash, which is its name without the extension; empty where there
    /// was no baseline.
    pub hash: String,
    /// Its extension, normally with the dot: that of the run's snapshot, else
    /// today's; empty for an output that nobody knows.
    pub extension: String,
    /// The test's sample, likewise.
    pub sample_id: Option<i32>,
}

/// Rows that stand in for something else have ids below 1; they are no files.
const REAL: &str = "test_id = ? AND regression_test_id > 0 AND regression_test_output_id > 0";

/// How many there are of a run. One statement.
pub async fn count(store: &Store, run_id: i32, wanted: Wanted) -> Result<i64, StoreError> {
    let sql = format!("SELECT COUNT(*), COUNT(got) FROM test_result_file WHERE {REAL}");
    let (expected, actual) =
        store.fetch_one(AssertSqlSafe(sql), &[run_id.into()], |row| Ok((row.int(0)?, row.int(1)?))).await?;
    Ok(match wanted {
        Wanted::Both => expected + actual,
        Wanted::Expected => expected,
        Wanted::Actual => actual,
    })
}

/// A page of them, by test and output, the expected one before the actual one.
/// Two statements at most.
pub async fn page(
    store: &Store,
    run_id: i32,
    snapshot_id: Option<i32>,
    wanted: Wanted,
    limit: i64,
    offset: i64,
) -> Result<Vec<OutputFile>, StoreError> {
    let half = |actual: i32, column: &str, and: &str| {
        format!(
            "SELECT regression_test_id AS test_no, regression_test_output_id AS output_no, {actual} AS actual,
             {column} AS hash FROM test_result_file WHERE {REAL} {and}"
        )
    };
    let expected = || half(0, "expected", "");
    let actual = || half(1, "got", "AND got IS NOT NULL");
    let (files, halves) = match wanted {
        Wanted::Both => (format!("{} UNION ALL {}", expected(), actual()), 2),
        Wanted::Expected => (expected(), 1),
        Wanted::Actual => (actual(), 1),
    };
    let sql = format!(
        "SELECT f.test_no, f.output_no, f.actual, f.hash, o.correct_extension, r.sample_id
         FROM ({files} ORDER BY test_no, output_no, actual LIMIT ? OFFSET ?) f
         LEFT JOIN regression_test_output o ON o.id = f.output_no AND o.regression_id = f.test_no
         LEFT JOIN regression_test r ON r.id = f.test_no
         ORDER BY f.test_no, f.output_no, f.actual"
    );
    let mut params = vec![Param::from(run_id); halves];
    params.extend([limit.into(), offset.into()]);
    let mut files = store
        .fetch_all(AssertSqlSafe(sql), &params, |row| {
            Ok(OutputFile {
                regression_test_id: row.int32(0)?,
                output_id: row.int32(1)?,
                actual: row.flag(2)?,
                hash: row.text(3)?,
                extension: row.opt_text(4)?.unwrap_or_default(),
                sample_id: row.opt_int32(5)?,
            })
        })
        .await?;
    if let Some(id) = snapshot_id
        && !files.is_empty()
        && let Some(suite) = store.snapshot(id).await?
    {
        for file in &mut files {
            freeze(file, &suite);
        }
    }
    Ok(files)
}

/// What a run's snapshot knows of a file counts more than today's definition.
fn freeze(file: &mut OutputFile, suite: &Suite) {
    let Some(test) = suite.test(file.regression_test_id) else { return };
    file.sample_id = test.sample_id.or(file.sample_id);
    if let Some(output) = test.outputs.iter().find(|output| output.output_id == file.output_id) {
        file.extension.clone_from(&output.extension);
    }
}
