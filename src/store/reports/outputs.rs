//! How tests went, and what they wrote.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::AssertSqlSafe;

use super::{Attempt, Receipt, Refusal, Standing, settle, subject, take};
use crate::domain::suite::{Suite, SuiteOutput, SuiteTest};
use crate::store::suites::places;
use crate::store::{Engine, Param, Queries, Store, StoreError, Tx, summaries};

/// How a test went as a whole.
#[derive(Clone, Copy, Debug)]
pub struct TestReport<'a> {
    /// The test.
    pub regression_test_id: i32,
    /// How the program ended.
    pub exit_code: i32,
    /// How long it took, in milliseconds.
    pub runtime_ms: i32,
    /// What it wrote, each output once. What is not named was not written.
    pub outputs: &'a [Wrote<'a>],
}

/// What a test wrote.
#[derive(Clone, Copy, Debug)]
pub struct Wrote<'a> {
    /// The output's id.
    pub output_id: i32,
    /// The hash of what was written; nothing where it equals the baseline. The
    /// baseline's own hash is the same as nothing.
    pub got: Option<&'a str>,
}

/// One thing that a report says of a test.
struct Said<'a> {
    /// Exit code and run time.
    result: Option<(i32, i32)>,
    outputs: &'a [Wrote<'a>],
    /// Nothing but this was written.
    whole: bool,
    /// A run that has not begun takes it, too.
    queued: bool,
}

/// Stores what a test wrote for one output. Taken while the run waits, too:
/// where the stages of a run are reported apart, that report can be lost.
pub async fn output(
    store: &Store,
    attempt: &Attempt<'_>,
    regression_test_id: i32,
    output_id: i32,
    got: Option<&str>,
) -> Result<Result<Receipt, Refusal>, StoreError> {
    let outputs = [Wrote { output_id, got }];
    let said = Said { result: None, outputs: &outputs, whole: false, queued: true };
    store_report(store, attempt, regression_test_id, &said).await
}

/// Stores how a test went, without what it wrote, under the same conditions.
pub async fn result(
    store: &Store,
    attempt: &Attempt<'_>,
    regression_test_id: i32,
    exit_code: i32,
    runtime_ms: i32,
) -> Result<Result<Receipt, Refusal>, StoreError> {
    let said = Said { result: Some((exit_code, runtime_ms)), outputs: &[], whole: false, queued: true };
    store_report(store, attempt, regression_test_id, &said).await
}

/// Stores how a test went, with everything it wrote. The run must have begun.
pub async fn whole(
    store: &Store,
    attempt: &Attempt<'_>,
    report: &TestReport<'_>,
) -> Result<Result<Receipt, Refusal>, StoreError> {
    let result = Some((report.exit_code, report.runtime_ms));
    let said = Said { result, outputs: report.outputs, whole: true, queued: false };
    store_report(store, attempt, report.regression_test_id, &said).await
}

