//! The tag `Workers`: runs are taken, and reported on.

mod at_once;
mod claims;
mod log;
mod lost;
mod reports;

use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::{Role, RunStatus, Scope};
use touchstone::domain::digest::sha256_hex;

use crate::support::{Reply, World, each_database};

/// A worker, as far as the server knows it.
struct Worker<'a> {
    world: &'a World,
    token: String,
}

/// A job that a worker got.
struct Job<'a> {
    worker: &'a Worker<'a>,
    run_id: i64,
    token: String,
    body: Value,
}

impl<'a> Worker<'a> {
    async fn new(world: &'a World) -> Self {
        Self::named(world, "machine").await
    }

    async fn named(world: &'a World, name: &str) -> Self {
        let user = world.user(name, Role::Admin).await;
        Self { world, token: world.token(&user, &[Scope::WorkerRun]).await }
    }

    /// Asks for a job that was never asked for before.
    async fn claim(&self, more: Value) -> Reply {
        static CLAIMS: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let number = CLAIMS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        self.claim_as(&format!("claim-number-{number:08}"), more).await
    }

    async fn claim_as(&self, claim_id: &str, more: Value) -> Reply {
        let mut body = json!({ "claim_id": claim_id, "worker": "build-7", "platform": "linux" });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.world.post("/jobs/claim", &self.token, &body).await
    }

    /// The job that there must be.
    async fn job(&'a self) -> Job<'a> {
        self.took(self.claim(json!({})).await)
    }

    fn took(&'a self, reply: Reply) -> Job<'a> {
        let reply = reply.expect(200);
        assert_eq!(reply.header("cache-control"), "no-store");
        let body = reply.json();
        let token = body["token"].as_str().expect("a token").to_owned();
        Job {
            worker: self,
            run_id: body["job"]["run_id"].as_i64().unwrap(),
            token,
            body: body["job"].clone(),
        }
    }
}

impl Job<'_> {
    async fn send(&self, method: Method, path: &str, media: Option<&str>, body: Option<Vec<u8>>) -> Reply {
        let mut headers = vec![("x-run-token", self.token.as_str())];
        headers.extend(media.map(|media| ("content-type", media)));
        let path = format!("/jobs/{}{path}", self.run_id);
        self.worker.world.send(method, &path, Some(&self.worker.token), &headers, body).await
    }

    async fn json(&self, method: Method, path: &str, body: &Value) -> Reply {
        self.send(method, path, Some("application/json"), Some(body.to_string().into_bytes())).await
    }

    async fn bytes(&self, method: Method, path: &str, body: &[u8]) -> Reply {
        self.send(method, path, Some("application/octet-stream"), Some(body.to_vec())).await
    }

    async fn get(&self) -> Reply {
        self.send(Method::GET, "", None, None).await
    }

    async fn heartbeat(&self) -> Reply {
        self.send(Method::POST, "/heartbeat", None, None).await
    }

    async fn progress(&self, status: &str) -> Reply {
        self.json(Method::POST, "/progress", &json!({ "status": status, "message": "so far" })).await
    }

    async fn result(&self, test_id: i32, exit_code: i32, outputs: &[(i32, &str)]) -> Reply {
        let outputs: Vec<Value> =
            outputs.iter().map(|(id, hash)| json!({ "output_id": id, "sha256": hash })).collect();
        let body = json!({ "exit_code": exit_code, "runtime_ms": 12, "outputs": outputs });
        self.json(Method::PUT, &format!("/results/{test_id}"), &body).await
    }

    async fn upload(&self, test_id: i32, output_id: i32, content: &[u8]) -> Reply {
        let path = format!("/results/{test_id}/outputs/{output_id}?sha256={}", sha256_hex(content));
        self.bytes(Method::PUT, &path, content).await
    }

    async fn log(&self, offset: u64, part: &[u8]) -> Reply {
        self.bytes(Method::POST, &format!("/log?offset={offset}"), part).await
    }

    async fn artifact(&self, kind: &str, content: &[u8]) -> Reply {
        self.bytes(Method::PUT, &format!("/artifacts/{kind}"), content).await
    }

    async fn finish(&self, status: &str, message: &str) -> Reply {
        self.json(Method::POST, "/finish", &json!({ "status": status, "message": message })).await
    }
}

/// Every request there is about a job.
async fn every_request(job: &Job<'_>) -> Vec<(&'static str, Reply)> {
    vec![
        ("getJob", job.get().await),
        ("renewLease", job.heartbeat().await),
        ("reportProgress", job.progress("testing").await),
        ("reportResult", job.result(1, 0, &[]).await),
        ("uploadOutput", job.upload(1, 1, b"bytes").await),
        ("appendLog", job.log(0, b"bytes").await),
        ("uploadArtifact", job.artifact("coredump", b"bytes").await),
        ("finishJob", job.finish("canceled", "no more").await),
    ]
}

/// A suite whose baselines are hashes, as those of files are.
async fn suite(world: &World, tests: i32) {
    world.suite(tests).await;
    for id in 1..=tests {
        let hash = baseline(id);
        world
            .sql("UPDATE regression_test_output SET correct = ? WHERE id = ?", &[hash.into(), id.into()])
            .await;
    }
}

/// The baseline of the output of a test.
fn baseline(id: i32) -> String {
    sha256_hex(format!("right {id}").as_bytes())
}

fn file(world: &World, name: &str) -> Option<Vec<u8>> {
    std::fs::read(world.folder().join("files").join(name)).ok()
}

#[each_database]
async fn a_run_from_its_claim_to_its_end() {
    let world = World::new().await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 2).await;
    let sample = world.folder().join("files/TestFiles");
    std::fs::create_dir_all(&sample).unwrap();
    std::fs::write(sample.join("sample1.ts"), "media").unwrap();
    world
        .sql("INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES ('v1', 2)", &[])
        .await;
    let run_id = world.run().await;
    // What is right today is right, too, but what the run was made with comes first.
    world.sql("UPDATE regression_test_output SET correct = 'today' WHERE id = 2", &[]).await;

