//! The fields of an object: those that it names, and those that it does not.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Comparison, Rule, Way, entries, list};

/// What fields may be that are not named: `additionalProperties`.
enum Others<'a> {
    /// There are none.
    Refused,
    /// Anything.
    Any,
    /// Values of a schema.
    Of(&'a Value),
}

impl<'a> Others<'a> {
    fn of(additional: &'a Value) -> Self {
        match additional {
            Value::Bool(false) => Self::Refused,
            Value::Object(keywords) if !keywords.is_empty() => Self::Of(additional),
            _ => Self::Any,
        }
    }
}

impl<'a> Comparison<'a> {
    pub(super) fn fields(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) {
        let inside = |name: &str| format!("{place}.{name}");
        for (name, was) in entries(&old["properties"]) {
            let Some(is) = new["properties"].get(name) else {
                let rule =
                    if way == Way::Request { Rule::RequestFieldRemoved } else { Rule::ReplyFieldRemoved };
                self.add(rule, &inside(name), "it is gone");
                continue;
            };
            self.presence(way, &inside(name), required(old, name), required(new, name));
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
        // A field may have to be there though nothing else is said of it.
        let names = list(&old["required"]).chain(list(&new["required"])).filter_map(Value::as_str);
        let nowhere = |name: &&str| [old, new].iter().all(|node| node["properties"].get(*name).is_none());
        for name in names.filter(nowhere).collect::<BTreeSet<_>>() {
            self.presence(way, &inside(name), required(old, name), required(new, name));
        }
        self.others(way, place, &old["additionalProperties"], &new["additionalProperties"]);
    }

    /// Whether a field must be there.
    fn presence(&mut self, way: Way, place: &str, was: bool, is: bool) {
        match (was, is, way) {
            (false, true, Way::Request) => self.add(Rule::FieldBecameRequired, place, "it could be left out"),
            (true, false, Way::Request) => self.add(Rule::RequestWidened, place, "it may be left out"),
            (true, false, Way::Reply) => {
                self.add(Rule::ReplyFieldBecameOptional, place, "it was always there");
            }
            (false, true, Way::Reply) => self.add(Rule::ReplyNarrowed, place, "it is always there"),
            _ => {}
        }
    }

    fn others(&mut self, way: Way, place: &str, old: &'a Value, new: &'a Value) {
        match (way, Others::of(old), Others::of(new)) {
            (_, Others::Of(was), Others::Of(is)) => self.schema(way, &format!("{place}.*"), was, is),
            (_, Others::Any, Others::Any) | (_, Others::Refused, Others::Refused) => {}
            (Way::Request, _, Others::Refused) => {
                self.add(Rule::UnknownFieldsRefused, place, "they were taken");
            }
            (Way::Request, Others::Any, Others::Of(_)) => {
                self.add(Rule::UnknownFieldsRefused, place, "those of one type only");
            }
            (Way::Request, Others::Refused, Others::Of(_)) => {
                self.add(Rule::RequestWidened, place, "unknown fields of one type are taken");
            }
            (Way::Request, _, Others::Any) => {
                self.add(Rule::RequestWidened, place, "unknown fields are taken");
            }
            (Way::Reply, Others::Of(_), Others::Any) => {
                self.add(Rule::ReplyValuesWidened, place, "they were of one type");
            }
            (Way::Reply, Others::Any, Others::Of(_)) => {
                self.add(Rule::ReplyNarrowed, place, "unknown fields are of one type");
            }
            (Way::Reply, Others::Refused, _) => {
                self.add(Rule::ReplyFieldAdded, place, "fields that it does not name");
            }
            // Nobody counts on fields of which the contract says nothing.
            (Way::Reply, _, Others::Refused) if old.is_null() => {
                self.add(Rule::ReplyNarrowed, place, "it has no unknown fields");
            }
            (Way::Reply, _, Others::Refused) => {
                self.add(Rule::ReplyFieldRemoved, place, "those that it does not name are gone");
            }
        }
    }
}

fn required(node: &Value, name: &str) -> bool {
    list(&node["required"]).any(|other| other == name)
}
