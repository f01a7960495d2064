//! The tag `Runs`: making and reading runs. What changes them is in the module
//! below.

mod changes;
mod frozen;
mod list;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Canceled, Completed, Preparation, Testing};
use touchstone::api::models::{Role, RunStatus, Scope};
use touchstone::domain::time::Timestamp;
use touchstone::store::Queries;

use crate::support::{World, each_database};

const SHA: &str = "abcdef0123456789abcdef0123456789abcdef01";

/// A request for a run of the main repository.
fn wanted() -> Value {
    json!({ "repository": "CCExtractor/ccextractor", "commit_sha": SHA, "platform": "linux" })
}

/// The same with some fields replaced.
fn wanted_with(changes: Value) -> Value {
    let mut body = wanted();
    for (field, value) in changes.as_object().expect("fields") {
        body[field] = value.clone();
    }
    body
}

fn id(run: &Value) -> i32 {
    run["run_id"].as_i64().and_then(|id| i32::try_from(id).ok()).expect("an id")
}

#[each_database]
async fn a_run_from_its_creation_to_its_verdict() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    let body = json!({
        "repository": "ccextractor/CCExtractor",
        "commit_sha": "ABCDEF0123456789ABCDEF0123456789ABCDEF01",
        "platform": "linux",
        "regression_test_ids": [2, 1, 2],
    });
    let reply = world.post("/runs", &admin, &body).await.expect(202);
    let made = reply.json();
    assert_eq!(made["status"], "queued");
    assert_eq!(made["repository"], "CCExtractor/ccextractor");
    assert_eq!(made["commit_sha"], SHA);
    assert_eq!(made["branch"], "master");
    assert_eq!((&made["test_type"], &made["pr_number"]), (&json!("commit"), &Value::Null));
    assert_eq!(made["github_link"], format!("https://github.com/CCExtractor/ccextractor/commit/{SHA}"));
    assert_eq!((&made["attempt"], &made["owner_id"]), (&json!(1), &json!(1)));
    assert!(made["created_at"].is_string() && made["created_at"] == made["queued_at"]);
    assert_eq!((&made["started_at"], &made["completed_at"]), (&Value::Null, &Value::Null));
    let run_id = id(&made);
    assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json(), made);
    let config = world.get(&format!("/runs/{run_id}/config"), &admin).await.expect(200).json();
    assert_eq!(
        config,
        json!({ "run_id": run_id, "platform": "linux", "branch": "master", "commit_sha": SHA, "regression_test_ids": [1, 2] })
    );
    let entry = world.audit().await.pop().expect("an entry");
    assert_eq!(
        (entry.operation.as_str(), entry.actor_id, entry.actor_name.as_deref()),
        ("createRun", Some(1), Some("admin"))
    );
    assert_eq!(entry.object, ("run".to_owned(), run_id.to_string()));
    assert_eq!(entry.request_id.as_deref(), Some(reply.header("x-request-id")));
    assert!(entry.new.unwrap().contains(SHA));

    world.report(run_id, &[Preparation, Testing]).await;
    let running = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
    assert_eq!(running["status"], "running");
    assert!(running["started_at"].is_string() && running["completed_at"].is_null());
    world.result(run_id, 1, 0, None).await;
    world.result(run_id, 2, 0, Some("something else")).await;
    world.report(run_id, &[Completed]).await;
    let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
    assert_eq!(
        summary,
        json!({ "run_id": run_id, "status": "fail", "total_samples": 2, "pass_count": 1, "fail_count": 1,
                "skipped_count": 0, "missing_output_count": 0, "error_count": 1, "duration_ms": 200 })
    );
    let failed = world.get("/runs?status=fail", &admin).await.expect(200).json();
    assert_eq!(failed["pagination"]["total"], 1);
    assert_eq!(failed["data"][0]["run_id"], run_id);
    assert_eq!(failed["data"][0]["created_at"], made["created_at"]);
    assert!(failed["data"][0]["completed_at"].is_string());
}

