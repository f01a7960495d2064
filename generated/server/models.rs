// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The contract's named schemas.
use serde::{Deserialize, Serialize};
/// What kind of error it is, for programs.
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
pub enum ErrorCode {
    /// `validation_error`
    #[serde(rename = "validation_error")]
    ValidationError,
    /// `unauthorized`
    #[serde(rename = "unauthorized")]
    Unauthorized,
    /// `invalid_credentials`
    #[serde(rename = "invalid_credentials")]
    InvalidCredentials,
    /// `forbidden`
    #[serde(rename = "forbidden")]
    Forbidden,
    /// `not_found`
    #[serde(rename = "not_found")]
    NotFound,
    /// `method_not_allowed`
    #[serde(rename = "method_not_allowed")]
    MethodNotAllowed,
    /// `conflict`
    #[serde(rename = "conflict")]
    Conflict,
    /// `precondition_failed`
    #[serde(rename = "precondition_failed")]
    PreconditionFailed,
    /// `range_not_satisfiable`
    #[serde(rename = "range_not_satisfiable")]
    RangeNotSatisfiable,
    /// `missing_output`
    #[serde(rename = "missing_output")]
    MissingOutput,
    /// `log_not_found`
    #[serde(rename = "log_not_found")]
    LogNotFound,
    /// `lease_lost`
    #[serde(rename = "lease_lost")]
    LeaseLost,
    /// `run_ended`
    #[serde(rename = "run_ended")]
    RunEnded,
    /// `payload_too_large`
    #[serde(rename = "payload_too_large")]
    PayloadTooLarge,
    /// `unsupported_media_type`
    #[serde(rename = "unsupported_media_type")]
    UnsupportedMediaType,
    /// `unprocessable`
    #[serde(rename = "unprocessable")]
    Unprocessable,
    /// `rate_limited`
    #[serde(rename = "rate_limited")]
    RateLimited,
    /// `timeout`
    #[serde(rename = "timeout")]
    Timeout,
    /// `unavailable`
    #[serde(rename = "unavailable")]
    Unavailable,
    /// `integration_not_configured`
    #[serde(rename = "integration_not_configured")]
    IntegrationNotConfigured,
    /// `internal_error`
    #[serde(rename = "internal_error")]
    InternalError,
}
impl ErrorCode {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::ValidationError,
        Self::Unauthorized,
        Self::InvalidCredentials,
        Self::Forbidden,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::Conflict,
        Self::PreconditionFailed,
        Self::RangeNotSatisfiable,
        Self::MissingOutput,
        Self::LogNotFound,
        Self::LeaseLost,
        Self::RunEnded,
        Self::PayloadTooLarge,
        Self::UnsupportedMediaType,
        Self::Unprocessable,
        Self::RateLimited,
        Self::Timeout,
        Self::Unavailable,
        Self::IntegrationNotConfigured,
        Self::InternalError,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ValidationError => "validation_error",
            Self::Unauthorized => "unauthorized",
            Self::InvalidCredentials => "invalid_credentials",
            Self::Forbidden => "forbidden",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::Conflict => "conflict",
            Self::PreconditionFailed => "precondition_failed",
            Self::RangeNotSatisfiable => "range_not_satisfiable",
            Self::MissingOutput => "missing_output",
            Self::LogNotFound => "log_not_found",
            Self::LeaseLost => "lease_lost",
            Self::RunEnded => "run_ended",
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::Unprocessable => "unprocessable",
            Self::RateLimited => "rate_limited",
            Self::Timeout => "timeout",
            Self::Unavailable => "unavailable",
            Self::IntegrationNotConfigured => "integration_not_configured",
            Self::InternalError => "internal_error",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "validation_error" => Some(Self::ValidationError),
            "unauthorized" => Some(Self::Unauthorized),
            "invalid_credentials" => Some(Self::InvalidCredentials),
            "forbidden" => Some(Self::Forbidden),
            "not_found" => Some(Self::NotFound),
            "method_not_allowed" => Some(Self::MethodNotAllowed),
            "conflict" => Some(Self::Conflict),
            "precondition_failed" => Some(Self::PreconditionFailed),
            "range_not_satisfiable" => Some(Self::RangeNotSatisfiable),
            "missing_output" => Some(Self::MissingOutput),
            "log_not_found" => Some(Self::LogNotFound),
            "lease_lost" => Some(Self::LeaseLost),
            "run_ended" => Some(Self::RunEnded),
            "payload_too_large" => Some(Self::PayloadTooLarge),
            "unsupported_media_type" => Some(Self::UnsupportedMediaType),
            "unprocessable" => Some(Self::Unprocessable),
            "rate_limited" => Some(Self::RateLimited),
            "timeout" => Some(Self::Timeout),
            "unavailable" => Some(Self::Unavailable),
            "integration_not_configured" => Some(Self::IntegrationNotConfigured),
            "internal_error" => Some(Self::InternalError),
            _ => None,
        }
    }
}
impl std::fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// More about the error. `fields`, where present, maps the name of a
/// field or parameter to what is wrong with it, as a list of messages.
/// At most 100 of them are named; `truncated` is then true.
pub type ErrorDetails = serde_json::Map<String, serde_json::Value>;
/// The shape of every error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorResponse {
    /// The contract's `code`.
    #[serde(rename = "code")]
    pub code: super::models::ErrorCode,
    /// What went wrong, for people.
    #[serde(rename = "message")]
    pub message: String,
    /// The contract's `details`.
    #[serde(rename = "details")]
    pub details: super::models::ErrorDetails,
    /// Names this request in the server's log.
    #[serde(rename = "request_id", default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}
