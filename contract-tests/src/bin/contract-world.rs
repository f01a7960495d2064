//! Serves a filled world to tools that are not written in Rust.
//!
//! `contract-world [ADDRESS]` listens there, or on a free port of this
//! machine, prints one line of JSON that says what is in the world, and serves
//! until its standard input ends or it is asked to stop.

use std::io::Read;
use std::net::SocketAddr;

use contract_tests::world::World;
use tokio::sync::oneshot;

#[tokio::main]
async fn main() {
    let listen = match std::env::args().nth(1) {
        Some(text) => text.parse().unwrap_or_else(|_| panic!("`{text}` is no address")),
        None => SocketAddr::from(([127, 0, 0, 1], 0)),
    };
    let world = World::start(listen).await;
    println!("{}", world.describe());
    tokio::select! {
        () = end_of_input() => {}
        () = asked_to_stop() => {}
    }
    world.stop().await;
}

/// Waits on a thread of its own, which does not keep the process from ending.
async fn end_of_input() {
    let (ended, end) = oneshot::channel::<()>();
    std::thread::spawn(move || {
        let mut bytes = [0; 64];
        while std::io::stdin().read(&mut bytes).is_ok_and(|n| n > 0) {}
        drop(ended);
    });
    let _ = end.await;
}

#[cfg(unix)]
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).expect("a signal handler");
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    let _ = tokio::signal::ctrl_c().await;
}
