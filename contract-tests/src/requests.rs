//! Requests made from the contract: such as must be taken, and such as must be
//! refused because of one fault.

mod edges;
mod near_misses;

use std::collections::BTreeMap;
use std::fmt;

use jsonschema::Validator;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use touchstone::api::REQUESTS;
use touchstone::contract::{Location, Operation};

use crate::bodies::Body;
use crate::values::{Place, Values};

pub use near_misses::Faulty;

/// The weight of values beside which there are no others.
const ALWAYS: u32 = u32::MAX;

/// Values worth trying for properties and parameters of a name. They are only
/// tried where they satisfy the schema.
#[derive(Clone, Debug, Default)]
pub struct Hints {
    each: BTreeMap<String, (u32, Vec<Value>)>,
    together: Vec<Map<String, Value>>,
}

impl Hints {
    /// Values to be tried two times out of three.
    pub fn often(self, name: &str, values: impl IntoIterator<Item = Value>) -> Self {
        self.with(name, 2, values)
    }

    /// Values to be tried nine times out of ten.
    pub fn mostly(self, name: &str, values: impl IntoIterator<Item = Value>) -> Self {
        self.with(name, 9, values)
    }

    /// Nothing but these values.
    pub fn always(self, name: &str, values: impl IntoIterator<Item = Value>) -> Self {
        self.with(name, ALWAYS, values)
    }

    /// The values worth trying for a name.
    pub fn of(&self, name: &str) -> &[Value] {
        self.each.get(name).map_or(&[], |(_, values)| values)
    }

    /// Whether a name is to have nothing but the values worth trying.
    fn rules(&self, name: &str) -> bool {
        self.each.get(name).is_some_and(|(weight, _)| *weight == ALWAYS)
    }

    /// Values that belong together, of several names. Where such sets have all
    /// that a path cannot do without (or, where it has no parameters, the
    /// operation), three requests out of four get one.
    pub fn together(mut self, sets: &[Map<String, Value>]) -> Self {
        self.together.extend_from_slice(sets);
        self
    }

    /// The sets that have all of these names.
    fn fitting(&self, names: &[&str]) -> Vec<Map<String, Value>> {
        let fits = |set: &&Map<String, Value>| names.iter().all(|name| set.contains_key(*name));
        self.together.iter().filter(fits).cloned().collect()
    }

    /// The values worth trying for a property, if there are any, else its own.
    pub fn preferred(
        &self,
        name: &str,
        values: BoxedStrategy<Value>,
        validator: &Validator,
    ) -> BoxedStrategy<Value> {
        let hints: Vec<Value> =
            self.of(name).iter().filter(|hint| validator.is_valid(hint)).cloned().collect();
        if hints.is_empty() { values } else { select(hints).boxed() }
    }

    fn with(mut self, name: &str, weight: u32, values: impl IntoIterator<Item = Value>) -> Self {
        self.each.insert(name.to_owned(), (weight, values.into_iter().collect()));
        self
    }

    /// The values of a property, with those worth trying among them.
    pub fn mixed(
        &self,
        name: &str,
        values: BoxedStrategy<Value>,
        validator: &Validator,
    ) -> BoxedStrategy<Value> {
        let Some((weight, hints)) = self.each.get(name) else { return values };
        let hints: Vec<Value> = hints.iter().filter(|hint| validator.is_valid(hint)).cloned().collect();
        match (hints.is_empty(), *weight) {
            (true, _) => values,
            (false, ALWAYS) => select(hints).boxed(),
            (false, weight) => prop_oneof![weight => select(hints), 1 => values].boxed(),
        }
    }
}

/// A request of an operation.
#[derive(Clone, Debug)]
pub struct Request {
    /// The operation.
    pub operation: &'static Operation,
    /// Path parameters.
    pub path: Map<String, Value>,
    /// Query parameters.
    pub query: Map<String, Value>,
    /// More of the query, as it stands.
    pub more_query: Option<String>,
    /// Header parameters.
    pub headers: Map<String, Value>,
    /// The media type of the body.
    pub content_type: Option<String>,
    /// The body.
    pub content: Option<Content>,
}

