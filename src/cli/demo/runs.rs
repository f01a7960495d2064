//! Runs: what each was asked for and what came of it.

use std::collections::{BTreeMap, HashMap};

use chrono::Duration;

use super::course::{Course, Event, Stage};
use super::history::{MAIN, MASTER, Push, Run, history};
use super::library::Library;
use super::media::{RELEASES, Sample};
use super::people::Person;
use super::random::Rng;
use super::results::{FILE, RESULT, Subject, report};
use super::rows::{insert, insert_for_ids};
use super::suite::Suites;
use super::traces::Story;
use super::trail::{Candidate, Trail, one_after_another};
use crate::api::models::{Platform, ProgressStatus, RunStatus};
use crate::domain::repository::fork_url;
use crate::domain::suite::{Suite, SuiteTest};
use crate::domain::time::Timestamp;
use crate::domain::token::run_token;
use crate::store::{AssertSqlSafe, Param, Queries, StoreError, Tx, suites, summaries};

/// How many runs are written together.
const CHUNK: usize = 50;

/// Runs created earlier come from the original platform.
const OURS: Duration = Duration::days(30);
/// When some baselines were replaced by those of today.
const APPROVED: Duration = Duration::days(20);

/// So many of the newest runs select what people usually ask for; older ones are
/// small, so that a database of a hundred thousand runs can be made in minutes.
const USUAL: usize = 10_000;
/// How many tests a small run selects.
const SMALL: usize = 25;
/// What was done with so many of the newest runs is in the audit log.
const NOTED: usize = 300;

/// What made-up runs want of a worker: no worker has it, and none could do them.
const MADE_UP: &str = "made-up";

/// What is there already.
pub(super) struct Given<'a> {
    pub(super) tx: &'a Tx,
    pub(super) people: &'a [Person],
    pub(super) samples: &'a [Sample],
    pub(super) suites: &'a Suites,
    pub(super) now: Timestamp,
}

/// What runs are made from.
pub(super) struct Maker<'a> {
    tx: &'a Tx,
    rng: &'a mut Rng,
    people: &'a [Person],
    samples: HashMap<i32, &'a Sample>,
    today: &'a Suite,
    now: Timestamp,
    usual: Wanted<'a>,
    small: Wanted<'a>,
    snapshots: HashMap<(bool, bool, usize), i32>,
    library: &'a mut Library,
    trail: Trail<'a>,
    /// For each output with another baseline today the newest run that wrote it
    /// before.
    ahead: BTreeMap<i32, Candidate>,
    /// Of Linux, of Windows.
    statistics: [Statistics; 2],
}

/// What people ask for.
struct Wanted<'a> {
    /// Before and since the approvals.
    choices: [Vec<Vec<&'a SuiteTest>>; 2],
    /// Whether the first of the choices is the whole suite, which nearly everybody
    /// asks for.
    whole: bool,
}

impl<'a> Wanted<'a> {
    /// The whole suite and its parts, or so many tests each.
    fn new(suites: &'a Suites, limit: Option<usize>) -> Self {
        let choices = [&suites.before, &suites.today].map(|suite| match limit {
            None => whole_and_parts(suite, &suites.parts),
            Some(limit) => sections(suite, limit),
        });
        Self { choices, whole: limit.is_none() }
    }

    /// One of the choices.
    fn choose(&self, rng: &mut Rng, since: bool) -> usize {
        let choices = self.choices[usize::from(since)].len();
        if !self.whole {
            rng.below(choices)
        } else if choices > 1 && rng.percent(12) {
            1 + rng.below(choices - 1)
        } else {
            0
        }
    }
}

/// What the original platform remembers of a platform's runs.
#[derive(Default)]
struct Statistics {
    ended: i64,
    seconds: i64,
    preparation: i64,
    /// The newest commit of the main branch that was tested.
    fetched: Option<String>,
    /// The newest run that passed.
    passed: Option<i32>,
}

