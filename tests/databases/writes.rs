//! Writes that insert or update, and what an engine says it has touched.

use std::collections::HashMap;

use futures_util::future::join_all;
use touchstone::api::models::Role;
use touchstone::domain::time::Timestamp;
use touchstone::store::{Engine, Queries, Store, StoreError, tokens};

use crate::support::{World, each_database};

#[each_database]
async fn a_row_that_is_found_counts_as_touched_even_if_nothing_changes() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    let same = "UPDATE \"user\" SET name = 'ada' WHERE id = ?";
    assert_eq!(world.sql(same, &[ada.id.into()]).await, 1);
    assert_eq!(world.sql(same, &[(ada.id + 1).into()]).await, 0);
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn many_who_note_the_use_of_the_same_tokens_at_once_all_succeed() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    for _ in 0..5 {
        world.token(&ada, &[]).await;
    }
    let mut ids: Vec<i32> =
        world.store.fetch_all("SELECT id FROM api_token", &[], |row| row.int32(0)).await.unwrap();
    // One that is gone by now.
    ids.push(9999);
    let other = world.second_view().await;
    for at in ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"] {
        let at = Timestamp::parse_rfc3339(at).unwrap();
        let used: HashMap<i32, Timestamp> = ids.iter().map(|&id| (id, at)).collect();
        let note = async |store: &Store| tokens::note_usage(store, &used).await;
        let ends = join_all([&world.store, &other, &world.store, &other].map(note)).await;
        assert_eq!(ends, [Ok(()), Ok(()), Ok(()), Ok(())]);
        let stored =
            world.store.fetch_all("SELECT last_used_at FROM token_usage", &[], |row| row.time(0)).await;
        assert_eq!(stored, Ok(vec![at; 5]));
    }
}

#[each_database]
async fn conflicts_are_told_apart_from_failures() {
    let world = World::new().await;
    world.user("ada", Role::User).await;
    let twice = "INSERT INTO \"user\" (name, email, password) VALUES ('other', 'ada@example.com', 'secret')";
    let twice = world.store.execute(twice, &[]).await.expect_err("a second account with that address");
    assert!(twice.conflicts_on("email") && !twice.conflicts_on("name"), "{twice}");
    assert!(!twice.to_string().contains("ada@example.com") && !twice.to_string().contains("secret"));
    let orphan = "INSERT INTO token_usage (token_id, last_used_at) VALUES (?, ?)";
    let orphan = world.store.execute(orphan, &[7.into(), Timestamp::now().into()]).await;
    assert!(matches!(orphan, Err(StoreError::Conflict { .. })), "{orphan:?}");
    let broken = world.store.execute("UPDATE no_such_table SET a = 1", &[]).await;
    assert!(matches!(broken, Err(StoreError::Internal(_))), "{broken:?}");
    let null = world.store.execute("INSERT INTO category (name) VALUES ('x')", &[]).await;
    assert!(matches!(null, Err(StoreError::Internal(_))), "{null:?}");
}

#[each_database]
async fn a_dropped_transaction_leaves_nothing_and_frees_its_connection() {
    let world = World::new().await;
    // More often than there are connections.
    for _ in 0..12 {
        let tx = world.store.begin().await.unwrap();
        tx.execute("INSERT INTO category (name, description) VALUES ('x', '')", &[]).await.unwrap();
        drop(tx);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM category").await, 0);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_that_wait_for_each_other_one_is_told_to_try_again() {
    let world = World::new().await;
    if world.store.engine() == Engine::Sqlite {
        // There is one writer.
        return;
    }
    let (ada, bob) = (world.user("ada", Role::User).await, world.user("bob", Role::User).await);
    let other = world.second_view().await;
    let barrier = tokio::sync::Barrier::new(2);
    let write = async |store: &Store, ids: [i32; 2]| {
        let tx = store.begin().await?;
        let rename = "UPDATE \"user\" SET github_login = 'x' WHERE id = ?";
        tx.execute(rename, &[ids[0].into()]).await?;
        barrier.wait().await;
        tx.execute(rename, &[ids[1].into()]).await?;
        tx.commit().await
    };
    let (one, two) = tokio::join!(write(&world.store, [ada.id, bob.id]), write(&other, [bob.id, ada.id]));
    let (lost, won) = if one.is_err() { (one, two) } else { (two, one) };
    assert_eq!(won, Ok(()));
    assert!(matches!(&lost, Err(error @ StoreError::Contended(_)) if error.is_passing()), "{lost:?}");
    other.close().await;
}
