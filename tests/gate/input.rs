//! Bad input, on every operation that could be given it: always a 4xx that
//! says where, and nothing is stored.

mod bodies;
mod parameters;

use serde_json::{Value, json};
use touchstone::contract::{BodyKind, Location, Operation, Shape};

use super::wire::{Answer, Ask};
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

/// The same with an empty object, form or file for a body, where one is taken.
fn ask_with_body(operation: &Operation, target: impl AsRef<[u8]>) -> Ask {
    let ask = ask(operation, target);
    match operation.body.as_ref().map(|body| &body.kind) {
        None => ask,
        Some(BodyKind::Json { .. }) => ask.json("{}"),
        Some(BodyKind::Urlencoded) => ask.header("Content-Type", "application/x-www-form-urlencoded"),
        Some(BodyKind::Form(_)) => {
            ask.header("Content-Type", "multipart/form-data; boundary=X").body("--X--\r\n")
        }
        Some(BodyKind::Binary(types)) => ask.header("Content-Type", types[0]).body(""),
    }
}

/// A run's body that would do, but for one field.
fn run_with(name: &str, value: Value) -> String {
    let mut body = json!({
        "repository": "CCExtractor/ccextractor",
        "commit_sha": "0123456789abcdef0123456789abcdef01234567",
        "platform": "linux",
    });
    body[name] = value;
    body.to_string()
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
