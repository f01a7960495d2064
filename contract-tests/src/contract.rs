//! The contract's document, and ways to read it.

use std::sync::OnceLock;

use serde_json::Value;
use touchstone::api::OPENAPI;
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::Operation;

/// The contract as the server publishes it.
///
/// # Panics
/// When it is no JSON: the generator writes it.
pub fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| serde_json::from_str(OPENAPI).expect("the generator writes JSON"))
}

/// The operation of an `operationId`.
pub fn operation(id: &str) -> Option<&'static Operation> {
    OPERATIONS.iter().find(|operation| operation.id == id).copied()
}

/// What the document says of each operation: its method, its path without the
/// server's prefix, and all the rest.
pub fn operations() -> impl Iterator<Item = (&'static str, &'static str, &'static Value)> {
    let items = entries(&document()["paths"]);
    let all = items.flat_map(|(path, item)| entries(item).map(move |(method, said)| (method, path, said)));
    all.filter(|(.., said)| said["operationId"].is_string())
        .map(|(method, path, said)| (method.as_str(), path.as_str(), said))
}

/// The members of an object; none of anything else.
pub fn entries(node: &Value) -> impl Iterator<Item = (&String, &Value)> {
    node.as_object().into_iter().flatten()
}

/// What a node stands for, if it is a reference, else the node.
///
/// # Panics
/// When it refers to nothing: the generator refuses such a contract.
pub fn resolved<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    match node["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => resolved(document, document.pointer(pointer).expect("a reference to something")),
        None => node,
    }
}
