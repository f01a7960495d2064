//! The tag `External`.

use serde_json::{Value, json};
use touchstone::contract::Operation;
use touchstone::domain::time::Timestamp;
use touchstone::store::grading_configs::{self, Content};
use touchstone::store::submissions::{self, Graded, Outcome};

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
        prepare: |ground, _| Box::pin(async { Call::new().path("config", config(ground).await.1) }),
    },
    Case {
        id: "updateConfig",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async { Call::new().path("config", config(ground).await.0).json(&change()) })
        },
    },
    Case {
        id: "updateConfigByAssignment",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                Call::new().path("external_assignment_id", config(ground).await.1).json(&change())
            })
        },
    },
    Case {
        id: "getConfigById",
        success: 200,
        prepare: |ground, _| Box::pin(async { Call::new().path("config_id", config(ground).await.0) }),
    },
    Case {
        id: "postExternalResult",
        success: 200,
        prepare: |ground, _| Box::pin(async { Call::new().json(&new_result(ground).await) }),
    },
    Case {
        id: "getSubmission",
        success: 200,
        prepare: |ground, _| Box::pin(async { Call::new().path("submission_id", submission(ground).await) }),
    },
    Case {
        id: "compareSubmissions",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let id = submission(ground).await;
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
                let id = submission(ground).await;
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

fn change() -> Value {
    json!({ "languages": ["node"], "feedback_config": { "tone": "plain" } })
}

async fn name_of_next(ground: &Ground) -> String {
    format!("homework-{}", ground.world.count("SELECT COUNT(*) FROM grading_configurations").await)
}

/// A configuration that nobody has made.
async fn new_config(ground: &Ground) -> Value {
    json!({
        "external_assignment_id": name_of_next(ground).await,
        "template_name": "input_output",
        "criteria_config": { "tests": [] },
        "languages": ["python"],
        "setup_config": { "image": "python" },
    })
}

/// A new configuration: its id and its name.
async fn config(ground: &Ground) -> (i32, String) {
    let name = name_of_next(ground).await;
    let content = Content {
        template_name: "input_output".to_owned(),
        criteria_config: "{}".to_owned(),
        languages: r#"["python"]"#.to_owned(),
        setup_config: Some("{}".to_owned()),
        feedback_config: None,
        include_feedback: true,
        is_active: true,
    };
    let tx = ground.world.store.begin().await.unwrap();
    let made = grading_configs::insert(&tx, &name, &content, Timestamp::now()).await.unwrap();
    tx.commit().await.unwrap();
    (made.id, name)
}

/// A result that nobody has posted.
async fn new_result(ground: &Ground) -> Value {
    json!({
        "grading_config_id": config(ground).await.0,
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
        "execution_time_ms": 4211,
        "submission_metadata": { "repository": "octocat/homework" },
    })
}

/// The id of a new submission.
async fn submission(ground: &Ground) -> i32 {
    let object = Some(r#"{"name": "root"}"#);
    let graded = Graded {
        grading_config_id: config(ground).await.0,
        grading_config_version: 1,
        external_user_id: "octocat",
        username: "The Octocat",
        language: "python",
        status: "completed",
        metadata: object,
        result: Outcome {
            final_score: 87.5,
            result_tree: object,
            feedback: Some("Well done."),
            focus: object,
            score_vector: Some(r#"{"base/sum": 1.0}"#),
            comparison: object,
            pipeline_execution: object,
            execution_time_ms: 4211,
            pipeline_status: "success",
            error_message: None,
        },
    };
    let tx = ground.world.store.begin().await.unwrap();
    let id = submissions::insert(&tx, &graded, Timestamp::now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}
