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
    samples_changed(&mut walker).await;
    administration(&mut walker).await;
    suite_changed(&mut walker).await;
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
