//! Responses, and whether an operation declares all it can answer.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::node::Node;
use super::schemas;
use crate::Refusal;
use crate::model::{Content, Operation, Paging, Property, Response, Schema, SchemaKind, Type};
use crate::names;

/// The name of the one schema of errors.
const ERROR: &str = "ErrorResponse";

/// Headers that the gate puts on replies by itself.
const GATE_HEADERS: &[&str] = &[
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
    "retry-after",
    "www-authenticate",
    "x-request-id",
    "x-token-expires-at",
];

/// Reads the responses of an operation; `default` is only checked.
pub fn all(operation: &Node<'_>, known: &IndexMap<String, Schema>) -> Result<Vec<Response>, Refusal> {
    let node = operation.need("responses")?;
    let mut responses = Vec::new();
    let mut default = false;
    for (status, reply) in node.entries()? {
        let target = reply.resolve("responses")?;
        target.object(&["description", "headers", "content", "links"])?;
        if status == "default" {
            default = true;
            if content(&target, known)? != Content::Error {
                return reply.refuse(format!("`default` must be an `{ERROR}`"));
            }
            continue;
        }
        let code =
            status.parse::<u16>().ok().filter(|code| (200..600).contains(code) && code.to_string() == status);
        let Some(code) = code else {
            return reply.refuse("must be a status from 200 to 599, or `default`");
        };
        responses.push(response(code, &target, known)?);
    }
    if !default {
        return node.refuse("`default` is missing: it is what faults of the server answer");
    }
    responses.sort_by_key(|response| response.status);
    Ok(responses)
}

fn response(status: u16, node: &Node<'_>, known: &IndexMap<String, Schema>) -> Result<Response, Refusal> {
    let mut response = Response {
        status,
        description: node.need("description")?.text()?.to_owned(),
        content: content(node, known)?,
        headers: Vec::new(),
        constant_headers: Vec::new(),
        links: None,
    };
    if matches!(response.content, Content::Empty) != matches!(status, 204 | 301..=308) {
        return node.refuse("204 and redirects have no content, every other reply has");
    }
    let mut fields = BTreeSet::new();
    let (mut linked, mut counted) = (false, false);
    for (name, header) in node.get("headers").map_or(Ok(Vec::new()), |node| node.entries())? {
        let header = header.resolve("headers")?;
        header.object(&["description", "required", "schema"])?;
        let lower = name.to_ascii_lowercase();
        if !is_header_name(&lower) || !names::is_nameable(&lower) {
            return header.refuse(format!("`{name}` is not the name of a header"));
        }
        if ["content-type", "content-length"].contains(&lower.as_str()) {
            return header.refuse(format!("`{name}` goes with the content, and is not declared"));
        }
        let field = names::snake(&lower);
        if field == "body" || !fields.insert(field) {
            return header.refuse(format!("a second field would be named like `{name}`"));
        }
        if GATE_HEADERS.contains(&lower.as_str()) {
            continue;
        }
        if lower == "link" {
            linked = true;
            continue;
        }
        if lower == "x-total-count" {
            counted = true;
            continue;
        }
        let schema = header.need("schema")?;
        if let Some(values) = schema.get("enum") {
            match values.texts()?.as_slice() {
                [value] if value.bytes().all(|byte| (b' '..=b'~').contains(&byte)) => {
                    response.constant_headers.push((lower, value.clone()));
                }
                _ => return values.refuse("in a header an enum has one value, a constant in ASCII"),
            }
            continue;
        }
        let required = header.optional_flag("required")?;
        let kind = schemas::kind(&schema, false)?;
        if !matches!(kind, Type::String | Type::Int32 | Type::Int64) {
            return schema.refuse("a header is a string or an integer");
        }
        let description = header.optional_text("description")?;
        response.headers.push(Property {
            name: lower,
            description,
            kind,
            required,
            nullable: false,
            default: None,
        });
    }
    if linked {
        response.links = paging(&response.content, known);
        if response.links.is_none() {
            return node
                .child("headers")
                .refuse("`Link` is made from the body's `pagination`, which it does not have");
        }
    }
    if counted != (response.links == Some(Paging::Bare)) {
        return node
            .child("headers")
            .refuse("`Link` and `X-Total-Count` go together where the body is a list, and only there");
    }
    let leads = response.headers.iter().any(|header| header.name == "location" && header.required);
    if (301..=308).contains(&status) && status != 304 && !leads {
        return node.refuse("a redirect must declare the header `Location`, with `required: true`");
    }
    Ok(response)
}

