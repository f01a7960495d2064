//! What can be said of requests and replies from the contract alone.
//!
//! [`requests`] makes requests of every operation that must be taken, and
//! requests that must be refused because of one fault; [`values`] is the part
//! of it that knows JSON Schema. [`replies`] holds every reply against what
//! the contract declares. [`world`] is a server with something in it for them
//! to meet, which `contract-world` serves to tools that are not written in
//! Rust. Nothing here knows an operation by name: a new one is fuzzed as soon
//! as it is in the contract, and what the strategies do not understand of its
//! schemas stops them.

pub mod bodies;
pub mod compatibility;
pub mod replies;
pub mod requests;
pub mod values;
pub mod world;
