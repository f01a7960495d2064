//! Taking what a run wrote as first baselines.

use futures_util::future::join_all;
use serde_json::{Value, json};
use touchstone::api::models::RunStatus::{Canceled, Queued, Running};
use touchstone::api::models::Scope::BaselinesWrite;
use touchstone::api::models::{Role, RunStatus};
use touchstone::domain::digest::sha256_hex;

use super::{baseline, green, red, sound_standing, standing};
use crate::support::{Reply, World, each_database};

/// The path of what a run wrote for a test.
fn path(run_id: i32, test_id: i32) -> String {
    format!("/runs/{run_id}/regression-tests/{test_id}/adopt")
}

async fn adopt(world: &World, token: &str, run_id: i32) -> Reply {
    world.post_nothing(&path(run_id, 1), token).await
}

/// Takes back what was adopted for an output of test 1.
async fn undo(world: &World, token: &str, run_id: i32, output_id: i32) -> Reply {
    let body = json!({ "regression_id": 1, "output_id": output_id });
    world.post(&format!("/runs/{run_id}/samples/1/baseline-approval/undo"), token, &body).await
}

/// A test with the outputs 1, 11 and 12 without a baseline, 13 with one, and 14
/// that no run writes; and a second test.
async fn ground() -> (World, String) {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    world.sql("UPDATE regression_test_output SET correct = NULL WHERE id = 1", &[]).await;
    let sql = "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\") VALUES
               (11, 1, '', '.txt', FALSE), (12, 1, NULL, '.xml', TRUE), (13, 1, 'base13', '.srt', FALSE),
               (14, 1, NULL, '.srt', TRUE)";
    world.sql(sql, &[]).await;
    (world, admin)
}

/// A run whose first test wrote this for each of its outputs but the last.
async fn wrote(world: &World, content: &str) -> i32 {
    let (run_id, _) = world.run_that_wrote(1, content).await;
    let hash = sha256_hex(content.as_bytes());
    for (output_id, extension) in [(11, ".txt"), (12, ".xml"), (13, ".srt")] {
        world.put_result(&format!("{hash}{extension}"), content);
        let sql = "INSERT INTO test_result_file
                   (test_id, regression_test_id, regression_test_output_id, expected, got) VALUES (?, 1, ?, '', ?)";
        let got = if output_id == 13 { "base13" } else { &hash };
        world.sql(sql, &[run_id.into(), output_id.into(), got.into()]).await;
    }
    world.compute(&[run_id]).await;
    run_id
}

#[each_database]
async fn what_has_no_baseline_gets_what_the_run_wrote() {
    let (world, admin) = ground().await;
    let (same, run_id, other) =
        (wrote(&world, "new").await, wrote(&world, "new").await, wrote(&world, "other").await);
    let hash = sha256_hex(b"new");
    let two_wrong = ("fail".to_owned(), [1, 1, 2]);
    for run_id in [same, run_id, other] {
        assert_eq!(sound_standing(&world, &admin, run_id).await, two_wrong);
    }
    let known = world.audit().await.len();
    let adopted = adopt(&world, &admin, run_id).await.expect(200).json();
    let each = |output: i32| json!({ "output_id": output, "baseline": hash });
    let expected =
        json!({ "run_id": run_id, "regression_test_id": 1, "adopted": [each(1), each(11), each(12)] });
    assert_eq!(adopted, expected);
    for (output, stands) in
        [(1, &*hash), (11, &hash), (12, &hash), (13, "base13"), (14, "NULL"), (2, "base2")]
    {
        assert_eq!(baseline(&world, output).await, stands, "output {output}");
    }
    for (run_id, stands) in [(same, green(2)), (run_id, green(2)), (other, two_wrong.clone())] {
        assert_eq!(sound_standing(&world, &admin, run_id).await, stands);
    }
    let entries = world.audit().await.split_off(known);
    assert_eq!(entries.len(), 3);
    for (entry, output) in entries.iter().zip(["1", "11", "12"]) {
        assert_eq!(entry.operation, "adoptOutputs");
        assert_eq!(entry.object, ("baseline".to_owned(), output.to_owned()));
        let told: Value = serde_json::from_str(entry.new.as_deref().unwrap()).unwrap();
        assert_eq!(told, json!({ "baseline": hash, "run_id": run_id, "regression_test_id": 1 }));
    }
    // Nobody loses a baseline by it.
    for run_id in [run_id, other] {
        assert_eq!(adopt(&world, &admin, run_id).await.expect(200).json()["adopted"], json!([]));
    }
    assert_eq!(world.audit().await.len(), known + 3);
}

