//! The tag `Audit`.

use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::domain::time::Timestamp;

use crate::support::{World, each_database};

/// An entry that was written then.
async fn written(world: &World, at: &str, actor: Option<i32>, operation: &str, kind: &str, object: &str) {
    world
        .sql(
            "INSERT INTO audit_log (at, actor_id, operation, object_type, object_id) VALUES (?, ?, ?, ?, ?)",
            &[
                Timestamp::parse_rfc3339(at).unwrap().into(),
                actor.into(),
                operation.into(),
                kind.into(),
                object.into(),
            ],
        )
        .await;
}

/// The ids of a page, which are the numbers of entries in an empty log.
async fn ids(world: &World, token: &str, query: &str) -> Vec<i64> {
    let page = world.get(&format!("/audit?{query}"), token).await.expect(200).json();
    page["data"].as_array().unwrap().iter().map(|entry| entry["id"].as_i64().unwrap()).collect()
}

#[each_database]
async fn a_change_is_told_with_who_made_it() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let run_id = world.run().await;
    let known = world.count("SELECT MAX(id) FROM audit_log").await;
    let reply = world.post_nothing(&format!("/runs/{run_id}/cancel"), &admin).await.expect(202);
    let page = world.get("/audit?limit=1", &admin).await.expect(200).json();
    let entry = &page["data"][0];
    let me = world.get("/auth/me", &admin).await.json();
    assert_eq!(
        *entry,
        json!({
            "id": known + 1, "at": entry["at"], "actor_id": me["user_id"], "actor_name": "admin",
            "token_id": 1, "action": "cancelRun", "object_type": "run", "object_id": run_id.to_string(),
            "address": "127.0.0.1", "request_id": reply.header("x-request-id"), "old_value": "queued",
            "new_value": "Canceled by admin via API",
        })
    );
    assert_eq!(page["pagination"], json!({ "limit": 1, "next_cursor": known + 1 }));
    // What the server does itself has no actor.
    let first = world.get("/audit?action=nothing", &admin).await.json();
    assert_eq!(first, json!({ "data": [], "pagination": { "limit": 100, "next_cursor": null } }));
}

#[each_database]
async fn pages_go_back_in_time_and_hold_still() {
    let world = World::new().await;
    let admin = world.admin().await;
    for number in 1..=7 {
        written(&world, "2026-01-01T00:00:00Z", None, "createRun", "run", &number.to_string()).await;
    }
    let mut cursor = String::new();
    let mut seen = Vec::new();
    loop {
        let page = world.get(&format!("/audit?limit=3{cursor}"), &admin).await.expect(200).json();
        let numbers = page["data"].as_array().unwrap().iter().map(|entry| entry["object_id"].clone());
        seen.extend(numbers);
        // What comes meanwhile is newer, and moves no page.
        written(&world, "2026-01-02T00:00:00Z", None, "createRun", "run", "new").await;
        match &page["pagination"]["next_cursor"] {
            Value::Null => break,
            next => cursor = format!("&cursor={next}"),
        }
    }
    assert_eq!(seen, ["7", "6", "5", "4", "3", "2", "1"]);
    assert_eq!(ids(&world, &admin, "cursor=1").await, [0; 0]);
    // A page that ends exactly with the list has no next one.
    let page = world.get("/audit?limit=3&cursor=4", &admin).await.expect(200).json();
    assert_eq!(page["pagination"]["next_cursor"], Value::Null);
}

