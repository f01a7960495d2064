// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Workers`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// How workers take runs and report on them.
pub trait WorkersApi: Send + Sync + 'static {
    /// Take the next run
    ///
    /// Gives the oldest queued run on this platform all of whose labels the worker
    /// has, and moves it to `preparation` for this worker alone; 204 where there is
    /// none. With `wait_seconds` the reply waits for one to come. Only runs that were
    /// made by this server are given, unless `claim_foreign_runs` is set; none on a
    /// platform under maintenance.
    ///
    /// The worker makes up `claim_id` for each job it wants, and repeats the request
    /// with the same one where it got no reply: the job is then the same.
    ///
    /// The lease lasts `lease_seconds` from the last request about the job. A worker
    /// that is not heard of for longer has lost the job: the run is queued again,
    /// twice; the third time it ends as `canceled`.
    fn claim_job(
        &self,
        input: ClaimJobInput,
    ) -> impl Future<Output = Result<ClaimJobResponse, Fault>> + Send;
    /// What there is to do
    ///
    /// The same as the claim said, with links to the samples that work for another
    /// ten minutes at least.
    fn get_job(
        &self,
        input: GetJobInput,
    ) -> impl Future<Output = Result<GetJobResponse, Fault>> + Send;
    /// Say that the worker is at work
    ///
    /// Every request about a job says so, too. 409 tells that the job is lost, or that
    /// somebody canceled the run: there is nothing left to do then.
    fn renew_lease(
        &self,
        input: RenewLeaseInput,
    ) -> impl Future<Output = Result<RenewLeaseResponse, Fault>> + Send;
    /// Say how far the run is
    ///
    /// `testing` once the tests begin. What is repeated adds nothing.
    fn report_progress(
        &self,
        input: ReportProgressInput,
    ) -> impl Future<Output = Result<ReportProgressResponse, Fault>> + Send;
    /// Report how a test went
    ///
    /// With the hash of each output it wrote. Where the server has not got a file
    /// that it will want to show, it stores nothing and says so in `needed`: upload
    /// those files, and report again. A result is stored whole or not at all, and
    /// once: what is repeated adds nothing, and what differs is a 409.
    ///
    /// An output that is not named was not written.
    fn report_result(
        &self,
        input: ReportResultInput,
    ) -> impl Future<Output = Result<ReportResultResponse, Fault>> + Send;
    /// Upload an output that the server has not got
    ///
    /// It is refused where its bytes have another hash. The same file again does no
    /// harm.
    fn upload_output(
        &self,
        input: UploadOutputInput,
    ) -> impl Future<Output = Result<UploadOutputResponse, Fault>> + Send;
    /// Append to the log of the run
    ///
    /// `offset` is how many bytes of the log of this attempt came before, which the
    /// reply to the last append said. Bytes that are there already are not written
    /// again; a gap is a 409 whose `details.next_offset` says what is missing.
    fn append_log(
        &self,
        input: AppendLogInput,
    ) -> impl Future<Output = Result<AppendLogResponse, Fault>> + Send;
    /// Upload a file of the run
    ///
    /// One of each kind; the last one stays.
    fn upload_artifact(
        &self,
        input: UploadArtifactInput,
    ) -> impl Future<Output = Result<UploadArtifactResponse, Fault>> + Send;
    /// End the run
    ///
    /// `completed` where every test was tried, whatever came of it; `canceled` where
    /// something else kept the worker from it, with the reason. The token is worth
    /// nothing afterwards but to repeat this very request.
    fn finish_job(
        &self,
        input: FinishJobInput,
    ) -> impl Future<Output = Result<FinishJobResponse, Fault>> + Send;
}
/// What `claimJob` is given.
#[derive(Debug)]
pub struct ClaimJobInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// The request's body.
    pub body: super::models::JobClaim,
}
impl ClaimJobInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// What `claimJob` can answer.
#[derive(Debug)]
pub enum ClaimJobResponse {
    /// 200: The job, and the token that stands for it.
    Ok(super::models::ClaimedJob),
    /// 204: There is no job for this worker.
    NoContent,
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
}
impl ClaimJobResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).header("cache-control", "no-store"),
            Self::NoContent => Reply::empty(204),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `claimJob`, for the router.
