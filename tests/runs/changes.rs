//! Canceling and restarting.

use chrono::TimeDelta;
use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Canceled, Completed, Preparation, Testing};
use touchstone::api::models::{ProgressStatus, Role, RunStatus, Scope};
use touchstone::domain::time::Timestamp;
use touchstone::store::Queries;
use touchstone::store::reports::{self, Attempt, Receipt, Refusal};

use crate::support::{World, each_database};

async fn last_message(world: &World, run_id: i32) -> String {
    world
        .texts("SELECT message FROM test_progress WHERE test_id = ? ORDER BY id DESC", &[run_id.into()])
        .await
        .remove(0)
}

async fn run_token(world: &World, run_id: i32) -> String {
    world.texts("SELECT token FROM test WHERE id = ?", &[run_id.into()]).await.remove(0)
}

#[each_database]
async fn a_run_is_canceled_with_or_without_a_reason() {
    let world = World::new().await;
    let user = world.user("Ada L.", Role::Tester).await;
    let token = world.token(&user, &[Scope::RunsWrite, Scope::RunsRead]).await;
    world.suite(1).await;
    for (body, message) in [
        (None, "Canceled by Ada L. via API".to_owned()),
        (Some(json!({})), "Canceled by Ada L. via API".to_owned()),
        (
            Some(json!({ "reason": "  wrong \"branch\" \n" })),
            "Canceled by Ada L. via API: wrong \"branch\"".to_owned(),
        ),
        (
            Some(json!({ "reason": "ß".repeat(255) })),
            format!("Canceled by Ada L. via API: {}", "ß".repeat(255)),
        ),
    ] {
        let run_id = world.run().await;
        let path = format!("/runs/{run_id}/cancel");
        let reply = match &body {
            None => world.post_nothing(&path, &token).await,
            Some(body) => world.post(&path, &token, body).await,
        };
        let reply = reply.expect(202);
        assert_eq!(
            reply.json(),
            json!({ "run_id": run_id, "action": "cancel", "status": "accepted", "message": "Run has been canceled." })
        );
        assert_eq!(last_message(&world, run_id).await, message);
        let run = world.get(&format!("/runs/{run_id}"), &token).await.expect(200).json();
        assert_eq!((&run["status"], run["completed_at"].is_string()), (&json!("canceled"), true));
        let entry = world.audit().await.pop().expect("an entry");
        assert_eq!((entry.operation.as_str(), entry.object.1), ("cancelRun", run_id.to_string()));
        assert_eq!(
            (entry.actor_id, entry.request_id.as_deref()),
            (Some(user.id), Some(reply.header("x-request-id")))
        );
        assert_eq!((entry.old.as_deref(), entry.new), (Some("queued"), Some(message)));
    }
}

#[each_database]
async fn a_reason_that_says_nothing_is_refused() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let run_id = world.run().await;
    let path = format!("/runs/{run_id}/cancel");
    for body in [
        r#"{"reason":"abcd"}"#,
        r#"{"reason":"        "}"#,
        r#"{"reason":null}"#,
        r#"{"reason":7}"#,
        r#"{"reasons":"wrong commit"}"#,
        "[]",
        "\"wrong commit\"",
        "{",
    ] {
        world.post_text(&path, Some(&admin), body).await.expect(400);
    }
    world.post(&path, &admin, &json!({ "reason": "x".repeat(256) })).await.expect(400);
    world
        .send(
            reqwest::Method::POST,
            &path,
            Some(&admin),
            &[("content-type", "text/plain")],
            Some(b"wrong".to_vec()),
        )
        .await
        .expect(415);
    assert_eq!(world.count("SELECT COUNT(*) FROM test_progress").await, 0);
}

