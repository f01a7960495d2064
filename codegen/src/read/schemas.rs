//! Named schemas and the types of values.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde_json::Value;

use super::node::Node;
use super::{choices, figures, shapes};
use crate::Refusal;
use crate::model::{Property, Schema, SchemaKind, Type};
use crate::names;

/// Names that the code around the schemas needs for itself.
const RESERVED: &[&str] = &[
    "Default",
    "Deserialize",
    "Err",
    "None",
    "Ok",
    "Option",
    "Result",
    "Self",
    "Serialize",
    "Some",
    "String",
    "Vec",
];

const OBJECT_KEYS: &[&str] = &[
    "additionalProperties",
    "deprecated",
    "description",
    "example",
    "minProperties",
    "nullable",
    "properties",
    "required",
    "title",
    "type",
];

const ENUM_KEYS: &[&str] =
    &["default", "deprecated", "description", "enum", "example", "nullable", "title", "type"];

const SCHEMA_KEYS: &[&str] = &[
    "additionalProperties",
    "allOf",
    "default",
    "deprecated",
    "description",
    "enum",
    "example",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "nullable",
    "oneOf",
    "pattern",
    "title",
    "type",
    "uniqueItems",
    "x-verbatim",
];

/// Reads `components/schemas`.
pub fn all(root: &Node<'_>) -> Result<IndexMap<String, Schema>, Refusal> {
    let mut schemas = IndexMap::new();
    let Some(nodes) = root.get("components").and_then(|components| components.get("schemas")) else {
        return Ok(schemas);
    };
    for (name, node) in nodes.entries()? {
        node.nameable(name)?;
        let rust = names::pascal(name);
        if rust != name {
            return node
                .refuse(format!("write the schema's name as `{rust}`: it becomes the name of a type"));
        }
        if RESERVED.contains(&name) {
            return node.refuse(format!("`{name}` is a name that the generated code needs for itself"));
        }
        schemas.insert(name.to_owned(), schema(name, &node)?);
    }
    shapes::finite(&nodes, &schemas)?;
    Ok(schemas)
}

fn schema(name: &str, node: &Node<'_>) -> Result<Schema, Refusal> {
    let description = node.optional_text("description")?;
    let kind = if node.get("oneOf").is_some() {
        choices::one_of(node)?
    } else if node.get("enum").is_some() {
        enumeration(node)?
    } else if node.child("type").value == "object" && node.get("properties").is_some() {
        object(node)?
    } else {
        alias(node)?
    };
    Ok(Schema { name: name.to_owned(), description, kind })
}

fn alias(node: &Node<'_>) -> Result<SchemaKind, Refusal> {
    if node.get("$ref").is_some() {
        return node
            .refuse("a mere other name; refer to the schema itself, or describe this one with `allOf`");
    }
    let kind = kind(node, true)?;
    if let Some(default) = node.get("default") {
        figures::default(&default, node)?;
    }
    Ok(SchemaKind::Alias(kind))
}

fn object(node: &Node<'_>) -> Result<SchemaKind, Refusal> {
    node.object(OBJECT_KEYS)?;
    figures::limits(node)?;
    if let Some(additional) = node.get("additionalProperties")
        && additional.value != &Value::Bool(false)
    {
        return additional.refuse(
            "named properties and others beside them cannot both be typed; give the others a property of their own",
        );
    }
    let required = node.get("required").map_or(Ok(Vec::new()), |node| node.texts())?;
    let nodes = node.need("properties")?;
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut properties = Vec::new();
    for (name, node) in nodes.entries()? {
        node.nameable(name)?;
        let field = names::snake(name);
        if let Some(first) = seen.insert(field, name.to_owned()) {
            return node.refuse(format!("`{name}` and `{first}` would become one name"));
        }
        properties.push(property(name, &node, required.iter().any(|other| other == name))?);
    }
    if let Some(missing) =
        required.iter().find(|name| properties.iter().all(|property| property.name != **name))
    {
        return node.child("required").refuse(format!("`{missing}` is not among the properties"));
    }
    Ok(SchemaKind::Object(properties))
}

/// A property or a parameter's value.
pub fn property(name: &str, node: &Node<'_>, required: bool) -> Result<Property, Refusal> {
    let kind = kind(node, false)?;
    let nullable = nullable(node)?;
    if required && let Some(default) = node.get("default") {
        return default.refuse("a required value needs no default");
    }
    let default = if required { None } else { chain(node)?.iter().find_map(|node| node.get("default")) };
    if let Some(default) = &default {
        if nullable {
            return default.refuse("a nullable value may not have a default: null would be a third thing");
        }
        figures::default(default, node)?;
    }
    let default = default.map(|node| node.value.clone());
    let description = node.optional_text("description")?;
    Ok(Property { name: name.to_owned(), description, kind, required, nullable, default })
}

/// A value's schema, the one that refers to, and so on to the one that
/// describes it.
pub fn chain<'a>(node: &Node<'a>) -> Result<Vec<Node<'a>>, Refusal> {
    let mut chain = vec![node.clone()];
    loop {
        let last = &chain[chain.len() - 1];
        let next = match last.get("allOf").map(|all| all.elements()).transpose()?.as_deref() {
            Some([one]) => one.resolve("schemas")?,
            _ if last.get("$ref").is_some() => last.resolve("schemas")?,
            _ => return Ok(chain),
        };
        if chain.iter().any(|node| node.pointer == next.pointer) {
            return next.refuse("refers to itself");
        }
        chain.push(next);
    }
}