#[each_database]
async fn filters_hold_at_once_and_compare_exactly() {
    let world = World::new().await;
    let admin = world.admin().await;
    for (at, actor, operation, kind, object) in [
        ("2026-01-01T00:00:00.000000Z", Some(1), "createRun", "run", "5"),
        ("2026-01-01T00:00:01.900000Z", Some(2), "createRun", "run", "6"),
        ("2026-01-01T00:00:02.000000Z", Some(2), "CREATERUN", "run", "5 "),
        ("2026-01-01T00:00:03.000000Z", None, "user create", "user", "5"),
        ("2026-01-01T00:00:04.000000Z", None, "user create", "user", "caf\u{e9}"),
        ("2026-01-01T00:00:05.000000Z", None, "user create", "user", "cafe"),
    ] {
        written(&world, at, actor, operation, kind, object).await;
    }
    for (query, expected) in [
        ("", vec![6, 5, 4, 3, 2, 1]),
        ("actor_id=2", vec![3, 2]),
        ("actor_id=3", vec![]),
        ("action=createRun", vec![2, 1]),
        ("action=CREATERUN", vec![3]),
        ("action=user%20create", vec![6, 5, 4]),
        ("object_type=user", vec![6, 5, 4]),
        ("object_id=5", vec![4, 1]),
        ("object_id=5%20", vec![3]),
        ("object_id=cafe", vec![6]),
        ("object_type=run&object_id=5", vec![1]),
        ("actor_id=2&action=createRun", vec![2]),
        ("actor_id=1&object_type=user", vec![]),
        ("created_after=2026-01-01T00:00:02Z", vec![6, 5, 4, 3]),
        // A whole second is all of it.
        ("created_before=2026-01-01T00:00:01Z", vec![2, 1]),
        ("created_after=2026-01-01T01:00:01%2B01:00&created_before=2026-01-01T00:00:03Z", vec![4, 3, 2]),
        ("object_id=5&cursor=4", vec![1]),
    ] {
        assert_eq!(ids(&world, &admin, query).await, expected, "{query}");
    }
    let inverted = "/audit?created_after=2026-01-02T00:00:00Z&created_before=2026-01-01T00:00:00Z";
    let refused = world.get(inverted, &admin).await.expect(422);
    assert!(refused.field("created_after").contains("created_before"), "{}", refused.text);
}

#[each_database]
async fn only_admins_read_it_and_only_with_the_scope() {
    let world = World::new().await;
    for &role in Role::ALL {
        let user = world.user(role.as_str(), role).await;
        let with = world.token(&user, &[Scope::SystemRead]).await;
        let status = if role == Role::Admin { 200 } else { 403 };
        world.get("/audit", &with).await.expect(status);
        let without = world.token(&user, &[Scope::RunsRead]).await;
        world.get("/audit", &without).await.expect(403);
    }
}

#[each_database]
async fn a_page_costs_the_same_however_long_the_log_is() {
    let world = World::new().await;
    let admin = world.admin().await;
    written(&world, "2026-01-01T00:00:00Z", None, "createRun", "run", "1").await;
    let cost = async || {
        world
            .cost(async || {
                world.get("/audit?object_type=run", &admin).await.expect(200);
            })
            .await
    };
    let few = cost().await;
    for number in 0..60 {
        written(&world, "2026-01-01T00:00:00Z", None, "createRun", "run", &number.to_string()).await;
    }
    assert_eq!(cost().await, few);
}

#[each_database]
async fn a_page_holds_no_more_than_one_reply_should() {
    const MIB: usize = 1 << 20;
    let world = World::new().await;
    let admin = world.admin().await;
    let value = |mebibytes: usize| (mebibytes > 0).then(|| "x".repeat(mebibytes * MIB));
    let sizes = [(0, 1), (5, 4), (4, 4), (4, 3), (1, 1), (0, 0)];
    for (old, new) in sizes {
        world
            .sql(
                "INSERT INTO audit_log (at, operation, object_type, object_id, old_value, new_value)
                 VALUES (?, 'updateConfig', 'config', '1', ?, ?)",
                &[Timestamp::now().into(), value(old).into(), value(new).into()],
            )
            .await;
    }
    let mut pages = Vec::new();
    let mut query = "/audit?action=updateConfig".to_owned();
    loop {
        let before = world.store.statements();
        let page = world.get(&query, &admin).await.expect(200).json();
        assert!(world.store.statements() - before <= 4, "{query}");
        let entries = page["data"].as_array().unwrap();
        for entry in entries {
            let size = |name: &str| entry[name].as_str().map_or(0, str::len) / MIB;
            let (old, new) = sizes[entry["id"].as_u64().unwrap() as usize - 1];
            assert_eq!((size("old_value"), size("new_value")), (old, new));
        }
        pages.push(entries.iter().map(|entry| entry["id"].as_i64().unwrap()).collect::<Vec<_>>());
        let Some(next) = page["pagination"]["next_cursor"].as_i64() else { break };
        query = format!("/audit?action=updateConfig&cursor={next}");
    }
    assert_eq!(pages, [vec![6, 5, 4], vec![3], vec![2, 1]]);
}
