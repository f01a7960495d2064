//! What each tag brings: how its operations are called properly, and the ways
//! to statuses that not every operation shares.

pub mod artifacts;
pub mod audit;
pub mod baselines;
pub mod errors;
pub mod external;
pub mod files;
pub mod legacy_worker;
pub mod logs;
pub mod regression_tests;
pub mod results;
pub mod samples;
pub mod system;
pub mod uploads;
pub mod workers;

use touchstone::contract::Operation;

use super::{Ground, cases};
use crate::support::Reply;

/// The reply to a proper call that is made a second time, where a thing can only
/// be made once.
async fn twice(ground: &Ground, operation: &Operation) -> Reply {
    let token = ground.admin_token().await;
    let call = ground.proper(operation, ground.admin()).await;
    ground.call(operation, &call, Some(&token)).await.expect(201);
    ground.call(operation, &call, Some(&token)).await
}

/// The reply to a proper call with an `Idempotency-Key` that came with another
/// body before.
async fn key_of_another(ground: &Ground, operation: &Operation) -> Reply {
    let token = ground.admin_token().await;
    for _ in 0..2 {
        let call = ground.proper(operation, ground.admin()).await.header("idempotency-key", operation.id);
        let reply = ground.call(operation, &call, Some(&token)).await;
        if reply.status != cases::of(operation).success {
            return reply;
        }
    }
    panic!("{}: two requests share a key", operation.id)
}
