//! Everything the generator refuses: a sound contract is spoilt in one place,
//! and the refusal must name the file, the place and the reason.

mod document;
mod requests;
mod responses;
mod schemas;

use serde_json::{Value, json};
use touchstone_codegen::{Refusal, generate, source};

const FILE: &str = "sound.yaml";
const SOUND: &str = include_str!("sound.yaml");

/// Short names for the places that are spoilt most often.
const PLACES: &[(&str, &str)] = &[
    ("@list", "/paths/~1things/get"),
    ("@create", "/paths/~1things/post"),
    ("@get", "/paths/~1things~1{thing_id}/get"),
    ("@upload", "/paths/~1files/post"),
    ("@json", "/paths/~1things/post/requestBody/content/application~1json"),
    ("@schemas", "/components/schemas"),
    ("@new", "/components/schemas/NewThing/properties"),
];

struct Case {
    reason: &'static str,
    place: String,
    edits: Vec<Edit>,
}

struct Edit {
    pointer: String,
    value: Option<Value>,
}

impl Case {
    /// The same with a further edit.
    fn also(mut self, edit: Edit) -> Self {
        self.edits.push(edit);
        self
    }

    /// The same with an edit that comes before the others.
    fn also_first(mut self, edit: Edit) -> Self {
        self.edits.insert(0, edit);
        self
    }

    /// The same, refused at another place.
    fn at(mut self, place: &str) -> Self {
        self.place = full(place);
        self
    }
}

fn full(place: &str) -> String {
    PLACES.iter().fold(place.to_owned(), |place, (short, long)| match place.strip_prefix(short) {
        Some(rest) => format!("{long}{rest}"),
        None => place,
    })
}

/// Puts a value at a place; `-` is the end of an array.
fn set(pointer: &str, value: Value) -> Edit {
    Edit { pointer: full(pointer), value: Some(value) }
}

/// Takes away what is at a place.
fn cut(pointer: &str) -> Edit {
    Edit { pointer: full(pointer), value: None }
}

fn case<const N: usize>(reason: &'static str, place: &str, edits: [Edit; N]) -> Case {
    Case { reason, place: full(place), edits: edits.into() }
}

/// A case whose edit is also the place that is refused.
fn spoil(pointer: &str, value: Value, reason: &'static str) -> Case {
    case(reason, pointer, [set(pointer, value)])
}

/// A case that puts a schema `Odd` beside the others.
fn odd(schema: Value, below: &str, reason: &'static str) -> Case {
    case(reason, &format!("@schemas/Odd{below}"), [set("@schemas/Odd", schema)])
}

/// A case that gives `NewThing` a property `odd`.
fn property(schema: Value, below: &str, reason: &'static str) -> Case {
    case(reason, &format!("@new/odd{below}"), [set("@new/odd", schema)])
}

/// A case that gives `listThings` a fifth parameter.
fn parameter(parameter: Value, below: &str, reason: &'static str) -> Case {
    case(reason, &format!("@list/parameters/4{below}"), [set("@list/parameters/-", parameter)])
}

/// A case that gives the reply of `createThing` a header.
fn header(name: &str, header: Value, below: &str, reason: &'static str) -> Case {
    let place = format!("@create/responses/201/headers/{name}{below}");
    case(reason, &place, [set("@create/responses/201/headers", json!({ name: header }))])
}

fn refers(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn spoilt(edits: &[Edit]) -> Result<(), Refusal> {
    let mut document = source::parse(FILE, SOUND).unwrap();
    for edit in edits {
        let (parent, key) = edit.pointer.rsplit_once('/').unwrap();
        let key = key.replace("~1", "/").replace("~0", "~");
        let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("{} has no parent", edit.pointer));
        match (parent, edit.value.clone()) {
            (Value::Object(map), Some(value)) => drop(map.insert(key, value)),
            (Value::Object(map), None) => {
                assert!(map.shift_remove(&key).is_some(), "{} is not there", edit.pointer)
            }
            (Value::Array(list), Some(value)) if key == "-" => list.push(value),
            (Value::Array(list), Some(value)) => list[key.parse::<usize>().unwrap()] = value,
            (Value::Array(list), None) => drop(list.remove(key.parse().unwrap())),
            (_, _) => panic!("{} has no parent", edit.pointer),
        }
    }
    // JSON is YAML.
    generate(FILE, &document.to_string()).map(drop)
}

