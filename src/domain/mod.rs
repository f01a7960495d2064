//! The rules: what a token, a scope, a verdict, a run is.
//!
//! Everything here is a plain function of its arguments: no database, no files,
//! no network, no async, no HTTP types, so every rule can be tested in
//! microseconds. Two things come from outside, and only where a caller asks for
//! them by name: the clock ([`time::Timestamp::now`]) and the operating system's
//! randomness (new tokens, new salts). The contract's enums are used as they are.

pub mod authorize;
pub mod caller;
pub mod digest;
pub mod password;
pub mod repository;
pub mod run_state;
pub mod run_status;
pub mod scopes;
pub mod secret;
pub mod suggest;
pub mod suite;
pub mod time;
pub mod token;
pub mod verdict;
