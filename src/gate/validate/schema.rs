//! The contract's request schemas, compiled once.

use std::collections::HashMap;
use std::sync::Arc;

use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::{Draft, ValidationError, Validator};
use serde_json::Value;

use super::Faults;
use crate::contract::{Date, Operation, Timestamp};
use crate::domain::suggest;

/// The compiled schemas of all operations.
#[derive(Debug)]
pub struct Validators(HashMap<String, Schemas>);

/// The compiled schemas of one operation.
#[derive(Debug, Default)]
pub struct Schemas {
    /// Of the path parameters.
    pub path: Option<Schema>,
    /// Of the query parameters.
    pub query: Option<Schema>,
    /// Of the header parameters.
    pub headers: Option<Schema>,
    /// Of the body.
    pub body: Option<Arc<Schema>>,
}

/// A compiled schema of an object.
#[derive(Debug)]
pub struct Schema {
    validator: Validator,
    /// As it was written, for the names of its properties.
    source: Value,
}

impl Validators {
    /// Compiles `generated/server/requests.json`, which the build has made.
    pub fn compile() -> Self {
        let document: HashMap<String, HashMap<String, Value>> =
            serde_json::from_str(crate::api::REQUESTS).expect("the generator writes JSON");
        Self(
            document
                .into_iter()
                .map(|(id, mut parts)| {
                    let mut take = |name| parts.remove(name).map(Schema::compile);
                    let schemas = Schemas {
                        path: take("path"),
                        query: take("query"),
                        headers: take("headers"),
                        body: take("body").map(Arc::new),
                    };
                    (id, schemas)
                })
                .collect(),
        )
    }

    /// Those of an operation.
    pub fn of(&self, operation: &Operation) -> &Schemas {
        &self.0[operation.id]
    }
}

impl Schema {
    pub(super) fn compile(schema: Value) -> Self {
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .with_format("date-time", is_date_time)
            .with_format("date", is_date)
            .build(&schema)
            .expect("the generator writes schemas that compile");
        Self { validator, source: schema }
    }

    /// The names of its properties.
    pub fn names(&self) -> Vec<String> {
        let own = match self.source["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
            Some(pointer) => self.source.pointer(pointer),
            None => Some(&self.source),
        };
        property_names(own)
    }

    /// The names that an object may have which the keyword at `pointer`
    /// (`/properties/file/additionalProperties`) speaks of.
    fn names_beside(&self, pointer: &str) -> Vec<String> {
        let object = pointer.rsplit_once('/').and_then(|(object, _)| self.source.pointer(object));
        property_names(object)
    }

    /// Adds every fault of `value`. Submitted values are never repeated: one
    /// of them may be a password.
    pub fn check(&self, value: &Value, root: &str, faults: &mut Faults) {
        if self.validator.is_valid(value) {
            return;
        }
        for error in self.validator.iter_errors(value) {
            self.report(&error, root, faults);
        }
    }

    fn report(&self, error: &ValidationError<'_>, root: &str, faults: &mut Faults) {
        if faults.full() {
            return;
        }
        let at = field(&error.instance_path().to_string());
        let below = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
        match error.kind() {
            Kind::Required { property } => {
                faults.add(below(property.as_str().unwrap_or(root)), "Missing data for required field.");
            }
            Kind::AdditionalProperties { unexpected } => {
                let known = self.names_beside(error.schema_path().as_str());
                for name in unexpected {
                    if faults.full() {
                        break;
                    }
                    faults.add(below(name), unknown(name, &known));
                }
            }
            Kind::Enum { options } => {
                faults.add(
                    if at.is_empty() { root } else { &at },
                    format!("Must be one of: {}.", listed(options)),
                );
            }
            Kind::MinProperties { limit } => {
                let message = match limit {
                    1 => "At least one property must be given.".to_owned(),
                    limit => format!("At least {limit} properties must be given."),
                };
                faults.add(if at.is_empty() { root } else { &at }, message);
            }
            // The one choice that the generator writes is something or null: null
            // would have done, so what is wrong is wrong with something.
            Kind::AnyOf { context } if context.first().is_some_and(|errors| !errors.is_empty()) => {
                context[0].iter().for_each(|error| self.report(error, root, faults));
            }
            _ => faults.add(
                if at.is_empty() { root } else { &at },
                format!("{}.", error.masked_with("The value").to_string().trim_end_matches('.')),
            ),
        }
    }
}

/// The library's own check takes some signs for digits (`++++-01-01`); what it
/// lets through would not decode. So the type decides, but for the blank that
/// it takes for the `T`.
fn is_date_time(text: &str) -> bool {
    text.is_ascii()
        && matches!(text.as_bytes().get(10), Some(b'T' | b't'))
        && Timestamp::parse_rfc3339(text).is_some()
}

/// As above; this type would do with missing zeros, or with a sign.
fn is_date(text: &str) -> bool {
    text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(i, byte)| byte.is_ascii_digit() || (matches!(i, 4 | 7) && byte == b'-'))
        && text.parse::<Date>().is_ok()
}

fn property_names(schema: Option<&Value>) -> Vec<String> {
    let properties = schema.and_then(|schema| schema["properties"].as_object());
    properties.map(|properties| properties.keys().cloned().collect()).unwrap_or_default()
}

/// What to say of a name that is not among `known`.
pub fn unknown(name: &str, known: &[String]) -> String {
    match suggest::nearest(name, known.iter().map(String::as_str)) {
        Some(nearest) => format!("Unknown field. Did you mean `{nearest}`?"),
        None => "Unknown field.".to_owned(),
    }
}

