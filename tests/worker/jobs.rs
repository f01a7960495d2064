//! Runs that are taken from a real server and carried out.

use std::collections::BTreeMap;

use serde_json::Value;
use touchstone::domain::digest::sha256_hex;
use touchstone::store::Queries;

use super::working::{
    Test, Working, log, processes_at_home_below, suite, suite_of, until, verdicts, worker_token,
};
use crate::support::process::Served;
use crate::support::{World, each_database};

pub const ROOMY: (&str, &str) = (
    "TOUCHSTONE_RATE_LIMITS",
    "read=100000/60s,write=100000/60s,credential=100000/60s,machine=100000/60s,account=100000/60s",
);

async fn status_of(world: &World, run_id: i32, admin: &str) -> String {
    let run = world.get(&format!("/runs/{run_id}"), admin).await.expect(200).json();
    run["status"].as_str().expect("a status").to_owned()
}

/// How many results and outputs each test of a run has.
async fn rows(world: &World, run_id: i32) -> BTreeMap<i32, (i64, i64)> {
    let results =
        "SELECT regression_test_id, COUNT(*) FROM test_result WHERE test_id = ? GROUP BY regression_test_id";
    let files = "SELECT regression_test_id, COUNT(*) FROM test_result_file WHERE test_id = ? GROUP BY regression_test_id";
    let mut all: BTreeMap<i32, (i64, i64)> = BTreeMap::new();
    let read = async |sql| {
        let rows = world.store.fetch_all(sql, &[run_id.into()], |row| Ok((row.int32(0)?, row.int(1)?))).await;
        rows.unwrap()
    };
    for (id, count) in read(results).await {
        all.entry(id).or_default().0 = count;
    }
    for (id, count) in read(files).await {
        all.entry(id).or_default().1 = count;
    }
    all
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_run_is_carried_out_and_what_was_written_is_shown() {
    let world = World::new().await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    suite(
        &world,
        &[
            ("say right", "right"),
            ("copy", "a sample"),
            ("say 'not right'", "right"),
            ("fail", "right"),
            ("nothing", "right"),
        ],
    )
    .await;
    let run_id = world.run().await;
    let place = world.folder();
    let worker = Working::start(&world.base, &token, &place, &["--once", "--parallel", "2", "--name", "w1"]);
    let (code, said) = worker.end().await;
    assert_eq!(code, Some(0), "{said}");

    assert_eq!(status_of(&world, run_id, &admin).await, "fail");
    let expected = [("pass", 0), ("pass", 0), ("fail", 0), ("missing_output", 3), ("missing_output", 0)];
    let seen = verdicts(&world, run_id, &admin).await;
    assert_eq!(seen, expected.map(|(status, code)| (status.to_owned(), Some(code))));
    // What differs was uploaded; what equals its baseline was not.
    let stored = |text: &str| place.join(format!("files/TestResults/{}.srt", sha256_hex(text.as_bytes())));
    assert_eq!(std::fs::read_to_string(stored("not right")).unwrap(), "not right");
    assert!(!stored("right").exists());
    let log = log(&world, run_id);
    for line in [
        "worker: w1 takes run",
        "test 3: output 30 differs",
        "test 4: exit code 3 instead of 0",
        "Ran all tests",
    ] {
        assert!(log.contains(line), "{line}: {log}");
    }
    let combined = place.join(format!("files/test_artifacts/{run_id}/combined_stdout.log"));
    assert!(std::fs::read_to_string(combined).unwrap().contains("it fails"));
    // Nothing is left in the folder the programs worked in but the cache.
    let left: Vec<_> =
        std::fs::read_dir(place.join("work")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["cache"]);

    // Nothing waits any more.
    let idle = Working::start(&world.base, &token, &place, &["--once"]).end().await;
    assert_eq!(idle.0, Some(0), "{}", idle.1);
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn every_kind_of_test_is_carried_out_as_it_says() {
    let world = World::new().await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    let usual = Test { command: "", input: "file", output: "file", expected_rc: 0, outputs: &[("", "1")] };
    let tests: [(Test<'_>, &str, Option<i64>); 15] = [
        (Test { command: "files", outputs: &[("", "0\n1\n2\n3\n")], ..usual }, "pass", Some(0)),
        (Test { command: "swap {output} {input}", outputs: &[("", "a sample")], ..usual }, "pass", Some(0)),
        (Test { command: "feed", input: "stdin", outputs: &[("", "a sample")], ..usual }, "pass", Some(0)),
        (Test { command: "print 1", output: "stdout", ..usual }, "pass", Some(0)),
        (Test { command: "print '\\000\\377'", output: "report", ..usual }, "fail", Some(0)),
        (Test { command: "print 1", output: "null", outputs: &[], ..usual }, "pass", Some(0)),
        (Test { command: "empty", ..usual }, "fail", Some(0)),
        (Test { command: "two", outputs: &[("", "1"), ("_2", "2")], ..usual }, "pass", Some(0)),
        (
            Test { command: "two", output: "multiprogram", outputs: &[("", "1"), ("_3", "2")], ..usual },
            "missing_output",
            Some(0),
        ),
        (Test { command: "link", ..usual }, "missing_output", Some(0)),
        (Test { command: "much 700000", ..usual }, "missing_output", Some(0)),
        (Test { command: "fail", expected_rc: 3, outputs: &[], ..usual }, "pass", Some(3)),
        (Test { command: "say 1", input: "udp", ..usual }, "not_started", None),
        (Test { command: "say 1", output: "tcp", ..usual }, "not_started", None),
        (Test { command: "say '1", ..usual }, "not_started", None),
    ];
    let definitions: Vec<Test<'_>> = tests.iter().map(|(test, _, _)| Test { ..*test }).collect();
    suite_of(&world, &definitions).await;
    let run_id = world.run().await;
    let place = world.folder();
    let (code, said) =
        Working::start(&world.base, &token, &place, &["--once", "--output-size", "1"]).end().await;
    assert_eq!(code, Some(0), "{said}");
    let log = log(&world, run_id);
    let seen = verdicts(&world, run_id, &admin).await;
    assert_eq!(seen.len(), tests.len());
    for ((test, status, code), seen) in tests.iter().zip(&seen) {
        assert_eq!(seen, &((*status).to_owned(), *code), "{} {}: {log}", test.command, test.output);
    }
    for line in [
        "test 11: it wrote 1400000 bytes, more than the 1048576 that are allowed",
        "test 13: not tried: its input comes by UDP",
        "test 14: not tried: its output goes to a TCP connection",
        "test 15: not tried: its command has a quote",
    ] {
        assert!(log.contains(line), "{line}: {log}");
    }
    assert_eq!(status_of(&world, run_id, &admin).await, "fail");
    for content in [&b"\0\xff"[..], b""] {
        let path = place.join(format!("files/TestResults/{}.srt", sha256_hex(content)));
        assert_eq!(std::fs::read(path).unwrap(), content);
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_test_that_takes_too_long_is_killed_and_the_next_one_tried() {
    let world = World::new().await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    let hang = Test { command: "hang", input: "file", output: "null", expected_rc: 0, outputs: &[] };
    let fail = Test { command: "fail", expected_rc: 3, ..hang };
    suite_of(&world, &[hang, fail]).await;
    let run_id = world.run().await;
    let worker = Working::start(&world.base, &token, &world.folder(), &["--once", "--timeout", "3"]);
    let (code, said) = worker.end().await;
    assert_eq!(code, Some(0), "{said}");
    let expected = [("fail".to_owned(), Some(124)), ("pass".to_owned(), Some(3))];
    assert_eq!(verdicts(&world, run_id, &admin).await, expected);
    assert!(log(&world, run_id).contains("test 1: killed: it took longer than 3 s"));
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_sample_that_a_program_changed_is_fetched_anew() {
    let world = World::new().await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    suite(&world, &[("spoil", "1"), ("copy", "a sample"), ("close", "1"), ("copy", "a sample")]).await;
    let run_id = world.run().await;
    let place = world.folder();
    let (code, said) = Working::start(&world.base, &token, &place, &["--once"]).end().await;
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(status_of(&world, run_id, &admin).await, "pass", "{}", log(&world, run_id));
    let left: Vec<_> =
        std::fs::read_dir(place.join("work")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["cache"]);
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_green_run_is_green() {
    let world = World::new().await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    suite(&world, &[("say right", "right"), ("copy", "a sample")]).await;
    let run_id = world.run().await;
    let (code, said) = Working::start(&world.base, &token, &world.folder(), &["--jobs", "1"]).end().await;
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(status_of(&world, run_id, &admin).await, "pass");
    assert_eq!(rows(&world, run_id).await, BTreeMap::from([(1, (1, 1)), (2, (1, 1))]));
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_is_killed_leaves_nothing_and_another_finishes_its_run() {
    let world = World::with(&[("worker_lease", "2")]).await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    suite(&world, &[("count one", "one"), ("gate shut two", "two"), ("say three", "three")]).await;
    let run_id = world.run().await;
    let place = world.folder();
    std::fs::write(place.join("shut"), "").unwrap();

    let first = Working::start(&world.base, &token, &place, &["--once"]);
    until("the second test runs", async || place.join("shut.pid").exists()).await;
    assert!(!processes_at_home_below(&place.join("work")).is_empty());
    first.signal("KILL");
    assert_eq!(first.end().await.0, None);
    until("its programs are gone", async || processes_at_home_below(&place.join("work")).is_empty()).await;
    std::fs::remove_file(place.join("shut")).unwrap();

    let (code, said) = Working::start(&world.base, &token, &place, &["--jobs", "1"]).end().await;
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(status_of(&world, run_id, &admin).await, "pass");
    assert_eq!(rows(&world, run_id).await, BTreeMap::from([(1, (1, 1)), (2, (1, 1)), (3, (1, 1))]));
    // The second worker cleared away what the first one left.
    let left: Vec<_> =
        std::fs::read_dir(place.join("work")).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["cache"]);
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_outlives_the_servers_death() {
    let mut world = World::new().await;
    let token = worker_token(&world).await;
    suite(&world, &[("say one", "one"), ("gate shut two", "two"), ("say three", "three")]).await;
    let run_id = world.run().await;
    let place = world.folder();
    world.stop().await;
    std::fs::write(place.join("shut"), "").unwrap();

    let served = Served::start(&place, &[ROOMY]);
    let address = served.base.trim_start_matches("http://").to_owned();
    let worker = Working::start(&served.base, &token, &place, &["--jobs", "1"]);
    until("the second test runs", async || place.join("shut.pid").exists()).await;
    served.signal("KILL");
    assert_eq!(served.wait(), None);
    // It ends while there is nobody to report to.
    std::fs::remove_file(place.join("shut")).unwrap();
    until("the program is gone", async || processes_at_home_below(&place.join("work")).is_empty()).await;
    let served = Served::start(&place, &[ROOMY, ("TOUCHSTONE_LISTEN", &address)]);
    let (code, said) = worker.end().await;
    assert_eq!(code, Some(0), "{said}");

    let store = world.second_view().await;
    let status = "SELECT status FROM run_summary WHERE run_id = ?";
    let status = store.fetch_one(status, &[run_id.into()], |row| row.text(0)).await.unwrap();
    assert_eq!(status, "pass", "{said} {}", served.log());
    let results = "SELECT COUNT(*) FROM test_result WHERE test_id = ?";
    assert_eq!(store.fetch_one(results, &[run_id.into()], |row| row.int(0)).await, Ok(3));
    store.close().await;
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn eight_workers_do_every_run_once() {
    // `make withstand-long` has a thousand of them.
    let jobs: usize = std::env::var("TOUCHSTONE_TEST_JOBS").map_or(60, |jobs| jobs.parse().unwrap());
    let world = World::new().await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    suite(&world, &[("count x", "x")]).await;
    let mut runs = Vec::new();
    for _ in 0..jobs {
        runs.push(world.run().await);
    }
    let place = world.folder();
    let workers: Vec<Working> = (0..8)
        .map(|number| Working::start(&world.base, &token, &place, &["--name", &format!("w{number}")]))
        .collect();
    let ended = "SELECT COUNT(*) FROM run_summary WHERE status IN ('pass', 'fail', 'error', 'incomplete', 'canceled')";
    // Each some more than the last: there is no telling how long all of them take.
    for share in 1..=20 {
        let enough = i64::try_from(jobs * share / 20).unwrap();
        until("some more runs have ended", async || world.count(ended).await >= enough).await;
    }
    for worker in &workers {
        worker.signal("TERM");
    }
    for worker in workers {
        let (code, said) = worker.end().await;
        assert_eq!(code, Some(0), "{said}");
    }
    for run_id in &runs {
        assert_eq!(status_of(&world, *run_id, &admin).await, "pass");
        assert_eq!(rows(&world, *run_id).await, BTreeMap::from([(1, (1, 1))]));
    }
    let executed = std::fs::read_to_string(place.join("counted")).unwrap();
    assert_eq!(executed.lines().count(), jobs);
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_run_that_somebody_cancels_is_dropped_for_the_next() {
    let world = World::with(&[("worker_lease", "2")]).await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    suite(&world, &[("gate shut two", "two")]).await;
    let (first, second) = (world.run().await, world.run().await);
    let place = world.folder();
    std::fs::write(place.join("shut"), "").unwrap();
    let worker = Working::start(&world.base, &token, &place, &["--jobs", "2"]);
    until("the first run's test runs", async || place.join("shut.pid").exists()).await;
    world
        .post(&format!("/runs/{first}/cancel"), &admin, &Value::Object(Default::default()))
        .await
        .expect(202);
    let pid = std::fs::read_to_string(place.join("shut.pid")).unwrap();
    let program = std::path::PathBuf::from(format!("/proc/{}", pid.trim()));
    until("its program is gone", async || !program.exists()).await;
    std::fs::remove_file(place.join("shut")).unwrap();
    let (code, said) = worker.end().await;
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(status_of(&world, first, &admin).await, "canceled");
    assert_eq!(status_of(&world, second, &admin).await, "pass");
    assert_eq!(rows(&world, first).await, BTreeMap::new());
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_is_asked_to_stop_finishes_what_it_can() {
    let world = World::new().await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    suite(&world, &[("gate shut two", "two")]).await;
    let (first, second) = (world.run().await, world.run().await);
    let place = world.folder();
    std::fs::write(place.join("shut"), "").unwrap();

    let patient = Working::start(&world.base, &token, &place, &["--grace", "600"]);
    until("the test runs", async || place.join("shut.pid").exists()).await;
    patient.signal("TERM");
    std::fs::remove_file(place.join("shut")).unwrap();
    let (code, said) = patient.end().await;
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(status_of(&world, first, &admin).await, "pass");
    assert_eq!(status_of(&world, second, &admin).await, "queued");

    std::fs::remove_file(place.join("shut.pid")).unwrap();
    std::fs::write(place.join("shut"), "").unwrap();
    let hurried = Working::start(&world.base, &token, &place, &["--grace", "0"]);
    until("the test runs", async || place.join("shut.pid").exists()).await;
    hurried.signal("INT");
    let (code, said) = hurried.end().await;
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("given up"), "{said}");
    assert!(processes_at_home_below(&place.join("work")).is_empty());
    assert_eq!(status_of(&world, second, &admin).await, "running");
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_worker_cannot_do_is_said_of_the_run() {
    let world = World::new().await;
    let admin = world.admin().await;
    let token = worker_token(&world).await;
    suite(&world, &[("say right", "right")]).await;
    let run_id = world.run().await;
    let place = world.folder();
    std::fs::remove_dir_all(place.join("files/TestFiles")).unwrap();
    let (code, said) = Working::start(&world.base, &token, &place, &["--once"]).end().await;
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(status_of(&world, run_id, &admin).await, "canceled");
    let said = "SELECT message FROM test_progress WHERE status = 'canceled' AND test_id = ?";
    let messages = world.texts(said, &[run_id.into()]).await;
    assert_eq!(messages.len(), 1);
    assert!(messages[0].contains("missing in the file store"), "{messages:?}");
    let errors = world.get(&format!("/runs/{run_id}/infrastructure-errors"), &admin).await.expect(200).json();
    assert_eq!(errors["data"][0]["type"], "storage", "{errors}");
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_that_may_not_work_says_so_and_ends() {
    let world = World::new().await;
    world.suite(1).await;
    let (code, said) = Working::start(&world.base, "spci_wrong", &world.folder(), &["--once"]).end().await;
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("401"), "{said}");
}
