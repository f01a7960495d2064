//! Whether a result is right. The one rule for runs, results, outputs, errors,
//! diffs and artifacts; nothing else in the server decides it.
//!
//! A test without a result row has not started. Of one with a row, first an
//! output that had to be there and is not makes it `missing_output`; then another
//! exit code than expected, or an output whose hash is not accepted, makes it
//! `fail`; else it is a `pass`.
//!
//! Accepted hashes of an output are its baseline and variants, those of the run's
//! snapshot and those of today. So what was green by its own snapshot stays
//! green, and approving an output turns the runs that produced it green.

use std::collections::{BTreeMap, BTreeSet};

use super::suite::{Suite, SuiteOutput};
use crate::api::models::OutputStatus;

pub use crate::api::models::ResultStatus;

/// What can be wrong with a test that has a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TestErrorKind {
    /// The program ended with another exit code than expected.
    ExitCodeMismatch,
    /// An output that had to be there is not.
    MissingOutput,
    /// An output's hash is not accepted.
    DiffMismatch,
}

/// The output id of a stored sentinel row, and what it holds.
const SENTINEL: (i32, &str) = (-1, "error");

/// What is expected of one output of a test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The output's id.
    pub output_id: i32,
    /// The output must be there. Never so for an ignored one, for ids below 1
    /// (old installations used -1 as a stand-in) and for an output that the
    /// run's snapshot does not know.
    pub required: bool,
    /// Whatever is produced is right.
    pub ignore: bool,
    /// The hashes that are right.
    pub accepted: BTreeSet<String>,
}

/// What is expected of each test of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expectations(BTreeMap<i32, Vec<Expected>>);

impl Expectations {
    /// What a run's snapshot and today's definitions expect together. The
    /// snapshot decides which outputs must be there and which are ignored; today's
    /// definitions only add accepted hashes, and serve as the judge of outputs
    /// the snapshot does not know. Without a snapshot (a run of the original
    /// platform) today's definitions serve alone.
    ///
    /// An empty hash is never accepted: no file has one.
    pub fn merge(snapshot: Option<&Suite>, today: &Suite) -> Self {
        let mut merged: BTreeMap<i32, BTreeMap<i32, Expected>> = BTreeMap::new();
        for test in &snapshot.unwrap_or(today).tests {
            let outputs = merged.entry(test.regression_test_id).or_default();
            for output in &test.outputs {
                let expected = outputs.entry(output.output_id).or_insert(Expected {
                    output_id: output.output_id,
                    required: !output.ignore && output.output_id > 0,
                    ignore: output.ignore,
                    accepted: BTreeSet::new(),
                });
                expected.accepted.extend(hashes(output));
            }
        }
        if snapshot.is_some() {
            for test in &today.tests {
                let outputs = merged.entry(test.regression_test_id).or_default();
                for output in &test.outputs {
                    let expected = outputs.entry(output.output_id).or_insert(Expected {
                        output_id: output.output_id,
                        required: false,
                        ignore: output.ignore,
                        accepted: BTreeSet::new(),
                    });
                    expected.accepted.extend(hashes(output));
                }
            }
        }
        let sorted =
            |(test, outputs): (i32, BTreeMap<i32, Expected>)| (test, outputs.into_values().collect());
        Self(merged.into_iter().map(sorted).collect())
    }

    /// What is expected of one test, by output id; nothing of an unknown one.
    pub fn of(&self, regression_test_id: i32) -> &[Expected] {
        self.0.get(&regression_test_id).map_or(&[], |outputs| outputs)
    }
}

fn hashes(output: &SuiteOutput) -> impl Iterator<Item = String> {
    let all = output.baseline.iter().chain(&output.variants);
    all.filter(|hash| !hash.is_empty()).cloned()
}

/// A row that says how a test went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// The test's id.
    pub regression_test_id: i32,
    /// How the program ended.
    pub exit_code: Option<i64>,
    /// How it should have ended, as of the report. Nothing equals nothing, and
    /// nothing else.
    pub expected_rc: Option<i64>,
    /// How long it took, in milliseconds.
    pub runtime_ms: Option<i64>,
}

/// A row that says what a test wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// The test's id.
    pub regression_test_id: i32,
    /// The output's id.
    pub output_id: i32,
    /// The hash of what was written; `None` when it was the baseline of the day.
    pub got: Option<String>,
}

impl FileRow {
    /// Whether the row is the stored form of "no output at all". Such a row is
    /// never shown.
    pub fn is_sentinel(&self) -> bool {
        self.output_id == SENTINEL.0 && self.got.as_deref() == Some(SENTINEL.1)
    }
}

/// Something wrong with a test that has a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestError {
    /// What is wrong.
    pub kind: TestErrorKind,
    /// The test's id.
    pub regression_test_id: i32,
    /// The output's id. `None` for an exit code, and when the row only says that
    /// some output is missing.
    pub output_id: Option<i32>,
}

/// Whether the hash of what was written is right: it was the baseline of the day,
/// or it is accepted. Says nothing about being ignored.
pub fn accepted(expected: &[Expected], file: &FileRow) -> bool {
    file.got
        .as_ref()
        .is_none_or(|got| find(expected, file.output_id).is_some_and(|output| output.accepted.contains(got)))
}

