//! The contract as the texts for machines are made from it.

use serde_json::Value;

use crate::api::OPENAPI;
use crate::api::operations::OPERATIONS;
use crate::contract::Operation;

/// The contract as JSON.
pub struct Document(Value);

/// The members of an object; none of anything else.
pub fn entries(node: &Value) -> impl Iterator<Item = (&String, &Value)> {
    node.as_object().into_iter().flatten()
}

/// The items of an array; none of anything else.
pub fn list(node: &Value) -> impl Iterator<Item = &Value> {
    node.as_array().into_iter().flatten()
}

/// Every operation of the contract.
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    OPERATIONS.iter().copied()
}

impl Document {
    /// The contract of this server.
    pub fn new() -> Self {
        Self(serde_json::from_str(OPENAPI).unwrap_or_default())
    }

    /// What a reference leads to; anything else itself.
    pub fn resolved<'a>(&'a self, node: &'a Value) -> &'a Value {
        match node["$ref"].as_str().and_then(|reference| self.0.pointer(reference.strip_prefix('#')?)) {
            Some(target) => self.resolved(target),
            None => node,
        }
    }

    /// The schemas by their names.
    pub fn schemas(&self) -> impl Iterator<Item = (&String, &Value)> {
        entries(&self.0["components"]["schemas"])
    }

    /// The operation of this id as it is written.
    pub fn operation(&self, id: &str) -> &Value {
        let items = entries(&self.0["paths"]).flat_map(|(_, item)| entries(item));
        items.map(|(_, operation)| operation).find(|node| node["operationId"] == id).unwrap_or(&Value::Null)
    }

    /// The operations of each tag, in the order of the contract's tags.
    pub fn by_tag(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = &'static Operation>)> {
        let tags = list(&self.0["tags"]).filter_map(|tag| tag["name"].as_str());
        tags.map(|tag| (tag, operations().filter(move |operation| operation.tag == tag)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_belongs_to_one_tag_and_no_tag_is_empty() {
        let document = Document::new();
        let mut found: Vec<&str> = Vec::new();
        for (tag, operations) in document.by_tag() {
            let ids: Vec<&str> = operations.map(|operation| operation.id).collect();
            assert!(!ids.is_empty(), "{tag}");
            found.extend(ids);
        }
        let mut expected: Vec<&str> = operations().map(|operation| operation.id).collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }
}
