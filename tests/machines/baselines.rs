//! An output's baseline and variants: approved, taken back, added and removed,
//! and what that makes of the runs.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;
use serde_json::{Value, json};
use touchstone::domain::digest::sha256_hex;

use super::{Machine, any_of, run};
use crate::support::{World, each_database};

/// What can be written. The first is the baseline to begin with.
type Content = u8;

/// How many contents there are.
const CONTENTS: Content = 5;

/// How many runs a sequence has at most.
const RUNS: usize = 8;

/// What an approval replaced.
#[derive(Clone, Debug)]
struct Approval {
    run: usize,
    baseline: Content,
    previous: Content,
    removed: BTreeSet<Content>,
    added: Option<Content>,
}

impl Approval {
    /// Whether it was for another baseline, and not for the variants alone.
    fn replaces(&self) -> bool {
        self.baseline != self.previous
    }
}

/// A run: what it wrote, and what was right when it was made.
#[derive(Clone, Debug)]
struct Run {
    wrote: Content,
    snapshot: BTreeSet<Content>,
}

/// The output, the runs, and the approvals that were not taken back.
#[derive(Clone, Debug, Default)]
struct State {
    baseline: Content,
    variants: BTreeSet<Content>,
    runs: Vec<Run>,
    approvals: Vec<Approval>,
}

impl State {
    fn accepted(&self) -> BTreeSet<Content> {
        let mut accepted = self.variants.clone();
        accepted.insert(self.baseline);
        accepted
    }

    fn is_green(&self, run: &Run) -> bool {
        run.snapshot.contains(&run.wrote) || self.accepted().contains(&run.wrote)
    }

    /// The approval that would be taken back, and whether it can be: not over another
    /// that stands, even where that one brought the same baseline again.
    fn undoable(&self, run: usize) -> Option<(usize, bool)> {
        let at = self.approvals.iter().rposition(|approval| approval.run == run)?;
        let approval = &self.approvals[at];
        let covered = approval.replaces() && self.approvals[at + 1..].iter().any(Approval::replaces);
        Some((at, approval.baseline == self.baseline && !covered))
    }
}

/// What is asked.
#[derive(Clone, Debug)]
enum Step {
    Run(Content),
    Approve { run: usize, keep_previous: bool, remove_variants: bool },
    Undo(usize),
    AddVariant(Content),
    RemoveVariant(Content),
}

struct Baselines;

impl ReferenceStateMachine for Baselines {
    type State = State;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<State> {
        Just(State::default()).boxed()
    }

    fn transitions(state: &State) -> BoxedStrategy<Step> {
        let content = || 1..CONTENTS;
        let variants =
            prop_oneof![content().prop_map(Step::AddVariant), content().prop_map(Step::RemoveVariant)];
        // Each look at all runs costs requests.
        let runs = if state.runs.len() < RUNS { 3 } else { 0 };
        let free = prop_oneof![runs => content().prop_map(Step::Run), 2 => variants];
        if state.runs.is_empty() {
            return free.boxed();
        }
        let run = || any_of(state.runs.len());
        let approve =
            (run(), any::<bool>(), any::<bool>()).prop_map(|(run, keep_previous, remove_variants)| {
                Step::Approve { run, keep_previous, remove_variants }
            });
        prop_oneof![3 => free, 3 => approve, 2 => run().prop_map(Step::Undo)].boxed()
    }

    fn preconditions(state: &State, step: &Step) -> bool {
        match *step {
            Step::Approve { run, .. } | Step::Undo(run) => run < state.runs.len(),
            Step::Run(_) => state.runs.len() < RUNS,
            Step::AddVariant(_) | Step::RemoveVariant(_) => true,
        }
    }

    fn apply(mut state: State, step: &Step) -> State {
        match *step {
            Step::Run(wrote) => {
                let snapshot = state.accepted();
                state.runs.push(Run { wrote, snapshot });
            }
            Step::Approve { run, keep_previous, remove_variants } => {
                let (baseline, previous) = (state.runs[run].wrote, state.baseline);
                let kept = (keep_previous && previous != baseline).then_some(previous);
                let stays = |variant: &Content| !remove_variants || kept == Some(*variant);
                let (stay, removed): (BTreeSet<Content>, BTreeSet<Content>) =
                    state.variants.iter().partition(|variant| stays(variant));
                let added = kept.filter(|kept| !state.variants.contains(kept));
                if baseline == previous && removed.is_empty() && added.is_none() {
                    return state;
                }
                state.variants = stay;
                state.variants.extend(added);
                state.baseline = baseline;
                state.approvals.push(Approval { run, baseline, previous, removed, added });
            }
            Step::Undo(run) => {
                if let Some((at, true)) = state.undoable(run) {
                    let approval = state.approvals.remove(at);
                    state.baseline = approval.previous;
                    if let Some(added) = approval.added {
                        state.variants.remove(&added);
                    }
                    state.variants.extend(approval.removed);
                }
            }
            Step::AddVariant(content) => {
                state.variants.insert(content);
            }
            Step::RemoveVariant(content) => {
                state.variants.remove(&content);
            }
        }
        state
    }
}

struct System {
    admin: String,
    /// The test and its output have one number.
    test: i32,
    runs: Vec<i32>,
}

