//! A server whose services do what a test tells them to: panic, hang, fail.

use std::net::IpAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::Request;
use axum::routing::{delete, get, post};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use touchstone::api::models::{ErrorCode, Role, Scope};
use touchstone::api::operations;
use touchstone::contract::{
    Caller, Endpoint, Fault, Gate, Operation, Problem, Received, ReceivedBody, Reply,
};
use touchstone::domain::caller::Account;
use touchstone::gate::accept::{self, AcceptOptions};
use touchstone::gate::{self, Credentials, Front, GateOptions, Metrics, Openings, Readiness};
use touchstone::web::Site;

use super::wire::LONG;

/// What a run's number makes the services do.
pub const PANIC: i32 = 1;
pub const HANG: i32 = 2;
pub const BUG: i32 = 3;
pub const DOWN: i32 = 4;

/// What only a log may tell.
pub const CAUSE: &str = "the-cause-of-it-all";
/// What not even a log may tell.
pub const SECRET: &str = "hunter2-in-a-panic";

/// The services. Tokens are `<user id>.<token id>.<role>.<scope>,<scope>`.
#[derive(Default)]
pub struct Fake {
    /// Calls that have begun.
    pub begun: AtomicUsize,
    /// Calls that came to their end.
    pub finished: AtomicUsize,
    /// Calls that were dropped before their end.
    pub dropped: AtomicUsize,
    /// Lets calls that hang go on, one for each notification.
    pub go_on: Notify,
    /// The client's address of the last call.
    pub address: Mutex<Option<IpAddr>>,
}

/// Notices whether a call came to its end.
struct Call<'a>(&'a Fake, bool);

impl<'a> Call<'a> {
    fn begin(fake: &'a Fake) -> Self {
        fake.begun.fetch_add(1, Ordering::SeqCst);
        Self(fake, false)
    }
}

impl Drop for Call<'_> {
    fn drop(&mut self) {
        let count = if self.1 { &self.0.finished } else { &self.0.dropped };
        count.fetch_add(1, Ordering::SeqCst);
    }
}

impl Fake {
    async fn act(&self, run_id: i32) -> Result<(), Fault> {
        let mut call = Call::begin(self);
        match run_id {
            PANIC => panic!("{SECRET}"),
            HANG => self.go_on.notified().await,
            BUG => return Err(Fault::internal(CAUSE)),
            DOWN => return Err(Fault::unavailable(CAUSE)),
            _ => {}
        }
        call.1 = true;
        Ok(())
    }

