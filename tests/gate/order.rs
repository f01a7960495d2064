//! The order of the steps: who asks, how often, whether they may, and only
//! then what.

use super::fake::{FakeWorld, Figures};
use super::wire::{Ask, Wire, request};

const USER: &str = "7.1.user.runs:read";
const ADMIN: &str = "1.1.admin.runs:read,runs:write";

async fn world(limits: &'static str) -> FakeWorld {
    FakeWorld::with(Figures { limits, ..Figures::default() }).await
}

fn begun(world: &FakeWorld) -> usize {
    world.fake.begun.load(std::sync::atomic::Ordering::SeqCst)
}

#[tokio::test]
async fn who_asks_comes_before_what_is_asked() {
    let world = FakeWorld::new().await;
    for token in [None, Some("nonsense")] {
        let bad = Ask::new("POST", "/api/v1/runs/x/cancel?y=1")
            .maybe_token(token)
            .header("Content-Type", "text/plain")
            .body("}");
        bad.of(&world.address).await.error(401, "unauthorized");
        let large = Ask::new("POST", "/api/v1/runs").maybe_token(token).json("x".repeat(300_000));
        large.of(&world.address).await.error(401, "unauthorized");
    }
    assert_eq!(begun(&world), 0);
}

#[tokio::test]
async fn whether_one_may_comes_before_what_is_asked() {
    let world = FakeWorld::new().await;
    for target in ["/api/v1/runs", "/api/v1/runs?y=1", "/api/v1/runs/x/cancel"] {
        Ask::new("POST", target).token(USER).json("}").of(&world.address).await.error(403, "forbidden");
    }
    let large =
        Ask::new("POST", "/api/v1/runs").token(USER).json("x".repeat(300_000)).of(&world.address).await;
    large.error(403, "forbidden");
    assert_eq!(begun(&world), 0);
}

#[tokio::test]
async fn the_role_comes_before_the_scope() {
    let world = FakeWorld::new().await;
    let denied = Ask::new("POST", "/api/v1/runs/9/cancel")
        .token(USER)
        .of(&world.address)
        .await
        .error(403, "forbidden");
    assert!(
        denied["details"]["required_roles"].is_array() && denied["details"]["missing_scopes"].is_null(),
        "{denied}"
    );
    let denied =
        Ask::new("POST", "/api/v1/runs/9/cancel").token("7.1.tester.runs:read").of(&world.address).await;
    assert_eq!(
        denied.error(403, "forbidden")["details"]["missing_scopes"],
        serde_json::json!(["runs:write"])
    );
}

#[tokio::test]
async fn how_often_comes_before_whether_one_may() {
    let world = world("write=2/3600s").await;
    for status in [403, 403, 429, 429] {
        let answer =
            Ask::new("POST", "/api/v1/runs").token(USER).json("}").of(&world.address).await.expect(status);
        answer.envelope();
    }
    // Validation comes after it, too.
    for status in [400, 400, 429] {
        Ask::new("POST", "/api/v1/runs").token(ADMIN).json("}").of(&world.address).await.expect(status);
    }
    assert_eq!(begun(&world), 0);
}

#[tokio::test]
async fn a_failed_authentication_counts_against_the_address() {
    let world = world("read=3/3600s,write=2/3600s").await;
    let read = |token: &str| Ask::get("/api/v1/runs").token(token).of(&world.address);
    assert_eq!(read("nonsense").await.expect(401).header("x-ratelimit-remaining"), "2");
    assert_eq!(
        Ask::get("/api/v1/runs").of(&world.address).await.expect(401).header("x-ratelimit-remaining"),
        "1"
    );
    assert_eq!(
        Ask::get("/nowhere").of(&world.address).await.expect(404).header("x-ratelimit-remaining"),
        "0"
    );
    let over = read("other-nonsense").await;
    over.error(429, "rate_limited");
    assert_eq!(over.header("www-authenticate"), "");
    // Another class has a window of its own; a caller who is known does not share it.
    Ask::new("POST", "/api/v1/runs").of(&world.address).await.expect(401);
    assert_eq!(read(USER).await.expect(200).header("x-ratelimit-remaining"), "2");
}

#[tokio::test]
async fn a_public_operation_does_not_mind_a_bad_token() {
    let world = FakeWorld::new().await;
    for value in ["Bearer nonsense", "Bearer down", "Basic x", "Bearer", "\u{fffd}"] {
        Ask::get("/api/v1/system/health").header("Authorization", value).of(&world.address).await.expect(200);
    }
}

/// A client that asks before it sends is refused without having to send.
#[tokio::test]
async fn the_body_of_a_request_that_is_refused_is_not_asked_for() {
    let world = FakeWorld::new().await;
    let headers = |token: &str, length: usize| {
        [
            format!("Authorization: Bearer {token}").into_bytes(),
            b"Content-Type: application/json".to_vec(),
            b"Expect: 100-continue".to_vec(),
            format!("Content-Length: {length}").into_bytes(),
        ]
    };
    for (token, length, status) in [("nonsense", 9, 401), (USER, 9, 403), (ADMIN, 300_000, 413)] {
        let mut wire = Wire::to(&world.address).await;
        wire.send(request("POST", b"/api/v1/runs", &headers(token, length), None)).await;
        assert_eq!(wire.answer().await.expect("a reply").status, status);
    }
    let mut wire = Wire::to(&world.address).await;
    wire.send(request("POST", b"/api/v1/runs", &headers(ADMIN, 2), None)).await;
    assert!(wire.bytes().await.starts_with(b"HTTP/1.1 100 "));
}
