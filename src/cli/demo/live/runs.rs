//! Runs of the program's editions.

use serde_json::{Value, json};

use super::api::{Api, Refused};
use super::worker::{LABEL, Worker};
use crate::api::models::{AdoptedOutputs, RegressionTestDetail, Run, RunPage, RunStatus};
use crate::cli::{Failure, failed};
use crate::domain::digest::sha256_hex;

/// The program's repository, the demo's admin's own.
const REPOSITORY: &str = "ada-admin/captions";

/// The id of the run with this number, from 0, of an edition's commit. It is made
/// and done, unless it was done before.
pub(super) async fn ensure(
    api: &Api,
    worker: &Worker,
    edition: u8,
    number: usize,
    tests: &[i32],
) -> Result<i32, Failure> {
    let commit = commit(edition);
    let there: RunPage =
        api.get(&format!("/runs?repository={REPOSITORY}&commit_sha={commit}&sort=run_id&limit=100")).await?;
    let run = match there.data.into_iter().nth(number) {
        Some(run) => run,
        None => {
            let body = json!({
                "repository": REPOSITORY, "branch": "main", "commit_sha": commit, "platform": "linux",
                "regression_test_ids": tests, "labels": [LABEL],
            });
            api.post("/runs", &body).await?
        }
    };
    match run.status {
        RunStatus::Pass | RunStatus::Fail => return Ok(run.run_id),
        RunStatus::Queued => {}
        // Nobody is at it any more.
        RunStatus::Running | RunStatus::Canceled | RunStatus::Error | RunStatus::Incomplete => {
            let _: Value = api.order(&format!("/runs/{}/restart", run.run_id)).await?;
        }
    }
    let said = worker.work(edition).await?;
    let run: Run = api.get(&format!("/runs/{}", run.run_id)).await?;
    match run.status {
        RunStatus::Pass | RunStatus::Fail => Ok(run.run_id),
        status => Err(failed(format!("run {} is {status} after its worker has ended:\n{said}", run.run_id))),
    }
}

/// Makes what a run wrote in a test its first baselines, unless it has all of
/// them.
pub(super) async fn adopt(api: &Api, run_id: i32, test_id: i32) -> Result<(), Refused> {
    let test: RegressionTestDetail = api.get(&format!("/regression-tests/{test_id}")).await?;
    if test.outputs.iter().all(|output| output.ignore || output.correct.is_some()) {
        return Ok(());
    }
    let _: AdoptedOutputs = api.order(&format!("/runs/{run_id}/regression-tests/{test_id}/adopt")).await?;
    Ok(())
}

/// The commit of an edition, made up.
fn commit(edition: u8) -> String {
    sha256_hex(format!("captions, edition {edition}").as_bytes())[..40].to_owned()
}
