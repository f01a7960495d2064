// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Samples`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// Media files that tests run on.
pub trait SamplesApi: Send + Sync + 'static {
    /// List samples
    ///
    /// By id. All filters must hold at once.
    fn list_samples(
        &self,
        input: ListSamplesInput,
    ) -> impl Future<Output = Result<ListSamplesResponse, Fault>> + Send;
    /// One sample
    ///
    /// What the lists have of it, too. `GET /samples/{sample_id}/details` tells
    /// who uploaded it and which files belong to it.
    fn get_sample(
        &self,
        input: GetSampleInput,
    ) -> impl Future<Output = Result<GetSampleResponse, Fault>> + Send;
    /// Remove a sample
    ///
    /// With its files, its upload record and its tags; what runs have made of it
    /// stays in their history. The files go last, so one that cannot be removed
    /// now may stay behind without a sample. A sample that a regression test
    /// uses stays: 409.
    fn delete_sample(
        &self,
        input: DeleteSampleInput,
    ) -> impl Future<Output = Result<DeleteSampleResponse, Fault>> + Send;
    /// Change what is said of a sample
    ///
    /// Only what the body names changes, all of it or nothing. `tags` replaces all
    /// tags. What its uploader said can only be set on a sample that was uploaded:
    /// on any other it is a 409.
    fn update_sample(
        &self,
        input: UpdateSampleInput,
    ) -> impl Future<Output = Result<UpdateSampleResponse, Fault>> + Send;
    /// All that is known of a sample
    ///
    /// With what its uploader said, the files that belong to it, and what MediaInfo
    /// found in it.
    fn get_sample_details(
        &self,
        input: GetSampleDetailsInput,
    ) -> impl Future<Output = Result<GetSampleDetailsResponse, Fault>> + Send;
    /// How the tests of a sample went, run by run
    ///
    /// The newest run first, then by test id. Each filter is exact over the whole
    /// history. A test that a run selected and that has no result is `not_started`.
    fn get_sample_history(
        &self,
        input: GetSampleHistoryInput,
    ) -> impl Future<Output = Result<GetSampleHistoryResponse, Fault>> + Send;
    /// Where the media file of a sample is
    ///
    /// A link that works for some minutes and needs no token: presigned where the
    /// files are in S3 or GCS, else of this server.
    fn download_sample(
        &self,
        input: DownloadSampleInput,
    ) -> impl Future<Output = Result<DownloadSampleResponse, Fault>> + Send;
    /// Where the MediaInfo report of a sample is
    ///
    /// A link that works for some minutes and needs no token. 404 also where no
    /// report was made of the sample.
    fn download_sample_media_info(
        &self,
        input: DownloadSampleMediaInfoInput,
    ) -> impl Future<Output = Result<DownloadSampleMediaInfoResponse, Fault>> + Send;
    /// Where a file that belongs to a sample is
    ///
    /// A link that works for some minutes and needs no token. The extra files of a
    /// sample are in `GET /samples/{sample_id}/details`.
    fn download_sample_extra_file(
        &self,
        input: DownloadSampleExtraFileInput,
    ) -> impl Future<Output = Result<DownloadSampleExtraFileResponse, Fault>> + Send;
    /// List tags
    ///
    /// By name.
    fn list_tags(
        &self,
        input: ListTagsInput,
    ) -> impl Future<Output = Result<ListTagsResponse, Fault>> + Send;
    /// Make a tag
    ///
    /// A name that is taken is a 409. Samples get tags with
    /// `PATCH /samples/{sample_id}`.
    fn create_tag(
        &self,
        input: CreateTagInput,
    ) -> impl Future<Output = Result<CreateTagResponse, Fault>> + Send;
    /// Remove a file that belongs to a sample
    ///
    /// The file goes with its row, and cannot be brought back. The sample and its
    /// tests stay as they are.
    fn delete_sample_extra_file(
        &self,
        input: DeleteSampleExtraFileInput,
    ) -> impl Future<Output = Result<DeleteSampleExtraFileResponse, Fault>> + Send;
}
/// What `listSamples` is given.
#[derive(Debug)]
pub struct ListSamplesInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListSamplesParams,
}
impl ListSamplesInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listSamples`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListSamplesParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListSamplesParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListSamplesParams::default_offset")]
    pub offset: i32,
    /// Only samples with this in their name, in any letter case.
    #[serde(rename = "name", default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Only samples with this extension.
    #[serde(rename = "extension", default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<String>,
    /// Only the sample of this content.
    #[serde(rename = "sha256", default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Only samples with this tag, in any letter case.
    #[serde(rename = "tag", default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// `active`: only samples of an active test; `inactive`: only the others.
    #[serde(rename = "status", default, skip_serializing_if = "Option::is_none")]
    pub status: Option<super::models::SampleStatus>,
}
impl ListSamplesParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listSamples` can answer.
#[derive(Debug)]
pub enum ListSamplesResponse {
    /// 200: A page of samples.
    Ok(super::models::SamplePage),
}
impl ListSamplesResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
        }
    }
}
/// The operation `listSamples`, for the router.
#[derive(Debug)]
pub struct ListSamples;
impl<S: SamplesApi> Endpoint<S> for ListSamples {
    const OPERATION: &'static Operation = &super::operations::LIST_SAMPLES;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_samples(ListSamplesInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getSample` is given.
#[derive(Debug)]
pub struct GetSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetSampleParams,
}
impl GetSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetSampleParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
}
/// What `getSample` can answer.
#[derive(Debug)]
pub enum GetSampleResponse {
    /// 200: The sample.
    Ok(super::models::Sample),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getSample`, for the router.
#[derive(Debug)]
pub struct GetSample;
impl<S: SamplesApi> Endpoint<S> for GetSample {
    const OPERATION: &'static Operation = &super::operations::GET_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.get_sample(GetSampleInput::receive(received)?).await?.into_reply())
    }
}
/// What `deleteSample` is given.
#[derive(Debug)]
pub struct DeleteSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteSampleParams,
}
impl DeleteSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteSampleParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
}
/// What `deleteSample` can answer.
#[derive(Debug)]
pub enum DeleteSampleResponse {
    /// 200: The sample is gone.
    Ok(super::models::SampleDeleted),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
}
impl DeleteSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `deleteSample`, for the router.
#[derive(Debug)]
pub struct DeleteSample;
impl<S: SamplesApi> Endpoint<S> for DeleteSample {
    const OPERATION: &'static Operation = &super::operations::DELETE_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_sample(DeleteSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `updateSample` is given.
#[derive(Debug)]
pub struct UpdateSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UpdateSampleParams,
    /// The request's body.
    pub body: super::models::SampleUpdateRequest,
}
impl UpdateSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `updateSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UpdateSampleParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
}
/// What `updateSample` can answer.
#[derive(Debug)]
pub enum UpdateSampleResponse {
    /// 200: The sample.
    Ok(super::models::SampleUpdated),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl UpdateSampleResponse {
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
/// The operation `updateSample`, for the router.
#[derive(Debug)]
pub struct UpdateSample;
impl<S: SamplesApi> Endpoint<S> for UpdateSample {
    const OPERATION: &'static Operation = &super::operations::UPDATE_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .update_sample(UpdateSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getSampleDetails` is given.
#[derive(Debug)]
pub struct GetSampleDetailsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetSampleDetailsParams,
}
impl GetSampleDetailsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getSampleDetails`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetSampleDetailsParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
}
/// What `getSampleDetails` can answer.
#[derive(Debug)]
pub enum GetSampleDetailsResponse {
    /// 200: The sample.
    Ok(super::models::SampleDetails),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetSampleDetailsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getSampleDetails`, for the router.
#[derive(Debug)]
pub struct GetSampleDetails;
impl<S: SamplesApi> Endpoint<S> for GetSampleDetails {
    const OPERATION: &'static Operation = &super::operations::GET_SAMPLE_DETAILS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_sample_details(GetSampleDetailsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getSampleHistory` is given.
#[derive(Debug)]
pub struct GetSampleHistoryInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetSampleHistoryParams,
}
impl GetSampleHistoryInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getSampleHistory`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetSampleHistoryParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "GetSampleHistoryParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "GetSampleHistoryParams::default_offset")]
    pub offset: i32,
    /// Only this test; one of another sample is a 422.
    #[serde(
        rename = "regression_test_id",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub regression_test_id: Option<i32>,
    /// Only results of this status.
    #[serde(rename = "status", default, skip_serializing_if = "Option::is_none")]
    pub status: Option<super::models::ResultStatus>,
    /// Only runs of this branch, exactly.
    #[serde(rename = "branch", default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
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
}
impl GetSampleHistoryParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `getSampleHistory` can answer.
#[derive(Debug)]
pub enum GetSampleHistoryResponse {
    /// 200: A page of results.
    Ok(super::models::SampleHistoryPage),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl GetSampleHistoryResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `getSampleHistory`, for the router.
#[derive(Debug)]
pub struct GetSampleHistory;
impl<S: SamplesApi> Endpoint<S> for GetSampleHistory {
    const OPERATION: &'static Operation = &super::operations::GET_SAMPLE_HISTORY;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_sample_history(GetSampleHistoryInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `downloadSample` is given.
#[derive(Debug)]
pub struct DownloadSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DownloadSampleParams,
}
impl DownloadSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `downloadSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DownloadSampleParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
}
/// What `downloadSample` can answer.
#[derive(Debug)]
pub enum DownloadSampleResponse {
    /// 200: Where the file is.
    Ok(super::models::StoredFile),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DownloadSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).header("cache-control", "no-store"),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `downloadSample`, for the router.
#[derive(Debug)]
pub struct DownloadSample;
impl<S: SamplesApi> Endpoint<S> for DownloadSample {
    const OPERATION: &'static Operation = &super::operations::DOWNLOAD_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .download_sample(DownloadSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `downloadSampleMediaInfo` is given.
#[derive(Debug)]
pub struct DownloadSampleMediaInfoInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DownloadSampleMediaInfoParams,
}
impl DownloadSampleMediaInfoInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `downloadSampleMediaInfo`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DownloadSampleMediaInfoParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
}
/// What `downloadSampleMediaInfo` can answer.
#[derive(Debug)]
pub enum DownloadSampleMediaInfoResponse {
    /// 200: Where the file is.
    Ok(super::models::StoredFile),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DownloadSampleMediaInfoResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).header("cache-control", "no-store"),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `downloadSampleMediaInfo`, for the router.
