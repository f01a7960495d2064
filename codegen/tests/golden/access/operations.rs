// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The operation table: what the contract says of each operation
//! besides its types.
use super::models::{Role, Scope};
use crate::contract::{
    BodyKind, BodySpec, Location, Operation, ParameterSpec, RateClass, Shape, Switch,
    VerbatimSpec,
};
/// Every operation, in the contract's order.
pub static OPERATIONS: &[&Operation] = &[
    &LOGIN,
    &LIST_GRANTS,
    &GRANT,
    &LIST_RESULTS,
    &POST_RESULT,
    &REPORT_PROGRESS,
];
/// `POST /api/login`
pub static LOGIN: Operation = Operation {
    id: "login",
    tag: "Auth",
    method: http::Method::POST,
    path: "/api/login",
    public: true,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Credential,
    rate_key: None,
    max_body: None,
    audit: Some("token"),
    authorize: None,
    parameters: &[],
    body: None,
    statuses: &[200, 400, 401, 429],
};
/// `GET /api/grants`
pub static LIST_GRANTS: Operation = Operation {
    id: "listGrants",
    tag: "Auth",
    method: http::Method::GET,
    path: "/api/grants",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[Scope::TokensManage],
    roles: &[],
    rate: RateClass::Read,
    rate_key: None,
    max_body: None,
    audit: None,
    authorize: None,
    parameters: &[],
    body: None,
    statuses: &[200, 400, 401, 403, 429],
};
/// `POST /api/grants`
pub static GRANT: Operation = Operation {
    id: "grant",
    tag: "Auth",
    method: http::Method::POST,
    path: "/api/grants",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[Scope::TokensManage],
    roles: &[Role::Admin, Role::Tester],
    rate: RateClass::Write,
    rate_key: None,
    max_body: None,
    audit: Some("token"),
    authorize: Some("grant_scopes"),
    parameters: &[],
    body: None,
    statuses: &[200, 400, 401, 403, 429],
};
/// `GET /api/results`
pub static LIST_RESULTS: Operation = Operation {
    id: "listResults",
    tag: "Auth",
    method: http::Method::GET,
    path: "/api/results",
    public: false,
    integration: false,
    public_if: Some(Switch::ExternalPublicReads),
    scopes: &[Scope::RunsRead],
    roles: &[],
    rate: RateClass::Read,
    rate_key: None,
    max_body: None,
    audit: None,
    authorize: None,
    parameters: &[],
    body: None,
    statuses: &[200, 400, 401, 403, 429],
};
/// `POST /api/results`
pub static POST_RESULT: Operation = Operation {
    id: "postResult",
    tag: "Auth",
    method: http::Method::POST,
    path: "/api/results",
    public: false,
    integration: true,
    public_if: None,
    scopes: &[Scope::RunsRead, Scope::TokensManage],
    roles: &[],
    rate: RateClass::Machine,
    rate_key: None,
    max_body: None,
    audit: Some("result"),
    authorize: None,
    parameters: &[],
    body: None,
    statuses: &[200, 400, 401, 403, 503],
};
/// `POST /progress-reporter/{run_id}/{token}`
pub static REPORT_PROGRESS: Operation = Operation {
    id: "reportProgress",
    tag: "LegacyWorker",
    method: http::Method::POST,
    path: "/progress-reporter/{run_id}/{token}",
    public: true,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Machine,
    rate_key: Some("token"),
    max_body: Some(10485760),
    audit: None,
    authorize: None,
    parameters: &[
        ParameterSpec {
            name: "run_id",
            location: Location::Path,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "token",
            location: Location::Path,
            required: true,
            shape: Shape::Text,
            many: false,
            explode: true,
        },
    ],
    body: Some(BodySpec {
        required: true,
        kind: BodyKind::Urlencoded,
    }),
    statuses: &[200, 400, 413, 415, 503],
};
