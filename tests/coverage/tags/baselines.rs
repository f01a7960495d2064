//! The tag `Baselines`.

use serde_json::{Value, json};
use touchstone::api::models::RunStatus;
use touchstone::domain::approval::Wishes;
use touchstone::domain::time::Timestamp;
use touchstone::store::audit::Actor;
use touchstone::store::baselines::{self, Approval, Approved, Target};

use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};

pub const CASES: &[Case] = &[
    Case {
        id: "adoptOutputs",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let (run_id, _) = written(ground).await;
                ground.world.sql("UPDATE regression_test_output SET correct = NULL WHERE id = 2", &[]).await;
                of_test(run_id)
            })
        },
    },
    Case {
        id: "approveBaseline",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let (run_id, hash) = written(ground).await;
                let body = json!({ "actual_sha256": hash, "keep_previous": true, "reason": "It is right." });
                about(run_id, body)
            })
        },
    },
    Case {
        id: "undoBaselineApproval",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let run_id = approved(ground).await;
                about(run_id, json!({ "reason": "It is not right." }))
            })
        },
    },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "adoptOutputs",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let call = of_test(ground.world.ended(RunStatus::Running).await);
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "adoptOutputs",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = of_test(ground.world.ended(RunStatus::Canceled).await);
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "approveBaseline",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let (run_id, _) = written(ground).await;
                let call = about(run_id, json!({ "actual_sha256": "0".repeat(64) }));
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "approveBaseline",
        status: 412,
        follow: |ground, operation| {
            Box::pin(async {
                let (run_id, _) = written(ground).await;
                let call = about(run_id, json!({})).header("if-match", "\"another\"");
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "approveBaseline",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let baseline = "UPDATE regression_test_output SET correct = 'base2' WHERE id = 2";
                ground.world.sql(baseline, &[]).await;
                let call = about(ground.world.ended(RunStatus::Pass).await, json!({}));
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "undoBaselineApproval",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let call = about(approved(ground).await, json!({}));
                approved(ground).await;
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
];

/// A call about test 2 of a run.
fn of_test(run_id: i32) -> Call {
    Call::new().path("run_id", run_id).path("regression_test_id", 2)
}

/// A call about what test 2 of a run wrote.
fn about(run_id: i32, mut body: Value) -> Call {
    body["regression_id"] = json!(2);
    body["output_id"] = json!(2);
    Call::new().path("run_id", run_id).path("sample_id", 1).json(&body)
}

/// A new run whose test 2 wrote something nobody has approved; the hash of it.
async fn written(ground: &Ground) -> (i32, String) {
    let number = ground.world.count("SELECT MAX(id) FROM api_token").await;
    let runs = ground.world.count("SELECT COUNT(*) FROM test").await;
    ground.world.run_that_wrote(2, &format!("{number} {runs}")).await
}

/// The same with that approved. No request is made for it: it would count
/// against a limit.
async fn approved(ground: &Ground) -> i32 {
    let (run_id, hash) = written(ground).await;
    let target = Target { run_id, sample_id: 1, regression_test_id: 2, output_id: 2 };
    let seen = baselines::produced(&ground.world.store, &target).await.unwrap().expect("an output");
    let approval = Approval {
        target,
        seen: &seen,
        hash: &hash,
        wishes: Wishes::default(),
        reason: None,
        asked_at: Timestamp::now(),
    };
    let done = baselines::approve(&ground.world.store, &approval, &Actor::default()).await.unwrap();
    assert!(matches!(done, Approved::Done { .. }), "{done:?}");
    run_id
}