/// A constant number of statements, whatever the size of run and suite.
async fn store_report(
    store: &Store,
    attempt: &Attempt<'_>,
    test_id: i32,
    said: &Said<'_>,
) -> Result<Result<Receipt, Refusal>, StoreError> {
    // Whoever has not got the token locks nothing.
    let snapshot = match subject::run(store, attempt).await? {
        Ok(run) => subject::snapshot(store, &run).await?,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let tx = store.begin().await?;
    let outputs: Vec<i32> = said.outputs.iter().map(|wrote| wrote.output_id).collect();
    let there = lock_definitions(&tx, test_id, &outputs).await?;
    let standing = match take(&tx, attempt).await? {
        Ok(standing) => standing,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let news = match news(&tx, attempt.run_id, snapshot.as_deref(), test_id, said, there).await? {
        Ok(news) => news,
        // That the run has ended says more than that the report is another one.
        Err(Refusal::Differs) => {
            return Ok(Err(standing.going_on().err().unwrap_or(Refusal::Differs)));
        }
        Err(refusal) => return Ok(Err(refusal)),
    };
    if news.is_empty() {
        settle(tx, attempt).await?;
        return Ok(Ok(Receipt::Repeated));
    }
    if let Some(refusal) = untimely(standing, said) {
        return Ok(Err(refusal));
    }
    news.insert(&tx, attempt.run_id, test_id).await?;
    summaries::compute(&tx, &[attempt.run_id]).await?;
    settle(tx, attempt).await?;
    Ok(Ok(Receipt::Stored))
}

fn untimely(standing: Standing, said: &Said<'_>) -> Option<Refusal> {
    match standing.going_on() {
        Err(refusal) => Some(refusal),
        Ok(Standing { status: None, .. }) if !said.queued => Some(Refusal::OutOfOrder),
        Ok(_) => None,
    }
}

/// What a report adds to what is stored.
struct News {
    /// Exit code, run time, and the exit code that is right.
    result: Option<(i32, i32, Option<i32>)>,
    files: Vec<File>,
}

struct File {
    output_id: i32,
    /// The baseline of the day; empty where there is none.
    expected: String,
    got: Option<String>,
}

/// What is new in a report, if it can be said of the run and does not say
/// something else than before.
async fn news(
    tx: &Tx,
    run_id: i32,
    snapshot: Option<&Suite>,
    test_id: i32,
    said: &Said<'_>,
    there: Option<BTreeSet<i32>>,
) -> Result<Result<News, Refusal>, StoreError> {
    let Some(there) = there else { return Ok(Err(Refusal::NoSuchTest)) };
    let test = match subject::test(tx, run_id, snapshot, test_id).await? {
        Ok(test) => test,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let mut files = Vec::new();
    for wrote in said.outputs {
        let output = defined(&test, wrote.output_id).filter(|_| there.contains(&wrote.output_id));
        let Some(output) = output else { return Ok(Err(Refusal::NoSuchOutput)) };
        let baseline = output.baseline.as_deref().filter(|hash| !hash.is_empty());
        let got = wrote.got.filter(|hash| baseline != Some(*hash));
        if wrote.got.is_none() && baseline.is_none() {
            return Ok(Err(Refusal::NoBaseline));
        }
        files.push(File {
            output_id: wrote.output_id,
            expected: baseline.unwrap_or_default().to_owned(),
            got: got.map(str::to_owned),
        });
    }
    let before = before(tx, run_id, test_id).await?;
    Ok(before.news(said, files, test.expected_rc))
}

fn defined(test: &SuiteTest, output_id: i32) -> Option<&SuiteOutput> {
    test.outputs.iter().find(|output| output.output_id == output_id && output_id > 0)
}

/// What was reported of a test before.
struct Before {
    /// Exit code and run time.
    result: Option<(Option<i64>, Option<i64>)>,
    files: BTreeMap<i32, Option<String>>,
}

impl Before {
    fn news(self, said: &Said<'_>, files: Vec<File>, expected_rc: Option<i32>) -> Result<News, Refusal> {
        let result = match (said.result, self.result) {
            (Some((exit_code, runtime)), Some(stored)) => {
                if stored != (Some(exit_code.into()), Some(runtime.into())) {
                    return Err(Refusal::Differs);
                }
                None
            }
            (Some((exit_code, runtime)), None) => Some((exit_code, runtime, expected_rc)),
            (None, _) => None,
        };
        let named: BTreeSet<i32> = files.iter().map(|file| file.output_id).collect();
        let mut added = Vec::new();
        for file in files {
            match self.files.get(&file.output_id) {
                Some(got) if *got != file.got => return Err(Refusal::Differs),
                Some(_) => {}
                None => added.push(file),
            }
        }
        let complete = self.result.is_some();
        let more = self.files.keys().any(|id| *id > 0 && !named.contains(id));
        if said.whole && (more || (complete && !added.is_empty())) {
            return Err(Refusal::Differs);
        }
        Ok(News { result, files: added })
    }
}

async fn before(tx: &Tx, run_id: i32, test_id: i32) -> Result<Before, StoreError> {
    let params = [run_id.into(), test_id.into()];
    let sql = "SELECT exit_code, runtime FROM test_result WHERE test_id = ? AND regression_test_id = ?";
    let result = tx.fetch_optional(sql, &params, |row| Ok((row.opt_int(0)?, row.opt_int(1)?))).await?;
    let sql = "SELECT regression_test_output_id, got FROM test_result_file
               WHERE test_id = ? AND regression_test_id = ?";
    let files = tx.fetch_all(sql, &params, |row| Ok((row.int32(0)?, row.opt_text(1)?))).await?;
    Ok(Before { result, files: files.into_iter().collect() })
}

impl News {
    fn is_empty(&self) -> bool {
        self.result.is_none() && self.files.is_empty()
    }

    async fn insert(&self, tx: &Tx, run_id: i32, test_id: i32) -> Result<(), StoreError> {
        if !self.files.is_empty() {
            let values = vec!["(?, ?, ?, ?, ?)"; self.files.len()].join(", ");
            let sql = format!(
                "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
                 VALUES {values}"
            );
            let rows = self.files.iter().flat_map(|file| {
                [
                    run_id.into(),
                    test_id.into(),
                    file.output_id.into(),
                    Param::from(&file.expected),
                    file.got.as_deref().into(),
                ]
            });
            let params: Vec<Param<'_>> = rows.collect();
            tx.execute(AssertSqlSafe(sql), &params).await?;
        }
        if let Some((exit_code, runtime, expected_rc)) = self.result {
            tx.execute(
                "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc)
                 VALUES (?, ?, ?, ?, ?)",
                &[run_id.into(), test_id.into(), runtime.into(), exit_code.into(), expected_rc.into()],
            )
            .await?;
        }
        Ok(())
    }
}

/// Locks a test and outputs of it against whoever changes them, but not against
/// other reports; gives those outputs that exist, or nothing without the test.
/// On SQLite the transaction itself is the lock.
async fn lock_definitions(
    tx: &Tx,
    test_id: i32,
    outputs: &[i32],
) -> Result<Option<BTreeSet<i32>>, StoreError> {
    let locking = match tx.engine() {
        Engine::Sqlite => "",
        Engine::Postgres => " FOR SHARE",
        // MariaDB knows only the old words, MySQL both.
        Engine::MySql => " LOCK IN SHARE MODE",
    };
    let sql = format!("SELECT id FROM regression_test WHERE id = ?{locking}");
    if tx.fetch_optional(AssertSqlSafe(sql), &[test_id.into()], |row| row.int32(0)).await?.is_none() {
        return Ok(None);
    }
    if outputs.is_empty() {
        return Ok(Some(BTreeSet::new()));
    }
    let sql = format!(
        "SELECT id FROM regression_test_output WHERE id IN ({}) ORDER BY id{locking}",
        places(outputs.len())
    );
    let params: Vec<Param<'_>> = outputs.iter().map(|&id| id.into()).collect();
    let found = tx.fetch_all(AssertSqlSafe(sql), &params, |row| row.int32(0)).await?;
    Ok(Some(found.into_iter().collect()))
}