#[each_database]
async fn canceling_a_run_that_has_ended_changes_nothing() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    for status in
        [RunStatus::Pass, RunStatus::Fail, RunStatus::Incomplete, RunStatus::Error, RunStatus::Canceled]
    {
        let run_id = world.ended(status).await;
        let before = world.texts("SELECT message FROM test_progress", &[]).await;
        let reply = world
            .post(&format!("/runs/{run_id}/cancel"), &admin, &json!({ "reason": "too late" }))
            .await
            .expect(202)
            .json();
        assert_eq!(
            reply,
            json!({ "run_id": run_id, "action": "cancel", "status": "no_op",
                    "message": format!("Run is already in terminal state: {status}.") })
        );
        assert_eq!(world.texts("SELECT message FROM test_progress", &[]).await, before);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log WHERE operation = 'cancelRun'").await, 0);
}

#[each_database]
async fn a_plain_user_cancels_and_restarts_nothing() {
    let world = World::new().await;
    world.suite(1).await;
    let run_id = world.run().await;
    let user = world.user("ada", Role::User).await;
    let token = world.token(&user, Scope::ALL).await;
    for action in ["cancel", "restart"] {
        let reply = world.post_nothing(&format!("/runs/{run_id}/{action}"), &token).await.expect(403).json();
        assert_eq!(
            reply["details"],
            json!({ "required_roles": ["admin", "contributor", "tester"], "user_role": "user" })
        );
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM test_progress").await, 0);
}

#[each_database]
async fn restarting_a_queued_run_changes_nothing() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let run_id = world.run().await;
    let token = run_token(&world, run_id).await;
    let reply = world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202).json();
    assert_eq!((&reply["action"], &reply["status"]), (&json!("restart"), &json!("no_op")));
    assert_eq!(run_token(&world, run_id).await, token);
    assert_eq!(world.count("SELECT COUNT(*) FROM run_attempt").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log WHERE operation = 'restartRun'").await, 0);
}

#[each_database]
async fn restarting_keeps_the_verdict_and_begins_anew() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let (finished, running) = (world.ended(RunStatus::Fail).await, world.ended(RunStatus::Running).await);
    world.result(running, 1, 0, None).await;
    for (run_id, kept, counts) in [(finished, "fail", (2, 1, 1, 0)), (running, "canceled", (2, 1, 0, 1))] {
        let token = run_token(&world, run_id).await;
        let before = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
        let reply = world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202);
        assert_eq!(
            reply.json(),
            json!({ "run_id": run_id, "action": "restart", "status": "accepted",
                    "message": "Run has been queued to run again." })
        );
        let after = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
        assert_eq!((&after["status"], &after["attempt"]), (&json!("queued"), &json!(2)));
        assert_eq!((&after["created_at"], &after["owner_id"]), (&before["created_at"], &before["owner_id"]));
        assert_eq!((&after["started_at"], &after["completed_at"]), (&Value::Null, &Value::Null));
        assert_ne!(run_token(&world, run_id).await, token);
        let attempt = "SELECT status, total, passed, failed, skipped, attempt, ended_by FROM run_attempt WHERE run_id = ?";
        let stored = world
            .store
            .fetch_one(attempt, &[run_id.into()], |row| {
                Ok((
                    row.text(0)?,
                    (row.int(1)?, row.int(2)?, row.int(3)?, row.int(4)?),
                    row.int(5)?,
                    row.int(6)?,
                ))
            })
            .await
            .unwrap();
        assert_eq!(stored, (kept.to_owned(), counts, 1, 1));
        let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
        assert_eq!(
            (&summary["total_samples"], &summary["skipped_count"], &summary["error_count"]),
            (&json!(2), &json!(2), &json!(0))
        );
        let events = world.get(&format!("/runs/{run_id}/progress"), &admin).await.expect(200).json();
        assert_eq!(events["pagination"]["total"], 0);
        let entry = world.audit().await.pop().expect("an entry");
        assert_eq!((entry.operation.as_str(), entry.object.1), ("restartRun", run_id.to_string()));
        assert_eq!(entry.request_id.as_deref(), Some(reply.header("x-request-id")));
    }
    for sql in [
        "SELECT COUNT(*) FROM test_result",
        "SELECT COUNT(*) FROM test_result_file",
        "SELECT COUNT(*) FROM test_progress",
    ] {
        assert_eq!(world.count(sql).await, 0, "{sql}");
    }
    // The second attempt goes its way, and is kept in turn.
    let token = run_token(&world, finished).await;
    let attempt = Attempt { run_id: finished, token: &token, lease: TimeDelta::seconds(60) };
    assert_eq!(
        reports::progress(&world.store, &attempt, Completed, "", false, None).await,
        Ok(Err(Refusal::OutOfOrder))
    );
    world.report(finished, &[Preparation, Testing, Completed]).await;
    assert_eq!(world.get(&format!("/runs/{finished}"), &admin).await.expect(200).json()["status"], "error");
    world.post_nothing(&format!("/runs/{finished}/restart"), &admin).await.expect(202);
    let kept = world
        .texts("SELECT status FROM run_attempt WHERE run_id = ? ORDER BY attempt", &[finished.into()])
        .await;
    assert_eq!(kept, ["fail", "error"]);
    assert_eq!(world.get(&format!("/runs/{finished}"), &admin).await.expect(200).json()["attempt"], 3);
}

