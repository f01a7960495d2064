//! The gate: what every request meets before a service sees it, whatever the
//! operation. Most of it is asked over bare sockets, because a proper client
//! would not send it.

mod connections;
mod envelope;
mod fake;
mod input;
mod logs;
mod noise;
mod order;
mod pages;
mod rates;
mod wire;
