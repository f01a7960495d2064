//! Background work: each one loop, all started and stopped here.
//!
//! A loop uses domain, store and blobs; it knows nothing of HTTP. One that
//! fails says so and tries again: nothing here may take the server down.

mod leases;
pub mod leftovers;

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::blobs::Blobs;
use crate::domain::time::Timestamp;
use crate::services::Usage;
use crate::store::{Store, StoreError, idempotency, suites, summaries, tally};

/// The running loops.
#[derive(Debug)]
pub struct Tasks {
    stop: CancellationToken,
    tracker: TaskTracker,
    store: Store,
    usage: Arc<Usage>,
}

/// One loop's work.
trait Step: Send + 'static {
    /// What the log calls it.
    const NAME: &'static str;
    /// How long it waits between two steps.
    const EVERY: Duration;
    /// Whether it does not wait before the first.
    const AT_ONCE: bool = false;

    /// Does it once.
    fn step(&mut self) -> impl Future<Output = Result<(), StoreError>> + Send;
}

impl Tasks {
    /// Starts every loop. `lease` is how long a worker may go unheard of.
    pub fn start(store: Store, blobs: Blobs, usage: Arc<Usage>, lease: Duration) -> Self {
        let tasks = Self { stop: CancellationToken::new(), tracker: TaskTracker::new(), store, usage };
        tasks.run(Repair::new(tasks.store.clone()));
        tasks.run(WriteUsage { store: tasks.store.clone(), usage: tasks.usage.clone() });
        tasks.run(Sweep { store: tasks.store.clone() });
        tasks.run(Tally { store: tasks.store.clone() });
        tasks.run(leftovers::Leftovers::new(tasks.store.clone(), blobs));
        tasks.run(leases::Expiry::new(tasks.store.clone(), lease));
        tasks.tracker.close();
        tasks
    }

    fn run<S: Step>(&self, mut work: S) {
        let stop = self.stop.clone();
        self.tracker.spawn(async move {
            let mut pause = if S::AT_ONCE { Duration::ZERO } else { S::EVERY };
            while stop.run_until_cancelled(tokio::time::sleep(pause)).await.is_some() {
                pause = S::EVERY;
                if let Err(error) = work.step().await {
                    tracing::warn!(task = S::NAME, %error, "a background task failed; it will try again");
                }
            }
        });
    }

    /// Stops every loop after the step it is in, and writes what only memory
    /// knows.
    pub async fn stop(self) {
        self.stop.cancel();
        self.tracker.wait().await;
        if let Err(error) = self.usage.write(&self.store).await {
            tracing::warn!(%error, "the use of tokens could not be written");
        }
    }
}

/// Keeps the read model true to what other programs write. What they wrote is
/// to be seen within two seconds.
struct Repair {
    store: Store,
    seen: summaries::Seen,
    looked_through: Option<Instant>,
    definitions: Option<suites::Definitions>,
    /// Runs to be computed by the definitions of now, the next one last.
    outdated: Vec<i32>,
}

impl Repair {
    fn new(store: Store) -> Self {
        Self {
            store,
            seen: Default::default(),
            looked_through: None,
            definitions: None,
            outdated: Vec::new(),
        }
    }

    /// Computes every run after the definitions have changed, the newest first.
    /// There may be thousands, so each step does a part of them: lists go on
    /// answering, and other changes are seen in the meantime. What happened
    /// before the server started is not known, so it begins with all of them.
    async fn follow_definitions(&mut self) -> Result<(), StoreError> {
        let now = suites::definitions(&self.store).await?;
        if self.definitions.as_ref() != Some(&now) {
            self.outdated = summaries::all(&self.store).await?;
            self.definitions = Some(now);
        }
        let began = Instant::now();
        while !self.outdated.is_empty() && began.elapsed() < OUTDATED_FOR {
            let rest = self.outdated.len().saturating_sub(summaries::CHUNK);
            let runs = self.outdated.get(rest..).unwrap_or_default();
            summaries::recompute(&self.store, runs, |_| ()).await?;
            self.outdated.truncate(rest);
        }
        Ok(())
    }
}

/// How long one step computes runs by new definitions.
const OUTDATED_FOR: Duration = Duration::from_millis(300);

/// How often the whole history is looked through, for what the search for
/// changes cannot see.
const DRIFT_EVERY: Duration = Duration::from_secs(60);

impl Step for Repair {
    const NAME: &'static str = "repair";
    const EVERY: Duration = Duration::from_secs(1);

    async fn step(&mut self) -> Result<(), StoreError> {
        let recent = Timestamp::now().minus(TimeDelta::hours(1));
        let mut seen = self.seen;
        let mut runs = summaries::changed(&self.store, &mut seen, recent).await?;
        if self.looked_through.is_none_or(|at| at.elapsed() >= DRIFT_EVERY) {
            runs.extend(summaries::drifted(&self.store).await?);
            runs.extend(summaries::absent(&self.store).await?);
            self.looked_through = Some(Instant::now());
        }
        if !runs.is_empty() {
            tracing::debug!(runs = runs.len(), "computing runs that another program changed");
            let runs: Vec<i32> = runs.into_iter().collect();
            summaries::recompute(&self.store, &runs, |_| ()).await?;
        }
        self.seen = seen;
        self.follow_definitions().await
    }
}

/// Writes when tokens were last used.
struct WriteUsage {
    store: Store,
    usage: Arc<Usage>,
}

impl Step for WriteUsage {
    const NAME: &'static str = "usage";
    const EVERY: Duration = Duration::from_secs(20);

    async fn step(&mut self) -> Result<(), StoreError> {
        self.usage.write(&self.store).await
    }
}

/// Forgets idempotency keys whose time is over.
struct Sweep {
    store: Store,
}

impl Step for Sweep {
    const NAME: &'static str = "sweep";
    const EVERY: Duration = Duration::from_secs(600);

    async fn step(&mut self) -> Result<(), StoreError> {
        idempotency::sweep(&self.store, Timestamp::now()).await.map(drop)
    }
}

/// Tallies old results, for the totals of long histories.
struct Tally {
    store: Store,
}

impl Step for Tally {
    const NAME: &'static str = "tally";
    const EVERY: Duration = Duration::from_secs(1);

    /// A bucket at a time, so that nobody waits long for the lock.
    async fn step(&mut self) -> Result<(), StoreError> {
        let began = Instant::now();
        while tally::step(&self.store).await? && began.elapsed() < TALLY_FOR {}
        Ok(())
    }
}

/// How long one step tallies.
const TALLY_FOR: Duration = Duration::from_millis(300);
