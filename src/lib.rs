//! Touchstone: a spec-first server for the results of golden-output
//! regression tests.
//!
//! The contract `openapi-ci-api.yaml` is the single source of truth. `build.rs`
//! turns it into [`api`]; everything else is written by hand against those
//! types. Arrows go one way: `cli -> gate -> services -> (domain, store,
//! blobs)`, and `tasks -> (domain, store, blobs)`.

#[path = "../generated/server/mod.rs"]
#[rustfmt::skip]
pub mod api;
pub mod blobs;
pub mod cli;
pub mod config;
pub mod contract;
pub mod domain;
pub mod gate;
pub mod services;
pub mod store;
pub mod tasks;
pub mod web;
#[cfg(unix)]
pub mod worker;
