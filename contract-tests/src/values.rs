//! JSON values that satisfy a schema, and values that break it in one place.
//!
//! The schemas are those of `generated/server/requests.json`: JSON Schema
//! 2020-12 as the generator writes it. A keyword that is not understood here
//! is a panic, never something to be passed over.

use jsonschema::{Draft, Validator};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;
use proptest::string::string_regex;
use serde_json::{Map, Value, json};

use crate::requests::Hints;

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
}

/// Values that break a schema in one place.
#[derive(Debug)]
pub struct Bad {
    /// How they break it.
    pub what: String,
    /// The place: names of properties, from the outermost to the faulty one.
    pub at: Vec<String>,
    /// Whole values of the schema, but for the fault.
    pub values: BoxedStrategy<Value>,
}

impl Bad {
    fn new(what: &str, values: impl Strategy<Value = Value> + 'static) -> Self {
        Self { what: what.to_owned(), at: Vec::new(), values: values.boxed() }
    }
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
    "maximum",
    "minItems",
    "minLength",
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
        for keyword in schema.as_object().into_iter().flat_map(Map::keys) {
            assert!(KEYWORDS.contains(&keyword.as_str()), "the keyword {keyword} is not understood: {schema}");
        }
        schema
    }

    fn validator(&self, schema: &Value) -> Validator {
        let mut schema = schema.clone();
        schema["$defs"] = self.root["$defs"].clone();
        if schema["$defs"].is_null() {
            schema["$defs"] = json!({});
        }
        let options = jsonschema::options().with_draft(Draft::Draft202012).should_validate_formats(true);
        options.build(&schema).expect("the generator writes schemas that compile")
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
        let as_float = |number: i64| if number.abs() < (1 << 53) { json!(number as f64) } else { json!(number) };
        prop_oneof![12 => numbers.clone().prop_map(Value::from), 1 => numbers.prop_map(as_float)].boxed()
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
        let validator = self.validator(schema);
        prop_oneof![6 => texts, 1 => lengthened]
            .prop_map(move |text| Value::from(text.chars().take(most).collect::<String>()))
            .prop_filter("a string of its schema", move |text| validator.is_valid(text))
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
            .prop_map(move |items| {
                let mut kept: Vec<Value> = Vec::new();
                for item in items {
                    if !unique || !kept.contains(&item) {
                        kept.push(item);
                    }
                }
                Value::Array(kept)
            })
            .prop_filter("an array of its schema", move |array| validator.is_valid(array))
            .boxed()
    }

    fn objects(&self, schema: &'a Value) -> BoxedStrategy<Value> {
        let required = names(&schema["required"]);
        let members = properties(schema).map(|(name, property)| {
            let values = self.hints.mixed(name, self.valid(property), &self.validator(property));
            let name = name.clone();
            let values = if required.contains(&name) { there(values) } else { prop::option::of(values).boxed() };
            values.prop_map(move |value| value.map(|value| (name.clone(), value)))
        });
        members
            .collect::<Vec<_>>()
            .prop_map(|members| Value::Object(members.into_iter().flatten().collect()))
            .boxed()
    }

    /// Every way to break a schema in one place.
    pub fn invalid(&self, schema: &'a Value) -> Vec<Bad> {
        let schema = self.resolve(schema);
        let mut all = Vec::new();
        let wrong = self.of_wrong_type(schema);
        if !wrong.is_empty() {
            all.push(Bad::new("wrong type", select(wrong)));
        }
        if let Some(values) = schema["enum"].as_array() {
            all.push(Bad::new("not of the enum", select(near(values))));
        }
        for part in schema["anyOf"].as_array().into_iter().flatten() {
            // What is wrong about the type has been said above.
            let part = self.invalid(part).into_iter().filter(|bad| bad.what != "wrong type");
            all.extend(part);
        }
        if schema["enum"].is_null() {
            for kind in types(schema) {
                match kind {
                    "integer" => all.extend(self.out_of_bounds(schema)),
                    "string" => all.extend(self.bad_strings(schema)),
                    "array" => all.extend(self.bad_arrays(schema)),
                    "object" => all.extend(self.bad_objects(schema)),
                    _ => {}
                }
            }
        }
        let sendable = self.place;
        for bad in &mut all {
            let validator = self.validator(schema);
            let values = bad.values.clone();
            bad.values = values
                .prop_filter("a value that breaks its schema", move |value| {
                    !validator.is_valid(value) && can_be_sent(sendable, value)
                })
                .boxed();
        }
        all
    }

    /// Values of the types a schema does not have; in a text everything is a
    /// string, so there it is strings that are no numbers or flags.
    fn of_wrong_type(&self, schema: &Value) -> Vec<Value> {
        let types = types(schema);
        if self.place == Place::Json {
            let validator = self.validator(schema);
            let others = [json!(null), json!(true), json!(17.5), json!("text"), json!([]), json!({})];
            let kinds = ["null", "boolean", "number", "string", "array", "object"];
            let other = |kind: &str| !types.contains(&kind) && !(kind == "number" && types.contains(&"integer"));
            let mut wrong: Vec<Value> =
                kinds.iter().zip(others).filter(|(kind, _)| other(kind)).map(|(_, value)| value).collect();
            if types.contains(&"integer") {
                wrong.push(json!(17.5));
            }
            wrong.retain(|value| !validator.is_valid(value));
            return wrong;
        }
        let texts: &[&str] = match types.as_slice() {
            ["integer"] => &["", "x", "+1", " 1", "1 ", "01", "1.0", "1e3", "٣", "0x1", "--1", "1,2", "null", "true"],
            ["boolean"] => &["", "yes", "1", "0", "True", "TRUE", "on", " true", "null"],
            _ => &[],
        };
        texts.iter().map(|text| json!(text)).collect()
    }

    fn out_of_bounds(&self, schema: &Value) -> Vec<Bad> {
        let (least, most) = bounds(schema);
        let below = [least.checked_sub(1), least.checked_sub(1_000_000), Some(i64::MIN)];
        let above = [most.checked_add(1), most.checked_add(1_000_000), Some(i64::MAX)];
        let numbers = |candidates: [Option<i64>; 3], outside: &dyn Fn(i64) -> bool| -> Vec<Value> {
            candidates.into_iter().flatten().filter(|number| outside(*number)).map(Value::from).collect()
        };
        let (below, mut above) = (numbers(below, &|n| n < least), numbers(above, &|n| n > most));
        // More than 64 bits can hold.
        above.push(if self.place == Place::Json { json!(1e20) } else { json!("99999999999999999999") });
        let mut all = vec![Bad::new("above the maximum", select(above))];
        if !below.is_empty() {
            all.push(Bad::new("below the minimum", select(below)));
        }
        all
    }

    fn bad_strings(&self, schema: &'a Value) -> Vec<Bad> {
        let (least, most) = lengths(schema, "minLength", "maxLength");
        let mut all = Vec::new();
        if least > 0 {
            all.push(Bad::new("too short", Just(json!("a".repeat(least - 1)))));
        }
        if most < usize::MAX {
            let long = select(vec![most + 1, most + 1000]).prop_map(|length| json!("a".repeat(length)));
            all.push(Bad::new("too long", long));
        }
        if !schema["pattern"].is_null() || !schema["format"].is_null() {
            let odd = ["", " ", "a b", "é", "\0", "a\0b", "\n", "a@", "2026-01-01", "2026-13-01T00:00:00Z"];
            // What a `$` lets pass that stands for the end of a line.
            let newline = self.strings(schema).prop_map(|text| json!(format!("{}\n", text.as_str().unwrap_or("a"))));
            let odd = select(odd.to_vec()).prop_map(|text| json!(text));
            let any = self.texts(least, most.min(300)).prop_map(Value::from);
            all.push(Bad::new("not of the pattern or format", prop_oneof![odd, newline, any]));
        }
        all
    }

    fn bad_arrays(&self, schema: &'a Value) -> Vec<Bad> {
        let (least, most) = lengths(schema, "minItems", "maxItems");
        let items = || self.valid(&schema["items"]);
        let mut all = Vec::new();
        if least > 0 {
            all.push(Bad::new("too few items", vec(items(), least - 1).prop_map(Value::Array)));
        }
        if most < 10_000 {
            all.push(Bad::new("too many items", vec(items(), most + 1).prop_map(Value::Array)));
        }
        if schema["uniqueItems"] == json!(true) {
            let twice = items().prop_map(|item| json!([item, item]));
            all.push(Bad::new("an item twice", twice));
        }
        for bad in self.invalid(&schema["items"]) {
            let values = (vec(items(), 0..=2), bad.values).prop_map(|(mut items, bad)| {
                items.push(bad);
                Value::Array(items)
            });
            all.push(Bad::new(&format!("an item: {}", bad.what), values));
        }
        all
    }

    fn bad_objects(&self, schema: &'a Value) -> Vec<Bad> {
        let mut all = Vec::new();
        for name in names(&schema["required"]) {
            let without = name.clone();
            let values = self.objects(schema).prop_map(move |mut value| {
                value.as_object_mut().map(|members| members.shift_remove(&without));
                value
            });
            all.push(Bad { at: vec![name], ..Bad::new("missing", values) });
        }
        if schema["additionalProperties"] == json!(false) {
            let unknown = "x_unknown".to_owned();
            let name = unknown.clone();
            let values = self.objects(schema).prop_map(move |mut value| {
                value[&name] = json!(1);
                value
            });
            all.push(Bad { at: vec![unknown], ..Bad::new("unknown", values) });
        }
        for (name, property) in properties(schema) {
            for bad in self.invalid(property) {
                let own = name.clone();
                let values = (self.objects(schema), bad.values).prop_map(move |(mut value, bad)| {
                    value[&own] = bad;
                    value
                });
                let at = std::iter::once(name.clone()).chain(bad.at).collect();
                all.push(Bad { at, ..Bad::new(&bad.what, values) });
            }
        }
        all
    }
}

