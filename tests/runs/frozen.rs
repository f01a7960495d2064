//! What a run is judged by: its snapshot, and what has been approved since.

use serde_json::json;
use touchstone::api::models::RunStatus;
use touchstone::store::Queries;

use super::{id, wanted, wanted_with};
use crate::support::{World, each_database};

/// The run's status once it is computed anew.
async fn status(world: &World, run_id: i32) -> String {
    world.compute(&[run_id]).await;
    let sql = "SELECT status FROM run_summary WHERE run_id = ?";
    world.store.fetch_one(sql, &[run_id.into()], |row| row.text(0)).await.unwrap()
}

#[each_database]
async fn runs_of_one_suite_share_a_snapshot() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    for body in [wanted(), wanted(), wanted_with(json!({ "regression_test_ids": [3, 2, 1] }))] {
        world.post("/runs", &admin, &body).await.expect(202);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM suite_snapshot").await, 1);
    assert_eq!(world.count("SELECT COUNT(DISTINCT snapshot_id) FROM run_origin").await, 1);
    world.post("/runs", &admin, &wanted_with(json!({ "regression_test_ids": [1] }))).await.expect(202);
    world.sql("UPDATE regression_test SET command = '-out=txt' WHERE id = 2", &[]).await;
    world.post("/runs", &admin, &wanted()).await.expect(202);
    assert_eq!(world.count("SELECT COUNT(*) FROM suite_snapshot").await, 3);
}

#[each_database]
async fn editing_a_test_later_changes_no_old_verdict() {
    let world = World::new().await;
    world.suite(2).await;
    let (passed, failed) = (world.ended(RunStatus::Pass).await, world.ended(RunStatus::Fail).await);
    for edit in [
        "UPDATE regression_test_output SET correct = 'new' WHERE id = 1",
        "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\") VALUES (9, 1, 'nine', '.srt', FALSE)",
        "UPDATE regression_test_output SET \"ignore\" = TRUE",
        "UPDATE regression_test SET expected_rc = 7",
        "UPDATE regression_test SET active = FALSE",
        "DELETE FROM regression_test_output WHERE id = 9",
    ] {
        world.sql(edit, &[]).await;
        assert_eq!(
            (status(&world, passed).await, status(&world, failed).await),
            ("pass".to_owned(), "fail".to_owned()),
            "{edit}"
        );
    }
}

#[each_database]
async fn approving_an_output_turns_old_runs_green_and_undoing_it_back() {
    let world = World::new().await;
    world.suite(2).await;
    let failed = world.ended(RunStatus::Fail).await;
    world.sql("INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES ('something else', 1)", &[]).await;
    assert_eq!(status(&world, failed).await, "pass");
    world.sql("DELETE FROM regression_test_output_files", &[]).await;
    assert_eq!(status(&world, failed).await, "fail");
    world.sql("UPDATE regression_test_output SET correct = 'something else' WHERE id = 1", &[]).await;
    assert_eq!(status(&world, failed).await, "pass");
}

#[each_database]
async fn deleting_a_test_shrinks_no_selection() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    let run_id = id(&world
        .post("/runs", &admin, &wanted_with(json!({ "regression_test_ids": [1, 2] })))
        .await
        .expect(202)
        .json());
    for sql in
        ["DELETE FROM regression_test_output WHERE id <= 2", "DELETE FROM regression_test WHERE id <= 2"]
    {
        world.sql(sql, &[]).await;
    }
    assert_eq!(
        world.count("SELECT COUNT(*) FROM customized_test").await,
        0,
        "the platform's own rows are gone"
    );
    world.compute(&[run_id]).await;
    let config = world.get(&format!("/runs/{run_id}/config"), &admin).await.expect(200).json();
    assert_eq!(config["regression_test_ids"], json!([1, 2]));
    let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
    assert_eq!((&summary["total_samples"], &summary["skipped_count"]), (&json!(2), &json!(2)));
}

#[each_database]
async fn every_kind_of_fault_is_counted() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(5).await;
    let run_id = world.ended(RunStatus::Running).await;
    world.result(run_id, 1, 0, None).await;
    world.result(run_id, 2, 3, Some("other")).await;
    world.result(run_id, 3, 0, Some("")).await;
    // An exit code and a missing output: the latter is looked at first.
    world.sql("INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc) VALUES (?, 4, NULL, NULL, 0)", &[run_id.into()]).await;
    world.report(run_id, &[touchstone::api::models::ProgressStatus::Completed]).await;
    let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
    assert_eq!(
        summary,
        json!({ "run_id": run_id, "status": "fail", "total_samples": 5, "pass_count": 1, "fail_count": 2,
                "skipped_count": 1, "missing_output_count": 1, "error_count": 5, "duration_ms": 300 })
    );
}
