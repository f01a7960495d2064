//! The tag `Artifacts`.

use touchstone::api::models::RunStatus;

use super::super::statuses::Recipe;
use super::super::{Call, Case};

pub const CASES: &[Case] = &[Case {
    id: "listArtifacts",
    success: 200,
    prepare: |ground, _| {
        Box::pin(async {
            let run_id = ground.world.ended(RunStatus::Fail).await;
            let log = ground.world.folder().join(format!("files/LogFiles/{run_id}.txt"));
            std::fs::create_dir_all(log.parent().expect("a folder")).expect("a folder for logs");
            std::fs::write(log, "a log").expect("a file store to write to");
            Call::new().path("run_id", run_id)
        })
    },
}];

pub const RECIPES: &[Recipe] = &[];
