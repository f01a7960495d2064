//! The benchmark against the floor.
//!
//! The floor is what the machine allows: the same query, hand-written on the
//! same axum and raw sqlx, one statement, or the same files and the same call of
//! the library, without gate, validation or services, and the same bytes in the
//! body. Both servers run in this process and are asked by turns by the same
//! client, so only their ratio says something.
//!
//! `BENCH_RUNS` says how many runs the databases have, separated by commas, and
//! `BENCH_CONNECTIONS` how many clients ask at once.

mod data;
mod floor;
mod load;
mod work;

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use touchstone::cli::serve::Server;
use touchstone::config::Settings;

use data::Data;

const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_millis(1000);
/// Single requests, one after the other, of which the middle one counts.
const SINGLE: usize = 101;

/// A request: what it is called, and its path.
struct Request {
    name: &'static str,
    path: String,
}

/// What is asked of a database.
fn requests(data: &Data) -> Vec<Request> {
    let Data { run_id, sample_id, output: [sample, test, output], log_end, .. } = *data;
    [
        ("runs", "/runs?limit=50".to_owned()),
        ("runs, failed", "/runs?status=fail&limit=50".to_owned()),
        ("run", format!("/runs/{run_id}")),
        ("summary", format!("/runs/{run_id}/summary")),
        ("samples of a run", format!("/runs/{run_id}/samples")),
        ("errors of a run", format!("/runs/{run_id}/errors")),
        ("history", format!("/samples/{sample_id}/history")),
        ("history, failed", format!("/samples/{sample_id}/history?status=fail")),
        (
            "diff, 2 x 1 MiB",
            format!("/runs/{run_id}/samples/{sample}/regression-tests/{test}/outputs/{output}/diff"),
        ),
        ("log, start", format!("/runs/{run_id}/logs?cursor=0")),
        ("log, end", format!("/runs/{run_id}/logs?cursor={log_end}")),
    ]
    .map(|(name, path)| Request { name, path: format!("/api/v1{path}") })
    .into()
}

/// What was measured of one request on one database.
struct Figures {
    name: &'static str,
    /// Requests per second.
    floor: f64,
    ours: f64,
    /// The median time of one request alone, in microseconds; the least of all
    /// rounds.
    alone: f64,
    /// SQL statements of one request.
    statements: u64,
}

fn main() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let sizes = std::env::var("BENCH_RUNS").unwrap_or_else(|_| "400,10000".to_owned());
    let sizes: Vec<usize> =
        sizes.split(',').map(|size| size.trim().parse().expect("BENCH_RUNS has numbers of runs")).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let connections = load::connections();
        println!("requests per second over {connections} connections, the median of {ROUNDS} rounds, and");
        println!("the median time of {SINGLE} requests one after the other");
        println!(
            "{:<18} {:>7} {:>9} {:>9} {:>6} {:>10} {:>7} {:>10}",
            "request", "runs", "floor/s", "ours/s", "ratio", "alone, us", "growth", "statements"
        );
        let mut first: Option<Vec<Figures>> = None;
        for &size in &sizes {
            let figures = measure(&data::open(size).await).await;
            for (place, figures) in figures.iter().enumerate() {
                let smallest = first.as_ref().map_or(figures, |first| &first[place]);
                println!(
                    "{:<18} {size:>7} {:>9.0} {:>9.0} {:>6.2} {:>10.0} {:>7.2} {:>10}",
                    figures.name,
                    figures.floor,
                    figures.ours,
                    figures.ours / figures.floor,
                    figures.alone,
                    figures.alone / smallest.alone,
                    figures.statements
                );
            }
            first.get_or_insert(figures);
        }
        for size in sizes {
            println!("on {size} runs:");
            work::measure(&data::open(size).await).await;
        }
    });
    process();
}

/// Measures every request on a database.
async fn measure(data: &Data) -> Vec<Figures> {
    let files = data.files.display().to_string();
    let settings = [
        ("database_url", data.url.as_str()),
        ("files", &files),
        ("listen", "127.0.0.1:0"),
        ("rate_limits", "read=1000000/1s"),
    ];
    let server = Server::open(Settings::with(&settings).expect("settings")).await.expect("a server");
    let address = server.address().expect("an address");
    let store = server.store().clone();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(server.serve(async {
        let _ = stopped.await;
    }));
    let floor = floor::start(&data.url, data.files.clone()).await;

    let mut all = Vec::new();
    for Request { name, path } in requests(data) {
        let body = load::once(floor, &path, &data.token).await;
        let ours = load::once(address, &path, &data.token).await;
        let text = |bytes: &[u8]| String::from_utf8_lossy(&bytes[..bytes.len().min(2000)]).into_owned();
        assert!(body == ours, "{name}: the floor answers something else:\n{}\n{}", text(&body), text(&ours));
        // Background work may count some more; the least is the request's own.
        let mut statements = u64::MAX;
        for _ in 0..20 {
            let before = store.statements();
            load::once(address, &path, &data.token).await;
            statements = statements.min(store.statements() - before);
        }
        let (mut floors, mut ours) = (Vec::new(), Vec::new());
        // What else the machine does makes it slower, never faster.
        let mut alone = f64::INFINITY;
        for _ in 0..ROUNDS {
            floors.push(load::rate(floor, &path, &data.token, ROUND).await);
            ours.push(load::rate(address, &path, &data.token, ROUND).await);
            let times = load::times(address, &path, &data.token, SINGLE).await;
            alone = alone.min(median(times) * 1e6);
        }
        all.push(Figures { name, floor: median(floors), ours: median(ours), alone, statements });
    }
    let _ = stop.send(());
    serving.await.expect("a server that stops");
    all
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
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