/// A part of a request that holds parameters.
type Part = fn(&mut Request) -> &mut Map<String, Value>;

/// The parts by the names that schemas are kept under.
const PARTS: [(&str, Part); 3] = [
    ("path", |request| &mut request.path),
    ("query", |request| &mut request.query),
    ("headers", |request| &mut request.headers),
];

/// A body, of which only the beginning is shown.
#[derive(Clone)]
pub struct Content(pub Vec<u8>);

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = &self.0[..self.0.len().min(2000)];
        write!(f, "{} bytes: {}", self.0.len(), shown.escape_ascii())
    }
}

impl Request {
    /// One without parameters and without a body.
    pub fn empty(operation: &'static Operation) -> Self {
        Self {
            operation,
            path: Map::new(),
            query: Map::new(),
            more_query: None,
            headers: Map::new(),
            content_type: None,
            content: None,
        }
    }

    /// The request with this instead of the tokens of runs, which are secrets
    /// of the server.
    pub fn masked(&self, instead: &str) -> Self {
        let mut masked = self.clone();
        let raw = json!({ "raw": instead });
        for (part, name, instead) in
            [(&mut masked.path, "token", raw), (&mut masked.headers, "X-Run-Token", json!(instead))]
        {
            let secret =
                |text: &str| text.len() >= 20 && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if part.get(name).and_then(Value::as_str).is_some_and(secret) {
                part.insert(name.to_owned(), instead);
            }
        }
        masked
    }

    /// Path and query.
    pub fn target(&self) -> String {
        let mut path = self.operation.path.to_owned();
        for (name, value) in &self.path {
            path = path.replace(&format!("{{{name}}}"), &encoded(value));
        }
        let pairs = self.query.iter().flat_map(|(name, value)| {
            let values: Vec<&Value> =
                value.as_array().map_or_else(|| vec![value], |list| list.iter().collect());
            values.into_iter().map(move |value| format!("{name}={}", encoded(value)))
        });
        let query: Vec<String> = pairs.chain(self.more_query.clone()).collect();
        if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
    }

    /// The value of a header parameter as it is sent.
    pub fn header_texts(&self) -> impl Iterator<Item = (&str, String)> {
        self.headers.iter().map(|(name, value)| (name.as_str(), text(value)))
    }
}

/// The texts of a list.
fn listed(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether a value stays a segment of a path: clients drop these, encoded or not.
fn stays(value: &Value) -> bool {
    !["", ".", ".."].contains(&text(value).as_str())
}

fn encoded(value: &Value) -> String {
    // `Raw` texts are sent as they stand.
    match value["raw"].as_str() {
        Some(raw) => raw.to_owned(),
        None => utf8_percent_encode(&text(value), NON_ALPHANUMERIC).to_string(),
    }
}

/// Makes the requests of an operation.
pub struct Requests<'a> {
    operation: &'static Operation,
    schemas: Value,
    hints: &'a Hints,
    /// Whether nothing is sent that may be left out.
    plain: bool,
}

impl<'a> Requests<'a> {
    /// Those of `operation`.
    ///
    /// # Panics
    /// When the operation has a parameter of a kind that is not understood here.
    pub fn of(operation: &'static Operation, hints: &'a Hints) -> Self {
        let mut document: Value = serde_json::from_str(REQUESTS).expect("the generator writes JSON");
        for parameter in operation.parameters {
            assert!(
                !parameter.many || (parameter.location == Location::Query && parameter.explode),
                "{}: {} is an array in a form that is not fuzzed yet",
                operation.id,
                parameter.name
            );
        }
        Self { operation, schemas: document[operation.id].take(), hints, plain: false }
    }

