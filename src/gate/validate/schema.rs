//! The contract's request schemas, compiled once.

use std::collections::HashMap;

use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::{Draft, Validator};
use serde_json::Value;

use super::Faults;
use crate::contract::Operation;
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
    pub body: Option<Schema>,
}

/// A compiled schema of an object.
#[derive(Debug)]
pub struct Schema {
    validator: Validator,
    /// The names of its properties, for the nearest of them.
    names: Vec<String>,
}

impl Validators {
    /// Compiles `generated/server/requests.json`, which the build has made.
    pub fn compile() -> Self {
        let document: HashMap<String, HashMap<String, Value>> =
            serde_json::from_str(crate::api::REQUESTS).expect("the generator writes JSON");
        Self(document.into_iter().map(|(id, mut parts)| {
            let mut take = |name| parts.remove(name).map(Schema::compile);
            let schemas =
                Schemas { path: take("path"), query: take("query"), headers: take("headers"), body: take("body") };
            (id, schemas)
        }).collect())
    }

    /// Those of an operation.
    pub fn of(&self, operation: &Operation) -> &Schemas {
        &self.0[operation.id]
    }
}

impl Schema {
    fn compile(schema: Value) -> Self {
        let own = match schema["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/")) {
            Some(name) => &schema["$defs"][name]["properties"],
            None => &schema["properties"],
        };
        let names = own.as_object().map(|properties| properties.keys().cloned().collect()).unwrap_or_default();
        let validator = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .build(&schema)
            .expect("the generator writes schemas that compile");
        Self { validator, names }
    }

    /// The names of its properties.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Adds every fault of `value`. Submitted values are never repeated: one
    /// of them may be a password.
    pub fn check(&self, value: &Value, root: &str, faults: &mut Faults) {
        if self.validator.is_valid(value) {
            return;
        }
        for error in self.validator.iter_errors(value) {
            let at = field(&error.instance_path().to_string());
            let below = |name: &str| if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
            match error.kind() {
                Kind::Required { property } => {
                    faults.add(below(property.as_str().unwrap_or(root)), "Missing data for required field.");
                }
                Kind::AdditionalProperties { unexpected } => {
                    for name in unexpected {
                        faults.add(below(name), unknown(name, &self.names));
                    }
                }
                Kind::Enum { options } => {
                    faults.add(if at.is_empty() { root } else { &at }, format!("Must be one of: {}.", listed(options)));
                }
                _ => faults.add(
                    if at.is_empty() { root } else { &at },
                    format!("{}.", error.masked_with("The value").to_string().trim_end_matches('.')),
                ),
            }
        }
    }
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
    let texts = options.iter().map(|option| option.as_str().map_or_else(|| option.to_string(), str::to_owned));
    texts.collect::<Vec<_>>().join(", ")
}

/// `/scopes/0` as `scopes.0`.
fn field(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".").replace("~1", "/").replace("~0", "~")
}
