// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `System`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// The server itself.
pub trait SystemApi: Send + Sync + 'static {
    /// Whether the server and what it depends on work
    fn get_health(
        &self,
        input: GetHealthInput,
    ) -> impl Future<Output = Result<GetHealthResponse, Fault>> + Send;
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
