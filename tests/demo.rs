//! The demo data: as much as promised, always the same, all or nothing.

use std::collections::BTreeMap;
use std::sync::Mutex;

use tempfile::TempDir;
use tokio::sync::Notify;
use touchstone::cli::demo::{DemoError, Filled, PASSWORD, Size, fill};
use touchstone::domain::password;
use touchstone::domain::time::Timestamp;
use touchstone::store::{AssertSqlSafe, Queries, Store, StoreOptions, migrations, summaries, users};

const SMALL: Size = Size { samples: 25, tests: 50, runs: 60, results_per_run: None };

/// What differs every time.
const FRESH: [&str; 3] = ["test.token", "user.password", "run_summary.computed_at"];

/// An empty database, and the folder it is gone with.
async fn database() -> (Store, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite://{}?mode=rwc", folder.path().join("demo.db").display());
    let store = Store::open(&StoreOptions::new(url)).await.expect("an open store");
    migrations::migrate(&store).await.expect("a migration");
    (store, folder)
}

fn now() -> Timestamp {
    Timestamp::parse_rfc3339("2026-03-01T12:34:56Z").expect("a time")
}

async fn filled(store: &Store, size: &Size) -> Filled {
    fill(store, size, now(), &|_, _, _| ()).await.expect("demo data")
}

async fn number(store: &Store, sql: &str) -> i64 {
    store.fetch_one(AssertSqlSafe(sql.to_owned()), &[], |row| row.int(0)).await.expect("a number")
}

async fn texts(store: &Store, sql: String) -> Vec<String> {
    store.fetch_all(AssertSqlSafe(sql), &[], |row| row.text(0)).await.expect("texts")
}

async fn statuses(store: &Store) -> BTreeMap<String, i64> {
    let rows = store
        .fetch_all("SELECT status, COUNT(*) FROM run_summary GROUP BY status", &[], |row| {
            Ok((row.text(0)?, row.int(1)?))
        })
        .await;
    rows.expect("statuses").into_iter().collect()
}

/// Every row of every table, but for what is made afresh and the migrations.
async fn contents(store: &Store) -> BTreeMap<String, Vec<String>> {
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'touchstone_migration'";
    let mut contents = BTreeMap::new();
    for table in texts(store, sql.to_owned()).await {
        let columns = texts(store, format!("SELECT name FROM pragma_table_info('{table}')")).await;
        let same = columns.iter().filter(|column| !FRESH.contains(&format!("{table}.{column}").as_str()));
        let same: Vec<String> = same.map(|column| format!("quote(\"{column}\")")).collect();
        let sql = format!("SELECT {} FROM \"{table}\" ORDER BY 1", same.join(" || ',' || "));
        contents.insert(table, texts(store, sql).await);
    }
    contents
}

#[tokio::test]
async fn there_is_as_much_as_promised() {
    let (store, _folder) = database().await;
    let steps = Mutex::new(Vec::new());
    let made = fill(&store, &SMALL, now(), &|done, all, _| steps.lock().expect("no panic").push((done, all)))
        .await
        .expect("demo data");

    assert_eq!((made.samples, made.tests, made.runs), (25, 50, 60));
    for (table, count) in
        [("sample", 25), ("regression_test", 50), ("test", 60), ("run_summary", 60), ("category", 12)]
    {
        assert_eq!(number(&store, &format!("SELECT COUNT(*) FROM {table}")).await, count, "{table}");
    }
    let results = number(&store, "SELECT COUNT(*) FROM test_result").await;
    assert_eq!(i64::try_from(made.results), Ok(results));
    assert_eq!(number(&store, "SELECT COUNT(*) FROM regression_test WHERE active = FALSE").await, 2);
    assert_eq!(number(&store, "SELECT COUNT(*) FROM pragma_foreign_key_check").await, 0);

    let steps = steps.into_inner().expect("no panic");
    assert!(steps.is_sorted());
    assert_eq!(steps.last(), Some(&(62, 62)));
    store.close().await;
}

#[tokio::test]
async fn every_status_occurs_as_often_as_meant() {
    let (store, _folder) = database().await;
    filled(&store, &SMALL).await;
    let meant = [
        ("canceled", 3),
        ("error", 1),
        ("fail", 20),
        ("incomplete", 1),
        ("pass", 33),
        ("queued", 1),
        ("running", 1),
    ];
    assert_eq!(statuses(&store).await, meant.map(|(status, count)| (status.to_owned(), count)).into());
    // The newest wait; nothing is later than the hour it was made in.
    assert_eq!(number(&store, "SELECT MAX(run_id) FROM run_summary WHERE status = 'queued'").await, 60);
    let sql = "SELECT COUNT(*) FROM run_summary WHERE created_at > '2026-03-01 12:00:00'
               OR completed_at > '2026-03-01 12:00:00' OR created_at < '2025-12-31'";
    assert_eq!(number(&store, sql).await, 0);
    // Passed with something else than the baseline of the day.
    let sql = "SELECT COUNT(*) FROM test_result_file f JOIN run_summary s ON s.run_id = f.test_id
               JOIN regression_test_output o ON o.id = f.regression_test_output_id
               WHERE s.status = 'pass' AND f.got <> f.expected AND NOT o.\"ignore\"";
    assert!(number(&store, sql).await > 0);
    for kind in ["missing > 0", "failed > 0", "errors > failed + missing"] {
        assert!(
            number(&store, &format!("SELECT COUNT(*) FROM run_summary WHERE {kind}")).await > 0,
            "{kind}"
        );
    }
    // Computing the read model again finds nothing else.
    let before = contents(&store).await;
    let all: Vec<i32> = (1..=60).collect();
    summaries::recompute(&store, &all, |_| ()).await.expect("a read model");
    assert!(before == contents(&store).await);
    store.close().await;
}

