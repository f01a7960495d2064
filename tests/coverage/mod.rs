//! The whole contract, operation by operation.
//!
//! These tests walk over the operation table, so an operation that is new in
//! the contract fails here until it is covered: until [`cases`] says how it is
//! called properly, [`statuses`] how each status it declares is reached, and
//! [`authorization`] what its extra check, if it has one, must say. There are
//! no exceptions to any of it.
//!
//! Every reply that is seen on the way must be one that the contract declares:
//! its status, its media type, its headers and every property of its content.

mod audit;
mod authentication;
mod authorization;
mod cases;
mod limits;
mod statuses;
mod tags;

use contract_tests::excuses;
use contract_tests::replies::Replies;
use futures_util::future::BoxFuture;
use serde_json::Value;
use touchstone::api::models::{Role, Scope};
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::Operation;

use crate::support::{Reply, User, World, each_database};

/// A world with an account of each role, each with a GitHub account linked,
/// and a suite.
struct Ground {
    world: World,
    users: Vec<User>,
    replies: Replies,
}

/// How to make a call that works, for a caller.
type Prepare = for<'a> fn(&'a Ground, &'a User) -> BoxFuture<'a, Call>;

/// A request on its way.
type Sending<'a> = BoxFuture<'a, Reply>;

/// How an operation is called properly.
struct Case {
    /// `operationId`.
    id: &'static str,
    /// The status it then answers.
    success: u16,
    /// Makes a call with a subject of its own, so that it changes something
    /// each time, and that an `x-authorize` check lets pass for every role.
    prepare: Prepare,
}

/// A request of an operation, without credentials.
#[derive(Clone, Debug, Default)]
struct Call {
    path: Vec<(&'static str, String)>,
    query: Vec<String>,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
}

impl Call {
    fn new() -> Self {
        Self::default()
    }

    fn path(mut self, name: &'static str, value: impl ToString) -> Self {
        self.path.push((name, value.to_string()));
        self
    }

    fn query(mut self, pair: &str) -> Self {
        self.query.push(pair.to_owned());
        self
    }

    fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    fn body(mut self, media: &str, body: impl Into<Vec<u8>>) -> Self {
        self.body = Some(body.into());
        self.header("content-type", media)
    }

    fn json(self, body: &Value) -> Self {
        self.body("application/json", body.to_string())
    }
}

impl Ground {
    async fn new() -> Self {
        Self::with(&[]).await
    }

    async fn with(settings: &[(&str, &str)]) -> Self {
        // It opens what machines do to nobody here, but its absence is a 503.
        let mut all = vec![("integration_token", "an integration token of the ground")];
        all.extend(settings);
        let world = World::with(&all).await;
        let mut users = Vec::new();
        for &role in Role::ALL {
            users.push(world.user(role.as_str(), role).await);
        }
        world.sql("UPDATE \"user\" SET github_login = name", &[]).await;
        world.suite(2).await;
        Self { world, users, replies: Replies::of_contract() }
    }

    fn user(&self, role: Role) -> &User {
        self.users.iter().find(|user| user.role == role).expect("an account of each role")
    }

    fn admin(&self) -> &User {
        self.user(Role::Admin)
    }

    /// A new token of the admin with every scope.
    async fn admin_token(&self) -> String {
        self.world.token(self.admin(), Scope::ALL).await
    }

    /// A call of the operation that works for the user.
    async fn proper(&self, operation: &Operation, user: &User) -> Call {
        (cases::of(operation).prepare)(self, user).await
    }

    /// Calls an operation with `Authorization: Bearer` or without.
    #[track_caller]
    fn call<'a>(&'a self, operation: &'a Operation, call: &Call, token: Option<&str>) -> Sending<'a> {
        let call = match token {
            Some(token) => call.clone().header("authorization", format!("Bearer {token}")),
            None => call.clone(),
        };
        self.send(operation, call)
    }

