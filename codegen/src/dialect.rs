//! From OpenAPI 3.0's dialect of JSON Schema to JSON Schema 2020-12.
//!
//! OpenAPI 3.0 knows `nullable`, a boolean `exclusiveMinimum`, and formats
//! that are really types; JSON Schema knows `null`, a numeric
//! `exclusiveMinimum`, and bounds. A `discriminator` picks the part of a
//! `oneOf` that must hold, instead of trying them all. Annotations are
//! dropped: nobody validates by them.

use serde_json::{Map, Value, json};

const ANNOTATIONS: &[&str] = &[
    "default",
    "deprecated",
    "description",
    "discriminator",
    "example",
    "externalDocs",
    "readOnly",
    "title",
    "writeOnly",
    "xml",
];

/// Translates one schema, with everything in it.
pub fn translate(schema: &Value) -> Value {
    let Some(object) = schema.as_object() else { return schema.clone() };
    if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
        return json!({ "$ref": reference.replace("#/components/schemas/", "#/$defs/") });
    }
    let mut out = Map::new();
    for (key, value) in object {
        match key.as_str() {
            "nullable" | "exclusiveMinimum" | "exclusiveMaximum" | "format" => {}
            name if ANNOTATIONS.contains(&name) || name.starts_with("x-") => {}
            "properties" => {
                let properties = value.as_object().into_iter().flatten();
                let translated: Map<String, Value> =
                    properties.map(|(name, schema)| (name.clone(), translate(schema))).collect();
                out.insert(key.clone(), Value::Object(translated));
            }
            "items" | "additionalProperties" | "not" => {
                out.insert(key.clone(), translate(value));
            }
            "oneOf" if object.contains_key("discriminator") => {}
            "allOf" | "anyOf" | "oneOf" => {
                let list = value.as_array().into_iter().flatten().map(translate).collect();
                out.insert(key.clone(), Value::Array(list));
            }
            _ => {
                out.insert(key.clone(), value.clone());
            }
        }
    }
    exclusive(object, &mut out, "minimum", "exclusiveMinimum");
    exclusive(object, &mut out, "maximum", "exclusiveMaximum");
    format(object, &mut out);
    discriminate(object, &mut out);
    if object.get("nullable") == Some(&Value::Bool(true)) { nullable(out) } else { Value::Object(out) }
}

/// `minimum: 0, exclusiveMinimum: true` becomes `exclusiveMinimum: 0`.
fn exclusive(from: &Map<String, Value>, out: &mut Map<String, Value>, bound: &str, exclusive: &str) {
    if from.get(exclusive) == Some(&Value::Bool(true))
        && let Some(value) = out.shift_remove(bound)
    {
        out.insert(exclusive.to_owned(), value);
    }
}

/// Integer formats become bounds, so that what validates also fits the type;
/// the formats that a validator checks stay.
fn format(from: &Map<String, Value>, out: &mut Map<String, Value>) {
    let name = from.get("format").and_then(Value::as_str);
    if from.get("type").and_then(Value::as_str) == Some("integer") {
        let (least, most) = match name {
            Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
            _ => (i64::MIN, i64::MAX),
        };
        if !out.contains_key("minimum") && !out.contains_key("exclusiveMinimum") {
            out.insert("minimum".to_owned(), json!(least));
        }
        if !out.contains_key("maximum") && !out.contains_key("exclusiveMaximum") {
            out.insert("maximum".to_owned(), json!(most));
        }
    }
    if let Some(name @ ("date-time" | "date" | "email" | "uri" | "uuid")) = name {
        out.insert("format".to_owned(), json!(name));
    }
}

/// A choice told apart by a property: its value decides which part must hold,
/// exactly as it decides what the value is decoded to.
fn discriminate(from: &Map<String, Value>, out: &mut Map<String, Value>) {
    let (Some(discriminator), Some(parts)) = (from.get("discriminator"), from.get("oneOf")) else { return };
    let property = discriminator["propertyName"].as_str().unwrap_or_default();
    let choices = choices(parts, discriminator);
    let all: Vec<&String> = choices.iter().map(|(value, _)| value).collect();
    out.insert("type".to_owned(), json!("object"));
    out.insert("required".to_owned(), json!([property]));
    out.insert("properties".to_owned(), json!({ property: { "enum": all } }));
    let cases = choices.iter().map(|(value, reference)| {
        json!({
            "if": { "properties": { property: { "const": value } }, "required": [property] },
            "then": translate(&json!({ "$ref": reference })),
        })
    });
    out.insert("allOf".to_owned(), cases.collect());
}

/// The values of a discriminator, each with the reference it stands for.
/// Without a mapping they are the names of the schemas.
fn choices(parts: &Value, discriminator: &Value) -> Vec<(String, String)> {
    let name = |reference: &str| reference.rsplit('/').next().unwrap_or_default().to_owned();
    let references = parts.as_array().into_iter().flatten().filter_map(|part| part["$ref"].as_str());
    match discriminator.get("mapping").and_then(Value::as_object) {
        None => references.map(|reference| (name(reference), reference.to_owned())).collect(),
        Some(mapping) => mapping
            .iter()
            .filter_map(|(value, target)| {
                let target = name(target.as_str()?);
                let reference = references.clone().find(|reference| name(reference) == target)?;
                Some((value.clone(), reference.to_owned()))
            })
            .collect(),
    }
}

