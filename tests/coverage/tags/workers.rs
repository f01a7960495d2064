//! The tag `Workers`.

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus;
use touchstone::contract::Operation;
use touchstone::domain::digest::sha256_hex;

use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};
use crate::support::Reply;

const BYTES: &str = "application/octet-stream";

pub const CASES: &[Case] = &[
    Case {
        id: "claimJob",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                ground.world.run().await;
                claim(ground).await
            })
        },
    },
    Case { id: "getJob", success: 200, prepare: |ground, _| Box::pin(begun(ground)) },
    Case { id: "renewLease", success: 200, prepare: |ground, _| Box::pin(begun(ground)) },
    Case {
        id: "reportProgress",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async { begun(ground).await.json(&json!({ "status": "testing", "message": "m" })) })
        },
    },
    Case { id: "reportResult", success: 200, prepare: |ground, _| Box::pin(result(ground)) },
    Case { id: "uploadOutput", success: 200, prepare: |ground, _| Box::pin(output(ground)) },
    Case { id: "appendLog", success: 200, prepare: |ground, _| Box::pin(log(ground)) },
    Case { id: "uploadArtifact", success: 200, prepare: |ground, _| Box::pin(artifact(ground)) },
    Case { id: "finishJob", success: 200, prepare: |ground, _| Box::pin(finish(ground)) },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "claimJob",
        status: 204,
        follow: |_, operation| {
            Box::pin(async {
                let own = Ground::new().await;
                let call = claim(&own).await;
                own.call(operation, &call, Some(&own.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "claimJob",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                ground.world.run().await;
                let (call, token) = (claim(ground).await, ground.admin_token().await);
                let got = ground.call(operation, &call, Some(&token)).await.expect(200).json();
                let path = format!("/runs/{}/cancel", got["job"]["run_id"]);
                ground.world.post_nothing(&path, &token).await.expect(202);
                ground.call(operation, &call, Some(&token)).await
            })
        },
    },
    conflict("getJob"),
    conflict("renewLease"),
    conflict("reportProgress"),
    conflict("reportResult"),
    conflict("uploadOutput"),
    conflict("appendLog"),
    conflict("uploadArtifact"),
    conflict("finishJob"),
    Recipe {
        operation: "reportResult",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = result(ground).await.json(&report(&json!([
                    { "output_id": 1, "sha256": "a".repeat(64) },
                    { "output_id": 1, "sha256": "b".repeat(64) },
                ])));
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "uploadOutput",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = output(ground).await.body(BYTES, "other bytes");
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "uploadArtifact",
        status: 404,
        follow: |ground, operation| {
            Box::pin(async {
                let mut call = artifact(ground).await;
                call.path[0].1 = i32::MAX.to_string();
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe { operation: "uploadOutput", status: 413, follow: |_, operation| Box::pin(large(operation)) },
    Recipe { operation: "appendLog", status: 413, follow: |_, operation| Box::pin(large(operation)) },
    Recipe { operation: "uploadArtifact", status: 413, follow: |_, operation| Box::pin(large(operation)) },
];

/// With the token of another attempt.
const fn conflict(operation: &'static str) -> Recipe {
    Recipe {
        operation,
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let call = ground.proper(operation, ground.admin()).await.header("x-run-token", "lost");
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    }
}

/// A file that is larger than the server takes.
async fn large(operation: &Operation) -> Reply {
    let own = Ground::with(&[("max_output", "3"), ("max_log", "3"), ("max_artifact", "3")]).await;
    let call = own.proper(operation, own.admin()).await;
    own.call(operation, &call, Some(&own.admin_token().await)).await
}

/// A claim that was never made before.
async fn claim(ground: &Ground) -> Call {
    let number = ground.world.count("SELECT COUNT(*) FROM run_lease").await;
    let tokens = ground.world.count("SELECT COUNT(*) FROM api_token").await;
    Call::new().json(&json!({
        "claim_id": format!("claim-{number:08}-{tokens:08}"),
        "worker": "build-7",
        "platform": "linux",
    }))
}

/// A call about a run that a worker has just got.
async fn begun(ground: &Ground) -> Call {
    let run_id = ground.world.run().await;
    // Others may wait that somebody has made; the oldest comes first. Machines are
    // counted by token.
    let got = loop {
        let token = ground.admin_token().await;
        let body: Value = serde_json::from_slice(&claim(ground).await.body.expect("a body")).expect("JSON");
        let got = ground.world.post("/jobs/claim", &token, &body).await.expect(200).json();
        if got["job"]["run_id"] == run_id {
            break got;
        }
    };
    Call::new()
        .path("run_id", &got["job"]["run_id"])
        .header("x-run-token", got["token"].as_str().expect("a token"))
}

async fn result(ground: &Ground) -> Call {
    ground.world.put_result(&format!("{}.srt", "a".repeat(64)), "wrote\n");
    let outputs = json!([{ "output_id": 1, "sha256": "a".repeat(64) }]);
    begun(ground).await.path("regression_test_id", 1).json(&report(&outputs))
}

fn report(outputs: &Value) -> Value {
    json!({ "exit_code": 0, "runtime_ms": 12, "outputs": outputs })
}

async fn output(ground: &Ground) -> Call {
    begun(ground)
        .await
        .path("regression_test_id", 1)
        .path("output_id", 1)
        .query(&format!("sha256={}", sha256_hex(b"bytes")))
        .body(BYTES, "bytes")
}

async fn log(ground: &Ground) -> Call {
    begun(ground).await.query("offset=0").body(BYTES, "one line\n")
}

async fn artifact(ground: &Ground) -> Call {
    begun(ground).await.path("artifact", "combined_stdout").body(BYTES, "said\n")
}

async fn finish(ground: &Ground) -> Call {
    let call = begun(ground).await;
    let run_id = call.path[0].1.parse().expect("a run");
    ground.world.report(run_id, &[ProgressStatus::Testing]).await;
    call.json(&json!({ "status": "completed", "message": "Ran all tests" }))
}
