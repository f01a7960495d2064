// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Uploads`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// Media files on their way to becoming samples.
pub trait UploadsApi: Send + Sync + 'static {
    /// Upload a media file
    ///
    /// The part `file` of a form, with its name. It waits as a queued sample until it
    /// is finalized, linked to a sample, or removed. What is known already, as a
    /// sample or as somebody's queued sample, is a 409; `details` say which it is to
    /// those who may see it. A file whose name has a forbidden extension anywhere, or
    /// whose content is of a forbidden kind, is a 403.
    fn upload_sample(
        &self,
        input: UploadSampleInput,
    ) -> impl Future<Output = Result<UploadSampleResponse, Fault>> + Send;
    /// List files that wait
    ///
    /// By id. One's own; an admin sees everybody's.
    fn list_queued_samples(
        &self,
        input: ListQueuedSamplesInput,
    ) -> impl Future<Output = Result<ListQueuedSamplesResponse, Fault>> + Send;
    /// A file that waits
    ///
    /// Another's is a 404, unless the caller is an admin.
    fn get_queued_sample(
        &self,
        input: GetQueuedSampleInput,
    ) -> impl Future<Output = Result<GetQueuedSampleResponse, Fault>> + Send;
    /// Remove a file that waits
    ///
    /// For whoever uploaded it, and for admins. The file goes, too, unless a sample
    /// has the same content.
    fn delete_queued_sample(
        &self,
        input: DeleteQueuedSampleInput,
    ) -> impl Future<Output = Result<DeleteQueuedSampleResponse, Fault>> + Send;
    /// Make a sample of a file that waits
    ///
    /// With what is known of it. The uploader stays the one who uploaded it.
    fn finalize_queued_sample(
        &self,
        input: FinalizeQueuedSampleInput,
    ) -> impl Future<Output = Result<FinalizeQueuedSampleResponse, Fault>> + Send;
    /// Attach a file that waits to a sample
    ///
    /// As a file that belongs to it, such as an index. For the sample's uploader and
    /// for admins and contributors.
    fn link_queued_sample(
        &self,
        input: LinkQueuedSampleInput,
    ) -> impl Future<Output = Result<LinkQueuedSampleResponse, Fault>> + Send;
}
/// What `uploadSample` is given.
#[derive(Debug)]
pub struct UploadSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UploadSampleParams,
    /// The request's body.
    pub body: crate::contract::Form,
}
impl UploadSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.form()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `uploadSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UploadSampleParams {
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
/// What `uploadSample` can answer.
#[derive(Debug)]
pub enum UploadSampleResponse {
    /// 201: The file waits.
    Created(super::models::QueuedSample),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl UploadSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `uploadSample`, for the router.
#[derive(Debug)]
pub struct UploadSample;
impl<S: UploadsApi> Endpoint<S> for UploadSample {
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
/// What `listQueuedSamples` is given.
#[derive(Debug)]
pub struct ListQueuedSamplesInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListQueuedSamplesParams,
}
impl ListQueuedSamplesInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listQueuedSamples`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListQueuedSamplesParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListQueuedSamplesParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListQueuedSamplesParams::default_offset")]
    pub offset: i32,
}
impl ListQueuedSamplesParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listQueuedSamples` can answer.
#[derive(Debug)]
pub enum ListQueuedSamplesResponse {
    /// 200: A page of queued samples.
    Ok(super::models::QueuedSamplePage),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
}
impl ListQueuedSamplesResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::Forbidden(body) => Reply::problem(403, body),
        }
    }
}
/// The operation `listQueuedSamples`, for the router.
#[derive(Debug)]
pub struct ListQueuedSamples;
impl<S: UploadsApi> Endpoint<S> for ListQueuedSamples {
    const OPERATION: &'static Operation = &super::operations::LIST_QUEUED_SAMPLES;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_queued_samples(ListQueuedSamplesInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getQueuedSample` is given.
#[derive(Debug)]
pub struct GetQueuedSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetQueuedSampleParams,
}
impl GetQueuedSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getQueuedSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetQueuedSampleParams {
    /// The file that waits, by the id of its upload.
    #[serde(rename = "queued_id")]
    pub queued_id: i32,
}
/// What `getQueuedSample` can answer.
#[derive(Debug)]
pub enum GetQueuedSampleResponse {
    /// 200: The queued sample.
    Ok(super::models::QueuedSample),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetQueuedSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getQueuedSample`, for the router.
#[derive(Debug)]
pub struct GetQueuedSample;
impl<S: UploadsApi> Endpoint<S> for GetQueuedSample {
    const OPERATION: &'static Operation = &super::operations::GET_QUEUED_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_queued_sample(GetQueuedSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `deleteQueuedSample` is given.
#[derive(Debug)]
pub struct DeleteQueuedSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteQueuedSampleParams,
}
impl DeleteQueuedSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteQueuedSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteQueuedSampleParams {
    /// The file that waits, by the id of its upload.
    #[serde(rename = "queued_id")]
    pub queued_id: i32,
}
/// What `deleteQueuedSample` can answer.
#[derive(Debug)]
pub enum DeleteQueuedSampleResponse {
    /// 200: The file is gone.
    Ok(super::models::Deleted),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DeleteQueuedSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `deleteQueuedSample`, for the router.
#[derive(Debug)]
pub struct DeleteQueuedSample;
impl<S: UploadsApi> Endpoint<S> for DeleteQueuedSample {
    const OPERATION: &'static Operation = &super::operations::DELETE_QUEUED_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_queued_sample(DeleteQueuedSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `finalizeQueuedSample` is given.
#[derive(Debug)]
pub struct FinalizeQueuedSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: FinalizeQueuedSampleParams,
    /// The request's body.
    pub body: super::models::FinalizeRequest,
}
impl FinalizeQueuedSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `finalizeQueuedSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct FinalizeQueuedSampleParams {
    /// The file that waits, by the id of its upload.
    #[serde(rename = "queued_id")]
    pub queued_id: i32,
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
/// What `finalizeQueuedSample` can answer.
#[derive(Debug)]
pub enum FinalizeQueuedSampleResponse {
    /// 201: The sample.
    Created(super::models::FinalizedSample),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl FinalizeQueuedSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `finalizeQueuedSample`, for the router.
#[derive(Debug)]
pub struct FinalizeQueuedSample;
impl<S: UploadsApi> Endpoint<S> for FinalizeQueuedSample {
    const OPERATION: &'static Operation = &super::operations::FINALIZE_QUEUED_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .finalize_queued_sample(FinalizeQueuedSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `linkQueuedSample` is given.
#[derive(Debug)]
pub struct LinkQueuedSampleInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: LinkQueuedSampleParams,
    /// The request's body.
    pub body: super::models::LinkRequest,
}
impl LinkQueuedSampleInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `linkQueuedSample`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct LinkQueuedSampleParams {
    /// The file that waits, by the id of its upload.
    #[serde(rename = "queued_id")]
    pub queued_id: i32,
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
/// What `linkQueuedSample` can answer.
#[derive(Debug)]
pub enum LinkQueuedSampleResponse {
    /// 201: The file belongs to the sample.
    Created(super::models::LinkedSample),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl LinkQueuedSampleResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `linkQueuedSample`, for the router.
#[derive(Debug)]
pub struct LinkQueuedSample;
impl<S: UploadsApi> Endpoint<S> for LinkQueuedSample {
    const OPERATION: &'static Operation = &super::operations::LINK_QUEUED_SAMPLE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .link_queued_sample(LinkQueuedSampleInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
