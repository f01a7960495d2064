//! HTTP-level tests: real requests to a real server on a free port, one file a
//! contract tag. One binary, so that everything is linked once.

mod administration;
mod artifacts;
mod audit_log;
mod auth;
mod baselines;
mod cli;
mod coverage;
mod crash;
mod databases;
mod demo;
mod errors;
mod external;
mod files;
mod gate;
mod history;
mod legacy_worker;
mod logs;
mod machines;
mod migrations;
mod model;
mod paging;
mod races;
mod regression_tests;
mod repair;
mod results;
mod runs;
mod sample_writes;
mod samples;
mod suite_writes;
mod support;
mod system;
mod tally;
mod uploads;
mod worker;
mod workers;
