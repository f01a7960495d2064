//! The tag `Errors`.

use touchstone::api::models::RunStatus;

use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};

pub const CASES: &[Case] = &[
    Case {
        id: "listRunErrors",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async { of_run(ground, RunStatus::Fail).await.query("type=diff_mismatch") })
        },
    },
    Case {
        id: "getErrorSummary",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async { of_run(ground, RunStatus::Fail).await.query("group_by=sample_id") })
        },
    },
    Case {
        id: "listInfraErrors",
        success: 200,
        prepare: |ground, _| Box::pin(of_run(ground, RunStatus::Canceled)),
    },
];

pub const RECIPES: &[Recipe] = &[];

/// A call about a new run that has got so far.
async fn of_run(ground: &Ground, status: RunStatus) -> Call {
    Call::new().path("run_id", ground.world.ended(status).await)
}