#[each_database]
async fn each_output_is_taken_back_by_itself() {
    let (world, admin) = ground().await;
    let run_id = wrote(&world, "new").await;
    adopt(&world, &admin, run_id).await.expect(200);
    let before = |output: i32| if output == 11 { "" } else { "NULL" };
    for output in [11, 1, 12] {
        let body = undo(&world, &admin, run_id, output).await.expect(200).json();
        assert_eq!(body["previous_baseline"], sha256_hex(b"new"));
        assert_eq!(baseline(&world, output).await, before(output), "output {output}");
        undo(&world, &admin, run_id, output).await.expect(404);
    }
    assert_eq!(sound_standing(&world, &admin, run_id).await, ("fail".to_owned(), [1, 1, 2]));
    let adopted = adopt(&world, &admin, run_id).await.expect(200).json();
    assert_eq!(adopted["adopted"].as_array().unwrap().len(), 3);
}

#[each_database]
async fn an_output_that_equalled_a_baseline_brings_it_back() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = world.ended(RunStatus::Pass).await;
    world.sql("UPDATE regression_test_output SET correct = NULL WHERE id = 1", &[]).await;
    world.put_result("base1.srt", "as it was");
    let adopted = adopt(&world, &admin, run_id).await.expect(200).json();
    assert_eq!(adopted["adopted"], json!([{ "output_id": 1, "baseline": "base1" }]));
    assert_eq!(baseline(&world, 1).await, "base1");
}

#[each_database]
async fn only_of_a_run_that_has_ended_and_wrote_something() {
    let (world, admin) = ground().await;
    for (run_id, test_id, message) in
        [(999, 1, "Run 999 not found."), (world.run().await, 999, "Regression test 999 not found.")]
    {
        let reply = world.post_nothing(&path(run_id, test_id), &admin).await.expect(404);
        assert_eq!((reply.code(), &reply.json()["message"]), ("not_found".to_owned(), &json!(message)));
    }
    for status in [Queued, Running] {
        let run_id = world.ended(status).await;
        let reply = adopt(&world, &admin, run_id).await.expect(409);
        assert_eq!(
            (reply.code().as_str(), &reply.json()["message"]),
            ("conflict", &json!("The run has not ended."))
        );
    }
    let canceled = world.ended(Canceled).await;
    let sentinel = world.ended(Canceled).await;
    let sql = "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension) VALUES
               (-1, 1, NULL, '')";
    world.sql(sql, &[]).await;
    let sql = "INSERT INTO test_result_file
               (test_id, regression_test_id, regression_test_output_id, expected, got) VALUES (?, 1, -1, '', 'error')";
    world.sql(sql, &[sentinel.into()]).await;
    for run_id in [canceled, sentinel] {
        let reply = adopt(&world, &admin, run_id).await.expect(422);
        assert!(reply.field("regression_test_id").contains("has no output"), "{}", reply.text);
    }
    // What a canceled run wrote before is there all the same.
    let run_id = wrote(&world, "new").await;
    world
        .sql(
            "UPDATE test_progress SET status = 'canceled' WHERE test_id = ? AND status = 'completed'",
            &[run_id.into()],
        )
        .await;
    adopt(&world, &admin, run_id).await.expect(200);
}

#[each_database]
async fn all_or_nothing() {
    let (world, admin) = ground().await;
    let run_id = wrote(&world, "new").await;
    let hash = sha256_hex(b"new");
    let lost = world.folder().join(format!("files/TestResults/{hash}.txt"));
    std::fs::remove_file(&lost).unwrap();
    let known = world.audit().await.len();
    let reply = adopt(&world, &admin, run_id).await.expect(422);
    assert_eq!(reply.json()["details"]["output_id"], 11);
    for output in [1, 12] {
        assert_eq!(baseline(&world, output).await, "NULL");
    }
    assert_eq!(world.audit().await.len(), known);
    let files = world.folder().join("files");
    std::fs::rename(&files, world.folder().join("elsewhere")).unwrap();
    adopt(&world, &admin, run_id).await.expect(503);
    std::fs::rename(world.folder().join("elsewhere"), &files).unwrap();
    std::fs::write(&lost, "new").unwrap();
    adopt(&world, &admin, run_id).await.expect(200);
}

