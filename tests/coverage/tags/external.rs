//! The tag `External`.

use serde_json::{Value, json};
use touchstone::contract::Operation;

use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};
use super::key_of_another;
use crate::support::Reply;

pub const CASES: &[Case] = &[
    Case {
        id: "listConfigs",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                for _ in 0..2 {
                    config(ground).await;
                }
                // With a neighbour, so that there is a `Link`.
                Call::new().query("limit=1")
            })
        },
    },
    Case {
        id: "createConfig",
        success: 200,
        prepare: |ground, _| Box::pin(async { Call::new().json(&new_config(ground).await) }),
    },
    Case {
        id: "getConfig",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                Call::new().path("config", text(&config(ground).await["external_assignment_id"]))
            })
        },
    },
    Case {
        id: "updateConfig",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async { Call::new().path("config", &config(ground).await["id"]).json(&change()) })
        },
    },
    Case {
        id: "updateConfigByAssignment",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let made = config(ground).await;
                let name = text(&made["external_assignment_id"]);
                Call::new().path("external_assignment_id", name).json(&change())
            })
        },
    },
    Case {
        id: "getConfigById",
        success: 200,
        prepare: |ground, _| Box::pin(async { Call::new().path("config_id", &config(ground).await["id"]) }),
    },
    Case {
        id: "postExternalResult",
        success: 200,
        prepare: |ground, _| Box::pin(async { Call::new().json(&new_result(ground).await) }),
    },
    Case {
        id: "getSubmission",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async { Call::new().path("submission_id", &submission(ground).await["submission_id"]) })
        },
    },
    Case {
        id: "compareSubmissions",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let id = &submission(ground).await["submission_id"];
                Call::new().path("submission_id", id).query(&format!("baseline={id}"))
            })
        },
    },
    Case {
        id: "listUserSubmissions",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                for _ in 0..2 {
                    submission(ground).await;
                }
                Call::new().path("external_user_id", "octocat").query("limit=1")
            })
        },
    },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "createConfig",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
    Recipe {
        operation: "postExternalResult",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
    Recipe {
        operation: "postExternalResult",
        status: 404,
        follow: |ground, operation| {
            Box::pin(async {
                let mut body = new_result(ground).await;
                body["grading_config_id"] = json!(i32::MAX);
                ground.call(operation, &Call::new().json(&body), Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "compareSubmissions",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let id = &submission(ground).await["submission_id"];
                let call = Call::new().path("submission_id", id).query(&format!("baseline={}", i32::MAX));
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "compareSubmissions",
        status: 404,
        follow: |ground, operation| {
            Box::pin(async {
                let call = Call::new().path("submission_id", i32::MAX).query("baseline=1");
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "postExternalResult",
        status: 503,
        follow: |_, operation| Box::pin(not_configured(operation)),
    },
    Recipe {
        operation: "getConfigById",
        status: 503,
        follow: |_, operation| Box::pin(not_configured(operation)),
    },
];

/// Without an integration token, and without a token of an account.
async fn not_configured(operation: &Operation) -> Reply {
    let own = Ground::with(&[("integration_token", "")]).await;
    let call = own.proper(operation, own.admin()).await;
    own.call(operation, &call, None).await
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn change() -> Value {
    json!({ "languages": ["node"], "feedback_config": { "tone": "plain" } })
}

/// A configuration that nobody has made.
async fn new_config(ground: &Ground) -> Value {
    let number = ground.world.count("SELECT COUNT(*) FROM grading_configurations").await;
    json!({
        "external_assignment_id": format!("homework-{number}"),
        "template_name": "input_output",
        "criteria_config": { "tests": [] },
        "languages": ["python"],
        "setup_config": { "image": "python" },
    })
}

/// A new configuration, as it is shown.
async fn config(ground: &Ground) -> Value {
    let body = new_config(ground).await;
    ground.world.post("/configs", &ground.admin_token().await, &body).await.expect(200).json()
}

/// A result that nobody has posted.
async fn new_result(ground: &Ground) -> Value {
    let number = ground.world.count("SELECT COUNT(*) FROM grading_configurations").await;
    json!({
        "grading_config_id": config(ground).await["id"],
        "external_user_id": "octocat",
        "username": "The Octocat",
        "language": "Python",
        "status": "completed",
        "final_score": 87.5,
        "feedback": "Well done.",
        "result_tree": { "name": "root" },
        "focus": { "tests": [] },
        "pipeline_execution": { "steps": [] },
        "score_vector": { "base/sum": 1.0 },
        "comparison": { "score_delta": 1.0 },
        "execution_time_ms": number,
        "submission_metadata": { "repository": "octocat/homework" },
    })
}

/// A new submission, as its sender is told of it.
async fn submission(ground: &Ground) -> Value {
    let body = new_result(ground).await;
    let token = ground.admin_token().await;
    ground.world.post("/submissions/external-results", &token, &body).await.expect(200).json()
}
