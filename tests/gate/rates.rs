//! Rate limits: who shares a window with whom, and what a reply says of it.

use std::sync::atomic::Ordering;
use std::time::{SystemTime, UNIX_EPOCH};

use super::fake::{FakeWorld, Figures};
use super::wire::{Answer, Ask};

const READER: &str = "7.1.user.runs:read";

async fn world(limits: &'static str, proxies: &'static str) -> FakeWorld {
    FakeWorld::with(Figures { limits, proxies, ..Figures::default() }).await
}

fn login(email: &str) -> Ask {
    let body = serde_json::json!({ "email": email, "password": "x", "token_name": "t" });
    Ask::new("POST", "/api/v1/auth/tokens").json(body.to_string())
}

fn logins(world: &FakeWorld) -> usize {
    world.fake.begun.load(Ordering::SeqCst)
}

fn number(answer: &Answer, name: &str) -> u64 {
    answer.header(name).parse().unwrap_or_else(|_| panic!("{name}: {:?}", answer.header(name)))
}

#[tokio::test]
async fn the_sixth_login_has_to_wait() {
    let world = world("credential=5/900s", "").await;
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let begun = now();
    for left in (0..5).rev() {
        let answer = login("ada@example.com").of(&world.address).await.expect(201);
        assert_eq!(
            (number(&answer, "x-ratelimit-limit"), number(&answer, "x-ratelimit-remaining")),
            (5, left)
        );
        assert!((begun + 890..=now() + 901).contains(&number(&answer, "x-ratelimit-reset")), "{answer:?}");
        assert_eq!(answer.header("ratelimit-policy"), r#""credential";q=5;w=900"#);
        assert!(
            answer.header("ratelimit").starts_with(&format!(r#""credential";r={left};t="#)),
            "{answer:?}"
        );
        assert_eq!(answer.header("retry-after"), "");
    }
    let answer = login("grace@example.com").of(&world.address).await;
    let envelope = answer.error(429, "rate_limited");
    let wait = number(&answer, "retry-after");
    assert!((600..=900).contains(&wait), "{wait}");
    assert_eq!(envelope["details"], serde_json::json!({ "retry_after": wait, "limit": 5, "window": "900s" }));
    assert_eq!((number(&answer, "x-ratelimit-limit"), number(&answer, "x-ratelimit-remaining")), (5, 0));
    assert!(number(&answer, "x-ratelimit-reset") <= now() + 901);
    assert_eq!(logins(&world), 5);
    // Another class is another window.
    Ask::get("/api/v1/runs").token(READER).of(&world.address).await.expect(200);
    Ask::get("/api/v1/system/health").of(&world.address).await.expect(200);
}

#[tokio::test]
async fn classes_have_windows_of_their_own() {
    let world = world("read=2/900s,write=1/900s", "").await;
    let token = "7.1.admin.runs:read,runs:write";
    let read = || Ask::get("/api/v1/runs").token(token).of(&world.address);
    let write = || Ask::new("POST", "/api/v1/runs/9/cancel").token(token).of(&world.address);
    read().await.expect(200);
    write().await.expect(200);
    write().await.error(429, "rate_limited");
    read().await.expect(200);
    read().await.error(429, "rate_limited");
}

#[tokio::test]
async fn a_user_has_one_window_with_any_token_and_shares_it_with_nobody() {
    let world = world("read=2/900s", "").await;
    let read = |token: &'static str| Ask::get("/api/v1/runs").token(token).of(&world.address);
    read("7.1.user.runs:read").await.expect(200);
    read("7.2.user.runs:read").await.expect(200);
    read("7.3.user.runs:read").await.error(429, "rate_limited");
    read("8.4.user.runs:read").await.expect(200);
    // Nor with the address, which is what the public is counted by.
    for status in [200, 200, 429] {
        Ask::get("/api/v1/system/health").of(&world.address).await.expect(status);
    }
    read("8.4.user.runs:read").await.expect(200);
}

#[tokio::test]
async fn an_address_is_what_a_trusted_proxy_says_and_nobody_else() {
    let health = async |world: &FakeWorld, forwarded: &str, status: u16| {
        Ask::get("/api/v1/system/health")
            .header("X-Forwarded-For", forwarded)
            .of(&world.address)
            .await
            .expect(status);
        world.fake.address.lock().unwrap().take().map(|address| address.to_string()).unwrap_or_default()
    };
    let behind = world("read=1/900s", "127.0.0.1, 10.0.0.0/8").await;
    assert_eq!(health(&behind, "203.0.113.1", 200).await, "203.0.113.1");
    health(&behind, "203.0.113.1", 429).await;
    // What the client wrote itself stands further left.
    health(&behind, "198.51.100.9, 203.0.113.1", 429).await;
    assert_eq!(health(&behind, "203.0.113.1, 203.0.113.2, 10.1.1.1", 200).await, "203.0.113.2");
    assert_eq!(health(&behind, "2001:db8::1", 200).await, "2001:db8::1");
    health(&behind, "2001:db8::2", 429).await;
    assert_eq!(health(&behind, "nonsense", 200).await, "127.0.0.1");

    let open = world("read=2/900s", "").await;
    assert_eq!(health(&open, "203.0.113.1", 200).await, "127.0.0.1");
    health(&open, "203.0.113.2", 200).await;
    health(&open, "203.0.113.3", 429).await;
}

#[tokio::test]
async fn failed_logins_to_one_account_are_counted_wherever_they_come_from() {
    let world = world("credential=1000/900s,account=3/900s", "127.0.0.1").await;
    let from = |email: &str, address: u8| {
        login(email).header("X-Forwarded-For", format!("203.0.113.{address}")).of(&world.address)
    };
    // Successes do not use it up.
    for address in 0..6 {
        from("ada@example.com", address).await.expect(201);
    }
    for address in 0..3 {
        from("wrong@example.com", address).await.error(401, "invalid_credentials");
    }
    let before = logins(&world);
    for (email, address) in [("wrong@example.com", 3), ("WRONG@Example.com", 4), ("wrong@EXAMPLE.COM", 0)] {
        let answer = from(email, address).await;
        answer.error(429, "rate_limited");
        assert!((600..=900).contains(&number(&answer, "retry-after")));
        // The figures are those of the limit that was met.
        assert_eq!((number(&answer, "x-ratelimit-limit"), number(&answer, "x-ratelimit-remaining")), (3, 0));
    }
    // Refused before anything was hashed.
    assert_eq!(logins(&world), before);
    from("ada@example.com", 3).await.expect(201);
    from("wrong2@example.com", 3).await.error(401, "invalid_credentials");
    // A request that says nothing of an account is no attempt.
    for _ in 0..4 {
        Ask::new("POST", "/api/v1/auth/tokens")
            .json("{}")
            .of(&world.address)
            .await
            .error(400, "validation_error");
    }
}

#[tokio::test]
async fn parallel_attempts_do_not_slip_through() {
    let world = world("credential=1000/900s,account=3/900s", "").await;
    let attempts = (0..12).map(|_| login("wrong@example.com").of(&world.address));
    let answers = futures_util::future::join_all(attempts).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 401).count(), 3);
    assert_eq!(answers.iter().filter(|answer| answer.status == 429).count(), 9);
    assert_eq!(logins(&world), 3);
}

#[tokio::test]
async fn every_reply_says_where_its_client_stands() {
    let world = FakeWorld::new().await;
    let token = "7.1.user.runs:read";
    for (ask, status, class) in [
        (Ask::get("/api/v1/runs").token(token), 200, "read"),
        (Ask::get("/api/v1/runs?x=1").token(token), 400, "read"),
        (Ask::get("/api/v1/runs"), 401, "read"),
        (Ask::new("POST", "/api/v1/runs").token(token), 403, "write"),
        (Ask::get("/nowhere"), 404, "read"),
        (Ask::new("PUT", "/docs"), 405, "read"),
        (Ask::new("OPTIONS", "/docs"), 204, "read"),
        (Ask::get("/docs"), 200, "read"),
        (Ask::get("/"), 303, "read"),
        (Ask::get("/metrics"), 401, "read"),
        (Ask::new("POST", "/api/v1/auth/tokens").json("x".repeat(300_000)), 413, "credential"),
        (Ask::new("POST", "/api/v1/auth/tokens").body("x"), 415, "credential"),
        (login("panic@example.com"), 201, "credential"),
        (Ask::get("/api/v1/runs/1").token(token), 500, "read"),
        (Ask::get("/api/v1/runs/4").token(token), 503, "read"),
    ] {
        let answer = ask.of(&world.address).await.expect(status);
        assert_eq!(number(&answer, "x-ratelimit-limit"), 10_000, "{status}");
        assert!(number(&answer, "x-ratelimit-remaining") < 10_000, "{status}");
        assert!(number(&answer, "x-ratelimit-reset") > 1_700_000_000, "{status}");
        assert_eq!(answer.header("ratelimit-policy"), format!(r#""{class}";q=10000;w=60"#), "{status}");
    }
}

#[tokio::test]
async fn orchestrators_are_never_told_to_wait() {
    let world = world("read=1/900s", "").await;
    for _ in 0..10 {
        Ask::get("/healthz").of(&world.address).await.expect(200);
        Ask::get("/readyz").of(&world.address).await.expect(200);
    }
    Ask::get("/docs").of(&world.address).await.expect(200);
    for target in ["/", "/docs", "/docs/", "/openapi.json", "/nowhere", "/metrics"] {
        Ask::get(target).of(&world.address).await.error(429, "rate_limited");
    }
    Ask::new("OPTIONS", "/docs").of(&world.address).await.error(429, "rate_limited");
    Ask::new("PUT", "/docs").of(&world.address).await.error(429, "rate_limited");
    Ask::get("/healthz").of(&world.address).await.expect(200);
}
