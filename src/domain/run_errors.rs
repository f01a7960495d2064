//! What is wrong with the results of a run, as it is shown: one item for each
//! error the verdict finds, and groups of them.
//!
//! The ids, severities and words are the original platform's, because clients
//! recognise errors by them.

use std::collections::{BTreeSet, HashMap};

use super::time::Timestamp;
use super::verdict::{ResultRow, TestError, TestErrorKind as Kind};
use crate::api::models::{ErrorGrouping, ErrorItem, ErrorSummaryBucket, ErrorType, RunErrorType, Severity};

/// What the errors of a run have in common, and what their tests are about.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The run.
    pub run_id: i32,
    /// When its last event was.
    pub last_event_at: Option<Timestamp>,
    /// Its results, in any order.
    pub results: &'a [ResultRow],
    /// The sample of each test that has one.
    pub samples: &'a HashMap<i32, i32>,
}

/// The items for the errors of a run, in the same order and of the same number.
pub fn items(context: Context<'_>, errors: &[TestError]) -> Vec<ErrorItem> {
    let results: HashMap<i32, &ResultRow> =
        context.results.iter().map(|result| (result.regression_test_id, result)).collect();
    errors
        .iter()
        .map(|error| {
            let test = error.regression_test_id;
            ErrorItem {
                error_id: error_id(context.run_id, error),
                run_id: context.run_id,
                sample_id: context.samples.get(&test).copied().and_then(id),
                regression_id: id(test),
                output_id: error.output_id.and_then(id),
                r#type: error_type(error.kind),
                severity: severity(error.kind),
                message: message(error, results.get(&test).copied()),
                occurred_at: context.last_event_at,
                stack: None,
            }
        })
        .collect()
}

/// An id that may be shown. Old installations have rows with ids below 1 that
/// stand in for something else.
fn id(id: i32) -> Option<i32> {
    Some(id).filter(|id| *id > 0)
}

fn error_type(kind: Kind) -> ErrorType {
    match kind {
        Kind::ExitCodeMismatch => ErrorType::ExitCodeMismatch,
        Kind::MissingOutput => ErrorType::MissingOutput,
        Kind::DiffMismatch => ErrorType::DiffMismatch,
    }
}

/// How bad an error is: a difference may turn out to be an improvement.
fn severity(kind: Kind) -> Severity {
    match kind {
        Kind::ExitCodeMismatch | Kind::MissingOutput => Severity::Error,
        Kind::DiffMismatch => Severity::Warning,
    }
}

fn error_id(run_id: i32, error: &TestError) -> String {
    let test = error.regression_test_id;
    match (error.kind, error.output_id) {
        (Kind::ExitCodeMismatch, _) => format!("err_{run_id}_{test}_rc"),
        (Kind::MissingOutput, Some(output)) => format!("err_{run_id}_{test}_missing_{output}"),
        (Kind::MissingOutput, None) => format!("err_{run_id}_{test}_missing"),
        (Kind::DiffMismatch, output) => format!("err_{run_id}_{test}_{}", text(output)),
    }
}

fn message(error: &TestError, result: Option<&ResultRow>) -> String {
    let test = error.regression_test_id;
    match (error.kind, error.output_id) {
        (Kind::ExitCodeMismatch, _) => {
            let code = text(result.and_then(|result| result.exit_code));
            let expected = text(result.and_then(|result| result.expected_rc));
            format!("Exit code {code} != expected {expected} for regression test {test}")
        }
        (Kind::MissingOutput, Some(output)) => {
            format!("Regression test {test} produced no output for expected file {output}")
        }
        (Kind::MissingOutput, None) => {
            format!("Regression test {test} produced no output when output was expected")
        }
        (Kind::DiffMismatch, output) => {
            format!("Output differs from expected for regression test {test}, output {}", text(output))
        }
    }
}

/// A number as text; `None` for none.
fn text(number: Option<impl ToString>) -> String {
    number.map_or_else(|| "None".to_owned(), |number| number.to_string())
}

/// The errors wanted; all of them by default.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only of this type.
    pub kind: Option<RunErrorType>,
    /// Only of this severity.
    pub severity: Option<Severity>,
    /// Only with this sample.
    pub sample_id: Option<i32>,
}

