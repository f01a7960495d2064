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
    &LIST_PARTS,
    &UPLOAD_SAMPLE,
    &RENAME_SAMPLE,
    &REPLACE_SAMPLE,
    &DESCRIBE_SAMPLE,
];
/// `GET /api/v1/samples/{sample_id}/parts/{type}`
pub static LIST_PARTS: Operation = Operation {
    id: "listParts",
    tag: "Samples",
    method: http::Method::GET,
    path: "/api/v1/samples/{sample_id}/parts/{type}",
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
            name: "sample_id",
            location: Location::Path,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "type",
            location: Location::Path,
            required: true,
            shape: Shape::Text,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "repeated",
            location: Location::Query,
            required: false,
            shape: Shape::Text,
            many: true,
            explode: true,
        },
        ParameterSpec {
            name: "separated",
            location: Location::Query,
            required: false,
            shape: Shape::Integer,
            many: true,
            explode: false,
        },
        ParameterSpec {
            name: "sort",
            location: Location::Query,
            required: false,
            shape: Shape::Text,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "limit",
            location: Location::Query,
            required: false,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "deep",
            location: Location::Query,
            required: true,
            shape: Shape::Bool,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "ratio",
            location: Location::Query,
            required: false,
            shape: Shape::Number,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "after",
            location: Location::Query,
            required: false,
            shape: Shape::Text,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "If-None-Match",
            location: Location::Header,
            required: false,
            shape: Shape::Text,
            many: false,
            explode: true,
        },
        ParameterSpec {
            name: "X-Part-Count",
            location: Location::Header,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
    ],
    body: None,
    statuses: &[200, 400, 401, 429],
};
/// `POST /api/v1/samples`
pub static UPLOAD_SAMPLE: Operation = Operation {
    id: "uploadSample",
    tag: "Samples",
    method: http::Method::POST,
    path: "/api/v1/samples",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Machine,
    rate_key: None,
    max_body: Some(1048576),
    audit: Some("sample"),
    authorize: None,
    parameters: &[],
    body: Some(BodySpec {
        required: true,
        kind: BodyKind::Form(
            &["multipart/form-data", "application/x-www-form-urlencoded"],
        ),
    }),
    statuses: &[200, 400, 401, 413, 415, 429],
};
/// `PUT /api/v1/samples/{sample_id}`
pub static RENAME_SAMPLE: Operation = Operation {
    id: "renameSample",
    tag: "Samples",
    method: http::Method::PUT,
    path: "/api/v1/samples/{sample_id}",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Write,
    rate_key: None,
    max_body: None,
    audit: Some("sample"),
    authorize: None,
    parameters: &[
        ParameterSpec {
            name: "sample_id",
            location: Location::Path,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
    ],
    body: Some(BodySpec {
        required: true,
        kind: BodyKind::Urlencoded,
    }),
    statuses: &[200, 400, 401, 413, 415, 429],
};
/// `POST /api/v1/samples/{sample_id}`
pub static REPLACE_SAMPLE: Operation = Operation {
    id: "replaceSample",
    tag: "Samples",
    method: http::Method::POST,
    path: "/api/v1/samples/{sample_id}",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Write,
    rate_key: None,
    max_body: Some(9),
    audit: Some("sample"),
    authorize: None,
    parameters: &[
        ParameterSpec {
            name: "sample_id",
            location: Location::Path,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
    ],
    body: Some(BodySpec {
        required: true,
        kind: BodyKind::Binary(&["application/octet-stream", "video/mp2t"]),
    }),
    statuses: &[200, 400, 401, 413, 415, 429],
};
/// `PATCH /api/v1/samples/{sample_id}`
pub static DESCRIBE_SAMPLE: Operation = Operation {
    id: "describeSample",
    tag: "Samples",
    method: http::Method::PATCH,
    path: "/api/v1/samples/{sample_id}",
    public: false,
    integration: false,
    public_if: None,
    scopes: &[],
    roles: &[],
    rate: RateClass::Write,
    rate_key: None,
    max_body: None,
    audit: Some("sample"),
    authorize: None,
    parameters: &[
        ParameterSpec {
            name: "sample_id",
            location: Location::Path,
            required: true,
            shape: Shape::Integer,
            many: false,
            explode: true,
        },
    ],
    body: Some(BodySpec {
        required: true,
        kind: BodyKind::Json {
            verbatim: &[
                VerbatimSpec {
                    name: "anything",
                    opaque: true,
                },
                VerbatimSpec {
                    name: "more",
                    opaque: true,
                },
                VerbatimSpec {
                    name: "scores",
                    opaque: false,
                },
            ],
        },
    }),
    statuses: &[200, 400, 401, 413, 415, 429],
};
