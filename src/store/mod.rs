//! The database: connections, entities, migrations and one query file for each
//! aggregate.
//!
//! What lives here turns rows into plain data and back, on SQLite, PostgreSQL
//! and MySQL alike. Nothing here knows of HTTP, of status codes or of who asks:
//! a query takes values and gives values, and the only errors are
//! [`StoreError`]s. The rules that give rows their meaning are in
//! [`crate::domain`].
//!
//! Two ways lead to a row. Entities ([`entities`]) carry writes, migrations and
//! everyday reads; the few hot reads are written by hand ([`Queries`]) and run
//! over the same pools.

pub mod about;
pub mod administration;
pub mod artifacts;
pub mod audit;
pub mod baselines;
pub mod blocked_users;
pub mod entities;
pub mod file_digests;
pub mod grading_configs;
pub mod history;
pub mod idempotency;
pub mod judged;
pub mod leases;
pub mod migrations;
pub mod queue;
pub mod regression_tests;
pub mod rejudge;
pub mod releases;
pub mod reports;
pub mod results;
pub mod run_changes;
pub mod run_errors;
pub mod runs;
pub mod sample_changes;
pub mod samples;
pub mod server_settings;
pub mod submissions;
pub mod suite_changes;
pub mod suites;
pub mod summaries;
pub mod tally;
pub mod tokens;
pub mod uploads;
pub mod users;

mod connect;
mod error;
mod slices;
mod snapshots;
mod statement;
mod text;
mod time;
mod tolerant;
mod turns;

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

pub use connect::{StoreOptions, Synchronous};
pub use error::StoreError;
pub use sqlx::AssertSqlSafe;
pub use statement::{Param, Queries, Row};
pub use tolerant::unknown_words;

use connect::Pools;

/// The database engine behind a [`Store`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// SQLite: one file, one writer, several readers.
    Sqlite,
    /// PostgreSQL.
    Postgres,
    /// MySQL or MariaDB.
    MySql,
}

/// An open database. Clones share the same pools.
#[derive(Clone)]
pub struct Store(Arc<Inner>, Arc<AtomicU64>);

struct Inner {
    engine: Engine,
    pools: Pools,
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    snapshots: snapshots::Snapshots,
}

impl Store {
    /// Opens the database an URL names, creating an SQLite file and its folder
    /// where the URL says `mode=rwc`. No table is touched.
    pub async fn open(options: &StoreOptions) -> Result<Self, StoreError> {
        connect::open(options).await
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.0.engine
    }

    /// The connection for entity reads. On SQLite it cannot write.
    pub fn read(&self) -> &DatabaseConnection {
        &self.0.reader
    }

    /// The connection for single-statement entity writes; whatever reads first
    /// belongs into [`Store::begin`]. On SQLite there is one such connection:
    /// using it while holding a [`Tx`] waits for itself.
    pub fn writer(&self) -> &DatabaseConnection {
        &self.0.writer
    }

    /// Begins a write transaction. On SQLite the write lock is taken at once,
    /// so what the transaction reads cannot change before it writes.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: match self.0.engine {
                Engine::Sqlite => Some(SqliteTransactionMode::Immediate),
                Engine::Postgres | Engine::MySql => None,
            },
            ..TransactionOptions::default()
        };
        let inner = self.0.writer.begin_with_options(options).await?;
        Ok(Tx { inner, engine: self.0.engine, statements: self.1.clone() })
    }

    /// Whether the database answers: one trivial statement to the readers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.0.reader.execute_unprepared("SELECT 1").await?;
        Ok(())
    }

    /// How many statements have been run through [`Queries`] since the store was
    /// opened, transactions included: what a request costs, in the unit that
    /// must not grow with the data.
    pub fn statements(&self) -> u64 {
        self.1.load(Ordering::Relaxed)
    }

    /// The same database for work that no request asked for: its statements are
    /// counted apart.
    pub fn in_background(&self) -> Self {
        Self(self.0.clone(), Arc::default())
    }

    /// Closes every connection and waits for those in use. On SQLite this folds
    /// the write-ahead log back into the file.
    pub async fn close(&self) {
        self.0.pools.close().await;
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("engine", &self.0.engine).finish_non_exhaustive()
    }
}

/// A write transaction. Dropping it without [`Tx::commit`] rolls back.
///
/// It dereferences to SeaORM's transaction, so entity calls take `&*tx`.
#[must_use = "a transaction that is dropped rolls back"]
pub struct Tx {
    inner: DatabaseTransaction,
    engine: Engine,
    statements: Arc<AtomicU64>,
}

impl Tx {
    /// Makes everything written here visible, or fails with nothing written.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.inner.commit().await?)
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }
}

impl Deref for Tx {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &Self::Target {
        &self.inner
    }
}
