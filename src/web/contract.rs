//! The contract, under its name and under each version's.

use bytes::Bytes;

use super::page::Page;
use crate::api::OPENAPI;

/// The contract as it is written.
pub const OPENAPI_YAML: &str = include_str!("../../openapi-ci-api.yaml");

// `RELEASED`: every contract of `contract-tests/released/`, the oldest first:
// its version, its text and the same as JSON. And `VERSION`, of the present one.
include!(concat!(env!("OUT_DIR"), "/released.rs"));

/// The documents by their paths.
pub(super) fn pages() -> Vec<(String, Page)> {
    let mut pages =
        vec![("/openapi.yaml".to_owned(), yaml(OPENAPI_YAML)), ("/openapi.json".to_owned(), json(OPENAPI))];
    for (version, text, document) in RELEASED {
        pages.push((format!("/openapi/{version}.yaml"), yaml(text).lasting()));
        pages.push((format!("/openapi/{version}.json"), json(document).lasting()));
    }
    // What is not released yet may still change under its number.
    if RELEASED.iter().all(|(version, ..)| *version != VERSION) {
        pages.push((format!("/openapi/{VERSION}.yaml"), yaml(OPENAPI_YAML)));
        pages.push((format!("/openapi/{VERSION}.json"), json(OPENAPI)));
    }
    pages
}

fn yaml(text: &'static str) -> Page {
    Page::new(Bytes::from_static(text.as_bytes()), "application/yaml")
}

fn json(text: &'static str) -> Page {
    Page::new(Bytes::from_static(text.as_bytes()), "application/json")
}
