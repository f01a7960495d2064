//! `oneOf`: a choice between objects, told apart by a discriminator.

use super::node::Node;
use super::schemas::{chain, never_null};
use crate::Refusal;
use crate::model::SchemaKind;

const CHOICE_KEYS: &[&str] =
    &["deprecated", "description", "discriminator", "example", "nullable", "oneOf", "title"];

/// Reads a named schema that is a choice.
pub fn one_of(node: &Node<'_>) -> Result<SchemaKind, Refusal> {
    node.object(CHOICE_KEYS)?;
    let Some(discriminator) = node.get("discriminator") else {
        return node.refuse("a oneOf needs a `discriminator`, or nobody can tell its parts apart");
    };
    discriminator.object(&["propertyName", "mapping"])?;
    let property = discriminator.need("propertyName")?.text()?.to_owned();
    let mapping = discriminator.get("mapping").map_or(Ok(Vec::new()), |node| node.entries())?;
    let stands_for = |node: &Node<'_>, name: &str| {
        node.value == name || node.value == format!("#/components/schemas/{name}").as_str()
    };
    let mut choices: Vec<(String, String)> = Vec::new();
    for part in node.child("oneOf").elements()? {
        let Some(name) = part.reference("schemas")? else {
            return part.refuse("an inline object; make it a named schema and refer to it");
        };
        if choices.iter().any(|(_, other)| other == name) {
            return part.refuse(format!("`{name}` is there twice"));
        }
        never_null(&part)?;
        let values: Vec<String> = if discriminator.get("mapping").is_some() {
            let values = mapping.iter().filter(|(_, target)| stands_for(target, name));
            values.map(|(value, _)| (*value).to_owned()).collect()
        } else {
            vec![name.to_owned()]
        };
        if values.is_empty() {
            return discriminator.child("mapping").refuse(format!("no value stands for `{name}`"));
        }
        tells(&part, name, &property, &values)?;
        choices.extend(values.into_iter().map(|value| (value, name.to_owned())));
    }
    if let Some((_, target)) =
        mapping.iter().find(|(_, target)| !choices.iter().any(|(_, name)| stands_for(target, name)))
    {
        return target.refuse("stands for no part of the oneOf");
    }
    if choices.is_empty() {
        return node.child("oneOf").refuse("a oneOf needs a part");
    }
    Ok(SchemaKind::OneOf { discriminator: property, choices })
}

/// Refuses a part of a oneOf whose discriminator need not be there, or cannot
/// have the values that stand for it.
fn tells(part: &Node<'_>, name: &str, property: &str, values: &[String]) -> Result<(), Refusal> {
    let target = part.resolve("schemas")?;
    let required = target.get("required").map_or(Ok(Vec::new()), |node| node.texts())?;
    let Some(node) =
        target.child("properties").get(property).filter(|_| required.iter().any(|name| name == property))
    else {
        return part.refuse(format!("`{name}` does not require the discriminator `{property}`"));
    };
    let chain = chain(&node)?;
    let last = &chain[chain.len() - 1];
    let possible = |value: &String| match last.get("enum") {
        Some(known) => {
            known.value.as_array().is_some_and(|known| known.iter().any(|known| known == value.as_str()))
        }
        None => last.child("type").value == "string",
    };
    match values.iter().find(|value| !possible(value)) {
        Some(value) => part.refuse(format!("the discriminator of `{name}` can never be `{value}`")),
        None => Ok(()),
    }
}
