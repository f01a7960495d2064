// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `System`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// The server itself.
pub trait SystemApi: Send + Sync + 'static {
    /// What waits for a worker, and what is being tested
    ///
    /// By id, the order in which runs are taken.
    fn get_queue(
        &self,
        input: GetQueueInput,
    ) -> impl Future<Output = Result<GetQueueResponse, Fault>> + Send;
    /// Whether workers may begin, by platform
    ///
    /// While a platform is in maintenance, its workers get no runs; what runs
    /// already goes on.
    fn get_maintenance(
        &self,
        input: GetMaintenanceInput,
    ) -> impl Future<Output = Result<GetMaintenanceResponse, Fault>> + Send;
    /// Stop workers from beginning, or let them
    ///
    /// Runs that have begun go on, and new ones wait.
    fn update_maintenance(
        &self,
        input: UpdateMaintenanceInput,
    ) -> impl Future<Output = Result<UpdateMaintenanceResponse, Fault>> + Send;
    /// List blocked GitHub accounts
    ///
    /// By id.
    fn list_blocked_users(
        &self,
        input: ListBlockedUsersInput,
    ) -> impl Future<Output = Result<ListBlockedUsersResponse, Fault>> + Send;
    /// Block a GitHub account
    ///
    /// Runs by the user who has linked the account are refused from now on, and
    /// those that wait are canceled, as are those of the account's repositories.
    /// Nor is any of these started again. Whose account it is, the server asks
    /// GitHub, which takes a GitHub token among its settings: without one nothing
    /// is refused or canceled, and when GitHub does not answer now, that is a 503
    /// and the account is not blocked. While any account is blocked, a linked
    /// login that GitHub does not know any more is refused, too.
    fn create_blocked_user(
        &self,
        input: CreateBlockedUserInput,
    ) -> impl Future<Output = Result<CreateBlockedUserResponse, Fault>> + Send;
    /// Block a GitHub account no more
    ///
    /// Its runs may be made again from now on. The number is GitHub's id of the
    /// account, as in the list.
    fn delete_blocked_user(
        &self,
        input: DeleteBlockedUserInput,
    ) -> impl Future<Output = Result<DeleteBlockedUserResponse, Fault>> + Send;
    /// List extensions that no upload may have
    ///
    /// In alphabetical order.
    fn list_forbidden_extensions(
        &self,
        input: ListForbiddenExtensionsInput,
    ) -> impl Future<Output = Result<ListForbiddenExtensionsResponse, Fault>> + Send;
    /// Forbid an extension
    ///
    /// Stored in lower case.
    fn create_forbidden_extension(
        &self,
        input: CreateForbiddenExtensionInput,
    ) -> impl Future<Output = Result<CreateForbiddenExtensionResponse, Fault>> + Send;
    /// Allow an extension again
    ///
    /// In either letter case, with a dot in front or without.
    fn delete_forbidden_extension(
        &self,
        input: DeleteForbiddenExtensionInput,
    ) -> impl Future<Output = Result<DeleteForbiddenExtensionResponse, Fault>> + Send;
    /// What this server and its suite are
    ///
    /// The version of this server, the newest release of the program that is
    /// tested, and the last commit of it that was tested to the end.
    fn system_about(
        &self,
        input: SystemAboutInput,
    ) -> impl Future<Output = Result<SystemAboutResponse, Fault>> + Send;
    /// Whether the server and what it depends on work
    ///
    /// For everybody, without a token. Each dependency is asked anew. 503, with
    /// the same body, where the API cannot work.
    fn get_health(
        &self,
        input: GetHealthInput,
    ) -> impl Future<Output = Result<GetHealthResponse, Fault>> + Send;
}
/// What `getQueue` is given.
#[derive(Debug)]
pub struct GetQueueInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetQueueParams,
}
impl GetQueueInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getQueue`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetQueueParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "GetQueueParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "GetQueueParams::default_offset")]
    pub offset: i32,
    /// Only runs on this platform.
    #[serde(rename = "platform", default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<super::models::Platform>,
    /// Only runs of this status.
    #[serde(rename = "status", default, skip_serializing_if = "Option::is_none")]
    pub status: Option<super::models::QueueStatus>,
}
impl GetQueueParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `getQueue` can answer.
#[derive(Debug)]
pub enum GetQueueResponse {
    /// 200: A page of the queue.
    Ok(super::models::QueuePage),
}
impl GetQueueResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
        }
    }
}
/// The operation `getQueue`, for the router.
#[derive(Debug)]
pub struct GetQueue;
impl<S: SystemApi> Endpoint<S> for GetQueue {
    const OPERATION: &'static Operation = &super::operations::GET_QUEUE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.get_queue(GetQueueInput::receive(received)?).await?.into_reply())
    }
}
/// What `getMaintenance` is given.
#[derive(Debug)]
pub struct GetMaintenanceInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl GetMaintenanceInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `getMaintenance` can answer.
#[derive(Debug)]
pub enum GetMaintenanceResponse {
    /// 200: Every platform.
    Ok(super::models::Maintenance),
}
impl GetMaintenanceResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `getMaintenance`, for the router.
#[derive(Debug)]
pub struct GetMaintenance;
impl<S: SystemApi> Endpoint<S> for GetMaintenance {
    const OPERATION: &'static Operation = &super::operations::GET_MAINTENANCE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_maintenance(GetMaintenanceInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `updateMaintenance` is given.
#[derive(Debug)]
pub struct UpdateMaintenanceInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UpdateMaintenanceParams,
    /// The request's body.
    pub body: super::models::MaintenanceUpdateRequest,
}
impl UpdateMaintenanceInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `updateMaintenance`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UpdateMaintenanceParams {
    /// The platform.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
}
/// What `updateMaintenance` can answer.
#[derive(Debug)]
pub enum UpdateMaintenanceResponse {
    /// 200: The platform.
    Ok(super::models::MaintenanceState),
}
impl UpdateMaintenanceResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `updateMaintenance`, for the router.
#[derive(Debug)]
pub struct UpdateMaintenance;
impl<S: SystemApi> Endpoint<S> for UpdateMaintenance {
    const OPERATION: &'static Operation = &super::operations::UPDATE_MAINTENANCE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .update_maintenance(UpdateMaintenanceInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `listBlockedUsers` is given.
#[derive(Debug)]
pub struct ListBlockedUsersInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListBlockedUsersParams,
}
impl ListBlockedUsersInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listBlockedUsers`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListBlockedUsersParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListBlockedUsersParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListBlockedUsersParams::default_offset")]
    pub offset: i32,
}
impl ListBlockedUsersParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listBlockedUsers` can answer.
#[derive(Debug)]
pub enum ListBlockedUsersResponse {
    /// 200: A page of accounts.
    Ok(super::models::BlockedUserPage),
}
impl ListBlockedUsersResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
        }
    }
}
/// The operation `listBlockedUsers`, for the router.
#[derive(Debug)]
pub struct ListBlockedUsers;
impl<S: SystemApi> Endpoint<S> for ListBlockedUsers {
    const OPERATION: &'static Operation = &super::operations::LIST_BLOCKED_USERS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_blocked_users(ListBlockedUsersInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `createBlockedUser` is given.
#[derive(Debug)]
pub struct CreateBlockedUserInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateBlockedUserParams,
    /// The request's body.
    pub body: super::models::BlockedUserCreateRequest,
}
impl CreateBlockedUserInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createBlockedUser`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateBlockedUserParams {
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
/// What `createBlockedUser` can answer.
#[derive(Debug)]
pub enum CreateBlockedUserResponse {
    /// 201: The account.
    Created(super::models::BlockedUser),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateBlockedUserResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createBlockedUser`, for the router.
#[derive(Debug)]
pub struct CreateBlockedUser;
impl<S: SystemApi> Endpoint<S> for CreateBlockedUser {
    const OPERATION: &'static Operation = &super::operations::CREATE_BLOCKED_USER;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .create_blocked_user(CreateBlockedUserInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `deleteBlockedUser` is given.
#[derive(Debug)]
pub struct DeleteBlockedUserInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteBlockedUserParams,
}
impl DeleteBlockedUserInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteBlockedUser`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteBlockedUserParams {
    /// The numeric id of a GitHub account.
    #[serde(rename = "user_id")]
    pub user_id: i32,
}
/// What `deleteBlockedUser` can answer.
#[derive(Debug)]
pub enum DeleteBlockedUserResponse {
    /// 200: The account is free.
    Ok(super::models::BlockedUserDeleted),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DeleteBlockedUserResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `deleteBlockedUser`, for the router.
#[derive(Debug)]
pub struct DeleteBlockedUser;
impl<S: SystemApi> Endpoint<S> for DeleteBlockedUser {
    const OPERATION: &'static Operation = &super::operations::DELETE_BLOCKED_USER;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_blocked_user(DeleteBlockedUserInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `listForbiddenExtensions` is given.
#[derive(Debug)]
pub struct ListForbiddenExtensionsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListForbiddenExtensionsParams,
}
impl ListForbiddenExtensionsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listForbiddenExtensions`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListForbiddenExtensionsParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListForbiddenExtensionsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(
        rename = "offset",
        default = "ListForbiddenExtensionsParams::default_offset"
    )]
    pub offset: i32,
}
impl ListForbiddenExtensionsParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listForbiddenExtensions` can answer.
#[derive(Debug)]
pub enum ListForbiddenExtensionsResponse {
    /// 200: A page of extensions.
    Ok(super::models::ForbiddenExtensionPage),
}
impl ListForbiddenExtensionsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
        }
    }
}
/// The operation `listForbiddenExtensions`, for the router.
#[derive(Debug)]
pub struct ListForbiddenExtensions;
impl<S: SystemApi> Endpoint<S> for ListForbiddenExtensions {
    const OPERATION: &'static Operation = &super::operations::LIST_FORBIDDEN_EXTENSIONS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_forbidden_extensions(
                    ListForbiddenExtensionsInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `createForbiddenExtension` is given.
#[derive(Debug)]
pub struct CreateForbiddenExtensionInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateForbiddenExtensionParams,
    /// The request's body.
    pub body: super::models::ForbiddenExtensionCreateRequest,
}
impl CreateForbiddenExtensionInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createForbiddenExtension`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateForbiddenExtensionParams {
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
/// What `createForbiddenExtension` can answer.
#[derive(Debug)]
pub enum CreateForbiddenExtensionResponse {
    /// 201: The extension.
    Created(super::models::ForbiddenExtension),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateForbiddenExtensionResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createForbiddenExtension`, for the router.
