//! Who may call an operation: credentials, scopes, roles and further checks.

use std::collections::BTreeSet;

use serde_json::Value;

use super::operations::Operation;
use super::{Comparison, Rule, entries, list};

impl<'a> Comparison<'a> {
    pub(super) fn access(&mut self, was: &Operation<'a>, is: &Operation<'a>) {
        self.credentials(was, is);
        self.opening(was, is);
        self.scopes(&was.title, &any_of(was, "x-required-scope"), &any_of(is, "x-required-scope"));
        self.roles(&was.title, &any_of(was, "x-required-roles"), &any_of(is, "x-required-roles"));
        let check = |operation: &Operation<'a>| operation.node["x-authorize"].as_str();
        match (check(was), check(is)) {
            (old, new) if old == new => {}
            (None, Some(new)) => self.add(Rule::CheckAdded, &was.title, format!("`{new}`")),
            (Some(old), None) => self.add(Rule::AccessWidened, &was.title, format!("no check `{old}`")),
            (old, new) => self.add(Rule::CheckChanged, &was.title, format!("{new:?}, was {old:?}")),
        }
    }

    fn credentials(&mut self, was: &Operation<'a>, is: &Operation<'a>) {
        let (old, new) = (Credentials::of(self.old, was), Credentials::of(self.new, is));
        if old.0 == new.0 {
            return;
        }
        let what = format!("{}, was {}", new.written(), old.written());
        let rule = if new.suffice_who_had(&old) {
            Rule::AccessWidened
        } else if old.none_needed() {
            Rule::CredentialsRequired
        } else {
            Rule::CredentialsChanged
        };
        self.add(rule, &was.title, what);
    }

    /// A setting that lets everybody read. Of an operation that is public
    /// anyway it says nothing.
    fn opening(&mut self, was: &Operation<'a>, is: &Operation<'a>) {
        let public = |document, operation| Credentials::of(document, operation).none_needed();
        let setting = |operation: &Operation<'a>| operation.node["x-public-if"].as_str();
        match (setting(was), setting(is)) {
            (old, new) if old == new => {}
            (Some(old), new) if !public(self.new, is) => {
                let what =
                    format!("{}, was `{old}`", new.map_or("none".to_owned(), |new| format!("`{new}`")));
                self.add(Rule::OpeningRemoved, &was.title, what);
            }
            (None, Some(new)) if !public(self.old, was) => {
                self.add(Rule::AccessWidened, &was.title, format!("public where `{new}` is on"));
            }
            _ => {}
        }
    }

    fn scopes(&mut self, place: &str, old: &BTreeSet<&str>, new: &BTreeSet<&str>) {
        if narrowed(old, new) {
            let what = format!("{}, was {}", alternatives(new), alternatives(old));
            self.add(Rule::ScopeRequired, place, what);
        } else if new.is_empty() && !old.is_empty() {
            self.add(Rule::AccessWidened, place, "no scope needed");
        } else if old != new {
            self.add(Rule::AccessWidened, place, format!("more scopes: {}", alternatives(new)));
        }
    }

    fn roles(&mut self, place: &str, old: &BTreeSet<&str>, new: &BTreeSet<&str>) {
        if narrowed(old, new) {
            let what = format!("{}, was {}", alternatives(new), alternatives(old));
            self.add(Rule::RoleRemoved, place, what);
        } else if old != new {
            self.add(Rule::AccessWidened, place, "more roles");
        }
    }
}

/// Whether something of which one is enough is refused that was enough. None
/// at all asks for nothing.
fn narrowed(old: &BTreeSet<&str>, new: &BTreeSet<&str>) -> bool {
    !new.is_empty() && (old.is_empty() || !old.is_subset(new))
}

/// The words one of which is enough; one may stand without a list.
fn any_of<'a>(operation: &Operation<'a>, key: &str) -> BTreeSet<&'a str> {
    let node = &operation.node[key];
    list(node).chain([node]).filter_map(Value::as_str).collect()
}

fn alternatives(words: &BTreeSet<&str>) -> String {
    if words.is_empty() {
        return "none".to_owned();
    }
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ")
}

/// The alternatives one of which is enough, each with all that it asks for:
/// schemes and, behind their names, scopes of them.
struct Credentials(BTreeSet<BTreeSet<String>>);

impl Credentials {
    fn of(document: &Value, operation: &Operation<'_>) -> Self {
        let security = operation.node.get("security").unwrap_or(&document["security"]);
        let mut all: BTreeSet<_> = list(security).map(requirement).collect();
        if all.is_empty() {
            // OpenAPI writes "asks for nothing" in two ways.
            all.insert(BTreeSet::new());
        }
        Self(all)
    }

    fn none_needed(&self) -> bool {
        self.0.iter().any(BTreeSet::is_empty)
    }

    /// Whether each alternative that was enough still has all that one asks for.
    fn suffice_who_had(&self, old: &Self) -> bool {
        old.0.iter().all(|had| self.0.iter().any(|asked| asked.is_subset(had)))
    }

    fn written(&self) -> String {
        let one = |requirement: &BTreeSet<String>| match requirement.len() {
            0 => "no credentials".to_owned(),
            _ => requirement.iter().map(String::as_str).collect::<Vec<_>>().join(" and "),
        };
        self.0.iter().map(one).collect::<Vec<_>>().join(" or ")
    }
}

fn requirement(node: &Value) -> BTreeSet<String> {
    entries(node)
        .flat_map(|(scheme, scopes)| {
            let scopes = list(scopes).filter_map(Value::as_str).map(move |scope| format!("{scheme}:{scope}"));
            std::iter::once(scheme.clone()).chain(scopes)
        })
        .collect()
}
