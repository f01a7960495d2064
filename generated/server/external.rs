// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `External`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// Results that were computed elsewhere, and what they were computed by.
pub trait ExternalApi: Send + Sync + 'static {
    /// List the active grading configurations
    ///
    /// By id, as a bare list: `X-Total-Count` is its length, `Link` leads on. A part
    /// of the list holds fewer than were asked for where these would be too large
    /// for one reply.
    fn list_configs(
        &self,
        input: ListConfigsInput,
    ) -> impl Future<Output = Result<ListConfigsResponse, Fault>> + Send;
    /// Create a grading configuration
    ///
    /// What a machine needs to grade something on its own. An `external_assignment_id`
    /// that another configuration has is a 400, as in the API this one inherits.
    fn create_config(
        &self,
        input: CreateConfigInput,
    ) -> impl Future<Output = Result<CreateConfigResponse, Fault>> + Send;
    /// Get a grading configuration by its external assignment id
    ///
    /// Active or not.
    fn get_config(
        &self,
        input: GetConfigInput,
    ) -> impl Future<Output = Result<GetConfigResponse, Fault>> + Send;
    /// Change a grading configuration by its id
    ///
    /// Only the fields given change. What differs from before makes a new version;
    /// a request that changes nothing leaves `version` and `updated_at` as they are.
    /// What each version said is in the audit log.
    fn update_config(
        &self,
        input: UpdateConfigInput,
    ) -> impl Future<Output = Result<UpdateConfigResponse, Fault>> + Send;
    /// Change a grading configuration by its external assignment id
    ///
    /// As `updateConfig`.
    fn update_config_by_assignment(
        &self,
        input: UpdateConfigByAssignmentInput,
    ) -> impl Future<Output = Result<UpdateConfigByAssignmentResponse, Fault>> + Send;
    /// Get a grading configuration by its id
    ///
    /// For machines, and for people who may read results. Active or not.
    fn get_config_by_id(
        &self,
        input: GetConfigByIdInput,
    ) -> impl Future<Output = Result<GetConfigByIdResponse, Fault>> + Send;
    /// Store a result that was computed elsewhere
    ///
    /// One submission with its result, readable at once, or nothing.
    ///
    /// A request may be repeated until its reply arrives, and stores nothing twice:
    /// with an `Idempotency-Key` for 24 hours; without one the same body from the
    /// same token is recognised for 15 minutes. A second request that comes while
    /// the first is still running waits for it, 10 seconds at most, then it is a 503
    /// with `Retry-After`. It is never a 409.
    ///
    /// Objects are stored and returned as they were sent: their numbers, and the
    /// order of their names. No text in the request may hold the character NUL, and
    /// nothing is nested deeper than 64 levels.
    ///
    /// A language that the configuration does not offer is a 400, as in the API this
    /// one inherits; elsewhere it would be a 422.
    fn post_external_result(
        &self,
        input: PostExternalResultInput,
    ) -> impl Future<Output = Result<PostExternalResultResponse, Fault>> + Send;
    /// Get a submission with all that is known of it
    ///
    /// With its result, and with everything that was sent with it.
    fn get_submission(
        &self,
        input: GetSubmissionInput,
    ) -> impl Future<Output = Result<GetSubmissionResponse, Fault>> + Send;
    /// Compare a submission with an earlier one
    ///
    /// Test by test, from their score vectors, in the order of the paths. Both must
    /// have one and be of the same grading configuration, in whatever version; else
    /// it is a 422.
    fn compare_submissions(
        &self,
        input: CompareSubmissionsInput,
    ) -> impl Future<Output = Result<CompareSubmissionsResponse, Fault>> + Send;
    /// List the submissions of a user
    ///
    /// The newest first, as a bare list: `X-Total-Count` is its length, `Link` leads
    /// on. A part of the list holds fewer than were asked for where these would be
    /// too large for one reply. Of a user nobody has heard of there are none.
    fn list_user_submissions(
        &self,
        input: ListUserSubmissionsInput,
    ) -> impl Future<Output = Result<ListUserSubmissionsResponse, Fault>> + Send;
}
/// What `listConfigs` is given.
#[derive(Debug)]
pub struct ListConfigsInput {
    /// Who asks; nobody where a setting has opened the operation.
    pub caller: Option<crate::contract::Caller>,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListConfigsParams,
}
impl ListConfigsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.known_caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listConfigs`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListConfigsParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListConfigsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListConfigsParams::default_offset")]
    pub offset: i32,
}
impl ListConfigsParams {
    fn default_limit() -> i32 {
        100
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listConfigs` can answer.
#[derive(Debug)]
pub enum ListConfigsResponse {
    /// 200: A part of the list.
    Ok {
        /// Where the list's part stands in it.
        page: crate::contract::Slice,
        /// The content.
        body: super::models::GradingConfigList,
    },
}
impl ListConfigsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok { page, body } => Reply::json(200, &body).sliced(page, body.len()),
        }
    }
}
/// The operation `listConfigs`, for the router.
#[derive(Debug)]
pub struct ListConfigs;
impl<S: ExternalApi> Endpoint<S> for ListConfigs {
    const OPERATION: &'static Operation = &super::operations::LIST_CONFIGS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_configs(ListConfigsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `createConfig` is given.
#[derive(Debug)]
pub struct CreateConfigInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateConfigParams,
    /// The request's body.
    pub body: super::models::GradingConfigCreate,
}
impl CreateConfigInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createConfig`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateConfigParams {
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
/// What `createConfig` can answer.
#[derive(Debug)]
pub enum CreateConfigResponse {
    /// 200: The configuration, in its first version.
    Ok(super::models::GradingConfig),
    /// 400: Code `validation_error`. The request breaks the contract, or another
    /// configuration has the `external_assignment_id`; `details.fields` says where.
    BadRequest(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateConfigResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::BadRequest(body) => Reply::problem(400, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createConfig`, for the router.
