//! What is reported of tests: once, whole, and as it was.

use reqwest::Method;
use serde_json::json;
use touchstone::domain::digest::sha256_hex;
use touchstone::store::Queries;

use super::{Worker, baseline, suite};
use crate::support::{World, each_database};

/// All rows of results.
async fn rows(world: &World) -> Vec<(i64, i64, Option<String>)> {
    let sql = "SELECT test_id, regression_test_id, got FROM test_result_file
               UNION ALL SELECT test_id, regression_test_id, 'result' FROM test_result ORDER BY 1, 2, 3";
    let row = |row: touchstone::store::Row<'_>| Ok((row.int(0)?, row.int(1)?, row.opt_text(2)?));
    world.store.fetch_all(sql, &[], row).await.unwrap()
}

#[each_database]
async fn what_is_repeated_adds_nothing_and_what_differs_changes_nothing() {
    let world = World::new().await;
    let worker = Worker::new(&world).await;
    suite(&world, 2).await;
    world.run().await;
    let job = worker.job().await;
    let hash = world.put_output("variant");
    job.progress("preparation").await.expect(200);
    for _ in 0..3 {
        job.progress("testing").await.expect(200);
        job.result(1, 0, &[(1, &hash)]).await.expect(200);
        job.upload(1, 1, b"variant").await.expect(200);
    }
    let before = rows(&world).await;
    assert_eq!(before.len(), 2);
    assert_eq!(world.count("SELECT COUNT(*) FROM test_progress").await, 2);
    for (exit_code, outputs) in
        [(1, vec![(1, hash.as_str())]), (0, vec![]), (0, vec![(1, baseline(1).as_str())])]
    {
        let reply = job.result(1, exit_code, &outputs).await.expect(409);
        assert_eq!(reply.code(), "conflict", "{}", reply.text);
    }
    assert_eq!(job.progress("preparation").await.expect(409).code(), "conflict");
    assert_eq!(rows(&world).await, before);
    let end = job.finish("completed", "done").await.expect(200).json();
    // The end, and what was there before it, can be repeated.
    assert_eq!(job.finish("completed", "done").await.expect(200).json(), end);
    assert_eq!(job.result(1, 0, &[(1, &hash)]).await.expect(200).json()["stored"], true);
    for reply in [
        job.finish("completed", "really done").await,
        job.finish("canceled", "done").await,
        job.result(1, 1, &[(1, &hash)]).await,
        job.result(2, 0, &[(2, &baseline(2))]).await,
        job.progress("testing").await,
        job.heartbeat().await,
    ] {
        assert_eq!((reply.status, reply.code().as_str()), (409, "run_ended"), "{}", reply.text);
    }
    assert_eq!(rows(&world).await, before);
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log WHERE operation = 'finishJob'").await, 1);
}

#[each_database]
async fn nothing_is_taken_out_of_its_order() {
    let world = World::new().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    world.run().await;
    let job = worker.job().await;
    assert_eq!(job.finish("completed", "").await.expect(409).code(), "conflict");
    // A test may be reported before anybody said that tests begin.
    job.result(1, 0, &[(1, &baseline(1))]).await.expect(200);
    job.progress("testing").await.expect(200);
    assert_eq!(job.finish("completed", "").await.expect(200).json()["status"], "pass");
}

#[each_database]
async fn what_the_run_does_not_ask_for_is_refused() {
    let world = World::new().await;
    let worker = Worker::new(&world).await;
    let admin = world.admin().await;
    world.sql("UPDATE \"user\" SET github_login = name", &[]).await;
    suite(&world, 2).await;
    let body = json!({
        "repository": "admin/x", "commit_sha": "0".repeat(40), "platform": "linux", "regression_test_ids": [1],
    });
    world.post("/runs", &admin, &body).await.expect(202);
    let job = worker.job().await;
    job.result(2, 0, &[]).await.expect(404);
    job.result(9, 0, &[]).await.expect(404);
    let reply = job.result(1, 0, &[(2, &baseline(2))]).await.expect(422);
    assert!(reply.field("outputs").contains("no such output"), "{}", reply.text);
    let twice = [(1, baseline(1)), (1, baseline(2))];
    let twice: Vec<(i32, &str)> = twice.iter().map(|(id, hash)| (*id, hash.as_str())).collect();
    let reply = job.result(1, 0, &twice).await.expect(422);
    assert!(reply.field("outputs").contains("twice"), "{}", reply.text);
    job.upload(1, 2, b"x").await.expect(404);
    job.upload(2, 2, b"x").await.expect(404);
    assert!(rows(&world).await.is_empty());
}

#[each_database]
async fn a_file_is_what_its_hash_says_or_is_not_kept() {
    let world = World::with(&[("max_output", "10"), ("max_artifact", "10")]).await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    let job = worker.job().await;
    let path = format!("/results/1/outputs/1?sha256={}", sha256_hex(b"right"));
    let reply = job.bytes(Method::PUT, &path, b"wrong").await.expect(422);
    assert!(reply.field("sha256").contains("another hash"), "{}", reply.text);
    assert_eq!(job.upload(1, 1, b"more than ten").await.expect(413).code(), "payload_too_large");
    job.artifact("coredump", b"more than ten").await.expect(413);
    let folder = world.folder().join("files");
    let files = |name: &str| std::fs::read_dir(folder.join(name)).map_or(0, Iterator::count);
    assert_eq!((files("TestResults"), files("TempFiles")), (0, 0));
    assert_eq!(files(&format!("test_artifacts/{run_id}")), 0);
    job.upload(1, 1, b"right").await.expect(200);
    job.upload(1, 1, b"right").await.expect(200);
    job.upload(1, 1, b"").await.expect(200);
    assert_eq!((files("TestResults"), files("TempFiles")), (2, 0));
}

#[each_database]
async fn the_exit_code_that_is_right_is_that_of_the_run() {
    let world = World::new().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    world.sql("UPDATE regression_test SET expected_rc = 10", &[]).await;
    world.run().await;
    world.sql("UPDATE regression_test SET expected_rc = 11", &[]).await;
    let job = worker.job().await;
    assert_eq!(job.body["tests"][0]["expected_rc"], 10);
    job.progress("testing").await.expect(200);
    job.result(1, 10, &[(1, &baseline(1))]).await.expect(200);
    assert_eq!(job.finish("completed", "").await.expect(200).json()["status"], "pass");
    assert_eq!(world.texts("SELECT CAST(expected_rc AS CHAR(2)) FROM test_result", &[]).await, ["10"]);
}

#[each_database]
async fn a_report_costs_as_much_whatever_the_size_of_the_run() {
    let mut costs = Vec::new();
    for tests in [8, 100] {
        let world = World::new().await;
        let worker = Worker::new(&world).await;
        suite(&world, tests).await;
        world.run().await;
        let job = worker.job().await;
        job.progress("testing").await.expect(200);
        let mut next = 0;
        let report = async || {
            next += 1;
            job.result(next, 0, &[(next, &baseline(next))]).await.expect(200);
        };
        costs.push(world.cost(report).await);
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] < 40, "{costs:?}");
}
