// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The operation table: what the contract says of each operation
//! besides its types.
use super::models::{Role, Scope};
use crate::contract::{
    BodyKind, BodySpec, Location, Operation, ParameterSpec, RateClass, Shape, Switch,
    VerbatimSpec,
};
/// Every operation, in the contract's order.
pub static OPERATIONS: &[&Operation] = &[&MOVE_THING, &JUDGE_THING, &PATCH_THING];
/// `PUT /api/things/{thing_id}`
pub static MOVE_THING: Operation = Operation {
    id: "moveThing",
    tag: "Things",
    method: http::Method::PUT,
    path: "/api/things/{thing_id}",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Write,
    rate_key: None,
    max_body: None,
    audit: Some("thing"),
    authorize: None,
    inherited_400: false,
    parameters: &[
        ParameterSpec {
            name: "thing_id",
            location: Location::Path,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
    ],
    body: Some(BodySpec {
        required: true,
        kind: BodyKind::Json { verbatim: &[] },
    }),
    statuses: &[200, 400, 401, 413, 415, 429],
};
/// `POST /api/things/{thing_id}`
pub static JUDGE_THING: Operation = Operation {
    id: "judgeThing",
    tag: "Things",
    method: http::Method::POST,
    path: "/api/things/{thing_id}",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Write,
    rate_key: None,
    max_body: None,
    audit: None,
    authorize: None,
    inherited_400: false,
    parameters: &[
        ParameterSpec {
            name: "thing_id",
            location: Location::Path,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
    ],
    body: Some(BodySpec {
        required: false,
        kind: BodyKind::Json { verbatim: &[] },
    }),
    statuses: &[200, 400, 401, 413, 415, 429],
};
/// `PATCH /api/things/{thing_id}`
pub static PATCH_THING: Operation = Operation {
    id: "patchThing",
    tag: "Things",
    method: http::Method::PATCH,
    path: "/api/things/{thing_id}",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Write,
    rate_key: None,
    max_body: None,
    audit: Some("thing"),
    authorize: None,
    inherited_400: false,
    parameters: &[
        ParameterSpec {
            name: "thing_id",
            location: Location::Path,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
    ],
    body: Some(BodySpec {
        required: true,
        kind: BodyKind::Json { verbatim: &[] },
    }),
    statuses: &[200, 400, 401, 413, 415, 429],
};
