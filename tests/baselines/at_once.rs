//! Several at once, and what changes between looking and writing.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use serde_json::json;
use touchstone::api::models::RunStatus;
use touchstone::domain::approval::Wishes;
use touchstone::domain::time::Timestamp;
use touchstone::store::audit::Actor;
use touchstone::store::baselines::{self, Approval, Approved, Target};

use super::{approve, baseline, sound_standing, undo, variants};
use crate::support::{World, each_database};

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_different_outputs_those_that_come_too_late_are_told_so() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let mut conflicts = 0;
    for round in 0..5 {
        let mut runs = Vec::new();
        for number in 0..6 {
            runs.push(world.run_that_wrote(1, &format!("{round} {number}")).await);
        }
        let before = baseline(&world, 1).await;
        let known = world.count("SELECT COUNT(*) FROM baseline_approval").await;
        let replies =
            join_all(runs.iter().map(|(run_id, _)| approve(&world, &admin, *run_id, 1, json!({})))).await;
        let mut previous = Vec::new();
        for (reply, (_, hash)) in replies.iter().zip(&runs) {
            match reply.status {
                200 => {
                    assert_eq!(reply.json()["baseline"], *hash);
                    previous.push(reply.json()["previous_baseline"].as_str().unwrap().to_owned());
                }
                409 => {
                    assert_eq!(reply.code(), "conflict");
                    assert!(reply.json()["details"]["baseline"].is_string(), "{}", reply.text);
                    conflicts += 1;
                }
                _ => panic!("{}", reply.text),
            }
        }
        // Each that succeeded knew what it replaced: nothing is lost.
        assert!(previous.contains(&before), "{previous:?}");
        assert_eq!(previous.iter().collect::<BTreeSet<_>>().len(), previous.len(), "{previous:?}");
        let made = world.count("SELECT COUNT(*) FROM baseline_approval").await - known;
        assert_eq!(usize::try_from(made), Ok(previous.len()));
        let after = baseline(&world, 1).await;
        assert!(!previous.contains(&after));
        for (run_id, hash) in &runs {
            let expected = if *hash == after { "pass" } else { "fail" };
            assert_eq!(sound_standing(&world, &admin, *run_id).await.0, expected);
        }
    }
    assert!(conflicts > 0, "they never met");
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_equal_approvals_one_changes_something() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    for round in 1..=5 {
        let content = format!("{round}");
        let mut runs = Vec::new();
        for _ in 0..6 {
            runs.push(world.run_that_wrote(1, &content).await);
        }
        let wishes = json!({ "keep_previous": true });
        let replies =
            join_all(runs.iter().map(|(run_id, _)| approve(&world, &admin, *run_id, 1, wishes.clone())))
                .await;
        for reply in replies {
            assert_eq!(reply.expect(200).json()["baseline"], runs[0].1);
        }
        assert_eq!(world.count("SELECT COUNT(*) FROM baseline_approval").await, round);
        let lines = "SELECT COUNT(*) FROM audit_log WHERE operation = 'approveBaseline'";
        assert_eq!(world.count(lines).await, round);
        let kept = variants(&world, 1).await;
        assert_eq!(i64::try_from(kept.iter().collect::<BTreeSet<_>>().len()), Ok(round), "{kept:?}");
        assert_eq!(i64::try_from(kept.len()), Ok(round), "{kept:?}");
        for (run_id, _) in &runs {
            assert_eq!(sound_standing(&world, &admin, *run_id).await.0, "pass");
        }
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn an_approval_is_taken_back_once() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, _) = world.run_that_wrote(1, "new").await;
    for _ in 0..5 {
        approve(&world, &admin, run_id, 1, json!({ "keep_previous": true })).await.expect(200);
        let replies = join_all((0..6).map(|_| undo(&world, &admin, run_id, 1))).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 404, 404, 404, 404, 404]);
        assert_eq!(baseline(&world, 1).await, "base1");
        assert_eq!(variants(&world, 1).await, [""; 0]);
        assert_eq!(sound_standing(&world, &admin, run_id).await.0, "fail");
    }
}

/// What was looked at, and a way to write it down as if it still were so.
pub(super) struct Reviewer<'a> {
    world: &'a World,
    target: Target,
    seen: baselines::Produced,
    asked_at: Timestamp,
}

