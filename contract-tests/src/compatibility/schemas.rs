//! Schemas, which bind the client in requests and the server in replies.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::unknown::Kind;
use super::{Comparison, Rule, Way, entries, list, resolved, shown};

/// A schema at the end of its references.
pub(super) struct Plain<'a> {
    name: Option<&'a str>,
    pub(super) node: &'a Value,
    nullable: bool,
    /// What stands beside the `allOf` on the way, which holds besides.
    around: Map<String, Value>,
}

impl Plain<'_> {
    /// Whether SDKs have a type for it, which is called by its name.
    fn is_a_type(&self) -> bool {
        ["properties", "enum", "oneOf"].iter().any(|key| !self.node[key].is_null())
    }
}

/// Follows references, and the `allOf` that makes one nullable.
pub(super) fn plain<'a>(document: &'a Value, node: &'a Value) -> Plain<'a> {
    let nullable = node["nullable"] == true;
    if let Some(reference) = node["$ref"].as_str() {
        let target = plain(document, resolved(document, node));
        return Plain { name: target.name.or(reference.rsplit('/').next()), ..target };
    }
    match node["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => {
            let Plain { name, node: end, nullable: inner, mut around } = plain(document, only);
            let beside = entries(node).filter(|(key, _)| !matches!(key.as_str(), "allOf" | "nullable"));
            around.extend(beside.map(|(key, value)| (key.clone(), value.clone())));
            Plain { name, node: end, nullable: nullable || inner, around }
        }
        _ => Plain { name: None, node, nullable, around: Map::new() },
    }
}