    /// Waits until a count has come this far.
    pub async fn reached(&self, count: impl Fn(&Self) -> &AtomicUsize, at_least: usize) {
        let polling = async {
            while count(self).load(Ordering::SeqCst) < at_least {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(LONG, polling).await.expect("it gets there");
    }
}

impl Credentials for Fake {
    async fn caller(&self, token: &str) -> Result<Option<Caller>, Fault> {
        if token == "down" {
            return Err(Fault::unavailable(CAUSE));
        }
        let parts: Vec<&str> = token.split('.').collect();
        let &[user, id, role, scopes] = &parts[..] else { return Ok(None) };
        let (Ok(user_id), Ok(token_id), Some(role)) = (user.parse(), id.parse(), Role::parse(role)) else {
            return Ok(None);
        };
        let account = Account {
            user_id,
            name: "Ada".to_owned(),
            email: "ada@example.com".to_owned(),
            role,
            github_login: None,
        };
        Ok(Some(Caller::new(account, token_id, scopes.split(',').filter_map(Scope::parse).collect(), &[])))
    }
}

/// Operations of the contract, answered by [`Fake::answer`].
macro_rules! endpoints {
    ($($name:ident = $operation:ident;)+) => {
        $(
            struct $name;

            impl Endpoint<Fake> for $name {
                const OPERATION: &'static Operation = &operations::$operation;

                async fn call(fake: &Fake, received: Received) -> Result<Reply, Fault> {
                    fake.answer(received).await
                }
            }
        )+
    };
}

endpoints! {
    CreateToken = CREATE_TOKEN;
    RevokeToken = REVOKE_TOKEN;
    ListRuns = LIST_RUNS;
    CreateRun = CREATE_RUN;
    GetRun = GET_RUN;
    GetRunSummary = GET_RUN_SUMMARY;
    CancelRun = CANCEL_RUN;
    GetHealth = GET_HEALTH;
}

impl Fake {
    async fn answer(&self, received: Received) -> Result<Reply, Fault> {
        *self.address.lock().unwrap() = received.origin.address;
        let number = |name| received.params.get(name).and_then(Value::as_i64);
        let number = number("run_id").or(number("token_id")).unwrap_or_default();
        self.act(i32::try_from(number).unwrap()).await?;
        let text = |name: &str| match &received.body {
            ReceivedBody::Json(body) => body[name].as_str().unwrap_or_default().to_lowercase(),
            _ => String::new(),
        };
        Ok(match received.origin.operation {
            // Addresses that begin with `wrong` cannot log in.
            "createToken" if text("email").starts_with("wrong") => {
                Reply::problem(401, Problem::new(ErrorCode::InvalidCredentials, "Invalid email or password."))
            }
            "createToken" => Reply::json(201, &json!({})).header("cache-control", "no-store"),
            // Longer than any message that is sent.
            "getRunSummary" => Reply::problem(404, Problem::not_found("é".repeat(499) + ".and so on.")),
            _ => Reply::json(200, &json!({})),
        })
    }
}

fn router(front: &Front<Fake>) -> axum::Router {
    macro_rules! pass {
        ($endpoint:ty) => {{
            let front = front.clone();
            move |request: Request| async move { front.pass::<$endpoint>(request).await }
        }};
    }
    axum::Router::new()
        .route("/api/v1/auth/tokens", post(pass!(CreateToken)))
        .route("/api/v1/auth/tokens/{token_id}", delete(pass!(RevokeToken)))
        .route("/api/v1/runs", get(pass!(ListRuns)).post(pass!(CreateRun)))
        .route("/api/v1/runs/{run_id}", get(pass!(GetRun)))
        .route("/api/v1/runs/{run_id}/summary", get(pass!(GetRunSummary)))
        .route("/api/v1/runs/{run_id}/cancel", post(pass!(CancelRun)))
        .route("/api/v1/system/health", get(pass!(GetHealth)))
}

struct Ready(bool);

impl Readiness for Ready {
    fn ready(&self) -> Pin<Box<dyn Future<Output = Result<(), String>> + Send + '_>> {
        let answer = if self.0 { Ok(()) } else { Err("the coffee is cold".to_owned()) };
        Box::pin(async move { answer })
    }
}

/// A running server in front of fake services.
pub struct FakeWorld {
    pub address: String,
    pub fake: Arc<Fake>,
    stop: Option<oneshot::Sender<()>>,
    serving: JoinHandle<bool>,
}

/// The figures of a server; every test changes what it is about.
pub struct Figures {
    pub limits: &'static str,
    pub proxies: &'static str,
    pub request_timeout: Duration,
    pub body_timeout: Duration,
    pub head_timeout: Duration,
    pub drain: Duration,
    pub connections: usize,
    pub ready: bool,
}

impl Default for Figures {
    fn default() -> Self {
        Self {
            limits: "read=10000/60s,write=10000/60s,credential=10000/60s,account=10000/60s",
            proxies: "",
            request_timeout: LONG,
            body_timeout: LONG,
            head_timeout: LONG,
            drain: LONG,
            connections: 100,
            ready: true,
        }
    }
}

impl FakeWorld {
    pub async fn new() -> Self {
        Self::with(Figures::default()).await
    }

    pub async fn with(figures: Figures) -> Self {
        let fake = Arc::new(Fake::default());
        let options = GateOptions {
            limits: figures.limits.parse().expect("limits"),
            proxies: figures.proxies.parse().expect("proxies"),
            openings: Openings::default(),
            request_timeout: figures.request_timeout,
            body_timeout: figures.body_timeout,
            site: Site { security_contact: "mailto:security@example.org".to_owned(), public_url: None },
        };
        let metrics = Metrics::default();
        let front = Front::new(fake.clone(), metrics.clone(), options);
        let router = gate::around(&front, Arc::new(Ready(figures.ready)), router(&front));
        let accepting = AcceptOptions {
            connections: figures.connections,
            head_timeout: figures.head_timeout,
            stall: figures.body_timeout,
            drain: figures.drain,
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address").to_string();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(accept::serve(listener, router, metrics, accepting, async {
            let _ = stopped.await;
        }));
        Self { address, fake, stop: Some(stop), serving }
    }

    pub fn ask_to_stop(&mut self) {
        drop(self.stop.take());
    }

    /// Whether every request was finished.
    pub async fn stopped(mut self) -> bool {
        self.ask_to_stop();
        tokio::time::timeout(LONG, self.serving).await.expect("it stops").expect("without a panic")
    }
}
