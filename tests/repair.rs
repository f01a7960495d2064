//! What other programs write into the same database, and what such a database
//! may hold.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sqlx::AssertSqlSafe;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use touchstone::api::models::{Role, RunStatus, Scope};
use touchstone::domain::time::Timestamp;
use touchstone::store::{Queries, Store, StoreOptions, migrations, summaries};

use crate::support::{World, database_url, each_database, process};

/// Asks again and again until the answer is as wanted. What another program
/// wrote is to be seen within two seconds; a busy machine gets five.
async fn until(what: &str, mut asked: impl AsyncFnMut() -> Value, wanted: Value) {
    let began = Instant::now();
    loop {
        let answer = asked().await;
        if answer == wanted {
            return;
        }
        assert!(began.elapsed() < Duration::from_secs(5), "{what}: {answer} instead of {wanted}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A run's status, alone and in the list.
async fn both(world: &World, token: &str, run_id: i32) -> Value {
    let one = world.get(&format!("/runs/{run_id}"), token).await.expect(200).json();
    let list = world.get("/runs?limit=100", token).await.expect(200).json();
    let listed = list["data"].as_array().unwrap().iter().find(|run| run["run_id"] == run_id);
    json!([one["status"], listed.map(|run| run["status"].clone())])
}

/// Readers have runs computed, and readers hang up.
#[each_database]
async fn what_was_begun_to_be_computed_is_computed_when_nobody_waits_for_it() {
    let mut world = World::new().await;
    world.suite(1).await;
    let runs = [world.run().await];
    let store = world.second_view().await;
    assert!(world.stop().await, "nobody else computes anything");
    store.execute("UPDATE run_summary SET stale = TRUE", &[]).await.unwrap();
    let tx = store.begin().await.unwrap();
    summaries::lock(&tx, &runs).await.unwrap();
    tokio::select! {
        biased;
        _ = summaries::recompute(&store, &runs, |_| ()) => panic!("the run is locked"),
        () = std::future::ready(()) => {}
    }
    drop(tx);
    let stale = async || {
        let sql = "SELECT COUNT(*) FROM run_summary WHERE stale = TRUE";
        json!(store.fetch_one(sql, &[], |row| row.int(0)).await.unwrap())
    };
    until("runs out of date", stale, json!(0)).await;
    store.close().await;
}

#[each_database]
async fn what_another_program_writes_is_seen() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let now = Timestamp::now();
    world.foreign_run(10, &[]).await;
    until("a new run", async || both(&world, &admin, 10).await, json!(["queued", "queued"])).await;
    world.foreign_event(10, "testing", now).await;
    until("a new event", async || both(&world, &admin, 10).await, json!(["running", "running"])).await;
    world.result(10, 1, 0, None).await;
    let passed = async || {
        let summary = world.get("/runs/10/summary", &admin).await.expect(200).json();
        json!([summary["total_samples"], summary["pass_count"], summary["skipped_count"]])
    };
    until("a result of a running run", passed, json!([2, 1, 1])).await;
    world.result(10, 2, 0, Some("something else")).await;
    world.foreign_event(10, "completed", now).await;
    until("the end", async || both(&world, &admin, 10).await, json!(["fail", "fail"])).await;
    // The original platform restarts a run by removing what it has.
    for sql in ["DELETE FROM test_result_file", "DELETE FROM test_result", "DELETE FROM test_progress"] {
        world.sql(sql, &[]).await;
    }
    until("a restart", async || both(&world, &admin, 10).await, json!(["queued", "queued"])).await;

    // One that is complete when it appears, and one of ours that is moved on.
    world.foreign_run(11, &[("completed", "2020-01-01T00:00:00Z")]).await;
    world.result(11, 1, 0, None).await;
    until("a whole run", async || both(&world, &admin, 11).await, json!(["pass", "pass"])).await;
    let ours = world.run().await;
    world.foreign_event(ours, "canceled", now).await;
    until("a run of ours", async || both(&world, &admin, ours).await, json!(["canceled", "canceled"])).await;
    // New events on a run that ended long ago.
    world.foreign_event(11, "testing", now).await;
    until("an old run", async || both(&world, &admin, 11).await, json!(["running", "running"])).await;
}

#[each_database]
async fn marked_rows_are_computed_before_a_list_answers() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = world.ended(RunStatus::Fail).await;
    let counts = async |query: &str| {
        let list = world.get(&format!("/runs?{query}"), &admin).await.expect(200).json();
        list["pagination"]["total"].as_i64().unwrap()
    };
    assert_eq!((counts("status=fail").await, counts("status=pass").await), (1, 0));
    for query in ["status=pass", "status=pass&offset=5", "status=pass&limit=1"] {
        world.sql("UPDATE regression_test_output SET correct = 'something else' WHERE id = 1", &[]).await;
        world.sql("UPDATE run_summary SET stale = TRUE WHERE run_id = ?", &[run_id.into()]).await;
        assert_eq!(counts(query).await, 1, "{query}");
        world.sql("UPDATE regression_test_output SET correct = 'base1' WHERE id = 1", &[]).await;
        world.sql("UPDATE run_summary SET stale = TRUE WHERE run_id = ?", &[run_id.into()]).await;
        assert_eq!(counts(query).await, 0, "{query}");
    }
    world
        .sql("UPDATE run_summary SET stale = TRUE, status = 'pass' WHERE run_id = ?", &[run_id.into()])
        .await;
    assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json()["status"], "fail");
    assert_eq!(world.count("SELECT COUNT(*) FROM run_summary WHERE stale = TRUE").await, 0);
}