/// The values of an enum, without quotes.
fn listed(options: &Value) -> String {
    let options = options.as_array().map(Vec::as_slice).unwrap_or_default();
    let texts =
        options.iter().map(|option| option.as_str().map_or_else(|| option.to_string(), str::to_owned));
    texts.collect::<Vec<_>>().join(", ")
}

/// `/scopes/0` as `scopes.0`.
fn field(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".").replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn schema() -> Schema {
        Schema::compile(json!({
            "$ref": "#/$defs/Outer",
            "$defs": {
                "Outer": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["title"],
                    "properties": {
                        "title": { "type": "string", "pattern": "^[a-z]+$", "maxLength": 5 },
                        "files": { "type": "array", "items": { "$ref": "#/$defs/Inner" } },
                    },
                },
                "Inner": {
                    "type": ["object", "null"],
                    "additionalProperties": false,
                    "properties": { "extension": { "enum": ["srt", "txt"] } },
                },
            },
        }))
    }

    fn faults(value: &Value) -> Faults {
        let mut faults = Faults::default();
        schema().check(value, "body", &mut faults);
        faults
    }

    #[test]
    fn every_fault_is_named_with_its_place_and_without_its_value() {
        assert_eq!(schema().names(), ["title", "files"]);
        let found = faults(&json!({
            "titel": 1,
            "title": "Secret!",
            "files": [null, { "extention": 1 }, { "extension": "hidden" }, 7],
        }));
        let text = format!("{:?}", found.fields);
        for field in ["titel", "title", "files.1.extention", "files.2.extension", "files.3"] {
            assert!(found.fields.contains_key(field), "{field}: {text}");
        }
        assert_eq!(found.fields["titel"], ["Unknown field. Did you mean `title`?"]);
        assert_eq!(found.fields["files.1.extention"], ["Unknown field. Did you mean `extension`?"]);
        assert_eq!(found.fields["title"].len(), 2, "{text}");
        assert!(!text.contains("Secret") && !text.contains("hidden"), "{text}");
        assert_eq!(faults(&json!([])).fields.keys().collect::<Vec<_>>(), ["body"]);
    }

    #[test]
    fn of_what_may_be_null_the_fault_is_told() {
        let schema = Schema::compile(json!({
            "type": "object",
            "properties": { "scores": { "anyOf": [{ "allOf": [{ "$ref": "#/$defs/Scores" }] }, { "type": "null" }] } },
            "$defs": { "Scores": { "type": "object", "additionalProperties": { "type": "number" } } },
        }));
        for (value, at, reason) in [
            (json!({ "scores": { "a/b": "x", "c": 1 } }), "scores.a/b", "number"),
            (json!({ "scores": [] }), "scores", "object"),
        ] {
            let mut faults = Faults::default();
            schema.check(&value, "body", &mut faults);
            assert_eq!(faults.fields.keys().collect::<Vec<_>>(), [at]);
            assert!(faults.fields[at][0].contains(reason), "{:?}", faults.fields);
        }
        let mut faults = Faults::default();
        schema.check(&json!({ "scores": null }), "body", &mut faults);
        assert!(faults.fields.is_empty());
    }

    #[test]
    fn an_object_that_asks_for_nothing_is_told_to() {
        for (least, expected) in
            [(1, "At least one property must be given."), (2, "At least 2 properties must be given.")]
        {
            let properties = json!({ "a": { "type": "boolean" }, "b": { "type": "object" } });
            let schema = Schema::compile(json!({
                "type": "object", "additionalProperties": false, "minProperties": least, "properties": properties,
            }));
            let mut faults = Faults::default();
            schema.check(&json!({}), "body", &mut faults);
            assert_eq!(faults.fields["body"], [expected]);
            let mut faults = Faults::default();
            schema.check(&json!({ "a": true, "b": {} }), "body", &mut faults);
            assert!(faults.fields.is_empty(), "{:?}", faults.fields);
        }
    }

    #[test]
    fn a_date_is_one_that_can_be_decoded() {
        for good in [
            "2026-01-01T00:00:00Z",
            "2026-01-01t00:00:00.123456789012+05:30",
            "2016-12-31T23:59:60Z",
            "0000-01-01T00:00:00Z",
        ] {
            assert!(is_date_time(good), "{good}");
        }
        let bad = [
            "",
            "++++-01-01T00:00:00Z",
            "-001-01-01T00:00:00Z",
            "2026-01-0/T00:00:00Z",
            "2026-01-01T00:00:,0Z",
            "2026-01-01 00:00:00Z",
            "2026-01-01T00:00:00",
            "2026-01-01T00:00:00Z\n",
            "2026-01-01T00:00:00\u{2212}05:00",
            "2026-02-30T00:00:00Z",
        ];
        for bad in bad {
            assert!(!is_date_time(bad), "{bad}");
        }
        assert!(is_date("2024-02-29"));
        for bad in ["2025-02-29", "2025-2-009", "+025-01-01", "2025-01-1 ", "2025/01/01", ""] {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn no_more_is_reported_than_anybody_reads() {
        let found = faults(&json!({ "files": vec![7; 100_000] }));
        assert_eq!(found.fields.len(), 100);
        let many: serde_json::Map<_, _> =
            (0..2_000).map(|i| (format!("{i}{}", "é".repeat(200)), json!(1))).collect();
        let found = faults(&Value::Object(many));
        assert!(found.fields.len() <= 100 && found.fields.keys().all(|name| name.len() <= 100));
    }
}
