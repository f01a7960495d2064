//! Giving runs to workers, each to one.
//!
//! What waits is read without a lock, the oldest first. Then one run is locked,
//! passing over those that somebody else has locked: a run that is being given
//! away is locked until it is. The state is looked at after that. Others lock
//! runs, too, for a moment, so whoever finds all of them locked waits for them.

use chrono::TimeDelta;
use sqlx::AssertSqlSafe;

use crate::api::models::{Platform, ProgressStatus, RunStatus};
use crate::domain::run_state::is_terminal;
use crate::domain::secret::Secret;
use crate::domain::time::Timestamp;
use crate::domain::token::run_token;
use crate::store::audit::{self, Actor, Change};
use crate::store::run_changes::{add_event, state};
use crate::store::suites::places;
use crate::store::tolerant::PLATFORM;
use crate::store::{Engine, Param, Queries, Store, StoreError, Tx, administration, summaries};

/// How many runs that wait are looked at. More workers than these hardly ask in
/// the same moment.
const CANDIDATES: i32 = 50;

/// How a worker looks for a run, one time after the other, where each was locked
/// or just given away.
const LOOKS: [Look; 3] = [Look::PassingOver, Look::PassingOver, Look::Waiting];

/// What is done about a run that somebody else has locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// It is passed over.
    PassingOver,
    /// It is waited for. Runs are always locked by id, so nobody waits for ever.
    Waiting,
}

/// What a worker asks for.
#[derive(Clone, Copy, Debug)]
pub struct Claim<'a> {
    /// Whose worker it is.
    pub user_id: i32,
    /// What the claim is known by, among those of the user.
    pub claim_id: &'a str,
    /// What the worker calls itself.
    pub worker: &'a str,
    /// Where it runs.
    pub platform: Platform,
    /// What it has.
    pub labels: &'a [String],
    /// Whether it may have runs that another program has made, too, as long as
    /// that has no machine for them.
    pub foreign: bool,
    /// How long the job is the worker's, from when it was last heard of.
    pub lease: TimeDelta,
}

/// What became of a claim.
#[derive(Debug)]
pub enum Claimed {
    /// This run is the worker's, and this the token of the attempt.
    Run(i32, Secret),
    /// Nothing waits for such a worker.
    Nothing,
    /// The job that the claim got was lost, or has ended.
    Over,
}

/// Gives a run to a worker. The same claim again gives the same run, as long as
/// the worker has it. Two statements where nothing waits.
///
/// Of two that make the same claim at once one gets [`StoreError::Conflict`],
/// and the job when it tries again.
pub async fn claim(store: &Store, claim: &Claim<'_>, actor: &Actor) -> Result<Claimed, StoreError> {
    if let Some(found) = made_before(store, claim).await? {
        return Ok(found);
    }
    for look in LOOKS {
        let candidates = candidates(store, claim).await?;
        if candidates.is_empty() {
            break;
        }
        let maintenance = administration::maintenance(store).await?;
        if maintenance.contains(&(claim.platform, true)) {
            break;
        }
        if let Some((run_id, token)) = take_one(store, claim, &candidates, look, actor).await? {
            return Ok(Claimed::Run(run_id, token));
        }
    }
    Ok(Claimed::Nothing)
}

/// Gives the first of the runs that still waits, if there is one.
async fn take_one(
    store: &Store,
    claim: &Claim<'_>,
    candidates: &[i32],
    look: Look,
    actor: &Actor,
) -> Result<Option<(i32, Secret)>, StoreError> {
    let tx = store.begin().await?;
    let mut taken = None;
    for &run_id in candidates {
        if lock(&tx, run_id, look).await? && state(&tx, run_id).await?.is_none() {
            taken = Some(run_id);
            break;
        }
    }
    let Some(run_id) = taken else { return Ok(None) };
    let token = renew_token(&tx, run_id).await?;
    let now = Timestamp::now();
    let message = format!("Taken by {}", claim.worker);
    add_event(&tx, run_id, ProgressStatus::Preparation, &message, now).await?;
    write_lease(&tx, run_id, claim, now).await?;
    summaries::compute(&tx, &[run_id]).await?;
    let change = Change {
        object_type: "run",
        object_id: run_id.to_string(),
        old: Some(RunStatus::Queued.to_string()),
        new: Some(format!("{}: {message}", RunStatus::Running)),
    };
    audit::write(&tx, actor, change).await?;
    tx.commit().await?;
    Ok(Some((run_id, token)))
}

