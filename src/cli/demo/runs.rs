//! Runs: what each was asked for and what came of it.

use std::collections::HashMap;

use chrono::Duration;

use super::course::{Course, Event};
use super::history::{MAIN, MASTER, Push, Run, history};
use super::media::RELEASES;
use super::people::Person;
use super::random::Rng;
use super::results::{FILE, RESULT, Subject, report};
use super::rows::{insert, insert_for_ids};
use super::suite::Suites;
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

/// What runs are made from.
pub(super) struct Maker<'a> {
    tx: &'a Tx,
    rng: &'a mut Rng,
    people: &'a [Person],
    today: &'a Suite,
    now: Timestamp,
    /// What people ask for, before and since the approvals.
    wanted: [Vec<Vec<&'a SuiteTest>>; 2],
    /// Whether the first of `wanted` is the whole suite, which nearly everybody
    /// asks for.
    whole: bool,
    snapshots: HashMap<(bool, usize), i32>,
    /// Of Linux, of Windows.
    statistics: [Statistics; 2],
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
    results: Vec<[Param<'static>; 5]>,
    files: Vec<[Param<'static>; 5]>,
}

impl<'a> Maker<'a> {
    /// Prepares runs of the whole suite and of its parts, or of `limit` tests
    /// each.
    pub(super) fn new(
        tx: &'a Tx,
        rng: &'a mut Rng,
        people: &'a [Person],
        suites: &'a Suites,
        limit: Option<usize>,
        now: Timestamp,
    ) -> Self {
        let wanted = [&suites.before, &suites.today].map(|suite| match limit {
            None => whole_and_parts(suite, &suites.parts),
            Some(limit) => sections(suite, limit),
        });
        let (whole, today) = (limit.is_none(), &suites.today);
        let (snapshots, statistics) = Default::default();
        Self { tx, rng, people, today, now, wanted, whole, snapshots, statistics }
    }

    /// Makes `count` runs and gives how many results they have; `done` hears how
    /// many runs there are so far.
    pub(super) async fn fill(mut self, count: usize, done: &(dyn Fn(u64) + Sync)) -> Result<u64, StoreError> {
        let (pushes, runs) = history(self.rng, count, self.people, self.now.minus(OURS), self.now);
        let forks = self.forks(&pushes).await?;
        let (mut written, mut results) = (0, 0);
        for chunk in runs.chunks(CHUNK) {
            results += self.write(chunk, &pushes, &forks).await?;
            written += chunk.len() as u64;
            done(written);
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

    /// Writes runs that follow each other, and their rows of the read model.
    /// Gives the number of results.
    async fn write(
        &mut self,
        runs: &[Run],
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
        for (&id, run) in ids.iter().zip(runs) {
            self.add(&mut rows, id, run, &pushes[run.push]).await?;
        }
        rows.insert(self.tx).await?;
        summaries::compute(self.tx, &ids).await?;
        Ok(rows.results.len() as u64)
    }

    async fn add(&mut self, rows: &mut Rows, id: i32, run: &Run, push: &Push) -> Result<(), StoreError> {
        let ours = push.created >= self.now.minus(OURS);
        let since = push.created >= self.now.minus(APPROVED);
        let choice = self.choice(since);
        let tests = self.wanted[usize::from(since)][choice].clone();
        let asked = self.whole && choice > 0;
        // The original platform chose all tests by writing none down.
        if ours || asked || run.status == RunStatus::Incomplete || push.seed.is_multiple_of(2) {
            rows.selection.extend(tests.iter().map(|test| [id.into(), test.regression_test_id.into()]));
        }
        let mut start = push.created;
        if ours {
            let snapshot = self.snapshot(since, choice, &tests, start).await?;
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
            if again {
                rows.attempts.push(first_attempt(id, tests.len(), start, push.owner_id));
                start = start.plus(Duration::minutes(50));
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
        let report = report(self.rng, &subject);
        let events = course.events(self.rng, start, Duration::milliseconds(report.busy_ms), self.now);
        self.statistics[usize::from(windows)].note(id, run.status, push, &events);
        rows.results.extend(report.results);
        rows.files.extend(report.files);
        rows.progress.extend(
            events.into_iter().map(|e| [id.into(), e.status.as_str().into(), e.at.into(), e.message.into()]),
        );
        Ok(())
    }

    /// Which of the things people ask for.
    fn choice(&mut self, since: bool) -> usize {
        let choices = self.wanted[usize::from(since)].len();
        if !self.whole {
            self.rng.below(choices)
        } else if choices > 1 && self.rng.percent(12) {
            1 + self.rng.below(choices - 1)
        } else {
            0
        }
    }

    /// The id of the snapshot of what was asked for.
    async fn snapshot(
        &mut self,
        since: bool,
        choice: usize,
        tests: &[&SuiteTest],
        at: Timestamp,
    ) -> Result<i32, StoreError> {
        if let Some(&id) = self.snapshots.get(&(since, choice)) {
            return Ok(id);
        }
        let suite = Suite { tests: tests.iter().map(|&test| test.clone()).collect() };
        let id = suites::freeze(self.tx, &suite, at).await?;
        self.snapshots.insert((since, choice), id);
        Ok(id)
    }

    /// Writes what the original platform keeps about its runs as a whole.
    async fn conclude(self, pushes: &[Push]) -> Result<(), StoreError> {
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
        insert(tx, "run_attempt", columns, &self.attempts).await
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
