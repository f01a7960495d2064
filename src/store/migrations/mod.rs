//! The schema, step by step.
//!
//! Every step works on an empty database and on one the original platform made
//! and still uses: it creates what is absent and leaves alone what is there.
//! **No column of an inherited table is ever altered**, so both programs can go
//! on working on one database. Steps are forward only.
//!
//! The SQL is kept in one text for all engines, with the few types that differ
//! as `{tokens}`; [`dialect`] turns it into each engine's own.

mod dialect;
mod m0001_inherited;
mod m0002_own;
mod m0003_indexes;
mod m0004_results;
mod m0005_workers;
mod m0006_external;

use sea_orm::sea_query::{Alias, IntoIden};
use sea_orm::{ConnectionTrait, DynIden};
use sea_orm_migration::{MigrationTrait, MigratorTrait};

use super::connect::Pools;
use super::{Engine, Store, StoreError, Tx};

/// PostgreSQL's advisory lock held while migrating: any number nobody else uses.
const LOCK: i64 = 0x746f_7563_6873;

/// How often the SQLite write lock is asked for; each time waits for seconds.
const ATTEMPTS: u32 = 24;

/// The steps in order.
struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_inherited::Step),
            Box::new(m0002_own::Step),
            Box::new(m0003_indexes::Step),
            Box::new(m0004_results::Step),
            Box::new(m0005_workers::Step),
            Box::new(m0006_external::Step),
        ]
    }

    fn migration_table_name() -> DynIden {
        Alias::new("touchstone_migration").into_iden()
    }
}

/// What [`migrate`] did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// The names of the steps applied, in order; empty if there was nothing to
    /// do.
    pub names: Vec<String>,
}

/// Brings the schema up to date. Of several processes that start at once one
/// migrates and the others wait, then find nothing to do.
pub async fn migrate(store: &Store) -> Result<Applied, StoreError> {
    // On MySQL a lock belongs to a session and every DDL statement commits, so
    // the lock gets a connection of its own, outside the pool: however this
    // ends, the session ends with it and the lock is gone.
    let guard = match &store.0.pools {
        Pools::MySql(pool) => {
            let mut session = pool.acquire().await?.detach();
            let got: Option<i64> =
                sqlx::query_scalar("SELECT GET_LOCK(CONCAT('touchstone.', SHA1(DATABASE())), 600)")
                    .fetch_one(&mut session)
                    .await?;
            if got != Some(1) {
                return Err(StoreError::Unavailable("another process is migrating".to_owned()));
            }
            Some(session)
        }
        Pools::Sqlite { .. } | Pools::Postgres(_) => None,
    };
    let tx = begin_patiently(store).await?;
    if tx.engine() == Engine::Postgres {
        tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({LOCK})")).await?;
    }
    let names = names_of(Migrator::get_pending_migrations(&*tx).await?);
    Migrator::up(&*tx, None).await?;
    tx.commit().await?;
    drop(guard);
    Ok(Applied { names })
}

/// How many steps [`migrate`] would apply. Writes nothing.
pub async fn pending(store: &Store) -> Result<usize, StoreError> {
    let steps = Migrator::get_pending_migrations_read_only(store.read()).await?;
    Ok(steps.len())
}

/// Another process that migrates a large SQLite file may hold the write lock
/// for longer than one busy timeout.
async fn begin_patiently(store: &Store) -> Result<Tx, StoreError> {
    for _ in 1..ATTEMPTS {
        match store.begin().await {
            Err(StoreError::Unavailable(_)) if store.engine() == Engine::Sqlite => {}
            other => return other,
        }
    }
    store.begin().await
}

fn names_of(steps: Vec<sea_orm_migration::Migration>) -> Vec<String> {
    steps.iter().map(|step| step.name().to_owned()).collect()
}
