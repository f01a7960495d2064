//! Random suites, runs, edits and approvals: every answer of the API must be
//! that of a small model of the rules.

mod reference;

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};
use touchstone::api::models::{Platform, ProgressStatus, RunStatus};
use touchstone::domain::time::Timestamp;
use touchstone::store::audit::Actor;
use touchstone::store::run_changes::{self, Created, NewRun};

use crate::support::{World, each_database};

/// How many worlds are tried.
const WORLDS: usize = 12;

/// A test as it is defined.
#[derive(Clone, Debug)]
pub struct Test {
    id: i32,
    active: bool,
    outputs: Vec<Output>,
}

/// An output as it is defined.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    id: i32,
    ignore: bool,
    baseline: Option<String>,
    variants: Vec<String>,
}

/// A run: how it was made, how far it got, and what it wrote.
#[derive(Clone, Debug)]
pub struct Run {
    id: i32,
    snapshot: Option<Vec<Test>>,
    selected: Vec<i32>,
    stages: Vec<ProgressStatus>,
    results: BTreeMap<i32, Outcome>,
}

/// The result of a test.
#[derive(Clone, Debug)]
pub struct Outcome {
    exit_code: i32,
    expected_rc: i32,
    files: BTreeMap<i32, Option<String>>,
}

impl Run {
    fn ended(&self) -> bool {
        matches!(self.stages.last(), Some(ProgressStatus::Completed | ProgressStatus::Canceled))
    }

    /// The status of the run, by those of its tests.
    fn status(&self, statuses: &[&str]) -> &'static str {
        match self.stages.last() {
            None => "queued",
            Some(ProgressStatus::Preparation | ProgressStatus::Testing) => "running",
            Some(ProgressStatus::Canceled) => "canceled",
            Some(ProgressStatus::Completed) if self.results.is_empty() => "error",
            Some(ProgressStatus::Completed)
                if statuses.iter().any(|status| ["fail", "missing_output"].contains(status)) =>
            {
                "fail"
            }
            Some(ProgressStatus::Completed) if statuses.contains(&"not_started") => "incomplete",
            Some(ProgressStatus::Completed) => "pass",
        }
    }
}

/// What is to happen in a world, with hashes and outputs by number.
#[derive(Clone, Debug)]
struct Plan {
    tests: Vec<(bool, Vec<PlannedOutput>)>,
    runs: Vec<PlannedRun>,
    edits: Vec<(prop::sample::Index, Edit)>,
    approvals: Vec<(prop::sample::Index, prop::sample::Index, Wish)>,
}

type PlannedOutput = (Option<usize>, bool, Vec<usize>);

#[derive(Clone, Debug)]
struct PlannedRun {
    foreign: bool,
    selected: Vec<bool>,
    stage: usize,
    results: Vec<Option<PlannedOutcome>>,
}

/// Exit code, expected one, and for each output: nothing, the baseline, a hash.
type PlannedOutcome = (i32, i32, Vec<Option<Option<usize>>>);

#[derive(Clone, Debug)]
enum Edit {
    Variant(usize),
    NoVariants,
    Baseline(usize),
    Ignore(bool),
}

#[derive(Clone, Debug)]
enum Wish {
    Approve { remove: bool, keep: bool },
    Undo,
}

const STAGES: [&[ProgressStatus]; 6] = {
    use ProgressStatus::{Canceled, Completed, Preparation, Testing};
    [
        &[],
        &[Preparation],
        &[Preparation, Testing],
        &[Preparation, Canceled],
        &[Preparation, Testing, Completed],
        &[Preparation, Testing, Completed],
    ]
};

fn plans() -> impl Strategy<Value = Plan> {
    let hash = || 0_usize..5;
    let output = (prop::option::weighted(0.9, hash()), prop::bool::weighted(0.15), vec(hash(), 0..2));
    let tests = vec((prop::bool::weighted(0.8), vec(output, 0..3)), 1..5);
    let file = prop::option::weighted(0.85, prop::option::weighted(0.7, hash()));
    let outcome = (prop::sample::select(vec![0, 0, 0, 7]), Just(0), vec(file, 3));
    let run =
        (any::<bool>(), vec(any::<bool>(), 4), 0_usize..6, vec(prop::option::weighted(0.8, outcome), 4))
            .prop_map(|(foreign, selected, stage, results)| PlannedRun { foreign, selected, stage, results });
    let edit = prop_oneof![
        hash().prop_map(Edit::Variant),
        Just(Edit::NoVariants),
        hash().prop_map(Edit::Baseline),
        any::<bool>().prop_map(Edit::Ignore),
    ];
    let wish = prop_oneof![
        3 => (any::<bool>(), any::<bool>()).prop_map(|(remove, keep)| Wish::Approve { remove, keep }),
        1 => Just(Wish::Undo),
    ];
    let index = any::<prop::sample::Index>;
    (tests, vec(run, 1..5), vec((index(), edit), 0..4), vec((index(), index(), wish), 0..6))
        .prop_map(|(tests, runs, edits, approvals)| Plan { tests, runs, edits, approvals })
}