impl Filter {
    /// Whether an error is wanted.
    pub fn takes(&self, item: &ErrorItem) -> bool {
        self.kind.is_none_or(|kind| kind.as_str() == item.r#type.as_str())
            && self.severity.is_none_or(|severity| severity == item.severity)
            && self.sample_id.is_none_or(|sample_id| item.sample_id == Some(sample_id))
    }
}

/// The errors in groups: the largest first, of equal ones the one seen first.
pub fn groups(items: &[ErrorItem], by: ErrorGrouping) -> Vec<ErrorSummaryBucket> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<(ErrorSummaryBucket, BTreeSet<i32>)> = Vec::new();
    for item in items {
        let key = match by {
            ErrorGrouping::Type => item.r#type.as_str().to_owned(),
            ErrorGrouping::Severity => item.severity.as_str().to_owned(),
            ErrorGrouping::SampleId => text(item.sample_id),
            ErrorGrouping::RegressionId => text(item.regression_id),
        };
        let at = *places.entry(key).or_insert_with_key(|key| {
            let group = ErrorSummaryBucket {
                group_by: by,
                key: key.clone(),
                count: 0,
                severity: item.severity,
                sample_ids: Vec::new(),
                first_seen_at: None,
                last_seen_at: None,
            };
            groups.push((group, BTreeSet::new()));
            groups.len() - 1
        });
        let (group, samples) = &mut groups[at];
        group.count = group.count.saturating_add(1);
        group.severity = group.severity.max(item.severity);
        group.sample_ids.extend(item.sample_id.filter(|sample_id| samples.insert(*sample_id)));
        let at = item.occurred_at;
        group.first_seen_at = group.first_seen_at.into_iter().chain(at).min();
        group.last_seen_at = group.last_seen_at.max(at);
    }
    let mut groups: Vec<ErrorSummaryBucket> = groups.into_iter().map(|(group, _)| group).collect();
    // The order of equal ones stays.
    groups.sort_by_key(|group| std::cmp::Reverse(group.count));
    groups
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(second: u32) -> Timestamp {
        Timestamp::parse_rfc3339(&format!("2026-01-02T03:04:{second:02}Z")).unwrap()
    }

    fn error(kind: Kind, regression_test_id: i32, output_id: Option<i32>) -> TestError {
        TestError { kind, regression_test_id, output_id }
    }

    fn result(regression_test_id: i32, exit_code: Option<i64>, expected_rc: Option<i64>) -> ResultRow {
        ResultRow { regression_test_id, exit_code, expected_rc, runtime_ms: None }
    }

    fn all(errors: &[TestError]) -> Vec<ErrorItem> {
        let samples = HashMap::from([(1, 11), (2, 11), (3, 12), (4, -1)]);
        let results = [result(1, Some(3), Some(0)), result(2, None, Some(10)), result(3, Some(1), None)];
        let context = Context { run_id: 7, last_event_at: Some(at(5)), results: &results, samples: &samples };
        items(context, errors)
    }

    #[test]
    fn ids_severities_and_words_are_the_originals() {
        let items = all(&[
            error(Kind::ExitCodeMismatch, 1, None),
            error(Kind::MissingOutput, 1, Some(4)),
            error(Kind::DiffMismatch, 1, Some(5)),
            error(Kind::ExitCodeMismatch, 2, None),
            error(Kind::MissingOutput, 2, None),
            error(Kind::ExitCodeMismatch, 3, None),
            error(Kind::DiffMismatch, 9, Some(-1)),
        ]);
        let shown: Vec<_> = items
            .iter()
            .map(|item| (item.error_id.as_str(), item.severity.as_str(), item.message.as_str()))
            .collect();
        assert_eq!(
            shown,
            [
                ("err_7_1_rc", "error", "Exit code 3 != expected 0 for regression test 1"),
                ("err_7_1_missing_4", "error", "Regression test 1 produced no output for expected file 4"),
                ("err_7_1_5", "warning", "Output differs from expected for regression test 1, output 5"),
                ("err_7_2_rc", "error", "Exit code None != expected 10 for regression test 2"),
                ("err_7_2_missing", "error", "Regression test 2 produced no output when output was expected"),
                ("err_7_3_rc", "error", "Exit code 1 != expected None for regression test 3"),
                ("err_7_9_-1", "warning", "Output differs from expected for regression test 9, output -1"),
            ]
        );
        let ids: Vec<_> =
            items.iter().map(|item| (item.sample_id, item.regression_id, item.output_id)).collect();
        assert_eq!(
            ids[..3],
            [(Some(11), Some(1), None), (Some(11), Some(1), Some(4)), (Some(11), Some(1), Some(5))]
        );
        assert_eq!(ids[6], (None, Some(9), None));
        assert!(items.iter().all(|item| item.occurred_at == Some(at(5)) && item.run_id == 7));
    }

    #[test]
    fn stand_ins_are_not_shown_as_samples() {
        assert_eq!(all(&[error(Kind::ExitCodeMismatch, 4, None)])[0].sample_id, None);
    }