/// Where a page stands in its list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pagination {
    /// The contract's `limit`.
    #[serde(rename = "limit")]
    pub limit: i32,
    /// The contract's `offset`.
    #[serde(rename = "offset")]
    pub offset: i32,
    /// The length of the whole list, exactly.
    #[serde(rename = "total")]
    pub total: i64,
    /// The offset of the next page; null on the last one.
    #[serde(rename = "next_offset")]
    pub next_offset: Option<i64>,
}
/// What a token may be used for.
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
    /// `runs:read`
    #[serde(rename = "runs:read")]
    RunsRead,
    /// `runs:write`
    #[serde(rename = "runs:write")]
    RunsWrite,
    /// `results:read`
    #[serde(rename = "results:read")]
    ResultsRead,
    /// `results:write`
    #[serde(rename = "results:write")]
    ResultsWrite,
    /// `baselines:write`
    #[serde(rename = "baselines:write")]
    BaselinesWrite,
    /// `system:read`
    #[serde(rename = "system:read")]
    SystemRead,
    /// `system:write`
    #[serde(rename = "system:write")]
    SystemWrite,
    /// `tokens:manage`
    #[serde(rename = "tokens:manage")]
    TokensManage,
    /// `worker:run`
    #[serde(rename = "worker:run")]
    WorkerRun,
}
impl Scope {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::RunsRead,
        Self::RunsWrite,
        Self::ResultsRead,
        Self::ResultsWrite,
        Self::BaselinesWrite,
        Self::SystemRead,
        Self::SystemWrite,
        Self::TokensManage,
        Self::WorkerRun,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RunsRead => "runs:read",
            Self::RunsWrite => "runs:write",
            Self::ResultsRead => "results:read",
            Self::ResultsWrite => "results:write",
            Self::BaselinesWrite => "baselines:write",
            Self::SystemRead => "system:read",
            Self::SystemWrite => "system:write",
            Self::TokensManage => "tokens:manage",
            Self::WorkerRun => "worker:run",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "runs:read" => Some(Self::RunsRead),
            "runs:write" => Some(Self::RunsWrite),
            "results:read" => Some(Self::ResultsRead),
            "results:write" => Some(Self::ResultsWrite),
            "baselines:write" => Some(Self::BaselinesWrite),
            "system:read" => Some(Self::SystemRead),
            "system:write" => Some(Self::SystemWrite),
            "tokens:manage" => Some(Self::TokensManage),
            "worker:run" => Some(Self::WorkerRun),
            _ => None,
        }
    }
}
impl std::fmt::Display for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// What a user is. Every role may hold `runs:read`, `runs:write`,
/// `results:read` and `system:read`; the other scopes are for admins.
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
    /// `contributor`
    #[serde(rename = "contributor")]
    Contributor,
    /// `tester`
    #[serde(rename = "tester")]
    Tester,
    /// `user`
    #[serde(rename = "user")]
    User,
}
impl Role {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Admin, Self::Contributor, Self::Tester, Self::User];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Contributor => "contributor",
            Self::Tester => "tester",
            Self::User => "user",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "admin" => Some(Self::Admin),
            "contributor" => Some(Self::Contributor),
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
/// The contract's `TokenType`.
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
pub enum TokenType {
    /// `bearer`
    #[serde(rename = "bearer")]
    Bearer,
}
impl TokenType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Bearer];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bearer => "bearer",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "bearer" => Some(Self::Bearer),
            _ => None,
        }
    }
}
impl std::fmt::Display for TokenType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `TokenCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TokenCreateRequest {
    /// The address as the account has it. One that looks odd is no fault:
    /// it opens an account or it does not.
    #[serde(rename = "email")]
    pub email: String,
    /// 1 to 500 characters, since that is what accounts may have.
    #[serde(rename = "password")]
    pub password: crate::contract::Secret,
    /// Unique among all the tokens the user ever had.
    #[serde(rename = "token_name")]
    pub token_name: String,
    /// The contract's `expires_in_days`.
    #[serde(
        rename = "expires_in_days",
        default = "TokenCreateRequest::default_expires_in_days"
    )]
    pub expires_in_days: i32,
    /// An empty list, like none, stands for the default.
    #[serde(rename = "scopes", default = "TokenCreateRequest::default_scopes")]
    pub scopes: Vec<super::models::Scope>,
}
impl TokenCreateRequest {
    fn default_expires_in_days() -> i32 {
        7
    }
    fn default_scopes() -> Vec<super::models::Scope> {
        vec![super::models::Scope::RunsRead, super::models::Scope::ResultsRead]
    }
}
/// A new token. The only reply that ever holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuthToken {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The secret, for the `Authorization` header after the word `Bearer`.
    #[serde(rename = "token")]
    pub token: String,
    /// The contract's `token_type`.
    #[serde(rename = "token_type")]
    pub token_type: super::models::TokenType,
    /// The contract's `token_name`.
    #[serde(rename = "token_name")]
    pub token_name: String,
    /// The contract's `scopes`.
    #[serde(rename = "scopes")]
    pub scopes: Vec<super::models::Scope>,
    /// The contract's `expires_at`.
    #[serde(rename = "expires_at")]
    pub expires_at: crate::contract::Timestamp,
}
/// A token as it is listed; the secret itself is kept nowhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApiTokenItem {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `user_id`.
    #[serde(rename = "user_id")]
    pub user_id: i32,
    /// The contract's `token_name`.
    #[serde(rename = "token_name")]
    pub token_name: String,
    /// The first 16 characters, by which a leaked token is recognised.
    #[serde(rename = "token_prefix")]
    pub token_prefix: String,
    /// The contract's `scopes`.
    #[serde(rename = "scopes")]
    pub scopes: Vec<super::models::Scope>,
    /// The contract's `created_at`.
    #[serde(rename = "created_at")]
    pub created_at: crate::contract::Timestamp,
    /// The contract's `expires_at`.
    #[serde(rename = "expires_at")]
    pub expires_at: crate::contract::Timestamp,
    /// The contract's `is_expired`.
    #[serde(rename = "is_expired")]
    pub is_expired: bool,
    /// The contract's `is_revoked`.
    #[serde(rename = "is_revoked")]
    pub is_revoked: bool,
    /// The contract's `revoked_at`.
    #[serde(
        rename = "revoked_at",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub revoked_at: crate::contract::Field<crate::contract::Timestamp>,
    /// To the minute; null when never used, or not known.
    #[serde(
        rename = "last_used_at",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub last_used_at: crate::contract::Field<crate::contract::Timestamp>,
}
/// The contract's `ApiTokenPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApiTokenPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::ApiTokenItem>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `CurrentUser`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CurrentUser {
    /// The contract's `user_id`.
    #[serde(rename = "user_id")]
    pub user_id: i32,
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
    /// The contract's `email`.
    #[serde(rename = "email")]
    pub email: String,
    /// The contract's `role`.
    #[serde(rename = "role")]
    pub role: super::models::Role,
    /// The scopes the token has that the caller's role may still hold.
    #[serde(rename = "scopes")]
    pub scopes: Vec<super::models::Scope>,
    /// The contract's `github_login`.
    #[serde(
        rename = "github_login",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub github_login: crate::contract::Field<String>,
}
/// What the program under test runs on.
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
pub enum Platform {
    /// `linux`
    #[serde(rename = "linux")]
    Linux,
    /// `windows`
    #[serde(rename = "windows")]
    Windows,
}
impl Platform {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Linux, Self::Windows];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Linux => "linux",
            Self::Windows => "windows",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "linux" => Some(Self::Linux),
            "windows" => Some(Self::Windows),
            _ => None,
        }
    }
}
impl std::fmt::Display for Platform {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// Whether a run is for a commit or for a pull request.
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
pub enum TestType {
    /// `commit`
    #[serde(rename = "commit")]
    Commit,
    /// `pr`
    #[serde(rename = "pr")]
    Pr,
}
impl TestType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Commit, Self::Pr];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Commit => "commit",
            Self::Pr => "pr",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "commit" => Some(Self::Commit),
            "pr" => Some(Self::Pr),
            _ => None,
        }
    }
}
impl std::fmt::Display for TestType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// `queued`: not begun. `running`: a worker is on it. `pass`: every test
/// passed. `fail`: at least one did not. `incomplete`: all that ran
/// passed, but not every selected test ran. `error`: completed without a
/// single result. `canceled`: by a person or by a fault; see the events.
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
pub enum RunStatus {
    /// `queued`
    #[serde(rename = "queued")]
    Queued,
    /// `running`
    #[serde(rename = "running")]
    Running,
    /// `pass`
    #[serde(rename = "pass")]
    Pass,
    /// `fail`
    #[serde(rename = "fail")]
    Fail,
    /// `canceled`
    #[serde(rename = "canceled")]
    Canceled,
    /// `incomplete`
    #[serde(rename = "incomplete")]
    Incomplete,
    /// `error`
    #[serde(rename = "error")]
    Error,
}
impl RunStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Queued,
        Self::Running,
        Self::Pass,
        Self::Fail,
        Self::Canceled,
        Self::Incomplete,
        Self::Error,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Canceled => "canceled",
            Self::Incomplete => "incomplete",
            Self::Error => "error",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "queued" => Some(Self::Queued),
            "running" => Some(Self::Running),
            "pass" => Some(Self::Pass),
            "fail" => Some(Self::Fail),
            "canceled" => Some(Self::Canceled),
            "incomplete" => Some(Self::Incomplete),
            "error" => Some(Self::Error),
            _ => None,
        }
    }
}
impl std::fmt::Display for RunStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `RunSort`.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize
)]
pub enum RunSort {
    /// `created_at`
    #[serde(rename = "created_at")]
    CreatedAt,
    /// `-created_at`
    #[default]
    #[serde(rename = "-created_at")]
    DescendingCreatedAt,
    /// `run_id`
    #[serde(rename = "run_id")]
    RunId,
    /// `-run_id`
    #[serde(rename = "-run_id")]
    DescendingRunId,
}
impl RunSort {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::CreatedAt,
        Self::DescendingCreatedAt,
        Self::RunId,
        Self::DescendingRunId,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CreatedAt => "created_at",
            Self::DescendingCreatedAt => "-created_at",
            Self::RunId => "run_id",
            Self::DescendingRunId => "-run_id",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "created_at" => Some(Self::CreatedAt),
            "-created_at" => Some(Self::DescendingCreatedAt),
            "run_id" => Some(Self::RunId),
            "-run_id" => Some(Self::DescendingRunId),
            _ => None,
        }
    }
}
impl std::fmt::Display for RunSort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A stage of a run.
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
pub enum ProgressStatus {
    /// `preparation`
    #[serde(rename = "preparation")]
    Preparation,
    /// `testing`
    #[serde(rename = "testing")]
    Testing,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `canceled`
    #[serde(rename = "canceled")]
    Canceled,
}
impl ProgressStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Preparation,
        Self::Testing,
        Self::Completed,
        Self::Canceled,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Testing => "testing",
            Self::Completed => "completed",
            Self::Canceled => "canceled",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "preparation" => Some(Self::Preparation),
            "testing" => Some(Self::Testing),
            "completed" => Some(Self::Completed),
            "canceled" => Some(Self::Canceled),
            _ => None,
        }
    }
}
impl std::fmt::Display for ProgressStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `Run`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::RunStatus,
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
    /// The contract's `test_type`.
    #[serde(rename = "test_type")]
    pub test_type: super::models::TestType,
    /// As `owner/name`; `unknown` where none is recorded.
    #[serde(rename = "repository")]
    pub repository: String,
    /// The contract's `branch`.
    #[serde(rename = "branch")]
    pub branch: Option<String>,
    /// Lower case for runs made here.
    #[serde(rename = "commit_sha")]
    pub commit_sha: String,
    /// The contract's `pr_number`.
    #[serde(rename = "pr_number")]
    pub pr_number: Option<i32>,
    /// Null only for a queued run that another program made.
    #[serde(rename = "created_at")]
    pub created_at: Option<crate::contract::Timestamp>,
    /// As `created_at`; a restart does not change it.
    #[serde(rename = "queued_at")]
    pub queued_at: Option<crate::contract::Timestamp>,
    /// When testing began.
    #[serde(rename = "started_at")]
    pub started_at: Option<crate::contract::Timestamp>,
    /// When the run was completed or canceled.
    #[serde(rename = "completed_at")]
    pub completed_at: Option<crate::contract::Timestamp>,
    /// The contract's `github_link`.
    #[serde(rename = "github_link")]
    pub github_link: Option<String>,
    /// 1, and one more with every restart.
    #[serde(rename = "attempt")]
    pub attempt: i32,
    /// The user who made the run; null when another program did.
    #[serde(rename = "owner_id")]
    pub owner_id: Option<i32>,
}
/// The contract's `RunPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::Run>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `RunCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunCreateRequest {
    /// The contract's `repository`.
    #[serde(rename = "repository")]
    pub repository: String,
    /// The contract's `branch`.
    #[serde(rename = "branch", default = "RunCreateRequest::default_branch")]
    pub branch: String,
    /// Stored in lower case.
    #[serde(rename = "commit_sha")]
    pub commit_sha: String,
    /// The contract's `pull_request`.
    #[serde(
        rename = "pull_request",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub pull_request: crate::contract::Field<i32>,
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
    /// The tests to run, all active; every active test where absent or null.
    #[serde(
        rename = "regression_test_ids",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub regression_test_ids: crate::contract::Field<Vec<i32>>,
    /// Only a worker that has all of these gets the run.
    #[serde(rename = "labels", default = "RunCreateRequest::default_labels")]
    pub labels: Vec<super::models::Label>,
}
impl RunCreateRequest {
    fn default_branch() -> String {
        "master".to_owned()
    }
    fn default_labels() -> Vec<super::models::Label> {
        vec![]
    }
}
/// Something a worker has, or a run wants of one.
pub type Label = String;
/// Every selected test is counted once: `total_samples` is the sum of
/// `pass_count`, `fail_count`, `missing_output_count` and `skipped_count`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunSummary {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::RunStatus,
    /// The contract's `total_samples`.
    #[serde(rename = "total_samples")]
    pub total_samples: i32,
    /// The contract's `pass_count`.
    #[serde(rename = "pass_count")]
    pub pass_count: i32,
    /// The contract's `fail_count`.
    #[serde(rename = "fail_count")]
    pub fail_count: i32,
    /// Selected tests without a result.
    #[serde(rename = "skipped_count")]
    pub skipped_count: i32,
    /// The contract's `missing_output_count`.
    #[serde(rename = "missing_output_count")]
    pub missing_output_count: i32,
    /// The faults found; one test may have several.
    #[serde(rename = "error_count")]
    pub error_count: i32,
    /// The run times of all tests, added up; null without results.
    #[serde(rename = "duration_ms")]
    pub duration_ms: Option<i64>,
}
/// The contract's `ProgressEvent`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgressEvent {
    /// Null where another program stored what is no time.
    #[serde(rename = "timestamp")]
    pub timestamp: Option<crate::contract::Timestamp>,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::ProgressStatus,
    /// The contract's `message`.
    #[serde(rename = "message")]
    pub message: String,
    /// preparation 0, testing 1, completed 2; null for canceled.
    #[serde(rename = "step")]
    pub step: Option<i32>,
}
/// The contract's `ProgressEventPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgressEventPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::ProgressEvent>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `RunConfig`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunConfig {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
    /// The contract's `branch`.
    #[serde(rename = "branch")]
    pub branch: String,
    /// The contract's `commit_sha`.
    #[serde(rename = "commit_sha")]
    pub commit_sha: String,
    /// The contract's `regression_test_ids`.
    #[serde(rename = "regression_test_ids")]
    pub regression_test_ids: Vec<i32>,
}
/// The contract's `RunCancelRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunCancelRequest {
    /// Blanks at both ends are dropped.
    #[serde(rename = "reason", default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
