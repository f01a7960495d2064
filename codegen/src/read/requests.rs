//! Parameters and request bodies.

use indexmap::IndexMap;

use super::node::Node;
use super::{limits, responses, schemas, shapes};
use crate::Refusal;
use crate::model::{Body, BodyKind, Location, Parameter, Schema, Type};
use crate::names;

type Schemas = IndexMap<String, Schema>;

/// The parameters of an operation, those of its path first.
pub fn parameters(
    item: &Node<'_>,
    operation: &Node<'_>,
    path: &str,
    known: &Schemas,
) -> Result<Vec<Parameter>, Refusal> {
    let mut parameters: Vec<Parameter> = Vec::new();
    for holder in [item, operation] {
        let Some(list) = holder.get("parameters") else { continue };
        for node in list.elements()? {
            let parameter = parameter(&node, known)?;
            let name = names::snake(&parameter.property.name);
            if parameters.iter().any(|other| names::snake(&other.property.name) == name) {
                return node.refuse(format!("a second parameter would be named `{name}`"));
            }
            parameters.push(parameter);
        }
    }
    let mut expected: Vec<&str> =
        path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect();
    expected.sort_unstable();
    let mut declared: Vec<&str> = parameters
        .iter()
        .filter(|parameter| parameter.location == Location::Path)
        .map(|parameter| parameter.property.name.as_str())
        .collect();
    declared.sort_unstable();
    if expected != declared {
        return operation.refuse(format!(
            "the path has the parameters [{}], but declared are [{}]",
            expected.join(", "),
            declared.join(", ")
        ));
    }
    Ok(parameters)
}

/// The request body of an operation.
pub fn body(operation: &Node<'_>, method: &str, known: &Schemas) -> Result<Option<Body>, Refusal> {
    let Some(body) = operation.get("requestBody") else { return Ok(None) };
    if method == "get" {
        return body.refuse("a GET has no body");
    }
    let body = body.resolve("requestBodies")?;
    body.object(&["required", "description", "content"])?;
    let content = body.need("content")?;
    let mut types = Vec::new();
    let mut schema = None;
    for (media, node) in content.entries()? {
        node.object(&["schema", "example", "examples", "encoding"])?;
        if media.contains(|letter: char| letter.is_ascii_uppercase() || matches!(letter, ';' | '*' | ' ')) {
            return node.refuse("must be one media type, in lower case and without parameters");
        }
        types.push(media.to_owned());
        let part = node.need("schema")?;
        let named = part.reference("schemas")?;
        if let Some(name) = named
            && !known.contains_key(name)
        {
            return part.refuse(format!("`{name}` is not among the schemas"));
        }
        schemas::never_null(&part)?;
        match (&schema, named) {
            (Some(first), Some(name)) if first != name => {
                return node.refuse("all media types of a body must have the same schema");
            }
            (_, Some(name)) => schema = Some(name.to_owned()),
            (_, None) if matches!(schemas::kind(&part, false)?, Type::Binary) => {}
            (_, None) => return part.refuse("a body's schema must be named, and referred to"),
        }
    }
    if types.is_empty() {
        return content.refuse("names no media type");
    }
    let names: Vec<&str> = types.iter().map(String::as_str).collect();
    let kind = match (names.as_slice(), schema) {
        (["application/json"], Some(schema)) => {
            BodyKind::Json { verbatim: shapes::verbatim(&content, &schema, known)?, schema }
        }
        (["application/x-www-form-urlencoded"], Some(schema)) => BodyKind::Urlencoded(schema),
        (names, Some(schema))
            if names
                .iter()
                .all(|name| matches!(*name, "multipart/form-data" | "application/x-www-form-urlencoded")) =>
        {
            BodyKind::Form { content_types: types, schema }
        }
        ([_, ..], None) => BodyKind::Binary(types),
        _ => return content.refuse("JSON and other media types cannot share an operation"),
    };
    if let BodyKind::Urlencoded(name) = &kind
        && let Some(property) = shapes::not_text(name, known)
    {
        return content
            .refuse(format!("`{}` of `{name}` is no string, but everything in this form is", property.name));
    }
    let required = body.optional_flag("required")?;
    if !required && !matches!(kind, BodyKind::Json { .. }) {
        return body.refuse("only a JSON body can be left out; write `required: true`");
    }
    Ok(Some(Body { required, kind }))
}

fn parameter(node: &Node<'_>, known: &Schemas) -> Result<Parameter, Refusal> {
    let node = node.resolve("parameters")?;
    node.object(&[
        "name",
        "in",
        "description",
        "required",
        "deprecated",
        "schema",
        "style",
        "explode",
        "example",
    ])?;
    let name = node.need("name")?.text()?;
    node.nameable(name)?;
    let place = node.need("in")?;
    let location = match place.text()? {
        "path" => Location::Path,
        "query" => Location::Query,
        "header" => Location::Header,
        _ => return place.refuse("must be path, query or header"),
    };
    if location == Location::Header {
        if !responses::is_header_name(name) {
            return node.child("name").refuse(format!("`{name}` is not the name of a header"));
        }
        if ["accept", "authorization", "content-type"].contains(&name.to_ascii_lowercase().as_str()) {
            return node.child("name").refuse(format!("`{name}` is read by the gate, and is no parameter"));
        }
    }
    let required = node.optional_flag("required")?;
    if location == Location::Path && !required {
        return node.refuse("a path parameter must be `required: true`");
    }
    let schema = node.need("schema")?;
    let mut property = schemas::property(name, &schema, required)?;
    property.description = node.optional_text("description")?;
    if property.nullable {
        return schema.refuse("a parameter cannot be null");
    }
    limits::parameter(&schema, known)?;
    let element = match &property.kind {
        Type::Array(element) if location == Location::Query => element,
        Type::Array(_) => return schema.refuse("only query parameters can be arrays"),
        kind => kind,
    };
    if !shapes::is_scalar(element, known) {
        return schema
            .refuse("a parameter is a string, a number, a boolean or, in a query, an array of them");
    }
    let usual = if location == Location::Query { "form" } else { "simple" };
    if let Some(style) = node.get("style")
        && style.text()? != usual
    {
        return style.refuse(format!("only the style `{usual}` is understood here"));
    }
    let explode = node.get("explode").map_or(Ok(true), |node| node.flag())?;
    Ok(Parameter { location, property, schema: schema.value.clone(), explode })
}