/// The status of one output: `missing_output` without a row, `pass` when its hash
/// is accepted or the output ignored, else `fail`.
pub fn output_status(expected: &[Expected], file: Option<&FileRow>) -> OutputStatus {
    match file {
        None => OutputStatus::MissingOutput,
        Some(file) if file.is_sentinel() => OutputStatus::MissingOutput,
        Some(file) if ignored(expected, file) || accepted(expected, file) => OutputStatus::Pass,
        Some(_) => OutputStatus::Fail,
    }
}

/// The status of one test, from its result row and its file rows.
pub fn result_status(expected: &[Expected], result: Option<&ResultRow>, files: &[&FileRow]) -> ResultStatus {
    match result {
        None => ResultStatus::NotStarted,
        Some(result) => status_of(&errors(expected, result, files)),
    }
}

/// Everything wrong with one test: its exit code, then each missing output, then
/// each output that is not accepted, the latter two by output id. All three kinds
/// may come together. A sentinel row is a missing output without an id, unless
/// it is known which ones are missing.
pub fn errors(expected: &[Expected], result: &ResultRow, files: &[&FileRow]) -> Vec<TestError> {
    let error =
        |kind, output_id| TestError { kind, regression_test_id: result.regression_test_id, output_id };
    let mut errors = Vec::new();
    if result.exit_code != result.expected_rc {
        errors.push(error(TestErrorKind::ExitCodeMismatch, None));
    }

    let present: BTreeMap<i32, &FileRow> = files.iter().map(|file| (file.output_id, *file)).collect();
    let missing: Vec<i32> = expected
        .iter()
        .filter(|output| output.required && !present.contains_key(&output.output_id))
        .map(|output| output.output_id)
        .collect();
    if missing.is_empty() && files.iter().any(|file| file.is_sentinel()) {
        errors.push(error(TestErrorKind::MissingOutput, None));
    }
    for output_id in missing {
        errors.push(error(TestErrorKind::MissingOutput, Some(output_id)));
    }

    for (output_id, file) in present {
        if output_status(expected, Some(file)) == OutputStatus::Fail {
            errors.push(error(TestErrorKind::DiffMismatch, Some(output_id)));
        }
    }
    errors
}

/// The status of a test that has a result and these errors.
fn status_of(errors: &[TestError]) -> ResultStatus {
    let missing = |error: &TestError| error.kind == TestErrorKind::MissingOutput;
    if errors.iter().any(missing) {
        ResultStatus::MissingOutput
    } else if errors.is_empty() {
        ResultStatus::Pass
    } else {
        ResultStatus::Fail
    }
}

fn find(expected: &[Expected], output_id: i32) -> Option<&Expected> {
    expected.iter().find(|output| output.output_id == output_id)
}

fn ignored(expected: &[Expected], file: &FileRow) -> bool {
    find(expected, file.output_id).is_some_and(|output| output.ignore)
}

/// How many tests of a run ended how. `passed + failed + missing + skipped` is
/// always `total`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// The tests that count: the selected ones, and any other with a result.
    pub total: i32,
    /// Tests that passed.
    pub passed: i32,
    /// Tests that failed.
    pub failed: i32,
    /// Tests with a missing output.
    pub missing: i32,
    /// Tests without a result.
    pub skipped: i32,
    /// Errors over all tests; one test may have several.
    pub errors: i32,
    /// The sum of the tests' run times in milliseconds; `None` without results.
    pub duration_ms: Option<i64>,
}

/// The verdict over a whole run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// The status of every test that counts, by test id.
    pub tests: BTreeMap<i32, ResultStatus>,
    /// Every error, by test id and then as [`errors`] orders them.
    pub errors: Vec<TestError>,
    /// The numbers.
    pub counts: Counts,
}

/// Judges a run: its `selection` (repetitions count once; see
/// [`super::run_status::selection`]) and whatever else has a result. Rows may
/// come in any order.
pub fn judge(
    selection: &[i32],
    expectations: &Expectations,
    results: &[ResultRow],
    files: &[FileRow],
) -> Judgement {
    let mut tests: BTreeMap<i32, (Option<&ResultRow>, Vec<&FileRow>)> =
        selection.iter().map(|&id| (id, Default::default())).collect();
    for result in results {
        tests.entry(result.regression_test_id).or_default().0 = Some(result);
    }
    for file in files {
        if let Some((_, files)) = tests.get_mut(&file.regression_test_id) {
            files.push(file);
        }
    }

    let mut judgement = Judgement::default();
    let counts = &mut judgement.counts;
    for (id, (result, files)) in tests {
        let status = match result {
            None => ResultStatus::NotStarted,
            Some(result) => {
                let found = errors(expectations.of(id), result, &files);
                let status = status_of(&found);
                judgement.errors.extend(found);
                status
            }
        };
        counts.total += 1;
        *match status {
            ResultStatus::Pass => &mut counts.passed,
            ResultStatus::Fail => &mut counts.failed,
            ResultStatus::MissingOutput => &mut counts.missing,
            ResultStatus::NotStarted => &mut counts.skipped,
        } += 1;
        judgement.tests.insert(id, status);
    }
    counts.errors = i32::try_from(judgement.errors.len()).unwrap_or(i32::MAX);
    let duration = results.iter().filter_map(|result| result.runtime_ms).fold(0, i64::saturating_add);
    counts.duration_ms = (!results.is_empty()).then_some(duration.max(0));
    judgement
}

#[cfg(test)]
mod tests;
