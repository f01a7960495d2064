//! Values that break a schema in one place.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::{Place, Values, bounds, can_be_sent, lengths, names, properties, types};

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

impl<'a> Values<'a> {
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
                    "number" => all.extend(below_the_minimum(schema)),
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
            // Whether a number is an integer is tried with one that is none.
            let own = |kind: &str| types.contains(&kind) || (kind == "number" && types.contains(&"integer"));
            let mut wrong: Vec<Value> =
                kinds.iter().zip(others).filter(|(kind, _)| !own(kind)).map(|(_, value)| value).collect();
            if types.contains(&"integer") {
                wrong.push(json!(17.5));
            }
            wrong.retain(|value| !validator.is_valid(value));
            return wrong;
        }
        let texts: &[&str] = match types.as_slice() {
            ["integer"] => {
                &["", "x", "+1", " 1", "1 ", "01", "1.0", "1e3", "٣", "0x1", "--1", "1,2", "null", "true"]
            }
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
            let newline =
                self.strings(schema).prop_map(|text| json!(format!("{}\n", text.as_str().unwrap_or("a"))));
            let odd = select(odd.to_vec()).prop_map(|text| json!(text));
            let any = match self.place {
                Place::Json | Place::Url => self.texts(least, most.min(300)),
                // A header can hardly carry anything else that would be wrong.
                Place::Header => "[!-~]{0,20}[¡-ÿ]{1,3}".boxed(),
            };
            let any = any.prop_map(Value::from);
            all.push(Bad::new("not of the pattern or format", prop_oneof![1 => odd, 1 => newline, 2 => any]));
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
        if lengths(schema, "minProperties", "maxProperties").0 > 0 && all.is_empty() {
            all.push(Bad::new("nothing given", Just(json!({}))));
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

/// Numbers below the minimum, where there are any.
fn below_the_minimum(schema: &Value) -> Option<Bad> {
    let least = schema["minimum"].as_f64()?;
    let below = [least - 1.0, least - 0.5, -1e300].into_iter().filter(|number| *number < least);
    let below: Vec<Value> = below.map(Value::from).collect();
    (!below.is_empty()).then(|| Bad::new("below the minimum", select(below)))
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
