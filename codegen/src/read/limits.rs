//! Everything a client sends is bounded by the contract.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::node::Node;
use crate::Refusal;
use crate::model::{BodyKind, Operation, Schema};

/// Refuses a parameter's schema without bounds.
pub fn parameter(node: &Node<'_>, schemas: &IndexMap<String, Schema>) -> Result<(), Refusal> {
    value(&Node::root(node.file, node.root), node, schemas, &mut BTreeSet::new())
}

/// Refuses a request body's schema without bounds.
pub fn check(
    root: &Node<'_>,
    operations: &[Operation],
    schemas: &IndexMap<String, Schema>,
) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for operation in operations {
        let Some(body) = &operation.body else { continue };
        if let BodyKind::Json { schema: name, .. }
        | BodyKind::Urlencoded(name)
        | BodyKind::Form { schema: name, .. } = &body.kind
        {
            named(root, name, schemas, &mut seen)?;
        }
    }
    Ok(())
}

fn named(
    root: &Node<'_>,
    name: &str,
    schemas: &IndexMap<String, Schema>,
    seen: &mut BTreeSet<String>,
) -> Result<(), Refusal> {
    if !schemas.contains_key(name) || !seen.insert(name.to_owned()) {
        return Ok(());
    }
    let node = root.child("components").child("schemas").child(name);
    if node.get("properties").is_some() && node.child("additionalProperties").value != &Value::Bool(false) {
        return node.refuse("a body clients send needs `additionalProperties: false`");
    }
    for part in node.get("oneOf").map_or(Ok(Vec::new()), |node| node.elements())? {
        value(root, &part, schemas, seen)?;
    }
    for (_, property) in node.get("properties").map_or(Ok(Vec::new()), |node| node.entries())? {
        value(root, &property, schemas, seen)?;
    }
    if node.get("properties").is_none() && node.get("oneOf").is_none() {
        value(root, &node, schemas, seen)?;
    }
    Ok(())
}

fn value(
    root: &Node<'_>,
    node: &Node<'_>,
    schemas: &IndexMap<String, Schema>,
    seen: &mut BTreeSet<String>,
) -> Result<(), Refusal> {
    if let Some(name) = node.reference("schemas")? {
        return named(root, name, schemas, seen);
    }
    for part in node.get("allOf").map_or(Ok(Vec::new()), |node| node.elements())? {
        value(root, &part, schemas, seen)?;
    }
    bounded(node)?;
    if let Some(items) = node.get("items") {
        value(root, &items, schemas, seen)?;
    }
    match node.get("additionalProperties") {
        Some(others) if others.value.is_object() => value(root, &others, schemas, seen),
        _ => Ok(()),
    }
}

/// Refuses a value without bounds. Booleans, enums, times and files need none.
fn bounded(node: &Node<'_>) -> Result<(), Refusal> {
    if node.get("enum").is_some() {
        return Ok(());
    }
    let format = node.optional_text("format")?;
    let missing = match node.child("type").value.as_str() {
        Some("string") if matches!(format.as_str(), "date-time" | "date" | "binary" | "uuid") => None,
        Some("string") => Some("maxLength"),
        Some("array") => Some("maxItems"),
        Some("integer" | "number") => Some("minimum"),
        Some("object") => Some("maxProperties"),
        _ => None,
    };
    match missing {
        Some(key) if node.get(key).is_none() => node.refuse(format!("a value clients send needs `{key}`")),
        _ => Ok(()),
    }
}
