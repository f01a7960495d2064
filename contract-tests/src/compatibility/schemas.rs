//! Schemas, which bind the client in requests and the server in replies.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Comparison, Rule, Way, entries, list, resolved, shown};

/// Keywords with a number: and whether it is the greatest.
const LIMITS: [(&str, bool); 8] = [
    ("maximum", true),
    ("maxLength", true),
    ("maxItems", true),
    ("maxProperties", true),
    ("minimum", false),
    ("minLength", false),
    ("minItems", false),
    ("minProperties", false),
];

/// Keywords that forbid more when they are true.
const FLAGS: [&str; 3] = ["exclusiveMaximum", "exclusiveMinimum", "uniqueItems"];

/// A schema at the end of its references.
struct Plain<'a> {
    name: Option<&'a str>,
    node: &'a Value,
    nullable: bool,
}

/// Follows references, and the `allOf` that makes one nullable.
fn plain<'a>(document: &'a Value, node: &'a Value) -> Plain<'a> {
    let nullable = node["nullable"] == true;
    if let Some(reference) = node["$ref"].as_str() {
        let target = plain(document, resolved(document, node));
        return Plain { name: target.name.or(reference.rsplit('/').next()), ..target };
    }
    match node["allOf"].as_array().map(Vec::as_slice) {
        Some([only]) => {
            let target = plain(document, only);
            Plain { nullable: nullable || target.nullable, ..target }
        }
        _ => Plain { name: None, node, nullable },
    }
}

impl<'a> Comparison<'a> {
    pub(super) fn schema(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) {
        let (was, is) = (plain(self.old, old), plain(self.new, new));
        if way == Way::Request {
            let default =
                |node: &'a Value, plain: &Plain<'a>| node.get("default").or(plain.node.get("default"));
            let [was, is] =
                [default(old, &was), default(new, &is)].map(|value| value.unwrap_or(&Value::Null));
            self.default(place, was, is);
        }
        match (was.nullable, is.nullable, way) {
            (true, false, Way::Request) => self.add(Rule::NullRefused, place, "null was taken"),
            (false, true, Way::Reply) => self.add(Rule::ReplyMayBeNull, place, "it was never null"),
            (false, true, Way::Request) => self.add(Rule::RequestWidened, place, "it may be null"),
            (true, false, Way::Reply) => self.add(Rule::ReplyNarrowed, place, "it is never null"),
            _ => {}
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
            _ => place,
        };
        self.value(way, place, was.node, is.node);
    }

    fn value(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) {
        if !self.same_type(way, place, old, new) {
            return;
        }
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
        self.fields(way, place, old, new);
        self.variants(way, place, old, new);
        if old["items"].is_object() && new["items"].is_object() {
            self.schema(way, &format!("{place}[]"), &old["items"], &new["items"]);
        }
    }

    fn same_type(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) -> bool {
        let parts = |node: &Value| list(&node["allOf"]).count();
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

    fn limits(&mut self, way: Way, place: &str, old: &Value, new: &Value) {
        let (if_narrower, if_wider) = match way {
            Way::Request => (Rule::RequestLimitNarrowed, Rule::RequestWidened),
            Way::Reply => (Rule::ReplyNarrowed, Rule::ReplyLimitWidened),
        };
        let mut found = Vec::new();
        for (key, upper) in LIMITS {
            let unlimited = if upper { f64::INFINITY } else { f64::NEG_INFINITY };
            let figure = |node: &Value| node[key].as_f64().unwrap_or(unlimited);
            let (was, is) = (figure(old), figure(new));
            if was != is {
                found.push((key, (is < was) == upper));
            }
        }
        for key in FLAGS {
            let flag = |node: &Value| node[key] == true;
            if flag(old) != flag(new) {
                found.push((key, flag(new)));
            }
        }
        if old["multipleOf"] != new["multipleOf"] {
            // Of two steps neither need be the narrower one.
            let narrower = match way {
                Way::Request => !new["multipleOf"].is_null(),
                Way::Reply => old["multipleOf"].is_null(),
            };
            found.push(("multipleOf", narrower));
        }
        for (key, narrower) in found {
            let what = format!("{key} {}, was {}", shown(&new[key]), shown(&old[key]));
            self.add(if narrower { if_narrower } else { if_wider }, place, what);
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

    fn fields(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) {
        let required = |node: &Value, name: &str| list(&node["required"]).any(|other| other == name);
        let inside = |name: &str| format!("{place}.{name}");
        for (name, was) in entries(&old["properties"]) {
            let Some(is) = new["properties"].get(name) else {
                let rule =
                    if way == Way::Request { Rule::RequestFieldRemoved } else { Rule::ReplyFieldRemoved };
                self.add(rule, &inside(name), "it is gone");
                continue;
            };
            match (required(old, name), required(new, name), way) {
                (false, true, Way::Request) => {
                    self.add(Rule::FieldBecameRequired, &inside(name), "it could be left out")
                }
                (true, false, Way::Request) => {
                    self.add(Rule::RequestWidened, &inside(name), "it may be left out")
                }
                (true, false, Way::Reply) => {
                    self.add(Rule::ReplyFieldBecameOptional, &inside(name), "it was always there")
                }
                (false, true, Way::Reply) => {
                    self.add(Rule::ReplyNarrowed, &inside(name), "it is always there")
                }
                _ => {}
            }
            self.schema(way, &inside(name), was, is);
        }
        for (name, _) in
            entries(&new["properties"]).filter(|(name, _)| old["properties"].get(name.as_str()).is_none())
        {
            let rule = match (way, required(new, name)) {
                (Way::Request, true) => Rule::RequiredFieldAdded,
                (Way::Request, false) => Rule::OptionalFieldAdded,
                (Way::Reply, _) => Rule::ReplyFieldAdded,
            };
            self.add(rule, &inside(name), "it is new");
        }
        let (was, is) = (&old["additionalProperties"], &new["additionalProperties"]);
        if was.is_object() && is.is_object() {
            self.schema(way, &inside("*"), was, is);
        } else if way == Way::Request && was != is {
            if *is == false {
                self.add(Rule::UnknownFieldsRefused, place, "they were taken");
            } else if is.is_object() {
                let narrower = *was != false;
                let rule = if narrower { Rule::UnknownFieldsRefused } else { Rule::RequestWidened };
                self.add(rule, place, "those of one type only");
            } else if !is_open(was) {
                self.add(Rule::RequestWidened, place, "unknown fields are taken");
            }
        }
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
        for is in list(&new["oneOf"]).filter(|is| list(&old["oneOf"]).all(|was| name(was) != name(is))) {
            let rule = if way == Way::Request { Rule::RequestWidened } else { Rule::ReplyVariantAdded };
            self.add(rule, place, name(is));
        }
        let (was, is) = (&old["discriminator"], &new["discriminator"]);
        let other_word = |(key, value): (&String, &Value)| is["mapping"][key] != *value;
        if was["propertyName"] != is["propertyName"] || entries(&was["mapping"]).any(other_word) {
            self.add(Rule::DiscriminatorChanged, place, "told apart by other words");
        }
    }
}

/// Whether fields that are not named are taken, whatever they are.
fn is_open(additional: &Value) -> bool {
    additional.is_null() || *additional == true
}

fn joined(words: &[&String]) -> String {
    words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(", ")
}
