//! What cannot be approved, and what is not what was seen.

use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::RunStatus;
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::output_tag;

use super::{approve, baseline, path};
use crate::support::{Reply, World, each_database};

#[each_database]
async fn what_is_not_there_is_not_found() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    let queued = world.run().await;
    let body = |test: i32, output: i32| json!({ "regression_id": test, "output_id": output });
    let other_sample = path(run_id).replace("samples/1", "samples/2");
    for (place, body, message) in [
        (path(9999), body(1, 1), "Run 9999 not found."),
        (path(queued), body(1, 1), "Result file not found."),
        (path(run_id), body(1, 2), "Result file not found."),
        (path(run_id), body(9999, 1), "Result file not found."),
        (path(run_id), body(1, 9999), "Result file not found."),
        (other_sample, body(1, 1), "Regression test 1 does not belong to sample 2."),
    ] {
        let refused = world.post(&place, &admin, &body).await.expect(404);
        assert_eq!((refused.code().as_str(), &refused.json()["message"]), ("not_found", &json!(message)));
    }
    assert_eq!(baseline(&world, 1).await, "base1");
}

#[each_database]
async fn what_makes_no_sense_is_unprocessable() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let right = world.ended(RunStatus::Pass).await;
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    std::fs::remove_file(world.folder().join(format!("files/TestResults/{hash}.srt"))).unwrap();
    let absent = "Actual output file not found in storage.";
    let refuse = async |run_id: i32, message: &str| {
        let refused = approve(&world, &admin, run_id, 1, json!({})).await.expect(422);
        assert_eq!(refused.field("output_id"), json!([message]).to_string());
    };
    refuse(right, "Output already matches expected.").await;
    refuse(run_id, absent).await;
    // Stored names that no file can have.
    for got in ["", "../escape", "a/b", "nul"] {
        world.sql("UPDATE test_result_file SET got = ? WHERE got IS NOT NULL", &[got.into()]).await;
        refuse(run_id, absent).await;
    }
    assert_eq!(baseline(&world, 1).await, "base1");
    assert_eq!(world.count("SELECT COUNT(*) FROM baseline_approval").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log WHERE object_type = 'baseline'").await, 0);
}

#[each_database]
async fn only_what_was_seen_is_approved() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    let other = sha256_hex(b"another");
    let refused = approve(&world, &admin, run_id, 1, json!({ "actual_sha256": other })).await.expect(409);
    assert_eq!(
        (refused.code().as_str(), &refused.json()["details"]["actual_sha256"]),
        ("conflict", &json!(hash))
    );

    let (tag, other) = (output_tag::tag(&hash, &["text"]), output_tag::tag(&other, &["text"]));
    let weak = format!("W/{tag}");
    let plain = format!("\"{hash}\"");
    for (tags, status) in [(&other, 412), (&weak, 412), (&plain, 412), (&"x".to_owned(), 412)] {
        let refused = if_match(&world, &admin, run_id, tags, json!({})).await.expect(status);
        assert_eq!(refused.code(), "precondition_failed");
    }
    assert_eq!(baseline(&world, 1).await, "base1");
    for tags in [tag.clone(), format!("{other}, {tag}"), "*".to_owned()] {
        let seen = json!({ "actual_sha256": hash.to_uppercase() });
        if_match(&world, &admin, run_id, &tags, seen).await.expect(200);
    }
    assert_eq!(baseline(&world, 1).await, hash);
    assert_eq!(world.count("SELECT COUNT(*) FROM baseline_approval").await, 1);
}

#[each_database]
async fn a_store_that_cannot_be_asked_is_no_reason_to_say_that_nothing_is_there() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    let files = world.folder().join("files");
    std::fs::rename(&files, world.folder().join("elsewhere")).unwrap();
    let reply = approve(&world, &admin, run_id, 1, json!({})).await.expect(503);
    assert_eq!((reply.code().as_str(), reply.header("retry-after")), ("unavailable", "2"));
    std::fs::rename(world.folder().join("elsewhere"), &files).unwrap();
    approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
}

#[each_database]
async fn the_tag_of_the_output_as_it_was_read_is_what_was_seen() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    let output = format!("/runs/{run_id}/samples/1/regression-tests/1/outputs/1/actual");
    for format in ["text", "base64"] {
        let read = world.get(&format!("{output}?format={format}"), &admin).await.expect(200);
        let tag = read.header("etag");
        // In the meantime another is reported, and then that one again.
        let newer = world.put_output("newer");
        world.sql("UPDATE test_result_file SET got = ?", &[newer.into()]).await;
        if_match(&world, &admin, run_id, tag, json!({})).await.expect(412);
        let again = world.put_output("new");
        world.sql("UPDATE test_result_file SET got = ?", &[again.into()]).await;
        if_match(&world, &admin, run_id, tag, json!({})).await.expect(200);
        // A list may take several lines.
        let body = json!({ "regression_id": 1, "output_id": 1 }).to_string().into_bytes();
        let headers = [("content-type", "application/json"), ("if-match", "\"another\""), ("if-match", tag)];
        world.send(Method::POST, &path(run_id), Some(&admin), &headers, Some(body)).await.expect(200);
    }
}

async fn if_match(world: &World, token: &str, run_id: i32, tags: &str, wishes: Value) -> Reply {
    let mut body = json!({ "regression_id": 1, "output_id": 1 });
    body.as_object_mut().unwrap().extend(wishes.as_object().unwrap().clone());
    let headers = [("content-type", "application/json"), ("if-match", tags)];
    world.send(Method::POST, &path(run_id), Some(token), &headers, Some(body.to_string().into_bytes())).await
}
