// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Runs`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// One run is one execution of a suite of regression tests on one platform, for one commit.
pub trait RunsApi: Send + Sync + 'static {
    /// List runs
    ///
    /// All filters must hold at once. Totals are exact, whatever the filter.
    /// Runs that another program wrote into the same database have no time of
    /// creation until their first progress event; a filter on the time of
    /// creation leaves them out until then.
    fn list_runs(
        &self,
        input: ListRunsInput,
    ) -> impl Future<Output = Result<ListRunsResponse, Fault>> + Send;
    /// Queue a run
    ///
    /// For the main repository the caller must be an admin, a contributor or a
    /// tester. For any other repository its owner must be the caller's own
    /// GitHub login. Repositories are compared without regard to letter case.
    /// A caller whose GitHub account is blocked is refused (403).
    /// What the run will be judged by (the tests and their expected outputs)
    /// is frozen at this moment.
    fn create_run(
        &self,
        input: CreateRunInput,
    ) -> impl Future<Output = Result<CreateRunResponse, Fault>> + Send;
    /// One run
    ///
    /// Its status follows from its newest event and its results; with a baseline
    /// that is approved later, a `fail` may become a `pass`.
    fn get_run(
        &self,
        input: GetRunInput,
    ) -> impl Future<Output = Result<GetRunResponse, Fault>> + Send;
    /// A run's counts
    ///
    /// Counted by the same rule as the status of the run, so both change together
    /// when a baseline is approved.
    fn get_run_summary(
        &self,
        input: GetRunSummaryInput,
    ) -> impl Future<Output = Result<GetRunSummaryResponse, Fault>> + Send;
    /// What happened to a run so far
    ///
    /// The events of the current attempt, the oldest first. A restart begins anew.
    fn get_run_progress(
        &self,
        input: GetRunProgressInput,
    ) -> impl Future<Output = Result<GetRunProgressResponse, Fault>> + Send;
    /// What a run was asked to do
    ///
    /// The tests are the run's selection, without duplicates, in ascending
    /// order. A run without a selection of its own, which only another
    /// program makes, has all active tests until it ends, then those with
    /// results.
    fn get_run_config(
        &self,
        input: GetRunConfigInput,
    ) -> impl Future<Output = Result<GetRunConfigResponse, Fault>> + Send;
    /// Cancel a run
    ///
    /// A run that has ended stays as it is: the reply is then `no_op`. Calling
    /// this again is harmless. The reason, if there is one, becomes part of
    /// the run's last event.
    fn cancel_run(
        &self,
        input: CancelRunInput,
    ) -> impl Future<Output = Result<CancelRunResponse, Fault>> + Send;
    /// Run again
    ///
    /// A running run is canceled first. Results and events of the attempt are
    /// removed, its verdict and counts are kept, and the worker's token is
    /// replaced, so a worker of the old attempt cannot write into the new
    /// one. A run that is still queued stays as it is: `no_op`. Runs of a GitHub
    /// account that is blocked are refused (403), whoever asks, and so is whoever
    /// has linked such an account.
    fn restart_run(
        &self,
        input: RestartRunInput,
    ) -> impl Future<Output = Result<RestartRunResponse, Fault>> + Send;
}
/// What `listRuns` is given.
#[derive(Debug)]
pub struct ListRunsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListRunsParams,
}
impl ListRunsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listRuns`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListRunsParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListRunsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListRunsParams::default_offset")]
    pub offset: i32,
    /// Only runs of this status.
    #[serde(rename = "status", default, skip_serializing_if = "Option::is_none")]
    pub status: Option<super::models::RunStatus>,
    /// Only runs of this branch, exactly.
    #[serde(rename = "branch", default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Only runs of this commit, in either letter case.
    #[serde(rename = "commit_sha", default, skip_serializing_if = "Option::is_none")]
    pub commit_sha: Option<String>,
    /// A release of the program, as in `0.94`; runs of the commit it was made from. An unknown release is a 422.
    #[serde(rename = "ccx_version", default, skip_serializing_if = "Option::is_none")]
    pub ccx_version: Option<String>,
    /// Only runs of this repository, in any letter case.
    #[serde(rename = "repository", default, skip_serializing_if = "Option::is_none")]
    pub repository: Option<String>,
    /// Only runs on this platform.
    #[serde(rename = "platform", default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<super::models::Platform>,
    /// Only runs created at this time or later. After `created_before` it is a 422.
    #[serde(rename = "created_after", default, skip_serializing_if = "Option::is_none")]
    pub created_after: Option<crate::contract::Timestamp>,
    /// Only runs created at this time or earlier. A whole second stands for
    /// all of it, since replies show no fractions.
    #[serde(rename = "created_before", default, skip_serializing_if = "Option::is_none")]
    pub created_before: Option<crate::contract::Timestamp>,
    /// The order; `-` is descending. Runs created at the same time are
    /// ordered by id, and those of which no time is known yet are the newest.
    #[serde(rename = "sort", default = "ListRunsParams::default_sort")]
    pub sort: super::models::RunSort,
}
impl ListRunsParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
    fn default_sort() -> super::models::RunSort {
        super::models::RunSort::DescendingCreatedAt
    }
}
/// What `listRuns` can answer.
#[derive(Debug)]
pub enum ListRunsResponse {
    /// 200: A page of runs.
    Ok(super::models::RunPage),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl ListRunsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `listRuns`, for the router.
#[derive(Debug)]
pub struct ListRuns;
impl<S: RunsApi> Endpoint<S> for ListRuns {
    const OPERATION: &'static Operation = &super::operations::LIST_RUNS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.list_runs(ListRunsInput::receive(received)?).await?.into_reply())
    }
}
/// What `createRun` is given.
#[derive(Debug)]
pub struct CreateRunInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateRunParams,
    /// The request's body.
    pub body: super::models::RunCreateRequest,
}
impl CreateRunInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createRun`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateRunParams {
    /// Makes the request safe to repeat: for 24 hours the same key with the
    /// same body gets the stored reply, and with another body a 422. A second
    /// request with the key, while the first is still running, waits for it
    /// and gets its reply.
    #[serde(
        rename = "Idempotency-Key",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub idempotency_key: Option<String>,
}
/// What `createRun` can answer.
#[derive(Debug)]
pub enum CreateRunResponse {
    /// 202: The queued run.
    Accepted(super::models::Run),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateRunResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Accepted(body) => Reply::json(202, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createRun`, for the router.
#[derive(Debug)]
pub struct CreateRun;
impl<S: RunsApi> Endpoint<S> for CreateRun {
    const OPERATION: &'static Operation = &super::operations::CREATE_RUN;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.create_run(CreateRunInput::receive(received)?).await?.into_reply())
    }
}
/// What `getRun` is given.
#[derive(Debug)]
pub struct GetRunInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetRunParams,
}
impl GetRunInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getRun`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetRunParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
}
/// What `getRun` can answer.
#[derive(Debug)]
pub enum GetRunResponse {
    /// 200: The run.
    Ok(super::models::Run),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetRunResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getRun`, for the router.
#[derive(Debug)]
pub struct GetRun;
impl<S: RunsApi> Endpoint<S> for GetRun {
    const OPERATION: &'static Operation = &super::operations::GET_RUN;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.get_run(GetRunInput::receive(received)?).await?.into_reply())
    }
}
/// What `getRunSummary` is given.
#[derive(Debug)]
pub struct GetRunSummaryInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetRunSummaryParams,
}
impl GetRunSummaryInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getRunSummary`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetRunSummaryParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
}
/// What `getRunSummary` can answer.
#[derive(Debug)]
pub enum GetRunSummaryResponse {
    /// 200: The counts.
    Ok(super::models::RunSummary),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetRunSummaryResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getRunSummary`, for the router.
#[derive(Debug)]
pub struct GetRunSummary;
impl<S: RunsApi> Endpoint<S> for GetRunSummary {
    const OPERATION: &'static Operation = &super::operations::GET_RUN_SUMMARY;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_run_summary(GetRunSummaryInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getRunProgress` is given.
#[derive(Debug)]
pub struct GetRunProgressInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetRunProgressParams,
}
impl GetRunProgressInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getRunProgress`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetRunProgressParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "GetRunProgressParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "GetRunProgressParams::default_offset")]
    pub offset: i32,
    /// Only events of this status.
    #[serde(rename = "status", default, skip_serializing_if = "Option::is_none")]
    pub status: Option<super::models::ProgressStatus>,
}
impl GetRunProgressParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `getRunProgress` can answer.
#[derive(Debug)]
pub enum GetRunProgressResponse {
    /// 200: A page of events.
    Ok(super::models::ProgressEventPage),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetRunProgressResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getRunProgress`, for the router.
#[derive(Debug)]
pub struct GetRunProgress;
impl<S: RunsApi> Endpoint<S> for GetRunProgress {
    const OPERATION: &'static Operation = &super::operations::GET_RUN_PROGRESS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_run_progress(GetRunProgressInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getRunConfig` is given.
#[derive(Debug)]
pub struct GetRunConfigInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetRunConfigParams,
}
impl GetRunConfigInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getRunConfig`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetRunConfigParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
}
/// What `getRunConfig` can answer.
#[derive(Debug)]
pub enum GetRunConfigResponse {
    /// 200: The run's configuration.
    Ok(super::models::RunConfig),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetRunConfigResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getRunConfig`, for the router.
#[derive(Debug)]
pub struct GetRunConfig;
impl<S: RunsApi> Endpoint<S> for GetRunConfig {
    const OPERATION: &'static Operation = &super::operations::GET_RUN_CONFIG;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_run_config(GetRunConfigInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `cancelRun` is given.
#[derive(Debug)]
pub struct CancelRunInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CancelRunParams,
    /// The request's body.
    pub body: Option<super::models::RunCancelRequest>,
}
impl CancelRunInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.optional_body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `cancelRun`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CancelRunParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
}
/// What `cancelRun` can answer.
#[derive(Debug)]
pub enum CancelRunResponse {
    /// 202: What became of the request.
    Accepted(super::models::RunActionResult),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl CancelRunResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Accepted(body) => Reply::json(202, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `cancelRun`, for the router.
#[derive(Debug)]
pub struct CancelRun;
impl<S: RunsApi> Endpoint<S> for CancelRun {
    const OPERATION: &'static Operation = &super::operations::CANCEL_RUN;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.cancel_run(CancelRunInput::receive(received)?).await?.into_reply())
    }
}
/// What `restartRun` is given.
#[derive(Debug)]
pub struct RestartRunInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: RestartRunParams,
}
impl RestartRunInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `restartRun`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct RestartRunParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
}
/// What `restartRun` can answer.
#[derive(Debug)]
pub enum RestartRunResponse {
    /// 202: What became of the request.
    Accepted(super::models::RunActionResult),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl RestartRunResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Accepted(body) => Reply::json(202, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `restartRun`, for the router.
#[derive(Debug)]
pub struct RestartRun;
impl<S: RunsApi> Endpoint<S> for RestartRun {
    const OPERATION: &'static Operation = &super::operations::RESTART_RUN;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.restart_run(RestartRunInput::receive(received)?).await?.into_reply())
    }
}
