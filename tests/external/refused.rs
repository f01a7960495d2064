//! What is no result is refused, with the field that is wrong, and leaves nothing.

use serde_json::{Value, json};

use super::{INTEGRATION, RESULTS, config, pairs, result, with, world};
use crate::support::each_database;

#[each_database]
async fn a_field_that_is_wrong_is_named() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let deep = (0..1_000).fold("1".to_owned(), |inner, _| format!(r#"{{"a":{inner}}}"#));
    let text = result(id).to_string();
    let replaced = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let tree = r#"{"name":"root","children":[]}"#;
    for (field, body) in [
        ("final_score", replaced("87.5", "NaN")),
        ("final_score", replaced("87.5", "Infinity")),
        ("final_score", replaced("87.5", "-Infinity")),
        ("final_score", replaced("87.5", "1e400")),
        ("final_score", replaced("87.5", "-0.5")),
        ("final_score", replaced("87.5", "\"87.5\"")),
        ("final_score", replaced("87.5", "null")),
        ("execution_time_ms", replaced("4211", "-1")),
        ("execution_time_ms", replaced("4211", "1.5")),
        ("execution_time_ms", replaced("4211", "9007199254740992")),
        ("execution_time_ms", replaced("4211", "1e300")),
        ("language", replaced("\"python\"", "\"cobol\"")),
        ("language", replaced("\"python\"", "\"\"")),
        ("language", replaced("\"python\"", "\"python \"")),
        // It is one, but not offered.
        ("language", replaced("\"python\"", "\"node\"")),
        ("status", replaced("\"completed\"", "\"pending\"")),
        ("result_tree", replaced(tree, &deep)),
        ("result_tree", replaced(tree, "[]")),
        ("result_tree", replaced(tree, "\"x\"")),
        ("result_tree.a.0", replaced(tree, r#"{"a": ["x\u0000y"]}"#)),
        ("result_tree.a.0", replaced(tree, r#"{"a": [NaN]}"#)),
        ("result_tree.a", replaced(tree, r#"{"a": 1, "a": 2}"#)),
        ("result_tree.a.b", replaced(tree, r#"{"a": {"b": 1, "b": 2}}"#)),
        ("score_vector.base/sum", replaced("{\"base/sum\":1.0", "{\"base/sum\":\"1\"")),
        ("score_vector.base/sum", replaced("{\"base/sum\":1.0", "{\"base/sum\":null")),
        ("score_vector.base/sum", replaced("{\"base/sum\":1.0", "{\"base/sum\":-Infinity")),
        ("username", replaced("The Octocat", "The\\u0000Octocat")),
        ("feedback", replaced("Well done.", "\\u0000")),
        ("external_user_id", replaced("\"octocat\"", "\"\"")),
        ("external_user_id", replaced("\"octocat\"", &format!("\"{}\"", "x".repeat(256)))),
        ("username", replaced("The Octocat", &"x".repeat(256))),
        ("grading_config_id", replaced("\"grading_config_id\":1", "\"grading_config_id\":0")),
        ("grading_config_id", replaced("\"grading_config_id\":1", "\"grading_config_id\":2147483648")),
        ("sumbission_metadata", replaced("submission_metadata", "sumbission_metadata")),
        ("final_score", replaced("\"final_score\":87.5,", "")),
    ] {
        let reply = world.post_text(RESULTS, Some(INTEGRATION), &body).await.expect(400);
        assert_eq!(reply.code(), "validation_error", "{field}: {}", reply.text);
        assert_ne!(reply.field(field), "null", "{field}: {}", reply.text);
        assert!(reply.text.len() < 1_000, "{}", reply.text);
    }
    assert_eq!(pairs(&world).await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM idempotency_key").await, 0);
}

#[each_database]
async fn the_reason_says_what_to_mend() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let text = with(id, "final_score", json!("@")).to_string();
    for (number, reason) in
        [("NaN", "NaN and Infinity are no numbers"), ("1e999", "a number is out of range")]
    {
        let reply =
            world.post_text(RESULTS, Some(INTEGRATION), &text.replace("\"@\"", number)).await.expect(400);
        assert!(reply.field("final_score").contains(reason), "{}", reply.text);
        assert!(reply.field("body").contains("line 1, column"), "{}", reply.text);
    }
    let reply = world.post(RESULTS, INTEGRATION, &with(id, "language", json!("cpp"))).await.expect(400);
    assert!(reply.field("language").contains("it offers python, java"), "{}", reply.text);
    let reply = world.post(RESULTS, INTEGRATION, &result(999)).await.expect(404);
    assert_eq!(reply.code(), "not_found");
    let reply = world.post(RESULTS, INTEGRATION, &with(id, "usrname", json!("x"))).await.expect(400);
    assert!(reply.field("usrname").contains("Did you mean `username`?"), "{}", reply.text);
}

#[each_database]
async fn a_body_has_eight_mebibytes_at_most() {
    const MOST: usize = 8 * 1024 * 1024;
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let text = result(id).to_string();
    let padded = |length: usize| text.clone() + &" ".repeat(length - text.len());
    let reply = world.post_text(RESULTS, Some(INTEGRATION), &padded(MOST + 1)).await.expect(413);
    assert!(reply.field("body").contains("8388608"), "{}", reply.text);
    assert_eq!(pairs(&world).await, 0);
    world.post_text(RESULTS, Some(INTEGRATION), &padded(MOST)).await.expect(200);
    assert_eq!(pairs(&world).await, 1);
}

#[each_database]
async fn extreme_numbers_that_are_numbers_are_kept() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let text = with(id, "final_score", json!("@")).to_string();
    for number in ["0", "-0.0", "1e308", "5e-324", "0.1", "123456789.123456789"] {
        let made = world.post_text(RESULTS, Some(INTEGRATION), &text.replace("\"@\"", number)).await;
        let made = made.expect(200).json();
        let found =
            world.get(&format!("/submissions/{}", made["submission_id"]), &admin).await.expect(200).json();
        let expected: f64 = number.parse().unwrap();
        for score in [&made["final_score"], &found["final_score"]] {
            assert_eq!(score.as_f64(), Some(expected), "{number}: {}", Value::clone(score));
        }
    }
}
