//! JSON values that satisfy a schema, and values that break it in one place.
//!
//! The schemas are those of `generated/server/requests.json`: JSON Schema
//! 2020-12 as the generator writes it. A keyword that is not understood here
//! is a panic, never something to be passed over.

mod bad;
mod edges;
mod texts;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use jsonschema::{Draft, Validator};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use serde_json::{Map, Value, json};

use crate::requests::Hints;
use texts::{addresses, date_times, matching};

pub use bad::Bad;
pub use edges::Edge;

/// Where values are to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a JSON text, with its types.
    Json,
    /// In a path or a query, as text.
    Url,
    /// In a header, as text that a header can carry.
    Header,
}

/// Makes values for a schema and those it refers to.
#[derive(Clone, Copy, Debug)]
pub struct Values<'a> {
    /// What `#/$defs/` is looked up in.
    pub root: &'a Value,
    /// What is worth trying.
    pub hints: &'a Hints,
    /// Where the values are to be sent.
    pub place: Place,
    /// Whether nothing is there that may be left out, and everything worth
    /// trying is preferred to everything else.
    pub plain: bool,
}
/// The keywords that are understood.
const KEYWORDS: &[&str] = &[
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "anyOf",
    "enum",
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
    "pattern",
    "properties",
    "required",
    "type",
    "uniqueItems",
];

impl<'a> Values<'a> {
    fn resolve(&self, schema: &'a Value) -> &'a Value {
        if let Some(name) = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/")) {
            return self.resolve(&self.root["$defs"][name]);
        }
        // A reference with something said beside it.
        if let Some([only]) = schema["allOf"].as_array().map(Vec::as_slice) {
            assert_eq!(schema.as_object().map(Map::len), Some(1), "more than a reference: {schema}");
            return self.resolve(only);
        }
        for keyword in schema.as_object().into_iter().flat_map(Map::keys) {
            assert!(
                KEYWORDS.contains(&keyword.as_str()),
                "the keyword {keyword} is not understood: {schema}"
            );
        }
        schema
    }

    /// The compiled schema. Strategies are made again and again, so what was
    /// compiled once is kept.
    fn validator(&self, schema: &Value) -> Arc<Validator> {
        static KNOWN: Mutex<BTreeMap<String, Arc<Validator>>> = Mutex::new(BTreeMap::new());
        let mut key = schema.to_string();
        let refers = key.contains("\"$ref\"") && self.root["$defs"].is_object();
        if refers {
            key.push_str(&self.root["$defs"].to_string());
        }
        let known = || KNOWN.lock().expect("no panic");
        if let Some(validator) = known().get(&key) {
            return Arc::clone(validator);
        }
        let mut schema = schema.clone();
        if refers {
            schema["$defs"] = self.root["$defs"].clone();
        }
        let options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
        let validator = Arc::new(options.build(&schema).expect("the generator writes schemas that compile"));
        known().insert(key, Arc::clone(&validator));
        validator
    }

    /// Values that satisfy a schema.
    pub fn valid(&self, schema: &'a Value) -> BoxedStrategy<Value> {
        let schema = self.resolve(schema);
        if let Some(values) = schema["enum"].as_array() {
            return select(values.clone()).boxed();
        }
        if let Some(parts) = schema["anyOf"].as_array() {
            return Union::new(parts.iter().map(|part| self.valid(part))).boxed();
        }
        let of_type = |kind: &str| match kind {
            "null" => Just(Value::Null).boxed(),
            "boolean" => any::<bool>().prop_map(Value::from).boxed(),
            "integer" => self.integers(schema),
            "number" => self.numbers(schema),
            "string" => self.strings(schema),
            "array" => self.arrays(schema),
            "object" => self.objects(schema),
            other => panic!("the type {other} is not understood: {schema}"),
        };
        Union::new(types(schema).into_iter().map(of_type)).boxed()
    }

    fn integers(&self, schema: &Value) -> BoxedStrategy<Value> {
        let (least, most) = bounds(schema);
        let small = least.max(-10)..=most.min(least.max(-10).saturating_add(100));
        let numbers = prop_oneof![2 => least..=most, 1 => Just(least), 1 => Just(most), 3 => small];
        if self.place != Place::Json {
            return numbers.prop_map(Value::from).boxed();
        }
        // `1.0` is an integer in JSON.
        let as_float =
            |number: i64| if number.abs() < (1 << 53) { json!(number as f64) } else { json!(number) };
        prop_oneof![12 => numbers.clone().prop_map(Value::from), 1 => numbers.prop_map(as_float)].boxed()
    }

