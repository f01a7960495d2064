//! The demo data: as much as promised, always the same, all or nothing.

mod live;
mod walk;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tempfile::TempDir;
use tokio::sync::Notify;
use touchstone::blobs::Blobs;
use touchstone::cli::demo::{DemoError, Filled, PASSWORD, Size, fill};
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::password;
use touchstone::domain::time::Timestamp;
use touchstone::store::{AssertSqlSafe, Engine, Queries, Store, StoreOptions, summaries, users};

use crate::support::{contents::contents, databases, each_database};

const SMALL: Size = Size { samples: 25, tests: 50, runs: 60, results_per_run: None };

/// What differs every time.
const FRESH: [&str; 3] = ["test.token", "user.password", "run_summary.computed_at"];

/// An empty, migrated database, and the folder it is gone with.
async fn database() -> (Store, TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let url = databases::migrated(folder.path()).await;
    let store = Store::open(&StoreOptions::new(url)).await.expect("an open store");
    (store, folder)
}

fn now() -> Timestamp {
    Timestamp::parse_rfc3339("2026-03-01T12:34:56Z").expect("a time")
}

/// The file store of a test.
fn blobs(folder: &TempDir) -> Blobs {
    Blobs::open(&folder.path().join("files").display().to_string()).expect("a file store")
}

async fn filled(store: &Store, folder: &TempDir, size: &Size) -> Filled {
    fill(store, &blobs(folder), size, now(), &|_, _, _| ()).await.expect("demo data")
}

/// Every file below a folder, by its path, with its content.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let content = std::fs::read(&path).expect("a file");
                found.insert(path.strip_prefix(folder).expect("below it").to_owned(), content);
            }
        }
    }
    found
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

#[each_database]
async fn there_is_as_much_as_promised() {
    let (store, folder) = database().await;
    let steps = Mutex::new(Vec::new());
    let tell = |done, all, _: &str| steps.lock().expect("no panic").push((done, all));
    let made = fill(&store, &blobs(&folder), &SMALL, now(), &tell).await.expect("demo data");

    assert_eq!((made.samples, made.tests, made.runs), (25, 50, 60));
    for (table, count) in
        [("sample", 25), ("regression_test", 50), ("test", 60), ("run_summary", 60), ("category", 12)]
    {
        assert_eq!(number(&store, &format!("SELECT COUNT(*) FROM {table}")).await, count, "{table}");
    }
    let results = number(&store, "SELECT COUNT(*) FROM test_result").await;
    assert_eq!(i64::try_from(made.results), Ok(results));
    assert_eq!(number(&store, "SELECT COUNT(*) FROM regression_test WHERE active = FALSE").await, 2);
    if store.engine() == Engine::Sqlite {
        assert_eq!(number(&store, "SELECT COUNT(*) FROM pragma_foreign_key_check").await, 0);
    }

    let steps = steps.into_inner().expect("no panic");
    assert!(steps.is_sorted());
    assert_eq!(steps.last(), Some(&(63, 63)));
    store.close().await;
}

#[each_database]
async fn every_status_occurs_as_often_as_meant() {
    let (store, folder) = database().await;
    filled(&store, &folder, &SMALL).await;
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
    store.close().await;
}

#[each_database]
async fn computing_the_read_model_again_finds_nothing_else() {
    let (store, folder) = database().await;
    filled(&store, &folder, &SMALL).await;
    let before = contents(&store, &FRESH).await;
    assert_eq!(before["run_summary"].len(), 60);
    let totals = store.fetch_all("SELECT total FROM run_summary", &[], |row| row.int(0)).await;
    let counted: i64 = totals.expect("totals").iter().sum();
    assert!(counted > 60 && i64::try_from(before["result_summary"].len()) == Ok(counted), "{counted}");
    let all: Vec<i32> = (1..=60).collect();
    summaries::recompute(&store, &all, |_| ()).await.expect("a read model");
    assert!(before == contents(&store, &FRESH).await);
    // And so it is from nothing.
    for table in ["result_summary", "run_summary"] {
        store.execute(AssertSqlSafe(format!("DELETE FROM {table}")), &[]).await.expect("no rows");
    }
    summaries::recompute(&store, &all, |_| ()).await.expect("a read model");
    assert!(before == contents(&store, &FRESH).await);
    store.close().await;
}

