//! Lists of runs: filters, orders, pages.

use serde_json::{Value, json};
use touchstone::api::models::{RunStatus, Scope};
use touchstone::store::Engine;

use super::{SHA, id, wanted_with};
use crate::support::{World, each_database};

fn ids(list: &Value) -> Vec<i32> {
    list["data"].as_array().expect("a list").iter().map(id).collect()
}

#[each_database]
async fn every_status_is_filtered_exactly() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let mut all = 0;
    for (index, &status) in RunStatus::ALL.iter().enumerate() {
        for _ in 0..14 + index {
            world.ended(status).await;
            all += 1;
        }
    }
    assert!(all > 100);
    for (index, &status) in RunStatus::ALL.iter().enumerate() {
        let list = world.get(&format!("/runs?status={status}&limit=5"), &admin).await.expect(200).json();
        assert_eq!(list["pagination"]["total"], 14 + index, "{status}");
        assert!(
            list["data"].as_array().unwrap().iter().all(|run| run["status"] == status.as_str()),
            "{status}"
        );
        let run_id = id(&list["data"][0]);
        assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json(), list["data"][0]);
    }
    // Pages meet without a gap and without an overlap, in every order.
    for (sort, ascending) in
        [("created_at", true), ("-created_at", false), ("run_id", true), ("-run_id", false)]
    {
        let (mut seen, mut offset) = (Vec::new(), 0);
        loop {
            let list = world
                .get(&format!("/runs?limit=50&offset={offset}&sort={sort}"), &admin)
                .await
                .expect(200)
                .json();
            assert_eq!(list["pagination"]["total"], all);
            seen.extend(ids(&list));
            match list["pagination"]["next_offset"].as_i64() {
                Some(next) => offset = next,
                None => break,
            }
        }
        let mut expected: Vec<i32> = (1..=all).collect();
        if !ascending {
            expected.reverse();
        }
        assert_eq!(seen, expected, "{sort}");
    }
    let beyond = world.get("/runs?offset=2147483647&status=fail", &admin).await.expect(200).json();
    assert_eq!((&beyond["data"], &beyond["pagination"]["next_offset"]), (&json!([]), &Value::Null));
    assert!(beyond["pagination"]["total"].as_i64().unwrap() >= 14);
    for bad in [
        "status=done",
        "status=",
        "status=Fail",
        "sort=id",
        "sort=",
        "limit=0",
        "limit=101",
        "offset=-1",
        "platform=mac",
        "statu=fail",
        "cursor=1",
    ] {
        assert_eq!(
            world.get(&format!("/runs?{bad}"), &admin).await.expect(400).code(),
            "validation_error",
            "{bad}"
        );
    }
}

#[each_database]
async fn filters_hold_together() {
    let world = World::new().await;
    let user = world.user("boss", touchstone::api::models::Role::Admin).await;
    world.sql("UPDATE \"user\" SET github_login = 'ada' WHERE id = ?", &[user.id.into()]).await;
    let admin = world.token(&user, Scope::ALL).await;
    world.suite(1).await;
    let other = "f".repeat(40);
    for (release, commit) in [("0.94", Some(SHA)), ("0.95", None)] {
        world
            .sql(
                "INSERT INTO ccextractor_version (version, \"commit\") VALUES (?, ?)",
                &[release.into(), commit.into()],
            )
            .await;
    }
    let run = async |changes: Value| {
        id(&world.post("/runs", &admin, &wanted_with(changes)).await.expect(202).json())
    };
    let plain = run(json!({})).await;
    let windows = run(json!({ "platform": "windows" })).await;
    let branch = run(json!({ "branch": "Master" })).await;
    let commit = run(json!({ "commit_sha": other.to_uppercase() })).await;
    let fork = run(json!({ "repository": "ada/ccextractor" })).await;
    // As the original platform stores what it was given.
    world.foreign_run(90, &[("preparation", "2026-01-01T00:00:00Z")]).await;
    world
        .sql(
            "UPDATE test SET \"commit\" = ?, platform = 'windows ', branch = 'dev' WHERE id = 90",
            &[SHA.to_uppercase().into()],
        )
        .await;
    world.foreign_run(91, &[("preparation", "2026-01-01T00:00:00Z")]).await;
    world.sql("UPDATE test SET platform = 'beos', test_type = '?', branch = 'dev' WHERE id = 91", &[]).await;
    world.compute(&[90, 91]).await;

    for (query, expected) in [
        ("", vec![plain, windows, branch, commit, fork, 90, 91]),
        ("platform=windows", vec![windows, 90]),
        ("platform=linux", vec![plain, branch, commit, fork, 91]),
        ("branch=master", vec![plain, windows, commit, fork]),
        ("branch=Master", vec![branch]),
        ("branch=maste", vec![]),
        (&format!("commit_sha={}", SHA.to_uppercase()), vec![plain, windows, branch, fork, 90]),
        (&format!("commit_sha={other}"), vec![commit]),
        ("ccx_version=0.94", vec![plain, windows, branch, fork, 90]),
        ("ccx_version=0.95", vec![]),
        ("repository=CCEXTRACTOR/ccextractor", vec![plain, windows, branch, commit]),
        ("repository=Ada/CCExtractor", vec![fork]),
        ("repository=ada/none", vec![]),
        ("ccx_version=0.94&platform=windows&branch=master&status=queued", vec![windows]),
        (&format!("ccx_version=0.94&commit_sha={other}"), vec![]),
    ] {
        let list = world.get(&format!("/runs?sort=run_id&{query}"), &admin).await.expect(200).json();
        assert_eq!(ids(&list), expected, "{query}");
        assert_eq!(list["pagination"]["total"], expected.len(), "{query}");
    }
    let shown = world.get("/runs/91", &admin).await.expect(200).json();
    assert_eq!(
        (&shown["platform"], &shown["test_type"], &shown["repository"]),
        (&json!("linux"), &json!("commit"), &json!("unknown"))
    );
    let unknown = world.get("/runs?ccx_version=9.99", &admin).await.expect(422);
    assert_eq!(unknown.code(), "unprocessable");
    assert!(unknown.field("ccx_version").contains("Unknown"), "{}", unknown.text);
    for bad in ["commit_sha=abc", "repository=x", "ccx_version=12345678901", "branch="] {
        world.get(&format!("/runs?{bad}"), &admin).await.expect(400);
    }
}

