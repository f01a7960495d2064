//! What the contract says of itself beside its schemas: its examples and its
//! links.

use contract_tests::contract::{document, entries, operations, resolved};
use contract_tests::excuses;
use contract_tests::links::{self, Source};
use contract_tests::requests::{Hints, Requests};
use jsonschema::Draft;
use serde_json::{Map, Value};
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::{BodyKind, Operation};
use touchstone_codegen::dialect::translate;

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
    let document = document();
    let definitions: Map<String, Value> = entries(&document["components"]["schemas"])
        .map(|(name, schema)| (name.clone(), translate(schema)))
        .collect();
    let mut all = Vec::new();
    examples(document, "", &mut all);
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

/// Whether a source is there whenever there is such a reply. A value may be null
/// all the same, and a list empty: then nobody follows the link.
fn always_there(document: &Value, operation: &Value, response: &Value, source: &Source) -> bool {
    match source {
        Source::Body(pointer) => {
            let mut schema = resolved(document, &response["content"]["application/json"]["schema"]);
            pointer.trim_start_matches('/').split('/').all(|name| {
                if name == "0" {
                    schema = resolved(document, &schema["items"]);
                    return schema.is_object();
                }
                let required = schema["required"].as_array().into_iter().flatten().any(|other| other == name);
                let property = &schema["properties"][name];
                schema = resolved(document, property);
                required && schema.is_object()
            })
        }
        Source::Header(name) => resolved(document, &response["headers"][name])["required"] == true,
        Source::Path(name) => {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let mut parameters = parameters.map(|parameter| resolved(document, parameter));
            parameters.any(|parameter| parameter["name"] == *name && parameter["in"] == "path")
        }
        Source::Constant(_) => true,
    }
}

/// The parameters of an operation.
fn parameters<'a>(document: &'a Value, operation: &'a Value) -> impl Iterator<Item = &'a Value> {
    operation["parameters"].as_array().into_iter().flatten().map(|parameter| resolved(document, parameter))
}

#[test]
fn every_link_feeds_on_what_every_such_reply_has() {
    let document = document();
    let find = |id: &str| operations().map(|(.., said)| said).find(|said| said["operationId"] == id);
    for link in links::all() {
        let about = format!("{} {} to {}", link.from, link.status, link.to);
        let target = find(&link.to).unwrap_or_else(|| panic!("{about} leads nowhere"));
        let operation = find(&link.from).expect("a reply is some operation's");
        let response = resolved(document, &operation["responses"][&link.status]);
        for parameter in parameters(document, target).filter(|parameter| parameter["in"] == "path") {
            let given = link.values.iter().any(|(name, _)| parameter["name"] == *name);
            assert!(given, "{about} does not give {}", parameter["name"]);
        }
        let body = &target["requestBody"]["content"]["application/json"]["schema"];
        let properties = &resolved(document, body)["properties"];
        for (name, source) in &link.values {
            let there = always_there(document, operation, response, source);
            assert!(there, "{about}: {name} is {source:?}, which may not be there");
            let parameter = parameters(document, target).find(|parameter| parameter["name"] == *name);
            assert!(
                parameter.is_some() || properties.get(name).is_some(),
                "{about}: nothing is called {name}"
            );
            if let (Source::Constant(value), Some(parameter)) = (source, parameter) {
                let allowed = &resolved(document, &parameter["schema"])["enum"];
                let allowed = allowed.as_array().into_iter().flatten().any(|other| other == value);
                assert!(allowed, "{about}: {name} cannot be {value}");
            }
        }
    }
    assert!(
        links::all().len() >= 60,
        "{} links: are they looked for in the right places?",
        links::all().len()
    );
}

/// Else neither this crate nor schemathesis gets to it but by guessing ids.
#[test]
fn every_operation_that_takes_an_id_is_where_a_link_leads_to() {
    let named = operations().filter(|(_, path, _)| path.contains('{'));
    let named = named.filter_map(|(.., said)| said["operationId"].as_str());
    let unlinked = named.filter(|id| !links::all().iter().any(|link| link.to == *id));
    excuses::settle(excuses::NO_LINK, unlinked).unwrap();
}

/// The operations with a body of such a kind that no near miss of a name is made of.
fn untried(near_miss: &str, of: impl Fn(&BodyKind) -> bool) -> Vec<&'static str> {
    let hints = Hints::default();
    let tries = |operation: &'static Operation| {
        Requests::of(operation, &hints).invalid().iter().any(|kind| kind.what.starts_with(near_miss))
    };
    let with =
        OPERATIONS.iter().filter(|operation| operation.body.as_ref().is_some_and(|body| of(&body.kind)));
    with.filter(|operation| !tries(operation)).map(|operation| operation.id).collect()
}

#[test]
fn every_limit_of_a_body_is_tried() {
    excuses::settle(excuses::TOO_LARGE, untried("too large", |_| true)).unwrap();
    let forms = |kind: &BodyKind| matches!(kind, BodyKind::Form(_));
    excuses::settle(excuses::BROKEN_OFF, untried("broken off", forms)).unwrap();
}