#[each_database]
async fn the_main_repository_takes_a_trusted_role_and_a_fork_its_owner() {
    let world = World::new().await;
    world.suite(1).await;
    for &role in Role::ALL {
        let user = world.user(role.as_str(), role).await;
        let token = world.token(&user, &[Scope::RunsWrite]).await;
        for main in ["CCExtractor/ccextractor", "ccextractor/CCEXTRACTOR"] {
            let reply = world.post("/runs", &token, &wanted_with(json!({ "repository": main }))).await;
            if role == Role::User {
                let details = reply.expect(403).json()["details"].clone();
                assert_eq!(
                    details,
                    json!({ "required_roles": ["admin", "tester", "contributor"], "repository": main })
                );
            } else {
                assert_eq!(reply.expect(202).json()["repository"], "CCExtractor/ccextractor");
            }
        }
        let fork = wanted_with(json!({ "repository": "Octo-Cat/x.github.io" }));
        let refused = world.post("/runs", &token, &fork).await.expect(403).json();
        assert_eq!(refused["details"], json!({ "repository": "Octo-Cat/x.github.io", "owner_required": "" }));
        world.sql("UPDATE \"user\" SET github_login = 'octo-cat' WHERE id = ?", &[user.id.into()]).await;
        let made = world.post("/runs", &token, &fork).await.expect(202).json();
        assert_eq!(made["repository"], "Octo-Cat/x.github.io");
        assert_eq!(made["owner_id"], user.id);
        let other = wanted_with(json!({ "repository": "octo-cat2/x.github.io" }));
        let refused = world.post("/runs", &token, &other).await.expect(403).json();
        assert_eq!(refused["details"]["owner_required"], "octo-cat");
        let reader = world.token(&user, &[Scope::RunsRead]).await;
        world.post("/runs", &reader, &fork).await.expect(403);
    }
    let forks: BTreeSet<String> = world.texts("SELECT github FROM fork", &[]).await.into_iter().collect();
    let expected =
        ["https://github.com/CCExtractor/ccextractor.git", "https://github.com/Octo-Cat/x.github.io.git"];
    assert_eq!(forks, expected.map(str::to_owned).into());
}

