// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Errors`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// What went wrong in a run.
pub trait ErrorsApi: Send + Sync + 'static {
    /// What is wrong with the results of a run
    ///
    /// By test id: the exit code, then each missing output, then each output that
    /// is not accepted. As many as the summary's `error_count`.
    fn list_run_errors(
        &self,
        input: ListRunErrorsInput,
    ) -> impl Future<Output = Result<ListRunErrorsResponse, Fault>> + Send;
    /// The errors of a run in groups
    ///
    /// The largest group first; of equal ones the one seen first.
    fn get_error_summary(
        &self,
        input: GetErrorSummaryInput,
    ) -> impl Future<Output = Result<GetErrorSummaryResponse, Fault>> + Send;
    /// What kept a run from being tested
    ///
    /// One for each time the run was canceled by a fault. That a person canceled it
    /// is no fault, nor that there was nothing to test.
    fn list_infra_errors(
        &self,
        input: ListInfraErrorsInput,
    ) -> impl Future<Output = Result<ListInfraErrorsResponse, Fault>> + Send;
}
/// What `listRunErrors` is given.
#[derive(Debug)]
pub struct ListRunErrorsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListRunErrorsParams,
}
impl ListRunErrorsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listRunErrors`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListRunErrorsParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "ListRunErrorsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListRunErrorsParams::default_offset")]
    pub offset: i32,
    /// Only errors of this type.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<super::models::RunErrorType>,
    /// Only errors of this severity.
    #[serde(rename = "severity", default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<super::models::Severity>,
    /// Only errors with this sample.
    #[serde(rename = "sample_id", default, skip_serializing_if = "Option::is_none")]
    pub sample_id: Option<i32>,
}
impl ListRunErrorsParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listRunErrors` can answer.
#[derive(Debug)]
pub enum ListRunErrorsResponse {
    /// 200: A page of errors.
    Ok(super::models::ErrorItemPage),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl ListRunErrorsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `listRunErrors`, for the router.
#[derive(Debug)]
pub struct ListRunErrors;
impl<S: ErrorsApi> Endpoint<S> for ListRunErrors {
    const OPERATION: &'static Operation = &super::operations::LIST_RUN_ERRORS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_run_errors(ListRunErrorsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getErrorSummary` is given.
#[derive(Debug)]
pub struct GetErrorSummaryInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetErrorSummaryParams,
}
impl GetErrorSummaryInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getErrorSummary`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetErrorSummaryParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "GetErrorSummaryParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "GetErrorSummaryParams::default_offset")]
    pub offset: i32,
    /// What makes a group.
    #[serde(rename = "group_by", default = "GetErrorSummaryParams::default_group_by")]
    pub group_by: super::models::ErrorGrouping,
    /// Only groups of this severity.
    #[serde(rename = "severity", default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<super::models::Severity>,
}
impl GetErrorSummaryParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
    fn default_group_by() -> super::models::ErrorGrouping {
        super::models::ErrorGrouping::Type
    }
}
/// What `getErrorSummary` can answer.
#[derive(Debug)]
pub enum GetErrorSummaryResponse {
    /// 200: A page of groups.
    Ok(super::models::ErrorSummaryPage),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetErrorSummaryResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getErrorSummary`, for the router.
#[derive(Debug)]
pub struct GetErrorSummary;
impl<S: ErrorsApi> Endpoint<S> for GetErrorSummary {
    const OPERATION: &'static Operation = &super::operations::GET_ERROR_SUMMARY;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_error_summary(GetErrorSummaryInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `listInfraErrors` is given.
#[derive(Debug)]
pub struct ListInfraErrorsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListInfraErrorsParams,
}
impl ListInfraErrorsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listInfraErrors`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListInfraErrorsParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "ListInfraErrorsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListInfraErrorsParams::default_offset")]
    pub offset: i32,
    /// Only errors of this type.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<super::models::InfraErrorType>,
    /// Only errors of this severity.
    #[serde(rename = "severity", default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<super::models::Severity>,
    /// With `stack`, the events that led to each; for admins and contributors.
    #[serde(
        rename = "include_stack",
        default = "ListInfraErrorsParams::default_include_stack"
    )]
    pub include_stack: bool,
}
impl ListInfraErrorsParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
    fn default_include_stack() -> bool {
        false
    }
}
/// What `listInfraErrors` can answer.
#[derive(Debug)]
pub enum ListInfraErrorsResponse {
    /// 200: A page of errors.
    Ok(super::models::ErrorItemPage),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl ListInfraErrorsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `listInfraErrors`, for the router.
#[derive(Debug)]
pub struct ListInfraErrors;
impl<S: ErrorsApi> Endpoint<S> for ListInfraErrors {
    const OPERATION: &'static Operation = &super::operations::LIST_INFRA_ERRORS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_infra_errors(ListInfraErrorsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