/// A world in which a plan was carried out, and what the model knows of it.
struct Played {
    world: World,
    token: String,
    hashes: Vec<String>,
    today: Vec<Test>,
    runs: Vec<Run>,
    /// What approvals replaced, the newest last: run, output, and the output
    /// before.
    approved: Vec<(i32, i32, Output)>,
}

/// The sample of a test: there are two.
fn sample(test: i32) -> i32 {
    test % 2 + 1
}

impl Played {
    async fn play(plan: &Plan) -> Self {
        let world = World::new().await;
        let token = world.admin().await;
        let hashes = (0..5).map(|n| world.put_output(format!("1\ncontent {n}\n"))).collect();
        let mut played =
            Self { world, token, hashes, today: Vec::new(), runs: Vec::new(), approved: Vec::new() };
        played.define(plan).await;
        for run in &plan.runs {
            played.run(run).await;
        }
        for (at, edit) in &plan.edits {
            played.edit(at, edit).await;
        }
        let ids: Vec<i32> = played.runs.iter().map(|run| run.id).collect();
        played.world.compute(&ids).await;
        for (run, at, wish) in &plan.approvals {
            played.wish(run, at, wish).await;
        }
        played
    }

    async fn define(&mut self, plan: &Plan) {
        for id in [1, 2] {
            self.world
                .sql(
                    "INSERT INTO sample (id, sha, extension, original_name) VALUES (?, ?, 'ts', 'one')",
                    &[id.into(), format!("sample{id}").into()],
                )
                .await;
        }
        let mut output_id = 0;
        for (id, (active, outputs)) in (1..).zip(&plan.tests) {
            self.world
                .sql(
                    "INSERT INTO regression_test (id, sample_id, command, expected_rc, active) VALUES (?, ?, '', 0, ?)",
                    &[id.into(), sample(id).into(), (*active || id == 1).into()],
                )
                .await;
            let mut test = Test { id, active: *active || id == 1, outputs: Vec::new() };
            for (baseline, ignore, variants) in outputs {
                output_id += 1;
                let baseline = baseline.map(|n| self.hashes[n].clone());
                self.world
                    .sql(
                        "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\")
                         VALUES (?, ?, ?, '.srt', ?)",
                        &[output_id.into(), id.into(), baseline.clone().into(), (*ignore).into()],
                    )
                    .await;
                let mut output = Output { id: output_id, ignore: *ignore, baseline, variants: Vec::new() };
                for n in variants {
                    let hash = self.hashes[*n].clone();
                    if !output.variants.contains(&hash) {
                        self.variant(output_id, &hash).await;
                        output.variants.push(hash);
                    }
                }
                test.outputs.push(output);
            }
            self.today.push(test);
        }
    }

    async fn variant(&self, output_id: i32, hash: &str) {
        let sql =
            "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES (?, ?)";
        self.world.sql(sql, &[hash.into(), output_id.into()]).await;
    }

