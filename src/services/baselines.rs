//! The tag `Baselines`.

use serde_json::json;

use super::regression_tests::no_test;
use super::runs::no_run;
use super::{Services, actor};
use crate::api::baselines::{
    AdoptOutputsInput, AdoptOutputsResponse, ApproveBaselineInput, ApproveBaselineResponse, BaselinesApi,
    UndoBaselineApprovalInput, UndoBaselineApprovalResponse,
};
use crate::api::models::{
    AdoptedOutput, AdoptedOutputs, BaselineApproval, BaselineApprovalStatus, ErrorCode,
};
use crate::blobs::BlobError;
use crate::contract::{Fault, Problem};
use crate::domain::approval::{Refusal, Wishes, candidate};
use crate::domain::file_name::FileName;
use crate::domain::output_tag;
use crate::domain::time::Timestamp;
use crate::store::baselines::adoption::{self, Adopted, First, Offer, Subject};
use crate::store::baselines::{self, Approval, Approved, Target, Undone};
use crate::store::runs;

impl BaselinesApi for Services {
    async fn adopt_outputs(&self, input: AdoptOutputsInput) -> Result<AdoptOutputsResponse, Fault> {
        let AdoptOutputsInput { caller, origin, params } = input;
        let (run_id, regression_test_id) = (params.run_id, params.regression_test_id);
        let subject = Subject { run_id, regression_test_id };
        let actor = actor(&caller, &origin);
        loop {
            let firsts = match adoption::offer(&self.store, subject).await? {
                Offer::Firsts(firsts) => firsts,
                Offer::NoRun => return Ok(AdoptOutputsResponse::NotFound(no_run(run_id))),
                Offer::NoTest => {
                    return Ok(AdoptOutputsResponse::NotFound(no_test(regression_test_id)));
                }
                Offer::GoesOn => {
                    let problem = conflict("The run has not ended.");
                    return Ok(AdoptOutputsResponse::Conflict(problem));
                }
                Offer::Nothing => {
                    let message =
                        format!("Run {run_id} has no output of regression test {regression_test_id}.");
                    let problem = Problem::unprocessable("regression_test_id", message);
                    return Ok(AdoptOutputsResponse::UnprocessableEntity(problem));
                }
            };
            for first in &firsts {
                if self.stored_sha256(&first.hash, &first.extension).await?.is_none() {
                    let message = format!("The file of output {} was not found in storage.", first.output_id);
                    let problem = Problem::unprocessable("regression_test_id", message)
                        .with("output_id", json!(first.output_id));
                    return Ok(AdoptOutputsResponse::UnprocessableEntity(problem));
                }
            }
            let adopted = match firsts.is_empty() {
                true => Adopted::Done,
                false => adoption::adopt(&self.store, subject, &firsts, &actor).await?,
            };
            match adopted {
                Adopted::Done => {
                    let adopted =
                        |first: First| AdoptedOutput { output_id: first.output_id, baseline: first.hash };
                    return Ok(AdoptOutputsResponse::Ok(AdoptedOutputs {
                        run_id,
                        regression_test_id,
                        adopted: firsts.into_iter().map(adopted).collect(),
                    }));
                }
                // Each time somebody else has changed something.
                Adopted::Changed => {}
            }
        }
    }

