//! Bad input, on every operation that could be given it: always a 4xx that
//! says where, and nothing is stored.

use serde_json::{Map, Value, json};
use touchstone::api;
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::{BodyKind, Location, Operation, Shape};

use super::wire::{Answer, Ask, Wire, request};
use crate::support::World;

/// A world, an admin's token, and what is stored.
struct Victim {
    world: World,
    token: String,
    before: Vec<i64>,
}

impl Victim {
    async fn new() -> Self {
        let world = World::new().await;
        let token = world.admin().await;
        world.suite(1).await;
        world.run().await;
        let before = stored(&world).await;
        Self { world, token, before }
    }

    async fn ask(&self, ask: Ask) -> Answer {
        let asked = String::from_utf8_lossy(&ask.bytes()).chars().take(300).collect::<String>();
        let answer = ask.token(&self.token).of(self.world.address()).await;
        assert!(answer.status < 500, "{asked}: {}: {}", answer.status, answer.text());
        if answer.status >= 400 {
            answer.envelope();
        }
        answer
    }

    /// Fails if anything is stored that was not there at the beginning.
    async fn is_untouched(&self) {
        assert_eq!(stored(&self.world).await, self.before);
    }
}

async fn stored(world: &World) -> Vec<i64> {
    let mut counts = Vec::new();
    for sql in [
        "SELECT COUNT(*) FROM test",
        "SELECT COUNT(*) FROM test_progress",
        "SELECT COUNT(*) FROM api_token",
        "SELECT COUNT(*) FROM api_token WHERE revoked_at IS NOT NULL",
        "SELECT COUNT(*) FROM idempotency_key",
        "SELECT COUNT(*) FROM audit_log",
    ] {
        counts.push(world.count(sql).await);
    }
    counts
}

fn parameters(operation: &Operation, location: Location) -> impl Iterator<Item = (&'static str, Shape)> {
    operation.parameters.iter().filter(move |own| own.location == location).map(|own| (own.name, own.shape))
}

/// The operation's path with 1 for every parameter.
fn path(operation: &Operation) -> String {
    parameters(operation, Location::Path)
        .fold(operation.path.to_owned(), |path, (name, _)| path.replace(&format!("{{{name}}}"), "1"))
}

/// A request for an operation, without a body.
fn ask(operation: &Operation, target: impl AsRef<[u8]>) -> Ask {
    Ask::new(operation.method.as_str(), target)
}

/// The same with an empty object for a body, where one is taken.
fn ask_with_body(operation: &Operation, target: impl AsRef<[u8]>) -> Ask {
    if operation.body.is_some() { ask(operation, target).json("{}") } else { ask(operation, target) }
}

fn with_json_body() -> impl Iterator<Item = (&'static Operation, Map<String, Value>)> {
    let schemas: Value = serde_json::from_str(api::REQUESTS).expect("the generator writes JSON");
    OPERATIONS
        .iter()
        .filter(|operation| operation.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Json)))
        .map(move |operation| {
            let schema = &schemas[operation.id]["body"];
            let pointer = schema["$ref"].as_str().map_or("", |reference| &reference[1..]);
            (*operation, schema.pointer(pointer).and_then(Value::as_object).expect("a schema").clone())
        })
}

fn properties(schema: &Map<String, Value>) -> &Map<String, Value> {
    schema["properties"].as_object().expect("properties")
}

