//! Bodies.

use serde_json::{Map, Value, json};
use touchstone::api;
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::{BodyKind, Operation};

use super::super::wire::{Ask, Wire, request};
use super::{Victim, ask, path, run_with};

fn with_json_body() -> impl Iterator<Item = (&'static Operation, Map<String, Value>)> {
    let schemas: Value = serde_json::from_str(api::REQUESTS).expect("the generator writes JSON");
    OPERATIONS
        .iter()
        .filter(|operation| {
            operation.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Json { .. }))
        })
        .map(move |operation| {
            let schema = &schemas[operation.id]["body"];
            let pointer = schema["$ref"].as_str().map_or("", |reference| &reference[1..]);
            (*operation, schema.pointer(pointer).and_then(Value::as_object).expect("a schema").clone())
        })
}

/// The types that a property may have, as far as its schema names them.
fn kinds<'a>(root: &'a Value, property: &'a Value) -> Vec<&'a str> {
    if let Some(pointer) = property["$ref"].as_str() {
        return root.pointer(&pointer[1..]).map_or_else(Vec::new, |schema| kinds(root, schema));
    }
    let parts = ["anyOf", "allOf"].iter().filter_map(|key| property[key].as_array()).flatten();
    let parts = parts.flat_map(|part| kinds(root, part));
    match &property["type"] {
        Value::String(kind) => vec![kind],
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        _ if property["enum"].is_array() => vec!["string"],
        _ => parts.collect(),
    }
}

fn properties(schema: &Map<String, Value>) -> &Map<String, Value> {
    schema["properties"].as_object().expect("properties")
}

