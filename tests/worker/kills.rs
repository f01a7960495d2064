//! Servers and workers that are killed at each request of a job.
//!
//! The worker speaks to the server through something that counts its requests
//! and kills at the one it was told: as the request comes, while the server is
//! at it, or when the answer is on its way back and gets lost.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use touchstone::api::models::{Role, Scope};
use touchstone::store::Queries;

use super::jobs::ROOMY;
use super::working::{Working, log, suite, until, worker_token};
use crate::support::process::Served;
use crate::support::{World, each_database};

/// How many requests a job of the suite takes, where the log goes in two parts.
const REQUESTS: usize = 13;

/// The same, at the least, of a job whose sample is in the cache, and whose output is on the
/// server.
const FEWEST: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Moment {
    Before,
    Meanwhile,
    After,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Victim {
    Server,
    Worker,
    Both,
}

/// Where the request comes that kills, and whom.
#[derive(Clone, Debug)]
struct Plan {
    request: usize,
    moment: Moment,
    /// The ids of the processes.
    victims: Vec<u32>,
}

/// Stands between a worker and its server.
struct Between {
    base: String,
    server: String,
    client: reqwest::Client,
    seen: AtomicUsize,
    plan: Mutex<Option<Plan>>,
    struck: Notify,
}

impl Between {
    /// Starts it, for a server that will be at this address.
    async fn start(server: &str) -> &'static Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        // It lives as long as the test.
        let between: &Self = Box::leak(Box::new(Self {
            base: format!("http://{}", listener.local_addr().unwrap()),
            server: server.to_owned(),
            client: reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap(),
            seen: AtomicUsize::new(0),
            plan: Mutex::new(None),
            struck: Notify::new(),
        }));
        let pass = move |request: Request| between.pass(request);
        tokio::spawn(async move { axum::serve(listener, axum::Router::new().fallback(pass)).await });
        between
    }

    /// Starts a worker, counts its requests from 1, and kills it or others at one
    /// of them. No request passes before all that is known.
    fn arm(
        &self,
        request: usize,
        moment: Moment,
        start: impl FnOnce() -> Working,
        victims: impl FnOnce(u32) -> Vec<u32>,
    ) -> Working {
        let mut plan = self.plan.lock().unwrap();
        self.seen.store(0, Ordering::SeqCst);
        let worker = start();
        *plan = Some(Plan { request, moment, victims: victims(worker.id()) });
        worker
    }

    /// The plan, if this is the request it is for.
    fn due(&self) -> Option<Plan> {
        let mut plan = self.plan.lock().unwrap();
        let number = self.seen.fetch_add(1, Ordering::SeqCst) + 1;
        plan.take_if(|plan| plan.request == number)
    }

    /// Says so before anybody can be found dead.
    fn strike(&self, plan: &Plan) {
        self.struck.notify_one();
        for id in &plan.victims {
            let killed = Command::new("kill").args(["-KILL", &id.to_string()]).status().unwrap();
            assert!(killed.success(), "{plan:?}");
        }
    }

    async fn pass(&self, request: Request) -> Response {
        let lost = StatusCode::BAD_GATEWAY.into_response();
        let plan = self.due();
        let (parts, body) = request.into_parts();
        let Ok(content) = axum::body::to_bytes(body, usize::MAX).await else { return lost };
        let forwarded = self.forward(parts, content);
        match plan {
            None => forwarded.await.unwrap_or(lost),
            Some(plan) => {
                match plan.moment {
                    Moment::Before => self.strike(&plan),
                    Moment::Meanwhile => {
                        tokio::join!(forwarded, async { self.strike(&plan) });
                    }
                    Moment::After => {
                        forwarded.await;
                        self.strike(&plan);
                    }
                }
                lost
            }
        }
    }

    /// The server's answer, if there is one.
    async fn forward(&self, parts: http::request::Parts, content: Bytes) -> Option<Response> {
        let url = format!("{}{}", self.server, parts.uri);
        let sent = self.client.request(parts.method, url).headers(parts.headers).body(content).send();
        let reply = sent.await.ok()?;
        let (status, mut headers) = (reply.status(), reply.headers().clone());
        headers.remove("transfer-encoding");
        let content = reply.bytes().await.ok()?;
        Some((status, headers, Body::from(content)).into_response())
    }
}

/// A server of its own that is reached through something that kills, and
/// somebody who makes runs.
struct Scene {
    world: World,
    place: PathBuf,
    admin: String,
    worker: String,
    between: &'static Between,
    served: Option<Served>,
}

