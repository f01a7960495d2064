//! What every reply has, whatever it says: the envelope, the request's id, the
//! security headers; and what an error does not have: its cause.

use std::time::Duration;

use touchstone::api::models::{Role, Scope};
use touchstone::api::operations::OPERATIONS;

use super::fake::{BUG, CAUSE, DOWN, Fake, FakeWorld, Figures, HANG, PANIC, SECRET};
use super::wire::{Ask, SECURITY, Wire};
use crate::support::{World, each_database};

/// A token of the fake services with every scope.
const ADMIN: &str = "1.1.admin.runs:read,runs:write,system:read";

#[each_database]
async fn what_is_nowhere_is_404() {
    let world = World::new().await;
    let token = world.admin().await;
    for target in [
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v1/runs/",
        "/api/v1//runs",
        "//api/v1/runs",
        "/api/v1/runs/1/",
        "/api/v1/runs//summary",
        "/api/v1/runs/1/nothing",
        "/api/v2/runs",
        "/API/v1/runs",
        "/api/v1/%72uns",
        "/api/v1/./runs",
        "/api/v1/runs/../runs",
        "/healthz/",
        "/metrics/x",
        "/..%2f..%2fetc/passwd",
        "/%00",
        "/%FF",
        "/favicon.ico",
    ] {
        for method in ["GET", "POST", "DELETE", "PATCH", "TRACE", "BREW"] {
            for token in [None, Some(token.as_str()), Some("nonsense")] {
                let answer = Ask::new(method, target).maybe_token(token).of(world.address()).await;
                answer.error(404, "not_found");
            }
        }
        let head = Ask::new("HEAD", target).of(world.address()).await.expect(404);
        assert!(head.header("content-length").parse::<usize>().unwrap() > 0, "{target}");
    }
    for target in ["/api/v1/runs//cancel", "/api/v1/auth/tokens//", "/api/v1/runs//summary?x=1"] {
        for method in ["OPTIONS", "POST", "PUT"] {
            Ask::new(method, target).token(&token).of(world.address()).await.error(404, "not_found");
        }
    }
    // Forms of a target that only proxies and oddities send.
    for line in ["OPTIONS * HTTP/1.1", "CONNECT example.com:443 HTTP/1.1"] {
        let mut wire = Wire::to(world.address()).await;
        wire.send(format!("{line}\r\nHost: test\r\n\r\n")).await;
        wire.answer().await.expect("a reply").error(404, "not_found");
    }
    Ask::get("http://elsewhere/api/v1/system/health").of(world.address()).await.expect(200);
}

const PAGES: [&str; 12] = [
    "/",
    "/healthz",
    "/readyz",
    "/metrics",
    "/docs",
    "/docs/",
    "/openapi.yaml",
    "/openapi.json",
    "/openapi/1.0.0.json",
    "/llms.txt",
    "/llms-full.txt",
    "/.well-known/security.txt",
];

