//! Where a person gets who knows no more than the server's address: to the
//! documentation.

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};

/// What is asked for, and what it leads to. The latter is relative, as the links of
/// the page are, so that it holds behind a proxy that gives the server a path.
pub const ENTRANCES: [(&str, &str); 2] = [("/", "docs"), ("/docs/", "../docs")];

/// The reply that leads on. Nothing keeps it: another server may stand at this address
/// tomorrow.
pub fn entrance(leads_to: &'static str) -> Response {
    let fields = [(header::LOCATION, leads_to), (header::CACHE_CONTROL, "no-store")];
    (StatusCode::SEE_OTHER, fields).into_response()
}
