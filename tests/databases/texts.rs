//! Texts are compared exactly and stored as they are, or the request is
//! refused.

use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::BodyKind;
use touchstone::store::{Engine, Store, StoreOptions};

use crate::support::{PASSWORD, World, databases, each_database, process};

#[each_database]
async fn filters_compare_exactly_whatever_the_columns_collation() {
    let world = World::new().await;
    let admin = world.admin().await;
    let branches = ["main", "Main", "main ", "máin", "main\u{1f4a5}"];
    for (run_id, branch) in (1..).zip(branches) {
        world.foreign_run(run_id, &[]).await;
        world.sql("UPDATE test SET branch = ? WHERE id = ?", &[branch.into(), run_id.into()]).await;
    }
    world.sql("INSERT INTO ccextractor_version (version, \"commit\") VALUES ('0.9A', 'abc')", &[]).await;
    world.compute(&[1, 2, 3, 4, 5]).await;
    for (run_id, branch) in (1..).zip(branches) {
        let query = percent_encoding::utf8_percent_encode(branch, percent_encoding::NON_ALPHANUMERIC);
        let list = world.get(&format!("/runs?branch={query}"), &admin).await.expect(200).json();
        let found: Vec<_> = list["data"].as_array().unwrap().iter().map(|run| &run["run_id"]).collect();
        assert_eq!(found, [&json!(run_id)], "{branch:?}");
        assert_eq!(list["pagination"]["total"], 1, "{branch:?}");
    }
    world.get("/runs?ccx_version=0.9A", &admin).await.expect(200);
    for other in ["0.9a", "0.9A%20", "0.9%C3%81"] {
        world.get(&format!("/runs?ccx_version={other}"), &admin).await.expect(422);
    }
}

#[each_database]
async fn accounts_are_told_apart_by_every_letter() {
    let world = World::new().await;
    world.user("ada", Role::User).await;
    let log_in = async |email: &str| {
        let body = json!({ "email": email, "password": PASSWORD, "token_name": "t" });
        world.post_text("/auth/tokens", None, &body.to_string()).await.status
    };
    for other in ["Ada@example.com", "ada@example.com ", "áda@example.com", "ada@example.com\u{1f4a5}"] {
        assert_eq!(log_in(other).await, 401, "{other:?}");
    }
    assert_eq!(log_in("ada@example.com").await, 201);
}

/// A server on a database of MySQL whose own character set is an old one.
async fn old_world(charset: &str) -> World {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&StoreOptions::new(databases::empty(folder.path()).await)).await.unwrap();
    store.writer().execute_unprepared(&format!("ALTER DATABASE CHARACTER SET {charset}")).await.unwrap();
    store.close().await;
    process::run(folder.path(), &["migrate"]).expect(0);
    World::on(folder, &[]).await
}

#[each_database]
async fn what_a_column_has_no_characters_for_is_refused_and_not_a_failure() {
    let ways = if databases::engine() == Engine::MySql {
        vec![
            (World::new().await, "Größe Ж \u{1f4a5}", None),
            (old_world("utf8mb3").await, "Größe Ж", Some("Größe \u{1f4a5}")),
            (old_world("latin1").await, "Größe", Some("Größe Ж")),
        ]
    } else {
        vec![(World::new().await, "Größe Ж \u{1f4a5}", None)]
    };
    for (world, good, bad) in ways {
        let admin = world.admin().await;
        world.suite(1).await;
        let run_id = world.run().await;
        let cancel = format!("/runs/{run_id}/cancel");
        if let Some(bad) = bad {
            let refused = world.post(&cancel, &admin, &json!({ "reason": bad })).await.expect(400);
            assert_eq!(refused.code(), "validation_error");
            assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.json()["status"], "queued");
            // To look for it is no fault; it is just not there.
            let query = percent_encoding::utf8_percent_encode(bad, percent_encoding::NON_ALPHANUMERIC);
            let none = world.get(&format!("/runs?branch={query}"), &admin).await.expect(200).json();
            assert_eq!(none["data"], json!([]));
            let body = json!({ "email": bad, "password": PASSWORD, "token_name": "t" });
            world.post_text("/auth/tokens", None, &body.to_string()).await.expect(401);
        }
        world.post(&cancel, &admin, &json!({ "reason": good })).await.expect(202);
        let events = world.get(&format!("/runs/{run_id}/progress"), &admin).await.expect(200).json();
        let message = events["data"][0]["message"].as_str().unwrap().to_owned();
        assert!(message.ends_with(good), "{message}");
        let user = world.user("plain", Role::User).await;
        let token = world.token(&user, &[Scope::RunsRead]).await;
        world.get("/runs", &token).await.expect(200);
    }
}

/// Every schema of a string in a document, with the name of what it is of.
fn strings<'a>(name: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a Value)>) {
    match value {
        Value::Object(map) => {
            if map.get("type").is_some_and(|kind| {
                kind == "string" || kind.as_array().is_some_and(|kinds| kinds.contains(&json!("string")))
            }) {
                found.push((name, value));
            }
            map.iter().for_each(|(name, value)| strings(name, value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| strings(name, value, found)),
        _ => {}
    }
}

/// PostgreSQL has no place for NUL in a text, so no request gets as far as the
/// database with one.
#[test]
fn no_text_of_a_request_may_hold_nul() {
    let mut requests: Value =
        serde_json::from_str(include_str!("../../generated/server/requests.json")).unwrap();
    // The parts of a form are read by a service, and tested with it.
    for operation in OPERATIONS {
        if operation.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Form(_))) {
            requests[operation.id].as_object_mut().unwrap().remove("body").unwrap();
        }
    }
    let mut found = Vec::new();
    strings("", &requests, &mut found);
    assert!(found.len() > 10, "{}", found.len());
    for (name, schema) in found {
        // A password is hashed, and only its hash is stored.
        if name == "password" {
            continue;
        }
        let length = schema["minLength"].as_u64().unwrap_or(1).max(1);
        let text = format!("{}\u{0}", "a".repeat(usize::try_from(length).unwrap() - 1));
        let alone = json!({
            "type": "string", "pattern": schema["pattern"].as_str().unwrap_or(""),
            "enum": schema.get("enum").cloned().unwrap_or(json!([text])),
        });
        let dated = schema["format"] == "date-time" || schema["format"] == "date";
        assert!(dated || !jsonschema::is_valid(&alone, &json!(text)), "{name}: {schema} lets NUL pass");
    }
}
