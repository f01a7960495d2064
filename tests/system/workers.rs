//! Whether anybody works on what waits, as the health check has it.

use chrono::TimeDelta;
use touchstone::api::models::ProgressStatus::{Canceled, Preparation};
use touchstone::api::models::RunStatus;
use touchstone::domain::time::Timestamp;
use touchstone::store::Queries;

use super::{health, states};
use crate::support::{World, each_database};

/// What is said of the workers.
async fn workers(world: &World) -> String {
    let body = health(world).await.expect(200).json();
    let (name, status, _) = states(&body)[2];
    assert_eq!((name, status), ("workers", body["status"].as_str().unwrap()));
    status.to_owned()
}

fn ago(minutes: i64) -> Timestamp {
    Timestamp::now().minus(TimeDelta::minutes(minutes))
}

/// Puts everything that has happened to runs so far into the past.
async fn long_ago(world: &World, minutes: i64) {
    let at = ago(minutes);
    world.sql("UPDATE run_origin SET created_at = ?", &[at.into()]).await;
    world.sql("UPDATE run_attempt SET ended_at = ?", &[at.into()]).await;
    world.sql("UPDATE test_progress SET \"timestamp\" = ?", &[at.into()]).await;
    let runs = world.store.fetch_all("SELECT id FROM test", &[], |row| row.int32(0)).await.unwrap();
    world.compute(&runs).await;
}

#[each_database]
async fn runs_that_wait_with_nobody_heard_of_degrade_the_whole() {
    let world = World::new().await;
    world.suite(2).await;
    // Whoever has nothing to do need not be heard.
    world.ended(RunStatus::Pass).await;
    long_ago(&world, 31).await;
    assert_eq!(workers(&world).await, "ok");
    // A new run may wait for a while.
    let waiting = world.run().await;
    assert_eq!(workers(&world).await, "ok");
    long_ago(&world, 29).await;
    assert_eq!(workers(&world).await, "ok");
    long_ago(&world, 31).await;
    assert_eq!(workers(&world).await, "degraded");
    // Everybody may ask, so how many and how long is not said.
    let message = health(&world).await.json()["dependencies"][2]["message"].to_string();
    assert!(message.contains("no worker") && !message.contains(|c: char| c.is_ascii_digit()), "{message}");
    // That somebody gives up on another run is no sign of a worker.
    let canceled = world.run().await;
    world.report(canceled, &[Canceled]).await;
    assert_eq!(workers(&world).await, "degraded");
    // That it is taken is.
    world.report(waiting, &[Preparation]).await;
    assert_eq!(workers(&world).await, "ok");
}

#[each_database]
async fn a_run_that_is_queued_again_waits_anew() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = world.ended(RunStatus::Fail).await;
    long_ago(&world, 1000).await;
    world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202);
    assert_eq!(workers(&world).await, "ok");
    long_ago(&world, 1000).await;
    assert_eq!(workers(&world).await, "degraded");
}

#[each_database]
async fn how_long_is_too_long_is_a_setting() {
    let world = World::with(&[("worker_patience", "7200")]).await;
    world.suite(1).await;
    world.run().await;
    long_ago(&world, 119).await;
    assert_eq!(workers(&world).await, "ok");
    long_ago(&world, 121).await;
    assert_eq!(workers(&world).await, "degraded");
}

#[each_database]
async fn a_run_of_another_program_waits_since_it_was_seen() {
    let world = World::new().await;
    world.foreign_run(900, &[]).await;
    world.compute(&[900]).await;
    assert_eq!(workers(&world).await, "ok");
    // The background may compute it once more, now.
    for _ in 0..20 {
        world.sql("UPDATE run_summary SET computed_at = ?", &[ago(31).into()]).await;
        if workers(&world).await == "degraded" {
            return;
        }
    }
    panic!("it never waits too long");
}
