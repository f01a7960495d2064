//! Who calls, and what the operation table makes of that.

use touchstone::api::models::{Role, Scope};
use touchstone::contract::Operation;
use touchstone::domain::token::NewToken;

/// A kind of caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Caller {
    /// Whoever may do everything that is tried: an admin with every scope.
    Full,
    /// A user with every scope that a user may hold.
    Plain,
    /// An admin whose token lacks the scope that the operation asks for.
    Bare,
    /// Somebody without credentials.
    Nobody,
    /// Somebody whose token is none.
    Garbled,
    /// Somebody whose token was never issued.
    Unknown,
    /// Somebody whose token has expired.
    Expired,
    /// Somebody whose token was revoked.
    Revoked,
    /// Somebody with a good token, sent in another scheme.
    OtherScheme,
}

impl Caller {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Full,
        Self::Plain,
        Self::Bare,
        Self::Nobody,
        Self::Garbled,
        Self::Unknown,
        Self::Expired,
        Self::Revoked,
        Self::OtherScheme,
    ];

    /// As reports and fixtures write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Plain => "plain",
            Self::Bare => "bare",
            Self::Nobody => "nobody",
            Self::Garbled => "garbled",
            Self::Unknown => "unknown",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::OtherScheme => "other-scheme",
        }
    }

    /// The kind that is written so.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|caller| caller.as_str() == text)
    }
}

/// Credentials, and what they are good for.
#[derive(Clone, Debug, PartialEq)]
pub struct Identity {
    /// The value of the header `Authorization`.
    pub authorization: Option<String>,
    /// The role of the account and the scopes that count; none, when the
    /// credentials are good for nothing.
    pub standing: Option<(Role, Vec<Scope>)>,
}

impl Identity {
    /// A token of an account with this role, and its scopes that count.
    pub fn with(token: &str, role: Role, scopes: Vec<Scope>) -> Self {
        Self { authorization: Some(format!("Bearer {token}")), standing: Some((role, scopes)) }
    }

    /// A header that is good for nothing, or none.
    pub fn without(authorization: Option<String>) -> Self {
        Self { authorization, standing: None }
    }

    /// The identity of a caller that needs nothing of the server but, for
    /// some, a good token.
    pub fn made_up(caller: Caller, good: &str) -> Option<Self> {
        let bearer = |token: &str| Some(Self::without(Some(format!("Bearer {token}"))));
        match caller {
            Caller::Nobody => Some(Self::without(None)),
            Caller::Garbled => bearer("spci_x"),
            Caller::Unknown => bearer(NewToken::generate().plaintext.expose()),
            Caller::OtherScheme => Some(Self::without(Some(format!("Basic {good}")))),
            Caller::Full | Caller::Plain | Caller::Bare | Caller::Expired | Caller::Revoked => None,
        }
    }
}

/// How far a request gets, whatever is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To be validated, and to the service.
    Granted,
    /// No further than 403.
    Forbidden,
    /// No further than 401.
    Unauthorized,
}

/// What the operation table says of such a caller.
pub fn access(operation: &Operation, identity: &Identity) -> Access {
    if operation.public {
        return Access::Granted;
    }
    let Some((role, scopes)) = &identity.standing else { return Access::Unauthorized };
    let right_role = operation.roles.is_empty() || operation.roles.contains(role);
    let has_scope =
        operation.scopes.is_empty() || operation.scopes.iter().any(|scope| scopes.contains(scope));
    if right_role && has_scope { Access::Granted } else { Access::Forbidden }
}