impl<'a> Reviewer<'a> {
    pub(super) async fn of(world: &'a World, run_id: i32) -> Self {
        let target = Target { run_id, sample_id: 1, regression_test_id: 1, output_id: 1 };
        let asked_at = Timestamp::now();
        let seen = baselines::produced(&world.store, &target).await.unwrap().expect("an output");
        Self { world, target, seen, asked_at }
    }

    pub(super) async fn approve(&self, hash: &str) -> Approved {
        let approval = Approval {
            target: self.target,
            seen: &self.seen,
            hash,
            wishes: Wishes::default(),
            reason: None,
            asked_at: self.asked_at,
        };
        // From another server, which shares nothing but the database.
        let store = self.world.second_view().await;
        let approved = baselines::approve(&store, &approval, &Actor::default()).await.unwrap();
        store.close().await;
        approved
    }
}

#[each_database]
async fn what_changes_between_looking_and_writing_is_noticed() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (first, one) = world.run_that_wrote(1, "one").await;
    let (second, two) = world.run_that_wrote(1, "two").await;

    // Another approval.
    let (ada, bob) = (Reviewer::of(&world, first).await, Reviewer::of(&world, second).await);
    assert!(matches!(ada.approve(&one).await, Approved::Done { .. }));
    assert_eq!(bob.approve(&two).await, Approved::BaselineChanged(Some(one.clone())));
    // The same, said by two.
    let cem = Reviewer { asked_at: bob.asked_at, ..Reviewer::of(&world, first).await };
    assert_eq!(cem.approve(&one).await, Approved::Already);
    // One that was made and taken back: the baseline is what it was, but it
    // was not asked for on the strength of that.
    let dan = Reviewer::of(&world, second).await;
    approve(&world, &admin, second, 1, json!({})).await.expect(200);
    undo(&world, &admin, second, 1).await.expect(200);
    assert_eq!(dan.approve(&two).await, Approved::BaselineChanged(Some(one)));
    // Another program's edit.
    let fay = Reviewer::of(&world, second).await;
    world.sql("UPDATE regression_test_output SET correct = 'edited'", &[]).await;
    assert_eq!(fay.approve(&two).await, Approved::BaselineChanged(Some("edited".to_owned())));
    // Another report, and none any more.
    let gus = Reviewer::of(&world, second).await;
    world.sql("UPDATE test_result_file SET got = 'third' WHERE test_id = ?", &[second.into()]).await;
    assert_eq!(gus.approve(&two).await, Approved::OutputChanged);
    world.sql("DELETE FROM test_result_file WHERE test_id = ?", &[second.into()]).await;
    assert_eq!(gus.approve(&two).await, Approved::Gone);
    assert_eq!(baseline(&world, 1).await, "edited");
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_result_that_comes_with_an_approval_is_judged_by_it() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    for round in 0..10 {
        let (run_id, hash) = world.run_that_wrote(1, &format!("{round}")).await;
        let comes = world.ended(RunStatus::Error).await;
        let report = async {
            // As a worker's request does it: the rows and the verdict at once.
            let tx = world.store.begin().await.unwrap();
            touchstone::store::summaries::lock(&tx, &[comes]).await.unwrap();
            for (test, got) in [(1, Some(hash.as_str())), (2, None)] {
                insert(&tx, comes, test, got).await;
            }
            touchstone::store::summaries::compute(&tx, &[comes]).await.unwrap();
            tx.commit().await.unwrap();
        };
        let (approved, ()) = tokio::join!(approve(&world, &admin, run_id, 1, json!({})), report);
        approved.expect(200);
        assert_eq!(sound_standing(&world, &admin, comes).await.0, "pass", "round {round}");
    }
}

async fn insert(tx: &touchstone::store::Tx, run_id: i32, test_id: i32, got: Option<&str>) {
    use touchstone::store::Queries;
    let ids = [run_id.into(), test_id.into()];
    let sql = "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc)
               VALUES (?, ?, 100, 0, 0)";
    tx.execute(sql, &ids).await.unwrap();
    let sql =
        "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
               VALUES (?, ?, ?, 'base', ?)";
    tx.execute(sql, &[run_id.into(), test_id.into(), test_id.into(), got.into()]).await.unwrap();
}
