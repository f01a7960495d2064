//! Schemas in a word or two.

use std::fmt::Write;

use serde_json::Value;

use super::document::list;
use super::pattern::{self, Form};

/// A schema in a word or two; a named one by its name.
pub fn shape(schema: &Value) -> String {
    let mut text = base(schema);
    if schema["nullable"] == true {
        text.push_str("|null");
    }
    if let Some(default) = schema.get("default") {
        let _ = write!(text, " default {default}");
    }
    text
}

/// The values of an enum.
pub fn words(values: &Value) -> String {
    let words: Vec<String> =
        list(values).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
    words.join("|")
}

fn base(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(part) = list(&schema["allOf"]).next() {
        return base(part);
    }
    if schema["oneOf"].is_array() {
        let parts: Vec<String> = list(&schema["oneOf"]).map(base).collect();
        return parts.join(" or ");
    }
    if schema["enum"].is_array() {
        return words(&schema["enum"]);
    }
    match schema["type"].as_str() {
        Some("array") => {
            let unique = if schema["uniqueItems"] == true { " unique" } else { "" };
            let length = length(&schema["minItems"], &schema["maxItems"]);
            format!("[{}]{length}{unique}", shape(&schema["items"]))
        }
        Some("object") if schema["additionalProperties"].is_object() => {
            format!("object of {}", shape(&schema["additionalProperties"]))
        }
        Some("string") => string(schema),
        Some(number @ ("integer" | "number")) => format!("{number}{}", range(schema)),
        Some(other) => other.to_owned(),
        None => "any".to_owned(),
    }
}

fn string(schema: &Value) -> String {
    let (least, most) = (&schema["minLength"], &schema["maxLength"]);
    let (length, pattern) = match schema["pattern"].as_str().map(pattern::form).unwrap_or_default() {
        Form::Words(words) => return words,
        Form::Free => (length(least, most), String::new()),
        Form::Pattern(pattern) => {
            // A class so many times says how long the text is.
            let told = least == most && pattern.ends_with(&format!("]{{{most}}}"));
            let length = if told { String::new() } else { length(least, most) };
            (length, format!(" /{}/", pattern.replace('/', "\\/")))
        }
    };
    format!("{}{length}{pattern}", schema["format"].as_str().unwrap_or("string"))
}

fn length(least: &Value, most: &Value) -> String {
    match (least.as_u64().filter(|least| *least > 0), most.as_u64()) {
        (None, None) => String::new(),
        (None, Some(most)) => format!("<={most}"),
        (Some(least), None) => format!(" {least}.."),
        (Some(least), Some(most)) => format!(" {least}..{most}"),
    }
}

fn range(schema: &Value) -> String {
    // What is as large as the largest numbers says no more than the type.
    let told = |limit: &Value| {
        limit.as_f64().filter(|limit| limit.abs() < f64::from(i32::MAX)).map(|_| limit.to_string())
    };
    match (told(&schema["minimum"]), told(&schema["maximum"])) {
        (None, None) => String::new(),
        (Some(low), None) => format!(" {low}.."),
        (None, Some(high)) => format!(" ..{high}"),
        (Some(low), Some(high)) => format!(" {low}..{high}"),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_text_is_told_by_its_length_and_its_pattern() {
        for (schema, expected) in [
            (json!({"type": "string"}), "string"),
            (json!({"type": "string", "maxLength": 9, "pattern": "^[^\\u0000]*$"}), "string<=9"),
            (json!({"type": "string", "minLength": 5, "maxLength": 9}), "string 5..9"),
            (
                json!({"type": "string", "minLength": 4, "maxLength": 4, "pattern": "^[0-9a-f]{4}$"}),
                "string /[0-9a-f]{4}/",
            ),
            (
                json!({"type": "string", "minLength": 4, "maxLength": 4, "pattern": "^[^ ]+$"}),
                "string 4..4 /[^ ]+/",
            ),
            (
                json!({"type": "string", "maxLength": 9, "pattern": "^[a-z]+/[a-z]+$"}),
                "string<=9 /[a-z]+\\/[a-z]+/",
            ),
            (json!({"type": "string", "maxLength": 4, "pattern": "^([jJ][aA]|[cC])$"}), "ja|c in any case"),
            (json!({"type": "string", "format": "password", "minLength": 1}), "password 1.."),
            (
                json!({"type": "string", "pattern": "^[a-z]$", "nullable": true, "default": "a"}),
                "string /[a-z]/|null default \"a\"",
            ),
        ] {
            assert_eq!(shape(&schema), expected, "{schema}");
        }
    }

    #[test]
    fn numbers_and_lists_have_their_limits() {
        for (schema, expected) in [
            (json!({"type": "integer", "minimum": 1, "maximum": 100}), "integer 1..100"),
            (json!({"type": "integer", "minimum": 0, "maximum": 9_007_199_254_740_991_u64}), "integer 0.."),
            (json!({"type": "number", "minimum": f64::MIN, "maximum": 1.5}), "number ..1.5"),
            (json!({"type": "array", "items": {"$ref": "#/a/Label"}, "maxItems": 3}), "[Label]<=3"),
            (
                json!({"type": "array", "items": {}, "minItems": 1, "maxItems": 3, "uniqueItems": true}),
                "[any] 1..3 unique",
            ),
            (json!({"type": "object", "additionalProperties": {"type": "string"}}), "object of string"),
            (json!({"type": "object", "additionalProperties": false}), "object"),
        ] {
            assert_eq!(shape(&schema), expected, "{schema}");
        }
    }
}
