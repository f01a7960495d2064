//! The tag `Errors`: what is wrong with the results of a run, and what kept a
//! run from being tested.

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Completed, Preparation, Testing};
use touchstone::api::models::{Role, RunStatus, Scope};
use touchstone::domain::time::Timestamp;

use crate::support::{World, each_database};

/// The values of one property of all entries of a list.
fn column(list: &Value, name: &str) -> Vec<Value> {
    list["data"].as_array().expect("a list").iter().map(|entry| entry[name].clone()).collect()
}

async fn output(world: &World, id: i32, test_id: i32, ignore: bool) {
    world
        .sql(
            "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\")
             VALUES (?, ?, 'more', '.srt', ?)",
            &[id.into(), test_id.into(), ignore.into()],
        )
        .await;
}

async fn file(world: &World, run_id: i32, test_id: i32, output_id: i32, got: Option<&str>) {
    world
        .sql(
            "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
             VALUES (?, ?, ?, 'more', ?)",
            &[run_id.into(), test_id.into(), output_id.into(), got.into()],
        )
        .await;
}

async fn result_alone(world: &World, run_id: i32, test_id: i32, exit_code: Option<i32>) {
    world
        .sql(
            "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc)
             VALUES (?, ?, 100, ?, 0)",
            &[run_id.into(), test_id.into(), exit_code.into()],
        )
        .await;
}

/// A run in which everything is wrong that can be. Test 1 has another exit
/// code, lacks two outputs, and differs in one; test 2 passes; of test 3 there
/// is only the old stand-in for "no output"; test 4 crashed without an exit
/// code; test 5 has no result; test 6 is of no sample and differs.
async fn rich(world: &World) -> i32 {
    world.suite(6).await;
    world
        .sql("INSERT INTO sample (id, sha, extension, original_name) VALUES (2, 'sample2', 'ts', 'two')", &[])
        .await;
    world.sql("UPDATE regression_test SET sample_id = 2 WHERE id = 3", &[]).await;
    world.sql("UPDATE regression_test SET sample_id = NULL WHERE id = 6", &[]).await;
    output(world, 21, 1, false).await;
    output(world, 20, 1, false).await;
    output(world, 22, 1, true).await;
    output(world, -1, 3, false).await;
    world.sql("UPDATE regression_test_output SET \"ignore\" = TRUE WHERE id = 3", &[]).await;
    let run_id = world.run().await;
    world.report(run_id, &[Preparation, Testing]).await;
    // Not in the order in which they are listed.
    world.result(run_id, 6, 0, Some("else")).await;
    world.result(run_id, 2, 0, None).await;
    world.result(run_id, 1, 3, Some("other")).await;
    result_alone(world, run_id, 3, Some(0)).await;
    file(world, run_id, 3, -1, Some("error")).await;
    result_alone(world, run_id, 4, None).await;
    file(world, run_id, 4, 4, None).await;
    world.report(run_id, &[Completed]).await;
    run_id
}

#[each_database]
async fn every_error_is_listed_by_test_and_kind() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = rich(&world).await;
    let list = world.get(&format!("/runs/{run_id}/errors"), &admin).await.expect(200).json();
    let run = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
    assert_eq!(run["status"], "fail");
    let item =
        |id: &str, sample: Value, test: i32, output: Value, kind: &str, severity: &str, message: &str| {
            json!({
                "error_id": format!("err_{run_id}_{id}"),
                "run_id": run_id,
                "sample_id": sample,
                "regression_id": test,
                "output_id": output,
                "type": kind,
                "severity": severity,
                "message": message,
                "occurred_at": run["completed_at"],
            })
        };
    assert_eq!(
        list["data"],
        json!([
            item(
                "1_rc",
                json!(1),
                1,
                Value::Null,
                "exit_code_mismatch",
                "error",
                "Exit code 3 != expected 0 for regression test 1"
            ),
            item(
                "1_missing_20",
                json!(1),
                1,
                json!(20),
                "missing_output",
                "error",
                "Regression test 1 produced no output for expected file 20"
            ),
            item(
                "1_missing_21",
                json!(1),
                1,
                json!(21),
                "missing_output",
                "error",
                "Regression test 1 produced no output for expected file 21"
            ),
            item(
                "1_1",
                json!(1),
                1,
                json!(1),
                "diff_mismatch",
                "warning",
                "Output differs from expected for regression test 1, output 1"
            ),
            item(
                "3_missing",
                json!(2),
                3,
                Value::Null,
                "missing_output",
                "error",
                "Regression test 3 produced no output when output was expected"
            ),
            item(
                "4_rc",
                json!(1),
                4,
                Value::Null,
                "exit_code_mismatch",
                "error",
                "Exit code None != expected 0 for regression test 4"
            ),
            item(
                "6_6",
                Value::Null,
                6,
                json!(6),
                "diff_mismatch",
                "warning",
                "Output differs from expected for regression test 6, output 6"
            ),
        ])
    );
    assert_eq!(list["pagination"], json!({ "limit": 50, "offset": 0, "total": 7, "next_offset": null }));
    let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
    assert_eq!(summary["error_count"], 7);
}

