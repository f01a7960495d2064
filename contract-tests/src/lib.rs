//! What can be said of requests and replies from the contract alone.
//!
//! [`requests`] makes requests of every operation that must be taken, and
//! requests that must be refused because of one fault; [`values`] is the part
//! of it that knows JSON Schema. [`links`] knows which values of a reply belong
//! into the next request, [`callers`] who may ask for what. [`judging`] says
//! whether an answer is what must come of a request; for that [`replies`] holds
//! it against what the contract declares. [`campaign`] does all of it, against
//! any server; what fails is kept in a [`corpus`], and what is excused is in one
//! list, [`excuses`]. [`world`] is a server with something in it for them
//! to meet, which `contract-world` serves to tools that are not written in
//! Rust. Nothing here knows an operation by name: a new one is fuzzed as soon
//! as it is in the contract, and what the strategies do not understand of its
//! schemas stops them.

pub mod bodies;
pub mod callers;
pub mod campaign;
pub mod compatibility;
pub mod contract;
pub mod corpus;
pub mod excuses;
pub mod judging;
pub mod links;
pub mod replies;
pub mod requests;
pub mod sending;
pub mod values;
pub mod world;
