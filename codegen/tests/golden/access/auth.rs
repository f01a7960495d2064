// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Auth`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// The operations of the tag `Auth`.
pub trait AuthApi: Send + Sync + 'static {
    /// Public, with a 401 of its own
    fn login(
        &self,
        input: LoginInput,
    ) -> impl Future<Output = Result<LoginResponse, Fault>> + Send;
    /// Scope alone; the 403 is the gate's
    fn list_grants(
        &self,
        input: ListGrantsInput,
    ) -> impl Future<Output = Result<ListGrantsResponse, Fault>> + Send;
    /// Scope, roles and a check of the service, whose 403 is its own
    fn grant(
        &self,
        input: GrantInput,
    ) -> impl Future<Output = Result<GrantResponse, Fault>> + Send;
    /// Open to everybody where a setting says so
    fn list_results(
        &self,
        input: ListResultsInput,
    ) -> impl Future<Output = Result<ListResultsResponse, Fault>> + Send;
    /// For accounts and the deployment's own machines; a 400 of the service's, too
    fn post_result(
        &self,
        input: PostResultInput,
    ) -> impl Future<Output = Result<PostResultResponse, Fault>> + Send;
}
/// What `login` is given.
#[derive(Debug)]
pub struct LoginInput {
    /// Where the request comes from.
    pub origin: Origin,
}
impl LoginInput {
    fn receive(received: Received) -> Result<Self, Fault> {
        Ok(Self { origin: received.origin() })
    }
}
/// What `login` can answer.
#[derive(Debug)]
pub enum LoginResponse {
    /// 200: Well done.
    Ok(super::models::Done),
    /// 401: An error.
    Unauthorized(crate::contract::Problem),
}
impl LoginResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Unauthorized(body) => Reply::problem(401, body),
        }
    }
}
/// The operation `login`, for the router.
#[derive(Debug)]
pub struct Login;
impl<S: AuthApi> Endpoint<S> for Login {
    const OPERATION: &'static Operation = &super::operations::LOGIN;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.login(LoginInput::receive(received)?).await?.into_reply())
    }
}
/// What `listGrants` is given.
#[derive(Debug)]
pub struct ListGrantsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl ListGrantsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `listGrants` can answer.
#[derive(Debug)]
pub enum ListGrantsResponse {
    /// 200: Well done.
    Ok(super::models::Done),
}
impl ListGrantsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `listGrants`, for the router.
#[derive(Debug)]
pub struct ListGrants;
impl<S: AuthApi> Endpoint<S> for ListGrants {
    const OPERATION: &'static Operation = &super::operations::LIST_GRANTS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.list_grants(ListGrantsInput::receive(received)?).await?.into_reply())
    }
}
/// What `grant` is given.
#[derive(Debug)]
pub struct GrantInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl GrantInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `grant` can answer.
#[derive(Debug)]
pub enum GrantResponse {
    /// 200: Well done.
    Ok(super::models::Done),
    /// 403: An error.
    Forbidden(crate::contract::Problem),
}
impl GrantResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
        }
    }
}
/// The operation `grant`, for the router.
#[derive(Debug)]
pub struct Grant;
impl<S: AuthApi> Endpoint<S> for Grant {
    const OPERATION: &'static Operation = &super::operations::GRANT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.grant(GrantInput::receive(received)?).await?.into_reply())
    }
}
/// What `listResults` is given.
#[derive(Debug)]
pub struct ListResultsInput {
    /// Who asks; nobody where a setting has opened the operation.
    pub caller: Option<crate::contract::Caller>,
    /// Where the request comes from.
    pub origin: Origin,
}
impl ListResultsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.known_caller()?,
            origin: received.origin(),
        })
    }
}
/// What `listResults` can answer.
#[derive(Debug)]
pub enum ListResultsResponse {
    /// 200: Well done.
    Ok(super::models::Done),
}
impl ListResultsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `listResults`, for the router.
#[derive(Debug)]
pub struct ListResults;
impl<S: AuthApi> Endpoint<S> for ListResults {
    const OPERATION: &'static Operation = &super::operations::LIST_RESULTS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_results(ListResultsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `postResult` is given.
#[derive(Debug)]
pub struct PostResultInput {
    /// Who asks: an account, or the deployment's own machines.
    pub caller: crate::contract::Principal,
    /// Where the request comes from.
    pub origin: Origin,
}
impl PostResultInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.principal()?,
            origin: received.origin(),
        })
    }
}
/// What `postResult` can answer.
#[derive(Debug)]
pub enum PostResultResponse {
    /// 200: Well done.
    Ok(super::models::Done),
    /// 400: An error.
    BadRequest(crate::contract::Problem),
}
impl PostResultResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::BadRequest(body) => Reply::problem(400, body),
        }
    }
}
/// The operation `postResult`, for the router.
#[derive(Debug)]
pub struct PostResult;
impl<S: AuthApi> Endpoint<S> for PostResult {
    const OPERATION: &'static Operation = &super::operations::POST_RESULT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.post_result(PostResultInput::receive(received)?).await?.into_reply())
    }
}