    async fn run(&mut self, plan: &PlannedRun) {
        let wanted: Vec<i32> = (self.today.iter().zip(&plan.selected))
            .filter(|(test, wanted)| **wanted && test.active)
            .map(|(test, _)| test.id)
            .collect();
        let stages = STAGES[plan.stage].to_vec();
        let mut run = Run { id: 0, snapshot: None, selected: Vec::new(), stages, results: BTreeMap::new() };
        if plan.foreign {
            run.id = 1000 + i32::try_from(self.runs.len()).unwrap();
            self.world.foreign_run(run.id, &[]).await;
            for test in &wanted {
                let sql = "INSERT INTO customized_test (test_id, regression_id) VALUES (?, ?)";
                self.world.sql(sql, &[run.id.into(), (*test).into()]).await;
            }
            run.selected = wanted;
        } else {
            let tests = (!wanted.is_empty()).then_some(&wanted[..]);
            run.id = self.create(tests).await;
            let frozen =
                |test: &&Test| if wanted.is_empty() { test.active } else { wanted.contains(&test.id) };
            run.snapshot = Some(self.today.iter().filter(frozen).cloned().collect());
        }
        for (test, outcome) in self.today.iter().zip(&plan.results) {
            // A queued run has no results, and one of ours none of other tests.
            let foreign = run.snapshot.as_ref().is_none_or(|suite| suite.iter().any(|t| t.id == test.id));
            let (Some((exit_code, expected_rc, files)), true, 1..) = (outcome, foreign, plan.stage) else {
                continue;
            };
            let files = test.outputs.iter().zip(files);
            let files = files.filter_map(|(output, got)| Some((output.id, (*got)?)));
            let files = files.map(|(id, got)| (id, got.map(|n| self.hashes[n].clone()))).collect();
            run.results.insert(test.id, Outcome { exit_code: *exit_code, expected_rc: *expected_rc, files });
        }
        self.store(&run).await;
        self.runs.push(run);
    }

    async fn create(&self, tests: Option<&[i32]>) -> i32 {
        let tx = self.world.store.begin().await.unwrap();
        let new = NewRun {
            fork_url: "https://github.com/CCExtractor/ccextractor.git",
            branch: "master",
            commit: "0123456789abcdef0123456789abcdef01234567",
            pull_request: None,
            platform: Platform::Linux,
            tests,
            owner_id: None,
            labels: &[],
        };
        let made = run_changes::create(&tx, &new, &Actor::default(), Timestamp::now()).await.unwrap();
        tx.commit().await.unwrap();
        match made {
            Created::Run(id) => id,
            other => panic!("{other:?}"),
        }
    }

    async fn store(&self, run: &Run) {
        for (test, outcome) in &run.results {
            self.world
                .sql(
                    "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc)
                     VALUES (?, ?, 10, ?, ?)",
                    &[run.id.into(), (*test).into(), outcome.exit_code.into(), outcome.expected_rc.into()],
                )
                .await;
            for (output, got) in &outcome.files {
                self.world
                    .sql(
                        "INSERT INTO test_result_file
                         (test_id, regression_test_id, regression_test_output_id, expected, got)
                         VALUES (?, ?, ?, ?, ?)",
                        &[
                            run.id.into(),
                            (*test).into(),
                            (*output).into(),
                            self.hashes[0].clone().into(),
                            got.clone().into(),
                        ],
                    )
                    .await;
            }
        }
        for stage in &run.stages {
            self.world.foreign_event(run.id, stage.as_str(), Timestamp::now()).await;
        }
    }

    /// An edit as another program makes it.
    async fn edit(&mut self, at: &prop::sample::Index, edit: &Edit) {
        let count = self.today.iter().map(|test| test.outputs.len()).sum::<usize>();
        if count == 0 {
            return;
        }
        let mut outputs = self.today.iter_mut().flat_map(|test| &mut test.outputs);
        let output = outputs.nth(at.index(count)).unwrap();
        let id = output.id;
        let hash = |n: &usize| self.hashes[*n].clone();
        match edit {
            Edit::Variant(n) if output.variants.contains(&hash(n)) => {}
            Edit::Variant(n) => {
                output.variants.push(hash(n));
                let hash = hash(n);
                self.variant(id, &hash).await;
            }
            Edit::NoVariants => {
                output.variants.clear();
                let sql = "DELETE FROM regression_test_output_files WHERE regression_test_output_id = ?";
                self.world.sql(sql, &[id.into()]).await;
            }
            Edit::Baseline(n) => {
                output.baseline = Some(hash(n));
                let sql = "UPDATE regression_test_output SET correct = ? WHERE id = ?";
                self.world.sql(sql, &[hash(n).into(), id.into()]).await;
            }
            Edit::Ignore(ignore) => {
                output.ignore = *ignore;
                let sql = "UPDATE regression_test_output SET \"ignore\" = ? WHERE id = ?";
                self.world.sql(sql, &[(*ignore).into(), id.into()]).await;
            }
        }
    }

