//! What the contract says of itself beside its schemas: its examples and its
//! links.

use jsonschema::Draft;
use serde_json::{Map, Value};
use touchstone::api::OPENAPI;
use touchstone_codegen::dialect::translate;

fn contract() -> Value {
    serde_json::from_str(OPENAPI).expect("the generator writes JSON")
}

fn entries(node: &Value) -> impl Iterator<Item = (&String, &Value)> {
    node.as_object().into_iter().flatten()
}

fn resolved<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    match node["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => resolved(document, document.pointer(pointer).expect("a reference to something")),
        None => node,
    }
}

/// Every example below a node, with its schema and its place.
fn examples<'a>(node: &'a Value, place: &str, all: &mut Vec<(String, &'a Value, &'a Value)>) {
    for (name, below) in entries(node) {
        let inside = format!("{place}/{name}");
        assert_ne!(name, "examples", "{place} has examples of a kind that is not looked at");
        if name == "example" {
            all.push((inside, node.get("schema").unwrap_or(node), below));
        } else {
            examples(below, &inside, all);
        }
    }
    for (number, below) in node.as_array().into_iter().flatten().enumerate() {
        examples(below, &format!("{place}/{number}"), all);
    }
}

#[test]
fn every_example_satisfies_its_schema() {
    let document = contract();
    let definitions: Map<String, Value> = entries(&document["components"]["schemas"])
        .map(|(name, schema)| (name.clone(), translate(schema)))
        .collect();
    let mut all = Vec::new();
    examples(&document, "", &mut all);
    let bodies = all.iter().filter(|(place, ..)| place.contains("/requestBody/")).count();
    assert!(bodies >= 5, "{bodies} examples of bodies: are they looked for in the right places?");
    for (place, schema, example) in all {
        let mut schema = translate(schema);
        schema["$defs"] = Value::Object(definitions.clone());
        let options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
        let validator = options.build(&schema).expect("the contract's schemas compile");
        let faults: Vec<String> = validator.iter_errors(example).map(|fault| fault.to_string()).collect();
        assert!(faults.is_empty(), "{place}: {}", faults.join("; "));
    }
}

/// Every expression of a link: the values of its parameters and of its body.
fn expressions(link: &Value) -> impl Iterator<Item = (&String, &str)> {
    let values = entries(&link["parameters"]).chain(entries(&link["requestBody"]));
    values.map(|(name, value)| (name, value.as_str().expect("an expression")))
}

/// Whether an expression has a value whenever there is such a reply.
fn always_there(document: &Value, operation: &Value, response: &Value, expression: &str) -> bool {
    if let Some(name) = expression.strip_prefix("$response.body#/") {
        let mut schema = resolved(document, &response["content"]["application/json"]["schema"]);
        return name.split('/').all(|name| {
            let required = schema["required"].as_array().into_iter().flatten().any(|other| other == name);
            let property = &schema["properties"][name];
            schema = resolved(document, property);
            required && property["nullable"].is_null() && schema["nullable"].is_null()
        });
    }
    if let Some(name) = expression.strip_prefix("$response.header.") {
        return resolved(document, &response["headers"][name])["required"] == true;
    }
    let Some(name) = expression.strip_prefix("$request.path.") else { return false };
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let mut parameters = parameters.map(|parameter| resolved(document, parameter));
    parameters.any(|parameter| parameter["name"] == name && parameter["in"] == "path")
}

#[test]
fn every_link_feeds_on_what_every_such_reply_has() {
    let document = contract();
    let operations = || {
        let items = entries(&document["paths"]).flat_map(|(_, item)| entries(item));
        items.map(|(_, operation)| operation).filter(|operation| operation["operationId"].is_string())
    };
    let mut links = 0;
    for operation in operations() {
        for (status, response) in entries(&operation["responses"]) {
            for (name, link) in entries(&resolved(&document, response)["links"]) {
                let about = format!("{} {status} {name}", operation["operationId"]);
                links += 1;
                let target = operations().find(|other| other["operationId"] == link["operationId"]);
                let target = target.unwrap_or_else(|| panic!("{about} leads nowhere"));
                for parameter in target["parameters"].as_array().into_iter().flatten() {
                    let parameter = resolved(&document, parameter);
                    let needed = parameter["in"] == "path";
                    let given = parameter["name"].as_str().and_then(|name| link["parameters"].get(name));
                    assert!(!needed || given.is_some(), "{about} does not give {}", parameter["name"]);
                }
                for (name, expression) in expressions(link) {
                    let there = always_there(&document, operation, response, expression);
                    assert!(there, "{about}: {name} is {expression}, which may not be there");
                }
                let body = &target["requestBody"]["content"]["application/json"]["schema"];
                let properties = &resolved(&document, body)["properties"];
                for (name, _) in entries(&link["requestBody"]) {
                    assert!(properties.get(name).is_some(), "{about}: the body has no {name}");
                }
            }
        }
    }
    assert!(links >= 10, "{links} links: are they looked for in the right places?");
}
