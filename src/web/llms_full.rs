//! `/llms-full.txt`: the whole contract, so short that a model can keep it in mind.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::document::{Document, entries, list};
use super::llms::access;
use super::shape::{shape, words};
use crate::contract::Operation;

const INTRODUCTION: &str = include_str!("assets/llms-full.md");

/// The text.
pub fn text() -> String {
    let document = Document::new();
    let mut text = INTRODUCTION.to_owned();
    for (tag, operations) in document.by_tag() {
        let _ = write!(text, "\n## {tag}\n");
        for operation in operations {
            write_operation(&document, operation, &mut text);
        }
    }
    write_types(&document, &mut text);
    text
}

fn write_operation(document: &Document, operation: &Operation, text: &mut String) {
    let node = document.operation(operation.id);
    let summary = node["summary"].as_str().unwrap_or_default();
    let _ = write!(text, "\n{} {} ({}): {summary}. ", operation.method, operation.path, operation.id);
    let _ = writeln!(text, "{} Rate {}.", access(operation), operation.rate.as_str());
    for (place, title) in [("path", "path"), ("query", "query"), ("header", "headers")] {
        let parameters = list(&node["parameters"]).map(|parameter| document.resolved(parameter));
        let parameters = parameters.filter(|parameter| parameter["in"] == place);
        let parameters: Vec<String> = parameters.filter_map(|one| parameter(document, one)).collect();
        if !parameters.is_empty() {
            let _ = writeln!(text, "  {title} {}", parameters.join(", "));
        }
    }
    let body = document.resolved(&node["requestBody"]);
    if !body.is_null() {
        let optional = if body["required"] == true { "" } else { "?" };
        let _ = writeln!(text, "  body{optional} {}", content(&body["content"]));
    }
    let (mut good, mut bad) = (Vec::new(), Vec::new());
    for (status, response) in entries(&node["responses"]) {
        if status.starts_with(['2', '3']) {
            good.push(format!("{status} {}", content(&document.resolved(response)["content"])));
        } else if status != "default" {
            bad.push(status.as_str());
        }
    }
    let _ = write!(text, "  -> {}", good.join(", "));
    if !bad.is_empty() {
        let _ = write!(text, "; errors {}", bad.join(" "));
    }
    text.push('\n');
}

/// Nothing where the introduction has said it.
fn parameter(document: &Document, parameter: &Value) -> Option<String> {
    let schema = &parameter["schema"];
    let plain = document.resolved(schema);
    if parameter["in"] == "path" && plain["type"] == "integer" && plain["minimum"] == 1 {
        return None;
    }
    let optional = if parameter["required"] == true { "" } else { "?" };
    let name = parameter["name"].as_str().unwrap_or_default();
    Some(format!("{name}{optional}: {}", shape(schema)))
}

/// The schema of JSON; other media types by their names.
fn content(content: &Value) -> String {
    let parts: Vec<String> = entries(content)
        .map(|(media, part)| match media.as_str() {
            "application/json" => shape(&part["schema"]),
            _ if part["schema"]["$ref"].is_string() => format!("{media} {}", shape(&part["schema"])),
            _ => media.clone(),
        })
        .collect();
    if parts.is_empty() { "nothing".to_owned() } else { parts.join(" or ") }
}

/// The named types, apart from pages.
fn write_types(document: &Document, text: &mut String) {
    text.push_str("\n## Values\n\n");
    for (name, schema) in document.schemas().filter(|(_, schema)| schema["enum"].is_array()) {
        let _ = writeln!(text, "- {name}: {}", words(&schema["enum"]));
    }
    text.push_str("\n## Types\n\n");
    for (name, schema) in document.schemas().filter(|(_, schema)| !schema["enum"].is_array()) {
        if is_page(schema) {
            let _ = writeln!(text, "- {name}: Page of {}", shape(&schema["properties"]["data"]["items"]));
        } else if let Some(properties) = schema["properties"].as_object() {
            let _ = writeln!(text, "- {name}: {}", fields(schema, properties));
        } else {
            let _ = writeln!(text, "- {name}: {}", shape(schema));
        }
    }
}

fn fields(schema: &Value, properties: &Map<String, Value>) -> String {
    let field = |(name, property): (&String, &Value)| {
        let required = list(&schema["required"]).any(|other| other == name);
        format!("{name}{}: {}", if required { "" } else { "?" }, shape(property))
    };
    properties.iter().map(field).collect::<Vec<_>>().join(", ")
}

/// Whether it is nothing but a page of something, as the introduction tells.
fn is_page(schema: &Value) -> bool {
    let properties = &schema["properties"];
    properties["data"]["type"] == "array"
        && properties["pagination"]["$ref"] == "#/components/schemas/Pagination"
        && properties.as_object().is_some_and(|all| all.len() == 2)
}

#[cfg(test)]
mod tests {
    use super::super::document::operations;
    use super::*;

    #[test]
    fn every_operation_is_there_with_all_its_parameters_scopes_and_errors() {
        let text = text();
        let document = Document::new();
        for operation in operations() {
            let head = format!("\n{} {} ({}): ", operation.method, operation.path, operation.id);
            let (_, after) = text.split_once(&head).unwrap_or_else(|| panic!("{head}"));
            let paragraph = after.split("\n\n").next().unwrap();
            assert!(paragraph.contains(&access(operation)), "{paragraph}");
            assert!(paragraph.contains(&format!("Rate {}.", operation.rate.as_str())), "{paragraph}");
            let node = document.operation(operation.id);
            for parameter in list(&node["parameters"]).map(|parameter| document.resolved(parameter)) {
                let name = parameter["name"].as_str().unwrap();
                let there =
                    paragraph.contains(&format!("{name}: ")) || paragraph.contains(&format!("{name}?: "));
                assert!(there || operation.path.contains(&format!("{{{name}}}")), "{name} of {paragraph}");
            }
            for (status, _) in entries(&node["responses"]).filter(|(status, _)| *status != "default") {
                assert!(paragraph.contains(status.as_str()), "{status} of {paragraph}");
            }
            assert_eq!(paragraph.contains("\n  body"), operation.body.is_some(), "{paragraph}");
        }
    }

    #[test]
    fn every_type_that_is_named_is_explained() {
        let text = text();
        let document = Document::new();
        for (name, _) in document.schemas() {
            assert!(text.contains(&format!("\n- {name}: ")), "{name}");
        }
    }

    #[test]
    fn it_can_be_kept_in_mind() {
        assert!(text().len() < 50_000, "{}", text().len());
    }
}