#[each_database]
async fn every_file_that_a_row_names_is_there() {
    let (store, folder) = database().await;
    filled(&store, &folder, &SMALL).await;
    let files = files(&folder.path().join("files"));
    let is_there = |name: &str| files.contains_key(Path::new(name));
    let name = |hash: &str, extension: &str| format!("TestResults/{hash}{extension}");
    let pairs = |sql: &'static str| {
        let store = &store;
        async move {
            let rows = store.fetch_all(sql, &[], |row| Ok((row.text(0)?, row.text(1)?))).await.expect("rows");
            assert!(!rows.is_empty(), "{sql}");
            rows
        }
    };
    for sql in [
        "SELECT correct, correct_extension FROM regression_test_output",
        "SELECT v.file_hashes, o.correct_extension FROM regression_test_output_files v
         JOIN regression_test_output o ON o.id = v.regression_test_output_id",
        "SELECT f.expected, o.correct_extension FROM test_result_file f
         JOIN regression_test_output o ON o.id = f.regression_test_output_id",
        "SELECT f.got, o.correct_extension FROM test_result_file f
         JOIN regression_test_output o ON o.id = f.regression_test_output_id WHERE f.got IS NOT NULL",
        "SELECT a.old_baseline, o.correct_extension FROM baseline_approval a
         JOIN regression_test_output o ON o.id = a.output_id",
    ] {
        for (hash, extension) in pairs(sql).await {
            assert!(is_there(&name(&hash, &extension)), "{sql}: {hash}{extension}");
        }
    }
    for (sha, extension) in pairs("SELECT sha, extension FROM sample").await {
        assert_eq!(sha256_hex(&files[Path::new(&format!("TestFiles/{sha}.{extension}"))]), sha);
        assert!(is_there(&format!("TestFiles/media/{sha}.xml")));
    }
    for (path, content) in &files {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        if path.starts_with("TestResults") {
            assert_eq!(sha256_hex(content), stem, "{}", path.display());
        }
    }
    // Some are binary, and no half-written file is left.
    assert!(files.keys().any(|path| path.extension().is_some_and(|extension| extension == "bin")));
    let folders: Vec<&str> = files.keys().filter_map(|path| path.iter().next()?.to_str()).collect();
    let known = ["LogFiles", "TestFiles", "TestResults", "test_artifacts"];
    assert!(folders.iter().all(|folder| known.contains(folder)), "{folders:?}");
    store.close().await;
}

