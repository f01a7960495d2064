//! Operations, and who may call them.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Comparison, Rule, entries, list, shown};

/// The largest body where no `x-max-body` says otherwise.
const DEFAULT_MAX_BODY: u64 = touchstone::contract::DEFAULT_MAX_BODY;

/// Classes of rate limits, from the one that allows least.
const RATES: [&str; 4] = ["credential", "write", "read", "machine"];

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
        let schemes = |document: &'a Value| &document["components"]["securitySchemes"];
        for (name, was) in entries(schemes(self.old)) {
            let is = &schemes(self.new)[name];
            let differs = ["type", "scheme", "in", "name", "flows"].iter().any(|key| was[key] != is[key]);
            // One that is gone is missed by the operations that took it.
            if differs && !is.is_null() {
                self.add(Rule::CredentialsChanged, name, "the scheme means something else");
            }
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
        self.access(was, is);
        self.parameters(was, is);
        self.body(was, is);
        self.responses(place, &was.node["responses"], &is.node["responses"]);
    }

    fn access(&mut self, was: &Operation<'a>, is: &Operation<'a>) {
        let place = &was.title;
        match (schemes(self.old, was.node), schemes(self.new, is.node)) {
            (old, new) if old == new => {}
            (old, new) if old.is_empty() => self.add(Rule::CredentialsRequired, place, format!("{new:?}")),
            (_, new) if new.is_empty() => self.add(Rule::AccessWidened, place, "no credentials needed"),
            (old, new) => self.add(Rule::CredentialsChanged, place, format!("{new:?}, was {old:?}")),
        }
        let text = |node: &'a Value, key: &str| node[key].as_str();
        match (text(was.node, "x-required-scope"), text(is.node, "x-required-scope")) {
            (old, new) if old == new => {}
            (_, None) => self.add(Rule::AccessWidened, place, "no scope needed"),
            (old, Some(new)) => {
                self.add(Rule::ScopeRequired, place, format!("`{new}`, was {}", old.unwrap_or("none")));
            }
        }
        let roles = |node: &'a Value| {
            list(&node["x-required-roles"]).filter_map(Value::as_str).collect::<BTreeSet<_>>()
        };
        let (old, new) = (roles(was.node), roles(is.node));
        if !new.is_empty() && (old.is_empty() || !old.is_subset(&new)) {
            let before = if old.is_empty() { "any".to_owned() } else { format!("{old:?}") };
            self.add(Rule::RoleRemoved, place, format!("{new:?}, was {before}"));
        } else if old != new {
            self.add(Rule::AccessWidened, place, "more roles");
        }
        match (text(was.node, "x-authorize"), text(is.node, "x-authorize")) {
            (old, new) if old == new => {}
            (None, Some(new)) => self.add(Rule::CheckAdded, place, format!("`{new}`")),
            (Some(old), None) => self.add(Rule::AccessWidened, place, format!("no check `{old}`")),
            (old, new) => self.add(Rule::CheckChanged, place, format!("{new:?}, was {old:?}")),
        }
        let rate = |node: &'a Value| {
            text(node, "x-rate-limit").and_then(|class| RATES.iter().position(|own| *own == class))
        };
        let body = |node: &'a Value| node["x-max-body"].as_u64().unwrap_or(DEFAULT_MAX_BODY);
        if rate(is.node) < rate(was.node) {
            self.add(Rule::RateLowered, place, shown(&is.node["x-rate-limit"]));
        }
        if body(is.node) < body(was.node) {
            self.add(Rule::BodyLimitLowered, place, format!("{}, was {}", body(is.node), body(was.node)));
        }
        if rate(is.node) > rate(was.node) || body(is.node) > body(was.node) {
            self.add(Rule::LimitRaised, place, "more or larger requests");
        }
    }
}

fn id(node: &Value) -> &str {
    node["operationId"].as_str().unwrap_or("an operation without a name")
}

/// The names of the schemes one of which an operation asks for.
fn schemes<'a>(document: &'a Value, node: &'a Value) -> BTreeSet<&'a str> {
    let security = node.get("security").unwrap_or(&document["security"]);
    list(security).flat_map(|one| entries(one).map(|(name, _)| name.as_str())).collect()
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
