//! The tag `Logs`.

use touchstone::api::models::RunStatus;

use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};

pub const CASES: &[Case] = &[
    Case { id: "getRunLogs", success: 200, prepare: |ground, _| Box::pin(log(ground, None)) },
    Case { id: "getSampleLogs", success: 200, prepare: |ground, _| Box::pin(log(ground, Some(1))) },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "getRunLogs",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = log(ground, None).await.query("cursor=0").query("tail=1");
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "getSampleLogs",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = log(ground, Some(1)).await.query("cursor=0").query("tail=1");
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
];

/// A call about the log of a new run, or of a sample in it.
async fn log(ground: &Ground, sample_id: Option<i32>) -> Call {
    let run_id = ground.world.ended(RunStatus::Pass).await;
    let call = Call::new().path("run_id", run_id);
    let folder = ground.world.folder().join("files/LogFiles");
    let (name, call) = match sample_id {
        None => (format!("{run_id}.txt"), call),
        Some(sample_id) => (format!("{run_id}/{sample_id}.txt"), call.path("sample_id", sample_id)),
    };
    let file = folder.join(name);
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    std::fs::write(file, "2026-03-01T12:00:00Z [INFO] worker: began\n[ERROR] no zone\n").expect("a log");
    call.query("limit=2")
}
