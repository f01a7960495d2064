//! What workers need: runs that wait for them, and jobs that they have.

use chrono::TimeDelta;
use serde_json::{Map, Value, json};
use touchstone::api::models::Platform;
use touchstone::domain::digest::sha256_hex;
use touchstone::store::leases::claims::{Claim, Claimed, claim};

use super::runs::Maker;
use super::suite::{self, TESTS};

/// How many runs wait for workers.
const WAITING: usize = 30;

/// How many jobs there are for each operation: one that has ended is of no more
/// use to any.
const JOBS: usize = 4;

/// The operations that are about a job.
const OPERATIONS: [&str; 8] = [
    "getJob",
    "renewLease",
    "reportProgress",
    "reportResult",
    "uploadOutput",
    "appendLog",
    "uploadArtifact",
    "finishJob",
];

/// What is uploaded where a hash must be known.
const CONTENT: &str = "what a worker uploads\n";

impl Maker<'_> {
    /// Jobs that a worker has, for each operation some of its own.
    pub(super) async fn workers(&mut self) {
        for operation in OPERATIONS {
            for _ in 0..JOBS {
                let job = self.job().await;
                self.runs.jobs.push((operation, job));
            }
        }
        for _ in 0..WAITING {
            self.run(&TESTS, Platform::Windows).await;
        }
    }

    /// A job that is a worker's, and everything that can be said of it.
    async fn job(&mut self) -> Map<String, Value> {
        let wanted_id = self.run(&TESTS, Platform::Windows).await;
        let actor = self.actor("claimJob");
        let claim_id = format!("claim-of-run-{wanted_id:08}");
        let wanted = Claim {
            user_id: self.owner_id,
            claim_id: &claim_id,
            worker: "build-7",
            platform: Platform::Windows,
            labels: &[],
            foreign: false,
            // Nobody is lost here.
            lease: TimeDelta::days(1),
        };
        let Claimed::Run(run_id, token) = claim(self.store, &wanted, &actor).await.expect("a claim") else {
            panic!("no run waits for a worker")
        };
        let [test, ..] = TESTS;
        let job = json!({
            "run_id": run_id,
            "X-Run-Token": token.expose(),
            "regression_test_id": test,
            "output_id": test,
            "sha256": sha256_hex(CONTENT.as_bytes()),
            "body": CONTENT,
            "offset": 0,
            "artifact": "coredump",
            "exit_code": 0,
            "runtime_ms": 5,
            "outputs": [{ "output_id": test, "sha256": sha256_hex(suite::expected(test)) }],
        });
        job.as_object().expect("an object").clone()
    }
}

/// The jobs of an operation, each with what is worth saying of it.
pub fn of(jobs: &[(&str, Map<String, Value>)], operation: &str) -> Vec<Map<String, Value>> {
    let status = if operation == "finishJob" { "canceled" } else { "testing" };
    let own = jobs.iter().filter(|(of, _)| *of == operation);
    own.map(|(_, job)| {
        let mut job = job.clone();
        job.insert("status".to_owned(), json!(status));
        job
    })
    .collect()
}

/// The jobs by operation, for tools that are not written in Rust.
pub fn described(jobs: &[(&str, Map<String, Value>)]) -> Map<String, Value> {
    OPERATIONS.iter().map(|operation| ((*operation).to_owned(), json!(of(jobs, operation)))).collect()
}

/// Whether an operation is about a job.
pub fn about_a_job(operation: &str) -> bool {
    OPERATIONS.contains(&operation)
}
