//! Many workers, and people, at once.

use std::collections::BTreeSet;

use futures_util::future::join_all;
use serde_json::json;
use touchstone::api::models::Role;
use touchstone::store::audit::Actor;
use touchstone::store::leases::claims::{Claim, Claimed, claim};

use super::{Worker, baseline, suite};
use crate::support::{World, each_database};

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn each_of_many_jobs_goes_to_one_of_many_workers() {
    const JOBS: usize = 200;
    const WORKERS: usize = 8;
    let world = World::with(&[("database_readers", "12")]).await;
    suite(&world, 1).await;
    let user = world.user("machine", Role::Admin).await;
    for _ in 0..JOBS {
        world.run().await;
    }
    // Two servers on one database.
    let other = world.second_view().await;
    let taken = join_all((0..WORKERS).map(|number| {
        let store = if number % 2 == 0 { &world.store } else { &other };
        let user_id = user.id;
        async move {
            let mut taken = Vec::new();
            let mut idle = 0;
            loop {
                let claim_id = format!("claim-{number}-{}", taken.len());
                let wanted = Claim {
                    user_id,
                    claim_id: &claim_id,
                    worker: "w",
                    platform: touchstone::api::models::Platform::Linux,
                    labels: &[],
                    foreign: false,
                    lease: chrono::TimeDelta::seconds(60),
                };
                match claim(store, &wanted, &Actor::default()).await.unwrap() {
                    Claimed::Run(run_id, token) => {
                        idle = 0;
                        taken.push((run_id, token.expose().to_owned()));
                    }
                    // Every run that is left may be locked by another just now.
                    Claimed::Nothing if idle < 20 => idle += 1,
                    Claimed::Nothing => return taken,
                    Claimed::Over => panic!("{claim_id} was never made before"),
                }
            }
        }
    }))
    .await;
    let all: Vec<_> = taken.into_iter().flatten().collect();
    let distinct: BTreeSet<i32> = all.iter().map(|(run_id, _)| *run_id).collect();
    assert_eq!((all.len(), distinct.len()), (JOBS, JOBS));
    assert_eq!(world.count("SELECT COUNT(*) FROM test_progress").await, JOBS as i64);
    assert_eq!(world.count("SELECT COUNT(*) FROM run_lease").await, JOBS as i64);
    other.close().await;
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_claim_made_at_once_is_one_claim() {
    let world = World::with(&[("database_readers", "12")]).await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    for round in 0..8 {
        for _ in 0..3 {
            world.run().await;
        }
        let claim_id = format!("0123456789abcdef-{round}");
        let replies = join_all((0..5).map(|_| worker.claim_as(&claim_id, json!({})))).await;
        let runs: BTreeSet<i64> = replies.into_iter().map(|reply| worker.took(reply).run_id).collect();
        assert_eq!(runs.len(), 1, "round {round}");
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM run_lease").await, 8);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_a_cancellation_and_an_end_one_wins() {
    let world = World::with(&[("database_readers", "8")]).await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    for _ in 0..15 {
        let run_id = world.run().await;
        let job = worker.job().await;
        job.progress("testing").await.expect(200);
        job.result(1, 0, &[(1, &baseline(1))]).await.expect(200);
        let path = format!("/runs/{run_id}/cancel");
        let (cancel, finish) =
            tokio::join!(world.post_nothing(&path, &admin), job.finish("completed", "done"));
        let canceled = cancel.expect(202).json()["status"] == "accepted";
        let expected = if canceled { (409, "canceled") } else { (200, "pass") };
        let shown = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
        assert_eq!((finish.status, shown["status"].as_str().unwrap()), expected);
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn approvals_and_reports_of_one_output_do_not_block_each_other() {
    let world = World::with(&[("database_readers", "12")]).await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 2).await;
    let hash = world.put_output("new");
    let (seen, _) = world.run_that_wrote(1, "new").await;
    let mut jobs = Vec::new();
    for _ in 0..8 {
        world.run().await;
        let job = worker.job().await;
        job.progress("testing").await.expect(200);
        jobs.push(job);
    }
    let approvals = async {
        let path = format!("/runs/{seen}/samples/1/baseline-approval");
        let body = json!({ "regression_id": 1, "output_id": 1 });
        for _ in 0..6 {
            for path in [path.clone(), format!("{path}/undo")] {
                let reply = world.post(&path, &admin, &body).await;
                assert!(reply.status < 500, "{path}: {} {}", reply.status, reply.text);
            }
        }
        world.post(&path, &admin, &body).await
    };
    let reports = join_all(jobs.iter().map(|job| async {
        for test in [1, 2] {
            let got = if test == 1 { hash.clone() } else { baseline(test) };
            job.result(test, 0, &[(test, &got)]).await.expect(200);
        }
        job.finish("completed", "").await.expect(200)
    }));
    let (approved, _) = tokio::join!(approvals, reports);
    approved.expect(200);
    // Whatever the order was, every run is judged by what is right now.
    for job in &jobs {
        let shown = world.get(&format!("/runs/{}", job.run_id), &admin).await.expect(200).json();
        assert_eq!(shown["status"], "pass");
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn the_same_report_made_at_once_is_one_report() {
    let world = World::with(&[("database_readers", "12")]).await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    world.run().await;
    let job = worker.job().await;
    let right = baseline(1);
    let outputs = [(1, right.as_str())];
    let replies = join_all((0..8).map(|_| job.result(1, 0, &outputs))).await;
    for reply in replies {
        assert_eq!(reply.expect(200).json()["stored"], true);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM test_result").await, 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM test_result_file").await, 1);
}