impl Scene {
    async fn new() -> Self {
        let mut world = World::new().await;
        let user = world.user("ada", Role::Admin).await;
        let admin = world.token(&user, &[Scope::RunsWrite]).await;
        let worker = worker_token(&world).await;
        suite(&world, &[("say one", "one"), ("count two", "other"), ("fail", "three")]).await;
        let place = world.folder();
        world.stop().await;
        let address = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
        let between = Between::start(&format!("http://{address}")).await;
        let mut scene = Self { world, place, admin, worker, between, served: None };
        scene.serve();
        scene
    }

    /// Starts the server, where the last one was.
    fn serve(&mut self) {
        let address = self.between.server.trim_start_matches("http://");
        let settings = [
            ROOMY,
            ("TOUCHSTONE_LISTEN", address),
            ("TOUCHSTONE_PUBLIC_URL", self.between.base.as_str()),
            ("TOUCHSTONE_WORKER_LEASE", "2"),
        ];
        self.served = Some(Served::start(&self.place, &settings));
    }

    /// Queues a run, for which everything must be sent and fetched.
    async fn run(&self) -> i32 {
        for folder in ["files/TestResults", "work/cache"] {
            let _ = std::fs::remove_dir_all(self.place.join(folder));
        }
        let body = json!({ "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux" });
        let url = format!("{}/api/v1/runs", self.between.server);
        let reply = self.between.client.post(url).bearer_auth(&self.admin).json(&body).send().await.unwrap();
        let run: Value = reply.json().await.unwrap();
        i32::try_from(run["run_id"].as_i64().unwrap_or_else(|| panic!("no run: {run}"))).unwrap()
    }

    /// A worker for one run.
    fn work(&self) -> Working {
        Working::start(&self.between.base, &self.worker, &self.place, &["--jobs", "1"])
    }

    /// Workers who take what others have left, until all runs have ended.
    async fn clear_up(&self, workers: usize) {
        let store = self.world.second_view().await;
        let left = "SELECT COUNT(*) FROM run_summary WHERE status IN ('queued', 'running')";
        let left = async || store.fetch_one(left, &[], |row| row.int(0)).await.unwrap();
        let work = |_| Working::start(&self.between.base, &self.worker, &self.place, &[] as &[&str]);
        // Who has nothing to do is asked to stop before it can listen.
        let workers = if left().await == 0 { 0 } else { workers };
        let all: Vec<Working> = (0..workers).map(work).collect();
        until("all runs have ended", async || left().await == 0).await;
        store.close().await;
        for worker in &all {
            worker.signal("TERM");
        }
        for worker in all {
            let (code, said) = worker.end().await;
            assert_eq!(code, Some(0), "{said}");
        }
    }

    /// Lets a worker carry out a run, and kills as it was told; the run then has
    /// the right verdict, and everything once.
    async fn survive(&mut self, request: usize, moment: Moment, victim: Victim) {
        let case = format!("{victim:?} {moment:?} request {request}");
        let run_id = self.run().await;
        let server = self.served.as_ref().expect("it runs").id();
        let victims = |worker| match victim {
            Victim::Server => vec![server],
            Victim::Worker => vec![worker],
            Victim::Both => vec![server, worker],
        };
        let worker = self.between.arm(request, moment, || self.work(), victims);
        let mut ended = std::pin::pin!(worker.end());
        let end = tokio::select! {
            biased;
            () = self.between.struck.notified() => {
                let survives = victim == Victim::Server;
                if !survives {
                    assert_eq!(ended.as_mut().await.0, None, "{case}");
                }
                if victim != Victim::Worker {
                    assert_eq!(self.served.take().expect("it runs").wait(), None, "{case}");
                    self.serve();
                }
                if survives { Some(ended.await) } else { None }
            }
            // Where the log went in fewer parts, there are fewer requests.
            end = &mut ended => Some(end),
        };
        match end {
            Some((code, said)) => assert_eq!(code, Some(0), "{case}: {said}"),
            // The run may have ended all the same: then nobody has anything to do.
            None => self.clear_up(1).await,
        }
        self.judge(run_id, &case).await;
    }

