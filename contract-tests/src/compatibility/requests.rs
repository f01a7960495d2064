//! Parameters and bodies.

use serde_json::Value;

use super::operations::Operation;
use super::schemas::plain;
use super::unknown::Kind;
use super::{Comparison, Rule, Way, entries, list, resolved, shown};

impl<'a> Comparison<'a> {
    pub(super) fn parameters(&mut self, was: &Operation<'a>, is: &Operation<'a>) {
        let (old, new) = (parameters(self.old, was), parameters(self.new, is));
        for (was_name, is_name) in was.names.iter().zip(&is.names).filter(|(was, is)| was != is) {
            self.add(Rule::PathParameterRenamed, &was.title, format!("`{is_name}`, was `{was_name}`"));
        }
        // Parameters of the path are the same if they stand in the same place.
        let same = |one: &'a Value, other: &'a Value| match (one["in"].as_str(), other["in"].as_str()) {
            (Some("path"), Some("path")) => {
                let place = |operation: &Operation<'a>, node: &'a Value| {
                    operation.names.iter().position(|name| node["name"] == *name)
                };
                place(was, one) == place(is, other)
            }
            (Some("header"), Some("header")) => {
                let name = |node: &'a Value| node["name"].as_str().map(str::to_ascii_lowercase);
                name(one) == name(other)
            }
            (one_in, other_in) => one_in == other_in && one["name"] == other["name"],
        };
        for one in &old {
            let place = format!("{} {}", was.title, named(one));
            let Some(other) = new.iter().find(|other| same(one, other)) else {
                self.add(Rule::ParameterRemoved, &place, "it is gone");
                continue;
            };
            match (one["required"] == true, other["required"] == true) {
                (false, true) => self.add(Rule::ParameterBecameRequired, &place, "it could be left out"),
                (true, false) => self.add(Rule::RequestWidened, &place, "it may be left out"),
                _ => {}
            }
            let styles = (style(self.old, one), style(self.new, other));
            if styles.0 != styles.1 {
                let what = format!("{:?}, was {:?}", styles.1, styles.0);
                self.add(Rule::ParameterStyleChanged, &place, what);
            }
            if other["deprecated"] == true && one["deprecated"] != true {
                self.add(Rule::Deprecated, &place, "the parameter");
            }
            self.unknown(Kind::Parameter, &place, one, other);
            self.schema(Way::Request, &place, &one["schema"], &other["schema"]);
        }
        for other in new.iter().filter(|other| !old.iter().any(|one| same(one, other))) {
            let rule = if other["required"] == true {
                Rule::RequiredParameterAdded
            } else {
                Rule::OptionalParameterAdded
            };
            self.add(rule, &was.title, named(other));
        }
    }

    pub(super) fn body(&mut self, was: &Operation<'a>, is: &Operation<'a>) {
        let place = format!("{} body", was.title);
        let old = resolved(self.old, &was.node["requestBody"]);
        let new = resolved(self.new, &is.node["requestBody"]);
        match (old.is_null(), new.is_null()) {
            (true, true) => return,
            (false, true) => return self.add(Rule::BodyRemoved, &place, "it takes none"),
            (true, false) if new["required"] != true => {
                return self.add(Rule::RequestWidened, &place, "it takes one");
            }
            (true, false) => return self.add(Rule::BodyBecameRequired, &place, "there was none"),
            (false, false) => {}
        }
        match (old["required"] == true, new["required"] == true) {
            (false, true) => self.add(Rule::BodyBecameRequired, &place, "it could be left out"),
            (true, false) => self.add(Rule::RequestWidened, &place, "it may be left out"),
            _ => {}
        }
        self.unknown(Kind::Body, &place, old, new);
        for (media, part) in entries(&old["content"]) {
            match new["content"].get(media) {
                Some(other) => {
                    self.unknown(Kind::Media, &format!("{place} {media}"), part, other);
                    self.schema(Way::Request, &place, &part["schema"], &other["schema"]);
                }
                None => self.add(Rule::RequestMediaTypeRemoved, &place, media),
            }
        }
        for (media, _) in
            entries(&new["content"]).filter(|(media, _)| old["content"].get(media.as_str()).is_none())
        {
            self.add(Rule::RequestWidened, &place, format!("it takes {media}"));
        }
    }
}

/// The parameters of an operation; its own win over those of its path.
fn parameters<'a>(document: &'a Value, operation: &Operation<'a>) -> Vec<&'a Value> {
    let mut all: Vec<&Value> = Vec::new();
    for node in list(&operation.node["parameters"]).chain(list(&operation.item["parameters"])) {
        let node = resolved(document, node);
        if !all.iter().any(|other| other["in"] == node["in"] && other["name"] == node["name"]) {
            all.push(node);
        }
    }
    all
}

fn named(parameter: &Value) -> String {
    format!("{} {}", parameter["in"].as_str().unwrap_or_default(), shown(&parameter["name"]))
}

/// How it is written; what is not said is what OpenAPI says. Only of several
/// values does it matter whether they stand apart.
fn style<'a>(document: &'a Value, parameter: &'a Value) -> (&'a str, bool) {
    let form = matches!(parameter["in"].as_str(), Some("query" | "cookie"));
    let style = parameter["style"].as_str().unwrap_or(if form { "form" } else { "simple" });
    let several = plain(document, &parameter["schema"]).node["type"]
        .as_str()
        .is_none_or(|name| matches!(name, "array" | "object"));
    (style, several && parameter["explode"].as_bool().unwrap_or(style == "form"))
}
