//! Step: who asks.

use std::sync::Arc;

use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::context::Context;
use super::respond;
use crate::api::models::ErrorCode;
use crate::contract::{Caller, Fault, Operation, Principal, Problem, Switch};
use crate::domain::secret::Secret;

/// What opens operations beside the tokens of accounts.
#[derive(Clone, Debug, Default)]
pub struct Openings {
    /// The token of the deployment's own machines.
    pub integration_token: Option<Secret>,
    /// Whether everybody may read what was computed elsewhere.
    pub external_public_reads: bool,
}

impl Openings {
    fn is_on(&self, switch: Switch) -> bool {
        match switch {
            Switch::ExternalPublicReads => self.external_public_reads,
        }
    }
}

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
    /// No valid token of an account was sent, and no other kind is set.
    NotConfigured,
    /// It could not be looked up.
    Fault(Fault),
}

/// Who makes a request; `None` for a public operation, whatever was sent.
pub async fn caller(
    credentials: &impl Credentials,
    openings: &Openings,
    operation: &Operation,
    headers: &HeaderMap,
) -> Result<Option<Principal>, Unauthenticated> {
    if operation.public || operation.public_if.is_some_and(|switch| openings.is_on(switch)) {
        return Ok(None);
    }
    if operation.integration
        && let (Some(own), Some(sent)) = (&openings.integration_token, token(headers))
        && own.matches(sent)
    {
        return Ok(Some(Principal::Integration));
    }
    match bearer(credentials, headers).await {
        Ok(caller) => Ok(Some(Principal::Account(caller))),
        Err(Unauthenticated::Missing | Unauthenticated::Invalid)
            if operation.integration && openings.integration_token.is_none() =>
        {
            Err(Unauthenticated::NotConfigured)
        }
        Err(refusal) => Err(refusal),
    }
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
            Self::NotConfigured => {
                let problem = Problem::new(
                    ErrorCode::IntegrationNotConfigured,
                    "No valid API token was sent, and this server has no integration token.",
                );
                return respond::problem(StatusCode::SERVICE_UNAVAILABLE, problem, context);
            }
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
