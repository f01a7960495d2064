//! The tag `External`: results that were computed elsewhere, and what they were
//! computed by.

mod compare;
mod configs;
mod crash;
mod credentials;
mod lists;
mod refused;
mod repeated;
mod stored;

use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};

use crate::support::{Reply, World};

const RESULTS: &str = "/submissions/external-results";

/// An integration token of the least length.
const INTEGRATION: &str = "integration-token-of-32-letters.";

/// A world whose deployment has an integration token, and an admin's token.
async fn world() -> (World, String) {
    let world = World::with(&[("integration_token", INTEGRATION)]).await;
    let admin = world.admin().await;
    (world, admin)
}

/// A token for one machine: an admin's, with nothing but `results:write`.
async fn machine(world: &World, name: &str) -> String {
    let maker = world.user(name, Role::Admin).await;
    world.token(&maker, &[Scope::ResultsWrite]).await
}

/// A configuration to be made.
fn new_config(assignment: &str) -> Value {
    json!({
        "external_assignment_id": assignment,
        "template_name": "input_output",
        "criteria_config": { "tests": [{ "path": "base/sum" }] },
        "languages": ["Python", "java"],
    })
}

/// Makes a configuration; gives its id.
async fn config(world: &World, token: &str, assignment: &str) -> i64 {
    let made = world.post("/configs", token, &new_config(assignment)).await.expect(200).json();
    made["id"].as_i64().expect("an id")
}

/// A result of a configuration, as the real client sends it.
fn result(config_id: i64) -> Value {
    json!({
        "grading_config_id": config_id,
        "external_user_id": "octocat",
        "username": "The Octocat",
        "language": "python",
        "status": "completed",
        "final_score": 87.5,
        "feedback": "Well done.",
        "result_tree": { "name": "root", "children": [] },
        "focus": null,
        "pipeline_execution": null,
        "score_vector": { "base/sum": 1.0, "base/product": 0.75 },
        "comparison": null,
        "execution_time_ms": 4211,
        "error_message": null,
        "submission_metadata": {
            "repository": "octocat/homework", "commit_sha": "7d1f1b4", "run_id": null, "actor": "octocat", "ref": null,
        },
    })
}

/// The result with a property changed.
fn with(config_id: i64, name: &str, value: Value) -> Value {
    let mut body = result(config_id);
    body[name] = value;
    body
}

/// Posts a result; gives the id of its submission.
async fn post(world: &World, token: &str, body: &Value) -> i64 {
    let made = world.post(RESULTS, token, body).await.expect(200).json();
    made["submission_id"].as_i64().expect("an id")
}

/// A PUT of JSON.
async fn put(world: &World, path: &str, token: &str, body: &Value) -> Reply {
    let headers = [("content-type", "application/json")];
    world.send(Method::PUT, path, Some(token), &headers, Some(body.to_string().into_bytes())).await
}

/// A POST of JSON with an `Idempotency-Key`.
async fn post_once(world: &World, path: &str, token: &str, key: &str, body: &Value) -> Reply {
    let headers = [("content-type", "application/json"), ("idempotency-key", key)];
    world.send(Method::POST, path, Some(token), &headers, Some(body.to_string().into_bytes())).await
}

/// How many submissions and results there are: always as many.
async fn pairs(world: &World) -> i64 {
    let submissions = world.count("SELECT COUNT(*) FROM submissions").await;
    let both = "SELECT COUNT(*) FROM submissions s JOIN submission_results r ON r.submission_id = s.id";
    assert_eq!(world.count(both).await, submissions);
    assert_eq!(world.count("SELECT COUNT(*) FROM submission_results").await, submissions);
    submissions
}