    /// Whether a run is what it would be if nobody had been killed.
    async fn judge(&self, run_id: i32, case: &str) {
        let store = self.world.second_view().await;
        let status = "SELECT status FROM run_summary WHERE run_id = ?";
        assert_eq!(
            store.fetch_one(status, &[run_id.into()], |row| row.text(0)).await.unwrap(),
            "fail",
            "{case}"
        );
        let verdicts = "SELECT regression_test_id, status FROM result_summary WHERE run_id = ? ORDER BY regression_test_id";
        let verdicts = store
            .fetch_all(verdicts, &[run_id.into()], |row| Ok((row.int32(0)?, row.text(1)?)))
            .await
            .unwrap();
        let right = [(1, "pass"), (2, "fail"), (3, "missing_output")];
        assert_eq!(verdicts, right.map(|(id, status)| (id, status.to_owned())), "{case}");
        for (sql, right) in [
            ("SELECT COUNT(*) FROM test_result WHERE test_id = ?", 3),
            ("SELECT COUNT(*) FROM test_result_file WHERE test_id = ?", 2),
            ("SELECT COUNT(*) FROM test_progress WHERE test_id = ?", 3),
            ("SELECT COUNT(*) FROM audit_log WHERE operation = 'finishJob' AND object_id = ?", 1),
        ] {
            let id = if sql.contains("object_id") { run_id.to_string().into() } else { run_id.into() };
            assert_eq!(store.fetch_one(sql, &[id], |row| row.int(0)).await, Ok(right), "{case}: {sql}");
        }
        store.close().await;
        let log = log(&self.world, run_id);
        assert_eq!(log.matches("Ran all tests").count(), 1, "{case}: {log}");
        let mut lines = BTreeMap::<&str, usize>::new();
        for line in log.lines().filter(|line| line.contains(" test ")) {
            *lines.entry(line).or_default() += 1;
        }
        assert!(!lines.is_empty() && lines.values().all(|times| *times == 1), "{case}: {log}");
        let uploaded = self
            .place
            .join("files/TestResults")
            .join(format!("{}.srt", touchstone::domain::digest::sha256_hex(b"two")));
        assert!(uploaded.exists(), "{case}");
    }
}

/// What is killed, and when: servers at each request, the rest now and then,
/// because it takes a lease until the run is found. `make withstand-long` tries
/// all.
fn cases() -> Vec<(usize, Moment, Victim)> {
    let all = std::env::var("TOUCHSTONE_TEST_KILLS").is_ok_and(|wanted| wanted == "all");
    let mut cases = Vec::new();
    for request in 1..=REQUESTS {
        for (at, moment) in [Moment::Before, Moment::Meanwhile, Moment::After].into_iter().enumerate() {
            for victim in [Victim::Server, Victim::Worker, Victim::Both] {
                let often = if victim == Victim::Server { 3 } else { 36 };
                let shift = if victim == Victim::Both { 17 } else { 0 };
                if all || (request * 4 + at + shift) % often == 0 {
                    cases.push((request, moment, victim));
                }
            }
        }
    }
    cases
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_kill_at_any_request_changes_nothing_in_the_end() {
    let mut scene = Scene::new().await;
    // How many there are, where nobody is killed.
    let run_id = scene.run().await;
    scene.between.seen.store(0, Ordering::SeqCst);
    assert_eq!(scene.work().end().await.0, Some(0));
    let seen = scene.between.seen.load(Ordering::SeqCst);
    assert!(seen >= FEWEST, "a job takes {seen} requests");
    scene.judge(run_id, "nobody").await;
    for (request, moment, victim) in cases() {
        scene.survive(request, moment, victim).await;
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn workers_that_are_killed_at_once_all_find_successors() {
    let scene = Scene::new().await;
    let mut runs = Vec::new();
    for _ in 0..FEWEST {
        runs.push(scene.run().await);
    }
    let mut first = Vec::new();
    for request in 1..=FEWEST {
        let between = Between::start(&scene.between.server).await;
        let start = || Working::start(&between.base, &scene.worker, &scene.place, &["--jobs", "1"]);
        let moment = if request % 2 == 0 { Moment::After } else { Moment::Before };
        let worker = between.arm(request, moment, start, |worker| vec![worker]);
        first.push(worker);
    }
    for (worker, request) in first.into_iter().zip(1..) {
        let (code, said) = worker.end().await;
        assert_eq!(code, None, "the worker to be killed at request {request}: {said}");
    }
    scene.clear_up(3).await;
    for run_id in runs {
        scene.judge(run_id, &format!("run {run_id}")).await;
    }
}