    let job = worker.job().await;
    assert_eq!(job.run_id, i64::from(run_id));
    let body = &job.body;
    assert_eq!(
        [&body["attempt"], &body["platform"], &body["repository"], &body["branch"], &body["pr_number"]],
        [&json!(1), &json!("linux"), &json!("CCExtractor/ccextractor"), &json!("master"), &Value::Null]
    );
    assert_eq!(body["commit_sha"], "0123456789abcdef0123456789abcdef01234567");
    assert_eq!(body["lease_seconds"], 60);
    assert_eq!(body["tests"].as_array().unwrap().len(), 2);
    let test = &body["tests"][1];
    assert_eq!(
        test["outputs"],
        json!([{
            "output_id": 2, "extension": ".srt", "expected_filename": "", "ignore": false,
            "accepted": [baseline(2), "v1", "today"],
        }])
    );
    assert_eq!(
        [&test["command"], &test["input_type"], &test["output_type"], &test["expected_rc"]],
        [&json!("-out=srt"), &json!("file"), &json!("file"), &json!(0)]
    );
    let sample = &test["sample"];
    assert_eq!(
        [
            &sample["sample_id"],
            &sample["sha"],
            &sample["filename"],
            &sample["original_name"],
            &sample["size_bytes"]
        ],
        [&json!(1), &json!("sample1"), &json!("sample1.ts"), &json!("one"), &json!(5)]
    );
    let link = sample["download_url"].as_str().unwrap().strip_prefix(&world.base).unwrap().to_owned();
    assert_eq!(world.send(Method::GET, &format!("/{link}"), None, &[], None).await.expect(200).text, "media");
    assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.json()["status"], "running");
    let again = job.get().await.expect(200).json();
    assert_eq!((&again["tests"], &again["run_id"]), (&body["tests"], &body["run_id"]));

    let state = job.heartbeat().await.expect(200).json();
    assert_eq!((&state["status"], &state["attempt"]), (&json!("running"), &json!(1)));
    let state = job.progress("testing").await.expect(200).json();
    assert_eq!(state["status"], "running");
    assert!(state["lease_expires_at"].is_string());

    // What equals the baseline needs no file; what does not is needed once.
    let receipt = job.result(1, 0, &[(1, &baseline(1))]).await.expect(200).json();
    assert_eq!(receipt, json!({ "regression_test_id": 1, "stored": true, "needed": [] }));
    let got = sha256_hex(b"something else");
    let receipt = job.result(2, 0, &[(2, &got)]).await.expect(200).json();
    let needed = json!([{ "output_id": 2, "sha256": got }]);
    assert_eq!(receipt, json!({ "regression_test_id": 2, "stored": false, "needed": needed }));
    assert_eq!(world.count("SELECT COUNT(*) FROM test_result").await, 1);
    let file_of = job.upload(2, 2, b"something else").await.expect(200).json();
    assert_eq!(file_of, json!({ "sha256": got, "size_bytes": 14 }));
    assert_eq!(file(&world, &format!("TestResults/{got}.srt")).as_deref(), Some(&b"something else"[..]));
    assert_eq!(job.result(2, 0, &[(2, &got)]).await.expect(200).json()["stored"], true);
    let rows = world.texts("SELECT got FROM test_result_file ORDER BY regression_test_id", &[]).await;
    assert_eq!(rows, ["NULL", got.as_str()]);
    let expected =
        world.texts("SELECT expected FROM test_result_file ORDER BY regression_test_id", &[]).await;
    assert_eq!(expected, [baseline(1), baseline(2)]);

    assert_eq!(job.log(0, b"one\n").await.expect(200).json(), json!({ "next_offset": 4 }));
    assert_eq!(job.log(4, b"two\n").await.expect(200).json(), json!({ "next_offset": 8 }));
    assert_eq!(file(&world, &format!("LogFiles/{run_id}.txt")).as_deref(), Some(&b"one\ntwo\n"[..]));
    for (kind, name) in
        [("binary", "ccextractor"), ("coredump", "coredump"), ("combined_stdout", "combined_stdout.log")]
    {
        for content in ["first", kind] {
            let stored = job.artifact(kind, content.as_bytes()).await.expect(200).json();
            assert_eq!(stored["size_bytes"], content.len());
        }
        let there = file(&world, &format!("test_artifacts/{run_id}/{name}"));
        assert_eq!(there.as_deref(), Some(kind.as_bytes()), "{kind}");
    }
    assert_eq!(std::fs::read_dir(world.folder().join("files/TempFiles")).unwrap().count(), 0);

    let end = job.finish("completed", "Ran all tests").await.expect(200).json();
    assert_eq!(end, json!({ "run_id": run_id, "attempt": 1, "status": "fail", "lease_expires_at": null }));
    let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
    assert_eq!((&summary["pass_count"], &summary["fail_count"]), (&json!(1), &json!(1)));
    let events = world.get(&format!("/runs/{run_id}/progress"), &admin).await.expect(200).json();
    let messages: Vec<&Value> =
        events["data"].as_array().unwrap().iter().map(|event| &event["message"]).collect();
    assert_eq!(messages, ["Taken by build-7", "so far", "Ran all tests"]);
    let audit: Vec<String> = world.audit().await.into_iter().map(|entry| entry.operation).collect();
    assert_eq!(&audit[audit.len() - 2..], ["claimJob", "finishJob"]);
    assert_eq!(world.claim_nothing(&worker).await, 204);
}

