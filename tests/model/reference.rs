//! What the answers must be, once more and as plainly as possible. Nothing here
//! is shared with the server.

use std::collections::BTreeSet;

use super::{Outcome, Output, Run, Test};

/// What is known of one test of a run: its status, its errors as type and
/// output, its outputs as id and status, and its failure signature.
#[derive(Debug, Default, PartialEq)]
pub struct Verdict {
    pub status: &'static str,
    pub errors: Vec<(&'static str, Option<i32>)>,
    pub outputs: Vec<(i32, &'static str)>,
    pub signature: Option<String>,
}

fn outputs(tests: &[Test], test: i32) -> &[Output] {
    tests.iter().find(|known| known.id == test).map_or(&[], |known| &known.outputs)
}

/// Whether what was written is right.
pub fn right(run: &Run, today: &[Test], test: i32, id: i32, got: &Option<String>) -> bool {
    let frozen = run.snapshot.as_deref().map_or(&[][..], |suite| outputs(suite, test));
    let known: Vec<&Output> =
        frozen.iter().chain(outputs(today, test)).filter(|output| output.id == id).collect();
    let ignored = known.first().is_some_and(|output| output.ignore);
    let Some(got) = got else { return true };
    ignored || known.iter().any(|o| o.baseline.as_ref() == Some(got) || o.variants.contains(got))
}

pub fn test(run: &Run, today: &[Test], test: i32) -> Verdict {
    let Some(Outcome { exit_code, expected_rc, files }) = run.results.get(&test) else {
        return Verdict { status: "not_started", ..Verdict::default() };
    };
    let required: Vec<i32> = outputs(run.snapshot.as_deref().unwrap_or(today), test)
        .iter()
        .filter(|output| !output.ignore)
        .map(|output| output.id)
        .collect();
    let missing: Vec<i32> = required.into_iter().filter(|id| !files.contains_key(id)).collect();
    let wrong: Vec<i32> =
        files.iter().filter(|(id, got)| !right(run, today, test, **id, got)).map(|(id, _)| *id).collect();
    let mut errors = Vec::new();
    if exit_code != expected_rc {
        errors.push(("exit_code_mismatch", None));
    }
    errors.extend(missing.iter().map(|id| ("missing_output", Some(*id))));
    errors.extend(wrong.iter().map(|id| ("diff_mismatch", Some(*id))));
    let (status, signature) = match (missing.first(), wrong.first(), errors.is_empty()) {
        (Some(_), _, _) => ("missing_output", Some("missing_output".to_owned())),
        (None, Some(id), _) => ("fail", Some(format!("diff_mismatch:output:{id}"))),
        (None, None, false) => ("fail", Some(format!("exit_code_mismatch:rc:{exit_code}"))),
        (None, None, true) => ("pass", None),
    };
    let mut outputs: Vec<(i32, &str)> = missing.into_iter().map(|id| (id, "missing_output")).collect();
    outputs.extend(files.keys().map(|id| (*id, if wrong.contains(id) { "fail" } else { "pass" })));
    outputs.sort_unstable();
    Verdict { status, errors, outputs, signature }
}

/// The tests that count in a run.
pub fn selection(run: &Run, today: &[Test]) -> BTreeSet<i32> {
    let asked: Vec<i32> = match (&run.snapshot, run.selected.is_empty(), run.ended()) {
        (Some(suite), _, _) => suite.iter().map(|test| test.id).collect(),
        (None, false, _) => run.selected.clone(),
        (None, true, true) => Vec::new(),
        (None, true, false) => today.iter().filter(|test| test.active).map(|test| test.id).collect(),
    };
    asked.into_iter().chain(run.results.keys().copied()).collect()
}