/// Whether a value may be null, be it by a schema that it only refers to.
fn nullable(node: &Node<'_>) -> Result<bool, Refusal> {
    chain(node)?.iter().try_fold(false, |found, node| Ok(node.optional_flag("nullable")? || found))
}

/// Refuses a value that may be null, where no Rust type stands for that.
pub fn never_null(node: &Node<'_>) -> Result<(), Refusal> {
    if nullable(node)? { node.refuse("only a property may be null") } else { Ok(()) }
}

/// The type of a value. `named` says whether this is a named schema, the only
/// place where an object may be described.
pub fn kind(node: &Node<'_>, named: bool) -> Result<Type, Refusal> {
    if let Some(name) = node.reference("schemas")? {
        node.resolve("schemas")?;
        return Ok(Type::Named(name.to_owned()));
    }
    if !named && node.child("type").value == "object" {
        return node.refuse("an inline object; make it a named schema and refer to it");
    }
    node.object(SCHEMA_KEYS)?;
    if let Some(all) = node.get("allOf") {
        let parts = all.elements()?;
        return match parts.as_slice() {
            [one] if one.get("$ref").is_some() => {
                figures::limits(node)?;
                kind(one, false)
            }
            _ => all
                .refuse("only `allOf: [$ref]` is understood, for a reference that is nullable or described"),
        };
    }
    if node.get("enum").is_some() {
        return node.refuse("an enum must be a named schema, and referred to");
    }
    if node.get("oneOf").is_some() {
        return node.refuse("a oneOf must be a named schema, and referred to");
    }
    let Some(name) = node.get("type") else { return node.refuse("`type` is missing") };
    pattern(node)?;
    figures::limits(node)?;
    if node.optional_flag("x-verbatim")? && name.value != "object" {
        return node.child("x-verbatim").refuse("only an object is kept as it is written");
    }
    let format = node.optional_text("format")?;
    Ok(match (name.text()?, format.as_str()) {
        ("string", "date-time") => Type::Timestamp,
        ("string", "date") => Type::Date,
        ("string", "binary") => Type::Binary,
        ("string", "password") => Type::Secret,
        ("string", "" | "email" | "uri" | "uuid") => Type::String,
        ("boolean", "") => Type::Bool,
        ("integer", "int32") => Type::Int32,
        ("integer", "" | "int64") => Type::Int64,
        ("number", "" | "float" | "double") => Type::Number,
        ("array", "") => Type::Array(Box::new(element(&node.need("items")?)?)),
        ("object", "") => return free_form(node),
        (_, "") => return name.refuse("must be string, boolean, integer, number, array or object"),
        (_, format) => return node.child("format").refuse(format!("unknown format `{format}` of this type")),
    })
}

fn element(node: &Node<'_>) -> Result<Type, Refusal> {
    never_null(node)?;
    kind(node, false)
}

fn free_form(node: &Node<'_>) -> Result<Type, Refusal> {
    let verbatim = node.optional_flag("x-verbatim")?;
    match node.get("additionalProperties") {
        Some(additional) if additional.value == &Value::Bool(true) => {
            Ok(if verbatim { Type::Verbatim { opaque: true } } else { Type::FreeForm })
        }
        Some(additional) if additional.value.is_object() => {
            let element = element(&additional)?;
            Ok(if verbatim { Type::Verbatim { opaque: false } } else { Type::Map(Box::new(element)) })
        }
        _ => node.refuse("an object without properties; give it some, or `additionalProperties`"),
    }
}

/// Patterns of JSON Schema match anywhere, which is hardly ever meant.
fn pattern(node: &Node<'_>) -> Result<(), Refusal> {
    let Some(pattern) = node.get("pattern") else { return Ok(()) };
    let text = pattern.text()?;
    if !anchored(text) {
        return pattern
            .refuse("the pattern must be anchored with ^ and $, and its alternatives be in a group");
    }
    Ok(())
}

/// Whether ^ and $ hold for all of a pattern: a `|` outside of every group
/// would part them.
fn anchored(pattern: &str) -> bool {
    let Some(inner) = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')) else { return false };
    let (mut escaped, mut class, mut depth) = (false, false, 0_usize);
    for letter in inner.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ']' => class = false,
            _ if class => {}
            '[' => class = true,
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => return false,
            _ => {}
        }
    }
    !escaped
}

fn enumeration(node: &Node<'_>) -> Result<SchemaKind, Refusal> {
    node.object(ENUM_KEYS)?;
    if node.need("type")?.text()? != "string" {
        return node.child("type").refuse("only enums of strings become enums");
    }
    let nullable = node.optional_flag("nullable")?;
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut values = Vec::new();
    for value in node.child("enum").elements()? {
        if nullable && value.value.is_null() {
            continue;
        }
        let text = value.text()?.to_owned();
        if !text.is_empty() {
            value.nameable(&text)?;
        }
        if let Some(first) = seen.insert(names::variant(&text), text.clone()) {
            return value.refuse(format!("`{text}` and `{first}` would become one name"));
        }
        values.push(text);
    }
    if values.is_empty() {
        return node.child("enum").refuse("an enum needs a value");
    }
    if let Some(default) = node.get("default") {
        figures::default(&default, node)?;
    }
    let default = node.child("default").value.as_str().map(str::to_owned);
    Ok(SchemaKind::Enum { values, nullable, default })
}
