//! What is logged of a request, and what is not.

use std::cell::RefCell;
use std::io;
use std::sync::Once;

use serde_json::Value;
use tracing_subscriber::EnvFilter;

use super::fake::{BUG, CAUSE, FakeWorld, HANG, PANIC, SECRET};
use super::wire::{Ask, Wire};
use crate::support::{PASSWORD, World, each_database};

thread_local! {
    static HEARD: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

/// What this thread logs, from now on. A test's server runs on the test's own
/// thread.
///
/// There is one subscriber for all threads: with one for each thread that
/// listens, what another thread logs first is switched off for all of them.
struct Lines;

/// Writes where the thread listens, if it does.
struct Ear;

impl io::Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        HEARD.with_borrow_mut(|heard| heard.iter_mut().for_each(|heard| heard.extend_from_slice(bytes)));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Lines {
    fn drop(&mut self) {
        HEARD.set(None);
    }
}

impl Lines {
    fn listen() -> Self {
        static START: Once = Once::new();
        START.call_once(|| {
            let subscriber = tracing_subscriber::fmt()
                .json()
                .flatten_event(true)
                .with_current_span(true)
                .with_env_filter(EnvFilter::new("touchstone=trace,info"))
                .with_writer(|| Ear)
                .finish();
            tracing::subscriber::set_global_default(subscriber).expect("nobody else listens");
            // For what was logged for the first time in this very moment.
            tracing::callsite::rebuild_interest_cache();
        });
        HEARD.set(Some(Vec::new()));
        Self
    }

    fn text(&self) -> String {
        String::from_utf8(HEARD.with_borrow(|heard| heard.clone().unwrap_or_default())).unwrap()
    }

    fn with(&self, name: &str, value: &str) -> Vec<Value> {
        let lines = self.text();
        lines
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .filter(|line: &Value| line[name] == value)
            .collect()
    }
}

#[each_database]
async fn a_request_is_one_line_without_what_it_carried() {
    let lines = Lines::listen();
    let world = World::new().await;
    let token = world.admin().await;
    let user_id = world.get("/auth/me", &token).await.expect(200).json()["user_id"].clone();
    let ask = |id: &str, ask: Ask| ask.header("X-Request-Id", id).of(world.address());

    let login = serde_json::json!({ "email": "admin@example.com", "password": PASSWORD, "token_name": "from-a-body", "scopes": ["runs:write"] });
    let made = ask("login", Ask::new("POST", "/api/v1/auth/tokens").json(login.to_string()))
        .await
        .expect(201)
        .json();
    let new = made["token"].as_str().unwrap().to_owned();
    ask("list", Ask::get("/api/v1/runs?branch=from-a-query").token(&token)).await.expect(200);
    ask(
        "bad",
        Ask::new("POST", "/api/v1/runs?x=from-a-query").token(&new).json(r#"{"repository": "from-a-body"}"#),
    )
    .await
    .expect(400);
    ask("no-json", Ask::new("POST", "/api/v1/runs").token(&new).json("from-a-body")).await.expect(400);
    ask("nobody", Ask::get("/api/v1/runs").token("spci_from-a-header")).await.expect(401);
    ask("nowhere", Ask::get("/from-a-path?token=from-a-query")).await.expect(404);
    ask("method", Ask::new("PUT", "/api/v1/runs").token(&token)).await.expect(405);

    for (id, operation, user, status, method) in [
        ("login", "createToken", Value::Null, 201, "POST"),
        ("list", "listRuns", user_id.clone(), 200, "GET"),
        ("bad", "createRun", user_id.clone(), 400, "POST"),
        ("no-json", "createRun", user_id, 400, "POST"),
        ("nobody", "listRuns", Value::Null, 401, "GET"),
        ("nowhere", "-", Value::Null, 404, "GET"),
        ("method", "-", Value::Null, 405, "PUT"),
    ] {
        let found = lines.with("request_id", id);
        let [line] = &found[..] else { panic!("{id}: {found:?}") };
        assert_eq!(line["message"], "handled", "{line}");
        assert_eq!((&line["operation"], &line["status"]), (&operation.into(), &status.into()), "{line}");
        assert_eq!((&line["user_id"], &line["method"]), (&user, &method.into()), "{line}");
        assert!(line["duration_ms"].as_f64().is_some_and(|ms| (0.0..60_000.0).contains(&ms)), "{line}");
    }
    let text = lines.text();
    for secret in [token.as_str(), &new, PASSWORD, "from-a-", "example.com", "Bearer", &token[5..20]] {
        assert!(!text.contains(secret), "{secret} is in {text}");
    }
}

/// Workers of the original platform have their token in the address.
#[each_database]
async fn a_token_in_an_address_is_not_logged() {
    let lines = Lines::listen();
    let world = World::new().await;
    world.suite(1).await;
    let run_id = world.run().await;
    let token = world.texts("SELECT token FROM test WHERE id = ?", &[run_id.into()]).await.remove(0);
    let ask = |id: &str, path: String, body: &str| {
        Ask::new("POST", path)
            .header("X-Request-Id", id)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body)
            .of(world.address())
    };
    let path = format!("/progress-reporter/{run_id}/{token}");
    let ends = "type=progress&status=completed&message=from-a-body";
    ask("ends", path.clone(), ends).await.expect(200);
    ask("late", path.clone(), "type=progress&status=testing&message=from-a-body").await.expect(200);
    ask("wrong", format!("{path}x"), ends).await.expect(200);
    ask("bad", format!("{path}?x=from-a-query"), ends).await.expect(400);
    ask("nowhere", format!("/x{path}"), ends).await.expect(404);
    Ask::get(&path).header("X-Request-Id", "method").of(world.address()).await.expect(405);
    let metrics =
        Ask::get("/metrics").token(&world.admin().await).of(world.address()).await.expect(200).text();
    assert!(metrics.contains("operation=\"reportLegacy\""), "{metrics}");
    world.store.close().await;
    ask("down", format!("/ci{path}"), ends).await.expect(503);
    for (id, reason) in [
        ("late", "the run has ended: completed"),
        ("wrong", "the token is not, or no longer, that of the run"),
    ] {
        let found = lines.with("request_id", id);
        let line = found.iter().find(|line| line["reason"] == reason).unwrap_or_else(|| panic!("{found:?}"));
        assert_eq!((&line["run_id"], &line["level"]), (&run_id.into(), &"INFO".into()), "{line}");
    }
    for text in [lines.text(), metrics] {
        for secret in [&token[..], &token[..20], &token[44..], "from-a-"] {
            assert!(!text.contains(secret), "{secret} is in {text}");
        }
    }
}

#[tokio::test]
async fn the_cause_of_a_fault_is_logged_and_a_panics_message_is_not() {
    let lines = Lines::listen();
    let world = FakeWorld::new().await;
    let token = "1.1.admin.runs:read,runs:write";
    let ask = |id: &str, method: &str, target: String| {
        Ask::new(method, target).token(token).header("X-Request-Id", id).of(&world.address)
    };
    ask("bug", "GET", format!("/api/v1/runs/{BUG}")).await.expect(500);
    ask("read", "GET", format!("/api/v1/runs/{PANIC}")).await.expect(500);
    ask("write", "POST", format!("/api/v1/runs/{PANIC}/cancel")).await.expect(500);
    for (id, cause) in [("bug", CAUSE), ("read", "panicked"), ("write", "panicked")] {
        let found = lines.with("request_id", id);
        assert_eq!(found.iter().filter(|line| line["message"] == "handled").count(), 1, "{found:?}");
        let error = found.iter().find(|line| line["level"] == "ERROR").unwrap_or_else(|| panic!("{found:?}"));
        assert!(error["cause"].as_str().unwrap().contains(cause), "{error}");
        assert!(!error["operation"].as_str().unwrap().is_empty());
    }
    assert!(!lines.text().contains(SECRET), "{}", lines.text());
}

#[tokio::test]
async fn a_client_that_hangs_up_before_the_reply_leaves_a_trace() {
    let lines = Lines::listen();
    let world = FakeWorld::new().await;
    let token = "1.1.admin.runs:read,runs:write,system:read";
    let mut wire = Wire::to(&world.address).await;
    let ask = Ask::get(format!("/api/v1/runs/{HANG}")).token(token).header("X-Request-Id", "gone");
    wire.send(ask.bytes()).await;
    world.fake.reached(|fake| &fake.begun, 1).await;
    assert!(lines.with("request_id", "gone").is_empty());
    drop(wire);
    world.fake.reached(|fake| &fake.dropped, 1).await;
    let found = lines.with("request_id", "gone");
    let [line] = &found[..] else { panic!("{found:?}") };
    assert_eq!((&line["message"], &line["status"]), (&"handled".into(), &499.into()), "{line}");
    assert_eq!((&line["operation"], &line["user_id"]), (&"getRun".into(), &1.into()), "{line}");
    let metrics = Ask::get("/metrics").token(token).of(&world.address).await.expect(200).text();
    let counted = r#"touchstone_requests_total{operation="getRun",status="499"} 1"#;
    assert!(metrics.contains(counted), "{metrics}");
}
