//! The life of runs: made, claimed by workers, reported on, ended, canceled and
//! restarted.

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;
use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::domain::digest::sha256_hex;

use super::{Machine, any_of, run};
use crate::support::{Reply, World, each_database};

/// The tests of each run.
const TESTS: i32 = 2;

/// How far the present attempt of a run got.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    Queued,
    Claimed,
    Testing,
    Completed,
    Canceled,
}

/// A run as the model knows it.
#[derive(Clone, Debug)]
struct Run {
    attempt: u32,
    stage: Stage,
    /// What was reported of each test: whether it was right.
    results: [Option<bool>; TESTS as usize],
    /// How its worker ended it, if it did.
    finished: Option<Stage>,
}

impl Run {
    fn ended(&self) -> bool {
        matches!(self.stage, Stage::Completed | Stage::Canceled)
    }

    fn status(&self) -> &'static str {
        match self.stage {
            Stage::Queued => "queued",
            Stage::Claimed | Stage::Testing => "running",
            Stage::Canceled => "canceled",
            Stage::Completed if self.results.iter().all(Option::is_none) => "error",
            Stage::Completed if self.results.contains(&Some(false)) => "fail",
            Stage::Completed if self.results.contains(&None) => "incomplete",
            Stage::Completed => "pass",
        }
    }

    fn begin_again(&mut self) {
        *self = Self { attempt: self.attempt + 1, ..Self::new() };
    }

    fn new() -> Self {
        Self { attempt: 1, stage: Stage::Queued, results: [None; TESTS as usize], finished: None }
    }
}

/// The runs, and the jobs that workers got: a run and an attempt each.
#[derive(Clone, Debug, Default)]
struct State {
    runs: Vec<Run>,
    jobs: Vec<(usize, u32)>,
}

/// Why a job's request is refused, with the code.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Refused {
    Lost,
    Ended,
    Conflict,
}

impl State {
    /// The run that a worker gets next: the oldest that waits.
    fn next(&self) -> Option<usize> {
        self.runs.iter().position(|run| run.stage == Stage::Queued)
    }

    /// The run of a job, unless it is not the job's any more.
    fn held(&self, job: usize) -> Result<&Run, Refused> {
        let (run, attempt) = self.jobs[job];
        let run = &self.runs[run];
        match () {
            () if run.attempt != attempt => Err(Refused::Lost),
            () if run.ended() => Err(Refused::Ended),
            () => Ok(run),
        }
    }

    /// What becomes of a report of a test.
    fn report(&self, job: usize, test: usize, right: bool) -> Result<(), Refused> {
        let (run, attempt) = self.jobs[job];
        let known = &self.runs[run];
        // What was told already may be told again, even when all is over.
        let repeated = known.attempt == attempt && known.results[test] == Some(right);
        if repeated && known.ended() {
            return Ok(());
        }
        let run = self.held(job)?;
        if run.results[test].is_some_and(|before| before != right) { Err(Refused::Conflict) } else { Ok(()) }
    }

    /// What becomes of a worker's report that its run has ended.
    fn finish(&self, job: usize, end: Stage) -> Result<(), Refused> {
        let (run, attempt) = self.jobs[job];
        let known = &self.runs[run];
        if known.attempt == attempt && known.finished == Some(end) {
            return Ok(());
        }
        let run = self.held(job)?;
        if end == Stage::Completed && run.stage != Stage::Testing { Err(Refused::Conflict) } else { Ok(()) }
    }
}

/// What is asked.
#[derive(Clone, Debug)]
enum Step {
    Create,
    Claim,
    Heartbeat(usize),
    Testing(usize),
    Report { job: usize, test: usize, right: bool },
    Finish { job: usize, end: Stage },
    Cancel(usize),
    Restart(usize),
}

struct RunLife;

impl ReferenceStateMachine for RunLife {
    type State = State;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<State> {
        Just(State::default()).boxed()
    }

