//! How the tests of a sample went, run by run.

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Canceled, Completed, Preparation, Testing};
use touchstone::api::models::RunStatus;

use crate::samples::sample;
use crate::support::{World, each_database};

/// Run and test of each entry.
fn pairs(list: &Value) -> Vec<(i64, i64)> {
    let number = |entry: &Value, name: &str| entry[name].as_i64().expect("an id");
    let entries = list["data"].as_array().expect("a list").iter();
    entries.map(|entry| (number(entry, "run_id"), number(entry, "regression_test_id"))).collect()
}

async fn history(world: &World, admin: &str, query: &str) -> Value {
    world.get(&format!("/samples/1/history?{query}"), admin).await.expect(200).json()
}

/// Three tests, of which the third is of a sample of its own.
async fn suite(world: &World) {
    world.suite(3).await;
    sample(world, 2, Some("sample2"), "ts", "two").await;
    world.sql("UPDATE regression_test SET sample_id = 2 WHERE id = 3", &[]).await;
}

#[each_database]
async fn every_status_with_its_signature() {
    let world = World::new().await;
    let admin = world.admin().await;
    suite(&world).await;
    let run = world.run().await;
    world.report(run, &[Preparation, Testing]).await;
    // A wrong output; an output that is not there; nothing at all.
    world.result(run, 1, 0, Some("something else")).await;
    let params = [run.into()];
    world.sql("INSERT INTO test_result (test_id, regression_test_id, exit_code, expected_rc) VALUES (?, 2, 3, 0)", &params).await;
    world.report(run, &[Completed]).await;
    let other = world.run().await;
    world.report(other, &[Preparation, Testing]).await;
    world.result(other, 1, 10, None).await;
    world.result(other, 2, 0, None).await;
    world.report(other, &[Canceled]).await;
    let queued = world.run().await;
    let list = history(&world, &admin, "").await;
    let row = |entry: &Value| {
        let field = |name: &str| entry[name].as_str().map(str::to_owned);
        (
            entry["run_id"].as_i64().and_then(|id| i32::try_from(id).ok()).unwrap(),
            entry["regression_test_id"].as_i64().unwrap(),
            field("status").unwrap(),
            field("failure_signature"),
        )
    };
    let rows: Vec<_> = list["data"].as_array().unwrap().iter().map(row).collect();
    let wanted = |run_id, test_id, status: &str, signature: Option<&str>| {
        (run_id, test_id, status.to_owned(), signature.map(str::to_owned))
    };
    assert_eq!(
        rows,
        [
            wanted(queued, 1, "not_started", None),
            wanted(queued, 2, "not_started", None),
            wanted(other, 1, "fail", Some("exit_code_mismatch:rc:10")),
            wanted(other, 2, "pass", None),
            wanted(run, 1, "fail", Some("diff_mismatch:output:1")),
            wanted(run, 2, "missing_output", Some("missing_output")),
        ]
    );
    assert_eq!(list["pagination"], json!({ "limit": 50, "offset": 0, "total": 6, "next_offset": null }));
    let entry = &list["data"][4];
    let of_run = world.get(&format!("/runs/{run}"), &admin).await.expect(200).json();
    for (field, of) in [
        ("platform", "platform"),
        ("branch", "branch"),
        ("commit_sha", "commit_sha"),
        ("tested_at", "completed_at"),
    ] {
        assert_eq!(entry[field], of_run[of], "{field}");
    }
    assert!(entry["tested_at"].is_string() && list["data"][0]["tested_at"].is_null());
    for (status, expected) in [("pass", 1), ("fail", 2), ("missing_output", 1), ("not_started", 2)] {
        let list = history(&world, &admin, &format!("status={status}")).await;
        assert_eq!(list["pagination"]["total"], expected, "{status}");
        assert_eq!(list["data"].as_array().unwrap().len(), expected, "{status}");
        assert!(list["data"].as_array().unwrap().iter().all(|entry| entry["status"] == status), "{list}");
    }
    // The other sample's test is in none of it.
    let other_sample = world.get("/samples/2/history?status=not_started", &admin).await.expect(200).json();
    assert_eq!(other_sample["pagination"]["total"], 3);
}

