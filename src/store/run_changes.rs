//! Changing runs. Every transition is one transaction that looks at the
//! current state after locking the run, so of two racers one wins and the
//! other is told so.

use sqlx::AssertSqlSafe;

use super::audit::{self, Actor, Change};
use super::{Engine, Param, Queries, Store, StoreError, Tx, leases, suites, summaries, users};
use crate::api::models::{Platform, ProgressStatus, RunStatus, TestType};
use crate::domain::run_state::{self, Cancel, Restart};
use crate::domain::run_status::progress_from_stored;
use crate::domain::suite::Suite;
use crate::domain::time::Timestamp;
use crate::domain::token::run_token;

/// A run to be made.
#[derive(Clone, Debug)]
pub struct NewRun<'a> {
    /// The clone URL of its repository.
    pub fork_url: &'a str,
    /// The branch.
    pub branch: &'a str,
    /// The commit, in lower case.
    pub commit: &'a str,
    /// The pull request, if it is for one.
    pub pull_request: Option<i32>,
    /// What it runs on.
    pub platform: Platform,
    /// The tests to run; all active ones if `None`.
    pub tests: Option<&'a [i32]>,
    /// Who makes it.
    pub owner_id: Option<i32>,
    /// What its worker must have, each once.
    pub labels: &'a [String],
}

/// What became of a run to be made.
#[derive(Debug, PartialEq, Eq)]
pub enum Created {
    /// It has this id.
    Run(i32),
    /// These tests are inactive or do not exist; nothing was written.
    Unusable(Vec<i32>),
    /// There is no active test at all; nothing was written.
    NothingToRun,
}

/// Makes a queued run, with its selection and the snapshot it will be judged by.
pub async fn create(tx: &Tx, new: &NewRun<'_>, actor: &Actor, now: Timestamp) -> Result<Created, StoreError> {
    let active = suites::active(tx).await?;
    let selected: Vec<i32> = match new.tests {
        None => active,
        Some(wanted) => {
            let mut wanted = wanted.to_vec();
            wanted.sort_unstable();
            wanted.dedup();
            let unusable: Vec<i32> =
                wanted.iter().copied().filter(|id| active.binary_search(id).is_err()).collect();
            if !unusable.is_empty() {
                return Ok(Created::Unusable(unusable));
            }
            wanted
        }
    };
    if selected.is_empty() {
        return Ok(Created::NothingToRun);
    }
    let fork_id = fork(tx, new.fork_url).await?;
    let token = run_token();
    let test_type = if new.pull_request.is_some() { TestType::Pr } else { TestType::Commit };
    tx.execute(
        r#"INSERT INTO test (platform, test_type, token, fork_id, branch, "commit", pr_nr) VALUES (?, ?, ?, ?, ?, ?, ?)"#,
        &[
            new.platform.as_str().into(),
            test_type.as_str().into(),
            token.expose().into(),
            fork_id.into(),
            new.branch.into(),
            new.commit.into(),
            new.pull_request.unwrap_or(0).into(),
        ],
    )
    .await?;
    let run_id = tx
        .fetch_one("SELECT id FROM test WHERE token = ?", &[token.expose().into()], |row| row.int32(0))
        .await?;
    // SQLite takes 32,766 parameters; two for each test stay far below.
    for chunk in selected.chunks(1000) {
        let values = vec!["(?, ?)"; chunk.len()].join(", ");
        let params: Vec<Param<'_>> = chunk.iter().flat_map(|&id| [run_id.into(), id.into()]).collect();
        let sql = format!("INSERT INTO customized_test (test_id, regression_id) VALUES {values}");
        tx.execute(AssertSqlSafe(sql), &params).await?;
    }
    if !new.labels.is_empty() {
        let values = vec!["(?, ?)"; new.labels.len()].join(", ");
        let params: Vec<Param<'_>> =
            new.labels.iter().flat_map(|label| [run_id.into(), Param::from(label)]).collect();
        let sql = format!("INSERT INTO run_label (run_id, label) VALUES {values}");
        tx.execute(AssertSqlSafe(sql), &params).await?;
    }
    // Only now: who has referred to the tests keeps their outputs from being
    // removed.
    let all = suites::today(tx, None).await?;
    let tests = all
        .tests
        .into_iter()
        .filter(|test| selected.binary_search(&test.regression_test_id).is_ok())
        .collect();
    let snapshot_id = suites::freeze(tx, &Suite { tests }, now).await?;
    tx.execute(
        "INSERT INTO run_origin (run_id, created_at, owner_id, snapshot_id, attempt) VALUES (?, ?, ?, ?, 1)",
        &[run_id.into(), now.into(), new.owner_id.into(), snapshot_id.into()],
    )
    .await?;
    summaries::compute(tx, &[run_id]).await?;
    let description = format!("{} {} on {}", new.fork_url, new.commit, new.platform);
    let change =
        Change { object_type: "run", object_id: run_id.to_string(), old: None, new: Some(description) };
    audit::write(tx, actor, change).await?;
    Ok(Created::Run(run_id))
}