impl World {
    async fn claim_nothing(&self, worker: &Worker<'_>) -> u16 {
        worker.claim(json!({})).await.status
    }
}

#[each_database]
async fn a_job_is_nobodys_without_its_token() {
    let world = World::new().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    world.run().await;
    let mut job = worker.job().await;
    let before = world.texts("SELECT expires_at FROM run_lease", &[]).await;
    let token = std::mem::replace(&mut job.token, "x".repeat(64));
    for (operation, reply) in every_request(&job).await {
        assert_eq!((reply.status, reply.code().as_str()), (409, "lease_lost"), "{operation}: {}", reply.text);
    }
    assert_eq!(world.texts("SELECT expires_at FROM run_lease", &[]).await, before, "nothing was renewed");
    let taken = std::mem::replace(&mut job.run_id, 999);
    for (operation, reply) in every_request(&job).await {
        assert_eq!((reply.status, reply.code().as_str()), (404, "not_found"), "{operation}: {}", reply.text);
    }
    // A run that nobody has taken is nobody's, though its token is known.
    let waiting = world.run().await;
    job.run_id = waiting.into();
    job.token = world.run_token(waiting).await;
    for (operation, reply) in every_request(&job).await {
        let expected = if operation == "finishJob" { 200 } else { 409 };
        assert_eq!(reply.status, expected, "{operation}: {}", reply.text);
    }
    job.run_id = taken;
    job.token = token;
    job.heartbeat().await.expect(200);
}

