// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Logs`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// What a run said while it went on.
pub trait LogsApi: Send + Sync + 'static {
    /// The log of one sample of a run
    ///
    /// The log that was stored for the sample alone, if one was.
    /// A page begins at the byte position `cursor`, or with the next line where
    /// that is inside one, and costs what it returns. It ends with `limit` lines,
    /// with the line that brings its text to 1 MiB, or after 8 MiB of the log have
    /// been looked at. So with a filter it may be short, even empty, with more to
    /// come: only a null `next_cursor` is the end. `tail` looks at the last 8 MiB.
    /// Of a line longer than 64 KiB only that much is shown, and seen by filters.
    /// While the run goes on `next_cursor` is never null, so a reader can follow;
    /// its last line is held back until it is complete. A `cursor` beyond the end is
    /// one of an earlier attempt's log then, and begins at the start.
    fn get_sample_logs(
        &self,
        input: GetSampleLogsInput,
    ) -> impl Future<Output = Result<GetSampleLogsResponse, Fault>> + Send;
    /// The log of a run
    ///
    /// A page begins at the byte position `cursor`, or with the next line where
    /// that is inside one, and costs what it returns. It ends with `limit` lines,
    /// with the line that brings its text to 1 MiB, or after 8 MiB of the log have
    /// been looked at. So with a filter it may be short, even empty, with more to
    /// come: only a null `next_cursor` is the end. `tail` looks at the last 8 MiB.
    /// Of a line longer than 64 KiB only that much is shown, and seen by filters.
    /// While the run goes on `next_cursor` is never null, so a reader can follow;
    /// its last line is held back until it is complete. A `cursor` beyond the end is
    /// one of an earlier attempt's log then, and begins at the start.
    fn get_run_logs(
        &self,
        input: GetRunLogsInput,
    ) -> impl Future<Output = Result<GetRunLogsResponse, Fault>> + Send;
}
/// What `getSampleLogs` is given.
#[derive(Debug)]
pub struct GetSampleLogsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetSampleLogsParams,
}
impl GetSampleLogsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getSampleLogs`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetSampleLogsParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "GetSampleLogsParams::default_limit")]
    pub limit: i32,
    /// Where the page begins, a `next_cursor` of an earlier one.
    #[serde(rename = "cursor", default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<i64>,
    /// Only lines of this level.
    #[serde(rename = "level", default, skip_serializing_if = "Option::is_none")]
    pub level: Option<super::models::LogLevel>,
    /// Only lines from this source.
    #[serde(rename = "source", default, skip_serializing_if = "Option::is_none")]
    pub source: Option<super::models::LogSource>,
    /// Only lines with this text in them, in any letter case.
    #[serde(rename = "contains", default, skip_serializing_if = "Option::is_none")]
    pub contains: Option<String>,
    /// The last so many lines that the filters let pass, the oldest first, instead of a page. With `cursor` it is a 422.
    #[serde(rename = "tail", default, skip_serializing_if = "Option::is_none")]
    pub tail: Option<i32>,
}
impl GetSampleLogsParams {
    fn default_limit() -> i32 {
        100
    }
}
/// What `getSampleLogs` can answer.
#[derive(Debug)]
pub enum GetSampleLogsResponse {
    /// 200: A page of lines.
    Ok(super::models::LogPage),
    /// 404: Code `not_found` for an unknown run, `log_not_found` for a run without a log.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl GetSampleLogsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).continued(&body.pagination),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `getSampleLogs`, for the router.
#[derive(Debug)]
pub struct GetSampleLogs;
impl<S: LogsApi> Endpoint<S> for GetSampleLogs {
    const OPERATION: &'static Operation = &super::operations::GET_SAMPLE_LOGS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_sample_logs(GetSampleLogsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getRunLogs` is given.
#[derive(Debug)]
pub struct GetRunLogsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetRunLogsParams,
}
impl GetRunLogsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getRunLogs`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetRunLogsParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "GetRunLogsParams::default_limit")]
    pub limit: i32,
    /// Where the page begins, a `next_cursor` of an earlier one.
    #[serde(rename = "cursor", default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<i64>,
    /// Only lines of this level.
    #[serde(rename = "level", default, skip_serializing_if = "Option::is_none")]
    pub level: Option<super::models::LogLevel>,
    /// Only lines from this source.
    #[serde(rename = "source", default, skip_serializing_if = "Option::is_none")]
    pub source: Option<super::models::LogSource>,
    /// Only lines with this text in them, in any letter case.
    #[serde(rename = "contains", default, skip_serializing_if = "Option::is_none")]
    pub contains: Option<String>,
    /// The last so many lines that the filters let pass, the oldest first, instead of a page. With `cursor` it is a 422.
    #[serde(rename = "tail", default, skip_serializing_if = "Option::is_none")]
    pub tail: Option<i32>,
}
impl GetRunLogsParams {
    fn default_limit() -> i32 {
        100
    }
}
/// What `getRunLogs` can answer.
#[derive(Debug)]
pub enum GetRunLogsResponse {
    /// 200: A page of lines.
    Ok(super::models::LogPage),
    /// 404: Code `not_found` for an unknown run, `log_not_found` for a run without a log.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl GetRunLogsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).continued(&body.pagination),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `getRunLogs`, for the router.
#[derive(Debug)]
pub struct GetRunLogs;
impl<S: LogsApi> Endpoint<S> for GetRunLogs {
    const OPERATION: &'static Operation = &super::operations::GET_RUN_LOGS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_run_logs(GetRunLogsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
