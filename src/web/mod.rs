//! stub
pub const OPENAPI_YAML: &str = include_str!("../../openapi-ci-api.yaml");
pub fn page(_: &str, _: &http::HeaderMap) -> axum::response::Response { Default::default() }