/// Rows of the runs that are written together.
#[derive(Default)]
struct Rows {
    progress: Vec<[Param<'static>; 4]>,
    selection: Vec<[Param<'static>; 2]>,
    owners: Vec<[Param<'static>; 2]>,
    origins: Vec<[Param<'static>; 5]>,
    attempts: Vec<[Param<'static>; 13]>,
    labels: Vec<[Param<'static>; 2]>,
    results: Vec<[Param<'static>; 5]>,
    files: Vec<[Param<'static>; 5]>,
}

impl<'a> Maker<'a> {
    /// Prepares runs of the whole suite and of its parts, or of `limit` tests
    /// each.
    pub(super) fn new(
        given: &Given<'a>,
        limit: Option<usize>,
        rng: &'a mut Rng,
        library: &'a mut Library,
    ) -> Self {
        let Given { tx, people, samples, suites, now } = *given;
        Self {
            tx,
            rng,
            people,
            samples: samples.iter().map(|sample| (sample.id, sample)).collect(),
            today: &suites.today,
            now,
            usual: Wanted::new(suites, limit),
            small: Wanted::new(suites, limit.or(Some(SMALL))),
            snapshots: HashMap::new(),
            library,
            trail: Trail::new(people),
            ahead: BTreeMap::new(),
            statistics: Default::default(),
        }
    }

    /// Makes `count` runs and gives how many results they have; `done` hears how
    /// many runs there are so far.
    pub(super) async fn fill(mut self, count: usize, done: &(dyn Fn(u64) + Sync)) -> Result<u64, StoreError> {
        let (pushes, runs) = history(self.rng, count, self.people, self.now.minus(OURS), self.now);
        let forks = self.forks(&pushes).await?;
        let (mut written, mut results) = (0, 0);
        for chunk in runs.chunks(CHUNK) {
            results += self.write(chunk, count - written, &pushes, &forks).await?;
            written += chunk.len();
            done(written as u64);
        }
        self.conclude(&pushes).await?;
        Ok(results)
    }

    async fn forks(&self, pushes: &[Push]) -> Result<HashMap<String, i32>, StoreError> {
        let mut names: Vec<&str> = pushes.iter().map(|push| push.repository.as_str()).collect();
        names.push(MAIN);
        names.sort_unstable();
        names.dedup();
        let rows: Vec<[Param<'_>; 1]> = names.iter().map(|name| [fork_url(name).into()]).collect();
        let ids = insert_for_ids(self.tx, "fork", ["github"], &rows).await?;
        Ok(names.into_iter().map(str::to_owned).zip(ids).collect())
    }

    /// Writes runs that follow each other, the first of `left` that are to be
    /// written, and their rows of the read model. Gives the number of results.
    async fn write(
        &mut self,
        runs: &[Run],
        left: usize,
        pushes: &[Push],
        forks: &HashMap<String, i32>,
    ) -> Result<u64, StoreError> {
        let tests: Vec<[Param<'_>; 7]> = runs
            .iter()
            .map(|run| {
                let push = &pushes[run.push];
                [
                    run.platform.as_str().into(),
                    if push.pr_nr > 0 { "pr" } else { "commit" }.into(),
                    run_token().expose().to_owned().into(),
                    forks.get(&push.repository).copied().into(),
                    push.branch.into(),
                    (&push.commit).into(),
                    push.pr_nr.into(),
                ]
            })
            .collect();
        let columns = ["platform", "test_type", "token", "fork_id", "branch", "commit", "pr_nr"];
        let ids = insert_for_ids(self.tx, "test", columns, &tests).await?;
        let mut rows = Rows::default();
        for (place, (&id, run)) in ids.iter().zip(runs).enumerate() {
            self.add(&mut rows, (id, left - place - 1), run, &pushes[run.push]).await?;
        }
        rows.insert(self.tx).await?;
        summaries::compute(self.tx, &ids).await?;
        Ok(rows.results.len() as u64)
    }

    /// Adds a run: its id, and how many are newer.
    async fn add(
        &mut self,
        rows: &mut Rows,
        (id, age): (i32, usize),
        run: &Run,
        push: &Push,
    ) -> Result<(), StoreError> {
        let ours = push.created >= self.now.minus(OURS);
        let since = push.created >= self.now.minus(APPROVED);
        let usual = age < USUAL;
        let wanted = if usual { &self.usual } else { &self.small };
        let choice = wanted.choose(self.rng, since);
        let tests = wanted.choices[usize::from(since)][choice].clone();
        let asked = wanted.whole && choice > 0;
        // The original platform chose all tests by writing none down.
        if ours || asked || run.status == RunStatus::Incomplete || push.seed.is_multiple_of(2) {
            rows.selection.extend(tests.iter().map(|test| [id.into(), test.regression_test_id.into()]));
        }
        let mut start = push.created;
        let mut trail = Vec::new();
        if ours {
            let snapshot = self.snapshot((usual, since, choice), &tests, start).await?;
            let settled = start < self.now.minus(Duration::days(1));
            let again = settled && self.rng.percent(4);
            let attempt = if again { 2 } else { 1 };
            rows.origins.push([
                id.into(),
                start.into(),
                push.owner_id.into(),
                snapshot.into(),
                attempt.into(),
            ]);
            rows.labels.push([id.into(), MADE_UP.into()]);
            let made = format!("{} {} on {}", fork_url(&push.repository), push.commit, run.platform);
            trail.push(("createRun", start, push.owner_id, None, made));
            if again {
                rows.attempts.push(first_attempt(id, tests.len(), start, push.owner_id));
                start = start.plus(Duration::minutes(50));
                let (before, after) = (RunStatus::Canceled.as_str(), RunStatus::Queued.to_string());
                trail.push(("restartRun", start, push.owner_id, Some(before), after));
            }
        } else if asked {
            rows.owners.push([push.owner_id.into(), id.into()]);
        }
        let windows = run.platform == Platform::Windows;
        let course = Course::new(self.rng, run, push, self.people);
        let subject = Subject {
            run_id: id,
            status: run.status,
            reported: course.reported(),
            windows,
            tests: &tests,
            today: self.today,
            commit_seed: push.seed,
        };
        let report = report(self.rng, &subject, self.library);
        let (stage, stopped_by) = (course.stage, course.stopped_by);
        let events = course.events(self.rng, start, Duration::milliseconds(report.busy_ms), self.now);
        self.statistics[usize::from(windows)].note(id, run.status, push, &events);
        if let (true, Some(by), Some(end)) = (ours, stopped_by, events.last()) {
            let before = if stage == Stage::Waiting { RunStatus::Queued } else { RunStatus::Running };
            trail.push(("cancelRun", end.at, by, Some(before.as_str()), end.message.clone()));
        }
        if age < NOTED {
            for (operation, at, by, old, new) in trail {
                self.trail.run(operation, id, (at, by), old, new);
            }
        }
        if ours {
            self.ahead.extend(report.ahead.into_iter().map(|candidate| (candidate.output_id, candidate)));
        }
        Story {
            run_id: id,
            age,
            run,
            push,
            events: &events,
            tested: &report.tested,
            samples: &self.samples,
            now: self.now,
        }
        .keep(&mut self.library.files);
        rows.results.extend(report.results);
        rows.files.extend(report.files);
        rows.progress.extend(
            events.into_iter().map(|e| [id.into(), e.status.as_str().into(), e.at.into(), e.message.into()]),
        );
        Ok(())
    }

    /// The id of the snapshot of what was asked for.
    async fn snapshot(
        &mut self,
        key: (bool, bool, usize),
        tests: &[&SuiteTest],
        at: Timestamp,
    ) -> Result<i32, StoreError> {
        if let Some(&id) = self.snapshots.get(&key) {
            return Ok(id);
        }
        let suite = Suite { tests: tests.iter().map(|&test| test.clone()).collect() };
        let id = suites::freeze(self.tx, &suite, at).await?;
        self.snapshots.insert(key, id);
        Ok(id)
    }

    /// Writes what people did, and what the original platform keeps about its runs
    /// as a whole.
    async fn conclude(mut self, pushes: &[Push]) -> Result<(), StoreError> {
        let first = self.now.minus(APPROVED);
        for (place, candidate) in self.ahead.values().enumerate() {
            let at = one_after_another(first, place);
            self.trail.approved(candidate, at, "The first caption is not lost any more.");
        }
        self.trail.write(self.tx).await?;
        let on_main = |push: &&Push| push.repository == MAIN && push.branch == MASTER && !is_release(push);
        let newest = pushes.iter().rev().find(on_main).map_or(RELEASES[0].2, |push| &push.commit);
        let mut data: Vec<[Param<'_>; 2]> = vec![["last_commit".into(), newest.into()]];
        for (platform, column, statistics) in [
            (Platform::Linux, "last_passed_on_linux", &self.statistics[0]),
            (Platform::Windows, "last_passed_on_windows", &self.statistics[1]),
        ] {
            let ended = statistics.ended.max(1);
            let fetched = statistics.fetched.as_deref().unwrap_or(newest);
            data.extend([
                [format!("fetch_commit_{platform}").into(), fetched.into()],
                [format!("average_time_{platform}").into(), (statistics.seconds / ended).to_string().into()],
                [
                    format!("avg_prep_time_{platform}").into(),
                    format!("{}.0", statistics.preparation / ended).into(),
                ],
                [format!("avg_prep_count_{platform}").into(), statistics.ended.to_string().into()],
            ]);
            let sql = format!(
                "UPDATE regression_test SET {column} = ? WHERE id IN
                 (SELECT regression_test_id FROM test_result WHERE test_id = ?)"
            );
            if let Some(run) = statistics.passed {
                self.tx.execute(AssertSqlSafe(sql), &[run.into(), run.into()]).await?;
            }
        }
        insert(self.tx, "general_data", ["key", "value"], &data).await
    }
}

fn is_release(push: &Push) -> bool {
    RELEASES.iter().any(|(_, _, commit)| *commit == push.commit)
}

impl Statistics {
    fn note(&mut self, run_id: i32, status: RunStatus, push: &Push, events: &[Event]) {
        if status == RunStatus::Pass {
            self.passed = Some(run_id);
        }
        // Only runs that went all the way are measured.
        let [began, testing, ended] = events else { return };
        if ended.status == ProgressStatus::Completed {
            self.ended += 1;
            self.seconds += ended.at.since(began.at).num_seconds();
            self.preparation += testing.at.since(began.at).num_seconds();
            if push.repository == MAIN && push.branch == MASTER && !is_release(push) {
                self.fetched = Some(push.commit.clone());
            }
        }
    }
}

impl Rows {
    async fn insert(&self, tx: &Tx) -> Result<(), StoreError> {
        insert(tx, "customized_test", ["test_id", "regression_id"], &self.selection).await?;
        insert(tx, "test_fork", ["user_id", "test_id"], &self.owners).await?;
        insert(tx, "test_progress", ["test_id", "status", "timestamp", "message"], &self.progress).await?;
        insert(tx, "test_result", RESULT, &self.results).await?;
        insert(tx, "test_result_file", FILE, &self.files).await?;
        let columns = ["run_id", "created_at", "owner_id", "snapshot_id", "attempt"];
        insert(tx, "run_origin", columns, &self.origins).await?;
        let columns = [
            "run_id",
            "attempt",
            "status",
            "total",
            "passed",
            "failed",
            "missing",
            "skipped",
            "errors",
            "started_at",
            "completed_at",
            "ended_at",
            "ended_by",
        ];
        insert(tx, "run_attempt", columns, &self.attempts).await?;
        insert(tx, "run_label", ["run_id", "label"], &self.labels).await
    }
}

/// An attempt that ran out of time with nothing to show.
fn first_attempt(run_id: i32, tests: usize, created: Timestamp, owner_id: i32) -> [Param<'static>; 13] {
    let tests = i64::try_from(tests).unwrap_or(i64::MAX);
    let at = |minutes| Param::from(created.plus(Duration::minutes(minutes)));
    let none = || Param::from(0);
    [
        run_id.into(),
        1.into(),
        RunStatus::Canceled.as_str().into(),
        tests.into(),
        none(),
        none(),
        none(),
        tests.into(),
        none(),
        at(9),
        at(44),
        at(50),
        owner_id.into(),
    ]
}

/// The whole suite, then those of its parts that have at least two tests in it.
fn whole_and_parts<'a>(suite: &'a Suite, parts: &[Vec<i32>]) -> Vec<Vec<&'a SuiteTest>> {
    let whole: Vec<&SuiteTest> = suite.tests.iter().collect();
    let parts = parts.iter().map(|ids| {
        let members = suite.tests.iter().filter(|test| ids.contains(&test.regression_test_id));
        members.collect::<Vec<_>>()
    });
    [whole].into_iter().chain(parts.filter(|part| part.len() > 1)).collect()
}

/// At most a dozen sections of `limit` tests each that together cover as much of
/// the suite as they can.
fn sections(suite: &Suite, limit: usize) -> Vec<Vec<&SuiteTest>> {
    let all = suite.tests.len();
    let count = all.min(12);
    (0..count)
        .map(|section| {
            let from = suite.tests.iter().cycle().skip(all * section / count);
            let mut tests: Vec<&SuiteTest> = from.take(limit.clamp(1, all)).collect();
            tests.sort_unstable_by_key(|test| test.regression_test_id);
            tests
        })
        .collect()
}