#[each_database]
async fn what_a_person_cancels_ends_for_the_worker() {
    let world = World::new().await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    let job = worker.job().await;
    job.progress("testing").await.expect(200);
    job.result(1, 0, &[(1, &baseline(1))]).await.expect(200);
    job.log(0, b"said").await.expect(200);
    world.post_nothing(&format!("/runs/{run_id}/cancel"), &admin).await.expect(202);
    for (operation, reply) in every_request(&job).await {
        assert_eq!((reply.status, reply.code().as_str()), (409, "run_ended"), "{operation}: {}", reply.text);
    }
    // What is there already may be said again.
    assert_eq!(job.result(1, 0, &[(1, &baseline(1))]).await.expect(200).json()["stored"], true);
    assert_eq!(job.log(0, b"said").await.expect(200).json()["next_offset"], 4);
    assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.json()["status"], "canceled");
}

#[each_database]
async fn a_worker_that_is_heard_of_keeps_the_health_up() {
    let world = World::new().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    world.run().await;
    world.run().await;
    let job = worker.job().await;
    let ago = touchstone::domain::time::Timestamp::now().minus(chrono::TimeDelta::minutes(31));
    world.sql("UPDATE run_origin SET created_at = ?", &[ago.into()]).await;
    world.sql("UPDATE test_progress SET \"timestamp\" = ?", &[ago.into()]).await;
    world.sql("UPDATE run_lease SET renewed_at = ?", &[ago.into()]).await;
    world.compute(&[1, 2]).await;
    let health = async || world.send(Method::GET, "/system/health", None, &[], None).await.expect(200).json();
    assert_eq!(health().await["status"], "degraded");
    job.heartbeat().await.expect(200);
    assert_eq!(health().await["status"], "ok");
}

#[each_database]
async fn only_who_may_be_a_worker_is_one() {
    let world = World::new().await;
    world.suite(1).await;
    let run_id = world.run().await;
    let admin = world.user("a", Role::Admin).await;
    let token = world.token(&admin, &[Scope::RunsWrite, Scope::RunsRead]).await;
    let body = json!({ "claim_id": "0123456789abcdef", "worker": "w", "platform": "linux" });
    let reply = world.post("/jobs/claim", &token, &body).await.expect(403);
    assert_eq!(reply.code(), "forbidden");
    let shown = world.get(&format!("/runs/{run_id}"), &token).await.expect(200).json();
    assert_eq!(shown["status"], RunStatus::Queued.as_str());
}
