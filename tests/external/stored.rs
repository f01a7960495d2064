//! What becomes of a result.

use serde_json::{Value, json};
use touchstone::domain::time::Timestamp;

use super::{INTEGRATION, RESULTS, config, pairs, post, result, with, world};
use crate::support::each_database;

#[each_database]
async fn a_result_is_a_submission_that_is_readable_at_once() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let before = Timestamp::now();
    let made =
        world.post(RESULTS, INTEGRATION, &with(id, "language", json!("JAVA"))).await.expect(200).json();
    assert_eq!(
        made,
        json!({
            "submission_id": made["submission_id"], "grading_config_id": id, "external_user_id": "octocat",
            "username": "The Octocat", "status": "completed", "final_score": 87.5,
            "graded_at": made["graded_at"], "execution_time_ms": 4211,
        })
    );
    let graded = Timestamp::parse_rfc3339(made["graded_at"].as_str().unwrap()).expect("a time");
    let age = graded.since(before).num_seconds();
    assert!((-1..=60).contains(&age), "{age}");

    let found =
        world.get(&format!("/submissions/{}", made["submission_id"]), &admin).await.expect(200).json();
    let sent = result(id);
    assert_eq!(
        found,
        json!({
            "id": made["submission_id"], "grading_config_id": id, "grading_config_version": 1,
            "external_user_id": "octocat", "username": "The Octocat", "language": "java",
            "status": "completed", "submitted_at": made["graded_at"], "graded_at": made["graded_at"],
            "final_score": 87.5, "feedback": "Well done.", "result_tree": sent["result_tree"], "focus": null,
            "score_vector": sent["score_vector"], "comparison": null, "submission_files": {},
            "submission_metadata": sent["submission_metadata"], "pipeline_execution": null,
        })
    );
    let mut listed = found.clone();
    for name in ["submission_files", "submission_metadata", "pipeline_execution"] {
        listed.as_object_mut().unwrap().shift_remove(name);
    }
    assert_eq!(world.get("/submissions/user/octocat", &admin).await.expect(200).json(), json!([listed]));
    assert_eq!(pairs(&world).await, 1);
}

#[each_database]
async fn the_row_pair_is_that_of_the_inherited_schema() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    post(&world, INTEGRATION, &result(id)).await;
    let mut failed = with(id, "status", json!("failed"));
    failed["error_message"] = json!("The compiler gave up.\n");
    failed["final_score"] = json!(0);
    for name in ["feedback", "score_vector", "submission_metadata", "result_tree"] {
        failed.as_object_mut().unwrap().shift_remove(name);
    }
    post(&world, INTEGRATION, &failed).await;
    let words = "SELECT pipeline_status FROM submission_results ORDER BY id";
    assert_eq!(world.texts(words, &[]).await, ["success", "failed"]);
    assert_eq!(world.texts("SELECT submission_files FROM submissions", &[]).await, ["{}", "{}"]);
    assert_eq!(
        world.texts("SELECT error_message FROM submission_results ORDER BY id", &[]).await,
        ["NULL", "The compiler gave up.\n"]
    );
    // One time, and one convention.
    for sql in [
        "SELECT COUNT(*) FROM submissions WHERE submitted_at = graded_at",
        "SELECT COUNT(*) FROM submissions s JOIN submission_results r ON r.submission_id = s.id
         WHERE r.created_at = s.graded_at",
    ] {
        assert_eq!(world.count(sql).await, 2, "{sql}");
    }
    let found = world.get("/submissions/2", &admin).await.expect(200).json();
    for name in ["feedback", "score_vector", "submission_metadata", "result_tree"] {
        assert_eq!(found[name], Value::Null, "{name}");
    }
    assert_eq!((&found["status"], &found["final_score"]), (&json!("failed"), &json!(0.0)));
}

/// Numbers that no float holds, the order of names, blanks: all of it is the sender's.
const TREE: &str = r#"{"z": 1.0, "a": 1e2,  "n": 123456789012345678901234567890.10, "m": -0.0,
    "s": "\u00e9 \/ é 😀", "l": [1.50, {"b": null, "a": true}], "": {}}"#;

#[each_database]
async fn objects_are_returned_as_they_were_sent() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let scores = r#"{"z/last": 1.0, "a/first": 0.10, "m": 1e-3, "n": -2}"#;
    let mut body = result(id);
    for name in ["focus", "pipeline_execution", "comparison", "submission_metadata", "result_tree"] {
        body[name] = json!(format!("@{name}"));
    }
    body["score_vector"] = json!("@score_vector");
    let mut text = body.to_string();
    for name in ["focus", "pipeline_execution", "comparison", "submission_metadata", "result_tree"] {
        text = text.replace(&format!("\"@{name}\""), TREE);
    }
    // A whole number may be written as any number is.
    let text = text.replace("\"@score_vector\"", scores).replace("4211", "4.211e3");
    let made = world.post_text(RESULTS, Some(INTEGRATION), &text).await.expect(200).json();
    assert_eq!(made["execution_time_ms"], 4211);
    let found = world.get("/submissions/1", &admin).await.expect(200);
    assert_eq!(found.text.matches(TREE).count(), 5, "{}", found.text);
    assert!(found.text.contains(scores), "{}", found.text);
    let listed = world.get("/submissions/user/octocat", &admin).await.expect(200);
    assert_eq!(listed.text.matches(TREE).count(), 3, "{}", listed.text);

    let config = format!(
        r#"{{"external_assignment_id": "b", "template_name": "t", "criteria_config": {TREE}, "languages": ["c"],
            "setup_config": {TREE}, "feedback_config": null}}"#
    );
    let made = world.post_text("/configs", Some(&admin), &config).await.expect(200);
    let read = world.get("/configs/b", &admin).await.expect(200);
    assert_eq!((made.text.matches(TREE).count(), &read.text), (2, &made.text));
}

#[each_database]
async fn a_large_result_is_kept_whole() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let long = "é".repeat(1_000_000);
    let leaf = json!({ "name": "x".repeat(1_000), "score": 0.5 });
    let body = {
        let mut body = with(id, "feedback", json!(long));
        body["result_tree"] = json!({ "children": vec![leaf; 4_000] });
        body["focus"] = (0..60).fold(json!(1), |inner, _| json!({ "a": inner }));
        body
    };
    let length = body.to_string().len();
    assert!((6_000_000..8 * 1024 * 1024).contains(&length), "{length}");
    let made = post(&world, INTEGRATION, &body).await;
    let found = world.get(&format!("/submissions/{made}"), &admin).await.expect(200).json();
    for name in ["feedback", "result_tree", "focus"] {
        assert!(found[name] == body[name], "{name} is another");
    }
}
