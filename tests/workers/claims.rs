//! Who gets which run.

use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::store::Queries;

use super::{Worker, suite};
use crate::support::{World, each_database};

/// Makes a run through the API.
async fn create(world: &World, admin: &str, more: Value) -> i64 {
    let mut body = json!({
        "repository": "admin/x",
        "commit_sha": "7d1f1b4f3c0e5b9f6a2d8c4e1b0a9f8e7d6c5b4a",
        "platform": "linux",
    });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    world.post("/runs", admin, &body).await.expect(202).json()["run_id"].as_i64().unwrap()
}

async fn linked_admin(world: &World) -> String {
    let admin = world.admin().await;
    world.sql("UPDATE \"user\" SET github_login = name", &[]).await;
    admin
}

#[each_database]
async fn a_claim_whose_reply_was_lost_gives_the_same_job() {
    let world = World::new().await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    let other = Worker::named(&world, "another").await;
    suite(&world, 1).await;
    let first = i64::from(world.run().await);
    let second = i64::from(world.run().await);
    const CLAIM: &str = "0123456789abcdef";
    let got = worker.took(worker.claim_as(CLAIM, json!({})).await);
    let again = worker.took(worker.claim_as(CLAIM, json!({})).await);
    assert_eq!((got.run_id, &got.token), (first, &again.token));
    assert_eq!(again.run_id, first);
    assert_eq!(world.count("SELECT COUNT(*) FROM test_progress").await, 1);
    // Another's claim of that name is another claim.
    let theirs = other.took(other.claim_as(CLAIM, json!({})).await);
    assert_eq!(theirs.run_id, second);
    // A claim is for one job only.
    world.post_nothing(&format!("/runs/{first}/restart"), &admin).await.expect(202);
    assert_eq!(worker.claim_as(CLAIM, json!({})).await.expect(409).code(), "conflict");
    theirs.finish("canceled", "").await.expect(200);
    assert_eq!(other.claim_as(CLAIM, json!({})).await.expect(409).code(), "conflict");
    assert_eq!(worker.job().await.run_id, first);
}

#[each_database]
async fn the_oldest_run_of_the_platform_comes_first() {
    let world = World::new().await;
    let admin = linked_admin(&world).await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let windows = create(&world, &admin, json!({ "platform": "windows" })).await;
    let first = create(&world, &admin, json!({})).await;
    let second = create(&world, &admin, json!({})).await;
    assert_eq!(worker.job().await.run_id, first);
    let job = worker.took(worker.claim(json!({ "platform": "windows" })).await);
    assert_eq!((job.run_id, &job.body["platform"]), (windows, &json!("windows")));
    // The artifact of a platform has the name it has there.
    job.artifact("binary", b"exe").await.expect(200);
    assert!(super::file(&world, &format!("test_artifacts/{windows}/ccextractorwinfull.exe")).is_some());
    assert_eq!(worker.job().await.run_id, second);
    worker.claim(json!({})).await.expect(204);
}

#[each_database]
async fn a_run_goes_only_to_a_worker_that_has_what_it_wants() {
    let world = World::new().await;
    let admin = linked_admin(&world).await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let picky = create(&world, &admin, json!({ "labels": ["gpu", "fast.disk"] })).await;
    worker.claim(json!({})).await.expect(204);
    worker.claim(json!({ "labels": ["gpu"] })).await.expect(204);
    worker.claim(json!({ "labels": ["gpu", "slow.disk"] })).await.expect(204);
    let plain = create(&world, &admin, json!({})).await;
    assert_eq!(worker.job().await.run_id, plain, "the picky one is passed over");
    let job = worker.took(worker.claim(json!({ "labels": ["x", "fast.disk", "gpu"] })).await);
    assert_eq!(job.run_id, picky);
    // What it wants, it wants after a restart, too.
    world.post_nothing(&format!("/runs/{picky}/restart"), &admin).await.expect(202);
    worker.claim(json!({})).await.expect(204);
}

#[each_database]
async fn nothing_begins_under_maintenance() {
    let world = World::new().await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    world.run().await;
    let before = worker.job().await;
    let run_id = i64::from(world.run().await);
    let maintain = async |disabled: bool| {
        let headers = [("content-type", "application/json")];
        let body = json!({ "disabled": disabled }).to_string().into_bytes();
        let path = "/system/maintenance/linux";
        world.send(Method::PATCH, path, Some(&admin), &headers, Some(body)).await.expect(200);
    };
    maintain(true).await;
    worker.claim(json!({})).await.expect(204);
    // What has begun goes on.
    before.heartbeat().await.expect(200);
    // Whoever waits gets the run when it is over.
    let (job, ()) = tokio::join!(worker.claim(json!({ "wait_seconds": 30 })), maintain(false));
    assert_eq!(worker.took(job).run_id, run_id);
}

