//! The server's own contract.

use std::path::Path;

use serde_json::Value;
use touchstone_codegen::{Files, dialect, generate, source};

const NAME: &str = "openapi-ci-api.yaml";
const TEXT: &str = include_str!("../../openapi-ci-api.yaml");

fn files() -> Files {
    generate(NAME, TEXT).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn each_key(value: &Value, see: &mut impl FnMut(&str, &Value)) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            see(key, value);
            each_key(value, see);
        }),
        Value::Array(list) => list.iter().for_each(|value| each_key(value, see)),
        _ => {}
    }
}

#[test]
fn it_is_understood() {
    let files = files();
    for name in ["mod.rs", "models.rs", "operations.rs", "router.rs", "requests.json", "openapi.json"] {
        assert!(files.contains_key(Path::new(name)), "{name} is missing");
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    assert_eq!(files(), files());
}

/// Every named schema, not only those of requests.
#[test]
fn every_schema_leaves_openapi_behind() {
    let document = source::parse(NAME, TEXT).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    assert!(!schemas.is_empty());
    for (name, schema) in schemas {
        let translated = dialect::translate(schema);
        let text = translated.to_string();
        assert!(!text.contains("components/schemas"), "{name}: {text}");
        each_key(&translated, &mut |key, value| {
            assert_ne!(key, "nullable", "{name}");
            assert_ne!(key, "discriminator", "{name}");
            assert!(!key.starts_with("exclusive") || value.is_number(), "{name}: {key}");
        });
    }
}

#[test]
fn validation_speaks_json_schema_and_finds_every_definition() {
    let text = &files()[Path::new("requests.json")];
    for foreign in ["nullable", "components/schemas", "discriminator"] {
        assert!(!text.contains(foreign), "requests.json speaks of {foreign}");
    }
    let requests: Value = serde_json::from_str(text).unwrap();
    for (operation, parts) in requests.as_object().unwrap() {
        for (part, schema) in parts.as_object().unwrap() {
            each_key(schema, &mut |key, value| {
                if key == "$ref" {
                    let pointer = value.as_str().unwrap().strip_prefix('#').unwrap();
                    assert!(schema.pointer(pointer).is_some(), "{operation}.{part}: {pointer}");
                }
            });
        }
    }
}