#[each_database]
async fn old_runs_are_the_original_platforms_and_newer_ones_ours() {
    let (store, folder) = database().await;
    filled(&store, &folder, &SMALL).await;
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

#[each_database]
async fn two_databases_are_filled_alike() {
    let (one, folder) = database().await;
    let (other, other_folder) = database().await;
    assert_eq!(filled(&one, &folder, &SMALL).await, filled(&other, &other_folder, &SMALL).await);
    assert!(files(&folder.path().join("files")) == files(&other_folder.path().join("files")));
    let (one, other) = (contents(&one, &FRESH).await, contents(&other, &FRESH).await);
    for (table, rows) in &one {
        assert_eq!(rows, &other[table], "{table}");
    }
    assert_eq!(one.len(), other.len());
}

/// The run, sample, test and output that README.md and `make run` name.
#[tokio::test]
async fn the_tour_finds_what_it_names() {
    let (store, folder) = database().await;
    filled(&store, &folder, &Size::default()).await;
    let newest = "SELECT MAX(run_id) FROM run_summary WHERE status = 'fail'";
    assert_eq!(number(&store, newest).await, 388);
    let wrong =
        "SELECT CAST(sample_id AS TEXT) || '/' || q.regression_test_id || '/' || regression_test_output_id
                 FROM result_summary q JOIN test_result_file f ON f.test_id = q.run_id
                 AND f.regression_test_id = q.regression_test_id
                 WHERE run_id = 388 AND error_count > 0 AND got IS NOT NULL";
    assert_eq!(texts(&store, wrong.to_owned()).await, ["10/133/158"]);
    for text in [include_str!("../README.md"), include_str!("../Makefile")] {
        assert!(text.contains("/runs/388/samples/10/regression-tests/133/outputs/158/diff"));
    }
    store.close().await;
}

#[each_database]
async fn a_run_can_have_few_results() {
    let (store, folder) = database().await;
    let size = Size { runs: 200, results_per_run: Some(3), ..SMALL };
    let made = filled(&store, &folder, &size).await;
    assert!((400..=600).contains(&made.results), "{}", made.results);
    let most = "SELECT MAX(total) FROM run_summary";
    assert_eq!(number(&store, most).await, 3);
    let statuses = statuses(&store).await;
    assert_eq!(statuses.len(), 7, "{statuses:?}");
    assert_eq!(statuses["pass"], 110);
    store.close().await;
}

#[each_database]
async fn the_smallest_size_and_none_at_all_work() {
    for runs in [0, 1, 7] {
        let (store, folder) = database().await;
        filled(&store, &folder, &Size { samples: 0, tests: 0, runs, results_per_run: Some(0) }).await;
        assert_eq!(
            number(&store, "SELECT COUNT(*) FROM run_summary").await,
            i64::try_from(runs).expect("few")
        );
        store.close().await;
    }
}

#[each_database]
async fn everybody_can_sign_in() {
    let (store, folder) = database().await;
    let made = filled(&store, &folder, &Size { runs: 1, ..SMALL }).await;
    assert_eq!(made.accounts[0].email, "admin@example.com");
    for account in &made.accounts {
        let user = users::by_email(&store, account.email).await.expect("an answer").expect("a user");
        assert_eq!((user.name.as_str(), user.role), (account.name, account.role));
    }
    let hashes = texts(&store, "SELECT DISTINCT password FROM \"user\"".to_owned()).await;
    assert_eq!(hashes.len(), 1);
    assert!(password::verify(PASSWORD, &hashes[0]));
    store.close().await;
}

#[each_database]
async fn a_database_in_use_is_refused() {
    for (table, row) in [
        ("user", "INSERT INTO \"user\" (name, email, password, role) VALUES ('a', 'a@b.c', '!', 'user')"),
        ("sample", "INSERT INTO sample (sha, extension, original_name) VALUES ('a', 'ts', 'a')"),
        (
            "test",
            "INSERT INTO test (platform, test_type, branch, \"commit\", pr_nr) VALUES ('linux', 'commit', 'a', 'b', 0)",
        ),
        ("category", "INSERT INTO category (name, description) VALUES ('DVB', '')"),
    ] {
        let (store, folder) = database().await;
        store.execute(row, &[]).await.expect("a row");
        let before = contents(&store, &FRESH).await;
        let refusal =
            fill(&store, &blobs(&folder), &SMALL, now(), &|_, _, _| ()).await.expect_err("a refusal");
        assert_eq!(refusal, DemoError::NotEmpty(table));
        assert!(files(&folder.path().join("files")).is_empty());
        assert!(before == contents(&store, &FRESH).await);
        store.close().await;
    }
}

#[each_database]
async fn without_a_file_store_there_is_nothing() {
    let (store, folder) = database().await;
    let before = contents(&store, &FRESH).await;
    let blobs = blobs(&folder);
    // A file where a folder has to be.
    std::fs::write(folder.path().join("files/TestResults"), "in the way").expect("a file");
    let refusal = fill(&store, &blobs, &SMALL, now(), &|_, _, _| ()).await.expect_err("a refusal");
    assert!(matches!(refusal, DemoError::Files(_)), "{refusal}");
    assert!(before == contents(&store, &FRESH).await);
    store.close().await;
}

#[each_database]
async fn stopped_half_way_there_is_nothing() {
    let (store, folder) = database().await;
    let before = contents(&store, &FRESH).await;
    let blobs = blobs(&folder);
    let half_way = Notify::new();
    let progress = |done, _, _: &str| {
        if done > 30 {
            half_way.notify_one();
        }
    };
    let stopped = tokio::select! {
        biased;
        () = half_way.notified() => true,
        made = fill(&store, &blobs, &SMALL, now(), &progress) => made.is_err(),
    };
    assert!(stopped);
    // On SQLite this waits for the one writer, so the rollback is over.
    store.begin().await.expect("a transaction").commit().await.expect("an end");
    assert!(before == contents(&store, &FRESH).await);
    filled(&store, &folder, &SMALL).await;
    store.close().await;
}