#[tokio::test]
async fn an_id_is_a_number_in_plain_digits_within_its_range() {
    let victim = Victim::new().await;
    let long = "1".repeat(10_000);
    let bad: [&[u8]; 26] = [
        b"0",
        b"-1",
        b"-0",
        b"2147483648",
        b"99999999999999999999",
        b"00",
        b"01",
        b"+1",
        b"%2B1",
        b"%201",
        b"1%20",
        b"1.0",
        b"1.",
        b"1e0",
        b"0x1",
        b"1_0",
        "%D9%A1".as_bytes(),
        "١".as_bytes(),
        b"1%0A",
        b"%00",
        b"1%00",
        b"%FF",
        b"null",
        b"1%2F1",
        b"1;x=1",
        long.as_bytes(),
    ];
    let mut asked = 0;
    for operation in OPERATIONS {
        for (name, shape) in parameters(operation, Location::Path) {
            assert_eq!(shape, Shape::Integer, "this test knows no other kind of id");
            let (before, after) = operation.path.split_once(&format!("{{{name}}}")).expect("its own path");
            for id in bad {
                let answer =
                    victim.ask(ask(operation, [before.as_bytes(), id, after.as_bytes()].concat())).await;
                answer.fault(name);
                asked += 1;
            }
            victim.ask(ask(operation, format!("{before}{after}"))).await.error(404, "not_found");
        }
    }
    assert!(asked > 100);
    victim.is_untouched().await;
}

#[tokio::test]
async fn a_query_parameter_that_is_not_known_is_refused_with_the_nearest_name() {
    let victim = Victim::new().await;
    for operation in OPERATIONS {
        let path = path(operation);
        assert_eq!(
            victim
                .ask(ask_with_body(operation, format!("{path}?surely_unknown=1")))
                .await
                .fault("surely_unknown"),
            r#"["Unknown field."]"#
        );
        for (name, _) in parameters(operation, Location::Query) {
            let misspelt = format!("{}{name}", &name[..1]);
            let answer = victim.ask(ask_with_body(operation, format!("{path}?{misspelt}=1"))).await;
            assert!(
                answer.fault(&misspelt).contains(&format!("Did you mean `{name}`?")),
                "{}",
                answer.text()
            );
        }
        // Names are no more trustworthy than values.
        for name in ["%00", "%zz", "%", "a%0Ab", "%E2%80%AE", "[]", "__proto__", &"x".repeat(50_000)] {
            victim
                .ask(ask_with_body(operation, format!("{path}?{name}=1")))
                .await
                .error(400, "validation_error");
        }
        victim.ask(ask_with_body(operation, format!("{path}?%FF=1"))).await.fault("query");
        let many: String = (0..5_000).map(|i| format!("a{i}&")).collect();
        let answer = victim.ask(ask_with_body(operation, format!("{path}?{many}"))).await;
        let details = &answer.error(400, "validation_error")["details"];
        assert_eq!(details["truncated"], true);
        assert!(answer.body.len() < 20_000, "{}", answer.body.len());
    }
    let answer = victim.ask(Ask::get("/api/v1/runs?cursor=abc&offset=1")).await;
    assert_eq!(answer.fault("cursor"), r#"["Unknown field."]"#);
    victim.is_untouched().await;
}

#[tokio::test]
async fn query_parameters_are_of_their_type_and_given_once() {
    let victim = Victim::new().await;
    let no_integer = [
        "",
        "abc",
        "1.0",
        "1e0",
        "+1",
        "%2B1",
        "%201",
        "50%0A",
        "%0A50",
        "0x10",
        "%D9%A1",
        "-1",
        "99999999999999999999",
        "%00",
        "%FF",
        "%",
        "%zz",
        "%5",
        "null",
        "true",
        "[]",
        "1,2",
        "NaN",
        "1_000",
        "2147483648",
    ];
    let no_bool = ["", "TRUE", "True", "1", "0", "yes", "t", "true%0A", "%20true", "null", "%FF"];
    for operation in OPERATIONS {
        let path = path(operation);
        for (name, shape) in parameters(operation, Location::Query) {
            let bad: &[&str] = match shape {
                Shape::Integer => &no_integer,
                Shape::Bool => &no_bool,
                Shape::Text => &["", "%FF", "%00", "a%00b", "%C3", "%ED%A0%80"],
                Shape::Number => &["", "abc", "%FF", "NaN", "Infinity"],
            };
            for text in bad {
                victim.ask(ask(operation, format!("{path}?{name}={text}"))).await.fault(name);
            }
            victim.ask(ask(operation, format!("{path}?{name}"))).await.fault(name);
            let twice = victim.ask(ask(operation, format!("{path}?{name}=1&{name}=1"))).await;
            assert!(twice.fault(name).contains("Given more than once."), "{}", twice.text());
        }
    }
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("offset=-1", "offset"),
        ("status=PASS", "status"),
        ("status=passed", "status"),
        ("platform=linux%0A", "platform"),
        ("platform=mac", "platform"),
        ("sort=name", "sort"),
        ("sort=--run_id", "sort"),
        ("sort=run_id;drop", "sort"),
        ("commit_sha=abc", "commit_sha"),
        ("commit_sha=0123456789abcdef0123456789abcdef01234567%0A", "commit_sha"),
        ("commit_sha=0123456789abcdef0123456789abcdef0123456g", "commit_sha"),
        ("repository=ccextractor", "repository"),
        ("repository=a/b%0A", "repository"),
        ("repository=a/b/c", "repository"),
        ("ccx_version=12345678901", "ccx_version"),
    ] {
        victim.ask(Ask::get(format!("/api/v1/runs?{query}"))).await.fault(field);
    }
    let branch = "é".repeat(101);
    victim.ask(Ask::get(format!("/api/v1/runs?branch={branch}"))).await.fault("branch");
    for good in [
        "branch=%zz",
        "branch=100%",
        "branch=%F0%9F%8E%AC",
        "branch=é",
        "branch=a+b",
        "limit=1&&offset=0&",
        "",
        "%6Cimit=5",
        "branch=a=b",
    ] {
        let answer = victim.ask(Ask::get(format!("/api/v1/runs?{good}"))).await.expect(200);
        assert!(answer.header("link").is_ascii(), "{good}");
    }
    victim.is_untouched().await;
}

