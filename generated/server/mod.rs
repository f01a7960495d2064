// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The contract in Rust: types, one trait for each tag, the router and the
//! operation table.
pub mod auth;
pub mod runs;
pub mod results;
pub mod baselines;
pub mod errors;
pub mod logs;
pub mod artifacts;
pub mod samples;
pub mod regression_tests;
pub mod uploads;
pub mod files;
pub mod workers;
pub mod legacy_worker;
pub mod external;
pub mod audit;
pub mod system;
pub mod models;
pub mod operations;
pub mod router;
/// What requests are validated by: for each operation its parameters
/// and its body, in JSON Schema 2020-12.
pub const REQUESTS: &str = include_str!("requests.json");
/// The contract itself, as JSON.
pub const OPENAPI: &str = include_str!("openapi.json");
