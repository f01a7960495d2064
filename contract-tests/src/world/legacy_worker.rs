//! What workers of the original platform need.

use serde_json::json;
use touchstone::api::models::Platform;
use touchstone::store::Queries;

use super::runs::Maker;
use super::suite::TESTS;

/// How many runs there are for whoever reports. One that is reported to have
/// ended is of no more use.
const RUNS: usize = 20;

impl Maker<'_> {
    /// Runs that wait for such a worker, each with its token.
    pub(super) async fn legacy(&mut self) {
        for _ in 0..RUNS {
            let run_id = self.run(&TESTS, Platform::Linux).await;
            let sql = "SELECT token FROM test WHERE id = ?";
            let token =
                self.store.fetch_one(sql, &[run_id.into()], |row| row.text(0)).await.expect("a token");
            let worker = json!({ "test_id": run_id.to_string(), "token": token });
            self.runs.legacy.extend(worker.as_object().cloned());
        }
    }
}