#[each_database]
async fn nothing_the_schema_allows_breaks_a_list() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(4).await;
    world.foreign_run(1, &[("building", "2026-01-01T00:00:00Z")]).await;
    world
        .foreign_run(2, &[("preparation", "2026-01-01T00:00:00Z"), ("EXPLODED", "2026-01-02T00:00:00Z")])
        .await;
    world.foreign_run(3, &[(" completed ", "2026-01-02T00:00:00Z")]).await;
    for sql in [
        "UPDATE test SET platform = 'amiga', test_type = '' WHERE id = 1",
        "INSERT INTO fork (id, github) VALUES (1, NULL)",
        "UPDATE test SET fork_id = 1, pr_nr = -3, branch = '', \"commit\" = '' WHERE id = 2",
        "UPDATE regression_test SET sample_id = NULL, input_type = NULL, output_type = '?', expected_rc = NULL WHERE id = 2",
        "UPDATE regression_test_output SET correct = NULL, \"ignore\" = NULL WHERE id = 2",
        "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension) VALUES (90, NULL, NULL, '')",
        "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES (NULL, 1), ('x', NULL)",
        "INSERT INTO customized_test (test_id, regression_id) VALUES (NULL, NULL), (3, NULL), (NULL, 1)",
        "INSERT INTO test_progress (test_id, status, \"timestamp\", message) VALUES (NULL, 'testing', '2026-01-01 00:00:00', '')",
        "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc) VALUES (3, 1, NULL, NULL, NULL)",
        "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got) VALUES (3, 1, 1, '', NULL)",
        "UPDATE \"user\" SET role = 'wizard' WHERE id = 99",
    ] {
        world.sql(sql, &[]).await;
    }
    until(
        "all three",
        async || world.get("/runs", &admin).await.expect(200).json()["pagination"]["total"].clone(),
        json!(3),
    )
    .await;
    let list = world.get("/runs?sort=run_id", &admin).await.expect(200).json();
    let shown: Vec<_> =
        list["data"].as_array().unwrap().iter().map(|run| (&run["status"], &run["platform"])).collect();
    let (running, passed, linux) = (json!("running"), json!("pass"), json!("linux"));
    assert_eq!(shown, [(&running, &linux), (&running, &linux), (&passed, &linux)]);
    assert_eq!(
        (&list["data"][1]["repository"], &list["data"][1]["pr_number"]),
        (&json!("unknown"), &Value::Null)
    );
    for run_id in 1..=3 {
        for part in ["", "/summary", "/progress", "/config"] {
            world.get(&format!("/runs/{run_id}{part}"), &admin).await.expect(200);
        }
    }
    // A run can be made from such a suite.
    let body =
        json!({ "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux" });
    world.post("/runs", &admin, &body).await.expect(202);
}

