//! The links of the contract: which values of a reply belong into which next
//! request.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, OnceLock};

use serde_json::{Map, Value, json};

use crate::contract::{document, entries, operations, resolved};
use crate::requests::Request;
use crate::sending::Answer;

/// How many sets of values are kept for an operation. The newest stay: the
/// things that old ones tell of may be gone.
const KEPT: usize = 40;

/// How many items of a list are followed.
const ITEMS: usize = 5;

/// One way from a reply to a request.
#[derive(Debug)]
pub struct Link {
    /// `operationId` of the operation whose reply it is.
    pub from: String,
    /// The status of the reply.
    pub status: String,
    /// `operationId` of the operation that it leads to.
    pub to: String,
    /// Parameters and properties of the body, and where their values are.
    pub values: Vec<(String, Source)>,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// A JSON pointer into the reply's body.
    Body(String),
    /// A header of the reply.
    Header(String),
    /// A path parameter of the request.
    Path(String),
    /// The link itself.
    Constant(Value),
}

impl Source {
    /// Reads a runtime expression, as OpenAPI calls them, or a constant.
    ///
    /// # Panics
    /// When it is an expression of a kind that no link of the contract has had
    /// so far.
    pub fn parse(written: &Value) -> Self {
        let Some(expression) = written.as_str().filter(|text| text.starts_with('$')) else {
            return Self::Constant(written.clone());
        };
        let after = |start: &str| expression.strip_prefix(start).map(str::to_owned);
        None.or_else(|| after("$response.body#").map(Self::Body))
            .or_else(|| after("$response.header.").map(Self::Header))
            .or_else(|| after("$request.path.").map(Self::Path))
            .unwrap_or_else(|| panic!("the expression {expression} is not understood"))
    }

    fn value(&self, request: &Request, answer: &Answer, body: &Value, item: usize) -> Option<Value> {
        match self {
            Self::Body(pointer) => {
                let pointer = pointer.replacen("/0/", &format!("/{item}/"), 1);
                body.pointer(&pointer).filter(|value| !value.is_null()).cloned()
            }
            Self::Header(name) => answer
                .headers
                .get(name.as_str())
                .and_then(|value| value.to_str().ok())
                .map(|text| json!(text)),
            Self::Path(name) => request.path.get(name).cloned(),
            Self::Constant(value) => Some(value.clone()),
        }
    }
}

/// Every link of the contract.
pub fn all() -> &'static [Link] {
    static LINKS: OnceLock<Vec<Link>> = OnceLock::new();
    LINKS.get_or_init(|| {
        let mut all = Vec::new();
        for (_, _, operation) in operations() {
            for (status, response) in entries(&operation["responses"]) {
                for (_, link) in entries(&resolved(document(), response)["links"]) {
                    let given = entries(&link["parameters"]).chain(entries(&link["requestBody"]));
                    all.push(Link {
                        from: operation["operationId"].as_str().unwrap_or_default().to_owned(),
                        status: status.clone(),
                        to: link["operationId"].as_str().unwrap_or_default().to_owned(),
                        values: given.map(|(name, value)| (name.clone(), Source::parse(value))).collect(),
                    });
                }
            }
        }
        all
    })
}

impl Link {
    /// What the link takes from a reply: one set of values, or one for each of
    /// the first items of a list. None where a value is not there.
    fn follow(&self, request: &Request, answer: &Answer, body: &Value) -> Vec<Map<String, Value>> {
        let of_a_list =
            self.values.iter().any(|(_, source)| matches!(source, Source::Body(at) if at.contains("/0/")));
        let set = |item| {
            let values = self.values.iter();
            values
                .map(|(name, source)| Some((name.clone(), source.value(request, answer, body, item)?)))
                .collect::<Option<Map<String, Value>>>()
        };
        (0..if of_a_list { ITEMS } else { 1 }).filter_map(set).collect()
    }
}

/// The values that replies have given so far, by the operation that they are
/// for.
#[derive(Debug, Default)]
pub struct Harvest(Mutex<BTreeMap<String, VecDeque<Map<String, Value>>>>);

impl Harvest {
    /// Takes from a reply what its links name.
    pub fn take(&self, request: &Request, answer: &Answer) {
        let (from, status) = (request.operation.id, answer.status.to_string());
        let mut links = all().iter().filter(|link| link.from == from && link.status == status).peekable();
        if links.peek().is_none() {
            return;
        }
        let body: Value = serde_json::from_slice(&answer.content).unwrap_or_default();
        for link in links {
            for set in link.follow(request, answer, &body) {
                self.add(&link.to, set);
            }
        }
    }

    fn add(&self, operation: &str, set: Map<String, Value>) {
        let mut harvest = self.0.lock().expect("no panic");
        let sets = harvest.entry(operation.to_owned()).or_default();
        if !sets.contains(&set) {
            sets.push_back(set);
        }
        if sets.len() > KEPT {
            sets.pop_front();
        }
    }

    /// The sets of values for an operation.
    pub fn of(&self, operation: &str) -> Vec<Map<String, Value>> {
        let harvest = self.0.lock().expect("no panic");
        harvest.get(operation).into_iter().flatten().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::HeaderMap;

    use super::*;
    use crate::contract::operation;

    fn harvested(from: &str, path: Value, status: u16, body: &Value, to: &str) -> Vec<Map<String, Value>> {
        let request = Request {
            path: path.as_object().cloned().unwrap_or_default(),
            ..Request::empty(operation(from).expect("an operation"))
        };
        let content = body.to_string().into_bytes();
        let answer = Answer { status, headers: HeaderMap::new(), content, took: Duration::ZERO };
        let harvest = Harvest::default();
        harvest.take(&request, &answer);
        harvest.of(to)
    }

    #[test]
    fn a_reply_gives_what_its_links_name() {
        let sets = harvested("createRun", json!({}), 202, &json!({ "run_id": 7 }), "getRun");
        assert_eq!(json!(sets), json!([{ "run_id": 7 }]));
        let nothing = harvested("createRun", json!({}), 404, &json!({ "run_id": 7 }), "getRun");
        assert!(nothing.is_empty());
    }

    #[test]
    fn a_list_gives_a_set_for_each_of_its_first_items() {
        let runs = json!({ "data": [{ "run_id": 7 }, { "run_id": 6 }] });
        let sets = harvested("listRuns", json!({}), 200, &runs, "getRun");
        assert_eq!(json!(sets), json!([{ "run_id": 7 }, { "run_id": 6 }]));
        assert!(harvested("listRuns", json!({}), 200, &json!({ "data": [] }), "getRun").is_empty());
    }

    #[test]
    fn what_the_request_named_is_taken_too() {
        let body = json!({ "id": 5 });
        let path = json!({ "regression_test_id": 3 });
        let sets = harvested("createRegressionTestOutput", path, 201, &body, "updateRegressionTestOutput");
        assert_eq!(json!(sets), json!([{ "regression_test_id": 3, "output_id": 5 }]));
    }
}
