//! `requests.json`: what requests are validated by.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::dialect;
use crate::model::{BodyKind, Contract, Location, Operation};

/// For each operation the schema of its `path`, `query` and `headers`, each
/// an object, and of its `body`, each with the definitions it needs.
pub fn emit(contract: &Contract, document: &Value) -> Value {
    let named = &document["components"]["schemas"];
    let operations = contract.operations.iter().map(|operation| {
        let mut parts = Map::new();
        for (name, location) in
            [("path", Location::Path), ("query", Location::Query), ("headers", Location::Header)]
        {
            if operation.parameters.iter().any(|parameter| parameter.location == location) {
                parts.insert(name.to_owned(), complete(parameters(operation, location), named));
            }
        }
        if let Some(body) = &operation.body
            && let BodyKind::Json { schema: name, .. }
            | BodyKind::Urlencoded(name)
            | BodyKind::Form { schema: name, .. } = &body.kind
        {
            let schema = json!({ "$ref": format!("#/$defs/{name}") });
            parts.insert("body".to_owned(), complete(schema, named));
        }
        (operation.id.clone(), Value::Object(parts))
    });
    Value::Object(operations.collect())
}

/// The parameters of one location as the properties of an object. Names the
/// contract does not know are the gate's to refuse, which can tell the nearest.
fn parameters(operation: &Operation, location: Location) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for parameter in operation.parameters.iter().filter(|parameter| parameter.location == location) {
        let name = &parameter.property.name;
        properties.insert(name.clone(), dialect::translate(&parameter.schema));
        if parameter.property.required {
            required.push(json!(name));
        }
    }
    json!({ "type": "object", "properties": properties, "required": required })
}

/// Adds the definitions a schema refers to, and those refer to, and no others.
fn complete(mut schema: Value, named: &Value) -> Value {
    let mut found = BTreeSet::new();
    let mut open = references(&schema);
    let mut definitions = Map::new();
    while let Some(name) = open.pop() {
        if found.insert(name.clone()) {
            let definition = dialect::translate(&named[name.as_str()]);
            open.extend(references(&definition));
            definitions.insert(name, definition);
        }
    }
    definitions.sort_keys();
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    if !definitions.is_empty() {
        schema["$defs"] = Value::Object(definitions);
    }
    schema
}

fn references(schema: &Value) -> Vec<String> {
    match schema {
        Value::Object(map) => map
            .iter()
            .flat_map(|(key, value)| match (key.as_str(), value.as_str()) {
                ("$ref", Some(text)) => {
                    text.strip_prefix("#/$defs/").map(str::to_owned).into_iter().collect()
                }
                _ => references(value),
            })
            .collect(),
        Value::Array(list) => list.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}