    #[test]
    fn filters_are_combined() {
        let items = all(&[
            error(Kind::ExitCodeMismatch, 1, None),
            error(Kind::DiffMismatch, 1, Some(5)),
            error(Kind::DiffMismatch, 3, Some(6)),
        ]);
        let count = |filter: Filter| items.iter().filter(|item| filter.takes(item)).count();
        assert_eq!(count(Filter::default()), 3);
        assert_eq!(count(Filter { kind: Some(RunErrorType::DiffMismatch), ..Filter::default() }), 2);
        assert_eq!(count(Filter { kind: Some(RunErrorType::TestFailure), ..Filter::default() }), 0);
        assert_eq!(count(Filter { severity: Some(Severity::Error), ..Filter::default() }), 1);
        assert_eq!(count(Filter { sample_id: Some(11), ..Filter::default() }), 2);
        let both =
            Filter { kind: Some(RunErrorType::DiffMismatch), sample_id: Some(12), ..Filter::default() };
        assert_eq!(count(both), 1);
        assert_eq!(count(Filter { severity: Some(Severity::Critical), ..both }), 0);
    }

    #[test]
    fn the_largest_group_comes_first_and_of_equal_ones_the_first_seen() {
        let items = all(&[
            error(Kind::ExitCodeMismatch, 9, None),
            error(Kind::MissingOutput, 1, Some(1)),
            error(Kind::DiffMismatch, 1, Some(2)),
            error(Kind::DiffMismatch, 2, Some(3)),
            error(Kind::ExitCodeMismatch, 3, None),
        ]);
        let keys = |by| -> Vec<(String, i32)> {
            groups(&items, by).into_iter().map(|group| (group.key, group.count)).collect()
        };
        let pairs = |pairs: &[(&str, i32)]| -> Vec<(String, i32)> {
            pairs.iter().map(|(key, count)| ((*key).to_owned(), *count)).collect()
        };
        assert_eq!(
            keys(ErrorGrouping::Type),
            pairs(&[("exit_code_mismatch", 2), ("diff_mismatch", 2), ("missing_output", 1)])
        );
        assert_eq!(keys(ErrorGrouping::Severity), pairs(&[("error", 3), ("warning", 2)]));
        assert_eq!(keys(ErrorGrouping::SampleId), pairs(&[("11", 3), ("None", 1), ("12", 1)]));
        assert_eq!(keys(ErrorGrouping::RegressionId), pairs(&[("1", 2), ("9", 1), ("2", 1), ("3", 1)]));
    }

    #[test]
    fn a_group_has_its_worst_severity_its_samples_and_its_times() {
        let mut items = all(&[
            error(Kind::DiffMismatch, 3, Some(1)),
            error(Kind::DiffMismatch, 1, Some(2)),
            error(Kind::DiffMismatch, 2, Some(2)),
            error(Kind::DiffMismatch, 9, Some(2)),
        ]);
        items[0].occurred_at = Some(at(9));
        items[1].occurred_at = None;
        items[2].occurred_at = Some(at(4));
        items[2].severity = Severity::Error;
        let [group] = groups(&items, ErrorGrouping::Type).try_into().unwrap();
        assert_eq!(group.severity, Severity::Error);
        assert_eq!(group.sample_ids, [12, 11]);
        assert_eq!((group.first_seen_at, group.last_seen_at), (Some(at(4)), Some(at(9))));
        items.iter_mut().for_each(|item| item.occurred_at = None);
        let group = &groups(&items, ErrorGrouping::Type)[0];
        assert_eq!((group.first_seen_at, group.last_seen_at), (None, None));
        assert!(groups(&[], ErrorGrouping::Type).is_empty());
    }

    #[test]
    fn a_group_has_all_its_samples_however_many() {
        let samples: HashMap<i32, i32> = (1..=3000).map(|id| (id, id + 5000)).collect();
        let context = Context { run_id: 7, last_event_at: None, results: &[], samples: &samples };
        let errors: Vec<TestError> = (1..=3000).map(|id| error(Kind::MissingOutput, id, None)).collect();
        let [group] = groups(&items(context, &errors), ErrorGrouping::Type).try_into().unwrap();
        assert!(group.sample_ids.into_iter().eq(5001..=8000));
    }

    proptest! {
        #[test]
        fn no_error_is_lost_in_groups(
            errors in proptest::collection::vec((0_usize..3, 1..6, proptest::option::of(-1..4)), 0..30),
        ) {
            let kinds = [Kind::ExitCodeMismatch, Kind::MissingOutput, Kind::DiffMismatch];
            let errors: Vec<TestError> =
                errors.into_iter().map(|(kind, test, output)| error(kinds[kind], test, output)).collect();
            let items = all(&errors);
            prop_assert_eq!(items.len(), errors.len());
            for &by in ErrorGrouping::ALL {
                let groups = groups(&items, by);
                let counts: Vec<i32> = groups.iter().map(|group| group.count).collect();
                prop_assert_eq!(usize::try_from(counts.iter().sum::<i32>()).unwrap(), items.len());
                prop_assert!(counts.is_sorted_by(|a, b| a >= b));
                let keys: BTreeSet<&String> = groups.iter().map(|group| &group.key).collect();
                prop_assert_eq!(keys.len(), groups.len());
            }
        }
    }
}
