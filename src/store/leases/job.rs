//! What a worker is to do, as the run was created with it.

use std::collections::HashMap;
use std::sync::Arc;

use sqlx::AssertSqlSafe;

use crate::api::models::{InputType, OutputType, Platform};
use crate::domain::suite::{Suite, SuiteOutput, SuiteTest};
use crate::domain::time::Timestamp;
use crate::store::suites::{self, places};
use crate::store::tolerant::word;
use crate::store::{Param, Queries, Row, Store, StoreError, summaries};

/// More tests than this are not named in a statement: all are read.
const NAMED: usize = 500;

/// A run that is a worker's.
#[derive(Clone, Debug)]
pub struct Job {
    /// The run.
    pub run_id: i32,
    /// 1, and one more with every restart.
    pub attempt: i32,
    /// What it runs on.
    pub platform: Platform,
    /// The clone URL of the repository.
    pub fork_url: Option<String>,
    /// The branch.
    pub branch: String,
    /// The commit.
    pub commit: String,
    /// The pull request's number; 0 for none.
    pub pr_nr: i32,
    /// Until when it is the worker's.
    pub expires_at: Timestamp,
    /// What to test, by id.
    pub tests: Vec<Test>,
}

/// A test to be run.
#[derive(Clone, Debug)]
pub struct Test {
    /// What it is.
    pub definition: SuiteTest,
    /// How the sample is fed in; an unknown stored way is none.
    pub input_type: Option<InputType>,
    /// Where the output goes; an unknown stored way is none.
    pub output_type: Option<OutputType>,
    /// Its sample, if it is there.
    pub sample: Option<Sample>,
    /// What is right for each of its outputs, in the same order: the baseline of
    /// the run's snapshot, its variants, then what is right today.
    pub accepted: Vec<Vec<String>>,
}

/// What a test runs on.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The sample's id.
    pub id: i32,
    /// Its hash.
    pub sha: String,
    /// Without the dot.
    pub extension: String,
    /// Without the extension.
    pub original_name: String,
}

/// The job that a run is; nothing where no worker has it. At most ten
/// statements, whatever its size.
pub async fn job(store: &Store, run_id: i32) -> Result<Option<Job>, StoreError> {
    let Some((mut job, snapshot_id)) = run(store, run_id).await? else { return Ok(None) };
    let snapshot = match snapshot_id {
        Some(id) => store.snapshot(id).await?,
        None => None,
    };
    let ids: Vec<i32> = match &snapshot {
        Some(suite) => suite.tests.iter().map(|test| test.regression_test_id).collect(),
        None => summaries::selected(store, run_id).await?,
    };
    let today = suites::today(store, Some(&ids).filter(|ids| ids.len() <= NAMED).map(Vec::as_slice)).await?;
    job.tests = tests(snapshot, today, &ids);
    let samples = samples(store, &job.tests).await?;
    for test in &mut job.tests {
        test.sample = test.definition.sample_id.and_then(|id| samples.get(&id).cloned());
    }
    Ok(Some(job))
}

async fn run(store: &Store, run_id: i32) -> Result<Option<(Job, Option<i32>)>, StoreError> {
    let sql = r#"SELECT l.attempt, t.platform, f.github, t.branch, t."commit", t.pr_nr, l.expires_at, o.snapshot_id
                 FROM run_lease l JOIN test t ON t.id = l.run_id LEFT JOIN fork f ON f.id = t.fork_id
                 LEFT JOIN run_origin o ON o.run_id = l.run_id
                 WHERE l.run_id = ? AND l.expires_at IS NOT NULL AND l.attempt = COALESCE(o.attempt, 1)"#;
    let row = |row: Row<'_>| {
        let job = Job {
            run_id,
            attempt: row.int32(0)?,
            platform: word(row.text_ref(1)?, Platform::parse, Platform::Linux),
            fork_url: row.opt_text(2)?,
            branch: row.text(3)?,
            commit: row.text(4)?,
            pr_nr: row.int32(5)?,
            expires_at: row.time(6)?,
            tests: Vec::new(),
        };
        Ok((job, row.opt_int32(7)?))
    };
    store.fetch_optional(sql, &[run_id.into()], row).await
}

