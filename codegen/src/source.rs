//! YAML to a JSON tree, keeping the order of keys.

use serde_json::Value;

use crate::Refusal;

/// Parses the contract's text. Duplicate keys and other faults of the YAML are
/// refused with line and column.
pub fn parse(file: &str, text: &str) -> Result<Value, Refusal> {
    serde_saphyr::from_str(text).map_err(|error| {
        let place = error
            .location()
            .map(|at| format!("line {} column {}", at.line(), at.column()))
            .unwrap_or_else(|| "its text".to_owned());
        let reason = error.without_snippet().to_string();
        Refusal { file: file.to_owned(), place, reason }
    })
}