    async fn approve_baseline(&self, input: ApproveBaselineInput) -> Result<ApproveBaselineResponse, Fault> {
        let ApproveBaselineInput { caller, origin, params, body } = input;
        let elapsed = chrono::Duration::from_std(origin.arrived.elapsed()).map_err(Fault::internal)?;
        let asked_at = Timestamp::now().minus(elapsed);
        let target = Target {
            run_id: params.run_id,
            sample_id: params.sample_id,
            regression_test_id: body.regression_id,
            output_id: body.output_id,
        };
        let Some(seen) = baselines::produced(&self.store, &target).await? else {
            let problem = self.nothing_of(&target, "Result file not found.").await?;
            return Ok(ApproveBaselineResponse::NotFound(problem));
        };
        if seen.sample_id != Some(target.sample_id) {
            let Target { sample_id, regression_test_id, .. } = target;
            let message =
                format!("Regression test {regression_test_id} does not belong to sample {sample_id}.");
            return Ok(ApproveBaselineResponse::NotFound(Problem::not_found(message)));
        }
        let hash = match candidate(&seen.file, &seen.expected, seen.baseline.as_deref()) {
            Ok(hash) => hash,
            Err(refusal) => {
                let message = match refusal {
                    Refusal::NoOutput => "Cannot approve a dummy row.",
                    Refusal::AlreadyRight => "Output already matches expected.",
                };
                let problem = Problem::unprocessable("output_id", message);
                return Ok(ApproveBaselineResponse::UnprocessableEntity(problem));
            }
        };
        let Some(sha256) = self.stored_sha256(hash, &seen.extension).await? else {
            let problem = Problem::unprocessable("output_id", "Actual output file not found in storage.");
            return Ok(ApproveBaselineResponse::UnprocessableEntity(problem));
        };
        if params.if_match.is_some_and(|tags| !output_tag::was_seen(&tags, &sha256)) {
            let message = "The actual output is another than the one of If-Match.";
            let problem = Problem::new(ErrorCode::PreconditionFailed, message);
            return Ok(ApproveBaselineResponse::PreconditionFailed(problem));
        }
        if body.actual_sha256.is_some_and(|wanted| !wanted.eq_ignore_ascii_case(&sha256)) {
            let problem = conflict("The actual output is another than the one to be approved.")
                .with("actual_sha256", json!(sha256));
            return Ok(ApproveBaselineResponse::Conflict(problem));
        }
        let approval = Approval {
            target,
            seen: &seen,
            hash,
            wishes: Wishes { keep_previous: body.keep_previous, remove_variants: body.remove_variants },
            reason: body.reason.as_deref(),
            asked_at,
        };
        let (previous, at) =
            match baselines::approve(&self.store, &approval, &actor(&caller, &origin)).await? {
                Approved::Done { previous, at } => (previous, at),
                Approved::Already => (Some(hash.to_owned()), Timestamp::now()),
                Approved::Gone => {
                    let problem = self.nothing_of(&target, "Result file not found.").await?;
                    return Ok(ApproveBaselineResponse::NotFound(problem));
                }
                Approved::OutputChanged => {
                    let problem = conflict("The output has been reported anew in the meantime.");
                    return Ok(ApproveBaselineResponse::Conflict(problem));
                }
                Approved::BaselineChanged(baseline) => {
                    let problem = conflict("Another output has been approved in the meantime.")
                        .with("baseline", json!(baseline));
                    return Ok(ApproveBaselineResponse::Conflict(problem));
                }
            };
        Ok(ApproveBaselineResponse::Ok(BaselineApproval {
            status: BaselineApprovalStatus::Approved,
            run_id: target.run_id,
            sample_id: target.sample_id,
            regression_id: target.regression_test_id,
            output_id: target.output_id,
            requested_by: caller.name,
            created_at: at,
            baseline: Some(hash.to_owned()),
            previous_baseline: previous,
        }))
    }

    async fn undo_baseline_approval(
        &self,
        input: UndoBaselineApprovalInput,
    ) -> Result<UndoBaselineApprovalResponse, Fault> {
        let UndoBaselineApprovalInput { caller, origin, params, body } = input;
        let target = Target {
            run_id: params.run_id,
            sample_id: params.sample_id,
            regression_test_id: body.regression_id,
            output_id: body.output_id,
        };
        let actor = actor(&caller, &origin);
        Ok(match baselines::undo(&self.store, &target, body.reason.as_deref(), &actor).await? {
            Undone::Done { baseline, previous, at } => UndoBaselineApprovalResponse::Ok(BaselineApproval {
                status: BaselineApprovalStatus::Undone,
                run_id: target.run_id,
                sample_id: target.sample_id,
                regression_id: target.regression_test_id,
                output_id: target.output_id,
                requested_by: caller.name,
                created_at: at,
                baseline,
                previous_baseline: Some(previous),
            }),
            Undone::NoApproval => {
                let message = "There is no approval of this output to be taken back.";
                UndoBaselineApprovalResponse::NotFound(self.nothing_of(&target, message).await?)
            }
            Undone::BaselineChanged(baseline) => {
                let problem = conflict("The baseline has changed again since the approval.")
                    .with("baseline", json!(baseline));
                UndoBaselineApprovalResponse::Conflict(problem)
            }
        })
    }
}

impl Services {
    /// What is said where something of a run is not there: that, or that there
    /// is no such run.
    async fn nothing_of(&self, target: &Target, message: &str) -> Result<Problem, Fault> {
        Ok(if runs::exists(&self.store, target.run_id).await? {
            Problem::not_found(message)
        } else {
            no_run(target.run_id)
        })
    }

    /// The SHA-256 of the file that would be the baseline; nothing if it is not
    /// in the file store, and so could never be compared with anything.
    async fn stored_sha256(&self, hash: &str, extension: &str) -> Result<Option<String>, Fault> {
        let name = match FileName::result(hash, extension) {
            Ok(name) => name,
            Err(error) => {
                tracing::warn!(%error, "a stored name cannot be a file's");
                return Ok(None);
            }
        };
        match self.files.blobs().stat(&name).await {
            Ok(Some(_)) => self.files.sha256_of(&name, hash).await,
            Ok(None) => Ok(None),
            Err(error @ BlobError::Outside(_)) => {
                tracing::warn!(%error, "a file is refused");
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }
}

fn conflict(message: &str) -> Problem {
    Problem::new(ErrorCode::Conflict, message)
}
