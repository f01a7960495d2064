//! `/llms-full.txt`: the whole contract, so short that a model can keep it in mind.

use std::fmt::Write;

use serde_json::{Map, Value};

use super::llms::access;
use crate::api::OPENAPI;
use crate::api::operations::OPERATIONS;
use crate::contract::Operation;

const INTRODUCTION: &str = include_str!("assets/llms-full.md");

/// The text.
pub fn text() -> String {
    let contract = Contract(serde_json::from_str(OPENAPI).unwrap_or_default());
    let mut text = INTRODUCTION.to_owned();
    let mut tag = "";
    for operation in OPERATIONS {
        if operation.tag != tag {
            tag = operation.tag;
            let _ = write!(text, "\n## {tag}\n");
        }
        contract.operation(operation, &mut text);
    }
    contract.types(&mut text);
    text
}

/// The contract as JSON.
struct Contract(Value);

fn entries(node: &Value) -> impl Iterator<Item = (&String, &Value)> {
    node.as_object().into_iter().flatten()
}

fn list(node: &Value) -> impl Iterator<Item = &Value> {
    node.as_array().into_iter().flatten()
}

impl Contract {
    /// What a reference leads to; anything else itself.
    fn resolved<'a>(&'a self, node: &'a Value) -> &'a Value {
        match node["$ref"].as_str().and_then(|reference| self.0.pointer(reference.strip_prefix('#')?)) {
            Some(target) => self.resolved(target),
            None => node,
        }
    }

    /// The operation as the document has it.
    fn found(&self, id: &str) -> &Value {
        let items = entries(&self.0["paths"]).flat_map(|(_, item)| entries(item));
        items.map(|(_, operation)| operation).find(|node| node["operationId"] == id).unwrap_or(&Value::Null)
    }

