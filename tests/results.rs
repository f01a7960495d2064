//! The tag `Results`: the tests of a run, what they wrote and how that differs.

mod diffs;
mod files;
mod filters;
mod samples;

use serde_json::Value;
use touchstone::api::models::ProgressStatus::{self, Completed, Preparation, Testing};
use touchstone::store::Param;

use crate::support::World;

/// A run of all tests of which none has reported yet.
async fn running(world: &World) -> i32 {
    let run_id = world.run().await;
    world.report(run_id, &[Preparation, Testing]).await;
    run_id
}

/// The run ends, and is computed.
async fn ends(world: &World, run_id: i32) {
    world.report(run_id, &[Completed]).await;
    world.compute(&[run_id]).await;
}

/// A result of a test without any output.
async fn bare_result(world: &World, run_id: i32, test_id: i32, exit_code: Option<i32>) {
    world
        .sql(
            "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc)
             VALUES (?, ?, 100, ?, 0)",
            &[run_id.into(), test_id.into(), exit_code.into()],
        )
        .await;
}

/// What a test wrote as one of its outputs.
async fn wrote(world: &World, run_id: i32, test_id: i32, output_id: i32, expected: &str, got: Option<&str>) {
    let params: [Param<'_>; 5] =
        [run_id.into(), test_id.into(), output_id.into(), expected.into(), got.into()];
    world
        .sql(
            "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
             VALUES (?, ?, ?, ?, ?)",
            &params,
        )
        .await;
}

/// Another output of a test.
async fn define(world: &World, output_id: i32, test_id: i32, correct: Option<&str>, ignore: Option<bool>) {
    world
        .sql(
            "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\")
             VALUES (?, ?, ?, '.srt', ?)",
            &[output_id.into(), test_id.into(), correct.into(), Param::Flag(ignore)],
        )
        .await;
}

/// The path of one output of a test of the suite: its sample is 1.
fn output(run_id: i32, test_id: i32, output_id: i32, what: &str) -> String {
    format!("/runs/{run_id}/samples/1/regression-tests/{test_id}/outputs/{output_id}/{what}")
}

/// One test of a run, as the API shows it.
async fn sample(world: &World, token: &str, run_id: i32, test_id: i32) -> Value {
    world.get(&format!("/runs/{run_id}/samples/{test_id}"), token).await.expect(200).json()
}

/// The ids and statuses of outputs.
fn outputs(sample: &Value) -> Vec<(i64, String)> {
    let outputs = sample["outputs"].as_array().expect("outputs");
    outputs
        .iter()
        .map(|output| (output["output_id"].as_i64().unwrap(), output["status"].as_str().unwrap().to_owned()))
        .collect()
}

/// A run of the original platform: it has a row and events, and nothing of ours.
async fn foreign(world: &World, run_id: i32, stages: &[ProgressStatus]) {
    let times = ["2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z", "2026-01-01T00:02:00Z"];
    let events: Vec<(&str, &str)> = stages.iter().map(|stage| stage.as_str()).zip(times).collect();
    world.foreign_run(run_id, &events).await;
}