#[tokio::test]
async fn old_runs_are_the_original_platforms_and_newer_ones_ours() {
    let (store, _folder) = database().await;
    filled(&store, &SMALL).await;
    // Of the original's runs only the first event is known, minutes after the push.
    let sql = "SELECT COUNT(*) FROM run_summary s LEFT JOIN run_origin o ON o.run_id = s.run_id
               WHERE (o.run_id IS NULL AND s.created_at >= '2026-01-30 13:00:00')
               OR (o.run_id IS NOT NULL AND s.created_at < '2026-01-30 12:00:00')";
    assert_eq!(number(&store, sql).await, 0);
    let unfinished = "SELECT COUNT(*) FROM run_origin WHERE snapshot_id IS NULL OR owner_id IS NULL";
    assert_eq!(number(&store, unfinished).await, 0);
    let without_selection = "FROM test t LEFT JOIN run_origin o ON o.run_id = t.id
                             WHERE NOT EXISTS (SELECT 1 FROM customized_test c WHERE c.test_id = t.id)";
    for (origin, some) in [("o.run_id IS NULL", true), ("o.run_id IS NOT NULL", false)] {
        let sql = format!("SELECT COUNT(*) {without_selection} AND {origin}");
        assert_eq!(number(&store, &sql).await > 0, some, "{origin}");
    }
    store.close().await;
}

#[tokio::test]
async fn two_databases_are_filled_alike() {
    let (one, _folder) = database().await;
    let (other, _other_folder) = database().await;
    assert_eq!(filled(&one, &SMALL).await, filled(&other, &SMALL).await);
    let (one, other) = (contents(&one).await, contents(&other).await);
    for (table, rows) in &one {
        assert_eq!(rows, &other[table], "{table}");
    }
    assert_eq!(one.len(), other.len());
}

#[tokio::test]
async fn a_run_can_have_few_results() {
    let (store, _folder) = database().await;
    let size = Size { runs: 200, results_per_run: Some(3), ..SMALL };
    let made = filled(&store, &size).await;
    assert!((400..=600).contains(&made.results), "{}", made.results);
    let most = "SELECT MAX(total) FROM run_summary";
    assert_eq!(number(&store, most).await, 3);
    let statuses = statuses(&store).await;
    assert_eq!(statuses.len(), 7, "{statuses:?}");
    assert_eq!(statuses["pass"], 110);
    store.close().await;
}

#[tokio::test]
async fn the_smallest_size_and_none_at_all_work() {
    for runs in [0, 1, 7] {
        let (store, _folder) = database().await;
        filled(&store, &Size { samples: 0, tests: 0, runs, results_per_run: Some(0) }).await;
        assert_eq!(
            number(&store, "SELECT COUNT(*) FROM run_summary").await,
            i64::try_from(runs).expect("few")
        );
        store.close().await;
    }
}

#[tokio::test]
async fn everybody_can_sign_in() {
    let (store, _folder) = database().await;
    let made = filled(&store, &Size { runs: 1, ..SMALL }).await;
    assert_eq!(made.accounts[0].email, "admin@example.com");
    for account in &made.accounts {
        let user = users::by_email(&store, account.email).await.expect("an answer").expect("a user");
        assert_eq!((user.name.as_str(), user.role), (account.name, account.role));
    }
    let hashes = texts(&store, "SELECT DISTINCT password FROM user".to_owned()).await;
    assert_eq!(hashes.len(), 1);
    assert!(password::verify(PASSWORD, &hashes[0]));
    store.close().await;
}

#[tokio::test]
async fn a_database_in_use_is_refused() {
    for (table, row) in [
        ("user", "INSERT INTO user (name, email, password, role) VALUES ('a', 'a@b.c', '!', 'user')"),
        ("sample", "INSERT INTO sample (sha, extension, original_name) VALUES ('a', 'ts', 'a')"),
        (
            "test",
            "INSERT INTO test (platform, test_type, branch, \"commit\", pr_nr) VALUES ('linux', 'commit', 'a', 'b', 0)",
        ),
        ("category", "INSERT INTO category (name, description) VALUES ('DVB', '')"),
    ] {
        let (store, _folder) = database().await;
        store.execute(row, &[]).await.expect("a row");
        let before = contents(&store).await;
        let refusal = fill(&store, &SMALL, now(), &|_, _, _| ()).await.expect_err("a refusal");
        assert_eq!(refusal, DemoError::NotEmpty(table));
        assert!(before == contents(&store).await);
        store.close().await;
    }
}

#[tokio::test]
async fn stopped_half_way_there_is_nothing() {
    let (store, _folder) = database().await;
    let before = contents(&store).await;
    let half_way = Notify::new();
    let progress = |done, _, _: &str| {
        if done > 30 {
            half_way.notify_one();
        }
    };
    let stopped = tokio::select! {
        biased;
        () = half_way.notified() => true,
        made = fill(&store, &SMALL, now(), &progress) => made.is_err(),
    };
    assert!(stopped);
    // Waits for the one writer, so the rollback is over.
    store.begin().await.expect("a transaction").commit().await.expect("an end");
    assert!(before == contents(&store).await);
    filled(&store, &SMALL).await;
    store.close().await;
}
