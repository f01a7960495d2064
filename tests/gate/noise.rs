//! Noise: whatever bytes come, there is no 5xx, and an error is an envelope.

use std::ops::Range;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use touchstone::api::operations::OPERATIONS;

use super::wire::{Answer, Ask};
use crate::support::World;

/// Asks one server once for every case, and looks at each answer.
fn every<S: Strategy>(cases: u32, strategy: S, ask: impl Fn(S::Value, &str) -> Ask)
where
    S::Value: Clone,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (world, token) = runtime.block_on(async {
        let world = World::new().await;
        let token = world.admin().await;
        world.suite(1).await;
        (world, token)
    });
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&strategy, |case| {
            let answer: Answer = runtime.block_on(ask(case, &token).of(world.address()));
            prop_assert!(answer.status < 500, "{}: {}", answer.status, answer.text());
            if answer.status >= 400 {
                answer.envelope();
            }
            Ok(())
        })
        .unwrap_or_else(|failure| panic!("{failure}"));
    // It is still all there.
    runtime.block_on(async { world.get("/runs", &token).await.expect(200) });
}

/// Bytes as a URL may hold them: some as they are, the rest encoded, and now
/// and then a broken encoding.
fn encoded(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b'!'
            | b'$'
            | b'\''
            | b'('
            | b')'
            | b'*'
            | b','
            | b';'
            | b':'
            | b'@'
            | b'='
            | b'&'
            | b'+'
            | b'%' => char::from(*byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn noise(length: Range<usize>) -> impl Strategy<Value = Vec<u8>> + Clone {
    prop_oneof![
        vec(any::<u8>(), length.clone()),
        vec(
            prop::sample::select(b"%&=+0123456789abcdefilmost_:-./\"\\{}[],\x00\xff".to_vec()),
            length.clone()
        ),
        vec(any::<char>(), length).prop_map(|text| text.into_iter().collect::<String>().into_bytes()),
    ]
}

/// Values that look like what is wanted, and are not quite.
fn json() -> impl Strategy<Value = Value> + Clone {
    let names = [
        "email",
        "password",
        "token_name",
        "scopes",
        "expires_in_days",
        "repository",
        "commit_sha",
        "platform",
        "branch",
        "pull_request",
        "regression_test_ids",
        "reason",
        "",
        "x",
    ];
    let texts = [
        "",
        "linux",
        "windows",
        "a/b",
        "CCExtractor/ccextractor",
        "0123456789abcdef0123456789abcdef01234567",
        "runs:read",
        "a\u{0}b",
        "master",
        "long enough",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(texts.to_vec()).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 8, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((prop::sample::select(names.to_vec()), inner), 0..8)
                .prop_map(|pairs| pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    })
}

const WITH_BODY: [&str; 3] = ["/api/v1/runs", "/api/v1/runs/1/cancel", "/api/v1/auth/tokens"];

#[test]
fn any_bytes_as_a_body() {
    every(128, (noise(0..300), 0..WITH_BODY.len()), |(body, at), token| {
        Ask::new("POST", WITH_BODY[at]).token(token).json(body)
    });
}

#[test]
fn any_json_as_a_body() {
    // A login that is well-formed waits for two seconds; it has tests of its own.
    every(256, (json(), 0..2_usize), |(body, at), token| {
        Ask::new("POST", WITH_BODY[at]).token(token).json(body.to_string())
    });
}

#[test]
fn any_query() {
    let strategy = (
        noise(0..120),
        prop::sample::select(vec![
            "",
            "limit=",
            "created_after=",
            "branch=",
            "status=",
            "all=",
            "ccx_version=",
        ]),
    );
    every(128, (strategy, 0..OPERATIONS.len()), |((query, name), at), token| {
        let path = OPERATIONS[at].path.replace("{run_id}", "1").replace("{token_id}", "9");
        let method = if OPERATIONS[at].is_read() { "GET" } else { "PUT" };
        Ask::new(method, format!("{path}?{name}{}", encoded(&query))).token(token)
    });
}

#[test]
fn any_segment_of_a_path() {
    every(128, (noise(0..80), 0..OPERATIONS.len()), |(segment, at), token| {
        let segment = encoded(&segment);
        let path = OPERATIONS[at].path.replace("{run_id}", &segment).replace("{token_id}", &segment);
        let path = if path == OPERATIONS[at].path { format!("{path}/{segment}") } else { path };
        Ask::get(path).token(token)
    });
}

#[test]
fn any_header() {
    let names = vec![
        "Authorization",
        "Content-Type",
        "Idempotency-Key",
        "X-Request-Id",
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "Accept",
        "Cookie",
        "If-None-Match",
        "Range",
        "Origin",
        "Host",
        "Content-Encoding",
        "Expect",
    ];
    let value = vec(prop_oneof![0x20_u8..0x7F, 0x80_u8..=0xFF, Just(b'\t')], 0..200);
    every(128, (prop::sample::select(names), value), |(name, value), token| {
        let ask = Ask::new("POST", "/api/v1/runs").header(name, value);
        let ask = if name == "Authorization" { ask } else { ask.token(token) };
        ask.header("Content-Type", "application/json").body("{}")
    });
}