/// The id of a repository, found whatever its letter case, or made.
///
/// Nothing in the inherited schema keeps two letter cases of one name apart, so
/// two who make the same repository at once must take turns. SQLite has one
/// writer anyway; PostgreSQL gets a lock on the name; on MySQL the unique index
/// follows the collation, which normally ignores case, and the second is told of
/// a conflict and tries again. With a binary collation there it may make a
/// second row; the first then stands for both.
async fn fork(tx: &Tx, url: &str) -> Result<i32, StoreError> {
    let lower = url.to_lowercase();
    let params = [Param::from(&lower)];
    let find = || {
        let sql = "SELECT id FROM fork WHERE LOWER(github) = ? ORDER BY id LIMIT 1";
        tx.fetch_optional(sql, &params, |row| row.int32(0))
    };
    if let Some(id) = find().await? {
        return Ok(id);
    }
    if tx.engine() == Engine::Postgres {
        tx.execute("SELECT pg_advisory_xact_lock(hashtext(?))", &params).await?;
        if let Some(id) = find().await? {
            return Ok(id);
        }
    }
    tx.execute("INSERT INTO fork (github) VALUES (?)", &[url.into()]).await?;
    find().await?.ok_or_else(|| StoreError::internal("a repository just stored is not there"))
}

/// A run's state as it is inside the transaction: its newest progress row.
pub(super) async fn state(tx: &Tx, run_id: i32) -> Result<Option<ProgressStatus>, StoreError> {
    tx.fetch_optional(
        "SELECT status FROM test_progress WHERE test_id = ? ORDER BY id DESC LIMIT 1",
        &[run_id.into()],
        |row| Ok(progress_from_stored(row.text_ref(0)?)),
    )
    .await
}

/// Writes down that a run has reached a stage.
pub(super) async fn add_event(
    tx: &Tx,
    run_id: i32,
    status: ProgressStatus,
    message: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.execute(
        r#"INSERT INTO test_progress (test_id, status, "timestamp", message) VALUES (?, ?, ?, ?)"#,
        &[run_id.into(), status.as_str().into(), now.into(), message.into()],
    )
    .await?;
    Ok(())
}

/// The status the read model has for a run, once it is computed.
async fn status(tx: &Tx, run_id: i32) -> Result<RunStatus, StoreError> {
    tx.fetch_one("SELECT status FROM run_summary WHERE run_id = ?", &[run_id.into()], |row| {
        Ok(RunStatus::parse(row.text_ref(0)?).unwrap_or(RunStatus::Error))
    })
    .await
}

/// What became of a request to cancel or restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done; this was the status before.
    Done(RunStatus),
    /// There was nothing to do, in this status.
    NoOp(RunStatus),
    /// There is no such run.
    NoSuchRun,
}

/// Cancels a run that has not ended.
pub async fn cancel(store: &Store, run_id: i32, message: &str, actor: &Actor) -> Result<Outcome, StoreError> {
    let tx = store.begin().await?;
    if summaries::lock(&tx, &[run_id]).await?.is_empty() {
        return Ok(Outcome::NoSuchRun);
    }
    let current = state(&tx, run_id).await?;
    if run_state::cancel(current) == Cancel::NoOp {
        summaries::compute(&tx, &[run_id]).await?;
        let status = status(&tx, run_id).await?;
        tx.commit().await?;
        return Ok(Outcome::NoOp(status));
    }
    add_event(&tx, run_id, ProgressStatus::Canceled, message, Timestamp::now()).await?;
    leases::release(&tx, run_id).await?;
    summaries::compute(&tx, &[run_id]).await?;
    let before = if current.is_none() { RunStatus::Queued } else { RunStatus::Running };
    let change = Change {
        object_type: "run",
        object_id: run_id.to_string(),
        old: Some(before.as_str().to_owned()),
        new: Some(message.to_owned()),
    };
    audit::write(&tx, actor, change).await?;
    tx.commit().await?;
    Ok(Outcome::Done(before))
}