#[each_database]
async fn two_letter_cases_of_a_fork_are_one_fork() {
    let world = World::new().await;
    world.suite(1).await;
    let user = world.user("ada", Role::User).await;
    world.sql("UPDATE \"user\" SET github_login = 'Ada' WHERE id = ?", &[user.id.into()]).await;
    let token = world.token(&user, &[Scope::RunsWrite, Scope::RunsRead]).await;
    for name in ["ada/Tool", "ADA/tool", "Ada/TOOL"] {
        let made =
            world.post("/runs", &token, &wanted_with(json!({ "repository": name }))).await.expect(202).json();
        assert_eq!(made["repository"], "ada/Tool");
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM fork").await, 1);
    let found = world.get("/runs?repository=aDa/tOOL", &token).await.expect(200).json();
    assert_eq!(found["pagination"]["total"], 3);
}

#[each_database]
async fn a_pull_request_is_stored_as_one() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let body = wanted_with(json!({ "pull_request": 7, "branch": "fix/the-thing", "platform": "windows" }));
    let made = world.post("/runs", &admin, &body).await.expect(202).json();
    assert_eq!((&made["test_type"], &made["pr_number"]), (&json!("pr"), &json!(7)));
    assert_eq!(made["github_link"], "https://github.com/CCExtractor/ccextractor/pull/7");
    assert_eq!((&made["branch"], &made["platform"]), (&json!("fix/the-thing"), &json!("windows")));
    let stored = "SELECT test_type, branch, pr_nr, token FROM test";
    let (test_type, branch, number, token) = world
        .store
        .fetch_one(stored, &[], |row| Ok((row.text(0)?, row.text(1)?, row.int32(2)?, row.text(3)?)))
        .await
        .unwrap();
    assert_eq!((test_type.as_str(), branch.as_str(), number), ("pr", "fix/the-thing", 7));
    assert!(token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let none =
        world.post("/runs", &admin, &wanted_with(json!({ "pull_request": null }))).await.expect(202).json();
    assert_eq!((&none["test_type"], &none["pr_number"]), (&json!("commit"), &Value::Null));
}

#[each_database]
async fn tests_that_cannot_run_are_named_and_nothing_is_stored() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(4).await;
    world.sql("UPDATE regression_test SET active = FALSE WHERE id = 2", &[]).await;
    world.sql("UPDATE regression_test SET active = NULL WHERE id = 3", &[]).await;
    let refused = wanted_with(json!({ "regression_test_ids": [4, 99, 3, 2, 1, 99] }));
    let reply = world.post("/runs", &admin, &refused).await.expect(422);
    assert_eq!(reply.code(), "unprocessable");
    assert_eq!(reply.json()["details"]["inactive_ids"], json!([2, 3, 99]));
    assert!(reply.field("regression_test_ids").contains("inactive"), "{}", reply.text);
    for bad in [json!([]), json!([0]), json!([2147483648_i64]), json!(["1"]), json!(1), json!(vec![1; 501])] {
        let reply = world
            .post("/runs", &admin, &wanted_with(json!({ "regression_test_ids": bad })))
            .await
            .expect(400);
        assert!(reply.text.contains("regression_test_ids"), "{}", reply.text);
    }
    for table in [
        "SELECT COUNT(*) FROM test",
        "SELECT COUNT(*) FROM fork",
        "SELECT COUNT(*) FROM suite_snapshot",
        "SELECT COUNT(*) FROM audit_log",
    ] {
        assert_eq!(world.count(table).await, 0, "{table}");
    }
    for all in [json!({ "regression_test_ids": null }), json!({})] {
        let run_id = id(&world.post("/runs", &admin, &wanted_with(all)).await.expect(202).json());
        let config = world.get(&format!("/runs/{run_id}/config"), &admin).await.expect(200).json();
        assert_eq!(config["regression_test_ids"], json!([1, 4]));
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM customized_test").await, 4);
    world.sql("UPDATE regression_test SET active = FALSE", &[]).await;
    let reply = world.post("/runs", &admin, &wanted()).await.expect(422);
    assert!(reply.field("regression_test_ids").contains("no active"), "{}", reply.text);
}

#[each_database]
async fn names_that_lead_elsewhere_are_refused() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.sql("UPDATE \"user\" SET github_login = 'ada'", &[]).await;
    for (field, value) in [
        ("repository", "ada/.."),
        ("repository", "ada/ccextractor.git"),
        ("branch", "-x"),
        ("branch", "a..b"),
    ] {
        let reply = world.post("/runs", &admin, &wanted_with(json!({ field: value }))).await.expect(422);
        assert!(reply.field(field).contains("cannot"), "{value}: {}", reply.text);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM test").await, 0);
}

#[each_database]
async fn a_repeated_request_with_a_key_is_one_run() {
    let world = World::new().await;
    world.suite(1).await;
    let (ada, bob) = (world.user("ada", Role::Tester).await, world.user("bob", Role::Tester).await);
    let (ada, bob) = (world.token(&ada, Scope::ALL).await, world.token(&bob, Scope::ALL).await);
    let post = async |token: &str, key: &str, body: &Value| {
        let headers = [("content-type", "application/json"), ("idempotency-key", key)];
        world
            .send(reqwest::Method::POST, "/runs", Some(token), &headers, Some(body.to_string().into_bytes()))
            .await
    };
    let first = post(&ada, "k1", &wanted()).await.expect(202).json();
    // The reply is the one of then, whatever has become of the run since.
    world.post_nothing(&format!("/runs/{}/cancel", first["run_id"]), &ada).await.expect(202);
    assert_eq!(post(&ada, "k1", &wanted()).await.expect(202).json(), first);
    let other = post(&ada, "k1", &wanted_with(json!({ "branch": "other" }))).await.expect(422);
    assert!(other.field("Idempotency-Key").contains("another request"), "{}", other.text);
    let next = post(&ada, "k2", &wanted()).await.expect(202).json();
    let bobs = post(&bob, "k1", &wanted()).await.expect(202).json();
    assert_eq!([id(&first), id(&next), id(&bobs)].into_iter().collect::<BTreeSet<_>>().len(), 3);
    assert_eq!(world.count("SELECT COUNT(*) FROM test").await, 3);
    for bad in ["", " ", &"k".repeat(256)] {
        post(&ada, bad, &wanted()).await.expect(400);
    }
    // What was refused is not kept: the key is still free.
    post(&ada, "k3", &wanted_with(json!({ "regression_test_ids": [9] }))).await.expect(422);
    post(&ada, "k3", &wanted()).await.expect(202);

    let just_within = Timestamp::now().minus(chrono::TimeDelta::hours(24) - chrono::TimeDelta::minutes(5));
    world.sql("UPDATE idempotency_key SET created_at = ?", &[just_within.into()]).await;
    assert_eq!(post(&ada, "k1", &wanted()).await.expect(202).json(), first);
    let past = just_within.minus(chrono::TimeDelta::minutes(6));
    world.sql("UPDATE idempotency_key SET created_at = ?", &[past.into()]).await;
    let again = post(&ada, "k1", &wanted_with(json!({ "branch": "other" }))).await.expect(202).json();
    assert!(id(&again) > id(&first));
}

#[each_database]
async fn events_are_paged_and_filtered() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = world.ended(RunStatus::Pass).await;
    let path = format!("/runs/{run_id}/progress");
    let all = world.get(&path, &admin).await.expect(200).json();
    let seen: Vec<_> =
        all["data"].as_array().unwrap().iter().map(|event| (&event["status"], &event["step"])).collect();
    let (preparation, testing, completed) = (json!("preparation"), json!("testing"), json!("completed"));
    assert_eq!(seen, [(&preparation, &json!(0)), (&testing, &json!(1)), (&completed, &json!(2))]);
    assert_eq!(all["data"][0]["message"], "from the worker");
    let some = world.get(&format!("{path}?status=testing"), &admin).await.expect(200).json();
    assert_eq!((&some["pagination"]["total"], &some["data"][0]["status"]), (&json!(1), &testing));
    let none = world.get(&format!("{path}?status=canceled"), &admin).await.expect(200).json();
    assert_eq!((&none["pagination"]["total"], &none["data"]), (&json!(0), &json!([])));
    let page = world.get(&format!("{path}?limit=1&offset=1"), &admin).await.expect(200);
    assert_eq!(
        (&page.json()["pagination"]["total"], &page.json()["data"][0]["status"]),
        (&json!(3), &testing)
    );
    assert!(page.header("link").contains("rel=\"next\""));

    let canceled = world.run().await;
    world.report(canceled, &[Canceled]).await;
    let all = world.get(&format!("/runs/{canceled}/progress"), &admin).await.expect(200).json();
    assert_eq!(all["data"][0]["step"], Value::Null);
    // What only another program wrote is filtered as it is shown.
    world
        .foreign_run(77, &[("building", "2026-01-01T00:00:00Z"), (" Testing", "2026-01-01T00:01:00Z")])
        .await;
    for (status, total) in [("preparation", 1), ("testing", 1), ("completed", 0)] {
        let some = world.get(&format!("/runs/77/progress?status={status}"), &admin).await.expect(200).json();
        assert_eq!(some["pagination"]["total"], total, "{status}");
        assert_eq!(some["data"].as_array().unwrap().len(), total, "{status}");
        assert!(some["data"].as_array().unwrap().iter().all(|event| event["status"] == status));
    }
}

