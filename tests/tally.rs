//! Totals over long histories, which are partly added up instead of counted.

use touchstone::api::models::{ProgressStatus, ResultStatus};
use touchstone::domain::time::Timestamp;
use touchstone::store::{Queries, tally};

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
                    status.is_none_or(|status| status.as_str() == found) && test.is_none_or(|test| test == *id)
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
    // The last bucket that is at least a thousand ids behind the newest run.
    assert_eq!(tallied(&world).await, 8000);
    assert!(world.count("SELECT COUNT(*) FROM result_tally").await > 0);
    totals_are_right(&world, "after").await;
}

#[each_database]
async fn a_change_below_the_floor_lowers_it() {
    let (world, _) = world().await;
    tallied(&world).await;
    world.sql("UPDATE test_result SET exit_code = 3 WHERE test_id = 1000 AND regression_test_id = 1", &[]).await;
    world.compute(&[1000]).await;
    assert_eq!(floor(&world).await, 1000);
    totals_are_right(&world, "after a change").await;
    assert_eq!(tallied(&world).await, 8000);
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
    assert_eq!((one.max(other), floor(&world).await), (8000, 8000));
    totals_are_right(&world, "after both").await;
}
