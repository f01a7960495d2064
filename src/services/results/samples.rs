//! How a test of a run went, as the contract shows it.

use std::collections::BTreeMap;

use crate::api::models::{RunSample, RunSampleOutput};
use crate::domain::verdict::output_status;
use crate::store::results::{Evidence, Test};

/// A test of a run. One without a result has none of its figures either.
pub(super) fn sample(evidence: &Evidence, test: Test) -> RunSample {
    let outputs = outputs(evidence, &test);
    let result = test.result;
    RunSample {
        regression_test_id: test.regression_test_id,
        sample_id: test.sample_id,
        sample_name: test.sample_name,
        categories: test.categories,
        command: test.command,
        status: test.status,
        runtime_ms: result.and_then(|result| result.runtime_ms).map(|runtime| runtime.max(0)),
        exit_code: result.and_then(|result| result.exit_code),
        expected_rc: result.and_then(|result| result.expected_rc),
        outputs,
    }
}

/// What was reported and what had to be, by output id. Stand-ins of old
/// installations have ids below 1 and are never shown.
fn outputs(evidence: &Evidence, test: &Test) -> Vec<RunSampleOutput> {
    if test.result.is_none() {
        return Vec::new();
    }
    let id = test.regression_test_id;
    let expected = evidence.expectations.of(id);
    let output = |output_id, baseline: &str, file| RunSampleOutput {
        output_id,
        filename: format!("{baseline}{}", evidence.extension(id, output_id)),
        status: output_status(expected, file),
    };
    let mut outputs: BTreeMap<i32, RunSampleOutput> = BTreeMap::new();
    for file in test.files.iter().filter(|file| file.row.output_id > 0) {
        let output_id = file.row.output_id;
        outputs.insert(output_id, output(output_id, &file.expected, Some(&file.row)));
    }
    for required in expected.iter().filter(|output| output.required) {
        let output_id = required.output_id;
        outputs.entry(output_id).or_insert_with(|| output(output_id, evidence.baseline(id, output_id), None));
    }
    outputs.into_values().collect()
}
