//! Taking approvals back.

use serde_json::{Value, json};

use super::{add_variant, approve, baseline, green, path, red, sound_standing, standing, undo, variants};
use crate::support::{World, each_database};

#[each_database]
async fn everything_is_as_it_was_before_the_approval() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    for variant in ["a", "b", "b"] {
        add_variant(&world, 1, variant).await;
    }
    let before = variants(&world, 1).await;
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    let wishes = json!({ "keep_previous": true, "remove_variants": true });
    approve(&world, &admin, run_id, 1, wishes).await.expect(200);
    assert_eq!(variants(&world, 1).await, ["base1"]);
    assert_eq!(sound_standing(&world, &admin, run_id).await, green(1));

    let body = undo(&world, &admin, run_id, 1).await.expect(200).json();
    assert_eq!(
        body,
        json!({
            "status": "undone", "run_id": run_id, "sample_id": 1, "regression_id": 1, "output_id": 1,
            "requested_by": "admin", "created_at": body["created_at"], "baseline": "base1",
            "previous_baseline": hash,
        })
    );
    assert_eq!(baseline(&world, 1).await, "base1");
    assert_eq!(variants(&world, 1).await, before);
    assert_eq!(sound_standing(&world, &admin, run_id).await, red(0));

    let entries = world.audit().await;
    let entry = entries.last().unwrap();
    assert_eq!(entry.operation, "undoBaselineApproval");
    assert_eq!(entry.object, ("baseline".to_owned(), "1".to_owned()));
    assert_eq!(entry.old.as_deref(), Some(hash.as_str()));
    let told: Value = serde_json::from_str(entry.new.as_deref().unwrap()).unwrap();
    assert_eq!((&told["baseline"], &told["reason"]), (&json!("base1"), &json!("It was wrong.")));
    assert_eq!(told["restored_variants"], json!(["a", "b", "b"]));
    assert_eq!(told["removed_variant"], "base1");
    // Once.
    undo(&world, &admin, run_id, 1).await.expect(404);
    assert_eq!(world.audit().await.len(), entries.len());
}

#[each_database]
async fn a_variant_that_is_there_again_is_not_doubled() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    add_variant(&world, 1, "a").await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    approve(&world, &admin, run_id, 1, json!({ "remove_variants": true })).await.expect(200);
    add_variant(&world, 1, "a").await;
    undo(&world, &admin, run_id, 1).await.expect(200);
    assert_eq!(variants(&world, 1).await, ["a"]);
}

#[each_database]
async fn where_there_was_no_baseline_there_is_none_again() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.sql("UPDATE regression_test_output SET correct = NULL", &[]).await;
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
    let body = undo(&world, &admin, run_id, 1).await.expect(200).json();
    assert_eq!((&body["baseline"], &body["previous_baseline"]), (&Value::Null, &json!(hash)));
    assert_eq!(baseline(&world, 1).await, "NULL");
    assert_eq!(standing(&world, &admin, run_id).await, red(0));
}

#[each_database]
async fn approvals_are_taken_back_in_the_order_of_a_stack() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (first, one) = world.run_that_wrote(1, "one").await;
    let (second, two) = world.run_that_wrote(1, "two").await;
    approve(&world, &admin, first, 1, json!({})).await.expect(200);
    approve(&world, &admin, second, 1, json!({})).await.expect(200);
    let known = world.audit().await.len();
    let refused = undo(&world, &admin, first, 1).await.expect(409);
    assert_eq!((refused.code().as_str(), &refused.json()["details"]["baseline"]), ("conflict", &json!(two)));
    assert_eq!((baseline(&world, 1).await, world.audit().await.len()), (two.clone(), known));
    // Each run's own, and a run's newest first.
    approve(&world, &admin, first, 1, json!({})).await.expect(200);
    for (run_id, expected) in [(first, two.as_str()), (second, one.as_str()), (first, "base1")] {
        undo(&world, &admin, run_id, 1).await.expect(200);
        assert_eq!(baseline(&world, 1).await, expected);
    }
    for run_id in [first, second] {
        undo(&world, &admin, run_id, 1).await.expect(404);
    }
}

#[each_database]
async fn what_was_not_approved_is_not_found() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
    let (other, _) = world.run_that_wrote(1, "new").await;
    let body = |test: i32, output: i32| json!({ "regression_id": test, "output_id": output });
    for (place, body) in [
        (path(other), body(1, 1)),
        (path(run_id), body(2, 2)),
        (path(run_id), body(1, 2)),
        (path(run_id), body(2, 1)),
        (path(run_id).replace("samples/1", "samples/2"), body(1, 1)),
        (path(9999), body(1, 1)),
    ] {
        let refused = world.post(&format!("{place}/undo"), &admin, &body).await.expect(404);
        assert_eq!(
            refused.json()["message"] == "Run 9999 not found.",
            place.contains("9999"),
            "{}",
            refused.text
        );
    }
    undo(&world, &admin, run_id, 1).await.expect(200);
}

#[each_database]
async fn an_approval_outlives_the_results_it_was_made_of() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
    world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202);
    undo(&world, &admin, run_id, 1).await.expect(200);
    assert_eq!(baseline(&world, 1).await, "base1");
}
