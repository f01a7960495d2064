//! `/llms.txt`: what an AI agent needs to know to use this server.

use std::collections::HashMap;
use std::fmt::Write;

use serde_json::Value;

use crate::api::OPENAPI;
use crate::api::operations::OPERATIONS;
use crate::contract::Operation;

const INTRODUCTION: &str = include_str!("assets/llms.md");

/// The text, with the operations as the table has them.
pub fn text() -> String {
    let document: Value = serde_json::from_str(OPENAPI).unwrap_or_default();
    let summaries = summaries(&document);
    let mut text = INTRODUCTION.replace("{version}", super::VERSION);
    let mut tag = "";
    for operation in OPERATIONS {
        if operation.tag != tag {
            tag = operation.tag;
            let _ = write!(text, "\n### {tag}\n\n");
        }
        let summary = summaries.get(operation.id).copied().unwrap_or(operation.id);
        let _ = writeln!(
            text,
            "- `{} {}` ({}): {summary}. {}",
            operation.method,
            operation.path,
            operation.id,
            access(operation)
        );
    }
    text
}

/// The summary of each operation by its id.
fn summaries(document: &Value) -> HashMap<&str, &str> {
    let items = document["paths"].as_object().into_iter().flat_map(|paths| paths.values());
    let operations = items.filter_map(Value::as_object).flat_map(|item| item.values());
    operations
        .filter_map(|operation| Some((operation["operationId"].as_str()?, operation["summary"].as_str()?)))
        .collect()
}

/// Who may call it.
pub(super) fn access(operation: &Operation) -> String {
    if operation.public {
        return "No token.".to_owned();
    }
    let mut needs = Vec::new();
    if !operation.scopes.is_empty() {
        let scopes: Vec<String> = operation.scopes.iter().map(|scope| format!("`{scope}`")).collect();
        needs.push(format!("scope {}", scopes.join(" or ")));
    }
    if !operation.roles.is_empty() {
        let roles: Vec<&str> = operation.roles.iter().map(|role| role.as_str()).collect();
        needs.push(format!("role {}", roles.join(" or ")));
    }
    let mut access =
        if needs.is_empty() { "Any token.".to_owned() } else { format!("Needs {}.", needs.join(", ")) };
    if operation.integration {
        access.push_str(" The integration token will do, too.");
    }
    access
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_listed_with_its_summary() {
        let text = text();
        let document: Value = serde_json::from_str(OPENAPI).unwrap();
        let summaries = summaries(&document);
        for operation in OPERATIONS {
            let line = format!("- `{} {}` ({}): ", operation.method, operation.path, operation.id);
            assert!(text.contains(&line), "{line}");
            assert!(summaries.contains_key(operation.id), "{} has no summary", operation.id);
        }
        assert!(text.starts_with("# Touchstone\n\n> ") && text.len() < 50_000, "{}", text.len());
    }
}
