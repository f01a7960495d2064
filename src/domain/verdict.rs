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
mod tests {
    use TestErrorKind::{DiffMismatch, ExitCodeMismatch, MissingOutput};
    use proptest::prelude::*;

    use super::super::suite::SuiteTest;
    use super::super::suite::tests::{output, suites, test};
    use super::*;

    fn suite(tests: Vec<SuiteTest>) -> Suite {
        Suite { tests }
    }

    fn result(id: i32, exit_code: i64, expected_rc: i64) -> ResultRow {
        ResultRow {
            regression_test_id: id,
            exit_code: Some(exit_code),
            expected_rc: Some(expected_rc),
            runtime_ms: Some(100),
        }
    }

    fn file(id: i32, output_id: i32, got: Option<&str>) -> FileRow {
        FileRow { regression_test_id: id, output_id, got: got.map(str::to_owned) }
    }

    /// Status and errors (kind, output) of test 1 by today's definitions alone.
    fn verdict(
        outputs: Vec<SuiteOutput>,
        result: ResultRow,
        files: &[FileRow],
    ) -> (ResultStatus, Vec<(TestErrorKind, Option<i32>)>) {
        let expectations = Expectations::merge(None, &suite(vec![test(1, outputs)]));
        let expected = expectations.of(1);
        let files: Vec<&FileRow> = files.iter().collect();
        let found = errors(expected, &result, &files);
        (
            result_status(expected, Some(&result), &files),
            found.iter().map(|e| (e.kind, e.output_id)).collect(),
        )
    }

    #[test]
    fn without_a_result_nothing_has_started() {
        let files = [&file(1, 3, Some("bad"))];
        assert_eq!(result_status(&[], None, &files), ResultStatus::NotStarted);
    }

    #[test]
    fn the_baseline_and_every_variant_pass() {
        let outputs =
            vec![SuiteOutput { variants: vec!["var".to_owned(), String::new()], ..output(3, "base") }];
        for got in [None, Some("base"), Some("var")] {
            let (status, errors) = verdict(outputs.clone(), result(1, 0, 0), &[file(1, 3, got)]);
            assert_eq!(status, ResultStatus::Pass, "{got:?}");
            assert!(errors.is_empty());
        }
        for got in ["other", "", "BASE", "base "] {
            let (status, errors) = verdict(outputs.clone(), result(1, 0, 0), &[file(1, 3, Some(got))]);
            assert_eq!(status, ResultStatus::Fail, "{got:?}");
            assert_eq!(errors, [(DiffMismatch, Some(3))]);
        }
    }

    #[test]
    fn an_output_without_a_baseline_accepts_no_hash() {
        let outputs = vec![SuiteOutput { baseline: None, ..output(3, "") }];
        let (status, _) = verdict(outputs, result(1, 0, 0), &[file(1, 3, Some(""))]);
        assert_eq!(status, ResultStatus::Fail);
    }

    #[test]
    fn another_exit_code_fails_and_null_equals_only_null() {
        for (exit_code, expected_rc, passes) in [
            (Some(0), Some(0), true),
            (Some(1), Some(0), false),
            (None, None, true),
            (None, Some(0), false),
            (Some(0), None, false),
        ] {
            let row = ResultRow { exit_code, expected_rc, ..result(1, 0, 0) };
            let (status, errors) = verdict(vec![], row, &[]);
            assert_eq!(status == ResultStatus::Pass, passes);
            assert_eq!(errors.is_empty(), passes);
            assert!(passes || errors == [(ExitCodeMismatch, None)]);
        }
    }

    #[test]
    fn a_missing_output_outranks_everything() {
        let outputs = vec![output(3, "a"), output(4, "b"), output(5, "c")];
        let (status, errors) = verdict(outputs, result(1, 7, 0), &[file(1, 4, Some("x"))]);
        assert_eq!(status, ResultStatus::MissingOutput);
        assert_eq!(
            errors,
            [
                (ExitCodeMismatch, None),
                (MissingOutput, Some(3)),
                (MissingOutput, Some(5)),
                (DiffMismatch, Some(4)),
            ]
        );
    }

    #[test]
    fn an_ignored_output_is_neither_missing_nor_wrong() {
        let outputs = vec![SuiteOutput { ignore: true, ..output(3, "a") }];
        for files in [vec![], vec![file(1, 3, Some("x"))]] {
            let (status, errors) = verdict(outputs.clone(), result(1, 0, 0), &files);
            assert_eq!(status, ResultStatus::Pass);
            assert!(errors.is_empty());
        }
        let expectations = Expectations::merge(None, &suite(vec![test(1, outputs)]));
        let row = file(1, 3, Some("x"));
        assert!(!accepted(expectations.of(1), &row));
        assert_eq!(output_status(expectations.of(1), Some(&row)), OutputStatus::Pass);
    }

