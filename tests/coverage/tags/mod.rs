//! What each tag brings: how its operations are called properly, and the ways
//! to statuses that not every operation shares.

pub mod artifacts;
pub mod audit;
pub mod baselines;
pub mod errors;
pub mod files;
pub mod logs;
pub mod regression_tests;
pub mod results;
pub mod samples;
pub mod system;
