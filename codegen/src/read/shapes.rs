//! What can only be judged when all schemas are known: whether they fit into
//! each other.

use indexmap::IndexMap;

use super::node::Node;
use crate::Refusal;
use crate::model::{BodyKind, Content, Operation, Property, Schema, SchemaKind, Type};

type Schemas = IndexMap<String, Schema>;

/// A schema that contains itself has no size, unless a list or a map is in
/// between; an alias cannot even have that.
pub fn finite(schemas: &Node<'_>, known: &Schemas) -> Result<(), Refusal> {
    for name in known.keys() {
        for aliases in [true, false] {
            if reaches(name, known, aliases) {
                return schemas.child(name).refuse(format!("`{name}` contains itself, so it has no end"));
            }
        }
    }
    Ok(())
}

fn reaches(start: &str, known: &Schemas, aliases: bool) -> bool {
    let mut seen = vec![start];
    let mut open = vec![start];
    while let Some(name) = open.pop() {
        for part in known.get(name).map(|schema| parts(schema, aliases)).unwrap_or_default() {
            if part == start {
                return true;
            }
            if !seen.contains(&part) {
                seen.push(part);
                open.push(part);
            }
        }
    }
    false
}

/// The schemas that are part of this one, without a list or a map in between;
/// with `aliases` those that an alias names, however deep.
fn parts(schema: &Schema, aliases: bool) -> Vec<&str> {
    match &schema.kind {
        SchemaKind::Object(properties) if !aliases => {
            properties.iter().filter_map(|property| direct(&property.kind)).collect()
        }
        SchemaKind::OneOf { choices, .. } if !aliases => {
            choices.iter().map(|(_, part)| part.as_str()).collect()
        }
        SchemaKind::Alias(kind) if aliases => named(kind).into_iter().collect(),
        SchemaKind::Alias(kind) => direct(kind).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn direct(kind: &Type) -> Option<&str> {
    match kind {
        Type::Named(name) => Some(name),
        _ => None,
    }
}

/// The schema a type names, however deep.
fn named(kind: &Type) -> Option<&str> {
    match kind {
        Type::Named(name) => Some(name),
        Type::Array(element) | Type::Map(element) => named(element),
        _ => None,
    }
}

/// A file can be a part of a form and nothing else.
pub fn files(root: &Node<'_>, operations: &[Operation], known: &Schemas) -> Result<(), Refusal> {
    let holds = |name: &str| known.get(name).is_some_and(Schema::has_files);
    let schemas = root.child("components").child("schemas");
    for (name, schema) in known {
        let inner: Vec<&str> = match &schema.kind {
            SchemaKind::Object(properties) => {
                properties.iter().filter_map(|property| named(&property.kind)).collect()
            }
            SchemaKind::OneOf { choices, .. } => choices.iter().map(|(_, part)| part.as_str()).collect(),
            SchemaKind::Alias(kind) => named(kind).into_iter().collect(),
            SchemaKind::Enum { .. } => Vec::new(),
        };
        if let Some(inner) = inner.into_iter().find(|inner| holds(inner)) {
            return schemas
                .child(name)
                .refuse(format!("`{inner}` has a file in it, which only a form can carry"));
        }
    }
    for operation in operations {
        let body = operation.body.iter().filter_map(|body| match &body.kind {
            BodyKind::Json { schema: name, .. } | BodyKind::Urlencoded(name) => Some(name),
            _ => None,
        });
        let replies = operation.responses.iter().filter_map(|response| match &response.content {
            Content::Json(name) => Some(name),
            _ => None,
        });
        if let Some(name) = body.chain(replies).find(|name| holds(name)) {
            return schemas
                .child(name)
                .refuse(format!("`{name}` has a file in it, which only a form can carry"));
        }
    }
    Ok(())
}

/// The properties of a JSON body that are kept as they are written. The gate
/// looks for them in the body itself, and nowhere below.
pub fn verbatim(content: &Node<'_>, body: &str, known: &Schemas) -> Result<Vec<(String, bool)>, Refusal> {
    let mut found = Vec::new();
    let mut below = Vec::new();
    let whole = Type::Named(body.to_owned());
    match known.get(body).map(|schema| &schema.kind) {
        Some(SchemaKind::Object(properties)) => {
            for property in properties {
                match opaque(&property.kind, known) {
                    Some(opaque) => found.push((property.name.clone(), opaque)),
                    None => below.push(&property.kind),
                }
            }
        }
        _ => below.push(&whole),
    }
    let mut seen = Vec::new();
    match below.into_iter().find_map(|kind| verbatim_in(kind, known, &mut seen)) {
        Some(name) => content.refuse(format!(
            "`{name}` is kept as it is written, so it must be a property of the body itself"
        )),
        None => Ok(found),
    }
}

/// The first schema below a type that is kept as it is written.
fn verbatim_in(kind: &Type, known: &Schemas, seen: &mut Vec<String>) -> Option<String> {
    let name = named(kind)?;
    if seen.iter().any(|other| other == name) {
        return None;
    }
    seen.push(name.to_owned());
    match &known.get(name)?.kind {
        SchemaKind::Alias(Type::Verbatim { .. }) => Some(name.to_owned()),
        SchemaKind::Alias(kind) => verbatim_in(kind, known, seen),
        SchemaKind::Object(properties) => {
            properties.iter().find_map(|property| verbatim_in(&property.kind, known, seen))
        }
        SchemaKind::OneOf { choices, .. } => {
            choices.iter().find_map(|(_, part)| verbatim_in(&Type::Named(part.clone()), known, seen))
        }
        SchemaKind::Enum { .. } => None,
    }
}

/// Of what is kept as it is written: whether its values may be anything.
fn opaque(kind: &Type, known: &Schemas) -> Option<bool> {
    match kind {
        Type::Verbatim { opaque } => Some(*opaque),
        Type::Named(name) => match &known.get(name)?.kind {
            SchemaKind::Alias(kind) => opaque(kind, known),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a type is a single value that a text can stand for.
pub fn is_scalar(kind: &Type, known: &Schemas) -> bool {
    match kind {
        Type::Array(_) | Type::Map(_) | Type::FreeForm | Type::Verbatim { .. } | Type::Binary => false,
        Type::Named(name) => match known.get(name).map(|schema| &schema.kind) {
            Some(SchemaKind::Enum { .. }) => true,
            Some(SchemaKind::Alias(kind)) => is_scalar(kind, known),
            _ => false,
        },
        _ => true,
    }
}

/// The first property of a schema that is no text.
pub fn not_text<'a>(name: &str, known: &'a Schemas) -> Option<&'a Property> {
    let text = |kind: &Type| match kind {
        Type::String | Type::Timestamp | Type::Date => true,
        Type::Named(name) => match known.get(name).map(|schema| &schema.kind) {
            Some(SchemaKind::Enum { .. }) => true,
            Some(SchemaKind::Alias(kind)) => matches!(kind, Type::String | Type::Timestamp | Type::Date),
            _ => false,
        },
        _ => false,
    };
    match known.get(name).map(|schema| &schema.kind) {
        Some(SchemaKind::Object(properties)) => properties.iter().find(|property| !text(&property.kind)),
        _ => None,
    }
}
