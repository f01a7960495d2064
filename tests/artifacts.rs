//! The tag `Artifacts`: the files of a run.

use std::path::PathBuf;

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Completed, Preparation, Testing};
use touchstone::api::models::Scope;

use crate::support::{World, each_database};

/// Puts a file into a world's store.
fn put(world: &World, name: &str, content: &str) -> PathBuf {
    let path = world.folder().join("files").join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).unwrap();
    std::fs::write(&path, content).unwrap();
    path
}

async fn list(world: &World, token: &str, run_id: i32, query: &str) -> Value {
    world.get(&format!("/runs/{run_id}/artifacts{query}"), token).await.expect(200).json()
}

fn ids(list: &Value) -> Vec<String> {
    let entries = list["data"].as_array().expect("a list");
    entries.iter().map(|entry| entry["artifact_id"].as_str().expect("an id").to_owned()).collect()
}

fn entry<'a>(list: &'a Value, id: &str) -> &'a Value {
    let entries = list["data"].as_array().expect("a list");
    entries.iter().find(|entry| entry["artifact_id"] == id).unwrap_or_else(|| panic!("no {id} in {list}"))
}

/// A run of three tests: the first equals its baseline, the second does not,
/// the third has not been reported.
async fn run(world: &World) -> i32 {
    world.suite(3).await;
    let run_id = world.run().await;
    world.report(run_id, &[Preparation, Testing]).await;
    world.result(run_id, 2, 0, Some("got2")).await;
    world.result(run_id, 1, 0, None).await;
    world.report(run_id, &[Completed]).await;
    run_id
}

#[each_database]
async fn every_file_of_a_run_is_listed_whether_it_is_there_or_not() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = run(&world).await;
    put(&world, &format!("test_artifacts/{run_id}/ccextractor"), "binary");
    put(&world, &format!("test_artifacts/{run_id}/combined_stdout.log"), "");
    put(&world, &format!("LogFiles/{run_id}.txt"), "a log");
    put(&world, "TestResults/base2.srt", "expected");
    put(&world, "TestResults/got2.srt", "actual!");
    let list = list(&world, &admin, run_id, "").await;
    assert_eq!(list["pagination"], json!({ "limit": 50, "offset": 0, "total": 7, "next_offset": null }));
    let text = "text/plain";
    let binary = "application/octet-stream";
    let expected = [
        ("binary", format!("binary_{run_id}"), "ccextractor".to_owned(), binary, Some(6), Value::Null),
        ("coredump", format!("coredump_{run_id}"), format!("coredump-{run_id}"), binary, None, Value::Null),
        (
            "combined_stdout",
            format!("combined_stdout_{run_id}"),
            format!("combined_stdout-{run_id}.log"),
            text,
            Some(0),
            Value::Null,
        ),
        ("build_log", format!("buildlog_{run_id}"), format!("{run_id}.txt"), text, Some(5), Value::Null),
        ("expected_output", format!("expected_{run_id}_1_1"), "base1.srt".to_owned(), binary, None, json!(1)),
        (
            "expected_output",
            format!("expected_{run_id}_2_2"),
            "base2.srt".to_owned(),
            binary,
            Some(8),
            json!(1),
        ),
        ("actual_output", format!("actual_{run_id}_2_2"), "got2.srt".to_owned(), binary, Some(7), json!(1)),
    ];
    let listed = list["data"].as_array().expect("a list");
    assert_eq!(listed.len(), expected.len());
    for (listed, (kind, id, filename, content_type, size, sample)) in listed.iter().zip(expected) {
        let status = if size.is_some() { "ok" } else { "missing" };
        let url = listed["download_url"].clone();
        assert_eq!(url.is_string(), size.is_some(), "{id}");
        assert_eq!(
            *listed,
            json!({
                "artifact_id": id,
                "run_id": run_id,
                "sample_id": sample,
                "type": kind,
                "filename": filename,
                "content_type": content_type,
                "size_bytes": size,
                "storage_status": status,
                "download_url": url,
            })
        );
    }
}

