// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Samples`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// Files that a program is run on.
pub trait SamplesApi: Send + Sync + 'static {
    /// Parameters in every place
    ///
    /// Some have defaults.
    fn list_parts(
        &self,
        input: ListPartsInput,
    ) -> impl Future<Output = Result<ListPartsResponse, Fault>> + Send;
    /// A form with a file, or without one
    fn upload_sample(
        &self,
        input: UploadSampleInput,
    ) -> impl Future<Output = Result<UploadSampleResponse, Fault>> + Send;
    /// An urlencoded body
    fn rename_sample(
        &self,
        input: RenameSampleInput,
    ) -> impl Future<Output = Result<RenameSampleResponse, Fault>> + Send;
    /// A binary body
    fn replace_sample(
        &self,
        input: ReplaceSampleInput,
    ) -> impl Future<Output = Result<ReplaceSampleResponse, Fault>> + Send;
    /// A body of which some is kept as it is written
    fn describe_sample(
        &self,
        input: DescribeSampleInput,
    ) -> impl Future<Output = Result<DescribeSampleResponse, Fault>> + Send;
}
/// What `listParts` is given.
#[derive(Debug)]
pub struct ListPartsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListPartsParams,
}
impl ListPartsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listParts`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListPartsParams {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i64,
    /// The contract's `type`.
    #[serde(rename = "type")]
    pub r#type: super::models::PartType,
    /// `?repeated=a&repeated=b`
    #[serde(rename = "repeated", default, skip_serializing_if = "Option::is_none")]
    pub repeated: Option<Vec<String>>,
    /// `?separated=1,2`
    #[serde(rename = "separated", default = "ListPartsParams::default_separated")]
    pub separated: Vec<i32>,
    /// The contract's `sort`.
    #[serde(rename = "sort", default = "ListPartsParams::default_sort")]
    pub sort: super::models::Sort,
    /// The contract's `limit`.
    #[serde(rename = "limit", default = "ListPartsParams::default_limit")]
    pub limit: super::models::Limit,
    /// The contract's `deep`.
    #[serde(rename = "deep")]
    pub deep: bool,
    /// The contract's `ratio`.
    #[serde(rename = "ratio", default, skip_serializing_if = "Option::is_none")]
    pub ratio: Option<f64>,
    /// The contract's `after`.
    #[serde(rename = "after", default, skip_serializing_if = "Option::is_none")]
    pub after: Option<crate::contract::Timestamp>,
    /// The version the caller has.
    #[serde(rename = "If-None-Match", default, skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
    /// The contract's `X-Part-Count`.
    #[serde(rename = "X-Part-Count")]
    pub x_part_count: i64,
}
impl ListPartsParams {
    fn default_separated() -> Vec<i32> {
        vec![1, 2]
    }
    fn default_sort() -> super::models::Sort {
        super::models::Sort::DescendingName
    }
    fn default_limit() -> super::models::Limit {
        50
    }
}
/// What `listParts` can answer.
#[derive(Debug)]
pub enum ListPartsResponse {
    /// 200: Well done.
    Ok(super::models::Done),
}
impl ListPartsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `listParts`, for the router.
#[derive(Debug)]
pub struct ListParts;
impl<S: SamplesApi> Endpoint<S> for ListParts {
    const OPERATION: &'static Operation = &super::operations::LIST_PARTS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.list_parts(ListPartsInput::receive(received)?).await?.into_reply())
    }
}
/// What `uploadSample` is given.
#[derive(Debug)]
pub struct UploadSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// The request's body.
    pub body: crate::contract::Form,
}
impl UploadSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            body: received.form()?,
            origin: received.origin(),
        })
    }
}
/// What `uploadSample` can answer.
#[derive(Debug)]
pub enum UploadSampleResponse {
    /// 200: Well done.
    Ok(super::models::Done),
}
impl UploadSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `uploadSample`, for the router.
#[derive(Debug)]
pub struct UploadSample;
impl<S: SamplesApi> Endpoint<S> for UploadSample {
    const OPERATION: &'static Operation = &super::operations::UPLOAD_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .upload_sample(UploadSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `renameSample` is given.
#[derive(Debug)]
pub struct RenameSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: RenameSampleParams,
    /// The request's body.
    pub body: super::models::NameForm,
}
impl RenameSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `renameSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct RenameSampleParams {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i64,
}
/// What `renameSample` can answer.
#[derive(Debug)]
pub enum RenameSampleResponse {
    /// 200: Well done.
    Ok(super::models::Done),
}
impl RenameSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `renameSample`, for the router.
#[derive(Debug)]
pub struct RenameSample;
impl<S: SamplesApi> Endpoint<S> for RenameSample {
    const OPERATION: &'static Operation = &super::operations::RENAME_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .rename_sample(RenameSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `replaceSample` is given.
#[derive(Debug)]
pub struct ReplaceSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ReplaceSampleParams,
    /// The request's body.
    pub body: crate::contract::Stream,
}
impl ReplaceSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.stream()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `replaceSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ReplaceSampleParams {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i64,
}
/// What `replaceSample` can answer.
#[derive(Debug)]
pub enum ReplaceSampleResponse {
    /// 200: Well done.
    Ok(super::models::Done),
}
impl ReplaceSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `replaceSample`, for the router.
#[derive(Debug)]
pub struct ReplaceSample;
impl<S: SamplesApi> Endpoint<S> for ReplaceSample {
    const OPERATION: &'static Operation = &super::operations::REPLACE_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .replace_sample(ReplaceSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `describeSample` is given.
#[derive(Debug)]
pub struct DescribeSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DescribeSampleParams,
    /// The request's body.
    pub body: super::models::Description,
}
impl DescribeSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `describeSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DescribeSampleParams {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i64,
}
/// What `describeSample` can answer.
#[derive(Debug)]
pub enum DescribeSampleResponse {
    /// 200: Well done.
    Ok(super::models::Done),
}
impl DescribeSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `describeSample`, for the router.
#[derive(Debug)]
pub struct DescribeSample;
impl<S: SamplesApi> Endpoint<S> for DescribeSample {
    const OPERATION: &'static Operation = &super::operations::DESCRIBE_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .describe_sample(DescribeSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