    fn transitions(state: &State) -> BoxedStrategy<Step> {
        let free = prop_oneof![1 => Just(Step::Create), 2 => Just(Step::Claim)];
        if state.runs.is_empty() {
            return free.boxed();
        }
        let run = || any_of(state.runs.len());
        let of_runs = prop_oneof![run().prop_map(Step::Cancel), run().prop_map(Step::Restart)];
        if state.jobs.is_empty() {
            return prop_oneof![3 => free, 1 => of_runs].boxed();
        }
        let job = || any_of(state.jobs.len());
        let end = prop_oneof![3 => Just(Stage::Completed), 1 => Just(Stage::Canceled)];
        prop_oneof![
            3 => free,
            2 => of_runs,
            1 => job().prop_map(Step::Heartbeat),
            3 => job().prop_map(Step::Testing),
            5 => (job(), any_of(TESTS as usize), prop::bool::weighted(0.8))
                .prop_map(|(job, test, right)| Step::Report { job, test, right }),
            3 => (job(), end).prop_map(|(job, end)| Step::Finish { job, end }),
        ]
        .boxed()
    }

    fn preconditions(state: &State, step: &Step) -> bool {
        match *step {
            Step::Create | Step::Claim => true,
            Step::Cancel(run) | Step::Restart(run) => run < state.runs.len(),
            Step::Heartbeat(job)
            | Step::Testing(job)
            | Step::Report { job, .. }
            | Step::Finish { job, .. } => job < state.jobs.len(),
        }
    }

    fn apply(mut state: State, step: &Step) -> State {
        match *step {
            Step::Create => state.runs.push(Run::new()),
            Step::Claim => {
                if let Some(run) = state.next() {
                    state.runs[run].stage = Stage::Claimed;
                    let attempt = state.runs[run].attempt;
                    state.jobs.push((run, attempt));
                }
            }
            Step::Testing(job) if state.held(job).is_ok() => {
                let (run, _) = state.jobs[job];
                state.runs[run].stage = Stage::Testing;
            }
            Step::Report { job, test, right } if state.report(job, test, right).is_ok() => {
                let (run, _) = state.jobs[job];
                state.runs[run].results[test] = Some(right);
            }
            Step::Finish { job, end } if state.finish(job, end).is_ok() => {
                let (run, _) = state.jobs[job];
                state.runs[run].stage = end;
                state.runs[run].finished = Some(end);
            }
            Step::Cancel(run) if !state.runs[run].ended() => state.runs[run].stage = Stage::Canceled,
            Step::Restart(run) if state.runs[run].stage != Stage::Queued => state.runs[run].begin_again(),
            _ => {}
        }
        state
    }
}

struct System {
    admin: String,
    worker: String,
    number: u32,
    claims: u32,
    runs: Vec<i64>,
    /// The run and the token of each job.
    jobs: Vec<(i64, String)>,
}

impl System {
    async fn ask(&self, world: &World, job: usize, method: Method, path: &str, body: Option<Value>) -> Reply {
        let (run_id, token) = &self.jobs[job];
        let mut headers = vec![("x-run-token", token.as_str())];
        if body.is_some() {
            headers.push(("content-type", "application/json"));
        }
        let path = format!("/jobs/{run_id}{path}");
        let body = body.map(|body| body.to_string().into_bytes());
        world.send(method, &path, Some(&self.worker), &headers, body).await
    }
}

fn assert_outcome(reply: Reply, expected: Result<(), Refused>) {
    let (status, code) = match expected {
        Ok(()) => (200, ""),
        Err(Refused::Lost) => (409, "lease_lost"),
        Err(Refused::Ended) => (409, "run_ended"),
        Err(Refused::Conflict) => (409, "conflict"),
    };
    assert_eq!(reply.status, status, "{}", reply.text);
    assert_eq!(reply.code(), code, "{}", reply.text);
}

fn baseline(test: usize) -> String {
    sha256_hex(format!("right {test}").as_bytes())
}

impl Machine for RunLife {
    type System = System;
    // Nobody is lost here, however slow the machine is.
    const SETTINGS: &'static [(&'static str, &'static str)] = &[("worker_lease", "3600")];

