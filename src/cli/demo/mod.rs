//! Demo data: a database full of believable people, samples, tests and runs, and
//! the files that belong to them.
//!
//! Everything follows from a fixed seed and the present hour: the same figures
//! give the same rows and files, except for what must not be predictable (the
//! runs' worker tokens and the salt of the password hash). All rows are one
//! transaction, which ends when all files are there; so whoever stops it half-way
//! has an empty database, and at most some files that nothing names.
//!
//! Beside it, [`live`] tests a real program for real.

mod captions;
mod course;
mod files;
mod history;
mod library;
pub mod live;
mod media;
mod people;
mod random;
mod recording;
mod results;
mod rows;
mod runs;
mod suite;
mod traces;
mod trail;

use chrono::Duration;

pub use people::PASSWORD;

use crate::api::models::Role;
use crate::blobs::Blobs;
use crate::domain::time::Timestamp;
use crate::store::{AssertSqlSafe, Queries, Store, StoreError, Tx};
use library::Library;
use random::Rng;

const SEED: u64 = 4;

/// The tables that have to be empty.
const FILLED: [&str; 13] = [
    "user",
    "test",
    "sample",
    "regression_test",
    "category",
    "tag",
    "fork",
    "ccextractor_version",
    "general_data",
    "maintenance_mode",
    "blocked_users",
    "extension_forbidden",
    "mimetype_forbidden",
];

/// What to fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Samples, at least one.
    pub samples: usize,
    /// Regression tests, at least one; one in twenty-five is not active.
    pub tests: usize,
    /// Runs. From seven on every status occurs, if a run has two tests or more.
    pub runs: usize,
    /// How many tests each run selects. `None` lets most runs select all active
    /// ones, as they usually do: with 250 tests a result row for each, and about
    /// as many of selection and of output files. That is for the newest 10,000;
    /// runs older than those select 25.
    pub results_per_run: Option<usize>,
}

impl Default for Size {
    fn default() -> Self {
        Self { samples: 120, tests: 250, runs: 400, results_per_run: None }
    }
}

/// An account that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its name.
    pub name: &'static str,
    /// The address to sign in with; the password is [`PASSWORD`].
    pub email: &'static str,
    /// Its role.
    pub role: Role,
}

/// What was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The accounts, an admin first.
    pub accounts: Vec<Account>,
    /// How many samples.
    pub samples: usize,
    /// How many regression tests.
    pub tests: usize,
    /// How many runs.
    pub runs: usize,
    /// How many results the runs have.
    pub results: u64,
}

/// Why nothing was filled in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DemoError {
    /// Demo data goes into an empty database only.
    #[error("the database is not empty: the table {0} has rows")]
    NotEmpty(&'static str),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file store failed.
    #[error("{0}")]
    Files(String),
}

/// Fills an empty database whose schema is up to date, with runs in the sixty
/// days before `now`, and puts their files into the file store. `progress` hears
/// of steps done, of all steps, and what is being made; the number of steps is the
/// number of runs and three more.
pub async fn fill(
    store: &Store,
    blobs: &Blobs,
    size: &Size,
    now: Timestamp,
    progress: &(dyn Fn(u64, u64, &str) + Sync),
) -> Result<Filled, DemoError> {
    fill_before(store, blobs, size, now, false, progress).await
}

/// The same; with `live` it is noted, all or nothing too, that the part that is
/// real ([`live::make`]) is still to come.
pub async fn fill_before(
    store: &Store,
    blobs: &Blobs,
    size: &Size,
    now: Timestamp,
    live: bool,
    progress: &(dyn Fn(u64, u64, &str) + Sync),
) -> Result<Filled, DemoError> {
    let now = hour(now);
    let (samples, tests) = (size.samples.max(1), size.tests.max(1));
    let steps = size.runs as u64 + 3;
    let mut rng = Rng::new(SEED);
    let mut library = Library::default();
    let tx = store.begin().await?;
    refuse_rows(&tx).await?;
    progress(0, steps, "accounts and samples");
    let people = people::fill(&tx).await?;
    people::fill_rules(&tx).await?;
    let media = media::fill(&tx, &mut rng, samples, &people, now, &mut library.files).await?;
    progress(1, steps, "regression tests");
    let suites = suite::fill(&tx, &mut rng, tests, &media, &mut library).await?;
    progress(2, steps, "runs");
    let given = runs::Given { tx: &tx, people: &people, samples: &media, suites: &suites, now };
    let maker = runs::Maker::new(&given, size.results_per_run, &mut rng, &mut library);
    let results = maker.fill(size.runs, &|done| progress(done + 2, steps, "runs")).await?;
    if live && let Some(admin) = people.first() {
        live::pass::promise(&tx, admin.id).await?;
    }
    progress(steps - 1, steps, "files");
    library.files.write(blobs).await?;
    tx.commit().await?;
    progress(steps, steps, "done");
    Ok(Filled { accounts: people::accounts(), samples, tests, runs: size.runs, results })
}

async fn refuse_rows(tx: &Tx) -> Result<(), DemoError> {
    for table in FILLED {
        let sql = format!("SELECT 1 FROM \"{table}\" LIMIT 1");
        if tx.fetch_optional(AssertSqlSafe(sql), &[], |_| Ok(())).await?.is_some() {
            return Err(DemoError::NotEmpty(table));
        }
    }
    Ok(())
}

/// The beginning of the hour.
fn hour(now: Timestamp) -> Timestamp {
    let past = now.unix_seconds().rem_euclid(3600);
    let micros = now.naive().and_utc().timestamp_subsec_micros();
    now.minus(Duration::seconds(past) + Duration::microseconds(micros.into()))
}
