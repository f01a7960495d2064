//! Several at once: of those that want the same, one wins and the others are
//! told so.

use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Canceled, Completed, Preparation, Testing};
use touchstone::api::models::{Role, RunStatus, Scope};
use touchstone::store::reports::{self, Attempt, Receipt, Refusal};
use touchstone::store::{Queries, Store, users};

use crate::support::{Reply, World, each_database};

const SHA: &str = "0123456789abcdef0123456789abcdef01234567";

/// What becomes of the report that a run is done.
async fn done(workers: &Store, run_id: i32, token: &str) -> Result<Receipt, Refusal> {
    let attempt = Attempt { run_id, token, lease: TimeDelta::seconds(60) };
    let told = reports::progress(workers, &attempt, Completed, "done", false, None).await;
    told.unwrap().map(|moved| moved.receipt)
}

/// How often each reply's `status` was what.
fn tally(replies: &[Reply]) -> (usize, usize) {
    let of = |word: &str| {
        replies.iter().filter(|reply| reply.status == 202 && reply.json()["status"] == word).count()
    };
    (of("accepted"), of("no_op"))
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_cancellations_one_is_accepted() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    for _ in 0..10 {
        let path = format!("/runs/{}/cancel", world.run().await);
        let replies = join_all((0..6).map(|_| world.post_nothing(&path, &admin))).await;
        assert_eq!(tally(&replies), (1, 5));
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM test_progress WHERE status = 'canceled'").await, 10);
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log WHERE operation = 'cancelRun'").await, 10);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_restarts_one_is_accepted() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    for _ in 0..5 {
        let run_id = world.ended(RunStatus::Pass).await;
        let path = format!("/runs/{run_id}/restart");
        let replies = join_all((0..6).map(|_| world.post_nothing(&path, &admin))).await;
        assert_eq!(tally(&replies), (1, 5));
        assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json()["attempt"], 2);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM run_attempt").await, 5);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_cancellation_and_a_completion_never_both_win() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    // The worker's server is another process.
    let workers = world.second_view().await;
    let (mut canceled, mut completed) = (0, 0);
    for round in 0..60 {
        let run_id = world.run().await;
        world.report(run_id, &[Preparation, Testing]).await;
        world.result(run_id, 1, 0, None).await;
        let token = world.run_token(run_id).await;
        let path = format!("/runs/{run_id}/cancel");
        let cancel = world.post_nothing(&path, &admin);
        let report = async {
            // Now this one, now that one has a head start.
            tokio::time::sleep(std::time::Duration::from_millis(round % 8)).await;
            done(&workers, run_id, &token).await
        };
        let (cancel, report) = tokio::join!(cancel, report);
        let accepted = cancel.expect(202).json()["status"] == "accepted";
        let expected = if accepted { Err(Refusal::Ended(Canceled)) } else { Ok(Receipt::Stored) };
        assert_eq!(report, expected);
        let ends =
            "SELECT status FROM test_progress WHERE test_id = ? AND status IN ('canceled', 'completed')";
        let ends = world.texts(ends, &[run_id.into()]).await;
        assert_eq!(ends, [if accepted { "canceled" } else { "completed" }]);
        let shown = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
        assert_eq!(shown["status"], if accepted { "canceled" } else { "pass" });
        if accepted { canceled += 1 } else { completed += 1 }
    }
    assert!(canceled > 0 && completed > 0, "one side always won: {canceled} to {completed}");
    workers.close().await;
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_report_never_slips_into_the_next_attempt() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let workers = world.second_view().await;
    for _ in 0..20 {
        let run_id = world.run().await;
        world.report(run_id, &[Preparation, Testing]).await;
        let token = world.run_token(run_id).await;
        let path = format!("/runs/{run_id}/restart");
        let (restart, report) =
            tokio::join!(world.post_nothing(&path, &admin), done(&workers, run_id, &token));
        restart.expect(202);
        // It came before the restart and is in the old attempt, or too late.
        assert!(matches!(report, Ok(Receipt::Stored) | Err(Refusal::WrongToken)), "{report:?}");
        let left = "SELECT COUNT(*) FROM test_progress WHERE test_id = ?";
        assert_eq!(world.store.fetch_one(left, &[run_id.into()], |row| row.int(0)).await, Ok(0));
    }
    workers.close().await;
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn one_new_repository_in_six_letter_cases_is_one_row() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.sql("UPDATE \"user\" SET github_login = 'ada'", &[]).await;
    let names = ["ada/new", "Ada/new", "ada/New", "ADA/new", "ada/NEW", "ADA/NEW"];
    let bodies = names.map(|name| json!({ "repository": name, "commit_sha": SHA, "platform": "linux" }));
    for reply in join_all(bodies.iter().map(|body| world.post("/runs", &admin, body))).await {
        reply.expect(202);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM fork WHERE LOWER(github) LIKE '%/ada/new.git'").await, 1);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_last_admins_one_stays() {
    let world = World::new().await;
    for round in 0..3 {
        world.sql("UPDATE \"user\" SET role = 'user'", &[]).await;
        let (ada, bob) = (format!("ada{round}"), format!("bob{round}"));
        world.user(&ada, Role::Admin).await;
        world.user(&bob, Role::Admin).await;
        let demote = async |name: &str, store: &Store| {
            let tx = store.begin().await.unwrap();
            let email = format!("{name}@example.com");
            let user = users::to_change(&tx, &email).await.unwrap().unwrap();
            users::set_role(&tx, user.id, Role::User).await.unwrap();
            let left = users::admins(&tx).await.unwrap() > 0;
            if left {
                tx.commit().await.unwrap();
            }
            left
        };
        let other = world.second_view().await;
        let (one, two) = tokio::join!(demote(&ada, &world.store), demote(&bob, &other));
        assert!(one != two, "{one} {two}");
        other.close().await;
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn six_requests_with_one_key_are_one_run() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let body = json!({ "repository": "CCExtractor/ccextractor", "commit_sha": SHA, "platform": "linux" })
        .to_string();
    let headers = [("content-type", "application/json"), ("idempotency-key", "once")];
    let replies = join_all((0..6).map(|_| {
        world.send(reqwest::Method::POST, "/runs", Some(&admin), &headers, Some(body.clone().into_bytes()))
    }))
    .await;
    let bodies: Vec<Value> = replies.into_iter().map(|reply| reply.expect(202).json()).collect();
    assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:?}");
    assert_eq!(world.count("SELECT COUNT(*) FROM test").await, 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log").await, 1);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn runs_made_at_once_share_their_fork_and_their_snapshot() {
    let world = World::new().await;
    world.suite(2).await;
    let user = world.user("ada", Role::User).await;
    world.sql("UPDATE \"user\" SET github_login = 'ada' WHERE id = ?", &[user.id.into()]).await;
    let token = world.token(&user, &[Scope::RunsWrite]).await;
    let replies = join_all(["ada/x", "ADA/x", "Ada/X", "aDa/x", "adA/X", "ada/x"].map(async |name| {
        let body = json!({ "repository": name, "commit_sha": SHA, "platform": "linux" });
        world.post("/runs", &token, &body).await.expect(202).json()["run_id"].as_i64().unwrap()
    }))
    .await;
    let distinct: std::collections::BTreeSet<i64> = replies.into_iter().collect();
    assert_eq!(distinct.len(), 6);
    for (sql, n) in [
        ("SELECT COUNT(*) FROM test", 6),
        ("SELECT COUNT(*) FROM fork", 1),
        ("SELECT COUNT(*) FROM suite_snapshot", 1),
    ] {
        assert_eq!(world.count(sql).await, n, "{sql}");
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_client_that_hangs_up_leaves_nothing_half_done() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let body = json!({ "repository": "CCExtractor/ccextractor", "commit_sha": SHA, "platform": "linux" });
    for patience in 0..40 {
        let request = world.post("/runs", &admin, &body);
        // Too short for most: the request is dropped, and its connection closed.
        let _ = tokio::time::timeout(std::time::Duration::from_micros(patience * 200), request).await;
    }
    world.post("/runs", &admin, &body).await.expect(202);
    // Some are still being made, so that only one statement sees one moment.
    let counts = "SELECT (SELECT COUNT(*) FROM test), (SELECT COUNT(*) FROM run_origin),
                  (SELECT COUNT(*) FROM run_summary), (SELECT COUNT(*) FROM audit_log),
                  (SELECT COUNT(*) FROM customized_test)";
    let counts =
        world.store.fetch_one(counts, &[], |row| (0..5).map(|column| row.int(column)).collect()).await;
    let counts: Vec<i64> = counts.unwrap();
    let runs = counts[0];
    assert!(runs > 0);
    assert_eq!(counts, [runs, runs, runs, runs, runs * 2]);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_revoked_token_is_dead_for_every_request_that_follows() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    let own = world.token(&ada, &[]).await;
    for _ in 0..10 {
        let token = world.token(&ada, &[]).await;
        let path = {
            let newest = "SELECT MAX(id) FROM api_token";
            format!("/auth/tokens/{}", world.store.fetch_one(newest, &[], |row| row.int32(0)).await.unwrap())
        };
        let revoked = std::sync::atomic::AtomicBool::new(false);
        let users = join_all((0..8).map(async |_| {
            let mut used = 0;
            loop {
                // What is known before the request is sent binds its answer.
                let dead = revoked.load(std::sync::atomic::Ordering::SeqCst);
                let status = world.get("/auth/me", &token).await.status;
                match status {
                    200 if !dead => used += 1,
                    401 => return used,
                    other => panic!("{other} after the revocation"),
                }
            }
        }));
        let revoke = async {
            for _ in 0..3 {
                world.get("/auth/me", &own).await.expect(200);
            }
            world.delete(&path, &own).await.expect(204);
            revoked.store(true, std::sync::atomic::Ordering::SeqCst);
        };
        let (used, ()) = tokio::join!(users, revoke);
        assert!(used.iter().sum::<i32>() > 0, "it worked before");
    }
}
