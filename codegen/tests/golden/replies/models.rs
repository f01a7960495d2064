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
/// The contract's `Health`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Health {
    /// The contract's `ok`.
    #[serde(rename = "ok")]
    pub ok: bool,
}
/// The contract's `CursorPagination`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CursorPagination {
    /// The contract's `next_cursor`.
    #[serde(rename = "next_cursor")]
    pub next_cursor: Option<i64>,
}
/// The contract's `Names`.
pub type Names = Vec<String>;
/// The contract's `LinePage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinePage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<String>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::CursorPagination,
}
/// The contract's `Pagination`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pagination {
    /// The contract's `limit`.
    #[serde(rename = "limit")]
    pub limit: i32,
    /// The contract's `offset`.
    #[serde(rename = "offset")]
    pub offset: i32,
    /// The contract's `total`.
    #[serde(rename = "total")]
    pub total: i64,
}
/// The contract's `FilePage`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FilePage {
    /// The contract's `data`.
    #[serde(rename = "data")]
    pub data: Vec<String>,
    /// The contract's `pagination`.
    #[serde(rename = "pagination")]
    pub pagination: super::models::Pagination,
}
