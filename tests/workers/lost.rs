//! Workers that are not heard of any more.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::time::Timestamp;
use touchstone::store::leases::expiry::expire;

use super::{Job, Worker, baseline, every_request, suite};
use crate::support::{World, each_database};

/// Lets every lease run out, and has the server see it.
async fn lose(world: &World) -> usize {
    let past = Timestamp::now().minus(TimeDelta::seconds(1));
    world.sql("UPDATE run_lease SET expires_at = ? WHERE expires_at IS NOT NULL", &[past.into()]).await;
    expire(&world.store, Timestamp::now()).await.unwrap()
}

async fn work(job: &Job<'_>) {
    job.progress("testing").await.expect(200);
    job.result(1, 0, &[(1, &baseline(1))]).await.expect(200);
    job.log(0, b"first attempt").await.expect(200);
}

#[each_database]
async fn a_run_that_loses_its_worker_is_queued_again_twice() {
    let world = World::new().await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 2).await;
    let run_id = world.run().await;
    let run = async || world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
    for attempt in 1..=2 {
        let job = worker.job().await;
        assert_eq!(job.body["attempt"], attempt);
        work(&job).await;
        // As long as it is heard of, nothing is lost.
        assert_eq!(expire(&world.store, Timestamp::now()).await, Ok(0));
        assert_eq!(lose(&world).await, 1);
        assert_eq!(
            (&run().await["status"], &run().await["attempt"]),
            (&json!("queued"), &json!(attempt + 1))
        );
        assert_eq!(world.count("SELECT COUNT(*) FROM test_result").await, 0);
        assert_eq!(expire(&world.store, Timestamp::now()).await, Ok(0), "it is lost once");
        for (operation, reply) in every_request(&job).await {
            assert_eq!((reply.status, reply.code().as_str()), (409, "lease_lost"), "{operation}");
        }
    }
    let job = worker.job().await;
    work(&job).await;
    assert_eq!(lose(&world).await, 1);
    assert_eq!(run().await["status"], "canceled");
    let reply = job.heartbeat().await.expect(409);
    assert_eq!(reply.code(), "run_ended");
    let errors = world.get(&format!("/runs/{run_id}/infrastructure-errors"), &admin).await.expect(200).json();
    assert!(errors["data"][0].to_string().contains("lost its lease"), "{errors}");
    let audit = world.audit().await;
    let lost: Vec<_> = audit.iter().filter(|entry| entry.operation == "leaseExpiry").collect();
    assert_eq!(lost.len(), 3);
    assert!(
        lost.iter().all(|entry| entry.actor_id.is_none() && entry.actor_name.as_deref() == Some("server"))
    );
    let kept = world.texts("SELECT status FROM run_attempt ORDER BY attempt", &[]).await;
    assert_eq!(kept, ["canceled", "canceled"]);
    // Once a person has restarted it, it may lose as many again.
    world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202);
    for status in ["queued", "queued", "canceled"] {
        worker.job().await;
        assert_eq!(lose(&world).await, 1);
        assert_eq!(run().await["status"], status);
    }
}

#[each_database]
async fn every_request_keeps_the_job() {
    let world = World::new().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    world.run().await;
    let job = worker.job().await;
    let almost = async || {
        let soon = Timestamp::now().plus(TimeDelta::seconds(5));
        world.sql("UPDATE run_lease SET expires_at = ?", &[soon.into()]).await;
    };
    let lease = async || {
        let text = world.texts("SELECT expires_at FROM run_lease", &[]).await.remove(0);
        text.replace('T', " ")
    };
    let bound = || {
        let later = Timestamp::now().plus(TimeDelta::seconds(30));
        later.naive().to_string()
    };
    type Request<'a> = std::pin::Pin<Box<dyn Future<Output = crate::support::Reply> + 'a>>;
    let requests: Vec<(&str, Request<'_>)> = vec![
        ("getJob", Box::pin(job.get())),
        ("renewLease", Box::pin(job.heartbeat())),
        ("reportProgress", Box::pin(job.progress("testing"))),
        ("the same", Box::pin(job.progress("testing"))),
        ("uploadOutput", Box::pin(job.upload(1, 1, b"bytes"))),
        ("appendLog", Box::pin(job.log(0, b"bytes"))),
        ("the same", Box::pin(job.log(0, b"bytes"))),
        ("uploadArtifact", Box::pin(job.artifact("coredump", b"bytes"))),
        ("reportResult", Box::pin(async { job.result(1, 0, &[(1, &baseline(1))]).await })),
        ("the same", Box::pin(async { job.result(1, 0, &[(1, &baseline(1))]).await })),
    ];
    for (operation, request) in requests {
        almost().await;
        let before = bound();
        request.await.expect(200);
        assert!(lease().await > before, "{operation} does not renew the lease");
    }
    job.finish("completed", "").await.expect(200);
    assert_eq!(lease().await, "NULL");
}