#[tokio::test]
async fn dates_are_rfc_3339_with_any_offset() {
    let victim = Victim::new().await;
    for good in [
        "2026-01-01T00:00:00Z",
        "2026-01-01t00:00:00z",
        "2026-01-01T00:00:00%2B05:30",
        "2026-01-01T00:00:00-00:00",
        "2026-01-01T00:00:00-23:59",
        "2026-01-01T00:00:00.5Z",
        "2026-01-01T00:00:00.12345678901234567890Z",
        "2024-02-29T00:00:00Z",
        "2016-12-31T23:59:60Z",
        "2017-01-01T05:29:60%2B05:30",
        "0000-01-01T00:00:00Z",
        "0000-01-01T00:00:00%2B23:59",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-23:59",
    ] {
        for name in ["created_after", "created_before"] {
            victim.ask(Ask::get(format!("/api/v1/runs?{name}={good}"))).await.expect(200);
        }
    }
    for bad in [
        "now",
        "0",
        "1700000000",
        "2026-01-01",
        "2026-01-01T00:00:00",
        "2026-01-01T00:00Z",
        "2026-01-01%2000:00:00Z",
        "2026-01-01T00:00:00+05:30",
        "2026-02-30T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-01-01T24:00:00Z",
        "2026-01-01T00:60:00Z",
        "%2B%2B%2B%2B-01-01T00:00:00Z",
        "2026-01-0*T00:00:00Z",
        "10000-01-01T00:00:00Z",
        "-001-01-01T00:00:00Z",
        "2026-01-01T00:00:00%2B24:00",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00Z%0A",
        "2026-01-01T00:00:00Z%00",
        "%D9%A2026-01-01T00:00:00Z",
    ] {
        for name in ["created_after", "created_before"] {
            victim.ask(Ask::get(format!("/api/v1/runs?{name}={bad}"))).await.fault(name);
        }
    }
    let inverted = "created_after=2026-01-02T00:00:00Z&created_before=2026-01-01T00:00:00Z";
    victim.ask(Ask::get(format!("/api/v1/runs?{inverted}"))).await.error(422, "unprocessable");
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

            let kinds: Vec<&str> = match &property["type"] {
                Value::String(kind) => vec![kind],
                Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
                _ => vec!["string"],
            };
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
                if !kinds.contains(&kind) {
                    sent(&format!(r#"{{"{name}": {value}}}"#)).await.fault(name);
                }
            }
            let twice = sent(&format!(r#"{{"{name}": {{}}, "{name}": {{}}}}"#)).await;
            assert!(twice.fault(name).contains("Given more than once."), "{}", twice.text());
        }
    }
    victim.is_untouched().await;
}

fn run_with(name: &str, value: Value) -> String {
    let mut body = json!({
        "repository": "CCExtractor/ccextractor",
        "commit_sha": "0123456789abcdef0123456789abcdef01234567",
        "platform": "linux",
    });
    body[name] = value;
    body.to_string()
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
        ("email", json!("nobody")),
        ("email", json!("a@b\n")),
        ("email", json!("")),
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
async fn all_faults_of_a_request_come_at_once() {
    let victim = Victim::new().await;
    let ask = Ask::new("POST", "/api/v1/runs?dry_run=1").header("Idempotency-Key", "two words");
    let body = json!({ "repository": "x", "plattform": "linux", "pull_request": "7" }).to_string();
    let answer = victim.ask(ask.json(body)).await;
    for field in
        ["dry_run", "Idempotency-Key", "repository", "plattform", "platform", "commit_sha", "pull_request"]
    {
        answer.fault(field);
    }
    let answer = victim
        .ask(
            Ask::new("POST", "/api/v1/runs/0/cancel?force=true")
                .json(r#"{"reason": 1, "reason": 2, "why": 3}"#),
        )
        .await;
    for field in ["run_id", "force", "reason", "why"] {
        answer.fault(field);
    }
    let answer = victim.ask(Ask::get("/api/v1/runs/x/progress?limit=0&offset=x&status=done&limits=1")).await;
    for field in ["run_id", "limit", "offset", "status", "limits"] {
        answer.fault(field);
    }
    victim.is_untouched().await;
}

#[tokio::test]
async fn what_was_submitted_is_never_repeated() {
    let victim = Victim::new().await;
    let secret = "hunter2";
    let places = [
        json!({ "email": secret, "password": [secret], "token_name": format!("{secret}!"), "scopes": [secret], "expires_in_days": secret }),
        json!({ "email": format!("{secret}@"), "password": secret.repeat(100), "token_name": secret.repeat(10), "scopes": secret }),
        json!({ "email": { secret: secret } }),
        json!([secret]),
        json!(secret),
    ];
    for body in places
        .map(|body| body.to_string())
        .into_iter()
        .chain([secret.to_owned(), format!(r#"{{"password": "{secret}"#)])
    {
        for target in ["/api/v1/auth/tokens", "/api/v1/runs", "/api/v1/runs/1/cancel"] {
            let answer = victim.ask(Ask::new("POST", target).json(&body)).await;
            answer.error(400, "validation_error");
            assert!(!answer.text().contains(secret), "{}", answer.text());
        }
    }
    let answer = victim
        .ask(Ask::get(format!("/api/v1/runs?status={secret}&created_after={secret}&limit={secret}")))
        .await;
    assert!(answer.status == 400 && !answer.text().contains(secret), "{}", answer.text());
    victim.is_untouched().await;
}

#[tokio::test]
async fn an_idempotency_key_is_one_printable_word() {
    let victim = Victim::new().await;
    let ask = || Ask::new("POST", "/api/v1/runs").json(run_with("branch", json!("master")));
    let long = "k".repeat(256);
    let bad: [&[u8]; 7] =
        [b"", long.as_bytes(), "schlüssel".as_bytes(), b"\xFF\xFE", b"two words", b"tab\tbed", b"\x80"];
    for key in bad {
        victim.ask(ask().header("Idempotency-Key", key)).await.fault("Idempotency-Key");
    }
    let twice = ask().header("Idempotency-Key", "one").header("Idempotency-Key", "one");
    assert!(victim.ask(twice).await.fault("Idempotency-Key").contains("Given more than once."));
    victim.is_untouched().await;
    let first = victim.ask(ask().header("idempotency-key", "k".repeat(255))).await.expect(202);
    let second = victim.ask(ask().header("IDEMPOTENCY-KEY", "k".repeat(255))).await.expect(202);
    assert_eq!(first.json(), second.json());
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
    for (operation, _) in with_json_body() {
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
