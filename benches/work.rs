//! Jobs and reports: how many the server takes while nobody else asks, and
//! while others read lists.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use touchstone::cli::serve::Server;
use touchstone::config::Settings;
use touchstone::store::{Queries, Store, StoreOptions};

use super::data::Data;
use super::median;

/// Short jobs, of so many tests each, and workers that take them.
const JOBS: usize = 400;
const TESTS: usize = 3;
const WORKERS: usize = 8;
/// Runs of the whole suite whose results are reported at once.
const RUNS: usize = 4;
/// Lists that are read a second, meanwhile.
const READS: u32 = 120;

/// Measures on a copy of a database, so that the next measurement finds it as
/// it was.
pub async fn measure(data: &Data) {
    let folder = tempfile::tempdir().expect("a folder");
    let copy = folder.path().join("work.db");
    let original = Store::open(&StoreOptions::new(data.url.clone())).await.expect("a database");
    let target = copy.display().to_string();
    // What stands in the log beside the file belongs to it, too.
    original.execute("VACUUM INTO ?", &[target.into()]).await.expect("a copy");
    original.close().await;
    let url = format!("sqlite://{}?mode=rwc", copy.display());
    let files = data.files.display().to_string();
    let unlimited = "read=1000000/1s,write=1000000/1s,machine=1000000/1s";
    let settings = [
        ("database_url", url.as_str()),
        ("files", &files),
        ("listen", "127.0.0.1:0"),
        ("rate_limits", unlimited),
    ];
    let server = Server::open(Settings::with(&settings).expect("settings")).await.expect("a server");
    let client = Client::new(server.address().expect("an address"), &data.token);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(server.serve(async {
        let _ = stopped.await;
    }));

    // What the demo has left in the queue is not to be measured.
    client.empty_the_queue().await;
    let tests = client.active_tests().await;
    for _ in 0..JOBS {
        client.run(&tests[..TESTS]).await;
    }
    let begun = Instant::now();
    let done = AtomicUsize::new(0);
    let worker = async || {
        while let Some(job) = client.claim().await {
            job.work(&client).await;
            done.fetch_add(1, Ordering::Relaxed);
        }
    };
    let workers: [_; WORKERS] = std::array::from_fn(|_| worker());
    futures_util::future::join_all(workers).await;
    assert_eq!(done.load(Ordering::Relaxed), JOBS);
    println!(
        "jobs of {TESTS} tests, claimed and completed by {WORKERS} workers: {:.0}/s",
        JOBS as f64 / begun.elapsed().as_secs_f64()
    );

    let alone = client.reports(&tests).await;
    println!("results reported in {RUNS} runs of {} tests: {alone:.0}/s", tests.len());
    let client = Arc::new(client);
    let ended = Arc::new(AtomicBool::new(false));
    let readers = tokio::spawn(read(client.clone(), ended.clone()));
    let read = client.reports(&tests).await;
    ended.store(true, Ordering::Relaxed);
    let mut times = readers.await.expect("readers");
    times.sort_by(f64::total_cmp);
    println!(
        "the same while {READS} lists of runs are read a second: {read:.0}/s (ratio {:.2}); a list takes {:.1} ms, 99 of 100 at most {:.1} ms",
        read / alone,
        median(times.clone()) * 1e3,
        times[times.len() * 99 / 100] * 1e3
    );
    let _ = stop.send(());
    serving.await.expect("a server that stops");
}

/// Reads a list every so often, however long the last one takes; gives how long
/// each took, in seconds.
async fn read(client: Arc<Client>, ended: Arc<AtomicBool>) -> Vec<f64> {
    let mut ticks = tokio::time::interval(Duration::from_secs(1) / READS);
    let mut readers = tokio::task::JoinSet::new();
    while !ended.load(Ordering::Relaxed) {
        ticks.tick().await;
        let client = client.clone();
        readers.spawn(async move {
            let begun = Instant::now();
            client.get("/runs?limit=50").await;
            begun.elapsed().as_secs_f64()
        });
    }
    readers.join_all().await
}

struct Client {
    http: reqwest::Client,
    base: String,
    token: String,
    claims: AtomicUsize,
}

struct Job {
    token: String,
    job: Value,
}

impl Client {
    fn new(address: SocketAddr, token: &str) -> Self {
        let base = format!("http://{address}/api/v1");
        Self { http: reqwest::Client::new(), base, token: token.to_owned(), claims: AtomicUsize::new(0) }
    }

