//! HTTP-level tests: real requests to a real server on a free port, one file a
//! contract tag. One binary, so that everything is linked once.

mod auth;
mod cli;
mod coverage;
mod crash;
mod demo;
mod gate;
mod migrations;
mod races;
mod repair;
mod runs;
mod support;
mod system;