/// What a claim that was made before has come to.
async fn made_before(store: &Store, claim: &Claim<'_>) -> Result<Option<Claimed>, StoreError> {
    let sql = "SELECT l.run_id, t.token, l.expires_at, l.attempt - COALESCE(o.attempt, 1)
               FROM run_lease l JOIN test t ON t.id = l.run_id LEFT JOIN run_origin o ON o.run_id = l.run_id
               WHERE l.user_id = ? AND l.claim_id = ?";
    let params = [claim.user_id.into(), claim.claim_id.into()];
    let found = store
        .fetch_optional(sql, &params, |row| {
            let running = row.opt_time(2)?.is_some() && row.int(3)? == 0;
            Ok((row.int32(0)?, row.opt_text(1)?.filter(|_| running)))
        })
        .await?;
    let Some((run_id, token)) = found else { return Ok(None) };
    let Some(token) = token else { return Ok(Some(Claimed::Over)) };
    // Another program may have ended it without a word to the lease.
    let sql = "SELECT COUNT(*) FROM run_summary WHERE run_id = ? AND status = 'running'";
    let running = store.fetch_one(sql, &[run_id.into()], |row| row.int(0)).await? > 0;
    if !running {
        return Ok(Some(Claimed::Over));
    }
    super::renew_alone(store, run_id, &token, claim.lease).await?;
    Ok(Some(Claimed::Run(run_id, Secret::new(token))))
}

/// Runs that wait for such a worker, the oldest first.
async fn candidates(store: &Store, claim: &Claim<'_>) -> Result<Vec<i32>, StoreError> {
    let whose = if claim.foreign {
        "(o.snapshot_id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM gcp_instance g WHERE g.test_id = s.run_id))"
    } else {
        "o.snapshot_id IS NOT NULL"
    };
    let unmet = if claim.labels.is_empty() {
        String::new()
    } else {
        format!("AND x.label NOT IN ({})", places(claim.labels.len()))
    };
    let sql = format!(
        "SELECT s.run_id FROM run_summary s JOIN test t ON t.id = s.run_id
         LEFT JOIN run_origin o ON o.run_id = s.run_id
         WHERE s.status = 'queued' AND {PLATFORM} = ? AND {whose}
         AND NOT EXISTS (SELECT 1 FROM run_label x WHERE x.run_id = s.run_id {unmet})
         ORDER BY s.run_id LIMIT ?"
    );
    let mut params = vec![Param::from(claim.platform.as_str())];
    params.extend(claim.labels.iter().map(Param::from));
    params.push(CANDIDATES.into());
    store.fetch_all(AssertSqlSafe(sql), &params, |row| row.int32(0)).await
}

/// Locks a run; whether that went well. On SQLite the transaction itself is the
/// lock.
async fn lock(tx: &Tx, run_id: i32, look: Look) -> Result<bool, StoreError> {
    let locking = match (tx.engine(), look) {
        (Engine::Sqlite, _) => "",
        (_, Look::PassingOver) => " FOR UPDATE SKIP LOCKED",
        (_, Look::Waiting) => " FOR UPDATE",
    };
    let sql = format!("SELECT id FROM test WHERE id = ?{locking}");
    Ok(tx.fetch_optional(AssertSqlSafe(sql), &[run_id.into()], |row| row.int32(0)).await?.is_some())
}

/// Gives the run a new token, which nobody but its worker knows: not even one
/// that another program has taken the run from without a word.
async fn renew_token(tx: &Tx, run_id: i32) -> Result<Secret, StoreError> {
    let token = run_token();
    tx.execute("UPDATE test SET token = ? WHERE id = ?", &[token.expose().into(), run_id.into()]).await?;
    Ok(token)
}

/// Notes whose the run is. How often workers of it were lost stays.
async fn write_lease(tx: &Tx, run_id: i32, claim: &Claim<'_>, now: Timestamp) -> Result<(), StoreError> {
    let sql = "SELECT attempt FROM run_origin WHERE run_id = ?";
    let attempt = tx.fetch_optional(sql, &[run_id.into()], |row| row.int32(0)).await?.unwrap_or(1);
    let lease = [
        attempt.into(),
        claim.user_id.into(),
        claim.claim_id.into(),
        claim.worker.into(),
        now.into(),
        now.into(),
        now.plus(claim.lease).into(),
        run_id.into(),
    ];
    let sql = "UPDATE run_lease SET attempt = ?, user_id = ?, claim_id = ?, worker = ?, claimed_at = ?,
               renewed_at = ?, expires_at = ?, log_size = 0 WHERE run_id = ?";
    if tx.execute(sql, &lease).await? == 0 {
        let sql =
            "INSERT INTO run_lease (attempt, user_id, claim_id, worker, claimed_at, renewed_at, expires_at,
                   run_id, losses, log_size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)";
        tx.execute(sql, &lease).await?;
    }
    Ok(())
}

/// Whether a run in this state is nobody's job any more.
pub(super) fn is_over(state: Option<ProgressStatus>) -> bool {
    state.is_none() || is_terminal(state)
}
