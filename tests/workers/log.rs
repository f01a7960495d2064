//! The log of an attempt, in parts that get lost, come twice, or too early.

use std::sync::Mutex;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

use super::{Worker, baseline, file, suite};
use crate::support::{World, each_database};

#[each_database]
async fn a_gap_is_told_and_a_repetition_adds_nothing() {
    let world = World::with(&[("max_log", "12")]).await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    let job = worker.job().await;
    let there = || file(&world, &format!("LogFiles/{run_id}.txt")).map(|log| String::from_utf8(log).unwrap());
    let reply = job.log(3, b"def").await.expect(409);
    assert_eq!((reply.code().as_str(), &reply.json()["details"]["next_offset"]), ("conflict", &json!(0)));
    assert_eq!(there(), None);
    for (offset, part, next, log) in [
        (0, "", 0, None),
        (0, "abc", 3, Some("abc")),
        (0, "abc", 3, Some("abc")),
        (1, "b", 3, Some("abc")),
        (3, "", 3, Some("abc")),
        (1, "bcdef", 6, Some("abcdef")),
        (6, "ghi\n", 10, Some("abcdefghi\n")),
    ] {
        let reply = job.log(offset, part.as_bytes()).await.expect(200).json();
        assert_eq!((&reply["next_offset"], there().as_deref()), (&json!(next), log));
    }
    let reply = job.log(11, b"x").await.expect(409);
    assert_eq!(reply.json()["details"]["next_offset"], 10);
    assert_eq!(job.log(10, b"xyz").await.expect(413).code(), "payload_too_large");
    assert_eq!(job.log(10, b"xy").await.expect(200).json()["next_offset"], 12);
    // Who reads it sees it while the run goes on.
    let page = world.get(&format!("/runs/{run_id}/logs?limit=10"), &admin).await.expect(200).json();
    assert!(page.to_string().contains("abcdefghi"), "{page}");
}

/// One thing that a worker may do.
#[derive(Clone, Debug)]
enum Step {
    /// It sends this much from there on, counted from what it has sent.
    Append(usize, usize),
    /// The server is stopped and started.
    Restart,
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_is_what_was_said_whatever_happens_on_the_way() {
    let steps = prop_oneof![
        12 => (0usize..40, 0usize..15).prop_map(|(from, length)| Step::Append(from, length)),
        1 => Just(Step::Restart),
    ];
    let courses = {
        let mut runner = TestRunner::new(Config::default());
        let strategy = proptest::collection::vec(steps, 20..30);
        let course = |_| strategy.new_tree(&mut runner).unwrap().current();
        (0..3).map(course).collect::<Vec<_>>()
    };
    let mut world = World::new().await;
    suite(&world, 1).await;
    let text: Vec<u8> = (0..200u8).map(|n| b'a' + n % 26).collect();
    for course in courses {
        let run_id = world.run().await;
        let (token, auth) = {
            let worker = Worker::named(&world, &format!("machine{run_id}")).await;
            let job = worker.job().await;
            assert_eq!(job.run_id, i64::from(run_id));
            (job.token.clone(), worker.token.clone())
        };
        let mut model: Vec<u8> = Vec::new();
        for step in course {
            match step {
                Step::Restart => world = world.restarted(&[]).await,
                Step::Append(from, length) => {
                    // Mostly near the end of what is there.
                    let from = (model.len() + from).saturating_sub(30);
                    let part = &text[from.min(200)..(from + length).min(200)];
                    let worker = Worker { world: &world, token: auth.clone() };
                    let job = super::Job {
                        worker: &worker,
                        run_id: run_id.into(),
                        token: token.clone(),
                        body: json!({}),
                    };
                    let reply = job.log(from as u64, part).await;
                    if from > model.len() {
                        assert_eq!(reply.status, 409, "{}", reply.text);
                        assert_eq!(reply.json()["details"]["next_offset"], model.len());
                        continue;
                    }
                    if from + part.len() > model.len() {
                        model.truncate(from);
                        model.extend(part);
                    }
                    assert_eq!(reply.expect(200).json()["next_offset"], model.len());
                }
            }
        }
        let log = file(&world, &format!("LogFiles/{run_id}.txt")).unwrap_or_default();
        assert_eq!(log, model);
        assert!(text.starts_with(&log));
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn parts_that_come_at_once_never_mix() {
    let world = World::with(&[("database_readers", "8")]).await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    let job = worker.job().await;
    let text: Vec<u8> = (0..4000u32).map(|n| b'a' + (n % 26) as u8).collect();
    let sent = Mutex::new(0usize);
    let sender = async || {
        loop {
            let from = *sent.lock().unwrap();
            if from >= text.len() {
                break;
            }
            let part = &text[from..(from + 400).min(text.len())];
            let next = job.log(from as u64, part).await.expect(200).json()["next_offset"].as_u64().unwrap();
            let mut sent = sent.lock().unwrap();
            *sent = (*sent).max(usize::try_from(next).unwrap());
        }
    };
    tokio::join!(sender(), sender(), sender(), sender());
    assert_eq!(file(&world, &format!("LogFiles/{run_id}.txt")), Some(text));
}

#[each_database]
async fn a_log_that_grows_is_in_no_results_way() {
    let world = World::new().await;
    suite(&world, 40).await;
    world.run().await;
    let worker = Worker::new(&world).await;
    let job = worker.job().await;
    job.progress("testing").await.expect(200);
    let done = std::cell::Cell::new(false);
    let line = b"a line of the log\n";
    let appending = async {
        let mut offset = 0;
        while !done.get() {
            job.log(offset, line).await.expect(200);
            offset += line.len() as u64;
        }
        offset
    };
    let reporting = async {
        for test_id in 1..=40 {
            job.result(test_id, 0, &[(test_id, &baseline(test_id))]).await.expect(200);
            job.heartbeat().await.expect(200);
        }
        done.set(true);
    };
    let (appended, ()) = tokio::join!(appending, reporting);
    assert!(appended > 0);
}

/// Where a part was written and its worker, or the server, was gone before it was noted.
#[each_database]
async fn a_reader_is_shown_what_is_there_for_good() {
    let world = World::new().await;
    let admin = world.admin().await;
    let worker = Worker::new(&world).await;
    suite(&world, 1).await;
    let run_id = world.run().await;
    let job = worker.job().await;
    job.log(0, b"one\n").await.expect(200);
    let path = world.folder().join(format!("files/LogFiles/{run_id}.txt"));
    std::fs::write(&path, "one\ntwo, and lost\n").unwrap();
    let page = async |cursor: i64| {
        let page =
            world.get(&format!("/runs/{run_id}/logs?cursor={cursor}"), &admin).await.expect(200).json();
        let lines = page["data"].as_array().unwrap().iter().map(|line| line["message"].clone()).collect();
        (serde_json::Value::Array(lines), page["pagination"]["next_cursor"].clone())
    };
    assert_eq!(page(0).await, (json!(["one"]), json!(4)));
    job.log(4, b"2\n").await.expect(200);
    assert_eq!(page(4).await, (json!(["2"]), json!(6)));
}
