//! Comparing two submissions.

use serde_json::json;

use super::{INTEGRATION, config, post, put, result, with, world};
use crate::support::each_database;

#[each_database]
async fn two_results_are_compared_test_by_test() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let mut baseline = with(id, "score_vector", json!({ "sum": 1, "product": 0.25, "old": 0.5, "same": 0 }));
    baseline["final_score"] = json!(60);
    let baseline = post(&world, INTEGRATION, &baseline).await;
    put(&world, &format!("/configs/{id}"), &admin, &json!({ "template_name": "other" })).await.expect(200);
    let mut head = with(id, "score_vector", json!({ "new": 0.75, "same": 0.0, "sum": 0.5, "product": 0.75 }));
    head["final_score"] = json!(72.5);
    let head = post(&world, INTEGRATION, &head).await;
    let path = format!("/submissions/{head}/comparison?baseline={baseline}");
    let delta = |path, status, before: Option<f64>, after: Option<f64>, delta: Option<f64>| json!({ "path": path, "status": status, "baseline_score": before, "head_score": after, "delta": delta });
    assert_eq!(
        world.get(&path, &admin).await.expect(200).json(),
        json!({
            "score_delta": 12.5,
            "improved": true,
            "test_deltas": [
                delta("new", "introduced", None, Some(0.75), None),
                delta("old", "removed", Some(0.5), None, None),
                delta("product", "improved", Some(0.25), Some(0.75), Some(0.5)),
                delta("same", "unchanged", Some(0.0), Some(0.0), Some(0.0)),
                delta("sum", "regressed", Some(1.0), Some(0.5), Some(-0.5)),
            ],
        })
    );
    let itself = format!("/submissions/{head}/comparison?baseline={head}");
    let itself = world.get(&itself, &admin).await.expect(200).json();
    assert_eq!((&itself["score_delta"], &itself["improved"]), (&json!(0.0), &json!(false)));
}

#[each_database]
async fn what_cannot_be_compared_is_refused() {
    let (world, admin) = world().await;
    let (id, other) = (config(&world, &admin, "a").await, config(&world, &admin, "b").await);
    let head = post(&world, INTEGRATION, &result(id)).await;
    let bare = post(&world, INTEGRATION, &with(id, "score_vector", json!(null))).await;
    let foreign = post(&world, INTEGRATION, &result(other)).await;
    for (head, baseline, reason) in [
        (head, 999, "999 not found"),
        (head, bare, "no score vector"),
        (bare, head, "no score vector"),
        (head, foreign, "different grading configurations"),
    ] {
        let path = format!("/submissions/{head}/comparison?baseline={baseline}");
        let reply = world.get(&path, &admin).await.expect(422);
        assert!(reply.field("baseline").contains(reason), "{}", reply.text);
    }
    let path = format!("/submissions/999/comparison?baseline={head}");
    assert_eq!(world.get(&path, &admin).await.expect(404).code(), "not_found");
    let reply = world.get(&format!("/submissions/{head}/comparison"), &admin).await.expect(400);
    assert!(reply.field("baseline").contains("Missing"), "{}", reply.text);
}