/// The contract's `RunAction`.
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
pub enum RunAction {
    /// `cancel`
    #[serde(rename = "cancel")]
    Cancel,
    /// `restart`
    #[serde(rename = "restart")]
    Restart,
}
impl RunAction {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Cancel, Self::Restart];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Cancel => "cancel",
            Self::Restart => "restart",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "cancel" => Some(Self::Cancel),
            "restart" => Some(Self::Restart),
            _ => None,
        }
    }
}
impl std::fmt::Display for RunAction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `RunActionStatus`.
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
pub enum RunActionStatus {
    /// `accepted`
    #[serde(rename = "accepted")]
    Accepted,
    /// `no_op`
    #[serde(rename = "no_op")]
    NoOp,
}
impl RunActionStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Accepted, Self::NoOp];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::NoOp => "no_op",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "accepted" => Some(Self::Accepted),
            "no_op" => Some(Self::NoOp),
            _ => None,
        }
    }
}
impl std::fmt::Display for RunActionStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `RunActionResult`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunActionResult {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `action`.
    #[serde(rename = "action")]
    pub action: super::models::RunAction,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::RunActionStatus,
    /// The contract's `message`.
    #[serde(rename = "message")]
    pub message: String,
}
/// Where a page stands in a list that is read by cursor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CursorPagination {
    /// The contract's `limit`.
    #[serde(rename = "limit")]
    pub limit: i32,
    /// The `cursor` of the next page; null at the end.
    #[serde(rename = "next_cursor")]
    pub next_cursor: Option<i64>,
}
/// `missing_output`: an output that had to be there is not, whatever else is wrong.
/// `fail`: another exit code than expected, or an output that is not accepted.
/// `not_started`: selected, and without a result.
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
pub enum ResultStatus {
    /// `pass`
    #[serde(rename = "pass")]
    Pass,
    /// `fail`
    #[serde(rename = "fail")]
    Fail,
    /// `missing_output`
    #[serde(rename = "missing_output")]
    MissingOutput,
    /// `not_started`
    #[serde(rename = "not_started")]
    NotStarted,
}
impl ResultStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Pass,
        Self::Fail,
        Self::MissingOutput,
        Self::NotStarted,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::MissingOutput => "missing_output",
            Self::NotStarted => "not_started",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "pass" => Some(Self::Pass),
            "fail" => Some(Self::Fail),
            "missing_output" => Some(Self::MissingOutput),
            "not_started" => Some(Self::NotStarted),
            _ => None,
        }
    }
}
impl std::fmt::Display for ResultStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// `pass`: accepted, or ignored.
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
pub enum OutputStatus {
    /// `pass`
    #[serde(rename = "pass")]
    Pass,
    /// `fail`
    #[serde(rename = "fail")]
    Fail,
    /// `missing_output`
    #[serde(rename = "missing_output")]
    MissingOutput,
}
impl OutputStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Pass, Self::Fail, Self::MissingOutput];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::MissingOutput => "missing_output",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "pass" => Some(Self::Pass),
            "fail" => Some(Self::Fail),
            "missing_output" => Some(Self::MissingOutput),
            _ => None,
        }
    }
}
impl std::fmt::Display for OutputStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `RunSampleOutput`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunSampleOutput {
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The name of the expected file in the file store.
    #[serde(rename = "filename")]
    pub filename: String,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::OutputStatus,
}
/// A test of a run, and how it went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunSample {
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: Option<i32>,
    /// The contract's `sample_name`.
    #[serde(rename = "sample_name")]
    pub sample_name: Option<String>,
    /// The contract's `categories`.
    #[serde(rename = "categories")]
    pub categories: Vec<String>,
    /// The arguments of the program; null for a test that is known no more.
    #[serde(rename = "command")]
    pub command: Option<String>,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::ResultStatus,
    /// The contract's `runtime_ms`.
    #[serde(rename = "runtime_ms")]
    pub runtime_ms: Option<i64>,
    /// The contract's `exit_code`.
    #[serde(rename = "exit_code")]
    pub exit_code: Option<i64>,
    /// The contract's `expected_rc`.
    #[serde(rename = "expected_rc")]
    pub expected_rc: Option<i64>,
    /// The outputs that were reported, and those that had to be; none of a test without a result.
    #[serde(rename = "outputs")]
    pub outputs: Vec<super::models::RunSampleOutput>,
}
/// The contract's `RunSamplePage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunSamplePage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::RunSample>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// `ok`: the file store has the file. `missing`: it has not. `degraded`: it could not be asked.
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
pub enum StorageStatus {
    /// `ok`
    #[serde(rename = "ok")]
    Ok,
    /// `degraded`
    #[serde(rename = "degraded")]
    Degraded,
    /// `missing`
    #[serde(rename = "missing")]
    Missing,
}
impl StorageStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Ok, Self::Degraded, Self::Missing];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Degraded => "degraded",
            Self::Missing => "missing",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ok" => Some(Self::Ok),
            "degraded" => Some(Self::Degraded),
            "missing" => Some(Self::Missing),
            _ => None,
        }
    }
}
impl std::fmt::Display for StorageStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `OutputFormat`.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize
)]
pub enum OutputFormat {
    /// `text`
    #[serde(rename = "text")]
    Text,
    /// `base64`
    #[default]
    #[serde(rename = "base64")]
    Base64,
}
impl OutputFormat {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Text, Self::Base64];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Base64 => "base64",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "text" => Some(Self::Text),
            "base64" => Some(Self::Base64),
            _ => None,
        }
    }
}
impl std::fmt::Display for OutputFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// `utf-8`: the content is text. `base64`: it is the bytes.
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
pub enum ContentEncoding {
    /// `utf-8`
    #[serde(rename = "utf-8")]
    Utf8,
    /// `base64`
    #[serde(rename = "base64")]
    Base64,
}
impl ContentEncoding {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Utf8, Self::Base64];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Base64 => "base64",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "utf-8" => Some(Self::Utf8),
            "base64" => Some(Self::Base64),
            _ => None,
        }
    }
}
impl std::fmt::Display for ContentEncoding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// What bytes are read as to become text.
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
pub enum Charset {
    /// `utf-8`
    #[serde(rename = "utf-8")]
    Utf8,
    /// `windows-1252`
    #[serde(rename = "windows-1252")]
    Windows1252,
}
impl Charset {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Utf8, Self::Windows1252];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "utf-8" => Some(Self::Utf8),
            "windows-1252" => Some(Self::Windows1252),
            _ => None,
        }
    }
}
impl std::fmt::Display for Charset {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// An output file, or its beginning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutputFile {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `regression_id`.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The contract's `filename`.
    #[serde(rename = "filename")]
    pub filename: String,
    /// The contract's `content_type`.
    #[serde(rename = "content_type")]
    pub content_type: String,
    /// The contract's `encoding`.
    #[serde(rename = "encoding")]
    pub encoding: super::models::ContentEncoding,
    /// What text was read as; null for bytes.
    #[serde(rename = "charset")]
    pub charset: Option<super::models::Charset>,
    /// Of at most the first 1,048,576 bytes of the file.
    #[serde(rename = "content")]
    pub content: String,
    /// The file is longer than `content`.
    #[serde(rename = "truncated")]
    pub truncated: bool,
    /// Of the whole file.
    #[serde(rename = "size_bytes")]
    pub size_bytes: i64,
    /// Of the whole file, in lower-case hex.
    #[serde(rename = "sha256")]
    pub sha256: String,
    /// The whole file; works for at least 10 minutes.
    #[serde(rename = "download_url")]
    pub download_url: Option<String>,
    /// The contract's `storage_status`.
    #[serde(rename = "storage_status")]
    pub storage_status: super::models::StorageStatus,
}
/// The contract's `DiffFormat`.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize
)]
pub enum DiffFormat {
    /// `structured`
    #[default]
    #[serde(rename = "structured")]
    Structured,
    /// `unified`
    #[serde(rename = "unified")]
    Unified,
}
impl DiffFormat {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Structured, Self::Unified];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Structured => "structured",
            Self::Unified => "unified",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "structured" => Some(Self::Structured),
            "unified" => Some(Self::Unified),
            _ => None,
        }
    }
}
impl std::fmt::Display for DiffFormat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// `identical`: byte for byte. `missing_expected`: no baseline was approved.
/// `missing_actual`: the test wrote no such output.
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
pub enum DiffStatus {
    /// `identical`
    #[serde(rename = "identical")]
    Identical,
    /// `different`
    #[serde(rename = "different")]
    Different,
    /// `missing_expected`
    #[serde(rename = "missing_expected")]
    MissingExpected,
    /// `missing_actual`
    #[serde(rename = "missing_actual")]
    MissingActual,
}
impl DiffStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Identical,
        Self::Different,
        Self::MissingExpected,
        Self::MissingActual,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Identical => "identical",
            Self::Different => "different",
            Self::MissingExpected => "missing_expected",
            Self::MissingActual => "missing_actual",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "identical" => Some(Self::Identical),
            "different" => Some(Self::Different),
            "missing_expected" => Some(Self::MissingExpected),
            "missing_actual" => Some(Self::MissingActual),
            _ => None,
        }
    }
}
impl std::fmt::Display for DiffStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A kind of difference. `whitespace`: lines that differ in blanks alone.
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
pub enum DiffDifference {
    /// `content`
    #[serde(rename = "content")]
    Content,
    /// `whitespace`
    #[serde(rename = "whitespace")]
    Whitespace,
    /// `line_endings`
    #[serde(rename = "line_endings")]
    LineEndings,
    /// `final_newline`
    #[serde(rename = "final_newline")]
    FinalNewline,
    /// `byte_order_mark`
    #[serde(rename = "byte_order_mark")]
    ByteOrderMark,
}
impl DiffDifference {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Content,
        Self::Whitespace,
        Self::LineEndings,
        Self::FinalNewline,
        Self::ByteOrderMark,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Content => "content",
            Self::Whitespace => "whitespace",
            Self::LineEndings => "line_endings",
            Self::FinalNewline => "final_newline",
            Self::ByteOrderMark => "byte_order_mark",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "content" => Some(Self::Content),
            "whitespace" => Some(Self::Whitespace),
            "line_endings" => Some(Self::LineEndings),
            "final_newline" => Some(Self::FinalNewline),
            "byte_order_mark" => Some(Self::ByteOrderMark),
            _ => None,
        }
    }
}
impl std::fmt::Display for DiffDifference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DiffFile {
    /// The contract's `sha256`.
    #[serde(rename = "sha256")]
    pub sha256: String,
    /// The contract's `size_bytes`.
    #[serde(rename = "size_bytes")]
    pub size_bytes: i64,
    /// What the file was read as; null for a binary one.
    #[serde(rename = "charset")]
    pub charset: Option<super::models::Charset>,
}
/// Of the whole comparison, also where not all of it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DiffSummary {
    /// The contract's `added_lines`.
    #[serde(rename = "added_lines")]
    pub added_lines: i32,
    /// The contract's `removed_lines`.
    #[serde(rename = "removed_lines")]
    pub removed_lines: i32,
    /// The contract's `changed_hunks`.
    #[serde(rename = "changed_hunks")]
    pub changed_hunks: i32,
}
/// The contract's `DiffLineKind`.
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
pub enum DiffLineKind {
    /// `context`
    #[serde(rename = "context")]
    Context,
    /// `added`
    #[serde(rename = "added")]
    Added,
    /// `removed`
    #[serde(rename = "removed")]
    Removed,
}
impl DiffLineKind {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Context, Self::Added, Self::Removed];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Context => "context",
            Self::Added => "added",
            Self::Removed => "removed",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "context" => Some(Self::Context),
            "added" => Some(Self::Added),
            "removed" => Some(Self::Removed),
            _ => None,
        }
    }
}
impl std::fmt::Display for DiffLineKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `DiffLine`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DiffLine {
    /// The contract's `kind`.
    #[serde(rename = "kind")]
    pub kind: super::models::DiffLineKind,
    /// Its number in the expected file, from 1.
    #[serde(rename = "expected_line")]
    pub expected_line: Option<i32>,
    /// The contract's `actual_line`.
    #[serde(rename = "actual_line")]
    pub actual_line: Option<i32>,
    /// Without its line ending.
    #[serde(rename = "text")]
    pub text: String,
}
/// The contract's `DiffHunk`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DiffHunk {
    /// The first line of the hunk in the expected file, from 1; 0 where that side is empty.
    #[serde(rename = "expected_start")]
    pub expected_start: i32,
    /// The contract's `actual_start`.
    #[serde(rename = "actual_start")]
    pub actual_start: i32,
    /// The contract's `lines`.
    #[serde(rename = "lines")]
    pub lines: Vec<super::models::DiffLine>,
}
/// A comparison, line by line.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diff {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `regression_id`.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The contract's `format`.
    #[serde(rename = "format")]
    pub format: super::models::DiffFormat,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::DiffStatus,
    /// Whether the output is right: it is the baseline or a variant, of the run or of today, or ignored.
    #[serde(rename = "accepted")]
    pub accepted: bool,
    /// One of the files is no text; they are then compared byte by byte, and no lines are shown.
    #[serde(rename = "binary")]
    pub binary: bool,
    /// The kinds of differences there are; none where a file is missing.
    #[serde(rename = "differences")]
    pub differences: Vec<super::models::DiffDifference>,
    /// Null where the file was not needed, or is not there.
    #[serde(rename = "expected")]
    pub expected: Option<super::models::DiffFile>,
    /// Null where the file was not needed, or is not there.
    #[serde(rename = "actual")]
    pub actual: Option<super::models::DiffFile>,
    /// Not all differences are shown, or not all were looked for.
    #[serde(rename = "truncated")]
    pub truncated: bool,
    /// The contract's `summary`.
    #[serde(rename = "summary")]
    pub summary: super::models::DiffSummary,
    /// The contract's `hunks`.
    #[serde(rename = "hunks")]
    pub hunks: Vec<super::models::DiffHunk>,
}
/// A comparison as text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnifiedDiff {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `regression_id`.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The contract's `format`.
    #[serde(rename = "format")]
    pub format: super::models::DiffFormat,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::DiffStatus,
    /// Whether the output is right: it is the baseline or a variant, of the run or of today, or ignored.
    #[serde(rename = "accepted")]
    pub accepted: bool,
    /// One of the files is no text; they are then compared byte by byte, and no lines are shown.
    #[serde(rename = "binary")]
    pub binary: bool,
    /// The kinds of differences there are; none where a file is missing.
    #[serde(rename = "differences")]
    pub differences: Vec<super::models::DiffDifference>,
    /// Null where the file was not needed, or is not there.
    #[serde(rename = "expected")]
    pub expected: Option<super::models::DiffFile>,
    /// Null where the file was not needed, or is not there.
    #[serde(rename = "actual")]
    pub actual: Option<super::models::DiffFile>,
    /// Not all differences are shown, or not all were looked for.
    #[serde(rename = "truncated")]
    pub truncated: bool,
    /// As `diff -u` writes it; empty where there is nothing to show.
    #[serde(rename = "content")]
    pub content: String,
}
/// A comparison in the form that was asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum DiffResult {
    /// `Diff`
    Diff(Diff),
    /// `UnifiedDiff`
    UnifiedDiff(UnifiedDiff),
}
impl<'de> Deserialize<'de> for DiffResult {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        match value.get("format").and_then(serde_json::Value::as_str) {
            Some("structured") => {
                super::models::Diff::deserialize(value)
                    .map(Self::Diff)
                    .map_err(serde::de::Error::custom)
            }
            Some("unified") => {
                super::models::UnifiedDiff::deserialize(value)
                    .map(Self::UnifiedDiff)
                    .map_err(serde::de::Error::custom)
            }
            _ => {
                Err(
                    serde::de::Error::custom("`format` is none of the contract's values"),
                )
            }
        }
    }
}
/// The contract's `BaselineApprovalRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BaselineApprovalRequest {
    /// The contract's `regression_id`.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// What was seen: the `sha256` of the actual output. Where it is another by now, the reply is a 409.
    #[serde(rename = "actual_sha256", default, skip_serializing_if = "Option::is_none")]
    pub actual_sha256: Option<String>,
    /// The variants of the output are right no more.
    #[serde(
        rename = "remove_variants",
        default = "BaselineApprovalRequest::default_remove_variants"
    )]
    pub remove_variants: bool,
    /// The old baseline stays right, as a variant.
    #[serde(
        rename = "keep_previous",
        default = "BaselineApprovalRequest::default_keep_previous"
    )]
    pub keep_previous: bool,
    /// Why, for the audit log.
    #[serde(rename = "reason", default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
impl BaselineApprovalRequest {
    fn default_remove_variants() -> bool {
        false
    }
    fn default_keep_previous() -> bool {
        false
    }
}
/// The contract's `BaselineUndoRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BaselineUndoRequest {
    /// The contract's `regression_id`.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// Why, for the audit log.
    #[serde(rename = "reason", default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}
