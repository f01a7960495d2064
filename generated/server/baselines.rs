// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Baselines`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// Which outputs are right.
pub trait BaselinesApi: Send + Sync + 'static {
    /// Make an output the baseline
    ///
    /// From now on the output is right: in this run, in every other that wrote the
    /// same, and in those to come. Say what was seen, by `actual_sha256` or
    /// `If-Match`, and nothing else is approved: where the output is another by now
    /// the reply is a 409 or a 412. The old baseline stays right for the runs that
    /// were made while it was one; it becomes a variant with `keep_previous`, and
    /// `undo` on this path brings it back. Approving what is the baseline already
    /// changes nothing but what the other fields ask for.
    ///
    /// For admins, and for the roles that the server's `approver_roles` names.
    fn approve_baseline(
        &self,
        input: ApproveBaselineInput,
    ) -> impl Future<Output = Result<ApproveBaselineResponse, Fault>> + Send;
    /// Take an approval back
    ///
    /// Brings back the baseline and the variants that the approval of this run's
    /// output replaced. Where the baseline has changed again since, the reply is a
    /// 409 and nothing happens.
    fn undo_baseline_approval(
        &self,
        input: UndoBaselineApprovalInput,
    ) -> impl Future<Output = Result<UndoBaselineApprovalResponse, Fault>> + Send;
    /// Take the outputs of a run as first baselines
    ///
    /// Every output of the test that has no baseline yet, and that this run wrote,
    /// gets what was written as its baseline: that is right from now on, in this run
    /// and in every other that wrote the same. What has a baseline already stays as
    /// it is; approve it instead. The run must have ended. Each output is taken back
    /// by itself, as an approval is.
    ///
    /// For admins, and for the roles that the server's `approver_roles` names.
    fn adopt_outputs(
        &self,
        input: AdoptOutputsInput,
    ) -> impl Future<Output = Result<AdoptOutputsResponse, Fault>> + Send;
}
/// What `approveBaseline` is given.
#[derive(Debug)]
pub struct ApproveBaselineInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ApproveBaselineParams,
    /// The request's body.
    pub body: super::models::BaselineApprovalRequest,
}
impl ApproveBaselineInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `approveBaseline`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ApproveBaselineParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The `ETag` of the actual output as it was seen; where it is another by now, the reply is a 412.
    #[serde(rename = "If-Match", default, skip_serializing_if = "Option::is_none")]
    pub if_match: Option<String>,
}
/// What `approveBaseline` can answer.
#[derive(Debug)]
pub enum ApproveBaselineResponse {
    /// 200: What was approved.
    Ok(super::models::BaselineApproval),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 412: Code `precondition_failed`. `If-Match` does not hold any more.
    PreconditionFailed(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl ApproveBaselineResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::PreconditionFailed(body) => Reply::problem(412, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `approveBaseline`, for the router.
#[derive(Debug)]
pub struct ApproveBaseline;
impl<S: BaselinesApi> Endpoint<S> for ApproveBaseline {
    const OPERATION: &'static Operation = &super::operations::APPROVE_BASELINE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .approve_baseline(ApproveBaselineInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `undoBaselineApproval` is given.
#[derive(Debug)]
pub struct UndoBaselineApprovalInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UndoBaselineApprovalParams,
    /// The request's body.
    pub body: super::models::BaselineUndoRequest,
}
impl UndoBaselineApprovalInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `undoBaselineApproval`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UndoBaselineApprovalParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
}
/// What `undoBaselineApproval` can answer.
#[derive(Debug)]
pub enum UndoBaselineApprovalResponse {
    /// 200: What was taken back.
    Ok(super::models::BaselineApproval),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
}
impl UndoBaselineApprovalResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `undoBaselineApproval`, for the router.
#[derive(Debug)]
pub struct UndoBaselineApproval;
impl<S: BaselinesApi> Endpoint<S> for UndoBaselineApproval {
    const OPERATION: &'static Operation = &super::operations::UNDO_BASELINE_APPROVAL;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .undo_baseline_approval(UndoBaselineApprovalInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `adoptOutputs` is given.
#[derive(Debug)]
pub struct AdoptOutputsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: AdoptOutputsParams,
}
impl AdoptOutputsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `adoptOutputs`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct AdoptOutputsParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The regression test, as the job names it.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
}
/// What `adoptOutputs` can answer.
#[derive(Debug)]
pub enum AdoptOutputsResponse {
    /// 200: What was adopted, if anything.
    Ok(super::models::AdoptedOutputs),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl AdoptOutputsResponse {
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
/// The operation `adoptOutputs`, for the router.
#[derive(Debug)]
pub struct AdoptOutputs;
impl<S: BaselinesApi> Endpoint<S> for AdoptOutputs {
    const OPERATION: &'static Operation = &super::operations::ADOPT_OUTPUTS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .adopt_outputs(AdoptOutputsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
