//! The tag `Regression Tests`: making, changing and removing tests, outputs,
//! variants and categories.

mod at_once;
mod categories;
mod definitions;
mod ids;
mod outputs;
mod repeated;
mod variants;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Entry, Reply, World};

/// A PATCH of JSON.
async fn patch(world: &World, path: &str, token: &str, body: &Value) -> Reply {
    let headers = [("content-type", "application/json")];
    world.send(Method::PATCH, path, Some(token), &headers, Some(body.to_string().into_bytes())).await
}

/// A POST of JSON with an `Idempotency-Key`.
async fn post_once(world: &World, path: &str, token: &str, key: &str, body: &Value) -> Reply {
    let headers = [("content-type", "application/json"), ("idempotency-key", key)];
    world.send(Method::POST, path, Some(token), &headers, Some(body.to_string().into_bytes())).await
}

/// What is told of a refusal.
fn told(reply: &Reply) -> (String, String) {
    (reply.code(), reply.json()["message"].as_str().unwrap_or_default().to_owned())
}

/// A conflict, and what it counts.
#[track_caller]
fn counted(reply: Reply, name: &str) -> i64 {
    let reply = reply.expect(409);
    assert_eq!(reply.code(), "conflict");
    reply.json()["details"][name].as_i64().unwrap_or_else(|| panic!("no {name}: {}", reply.text))
}

/// The newest entry of the audit log, with its values as JSON.
async fn newest(world: &World) -> (Entry, Value, Value) {
    let entry = world.audit().await.pop().expect("an entry");
    let value = |text: &Option<String>| {
        text.as_deref().map_or(Value::Null, |text| serde_json::from_str(text).unwrap())
    };
    let (old, new) = (value(&entry.old), value(&entry.new));
    (entry, old, new)
}

/// A test as it is shown alone.
async fn detail(world: &World, token: &str, test_id: i32) -> Value {
    world.get(&format!("/regression-tests/{test_id}"), token).await.expect(200).json()
}

/// How a run stands: its status, and how many of its tests passed, failed and
/// lack an output. It is what judging the whole run anew says, too.
async fn standing(world: &World, token: &str, run_id: i32) -> (String, [i64; 3]) {
    let shown = shown(world, token, run_id).await;
    world.compute(&[run_id]).await;
    assert_eq!(shown, self::shown(world, token, run_id).await, "run {run_id}");
    shown
}

async fn shown(world: &World, token: &str, run_id: i32) -> (String, [i64; 3]) {
    let summary = world.get(&format!("/runs/{run_id}/summary"), token).await.expect(200).json();
    let count = |name: &str| summary[name].as_i64().unwrap();
    let status = summary["status"].as_str().unwrap().to_owned();
    (status, ["pass_count", "fail_count", "missing_output_count"].map(count))
}

fn stands(status: &str, counts: [i64; 3]) -> (String, [i64; 3]) {
    (status.to_owned(), counts)
}

/// A run of the original platform that has ended, in which the first test of
/// the suite wrote this.
async fn foreign(world: &World, run_id: i32, got: Option<&str>) {
    let events = [("testing", "2026-01-01T00:00:00Z"), ("completed", "2026-01-01T01:00:00Z")];
    world.foreign_run(run_id, &events).await;
    world.result(run_id, 1, 0, got).await;
    world.compute(&[run_id]).await;
}

/// A category without tests; its id.
async fn category(world: &World, token: &str, name: &str) -> i64 {
    let made = world.post("/categories", token, &json!({ "name": name })).await.expect(201).json();
    made["id"].as_i64().unwrap()
}

fn id(value: &Value) -> i32 {
    let id = value["id"].as_i64().or_else(|| value["regression_test_id"].as_i64());
    i32::try_from(id.expect("an id")).unwrap()
}
