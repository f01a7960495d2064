//! Every reply says where the client stands with the limit of its class.

use touchstone::api::operations::OPERATIONS;
use touchstone::contract::RateClass;

use super::{Ground, cases};

use crate::support::each_database;

#[each_database]
async fn every_operation_counts_against_its_class_and_says_so() {
    // Figures by which the classes can be told apart.
    let figure = |class| match class {
        RateClass::Read => 1001,
        RateClass::Write => 1002,
        RateClass::Credential => 1003,
        RateClass::Machine => 1004,
    };
    let limits: Vec<String> =
        RateClass::ALL.iter().map(|class| format!("{}={}/60s", class.as_str(), figure(*class))).collect();
    let ground = Ground::with(&[("rate_limits", &limits.join(","))]).await;
    for &operation in OPERATIONS {
        let (mut left, class) = (Vec::new(), operation.rate);
        let mut call = ground.proper(operation, ground.admin()).await;
        let machine = ground.admin_token().await;
        for again in [false, true] {
            // Machines are counted by token, people whatever the token.
            let token = match class {
                RateClass::Machine => machine.clone(),
                _ => ground.admin_token().await,
            };
            // What is counted by a key of its own is called twice with that.
            if again && operation.rate_key.is_none() {
                call = ground.proper(operation, ground.admin()).await;
            }
            let token = (!operation.public).then_some(token.as_str());
            let reply = ground.call(operation, &call, token).await.expect(cases::of(operation).success);
            let number = |name: &str| -> u64 {
                reply.header(name).parse().unwrap_or_else(|_| panic!("{}: no {name}", operation.id))
            };
            assert_eq!(number("x-ratelimit-limit"), figure(class), "{}", operation.id);
            let now = touchstone::domain::time::Timestamp::now().unix_seconds();
            let reset = i64::try_from(number("x-ratelimit-reset")).unwrap();
            assert!((now..=now + 61).contains(&reset), "{}: {reset} at {now}", operation.id);
            let policy = format!("\"{}\";q={};w=60", class.as_str(), figure(class));
            assert_eq!(reply.header("ratelimit-policy"), policy, "{}", operation.id);
            left.push(number("x-ratelimit-remaining"));
        }
        assert_eq!(left[1] + 1, left[0], "{} is not counted", operation.id);
    }
}
