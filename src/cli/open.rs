//! What several sub-commands begin with.

use crate::config::Settings;
use crate::store::migrations;
use crate::store::users::{self, User};
use crate::store::{Store, StoreError, StoreOptions, Tx};

use super::{Failure, failed};

/// Opens the database.
pub async fn store(settings: &Settings) -> Result<Store, Failure> {
    let options = StoreOptions {
        sqlite_synchronous: settings.sqlite_synchronous,
        readers: settings.database_readers,
        log_statements: settings.log_sql,
        ..StoreOptions::new(settings.database_url.clone())
    };
    Store::open(&options).await.map_err(|error| match error {
        StoreError::Configuration(reason) => Failure::usage(format!("database_url: {reason}")),
        other => other.into(),
    })
}

/// Opens a database that is ready to be used.
pub async fn migrated(settings: &Settings) -> Result<Store, Failure> {
    let store = store(settings).await?;
    match migrations::pending(&store).await? {
        0 => Ok(store),
        _ => Err(failed("the database is not up to date; run `touchstone migrate` first")),
    }
}

/// The account with this address.
pub async fn user(store: &Store, email: &str) -> Result<User, Failure> {
    users::by_email(store, email).await?.ok_or_else(|| no_user(email))
}

/// The same, locked so that it can be changed.
pub async fn user_to_change(tx: &Tx, email: &str) -> Result<User, Failure> {
    users::to_change(tx, email).await?.ok_or_else(|| no_user(email))
}

fn no_user(email: &str) -> Failure {
    failed(format!("there is no user with the address {email}"))
}
