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
    &LIST_FILES,
    &DOWNLOAD_FILE,
    &DELETE_FILE,
    &LIST_LINES,
    &LIST_NAMES,
    &GET_HEALTH,
];
/// `GET /api/files`
pub static LIST_FILES: Operation = Operation {
    id: "listFiles",
    tag: "Files",
    method: http::Method::GET,
    path: "/api/files",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Read,
    rate_key: None,
    max_body: None,
    audit: None,
    authorize: None,
    parameters: &[],
    body: None,
    statuses: &[200, 304, 400, 401, 429],
};
/// `GET /api/files/{name}`
pub static DOWNLOAD_FILE: Operation = Operation {
    id: "downloadFile",
    tag: "Files",
    method: http::Method::GET,
    path: "/api/files/{name}",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Read,
    rate_key: None,
    max_body: None,
    audit: None,
    authorize: None,
    parameters: &[
        ParameterSpec {
            name: "name",
            location: Location::Path,
            required: true,
            shape: Shape::Text,
            many: false,
            explode: true,
        },
    ],
    body: None,
    statuses: &[200, 303, 400, 401, 404, 416, 418, 429],
};
/// `DELETE /api/files/{name}`
pub static DELETE_FILE: Operation = Operation {
    id: "deleteFile",
    tag: "Files",
    method: http::Method::DELETE,
    path: "/api/files/{name}",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Write,
    rate_key: None,
    max_body: None,
    audit: Some("file"),
    authorize: None,
    parameters: &[
        ParameterSpec {
            name: "name",
            location: Location::Path,
            required: true,
            shape: Shape::Text,
            many: false,
            explode: true,
        },
    ],
    body: None,
    statuses: &[204, 400, 401, 409, 429],
};
/// `GET /api/lines`
pub static LIST_LINES: Operation = Operation {
    id: "listLines",
    tag: "Status",
    method: http::Method::GET,
    path: "/api/lines",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Read,
    rate_key: None,
    max_body: None,
    audit: None,
    authorize: None,
    parameters: &[],
    body: None,
    statuses: &[200, 400, 401, 429],
};
/// `GET /api/names`
pub static LIST_NAMES: Operation = Operation {
    id: "listNames",
    tag: "Status",
    method: http::Method::GET,
    path: "/api/names",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Read,
    rate_key: None,
    max_body: None,
    audit: None,
    authorize: None,
    parameters: &[],
    body: None,
    statuses: &[200, 400, 401, 429],
};
/// `GET /api/health`
pub static GET_HEALTH: Operation = Operation {
    id: "getHealth",
    tag: "Status",
    method: http::Method::GET,
    path: "/api/health",
    public: true,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Read,
    rate_key: None,
    max_body: None,
    audit: None,
    authorize: None,
    parameters: &[],
    body: None,
    statuses: &[200, 400, 429, 503],
};
