//! Path, query and header parameters.
//!
//! Texts become the JSON values their schemas speak of; a text that does not
//! stays one, so that the schema itself says what is wrong with it.

use http::Method;
use http::request::Parts;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::Faults;
use super::schema::{Schema, Schemas, unknown};
use crate::contract::{Location, Operation, ParameterSpec, Shape};

/// Headers that are lists by RFC 9110: several lines are one list.
const LISTS: [&str; 2] = ["If-Match", "If-None-Match"];

/// Headers that RFC 9110 defines for `GET`, and not for the `HEAD` that goes with it.
const OF_GET_ALONE: [&str; 2] = ["Range", "If-Range"];

/// Reads and validates all parameters of a request.
pub fn read(
    operation: &Operation,
    schemas: &Schemas,
    parts: &Parts,
    faults: &mut Faults,
) -> Map<String, Value> {
    let mut all = Map::new();
    let locations = [
        (path(operation, parts, faults), &schemas.path),
        (query(operation, parts, faults), &schemas.query),
        (headers(operation, parts, faults), &schemas.headers),
    ];
    for (values, schema) in locations {
        let values = Value::Object(values);
        if let Some(schema) = schema {
            schema.check(&values, "parameters", faults);
        }
        if let Value::Object(values) = values {
            all.extend(values);
        }
    }
    all
}

fn of(operation: &Operation, location: Location) -> impl Iterator<Item = &'static ParameterSpec> {
    operation.parameters.iter().filter(move |parameter| parameter.location == location)
}

/// The router has matched the path's template, so the segments correspond.
fn path(operation: &Operation, parts: &Parts, faults: &mut Faults) -> Map<String, Value> {
    let mut values = Map::new();
    for (template, text) in operation.path.split('/').zip(parts.uri.path().split('/')) {
        let Some(name) = template.strip_prefix('{').and_then(|name| name.strip_suffix('}')) else { continue };
        let Some(spec) = of(operation, Location::Path).find(|spec| spec.name == name) else { continue };
        match percent_decode_str(text).decode_utf8() {
            Ok(text) => {
                values.insert(name.to_owned(), shaped(spec.shape, &text));
            }
            Err(_) => faults.add(name, "Not valid UTF-8."),
        }
    }
    values
}

fn query(operation: &Operation, parts: &Parts, faults: &mut Faults) -> Map<String, Value> {
    let mut values: Map<String, Value> = Map::new();
    for pair in parts.uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        if faults.full() {
            break;
        }
        let (name, text) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(name) = plain(name) else {
            faults.add("query", "A parameter's name is not valid UTF-8.");
            continue;
        };
        let Some(spec) = of(operation, Location::Query).find(|spec| spec.name == name) else {
            let known: Vec<String> =
                of(operation, Location::Query).map(|spec| spec.name.to_owned()).collect();
            faults.add(name.clone(), unknown(&name, &known));
            continue;
        };
        let Some(text) = plain(text) else {
            faults.add(name, "Not valid UTF-8.");
            continue;
        };
        if !spec.many {
            if values.insert(name.clone(), shaped(spec.shape, &text)).is_some() {
                faults.add(name, "Given more than once.");
            }
            continue;
        }
        let list = values.entry(name).or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list {
            let separator = if spec.explode { None } else { Some(',') };
            match separator {
                Some(separator) => list.extend(text.split(separator).map(|text| shaped(spec.shape, text))),
                None => list.push(shaped(spec.shape, &text)),
            }
        }
    }
    values
}

fn headers(operation: &Operation, parts: &Parts, faults: &mut Faults) -> Map<String, Value> {
    let mut values = Map::new();
    for spec in of(operation, Location::Header) {
        if parts.method == Method::HEAD && is_one_of(&OF_GET_ALONE, spec) {
            continue;
        }
        let mut texts = Vec::new();
        for value in parts.headers.get_all(spec.name) {
            match std::str::from_utf8(value.as_bytes()) {
                Ok(text) => texts.push(text),
                Err(_) => faults.add(spec.name, "Not valid UTF-8."),
            }
        }
        if texts.len() > 1 && !is_one_of(&LISTS, spec) {
            faults.add(spec.name, "Given more than once.");
        }
        if !texts.is_empty() {
            values.insert(spec.name.to_owned(), shaped(spec.shape, &texts.join(", ")));
        }
    }
    values
}

fn is_one_of(names: &[&str], header: &ParameterSpec) -> bool {
    names.iter().any(|name| name.eq_ignore_ascii_case(header.name))
}

/// A part of a query without its encoding.
fn plain(text: &str) -> Option<String> {
    let text = text.replace('+', " ");
    percent_decode_str(&text).decode_utf8().ok().map(|text| text.into_owned())
}

/// The JSON value a text stands for, or the text.
fn shaped(shape: Shape, text: &str) -> Value {
    let value = match shape {
        Shape::Text => None,
        Shape::Integer => integer(text),
        Shape::Number => serde_json::from_str(text).ok().filter(Value::is_number),
        Shape::Bool => match text {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => None,
        },
    };
    value.unwrap_or_else(|| Value::String(text.to_owned()))
}

/// Decimal digits as JSON writes them: no `+`, no blanks, no leading zeros, no
/// digits of other scripts. What is too large for 64 bits becomes a float,
/// which the schema's bounds refuse.
fn integer(text: &str) -> Option<Value> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let canonical = !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'));
    if !canonical {
        return None;
    }
    match text.parse::<i64>() {
        Ok(number) => Some(number.into()),
        Err(_) => text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::from),
    }
}

/// The names of a schema's properties, for what must know them.
pub fn names(schema: Option<&Schema>) -> Vec<String> {
    schema.map(Schema::names).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_canonical_integers_are_integers() {
        assert_eq!(shaped(Shape::Integer, "12"), json!(12));
        assert_eq!(shaped(Shape::Integer, "-1"), json!(-1));
        assert_eq!(shaped(Shape::Integer, "0"), json!(0));
        for text in ["", "+1", " 1", "1 ", "1_0", "١", "01", "-0x1", "1.0", "1e3", "--1", "-"] {
            assert_eq!(shaped(Shape::Integer, text), json!(text), "{text}");
        }
        assert_eq!(shaped(Shape::Integer, "99999999999999999999"), json!(1e20));
    }
}