#[each_database]
async fn a_report_of_a_lost_attempt_never_reaches_the_next() {
    let world = World::new().await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    let old = worker.job().await;
    work(&old).await;
    world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202);
    let new = worker.job().await;
    assert_eq!((new.run_id, &new.body["attempt"]), (old.run_id, &json!(2)));
    assert_ne!(new.token, old.token);
    for (operation, reply) in every_request(&old).await {
        assert_eq!((reply.status, reply.code().as_str()), (409, "lease_lost"), "{operation}");
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM test_result").await, 0);
    // The log of the new attempt takes the place of the old one's.
    assert_eq!(new.log(0, b"2nd").await.expect(200).json()["next_offset"], 3);
    assert_eq!(super::file(&world, &format!("LogFiles/{run_id}.txt")).as_deref(), Some(&b"2nd"[..]));
    work_again(&new).await;
}

/// Waits until there are as many files that come in.
async fn incoming(world: &World, wanted: usize) {
    let began = Instant::now();
    let count = || std::fs::read_dir(world.folder().join("files/TempFiles")).map_or(0, Iterator::count);
    while count() != wanted {
        assert!(began.elapsed() < Duration::from_secs(30), "{} files come in", count());
        tokio::task::yield_now().await;
    }
}

/// An upload of which one byte has come, and the others never will.
async fn stuck(job: &Job<'_>, path: &str) -> TcpStream {
    let worker = job.worker;
    let head = format!(
        "PUT /api/v1/jobs/{}{path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\nX-Run-Token: {}\r\n\
         Content-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nx",
        job.run_id, worker.token, job.token
    );
    let mut stream = TcpStream::connect(worker.world.address()).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    incoming(worker.world, 1).await;
    stream
}

#[each_database]
async fn an_upload_of_a_lost_attempt_ends_and_keeps_no_lease() {
    let world = World::with(&[("worker_lease", "6")]).await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    let output = format!("/results/1/outputs/1?sha256={}", sha256_hex(b"bytes"));
    for path in [output.as_str(), "/artifacts/coredump"] {
        let old = worker.job().await;
        let mut upload = stuck(&old, path).await;
        world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202);
        let new = worker.job().await;
        let ends = Timestamp::now().plus(TimeDelta::hours(1));
        world.sql("UPDATE run_lease SET expires_at = ?", &[ends.into()]).await;
        let lease = async || world.texts("SELECT expires_at FROM run_lease", &[]).await;
        let before = lease().await;
        let mut reply = Vec::new();
        let whole = tokio::time::timeout(Duration::from_secs(60), upload.read_to_end(&mut reply));
        whole.await.expect("the upload ends").unwrap();
        let reply = String::from_utf8(reply).unwrap();
        assert!(reply.starts_with("HTTP/1.1 409 ") && reply.contains("\"lease_lost\""), "{reply}");
        assert_eq!(lease().await, before, "{path}");
        incoming(&world, 0).await;
        new.heartbeat().await.expect(200);
        world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202);
    }
}

async fn work_again(job: &Job<'_>) {
    job.progress("testing").await.expect(200);
    job.result(1, 0, &[(1, &baseline(1))]).await.expect(200);
    assert_eq!(job.finish("completed", "").await.expect(200).json()["status"], "pass");
}

#[each_database]
async fn what_another_program_ended_is_not_begun_again() {
    let world = World::new().await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    worker.job().await;
    world.foreign_event(run_id, "canceled", Timestamp::now()).await;
    assert_eq!(lose(&world).await, 0);
    let shown: Value = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
    assert_eq!(shown["attempt"], 1);
    assert_eq!(world.texts("SELECT expires_at FROM run_lease", &[]).await, ["NULL"]);
}

#[each_database]
async fn what_another_program_begins_again_is_not_the_old_workers() {
    let world = World::new().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    let old = worker.job().await;
    // As the original platform does it: without a word to the lease.
    world.sql("DELETE FROM test_progress WHERE test_id = ?", &[run_id.into()]).await;
    world.compute(&[run_id]).await;
    let new = worker.job().await;
    assert_eq!(new.run_id, old.run_id);
    for (operation, reply) in every_request(&old).await {
        assert_eq!((reply.status, reply.code().as_str()), (409, "lease_lost"), "{operation}");
    }
    new.heartbeat().await.expect(200);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn two_servers_lose_a_worker_once() {
    let world = World::with(&[("database_readers", "8")]).await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    worker.job().await;
    let past = Timestamp::now().minus(TimeDelta::seconds(1));
    world.sql("UPDATE run_lease SET expires_at = ?", &[past.into()]).await;
    let other = world.second_view().await;
    let now = Timestamp::now();
    let (one, two) = tokio::join!(expire(&world.store, now), expire(&other, now));
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    let shown = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
    assert_eq!((&shown["status"], &shown["attempt"]), (&json!("queued"), &json!(2)));
    other.close().await;
}