#[each_database]
async fn errors_are_filtered_and_paged() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = rich(&world).await;
    let errors = format!("/runs/{run_id}/errors");
    for (query, total) in [
        ("type=exit_code_mismatch", 2),
        ("type=missing_output", 3),
        ("type=diff_mismatch", 2),
        ("type=test_failure", 0),
        ("severity=error", 5),
        ("severity=warning", 2),
        ("severity=critical", 0),
        ("sample_id=1", 5),
        ("sample_id=2", 1),
        ("sample_id=99", 0),
        ("sample_id=1&severity=warning", 1),
        ("sample_id=2&type=exit_code_mismatch", 0),
    ] {
        let list = world.get(&format!("{errors}?{query}"), &admin).await.expect(200).json();
        assert_eq!(list["pagination"]["total"], total, "{query}");
        assert_eq!(list["data"].as_array().map(Vec::len), Some(total), "{query}");
    }
    let all = column(&world.get(&errors, &admin).await.expect(200).json(), "error_id");
    let mut paged = Vec::new();
    for offset in [0, 3, 6, 9] {
        let reply = world.get(&format!("{errors}?limit=3&offset={offset}"), &admin).await.expect(200);
        assert_eq!(reply.header("link").contains("rel=\"next\""), offset < 6, "{}", reply.header("link"));
        paged.extend(column(&reply.json(), "error_id"));
    }
    assert_eq!(paged, all);
    for query in ["type=worker", "severity=bad", "sample_id=0", "sample_id=x", "kind=x"] {
        world.get(&format!("{errors}?{query}"), &admin).await.expect(400);
    }
}

#[each_database]
async fn errors_are_grouped_and_none_is_lost() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = rich(&world).await;
    let summary = format!("/runs/{run_id}/error-summary");
    let last = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json()["completed_at"].clone();
    let list = world.get(&summary, &admin).await.expect(200).json();
    let group = |key: &str, count: i32, severity: &str, samples: Value| {
        json!({
            "group_by": "type",
            "key": key,
            "count": count,
            "severity": severity,
            "sample_ids": samples,
            "first_seen_at": last,
            "last_seen_at": last,
        })
    };
    assert_eq!(
        list["data"],
        json!([
            group("missing_output", 3, "error", json!([1, 2])),
            group("exit_code_mismatch", 2, "error", json!([1])),
            group("diff_mismatch", 2, "warning", json!([1])),
        ])
    );
    for (query, keys, counts) in [
        ("group_by=type", json!(["missing_output", "exit_code_mismatch", "diff_mismatch"]), json!([3, 2, 2])),
        ("group_by=severity", json!(["error", "warning"]), json!([5, 2])),
        ("group_by=sample_id", json!(["1", "2", "None"]), json!([5, 1, 1])),
        ("group_by=regression_id", json!(["1", "3", "4", "6"]), json!([4, 1, 1, 1])),
        ("severity=warning", json!(["diff_mismatch"]), json!([2])),
        // The worst of a group counts: test 1 has a warning, too.
        ("group_by=regression_id&severity=warning", json!(["6"]), json!([1])),
        ("severity=info", json!([]), json!([])),
        ("group_by=regression_id&limit=2&offset=1", json!(["3", "4"]), json!([1, 1])),
    ] {
        let list = world.get(&format!("{summary}?{query}"), &admin).await.expect(200).json();
        assert_eq!(json!(column(&list, "key")), keys, "{query}");
        assert_eq!(json!(column(&list, "count")), counts, "{query}");
    }
    let page = world.get(&format!("{summary}?group_by=sample_id&limit=1"), &admin).await.expect(200).json();
    assert_eq!(page["pagination"], json!({ "limit": 1, "offset": 0, "total": 3, "next_offset": 1 }));
    world.get(&format!("{summary}?group_by=output_id"), &admin).await.expect(400);
}