/// The contract's `BaselineApprovalStatus`.
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
pub enum BaselineApprovalStatus {
    /// `approved`
    #[serde(rename = "approved")]
    Approved,
    /// `undone`
    #[serde(rename = "undone")]
    Undone,
}
impl BaselineApprovalStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Approved, Self::Undone];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Undone => "undone",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "approved" => Some(Self::Approved),
            "undone" => Some(Self::Undone),
            _ => None,
        }
    }
}
impl std::fmt::Display for BaselineApprovalStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `BaselineApproval`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BaselineApproval {
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::BaselineApprovalStatus,
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `regression_id`.
    #[serde(rename = "regression_id")]
    pub regression_id: i32,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The caller's name.
    #[serde(rename = "requested_by")]
    pub requested_by: String,
    /// The contract's `created_at`.
    #[serde(rename = "created_at")]
    pub created_at: crate::contract::Timestamp,
    /// The baseline now, as it is stored: normally a SHA-256; null where there is none.
    #[serde(rename = "baseline")]
    pub baseline: Option<String>,
    /// The baseline before.
    #[serde(rename = "previous_baseline")]
    pub previous_baseline: Option<String>,
}
/// The contract's `Severity`.
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
pub enum Severity {
    /// `info`
    #[serde(rename = "info")]
    Info,
    /// `warning`
    #[serde(rename = "warning")]
    Warning,
    /// `error`
    #[serde(rename = "error")]
    Error,
    /// `critical`
    #[serde(rename = "critical")]
    Critical,
}
impl Severity {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Info, Self::Warning, Self::Error, Self::Critical];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Critical => "critical",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "info" => Some(Self::Info),
            "warning" => Some(Self::Warning),
            "error" => Some(Self::Error),
            "critical" => Some(Self::Critical),
            _ => None,
        }
    }
}
impl std::fmt::Display for Severity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// What can be wrong with a result. Nothing is a `test_failure` any more.
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
pub enum RunErrorType {
    /// `test_failure`
    #[serde(rename = "test_failure")]
    TestFailure,
    /// `exit_code_mismatch`
    #[serde(rename = "exit_code_mismatch")]
    ExitCodeMismatch,
    /// `missing_output`
    #[serde(rename = "missing_output")]
    MissingOutput,
    /// `diff_mismatch`
    #[serde(rename = "diff_mismatch")]
    DiffMismatch,
}
impl RunErrorType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::TestFailure,
        Self::ExitCodeMismatch,
        Self::MissingOutput,
        Self::DiffMismatch,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TestFailure => "test_failure",
            Self::ExitCodeMismatch => "exit_code_mismatch",
            Self::MissingOutput => "missing_output",
            Self::DiffMismatch => "diff_mismatch",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "test_failure" => Some(Self::TestFailure),
            "exit_code_mismatch" => Some(Self::ExitCodeMismatch),
            "missing_output" => Some(Self::MissingOutput),
            "diff_mismatch" => Some(Self::DiffMismatch),
            _ => None,
        }
    }
}
impl std::fmt::Display for RunErrorType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// What can keep a run from being tested.
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
pub enum InfraErrorType {
    /// `queue`
    #[serde(rename = "queue")]
    Queue,
    /// `vm_provisioning`
    #[serde(rename = "vm_provisioning")]
    VmProvisioning,
    /// `checkout`
    #[serde(rename = "checkout")]
    Checkout,
    /// `merge`
    #[serde(rename = "merge")]
    Merge,
    /// `build`
    #[serde(rename = "build")]
    Build,
    /// `worker`
    #[serde(rename = "worker")]
    Worker,
    /// `web_server`
    #[serde(rename = "web_server")]
    WebServer,
    /// `storage`
    #[serde(rename = "storage")]
    Storage,
}
impl InfraErrorType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Queue,
        Self::VmProvisioning,
        Self::Checkout,
        Self::Merge,
        Self::Build,
        Self::Worker,
        Self::WebServer,
        Self::Storage,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::VmProvisioning => "vm_provisioning",
            Self::Checkout => "checkout",
            Self::Merge => "merge",
            Self::Build => "build",
            Self::Worker => "worker",
            Self::WebServer => "web_server",
            Self::Storage => "storage",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "queue" => Some(Self::Queue),
            "vm_provisioning" => Some(Self::VmProvisioning),
            "checkout" => Some(Self::Checkout),
            "merge" => Some(Self::Merge),
            "build" => Some(Self::Build),
            "worker" => Some(Self::Worker),
            "web_server" => Some(Self::WebServer),
            "storage" => Some(Self::Storage),
            _ => None,
        }
    }
}
impl std::fmt::Display for InfraErrorType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// What went wrong; a `RunErrorType` or an `InfraErrorType`.
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
pub enum ErrorType {
    /// `test_failure`
    #[serde(rename = "test_failure")]
    TestFailure,
    /// `exit_code_mismatch`
    #[serde(rename = "exit_code_mismatch")]
    ExitCodeMismatch,
    /// `missing_output`
    #[serde(rename = "missing_output")]
    MissingOutput,
    /// `diff_mismatch`
    #[serde(rename = "diff_mismatch")]
    DiffMismatch,
    /// `queue`
    #[serde(rename = "queue")]
    Queue,
    /// `vm_provisioning`
    #[serde(rename = "vm_provisioning")]
    VmProvisioning,
    /// `checkout`
    #[serde(rename = "checkout")]
    Checkout,
    /// `merge`
    #[serde(rename = "merge")]
    Merge,
    /// `build`
    #[serde(rename = "build")]
    Build,
    /// `worker`
    #[serde(rename = "worker")]
    Worker,
    /// `web_server`
    #[serde(rename = "web_server")]
    WebServer,
    /// `storage`
    #[serde(rename = "storage")]
    Storage,
}
impl ErrorType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::TestFailure,
        Self::ExitCodeMismatch,
        Self::MissingOutput,
        Self::DiffMismatch,
        Self::Queue,
        Self::VmProvisioning,
        Self::Checkout,
        Self::Merge,
        Self::Build,
        Self::Worker,
        Self::WebServer,
        Self::Storage,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TestFailure => "test_failure",
            Self::ExitCodeMismatch => "exit_code_mismatch",
            Self::MissingOutput => "missing_output",
            Self::DiffMismatch => "diff_mismatch",
            Self::Queue => "queue",
            Self::VmProvisioning => "vm_provisioning",
            Self::Checkout => "checkout",
            Self::Merge => "merge",
            Self::Build => "build",
            Self::Worker => "worker",
            Self::WebServer => "web_server",
            Self::Storage => "storage",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "test_failure" => Some(Self::TestFailure),
            "exit_code_mismatch" => Some(Self::ExitCodeMismatch),
            "missing_output" => Some(Self::MissingOutput),
            "diff_mismatch" => Some(Self::DiffMismatch),
            "queue" => Some(Self::Queue),
            "vm_provisioning" => Some(Self::VmProvisioning),
            "checkout" => Some(Self::Checkout),
            "merge" => Some(Self::Merge),
            "build" => Some(Self::Build),
            "worker" => Some(Self::Worker),
            "web_server" => Some(Self::WebServer),
            "storage" => Some(Self::Storage),
            _ => None,
        }
    }
}
impl std::fmt::Display for ErrorType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// Something that went wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorItem {
    /// The same each time the error is listed.
    #[serde(rename = "error_id")]
    pub error_id: String,
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: Option<i32>,
    /// The contract's `regression_id`.
    #[serde(rename = "regression_id")]
    pub regression_id: Option<i32>,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: Option<i32>,
    /// The contract's `type`.
    #[serde(rename = "type")]
    pub r#type: super::models::ErrorType,
    /// The contract's `severity`.
    #[serde(rename = "severity")]
    pub severity: super::models::Severity,
    /// The contract's `message`.
    #[serde(rename = "message")]
    pub message: String,
    /// When the run's last event was, null where it has none; of a cancellation, when it was.
    #[serde(rename = "occurred_at")]
    pub occurred_at: Option<crate::contract::Timestamp>,
    /// What led to it, the newest first; only where it was asked for.
    #[serde(rename = "stack", default, skip_serializing_if = "Option::is_none")]
    pub stack: Option<Vec<String>>,
}
/// The contract's `ErrorItemPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorItemPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::ErrorItem>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `ErrorGrouping`.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize
)]
pub enum ErrorGrouping {
    /// `type`
    #[default]
    #[serde(rename = "type")]
    Type,
    /// `sample_id`
    #[serde(rename = "sample_id")]
    SampleId,
    /// `regression_id`
    #[serde(rename = "regression_id")]
    RegressionId,
    /// `severity`
    #[serde(rename = "severity")]
    Severity,
}
impl ErrorGrouping {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Type,
        Self::SampleId,
        Self::RegressionId,
        Self::Severity,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::SampleId => "sample_id",
            Self::RegressionId => "regression_id",
            Self::Severity => "severity",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "type" => Some(Self::Type),
            "sample_id" => Some(Self::SampleId),
            "regression_id" => Some(Self::RegressionId),
            "severity" => Some(Self::Severity),
            _ => None,
        }
    }
}
impl std::fmt::Display for ErrorGrouping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `ErrorSummaryBucket`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorSummaryBucket {
    /// The contract's `group_by`.
    #[serde(rename = "group_by")]
    pub group_by: super::models::ErrorGrouping,
    /// What the errors have in common, as text; `None` for errors without it.
    #[serde(rename = "key")]
    pub key: String,
    /// The contract's `count`.
    #[serde(rename = "count")]
    pub count: i32,
    /// The worst of the group.
    #[serde(rename = "severity")]
    pub severity: super::models::Severity,
    /// The contract's `sample_ids`.
    #[serde(rename = "sample_ids")]
    pub sample_ids: Vec<i32>,
    /// The contract's `first_seen_at`.
    #[serde(rename = "first_seen_at")]
    pub first_seen_at: Option<crate::contract::Timestamp>,
    /// The contract's `last_seen_at`.
    #[serde(rename = "last_seen_at")]
    pub last_seen_at: Option<crate::contract::Timestamp>,
}
/// The contract's `ErrorSummaryPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorSummaryPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::ErrorSummaryBucket>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `LogLevel`.
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
pub enum LogLevel {
    /// `debug`
    #[serde(rename = "debug")]
    Debug,
    /// `info`
    #[serde(rename = "info")]
    Info,
    /// `warning`
    #[serde(rename = "warning")]
    Warning,
    /// `error`
    #[serde(rename = "error")]
    Error,
    /// `critical`
    #[serde(rename = "critical")]
    Critical,
}
impl LogLevel {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Debug,
        Self::Info,
        Self::Warning,
        Self::Error,
        Self::Critical,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Critical => "critical",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "debug" => Some(Self::Debug),
            "info" => Some(Self::Info),
            "warning" => Some(Self::Warning),
            "error" => Some(Self::Error),
            "critical" => Some(Self::Critical),
            _ => None,
        }
    }
}
impl std::fmt::Display for LogLevel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `LogSource`.
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
pub enum LogSource {
    /// `orchestrator`
    #[serde(rename = "orchestrator")]
    Orchestrator,
    /// `worker`
    #[serde(rename = "worker")]
    Worker,
    /// `build`
    #[serde(rename = "build")]
    Build,
    /// `test_runner`
    #[serde(rename = "test_runner")]
    TestRunner,
    /// `web`
    #[serde(rename = "web")]
    Web,
}
impl LogSource {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Orchestrator,
        Self::Worker,
        Self::Build,
        Self::TestRunner,
        Self::Web,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Orchestrator => "orchestrator",
            Self::Worker => "worker",
            Self::Build => "build",
            Self::TestRunner => "test_runner",
            Self::Web => "web",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "orchestrator" => Some(Self::Orchestrator),
            "worker" => Some(Self::Worker),
            "build" => Some(Self::Build),
            "test_runner" => Some(Self::TestRunner),
            "web" => Some(Self::Web),
            _ => None,
        }
    }
}
impl std::fmt::Display for LogSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `LogLine`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogLine {
    /// Null where the line does not begin with one.
    #[serde(rename = "timestamp")]
    pub timestamp: Option<crate::contract::Timestamp>,
    /// By the word in the line that says so; `info` without one.
    #[serde(rename = "level")]
    pub level: super::models::LogLevel,
    /// By the word in the line that says so; `web` without one.
    #[serde(rename = "source")]
    pub source: super::models::LogSource,
    /// The line, without its ending.
    #[serde(rename = "message")]
    pub message: String,
    /// The line is longer than `message`.
    #[serde(rename = "truncated")]
    pub truncated: bool,
    /// Where the line begins, in bytes.
    #[serde(rename = "offset")]
    pub offset: i64,
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: Option<i32>,
}
/// The contract's `LogPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::LogLine>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::CursorPagination,
}
/// The contract's `ArtifactType`.
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
pub enum ArtifactType {
    /// `build_log`
    #[serde(rename = "build_log")]
    BuildLog,
    /// `sample_output`
    #[serde(rename = "sample_output")]
    SampleOutput,
    /// `expected_output`
    #[serde(rename = "expected_output")]
    ExpectedOutput,
    /// `actual_output`
    #[serde(rename = "actual_output")]
    ActualOutput,
    /// `diff`
    #[serde(rename = "diff")]
    Diff,
    /// `media_info`
    #[serde(rename = "media_info")]
    MediaInfo,
    /// `binary`
    #[serde(rename = "binary")]
    Binary,
    /// `coredump`
    #[serde(rename = "coredump")]
    Coredump,
    /// `combined_stdout`
    #[serde(rename = "combined_stdout")]
    CombinedStdout,
}
impl ArtifactType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::BuildLog,
        Self::SampleOutput,
        Self::ExpectedOutput,
        Self::ActualOutput,
        Self::Diff,
        Self::MediaInfo,
        Self::Binary,
        Self::Coredump,
        Self::CombinedStdout,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::BuildLog => "build_log",
            Self::SampleOutput => "sample_output",
            Self::ExpectedOutput => "expected_output",
            Self::ActualOutput => "actual_output",
            Self::Diff => "diff",
            Self::MediaInfo => "media_info",
            Self::Binary => "binary",
            Self::Coredump => "coredump",
            Self::CombinedStdout => "combined_stdout",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "build_log" => Some(Self::BuildLog),
            "sample_output" => Some(Self::SampleOutput),
            "expected_output" => Some(Self::ExpectedOutput),
            "actual_output" => Some(Self::ActualOutput),
            "diff" => Some(Self::Diff),
            "media_info" => Some(Self::MediaInfo),
            "binary" => Some(Self::Binary),
            "coredump" => Some(Self::Coredump),
            "combined_stdout" => Some(Self::CombinedStdout),
            _ => None,
        }
    }
}
impl std::fmt::Display for ArtifactType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A file of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Artifact {
    /// The contract's `artifact_id`.
    #[serde(rename = "artifact_id")]
    pub artifact_id: String,
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: Option<i32>,
    /// The contract's `type`.
    #[serde(rename = "type")]
    pub r#type: super::models::ArtifactType,
    /// The contract's `filename`.
    #[serde(rename = "filename")]
    pub filename: String,
    /// The contract's `content_type`.
    #[serde(rename = "content_type")]
    pub content_type: String,
    /// Null where the file is not there.
    #[serde(rename = "size_bytes")]
    pub size_bytes: Option<i64>,
    /// The contract's `storage_status`.
    #[serde(rename = "storage_status")]
    pub storage_status: super::models::StorageStatus,
    /// Works for at least 10 minutes; null where the file is not there.
    #[serde(rename = "download_url")]
    pub download_url: Option<String>,
}
/// The contract's `ArtifactPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ArtifactPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::Artifact>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `SampleStatus`.
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
pub enum SampleStatus {
    /// `active`
    #[serde(rename = "active")]
    Active,
    /// `inactive`
    #[serde(rename = "inactive")]
    Inactive,
}
impl SampleStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Active, Self::Inactive];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "active" => Some(Self::Active),
            "inactive" => Some(Self::Inactive),
            _ => None,
        }
    }
}
impl std::fmt::Display for SampleStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A media file that tests run on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sample {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// Normally the SHA-256 of the content, in lower-case hex; empty where none is recorded.
    #[serde(rename = "sha")]
    pub sha: String,
    /// Without a dot.
    #[serde(rename = "extension")]
    pub extension: String,
    /// Without the extension.
    #[serde(rename = "original_name")]
    pub original_name: String,
    /// In the file store; empty without a `sha`.
    #[serde(rename = "filename")]
    pub filename: String,
    /// The contract's `tags`.
    #[serde(rename = "tags")]
    pub tags: Vec<String>,
    /// Active tests.
    #[serde(rename = "regression_test_count")]
    pub regression_test_count: i32,
    /// There is an active test.
    #[serde(rename = "active")]
    pub active: bool,
}
/// The contract's `SamplePage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SamplePage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::Sample>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// What the uploader ran the program on.
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
pub enum UploadPlatform {
    /// `linux`
    #[serde(rename = "linux")]
    Linux,
    /// `windows`
    #[serde(rename = "windows")]
    Windows,
    /// `mac`
    #[serde(rename = "mac")]
    Mac,
    /// `bsd`
    #[serde(rename = "bsd")]
    Bsd,
}
impl UploadPlatform {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Linux, Self::Windows, Self::Mac, Self::Bsd];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Linux => "linux",
            Self::Windows => "windows",
            Self::Mac => "mac",
            Self::Bsd => "bsd",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "linux" => Some(Self::Linux),
            "windows" => Some(Self::Windows),
            "mac" => Some(Self::Mac),
            "bsd" => Some(Self::Bsd),
            _ => None,
        }
    }
}
impl std::fmt::Display for UploadPlatform {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// What the uploader of a sample said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleUpload {
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: Option<super::models::UploadPlatform>,
    /// The contract's `parameters`.
    #[serde(rename = "parameters")]
    pub parameters: String,
    /// The contract's `notes`.
    #[serde(rename = "notes")]
    pub notes: String,
    /// The release of the program.
    #[serde(rename = "version")]
    pub version: Option<String>,
    /// The contract's `version_released`.
    #[serde(rename = "version_released")]
    pub version_released: Option<crate::contract::Date>,
}
/// The contract's `SampleExtraFile`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleExtraFile {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `original_name`.
    #[serde(rename = "original_name")]
    pub original_name: String,
    /// The contract's `extension`.
    #[serde(rename = "extension")]
    pub extension: String,
}
/// A part of a MediaInfo report: `name`, and a `value` that is a text
/// (`Media info version`; null where the report does not say), an object of
/// texts (`General`) or a list of such objects (`Video`, `Captions`; the `ID`
/// of captions is null where they have none). The keys are those of the
/// report. `FileSize` is shown as in `10.5 MB`, of a million bytes each, and
/// `Duration` as in `2m 5s`.
pub type MediaInfoEntry = serde_json::Map<String, serde_json::Value>;
/// The contract's `SampleDetails`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleDetails {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `sha`.
    #[serde(rename = "sha")]
    pub sha: String,
    /// The contract's `extension`.
    #[serde(rename = "extension")]
    pub extension: String,
    /// The contract's `original_name`.
    #[serde(rename = "original_name")]
    pub original_name: String,
    /// The contract's `filename`.
    #[serde(rename = "filename")]
    pub filename: String,
    /// The contract's `tags`.
    #[serde(rename = "tags")]
    pub tags: Vec<String>,
    /// Null where nothing is known of an upload.
    #[serde(rename = "upload")]
    pub upload: Option<super::models::SampleUpload>,
    /// The contract's `extra_files`.
    #[serde(rename = "extra_files")]
    pub extra_files: Vec<super::models::SampleExtraFile>,
    /// Null where there is no report, or none that can be read.
    #[serde(rename = "media_info")]
    pub media_info: Option<Vec<super::models::MediaInfoEntry>>,
}
/// The contract's `SampleHistoryEntry`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleHistoryEntry {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::ResultStatus,
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
    /// The contract's `branch`.
    #[serde(rename = "branch")]
    pub branch: String,
    /// The contract's `commit_sha`.
    #[serde(rename = "commit_sha")]
    pub commit_sha: String,
    /// When the run ended, else when testing began; null before that.
    #[serde(rename = "tested_at")]
    pub tested_at: Option<crate::contract::Timestamp>,
    /// The same for failures that look the same: `missing_output`, `diff_mismatch:output:7`, `exit_code_mismatch:rc:10`; null without a failure.
    #[serde(rename = "failure_signature")]
    pub failure_signature: Option<String>,
}
/// The contract's `SampleHistoryPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleHistoryPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::SampleHistoryEntry>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// Where a file is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoredFile {
    /// With files of a sample.
    #[serde(rename = "sample_id", default, skip_serializing_if = "Option::is_none")]
    pub sample_id: Option<i32>,
    /// The contract's `filename`.
    #[serde(rename = "filename")]
    pub filename: String,
    /// The contract's `size_bytes`.
    #[serde(rename = "size_bytes")]
    pub size_bytes: Option<i64>,
    /// The contract's `storage_status`.
    #[serde(rename = "storage_status")]
    pub storage_status: super::models::StorageStatus,
    /// Works for at least 10 minutes; null where the file store cannot be asked.
    #[serde(rename = "download_url")]
    pub download_url: Option<String>,
}
/// The contract's `Tag`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
    /// The contract's `description`.
    #[serde(rename = "description")]
    pub description: String,
}
/// The contract's `TagPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TagPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::Tag>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// How a sample is fed to the program.
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
pub enum InputType {
    /// `file`
    #[serde(rename = "file")]
    File,
    /// `stdin`
    #[serde(rename = "stdin")]
    Stdin,
    /// `udp`
    #[serde(rename = "udp")]
    Udp,
}
impl InputType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::File, Self::Stdin, Self::Udp];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Stdin => "stdin",
            Self::Udp => "udp",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "file" => Some(Self::File),
            "stdin" => Some(Self::Stdin),
            "udp" => Some(Self::Udp),
            _ => None,
        }
    }
}
impl std::fmt::Display for InputType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// Where the output of the program goes.
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
pub enum OutputType {
    /// `file`
    #[serde(rename = "file")]
    File,
    /// `null`
    #[serde(rename = "null")]
    Null,
    /// `tcp`
    #[serde(rename = "tcp")]
    Tcp,
    /// `cea708`
    #[serde(rename = "cea708")]
    Cea708,
    /// `multiprogram`
    #[serde(rename = "multiprogram")]
    Multiprogram,
    /// `stdout`
    #[serde(rename = "stdout")]
    Stdout,
    /// `report`
    #[serde(rename = "report")]
    Report,
}
impl OutputType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::File,
        Self::Null,
        Self::Tcp,
        Self::Cea708,
        Self::Multiprogram,
        Self::Stdout,
        Self::Report,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Null => "null",
            Self::Tcp => "tcp",
            Self::Cea708 => "cea708",
            Self::Multiprogram => "multiprogram",
            Self::Stdout => "stdout",
            Self::Report => "report",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "file" => Some(Self::File),
            "null" => Some(Self::Null),
            "tcp" => Some(Self::Tcp),
            "cea708" => Some(Self::Cea708),
            "multiprogram" => Some(Self::Multiprogram),
            "stdout" => Some(Self::Stdout),
            "report" => Some(Self::Report),
            _ => None,
        }
    }
}
impl std::fmt::Display for OutputType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `RegressionTest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegressionTest {
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: Option<i32>,
    /// The contract's `sample_name`.
    #[serde(rename = "sample_name")]
    pub sample_name: Option<String>,
    /// The contract's `command`.
    #[serde(rename = "command")]
    pub command: String,
    /// Null where none is recorded.
    #[serde(rename = "input_type")]
    pub input_type: Option<super::models::InputType>,
    /// Null where none is recorded.
    #[serde(rename = "output_type")]
    pub output_type: Option<super::models::OutputType>,
    /// The contract's `expected_rc`.
    #[serde(rename = "expected_rc")]
    pub expected_rc: Option<i32>,
    /// The contract's `active`.
    #[serde(rename = "active")]
    pub active: bool,
    /// The contract's `categories`.
    #[serde(rename = "categories")]
    pub categories: Vec<String>,
    /// The contract's `description`.
    #[serde(rename = "description")]
    pub description: Option<String>,
}
/// The contract's `RegressionTestPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegressionTestPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::RegressionTest>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// Another file that is right, too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BaselineVariant {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `hash`.
    #[serde(rename = "hash")]
    pub hash: String,
}
/// The contract's `RegressionTestOutput`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegressionTestOutput {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The baseline: its name in the file store without the extension, normally a SHA-256; null where none was approved.
    #[serde(rename = "correct")]
    pub correct: Option<String>,
    /// The contract's `correct_extension`.
    #[serde(rename = "correct_extension")]
    pub correct_extension: String,
    /// What comes between the sample's name and the extension in the file the program writes.
    #[serde(rename = "expected_filename")]
    pub expected_filename: Option<String>,
    /// Neither compared nor ever missing.
    #[serde(rename = "ignore")]
    pub ignore: bool,
    /// The contract's `variants`.
    #[serde(rename = "variants")]
    pub variants: Vec<super::models::BaselineVariant>,
}
/// The contract's `RegressionTestDetail`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegressionTestDetail {
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: Option<i32>,
    /// The contract's `sample_name`.
    #[serde(rename = "sample_name")]
    pub sample_name: Option<String>,
    /// The contract's `command`.
    #[serde(rename = "command")]
    pub command: String,
    /// Null where none is recorded.
    #[serde(rename = "input_type")]
    pub input_type: Option<super::models::InputType>,
    /// Null where none is recorded.
    #[serde(rename = "output_type")]
    pub output_type: Option<super::models::OutputType>,
    /// The contract's `expected_rc`.
    #[serde(rename = "expected_rc")]
    pub expected_rc: Option<i32>,
    /// The contract's `active`.
    #[serde(rename = "active")]
    pub active: bool,
    /// The contract's `categories`.
    #[serde(rename = "categories")]
    pub categories: Vec<String>,
    /// The contract's `description`.
    #[serde(rename = "description")]
    pub description: Option<String>,
    /// The contract's `outputs`.
    #[serde(rename = "outputs")]
    pub outputs: Vec<super::models::RegressionTestOutput>,
}
/// The contract's `Category`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Category {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
    /// The contract's `description`.
    #[serde(rename = "description")]
    pub description: String,
    /// Active tests and others.
    #[serde(rename = "test_count")]
    pub test_count: i32,
}
/// The contract's `CategoryPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CategoryPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::Category>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `SampleUpdateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleUpdateRequest {
    /// The names of all its tags.
    #[serde(rename = "tags", default, skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    /// The contract's `notes`.
    #[serde(rename = "notes", default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<String>,
    /// The contract's `parameters`.
    #[serde(rename = "parameters", default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<String>,
    /// The contract's `platform`.
    #[serde(rename = "platform", default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<super::models::UploadPlatform>,
    /// A known release of the program.
    #[serde(rename = "version", default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}
