//! The tag `Runs`.

use serde_json::json;
use touchstone::api::models::ProgressStatus::{Completed, Preparation, Testing};

use crate::support::World;

#[tokio::test]
async fn a_run_from_its_creation_to_its_verdict() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    let body = json!({
        "repository": "ccextractor/CCExtractor",
        "commit_sha": "ABCDEF0123456789ABCDEF0123456789ABCDEF01",
        "platform": "linux",
        "regression_test_ids": [2, 1, 2],
    });
    let made = world.post("/runs", &admin, &body).await.expect(202).json();
    assert_eq!(made["status"], "queued");
    assert_eq!(made["repository"], "CCExtractor/ccextractor");
    assert_eq!(made["commit_sha"], "abcdef0123456789abcdef0123456789abcdef01");
    assert_eq!(made["branch"], "master");
    let run_id = made["run_id"].as_i64().unwrap() as i32;
    assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json(), made);
    let config = world.get(&format!("/runs/{run_id}/config"), &admin).await.expect(200).json();
    assert_eq!(config["regression_test_ids"], json!([1, 2]));

    world.report(run_id, &[Preparation, Testing]).await;
    world.result(run_id, 1, 0, None).await;
    world.result(run_id, 2, 0, Some("something else")).await;
    world.report(run_id, &[Completed]).await;
    let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
    assert_eq!(summary["status"], "fail");
    assert_eq!(
        (&summary["total_samples"], &summary["pass_count"], &summary["fail_count"], &summary["error_count"]),
        (&json!(2), &json!(1), &json!(1), &json!(1))
    );
    let failed = world.get("/runs?status=fail", &admin).await.expect(200).json();
    assert_eq!(failed["pagination"]["total"], 1);
    assert_eq!(failed["data"][0]["run_id"], run_id);
}