    /// Asks for an approval, or to take one back. Where the server agrees, the
    /// model follows.
    async fn wish(&mut self, run: &prop::sample::Index, at: &prop::sample::Index, wish: &Wish) {
        let run = run.get(&self.runs);
        let wrote: Vec<(i32, i32, String)> = run
            .results
            .iter()
            .flat_map(|(test, outcome)| outcome.files.iter().map(move |(id, got)| (*test, *id, got.clone())))
            .filter_map(|(test, id, got)| Some((test, id, got?)))
            .collect();
        if wrote.is_empty() {
            return;
        }
        let (test, id, got) = at.get(&wrote);
        let path = format!("/runs/{}/samples/{}/baseline-approval", run.id, sample(*test));
        let outputs = &mut self.today.iter_mut().find(|known| known.id == *test).unwrap().outputs;
        let output = outputs.iter_mut().find(|output| output.id == *id).unwrap();
        match wish {
            Wish::Approve { remove, keep } => {
                let body = json!({ "regression_id": test, "output_id": id, "actual_sha256": got,
                                   "remove_variants": remove, "keep_previous": keep });
                let reply = self.world.post(&path, &self.token, &body).await;
                let same = output.baseline.as_ref() == Some(got);
                assert!(reply.status == 200 || (same && reply.status == 422), "{}", reply.text);
                if reply.status != 200 {
                    return;
                }
                let before = output.clone();
                if *remove {
                    output.variants.clear();
                }
                if let Some(old) = before.baseline.clone().filter(|old| *keep && old != got)
                    && !output.variants.contains(&old)
                {
                    output.variants.push(old);
                }
                output.baseline = Some(got.clone());
                if *output != before {
                    self.approved.push((run.id, *id, before));
                }
            }
            Wish::Undo => {
                let body = json!({ "regression_id": test, "output_id": id });
                let reply = self.world.post(&format!("{path}/undo"), &self.token, &body).await;
                let newest = self.approved.iter().rposition(|(run_id, of, _)| (*run_id, of) == (run.id, id));
                assert_eq!(reply.status == 404, newest.is_none(), "{}", reply.text);
                assert!([200, 404, 409].contains(&reply.status), "{}", reply.text);
                if let (200, Some(newest)) = (reply.status, newest) {
                    let (_, _, before) = self.approved.remove(newest);
                    assert_eq!(reply.json()["baseline"], json!(before.baseline));
                    *output = before;
                }
            }
        }
    }

    async fn get(&self, path: &str) -> Value {
        self.world.get(path, &self.token).await.expect(200).json()
    }

    async fn list(&self, path: &str) -> Vec<Value> {
        let page = self.get(path).await;
        let data = page["data"].as_array().unwrap().clone();
        assert_eq!(page["pagination"]["total"], json!(data.len()), "{path}");
        data
    }
}

