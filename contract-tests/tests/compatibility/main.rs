//! Comparing contracts: a sound one is changed in one place at a time, and
//! exactly the rules that this falls under must be found. And the real one
//! against those that were released.

mod breaking;
mod compatible;
mod complete;
mod releases;

use std::collections::BTreeSet;

use contract_tests::compatibility::{Rule, differences};
use serde_json::Value;

const SOUND: &str = include_str!("sound.yaml");

fn sound() -> Value {
    touchstone_codegen::source::parse("sound.yaml", SOUND).expect("YAML")
}

/// A change in one place, and the rules it falls under.
struct Change {
    at: String,
    to: Option<Value>,
    rules: &'static [Rule],
}

/// The node at the pointer becomes this.
fn set(at: &str, to: Value, rules: &'static [Rule]) -> Change {
    Change { at: at.to_owned(), to: Some(to), rules }
}

/// The node at the pointer goes.
fn cut(at: &str, rules: &'static [Rule]) -> Change {
    Change { at: at.to_owned(), to: None, rules }
}

impl Change {
    fn made(&self, mut document: Value) -> Value {
        if self.at.is_empty() {
            return self.to.clone().expect("a document");
        }
        let (parent, name) = self.at.rsplit_once('/').expect("a pointer");
        let name = name.replace("~1", "/");
        let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("{} is nowhere", self.at));
        match (parent, &self.to) {
            (Value::Object(fields), Some(to)) => drop(fields.insert(name, to.clone())),
            (Value::Object(fields), None) => drop(fields.shift_remove(&name).expect("it is there")),
            (Value::Array(items), Some(to)) if name == "-" => items.push(to.clone()),
            (Value::Array(items), Some(to)) => items[name.parse::<usize>().expect("an index")] = to.clone(),
            (Value::Array(items), None) => drop(items.remove(name.parse().expect("an index"))),
            (other, _) => panic!("{} is in {other}", self.at),
        }
        document
    }
}

/// Makes each change, and fails unless exactly its rules are found.
fn check(changes: &[Change]) {
    let sound = sound();
    for change in changes {
        let found = differences(&sound, &change.made(sound.clone()));
        let rules: BTreeSet<&str> = found.iter().map(|difference| difference.rule.name()).collect();
        let expected: BTreeSet<&str> = change.rules.iter().map(|rule| rule.name()).collect();
        assert_eq!(rules, expected, "{} -> {:?}: {found:#?}", change.at, change.to);
    }
}

#[test]
fn every_rule_has_a_change_that_shows_it() {
    let changes = breaking::changes().into_iter().chain(compatible::changes());
    let shown: BTreeSet<&str> = changes.flat_map(|change| change.rules).map(|rule| rule.name()).collect();
    for rule in Rule::ALL {
        assert!(shown.contains(rule.name()), "nothing shows {}", rule.name());
    }
}

#[test]
fn names_are_told_apart() {
    let names: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!(names.len(), Rule::ALL.len());
}
