//! How far a run is, as its worker says.

use sqlx::SqlSafeStr;

use super::{Attempt, Receipt, Refusal, take};
use crate::api::models::{ProgressStatus, RunStatus};
use crate::domain::run_state::{self, Report};
use crate::domain::time::Timestamp;
use crate::store::leases::{self, State};
use crate::store::run_changes::add_event;
use crate::store::{Queries, Store, StoreError, Tx, audit, summaries};

/// What became of a report of how far a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Whether anything was written.
    pub receipt: Receipt,
    /// How the job stands now.
    pub state: State,
}

/// Moves a run along. With `forward` a report may leave out stages, which are
/// written, too: a lost report must not leave a run behind for ever. What ends
/// the run ends its lease, and goes into the audit log if an actor is given.
///
/// A run that has ended takes only the report that ended it again, word for
/// word.
pub async fn progress(
    store: &Store,
    attempt: &Attempt<'_>,
    status: ProgressStatus,
    message: &str,
    forward: bool,
    actor: Option<&audit::Actor>,
) -> Result<Result<Moved, Refusal>, StoreError> {
    let tx = store.begin().await?;
    let standing = match take(&tx, attempt).await? {
        Ok(standing) => standing,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let run_id = attempt.run_id;
    let stages = match (run_state::report(standing.status, status), standing.status) {
        (Report::Accepted, _) => vec![status],
        (Report::OutOfOrder, last) if forward => match run_state::stages(last, status) {
            Some(stages) => stages,
            None => return Ok(Err(Refusal::OutOfOrder)),
        },
        (Report::OutOfOrder, _) => return Ok(Err(Refusal::OutOfOrder)),
        (Report::Repeat, Some(last)) if run_state::is_terminal(Some(last)) => {
            if newest_message(&tx, run_id).await?.as_deref() != Some(message) {
                return Ok(Err(Refusal::Ended(last)));
            }
            Vec::new()
        }
        (Report::Repeat, _) => Vec::new(),
        (Report::Ended, last) => return Ok(Err(Refusal::Ended(last.unwrap_or(status)))),
    };
    let receipt = if stages.is_empty() { Receipt::Repeated } else { Receipt::Stored };
    if receipt == Receipt::Stored {
        let now = Timestamp::now();
        for &stage in &stages {
            add_event(&tx, run_id, stage, if stage == status { message } else { "" }, now).await?;
        }
        summaries::compute(&tx, &[run_id]).await?;
    }
    if run_state::is_terminal(Some(status)) {
        leases::release(&tx, run_id).await?;
        if let (Some(actor), Receipt::Stored) = (actor, receipt) {
            let old = if standing.status.is_some() { RunStatus::Running } else { RunStatus::Queued };
            let new = if message.is_empty() { status.to_string() } else { format!("{status}: {message}") };
            let change = audit::Change {
                object_type: "run",
                object_id: run_id.to_string(),
                old: Some(old.to_string()),
                new: Some(new),
            };
            audit::write(&tx, actor, change).await?;
        }
    } else {
        leases::renew(&tx, run_id, attempt.lease).await?;
    }
    let state = leases::state(&tx, run_id).await?;
    tx.commit().await?;
    Ok(Ok(Moved { receipt, state }))
}

/// What the newest event of a run says.
async fn newest_message(tx: &Tx, run_id: i32) -> Result<Option<String>, StoreError> {
    let sql = "SELECT message FROM test_progress WHERE test_id = ? ORDER BY id DESC LIMIT 1".into_sql_str();
    tx.fetch_optional(sql, &[run_id.into()], |row| row.text(0)).await
}