#[each_database]
async fn runs_of_another_program_are_given_only_if_that_is_wanted() {
    let world = World::new().await;
    suite(&world, 2).await;
    for run_id in [50, 51, 52] {
        world.foreign_run(run_id, &[]).await;
    }
    world.sql("INSERT INTO customized_test (test_id, regression_id) VALUES (51, 2)", &[]).await;
    // That program has a machine for this one.
    world
        .sql(
            "INSERT INTO gcp_instance (name, test_id, \"timestamp\") VALUES ('linux-50', 50, ?)",
            &[touchstone::domain::time::Timestamp::now().into()],
        )
        .await;
    world.compute(&[50, 51, 52]).await;
    {
        let worker = Worker::new(&world).await;
        worker.claim(json!({})).await.expect(204);
    }
    let world = world.restarted(&[("claim_foreign_runs", "true")]).await;
    let user = world.user("second", Role::Admin).await;
    let worker = Worker { world: &world, token: world.token(&user, &[Scope::WorkerRun]).await };
    let tests = |body: &Value| -> Vec<i64> {
        let tests = body["tests"].as_array().unwrap();
        tests.iter().map(|test| test["regression_test_id"].as_i64().unwrap()).collect()
    };
    let job = worker.job().await;
    assert_eq!((job.run_id, tests(&job.body)), (51, vec![2]));
    job.progress("testing").await.expect(200);
    job.result(1, 0, &[]).await.expect(404);
    job.result(2, 0, &[(2, &super::baseline(2))]).await.expect(200);
    let job = worker.job().await;
    assert_eq!((job.run_id, tests(&job.body)), (52, vec![1, 2]));
    worker.claim(json!({})).await.expect(204);
}

#[each_database]
async fn who_waits_gets_what_comes() {
    let world = World::new().await;
    let admin = linked_admin(&world).await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let wait = json!({ "wait_seconds": 30 });
    let (reply, run_id) = tokio::join!(worker.claim(wait.clone()), create(&world, &admin, json!({})));
    let job = worker.took(reply);
    assert_eq!(job.run_id, run_id);
    // One that is queued again by a person, and one that another process queues.
    let path = format!("/runs/{run_id}/restart");
    let (reply, restarted) = tokio::join!(worker.claim(wait.clone()), world.post_nothing(&path, &admin));
    restarted.expect(202);
    assert_eq!(worker.took(reply).run_id, run_id);
    let (reply, run_id) = tokio::join!(worker.claim(wait), world.run());
    assert_eq!(worker.took(reply).run_id, i64::from(run_id));
}

#[each_database]
async fn a_server_that_stops_lets_nobody_wait() {
    let mut world = World::with(&[("drain_timeout", "20")]).await;
    let user = world.user("machine", Role::Admin).await;
    let token = world.token(&user, &[Scope::WorkerRun]).await;
    let body = json!({
        "claim_id": "0123456789abcdef", "worker": "w", "platform": "linux", "wait_seconds": 30,
    });
    let client = reqwest::Client::new();
    let url = format!("{}/api/v1/jobs/claim", world.base);
    let before = world.store.statements();
    let waiting = tokio::spawn(client.post(url).bearer_auth(token).json(&body).send());
    // Once it has looked for a job it waits for one.
    while world.store.statements() < before + 4 {
        tokio::task::yield_now().await;
    }
    assert!(world.stop().await, "the request is finished in time");
    assert_eq!(waiting.await.unwrap().unwrap().status(), 204);
}

#[each_database]
async fn nothing_is_taken_for_a_worker_that_is_gone() {
    let world = World::new().await;
    suite(&world, 1).await;
    let user = world.user("machine", Role::Admin).await;
    let token = world.token(&user, &[Scope::WorkerRun]).await;
    let body = json!({
        "claim_id": "0123456789abcdef", "worker": "w", "platform": "linux", "wait_seconds": 30,
    });
    let url = format!("{}/api/v1/jobs/claim", world.base);
    let before = world.store.statements();
    let waiting = tokio::spawn(reqwest::Client::new().post(url).bearer_auth(token).json(&body).send());
    while world.store.statements() < before + 4 {
        tokio::task::yield_now().await;
    }
    // It hangs up, and once the server has seen that it is counted.
    waiting.abort();
    assert!(waiting.await.unwrap_err().is_cancelled());
    let admin = world.admin().await;
    loop {
        let metrics = world.get("//metrics", &admin).await.expect(200).text;
        if metrics.lines().any(|line| line.contains("claimJob") && line.contains("499")) {
            break;
        }
        tokio::task::yield_now().await;
    }
    let run_id = world.run().await;
    let worker = Worker::named(&world, "another").await;
    assert_eq!(worker.job().await.run_id, i64::from(run_id));
}

#[each_database]
async fn a_claim_costs_as_much_whatever_the_size_of_the_suite() {
    let mut costs = Vec::new();
    for tests in [2, 60] {
        let world = World::new().await;
        let worker = Worker::new(&world).await;
        suite(&world, tests).await;
        for _ in 0..7 {
            world.run().await;
        }
        worker.job().await;
        costs.push(world.cost(async || drop(worker.job().await)).await);
    }
    assert_eq!(costs[0], costs[1]);
}

#[each_database]
async fn labels_are_kept_with_the_run() {
    let world = World::new().await;
    let admin = linked_admin(&world).await;
    suite(&world, 1).await;
    let run_id = create(&world, &admin, json!({ "labels": ["gpu", "a-b"] })).await;
    let rows = world
        .store
        .fetch_all("SELECT run_id, label FROM run_label ORDER BY label", &[], |row| {
            Ok((row.int(0)?, row.text(1)?))
        })
        .await
        .unwrap();
    assert_eq!(rows, [(run_id, "a-b".to_owned()), (run_id, "gpu".to_owned())]);
}