/// The contract's `SampleUpdated`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleUpdated {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `tags`.
    #[serde(rename = "tags")]
    pub tags: Vec<String>,
}
/// The contract's `SampleDeleted`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SampleDeleted {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `deleted`.
    #[serde(rename = "deleted")]
    pub deleted: bool,
}
/// Something that is gone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Deleted {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `deleted`.
    #[serde(rename = "deleted")]
    pub deleted: bool,
}
/// The contract's `TagCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TagCreateRequest {
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
    /// The contract's `description`.
    #[serde(rename = "description", default = "TagCreateRequest::default_description")]
    pub description: String,
}
impl TagCreateRequest {
    fn default_description() -> String {
        "".to_owned()
    }
}
/// The contract's `CategoryCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CategoryCreateRequest {
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
    /// The contract's `description`.
    #[serde(
        rename = "description",
        default = "CategoryCreateRequest::default_description"
    )]
    pub description: String,
}
impl CategoryCreateRequest {
    fn default_description() -> String {
        "".to_owned()
    }
}
/// The contract's `CategoryUpdateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CategoryUpdateRequest {
    /// The contract's `name`.
    #[serde(rename = "name", default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The contract's `description`.
    #[serde(rename = "description", default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}
/// The contract's `RegressionTestCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegressionTestCreateRequest {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `command`.
    #[serde(rename = "command")]
    pub command: String,
    /// The contract's `input_type`.
    #[serde(
        rename = "input_type",
        default = "RegressionTestCreateRequest::default_input_type"
    )]
    pub input_type: super::models::InputType,
    /// The contract's `output_type`.
    #[serde(
        rename = "output_type",
        default = "RegressionTestCreateRequest::default_output_type"
    )]
    pub output_type: super::models::OutputType,
    /// The contract's `expected_rc`.
    #[serde(
        rename = "expected_rc",
        default = "RegressionTestCreateRequest::default_expected_rc"
    )]
    pub expected_rc: i32,
    /// The contract's `description`.
    #[serde(
        rename = "description",
        default = "RegressionTestCreateRequest::default_description"
    )]
    pub description: String,
    /// The contract's `categories`.
    #[serde(rename = "categories")]
    pub categories: Vec<String>,
    /// The contract's `active`.
    #[serde(rename = "active", default = "RegressionTestCreateRequest::default_active")]
    pub active: bool,
}
impl RegressionTestCreateRequest {
    fn default_input_type() -> super::models::InputType {
        super::models::InputType::File
    }
    fn default_output_type() -> super::models::OutputType {
        super::models::OutputType::File
    }
    fn default_expected_rc() -> i32 {
        0
    }
    fn default_description() -> String {
        "".to_owned()
    }
    fn default_active() -> bool {
        false
    }
}
/// The contract's `RegressionTestUpdateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RegressionTestUpdateRequest {
    /// The contract's `command`.
    #[serde(rename = "command", default, skip_serializing_if = "Option::is_none")]
    pub command: Option<String>,
    /// The contract's `input_type`.
    #[serde(rename = "input_type", default, skip_serializing_if = "Option::is_none")]
    pub input_type: Option<super::models::InputType>,
    /// The contract's `output_type`.
    #[serde(rename = "output_type", default, skip_serializing_if = "Option::is_none")]
    pub output_type: Option<super::models::OutputType>,
    /// The contract's `expected_rc`.
    #[serde(rename = "expected_rc", default, skip_serializing_if = "Option::is_none")]
    pub expected_rc: Option<i32>,
    /// The contract's `description`.
    #[serde(rename = "description", default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The contract's `categories`.
    #[serde(rename = "categories", default, skip_serializing_if = "Option::is_none")]
    pub categories: Option<Vec<String>>,
    /// The contract's `active`.
    #[serde(rename = "active", default, skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
}
/// The contract's `OutputCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutputCreateRequest {
    /// With its dot; empty for a file without one.
    #[serde(rename = "correct_extension")]
    pub correct_extension: String,
    /// What comes between the sample's name and the extension in the file the program writes.
    #[serde(
        rename = "expected_filename",
        default = "OutputCreateRequest::default_expected_filename"
    )]
    pub expected_filename: String,
    /// The contract's `ignore`.
    #[serde(rename = "ignore", default = "OutputCreateRequest::default_ignore")]
    pub ignore: bool,
    /// The baseline: the hash of a file that is in the file store.
    #[serde(
        rename = "correct",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub correct: crate::contract::Field<String>,
}
impl OutputCreateRequest {
    fn default_expected_filename() -> String {
        "".to_owned()
    }
    fn default_ignore() -> bool {
        false
    }
}
/// The contract's `OutputUpdateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutputUpdateRequest {
    /// The contract's `correct_extension`.
    #[serde(
        rename = "correct_extension",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub correct_extension: Option<String>,
    /// The contract's `expected_filename`.
    #[serde(
        rename = "expected_filename",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub expected_filename: Option<String>,
    /// The contract's `ignore`.
    #[serde(rename = "ignore", default, skip_serializing_if = "Option::is_none")]
    pub ignore: Option<bool>,
    /// The baseline: the hash of a file that is in the file store; null for none.
    #[serde(
        rename = "correct",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub correct: crate::contract::Field<String>,
}
/// The contract's `VariantCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VariantCreateRequest {
    /// The contract's `hash`.
    #[serde(rename = "hash")]
    pub hash: String,
}
/// The contract's `MaintenanceState`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MaintenanceState {
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
    /// Workers may not begin.
    #[serde(rename = "disabled")]
    pub disabled: bool,
}
/// The contract's `Maintenance`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Maintenance {
    /// The contract's `platforms`.
    #[serde(rename = "platforms")]
    pub platforms: Vec<super::models::MaintenanceState>,
}
/// The contract's `MaintenanceUpdateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MaintenanceUpdateRequest {
    /// The contract's `disabled`.
    #[serde(rename = "disabled")]
    pub disabled: bool,
}
/// The contract's `BlockedUser`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlockedUser {
    /// The numeric id of the GitHub account.
    #[serde(rename = "user_id")]
    pub user_id: i64,
    /// The contract's `comment`.
    #[serde(rename = "comment")]
    pub comment: String,
}
/// The contract's `BlockedUserPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlockedUserPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::BlockedUser>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `BlockedUserCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlockedUserCreateRequest {
    /// The contract's `user_id`.
    #[serde(rename = "user_id")]
    pub user_id: i32,
    /// The contract's `comment`.
    #[serde(rename = "comment", default = "BlockedUserCreateRequest::default_comment")]
    pub comment: String,
}
impl BlockedUserCreateRequest {
    fn default_comment() -> String {
        "".to_owned()
    }
}
/// The contract's `BlockedUserDeleted`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BlockedUserDeleted {
    /// The contract's `user_id`.
    #[serde(rename = "user_id")]
    pub user_id: i32,
    /// The contract's `deleted`.
    #[serde(rename = "deleted")]
    pub deleted: bool,
}
/// The contract's `ForbiddenExtension`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ForbiddenExtension {
    /// The contract's `extension`.
    #[serde(rename = "extension")]
    pub extension: String,
}
/// The contract's `ForbiddenExtensionPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ForbiddenExtensionPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<String>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `ForbiddenExtensionCreateRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ForbiddenExtensionCreateRequest {
    /// The contract's `extension`.
    #[serde(rename = "extension")]
    pub extension: String,
}
/// The contract's `ForbiddenExtensionDeleted`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ForbiddenExtensionDeleted {
    /// The contract's `extension`.
    #[serde(rename = "extension")]
    pub extension: String,
    /// The contract's `deleted`.
    #[serde(rename = "deleted")]
    pub deleted: bool,
}
/// A SHA-256 in lower-case hex.
pub type Sha256 = String;
/// The contract's `JobClaim`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobClaim {
    /// Made up for each job; the same in each try to get it.
    #[serde(rename = "claim_id")]
    pub claim_id: String,
    /// What the worker calls itself, for people.
    #[serde(rename = "worker")]
    pub worker: String,
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
    /// What the worker has.
    #[serde(rename = "labels", default = "JobClaim::default_labels")]
    pub labels: Vec<super::models::Label>,
    /// How long to wait for a job where there is none.
    #[serde(rename = "wait_seconds", default = "JobClaim::default_wait_seconds")]
    pub wait_seconds: i32,
}
impl JobClaim {
    fn default_labels() -> Vec<super::models::Label> {
        vec![]
    }
    fn default_wait_seconds() -> i32 {
        0
    }
}
/// The contract's `ClaimedJob`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClaimedJob {
    /// Goes into `X-Run-Token` of every request about the job.
    #[serde(rename = "token")]
    pub token: String,
    /// The contract's `job`.
    #[serde(rename = "job")]
    pub job: super::models::Job,
}
/// What a worker is to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// 1, or more after a restart.
    #[serde(rename = "attempt")]
    pub attempt: i32,
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
    /// The contract's `repository`.
    #[serde(rename = "repository")]
    pub repository: String,
    /// The contract's `branch`.
    #[serde(rename = "branch")]
    pub branch: String,
    /// The contract's `commit_sha`.
    #[serde(rename = "commit_sha")]
    pub commit_sha: String,
    /// The contract's `pr_number`.
    #[serde(rename = "pr_number")]
    pub pr_number: Option<i32>,
    /// How long the job stays the worker's after it was last heard of.
    #[serde(rename = "lease_seconds")]
    pub lease_seconds: i32,
    /// The contract's `lease_expires_at`.
    #[serde(rename = "lease_expires_at")]
    pub lease_expires_at: crate::contract::Timestamp,
    /// By id.
    #[serde(rename = "tests")]
    pub tests: Vec<super::models::JobTest>,
}
/// A test as it was when the run was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobTest {
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The arguments of the program, to be split into words as a shell does, and given to none.
    #[serde(rename = "command")]
    pub command: String,
    /// Null where none is recorded.
    #[serde(rename = "input_type")]
    pub input_type: Option<super::models::InputType>,
    /// Null where none is recorded.
    #[serde(rename = "output_type")]
    pub output_type: Option<super::models::OutputType>,
    /// The contract's `expected_rc`.
    #[serde(rename = "expected_rc")]
    pub expected_rc: Option<i32>,
    /// Null where the sample is gone.
    #[serde(rename = "sample")]
    pub sample: Option<super::models::JobSample>,
    /// What the test should write, by id.
    #[serde(rename = "outputs")]
    pub outputs: Vec<super::models::JobOutput>,
}
/// The contract's `JobSample`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobSample {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// Its SHA-256 in lower-case hex, unless another program stored something else.
    #[serde(rename = "sha")]
    pub sha: String,
    /// The contract's `original_name`.
    #[serde(rename = "original_name")]
    pub original_name: String,
    /// The contract's `filename`.
    #[serde(rename = "filename")]
    pub filename: String,
    /// Null where the file is missing.
    #[serde(rename = "size_bytes")]
    pub size_bytes: Option<i64>,
    /// Works for at least 10 minutes; null where the file is missing.
    #[serde(rename = "download_url")]
    pub download_url: Option<String>,
}
/// The contract's `JobOutput`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobOutput {
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// With its dot.
    #[serde(rename = "extension")]
    pub extension: String,
    /// What stands between the sample's hash and the extension in the file's name.
    #[serde(rename = "expected_filename")]
    pub expected_filename: String,
    /// It is neither compared nor missing.
    #[serde(rename = "ignore")]
    pub ignore: bool,
    /// The hashes that are right, the baseline first.
    #[serde(rename = "accepted")]
    pub accepted: Vec<String>,
}
/// How a job stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobState {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `attempt`.
    #[serde(rename = "attempt")]
    pub attempt: i32,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::RunStatus,
    /// Null once the run has ended.
    #[serde(rename = "lease_expires_at")]
    pub lease_expires_at: Option<crate::contract::Timestamp>,
}
/// The contract's `JobStage`.
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
pub enum JobStage {
    /// `preparation`
    #[serde(rename = "preparation")]
    Preparation,
    /// `testing`
    #[serde(rename = "testing")]
    Testing,
}
impl JobStage {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Preparation, Self::Testing];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Testing => "testing",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "preparation" => Some(Self::Preparation),
            "testing" => Some(Self::Testing),
            _ => None,
        }
    }
}
impl std::fmt::Display for JobStage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `JobProgress`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobProgress {
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::JobStage,
    /// The contract's `message`.
    #[serde(rename = "message", default = "JobProgress::default_message")]
    pub message: String,
}
impl JobProgress {
    fn default_message() -> String {
        "".to_owned()
    }
}
/// The contract's `JobEnd`.
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
pub enum JobEnd {
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `canceled`
    #[serde(rename = "canceled")]
    Canceled,
}
impl JobEnd {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Completed, Self::Canceled];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Canceled => "canceled",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "completed" => Some(Self::Completed),
            "canceled" => Some(Self::Canceled),
            _ => None,
        }
    }
}
impl std::fmt::Display for JobEnd {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `JobFinish`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct JobFinish {
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::JobEnd,
    /// The contract's `message`.
    #[serde(rename = "message", default = "JobFinish::default_message")]
    pub message: String,
}
impl JobFinish {
    fn default_message() -> String {
        "".to_owned()
    }
}
/// The contract's `ResultReport`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResultReport {
    /// The contract's `exit_code`.
    #[serde(rename = "exit_code")]
    pub exit_code: i32,
    /// The contract's `runtime_ms`.
    #[serde(rename = "runtime_ms")]
    pub runtime_ms: i32,
    /// What was written.
    #[serde(rename = "outputs")]
    pub outputs: Vec<super::models::ReportedOutput>,
}
/// The contract's `ReportedOutput`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportedOutput {
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The contract's `sha256`.
    #[serde(rename = "sha256")]
    pub sha256: super::models::Sha256,
}
/// The contract's `ResultReceipt`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResultReceipt {
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// Whether the result is stored. If not, the files of `needed` are missing.
    #[serde(rename = "stored")]
    pub stored: bool,
    /// The contract's `needed`.
    #[serde(rename = "needed")]
    pub needed: Vec<super::models::NeededFile>,
}
/// The contract's `NeededFile`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeededFile {
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The contract's `sha256`.
    #[serde(rename = "sha256")]
    pub sha256: String,
}
/// The contract's `UploadedFile`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UploadedFile {
    /// The contract's `sha256`.
    #[serde(rename = "sha256")]
    pub sha256: String,
    /// The contract's `size_bytes`.
    #[serde(rename = "size_bytes")]
    pub size_bytes: i64,
}
/// The contract's `LogReceipt`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LogReceipt {
    /// How many bytes of the log the server has; the `offset` of the next append.
    #[serde(rename = "next_offset")]
    pub next_offset: i64,
}
/// The contract's `WorkerArtifact`.
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
pub enum WorkerArtifact {
    /// `binary`
    #[serde(rename = "binary")]
    Binary,
    /// `coredump`
    #[serde(rename = "coredump")]
    Coredump,
    /// `combined_stdout`
    #[serde(rename = "combined_stdout")]
    CombinedStdout,
}
impl WorkerArtifact {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Binary, Self::Coredump, Self::CombinedStdout];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Binary => "binary",
            Self::Coredump => "coredump",
            Self::CombinedStdout => "combined_stdout",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "binary" => Some(Self::Binary),
            "coredump" => Some(Self::Coredump),
            "combined_stdout" => Some(Self::CombinedStdout),
            _ => None,
        }
    }
}
impl std::fmt::Display for WorkerArtifact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `AdoptedOutputs`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdoptedOutputs {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// By output id; empty where every output that was written has a baseline.
    #[serde(rename = "adopted")]
    pub adopted: Vec<super::models::AdoptedOutput>,
}
/// The contract's `AdoptedOutput`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdoptedOutput {
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The hash that is right now.
    #[serde(rename = "baseline")]
    pub baseline: String,
}
/// An uploaded file that waits for what is known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueuedSample {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `sha`.
    #[serde(rename = "sha")]
    pub sha: String,
    /// With its dot, or empty.
    #[serde(rename = "extension")]
    pub extension: String,
    /// Without the extension.
    #[serde(rename = "original_name")]
    pub original_name: String,
    /// Who uploaded it; null where that is not known.
    #[serde(rename = "user_id")]
    pub user_id: Option<i32>,
}
/// The contract's `QueuedSamplePage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueuedSamplePage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::QueuedSample>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
/// The contract's `FinalizeRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FinalizeRequest {
    /// The version of the program that it was found with, a known one.
    #[serde(rename = "version")]
    pub version: String,
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::UploadPlatform,
    /// The contract's `parameters`.
    #[serde(rename = "parameters", default = "FinalizeRequest::default_parameters")]
    pub parameters: String,
    /// The contract's `notes`.
    #[serde(rename = "notes", default = "FinalizeRequest::default_notes")]
    pub notes: String,
}
impl FinalizeRequest {
    fn default_parameters() -> String {
        "".to_owned()
    }
    fn default_notes() -> String {
        "".to_owned()
    }
}
/// The contract's `FinalizedSample`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FinalizedSample {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `sha`.
    #[serde(rename = "sha")]
    pub sha: String,
    /// The contract's `original_name`.
    #[serde(rename = "original_name")]
    pub original_name: String,
}
/// The contract's `LinkRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkRequest {
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
}
/// The contract's `LinkedSample`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkedSample {
    /// Of the file that belongs to the sample.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `sample_id`.
    #[serde(rename = "sample_id")]
    pub sample_id: i32,
    /// The contract's `filename`.
    #[serde(rename = "filename")]
    pub filename: String,
}
/// One change, and who made it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i64,
    /// The contract's `at`.
    #[serde(rename = "at")]
    pub at: crate::contract::Timestamp,
    /// Null: the server itself, or the command line.
    #[serde(rename = "actor_id")]
    pub actor_id: Option<i32>,
    /// The contract's `actor_name`.
    #[serde(rename = "actor_name")]
    pub actor_name: Option<String>,
    /// The contract's `token_id`.
    #[serde(rename = "token_id")]
    pub token_id: Option<i32>,
    /// The `operationId`, or the command.
    #[serde(rename = "action")]
    pub action: String,
    /// The contract's `object_type`.
    #[serde(rename = "object_type")]
    pub object_type: String,
    /// The contract's `object_id`.
    #[serde(rename = "object_id")]
    pub object_id: String,
    /// Where the request came from.
    #[serde(rename = "address")]
    pub address: Option<String>,
    /// The contract's `request_id`.
    #[serde(rename = "request_id")]
    pub request_id: Option<String>,
    /// The contract's `old_value`.
    #[serde(rename = "old_value")]
    pub old_value: Option<String>,
    /// The contract's `new_value`.
    #[serde(rename = "new_value")]
    pub new_value: Option<String>,
}
/// The contract's `AuditPage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AuditPage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::AuditEntry>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::CursorPagination,
}
/// The contract's `QueueStatus`.
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
pub enum QueueStatus {
    /// `queued`
    #[serde(rename = "queued")]
    Queued,
    /// `running`
    #[serde(rename = "running")]
    Running,
}
impl QueueStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Queued, Self::Running];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "queued" => Some(Self::Queued),
            "running" => Some(Self::Running),
            _ => None,
        }
    }
}
impl std::fmt::Display for QueueStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `QueueJob`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueueJob {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::QueueStatus,
    /// The contract's `platform`.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
    /// The contract's `queued_at`.
    #[serde(rename = "queued_at")]
    pub queued_at: Option<crate::contract::Timestamp>,
    /// The contract's `started_at`.
    #[serde(rename = "started_at")]
    pub started_at: Option<crate::contract::Timestamp>,
    /// Among all that wait for this platform, from 1; null for a run that is being tested.
    #[serde(rename = "position")]
    pub position: Option<i32>,
}
/// The contract's `QueuePage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueuePage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<super::models::QueueJob>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
    /// Runs that wait, on the platform that was asked for.
    #[serde(rename = "queue_depth")]
    pub queue_depth: i32,
    /// Runs that are being tested there.
    #[serde(rename = "running_count")]
    pub running_count: i32,
}
/// The contract's `SystemAbout`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SystemAbout {
    /// The contract's `server_version`.
    #[serde(rename = "server_version")]
    pub server_version: String,
    /// The commit this server was built from, where that is known.
    #[serde(rename = "platform_commit")]
    pub platform_commit: Option<String>,
    /// The newest release of the program.
    #[serde(rename = "ccextractor_version")]
    pub ccextractor_version: Option<String>,
    /// The contract's `ccextractor_released`.
    #[serde(rename = "ccextractor_released")]
    pub ccextractor_released: Option<crate::contract::Date>,
    /// The commit of the newest completed run of the main repository.
    #[serde(rename = "last_tested_commit")]
    pub last_tested_commit: Option<String>,
}
/// The contract's `HealthStatus`.
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
pub enum HealthStatus {
    /// `ok`
    #[serde(rename = "ok")]
    Ok,
    /// `degraded`
    #[serde(rename = "degraded")]
    Degraded,
    /// `down`
    #[serde(rename = "down")]
    Down,
}
impl HealthStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Ok, Self::Degraded, Self::Down];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Degraded => "degraded",
            Self::Down => "down",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ok" => Some(Self::Ok),
            "degraded" => Some(Self::Degraded),
            "down" => Some(Self::Down),
            _ => None,
        }
    }
}
impl std::fmt::Display for HealthStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `HealthDependency`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HealthDependency {
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::HealthStatus,
    /// The contract's `message`.
    #[serde(
        rename = "message",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub message: crate::contract::Field<String>,
}
/// The contract's `SystemHealth`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SystemHealth {
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::HealthStatus,
    /// The contract's `checked_at`.
    #[serde(rename = "checked_at")]
    pub checked_at: crate::contract::Timestamp,
    /// The contract's `dependencies`.
    #[serde(rename = "dependencies")]
    pub dependencies: Vec<super::models::HealthDependency>,
}
/// Any object. It is kept and returned as it was sent.
pub type JsonObject = crate::contract::Verbatim;
/// The score of each test, by its path. It is kept and returned as it was sent.
pub type ScoreVector = crate::contract::Verbatim;
/// A language that can be graded.
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
pub enum GradingLanguage {
    /// `python`
    #[serde(rename = "python")]
    Python,
    /// `java`
    #[serde(rename = "java")]
    Java,
    /// `node`
    #[serde(rename = "node")]
    Node,
    /// `cpp`
    #[serde(rename = "cpp")]
    Cpp,
    /// `c`
    #[serde(rename = "c")]
    C,
}
impl GradingLanguage {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Python, Self::Java, Self::Node, Self::Cpp, Self::C];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Python => "python",
            Self::Java => "java",
            Self::Node => "node",
            Self::Cpp => "cpp",
            Self::C => "c",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "python" => Some(Self::Python),
            "java" => Some(Self::Java),
            "node" => Some(Self::Node),
            "cpp" => Some(Self::Cpp),
            "c" => Some(Self::C),
            _ => None,
        }
    }
}
impl std::fmt::Display for GradingLanguage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A language that can be graded: python, java, node, cpp or c, in any letter case.
pub type GradingLanguageName = String;
/// What a machine needs to grade something on its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GradingConfig {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `external_assignment_id`.
    #[serde(rename = "external_assignment_id")]
    pub external_assignment_id: String,
    /// The contract's `template_name`.
    #[serde(rename = "template_name")]
    pub template_name: String,
    /// The contract's `criteria_config`.
    #[serde(rename = "criteria_config")]
    pub criteria_config: super::models::JsonObject,
    /// The languages it offers, each once.
    #[serde(rename = "languages")]
    pub languages: Vec<super::models::GradingLanguage>,
    /// The contract's `setup_config`.
    #[serde(rename = "setup_config")]
    pub setup_config: Option<super::models::JsonObject>,
    /// The contract's `feedback_config`.
    #[serde(rename = "feedback_config")]
    pub feedback_config: Option<super::models::JsonObject>,
    /// The contract's `include_feedback`.
    #[serde(rename = "include_feedback")]
    pub include_feedback: bool,
    /// Counts what the configuration has been, from 1 on.
    #[serde(rename = "version")]
    pub version: i32,
    /// The contract's `created_at`.
    #[serde(rename = "created_at")]
    pub created_at: crate::contract::Timestamp,
    /// The contract's `updated_at`.
    #[serde(rename = "updated_at")]
    pub updated_at: crate::contract::Timestamp,
    /// Whether it is listed.
    #[serde(rename = "is_active")]
    pub is_active: bool,
}
/// The contract's `GradingConfigList`.
pub type GradingConfigList = Vec<super::models::GradingConfig>;
/// The contract's `GradingConfigCreate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GradingConfigCreate {
    /// Of all configurations only this one has it. It is no `.` and no `..`, which no path can name.
    #[serde(rename = "external_assignment_id")]
    pub external_assignment_id: String,
    /// The contract's `template_name`.
    #[serde(rename = "template_name")]
    pub template_name: String,
    /// The contract's `criteria_config`.
    #[serde(rename = "criteria_config")]
    pub criteria_config: super::models::JsonObject,
    /// The languages it offers. One that is there again is left out.
    #[serde(rename = "languages")]
    pub languages: Vec<super::models::GradingLanguageName>,
    /// The contract's `setup_config`.
    #[serde(
        rename = "setup_config",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub setup_config: crate::contract::Field<super::models::JsonObject>,
    /// The contract's `feedback_config`.
    #[serde(
        rename = "feedback_config",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub feedback_config: crate::contract::Field<super::models::JsonObject>,
    /// The contract's `include_feedback`.
    #[serde(
        rename = "include_feedback",
        default = "GradingConfigCreate::default_include_feedback"
    )]
    pub include_feedback: bool,
}
impl GradingConfigCreate {
    fn default_include_feedback() -> bool {
        true
    }
}
/// What is to change; what is left out stays as it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GradingConfigUpdate {
    /// The contract's `template_name`.
    #[serde(rename = "template_name", default, skip_serializing_if = "Option::is_none")]
    pub template_name: Option<String>,
    /// The contract's `criteria_config`.
    #[serde(
        rename = "criteria_config",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub criteria_config: Option<super::models::JsonObject>,
    /// The contract's `languages`.
    #[serde(rename = "languages", default, skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<super::models::GradingLanguageName>>,
    /// The contract's `setup_config`.
    #[serde(
        rename = "setup_config",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub setup_config: crate::contract::Field<super::models::JsonObject>,
    /// The contract's `feedback_config`.
    #[serde(
        rename = "feedback_config",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub feedback_config: crate::contract::Field<super::models::JsonObject>,
    /// The contract's `include_feedback`.
    #[serde(
        rename = "include_feedback",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub include_feedback: Option<bool>,
    /// The contract's `is_active`.
    #[serde(rename = "is_active", default, skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
}
/// Whether the grading came to its end.
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
pub enum ExternalResultStatus {
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}
impl ExternalResultStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Completed, Self::Failed];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Failed => "failed",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "completed" => Some(Self::Completed),
            "failed" => Some(Self::Failed),
            _ => None,
        }
    }
}
impl std::fmt::Display for ExternalResultStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A result that was computed elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExternalResultCreate {
    /// The contract's `grading_config_id`.
    #[serde(rename = "grading_config_id")]
    pub grading_config_id: i32,
    /// The version of the configuration that was graded with, if it may have
    /// changed since; without it, the present one. One that there never was is
    /// a 422.
    #[serde(
        rename = "grading_config_version",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub grading_config_version: Option<i32>,
    /// The contract's `external_user_id`.
    #[serde(rename = "external_user_id")]
    pub external_user_id: String,
    /// The contract's `username`.
    #[serde(rename = "username")]
    pub username: String,
    /// The contract's `language`.
    #[serde(rename = "language")]
    pub language: super::models::GradingLanguageName,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::ExternalResultStatus,
    /// The contract's `final_score`.
    #[serde(rename = "final_score")]
    pub final_score: f64,
    /// The contract's `feedback`.
    #[serde(
        rename = "feedback",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub feedback: crate::contract::Field<String>,
    /// The contract's `result_tree`.
    #[serde(
        rename = "result_tree",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub result_tree: crate::contract::Field<super::models::JsonObject>,
    /// The contract's `focus`.
    #[serde(
        rename = "focus",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub focus: crate::contract::Field<super::models::JsonObject>,
    /// The contract's `pipeline_execution`.
    #[serde(
        rename = "pipeline_execution",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub pipeline_execution: crate::contract::Field<super::models::JsonObject>,
    /// The contract's `score_vector`.
    #[serde(
        rename = "score_vector",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub score_vector: crate::contract::Field<super::models::ScoreVector>,
    /// What has changed since an earlier result, as the sender sees it; normally
    /// in the form of a `Comparison`.
    #[serde(
        rename = "comparison",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub comparison: crate::contract::Field<super::models::JsonObject>,
    /// The contract's `execution_time_ms`.
    #[serde(rename = "execution_time_ms")]
    pub execution_time_ms: i64,
    /// The contract's `error_message`.
    #[serde(
        rename = "error_message",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub error_message: crate::contract::Field<String>,
    /// Where the result comes from, such as `repository`, `commit_sha`, `run_id`, `actor` and `ref`.
    #[serde(
        rename = "submission_metadata",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub submission_metadata: crate::contract::Field<super::models::JsonObject>,
}
/// What was stored of a result that was computed elsewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ExternalResult {
    /// The contract's `submission_id`.
    #[serde(rename = "submission_id")]
    pub submission_id: i32,
    /// The contract's `grading_config_id`.
    #[serde(rename = "grading_config_id")]
    pub grading_config_id: i32,
    /// The contract's `external_user_id`.
    #[serde(rename = "external_user_id")]
    pub external_user_id: String,
    /// The contract's `username`.
    #[serde(rename = "username")]
    pub username: String,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::ExternalResultStatus,
    /// The contract's `final_score`.
    #[serde(rename = "final_score")]
    pub final_score: f64,
    /// The contract's `graded_at`.
    #[serde(rename = "graded_at")]
    pub graded_at: crate::contract::Timestamp,
    /// The contract's `execution_time_ms`.
    #[serde(rename = "execution_time_ms")]
    pub execution_time_ms: i64,
}
/// How far the grading of a submission is.
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
pub enum SubmissionStatus {
    /// `pending`
    #[serde(rename = "pending")]
    Pending,
    /// `processing`
    #[serde(rename = "processing")]
    Processing,
    /// `completed`
    #[serde(rename = "completed")]
    Completed,
    /// `failed`
    #[serde(rename = "failed")]
    Failed,
}
impl SubmissionStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Pending,
        Self::Processing,
        Self::Completed,
        Self::Failed,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Processing => "processing",
            Self::Completed => "completed",
            Self::Failed => "failed",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "pending" => Some(Self::Pending),
            "processing" => Some(Self::Processing),
            "completed" => Some(Self::Completed),
            "failed" => Some(Self::Failed),
            _ => None,
        }
    }
}
impl std::fmt::Display for SubmissionStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// What somebody handed in, and its result as far as there is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Submission {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `grading_config_id`.
    #[serde(rename = "grading_config_id")]
    pub grading_config_id: i32,
    /// The version of the configuration that was graded with.
    #[serde(rename = "grading_config_version")]
    pub grading_config_version: i32,
    /// The contract's `external_user_id`.
    #[serde(rename = "external_user_id")]
    pub external_user_id: String,
    /// The contract's `username`.
    #[serde(rename = "username")]
    pub username: String,
    /// The contract's `language`.
    #[serde(rename = "language")]
    pub language: Option<super::models::GradingLanguage>,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::SubmissionStatus,
    /// The contract's `submitted_at`.
    #[serde(rename = "submitted_at")]
    pub submitted_at: crate::contract::Timestamp,
    /// The contract's `graded_at`.
    #[serde(rename = "graded_at")]
    pub graded_at: Option<crate::contract::Timestamp>,
    /// The contract's `final_score`.
    #[serde(rename = "final_score")]
    pub final_score: Option<f64>,
    /// The contract's `feedback`.
    #[serde(rename = "feedback")]
    pub feedback: Option<String>,
    /// The contract's `result_tree`.
    #[serde(rename = "result_tree")]
    pub result_tree: Option<super::models::JsonObject>,
    /// The contract's `focus`.
    #[serde(rename = "focus")]
    pub focus: Option<super::models::JsonObject>,
    /// The contract's `score_vector`.
    #[serde(rename = "score_vector")]
    pub score_vector: Option<super::models::ScoreVector>,
    /// As its sender gave it; `compareSubmissions` computes one.
    #[serde(rename = "comparison")]
    pub comparison: Option<super::models::JsonObject>,
}
/// The contract's `SubmissionList`.
pub type SubmissionList = Vec<super::models::Submission>;
/// The text of each file that was handed in, by its name. Empty where the result was computed elsewhere.
pub type SubmissionFiles = std::collections::BTreeMap<String, String>;
/// A submission with all that is known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SubmissionDetail {
    /// The contract's `id`.
    #[serde(rename = "id")]
    pub id: i32,
    /// The contract's `grading_config_id`.
    #[serde(rename = "grading_config_id")]
    pub grading_config_id: i32,
    /// The version of the configuration that was graded with.
    #[serde(rename = "grading_config_version")]
    pub grading_config_version: i32,
    /// The contract's `external_user_id`.
    #[serde(rename = "external_user_id")]
    pub external_user_id: String,
    /// The contract's `username`.
    #[serde(rename = "username")]
    pub username: String,
    /// The contract's `language`.
    #[serde(rename = "language")]
    pub language: Option<super::models::GradingLanguage>,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::SubmissionStatus,
    /// The contract's `submitted_at`.
    #[serde(rename = "submitted_at")]
    pub submitted_at: crate::contract::Timestamp,
    /// The contract's `graded_at`.
    #[serde(rename = "graded_at")]
    pub graded_at: Option<crate::contract::Timestamp>,
    /// The contract's `final_score`.
    #[serde(rename = "final_score")]
    pub final_score: Option<f64>,
    /// The contract's `feedback`.
    #[serde(rename = "feedback")]
    pub feedback: Option<String>,
    /// The contract's `result_tree`.
    #[serde(rename = "result_tree")]
    pub result_tree: Option<super::models::JsonObject>,
    /// The contract's `focus`.
    #[serde(rename = "focus")]
    pub focus: Option<super::models::JsonObject>,
    /// The contract's `score_vector`.
    #[serde(rename = "score_vector")]
    pub score_vector: Option<super::models::ScoreVector>,
    /// As its sender gave it; `compareSubmissions` computes one.
    #[serde(rename = "comparison")]
    pub comparison: Option<super::models::JsonObject>,
    /// The contract's `submission_files`.
    #[serde(rename = "submission_files")]
    pub submission_files: super::models::SubmissionFiles,
    /// The contract's `submission_metadata`.
    #[serde(rename = "submission_metadata")]
    pub submission_metadata: Option<super::models::JsonObject>,
    /// The contract's `pipeline_execution`.
    #[serde(rename = "pipeline_execution")]
    pub pipeline_execution: Option<super::models::JsonObject>,
}
/// What has become of a test.
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
pub enum TestDeltaStatus {
    /// `improved`
    #[serde(rename = "improved")]
    Improved,
    /// `regressed`
    #[serde(rename = "regressed")]
    Regressed,
    /// `unchanged`
    #[serde(rename = "unchanged")]
    Unchanged,
    /// `introduced`
    #[serde(rename = "introduced")]
    Introduced,
    /// `removed`
    #[serde(rename = "removed")]
    Removed,
}
impl TestDeltaStatus {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::Improved,
        Self::Regressed,
        Self::Unchanged,
        Self::Introduced,
        Self::Removed,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Improved => "improved",
            Self::Regressed => "regressed",
            Self::Unchanged => "unchanged",
            Self::Introduced => "introduced",
            Self::Removed => "removed",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "improved" => Some(Self::Improved),
            "regressed" => Some(Self::Regressed),
            "unchanged" => Some(Self::Unchanged),
            "introduced" => Some(Self::Introduced),
            "removed" => Some(Self::Removed),
            _ => None,
        }
    }
}
impl std::fmt::Display for TestDeltaStatus {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A test in two results.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TestDelta {
    /// The contract's `path`.
    #[serde(rename = "path")]
    pub path: String,
    /// The contract's `status`.
    #[serde(rename = "status")]
    pub status: super::models::TestDeltaStatus,
    /// Null where the test was introduced.
    #[serde(rename = "baseline_score")]
    pub baseline_score: Option<f64>,
    /// Null where it was removed.
    #[serde(rename = "head_score")]
    pub head_score: Option<f64>,
    /// By how much its score has risen; null where one of them is.
    #[serde(rename = "delta")]
    pub delta: Option<f64>,
}
/// What has changed from one result to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// By how much the final score has risen.
    #[serde(rename = "score_delta")]
    pub score_delta: f64,
    /// Whether the final score has risen.
    #[serde(rename = "improved")]
    pub improved: bool,
    /// Every test of either, by its path.
    #[serde(rename = "test_deltas")]
    pub test_deltas: Vec<super::models::TestDelta>,
}