    async fn get(&self, path: &str) -> Value {
        let request = self.http.get(format!("{}{path}", self.base)).bearer_auth(&self.token);
        sent(request).await.expect("a body")
    }

    async fn post(&self, path: &str, body: &Value) -> Option<Value> {
        sent(self.http.post(format!("{}{path}", self.base)).bearer_auth(&self.token).json(body)).await
    }

    async fn active_tests(&self) -> Vec<i64> {
        let mut tests = Vec::new();
        loop {
            let page = self.get(&format!("/regression-tests?limit=100&offset={}", tests.len())).await;
            let data = page["data"].as_array().expect("a page");
            tests.extend(data.iter().filter_map(|test| test["regression_test_id"].as_i64()));
            if page["pagination"]["next_offset"].is_null() {
                return tests;
            }
        }
    }

    async fn empty_the_queue(&self) {
        loop {
            let page = self.get("/system/queue?limit=100").await;
            let jobs = page["data"].as_array().expect("a page");
            if jobs.is_empty() {
                return;
            }
            for job in jobs {
                self.post(&format!("/runs/{}/cancel", job["run_id"]), &json!({})).await;
            }
        }
    }

    async fn run(&self, tests: &[i64]) {
        let body = json!({
            "repository": "CCExtractor/ccextractor",
            "commit_sha": "0".repeat(40),
            "platform": "linux",
            "regression_test_ids": tests,
        });
        self.post("/runs", &body).await.expect("a run");
    }

    async fn claim(&self) -> Option<Job> {
        let claim_id = format!("bench-{:012}", self.claims.fetch_add(1, Ordering::Relaxed));
        let body = json!({ "claim_id": claim_id, "worker": "bench", "platform": "linux" });
        let claimed = self.post("/jobs/claim", &body).await?;
        Some(Job {
            token: claimed["token"].as_str().expect("a token").to_owned(),
            job: claimed["job"].clone(),
        })
    }

    /// Results a second, reported in several runs of all tests at once.
    async fn reports(&self, tests: &[i64]) -> f64 {
        for _ in 0..RUNS {
            self.run(tests).await;
        }
        let mut jobs = Vec::new();
        while let Some(job) = self.claim().await {
            job.begin(self).await;
            jobs.push(job);
        }
        let begun = Instant::now();
        let reported = futures_util::future::join_all(jobs.iter().map(|job| job.report(self))).await;
        let rate = reported.iter().sum::<usize>() as f64 / begun.elapsed().as_secs_f64();
        for job in &jobs {
            job.end(self).await;
        }
        rate
    }
}

impl Job {
    async fn work(&self, client: &Client) {
        self.begin(client).await;
        self.report(client).await;
        self.end(client).await;
    }

    fn request(&self, client: &Client, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}/jobs/{}{path}", client.base, self.job["run_id"]);
        client.http.request(method, url).bearer_auth(&client.token).header("X-Run-Token", &self.token)
    }

    async fn begin(&self, client: &Client) {
        let body = json!({ "status": "testing", "message": "Running tests" });
        sent(self.request(client, reqwest::Method::POST, "/progress").json(&body)).await;
    }

    /// Every test passes; says how many there are.
    async fn report(&self, client: &Client) -> usize {
        let tests = self.job["tests"].as_array().expect("tests");
        for test in tests {
            let written = test["outputs"].as_array().expect("outputs").iter().filter_map(|output| {
                let right = output["accepted"].get(0)?;
                Some(json!({ "output_id": output["output_id"], "sha256": right }))
            });
            let body = json!({
                "exit_code": test["expected_rc"].as_i64().unwrap_or(0),
                "runtime_ms": 1000,
                "outputs": written.collect::<Vec<_>>(),
            });
            let path = format!("/results/{}", test["regression_test_id"]);
            let receipt = sent(self.request(client, reqwest::Method::PUT, &path).json(&body)).await;
            assert_eq!(receipt.expect("a receipt")["stored"], true);
        }
        tests.len()
    }

    async fn end(&self, client: &Client) {
        let body = json!({ "status": "completed", "message": "Ran all tests" });
        sent(self.request(client, reqwest::Method::POST, "/finish").json(&body)).await;
    }
}

/// The body of a reply that has one.
async fn sent(request: reqwest::RequestBuilder) -> Option<Value> {
    let reply = request.send().await.expect("a reply");
    let status = reply.status();
    let body = reply.text().await.expect("a body");
    assert!(status.is_success(), "{status}: {body}");
    (!body.is_empty()).then(|| serde_json::from_str(&body).expect("JSON"))
}
