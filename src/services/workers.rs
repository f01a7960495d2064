//! The tag `Workers`: runs are given to workers, and workers report.
//!
//! The token of the attempt is what a worker is known by; that the caller may
//! be a worker at all, the gate has seen to.

mod claims;
mod files;
mod job;
mod log;
mod results;
mod work;

pub use work::{Waiting, Work};

use super::idempotent::settled;
use super::runs::no_run;
use super::{Services, actor};
use crate::api::models::{ErrorCode, JobEnd, JobStage, JobState, ProgressStatus};
use crate::api::workers::{
    AppendLogInput, AppendLogResponse, ClaimJobInput, ClaimJobResponse, FinishJobInput, FinishJobResponse,
    GetJobInput, GetJobResponse, RenewLeaseInput, RenewLeaseResponse, ReportProgressInput,
    ReportProgressResponse, ReportResultInput, ReportResultResponse, UploadArtifactInput,
    UploadArtifactResponse, UploadOutputInput, UploadOutputResponse, WorkersApi,
};
use crate::contract::{Fault, Problem};
use crate::store::leases::{self, State};
use crate::store::reports::{self, Attempt, Moved, Refusal, Standing};

impl WorkersApi for Services {
    async fn claim_job(&self, input: ClaimJobInput) -> Result<ClaimJobResponse, Fault> {
        self.claim(input).await
    }

    async fn get_job(&self, input: GetJobInput) -> Result<GetJobResponse, Fault> {
        let params = input.params;
        let attempt = self.work.attempt(params.run_id, &params.x_run_token);
        Ok(match self.alive(&attempt).await? {
            Ok(_) => match self.job(params.run_id).await? {
                Some(job) => GetJobResponse::Ok(job),
                None => GetJobResponse::Conflict(lease_lost()),
            },
            Err(Refused::NotFound(problem)) => GetJobResponse::NotFound(problem),
            Err(Refused::Conflict(problem)) => GetJobResponse::Conflict(problem),
        })
    }

    async fn renew_lease(&self, input: RenewLeaseInput) -> Result<RenewLeaseResponse, Fault> {
        let params = input.params;
        let attempt = self.work.attempt(params.run_id, &params.x_run_token);
        Ok(match self.alive(&attempt).await? {
            Ok(_) => {
                let state = leases::state(&self.store, params.run_id).await?;
                RenewLeaseResponse::Ok(shown(params.run_id, state))
            }
            Err(Refused::NotFound(problem)) => RenewLeaseResponse::NotFound(problem),
            Err(Refused::Conflict(problem)) => RenewLeaseResponse::Conflict(problem),
        })
    }

    async fn report_progress(&self, input: ReportProgressInput) -> Result<ReportProgressResponse, Fault> {
        let ReportProgressInput { params, body, .. } = input;
        let run_id = params.run_id;
        let attempt = self.work.attempt(run_id, &params.x_run_token);
        let status = match body.status {
            JobStage::Preparation => ProgressStatus::Preparation,
            JobStage::Testing => ProgressStatus::Testing,
        };
        let moved = settled!(reports::progress(&self.store, &attempt, status, &body.message, false, None))?;
        Ok(match moved.map_err(|refusal| refused(run_id, refusal)) {
            Ok(Moved { state, .. }) => ReportProgressResponse::Ok(shown(run_id, state)),
            Err(Refused::NotFound(problem)) => ReportProgressResponse::NotFound(problem),
            Err(Refused::Conflict(problem)) => ReportProgressResponse::Conflict(problem),
        })
    }

    async fn report_result(&self, input: ReportResultInput) -> Result<ReportResultResponse, Fault> {
        self.take_result(input).await
    }

    async fn upload_output(&self, input: UploadOutputInput) -> Result<UploadOutputResponse, Fault> {
        self.take_output(input).await
    }

    async fn append_log(&self, input: AppendLogInput) -> Result<AppendLogResponse, Fault> {
        self.take_log(input).await
    }

    async fn upload_artifact(&self, input: UploadArtifactInput) -> Result<UploadArtifactResponse, Fault> {
        self.take_artifact(input).await
    }

    async fn finish_job(&self, input: FinishJobInput) -> Result<FinishJobResponse, Fault> {
        let FinishJobInput { caller, origin, params, body } = input;
        let run_id = params.run_id;
        let attempt = self.work.attempt(run_id, &params.x_run_token);
        let status = match body.status {
            JobEnd::Completed => ProgressStatus::Completed,
            JobEnd::Canceled => ProgressStatus::Canceled,
        };
        let actor = actor(&caller, &origin);
        let ending = || reports::progress(&self.store, &attempt, status, &body.message, false, Some(&actor));
        let moved = settled!(ending())?;
        Ok(match moved.map_err(|refusal| refused(run_id, refusal)) {
            Ok(Moved { state, .. }) => FinishJobResponse::Ok(shown(run_id, state)),
            Err(Refused::NotFound(problem)) => FinishJobResponse::NotFound(problem),
            Err(Refused::Conflict(problem)) => FinishJobResponse::Conflict(problem),
        })
    }
}

impl Services {
    /// Whether the job is the worker's and goes on; its lease is renewed then.
    async fn alive(&self, attempt: &Attempt<'_>) -> Result<Result<Standing, Refused>, Fault> {
        let standing = reports::standing(&self.store, attempt).await?.and_then(begun);
        match standing {
            Ok(standing) => {
                leases::renew_alone(&self.store, attempt.run_id, attempt.token, attempt.lease).await?;
                Ok(Ok(standing))
            }
            Err(refusal) => Ok(Err(refused(attempt.run_id, refusal))),
        }
    }
}

/// Refuses a run that has ended, or has not begun.
fn begun(standing: Standing) -> Result<Standing, Refusal> {
    match standing.going_on()? {
        Standing { status: None, .. } => Err(Refusal::OutOfOrder),
        standing => Ok(standing),
    }
}

/// A request about a job that is refused.
enum Refused {
    NotFound(Problem),
    Conflict(Problem),
}

fn refused(run_id: i32, refusal: Refusal) -> Refused {
    let conflict = |code, message: String| Refused::Conflict(Problem::new(code, message));
    match refusal {
        Refusal::NoSuchRun => Refused::NotFound(no_run(run_id)),
        Refusal::NoSuchTest => {
            Refused::NotFound(Problem::not_found(format!("Run {run_id} does not ask for this test.")))
        }
        Refusal::NoSuchOutput => {
            Refused::NotFound(Problem::not_found("The test has no such output.".to_owned()))
        }
        Refusal::WrongToken => Refused::Conflict(lease_lost()),
        Refusal::Ended(status) => conflict(ErrorCode::RunEnded, format!("The run has ended: {status}.")),
        Refusal::OutOfOrder => {
            conflict(ErrorCode::Conflict, "The run is not at the stage where this can come next.".to_owned())
        }
        Refusal::Differs => {
            conflict(ErrorCode::Conflict, "Something else was reported of this test before.".to_owned())
        }
        Refusal::NoBaseline => conflict(ErrorCode::Conflict, "The output has no baseline.".to_owned()),
    }
}

fn lease_lost() -> Problem {
    let message = "The token is not, or no longer, the one of this attempt: the job is not the worker's.";
    Problem::new(ErrorCode::LeaseLost, message)
}

fn shown(run_id: i32, state: State) -> JobState {
    JobState { run_id, attempt: state.attempt, status: state.status, lease_expires_at: state.expires_at }
}