#[derive(Debug)]
pub struct ClaimJob;
impl<S: WorkersApi> Endpoint<S> for ClaimJob {
    const OPERATION: &'static Operation = &super::operations::CLAIM_JOB;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.claim_job(ClaimJobInput::receive(received)?).await?.into_reply())
    }
}
/// What `getJob` is given.
#[derive(Debug)]
pub struct GetJobInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetJobParams,
}
impl GetJobInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getJob`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetJobParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The token of the attempt, from the reply to the claim.
    #[serde(rename = "X-Run-Token")]
    pub x_run_token: String,
}
/// What `getJob` can answer.
#[derive(Debug)]
pub enum GetJobResponse {
    /// 200: The job.
    Ok(super::models::Job),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `lease_lost`: the token is not, or no longer, the one of this attempt. Code `run_ended`: the run has ended. Code `conflict`: anything else that the state forbids.
    Conflict(crate::contract::Problem),
}
impl GetJobResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).header("cache-control", "no-store"),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `getJob`, for the router.
#[derive(Debug)]
pub struct GetJob;
impl<S: WorkersApi> Endpoint<S> for GetJob {
    const OPERATION: &'static Operation = &super::operations::GET_JOB;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.get_job(GetJobInput::receive(received)?).await?.into_reply())
    }
}
/// What `renewLease` is given.
#[derive(Debug)]
pub struct RenewLeaseInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: RenewLeaseParams,
}
impl RenewLeaseInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `renewLease`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct RenewLeaseParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The token of the attempt, from the reply to the claim.
    #[serde(rename = "X-Run-Token")]
    pub x_run_token: String,
}
/// What `renewLease` can answer.
#[derive(Debug)]
pub enum RenewLeaseResponse {
    /// 200: The job goes on.
    Ok(super::models::JobState),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `lease_lost`: the token is not, or no longer, the one of this attempt. Code `run_ended`: the run has ended. Code `conflict`: anything else that the state forbids.
    Conflict(crate::contract::Problem),
}
impl RenewLeaseResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `renewLease`, for the router.
#[derive(Debug)]
pub struct RenewLease;
impl<S: WorkersApi> Endpoint<S> for RenewLease {
    const OPERATION: &'static Operation = &super::operations::RENEW_LEASE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.renew_lease(RenewLeaseInput::receive(received)?).await?.into_reply())
    }
}
/// What `reportProgress` is given.
#[derive(Debug)]
pub struct ReportProgressInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ReportProgressParams,
    /// The request's body.
    pub body: super::models::JobProgress,
}
impl ReportProgressInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `reportProgress`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ReportProgressParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The token of the attempt, from the reply to the claim.
    #[serde(rename = "X-Run-Token")]
    pub x_run_token: String,
}
/// What `reportProgress` can answer.
#[derive(Debug)]
pub enum ReportProgressResponse {
    /// 200: It is noted.
    Ok(super::models::JobState),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `lease_lost`: the token is not, or no longer, the one of this attempt. Code `run_ended`: the run has ended. Code `conflict`: anything else that the state forbids.
    Conflict(crate::contract::Problem),
}
impl ReportProgressResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `reportProgress`, for the router.
#[derive(Debug)]
pub struct ReportProgress;
impl<S: WorkersApi> Endpoint<S> for ReportProgress {
    const OPERATION: &'static Operation = &super::operations::REPORT_PROGRESS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .report_progress(ReportProgressInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `reportResult` is given.
#[derive(Debug)]
pub struct ReportResultInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ReportResultParams,
    /// The request's body.
    pub body: super::models::ResultReport,
}
impl ReportResultInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `reportResult`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ReportResultParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The token of the attempt, from the reply to the claim.
    #[serde(rename = "X-Run-Token")]
    pub x_run_token: String,
    /// The regression test, as the job names it.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
}
/// What `reportResult` can answer.
#[derive(Debug)]
pub enum ReportResultResponse {
    /// 200: What became of it.
    Ok(super::models::ResultReceipt),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `lease_lost`: the token is not, or no longer, the one of this attempt. Code `run_ended`: the run has ended. Code `conflict`: anything else that the state forbids.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl ReportResultResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `reportResult`, for the router.
#[derive(Debug)]
pub struct ReportResult;
impl<S: WorkersApi> Endpoint<S> for ReportResult {
    const OPERATION: &'static Operation = &super::operations::REPORT_RESULT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .report_result(ReportResultInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `uploadOutput` is given.
#[derive(Debug)]
pub struct UploadOutputInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UploadOutputParams,
    /// The request's body.
    pub body: crate::contract::Stream,
}
impl UploadOutputInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.stream()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `uploadOutput`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UploadOutputParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The token of the attempt, from the reply to the claim.
    #[serde(rename = "X-Run-Token")]
    pub x_run_token: String,
    /// The regression test, as the job names it.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The SHA-256 of the bytes.
    #[serde(rename = "sha256")]
    pub sha256: super::models::Sha256,
}
/// What `uploadOutput` can answer.
#[derive(Debug)]
pub enum UploadOutputResponse {
    /// 200: The file is stored.
    Ok(super::models::UploadedFile),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `lease_lost`: the token is not, or no longer, the one of this attempt. Code `run_ended`: the run has ended. Code `conflict`: anything else that the state forbids.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl UploadOutputResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `uploadOutput`, for the router.
#[derive(Debug)]
pub struct UploadOutput;
impl<S: WorkersApi> Endpoint<S> for UploadOutput {
    const OPERATION: &'static Operation = &super::operations::UPLOAD_OUTPUT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .upload_output(UploadOutputInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `appendLog` is given.
#[derive(Debug)]
pub struct AppendLogInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: AppendLogParams,
    /// The request's body.
    pub body: crate::contract::Stream,
}
impl AppendLogInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.stream()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `appendLog`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct AppendLogParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The token of the attempt, from the reply to the claim.
    #[serde(rename = "X-Run-Token")]
    pub x_run_token: String,
    /// Where in the log the bytes belong, in bytes.
    #[serde(rename = "offset")]
    pub offset: i64,
}
/// What `appendLog` can answer.
#[derive(Debug)]
pub enum AppendLogResponse {
    /// 200: How long the log is.
    Ok(super::models::LogReceipt),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `lease_lost`: the token is not, or no longer, the one of this attempt. Code `run_ended`: the run has ended. Code `conflict`: anything else that the state forbids.
    Conflict(crate::contract::Problem),
}
impl AppendLogResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `appendLog`, for the router.
#[derive(Debug)]
pub struct AppendLog;
impl<S: WorkersApi> Endpoint<S> for AppendLog {
    const OPERATION: &'static Operation = &super::operations::APPEND_LOG;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.append_log(AppendLogInput::receive(received)?).await?.into_reply())
    }
}
/// What `uploadArtifact` is given.
#[derive(Debug)]
pub struct UploadArtifactInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UploadArtifactParams,
    /// The request's body.
    pub body: crate::contract::Stream,
}
impl UploadArtifactInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.stream()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `uploadArtifact`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UploadArtifactParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The token of the attempt, from the reply to the claim.
    #[serde(rename = "X-Run-Token")]
    pub x_run_token: String,
    /// Which file it is.
    #[serde(rename = "artifact")]
    pub artifact: super::models::WorkerArtifact,
}
/// What `uploadArtifact` can answer.
#[derive(Debug)]
pub enum UploadArtifactResponse {
    /// 200: The file is stored.
    Ok(super::models::UploadedFile),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `lease_lost`: the token is not, or no longer, the one of this attempt. Code `run_ended`: the run has ended. Code `conflict`: anything else that the state forbids.
    Conflict(crate::contract::Problem),
}
impl UploadArtifactResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `uploadArtifact`, for the router.
#[derive(Debug)]
pub struct UploadArtifact;
impl<S: WorkersApi> Endpoint<S> for UploadArtifact {
    const OPERATION: &'static Operation = &super::operations::UPLOAD_ARTIFACT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .upload_artifact(UploadArtifactInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `finishJob` is given.
#[derive(Debug)]
pub struct FinishJobInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: FinishJobParams,
    /// The request's body.
    pub body: super::models::JobFinish,
}
impl FinishJobInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `finishJob`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct FinishJobParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The token of the attempt, from the reply to the claim.
    #[serde(rename = "X-Run-Token")]
    pub x_run_token: String,
}
/// What `finishJob` can answer.
#[derive(Debug)]
pub enum FinishJobResponse {
    /// 200: The run has ended.
    Ok(super::models::JobState),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `lease_lost`: the token is not, or no longer, the one of this attempt. Code `run_ended`: the run has ended. Code `conflict`: anything else that the state forbids.
    Conflict(crate::contract::Problem),
}
impl FinishJobResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `finishJob`, for the router.
#[derive(Debug)]
pub struct FinishJob;
impl<S: WorkersApi> Endpoint<S> for FinishJob {
    const OPERATION: &'static Operation = &super::operations::FINISH_JOB;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.finish_job(FinishJobInput::receive(received)?).await?.into_reply())
    }
}