#[each_database]
async fn filters_are_exact_and_hold_together() {
    let world = World::new().await;
    let admin = world.admin().await;
    suite(&world).await;
    for (run, time) in [
        (10, "2026-01-01T00:00:00Z"),
        (11, "2026-01-02T12:00:00.250Z"),
        (12, "2026-01-03T00:00:00Z"),
        (13, "2026-01-04T00:00:00Z"),
    ] {
        world.foreign_run(run, &[("preparation", time), ("testing", time)]).await;
    }
    // Queued by another program: nobody knows since when.
    world.foreign_run(14, &[]).await;
    for sql in [
        "UPDATE test SET branch = 'Master', platform = 'windows' WHERE id = 11",
        "UPDATE test SET branch = 'master ', platform = ' windows ' WHERE id = 12",
        "UPDATE test SET branch = 'm%', platform = 'beos' WHERE id = 13",
    ] {
        world.sql(sql, &[]).await;
    }
    world.result(11, 1, 0, None).await;
    world.result(12, 1, 1, None).await;
    world.compute(&[10, 11, 12, 13, 14]).await;
    let both = |runs: &[i64]| runs.iter().flat_map(|&run| [(run, 1), (run, 2)]).collect::<Vec<_>>();
    for (query, expected) in [
        ("", both(&[14, 13, 12, 11, 10])),
        ("regression_test_id=2", vec![(14, 2), (13, 2), (12, 2), (11, 2), (10, 2)]),
        ("branch=master", both(&[14, 10])),
        ("branch=Master", both(&[11])),
        ("branch=master%20", both(&[12])),
        ("branch=m%25", both(&[13])),
        ("platform=windows", both(&[12, 11])),
        ("platform=linux", both(&[14, 13, 10])),
        ("status=pass", vec![(11, 1)]),
        ("status=fail", vec![(12, 1)]),
        ("created_after=2026-01-03T00:00:00Z", both(&[13, 12])),
        ("created_after=2026-01-03T05:00:00%2B05:00", both(&[13, 12])),
        ("created_before=2026-01-02T12:00:00Z", both(&[11, 10])),
        ("created_before=2026-01-02T11:59:59.9Z", both(&[10])),
        (
            "created_after=2026-01-02T00:00:00Z&created_before=2026-01-03T23:00:00Z&platform=windows",
            both(&[12, 11]),
        ),
        ("regression_test_id=1&status=not_started&branch=master&platform=linux", vec![(14, 1), (10, 1)]),
        ("status=pass&branch=master", vec![]),
    ] {
        let list = history(&world, &admin, query).await;
        assert_eq!(pairs(&list), expected, "{query}");
        assert_eq!(list["pagination"]["total"], expected.len(), "{query}");
    }
    let list = history(&world, &admin, "regression_test_id=1").await;
    assert_eq!(
        list["data"][1],
        json!({
            "run_id": 13, "regression_test_id": 1, "status": "not_started", "platform": "linux", "branch": "m%",
            "commit_sha": "abc", "tested_at": "2026-01-04T00:00:00Z", "failure_signature": null,
        })
    );
}

#[each_database]
async fn what_makes_no_sense_is_refused() {
    let world = World::new().await;
    let admin = world.admin().await;
    suite(&world).await;
    sample(&world, 4, None, "ts", "without tests").await;
    for (path, field) in [
        ("/samples/1/history?regression_test_id=3", "regression_test_id"),
        ("/samples/1/history?regression_test_id=99", "regression_test_id"),
        ("/samples/4/history?regression_test_id=1", "regression_test_id"),
        (
            "/samples/1/history?created_after=2026-01-02T00:00:00Z&created_before=2026-01-01T00:00:00Z",
            "created_after",
        ),
    ] {
        let reply = world.get(path, &admin).await.expect(422);
        assert_eq!(reply.code(), "unprocessable", "{path}");
        assert_ne!(reply.field(field), "null", "{path}: {}", reply.text);
    }
    for bad in [
        "status=skipped",
        "platform=mac",
        "regression_test_id=0",
        "regression_test_id=x",
        "branch=",
        "sort=id",
    ] {
        assert_eq!(
            world.get(&format!("/samples/1/history?{bad}"), &admin).await.expect(400).code(),
            "validation_error",
            "{bad}"
        );
    }
    let unknown = world.get("/samples/9/history", &admin).await.expect(404).json();
    assert_eq!(unknown["message"], "Sample 9 not found.");
    let empty = world.get("/samples/4/history", &admin).await.expect(200).json();
    assert_eq!((&empty["data"], &empty["pagination"]["total"]), (&json!([]), &json!(0)));
}