impl<'a> Comparison<'a> {
    pub(super) fn schema(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) {
        let (was, is) = (plain(self.old, old), plain(self.new, new));
        if way == Way::Request {
            let default = |plain: &Plain<'a>| {
                plain.around.get("default").or(plain.node.get("default")).unwrap_or(&Value::Null).clone()
            };
            self.default(place, &default(&was), &default(&is));
        }
        match (was.nullable, is.nullable, way) {
            (true, false, Way::Request) => self.add(Rule::NullRefused, place, "null was taken"),
            (false, true, Way::Reply) => self.add(Rule::ReplyMayBeNull, place, "it was never null"),
            (false, true, Way::Request) => self.add(Rule::RequestWidened, place, "it may be null"),
            (true, false, Way::Reply) => self.add(Rule::ReplyNarrowed, place, "it is never null"),
            _ => {}
        }
        if was.around != is.around {
            let (old, new) = (Value::Object(was.around.clone()), Value::Object(is.around.clone()));
            self.unknown(Kind::Around, place, &old, &new);
            self.bounds(way, place, &old, &new);
        }
        let place = match (was.name, is.name) {
            (Some(old), Some(new)) => {
                if old != new {
                    self.add(Rule::SchemaRenamed, place, format!("`{new}`, was `{old}`"));
                }
                if !self.seen.insert((old.to_owned(), new.to_owned(), way)) {
                    return;
                }
                old
            }
            (Some(old), None) if was.is_a_type() => {
                self.add(Rule::SchemaRenamed, place, format!("it has no name, was `{old}`"));
                place
            }
            (None, Some(new)) if is.is_a_type() => {
                self.add(Rule::SchemaRenamed, place, format!("`{new}`, had no name"));
                place
            }
            _ => place,
        };
        self.value(way, place, was.node, is.node);
    }

    fn value(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) {
        if !self.same_type(way, place, old, new) {
            return;
        }
        self.unknown(Kind::Schema, place, old, new);
        self.bounds(way, place, old, new);
        self.verbatim(way, place, old, new);
        self.fields(way, place, old, new);
        self.variants(way, place, old, new);
        if !old["items"].is_null() || !new["items"].is_null() {
            self.schema(way, &format!("{place}[]"), &old["items"], &new["items"]);
        }
    }

    /// What is said of a value whatever it is made of.
    fn bounds(&mut self, way: Way, place: &str, old: &Value, new: &Value) {
        if old["format"] != new["format"] {
            let what = format!("{}, was {}", shown(&new["format"]), shown(&old["format"]));
            self.add(Rule::FormatChanged, place, what);
        }
        if new["deprecated"] == true && old["deprecated"] != true {
            self.add(Rule::Deprecated, place, "the value");
        }
        self.values(way, place, &old["enum"], &new["enum"]);
        self.limits(way, place, old, new);
        self.pattern(way, place, &old["pattern"], &new["pattern"]);
    }

    /// Whether an object is kept as it was sent; it may hold no NUL then.
    fn verbatim(&mut self, way: Way, place: &str, old: &Value, new: &Value) {
        match (old["x-verbatim"] == true, new["x-verbatim"] == true, way) {
            (false, true, Way::Request) => self.add(Rule::VerbatimChanged, place, "it may hold no NUL"),
            (true, false, Way::Reply) => self.add(Rule::VerbatimChanged, place, "it was as it had been sent"),
            (true, false, Way::Request) => self.add(Rule::RequestWidened, place, "it may hold NUL"),
            (false, true, Way::Reply) => self.add(Rule::ReplyNarrowed, place, "it is as it was sent"),
            _ => {}
        }
    }

    fn same_type(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) -> bool {
        let parts = |node: &Value| (list(&node["allOf"]).count(), node["oneOf"].is_array());
        if parts(old) != parts(new) {
            self.add(Rule::TypeChanged, place, "it is put together in another way");
            return false;
        }
        for (number, (old, new)) in list(&old["allOf"]).zip(list(&new["allOf"])).enumerate() {
            self.schema(way, &format!("{place}/allOf/{number}"), old, new);
        }
        if old["type"] == new["type"] {
            return true;
        }
        match (old["type"].as_str(), new["type"].as_str(), way) {
            (Some("integer"), Some("number"), Way::Request) => {
                self.add(Rule::RequestWidened, place, "any number");
                true
            }
            (Some("number"), Some("integer"), Way::Reply) => {
                self.add(Rule::ReplyNarrowed, place, "integers only");
                true
            }
            _ => {
                self.add(
                    Rule::TypeChanged,
                    place,
                    format!("{}, was {}", shown(&new["type"]), shown(&old["type"])),
                );
                false
            }
        }
    }

    fn default(&mut self, place: &str, old: &Value, new: &Value) {
        if old.is_null() && !new.is_null() {
            self.add(Rule::RequestWidened, place, format!("the default {new} is known"));
        } else if old != new {
            self.add(Rule::DefaultChanged, place, format!("{}, was {old}", shown(new)));
        }
    }

    fn values(&mut self, way: Way, place: &str, old: &Value, new: &Value) {
        let words = |node: &Value| {
            list(node).filter(|value| !value.is_null()).map(Value::to_string).collect::<BTreeSet<_>>()
        };
        let (was, is) = (words(old), words(new));
        let gone: Vec<&String> =
            if old.is_null() { is.iter().collect() } else { was.difference(&is).collect() };
        let come: Vec<&String> =
            if new.is_null() { was.iter().collect() } else { is.difference(&was).collect() };
        let fewer = !new.is_null() && !gone.is_empty();
        let more = !old.is_null() && !come.is_empty();
        let (if_fewer, if_more) = match way {
            Way::Request => (Rule::RequestValueRemoved, Rule::RequestWidened),
            Way::Reply => (Rule::ReplyNarrowed, Rule::ReplyValueAdded),
        };
        if fewer && old.is_null() {
            self.add(if_fewer, place, format!("only {}", joined(&gone)));
        } else if fewer {
            self.add(if_fewer, place, format!("{} is gone", joined(&gone)));
        }
        if more && new.is_null() {
            self.add(if_more, place, "any value");
        } else if more {
            self.add(if_more, place, format!("{} is new", joined(&come)));
        }
    }

    fn pattern(&mut self, way: Way, place: &str, old: &Value, new: &Value) {
        if old == new {
            return;
        }
        let rule = match way {
            Way::Request if new.is_null() => Rule::RequestWidened,
            Way::Request => Rule::RequestPatternChanged,
            Way::Reply if old.is_null() => Rule::ReplyNarrowed,
            Way::Reply => Rule::ReplyPatternChanged,
        };
        self.add(rule, place, format!("{}, was {}", shown(new), shown(old)));
    }

    fn variants(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) {
        let name = |node: &'a Value| node["$ref"].as_str().map_or_else(|| node.to_string(), str::to_owned);
        for was in list(&old["oneOf"]) {
            match list(&new["oneOf"]).find(|is| name(is) == name(was)) {
                Some(is) => self.schema(way, place, was, is),
                None if way == Way::Request => self.add(Rule::RequestVariantRemoved, place, name(was)),
                None => self.add(Rule::ReplyNarrowed, place, format!("{} is gone", name(was))),
            }
        }
        let if_new = if way == Way::Request { Rule::RequestWidened } else { Rule::ReplyVariantAdded };
        for is in list(&new["oneOf"]).filter(|is| list(&old["oneOf"]).all(|was| name(was) != name(is))) {
            self.add(if_new, place, name(is));
        }
        let (was, is) = (&old["discriminator"], &new["discriminator"]);
        let other_word = |(key, value): (&String, &Value)| is["mapping"][key] != *value;
        if was["propertyName"] != is["propertyName"] || entries(&was["mapping"]).any(other_word) {
            self.add(Rule::DiscriminatorChanged, place, "told apart by other words");
        }
        for (word, _) in entries(&is["mapping"]).filter(|(word, _)| was["mapping"][word].is_null()) {
            self.add(if_new, place, format!("the word {word}"));
        }
        self.unknown(Kind::Discriminator, place, was, is);
    }
}

fn joined(words: &[&String]) -> String {
    words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(", ")
}