/// Every answer about every run.
async fn check(played: &Played) {
    let mut history: BTreeMap<i32, Vec<Value>> = BTreeMap::new();
    let mut runs: Vec<&Run> = played.runs.iter().collect();
    runs.sort_by_key(|run| std::cmp::Reverse(run.id));
    for run in runs {
        let id = run.id;
        let tests = reference::selection(run, &played.today);
        let verdicts: Vec<(i32, reference::Verdict)> =
            tests.iter().map(|test| (*test, reference::test(run, &played.today, *test))).collect();
        let statuses: Vec<&str> = verdicts.iter().map(|(_, verdict)| verdict.status).collect();
        let status = run.status(&statuses);
        let count = |wanted: &str| statuses.iter().filter(|status| **status == wanted).count();
        let errors: Vec<Value> = verdicts
            .iter()
            .flat_map(|(test, verdict)| verdict.errors.iter().map(move |(kind, id)| json!([kind, test, id])))
            .collect();

        assert_eq!(played.get(&format!("/runs/{id}")).await["status"], status, "run {id}");
        for other in RunStatus::ALL {
            let listed = played.list(&format!("/runs?limit=100&status={}", other.as_str())).await;
            let listed = listed.iter().any(|entry| entry["run_id"] == id);
            assert_eq!(listed, other.as_str() == status, "run {id} is {status}, listed as {other:?}");
        }
        let summary = played.get(&format!("/runs/{id}/summary")).await;
        let counts = [
            "total_samples",
            "pass_count",
            "fail_count",
            "missing_output_count",
            "skipped_count",
            "error_count",
        ]
        .map(|name| summary[name].clone());
        let (pass, fail) = (count("pass"), count("fail"));
        let expected = [tests.len(), pass, fail, count("missing_output"), count("not_started"), errors.len()];
        assert_eq!(counts, expected.map(|n| json!(n)), "run {id}");

        let shown: Vec<Value> = played
            .list(&format!("/runs/{id}/errors?limit=100"))
            .await
            .iter()
            .map(|error| json!([error["type"], error["regression_id"], error["output_id"]]))
            .collect();
        assert_eq!(shown, errors, "run {id}");
        let groups = played.list(&format!("/runs/{id}/error-summary?group_by=regression_id")).await;
        let grouped: u64 = groups.iter().map(|group| group["count"].as_u64().unwrap()).sum();
        assert_eq!(grouped, u64::try_from(errors.len()).unwrap(), "run {id}");

        let results = played.list(&format!("/runs/{id}/samples?limit=100")).await;
        let outputs = |outputs: &[(i32, &str)]| -> Value {
            outputs.iter().map(|(id, status)| json!([id, status])).collect()
        };
        let expected: Vec<Value> = verdicts
            .iter()
            .map(|(test, verdict)| json!([test, verdict.status, outputs(&verdict.outputs)]))
            .collect();
        let seen = |result: &Value| {
            let outputs = result["outputs"].as_array().unwrap().iter();
            let outputs: Value = outputs.map(|o| json!([o["output_id"], o["status"]])).collect();
            json!([result["regression_test_id"], result["status"], outputs])
        };
        assert_eq!(results.iter().map(seen).collect::<Vec<_>>(), expected, "run {id}");
        for wanted in ["pass", "fail", "missing_output", "not_started"] {
            let listed = played.list(&format!("/runs/{id}/samples?limit=100&status={wanted}")).await;
            assert_eq!(listed.len(), count(wanted), "run {id} {wanted}");
        }
        check_outputs(played, run).await;

        for (test, verdict) in &verdicts {
            let entry = json!([id, test, verdict.status, verdict.signature]);
            history.entry(sample(*test)).or_default().push(entry);
        }
    }
    for sample in [1, 2] {
        let path = format!("/samples/{sample}/history?limit=100");
        let expected = history.remove(&sample).unwrap_or_default();
        let seen = |entry: &Value| {
            json!([entry["run_id"], entry["regression_test_id"], entry["status"], entry["failure_signature"]])
        };
        let shown: Vec<Value> = played.list(&path).await.iter().map(seen).collect();
        assert_eq!(shown, expected, "sample {sample}");
        for wanted in ["pass", "fail", "missing_output", "not_started"] {
            let shown: Vec<Value> =
                played.list(&format!("{path}&status={wanted}")).await.iter().map(seen).collect();
            let expected: Vec<&Value> = expected.iter().filter(|entry| entry[2] == wanted).collect();
            assert_eq!(shown.iter().collect::<Vec<_>>(), expected, "sample {sample} {wanted}");
        }
    }
}

/// Diffs and artifacts of a run.
async fn check_outputs(played: &Played, run: &Run) {
    let mut expected = Vec::new();
    for (test, outcome) in &run.results {
        for (id, got) in &outcome.files {
            expected.push(format!("expected_{}_{test}_{id}", run.id));
            expected.extend(got.as_ref().map(|_| format!("actual_{}_{test}_{id}", run.id)));
            let path = format!(
                "/runs/{}/samples/{}/regression-tests/{test}/outputs/{id}/diff",
                run.id,
                sample(*test)
            );
            let reply = played.world.get(&path, &played.token).await;
            let right = reference::right(run, &played.today, *test, *id, got);
            match got {
                None => assert_eq!(reply.expect(200).json()["status"], "identical"),
                Some(_) => assert_eq!(reply.expect(200).json()["accepted"], json!(right), "{path}"),
            }
        }
    }
    for kind in ["expected_output", "actual_output"] {
        let listed = played.list(&format!("/runs/{}/artifacts?limit=100&type={kind}", run.id)).await;
        let prefix = kind.replace("output", "");
        let wanted = expected.iter().filter(|id| id.starts_with(&prefix));
        let listed: Vec<&str> =
            listed.iter().map(|artifact| artifact["artifact_id"].as_str().unwrap()).collect();
        assert_eq!(listed, wanted.collect::<Vec<_>>(), "run {}", run.id);
    }
}

#[each_database]
async fn every_answer_is_that_of_the_model() {
    let config = Config { cases: 1, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new(config);
    for _ in 0..WORLDS {
        let plan = plans().new_tree(&mut runner).expect("a plan").current();
        let shown = format!("{plan:?}");
        let played = Played::play(&plan).await;
        let shower = Shower(&shown);
        check(&played).await;
        std::mem::forget(shower);
    }
}

/// Shows the plan of a check that fails.
struct Shower<'a>(&'a str);

impl Drop for Shower<'_> {
    fn drop(&mut self) {
        eprintln!("the plan was {}", self.0);
    }
}