// Only SQLite stores a time that is none.
#[tokio::test]
async fn one_row_that_cannot_be_read_hides_no_other_run() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.foreign_run(1, &[]).await;
    world.sql("INSERT INTO test_progress (test_id, status, \"timestamp\", message) VALUES (1, 'testing', 'yesterday', '')", &[]).await;
    world.foreign_run(2, &[("testing", "2026-01-01T00:00:00Z")]).await;
    // The list shows a run once the server has looked for changes again.
    let found = async |run_id: i32| {
        let listed = async || {
            let list = world.get("/runs?limit=100", &admin).await.expect(200).json();
            json!(list["data"].as_array().unwrap().iter().any(|run| run["run_id"] == run_id))
        };
        until("a sound run", listed, json!(true)).await;
    };
    found(2).await;
    let shown = async |world: &World| both(world, &admin, 1).await;
    until("the other", async || shown(&world).await, json!(["error", "error"])).await;
    world.sql("UPDATE run_summary SET stale = TRUE", &[]).await;
    assert_eq!(shown(&world).await, json!(["error", "error"]));
    let summary = world.get("/runs/1/summary", &admin).await.expect(200).json();
    assert_eq!((&summary["status"], &summary["total_samples"]), (&json!("error"), &json!(0)));
    // It is not computed again and again, whatever else is found. Two other
    // runs come first: the server begins with computing everything once.
    let computed = "SELECT CAST(computed_at AS TEXT) FROM run_summary WHERE run_id = 1";
    for run_id in [3, 4] {
        world.foreign_run(run_id, &[]).await;
        found(run_id).await;
    }
    let before = world.texts(computed, &[]).await;
    world.foreign_run(5, &[]).await;
    found(5).await;
    assert_eq!(world.texts(computed, &[]).await, before);
    world.sql("DELETE FROM run_summary", &[]).await;
    process::run(&world.folder(), &["migrate"]).expect(0);
    let world = world.restarted(&[]).await;
    assert_eq!(shown(&world).await, json!(["error", "error"]));
    // Once the row can be read, it is a run like any other.
    world.sql("DELETE FROM test_progress WHERE test_id = 1", &[]).await;
    world.sql("INSERT INTO test_progress (test_id, status, \"timestamp\", message) VALUES (1, 'testing', '2026-01-01 00:00:00', '')", &[]).await;
    until("a mended run", async || shown(&world).await, json!(["running", "running"])).await;
}

#[each_database]
async fn definitions_that_another_program_changes_turn_verdicts() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let ours = world.ended(RunStatus::Fail).await;
    world.foreign_run(70, &[("completed", "2020-01-01T00:00:00Z")]).await;
    world.result(70, 1, 0, Some("something else")).await;
    let statuses = async || {
        let (ours, theirs) = (both(&world, &admin, ours).await, both(&world, &admin, 70).await);
        json!([ours[0], ours[1], theirs[0], theirs[1]])
    };
    let (fail, pass) = (json!(["fail", "fail", "fail", "fail"]), json!(["pass", "pass", "pass", "pass"]));
    until("the beginning", statuses, fail.clone()).await;
    let edits = [
        (
            "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES ('something else', 1)",
            "UPDATE regression_test_output_files SET file_hashes = 'something other'",
        ),
        (
            "UPDATE regression_test_output SET correct = 'something else' WHERE id = 1",
            "UPDATE regression_test_output SET correct = 'base1' WHERE id = 1",
        ),
    ];
    for (edit, undo) in edits {
        world.sql(edit, &[]).await;
        until(edit, statuses, pass.clone()).await;
        world.sql(undo, &[]).await;
        until(undo, statuses, fail.clone()).await;
    }
    // A snapshot says itself what is ignored.
    let frozen = json!(["fail", "fail", "pass", "pass"]);
    world.sql("UPDATE regression_test_output SET \"ignore\" = TRUE WHERE id = 1", &[]).await;
    until("an ignored output", statuses, frozen).await;
    let missing = "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\") VALUES (9, 1, 'x', '.srt', FALSE)";
    world.sql(missing, &[]).await;
    until("another output", statuses, fail).await;
    // A queued run of the original platform is about what is active.
    world.foreign_run(71, &[]).await;
    let total = async || {
        let summary = world.get("/runs/71/summary", &admin).await.expect(200).json();
        let config = world.get("/runs/71/config", &admin).await.expect(200).json();
        assert_eq!(world.get("/runs/71", &admin).await.expect(200).json()["status"], "queued");
        json!([summary["total_samples"], config["regression_test_ids"]])
    };
    until("all that is active", total, json!([2, [1, 2]])).await;
    world.sql("UPDATE regression_test SET active = FALSE WHERE id = 1", &[]).await;
    until("a test less", total, json!([1, [2]])).await;
}

#[each_database]
async fn old_runs_with_other_rows_than_they_were_computed_from_are_found() {
    let world = World::new().await;
    world.suite(2).await;
    let events = [("testing", "2020-01-01T00:00:00Z"), ("completed", "2020-01-01T00:01:00Z")];
    for run_id in 1..=4 {
        world.foreign_run(run_id, &events).await;
        world.result(run_id, 1, 0, None).await;
    }
    world.compute(&[1, 2, 3, 4]).await;
    let drifted = async || summaries::drifted(&world.store).await.unwrap();
    assert_eq!(drifted().await, [0; 0]);
    for sql in [
        "DELETE FROM test_result WHERE test_id = 1",
        "DELETE FROM test_result_file WHERE test_id = 2",
        "DELETE FROM test_progress WHERE test_id = 3 AND status = 'completed'",
    ] {
        world.sql(sql, &[]).await;
    }
    // The server may be faster with what it looks at every second.
    let found = drifted().await;
    assert!(found.contains(&1) && found.contains(&2) && !found.contains(&4), "{found:?}");
}