#[each_database]
async fn a_run_that_does_not_exist_is_not_found_anywhere() {
    let world = World::new().await;
    let admin = world.admin().await;
    for path in ["/runs/7", "/runs/7/summary", "/runs/7/progress", "/runs/7/config"] {
        let reply = world.get(path, &admin).await.expect(404);
        assert_eq!(
            (reply.code().as_str(), &reply.json()["message"]),
            ("not_found", &json!("Run 7 not found."))
        );
    }
    for path in ["/runs/7/cancel", "/runs/7/restart"] {
        assert_eq!(world.post_nothing(path, &admin).await.expect(404).code(), "not_found");
    }
    for path in ["/runs/0", "/runs/2147483648", "/runs/x/summary", "/runs/-1/config", "/runs/1.0/progress"] {
        assert_eq!(world.get(path, &admin).await.expect(400).code(), "validation_error", "{path}");
    }
}

#[each_database]
async fn the_selection_of_a_foreign_run_is_what_is_active_until_it_ends() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    world.sql("UPDATE regression_test SET active = FALSE WHERE id = 3", &[]).await;
    world.foreign_run(5, &[("testing", "2026-01-01T00:00:00Z")]).await;
    world.result(5, 2, 0, None).await;
    let selected = async || {
        world.compute(&[5]).await;
        let config = world.get("/runs/5/config", &admin).await.expect(200).json();
        let summary = world.get("/runs/5/summary", &admin).await.expect(200).json();
        let ids: Vec<i64> =
            config["regression_test_ids"].as_array().unwrap().iter().map(|id| id.as_i64().unwrap()).collect();
        (ids, summary["total_samples"].as_i64().unwrap())
    };
    assert_eq!(selected().await, (vec![1, 2], 2));
    world.foreign_event(5, "completed", Timestamp::now()).await;
    assert_eq!(selected().await, (vec![2], 1));
    assert_eq!(world.get("/runs/5", &admin).await.expect(200).json()["status"], "pass");
    // Rows of a selection count once, whatever is active and however often.
    for test in [3, 1, 3] {
        world.sql("INSERT INTO customized_test (test_id, regression_id) VALUES (5, ?)", &[test.into()]).await;
    }
    assert_eq!(selected().await, (vec![1, 3], 3));
    assert_eq!(world.get("/runs/5", &admin).await.expect(200).json()["status"], "incomplete");
}

#[each_database]
async fn reading_runs_costs_the_same_however_many_there_are() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let mut made = 0;
    for runs in [10, 300] {
        while made < runs {
            world.ended(if made % 2 == 0 { RunStatus::Fail } else { RunStatus::Queued }).await;
            made += 1;
        }
        for (path, statements) in [
            ("/runs", 2),
            ("/runs?limit=100", 2),
            ("/runs?status=fail", 2),
            ("/runs?sort=created_at&branch=master&repository=ccextractor/ccextractor", 2),
            ("/runs/1", 2),
            ("/runs/1/summary", 2),
        ] {
            let cost = world.cost(async || drop(world.get(path, &admin).await.expect(200))).await;
            assert_eq!(cost, statements, "{path} with {runs} runs");
        }
    }
}