fn check(name: &str, cases: &[Case]) {
    let mut wrong = Vec::new();
    for case in cases {
        match spoilt(&case.edits) {
            Ok(()) => wrong.push(format!("not refused: {} ({})", case.place, case.reason)),
            Err(refusal) => {
                let place = &case.place;
                if refusal.file != FILE || refusal.place != *place || !refusal.reason.contains(case.reason) {
                    wrong.push(format!("expected {place}: {}\n     but got {refusal}", case.reason));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases of {name}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn the_contract_that_is_spoilt_is_sound() {
    spoilt(&[]).unwrap();
    // Neither does the way of spoiling spoil anything, nor do lists that grow.
    spoilt(&[set("/info/title", json!("Other")), set("@list/parameters/-", good_parameter())]).unwrap();
    // What machines call may answer 503 in place of 429.
    spoilt(&[cut("@upload/responses/429")]).unwrap();
}

fn good_parameter() -> Value {
    json!({"name": "more", "in": "query", "schema": {"type": "boolean"}})
}

#[test]
fn faults_of_the_yaml() {
    let refused = |text: &str| generate("a.yaml", text).map(drop).unwrap_err();
    let refusal = refused("openapi: 3.0.3\ninfo:\n  title: a\n  title: b\n");
    assert_eq!((refusal.file.as_str(), refusal.place.as_str()), ("a.yaml", "line 4 column 3"));
    assert!(refusal.reason.contains("duplicate mapping key: title"), "{refusal}");
    assert_eq!(refusal.to_string(), format!("a.yaml at line 4 column 3: {}", refusal.reason));

    let refusal = refused("openapi: [3.0.3\ninfo: x");
    assert!(refusal.place.starts_with("line "), "{refusal}");
    assert_eq!(refused("").place, "/");
    assert_eq!(refused("[]").reason, "must be an object");
}

/// Every group of cases, with its name.
fn groups() -> Vec<(&'static str, Vec<Case>)> {
    vec![
        ("document", document::document()),
        ("paths", document::paths()),
        ("operations", document::operations()),
        ("parameters", requests::parameters()),
        ("bodies", requests::bodies()),
        ("responses", responses::responses()),
        ("named_schemas", schemas::named_schemas()),
        ("choices", schemas::choices()),
        ("values", schemas::values()),
    ]
}

#[test]
fn what_is_spoilt_is_refused() {
    groups().into_iter().for_each(|(name, cases)| check(name, &cases));
}

/// The literal parts of every reason in the reader's source.
fn reasons() -> Vec<Vec<String>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/read");
    let sources: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let calls = sources.iter().flat_map(|source| source.split("refuse(").skip(1));
    let literals = calls.filter_map(|call| {
        let text = call.trim_start().strip_prefix("format!(").unwrap_or(call.trim_start()).trim_start();
        Some(text.strip_prefix('"')?.split_once('"')?.0)
    });
    literals.map(fragments).collect()
}

/// What stands between the placeholders of a format string.
fn fragments(literal: &str) -> Vec<String> {
    let literal = literal.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let parts = literal.split('{').enumerate().map(|(i, part)| match (i, part.split_once('}')) {
        (1.., Some((_, rest))) => rest,
        _ => part,
    });
    parts
        .map(|part| part.replace('\u{1}', "{").replace('\u{2}', "}"))
        .filter(|part| !part.is_empty())
        .collect()
}

/// A reason that is added to the reader needs a case here.
#[test]
fn every_reason_has_a_case() {
    let given: Vec<String> = groups()
        .iter()
        .flat_map(|(_, cases)| cases)
        .filter_map(|case| spoilt(&case.edits).err())
        .map(|refusal| refusal.reason)
        .collect();
    let reasons = reasons();
    assert!(reasons.len() > 80, "only {} reasons were found in the source", reasons.len());
    let missing: Vec<_> = reasons
        .into_iter()
        .filter(|parts| !given.iter().any(|reason| parts.iter().all(|part| reason.contains(part))))
        .collect();
    assert!(missing.is_empty(), "no case for {missing:#?}");
}
