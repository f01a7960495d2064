//! What has changed from one result to another.

use std::collections::BTreeMap;

use crate::api::models::{Comparison, TestDelta, TestDeltaStatus};

/// The score of each test, by its path.
pub type Scores = BTreeMap<String, f64>;

/// What a result comes to.
#[derive(Clone, Copy, Debug)]
pub struct Graded<'a> {
    /// The score of the whole.
    pub final_score: f64,
    /// The scores of its tests.
    pub scores: &'a Scores,
}

/// Compares a result (`head`) with an earlier one: every test of either, in the
/// order of their paths. Scores are compared exactly.
pub fn compare(baseline: Graded<'_>, head: Graded<'_>) -> Comparison {
    let mut paths: Vec<&String> = baseline.scores.keys().chain(head.scores.keys()).collect();
    paths.sort_unstable();
    paths.dedup();
    let test_deltas = paths
        .into_iter()
        .map(|path| {
            let (before, after) = (baseline.scores.get(path).copied(), head.scores.get(path).copied());
            TestDelta {
                path: path.clone(),
                status: status(before, after),
                baseline_score: before,
                head_score: after,
                delta: before.zip(after).map(|(before, after)| rise(before, after)),
            }
        })
        .collect();
    Comparison {
        score_delta: rise(baseline.final_score, head.final_score),
        improved: head.final_score > baseline.final_score,
        test_deltas,
    }
}

fn status(before: Option<f64>, after: Option<f64>) -> TestDeltaStatus {
    match (before, after) {
        (Some(before), Some(after)) if after > before => TestDeltaStatus::Improved,
        (Some(before), Some(after)) if after < before => TestDeltaStatus::Regressed,
        (None, Some(_)) => TestDeltaStatus::Introduced,
        (Some(_), None) => TestDeltaStatus::Removed,
        _ => TestDeltaStatus::Unchanged,
    }
}

/// By how much a score has risen. Two finite numbers may be further apart than any
/// number says, and JSON has no infinity.
fn rise(before: f64, after: f64) -> f64 {
    (after - before).clamp(f64::MIN, f64::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scores(pairs: &[(&str, f64)]) -> Scores {
        pairs.iter().map(|&(path, score)| (path.to_owned(), score)).collect()
    }

    #[test]
    fn each_test_has_become_something() {
        let baseline = scores(&[("a", 1.0), ("b", 0.5), ("c", 0.25), ("e", 0.0), ("z", -0.0)]);
        let head = scores(&[("a", 0.5), ("b", 1.0), ("c", 0.25), ("d", 0.75), ("z", 0.0)]);
        let found = compare(
            Graded { final_score: 50.0, scores: &baseline },
            Graded { final_score: 62.5, scores: &head },
        );
        assert_eq!((found.score_delta, found.improved), (12.5, true));
        let told: Vec<_> = found
            .test_deltas
            .iter()
            .map(|test| (test.path.as_str(), test.status, test.baseline_score, test.head_score, test.delta))
            .collect();
        assert_eq!(
            told,
            [
                ("a", TestDeltaStatus::Regressed, Some(1.0), Some(0.5), Some(-0.5)),
                ("b", TestDeltaStatus::Improved, Some(0.5), Some(1.0), Some(0.5)),
                ("c", TestDeltaStatus::Unchanged, Some(0.25), Some(0.25), Some(0.0)),
                ("d", TestDeltaStatus::Introduced, None, Some(0.75), None),
                ("e", TestDeltaStatus::Removed, Some(0.0), None, None),
                ("z", TestDeltaStatus::Unchanged, Some(0.0), Some(0.0), Some(0.0)),
            ]
        );
    }

    #[test]
    fn nothing_is_further_apart_than_a_number_says() {
        let (low, high) = (scores(&[("a", f64::MIN)]), scores(&[("a", f64::MAX)]));
        let found =
            compare(Graded { final_score: 0.0, scores: &low }, Graded { final_score: 0.0, scores: &high });
        assert_eq!(found.test_deltas[0].delta, Some(f64::MAX));
        assert!(!found.improved);
    }

    fn some_scores() -> impl Strategy<Value = Scores> {
        let score = prop_oneof![Just(0.0), Just(1.0), proptest::num::f64::NORMAL, proptest::num::f64::ZERO];
        proptest::collection::btree_map("[a-d]{1,2}", score, 0..12)
    }

    fn some_score() -> impl Strategy<Value = f64> {
        prop_oneof![Just(0.0), 0.0..1e300]
    }

    proptest! {
        #[test]
        fn every_test_of_either_is_there_once_and_in_order(
            (one, other) in (some_scores(), some_scores()),
            (before, after) in (some_score(), some_score()),
        ) {
            let (baseline, head) =
                (Graded { final_score: before, scores: &one }, Graded { final_score: after, scores: &other });
            let found = compare(baseline, head);
            let all: std::collections::BTreeSet<_> = one.keys().chain(other.keys()).collect();
            prop_assert!(found.test_deltas.iter().map(|test| &test.path).eq(all));
            prop_assert!(found.score_delta.is_finite());
            prop_assert_eq!(found.improved, found.score_delta > 0.0);
            for test in &found.test_deltas {
                prop_assert_eq!(test.baseline_score, one.get(&test.path).copied());
                prop_assert_eq!(test.head_score, other.get(&test.path).copied());
                prop_assert!(test.delta.is_none_or(f64::is_finite));
                let expected = match test.delta {
                    None if test.baseline_score.is_none() => TestDeltaStatus::Introduced,
                    None => TestDeltaStatus::Removed,
                    Some(delta) if delta > 0.0 => TestDeltaStatus::Improved,
                    Some(delta) if delta < 0.0 => TestDeltaStatus::Regressed,
                    Some(_) => TestDeltaStatus::Unchanged,
                };
                prop_assert_eq!(test.status, expected);
            }
        }

        #[test]
        fn the_way_back_is_the_opposite((one, other) in (some_scores(), some_scores())) {
            let graded = |scores| Graded { final_score: 1.0, scores };
            let there = compare(graded(&one), graded(&other));
            let back = compare(graded(&other), graded(&one));
            prop_assert_eq!(there.test_deltas.len(), back.test_deltas.len());
            for (there, back) in there.test_deltas.iter().zip(&back.test_deltas) {
                let opposite = match there.status {
                    TestDeltaStatus::Improved => TestDeltaStatus::Regressed,
                    TestDeltaStatus::Regressed => TestDeltaStatus::Improved,
                    TestDeltaStatus::Introduced => TestDeltaStatus::Removed,
                    TestDeltaStatus::Removed => TestDeltaStatus::Introduced,
                    TestDeltaStatus::Unchanged => TestDeltaStatus::Unchanged,
                };
                prop_assert_eq!(back.status, opposite);
                prop_assert_eq!(back.delta, there.delta.map(|delta| -delta));
            }
        }

        #[test]
        fn a_result_is_no_different_from_itself(one in some_scores(), score in some_score()) {
            let graded = Graded { final_score: score, scores: &one };
            let found = compare(graded, graded);
            prop_assert_eq!(found.score_delta, 0.0);
            prop_assert!(!found.improved);
            prop_assert!(found.test_deltas.iter().all(|test| test.status == TestDeltaStatus::Unchanged));
        }
    }
}