#[each_database]
async fn the_list_is_as_long_as_the_summary_says_whatever_is_approved_later() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = rich(&world).await;
    world
        .sql(
            "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES ('other', 1)",
            &[],
        )
        .await;
    // None of these can change what the run was judged by when it was made.
    world.sql("UPDATE regression_test_output SET \"ignore\" = TRUE WHERE id = 20", &[]).await;
    world.sql("UPDATE regression_test SET sample_id = 2 WHERE id = 1", &[]).await;
    world.compute(&[run_id]).await;
    let mut ids = Vec::new();
    for status in RunStatus::ALL {
        ids.push(world.ended(*status).await);
    }
    ids.push(run_id);
    for run_id in ids {
        let errors = world.get(&format!("/runs/{run_id}/errors?limit=100"), &admin).await.expect(200).json();
        let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
        assert_eq!(errors["pagination"]["total"], summary["error_count"], "{run_id}");
        let groups = world.get(&format!("/runs/{run_id}/error-summary"), &admin).await.expect(200).json();
        let sum: i64 = column(&groups, "count").iter().filter_map(Value::as_i64).sum();
        assert_eq!(json!(sum), summary["error_count"], "{run_id}");
    }
    let errors = world.get(&format!("/runs/{run_id}/errors"), &admin).await.expect(200).json();
    let ids = column(&errors, "error_id");
    assert_eq!(ids.len(), 6);
    assert!(!ids.contains(&json!(format!("err_{run_id}_1_1"))), "an approved output is no error");
    assert_eq!(errors["data"][0]["sample_id"], 1);
}

#[each_database]
async fn a_run_of_the_original_platform_is_judged_by_todays_definitions() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    world.foreign_run(7, &[("testing", "2026-01-02T03:04:05Z"), ("completed", "2026-01-02T03:14:05Z")]).await;
    world.result(7, 1, 10, Some("x")).await;
    world.result(7, 2, 0, None).await;
    world.compute(&[7]).await;
    let errors = world.get("/runs/7/errors", &admin).await.expect(200).json();
    assert_eq!(column(&errors, "error_id"), ["err_7_1_rc", "err_7_1_1"]);
    assert_eq!(column(&errors, "occurred_at"), ["2026-01-02T03:14:05Z"; 2]);
}

#[each_database]
async fn errors_take_the_same_statements_however_many_there_are() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(60).await;
    let mut costs = Vec::new();
    for failing in [2, 60] {
        let run_id = world.run().await;
        world.report(run_id, &[Preparation, Testing]).await;
        for test_id in 1..=failing {
            world.result(run_id, test_id, 1, Some("other")).await;
        }
        world.report(run_id, &[Completed]).await;
        let mut cost = Vec::new();
        for path in ["errors?limit=100", "error-summary?group_by=regression_id", "infrastructure-errors"] {
            let path = format!("/runs/{run_id}/{path}");
            let get = async || {
                world.get(&path, &admin).await.expect(200);
            };
            cost.push(world.cost(get).await);
        }
        let errors = world.get(&format!("/runs/{run_id}/errors"), &admin).await.expect(200).json();
        assert_eq!(errors["pagination"]["total"], failing * 2);
        costs.push(cost);
    }
    assert_eq!(costs[0], costs[1]);
}