#[each_database]
async fn times_of_creation_are_compared_as_instants() {
    let world = World::new().await;
    let admin = world.admin().await;
    world
        .foreign_run(1, &[("preparation", "2026-01-01T00:00:00Z"), ("testing", "2026-01-05T00:00:00Z")])
        .await;
    world.foreign_run(2, &[("preparation", "2026-01-02T12:00:00.250Z")]).await;
    world.foreign_run(3, &[("preparation", "2026-01-03T00:00:00Z")]).await;
    // Queued by another program: nobody knows since when.
    world.foreign_run(4, &[]).await;
    world.compute(&[1, 2, 3, 4]).await;
    // MySQL stores events of another program in whole seconds.
    let fraction = if world.store.engine() == Engine::MySql { vec![1, 2] } else { vec![1] };
    for (query, expected) in [
        ("", vec![1, 2, 3, 4]),
        ("created_after=2026-01-01T00:00:00Z", vec![1, 2, 3]),
        ("created_after=2026-01-01T00:00:01Z", vec![2, 3]),
        ("created_before=2026-01-03T00:00:00Z", vec![1, 2, 3]),
        ("created_before=2026-01-02T23:59:59Z", vec![1, 2]),
        // The wall clock of these says another hour, the instant is the same.
        ("created_after=2026-01-01T05:00:00%2B05:00", vec![1, 2, 3]),
        ("created_after=2026-01-01T01:00:00%2B05:00", vec![1, 2, 3]),
        ("created_after=2026-01-01T05:00:01%2B05:00", vec![2, 3]),
        ("created_before=2025-12-31T19:00:00-05:00", vec![1]),
        // A reply shows whole seconds; asked for again, they find what they are of.
        ("created_after=2026-01-02T12:00:00Z&created_before=2026-01-02T12:00:00Z", vec![2]),
        ("created_before=2026-01-02T12:00:00.1Z", fraction),
        ("created_after=2026-01-02T12:00:00.3Z", vec![3]),
        ("created_after=2030-01-01T00:00:00Z", vec![]),
    ] {
        let list = world.get(&format!("/runs?sort=run_id&{query}"), &admin).await.expect(200).json();
        assert_eq!(ids(&list), expected, "{query}");
        assert_eq!(list["pagination"]["total"], expected.len(), "{query}");
    }
    for (sort, expected) in [("created_at", [1, 2, 3, 4]), ("-created_at", [4, 3, 2, 1])] {
        // A run of which no time is known has only just been queued.
        let list = world.get(&format!("/runs?sort={sort}"), &admin).await.expect(200).json();
        assert_eq!(ids(&list), expected, "{sort}");
    }
    let foreign = world.get("/runs/4", &admin).await.expect(200).json();
    assert_eq!(
        (&foreign["created_at"], &foreign["queued_at"], &foreign["owner_id"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    let inverted = "/runs?created_after=2026-01-03T00:00:00Z&created_before=2026-01-03T04:00:00%2B05:00";
    let inverted = world.get(inverted, &admin).await.expect(422);
    assert!(inverted.field("created_after").contains("later"), "{}", inverted.text);
    // An unencoded plus is a blank, and no offset.
    for bad in [
        "yesterday",
        "2026-01-01",
        "2026-01-01T00:00:00",
        "2026-01-01T05:00:00+05:00",
        "",
        "2026-02-30T00:00:00Z",
    ] {
        let reply = world.get(&format!("/runs?created_before={bad}"), &admin).await.expect(400);
        assert_ne!(reply.field("created_before"), "null", "{bad}");
    }
}
