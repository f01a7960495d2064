// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Auth`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// Tokens, and who the caller is.
pub trait AuthApi: Send + Sync + 'static {
    /// List tokens
    ///
    /// The caller's own tokens, the newest first, revoked and expired ones
    /// included. With `all=true` everybody's, for an admin whose token has
    /// `tokens:manage`.
    fn list_tokens(
        &self,
        input: ListTokensInput,
    ) -> impl Future<Output = Result<ListTokensResponse, Fault>> + Send;
    /// Create a token by email and password
    ///
    /// The token is in this reply and nowhere else. A wrong password and an
    /// unknown address get the same answer, two seconds after the request
    /// came in. Tokens that live longer than 30 days are for machines only
    /// and are made with the command line.
    fn create_token(
        &self,
        input: CreateTokenInput,
    ) -> impl Future<Output = Result<CreateTokenResponse, Fault>> + Send;
    /// Revoke the token that makes this request
    ///
    /// Whoever holds a token may give it up: no scope is asked for. The next
    /// request with it is answered with a 401, on every replica.
    fn revoke_current_token(
        &self,
        input: RevokeCurrentTokenInput,
    ) -> impl Future<Output = Result<RevokeCurrentTokenResponse, Fault>> + Send;
    /// Revoke a token
    ///
    /// One of the caller's own, or anybody's for an admin whose token has
    /// `tokens:manage`. Revoking a revoked token changes nothing and is no
    /// error. Another user's token looks like one that does not exist.
    fn revoke_token(
        &self,
        input: RevokeTokenInput,
    ) -> impl Future<Output = Result<RevokeTokenResponse, Fault>> + Send;
    /// Who the caller is and what the token may do
    ///
    /// No scope is asked for. `scopes` are those the token has and the caller's
    /// role may still hold; what is absent is answered with a 403 elsewhere.
    fn get_current_user(
        &self,
        input: GetCurrentUserInput,
    ) -> impl Future<Output = Result<GetCurrentUserResponse, Fault>> + Send;
}
/// What `listTokens` is given.
#[derive(Debug)]
pub struct ListTokensInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListTokensParams,
}
impl ListTokensInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listTokens`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListTokensParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListTokensParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListTokensParams::default_offset")]
    pub offset: i32,
    /// Every user's tokens instead of the caller's own.
    #[serde(rename = "all", default = "ListTokensParams::default_all")]
    pub all: bool,
}
impl ListTokensParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
    fn default_all() -> bool {
        false
    }
}
/// What `listTokens` can answer.
#[derive(Debug)]
pub enum ListTokensResponse {
    /// 200: A page of tokens.
    Ok(super::models::ApiTokenPage),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
}
impl ListTokensResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
            Self::Forbidden(body) => Reply::problem(403, body),
        }
    }
}
/// The operation `listTokens`, for the router.
#[derive(Debug)]
pub struct ListTokens;
impl<S: AuthApi> Endpoint<S> for ListTokens {
    const OPERATION: &'static Operation = &super::operations::LIST_TOKENS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.list_tokens(ListTokensInput::receive(received)?).await?.into_reply())
    }
}
/// What `createToken` is given.
#[derive(Debug)]
pub struct CreateTokenInput {
    /// Where the request comes from.
    pub origin: Origin,
    /// The request's body.
    pub body: super::models::TokenCreateRequest,
}
impl CreateTokenInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// What `createToken` can answer.
#[derive(Debug)]
pub enum CreateTokenResponse {
    /// 201: The token, shown once.
    Created(super::models::AuthToken),
    /// 401: Code `invalid_credentials`. The address or the password is wrong.
    Unauthorized(crate::contract::Problem),
    /// 403: The caller's role may not hold one of the scopes; `details.refused_scopes` names them.
    Forbidden(crate::contract::Problem),
    /// 409: The caller already has, or had, a token of this name.
    Conflict(crate::contract::Problem),
}
impl CreateTokenResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => {
                Reply::json(201, &body).header("cache-control", "no-store")
            }
            Self::Unauthorized(body) => Reply::problem(401, body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `createToken`, for the router.
#[derive(Debug)]
pub struct CreateToken;
impl<S: AuthApi> Endpoint<S> for CreateToken {
    const OPERATION: &'static Operation = &super::operations::CREATE_TOKEN;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .create_token(CreateTokenInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `revokeCurrentToken` is given.
#[derive(Debug)]
pub struct RevokeCurrentTokenInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl RevokeCurrentTokenInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `revokeCurrentToken` can answer.
#[derive(Debug)]
pub enum RevokeCurrentTokenResponse {
    /// 204: The token is dead.
    NoContent,
}
impl RevokeCurrentTokenResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::NoContent => Reply::empty(204),
        }
    }
}
/// The operation `revokeCurrentToken`, for the router.
#[derive(Debug)]
pub struct RevokeCurrentToken;
impl<S: AuthApi> Endpoint<S> for RevokeCurrentToken {
    const OPERATION: &'static Operation = &super::operations::REVOKE_CURRENT_TOKEN;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .revoke_current_token(RevokeCurrentTokenInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `revokeToken` is given.
#[derive(Debug)]
pub struct RevokeTokenInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: RevokeTokenParams,
}
impl RevokeTokenInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `revokeToken`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct RevokeTokenParams {
    /// The token, by the id that lists give; not the secret.
    #[serde(rename = "token_id")]
    pub token_id: i32,
}
/// What `revokeToken` can answer.
#[derive(Debug)]
pub enum RevokeTokenResponse {
    /// 204: The token is dead.
    NoContent,
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl RevokeTokenResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::NoContent => Reply::empty(204),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `revokeToken`, for the router.
#[derive(Debug)]
pub struct RevokeToken;
impl<S: AuthApi> Endpoint<S> for RevokeToken {
    const OPERATION: &'static Operation = &super::operations::REVOKE_TOKEN;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .revoke_token(RevokeTokenInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getCurrentUser` is given.
#[derive(Debug)]
pub struct GetCurrentUserInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl GetCurrentUserInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `getCurrentUser` can answer.
#[derive(Debug)]
pub enum GetCurrentUserResponse {
    /// 200: The caller.
    Ok(super::models::CurrentUser),
}
impl GetCurrentUserResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `getCurrentUser`, for the router.
#[derive(Debug)]
pub struct GetCurrentUser;
impl<S: AuthApi> Endpoint<S> for GetCurrentUser {
    const OPERATION: &'static Operation = &super::operations::GET_CURRENT_USER;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_current_user(GetCurrentUserInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