/// Values that are not left out.
pub fn there(values: BoxedStrategy<Value>) -> BoxedStrategy<Option<Value>> {
    values.prop_map(Some).boxed()
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

/// Texts that are almost of the enum, and some that are not at all.
fn near(values: &[Value]) -> Vec<Value> {
    let texts = values.iter().filter_map(Value::as_str);
    let mut near: Vec<Value> = texts
        .flat_map(|text| [text.to_uppercase(), format!("{text} "), format!("{text}x")])
        .chain(["".to_owned(), "nonsense".to_owned()])
        .map(Value::from)
        .collect();
    near.retain(|value| !values.contains(value));
    near
}

/// A path has no empty segment, and `.` and `..` mean something in it; a
/// header has no control characters and no blanks at its ends.
fn can_be_sent(place: Place, value: &Value) -> bool {
    match (place, value.as_str()) {
        (Place::Header, Some(text)) => text.trim() == text && !text.chars().any(char::is_control),
        _ => true,
    }
}

/// Texts that match an anchored pattern.
fn matching(pattern: &str) -> BoxedStrategy<String> {
    let inner = pattern.strip_prefix('^').and_then(|pattern| pattern.strip_suffix('$'));
    let inner = inner.unwrap_or_else(|| panic!("the pattern {pattern} is not anchored"));
    // ECMAScript's way to write a code point is not that of the generator.
    let mut parts = inner.split("\\u");
    let mut translated = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_at(4);
        translated.push_str(&format!("\\x{{{code}}}{rest}"));
    }
    string_regex(&translated).unwrap_or_else(|error| panic!("the pattern {pattern} is not understood: {error}")).boxed()
}

