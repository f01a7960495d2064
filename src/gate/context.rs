//! What is known of a request from its head on, and what becomes known on the
//! way.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Instant;

use axum::extract::Request;

use super::limiter::Standing;
use super::validate::Valid;
use crate::contract::{Operation, Origin, Principal, Received, Timestamp, Vouch};

/// A request's context, of which there is one.
#[derive(Debug)]
pub struct Context {
    /// The request's id.
    pub request_id: String,
    /// The client's address.
    pub address: Option<IpAddr>,
    /// Whether it came by TLS, as a trusted proxy says.
    pub https: bool,
    /// When its head was there.
    pub arrived: Instant,
    /// What the steps leave behind for the log and the headers.
    pub trail: Trail,
}

/// What the steps leave behind. It survives a panic and a timeout.
#[derive(Debug, Default)]
pub struct Trail {
    operation: OnceLock<&'static Operation>,
    user_id: OnceLock<i32>,
    token_ends: OnceLock<Timestamp>,
    standing: Mutex<Option<Standing>>,
    body_moved: Mutex<Option<Instant>>,
    vouch: Vouch,
}

impl Trail {
    /// Notes the operation.
    pub fn operation(&self, operation: &'static Operation) {
        // A request has one operation; setting it again cannot differ.
        let _ = self.operation.set(operation);
    }

    /// Notes who asks.
    pub fn caller(&self, caller: Option<&Principal>) {
        if let Some(caller) = caller.and_then(Principal::account) {
            let _ = self.user_id.set(caller.user_id);
        }
    }

    /// Notes that the token ends soon.
    pub fn token_ends(&self, at: Timestamp) {
        let _ = self.token_ends.set(at);
    }

    /// When the token ends, if that is soon.
    pub fn token_ends_at(&self) -> Option<Timestamp> {
        self.token_ends.get().copied()
    }

    /// Notes where the client stands with its rate limit.
    pub fn standing(&self, standing: Standing) {
        *self.standing.lock().unwrap_or_else(|poison| poison.into_inner()) = Some(standing);
    }

    /// Whether the service knows the key that the request is counted by.
    pub fn vouched(&self) -> bool {
        self.vouch.given()
    }

    /// Notes that a part of a body that the service reads has come.
    pub fn body_moved(&self) {
        *self.body_moved.lock().unwrap_or_else(|poison| poison.into_inner()) = Some(Instant::now());
    }

    /// When such a part last came.
    pub fn body_moved_at(&self) -> Option<Instant> {
        *self.body_moved.lock().unwrap_or_else(|poison| poison.into_inner())
    }

    /// The operation's id, or `-`.
    pub fn operation_id(&self) -> &'static str {
        self.operation.get().map_or("-", |operation| operation.id)
    }

    /// Who asked.
    pub fn user_id(&self) -> Option<i32> {
        self.user_id.get().copied()
    }

    /// Where the client stands with its rate limit.
    pub fn last_standing(&self) -> Option<Standing> {
        *self.standing.lock().unwrap_or_else(|poison| poison.into_inner())
    }
}

impl Context {
    /// The context that [`super::outer`] has put on the request.
    pub fn of(request: &Request) -> Arc<Self> {
        request.extensions().get::<Arc<Self>>().cloned().unwrap_or_else(|| {
            Arc::new(Self {
                request_id: super::request_id::fresh(),
                address: None,
                https: false,
                arrived: Instant::now(),
                trail: Trail::default(),
            })
        })
    }

    /// What a service is given.
    pub fn receive(
        &self,
        operation: &'static Operation,
        caller: Option<Principal>,
        valid: Valid,
    ) -> Received {
        let origin = Origin {
            address: self.address,
            request_id: self.request_id.clone(),
            arrived: self.arrived,
            operation: operation.id,
            gone: Default::default(),
            vouch: self.trail.vouch.clone(),
        };
        Received { caller, origin, params: valid.params, body: valid.body }
    }
}
