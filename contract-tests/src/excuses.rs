//! What is excused from a rule: one list, a line and a reason each.
//!
//! Nothing else excuses anything. Whoever holds the contract to a rule asks
//! [`of`] for the operations that are excused from it, and must find exactly
//! these wanting: an excuse that is not needed any more is a fault, so the list
//! can only shrink.

use std::collections::BTreeMap;

/// The rules that there are excuses from.
pub const RULES: [&str; 4] = [NO_LINK, NO_DATABASE, TOO_LARGE, BROKEN_OFF];

/// An operation with parameters in its path is where a link leads to.
pub const NO_LINK: &str = "is-linked";

/// An operation says 503 without a database.
pub const NO_DATABASE: &str = "needs-database";

/// A body that is too large is tried.
pub const TOO_LARGE: &str = "tries-too-large";

/// A form that ends in the middle is tried.
pub const BROKEN_OFF: &str = "tries-broken-off";

const LIST: &str = include_str!("../excuses.txt");

/// The operations excused from a rule, and why.
///
/// # Panics
/// When a line of the list is not like the others.
pub fn of(rule: &str) -> BTreeMap<&'static str, &'static str> {
    lines().filter(|(of, ..)| *of == rule).map(|(_, operation, reason)| (operation, reason)).collect()
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let mut words = line.splitn(3, ' ').map(str::trim);
        match (words.next(), words.next(), words.next()) {
            (Some(rule), Some(operation), Some(reason)) if !reason.is_empty() => (rule, operation, reason),
            _ => panic!("excuses.txt: no rule, operation and reason: {line}"),
        }
    })
}

/// Holds what was found wanting against the list: both must be the same.
pub fn settle<'a>(rule: &str, wanting: impl IntoIterator<Item = &'a str>) -> Result<(), String> {
    let excused = of(rule);
    let wanting: Vec<&str> = wanting.into_iter().collect();
    let new: Vec<&str> = wanting.iter().copied().filter(|id| !excused.contains_key(id)).collect();
    let unused: Vec<&str> = excused.keys().copied().filter(|id| !wanting.contains(id)).collect();
    match (new.is_empty(), unused.is_empty()) {
        (true, true) => Ok(()),
        (false, _) => Err(format!("{rule}: not so: {}", new.join(", "))),
        (true, false) => Err(format!("{rule}: excuses.txt excuses without need: {}", unused.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::operation;

    #[test]
    fn every_excuse_is_from_a_rule_and_for_an_operation() {
        let mut seen = Vec::new();
        for (rule, id, reason) in lines() {
            assert!(RULES.contains(&rule), "{rule} is no rule");
            assert!(operation(id).is_some(), "{id} is no operation");
            assert!(reason.len() > 20, "{rule} {id}: that is no reason");
            assert!(!seen.contains(&(rule, id)), "{rule} {id} twice");
            seen.push((rule, id));
        }
    }

    #[test]
    fn an_excuse_that_is_not_needed_is_a_fault() {
        let excused: Vec<&str> = of(NO_LINK).into_keys().collect();
        assert_eq!(settle(NO_LINK, excused.iter().copied()), Ok(()));
        assert!(settle(NO_LINK, excused.iter().copied().chain(["getRun"])).is_err());
        assert!(settle(NO_LINK, excused.iter().copied().skip(1)).is_err());
    }
}
