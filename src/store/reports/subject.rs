//! What a report is about: the run, and the test as the run has it.

use std::sync::Arc;

use sqlx::SqlSafeStr;

use super::{Attempt, Refusal, Standing};
use crate::api::models::Platform;
use crate::domain::secret::Secret;
use crate::domain::suite::{Suite, SuiteTest};
use crate::store::tolerant::{progress, word};
use crate::store::{Queries, Store, StoreError, suites};

/// A run whose token was presented.
pub(super) struct Run {
    pub standing: Standing,
    snapshot_id: Option<i32>,
}

/// The run, if the token is its own. One statement.
pub(super) async fn run(
    db: &(impl Queries + Sync),
    attempt: &Attempt<'_>,
) -> Result<Result<Run, Refusal>, StoreError> {
    let sql = "SELECT t.token, t.platform, o.snapshot_id,
               (SELECT p.status FROM test_progress p WHERE p.test_id = t.id ORDER BY p.id DESC LIMIT 1)
               FROM test t LEFT JOIN run_origin o ON o.run_id = t.id WHERE t.id = ?"
        .into_sql_str();
    let found = db
        .fetch_optional(sql, &[attempt.run_id.into()], |row| {
            let standing = Standing {
                platform: word(row.text_ref(1)?, Platform::parse, Platform::Linux),
                status: row.opt_text_ref(3)?.map(progress),
            };
            Ok((row.opt_text(0)?.map(Secret::new), Run { standing, snapshot_id: row.opt_int32(2)? }))
        })
        .await?;
    Ok(match found {
        None => Err(Refusal::NoSuchRun),
        Some((Some(token), run)) if token.matches(attempt.token) => Ok(run),
        Some(_) => Err(Refusal::WrongToken),
    })
}

/// The suite the run was created with. What a run was created with stays, so
/// this may be asked before anything is locked.
pub(super) async fn snapshot(store: &Store, run: &Run) -> Result<Option<Arc<Suite>>, StoreError> {
    match run.snapshot_id {
        Some(id) => store.snapshot(id).await,
        None => Ok(None),
    }
}

/// A test as the run has it: as its snapshot does, or, for a run that another
/// program made, as it is today. Of such a run with selection rows only those
/// tests count. Four statements at most.
pub(super) async fn test(
    db: &(impl Queries + Sync),
    run_id: i32,
    snapshot: Option<&Suite>,
    regression_test_id: i32,
) -> Result<Result<SuiteTest, Refusal>, StoreError> {
    if let Some(snapshot) = snapshot {
        return Ok(snapshot.test(regression_test_id).cloned().ok_or(Refusal::NoSuchTest));
    }
    let sql = "SELECT (SELECT COUNT(*) FROM customized_test WHERE test_id = ? AND regression_id IS NOT NULL),
               (SELECT COUNT(*) FROM customized_test WHERE test_id = ? AND regression_id = ?)"
        .into_sql_str();
    let params = [run_id.into(), run_id.into(), regression_test_id.into()];
    let (selected, this) = db.fetch_one(sql, &params, |row| Ok((row.int(0)?, row.int(1)?))).await?;
    if selected > 0 && this == 0 {
        return Ok(Err(Refusal::NoSuchTest));
    }
    let today = suites::today(db, Some(&[regression_test_id])).await?;
    Ok(today.tests.into_iter().next().ok_or(Refusal::NoSuchTest))
}
