//! Small contracts and what they become.
//!
//! `UPDATE_GOLDEN=1 cargo test -p touchstone-codegen` rewrites what is
//! expected; read the difference before it is committed.

use std::path::{Path, PathBuf};

use touchstone_codegen::{Files, generate, install, source};

fn check(name: &str) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let file = format!("{name}.yaml");
    let text = std::fs::read_to_string(tests.join("contracts").join(&file)).unwrap();
    let mut files = generate(&file, &text).unwrap_or_else(|refusal| panic!("{refusal}"));

    let document = source::parse(&file, &text).unwrap();
    let openapi = files.remove(Path::new("openapi.json")).expect("the contract as JSON");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&openapi).unwrap(), document);

    let folder = tests.join("golden").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        install(&folder, &files).unwrap();
        return;
    }
    let expected: Files = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .map(|name| (PathBuf::from(&name), std::fs::read_to_string(folder.join(&name)).unwrap()))
        .collect();
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>(),
        "the files of `{name}`"
    );
    for (path, text) in &files {
        let differs = text.lines().zip(expected[path].lines()).position(|(new, old)| new != old);
        assert!(
            text == &expected[path],
            "golden/{name}/{} differs from line {} on; if that is meant, run with UPDATE_GOLDEN=1",
            path.display(),
            differs.map_or("its end".to_owned(), |line| (line + 1).to_string()),
        );
    }
}

/// Absent, null and value; defaults; enums; choices; objects; odd names.
#[test]
fn values() {
    check("values");
}

/// Parameters in every place, bodies of every kind.
#[test]
fn requests() {
    check("requests");
}

/// Pages, files, redirects, headers.
#[test]
fn replies() {
    check("replies");
}

/// Credentials, scopes, roles, own checks, other servers.
#[test]
fn access() {
    check("access");
}

#[test]
fn every_contract_is_checked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contracts");
    let names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let source = include_str!("golden.rs");
    for name in names {
        assert!(source.contains(&format!("check(\"{name}\")")), "no test checks contracts/{name}.yaml");
    }
}