#[derive(Debug)]
pub struct DownloadSampleMediaInfo;
impl<S: SamplesApi> Endpoint<S> for DownloadSampleMediaInfo {
    const OPERATION: &'static Operation = &super::operations::DOWNLOAD_SAMPLE_MEDIA_INFO;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .download_sample_media_info(
                    DownloadSampleMediaInfoInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `downloadSampleExtraFile` is given.
#[derive(Debug)]
pub struct DownloadSampleExtraFileInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DownloadSampleExtraFileParams,
}
impl DownloadSampleExtraFileInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `downloadSampleExtraFile`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DownloadSampleExtraFileParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The extra file, as `GET /samples/{sample_id}/details` lists it.
    #[serde(rename = "extra_id")]
    pub extra_id: i32,
}
/// What `downloadSampleExtraFile` can answer.
#[derive(Debug)]
pub enum DownloadSampleExtraFileResponse {
    /// 200: Where the file is.
    Ok(super::models::StoredFile),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DownloadSampleExtraFileResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).header("cache-control", "no-store"),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `downloadSampleExtraFile`, for the router.
#[derive(Debug)]
pub struct DownloadSampleExtraFile;
impl<S: SamplesApi> Endpoint<S> for DownloadSampleExtraFile {
    const OPERATION: &'static Operation = &super::operations::DOWNLOAD_SAMPLE_EXTRA_FILE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .download_sample_extra_file(
                    DownloadSampleExtraFileInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `listTags` is given.
#[derive(Debug)]
pub struct ListTagsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListTagsParams,
}
impl ListTagsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listTags`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListTagsParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListTagsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListTagsParams::default_offset")]
    pub offset: i32,
}
impl ListTagsParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listTags` can answer.
#[derive(Debug)]
pub enum ListTagsResponse {
    /// 200: A page of tags.
    Ok(super::models::TagPage),
}
impl ListTagsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
        }
    }
}
/// The operation `listTags`, for the router.
#[derive(Debug)]
pub struct ListTags;
impl<S: SamplesApi> Endpoint<S> for ListTags {
    const OPERATION: &'static Operation = &super::operations::LIST_TAGS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.list_tags(ListTagsInput::receive(received)?).await?.into_reply())
    }
}
/// What `createTag` is given.
#[derive(Debug)]
pub struct CreateTagInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateTagParams,
    /// The request's body.
    pub body: super::models::TagCreateRequest,
}
impl CreateTagInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createTag`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateTagParams {
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
/// What `createTag` can answer.
#[derive(Debug)]
pub enum CreateTagResponse {
    /// 201: The tag.
    Created(super::models::Tag),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateTagResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createTag`, for the router.