/// The tests of the snapshot, or those selected as they are today.
fn tests(snapshot: Option<Arc<Suite>>, today: Suite, ids: &[i32]) -> Vec<Test> {
    let now: HashMap<i32, &SuiteOutput> =
        today.tests.iter().flat_map(|test| &test.outputs).map(|output| (output.output_id, output)).collect();
    let defined = snapshot.as_deref().unwrap_or(&today).tests.iter();
    let mut tests: Vec<Test> = defined
        .filter(|test| test.regression_test_id > 0 && ids.contains(&test.regression_test_id))
        .map(|test| {
            let mut definition = test.clone();
            definition.outputs.retain(|output| output.output_id > 0);
            definition.outputs.sort_by_key(|output| output.output_id);
            let accepted = definition.outputs.iter();
            Test {
                input_type: definition.input_type.as_deref().and_then(|text| known(text, InputType::parse)),
                output_type: definition
                    .output_type
                    .as_deref()
                    .and_then(|text| known(text, OutputType::parse)),
                sample: None,
                accepted: accepted.map(|output| right(output, now.get(&output.output_id).copied())).collect(),
                definition,
            }
        })
        .collect();
    tests.sort_by_key(|test| test.definition.regression_test_id);
    tests
}

fn known<T>(stored: &str, parse: fn(&str) -> Option<T>) -> Option<T> {
    parse(stored.trim())
}

/// The hashes that are right for an output, each once, the baseline first.
fn right(output: &SuiteOutput, today: Option<&SuiteOutput>) -> Vec<String> {
    let mut hashes: Vec<String> = Vec::new();
    for output in [Some(output), today].into_iter().flatten() {
        for hash in output.baseline.iter().chain(&output.variants) {
            if !hash.is_empty() && !hashes.contains(hash) {
                hashes.push(hash.clone());
            }
        }
    }
    hashes
}

/// The samples of the tests that have a hash.
async fn samples(store: &Store, tests: &[Test]) -> Result<HashMap<i32, Sample>, StoreError> {
    let mut ids: Vec<i32> = tests.iter().filter_map(|test| test.definition.sample_id).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let (condition, params): (String, Vec<Param<'_>>) = if ids.len() > NAMED {
        (String::new(), Vec::new())
    } else {
        (format!("AND id IN ({})", places(ids.len())), ids.iter().map(|&id| id.into()).collect())
    };
    let sql = format!(
        "SELECT id, sha, extension, original_name FROM sample WHERE sha IS NOT NULL AND sha <> '' {condition}"
    );
    let rows = store.fetch_all(AssertSqlSafe(sql), &params, |row| {
        let id = row.int32(0)?;
        let sample = Sample { id, sha: row.text(1)?, extension: row.text(2)?, original_name: row.text(3)? };
        Ok((id, sample))
    });
    Ok(rows.await?.into_iter().collect())
}

#[cfg(test)]
mod unit {
    use super::*;

    fn output(baseline: Option<&str>, variants: &[&str]) -> SuiteOutput {
        SuiteOutput {
            output_id: 1,
            baseline: baseline.map(str::to_owned),
            extension: ".srt".to_owned(),
            expected_filename: None,
            ignore: false,
            variants: variants.iter().map(|hash| (*hash).to_owned()).collect(),
        }
    }

    #[test]
    fn the_baseline_of_the_run_comes_first_and_nothing_twice() {
        let then = output(Some("b"), &["v", "w"]);
        let now = output(Some("c"), &["w", "b", ""]);
        assert_eq!(right(&then, Some(&now)), ["b", "v", "w", "c"]);
        assert_eq!(right(&then, None), ["b", "v", "w"]);
        assert_eq!(right(&output(None, &[]), Some(&now)), ["c", "w", "b"]);
    }
}
