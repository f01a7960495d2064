//! Limits of a value, as numbers and as flags.

use std::cmp::Ordering;

use serde_json::{Number, Value};

use super::{Comparison, Rule, Way, shown};

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

impl Comparison<'_> {
    pub(super) fn limits(&mut self, way: Way, place: &str, old: &Value, new: &Value) {
        let (if_narrower, if_wider) = match way {
            Way::Request => (Rule::RequestLimitNarrowed, Rule::RequestWidened),
            Way::Reply => (Rule::ReplyNarrowed, Rule::ReplyLimitWidened),
        };
        let mut found = Vec::new();
        for (key, upper) in LIMITS {
            match order(limit(old, key), limit(new, key), upper) {
                Ordering::Equal => {}
                order => found.push((key, (order == Ordering::Greater) == upper)),
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
}

/// A limit that limits: nothing has less than no letters, items or fields.
fn limit<'n>(node: &'n Value, key: &str) -> Option<&'n Number> {
    let count = matches!(key, "minLength" | "minItems" | "minProperties");
    node[key].as_number().filter(|number| !(count && number.as_u64() == Some(0)))
}

/// Which of two limits is the greater one, where none is beyond all.
fn order(old: Option<&Number>, new: Option<&Number>, upper: bool) -> Ordering {
    let beyond = if upper { Ordering::Greater } else { Ordering::Less };
    match (old, new) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) => beyond,
        (Some(_), None) => beyond.reverse(),
        // As floating-point numbers, large integers would seem to be equal.
        (Some(old), Some(new)) => match (old.as_i128(), new.as_i128()) {
            (Some(old), Some(new)) => old.cmp(&new),
            _ => old.as_f64().partial_cmp(&new.as_f64()).unwrap_or(Ordering::Equal),
        },
    }
}
