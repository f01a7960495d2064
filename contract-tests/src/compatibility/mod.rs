//! What differs between two contracts, rule by rule, and whether clients of the
//! old one can go on with the new one.
//!
//! What a client sends and what it gets are judged the other way round: a
//! request may not be narrowed, a reply may not be widened. Words (summaries,
//! descriptions, examples, links, titles, tags) and where servers are, but for the
//! first, bind nobody; whatever else no rule compares counts as breaking.

mod access;
mod figures;
mod objects;
mod operations;
mod requests;
mod responses;
mod rules;
mod schemas;
mod unknown;

use std::collections::HashSet;

use serde_json::Value;
use touchstone_codegen::released::Version;

pub use rules::Rule;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The rule it falls under.
    pub rule: Rule,
    /// Where: an operation, a part of one, or a schema and a part of that.
    pub place: String,
    /// What it was and what it is.
    pub what: String,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = if self.rule.breaks() { "breaking" } else { "compatible" };
        write!(f, "{kind:<10}  {:<34}  {}: {}", self.rule.name(), self.place, self.what)
    }
}

/// Every difference between two contracts, the breaking ones first.
pub fn differences(old: &Value, new: &Value) -> Vec<Difference> {
    let mut comparison = Comparison { old, new, found: Vec::new(), seen: HashSet::new() };
    comparison.documents();
    let mut found = comparison.found;
    found.sort_by_key(|difference| !difference.rule.breaks());
    found
}

/// Whether `new` may be released after `old`: the same version only if nothing
/// differs, a new major one if something breaks, a new minor one if something
/// can be used that could not.
pub fn may_follow(old: &Value, new: &Value) -> Result<(), String> {
    let (was, is) = (version(old)?, version(new)?);
    if is < was {
        return Err(format!("{is} is older than {was}, which is released"));
    }
    if is == was {
        let same = old == new;
        return if same {
            Ok(())
        } else {
            Err(format!("{is} is released, and this is not the same: raise the version"))
        };
    }
    let all = differences(old, new);
    let list = |breaking: bool| {
        let lines = all.iter().filter(|difference| difference.rule.breaks() == breaking);
        lines.map(|difference| format!("\n  {difference}")).collect::<String>()
    };
    let (breaking, compatible) = (list(true), list(false));
    if !breaking.is_empty() && is.0 == was.0 {
        return Err(format!("{is} breaks clients of {was}; it needs a new major version:{breaking}"));
    }
    if !compatible.is_empty() && (is.0, is.1) == (was.0, was.1) {
        return Err(format!("{is} has more than {was}; it needs a new minor version:{compatible}"));
    }
    Ok(())
}

fn version(contract: &Value) -> Result<Version, String> {
    let text = contract["info"]["version"].as_str().ok_or("the contract has no info.version")?;
    text.parse().map_err(|error| format!("info.version: {error}"))
}

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Way {
    /// From the client.
    Request,
    /// To the client.
    Reply,
}

struct Comparison<'a> {
    old: &'a Value,
    new: &'a Value,
    found: Vec<Difference>,
    /// Pairs of named schemas that were compared, each way.
    seen: HashSet<(String, String, Way)>,
}

impl<'a> Comparison<'a> {
    fn add(&mut self, rule: Rule, place: &str, what: impl Into<String>) {
        let difference = Difference { rule, place: place.to_owned(), what: what.into() };
        if !self.found.contains(&difference) {
            self.found.push(difference);
        }
    }
}

/// What a reference leads to; anything else itself.
fn resolved<'a>(document: &'a Value, node: &'a Value) -> &'a Value {
    match node["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => resolved(document, document.pointer(pointer).unwrap_or(&Value::Null)),
        None => node,
    }
}

fn entries(node: &Value) -> impl Iterator<Item = (&String, &Value)> {
    node.as_object().into_iter().flatten()
}

fn list(node: &Value) -> impl Iterator<Item = &Value> {
    node.as_array().into_iter().flatten()
}

/// A value as people read it.
fn shown(value: &Value) -> String {
    if value.is_null() { "nothing".to_owned() } else { value.to_string() }
}
