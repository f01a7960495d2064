//! Writers that lock the same rows in different orders. A database that ends
//! one of two that wait for each other is no failure of the request.

use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::json;
use touchstone::api::models::ProgressStatus;
use touchstone::store::reports::{self, Attempt};
use touchstone::store::{Store, summaries};

use crate::support::{World, each_database};

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn writers_in_each_others_way_all_succeed() {
    const ROUNDS: usize = 6;
    let world = World::with(&[("database_readers", "12")]).await;
    let admin = world.admin().await;
    world.suite(2).await;
    let got = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    std::fs::create_dir_all(world.folder().join("files/TestResults")).unwrap();
    std::fs::write(world.folder().join(format!("files/TestResults/{got}.srt")), "").unwrap();
    let mut runs = Vec::new();
    for _ in 0..6 {
        let run_id = world.run().await;
        world.report(run_id, &[ProgressStatus::Preparation, ProgressStatus::Testing]).await;
        world.result(run_id, 1, 0, Some(got)).await;
        runs.push(run_id);
    }
    let good = |path: String, status: u16, text: String| {
        assert!(status < 500, "{path}: {status} {text}");
    };
    let post = async |path: String, body: serde_json::Value| {
        let reply = world.post(&path, &admin, &body).await;
        good(path, reply.status, reply.text);
    };
    let other = world.second_view().await;
    let approvals = async |run_id: i32| {
        for _ in 0..ROUNDS {
            let path = format!("/runs/{run_id}/samples/1/baseline-approval");
            post(path.clone(), json!({ "regression_id": 1, "output_id": 1 })).await;
            post(format!("{path}/undo"), json!({ "regression_id": 1, "output_id": 1 })).await;
        }
    };
    let report = async |store: &Store, run_id: i32, stage: ProgressStatus, message: &str| {
        let token = world.run_token(run_id).await;
        let attempt = Attempt { run_id, token: &token, lease: TimeDelta::seconds(60) };
        // Whether it is taken depends on who was first.
        let _ = reports::progress(store, &attempt, stage, message, false, None).await.unwrap();
    };
    // What the worker of the run does, each time in a transaction that knows
    // nothing of the order in which the others lock.
    let reports = async |run_id: i32| {
        for _ in 0..ROUNDS {
            report(&world.store, run_id, ProgressStatus::Testing, "again").await;
            post(format!("/runs/{run_id}/restart"), json!({})).await;
            let stage = ProgressStatus::Preparation;
            report(&other, run_id, stage, "from the worker").await;
        }
    };
    let repairs = async |backwards: bool| {
        for _ in 0..ROUNDS {
            let mut all = runs.clone();
            if backwards {
                all.reverse();
            }
            for run_id in &all {
                summaries::recompute(&other, &[*run_id], |_| ()).await.unwrap();
            }
            summaries::recompute(&other, &all, |_| ()).await.unwrap();
            world.get("/runs", &admin).await.expect(200);
        }
    };
    tokio::join!(
        join_all(runs[..3].iter().map(|&run_id| approvals(run_id))),
        join_all(runs[2..].iter().map(|&run_id| reports(run_id))),
        join_all([false, true].map(repairs)),
    );
    // And what is shown is what is there.
    let shown = async || world.get("/runs?sort=run_id", &admin).await.expect(200).json()["data"].clone();
    let before = shown().await;
    world.compute(&runs).await;
    assert_eq!(shown().await, before);
}
