//! Path, query and header parameters.

use serde_json::json;
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::{Location, Shape};

use super::super::wire::Ask;
use super::{Victim, ask, ask_with_body, parameters, path, run_with};

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
            if shape != Shape::Integer {
                continue;
            }
            // Every other parameter is 1.
            let template = operation.path.replace(&format!("{{{name}}}"), "\0");
            let template = parameters(operation, Location::Path)
                .fold(template, |path, (other, _)| path.replace(&format!("{{{other}}}"), "1"));
            let (before, after) = template.split_once('\0').expect("its own path");
            for id in bad {
                let target = [before.as_bytes(), id, after.as_bytes()].concat();
                victim.ask(ask_with_body(operation, target)).await.fault(name);
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
                victim.ask(ask_with_body(operation, format!("{path}?{name}={text}"))).await.fault(name);
            }
            victim.ask(ask_with_body(operation, format!("{path}?{name}"))).await.fault(name);
            let twice = victim.ask(ask_with_body(operation, format!("{path}?{name}=1&{name}=1"))).await;
            assert!(twice.fault(name).contains("Given more than once."), "{}", twice.text());
        }
    }
    for (query, field) in [
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=2147483648", "limit"),
        ("offset=-1", "offset"),
        ("offset=2147483648", "offset"),
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