#[derive(Debug)]
pub struct CreateTag;
impl<S: SamplesApi> Endpoint<S> for CreateTag {
    const OPERATION: &'static Operation = &super::operations::CREATE_TAG;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.create_tag(CreateTagInput::receive(received)?).await?.into_reply())
    }
}
/// What `deleteSampleExtraFile` is given.
#[derive(Debug)]
pub struct DeleteSampleExtraFileInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteSampleExtraFileParams,
}
impl DeleteSampleExtraFileInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteSampleExtraFile`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteSampleExtraFileParams {
    /// The sample.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The extra file, as `GET /samples/{sample_id}/details` lists it.
    #[serde(rename = "extra_id")]
    pub extra_id: i32,
}
/// What `deleteSampleExtraFile` can answer.
#[derive(Debug)]
pub enum DeleteSampleExtraFileResponse {
    /// 200: The file is gone.
    Ok(super::models::Deleted),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DeleteSampleExtraFileResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `deleteSampleExtraFile`, for the router.
#[derive(Debug)]
pub struct DeleteSampleExtraFile;
impl<S: SamplesApi> Endpoint<S> for DeleteSampleExtraFile {
    const OPERATION: &'static Operation = &super::operations::DELETE_SAMPLE_EXTRA_FILE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_sample_extra_file(DeleteSampleExtraFileInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
