//! Operations: which there are, and what is said of each as a whole.

use serde_json::Value;

use super::unknown::Kind;
use super::{Comparison, Rule, entries, shown};

/// The largest body where no `x-max-body` says otherwise.
const DEFAULT_MAX_BODY: u64 = touchstone::contract::DEFAULT_MAX_BODY;

/// Classes of rate limits, from the one that allows least.
const RATES: [&str; 4] = ["credential", "write", "read", "machine"];

/// What makes a scheme of credentials what it is.
const SCHEME: [&str; 6] = ["type", "scheme", "in", "name", "flows", "openIdConnectUrl"];

const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// An operation with what it takes from around it.
pub(super) struct Operation<'a> {
    /// The method and the path, as people write them.
    pub(super) title: String,
    /// The same without the names of parameters: what tells operations apart.
    key: String,
    pub(super) node: &'a Value,
    pub(super) item: &'a Value,
    /// The names in the path, in order.
    pub(super) names: Vec<&'a str>,
}

impl<'a> Comparison<'a> {
    pub(super) fn documents(&mut self) {
        let (old, new) = (operations(self.old), operations(self.new));
        for was in &old {
            match new.iter().find(|is| is.key == was.key) {
                Some(is) => self.operation(was, is),
                None => self.add(Rule::OperationRemoved, &was.title, id(was.node)),
            }
        }
        for is in new.iter().filter(|is| old.iter().all(|was| was.key != is.key)) {
            self.add(Rule::OperationAdded, &is.title, id(is.node));
        }
        self.unknown(Kind::Document, "the document", self.old, self.new);
        let schemes = |document: &'a Value| &document["components"]["securitySchemes"];
        for (name, was) in entries(schemes(self.old)) {
            let is = &schemes(self.new)[name];
            // One that is gone is missed by the operations that took it.
            if is.is_null() {
                continue;
            }
            if SCHEME.iter().any(|key| was[key] != is[key]) {
                self.add(Rule::CredentialsChanged, name, "the scheme means something else");
            }
            self.unknown(Kind::SecurityScheme, name, was, is);
        }
    }

    fn operation(&mut self, was: &Operation<'a>, is: &Operation<'a>) {
        let place = &was.title;
        let changed = |key: &str| format!("{}, was {}", shown(&is.node[key]), shown(&was.node[key]));
        if was.node["operationId"] != is.node["operationId"] {
            self.add(Rule::OperationRenamed, place, changed("operationId"));
        }
        if was.node["tags"][0] != is.node["tags"][0] {
            self.add(Rule::TagChanged, place, changed("tags"));
        }
        if is.node["deprecated"] == true && was.node["deprecated"] != true {
            self.add(Rule::Deprecated, place, "the operation");
        }
        if (was.node["x-inherited-400"] == true) != (is.node["x-inherited-400"] == true) {
            self.add(Rule::FaultStatusChanged, place, changed("x-inherited-400"));
        }
        if was.node["x-audit"] != is.node["x-audit"] {
            self.add(Rule::AuditChanged, place, changed("x-audit"));
        }
        self.access(was, is);
        self.allowance(was, is);
        self.unknown(Kind::Path, place, was.item, is.item);
        self.unknown(Kind::Operation, place, was.node, is.node);
        self.parameters(was, is);
        self.body(was, is);
        self.responses(place, &was.node["responses"], &is.node["responses"]);
    }

    /// How often, and how much.
    fn allowance(&mut self, was: &Operation<'a>, is: &Operation<'a>) {
        let place = &was.title;
        let class = |node: &'a Value| {
            let class = &node["x-rate-limit"];
            (class, RATES.iter().position(|own| class == own))
        };
        let body = |node: &'a Value| node["x-max-body"].as_u64().unwrap_or(DEFAULT_MAX_BODY);
        match (class(was.node), class(is.node)) {
            ((old, _), (new, _)) if old == new => {}
            ((_, Some(old)), (new, Some(class))) if class > old => {
                self.add(Rule::LimitRaised, place, format!("the class is {new}"));
            }
            ((old, _), (new, _)) => {
                self.add(Rule::RateLowered, place, format!("{}, was {}", shown(new), shown(old)));
            }
        }
        let counted = |operation: &Operation<'a>| {
            let key = operation.node["x-rate-key"].as_str()?;
            // A parameter of the path is the same by whatever name.
            let place = operation.names.iter().position(|name| *name == key);
            Some(place.ok_or_else(|| key.to_ascii_lowercase()))
        };
        let what = || {
            format!("counted by {}, was {}", shown(&is.node["x-rate-key"]), shown(&was.node["x-rate-key"]))
        };
        match (counted(was), counted(is)) {
            (old, new) if old == new => {}
            // Callers that share an address have a share each.
            (None, _) => self.add(Rule::LimitRaised, place, what()),
            _ => self.add(Rule::RateLowered, place, what()),
        }
        let (old, new) = (body(was.node), body(is.node));
        if new != old {
            let rule = if new < old { Rule::BodyLimitLowered } else { Rule::LimitRaised };
            self.add(rule, place, format!("{new}, was {old}"));
        }
    }
}

fn id(node: &Value) -> &str {
    node["operationId"].as_str().unwrap_or("an operation without a name")
}

fn operations(document: &Value) -> Vec<Operation<'_>> {
    let mut all = Vec::new();
    for (path, item) in entries(&document["paths"]) {
        for (method, node) in entries(item).filter(|(method, _)| METHODS.contains(&method.as_str())) {
            let servers = [&node["servers"], &item["servers"], &document["servers"]];
            let server = servers.into_iter().find(|servers| servers.is_array());
            let prefix = server.and_then(|server| server[0]["url"].as_str()).unwrap_or_default();
            let full = format!("{}{path}", prefix.trim_end_matches('/'));
            let (key, names) = blanked(&full, path);
            let method = method.to_uppercase();
            all.push(Operation {
                title: format!("{method} {full}"),
                key: format!("{method} {key}"),
                node,
                item,
                names,
            });
        }
    }
    all
}

/// The path without the names of its parameters, and those names.
fn blanked<'a>(full: &str, path: &'a str) -> (String, Vec<&'a str>) {
    let names = path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
    let mut parts = full.split('{');
    let mut key = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        key.push_str("{}");
        key.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    (key, names)
}
