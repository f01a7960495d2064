//! The rules: what a token, a scope, a verdict, a run is.
//!
//! Everything here is a plain function of its arguments: no database, no files,
//! no network, no async, no HTTP types, so every rule can be tested in
//! microseconds. Two things come from outside, and only where a caller asks for
//! them by name: the clock ([`time::Timestamp::now`]) and the operating system's
//! randomness (new tokens, new salts). The contract's enums are used as they are.

pub mod appended;
pub mod approval;
pub mod authorize;
pub mod caller;
pub mod comparison;
pub mod conditions;
pub mod diff;
pub mod digest;
pub mod download_name;
pub mod faults;
pub mod file_name;
pub mod grading;
pub mod heartbeat;
pub mod infra_error;
pub mod lease;
pub mod legacy_report;
pub mod log_line;
pub mod log_page;
pub mod media_info;
pub mod output_tag;
pub mod password;
pub mod ranges;
pub mod repository;
pub mod run_errors;
pub mod run_state;
pub mod run_status;
pub mod scopes;
pub mod secret;
pub mod signature;
pub mod suggest;
pub mod suite;
pub mod text;
pub mod time;
pub mod token;
pub mod upload_name;
pub mod upload_type;
pub mod verdict;