    #[test]
    fn a_sentinel_is_a_missing_output_and_no_output_of_its_own() {
        let sentinel = file(1, -1, Some("error"));
        assert!(sentinel.is_sentinel());
        let (status, errors) = verdict(vec![], result(1, 0, 0), std::slice::from_ref(&sentinel));
        assert_eq!(status, ResultStatus::MissingOutput);
        assert_eq!(errors, [(MissingOutput, None)]);

        let (_, errors) = verdict(vec![output(3, "a")], result(1, 0, 0), std::slice::from_ref(&sentinel));
        assert_eq!(errors, [(MissingOutput, Some(3))]);

        let rows = [sentinel, file(1, 3, None)];
        let (status, errors) = verdict(vec![output(3, "a")], result(1, 0, 0), &rows);
        assert_eq!(status, ResultStatus::MissingOutput);
        assert_eq!(errors, [(MissingOutput, None)]);
    }

    #[test]
    fn a_stand_in_definition_is_not_expected() {
        let outputs = vec![output(-1, "a"), output(0, "b")];
        let (status, _) = verdict(outputs.clone(), result(1, 0, 0), &[]);
        assert_eq!(status, ResultStatus::Pass);
        let (status, errors) = verdict(outputs, result(1, 0, 0), &[file(1, -1, Some("x"))]);
        assert_eq!(status, ResultStatus::Fail);
        assert_eq!(errors, [(DiffMismatch, Some(-1))]);
    }

    #[test]
    fn an_output_nobody_defined_is_right_only_as_the_baseline() {
        let (status, _) = verdict(vec![], result(1, 0, 0), &[file(1, 9, None)]);
        assert_eq!(status, ResultStatus::Pass);
        let (status, _) = verdict(vec![], result(1, 0, 0), &[file(1, 9, Some("x"))]);
        assert_eq!(status, ResultStatus::Fail);
    }

    #[test]
    fn the_status_of_an_output() {
        let expectations = Expectations::merge(None, &suite(vec![test(1, vec![output(3, "a")])]));
        let expected = expectations.of(1);
        for (row, status) in [
            (None, OutputStatus::MissingOutput),
            (Some(file(1, -1, Some("error"))), OutputStatus::MissingOutput),
            (Some(file(1, 3, None)), OutputStatus::Pass),
            (Some(file(1, 3, Some("a"))), OutputStatus::Pass),
            (Some(file(1, 3, Some("b"))), OutputStatus::Fail),
        ] {
            assert_eq!(output_status(expected, row.as_ref()), status, "{row:?}");
        }
    }

    #[test]
    fn with_a_snapshot_today_only_adds_hashes() {
        let ignored = SuiteOutput { ignore: true, ..output(4, "b") };
        let snapshot = suite(vec![test(1, vec![output(3, "a"), ignored])]);
        // Since then: 3 got a new baseline and is ignored, 4 is not ignored any
        // more, 5 and test 2 are new.
        let today = suite(vec![
            test(1, vec![SuiteOutput { ignore: true, ..output(3, "new") }, output(4, "b"), output(5, "c")]),
            test(2, vec![output(6, "d")]),
        ]);
        let merged = Expectations::merge(Some(&snapshot), &today);
        let flags: Vec<_> = merged.of(1).iter().map(|e| (e.output_id, e.required, e.ignore)).collect();
        assert_eq!(flags, [(3, true, false), (4, false, true), (5, false, false)]);
        for (output_id, got, right) in
            [(3, "a", true), (3, "new", true), (3, "c", false), (5, "c", true), (5, "x", false)]
        {
            assert_eq!(accepted(merged.of(1), &file(1, output_id, Some(got))), right, "{output_id} {got}");
        }
        assert!(!merged.of(2)[0].required);
        assert!(merged.of(3).is_empty());
    }

    #[test]
    fn a_snapshot_of_no_tests_expects_nothing() {
        let today = suite(vec![test(1, vec![output(3, "a")])]);
        let merged = Expectations::merge(Some(&suite(vec![])), &today);
        assert!(merged.of(1).iter().all(|output| !output.required));
        assert!(Expectations::merge(None, &today).of(1)[0].required);
    }

    #[test]
    fn a_run_is_counted_test_by_test() {
        let today = suite((1..=6).map(|id| test(id, vec![output(id, "a")])).collect());
        let results = [result(1, 0, 0), result(2, 1, 0), result(3, 0, 0), result(4, 3, 0), result(9, 0, 0)];
        let files =
            [file(1, 1, None), file(2, 2, None), file(3, 3, Some("x")), file(5, 5, Some("without a result"))];
        let expectations = Expectations::merge(None, &today);
        let judgement = judge(&[5, 1, 2, 2, 3, 4, 1], &expectations, &results, &files);
        assert_eq!(
            judgement.tests.into_iter().collect::<Vec<_>>(),
            [
                (1, ResultStatus::Pass),
                (2, ResultStatus::Fail),
                (3, ResultStatus::Fail),
                (4, ResultStatus::MissingOutput),
                (5, ResultStatus::NotStarted),
                (9, ResultStatus::Pass),
            ]
        );
        assert_eq!(
            judgement.counts,
            Counts {
                total: 6,
                passed: 2,
                failed: 2,
                missing: 1,
                skipped: 1,
                errors: 4,
                duration_ms: Some(500),
            }
        );
        let errors: Vec<_> = judgement.errors.iter().map(|e| (e.regression_test_id, e.kind)).collect();
        assert_eq!(
            errors,
            [(2, ExitCodeMismatch), (3, DiffMismatch), (4, ExitCodeMismatch), (4, MissingOutput),]
        );
    }

