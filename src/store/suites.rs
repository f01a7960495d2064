//! Test definitions: as they are today, and as runs have frozen them.

use std::collections::{BTreeMap, HashMap};

use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::{Engine, Param, Queries, Store, StoreError, Tx};
use crate::domain::suite::{Suite, SuiteOutput, SuiteTest};
use crate::domain::time::Timestamp;

/// `?, ?, ?`, for a list of `n`.
pub(super) fn places(n: usize) -> String {
    vec!["?"; n].join(", ")
}

/// The active tests, by id.
pub async fn active(db: &(impl Queries + Sync)) -> Result<Vec<i32>, StoreError> {
    // As a literal it would have to be `Send` for any lifetime of its text.
    let sql = "SELECT id FROM regression_test WHERE active = TRUE ORDER BY id".into_sql_str();
    db.fetch_all(sql, &[], |row| row.int32(0)).await
}

/// Today's definitions of all tests, or of those named. Three statements.
pub async fn today(db: &(impl Queries + Sync), only: Option<&[i32]>) -> Result<Suite, StoreError> {
    let (filter, params): (String, Vec<Param<'_>>) = match only {
        None => (String::new(), Vec::new()),
        Some([]) => return Ok(Suite::default()),
        Some(ids) => {
            (format!(" WHERE r.id IN ({})", places(ids.len())), ids.iter().map(|&id| id.into()).collect())
        }
    };
    let mut variants: HashMap<i32, Vec<String>> = HashMap::new();
    let rows = db
        .fetch_all(
            AssertSqlSafe(format!(
                "SELECT v.regression_test_output_id, v.file_hashes FROM regression_test_output_files v
                 JOIN regression_test_output o ON o.id = v.regression_test_output_id
                 JOIN regression_test r ON r.id = o.regression_id{filter}"
            )),
            &params,
            |row| Ok((row.int32(0)?, row.opt_text(1)?)),
        )
        .await?;
    for (output_id, hash) in rows {
        variants.entry(output_id).or_default().extend(hash);
    }
    let mut outputs: HashMap<i32, Vec<SuiteOutput>> = HashMap::new();
    let rows = db
        .fetch_all(
            AssertSqlSafe(format!(
                r#"SELECT o.id, o.regression_id, o.correct, o.correct_extension, o.expected_filename, o."ignore"
                   FROM regression_test_output o JOIN regression_test r ON r.id = o.regression_id{filter}"#
            )),
            &params,
            |row| {
                let output_id = row.int32(0)?;
                let output = SuiteOutput {
                    output_id,
                    baseline: row.opt_text(2)?,
                    extension: row.text(3)?,
                    expected_filename: row.opt_text(4)?,
                    ignore: row.opt_flag(5)?.unwrap_or(false),
                    variants: variants.remove(&output_id).unwrap_or_default(),
                };
                Ok((row.int32(1)?, output))
            },
        )
        .await?;
    for (test_id, output) in rows {
        outputs.entry(test_id).or_default().push(output);
    }
    let tests = db
        .fetch_all(
            AssertSqlSafe(format!(
                "SELECT r.id, r.sample_id, r.command, r.expected_rc, r.input_type, r.output_type
                 FROM regression_test r{filter} ORDER BY r.id"
            )),
            &params,
            |row| {
                let id = row.int32(0)?;
                Ok(SuiteTest {
                    regression_test_id: id,
                    sample_id: row.opt_int32(1)?,
                    command: row.text(2)?,
                    expected_rc: row.opt_int32(3)?,
                    input_type: row.opt_text(4)?,
                    output_type: row.opt_text(5)?,
                    outputs: outputs.remove(&id).unwrap_or_default(),
                })
            },
        )
        .await?;
    Ok(Suite { tests })
}

/// What tells one state of the definitions from another: every edit that can
/// turn a verdict makes another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definitions {
    digest: String,
    active: Vec<i32>,
}

/// The definitions as they are now. They are read in full, because nothing in
/// the inherited schema says when one was last edited; there are some hundreds.
/// Four statements.
pub async fn definitions(store: &Store) -> Result<Definitions, StoreError> {
    Ok(Definitions { digest: today(store, None).await?.digest(), active: active(store).await? })
}

/// The id of the snapshot of a suite, which is stored unless an equal one is.
pub async fn freeze(tx: &Tx, suite: &Suite, now: Timestamp) -> Result<i32, StoreError> {
    let digest = suite.digest();
    let params = [Param::from(&digest)];
    let find =
        || tx.fetch_optional("SELECT id FROM suite_snapshot WHERE digest = ?", &params, |row| row.int32(0));
    if let Some(id) = find().await? {
        return Ok(id);
    }
    // Another may store it at this moment: this waits for that one's end, and is
    // content with what is there then.
    let unless_there = match tx.engine() {
        Engine::Sqlite | Engine::Postgres => "ON CONFLICT (digest) DO NOTHING",
        Engine::MySql => "ON DUPLICATE KEY UPDATE digest = digest",
    };
    let sql =
        format!("INSERT INTO suite_snapshot (digest, content, created_at) VALUES (?, ?, ?) {unless_there}");
    tx.execute(AssertSqlSafe(sql), &[(&digest).into(), suite.to_json().into(), now.into()]).await?;
    find().await?.ok_or_else(|| StoreError::internal("a snapshot just stored is not there"))
}

/// Snapshots by id. One that cannot be read is left out, and logged: the runs
/// it belongs to are then judged by today's definitions.
pub async fn frozen(db: &(impl Queries + Sync), ids: &[i32]) -> Result<BTreeMap<i32, Suite>, StoreError> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let params: Vec<Param<'_>> = ids.iter().map(|&id| id.into()).collect();
    let rows = db
        .fetch_all(
            AssertSqlSafe(format!(
                "SELECT id, content FROM suite_snapshot WHERE id IN ({})",
                places(ids.len())
            )),
            &params,
            |row| Ok((row.int32(0)?, row.text(1)?)),
        )
        .await?;
    let mut suites = BTreeMap::new();
    for (id, content) in rows {
        match Suite::from_json(&content) {
            Ok(suite) => {
                suites.insert(id, suite);
            }
            Err(error) => tracing::error!(snapshot = id, %error, "a suite snapshot cannot be read"),
        }
    }
    Ok(suites)
}
