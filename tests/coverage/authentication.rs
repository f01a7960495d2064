//! Who nobody knows gets nowhere, except where everybody may go.

use chrono::TimeDelta;
use touchstone::api::models::Scope;
use touchstone::api::operations::OPERATIONS;
use touchstone::domain::time::Timestamp;
use touchstone::domain::token::NewToken;

use super::{Ground, cases};

use crate::support::each_database;

#[each_database]
async fn a_protected_operation_takes_a_good_token_and_no_other() {
    let ground = Ground::new().await;
    let world = &ground.world;
    let admin = ground.admin();
    let expired = world.token_until(admin, Scope::ALL, Timestamp::now().minus(TimeDelta::seconds(1))).await;
    let revoked = ground.admin_token().await;
    world
        .sql("UPDATE api_token SET revoked_at = created_at WHERE id = (SELECT MAX(id) FROM api_token)", &[])
        .await;
    let unknown = NewToken::generate().plaintext.expose().to_owned();
    for &operation in OPERATIONS.iter().filter(|operation| !operation.public) {
        let good = ground.admin_token().await;
        let credentials = [
            ("none", None),
            ("malformed", Some("Bearer spci_x".to_owned())),
            ("cut", Some(format!("Bearer {}", &good[..good.len() - 1]))),
            ("unknown", Some(format!("Bearer {unknown}"))),
            ("expired", Some(format!("Bearer {expired}"))),
            ("revoked", Some(format!("Bearer {revoked}"))),
            ("basic", Some("Basic YWRtaW5AZXhhbXBsZS5jb206Y29ycmVjdCBob3JzZSBiYXR0ZXJ5".to_owned())),
            ("basic with a token", Some(format!("Basic {good}"))),
            ("without a scheme", Some(good.clone())),
        ];
        let call = ground.proper(operation, admin).await;
        for (what, authorization) in credentials {
            let call = match authorization {
                Some(value) => call.clone().header("authorization", value),
                None => call.clone(),
            };
            let reply = ground.send(operation, call).await;
            assert_eq!(
                (reply.status, reply.code().as_str()),
                (401, "unauthorized"),
                "{} {what}",
                operation.id
            );
            let challenge = reply.header("www-authenticate");
            assert!(challenge.starts_with("Bearer"), "{} {what}: {challenge}", operation.id);
        }
        // The very same call, so that nothing but the token made the difference.
        ground.call(operation, &call, Some(&good)).await.expect(cases::of(operation).success);
    }
}

#[each_database]
async fn a_public_operation_takes_everybody() {
    let ground = Ground::new().await;
    for &operation in OPERATIONS.iter().filter(|operation| operation.public) {
        for token in [None, Some("spci_x")] {
            let call = ground.proper(operation, ground.admin()).await;
            ground.call(operation, &call, token).await.expect(cases::of(operation).success);
        }
    }
}
