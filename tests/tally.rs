//! Totals over long histories, which are partly added up instead of counted.

use std::collections::BTreeSet;

use touchstone::api::models::{ProgressStatus, ResultStatus};
use touchstone::domain::time::Timestamp;
use touchstone::store::{Engine, Queries, rejudge, tally};

use crate::support::{World, each_database};

/// A world with runs far apart, each with one right and one wrong result.
async fn world() -> (World, Vec<i32>) {
    let world = World::new().await;
    world.suite(2).await;
    let runs = vec![1, 2, 999, 1000, 2500, 7001, 9000];
    for &run_id in &runs {
        world.foreign_run(run_id, &[]).await;
        world.result(run_id, 1, 0, None).await;
        world.result(run_id, 2, 0, Some("other")).await;
        for stage in [ProgressStatus::Testing, ProgressStatus::Completed] {
            world.foreign_event(run_id, stage.as_str(), Timestamp::now()).await;
        }
    }
    world.compute(&runs).await;
    (world, runs)
}

/// Tallies all that can be; gives the floor.
async fn tallied(world: &World) -> i64 {
    while tally::step(&world.store).await.unwrap() {}
    floor(world).await
}

async fn floor(world: &World) -> i64 {
    world.count("SELECT run_id FROM tally_floor").await
}

/// Every total is what counting says.
async fn totals_are_right(world: &World, what: &str) {
    for test in [None, Some(1), Some(2), Some(3)] {
        for status in [None].into_iter().chain(ResultStatus::ALL.iter().copied().map(Some)) {
            let listed: i64 = {
                let rows = world
                    .store
                    .fetch_all(
                        "SELECT status, regression_test_id FROM result_summary WHERE sample_id = 1",
                        &[],
                        |row| Ok((row.text(0)?, row.int32(1)?)),
                    )
                    .await
                    .unwrap();
                let wanted = rows.iter().filter(|(found, id)| {
                    status.is_none_or(|status| status.as_str() == found)
                        && test.is_none_or(|test| test == *id)
                });
                i64::try_from(wanted.count()).unwrap()
            };
            let counted = tally::count(&world.store, 1, test, status).await.unwrap();
            assert_eq!(counted, listed, "{what}: {test:?} {status:?}");
        }
    }
}

#[each_database]
async fn totals_are_the_same_however_much_is_tallied() {
    let (world, _) = world().await;
    totals_are_right(&world, "before").await;
    // The last bucket with runs that ends well behind the newest run.
    assert_eq!(tallied(&world).await, 7500);
    assert!(world.count("SELECT COUNT(*) FROM result_tally").await > 0);
    totals_are_right(&world, "after").await;
}

#[each_database]
async fn a_change_below_the_floor_lowers_it() {
    let (world, _) = world().await;
    tallied(&world).await;
    world
        .sql("UPDATE test_result SET exit_code = 3 WHERE test_id = 1000 AND regression_test_id = 1", &[])
        .await;
    world.compute(&[1000]).await;
    assert_eq!(floor(&world).await, 1000);
    totals_are_right(&world, "after a change").await;
    assert_eq!(tallied(&world).await, 7500);
    totals_are_right(&world, "tallied again").await;
}

#[each_database]
async fn computing_what_has_not_changed_lowers_nothing() {
    let (world, runs) = world().await;
    let before = tallied(&world).await;
    world.compute(&runs).await;
    assert_eq!(floor(&world).await, before);
}

#[each_database]
async fn two_who_tally_at_once_do_no_harm() {
    let (world, _) = world().await;
    let (one, other) = tokio::join!(tallied(&world), tallied(&world));
    assert_eq!((one.max(other), floor(&world).await), (7500, 7500));
    totals_are_right(&world, "after both").await;
}

#[each_database]
async fn judging_anew_lowers_the_floor_only_for_what_turns() {
    let (world, runs) = world().await;
    let before = tallied(&world).await;
    let runs: BTreeSet<i32> = runs.into_iter().collect();
    assert_eq!(judge_anew(&world, &runs).await, before);
    accept_what_was_wrong(&world).await;
    assert_eq!(judge_anew(&world, &runs).await, 0);
    totals_are_right(&world, "after an approval").await;
}

async fn accept_what_was_wrong(world: &World) {
    let sql = "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES ('other', 2)";
    world.sql(sql, &[]).await;
}

/// Judges test 2 anew in these runs; gives the floor that this leaves.
async fn judge_anew(world: &World, runs: &BTreeSet<i32>) -> i64 {
    let tx = world.store.begin().await.unwrap();
    rejudge::rejudge(&tx, 2, runs).await.unwrap();
    let floor = tx.fetch_one("SELECT run_id FROM tally_floor", &[], |row| row.int(0)).await.unwrap();
    tx.commit().await.unwrap();
    floor
}

/// Judging goes by rounds. Where one waits for a run that the tallier has locked
/// it must not hold the floor, because the tallier waits for that next.
#[each_database]
async fn judging_many_runs_never_blocks_who_tallies() {
    let (world, _) = world().await;
    if world.store.engine() == Engine::Sqlite {
        // A transaction has the whole database there.
        return;
    }
    // With so many, these two are in the second round, and locked in this order.
    let runs: BTreeSet<i32> = (1..600).chain([1000, 2500]).collect();
    tallied(&world).await;
    accept_what_was_wrong(&world).await;
    let tallier = world.store.begin().await.unwrap();
    let lock = "SELECT id FROM test WHERE id = 2500 FOR UPDATE";
    tallier.fetch_all(lock, &[], |row| row.int32(0)).await.unwrap();
    let tallying = async {
        // Until the judge is in the second round.
        loop {
            let probe = world.store.begin().await.unwrap();
            let free = "SELECT id FROM test WHERE id = 1000 FOR UPDATE SKIP LOCKED";
            if probe.fetch_all(free, &[], |row| row.int32(0)).await.unwrap().is_empty() {
                break;
            }
        }
        tallier.execute("UPDATE tally_floor SET run_id = 7500 WHERE id = 1", &[]).await.unwrap();
        tallier.commit().await.unwrap();
    };
    let (floor, ()) = tokio::join!(judge_anew(&world, &runs), tallying);
    assert_eq!(floor, 0);
    totals_are_right(&world, "after both").await;
}
