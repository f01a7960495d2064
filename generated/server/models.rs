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
        Self::PayloadTooLarge,
        Self::UnsupportedMediaType,
        Self::Unprocessable,
        Self::RateLimited,
        Self::Timeout,
        Self::Unavailable,
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
            Self::PayloadTooLarge => "payload_too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::Unprocessable => "unprocessable",
            Self::RateLimited => "rate_limited",
            Self::Timeout => "timeout",
            Self::Unavailable => "unavailable",
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
            "payload_too_large" => Some(Self::PayloadTooLarge),
            "unsupported_media_type" => Some(Self::UnsupportedMediaType),
            "unprocessable" => Some(Self::Unprocessable),
            "rate_limited" => Some(Self::RateLimited),
            "timeout" => Some(Self::Timeout),
            "unavailable" => Some(Self::Unavailable),
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
}
impl RunCreateRequest {
    fn default_branch() -> String {
        "master".to_owned()
    }
}
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
    /// The contract's `timestamp`.
    #[serde(rename = "timestamp")]
    pub timestamp: crate::contract::Timestamp,
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
