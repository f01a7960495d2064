//! Every operation of the contract has something to show on the demo data.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::Scope;
use touchstone::api::operations::OPERATIONS;
use touchstone::cli::demo::PASSWORD;
use touchstone::domain::digest::sha256_hex;

use super::{Size, database, filled};
use crate::support::{Reply, World, each_database};
use crate::uploads::{FORM, form};

/// Enough runs that each kind of failure happens.
const SIZE: Size = Size { samples: 25, tests: 50, runs: 150, results_per_run: None };

/// Somebody who tries one operation after the other.
struct Walker {
    world: World,
    token: String,
    tried: BTreeSet<&'static str>,
}

impl Walker {
    /// Calls an operation, with the parameters of its path in order.
    async fn call(&mut self, id: &str, path: &[&Value], query: &str, body: Option<&Value>) -> Reply {
        let operation = *OPERATIONS.iter().find(|operation| operation.id == id).expect("an operation");
        let mut filled = String::new();
        let mut values = path.iter();
        for part in operation.path.trim_start_matches("/api/v1/").split('/') {
            filled.push('/');
            if part.starts_with('{') {
                let value = values.next().expect("a parameter");
                filled.push_str(&value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            } else {
                filled.push_str(part);
            }
        }
        filled.push_str(query);
        self.tried.insert(operation.id);
        let headers: &[(&str, &str)] = match body {
            Some(_) => &[("content-type", "application/json")],
            None => &[],
        };
        let body = body.map(|body| body.to_string().into_bytes());
        self.world.send(operation.method.clone(), &filled, Some(&self.token), headers, body).await
    }

    /// The same where the reply is a 200 with something in it.
    async fn get(&mut self, id: &str, path: &[&Value], query: &str) -> Value {
        let reply = self.call(id, path, query, None).await.expect(200).json();
        match &reply["data"] {
            Value::Array(data) => assert!(!data.is_empty(), "{id} {path:?}{query} shows nothing"),
            _ => assert!(reply.is_object(), "{id}"),
        }
        reply
    }

    /// The first entry of a list.
    async fn first(&mut self, id: &str, path: &[&Value], query: &str) -> Value {
        self.get(id, path, query).await["data"][0].clone()
    }

    /// The runs of a status, the newest first.
    async fn runs(&mut self, status: &str) -> Vec<Value> {
        let runs = self.get("listRuns", &[], &format!("?status={status}&limit=100")).await;
        let runs = runs["data"].as_array().expect("runs");
        runs.iter().map(|run| run["run_id"].clone()).collect()
    }

    /// What is behind a link.
    async fn downloaded(&mut self, stored: &Value) -> Vec<u8> {
        assert_eq!(stored["storage_status"], "ok", "{stored}");
        let url = stored["download_url"].as_str().expect("a link");
        assert!(url.contains("/files/"), "{url}");
        self.tried.insert("downloadFile");
        let response = reqwest::get(url).await.expect("a reply");
        assert_eq!(response.status(), 200, "{url}");
        let bytes = response.bytes().await.expect("a file").to_vec();
        assert_eq!(stored["size_bytes"], bytes.len(), "{stored}");
        bytes
    }
}

async fn walker() -> Walker {
    let (store, folder) = database().await;
    filled(&store, &folder, &SIZE).await;
    store.close().await;
    let world = World::on(folder, &[]).await;
    let mut walker = Walker { world, token: String::new(), tried: BTreeSet::new() };
    let body = json!({
        "email": "admin@example.com", "password": PASSWORD, "token_name": "walk",
        "scopes": Scope::ALL.iter().map(|scope| scope.as_str()).collect::<Vec<_>>(),
    });
    let made = walker.call("createToken", &[], "", Some(&body)).await.expect(201).json();
    walker.token = made["token"].as_str().expect("a token").to_owned();
    walker
}

#[each_database]
async fn every_operation_shows_something() {
    let mut walker = walker().await;
    account(&mut walker).await;
    runs(&mut walker).await;
    outputs(&mut walker).await;
    logs(&mut walker).await;
    samples(&mut walker).await;
    tests(&mut walker).await;
    system(&mut walker).await;
    legacy_worker(&mut walker).await;
    worker(&mut walker).await;
    uploads(&mut walker).await;
    samples_changed(&mut walker).await;
    administration(&mut walker).await;
    suite_changed(&mut walker).await;
    computed_elsewhere(&mut walker).await;
    changes(&mut walker).await;
    let all: BTreeSet<&str> = OPERATIONS.iter().map(|operation| operation.id).collect();
    assert_eq!(all.difference(&walker.tried).collect::<Vec<_>>(), [&""; 0], "were not tried");
}

async fn account(walker: &mut Walker) {
    assert_eq!(walker.get("getCurrentUser", &[], "").await["role"], "admin");
    assert_eq!(walker.first("listTokens", &[], "").await["token_name"], "walk");
}

async fn runs(walker: &mut Walker) {
    for status in ["queued", "running", "pass", "fail", "canceled", "error", "incomplete"] {
        let run = walker.runs(status).await[0].clone();
        assert_eq!(walker.get("getRun", &[&run], "").await["status"], status);
        assert_eq!(walker.get("getRunSummary", &[&run], "").await["status"], status);
        walker.call("getRunConfig", &[&run], "", None).await.expect(200);
        walker.call("getRunProgress", &[&run], "", None).await.expect(200);
    }
    let failed = walker.runs("fail").await;
    let run = &failed[0];
    assert!(walker.get("getRunSummary", &[run], "").await["error_count"].as_i64() > Some(0));
    walker.get("getRunProgress", &[run], "").await;
    let test = walker.first("listRunSamples", &[run], "").await;
    let category = test["categories"][0].as_str().expect("a category");
    for query in ["?status=pass", &format!("?category={category}"), "?limit=1&offset=1"] {
        walker.get("listRunSamples", &[run], query).await;
    }
    let failing = walker.get("listRunErrors", &[run], "").await["data"].as_array().cloned().expect("errors");
    let groups = walker.get("getErrorSummary", &[run], "").await;
    assert!(groups["data"].as_array().is_some_and(|groups| groups.len() <= failing.len()));
    let test = failing[0]["regression_id"].clone();
    let shown = walker.get("getRunSample", &[run, &test], "").await;
    assert_ne!(shown["status"], "pass");
    let mut broken = 0;
    for run in walker.runs("canceled").await {
        let reply = walker.call("listInfraErrors", &[&run], "?include_stack=true", None).await.expect(200);
        broken += reply.json()["data"].as_array().map_or(0, Vec::len);
    }
    assert!(broken > 0, "no run was stopped by a fault");
}

/// The errors of this type in all failed runs.
async fn errors(walker: &mut Walker, kind: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for run in walker.runs("fail").await {
        let reply = walker.call("listRunErrors", &[&run], &format!("?type={kind}"), None).await.expect(200);
        found.extend(reply.json()["data"].as_array().cloned().expect("errors"));
    }
    assert!(!found.is_empty(), "no {kind}");
    found
}

fn place(error: &Value) -> [&Value; 4] {
    ["run_id", "sample_id", "regression_id", "output_id"].map(|name| &error[name])
}

async fn outputs(walker: &mut Walker) {
    let mut kinds = BTreeSet::new();
    let mut binary = 0;
    for error in errors(walker, "diff_mismatch").await {
        let at = place(&error);
        let diff = walker.get("getDiff", &at, "").await;
        assert_eq!(diff["status"], "different", "{diff}");
        kinds.extend(diff["differences"].as_array().expect("kinds").iter().map(|kind| kind.to_string()));
        if diff["binary"] == true {
            binary += 1;
        } else {
            assert!(!diff["hunks"].as_array().expect("hunks").is_empty(), "{diff}");
            let unified = walker.get("getDiff", &at, "?format=unified").await;
            assert!(unified["content"].as_str().is_some_and(|text| text.contains("@@")), "{unified}");
        }
        for (id, side) in [("getExpectedOutput", "expected"), ("getActualOutput", "actual")] {
            let output = walker.get(id, &at, "?format=base64").await;
            use base64::Engine as _;
            let content = output["content"].as_str().expect("content");
            let bytes = base64::engine::general_purpose::STANDARD.decode(content).expect("base64");
            assert_eq!(diff[side]["sha256"], sha256_hex(&bytes));
        }
    }
    assert!(kinds.contains("\"content\"") && kinds.contains("\"line_endings\""), "{kinds:?}");
    assert!(binary > 0, "no binary output differs");
    let missing = errors(walker, "missing_output").await;
    let diff = walker.get("getDiff", &place(&missing[0]), "").await;
    assert_eq!(diff["status"], "missing_actual");
    errors(walker, "exit_code_mismatch").await;

    // A run that passed: one output equals its baseline, and is shown as it.
    let run = walker.runs("pass").await[0].clone();
    let all = walker.get("listRunSamples", &[&run], "?limit=100").await;
    let mut same = 0;
    for test in all["data"].as_array().expect("tests") {
        for output in test["outputs"].as_array().expect("outputs") {
            let at = [&run, &test["sample_id"], &test["regression_test_id"], &output["output_id"]];
            let diff = walker.get("getDiff", &at, "").await;
            assert!(diff["accepted"] == true || output["status"] == "ignored", "{diff}");
            if diff["status"] == "identical" {
                same += 1;
                let reply = walker.call("getActualOutput", &at, "", None).await;
                assert!([200, 303].contains(&reply.status), "{}", reply.text);
            }
        }
    }
    assert!(same > 0);
}

async fn logs(walker: &mut Walker) {
    let run = walker.runs("fail").await[0].clone();
    for wanted in ["level=error", "source=test_runner", "source=orchestrator"] {
        let log = walker.get("getRunLogs", &[&run], &format!("?{wanted}")).await;
        let lines = log["data"].as_array().expect("lines");
        assert!(lines.iter().all(|line| line["timestamp"].is_string()), "{log}");
    }
    walker.get("getRunLogs", &[&run], "?tail=5").await;
    let error = walker.first("listRunErrors", &[&run], "").await;
    let log = walker.get("getSampleLogs", &[&run, &error["sample_id"]], "").await;
    assert_eq!(log["data"][0]["sample_id"], error["sample_id"]);

    let mut kept = BTreeSet::new();
    for run in walker.runs("fail").await {
        let artifacts = walker.get("listArtifacts", &[&run], "?limit=100").await;
        for artifact in artifacts["data"].as_array().expect("artifacts") {
            if artifact["storage_status"] == "ok" && kept.insert(artifact["type"].to_string()) {
                assert!(!walker.downloaded(artifact).await.is_empty());
            }
        }
    }
    let kinds = ["actual_output", "binary", "build_log", "combined_stdout", "coredump", "expected_output"];
    assert_eq!(kept, kinds.map(|kind| format!("\"{kind}\"")).into());
}

async fn samples(walker: &mut Walker) {
    walker.get("listTags", &[], "").await;
    let all = walker.get("listSamples", &[], "?limit=100").await;
    let mut seen = [0; 3];
    for sample in all["data"].as_array().expect("samples") {
        let id = &sample["sample_id"];
        walker.get("getSample", &[id], "").await;
        let details = walker.get("getSampleDetails", &[id], "").await;
        assert_eq!(details["media_info"].as_array().map(Vec::len), Some(4), "{details}");
        seen[0] += usize::from(details["upload"].is_object());
        for extra in details["extra_files"].as_array().expect("extra files") {
            let stored = walker.get("downloadSampleExtraFile", &[id, &extra["id"]], "").await;
            seen[1] += usize::from(!walker.downloaded(&stored).await.is_empty());
        }
        let stored = walker.get("downloadSample", &[id], "").await;
        assert_eq!(sample["sha"], sha256_hex(&walker.downloaded(&stored).await));
        let stored = walker.get("downloadSampleMediaInfo", &[id], "").await;
        assert!(walker.downloaded(&stored).await.starts_with(b"<?xml"));
        let history = walker.call("getSampleHistory", &[id], "?status=fail", None).await.expect(200);
        seen[2] += usize::from(!history.json()["data"].as_array().expect("a history").is_empty());
    }
    assert!(seen.iter().all(|&count| count > 0), "{seen:?}");
}

async fn tests(walker: &mut Walker) {
    walker.get("listCategories", &[], "").await;
    let all = walker.get("listRegressionTests", &[], "?limit=100").await;
    let mut variants = 0;
    for test in all["data"].as_array().expect("tests") {
        let id = &test["regression_test_id"];
        let shown = walker.get("getRegressionTest", &[id], "").await;
        for output in shown["outputs"].as_array().expect("outputs") {
            let output_id = &output["id"];
            let stored = walker.get("downloadRegressionTestOutput", &[id, output_id], "").await;
            assert!(!walker.downloaded(&stored).await.is_empty());
            for variant in output["variants"].as_array().expect("variants") {
                let path = [id, output_id, &variant["id"]];
                let stored = walker.get("downloadRegressionTestVariant", &path, "").await;
                assert_eq!(variant["hash"], sha256_hex(&walker.downloaded(&stored).await));
                variants += 1;
            }
        }
    }
    assert!(variants > 0);
}

async fn system(walker: &mut Walker) {
    for status in ["queued", "running"] {
        walker.get("getQueue", &[], &format!("?status={status}")).await;
    }
    walker.get("systemAbout", &[], "").await;
    walker.get("getHealth", &[], "").await;
    for operation in ["createRun", "approveBaseline"] {
        walker.get("listAuditEntries", &[], &format!("?action={operation}")).await;
    }
}

/// A worker of the original platform takes a run that waits.
async fn legacy_worker(walker: &mut Walker) {
    let run = walker.runs("queued").await[0].clone();
    let id = i32::try_from(run.as_i64().expect("a number")).expect("an id");
    let sql = "SELECT token FROM test WHERE id = ?";
    let token = walker.world.texts(sql, &[id.into()]).await.remove(0);
    let maintenance = walker.call("getLegacyMaintenance", &[&json!("windows")], "", None).await;
    assert!(["True", "False"].contains(&maintenance.expect(200).text.as_str()));
    for (id, prefix, stage) in [("reportLegacy", "//", "preparation"), ("reportLegacyCi", "//ci/", "testing")]
    {
        let path = format!("{prefix}progress-reporter/{run}/{token}");
        let body = format!("type=progress&status={stage}&message=walked");
        let media = [("content-type", "application/x-www-form-urlencoded")];
        walker.tried.insert(id);
        let reply = walker.world.send(Method::POST, &path, None, &media, Some(body.into_bytes())).await;
        assert_eq!(reply.expect(200).text, "OK");
    }
    assert_eq!(walker.get("getRun", &[&run], "").await["status"], "running");
}

impl Walker {
    /// What a worker says of its job: bytes, or JSON.
    async fn say(&mut self, id: &str, job: &(Value, String), path: &str, body: Option<Said<'_>>) -> Value {
        let operation = *OPERATIONS.iter().find(|operation| operation.id == id).expect("an operation");
        self.tried.insert(operation.id);
        let (run_id, token) = job;
        let mut headers = vec![("x-run-token", token.as_str())];
        let body = body.map(|body| match body {
            Said::Json(value) => {
                headers.push(("content-type", "application/json"));
                value.to_string().into_bytes()
            }
            Said::Bytes(bytes) => {
                headers.push(("content-type", "application/octet-stream"));
                bytes.to_vec()
            }
        });
        let path = format!("/jobs/{run_id}{path}");
        let reply = self.world.send(operation.method.clone(), &path, Some(&self.token), &headers, body).await;
        reply.expect(200).json()
    }
}

/// The body of what a worker says.
enum Said<'a> {
    Json(Value),
    Bytes(&'a [u8]),
}

/// A worker takes a run that waits, and sees it through.
async fn worker(walker: &mut Walker) {
    let body = json!({
        "repository": "CCExtractor/ccextractor", "platform": "linux",
        "commit_sha": "1f1b4f3c0e5b9f6a2d8c4e1b0a9f8e7d6c5b4a7d",
    });
    walker.call("createRun", &[], "", Some(&body)).await.expect(202);
    let claim = json!({ "claim_id": "a-long-walk-at-last", "worker": "walk", "platform": "linux" });
    let claimed = walker.call("claimJob", &[], "", Some(&claim)).await.expect(200).json();
    let run = claimed["job"]["run_id"].clone();
    let job = (run.clone(), claimed["token"].as_str().expect("a token").to_owned());
    let compared = |test: &&Value| test["outputs"][0]["ignore"] == false;
    let test = claimed["job"]["tests"].as_array().expect("tests").iter().find(compared).expect("a test");
    let (test_id, output) = (&test["regression_test_id"], &test["outputs"][0]);
    assert!(test["sample"]["download_url"].is_string(), "{test}");
    assert_eq!(walker.say("getJob", &job, "", None).await["tests"], claimed["job"]["tests"]);
    walker.say("renewLease", &job, "/heartbeat", None).await;
    let testing = json!({ "status": "testing", "message": "walking" });
    walker.say("reportProgress", &job, "/progress", Some(Said::Json(testing))).await;
    let bytes = b"walked\n";
    let hash = sha256_hex(bytes);
    let result = json!({
        "exit_code": 0, "runtime_ms": 7, "outputs": [{ "output_id": output["output_id"], "sha256": hash }],
    });
    let path = format!("/results/{test_id}");
    let receipt = walker.say("reportResult", &job, &path, Some(Said::Json(result.clone()))).await;
    assert_eq!((&receipt["stored"], &receipt["needed"][0]["sha256"]), (&json!(false), &json!(hash)));
    let upload = format!("{path}/outputs/{}?sha256={hash}", output["output_id"]);
    walker.say("uploadOutput", &job, &upload, Some(Said::Bytes(bytes))).await;
    let receipt = walker.say("reportResult", &job, &path, Some(Said::Json(result))).await;
    assert_eq!(receipt["stored"], true);
    walker.say("appendLog", &job, "/log?offset=0", Some(Said::Bytes(b"one line\n"))).await;
    walker.say("uploadArtifact", &job, "/artifacts/combined_stdout", Some(Said::Bytes(bytes))).await;
    let end = json!({ "status": "completed", "message": "walked" });
    let state = walker.say("finishJob", &job, "/finish", Some(Said::Json(end))).await;
    assert_eq!(state["status"], "fail");
    assert_eq!(walker.get("getRun", &[&run], "").await["status"], "fail");
}

/// A file becomes a sample, another one accompanies it, a third one is not kept.
async fn uploads(walker: &mut Walker) {
    let mut uploaded = Vec::new();
    for name in ["walked.ts", "walked.idx", "unwanted.ts"] {
        let headers = [("content-type", FORM)];
        let body = Some(form("file", name, name.as_bytes()));
        walker.tried.insert("uploadSample");
        let token = Some(walker.token.as_str());
        let made = walker.world.send(Method::POST, "/samples/upload", token, &headers, body).await;
        uploaded.push(made.expect(201).json()["id"].clone());
    }
    walker.get("listQueuedSamples", &[], "").await;
    assert_eq!(walker.get("getQueuedSample", &[&uploaded[0]], "").await["original_name"], "walked");
    let version = walker.world.texts("SELECT MAX(version) FROM ccextractor_version", &[]).await.remove(0);
    let body = json!({ "version": version, "platform": "linux", "notes": "Was uploaded." });
    let sample = walker.call("finalizeQueuedSample", &[&uploaded[0]], "", Some(&body)).await.expect(201);
    let sample_id = sample.json()["sample_id"].clone();
    let body = json!({ "sample_id": sample_id });
    let extra = walker.call("linkQueuedSample", &[&uploaded[1]], "", Some(&body)).await.expect(201).json();
    let stored = walker.get("downloadSampleExtraFile", &[&sample_id, &extra["id"]], "").await;
    assert_eq!(walker.downloaded(&stored).await, b"walked.idx");
    let stored = walker.get("downloadSample", &[&sample_id], "").await;
    assert_eq!(walker.downloaded(&stored).await, b"walked.ts");
    walker.call("deleteQueuedSample", &[&uploaded[2]], "", None).await.expect(200);
}

async fn samples_changed(walker: &mut Walker) {
    let tag = json!({ "name": "walked", "description": "Was looked at." });
    let tag = walker.call("createTag", &[], "", Some(&tag)).await.expect(201).json();
    let all = walker.get("listSamples", &[], "?limit=100").await;
    let mut without_extra_files = 0;
    for sample in all["data"].as_array().expect("samples") {
        let id = &sample["sample_id"];
        let body = json!({ "tags": [tag["name"]] });
        let changed = walker.call("updateSample", &[id], "", Some(&body)).await.expect(200).json();
        assert_eq!(changed["tags"], json!(["walked"]));
        let details = walker.get("getSampleDetails", &[id], "").await;
        for extra in details["extra_files"].as_array().expect("extra files") {
            walker.call("deleteSampleExtraFile", &[id, &extra["id"]], "", None).await.expect(200);
            without_extra_files += 1;
        }
        let used = sample["regression_test_count"] != 0;
        let removed = walker.call("deleteSample", &[id], "", None).await;
        assert!([200, 409].contains(&removed.status) && (removed.status == 409 || !used), "{}", removed.text);
    }
    assert!(without_extra_files > 0);
}

async fn administration(walker: &mut Walker) {
    for disabled in [true, false] {
        let body = json!({ "disabled": disabled });
        walker.call("updateMaintenance", &[&json!("linux")], "", Some(&body)).await.expect(200);
        let shown = walker.get("getMaintenance", &[], "").await;
        assert_eq!(shown["platforms"][0], json!({ "platform": "linux", "disabled": disabled }));
    }
    let account = json!({ "user_id": 583231, "comment": "mines coins" });
    walker.call("createBlockedUser", &[], "", Some(&account)).await.expect(201);
    assert_eq!(walker.first("listBlockedUsers", &[], "").await, account);
    walker.call("deleteBlockedUser", &[&account["user_id"]], "", None).await.expect(200);
    let extension = json!({ "extension": "0walked" });
    walker.call("createForbiddenExtension", &[], "", Some(&extension)).await.expect(201);
    assert_eq!(walker.first("listForbiddenExtensions", &[], "").await, "0walked");
    walker.call("deleteForbiddenExtension", &[&extension["extension"]], "", None).await.expect(200);
}

async fn suite_changed(walker: &mut Walker) {
    let tests = walker.get("listRegressionTests", &[], "").await;
    let sample = &tests["data"][0]["sample_id"];
    let category =
        walker.call("createCategory", &[], "", Some(&json!({ "name": "Walked" }))).await.expect(201);
    let category = category.json()["id"].clone();
    let renamed = json!({ "name": "Walked through" });
    walker.call("updateCategory", &[&category], "", Some(&renamed)).await.expect(200);
    let body = json!({ "sample_id": sample, "command": "-quiet", "categories": [renamed["name"]] });
    let made = walker.call("createRegressionTest", &[], "", Some(&body)).await.expect(201).json();
    let test = &made["regression_test_id"];
    let body = json!({ "description": "Walked." });
    walker.call("updateRegressionTest", &[test], "", Some(&body)).await.expect(200);
    let body = json!({ "correct_extension": ".srt" });
    let output = walker.call("createRegressionTestOutput", &[test], "", Some(&body)).await.expect(201).json();
    let output = &output["id"];
    let body = json!({ "ignore": true });
    walker.call("updateRegressionTestOutput", &[test, output], "", Some(&body)).await.expect(200);
    let body = json!({ "hash": "walked" });
    let path = [test, output];
    let variant = walker.call("createRegressionTestVariant", &path, "", Some(&body)).await.expect(201).json();
    let path = [test, output, &variant["id"]];
    walker.call("deleteRegressionTestVariant", &path, "", None).await.expect(200);
    let path = format!("/regression-tests/{test}/outputs/{output}/baseline");
    walker.tried.insert("uploadBaseline");
    let headers = [("content-type", "application/octet-stream")];
    let uploaded =
        walker.world.send(Method::PUT, &path, Some(&walker.token), &headers, Some(b"Walked.".to_vec()));
    assert_eq!(uploaded.await.expect(200).json()["correct"], sha256_hex(b"Walked."));
    walker.call("deleteRegressionTestOutput", &[test, output], "", None).await.expect(200);
    walker.call("deleteCategory", &[&category], "", None).await.expect(409);
    walker.call("deleteRegressionTest", &[test], "", None).await.expect(200);
    walker.call("deleteCategory", &[&category], "", None).await.expect(200);

    // What has run stays.
    for test in tests["data"].as_array().expect("tests") {
        let id = &test["regression_test_id"];
        walker.call("deleteRegressionTest", &[id], "", None).await.expect(409);
    }
}

async fn computed_elsewhere(walker: &mut Walker) {
    let body = json!({
        "external_assignment_id": "captions", "template_name": "input_output", "criteria_config": {},
        "languages": ["python"],
    });
    let config = walker.call("createConfig", &[], "", Some(&body)).await.expect(200).json();
    let (id, name) = (&config["id"], &config["external_assignment_id"]);
    let body = json!({ "template_name": "captions" });
    assert_eq!(walker.call("updateConfig", &[id], "", Some(&body)).await.expect(200).json()["version"], 2);
    let body = json!({ "include_feedback": false });
    walker.call("updateConfigByAssignment", &[name], "", Some(&body)).await.expect(200);
    assert_eq!(walker.get("getConfig", &[name], "").await["version"], 3);
    assert_eq!(walker.get("getConfigById", &[id], "").await["template_name"], "captions");
    let list = walker.call("listConfigs", &[], "", None).await.expect(200).json();
    assert_eq!(list[0]["id"], *id);

    let mut results = Vec::new();
    for score in [1, 2] {
        let body = json!({
            "grading_config_id": id, "external_user_id": "octocat", "username": "Octocat", "language": "Python",
            "status": "completed", "final_score": score, "execution_time_ms": 7, "score_vector": {"sum": score},
        });
        let stored = walker.call("postExternalResult", &[], "", Some(&body)).await.expect(200).json();
        results.push(stored["submission_id"].clone());
    }
    assert_eq!(walker.get("getSubmission", &[&results[1]], "").await["final_score"], json!(2.0));
    let query = format!("?baseline={}", results[0]);
    assert_eq!(walker.get("compareSubmissions", &[&results[1]], &query).await["score_delta"], json!(1.0));
    let own = walker.call("listUserSubmissions", &[&json!("octocat")], "", None).await.expect(200).json();
    assert_eq!(own.as_array().map(Vec::len), Some(2));
}

async fn changes(walker: &mut Walker) {
    // An approval of the past can be taken back, and given again.
    let entry = walker.first("listAuditEntries", &[], "?action=approveBaseline").await;
    let told: Value = match &entry["new_value"] {
        Value::String(text) => serde_json::from_str(text).expect("JSON"),
        other => other.clone(),
    };
    let (run, test) = (told["run_id"].clone(), told["regression_test_id"].clone());
    let output: i64 = entry["object_id"].as_str().and_then(|id| id.parse().ok()).expect("an output");
    let sample = walker.get("getRunSample", &[&run, &test], "").await["sample_id"].clone();
    let body = json!({ "regression_id": test, "output_id": output });
    let path = [&run, &sample];
    let undone = walker.call("undoBaselineApproval", &path, "", Some(&body)).await.expect(200).json();
    assert_ne!(undone["baseline"], told["baseline"]);
    // So can a baseline that an output has none of.
    let output_id = json!(output);
    let none = json!({ "correct": null });
    walker.call("updateRegressionTestOutput", &[&test, &output_id], "", Some(&none)).await.expect(200);
    let adopted = walker.call("adoptOutputs", &[&run, &test], "", None).await.expect(200).json();
    assert_eq!(adopted["adopted"], json!([{ "output_id": output, "baseline": told["baseline"] }]));
    walker.call("undoBaselineApproval", &path, "", Some(&body)).await.expect(200);
    let approved = walker.call("approveBaseline", &path, "", Some(&body)).await.expect(200).json();
    assert_eq!(approved["baseline"], told["baseline"]);

    let body = json!({
        "repository": "CCExtractor/ccextractor", "platform": "linux",
        "commit_sha": "7d1f1b4f3c0e5b9f6a2d8c4e1b0a9f8e7d6c5b4a",
    });
    let run = walker.call("createRun", &[], "", Some(&body)).await.expect(202).json()["run_id"].clone();
    walker.call("cancelRun", &[&run], "", None).await.expect(202);
    walker.call("restartRun", &[&run], "", None).await.expect(202);

    let body = json!({ "email": "user@example.com", "password": PASSWORD, "token_name": "short" });
    let made = walker.call("createToken", &[], "", Some(&body)).await.expect(201).json();
    walker.call("revokeToken", &[&made["id"]], "", None).await.expect(204);
    walker.call("revokeCurrentToken", &[], "", None).await.expect(204);
    let gone = walker.world.send(Method::GET, "/auth/me", Some(&walker.token), &[], None).await;
    assert_eq!(gone.status, 401);
}
