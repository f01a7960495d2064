//! The tag `Results`.

use touchstone::api::models::RunStatus;
use touchstone::contract::Operation;

use super::super::authorization::Row;
use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};
use crate::support::Reply;

pub const CASES: &[Case] = &[
    Case {
        id: "listRunSamples",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let run_id = ground.world.ended(RunStatus::Fail).await;
                Call::new().path("run_id", run_id).query("status=fail").query("name=o")
            })
        },
    },
    Case {
        id: "getRunSample",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let run_id = ground.world.ended(RunStatus::Fail).await;
                Call::new().path("run_id", run_id).path("regression_test_id", 1)
            })
        },
    },
    Case {
        id: "getExpectedOutput",
        success: 200,
        prepare: |ground, _| Box::pin(async { differing(ground).await.query("format=text") }),
    },
    Case {
        id: "getActualOutput",
        success: 200,
        prepare: |ground, _| Box::pin(async { differing(ground).await.query("format=base64") }),
    },
    Case {
        id: "getDiff",
        success: 200,
        prepare: |ground, _| Box::pin(async { differing(ground).await.query("context_lines=1") }),
    },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "getExpectedOutput",
        status: 304,
        follow: |ground, operation| Box::pin(known(ground, operation)),
    },
    Recipe {
        operation: "getActualOutput",
        status: 304,
        follow: |ground, operation| Box::pin(known(ground, operation)),
    },
    Recipe {
        operation: "getActualOutput",
        status: 303,
        follow: |ground, operation| {
            Box::pin(async {
                let call = of(ground.world.ended(RunStatus::Pass).await);
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "getDiff",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = differing(ground).await;
                ground.world.put_result("something else.srt", vec![b'x'; (10 << 20) + 1]);
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
];

/// A stored name that is no name is nobody's to follow.
pub const CHECKS: &[Row] = &[
    unsafe_path("getExpectedOutput"),
    unsafe_path("getActualOutput"),
    unsafe_path("getDiff"),
    safe_path("getExpectedOutput"),
    safe_path("getActualOutput"),
    safe_path("getDiff"),
];

const fn unsafe_path(operation: &'static str) -> Row {
    Row {
        check: "stored_path",
        operation,
        situation: "of a file whose stored name leaves its folder",
        prepare: |ground, _| {
            Box::pin(async {
                let run_id = ground.world.ended(RunStatus::Fail).await;
                let sql =
                    "UPDATE test_result_file SET expected = '../../a', got = '../../b' WHERE test_id = ?";
                ground.world.sql(sql, &[run_id.into()]).await;
                of(run_id)
            })
        },
        lacking: &[],
        expected: [403; 4],
    }
}

const fn safe_path(operation: &'static str) -> Row {
    Row {
        check: "stored_path",
        operation,
        situation: "of a file with a proper name",
        prepare: |ground, _| Box::pin(differing(ground)),
        lacking: &[],
        expected: [200; 4],
    }
}

/// The first output of a run.
fn of(run_id: i32) -> Call {
    Call::new().path("run_id", run_id).path("sample_id", 1).path("regression_id", 1).path("output_id", 1)
}

/// An output that is not what was expected, and both files.
async fn differing(ground: &Ground) -> Call {
    ground.world.put_result("base1.srt", "expected\n");
    ground.world.put_result("something else.srt", "actual\n");
    of(ground.world.ended(RunStatus::Fail).await)
}

/// Asks for what the client has already.
async fn known(ground: &Ground, operation: &Operation) -> Reply {
    let call = differing(ground).await.header("if-none-match", "*");
    ground.call(operation, &call, Some(&ground.admin_token().await)).await
}