#[each_database]
async fn a_restarted_run_of_another_program_keeps_its_time() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world
        .foreign_run(8, &[("preparation", "2026-01-01T10:00:00Z"), ("canceled", "2026-01-01T11:00:00Z")])
        .await;
    let before = world.get("/runs/8", &admin).await.expect(200).json();
    assert_eq!((&before["created_at"], &before["attempt"]), (&json!("2026-01-01T10:00:00Z"), &json!(1)));
    world.post_nothing("/runs/8/restart", &admin).await.expect(202);
    let after = world.get("/runs/8", &admin).await.expect(200).json();
    assert_eq!(after["created_at"], "2026-01-01T10:00:00Z");
    assert_eq!(
        (&after["status"], &after["attempt"], &after["owner_id"]),
        (&json!("queued"), &json!(2), &Value::Null)
    );
    let list = world.get("/runs?created_before=2026-01-01T10:00:00Z", &admin).await.expect(200).json();
    assert_eq!(list["pagination"]["total"], 1);
}

#[each_database]
async fn a_worker_moves_a_run_along_and_never_out_of_its_end() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let run_id = world.run().await;
    let token = run_token(&world, run_id).await;
    let report = async |run_id: i32, status: ProgressStatus, message: &str| {
        let attempt = Attempt { run_id, token: &token, lease: TimeDelta::seconds(60) };
        let told = reports::progress(&world.store, &attempt, status, message, false, None).await;
        told.unwrap().map(|moved| moved.receipt)
    };
    for (status, verdict) in [
        (Testing, Err(Refusal::OutOfOrder)),
        (Preparation, Ok(Receipt::Stored)),
        (Preparation, Ok(Receipt::Repeated)),
        (Testing, Ok(Receipt::Stored)),
        (Preparation, Err(Refusal::OutOfOrder)),
    ] {
        assert_eq!(report(run_id, status, "m").await, verdict);
    }
    world.post_nothing(&format!("/runs/{run_id}/cancel"), &admin).await.expect(202);
    for status in [Preparation, Testing, Completed, Canceled] {
        assert_eq!(report(run_id, status, "m").await, Err(Refusal::Ended(Canceled)));
    }
    let said = last_message(&world, run_id).await;
    assert_eq!(report(run_id, Canceled, &said).await, Ok(Receipt::Repeated));
    let events = world.texts("SELECT status FROM test_progress ORDER BY id", &[]).await;
    assert_eq!(events, ["preparation", "testing", "canceled"]);
    assert_eq!(report(99, Preparation, "m").await, Err(Refusal::NoSuchRun));
    // A run another program brought back to life can be canceled again.
    world.foreign_event(run_id, "testing", Timestamp::now()).await;
    let reply = world.post_nothing(&format!("/runs/{run_id}/cancel"), &admin).await.expect(202).json();
    assert_eq!(reply["status"], "accepted");
}
