//! Every status that an operation declares can be reached, and no other is
//! ever seen.

use futures_util::future::BoxFuture;
use serde_json::json;
use touchstone::api::models::Scope;
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::{Location, Operation, RateClass};

use super::{Call, Ground, cases, tags};
use crate::support::{Reply, each_database};

/// A way to a status that not every operation shares.
pub struct Recipe {
    pub operation: &'static str,
    pub status: u16,
    pub follow: for<'a> fn(&'a Ground, &'a Operation) -> BoxFuture<'a, Reply>,
}

const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "createToken",
        status: 401,
        follow: |ground, operation| {
            Box::pin(async {
                let mut body = cases::token(ground, ground.admin()).await;
                body["password"] = json!("wrong");
                ground.call(operation, &Call::new().json(&body), None).await
            })
        },
    },
    Recipe {
        operation: "createToken",
        status: 403,
        follow: |ground, operation| {
            Box::pin(async {
                let user = ground.world.user("modest", touchstone::api::models::Role::User).await;
                let mut body = cases::token(ground, &user).await;
                body["scopes"] = json!([Scope::SystemWrite]);
                ground.call(operation, &Call::new().json(&body), None).await
            })
        },
    },
    Recipe {
        operation: "createToken",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let call = Call::new().json(&cases::token(ground, ground.admin()).await);
                ground.call(operation, &call, None).await.expect(201);
                ground.call(operation, &call, None).await
            })
        },
    },
    Recipe {
        operation: "listTokens",
        status: 403,
        follow: |ground, operation| {
            Box::pin(async {
                let token = ground.world.token(ground.admin(), &[]).await;
                ground.call(operation, &Call::new().query("all=true"), Some(&token)).await
            })
        },
    },
    Recipe {
        operation: "listRuns",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let token = ground.admin_token().await;
                let call = Call::new()
                    .query("created_after=2026-01-02T00:00:00Z")
                    .query("created_before=2026-01-01T00:00:00Z");
                ground.call(operation, &call, Some(&token)).await
            })
        },
    },
    Recipe {
        operation: "createRun",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let token = ground.admin_token().await;
                let mut body = cases::run("CCExtractor/ccextractor");
                body["regression_test_ids"] = json!([999]);
                ground.call(operation, &Call::new().json(&body), Some(&token)).await
            })
        },
    },
    Recipe {
        operation: "getHealth",
        status: 503,
        follow: |_, operation| {
            Box::pin(async {
                let own = Ground::new().await;
                own.world.store.close().await;
                own.call(operation, &Call::new(), None).await
            })
        },
    },
];

/// Every recipe there is.
fn recipes() -> impl Iterator<Item = &'static Recipe> {
    let others = [
        tags::artifacts::RECIPES,
        tags::audit::RECIPES,
        tags::baselines::RECIPES,
        tags::errors::RECIPES,
        tags::external::RECIPES,
        tags::files::RECIPES,
        tags::legacy_worker::RECIPES,
        tags::logs::RECIPES,
        tags::regression_tests::RECIPES,
        tags::results::RECIPES,
        tags::samples::RECIPES,
        tags::system::RECIPES,
        tags::uploads::RECIPES,
        tags::workers::RECIPES,
    ];
    RECIPES.iter().chain(others.into_iter().flatten())
}

/// The ways that operations share: `None` where a status has none, or not for
/// this operation.
async fn usual(ground: &Ground, narrow: &Ground, operation: &Operation, status: u16) -> Option<Reply> {
    let admin = ground.admin();
    let call = ground.proper(operation, admin).await;
    let token = ground.admin_token().await;
    let token = (!operation.public).then_some(token.as_str());
    let call = match status {
        _ if status == cases::of(operation).success => call,
        400 => call.query("surprise=1"),
        401 if !operation.public => return Some(ground.call(operation, &call, None).await),
        403 if !(operation.scopes.is_empty() && operation.roles.is_empty()) => {
            let bare = ground.world.token(admin, &[]).await;
            return Some(ground.call(operation, &call, Some(&bare)).await);
        }
        404 if operation.parameters.iter().any(|parameter| parameter.location == Location::Path) => {
            let mut call = call;
            for (_, value) in &mut call.path {
                *value = i32::MAX.to_string();
            }
            call
        }
        413 if operation.body.is_some() => {
            let length = usize::try_from(operation.body_limit()).expect("a limit that a test can exceed") + 1;
            Call { body: Some(vec![b' '; length]), ..call }
        }
        415 if operation.body.is_some() => call.body("text/plain", "hello"),
        429 => return Some(one_too_many(narrow, operation).await),
        _ => return None,
    };
    Some(ground.call(operation, &call, token).await)
}

/// Calls until the limit of one request is used up. Public operations share
/// that of the address, so it may be used up already.
async fn one_too_many(narrow: &Ground, operation: &Operation) -> Reply {
    let number = narrow.world.count("SELECT COUNT(*) FROM \"user\"").await;
    let user = narrow.world.user(&format!("hasty{number}"), touchstone::api::models::Role::Admin).await;
    let first = narrow.world.token(&user, Scope::ALL).await;
    let second = narrow.world.token(&user, Scope::ALL).await;
    // Machines are counted by token, people whatever the token.
    let first = if operation.rate == RateClass::Machine { second.clone() } else { first };
    for token in [first, second] {
        let call = narrow.proper(operation, narrow.admin()).await;
        let reply = narrow.call(operation, &call, (!operation.public).then_some(token.as_str())).await;
        if reply.status == 429 {
            assert!(reply.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds > 0));
            return reply;
        }
    }
    panic!("{}: two requests pass a limit of one", operation.id);
}

#[each_database]
async fn every_declared_status_is_reached() {
    let ground = Ground::new().await;
    let limits = "read=1/900s,write=1/900s,credential=1/900s,machine=1/900s";
    let narrow = Ground::with(&[("rate_limits", limits)]).await;
    let mut unreached = Vec::new();
    for &operation in OPERATIONS {
        for &status in operation.statuses {
            let recipe = recipes().find(|recipe| recipe.operation == operation.id && recipe.status == status);
            let reply = match recipe {
                Some(recipe) => Some((recipe.follow)(&ground, operation).await),
                None => usual(&ground, &narrow, operation, status).await,
            };
            match reply {
                Some(reply) => assert_eq!(reply.status, status, "{}: {}", operation.id, reply.text),
                None => unreached.push(format!("{} {status}", operation.id)),
            }
        }
    }
    assert!(unreached.is_empty(), "tests/coverage/statuses.rs has no recipe for {}", unreached.join(", "));
}

#[test]
fn every_recipe_is_for_a_declared_status() {
    for recipe in recipes() {
        let operation = OPERATIONS.iter().find(|operation| operation.id == recipe.operation);
        let declared = operation.is_some_and(|operation| operation.statuses.contains(&recipe.status));
        assert!(declared, "{} {} is not declared", recipe.operation, recipe.status);
    }
}