impl System {
    /// What a content is called here: each sequence has contents of its own.
    fn text(&self, content: Content) -> String {
        format!("content {content} of test {}", self.test)
    }

    fn hash(&self, content: Content) -> String {
        sha256_hex(self.text(content).as_bytes())
    }

    fn body(&self) -> Value {
        json!({ "regression_id": self.test, "output_id": self.test })
    }

    fn output(&self) -> String {
        format!("/regression-tests/{0}/outputs/{0}", self.test)
    }

    /// The baseline and the variants as the API tells them.
    async fn shown(&self, world: &World) -> (String, BTreeMap<String, i64>) {
        let path = format!("/regression-tests/{}", self.test);
        let test = world.get(&path, &self.admin).await.expect(200).json();
        let output = &test["outputs"][0];
        let variants = output["variants"].as_array().expect("a list").iter().map(|variant| {
            (variant["hash"].as_str().unwrap_or_default().to_owned(), variant["id"].as_i64().expect("an id"))
        });
        let all: Vec<(String, i64)> = variants.collect();
        let known: BTreeMap<String, i64> = all.iter().cloned().collect();
        assert_eq!(known.len(), all.len(), "a variant twice");
        (output["correct"].as_str().unwrap_or_default().to_owned(), known)
    }
}

impl Machine for Baselines {
    type System = System;

    async fn begin(world: &World, number: u32) -> System {
        if number == 1 {
            let sql =
                "INSERT INTO sample (id, sha, extension, original_name) VALUES (1, 'sample1', 'ts', 'one')";
            world.sql(sql, &[]).await;
        }
        let test = i32::try_from(number).expect("not so many");
        let admin = world.user(&format!("admin{number}"), touchstone::api::models::Role::Admin).await;
        let admin = world.token(&admin, touchstone::api::models::Scope::ALL).await;
        let system = System { admin, test, runs: Vec::new() };
        // Runs are of this sequence's test alone.
        world.sql("UPDATE regression_test SET active = FALSE", &[]).await;
        world
            .sql(
                "INSERT INTO regression_test (id, sample_id, command, input_type, output_type, expected_rc, active)
                 VALUES (?, 1, '-out=srt', 'file', 'file', 0, TRUE)",
                &[test.into()],
            )
            .await;
        world
            .sql(
                "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\")
                 VALUES (?, ?, ?, '.srt', FALSE)",
                &[test.into(), test.into(), system.hash(0).into()],
            )
            .await;
        system
    }

    async fn step(world: &World, system: &mut System, before: &State, step: &Step, after: &State) {
        match *step {
            Step::Run(content) => {
                let (run_id, _) = world.run_that_wrote(system.test, &system.text(content)).await;
                system.runs.push(run_id);
            }
            Step::Approve { run, keep_previous, remove_variants } => {
                let path = format!("/runs/{}/samples/1/baseline-approval", system.runs[run]);
                let mut body = system.body();
                body["keep_previous"] = json!(keep_previous);
                body["remove_variants"] = json!(remove_variants);
                let done = world.post(&path, &system.admin, &body).await.expect(200).json();
                assert_eq!(done["baseline"], json!(system.hash(after.baseline)));
            }
            Step::Undo(run) => {
                let path = format!("/runs/{}/samples/1/baseline-approval/undo", system.runs[run]);
                let reply = world.post(&path, &system.admin, &system.body()).await;
                match before.undoable(run) {
                    None => drop(reply.expect(404)),
                    Some((_, false)) => assert_eq!(reply.expect(409).code(), "conflict"),
                    Some((_, true)) => {
                        assert_eq!(reply.expect(200).json()["baseline"], json!(system.hash(after.baseline)));
                    }
                }
            }
            Step::AddVariant(content) => {
                let body = json!({ "hash": system.hash(content) });
                let reply = world.post(&format!("{}/variants", system.output()), &system.admin, &body).await;
                reply.expect(if before.variants.contains(&content) { 409 } else { 201 });
            }
            Step::RemoveVariant(content) => {
                let (_, variants) = system.shown(world).await;
                let id = variants.get(&system.hash(content)).copied();
                assert_eq!(id.is_some(), before.variants.contains(&content));
                let id = id.unwrap_or(i64::from(i32::MAX));
                let path = format!("{}/variants/{id}", system.output());
                let reply = world.delete(&path, &system.admin).await;
                reply.expect(if before.variants.contains(&content) { 200 } else { 404 });
            }
        }
    }

    async fn check(world: &World, system: &System, state: &State) {
        let (baseline, variants) = system.shown(world).await;
        let expected: BTreeSet<String> = state.variants.iter().map(|content| system.hash(*content)).collect();
        assert_eq!(baseline, system.hash(state.baseline));
        assert_eq!(variants.into_keys().collect::<BTreeSet<_>>(), expected);
        for (run_id, run) in system.runs.iter().zip(&state.runs) {
            let shown = world.get(&format!("/runs/{run_id}"), &system.admin).await.expect(200).json();
            let status = if state.is_green(run) { "pass" } else { "fail" };
            assert_eq!(shown["status"], status, "run {run_id} wrote {}", run.wrote);
        }
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn baselines_and_variants_are_those_of_the_model() {
    run::<Baselines>().await;
}
