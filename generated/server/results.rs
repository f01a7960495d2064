// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Results`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// How each test of a run went, and what it wrote.
pub trait ResultsApi: Send + Sync + 'static {
    /// The tests of a run and how each went
    ///
    /// One entry a selected test, by test id: those without a result, too, as
    /// `not_started`. The statuses add up to the counts of the run's summary.
    fn list_run_samples(
        &self,
        input: ListRunSamplesInput,
    ) -> impl Future<Output = Result<ListRunSamplesResponse, Fault>> + Send;
    /// One test of a run
    ///
    /// A test that was neither selected nor reported is a 404.
    fn get_run_sample(
        &self,
        input: GetRunSampleInput,
    ) -> impl Future<Output = Result<GetRunSampleResponse, Fault>> + Send;
    /// What an output of a test should have been
    ///
    /// The baseline of the day of the run, at most its first 1,048,576 bytes. Text
    /// is exactly what the file holds, line endings included.
    fn get_expected_output(
        &self,
        input: GetExpectedOutputInput,
    ) -> impl Future<Output = Result<GetExpectedOutputResponse, Fault>> + Send;
    /// What an output of a test was
    ///
    /// At most its first 1,048,576 bytes. Where the output equals the baseline of
    /// the day no copy was kept, and the reply leads to the expected one.
    fn get_actual_output(
        &self,
        input: GetActualOutputInput,
    ) -> impl Future<Output = Result<GetActualOutputResponse, Fault>> + Send;
    /// How an output differs from what it should have been
    ///
    /// Compares the two files line by line. `identical` means that the bytes are;
    /// `differences` names what kinds of differences there are. `truncated` says
    /// that not all of them are shown, or that comparing all would have taken too
    /// long. A file of more than 10 MiB is a 422.
    fn get_diff(
        &self,
        input: GetDiffInput,
    ) -> impl Future<Output = Result<GetDiffResponse, Fault>> + Send;
}
/// What `listRunSamples` is given.
#[derive(Debug)]
pub struct ListRunSamplesInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListRunSamplesParams,
}
impl ListRunSamplesInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listRunSamples`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListRunSamplesParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "ListRunSamplesParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListRunSamplesParams::default_offset")]
    pub offset: i32,
    /// Only tests of this status.
    #[serde(rename = "status", default, skip_serializing_if = "Option::is_none")]
    pub status: Option<super::models::ResultStatus>,
    /// Only tests whose sample has this in its name, in any letter case.
    #[serde(rename = "name", default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Only tests whose sample has this tag, in any letter case.
    #[serde(rename = "tag", default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Only tests of this category, in any letter case.
    #[serde(rename = "category", default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}
impl ListRunSamplesParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listRunSamples` can answer.
#[derive(Debug)]
pub enum ListRunSamplesResponse {
    /// 200: A page of tests.
    Ok(super::models::RunSamplePage),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl ListRunSamplesResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `listRunSamples`, for the router.
#[derive(Debug)]
pub struct ListRunSamples;
impl<S: ResultsApi> Endpoint<S> for ListRunSamples {
    const OPERATION: &'static Operation = &super::operations::LIST_RUN_SAMPLES;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_run_samples(ListRunSamplesInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getRunSample` is given.
#[derive(Debug)]
pub struct GetRunSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetRunSampleParams,
}
impl GetRunSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getRunSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetRunSampleParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
}
/// What `getRunSample` can answer.
#[derive(Debug)]
pub enum GetRunSampleResponse {
    /// 200: The test.
    Ok(super::models::RunSample),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetRunSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getRunSample`, for the router.
#[derive(Debug)]
pub struct GetRunSample;
impl<S: ResultsApi> Endpoint<S> for GetRunSample {
    const OPERATION: &'static Operation = &super::operations::GET_RUN_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_run_sample(GetRunSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getExpectedOutput` is given.
#[derive(Debug)]
pub struct GetExpectedOutputInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetExpectedOutputParams,
}
impl GetExpectedOutputInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getExpectedOutput`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetExpectedOutputParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The id of a regression test.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// How the content is put into the reply.
    #[serde(rename = "format", default = "GetExpectedOutputParams::default_format")]
    pub format: super::models::OutputFormat,
    /// The `ETag` the client has already; the reply is then a 304.
    #[serde(rename = "If-None-Match", default, skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
}
impl GetExpectedOutputParams {
    fn default_format() -> super::models::OutputFormat {
        super::models::OutputFormat::Base64
    }
}
/// What `getExpectedOutput` can answer.
#[derive(Debug)]
pub enum GetExpectedOutputResponse {
    /// 200: The file, or its first MiB.
    Ok {
        /// Names this version of the content, as in RFC 9110.
        etag: String,
        /// The content.
        body: super::models::OutputFile,
    },
    /// 304: The client has this already.
    NotModified {
        /// Names this version of the content, as in RFC 9110.
        etag: String,
    },
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetExpectedOutputResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok { etag, body } => {
                Reply::json(200, &body)
                    .header("etag", etag)
                    .header("cache-control", "private, no-cache")
            }
            Self::NotModified { etag } => {
                Reply::empty(304)
                    .header("etag", etag)
                    .header("cache-control", "private, no-cache")
            }
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getExpectedOutput`, for the router.
#[derive(Debug)]
pub struct GetExpectedOutput;
impl<S: ResultsApi> Endpoint<S> for GetExpectedOutput {
    const OPERATION: &'static Operation = &super::operations::GET_EXPECTED_OUTPUT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_expected_output(GetExpectedOutputInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getActualOutput` is given.
#[derive(Debug)]
pub struct GetActualOutputInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetActualOutputParams,
}
impl GetActualOutputInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getActualOutput`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetActualOutputParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The id of a regression test.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// How the content is put into the reply.
    #[serde(rename = "format", default = "GetActualOutputParams::default_format")]
    pub format: super::models::OutputFormat,
    /// The `ETag` the client has already; the reply is then a 304.
    #[serde(rename = "If-None-Match", default, skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
}
impl GetActualOutputParams {
    fn default_format() -> super::models::OutputFormat {
        super::models::OutputFormat::Base64
    }
}
/// What `getActualOutput` can answer.
#[derive(Debug)]
pub enum GetActualOutputResponse {
    /// 200: The file, or its first MiB.
    Ok {
        /// Names this version of the content, as in RFC 9110.
        etag: String,
        /// The content.
        body: super::models::OutputFile,
    },
    /// 303: The output equals the expected one, which is there.
    SeeOther {
        /// Relative to the server.
        location: String,
    },
    /// 304: The client has this already.
    NotModified {
        /// Names this version of the content, as in RFC 9110.
        etag: String,
    },
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `missing_output` where the test wrote no such output, `not_found` for anything else that is not there.
    NotFound(crate::contract::Problem),
}
impl GetActualOutputResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok { etag, body } => {
                Reply::json(200, &body)
                    .header("etag", etag)
                    .header("cache-control", "private, no-cache")
            }
            Self::SeeOther { location } => Reply::empty(303).header("location", location),
            Self::NotModified { etag } => {
                Reply::empty(304)
                    .header("etag", etag)
                    .header("cache-control", "private, no-cache")
            }
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getActualOutput`, for the router.
#[derive(Debug)]
pub struct GetActualOutput;
impl<S: ResultsApi> Endpoint<S> for GetActualOutput {
    const OPERATION: &'static Operation = &super::operations::GET_ACTUAL_OUTPUT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_actual_output(GetActualOutputInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getDiff` is given.
#[derive(Debug)]
pub struct GetDiffInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetDiffParams,
}
impl GetDiffInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getDiff`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetDiffParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The id of a regression test.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// Unchanged lines around each change.
    #[serde(rename = "context_lines", default = "GetDiffParams::default_context_lines")]
    pub context_lines: i32,
    /// The form of the reply.
    #[serde(rename = "format", default = "GetDiffParams::default_format")]
    pub format: super::models::DiffFormat,
}
impl GetDiffParams {
    fn default_context_lines() -> i32 {
        3
    }
    fn default_format() -> super::models::DiffFormat {
        super::models::DiffFormat::Structured
    }
}
/// What `getDiff` can answer.
#[derive(Debug)]
pub enum GetDiffResponse {
    /// 200: The differences.
    Ok(super::models::DiffResult),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl GetDiffResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `getDiff`, for the router.
#[derive(Debug)]
pub struct GetDiff;
impl<S: ResultsApi> Endpoint<S> for GetDiff {
    const OPERATION: &'static Operation = &super::operations::GET_DIFF;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.get_diff(GetDiffInput::receive(received)?).await?.into_reply())
    }
}
