//! The benchmark against the floor.
//!
//! The floor is what the machine allows: the same query, hand-written on the
//! same axum and raw sqlx, without gate, validation or services, one statement,
//! the same bytes in the body. Both servers run in this process and are asked
//! by turns by the same client, so only their ratio says something.

mod floor;
mod load;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use touchstone::api::models::Scope;
use touchstone::cli::demo::{self, Size};
use touchstone::cli::serve::Server;
use touchstone::config::Settings;
use touchstone::domain::scopes;
use touchstone::domain::time::Timestamp;
use touchstone::domain::token::NewToken;
use touchstone::store::{Store, StoreOptions, migrations, summaries, tokens, users};

const PATHS: [&str; 3] = ["/api/v1/runs?limit=50", "/api/v1/runs?status=fail&limit=50", "/api/v1/runs/123"];
const ROUNDS: usize = 7;
const ROUND: Duration = Duration::from_millis(1500);

fn main() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let connections = load::connections();
        println!("requests per second over {connections} connections, the median of {ROUNDS} rounds: floor, touchstone, ratio");
        let few = measure(Size::default()).await;
        let many = measure(Size { runs: 10_000, results_per_run: Some(8), ..Size::default() }).await;
        for (path, (few, many)) in PATHS.iter().zip(few.into_iter().zip(many)) {
            println!("{path}: {:.2} times slower at 10,000 runs than at 400", few / many);
        }
    });
    process();
}

/// Measures every path on a database of this size, and gives the server's
/// requests per second.
async fn measure(size: Size) -> Vec<f64> {
    let folder = tempfile::tempdir().expect("a folder");
    let (url, token) = fill(folder.path(), &size).await;
    let files = folder.path().join("files").display().to_string();
    let roomy = "read=1000000/1s";
    let settings = [
        ("database_url", url.as_str()),
        ("files", &files),
        ("listen", "127.0.0.1:0"),
        ("rate_limits", roomy),
    ];
    let server = Server::open(Settings::with(&settings).expect("settings")).await.expect("a server");
    let address = server.address().expect("an address");
    let serving = tokio::spawn(server.serve(std::future::pending()));
    let floor = floor::start(&url).await;

    let mut speeds = Vec::new();
    for path in PATHS {
        let body = load::once(floor, path, &token).await;
        assert_eq!(body, load::once(address, path, &token).await, "the floor answers something else");
        let (mut floors, mut ours) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            floors.push(load::rate(floor, path, &token, ROUND).await);
            ours.push(load::rate(address, path, &token, ROUND).await);
        }
        let (floor, our) = (median(floors), median(ours));
        println!("{:>6} runs  {path:<36} {floor:>8.0} {our:>8.0}  {:.2}", size.runs, our / floor);
        speeds.push(our);
    }
    serving.abort();
    speeds
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// A filled database in a folder: its URL, and an admin's token.
async fn fill(folder: &Path, size: &Size) -> (String, String) {
    let url = format!("sqlite://{}?mode=rwc", folder.join("bench.db").display());
    let store = Store::open(&StoreOptions::new(url.clone())).await.expect("a database");
    migrations::migrate(&store).await.expect("a migrated database");
    let now = Timestamp::now();
    let filled = demo::fill(&store, size, now, &|_, _, _| ()).await.expect("demo data");
    let absent = summaries::absent(&store).await.expect("runs");
    summaries::recompute(&store, &absent, |_| ()).await.expect("a read model");
    let admin = users::by_email(&store, filled.accounts[0].email).await.expect("a user").expect("an admin");
    let new = NewToken::generate();
    let tx = store.begin().await.expect("a transaction");
    let row = tokens::NewRow {
        user_id: admin.id,
        name: "bench",
        hash: &new.hash,
        prefix: &new.prefix,
        scopes_json: &scopes::to_stored(&[Scope::RunsRead]),
        created_at: now,
        expires_at: now.plus(TimeDelta::days(1)),
    };
    tokens::insert(&tx, &row).await.expect("a token");
    tx.commit().await.expect("a stored token");
    store.close().await;
    (url, new.plaintext.expose().to_owned())
}

/// Time from the start of the program to its first reply, and its memory when
/// idle, on the demo data.
fn process() {
    let folder = tempfile::tempdir().expect("a folder");
    let program = env!("CARGO_BIN_EXE_touchstone");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(program);
        command.current_dir(folder.path()).args(arguments).env("TOUCHSTONE_LISTEN", "127.0.0.1:18917");
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    for arguments in [&["migrate"][..], &["demo"]] {
        let begun = Instant::now();
        assert!(run(arguments).status().expect("a run").success());
        println!("touchstone {}: {:.2} s", arguments.join(" "), begun.elapsed().as_secs_f64());
    }
    let begun = Instant::now();
    let mut server = run(&["serve"]).spawn().expect("a server");
    while std::net::TcpStream::connect("127.0.0.1:18917").is_err() {
        assert!(begun.elapsed() < Duration::from_secs(20), "the server does not start");
        std::thread::sleep(Duration::from_millis(2));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(load::once("127.0.0.1:18917".parse().expect("an address"), "/api/v1/system/health", ""));
    println!("start to first reply: {:.3} s", begun.elapsed().as_secs_f64());
    std::thread::sleep(Duration::from_secs(3));
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id())).unwrap_or_default();
    let memory = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or("VmRSS: not known here");
    println!("idle memory: {}", memory.trim_start_matches("VmRSS:").trim());
    let _ = server.kill();
    let _ = server.wait();
}
