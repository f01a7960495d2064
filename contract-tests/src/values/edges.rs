//! Values at the edges of a schema: the shortest and the longest, the least and
//! the most, each of an enum, null.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Place, Values, bounds, can_be_sent, distinct, lengths, properties, types};

/// The longest texts that are made, in characters. Where more are allowed, or any number, there is
/// no edge.
const LONGEST: usize = 1_000_000;

/// The longest lists.
const MOST_ITEMS: usize = 1000;

/// What texts of a length are made of: the first that satisfies the schema, and
/// the widest.
const LETTERS: [&str; 6] = ["a", "0", "A", "-", "/", "."];
const WIDE: &str = "\u{1F600}";

/// Values with one place at an edge.
#[derive(Clone, Debug)]
pub struct Edge {
    /// The place: names of properties, from the outermost on.
    pub at: Vec<String>,
    /// Whole values of the schema, with nothing that may be left out beside.
    pub values: BoxedStrategy<Value>,
}

impl Edge {
    fn of(value: Value) -> Self {
        Self { at: Vec::new(), values: Just(value).boxed() }
    }

    fn within(self, change: impl Fn(Value) -> Value + 'static) -> Self {
        Self { at: self.at, values: self.values.prop_map(change).boxed() }
    }
}

impl<'a> Values<'a> {
    /// Every edge of a schema, one at a time.
    pub fn edges(&self, schema: &'a Value) -> Vec<Edge> {
        let schema = self.resolve(schema);
        if let Some(values) = schema["enum"].as_array() {
            return values.iter().cloned().map(Edge::of).collect();
        }
        if let Some(parts) = schema["anyOf"].as_array() {
            return parts.iter().flat_map(|part| self.edges(part)).collect();
        }
        let mut all = Vec::new();
        for kind in types(schema) {
            match kind {
                "null" => all.push(Edge::of(Value::Null)),
                "boolean" => all.extend([true, false].map(|flag| Edge::of(json!(flag)))),
                "integer" => {
                    let (least, most) = bounds(schema);
                    all.extend([least, most].map(|number| Edge::of(json!(number))));
                }
                "number" => all.extend(schema["minimum"].as_f64().map(|least| Edge::of(json!(least)))),
                "string" => all.extend(self.string_edges(schema)),
                "array" => all.extend(self.array_edges(schema)),
                "object" => all.extend(self.object_edges(schema)),
                _ => {}
            }
        }
        all
    }

    fn string_edges(&self, schema: &Value) -> Vec<Edge> {
        let (least, most) = lengths(schema, "minLength", "maxLength");
        let validator = self.validator(schema);
        let fits = |text: &Value| validator.is_valid(text) && can_be_sent(self.place, text);
        let of_length =
            |length: usize| LETTERS.iter().map(|letter| json!(letter.repeat(length))).find(|text| fits(text));
        let mut texts: Vec<Value> = of_length(least).into_iter().collect();
        if most <= LONGEST {
            let wide =
                Some(json!(WIDE.repeat(most))).filter(|text| self.place != Place::Header && fits(text));
            texts.extend(of_length(most).into_iter().chain(wide));
        }
        texts.dedup();
        texts.into_iter().map(Edge::of).collect()
    }

    fn array_edges(&self, schema: &'a Value) -> Vec<Edge> {
        let (least, most) = lengths(schema, "minItems", "maxItems");
        let unique = schema["uniqueItems"] == json!(true);
        let words = self.resolve(&schema["items"])["enum"].as_array().filter(|_| unique);
        let mut all = Vec::new();
        for length in [Some(least), Some(most).filter(|most| *most <= MOST_ITEMS)].into_iter().flatten() {
            // By chance there would hardly ever be each of them.
            if let Some(words) = words {
                all.push(Edge::of(words.iter().take(length).cloned().collect()));
                continue;
            }
            let validator = self.validator(schema);
            let values = vec(self.valid(&schema["items"]), length)
                .prop_map(move |items| Value::Array(if unique { distinct(items) } else { items }))
                .prop_filter("an array of its schema", move |array| validator.is_valid(array));
            all.push(Edge { at: Vec::new(), values: values.boxed() });
        }
        all.extend(self.edges(&schema["items"]).into_iter().map(|edge| edge.within(|item| json!([item]))));
        all
    }

    fn object_edges(&self, schema: &'a Value) -> Vec<Edge> {
        let mut all = vec![Edge { at: Vec::new(), values: self.objects(schema) }];
        for (name, property) in properties(schema) {
            for edge in self.edges(property) {
                let own = name.clone();
                let values = (self.objects(schema), edge.values).prop_map(move |(mut value, edge)| {
                    value[&own] = edge;
                    value
                });
                let at = std::iter::once(name.clone()).chain(edge.at).collect();
                all.push(Edge { at, values: values.boxed() });
            }
        }
        all
    }
}