    async fn begin(world: &World, number: u32) -> System {
        if number == 1 {
            world.suite(TESTS).await;
            for test in 1..=TESTS {
                let sql = "UPDATE regression_test_output SET correct = ? WHERE id = ?";
                world.sql(sql, &[baseline(test as usize).into(), test.into()]).await;
            }
        }
        let admin = world.user(&format!("admin{number}"), Role::Admin).await;
        let system = System {
            admin: world.token(&admin, Scope::ALL).await,
            worker: world.token(&admin, &[Scope::WorkerRun]).await,
            number,
            claims: 0,
            runs: Vec::new(),
            jobs: Vec::new(),
        };
        // What an earlier sequence left waits no more.
        for status in ["queued", "running"] {
            let path = format!("/runs?status={status}&limit=100");
            let left = world.get(&path, &system.admin).await.expect(200).json();
            for run in left["data"].as_array().expect("a list") {
                let path = format!("/runs/{}/cancel", run["run_id"]);
                world.post_nothing(&path, &system.admin).await.expect(202);
            }
        }
        system
    }

    async fn step(world: &World, system: &mut System, before: &State, step: &Step, _: &State) {
        match *step {
            Step::Create => {
                let body = json!({
                    "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux",
                    "branch": "master",
                });
                let made = world.post("/runs", &system.admin, &body).await.expect(202).json();
                system.runs.push(made["run_id"].as_i64().expect("an id"));
            }
            Step::Claim => {
                system.claims += 1;
                let body = json!({
                    "claim_id": format!("claim-{:08}-{:08}", system.number, system.claims),
                    "worker": "build-7", "platform": "linux", "wait_seconds": 0,
                });
                let reply = world.post("/jobs/claim", &system.worker, &body).await;
                let Some(run) = before.next() else {
                    reply.expect(204);
                    return;
                };
                let claimed = reply.expect(200).json();
                assert_eq!(claimed["job"]["run_id"], json!(system.runs[run]));
                assert_eq!(claimed["job"]["attempt"], json!(before.runs[run].attempt));
                let token = claimed["token"].as_str().expect("a token").to_owned();
                system.jobs.push((system.runs[run], token));
            }
            Step::Heartbeat(job) => {
                let reply = system.ask(world, job, Method::POST, "/heartbeat", None).await;
                assert_outcome(reply, before.held(job).map(|_| ()));
            }
            Step::Testing(job) => {
                let body = json!({ "status": "testing", "message": "so far" });
                let reply = system.ask(world, job, Method::POST, "/progress", Some(body)).await;
                assert_outcome(reply, before.held(job).map(|_| ()));
            }
            Step::Report { job, test, right } => {
                let test_id = test + 1;
                let body = json!({
                    "exit_code": i32::from(!right), "runtime_ms": 12,
                    "outputs": [{ "output_id": test_id, "sha256": baseline(test_id) }],
                });
                let path = format!("/results/{test_id}");
                let reply = system.ask(world, job, Method::PUT, &path, Some(body)).await;
                assert_outcome(reply, before.report(job, test, right));
            }
            Step::Finish { job, end } => {
                let status = if end == Stage::Completed { "completed" } else { "canceled" };
                let body = json!({ "status": status, "message": "the end" });
                let reply = system.ask(world, job, Method::POST, "/finish", Some(body)).await;
                assert_outcome(reply, before.finish(job, end));
            }
            Step::Cancel(run) => {
                let path = format!("/runs/{}/cancel", system.runs[run]);
                let done = world.post_nothing(&path, &system.admin).await.expect(202).json();
                let idle = before.runs[run].ended();
                assert_eq!(done["status"], if idle { "no_op" } else { "accepted" }, "{done}");
            }
            Step::Restart(run) => {
                let path = format!("/runs/{}/restart", system.runs[run]);
                let done = world.post_nothing(&path, &system.admin).await.expect(202).json();
                let idle = before.runs[run].stage == Stage::Queued;
                assert_eq!(done["status"], if idle { "no_op" } else { "accepted" }, "{done}");
            }
        }
    }

    async fn check(world: &World, system: &System, state: &State) {
        for (run_id, run) in system.runs.iter().zip(&state.runs) {
            let shown = world.get(&format!("/runs/{run_id}"), &system.admin).await.expect(200).json();
            let seen = (&shown["status"], &shown["attempt"]);
            assert_eq!(seen, (&json!(run.status()), &json!(run.attempt)), "run {run_id}");
        }
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn runs_live_as_the_model_says() {
    run::<RunLife>().await;
}