    #[test]
    fn a_run_without_results_has_no_duration() {
        let nothing = Expectations::default();
        assert_eq!(judge(&[], &nothing, &[], &[]), Judgement::default());
        for runtime_ms in [None, Some(0)] {
            let row = ResultRow { runtime_ms, ..result(1, 0, 0) };
            assert_eq!(judge(&[], &nothing, &[row], &[]).counts.duration_ms, Some(0));
        }
        let endless = ResultRow { runtime_ms: Some(i64::MAX), ..result(1, 0, 0) };
        let rows = [endless, result(2, 0, 0)];
        let counts = judge(&[], &nothing, &rows, &[]).counts;
        assert_eq!(counts.duration_ms, Some(i64::MAX));
    }

    /// What a run is judged by.
    #[derive(Clone, Debug)]
    struct World {
        selection: Vec<i32>,
        snapshot: Option<Suite>,
        today: Suite,
        results: Vec<ResultRow>,
        files: Vec<FileRow>,
    }

    impl World {
        fn judge(&self) -> Judgement {
            let expectations = Expectations::merge(self.snapshot.as_ref(), &self.today);
            judge(&self.selection, &expectations, &self.results, &self.files)
        }
    }

    fn worlds() -> impl Strategy<Value = World> {
        use proptest::collection::{btree_map, vec};
        use proptest::option::of;
        let results = btree_map(1..6, (of(0_i64..2), of(0_i64..2), of(0_i64..9)), 0..5);
        let files = btree_map((1..6, -1..5), of("[a-e]|error|"), 0..12);
        let selection = vec(1..6, 0..6);
        (selection, of(suites()), suites(), results, files).prop_map(
            |(selection, snapshot, today, results, files)| World {
                selection,
                snapshot,
                today,
                results: results
                    .into_iter()
                    .map(|(id, (exit_code, expected_rc, runtime_ms))| ResultRow {
                        regression_test_id: id,
                        exit_code,
                        expected_rc,
                        runtime_ms,
                    })
                    .collect(),
                files: files
                    .into_iter()
                    .map(|((test, output), got)| file(test, output, got.as_deref()))
                    .collect(),
            },
        )
    }

    proptest! {
        #[test]
        fn counts_add_up(world in worlds()) {
            let Judgement { tests, errors, counts } = world.judge();
            let sum = counts.passed + counts.failed + counts.missing + counts.skipped;
            prop_assert_eq!(sum, counts.total);
            prop_assert_eq!(counts.total, i32::try_from(tests.len()).unwrap());
            prop_assert_eq!(counts.errors, i32::try_from(errors.len()).unwrap());
            for (id, status) in tests {
                let wrong = errors.iter().any(|e| e.regression_test_id == id);
                let green = matches!(status, ResultStatus::Pass | ResultStatus::NotStarted);
                prop_assert_eq!(wrong, !green);
            }
        }

        #[test]
        fn the_order_of_rows_does_not_matter(
            (world, shuffled) in worlds().prop_flat_map(|world| {
                let parts = (
                    Just(world.selection.clone()).prop_shuffle(),
                    Just(world.results.clone()).prop_shuffle(),
                    Just(world.files.clone()).prop_shuffle(),
                );
                let base = world.clone();
                let shuffled = parts.prop_map(move |(selection, results, files)| World {
                    selection,
                    results,
                    files,
                    ..base.clone()
                });
                (Just(world), shuffled)
            }),
        ) {
            prop_assert_eq!(world.judge(), shuffled.judge());
        }

        #[test]
        fn another_accepted_hash_only_turns_tests_green(
            world in worlds(),
            at in any::<prop::sample::Index>(),
            hash in "[a-e]",
        ) {
            let mut later = world.clone();
            let outputs: Vec<&mut SuiteOutput> = later
                .today
                .tests
                .iter_mut()
                .flat_map(|test| &mut test.outputs)
                .collect();
            prop_assume!(!outputs.is_empty());
            let at = at.index(outputs.len());
            outputs.into_iter().nth(at).unwrap().variants.push(hash);
            let after = later.judge();
            for (id, before) in world.judge().tests {
                let after = after.tests[&id];
                let greened = before == ResultStatus::Fail && after == ResultStatus::Pass;
                prop_assert!(after == before || greened, "{id}: {before:?} -> {after:?}");
            }
        }

        #[test]
        fn green_by_its_snapshot_stays_green(world in worlds(), snapshot in suites()) {
            let frozen = World {
                snapshot: Some(snapshot),
                today: Suite::default(),
                ..world.clone()
            };
            let later = World { today: world.today, ..frozen.clone() };
            let later = later.judge();
            for (id, status) in frozen.judge().tests {
                if status == ResultStatus::Pass {
                    prop_assert_eq!(later.tests[&id], ResultStatus::Pass);
                }
            }
        }
    }
}