    fn operation(&self, operation: &Operation, text: &mut String) {
        let node = self.found(operation.id);
        let summary = node["summary"].as_str().unwrap_or_default();
        let _ = write!(text, "\n{} {} ({}): {summary}. ", operation.method, operation.path, operation.id);
        let _ = writeln!(text, "{} Rate {}.", access(operation), operation.rate.as_str());
        for (place, title) in [("path", "path"), ("query", "query"), ("header", "headers")] {
            let parameters = list(&node["parameters"]).map(|parameter| self.resolved(parameter));
            let parameters = parameters.filter(|parameter| parameter["in"] == place);
            let parameters: Vec<String> = parameters.filter_map(|one| self.parameter(one)).collect();
            if !parameters.is_empty() {
                let _ = writeln!(text, "  {title} {}", parameters.join(", "));
            }
        }
        let body = self.resolved(&node["requestBody"]);
        if !body.is_null() {
            let optional = if body["required"] == true { "" } else { "?" };
            let _ = writeln!(text, "  body{optional} {}", self.content(&body["content"]));
        }
        let (mut good, mut bad) = (Vec::new(), Vec::new());
        for (status, response) in entries(&node["responses"]) {
            if status.starts_with(['2', '3']) {
                good.push(format!("{status} {}", self.content(&self.resolved(response)["content"])));
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
    fn parameter(&self, parameter: &Value) -> Option<String> {
        let schema = &parameter["schema"];
        let plain = self.resolved(schema);
        if parameter["in"] == "path" && plain["type"] == "integer" && plain["minimum"] == 1 {
            return None;
        }
        let optional = if parameter["required"] == true { "" } else { "?" };
        let name = parameter["name"].as_str().unwrap_or_default();
        Some(format!("{name}{optional}: {}", self.shape(schema)))
    }

    /// The schema of JSON; other media types by their names.
    fn content(&self, content: &Value) -> String {
        let parts: Vec<String> = entries(content)
            .map(|(media, part)| match media.as_str() {
                "application/json" => self.shape(&part["schema"]),
                _ if part["schema"]["$ref"].is_string() => format!("{media} {}", self.shape(&part["schema"])),
                _ => media.clone(),
            })
            .collect();
        if parts.is_empty() { "nothing".to_owned() } else { parts.join(" or ") }
    }

    /// A schema in a word or two.
    fn shape(&self, schema: &Value) -> String {
        let mut text = self.base(schema);
        if schema["nullable"] == true {
            text.push_str("|null");
        }
        if let Some(default) = schema.get("default") {
            let _ = write!(text, " default {default}");
        }
        text
    }

    fn base(&self, schema: &Value) -> String {
        if let Some(reference) = schema["$ref"].as_str() {
            return reference.rsplit('/').next().unwrap_or_default().to_owned();
        }
        if let Some(part) = list(&schema["allOf"]).next() {
            return self.base(part);
        }
        if schema["oneOf"].is_array() {
            let parts: Vec<String> = list(&schema["oneOf"]).map(|part| self.base(part)).collect();
            return parts.join(" or ");
        }
        if schema["enum"].is_array() {
            return words(&schema["enum"]);
        }
        match schema["type"].as_str() {
            Some("array") => format!("[{}]{}", self.shape(&schema["items"]), most(&schema["maxItems"])),
            Some("object") => "object".to_owned(),
            Some("string") => match schema["format"].as_str() {
                Some(format) => format.to_owned(),
                None => format!("string{}", most(&schema["maxLength"])),
            },
            Some("integer") => format!("integer{}", range(schema)),
            Some(other) => other.to_owned(),
            None => "any".to_owned(),
        }
    }

    /// The named types, apart from pages.
    fn types(&self, text: &mut String) {
        let schemas = || entries(&self.0["components"]["schemas"]);
        text.push_str("\n## Values\n\n");
        for (name, schema) in schemas().filter(|(_, schema)| schema["enum"].is_array()) {
            let _ = writeln!(text, "- {name}: {}", words(&schema["enum"]));
        }
        text.push_str("\n## Types\n\n");
        for (name, schema) in schemas().filter(|(_, schema)| !schema["enum"].is_array()) {
            if is_page(schema) {
                let _ = writeln!(
                    text,
                    "- {name}: Page of {}",
                    self.shape(&schema["properties"]["data"]["items"])
                );
            } else if let Some(properties) = schema["properties"].as_object() {
                let _ = writeln!(text, "- {name}: {}", self.fields(schema, properties));
            } else {
                let _ = writeln!(text, "- {name}: {}", self.shape(schema));
            }
        }
    }

    fn fields(&self, schema: &Value, properties: &Map<String, Value>) -> String {
        let field = |(name, property): (&String, &Value)| {
            let required = list(&schema["required"]).any(|other| other == name);
            format!("{name}{}: {}", if required { "" } else { "?" }, self.shape(property))
        };
        properties.iter().map(field).collect::<Vec<_>>().join(", ")
    }
}

fn is_page(schema: &Value) -> bool {
    let properties = &schema["properties"];
    properties["data"]["type"] == "array"
        && properties["pagination"]["$ref"] == "#/components/schemas/Pagination"
        && properties.as_object().is_some_and(|all| all.len() == 2)
}

fn words(values: &Value) -> String {
    let words: Vec<String> =
        list(values).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
    words.join("|")
}

fn most(limit: &Value) -> String {
    if limit.is_null() { String::new() } else { format!("<={limit}") }
}

fn range(schema: &Value) -> String {
    // The least and the greatest number of its kind say nothing.
    let low = schema["minimum"].as_i64().filter(|low| *low > i64::from(i32::MIN));
    let high = schema["maximum"].as_i64().filter(|high| *high < i64::from(i32::MAX));
    match (low, high) {
        (None, None) => String::new(),
        (Some(low), None) => format!(" {low}.."),
        (None, Some(high)) => format!(" ..{high}"),
        (Some(low), Some(high)) => format!(" {low}..{high}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_there_with_all_its_parameters_scopes_and_errors() {
        let text = text();
        let contract = Contract(serde_json::from_str(OPENAPI).unwrap());
        for operation in OPERATIONS {
            let head = format!("\n{} {} ({}): ", operation.method, operation.path, operation.id);
            let (_, after) = text.split_once(&head).unwrap_or_else(|| panic!("{head}"));
            let paragraph = after.split("\n\n").next().unwrap();
            assert!(paragraph.contains(&access(operation)), "{paragraph}");
            assert!(paragraph.contains(&format!("Rate {}.", operation.rate.as_str())), "{paragraph}");
            let node = contract.found(operation.id);
            for parameter in list(&node["parameters"]).map(|parameter| contract.resolved(parameter)) {
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
        let contract = Contract(serde_json::from_str(OPENAPI).unwrap());
        for (name, _) in entries(&contract.0["components"]["schemas"]) {
            assert!(text.contains(&format!("\n- {name}: ")), "{name}");
        }
    }

    #[test]
    fn it_can_be_kept_in_mind() {
        assert!(text().len() < 50_000, "{}", text().len());
    }
}
