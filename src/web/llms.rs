//! `/llms.txt`: what an AI agent needs to know to use this server.

use std::fmt::Write;

use super::document::{Document, operations};
use super::lists::{Paging, read_by};
use crate::api::models::Scope;
use crate::contract::Operation;

const INTRODUCTION: &str = include_str!("assets/llms.md");

/// The scopes that the introduction tells to ask for.
const READING: [Scope; 2] = [Scope::RunsRead, Scope::ResultsRead];

/// The text, with the operations as the table has them.
pub fn text() -> String {
    let document = Document::new();
    let mut text = INTRODUCTION.to_owned();
    for (place, fact) in facts(&document) {
        text = text.replace(place, &fact);
    }
    for (tag, tagged) in document.by_tag() {
        let _ = write!(text, "\n### {tag}\n\n");
        for operation in tagged {
            let Operation { id, method, path, .. } = operation;
            let summary = document.operation(id)["summary"].as_str().unwrap_or(id);
            let _ = writeln!(text, "- `{method} {path}` ({id}): {summary}. {}", access(operation));
        }
    }
    text
}

/// What the introduction has from the contract: where it stands, and what it is.
fn facts(document: &Document) -> [(&'static str, String); 4] {
    [
        ("{version}", super::VERSION.to_owned()),
        ("{other_reads}", other_reads()),
        ("{cursor_lists}", together(read_by(document, Paging::Cursor))),
        ("{bare_lists}", together(read_by(document, Paging::Bare))),
    ]
}

/// What the scopes of [`READING`] do not open, by the scope that does.
fn other_reads() -> String {
    let closed = |operation: &&Operation| {
        let scopes = operation.scopes;
        operation.is_read() && !scopes.is_empty() && !scopes.iter().any(|scope| READING.contains(scope))
    };
    let others: Vec<&Operation> = operations().filter(closed).collect();
    let scopes = Scope::ALL.iter().filter_map(|scope| {
        let reads = others.iter().filter(|operation| operation.scopes.contains(scope));
        let reads = together(reads.map(|operation| operation.id));
        (!reads.is_empty()).then(|| format!("`{scope}` ({reads})"))
    });
    scopes.collect::<Vec<_>>().join(" or ")
}

/// Some words as a sentence has them.
fn together<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<&str> = words.collect();
    match words.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} and {last}", others.join(", ")),
        _ => words.concat(),
    }
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
        let document = Document::new();
        for operation in operations() {
            let line = format!("- `{} {}` ({}): ", operation.method, operation.path, operation.id);
            assert!(text.contains(&line), "{line}");
            assert!(document.operation(operation.id)["summary"].is_string(), "{}", operation.id);
        }
        assert!(text.starts_with("# Touchstone\n\n> ") && text.len() < 50_000, "{}", text.len());
    }

    #[test]
    fn the_scopes_for_reading_open_every_read_that_is_not_said_to_need_another() {
        let others = other_reads();
        for operation in operations().filter(|operation| operation.is_read()) {
            let opened = operation.scopes.is_empty()
                || operation
                    .scopes
                    .iter()
                    .any(|scope| ["runs:read", "results:read"].contains(&scope.as_str()));
            let told = others.split(|c: char| !c.is_alphanumeric()).any(|word| word == operation.id);
            assert_eq!(told, !opened, "{} of {others}", operation.id);
        }
        assert!(others.contains("`system:read` (") && others.contains("getRunLogs"), "{others}");
    }

    #[test]
    fn the_introduction_has_a_place_for_every_fact() {
        let text = text();
        for (place, fact) in facts(&Document::new()) {
            assert!(INTRODUCTION.contains(place) && !fact.is_empty(), "{place}");
            assert!(!text.contains(place) && text.contains(&fact), "{place}");
        }
    }

    #[test]
    fn no_heading_is_there_twice() {
        for text in [text(), super::super::llms_full::text()] {
            let mut headings: Vec<&str> = text.lines().filter(|line| line.starts_with('#')).collect();
            let all = headings.len();
            headings.sort_unstable();
            headings.dedup();
            assert!(headings.len() == all && all > 15, "{headings:?}");
        }
    }
}