#[each_database]
async fn a_link_leads_to_the_file_under_its_shown_name() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = run(&world).await;
    put(&world, "TestResults/got2.srt", "what was produced");
    put(&world, &format!("test_artifacts/{run_id}/combined_stdout.log"), "out");
    let list = list(&world, &admin, run_id, "").await;
    for (id, name, content) in [
        (format!("actual_{run_id}_2_2"), "got2.srt".to_owned(), "what was produced"),
        (format!("combined_stdout_{run_id}"), format!("combined_stdout-{run_id}.log"), "out"),
    ] {
        let url = entry(&list, &id)["download_url"].as_str().expect("a link");
        let path =
            url.strip_prefix(&format!("{}/api/v1", world.base)).expect("an absolute link to this server");
        let reply = world.send(reqwest::Method::GET, path, None, &[], None).await.expect(200);
        assert_eq!(reply.text, content);
        let saved_as = reply.header("content-disposition");
        assert!(saved_as.contains(&name), "{saved_as}");
    }
}

#[each_database]
async fn pages_meet_whatever_the_type_and_the_size() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = run(&world).await;
    world
        .sql(
            "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
             VALUES (?, 2, 1, 'x', 'y')",
            &[run_id.into()],
        )
        .await;
    let mut found = Vec::new();
    for (query, total) in [
        ("", 9),
        ("&type=binary", 1),
        ("&type=coredump", 1),
        ("&type=combined_stdout", 1),
        ("&type=build_log", 1),
        ("&type=expected_output", 3),
        ("&type=actual_output", 2),
        ("&type=sample_output", 0),
        ("&type=diff", 0),
        ("&type=media_info", 0),
    ] {
        let whole = list(&world, &admin, run_id, &format!("?limit=100{query}")).await;
        assert_eq!(whole["pagination"]["total"], total, "{query}");
        assert_eq!(ids(&whole).len(), total, "{query}");
        let kind = query.strip_prefix("&type=");
        let right = |entry: &Value| kind.is_none_or(|kind| entry["type"] == kind);
        assert!(whole["data"].as_array().unwrap().iter().all(right), "{query}");
        for limit in 1..=4 {
            let mut paged = Vec::new();
            for offset in (0..10).step_by(limit) {
                let page =
                    list(&world, &admin, run_id, &format!("?limit={limit}&offset={offset}{query}")).await;
                assert_eq!(page["pagination"]["total"], total, "{query} {limit} {offset}");
                assert_eq!(page["pagination"]["next_offset"].is_null(), offset + limit >= total);
                paged.extend(ids(&page));
            }
            assert_eq!(paged, ids(&whole), "{query} {limit}");
        }
        if kind.is_some() {
            found.extend(ids(&whole));
        }
    }
    let mut all = ids(&list(&world, &admin, run_id, "").await);
    assert_eq!(
        all[4..],
        [
            format!("expected_{run_id}_1_1"),
            format!("expected_{run_id}_2_1"),
            format!("actual_{run_id}_2_1"),
            format!("expected_{run_id}_2_2"),
            format!("actual_{run_id}_2_2"),
        ]
    );
    all.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, all);
    world.get(&format!("/runs/{run_id}/artifacts?type=log"), &admin).await.expect(400);
    world.get("/runs/999/artifacts", &admin).await.expect(404);
}

#[each_database]
async fn stored_names_that_are_unsafe_are_listed_and_lead_nowhere() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(6).await;
    let run_id = world.run().await;
    // What a name would lead to if it were followed.
    put(&world, "secret.srt", "no");
    put(&world, "TestResults/.srt", "no");
    let names = ["../secret", "..", "/etc/passwd", "a/../../secret", "", "NUL"];
    for (test_id, name) in (1..).zip(names) {
        world.result(run_id, test_id, 0, Some(name)).await;
    }
    let list = list(&world, &admin, run_id, "?type=actual_output").await;
    assert_eq!(list["pagination"]["total"], names.len());
    for (entry, name) in list["data"].as_array().unwrap().iter().zip(names) {
        assert_eq!(entry["filename"], format!("{name}.srt"));
        assert_eq!(entry["storage_status"], "missing", "{name}");
        assert_eq!((&entry["size_bytes"], &entry["download_url"]), (&Value::Null, &Value::Null), "{name}");
    }
}

