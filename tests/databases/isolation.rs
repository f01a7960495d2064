//! What transactions see of each other.

use futures_util::future::join_all;
use touchstone::store::{Engine, Queries, Store, summaries};

use crate::support::{World, each_database};

async fn categories(db: &(impl Queries + Sync)) -> i64 {
    let sql = touchstone::store::AssertSqlSafe("SELECT COUNT(*) FROM category".to_owned());
    db.fetch_one(sql, &[], |row| row.int(0)).await.unwrap()
}

#[each_database]
async fn a_write_transaction_sees_what_others_have_committed() {
    let world = World::new().await;
    let other = world.second_view().await;
    let insert = "INSERT INTO category (name, description) VALUES ('x', '')";
    let tx = world.store.begin().await.unwrap();
    assert_eq!(categories(&tx).await, 0);
    if world.store.engine() == Engine::Sqlite {
        // There the transaction keeps all other writers out.
        let mut inserting = Box::pin(other.execute(insert, &[]));
        assert!(futures_util::poll!(&mut inserting).is_pending());
        assert_eq!(categories(&tx).await, 0);
        tx.commit().await.unwrap();
        assert_eq!(inserting.await, Ok(1));
    } else {
        assert_eq!(other.execute(insert, &[]).await, Ok(1));
        assert_eq!(categories(&tx).await, 1);
        // And nothing of what they have not.
        let theirs = other.begin().await.unwrap();
        theirs.execute("DELETE FROM category", &[]).await.unwrap();
        assert_eq!(categories(&tx).await, 1);
        drop(theirs);
        tx.commit().await.unwrap();
    }
    assert_eq!(categories(&world.store).await, 1);
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn who_locks_a_run_sees_what_the_one_before_did() {
    let world = World::new().await;
    world.suite(1).await;
    let run_id = world.run().await;
    world.sql("INSERT INTO general_data (id, \"key\", value) VALUES (1, 'count', '0')", &[]).await;
    let other = world.second_view().await;
    let count = async |store: &Store| {
        for _ in 0..15 {
            let tx = store.begin().await.unwrap();
            assert!(summaries::lock(&tx, &[run_id]).await.unwrap().contains(&run_id));
            let sql = "SELECT value FROM general_data WHERE id = 1";
            let seen: i64 = tx.fetch_one(sql, &[], |row| row.text(0)).await.unwrap().parse().unwrap();
            tokio::task::yield_now().await;
            let next = (seen + 1).to_string();
            tx.execute("UPDATE general_data SET value = ? WHERE id = 1", &[next.into()]).await.unwrap();
            tx.commit().await.unwrap();
        }
    };
    join_all([&world.store, &world.store, &other, &other].map(count)).await;
    assert_eq!(world.texts("SELECT value FROM general_data", &[]).await, ["60"]);
}
