//! A result that is sent again is stored once.

use futures_util::StreamExt;
use futures_util::future::join_all;
use futures_util::stream;
use serde_json::json;

use super::{INTEGRATION, RESULTS, config, machine, pairs, post, post_once, result, with, world};
use crate::support::{World, each_database};

/// A world in which many things happen at once.
async fn busy() -> (World, i64) {
    let world = World::with(&[("integration_token", INTEGRATION), ("database_readers", "12")]).await;
    let admin = world.admin().await;
    let id = config(&world, &admin, "a").await;
    (world, id)
}

#[each_database]
async fn the_same_body_from_the_same_caller_is_the_same_result() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let (one, other) = (machine(&world, "one").await, machine(&world, "other").await);
    let first = world.post(RESULTS, &one, &result(id)).await.expect(200);
    for _ in 0..3 {
        assert_eq!(world.post(RESULTS, &one, &result(id)).await.expect(200).text, first.text);
    }
    assert_eq!(pairs(&world).await, 1);
    assert_eq!(world.audit().await.iter().filter(|entry| entry.operation == "postExternalResult").count(), 1);
    // Blanks between the properties say nothing; within an object they are kept, so
    // they do.
    let text = result(id).to_string().replace("\"username\":", "\n  \"username\": ");
    assert_eq!(world.post_text(RESULTS, Some(&one), &text).await.expect(200).text, first.text);
    let text = result(id).to_string().replace("\"base/sum\":1.0", "\"base/sum\":1");
    assert_ne!(world.post_text(RESULTS, Some(&one), &text).await.expect(200).text, first.text);
    assert_eq!(pairs(&world).await, 2);
    // Another body, or another caller, is another result.
    post(&world, &one, &with(id, "final_score", json!(87.6))).await;
    post(&world, &other, &result(id)).await;
    post(&world, INTEGRATION, &result(id)).await;
    assert_eq!(pairs(&world).await, 5);
}

#[each_database]
async fn without_a_key_a_body_is_known_for_a_quarter_of_an_hour() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let first = post(&world, INTEGRATION, &result(id)).await;
    let keyed = post_once(&world, RESULTS, INTEGRATION, "k", &result(id)).await.expect(200).json();
    assert_ne!(keyed["submission_id"], first);
    let age = async |minutes: i64| {
        let then = touchstone::domain::time::Timestamp::now().minus(chrono::TimeDelta::minutes(minutes));
        world.sql("UPDATE idempotency_key SET created_at = ?", &[then.into()]).await;
    };
    age(14).await;
    assert_eq!(post(&world, INTEGRATION, &result(id)).await, first);
    age(16).await;
    let second = post(&world, INTEGRATION, &result(id)).await;
    assert_ne!(second, first);
    assert_eq!(post(&world, INTEGRATION, &result(id)).await, second);
    // A key holds for a day.
    age(23 * 60).await;
    let again = post_once(&world, RESULTS, INTEGRATION, "k", &result(id)).await.expect(200).json();
    assert_eq!(again, keyed);
    assert_eq!(pairs(&world).await, 3);
}

#[each_database]
async fn a_key_is_for_one_body() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let first = post_once(&world, RESULTS, INTEGRATION, "k", &result(id)).await.expect(200);
    assert_eq!(post_once(&world, RESULTS, INTEGRATION, "k", &result(id)).await.expect(200).text, first.text);
    let other = with(id, "final_score", json!(1));
    let reply = post_once(&world, RESULTS, INTEGRATION, "k", &other).await.expect(422);
    assert!(reply.field("Idempotency-Key").contains("another request"), "{}", reply.text);
    // Of two machines each has keys of its own, even if one admin has made both tokens.
    let maker = world.user("maker", touchstone::api::models::Role::Admin).await;
    for _ in 0..2 {
        let token = world.token(&maker, &[touchstone::api::models::Scope::ResultsWrite]).await;
        post_once(&world, RESULTS, &token, "k", &other).await.expect(200);
    }
    assert_eq!(pairs(&world).await, 3);
}

#[each_database]
async fn a_refusal_is_not_kept() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let body = with(id, "language", json!("node"));
    post_once(&world, RESULTS, INTEGRATION, "k", &body).await.expect(400);
    world.post(RESULTS, INTEGRATION, &body).await.expect(400);
    let offered = json!({ "languages": ["node"] });
    super::put(&world, &format!("/configs/{id}"), &admin, &offered).await.expect(200);
    post_once(&world, RESULTS, INTEGRATION, "k", &body).await.expect(200);
    post(&world, INTEGRATION, &body).await;
    assert_eq!(pairs(&world).await, 2);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_posts_of_one_body_all_get_the_reply_of_one() {
    let (world, id) = busy().await;
    for key in [None, Some("k")] {
        let before = pairs(&world).await;
        let body = result(id);
        let replies = join_all((0..50).map(|_| async {
            match key {
                Some(key) => post_once(&world, RESULTS, INTEGRATION, key, &body).await,
                None => world.post(RESULTS, INTEGRATION, &body).await,
            }
        }))
        .await;
        let first = replies[0].text.clone();
        for reply in replies {
            assert_eq!(reply.expect(200).text, first);
        }
        assert_eq!(pairs(&world).await, before + 1);
    }
}

/// Two servers on one database know nothing of each other's requests.
#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn two_servers_store_one_result_once() {
    let (world, id) = busy().await;
    let beside = crate::support::process::Served::start(
        &world.folder(),
        &[("TOUCHSTONE_INTEGRATION_TOKEN", INTEGRATION), ("TOUCHSTONE_RATE_LIMITS", "machine=100000/60s")],
    );
    let url = format!("{}/api/v1{RESULTS}", beside.base);
    let client = reqwest::Client::new();
    for round in 0..10 {
        let body = with(id, "final_score", json!(round));
        let here = join_all(
            (0..5).map(|_| async { world.post(RESULTS, INTEGRATION, &body).await.expect(200).text }),
        );
        let there = join_all((0..5).map(|_| async {
            let reply = client.post(&url).bearer_auth(INTEGRATION).json(&body).send().await.unwrap();
            assert_eq!(reply.status(), 200);
            reply.text().await.unwrap()
        }));
        let (here, there) = tokio::join!(here, there);
        assert!(here.iter().chain(&there).all(|text| *text == here[0]), "{here:?} {there:?}");
        assert_eq!(pairs(&world).await, round + 1);
    }
}

/// How many keys are used: a thousand in `make withstand-long`.
fn keys() -> i64 {
    std::env::var("TOUCHSTONE_TEST_KEYS").ok().and_then(|text| text.parse().ok()).unwrap_or(40)
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn many_keys_of_many_posts_each_are_as_many_results() {
    const AT_ONCE: usize = 50;
    let (world, id) = busy().await;
    let posts = (0..keys()).flat_map(|key| std::iter::repeat_n(key, AT_ONCE));
    let replies: Vec<(i64, String)> = stream::iter(posts)
        .map(|key| {
            let world = &world;
            async move {
                let body = with(id, "execution_time_ms", json!(key));
                let reply = post_once(world, RESULTS, INTEGRATION, &format!("key-{key}"), &body).await;
                (key, reply.expect(200).text)
            }
        })
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    let mut firsts = std::collections::BTreeMap::new();
    for (key, text) in replies {
        assert_eq!(firsts.entry(key).or_insert_with(|| text.clone()), &text);
    }
    assert_eq!((pairs(&world).await, i64::try_from(firsts.len()).unwrap()), (keys(), keys()));
}