#[each_database]
async fn rows_that_stand_in_for_no_output_are_never_shown() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = run(&world).await;
    let before = list(&world, &admin, run_id, "").await;
    for id in [-2, -1] {
        world
            .sql(
                "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\")
                 VALUES (?, 1, 'x', '.srt', FALSE)",
                &[id.into()],
            )
            .await;
        world
            .sql(
                "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
                 VALUES (?, 1, ?, '', 'error')",
                &[run_id.into(), id.into()],
            )
            .await;
    }
    let after = list(&world, &admin, run_id, "").await;
    assert_eq!(ids(&after), ids(&before));
    assert_eq!(after["pagination"], before["pagination"]);
}

#[each_database]
async fn names_follow_the_runs_own_suite_and_platform() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = run(&world).await;
    world.foreign_run(99, &[("completed", "2026-01-02T03:04:05Z")]).await;
    world.result(99, 1, 0, Some("got1")).await;
    world.sql("UPDATE test SET platform = 'windows' WHERE id = 99", &[]).await;
    world.sql("UPDATE regression_test_output SET correct = 'new', correct_extension = '.txt'", &[]).await;
    world
        .sql("INSERT INTO sample (id, sha, extension, original_name) VALUES (2, 'sample2', 'ts', 'two')", &[])
        .await;
    world.sql("UPDATE regression_test SET sample_id = 2", &[]).await;

    let own = list(&world, &admin, run_id, "").await;
    let expected = entry(&own, &format!("expected_{run_id}_1_1"));
    assert_eq!((&expected["filename"], &expected["sample_id"]), (&json!("base1.srt"), &json!(1)));
    assert_eq!(entry(&own, &format!("binary_{run_id}"))["filename"], "ccextractor");

    let foreign = list(&world, &admin, 99, "").await;
    let actual = entry(&foreign, "actual_99_1_1");
    assert_eq!((&actual["filename"], &actual["sample_id"]), (&json!("got1.txt"), &json!(2)));
    assert_eq!(entry(&foreign, "expected_99_1_1")["filename"], "base1.txt");
    assert_eq!(entry(&foreign, "binary_99")["filename"], "ccextractorwinfull.exe");
}

#[each_database]
async fn a_store_that_cannot_be_asked_is_said_to_be_degraded() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = run(&world).await;
    std::fs::remove_dir_all(world.folder().join("files")).unwrap();
    let list = list(&world, &admin, run_id, "").await;
    for entry in list["data"].as_array().unwrap() {
        assert_eq!(entry["storage_status"], "degraded");
        assert_eq!((&entry["size_bytes"], &entry["download_url"]), (&Value::Null, &Value::Null));
    }
    assert_eq!(list["pagination"]["total"], 7);
}

#[each_database]
async fn artifacts_take_the_same_statements_however_many_there_are() {
    let world = World::new().await;
    let user = world.user("reader", touchstone::api::models::Role::User).await;
    let token = world.token(&user, &[Scope::ResultsRead]).await;
    world.suite(40).await;
    let mut costs = Vec::new();
    for tests in [2, 40] {
        let run_id = world.run().await;
        for test_id in 1..=tests {
            world.result(run_id, test_id, 0, Some("other")).await;
        }
        // Or else the server finds the results meanwhile.
        world.compute(&[run_id]).await;
        let mut cost = Vec::new();
        for query in ["?limit=100", "?limit=3&offset=7", "?type=actual_output", "?type=build_log"] {
            let get = async || {
                list(&world, &token, run_id, query).await;
            };
            cost.push(world.cost(get).await);
        }
        assert_eq!(list(&world, &token, run_id, "").await["pagination"]["total"], 4 + 2 * tests);
        costs.push(cost);
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0][3] < costs[0][0], "a log needs no rows of outputs");
}
