//! How each operation is called properly: one entry an operation.

use serde_json::json;
use touchstone::api::models::RunStatus;
use touchstone::contract::Operation;
use touchstone::domain::time::Timestamp;

use super::{Call, Case, Ground, tags};
use crate::support::{PASSWORD, User};

const CASES: &[Case] = &[
    Case { id: "listTokens", success: 200, prepare: |_, _| Box::pin(async { Call::new() }) },
    Case {
        id: "createToken",
        success: 201,
        prepare: |ground, user| Box::pin(async move { Call::new().json(&token(ground, user).await) }),
    },
    Case { id: "revokeCurrentToken", success: 204, prepare: |_, _| Box::pin(async { Call::new() }) },
    Case {
        id: "revokeToken",
        success: 204,
        prepare: |ground, user| {
            Box::pin(async move { Call::new().path("token_id", token_of(ground, user).await) })
        },
    },
    Case { id: "getCurrentUser", success: 200, prepare: |_, _| Box::pin(async { Call::new() }) },
    Case {
        id: "listRuns",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                ground.world.run().await;
                Call::new().query("platform=linux")
            })
        },
    },
    Case {
        id: "createRun",
        success: 202,
        prepare: |_, user| {
            Box::pin(async { Call::new().json(&run(&format!("{}/ccextractor", user.role.as_str()))) })
        },
    },
    Case { id: "getRun", success: 200, prepare: |ground, _| Box::pin(of_run(ground, RunStatus::Pass)) },
    Case {
        id: "getRunSummary",
        success: 200,
        prepare: |ground, _| Box::pin(of_run(ground, RunStatus::Fail)),
    },
    Case {
        id: "getRunProgress",
        success: 200,
        prepare: |ground, _| Box::pin(of_run(ground, RunStatus::Canceled)),
    },
    Case {
        id: "getRunConfig",
        success: 200,
        prepare: |ground, _| Box::pin(of_run(ground, RunStatus::Queued)),
    },
    Case {
        id: "cancelRun",
        success: 202,
        prepare: |ground, _| {
            Box::pin(async {
                of_run(ground, RunStatus::Running).await.json(&json!({ "reason": "wrong commit" }))
            })
        },
    },
    Case { id: "restartRun", success: 202, prepare: |ground, _| Box::pin(of_run(ground, RunStatus::Fail)) },
    Case { id: "getHealth", success: 200, prepare: |_, _| Box::pin(async { Call::new() }) },
];

/// Every case there is.
pub fn all() -> impl Iterator<Item = &'static Case> {
    let others = [
        tags::artifacts::CASES,
        tags::audit::CASES,
        tags::baselines::CASES,
        tags::errors::CASES,
        tags::external::CASES,
        tags::files::CASES,
        tags::legacy_worker::CASES,
        tags::logs::CASES,
        tags::regression_tests::CASES,
        tags::results::CASES,
        tags::samples::CASES,
        tags::system::CASES,
        tags::uploads::CASES,
        tags::workers::CASES,
    ];
    CASES.iter().chain(others.into_iter().flatten())
}

/// The case of an operation.
pub fn of(operation: &Operation) -> &'static Case {
    all()
        .find(|case| case.id == operation.id)
        .unwrap_or_else(|| panic!("{}: tests/coverage/cases.rs does not say how it is called", operation.id))
}

/// A body of `createToken` that the user's role may send.
pub async fn token(ground: &Ground, user: &User) -> serde_json::Value {
    let taken = ground.world.count("SELECT COUNT(*) FROM api_token").await;
    json!({ "email": user.email, "password": PASSWORD, "token_name": format!("new-{taken}") })
}

/// A body of `createRun`.
pub fn run(repository: &str) -> serde_json::Value {
    json!({
        "repository": repository,
        "commit_sha": "7d1f1b4f3c0e5b9f6a2d8c4e1b0a9f8e7d6c5b4a",
        "platform": "linux",
        "branch": "feature/x",
        "pull_request": 7,
        "regression_test_ids": [2],
    })
}

/// The id of a new token of the user.
pub async fn token_of(ground: &Ground, user: &User) -> i64 {
    ground.world.token_until(user, &[], Timestamp::MAX).await;
    ground.world.count("SELECT MAX(id) FROM api_token").await
}

/// A call about a new run that has got so far.
async fn of_run(ground: &Ground, status: RunStatus) -> Call {
    Call::new().path("run_id", ground.world.ended(status).await)
}