#[each_database]
async fn whom_the_setting_names_may_adopt() {
    let world = World::with(&[("approver_roles", "admin,tester")]).await;
    world.suite(2).await;
    for (role, status) in
        [(Role::User, 403), (Role::Contributor, 403), (Role::Tester, 200), (Role::Admin, 200)]
    {
        world.sql("UPDATE regression_test_output SET correct = NULL WHERE id = 1", &[]).await;
        let (run_id, hash) = world.run_that_wrote(1, role.as_str()).await;
        let user = world.user(role.as_str(), role).await;
        let token = world.token(&user, &[BaselinesWrite]).await;
        adopt(&world, &token, run_id).await.expect(status);
        let stands = if status == 200 { hash.as_str() } else { "NULL" };
        assert_eq!(baseline(&world, 1).await, stands);
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_several_at_once_one_gives_the_baselines() {
    let (world, admin) = ground().await;
    for round in 1..=4 {
        let mut runs = Vec::new();
        for number in 0..4 {
            runs.push(wrote(&world, &format!("{round} {number}")).await);
        }
        let again = [0, 1, 2, 3, 0, 1].map(|at| runs[at]);
        let replies = join_all(again.iter().map(|run_id| adopt(&world, &admin, *run_id))).await;
        let adopted: Vec<Value> =
            replies.into_iter().map(|reply| reply.expect(200).json()["adopted"].take()).collect();
        let given: Vec<&Value> = adopted.iter().filter(|list| **list != json!([])).collect();
        assert_eq!(given.len(), 1, "{adopted:?}");
        let hash = given[0][0]["baseline"].as_str().unwrap();
        for output in [1, 11, 12] {
            assert_eq!(baseline(&world, output).await, hash);
        }
        assert_eq!(world.count("SELECT COUNT(*) FROM baseline_approval").await, 3 * round);
        for (number, run_id) in runs.iter().enumerate() {
            let stands = sound_standing(&world, &admin, *run_id).await;
            let mine = sha256_hex(format!("{round} {number}").as_bytes()) == hash;
            assert_eq!(stands.0, if mine { "pass" } else { "fail" });
        }
        world.sql("UPDATE regression_test_output SET correct = NULL WHERE id IN (1, 11, 12)", &[]).await;
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn adoptions_approvals_and_restarts_never_block_each_other() {
    let (world, admin) = ground().await;
    for round in 0..6 {
        let (one, two) =
            (wrote(&world, &format!("{round} one")).await, wrote(&world, &format!("{round} two")).await);
        let approval = |output: i32| json!({ "regression_id": 1, "output_id": output });
        let of_two = format!("/runs/{two}/samples/1/baseline-approval");
        let (first, last) = (approval(1), approval(12));
        let restart = format!("/runs/{one}/restart");
        let replies = tokio::join!(
            adopt(&world, &admin, one),
            adopt(&world, &admin, two),
            world.post(&of_two, &admin, &last),
            world.post(&of_two, &admin, &first),
            world.post_nothing(&restart, &admin),
        );
        let statuses =
            [replies.0.status, replies.1.status, replies.2.status, replies.3.status, replies.4.status];
        assert!(matches!(statuses[0], 200 | 409), "{}", replies.0.text);
        assert_eq!((statuses[1], statuses[4]), (200, 202), "{} {}", replies.1.text, replies.4.text);
        assert!(statuses[2..4].iter().all(|status| matches!(status, 200 | 409)), "{statuses:?}");
        sound_standing(&world, &admin, two).await;
        assert_eq!(standing(&world, &admin, one).await.0, "queued");
        world.sql("UPDATE regression_test_output SET correct = NULL WHERE id IN (1, 11, 12)", &[]).await;
    }
}

#[each_database]
async fn an_adoption_costs_the_same_however_many_runs_it_turns_green() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.sql("UPDATE regression_test_output SET correct = NULL", &[]).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    assert_eq!(standing(&world, &admin, run_id).await, red(0));
    let cost = async || {
        let back_and_forth = async || {
            adopt(&world, &admin, run_id).await.expect(200);
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
