//! What the store promises about rows, times, transactions and failures.

use std::time::Duration;

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use touchstone::domain::time::Timestamp;
use touchstone::store::entities::{api_token, test_progress, user};
use touchstone::store::{Engine, Param, Queries, Store, StoreError, StoreOptions, migrations};

use super::{FIXTURE, Folder, plain, rows};

async fn migrated() -> (Folder, Store) {
    let folder = Folder::new();
    let store = folder.store().await;
    migrations::migrate(&store).await.expect("a migration");
    (folder, store)
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse_rfc3339(text).expect("RFC 3339")
}

async fn add_user(store: &Store) -> user::Model {
    let row = user::ActiveModel {
        name: Set(Some("dummy".to_owned())),
        email: Set(Some("dummy@example.com".to_owned())),
        github_token: Set(None),
        github_login: Set(None),
        password: Set("dummy_pwd".to_owned()),
        role: Set(Some("user".to_owned())),
        ..Default::default()
    };
    row.insert(store.writer()).await.expect("a user")
}

#[tokio::test]
async fn times_are_stored_naive_with_six_digits_and_read_in_any_form() {
    let (folder, store) = migrated().await;
    let owner = add_user(&store).await;
    let (created, expires) = (at("2026-03-01T00:00:00Z"), at("2026-03-31T12:30:00.123456Z"));
    let token = api_token::ActiveModel {
        user_id: Set(owner.id),
        token_name: Set("ci".to_owned()),
        token_hash: Set("0".repeat(64)),
        token_prefix: Set("spci_12345678901".to_owned()),
        scopes_json: Set("[]".to_owned()),
        created_at: Set(created),
        expires_at: Set(expires),
        revoked_at: Set(None),
        ..Default::default()
    };
    let token = token.insert(store.writer()).await.expect("a token");
    assert_eq!((token.created_at, token.expires_at, token.revoked_at), (created, expires, None));

    let pool = plain(&folder.file(), false).await;
    let stored = "SELECT typeof(created_at), created_at, expires_at, revoked_at FROM api_token";
    assert_eq!(
        rows(&pool, stored).await,
        ["text|2026-03-01 00:00:00.000000|2026-03-31 12:30:00.123456|NULL"]
    );

    // The same through a hand-written statement, in and out of a transaction.
    let tx = store.begin().await.expect("a transaction");
    let touched = tx
        .execute(
            "UPDATE \"api_token\" SET \"revoked_at\" = ? WHERE \"expires_at\" = ?",
            &[created.into(), expires.into()],
        )
        .await
        .expect("an update");
    assert_eq!(touched, 1);
    let inside = tx
        .fetch_one("SELECT revoked_at, created_at FROM api_token", &[], |row| {
            Ok((row.opt_time(0)?, row.time(1)?))
        })
        .await
        .expect("a row");
    assert_eq!(inside, (Some(created), created));
    tx.commit().await.expect("a commit");
    assert_eq!(rows(&pool, "SELECT revoked_at FROM api_token").await, ["2026-03-01 00:00:00.000000"]);

    // What other programs write: an offset, a T, no fraction.
    for (text, want) in [
        ("2026-03-01T05:30:00+05:30", "2026-03-01T00:00:00Z"),
        ("2026-03-01 00:00:00", "2026-03-01T00:00:00Z"),
        ("2026-03-01T00:00:00.5Z", "2026-03-01T00:00:00.5Z"),
    ] {
        store.execute("UPDATE api_token SET revoked_at = ?", &[text.into()]).await.expect("an update");
        let entity = api_token::Entity::find().one(store.read()).await.expect("a read").expect("a token");
        assert_eq!(entity.revoked_at, Some(at(want)), "{text}");
        let read = store
            .fetch_one("SELECT revoked_at FROM api_token", &[], |row| row.opt_time(0))
            .await
            .expect("a row");
        assert_eq!(read, Some(at(want)), "{text}");
    }

    // Comparison in SQL agrees with comparison of instants.
    let found = api_token::Entity::find()
        .filter(api_token::Column::CreatedAt.lte(created))
        .filter(api_token::Column::ExpiresAt.gt(expires.minus(chrono::Duration::microseconds(1))))
        .all(store.read())
        .await
        .expect("a read");
    assert_eq!(found.len(), 1);
}

