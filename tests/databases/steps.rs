//! Migrations that stop in the middle. MySQL commits each definition at once,
//! so a step that did not end has left something behind.

use touchstone::store::{Queries, Store, StoreOptions, migrations};

use crate::support::contents::contents;
use crate::support::{databases, each_database};

#[each_database]
async fn a_step_that_was_not_noted_can_be_done_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&StoreOptions::new(databases::empty(folder.path()).await)).await.unwrap();
    let all = migrations::migrate(&store).await.unwrap().names;
    let before = contents(&store, &[]).await;
    for first in 0..all.len() {
        for name in &all[first..] {
            let sql = "DELETE FROM touchstone_migration WHERE version = ?";
            assert_eq!(store.execute(sql, &[name.into()]).await, Ok(1), "{name}");
        }
        let again =
            migrations::migrate(&store).await.unwrap_or_else(|error| panic!("{}: {error}", all[first]));
        assert_eq!(again.names, all[first..]);
        assert!(contents(&store, &[]).await == before, "{}", all[first]);
    }
    store.close().await;
}
