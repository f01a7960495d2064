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
    /// What this server and its suite are
    fn system_about(
        &self,
        input: SystemAboutInput,
    ) -> impl Future<Output = Result<SystemAboutResponse, Fault>> + Send;
    /// Whether the server and what it depends on work
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