    /// Numbers of a JSON text, above their minimum if they have one.
    fn numbers(&self, schema: &Value) -> BoxedStrategy<Value> {
        let least = schema["minimum"].as_f64().unwrap_or(f64::MIN);
        let any = prop::num::f64::NORMAL | prop::num::f64::ZERO | prop::num::f64::SUBNORMAL;
        let edges = [least, least.max(0.0), least.max(0.1), f64::MAX, 1e17];
        prop_oneof![2 => any, 3 => 0.0..100.0, 1 => select(edges.to_vec())]
            .prop_map(
                move |number| if number < least { json!(number.abs().max(least)) } else { json!(number) },
            )
            .boxed()
    }

    /// Objects with any names: of what may be anything, or of values of one schema. No
    /// schema forbids NUL there, but the gate does.
    fn free_objects(&self, schema: &'a Value) -> BoxedStrategy<Value> {
        let values = match &schema["additionalProperties"] {
            Value::Bool(_) => {
                let leaf = prop_oneof![
                    Just(Value::Null),
                    any::<bool>().prop_map(Value::from),
                    any::<i64>().prop_map(Value::from),
                    prop::num::f64::NORMAL.prop_map(Value::from),
                    "[^\\x00]{0,20}".prop_map(Value::from),
                ];
                leaf.prop_recursive(4, 30, 5, |inner| {
                    prop_oneof![
                        vec(inner.clone(), 0..5).prop_map(Value::from),
                        prop::collection::hash_map("[^\\x00]{0,10}", inner, 0..5)
                            .prop_map(|members| Value::Object(members.into_iter().collect())),
                    ]
                })
                .boxed()
            }
            of_one => self.valid(of_one),
        };
        prop::collection::hash_map("[^\\x00]{0,10}", values, 0..6)
            .prop_map(|members| Value::Object(members.into_iter().collect()))
            .boxed()
    }

    fn strings(&self, schema: &Value) -> BoxedStrategy<Value> {
        let (least, most) = lengths(schema, "minLength", "maxLength");
        let texts = match (schema["format"].as_str(), schema["pattern"].as_str()) {
            (Some("date-time"), _) => date_times(),
            (Some("email"), _) => addresses(),
            (Some(format), _) => panic!("the format {format} is not understood: {schema}"),
            (None, Some(pattern)) => matching(pattern),
            (None, None) => self.texts(least, most),
        };
        // Now and then as long as may be.
        let lengthened = (texts.clone(), Just(most)).prop_map(|(text, most)| {
            let times = if text.is_empty() { 0 } else { most.min(2000) / text.chars().count() + 1 };
            text.repeat(times)
        });
        let (validator, place) = (self.validator(schema), self.place);
        prop_oneof![6 => texts, 1 => lengthened]
            .prop_map(move |text| Value::from(text.chars().take(most).collect::<String>()))
            .prop_filter("a string of its schema", move |text| {
                validator.is_valid(text) && can_be_sent(place, text)
            })
            .boxed()
    }

    /// Any texts that can be sent, with `least` characters, or some more.
    fn texts(&self, least: usize, most: usize) -> BoxedStrategy<String> {
        let length = least..=most.min(least + 40);
        match self.place {
            Place::Json | Place::Url => vec(any::<char>(), length).prop_map(String::from_iter).boxed(),
            Place::Header => vec(prop::char::range('!', '~'), length).prop_map(String::from_iter).boxed(),
        }
    }

    fn arrays(&self, schema: &'a Value) -> BoxedStrategy<Value> {
        let (least, most) = lengths(schema, "minItems", "maxItems");
        let items = || self.valid(&schema["items"]);
        let validator = self.validator(schema);
        let unique = schema["uniqueItems"] == json!(true);
        prop_oneof![8 => vec(items(), least..=most.min(least + 4)), 1 => vec(items(), least..=most.min(1000))]
            .prop_map(move |items| Value::Array(if unique { distinct(items) } else { items }))
            .prop_filter("an array of its schema", move |array| validator.is_valid(array))
            .boxed()
    }

