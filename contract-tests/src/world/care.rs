//! What those operations are tried on that remove, end and change things: such
//! things as nobody else looks at, so that none takes from under another what
//! it needs.

use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

use super::SPARE_TOKENS;
use super::{spares, uploads};
use crate::requests::Hints;

/// Ids that nothing here has.
const STRANGERS: [i32; 2] = [i32::MAX - 1, i32::MAX];

/// The tests, outputs and variants of one number each that an operation may
/// change or remove.
fn tests(operation: &str) -> Option<RangeInclusive<i32>> {
    Some(match operation {
        "deleteRegressionTest" => 101..=120,
        "deleteRegressionTestOutput" => 121..=140,
        "deleteRegressionTestVariant" => 141..=160,
        "createRegressionTestOutput"
        | "createRegressionTestVariant"
        | "updateRegressionTest"
        | "updateRegressionTestOutput"
        | "uploadBaseline" => 161..=200,
        _ => return None,
    })
}

/// The categories that an operation may change or remove.
fn categories(operation: &str) -> Option<RangeInclusive<i32>> {
    Some(match operation {
        "deleteCategory" => 101..=150,
        "updateCategory" => 151..=200,
        _ => return None,
    })
}

/// The sets of values for an operation that changes or removes what others
/// look at; none for any other.
pub fn sets(operation: &str) -> Option<Vec<Map<String, Value>>> {
    let set = |id: i32| {
        let spare = json!({
            "regression_test_id": id, "output_id": id, "variant_id": id, "category_id": id,
            "correct_extension": ".srt", "hash": format!("spare{id}"),
        });
        spare.as_object().cloned().unwrap_or_default()
    };
    if operation == "deleteSampleExtraFile" {
        return Some(spares::extra_files());
    }
    if operation == "deleteSample" {
        return Some(
            spares::samples().filter_map(|id| json!({ "sample_id": id }).as_object().cloned()).collect(),
        );
    }
    Some(tests(operation).or_else(|| categories(operation))?.map(set).collect())
}

/// The hints of an operation without anything that others need. `spent` are
/// the runs to be canceled and restarted.
pub fn guarded(operation: &str, hints: Hints, spent: &[i32]) -> Hints {
    let only = |hints: Hints, name: &str, ids: Vec<i32>| {
        hints.always(name, ids.into_iter().chain(STRANGERS).map(|id| json!(id)))
    };
    if let Some(ids) = tests(operation) {
        let names = ["regression_test_id", "output_id", "variant_id"];
        return names.into_iter().fold(hints, |hints, name| only(hints, name, ids.clone().collect()));
    }
    if let Some(ids) = categories(operation) {
        return only(hints, "category_id", ids.collect());
    }
    match operation {
        "cancelRun" | "restartRun" => only(hints, "run_id", spent.to_vec()),
        "revokeToken" => only(hints, "token_id", (1..=SPARE_TOKENS).collect()),
        "deleteSample" => only(hints, "sample_id", spares::samples().collect()),
        "deleteSampleExtraFile" => {
            let of = |name| {
                let ids = spares::extra_files().into_iter();
                ids.filter_map(|file| file[name].as_i64().and_then(|id| i32::try_from(id).ok())).collect()
            };
            let hints = only(hints, "sample_id", of("sample_id"));
            only(hints, "extra_id", of("extra_id"))
        }
        "deleteBlockedUser" => only(hints, "user_id", spares::accounts().collect()),
        "deleteForbiddenExtension" => {
            let spare = spares::extensions().chain(["never".to_owned()]);
            hints.always("extension", spare.map(|extension| json!(extension)))
        }
        "finalizeQueuedSample" | "linkQueuedSample" | "deleteQueuedSample" => {
            only(hints, "queued_id", uploads::of(operation).collect())
        }
        _ => hints,
    }
}