fn nullable(mut out: Map<String, Value>) -> Value {
    let composed = ["allOf", "anyOf", "oneOf"].iter().any(|key| out.contains_key(*key));
    match out.get("type").cloned() {
        Some(kind @ Value::String(_)) if !composed => {
            out.insert("type".to_owned(), json!([kind, "null"]));
            if let Some(Value::Array(values)) = out.get_mut("enum")
                && !values.contains(&Value::Null)
            {
                values.push(Value::Null);
            }
            Value::Object(out)
        }
        // A nullable reference, `allOf: [$ref]`, or a nullable choice: the
        // parts know nothing of null, whatever the type beside them says.
        _ => json!({ "anyOf": [Value::Object(out), { "type": "null" }] }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nullable_widens_the_type_and_the_enum() {
        let schema = json!({"type": "string", "enum": ["a"], "nullable": true});
        assert_eq!(translate(&schema), json!({"type": ["string", "null"], "enum": ["a", null]}));
    }

    #[test]
    fn nullable_reference_becomes_a_choice() {
        let schema = json!({"nullable": true, "allOf": [{"$ref": "#/components/schemas/Run"}]});
        assert_eq!(
            translate(&schema),
            json!({"anyOf": [{"allOf": [{"$ref": "#/$defs/Run"}]}, {"type": "null"}]})
        );
    }

    #[test]
    fn boolean_exclusive_bounds_become_numbers() {
        let schema = json!({"type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 9, "exclusiveMaximum": false});
        assert_eq!(translate(&schema), json!({"type": "number", "maximum": 9, "exclusiveMinimum": 0}));
    }

    #[test]
    fn integer_formats_become_bounds() {
        let schema = json!({"type": "integer", "format": "int32", "minimum": 1});
        assert_eq!(translate(&schema), json!({"type": "integer", "minimum": 1, "maximum": i32::MAX}));
    }

    #[test]
    fn annotations_go_and_properties_named_like_them_stay() {
        let schema = json!({
            "type": "object", "description": "x", "discriminator": {"propertyName": "k"},
            "properties": {"description": {"type": "string", "example": "e", "format": "password"}},
            "additionalProperties": false
        });
        assert_eq!(
            translate(&schema),
            json!({
                "type": "object",
                "properties": {"description": {"type": "string"}},
                "additionalProperties": false
            })
        );
    }

    #[test]
    fn nullable_beside_a_composition_is_no_matter_of_the_type() {
        let schema =
            json!({"type": "object", "nullable": true, "allOf": [{"$ref": "#/components/schemas/Run"}]});
        assert_eq!(
            translate(&schema),
            json!({"anyOf": [{"type": "object", "allOf": [{"$ref": "#/$defs/Run"}]}, {"type": "null"}]})
        );
    }

    #[test]
    fn nullable_false_and_a_listed_null_change_nothing() {
        let schema = json!({"type": "string", "enum": ["a", null], "nullable": true});
        assert_eq!(translate(&schema), json!({"type": ["string", "null"], "enum": ["a", null]}));
        assert_eq!(translate(&json!({"type": "boolean", "nullable": false})), json!({"type": "boolean"}));
    }

    #[test]
    fn nullable_integers_and_arrays_keep_their_bounds() {
        let schema = json!({"type": "integer", "format": "int32", "nullable": true});
        assert_eq!(
            translate(&schema),
            json!({"type": ["integer", "null"], "minimum": i32::MIN, "maximum": i32::MAX})
        );
        let schema = json!({"type": "array", "nullable": true, "maxItems": 2, "items": {"type": "string", "nullable": true}});
        assert_eq!(
            translate(&schema),
            json!({"type": ["array", "null"], "maxItems": 2, "items": {"type": ["string", "null"]}})
        );
    }

    #[test]
    fn an_integer_without_a_format_has_64_bits() {
        let schema = json!({"type": "integer", "maximum": 5, "exclusiveMaximum": true});
        assert_eq!(
            translate(&schema),
            json!({"type": "integer", "exclusiveMaximum": 5, "minimum": i64::MIN})
        );
    }

    #[test]
    fn formats_that_are_checked_stay_and_others_go() {
        for format in ["date-time", "date", "email", "uri", "uuid"] {
            let schema = json!({"type": "string", "format": format});
            assert_eq!(translate(&schema), schema);
        }
        for format in ["binary", "password"] {
            assert_eq!(translate(&json!({"type": "string", "format": format})), json!({"type": "string"}));
        }
    }

    #[test]
    fn maps_are_translated_inside() {
        let schema = json!({"type": "object", "maxProperties": 3, "additionalProperties": {"type": "string", "nullable": true}});
        assert_eq!(
            translate(&schema),
            json!({"type": "object", "maxProperties": 3, "additionalProperties": {"type": ["string", "null"]}})
        );
        let schema = json!({"type": "object", "additionalProperties": true, "x-note": 1});
        assert_eq!(translate(&schema), json!({"type": "object", "additionalProperties": true}));
    }

    #[test]
    fn a_discriminator_decides_which_part_must_hold() {
        let part = |value: &str, name: &str| {
            json!({
                "if": {"properties": {"kind": {"const": value}}, "required": ["kind"]},
                "then": {"$ref": format!("#/$defs/{name}")},
            })
        };
        let mut schema = json!({
            "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
            "discriminator": {"propertyName": "kind"}
        });
        assert_eq!(
            translate(&schema),
            json!({
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"enum": ["Cat", "Dog"]}},
                "allOf": [part("Cat", "Cat"), part("Dog", "Dog")],
            })
        );
        schema["nullable"] = json!(true);
        schema["discriminator"]["mapping"] = json!({"dog": "Dog", "cat": "#/components/schemas/Cat"});
        assert_eq!(
            translate(&schema),
            json!({"anyOf": [
                {
                    "type": "object",
                    "required": ["kind"],
                    "properties": {"kind": {"enum": ["dog", "cat"]}},
                    "allOf": [part("dog", "Dog"), part("cat", "Cat")],
                },
                {"type": "null"},
            ]})
        );
    }
}