#[each_database]
async fn a_stored_sentinel_is_a_missing_output() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    for sql in [
        "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\") VALUES (-1, 2, '', '', FALSE)",
        "INSERT INTO regression_test (id, sample_id, command, active) VALUES (3, 1, '', TRUE)",
    ] {
        world.sql(sql, &[]).await;
    }
    world.foreign_run(1, &[("completed", "2026-01-01T00:00:00Z")]).await;
    for test in [1, 3] {
        world.sql("INSERT INTO test_result (test_id, regression_test_id, exit_code, expected_rc) VALUES (1, ?, 0, 0)", &[test.into()]).await;
        world
            .sql(
                "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
                 VALUES (1, ?, -1, '', 'error')",
                &[test.into()],
            )
            .await;
    }
    // The stand-in output itself is expected of nobody; an empty hash is wrong.
    world.sql("INSERT INTO test_result (test_id, regression_test_id, exit_code, expected_rc) VALUES (1, 2, 0, 0)", &[]).await;
    world
        .sql(
            "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
             VALUES (1, 2, 2, 'base2', '')",
            &[],
        )
        .await;
    let summary = world.get("/runs/1/summary", &admin).await.expect(200).json();
    assert_eq!(
        (
            &summary["status"],
            &summary["missing_output_count"],
            &summary["fail_count"],
            &summary["error_count"]
        ),
        (&json!("fail"), &json!(2), &json!(1), &json!(3))
    );
}

// The server's own `create_all` tables are read in `databases`; these are SQLite's.
#[tokio::test]
async fn the_platforms_own_test_world_is_judged_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let options = SqliteConnectOptions::new().filename(folder.path().join("t.db")).create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    for script in [include_str!("sql/create_all.sqlite.sql"), include_str!("sql/fixture.sql")] {
        sqlx::raw_sql(AssertSqlSafe(script)).execute(&pool).await.unwrap();
    }
    pool.close().await;
    let store = Store::open(&StoreOptions::new(database_url(&folder))).await.unwrap();
    migrations::migrate(&store).await.unwrap();
    store.close().await;
    let world = World::on(folder, &[("main_repository", "test_owner/test_repo")]).await;
    let user = world.user("ada", Role::User).await;
    let token = world.token(&user, &[Scope::RunsRead]).await;

    let list = world.get("/runs?sort=run_id", &token).await.expect(200).json();
    assert_eq!(list["pagination"]["total"], 2);
    assert_eq!(
        list["data"][0],
        json!({ "run_id": 1, "status": "pass", "platform": "linux", "test_type": "pr",
                "repository": "test_owner/test_repo", "branch": "pull_request",
                "commit_sha": "1978060bf7d2edd119736ba3ba88341f3bec3323", "pr_number": 1,
                "created_at": "2026-01-10T08:00:00Z", "queued_at": "2026-01-10T08:00:00Z",
                "started_at": "2026-01-10T08:02:00Z", "completed_at": "2026-01-10T08:10:30Z",
                "github_link": "https://github.com/test_owner/test_repo/pull/1", "attempt": 1, "owner_id": null })
    );
    assert_eq!(
        (&list["data"][1]["status"], &list["data"][1]["commit_sha"]),
        (&json!("fail"), &json!("abcdefgh"))
    );
    let summary = world.get("/runs/1/summary", &token).await.expect(200).json();
    assert_eq!(
        (&summary["pass_count"], &summary["error_count"], &summary["duration_ms"]),
        (&json!(2), &json!(0), &json!(801))
    );
    let summary = world.get("/runs/2/summary", &token).await.expect(200).json();
    assert_eq!(
        (&summary["status"], &summary["fail_count"], &summary["error_count"]),
        (&json!("fail"), &json!(2), &json!(2))
    );
    for (query, total) in [
        ("status=pass", 1),
        ("status=fail", 1),
        ("status=error", 0),
        ("ccx_version=1.2.3", 1),
        ("repository=Test_Owner/test_repo", 2),
    ] {
        let list = world.get(&format!("/runs?{query}"), &token).await.expect(200).json();
        assert_eq!(list["pagination"]["total"], total, "{query}");
    }
    let body = json!({ "email": "dummy@example.com", "password": "dummy_pwd", "token_name": "t" });
    world.post_text("/auth/tokens", None, &body.to_string()).await.expect(401);
}
