//! The tag `Baselines`: approving outputs, taking approvals back, and the other
//! ways to a baseline.

mod adopted;
mod at_once;
mod refused;
mod undone;
mod uploaded;
mod variants;

use serde_json::{Value, json};
use touchstone::api::models::Scope::{BaselinesWrite, RunsRead};
use touchstone::api::models::{Role, RunStatus};

use crate::support::{Reply, World, each_database};

/// Where an output of a run is approved.
fn path(run_id: i32) -> String {
    format!("/runs/{run_id}/samples/1/baseline-approval")
}

/// Approves what a test of a run wrote, with more wishes.
async fn approve(world: &World, token: &str, run_id: i32, test_id: i32, wishes: Value) -> Reply {
    let mut body = json!({ "regression_id": test_id, "output_id": test_id });
    body.as_object_mut().unwrap().extend(wishes.as_object().unwrap().clone());
    world.post(&path(run_id), token, &body).await
}

/// Takes the approval of what a test of a run wrote back.
async fn undo(world: &World, token: &str, run_id: i32, test_id: i32) -> Reply {
    let body = json!({ "regression_id": test_id, "output_id": test_id, "reason": "It was wrong." });
    world.post(&format!("{}/undo", path(run_id)), token, &body).await
}

/// The baseline of an output.
async fn baseline(world: &World, output_id: i32) -> String {
    let sql = "SELECT correct FROM regression_test_output WHERE id = ?";
    world.texts(sql, &[output_id.into()]).await.remove(0)
}

/// The variants of an output, sorted.
async fn variants(world: &World, output_id: i32) -> Vec<String> {
    let sql = "SELECT file_hashes FROM regression_test_output_files WHERE regression_test_output_id = ?
               ORDER BY file_hashes";
    world.texts(sql, &[output_id.into()]).await
}

/// A variant of an output as another program adds it.
async fn add_variant(world: &World, output_id: i32, hash: &str) {
    let sql =
        "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES (?, ?)";
    world.sql(sql, &[hash.into(), output_id.into()]).await;
}

/// How a run stands: its status, and how many of its tests passed, failed, and
/// how many errors it has.
async fn standing(world: &World, token: &str, run_id: i32) -> (String, [i64; 3]) {
    let run = world.get(&format!("/runs/{run_id}"), token).await.expect(200).json();
    let summary = world.get(&format!("/runs/{run_id}/summary"), token).await.expect(200).json();
    assert_eq!(summary["status"], run["status"]);
    let count = |name: &str| summary[name].as_i64().unwrap();
    let status = run["status"].as_str().unwrap().to_owned();
    (status, ["pass_count", "fail_count", "error_count"].map(count))
}

/// The same, and that it is what judging the whole run anew says.
async fn sound_standing(world: &World, token: &str, run_id: i32) -> (String, [i64; 3]) {
    let shown = standing(world, token, run_id).await;
    world.compute(&[run_id]).await;
    assert_eq!(shown, standing(world, token, run_id).await, "run {run_id}");
    shown
}

fn green(passed: i64) -> (String, [i64; 3]) {
    ("pass".to_owned(), [passed, 0, 0])
}

fn red(passed: i64) -> (String, [i64; 3]) {
    ("fail".to_owned(), [passed, 1, 1])
}

#[each_database]
async fn an_approval_turns_green_every_run_that_wrote_the_same() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let as_before = world.ended(RunStatus::Pass).await;
    let (first, hash) = world.run_that_wrote(1, "new").await;
    let (second, _) = world.run_that_wrote(1, "new").await;
    let (other, _) = world.run_that_wrote(1, "something else").await;
    for run_id in [first, second, other] {
        assert_eq!(standing(&world, &admin, run_id).await, red(1));
    }
    let reply = approve(&world, &admin, second, 1, json!({ "reason": "The new timing is right." })).await;
    let body = reply.expect(200).json();
    assert!(body["created_at"].as_str().unwrap().ends_with('Z'));
    assert_eq!(
        body,
        json!({
            "status": "approved", "run_id": second, "sample_id": 1, "regression_id": 1, "output_id": 1,
            "requested_by": "admin", "created_at": body["created_at"], "baseline": hash,
            "previous_baseline": "base1",
        })
    );
    assert_eq!(baseline(&world, 1).await, hash);
    assert_eq!(baseline(&world, 2).await, "base2");
    for run_id in [as_before, first, second] {
        assert_eq!(sound_standing(&world, &admin, run_id).await, green(2), "run {run_id}");
    }
    assert_eq!(sound_standing(&world, &admin, other).await, red(1));
    // Wherever it is looked at.
    for (run_id, status, errors) in [(first, "pass", 0), (second, "pass", 0), (other, "fail", 1)] {
        let sample = world.get(&format!("/runs/{run_id}/samples/1"), &admin).await.expect(200).json();
        assert_eq!((&sample["status"], &sample["outputs"][0]["status"]), (&json!(status), &json!(status)));
        let found = world.get(&format!("/runs/{run_id}/errors"), &admin).await.expect(200).json();
        assert_eq!(found["pagination"]["total"], errors);
        let passed = world.get("/runs?status=pass", &admin).await.expect(200).json();
        let listed = passed["data"].as_array().unwrap().iter().any(|run| run["run_id"] == run_id);
        assert_eq!(listed, errors == 0);
    }
    let entries = world.audit().await;
    let entry = entries.last().unwrap();
    assert_eq!(entry.operation, "approveBaseline");
    assert_eq!(entry.object, ("baseline".to_owned(), "1".to_owned()));
    assert_eq!(entry.old.as_deref(), Some("base1"));
    let told: Value = serde_json::from_str(entry.new.as_deref().unwrap()).unwrap();
    assert_eq!(
        told,
        json!({
            "baseline": hash, "run_id": second, "regression_test_id": 1, "reason": "The new timing is right.",
        })
    );

    // Those to come are held against it.
    let (next, _) = world.run_that_wrote(1, "new").await;
    assert_eq!(standing(&world, &admin, next).await, green(2));
}