#[each_database]
async fn a_test_that_moved_or_is_gone_keeps_its_history() {
    let world = World::new().await;
    let admin = world.admin().await;
    suite(&world).await;
    let run = world.ended(RunStatus::Pass).await;
    world.sql("UPDATE regression_test SET sample_id = 2 WHERE id = 1", &[]).await;
    let list = history(&world, &admin, "regression_test_id=1").await;
    assert_eq!(pairs(&list), [(i64::from(run), 1)]);
    let list = world.get("/samples/2/history?regression_test_id=1", &admin).await.expect(200).json();
    assert_eq!(list["pagination"]["total"], 0);
}

#[each_database]
async fn pages_meet_and_cost_the_same_whatever_their_length() {
    let world = World::new().await;
    let admin = world.admin().await;
    suite(&world).await;
    let mut runs = Vec::new();
    for number in 1..=60 {
        runs.push(i64::from(
            world.ended(if number % 3 == 0 { RunStatus::Fail } else { RunStatus::Pass }).await,
        ));
    }
    for (query, expected) in [
        ("", runs.iter().rev().flat_map(|&run| [(run, 1), (run, 2)]).collect::<Vec<_>>()),
        ("status=fail", runs.iter().skip(2).step_by(3).rev().map(|&run| (run, 1)).collect()),
        (
            "regression_test_id=2&branch=master&platform=linux&created_after=2020-01-01T00:00:00Z",
            runs.iter().rev().map(|&run| (run, 2)).collect(),
        ),
    ] {
        let (mut seen, mut offset) = (Vec::new(), 0);
        loop {
            let list = history(&world, &admin, &format!("{query}&limit=7&offset={offset}")).await;
            assert_eq!(list["pagination"]["total"], expected.len());
            seen.extend(pairs(&list));
            match list["pagination"]["next_offset"].as_i64() {
                Some(next) => offset = next,
                None => break,
            }
        }
        assert_eq!(seen, expected, "{query}");
    }
    let beyond = history(&world, &admin, "offset=120").await;
    assert_eq!((&beyond["data"], &beyond["pagination"]["total"]), (&json!([]), &json!(120)));
    let (world, admin) = (&world, &admin);
    let cost = async |query: &str| {
        world
            .cost(async || {
                history(world, admin, query).await;
            })
            .await
    };
    for query in ["status=pass", "branch=master&platform=linux", "regression_test_id=1"] {
        let few = cost(&format!("{query}&limit=3")).await;
        assert_eq!(few, cost(&format!("{query}&limit=100")).await, "{query}");
        // The token, the sample, its test, what is out of date, total and page.
        assert!(few <= 6, "{query}: {few}");
    }
}

#[each_database]
async fn what_is_out_of_date_is_mended_first() {
    let world = World::new().await;
    let admin = world.admin().await;
    suite(&world).await;
    let run = world.ended(RunStatus::Fail).await;
    assert_eq!(history(&world, &admin, "status=fail").await["pagination"]["total"], 1);
    // As an approval leaves it: the definition changed, the rows marked.
    world.sql("UPDATE regression_test_output SET correct = 'something else' WHERE id = 1", &[]).await;
    world.sql("UPDATE run_summary SET stale = TRUE WHERE run_id = ?", &[run.into()]).await;
    assert_eq!(history(&world, &admin, "status=fail").await["pagination"]["total"], 0);
    assert_eq!(
        pairs(&history(&world, &admin, "status=pass").await),
        [(i64::from(run), 1), (i64::from(run), 2)]
    );
}