#[each_database]
async fn a_method_the_path_does_not_have_is_405_and_options_tells_which_it_has() {
    let world = World::new().await;
    let mut paths: Vec<(String, Vec<&str>)> =
        PAGES.iter().map(|page| ((*page).to_owned(), vec!["GET"])).collect();
    for operation in OPERATIONS {
        let path = operation.path.replace("{run_id}", "1").replace("{token_id}", "1");
        match paths.iter_mut().find(|(known, _)| *known == path) {
            Some((_, methods)) => methods.push(operation.method.as_str()),
            None => paths.push((path, vec![operation.method.as_str()])),
        }
    }
    for (path, mut methods) in paths {
        if methods.contains(&"GET") {
            methods.push("HEAD");
        }
        methods.push("OPTIONS");
        methods.sort_unstable();
        let allow = methods.join(", ");
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get"] {
            if !methods.contains(&method) {
                let answer = Ask::new(method, &path).of(world.address()).await;
                answer.error(405, "method_not_allowed");
                assert_eq!(answer.header("allow"), allow, "{method} {path}");
            }
        }
        let answer = Ask::new("OPTIONS", &path).of(world.address()).await.expect(204);
        assert_eq!((answer.header("allow"), answer.header("content-length")), (allow.as_str(), ""), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[each_database]
async fn head_is_get_without_the_body() {
    let world = World::new().await;
    let token = world.admin().await;
    world.suite(1).await;
    let run_id = world.run().await.to_string();
    let mut targets: Vec<String> = PAGES.iter().map(|page| (*page).to_owned()).collect();
    for operation in OPERATIONS.iter().filter(|operation| operation.is_read()) {
        targets.push(operation.path.replace("{run_id}", &run_id));
        targets.push(operation.path.replace("{run_id}", "77"));
        targets.push(format!("{}?nonsense=1", operation.path.replace("{run_id}", &run_id)));
    }
    for target in targets {
        let get = Ask::get(&target).token(&token).of(world.address()).await;
        let head = Ask::new("HEAD", &target).token(&token).of(world.address()).await;
        assert_eq!(head.status, get.status, "{target}");
        if target.starts_with("/metrics") {
            continue; // It has counted the first request by the second.
        }
        assert_eq!(head.stable_headers(), get.stable_headers(), "{target}");
        assert_eq!(head.header("content-length"), get.body.len().to_string(), "{target}");
        // No body: what follows is the next reply.
        let mut wire = Wire::to(world.address()).await;
        wire.send(Ask::new("HEAD", &target).token(&token).bytes()).await;
        wire.send(Ask::get("/healthz").bytes()).await;
        wire.answer_to_head().await.expect("a reply");
        assert_eq!(wire.answer().await.expect("a reply").text(), "alive\n", "{target}");
    }
}

#[each_database]
async fn errors_of_the_gate_and_of_services_look_alike() {
    let world = World::new().await;
    let user = world.user("ada", Role::User).await;
    let token = world.token(&user, &[Scope::RunsRead]).await;
    for (ask, challenge) in [
        (Ask::get("/api/v1/runs"), "Bearer"),
        (Ask::get("/api/v1/runs").header("Authorization", "Basic YTpi"), "Bearer"),
        (Ask::get("/api/v1/runs").token("spci_nonsense"), r#"Bearer error="invalid_token""#),
        (Ask::get("/api/v1/runs").token(&"x".repeat(10_000)), r#"Bearer error="invalid_token""#),
        (Ask::get("/api/v1/runs").header("Authorization", b"Bearer \xFF"), "Bearer"),
        (Ask::get("/metrics"), "Bearer"),
    ] {
        let answer = ask.of(world.address()).await;
        answer.error(401, "unauthorized");
        assert_eq!(answer.header("www-authenticate"), challenge);
    }
    let denied = Ask::new("POST", "/api/v1/runs").token(&token).json("{}").of(world.address()).await;
    let envelope = denied.error(403, "forbidden");
    assert_eq!(envelope["details"]["missing_scopes"], serde_json::json!(["runs:write"]));
    Ask::get("/api/v1/runs/7").token(&token).of(world.address()).await.error(404, "not_found");
    let login = r#"{"email": "nobody@example.com", "password": "x", "token_name": "t"}"#;
    let refused = Ask::new("POST", "/api/v1/auth/tokens").json(login).of(world.address()).await;
    refused.error(401, "invalid_credentials");
    assert!(refused.header("www-authenticate").starts_with("Bearer"));
    let good = Ask::get("/api/v1/auth/me").token(&token).of(world.address()).await.expect(200);
    for (name, value) in SECURITY {
        assert_eq!(good.header(name), value);
    }
}

#[tokio::test]
async fn a_panic_is_a_500_and_the_server_goes_on() {
    let world = FakeWorld::new().await;
    for _ in 0..3 {
        for ask in [
            Ask::get(format!("/api/v1/runs/{PANIC}")),
            Ask::new("POST", format!("/api/v1/runs/{PANIC}/cancel")),
        ] {
            let answer = ask.token(ADMIN).of(&world.address).await;
            answer.error(500, "internal_error");
            assert!(!answer.text().contains(SECRET), "{}", answer.text());
            assert_eq!(answer.header("x-ratelimit-limit"), "10000");
        }
    }
    // The connection itself goes on, too.
    let mut wire = Wire::to(&world.address).await;
    wire.send(Ask::get(format!("/api/v1/runs/{PANIC}")).token(ADMIN).bytes()).await;
    wire.send(Ask::get("/api/v1/runs/9").token(ADMIN).bytes()).await;
    wire.answer().await.expect("a reply").error(500, "internal_error");
    wire.answer().await.expect("a reply").expect(200);
    let head =
        Ask::new("HEAD", format!("/api/v1/runs/{PANIC}")).token(ADMIN).of(&world.address).await.expect(500);
    assert!(head.header("content-length").parse::<usize>().unwrap() > 0);
    assert!(world.stopped().await);
}

#[tokio::test]
async fn a_fault_is_told_without_its_cause() {
    let world = FakeWorld::new().await;
    for (run_id, status, code, retry) in [(BUG, 500, "internal_error", ""), (DOWN, 503, "unavailable", "2")] {
        for ask in [
            Ask::get(format!("/api/v1/runs/{run_id}")),
            Ask::new("POST", format!("/api/v1/runs/{run_id}/cancel")),
        ] {
            let answer = ask.token(ADMIN).of(&world.address).await;
            let envelope = answer.error(status, code);
            assert_eq!(envelope["details"], serde_json::json!({}));
            assert!(!answer.text().contains(CAUSE), "{}", answer.text());
            assert_eq!(answer.header("retry-after"), retry);
        }
    }
    let answer = Ask::get("/api/v1/runs/9").token("down").of(&world.address).await;
    answer.error(503, "unavailable");
    assert!(!answer.text().contains(CAUSE), "{}", answer.text());
}

#[tokio::test]
async fn a_server_that_is_not_ready_says_so_and_why() {
    let world = FakeWorld::with(Figures { ready: false, ..Figures::default() }).await;
    let answer = Ask::get("/readyz").of(&world.address).await;
    let envelope = answer.error(503, "unavailable");
    assert!(envelope["message"].as_str().unwrap().contains("the coffee is cold"), "{envelope}");
    Ask::get("/healthz").of(&world.address).await.expect(200);
}

#[tokio::test]
async fn a_message_is_cut_between_two_characters() {
    let world = FakeWorld::new().await;
    let answer = Ask::get("/api/v1/runs/9/summary").token(ADMIN).of(&world.address).await.expect(404);
    let message = answer.json()["message"].as_str().unwrap().to_owned();
    assert_eq!(message, "é".repeat(499) + ".");
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_a_503_and_a_write_goes_on() {
    let figures = Figures { request_timeout: Duration::from_millis(300), ..Figures::default() };
    let world = FakeWorld::with(figures).await;
    let answer = Ask::get(format!("/api/v1/runs/{HANG}")).token(ADMIN).of(&world.address).await;
    answer.error(503, "timeout");
    assert_eq!(answer.header("retry-after"), "2");
    world.fake.reached(|fake| &fake.dropped, 1).await;
    let answer =
        Ask::new("POST", format!("/api/v1/runs/{HANG}/cancel")).token(ADMIN).of(&world.address).await;
    answer.error(503, "timeout");
    world.fake.go_on.notify_one();
    world.fake.reached(|fake| &fake.finished, 1).await;
    assert_eq!(count(&world.fake), [2, 1, 1]);
}

#[tokio::test]
async fn a_write_outlives_its_client_and_a_read_does_not() {
    let world = FakeWorld::new().await;
    let begin = async |ask: Ask| {
        let begun = count(&world.fake)[0];
        let mut wire = Wire::to(&world.address).await;
        wire.send(ask.token(ADMIN).bytes()).await;
        world.fake.reached(|fake| &fake.begun, begun + 1).await;
        wire
    };
    drop(begin(Ask::get(format!("/api/v1/runs/{HANG}"))).await);
    world.fake.reached(|fake| &fake.dropped, 1).await;
    drop(begin(Ask::new("POST", format!("/api/v1/runs/{HANG}/cancel"))).await);
    // By the time these are answered the server has seen that the client left.
    for _ in 0..20 {
        Ask::get("/healthz").of(&world.address).await.expect(200);
    }
    assert_eq!(count(&world.fake), [2, 0, 1]);
    world.fake.go_on.notify_one();
    world.fake.reached(|fake| &fake.finished, 1).await;
    assert_eq!(count(&world.fake), [2, 1, 1]);
}

fn count(fake: &Fake) -> [usize; 3] {
    [&fake.begun, &fake.finished, &fake.dropped].map(|count| count.load(std::sync::atomic::Ordering::SeqCst))
}

#[tokio::test]
async fn a_well_formed_request_id_is_taken_over_and_any_other_replaced() {
    let world = FakeWorld::new().await;
    let long = "x".repeat(64);
    for id in ["a", "abc-1.2_3", "0123", &long] {
        let answer = Ask::get("/nowhere").header("X-Request-Id", id).of(&world.address).await;
        assert_eq!(answer.error(404, "not_found")["request_id"], id);
        let answer = Ask::get("/healthz").header("x-request-id", id).of(&world.address).await.expect(200);
        assert_eq!(answer.header("x-request-id"), id);
    }
    let longer = "x".repeat(65);
    let bad: [&[u8]; 9] =
        [b"", b"a b", b"a\"b", b"a;b", b"<script>", "é".as_bytes(), b"\xFF", b"a\tb", longer.as_bytes()];
    let mut ids = std::collections::HashSet::new();
    for id in bad {
        let answer = Ask::get("/nowhere").header("X-Request-Id", id).of(&world.address).await;
        let own = answer.error(404, "not_found")["request_id"].as_str().unwrap().to_owned();
        assert_eq!(own.len(), 24, "{own}");
        assert!(ids.insert(own));
    }
}

#[tokio::test]
async fn hsts_is_only_promised_where_a_trusted_proxy_speaks_tls() {
    let hsts = async |proxies: &'static str, value: &str| {
        let world = FakeWorld::with(Figures { proxies, ..Figures::default() }).await;
        let found = async |target: &str| {
            let answer = Ask::get(target).header("X-Forwarded-Proto", value).of(&world.address).await;
            answer.header("strict-transport-security").to_owned()
        };
        let good = found("/api/v1/system/health").await;
        assert_eq!(found("/nowhere").await, good);
        !good.is_empty()
    };
    assert!(hsts("127.0.0.1", "https").await);
    assert!(hsts("127.0.0.0/8", "HTTPS").await);
    assert!(!hsts("127.0.0.1", "http").await);
    assert!(!hsts("10.0.0.0/8", "https").await);
    assert!(!hsts("", "https").await);
}

#[tokio::test]
async fn a_secret_is_not_to_be_stored_by_caches() {
    let world = FakeWorld::new().await;
    let login = r#"{"email": "ada@example.com", "password": "x", "token_name": "t"}"#;
    let answer = Ask::new("POST", "/api/v1/auth/tokens").json(login).of(&world.address).await.expect(201);
    assert_eq!(answer.header("cache-control"), "no-store");
}
