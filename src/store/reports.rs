//! What workers report of a run, whatever protocol they speak.
//!
//! Every report is one transaction. It locks from the top down, as everybody
//! does: the test, its outputs, the run, the lease. So an approval of an output
//! either sees the report or is seen by it, and of two reports the second sees
//! what the first has done. The token and the state of the run are looked at
//! inside; what the run is judged by is written with it.
//!
//! A report that says what is stored already adds nothing, and one that says
//! something else changes nothing: results stay as they were reported.

mod outputs;
mod progress;
mod subject;

use chrono::TimeDelta;

use super::{Queries, Store, StoreError, Tx, leases, summaries};
use crate::api::models::{Platform, ProgressStatus};
use crate::domain::run_state::is_terminal;
use crate::domain::suite::{SuiteOutput, SuiteTest};

pub use outputs::{TestReport, Wrote, output, result, whole};
pub use progress::{Moved, progress};

/// Who reports: the worker of an attempt at a run, or somebody who says so.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The run.
    pub run_id: i32,
    /// What was presented as the token of the attempt.
    pub token: &'a str,
    /// How long the job stays the worker's from now on, if it has a lease.
    pub lease: TimeDelta,
}

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receipt {
    /// It is stored.
    Stored,
    /// The same is stored already; nothing was written.
    Repeated,
}

/// Why nothing was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such run.
    #[error("there is no such run")]
    NoSuchRun,
    /// The token is not, or no longer, the one of the run.
    #[error("the token is not, or no longer, that of the run")]
    WrongToken,
    /// The run has ended, like this.
    #[error("the run has ended: {0}")]
    Ended(ProgressStatus),
    /// The run is not where this could come next.
    #[error("the report is out of order")]
    OutOfOrder,
    /// The run does not ask for such a test.
    #[error("the run does not ask for this test")]
    NoSuchTest,
    /// The test has no such output.
    #[error("the test has no such output")]
    NoSuchOutput,
    /// The output has no baseline that anything could equal.
    #[error("the output has no baseline")]
    NoBaseline,
    /// Something else was reported before, and stays.
    #[error("something else was reported before")]
    Differs,
}

/// How a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What it runs on; an unknown stored platform is shown as `linux`.
    pub platform: Platform,
    /// Its newest event; nothing while it is queued.
    pub status: Option<ProgressStatus>,
}

impl Standing {
    /// Refuses a run that has ended.
    pub fn going_on(self) -> Result<Self, Refusal> {
        match self.status {
            Some(status) if is_terminal(self.status) => Err(Refusal::Ended(status)),
            _ => Ok(self),
        }
    }
}

/// How the run stands, if it is the worker's who asks. Locks nothing: for what
/// is worth knowing before a file is taken in. One statement.
pub async fn standing(store: &Store, attempt: &Attempt<'_>) -> Result<Result<Standing, Refusal>, StoreError> {
    standing_in(store, attempt).await
}

/// The same, from wherever.
pub(super) async fn standing_in(
    db: &(impl Queries + Sync),
    attempt: &Attempt<'_>,
) -> Result<Result<Standing, Refusal>, StoreError> {
    Ok(subject::run(db, attempt).await?.map(|run| run.standing))
}

/// A test as the run has it, if the run is the worker's who asks, and asks for
/// the test. Locks nothing. Five statements at most.
pub async fn test(
    store: &Store,
    attempt: &Attempt<'_>,
    regression_test_id: i32,
) -> Result<Result<(Standing, SuiteTest), Refusal>, StoreError> {
    let run = match subject::run(store, attempt).await? {
        Ok(run) => run,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let standing = run.standing;
    let snapshot = subject::snapshot(store, &run).await?;
    let test = subject::test(store, attempt.run_id, snapshot.as_deref(), regression_test_id).await?;
    Ok(test.map(|test| (standing, test)))
}

/// An output as the run has it, under the same conditions: its extension is
/// that of the files, whatever a client calls them.
pub async fn output_of(
    store: &Store,
    attempt: &Attempt<'_>,
    regression_test_id: i32,
    output_id: i32,
) -> Result<Result<(Standing, SuiteOutput), Refusal>, StoreError> {
    Ok(test(store, attempt, regression_test_id).await?.and_then(|(standing, test)| {
        let output = test.outputs.into_iter().find(|output| output.output_id == output_id && output_id > 0);
        output.map(|output| (standing, output)).ok_or(Refusal::NoSuchOutput)
    }))
}

/// A run that nobody restarts or ends until this is settled or dropped.
#[must_use = "dropping it changes nothing"]
pub struct Held<'a> {
    tx: Tx,
    attempt: &'a Attempt<'a>,
}

/// Holds a run that goes on, if it is the worker's who asks: for a file whose
/// name the next attempt's has, too, which must not be put over that.
pub async fn hold<'a>(
    store: &Store,
    attempt: &'a Attempt<'a>,
) -> Result<Result<Held<'a>, Refusal>, StoreError> {
    let tx = store.begin().await?;
    let standing = take(&tx, attempt).await?.and_then(Standing::going_on);
    Ok(standing.map(|_| Held { tx, attempt }))
}

impl Held<'_> {
    /// Lets go of the run, with its lease renewed.
    pub async fn settle(self) -> Result<(), StoreError> {
        settle(self.tx, self.attempt).await
    }
}

/// Renews the lease of a run that goes on, if it is the worker's who asks. The
/// next attempt's lease has the same row, so the run is held meanwhile.
pub async fn keep(store: &Store, attempt: &Attempt<'_>) -> Result<Result<(), Refusal>, StoreError> {
    match hold(store, attempt).await? {
        Ok(held) => held.settle().await.map(Ok),
        Err(refusal) => Ok(Err(refusal)),
    }
}

/// Locks the run, and looks whether it is the worker's who reports.
async fn take(tx: &Tx, attempt: &Attempt<'_>) -> Result<Result<Standing, Refusal>, StoreError> {
    if summaries::lock(tx, &[attempt.run_id]).await?.is_empty() {
        return Ok(Err(Refusal::NoSuchRun));
    }
    standing_in(tx, attempt).await
}

/// Ends the transaction of a report that was taken, with the lease renewed.
async fn settle(tx: Tx, attempt: &Attempt<'_>) -> Result<(), StoreError> {
    leases::renew(&tx, attempt.run_id, attempt.lease).await?;
    tx.commit().await
}
