//! Requests that satisfy the contract by a hair.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

use super::{Content, PARTS, Request, Requests, stays};
use crate::bodies::Body;
use crate::values::properties;

impl Requests<'_> {
    /// Requests made with care, each with one parameter, or one place of the body, at an edge of
    /// what the contract allows. What is only to have certain values has no others.
    pub fn edges(mut self) -> Vec<BoxedStrategy<Request>> {
        self.plain = true;
        let mut sets = self.hints.fitting(&self.needed());
        if sets.is_empty() {
            sets.push(Map::new());
        }
        let mut all = self.edges_of_parameters(&self.requests(select(sets.clone()).boxed()));
        all.extend(self.edges_of_the_body(&sets));
        all
    }

    fn edges_of_parameters(&self, requests: &BoxedStrategy<Request>) -> Vec<BoxedStrategy<Request>> {
        let mut all = Vec::new();
        for (part, put) in PARTS {
            let (values, schema) = self.values(part);
            for (name, property) in properties(schema).filter(|(name, _)| !self.hints.rules(name)) {
                for edge in values.edges(property) {
                    let own = name.clone();
                    let with = (requests.clone(), edge.values).prop_map(move |(mut request, value)| {
                        put(&mut request).insert(own.clone(), value);
                        request
                    });
                    all.push(with.prop_filter("a segment of a path", |r| r.path.values().all(stays)).boxed());
                }
            }
        }
        all
    }

    fn edges_of_the_body(&self, sets: &[Map<String, Value>]) -> Vec<BoxedStrategy<Request>> {
        let mut all = Vec::new();
        let Some(spec) = &self.operation.body else { return all };
        let (values, schema) = self.values("body");
        for (edge, set) in values.edges(schema).into_iter().zip(sets.iter().cycle()) {
            if edge.at.iter().any(|name| self.hints.rules(name)) {
                continue;
            }
            let schema = schema.clone();
            let mut set = set.clone();
            let requests = self.requests(Just(set.clone()).boxed());
            set.retain(|name, _| !edge.at.contains(name));
            let with = (requests, edge.values).prop_map(move |(mut request, value)| {
                if let Some(mut body) = Body::with(&spec.kind, &schema, value) {
                    body.settle(&set);
                    let (content_type, content) = body.encode();
                    request.content_type = Some(content_type);
                    request.content = Some(Content(content));
                }
                request
            });
            all.push(with.boxed());
        }
        all
    }
}