/// An event with a message, as another program writes it.
async fn event(world: &World, run_id: i32, status: &str, at: &str, message: &str) {
    world
        .sql(
            "INSERT INTO test_progress (test_id, status, \"timestamp\", message) VALUES (?, ?, ?, ?)",
            &[
                run_id.into(),
                status.into(),
                Timestamp::parse_rfc3339(at).expect("a time").into(),
                message.into(),
            ],
        )
        .await;
}

#[tokio::test]
async fn a_time_that_is_none_is_unknown() {
    // Only SQLite stores a text where a time belongs.
    let world = World::new().await;
    let admin = world.admin().await;
    world.foreign_run(7, &[]).await;
    event(&world, 7, "canceled", "2026-01-02T03:04:05Z", "the disk is full").await;
    world.sql("UPDATE test_progress SET \"timestamp\" = 'yesterday' WHERE test_id = 7", &[]).await;
    world.compute(&[7]).await;
    let progress = world.get("/runs/7/progress", &admin).await.expect(200).json();
    assert_eq!(progress["data"][0]["timestamp"], Value::Null);
    let errors =
        world.get("/runs/7/infrastructure-errors?include_stack=true", &admin).await.expect(200).json();
    assert_eq!(errors["data"][0]["occurred_at"], Value::Null);
    assert_eq!(errors["data"][0]["stack"][0], "at an unknown time canceled: the disk is full");
}

#[each_database]
async fn cancellations_by_faults_are_listed_and_those_by_people_are_not() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.foreign_run(7, &[]).await;
    let events = [
        ("preparation", "VM is being prepared", None),
        ("canceled", "Canceled by Ada via API", None),
        ("canceled", "Canceled by timeout via API: the VM lost its disk", None),
        ("canceled", "Canceled by admin", None),
        ("canceled", "PR closed", None),
        ("canceled", "Not ran - no code changes", None),
        (" Canceled ", "Could not complete test, time limit exceeded", Some("worker")),
        ("canceled", "Artifact download timed out", Some("storage")),
        ("canceled", "ZONE_RESOURCE_POOL_EXHAUSTED", Some("vm_provisioning")),
        ("canceled", "Cancelling tests as Github Action(s) failed", Some("build")),
        ("canceled", "", Some("worker")),
        ("completed", "provisioning failed", None),
        ("canceled", "Worker gave up: Canceled by Ada via API", Some("worker")),
    ];
    for (second, (status, message, _)) in events.iter().enumerate() {
        event(&world, 7, status, &format!("2026-01-02T03:04:{second:02}Z"), message).await;
    }
    world.compute(&[7]).await;
    let ids = world
        .texts(
            "SELECT CAST(id AS CHAR(20)) FROM test_progress WHERE test_id = 7 ORDER BY test_progress.id",
            &[],
        )
        .await;
    let expected: Vec<Value> = events
        .iter()
        .enumerate()
        .filter_map(|(at, (_, message, kind))| {
            Some(json!({
                "error_id": format!("infra_7_{}", ids[at].trim()),
                "run_id": 7,
                "sample_id": null,
                "regression_id": null,
                "output_id": null,
                "type": (*kind)?,
                "severity": "critical",
                "message": if message.is_empty() { "Unknown infrastructure error" } else { message },
                "occurred_at": format!("2026-01-02T03:04:{at:02}Z"),
            }))
        })
        .collect();
    let list = world.get("/runs/7/infrastructure-errors", &admin).await.expect(200).json();
    assert_eq!(list["data"], json!(expected));

    for (query, total) in [
        ("type=worker", 3),
        ("type=storage", 1),
        ("type=merge", 0),
        ("severity=critical", 6),
        ("severity=error", 0),
        ("type=worker&severity=critical&limit=1&offset=1", 3),
    ] {
        let list =
            world.get(&format!("/runs/7/infrastructure-errors?{query}"), &admin).await.expect(200).json();
        assert_eq!(list["pagination"]["total"], total, "{query}");
    }
    let page = world.get("/runs/7/infrastructure-errors?limit=2&offset=5", &admin).await.expect(200).json();
    assert_eq!(page["data"], json!(expected[5..]));
    world.get("/runs/7/infrastructure-errors?type=diff_mismatch", &admin).await.expect(400);
    world.get("/runs/8/infrastructure-errors", &admin).await.expect(404);
    world.get("/runs/8/errors", &admin).await.expect(404);
    world.get("/runs/8/error-summary", &admin).await.expect(404);
}

