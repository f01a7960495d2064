//! Nothing that binds anybody is passed over in silence: whatever in the sound
//! contract goes or becomes something else, some rule tells of it.

use contract_tests::compatibility::differences;
use serde_json::Value;

use super::{cut, set, sound};

/// Words, whatever they are said of; and the contract's own version, which is
/// held against what is told. Only one version of OpenAPI is read.
const WORDS: [&str; 5] = ["/openapi", "/info", "/summary", "/description", "/bearerFormat"];

fn is_words(at: &str) -> bool {
    WORDS.iter().any(|word| at.ends_with(word)) || at.starts_with("/info/")
}

/// What may go without anybody being told.
fn may_go(at: &str, value: &Value) -> bool {
    // Further fields of which nothing is said may be anything, too.
    let open = at.ends_with("/additionalProperties") && *value == true;
    // The operations that ask for a scheme tell; one that asks for none that is
    // there is refused by the generator.
    let scheme = at.starts_with("/components/securitySchemes") && value.is_object();
    open || scheme
}

/// Everything in a document, and where it is.
fn nodes<'a>(node: &'a Value, at: &str, all: &mut Vec<(String, &'a Value)>) {
    let below: Vec<(String, &Value)> = match node {
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.replace('/', "~1"), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in below {
        let at = format!("{at}/{key}");
        nodes(value, &at, all);
        all.push((at, value));
    }
}

/// Another value of the same kind.
fn other(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(flag) => Some((!flag).into()),
        Value::Number(number) => Some((number.as_i64()? - 1).into()),
        Value::String(text) => Some(format!("{text}x").into()),
        _ => None,
    }
}

#[test]
fn whatever_changes_is_told_of() {
    let sound = sound();
    let mut all = Vec::new();
    nodes(&sound, "", &mut all);
    assert!(all.len() > 300, "{}", all.len());
    for (at, value) in all.into_iter().filter(|(at, _)| !is_words(at)) {
        let told = |to: Option<&Value>| {
            let change = to.map_or_else(|| cut(&at, &[]), |to| set(&at, to.clone(), &[]));
            !differences(&sound, &change.made(sound.clone())).is_empty()
        };
        assert!(may_go(&at, value) || told(None), "{at} goes, and nobody is told");
        if let Some(other) = other(value) {
            assert!(told(Some(&other)), "{at} becomes {other}, and nobody is told");
        }
    }
}
