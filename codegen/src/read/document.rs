//! The document's top level.

use std::collections::BTreeMap;

use serde_json::Value;

use super::node::Node;
use super::{limits, operations, schemas, shapes};
use crate::Refusal;
use crate::model::{Contract, Tag};
use crate::names;

/// Reads a whole document.
pub fn contract(file: &str, document: &Value) -> Result<Contract, Refusal> {
    let root = Node::root(file, document);
    root.object(&["openapi", "info", "servers", "tags", "security", "paths", "components", "externalDocs"])?;
    let version = root.need("openapi")?;
    if !version.text()?.starts_with("3.0.") {
        return version.refuse("must be 3.0.x, the version every SDK generator reads");
    }
    root.need("info")?.object(&[
        "title",
        "version",
        "description",
        "license",
        "contact",
        "termsOfService",
    ])?;
    security_schemes(&root)?;
    let tags = tags(&root)?;
    let schemas = schemas::all(&root)?;
    let operations = operations::all(&root, &tags, &schemas)?;
    unused_tags(&root, &tags, &operations)?;
    limits::check(&root, &operations, &schemas)?;
    shapes::files(&root, &operations, &schemas)?;
    Ok(Contract { tags, schemas, operations })
}

/// Modules beside those of the tags.
const MODULES: &[&str] = &["mod", "models", "operations", "router"];

fn tags(root: &Node<'_>) -> Result<Vec<Tag>, Refusal> {
    let mut seen = BTreeMap::new();
    let mut tags = Vec::new();
    for node in root.need("tags")?.elements()? {
        node.object(&["name", "description", "externalDocs"])?;
        let name = node.need("name")?.text()?.to_owned();
        node.nameable(&name)?;
        let module = names::snake(&name);
        if MODULES.contains(&module.as_str()) || names::is_keyword(&module) {
            return node.refuse(format!("a tag cannot be called `{name}`: the name of its module is taken"));
        }
        if let Some(first) = seen.insert(module, name.clone()) {
            return node.refuse(format!("`{name}` and `{first}` would become one name"));
        }
        tags.push(Tag { name, description: node.optional_text("description")? });
    }
    Ok(tags)
}

fn unused_tags(root: &Node<'_>, tags: &[Tag], operations: &[crate::model::Operation]) -> Result<(), Refusal> {
    match tags.iter().find(|tag| operations.iter().all(|operation| operation.tag != tag.name)) {
        Some(tag) => root.child("tags").refuse(format!("no operation has the tag `{}`", tag.name)),
        None => Ok(()),
    }
}

/// Bearer tokens are what the gate checks; a contract that promises another
/// kind of credential would promise what nothing keeps.
fn security_schemes(root: &Node<'_>) -> Result<(), Refusal> {
    let Some(components) = root.get("components") else { return Ok(()) };
    components.object(&[
        "securitySchemes",
        "headers",
        "parameters",
        "responses",
        "requestBodies",
        "schemas",
        "examples",
        "links",
    ])?;
    let Some(schemes) = components.get("securitySchemes") else { return Ok(()) };
    for (_, scheme) in schemes.entries()? {
        scheme.object(&["type", "scheme", "bearerFormat", "description"])?;
        if scheme.need("type")?.text()? != "http" || scheme.need("scheme")?.text()? != "bearer" {
            return scheme.refuse("only `type: http` with `scheme: bearer` is checked by the gate");
        }
    }
    Ok(())
}