/// RFC 3339 in all its forms.
fn date_times() -> BoxedStrategy<String> {
    let date = (0..=9999, 1..=12, 1..=28);
    let time = (0..=23, 0..=59, 0..=59);
    let fraction = prop_oneof![Just(String::new()), "\\.[0-9]{1,12}"];
    let offset = prop_oneof![
        Just("Z".to_owned()),
        Just("z".to_owned()),
        (any::<bool>(), 0..=23, 0..=59).prop_map(|(east, hours, minutes)| {
            format!("{}{hours:02}:{minutes:02}", if east { '+' } else { '-' })
        }),
    ];
    let usual = (date, any::<bool>(), time, fraction, offset).prop_map(
        |((year, month, day), capital, (hour, minute, second), fraction, offset)| {
            let mark = if capital { 'T' } else { 't' };
            format!("{year:04}-{month:02}-{day:02}{mark}{hour:02}:{minute:02}:{second:02}{fraction}{offset}")
        },
    );
    let edges = [
        "2016-12-31T23:59:60Z",
        "2016-12-31T23:59:60.999Z",
        "2017-01-01T00:59:60+01:00",
        "2024-02-29T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999-23:59",
        "0001-01-01T00:00:00+23:59",
        "2026-01-01T00:00:00-00:00",
    ];
    prop_oneof![4 => usual, 1 => select(edges.to_vec()).prop_map(str::to_owned)].boxed()
}

/// Addresses, plain and odd.
fn addresses() -> BoxedStrategy<String> {
    let odd = ["\"a b\"@example.com", "a@[127.0.0.1]", "a.b+c@example.co.uk", "o'hara@example.com", "A@EXAMPLE.COM"];
    let plain = "[a-z0-9]{1,20}(\\.[a-z0-9]{1,8})?@[a-z]{1,12}\\.(com|org)";
    prop_oneof![3 => plain, 1 => select(odd.to_vec()).prop_map(str::to_owned)].boxed()
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
        let values = Values { root: &schema, hints: &hints, place: Place::Json };
        let validator = values.validator(&schema);
        TestRunner::default()
            .run(&values.valid(&schema), |value| {
                prop_assert!(validator.is_valid(&value), "{value}");
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn invalid_values_break_it_where_they_say() {
        let (schema, hints) = (schema(), Hints::default());
        let values = Values { root: &schema, hints: &hints, place: Place::Json };
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
                        prop_assert!(place.starts_with(&at) || place == up, "{} at {place}: {value}", bad.what);
                    }
                    Ok(())
                })
                .unwrap();
        }
    }
}
