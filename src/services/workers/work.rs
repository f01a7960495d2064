//! How runs are given to workers.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::sync::Notify;
use tokio::sync::futures::Notified;
use tokio_util::sync::CancellationToken;

use crate::store::reports::Attempt;

/// The rules by which runs are given to workers.
#[derive(Clone, Debug)]
pub struct Work {
    /// How long a job stays its worker's after the worker was last heard of.
    pub lease: Duration,
    /// Whether workers get runs, too, that another program has made.
    pub foreign: bool,
    /// The largest log of a run, in bytes.
    pub max_log: usize,
    /// The largest file that a run leaves besides outputs and log, in bytes.
    pub max_artifact: usize,
    /// The workers that wait for a job.
    pub waiting: Waiting,
}

impl Default for Work {
    /// What holds where nothing is set.
    fn default() -> Self {
        Self {
            lease: Duration::from_secs(60),
            foreign: false,
            max_log: 64 << 20,
            max_artifact: 1 << 30,
            waiting: Waiting::default(),
        }
    }
}

impl Work {
    /// How long a lease is.
    pub(super) fn lease(&self) -> TimeDelta {
        TimeDelta::from_std(self.lease).unwrap_or(TimeDelta::MAX)
    }

    /// Who reports of a run, with the lease that a report renews.
    pub(in crate::services) fn attempt<'a>(&self, run_id: i32, token: &'a str) -> Attempt<'a> {
        Attempt { run_id, token, lease: self.lease() }
    }
}

/// What tells workers that wait for a job that there may be one. Clones tell
/// the same workers.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    changed: Arc<Notify>,
    closed: CancellationToken,
}

impl Waiting {
    /// Says that a run may have been queued.
    pub fn announce(&self) {
        self.changed.notify_waiters();
    }

    /// Says that the server is about to stop: nobody waits for a job any more.
    pub fn close(&self) {
        self.closed.cancel();
    }

    /// Is done when the server is about to stop.
    pub(super) async fn closing(&self) {
        self.closed.cancelled().await;
    }

    /// Whether the server is about to stop.
    pub(super) fn is_closing(&self) -> bool {
        self.closed.is_cancelled()
    }

    /// Is done when a run may have been queued since this was enabled.
    pub(super) fn change(&self) -> Notified<'_> {
        self.changed.notified()
    }
}