    /// Sends a request. The reply must be one that the operation declares.
    #[track_caller]
    fn send<'a>(&'a self, operation: &'a Operation, call: Call) -> Sending<'a> {
        let place = std::panic::Location::caller();
        Box::pin(async move {
            let reply = self.send_unjudged(operation, &call).await;
            let about = format!("{} at {place}: {}", operation.id, reply.text);
            assert!(operation.statuses.contains(&reply.status), "{} is not declared: {about}", reply.status);
            let judged =
                self.replies.check(operation.id, reply.status, &reply.headers, reply.text.as_bytes());
            assert_eq!(judged, Ok(()), "{about}");
            if reply.status >= 400 && operation.statuses.contains(&reply.status) && !reply.code().is_empty() {
                assert!(codes(reply.status).contains(&reply.code().as_str()), "{about}");
                assert_eq!(reply.json()["request_id"], reply.header("x-request-id"), "{about}");
            }
            reply
        })
    }

    /// Sends a request whatever the reply.
    async fn send_unjudged(&self, operation: &Operation, call: &Call) -> Reply {
        let mut path = format!("/{}", operation.path);
        for (name, value) in &call.path {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        assert!(!path.contains('{'), "{}: a path parameter has no value: {path}", operation.id);
        if !call.query.is_empty() {
            path = format!("{path}?{}", call.query.join("&"));
        }
        let headers: Vec<(&str, &str)> =
            call.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.world.send(operation.method.clone(), &path, None, &headers, call.body.clone()).await
    }
}

/// The error codes that go with a status.
fn codes(status: u16) -> &'static [&'static str] {
    match status {
        400 => &["validation_error"],
        401 => &["unauthorized", "invalid_credentials"],
        403 => &["forbidden"],
        404 => &["not_found", "missing_output", "log_not_found"],
        409 => &["conflict", "lease_lost", "run_ended"],
        412 => &["precondition_failed"],
        413 => &["payload_too_large"],
        415 => &["unsupported_media_type"],
        416 => &["range_not_satisfiable"],
        422 => &["unprocessable"],
        429 => &["rate_limited"],
        503 => &["unavailable", "integration_not_configured"],
        _ => &[],
    }
}

/// The names of things, for messages.
fn names<T>(things: &[T], name: impl Fn(&T) -> &'static str) -> Vec<&'static str> {
    things.iter().map(name).collect()
}

#[test]
fn every_operation_has_one_case_and_every_case_an_operation() {
    let mut cases: Vec<&str> = cases::all().map(|case| case.id).collect();
    let mut operations = names(OPERATIONS, |operation| operation.id);
    cases.sort_unstable();
    operations.sort_unstable();
    assert_eq!(
        cases, operations,
        "tests/coverage/cases.rs must have a case for each operation, and no other"
    );
}

/// Little works without a database, and every other operation says so in the
/// way the contract declares for it.
#[each_database]
async fn without_a_database_every_operation_is_unavailable() {
    let ground = Ground::new().await;
    let mut calls = Vec::new();
    for &operation in OPERATIONS {
        let call = ground.proper(operation, ground.admin()).await;
        let token = ground.admin_token().await;
        calls.push((operation, call.header("authorization", format!("Bearer {token}"))));
    }
    ground.world.store.close().await;
    let mut without = Vec::new();
    for (operation, call) in calls {
        let reply = ground.send_unjudged(operation, &call).await;
        if reply.status == cases::of(operation).success {
            without.push(operation.id);
            continue;
        }
        assert_eq!(reply.status, 503, "{}: {}", operation.id, reply.text);
        let judged = ground.replies.check(operation.id, 503, &reply.headers, reply.text.as_bytes());
        assert_eq!(judged, Ok(()), "{}", reply.text);
        if !operation.statuses.contains(&503) {
            assert_eq!(reply.code(), "unavailable");
            assert!(!reply.header("retry-after").is_empty(), "{}", operation.id);
        }
    }
    excuses::settle(excuses::NO_DATABASE, without).unwrap();
}
