// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Status`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// How it is.
pub trait StatusApi: Send + Sync + 'static {
    /// listLines
    fn list_lines(
        &self,
        input: ListLinesInput,
    ) -> impl Future<Output = Result<ListLinesResponse, Fault>> + Send;
    /// listNames
    fn list_names(
        &self,
        input: ListNamesInput,
    ) -> impl Future<Output = Result<ListNamesResponse, Fault>> + Send;
    /// getHealth
    fn get_health(
        &self,
        input: GetHealthInput,
    ) -> impl Future<Output = Result<GetHealthResponse, Fault>> + Send;
}
/// What `listLines` is given.
#[derive(Debug)]
pub struct ListLinesInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl ListLinesInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `listLines` can answer.
#[derive(Debug)]
pub enum ListLinesResponse {
    /// 200: A page that is read by cursor.
    Ok(super::models::LinePage),
}
impl ListLinesResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).continued(&body.pagination),
        }
    }
}
/// The operation `listLines`, for the router.
#[derive(Debug)]
pub struct ListLines;
impl<S: StatusApi> Endpoint<S> for ListLines {
    const OPERATION: &'static Operation = &super::operations::LIST_LINES;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.list_lines(ListLinesInput::receive(received)?).await?.into_reply())
    }
}
/// What `listNames` is given.
#[derive(Debug)]
pub struct ListNamesInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl ListNamesInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `listNames` can answer.
#[derive(Debug)]
pub enum ListNamesResponse {
    /// 200: A part of a list with nothing around it.
    Ok {
        /// The header `etag`.
        etag: String,
        /// Where the list's part stands in it.
        page: crate::contract::Slice,
        /// The content.
        body: super::models::Names,
    },
}
impl ListNamesResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok { etag, page, body } => {
                Reply::json(200, &body).header("etag", etag).sliced(page, body.len())
            }
        }
    }
}
/// The operation `listNames`, for the router.
#[derive(Debug)]
pub struct ListNames;
impl<S: StatusApi> Endpoint<S> for ListNames {
    const OPERATION: &'static Operation = &super::operations::LIST_NAMES;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.list_names(ListNamesInput::receive(received)?).await?.into_reply())
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
    /// 200: All is well.
    Ok(super::models::Health),
    /// 503: Something is down.
    ServiceUnavailable(super::models::Health),
}
impl GetHealthResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).header("cache-control", "no-store"),
            Self::ServiceUnavailable(body) => Reply::json(503, &body),
        }
    }
}
/// The operation `getHealth`, for the router.
#[derive(Debug)]
pub struct GetHealth;
impl<S: StatusApi> Endpoint<S> for GetHealth {
    const OPERATION: &'static Operation = &super::operations::GET_HEALTH;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.get_health(GetHealthInput::receive(received)?).await?.into_reply())
    }
}