    fn objects(&self, schema: &'a Value) -> BoxedStrategy<Value> {
        if self.plain {
            return self.plain_objects(schema);
        }
        let others = &schema["additionalProperties"];
        if schema["properties"].is_null() && (others.is_object() || *others == json!(true)) {
            return self.free_objects(schema);
        }
        let required = names(&schema["required"]);
        let members = properties(schema).map(|(name, property)| {
            let values = self.hints.mixed(name, self.valid(property), &self.validator(property));
            let name = name.clone();
            let values =
                if required.contains(&name) { there(values) } else { prop::option::of(values).boxed() };
            values.prop_map(move |value| value.map(|value| (name.clone(), value)))
        });
        let (least, _) = lengths(schema, "minProperties", "maxProperties");
        members
            .collect::<Vec<_>>()
            .prop_map(|members| members.into_iter().flatten().collect())
            .prop_filter("enough properties", move |members: &Map<_, _>| members.len() >= least)
            .prop_map(Value::Object)
            .boxed()
    }
}

impl<'a> Values<'a> {
    /// Objects with what is required and nothing else, but for one property
    /// where there must be some and any will do.
    fn plain_objects(&self, schema: &'a Value) -> BoxedStrategy<Value> {
        let required = names(&schema["required"]);
        let member = |name: &'a str| {
            let property = &schema["properties"][name];
            let values = self.hints.preferred(name, self.valid(property), &self.validator(property));
            let name = name.to_owned();
            values.prop_map(move |value| (name.clone(), value)).boxed()
        };
        let (least, _) = lengths(schema, "minProperties", "maxProperties");
        if required.is_empty() && least > 0 {
            let one = Union::new(properties(schema).map(|(name, _)| member(name)));
            return one.prop_map(|(name, value)| json!({ name: value })).boxed();
        }
        let members: Vec<_> = properties(schema)
            .filter(|(name, _)| required.contains(name))
            .map(|(name, _)| member(name))
            .collect();
        members.prop_map(|members| Value::Object(members.into_iter().collect())).boxed()
    }
}

/// Values that are not left out.
pub fn there(values: BoxedStrategy<Value>) -> BoxedStrategy<Option<Value>> {
    values.prop_map(Some).boxed()
}

/// The items without those that were there before.
fn distinct(items: Vec<Value>) -> Vec<Value> {
    let mut kept = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}

/// Whether a value arrives as it is: around what a header holds, blanks are dropped.
fn can_be_sent(place: Place, value: &Value) -> bool {
    match (place, value.as_str()) {
        (Place::Header, Some(text)) => text.trim() == text && !text.chars().any(char::is_control),
        _ => true,
    }
}

/// The types of a schema.
fn types(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn names(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
}

/// The properties of an object, name and schema.
pub fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema["properties"].as_object().into_iter().flatten()
}

fn bounds(schema: &Value) -> (i64, i64) {
    let figure = |name: &str| schema[name].as_i64();
    let least = figure("minimum").or_else(|| figure("exclusiveMinimum").map(|bound| bound + 1));
    let most = figure("maximum").or_else(|| figure("exclusiveMaximum").map(|bound| bound - 1));
    (least.unwrap_or(i64::MIN), most.unwrap_or(i64::MAX))
}