/// Cancels those of the runs that wait for a worker, in the transaction of what
/// is the reason for it; says which those were.
pub(super) async fn cancel_waiting(
    tx: &Tx,
    run_ids: &[i32],
    message: &str,
    actor: &Actor,
) -> Result<Vec<i32>, StoreError> {
    let mut canceled = Vec::new();
    for round in run_ids.chunks(summaries::CHUNK) {
        for run_id in summaries::lock(tx, round).await? {
            if state(tx, run_id).await?.is_some() {
                continue;
            }
            add_event(tx, run_id, ProgressStatus::Canceled, message, Timestamp::now()).await?;
            let change = Change {
                object_type: "run",
                object_id: run_id.to_string(),
                old: Some(RunStatus::Queued.as_str().to_owned()),
                new: Some(message.to_owned()),
            };
            audit::write(tx, actor, change).await?;
            canceled.push(run_id);
        }
    }
    // Once all are locked: what computes may take locks that come after those
    // of runs.
    for round in canceled.chunks(summaries::CHUNK) {
        summaries::compute(tx, round).await?;
    }
    Ok(canceled)
}

/// Queues a run again. What the attempt came to is kept, its results and
/// events are not; the worker's token is replaced. That its workers were lost
/// counts no more. Whoever calls this commits what is done.
pub async fn restart(tx: &Tx, run_id: i32, actor: &Actor) -> Result<Outcome, StoreError> {
    // The attempt refers to the account of whoever ends it. Accounts are locked
    // before runs, by whoever blocks them, too.
    if let Some(user_id) = actor.user_id {
        users::lock(tx, user_id).await?;
    }
    if summaries::lock(tx, &[run_id]).await?.is_empty() {
        return Ok(Outcome::NoSuchRun);
    }
    let Restart::Accepted { was_running } = run_state::restart(state(tx, run_id).await?) else {
        return Ok(Outcome::NoOp(RunStatus::Queued));
    };
    let before = begin_again(tx, run_id, was_running, actor).await?;
    tx.execute("UPDATE run_lease SET expires_at = NULL, losses = 0 WHERE run_id = ?", &[run_id.into()])
        .await?;
    Ok(Outcome::Done(before))
}

/// The restart of a locked run, whoever asks for it; gives the status before.
/// What becomes of its lease is the caller's to say.
pub(super) async fn begin_again(
    tx: &Tx,
    run_id: i32,
    was_running: bool,
    actor: &Actor,
) -> Result<RunStatus, StoreError> {
    summaries::compute(tx, &[run_id]).await?;
    let before = status(tx, run_id).await?;
    keep_attempt(tx, run_id, was_running, actor.user_id).await?;
    for table in ["test_result_file", "test_result", "test_progress"] {
        tx.execute(AssertSqlSafe(format!("DELETE FROM {table} WHERE test_id = ?")), &[run_id.into()]).await?;
    }
    tx.execute("UPDATE test SET token = ? WHERE id = ?", &[run_token().expose().into(), run_id.into()])
        .await?;
    tx.execute("UPDATE run_origin SET attempt = attempt + 1 WHERE run_id = ?", &[run_id.into()]).await?;
    summaries::compute(tx, &[run_id]).await?;
    let change = Change {
        object_type: "run",
        object_id: run_id.to_string(),
        old: Some(before.as_str().to_owned()),
        new: Some(RunStatus::Queued.as_str().to_owned()),
    };
    audit::write(tx, actor, change).await?;
    Ok(before)
}

/// Keeps the verdict and counts of the attempt that ends here. A run that
/// another program made gets its origin now: before its events are gone, they
/// are the only witnesses of when it was created.
async fn keep_attempt(
    tx: &Tx,
    run_id: i32,
    was_running: bool,
    ended_by: Option<i32>,
) -> Result<(), StoreError> {
    let now = Timestamp::now();
    tx.execute(
        "INSERT INTO run_origin (run_id, created_at, owner_id, snapshot_id, attempt)
         SELECT s.run_id, COALESCE(s.created_at, s.computed_at), NULL, NULL, 1 FROM run_summary s
         WHERE s.run_id = ? AND NOT EXISTS (SELECT 1 FROM run_origin o WHERE o.run_id = s.run_id)",
        &[run_id.into()],
    )
    .await?;
    let canceled = was_running.then_some(RunStatus::Canceled.as_str());
    tx.execute(
        "INSERT INTO run_attempt (run_id, attempt, status, total, passed, failed, missing, skipped, errors,
         duration_ms, started_at, completed_at, ended_at, ended_by)
         SELECT s.run_id, o.attempt, COALESCE(?, s.status), s.total, s.passed, s.failed, s.missing, s.skipped,
         s.errors, s.duration_ms, s.started_at, s.completed_at, ?, ?
         FROM run_summary s JOIN run_origin o ON o.run_id = s.run_id WHERE s.run_id = ?",
        &[canceled.into(), now.into(), ended_by.into(), run_id.into()],
    )
    .await?;
    Ok(())
}