#[each_database]
async fn whoever_cancels_through_the_api_is_no_fault_whatever_the_name_and_reason() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    for (name, reason) in [
        ("timeout", "The build failed on the worker, no VM"),
        ("Worker: VM", "Could not complete test, time limit exceeded"),
        ("x via API", "storage: \n via APIs"),
    ] {
        let user = world.user(&format!("user{}", name.len()), Role::Tester).await;
        world.sql("UPDATE \"user\" SET name = ? WHERE id = ?", &[name.into(), user.id.into()]).await;
        let token = world.token(&user, &[Scope::RunsWrite]).await;
        let run_id = world.run().await;
        let body = json!({ "reason": reason });
        world.post(&format!("/runs/{run_id}/cancel"), &token, &body).await.expect(202);
        let progress = world.get(&format!("/runs/{run_id}/progress"), &admin).await.expect(200).json();
        assert_eq!(progress["data"][0]["message"], format!("Canceled by {name} via API: {reason}"));
        let list =
            world.get(&format!("/runs/{run_id}/infrastructure-errors"), &admin).await.expect(200).json();
        assert_eq!(list["data"], json!([]), "{name}");
    }
}

#[each_database]
async fn a_stack_is_what_led_there_for_those_who_may_read_it() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.foreign_run(7, &[]).await;
    event(&world, 7, "preparation", "2026-01-02T03:04:00Z", "first").await;
    event(&world, 7, "canceled", "2026-01-02T03:04:01Z", "worker vanished").await;
    for second in 2..60 {
        event(&world, 7, "testing", &format!("2026-01-02T03:04:{second:02}Z"), "again").await;
    }
    event(&world, 7, "canceled", "2026-01-02T03:05:00Z", "disk full").await;
    event(&world, 7, "completed", "2026-01-02T03:05:01Z", "later").await;
    let path = "/runs/7/infrastructure-errors";
    let list = world.get(&format!("{path}?include_stack=true"), &admin).await.expect(200).json();
    assert_eq!(
        list["data"][0]["stack"],
        json!(["2026-01-02T03:04:01Z canceled: worker vanished", "2026-01-02T03:04:00Z preparation: first"])
    );
    let stack = list["data"][1]["stack"].as_array().expect("a stack");
    assert_eq!(stack.len(), 50);
    assert_eq!(stack[0], "2026-01-02T03:05:00Z canceled: disk full");
    assert_eq!(stack[1], "2026-01-02T03:04:59Z testing: again");
    assert_eq!(list["data"][1]["occurred_at"], "2026-01-02T03:05:00Z");
    for query in ["", "?include_stack=false"] {
        let list = world.get(&format!("{path}{query}"), &admin).await.expect(200).json();
        assert_eq!(list["data"].as_array().map(Vec::len), Some(2));
        assert_eq!(list["data"][0].get("stack"), None);
    }
    for (role, status) in
        [(Role::Admin, 200), (Role::Contributor, 200), (Role::Tester, 403), (Role::User, 403)]
    {
        let user = world.user(&format!("some {role}"), role).await;
        let token = world.token(&user, &[Scope::SystemRead]).await;
        // Whether there is such a run is not told to who may not ask.
        for run_id in [7, 8] {
            let path = format!("/runs/{run_id}/infrastructure-errors?include_stack=true");
            let reply = world.get(&path, &token).await;
            let status = if run_id == 8 && status == 200 { 404 } else { status };
            assert_eq!(reply.status, status, "{role} {run_id}");
            if status == 403 {
                assert_eq!(reply.json()["details"]["required_roles"], json!(["admin", "contributor"]));
            }
        }
        world.get(path, &token).await.expect(200);
    }
}
