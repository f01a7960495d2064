//! Step: who asks.

use std::sync::Arc;

use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::context::Context;
use super::respond;
use crate::api::models::ErrorCode;
use crate::contract::{Caller, Fault, Operation, Problem};

/// What knows the tokens.
pub trait Credentials: Send + Sync + 'static {
    /// The caller a token stands for; `None` for one that is malformed,
    /// unknown, expired or revoked.
    fn caller(&self, token: &str) -> impl Future<Output = Result<Option<Caller>, Fault>> + Send;
}

impl<C: Credentials> Credentials for Arc<C> {
    async fn caller(&self, token: &str) -> Result<Option<Caller>, Fault> {
        C::caller(self, token).await
    }
}

/// Why nobody is known to ask.
#[derive(Debug)]
pub enum Unauthenticated {
    /// No bearer token was sent.
    Missing,
    /// One was sent, and is no good.
    Invalid,
    /// It could not be looked up.
    Fault(Fault),
}

/// The caller of a request; `None` for a public operation, whatever was sent.
pub async fn caller(
    credentials: &impl Credentials,
    operation: &Operation,
    headers: &HeaderMap,
) -> Result<Option<Caller>, Unauthenticated> {
    if operation.public {
        return Ok(None);
    }
    bearer(credentials, headers).await.map(Some)
}

/// The caller whose bearer token is in the headers.
pub async fn bearer(credentials: &impl Credentials, headers: &HeaderMap) -> Result<Caller, Unauthenticated> {
    let token = token(headers).ok_or(Unauthenticated::Missing)?;
    match credentials.caller(token).await {
        Ok(Some(caller)) => Ok(caller),
        Ok(None) => Err(Unauthenticated::Invalid),
        Err(fault) => Err(Unauthenticated::Fault(fault)),
    }
}

/// The token of `Authorization: Bearer <token>`, the scheme in any letter
/// case. Two such headers are as good as none.
fn token(headers: &HeaderMap) -> Option<&str> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim()).filter(|token| !token.is_empty())
}

impl Unauthenticated {
    /// The 401, or what the fault becomes.
    pub fn into_response(self, context: &Context) -> Response {
        let challenge = match self {
            Self::Missing => "Bearer",
            Self::Invalid => r#"Bearer error="invalid_token""#,
            Self::Fault(fault) => return respond::fault(&fault, context),
        };
        let problem = Problem::new(ErrorCode::Unauthorized, "Bearer token is missing, expired, or invalid.");
        let mut response = respond::problem(StatusCode::UNAUTHORIZED, problem, context);
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_well_formed_header_is_a_token() {
        let with = |values: &[&str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(header::AUTHORIZATION, value.parse().unwrap());
            }
            token(&headers).map(str::to_owned)
        };
        assert_eq!(with(&["Bearer x"]).as_deref(), Some("x"));
        assert_eq!(with(&["bEARER  x "]).as_deref(), Some("x"));
        for bad in
            [&["Bearer"][..], &["Bearer "], &["Basic x"], &["Bearer\tx"], &["Bearer x", "Bearer x"], &[]]
        {
            assert_eq!(with(bad), None, "{bad:?}");
        }
    }
}