/// Whether a text can be the name of a header.
pub fn is_header_name(name: &str) -> bool {
    !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

fn paging(content: &Content, known: &IndexMap<String, Schema>) -> Option<Paging> {
    let Content::Json(name) = content else { return None };
    let properties = match &known.get(name)?.kind {
        SchemaKind::Object(properties) => properties,
        SchemaKind::Alias(Type::Array(_)) => return Some(Paging::Bare),
        _ => return None,
    };
    let pagination = properties.iter().find(|property| property.name == "pagination" && property.required)?;
    match &pagination.kind {
        Type::Named(name) if name == "Pagination" => Some(Paging::Offset),
        Type::Named(name) if name == "CursorPagination" => Some(Paging::Cursor),
        _ => None,
    }
}

fn content(node: &Node<'_>, known: &IndexMap<String, Schema>) -> Result<Content, Refusal> {
    let Some(content) = node.get("content") else { return Ok(Content::Empty) };
    let entries = content.entries()?;
    let mut types = Vec::new();
    for (media, part) in &entries {
        part.object(&["schema", "example", "examples"])?;
        let schema = part.need("schema")?;
        match schema.reference("schemas")? {
            Some(name) if *media == "application/json" && entries.len() == 1 => {
                if !known.contains_key(name) {
                    return schema.refuse(format!("`{name}` is not among the schemas"));
                }
                schemas::never_null(&schema)?;
                return Ok(if name == ERROR { Content::Error } else { Content::Json(name.to_owned()) });
            }
            Some(_) => return part.refuse("a named schema goes with `application/json` alone"),
            None if *media == "application/json" => {
                return schema.refuse("an inline schema; make it a named one and refer to it");
            }
            None if matches!(schemas::kind(&schema, false)?, Type::String | Type::Binary) => {
                types.push((*media).to_owned());
            }
            None => {
                return schema.refuse("what is not JSON is a string, of `format: binary` unless it is text");
            }
        }
    }
    if types.is_empty() {
        return content.refuse("names no media type");
    }
    Ok(Content::Binary(types))
}

/// What the gate can answer must be declared: a client would meet it anyway.
pub fn complete(node: &Node<'_>, operation: &Operation) -> Result<(), Refusal> {
    let declared = |status: u16| operation.responses.iter().any(|response| response.status == status);
    let mut needed: Vec<(u16, &str)> = vec![(400, "a query parameter it does not know is one")];
    // What machines call may leave it out; the gate then answers 503.
    if operation.rate != "machine" {
        needed.push((429, "it has a rate limit"));
    }
    if !operation.public {
        needed.push((401, "it asks for credentials"));
    }
    if operation.integration {
        needed.push((503, "it takes an integration token, which need not be set"));
    }
    if !(operation.scopes.is_empty() && operation.roles.is_empty()) {
        needed.push((403, "it asks for a scope or a role"));
    }
    if operation.body.is_some() {
        needed.push((413, "it takes a body"));
        needed.push((415, "it takes a body"));
    }
    for (status, why) in needed {
        if !declared(status) {
            return node.child("responses").refuse(format!("{status} is not declared, but {why}"));
        }
    }
    let mut by_gate = operation.responses.iter().filter(|response| {
        (response.status < 500 || response.status == 503 && operation.integration)
            && !operation.service_responses().any(|service| service.status == response.status)
    });
    if let Some(response) = by_gate.find(|response| response.content != Content::Error) {
        let place = node.child("responses").child(&response.status.to_string());
        return place.refuse(format!("must be an `{ERROR}`: the gate answers it"));
    }
    if !operation.responses.iter().any(|response| (200..400).contains(&response.status)) {
        return node.child("responses").refuse("no status of success is declared");
    }
    Ok(())
}
