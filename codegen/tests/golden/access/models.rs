// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The contract's named schemas.
use serde::{Deserialize, Serialize};
/// The contract's `ErrorResponse`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorResponse {
    /// The contract's `message`.
    #[serde(rename = "message")]
    pub message: String,
}
/// The contract's `Done`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// The contract's `ok`.
    #[serde(rename = "ok", default, skip_serializing_if = "Option::is_none")]
    pub ok: Option<bool>,
}
/// The contract's `Role`.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize
)]
pub enum Role {
    /// `admin`
    #[serde(rename = "admin")]
    Admin,
    /// `tester`
    #[serde(rename = "tester")]
    Tester,
    /// `user`
    #[serde(rename = "user")]
    User,
}
impl Role {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Admin, Self::Tester, Self::User];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Tester => "tester",
            Self::User => "user",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "admin" => Some(Self::Admin),
            "tester" => Some(Self::Tester),
            "user" => Some(Self::User),
            _ => None,
        }
    }
}
impl std::fmt::Display for Role {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `Scope`.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize
)]
pub enum Scope {
    /// `tokens:manage`
    #[serde(rename = "tokens:manage")]
    TokensManage,
    /// `runs:read`
    #[serde(rename = "runs:read")]
    RunsRead,
}
impl Scope {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::TokensManage, Self::RunsRead];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TokensManage => "tokens:manage",
            Self::RunsRead => "runs:read",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "tokens:manage" => Some(Self::TokensManage),
            "runs:read" => Some(Self::RunsRead),
            _ => None,
        }
    }
}
impl std::fmt::Display for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `Report`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: String,
}
