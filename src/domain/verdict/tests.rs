//! The rules of verdicts, by example and over random suites and runs.

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
    (result_status(expected, Some(&result), &files), found.iter().map(|e| (e.kind, e.output_id)).collect())
}

#[test]
fn without_a_result_nothing_has_started() {
    let files = [&file(1, 3, Some("bad"))];
    assert_eq!(result_status(&[], None, &files), ResultStatus::NotStarted);
}

#[test]
fn the_baseline_and_every_variant_pass() {
    let outputs = vec![SuiteOutput { variants: vec!["var".to_owned(), String::new()], ..output(3, "base") }];
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
        Counts { total: 6, passed: 2, failed: 2, missing: 1, skipped: 1, errors: 4, duration_ms: Some(500) }
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