/// Texts that are no JSON, or none that is taken.
fn no_json() -> Vec<Vec<u8>> {
    let nested = |open: &str, close: &str, n: usize| [open.repeat(n), close.repeat(n)].concat().into_bytes();
    let mut texts: Vec<Vec<u8>> = vec![
        nested("[", "]", 65),
        nested("[", "]", 100_000),
        nested("[", "", 200_000),
        nested(r#"{"a":"#, "", 50_000),
        [r#"{"a":"#.repeat(65), "1".to_owned(), "}".repeat(65)].concat().into_bytes(),
        b"\xEF\xBB\xBF{}".to_vec(),
        b"{\"a\":\"\xFF\"}".to_vec(),
        b"{\"\xC3\":1}".to_vec(),
        b"\xFF\xFE{\0}\0".to_vec(),
    ];
    for text in [
        " ",
        "{",
        "}",
        "nul",
        "NaN",
        "Infinity",
        "-",
        "1e999",
        "-1e999",
        "01",
        ".5",
        "'x'",
        r#""\ud800""#,
        r#""\udc00\ud800""#,
        r#""\x""#,
        r#"{"a":1}x"#,
        "{} {}",
        "{}\0",
        "[1,]",
        r#"{"a":1,}"#,
        "{a:1}",
        "// no\n{}",
        "\"a\nb\"",
        r#"{"a" 1}"#,
        "a=1&b=2",
        "<xml/>",
    ] {
        texts.push(text.as_bytes().to_vec());
    }
    texts
}

#[tokio::test]
async fn a_body_that_is_no_json_is_refused_as_such() {
    let victim = Victim::new().await;
    for (operation, _) in with_json_body() {
        for text in no_json() {
            let answer = victim.ask(ask(operation, path(operation)).json(&text)).await;
            answer.fault("body");
            assert!(answer.body.len() < 1_000);
        }
    }
    victim.is_untouched().await;
}

#[tokio::test]
async fn a_body_of_another_type_is_refused_field_by_field() {
    let victim = Victim::new().await;
    let roots: Value = serde_json::from_str(api::REQUESTS).expect("the generator writes JSON");
    for (operation, schema) in with_json_body() {
        let path = path(operation);
        let sent = async |text: &str| victim.ask(ask(operation, &path).json(text)).await;
        for top in ["[]", "[{}]", r#""text""#, "1", "null", "true", "-0.0", "1e308"] {
            sent(top).await.fault("body");
        }
        let missing = schema.get("required").and_then(Value::as_array).cloned().unwrap_or_default();
        if !missing.is_empty() {
            let answer = sent("{}").await;
            for name in &missing {
                assert!(answer.fault(name.as_str().unwrap()).contains("Missing data"), "{}", answer.text());
            }
        }
        for (name, property) in properties(&schema) {
            let misspelt = format!("{name}x");
            let answer = sent(&json!({ &misspelt: 1 }).to_string()).await;
            assert!(
                answer.fault(&misspelt).contains(&format!("Did you mean `{name}`?")),
                "{}",
                answer.text()
            );

            let kinds = kinds(&roots[operation.id]["body"], property);
            for (kind, value) in [
                ("string", r#""\u0000""#),
                ("string", r#""x\u0000y""#),
                ("string", r#""7""#),
                ("integer", "7"),
                ("array", "[[]]"),
                ("array", "[null, {}]"),
                ("boolean", "true"),
                ("object", "{}"),
                ("null", "null"),
                ("number", "1.5"),
                ("number", "123456789012345678901234567890"),
                ("number", "-1e308"),
            ] {
                // A whole number is a number.
                let own = kinds.contains(&kind) || (kind == "integer" && kinds.contains(&"number"));
                if !own {
                    sent(&format!(r#"{{"{name}": {value}}}"#)).await.fault(name);
                }
            }
            let twice = sent(&format!(r#"{{"{name}": {{}}, "{name}": {{}}}}"#)).await;
            assert!(twice.fault(name).contains("Given more than once."), "{}", twice.text());
        }
    }
    victim.is_untouched().await;
}

fn login_with(name: &str, value: Value) -> String {
    let mut body = json!({ "email": "admin@example.com", "password": "wrong", "token_name": "gate" });
    body[name] = value;
    body.to_string()
}

#[tokio::test]
async fn values_keep_to_their_patterns_and_limits() {
    let victim = Victim::new().await;
    let sha = "0123456789abcdef0123456789abcdef01234567";
    for (name, value) in [
        ("repository", json!("a/b\n")),
        ("repository", json!("a/b\u{0}")),
        ("repository", json!("a")),
        ("repository", json!("a/b/c")),
        ("repository", json!("/")),
        ("repository", json!("é/b")),
        ("repository", json!(format!("a/{}", "b".repeat(99)))),
        ("commit_sha", json!(format!("{sha}\n"))),
        ("commit_sha", json!(format!("{}\n", &sha[..39]))),
        ("commit_sha", json!(&sha[..39])),
        ("commit_sha", json!("٠".repeat(40))),
        ("branch", json!("master\n")),
        ("branch", json!("a//b")),
        ("branch", json!("")),
        ("branch", json!("a\u{0}b")),
        ("branch", json!("x".repeat(101))),
        ("branch", json!(null)),
        ("platform", json!("Linux")),
        ("platform", json!("linux\n")),
        ("pull_request", json!(0)),
        ("pull_request", json!(-1)),
        ("pull_request", json!(2_147_483_648_i64)),
        ("pull_request", json!(1.5)),
        ("pull_request", json!(u64::MAX)),
        ("regression_test_ids", json!([])),
        ("regression_test_ids", json!(vec![1; 501])),
        ("regression_test_ids", json!(7)),
    ] {
        victim.ask(Ask::new("POST", "/api/v1/runs").json(run_with(name, value))).await.fault(name);
    }
    let answer = victim
        .ask(Ask::new("POST", "/api/v1/runs").json(run_with("regression_test_ids", json!([1, 0, 2.5, "3"]))))
        .await;
    for place in ["regression_test_ids.1", "regression_test_ids.2", "regression_test_ids.3"] {
        answer.fault(place);
    }
    for (name, value) in [
        ("email", json!("")),
        ("email", json!(7)),
        ("email", json!("\"\u{0}\"@example.com")),
        ("email", json!("a\u{0}@example.com")),
        ("email", json!(format!("{}@example.com", "a".repeat(250)))),
        ("password", json!("")),
        ("password", json!("é".repeat(501))),
        ("token_name", json!("name\n")),
        ("token_name", json!("")),
        ("token_name", json!("a b")),
        ("token_name", json!("x".repeat(51))),
        ("expires_in_days", json!(0)),
        ("expires_in_days", json!(31)),
        ("expires_in_days", json!(1e2)),
        ("scopes", json!(["runs:read", "runs:read"])),
        ("scopes", json!({ "runs:read": true })),
    ] {
        victim.ask(Ask::new("POST", "/api/v1/auth/tokens").json(login_with(name, value))).await.fault(name);
    }
    victim
        .ask(Ask::new("POST", "/api/v1/auth/tokens").json(login_with("scopes", json!(["all"]))))
        .await
        .fault("scopes.0");
    for reason in ["    ", "     ", "abc", "abc\u{0}def", "\n\n\n\n\n\n", &"x".repeat(256)] {
        let body = json!({ "reason": reason }).to_string();
        victim.ask(Ask::new("POST", "/api/v1/runs/1/cancel").json(body)).await.fault("reason");
    }
    victim.is_untouched().await;

    // A whole number is an integer, however it is written.
    let body = r#"{"repository": "CCExtractor/ccextractor", "commit_sha": "0123456789abcdef0123456789abcdef01234567",
                   "platform": "linux", "pull_request": 7.0, "regression_test_ids": [1.0, 10e-1]}"#;
    let made = victim.ask(Ask::new("POST", "/api/v1/runs").json(body)).await.expect(202).json();
    assert_eq!(made["pr_number"], 7);
}

/// However many there are, the reply is not many times as long as the body.
#[tokio::test]
async fn a_body_full_of_faults_gets_a_short_answer() {
    let victim = Victim::new().await;
    let scopes = format!(r#"{{"scopes": [{}1]}}"#, "1,".repeat(120_000));
    let strings = format!(r#"{{"scopes": [{}"x"]}}"#, r#""x","#.repeat(60_000));
    let names: String = (0..20_000).map(|i| format!(r#""f{i}":1,"#)).collect();
    let unknown = format!(r#"{{{names}"z":1}}"#);
    let duplicates = format!(r#"{{"{}": {{{}"b":1}}}}"#, "k".repeat(100_000), r#""a":1,"#.repeat(20_000));
    for body in [scopes, strings, unknown, duplicates] {
        let answer = victim.ask(Ask::new("POST", "/api/v1/auth/tokens").json(&body)).await;
        answer.error(400, "validation_error");
        assert!(answer.body.len() < 30_000, "{}", answer.body.len());
    }
    victim.is_untouched().await;
}

#[tokio::test]
async fn only_json_in_utf_8_is_taken() {
    let victim = Victim::new().await;
    for (operation, _) in with_json_body() {
        let path = path(operation);
        for media in [
            "text/plain",
            "text/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/jsonx",
            "application/json, text/plain",
            "application/problem+json",
            "application/json; charset=latin1",
            "application/json;charset=UTF-16",
            "application/json; Charset=\"latin1\"",
            "*/*",
            "json",
            ";",
            "application/json\u{e9}",
        ] {
            let answer =
                victim.ask(ask(operation, &path).header("Content-Type", media).body(r#"{"a": 1}"#)).await;
            let envelope = answer.error(415, "unsupported_media_type");
            assert!(envelope["details"]["fields"]["Content-Type"].is_array(), "{envelope}");
        }
        victim.ask(ask(operation, &path).body(r#"{"a": 1}"#)).await.error(415, "unsupported_media_type");
        for media in [
            "application/json",
            "Application/JSON; charset=UTF-8",
            "application/json;charset=\"utf-8\"",
            "APPLICATION/JSON ;CHARSET=utf-8",
            "application/json; version=1",
            "application/json;",
        ] {
            victim
                .ask(ask(operation, &path).header("Content-Type", media).body(r#"{"surely_unknown": 1}"#))
                .await
                .fault("surely_unknown");
        }
        if operation.body.as_ref().is_some_and(|body| body.required) {
            victim.ask(ask(operation, &path).json("")).await.fault("body");
            let answer = victim.ask(ask(operation, &path)).await;
            assert!([400, 415].contains(&answer.status), "{}", answer.text());
        }
    }
    victim.is_untouched().await;
    // Where no body is needed, none is missed, said to be JSON or not.
    victim.ask(Ask::new("POST", "/api/v1/runs/99/cancel")).await.error(404, "not_found");
    victim.ask(Ask::new("POST", "/api/v1/runs/99/cancel").json("")).await.error(404, "not_found");
    // What no operation asked for is not looked at.
    victim.ask(Ask::new("POST", "/api/v1/runs/99/restart").json("{{{")).await.error(404, "not_found");
}

#[tokio::test]
async fn a_body_over_the_limit_is_413_announced_or_not() {
    let victim = Victim::new().await;
    let body = format!(r#"{{"a": "{}"}}"#, "x".repeat(300_000)).into_bytes();
    // Of those that take more, each tag has a test.
    for (operation, _) in with_json_body().filter(|(operation, _)| operation.max_body.is_none()) {
        let path = path(operation);
        let answer = victim.ask(ask(operation, &path).json(&body)).await;
        let envelope = answer.error(413, "payload_too_large");
        assert!(envelope["details"]["fields"]["body"].is_array(), "{envelope}");

        let chunks: Vec<u8> = body
            .chunks(10_000)
            .flat_map(|chunk| [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat())
            .collect();
        let headers = [
            format!("Authorization: Bearer {}", victim.token).into_bytes(),
            b"Content-Type: application/json".to_vec(),
            b"Transfer-Encoding: chunked".to_vec(),
        ];
        let mut wire = Wire::to(victim.world.address()).await;
        wire.send(request(operation.method.as_str(), path.as_bytes(), &headers, None)).await;
        wire.send(chunks).await;
        wire.send("0\r\n\r\n").await;
        wire.answer().await.expect("a reply").error(413, "payload_too_large");

        // What is announced need not be sent to be refused.
        let mut wire = Wire::to(victim.world.address()).await;
        let headers = [headers[0].clone(), headers[1].clone(), b"Content-Length: 999999999999".to_vec()];
        wire.send(request(operation.method.as_str(), path.as_bytes(), &headers, None)).await;
        wire.answer().await.expect("a reply").error(413, "payload_too_large");
    }
    // Exactly at the limit it is read.
    let limit = 256 * 1024;
    let body = format!(r#"{{"a": "{}"}}"#, "x".repeat(limit - 9));
    assert_eq!(body.len(), limit);
    victim.ask(Ask::new("POST", "/api/v1/runs").json(&body)).await.fault("a");
    victim.is_untouched().await;
}

/// A proper client, too, sees the 413 of what it is still sending.
#[tokio::test]
async fn a_client_that_is_still_sending_sees_why_it_was_stopped() {
    let victim = Victim::new().await;
    for megabytes in [1, 8, 32] {
        for _ in 0..4 {
            let headers = [("content-type", "application/json")];
            let body = Some(vec![b' '; megabytes << 20]);
            let reply =
                victim.world.send(reqwest::Method::POST, "/runs", Some(&victim.token), &headers, body).await;
            assert_eq!((reply.status, reply.code().as_str()), (413, "payload_too_large"));

            // One that looks up only once it has sent everything.
            let answer = victim.ask(Ask::new("POST", "/api/v1/runs").json(vec![b' '; megabytes << 20])).await;
            answer.error(413, "payload_too_large");
            let answer = Ask::new("POST", "/api/v1/runs")
                .json(vec![b' '; megabytes << 20])
                .of(victim.world.address())
                .await;
            answer.error(401, "unauthorized");
        }
    }
    victim.is_untouched().await;
}
