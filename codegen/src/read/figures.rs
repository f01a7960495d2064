//! Limits and defaults: whether they fit their type, and each other.

use serde_json::Value;

use super::node::Node;
use super::schemas;
use crate::Refusal;

const NUMBERS: &[&str] = &["minimum", "maximum", "multipleOf"];
const COUNTS: &[&str] = &["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
const FLAGS: &[&str] = &["exclusiveMinimum", "exclusiveMaximum", "uniqueItems", "nullable", "deprecated"];
const PAIRS: &[(&str, &str)] = &[
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
];

/// Refuses limits that no validator would understand, or that no value meets.
pub fn limits(node: &Node<'_>) -> Result<(), Refusal> {
    for bound in NUMBERS.iter().filter_map(|key| node.get(key)) {
        if !bound.value.is_number() {
            return bound.refuse("must be a number");
        }
    }
    for bound in COUNTS.iter().filter_map(|key| node.get(key)) {
        if !bound.value.is_u64() {
            return bound.refuse("must be a whole number from 0 on");
        }
    }
    for key in FLAGS {
        node.optional_flag(key)?;
    }
    for (least, most) in PAIRS {
        if let (Some(low), Some(high)) = (node.child(least).value.as_f64(), node.child(most).value.as_f64())
            && low > high
        {
            return node.refuse(format!("`{least}` is above `{most}`: no value would do"));
        }
    }
    if node.child("type").value == "integer" {
        for bound in ["minimum", "maximum"].iter().filter_map(|key| node.get(key)) {
            if !integer(node, bound.value) {
                return bound.refuse("is no integer that the type can hold");
            }
        }
    }
    Ok(())
}

/// Refuses a default that its own schema would refuse. Times and files have
/// none, since no constant of the type could be written.
pub fn default(default: &Node<'_>, schema: &Node<'_>) -> Result<(), Refusal> {
    let chain = schemas::chain(schema)?;
    let schema = &chain[chain.len() - 1];
    let value = default.value;
    if let Some(values) = schema.get("enum") {
        return match values.elements()?.iter().any(|known| known.value == value && value.is_string()) {
            true => Ok(()),
            false => default.refuse("the default is not among the values"),
        };
    }
    let dated = matches!(schema.child("format").value.as_str(), Some("date-time" | "date" | "binary"));
    let fits = match schema.child("type").value.as_str() {
        Some("string") => value.is_string() && !dated,
        Some("boolean") => value.is_boolean(),
        Some("integer") => integer(schema, value),
        Some("number") => value.is_number(),
        Some("array") => value.is_array(),
        _ => {
            return default
                .refuse("only strings, numbers, booleans, enums and arrays of them have a default");
        }
    };
    if !fits {
        return default.refuse("the default is not of the value's type");
    }
    let (figure, least, most) = match value {
        Value::String(text) => (text.chars().count() as f64, "minLength", "maxLength"),
        Value::Array(list) => (list.len() as f64, "minItems", "maxItems"),
        value => (value.as_f64().unwrap_or_default(), "minimum", "maximum"),
    };
    let bound = |key| schema.child(key).value.as_f64();
    if bound(least).is_some_and(|bound| figure < bound) || bound(most).is_some_and(|bound| figure > bound) {
        return default.refuse("the default breaks the value's own limits");
    }
    if let Some(items) = schema.get("items") {
        for element in default.elements()? {
            self::default(&element, &items)?;
        }
    }
    Ok(())
}

/// Whether a value is an integer of the size that the schema's format says.
fn integer(schema: &Node<'_>, value: &Value) -> bool {
    match (schema.child("format").value.as_str(), value.as_i64()) {
        (Some("int32"), Some(number)) => i32::try_from(number).is_ok(),
        (_, number) => number.is_some(),
    }
}