#[tokio::test]
async fn rows_written_by_hand_and_by_entity_are_the_same() {
    let folder = Folder::new();
    folder.made_by_platform(FIXTURE).await;
    let store = folder.store().await;
    let last = store
        .fetch_all(
            "SELECT \"id\", \"test_id\", \"status\", \"timestamp\", \"message\" FROM \"test_progress\" \
             WHERE \"test_id\" = ? AND \"status\" <> ? ORDER BY \"id\" DESC",
            &[1.into(), "preparation".into()],
            |row| {
                Ok(test_progress::Model {
                    id: row.int32(0)?,
                    test_id: row.opt_int32(1)?,
                    status: row.text(2)?,
                    timestamp: row.time(3)?,
                    message: row.text_ref(4)?.to_owned(),
                })
            },
        )
        .await
        .expect("rows");
    let entity = test_progress::Entity::find_by_id(3).one(store.read()).await.expect("a read");
    assert_eq!(last.first(), entity.as_ref());
    assert_eq!(last.len(), 2);

    let mixed = store
        .fetch_one(
            "SELECT COUNT(*), SUM(\"runtime\"), MAX(\"active\"), NULL, ? FROM \"test_result\", \"regression_test\"",
            &[Param::Text(None)],
            |row| Ok((row.int(0)?, row.int(1)?, row.flag(2)?, row.opt_text(3)?, row.opt_flag(4)?)),
        )
        .await
        .expect("a row");
    assert_eq!(mixed, (8, 3004, true, None, None));
    let none = store.fetch_optional("SELECT 1 WHERE 1 = 0", &[], |row| row.int(0)).await;
    assert_eq!(none, Ok(None));
    let null = store.fetch_one("SELECT NULL", &[], |row| row.int(0)).await;
    assert!(matches!(null, Err(StoreError::Internal(_))), "{null:?}");
}

#[tokio::test]
async fn write_transactions_wait_for_each_other() {
    let (folder, store) = migrated().await;
    // A second store on the same file is what a second process is.
    let second = folder.store().await;
    let count = |store: Store| async move {
        for _ in 0..20 {
            let tx = store.begin().await.expect("a transaction");
            // Read first, then write: a deferred transaction would fail here.
            let seen =
                tx.fetch_one("SELECT COUNT(*) FROM category", &[], |row| row.int(0)).await.expect("a count");
            tokio::task::yield_now().await;
            tx.execute(
                "INSERT INTO category (name, description) VALUES (?, '')",
                &[format!("c{seen}").into()],
            )
            .await
            .expect("an insert");
            tx.commit().await.expect("a commit");
        }
    };
    tokio::join!(count(store.clone()), count(store.clone()), count(second));
    let total = store.fetch_one("SELECT COUNT(*) FROM category", &[], |row| row.int(0)).await;
    assert_eq!(total, Ok(60));
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing_and_frees_the_writer() {
    let (_folder, store) = migrated().await;
    let tx = store.begin().await.expect("a transaction");
    tx.execute("INSERT INTO category (name, description) VALUES ('x', '')", &[]).await.expect("an insert");
    drop(tx);
    let next = tokio::time::timeout(Duration::from_secs(5), store.begin()).await;
    let next = next.expect("the writer is free").expect("a transaction");
    let left = next.fetch_one("SELECT COUNT(*) FROM category", &[], |row| row.int(0)).await;
    assert_eq!(left, Ok(0));
}

#[tokio::test]
async fn failures_are_told_apart_and_show_no_values() {
    let (_folder, store) = migrated().await;
    assert_eq!(store.engine(), Engine::Sqlite);
    store.ping().await.expect("an answer");
    add_user(&store).await;
    let twice = store
        .execute(
            "INSERT INTO \"user\" (name, email, password) VALUES ('other', 'dummy@example.com', 'pwd')",
            &[],
        )
        .await
        .expect_err("a second user with that address");
    assert!(twice.conflicts_on("email") && !twice.conflicts_on("name"), "{twice}");
    assert!(!twice.to_string().contains("dummy@example.com"));

    let orphan = store
        .execute(
            "INSERT INTO token_usage (token_id, last_used_at) VALUES (?, ?)",
            &[7.into(), Timestamp::now().into()],
        )
        .await;
    assert_eq!(orphan, Err(StoreError::Conflict { constraint: None }), "foreign keys are enforced");

    let read_only = user::Entity::delete_many().exec(store.read()).await.map_err(StoreError::from);
    assert!(matches!(read_only, Err(StoreError::Unavailable(_))), "{read_only:?}");
    let broken = store.execute("UPDATE no_such_table SET a = 1", &[]).await;
    assert!(matches!(broken, Err(StoreError::Internal(_))), "{broken:?}");

    store.close().await;
    assert!(matches!(store.ping().await, Err(StoreError::Unavailable(_))));

    let absent = StoreOptions::new("sqlite:///nonexistent/folder/x.db");
    assert!(matches!(Store::open(&absent).await, Err(StoreError::Unavailable(_))));
    let memory = Store::open(&StoreOptions::new("sqlite::memory:")).await;
    assert!(matches!(memory, Err(StoreError::Configuration(_))));
}
