//! Which version a changed contract needs, and that the real one has it.

use contract_tests::compatibility::may_follow;
use serde_json::{Value, json};
use touchstone::api::OPENAPI;
use touchstone::web::RELEASED;

use super::sound;

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn the_contract_may_follow_the_last_released_one() {
    if let Some((_, _, last)) = RELEASED.last() {
        may_follow(&parsed(last), &parsed(OPENAPI)).unwrap_or_else(|fault| panic!("{fault}"));
    }
}

#[test]
fn each_released_contract_could_follow_the_one_before() {
    for pair in RELEASED.windows(2) {
        let [(_, _, old), (_, _, new)] = pair else { continue };
        may_follow(&parsed(old), &parsed(new)).unwrap_or_else(|fault| panic!("{fault}"));
    }
}

/// The sound contract under a version, with one more change.
fn next(version: &str, at: &str, to: Value) -> Value {
    let mut document = sound();
    document["info"]["version"] = json!(version);
    *document.pointer_mut(at).expect("it is there") = to;
    document
}

#[test]
fn the_version_says_what_the_change_does() {
    let words = |version| next(version, "/info/title", json!("Other things"));
    let more = |version| next(version, "/components/schemas/ThingCreate/required", json!([]));
    let breaking = |version| next(version, "/components/schemas/ThingCreate/required", json!(["name", "at"]));
    may_follow(&sound(), &sound()).unwrap();
    for good in [
        words("1.2.4"),
        words("1.3.0"),
        words("2.0.0"),
        more("1.3.0"),
        more("2.0.0"),
        breaking("2.0.0"),
        breaking("10.0.0"),
    ] {
        may_follow(&sound(), &good).unwrap();
    }
    for (bad, reason) in [
        (words("1.2.3"), "1.2.3 is released, and this is not the same"),
        (more("1.2.3"), "1.2.3 is released, and this is not the same"),
        (breaking("1.2.3"), "1.2.3 is released, and this is not the same"),
        (more("1.2.4"), "needs a new minor version:\n  compatible"),
        (breaking("1.2.4"), "needs a new major version:\n  breaking"),
        (breaking("1.3.0"), "field-became-required"),
        (words("1.2.2"), "1.2.2 is older than 1.2.3"),
        (breaking("0.9.0"), "0.9.0 is older than 1.2.3"),
        (words("next"), "`next` is no version"),
    ] {
        let fault = may_follow(&sound(), &bad).unwrap_err();
        assert!(fault.contains(reason), "{fault}");
    }
}