#[derive(Debug)]
pub struct CreateForbiddenExtension;
impl<S: SystemApi> Endpoint<S> for CreateForbiddenExtension {
    const OPERATION: &'static Operation = &super::operations::CREATE_FORBIDDEN_EXTENSION;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .create_forbidden_extension(
                    CreateForbiddenExtensionInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `deleteForbiddenExtension` is given.
#[derive(Debug)]
pub struct DeleteForbiddenExtensionInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteForbiddenExtensionParams,
}
impl DeleteForbiddenExtensionInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteForbiddenExtension`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteForbiddenExtensionParams {
    /// The extension of a file, with or without its dot.
    #[serde(rename = "extension")]
    pub extension: String,
}
/// What `deleteForbiddenExtension` can answer.
#[derive(Debug)]
pub enum DeleteForbiddenExtensionResponse {
    /// 200: The extension is allowed.
    Ok(super::models::ForbiddenExtensionDeleted),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DeleteForbiddenExtensionResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `deleteForbiddenExtension`, for the router.
#[derive(Debug)]
pub struct DeleteForbiddenExtension;
impl<S: SystemApi> Endpoint<S> for DeleteForbiddenExtension {
    const OPERATION: &'static Operation = &super::operations::DELETE_FORBIDDEN_EXTENSION;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_forbidden_extension(
                    DeleteForbiddenExtensionInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `systemAbout` is given.
#[derive(Debug)]
pub struct SystemAboutInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl SystemAboutInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `systemAbout` can answer.
#[derive(Debug)]
pub enum SystemAboutResponse {
    /// 200: Versions.
    Ok(super::models::SystemAbout),
}
impl SystemAboutResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `systemAbout`, for the router.
#[derive(Debug)]
pub struct SystemAbout;
impl<S: SystemApi> Endpoint<S> for SystemAbout {
    const OPERATION: &'static Operation = &super::operations::SYSTEM_ABOUT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .system_about(SystemAboutInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getHealth` is given.
#[derive(Debug)]
pub struct GetHealthInput {
    /// Where the request comes from.
    pub origin: Origin,
}
impl GetHealthInput {
    fn receive(received: Received) -> Result<Self, Fault> {
        Ok(Self { origin: received.origin() })
    }
}
/// What `getHealth` can answer.
#[derive(Debug)]
pub enum GetHealthResponse {
    /// 200: Everything the API needs works; `degraded` names what does not.
    Ok(super::models::SystemHealth),
    /// 503: Something the API cannot do without is down.
    ServiceUnavailable(super::models::SystemHealth),
}
impl GetHealthResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::ServiceUnavailable(body) => Reply::json(503, &body),
        }
    }
}
/// The operation `getHealth`, for the router.
#[derive(Debug)]
pub struct GetHealth;
impl<S: SystemApi> Endpoint<S> for GetHealth {
    const OPERATION: &'static Operation = &super::operations::GET_HEALTH;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.get_health(GetHealthInput::receive(received)?).await?.into_reply())
    }
}
