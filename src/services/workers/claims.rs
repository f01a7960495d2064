//! Waiting for a job, and getting one.

use std::time::{Duration, Instant};

use crate::api::models::{ClaimedJob, ErrorCode, JobClaim};
use crate::api::workers::{ClaimJobInput, ClaimJobResponse};
use crate::contract::{Fault, Problem};
use crate::services::idempotent::settled;
use crate::services::{Services, actor};
use crate::store::leases::claims::{self, Claim, Claimed};

/// How often somebody who waits looks for runs that another server on the same
/// database, or another program, has queued.
const LOOK_EVERY: Duration = Duration::from_secs(1);

impl Services {
    pub(super) async fn claim(&self, input: ClaimJobInput) -> Result<ClaimJobResponse, Fault> {
        let ClaimJobInput { caller, origin, body } = input;
        let JobClaim { claim_id, worker, platform, labels, wait_seconds } = body;
        let claim = Claim {
            user_id: caller.user_id,
            claim_id: &claim_id,
            worker: &worker,
            platform,
            labels: &labels,
            foreign: self.work.foreign,
            lease: self.work.lease(),
        };
        let actor = actor(&caller, &origin);
        let until = Instant::now() + Duration::from_secs(u64::try_from(wait_seconds).unwrap_or(0));
        loop {
            let change = self.work.waiting.change();
            tokio::pin!(change);
            // From here on no change is missed.
            change.as_mut().enable();
            // Nothing is taken for somebody who is gone.
            if origin.gone.is_cancelled() {
                return Ok(ClaimJobResponse::NoContent);
            }
            match settled!(claims::claim(&self.store, &claim, &actor))? {
                Claimed::Run(run_id, token) => {
                    // What was claimed and is gone already was canceled, or
                    // restarted, in this moment.
                    let Some(job) = self.job(run_id).await? else { return Ok(over()) };
                    return Ok(ClaimJobResponse::Ok(ClaimedJob { token: token.expose().to_owned(), job }));
                }
                Claimed::Over => return Ok(over()),
                Claimed::Nothing => {}
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() || self.work.waiting.is_closing() {
                return Ok(ClaimJobResponse::NoContent);
            }
            tokio::select! {
                () = change => {}
                () = tokio::time::sleep(left.min(LOOK_EVERY)) => {}
                () = origin.gone.cancelled() => return Ok(ClaimJobResponse::NoContent),
                () = self.work.waiting.closing() => {}
            }
        }
    }
}

fn over() -> ClaimJobResponse {
    let message = "The job of this claim was lost, or has ended; make up another claim_id for the next one.";
    ClaimJobResponse::Conflict(Problem::new(ErrorCode::Conflict, message))
}