#[each_database]
async fn a_run_without_a_snapshot_is_held_against_the_baseline_of_today() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let events = [("testing", "2026-01-01T00:00:00Z"), ("completed", "2026-01-01T01:00:00Z")];
    world.foreign_run(900, &events).await;
    world.result(900, 1, 0, Some("base1")).await;
    world.compute(&[900]).await;
    assert_eq!(standing(&world, &admin, 900).await, green(1));
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
    assert_eq!(sound_standing(&world, &admin, 900).await, red(0));
    undo(&world, &admin, run_id, 1).await.expect(200);
    assert_eq!(sound_standing(&world, &admin, 900).await, green(1));
    approve(&world, &admin, run_id, 1, json!({ "keep_previous": true })).await.expect(200);
    assert_eq!(sound_standing(&world, &admin, 900).await, green(1));
}

#[each_database]
async fn approving_what_is_the_baseline_already_changes_nothing_and_is_not_written_down() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
    let known = world.audit().await.len();
    for wishes in [json!({}), json!({ "keep_previous": true }), json!({ "remove_variants": true })] {
        let body = approve(&world, &admin, run_id, 1, wishes).await.expect(200).json();
        assert_eq!(body["baseline"], hash);
        assert_eq!(body["previous_baseline"], hash);
    }
    assert_eq!(world.audit().await.len(), known);
    assert_eq!(world.count("SELECT COUNT(*) FROM baseline_approval").await, 1);
    assert_eq!(variants(&world, 1).await, [""; 0]);
}

#[each_database]
async fn an_old_baseline_is_brought_back_by_a_run_that_wrote_it() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let old = world.ended(RunStatus::Pass).await;
    let (new, _) = world.run_that_wrote(1, "new").await;
    approve(&world, &admin, new, 1, json!({})).await.expect(200);
    // Its name is no hash; the hash is that of its content all the same.
    world.put_result("base1.srt", "as it was");
    let wrong = json!({ "actual_sha256": touchstone::domain::digest::sha256_hex(b"base1") });
    approve(&world, &admin, old, 1, wrong).await.expect(409);
    let right = json!({ "actual_sha256": touchstone::domain::digest::sha256_hex(b"as it was") });
    let body = approve(&world, &admin, old, 1, right).await.expect(200).json();
    assert_eq!(body["baseline"], "base1");
    assert_eq!(baseline(&world, 1).await, "base1");
    assert_eq!(sound_standing(&world, &admin, new).await, red(0));
    assert_eq!(sound_standing(&world, &admin, old).await, green(1));
}

#[each_database]
async fn whom_the_setting_names_may_approve() {
    let world = World::with(&[("approver_roles", "admin,contributor")]).await;
    world.suite(1).await;
    for (role, status) in
        [(Role::User, 403), (Role::Tester, 403), (Role::Contributor, 200), (Role::Admin, 200)]
    {
        let user = world.user(role.as_str(), role).await;
        let (run_id, _) = world.run_that_wrote(1, role.as_str()).await;
        // The scopes are in the token; whether they count is the role's affair.
        let token = world.token(&user, &[BaselinesWrite, RunsRead]).await;
        approve(&world, &token, run_id, 1, json!({})).await.expect(status);
        undo(&world, &token, run_id, 1).await.expect(status);
        let wanted = json!({ "email": user.email, "password": crate::support::PASSWORD, "token_name": "t",
            "scopes": ["baselines:write"] });
        let made = world.post_text("/auth/tokens", None, &wanted.to_string()).await;
        made.expect(if status == 200 { 201 } else { 403 });
    }
    let world = World::new().await;
    world.suite(1).await;
    let user = world.user("contributor", Role::Contributor).await;
    let (run_id, _) = world.run_that_wrote(1, "x").await;
    let token = world.token(&user, &[BaselinesWrite]).await;
    approve(&world, &token, run_id, 1, json!({})).await.expect(403);
    assert_eq!(baseline(&world, 1).await, "base1");
}

#[each_database]
async fn an_approval_costs_the_same_however_many_runs_it_turns_green() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    let cost = async || {
        let back_and_forth = async || {
            approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
            undo(&world, &admin, run_id, 1).await.expect(200);
        };
        world.cost(back_and_forth).await
    };
    let for_one = cost().await;
    for _ in 0..30 {
        world.run_that_wrote(1, "new").await;
    }
    assert_eq!(cost().await, for_one);
}
