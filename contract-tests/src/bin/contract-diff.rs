//! Prints what differs between two contracts.
//!
//! `contract-diff OLD NEW` reads two files (YAML or JSON), prints a line for each
//! difference, the breaking ones first, and exits with 1 if there is a breaking
//! one, with 2 if it could not compare them.

use std::process::ExitCode;

use contract_tests::compatibility::differences;
use serde_json::Value;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [old, new] = &arguments[..] else {
        eprintln!("usage: contract-diff OLD NEW");
        return ExitCode::from(2);
    };
    match (contract(old), contract(new)) {
        (Ok(old), Ok(new)) => compare(&old, &new),
        (Err(fault), _) | (_, Err(fault)) => {
            eprintln!("{fault}");
            ExitCode::from(2)
        }
    }
}

fn contract(path: &str) -> Result<Value, String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    touchstone_codegen::source::parse(path, &text).map_err(|refusal| refusal.to_string())
}

fn compare(old: &Value, new: &Value) -> ExitCode {
    let all = differences(old, new);
    for difference in &all {
        println!("{difference}");
    }
    let breaking = all.iter().filter(|difference| difference.rule.breaks()).count();
    match (all.len(), old == new) {
        (0, true) => println!("The contracts are the same."),
        (0, false) => println!("Only words differ: summaries, descriptions, examples, links."),
        (count, _) => println!("{breaking} breaking, {} compatible.", count - breaking),
    }
    if breaking == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
