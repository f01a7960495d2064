//! The tag `LegacyWorker`.

use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};

const PAIRS: &str = "application/x-www-form-urlencoded";

pub const CASES: &[Case] = &[
    Case { id: "reportLegacy", success: 200, prepare: |ground, _| Box::pin(report(ground)) },
    Case { id: "reportLegacyCi", success: 200, prepare: |ground, _| Box::pin(report(ground)) },
    Case {
        id: "getLegacyMaintenance",
        success: 200,
        prepare: |_, _| Box::pin(async { Call::new().path("platform", "windows") }),
    },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "reportLegacy",
        status: 413,
        follow: |ground, operation| {
            Box::pin(async { ground.call(operation, &report(ground).await.body(PAIRS, large()), None).await })
        },
    },
    Recipe {
        operation: "reportLegacyCi",
        status: 413,
        follow: |ground, operation| {
            Box::pin(async { ground.call(operation, &report(ground).await.body(PAIRS, large()), None).await })
        },
    },
];

/// The first report of a new run.
async fn report(ground: &Ground) -> Call {
    let run_id = ground.world.run().await;
    let token = ground.world.texts("SELECT token FROM test WHERE id = ?", &[run_id.into()]).await.remove(0);
    let body = "type=progress&status=preparation&message=Loaded variables";
    Call::new().path("test_id", run_id).path("token", token).body(PAIRS, body)
}

/// More than a form without a file may have. What one with a file may have is
/// more than a test should send.
fn large() -> String {
    "x".repeat(1024 * 1024 + 1)
}
