//! Requests that are repeated with their `Idempotency-Key`.

use futures_util::future::join_all;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};

use super::{category, post_once};
use crate::support::{World, each_database};

const TESTS: &str = "/regression-tests";
const OUTPUTS: &str = "/regression-tests/1/outputs";
const VARIANTS: &str = "/regression-tests/1/outputs/1/variants";

/// Every request that makes something: where, two bodies, and what counts it.
fn requests() -> [(&'static str, [Value; 2], &'static str); 4] {
    let test = |command: &str| json!({ "sample_id": 1, "command": command, "categories": ["General"] });
    [
        (TESTS, [test("-one"), test("-two")], "SELECT COUNT(*) FROM regression_test"),
        (
            OUTPUTS,
            [json!({ "correct_extension": ".one" }), json!({ "correct_extension": ".two" })],
            "SELECT COUNT(*) FROM regression_test_output",
        ),
        (
            VARIANTS,
            [json!({ "hash": "one" }), json!({ "hash": "two" })],
            "SELECT COUNT(*) FROM regression_test_output_files",
        ),
        (
            "/categories",
            [json!({ "name": "one" }), json!({ "name": "two" })],
            "SELECT COUNT(*) FROM category",
        ),
    ]
}

#[each_database]
async fn a_repeated_request_makes_one_thing_and_gets_one_reply() {
    let world = World::new().await;
    let admin = world.admin().await;
    let other = world.user("other", Role::Contributor).await;
    let other = world.token(&other, Scope::ALL).await;
    world.suite(2).await;
    category(&world, &admin, "General").await;
    for (path, [one, two], count) in requests() {
        let before = (world.count(count).await, world.audit().await.len());
        let first = post_once(&world, path, &admin, "key", &one).await.expect(201).json();
        let again = post_once(&world, path, &admin, "key", &one).await.expect(201).json();
        assert_eq!(again, first, "{path}");
        let reply = post_once(&world, path, &admin, "key", &two).await.expect(422);
        assert!(reply.field("Idempotency-Key").contains("another request"), "{}", reply.text);
        assert_eq!(
            (world.count(count).await, world.audit().await.len()),
            (before.0 + 1, before.1 + 1),
            "{path}"
        );
        // Somebody else's key is another.
        let others = post_once(&world, path, &other, "key", &two).await.expect(201).json();
        assert_ne!(others, first, "{path}");
    }
    // What the path names belongs to the request.
    for path in [OUTPUTS.replace('1', "2"), VARIANTS.replace('1', "2")] {
        let body =
            requests().into_iter().find(|(other, ..)| other.replace('1', "2") == path).unwrap().1[0].clone();
        post_once(&world, &path, &admin, "key", &body).await.expect(422);
    }
}

#[each_database]
async fn a_refusal_is_not_kept() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let body = json!({ "sample_id": 1, "command": "-one", "categories": ["General"] });
    post_once(&world, TESTS, &admin, "k", &body).await.expect(422);
    let id = category(&world, &admin, "General").await;
    post_once(&world, TESTS, &admin, "k", &body).await.expect(201);
    let body = json!({ "name": "General" });
    post_once(&world, "/categories", &admin, "k", &body).await.expect(409);
    let rename = json!({ "name": "Others" });
    super::patch(&world, &format!("/categories/{id}"), &admin, &rename).await.expect(200);
    post_once(&world, "/categories", &admin, "k", &body).await.expect(201);
    let body = json!({ "correct_extension": ".srt", "correct": "late" });
    post_once(&world, OUTPUTS, &admin, "k", &body).await.expect(422);
    world.put_result("late.srt", "late");
    let made = post_once(&world, OUTPUTS, &admin, "k", &body).await.expect(201).json();
    // The reply is that of then, whatever became of the file.
    std::fs::remove_dir_all(world.folder().join("files")).unwrap();
    assert_eq!(post_once(&world, OUTPUTS, &admin, "k", &body).await.expect(201).json(), made);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_with_one_key_all_get_the_reply_of_one() {
    let world = World::with(&[("database_readers", "12")]).await;
    let admin = world.admin().await;
    world.suite(1).await;
    category(&world, &admin, "General").await;
    for (path, [body, _], count) in requests() {
        let before = (world.count(count).await, world.audit().await.len());
        let replies = join_all((0..6).map(|_| post_once(&world, path, &admin, "key", &body))).await;
        let first = replies[0].json();
        for reply in replies {
            assert_eq!(reply.expect(201).json(), first, "{path}");
        }
        assert_eq!(
            (world.count(count).await, world.audit().await.len()),
            (before.0 + 1, before.1 + 1),
            "{path}"
        );
    }
}