fn lengths(schema: &Value, least: &str, most: &str) -> (usize, usize) {
    let figure = |name: &str| schema[name].as_u64().and_then(|figure| usize::try_from(figure).ok());
    (figure(least).unwrap_or(0), figure(most).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use proptest::test_runner::TestRunner;

    use super::*;

    fn schema() -> Value {
        json!({
            "$ref": "#/$defs/Thing",
            "$defs": {
                "Word": {"type": "string", "enum": ["one", "two"]},
                "Thing": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["word", "count"],
                    "properties": {
                        "word": {"$ref": "#/$defs/Word"},
                        "count": {"type": "integer", "minimum": 1, "exclusiveMaximum": 5},
                        "when": {"type": ["string", "null"], "format": "date-time"},
                        "mail": {"type": "string", "format": "email", "maxLength": 30},
                        "code": {"type": "string", "pattern": "^[^\\u0000]+$", "minLength": 2, "maxLength": 3},
                        "words": {"type": ["array", "null"], "uniqueItems": true, "minItems": 1, "maxItems": 2,
                            "items": {"$ref": "#/$defs/Word"}},
                        "flag": {"type": "boolean"},
                        "other": {"allOf": [{"$ref": "#/$defs/Word"}]},
                        "inner": {"anyOf": [{"$ref": "#/$defs/Thing2"}, {"type": "null"}]},
                    },
                },
                "Thing2": {"type": "object", "additionalProperties": false, "required": ["n"],
                    "properties": {"n": {"type": "integer", "minimum": 0, "maximum": 9}}},
            },
        })
    }

    #[test]
    fn valid_values_satisfy_their_schema() {
        let (schema, hints) = (schema(), Hints::default());
        let values = Values { root: &schema, hints: &hints, place: Place::Json, plain: false };
        let validator = values.validator(&schema);
        TestRunner::default()
            .run(&values.valid(&schema), |value| {
                prop_assert!(validator.is_valid(&value), "{value}");
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn every_edge_satisfies_its_schema() {
        let (schema, hints) = (schema(), Hints::default());
        let values = Values { root: &schema, hints: &hints, place: Place::Json, plain: true };
        let validator = values.validator(&schema);
        let mut runner = TestRunner::default();
        let mut seen: Vec<(String, Value)> = Vec::new();
        for edge in values.edges(&schema) {
            let value = edge.values.new_tree(&mut runner).unwrap().current();
            assert!(validator.is_valid(&value), "{value}");
            let pointer: String = edge.at.iter().map(|name| format!("/{name}")).collect();
            seen.push((edge.at.join("."), value.pointer(&pointer).cloned().unwrap()));
        }
        for (at, value) in [
            ("word", json!("one")),
            ("word", json!("two")),
            ("count", json!(1)),
            ("count", json!(4)),
            ("when", Value::Null),
            ("code", json!("aa")),
            ("code", json!("aaa")),
            ("code", json!("\u{1F600}".repeat(3))),
            ("words", json!(["two"])),
            ("words", json!(["one", "two"])),
            ("words", Value::Null),
            ("flag", json!(false)),
            ("inner", Value::Null),
            ("inner.n", json!(0)),
            ("inner.n", json!(9)),
        ] {
            assert!(seen.contains(&(at.to_owned(), value.clone())), "{at}: {value}");
        }
    }

    #[test]
    fn a_header_has_no_blanks_around_it() {
        let schema = json!({"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^[ -~]+$"});
        let hints = Hints::default();
        let values = Values { root: &schema, hints: &hints, place: Place::Header, plain: false };
        TestRunner::default()
            .run(&values.valid(&schema), |value| {
                let text = value.as_str().unwrap_or_default();
                prop_assert_eq!(text.trim(), text);
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn invalid_values_break_it_where_they_say() {
        let (schema, hints) = (schema(), Hints::default());
        let values = Values { root: &schema, hints: &hints, place: Place::Json, plain: false };
        let validator = values.validator(&schema);
        let all = values.invalid(&schema);
        for (what, at) in [
            ("missing", "word"),
            ("unknown", "x_unknown"),
            ("unknown", "inner.x_unknown"),
            ("missing", "inner.n"),
            ("below the minimum", "count"),
            ("above the maximum", "inner.n"),
            ("not of the enum", "word"),
            ("not of the enum", "other"),
            ("an item: not of the enum", "words"),
            ("an item twice", "words"),
            ("too many items", "words"),
            ("too few items", "words"),
            ("too long", "mail"),
            ("too short", "code"),
            ("not of the pattern or format", "code"),
            ("not of the pattern or format", "when"),
            ("wrong type", "inner"),
            ("wrong type", ""),
        ] {
            assert!(all.iter().any(|bad| bad.what == what && bad.at.join(".") == at), "{what} {at}");
        }
        for bad in all {
            let at = bad.at.join("/");
            TestRunner::new(ProptestConfig::with_cases(20))
                .run(&bad.values, |value| {
                    let errors: Vec<_> = validator.iter_errors(&value).collect();
                    prop_assert!(!errors.is_empty(), "{value}");
                    for error in errors {
                        let place = error.instance_path().to_string();
                        let place = place.trim_start_matches('/');
                        // What is missing or unknown is reported one level up.
                        let up = bad.at[..bad.at.len().saturating_sub(1)].join("/");
                        prop_assert!(
                            place.starts_with(&at) || place == up,
                            "{} at {place}: {value}",
                            bad.what
                        );
                    }
                    Ok(())
                })
                .unwrap();
        }
    }
}