    fn values(&self, part: &str) -> (Values<'_>, &Value) {
        let place = match part {
            "body" => Place::Json,
            "headers" => Place::Header,
            _ => Place::Url,
        };
        let values = Values { root: &self.schemas[part], hints: self.hints, place, plain: self.plain };
        (values, &self.schemas[part])
    }

    fn members(&self, part: &str) -> BoxedStrategy<Map<String, Value>> {
        let (values, schema) = self.values(part);
        if schema.is_null() {
            return Just(Map::new()).boxed();
        }
        values.valid(schema).prop_map(|value| value.as_object().cloned().unwrap_or_default()).boxed()
    }

    /// What a set of values must have to be of use: all parameters of the path,
    /// or, where it has none, all parameters and properties that each request
    /// has.
    fn needed(&self) -> Vec<&str> {
        let path: Vec<&str> = listed(&self.values("path").1["required"]).collect();
        if path.is_empty() { self.required() } else { path }
    }

    /// The names of the parameters, and of the properties of the body, that each
    /// request has.
    fn required(&self) -> Vec<&str> {
        let parts = ["path", "query", "headers"].map(|part| &self.values(part).1["required"]);
        let body = &self.resolved(self.values("body").1)["required"];
        parts.into_iter().chain([body]).flat_map(listed).collect()
    }

    /// Requests that satisfy the contract.
    pub fn valid(&self) -> BoxedStrategy<Request> {
        let (none, fitting) = (Just(Map::new()), self.hints.fitting(&self.needed()));
        self.requests(if fitting.is_empty() {
            none.boxed()
        } else {
            prop_oneof![3 => select(fitting), 1 => none].boxed()
        })
    }

    /// Requests made with care, so that the operation does its work: with
    /// nothing that may be left out and, one strategy each, with the sets of
    /// values that belong together.
    pub fn deliberate(mut self) -> Vec<BoxedStrategy<Request>> {
        self.plain = true;
        let mut sets = self.hints.fitting(&self.needed());
        if sets.is_empty() {
            sets.push(Map::new());
        }
        sets.into_iter().map(|set| self.requests(Just(set).boxed())).collect()
    }

    /// Requests that satisfy the contract, each with the values of a set.
    fn requests(&self, set: BoxedStrategy<Map<String, Value>>) -> BoxedStrategy<Request> {
        let operation = self.operation;
        let body = match &operation.body {
            None => Just(None).boxed(),
            Some(spec) if self.plain && !spec.required => Just(None).boxed(),
            Some(spec) => {
                let (values, schema) = self.values("body");
                Body::valid(&spec.kind, values, schema, spec.required)
            }
        };
        let names: Vec<String> = self.required().into_iter().map(str::to_owned).collect();
        let parts = (self.members("path"), self.members("query"), self.members("headers"), body, set);
        parts
            .prop_map(move |(mut path, mut query, mut headers, mut body, set)| {
                for part in [&mut path, &mut headers] {
                    settle(part, &set);
                }
                // A filter is no part of a scene.
                let needed = |(name, _): &(&String, &Value)| names.contains(name);
                settle(&mut query, &set.iter().filter(needed).map(|(n, v)| (n.clone(), v.clone())).collect());
                if let Some(body) = &mut body {
                    body.settle(&set);
                }
                let (content_type, content) = body.map(Body::encode).unzip();
                let content = content.map(Content);
                Request { operation, path, query, more_query: None, headers, content_type, content }
            })
            .prop_filter("a segment of a path", |request| request.path.values().all(stays))
            .boxed()
    }

    fn resolved<'s>(&self, schema: &'s Value) -> &'s Value {
        match schema["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/")) {
            Some(name) => &schema["$defs"][name],
            None => schema,
        }
    }
}

/// Gives what is there the values of a set.
fn settle(part: &mut Map<String, Value>, set: &Map<String, Value>) {
    for (name, value) in part {
        if let Some(wanted) = set.get(name) {
            value.clone_from(wanted);
        }
    }
}
