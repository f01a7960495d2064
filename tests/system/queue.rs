//! What waits for a worker, and what is being tested.

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Canceled, Completed, Preparation, Testing};
use touchstone::api::models::RunStatus;

use crate::support::{World, each_database};

async fn queue(world: &World, token: &str, query: &str) -> Value {
    world.get(&format!("/system/queue?{query}"), token).await.expect(200).json()
}

/// The runs of a page: id, status, platform, position.
fn jobs(page: &Value) -> Vec<(i32, &str, &str, Option<i64>)> {
    let job = |job: &'_ Value| {
        let id = i32::try_from(job["run_id"].as_i64().unwrap()).unwrap();
        (id, job["position"].as_i64())
    };
    let data = page["data"].as_array().unwrap();
    data.iter()
        .map(|one| {
            let (id, position) = job(one);
            (id, one["status"].as_str().unwrap(), one["platform"].as_str().unwrap(), position)
        })
        .collect()
}

fn numbers(page: &Value) -> [i64; 3] {
    [&page["pagination"]["total"], &page["queue_depth"], &page["running_count"]].map(|n| n.as_i64().unwrap())
}

async fn windows(world: &World, run_id: i32) -> i32 {
    world.sql("UPDATE test SET platform = 'windows' WHERE id = ?", &[run_id.into()]).await;
    run_id
}

#[each_database]
async fn positions_count_those_that_wait_for_the_same_platform() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    for status in [RunStatus::Pass, RunStatus::Fail, RunStatus::Canceled, RunStatus::Error] {
        world.ended(status).await;
    }
    let tested = world.ended(RunStatus::Running).await;
    let one = world.run().await;
    let two = windows(&world, world.run().await).await;
    let three = world.run().await;
    let tested_too = windows(&world, world.ended(RunStatus::Running).await).await;
    let four = windows(&world, world.run().await).await;

    let page = queue(&world, &admin, "").await;
    let all = [
        (tested, "running", "linux", None),
        (one, "queued", "linux", Some(1)),
        (two, "queued", "windows", Some(1)),
        (three, "queued", "linux", Some(2)),
        (tested_too, "running", "windows", None),
        (four, "queued", "windows", Some(2)),
    ];
    assert_eq!(jobs(&page), all);
    assert_eq!(numbers(&page), [6, 4, 2]);
    let first = &page["data"][0];
    let run = world.get(&format!("/runs/{tested}"), &admin).await.json();
    for time in ["queued_at", "started_at"] {
        assert!(first[time].is_string() && first[time] == run[time], "{time}: {first}");
    }
    assert_eq!(page["data"][1]["started_at"], Value::Null);

    // The filters narrow the list; only that of the platform narrows the
    // numbers beside it, and none moves a position.
    for (query, expected, figures) in [
        ("platform=windows", vec![all[2], all[4], all[5]], [3, 2, 1]),
        ("platform=linux&status=queued", vec![all[1], all[3]], [2, 2, 1]),
        ("status=running", vec![all[0], all[4]], [2, 4, 2]),
        ("status=queued&limit=2&offset=1", vec![all[2], all[3]], [4, 4, 2]),
        ("limit=1&offset=5", vec![all[5]], [6, 4, 2]),
        ("offset=6", vec![], [6, 4, 2]),
    ] {
        let page = queue(&world, &admin, query).await;
        assert_eq!(jobs(&page), expected, "{query}");
        assert_eq!(numbers(&page), figures, "{query}");
    }
    let reply = world.get("/system/queue?limit=2&offset=2", &admin).await.expect(200);
    assert!(reply.header("link").contains("rel=\"next\""), "{}", reply.header("link"));
    assert_eq!(reply.json()["pagination"]["next_offset"], 4);
}

#[each_database]
async fn the_last_event_says_whether_a_run_has_ended() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let run_id = world.run().await;
    assert_eq!(numbers(&queue(&world, &admin, "").await), [1, 1, 0]);
    world.report(run_id, &[Preparation]).await;
    assert_eq!(jobs(&queue(&world, &admin, "").await), [(run_id, "running", "linux", None)]);
    world.report(run_id, &[Testing, Completed]).await;
    assert_eq!(numbers(&queue(&world, &admin, "").await), [0, 0, 0]);
    // Another program goes on with a run that was canceled: it is in the queue
    // as it is in the list of runs.
    let other = world.run().await;
    world.report(other, &[Canceled]).await;
    world.foreign_event(other, "testing", touchstone::domain::time::Timestamp::now()).await;
    world.compute(&[other]).await;
    assert_eq!(jobs(&queue(&world, &admin, "").await), [(other, "running", "linux", None)]);
    assert_eq!(world.get(&format!("/runs/{other}"), &admin).await.json()["status"], "running");
}

#[each_database]
async fn rows_that_are_out_of_date_are_mended_first() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let run_id = world.run().await;
    world.sql("UPDATE run_summary SET status = 'pass', stale = TRUE", &[]).await;
    assert_eq!(jobs(&queue(&world, &admin, "").await), [(run_id, "queued", "linux", Some(1))]);
}

#[each_database]
async fn it_costs_the_same_however_long_it_is() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.run().await;
    let cost = async || {
        let page = async || {
            let page = queue(&world, &admin, "platform=linux").await;
            assert_eq!(page["pagination"]["limit"], json!(50));
        };
        world.cost(page).await
    };
    let few = cost().await;
    for _ in 0..30 {
        world.run().await;
    }
    assert_eq!(cost().await, few);
}