#[derive(Debug)]
pub struct CreateConfig;
impl<S: ExternalApi> Endpoint<S> for CreateConfig {
    const OPERATION: &'static Operation = &super::operations::CREATE_CONFIG;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .create_config(CreateConfigInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getConfig` is given.
#[derive(Debug)]
pub struct GetConfigInput {
    /// Who asks; nobody where a setting has opened the operation.
    pub caller: Option<crate::contract::Caller>,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetConfigParams,
}
impl GetConfigInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.known_caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getConfig`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetConfigParams {
    /// Its external assignment id.
    #[serde(rename = "config")]
    pub config: String,
}
/// What `getConfig` can answer.
#[derive(Debug)]
pub enum GetConfigResponse {
    /// 200: The configuration.
    Ok(super::models::GradingConfig),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetConfigResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getConfig`, for the router.
#[derive(Debug)]
pub struct GetConfig;
impl<S: ExternalApi> Endpoint<S> for GetConfig {
    const OPERATION: &'static Operation = &super::operations::GET_CONFIG;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.get_config(GetConfigInput::receive(received)?).await?.into_reply())
    }
}
/// What `updateConfig` is given.
#[derive(Debug)]
pub struct UpdateConfigInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UpdateConfigParams,
    /// The request's body.
    pub body: super::models::GradingConfigUpdate,
}
impl UpdateConfigInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `updateConfig`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UpdateConfigParams {
    /// Its id.
    #[serde(rename = "config")]
    pub config: i32,
}
/// What `updateConfig` can answer.
#[derive(Debug)]
pub enum UpdateConfigResponse {
    /// 200: The configuration as it is now.
    Ok(super::models::GradingConfig),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl UpdateConfigResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `updateConfig`, for the router.
#[derive(Debug)]
pub struct UpdateConfig;
impl<S: ExternalApi> Endpoint<S> for UpdateConfig {
    const OPERATION: &'static Operation = &super::operations::UPDATE_CONFIG;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .update_config(UpdateConfigInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `updateConfigByAssignment` is given.
#[derive(Debug)]
pub struct UpdateConfigByAssignmentInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UpdateConfigByAssignmentParams,
    /// The request's body.
    pub body: super::models::GradingConfigUpdate,
}
impl UpdateConfigByAssignmentInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `updateConfigByAssignment`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UpdateConfigByAssignmentParams {
    /// The grading configuration, by the name that its makers have for the assignment.
    #[serde(rename = "external_assignment_id")]
    pub external_assignment_id: String,
}
/// What `updateConfigByAssignment` can answer.
#[derive(Debug)]
pub enum UpdateConfigByAssignmentResponse {
    /// 200: The configuration as it is now.
    Ok(super::models::GradingConfig),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl UpdateConfigByAssignmentResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `updateConfigByAssignment`, for the router.
#[derive(Debug)]
pub struct UpdateConfigByAssignment;
impl<S: ExternalApi> Endpoint<S> for UpdateConfigByAssignment {
    const OPERATION: &'static Operation = &super::operations::UPDATE_CONFIG_BY_ASSIGNMENT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .update_config_by_assignment(
                    UpdateConfigByAssignmentInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `getConfigById` is given.
#[derive(Debug)]
pub struct GetConfigByIdInput {
    /// Who asks: an account, or the deployment's own machines.
    pub caller: crate::contract::Principal,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetConfigByIdParams,
}
impl GetConfigByIdInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.principal()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getConfigById`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetConfigByIdParams {
    /// The grading configuration, by the id that `createConfig` gives.
    #[serde(rename = "config_id")]
    pub config_id: i32,
}
/// What `getConfigById` can answer.
#[derive(Debug)]
pub enum GetConfigByIdResponse {
    /// 200: The configuration.
    Ok(super::models::GradingConfig),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetConfigByIdResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getConfigById`, for the router.
#[derive(Debug)]
pub struct GetConfigById;
impl<S: ExternalApi> Endpoint<S> for GetConfigById {
    const OPERATION: &'static Operation = &super::operations::GET_CONFIG_BY_ID;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_config_by_id(GetConfigByIdInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `postExternalResult` is given.
#[derive(Debug)]
pub struct PostExternalResultInput {
    /// Who asks: an account, or the deployment's own machines.
    pub caller: crate::contract::Principal,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: PostExternalResultParams,
    /// The request's body.
    pub body: super::models::ExternalResultCreate,
}
impl PostExternalResultInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.principal()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `postExternalResult`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct PostExternalResultParams {
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
/// What `postExternalResult` can answer.
#[derive(Debug)]
pub enum PostExternalResultResponse {
    /// 200: What was stored.
    Ok(super::models::ExternalResult),
    /// 400: Code `validation_error`. The request breaks the contract, or the
    /// configuration does not offer the language; `details.fields` says where.
    BadRequest(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such grading configuration.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl PostExternalResultResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::BadRequest(body) => Reply::problem(400, body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `postExternalResult`, for the router.
#[derive(Debug)]
pub struct PostExternalResult;
impl<S: ExternalApi> Endpoint<S> for PostExternalResult {
    const OPERATION: &'static Operation = &super::operations::POST_EXTERNAL_RESULT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .post_external_result(PostExternalResultInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getSubmission` is given.
#[derive(Debug)]
pub struct GetSubmissionInput {
    /// Who asks; nobody where a setting has opened the operation.
    pub caller: Option<crate::contract::Caller>,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetSubmissionParams,
}
impl GetSubmissionInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.known_caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getSubmission`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetSubmissionParams {
    /// The submission, by the id that `postExternalResult` gives.
    #[serde(rename = "submission_id")]
    pub submission_id: i32,
}
/// What `getSubmission` can answer.
#[derive(Debug)]
pub enum GetSubmissionResponse {
    /// 200: The submission.
    Ok(super::models::SubmissionDetail),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetSubmissionResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getSubmission`, for the router.
#[derive(Debug)]
pub struct GetSubmission;
impl<S: ExternalApi> Endpoint<S> for GetSubmission {
    const OPERATION: &'static Operation = &super::operations::GET_SUBMISSION;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_submission(GetSubmissionInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `compareSubmissions` is given.
#[derive(Debug)]
pub struct CompareSubmissionsInput {
    /// Who asks; nobody where a setting has opened the operation.
    pub caller: Option<crate::contract::Caller>,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CompareSubmissionsParams,
}
impl CompareSubmissionsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.known_caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `compareSubmissions`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CompareSubmissionsParams {
    /// The submission, by the id that `postExternalResult` gives.
    #[serde(rename = "submission_id")]
    pub submission_id: i32,
    /// The submission that it is compared with. One that does not exist is a 422.
    #[serde(rename = "baseline")]
    pub baseline: i32,
}
/// What `compareSubmissions` can answer.
#[derive(Debug)]
pub enum CompareSubmissionsResponse {
    /// 200: What has changed since the baseline.
    Ok(super::models::Comparison),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CompareSubmissionsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `compareSubmissions`, for the router.
#[derive(Debug)]
pub struct CompareSubmissions;
impl<S: ExternalApi> Endpoint<S> for CompareSubmissions {
    const OPERATION: &'static Operation = &super::operations::COMPARE_SUBMISSIONS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .compare_submissions(CompareSubmissionsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `listUserSubmissions` is given.
#[derive(Debug)]
pub struct ListUserSubmissionsInput {
    /// Who asks; nobody where a setting has opened the operation.
    pub caller: Option<crate::contract::Caller>,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListUserSubmissionsParams,
}
impl ListUserSubmissionsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.known_caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listUserSubmissions`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListUserSubmissionsParams {
    /// Whose submissions, by the id that their sender has for them.
    #[serde(rename = "external_user_id")]
    pub external_user_id: String,
    /// The size of the page.
    #[serde(rename = "limit", default = "ListUserSubmissionsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListUserSubmissionsParams::default_offset")]
    pub offset: i32,
}
impl ListUserSubmissionsParams {
    fn default_limit() -> i32 {
        100
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listUserSubmissions` can answer.
#[derive(Debug)]
pub enum ListUserSubmissionsResponse {
    /// 200: A part of the list.
    Ok {
        /// Where the list's part stands in it.
        page: crate::contract::Slice,
        /// The content.
        body: super::models::SubmissionList,
    },
}
impl ListUserSubmissionsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok { page, body } => Reply::json(200, &body).sliced(page, body.len()),
        }
    }
}
/// The operation `listUserSubmissions`, for the router.
#[derive(Debug)]
pub struct ListUserSubmissions;
impl<S: ExternalApi> Endpoint<S> for ListUserSubmissions {
    const OPERATION: &'static Operation = &super::operations::LIST_USER_SUBMISSIONS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_user_submissions(ListUserSubmissionsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
